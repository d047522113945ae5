//! Fonts that are not in the document: Chinese and Korean ones, for which whoever reads a PDF takes one of
//! the system's. For machines that have none to embed.

use std::collections::BTreeSet;

use encoding_rs::{EUC_KR, GBK};
use pdf_writer::{
    Name, Pdf, Rect, Ref, Str,
    types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap},
};

use super::font::stream;

/// A collection of characters that the format knows by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    Chinese,
    Korean,
}

impl Reader {
    /// Whose font has a character for sure: what the encodings of the time have.
    pub(super) fn of(c: char) -> Option<Self> {
        let has = |encoding: &'static encoding_rs::Encoding| {
            let (_, _, missing) = encoding.encode(c.encode_utf8(&mut [0; 4]));
            !missing && !('\u{e000}'..='\u{f8ff}').contains(&c) && c.len_utf16() == 1
        };
        if has(GBK) {
            Some(Self::Chinese)
        } else {
            has(EUC_KR).then_some(Self::Korean)
        }
    }

    const fn names(self) -> Names {
        match self {
            Self::Chinese => Names {
                font: "STSong-Light",
                encoding: b"UniGB-UTF16-H",
                ordering: b"GB1",
                supplement: 4,
            },
            Self::Korean => Names {
                font: "HYSMyeongJo-Medium",
                encoding: b"UniKS-UTF16-H",
                ordering: b"Korea1",
                supplement: 1,
            },
        }
    }
}

struct Names {
    font: &'static str,
    encoding: &'static [u8],
    ordering: &'static [u8],
    supplement: i32,
}

/// Writes the font under its number.
pub(super) fn write(
    pdf: &mut Pdf,
    reader: Reader,
    used: &BTreeSet<char>,
    font: Ref,
    id: &mut impl FnMut() -> Ref,
) {
    let Names {
        font: name,
        encoding,
        ordering,
        supplement,
    } = reader.names();
    let whole = [name.as_bytes(), b"-", encoding].concat();
    let info = SystemInfo {
        registry: Str(b"Adobe"),
        ordering: Str(ordering),
        supplement,
    };
    let (cid, descriptor, unicode) = (id(), id(), id());
    pdf.type0_font(font)
        .base_font(Name(&whole))
        .encoding_predefined(Name(encoding))
        .descendant_font(cid)
        .to_unicode(unicode);
    pdf.cid_font(cid)
        .subtype(CidFontType::Type0)
        .base_font(Name(name.as_bytes()))
        .system_info(info)
        .font_descriptor(descriptor)
        .default_width(1000.0);
    pdf.font_descriptor(descriptor)
        .name(Name(name.as_bytes()))
        .flags(FontFlags::SERIF | FontFlags::SYMBOLIC)
        .bbox(Rect::new(-25.0, -254.0, 1000.0, 880.0))
        .italic_angle(0.0)
        .ascent(880.0)
        .descent(-120.0)
        .cap_height(880.0)
        .stem_v(93.0);
    // Its codes are UTF-16 already, and no character beyond it is among them.
    let mut map = UnicodeCmap::new(Name(b"Custom"), info);
    for c in used {
        if let Ok(code) = u16::try_from(u32::from(*c)) {
            map.pair(code, *c);
        }
    }
    stream(pdf, unicode, &map.finish());
}
