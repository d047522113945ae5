//! Tables of what came of deals: an account, a day, won or lost.

use chrono::NaiveDate;

use super::{
    super::{ImportField, Reason, draft::day, encoding, field::fold, lines::any_within, sniff},
    sheet,
    split::{self, Row},
};
use crate::domain::score::Outcome;

/// What a table of outcomes says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcomes {
    /// Rows seen, taken or not; the header does not count.
    pub read: usize,
    pub rows: Vec<OutcomeRow>,
    /// By line.
    pub problems: Vec<OutcomeProblem>,
}

/// What came of something at an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeRow {
    /// The physical line in the file, from 1.
    pub line: usize,
    /// As the file names it.
    pub account: String,
    /// When it was decided.
    pub on: NaiveDate,
    pub outcome: Outcome,
}

/// A row, or a file, that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeProblem {
    /// From 1.
    pub line: usize,
    pub reason: OutcomeReason,
}

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutcomeReason {
    /// What is wrong with any table.
    Table(Reason),
    /// No heading is that of a column there has to be.
    NoColumn(OutcomeColumn),
    NoAccount,
    /// Neither won nor lost; as it stands there, safe to show.
    NoOutcome(String),
}

/// The columns of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutcomeColumn {
    Account,
    Date,
    Outcome,
}

impl OutcomeColumn {
    const ALL: [Self; 3] = [Self::Account, Self::Date, Self::Outcome];

    fn is_called(self, heading: &str) -> bool {
        let folded = fold(heading);
        let among = |names: &[&str]| names.contains(&folded.as_str());
        match self {
            Self::Account => ImportField::of_header(heading) == Some(ImportField::Account),
            Self::Date => among(DATES),
            Self::Outcome => among(OUTCOMES),
        }
    }
}

/// Headings as they are folded: small letters and characters alone.
const DATES: &[&str] = &[
    "date",
    "day",
    "on",
    "closed",
    "closedate",
    "closingdate",
    "outcomedate",
    "decided",
    "日期",
    "时间",
    "结果日期",
    "定标日期",
    "成交日期",
    "签约日期",
    "续约日期",
];
const OUTCOMES: &[&str] = &[
    "outcome",
    "result",
    "wonlost",
    "renewedlost",
    "结果",
    "成败",
    "输赢",
    "赢输",
    "中标情况",
    "续约情况",
];

const WON: &[&str] = &[
    "won",
    "win",
    "renewed",
    "renewal",
    "赢",
    "赢单",
    "中标",
    "成交",
    "续约",
    "已续约",
    "续签",
];
const LOST: &[&str] = &[
    "lost",
    "loss",
    "lose",
    "churned",
    "notrenewed",
    "输",
    "输单",
    "丢单",
    "丢标",
    "未中标",
    "流失",
    "未续约",
];

fn outcome(text: &str) -> Option<Outcome> {
    let folded = fold(text);
    if WON.contains(&folded.as_str()) {
        Some(Outcome::Won)
    } else if LOST.contains(&folded.as_str()) {
        Some(Outcome::Lost)
    } else {
        None
    }
}

/// Reads a table of outcomes in any encoding and dialect that tables come in, or a workbook.
///
/// Never fails: what cannot be read is in `problems`.
#[must_use]
pub fn read_outcomes(file_name: &str, bytes: &[u8]) -> Outcomes {
    if sniff::is_workbook(bytes) {
        return match sheet::sheets(bytes) {
            Ok(sheets) => {
                let rows = sheets.into_iter().map(|sheet| sheet.rows);
                let mut rows = rows;
                let rows = rows.find(|rows| !rows.is_empty());
                understand(&rows.unwrap_or_default(), |_| None, Vec::new())
            }
            Err(reason) => Outcomes::none(reason),
        };
    }
    let narrow = encoding::narrow(bytes);
    match sniff::format(file_name, &narrow.bytes) {
        Ok(super::BookFormat::Table) => {}
        Ok(_) => return Outcomes::none(Reason::UnknownFormat),
        Err(reason) => return Outcomes::none(reason),
    }
    let decoded = narrow.decode();
    let split::Table { rows, open_quotes } =
        match split::rows(&decoded.text, &split::sniff(&decoded.text)) {
            Ok(table) => table,
            Err(reason) => return Outcomes::none(reason),
        };
    let encoding = decoded.encoding.name;
    let damaged = |row: &Row<'_>| {
        any_within(&decoded.malformed, row.line, row.last).then_some(Reason::Malformed { encoding })
    };
    understand(&rows, damaged, open_quotes)
}

impl Outcomes {
    fn none(reason: Reason) -> Self {
        let reason = OutcomeReason::Table(reason);
        Self {
            problems: vec![OutcomeProblem { line: 1, reason }],
            ..Self::default()
        }
    }
}

fn understand(
    rows: &[Row<'_>],
    damaged: impl Fn(&Row<'_>) -> Option<Reason>,
    open_quotes: Vec<usize>,
) -> Outcomes {
    let Some((header, rows)) = rows.split_first() else {
        return Outcomes::none(Reason::Empty);
    };
    let place = |column: OutcomeColumn| {
        let found = header.cells.iter().position(|cell| column.is_called(cell));
        found.ok_or(OutcomeProblem {
            line: header.line,
            reason: OutcomeReason::NoColumn(column),
        })
    };
    let mut outcomes = Outcomes {
        read: rows.len() + open_quotes.len(),
        ..Outcomes::default()
    };
    let [Ok(account), Ok(date), Ok(what)] = OutcomeColumn::ALL.map(place) else {
        let missing = OutcomeColumn::ALL.map(place).into_iter();
        outcomes.problems = missing.filter_map(Result::err).collect();
        return outcomes;
    };
    outcomes.problems = open_quotes
        .into_iter()
        .map(|line| OutcomeProblem {
            line,
            reason: OutcomeReason::Table(Reason::OpenQuote),
        })
        .collect();
    for row in rows {
        let cell = |at: usize| row.cells.get(at).map_or("", |cell| cell.trim());
        let table = damaged(row).or_else(|| too_many(row, header.cells.len()));
        let read = match table {
            Some(reason) => Err(OutcomeReason::Table(reason)),
            None => one(row.line, [account, date, what].map(cell)),
        };
        match read {
            Ok(row) => outcomes.rows.push(row),
            Err(reason) => outcomes.problems.push(OutcomeProblem {
                line: row.line,
                reason,
            }),
        }
    }
    outcomes.problems.sort_by_key(|problem| problem.line);
    outcomes
}

/// One separator too many, unquoted, has moved every cell behind it into the wrong column.
fn too_many(row: &Row<'_>, expected: usize) -> Option<Reason> {
    let filled = row.cells.iter().rposition(|cell| !cell.trim().is_empty());
    let found = filled.map_or(0, |at| at + 1);
    (expected < found).then_some(Reason::TooManyCells { expected, found })
}

fn one(line: usize, [account, date, what]: [&str; 3]) -> Result<OutcomeRow, OutcomeReason> {
    if account.is_empty() {
        return Err(OutcomeReason::NoAccount);
    }
    let on = day(date, None)
        .ok_or_else(|| OutcomeReason::Table(Reason::BadDate(Reason::quote(date))))?;
    let outcome = outcome(what).ok_or_else(|| OutcomeReason::NoOutcome(Reason::quote(what)))?;
    Ok(OutcomeRow {
        line,
        account: account.to_owned(),
        on,
        outcome,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Outcomes {
        read_outcomes("deals.csv", text.as_bytes())
    }

    fn on(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    fn row(line: usize, account: &str, on: NaiveDate, outcome: Outcome) -> OutcomeRow {
        OutcomeRow {
            line,
            account: account.into(),
            on,
            outcome,
        }
    }

    #[test]
    fn headings_and_outcomes_come_in_both_languages_and_any_order() {
        let english = read(
            "Result;Account;Amount;Close date\nWon;Elmwick;3;2025-03-01\nRENEWED;\"Harbour; Bank\";;2025/4/2\n",
        );
        assert_eq!(english.problems, []);
        assert_eq!(
            english.rows,
            [
                row(2, "Elmwick", on(2025, 3, 1), Outcome::Won),
                row(3, "Harbour; Bank", on(2025, 4, 2), Outcome::Won)
            ]
        );
        let chinese = "客户,日期,结果\n翎川电信,2025年3月1日,中标\n翎川电信,20250401,丢标\n海州医院,2025-5-6,续约\n海州医院,2025-5-7,流失\n东林,2025-5-7,赢\n东林,2025-5-7,输\n";
        let (bytes, ..) = encoding_rs::GBK.encode(chinese);
        let chinese = read_outcomes("deals.csv", &bytes);
        assert_eq!(chinese.problems, []);
        let outcomes: Vec<_> = chinese.rows.iter().map(|row| row.outcome).collect();
        let (won, lost) = (Outcome::Won, Outcome::Lost);
        assert_eq!(outcomes, [won, lost, won, lost, won, lost]);
        assert_eq!(chinese.rows[0], row(2, "翎川电信", on(2025, 3, 1), won));
    }

    #[test]
    fn each_row_that_is_not_taken_is_told_with_its_line_and_why() {
        let told = read(
            "account,date,outcome\n,2025-03-01,won\nA,soon,won\nB,2025-03-01,maybe\nC,2025-03-01,won,x\n\nD,2025-03-01,\n\"E,2025-03-01,won\nF,2025-03-02,lost\n",
        );
        assert_eq!(told.read, 7);
        assert_eq!(told.rows, [row(9, "F", on(2025, 3, 2), Outcome::Lost)]);
        let problems: Vec<_> = told
            .problems
            .into_iter()
            .map(|problem| (problem.line, problem.reason))
            .collect();
        assert_eq!(
            problems,
            [
                (2, OutcomeReason::NoAccount),
                (3, OutcomeReason::Table(Reason::BadDate("soon".into()))),
                (4, OutcomeReason::NoOutcome("maybe".into())),
                (
                    5,
                    OutcomeReason::Table(Reason::TooManyCells {
                        expected: 3,
                        found: 4
                    })
                ),
                (7, OutcomeReason::NoOutcome(String::new())),
                (8, OutcomeReason::Table(Reason::OpenQuote)),
            ]
        );
    }

    #[test]
    fn a_file_that_is_no_such_table_is_told_as_that() {
        let reasons = |told: Outcomes| -> Vec<_> {
            told.problems
                .into_iter()
                .map(|problem| problem.reason)
                .collect()
        };
        assert_eq!(
            reasons(read("customer,when,won\nA,2025-01-01,yes\n")),
            [
                OutcomeReason::NoColumn(OutcomeColumn::Date),
                OutcomeReason::NoColumn(OutcomeColumn::Outcome)
            ]
        );
        assert_eq!(reasons(read("")), [OutcomeReason::Table(Reason::Empty)]);
        assert_eq!(
            reasons(read("BEGIN:VCARD\nEND:VCARD\n")),
            [OutcomeReason::Table(Reason::UnknownFormat)]
        );
        assert_eq!(
            reasons(read_outcomes("a.xlsx", b"PK\x03\x04\x14\0\x06\0")),
            [OutcomeReason::Table(Reason::Spreadsheet)]
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_row_is_taken_or_told(parts in prop::collection::vec(prop::sample::select(vec![
            "account", "date", "outcome", ",", ";", "\n", "\"", "won", "lost", "2025-03-01", "soon", "A", "张伟", "\r\n", "\t",
        ]), 0..60)) {
            let told = read(&format!("account,date,outcome\n{}", parts.concat()));
            if told.problems.iter().all(|problem| !matches!(problem.reason, OutcomeReason::NoColumn(_))) {
                prop_assert_eq!(told.read, told.rows.len() + told.problems.len());
            }
        }

        #[test]
        fn no_bytes_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = read_outcomes("deals.csv", &bytes);
        }
    }
}
