//! Days as people say them, in both languages, each as the log line takes it: its HEAD looks back, its DUE ahead.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fmt::Write as _;

use chrono::{NaiveDate, NaiveTime};
use guanxi::{
    days::{self, Calendar, DueDay, Order, Text},
    domain::Name,
    find::is_han,
    log_line::{Known, Reading, read},
};

use crate::log_line::book;

const TABLE: &str = include_str!("../fixtures/days_said.txt");

/// Of each language.
const FEWEST: usize = 60;

struct Row {
    sense: &'static str,
    typed: &'static str,
    /// `2026-11-26`, `2026-11-26 15:00`, `someday`, or `none`.
    meant: &'static str,
    known: Known,
}

fn rows() -> Vec<Row> {
    let mut known = book(Some("东林电信"));
    let mut rows = Vec::new();
    for line in TABLE.lines() {
        if let Some(seen) = line.strip_prefix("[today: ") {
            let (today, order) = seen.trim_end_matches(']').split_once(", order: ").unwrap();
            known.today = today.parse().unwrap();
            known.order = Order::from_code(order).unwrap();
        } else if let Some((asked, meant)) = line.rsplit_once(" = ") {
            let (sense, typed) = asked.split_once(' ').unwrap();
            let known = known.clone();
            rows.push(Row {
                sense,
                typed,
                meant,
                known,
            });
        }
    }
    rows
}

fn moment(on: NaiveDate, at: Option<NaiveTime>) -> String {
    let at = at.map_or_else(String::new, |at| at.format(" %H:%M").to_string());
    format!("{on}{at}")
}

/// The day of the line, where nothing is left of what was typed for it.
fn head(reading: &Reading) -> String {
    // A day to come plans, and tells of nothing that was.
    if reading.entry.is_none() || reading.meaning.planned.is_some() {
        return "none".into();
    }
    moment(reading.meaning.on, reading.meaning.at)
}

/// The day of the promise, where nothing else is left of what was typed for it than a time, which stays with the
/// text: a promise has none.
fn due(reading: &Reading, text: &str) -> String {
    match &reading.meaning.promises[..] {
        [one] if reading.doubts.is_empty() && left(&one.text, text) => one
            .due
            .map_or_else(|| "someday".into(), |due| due.to_string()),
        _ => "none".into(),
    }
}

fn left(promised: &Name, text: &str) -> bool {
    let promised = promised.raw();
    let whole = Text::new(promised);
    let behind = days::time(&whole, 0).map_or(0, |(_, end)| whole.past_spaces(end));
    whole.slice(&(behind..whole.len())) == text
}

impl Row {
    /// What the line makes of it, in each way that one writes around it.
    fn in_a_line(&self) -> [String; 2] {
        let Self { typed, known, .. } = self;
        let understood = |line: &str| read(line, known, &[]);
        match self.sense {
            "past" => [
                head(&understood(&format!("{typed} @张伟: talked"))),
                head(&understood(&format!("拜访 {typed} @张伟：谈了"))),
            ],
            _ => [
                due(
                    &understood(&format!("@张伟: talked > {typed} send the quote")),
                    "send the quote",
                ),
                due(
                    &understood(&format!("@张伟：谈了 》{typed} 发报价")),
                    "发报价",
                ),
            ],
        }
    }

    /// What a field makes of it that asks for a day and nothing else.
    fn in_a_field(&self) -> String {
        let Known { today, order, .. } = self.known;
        let calendar = Calendar { today, order };
        let read = match self.sense {
            "past" => days::past(self.typed, calendar).map(DueDay::On),
            _ => days::future(self.typed, calendar),
        };
        match read {
            Ok(DueDay::On(on)) => on.to_string(),
            Ok(DueDay::Someday) => "someday".into(),
            Err(_) => "none".into(),
        }
    }
}

#[test]
fn every_day_that_is_said_is_understood_in_the_log_line() {
    let mut wrong = String::new();
    for row in rows() {
        let day = row.meant.split(' ').next().unwrap();
        // A promise has a day and no time; a field that asks for a day takes no time alone.
        let in_a_line = if row.sense == "past" { row.meant } else { day };
        let mut found = row.in_a_line().map(|found| (found, in_a_line)).to_vec();
        found.extend((day == row.meant).then(|| (row.in_a_field(), day)));
        for (found, meant) in found {
            if found != meant {
                let _ = writeln!(
                    wrong,
                    "{} {} = {meant}, but found {found}",
                    row.sense, row.typed
                );
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn days_are_said_in_both_languages() {
    let rows = rows();
    let chinese = rows.iter().filter(|row| row.typed.contains(is_han)).count();
    let english = rows.len() - chinese;
    assert!(
        FEWEST <= chinese && FEWEST <= english,
        "{english} {chinese}"
    );
}
