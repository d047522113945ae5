//! The fonts of a PDF: of each face no more than the letters that are used, and what they are.

use std::{collections::BTreeMap, io::Write};

use flate2::{Compression, write::ZlibEncoder};
use pdf_writer::{
    Filter, Finish, Name, Pdf, Rect, Ref, Str,
    types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap},
};
use skrifa::{
    FontRef, MetadataProvider, Tag,
    instance::{LocationRef, Size},
};

use super::{
    case::{Embedded, Font, Kind},
    reader,
};

/// Glyphs are numbered by the document itself.
const IDENTITY: SystemInfo<'static> = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

/// What a page calls a font, by its place.
pub(super) fn name(font: usize) -> String {
    format!("F{font}")
}

/// Writes the fonts and says under which numbers.
pub(super) fn write(pdf: &mut Pdf, fonts: &[Font], id: &mut impl FnMut() -> Ref) -> Vec<Ref> {
    let each = fonts.iter().enumerate().map(|(at, font)| {
        let number = id();
        match &font.kind {
            Kind::Embedded(face) => embedded(pdf, face, at, number, id),
            Kind::Reader(whose, used) => reader::write(pdf, *whose, used, number, id),
        }
        number
    });
    each.collect()
}

/// A stream, packed.
pub(super) fn stream(pdf: &mut Pdf, number: Ref, bytes: &[u8]) {
    let packed = packed(bytes);
    pdf.stream(number, &packed).filter(Filter::FlateDecode);
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
    // Memory takes whatever is written to it.
    let _ = zlib.write_all(bytes);
    zlib.finish().unwrap_or_default()
}

fn embedded(pdf: &mut Pdf, face: &Embedded, at: usize, number: Ref, id: &mut impl FnMut() -> Ref) {
    let (cid, descriptor, unicode, file) = (id(), id(), id(), id());
    let outlines = outlines(face);
    let kind = match outlines {
        Some(Outlines::Cff(_)) => CidFontType::Type0,
        Some(Outlines::TrueType(_)) | None => CidFontType::Type2,
    };
    let name = format!("{}+{}", tag(at), called(face));
    pdf.type0_font(number)
        .base_font(Name(name.as_bytes()))
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(cid)
        .to_unicode(unicode);
    let mut font = pdf.cid_font(cid);
    font.subtype(kind)
        .base_font(Name(name.as_bytes()))
        .system_info(IDENTITY)
        .font_descriptor(descriptor)
        .default_width(0.0);
    if kind == CidFontType::Type2 {
        font.cid_to_gid_map_predefined(Name(b"Identity"));
    }
    let mut widths = font.widths();
    for (code, (_, wide)) in &face.letters {
        widths.consecutive(*code, [wide * 1000.0]);
    }
    widths.finish();
    font.finish();
    describe(
        pdf,
        face,
        descriptor,
        &name,
        outlines.as_ref().map(|it| (it, file)),
    );
    match outlines {
        Some(Outlines::TrueType(bytes)) => {
            let packed = packed(&bytes);
            let mut stream = pdf.stream(file, &packed);
            stream.filter(Filter::FlateDecode);
            let long = i32::try_from(bytes.len()).unwrap_or(i32::MAX);
            stream.pair(Name(b"Length1"), long);
        }
        Some(Outlines::Cff(bytes)) => {
            let packed = packed(&bytes);
            let mut stream = pdf.stream(file, &packed);
            stream.filter(Filter::FlateDecode);
            stream.pair(Name(b"Subtype"), Name(b"CIDFontType0C"));
        }
        None => {}
    }
    stream(pdf, unicode, &to_unicode(&face.letters));
}

fn to_unicode(letters: &BTreeMap<u16, (char, f32)>) -> Vec<u8> {
    let mut map = UnicodeCmap::new(Name(b"Custom"), IDENTITY);
    for (code, (c, _)) in letters {
        map.pair(*code, *c);
    }
    map.finish().into_vec()
}

/// How its letters are drawn.
enum Outlines {
    TrueType(Vec<u8>),
    Cff(Vec<u8>),
}

/// The letters that are used; none of a face that turns out to be broken.
fn outlines(face: &Embedded) -> Option<Outlines> {
    const CFF: Tag = Tag::new(b"CFF ");
    let Embedded {
        typeface,
        weight,
        glyphs,
        ..
    } = face;
    let axes = typeface.coordinates(*weight);
    let axes = axes.map(|(tag, value)| (subsetter::Tag::new(&tag.to_be_bytes()), value));
    let axes: Vec<_> = axes.into_iter().collect();
    let (data, index) = (typeface.data(), typeface.index());
    let subset = subsetter::subset_with_variations(data, index, &axes, glyphs).ok()?;
    let cff = FontRef::new(&subset).ok()?.table_data(CFF);
    let cff = cff.map(|table| table.as_bytes().to_owned());
    Some(cff.map_or(Outlines::TrueType(subset), Outlines::Cff))
}

fn describe(
    pdf: &mut Pdf,
    face: &Embedded,
    number: Ref,
    name: &str,
    file: Option<(&Outlines, Ref)>,
) {
    let font = face.typeface.font();
    let metrics = font.map(|font| {
        let location = font.axes().location(face.typeface.coordinates(face.weight));
        font.metrics(Size::new(1000.0), LocationRef::from(&location))
    });
    let metrics = metrics.unwrap_or_default();
    let bounds = metrics.bounds.unwrap_or_default();
    let mut descriptor = pdf.font_descriptor(number);
    descriptor
        .name(Name(name.as_bytes()))
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(
            bounds.x_min,
            bounds.y_min,
            bounds.x_max,
            bounds.y_max,
        ))
        .italic_angle(0.0)
        .ascent(metrics.ascent)
        .descent(metrics.descent)
        .cap_height(metrics.cap_height.unwrap_or(metrics.ascent))
        // As the format has it for a weight that no file says.
        .stem_v(f32::from(face.weight.value()) / 5.0);
    match file {
        Some((Outlines::TrueType(_), file)) => descriptor.font_file2(file),
        Some((Outlines::Cff(_), file)) => descriptor.font_file3(file),
        None => &mut descriptor,
    };
}

/// What marks a font as part of a face: six letters, others for each.
fn tag(at: usize) -> String {
    let letter =
        |place: u32| char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[at / 26_usize.pow(place) % 26]);
    format!("GUAN{}{}", letter(1), letter(0))
}

/// The name of the face, as the format takes it.
fn called(face: &Embedded) -> String {
    let font = face.typeface.font();
    let name = font.and_then(|font| {
        let mut names = font.localized_strings(skrifa::string::StringId::POSTSCRIPT_NAME);
        let name: String = names.next()?.chars().collect();
        Some(name)
    });
    let name = name.unwrap_or_default();
    let plain = name
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-');
    let plain: String = plain.collect();
    if plain.is_empty() {
        "Letters".into()
    } else {
        plain
    }
}
