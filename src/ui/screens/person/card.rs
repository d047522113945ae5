//! The lines of a person's card in words.

use chrono::NaiveDate;
use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    app::{
        PersonAt, PersonView,
        forms::Label,
        screens::{CardLine, CardScreen, Gauge},
    },
    domain::{
        Account, Counterpart, Holder, Id, Matter, Name, NounKind, Period, Person, Promise, Row,
        Signal, Stance, Subject, Target, Tenure, Tie,
    },
    say::{PostParts, Said, Tone, Wording},
    ui::{
        Look,
        screens::rows::RowRenderer,
        text::{fit, wrap},
        widgets::{bar, flow, spans},
    },
};

/// Cells of a label, of a bar.
const LABEL: usize = 14;
const BAR: usize = 10;
/// Lines that a row may take.
const MOST: usize = 3;

/// Writes the lines of one card.
pub(super) struct CardRenderer<'a> {
    pub card: &'a CardScreen,
    pub view: &'a PersonView,
    pub writer: RowRenderer<'a>,
    pub look: &'a Look,
    /// The account that goes without saying.
    pub home: Option<Id<Account>>,
    pub cells: usize,
}

impl CardRenderer<'_> {
    pub fn write(&self, line: CardLine) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let heading = |text: String| vec![Line::styled(text, theme.heading)];
        match line {
            CardLine::Heading(kind) => heading(words.noun(kind)),
            CardLine::At(account) => heading(self.writer.call(account)),
            CardLine::Note(privacy) => heading(words.note_heading(privacy)),
            CardLine::Fact(label @ (Label::Note | Label::PrivateNote)) => self.note(label),
            CardLine::Fact(label) => {
                let value = self.writer.fact(self.card, label);
                self.labelled(&words.label(label), &[Span::raw(value)], Vec::new())
            }
            CardLine::Gauge(account, gauge) => self.gauge(account, gauge),
            CardLine::Row(subject) => self.row(subject),
        }
    }

    fn row(&self, subject: Subject) -> Vec<Line<'static>> {
        let rows = &self.view.sheet.rows;
        let written = match subject {
            Subject::Person(_) => Some(self.name()),
            Subject::Stance(id) => rows.find(id).map(|row| self.stance(row)),
            Subject::Target(id) => rows.find(id).map(|row| self.target(row)),
            Subject::Tenure(id) => rows.find(id).map(|row| self.post(row)),
            Subject::Holder(id) => rows.find(id).map(|row| self.seat(row)),
            Subject::Counterpart(id) => rows.find(id).map(|row| self.counterpart(row)),
            Subject::Promise(id) => rows.find(id).map(|row| self.promise(row)),
            Subject::Matter(id) => rows.find(id).map(|row| self.matter(row)),
            Subject::Tie(id) => rows.find(id).map(|row| self.tie(row)),
            _ => None,
        };
        written.unwrap_or_default()
    }

    /// The name, and what they are now.
    fn name(&self) -> Vec<Line<'static>> {
        let theme = &self.look.theme;
        let rows = &self.view.sheet.rows;
        let person = &self.view.sheet.person;
        let mut spans = vec![Span::styled(person.name.told(), theme.strong)];
        let mut tenures = rows.tenures.iter().rev();
        let now = tenures.find(|row| {
            Some(row.post.account) == self.home && row.post.period.holds(self.writer.today)
        });
        let title = now.and_then(|row| row.post.title.as_ref());
        spans.extend(title.map(|title| Span::styled(format!("  {}", title.shown()), theme.dim)));
        let mut tenures = rows.tenures.iter().rev();
        let here = tenures.find(|row| Some(row.post.account) == self.home);
        if let Some(day) = here.and_then(|row| self.left(row)) {
            let says = self.look.words.left_on(day, self.writer.today);
            spans.push(Span::styled(format!("  {says}"), theme.warn));
        }
        flow(&spans, Vec::new(), self.cells, MOST)
    }

    /// Where somebody of whom nothing was said here stood elsewhere in the group; the depth goes by that.
    fn brought(&self, account: Id<Account>) -> Option<Vec<Line<'static>>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let recorded = self.view.at(account)?.standing.recorded?;
        let from = self.view.sheet.rows.find(recorded.at);
        let from = from.filter(|row| row.id != account)?;
        let stance = words.stance_said(Some(recorded.value)).to_string();
        let on = words.date(recorded.on, self.writer.today);
        let said = words.stance_brought(stance, from.name.shown(), on);
        let says = [Span::styled(said, theme.text)];
        Some(self.labelled(&words.person_stance(), &says, Vec::new()))
    }

    /// A label in a column of its own, what it says beside it.
    fn labelled(
        &self,
        label: &str,
        says: &[Span<'static>],
        right: Vec<Span<'static>>,
    ) -> Vec<Line<'static>> {
        let lines = flow(says, right, self.cells.saturating_sub(LABEL), MOST);
        let labels = std::iter::once(fit(label, LABEL)).chain(std::iter::repeat(" ".repeat(LABEL)));
        let labelled = lines.into_iter().zip(labels).map(|(mut line, label)| {
            line.spans
                .insert(0, Span::styled(label, self.look.theme.dim));
            line
        });
        labelled.collect()
    }

    /// More about the row above, under what it says.
    fn beneath(&self, text: &str, style: Style, lines: &mut Vec<Line<'static>>) {
        let wrapped = wrap(text, self.cells.saturating_sub(LABEL), MOST);
        lines.extend(wrapped.into_iter().map(|line| {
            Line::from(vec![
                Span::raw(" ".repeat(LABEL)),
                Span::styled(line, style),
            ])
        }));
    }

    fn gauge(&self, account: Id<Account>, gauge: Gauge) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        if let (Gauge::NoStance, Some(brought)) = (gauge, self.brought(account)) {
            return brought;
        }
        if gauge == Gauge::NoStance {
            let (sign, tone) = words.stance_sign(None);
            let open = Said::new(tone, format!("{sign} ")).and(Tone::Dim, words.stance_open());
            let says = spans(&open, theme);
            return self.labelled(&words.person_stance(), &says, Vec::new());
        }
        let Some(place) = self.view.at(account) else {
            return Vec::new();
        };
        let standing = &place.standing;
        match gauge {
            Gauge::Strength => {
                let mut says = share(standing.strength, self.look);
                says.push(Span::raw(format!(" {}", words.strength_of(standing.label))));
                self.labelled(&words.person_strength(), &says, Vec::new())
            }
            Gauge::Warmth => self.labelled(
                &words.person_warmth(),
                &share(standing.warmth, self.look),
                Vec::new(),
            ),
            Gauge::Contact => {
                let silent = standing
                    .last
                    .map(|last| (self.writer.today - last).num_days());
                let said = words.contact_said(
                    silent,
                    (standing.cadence, standing.paced_by),
                    standing.state,
                );
                let says = spans(&said, theme);
                self.labelled(&words.card_last_contact(), &says, Vec::new())
            }
            _ => {
                let says = Span::raw(self.signals(place));
                self.labelled(&words.card_signals(), &[says], Vec::new())
            }
        }
    }

    /// `2× gave information, 1× helped our work`
    fn signals(&self, place: &PersonAt) -> String {
        let words = &self.look.words;
        let counted = Signal::ALL.iter().filter_map(|signal| {
            let count = place
                .signals
                .iter()
                .filter(|given| *given == signal)
                .count();
            (0 < count).then(|| words.signal_times(*signal, count))
        });
        let counted: Vec<String> = counted.collect();
        if counted.is_empty() {
            words.card_signals_none()
        } else {
            counted.join(" · ")
        }
    }

    /// With its evidence: how we know, since when, and what was seen.
    fn stance(&self, row: &Row<Stance>) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let mut says = Vec::new();
        says.extend(row.rival.as_ref().map(|rival| {
            let toward = words.history_toward(rival.shown());
            Span::raw(words.history_of(&toward))
        }));
        says.extend(spans(&words.stance_said(Some(row.value)), theme));
        let today = self.writer.today;
        let days = (today - row.on).num_days();
        let evidence = [
            words.stance_source(row.source),
            words.date(row.on, today),
            words.age(days, self.view.fresh),
        ];
        let style = if i64::from(self.view.fresh) < days {
            theme.warn
        } else {
            theme.dim
        };
        says.push(Span::styled(format!(" · {}", evidence.join(" · ")), style));
        let mut lines = self.labelled(&words.person_stance(), &says, Vec::new());
        let standing = self.view.at(row.account).map(|place| &place.standing);
        if let Some(standing) = standing
            && row.rival.is_none()
            && standing.stance != Some(row.value)
        {
            let counts = words.stance_counts_as(words.maybe_stance(standing.stance));
            self.beneath(&counts, theme.warn, &mut lines);
        }
        self.beneath(&row.note.shown_lines(), theme.text, &mut lines);
        lines
    }

    fn target(&self, row: &Row<Target>) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let today = self.writer.today;
        let stances = self.view.sheet.rows.stances.iter();
        let now = stances
            .filter(|one| one.account == row.account && one.rival.is_none())
            .max_by_key(|one| (one.on, one.id))
            .map(|one| one.value);
        let reached = now.is_some_and(|value| row.value <= value);
        let mut says = spans(&words.stance_said(Some(row.value)), theme);
        says.push(Span::styled(" · ", theme.dim));
        says.extend(spans(
            &words.target_now(Wording::Full, reached, row.by, today),
            theme,
        ));
        self.labelled(&words.noun(NounKind::Target), &says, Vec::new())
    }

    fn post(&self, row: &Row<Tenure>) -> Vec<Line<'static>> {
        let words = &self.look.words;
        let post = &row.post;
        let mut says = words.post_said(PostParts {
            at: None,
            department: post
                .department
                .map(|department| self.writer.call(department)),
            title: post.title.as_ref().map(Name::told),
            level: post.level,
            influence: post.influence,
        });
        if says.is_empty() {
            says = self.writer.call(post.account);
        }
        let (label, says) = (words.card_post(), says);
        let Some(day) = self.left(row) else {
            return self.dated(&label, &says, post.period);
        };
        let theme = &self.look.theme;
        let mut when = self.when(Period {
            to: None,
            ..post.period
        });
        if !when.is_empty() {
            when.push(Span::styled(words.comma(), theme.dim));
        }
        let left = words.left_on(day, self.writer.today);
        when.push(Span::styled(left, theme.warn));
        self.labelled(&label, &[Span::styled(says, theme.dim)], when)
    }

    /// The last day of somebody at an account, once it has come and they have no other post there.
    fn left(&self, row: &Row<Tenure>) -> Option<NaiveDate> {
        let last = row.post.period.to.filter(|to| *to <= self.writer.today)?;
        let next = last.succ_opt()?;
        let mut tenures = self.view.sheet.rows.tenures.iter();
        let stays = tenures.any(|other| {
            other.person == row.person
                && other.post.account == row.post.account
                && other.post.period.holds(next)
        });
        (!stays).then_some(last)
    }

    fn seat(&self, row: &Row<Holder>) -> Vec<Line<'static>> {
        let words = &self.look.words;
        let seat = self.view.sheet.rows.find(row.seat);
        let says = seat.map_or_else(String::new, |seat| {
            words.seat_said(seat.role, seat.title.as_ref())
        });
        self.dated(&words.card_seat(), &says, row.period)
    }

    fn counterpart(&self, row: &Row<Counterpart>) -> Vec<Line<'static>> {
        let words = &self.look.words;
        let colleague = self.view.sheet.rows.find(row.colleague);
        let mut says = self.writer.call(row.colleague);
        if let Some(colleague) = colleague {
            says = format!("{says} · {}", words.colleague_role(colleague.role));
        }
        self.dated(&words.noun(NounKind::Counterpart), &says, row.period)
    }

    /// What holds in a time; dim where that is not now.
    fn dated(&self, label: &str, says: &str, period: Period) -> Vec<Line<'static>> {
        let theme = &self.look.theme;
        let style = if period.holds(self.writer.today) {
            theme.text
        } else {
            theme.dim
        };
        let says = vec![Span::styled(says.to_owned(), style)];
        self.labelled(label, &says, self.when(period))
    }

    /// `since 1 Mar 2024`, `1 Mar 2024 – 30 Jun`; nothing where no day is known.
    fn when(&self, period: Period) -> Vec<Span<'static>> {
        let when = match (period.from, period.to) {
            (None, None) => return Vec::new(),
            (Some(from), None) => {
                let day = self.look.words.date(from, self.writer.today);
                self.look.words.card_since(&day)
            }
            _ => self.writer.period(period),
        };
        vec![Span::styled(when, self.look.theme.dim)]
    }

    fn promise(&self, row: &Row<Promise>) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let today = self.writer.today;
        let mut says = spans(&words.side_said(row.by), theme);
        says.push(Span::raw(format!("  {}", row.text.shown())));
        let keeper = words.seen_to(row, &self.view.sheet.rows);
        says.extend(keeper.map(|said| Span::styled(format!(" {said}"), theme.dim)));
        if self.home != Some(row.account) {
            let account = self.writer.call(row.account);
            says.push(Span::styled(format!(" · {account}"), theme.dim));
        }
        let now = words.promise_now(row.state, row.due, today);
        flow(&says, spans(&now, theme), self.cells, MOST)
    }

    fn matter(&self, row: &Row<Matter>) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let mut says = vec![Span::raw(words.matter_said(row))];
        if self.home != Some(row.account) {
            let account = self.writer.call(row.account);
            says.push(Span::styled(format!(" · {account}"), theme.dim));
        }
        let now = words.matter_now(row, self.writer.today);
        flow(&says, spans(&now, theme), self.cells, MOST)
    }

    fn tie(&self, row: &Row<Tie>) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let name = |id: Id<Person>| words.call(&self.view.sheet.rows, id);
        let says = words.tie_says(row.kind, name(row.from), name(row.to));
        let style = if row.period.holds(self.writer.today) {
            theme.text
        } else {
            theme.dim
        };
        let mut spans = vec![Span::styled(says, style)];
        if !row.note.is_empty() {
            spans.push(Span::styled(format!(" · {}", row.note.shown()), theme.dim));
        }
        flow(&spans, self.when(row.period), self.cells, MOST)
    }

    /// All of it: it is the one place to read it.
    fn note(&self, label: Label) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let person = &self.view.sheet.person;
        let (text, style) = match label {
            Label::PrivateNote => (&person.private_note, theme.strong),
            _ => (&person.note, theme.text),
        };
        if text.is_blank() {
            return vec![Line::styled(words.no_note(), theme.dim)];
        }
        let lines = wrap(&text.shown_lines(), self.cells, usize::MAX);
        lines
            .into_iter()
            .map(|line| Line::styled(line, style))
            .collect()
    }
}

/// A share of 1 as a bar and in percent.
fn share(share: f64, look: &Look) -> Vec<Span<'static>> {
    let mut spans = bar(share, BAR, &look.theme).to_vec();
    spans.push(Span::raw(format!(" {:>3.0}%", share * 100.0)));
    spans
}
