//! How Chinese is spelled in Latin letters: every reading that somebody may type.

use pinyin::{ToPinyin, ToPinyinMulti};

use super::fold::is_han;

/// Names longer than this are organizations: they get one reading per character, since the
/// combinations would multiply and nobody reads a company's name as a surname.
const PERSONAL_NAME_CHARS: usize = 6;
/// No name needs more spellings than this.
const MAX_SPELLINGS: usize = 12;

/// A spelling of the characters of a name: full syllables and their first letters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Spelling {
    pub full: String,
    pub initials: String,
}

/// Every spelling of `chars`, the likeliest first; what is not Chinese stays as it is.
///
/// `place` says whether a surname may stand at the front: it is often read unlike the same character elsewhere.
pub(super) fn spellings(chars: &[char], place: Place) -> Vec<Spelling> {
    let long = PERSONAL_NAME_CHARS < chars.iter().filter(|c| is_han(**c)).count();
    let mut all = Vec::new();
    if let (Place::Front, Some((syllables, given))) = (place, double_surname(chars)) {
        let head = Spelling {
            full: syllables.concat(),
            initials: syllables.iter().map(|s| initial(s)).collect(),
        };
        all.extend(spell(vec![head], given, long));
    }
    let (first, rest) = match chars {
        [first, rest @ ..] => (*first, rest),
        [] => return all,
    };
    let start = readings(first, place, long);
    let heads = start.into_iter().map(|s| Spelling {
        initials: if is_han(first) {
            initial(&s).into()
        } else {
            s.clone()
        },
        full: s,
    });
    all.extend(spell(heads.collect(), rest, long));
    all
}

/// Where in a name a character stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Front,
    Further,
}

/// Continues every spelling in `heads` with `rest`.
fn spell(heads: Vec<Spelling>, rest: &[char], long: bool) -> Vec<Spelling> {
    rest.iter().fold(heads, |done, c| {
        let mut next = readings(*c, Place::Further, long);
        if MAX_SPELLINGS < done.len() * next.len() {
            next.truncate(1);
        }
        let longer = |head: &Spelling, tail: &str| Spelling {
            full: format!("{}{tail}", head.full),
            initials: format!(
                "{}{}",
                head.initials,
                if is_han(*c) { initial(tail) } else { tail }
            ),
        };
        // By reading, then by head: the likeliest whole stays first.
        next.iter()
            .flat_map(|tail| {
                done.iter()
                    .map(|head| longer(head, tail))
                    .collect::<Vec<_>>()
            })
            .collect()
    })
}

/// How one character may be read, without tones, the likeliest first; never empty.
fn readings(c: char, place: Place, long: bool) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut add = |syllable: &str| {
        for spelled in umlauts(syllable) {
            if !all.contains(&spelled) {
                all.push(spelled);
            }
        }
    };
    if place == Place::Front && !long {
        surname(c).iter().for_each(|s| add(s));
    }
    if let Some(usual) = c.to_pinyin() {
        add(usual.plain());
    }
    if !long && let Some(others) = c.to_pinyin_multi() {
        others.into_iter().for_each(|other| add(other.plain()));
    }
    if all.is_empty() {
        all.push(c.to_string());
    }
    all
}

/// ü is typed as `v`, as `u`, and stands as `yu` in passports.
fn umlauts(syllable: &str) -> Vec<String> {
    if syllable.contains(['ü', 'v']) {
        ["v", "u", "yu"]
            .map(|typed| syllable.replace(['ü', 'v'], typed))
            .into()
    } else {
        vec![syllable.into()]
    }
}

fn initial(syllable: &str) -> &str {
    syllable
        .char_indices()
        .nth(1)
        .and_then(|(end, _)| syllable.get(..end))
        .unwrap_or(syllable)
}

/// Surnames read otherwise than the character usually is.
fn surname(c: char) -> &'static [&'static str] {
    match c {
        '曾' => &["zeng"],
        '单' | '單' => &["shan"],
        '解' => &["xie"],
        '仇' => &["qiu"],
        '区' | '區' => &["ou"],
        '查' => &["zha"],
        '翟' => &["zhai", "di"],
        '乐' | '樂' => &["yue", "le"],
        '盖' | '蓋' => &["ge", "gai"],
        '朴' => &["piao"],
        '任' => &["ren"],
        '华' | '華' => &["hua"],
        '燕' => &["yan"],
        '应' | '應' => &["ying"],
        '宁' | '寧' => &["ning"],
        '葛' => &["ge"],
        '纪' | '紀' => &["ji"],
        '缪' | '繆' => &["miao", "mou"],
        '冼' | '洗' => &["xian"],
        '覃' => &["qin", "tan"],
        '员' | '員' => &["yun"],
        '尉' => &["wei", "yu"],
        '折' => &["she"],
        '种' => &["chong"],
        '秘' => &["bi"],
        '晁' => &["chao"],
        '召' => &["shao"],
        '那' => &["na"],
        '哈' => &["ha"],
        '黑' => &["he", "hei"],
        '过' | '過' => &["guo"],
        '隗' => &["wei", "kui"],
        '祭' => &["zhai", "ji"],
        '繁' => &["po"],
        '郗' => &["xi", "chi"],
        '适' => &["kuo"],
        '牟' => &["mu", "mou"],
        '宓' => &["mi", "fu"],
        '贲' | '賁' => &["ben"],
        '都' => &["du"],
        '阚' | '闞' => &["kan"],
        '车' | '車' => &["che"],
        '沈' => &["shen"],
        '柏' => &["bai", "bo"],
        '曲' => &["qu"],
        '瞿' => &["qu"],
        '重' => &["chong"],
        '乜' => &["nie"],
        '贾' | '賈' => &["jia"],
        '强' | '強' => &["qiang"],
        '卜' => &["bu"],
        '薄' => &["bo"],
        '句' => &["gou"],
        '谌' | '諶' => &["chen", "shen"],
        '佴' => &["nai"],
        '能' => &["nai"],
        '逄' => &["pang"],
        '撒' => &["sa"],
        '石' => &["shi"],
        '叶' | '葉' => &["ye"],
        '会' | '會' => &["gui"],
        '长' | '長' => &["zhang", "chang"],
        '余' => &["yu"],
        '令' => &["ling"],
        _ => &[],
    }
}

/// Surnames of two characters whose reading is no sum of their parts, with what follows them.
fn double_surname(chars: &[char]) -> Option<(&'static [&'static str], &[char])> {
    let [first, second, given @ ..] = chars else {
        return None;
    };
    let syllables: &[&str] = match (first, second) {
        ('尉', '迟' | '遲') => &["yu", "chi"],
        ('万' | '萬', '俟') => &["mo", "qi"],
        ('长' | '長', '孙' | '孫') => &["zhang", "sun"],
        ('澹', '台' | '臺') => &["tan", "tai"],
        ('单' | '單', '于') => &["chan", "yu"],
        ('令', '狐') => &["ling", "hu"],
        ('宰', '父') => &["zai", "fu"],
        _ => return None,
    };
    Some((syllables, given))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fulls(name: &str) -> Vec<String> {
        let chars: Vec<char> = name.chars().collect();
        spellings(&chars, Place::Front)
            .into_iter()
            .map(|s| s.full)
            .collect()
    }

    #[test]
    fn surnames_are_read_as_surnames_first() {
        for (name, pinyin) in [
            ("曾敏", "zengmin"),
            ("单伟", "shanwei"),
            ("解红", "xiehong"),
            ("仇英", "qiuying"),
            ("区文", "ouwen"),
            ("查良", "zhaliang"),
            ("翟明", "zhaiming"),
            ("朴信", "piaoxin"),
            ("尉迟恭", "yuchigong"),
            ("万俟雄", "moqixiong"),
            ("长孙明", "zhangsunming"),
        ] {
            assert_eq!(
                fulls(name).first().map(String::as_str),
                Some(pinyin),
                "{name}"
            );
        }
    }

    #[test]
    fn the_common_reading_of_a_surname_is_found_too() {
        for (name, pinyin) in [("曾敏", "cengmin"), ("单伟", "danwei"), ("解红", "jiehong")] {
            assert!(
                fulls(name).iter().any(|s| s == pinyin),
                "{name}: {:?}",
                fulls(name)
            );
        }
    }

    #[test]
    fn u_umlaut_is_found_however_it_is_typed() {
        for typed in ["lvbu", "lubu", "lyubu"] {
            assert!(
                fulls("吕布").iter().any(|s| s == typed),
                "{typed}: {:?}",
                fulls("吕布")
            );
        }
    }

    #[test]
    fn a_name_of_many_readings_keeps_few_spellings() {
        assert!(fulls("单乐重长行").len() <= 2 * MAX_SPELLINGS);
        assert_eq!(fulls("中国长重行乐单解会盖").len(), 1);
    }
}
