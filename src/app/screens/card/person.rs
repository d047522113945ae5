//! What stands on a person's card, in which order.
//!
//! ```text
//! name, ways to reach them
//! at each account: what is computed, then posts, seats, stance, target, counterpart
//! visits to come
//! promises, open ones first
//! ties
//! the note that may be shared, the private one
//! ```

use chrono::NaiveDate;

use super::{CardFact, CardLine, FactSays, Gauge, known};
use crate::{
    app::{PersonView, forms::Label},
    domain::{
        Account, Id, NounKind, Period, Person, Privacy, PromiseState, Rival, Row, Rows, Stance,
        Subject,
    },
};

/// Closed promises shown; all of them are in the history.
const CLOSED: usize = 3;

pub(super) fn lines(view: &PersonView, today: NaiveDate) -> Vec<CardLine> {
    let (person, rows) = (&view.sheet.person, &view.sheet.rows);
    let mut lines = vec![CardLine::Row(person.id.into())];
    let notes = [Label::Note, Label::PrivateNote];
    let facts = facts(person).into_iter();
    lines.extend(known(facts.filter(|(label, _)| !notes.contains(label))));
    for account in accounts(view, today) {
        at(account, view, today, &mut lines);
    }
    if !rows.visits.is_empty() {
        lines.push(CardLine::Heading(NounKind::Visit));
        lines.extend(rows.visits.iter().map(|row| CardLine::Row(row.id.into())));
    }
    promises(rows, &mut lines);
    matters(rows, &mut lines);
    let ties = in_order(rows.ties.iter(), today, |tie| tie.period);
    section(NounKind::Tie, ties, &mut lines);
    lines.push(CardLine::Note(Privacy::Shareable));
    lines.push(CardLine::Fact(Label::Note));
    if !view.hides {
        lines.push(CardLine::Note(Privacy::Private));
        lines.push(CardLine::Fact(Label::PrivateNote));
    }
    lines
}

pub(super) fn facts(person: &Person) -> [CardFact<'_>; 9] {
    [
        (Label::Aliases, FactSays::names(&person.aliases)),
        (Label::Phones, FactSays::names(&person.phones)),
        (Label::Emails, FactSays::names(&person.emails)),
        (Label::Wechat, FactSays::names(person.wechat.as_slice())),
        (Label::Birthday, person.birthday.map(FactSays::Birthday)),
        (Label::Cadence, person.cadence_days.map(FactSays::Number)),
        (Label::Origin, FactSays::names(person.source.as_slice())),
        (Label::Note, FactSays::note(&person.note)),
        (Label::PrivateNote, FactSays::note(&person.private_note)),
    ]
}

/// Every account something is kept of the person at: where they are now first, the newest post
/// before older ones.
fn accounts(view: &PersonView, today: NaiveDate) -> Vec<Id<Account>> {
    let rows = &view.sheet.rows;
    let mut tenures: Vec<_> = rows.tenures.iter().collect();
    tenures.sort_by_key(|tenure| {
        let period = tenure.post.period;
        std::cmp::Reverse((period.holds(today), period.to, period.from, tenure.id))
    });
    let mut accounts: Vec<Id<Account>> = tenures.iter().map(|row| row.post.account).collect();
    let seats = rows.holders.iter().filter_map(|row| rows.find(row.seat));
    accounts.extend(seats.map(|seat| seat.account));
    accounts.extend(rows.stances.iter().map(|row| row.account));
    accounts.extend(rows.targets.iter().map(|row| row.account));
    accounts.extend(rows.counterparts.iter().map(|row| row.account));
    let mut seen = std::collections::HashSet::new();
    accounts.retain(|account| seen.insert(*account));
    accounts
}

fn at(account: Id<Account>, view: &PersonView, today: NaiveDate, lines: &mut Vec<CardLine>) {
    let rows = &view.sheet.rows;
    lines.push(CardLine::At(account));
    if view.at(account).is_some() {
        let gauges = [
            Gauge::Strength,
            Gauge::Warmth,
            Gauge::Contact,
            Gauge::Signals,
        ];
        lines.extend(gauges.map(|gauge| CardLine::Gauge(account, gauge)));
    }
    let stances = newest_of_each_party(rows, account);
    // Only where they are now: where they were, nobody asks any more.
    let asked = view.at(account).is_some();
    if asked && stances.iter().all(|stance| stance.rival.is_some()) {
        lines.push(CardLine::Gauge(account, Gauge::NoStance));
    }
    let row = |subject: Subject| CardLine::Row(subject);
    lines.extend(stances.iter().map(|stance| row(stance.id.into())));
    let targets = rows.targets.iter().filter(|row| row.account == account);
    lines.extend(targets.map(|target| row(target.id.into())));
    let posts = rows
        .tenures
        .iter()
        .filter(|row| row.post.account == account);
    let posts = in_order(posts, today, |tenure| tenure.post.period);
    lines.extend(posts.into_iter().map(row));
    let seats = rows.holders.iter().filter(|holder| {
        rows.find(holder.seat)
            .is_some_and(|seat| seat.account == account)
    });
    let seats = in_order(seats, today, |holder| holder.period);
    lines.extend(seats.into_iter().map(row));
    let counterparts = rows
        .counterparts
        .iter()
        .filter(|row| row.account == account);
    let counterparts = in_order(counterparts, today, |counterpart| counterpart.period);
    lines.extend(counterparts.into_iter().map(row));
}

/// The last word on where they stand toward us, then toward each rival; earlier ones are history.
fn newest_of_each_party(rows: &Rows, account: Id<Account>) -> Vec<&Row<Stance>> {
    let stances = rows.stances.iter().filter(|row| row.account == account);
    let mut stances: Vec<_> = stances.collect();
    stances.sort_by_key(|stance| std::cmp::Reverse((stance.on, stance.id)));
    let mut seen = std::collections::HashSet::new();
    stances.retain(|stance| seen.insert(stance.rival.as_ref().map(Rival::key)));
    stances.sort_by_key(|stance| stance.rival.is_some());
    stances
}

/// What is in force first, the newest beginning on top.
fn in_order<'a, T: 'a>(
    rows: impl Iterator<Item = &'a Row<T>>,
    today: NaiveDate,
    period: impl Fn(&T) -> Period,
) -> Vec<Subject>
where
    Subject: From<Id<T>>,
{
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|row| {
        let period = period(&row.is);
        std::cmp::Reverse((period.holds(today), period.from, row.id))
    });
    rows.into_iter().map(|row| row.id.into()).collect()
}

fn promises(rows: &Rows, lines: &mut Vec<CardLine>) {
    let mut open: Vec<_> = rows.promises.iter().collect();
    let mut closed = open.clone();
    open.retain(|promise| promise.state == PromiseState::Open);
    closed.retain(|promise| promise.state != PromiseState::Open);
    open.sort_by_key(|promise| (promise.due.is_none(), promise.due, promise.id));
    closed.sort_by_key(|promise| std::cmp::Reverse((promise.closed_on, promise.id)));
    let all = open.into_iter().chain(closed.into_iter().take(CLOSED));
    section(
        NounKind::Promise,
        all.map(|promise| promise.id.into()).collect(),
        lines,
    );
}

/// What is open first, by when it is to be over.
fn matters(rows: &Rows, lines: &mut Vec<CardLine>) {
    let mut all: Vec<_> = rows.matters.iter().collect();
    all.sort_by_key(|matter| {
        (
            !matter.is_open(),
            matter.due.is_none(),
            matter.due,
            matter.id,
        )
    });
    let rows = all.into_iter().map(|matter| matter.id.into());
    section(NounKind::Matter, rows.collect(), lines);
}

fn section(kind: NounKind, rows: Vec<Subject>, lines: &mut Vec<CardLine>) {
    if !rows.is_empty() {
        lines.push(CardLine::Heading(kind));
        lines.extend(rows.into_iter().map(CardLine::Row));
    }
}
