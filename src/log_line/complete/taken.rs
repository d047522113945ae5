//! The line once an offer is taken.

use crate::{
    domain::{interaction::Signals, text::Name},
    log_line::{
        Candidate, Mark, Part, Pick, Picked, Standing,
        line::Line,
        syntax::{Spelled, What, take_apart},
        write::quoted,
    },
};

use super::{Asked, Offer, Sought};

/// The line as it goes on, the cursor in bytes, and the choices made for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub line: String,
    pub cursor: usize,
    pub picks: Vec<Pick>,
}

/// Puts `offer` where `asked` stands. A choice that the name alone does not tell is kept beside the line.
#[must_use]
pub fn take(
    (line, cursor): (&str, usize),
    picks: &[Pick],
    marks: &[Mark],
    asked: &Asked,
    offer: &Offer,
) -> Taken {
    let span = &asked.span;
    let (before, after) = (
        line.get(..span.start).unwrap_or(line),
        line.get(span.end..).unwrap_or_default(),
    );
    // Behind a quote that was opened, the line may go on without a space.
    let opened = line
        .get(span.clone())
        .is_some_and(|typed| typed.contains(['"', '＂', '“', '”']));
    let text = text(
        asked,
        offer,
        if opened {
            Spelled::Quoted
        } else {
            Spelled::Bare
        },
    );
    let cursor = match (span.is_empty(), cursor < span.start) {
        (false, _) => before.len() + text.len(),
        (true, true) => cursor,
        (true, false) => cursor + text.len(),
    };
    let mut taken = Taken {
        line: format!("{before}{text}{after}"),
        cursor,
        picks: picks.to_vec(),
    };
    if let Some(is) = picked(asked, offer, marks) {
        let pick = Pick { mention: text, is };
        let earlier = said_before(&taken.line, &pick.mention, span.start);
        let same = taken.picks.iter().enumerate();
        let same = same.filter(|(_, known)| known.mention == pick.mention);
        let at = same.map(|(at, _)| at).nth(earlier);
        taken.picks.insert(at.unwrap_or(taken.picks.len()), pick);
    }
    taken
}

/// As the offer stands in a line; a name at least quoted if it is `meant` to be.
fn text(asked: &Asked, offer: &Offer, meant: Spelled) -> String {
    let sign = asked.sought.sign();
    match offer {
        Offer::Row { is, .. } => {
            let name = is.name();
            if meant == Spelled::Quoted {
                return spelled(sign, name, meant);
            }
            if asked.sought == Sought::Department {
                // A department follows somebody, so it is tried behind somebody.
                let bare = reads_whole(&format!("@x{sign}{name}"), |what| match what {
                    What::Person(_, suffixes) => suffixes.len() == 1,
                    _ => false,
                });
                return spelled(sign, name, bare);
            }
            let bare = reads_whole(&format!("{sign}{name}"), |what| match what {
                What::Person(said, suffixes) => said.name == name.as_str() && suffixes.is_empty(),
                What::Colleague(said) | What::Account(said) => said.name == name.as_str(),
                _ => false,
            });
            spelled(sign, name, bare)
        }
        Offer::Level(level) => format!("{sign}{}", level.code()),
        Offer::Stance(stance) => format!("{sign}{}", stance.number()),
        Offer::Signal(signal) => {
            let typed = asked.typed.to_lowercase();
            let said = Signals::try_from(typed).unwrap_or_default();
            format!("{sign}{}", said.with(*signal))
        }
    }
}

fn spelled(sign: &str, name: &Name, bare: Spelled) -> String {
    match bare {
        Spelled::Bare => format!("{sign}{name}"),
        Spelled::Quoted => format!("{sign}{}", quoted(name)),
    }
}

/// Whether a line is one mention to its end; else the name in it has to be quoted.
fn reads_whole(line: &str, is: impl Fn(&What) -> bool) -> Spelled {
    let line = Line::new(line);
    let syntax = take_apart(&line);
    match syntax.head.as_slice() {
        [only] if syntax.note.is_empty() && syntax.pledges.is_empty() && is(&only.what) => {
            Spelled::Bare
        }
        _ => Spelled::Quoted,
    }
}

/// What to keep beside the line.
fn picked(asked: &Asked, offer: &Offer, marks: &[Mark]) -> Option<Picked> {
    let Offer::Row { is, .. } = offer else {
        return None;
    };
    let is_new = || {
        marks.iter().any(|mark| {
            mark.span == asked.span
                && matches!(
                    mark.part,
                    Part::Person(Standing::New) | Part::Colleague(Standing::New)
                )
        })
    };
    match is {
        // It is new already. Picked besides, it would be somebody else each time it is said.
        Candidate::NewPerson(_) | Candidate::NewColleague(_) if is_new() => None,
        is => Some(is.picked()),
    }
}

/// How often the line says `mention` before `place`, in bytes.
fn said_before(text: &str, mention: &str, place: usize) -> usize {
    let line = Line::new(text);
    let syntax = take_apart(&line);
    let items = syntax.head.iter().flat_map(|item| {
        let suffixes = match &item.what {
            What::Person(_, suffixes) => suffixes.as_slice(),
            _ => &[],
        };
        std::iter::once(&item.at).chain(suffixes.iter().map(|suffix| &suffix.at))
    });
    items
        .filter(|at| line.span(at).start < place && line.slice(at) == mention)
        .count()
}
