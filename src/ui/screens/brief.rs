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
        App, Measured, Target,
        screens::{BriefLine, BriefScreen},
    },
    domain::{
        brief::{Item, Says, Stand},
        promise::Side,
        stance::StanceValue,
    },
    i18n::stance_sign,
    ui::{
        Look,
        text::{fit, width},
        widgets::{Focus, flow, pane},
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
    let title = match &brief.view {
        Some(view) => words.brief_title(&view.own.head),
        None => words.screen_loading(),
    };
    let title = Line::styled(format!(" {title} "), theme.focus);
    let inside = pane(frame, area, title, Line::raw(""), Focus::Here, theme);
    if brief.view.is_none() {
        say(frame, inside, &words.screen_loading(), look);
        return Measured::list(inside.height.into());
    }
    let page = Page::write(brief, app.today, usize::from(inside.width), look);
    let height = usize::from(inside.height);
    let top = page.top(brief, height);
    let lines = page.lines.into_iter().enumerate().skip(top);
    for ((number, (at, line)), y) in lines.zip(inside.top()..inside.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..inside
        };
        frame.render_widget(line, row);
        if let Some(at) = at {
            look.clickable(row, Target::Row(at));
        }
        if number == page.cursor.start {
            frame.buffer_mut().set_style(row, theme.selected);
        }
    }
    Measured {
        card_top: Some(top),
        ..Measured::list(height)
    }
}

/// The page in lines, whatever of it there is room for.
struct Page {
    /// With the row they belong to.
    lines: Vec<(Option<usize>, Line<'static>)>,
    /// The lines of the row with the cursor.
    cursor: Range<usize>,
    /// The lines to be seen with it: what heads it, and after the last row the rest.
    group: Range<usize>,
}

impl Page {
    fn write(brief: &BriefScreen, on: NaiveDate, cells: usize, look: &Look) -> Self {
        let pen = Pen::new(brief, on, cells, look);
        let mut page = Self {
            lines: pen
                .head(brief)
                .into_iter()
                .map(|line| (None, line))
                .collect(),
            cursor: 0..0,
            group: 0..0,
        };
        let mut passed = 0;
        for line in brief.lines() {
            match line {
                BriefLine::Heading(heading) => {
                    page.lines.push((None, Line::raw("")));
                    let heading = format!(" {}", look.words.brief_heading(heading));
                    page.lines
                        .push((None, Line::styled(heading, look.theme.heading)));
                }
                BriefLine::More(count) => {
                    let more = format!("  {}", look.words.brief_more(count));
                    page.lines.push((None, Line::styled(more, look.theme.dim)));
                }
                BriefLine::Row(at, item) => {
                    let here = at == brief.at;
                    let start = page.lines.len();
                    let lines = pen.row(item, here).into_iter();
                    page.lines.extend(lines.map(|line| (Some(at), line)));
                    if here {
                        page.cursor = start..page.lines.len();
                        page.group = passed..page.lines.len();
                    }
                    passed = page.lines.len();
                }
            }
        }
        if page.group.end == passed {
            page.group.end = page.lines.len();
        }
        page
    }

    /// The first line on screen: as it was, or moved as little as shows the row with the cursor.
    fn top(&self, brief: &BriefScreen, height: usize) -> usize {
        let furthest = self.lines.len().saturating_sub(height);
        let least = self.group.end.saturating_sub(height);
        let top = brief.top.unwrap_or(0);
        let seen = self.cursor.start < top + height && top < self.cursor.end;
        let top = if brief.pointed_at && seen {
            top
        } else {
            top.max(least)
                .min(self.group.start.max(least.min(self.cursor.start)))
        };
        top.min(furthest)
    }
}

struct Pen<'a> {
    on: NaiveDate,
    cells: usize,
    /// Cells of the labels, with the space after them.
    label: usize,
    look: &'a Look,
}

impl<'a> Pen<'a> {
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
        let own = brief.view.as_ref().map(|view| &view.own);
        let said = own.map_or_else(Vec::new, |own| words.brief_head(own));
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
    fn row(&self, item: &Item, here: bool) -> Vec<Line<'static>> {
        let words = &self.look.words;
        let mut says = self.sign(item);
        says.push(Span::styled(
            words.brief_says(item, self.on),
            self.style(item),
        ));
        let most = match item.says {
            Says::Note(_) | Says::Remark(..) => MOST_OF_NOTE,
            _ => MOST,
        };
        let cells = self.cells.saturating_sub(self.label + 3);
        let lines = flow(&says, Vec::new(), cells, most);
        let label = fit(&words.brief_label(item, self.on), self.label - 2) + "  ";
        let blank = " ".repeat(self.label);
        let mark = if here { "▌ " } else { "  " };
        let labelled = lines.into_iter().enumerate().map(|(number, mut line)| {
            let (mark, label) = if number == 0 {
                (mark, label.clone())
            } else {
                ("  ", blank.clone())
            };
            let label = Span::styled(label, self.label_style(item));
            line.spans.splice(0..0, [Span::raw(mark), label]);
            line
        });
        labelled.collect()
    }

    /// The stance of whoever it is about, as a sign.
    fn sign(&self, item: &Item) -> Vec<Span<'static>> {
        let of = |stance: Option<StanceValue>| {
            let (sign, tone) = stance_sign(stance);
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

    fn style(&self, item: &Item) -> Style {
        let theme = &self.look.theme;
        match &item.says {
            Says::Chair(_, None) | Says::NoStance => theme.warn,
            Says::Promise(promise) if promise.kept.is_some() => theme.dim,
            Says::OnlyYou => theme.dim,
            _ => theme.text,
        }
    }

    fn label_style(&self, item: &Item) -> Style {
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
