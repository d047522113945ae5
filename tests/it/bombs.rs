//! Files that want to fill the memory or never to end: whatever they hold, the program says in words what
//! is wrong, in as little memory as any other file takes.

use std::{
    io::{Cursor, Write},
    process::{Command, Stdio},
};

use zip::{ZipWriter, write::SimpleFileOptions};

use crate::{
    shell::{Run, Shell},
    terminal::binary,
    user::User,
};

/// In the words of `ulimit -v`: the program itself, its libraries and its stacks count, too.
const KILOBYTES: u32 = 700_000;

/// Takes a file in, as `guanxi import`, where more memory than that is not to be had. None where
/// there is no shell that could set the limit.
fn import(name: &str, bytes: &[u8]) -> Option<Run> {
    let shell = Shell::new();
    let file = shell.file(name, bytes);
    let limited = format!("ulimit -v {KILOBYTES} && exec \"$0\" \"$@\"");
    let tried = Command::new("sh")
        .args(["-c", &limited, "true"])
        .stderr(Stdio::null())
        .status();
    if !tried.is_ok_and(|status| status.success()) {
        println!("skipped: no shell that limits memory");
        return None;
    }
    let plain = shell.command(&["import", &file]);
    let mut command = Command::new("sh");
    command.args(["-c", &limited]).arg(binary());
    command.args(plain.get_args()).env_clear();
    for (key, value) in plain.get_envs() {
        command.env(key, value.unwrap_or_default());
    }
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    Some(Run::of(command.spawn().unwrap()))
}

/// The file is refused whole, for this reason.
#[track_caller]
fn refused(name: &str, bytes: &[u8], why: &str) {
    let Some(run) = import(name, bytes) else {
        return;
    };
    assert_eq!(run.code, 1, "{name}: {run:?}");
    let said = format!("{name}, line 1: {why}");
    assert!(run.out.contains(&said), "{name}: {run:?}");
}

const SCATTERED: &str =
    "its cells are scattered too widely for a list; copy the list to a new sheet";
const TOO_LARGE: &str = "too large to be read at once; split it into smaller files";
const TOO_MANY: &str = "more than 100000 cards, rows or events; split the file";

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An open document with these rows below the headings.
fn open_document(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">\
         <table:table-row>{}</table:table-row>{rows}\
         </table:table></office:spreadsheet></office:body></office:document-content>",
        cell("Name", "")
    );
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        ("content.xml", &content),
    ])
}

fn cell(text: &str, more: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\"{more}><text:p>{text}</text:p></table:table-cell>"
    )
}

const MANY_COLUMNS: &str = " table:number-columns-repeated=\"16383\"";
const MANY_ROWS: &str = " table:number-rows-repeated=\"1048570\"";

#[test]
fn a_row_or_cell_that_stands_for_a_million_is_not_laid_out() {
    let ann = cell("Ann Lund", "");
    let blank = format!("<table:table-cell{MANY_COLUMNS}/>");
    let row = |more: &str, cells: &str| format!("<table:table-row{more}>{cells}</table:table-row>");
    for (rows, why) in [
        (row(MANY_ROWS, &(blank.clone() + &ann)), SCATTERED),
        (
            row("", &ann) + &row(MANY_ROWS, &blank) + &row("", &(blank.clone() + &ann)),
            SCATTERED,
        ),
        (
            row("", &cell("Ann Lund", MANY_COLUMNS)).repeat(3000),
            TOO_LARGE,
        ),
        (row(MANY_ROWS, &ann.repeat(2)), TOO_LARGE),
    ] {
        refused("rows.ods", &open_document(&rows), why);
    }
    let long = cell(&"x".repeat(1 << 20), MANY_COLUMNS);
    refused("long.ods", &open_document(&row("", &long)), TOO_LARGE);
    // As office programs end every sheet.
    let usual = row("", &(ann + &blank)) + &row(MANY_ROWS, &blank);
    if let Some(run) = import("usual.ods", &open_document(&usual)) {
        assert!(run.out.contains("1 read"), "{run:?}");
    }
}

#[test]
fn a_sheet_that_ends_in_the_middle_is_refused() {
    let content =
        "<office:document-content><office:body><office:spreadsheet><table:table><table:table-row>";
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    for content in [content.to_owned(), format!("{content}</x></x></x></x></x>")] {
        let parts = [
            ("mimetype", mimetype),
            ("META-INF/manifest.xml", "<manifest:manifest/>"),
            ("content.xml", &content),
        ];
        refused(
            "cut.ods",
            &packed(&parts),
            "this spreadsheet cannot be read; save it as CSV",
        );
    }
}

#[test]
fn a_workbook_that_unpacks_into_a_flood_is_refused() {
    let flood = " ".repeat(65 << 20);
    refused(
        "flood.xlsx",
        &packed(&[("xl/workbook.xml", &flood)]),
        TOO_LARGE,
    );
}

/// A stream of records, as old sheets are.
fn records(records: &[(u16, &[u8])]) -> Vec<u8> {
    let all = records.iter().flat_map(|(kind, said)| {
        let length = u16::try_from(said.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), said].concat()
    });
    all.collect()
}

const BEGIN: (u16, &[u8]) = (0x0809, &[0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const END: (u16, &[u8]) = (0x000A, &[]);

/// An old workbook with one sheet of these records, and these shared strings.
fn old_workbook(strings: &[(u16, &[u8])], sheet: &[(u16, &[u8])]) -> Vec<u8> {
    let globals = |at: u32| {
        let name: &[u8] = &[0, 0, 1, 0, b'S'];
        let said = [&at.to_le_bytes()[..], name].concat();
        records(&[&[BEGIN, (0x0085, &said[..])][..], strings, &[END]].concat())
    };
    let at = u32::try_from(globals(0).len()).unwrap();
    let sheet = records(&[&[BEGIN][..], sheet, &[END]].concat());
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let mut stream = file.create_stream("/Workbook").unwrap();
    stream.write_all(&globals(at)).unwrap();
    stream.write_all(&sheet).unwrap();
    drop(stream);
    file.into_inner().into_inner()
}

/// What a record of a cell begins with.
fn place(row: u16, column: u16) -> Vec<u8> {
    let places = [row, column, 0].map(u16::to_le_bytes);
    places.concat()
}

fn label(row: u16, text: &str) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap();
    [
        &place(row, 0)[..],
        &length.to_le_bytes(),
        &[0],
        text.as_bytes(),
    ]
    .concat()
}

#[test]
fn an_old_sheet_is_read_unless_a_cell_is_far_away_or_its_strings_are_a_flood() {
    let (heading, ann) = (label(0, "Name"), label(1, "Ann Lund"));
    let list = [(0x0204, &heading[..]), (0x0204, &ann[..])];
    if let Some(run) = import("list.xls", &old_workbook(&[], &list)) {
        assert!(run.out.contains("1 read · new: 1 person"), "{run:?}");
    }
    let far = [&place(u16::MAX, u16::MAX)[..], &[0; 8]].concat();
    let far = [&list[..], &[(0x0203, &far[..])]].concat();
    refused("far.xls", &old_workbook(&[], &far), SCATTERED);
    let all: Vec<u8> = [0_u32, u32::MAX, 0, 0].map(u32::to_le_bytes).concat();
    let claimed = [&list[..], &[(0x0200, &all[..14])]].concat();
    refused("claimed.xls", &old_workbook(&[], &claimed), SCATTERED);
    // One string of thirty thousand characters, said by ten thousand cells.
    let long = [&[0; 8][..], &30_000_u16.to_le_bytes(), &[0], &[b'x'; 8000]].concat();
    let more = [&[0][..], &[b'x'; 8000]].concat();
    let strings = [
        (0x00FC, &long[..]),
        (0x003C, &more[..]),
        (0x003C, &more[..]),
        (0x003C, &more[..6001]),
    ];
    let cells: Vec<Vec<u8>> = (0..10_000)
        .map(|row| [&place(row, 0)[..], &[0; 4]].concat())
        .collect();
    let cells: Vec<_> = cells.iter().map(|cell| (0x00FD, &cell[..])).collect();
    refused("strings.xls", &old_workbook(&strings, &cells), TOO_LARGE);
}

#[test]
fn more_rows_cards_or_events_than_anybody_has_are_refused() {
    let many = |one: &str| one.repeat(100_001);
    let rows = format!("Name,Company\n{}", many("Ann Lund,Elmwick\n"));
    refused("many.csv", rows.as_bytes(), TOO_MANY);
    let wide = format!("Name,Company\n{}\n", ",".repeat(20_000));
    refused("wide.csv", wide.as_bytes(), SCATTERED);
    let cards = many("BEGIN:VCARD\nFN:Ann Lund\nEND:VCARD\n");
    refused("many.vcf", cards.as_bytes(), TOO_MANY);
    let calendar = |events: &str| format!("BEGIN:VCALENDAR\n{events}END:VCALENDAR\n");
    let events = calendar(&many("BEGIN:VEVENT\nEND:VEVENT\n"));
    refused("many.ics", events.as_bytes(), TOO_MANY);
    let daily = format!(
        "BEGIN:VEVENT\nDTSTART:20200101T090000Z\nRRULE:FREQ=DAILY\nSUMMARY:{}\n\
         ATTENDEE;CN=Ann Lund:mailto:ann@x.example\nEND:VEVENT\n",
        "x".repeat(1 << 20)
    );
    refused("long.ics", calendar(&daily).as_bytes(), TOO_LARGE);
}

#[cfg(unix)]
#[test]
fn a_device_without_an_end_is_read_so_far_and_a_pipe_is_read_in_a_shell_alone() {
    let shell = Shell::new();
    let run = shell.run(&["import", "/dev/zero"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.out.contains(TOO_LARGE), "{run:?}");
    let pipe = shell.folder().join("pipe.csv").display().to_string();
    let made = Command::new("mkfifo").arg(&pipe).status();
    if !made.is_ok_and(|status| status.success()) {
        println!("skipped: no mkfifo");
        return;
    }
    let reading = shell.command(&["import", &pipe]).spawn().unwrap();
    std::fs::write(&pipe, "Name\nAnn Lund\n").unwrap();
    let run = Run::of(reading);
    assert!(run.out.contains("1 read"), "{run:?}");
    let mut user = User::new();
    user.press(&format!("i{pipe}<Enter>"));
    user.sees("this is a pipe or a device");
}

#[test]
fn a_book_that_guanxi_never_wrote_is_not_read_to_its_end() {
    let book = |rows: &str| format!("{{\"format\":\"guanxi-book\",\"version\":1,{rows}}}");
    let people = |row: &str| {
        book(&format!(
            "\"people\":[{}{row}]",
            format!("{row},").repeat(5_000_000)
        ))
    };
    let riddled = "more than 10000 mistakes: this is not what guanxi writes";
    refused("rows.json", people("{}").as_bytes(), riddled);
    refused("numbers.json", people("0").as_bytes(), riddled);
    let keys = format!("\"me\":null{}", ",\"x\":0".repeat(5_000_000));
    refused("keys.json", book(&keys).as_bytes(), riddled);
    let inner = format!(
        "{{\"id\":\"a\",\"name\":\"Ann\"{}}}",
        ",\"x\":0".repeat(5_000_000)
    );
    refused(
        "inner.json",
        book(&format!("\"people\":[{inner},{{}}]")).as_bytes(),
        riddled,
    );
    let deep = format!("\"people\":{}", "[".repeat(50_000_000));
    let run = import("deep.json", book(&deep).as_bytes());
    assert!(run.is_none_or(|run| run.code == 1 && run.out.contains("deep.json, line 1")));
}

#[test]
fn an_event_with_more_guests_than_anybody_meets_is_left_out() {
    let guests = (0..100_000).map(|i| format!("ATTENDEE;CN=Guest {i}:mailto:g{i}@x.example\n"));
    let guests: String = guests.collect();
    let calendar = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20200101T090000Z\nSUMMARY:Fair\n{guests}END:VEVENT\n\
         END:VCALENDAR\n"
    );
    if let Some(run) = import("fair.ics", calendar.as_bytes()) {
        assert_eq!(run.code, 1, "{run:?}");
        assert!(run.out.contains("“Fair” has 100000 guests"), "{run:?}");
    }
}
