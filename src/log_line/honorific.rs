//! Names as people are addressed: 陈工, 王总, 李主任, 老张.

use crate::find::is_han;

/// The surname in a form of address; `None` if `name` is none.
pub(super) fn surname(name: &str) -> Option<&str> {
    let before = TITLES.iter().find_map(|title| name.strip_suffix(title));
    let after = FAMILIAR.iter().find_map(|word| name.strip_prefix(word));
    before
        .filter(|surname| is_surname(surname, 2))
        .or_else(|| after.filter(|surname| is_surname(surname, 1)))
}

fn is_surname(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.chars().count()) && text.chars().all(is_han)
}

/// Longer titles before those they end with.
const TITLES: &[&str] = &[
    "董事长",
    "副总",
    "老总",
    "总经理",
    "总监",
    "总工",
    "总",
    "工程师",
    "工",
    "经理",
    "副主任",
    "主任",
    "副部长",
    "部长",
    "副处长",
    "处长",
    "科长",
    "局长",
    "院长",
    "行长",
    "校长",
    "厂长",
    "站长",
    "所长",
    "主席",
    "书记",
    "主管",
    "老师",
    "教授",
    "博士",
    "医生",
    "师傅",
    "先生",
    "女士",
    "小姐",
    "处",
    "董",
    "局",
    "科",
    "哥",
    "姐",
];
const FAMILIAR: &[&str] = &["老", "小"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_of_address_tells_the_surname() {
        for (name, expected) in [
            ("陈工", Some("陈")),
            ("王总", Some("王")),
            ("欧阳主任", Some("欧阳")),
            ("李总经理", Some("李")),
            ("老张", Some("张")),
            ("小李", Some("李")),
            ("张伟", None),
            ("工", None),
            ("chen工", None),
            ("老张头", None),
        ] {
            assert_eq!(surname(name), expected, "{name}");
        }
    }
}
