//! Who sits where.
//!
//! ```text
//!  Executive              ━━━┄
//! ▌D +  Zhang Wei  CTO  H ━━┄┄  15d
//!  A    vacant
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    app::{
        AccountView, Target,
        screens::{AccountScreen, Counts, MapLine, Pane, PersonLine},
    },
    domain::{score::State, seat::Role, stance::StanceValue},
    ui::{
        Look, Theme,
        text::{ellipsize, fit, fit_right, shown, width, wrap},
        widgets::{Focus, bar, spread},
    },
};

const BAR: usize = 4;
/// A sign and up to `24个月`, the longest silence in words.
const SILENCE: usize = 7;

/// Returns how many lines of the list are visible.
pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    account: &AccountScreen,
    view: &AccountView,
    focus: Focus,
    look: &Look,
) -> usize {
    let detail = account
        .map
        .line()
        .map(|line| detail(line, view, area.width.into(), look));
    let detail = detail.filter(|lines| !lines.is_empty() && 12 < area.height);
    let below = detail.as_ref().map_or(0, |lines| lines.len() + 1);
    let below = u16::try_from(below).unwrap_or(0);
    let list = Rect {
        height: area.height.saturating_sub(below),
        ..area
    };
    let lines = account
        .map
        .lines
        .iter()
        .enumerate()
        .skip(account.map.list.top);
    for ((at, line), y) in lines.zip(list.top()..list.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..list
        };
        let here = at == account.map.list.at;
        frame.render_widget(render(line, usize::from(area.width), here, look), row);
        look.clickable(row, Target::PaneRow(Pane::Map, at));
        if here {
            let style = match focus {
                Focus::Here => look.theme.selected,
                Focus::Elsewhere => look.theme.marked,
            };
            frame.buffer_mut().set_style(row, style);
        }
    }
    if let Some(lines) = detail {
        let rule = "─".repeat(area.width.into());
        let y = list.bottom();
        frame.render_widget(
            Line::styled(rule, look.theme.border),
            Rect {
                y,
                height: 1,
                ..area
            },
        );
        for (line, y) in lines.into_iter().zip(y + 1..) {
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
    list.height.into()
}

fn render(line: &MapLine, cells: usize, here: bool, look: &Look) -> Line<'static> {
    let (words, theme) = (&look.words, &look.theme);
    let mark = if here { "▌" } else { " " };
    match line {
        MapLine::Account => spread(
            vec![
                Span::raw(mark),
                Span::styled(words.everybody(), theme.heading),
            ],
            Vec::new(),
            cells,
        ),
        MapLine::Department {
            name,
            cover,
            applies,
            ..
        } => {
            let name = name.as_ref().map_or_else(
                || words.no_department(),
                |name| shown(name.as_str()).into_owned(),
            );
            let left = vec![Span::raw(mark), Span::styled(name, theme.heading)];
            let mut right = Vec::new();
            if !applies {
                right.push(Span::styled(words.not_applicable(), theme.dim));
            } else if let Some(cover) = cover {
                right.extend(bar(*cover, BAR, theme));
                right.push(Span::styled(format!("{:>5.0}% ", cover * 100.0), theme.dim));
            }
            spread(left, right, cells)
        }
        MapLine::Above { name, .. } => {
            let text = words.decided_at(&shown(name.as_str()));
            let text = ellipsize(&text, cells.saturating_sub(1)).into_owned();
            let left = vec![Span::raw(mark), Span::styled(text, theme.heading)];
            spread(left, Vec::new(), cells)
        }
        MapLine::Seat {
            role,
            title,
            holder: None,
            counts,
            ..
        } => {
            let (state, style) = match counts {
                Counts::Yes => (words.vacant(), theme.warn),
                Counts::NotApplicable => (words.not_applicable(), theme.dim),
                Counts::DecidedAbove => (words.decided_above(), theme.dim),
            };
            let title = title
                .as_ref()
                .map(|title| shown(title.as_str()).into_owned());
            let title = title.unwrap_or_else(|| words.role(*role));
            let mut left = seat_mark(mark, Some(*role), theme);
            left.push(Span::styled(format!("?  {state}"), style));
            left.push(Span::styled(format!(" · {title}"), theme.dim));
            spread(left, Vec::new(), cells)
        }
        MapLine::Seat {
            role,
            holder: Some(person),
            counts,
            ..
        } => {
            let left = seat_mark(mark, Some(*role), theme);
            let aside = match counts {
                Counts::Yes => None,
                Counts::NotApplicable => Some(words.not_applicable()),
                Counts::DecidedAbove => Some(words.decided_above()),
            };
            person_line(left, person, aside, cells, look)
        }
        MapLine::Person(person) => {
            person_line(seat_mark(mark, None, theme), person, None, cells, look)
        }
    }
}

fn seat_mark(mark: &'static str, role: Option<Role>, theme: &Theme) -> Vec<Span<'static>> {
    let letter = role.map_or(" ", Role::code);
    vec![
        Span::raw(mark),
        Span::raw(" "),
        Span::styled(format!("{letter} "), theme.strong),
    ]
}

/// `aside` stands in place of the title: why the seat does not count.
fn person_line(
    mut left: Vec<Span<'static>>,
    person: &PersonLine,
    aside: Option<String>,
    cells: usize,
    look: &Look,
) -> Line<'static> {
    let theme = &look.theme;
    let (glyph, style) = stance_glyph(person.stance, theme);
    left.push(Span::styled(format!("{glyph:<2} "), style));
    // Left of the name: mark, indent, role and stance; right of it: level, bar, silence.
    let room = cells.saturating_sub(7 + 1 + 2 + BAR + SILENCE);
    let title = aside.or_else(|| person.title.as_ref().map(ToString::to_string));
    let name = ellipsize(person.name.as_str(), room).into_owned();
    let rest = room.saturating_sub(width(&name));
    left.push(Span::styled(name, theme.strong));
    if let Some(title) = title
        && 4 < rest
    {
        let title = ellipsize(&title, rest - 2).into_owned();
        left.push(Span::styled(format!("  {title}"), theme.dim));
    }
    let mut right = vec![Span::raw(format!(
        "{} ",
        person.level.map_or(" ", crate::domain::tenure::Level::code)
    ))];
    right.extend(bar(person.strength, BAR, theme));
    right.push(silence(person, look));
    spread(left, right, cells)
}

fn silence(person: &PersonLine, look: &Look) -> Span<'static> {
    let days = person
        .silence
        .map_or_else(|| "–".to_owned(), |days| look.words.ago(days));
    let (sign, style) = match person.state {
        State::Live => ("", look.theme.text),
        State::Cooling => ("~", look.theme.warn),
        State::Dormant => ("!", look.theme.bad),
        State::Never => ("", look.theme.dim),
    };
    Span::styled(fit_right(&format!("{sign}{days}"), SILENCE), style)
}

/// `*` coach, `++` strong support, `+` support, `=` neutral, `-` not accepted, `?` unknown.
pub fn stance_glyph(stance: Option<StanceValue>, theme: &Theme) -> (&'static str, Style) {
    match stance {
        Some(StanceValue::Coach) => ("*", theme.good),
        Some(StanceValue::StrongSupport) => ("++", theme.good),
        Some(StanceValue::Support) => ("+", theme.good),
        Some(StanceValue::Neutral) => ("=", theme.text),
        Some(StanceValue::NotAccepted) => ("-", theme.bad),
        None => ("?", theme.dim),
    }
}

/// The selected line in words.
fn detail(line: &MapLine, view: &AccountView, cells: usize, look: &Look) -> Vec<Line<'static>> {
    let words = &look.words;
    let (role, person) = match line {
        MapLine::Seat {
            role,
            holder: Some(person),
            ..
        } => (Some(*role), person),
        MapLine::Person(person) => (None, person),
        MapLine::Seat {
            role,
            title,
            holder: None,
            ..
        } => {
            let title = title.as_ref().map_or("", |title| title.as_str());
            let text = format!(" {} {} {title}", words.role(*role), words.vacant());
            return vec![Line::raw(fit(&text, cells))];
        }
        MapLine::Account | MapLine::Department { .. } | MapLine::Above { .. } => return Vec::new(),
    };
    let mut first = vec![Span::raw(" ")];
    first.push(Span::styled(
        shown(person.name.as_str()).into_owned(),
        look.theme.strong,
    ));
    let title = person.title.as_ref();
    first.extend(title.map(|title| Span::raw(format!(" · {}", shown(title.as_str())))));
    let mut second = vec![words.maybe_stance(person.stance)];
    second.extend(role.map(|role| words.role(role)));
    second.extend(person.level.map(|level| words.level(level)));
    second.push(words.state(person.state));
    let effective = view
        .depth
        .person(person.id)
        .and_then(|standing| standing.stance);
    let mut lines = vec![Line::from(first)];
    let state = wrap(&second.join(" · "), cells.saturating_sub(2), 2);
    lines.extend(state.into_iter().map(|line| Line::raw(format!(" {line}"))));
    if effective != person.stance && person.stance.is_some() {
        let counts = words.counts_as(&words.maybe_stance(effective));
        lines.push(Line::styled(format!(" {counts}"), look.theme.dim));
    }
    lines
}
