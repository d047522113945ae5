//! One page before a visit.
//!
//! ```text
//! ┌ Brief · Zhang Wei 张伟 ───────────────────────────────────────┐
//! │ Donglin Telecom · province of Huaxin Group                    │
//! │ depth 32, shallow · several points · confidence 86 % …        │
//! │                                                               │
//! │ Who they are                                                  │
//! │▌ post           CTO · Executive · senior                      │
//! │  seat           D decision maker                              │
//! ```

use std::ops::Range;

use chrono::NaiveDate;
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::frame::say;
use crate::{
    app::{
        App, Measured,
        screens::{BriefLine, BriefScreen},
    },
    domain::{
        Side, StanceValue,
        brief::{BriefItem, Says, Stand},
    },
    ui::{
        Look,
        text::{fit, width},
        widgets::{Focus, ListPage, flow, pane},
    },
};

/// Cells of the labels: no fewer, no more.
const LABELS: Range<usize> = 10..17;
/// Lines that a row takes at most; a note says more.
const MOST: usize = 3;
const MOST_OF_NOTE: usize = 5;

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    brief: &BriefScreen,
    app: &App,
    look: &Look,
) -> Measured {
    let (words, theme) = (&look.words, &look.theme);
    let title = match brief.view() {
        Some(view) => words.brief_title(&view.head),
        None => words.screen_loading(),
    };
    let title = Line::styled(format!(" {title} "), theme.focus);
    let inside = pane(frame, area, title, Line::raw(""), Focus::Here, theme);
    if brief.view().is_none() {
        say(frame, inside, &words.screen_loading(), look);
        return Measured::list(inside.height.into());
    }
    let renderer = Renderer::new(brief, app.today, usize::from(inside.width), look);
    let mut page = ListPage::new(brief.list.at());
    renderer
        .head(brief)
        .into_iter()
        .for_each(|line| page.head(line));
    for line in brief.lines() {
        match line {
            BriefLine::Heading(heading) => {
                page.head(Line::raw(""));
                let heading = format!(" {}", words.brief_heading(heading));
                page.head(Line::styled(heading, theme.heading));
            }
            BriefLine::More(count) => {
                let more = format!("  {}", words.brief_more(count));
                page.head(Line::styled(more, theme.dim));
            }
            BriefLine::Row(at, item) => page.row(at, renderer.row(item)),
        }
    }
    let top = page.draw(frame, inside, &brief.list, Focus::Here, look);
    Measured {
        top: Some(top),
        ..Measured::list(inside.height.into())
    }
}

struct Renderer<'a> {
    on: NaiveDate,
    cells: usize,
    /// Cells of the labels, with the space after them.
    label: usize,
    look: &'a Look,
}

impl<'a> Renderer<'a> {
    fn new(brief: &BriefScreen, on: NaiveDate, cells: usize, look: &'a Look) -> Self {
        let lines = brief.lines();
        let labels = lines.iter().filter_map(|line| match line {
            BriefLine::Row(_, item) => Some(width(&look.words.brief_label(item, on))),
            _ => None,
        });
        let longest = labels.max().unwrap_or(0);
        Self {
            on,
            cells,
            label: longest.clamp(LABELS.start, LABELS.end.min(cells / 4).max(LABELS.start)) + 2,
            look,
        }
    }

    /// The account, and how deep the relationship is.
    fn head(&self, brief: &BriefScreen) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let view = brief.view();
        let said = view.map_or_else(Vec::new, |view| words.brief_head(view));
        let styles = [theme.strong, theme.text];
        let lines = said.into_iter().zip(styles).flat_map(|(text, style)| {
            let cells = self.cells.saturating_sub(2);
            flow(&[Span::styled(text, style)], Vec::new(), cells, MOST)
        });
        let lines = lines.map(|mut line| {
            line.spans.insert(0, Span::raw(" "));
            line
        });
        lines.collect()
    }

    /// A label in a column of its own, and beside it what the row says.
    fn row(&self, item: &BriefItem) -> Vec<Line<'static>> {
        let words = &self.look.words;
        let mut says = self.sign(item);
        says.push(Span::styled(
            words.brief_says(item, self.on),
            self.style(item),
        ));
        let most = match item.says {
            Says::Visit(_) | Says::Note(_) | Says::Remark(..) => MOST_OF_NOTE,
            _ => MOST,
        };
        let cells = self.cells.saturating_sub(self.label + 3);
        let lines = flow(&says, Vec::new(), cells, most);
        let label = fit(&words.brief_label(item, self.on), self.label - 2) + "  ";
        let blank = " ".repeat(self.label);
        let labelled = lines.into_iter().enumerate().map(|(number, mut line)| {
            let label = if number == 0 { &label } else { &blank };
            let label = Span::styled(label.clone(), self.label_style(item));
            line.spans.insert(0, label);
            line
        });
        labelled.collect()
    }

    /// The stance of whoever it is about, as a sign.
    fn sign(&self, item: &BriefItem) -> Vec<Span<'static>> {
        let of = |stance: Option<StanceValue>| {
            let (sign, tone) = self.look.words.stance_sign(stance);
            vec![Span::styled(format!("{sign} "), self.look.theme.of(tone))]
        };
        let stand = |stand: &Stand| of(stand.stance.as_ref().map(|recorded| recorded.value));
        match &item.says {
            Says::Chair(_, Some(one)) | Says::Weighty(one, _) => stand(one),
            Says::Stance(recorded) => of(Some(recorded.value)),
            Says::NoStance => of(None),
            _ => Vec::new(),
        }
    }

    fn style(&self, item: &BriefItem) -> Style {
        let theme = &self.look.theme;
        match &item.says {
            Says::Chair(_, None) | Says::NoStance => theme.warn,
            Says::Promise(promise) if promise.kept.is_some() => theme.dim,
            Says::OnlyYou => theme.dim,
            _ => theme.text,
        }
    }

    fn label_style(&self, item: &BriefItem) -> Style {
        let theme = &self.look.theme;
        match &item.says {
            Says::Promise(promise) if promise.kept.is_none() => {
                let late = promise.due.is_some_and(|due| due < self.on);
                match (late, promise.by) {
                    (true, Side::Us) => theme.bad,
                    (true, Side::Them) => theme.warn,
                    (false, _) => theme.dim,
                }
            }
            Says::Unknown(lack) | Says::Question(lack, _) if 0.0 < lack.points => theme.warn,
            Says::Knows(_) | Says::Weighty(..) | Says::There(_) => theme.text,
            _ => theme.dim,
        }
    }
}
