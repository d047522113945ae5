//! Long things, done beside the screen: answering what takes long to compute, reading files, importing.

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

use super::{backups::Backups, files::preview, input::Wake, paper};
use crate::{
    app::{How, ImportWish, Learnt, Msg, PaperOrder, Progress, Refusal},
    book::{
        AnyAnswer, AnyQuestion, BackupReason, Book, FindOutreach, GlanceAt, Scan, Settings,
        Shifted, Unanswered, Wanted,
    },
    domain::{Command, Id, Person},
    say::Lang,
    store::{Location, Store, StoreError, outgrows_journal},
};

/// A long thing to do.
#[derive(Debug)]
pub enum Job {
    /// Brings every depth of the book up to today.
    Refresh,
    /// Answers a question.
    Ask(AnyQuestion),
    /// Looks what forgetting somebody would take away.
    WeighForgetting(Id<Person>),
    /// What an import would do; who has gone on to something else hears nothing of it.
    Preview(ImportWish, CancelToken),
    /// Writes a document into a file.
    Write(Box<PaperOrder>),
    /// An import or an adoption, which may be stopped.
    TakeIn(Command, Option<Learnt>, CancelToken),
}

/// By which whoever gave a job says that it is not wanted any more.
#[derive(Debug, Clone, Default)]
pub struct CancelToken(Arc<AtomicBool>);

impl CancelToken {
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
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
    pub fn start(
        location: Location,
        settings: Settings,
        lang: Lang,
        backups: Option<Backups>,
        answers: Sender<Wake>,
    ) -> std::io::Result<Self> {
        let (sender, jobs) = channel::<Job>();
        let worker = Worker {
            book: None,
            location,
            settings,
            lang,
            answers,
            backups,
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
    book: Option<Book>,
    location: Location,
    settings: Settings,
    lang: Lang,
    answers: Sender<Wake>,
    /// None where nobody says where they go.
    backups: Option<Backups>,
}

/// The other end of a queue is gone: the program is ending.
struct Ending;

impl Worker {
    fn attend(mut self, jobs: &Receiver<Job>) {
        let mut ahead = Ahead::default();
        while let Ok(job) = self.next_job(jobs, &mut ahead) {
            let (answers, lang) = (self.answers.clone(), self.lang);
            // Whether anybody still listens shows when the job itself is answered.
            let mut tell = |msg| {
                answers.send(Wake::Answer(msg)).ok();
            };
            let backups = self.backups.clone();
            let work = |book: &mut Book| {
                if let Job::TakeIn(command, ..) = &job
                    && let Err(why) = back_up(book, backups.as_ref())
                    // That there is none was told at the start; what can be undone is taken in all the same.
                    && outgrows_journal(command)
                {
                    return Some(Msg::Refused(why));
                }
                if let Job::Ask(AnyQuestion::GlanceAt(GlanceAt { accounts, on: None })) = &job
                    && book.refresh_first(accounts).is_ok_and(|done| 0 < done)
                {
                    // What is in sight has its depths before it has their course, and before all the rest.
                    tell(Msg::Rescored);
                }
                perform(book, job, lang, backups.as_ref(), &mut tell)
            };
            if self.answer(Msg::Refused, work).is_err() {
                return;
            }
        }
    }

    /// Waits for a job. What goes through the whole book goes on meanwhile: it takes long on a large
    /// one, and between two parts of it whoever asks for something else comes first.
    fn next_job(&mut self, jobs: &Receiver<Job>, ahead: &mut Ahead) -> Result<Job, Ending> {
        loop {
            let job = if ahead.rests() {
                jobs.recv().map_err(|_| Ending)?
            } else {
                match jobs.try_recv() {
                    Ok(job) => job,
                    Err(TryRecvError::Disconnected) => return Err(Ending),
                    Err(TryRecvError::Empty) => {
                        self.go_on(ahead)?;
                        continue;
                    }
                }
            };
            match job {
                Job::Refresh => ahead.refresh.begin(),
                Job::Ask(AnyQuestion::FindOutreach(asked)) => ahead.scan.begin(asked.0),
                job => return Ok(job),
            }
        }
    }

    /// Does a part of each thing that takes long, so that none waits for the end of another.
    fn go_on(&mut self, Ahead { refresh, scan }: &mut Ahead) -> Result<(), Ending> {
        if !scan.rests() && !self.answer(Msg::RefreshStopped, |book| scan_on(scan, book))? {
            scan.stop();
        }
        if matches!(refresh, Refresh::GoesOn { .. })
            && !self.answer(Msg::RefreshStopped, |book| refresh.go_on(book))?
        {
            *refresh = Refresh::Rests;
        }
        Ok(())
    }

    /// Does something with the book and sends what is worth telling. A panic is told, too: the
    /// screen goes on without whatever was being done, which is rolled back with its connection.
    ///
    /// Whether it went well: what did not is told, and not tried again by itself.
    ///
    /// `in_vain` says whose work it was: what goes on by itself must not answer for what the user
    /// waits for.
    fn answer(
        &mut self,
        in_vain: fn(Refusal) -> Msg,
        work: impl FnOnce(&mut Book) -> Option<Msg>,
    ) -> Result<bool, Ending> {
        let open = || {
            let store = Store::open(&self.location)?;
            // Whoever asks the worker does not wait either until the book has been looked through.
            store.leave_the_log_for_now()?;
            Ok(Book::new(store, self.settings.clone()))
        };
        let opened: Result<Book, StoreError> = self.book.take().map_or_else(open, Ok);
        let (answer, went) = match opened {
            Err(error) => (Some(in_vain(Refusal::from(&error))), false),
            Ok(mut book) => match catch_unwind(AssertUnwindSafe(|| (work(&mut book), book))) {
                Ok((answer, book)) => {
                    self.book = Some(book);
                    (answer, true)
                }
                Err(_) => {
                    let stopped = Refusal::Broken;
                    (Some(in_vain(stopped)), false)
                }
            },
        };
        if let Some(answer) = answer {
            self.answers
                .send(Wake::Answer(answer))
                .map_err(|_| Ending)?;
        }
        Ok(went)
    }
}

/// Makes a backup before something is taken in.
fn back_up(book: &mut Book, backups: Option<&Backups>) -> Result<(), Refusal> {
    let backups = backups.ok_or(Refusal::NoBackups)?;
    let now = book.settings.clock.now();
    let made = backups.make(&mut book.store, now, BackupReason::Import);
    made.map(drop).map_err(|why| Refusal::from(&why))
}

/// What goes through the whole book, a part at a time.
#[derive(Debug)]
struct Ahead {
    refresh: Refresh,
    scan: Scan,
}

impl Default for Ahead {
    fn default() -> Self {
        Self {
            refresh: Refresh::Rests,
            scan: Scan::new(Wanted::SCREEN),
        }
    }
}

impl Ahead {
    fn rests(&self) -> bool {
        matches!(self.refresh, Refresh::Rests) && self.scan.rests()
    }
}

/// Bringing every depth of the book up to today, a part at a time.
#[derive(Debug)]
enum Refresh {
    Rests,
    GoesOn {
        /// Accounts computed so far.
        done: usize,
    },
}

impl Refresh {
    fn begin(&mut self) {
        if matches!(self, Self::Rests) {
            *self = Self::GoesOn { done: 0 };
        }
    }

    /// Does a part; tells when the last one moved anything.
    fn go_on(&mut self, book: &mut Book) -> Option<Msg> {
        let Self::GoesOn { done } = self else {
            return None;
        };
        match book.refresh() {
            Ok(progress) => {
                *done += progress.done;
                let any = 0 < *done;
                if progress.left == 0 || progress.done == 0 {
                    *self = Self::Rests;
                    return any.then_some(Msg::Rescored);
                }
                None
            }
            // Somebody writes, or the disk is full: the next change asks again. The list goes on
            // showing that these depths are not known, so there is nothing to tell.
            Err(_) => {
                *self = Self::Rests;
                None
            }
        }
    }

    /// All parts at once.
    fn to_the_end(book: &mut Book) -> Option<Msg> {
        let mut refresh = Self::GoesOn { done: 0 };
        let mut answer = None;
        while let Self::GoesOn { .. } = refresh {
            answer = refresh.go_on(book);
        }
        answer
    }
}

/// Does one job. The answer is absent when there is nothing worth telling; what is worth telling on the
/// way is told.
pub(super) fn perform(
    book: &mut Book,
    job: Job,
    lang: Lang,
    backups: Option<&Backups>,
    tell: &mut dyn FnMut(Msg),
) -> Option<Msg> {
    let answer = match job {
        Job::Refresh => return Refresh::to_the_end(book),
        Job::Ask(question) => return Some(answered(question.answer(book))),
        Job::WeighForgetting(person) => {
            let found = book.store.forgettable(person, &book.stamp());
            let backups = backups.map_or(0, |backups| backups.files().len());
            found.map(|found| Msg::ForgettingWeighed(Box::new(found), backups))
        }
        Job::Preview(_, cancel) if cancel.is_cancelled() => return None,
        Job::Preview(wish, cancel) => {
            let previewed = preview(book, &wish);
            if cancel.is_cancelled() {
                return None;
            }
            previewed.map(|preview| Msg::ImportPreviewed(Box::new(preview)))
        }
        Job::Write(order) => Ok(Msg::Written(Box::new(paper::write(book, &order, lang)))),
        Job::TakeIn(command, learnt, cancel) => {
            take_in(book, &command, &cancel, tell).map(|shifted| {
                if let Some(learnt) = learnt {
                    // What came in is in: next time the table is only asked about again.
                    let _ = book.store.remember(&learnt.table, &learnt.directions);
                }
                Msg::Committed(Box::new(shifted.done(How::Done)))
            })
        }
    };
    Some(answer.unwrap_or_else(|error| Msg::Refused(Refusal::from(&error))))
}

/// An answer, or why there is none, as the app is told.
pub(super) fn answered(answer: Result<AnyAnswer, Unanswered>) -> Msg {
    match answer {
        Ok(answer) => Msg::Answered(answer),
        Err(why) => unanswered(&why),
    }
}

pub(super) fn unanswered(why: &Unanswered) -> Msg {
    match why {
        Unanswered::Gone(subject) => Msg::Gone(*subject),
        Unanswered::Store(error) => Msg::Refused(Refusal::from(error)),
    }
}

fn take_in(
    book: &mut Book,
    command: &Command,
    cancel: &CancelToken,
    tell: &mut dyn FnMut(Msg),
) -> Result<Shifted, StoreError> {
    let mut told = None;
    book.commit_watched(command, &mut |done, of| {
        if cancel.is_cancelled() {
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

/// A part of a look through the whole book. One that fails is told of, and not tried again by itself.
fn scan_on(scan: &mut Scan, book: &Book) -> Option<Msg> {
    let asked = FindOutreach(scan.wanted());
    match scan.go_on(book) {
        Ok(found) => found.map(|found| Msg::answer(asked, found)),
        Err(error) => {
            scan.stop();
            Some(Msg::RefreshStopped(Refusal::from(&error)))
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::domain::forgetting::Returning;
    use crate::{
        book::Clock,
        domain::{Account, ImportAccount, Name, plan::StandardNames},
        exchange::Placing,
    };

    fn name(text: &str) -> Name {
        Name::new(text).unwrap()
    }

    fn empty_book() -> Book {
        let mut store = Store::open(&Location::Memory).unwrap();
        store.introduce(&name("Me"), Uuid::from_u128(1)).unwrap();
        let now = NaiveDate::from_ymd_opt(2026, 11, 23).and_then(|day| day.and_hms_opt(10, 0, 0));
        let names = StandardNames::new(|function| name(function.code()));
        Book::new(store, Settings::new(Clock::Fixed(now.unwrap()), names))
    }

    #[test]
    fn of_a_preview_that_nobody_waits_for_any_more_nothing_is_told() {
        let mut book = empty_book();
        let cancel = CancelToken::default();
        let mut preview = || {
            let wish = ImportWish {
                files: Vec::new(),
                account: ImportAccount::ByOrganization,
                placing: Placing::Propose,
                apart: Vec::new(),
                directions: None,
                returning: Returning::LeaveOut,
            };
            let job = Job::Preview(wish, cancel.clone());
            perform(&mut book, job, Lang::En, None, &mut |_| ())
        };
        assert!(matches!(preview(), Some(Msg::ImportPreviewed(_))));
        cancel.cancel();
        assert_eq!(preview(), None);
    }

    #[test]
    fn taking_in_tells_how_far_it_is_and_leaves_nothing_when_it_is_stopped() {
        let mut book = empty_book();
        let command = Command::Add(Account::named(name("Quillon")).into());
        let mut take_in = |cancel: &CancelToken, stop_at: usize| {
            let mut told = Vec::new();
            let job = Job::TakeIn(command.clone(), None, cancel.clone());
            let answer = perform(&mut book, job, Lang::En, None, &mut |msg| {
                if let Msg::TakingIn(progress) = msg {
                    told.push(progress);
                }
                if told.len() == stop_at {
                    cancel.cancel();
                }
            });
            (answer.unwrap(), told, book.store.is_empty().unwrap())
        };
        let (answer, told, empty) = take_in(&CancelToken::default(), 2);
        assert_eq!(answer, Msg::Refused(Refusal::Stopped));
        assert!(empty && told.len() == 2, "{told:?}");
        let (answer, told, empty) = take_in(&CancelToken::default(), usize::MAX);
        assert!(matches!(answer, Msg::Committed(_)));
        let rises = told.is_sorted_by(|one, next| one.done < next.done);
        assert!(!empty && rises, "{told:?}");
        assert!(
            told.iter()
                .all(|one| one.done < one.of && one.percent() < 100)
        );
    }
}
