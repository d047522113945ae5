//! Who is in a story: people, their posts, seats and ties.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::{
    Birthday, Counterpart, Holder, Id, Level, Name, Person, Post, Seat, Target, Tenure, Tie,
    TieKind,
};

use super::{
    super::{DemoError, cast::Member},
    Line, StoryWriter, known,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoryPerson {
    pub(super) key: String,
    name: Name,
    #[serde(default)]
    aliases: Vec<Name>,
    pinyin: Option<Name>,
    email: Option<Name>,
    phone: Option<Name>,
    wechat: Option<Name>,
    birthday: Option<Birthday>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    private: String,
    cadence: Option<u16>,
    source: Option<Name>,
    /// `province/net H8 -900d..-121d 网络部总经理`; level and influence may be `-`
    posts: Vec<String>,
    /// `province 2 +60d`
    #[serde(default)]
    targets: Vec<String>,
    /// `province chen -600d..`
    #[serde(default)]
    counterparts: Vec<String>,
}

impl StoryWriter<'_> {
    pub(super) fn person(
        &mut self,
        told: &StoryPerson,
        casts: &mut BTreeMap<String, Vec<Member>>,
    ) -> Result<(), DemoError> {
        if let Some(phone) = &told.phone {
            self.writer.numbers.keep(phone.raw());
        }
        let person = self.writer.write(Person {
            name: told.name.clone(),
            aliases: told.aliases.clone(),
            pinyin: told.pinyin.clone(),
            emails: told.email.iter().cloned().collect(),
            phones: told.phone.iter().cloned().collect(),
            wechat: told.wechat.clone(),
            birthday: told.birthday,
            note: told.note.as_str().into(),
            private_note: told.private.as_str().into(),
            cadence_days: told.cadence,
            source: told.source.clone(),
        });
        self.people.insert(told.key.clone(), person);
        for post in &told.posts {
            let (account, post) = self.post(post)?;
            casts.entry(account).or_default().push(Member {
                id: person,
                name: told.name.raw().to_owned(),
                department: post.department,
                level: post.level,
                period: post.period,
                stance: None,
            });
            self.writer.write(Tenure { person, post });
        }
        self.aims(person, told)
    }

    /// Where the person should stand, and who of ours sees to it.
    fn aims(&mut self, person: Id<Person>, told: &StoryPerson) -> Result<(), DemoError> {
        for target in &told.targets {
            let mut line = Line::new(target);
            let target = Target {
                person,
                account: known(&self.accounts, line.word("an account")?)?,
                value: line.stance()?,
                by: line.day(self.today)?,
            };
            self.writer.write(target);
        }
        for counterpart in &told.counterparts {
            let mut line = Line::new(counterpart);
            let counterpart = Counterpart {
                person,
                account: known(&self.accounts, line.word("an account")?)?,
                colleague: known(&self.team.ids, line.word("a colleague")?)?,
                period: line.period(self.today)?,
            };
            self.writer.write(counterpart);
        }
        Ok(())
    }

    fn post(&self, told: &str) -> Result<(String, Post), DemoError> {
        let mut line = Line::new(told);
        let place = line.word("a place")?;
        let account = place.split_once('/').map_or(place, |(account, _)| account);
        let department = if place == account {
            None
        } else {
            Some(known(&self.departments, place)?)
        };
        let (level, influence) = line.code("a level and influence", standing)?;
        let period = line.period(self.today)?;
        let title = line.rest();
        let post = Post {
            account: known(&self.accounts, account)?,
            department,
            title: (!title.is_empty()).then(|| Name::new(title)).transpose()?,
            level,
            influence,
            period,
        };
        Ok((account.to_owned(), post))
    }

    /// `-120d.. zhao`
    pub(super) fn holder(&mut self, seat: Id<Seat>, told: &str) -> Result<(), DemoError> {
        let mut line = Line::new(told);
        let holder = Holder {
            seat,
            period: line.period(self.today)?,
            person: known(&self.people, line.word("a holder")?)?,
        };
        self.writer.write(holder);
        Ok(())
    }

    pub(super) fn tie(&mut self, told: &str) -> Result<(), DemoError> {
        let mut line = Line::new(told);
        let tie = Tie {
            from: known(&self.people, line.word("a person")?)?,
            kind: line.code("a kind of tie", TieKind::from_code)?,
            to: known(&self.people, line.word("a person")?)?,
            period: line.period(self.today)?,
            note: line.rest().into(),
        };
        self.writer.write(tie);
        Ok(())
    }
}

/// `H8`: a level and an influence; either may be missing.
fn standing(word: &str) -> Option<(Option<Level>, Option<u8>)> {
    if word == "-" {
        return Some((None, None));
    }
    let (level, influence) = word.split_at_checked(1)?;
    let influence = match influence {
        "" => None,
        number => Some(number.parse().ok().filter(|number| *number <= 10)?),
    };
    Some((Some(Level::from_code(level)?), influence))
}
