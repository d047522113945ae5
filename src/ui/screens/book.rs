//! The accounts.
//!
//! ```text
//! ┌ Book ─────────────────────────────── 4 accounts · by tree ┐
//! │ depth            account             warnings stage  contact promise│
//! │ ━━━┄┄┄  32 shallow  Donglin Telecom   !! 4    points     3d   in 11d│
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::frame::say;
use crate::{
    app::{App, Target, screens::BookScreen},
    domain::{
        score::Band,
        summary::{BookOrder, BookRow, DepthBrief, WarnedBrief},
        warnings::Severity,
    },
    ui::{
        Look, Theme,
        text::{fit, fit_right, shown, width},
        widgets::{Focus, bar, pane},
    },
};

const BAR: usize = 8;
const STAGE: usize = 8;
/// `!! 99`
const WARNINGS: usize = 5;
const CONTACT: usize = 12;
const PROMISE: usize = 11;
/// What names should have before anything else has its column.
const LEAST_NAME: usize = 20;

pub fn draw(frame: &mut Frame<'_>, area: Rect, book: &BookScreen, app: &App, look: &Look) -> usize {
    let words = &look.words;
    let title = Line::styled(format!(" {} ", words.book()), look.theme.focus);
    let mut beside = Vec::new();
    if !book.view.filter.is_empty() {
        beside.push(words.filtered_by(&shown(&book.view.filter)));
    }
    beside.push(words.accounts(book.total()));
    if book.view.order != BookOrder::Tree {
        beside.push(words.sorted_by(&words.order(book.view.order)));
    }
    let beside = Line::raw(format!(" {} ", beside.join(" · ")));
    let inside = pane(frame, area, title, beside, Focus::Here, &look.theme);
    let list = Rect {
        y: inside.y + 1,
        height: inside.height.saturating_sub(1),
        ..inside
    };
    match &book.page {
        None => say(frame, inside, &words.loading(), look),
        Some(page) if page.total == 0 && book.view.filter.is_empty() => {
            say(frame, inside, &words.no_accounts(), look);
        }
        Some(page) if page.total == 0 => say(frame, inside, &words.no_match(), look),
        Some(_) => {
            let columns = Columns::new(inside.width, look);
            frame.render_widget(
                columns.heading(look),
                Rect {
                    height: 1,
                    ..inside
                },
            );
            for (line, y) in (book.list.top..).zip(list.top()..list.bottom()) {
                let Some(row) = book.row(line) else { break };
                let area = Rect {
                    y,
                    height: 1,
                    ..list
                };
                frame.render_widget(columns.row(row, app, look), area);
                look.clickable(area, Target::Row(line));
                if line == book.list.at {
                    frame.buffer_mut().set_style(area, look.theme.selected);
                }
            }
        }
    }
    list.height.into()
}

/// How wide the columns are; one without room is 0. The name always has some.
struct Columns {
    bar: usize,
    band: usize,
    name: usize,
    stage: usize,
    warnings: usize,
    contact: usize,
    promise: usize,
}

impl Columns {
    fn new(cells: u16, look: &Look) -> Self {
        let band = [Band::Deep, Band::Firm, Band::Thin, Band::Shallow]
            .map(|band| width(&look.words.band(band)))
            .into_iter()
            .max()
            .unwrap_or(0);
        let mut columns = Self {
            bar: BAR,
            band,
            name: 0,
            stage: STAGE,
            warnings: WARNINGS.max(width(&look.words.warnings_heading())) + 1,
            contact: CONTACT,
            promise: PROMISE,
        };
        // The bar first: the number beside it says the same.
        let drops: [fn(&mut Self); 5] = [
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
        let taken = 1 + self.depth_cells() + 2 + 2 + others + 1;
        self.name = usize::from(cells).saturating_sub(taken);
    }

    /// Of bar, number and band together.
    const fn depth_cells(&self) -> usize {
        let bar = if self.bar == 0 { 0 } else { self.bar + 1 };
        bar + 3 + 1 + self.band
    }

    fn heading(&self, look: &Look) -> Line<'static> {
        let words = &look.words;
        let depth = fit(&words.depth(), self.depth_cells());
        let text = format!(
            " {depth}  {}  {}{}{}{}",
            fit(
                &words.noun(crate::domain::row::NounKind::Account),
                self.name
            ),
            fit(&words.warnings_heading(), self.warnings),
            fit(&words.stage_heading(), self.stage),
            fit_right(&words.last_contact(), self.contact),
            fit_right(&words.next_promise(), self.promise),
        );
        Line::styled(text, look.theme.dim)
    }

    fn row(&self, row: &BookRow, app: &App, look: &Look) -> Line<'static> {
        let (words, theme) = (&look.words, &look.theme);
        let mut spans = vec![Span::raw(" ")];
        match &row.depth {
            Some(depth) => self.depth(depth, look, &mut spans),
            None => spans.push(Span::styled(fit("…", self.depth_cells()), theme.dim)),
        }
        let indent = "  ".repeat(usize::from(row.nesting).min(6));
        let name = fit(&format!("{indent}{}", row.name), self.name);
        spans.push(Span::styled(format!("  {name}  "), theme.strong));
        spans.push(self.warned(row.warned, theme));
        let stage = row.depth.map_or_else(String::new, |d| words.stage(d.stage));
        spans.push(Span::raw(fit(&stage, self.stage)));
        let contact = row.last_contact.map(|on| (app.today - on).num_days());
        let contact = contact.map_or_else(|| "–".to_owned(), |days| words.ago(days));
        spans.push(Span::raw(fit_right(&contact, self.contact)));
        if 0 < self.promise {
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
    fn warned(&self, warned: Option<WarnedBrief>, theme: &Theme) -> Span<'static> {
        let (text, style) = match warned {
            None => (" …".to_owned(), theme.dim),
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
