//! A row of the book in the list of find and palette, in columns.
//!
//! ```text
//!  person       Zhang Wei 张伟      Donglin Telecom · Technical · CTO
//!  interaction  Donglin Telecom     …the budget is frozen until January; Zhang    3 Nov
//! ```

use chrono::NaiveDate;
use ratatui::text::{Line, Span};

use crate::{
    app::{forms::Label, overlays::MenuItem},
    domain::{
        Name, NounKind, Subject,
        summary::{Marked, Match, Piece, Through},
        text::Shown,
    },
    ui::{
        Look,
        text::{fit, fit_right, shown, width, window},
    },
};

/// Kinds that are found.
const KINDS: [NounKind; 10] = [
    NounKind::Person,
    NounKind::Account,
    NounKind::Department,
    NounKind::Interaction,
    NounKind::Stance,
    NounKind::Tie,
    NounKind::Promise,
    NounKind::PlanItem,
    NounKind::Matter,
    NounKind::Rival,
];
const BETWEEN: usize = 2;
/// Names have at least this much, so that the column rarely moves while somebody types.
const LEAST_HEAD: usize = 18;
/// Below this one there is no room for kinds and days.
const CRAMPED: usize = 60;

/// The widths of the columns, and the day to count from.
pub struct FoundColumns {
    pub cells: usize,
    kind: usize,
    head: usize,
    detail: usize,
    date: usize,
    today: NaiveDate,
}

impl FoundColumns {
    /// As the list needs them in `cells` cells: no column for days if it has none.
    pub fn of(items: &[MenuItem], cells: usize, today: NaiveDate, look: &Look) -> Self {
        let words = KINDS.iter().map(|kind| width(&look.words.noun(*kind)));
        let kind = words
            .max()
            .unwrap_or(0)
            .max(width(&look.words.find_command()));
        let spacious = CRAMPED <= cells;
        let kind = if spacious { kind + BETWEEN } else { 0 };
        let dates = items.iter().filter_map(|item| match item {
            MenuItem::Go(found) if spacious => date(found, today, look),
            _ => None,
        });
        let date = dates.map(|date| width(&date) + 1).max().unwrap_or(0);
        let names = items.iter().filter_map(|item| match item {
            MenuItem::Go(found) => Some(width(&head_of(found))),
            MenuItem::Run(..) | MenuItem::Read(_) => None,
        });
        let room = cells.saturating_sub(1 + kind + BETWEEN + date);
        let head = names.max().unwrap_or(0).max(LEAST_HEAD).min(room / 2);
        let taken = 1 + kind + head + BETWEEN + date;
        Self {
            cells,
            kind,
            head,
            detail: cells.saturating_sub(taken),
            date,
            today,
        }
    }

    /// The first column.
    pub fn kind(&self, word: &str) -> Span<'static> {
        Span::raw(format!(" {}", fit(word, self.kind)))
    }

    pub fn line(&self, found: &Match, look: &Look) -> Line<'static> {
        let theme = &look.theme;
        let mut spans = vec![
            self.kind(&look.words.noun(found.subject.kind()))
                .style(theme.dim),
        ];
        let gap = || Span::raw(" ".repeat(BETWEEN));
        if is_name(found.subject) {
            let place = self.place(found, look);
            // With nothing beside it the name has the whole line.
            let beside = BETWEEN + self.detail;
            let head = self.head + if place.is_some() { 0 } else { beside };
            spans.extend(column(&[(&found.text, theme.strong)], head, look));
            if let Some(place) = place {
                spans.push(gap());
                spans.extend(place);
            }
        } else {
            let about = fit(&head_of(found), self.head);
            spans.push(Span::styled(about, theme.strong));
            spans.push(gap());
            spans.extend(column(&[(&found.text, theme.text)], self.detail, look));
        }
        let date = date(found, self.today, look).unwrap_or_default();
        if 0 < self.date {
            spans.push(Span::styled(fit_right(&date, self.date), theme.dim));
        }
        Line::from(spans)
    }

    /// By what it was found, if not by its name; then where it belongs. `None` where there is neither.
    fn place(&self, found: &Match, look: &Look) -> Option<Vec<Span<'static>>> {
        let theme = &look.theme;
        let plain = |text: String| Marked {
            text,
            marks: Vec::new(),
        };
        let mut parts = Vec::new();
        if let Some((through, marked)) = &found.through {
            parts.push((plain(format!("{} ", by(*through, look))), theme.dim));
            parts.push((marked.clone(), theme.text));
        }
        let account = found.account.as_ref().map(|(_, name)| name);
        let places = [account, found.department.as_ref(), found.title.as_ref()];
        let places: Vec<&Name> = places.into_iter().flatten().collect();
        let places = places.iter().map(|name| name.shown());
        let mut places = places.collect::<Vec<_>>().join(" · ");
        if parts.is_empty() && places.is_empty() {
            return None;
        }
        if !parts.is_empty() && !places.is_empty() {
            places.insert_str(0, " · ");
        }
        parts.push((plain(places), theme.dim));
        let parts: Vec<_> = parts.iter().map(|(part, style)| (part, *style)).collect();
        Some(column(&parts, self.detail, look))
    }
}

/// What stands first in the line: its own name, or whom it is about.
fn head_of(found: &Match) -> Shown<'_> {
    if is_name(found.subject) {
        return shown(&found.text.text);
    }
    let about = found.person.as_ref().map(|(_, name)| name);
    let about = about.or(found.account.as_ref().map(|(_, name)| name));
    about.map(Name::shown).unwrap_or_default()
}

/// The parts, one after the other, in exactly `cells` cells; what was looked for stands out, by more
/// than its colour.
fn column(
    parts: &[(&Marked, ratatui::style::Style)],
    cells: usize,
    look: &Look,
) -> Vec<Span<'static>> {
    let pieces: Vec<_> = parts
        .iter()
        .flat_map(|(part, style)| part.pieces().map(|(text, piece)| (text, (piece, *style))))
        .collect();
    let visible = window(&pieces, cells, |(piece, _)| *piece == Piece::Sought);
    let used: usize = visible.iter().map(|(text, _)| width(text)).sum();
    let mut spans: Vec<_> = visible
        .into_iter()
        .map(|(text, (piece, style))| match piece {
            Piece::Plain => Span::styled(text, style),
            Piece::Sought => Span::styled(text, style.patch(look.theme.sought)),
        })
        .collect();
    spans.push(Span::raw(" ".repeat(cells.saturating_sub(used))));
    spans
}

const fn is_name(subject: Subject) -> bool {
    matches!(
        subject,
        Subject::Person(_) | Subject::Account(_) | Subject::Department(_)
    )
}

fn date(found: &Match, today: NaiveDate, look: &Look) -> Option<String> {
    // When a promise was due matters no more once it is closed.
    let closed = found.closed.map(|state| look.words.promise_state(state));
    closed.or_else(|| match found.subject {
        Subject::Person(_) => {
            let left = found.on.filter(|left| *left <= today)?;
            Some(look.words.left_on(left, today))
        }
        _ => Some(look.words.date(found.on?, today)),
    })
}

fn by(through: Through, look: &Look) -> String {
    look.words.label(match through {
        Through::Alias => Label::Aliases,
        Through::Title => Label::Title,
        Through::Email => Label::Emails,
        Through::Phone => Label::Phones,
        Through::Wechat => Label::Wechat,
        Through::Tag => Label::Tags,
        Through::Note => Label::Note,
        Through::PrivateNote => Label::PrivateNote,
    })
}
