//! The people of a made-up account.

use chrono::{Datelike, NaiveDate};

use crate::domain::{
    Account, Birthday, Counterpart, Department, Function, Id, Level, Name, Note, Period, Person,
    Post, Tenure, Tie, TieKind,
};

use super::{
    DemoError, Team, calendar::day, lists::Words, notes::Language, numbers::Numbers,
    row_writer::RowWriter,
};

/// Somebody of the customer, as far as making up a history needs to know.
pub(super) struct Member {
    pub(super) id: Id<Person>,
    /// As notes call them.
    pub(super) name: String,
    pub(super) department: Option<Id<Department>>,
    pub(super) level: Option<Level>,
    pub(super) period: Period,
    /// The stance recorded last, −1 to 3.
    pub(super) stance: Option<i8>,
}

/// What the cast of an account is made up from.
pub(super) struct Casting<'a> {
    pub(super) account: Id<Account>,
    pub(super) language: Language,
    pub(super) words: &'a Words,
    pub(super) departments: &'a [(Function, Id<Department>)],
    pub(super) domain: &'a str,
    pub(super) today: NaiveDate,
    pub(super) reach: i64,
}

impl Casting<'_> {
    /// Writes `count` people with their tenures and ties. The first is there on every day.
    pub(super) fn hire(
        &self,
        count: usize,
        team: &Team,
        dice: &mut fastrand::Rng,
        writer: &mut RowWriter,
    ) -> Result<Vec<Member>, DemoError> {
        let home = self.words.any("cultures", dice)?;
        let mut cast: Vec<Member> = Vec::with_capacity(count);
        for at in 0..count {
            let name = self.new_name(home, &cast, dice)?;
            let member = self.hire_one(at, &name, dice, writer)?;
            cast.push(member);
        }
        tie(&cast, dice, writer);
        self.match_up(&cast, team, dice, writer);
        Ok(cast)
    }

    /// A name nobody else in the account has, and nobody whom everybody knows, unless luck runs out.
    fn new_name(
        &self,
        home: &str,
        cast: &[Member],
        dice: &mut fastrand::Rng,
    ) -> Result<String, DemoError> {
        let mut name = self.name(home, dice)?;
        for _ in 0..20 {
            let famous = self.words.list("famous")?.contains(&name.as_str());
            if !famous && cast.iter().all(|member| member.name != name) {
                break;
            }
            name = self.name(home, dice)?;
        }
        Ok(name)
    }

    fn name(&self, home: &str, dice: &mut fastrand::Rng) -> Result<String, DemoError> {
        match self.language {
            Language::Chinese => {
                let mut name = self.words.any("surname", dice)?.to_owned();
                if dice.f64() < 0.75 {
                    name.push_str(self.words.any("given.first", dice)?);
                }
                name.push_str(self.words.any("given.last", dice)?);
                Ok(name)
            }
            Language::English => {
                let away = 0.25;
                let culture = if dice.f64() < away {
                    self.words.any("cultures", dice)?
                } else {
                    home
                };
                let given = self.words.any(&format!("given.{culture}"), dice)?;
                let surname = self.words.any(&format!("surname.{culture}"), dice)?;
                Ok(format!("{given} {surname}"))
            }
        }
    }

    fn hire_one(
        &self,
        at: usize,
        name: &str,
        dice: &mut fastrand::Rng,
        writer: &mut RowWriter,
    ) -> Result<Member, DemoError> {
        let person = self.person(name, dice, &mut writer.numbers)?;
        let id = writer.write(person);
        // The first few go to different departments, so that small accounts have no crowded corner.
        let place = if at < self.departments.len() {
            Some(self.departments[at])
        } else if dice.f64() < 0.97 {
            Some(self.departments[dice.usize(..self.departments.len())])
        } else {
            None
        };
        let level = level(place.map(|(function, _)| function), dice);
        let period = if at == 0 {
            Period::since(day(self.today, -self.reach - 200))
        } else {
            self.period(dice)
        };
        let post = Post {
            account: self.account,
            department: place.map(|(_, id)| id),
            title: self.title(place.map(|(function, _)| function), level, dice)?,
            level,
            influence: (dice.f64() < 0.5).then(|| influence(level, dice)),
            period,
        };
        let department = post.department;
        writer.write(Tenure { person: id, post });
        Ok(Member {
            id,
            name: name.to_owned(),
            department,
            level,
            period,
            stance: None,
        })
    }

    fn person(
        &self,
        name: &str,
        dice: &mut fastrand::Rng,
        numbers: &mut Numbers,
    ) -> Result<Person, DemoError> {
        let mut person = Person::named(Name::new(name)?);
        match self.language {
            Language::English => {
                let letters: String = name
                    .to_lowercase()
                    .chars()
                    .map(|c| if c == ' ' { '.' } else { c })
                    .filter(|c| c.is_ascii_alphabetic() || *c == '.')
                    .collect();
                if dice.f64() < 0.7 {
                    person.emails = vec![Name::new(&format!("{letters}@{}", self.domain))?];
                }
                if dice.f64() < 0.5 {
                    let number = numbers.british(dice.u16(..1000));
                    person.phones = vec![Name::new(&number)?];
                }
            }
            Language::Chinese => {
                let (first, last) = (dice.u16(..10_000), dice.u16(..10_000));
                let number = numbers.chinese(u32::from(first) * 10_000 + u32::from(last));
                person.phones = vec![Name::new(&number)?];
                if dice.f64() < 0.4 {
                    let wechat = format!("wx_{:06x}", dice.u32(..0x0100_0000));
                    person.wechat = Some(Name::new(&wechat)?);
                }
            }
        }
        if dice.f64() < 0.08 {
            let age = dice.i32(26..61);
            let birthday = NaiveDate::from_yo_opt(self.today.year() - age, dice.u32(1..=365));
            person.birthday = birthday.map(Birthday::born);
        }
        Ok(person)
    }

    /// Most were there before the history begins, some came since, some have left.
    fn period(&self, dice: &mut fastrand::Rng) -> Period {
        let came = if dice.f64() < 0.7 {
            self.reach + dice.i64(30..1500)
        } else {
            dice.i64(20..self.reach)
        };
        let left = (dice.f64() < 0.12).then(|| dice.i64(1..=came / 2 + 1));
        Period {
            from: Some(day(self.today, -came)),
            to: left.map(|ago| day(self.today, -ago)),
        }
    }

    fn title(
        &self,
        function: Option<Function>,
        level: Option<Level>,
        dice: &mut fastrand::Rng,
    ) -> Result<Option<Name>, DemoError> {
        let (Some(function), Some(level)) = (function, level) else {
            return Ok(None);
        };
        let key = format!("title.{}.{}", function.code(), level.code());
        Ok(Some(Name::new(self.words.any(&key, dice)?)?))
    }

    /// Somebody of ours for every fourth or so.
    fn match_up(
        &self,
        cast: &[Member],
        team: &Team,
        dice: &mut fastrand::Rng,
        writer: &mut RowWriter,
    ) {
        for member in cast {
            if dice.f64() < 0.25 {
                writer.write(Counterpart {
                    person: member.id,
                    colleague: team.order[dice.usize(..team.order.len())],
                    account: self.account,
                    period: member.period,
                });
            }
        }
    }
}

/// Reporting lines within departments, and a few other ties.
fn tie(cast: &[Member], dice: &mut fastrand::Rng, writer: &mut RowWriter) {
    for (at, member) in cast.iter().enumerate().skip(1) {
        let boss = cast[..at].iter().find(|boss| {
            boss.department.is_some()
                && boss.department == member.department
                && boss.level < member.level
                && boss.period.meets(&member.period)
        });
        let other = &cast[dice.usize(..at)];
        let luck = dice.f64();
        let (to, kind) = match boss {
            Some(boss) => (boss, TieKind::ReportsTo),
            None if luck < 0.10 => (other, TieKind::Influences),
            None if luck < 0.14 => (other, TieKind::Backs),
            None if luck < 0.17 => (other, TieKind::Opposes),
            None if luck < 0.20 => (other, TieKind::Private),
            None => continue,
        };
        if !to.period.meets(&member.period) {
            continue;
        }
        writer.write(Tie {
            from: member.id,
            to: to.id,
            kind,
            note: Note::empty(),
            period: Period {
                from: to.period.from.max(member.period.from),
                to: earlier(to.period.to, member.period.to),
            },
        });
    }
}

fn level(function: Option<Function>, dice: &mut fastrand::Rng) -> Option<Level> {
    let luck = dice.f64();
    Some(match function {
        Some(Function::Executive) if luck < 0.8 => Level::High,
        Some(Function::Executive) => Level::Middle,
        _ if luck < 0.12 => Level::High,
        _ if luck < 0.5 => Level::Middle,
        _ if luck < 0.96 => Level::Working,
        _ => return None,
    })
}

/// The earlier end; an absent one is later than any.
fn earlier(one: Option<NaiveDate>, other: Option<NaiveDate>) -> Option<NaiveDate> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (end, None) | (None, end) => end,
    }
}

fn influence(level: Option<Level>, dice: &mut fastrand::Rng) -> u8 {
    match level {
        Some(Level::High) => dice.u8(6..=10),
        Some(Level::Middle) => dice.u8(3..=8),
        _ => dice.u8(1..=6),
    }
}
