//! Rows of matters: what a list of opportunities, problems or payments says of each.

use chrono::NaiveDate;

use super::{
    super::{Foreign, ImportField, Reason},
    Reader,
    activities::Colleagues,
    split::Row,
};
use crate::domain::{
    MatterKind, MatterStage, Money, Name, StageReached,
    alike::plain,
    matter::{MatterDraft, told},
};

impl Reader<'_> {
    pub(super) fn matters(&mut self, rows: &[Row<'_>], into: &mut Foreign) {
        let colleagues = self.has_several_colleagues(rows);
        for row in rows {
            if self.is_sound(row)
                && let Some(draft) = self.matter(row, colleagues)
            {
                into.matters.push(draft);
            }
        }
    }

    fn matter(&mut self, row: &Row<'_>, colleagues: Colleagues) -> Option<MatterDraft> {
        let said = self.one(ImportField::Matter, row);
        let Ok(title) = Name::new(&said) else {
            self.report(
                row,
                match said.as_str() {
                    "" => Reason::NoTitle,
                    _ => Reason::TooLong {
                        field: ImportField::Matter,
                    },
                },
            );
            return None;
        };
        let (kind, stage) = self.standing(row);
        let mut notes = self.notes(row);
        if told::kind(&plain(&self.one(ImportField::Kind, row))).is_none() {
            notes.extend(self.kept(ImportField::Kind, row));
        }
        if stage.is_none() {
            notes.extend(self.kept(ImportField::Stage, row));
        }
        let stage = stage.unwrap_or(kind.first());
        let due = self.day_said(ImportField::Due, row);
        let today = self.options.here.now.date();
        // What is signed, lost or paid was so by the day it was to close; a day to come is none of a stage.
        let over = stage.is_end() || MatterStage::Contract == stage;
        let closed = due.filter(|due| over && *due <= today);
        let since = self.day_said(ImportField::Since, row);
        let since = since.filter(|on| *on <= today).or(closed);
        let ours = self.one(ImportField::Colleague, row);
        Some(MatterDraft {
            title,
            account: Name::new(&self.one(ImportField::Account, row)).ok(),
            kind,
            reached: StageReached {
                stage,
                on: since.unwrap_or(today),
            },
            due: due.filter(|_| !over),
            money: self.money(row),
            owner: Name::new(&ours)
                .ok()
                .filter(|_| colleagues == Colleagues::Several),
            people: self.participants(row),
            rival: Name::new(&self.one(ImportField::Rival, row)).ok(),
            note: notes.join("\n").into(),
            line: row.line,
        })
    }

    /// What it is and how far it has come, as far as the words of both columns are known. Of several that
    /// tell a stage, the one that says it is decided goes before the last step on the way there.
    fn standing(&mut self, row: &Row<'_>) -> (MatterKind, Option<MatterStage>) {
        let kind = told::kind(&plain(&self.one(ImportField::Kind, row)));
        let cells = self.mapped.cells(ImportField::Stage, row);
        let cells: Vec<String> = cells
            .filter(|cell| !cell.is_empty())
            .map(str::to_owned)
            .collect();
        let stages = cells.iter().filter_map(|cell| stage(cell));
        let stages: Vec<_> = stages
            .filter(|stage| kind.is_none_or(|kind| kind.has(*stage)))
            .collect();
        let decided = |stage: &&MatterStage| stage.is_end() || **stage == MatterStage::Contract;
        let said = stages.iter().find(decided).or_else(|| {
            // *Open* beside a stage only says that it goes on.
            let mut on_the_way = stages.iter();
            on_the_way.find(|stage| kind.is_some() || **stage != MatterStage::Open)
        });
        let said = said.or_else(|| stages.first()).copied();
        if let (None, Some(cell)) = (said, cells.first()) {
            self.report(row, Reason::BadStage(Reason::quote(cell)));
        }
        let kind = kind
            .or_else(|| said.and_then(MatterKind::of))
            .unwrap_or(MatterKind::Project);
        (kind, said.filter(|stage| kind.has(*stage)))
    }

    /// The amount, in the unit and currency that its heading or a column beside it tells.
    fn money(&mut self, row: &Row<'_>) -> Option<Money> {
        let text = self.one(ImportField::Amount, row);
        let unit = self.unit_of(ImportField::Amount).map(str::to_owned);
        let currency = self.one(ImportField::Currency, row);
        let money = self.parsed(
            row,
            &text,
            |text| {
                let with_unit = unit
                    .as_ref()
                    .and_then(|unit| Money::read(&format!("{text} {unit}")).ok());
                with_unit.or_else(|| Money::read(text).ok())
            },
            Reason::BadAmount,
        )?;
        let told = Name::new(&currency).ok();
        Some(Money {
            currency: told.or(money.currency),
            ..money
        })
    }

    /// What stands in brackets in the heading of a field: 万元 of `金额（万元）`.
    fn unit_of(&self, field: ImportField) -> Option<&str> {
        let headings = self.headings?.iter().enumerate();
        let mut here = headings.filter(|(at, _)| self.mapped.field(*at) == Some(field));
        let (_, heading) = here.next()?;
        let (_, after) = heading.split_once(['(', '（', '[', '【'])?;
        let (unit, _) = after.split_once([')', '）', ']', '】'])?;
        Some(unit.trim()).filter(|unit| !unit.is_empty())
    }

    fn day_said(&mut self, field: ImportField, row: &Row<'_>) -> Option<NaiveDate> {
        let text = self.one(field, row);
        let day = self.day(field, &text);
        self.parsed(row, &text, |_| day, Reason::BadDate)
    }
}

/// The stage that a cell tells: in our words to the letter, else in those that lists of opportunities have.
fn stage(cell: &str) -> Option<MatterStage> {
    let bare = cell.split(['(', '（', '[', '【']).next()?;
    let folded = plain(bare);
    let own = told::stage(&folded).or_else(|| MatterStage::from_code(&folded));
    own.or_else(|| {
        let found = FOREIGN.iter().find(|(word, _)| folded.contains(word));
        found.map(|(_, stage)| *stage)
    })
}

/// The first of these words that is in a cell decides: what has ended, then what is nearer to it.
const FOREIGN: &[(&str, MatterStage)] = &[
    ("lost", MatterStage::Lost),
    ("输单", MatterStage::Lost),
    ("丢单", MatterStage::Lost),
    ("失败", MatterStage::Lost),
    ("流失", MatterStage::Lost),
    ("无效", MatterStage::Dropped),
    ("作废", MatterStage::Dropped),
    ("取消", MatterStage::Dropped),
    ("abandon", MatterStage::Dropped),
    ("cancel", MatterStage::Dropped),
    ("won", MatterStage::Contract),
    ("赢单", MatterStage::Contract),
    ("成交", MatterStage::Contract),
    ("签约", MatterStage::Contract),
    ("中标", MatterStage::Contract),
    ("验收", MatterStage::Acceptance),
    ("交付", MatterStage::Delivery),
    ("实施", MatterStage::Delivery),
    ("contract sent", MatterStage::Bid),
    ("negotia", MatterStage::Bid),
    ("proposal", MatterStage::Bid),
    ("quot", MatterStage::Bid),
    ("tender", MatterStage::Bid),
    ("谈判", MatterStage::Bid),
    ("报价", MatterStage::Bid),
    ("投标", MatterStage::Bid),
    ("招标", MatterStage::Bid),
    ("qualif", MatterStage::Qualified),
    ("analysis", MatterStage::Qualified),
    ("value prop", MatterStage::Qualified),
    ("decision", MatterStage::Qualified),
    ("demo", MatterStage::Qualified),
    ("presentation", MatterStage::Qualified),
    ("需求", MatterStage::Qualified),
    ("立项", MatterStage::Qualified),
    ("方案", MatterStage::Qualified),
    ("验证", MatterStage::Qualified),
    ("prospect", MatterStage::Lead),
    ("appointment", MatterStage::Lead),
    ("contact made", MatterStage::Lead),
    ("线索", MatterStage::Lead),
    ("初步", MatterStage::Lead),
    ("接洽", MatterStage::Lead),
    ("意向", MatterStage::Lead),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_are_known_by_the_words_of_programs() {
        for (cell, is) in [
            ("Closed Won", Some(MatterStage::Contract)),
            ("Closed Lost", Some(MatterStage::Lost)),
            ("Proposal/Price Quote", Some(MatterStage::Bid)),
            ("Negotiation/Review (90%)", Some(MatterStage::Bid)),
            ("Needs Analysis", Some(MatterStage::Qualified)),
            ("Prospecting", Some(MatterStage::Lead)),
            ("方案报价", Some(MatterStage::Bid)),
            ("需求确认", Some(MatterStage::Qualified)),
            ("赢单", Some(MatterStage::Contract)),
            ("初步接洽", Some(MatterStage::Lead)),
            ("验收", Some(MatterStage::Acceptance)),
            ("Stage 3", None),
        ] {
            assert_eq!(stage(cell), is, "{cell}");
        }
    }

    #[test]
    fn our_own_codes_and_words_are_read_back() {
        for stage_of_ours in MatterStage::ALL {
            assert_eq!(stage(stage_of_ours.code()), Some(*stage_of_ours));
        }
        for (is, words) in told::STAGE_WORDS {
            for word in *words {
                assert_eq!(stage(word), Some(*is), "{word}");
            }
        }
    }
}
