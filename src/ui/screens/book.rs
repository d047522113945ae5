//! The accounts.
//!
//! ```text
//! ┌ Book ─────────────────────────────── 4 accounts · by tree ┐
//! │ depth            account             warnings stage  contact promise│
//! │ ━━━┄┄┄  32 shallow  Donglin Telecom   !! 4    points     3d   in 11d│
//! ```

use chrono::NaiveDate;
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::frame::say;
use crate::{
    app::{App, screens::BookScreen},
    domain::{
        score::{Band, Stage},
        summary::{BookOrder, BookRow, DepthBrief, Glance, WarnedBrief},
        text::HIDDEN,
        warnings::Severity,
    },
    say::Words,
    ui::{
        Look, Theme,
        text::{fit, fit_right, shown, width},
        widgets::{self, Focus, bar, pane, sparkline},
    },
};

const BAR: usize = 8;
/// A year in so many blocks.
const TREND: usize = 8;
/// `!! 99`
const WARNINGS: usize = 5;
const CONTACT: usize = 12;
const PROMISE: usize = 11;
/// What names should have before anything else has its column.
const LEAST_NAME: usize = 20;

pub fn draw(frame: &mut Frame<'_>, area: Rect, book: &BookScreen, app: &App, look: &Look) -> usize {
    let words = &look.words;
    let mut title = vec![Span::styled(
        format!(" {} ", words.screen_book()),
        look.theme.focus,
    )];
    if let Some(then) = book.then {
        let says = words.book_as_of(words.dated(then, app.today));
        title.push(Span::styled(format!("· {says} "), look.theme.warn));
    }
    let title = Line::from(title);
    let mut beside = Vec::new();
    if !book.view.filter.is_empty() {
        beside.push(words.screen_filtered_by(shown(&book.view.filter)));
    }
    beside.push(words.screen_accounts(book.list.count()));
    if book.view.order != BookOrder::Tree {
        beside.push(words.screen_sorted_by(words.order(book.view.order)));
    }
    let beside = Line::raw(format!(" {} ", beside.join(" · ")));
    let inside = pane(frame, area, title, beside, Focus::Here, &look.theme);
    let list = Rect {
        y: inside.y + 1,
        height: inside.height.saturating_sub(1),
        ..inside
    };
    match book.list.rows() {
        None => say(frame, inside, &words.screen_loading(), look),
        Some(page) if page.total == 0 && book.view.filter.is_empty() => {
            say(frame, inside, &words.no_accounts(), look);
        }
        Some(page) if page.total == 0 => say(frame, inside, &words.screen_no_match(), look),
        Some(_) => {
            let columns = Columns::new(inside.width, look);
            frame.render_widget(
                columns.heading(look),
                Rect {
                    height: 1,
                    ..inside
                },
            );
            widgets::list(frame, list, &book.list, look, |at| {
                Some(columns.row(book.row(at)?, book, app, look))
            });
        }
    }
    list.height.into()
}

/// A row as it was on a past day, which has no depth until the worker has computed it.
fn of_day(row: &BookRow, glance: Option<&Glance>, then: Option<NaiveDate>) -> BookRow {
    let past = glance.and_then(|glance| glance.past);
    match (then, past) {
        (None, _) => row.clone(),
        (Some(_), past) => BookRow {
            depth: past.map(|past| past.depth),
            last_contact: past.and_then(|past| past.last_contact),
            ..row.clone()
        },
    }
}

/// How wide the columns are; one without room is 0. The name always has some.
struct Columns {
    bar: usize,
    band: usize,
    /// With a space after it.
    trend: usize,
    name: usize,
    stage: usize,
    warnings: usize,
    contact: usize,
    promise: usize,
}

impl Columns {
    fn new(cells: u16, look: &Look) -> Self {
        let stages = [
            Stage::Point,
            Stage::Points,
            Stage::Line,
            Stage::Surface,
            Stage::Solid,
        ]
        .map(|stage| look.words.stage_shortly(stage));
        let stages = stages.into_iter().chain([look.words.screen_stage()]);
        let stage = stages.map(|stage| width(&stage)).max().unwrap_or(0);
        let band = [Band::Deep, Band::Firm, Band::Thin, Band::Shallow]
            .map(|band| width(&look.words.band(band)))
            .into_iter()
            .max()
            .unwrap_or(0);
        let mut columns = Self {
            bar: BAR,
            band,
            trend: TREND + 1,
            name: 0,
            stage,
            warnings: WARNINGS.max(width(&look.words.warnings_heading())) + 1,
            contact: CONTACT,
            promise: PROMISE,
        };
        // The year first, then the bar: the number beside it says the same.
        let drops: [fn(&mut Self); 6] = [
            |columns| columns.trend = 0,
            |columns| columns.bar = 0,
            |columns| columns.promise = 0,
            |columns| columns.stage = 0,
            |columns| columns.warnings = 0,
            |columns| columns.contact = 0,
        ];
        columns.give_name(cells);
        for drop in drops {
            if LEAST_NAME <= columns.name {
                break;
            }
            drop(&mut columns);
            columns.give_name(cells);
        }
        columns
    }

    /// The name has what the others leave.
    fn give_name(&mut self, cells: u16) {
        let others = self.stage + self.warnings + self.contact + self.promise;
        let taken = 1 + self.depth_cells() + 2 + self.trend + 2 + others + 1;
        self.name = usize::from(cells).saturating_sub(taken);
    }

    /// Of bar, number and band together.
    const fn depth_cells(&self) -> usize {
        let bar = if self.bar == 0 { 0 } else { self.bar + 1 };
        bar + 3 + 1 + self.band
    }

    fn heading(&self, look: &Look) -> Line<'static> {
        let words = &look.words;
        let depth = fit(&words.screen_depth(), self.depth_cells());
        let text = format!(
            " {depth}  {}{}  {}{}{}{}",
            fit(&words.weeks(), self.trend),
            fit(
                &words.noun(crate::domain::row::NounKind::Account),
                self.name
            ),
            fit(&words.warnings_heading(), self.warnings),
            fit(&words.screen_stage(), self.stage),
            fit_right(&words.screen_last_contact(), self.contact),
            fit_right(&words.screen_next_promise(), self.promise),
        );
        Line::styled(text, look.theme.dim)
    }

    fn row(&self, row: &BookRow, book: &BookScreen, app: &App, look: &Look) -> Line<'static> {
        let (words, theme) = (&look.words, &look.theme);
        let glance = book.glances.of(row.id);
        let on = book.then.unwrap_or(app.today);
        let row = of_day(row, glance, book.then);
        let mut spans = vec![Span::raw(" ")];
        match &row.depth {
            Some(depth) => self.depth(depth, look, &mut spans),
            None => spans.push(Span::styled(
                fit(unknown(words), self.depth_cells()),
                theme.dim,
            )),
        }
        let trend = glance.map_or(&[][..], |glance| &glance.trend);
        let trend = sparkline(trend, self.trend.saturating_sub(1));
        let trend = format!("  {}", fit(&trend, self.trend));
        spans.push(Span::styled(trend, theme.bar));
        let indent = "  ".repeat(usize::from(row.nesting).min(6));
        let name = fit(&format!("{indent}{}", row.name.shown()), self.name);
        spans.push(Span::styled(format!("{name}  "), theme.strong));
        spans.push(match book.then {
            // What was warned of and promised then is not known any more.
            Some(_) => Span::raw(fit("", self.warnings)),
            None => self.warned(row.warned, look),
        });
        let stage = row
            .depth
            .map_or_else(String::new, |d| words.stage_shortly(d.stage));
        spans.push(Span::raw(fit(&stage, self.stage)));
        let contact = row.last_contact.map(|last| (on - last).num_days());
        let contact = match contact {
            None if words.hides() => HIDDEN.to_owned(),
            None => "–".to_owned(),
            Some(days) => words.ago(days),
        };
        spans.push(Span::raw(fit_right(&contact, self.contact)));
        if 0 < self.promise && book.then.is_none() {
            let due = row.next_promise;
            let style = match due {
                Some(due) if due <= app.today => theme.warn,
                _ => theme.text,
            };
            let due = due.map_or_else(|| "–".to_owned(), |due| words.due(due, app.today));
            spans.push(Span::styled(fit_right(&due, self.promise), style));
        }
        Line::from(spans)
    }

    /// How bad the worst warning is, and how many there are.
    fn warned(&self, warned: Option<WarnedBrief>, look: &Look) -> Span<'static> {
        let theme = &look.theme;
        let (text, style) = match warned {
            None => (format!(" {}", unknown(&look.words)), theme.dim),
            Some(WarnedBrief { worst: None, .. }) => (" –".to_owned(), theme.text),
            Some(WarnedBrief {
                count,
                worst: Some(worst),
            }) => (
                format!("{:>2} {count}", worst.glyph()),
                severity_style(worst, theme),
            ),
        };
        Span::styled(fit(&text, self.warnings), style)
    }

    fn depth(&self, depth: &DepthBrief, look: &Look, spans: &mut Vec<Span<'static>>) {
        let band = depth.band;
        if 0 < self.bar {
            spans.extend(bar(f64::from(depth.depth) / 100.0, self.bar, &look.theme));
            spans.push(Span::raw(" "));
        }
        spans.push(Span::styled(
            format!(
                "{:>3} {}",
                depth.depth,
                fit(&look.words.band(band), self.band)
            ),
            band_style(band, &look.theme),
        ));
    }
}

/// What has not been computed yet, or is not for these eyes.
const fn unknown(words: &Words) -> &'static str {
    if words.hides() { HIDDEN } else { "…" }
}

pub const fn severity_style(severity: Severity, theme: &Theme) -> ratatui::style::Style {
    match severity {
        Severity::Serious => theme.bad,
        Severity::Caution => theme.warn,
        Severity::Note => theme.dim,
    }
}

pub fn band_style(band: Band, theme: &Theme) -> ratatui::style::Style {
    match band {
        Band::Deep | Band::Firm => theme.good,
        Band::Thin => theme.warn,
        Band::Shallow => theme.bad,
    }
}
