//! Cards: which content lines belong together.

use super::{
    super::{Problem, Reason},
    line::{self, Line},
};

/// The lines of one card, without its frame and without cards inside it.
#[derive(Debug)]
pub(super) struct Card<'a> {
    /// The line of its BEGIN, from 1.
    pub line: usize,
    pub lines: Vec<&'a Line<'a>>,
}

/// Splits a file into cards. A card that begins before the one before has ended ends it there, unless
/// it is the value of an AGENT: then it is somebody else's card and left out.
pub(super) fn cards<'a>(lines: &'a [Line<'a>], problems: &mut Vec<Problem>) -> Vec<Card<'a>> {
    let mut cards = Vec::new();
    let mut open: Option<Card<'a>> = None;
    let mut agents = 0_usize;
    let mut strayed = false;
    for line in lines {
        if line::is(&line.bytes, b"BEGIN:VCARD") {
            match open.take() {
                Some(card)
                    if 0 < agents || card.lines.last().is_some_and(|last| is_agent(last)) =>
                {
                    agents += 1;
                    open = Some(card);
                }
                unclosed => {
                    cards.extend(unclosed.inspect(|card| problems.push(no_end(card))));
                    open = Some(Card {
                        line: line.number,
                        lines: Vec::new(),
                    });
                }
            }
            strayed = false;
        } else if line::is(&line.bytes, b"END:VCARD") {
            if 0 < agents {
                agents -= 1;
            } else {
                cards.extend(open.take());
            }
        } else if let Some(card) = &mut open {
            if line::is(&line.bytes, b"AGENT:BEGIN:VCARD") {
                agents += 1;
            } else if agents == 0 {
                card.lines.push(line);
            }
        } else if !strayed {
            strayed = true;
            problems.push(Problem {
                line: line.number,
                reason: Reason::Stray,
            });
        }
    }
    cards.extend(open.inspect(|card| problems.push(no_end(card))));
    cards
}

fn is_agent(line: &Line<'_>) -> bool {
    line::is(&line.bytes, b"AGENT:")
}

fn no_end(card: &Card<'_>) -> Problem {
    Problem {
        line: card.line,
        reason: Reason::NoEnd,
    }
}
