//! All accounts on two pages: how deep each is beside how much it matters, what moved and why, where most
//! is missing, of which too little is known. The whole list follows.

mod tiers;

use super::{Block, Document, Figure, Orientation, Section, Table};
use crate::{
    domain::{
        Audience, Subject,
        review::{Portfolio, PortfolioLine},
    },
    say::{Words, signed_tenths},
};

/// Cells of the grid: more than of other pictures, so that names can be read in four columns.
const WIDE: usize = 110;
/// Accounts told of that too little is known of; the table below has them all.
const MOST_STALE: usize = 12;

/// The review of the whole book.
#[must_use]
pub fn portfolio(portfolio: &Portfolio, audience: Audience, words: &Words) -> Document {
    let on = portfolio.on;
    let words = &words.on_paper(on);
    let says = Saying { portfolio, words };
    let grid = Figure {
        heading: Some(words.portfolio_grid()),
        picture: tiers::picture(portfolio, words, WIDE),
        head: tiers::HEAD,
        caption: Some(words.portfolio_grid_caption()),
    };
    let mut blocks = vec![Block::Section(says.summary()), Block::Figure(grid)];
    blocks.extend(says.matters());
    let tables = [says.movers(), says.gaps(), says.stale(), says.all()];
    let tables = tables.into_iter().filter(|table| !table.rows.is_empty());
    blocks.extend(tables.map(Block::Table));
    blocks.push(Block::Section(Section::new(
        &words.review_reading(),
        [
            words.what_the_number_is_not(),
            words.private_anywhere(audience),
        ],
    )));
    Document {
        lang: words.lang(),
        title: words.portfolio_title(),
        subtitle: words.portfolio_subtitle(on, portfolio.lines.len(), portfolio.since),
        orientation: Orientation::Portrait,
        blocks,
        footer: words.document_footer(words.review_everything(), words.full_date(on)),
    }
}

struct Saying<'a> {
    portfolio: &'a Portfolio,
    words: &'a Words,
}

impl Saying<'_> {
    fn name(&self, line: &PortfolioLine, subject: Subject) -> String {
        match self.portfolio.rows.get(&line.row.id) {
            Some(rows) => self.words.call(rows, subject),
            None => self.words.noun(subject.kind()),
        }
    }

    fn summary(&self) -> Section {
        let count = |is: fn(i16) -> bool| {
            let lines = self.portfolio.lines.iter();
            lines.filter(|line| is(line.rise())).count()
        };
        let went = [
            count(|rise| 0 < rise),
            count(|rise| rise < 0),
            count(|rise| rise == 0),
        ];
        Section::new(
            &self.words.review_summary(),
            [self.words.portfolio_went(went)],
        )
    }

    /// What is under way and most at risk; nothing where nothing is.
    fn matters(&self) -> Option<Block> {
        let (words, on) = (self.words, self.portfolio.on);
        let (stands, more) = &self.portfolio.matters;
        let mut lines: Vec<String> = stands
            .iter()
            .map(|stand| {
                let rows = self.portfolio.rows.get(&stand.matter.account);
                let call = |subject: Subject| match rows {
                    Some(rows) => words.call(rows, subject),
                    None => words.noun(subject.kind()),
                };
                let account = call(stand.matter.account.into());
                words.held_fact(account, words.stand_said(stand, &call, on))
            })
            .collect();
        if lines.is_empty() {
            return None;
        }
        lines.extend((0 < *more).then(|| words.review_more(*more)));
        Some(Block::Section(Section::new(
            &words.portfolio_matters(),
            lines,
        )))
    }

    fn movers(&self) -> Table {
        let words = self.words;
        let (up, down) = self.portfolio.movers();
        let rows = up.into_iter().chain(down).map(|line| {
            let names = |subject: Subject| self.name(line, subject);
            let why = line.headline.map(|told| words.why(&told.why, &names));
            [
                line.row.name.told(),
                tier(line),
                line.before.to_string(),
                line.depth.depth.to_string(),
                moved(line),
                why.unwrap_or_default(),
            ]
        });
        Table::new(
            &words.portfolio_movers(),
            words.portfolio_mover_columns(),
            rows,
        )
    }

    fn gaps(&self) -> Table {
        let words = self.words;
        let gaps = self.portfolio.gaps().into_iter();
        let rows = gaps.map(|(line, (gap, lost))| {
            let names = |subject: Subject| self.name(line, subject);
            let (what, why) = (
                words.contribution(gap, &names),
                words.because(&gap.because, &names),
            );
            [
                line.row.name.told(),
                tier(line),
                line.depth.depth.to_string(),
                signed_tenths(-lost),
                words.part_because(&what, &why),
            ]
        });
        Table::new(&words.portfolio_gaps(), words.portfolio_gap_columns(), rows)
    }

    fn stale(&self) -> Table {
        let words = self.words;
        let stale = self.portfolio.stale();
        let rows = stale.iter().take(MOST_STALE).map(|line| {
            [
                line.row.name.told(),
                tier(line),
                line.depth.depth.to_string(),
                percent(line),
                self.last(line),
            ]
        });
        let left_out = stale.len().saturating_sub(MOST_STALE);
        let more = (0 < left_out).then(|| {
            let nothing = String::new;
            [
                words.review_more(left_out),
                nothing(),
                nothing(),
                nothing(),
                nothing(),
            ]
        });
        let heading = words.portfolio_stale(stale.len());
        Table::new(&heading, words.portfolio_stale_columns(), rows.chain(more))
    }

    fn last(&self, line: &PortfolioLine) -> String {
        let last = line.row.last_contact;
        let days = last.map(|day| (self.portfolio.on - day).num_days());
        days.map_or_else(|| "–".to_owned(), |days| self.words.ago(days))
    }

    fn all(&self) -> Table {
        let (words, on) = (self.words, self.portfolio.on);
        let rows = self.portfolio.lines.iter().map(|line| {
            let next = line.row.next_promise;
            let under = "· ".repeat(line.row.nesting.into());
            [
                format!("{under}{}", line.row.name.shown()),
                tier(line),
                line.depth.depth.to_string(),
                moved(line),
                words.stage(line.depth.stage),
                percent(line),
                self.last(line),
                next.map_or_else(String::new, |due| words.due(due, on)),
            ]
        });
        Table::new(&words.portfolio_all(), words.portfolio_all_columns(), rows)
    }
}

/// The code of a tier; a dash where there is none.
fn tier(line: &PortfolioLine) -> String {
    let tier = line.row.tier;
    tier.map_or_else(|| "–".to_owned(), |tier| tier.code().to_owned())
}

fn percent(line: &PortfolioLine) -> String {
    format!("{}%", crate::say::percent(line.depth.confidence))
}

/// Whole points risen or fallen; a dash where it is neither.
fn moved(line: &PortfolioLine) -> String {
    match line.rise() {
        0 => "–".to_owned(),
        rise if rise < 0 => format!("−{}", rise.unsigned_abs()),
        rise => format!("+{rise}"),
    }
}
