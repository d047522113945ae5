//! Somebody at the program: keys in as the help spells them, a screen out as text. The book is a real
//! one, the day is fixed, and long things are done at once.

use chrono::NaiveDateTime;
use guanxi::{
    app::{Keys, Msg, Start, keys},
    book::{Book, Clock, Settings, fresh_uuid},
    domain::Rows,
    runtime::{Jobs, Next, Runner, standard_names},
    say::{Lang, Words},
    store::{Location, Store},
    ui::{self, Look, Palette},
};
use ratatui::{Frame, Terminal, backend::TestBackend};

#[path = "../../src/ui/tests/rows.rs"]
mod rows;

pub use rows::text;

use crate::{
    fixtures::message,
    test_book::{demo_for, name, now},
};

pub struct User {
    pub runner: Runner,
    look: Look,
    terminal: Terminal<TestBackend>,
}

/// How somebody sits down.
pub struct Seating {
    pub location: Location,
    pub lang: Lang,
    pub size: (u16, u16),
    pub now: NaiveDateTime,
    pub keys: Keys,
}

impl Default for Seating {
    fn default() -> Self {
        Self {
            location: Location::Memory,
            lang: Lang::En,
            size: (120, 40),
            now: now(),
            keys: Keys::default(),
        }
    }
}

impl Seating {
    pub fn at(location: &Location) -> Self {
        Self {
            location: location.clone(),
            ..Self::default()
        }
    }

    pub fn sit(self) -> User {
        let store = Store::open(&self.location).unwrap();
        self.sit_at(store)
    }

    /// At the account of the demo that a reader of the language is best begun with.
    pub fn sit_at_demo(self) -> User {
        let demo = demo_for(self.lang);
        let mut user = self.sit_at(demo);
        user.press("g<Enter>");
        user
    }

    pub fn sit_at(self, mut store: Store) -> User {
        let words = Words::new(self.lang);
        store
            .introduce(&name(&message(self.lang, "shell-me")), fresh_uuid())
            .unwrap();
        let settings = Settings::new(Clock::Fixed(self.now), standard_names(&words));
        let book = Book::new(store, settings);
        let words = words.with_keys(self.keys.clone());
        let look = Look::new(words, Palette::Plain);
        let today = self.now.date();
        let mut runner = Runner::new(book, self.lang, |place, book_is_empty| Start {
            today,
            place,
            book_is_empty,
            keys: self.keys,
            action_names: look.words.action_names(),
        })
        .unwrap();
        runner.employ(Jobs::Inline);
        runner.app.manual = look.words.manual_entries();
        runner.app.templates = guanxi::runtime::templates(None, look.words.lang());
        runner.app.phrases = look.words.phrases();
        runner.take_up();
        let (width, height) = self.size;
        let mut user = User {
            runner,
            look,
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
        };
        user.draw();
        user
    }
}

impl User {
    /// At an empty book in memory, past the welcome.
    pub fn new() -> Self {
        let mut user = Seating::default().sit();
        user.press("e<Esc>");
        user
    }

    /// Presses keys as the help spells them and sees a frame after each, as at a terminal.
    pub fn press(&mut self, text: &str) -> Next {
        let mut next = Next::Draw;
        for key in keys(text).unwrap_or_else(|| panic!("no keys: {text}")) {
            next = self.hear(Msg::Key(key.event()));
        }
        next
    }

    /// Pastes text, as a terminal reports it.
    pub fn paste(&mut self, text: &str) -> Next {
        self.hear(Msg::Paste(text.to_owned()))
    }

    pub fn hear(&mut self, msg: Msg) -> Next {
        let next = self.runner.handle(msg);
        self.draw();
        next
    }

    pub fn resize(&mut self, (width, height): (u16, u16)) {
        self.terminal.backend_mut().resize(width, height);
        self.hear(Msg::Resized { width, height });
    }

    pub fn draw(&mut self) {
        let mut measured = None;
        self.terminal
            .draw(|frame| measured = Some(ui::draw(frame, &self.runner.app, &self.look)))
            .unwrap();
        if !self.runner.drawn(measured.unwrap()) {
            let draw = |frame: &mut Frame<'_>| drop(ui::draw(frame, &self.runner.app, &self.look));
            self.terminal.draw(draw).unwrap();
        }
    }

    /// What is on screen. The test terminal keeps what a wide character covers and shows it again
    /// when that goes, as no real one does: so it is drawn afresh.
    pub fn screen(&self) -> String {
        let area = self.terminal.backend().buffer().area;
        let mut fresh = Terminal::new(TestBackend::new(area.width, area.height)).unwrap();
        let draw = |frame: &mut Frame<'_>| drop(ui::draw(frame, &self.runner.app, &self.look));
        fresh.draw(draw).unwrap();
        text(fresh.backend().buffer())
    }

    #[track_caller]
    pub fn sees(&self, wanted: &str) {
        let screen = self.screen();
        assert!(screen.contains(wanted), "no {wanted:?} on\n{screen}");
    }

    #[track_caller]
    pub fn sees_no(&self, unwanted: &str) {
        let screen = self.screen();
        assert!(!screen.contains(unwanted), "{unwanted:?} on\n{screen}");
    }

    /// Everything in the book.
    pub fn rows(&self) -> Rows {
        self.runner.book.store.everything().unwrap()
    }

    /// Leaves, and comes back to the book as another run of the program would.
    pub fn restart(mut self, seating: Seating) -> Self {
        self.press("<Ctrl-C>");
        self.runner.leave();
        seating.sit()
    }
}
