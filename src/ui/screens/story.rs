//! What happened, in words: each entry of a history as a sentence or two.

use chrono::{NaiveDate, NaiveTime};
use ratatui::text::{Line, Span};

use crate::{
    domain::{
        Account, Colleague, Holder, Id, Interaction, Matter, Name, Note, NounKind, OrgFact, Post,
        Privacy, Promise, PromiseState, Row, Seat, Stance, StanceValue, Subject, Target, Tie,
        Visit, Who,
        summary::{Happening, HistoryPage},
    },
    say::{PostParts, Wording, side_sign},
    ui::{
        Look,
        text::wrap,
        widgets::{flow, spans},
    },
};

/// Lines of a note shown in the list; all of it is in the form.
const NOTE_LINES: usize = 4;
/// Lines of a sentence.
const SENTENCE_LINES: usize = 3;

/// Writes entries of one history.
pub struct EntryRenderer<'a> {
    pub page: &'a HistoryPage,
    /// The account that goes without saying.
    pub home: Option<Id<Account>>,
    pub today: NaiveDate,
    pub look: &'a Look,
    pub cells: usize,
}

impl EntryRenderer<'_> {
    /// The lines of an entry, the first one its sentence.
    #[must_use]
    pub fn write(&self, what: &Happening) -> Vec<Line<'static>> {
        let words = &self.look.words;
        let account = self.elsewhere(what);
        match what {
            Happening::Interaction(row) => self.interaction(row, account),
            Happening::Visit(row) => self.visit(row, account),
            Happening::Stage(row, place) => self.stage(row, *place, account),
            Happening::Promise(row) => self.promise(row, account),
            Happening::Closed(row) => self.closed(row, account),
            Happening::Stance(row, before) => self.stance(row, *before, account),
            Happening::Target(row, reached) => self.target(row, *reached, account),
            Happening::Joined(row, from) => {
                let name = self.call(row.person);
                let (from, post) = self.posts(from.as_ref(), &row.post);
                self.sentence(&words.joins(name, from, post))
            }
            Happening::Left(row, to) => {
                let name = self.call(row.person);
                let (to, post) = self.posts(to.as_ref(), &row.post);
                self.sentence(&words.leaves(name, post, to))
            }
            Happening::Seated(row) => {
                let (name, seat) = self.seat(row);
                self.plain(&words.event_took(&name, &seat), account)
            }
            Happening::Unseated(row) => {
                let (name, seat) = self.seat(row);
                self.plain(&words.event_vacated(&name, &seat), account)
            }
            Happening::Tied(row) => self.tie(row, &self.tie_says(row)),
            Happening::Untied(row) => self.tie(row, &words.history_untied(self.tie_says(row))),
            Happening::OrgFact(row) => self.plain(&self.fact(row), account),
            Happening::OrgFactEnded(row) => self.plain(&words.event_ended(self.fact(row)), account),
        }
    }

    fn interaction(&self, row: &Row<Interaction>, account: Option<String>) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let mut left = vec![Span::styled(
            format!("{}  ", words.kind(row.kind)),
            theme.strong,
        )];
        for (at, who) in row.people.iter().enumerate() {
            if 0 < at {
                left.push(Span::raw(words.comma()));
            }
            left.push(Span::raw(self.call(who.person)));
            if !who.signals.is_empty() {
                left.push(Span::styled(format!(" +{}", who.signals), theme.good));
            }
        }
        left.extend(self.ours(&row.colleagues));
        left.extend(self.about(&row.matters));
        left.extend(self.at(account));
        let right = self.beside(row.at, row.privacy);
        let mut lines = flow(&left, right, self.cells, SENTENCE_LINES);
        self.note(&row.note, &mut lines);
        self.first_contact(row, &mut lines);
        lines
    }

    /// Who else of ours. That the user was there goes without saying; that they were not does not.
    fn ours(&self, colleagues: &[Id<Colleague>]) -> Option<Span<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let known = &self.page.mentioned;
        let is_me = |id: &Id<Colleague>| known.find(*id).is_some_and(|row| row.who == Who::Me);
        let others = colleagues.iter().filter(|id| !is_me(id));
        let mut ours: Vec<String> = others.map(|id| self.call(*id)).collect();
        if !colleagues.iter().any(is_me) {
            ours.push(words.line_without_me());
        }
        let said = format!(" · {}", ours.join(&words.comma()));
        (!ours.is_empty()).then(|| Span::styled(said, theme.dim))
    }

    /// What it was about, as the log line says it.
    fn about(&self, matters: &[Id<Matter>]) -> Option<Span<'static>> {
        let said = self
            .look
            .words
            .matters_about(matters, &self.page.mentioned)?;
        Some(Span::styled(format!(" {said}"), self.look.theme.dim))
    }

    /// How far a matter came; where it stands today, when that is to be over.
    fn stage(
        &self,
        row: &Row<Matter>,
        place: usize,
        account: Option<String>,
    ) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let mut left = vec![Span::styled(words.matter_sign(row.kind), theme.strong)];
        left.push(Span::raw(format!(" {}", words.stage_reached(row, place))));
        left.extend(self.at(account));
        let is_now = place + 1 == row.stages.len() && row.is_open() && row.due.is_some();
        let now = is_now.then(|| words.matter_now(row, self.today));
        let right = now.map_or_else(Vec::new, |now| spans(&now, theme));
        flow(&left, right, self.cells, SENTENCE_LINES)
    }

    /// The time, and that it is private.
    fn beside(&self, at: Option<NaiveTime>, privacy: Privacy) -> Vec<Span<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let at = at.map(|at| at.format("%H:%M").to_string());
        let private = (privacy == Privacy::Private).then(|| format!(" {}", words.privacy(privacy)));
        let said = at.into_iter().chain(private);
        said.map(|text| Span::styled(text, theme.dim)).collect()
    }

    /// What is planned: nothing of it has happened.
    fn visit(&self, row: &Row<Visit>, account: Option<String>) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let planned = if row.on < self.today {
            words.visit_late()
        } else {
            words.visit_planned()
        };
        let people: Vec<String> = row.people.iter().map(|id| self.call(*id)).collect();
        let mut left = vec![
            Span::styled(format!("{planned} "), theme.warn),
            Span::styled(format!("{}  ", words.kind(row.kind)), theme.strong),
            Span::raw(people.join(&words.comma())),
        ];
        left.extend(self.ours(&row.colleagues));
        left.extend(self.about(&row.matters));
        left.extend(self.at(account));
        let right = self.beside(row.at, row.privacy);
        let mut lines = flow(&left, right, self.cells, SENTENCE_LINES);
        for aim in words.visit_aims(&row.is) {
            self.aside(&[Span::raw(aim)], &mut lines);
        }
        lines
    }

    /// Whom it met for the first time; everybody goes without names.
    fn first_contact(&self, row: &Row<Interaction>, lines: &mut Vec<Line<'static>>) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let met = self.page.first_met.iter();
        let new: Vec<String> = met
            .filter(|(interaction, _)| *interaction == row.id)
            .map(|(_, person)| self.call(*person))
            .collect();
        let text = match new.len() {
            0 => return,
            all if all == row.people.len() => words.history_first(),
            _ => words.history_first_with(new.join(&words.comma())),
        };
        self.aside(&[Span::styled(text, theme.dim)], lines);
    }

    fn promise(&self, row: &Promise, account: Option<String>) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let name = row.person.map(|id| self.call(id));
        let text = row.text.shown();
        let mut left = vec![
            Span::styled(side_sign(row.by), theme.strong),
            Span::raw(words.promised(row.by, name, &text)),
        ];
        let keeper = words.seen_to(row, &self.page.mentioned);
        left.extend(keeper.map(|said| Span::styled(format!(" {said}"), theme.dim)));
        left.extend(self.at(account));
        let now = words.promise_now(row.state, row.due, self.today);
        flow(&left, spans(&now, theme), self.cells, SENTENCE_LINES)
    }

    /// Kept or dropped, and whether in time.
    fn closed(&self, row: &Promise, account: Option<String>) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let name = row.person.map(|id| self.call(id));
        let text = row.text.shown();
        let mut left = vec![
            Span::styled(side_sign(row.by), theme.strong),
            Span::raw(words.closed(row.by, row.state, name, &text)),
        ];
        left.extend(self.at(account));
        let right = match (row.state, row.due, row.closed_on) {
            (PromiseState::Kept, Some(due), Some(on)) if due < on => {
                vec![Span::styled(words.kept_late(due, on), theme.warn)]
            }
            (PromiseState::Kept, Some(_), _) => {
                vec![Span::styled(words.history_on_time(), theme.good)]
            }
            _ => Vec::new(),
        };
        flow(&left, right, self.cells, SENTENCE_LINES)
    }

    fn stance(
        &self,
        row: &Stance,
        before: Option<StanceValue>,
        account: Option<String>,
    ) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let mut who = self.call(row.person);
        if let Some(rival) = &row.rival {
            let toward = words.history_toward(rival.shown());
            who = format!("{who} {toward}");
        }
        let mut left = vec![Span::styled(words.history_of(&who), theme.strong)];
        if before == Some(row.value) {
            left.push(Span::raw(words.history_still()));
        } else {
            left.extend(self.stance_of(before));
            left.push(Span::raw(" → "));
        }
        left.extend(self.stance_of(Some(row.value)));
        left.push(Span::styled(
            format!(" · {}", words.stance_source(row.source)),
            theme.dim,
        ));
        left.extend(self.at(account));
        let mut lines = flow(&left, Vec::new(), self.cells, SENTENCE_LINES);
        self.note(&row.note, &mut lines);
        lines
    }

    fn target(
        &self,
        row: &Target,
        reached: Option<StanceValue>,
        account: Option<String>,
    ) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let target = words.history_target(self.call(row.person));
        let mut left = vec![Span::raw(words.history_of(&target))];
        left.extend(self.stance_of(Some(row.value)));
        left.extend(self.at(account));
        let reached = reached.is_some_and(|value| row.value <= value);
        let now = words.target_now(Wording::Short, reached, row.by, self.today);
        flow(&left, spans(&now, theme), self.cells, SENTENCE_LINES)
    }

    fn stance_of(&self, value: Option<StanceValue>) -> Vec<Span<'static>> {
        spans(&self.look.words.stance_said(value), &self.look.theme)
    }

    /// What a post is called; its account only where it does not go without saying, or where two
    /// posts are at different ones.
    fn posts(&self, other: Option<&Post>, post: &Post) -> (Option<String>, String) {
        let moved = other.is_some_and(|other| other.account != post.account);
        let name = |one: &Post| {
            let goes_without_saying = !moved && self.home == Some(one.account);
            let said = self.look.words.post_said(PostParts {
                at: (!goes_without_saying).then(|| self.call(one.account)),
                department: one.department.map(|department| self.call(department)),
                title: one.title.as_ref().map(Name::told),
                ..PostParts::default()
            });
            if said.is_empty() {
                self.call(one.account)
            } else {
                said
            }
        };
        (other.map(name), name(post))
    }

    fn seat(&self, row: &Holder) -> (String, String) {
        (self.call(row.person), self.seat_name(row.seat))
    }

    fn seat_name(&self, id: Id<Seat>) -> String {
        let words = &self.look.words;
        self.page.mentioned.find(id).map_or_else(
            || words.noun(NounKind::Seat),
            |seat| words.seat_said(seat.role, seat.title.as_ref()),
        )
    }

    fn tie_says(&self, row: &Tie) -> String {
        let (from, to) = (self.call(row.from), self.call(row.to));
        self.look.words.tie_says(row.kind, &from, &to)
    }

    fn tie(&self, row: &Tie, says: &str) -> Vec<Line<'static>> {
        let mut lines = self.sentence(says);
        self.note(&row.note, &mut lines);
        lines
    }

    fn fact(&self, row: &OrgFact) -> String {
        self.look.words.org_fact_said(row)
    }

    fn sentence(&self, text: &str) -> Vec<Line<'static>> {
        self.plain(text, None)
    }

    fn plain(&self, text: &str, account: Option<String>) -> Vec<Line<'static>> {
        let mut left = vec![Span::raw(text.to_owned())];
        left.extend(self.at(account));
        flow(&left, Vec::new(), self.cells, SENTENCE_LINES)
    }

    fn note(&self, note: &Note, lines: &mut Vec<Line<'static>>) {
        let note = wrap(
            &note.shown_lines(),
            self.cells.saturating_sub(2),
            NOTE_LINES,
        );
        lines.extend(note.into_iter().map(|line| Line::raw(format!("  {line}"))));
    }

    /// Something beside the sentence, on a line of its own.
    fn aside(&self, spans: &[Span<'static>], lines: &mut Vec<Line<'static>>) {
        let wrapped = flow(spans, Vec::new(), self.cells.saturating_sub(2), 2);
        lines.extend(wrapped.into_iter().map(|mut line| {
            line.spans.insert(0, Span::raw("  "));
            line
        }));
    }

    /// The account of an entry, where it does not go without saying.
    fn elsewhere(&self, what: &Happening) -> Option<String> {
        let account = what.account(&self.page.mentioned)?;
        (self.home != Some(account)).then(|| self.call(account))
    }

    fn at(&self, account: Option<String>) -> Option<Span<'static>> {
        account.map(|name| Span::styled(format!(" · {name}"), self.look.theme.dim))
    }

    /// What to call a row that an entry mentions.
    fn call<T>(&self, id: Id<T>) -> String
    where
        Subject: From<Id<T>>,
    {
        self.look.words.call(&self.page.mentioned, id)
    }
}
