//! The app at work on a book: effects are carried out, and answered with messages. No terminal here, so a
//! test can drive it as well as a user.

use std::{collections::VecDeque, io, sync::mpsc::Sender, time::Duration};

use crate::{
    app::{
        App, Completing, Detour, Done, Effect, How, Measured, Msg, Place, Protection, Refusal,
        Sight, Start, Unsaved, Whose, screens::Screen, update,
    },
    book::{AnsweredBy, AnyQuestion, Book, BriefFor, GlanceAt, OutlookOf, Unanswered},
    domain::{
        Account, Audience, Command, Id, Interaction, NounKind, Subject,
        brief::{About, Brief},
    },
    log_line::Pick,
    say::Lang,
    store::{BookRevision, CAN_SEAL, Location, LockHolder, OwnSteps, StoreError},
};

use super::{
    answers::Answers,
    draft_writer::DraftWriter,
    drafts::{DraftEnd, Drafts, StoredDraft},
    input::Wake,
    jobs::{self, CancelToken, Job, Jobs},
    line_reader::LineReader,
    lines, paper, sample,
    watcher::Watcher,
};

/// Under which key the place is remembered in the book.
const PLACE: &str = "place";
/// Under which key people and accounts opened last are remembered.
const OPENED: &str = "opened";
/// Under which key the book remembers that somebody looks on.
const PRESENTING: &str = "presenting";

/// How long a key press waits for another program's write: longer, and the screen would seem frozen.
pub(super) const PATIENCE: Duration = Duration::from_millis(100);

/// The app, its book, and whoever does the long things.
pub struct Runner {
    pub app: App,
    pub book: Book,
    /// Of whoever reads the screen.
    lang: Lang,
    jobs: Jobs,
    /// The book's version when somebody else's writes were last looked for.
    version: i64,
    /// What the book was then.
    revision: BookRevision,
    /// What the log line means while it is typed.
    line_reader: LineReader,
    answers: Answers,
    /// Whether the worker is writing something long, so that a change would wait for it.
    writing: bool,
    /// Stops what it reads or writes of a file.
    cancel: CancelToken,
    /// Where the user is; written down when they leave, since a write has no place on a key press.
    place: Place,
    /// Where what is typed is kept until it is saved.
    drafts: Drafts,
    /// What an earlier run has left of it, until it is taken up.
    unsaved: Unsaved,
    /// What was remembered as opened last.
    opened: Vec<Subject>,
    watcher: Option<Watcher>,
    /// The changes of this run.
    own: OwnSteps,
    /// What the worker has told while somebody looked on: told to the app when nobody does.
    untold: Vec<Msg>,
}

/// What the event loop does after a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    Draw,
    /// There is nothing new to draw.
    Stay,
    Redraw,
    Suspend,
    /// The user's editor gets the terminal, and this note.
    EditNote(String),
    /// Goes to the clipboard, as Markdown.
    Copy(Box<Brief>),
    /// The screens go on elsewhere.
    Detour(Detour),
    Quit,
}

impl Runner {
    /// Begins on a book: the app as it opens, with what its first screen needs loaded.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn new(
        mut book: Book,
        lang: Lang,
        start: impl FnOnce(Place, bool) -> Start,
    ) -> Result<Self, StoreError> {
        let store = &mut book.store;
        store.wait_at_most(PATIENCE)?;
        store.leave_the_log()?;
        let place = store.recall(PLACE)?.unwrap_or_default();
        let (mut app, effects) = App::new(start(place, store.is_empty()?));
        app.is_demo = store.recall(sample::DEMO)?.unwrap_or_default();
        app.protection = match (store.is_sealed(), store.file()) {
            (true, _) => Protection::Passphrase,
            (false, Some(_)) if CAN_SEAL => Protection::None,
            (false, _) => Protection::CannotBe,
        };
        // A program that was ended, or a machine that failed, does so before the same eyes.
        let presents: bool = store.recall(PRESENTING)?.unwrap_or_default();
        let (drafts, unsaved) = Drafts::open(store)?;
        let (version, revision) = (store.version()?, store.book_revision()?);
        let mut runner = Self {
            app,
            book,
            lang,
            jobs: Jobs::Later,
            version,
            revision,
            line_reader: LineReader::default(),
            answers: Answers::default(),
            writing: false,
            cancel: CancelToken::default(),
            place,
            drafts,
            unsaved,
            opened: Vec::new(),
            watcher: None,
            own: OwnSteps::new(),
            untold: Vec::new(),
        };
        if !presents {
            runner.carry_out(effects);
        }
        runner.recall_opened()?;
        let mut lines = lines::recall(&runner.book.store)?;
        for line in &mut lines {
            line.draft.account = line.draft.account.filter(|id| runner.is_there(*id));
        }
        runner.app.earlier.take_up(lines);
        if presents {
            let effects = runner.app.present();
            runner.carry_out(effects);
        }
        Ok(runner)
    }

    /// Everything typed that is not saved, whether it has been taken up or not.
    fn unsaved(&self) -> Unsaved {
        if self.unsaved.is_nothing() {
            self.app.unsaved()
        } else {
            self.unsaved.clone()
        }
    }

    /// Goes on with what was typed when the program ended; once the app is as it is going to be, and nobody
    /// else looks on.
    pub fn take_up(&mut self) {
        if self.app.presents() || self.unsaved.is_nothing() {
            return;
        }
        let mut unsaved = std::mem::take(&mut self.unsaved);
        let store = &self.book.store;
        unsaved.retain(|row| matches!(store.uid(row), Ok(Some(_))));
        let effects = self.app.take_up(unsaved);
        self.carry_out(effects);
    }

    /// Has the draft written down while it is typed; without this only [`Runner::leave`] does it.
    ///
    /// # Errors
    /// When a thread cannot be had.
    pub(super) fn keep_drafts(
        &mut self,
        location: Location,
        answers: Sender<Wake>,
    ) -> io::Result<()> {
        let writer = DraftWriter::start(location, self.drafts.key(), answers)?;
        self.drafts.employ(writer);
        Ok(())
    }

    /// Wakes the loop when another program has changed the book; without this it is noticed at the next key.
    ///
    /// # Errors
    /// When a thread cannot be had.
    pub(super) fn watch(&mut self, location: Location, wakes: Sender<Wake>) -> io::Result<()> {
        self.watcher = Watcher::start(location, self.revision, wakes)?;
        Ok(())
    }

    fn is_there(&self, account: Id<Account>) -> bool {
        matches!(self.book.store.account_name(account), Ok(Some(_)))
    }

    /// Puts what was opened in earlier runs behind what is open now.
    fn recall_opened(&mut self) -> Result<(), StoreError> {
        let known: Vec<(NounKind, i64)> = self.book.store.recall(OPENED)?.unwrap_or_default();
        self.opened = known
            .into_iter()
            .map(|(kind, key)| Subject::new(kind, key))
            .collect();
        let now = &mut self.app.opened;
        for subject in &self.opened {
            if !now.contains(subject) {
                now.push(*subject);
            }
        }
        Ok(())
    }

    /// Lets `jobs` do the long things from now on, those asked for so far first.
    pub fn employ(&mut self, jobs: Jobs) {
        self.jobs = jobs;
        let outlook = self.app.place().account;
        let outlook = outlook.map(|account| AnyQuestion::from(OutlookOf(account)));
        let glances = match &self.app.screen {
            Screen::Book(book) => Some(AnyQuestion::from(GlanceAt {
                accounts: book.in_sight(self.app.measured.list_height),
                on: book.then,
            })),
            _ => None,
        };
        let asked = outlook.into_iter().chain(glances).map(Job::Ask);
        for job in std::iter::once(Job::Refresh).chain(asked) {
            if let Some(answer) = self.give(job) {
                self.handle(answer);
            }
        }
        self.compare_editions();
    }

    /// Sets the depths of the first edition of the score beside today's, once after the update: not over what
    /// was being typed, and not before others' eyes. Where the book cannot say, there is a next start.
    fn compare_editions(&mut self) {
        let free = self.app.overlay.is_none() && !self.app.presents();
        if free && self.book.store.has_first_edition().unwrap_or(false) {
            let effects = self.app.compare_editions();
            self.carry_out(effects);
        }
    }

    /// Lets the app react, does what it asks for, and lets it react to the answers.
    pub fn handle(&mut self, msg: Msg) -> Next {
        let effects = update(&mut self.app, msg);
        let next = self.carry_out(effects);
        self.drafts.keep(self.unsaved());
        next
    }

    /// Takes in what was measured while a frame was drawn; says whether the frame shows what it should. Only
    /// the measure says how high a list is, so the first frame of a screen may lack the line that the cursor
    /// is on, and another one is needed.
    #[must_use]
    pub fn drawn(&mut self, measured: Measured) -> bool {
        let top = self.app.top();
        self.handle(Msg::Drawn(measured));
        self.app.top() == top
    }

    /// Takes an answer of the worker.
    pub fn answered(&mut self, answer: Msg) -> Next {
        match answer {
            Msg::Committed(ref done) => {
                self.own.extend(done.step);
                self.writing = false;
                self.note_revision();
                self.give(Job::Refresh);
            }
            Msg::Refused(_) => self.writing = false,
            Msg::Answered(ref answer) if !self.app.presents() => self.answers.keep_told(answer),
            _ => {}
        }
        if self.app.presents() && !matches!(answer, Msg::Rescored) {
            self.untold.push(answer);
            return Next::Draw;
        }
        self.handle(answer)
    }

    /// Catches up with what happened while nobody pressed a key: a new day, another program's changes. Whether there
    /// was anything.
    pub fn catch_up(&mut self) -> bool {
        let today = self.book.today();
        let dawned = today != self.app.today;
        if dawned {
            // Who is where, and what a line does to the score, was computed for yesterday.
            self.begin_anew();
            self.handle(Msg::Day(today));
            if let Some(answer) = self.give(Job::Refresh) {
                self.handle(answer);
            }
        }
        let version = self.book.store.version().unwrap_or(self.version);
        if version != self.version {
            self.version = version;
            // What the worker has computed and what the writer has written moves the version, but does not change
            // what a line means.
            let revision = self.book.store.book_revision();
            if revision.is_ok_and(|revision| revision != self.revision) {
                self.note_revision();
                self.handle(Msg::ChangedElsewhere);
                self.give(Job::Refresh);
                return true;
            }
        }
        dawned
    }

    /// Believes nothing any more that was read so far.
    fn begin_anew(&mut self) {
        self.line_reader = LineReader::default();
        self.answers = Answers::default();
    }

    /// What is in the book now is what the screen shows, or is about to.
    fn note_revision(&mut self) {
        self.begin_anew();
        self.revision = self.book.store.book_revision().unwrap_or(self.revision);
    }

    /// Writes down where the user is and what they were writing, for the next start; says what became of
    /// that. A book that cannot be written any more only loses the place.
    pub fn leave(mut self) -> DraftEnd {
        self.watcher = None;
        let place = self.app.place();
        if place != self.place {
            let _ = self.book.store.remember(PLACE, &place);
        }
        if self.app.opened != self.opened {
            let opened = self.app.opened.iter();
            let opened: Vec<_> = opened.map(|is| (is.kind(), is.key())).collect();
            let _ = self.book.store.remember(OPENED, &opened);
        }
        let _ = lines::keep(&mut self.book.store, self.app.own_earlier().kept());
        let unsaved = self.unsaved();
        let left = self.drafts.leave(&mut self.book.store, unsaved);
        // What the worker is still at is done again next time.
        let _ = self.book.store.close_at_once();
        left
    }

    fn carry_out(&mut self, effects: Vec<Effect>) -> Next {
        let mut next = Next::Draw;
        let mut waiting: VecDeque<Effect> = effects.into();
        while let Some(effect) = waiting.pop_front() {
            match effect {
                Effect::Quit => next = Next::Quit,
                Effect::Suspend => next = Next::Suspend,
                Effect::Detour(whither) => next = Next::Detour(whither),
                Effect::Redraw => next = Next::Redraw,
                Effect::EditNote(note) => next = Next::EditNote(note),
                Effect::Copy(about) => match self.for_others(about) {
                    Ok(brief) => next = Next::Copy(Box::new(brief)),
                    Err(why) => {
                        waiting.extend(update(&mut self.app, jobs::unanswered(&why)));
                    }
                },
                effect => {
                    let answer = self.perform(effect);
                    waiting.extend(
                        answer
                            .into_iter()
                            .flat_map(|answer| update(&mut self.app, answer)),
                    );
                    if !self.app.presents() {
                        for answer in std::mem::take(&mut self.untold) {
                            waiting.extend(update(&mut self.app, answer));
                        }
                    }
                }
            }
        }
        next
    }

    /// The brief as it is copied: whatever is on a clipboard is soon somewhere else.
    fn for_others(&self, about: About) -> Result<Brief, Unanswered> {
        self.book
            .read_for(Audience::Others, None, |book| book.ask(&BriefFor(about)))
    }

    fn perform(&mut self, effect: Effect) -> Option<Msg> {
        let answer = match effect {
            Effect::Commit(_) | Effect::Undo(_) | Effect::Redo(_) if self.writing => {
                // Better told at once than after seconds of a screen that does not answer.
                Err(StoreError::Busy(LockHolder::This))
            }
            Effect::Commit(command) => self.commit(&command),
            Effect::Undo(whose) => self.step(How::Undone, whose),
            Effect::Redo(whose) => self.step(How::Redone, whose),
            Effect::Ask(question) => return self.ask(question),
            Effect::Letterhead { account, brief } => self.letterhead(account, brief),
            Effect::Present(sight) => self.present(sight).map(|()| None),
            Effect::SetApart(pair) => self.book.store.set_apart(pair).map(|()| None),
            Effect::EditionsSeen => self.book.store.forget_first_edition().map(|()| None),
            Effect::ReadLine {
                line,
                account,
                picks,
                completing,
                amends,
            } => self
                .read_line(line, account, (&picks, completing), amends)
                .map(Some),
            Effect::Rehearse(command) => {
                let open = self.app.place().account;
                let shifted = self.book.rehearse(&command, open);
                return Some(Msg::Rehearsed {
                    command: Box::new(command),
                    outcome: match shifted {
                        Ok(shifted) => Ok(shifted.shift.map(Box::new)),
                        Err(error) => Err(Refusal::from(&error)),
                    },
                });
            }
            Effect::WeighForgetting(person) => return self.give(Job::WeighForgetting(person)),
            Effect::PreviewImport(wish) => {
                self.cancel.cancel();
                self.cancel = CancelToken::default();
                return self.give(Job::Preview(wish, self.cancel.clone()));
            }
            Effect::Write(order) => return self.give(Job::Write(order)),
            Effect::TakeIn(command, learnt) => {
                self.cancel = CancelToken::default();
                return self.write_beside(Job::TakeIn(command, learnt, self.cancel.clone()));
            }
            Effect::StopImport => {
                self.cancel.cancel();
                return None;
            }
            Effect::Quit
            | Effect::Suspend
            | Effect::Detour(_)
            | Effect::Redraw
            | Effect::EditNote(_)
            | Effect::Copy(_) => Ok(None),
        };
        answer.unwrap_or_else(|error| Some(Msg::Refused(Refusal::from(&error))))
    }

    fn commit(&mut self, command: &Command) -> Result<Option<Msg>, StoreError> {
        let open = self.app.place().account;
        let remains = self.app.unsaved_else();
        let shifted = if remains == self.app.unsaved() {
            self.book.commit(command, open)?
        } else {
            // What is still under way would bring the draft back after it was saved.
            self.drafts.rest();
            let remains = StoredDraft::of(remains);
            let kept = (self.drafts.key(), remains.as_ref());
            self.book.commit_draft(command, open, kept)?
        };
        Ok(Some(self.committed(shifted.done(How::Done))))
    }

    fn step(&mut self, how: How, whose: Whose) -> Result<Option<Msg>, StoreError> {
        let open = self.app.place().account;
        let own = Some(&self.own).filter(|_| whose == Whose::Own);
        let shifted = self.book.step(how, own, open)?;
        Ok(Some(self.committed(shifted.done(how))))
    }

    /// The depths a change has moved are computed while the user reads on.
    fn committed(&mut self, done: Done) -> Msg {
        self.own.extend(done.step);
        self.note_revision();
        self.give(Job::Refresh);
        Msg::Committed(Box::new(done))
    }

    /// What cannot be hidden is not shown: then the program ends, since nobody would notice.
    fn present(&mut self, sight: Sight) -> Result<(), StoreError> {
        self.begin_anew();
        let store = &mut self.book.store;
        match sight {
            Sight::Presentable => store.veil()?,
            Sight::All => store.unveil()?,
        }
        // A book that cannot be written to any more still hides.
        let _ = store.remember(PRESENTING, &self.app.presents());
        // What an earlier run has left waits until nobody else looks on.
        self.take_up();
        Ok(())
    }

    fn write_beside(&mut self, job: Job) -> Option<Msg> {
        if let Jobs::Worker(_) = self.jobs {
            self.writing = true;
            return self.give(job);
        }
        let answer = self.give(job);
        if let Some(Msg::Committed(done)) = &answer {
            self.own.extend(done.step);
            self.note_revision();
        }
        // What was taken in would have no depth until the next change.
        self.give(Job::Refresh);
        answer
    }

    fn give(&mut self, job: Job) -> Option<Msg> {
        // The worker sees everything, and whoever does the jobs at once sees too little to keep what it
        // computes.
        let unseen = matches!((&job, &self.jobs), (Job::Refresh, Jobs::Worker(_)));
        if self.app.presents() && !unseen {
            return None;
        }
        match &self.jobs {
            Jobs::Later => None,
            Jobs::Inline => jobs::perform(&mut self.book, job, self.lang, None, &mut |_| {}),
            Jobs::Worker(jobs) => match jobs.send(job) {
                Ok(()) => None,
                Err(_) => Some(Msg::Refused(Refusal::Broken)),
            },
        }
    }

    /// Answers at once, or has the worker do it.
    fn ask(&mut self, question: AnyQuestion) -> Option<Msg> {
        if let Some(answer) = self.answers.get(&question) {
            return Some(Msg::Answered(answer));
        }
        match question.when() {
            AnsweredBy::AtOnce => {
                let answer = question.clone().answer(&self.book);
                if let Ok(answer) = &answer {
                    self.answers.keep(question, answer);
                }
                Some(jobs::answered(answer))
            }
            AnsweredBy::Beside => {
                // The worker sees everything, and what it says must not be shown while somebody looks on.
                if !self.app.presents() {
                    self.answers.ask(&question);
                }
                let told = self.give(Job::Ask(question));
                if let Some(Msg::Answered(answer)) = &told {
                    self.answers.keep_told(answer);
                }
                told
            }
        }
    }

    /// The questions whose kept answers do not hold: none, or whoever goes back to a screen is misled.
    #[must_use]
    pub fn stale(&self) -> Vec<AnyQuestion> {
        self.answers.stale(&self.book)
    }

    fn letterhead(
        &self,
        account: Option<Id<Account>>,
        brief: Option<About>,
    ) -> Result<Option<Msg>, StoreError> {
        let store = &self.book.store;
        let name = |of: Option<Subject>| of.map_or(Ok(None), |of| store.name_of(of));
        Ok(Some(Msg::Letterhead {
            folder: paper::folder(store)?,
            account: name(account.map(Subject::from))?,
            whom: name(brief.map(About::subject))?,
        }))
    }

    fn read_line(
        &mut self,
        line: String,
        open: Option<Id<Account>>,
        choices: (&[Pick], Completing),
        amends: Option<Id<Interaction>>,
    ) -> Result<Msg, StoreError> {
        let book = &mut self.book;
        let told = self.line_reader.read(&line, open, choices, amends, book)?;
        Ok(Msg::Read {
            line,
            reading: Box::new(told.reading),
            shift: told.shift.map(Box::new),
            offered: told.offered,
        })
    }
}
