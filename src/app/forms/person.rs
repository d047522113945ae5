//! People and our own people.

use super::{Around, Draft, Field, Label, Read};
use crate::domain::{
    colleague::{Colleague, ColleagueRole, Who},
    person::Person,
    tenure::Level,
};

impl Draft for Person {
    fn fields(was: Option<&Self>, _around: &Around<'_>) -> Vec<Field> {
        let name = Field::name(Label::Name, was.map(|p| &p.name)).needed();
        let contact = [
            Field::names(Label::Phones, was.map_or(&[], |p| &p.phones)),
            Field::names(Label::Emails, was.map_or(&[], |p| &p.emails)),
            Field::name(Label::Wechat, was.and_then(|p| p.wechat.as_ref())),
        ];
        let mut fields = vec![name];
        fields.extend(contact);
        // A new person is asked for little; the rest is on the card.
        if let Some(person) = was {
            fields.extend([
                Field::names(Label::Aliases, &person.aliases),
                Field::name(Label::Pinyin, person.pinyin.as_ref()),
                Field::day(Label::Birthday, person.birthday),
                Field::number(Label::Cadence, person.cadence_days),
                Field::text(Label::Note, &person.note),
                Field::text(Label::PrivateNote, &person.private_note),
            ]);
        }
        fields
    }

    fn read(read: &mut Read<'_>, was: Option<&Self>) -> Option<Self> {
        let (name, phones) = (read.name(Label::Name), read.names(Label::Phones));
        let (emails, wechat) = (read.names(Label::Emails), read.maybe_name(Label::Wechat));
        let mut person = was
            .cloned()
            .map_or_else(|| name.clone().map(Self::named), Some)?;
        if was.is_some() {
            let (aliases, pinyin) = (read.names(Label::Aliases), read.maybe_name(Label::Pinyin));
            let birthday = read.maybe_day(Label::Birthday);
            let cadence = read.maybe_number(Label::Cadence, 1..=3660);
            person.aliases = aliases?;
            person.pinyin = pinyin?;
            person.birthday = birthday?;
            person.cadence_days = cadence?;
            person.note = read.verbatim(Label::Note);
            person.private_note = read.verbatim(Label::PrivateNote);
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

impl Draft for Colleague {
    fn fields(was: Option<&Self>, _around: &Around<'_>) -> Vec<Field> {
        let role = was.map_or(ColleagueRole::Other, |c| c.role);
        vec![
            Field::name(Label::Name, was.map(|c| &c.name)).needed(),
            Field::one_of(Label::Role, ColleagueRole::ALL, role),
            Field::maybe(Label::Level, Level::ALL, was.and_then(|c| c.level)),
        ]
    }

    fn read(read: &mut Read<'_>, was: Option<&Self>) -> Option<Self> {
        Some(Self {
            name: read.name(Label::Name)?,
            role: read.chosen(Label::Role)?,
            level: read.chosen(Label::Level),
            who: was.map_or(Who::Colleague, |c| c.who),
        })
    }
}
