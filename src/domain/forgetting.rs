//! Forgetting somebody for good: by which words a text may speak of them, and what it is without these.

use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    AnyNoun, Name, Note, Person, Uid,
    alike::{email, folded},
};

/// The words that name one person: what they are called, and where they are reached.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Naming(Vec<String>);

/// What becomes of somebody in a file who was forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Returning {
    /// They stay out, and what is nothing without them.
    #[default]
    LeaveOut,
    BringBack,
}

/// Somebody in a file who was forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returnee {
    pub name: Name,
    /// When they were forgotten; absent where that was not written down.
    pub since: Option<NaiveDate>,
}

/// Who is to be forgotten, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Oblivion {
    pub person: Uid,
    /// What they were called here: they may have been called otherwise in an older copy.
    pub naming: Naming,
    /// What stands in a text in the place of their name.
    pub instead: String,
    /// Rows whose text goes on naming them, since the user wants it so.
    pub kept: Vec<Uid>,
}

/// A shorter word is part of too many others to be somebody's name by itself.
const SHORTEST: usize = 2;

impl Naming {
    #[must_use]
    pub fn of(person: &Person) -> Self {
        let mut naming = Self::default();
        let names = [&person.name].into_iter().chain(&person.aliases);
        let reached = person.emails.iter().chain(&person.phones);
        for name in names
            .chain(&person.pinyin)
            .chain(reached)
            .chain(&person.wechat)
        {
            naming.add(name.raw());
        }
        naming
    }

    /// What tells a person from others, each in the one way of writing it that every file comes to: names and
    /// addresses.
    #[must_use]
    pub fn signs(person: &Person) -> Vec<String> {
        let names = [&person.name].into_iter().chain(&person.aliases);
        let addresses = person.emails.iter().filter_map(email);
        let mut signs: Vec<_> = names.map(folded).chain(addresses).collect();
        signs.sort();
        signs.dedup();
        signs
    }

    /// Both together.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        for word in &other.0 {
            self.add(word);
        }
        self
    }

    fn add(&mut self, word: &str) {
        if SHORTEST <= word.chars().count() && !self.0.iter().any(|known| known == word) {
            self.0.push(word.to_owned());
            // The longest first: a name is not replaced in part.
            self.0.sort_by_key(|word| std::cmp::Reverse(word.len()));
        }
    }

    /// Where a text has one of them, in any case of letters, as words of their own.
    #[must_use]
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let end = self.0.iter().find_map(|word| ends(text, at, word));
            at = match end {
                Some(end) => {
                    places.push(at..end);
                    end
                }
                None => at + c.len_utf8(),
            };
        }
        places
    }

    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        !self.places(text).is_empty()
    }

    /// The text with something else in the place of each of them.
    #[must_use]
    pub fn replaced(&self, text: &str, instead: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        for place in self.places(text) {
            out.push_str(&text[from..place.start]);
            out.push_str(instead);
            from = place.end;
        }
        out.push_str(&text[from..]);
        out
    }
}

/// Where a word ends that stands at `at` by itself; none where it does not.
fn ends(text: &str, at: usize, word: &str) -> Option<usize> {
    let mut rest = text[at..].char_indices();
    for sought in word.chars() {
        let (_, found) = rest.next()?;
        if sought != found && !sought.to_lowercase().eq(found.to_lowercase()) {
            return None;
        }
    }
    let end = at + rest.offset();
    let before = text[..at].chars().next_back();
    let after = text[end..].chars().next();
    let (first, last) = (word.chars().next(), word.chars().next_back());
    (parts(before, first) && parts(last, after)).then_some(end)
}

/// Whether a word may end between two characters. Only letters that are written with spaces between words
/// say that it does not.
fn parts(one: Option<char>, other: Option<char>) -> bool {
    let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && c < '\u{2E80}');
    !(joins(one) && joins(other))
}

impl AnyNoun {
    /// Everything that was written freely, one thing after the other.
    #[must_use]
    pub fn free_text(&self) -> String {
        let mut texts = Vec::new();
        let mut noun = self.clone();
        noun.rewrite(&mut |text| {
            texts.push(text.to_owned());
            text.to_owned()
        });
        texts.retain(|text| !text.trim().is_empty());
        texts.join("\n")
    }

    /// Gives everything that was written freely another wording.
    pub fn rewrite(&mut self, write: &mut dyn FnMut(&str) -> String) {
        let name = |name: &mut Name, write: &mut dyn FnMut(&str) -> String| {
            if let Ok(other) = Name::new(&write(name.raw())) {
                *name = other;
            }
        };
        let maybe = |one: &mut Option<Name>, write: &mut dyn FnMut(&str) -> String| {
            if let Some(one) = one {
                name(one, write);
            }
        };
        let note = |note: &mut Note, write: &mut dyn FnMut(&str) -> String| {
            *note = write(note.raw()).into();
        };
        match self {
            Self::Account(is) => note(&mut is.note, write),
            Self::Department(is) => maybe(&mut is.not_applicable, write),
            Self::Seat(is) => {
                maybe(&mut is.title, write);
                maybe(&mut is.not_applicable, write);
            }
            Self::Person(is) => {
                note(&mut is.note, write);
                note(&mut is.private_note, write);
                maybe(&mut is.source, write);
            }
            Self::Tenure(is) => maybe(&mut is.post.title, write),
            Self::Interaction(is) => note(&mut is.note, write),
            Self::Visit(is) => {
                note(&mut is.purpose, write);
                note(&mut is.outcome, write);
                note(&mut is.bring, write);
            }
            Self::Stance(is) => note(&mut is.note, write),
            Self::Tie(is) => note(&mut is.note, write),
            Self::OrgFact(is) => maybe(&mut is.title, write),
            Self::Rival(is) => {
                maybe(&mut is.sells, write);
                maybe(&mut is.weak_points, write);
                note(&mut is.note, write);
                maybe(&mut is.source, write);
            }
            Self::Matter(is) => {
                name(&mut is.title, write);
                maybe(&mut is.rival, write);
                note(&mut is.note, write);
            }
            Self::PlanItem(is) => maybe(&mut is.action, write),
            Self::Promise(is) => name(&mut is.text, write),
            Self::Snooze(is) => {
                name(&mut is.subject, write);
                maybe(&mut is.reason, write);
            }
            Self::Colleague(_)
            | Self::Holder(_)
            | Self::Target(_)
            | Self::Counterpart(_)
            | Self::Judgement(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    fn naming(name: &str, aliases: &[&str]) -> Naming {
        let name_of = |text: &str| Name::new(text).unwrap();
        let mut person = Person::named(name_of(name));
        person.aliases = aliases.iter().map(|alias| name_of(alias)).collect();
        Naming::of(&person)
    }

    #[test]
    fn a_name_is_found_as_a_word_of_its_own_in_any_case() {
        let naming = naming("Ann Lee", &["王芳"]);
        let cases = [
            ("met ANN LEE; she agreed", "met X; she agreed"),
            ("Joann Lees", "Joann Lees"),
            ("Ann Leery", "Ann Leery"),
            ("昨天王芳说可以", "昨天X说可以"),
            ("Ann Lee and Ann Lee", "X and X"),
            ("", ""),
        ];
        for (text, without) in cases {
            assert_eq!(naming.replaced(text, "X"), without);
            assert_eq!(naming.is_in(text), text != without, "{text}");
        }
    }

    #[test]
    fn the_longest_of_several_names_is_replaced_whole() {
        let naming = naming("Ann", &["Ann Lee"]);
        assert_eq!(naming.replaced("Ann Lee, Ann", "X"), "X, X");
    }

    #[test]
    fn a_single_letter_is_nobody_s_name() {
        assert!(!naming("A", &[]).is_in("A and B"));
    }
}
