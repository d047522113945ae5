//! The app at work on a book: effects become deeds, deeds become messages. No terminal here, so a
//! test can sit at the desk as well as a user.

use std::collections::VecDeque;

use chrono::TimeDelta;

use crate::{
    app::{
        AccountView, App, Contents, Done, Effect, Hit, How, Loaded, Msg, PersonAt, PersonView,
        Place, Query, Refusal, Start, update,
    },
    domain::{account::Account, command::Command, id::Id, person::Person, row::Subject, score},
    log_line::Pick,
    store::{Mark, NameHit, Store, StoreError},
};

use super::{
    deed::{commit, refusal, step},
    echo::Echo,
    jobs::{self, Bench, Job, Jobs},
};

/// Names a search brings: more than a screen shows.
const MOST_HITS: usize = 30;
/// Accounts at which a card reckons where its person stands: each costs as much as its whole score.
const MOST_PLACES: usize = 4;
/// Under which key the place is remembered in the book.
const PLACE: &str = "place";

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
    /// Where the user is; written down when they leave, since a write has no place on a key press.
    place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Worker {
    Free,
    Writing,
}

/// What the event loop does after a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    Draw,
    Redraw,
    Suspend,
    Quit,
}

impl Desk {
    /// Sits down at a book: the app as it opens, with what its first screen needs loaded.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn new(
        store: Store,
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
            place,
        };
        desk.carry_out(effects);
        Ok(desk)
    }

    /// Lets `jobs` do the long things from now on, those asked for so far first.
    pub fn employ(&mut self, jobs: Jobs) {
        self.jobs = jobs;
        let outlook = self.app.place().account.map(Job::Outlook);
        for job in [Job::Reckon].into_iter().chain(outlook) {
            if let Some(answer) = self.give(job) {
                self.handle(answer);
            }
        }
    }

    /// Lets the app react, does what it asks for, and lets it react to the answers.
    pub fn handle(&mut self, msg: Msg) -> Next {
        let effects = update(&mut self.app, msg);
        self.carry_out(effects)
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
            self.handle(Msg::Day(today));
            if let Some(answer) = self.give(Job::Reckon) {
                self.handle(answer);
            }
        }
        let version = self.store.version().unwrap_or(self.version);
        if version != self.version {
            self.version = version;
            let seen = self.mark;
            // What only the worker has reckoned moves the version, but not the journal.
            if self.note_mark() != seen {
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

    /// Writes down where the user is, for the next start. A book that cannot be written any more
    /// only loses the place.
    pub fn leave(mut self) {
        let place = self.app.place();
        if place != self.place {
            let _ = self.store.remember(PLACE, &place);
        }
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
            Effect::Load(Query::Outlook(account)) => return self.give(Job::Outlook(account)),
            Effect::Load(query) => self.load(query).map(|loaded| Some(Msg::Loaded(loaded))),
            Effect::ReadLine {
                line,
                account,
                picks,
            } => self.read_line(line, account, &picks).map(Some),
            Effect::PreviewImport { files, account } => {
                return self.give(Job::Preview { files, account });
            }
            Effect::TakeIn(command) => return self.write_beside(Job::TakeIn(command)),
            Effect::Demo => return self.write_beside(Job::Demo),
            Effect::Quit | Effect::Suspend | Effect::Redraw => Ok(None),
        };
        answer.unwrap_or_else(|error| Some(Msg::Refused(refusal(&error))))
    }

    fn commit(&mut self, command: &Command) -> Result<Option<Msg>, StoreError> {
        let open = self.app.place().account;
        let shifted = commit(&mut self.store, command, &self.bench, open)?;
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
            Jobs::Inline => jobs::perform(&mut self.store, &job, &self.bench),
            Jobs::Worker(jobs) => match jobs.send(job) {
                Ok(()) => None,
                Err(_) => Some(Msg::Refused(Refusal::Failed("the worker is gone".into()))),
            },
        }
    }

    fn load(&self, query: Query) -> Result<Loaded, StoreError> {
        let (store, today) = (&self.store, self.bench.clock.today());
        Ok(match query {
            Query::Book(view) => {
                Loaded::Book(store.book_page(&view, today, &self.bench.constants)?)
            }
            Query::Account(id) | Query::Outlook(id) => {
                match (store.account_sheet(id)?, store.facts(id)?) {
                    (Some(sheet), Some(facts)) => {
                        let depth = score::depth(&facts, today, &self.bench.constants);
                        Loaded::Account(Box::new(AccountView {
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
            Query::History { of, place, count } => Loaded::History {
                of,
                place,
                page: Box::new(store.history(of, place, count)?),
            },
            Query::Involved {
                people,
                colleagues,
                account,
            } => Loaded::Involved(store.involved(&people, &colleagues, account, today)?),
            Query::Find(query) => {
                let hits = store.find_names(&query, MOST_HITS)?;
                Loaded::Found {
                    query,
                    hits: hits.into_iter().map(hit).collect(),
                }
            }
        })
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
        picks: &[Pick],
    ) -> Result<Msg, StoreError> {
        let (reading, shift) = self
            .echo
            .read(&line, open, picks, &mut self.store, &self.bench)?;
        Ok(Msg::Read {
            line,
            reading: Box::new(reading),
            shift: shift.map(Box::new),
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
    } = hit;
    Hit {
        subject,
        name,
        account,
        department,
        title,
    }
}
