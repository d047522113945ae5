//! Which encoding a file is in, and its text: decided in a fixed order, and never with a silent loss.
//!
//! ```text
//! byte order mark → NUL pattern (UTF-16/32 without mark) → valid UTF-8 → UTF-8 with damage → a guess
//! ```
//!
//! A byte that is no text becomes U+FFFD *and* its line is reported. A U+FFFD that was in the file as
//! such is text like any other: the two are told apart here, because later nobody can.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::lines::Index;

/// The encoding of a file, and how we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding {
    /// `UTF-8`, `UTF-16LE`, `GB18030` (GBK is read as its superset), `Shift_JIS`, `windows-1252` …
    pub name: &'static str,
    pub known_by: KnownBy,
}

/// How an encoding was found out; a guess deserves a look at the preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownBy {
    Mark,
    Content,
    Guess,
}

impl Encoding {
    pub const UTF_8: Self = Self {
        name: "UTF-8",
        known_by: KnownBy::Content,
    };

    fn of(encoding: &'static encoding_rs::Encoding, known_by: KnownBy) -> Self {
        let name = if encoding == encoding_rs::GBK {
            "GB18030"
        } else {
            encoding.name()
        };
        Self { name, known_by }
    }
}

/// A file in which ASCII is ASCII: every byte below 0x80 stands for itself, so that line ends and
/// separators can be found before the rest is decoded.
#[derive(Debug)]
pub struct Narrow<'a> {
    /// Without byte order mark. UTF-8 if `encoding` is known.
    pub bytes: Cow<'a, [u8]>,
    /// Known by now if there was a mark, or if the file was wide.
    pub encoding: Option<Encoding>,
    /// Lines, from 1, on which a wide file had no text.
    pub malformed: Vec<usize>,
}

/// Text, with the lines (from 1, ascending) on which something could not be decoded.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// Not copied where it is UTF-8 as it stands.
    pub text: Cow<'a, str>,
    pub encoding: Encoding,
    pub malformed: Vec<usize>,
}

/// Makes UTF-16 and UTF-32 narrow; everything else is so already.
#[must_use]
pub fn narrow(bytes: &[u8]) -> Narrow<'_> {
    if let Some((wide, known_by)) = wide(bytes) {
        let (text, offsets) = wide.text(bytes);
        return Narrow {
            malformed: lines(&text, &offsets),
            bytes: Cow::Owned(text.into_bytes()),
            encoding: Some(Encoding {
                name: wide.name,
                known_by,
            }),
        };
    }
    let (bytes, encoding) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (
            rest,
            Some(Encoding {
                known_by: KnownBy::Mark,
                ..Encoding::UTF_8
            }),
        ),
        None => (bytes, None),
    };
    Narrow {
        bytes: Cow::Borrowed(bytes),
        encoding,
        malformed: Vec::new(),
    }
}

impl Narrow<'_> {
    /// All of it as text.
    #[must_use]
    pub fn decode(&self) -> Decoded<'_> {
        let (with, encoding) = match self.encoding {
            Some(encoding) => (encoding_rs::UTF_8, encoding),
            None => decide(&self.bytes),
        };
        let (text, offsets) = match str::from_utf8(&self.bytes) {
            Ok(text) if with == encoding_rs::UTF_8 => (Cow::Borrowed(text), Vec::new()),
            _ => {
                let (text, offsets) = decode_with(&self.bytes, with);
                (Cow::Owned(text), offsets)
            }
        };
        let malformed = if self.malformed.is_empty() {
            lines(&text, &offsets)
        } else {
            self.malformed.clone()
        };
        Decoded {
            text,
            encoding,
            malformed,
        }
    }
}

/// The encoding of narrow bytes.
pub(super) fn decide(bytes: &[u8]) -> (&'static encoding_rs::Encoding, Encoding) {
    if is_utf8_at_heart(bytes) {
        return (encoding_rs::UTF_8, Encoding::UTF_8);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // No hint from a country: `cn` turns Big5 into GBK garbage.
    let guess = detector.guess(None, Utf8Detection::Deny);
    (guess, Encoding::of(guess, KnownBy::Guess))
}

/// UTF-8, or UTF-8 in which a few bytes were damaged: one cut character must not turn a whole file
/// into another language. Legacy Chinese read as UTF-8 has four errors for each accidental success,
/// western text nothing but errors.
fn is_utf8_at_heart(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad == 0 || bad * 4 < good
}

/// Text and the byte offsets in it of each U+FFFD that stands for something undecodable.
pub(super) fn decode_with(
    bytes: &[u8],
    encoding: &'static encoding_rs::Encoding,
) -> (String, Vec<usize>) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len());
    let mut offsets = Vec::new();
    let mut rest = bytes;
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        rest = &rest[read..];
        match result {
            encoding_rs::DecoderResult::InputEmpty => return (text, offsets),
            encoding_rs::DecoderResult::OutputFull => text.reserve(rest.len() * 3 + 16),
            encoding_rs::DecoderResult::Malformed(..) => {
                offsets.push(text.len());
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }
}

fn lines(text: &str, offsets: &[usize]) -> Vec<usize> {
    if offsets.is_empty() {
        return Vec::new();
    }
    let index = Index::of(text);
    let mut lines: Vec<usize> = offsets.iter().map(|at| index.line(*at)).collect();
    lines.dedup();
    lines
}

#[derive(Clone, Copy)]
struct Wide {
    name: &'static str,
    unit: Unit,
    order: Order,
}

#[derive(Clone, Copy)]
enum Unit {
    Two,
    Four,
}

#[derive(Clone, Copy)]
enum Order {
    Little,
    Big,
}

const UTF_16LE: Wide = Wide {
    name: "UTF-16LE",
    unit: Unit::Two,
    order: Order::Little,
};
const UTF_16BE: Wide = Wide {
    name: "UTF-16BE",
    unit: Unit::Two,
    order: Order::Big,
};
const UTF_32LE: Wide = Wide {
    name: "UTF-32LE",
    unit: Unit::Four,
    order: Order::Little,
};
const UTF_32BE: Wide = Wide {
    name: "UTF-32BE",
    unit: Unit::Four,
    order: Order::Big,
};

/// Which wide encoding `bytes` are in. UTF-32 first: its little-endian mark begins like that of UTF-16.
fn wide(bytes: &[u8]) -> Option<(Wide, KnownBy)> {
    let fits = |wide: Wide| wide.text(bytes).1.is_empty();
    if bytes.starts_with(b"\xff\xfe\0\0") && fits(UTF_32LE) {
        return Some((UTF_32LE, KnownBy::Mark));
    }
    if bytes.starts_with(b"\0\0\xfe\xff") {
        return Some((UTF_32BE, KnownBy::Mark));
    }
    if bytes.starts_with(b"\xff\xfe") {
        return Some((UTF_16LE, KnownBy::Mark));
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Some((UTF_16BE, KnownBy::Mark));
    }
    let likely = likely_wide(bytes)?;
    fits(likely).then_some((likely, KnownBy::Content))
}

/// What the places of NUL bytes suggest. Text has NULs only in wide encodings, where every line end,
/// comma and digit brings them, always on the same side.
fn likely_wide(bytes: &[u8]) -> Option<Wide> {
    let sample = &bytes[..bytes.len().min(64 * 1024)];
    let mut nuls = [0_usize; 4];
    for (at, _) in sample.iter().enumerate().filter(|(_, b)| **b == 0) {
        nuls[at % 4] += 1;
    }
    let quarter = sample.len() / 4;
    let most = |count: usize| 0 < quarter && quarter * 9 / 10 <= count;
    if bytes.len().is_multiple_of(4) && most(nuls[0]) && most(nuls[1]) {
        return Some(UTF_32BE);
    }
    if bytes.len().is_multiple_of(4) && most(nuls[2]) && most(nuls[3]) {
        return Some(UTF_32LE);
    }
    let (even, odd) = (nuls[0] + nuls[2], nuls[1] + nuls[3]);
    // 一 (U+4E00) puts a NUL on the other side now and then; a stray NUL in narrow text is no pattern.
    if !bytes.len().is_multiple_of(2) || even.max(odd) * 50 < sample.len() {
        None
    } else if even * 4 < odd {
        Some(UTF_16LE)
    } else if odd * 4 < even {
        Some(UTF_16BE)
    } else {
        None
    }
}

impl Wide {
    /// The text without its mark, and the offsets of what could not be decoded.
    fn text(self, bytes: &[u8]) -> (String, Vec<usize>) {
        match self.unit {
            Unit::Two => {
                let (units, tail) = bytes.as_chunks::<2>();
                let units = units.iter().map(|unit| match self.order {
                    Order::Little => u16::from_le_bytes(*unit),
                    Order::Big => u16::from_be_bytes(*unit),
                });
                gather(char::decode_utf16(units).map(Result::ok), tail)
            }
            Unit::Four => {
                let (units, tail) = bytes.as_chunks::<4>();
                let units = units.iter().map(|unit| match self.order {
                    Order::Little => u32::from_le_bytes(*unit),
                    Order::Big => u32::from_be_bytes(*unit),
                });
                gather(units.map(char::from_u32), tail)
            }
        }
    }
}

fn gather(chars: impl Iterator<Item = Option<char>>, tail: &[u8]) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut offsets = Vec::new();
    let cut = (!tail.is_empty()).then_some(None);
    for (at, c) in chars.chain(cut).enumerate() {
        match c {
            Some('\u{feff}') if at == 0 => {}
            Some(c) => text.push(c),
            None => {
                offsets.push(text.len());
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }
    (text, offsets)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str =
        "姓名,公司,电话\r\n张伟,华信电信,13800138000\r\n李娜,远景银行科技部,010-6655\r\n";

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    fn utf32(text: &str, bytes: fn(u32) -> [u8; 4]) -> Vec<u8> {
        text.chars().flat_map(|c| bytes(c.into())).collect()
    }

    fn legacy(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    #[test]
    fn every_encoding_of_chinese_reads_the_same() {
        let marked = format!("\u{feff}{TEXT}");
        for (bytes, name) in [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            (marked.as_bytes().to_vec(), "UTF-8"),
            (utf16(TEXT, u16::to_le_bytes), "UTF-16LE"),
            (utf16(TEXT, u16::to_be_bytes), "UTF-16BE"),
            (utf16(&marked, u16::to_le_bytes), "UTF-16LE"),
            (utf16(&marked, u16::to_be_bytes), "UTF-16BE"),
            (utf32(TEXT, u32::to_le_bytes), "UTF-32LE"),
            (utf32(TEXT, u32::to_be_bytes), "UTF-32BE"),
            (utf32(&marked, u32::to_le_bytes), "UTF-32LE"),
            (utf32(&marked, u32::to_be_bytes), "UTF-32BE"),
            (legacy(TEXT, encoding_rs::GBK), "GB18030"),
        ] {
            let read = narrow(&bytes);
            let decoded = read.decode();
            assert_eq!((&*decoded.text, decoded.encoding.name), (TEXT, name));
            assert_eq!(decoded.malformed, [0; 0], "{name}");
        }
    }

    #[test]
    fn japanese_and_western_text_is_told_from_chinese() {
        let japanese = "名前,会社\n山田太郎,カブシキガイシャさくら\n鈴木はなこ,ほけん株式会社\n";
        let bytes = legacy(japanese, encoding_rs::SHIFT_JIS);
        let read = narrow(&bytes);
        let decoded = read.decode();
        assert_eq!(
            (&*decoded.text, decoded.encoding.name),
            (japanese, "Shift_JIS")
        );
        let german = "Name;Firma\nJürgen Größer;Müller & Söhne GmbH\nZoë Weiß;Köln Straße\n";
        let bytes = legacy(german, encoding_rs::WINDOWS_1252);
        let read = narrow(&bytes);
        let decoded = read.decode();
        assert_eq!(
            (&*decoded.text, decoded.encoding.name),
            (german, "windows-1252")
        );
    }

    #[test]
    fn one_damaged_byte_is_a_line_not_another_language() {
        let mut bytes = TEXT.as_bytes().to_vec();
        let second_line = TEXT.find("张").map_or(0, |at| at + 1);
        bytes[second_line] = b'?';
        let read = narrow(&bytes);
        let decoded = read.decode();
        assert_eq!(decoded.encoding, Encoding::UTF_8);
        assert_eq!(decoded.malformed, [2]);
    }

    #[test]
    fn a_replacement_character_that_was_in_the_file_is_text() {
        let read = narrow("a\u{fffd}b".as_bytes());
        let decoded = read.decode();
        assert_eq!(decoded.text, "a\u{fffd}b");
        assert_eq!(decoded.malformed, [0; 0]);
    }

    #[test]
    fn half_a_character_at_the_end_of_a_wide_file_is_reported() {
        let mut bytes = utf16("\u{feff}a\nb", u16::to_le_bytes);
        bytes.push(0x42);
        let read = narrow(&bytes);
        let decoded = read.decode();
        assert_eq!(decoded.text, "a\nb\u{fffd}");
        assert_eq!(decoded.malformed, [2]);
    }

    #[test]
    fn a_stray_nul_does_not_make_a_file_wide() {
        assert!(
            narrow(b"name,email\nLi\0Na,a@b.example\nmore text here and there to be sure.")
                .encoding
                .is_none()
        );
    }

    proptest! {
        #[test]
        fn utf8_is_always_recognised(text in any::<String>()) {
            prop_assume!(!text.contains('\0') && !text.starts_with('\u{feff}'));
            let read = narrow(text.as_bytes());
            let decoded = read.decode();
            prop_assert_eq!(&*decoded.text, &text[..]);
            prop_assert!(decoded.malformed.is_empty());
        }
    }
}
