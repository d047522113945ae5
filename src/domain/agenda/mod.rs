//! The agenda: what is due, both ways; who is going quiet; what would move a relationship most.
//!
//! Visits to come, promises and the days of matters are read from the book as they are. Who is going quiet, what could be done,
//! what of a plan is open and how well a matter stands follow from the facts of every account and are computed apart, as an
//! [`Outreach`].
//! [`arrange`] puts both together, and what is asleep aside: nothing is hidden without being counted.

mod account;
mod advice;
mod best;
mod matter;
mod owed;
mod plan;
mod round;

use std::cmp::Ordering;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{
    Account, Colleague, Counterpart, Id, Matter, Name, NounKind, Period, Person, PlanItem, Promise,
    Row, Rows, Snooze, Subject, Uid, Visit,
    score::{Candidate, Neglect, State},
    warnings,
    words::words,
};

pub use account::{Quiet, is_young, of_account};
pub use advice::{AccountGain, Advice, Calls, Rank, Weighed, advise, weight};
pub use best::Best;
pub use matter::{Carrying, DueMatter};
pub use owed::owed;
pub use plan::DuePlanItem;
pub use round::Round;

use plan::Spoken;

words! {
    /// A part of the agenda, in the order of the screen.
    AgendaSection {
        /// Visits of today and tomorrow: what has to be got ready for is not sought among what is late.
        Planned = "planned",
        /// Due before today.
        Overdue = "overdue",
        Today = "today",
        /// Due after today, up to Sunday.
        ThisWeek = "this_week",
        /// Due after this week; those of someday last.
        Later = "later",
        /// People nobody has spoken with for more than two of their cadences, and somebody had.
        Quiet = "going_quiet",
        /// What would move a relationship most.
        Next = "next",
        /// Put to sleep until a day.
        Asleep = "asleep",
    }
}

impl AgendaSection {
    /// The sections of what has a day.
    pub const DUE: [Self; 5] = [
        Self::Planned,
        Self::Overdue,
        Self::Today,
        Self::ThisWeek,
        Self::Later,
    ];

    /// Where a visit to come stands.
    #[must_use]
    pub fn of_visit(on: NaiveDate, today: NaiveDate) -> Self {
        if on == today || Some(on) == today.succ_opt() {
            Self::Planned
        } else {
            Self::of(Some(on), today)
        }
    }

    /// Where an open promise or matter stands.
    #[must_use]
    pub fn of(due: Option<NaiveDate>, today: NaiveDate) -> Self {
        let Some(due) = due else { return Self::Later };
        let mut sections = Self::DUE.into_iter();
        sections
            .find(|section| section.days(today).is_some_and(|days| days.holds(due)))
            .unwrap_or(Self::Later)
    }

    /// The due days of a section of promises; on a Sunday the rest of this week has none.
    #[must_use]
    pub fn days(self, today: NaiveDate) -> Option<Period> {
        let (yesterday, tomorrow) = (today.pred_opt(), today.succ_opt());
        let sunday = sunday(today);
        let (from, to) = match self {
            Self::Overdue => (None, yesterday),
            Self::Today => (Some(today), Some(today)),
            Self::ThisWeek => (tomorrow, Some(sunday)),
            Self::Later => (sunday.succ_opt(), None),
            Self::Planned | Self::Quiet | Self::Next | Self::Asleep => return None,
        };
        Some(Period { from, to })
    }
}

/// The last day of the week of `today`: weeks start on Monday.
fn sunday(today: NaiveDate) -> NaiveDate {
    let left = Weekday::Sun.days_since(today.weekday());
    today
        .checked_add_days(Days::new(left.into()))
        .unwrap_or(today)
}

/// How far ahead promises are shown. Nothing else depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    /// Due by today.
    Today,
    /// Due by Sunday.
    #[default]
    Week,
    Everything,
}

impl Reach {
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Today => Self::Week,
            Self::Week => Self::Everything,
            Self::Everything => Self::Today,
        }
    }

    #[must_use]
    pub const fn shows(self, section: AgendaSection) -> bool {
        match section {
            AgendaSection::ThisWeek => !matches!(self, Self::Today),
            AgendaSection::Later => matches!(self, Self::Everything),
            _ => true,
        }
    }
}

/// An open promise with the names it mentions.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenPromise {
    pub row: Row<Promise>,
    pub account_name: Name,
    pub person_name: Option<Name>,
    /// Who of ours is to keep it or to see to it, unless it is the user.
    pub keeper: Option<Name>,
}

/// A visit that is still to come, or late, with the rows it names.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedVisit {
    pub row: Row<Visit>,
    pub account_name: Name,
    /// The account, and who meets whom.
    pub named: Rows,
}

impl PlannedVisit {
    /// Whom it is to, in the order they were named.
    pub fn people(&self) -> impl Iterator<Item = &Row<Person>> {
        self.row.people.iter().filter_map(|id| self.named.find(*id))
    }

    /// Who of ours goes.
    pub fn colleagues(&self) -> impl Iterator<Item = &Row<Colleague>> {
        let ids = self.row.colleagues.iter();
        ids.filter_map(|id| self.named.find(*id))
    }
}

/// Somebody we have met who has been silent for long.
#[derive(Debug, Clone, PartialEq)]
pub struct LongSilence {
    pub quiet: Quiet,
    pub account_name: Name,
    pub name: Name,
    pub uid: Uid,
}

/// Something worth doing.
#[derive(Debug, Clone, PartialEq)]
pub struct NextAction {
    /// Whose depth it moves, by gain, the largest first.
    pub moves: Vec<(AccountGain, Name)>,
    /// What it is called where it would be done: the account itself, or one above it.
    pub at_name: Name,
    pub candidate: Candidate,
    /// What goes while nothing is done, where that is a point or more and has been followed.
    pub neglect: Option<Neglect>,
    /// The person, seat, department or account it is about.
    pub subject: Subject,
    pub uid: Uid,
    /// What the subject is called; a seat may have no title.
    pub name: Option<Name>,
    /// Besides whom somebody new is sought, where it is that.
    pub besides: Option<Name>,
}

impl NextAction {
    /// Points of raw over all the accounts it moves.
    #[must_use]
    pub fn gain(&self) -> f64 {
        self.moves.iter().map(|(one, _)| one.gain).sum()
    }

    #[must_use]
    pub const fn key(&self) -> ItemKey {
        ItemKey::Action(self.candidate.at, self.subject)
    }

    /// The account that gains most.
    #[must_use]
    pub fn gains(&self) -> Id<Account> {
        let first = self.moves.first();
        first.map_or(self.candidate.at, |(one, _)| one.account)
    }
}

/// What the book says of itself, at once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Agenda {
    /// By section, due day and age; of each section no more than were asked for.
    pub promises: Vec<OpenPromise>,
    /// How many open promises each of [`AgendaSection::DUE`] has in all.
    pub counts: [usize; AgendaSection::DUE.len()],
    /// The open ones that are to be over on a day, soonest first.
    pub matters: Vec<DueMatter>,
    /// Every one that has not become an interaction, by day and time.
    pub visits: Vec<PlannedVisit>,
    /// Those in force.
    pub snoozes: Vec<Row<Snooze>>,
    /// Ours: each has a round.
    pub colleagues: Vec<Row<Colleague>>,
}

impl Agenda {
    /// The round of one of ours; absent where they are gone.
    #[must_use]
    pub fn round(&self, colleague: Id<Colleague>) -> Option<Round> {
        let row = self.colleagues.iter().find(|row| row.id == colleague)?;
        Some(Round {
            colleague,
            who: row.who,
        })
    }
}

/// What has to be computed from the facts of every account.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outreach {
    /// Most urgent first, no more than were asked for.
    pub silences: Vec<LongSilence>,
    /// How many there are in all.
    pub silent: usize,
    /// Best first, at most one about the same person, seat or department.
    pub actions: Vec<NextAction>,
    /// Who of ours is matched today to those that silences and actions are about: whose round each is in.
    pub matched: Vec<Row<Counterpart>>,
    /// What carries the matters of each account that has any, as far as they have been looked at.
    pub carrying: Vec<Carrying>,
    /// What is open of the plans, of each account the earliest due first. Whether something came true only
    /// the facts say.
    pub planned: Vec<DuePlanItem>,
    /// Accounts still to be computed; until none is left, better ones may come.
    pub left: usize,
}

/// A row of the agenda.
#[derive(Debug, Clone, PartialEq)]
pub enum AgendaItem {
    Visit(Box<PlannedVisit>),
    Promise(OpenPromise),
    Matter(Box<DueMatter>),
    Planned(Box<DuePlanItem>),
    Silence(LongSilence),
    Action(NextAction),
}

/// Which row, whatever order they are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemKey {
    Visit(Id<Visit>),
    Promise(Id<Promise>),
    Matter(Id<Matter>),
    Planned(Id<PlanItem>),
    Silence(Id<Account>, Id<Person>),
    Action(Id<Account>, Subject),
}

impl AgendaItem {
    #[must_use]
    pub const fn key(&self) -> ItemKey {
        match self {
            Self::Visit(visit) => ItemKey::Visit(visit.row.id),
            Self::Promise(promise) => ItemKey::Promise(promise.row.id),
            Self::Matter(matter) => ItemKey::Matter(matter.row.id),
            Self::Planned(planned) => ItemKey::Planned(planned.progress.item.id),
            Self::Silence(silence) => ItemKey::Silence(silence.quiet.account, silence.quiet.person),
            Self::Action(action) => action.key(),
        }
    }

    /// Where it has to be done.
    #[must_use]
    pub fn account(&self) -> (Id<Account>, &Name) {
        match self {
            Self::Visit(visit) => (visit.row.account, &visit.account_name),
            Self::Promise(promise) => (promise.row.account, &promise.account_name),
            Self::Matter(matter) => (matter.row.account, &matter.account_name),
            Self::Planned(planned) => planned.account(),
            Self::Silence(silence) => (silence.quiet.account, &silence.account_name),
            Self::Action(action) => (action.candidate.at, &action.at_name),
        }
    }

    /// With whom, where that is somebody known; of several the first.
    #[must_use]
    pub fn person(&self) -> Option<(Id<Person>, &Name)> {
        match self {
            Self::Visit(visit) => visit.people().next().map(|row| (row.id, &row.is.name)),
            Self::Promise(promise) => promise.row.person.zip(promise.person_name.as_ref()),
            Self::Matter(matter) => matter.person(),
            Self::Planned(planned) => planned.person(),
            Self::Silence(silence) => Some((silence.quiet.person, &silence.name)),
            Self::Action(action) => action.candidate.step.person().zip(action.name.as_ref()),
        }
    }

    /// The row of the book it is about.
    #[must_use]
    pub fn subject(&self) -> Subject {
        match self {
            Self::Visit(visit) => visit.row.id.into(),
            Self::Promise(promise) => promise.row.id.into(),
            Self::Matter(matter) => matter.row.id.into(),
            Self::Planned(planned) => planned.progress.item.id.into(),
            Self::Silence(silence) => silence.quiet.person.into(),
            Self::Action(action) => action.subject,
        }
    }

    /// The row a snooze of it names. Somebody asleep is asleep in every section.
    #[must_use]
    pub const fn sleeper(&self) -> (NounKind, &Uid) {
        match self {
            Self::Visit(visit) => (NounKind::Visit, &visit.row.uid),
            Self::Promise(promise) => (NounKind::Promise, &promise.row.uid),
            Self::Matter(matter) => (NounKind::Matter, &matter.row.uid),
            Self::Planned(planned) => (NounKind::PlanItem, &planned.progress.item.uid),
            Self::Silence(silence) => (NounKind::Person, &silence.uid),
            Self::Action(action) => (action.subject.kind(), &action.uid),
        }
    }

    /// What a snooze of it has for a subject.
    #[must_use]
    pub fn topic(&self) -> Name {
        let (kind, uid) = self.sleeper();
        topic(kind, uid)
    }
}

/// What a snooze calls the row it is about: its kind and its text id, which survive a journey into
/// another book. Always built, never taken apart: a name may not keep a stranger's id to the letter.
#[must_use]
pub fn topic(kind: NounKind, uid: &Uid) -> Name {
    // No id is long enough to be refused, save one that grows threefold when it is composed.
    Name::new(&format!("{} {}", kind.code(), uid.as_str())).unwrap_or_else(|_| Name::unnamed())
}

/// Whether a snooze with this subject was made for this row.
fn is_about(subject: &str, kind: NounKind, uid: &Uid) -> bool {
    let Some(named) = subject.strip_prefix(kind.code()) else {
        return false;
    };
    // Nearly every id is plain, and then a look at its letters is enough.
    named.strip_prefix(' ') == Some(uid.as_str())
        || !uid.as_str().is_ascii() && topic(kind, uid).raw() == subject
}

/// Whether a snooze was made for a row, or for a warning about one, and not for something in the user's
/// own words.
#[must_use]
pub fn is_topic(subject: &Name) -> bool {
    let (kind, uid) = row_part(subject).split_once(' ').unwrap_or_default();
    NounKind::from_code(kind).is_some() && !uid.is_empty() && !uid.contains(char::is_whitespace)
}

/// What of a topic names the row: without the rule, where it is about a warning.
#[must_use]
pub fn row_part(subject: &Name) -> &str {
    let text = subject.raw();
    warnings::rule_of(text).map_or(text, |(_, row)| row)
}

/// The row among these that a topic is about, with its name if it has one.
#[must_use]
pub fn row_of<'a>(subject: &Name, rows: &'a Rows) -> Option<(NounKind, Option<&'a Name>)> {
    fn find<'a, T>(
        subject: &Name,
        kind: NounKind,
        rows: &'a [Row<T>],
        name: impl Fn(&'a T) -> Option<&'a Name>,
    ) -> Option<(NounKind, Option<&'a Name>)> {
        let row = rows
            .iter()
            .find(|row| is_about(row_part(subject), kind, &row.uid))?;
        Some((kind, name(&row.is)))
    }
    use NounKind as K;
    find(subject, K::Person, &rows.people, |is| Some(&is.name))
        .or_else(|| find(subject, K::Visit, &rows.visits, |_| None))
        .or_else(|| find(subject, K::Promise, &rows.promises, |is| Some(&is.text)))
        .or_else(|| find(subject, K::Matter, &rows.matters, |is| Some(&is.title)))
        .or_else(|| {
            find(subject, K::PlanItem, &rows.plan_items, |is| {
                is.action.as_ref()
            })
        })
        .or_else(|| find(subject, K::Seat, &rows.seats, |is| is.title.as_ref()))
        .or_else(|| {
            find(subject, K::Department, &rows.departments, |is| {
                Some(&is.name)
            })
        })
        .or_else(|| find(subject, K::Account, &rows.accounts, |is| Some(&is.name)))
}

/// A row where it stands, and what lets it sleep if anything does.
#[derive(Debug, Clone, PartialEq)]
pub struct AgendaRow {
    pub item: AgendaItem,
    pub asleep: Option<Row<Snooze>>,
}

/// A section with its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub section: AgendaSection,
    pub entries: Vec<AgendaRow>,
    /// How many it has in all; rows beyond those asked for are only counted.
    pub total: usize,
}

/// Every section, in order, also an empty one; each row once, and what sleeps in the last.
#[must_use]
pub fn arrange(agenda: &Agenda, outreach: &Outreach, today: NaiveDate) -> Vec<Group> {
    let spoken = Spoken::of(outreach, today);
    let actions = outreach.actions.iter();
    let actions: Vec<_> = actions
        .filter(|action| !spoken.has(&action.candidate))
        .cloned()
        .collect();
    let mut groups: Vec<Group> = AgendaSection::ALL
        .iter()
        .map(|section| Group {
            section: *section,
            entries: Vec::new(),
            total: match section {
                AgendaSection::Next => actions.len(),
                section => total(*section, agenda, outreach, today),
            },
        })
        .collect();
    let visits = agenda.visits.iter().cloned().map(Box::new);
    let visits = visits.map(AgendaItem::Visit);
    let promises = agenda.promises.iter().cloned().map(AgendaItem::Promise);
    let silences = outreach.silences.iter().cloned().map(AgendaItem::Silence);
    let actions = actions.into_iter().map(AgendaItem::Action);
    let planned = outreach.planned.iter().cloned().map(Box::new);
    let planned = planned.map(AgendaItem::Planned);
    let matters = agenda.matters.iter();
    let matters = matters.map(|one| AgendaItem::Matter(Box::new(one.carried(&outreach.carrying))));
    let due = visits.chain(promises).chain(matters).chain(planned);
    for item in due.chain(silences).chain(actions) {
        let home = match &item {
            AgendaItem::Visit(visit) => AgendaSection::of_visit(visit.row.on, today),
            AgendaItem::Promise(promise) => AgendaSection::of(promise.row.due, today),
            AgendaItem::Matter(matter) => AgendaSection::of(matter.row.due, today),
            AgendaItem::Planned(planned) => AgendaSection::of(Some(planned.due()), today),
            AgendaItem::Silence(_) => AgendaSection::Quiet,
            AgendaItem::Action(_) => AgendaSection::Next,
        };
        let asleep = sleep(&item, agenda, today).cloned();
        if asleep.is_some() {
            // Hidden rows are counted where they lie.
            groups[home as usize].total = groups[home as usize].total.saturating_sub(1);
            groups[AgendaSection::Asleep as usize].total += 1;
        }
        let place = if asleep.is_some() {
            AgendaSection::Asleep
        } else {
            home
        };
        groups[place as usize]
            .entries
            .push(AgendaRow { item, asleep });
    }
    for group in &mut groups {
        if AgendaSection::DUE.contains(&group.section) {
            group.entries.sort_by(|a, b| due_first(&a.item, &b.item));
        }
    }
    groups
}

fn total(section: AgendaSection, agenda: &Agenda, outreach: &Outreach, today: NaiveDate) -> usize {
    let visits = agenda.visits.iter();
    let visits = visits.filter(|one| AgendaSection::of_visit(one.row.on, today) == section);
    let matters = agenda.matters.iter();
    let matters = matters.filter(|one| AgendaSection::of(one.row.due, today) == section);
    let planned = outreach.planned.iter();
    let planned = planned.filter(|one| AgendaSection::of(Some(one.due()), today) == section);
    match section {
        AgendaSection::Planned
        | AgendaSection::Overdue
        | AgendaSection::Today
        | AgendaSection::ThisWeek
        | AgendaSection::Later => {
            let read = visits.count() + matters.count() + planned.count();
            agenda.counts[section as usize] + read
        }
        AgendaSection::Quiet => outreach.silent,
        // What the plan speaks of is left out of them.
        AgendaSection::Next | AgendaSection::Asleep => 0,
    }
}

/// The snooze that is in force for a row: until its day, not on it.
fn sleep<'a>(item: &AgendaItem, agenda: &'a Agenda, today: NaiveDate) -> Option<&'a Row<Snooze>> {
    let ((kind, uid), (account, _)) = (item.sleeper(), item.account());
    agenda
        .snoozes
        .iter()
        .filter(|snooze| today < snooze.until && snooze.account == account)
        .find(|snooze| is_about(snooze.subject.raw(), kind, uid))
}

/// Of one day the visits first, by their times, then what closes, then what was promised, then what was
/// planned.
fn due_first(a: &AgendaItem, b: &AgendaItem) -> Ordering {
    let key = |item: &AgendaItem| match item {
        AgendaItem::Visit(visit) => {
            let row = &visit.row;
            let at = Some((row.at.is_none(), row.at));
            Some((false, Some(row.on), 0, at, row.id.key()))
        }
        AgendaItem::Matter(matter) => {
            let (due, id) = (matter.row.due, matter.row.id.key());
            Some((due.is_none(), due, 1, None, id))
        }
        AgendaItem::Promise(promise) => {
            let (due, id) = (promise.row.due, promise.row.id.key());
            Some((due.is_none(), due, 2, None, id))
        }
        AgendaItem::Planned(planned) => {
            let id = planned.progress.item.id.key();
            Some((false, Some(planned.due()), 3, None, id))
        }
        AgendaItem::Silence(_) | AgendaItem::Action(_) => None,
    };
    key(a).cmp(&key(b))
}

/// Whether somebody in this state is going quiet.
#[must_use]
pub const fn is_quiet(state: State) -> bool {
    matches!(state, State::Cooling | State::Dormant)
}

#[cfg(test)]
mod tests;
