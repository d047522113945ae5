//! How high somebody stands, as far as a title tells.

use super::Level;

/// The level a title proposes; `None` where it may be more than one.
///
/// A deputy stands as high as whom they stand in for. Who assists somebody high is not high: an
/// *assistant to the CEO* and a 总经理秘书 are not told by these words.
#[must_use]
pub fn level(title: &str) -> Option<Level> {
    let folded = title.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| stands(&folded, word));
    if has(AIDES) {
        return has(WORKING).then_some(Level::Working);
    }
    if has(UNCLEAR) {
        return None;
    }
    [
        (HIGH, Level::High),
        (MIDDLE, Level::Middle),
        (WORKING, Level::Working),
    ]
    .into_iter()
    .find(|(words, _)| has(words))
    .map(|(_, level)| level)
}

/// Latin words count whole, Chinese ones wherever they stand.
fn stands(text: &str, word: &str) -> bool {
    if !word.is_ascii() {
        return text.contains(word);
    }
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(word).any(|(at, _)| {
        apart(text[..at].chars().next_back()) && apart(text[at + word.len()..].chars().next())
    })
}

const AIDES: &[&str] = &[
    "assistant to",
    "secretary to",
    "executive assistant",
    "personal assistant",
    "助理",
    "秘书",
];

/// Managers of a thing are not managers of people.
const UNCLEAR: &[&str] = &[
    "account manager",
    "product manager",
    "project manager",
    "key account",
    "office manager",
    "产品经理",
    "项目经理",
    "客户经理",
    "大堂经理",
];

const HIGH: &[&str] = &[
    "chief",
    "ceo",
    "cfo",
    "cto",
    "coo",
    "cio",
    "cmo",
    "cpo",
    "cso",
    "ciso",
    "chro",
    "president",
    "vp",
    "svp",
    "evp",
    "chairman",
    "chairwoman",
    "chair",
    "managing director",
    "general manager",
    "director general",
    "executive director",
    "director",
    "owner",
    "founder",
    "co-founder",
    "board member",
    "member of the board",
    "geschäftsführer",
    "董事",
    "总经理",
    "副总",
    "总裁",
    "总监",
    "总工程师",
    "总会计师",
    "总经济师",
    "首席",
    "行长",
    "院长",
    "校长",
    "局长",
    "厅长",
    "市长",
    "县长",
    "区长",
    "省长",
    "书记",
    "理事长",
    "会长",
    "秘书长",
    "创始人",
    "老板",
    "厂长",
];

const MIDDLE: &[&str] = &[
    "head of",
    "head",
    "manager",
    "lead",
    "leader",
    "supervisor",
    "controller",
    "superintendent",
    "section chief",
    "deputy head",
    "team lead",
    "leiter",
    "leiterin",
    "部长",
    "处长",
    "科长",
    "主任",
    "经理",
    "主管",
    "所长",
    "站长",
    "队长",
    "组长",
    "室主任",
    "负责人",
    "课长",
];

const WORKING: &[&str] = &[
    "engineer",
    "buyer",
    "purchaser",
    "clerk",
    "assistant",
    "analyst",
    "specialist",
    "planner",
    "technician",
    "accountant",
    "coordinator",
    "officer",
    "administrator",
    "developer",
    "consultant",
    "representative",
    "intern",
    "专员",
    "工程师",
    "科员",
    "办事员",
    "会计",
    "出纳",
    "采购员",
    "技术员",
    "文员",
    "职员",
    "业务员",
    "操作员",
    "管理员",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_tells_a_level_in_either_language_or_nothing() {
        let (high, middle, working) =
            (Some(Level::High), Some(Level::Middle), Some(Level::Working));
        for (title, is) in [
            ("Managing Director", high),
            ("CFO", high),
            ("采购总监", high),
            ("副总经理", high),
            ("总工程师", high),
            ("财务局局长", high),
            ("Head of Purchasing", middle),
            ("Financial Controller", middle),
            ("科长", middle),
            ("副部长", middle),
            ("财务经理", middle),
            ("Senior Buyer", working),
            ("采购专员", working),
            ("Systems Engineer", working),
            ("Key Account Manager", None),
            ("项目经理", None),
            ("总经理助理", None),
            ("Assistant to the CEO", working),
            ("Heads-up", None),
            ("", None),
        ] {
            assert_eq!(level(title), is, "{title}");
        }
    }
}
