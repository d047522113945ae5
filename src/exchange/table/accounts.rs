//! Rows of accounts: their tier, what they are a unit of, and whatever else a list says of them.

use super::{
    super::{Foreign, ImportField, Reason, RowKind},
    Reader,
    split::Row,
};
use crate::domain::{Account, AccountDraft, AccountKind, Name, Tier, ToldOf};

impl Reader<'_> {
    pub(super) fn accounts(
        &mut self,
        rows: &[Row<'_>],
        into: &mut Foreign,
    ) -> Vec<(usize, String)> {
        for row in rows {
            if !self.is_sound(row) {
                continue;
            }
            match self.account(row, ToldOf::Itself) {
                Some(account) => into.accounts.push(account),
                None => self.report(row, Reason::NoAccountName),
            }
        }
        Vec::new()
    }

    /// The account a row names; `None` where it names none.
    pub(super) fn account(&mut self, row: &Row<'_>, told: ToldOf) -> Option<AccountDraft> {
        let text = self.one(ImportField::Account, row);
        let name = match Name::new(&text) {
            Ok(name) => name,
            Err(_) if text.is_empty() => return None,
            Err(_) => {
                self.report(
                    row,
                    Reason::TooLong {
                        field: ImportField::Account,
                    },
                );
                return None;
            }
        };
        let mut account = Account::named(name);
        let tier_text = self.one(ImportField::Tier, row);
        account.tier = self.parsed(row, &tier_text, tier, Reason::BadTier);
        let mut notes = Vec::new();
        if told == ToldOf::Itself {
            let kind_text = self.one(ImportField::Kind, row);
            account.kind = kind(&kind_text);
            let tags = self.many(ImportField::Tags, row, &[';', ',', '；', '，', '、', '\n']);
            account.tags = tags.iter().filter_map(|tag| Name::new(tag).ok()).collect();
            if account.kind.is_none() {
                notes.extend(self.kept(ImportField::Kind, row));
            }
            notes.extend(self.notes(row));
            if self.rows == RowKind::People {
                notes.extend(self.kept(ImportField::Phone, row));
                notes.extend(self.kept(ImportField::Email, row));
                notes.extend(self.about_accounts(row));
            }
        }
        // What is no tier of ours is kept in words.
        if account.tier.is_none() {
            notes.extend(self.kept(ImportField::Tier, row));
        }
        account.note = notes.join("\n").into();
        let said = |text: String| Some(text).filter(|text| !text.is_empty());
        Some(AccountDraft {
            account,
            parent: said(self.one(ImportField::Parent, row)),
            key: said(self.one(ImportField::Id, row)).filter(|_| self.rows == RowKind::Accounts),
            line: row.line,
            told,
        })
    }

    /// What a list of people does not read and a list of accounts would: an address, a website.
    fn about_accounts(&self, row: &Row<'_>) -> Vec<String> {
        let headings = self.headings.into_iter().flatten().enumerate();
        let unread = headings.filter(|(at, heading)| {
            self.mapped.field(*at).is_none()
                && ImportField::in_rows(RowKind::Accounts, heading) == Some(ImportField::Note)
        });
        let cells = unread.filter_map(|(at, _)| Some((at, row.cells.get(at)?.trim())));
        let said = cells.filter(|(_, cell)| !cell.is_empty());
        said.map(|(at, cell)| self.labelled(at, cell)).collect()
    }
}

/// A tier as lists write it: A, *A级*, *tier 1* is none.
fn tier(text: &str) -> Option<Tier> {
    let folded = text.trim().to_uppercase();
    let bare = folded
        .trim_start_matches("TIER")
        .trim_start_matches("CLASS")
        .trim_end_matches(['级', '类', '档', '等'])
        .trim_end_matches("CLASS")
        .trim_end_matches("客户")
        .trim_end_matches(['级', '类'])
        .trim_matches([' ', '-', ':']);
    Tier::from_code(bare)
}

fn kind(text: &str) -> Option<AccountKind> {
    match text.trim().to_lowercase().as_str() {
        "group" | "集团" | "集团公司" | "集团总部" | "总部" | "headquarters" => {
            Some(AccountKind::Group)
        }
        "province" | "省" | "省公司" | "省级" | "省分公司" => Some(AccountKind::Province),
        "city" | "地市" | "市公司" | "地市公司" | "市级" => Some(AccountKind::City),
        "subsidiary" | "子公司" | "分公司" | "下属公司" | "下属单位" => {
            Some(AccountKind::Subsidiary)
        }
        "company" | "公司" | "企业" => Some(AccountKind::Company),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tier_is_known_however_it_is_written() {
        for (text, is) in [
            ("A", Some(Tier::A)),
            ("b", Some(Tier::B)),
            ("S级", Some(Tier::S)),
            ("A类客户", Some(Tier::A)),
            ("Tier C", Some(Tier::C)),
            ("1", None),
            ("Gold", None),
            ("", None),
        ] {
            assert_eq!(tier(text), is, "{text}");
        }
    }
}
