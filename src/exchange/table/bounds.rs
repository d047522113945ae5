//! How much a workbook would take, asked before its reader is let at it: the reader unpacks as much as a
//! file brings, and lays out the cells of an old or open sheet from corner to corner. A few hundred bytes
//! can want more memory than there is, and then the program ends without a word.

use std::io::{BufReader, Cursor, Read, copy, sink};

use cfb::CompoundFile;
use quick_xml::{
    Reader,
    events::{BytesStart, Event, attributes::Attribute},
};
use zip::ZipArchive;

use super::super::{
    Reason,
    limits::{Extent, MOST_TEXT},
};

/// # Errors
/// When the workbook holds more than any list does, is locked by a password or is none.
pub(super) fn check(bytes: &[u8]) -> Result<(), Reason> {
    if MOST_TEXT < bytes.len() {
        return Err(Reason::TooLarge);
    }
    if bytes.starts_with(b"PK") {
        packed(bytes)
    } else {
        compound(bytes)
    }
}

/// What is in a ZIP may say of itself that it is small; only unpacking it tells.
fn packed(bytes: &[u8]) -> Result<(), Reason> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Reason::Spreadsheet)?;
    let mut extent = Extent::default();
    for at in 0..archive.len() {
        // One that cannot be unpacked is for the reader to tell of, if it is needed at all.
        let Ok(part) = archive.by_index(at) else {
            continue;
        };
        let took = copy(&mut part.take(MOST_TEXT as u64 + 1), &mut sink()).unwrap_or_default();
        extent.text(usize::try_from(took).unwrap_or(usize::MAX))?;
    }
    let content = archive.by_name("content.xml");
    content.map_or(Ok(()), open_document)
}

/// The sheets of an open document, in which one cell or row may stand for a million like it.
fn open_document(content: impl Read) -> Result<(), Reason> {
    /// A row or column goes on to here at most, whatever it says.
    const FAR: usize = 1 << 20;
    let mut xml = Reader::from_reader(BufReader::new(content));
    xml.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    let mut extent = Extent::default();
    // Of the sheet: its height, its widest row, and the area down to the last row that says something; of
    // the row: how often it is there, where its open cell ends, where the last that says something does;
    // of the cell: how often it is there, and its bytes.
    let (mut height, mut widest, mut area) = (0_usize, 0_usize, 0_usize);
    let (mut rows, mut column, mut width) = (1_usize, 0_usize, 0_usize);
    let (mut times, mut said) = (1_usize, 0_usize);
    let mut open = 0_usize;
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => {
                open += 1;
                let repeated = |by| {
                    let said = attributes(&tag).find(|said| said.key.into_inner() == by);
                    let times = said.and_then(|times| times.value.parse().ok());
                    times.unwrap_or(1).min(FAR)
                };
                match tag.name().into_inner() {
                    "table:table-row" => {
                        rows = repeated("table:number-rows-repeated");
                        height = height.saturating_add(rows);
                        (column, width) = (0, 0);
                    }
                    "table:table-cell" | "table:covered-table-cell" => {
                        let across = repeated("table:number-columns-repeated");
                        column = column.saturating_add(across);
                        times = across * rows;
                        said = tag.len();
                        let says = |key: &str| {
                            key.starts_with("office:")
                                || key.starts_with("calcext:")
                                || key == "table:formula"
                        };
                        if attributes(&tag).any(|said| says(said.key.into_inner())) {
                            width = column;
                        }
                    }
                    _ => {}
                }
            }
            Ok(Event::Text(text)) => said += text.len(),
            Ok(Event::End(tag)) => {
                open -= 1;
                match tag.name().into_inner() {
                    "table:table-cell" | "table:covered-table-cell" if width == column => {
                        extent.text(said.saturating_mul(times.saturating_sub(1)))?;
                    }
                    "table:table-row" => {
                        extent.places(width)?;
                        widest = widest.max(width);
                        // What is blank below the last row that says something is not laid out.
                        if 0 < width {
                            let reaches = height.saturating_mul(widest);
                            extent.places(reaches - area)?;
                            area = reaches;
                        }
                    }
                    "table:table" => (height, widest, area) = (0, 0, 0),
                    _ => {}
                }
            }
            // The reader would look for the end of a table for ever.
            Ok(Event::Eof) if 0 < open => return Err(Reason::Spreadsheet),
            Ok(Event::Eof) => return Ok(()),
            Err(_) => return Err(Reason::Spreadsheet),
            Ok(_) => {}
        }
    }
}

fn attributes<'t>(tag: &'t BytesStart<'_>) -> impl Iterator<Item = Attribute<'t>> {
    let mut attributes = tag.attributes();
    attributes.with_checks(false);
    attributes.flatten()
}

/// A file of streams, as the old sheets are: locked by a password, or with cells by row and column.
fn compound(bytes: &[u8]) -> Result<(), Reason> {
    // What Office locks with a password is a compound file around the workbook.
    let locked: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(locked.len()).any(|at| at == locked) {
        return Err(Reason::Locked);
    }
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| Reason::Spreadsheet)?;
    let of_sheets = |name: &str| {
        let names = ["Workbook", "Book"];
        names.iter().any(|known| known.eq_ignore_ascii_case(name))
    };
    let streams: Vec<_> = (file.walk())
        .filter(|entry| entry.is_stream() && of_sheets(entry.name()))
        .map(|entry| entry.path().to_owned())
        .collect();
    let mut extent = Extent::default();
    for path in streams {
        let mut stream = Vec::new();
        let read = file.open_stream(path);
        let read = read.and_then(|mut open| open.read_to_end(&mut stream));
        read.map_err(|_| Reason::Spreadsheet)?;
        old_sheets(&stream, &mut extent)?;
    }
    Ok(())
}

/// A record of an old sheet: its kind, and what it says.
type Record<'a> = (u16, &'a [u8]);

const END: u16 = 0x000A;
const BEGIN: u16 = 0x0809;
const GOES_ON: u16 = 0x003C;
const SHEET: u16 = 0x0085;
const STRINGS: u16 = 0x00FC;
const STRING_CELL: u16 = 0x00FD;
/// Several beside each other, six bytes each.
const NUMBERS: u16 = 0x00BD;
const DIMENSIONS: u16 = 0x0200;
/// Cells with their row and column in front: formula, several numbers, rich text, number, text, truth, number.
const CELLS: [u16; 7] = [0x0006, NUMBERS, 0x00D6, 0x0203, 0x0204, 0x0205, 0x027E];

fn records(mut stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    std::iter::from_fn(move || {
        let kind = word(stream, 0)?;
        let end = 4 + usize::from(word(stream, 2)?);
        let said = stream.get(4..end)?;
        stream = &stream[end..];
        Some((kind, said))
    })
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    let (word, _) = bytes.get(at..)?.split_first_chunk()?;
    Some(u16::from_le_bytes(*word))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let (long, _) = bytes.get(at..)?.split_first_chunk()?;
    usize::try_from(u32::from_le_bytes(*long)).ok()
}

fn old_sheets(stream: &[u8], extent: &mut Extent) -> Result<(), Reason> {
    let mut sheets = Vec::new();
    let mut shared = Vec::new();
    let mut all = records(stream).peekable();
    while let Some((kind, said)) = all.next() {
        match kind {
            SHEET => sheets.extend(long(said, 0)),
            STRINGS => {
                let mut pieces = vec![said.get(8..).unwrap_or_default()];
                while let Some((_, more)) = all.next_if(|(kind, _)| *kind == GOES_ON) {
                    pieces.push(more);
                }
                shared = lengths(&pieces);
            }
            END => break,
            _ => {}
        }
    }
    for at in sheets {
        let sheet = stream.get(at..).ok_or(Reason::Spreadsheet)?;
        old_sheet(sheet, &shared, extent)?;
    }
    Ok(())
}

fn old_sheet(sheet: &[u8], shared: &[usize], extent: &mut Extent) -> Result<(), Reason> {
    // Charts inside have an end of their own.
    let mut depth = 0_usize;
    let (mut height, mut width) = (0_usize, 0_usize);
    for (kind, said) in records(sheet) {
        extent.places(1)?;
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            // The reader makes room for what the sheet only says it has.
            DIMENSIONS => {
                let rows = if said.len() < 14 {
                    word(said, 2).map(usize::from)
                } else {
                    long(said, 4)
                };
                if rows.is_none_or(|rows| usize::from(u16::MAX) + 1 < rows) {
                    return Err(Reason::Scattered);
                }
            }
            kind if kind == STRING_CELL || CELLS.contains(&kind) => {
                let place = |at| word(said, at).map_or(0, |place| usize::from(place) + 1);
                let beside = if kind == NUMBERS { said.len() / 6 } else { 0 };
                height = height.max(place(0));
                width = width.max(place(2) + beside);
                if kind == STRING_CELL {
                    let length = long(said, 6).and_then(|at| shared.get(at));
                    extent.text(length.copied().unwrap_or_default())?;
                }
            }
            _ => {}
        }
    }
    extent.places(height.saturating_mul(width))
}

/// The bytes each shared string takes, at most. A string may go on in the next record, where it says anew
/// how wide its characters are.
fn lengths(pieces: &[&[u8]]) -> Vec<usize> {
    const WIDE: u8 = 1;
    const EXTENDED: u8 = 4;
    const RICH: u8 = 8;
    let mut lengths = Vec::new();
    let mut pieces = pieces.iter().copied();
    let mut rest = pieces.next().unwrap_or_default();
    loop {
        if rest.is_empty() {
            let Some(next) = pieces.next() else {
                return lengths;
            };
            rest = next;
        }
        let head = (word(rest, 0), rest.get(2).copied());
        let (Some(characters), Some(flags)) = head else {
            lengths.push(0);
            rest = &[];
            continue;
        };
        let (mut at, mut behind) = (3, 0);
        if flags & RICH != 0 {
            behind += 4 * usize::from(word(rest, at).unwrap_or_default());
            at += 2;
        }
        if flags & EXTENDED != 0 {
            behind += long(rest, at).unwrap_or_default();
            at += 4;
        }
        rest = rest.get(at..).unwrap_or_default();
        let mut wide = flags & WIDE != 0;
        let mut left = usize::from(characters);
        loop {
            let each = if wide { 2 } else { 1 };
            let here = left.min(rest.len() / each);
            rest = &rest[here * each..];
            left -= here;
            if left == 0 {
                break;
            }
            let Some((flags, next)) = pieces.next().and_then(<[u8]>::split_first) else {
                return lengths;
            };
            wide = flags & WIDE != 0;
            rest = next;
        }
        lengths.push(usize::from(characters) * 3);
        while 0 < behind {
            let here = behind.min(rest.len());
            rest = &rest[here..];
            behind -= here;
            if 0 < behind {
                let Some(next) = pieces.next() else {
                    return lengths;
                };
                rest = next;
            }
        }
    }
}
