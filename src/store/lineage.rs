//! Whether the log beside a book is its own.
//!
//! SQLite replays whatever valid log it finds beside a file. Where somebody puts a copy of the book in its
//! place after a crash, that log is of another state, and pages of both are mixed without a word. Every
//! commit therefore leaves a mark in the file, with that of the commit before:
//!
//! ```text
//! file  …─▶ a ─▶ b                          the log may be replayed: b is before its first commit,
//! log            (b ▷ c) ─▶ (c ▷ d)         as would be c and d, had they been copied into the file
//! ```
//!
//! Knows: how SQLite lays out a log. Must not know: what the commits are about.

use std::{
    fs::{self, File},
    io::{self, BufReader, Read},
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OptionalExtension};

use super::seal;

/// What a mark begins with, as the migration has it.
const BEGINNING: &[u8; 16] = b"guanxi, commit: ";

/// A mark of its own for each commit; zeroes before the first.
pub(super) type Mark = [u8; 8];

/// Marks the commit that is going on.
pub(super) fn mark(db: &Connection) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE lineage SET before = now, now = randomblob(8)")?
        .execute([])?;
    Ok(())
}

/// Looks at file and log this often: somebody who is writing changes both between two looks.
const LOOKS: usize = 5;

/// Whether replaying the log of `path` gives the book it was written for. `alone` reads the mark of the
/// file without its log; what is too old to have marks, or is not there, is taken on trust.
///
/// # Errors
/// When the log cannot be read.
pub(super) fn owns_its_log(
    path: &Path,
    alone: impl Fn() -> Option<Connection>,
) -> io::Result<bool> {
    let mut log = Log::read(path)?;
    for _ in 0..LOOKS {
        let (Some(first), Some(file)) = (log.marks.first(), alone()) else {
            return Ok(true);
        };
        let Ok(here) = newest(&file) else {
            // Whoever opens it in earnest is told what is the matter.
            return Ok(true);
        };
        // A file without a mark is one whose log is about to bring the first.
        let here = here.unwrap_or_default();
        if here == first.0 || log.marks.iter().any(|(_, now)| *now == here) {
            return Ok(true);
        }
        let again = Log::read(path)?;
        if again == log {
            return Ok(false);
        }
        log = again;
    }
    // It goes on changing: another program is at work on both, and they belong together.
    Ok(true)
}

/// The mark of the newest commit; none in a file that is too old to have marks.
pub(super) fn newest(file: &Connection) -> rusqlite::Result<Option<Mark>> {
    let known = "SELECT 1 FROM sqlite_master WHERE name = 'lineage'";
    if file.query_row(known, [], |_| Ok(())).optional()?.is_none() {
        return Ok(None);
    }
    let mark = file.query_row("SELECT now FROM lineage", [], |row| row.get(0))?;
    Ok(Some(mark))
}

/// The log's side file.
#[must_use]
pub fn log_of(path: &Path) -> PathBuf {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}

/// Whether everything is in the one file.
pub(super) fn has_no_log(path: &Path) -> bool {
    fs::metadata(log_of(path)).map_or(true, |log| log.len() == 0)
}

/// What a log says of the commits in it.
#[derive(Debug, PartialEq, Eq)]
struct Log {
    /// As its header has them: they differ from one use of the file to the next.
    salts: [u8; 8],
    bytes: u64,
    /// Before and after each commit.
    marks: Vec<(Mark, Mark)>,
}

impl Log {
    /// A log that is not there is one without commits.
    fn read(path: &Path) -> io::Result<Self> {
        let mut log = Self {
            salts: [0; 8],
            bytes: 0,
            marks: Vec::new(),
        };
        let file = match File::open(log_of(path)) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(log),
            Err(error) => return Err(error),
        };
        log.bytes = file.metadata()?.len();
        match log.walk(&mut BufReader::with_capacity(1 << 16, file)) {
            // It ends where the last commit was cut off.
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(log),
            walked => walked.map(|()| log),
        }
    }

    /// Reads frame after frame, as far as they were written in this use of the file.
    fn walk(&mut self, from: &mut impl Read) -> io::Result<()> {
        let header: [u8; 32] = next(from)?;
        let [_, _, size, _, salt_1, salt_2, ..] = words(&header);
        self.salts.copy_from_slice(&header[16..24]);
        let mut page = vec![0; usize::try_from(size).unwrap_or(0).clamp(512, 1 << 16)];
        let mut place = None;
        loop {
            let frame: [u8; 24] = next(from)?;
            let [number, _, frame_1, frame_2, ..] = words(&frame);
            from.read_exact(&mut page)?;
            if (frame_1, frame_2) != (salt_1, salt_2) {
                return Ok(());
            }
            // All marks are on the page that the first is on.
            if place.is_none_or(|place| place == number)
                && let Some(mark) = mark_of(&page, number)
            {
                place = Some(number);
                self.marks.push(mark);
            }
        }
    }
}

/// A page as the log has it.
pub(super) struct Frame<'a> {
    pub number: u32,
    /// Whether a commit ends with it.
    pub is_commit: bool,
    pub page: &'a [u8],
}

/// The frames of a log, as far as they were written in this use of the file.
pub(super) fn frames(log: &[u8]) -> impl Iterator<Item = Frame<'_>> {
    let (header, rest) = log.split_at_checked(32).unwrap_or_default();
    let [_, _, size, _, salt_1, salt_2, ..] = words(header);
    let page = usize::try_from(size).unwrap_or(0).clamp(512, 1 << 16);
    let frames = rest.chunks_exact(24 + page);
    frames.map_while(move |frame| {
        let (head, page) = frame.split_at(24);
        let [number, pages_after, frame_1, frame_2, ..] = words(head);
        let is_of_now = (frame_1, frame_2) == (salt_1, salt_2);
        is_of_now.then_some(Frame {
            number,
            is_commit: pages_after != 0,
            page,
        })
    })
}

/// The mark on a page, if it is the one, sealed or not.
fn mark_of(page: &[u8], number: u32) -> Option<(Mark, Mark)> {
    mark_on(page).or_else(|| seal::opened(page, number).find_map(|page| mark_on(&page)))
}

/// The mark on a page, if it is the one.
fn mark_on(page: &[u8]) -> Option<(Mark, Mark)> {
    let length = BEGINNING.len();
    let at = page.windows(length).position(|bytes| bytes == BEGINNING)?;
    let marks = page.get(at + length..at + length + 16)?;
    Some((marks[..8].try_into().ok()?, marks[8..].try_into().ok()?))
}

fn next<const N: usize>(from: &mut impl Read) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// The numbers that a header is made of, the high byte first.
fn words(bytes: &[u8]) -> [u32; 8] {
    let mut words = [0; 8];
    for (word, bytes) in words.iter_mut().zip(bytes.chunks_exact(4)) {
        *word = u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
    }
    words
}
