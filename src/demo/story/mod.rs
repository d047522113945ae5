//! Accounts written by hand: `assets/demo/stories/*.json`, each a family of accounts.
//!
//! Days are told from today (`-15d`, `+11d`), so that the stories never grow old. A line of the log
//! reads much like the quick log: `["-15d visit zhang+ip wang &chen", "what was said",
//! "> +11d zhang: what we promised", "< +7d: what they promised", "= wang -1: where it showed"]`.

mod business;
mod line;
mod log;
mod people;
mod plan;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::domain::{
    Account, AccountKind, Chain, Department, Function, Id, Judgement, Matter, Name, Note, OrgFact,
    OrgFactKind, Person, Procurements, Rival, Role, Scope, Seat, Snooze, Tier,
};

use super::{DemoError, Team, calendar::workday, lists::Lists, row_writer::RowWriter};
use line::Line;
use people::StoryPerson;

/// The stories, in the order of the book.
pub(super) const STORIES: [&str; 6] = [
    include_str!("../../../assets/demo/stories/telecom.json"),
    include_str!("../../../assets/demo/stories/manufacturer.json"),
    include_str!("../../../assets/demo/stories/bank.json"),
    include_str!("../../../assets/demo/stories/hospital.json"),
    include_str!("../../../assets/demo/stories/energy.json"),
    include_str!("../../../assets/demo/stories/bureau.json"),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Story {
    language: StoryLanguage,
    industry: String,
    accounts: Vec<StoryAccount>,
    people: Vec<StoryPerson>,
    /// `li reports_to zhang -900d.. note`
    #[serde(default)]
    ties: Vec<String>,
}

#[derive(Deserialize, Clone, Copy)]
enum StoryLanguage {
    #[serde(rename = "en")]
    English,
    #[serde(rename = "zh")]
    Chinese,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoryAccount {
    key: String,
    name: Name,
    parent: Option<String>,
    kind: AccountKind,
    tier: Option<Tier>,
    #[serde(default)]
    procurement: Procurements,
    #[serde(default)]
    tags: Vec<Name>,
    #[serde(default)]
    note: String,
    /// `net technical 网络部`, with ` | reason` if not applicable
    departments: Vec<String>,
    /// `D technical net | -900d..-121d sun | -120d.. zhao`
    seats: Vec<String>,
    /// `-200d..+165d agreement/region 框架协议`
    #[serde(default)]
    facts: Vec<String>,
    /// `-30d 45`
    #[serde(default)]
    judgements: Vec<String>,
    /// `+20d subject | reason`
    #[serde(default)]
    snoozes: Vec<String>,
    /// `-60d 诺梵 | what they sell | weak points | source`
    #[serde(default)]
    rivals: Vec<String>,
    /// `p2 project 环网二期 | +22d | 1200000 CNY | wei limu &chen @诺梵`, the last three at will; the log tells its
    /// stages, `! p2: bid`
    #[serde(default)]
    matters: Vec<String>,
    /// `p2 D technical net 评标组长 | -40d.. limu`: a seat of a project's own chain
    #[serde(default)]
    chains: Vec<String>,
    /// `+1d 14:30 visit wei &chen !p2 | purpose | outcome | bring`
    #[serde(default)]
    visits: Vec<String>,
    /// `-50d..+28d stance wang 0 &me | what is done`, `reach mkt`, `coverage fin 40`, `organization joint_plan 1`
    #[serde(default)]
    plan: Vec<String>,
    /// Routine contacts before the log's last 200 days, not told by hand.
    #[serde(default)]
    routine: usize,
    #[serde(default)]
    log: Vec<Vec<String>>,
}

/// Writes one story.
pub(super) fn tell(
    text: &str,
    today: NaiveDate,
    team: &Team,
    lists: &Lists,
    dice: &mut fastrand::Rng,
    writer: &mut RowWriter,
) -> Result<(), DemoError> {
    let story: Story = serde_json::from_str(text)?;
    let mut story_writer = StoryWriter {
        today,
        team,
        writer,
        accounts: BTreeMap::new(),
        departments: BTreeMap::new(),
        people: BTreeMap::new(),
        matters: BTreeMap::new(),
    };
    for account in &story.accounts {
        story_writer.account(account)?;
    }
    let mut casts = BTreeMap::new();
    for person in &story.people {
        story_writer.person(person, &mut casts)?;
    }
    for account in &story.accounts {
        story_writer.seats(account)?;
    }
    for account in &story.accounts {
        let cast = casts.remove(&account.key).unwrap_or_default();
        story_writer.business(account)?;
        story_writer.plan(account)?;
        story_writer.history(&story, account, cast, lists, dice)?;
    }
    story.ties.iter().try_for_each(|tie| story_writer.tie(tie))
}

/// Somebody telling a story: who has been introduced so far, under which short key.
struct StoryWriter<'a> {
    today: NaiveDate,
    team: &'a Team,
    writer: &'a mut RowWriter,
    accounts: BTreeMap<String, Id<Account>>,
    /// By account and department key, `province/net`.
    departments: BTreeMap<String, Id<Department>>,
    people: BTreeMap<String, Id<Person>>,
    matters: BTreeMap<String, Id<Matter>>,
}

impl StoryWriter<'_> {
    fn account(&mut self, told: &StoryAccount) -> Result<(), DemoError> {
        let parent = match &told.parent {
            Some(key) => Some(known(&self.accounts, key)?),
            None => None,
        };
        let account = self.writer.write(Account {
            parent,
            kind: Some(told.kind),
            tier: told.tier,
            procurement: told.procurement.clone(),
            tags: told.tags.clone(),
            note: told.note.as_str().into(),
            ..Account::named(told.name.clone())
        });
        self.accounts.insert(told.key.clone(), account);
        for department in &told.departments {
            self.department(&told.key, account, department)?;
        }
        for fact in &told.facts {
            self.fact(account, fact)?;
        }
        for judgement in &told.judgements {
            let mut line = Line::new(judgement);
            self.writer.write(Judgement {
                account,
                on: line.day(self.today)?,
                depth: line.parsed("a depth")?,
            });
        }
        for snooze in &told.snoozes {
            let (told, reason) = split_bar(snooze);
            let mut line = Line::new(told);
            self.writer.write(Snooze {
                account,
                until: line.day(self.today)?,
                subject: Name::new(line.rest())?,
                reason: reason.map(Name::new).transpose()?,
            });
        }
        told.rivals
            .iter()
            .try_for_each(|rival| self.rival(account, rival))
    }

    fn rival(&mut self, account: Id<Account>, told: &str) -> Result<(), DemoError> {
        let mut parts = told.split(" | ");
        let mut line = Line::new(parts.next().unwrap_or_default());
        let (on, name) = (line.day(self.today)?, Name::new(line.rest())?);
        let mut part = || parts.next().map(Name::new).transpose();
        self.writer.write(Rival {
            account,
            name,
            sells: part()?,
            weak_points: part()?,
            source: part()?,
            note: Note::empty(),
            on,
        });
        Ok(())
    }

    fn department(&mut self, key: &str, account: Id<Account>, told: &str) -> Result<(), DemoError> {
        let (told, reason) = split_bar(told);
        let mut line = Line::new(told);
        let short = line.word("a department")?;
        let department = Department {
            account,
            function: line.code("a function", Function::from_code)?,
            name: Name::new(line.rest())?,
            importance: None,
            not_applicable: reason.map(Name::new).transpose()?,
        };
        let id = self.writer.write(department);
        self.departments.insert(format!("{key}/{short}"), id);
        Ok(())
    }

    fn fact(&mut self, account: Id<Account>, told: &str) -> Result<(), DemoError> {
        let mut line = Line::new(told);
        let mut period = line.period(self.today)?;
        let what = line.word("a kind of fact")?;
        let (kind, scope) = what.split_once('/').unwrap_or((what, ""));
        let kind = OrgFactKind::from_code(kind).ok_or_else(|| line.expected("a kind of fact"))?;
        if period.to == period.from {
            period.from = period.from.map(workday);
            period.to = period.from;
        }
        let title = line.rest();
        self.writer.write(OrgFact {
            account,
            kind,
            scope: Scope::from_code(scope),
            title: (!title.is_empty()).then(|| Name::new(title)).transpose()?,
            period,
        });
        Ok(())
    }

    fn seats(&mut self, told: &StoryAccount) -> Result<(), DemoError> {
        let account = known(&self.accounts, &told.key)?;
        for (at, seat) in told.seats.iter().enumerate() {
            self.seat(told, account, (at + 1, None), seat)?;
        }
        Ok(())
    }

    /// One at a place of the chain of the account, or of a project.
    fn seat(
        &mut self,
        told: &StoryAccount,
        account: Id<Account>,
        (place, matter): (usize, Option<Id<Matter>>),
        seat: &str,
    ) -> Result<(), DemoError> {
        let mut parts = seat.split(" | ");
        let mut line = Line::new(parts.next().unwrap_or_default());
        let role = line.code("a role", Role::from_code)?;
        let chain = line.code("a chain", Chain::from_code)?;
        let department = line.word("a department")?;
        let department = known(&self.departments, &format!("{}/{department}", told.key))?;
        let title = line.rest();
        let mut seat = Seat {
            account,
            role,
            chain,
            title: (!title.is_empty()).then(|| Name::new(title)).transpose()?,
            department: Some(department),
            order: u16::try_from(place).ok(),
            not_applicable: None,
            matter,
            vacant_since: None,
        };
        let holders: Vec<&str> = parts.collect();
        if let [reason] = holders.as_slice()
            && let Some(reason) = reason.strip_prefix("no: ")
        {
            seat.not_applicable = Some(Name::new(reason)?);
            self.writer.write(seat);
            return Ok(());
        }
        let seat = self.writer.write(seat);
        for holder in holders {
            self.holder(seat, holder)?;
        }
        Ok(())
    }
}

/// What a short key stands for.
fn known<T: Copy>(keys: &BTreeMap<String, T>, key: &str) -> Result<T, DemoError> {
    keys.get(key).copied().ok_or_else(|| DemoError::Line {
        line: key.to_owned(),
        expected: "somebody or something introduced before",
    })
}

/// A line and what stands after its bar.
fn split_bar(line: &str) -> (&str, Option<&str>) {
    match line.split_once(" | ") {
        Some((line, rest)) => (line, Some(rest)),
        None => (line, None),
    }
}
