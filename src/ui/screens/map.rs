//! The map: in its pane, or with the whole screen.
//!
//! ```text
//!  Executive              ━━━┄
//! ▌D +  Zhang Wei  CTO  H ━━┄┄  15d
//!  A    vacant
//! ────────────────────────────────
//!  Zhang Wei · CTO
//!  support · senior · live
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{
        Measured,
        screens::{AccountScreen, Map, Spread},
    },
    domain::{
        TieKind,
        map::{Chart, Node, Spot, View},
    },
    picture,
    ui::{
        Look,
        text::{ellipsize, wrap},
        widgets::{Focus, Window, canvas},
    },
};

/// From this height on the selected line is told in words below the map.
const ROOM_FOR_WORDS: u16 = 13;

/// Names told of a group; the others are counted.
const MOST_NAMES: usize = 20;

/// Draws the map and, where there is room, what it has selected.
pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    account: &AccountScreen,
    focus: Focus,
    look: &Look,
) -> Measured {
    let map = &account.map;
    let cells = usize::from(area.width);
    let words = Some(detail(map, cells, look)).filter(|_| ROOM_FOR_WORDS <= area.height);
    let words = words.unwrap_or_default();
    let below = match words.len() {
        0 => 0,
        lines => u16::try_from(lines + 1).unwrap_or(0),
    };
    let over = Rect {
        height: area.height.saturating_sub(below),
        ..area
    };
    let layout = picture::lay_out(&map.scene, &map.chart, map.aspect.zoom, &look.words, cells);
    let place = (map.cursor(), map.corner);
    let Window { corner, rows } = canvas(frame, over, layout.as_ref(), place, focus, look);
    if 0 < below {
        let row = |y: u16| Rect {
            y: over.bottom() + y,
            height: 1,
            ..area
        };
        let rule = "─".repeat(cells);
        frame.render_widget(Line::styled(rule, look.theme.border), row(0));
        for (line, y) in words.into_iter().zip(1..) {
            frame.render_widget(line, row(y));
        }
    }
    Measured {
        corner: Some(corner),
        ..Measured::list(rows)
    }
}

/// ` [1 Tree] 2 Matrix  3 Power … `: the views with their keys; in a narrow room only the keys of those
/// that are not on screen.
pub fn title(account: &AccountScreen, room: usize, look: &Look) -> Line<'static> {
    let words = &look.words;
    let on_screen = account.map.aspect.view;
    if account.spread == Spread::Panes {
        return Line::raw(format!(" {} ", words.view(on_screen)));
    }
    let title = |named: fn(View, View) -> bool| {
        let mut spans = vec![Span::raw(" ")];
        for (view, key) in words.view_keys() {
            let word = if named(view, on_screen) {
                format!("{key} {}", words.view(view))
            } else {
                key
            };
            spans.push(if view == on_screen {
                Span::styled(format!("[{word}]"), look.theme.focus)
            } else {
                Span::styled(format!(" {word} "), look.theme.text)
            });
        }
        spans.push(Span::raw(" "));
        Line::from(spans)
    };
    let whole = title(|_, _| true);
    if whole.width() <= room {
        whole
    } else {
        title(|view, on_screen| view == on_screen)
    }
}

/// ` as of Thu 1 Jan · changes since … · 10 people `, or where a view has room for some: ` 40 of 90 people `
pub fn beside(map: &Map, look: &Look) -> Line<'static> {
    let words = &look.words;
    let day = |day| words.dated(day, map.scene.on);
    let mut spans = Vec::new();
    if let Some(then) = map.then {
        let says = format!(" {} {} ·", words.label_as_of(), day(then));
        spans.push(Span::styled(says, look.theme.warn));
    }
    if let Some(since) = map.since {
        let says = format!(" » {} {} ·", words.label_since(), day(since));
        spans.push(Span::styled(says, look.theme.text));
    }
    if let Chart::Contest(contest) = &map.chart
        && let Some((at, rival)) = contest.only(&map.scene)
    {
        let among = words.rival_among(rival.name.shown(), at + 1, map.scene.rivals.len());
        spans.push(Span::styled(format!(" {among} ·"), look.theme.warn));
    }
    let all = map.scene.people.len();
    let people = match &map.chart {
        Chart::Ties(ties) if ties.is_part() => {
            words.map_people_shown(ties.rows.iter().map(Vec::len).sum::<usize>(), all)
        }
        _ => words.map_people(all),
    };
    spans.push(Span::raw(format!(" {people} ")));
    Line::from(spans)
}

/// What is selected, in words.
fn detail(map: &Map, cells: usize, look: &Look) -> Vec<Line<'static>> {
    let words = &look.words;
    let room = cells.saturating_sub(2);
    let spot = map.selected();
    let seat = match spot {
        Spot::Seat(seat, _) => map.scene.chair(seat),
        _ => None,
    };
    let person = spot.person().and_then(|person| map.scene.person(person));
    let ties = map.aspect.view == View::Ties;
    if ties && map.scene.ties.is_empty() {
        return told(&words.how_to_tie(), room);
    }
    let Some(person) = person else {
        let Some(seat) = seat else {
            return group(map, spot, room, look);
        };
        let title = picture::seat_title(seat, words);
        let text = format!(
            "{} {} · {title}",
            words.role(seat.role),
            words.empty_seat(seat.empty)
        );
        return told(&text, room);
    };
    let mut first = vec![Span::raw(" ")];
    first.push(Span::styled(person.name.told(), look.theme.strong));
    let title = person.title.as_ref();
    first.extend(title.map(|title| Span::raw(format!(" · {}", title.shown()))));
    let mut second = vec![words.maybe_stance(person.stance)];
    second.extend(seat.map(|seat| words.role(seat.role)));
    second.extend(person.level.map(|level| words.level(level)));
    if !words.hides() {
        second.push(words.state(person.state));
    }
    let boss = person.boss.and_then(|boss| map.scene.person(boss));
    second.extend(boss.map(|boss| words.reports_to(&boss.name)));
    let mut lines = vec![Line::from(first)];
    lines.extend(told(&second.join(" · "), room));
    if person.effective != person.stance && person.stance.is_some() {
        let counts = words.stance_counts_as(words.maybe_stance(person.effective));
        lines.push(Line::styled(format!(" {counts}"), look.theme.dim));
    }
    if ties {
        lines.extend(told(&tied(map, person, look), room));
    }
    lines
}

/// All ties of somebody as sentences, those out of sight too.
fn tied(map: &Map, person: &Node, look: &Look) -> String {
    let name = |id| {
        let node = map.scene.person(id);
        node.map_or_else(String::new, |node| node.name.told())
    };
    let ties = map.scene.ties.iter();
    let mut own: Vec<_> = ties
        .filter(|tie| tie.from == person.id || tie.to == person.id)
        // Whom they report to is said beside their level.
        .filter(|tie| (tie.kind, tie.from) != (TieKind::ReportsTo, person.id))
        .collect();
    own.sort_by_key(|tie| (tie.kind, tie.id));
    let says = own.into_iter();
    let says = says.map(|tie| look.words.tie_says(tie.kind, name(tie.from), name(tie.to)));
    says.collect::<Vec<_>>().join(" · ")
}

/// A department, or those of one level in it.
fn group(map: &Map, spot: Spot, room: usize, look: &Look) -> Vec<Line<'static>> {
    let words = &look.words;
    let (department, only) = match spot {
        Spot::Department(department) => (department, None),
        Spot::Cell(department, level) => (department, Some(level)),
        _ => return Vec::new(),
    };
    let place = department.and_then(|id| map.scene.place(id));
    let mut heading =
        vec![place.map_or_else(|| words.map_no_department(), |place| place.name.told())];
    if let Some(place) = place {
        if only.is_none() {
            heading.push(words.function(place.function));
        }
        heading.push(words.importance_of(place.importance));
        heading.extend(place.cover.map(|cover| words.covered(cover)));
    }
    let members = map.scene.members(department);
    let people: Vec<_> = members
        .filter(|node| only.is_none_or(|level| node.level == level))
        .collect();
    if let Some(level) = only {
        let level = level.map_or_else(|| words.map_no_level(), |level| words.level(level));
        heading.insert(1, level);
    }
    let mut lines = vec![Line::styled(
        format!(" {}", ellipsize(&heading.join(" · "), room)),
        look.theme.strong,
    )];
    let names = people.iter().map(|node| node.name.told());
    let names = match people.len() {
        0 => words.map_nobody(),
        _ => names
            .take(MOST_NAMES)
            .collect::<Vec<_>>()
            .join(&words.comma()),
    };
    let names = match people.len().checked_sub(MOST_NAMES) {
        Some(more) if 0 < more => format!("{names} {}", words.map_more(more)),
        _ => names,
    };
    lines.extend(told(&names, room));
    lines
}

fn told(text: &str, room: usize) -> Vec<Line<'static>> {
    let lines = wrap(text, room, 2).into_iter();
    lines.map(|line| Line::raw(format!(" {line}"))).collect()
}
