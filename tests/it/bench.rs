//! What a next best action promises is what really doing it gives, and what is supposed is what the
//! book says once it is so.

use guanxi::book::DepthOn;
use guanxi::domain::{
    Account, Attendee, Choice, Command, Id, Kind, Leave, Level, LogEntry, NewPerson, Note, OrgFact,
    OrgFactKind, Period, Scope, Signal, Signals, Stance, StanceSource, StanceValue,
    score::{Candidate, Constants, Depth, NextStep, Supposition, depth, next_best, suppose},
};

use crate::test_book::{Book, name, today};

impl Book {
    fn depth_of(&self, account: Id<Account>) -> Depth {
        let on = today();
        self.ask(&DepthOn { account, on }).unwrap()
    }

    /// The depth that is to be expected.
    fn supposed(&self, account: Id<Account>, all: &[Supposition]) -> Depth {
        let facts = self.store.facts(account).unwrap().unwrap();
        depth(
            &suppose(&facts, today(), all),
            today(),
            &Constants::default(),
        )
    }

    /// A meeting today of the user, and perhaps one more of ours, with one of theirs.
    fn entry(&self, at: Id<Account>, who: Attendee, more: Option<&str>) -> LogEntry {
        let me = self.store.facts(at).unwrap().unwrap().me;
        let more = more.map(|called| Choice::New(name(called)));
        LogEntry {
            people: vec![who],
            colleagues: std::iter::once(Choice::Known(me)).chain(more).collect(),
            ..LogEntry::of(at, today(), Kind::Meeting)
        }
    }

    /// Really does what a candidate proposes; says in how many steps.
    fn fulfil(&mut self, candidate: &Candidate) -> usize {
        let at = candidate.at;
        let new = |department: Option<_>, level| Attendee {
            person: Choice::New(NewPerson {
                name: name("Somebody New"),
                department: department.map(Choice::Known),
                level,
            }),
            signals: Signals::NONE,
            stance: Some(StanceValue::Neutral),
            toward: Vec::new(),
        };
        let (attendee, more) = match candidate.step {
            NextStep::Meet { person, .. } => (Attendee::known(person), None),
            NextStep::Signal { person, from, to } => {
                let opponent = from == Some(StanceValue::NotAccepted);
                let proof = Signals::NONE.with(Signal::Informed);
                let attendee = Attendee {
                    signals: if opponent { Signals::NONE } else { proof },
                    stance: Some(to),
                    ..Attendee::known(person)
                };
                (attendee, None)
            }
            NextStep::SecondColleague { person } => (Attendee::known(person), Some("One More")),
            NextStep::FirstContact { department } => (new(Some(department), None), None),
            NextStep::SecondPerson {
                department, level, ..
            } => (new(Some(department), level), None),
            NextStep::FillSeat { department, .. } => (new(department, Some(Level::High)), None),
            NextStep::Review { .. } => {
                self.agree(at, OrgFactKind::JointReview, None);
                return 1;
            }
        };
        let entry = self.entry(at, attendee, more);
        self.commit(&Command::Log(entry)).unwrap();
        let NextStep::FillSeat { seat, .. } = candidate.step else {
            return 1;
        };
        let people = self.store.everything().unwrap().people;
        let person = people.iter().map(|row| row.id).max();
        let on = today();
        self.commit(&Command::Appoint { seat, person, on }).unwrap();
        2
    }

    fn agree(&mut self, account: Id<Account>, kind: OrgFactKind, scope: Option<Scope>) {
        let fact = OrgFact {
            account,
            kind,
            scope,
            title: None,
            period: Period::since(today()),
        };
        self.commit(&Command::Add(fact.into())).unwrap();
    }
}

#[track_caller]
fn same(promised: &Depth, real: &Depth, what: &str) {
    assert!((promised.raw - real.raw).abs() < 1e-9, "{what}");
    assert_eq!(promised.depth, real.depth, "{what}");
}

#[test]
fn really_doing_a_next_best_action_gives_the_depth_it_promised() {
    let mut book = Book::demo();
    let mut kinds = std::collections::HashSet::new();
    for account in book.accounts() {
        let facts = book.store.facts(account).unwrap().unwrap();
        let before = book.depth_of(account);
        let all = next_best(&facts, today(), &Constants::default());
        for candidate in all.iter().take(6).chain(all.last()) {
            let (step, at) = (candidate.step, candidate.at);
            let promised = book.supposed(account, &[Supposition::Done { step, at }]);
            let steps = book.fulfil(candidate);
            let real = book.depth_of(account);
            same(&promised, &real, &format!("{candidate:?}"));
            assert!((real.raw - before.raw - candidate.gain).abs() < 1e-9);
            kinds.insert(std::mem::discriminant(&step));
            for _ in 0..steps {
                book.store.undo().unwrap();
            }
            assert_eq!(book.depth_of(account), before);
        }
    }
    assert!(5 <= kinds.len(), "only {} sorts of steps", kinds.len());
}

#[test]
fn what_is_supposed_on_the_bench_is_what_the_book_says_once_it_is_so() {
    let mut book = Book::demo();
    let yesterday = today().pred_opt().unwrap();
    for account in book.accounts() {
        let before = book.depth_of(account);
        let (kind, scope) = (OrgFactKind::Agreement, Some(Scope::Group));
        let promised = book.supposed(account, &[Supposition::Between { kind, scope }]);
        book.agree(account, kind, scope);
        same(&promised, &book.depth_of(account), "an agreement");
        book.store.undo().unwrap();

        let own = |seat: &&guanxi::domain::score::SeatDepth| seat.source == account;
        let held = before.seats.iter().filter(own).find(|s| s.holder.is_some());
        if let Some(seat) = held {
            let promised = book.supposed(account, &[Supposition::Vacated { seat: seat.seat }]);
            let vacate = Command::Appoint {
                seat: seat.seat,
                person: None,
                on: today(),
            };
            book.commit(&vacate).unwrap();
            same(&promised, &book.depth_of(account), "a seat vacated");
            book.store.undo().unwrap();
        }
        let local = before.people.iter().filter(|one| one.source == account);
        for standing in local.take(4) {
            let (person, at) = (standing.person, account);
            let promised = book.supposed(account, &[Supposition::Leaves { person }]);
            let leave = Leave {
                person,
                account,
                on: yesterday,
                to: None,
            };
            // Whoever came today cannot have left yesterday.
            if book.commit(&Command::Leave(leave)).is_ok() {
                same(&promised, &book.depth_of(account), "somebody left");
                book.store.undo().unwrap();
            }
            let value = StanceValue::StrongSupport;
            let promised = book.supposed(account, &[Supposition::Stance { person, at, value }]);
            let stance = Stance {
                person,
                account,
                value,
                on: today(),
                source: StanceSource::FirstHand,
                rival: None,
                interaction: None,
                note: Note::empty(),
            };
            book.commit(&Command::Add(stance.into())).unwrap();
            same(&promised, &book.depth_of(account), "a stance");
            book.store.undo().unwrap();
        }
        assert_eq!(book.depth_of(account), before);
    }
}
