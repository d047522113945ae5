//! Reading a book, row by row: a bad row is a problem with its place, not the end of the file.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
    },
};
use serde_ignored::Path;
use serde_json::{Value, value::RawValue};
use serde_path_to_error::Segment;

use super::{
    super::{
        Problem, Reason,
        limits::{MOST_MISTAKES, MOST_ROWS},
        lines::Index,
    },
    FORMAT, VERSION,
};
use crate::domain::{
    OrgFactKind,
    portable::{AccountEntry, BookFile, MatterEntry, PersonEntry, PlanItemEntry, PlanValue},
    score::Layer,
};

/// The book in `bytes`, as far as it could be read; `None` if it is no book, or one of a later version.
///
/// A row with a value that is not allowed is left out and reported; so is a key nobody knows, but its
/// row stays.
#[must_use]
pub fn read(bytes: &[u8]) -> (Option<BookFile>, Vec<Problem>) {
    let text = match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return (None, vec![not_utf8(bytes, error)]),
    };
    let mut reader = Reader {
        text,
        lines: Index::of(text),
        problems: Vec::new(),
        rows: 0,
    };
    let book = match serde_json::from_str::<Object<'_>>(text) {
        Ok(object) => match reader.book(&object) {
            Ok(book) => book,
            Err(reason) => return (None, vec![Problem { line: 1, reason }]),
        },
        Err(error) => {
            // Valid so far, but no object.
            let reason = if error.is_data() {
                Reason::NotABook
            } else {
                Reason::Syntax {
                    column: error.column(),
                    detail: detail(&error),
                }
            };
            reader.problems.push(Problem {
                line: error.line().max(1),
                reason,
            });
            None
        }
    };
    (book, reader.problems)
}

fn not_utf8(bytes: &[u8], error: std::str::Utf8Error) -> Problem {
    let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
    let line = Index::of(&before).line(before.len());
    let column = before.rsplit(['\n', '\r']).next().map_or(0, str::len) + 1;
    Problem {
        line,
        reason: Reason::Syntax {
            column,
            detail: "not UTF-8".into(),
        },
    }
}

const RIDDLED: Reason = Reason::Riddled {
    most: MOST_MISTAKES,
};

struct Reader<'a> {
    text: &'a str,
    lines: Index<'a>,
    problems: Vec<Problem>,
    rows: usize,
}

impl<'a> Reader<'a> {
    /// # Errors
    /// Where it is so large, or so wrong, that nobody reads on.
    fn book(&mut self, object: &Object<'a>) -> Result<Option<BookFile>, Reason> {
        if MOST_MISTAKES < object.0.len() {
            return Err(RIDDLED);
        }
        let field = |name: &str| {
            object
                .0
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, raw)| raw.get())
        };
        let format = field("format").and_then(|raw| serde_json::from_str::<String>(raw).ok());
        let version = field("version").and_then(|raw| serde_json::from_str::<u64>(raw).ok());
        let refusal = match (format.as_deref(), version) {
            (Some(FORMAT), Some(found)) if VERSION < found => Reason::TooNew {
                found,
                known: VERSION,
            },
            (Some(FORMAT), Some(1..)) => return self.fields(object).map(Some),
            _ => Reason::NotABook,
        };
        Err(refusal)
    }

    fn fields(&mut self, object: &Object<'a>) -> Result<BookFile, Reason> {
        let mut book = BookFile::default();
        for (key, raw) in &object.0 {
            match key.as_str() {
                "format" | "version" => {}
                "me" => book.me = self.value(key, raw),
                "colleagues" => book.colleagues.extend(self.rows(key, raw, |_| None)?),
                "accounts" => book
                    .accounts
                    .extend(self.rows(key, raw, account_out_of_range)?),
                "people" => book
                    .people
                    .extend(self.rows(key, raw, person_out_of_range)?),
                "ties" => book.ties.extend(self.rows(key, raw, |_| None)?),
                "interactions" => book.interactions.extend(self.rows(key, raw, |_| None)?),
                "visits" => book.visits.extend(self.rows(key, raw, |_| None)?),
                "promises" => book.promises.extend(self.rows(key, raw, |_| None)?),
                "matters" => book
                    .matters
                    .extend(self.rows(key, raw, matter_out_of_range)?),
                unknown => self.report(raw, Reason::UnknownKey(Reason::quote(unknown))),
            }
        }
        Ok(book)
    }

    /// Reads the rows one by one; all of them at once, unread, may be many times as much as they say.
    fn rows<T: DeserializeOwned>(
        &mut self,
        path: &str,
        raw: &'a RawValue,
        out_of_range: fn(&T) -> Option<Reason>,
    ) -> Result<Vec<T>, Reason> {
        let (mut rows, mut stopped) = (Vec::new(), None);
        let mut each = |raw| {
            let went = self.within_limits();
            if went.is_ok() {
                rows.extend(self.row(path, raw, out_of_range));
            }
            went.map_err(|why| stopped.insert(why)).is_ok()
        };
        let mut json = serde_json::Deserializer::from_str(raw.get());
        let read = Elements(&mut each).deserialize(&mut json);
        if let Some(why) = stopped {
            return Err(why);
        }
        self.checked::<Vec<&RawValue>>(path, raw, read.map(|()| Vec::new()));
        Ok(rows)
    }

    fn within_limits(&mut self) -> Result<(), Reason> {
        self.rows += 1;
        if MOST_ROWS < self.rows {
            return Err(Reason::TooMany { most: MOST_ROWS });
        }
        if MOST_MISTAKES < self.problems.len() {
            return Err(RIDDLED);
        }
        Ok(())
    }

    fn row<T: DeserializeOwned>(
        &mut self,
        path: &str,
        raw: &'a RawValue,
        out_of_range: fn(&T) -> Option<Reason>,
    ) -> Option<T> {
        let mut unknown = Vec::new();
        let mut json = serde_json::Deserializer::from_str(raw.get());
        let row = serde_ignored::deserialize(&mut json, |key| {
            // More of them say no more.
            if unknown.len() <= MOST_MISTAKES {
                unknown.push(below(path, &key));
            }
        });
        let row = self.checked::<T>(path, raw, row)?;
        if let Some(reason) = out_of_range(&row) {
            self.report(raw, reason);
            return None;
        }
        for key in unknown {
            self.report(raw, Reason::UnknownKey(Reason::quote(&key)));
        }
        Some(row)
    }

    fn value<T: Deserialize<'a>>(&mut self, path: &str, raw: &'a RawValue) -> Option<T> {
        self.checked(path, raw, serde_json::from_str(raw.get()))
    }

    /// What was read of `raw`, or a problem.
    fn checked<T: Deserialize<'a>>(
        &mut self,
        path: &str,
        raw: &'a RawValue,
        read: serde_json::Result<T>,
    ) -> Option<T> {
        read.inspect_err(|error| {
            let at = spot::<T>(path, raw);
            let start = self.offset(raw);
            // serde_json counts from the start of the value it was given.
            let before = if error.line() == 1 {
                start - self.lines.start(start)
            } else {
                0
            };
            let column = before + error.column();
            let line = self.lines.line(start) + error.line().saturating_sub(1);
            let detail = detail(error);
            let reason = match no_such_word(&detail) {
                Some((found, allowed)) => Reason::NoSuchWord { at, found, allowed },
                None => Reason::BadValue { at, column, detail },
            };
            self.problems.push(Problem { line, reason });
        })
        .ok()
    }

    fn report(&mut self, raw: &RawValue, reason: Reason) {
        let line = self.lines.line(self.offset(raw));
        self.problems.push(Problem { line, reason });
    }

    /// Where `raw`, a part of the text, begins in it.
    fn offset(&self, raw: &RawValue) -> usize {
        (raw.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }
}

/// The keys down to an ignored one, from `path` on; which of the rows it is in is left out.
fn below(path: &str, ignored: &Path<'_>) -> String {
    match ignored {
        Path::Root => path.to_owned(),
        Path::Map { parent, key } => format!("{}.{key}", below(path, parent)),
        Path::Seq { parent, .. }
        | Path::Some { parent }
        | Path::NewtypeStruct { parent }
        | Path::NewtypeVariant { parent } => below(path, parent),
    }
}

fn account_out_of_range(account: &AccountEntry) -> Option<Reason> {
    let importance = account
        .departments
        .iter()
        .filter_map(|department| department.importance);
    let items = account.plans.iter().flat_map(|plan| &plan.items);
    let depth = account.judgement.iter().map(|judgement| judgement.depth);
    (importance.filter_map(|value| outside("importance", value.into(), 0, 3)))
        .chain(depth.filter_map(|value| outside("depth", value.into(), 0, 100)))
        .chain(items.filter_map(item_out_of_range))
        .next()
}

/// An item of a plan says what its layer can be aimed at.
fn item_out_of_range(item: &PlanItemEntry) -> Option<Reason> {
    let (min, max) = match item.layer {
        Layer::Key => (-1, 3),
        Layer::Universal => (0, 100),
        Layer::Organizational => (0, 99),
    };
    let least = match item.layer {
        Layer::Key => min,
        Layer::Universal | Layer::Organizational => 1,
    };
    let wrong = |key: &'static str, measured: PlanValue, min: i64| match measured {
        PlanValue::Number(number) => outside(key, number, min, max),
        PlanValue::Contact if item.layer == Layer::Universal => None,
        PlanValue::Contact => Some(Reason::NoSuchWord {
            at: key.to_owned(),
            found: "contact".to_owned(),
            allowed: format!("{min}–{max}"),
        }),
    };
    let no_kind = || {
        let kinds = item.layer == Layer::Organizational;
        let known = OrgFactKind::from_code(item.subject.as_str()).is_some();
        (kinds && !known).then(|| Reason::NoSuchWord {
            at: "subject".to_owned(),
            found: Reason::quote(item.subject.as_str()),
            allowed: OrgFactKind::ALL
                .iter()
                .map(|kind| kind.code())
                .collect::<Vec<_>>()
                .join(", "),
        })
    };
    let now = item.now.and_then(|now| wrong("now", now, min));
    now.or_else(|| wrong("target", item.target, least))
        .or_else(no_kind)
}

fn person_out_of_range(person: &PersonEntry) -> Option<Reason> {
    let influence = person.tenures.iter().filter_map(|tenure| tenure.influence);
    let cadence = person.cadence_days.into_iter();
    (influence.filter_map(|value| outside("influence", value.into(), 0, 10)))
        .chain(
            cadence.filter_map(|value| outside("cadence_days", value.into(), 1, u16::MAX.into())),
        )
        .next()
}

fn matter_out_of_range(matter: &MatterEntry) -> Option<Reason> {
    let said = matter.satisfaction?;
    outside("satisfaction", said.into(), 0, 10)
}

fn outside(key: &'static str, found: i64, min: i64, max: i64) -> Option<Reason> {
    (found < min || max < found).then_some(Reason::OutOfRange {
        key,
        found,
        min,
        max,
    })
}

/// Where in `raw` reading it fails: the keys down to there, `path` being the first, and the name of the
/// row, or its id. Only asked where it has failed: noting each key on the way costs time.
fn spot<'a, T: Deserialize<'a>>(path: &str, raw: &'a RawValue) -> String {
    let mut json = serde_json::Deserializer::from_str(raw.get());
    let mut spot = Reason::quote(path);
    if let Err(error) = serde_path_to_error::deserialize::<_, T>(&mut json) {
        for segment in error.path() {
            if let Segment::Map { key } = segment {
                spot = format!("{spot}.{}", Reason::quote(key));
            }
        }
    }
    let row = serde_json::from_str::<Value>(raw.get()).unwrap_or_default();
    let called = ["name", "id"].iter().find_map(|key| row.get(key)?.as_str());
    match called {
        Some(called) => format!("{spot} ({})", Reason::quote(called)),
        None => spot,
    }
}

/// A word that stands where only others may, and those; serde has no other form to say it in.
fn no_such_word(detail: &str) -> Option<(String, String)> {
    let (found, allowed) = detail
        .strip_prefix("unknown variant `")?
        .split_once("`, expected ")?;
    let allowed = allowed.strip_prefix("one of ").unwrap_or(allowed);
    let allowed = allowed.replace("` or `", "`, `").replace('`', "");
    Some((Reason::quote(found), allowed))
}

/// What serde says is wrong and what would be allowed, without its own idea of the place.
fn detail(error: &serde_json::Error) -> String {
    const LONGEST: usize = 200;
    let message = error.to_string();
    let what = message
        .rfind(" at line ")
        .map_or(message.as_str(), |at| &message[..at]);
    let cut: String = what.chars().take(LONGEST).collect();
    crate::domain::text::shown(&cut).into_owned()
}

/// The keys of the file with their values unread, a key said twice included; of too many, one more than are
/// read.
struct Object<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Object<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Pairs;

        impl<'de> Visitor<'de> for Pairs {
            type Value = Object<'de>;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("a book")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while pairs.len() <= MOST_MISTAKES
                    && let Some(pair) = map.next_entry()?
                {
                    pairs.push(pair);
                }
                while let Some((IgnoredAny, IgnoredAny)) = map.next_entry()? {}
                Ok(Object(pairs))
            }
        }

        from.deserialize_map(Pairs)
    }
}

/// Gives each element of an array, unread, to whoever reads it, as long as they go on.
struct Elements<'r, 'a>(&'r mut dyn FnMut(&'a RawValue) -> bool);

impl<'de> DeserializeSeed<'de> for Elements<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Elements<'_, 'de> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        while let Some(raw) = elements.next_element()? {
            if !(self.0)(raw) {
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}
