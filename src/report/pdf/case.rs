//! The case that letters are taken from: which face has each of them, and what of each face is needed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use subsetter::GlyphRemapper;
use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};
use unicode_width::UnicodeWidthChar;

use super::reader::Reader;
use crate::report::typeface::{Typeface, Typefaces, Weight, is_wide};

/// What stands for a character that no face has.
const MISSING: char = '□';

/// Everything a document is set in.
pub(super) struct Case<'a> {
    others: &'a dyn Typefaces,
    pub(super) fonts: Vec<Font>,
    known: HashMap<(char, Weight), Option<Letter>>,
    /// Characters that no face has.
    pub(super) undrawn: BTreeSet<char>,
}

/// A face in the document, with what of it is used.
pub(super) struct Font {
    whose: Whose,
    weight: Weight,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Own,
    /// By its number among the faces that were given.
    Other(usize),
    Reader(Reader),
}

pub(super) enum Kind {
    Embedded(Embedded),
    /// Not in the document: whoever reads it has one.
    Reader(Reader, BTreeSet<char>),
}

/// A face that is in the document.
pub(super) struct Embedded {
    pub(super) typeface: Typeface,
    pub(super) weight: Weight,
    pub(super) glyphs: GlyphRemapper,
    /// What each glyph, by its number in the document, stands for, and how wide it is.
    pub(super) letters: BTreeMap<u16, (char, f32)>,
}

/// A character in a font of the document.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Letter {
    font: usize,
    code: u16,
    wide: f32,
    /// What a reader is told that it is.
    read: char,
}

/// Characters of one font beside each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) font: usize,
    /// Two bytes a character.
    pub(super) codes: Vec<u8>,
    /// An outline makes up for a weight that the font has not.
    pub(super) outlined: bool,
    /// What it says, where it looks like something else.
    pub(super) says: Option<String>,
}

/// A text in the fonts of the document.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Setting {
    pub(super) runs: Vec<Run>,
    /// In parts of the size of its letters.
    pub(super) wide: f32,
}

impl<'a> Case<'a> {
    pub(super) fn new(others: &'a dyn Typefaces) -> Self {
        Self {
            others,
            fonts: Vec::new(),
            known: HashMap::new(),
            undrawn: BTreeSet::new(),
        }
    }

    /// A text cut where the font changes, and around what has to be drawn as something else.
    pub(super) fn set(&mut self, text: &str, weight: Weight) -> Setting {
        let mut runs: Vec<Run> = Vec::new();
        let mut wide = 0.0;
        for c in text.nfc() {
            let Some(letter) = self.letter(c, weight) else {
                continue;
            };
            wide += letter.wide;
            let code = letter.code.to_be_bytes();
            let says = (letter.read != c).then(|| c.to_string());
            match runs.last_mut() {
                Some(run) if run.font == letter.font && run.says.is_none() && says.is_none() => {
                    run.codes.extend(code);
                }
                _ => runs.push(Run {
                    font: letter.font,
                    codes: code.into(),
                    outlined: weight == Weight::Bold && !self.fonts[letter.font].is_bold(),
                    says,
                }),
            }
        }
        Setting { runs, wide }
    }

    /// None where there is nothing to be seen.
    fn letter(&mut self, c: char, weight: Weight) -> Option<Letter> {
        if let Some(known) = self.known.get(&(c, weight)) {
            return *known;
        }
        let found = self.found(c, weight).or_else(|| {
            // What chooses between looks of the character before it, and the like.
            let nothing = c.width().unwrap_or(0) == 0 && canonical_combining_class(c) == 0;
            if nothing {
                return None;
            }
            self.undrawn.insert(c);
            self.found(MISSING, weight)
        });
        self.known.insert((c, weight), found);
        found
    }

    fn found(&mut self, c: char, weight: Weight) -> Option<Letter> {
        // A font that nothing is set in would be in the document all the same.
        let own = !runs_to_the_left(c) && Typeface::own(weight).glyph(c, weight).is_some();
        if own {
            return self.embedded(c, weight, Whose::Own);
        }
        if !is_wide(c) {
            return None;
        }
        if let Some(other) = self.others.best(c, weight)
            && let Some(letter) = self.embedded(c, weight, Whose::Other(other))
        {
            return Some(letter);
        }
        let reader = Reader::of(c)?;
        let code = u16::try_from(u32::from(c)).ok()?;
        let font = self.font(Whose::Reader(reader), weight)?;
        if let Kind::Reader(_, used) = &mut self.fonts[font].kind {
            used.insert(c);
        }
        Some(Letter {
            font,
            code,
            wide: 1.0,
            read: c,
        })
    }

    fn embedded(&mut self, c: char, weight: Weight, whose: Whose) -> Option<Letter> {
        let font = self.font(whose, weight)?;
        let Kind::Embedded(face) = &mut self.fonts[font].kind else {
            return None;
        };
        let (glyph, wide) = face.typeface.glyph(c, weight)?;
        let code = face.glyphs.remap(glyph);
        let (read, _) = *face.letters.entry(code).or_insert((c, wide));
        Some(Letter {
            font,
            code,
            wide,
            read,
        })
    }

    /// The place of a face among the fonts of the document.
    fn font(&mut self, whose: Whose, weight: Weight) -> Option<usize> {
        let here = |font: &Font| font.whose == whose && font.weight == weight;
        if let Some(at) = self.fonts.iter().position(here) {
            return Some(at);
        }
        let embedded = |typeface| {
            Kind::Embedded(Embedded {
                typeface,
                weight,
                glyphs: GlyphRemapper::new(),
                letters: BTreeMap::new(),
            })
        };
        let kind = match whose {
            Whose::Own => embedded(Typeface::own(weight)),
            Whose::Other(other) => embedded(self.others.load(other)?),
            Whose::Reader(reader) => Kind::Reader(reader, BTreeSet::new()),
        };
        self.fonts.push(Font {
            whose,
            weight,
            kind,
        });
        Some(self.fonts.len() - 1)
    }
}

impl Font {
    fn is_bold(&self) -> bool {
        match &self.kind {
            Kind::Embedded(face) => face.typeface.has_bold(),
            Kind::Reader(..) => false,
        }
    }
}

/// What Unicode keeps for scripts that are written from the right and whose letters join: a face's glyphs
/// beside each other would be no word of theirs.
const fn runs_to_the_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::typeface::OwnTypefaces;

    /// The fonts of a text, by their place, and what it says besides.
    fn fonts(text: &str) -> (Vec<(usize, Option<String>)>, String) {
        let mut case = Case::new(&OwnTypefaces);
        let runs = case.set(text, Weight::Regular).runs;
        let runs = runs.into_iter().map(|run| (run.font, run.says)).collect();
        (runs, case.undrawn.iter().collect())
    }

    #[test]
    fn each_character_is_set_in_a_font_that_has_it() {
        let (runs, undrawn) = fonts("Śląski 张伟 Đức");
        assert_eq!(runs, [(0, None), (1, None), (0, None)]);
        assert_eq!(undrawn, "");
        let (runs, _) = fonts("金敏俊김민준");
        assert_eq!(runs, [(0, None), (1, None)], "Korean in a font of its own");
        assert_eq!(fonts("e\u{301}"), (vec![(0, None)], String::new()));
    }

    #[test]
    fn what_no_font_has_is_a_square_that_says_what_it_is_and_is_named() {
        let says = |c: &str| Some(c.to_owned());
        let (runs, undrawn) = fonts("𬭎a𬱟");
        assert_eq!(runs, [(0, says("𬭎")), (0, None), (0, says("𬱟"))]);
        assert_eq!(undrawn, "𬭎𬱟");
        assert_eq!(
            fonts("عمر").1,
            "رعم",
            "letters that join are no letters beside each other"
        );
        assert_eq!(fonts("葛\u{e0100}").1, "", "a chosen look is no character");
    }

    #[test]
    fn bold_letters_are_bold_or_outlined() {
        let mut case = Case::new(&OwnTypefaces);
        let runs = case.set("Bold 粗", Weight::Bold).runs;
        let outlined: Vec<_> = runs.iter().map(|run| run.outlined).collect();
        assert_eq!(outlined, [false, true]);
    }
}
