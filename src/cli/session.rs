//! A book opened for one command, with the words to speak of it.

use chrono::NaiveDate;

use super::{Common, Failure};
use crate::{
    app::Templates,
    domain::{
        row::{Rows, Subject},
        text::Name,
    },
    i18n::{Lang, Words},
    runtime::{
        Bench, Clock, Config, book_path, chain, config_path, fresh_uuid, read_config,
        standard_names, templates,
    },
    store::{Location, Store},
};

/// Everything a command works with.
pub struct Session {
    pub store: Store,
    pub location: Location,
    pub bench: Bench,
    pub words: Words,
    pub config: Config,
    /// What an account may start with.
    pub templates: Templates,
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
        let (config, words) = settings(common)?;
        let mut store = Store::open(&location)?;
        let me = Name::new(&words.me()).map_err(|error| Failure::Failed(chain(&error)))?;
        store.introduce(&me, fresh_uuid())?;
        let bench = Bench {
            clock: common.today.map_or(Clock::System, Clock::On),
            constants: config.score,
            rules: config.warnings.clone(),
            names: standard_names(&words),
        };
        let place = config_path(common.config.clone());
        // One of the user's own that is wrong must not keep the program from opening; it is told
        // where a template is chosen.
        let templates = templates(place.as_ref(), words.lang());
        Ok(Self {
            store,
            location,
            bench,
            words,
            config,
            templates,
        })
    }

    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.bench.clock.today()
    }
}

/// The config, and the words of the language to speak.
///
/// # Errors
/// When the config file is there and cannot be taken.
pub fn settings(common: &Common) -> Result<(Config, Words), Failure> {
    match read_config(config_path(common.config.clone()).as_ref()) {
        Ok(config) => {
            let words = words(common, config.language)?;
            Ok((config, words))
        }
        Err(bad) => {
            let words = words(common, bad.language)?;
            Err(Failure::Failed(words.wrong_file(&bad.file).join("\n")))
        }
    }
}

/// The words of the language asked for: in the arguments, else in `GUANXI_LANG`, else in the config,
/// else by the locale.
pub fn words(common: &Common, configured: Option<Lang>) -> Result<Words, Failure> {
    let variable = |key| std::env::var(key).ok().filter(|it: &String| !it.is_empty());
    let named = match (common.lang, variable("GUANXI_LANG")) {
        (None, Some(code)) => {
            let lang = super::lang(&code);
            Some(lang.map_err(|why| Failure::Usage(format!("GUANXI_LANG: {why}")))?)
        }
        (lang, _) => lang,
    };
    let lang = named.or(configured).unwrap_or_else(|| {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(variable);
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
