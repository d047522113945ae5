//! A book opened for one command, with the words to speak of it.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::{Common, Failure, backup::backups_of, days, seal::opened};
use crate::{
    app::Templates,
    book::{BackupReason, Book, Clock, Refusal, Settings, fresh_uuid},
    domain::{Audience, Name, Subject, Uid, text::shown},
    runtime::{
        Backups, BookPath, Config, DocumentMaker, Finished, NoHome, book_path, config_path,
        finish_forgetting, read_config, standard_names, templates,
    },
    say::{Lang, Words},
    store::{Location, Stamp, Store},
};

/// What a command is going to do with the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It reads: the book is there, and may lie where nothing can be written.
    Read,
    /// It changes what is there.
    Change,
    /// It writes down something first of all, for which a book is made if there is none.
    Begin,
    /// The screens show it, and change it where that can be: the book is there.
    Show,
    /// As [`Access::Show`]; where there is no book, one is made.
    Welcome,
}

impl Access {
    const fn makes_a_book(self) -> bool {
        matches!(self, Self::Begin | Self::Welcome)
    }

    const fn can_do_without_writing(self) -> bool {
        matches!(self, Self::Read | Self::Show | Self::Welcome)
    }
}

/// Everything a command works with.
pub struct Session {
    pub book: Book,
    /// Where the book is, or will be once it is [made](Session::make).
    pub location: Location,
    /// Why nothing can be written to the book, which is only to be read then.
    pub unwritable: Option<Refusal>,
    /// An empty book stands in for one that is not there yet.
    unmade: bool,
    pub words: Words,
    pub config: Config,
    /// What an account may start with.
    pub templates: Templates,
}

impl Session {
    /// Opens the book the arguments name. For whoever begins with one that is not there, an empty book
    /// stands in for it until there is something to keep.
    ///
    /// # Errors
    /// When there is no book for this purpose, or it cannot be read or written.
    pub fn open(common: &Common, purpose: Access) -> Result<Self, Failure> {
        let settings = settings(common)?;
        let path = book_at(common, &settings.1)?.into_path();
        let missing = Store::is_missing(&path);
        if missing && !purpose.makes_a_book() {
            let said = settings.1.no_book(&path.display().to_string());
            return Err(Failure::NotFound(said));
        }
        let mut location = Location::File(path.clone());
        let (config, words) = &settings;
        let back_up = |old: &mut Store| {
            let made = backups_of(&path, &config.backup).and_then(|backups| {
                Ok(backups.make(old, Clock::System.now(), BackupReason::Update)?)
            });
            if let Err(failure) = made {
                failure.say(words);
            }
        };
        let (mut store, unwritable) = opened(common, words, || {
            if missing {
                return Ok((Store::open(&Location::Memory)?, None));
            }
            match Store::open_and_tell(&location, back_up) {
                Err(why) if purpose.can_do_without_writing() && why.is_about_writing() => {
                    let lying = Store::open(&Location::AsItLies(path.clone()))?;
                    Ok((lying, Some(Refusal::from(&why))))
                }
                opened => Ok((opened?, None)),
            }
        })?;
        let changes = purpose != Access::Read && unwritable.is_none();
        if unwritable.is_some() {
            location = Location::AsItLies(path.clone());
        }
        if changes {
            // What an earlier run could not finish. Where somebody has the book open it waits for the next.
            let backups = backups_of(&path, &config.backup).ok();
            let stamp = Stamp {
                now: Clock::System.now(),
                uuid: fresh_uuid(),
                names: standard_names(words),
            };
            match finish_forgetting(&mut store, backups.as_ref(), &stamp) {
                Ok(Finished::Now(_)) => {
                    store.close()?;
                    store = Store::open(&location)?;
                }
                Ok(Finished::Later) => {
                    let _ = writeln!(io::stderr().lock(), "{}", words.forget_later());
                }
                Ok(Finished::Nothing) | Err(_) => {}
            }
        }
        let mut session = Self::with(common, settings, store, location)?;
        session.unmade = missing;
        session.unwritable = unwritable;
        if changes {
            session.introduce()?;
        }
        Ok(session)
    }

    /// Opens the book at `location`, or makes it.
    ///
    /// # Errors
    /// When the book cannot be read or written.
    pub fn at(common: &Common, location: Location) -> Result<Self, Failure> {
        let settings = settings(common)?;
        let store = opened(common, &settings.1, || Store::open(&location))?;
        let mut session = Self::with(common, settings, store, location)?;
        session.introduce()?;
        Ok(session)
    }

    /// Makes the book if there is none yet, and says so. What was understood of the empty one that stood in
    /// for it holds, for they begin alike.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn make(&mut self) -> Result<(), Failure> {
        if !std::mem::take(&mut self.unmade) {
            return Ok(());
        }
        self.book.store = Store::open(&self.location)?;
        self.introduce()?;
        if let Location::File(path) = &self.location {
            let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
            let said = self.words.book_made(&path.display().to_string());
            // Not among what is printed: that may be JSON, and read by a program.
            let _ = writeln!(io::stderr().lock(), "{}", shown(&said));
        }
        Ok(())
    }

    /// Sees to it that the book knows its user.
    fn introduce(&mut self) -> Result<(), Failure> {
        let me = Name::new(&self.words.shell_me());
        let me = me.map_err(|why| Failure::Failed(self.words.no_name(why)))?;
        Ok(self.book.store.introduce(&me, fresh_uuid())?)
    }

    fn with(
        common: &Common,
        (config, words): (Config, Words),
        store: Store,
        location: Location,
    ) -> Result<Self, Failure> {
        let order = days::order(&config, &words);
        let settings = Settings {
            clock: days::clock(common, &words, order)?,
            constants: config.score,
            rules: config.warnings.clone(),
            order,
            names: standard_names(&words),
            kinds: config.kinds.clone(),
            keep_days: config.keep_days,
        };
        let place = config_path(common.config.clone());
        // One of the user's own that is wrong must not keep the program from opening; it is told
        // where a template is chosen.
        let templates = templates(place.as_ref(), words.lang());
        Ok(Self {
            book: Book::new(store, settings),
            location,
            unwritable: None,
            unmade: false,
            words,
            config,
            templates,
        })
    }

    /// What makes documents of this book for somebody.
    #[must_use]
    pub const fn document_maker(&self, audience: Audience) -> DocumentMaker<'_> {
        DocumentMaker::new(&self.book, &self.words, audience)
    }

    /// The backups of this book.
    ///
    /// # Errors
    /// When nobody says where they are.
    pub fn backups(&self) -> Result<Backups, Failure> {
        match &self.location {
            Location::File(path) | Location::AsItLies(path) => {
                backups_of(path, &self.config.backup)
            }
            Location::Memory => Err(Failure::Refused(Refusal::NoBackups)),
        }
    }

    /// Makes a backup before something large is done to a book that is there already. Where there can be none
    /// that is said, and what was to be done is done: it can be undone all the same.
    pub fn back_up_before(&mut self, reason: BackupReason) {
        if self.unmade || self.book.store.is_empty().unwrap_or(true) {
            return;
        }
        if let Err(failure) = self.back_up(reason) {
            failure.say(&self.words);
        }
    }

    /// Makes a backup.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn back_up(&mut self, reason: BackupReason) -> Result<(), Failure> {
        let now = self.book.settings.clock.now();
        self.backups()?.make(&mut self.book.store, now, reason)?;
        Ok(())
    }

    /// The id a row keeps wherever the book goes.
    ///
    /// # Errors
    /// When the row is gone, or the book cannot be read.
    pub fn uid(&self, subject: impl Into<Subject>) -> Result<Uid, Failure> {
        let uid = self.book.store.uid(subject.into())?;
        uid.ok_or(Failure::Refused(Refusal::Gone))
    }

    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.book.today()
    }
}

/// Where the book is that the arguments ask for.
///
/// # Errors
/// When they name none and the system knows no home folder.
pub fn book_at(common: &Common, words: &Words) -> Result<BookPath, Failure> {
    book_path(common.book.clone()).map_err(|NoHome| Failure::Unreadable(words.no_home()))
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

/// The variable that names the language.
const LANGUAGE: &str = "GUANXI_LANG";

/// The words of the language asked for: in the arguments, else in `GUANXI_LANG`, else in the config,
/// else by the locale.
pub fn words(common: &Common, configured: Option<Lang>) -> Result<Words, Failure> {
    let variable = |key| std::env::var(key).ok().filter(|it: &String| !it.is_empty());
    let by_locale = || {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(variable);
        Lang::of_locale(locale.as_deref().unwrap_or_default())
    };
    let named = match (common.lang, variable(LANGUAGE)) {
        (None, Some(code)) => Some(Lang::from_code(&code).ok_or_else(|| {
            let words = Words::new(configured.unwrap_or_else(by_locale));
            let code = shown(&code).into_owned();
            Failure::Usage(words.shell_wrong_value(LANGUAGE, code, words.list(Lang::CODES)))
        })?),
        (lang, _) => lang,
    };
    let lang = named.or(configured).unwrap_or_else(by_locale);
    Ok(Words::new(lang))
}
