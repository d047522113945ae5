//! People and our own people.

use super::{Around, Draft, Field, Label, Read};
use crate::{
    domain::{Colleague, ColleagueRole, Level, Person, Who},
    find::is_han,
};

impl Draft for Person {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let mut fields = vec![
            Field::name(Label::PersonName, was.map(|p| &p.name)).needed(),
            Field::names(Label::Phones, was.map_or(&[], |p| &p.phones)),
            Field::names(Label::Emails, was.map_or(&[], |p| &p.emails)),
        ];
        if uses_wechat(was, around) {
            fields.push(Field::name(
                Label::Wechat,
                was.and_then(|p| p.wechat.as_ref()),
            ));
        }
        // A new person is asked for little; the rest is on the card.
        if let Some(person) = was {
            fields.push(Field::names(Label::Aliases, &person.aliases));
            if has_pinyin(person) {
                fields.push(Field::name(Label::Pinyin, person.pinyin.as_ref()));
            }
            fields.extend([
                Field::birthday(Label::Birthday, person.birthday),
                Field::number(Label::Cadence, person.cadence_days),
                Field::text(Label::Note, person.note.raw()),
                Field::text(Label::PrivateNote, person.private_note.raw()),
            ]);
        }
        fields
    }

    fn read(read: &mut Read<'_>, was: Option<&Self>) -> Option<Self> {
        let (name, phones) = (read.name(Label::PersonName), read.names(Label::Phones));
        let emails = read.names(Label::Emails);
        let mut person = was
            .cloned()
            .map_or_else(|| name.clone().map(Self::named), Some)?;
        let wechat = if read.asks(Label::Wechat) {
            read.maybe_name(Label::Wechat)
        } else {
            Some(person.wechat.take())
        };
        if was.is_some() {
            let aliases = read.names(Label::Aliases);
            let pinyin = if read.asks(Label::Pinyin) {
                read.maybe_name(Label::Pinyin)
            } else {
                Some(person.pinyin.take())
            };
            let birthday = read.maybe_birthday(Label::Birthday);
            let cadence = read.maybe_number(Label::Cadence, 1..=3660);
            person.aliases = aliases?;
            person.pinyin = pinyin?;
            person.birthday = birthday?;
            person.cadence_days = cadence?;
            person.note = read.note(Label::Note);
            person.private_note = read.note(Label::PrivateNote);
        }
        Some(Self {
            name: name?,
            phones: phones?,
            emails: emails?,
            wechat: wechat?,
            ..person
        })
    }
}

/// WeChat is asked for where people are reached by it: in Chinese, and in a book or for somebody who
/// has it already.
fn uses_wechat(was: Option<&Person>, around: &Around<'_>) -> bool {
    let mut known = around.rows.people.iter();
    around.phrases.wechat
        || was.is_some_and(|person| person.wechat.is_some())
        || known.any(|person| person.wechat.is_some())
}

/// Only Chinese characters are read in more than one way.
fn has_pinyin(person: &Person) -> bool {
    person.pinyin.is_some() || person.name.raw().contains(is_han)
}

impl Draft for Colleague {
    fn fields(was: Option<&Self>, _around: &Around<'_>) -> Vec<Field> {
        let role = was.map_or(ColleagueRole::Other, |c| c.role);
        vec![
            Field::name(Label::PersonName, was.map(|c| &c.name)).needed(),
            Field::one_of(Label::Role, ColleagueRole::ALL, role),
            Field::maybe(Label::Level, Level::ALL, was.and_then(|c| c.level)),
        ]
    }

    fn read(read: &mut Read<'_>, was: Option<&Self>) -> Option<Self> {
        Some(Self {
            name: read.name(Label::PersonName)?,
            role: read.chosen(Label::Role)?,
            level: read.chosen(Label::Level),
            who: was.map_or(Who::Colleague, |c| c.who),
        })
    }
}
