//! Typefaces: the two that documents bring along, what is read of any face, and from whom others are had.

use std::{borrow::Cow, collections::BTreeSet};

use skrifa::{
    FontRef, MetadataProvider, Tag,
    instance::{LocationRef, Size},
    raw::TableProvider,
};
use unicode_width::UnicodeWidthChar;

/// The axis of weight of a face that can be had lighter and heavier.
const WEIGHT: Tag = Tag::new(b"wght");

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weight {
    Regular,
    Bold,
}

impl Weight {
    pub const ALL: [Self; 2] = [Self::Regular, Self::Bold];

    /// As faces count it.
    #[must_use]
    pub const fn value(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Bold => 700,
        }
    }
}

/// Faces beside the program's own, for characters those have not.
pub trait Typefaces {
    /// The face that has a character and goes best with the others, by a number that is the same every time.
    fn best(&self, c: char, weight: Weight) -> Option<usize>;

    fn load(&self, face: usize) -> Option<Typeface>;
}

/// No faces but the program's own.
#[derive(Debug, Clone, Copy)]
pub struct OwnTypefaces;

impl Typefaces for OwnTypefaces {
    fn best(&self, _: char, _: Weight) -> Option<usize> {
        None
    }

    fn load(&self, _: usize) -> Option<Typeface> {
        None
    }
}

/// A face of a font file.
#[derive(Debug, Clone)]
pub struct Typeface {
    data: Cow<'static, [u8]>,
    index: u32,
}

impl Typeface {
    /// `index`: which of the faces in a file.
    #[must_use]
    pub const fn new(data: Vec<u8>, index: u32) -> Self {
        Self {
            data: Cow::Owned(data),
            index,
        }
    }

    /// The one that letters are set in: as wide as those of most documents, with all of Europe's and
    /// Vietnam's.
    pub(super) fn own(weight: Weight) -> Self {
        Self {
            data: Cow::Borrowed(match weight {
                Weight::Regular => dejavu::sans_condensed::regular(),
                Weight::Bold => dejavu::sans_condensed::bold(),
            }),
            index: 0,
        }
    }

    pub(super) fn data(&self) -> &[u8] {
        &self.data
    }

    pub(super) const fn index(&self) -> u32 {
        self.index
    }

    pub(super) fn font(&self) -> Option<FontRef<'_>> {
        FontRef::from_index(&self.data, self.index).ok()
    }

    /// Where on its axes it is as heavy as wanted; nothing for a face that has but one weight.
    pub(super) fn coordinates(&self, weight: Weight) -> Option<(Tag, f32)> {
        let axis = self.font()?.axes().get_by_tag(WEIGHT)?;
        let value = f32::from(weight.value());
        Some((WEIGHT, value.clamp(axis.min_value(), axis.max_value())))
    }

    /// Whether its letters are bold, or can be.
    pub(super) fn has_bold(&self) -> bool {
        const LEAST: f32 = 600.0;
        let one = self.font().map(|font| font.attributes().weight.value());
        let set = self.coordinates(Weight::Bold).map(|(_, value)| value);
        set.or(one).is_some_and(|value| LEAST <= value)
    }

    /// The glyph of a character, and how wide it is in parts of the size of its letters.
    pub(super) fn glyph(&self, c: char, weight: Weight) -> Option<(u16, f32)> {
        let font = self.font()?;
        let glyph = font.charmap().map(c)?;
        let location = font.axes().location(self.coordinates(weight));
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::from(&location));
        let wide = metrics.advance_width(glyph)?;
        Some((u16::try_from(glyph.to_u32()).ok()?, wide))
    }
}

/// The characters of a face two cells wide — Chinese, Japanese and Korean ones stand by themselves, one
/// glyph each, and need nothing else of a face. None of one without outlines, or that must not be given
/// on in a document.
#[must_use]
pub fn wide_characters(data: &[u8], index: u32) -> BTreeSet<char> {
    let Ok(font) = FontRef::from_index(data, index) else {
        return BTreeSet::new();
    };
    let drawn = [b"glyf", b"CFF ", b"CFF2"];
    let drawn = drawn
        .iter()
        .any(|tag| font.table_data(Tag::new(tag)).is_some());
    if !drawn || !may_be_embedded(&font) {
        return BTreeSet::new();
    }
    let mappings = font.charmap().mappings();
    let characters = mappings.filter_map(|(code, _)| char::from_u32(code));
    characters.filter(|c| is_wide(*c)).collect()
}

/// What the maker of a face allows, as its file says.
fn may_be_embedded(font: &FontRef<'_>) -> bool {
    const RESTRICTED: u16 = 0x0002;
    const NO_SUBSETS: u16 = 0x0100;
    const BITMAPS_ONLY: u16 = 0x0200;
    let Ok(says) = font.os2().map(|table| table.fs_type()) else {
        return true;
    };
    says & 0x000f != RESTRICTED && says & (NO_SUBSETS | BITMAPS_ONLY) == 0
}

/// Whether a character is two cells wide.
pub(super) fn is_wide(c: char) -> bool {
    c.width() == Some(2)
}

/// How wide a text is, in parts of the size of its letters: what the own faces have not is as wide as high.
pub(super) fn text_width(text: &str, weight: Weight) -> f32 {
    let face = Typeface::own(weight);
    let each = |c: char| match face.glyph(c, weight) {
        Some((_, wide)) => wide,
        None if c.width() == Some(0) => 0.0,
        None => 1.0,
    };
    text.chars().map(each).sum()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn the_own_faces_have_the_letters_of_europe_and_vietnam() {
        let letters =
            "Śląski Nguyễn Văn Đức Ångström Šťastný Ðorđević Παπαδόπουλος Київ Ёлкин ™ € − □";
        for weight in Weight::ALL {
            let face = Typeface::own(weight);
            let missing: String = letters
                .chars()
                .filter(|c| face.glyph(*c, weight).is_none())
                .collect();
            assert_eq!(missing, "", "{weight:?}");
        }
        assert!(Typeface::own(Weight::Bold).has_bold());
        assert!(!Typeface::own(Weight::Regular).has_bold());
    }

    #[test]
    fn a_text_is_as_wide_as_its_letters() {
        let wide = |text| text_width(text, Weight::Regular);
        assert!((wide("Wi") - wide("W") - wide("i")).abs() < 1e-5);
        assert!(2.0 * wide("i") < wide("W"));
        assert!(wide("W") < text_width("W", Weight::Bold));
        assert!((wide("张伟") - 2.0).abs() < 1e-5);
    }

    #[test]
    fn a_file_that_is_no_face_has_no_characters() {
        assert!(wide_characters(b"no face at all", 0).is_empty());
        let own = Typeface::own(Weight::Regular);
        assert!(!wide_characters(own.data(), 0).contains(&'张'));
        assert_eq!(own.font().unwrap().axes().len(), 0);
    }
}
