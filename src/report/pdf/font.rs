//! The fonts of a PDF. None is embedded: Latin letters are set in Helvetica, which every reader has; all
//! others in the predefined Chinese font of the format, for which a reader takes one of the system's.

use std::fmt::Write;

use pdf_writer::{
    Name, Pdf, Rect, Ref, Str,
    types::{CidFontType, FontFlags, SystemInfo},
};

pub(super) const LATIN: Name<'static> = Name(b"L");
pub(super) const BOLD: Name<'static> = Name(b"B");
pub(super) const HAN: Name<'static> = Name(b"H");

/// Writes the fonts, each under its own number.
pub(super) fn write(pdf: &mut Pdf, fonts: [Ref; 3], cid: Ref, descriptor: Ref, unicode: Ref) {
    for (font, name) in fonts
        .into_iter()
        .zip([&b"Helvetica"[..], b"Helvetica-Bold"])
    {
        pdf.type1_font(font)
            .base_font(Name(name))
            .encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    pdf.type0_font(fonts[2])
        .base_font(Name(b"STSong-Light-UniGB-UTF16-H"))
        .encoding_predefined(Name(b"UniGB-UTF16-H"))
        .descendant_font(cid)
        .to_unicode(unicode);
    pdf.cid_font(cid)
        .subtype(CidFontType::Type0)
        .base_font(Name(b"STSong-Light"))
        .system_info(SystemInfo {
            registry: Str(b"Adobe"),
            ordering: Str(b"GB1"),
            supplement: 4,
        })
        .font_descriptor(descriptor)
        .default_width(1000.0);
    pdf.font_descriptor(descriptor)
        .name(Name(b"STSong-Light"))
        .flags(FontFlags::SERIF | FontFlags::SYMBOLIC)
        .bbox(Rect::new(-25.0, -254.0, 1000.0, 880.0))
        .italic_angle(0.0)
        .ascent(880.0)
        .descent(-120.0)
        .cap_height(880.0)
        .stem_v(93.0);
    pdf.stream(unicode, to_unicode().as_bytes());
}

/// The codes of the Chinese font are UTF-16 already.
fn to_unicode() -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Identity-UTF16 def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let rows: Vec<u16> = (0..=0xff).collect();
    for rows in rows.chunks(100) {
        let _ = writeln!(map, "{} beginbfrange", rows.len());
        for row in rows {
            let _ = writeln!(map, "<{row:02X}00> <{row:02X}FF> <{row:02X}00>");
        }
        map.push_str("endbfrange\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}
