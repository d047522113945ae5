//! A book opened for one command, with the words to speak of it.

use chrono::NaiveDate;

use super::{Common, Failure};
use crate::{
    domain::{
        row::{Rows, Subject},
        text::Name,
    },
    i18n::{Lang, Words},
    runtime::{Bench, Clock, book_path, chain, fresh_uuid, standard_names},
    store::{Location, Store},
};

/// Everything a command works with.
pub struct Session {
    pub store: Store,
    pub location: Location,
    pub bench: Bench,
    pub words: Words,
}

impl Session {
    /// Opens the book the arguments name; one that is not there yet is made.
    ///
    /// # Errors
    /// When the book cannot be read or written.
    pub fn open(common: &Common) -> Result<Self, Failure> {
        let path =
            book_path(common.book.clone()).map_err(|error| Failure::Unreadable(chain(&error)))?;
        Self::at(common, Location::File(path.into_path()))
    }

    /// Opens the book at `location`.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn at(common: &Common, location: Location) -> Result<Self, Failure> {
        let words = words(common)?;
        let mut store = Store::open(&location)?;
        let me = Name::new(&words.me()).map_err(|error| Failure::Failed(chain(&error)))?;
        store.introduce(&me, fresh_uuid())?;
        let bench = Bench {
            clock: common.today.map_or(Clock::System, Clock::On),
            constants: crate::domain::score::Constants::default(),
            names: standard_names(&words),
        };
        Ok(Self {
            store,
            location,
            bench,
            words,
        })
    }

    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.bench.clock.today()
    }
}

/// The words of the language asked for, else of the locale.
pub fn words(common: &Common) -> Result<Words, Failure> {
    let lang = common.lang.unwrap_or_else(|| {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|key| std::env::var(key).ok().filter(|it| !it.is_empty()));
        locale.as_deref().map_or(Lang::En, Lang::of_locale)
    });
    Words::load(lang).map_err(|error| Failure::Failed(chain(&error)))
}

/// What to call a row when a sentence is about it, as far as `rows` knows it.
pub fn name_in(words: &Words, rows: &Rows, subject: Subject) -> String {
    let name = match subject {
        Subject::Person(id) => rows.find(id).map(|row| row.name.to_string()),
        Subject::Account(id) => rows.find(id).map(|row| row.name.to_string()),
        Subject::Department(id) => rows.find(id).map(|row| row.name.to_string()),
        Subject::Colleague(id) => rows.find(id).map(|row| row.name.to_string()),
        Subject::Seat(id) => rows.find(id).map(|row| words.seat(row)),
        _ => None,
    };
    name.unwrap_or_else(|| words.noun(subject.kind()))
}
