//! What happened and what was promised.

use super::{Around, Draft, Field, Label, Read};
use crate::domain::{Interaction, Kind, Privacy, Promise, PromiseState, Side, Visit};

/// New interactions come from the log line, which also knows who took part; here one is corrected.
impl Draft for Interaction {
    fn fields(was: Option<&Self>, _around: &Around<'_>) -> Vec<Field> {
        let Some(was) = was else {
            return Vec::new();
        };
        let time = was
            .at
            .map_or_else(String::new, |at| at.format("%H:%M").to_string());
        vec![
            Field::day(Label::On, Some(was.on)).needed(),
            Field::text(Label::Time, &time),
            Field::one_of(Label::Kind, Kind::ALL, was.kind),
            Field::text(Label::Note, was.note.raw()),
            Field::one_of(Label::Privacy, Privacy::ALL, was.privacy),
        ]
    }

    fn read(read: &mut Read<'_>, was: Option<&Self>) -> Option<Self> {
        let (on, at) = (read.day(Label::On), read.maybe_time(Label::Time));
        let mut interaction = was?.clone();
        interaction.on = on?;
        interaction.at = at?;
        interaction.kind = read.chosen(Label::Kind)?;
        interaction.privacy = read.chosen(Label::Privacy)?;
        interaction.note = read.note(Label::Note);
        Some(interaction)
    }
}

/// New visits come from the log line, too; here one that is still to come is planned otherwise.
impl Draft for Visit {
    fn fields(was: Option<&Self>, _around: &Around<'_>) -> Vec<Field> {
        let Some(was) = was else {
            return Vec::new();
        };
        let time = was
            .at
            .map_or_else(String::new, |at| at.format("%H:%M").to_string());
        vec![
            Field::day(Label::PlannedFor, Some(was.on)).needed(),
            Field::text(Label::Time, &time),
            Field::one_of(Label::Kind, Kind::ALL, was.kind),
            Field::text(Label::Purpose, was.purpose.raw()),
            Field::text(Label::Outcome, was.outcome.raw()),
            Field::text(Label::Bring, was.bring.raw()),
            Field::one_of(Label::Privacy, Privacy::ALL, was.privacy),
        ]
    }

    fn read(read: &mut Read<'_>, was: Option<&Self>) -> Option<Self> {
        let (on, at) = (read.day(Label::PlannedFor), read.maybe_time(Label::Time));
        let mut visit = was?.clone();
        visit.on = on?;
        visit.at = at?;
        visit.kind = read.chosen(Label::Kind)?;
        visit.privacy = read.chosen(Label::Privacy)?;
        visit.purpose = read.note(Label::Purpose);
        visit.outcome = read.note(Label::Outcome);
        visit.bring = read.note(Label::Bring);
        Some(visit)
    }
}

impl Draft for Promise {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let person = was.map_or(around.person, |p| p.person);
        vec![
            Field::pick(Label::Account, around.accounts(was.map(|p| p.account))).needed(),
            Field::name(Label::Promise, was.map(|p| &p.text)).needed(),
            Field::one_of(Label::Side, Side::ALL, was.map_or(Side::Us, |p| p.by)),
            Field::day(Label::Due, was.and_then(|p| p.due)),
            Field::pick(Label::Person, around.people(person)),
            Field::pick(
                Label::Colleague,
                around.colleagues(was.and_then(|p| p.colleague)),
            ),
            Field::day(Label::MadeOn, was.map(|p| p.made_on).or(Some(around.today))).needed(),
        ]
    }

    fn read(read: &mut Read<'_>, was: Option<&Self>) -> Option<Self> {
        let (account, text) = (read.row(Label::Account), read.name(Label::Promise));
        let (due, made_on) = (read.maybe_day(Label::Due), read.day(Label::MadeOn));
        let (person, colleague) = (
            read.maybe_row(Label::Person),
            read.maybe_row(Label::Colleague),
        );
        Some(Self {
            account: account?,
            interaction: was.and_then(|p| p.interaction),
            by: read.chosen(Label::Side)?,
            person: person?,
            colleague: colleague?,
            made_on: made_on?,
            due: due?,
            text: text?,
            state: was.map_or(PromiseState::Open, |p| p.state),
            closed_on: was.and_then(|p| p.closed_on),
        })
    }
}
