//! The agenda.
//!
//! ```text
//! ┌ Agenda · this week ────────────────────── 1 overdue · 2 this week · 1 asleep ┐
//! │ Overdue  1                                                                   │
//! │▌2d late    > us       send the offer            Zhang Wei    Donglin Telecom │
//! │ Going quiet  1                                                               │
//! │ 130d       ~ cooling  last contact 16 Jul, …    Wang Fang    Donglin Telecom │
//! │ ──────────────────────────────────────────────────────────────────────────── │
//! │ the selected row in full                                                     │
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::frame::say;
use crate::{
    app::{
        Action, App, KeyScope,
        screens::{AgendaLine, AgendaScreen},
    },
    domain::{
        MatterKind, Side,
        agenda::{AgendaItem, AgendaRow, AgendaSection},
        score::State,
    },
    say::signed,
    ui::{
        Look,
        text::{ellipsize, fit, width, wrap_parts},
        widgets::{self, Focus, pane, spread},
    },
};

/// Lines for the selected row in full, with the rule above them.
const DETAIL: u16 = 3;
/// The same where there is room for what a visit is for, word by word.
const WHOLE_DETAIL: u16 = 5;
/// A window from here on has that room.
const TALL: u16 = 30;
/// A list shorter than this needs its lines more than the detail.
const LEAST_LIST: u16 = 6;
/// Fewer cells of what something is called say nothing.
const LEAST_NAME: usize = 12;
/// As wide as `逾期14个月`.
const WHEN: usize = 10;

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    agenda: &AgendaScreen,
    app: &App,
    look: &Look,
) -> usize {
    let (words, theme) = (&look.words, &look.theme);
    let called = match agenda.whose() {
        Some(row) => words.agenda_of(row.name.shown()),
        None => words.screen_agenda(),
    };
    let title = format!(" {called} · {} ", words.reach(agenda.reach));
    let counts = counts(
        agenda,
        usize::from(area.width).saturating_sub(width(&title) + 4),
        look,
    );
    let title = Line::styled(title, theme.focus);
    let inside = pane(frame, area, title, counts, Focus::Here, theme);
    if agenda.agenda.is_none() {
        say(frame, inside, &words.screen_loading(), look);
        return inside.height.into();
    }
    if agenda.entry().is_none() {
        say(frame, inside, &nothing(agenda, app, look), look);
        return inside.height.into();
    }
    let detail = match inside.height {
        TALL.. => WHOLE_DETAIL,
        height if LEAST_LIST + DETAIL <= height => DETAIL,
        _ => 0,
    };
    let list = Rect {
        height: inside.height - detail,
        ..inside
    };
    let renderer = Renderer {
        app,
        look,
        columns: Columns::new(usize::from(inside.width).saturating_sub(1), agenda, look),
    };
    let lines = agenda.list.rows();
    widgets::list(frame, list, &agenda.list, look, |at| {
        Some(renderer.line(lines.get(at)?))
    });
    if let Some(entry) = agenda.entry().filter(|_| 0 < detail) {
        let below = Rect {
            y: list.bottom(),
            height: detail,
            ..inside
        };
        renderer.detail(frame, below, entry);
    }
    list.height.into()
}

/// As many of the counts as fit, and a sign that there are more; what is not finished yet comes first,
/// what sleeps last.
fn counts(agenda: &AgendaScreen, room: usize, look: &Look) -> Line<'static> {
    let words = &look.words;
    let mut counts = Vec::new();
    if agenda.left() != Some(0) && agenda.agenda.is_some() {
        counts.push(words.agenda_left(agenda.left()));
    }
    let sections = [
        AgendaSection::Planned,
        AgendaSection::Overdue,
        AgendaSection::Today,
        AgendaSection::ThisWeek,
        AgendaSection::Quiet,
        AgendaSection::Later,
        AgendaSection::Asleep,
    ];
    for section in sections {
        let total = agenda.total(section);
        if 0 < total {
            counts.push(words.section_count(section, total));
        }
    }
    let text = |shown: usize| {
        let more = (shown < counts.len()).then_some("…");
        let shown = counts.iter().take(shown).map(String::as_str);
        shown.chain(more).collect::<Vec<_>>().join(" · ")
    };
    let text = (0..=counts.len()).rev().map(text);
    let fitting = text.into_iter().find(|text| width(text) + 2 <= room);
    match fitting {
        Some(text) if !text.is_empty() => Line::raw(format!(" {text} ")),
        _ => Line::raw(""),
    }
}

/// Why there is no row.
fn nothing(agenda: &AgendaScreen, app: &App, look: &Look) -> String {
    let words = &look.words;
    if agenda.left() != Some(0) {
        return words.agenda_left(agenda.left());
    }
    let key = app.keys.key_for(KeyScope::Agenda, Action::Reach);
    let key = key.map_or_else(String::new, |key| key.to_string());
    let later = AgendaSection::DUE
        .iter()
        .any(|section| 0 < agenda.total(*section));
    if later {
        words.agenda_empty_here(agenda.reach, &key)
    } else {
        words.agenda_empty()
    }
}

/// How wide the columns are; a column without room is 0.
struct Columns {
    cells: usize,
    whose: usize,
    what: usize,
    who: usize,
    account: usize,
}

impl Columns {
    fn new(cells: usize, agenda: &AgendaScreen, look: &Look) -> Self {
        let words = &look.words;
        let whose = [
            words.history_we(),
            words.history_they(),
            words.agenda_visit(),
            words.matter_kind(MatterKind::Project),
            words.matter_kind(MatterKind::Payment),
            words.agenda_plan(),
            words.state(State::Cooling),
            words.state(State::Dormant),
        ];
        let whose = whose.iter().map(|word| width(word)).max().unwrap_or(0) + 2;
        let room = cells.saturating_sub(1 + WHEN + 1 + whose + 2);
        let longest = |name: fn(&AgendaItem) -> usize| {
            let items = agenda.list.rows().iter().filter_map(AgendaLine::entry);
            items.map(|entry| name(&entry.item)).max().unwrap_or(0)
        };
        // What is promised needs the room most; names end in an ellipsis before it does.
        let who = if room < 24 {
            0
        } else {
            longest(who).min(room * 22 / 100).min(20)
        };
        let account = if room < 40 {
            0
        } else {
            longest(account).min(room * 30 / 100).min(30)
        };
        let gaps = [who, account].iter().filter(|cells| 0 < **cells).count() * 2;
        Self {
            cells,
            whose,
            what: room.saturating_sub(who + account + gaps),
            who,
            account,
        }
    }
}

fn who(item: &AgendaItem) -> usize {
    match item {
        item if names_itself(item) => 0,
        item => width(&names(item)),
    }
}

/// Whether what it says has whom it is about in it.
const fn names_itself(item: &AgendaItem) -> bool {
    matches!(
        item,
        AgendaItem::Action(_) | AgendaItem::Matter(_) | AgendaItem::Planned(_)
    )
}

/// Everybody it is with.
fn names(item: &AgendaItem) -> String {
    match item {
        AgendaItem::Visit(visit) => {
            let names = visit.people().map(|row| row.name.told());
            names.collect::<Vec<_>>().join(" ")
        }
        item => item
            .person()
            .map_or_else(String::new, |(_, name)| name.told()),
    }
}

/// Both in so many cells, cutting the first before the second: the second is why the row is read.
fn fit_to_end(first: &str, second: Option<String>, cells: usize) -> String {
    let Some(second) = second else {
        return fit(first, cells);
    };
    let second = format!(" · {second}");
    let room = cells.saturating_sub(width(&second)).max(LEAST_NAME);
    fit(&format!("{}{second}", ellipsize(first, room)), cells)
}

fn account(item: &AgendaItem) -> usize {
    width(&item.account().1.shown())
}

struct Renderer<'a> {
    app: &'a App,
    look: &'a Look,
    columns: Columns,
}

impl Renderer<'_> {
    fn line(&self, line: &AgendaLine) -> Line<'static> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        match line {
            AgendaLine::Heading(section, total) => Line::from(vec![
                Span::styled(format!(" {}", words.section(*section)), theme.heading),
                Span::styled(format!("  {total}"), theme.dim),
            ]),
            AgendaLine::More(count) => {
                Line::styled(format!("   {}", words.agenda_more(*count)), theme.dim)
            }
            AgendaLine::Row(entry) => self.row(entry),
        }
    }

    fn row(&self, entry: &AgendaRow) -> Line<'static> {
        let (theme, columns) = (&self.look.theme, &self.columns);
        let (when, style) = self.when(entry);
        let mut spans = vec![
            Span::raw(" "),
            Span::styled(fit(&when, WHEN), style),
            Span::raw(" "),
        ];
        let what = self.what(&entry.item);
        let gap = |cells: usize| if 0 < cells { 2 } else { 0 };
        // What says itself whom it is about has the room of the names.
        let wide = columns.what + columns.who + gap(columns.who);
        if let AgendaItem::Action(_) = entry.item {
            // It is nobody's yet.
            let cells = columns.whose + 2 + wide;
            spans.push(Span::styled(fit(&what, cells), theme.strong));
        } else {
            let (whose, style) = self.whose(&entry.item);
            spans.push(Span::styled(fit(&whose, columns.whose), style));
            spans.push(Span::raw("  "));
        }
        if let AgendaItem::Matter(matter) = &entry.item {
            let (briefly, weakest) = self.look.words.due_matter_parts(matter);
            let what = fit_to_end(&briefly, weakest, wide);
            spans.push(Span::styled(what, theme.strong));
        } else if let AgendaItem::Planned(_) = entry.item {
            spans.push(Span::styled(fit(&what, wide), theme.strong));
        } else if !names_itself(&entry.item) {
            spans.push(Span::styled(fit(&what, columns.what), theme.strong));
            let names = names(&entry.item);
            spans.push(Span::raw(" ".repeat(gap(columns.who))));
            spans.push(Span::raw(fit(&names, columns.who)));
        }
        spans.push(Span::raw(" ".repeat(gap(columns.account))));
        let (_, account) = entry.item.account();
        spans.push(Span::styled(
            fit(&account.shown(), columns.account),
            theme.dim,
        ));
        spread(spans, Vec::new(), columns.cells)
    }

    fn when(&self, entry: &AgendaRow) -> (String, Style) {
        let (words, theme, today) = (&self.look.words, &self.look.theme, self.app.today);
        if let Some(snooze) = &entry.asleep {
            return (words.date(snooze.until, today), theme.dim);
        }
        match &entry.item {
            AgendaItem::Visit(visit) if visit.row.on <= today => {
                (words.due(visit.row.on, today), theme.warn)
            }
            AgendaItem::Visit(visit) => (words.due(visit.row.on, today), theme.text),
            AgendaItem::Promise(promise) => match promise.row.due {
                Some(due) if due <= today => (words.due(due, today), theme.warn),
                Some(due) => (words.due(due, today), theme.text),
                None => (words.promise_someday(), theme.dim),
            },
            AgendaItem::Matter(matter) => match matter.row.due {
                Some(due) if due <= today => (words.due(due, today), theme.warn),
                Some(due) => (words.due(due, today), theme.text),
                None => (words.promise_someday(), theme.dim),
            },
            AgendaItem::Planned(planned) => {
                let due = planned.due();
                let style = if due <= today { theme.warn } else { theme.text };
                (words.due(due, today), style)
            }
            AgendaItem::Silence(silence) => (words.ago(silence.quiet.silent), theme.text),
            AgendaItem::Action(action) => (signed(action.gain()), theme.good),
        }
    }

    /// The sign of the log line for a promise, that of the map for somebody silent.
    fn whose(&self, item: &AgendaItem) -> (String, Style) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        match item {
            AgendaItem::Visit(_) => (format!("@ {}", words.agenda_visit()), theme.text),
            AgendaItem::Promise(promise) => match promise.row.by {
                Side::Us => (words.keeper_said(promise), theme.text),
                Side::Them => (format!("< {}", words.history_they()), theme.text),
            },
            AgendaItem::Matter(matter) => (words.matter_sign(matter.row.kind), theme.text),
            AgendaItem::Planned(_) => (words.plan_sign(), theme.text),
            AgendaItem::Silence(silence) => match silence.quiet.state {
                State::Dormant => (format!("! {}", words.state(State::Dormant)), theme.bad),
                state => (format!("~ {}", words.state(state)), theme.warn),
            },
            AgendaItem::Action(_) => (String::new(), theme.text),
        }
    }

    fn what(&self, item: &AgendaItem) -> String {
        let words = &self.look.words;
        match item {
            AgendaItem::Silence(silence) => words.silence(&silence.quiet, self.app.today),
            AgendaItem::Matter(matter) => words.due_matter(matter, self.app.today),
            item => words.item(item),
        }
    }

    /// The row in full: what its columns may have cut, and what they do not say.
    fn detail(&self, frame: &mut Frame<'_>, area: Rect, entry: &AgendaRow) {
        let (words, theme, today) = (&self.look.words, &self.look.theme, self.app.today);
        let mut parts = vec![self.what(&entry.item)];
        match &entry.item {
            AgendaItem::Planned(planned) => parts.push(words.due_plan_stand(planned, today)),
            item if names_itself(item) => {}
            AgendaItem::Visit(visit) => parts.extend(visit.people().map(|row| row.name.told())),
            item => parts.extend(item.person().map(|(_, name)| name.told())),
        }
        parts.push(entry.item.account().1.told());
        if let AgendaItem::Visit(visit) = &entry.item {
            let row = &visit.row;
            parts.push(words.dated(row.on, today));
            parts.extend(row.at.map(|at| at.format("%H:%M").to_string()));
            parts.extend(
                visit
                    .colleagues()
                    .map(|one| format!("& {}", one.name.shown())),
            );
            parts.extend(
                words
                    .visit_aims(row)
                    .into_iter()
                    .skip(usize::from(!row.purpose.is_blank())),
            );
        }
        if let AgendaItem::Promise(promise) = &entry.item {
            parts.extend(
                promise
                    .keeper
                    .as_ref()
                    .map(|one| format!("& {}", one.shown())),
            );
            parts.extend(promise.row.due.map(|due| words.dated(due, today)));
            parts.push(words.promised_on(promise.row.made_on, today));
        }
        if let AgendaItem::Planned(planned) = &entry.item {
            parts.push(words.dated(planned.due(), today));
            parts.push(words.planned_on(planned.progress.item.made_on, today));
        }
        if let AgendaItem::Silence(silence) = &entry.item {
            parts.extend(silence.quiet.role.map(|role| words.role(role)));
        }
        if let AgendaItem::Action(action) = &entry.item {
            let effort = words.effort(action.candidate.step.effort());
            let neglect = action.neglect.as_ref();
            let neglect = neglect.map(|neglect| words.if_nothing(Some(neglect), today));
            parts.splice(1..1, std::iter::once(effort).chain(neglect));
            parts.push(words.stands(&action.candidate, today));
            parts.extend(words.likely(&action.candidate));
        }
        if let Some(snooze) = &entry.asleep {
            parts.insert(0, words.asleep_until(snooze, today));
        }
        let rule = "─".repeat(self.columns.cells.saturating_sub(1));
        let most = usize::from(area.height).saturating_sub(1);
        let text = wrap_parts(&parts, self.columns.cells.saturating_sub(2), most);
        let text = text.into_iter().map(|line| Line::raw(format!(" {line}")));
        let rule = Line::styled(format!(" {rule}"), theme.dim);
        for (line, y) in std::iter::once(rule)
            .chain(text)
            .zip(area.top()..area.bottom())
        {
            frame.render_widget(
                line,
                Rect {
                    y,
                    height: 1,
                    ..area
                },
            );
        }
    }
}
