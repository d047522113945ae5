//! Names as people are addressed: 陈工, 王总, 李主任, 老张, 刘市长; Dr Smith, Frau Meier.

use crate::find::{fold, is_han};

/// The name in a form of address: the surname in a Chinese one, what follows the title in others; `None`
/// if `name` is none.
pub(super) fn surname(name: &str) -> Option<&str> {
    western(name).or_else(|| chinese(name))
}

fn chinese(name: &str) -> Option<&str> {
    // Folded a character for a character: 陳處長 is 陈处长.
    let folded: Vec<char> = fold(name).chars().collect();
    if folded.len() != name.chars().count() || !folded.iter().copied().all(is_han) {
        return None;
    }
    let place = |i: usize| name.char_indices().nth(i).map_or(name.len(), |(at, _)| at);
    let ends = |title: &&&str| {
        let title = title.chars().rev();
        let mut own = folded.iter().rev();
        title.into_iter().all(|c| own.next() == Some(&c))
    };
    // 李总经理 is a 李 with that title, no 李总经 with the title 理.
    let longest = TITLES
        .iter()
        .filter(ends)
        .map(|title| title.chars().count());
    let before = longest
        .max()
        .and_then(|title| folded.len().checked_sub(title));
    if let Some(length @ 1..=2) = before {
        return name.get(..place(length));
    }
    let familiar = |c: &char| FAMILIAR.contains(c);
    (folded.len() == 2 && folded.first().is_some_and(familiar)).then(|| name.get(place(1)..))?
}

fn western(name: &str) -> Option<&str> {
    let at = name.find([' ', '.', '\u{a0}'])?;
    let (title, rest) = name.split_at_checked(at)?;
    let rest = rest.trim_start_matches([' ', '.', '\u{a0}']);
    if !is_title(title) || rest.is_empty() {
        return None;
    }
    // Prof. Dr. Meier.
    western(rest).or(Some(rest))
}

/// Whether `word` is a title that goes before a name: `Dr`, `Mrs.`, `Frau`. The name it is for follows.
pub(super) fn is_title(word: &str) -> bool {
    let word = fold(word);
    WESTERN.contains(&word.trim_end_matches('.'))
}

const WESTERN: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "madam",
    "dr",
    "prof",
    "professor",
    "doctor",
    "eng",
    "herr",
    "frau",
    "hr",
    "fr",
    "dott",
    "ing",
    "m",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "senor",
    "senora",
    "signor",
    "signora",
    "sig",
    "don",
    "dona",
    "mevrouw",
    "meneer",
    "pan",
    "pani",
];

const TITLES: &[&str] = &[
    // Business.
    "总",
    "老总",
    "副总",
    "总经理",
    "副总经理",
    "总裁",
    "副总裁",
    "董",
    "董事长",
    "副董事长",
    "董事",
    "董秘",
    "总监",
    "副总监",
    "总助",
    "总工",
    "副总工",
    "总工程师",
    "总师",
    "总会计师",
    "经理",
    "副经理",
    "经办",
    "主管",
    "主任",
    "副主任",
    "组长",
    "班长",
    "厂长",
    "副厂长",
    "店长",
    "老板",
    "首席",
    "顾问",
    "代表",
    "助理",
    "秘书",
    "工",
    "高工",
    "工程师",
    "师傅",
    "会计",
    "出纳",
    "律师",
    "采购",
    // Government.
    "处",
    "处长",
    "副处",
    "副处长",
    "部",
    "部长",
    "副部长",
    "局",
    "局长",
    "副局",
    "副局长",
    "厅",
    "厅长",
    "副厅",
    "副厅长",
    "司",
    "司长",
    "副司长",
    "科",
    "科长",
    "副科",
    "副科长",
    "股长",
    "所",
    "所长",
    "副所长",
    "站长",
    "市长",
    "副市长",
    "县长",
    "副县长",
    "区长",
    "副区长",
    "镇长",
    "乡长",
    "省长",
    "副省长",
    "州长",
    "书记",
    "副书记",
    "支书",
    "秘书长",
    "副秘书长",
    "主席",
    "副主席",
    "委员",
    "常委",
    "参事",
    "专员",
    "巡视员",
    "调研员",
    "科员",
    "队长",
    "支队长",
    "政委",
    "警官",
    "法官",
    "检察长",
    // Banks, hospitals, universities, associations.
    "行",
    "行长",
    "副行长",
    "支行长",
    "院",
    "院长",
    "副院长",
    "校长",
    "副校长",
    "园长",
    "馆长",
    "台长",
    "社长",
    "会长",
    "副会长",
    "理事长",
    "理事",
    "干事",
    "教授",
    "副教授",
    "讲师",
    "老师",
    "导师",
    "博士",
    "博导",
    "院士",
    "研究员",
    "医生",
    "大夫",
    "医师",
    "护士",
    "护士长",
    "药师",
    "专家",
    "主编",
    "记者",
    // Among people.
    "先生",
    "女士",
    "小姐",
    "太太",
    "夫人",
    "哥",
    "姐",
    "大哥",
    "大姐",
    "叔",
    "阿姨",
    "老",
    "兄",
    "同志",
    "同学",
];
const FAMILIAR: &[char] = &['老', '小', '阿', '大'];

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
            ("王处", Some("王")),
            ("李厅", Some("李")),
            ("赵行", Some("赵")),
            ("刘市长", Some("刘")),
            ("孙秘书长", Some("孙")),
            ("周副总裁", Some("周")),
            ("吴大夫", Some("吴")),
            ("陳處長", Some("陳")),
            ("Dr Smith", Some("Smith")),
            ("prof. dr. Meier", Some("Meier")),
            ("Mr.Fox", Some("Fox")),
            ("Frau Müller", Some("Müller")),
            ("Drake Smith", None),
            ("Dr", None),
            ("张伟", None),
            ("工", None),
            ("chen工", None),
            ("老张头", None),
            ("陈小明工", None),
        ] {
            assert_eq!(surname(name), expected, "{name}");
        }
    }

    #[test]
    fn a_title_before_a_name_is_known_with_and_without_its_point() {
        for title in ["Dr", "dr.", "Frau", "MRS."] {
            assert!(is_title(title), "{title}");
        }
        assert!(!is_title("Fox") && !is_title(""));
    }
}
