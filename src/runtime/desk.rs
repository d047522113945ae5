//! The app at work on a book: effects become deeds, deeds become messages. No terminal here, so a
//! test can sit at the desk as well as a user.

use std::{collections::VecDeque, io, sync::mpsc::Sender};

use chrono::{NaiveDate, TimeDelta};

use crate::{
    app::{
        AccountView, App, BriefView, Completing, Contents, DepthView, Done, Effect, Hit, How,
        Loaded, Measured, Msg, PersonAt, PersonView, Place, Query, Refusal, Start, screens::Screen,
        update,
    },
    domain::{
        account::Account,
        brief::{About, Brief, Eyes},
        command::Command,
        id::Id,
        interaction::Interaction,
        person::Person,
        row::{NounKind, Subject},
        score,
    },
    log_line::Pick,
    store::{Location, Mark, NameHit, Store, StoreError},
};

use super::{
    deed::{commit, commit_draft, refusal, rehearse, stamp, step},
    drafts::{Drafts, Sheet},
    echo::Echo,
    input::Wake,
    jobs::{self, Bench, Halt, Job, Jobs},
    keeper::Keeper,
    lines, paper,
};

/// Names a search brings: more than a screen shows.
const MOST_HITS: usize = 30;
/// Promises of each section of the agenda: more than anybody works through in a day.
const MOST_PROMISES: usize = 200;
/// Matches of each kind that find lists.
pub const MOST_MATCHES: usize = 20;
/// Accounts at which a card reckons where its person stands: each costs as much as its whole score.
const MOST_PLACES: usize = 4;
/// Under which key the place is remembered in the book.
const PLACE: &str = "place";
/// Under which key people and accounts opened last are remembered.
const OPENED: &str = "opened";

/// The app, its book, and whoever does the long things.
pub struct Desk {
    pub app: App,
    pub store: Store,
    bench: Bench,
    jobs: Jobs,
    /// The book's version when somebody else's writes were last looked for.
    version: i64,
    /// How far the journal had come then.
    mark: Mark,
    /// What the log line means while it is typed.
    echo: Echo,
    /// Whether the worker is writing something long, so that a deed would wait for it.
    worker: Worker,
    /// Stops what it is writing.
    halt: Halt,
    /// Where the user is; written down when they leave, since a write has no place on a key press.
    place: Place,
    /// Where the log line is kept until it is saved.
    drafts: Drafts,
    /// What was remembered as opened last.
    opened: Vec<Subject>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Worker {
    Free,
    Writing,
}

/// What the event loop does after a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    Draw,
    Redraw,
    Suspend,
    /// The user's editor gets the terminal, and this note.
    EditNote(String),
    /// Goes to the clipboard, as Markdown.
    Copy(Box<Brief>),
    Quit,
}

/// Whether a frame shows what it should, now that it has been measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    Holds,
    /// The cursor is outside; another one is needed.
    Misses,
}

impl Desk {
    /// Sits down at a book: the app as it opens, with what its first screen needs loaded.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn new(
        mut store: Store,
        bench: Bench,
        start: impl FnOnce(Place, Contents) -> Start,
    ) -> Result<Self, StoreError> {
        let place = store.recall(PLACE)?.unwrap_or_default();
        let contents = if store.is_empty()? {
            Contents::Empty
        } else {
            Contents::Filled
        };
        let (app, effects) = App::new(start(place, contents));
        let (drafts, draft) = Drafts::open(&mut store)?;
        let (version, mark) = (store.version()?, store.mark()?);
        let mut desk = Self {
            app,
            store,
            bench,
            jobs: Jobs::Later,
            version,
            mark,
            echo: Echo::default(),
            worker: Worker::Free,
            halt: Halt::default(),
            place,
            drafts,
            opened: Vec::new(),
        };
        desk.carry_out(effects);
        if let Some(mut draft) = draft {
            // Its account may have gone in the meantime.
            draft.account = draft.account.filter(|id| desk.is_there(*id));
            // So may the interaction it corrects: then it tells of a new one.
            let still = |id: &Id<Interaction>| matches!(desk.store.uid((*id).into()), Ok(Some(_)));
            draft.amends = draft.amends.filter(still);
            let effects = desk.app.take_up(draft);
            desk.carry_out(effects);
        }
        desk.recall_opened()?;
        let mut lines = lines::recall(&desk.store)?;
        for line in &mut lines {
            line.draft.account = line.draft.account.filter(|id| desk.is_there(*id));
        }
        desk.app.earlier.take_up(lines);
        Ok(desk)
    }

    /// Has the draft written down while it is typed; without this only [`Desk::leave`] does it.
    ///
    /// # Errors
    /// When a thread cannot be had.
    pub(super) fn keep_drafts(
        &mut self,
        location: Location,
        answers: Sender<Wake>,
    ) -> io::Result<()> {
        let keeper = Keeper::start(location, self.drafts.key(), answers)?;
        self.drafts.employ(keeper);
        Ok(())
    }

    fn is_there(&self, account: Id<Account>) -> bool {
        matches!(self.store.account_name(account), Ok(Some(_)))
    }

    /// Puts what was opened in earlier runs behind what is open now.
    fn recall_opened(&mut self) -> Result<(), StoreError> {
        let known: Vec<(NounKind, i64)> = self.store.recall(OPENED)?.unwrap_or_default();
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
        let outlook = self.app.place().account.map(Job::Outlook);
        let glances = match &self.app.screen {
            Screen::Book(book) => Some(Job::Glances {
                accounts: book.in_sight(self.app.measured.list_height),
                on: book.then,
            }),
            _ => None,
        };
        for job in [Job::Reckon].into_iter().chain(outlook).chain(glances) {
            if let Some(answer) = self.give(job) {
                self.handle(answer);
            }
        }
    }

    /// Lets the app react, does what it asks for, and lets it react to the answers.
    pub fn handle(&mut self, msg: Msg) -> Next {
        let effects = update(&mut self.app, msg);
        let next = self.carry_out(effects);
        self.drafts.keep(self.app.kept_draft());
        next
    }

    /// Takes in what was measured while a frame was drawn. Only that says how high a list is, so the first
    /// frame of a screen may lack the line that the cursor is on.
    pub fn drawn(&mut self, measured: Measured) -> Frame {
        let top = self.app.top();
        self.handle(Msg::Drawn(measured));
        if self.app.top() == top {
            Frame::Holds
        } else {
            Frame::Misses
        }
    }

    /// Takes an answer of the worker.
    pub fn answered(&mut self, answer: Msg) -> Next {
        match answer {
            Msg::Committed(_) => {
                self.worker = Worker::Free;
                self.note_mark();
                self.give(Job::Reckon);
            }
            Msg::Refused(_) => self.worker = Worker::Free,
            _ => {}
        }
        self.handle(answer)
    }

    /// Catches up with what happened while nobody pressed a key: a new day, another program's deeds.
    pub fn catch_up(&mut self) {
        let today = self.bench.clock.today();
        if today != self.app.today {
            // Who is where, and what a line does to the score, was reckoned for yesterday.
            self.echo = Echo::default();
            self.handle(Msg::Day(today));
            if let Some(answer) = self.give(Job::Reckon) {
                self.handle(answer);
            }
        }
        let version = self.store.version().unwrap_or(self.version);
        if version != self.version {
            self.version = version;
            // What the worker has reckoned and what the keeper has written moves the version, but not
            // the journal, and does not change what a line means.
            if self.store.mark().is_ok_and(|mark| mark != self.mark) {
                self.note_mark();
                self.handle(Msg::ChangedElsewhere);
                self.give(Job::Reckon);
            }
        }
    }

    /// What is in the book now is what the screen shows, or is about to.
    fn note_mark(&mut self) -> Mark {
        self.echo = Echo::default();
        self.mark = self.store.mark().unwrap_or(self.mark);
        self.mark
    }

    /// Writes down where the user is and what they were writing, for the next start. A book that
    /// cannot be written any more only loses the place and what the keeper has not written yet.
    pub fn leave(mut self) {
        let place = self.app.place();
        if place != self.place {
            let _ = self.store.remember(PLACE, &place);
        }
        if self.app.opened != self.opened {
            let opened = self.app.opened.iter();
            let opened: Vec<_> = opened.map(|is| (is.kind(), is.key())).collect();
            let _ = self.store.remember(OPENED, &opened);
        }
        let _ = lines::keep(&mut self.store, self.app.earlier.kept());
        let _ = self.drafts.leave(&mut self.store, self.app.kept_draft());
        // What the worker is still at is done again next time.
        let _ = self.store.close_at_once();
    }

    fn carry_out(&mut self, effects: Vec<Effect>) -> Next {
        let mut next = Next::Draw;
        let mut waiting: VecDeque<Effect> = effects.into();
        while let Some(effect) = waiting.pop_front() {
            match effect {
                Effect::Quit => next = Next::Quit,
                Effect::Suspend => next = Next::Suspend,
                Effect::Redraw => next = Next::Redraw,
                Effect::EditNote(note) => next = Next::EditNote(note),
                Effect::Copy(brief) => next = Next::Copy(brief),
                effect => {
                    let answer = self.perform(effect);
                    waiting.extend(
                        answer
                            .into_iter()
                            .flat_map(|answer| update(&mut self.app, answer)),
                    );
                }
            }
        }
        next
    }

    fn perform(&mut self, effect: Effect) -> Option<Msg> {
        let answer = match effect {
            Effect::Commit(_) | Effect::Undo | Effect::Redo if self.worker == Worker::Writing => {
                // Better told at once than after seconds of a screen that does not answer.
                Err(StoreError::Busy)
            }
            Effect::Commit(command) => self.commit(&command),
            Effect::Undo => self.step(How::Undone),
            Effect::Redo => self.step(How::Redone),
            Effect::Load(Query::Glances { accounts, on }) => {
                return self.give(Job::Glances { accounts, on });
            }
            Effect::Load(Query::Course { account, on }) => {
                return self.give(Job::Course { account, on });
            }
            Effect::Load(Query::Outlook(account)) => return self.give(Job::Outlook(account)),
            Effect::Load(Query::Actions { account, on }) => {
                return self.give(Job::Actions(account, on));
            }
            Effect::Load(Query::Setting { account, view, on }) => {
                return self.give(Job::Setting { account, view, on });
            }
            Effect::Load(Query::Doubles) => return self.give(Job::Doubles),
            Effect::SetApart(pair) => self.store.set_apart(pair).map(|()| None),
            Effect::Load(Query::Outreach) => return self.give(Job::Outreach),
            Effect::Load(query) => self.load(query).map(|loaded| Some(Msg::Loaded(loaded))),
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
                let shifted = rehearse(&mut self.store, &command, &self.bench, open);
                return Some(Msg::Rehearsed {
                    command: Box::new(command),
                    outcome: match shifted {
                        Ok(shifted) => Ok(shifted.shift.map(Box::new)),
                        Err(error) => Err(refusal(&error)),
                    },
                });
            }
            Effect::PreviewImport(wish) => return self.give(Job::Preview(wish)),
            Effect::Write(order) => return self.give(Job::Write(order)),
            Effect::TakeIn(command) => {
                self.halt = Halt::default();
                return self.write_beside(Job::TakeIn(command, self.halt.clone()));
            }
            Effect::StopTakingIn => {
                self.halt.call();
                return None;
            }
            Effect::Demo => return self.write_beside(Job::Demo),
            Effect::Quit
            | Effect::Suspend
            | Effect::Redraw
            | Effect::EditNote(_)
            | Effect::Copy(_) => Ok(None),
        };
        answer.unwrap_or_else(|error| Some(Msg::Refused(refusal(&error))))
    }

    fn commit(&mut self, command: &Command) -> Result<Option<Msg>, StoreError> {
        let open = self.app.place().account;
        let shifted = match command {
            Command::Log(_) | Command::Amend { .. } => {
                // What is still under way would bring the line back after it was saved.
                self.drafts.rest();
                let remains = self.app.kept_aside().map(Sheet::of);
                let kept = (self.drafts.key(), remains.as_ref());
                commit_draft(&mut self.store, command, &self.bench, open, kept)?
            }
            command => commit(&mut self.store, command, &self.bench, open)?,
        };
        Ok(Some(self.committed(shifted.done(How::Done))))
    }

    fn step(&mut self, how: How) -> Result<Option<Msg>, StoreError> {
        let open = self.app.place().account;
        let shifted = step(&mut self.store, how, &self.bench, open)?;
        Ok(Some(self.committed(shifted.done(how))))
    }

    /// The depths a deed has moved are reckoned while the user reads on.
    fn committed(&mut self, done: Done) -> Msg {
        self.note_mark();
        self.give(Job::Reckon);
        Msg::Committed(Box::new(done))
    }

    fn write_beside(&mut self, job: Job) -> Option<Msg> {
        if let Jobs::Worker(_) = self.jobs {
            self.worker = Worker::Writing;
            return self.give(job);
        }
        let answer = self.give(job);
        // What was taken in would have no depth until the next deed.
        self.give(Job::Reckon);
        answer
    }

    fn give(&mut self, job: Job) -> Option<Msg> {
        match &self.jobs {
            Jobs::Later => None,
            Jobs::Inline => jobs::perform(&mut self.store, &job, &self.bench, &mut |_| {}),
            Jobs::Worker(jobs) => match jobs.send(job) {
                Ok(()) => None,
                Err(_) => Some(Msg::Refused(Refusal::Failed("the worker is gone".into()))),
            },
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each question")]
    fn load(&self, query: Query) -> Result<Loaded, StoreError> {
        let (store, today) = (&self.store, self.bench.clock.today());
        Ok(match query {
            // A job of the worker's, which is given to it before anybody comes here.
            Query::Glances { on, .. } => Loaded::Glances {
                on: on.unwrap_or(today),
                glances: Vec::new(),
            },
            Query::Book(view) => Loaded::Book(store.book_page(
                &view,
                today,
                &self.bench.constants,
                &self.bench.rules,
            )?),
            Query::DepthOn { account, on } => match store.facts(account)? {
                Some(facts) => {
                    let depth = score::depth(&facts, on, &self.bench.constants);
                    Loaded::DepthOn(Box::new(depth))
                }
                None => Loaded::Gone(Subject::Account(account)),
            },
            Query::Depth { account, on } => self.depth(account, on.unwrap_or(today))?,
            Query::Account(id)
            | Query::Outlook(id)
            | Query::Actions { account: id, .. }
            | Query::Course { account: id, .. }
            | Query::Setting { account: id, .. } => {
                match (store.account_sheet(id)?, store.facts(id)?) {
                    (Some(sheet), Some(facts)) => {
                        let depth = score::depth(&facts, today, &self.bench.constants);
                        Loaded::Account(Box::new(AccountView {
                            warned: store.warned(&facts, &depth, &self.bench.rules)?,
                            sheet,
                            depth,
                            trend: Vec::new(),
                            next: Vec::new(),
                        }))
                    }
                    _ => Loaded::Gone(Subject::Account(id)),
                }
            }
            Query::Person(id) => match self.person(id)? {
                Some(view) => Loaded::Person(Box::new(view)),
                None => Loaded::Gone(Subject::Person(id)),
            },
            Query::Brief(about) => {
                let constants = &self.bench.constants;
                match store.brief_material(about, today, constants)? {
                    Some(material) => Loaded::Brief(Box::new(BriefView {
                        own: Brief::of(&material, Eyes::Own, constants),
                        shared: Brief::of(&material, Eyes::Others, constants),
                    })),
                    None => Loaded::Gone(about.subject()),
                }
            }
            Query::Letterhead { account, brief } => {
                let name = |of: Option<Subject>| of.map_or(Ok(None), |of| store.name_of(of));
                Loaded::Letterhead {
                    folder: paper::folder(store)?,
                    account: name(account.map(Subject::from))?,
                    whom: name(brief.map(About::subject))?,
                }
            }
            Query::Agenda | Query::Outreach => {
                Loaded::Agenda(Box::new(store.agenda(today, MOST_PROMISES)?))
            }
            Query::History { of, place, count } => Loaded::History {
                of,
                place,
                page: Box::new(store.history(of, place, count)?),
            },
            Query::Around { of, entry } => Loaded::Around {
                of,
                entry,
                page: Box::new(store.history_through(of, entry)?),
            },
            Query::Involved {
                people,
                colleagues,
                account,
            } => Loaded::Involved(store.involved(&people, &colleagues, account, today)?),
            Query::Find(search) => Loaded::Found {
                found: store.find(&search, MOST_MATCHES)?,
                words: search.words,
            },
            Query::GoesWith(subject) => {
                let goes = store.goes_with(subject, &stamp(&self.bench));
                Loaded::GoesWith(subject, goes.map_err(|error| refusal(&error)))
            }
            Query::Structure(account) => match store.account_sheet(account)? {
                Some(sheet) => Loaded::Structure(Box::new(sheet)),
                None => Loaded::Gone(account.into()),
            },
            Query::Doubles => Loaded::Doubles(store.doubles()?),
            Query::Pair(pair) => {
                let (stays, goes) = pair.subjects();
                match (store.doubled(stays)?, store.doubled(goes)?) {
                    (Some(stays), Some(goes)) => Loaded::Pair {
                        pair,
                        stays,
                        goes,
                        differences: store.differences(pair, today)?,
                    },
                    (None, _) => Loaded::Gone(stays),
                    (_, None) => Loaded::Gone(goes),
                }
            }
            Query::Names(query) => {
                let hits = store.find_names(&query, MOST_HITS)?;
                Loaded::Named {
                    query,
                    hits: hits.into_iter().map(hit).collect(),
                }
            }
        })
    }

    /// The depth of an account on a day, with what it can be explained and tried by.
    fn depth(&self, account: Id<Account>, on: NaiveDate) -> Result<Loaded, StoreError> {
        let store = &self.store;
        let (Some(sheet), Some(facts)) = (store.account_sheet(account)?, store.facts(account)?)
        else {
            return Ok(Loaded::Gone(Subject::Account(account)));
        };
        let constants = self.bench.constants;
        let depth = score::depth(&facts, on, &constants);
        let above = facts.ancestors.iter().map(|above| above.account);
        let mut owed = Vec::new();
        for place in std::iter::once(account).chain(above) {
            owed.extend(store.owed_at(place)?);
        }
        Ok(Loaded::Depth(Box::new(DepthView {
            warned: store.warned(&facts, &depth, &self.bench.rules)?,
            owed,
            depth,
            sheet,
            facts,
            constants,
        })))
    }

    /// A person with where they stand at the accounts where they are now.
    fn person(&self, id: Id<Person>) -> Result<Option<PersonView>, StoreError> {
        let (store, today) = (&self.store, self.bench.clock.today());
        let Some(sheet) = store.person_sheet(id)? else {
            return Ok(None);
        };
        let constants = &self.bench.constants;
        let since = today - TimeDelta::days(constants.evidence.days.into());
        let mut places = Vec::new();
        for account in sheet.accounts_on(today).into_iter().take(MOST_PLACES) {
            let Some(facts) = store.facts(account)? else {
                continue;
            };
            let depth = score::depth(&facts, today, constants);
            if let Some(standing) = depth.person(id) {
                places.push(PersonAt {
                    account,
                    standing: standing.clone(),
                    signals: store.signals(id, account, since, today)?,
                });
            }
        }
        Ok(Some(PersonView {
            sheet,
            places,
            fresh: constants.confidence.days,
        }))
    }

    fn read_line(
        &mut self,
        line: String,
        open: Option<Id<Account>>,
        choices: (&[Pick], Completing),
        amends: Option<Id<Interaction>>,
    ) -> Result<Msg, StoreError> {
        let book = (&mut self.store, &self.bench);
        let told = self.echo.read(&line, open, choices, amends, book)?;
        Ok(Msg::Read {
            line,
            reading: Box::new(told.reading),
            shift: told.shift.map(Box::new),
            offered: told.offered,
        })
    }
}

fn hit(hit: NameHit) -> Hit {
    let NameHit {
        subject,
        name,
        account,
        department,
        title,
        left,
    } = hit;
    Hit {
        subject,
        name,
        account,
        department,
        title,
        left,
    }
}
