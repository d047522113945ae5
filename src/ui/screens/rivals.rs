//! The rivals of the whole book.
//!
//! ```text
//! ┌ Rivals ─────────────────────────────── 2 rivals · 1 serious ┐
//! │ Nuofan · 2 accounts                                          │
//! │▌ !! Donglin Telecom · core network · weak: slow repairs      │
//! │     trade press · 5 Nov · present since 2020                 │
//! │     *  Wang Fang (D) · coach · heard, 3 Nov · toward us: …   │
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::frame::say;
use crate::{
    app::{
        App, KeyScope, Measured,
        screens::{RivalLine, RivalsScreen},
    },
    domain::{Name, rival::RivalPlace},
    ui::{
        Look,
        widgets::{Focus, ListPage, flow, pane, spans},
    },
};

/// Cells before what is said of a row.
const INDENT: usize = 5;
/// Lines that a thing said takes at most.
const MOST: usize = 3;
/// People told of at an account; the others are counted.
const MOST_PEOPLE: usize = 5;

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    rivals: &RivalsScreen,
    app: &App,
    look: &Look,
) -> Measured {
    let (words, theme) = (&look.words, &look.theme);
    let title = format!(" {} ", words.scope_name(KeyScope::Rivals));
    let title = Line::styled(title, theme.focus);
    let counts = match rivals.counts() {
        (0, _) => Line::raw(""),
        (all, serious) => Line::raw(format!(" {} ", words.rivals_counted(all, serious))),
    };
    let inside = pane(frame, area, title, counts, Focus::Here, theme);
    let Some(lines) = rivals.lines() else {
        say(frame, inside, &words.screen_loading(), look);
        return Measured::list(inside.height.into());
    };
    if lines.is_empty() {
        say(frame, inside, &words.no_rivals(), look);
        return Measured::list(inside.height.into());
    }
    let mut page = ListPage::new(rivals.list.at());
    for (at, line) in lines.iter().enumerate() {
        match line {
            RivalLine::Heading(name, accounts) => {
                if 0 < at {
                    page.head(Line::raw(""));
                }
                let says = format!(" {}", words.rival_everywhere(name, *accounts));
                page.head(Line::styled(says, theme.heading));
            }
            RivalLine::Place(place) => {
                page.row(at, row(place, usize::from(inside.width), app, look));
            }
        }
    }
    let top = page.draw(frame, inside, &rivals.list, Focus::Here, look);
    Measured {
        top: Some(top),
        ..Measured::list(inside.height.into())
    }
}

/// The account with what the rival sells there, how that is known, who thinks what of it.
fn row(place: &RivalPlace, cells: usize, app: &App, look: &Look) -> Vec<Line<'static>> {
    let (words, theme, today) = (&look.words, &look.theme, app.today);
    // Behind the column of the cursor's sign.
    let room = cells.saturating_sub(INDENT + 3);
    let (mark, tone) = words.rival_mark(&place.here);
    let mut first = vec![Span::styled(place.account.1.told(), theme.strong)];
    let sells = words.rival_sells(&place.here);
    first.extend(sells.map(|sells| Span::raw(format!(" · {sells}"))));
    let mut lines = indented(flow(&first, Vec::new(), room, MOST));
    if let Some(line) = lines.first_mut() {
        line.spans[0] = Span::styled(
            format!(" {mark:<width$}", width = INDENT - 1),
            theme.of(tone),
        );
    }
    let told = |sentence: &[Span<'_>]| indented(flow(sentence, Vec::new(), room, MOST));
    for row in &place.here.rows {
        let known = words.rival_known(row, today);
        lines.extend(told(&[Span::styled(known, theme.dim)]));
    }
    let people = &place.here.people;
    for one in people.iter().take(MOST_PEOPLE) {
        let name = place
            .name_of(one.person)
            .map_or_else(String::new, Name::told);
        let says = words.toward_rival(one, name, today);
        lines.extend(told(&spans(&says, theme)));
    }
    if let Some(more) = people
        .len()
        .checked_sub(MOST_PEOPLE)
        .filter(|more| 0 < *more)
    {
        lines.extend(told(&[Span::styled(words.map_more(more), theme.dim)]));
    }
    if people.is_empty() {
        let nobody = words.rival_backed_by_nobody();
        lines.extend(told(&[Span::styled(nobody, theme.dim)]));
    }
    lines
}

fn indented(lines: Vec<Line<'static>>) -> Vec<Line<'static>> {
    let indent = || Span::raw(" ".repeat(INDENT));
    let lines = lines.into_iter().map(|mut line| {
        line.spans.insert(0, indent());
        line
    });
    lines.collect()
}
