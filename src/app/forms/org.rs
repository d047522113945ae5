//! Facts between the two companies.

use super::{Around, Draft, Field, Label, Read};
use crate::domain::{OrgFact, OrgFactKind, Scope};

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
