//! How wide text is in print, in thousandths of the size of its letters.

use unicode_normalization::UnicodeNormalization;

/// Helvetica from space to tilde, as Adobe's metrics of the standard fonts have it.
const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// Whether a character is in the Latin font of documents.
pub(super) const fn is_latin(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{ff}') || winansi_beyond(c).is_some()
}

/// The byte of a character in the encoding of that font.
pub(super) fn winansi(c: char) -> Option<u8> {
    match c {
        ' '..='~' | '\u{a0}'..='\u{ff}' => u8::try_from(u32::from(c)).ok(),
        c => winansi_beyond(c),
    }
}

/// Signs that Latin 1 does not have.
const fn winansi_beyond(c: char) -> Option<u8> {
    Some(match c {
        '…' => 0x85,
        // The minus sign is none of the encoding's; a dash of the same look is.
        '–' | '−' => 0x96,
        '—' => 0x97,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '€' => 0x80,
        // Neither is the sign of a closed branch.
        '›' | '▸' => 0x9b,
        _ => return None,
    })
}

/// Of a character of the Latin font; others are as wide as high.
pub(super) fn width(c: char) -> u16 {
    match c {
        ' '..='~' => HELVETICA[(c as usize) - 0x20],
        '…' | '—' => 1000,
        '‘' | '’' | '·' | '\u{a0}' => 278,
        '›' | '▸' | '“' | '”' => 333,
        // An accent changes no width.
        c if is_latin(c) => match c.nfd().next() {
            Some(plain @ ' '..='~') => HELVETICA[(plain as usize) - 0x20],
            _ => 556,
        },
        _ => 1000,
    }
}

/// Of a text, in parts of the size of its letters.
pub(super) fn text_width(text: &str) -> f32 {
    let sum: u32 = text.chars().map(|c| u32::from(width(c))).sum();
    #[expect(clippy::cast_precision_loss, reason = "a line of text")]
    let sum = sum as f32;
    sum / 1000.0
}
