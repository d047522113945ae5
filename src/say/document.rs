//! Documents in words.

use super::{Words, sayable::Sayable};

impl Words {
    #[must_use]
    pub fn document_subtitle(&self, day: impl Sayable, people: usize) -> String {
        self.document_subtitle_said(day, self.map_people(people))
    }

    #[must_use]
    pub fn document_seat_columns(&self) -> [String; 6] {
        [
            self.document_column_seat(),
            self.document_column_role(),
            self.document_column_department(),
            self.document_column_holder(),
            self.document_column_stance(),
            self.document_column_strength(),
        ]
    }

    #[must_use]
    pub fn document_person_columns(&self) -> [String; 8] {
        [
            self.document_column_name(),
            self.document_column_title(),
            self.document_column_department(),
            self.document_column_level(),
            self.document_column_seats(),
            self.document_column_stance(),
            self.document_column_strength(),
            self.document_column_last(),
        ]
    }
}
