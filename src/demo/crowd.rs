//! Accounts that nobody wrote by hand, one after the other.

use chrono::NaiveDate;

use crate::domain::{
    Account, AccountKind, Id, Name, OrgFact, OrgFactKind, Period, Procurement, Scope as Reach, Tier,
};

use super::{
    BookSize, DemoError, RowCounts, Team,
    calendar::{day, workday},
    cast::Casting,
    history::{History, Scope},
    lists::{Lists, Words},
    notes::Language,
    outline::{FAMILY, KIN, Outline, outlines},
    row_writer::RowWriter,
    seats,
};

/// The accounts still to be made up.
pub(super) struct Crowd {
    outlines: Vec<Outline>,
    at: usize,
    lists: Lists,
    head: Option<Head>,
    reach: i64,
    seed: u64,
    today: NaiveDate,
}

/// The group that the next few accounts belong to.
struct Head {
    id: Id<Account>,
    stem: String,
    industry: &'static str,
}

impl Crowd {
    pub(super) fn new(
        total: RowCounts,
        size: BookSize,
        seed: u64,
        today: NaiveDate,
    ) -> Result<Self, DemoError> {
        Ok(Self {
            outlines: outlines(total, size.tail()),
            at: 0,
            lists: Lists::read()?,
            head: None,
            reach: size.reach(),
            seed,
            today,
        })
    }

    /// Writes the next account with everything in it; says whether there was one left.
    pub(super) fn write(&mut self, writer: &mut RowWriter, team: &Team) -> Result<bool, DemoError> {
        let Some(&outline) = self.outlines.get(self.at) else {
            return Ok(false);
        };
        // Its own dice for each account: what happens in one changes nothing in the next.
        let place = (self.at as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut dice = fastrand::Rng::with_seed(self.seed ^ place);
        let words = self.lists.of(outline.language);
        let group_role = GroupRole::of(self.at);
        let head = self.head.take().filter(|_| group_role == GroupRole::Unit);
        let industry = match &head {
            Some(head) => head.industry,
            None => words.any("industries", &mut dice)?,
        };
        let stem = match &head {
            Some(head) => head.stem.clone(),
            None => stem(self.at, outline.language, industry, words)?,
        };
        let unit = Unit {
            at: self.at,
            group_role,
            stem: &stem,
            parent: head.as_ref().map(|head| head.id),
        };
        let account = writer.write(unit.account(outline.language, words, &mut dice)?);
        self.fill(account, outline, industry, team, &mut dice, writer)?;
        self.head = match group_role {
            GroupRole::Head => Some(Head {
                id: account,
                stem,
                industry,
            }),
            GroupRole::Unit => head,
            GroupRole::Loner => None,
        };
        self.at += 1;
        Ok(true)
    }

    fn fill(
        &self,
        account: Id<Account>,
        outline: Outline,
        industry: &'static str,
        team: &Team,
        dice: &mut fastrand::Rng,
        writer: &mut RowWriter,
    ) -> Result<(), DemoError> {
        let words = self.lists.of(outline.language);
        let departments = seats::departments(account, industry, words, writer)?;
        let mut cast = Casting {
            account,
            language: outline.language,
            words,
            departments: &departments,
            domain: &format!("c{}.example", self.at + 1),
            today: self.today,
            reach: self.reach,
        }
        .hire(outline.people, team, dice, writer)?;
        seats::seats(account, &departments, &cast, self.today, dice, writer);
        let names = department_names(industry, words)?;
        let history = History {
            account,
            language: outline.language,
            words,
            things: words.list(&format!("{industry}.things"))?,
            departments: &names,
            rivals: words.list("rivals")?,
            team,
            today: self.today,
            scope: Scope::Everything,
        };
        for on in self.days(outline.interactions, dice) {
            history.happens(on, &mut cast, dice, writer)?;
        }
        self.bind(account, outline, words, dice, writer)
    }

    /// Days of contact in order, denser toward today.
    fn days(&self, count: usize, dice: &mut fastrand::Rng) -> Vec<NaiveDate> {
        let mut agos: Vec<i64> = (0..count)
            .map(|_| long_ago(dice.f64().powf(1.6), self.reach))
            .collect();
        agos.sort_unstable_by(|a, b| b.cmp(a));
        agos.into_iter()
            .map(|ago| workday(day(self.today, -ago)))
            .collect()
    }

    /// What ties the two companies together, more of it the more there is between them.
    fn bind(
        &self,
        account: Id<Account>,
        outline: Outline,
        words: &Words,
        dice: &mut fastrand::Rng,
        writer: &mut RowWriter,
    ) -> Result<(), DemoError> {
        let busy = if outline.people < outline.interactions * 2 {
            1.0
        } else {
            0.4
        };
        let scopes = [Reach::Project, Reach::Project, Reach::Region, Reach::Group];
        let facts = [
            (OrgFactKind::Agreement, 0.5, 700, Some(365)),
            (OrgFactKind::ExecutiveMeeting, 0.4, 500, None),
            (OrgFactKind::ExecutiveMeeting, 0.2, 300, None),
            (OrgFactKind::JointPlan, 0.2, 600, Some(365)),
            (OrgFactKind::JointInnovation, 0.1, 600, Some(730)),
            (OrgFactKind::JointReview, 0.35, 150, None),
        ];
        for (kind, chance, window, lasts) in facts {
            if chance * busy < dice.f64() {
                continue;
            }
            let from = workday(day(self.today, -dice.i64(1..window)));
            let scope = (kind == OrgFactKind::Agreement).then(|| scopes[dice.usize(..4)]);
            let title = words.any(&format!("fact.{}", kind.code()), dice)?;
            writer.write(OrgFact {
                account,
                kind,
                scope,
                title: Some(Name::new(title)?),
                period: Period {
                    from: Some(from),
                    // A meeting is over on its day.
                    to: Some(lasts.map_or(from, |days| day(from, days))),
                },
            });
        }
        Ok(())
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a fraction of ten years of days"
)]
fn long_ago(fraction: f64, reach: i64) -> i64 {
    (fraction * reach as f64) as i64
}

pub(super) fn department_names<'w>(
    industry: &str,
    words: &'w Words,
) -> Result<Vec<&'w str>, DemoError> {
    let items = words.list(&format!("{industry}.departments"))?;
    Ok(items
        .iter()
        .filter_map(|item| item.split_once('='))
        .map(|(_, name)| name)
        .collect())
}

/// Whether an account leads a group, belongs to one, or stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum GroupRole {
    Head,
    Unit,
    Loner,
}

impl GroupRole {
    const fn of(at: usize) -> Self {
        match at % FAMILY {
            0 => Self::Head,
            place if place < KIN => Self::Unit,
            _ => Self::Loner,
        }
    }
}

/// A name no other account has: each place in the book is another mixture of parts.
fn stem(at: usize, language: Language, industry: &str, words: &Words) -> Result<String, DemoError> {
    let firsts = words.list("company.first")?;
    let lasts = words.list("company.last")?;
    let trades = words.list(&format!("{industry}.trades"))?;
    // A prime that divides none of the lists' lengths visits every mixture before any comes again.
    let mixture = at.wrapping_mul(48_271) + 17;
    let first = firsts[mixture % firsts.len()];
    let rest = mixture / firsts.len();
    let last = lasts[rest % lasts.len()];
    let trade = trades[rest / lasts.len() % trades.len()];
    Ok(match language {
        Language::Chinese => format!("{first}{last}{trade}"),
        Language::English => format!("{first}{last} {trade}"),
    })
}

/// What goes into an account's own row.
struct Unit<'a> {
    at: usize,
    group_role: GroupRole,
    stem: &'a str,
    parent: Option<Id<Account>>,
}

impl Unit<'_> {
    fn account(
        &self,
        language: Language,
        words: &Words,
        dice: &mut fastrand::Rng,
    ) -> Result<Account, DemoError> {
        let mut account = Account::named(Name::new(&self.name(language, words, dice)?)?);
        account.parent = self.parent;
        account.kind = Some(match self.group_role {
            GroupRole::Head => AccountKind::Group,
            GroupRole::Unit if language == Language::Chinese => AccountKind::Province,
            GroupRole::Unit => AccountKind::Subsidiary,
            GroupRole::Loner => AccountKind::Company,
        });
        account.tier = match dice.u8(..10) {
            0 => Some(Tier::S),
            1..3 => Some(Tier::A),
            3..6 => Some(Tier::B),
            6..9 => Some(Tier::C),
            _ => None,
        };
        account.procurement = match (self.group_role, dice.u8(..4)) {
            (GroupRole::Unit, 0 | 1) => Some(Procurement::CentralNegotiation),
            (GroupRole::Unit, 2) => Some(Procurement::Group),
            _ => None,
        }
        .into();
        if dice.f64() < 0.35 {
            account.tags = vec![Name::new(words.any("tags", dice)?)?];
        }
        Ok(account)
    }

    fn name(
        &self,
        language: Language,
        words: &Words,
        dice: &mut fastrand::Rng,
    ) -> Result<String, DemoError> {
        let stem = self.stem;
        let place = words.list("places")?;
        let place = place[self.at % place.len()];
        Ok(match (language, self.group_role) {
            (Language::Chinese, GroupRole::Head) => format!("{stem}集团"),
            (Language::Chinese, GroupRole::Unit) => format!("{stem}{place}公司"),
            (Language::Chinese, GroupRole::Loner) => format!("{place}{stem}有限公司"),
            (Language::English, GroupRole::Head) => format!("{stem} Group"),
            (Language::English, GroupRole::Unit) => format!("{stem} {place}"),
            (Language::English, GroupRole::Loner) => {
                format!("{stem} {}", words.any("forms", dice)?)
            }
        })
    }
}
