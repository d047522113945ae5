//! A person on one page: who they are on the left, all that was said on the right; one at a time
//! where there is no room for both.
//!
//! ```text
//! ┌ Zhang Wei 张伟 ─────────────────────────────┬ History ──────────────────┐
//! │▌Zhang Wei 张伟  CTO                         │ Fri 27 Feb · 5d ago       │
//! │  phone         +86 139 0000 0001            │▌ visit  Li Ming +i, …     │
//! │                                             │                           │
//! │ Donglin Telecom                             │                           │
//! │  strength      ━━━━━┄┄┄┄┄  47% fair         │                           │
//! │  last contact  15d of 30d · live            │                           │
//! │  stance        + support · first-hand · …   │                           │
//! ```

mod card;

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect, Spacing},
    text::{Line, Span},
};

use self::card::CardRenderer;
use super::{frame::say, history, rows::RowRenderer};
use crate::{
    app::{
        App, Keyed, Measured, PersonView,
        screens::{CardLine, CardPane, CardScreen, Pane},
    },
    domain::{Account, Id},
    ui::{
        Look, WIDE,
        widgets::{Focus, ListPage, pane},
    },
};

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    card: &CardScreen,
    view: Option<&PersonView>,
    app: &App,
    look: &Look,
) -> Measured {
    let theme = &look.theme;
    let name = view.map_or_else(
        || look.words.screen_loading(),
        |view| view.sheet.person.name.told(),
    );
    let story = look.words.pane(Pane::History);
    if area.width < WIDE {
        let title = tabs(card.focus, &name, &story, look);
        let inside = pane(frame, area, title, Line::raw(""), Focus::Here, theme);
        return Measured {
            top: fill(frame, inside, card.focus, card, view, app, look),
            ..Measured::list(inside.height.into())
        };
    }
    let columns: [Rect; 2] = Layout::horizontal([Constraint::Fill(10), Constraint::Fill(9)])
        .spacing(Spacing::Overlap(1))
        .areas(area);
    let mut measured = Measured::default();
    // The pane with the keys comes last: its border lies over that of its neighbour.
    let other = match card.focus {
        CardPane::Who => CardPane::Story,
        CardPane::Story => CardPane::Who,
    };
    for which in [other, card.focus] {
        let (focus, style) = if which == card.focus {
            (Focus::Here, theme.focus)
        } else {
            (Focus::Elsewhere, theme.text)
        };
        let (title, column) = match which {
            CardPane::Who => (&name, columns[0]),
            CardPane::Story => (&story, columns[1]),
        };
        let title = Line::styled(format!(" {title} "), style);
        let inside = pane(frame, column, title, Line::raw(""), focus, theme);
        let top = fill(frame, inside, which, card, view, app, look);
        measured = Measured {
            top: top.or(measured.top),
            ..Measured::list(inside.height.into())
        };
    }
    measured
}

/// ` [Zhang Wei] History `
fn tabs(focus: CardPane, name: &str, story: &str, look: &Look) -> Line<'static> {
    let mut spans = vec![Span::raw(" ")];
    for (pane, word) in [(CardPane::Who, name), (CardPane::Story, story)] {
        spans.push(if pane == focus {
            Span::styled(format!("[{word}]"), look.theme.focus)
        } else {
            Span::styled(format!(" {word} "), look.theme.text)
        });
    }
    spans.push(Span::raw(" "));
    Line::from(spans)
}

/// Returns the first line shown of who they are, if that is what is drawn.
fn fill(
    frame: &mut Frame<'_>,
    area: Rect,
    which: CardPane,
    card: &CardScreen,
    view: Option<&PersonView>,
    app: &App,
    look: &Look,
) -> Option<usize> {
    let focus = if which == card.focus {
        Focus::Here
    } else {
        Focus::Elsewhere
    };
    match (which, view, &card.story) {
        (CardPane::Who, Some(view), _) => {
            return Some(who(frame, area, card, view, focus, app, look));
        }
        (CardPane::Story, _, Some(story)) => {
            history::draw(frame, area, story, home(card), focus, app, look);
        }
        _ => say(frame, area, &look.words.screen_loading(), look),
    }
    None
}

/// The account that goes without saying: the first on the card.
fn home(card: &CardScreen) -> Option<Id<Account>> {
    card.list.rows().iter().find_map(|line| match line {
        CardLine::At(account) => Some(*account),
        _ => None,
    })
}

/// Returns the first line shown.
fn who(
    frame: &mut Frame<'_>,
    area: Rect,
    card: &CardScreen,
    view: &PersonView,
    focus: Focus,
    app: &App,
    look: &Look,
) -> usize {
    let renderer = CardRenderer {
        card,
        view,
        writer: RowRenderer {
            rows: &view.sheet.rows,
            today: app.today,
            look,
            about: card.whole(),
        },
        look,
        home: home(card),
        cells: usize::from(area.width).saturating_sub(3),
    };
    let mut page = ListPage::new(card.list.at());
    for (at, line) in card.list.rows().iter().enumerate() {
        let lines = renderer.write(*line);
        if line.rests() {
            page.row(at, lines);
            continue;
        }
        if is_heading(*line) {
            page.head(Line::raw(""));
        }
        let before = if is_heading(*line) { " " } else { "  " };
        for mut line in lines {
            line.spans.insert(0, Span::raw(before));
            page.head(line);
        }
    }
    page.draw(frame, area, &card.list, focus, look)
}

const fn is_heading(line: CardLine) -> bool {
    matches!(
        line,
        CardLine::Heading(_) | CardLine::At(_) | CardLine::Note(_)
    )
}
