//! Text in the fonts of a PDF.

use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthChar;

use crate::report::metrics::winansi;

/// What stands for a character that no font is sure to have.
const MISSING: char = '□';

/// Which font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Latin,
    Chinese,
}

/// Characters of one font beside each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) face: Face,
    /// One byte a character for Latin, two for Chinese.
    pub(super) codes: Vec<u8>,
    /// What it says, where it looks like something else.
    pub(super) says: Option<String>,
}

/// A text cut where the font changes, and around what has to be drawn as something else.
#[must_use]
pub(super) fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for c in text.nfc() {
        // A mark that makes no letter of its own with what it stands on cannot be drawn, only said.
        if c.width().unwrap_or(0) == 0 {
            if let Some(says) = runs.last_mut().and_then(|run| run.says.as_mut()) {
                says.push(c);
            }
            continue;
        }
        let drawn = drawn(c);
        let (face, code) = match winansi(drawn) {
            Some(byte) => (Face::Latin, vec![byte]),
            None => (Face::Chinese, utf16(drawn)),
        };
        let says = (drawn != c || is_look_alike(c)).then(|| c.to_string());
        match runs.last_mut() {
            Some(run) if run.face == face && run.says.is_none() && says.is_none() => {
                run.codes.extend(code);
            }
            _ => runs.push(Run {
                face,
                codes: code,
                says,
            }),
        }
    }
    runs
}

fn utf16(c: char) -> Vec<u8> {
    let mut units = [0; 2];
    let units = c.encode_utf16(&mut units).iter();
    units.flat_map(|unit| unit.to_be_bytes()).collect()
}

/// The same character where a font has it, else the letter without its accent, else a square.
fn drawn(c: char) -> char {
    let can_be = |c: char| winansi(c).is_some() || is_known(c);
    if can_be(c) {
        return c;
    }
    let plain = stroked(c).or_else(|| c.nfkd().next());
    plain.filter(|plain| can_be(*plain)).unwrap_or(MISSING)
}

/// The letter under a stroke that is no accent of it.
const fn stroked(c: char) -> Option<char> {
    Some(match c {
        'Ł' => 'L',
        'ł' => 'l',
        'Đ' => 'D',
        'đ' => 'd',
        'Ħ' => 'H',
        'ħ' => 'h',
        'Ŧ' => 'T',
        'ŧ' => 't',
        'ı' => 'i',
        _ => return None,
    })
}

/// Whether the encoding has another character of its look in its place.
const fn is_look_alike(c: char) -> bool {
    matches!(c, '−' | '▸')
}

/// Whether the Chinese font of any reader has it: what GBK has.
fn is_known(c: char) -> bool {
    let (_, _, missing) = encoding_rs::GBK.encode(c.encode_utf8(&mut [0; 4]));
    !missing && !('\u{e000}'..='\u{f8ff}').contains(&c) && c.len_utf16() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faces(text: &str) -> Vec<(Face, Option<String>)> {
        let runs = runs(text).into_iter();
        runs.map(|run| (run.face, run.says)).collect()
    }

    #[test]
    fn each_character_is_set_in_a_font_that_has_it() {
        let both = [(Face::Chinese, None), (Face::Latin, None)];
        assert_eq!(faces("张伟 Zhang"), both);
        assert_eq!(faces("Ångström – 5 €"), [(Face::Latin, None)]);
        assert_eq!(faces("e\u{301}"), [(Face::Latin, None)]);
    }

    #[test]
    fn what_no_font_has_still_says_what_it_is() {
        let says = |c: &str| Some(c.to_owned());
        assert_eq!(faces("ś"), [(Face::Latin, says("ś"))]);
        assert_eq!(faces("Ł"), [(Face::Latin, says("Ł"))]);
        assert_eq!(faces("𠮷"), [(Face::Chinese, says("𠮷"))]);
        assert_eq!(runs("𠮷")[0].codes, utf16(MISSING));
        assert_eq!(faces("−3"), [(Face::Latin, says("−")), (Face::Latin, None)]);
    }
}
