//! A table as spreadsheets open it, and as [`read`](super::read) takes it in again.

use crate::domain::{Matter, Name};

use super::{super::ImportField, inert::inert};

/// An open matter of the book, with those names that only the book knows.
#[derive(Debug, Clone)]
pub struct MatterRow<'a> {
    pub account: &'a Name,
    pub matter: &'a Matter,
    /// What it is and how far, in the words of whoever reads it.
    pub kind: String,
    pub stage: String,
    pub owner: Option<&'a Name>,
    pub people: Vec<&'a Name>,
}

/// The columns, in their order.
const COLUMNS: [ImportField; 12] = [
    ImportField::Account,
    ImportField::Matter,
    ImportField::Kind,
    ImportField::Stage,
    ImportField::Since,
    ImportField::Due,
    ImportField::Amount,
    ImportField::Currency,
    ImportField::Colleague,
    ImportField::Name,
    ImportField::Rival,
    ImportField::Note,
];

/// Without it a spreadsheet takes Chinese for another encoding.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// CSV with one row for each matter under headings in the words of whoever reads it.
///
/// # Errors
/// As the writer does; into memory it never fails.
pub fn write_matters(
    rows: &[MatterRow<'_>],
    heading: impl Fn(ImportField) -> String,
) -> std::io::Result<Vec<u8>> {
    let mut out = csv::Writer::from_writer(BYTE_ORDER_MARK.to_vec());
    out.write_record(COLUMNS.map(heading))?;
    for row in rows {
        out.write_record(COLUMNS.map(|column| inert(row.cell(column))))?;
    }
    out.into_inner().map_err(csv::IntoInnerError::into_error)
}

impl MatterRow<'_> {
    fn cell(&self, column: ImportField) -> String {
        let matter = self.matter;
        let name = |name: Option<&Name>| name.map_or_else(String::new, |name| name.raw().into());
        let day =
            |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |on| on.to_string());
        let money = matter.money.as_ref();
        match column {
            ImportField::Account => name(Some(self.account)),
            ImportField::Matter => name(Some(&matter.title)),
            ImportField::Kind => self.kind.clone(),
            ImportField::Stage => self.stage.clone(),
            ImportField::Since => day(matter.since()),
            ImportField::Due => day(matter.due),
            // Groups of digits would be text to a spreadsheet.
            ImportField::Amount => {
                money.map_or_else(String::new, |money| money.amount.written().replace(',', ""))
            }
            ImportField::Currency => name(money.and_then(|money| money.currency.as_ref())),
            ImportField::Colleague => name(self.owner),
            ImportField::Name => {
                let people: Vec<_> = self.people.iter().map(|name| name.raw()).collect();
                people.join("; ")
            }
            ImportField::Rival => name(matter.rival.as_ref()),
            _ => matter.note.raw().to_owned(),
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::{
        domain::{Account, Amount, Id, MatterKind, Money, StageReached},
        exchange::{Here, Options, read},
    };

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn written(matter: &Matter, account: &Name, people: &[Name]) -> Vec<u8> {
        let row = MatterRow {
            account,
            matter,
            kind: matter.kind.code().into(),
            stage: matter.stage().code().into(),
            owner: None,
            people: people.iter().collect(),
        };
        write_matters(&[row], |field| field.code().into()).unwrap()
    }

    #[test]
    fn a_formula_is_text_to_a_spreadsheet() {
        let title = Name::new("=HYPERLINK(1)").unwrap();
        let reached = StageReached {
            stage: MatterKind::Need.first(),
            on: on(2),
        };
        let account: Id<Account> = Id::new(1);
        let matter = Matter::begun(account, MatterKind::Need, title, reached);
        let text =
            String::from_utf8(written(&matter, &Name::new("Donglin").unwrap(), &[])).unwrap();
        assert!(text.contains(",'=HYPERLINK(1),"), "{text}");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_is_read_back(
            title in "[=+@-]?[\\p{Han}a-zA-Z0-9][\\p{Han}a-zA-Z0-9 ,;\"'.·-]{0,30}",
            note in "[\\p{Han}a-z][\\p{Han}a-z ,\"\n]{0,40}",
            (kind, step) in (0..MatterKind::ALL.len(), 0..9_usize),
            day in 1..20_u32,
            due in proptest::option::of(1..30_u32),
            hundredths in proptest::option::of(0..=Amount::MOST * 100),
            currency in proptest::option::of("[A-Z]{3}"),
            people in proptest::collection::btree_set("[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}|王[一-龥]{1,2}", 0..4),
            rival in proptest::option::of("[\\p{Han}A-Z][\\p{Han}a-z]{0,12}"),
        ) {
            let kind = MatterKind::ALL[kind];
            let stages = kind.stages();
            let stage = stages[step % stages.len()];
            let over = stage.is_end() || stage == crate::domain::MatterStage::Contract;
            let account: Id<Account> = Id::new(1);
            let matter = Matter {
                due: due.filter(|_| !over).map(on),
                money: hundredths.map(|hundredths| Money {
                    amount: Amount::of_hundredths(hundredths).unwrap(),
                    currency: currency.as_deref().map(|name| Name::new(name).unwrap()),
                }),
                rival: rival.map(|name| Name::new(&name).unwrap()),
                note: note.trim_end().into(),
                ..Matter::begun(account, kind, Name::new(&title).unwrap(), StageReached { stage, on: on(day) })
            };
            let name = Name::new("东林 Works").unwrap();
            let people: Vec<_> = people.iter().map(|name| Name::new(name).unwrap()).collect();
            let options = Options {
                here: Here { now: on(23).into(), ..Here::default() },
                ..Options::default()
            };
            let foreign = read("matters.csv", &written(&matter, &name, &people), &options);
            prop_assert_eq!(&foreign.problems, &[]);
            let [draft] = foreign.matters.as_slice() else {
                return Err(TestCaseError::fail(format!("{:?}", foreign.columns)));
            };
            prop_assert_eq!(&draft.title, &matter.title);
            prop_assert_eq!(&draft.account, &Some(name));
            prop_assert_eq!((draft.kind, Some(&draft.reached)), (matter.kind, matter.stages.first()));
            prop_assert_eq!((draft.due, &draft.money), (matter.due, &matter.money));
            prop_assert_eq!(draft.note.raw(), matter.note.raw());
            prop_assert_eq!(&draft.rival, &matter.rival);
            let read: Vec<_> = draft.people.iter().map(|one| one.name.clone()).collect();
            prop_assert_eq!(read, people);
        }
    }
}
