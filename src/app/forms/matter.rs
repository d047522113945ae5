//! Matters: what one is, how far it is, and the question how far it has come.

use super::{Around, Draft, Field, Label, Read};
use crate::domain::{
    Department, Id, Matter, MatterKind, MatterStage, Money, Person, Privacy, Row, StageReached,
};

/// Whom it concerns, and which departments; whoever comes after the last of them stays as they are.
const PEOPLE: [Label; 3] = [Label::Person, Label::OtherPerson, Label::ThirdPerson];
const DEPARTMENTS: [Label; 2] = [Label::Department, Label::OtherDepartment];

impl Draft for Matter {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let kind = was.map_or(MatterKind::Project, |matter| matter.kind);
        let mut fields = vec![Field::name(Label::Matter, was.map(|matter| &matter.title)).needed()];
        if was.is_none() {
            fields.push(Field::pick(Label::Account, around.accounts(None)).needed());
            fields.push(Field::one_of(Label::MatterKind, MatterKind::ALL, kind));
        }
        let since = was.map_or(Some(around.today), Self::since);
        let money = was.and_then(|matter| matter.money.as_ref());
        fields.extend([
            stage(kind, was.map_or(kind.first(), Self::stage)),
            Field::day(Label::Reached, since).needed(),
            Field::day(Label::Due, was.and_then(|matter| matter.due)),
            Field::text(
                Label::Amount,
                &money.map_or_else(String::new, Money::written),
            ),
            Field::pick(
                Label::Colleague,
                around.colleagues(was.and_then(|matter| matter.owner)),
            ),
        ]);
        let people: Vec<Id<Person>> = match was {
            Some(matter) => matter.people.clone(),
            None => around.person.into_iter().collect(),
        };
        for (at, label) in PEOPLE.into_iter().enumerate() {
            fields.push(Field::pick(label, around.people(people.get(at).copied())));
        }
        let departments: Vec<Id<Department>> = match was {
            Some(matter) => matter.departments.clone(),
            None => around.department.into_iter().collect(),
        };
        for (at, label) in DEPARTMENTS.into_iter().enumerate() {
            let picked = departments.get(at).copied();
            fields.push(Field::pick(label, around.departments(picked)));
        }
        fields.push(Field::name(
            Label::Against,
            was.and_then(|matter| matter.rival.as_ref()),
        ));
        if let Some(matter) = was.filter(|matter| matter.kind == MatterKind::Problem) {
            fields.push(satisfaction(matter.satisfaction));
        }
        fields.push(Field::text(
            Label::Note,
            was.map_or("", |matter| matter.note.raw()),
        ));
        let privacy = was.map_or(Privacy::default(), |matter| matter.privacy);
        fields.push(Field::one_of(Label::Privacy, Privacy::ALL, privacy));
        fields
    }

    /// Where it stands is set right in place: that it has come further is another question.
    fn read(read: &mut Read<'_>, was: Option<&Self>) -> Option<Self> {
        let title = read.name(Label::Matter);
        let account = match was {
            Some(matter) => Some(matter.account),
            None => read.row(Label::Account),
        };
        let kind = match was {
            Some(matter) => matter.kind,
            None => read.chosen(Label::MatterKind)?,
        };
        let stage: MatterStage = read.chosen(Label::MatterStage)?;
        let (on, due) = (read.day(Label::Reached), read.maybe_day(Label::Due));
        let (money, owner) = (
            read.maybe_money(Label::Amount),
            read.maybe_row(Label::Colleague),
        );
        let people = each_once(PEOPLE, was.map(|matter| &matter.people[..]), |label| {
            read.maybe_row(label)
        });
        let departments = each_once(
            DEPARTMENTS,
            was.map(|matter| &matter.departments[..]),
            |label| read.maybe_row(label),
        );
        let rival = read.maybe_name(Label::Against);
        let satisfaction = if read.asks(Label::Satisfaction) {
            read.maybe_small(Label::Satisfaction, 10)
        } else {
            Some(was.and_then(|matter| matter.satisfaction))
        };
        let mut stages = was.map_or_else(Vec::new, |matter| matter.stages.clone());
        stages.pop();
        stages.push(StageReached { stage, on: on? });
        Some(Self {
            account: account?,
            kind,
            title: title?,
            stages,
            people: people?,
            departments: departments?,
            owner: owner?,
            due: due?,
            money: money?,
            rival: rival?,
            satisfaction: satisfaction?,
            note: read.note(Label::Note),
            privacy: read.chosen(Label::Privacy)?,
        })
    }
}

/// How far a matter of a kind may be.
pub(super) fn stage(kind: MatterKind, at: MatterStage) -> Field {
    Field::one_of(Label::MatterStage, kind.stages(), at)
}

fn satisfaction(said: Option<u8>) -> Field {
    Field::number(Label::Satisfaction, said.map(u16::from))
}

/// How far it has come, since when, and, of a problem, what they say of it.
pub(super) fn advanced(matter: &Row<Matter>, around: &Around<'_>) -> Vec<Field> {
    let now = matter.stage();
    let next = matter.kind.after(now).unwrap_or(now);
    let mut fields = vec![
        stage(matter.kind, next),
        Field::day(Label::Reached, Some(around.today)).needed(),
    ];
    if matter.kind == MatterKind::Problem {
        fields.push(satisfaction(matter.satisfaction));
    }
    fields
}

/// What stands in some fields, each once, before whatever the form had no field for.
fn each_once<T, const N: usize>(
    fields: [Label; N],
    was: Option<&[Id<T>]>,
    mut picked: impl FnMut(Label) -> Option<Option<Id<T>>>,
) -> Option<Vec<Id<T>>> {
    let mut all = Vec::new();
    let mut wrong = false;
    for label in fields {
        match picked(label) {
            Some(Some(id)) if !all.contains(&id) => all.push(id),
            Some(_) => {}
            // The others are asked all the same, so that all errors show.
            None => wrong = true,
        }
    }
    for id in was.unwrap_or_default().iter().skip(N) {
        if !all.contains(id) {
            all.push(*id);
        }
    }
    (!wrong).then_some(all)
}
