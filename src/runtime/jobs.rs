//! Long things, done beside the screen: reckoning the whole book, reading files, importing.

use std::{
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, TryRecvError, channel},
    },
    thread,
};

use chrono::NaiveDate;

use super::{
    Clock,
    deed::{self, Shifted},
    files::preview,
    input::Wake,
    lookout::{Lookout, Wanted},
    paper, sample,
};
use crate::{
    app::{Done, How, ImportWish, Loaded, Msg, NextBest, PaperOrder, Progress, Refusal},
    days::Order,
    demo,
    domain::{
        account::Account,
        agenda::Outreach,
        command::{Command, Deed, Op},
        id::Id,
        map::View,
        plan::StandardNames,
        row::{NounKind, Subject},
        score::{self, Constants, Prepared},
        summary::{DepthBrief, Glance, PastBrief},
        warnings::WarningRules,
    },
    i18n::Lang,
    log_line::KindWords,
    store::{Location, Store, StoreError},
};

/// A long thing to do.
#[derive(Debug)]
pub enum Job {
    /// Brings every depth of the book up to today.
    Reckon,
    /// What the list shows of accounts in sight, on a day; absent: today.
    Glances {
        accounts: Vec<Id<Account>>,
        on: Option<NaiveDate>,
    },
    /// How the depth of an account goes, on a day; absent: today.
    Course {
        account: Id<Account>,
        on: Option<NaiveDate>,
    },
    /// Trend and next best actions of an account.
    Outlook(Id<Account>),
    /// What to do next for an account, and what is lost without it, on a day; absent: today.
    Actions(Id<Account>, Option<NaiveDate>),
    /// What a view of the map shows besides the people of an account, on a day; absent: today.
    Setting {
        account: Id<Account>,
        view: View,
        on: Option<NaiveDate>,
    },
    /// Who is going quiet and the next best actions, over the whole book.
    Outreach,
    /// Who and what is likely there twice.
    Doubles,
    Preview(ImportWish),
    /// Writes a document into a file.
    Write(Box<PaperOrder>),
    /// Fills the empty book with the demo.
    Demo,
    /// An import or an adoption, which may be stopped.
    TakeIn(Command, Halt),
}

/// By which whoever gave a job says that it is not wanted any more.
#[derive(Debug, Clone, Default)]
pub struct Halt(Arc<AtomicBool>);

impl Halt {
    pub fn call(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn is_called(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What a job needs beside the book.
#[derive(Debug, Clone)]
pub struct Bench {
    pub clock: Clock,
    pub constants: Constants,
    pub rules: WarningRules,
    /// What comes first in `12/4`.
    pub order: Order,
    pub names: StandardNames,
    pub kinds: KindWords,
    /// Of whoever reads the screen.
    pub lang: Lang,
}

/// Who does the jobs.
#[derive(Debug)]
pub enum Jobs {
    /// A thread with its own connection; answers come as wakes.
    Worker(Sender<Job>),
    /// Whoever asks, at once: for tests and for books in memory.
    Inline,
    /// Nobody yet: what is asked for before the first frame is asked for again after it.
    Later,
}

impl Jobs {
    /// Starts the worker on the book at `location`.
    ///
    /// # Errors
    /// When the thread cannot be had.
    pub fn start(location: Location, bench: Bench, answers: Sender<Wake>) -> std::io::Result<Self> {
        let (sender, jobs) = channel::<Job>();
        let worker = Worker {
            store: None,
            location,
            bench,
            answers,
        };
        thread::Builder::new()
            .name("worker".into())
            .spawn(move || worker.attend(&jobs))?;
        Ok(Self::Worker(sender))
    }
}

/// The thread that does the long things, with its own connection to the book.
struct Worker {
    /// Opened for the first job, which is after the first frame.
    store: Option<Store>,
    location: Location,
    bench: Bench,
    answers: Sender<Wake>,
}

/// The other end of a queue is gone: the program is ending.
struct Ending;

/// How a piece of work went. What went badly is told, and not tried again by itself.
#[derive(PartialEq, Eq)]
enum Went {
    Well,
    Badly,
}

impl Worker {
    fn attend(mut self, jobs: &Receiver<Job>) {
        let mut reckoning = Reckoning::default();
        let mut lookout = Lookout::new(Wanted::SCREEN);
        while let Ok(job) = self.next_job(jobs, &mut reckoning, &mut lookout) {
            let answers = self.answers.clone();
            // Whether anybody still listens shows when the job itself is answered.
            let mut tell = |msg| {
                answers.send(Wake::Answer(msg)).ok();
            };
            let work = |store: &mut Store, bench: &Bench| perform(store, &job, bench, &mut tell);
            if self.answer(Msg::Refused, work).is_err() {
                return;
            }
        }
    }

    /// Waits for a job. What goes through the whole book goes on meanwhile: it takes long on a large
    /// one, and between two parts of it whoever asks for something else comes first.
    fn next_job(
        &mut self,
        jobs: &Receiver<Job>,
        reckoning: &mut Reckoning,
        lookout: &mut Lookout,
    ) -> Result<Job, Ending> {
        loop {
            let job = if matches!(reckoning, Reckoning::Rests) && lookout.rests() {
                jobs.recv().map_err(|_| Ending)?
            } else {
                match jobs.try_recv() {
                    Ok(job) => job,
                    Err(TryRecvError::Disconnected) => return Err(Ending),
                    Err(TryRecvError::Empty) => {
                        self.go_on(reckoning, lookout)?;
                        continue;
                    }
                }
            };
            match job {
                Job::Reckon => reckoning.begin(),
                Job::Outreach => lookout.begin(),
                job => return Ok(job),
            }
        }
    }

    /// Does a part of each thing that takes long, so that none waits for the end of another.
    fn go_on(&mut self, reckoning: &mut Reckoning, lookout: &mut Lookout) -> Result<(), Ending> {
        if !lookout.rests()
            && self.answer(Msg::ReckoningStopped, |store, bench| {
                look_out(lookout, store, bench)
            })? == Went::Badly
        {
            lookout.stop();
        }
        if matches!(reckoning, Reckoning::GoesOn { .. })
            && self.answer(Msg::ReckoningStopped, |store, bench| {
                reckoning.go_on(store, bench)
            })? == Went::Badly
        {
            *reckoning = Reckoning::Rests;
        }
        Ok(())
    }

    /// Does something with the book and sends what is worth telling. A panic is told, too: the
    /// screen goes on without whatever was being done, which is rolled back with its connection.
    ///
    /// `in_vain` says whose work it was: what goes on by itself must not answer for what the user
    /// waits for.
    fn answer(
        &mut self,
        in_vain: fn(Refusal) -> Msg,
        work: impl FnOnce(&mut Store, &Bench) -> Option<Msg>,
    ) -> Result<Went, Ending> {
        let opened = self
            .store
            .take()
            .map_or_else(|| Store::open(&self.location), Ok);
        let (answer, went) = match opened {
            Err(error) => (Some(in_vain(deed::refusal(&error))), Went::Badly),
            Ok(mut store) => {
                match catch_unwind(AssertUnwindSafe(|| (work(&mut store, &self.bench), store))) {
                    Ok((answer, store)) => {
                        self.store = Some(store);
                        (answer, Went::Well)
                    }
                    Err(_) => {
                        let stopped = Refusal::Failed("the worker stopped".into());
                        (Some(in_vain(stopped)), Went::Badly)
                    }
                }
            }
        };
        if let Some(answer) = answer {
            self.answers
                .send(Wake::Answer(answer))
                .map_err(|_| Ending)?;
        }
        Ok(went)
    }
}

/// Bringing every depth of the book up to today, a part at a time.
#[derive(Debug, Default)]
enum Reckoning {
    #[default]
    Rests,
    GoesOn {
        /// Accounts reckoned so far.
        done: usize,
    },
}

impl Reckoning {
    fn begin(&mut self) {
        if matches!(self, Self::Rests) {
            *self = Self::GoesOn { done: 0 };
        }
    }

    /// Does a part; tells when the last one moved anything.
    fn go_on(&mut self, store: &mut Store, bench: &Bench) -> Option<Msg> {
        let Self::GoesOn { done } = self else {
            return None;
        };
        match store.reckon(bench.clock.today(), &bench.constants, &bench.rules) {
            Ok(progress) => {
                *done += progress.done;
                let any = 0 < *done;
                if progress.left == 0 || progress.done == 0 {
                    *self = Self::Rests;
                    return any.then_some(Msg::Rescored);
                }
                None
            }
            // Somebody writes, or the disk is full: the next deed asks again. The list goes on
            // showing that these depths are not known, so there is nothing to tell.
            Err(_) => {
                *self = Self::Rests;
                None
            }
        }
    }

    /// All parts at once.
    fn to_the_end(store: &mut Store, bench: &Bench) -> Option<Msg> {
        let mut reckoning = Self::GoesOn { done: 0 };
        let mut answer = None;
        while let Self::GoesOn { .. } = reckoning {
            answer = reckoning.go_on(store, bench);
        }
        answer
    }
}

/// Does one job. The answer is absent when there is nothing worth telling; what is worth telling on the
/// way is told.
pub(super) fn perform(
    store: &mut Store,
    job: &Job,
    bench: &Bench,
    tell: &mut dyn FnMut(Msg),
) -> Option<Msg> {
    let answer = match job {
        Job::Reckon => Ok(Reckoning::to_the_end(store, bench)),
        Job::Glances { accounts, on } => glances(store, accounts, *on, bench).map(Some),
        Job::Course { account, on } => course(store, *account, *on, bench),
        Job::Outlook(account) => outlook(store, *account, bench),
        Job::Actions(account, on) => actions(store, *account, *on, bench),
        Job::Setting { account, view, on } => setting(store, *account, *view, *on, bench),
        Job::Outreach => Lookout::new(Wanted::SCREEN)
            .to_the_end(store, bench)
            .map(|outreach| Some(told(outreach))),
        Job::Doubles => store
            .doubles()
            .map(|found| Some(Msg::Loaded(Loaded::Doubles(found)))),
        Job::Preview(wish) => {
            preview(store, wish, bench).map(|preview| Some(Msg::ImportPreviewed(Box::new(preview))))
        }
        Job::Write(order) => {
            let written = paper::write(store, order, bench);
            Ok(Some(Msg::Written(Box::new(written))))
        }
        Job::Demo => fill_with_demo(store, bench).map(|done| Some(Msg::Committed(Box::new(done)))),
        Job::TakeIn(command, halt) => take_in(store, command, halt, bench, tell)
            .map(|shifted| Some(Msg::Committed(Box::new(shifted.done(How::Done))))),
    };
    answer.unwrap_or_else(|error| Some(Msg::Refused(deed::refusal(&error))))
}

fn take_in(
    store: &mut Store,
    command: &Command,
    halt: &Halt,
    bench: &Bench,
    tell: &mut dyn FnMut(Msg),
) -> Result<Shifted, StoreError> {
    let mut told = None;
    deed::commit_watched(store, command, bench, &mut |done, of| {
        if halt.is_called() {
            return ControlFlow::Break(());
        }
        let progress = Progress { done, of };
        // A hundred frames are enough, however much comes in.
        if told.replace(progress.percent()) != Some(progress.percent()) {
            tell(Msg::TakingIn(progress));
        }
        ControlFlow::Continue(())
    })
}

fn fill_with_demo(store: &mut Store, bench: &Bench) -> Result<Done, StoreError> {
    let book = demo::book(demo::Size::Small, demo::SEED, bench.clock.today());
    sample::fill(store, book, bench.lang)?;
    // Whoever asked reads the list next: it should have its depths.
    Reckoning::to_the_end(store, bench);
    let op = Op {
        deed: Deed::Adopt,
        noun: NounKind::Account,
    };
    Ok(Done {
        op,
        how: How::Done,
        subject: store
            .account_called(sample::begin_at(bench.lang))?
            .map(Subject::Account),
        name: None,
        shift: None,
        changes: 0,
    })
}

fn outlook(store: &Store, account: Id<Account>, bench: &Bench) -> Result<Option<Msg>, StoreError> {
    let Some(facts) = store.facts(account)? else {
        return Ok(None);
    };
    let (prepared, today) = (Prepared::new(&facts, &bench.constants), bench.clock.today());
    let trend = prepared
        .trend(today)
        .into_iter()
        .map(|(_, depth)| depth)
        .collect();
    let next = prepared.next_best(today);
    Ok(Some(Msg::Loaded(Loaded::Outlook {
        account,
        trend,
        next,
    })))
}

/// Of so many of the best deeds it is reckoned what is lost without them.
const FOLLOWED: usize = 100;

fn actions(
    store: &Store,
    account: Id<Account>,
    on: Option<NaiveDate>,
    bench: &Bench,
) -> Result<Option<Msg>, StoreError> {
    let Some(facts) = store.facts(account)? else {
        return Ok(None);
    };
    let on = on.unwrap_or_else(|| bench.clock.today());
    let prepared = Prepared::new(&facts, &bench.constants);
    let best = prepared.next_best(on);
    let followed = &best[..best.len().min(FOLLOWED)];
    let neglects = prepared.neglects(followed, on).into_iter();
    let neglects = neglects.chain(std::iter::repeat(None));
    let next = best.into_iter().zip(neglects);
    let next = next.map(|(candidate, neglect)| NextBest { candidate, neglect });
    let next = next.collect();
    Ok(Some(Msg::Loaded(Loaded::Actions { account, on, next })))
}

fn glances(
    store: &mut Store,
    accounts: &[Id<Account>],
    on: Option<NaiveDate>,
    bench: &Bench,
) -> Result<Msg, StoreError> {
    let today = bench.clock.today();
    let on = on.unwrap_or(today);
    let mut glances = Vec::with_capacity(accounts.len());
    if on == today {
        let trends = store.trends(accounts, today, &bench.constants)?.into_iter();
        glances.extend(trends.map(|(account, trend)| Glance {
            account,
            trend,
            past: None,
        }));
    } else {
        // Nothing is kept of past days: they are looked at rarely, and there are many.
        for account in accounts {
            let Some(facts) = store.facts(*account)? else {
                continue;
            };
            let prepared = Prepared::new(&facts, &bench.constants);
            let weeks = prepared.trend(on).into_iter();
            glances.push(Glance {
                account: *account,
                trend: weeks.map(|(_, depth)| depth).collect(),
                past: Some(PastBrief {
                    depth: DepthBrief::of(&prepared.depth(on)),
                    last_contact: facts.last_contact(on),
                }),
            });
        }
    }
    Ok(Msg::Loaded(Loaded::Glances { on, glances }))
}

/// On a past day what was foreseen then, from what was known.
fn course(
    store: &Store,
    account: Id<Account>,
    on: Option<NaiveDate>,
    bench: &Bench,
) -> Result<Option<Msg>, StoreError> {
    let today = bench.clock.today();
    let on = on.unwrap_or(today);
    let facts = store.facts(account)?;
    let facts = facts.map(|facts| {
        if on < today {
            facts.known_on(on)
        } else {
            facts
        }
    });
    Ok(facts.map(|facts| {
        let course = Box::new(score::course(&facts, on, &bench.constants));
        Msg::Loaded(Loaded::Course { account, course })
    }))
}

fn setting(
    store: &Store,
    account: Id<Account>,
    view: View,
    on: Option<NaiveDate>,
    bench: &Bench,
) -> Result<Option<Msg>, StoreError> {
    let on = on.unwrap_or_else(|| bench.clock.today());
    let setting = store.setting(account, view, on, &bench.constants)?;
    Ok(setting.map(|setting| {
        Msg::Loaded(Loaded::Setting {
            account,
            on,
            setting: Box::new(setting),
        })
    }))
}

/// A part of a look through the whole book. One that fails is told of, and not tried again by itself.
fn look_out(lookout: &mut Lookout, store: &Store, bench: &Bench) -> Option<Msg> {
    match lookout.go_on(store, bench) {
        Ok(found) => found.map(told),
        Err(error) => {
            lookout.stop();
            Some(Msg::ReckoningStopped(deed::refusal(&error)))
        }
    }
}

fn told(outreach: Outreach) -> Msg {
    Msg::Loaded(Loaded::Outreach(Box::new(outreach)))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::domain::text::Name;

    #[test]
    fn taking_in_tells_how_far_it_is_and_leaves_nothing_when_it_is_stopped() {
        let name = |text: &str| Name::new(text).unwrap();
        let mut store = Store::open(&Location::Memory).unwrap();
        store.introduce(&name("Me"), Uuid::from_u128(1)).unwrap();
        let now = NaiveDate::from_ymd_opt(2026, 11, 23).and_then(|day| day.and_hms_opt(10, 0, 0));
        let bench = Bench {
            clock: Clock::Fixed(now.unwrap()),
            constants: Constants::default(),
            rules: WarningRules::default(),
            order: Order::default(),
            names: StandardNames::new(|function| name(function.code())),
            kinds: KindWords::default(),
            lang: Lang::En,
        };
        let command = Command::Add(Account::named(name("Quillon")).into());
        let mut take_in = |halt: &Halt, stop_at: usize| {
            let mut told = Vec::new();
            let job = Job::TakeIn(command.clone(), halt.clone());
            let answer = perform(&mut store, &job, &bench, &mut |msg| {
                if let Msg::TakingIn(progress) = msg {
                    told.push(progress);
                }
                if told.len() == stop_at {
                    halt.call();
                }
            });
            (answer.unwrap(), told, store.is_empty().unwrap())
        };
        let (answer, told, empty) = take_in(&Halt::default(), 2);
        assert_eq!(answer, Msg::Refused(Refusal::Stopped));
        assert!(empty && told.len() == 2, "{told:?}");
        let (answer, told, empty) = take_in(&Halt::default(), usize::MAX);
        assert!(matches!(answer, Msg::Committed(_)));
        let rises = told.is_sorted_by(|one, next| one.done < next.done);
        assert!(!empty && rises, "{told:?}");
        assert!(
            told.iter()
                .all(|one| one.done < one.of && one.percent() < 100)
        );
    }
}
