//! Documents in words.

use chrono::{Datelike, NaiveDate};

use super::{Lang, Words, word};

impl Words {
    /// A day for people who read it later: with its year.
    #[must_use]
    pub fn full_date(&self, day: NaiveDate) -> String {
        match self.lang() {
            Lang::En => day.format("%-d %B %Y").to_string(),
            Lang::Zh => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        }
    }

    /// Between names in a row.
    #[must_use]
    pub const fn comma(&self) -> &'static str {
        match self.lang() {
            Lang::En => ", ",
            Lang::Zh => "、",
        }
    }

    #[must_use]
    pub fn document_subtitle(&self, day: &str, people: usize) -> String {
        word!(
            self,
            "document-subtitle",
            day = day,
            people = self.people(people)
        )
    }

    #[must_use]
    pub fn document_footer(&self, account: &str, day: &str) -> String {
        word!(self, "document-footer", account = account, day = day)
    }

    #[must_use]
    pub fn document_standing(&self) -> String {
        word!(self, "document-standing")
    }

    #[must_use]
    pub fn document_depth(&self, depth: u8, band: &str) -> String {
        word!(self, "document-depth", depth = depth, band = band)
    }

    /// `percent`: of people and seats with fresh evidence.
    #[must_use]
    pub fn document_stage(&self, stage: &str, percent: &str) -> String {
        word!(self, "document-stage", stage = stage, percent = percent)
    }

    #[must_use]
    pub fn document_threads(&self, live: usize, people: usize) -> String {
        word!(self, "document-threads", live = live, people = people)
    }

    #[must_use]
    pub fn document_uncovered(&self, names: &str) -> String {
        word!(self, "document-uncovered", names = names)
    }

    #[must_use]
    pub fn document_deciding(&self) -> String {
        word!(self, "document-deciding")
    }

    #[must_use]
    pub fn document_changes(&self) -> String {
        word!(self, "document-changes")
    }

    #[must_use]
    pub fn document_remarks(&self) -> String {
        word!(self, "document-remarks")
    }

    #[must_use]
    pub fn document_signs(&self) -> String {
        word!(self, "document-signs")
    }

    /// What bars and numbers beside people and departments say.
    #[must_use]
    pub fn document_strokes(&self) -> String {
        word!(self, "document-strokes")
    }

    #[must_use]
    pub fn document_seats(&self) -> String {
        word!(self, "document-seats")
    }

    #[must_use]
    pub fn document_people(&self) -> String {
        word!(self, "document-people")
    }

    #[must_use]
    pub fn document_seat_columns(&self) -> [String; 6] {
        [
            word!(self, "document-column-seat"),
            word!(self, "document-column-role"),
            word!(self, "document-column-department"),
            word!(self, "document-column-holder"),
            word!(self, "document-column-stance"),
            word!(self, "document-column-strength"),
        ]
    }

    #[must_use]
    pub fn document_person_columns(&self) -> [String; 8] {
        [
            word!(self, "document-column-name"),
            word!(self, "document-column-title"),
            word!(self, "document-column-department"),
            word!(self, "document-column-level"),
            word!(self, "document-column-seats"),
            word!(self, "document-column-stance"),
            word!(self, "document-column-strength"),
            word!(self, "document-column-last"),
        ]
    }
}
