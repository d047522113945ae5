#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

#[test]
fn figures() {
    let mut n = 0;
    let (mut zh, mut en, mut c, mut e) = (0, 0, 0, 0);
    for chunk in book(Size::Small, 7, today()) {
        for change in chunk.unwrap() {
            if let Change::Interaction(row) = change {
                let note = row.after.unwrap().note;
                let len = note.chars().count();
                if n % 97 == 0 {
                    println!("{note}");
                }
                n += 1;
                if note.chars().any(|c| ('\u{4e00}'..'\u{9fff}').contains(&c)) {
                    zh += len;
                    c += 1
                } else {
                    en += len;
                    e += 1
                }
            }
        }
    }
    println!(
        "{n} zh {c} avg {} en {e} avg {} all {}",
        zh / c.max(1),
        en / e.max(1),
        (zh + en) / n
    );
}
