//! How Chinese is spelled in Latin letters: every reading that somebody may type.

use std::borrow::Cow;

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
    let long = is_long(chars);
    let double = double_surname(chars).filter(|_| place == Place::Front);
    let mut all = double.map_or_else(Vec::new, |(syllables, given)| {
        let head = Spelling {
            full: syllables.concat(),
            initials: syllables.iter().map(|s| initial(s)).collect(),
        };
        spell(vec![head], given, Place::Further, long)
    });
    all.extend(spell(vec![Spelling::default()], chars, place, long));
    all
}

/// Whether these are too many Chinese characters for the name of a person.
pub(super) fn is_long(chars: &[char]) -> bool {
    PERSONAL_NAME_CHARS < chars.iter().filter(|c| is_han(**c)).count()
}

/// Where in a name a character stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Front,
    Further,
}

/// Continues every spelling in `heads` with `rest`, which stands at `place`.
fn spell(heads: Vec<Spelling>, rest: &[char], place: Place, long: bool) -> Vec<Spelling> {
    let mut done = heads;
    for (i, c) in rest.iter().enumerate() {
        let place = if i == 0 { place } else { Place::Further };
        let mut next = readings(*c, place, long);
        if MAX_SPELLINGS < done.len() * next.len() {
            next.truncate(1);
        }
        let Some((usual, rarer)) = next.split_first() else {
            continue;
        };
        // By reading, then by head: the likeliest whole stays first.
        let mut others: Vec<Spelling> = Vec::new();
        for other in rarer {
            others.extend(done.iter().cloned().map(|head| head.then(*c, other)));
        }
        done = done
            .into_iter()
            .map(|head| head.then(*c, usual))
            .chain(others)
            .collect();
    }
    done
}

impl Spelling {
    /// Continued with the character `c`, read like this.
    fn then(mut self, c: char, syllable: &str) -> Self {
        self.full.push_str(syllable);
        self.initials.push_str(if is_han(c) {
            initial(syllable)
        } else {
            syllable
        });
        self
    }
}

/// How one character may be read, without tones, the likeliest first; never empty.
pub(super) fn readings(c: char, place: Place, long: bool) -> Vec<Cow<'static, str>> {
    let mut all: Vec<Cow<'static, str>> = Vec::new();
    let mut add = |syllable: &'static str| {
        // ü is typed as `v`, as `u`, and stands as `yu` in passports.
        let typed: &[&str] = if syllable.contains(['ü', 'v']) {
            &["v", "u", "yu"]
        } else {
            &[]
        };
        let spelled = typed
            .iter()
            .map(|typed| Cow::Owned(syllable.replace(['ü', 'v'], typed)));
        let plain = typed.is_empty().then_some(Cow::Borrowed(syllable));
        for spelled in spelled.chain(plain) {
            if !all.contains(&spelled) {
                all.push(spelled);
            }
        }
    };
    if place == Place::Front && !long {
        for syllable in surname(c) {
            add(syllable);
        }
    }
    if let Some(usual) = c.to_pinyin() {
        add(usual.plain());
    }
    if !long && let Some(others) = c.to_pinyin_multi() {
        others.into_iter().for_each(|other| add(other.plain()));
    }
    if all.is_empty() {
        all.push(Cow::Owned(c.into()));
    }
    all
}

pub(super) fn initial(syllable: &str) -> &str {
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
        '种' | '重' => &["chong"],
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
        '曲' | '瞿' => &["qu"],
        '乜' => &["nie"],
        '贾' | '賈' => &["jia"],
        '强' | '強' => &["qiang"],
        '卜' => &["bu"],
        '薄' => &["bo"],
        '句' => &["gou"],
        '谌' | '諶' => &["chen", "shen"],
        '佴' | '能' => &["nai"],
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
pub(super) fn double_surname(chars: &[char]) -> Option<(&'static [&'static str], &[char])> {
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
