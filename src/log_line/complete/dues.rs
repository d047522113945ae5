//! The days that may have been meant behind a `>` or `<` that is no promise yet.

use crate::{
    days::{Near, UnreadDay},
    log_line::{ByteRange, Doubtful, Reading, Trouble},
};

use super::{Completable, Offer, Offered, Sought};

/// The days for the first sign of which it was asked; nothing while somebody has to be chosen first.
#[must_use]
pub fn offer_dues(line: &str, reading: &Reading) -> Option<Offered> {
    if !reading.choices.is_empty() {
        return None;
    }
    let doubts = reading.doubts.iter();
    let doubts = doubts.filter_map(|doubt| match &doubt.what {
        Doubtful::NoDue(near) => Some((doubt.span.clone(), near)),
        Doubtful::Over(_) | Doubtful::NoStage => None,
    });
    let problems = reading.problems.iter();
    let problems = problems.filter_map(|problem| match &problem.what {
        Trouble::Day(UnreadDay::Unknown(near)) => {
            Some((past_sign(line, problem.span.clone())?, near))
        }
        _ => None,
    });
    let asked = doubts.chain(problems).filter(|(_, near)| !near.is_empty());
    let (span, near) = asked.min_by_key(|(span, _)| span.start)?;
    Some(Offered {
        asked: Completable {
            sought: Sought::Due,
            typed: line.get(span.clone())?.to_owned(),
            span: span.start..span.start,
        },
        offers: near.iter().cloned().map(Offer::Due).collect(),
    })
}

/// The words behind the sign that stands there; nothing where none does.
fn past_sign(line: &str, span: ByteRange) -> Option<ByteRange> {
    let said = line.get(span.clone())?;
    let words = said.strip_prefix(['>', '<', '＞', '＜', '》', '《'])?;
    Some(span.end - words.trim_start().len()..span.end)
}

/// The day in front of what it leaves of `text`, in which it was understood.
pub(in crate::log_line) fn with_day(near: &Near, text: &str) -> String {
    let rest = text.char_indices().nth(near.of);
    let rest = rest.map_or("", |(at, _)| text.get(at..).unwrap_or_default());
    let apart =
        !rest.is_empty() && !rest.starts_with(|c: char| c.is_whitespace() || ",:，：".contains(c));
    format!("{}{}{rest}", near.words, if apart { " " } else { "" })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::{
        days::Order,
        domain::{Id, Name},
        log_line::{KindWords, Known, KnownColleague, Retold, read, take},
    };

    fn known(today: NaiveDate) -> Known {
        Known {
            crowded: Vec::new(),
            today,
            order: Order::default(),
            now: None,
            me: KnownColleague {
                id: Id::new(1),
                name: Name::new("Me").unwrap(),
            },
            kinds: KindWords::default(),
            open: None,
            accounts: Vec::new(),
            people: Vec::new(),
            colleagues: Vec::new(),
            told: Retold::default(),
        }
    }

    /// The line for each day that is offered, with the day it then is due.
    fn taken(line: &str, today: NaiveDate) -> Vec<(Near, String, Option<NaiveDate>)> {
        let known = known(today);
        let Some(offered) = offer_dues(line, &read(line, &known, &[])) else {
            return Vec::new();
        };
        let each = offered.offers.iter().map(|offer| {
            let Offer::Due(near) = offer else {
                panic!("{offer:?} is no day");
            };
            let taken = take((line, line.len()), &[], &[], &offered.asked, offer);
            let promises = read(&taken.line, &known, &[]).meaning.promises;
            assert_eq!(promises.len(), 1, "{line} → {}", taken.line);
            assert!(taken.line.is_char_boundary(taken.cursor));
            (near.clone(), taken.line, promises[0].due)
        });
        each.collect()
    }

    #[test]
    fn a_day_taken_stands_where_the_words_for_it_stood() {
        let friday = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
        for (line, first) in [
            ("@li: met > frday send it", "@li: met > friday send it"),
            ("@li: met > soon, send it", "@li: met > asap, send it"),
            (
                "@li: met > friday or so send it",
                "@li: met > friday send it",
            ),
            (
                "@li: met > around friday send it",
                "@li: met > friday send it",
            ),
            ("@li: met > send it", "@li: met > friday send it"),
            ("@li > send it", "@li > friday send it"),
            ("@li：谈过＞近期发报价", "@li：谈过＞尽快 发报价"),
            ("@li：谈过 > 下礼拜左右 发报价", "@li：谈过 > 下礼拜 发报价"),
            ("@li：谈过 > 发报价", "@li：谈过 > 周五 发报价"),
        ] {
            let lines = taken(line, friday);
            assert_eq!(lines.first().map(|(_, line, _)| line.as_str()), Some(first));
        }
    }

    fn words() -> impl Strategy<Value = String> {
        let parts = &[
            "friday",
            "fri",
            "frday",
            "next",
            "nxt",
            "4",
            "12",
            "/",
            ".",
            "-",
            "Dec",
            "Decmber",
            "th",
            "2 wekes",
            "2w",
            "6 weeks",
            "and",
            "of",
            "soon",
            "around",
            "~",
            "or so",
            "ish",
            "by",
            "yesterday",
            "last",
            " ",
            " ",
            " ",
            ",",
            ":",
            ";",
            "\"",
            "(",
            "\n",
            "周五",
            "下洲五",
            "下礼拜",
            "近期",
            "大概",
            "左右",
            "前",
            "前台",
            "三天内",
            "上周五",
            "12月",
            "昨天",
            "，",
            "：",
            "。",
            "一起",
            "下午",
            "3点",
            "@bo",
            "#x",
            "send",
            "报价",
        ][..];
        prop::collection::vec(prop::sample::select(parts), 0..6).prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_day_offered_is_the_day_it_says_once_taken(
            sign in prop::sample::select(&[" > ", " < ", "＞", " 》 "][..]),
            words in words(),
            text in prop::sample::select(&[" send it", " 发报价", "发报价"][..]),
            day in 730_000_i32..760_000,
        ) {
            let today = NaiveDate::from_num_days_from_ce_opt(day).unwrap();
            let line = format!("@li: met{sign}{words}{text}");
            for (near, line, due) in taken(&line, today) {
                prop_assert_eq!(due, near.on, "{} for {}", line, near.words);
            }
        }
    }
}
