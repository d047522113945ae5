//! Any sequence of blocks, written as everything.

use super::*;
use crate::{
    picture::{Cell, Picture, Size, Tone},
    say::Lang,
};

fn table(heading: &str, rows: usize) -> Table {
    Table {
        heading: heading.into(),
        columns: vec!["Account".into(), "Depth".into()],
        rows: (1..=rows)
            .map(|row| vec![format!("Account {row:03}"), row.to_string()])
            .collect(),
    }
}

fn figure(heading: &str, height: usize) -> Figure {
    let mut picture = Picture {
        size: Size { width: 40, height },
        ..Picture::default()
    };
    for row in 0..height {
        picture.text(Cell::new(0, row), format!("{heading} {row:03}"), Tone::Text);
    }
    Figure {
        heading: Some(heading.into()),
        picture,
        head: 1,
        caption: Some(format!("how to read the {heading}")),
    }
}

fn section(heading: &str, lines: usize) -> Section {
    Section {
        heading: heading.into(),
        lines: (1..=lines)
            .map(|line| format!("{heading} sentence {line:03}"))
            .collect(),
    }
}

fn document(orientation: Orientation) -> Document {
    Document {
        lang: Lang::En,
        title: "Harbour Bank".into(),
        subtitle: "23 November 2026".into(),
        orientation,
        blocks: vec![
            Block::Section(section("Summary", 3)),
            Block::Figure(figure("Map", 12)),
            Block::Table(table("Accounts", 120)),
            Block::Section(section("Gaps", 60)),
            Block::Figure(figure("Trend", 6)),
            Block::Listing(table("Listing", 2)),
        ],
        footer: "Harbour Bank, one person's judgement".into(),
    }
}

/// What a PDF says, page by page, as a reader reads it.
fn pages(document: &Document) -> Vec<String> {
    let bytes = write(document, Format::Pdf, &OwnTypefaces).bytes;
    let pdf = lopdf::Document::load_mem(&bytes).unwrap();
    let pages = pdf.get_pages().into_keys();
    pages
        .map(|page| pdf.extract_text(&[page]).unwrap())
        .collect()
}

#[test]
fn everything_is_said_in_the_order_in_which_it_stands() {
    for format in [Format::Text, Format::Markdown, Format::Html, Format::Svg] {
        let written = write(&document(Orientation::Portrait), format, &OwnTypefaces).bytes;
        let written = String::from_utf8(written).unwrap();
        let parts = [
            "Summary sentence 001",
            "Map 011",
            "how to read the Map",
            "Account 120",
            "Gaps sentence 060",
            "Trend 005",
        ];
        let mut at = 0;
        for part in parts {
            // What a drawing says of itself stands before it.
            let from = written.rfind(part).unwrap_or_default();
            assert!(at < from, "{format:?}: {part}");
            at = from;
        }
        let lists = matches!(format, Format::Markdown | Format::Html);
        assert_eq!(written.contains("Listing"), lists, "{format:?}");
    }
}

#[test]
fn a_long_table_goes_on_under_its_head_and_pages_are_numbered() {
    for orientation in [Orientation::Portrait, Orientation::Landscape] {
        let pages = pages(&document(orientation));
        let mut rows = 0;
        for (at, page) in pages.iter().enumerate() {
            let here = page.matches("Account ").count();
            rows += here;
            if 0 < here {
                let head = page.lines().any(|line| line.trim() == "Account");
                assert!(head, "{orientation:?} page {at}");
            }
            let number = format!("{} / {}", at + 1, pages.len());
            assert!(page.contains(&number), "{orientation:?}: no {number}");
        }
        assert_eq!(rows, 120, "{orientation:?}");
        assert!(2 < pages.len());
    }
}

#[test]
fn a_heading_stands_on_the_page_of_its_first_sentences() {
    for lines in 20..60 {
        let mut document = document(Orientation::Portrait);
        document.blocks = vec![
            Block::Section(section("Before", lines)),
            Block::Section(section("After", 3)),
        ];
        let pages = pages(&document);
        let of = |text: &str| {
            let says = |page: &String| page.lines().any(|line| line.contains(text));
            pages.iter().position(says)
        };
        let first = of("After sentence 001");
        assert!(first.is_some());
        let heading = |page: &String| page.lines().any(|line| line.trim() == "After");
        assert_eq!(pages.iter().position(heading), first, "{lines}");
    }
}

/// The parts of a PDF as they are read out, by their roles.
fn roles(pdf: &lopdf::Document, part: &lopdf::Object, into: &mut Vec<String>) {
    match part {
        lopdf::Object::Reference(id) => roles(pdf, pdf.get_object(*id).unwrap(), into),
        lopdf::Object::Array(parts) => parts.iter().for_each(|part| roles(pdf, part, into)),
        lopdf::Object::Dictionary(part) => {
            let name = |key| Some(part.get(key).ok()?.as_name().ok()?.to_owned());
            into.extend(name(b"S").map(|role| String::from_utf8(role).unwrap()));
            if let Ok(kids) = part.get(b"K") {
                roles(pdf, kids, into);
            }
        }
        _ => {}
    }
}

#[test]
fn whoever_has_a_pdf_read_out_is_told_what_each_part_is() {
    let bytes = write(&document(Orientation::Portrait), Format::Pdf, &OwnTypefaces).bytes;
    let pdf = lopdf::Document::load_mem(&bytes).unwrap();
    let root = pdf.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let mut all = Vec::new();
    roles(&pdf, root, &mut all);
    let first: Vec<_> = all.iter().take(5).map(String::as_str).collect();
    assert_eq!(first, ["Document", "H1", "P", "H2", "L"]);
    let table = all.iter().position(|role| role == "Table").unwrap();
    assert_eq!(all[table - 1], "H2", "a table follows its heading");
    let count = |role| all.iter().filter(|one| *one == role).count();
    assert_eq!([count("H2"), count("Figure"), count("Table")], [5, 2, 1]);
    // The head of the table once, however many pages it goes on to.
    assert_eq!([count("TR"), count("TH"), count("TD")], [121, 2, 240]);
    assert_eq!(count("LBody"), 63);
}
