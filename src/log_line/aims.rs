//! What the note of a visit to come says: what for, what it should come to, what to take along.
//!
//! ```text
//! the acceptance date; outcome: a day in writing; bring: the form
//! ```
//!
//! A word for one of the last two stands at the beginning of the note or behind a full stop, a comma, a semicolon
//! or a new line, and a colon behind it. What stands before either is what the visit is for.

use crate::{
    domain::{Arrangement, Command, Id, LogEntry, Visit},
    find::is_han,
};

/// The note of a visit to come, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Aims {
    pub purpose: String,
    pub outcome: String,
    pub bring: String,
}

/// What a part of the note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aim {
    Purpose,
    Outcome,
    Bring,
}

const OUTCOME: &[&str] = &[
    "expected outcome",
    "outcome",
    "expected",
    "expect",
    "goal",
    "预期成果",
    "期望成果",
    "预期结果",
    "预期",
    "成果",
    "目标",
];
const BRING: &[&str] = &[
    "to bring",
    "bring",
    "take along",
    "携带物品",
    "携带资料",
    "携带",
    "带上",
    "带",
];

/// The words behind which a note says what a visit should come to, and what to take along; the first is the one
/// that is written.
#[must_use]
pub const fn aim_words() -> [&'static [&'static str]; 2] {
    [OUTCOME, BRING]
}

impl Aims {
    /// What a note says.
    #[must_use]
    pub fn of(note: &str) -> Self {
        let mut aims = Self::default();
        let (mut aim, mut from) = (Aim::Purpose, 0);
        let mut at = 0;
        while let Some(c) = note[at..].chars().next() {
            if begins(&note[..at])
                && let Some((next, behind)) = label(&note[at..])
            {
                aims.add(aim, &note[from..at]);
                (aim, from) = (next, at + behind);
                at = from;
            } else {
                at += c.len_utf8();
            }
        }
        aims.add(aim, &note[from..]);
        aims
    }

    fn add(&mut self, aim: Aim, text: &str) {
        let text = text.trim().trim_end_matches([';', '；', ',', '，']).trim();
        let part = match aim {
            Aim::Purpose => &mut self.purpose,
            Aim::Outcome => &mut self.outcome,
            Aim::Bring => &mut self.bring,
        };
        if !part.is_empty() && !text.is_empty() {
            part.push_str("; ");
        }
        part.push_str(text);
    }

    /// What a visit is planned for.
    #[must_use]
    pub fn of_visit(visit: &Visit) -> Self {
        Self {
            purpose: visit.purpose.raw().to_owned(),
            outcome: visit.outcome.raw().to_owned(),
            bring: visit.bring.raw().to_owned(),
        }
    }

    /// As a note that says it, in Chinese where the visit is.
    #[must_use]
    pub fn written(&self) -> String {
        let all = [&self.purpose, &self.outcome, &self.bring];
        let chinese = all.iter().any(|text| text.chars().any(is_han));
        let (labels, colon, apart) = if chinese {
            (["预期", "携带"], "：", "；")
        } else {
            (["outcome", "bring"], ": ", "; ")
        };
        let labelled = [&self.outcome, &self.bring].into_iter().zip(labels);
        let labelled = labelled
            .filter(|(text, _)| !text.is_empty())
            .map(|(text, label)| format!("{label}{colon}{text}"));
        let purpose = Some(self.purpose.clone()).filter(|text| !text.is_empty());
        let parts: Vec<_> = purpose.into_iter().chain(labelled).collect();
        parts.join(apart)
    }

    /// The wish that plans what the entry says, or plans a visit that is known otherwise.
    #[must_use]
    pub fn plan(&self, entry: LogEntry, visit: Option<(Id<Visit>, Box<Visit>)>) -> Command {
        Command::Arrange(Arrangement {
            visit,
            entry: LogEntry {
                note: self.purpose.as_str().into(),
                ..entry
            },
            outcome: self.outcome.as_str().into(),
            bring: self.bring.as_str().into(),
        })
    }
}

/// Whether a label may begin behind this.
fn begins(before: &str) -> bool {
    let said = before.trim_end_matches(' ');
    let last = said.chars().next_back();
    last.is_none_or(|c| ";；,，.。\n".contains(c))
}

/// What the text begins to be about, and where the label ends.
fn label(text: &str) -> Option<(Aim, usize)> {
    let one = |aim, words: &[&str]| {
        words.iter().find_map(|word| {
            let begins = text.get(..word.len())?.to_lowercase() == **word;
            let rest = &text[word.len()..];
            let colon = rest.trim_start_matches(' ');
            let sign = colon.chars().next().filter(|c| matches!(c, ':' | '：'))?;
            let behind = text.len() - colon.len() + sign.len_utf8();
            begins.then_some((aim, behind))
        })
    };
    one(Aim::Outcome, OUTCOME).or_else(|| one(Aim::Bring, BRING))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_says_what_for_what_it_should_come_to_and_what_to_bring() {
        for (note, said) in [
            ("", ["", "", ""]),
            ("the acceptance date", ["the acceptance date", "", ""]),
            (
                "acceptance; outcome: a day in writing; bring: the form",
                ["acceptance", "a day in writing", "the form"],
            ),
            ("Bring: samples. Outcome: a yes", ["", "a yes", "samples."]),
            (
                "谈验收；预期：签字；携带：验收单、样机",
                ["谈验收", "签字", "验收单、样机"],
            ),
            ("谈验收。目标：签字，带：样机", ["谈验收。", "签字", "样机"]),
            (
                "ask about the outcome: is it known",
                ["ask about the outcome: is it known", "", ""],
            ),
            ("a 1:1; rebring: x", ["a 1:1; rebring: x", "", ""]),
            ("bring: a; bring: b", ["", "", "a; b"]),
        ] {
            let aims = Aims::of(note);
            assert_eq!(
                [&*aims.purpose, &*aims.outcome, &*aims.bring],
                said,
                "{note}"
            );
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        for said in [
            ["the acceptance date", "a day", "the form"],
            ["谈验收", "签字", "验收单"],
            ["", "", "samples"],
            ["", "", ""],
        ] {
            let [purpose, outcome, bring] = said.map(str::to_owned);
            let aims = Aims {
                purpose,
                outcome,
                bring,
            };
            assert_eq!(Aims::of(&aims.written()), aims);
        }
    }
}
