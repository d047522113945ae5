//! Accounts and what is noted about them as a whole.

use chrono::NaiveDate;

use super::{Around, Draft, Field, Label, Read};
use crate::domain::{
    Account, AccountKind, Command, Judgement, Procurement, Procurements, Snooze, Tier,
    agenda::is_topic, template::Template,
};

impl Draft for Account {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let template = match was {
            None => Field::template(Label::Template, around.templates),
            Some(_) => None,
        };
        let name = Field::name(Label::Name, was.map(|a| &a.name)).needed();
        let mut fields: Vec<_> = std::iter::once(name).chain(template).collect();
        fields.extend([
            Field::pick(Label::Parent, around.parents(was.and_then(|a| a.parent))),
            Field::maybe(
                Label::AccountKind,
                AccountKind::ALL,
                was.and_then(|a| a.kind),
            ),
            Field::maybe(Label::Tier, Tier::ALL, was.and_then(|a| a.tier)),
            Field::maybe(
                Label::Procurement,
                Procurement::ALL,
                was.and_then(|a| mode_on(a, around.today)),
            ),
            Field::day(
                Label::ModeSince,
                was.and_then(|a| a.procurement.since(around.today)),
            ),
            Field::names(Label::Tags, was.map_or(&[], |a| &a.tags)),
            Field::names(Label::Aliases, was.map_or(&[], |a| &a.aliases)),
            Field::text(Label::Note, was.map_or("", |a| a.note.raw())),
        ]);
        fields
    }

    fn read(read: &mut Read<'_>, was: Option<&Self>) -> Option<Self> {
        let (name, parent) = (read.name(Label::Name), read.maybe_row(Label::Parent));
        let procurement = bought(read, was);
        let (tags, aliases) = (read.names(Label::Tags), read.names(Label::Aliases));
        Some(Self {
            name: name?,
            aliases: aliases?,
            parent: parent?,
            kind: read.chosen(Label::AccountKind),
            tier: read.chosen(Label::Tier),
            procurement: procurement?,
            tags: tags?,
            note: read.note(Label::Note),
        })
    }
}

/// The mode that is said to be in force.
fn mode_on(account: &Account, day: NaiveDate) -> Option<Procurement> {
    account.procurement.said_on(day).map(|said| said.mode)
}

/// How the account buys by what stands in the form: as it was where mode and day do, since a mode that is
/// over leaves no trace in these two.
fn bought(read: &mut Read<'_>, was: Option<&Account>) -> Option<Procurements> {
    let today = read.today();
    let (mode, since) = (
        read.chosen(Label::Procurement),
        read.maybe_day(Label::ModeSince)?,
    );
    let was = was.map(|account| {
        let modes = account.procurement.clone();
        let same = mode_on(account, today) == mode && modes.since(today) == since;
        (modes, same)
    });
    Some(match (mode, was) {
        (_, Some((modes, true))) => modes,
        (None, _) => Procurements::default(),
        (Some(mode), Some((modes, false))) => modes.switched(mode, since),
        (Some(mode), None) => Procurements::default().switched(mode, since),
    })
}

/// A new account, with what a template adds.
pub(super) fn founded(account: Account, template: Option<Template>) -> Command {
    let adds = |template: &Template| !template.departments.is_empty() || !template.seats.is_empty();
    match template.filter(adds).map(Box::new) {
        Some(template) => Command::Found { account, template },
        None => Command::Add(account.into()),
    }
}

impl Draft for Judgement {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        vec![
            Field::pick(Label::Account, around.accounts(was.map(|j| j.account))).needed(),
            Field::number(Label::Depth, was.map(|j| j.depth.into())).needed(),
            Field::day(Label::On, was.map(|j| j.on).or(Some(around.today))).needed(),
        ]
    }

    fn read(read: &mut Read<'_>, _was: Option<&Self>) -> Option<Self> {
        let (account, on) = (read.row(Label::Account), read.day(Label::On));
        let depth = read.maybe_small(Label::Depth, 100)?;
        Some(Self {
            account: account?,
            on: on?,
            depth: depth?,
        })
    }
}

impl Draft for Snooze {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        // Which row of the agenda sleeps is not for typing.
        let warning = was
            .is_none_or(|s| !is_topic(&s.subject))
            .then(|| Field::name(Label::Warning, was.map(|s| &s.subject)).needed());
        let account = Field::pick(Label::Account, around.accounts(was.map(|s| s.account))).needed();
        let mut fields: Vec<_> = std::iter::once(account).chain(warning).collect();
        fields.extend([
            Field::day(Label::Until, was.map(|s| s.until)).needed(),
            Field::name(Label::Reason, was.and_then(|s| s.reason.as_ref())),
        ]);
        fields
    }

    fn read(read: &mut Read<'_>, was: Option<&Self>) -> Option<Self> {
        let account = read.row(Label::Account);
        let subject = match was.map(|s| &s.subject).filter(|subject| is_topic(subject)) {
            Some(topic) => Some(topic.clone()),
            None => read.name(Label::Warning),
        };
        let (until, reason) = (read.day(Label::Until), read.maybe_name(Label::Reason));
        Some(Self {
            account: account?,
            subject: subject?,
            until: until?,
            reason: reason?,
        })
    }
}
