//! One account: map, history and depth, side by side where there is room, else one at a time.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect, Spacing},
    text::{Line, Span},
};

use super::{depth::pane as depth, frame::say, history, map};
use crate::{
    app::{
        AccountView, App, ClickTarget, Measured,
        screens::{AccountScreen, Pane, Spread},
    },
    domain::{Subject, map::Spot},
    ui::{
        Look, WIDE,
        text::width,
        widgets::{Focus, pane},
    },
};

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    account: &AccountScreen,
    app: &App,
    look: &Look,
) -> Measured {
    if account.spread == Spread::Map {
        let beside = beside(Pane::Map, account, look);
        let room = usize::from(area.width).saturating_sub(2 + beside.width());
        let title = map::title(account, room, look);
        let inside = pane(frame, area, title, beside, Focus::Here, &look.theme);
        return fill(frame, inside, Pane::Map, account, app, look);
    }
    if area.width < WIDE {
        let title = tabs(account.focus, look);
        let beside = beside(account.focus, account, look);
        let inside = pane(frame, area, title, beside, Focus::Here, &look.theme);
        look.clickable(area, ClickTarget::Pane(account.focus));
        clickable_tabs(area, look);
        return fill(frame, inside, account.focus, account, app, look);
    }
    let columns: [Rect; 3] = Layout::horizontal([
        Constraint::Fill(10),
        Constraint::Fill(10),
        Constraint::Fill(10),
    ])
    .spacing(Spacing::Overlap(1))
    .areas(area);
    let mut measured = Measured::default();
    // The pane with the keys comes last: its border lies over those of its neighbours.
    let order = [
        account.focus.next(),
        account.focus.next().next(),
        account.focus,
    ];
    for which in order {
        let focus = if which == account.focus {
            Focus::Here
        } else {
            Focus::Elsewhere
        };
        let style = if focus == Focus::Here {
            look.theme.focus
        } else {
            look.theme.text
        };
        let title = Line::styled(format!(" {} ", look.words.pane(which)), style);
        let beside = beside(which, account, look);
        let inside = pane(
            frame,
            columns[which as usize],
            title,
            beside,
            focus,
            &look.theme,
        );
        look.clickable(columns[which as usize], ClickTarget::Pane(which));
        let filled = fill(frame, inside, which, account, app, look);
        measured = Measured {
            // The depth can be scrolled without having the keys.
            furthest: filled.furthest.max(measured.furthest),
            corner: filled.corner.or(measured.corner),
            ..filled
        };
    }
    measured
}

/// ` Map │ History │ Depth `, the one on screen in bold brackets.
fn tabs(focus: Pane, look: &Look) -> Line<'static> {
    let mut spans = vec![Span::raw(" ")];
    for pane in Pane::ALL {
        let word = look.words.pane(pane);
        if pane == focus {
            spans.push(Span::styled(format!("[{word}]"), look.theme.focus));
        } else {
            spans.push(Span::styled(format!(" {word} "), look.theme.text));
        }
    }
    spans.push(Span::raw(" "));
    Line::from(spans)
}

/// Where [`tabs`] stand in the upper border of `area`.
fn clickable_tabs(area: Rect, look: &Look) {
    let mut x = area.x + 2;
    for pane in Pane::ALL {
        let width = u16::try_from(width(&look.words.pane(pane)) + 2).unwrap_or(0);
        let tab = Rect {
            x,
            y: area.y,
            width,
            height: 1,
        };
        look.clickable(tab.intersection(area), ClickTarget::Pane(pane));
        x = x.saturating_add(width);
    }
}

/// What stands at the right end of a pane's title.
fn beside(which: Pane, account: &AccountScreen, look: &Look) -> Line<'static> {
    let words = &look.words;
    let Some(view) = &account.view else {
        return Line::raw("");
    };
    match which {
        Pane::Map => map::beside(&account.map, look),
        Pane::History => {
            let name = match account.map.selected() {
                Spot::Department(None) | Spot::Cell(None, _) => words.map_no_department(),
                Spot::Department(Some(id)) | Spot::Cell(Some(id), _) => name(view, id.into(), look),
                spot => spot.person().map_or_else(
                    || words.history_all_people(),
                    |id| name(view, id.into(), look),
                ),
            };
            Line::raw(format!(" {name} "))
        }
        Pane::Depth => depth::title(view, look),
    }
}

fn fill(
    frame: &mut Frame<'_>,
    area: Rect,
    which: Pane,
    account: &AccountScreen,
    app: &App,
    look: &Look,
) -> Measured {
    let Some(view) = &account.view else {
        say(frame, area, &look.words.screen_loading(), look);
        return Measured::list(area.height.into());
    };
    let focus = if which == account.focus {
        Focus::Here
    } else {
        Focus::Elsewhere
    };
    match which {
        Pane::Map => map::draw(frame, area, account, focus, look),
        Pane::History => {
            let (history, home) = (&account.history, Some(account.id));
            Measured::list(history::draw(frame, area, history, home, focus, app, look))
        }
        Pane::Depth => depth::draw(frame, area, account, view, app, look),
    }
}

/// What to call a row of this account; by its kind where it has no name.
pub fn name(view: &AccountView, subject: Subject, look: &Look) -> String {
    look.words.call(&view.sheet.rows, subject)
}
