//! Rows that stand above others and say where they belong: 采购部, *Sales*, *Nordkai GmbH*.

use super::{super::ImportField, columns::Mapped, split::Row};

/// What such a row names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Department,
    Account,
}

/// What a row that says one thing alone names for the rows below it; `None` where it is about somebody,
/// or about nothing.
pub(super) fn group<'a>(row: &'a Row<'_>, mapped: &Mapped) -> Option<(Group, &'a str)> {
    let mut said = row
        .cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| !cell.trim().is_empty());
    let (Some((at, text)), None) = (said.next(), said.next()) else {
        return None;
    };
    let text = text.trim();
    let told = told(text);
    let group = match mapped.field(at) {
        Some(ImportField::Department) => Some(Group::Department),
        // A company alone is an account of its own; below it may be somebody else's people.
        Some(ImportField::Name | ImportField::FirstName | ImportField::LastName) => told,
        None if at == 0 && !text.chars().any(|c| c.is_numeric() || c == '@') => {
            told.or(Some(Group::Department))
        }
        _ => None,
    };
    group.map(|group| (group, text))
}

/// The word by which a row says that it adds up those above, and is about nobody: 合计, *Total*.
pub(super) fn sum<'a>(row: &'a Row<'_>, mapped: &'a Mapped) -> Option<&'a str> {
    const SUMS: &[&str] = &[
        "合计",
        "总计",
        "小计",
        "共计",
        "总数",
        "总人数",
        "total",
        "totals",
        "grand total",
        "subtotal",
        "sub-total",
        "sum",
        "summe",
    ];
    let said = |cell: &&str| !cell.is_empty();
    let mut names = [
        ImportField::Name,
        ImportField::FirstName,
        ImportField::LastName,
    ]
    .into_iter()
    .flat_map(|field| mapped.cells(field, row))
    .map(str::trim)
    .filter(said);
    let mut cells = row.cells.iter().map(|cell| cell.trim()).filter(said);
    // A company may be called Total: only who is called so, or a row that names nobody, adds up.
    let word = names.next().or_else(|| cells.next())?;
    let bare = word.trim_end_matches([':', '：']).trim_end().to_lowercase();
    (names.next().is_none() && SUMS.contains(&bare.as_str())).then_some(word)
}

/// What the name of a department or company tells of itself.
pub(super) fn told(text: &str) -> Option<Group> {
    const FIRMS: &[&str] = &[
        "公司",
        "集团",
        "银行",
        "医院",
        "大学",
        "学院",
        "局",
        "厅",
        "委员会",
        " ltd",
        " ltd.",
        " limited",
        " inc",
        " inc.",
        " llc",
        " gmbh",
        " ag",
        " se",
        " plc",
        " corp",
        " corp.",
        " co.",
        " company",
        " group",
        " bank",
        " s.a.",
        " b.v.",
        " ab",
        " oy",
        " as",
        " a/s",
    ];
    const UNITS: &[&str] = &[
        "部",
        "处",
        "科",
        "室",
        "中心",
        "部门",
        "车间",
        "小组",
        "班子",
        "领导",
        "管理层",
        "高层",
        " department",
        " dept",
        " dept.",
        " division",
        " team",
        " office",
        " unit",
        " board",
    ];
    const WORDS: &[&str] = &[
        "management",
        "board",
        "purchasing",
        "procurement",
        "finance",
        "it",
        "sales",
        "marketing",
        "legal",
        "hr",
        "engineering",
        "operations",
        "logistics",
        "quality",
        "production",
    ];
    let folded = text.trim_end_matches([':', '：']).to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| folded.ends_with(ending));
    if ends(FIRMS) {
        Some(Group::Account)
    } else if ends(UNITS) || WORDS.contains(&folded.as_str()) {
        Some(Group::Department)
    } else {
        None
    }
}
