//! Every reader of what others wrote, on files that were whole once: bytes turned, cut, doubled, exchanged for
//! what readers trip over. None panics, none goes on for ever, and what is taken is sound.
//!
//! `SWEEP=10 cargo test --test it parsers` tries ten times as many.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::{
    fmt::Write as _,
    fs,
    io::{Cursor, Read, Write},
    path::Path,
};

use chrono::NaiveDate;
use guanxi::{
    days::{Calendar, Order, Text, due, future, past, time},
    exchange::{Options, Proposals, read, read_outcomes},
    find::{email_key, fold, phone_key, query_key, sort_key, sound_key, text_marks},
    log_line::{mentions, pasted, tail},
    runtime::{ConfigPath, read_config, templates},
    say::Lang,
};
use proptest::prelude::*;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::sweeps::times;

fn often(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases: cases * u32::try_from(times()).unwrap(),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// What is done to a file, at a place between its beginning and its end.
#[derive(Debug, Clone)]
enum Harm {
    Turn(u8),
    Cut(usize),
    CutToTheEnd,
    Double(usize),
    Insert(&'static [u8]),
    /// Exchanges the bytes here with as many from the beginning.
    Swap(usize),
}

/// Ends and beginnings, numbers at the brink, and bytes that are no text.
const STUMBLES: &[&[u8]] = &[
    b"\0",
    b"\r",
    b"\n\n",
    b"\"",
    b"\"\"\"",
    b",",
    b";",
    b"\t",
    b"\\",
    b"\x1b[31m",
    b"\xff",
    b"\xf0\x9f",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"-1",
    b"0",
    b"999999999999999999999999",
    b"-9223372036854775808",
    b"1e309",
    b"00000000",
    b"99991231T235959Z",
    b"0000-00-00",
    b"=",
    b"=3D=\r\n",
    b"&#0;",
    b"&amp;",
    b"]]>",
    b"<",
    b"{",
    b"[[[[[[[[",
    b"null",
    b"\xe2\x80\xae",
    b"\xcc\x81",
    b"END:VCARD\r\nBEGIN:VCARD\r\n",
    b"END:VEVENT\r\n",
    b"RRULE:FREQ=SECONDLY\r\n",
    b"r=\"XFD1048576\"",
];

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        1 => (1..=255u8).prop_map(Harm::Turn),
        1 => (1..40usize).prop_map(Harm::Cut),
        1 => Just(Harm::CutToTheEnd),
        1 => (1..200usize).prop_map(Harm::Double),
        4 => prop::sample::select(STUMBLES).prop_map(Harm::Insert),
        1 => (1..60usize).prop_map(Harm::Swap),
    ]
}

fn harms() -> impl Strategy<Value = Vec<(prop::sample::Index, Harm)>> {
    prop::collection::vec((any::<prop::sample::Index>(), harm()), 1..8)
}

fn harmed(whole: &[u8], harms: &[(prop::sample::Index, Harm)]) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for (at, harm) in harms {
        let at = at.index(bytes.len() + 1);
        let end = |length: usize| (at + length).min(bytes.len());
        match harm {
            Harm::Turn(by) => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= by;
                }
            }
            Harm::Cut(length) => drop(bytes.drain(at..end(*length))),
            Harm::CutToTheEnd => bytes.truncate(at),
            Harm::Double(length) => {
                let part = bytes[at..end(*length)].to_vec();
                bytes.splice(at..at, part);
            }
            Harm::Insert(part) => drop(bytes.splice(at..at, part.iter().copied())),
            Harm::Swap(length) => {
                let end = end(*length);
                for (from, to) in (at..end).enumerate() {
                    bytes.swap(from, to);
                }
            }
        }
    }
    bytes
}

/// The files of every format that the tests have.
fn files() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let folders = ["exchange", "stories", "staff"].map(|folder| root.join(folder));
    let mut files: Vec<_> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap())
        .map(|file| file.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    files.push(("meetings.ics".into(), MEETINGS.into()));
    files.push(("outcomes.csv".into(), OUTCOMES.into()));
    files.sort();
    files
}

const MEETINGS: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Here\r\n\
    BEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n\
    TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n\
    BEGIN:VEVENT\r\nUID:one\r\nDTSTART;TZID=Here:20261102T090000\r\nDURATION:PT1H\r\n\
    RRULE:FREQ=WEEKLY;COUNT=20;BYDAY=MO,WE;INTERVAL=2\r\nEXDATE;TZID=Here:20261104T090000\r\n\
    SUMMARY:Review with\r\n  the bank\r\nATTENDEE;CN=\"Lund, Ann\";PARTSTAT=ACCEPTED:mailto:ann@bank.example\r\n\
    DESCRIPTION:First\\, second\\nthird\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

const OUTCOMES: &str = "account,on,outcome\nHarbour Bank,2026-03-01,won\n江岚电信,2026/5/1,lost\n";

/// A packed file with its parts unpacked, harmed in one of them, and packed again: a packed byte that is
/// turned would only fail its checksum.
fn harmed_within(
    packed: &[u8],
    part: prop::sample::Index,
    harms: &[(prop::sample::Index, Harm)],
) -> Vec<u8> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(packed)) else {
        return harmed(packed, harms);
    };
    let chosen = part.index(archive.len());
    let mut again = ZipWriter::new(Cursor::new(Vec::new()));
    for i in 0..archive.len() {
        let mut file = archive.by_index(i).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        again
            .start_file(file.name().unwrap(), SimpleFileOptions::default())
            .unwrap();
        let bytes = if i == chosen {
            harmed(&bytes, harms)
        } else {
            bytes
        };
        again.write_all(&bytes).unwrap();
    }
    again.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(often(400))]

    #[test]
    fn a_file_that_was_whole_once_is_read_or_refused(
        file in prop::sample::select(files()),
        part in any::<prop::sample::Index>(),
        harms in harms(),
        leave in any::<bool>(),
    ) {
        let (name, whole) = file;
        let bytes = harmed_within(&whole, part, &harms);
        let mut options = Options::default();
        if leave {
            options.tables.proposals = Proposals::Leave;
        }
        let foreign = read(&name, &bytes, &options);
        let taken = foreign.drafts.len() + foreign.activities.len();
        prop_assert!(taken <= foreign.read, "{taken} of {}", foreign.read);
        prop_assert!(foreign.problems.iter().all(|problem| 1 <= problem.line));
        for draft in &foreign.drafts {
            prop_assert!(1 <= draft.line);
        }
        let _ = read_outcomes(&name, &bytes);
    }

    #[test]
    fn a_config_and_a_template_that_were_whole_once_are_read_or_refused(
        which in any::<prop::sample::Index>(),
        harms in harms(),
    ) {
        let wholes = settings();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        fs::create_dir(folder.path().join("templates")).unwrap();
        fs::write(&path, harmed(&wholes[which.index(wholes.len())], &harms)).unwrap();
        fs::copy(&path, folder.path().join("templates/own.toml")).unwrap();
        let path = ConfigPath::Named(path);
        // What is wrong is told with its line; here it only has to come back.
        let _ = read_config(Some(&path));
        for &lang in Lang::ALL {
            prop_assert!(6 <= templates(Some(&path), lang).all.len());
        }
    }

    #[test]
    fn whatever_is_typed_is_read_everywhere(which in any::<prop::sample::Index>(), harms in harms()) {
        let lines = lines();
        let line = harmed(lines[which.index(lines.len())].as_bytes(), &harms);
        let line = String::from_utf8_lossy(&line);
        let calendar = Calendar { today: NaiveDate::from_ymd_opt(2026, 2, 28).unwrap(), order: Order::default() };
        let _ = (mentions(&line), tail(&line));
        for at in line.char_indices().map(|(at, _)| at) {
            let (put, cursor) = pasted((&line, at), &line, calendar);
            prop_assert!(put.is_char_boundary(cursor));
        }
        let text = Text::new(&line);
        for i in 0..text.len() {
            let _ = (time(&text, i), due(&text, i));
        }
        let _ = (past(&line, calendar), future(&line, calendar));
        let key = query_key(&line);
        let _ = (sort_key(&line), sound_key(&line), phone_key(&line), email_key(&line));
        for marked in text_marks(&key, &line) {
            prop_assert!(line.get(marked.clone()).is_some(), "{marked:?}");
        }
        prop_assert_eq!(fold(&fold(&line)), fold(&line));
    }
}

/// A config with every kind of setting, and the templates.
fn settings() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/templates");
    let mut all: Vec<Vec<u8>> = fs::read_dir(root)
        .unwrap()
        .map(|file| fs::read(file.unwrap().path()).unwrap())
        .collect();
    let mut config = String::from("language = \"zh-CN\"\nmouse = true\nlock_minutes = 10\n");
    for section in ["keys", "backup", "warnings", "score"] {
        write!(
            config,
            "\n[{section}]\nfolder = \"~/x\"\nhelp = [\"F1\", \"?\"]\nkeep = 3\n"
        )
        .unwrap();
    }
    all.push(config.into_bytes());
    all.sort();
    all
}

/// What was read well once, in both languages.
fn lines() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let files = [
        "log_line.txt",
        "days_en.txt",
        "days_zh.txt",
        "days_said.txt",
    ];
    let texts = files.map(|file| fs::read_to_string(root.join(file)).unwrap());
    let lines = texts.iter().flat_map(|text| text.lines());
    lines
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}
