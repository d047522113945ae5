//! What other people thought of to harm a terminal, and the names they must not harm.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;

use guanxi::domain::text::{needs_care, shown, shown_lines};
use mail_parser::decoders::base64::base64_decode;

use crate::corpora;

#[test]
fn every_payload_is_treated_as_expected() {
    let Some(folder) = corpora::folder() else {
        return;
    };
    let payloads = fs::read_to_string(folder.join("terminal-escapes/payloads.jsonl")).unwrap();
    let mut count = 0;
    for line in payloads.lines().filter(|line| !line.trim().is_empty()) {
        let payload: serde_json::Value = serde_json::from_str(line).unwrap();
        let field = |key: &str| payload[key].as_str().unwrap().to_owned();
        let bytes = base64_decode(field("b64").as_bytes()).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let (name, safe) = (field("name"), shown(&text));
        assert!(
            !safe.chars().any(|c| c.is_control() || is_bidi(c)),
            "{name}: {safe:?}"
        );
        match field("expect").split(';').next().unwrap() {
            "keep" => assert_eq!(safe, text, "{name}"),
            // Bytes that are no text became U+FFFD on the way in.
            "neutralise" if text.chars().any(needs_care) => assert_ne!(safe, text, "{name}"),
            "single-line fields: show one line" => {
                assert_eq!(shown_lines(&text).lines().count(), 2, "{name}");
            }
            _ => {}
        }
        count += 1;
    }
    println!("{count} payloads treated as expected");
}

#[test]
fn naughty_strings_are_shown_safely() {
    let Some(folder) = corpora::folder() else {
        return;
    };
    for path in corpora::files(&folder.join("blns")) {
        let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
        for line in text.lines() {
            let safe = shown(line);
            assert!(
                !safe.chars().any(|c| c.is_control() || is_bidi(c)),
                "{line:?}"
            );
            assert_eq!(shown(&safe), safe);
        }
    }
}

pub fn is_bidi(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
