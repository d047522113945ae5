//! Where people stand: stances, targets, ties, counterparts.

use super::{Around, Draft, Field, Label, Read};
use crate::domain::{Counterpart, Stance, StanceSource, StanceValue, Target, Tie, TieKind};

impl Draft for Stance {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let person = was.map(|s| s.person).or(around.person);
        vec![
            Field::pick(Label::Person, around.people(person)).needed(),
            Field::pick(Label::Account, around.accounts(was.map(|s| s.account))).needed(),
            Field::one_of(
                Label::Stance,
                StanceValue::ALL,
                was.map_or(StanceValue::Neutral, |s| s.value),
            ),
            Field::day(Label::On, was.map(|s| s.on).or(Some(around.today))).needed(),
            Field::one_of(
                Label::Source,
                StanceSource::ALL,
                was.map_or(StanceSource::FirstHand, |s| s.source),
            ),
            Field::name(Label::Rival, was.and_then(|s| s.rival.as_ref())),
            Field::text(Label::Note, was.map_or("", |s| s.note.raw())),
        ]
    }

    fn read(read: &mut Read<'_>, was: Option<&Self>) -> Option<Self> {
        let (person, account) = (read.row(Label::Person), read.row(Label::Account));
        let (on, rival) = (read.day(Label::On), read.maybe_name(Label::Rival));
        Some(Self {
            person: person?,
            account: account?,
            value: read.chosen(Label::Stance)?,
            on: on?,
            source: read.chosen(Label::Source)?,
            rival: rival?,
            interaction: was.and_then(|s| s.interaction),
            note: read.note(Label::Note),
        })
    }
}

impl Draft for Target {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let person = was.map(|t| t.person).or(around.person);
        vec![
            Field::pick(Label::Person, around.people(person)).needed(),
            Field::pick(Label::Account, around.accounts(was.map(|t| t.account))).needed(),
            Field::one_of(
                Label::Stance,
                StanceValue::ALL,
                was.map_or(StanceValue::Support, |t| t.value),
            ),
            Field::day(Label::By, was.map(|t| t.by)).needed(),
        ]
    }

    fn read(read: &mut Read<'_>, _was: Option<&Self>) -> Option<Self> {
        let (person, account) = (read.row(Label::Person), read.row(Label::Account));
        let by = read.day(Label::By);
        Some(Self {
            person: person?,
            account: account?,
            value: read.chosen(Label::Stance)?,
            by: by?,
        })
    }
}

impl Draft for Tie {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let from = was.map(|t| t.from).or(around.person);
        vec![
            Field::pick(Label::Person, around.people(from)).needed(),
            Field::one_of(
                Label::Tie,
                TieKind::ALL,
                was.map_or(TieKind::ReportsTo, |t| t.kind),
            ),
            Field::pick(Label::OtherPerson, around.people(was.map(|t| t.to))).needed(),
            Field::day(Label::From, was.and_then(|t| t.period.from)),
            Field::day(Label::To, was.and_then(|t| t.period.to)),
            Field::text(Label::Note, was.map_or("", |t| t.note.raw())),
        ]
    }

    fn read(read: &mut Read<'_>, _was: Option<&Self>) -> Option<Self> {
        let (from, to) = (read.row(Label::Person), read.row(Label::OtherPerson));
        let period = read.period();
        Some(Self {
            from: from?,
            to: to?,
            kind: read.chosen(Label::Tie)?,
            note: read.note(Label::Note),
            period: period?,
        })
    }
}

impl Draft for Counterpart {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let person = was.map(|c| c.person).or(around.person);
        let from = was.map_or(Some(around.today), |c| c.period.from);
        vec![
            Field::pick(Label::Person, around.people(person)).needed(),
            Field::pick(
                Label::Colleague,
                around.colleagues(was.map(|c| c.colleague)),
            )
            .needed(),
            Field::pick(Label::Account, around.accounts(was.map(|c| c.account))).needed(),
            Field::day(Label::From, from),
            Field::day(Label::To, was.and_then(|c| c.period.to)),
        ]
    }

    fn read(read: &mut Read<'_>, _was: Option<&Self>) -> Option<Self> {
        let (person, colleague) = (read.row(Label::Person), read.row(Label::Colleague));
        let (account, period) = (read.row(Label::Account), read.period());
        Some(Self {
            person: person?,
            colleague: colleague?,
            account: account?,
            period: period?,
        })
    }
}
