//! Whose people a table lists that has no column for it: what the title above the headings, the sheet and
//! the file are called, less what such lists call themselves. Proposed, never taken unseen.

use super::{
    super::{ImportField, RowKind},
    groups::{self, Group},
    split::Row,
};
use crate::domain::{Name, text::is_han};

/// An organization a table may be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub name: Name,
    pub stands: Stands,
    pub tells: Tells,
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// In a line above the headings.
    Line(usize),
    /// The sheet is called so.
    Sheet,
    /// The file is called so.
    File,
}

/// How much the words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tells {
    /// They may name an organization, or anything.
    Perhaps,
    /// They name one, or say that they are a list of its people.
    Clearly,
}

/// Longer than this is a sentence: in words, and in characters of a Chinese name.
const MOST_WORDS: usize = 6;
const MOST_HAN: usize = 24;

/// Everything that may name the organization, what stands nearest to the rows first.
pub(super) fn suggestions(
    above: &[Row<'_>],
    sheet: Option<&str>,
    file_name: &str,
) -> Vec<Suggestion> {
    let titles = above.iter().flat_map(|row| {
        let said = in_row(row).into_iter();
        said.map(|(name, tells)| (name, tells, Stands::Line(row.line)))
    });
    let stem = file_name
        .rsplit_once('.')
        .map_or(file_name, |(stem, _)| stem);
    let called = [(sheet, Stands::Sheet), (Some(stem), Stands::File)];
    let called = called.into_iter().filter_map(|(text, stands)| {
        let (name, tells) = in_text(&spaced(text?))?;
        Some((name, tells, stands))
    });
    titles
        .chain(called)
        .map(|(name, tells, stands)| Suggestion {
            name,
            stands,
            tells,
        })
        .collect()
}

/// The name of a file as it is meant: `harbour-foods_contacts` has no spaces.
fn spaced(text: &str) -> String {
    let text = text.replace('_', " ");
    if text.trim().contains(' ') || text.chars().any(is_han) {
        text
    } else {
        text.replace('-', " ")
    }
}

/// What a row above the headings names: in a cell that says so, in the cell behind one, or as a title.
fn in_row(row: &Row<'_>) -> Option<(Name, Tells)> {
    let cells: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).collect();
    let mut said = cells.iter().copied().filter(|cell| !cell.is_empty());
    let (first, second) = (said.next()?, said.next());
    let bare = first.trim_end_matches([':', '：']);
    if is_label(bare) {
        return Some((Name::new(second?).ok()?, Tells::Clearly));
    }
    if let Some((label, rest)) = first.split_once([':', '：'])
        && is_label(label)
    {
        return Some((Name::new(rest).ok()?, Tells::Clearly));
    }
    // More than one cell with something of its own is a row of a table.
    match second {
        Some(_) => None,
        None => in_text(first),
    }
}

/// Whether a cell says that an account is named behind it.
fn is_label(text: &str) -> bool {
    const WORDS: &[&str] = &["customer", "client", "客户", "单位", "公司"];
    let text = text.trim();
    ImportField::in_rows(RowKind::People, text) == Some(ImportField::Account)
        || WORDS.contains(&text.to_lowercase().as_str())
}

/// The organization in a title: the one part of it that is more than the name of a list.
fn in_text(text: &str) -> Option<(Name, Tells)> {
    let text = without_asides(text);
    let parts = parts(&text);
    let named: Vec<(String, Tells)> = parts.iter().copied().filter_map(bare).collect();
    let most = named.iter().map(|(_, tells)| *tells).max()?;
    let mut best = named.iter().filter(|(_, tells)| *tells == most);
    let (name, _) = best.next()?;
    // The other parts of a title say that it is a list; of several names nothing tells which it is of.
    let is_list = parts.len() == named.len() + 1 && parts.iter().any(|part| is_list(part));
    let tells = match (most, best.next()) {
        (Tells::Perhaps, None) if is_list => Tells::Clearly,
        (tells, _) => tells,
    };
    Some((Name::new(name).ok()?, tells))
}

/// Without what stands in brackets and tells of the list: a date, *internal*.
fn without_asides(text: &str) -> String {
    let mut out = text.trim().to_owned();
    for (open, close) in [('(', ')'), ('（', '）'), ('[', ']'), ('【', '】')] {
        while let Some(from) = out.find(open)
            && let Some(long) = out[from..].find(close)
        {
            let inside = &out[from + open.len_utf8()..from + long];
            if !inside.chars().any(char::is_numeric) && bare(inside).is_some() {
                break;
            }
            out.replace_range(from..from + long + close.len_utf8(), " ");
        }
    }
    out.trim().to_owned()
}

/// A title at its dashes, colons and bars.
fn parts(text: &str) -> Vec<&str> {
    text.split(['–', '—', '|', ':', '：', '·', '/', '－', '｜'])
        .flat_map(|part| part.split(" - "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

fn is_list(part: &str) -> bool {
    Stripped::of(part).says == Says::ListOfPeople
}

/// What a part names besides being a list; `None` where it is nothing else, or a sentence.
fn bare(part: &str) -> Option<(String, Tells)> {
    let Stripped { name, says } = Stripped::of(part);
    let is_sentence = name.ends_with(['.', '!', '?', '。', '！', '？']) && !is_firm(&name)
        || name.contains(['，', ';', '；'])
        || name.split_whitespace().count() > MOST_WORDS
        || name.chars().filter(|c| is_han(*c)).count() > MOST_HAN;
    if is_sentence || name.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return None;
    }
    match groups::told(&name) {
        Some(Group::Account) => Some((name, Tells::Clearly)),
        Some(Group::Department) => None,
        None if ImportField::is_heading(&name) => None,
        None if says == Says::ListOfPeople => Some((name, Tells::Clearly)),
        None => Some((name, Tells::Perhaps)),
    }
}

fn is_firm(name: &str) -> bool {
    groups::told(name) == Some(Group::Account)
}

/// What lists of people call themselves.
const LISTS: &[&str] = &[
    "address",
    "book",
    "chart",
    "contact",
    "contacts",
    "directory",
    "list",
    "lists",
    "map",
    "names",
    "org",
    "organisation",
    "organization",
    "overview",
    "people",
    "phone",
    "phonebook",
    "register",
    "staff",
    "stakeholder",
    "stakeholders",
    "team",
    "telephone",
];

/// What stands beside that, and names nobody.
const BESIDE: &[&str] = &[
    "a",
    "all",
    "and",
    "at",
    "backup",
    "confidential",
    "copy",
    "crm",
    "csv",
    "current",
    "draft",
    "employee",
    "employees",
    "excel",
    "export",
    "exported",
    "final",
    "for",
    "from",
    "google",
    "import",
    "imported",
    "internal",
    "key",
    "latest",
    "main",
    "members",
    "my",
    "new",
    "of",
    "old",
    "our",
    "outlook",
    "sheet",
    "spreadsheet",
    "table",
    "the",
    "updated",
    "v1",
    "v2",
    "version",
    "workbook",
    "xlsx",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
];

/// Lists of several organizations say so.
const MANY: &[&str] = &[
    "account",
    "accounts",
    "client",
    "clients",
    "companies",
    "customer",
    "customers",
    "leads",
    "prospects",
];

/// Words that may be a part of a name, and alone are none.
const NOBODY: &[&str] = &[
    "connections",
    "data",
    "database",
    "gmail",
    "info",
    "input",
    "iphone",
    "linkedin",
    "master",
    "may",
    "other",
    "output",
    "page",
    "persons",
    "private",
    "sample",
    "temp",
    "test",
    "tmp",
    "untitled",
    "users",
    "vip",
    "wechat",
];

/// What Chinese lists of people call themselves, behind the name of whose they are; the longer before
/// those they end in.
const ENDINGS: &[&str] = &[
    "通讯录",
    "通信录",
    "联系人",
    "联系方式",
    "联系表",
    "联络表",
    "联络人",
    "一览表",
    "花名册",
    "组织架构图",
    "组织架构",
    "架构图",
    "组织结构图",
    "组织结构",
    "关系图",
    "名单",
    "名册",
    "名录",
    "电话簿",
    "电话表",
    "电话本",
    "电话",
    "人员表",
    "人员",
    "员工",
    "职工",
    "干部",
    "关键人",
    "决策链",
    "信息表",
    "信息",
    "清单",
    "汇总表",
    "汇总",
    "统计表",
    "登记表",
];

/// The same before the name.
const BEGINNINGS: &[&str] = &[
    "通讯录",
    "通信录",
    "联系人",
    "联系方式",
    "花名册",
    "组织架构图",
    "组织架构",
];

/// What stands beside that and names nobody.
const AROUND: &[&str] = &[
    "主要",
    "重点",
    "关键",
    "内部",
    "最新版",
    "最新",
    "各部门",
    "领导",
    "全体",
    "我的",
    "关于",
    "工作表",
    "工作簿",
    "新建",
    "副本",
    "资料",
    "数据",
    "模板",
    "草稿",
    "定稿",
    "导出",
    "微信",
    "手机",
    "钉钉",
    "飞书",
    "企业微信",
];

/// A part of a title without the words of lists.
struct Stripped {
    name: String,
    says: Says,
}

/// What the words say that were taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    /// That somebody's people are listed.
    ListOfPeople,
    /// That it is somebody's own, or of many; or nothing.
    Nothing,
}

impl Stripped {
    fn of(part: &str) -> Self {
        if part.chars().any(is_han) {
            Self::of_han(part)
        } else {
            Self::of_words(part)
        }
    }

    /// `Key contacts at Harbour Foods 2026`: Harbour Foods, and that it is a list.
    fn of_words(part: &str) -> Self {
        let plain = |word: &str| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            word.to_lowercase()
        };
        let among = |words: &[&str], word: &str| words.contains(&plain(word).as_str());
        let of_list = |word: &str| {
            let short = plain(word);
            let numbered = |from: &str| {
                let rest = short.strip_prefix(from);
                rest.is_some_and(|rest| rest.parse::<u8>().is_ok())
            };
            among(LISTS, word)
                || among(BESIDE, word)
                || among(MANY, word)
                || short
                    .chars()
                    .all(|c| c.is_numeric() || c == '-' || c == '.')
                || ["q", "h", "sheet"].into_iter().any(numbered)
        };
        let mut words: Vec<&str> = part.split_whitespace().collect();
        let has = |sort: &[&str], words: &[&str]| words.iter().any(|word| among(sort, word));
        let (is_list, of_many) = (has(LISTS, &words), has(MANY, &words));
        while words.last().is_some_and(|word| of_list(word)) {
            words.pop();
        }
        // `Key Bank` is no list; `Key contacts at` is.
        let before = words.iter().take_while(|word| of_list(word)).count();
        if has(LISTS, &words[..before]) {
            words.drain(..before);
        }
        if words
            .iter()
            .all(|word| among(NOBODY, word) || of_list(word))
        {
            words.clear();
        }
        let name = words.join(" ");
        let name = name.trim_end_matches([',', '-', '\'', '’']).trim();
        let own = ["'s", "’s"].into_iter().find_map(|s| name.strip_suffix(s));
        let says = if is_list && !of_many && own.is_none() {
            Says::ListOfPeople
        } else {
            Says::Nothing
        };
        Self {
            name: own.unwrap_or(name).to_owned(),
            says,
        }
    }

    /// 2026年江湾热力公司主要联系人一览表: 江湾热力公司, and that it is a list.
    fn of_han(part: &str) -> Self {
        let (mut rest, mut says) = (part.trim(), Says::Nothing);
        let (mut of_many, mut own) = (false, false);
        loop {
            rest = without_day_behind(rest);
            let cut = |words: &[&str]| words.iter().find_map(|word| rest.strip_suffix(word));
            if let Some(shorter) = cut(ENDINGS) {
                (rest, says) = (shorter, Says::ListOfPeople);
            } else if let Some(shorter) = cut(AROUND) {
                rest = shorter;
            } else if let Some(shorter) = cut(&["客户"]) {
                (rest, of_many) = (shorter, true);
            } else if let Some(shorter) = cut(&["的"]) {
                (rest, own) = (shorter, true);
            } else {
                break;
            }
        }
        loop {
            rest = without_day_before(rest);
            let cut = |words: &[&str]| words.iter().find_map(|word| rest.strip_prefix(word));
            if let Some(shorter) = cut(BEGINNINGS) {
                (rest, says) = (shorter, Says::ListOfPeople);
            } else if let Some(shorter) = cut(AROUND).or_else(|| cut(&["客户"])) {
                rest = shorter;
            } else {
                break;
            }
        }
        if of_many || own {
            says = Says::Nothing;
        }
        Self {
            name: rest.to_owned(),
            says,
        }
    }
}

const UNITS: &[&str] = &["年度", "年", "月份", "月", "日", "季度", "版"];

/// Without 2026年10月 or 20261031 at the end.
fn without_day_behind(text: &str) -> &str {
    let text = text.trim_end_matches([' ', '-', '_', '.', '、', '　']);
    let bare = UNITS
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text);
    let shorter = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = bare.len() - shorter.len();
    if 4 <= digits || (0 < digits && bare.len() < text.len()) {
        without_day_behind(shorter)
    } else {
        text
    }
}

/// Without 2026年10月 at the beginning; 58同城 stays.
fn without_day_before(text: &str) -> &str {
    let text = text.trim_start_matches([' ', '-', '_', '.', '、', '　']);
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = UNITS.iter().find_map(|unit| rest.strip_prefix(unit));
    match (text.len() - rest.len(), after) {
        (1.., Some(after)) => without_day_before(after),
        (4.., None) => without_day_before(rest),
        _ => text,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<(String, Tells)> {
        in_text(text).map(|(name, tells)| (name.raw().to_owned(), tells))
    }

    #[test]
    fn a_title_names_whose_people_are_listed() {
        for (title, whose) in [
            ("Harbour Foods – key contacts", "Harbour Foods"),
            ("Key contacts at Harbour Foods 2026", "Harbour Foods"),
            ("Contact list: Harbour Foods (Oct 2026)", "Harbour Foods"),
            ("Stakeholder map - Harbour Foods", "Harbour Foods"),
            ("Key Bank contacts", "Key Bank"),
            ("Acme Data contacts", "Acme Data"),
            ("Nordkai Logistik GmbH", "Nordkai Logistik GmbH"),
            ("Acme, Inc.", "Acme, Inc."),
            ("Org chart Elmwick Group (internal)", "Elmwick Group"),
            ("江湾热力公司通讯录（2026年10月）", "江湾热力公司"),
            ("2026年江湾热力公司主要联系人一览表", "江湾热力公司"),
            ("通讯录－江湾热力公司", "江湾热力公司"),
            ("通讯录 江湾热力", "江湾热力"),
            ("砺信银行总行各部门领导名单 20261031", "砺信银行总行"),
            ("华屿（深圳）有限公司联系方式", "华屿（深圳）有限公司"),
            ("58同城通讯录", "58同城"),
            ("太和通讯录", "太和"),
        ] {
            assert_eq!(
                told(title),
                Some((whose.to_owned(), Tells::Clearly)),
                "{title}"
            );
        }
    }

    #[test]
    fn what_may_be_anything_is_no_more_than_perhaps() {
        for (title, whose) in [
            ("North", "North"),
            ("Harbour Foods", "Harbour Foods"),
            ("John's contacts", "John"),
            ("Berlin customers list", "Berlin"),
            ("李明的通讯录", "李明"),
            ("华东客户名单", "华东"),
            ("Harbour Foods – Elmwick", "Harbour Foods"),
        ] {
            assert_eq!(
                told(title),
                Some((whose.to_owned(), Tells::Perhaps)),
                "{title}"
            );
        }
    }

    #[test]
    fn the_name_of_a_list_names_nobody() {
        for title in [
            "Sheet1",
            "contacts",
            "Old contacts",
            "Lists",
            "Customer list 2026",
            "staff",
            "people",
            "Q3 2026",
            "my spreadsheet",
            "contacts export 2026-11-01",
            "LinkedIn connections",
            "Sales contacts",
            "Updated by me, please do not sort",
            "Ask Ann before you change anything!",
            "通讯录",
            "客户通讯录",
            "手机通讯录",
            "联系人",
            "工作表1",
            "2026年10月",
            "采购部通讯录",
            "请勿外传，谢谢",
            "",
            "-",
            "7",
        ] {
            assert_eq!(told(title), None, "{title}");
        }
    }

    #[test]
    fn a_cell_that_says_so_is_believed_before_a_title() {
        let row = |cells: &[&'static str]| Row {
            line: 1,
            last: 1,
            cells: cells.iter().map(|cell| (*cell).into()).collect(),
        };
        for cells in [
            &["Customer:", "Harbour"][..],
            &["", "Company", "", "Harbour"],
            &["客户名称：Harbour"],
            &["单位", "Harbour"],
        ] {
            let (name, tells) = in_row(&row(cells)).unwrap();
            assert_eq!(
                (name.raw(), tells),
                ("Harbour", Tells::Clearly),
                "{cells:?}"
            );
        }
        assert_eq!(in_row(&row(&["Harbour Foods Ltd", "42", "x"])), None);
    }

    #[test]
    fn titles_come_before_sheets_and_sheets_before_files() {
        let title = Row {
            line: 3,
            last: 3,
            cells: vec!["Harbour Foods – key contacts".into()],
        };
        let all = suggestions(&[title], Some("Elmwick Ltd"), "kontakte_Nordkai GmbH.xlsx");
        let all: Vec<_> = all.iter().map(|one| (one.name.raw(), one.stands)).collect();
        assert_eq!(
            all,
            [
                ("Harbour Foods", Stands::Line(3)),
                ("Elmwick Ltd", Stands::Sheet),
                ("kontakte Nordkai GmbH", Stands::File),
            ]
        );
    }
}
