//! Files of settings that the user writes: TOML, walked by hand and not by `serde`, which stops at the
//! first thing it does not know and says so in English. What is wrong is all told at once, by line.

use std::{
    borrow::Cow,
    fs::File,
    io::{self, Read},
    ops::Range,
    path::Path,
};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::app::{Allowed, ConfigProblem, ConfigRefusal};

/// No such file is longer; what is was not meant to be one.
const MOST_BYTES: u64 = 1 << 20;

/// The bytes of a file.
///
/// # Errors
/// When it cannot be read, or is too large to be meant.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path)?;
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// What a document says as far as it can be understood, and what cannot, by line.
pub(super) fn understand<T: Default>(
    bytes: &[u8],
    walk: impl FnOnce(&mut Walk<'_>, &DeTable<'_>) -> T,
) -> (T, Vec<ConfigProblem>) {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}'),
        Err(error) => {
            let line = line_after(&bytes[..error.valid_up_to()]);
            let what = ConfigRefusal::NotText;
            return (T::default(), vec![ConfigProblem { line, what }]);
        }
    };
    let text = quoted_keys(text);
    let (document, errors) = DeTable::parse_recoverable(&text);
    let mut walker = Walk {
        text: &text,
        problems: Vec::new(),
    };
    let understood = walk(&mut walker, document.get_ref());
    if !errors.is_empty() {
        // What follows from half a document is not worth a word.
        walker.problems.clear();
        for error in errors {
            let at = error.span().unwrap_or(0..0);
            walker.refuse(&at, ConfigRefusal::Syntax(error.message().to_owned()));
        }
    }
    walker.problems.sort_by_key(|problem| problem.line);
    (understood, walker.problems)
}

/// The text with quotes around keys that TOML would want them around: 路演 = "summit" is how people write it.
/// No line becomes another.
fn quoted_keys(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let quoted = |line: &str| {
        let (key, _) = line.split_once('=')?;
        let bare = key.trim();
        let word = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        let (before, after) = line.split_at_checked(line.find(bare)?)?;
        (!bare.is_ascii() && bare.chars().all(word))
            .then(|| format!("{before}\"{bare}\"{}", &after[bare.len()..]))
    };
    let lines = text.split_inclusive('\n');
    let lines = lines.map(|line| quoted(line).map_or(Cow::Borrowed(line), Cow::Owned));
    Cow::Owned(lines.collect())
}

/// The line, from 1, that whatever follows these bytes is on.
fn line_after(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count()
}

/// A value with its place.
pub(super) type Placed<'t> = Spanned<DeValue<'t>>;

/// The way through a document, with what was wrong on it.
pub(super) struct Walk<'t> {
    text: &'t str,
    problems: Vec<ConfigProblem>,
}

impl Walk<'_> {
    /// What stands there, as it stands there.
    pub fn written(&self, at: &Range<usize>) -> &str {
        self.text.get(at.clone()).unwrap_or_default()
    }

    pub fn refuse(&mut self, at: &Range<usize>, what: ConfigRefusal) {
        let before = self.text.as_bytes().get(..at.start).unwrap_or_default();
        let line = line_after(before);
        self.problems.push(ConfigProblem { line, what });
    }

    /// The value of `key` is missing or none it can have.
    pub fn wrong(&mut self, at: &Range<usize>, key: &str, allowed: Allowed) {
        let key = key.to_owned();
        self.refuse(at, ConfigRefusal::WrongValue { key, allowed });
    }

    /// The value of `key` is missing or none of these words.
    pub fn not_among<'c>(
        &mut self,
        at: &Range<usize>,
        key: &str,
        codes: impl Iterator<Item = &'c str>,
    ) {
        let allowed = codes.map(|code| format!("\"{code}\"")).collect();
        let key = key.to_owned();
        self.refuse(at, ConfigRefusal::NotAmong { key, allowed });
    }

    /// There is no such key.
    pub fn unknown(&mut self, at: &Range<usize>, key: &str, known: &'static [&'static str]) {
        let key = key.to_owned();
        self.refuse(at, ConfigRefusal::UnknownKey { key, known });
    }
}
