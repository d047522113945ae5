//! Facts between the two companies, and their competitors at the account.

use super::{Around, Draft, Field, Label, Read};
use crate::domain::{OrgFact, OrgFactKind, Rival, Scope};

impl Draft for OrgFact {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let from = was.map_or(Some(around.today), |f| f.period.from);
        vec![
            Field::pick(Label::Account, around.accounts(was.map(|f| f.account))).needed(),
            Field::one_of(
                Label::OrgFact,
                OrgFactKind::ALL,
                was.map_or(OrgFactKind::ExecutiveMeeting, |f| f.kind),
            ),
            Field::maybe(Label::Scope, Scope::ALL, was.and_then(|f| f.scope)),
            Field::name(Label::Called, was.and_then(|f| f.title.as_ref())),
            Field::day(Label::From, from).needed(),
            Field::day(Label::To, was.and_then(|f| f.period.to)),
        ]
    }

    fn read(read: &mut Read<'_>, _was: Option<&Self>) -> Option<Self> {
        let (account, title) = (read.row(Label::Account), read.maybe_name(Label::Called));
        let period = read.period();
        Some(Self {
            account: account?,
            kind: read.chosen(Label::OrgFact)?,
            scope: read.chosen(Label::Scope),
            title: title?,
            period: period?,
        })
    }
}

impl Draft for Rival {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        vec![
            Field::pick(Label::Account, around.accounts(was.map(|r| r.account))).needed(),
            Field::name(Label::RivalName, was.map(|r| &r.name)).needed(),
            Field::name(Label::Sells, was.and_then(|r| r.sells.as_ref())),
            Field::name(Label::WeakPoints, was.and_then(|r| r.weak_points.as_ref())),
            Field::name(Label::KnownFrom, was.and_then(|r| r.source.as_ref())),
            Field::day(Label::On, was.map(|r| r.on).or(Some(around.today))).needed(),
            Field::text(Label::Note, was.map_or("", |r| r.note.raw())),
        ]
    }

    fn read(read: &mut Read<'_>, _was: Option<&Self>) -> Option<Self> {
        let (account, name) = (read.row(Label::Account), read.name(Label::RivalName));
        let (sells, weak_points) = (
            read.maybe_name(Label::Sells),
            read.maybe_name(Label::WeakPoints),
        );
        let (source, on) = (read.maybe_name(Label::KnownFrom), read.day(Label::On));
        Some(Self {
            account: account?,
            name: name?,
            sells: sells?,
            weak_points: weak_points?,
            note: read.note(Label::Note),
            source: source?,
            on: on?,
        })
    }
}
