//! The line once an offer is taken.

use crate::{
    days::Near,
    domain::Name,
    log_line::{
        Asks, KnownAs, LineMark, LinePart, MentionCandidate, OpenChoice, Pick, Picked,
        line::Line,
        syntax::{Spelled, What, take_apart},
        traits::{Suffix, TOWARD, Trait, guest_word, signals_typed},
        write::quoted,
    },
};

use super::{
    Completable, Offer, Sought,
    dues::with_day,
    matters::{matter_text, stage_word},
};

/// The line as it goes on, the cursor in bytes, and the choices made for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub line: String,
    pub cursor: usize,
    pub picks: Vec<Pick>,
}

/// Puts `offer` where `asked` stands, several people one after the other. A choice that the name alone does not tell is kept beside the line.
#[must_use]
pub fn take(
    (line, cursor): (&str, usize),
    picks: &[Pick],
    marks: &[LineMark],
    asked: &Completable,
    offer: &Offer,
) -> Taken {
    if let Offer::All(all) = offer {
        let mut taken = Taken {
            line: line.to_owned(),
            cursor,
            picks: picks.to_vec(),
        };
        let mut at = asked.span.clone();
        for is in all {
            let asked = Completable {
                span: at.clone(),
                ..asked.clone()
            };
            let offer = Offer::Row {
                is: is.clone(),
                last: None,
            };
            let before = taken.line.len();
            let line = (taken.line.as_str(), taken.cursor);
            taken = take(line, &taken.picks, &[], &asked, &offer);
            let end = at.end + taken.line.len() - before;
            at = end..end;
        }
        return taken;
    }
    if let Offer::Due(near) = offer {
        return due_taken((line, cursor), picks, asked.span.start, near);
    }
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
        line,
        asked,
        offer,
        if opened {
            Spelled::Quoted
        } else {
            Spelled::Bare
        },
    );
    // A trait goes onto a name, a name apart from what stands before it.
    let apart = asked.is_unsaid() && !before.is_empty() && !before.ends_with(char::is_whitespace);
    let room = if apart { " " } else { "" };
    // What the line goes on with is no part of the name.
    let goes_on = after.starts_with(char::is_alphanumeric) && matches!(offer, Offer::Row { .. });
    let close = if goes_on && !opened { " " } else { "" };
    let grown = room.len() + text.len();
    let cursor = match (span.is_empty(), cursor < span.start) {
        (false, _) => before.len() + grown,
        (true, true) => cursor,
        (true, false) => cursor + grown,
    };
    let mut taken = Taken {
        line: format!("{before}{room}{text}{close}{after}"),
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

/// The line with a day behind the promise sign whose words begin at `at`.
fn due_taken((line, cursor): (&str, usize), picks: &[Pick], at: usize, near: &Near) -> Taken {
    let (before, after) = line.split_at_checked(at).unwrap_or((line, ""));
    // Between the sign and Chinese no space is needed.
    let apart =
        !before.ends_with(char::is_whitespace) && near.words.starts_with(|c: char| c.is_ascii());
    let room = if apart { " " } else { "" };
    let due = with_day(near, after);
    let grown = (room.len() + due.len()).cast_signed() - after.len().cast_signed();
    let end = before.len() + room.len() + near.words.len();
    Taken {
        cursor: cursor.saturating_add_signed(grown).max(end),
        line: format!("{before}{room}{due}"),
        picks: picks.to_vec(),
    }
}

/// The line once an open choice is settled with one of its candidates. What a line can say, it says from
/// then on; the rest is kept beside it.
#[must_use]
pub fn settle(
    (line, cursor): (&str, usize),
    picks: &[Pick],
    marks: &[LineMark],
    choice: &OpenChoice,
    candidate: &MentionCandidate,
) -> Taken {
    let mut picks = picks.to_vec();
    if let Asks::Where { person, .. } = choice.asks {
        // Whoever else it is, it is not them.
        let is = Picked::Person(person);
        let said = |pick: &Pick| pick.mention == choice.mention && pick.is == is;
        if let MentionCandidate::NewPerson(_) = candidate
            && let Some(at) = picks.iter().position(said)
        {
            picks.remove(at);
        }
    }
    let (span, text) = match candidate {
        MentionCandidate::There { id, name } => {
            let mention = mention_of("#", name);
            picks.push(Pick {
                mention: mention.clone(),
                is: Picked::Account(*id),
            });
            let mut named = marks.iter();
            match named.find(|mark| matches!(mark.part, LinePart::Account(_))) {
                Some(mark) => (mark.span.clone(), mention),
                None => (choice.span.start..choice.span.start, mention + " "),
            }
        }
        MentionCandidate::Rival(name) | MentionCandidate::NewRival(name) => {
            (choice.span.clone(), format!("{TOWARD}{}", quoted(name)))
        }
        MentionCandidate::Guest(_) => {
            let end = choice.span.end;
            (end..end, format!("/{}", guest_word(line)))
        }
        candidate => {
            picks.extend(candidate.picked().map(|is| Pick {
                mention: choice.mention.clone(),
                is,
            }));
            (cursor..cursor, String::new())
        }
    };
    let grown = |at: usize| (at + text.len()).saturating_sub(span.len());
    let cursor = if span.end <= cursor {
        grown(cursor)
    } else {
        cursor.min(span.start)
    };
    let mut line = line.to_owned();
    if line.get(span.clone()).is_some() {
        line.replace_range(span, &text);
    }
    Taken {
        line,
        cursor,
        picks,
    }
}

/// What the line would have to say for this candidate; nothing where no words tell.
#[must_use]
pub fn to_write(line: &str, choice: &OpenChoice, candidate: &MentionCandidate) -> Option<String> {
    match candidate {
        MentionCandidate::There { name, .. } => Some(mention_of("#", name)),
        MentionCandidate::Rival(name) | MentionCandidate::NewRival(name) => {
            Some(format!("{TOWARD}{}", quoted(name)))
        }
        MentionCandidate::Guest(_) => Some(format!("{}/{}", choice.mention, guest_word(line))),
        _ => None,
    }
}

/// A name behind its sign, quoted where it would not be read whole.
fn mention_of(sign: &str, name: &Name) -> String {
    let written = name.raw();
    let bare = reads_whole(&format!("{sign}{written}"), |what| match what {
        What::Person(said, suffixes) => said.name == written && suffixes.is_empty(),
        What::Colleague(said) | What::Account(said) => said.name == written,
        _ => false,
    });
    spelled(sign, name, bare)
}

/// As the offer stands in a line; a name at least quoted if it is `meant` to be.
fn text(line: &str, asked: &Completable, offer: &Offer, meant: Spelled) -> String {
    let sign = asked.sought.sign();
    match offer {
        Offer::Row { is, .. } => {
            let name = is.name();
            if meant == Spelled::Quoted {
                return spelled(sign, name, meant);
            }
            if asked.sought == Sought::Department {
                // A department follows somebody, so it is tried behind somebody.
                let bare = reads_whole(&format!("@x{sign}{}", name.raw()), |what| match what {
                    What::Person(_, suffixes) => suffixes.len() == 1,
                    _ => false,
                });
                return spelled(sign, name, bare);
            }
            if asked.sought == Sought::Rival {
                // A rival follows a stance, so it is tried behind one.
                let bare = reads_whole(&format!("@x=1{sign}{}", name.raw()), |what| match what {
                    What::Person(_, suffixes) => matches!(
                        suffixes.as_slice(),
                        [Suffix { what: Trait::Toward(toward), .. }]
                            if toward.said.name == name.raw()
                    ),
                    _ => false,
                });
                return spelled(sign, name, bare);
            }
            mention_of(sign, name)
        }
        // They are taken one by one.
        Offer::All(_) => String::new(),
        Offer::Due(near) => near.words.clone(),
        Offer::Matter(matter) => matter_text(matter),
        Offer::Stage(stage) => stage_word(line, *stage).to_owned(),
        Offer::Level(level) => format!("{sign}{}", level.code()),
        Offer::Stance(stance) => format!("{sign}{}", stance.number()),
        Offer::Signal(signal) => {
            let (said, _) = signals_typed(&asked.typed);
            format!("{sign}{}", said.with(*signal))
        }
    }
}

fn spelled(sign: &str, name: &Name, bare: Spelled) -> String {
    match bare {
        Spelled::Bare | Spelled::Joined => format!("{sign}{}", name.raw()),
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
fn picked(asked: &Completable, offer: &Offer, marks: &[LineMark]) -> Option<Picked> {
    let Offer::Row { is, .. } = offer else {
        return None;
    };
    let is_new = || {
        marks.iter().any(|mark| {
            mark.span == asked.span
                && matches!(
                    mark.part,
                    LinePart::Person(KnownAs::New) | LinePart::Colleague(KnownAs::New)
                )
        })
    };
    match is {
        // It is new already. Picked besides, it would be somebody else each time it is said.
        MentionCandidate::NewPerson(_) | MentionCandidate::NewColleague(_) if is_new() => None,
        is => is.picked(),
    }
}

/// How often the line says `mention` before `place`, in bytes.
fn said_before(text: &str, mention: &str, place: usize) -> usize {
    let line = Line::new(text);
    let syntax = take_apart(&line);
    let items = syntax.head.iter().flat_map(|item| {
        let suffixes = match &item.what {
            What::Person(_, suffixes) | What::Loose(_, suffixes, _) => suffixes.as_slice(),
            _ => &[],
        };
        std::iter::once(&item.at).chain(suffixes.iter().map(|suffix| &suffix.at))
    });
    items
        .filter(|at| line.span(at).start < place && line.slice(at) == mention)
        .count()
}
