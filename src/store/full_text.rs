//! Full text over notes, names and promises, for Chinese as well as for words with spaces.
//!
//! The tokenizer knows no Chinese words, so every such character is indexed by itself and a term is
//! searched as a phrase; a phrase also matches across punctuation, so hits are checked against the
//! text itself.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::{Store, convert::get_date_opt, error::Result, noted};
use crate::{
    domain::{Account, Change, Id, Name, RowChange, Subject},
    find,
};

/// Which text is indexed, each sort by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TextSort {
    Note,
    Name,
    Promise,
}

impl TextSort {
    const ALL: [Self; 3] = [Self::Note, Self::Name, Self::Promise];

    const fn table(self) -> &'static str {
        match self {
            Self::Note => "note_text",
            Self::Name => "name_text",
            Self::Promise => "promise_text",
        }
    }
}

/// Something whose text matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextHit {
    pub subject: Subject,
    pub text: String,
    /// Where it happened, or what it belongs to.
    pub account: Option<Id<Account>>,
    /// The day of an interaction or stance, the due day of a promise.
    pub on: Option<NaiveDate>,
}

/// How an index is kept: in which pieces it is written, and when they are merged.
#[derive(Debug, Clone, Copy)]
pub(super) enum Upkeep {
    /// Little by little, so that no single save takes long.
    Steady,
    /// In large pieces that are left lying, for a book that is being filled.
    Deferred,
}

/// Keeps the full text like this from now on. Going back to [`Upkeep::Steady`] merges what was left.
pub(super) fn keep(db: &Connection, upkeep: Upkeep) -> Result<()> {
    // SQLite's own values, and for filling: no merges, and 64 MiB of text a piece.
    let (automerge, crisismerge, hashsize) = match upkeep {
        Upkeep::Steady => (4, 16, 1 << 20),
        Upkeep::Deferred => (0, 1000, 64 << 20),
    };
    for table in TextSort::ALL.iter().map(|sort| sort.table()) {
        db.execute_batch(&format!(
            "INSERT INTO {table} ({table}, rank) VALUES
                ('automerge', {automerge}), ('crisismerge', {crisismerge}), ('hashsize', {hashsize});"
        ))?;
        if let Upkeep::Steady = upkeep {
            db.execute_batch(&format!(
                "INSERT INTO {table} ({table}) VALUES ('optimize')"
            ))?;
        }
    }
    Ok(())
}

/// Follows a change with what is searched of the row.
pub(super) fn reindex(db: &Connection, change: &Change) -> Result<()> {
    match change {
        Change::Interaction(change) => {
            follow_note(db, change, |is| (is.note.raw().to_owned(), Some(is.on)))
        }
        Change::Stance(change) => {
            follow_note(db, change, |is| (is.note.raw().to_owned(), Some(is.on)))
        }
        Change::Tie(change) => follow_note(db, change, |is| (is.note.raw().to_owned(), None)),
        Change::Rival(change) => follow_note(db, change, |is| {
            let names = [&is.sells, &is.weak_points, &is.source];
            let names = [&is.name].into_iter().chain(names.into_iter().flatten());
            let texts = names.map(Name::raw).chain([is.note.raw()]);
            (texts.collect::<Vec<_>>().join(" · "), Some(is.on))
        }),
        Change::Promise(change) => {
            follow(db, TextSort::Promise, change, |is| is.text.raw().to_owned())
        }
        Change::Matter(change) => follow_note(db, change, |is| {
            let texts = [
                Some(is.title.raw()),
                is.rival.as_ref().map(Name::raw),
                Some(is.note.raw()),
            ];
            let texts = texts.into_iter().flatten().filter(|text| !text.is_empty());
            (texts.collect::<Vec<_>>().join("\n"), is.due)
        }),
        Change::Department(change) => {
            follow(db, TextSort::Name, change, |is| is.name.raw().to_owned())
        }
        Change::Colleague(change) => {
            follow(db, TextSort::Name, change, |is| is.name.raw().to_owned())
        }
        Change::Tenure(change) => follow(db, TextSort::Name, change, |is| {
            is.post
                .title
                .as_ref()
                .map(|name| name.raw().to_owned())
                .unwrap_or_default()
        }),
        Change::Account(change) => follow(db, TextSort::Name, change, |is| {
            let tags = is.tags.iter().map(|name| name.raw().to_owned());
            let names = [&is.name].into_iter().chain(&is.aliases);
            names
                .map(|name| name.raw().to_owned())
                .chain(tags)
                .chain([is.note.raw().to_owned()])
                .collect::<Vec<_>>()
                .join("\n")
        }),
        Change::Person(change) => follow(db, TextSort::Name, change, |is| {
            let names = [&is.name]
                .into_iter()
                .chain(&is.aliases)
                .chain(&is.pinyin)
                .chain(&is.emails)
                .chain(&is.wechat);
            let phones = is.phones.iter().map(|phone| find::phone_words(phone.raw()));
            let notes = [&is.note, &is.private_note].map(|note| note.raw().to_owned());
            names
                .map(|name| name.raw().to_owned())
                .chain(phones)
                .chain(notes)
                .collect::<Vec<_>>()
                .join("\n")
        }),
        _ => Ok(()),
    }
}

/// The text of a note, and the day that it is of.
fn follow_note<T>(
    db: &Connection,
    change: &RowChange<T>,
    note: impl Fn(&T) -> (String, Option<NaiveDate>),
) -> Result<()> {
    follow(db, TextSort::Note, change, |is| note(is).0)?;
    noted::follow(db, change, |is| {
        let (text, on) = note(is);
        (!text.is_empty()).then_some(on)
    })
}

fn follow<T>(
    db: &Connection,
    sort: TextSort,
    change: &RowChange<T>,
    text: impl Fn(&T) -> String,
) -> Result<()> {
    let (before, after) = (
        change.before.as_ref().map(&text),
        change.after.as_ref().map(&text),
    );
    if before == after {
        return Ok(());
    }
    let table = sort.table();
    if before.is_some_and(|text| !text.is_empty()) {
        db.prepare_cached(&format!("DELETE FROM {table} WHERE rowid = ?"))?
            .execute([change.id.key()])?;
    }
    if let Some(text) = after.filter(|text| !text.is_empty()) {
        db.prepare_cached(&format!("INSERT INTO {table} (rowid, body) VALUES (?, ?)"))?
            .execute(params![change.id.key(), spaced(&text)])?;
    }
    Ok(())
}

/// The text folded for searching, every character of a script without word spaces standing alone.
fn spaced(text: &str) -> String {
    let folded = find::fold(text);
    let mut out = String::with_capacity(folded.len() * 2);
    for c in folded.chars() {
        if stands_alone(c) {
            out.extend([' ', c, ' ']);
        } else {
            out.push(c);
        }
    }
    out
}

/// Han, kana, hangul, Thai and their neighbours: written without spaces between words.
const fn stands_alone(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{31FF}' | '\u{3400}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// What FTS5 is asked for: each term a phrase, the last characters of it a prefix; nothing of the
/// query is syntax.
pub(super) fn expression(query: &str) -> Option<String> {
    let terms: Vec<String> = find::fold(query)
        .split_whitespace()
        .map(spaced)
        .map(|term| {
            term.chars()
                .map(|c| if c.is_alphanumeric() { c } else { ' ' })
                .collect::<String>()
        })
        .filter(|term| !term.trim().is_empty())
        .map(|term| format!("\"{}\"*", term.trim()))
        .collect();
    (!terms.is_empty()).then(|| terms.join(" "))
}

/// Texts that are found by themselves; what a name has in it leads to whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Searched {
    Notes,
    Promises,
}

impl Store {
    /// Rows whose text has every term of `query`: notes by day, promises as they were written down, the newest
    /// first. Chinese is found from one character on.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn search_text(
        &self,
        searched: Searched,
        query: &str,
        limit: usize,
    ) -> Result<Vec<TextHit>> {
        let Some(expression) = expression(query) else {
            return Ok(Vec::new());
        };
        let folded = find::fold(query);
        let terms: Vec<&str> = folded.split_whitespace().collect();
        let has = |hit: &TextHit| {
            let text = find::fold(&hit.text);
            terms.iter().all(|term| text.contains(term))
        };
        match searched {
            Searched::Notes => noted::newest(&self.db, &expression, limit, has),
            Searched::Promises => promises(&self.db, &expression, limit, has),
        }
    }
}

/// The promises written down last that match `expression` and are `meant`, at most `limit`.
fn promises(
    db: &Connection,
    expression: &str,
    limit: usize,
    meant: impl Fn(&TextHit) -> bool,
) -> Result<Vec<TextHit>> {
    let mut statement = db.prepare_cached(include_str!("search_promises.sql"))?;
    let mut rows = statement.query([expression])?;
    let mut hits = Vec::new();
    while hits.len() < limit
        && let Some(row) = rows.next()?
    {
        let hit = TextHit {
            subject: Subject::Promise(row.get("id")?),
            text: row.get("text")?,
            account: row.get("account")?,
            on: get_date_opt(row, "day")?,
        };
        hits.extend(Some(hit).filter(&meant));
    }
    Ok(hits)
}
