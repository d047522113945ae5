//! All accounts at once: how deep each is beside how much it matters, what moved, where most is missing.

use std::{cmp::Reverse, collections::BTreeMap};

use chrono::NaiveDate;

use crate::domain::{
    Account, Id, Rows, Tier,
    matter::{Footing, most_at_risk},
    score::{Band, Constants, Contribution, Facts, Headline, Prepared, headline},
    summary::{BookRow, DepthBrief},
};

/// The whole book, taken stock of.
#[derive(Debug, Clone, PartialEq)]
pub struct Portfolio {
    pub on: NaiveDate,
    /// What moved is told since this day.
    pub since: NaiveDate,
    /// Parents before their units.
    pub lines: Vec<PortfolioLine>,
    /// Of what is under way anywhere what is most at risk, and how many matters there are besides.
    pub matters: (Vec<Footing>, usize),
    /// The sheets' rows of the accounts that something is told of, for names.
    pub rows: BTreeMap<Id<Account>, Rows>,
}

/// One account among others.
#[derive(Debug, Clone, PartialEq)]
pub struct PortfolioLine {
    /// Its depth is always there.
    pub row: BookRow,
    pub depth: DepthBrief,
    /// Whether so little is fresh that the number needs a warning beside it.
    pub doubtful: bool,
    /// The rounded depth on the earlier day.
    pub before: u8,
    /// What to tell of the time between, if points moved at all.
    pub headline: Option<Headline>,
    /// What costs it most, and how many tenths of a point.
    pub worst: Option<(Contribution, i64)>,
}

/// How many are told of at most, of those that rose, those that fell, and those where most is missing.
pub const MOVERS: usize = 6;
pub const GAPS: usize = 8;
/// Of the matters, those most at risk.
pub const MATTERS: usize = 8;

impl PortfolioLine {
    /// What became of an account of the book's list between two days.
    #[must_use]
    pub fn of(
        row: BookRow,
        facts: &Facts,
        (since, on): (NaiveDate, NaiveDate),
        constants: &Constants,
    ) -> Self {
        let prepared = Prepared::new(facts, constants);
        let (before, after) = (prepared.depth(since), prepared.depth(on));
        let contacts = facts.own.contacts.iter().map(|contact| contact.on);
        let depth = DepthBrief::of(&after);
        Self {
            row: BookRow {
                depth: Some(depth),
                last_contact: contacts.filter(|day| *day <= on).max(),
                ..row
            },
            depth,
            doubtful: after.doubtful,
            before: before.depth,
            headline: headline(&before, &after),
            worst: after
                .gaps()
                .first()
                .map(|(part, lost)| ((*part).clone(), *lost)),
        }
    }

    /// How much the depth rose, in whole points; below zero: fell.
    #[must_use]
    pub fn rise(&self) -> i16 {
        i16::from(self.depth.depth) - i16::from(self.before)
    }

    /// Those that matter most come first; of no tier last.
    const fn matters(&self) -> (bool, Option<Tier>) {
        (self.row.tier.is_none(), self.row.tier)
    }
}

impl Portfolio {
    /// Those that rose most, and those that fell most.
    #[must_use]
    pub fn movers(&self) -> (Vec<&PortfolioLine>, Vec<&PortfolioLine>) {
        let most = |moved: fn(&PortfolioLine) -> bool| {
            let mut lines: Vec<_> = self.lines.iter().filter(|line| moved(line)).collect();
            // Of those equal in whole points, the one that more points moved.
            let points = |line: &PortfolioLine| line.headline.map_or(0.0, |told| told.points.abs());
            lines.sort_by(|a, b| {
                let rise = |line: &PortfolioLine| Reverse(line.rise().abs());
                rise(a)
                    .cmp(&rise(b))
                    .then_with(|| points(b).total_cmp(&points(a)))
            });
            lines.truncate(MOVERS);
            lines
        };
        (most(|line| 0 < line.rise()), most(|line| line.rise() < 0))
    }

    /// Of each account what costs it most: those that matter most first, of equals the largest loss.
    #[must_use]
    pub fn gaps(&self) -> Vec<(&PortfolioLine, &(Contribution, i64))> {
        let mut gaps: Vec<_> = self
            .lines
            .iter()
            .filter_map(|line| Some((line, line.worst.as_ref()?)))
            .collect();
        gaps.sort_by(|(a, lost), (b, less)| {
            let order = a.matters().cmp(&b.matters());
            order.then(less.1.cmp(&lost.1))
        });
        gaps.truncate(GAPS);
        gaps
    }

    /// Those of which too little is fresh: those that matter most first, of equals the longest silent.
    #[must_use]
    pub fn stale(&self) -> Vec<&PortfolioLine> {
        let mut lines: Vec<_> = self.lines.iter().filter(|line| line.doubtful).collect();
        lines.sort_by_key(|line| (line.matters(), line.row.last_contact));
        lines
    }

    /// The accounts of a tier in a band, deepest first.
    #[must_use]
    pub fn of(&self, tier: Option<Tier>, band: Band) -> Vec<&PortfolioLine> {
        let lines = self.lines.iter();
        let here = |line: &&PortfolioLine| line.row.tier == tier && line.depth.band == band;
        let mut lines: Vec<_> = lines.filter(here).collect();
        lines.sort_by_key(|line| Reverse(line.depth.depth));
        lines
    }

    /// Tells of these matters of all accounts the ones most at risk.
    pub fn tell_of(&mut self, mut stands: Vec<Footing>) {
        stands.sort_by(most_at_risk);
        let more = stands.len().saturating_sub(MATTERS);
        stands.truncate(MATTERS);
        self.matters = (stands, more);
    }

    /// The accounts whose rows have to be read for names.
    #[must_use]
    pub fn told_of(&self) -> Vec<Id<Account>> {
        let (up, down) = self.movers();
        let movers = up.into_iter().chain(down);
        let gaps = self.gaps().into_iter().map(|(line, _)| line);
        let mut accounts: Vec<_> = movers.chain(gaps).map(|line| line.row.id).collect();
        accounts.extend(self.matters.0.iter().map(|stand| stand.matter.account));
        accounts.sort_unstable();
        accounts.dedup();
        accounts
    }
}
