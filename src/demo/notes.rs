//! Notes that read as if somebody had written them after a meeting.
//!
//! `assets/demo/notes.*.txt` holds sentences by topic, with slots. A note stays with one topic, says
//! nothing twice, and often ends with what comes next.

use super::DemoError;

/// The language an account is written about in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    English,
    Chinese,
}

/// How much there is to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    /// After a message or a call.
    Line,
    /// After a meeting.
    Paragraph,
}

/// What the slots of a sentence are filled with.
pub(super) struct Slots<'a> {
    /// `{p}`: who took part.
    pub(super) person: &'a str,
    /// `{q}`: somebody else there.
    pub(super) other: &'a str,
    /// `{d}`: a department of theirs.
    pub(super) department: &'a str,
    /// `{x}`: what is being bought.
    pub(super) thing: &'a str,
    /// `{r}`: a competitor.
    pub(super) rival: &'a str,
}

/// The sentences of one language.
pub(super) struct Phrases {
    topics: Vec<Vec<Sentence>>,
    endings: Vec<Sentence>,
    pub(super) promises: Promises,
}

/// What is promised, and by whom.
pub(super) struct Promises {
    pub(super) ours: Vec<Sentence>,
    pub(super) theirs: Vec<Sentence>,
}

pub(super) struct Sentence(Vec<Piece>);

enum Piece {
    Text(&'static str),
    Person,
    Other,
    Department,
    Thing,
    Rival,
    /// `{n}`: 2 to 12.
    Few,
    /// `{k}`: 15 to 95, in fives.
    Many,
}

impl Phrases {
    /// Reads sections `[topic …]`, `[endings]`, `[ours]`, `[theirs]`, one sentence a line.
    pub(super) fn read(text: &'static str) -> Result<Self, DemoError> {
        let mut phrases = Self {
            topics: Vec::new(),
            endings: Vec::new(),
            promises: Promises {
                ours: Vec::new(),
                theirs: Vec::new(),
            },
        };
        let mut section = "";
        for line in text.lines().filter(|line| !line.is_empty()) {
            if line.starts_with('[') {
                section = line;
                if section.starts_with("[topic") {
                    phrases.topics.push(Vec::new());
                }
                continue;
            }
            let sentence = Sentence::read(line)?;
            match section {
                "[endings]" => phrases.endings.push(sentence),
                "[ours]" => phrases.promises.ours.push(sentence),
                "[theirs]" => phrases.promises.theirs.push(sentence),
                _ => {
                    if let Some(topic) = phrases.topics.last_mut() {
                        topic.push(sentence);
                    }
                }
            }
        }
        phrases.checked()
    }

    /// Dice need at least one side: a section without a sentence is an error here, not a panic later.
    fn checked(self) -> Result<Self, DemoError> {
        let others = [&self.endings, &self.promises.ours, &self.promises.theirs];
        let silent = self.topics.iter().chain(others).any(Vec::is_empty);
        if silent || self.topics.is_empty() {
            return Err(DemoError::List("sentences".to_owned()));
        }
        Ok(self)
    }

    /// Makes up a note.
    pub(super) fn note(
        &self,
        language: Language,
        length: Length,
        slots: &Slots<'_>,
        dice: &mut fastrand::Rng,
    ) -> String {
        let topic = &self.topics[dice.usize(..self.topics.len())];
        let (sentences, ending_chance) = match (language, length) {
            (Language::English, Length::Line) => (dice.usize(1..=2), 0.35),
            (Language::English, Length::Paragraph) => (dice.usize(2..=3), 0.35),
            (Language::Chinese, Length::Line) => (dice.usize(2..=4), 0.3),
            (Language::Chinese, Length::Paragraph) => (dice.usize(4..=5), 0.4),
        };
        let mut note = String::with_capacity(320);
        // A walk with a step that shares no factor with the length meets no sentence twice.
        let (start, step) = (dice.usize(..topic.len()), coprime_step(topic.len(), dice));
        for turn in 0..sentences {
            let sentence = &topic[(start + turn * step) % topic.len()];
            join(&mut note, language);
            sentence.fill(slots, dice, &mut note);
        }
        if dice.f64() < ending_chance {
            join(&mut note, language);
            self.endings[dice.usize(..self.endings.len())].fill(slots, dice, &mut note);
        }
        note
    }

    #[cfg(test)]
    pub(super) fn patterns(&self) -> usize {
        self.topics.iter().map(Vec::len).sum::<usize>() + self.endings.len()
    }
}

fn join(note: &mut String, language: Language) {
    if !note.is_empty() && language == Language::English {
        note.push(' ');
    }
}

fn coprime_step(length: usize, dice: &mut fastrand::Rng) -> usize {
    const STEPS: [usize; 4] = [1, 7, 11, 13];
    let step = STEPS[dice.usize(..STEPS.len())];
    if length.is_multiple_of(step) { 1 } else { step }
}

impl Sentence {
    fn read(line: &'static str) -> Result<Self, DemoError> {
        let mut pieces = Vec::new();
        let mut rest = line;
        while let Some((text, tail)) = rest.split_once('{') {
            if !text.is_empty() {
                pieces.push(Piece::Text(text));
            }
            let (slot, tail) = tail.split_once('}').unwrap_or((tail, ""));
            pieces.push(Piece::slot(slot).ok_or_else(|| DemoError::Line {
                line: line.to_owned(),
                expected: "one of the slots p, q, d, x, r, n, k",
            })?);
            rest = tail;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest));
        }
        Ok(Self(pieces))
    }

    /// Appends the sentence with its slots filled.
    pub(super) fn fill(&self, slots: &Slots<'_>, dice: &mut fastrand::Rng, to: &mut String) {
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => to.push_str(text),
                Piece::Person => to.push_str(slots.person),
                Piece::Other => to.push_str(slots.other),
                Piece::Department => to.push_str(slots.department),
                Piece::Thing => to.push_str(slots.thing),
                Piece::Rival => to.push_str(slots.rival),
                Piece::Few => push_number(to, dice.u8(2..=12)),
                Piece::Many => push_number(to, dice.u8(3..=19) * 5),
            }
        }
    }
}

impl Piece {
    fn slot(letter: &str) -> Option<Self> {
        Some(match letter {
            "p" => Self::Person,
            "q" => Self::Other,
            "d" => Self::Department,
            "x" => Self::Thing,
            "r" => Self::Rival,
            "n" => Self::Few,
            "k" => Self::Many,
            _ => return None,
        })
    }
}

/// Below 100, without the machinery of `format!`: this runs for every one of millions of notes.
fn push_number(to: &mut String, number: u8) {
    if 9 < number {
        to.push(char::from(b'0' + number / 10));
    }
    to.push(char::from(b'0' + number % 10));
}
