//! Which lines of a calendar belong to one component.

use super::super::{Problem, Reason, lines::physical};

/// A component of the calendar itself, as it stands in the file, with whatever is inside it.
#[derive(Debug)]
pub(super) struct Block {
    pub sort: Sort,
    /// The line of its BEGIN, from 1, and its last one.
    pub lines: (usize, usize),
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sort {
    Event,
    Zone,
    /// Something else, by its name: to-dos, journals.
    Other(String),
}

/// The components of a calendar, and the lines that stand outside of any.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    pub blocks: Vec<Block>,
    pub outside: Vec<String>,
}

/// Cuts a file into components. One that begins before the one before it has ended ends that there.
pub(super) fn blocks(text: &str, problems: &mut Vec<Problem>) -> Blocks {
    let mut cut = Blocks::default();
    let mut open: Option<Block> = None;
    // Components inside the open one: alarms, the halves of a time zone.
    let mut inside: Vec<String> = Vec::new();
    for (number, bytes) in physical(text.as_bytes()) {
        let line = String::from_utf8_lossy(bytes);
        let line = line.trim_start_matches('\u{feff}');
        let (begins, ends) = (frame(line, "BEGIN:"), frame(line, "END:"));
        let calendar = begins.as_deref().or(ends.as_deref()) == Some("VCALENDAR");
        let own = begins.as_deref().is_some_and(is_own);
        if calendar || own {
            if let Some(block) = open.take() {
                problems.push(no_end(&block));
                cut.blocks.push(block);
            }
            inside.clear();
        }
        if calendar {
            continue;
        }
        let Some(block) = &mut open else {
            match begins {
                Some(name) => {
                    open = Some(Block {
                        sort: sort(name),
                        lines: (number, number),
                        text: format!("{line}\r\n"),
                    });
                }
                None => cut.outside.push(line.to_owned()),
            }
            continue;
        };
        block.text.push_str(line);
        block.text.push_str("\r\n");
        block.lines.1 = number;
        match (begins, ends) {
            (Some(name), _) => inside.push(name),
            (None, Some(name)) if inside.last() == Some(&name) => {
                inside.pop();
            }
            (None, Some(_)) if inside.is_empty() => cut.blocks.extend(open.take()),
            _ => {}
        }
    }
    if let Some(block) = open {
        problems.push(no_end(&block));
        cut.blocks.push(block);
    }
    cut
}

/// The component a line begins or ends; lines that go on from the one before never do.
fn frame(line: &str, word: &str) -> Option<String> {
    let start = line.get(..word.len())?;
    start
        .eq_ignore_ascii_case(word)
        .then(|| line[word.len()..].trim().to_ascii_uppercase())
}

/// What stands in a calendar itself, never inside something else.
fn is_own(name: &str) -> bool {
    matches!(
        name,
        "VEVENT" | "VTODO" | "VJOURNAL" | "VFREEBUSY" | "VTIMEZONE"
    )
}

fn sort(name: String) -> Sort {
    match name.as_str() {
        "VEVENT" => Sort::Event,
        "VTIMEZONE" => Sort::Zone,
        _ => Sort::Other(name),
    }
}

fn no_end(block: &Block) -> Problem {
    Problem {
        line: block.lines.0,
        reason: Reason::NoEnd,
    }
}
