//! A firm by its name alone: Acme is Acme, whether it is Ltd, Inc. or GmbH, 有限公司 or 集团.

use super::{super::text::Name, words};

/// What a firm may call its own form, after its name.
const FORMS: &[&str] = &[
    "ab",
    "ag",
    "and",
    "as",
    "asa",
    "bhd",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "gmbh",
    "group",
    "holding",
    "holdings",
    "inc",
    "incorporated",
    "kg",
    "kgaa",
    "kk",
    "limited",
    "llc",
    "llp",
    "lp",
    "ltd",
    "mbh",
    "nv",
    "ohg",
    "oy",
    "oyj",
    "plc",
    "pte",
    "pty",
    "pvt",
    "sa",
    "sarl",
    "sas",
    "sdn",
    "se",
    "spa",
    "srl",
    "ug",
];

/// The same in Chinese, written without a space; the longer before those they end in.
const ENDINGS: &[&str] = &[
    "有限责任公司",
    "股份有限公司",
    "集团有限公司",
    "集团公司",
    "有限公司",
    "总公司",
    "公司",
    "集团",
    "股份",
];

/// Before 公司 these make another firm of it: 分公司 is a branch, 省公司 the one of a province.
const BRANCHES: &[char] = &['分', '子', '省', '市', '县', '区'];

/// A firm by its name without the legal form, case, width, spaces and signs: two spellings with the
/// same are likely one firm. Never empty; a name that is nothing but form stays whole.
#[must_use]
pub fn firm(name: &Name) -> String {
    let mut words = words(name.raw());
    if 1 < words.len() && words.first().is_some_and(|word| word == "the") {
        words.remove(0);
    }
    while let [_, .., last] = words.as_slice() {
        if !FORMS.contains(&last.as_str()) {
            break;
        }
        words.pop();
    }
    let mut tight = words.concat();
    while let Some(shorter) = without_ending(&tight) {
        tight.truncate(shorter);
    }
    if tight.is_empty() {
        name.raw().to_owned()
    } else {
        tight
    }
}

/// How long the name is without what it ends in, if anything is left.
fn without_ending(tight: &str) -> Option<usize> {
    let ends = |ending: &&&str| tight.ends_with(**ending);
    let rest = tight.strip_suffix(*ENDINGS.iter().find(ends)?)?;
    (1 < rest.chars().count() && !rest.ends_with(BRANCHES)).then_some(rest.len())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn the_legal_form_does_not_tell_firms_apart() {
        for (same, spellings) in [
            (
                "acme",
                &[
                    "Acme",
                    "ACME, Inc.",
                    "Acme Inc",
                    "The Acme Co., Ltd.",
                    "ＡＣＭＥ　ＧｍｂＨ",
                    "acme s.a.",
                    "Acme & Co. KG",
                    "Acme Holdings plc",
                ][..],
            ),
            (
                "东林电信",
                &[
                    "东林电信",
                    "东林电信有限公司",
                    "东林电信股份有限公司",
                    "东林 电信（集团）有限责任公司",
                    "东林电信集团",
                ],
            ),
        ] {
            for spelling in spellings {
                assert_eq!(firm(&Name::new(spelling).unwrap()), same, "{spelling}");
            }
        }
    }

    #[test]
    fn what_tells_firms_apart_stays() {
        for name in [
            "Acme Works",
            "东林电信北京分公司",
            "江苏省公司",
            "集团",
            "Inc",
            "??",
        ] {
            assert_ne!(firm(&Name::new(name).unwrap()), "acme");
            assert_ne!(firm(&Name::new(name).unwrap()), "");
        }
        let firm = |name| firm(&Name::new(name).unwrap());
        assert_ne!(firm("东林电信北京分公司"), firm("东林电信"));
        assert_ne!(firm("江苏省公司"), firm("江苏省"));
        assert_ne!(firm("Acme North"), firm("Acme South"));
    }
}
