#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fmt::Write as _;

use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;

use super::{feast::FeastSide, *};

const TABLES: [&str; 2] = [
    include_str!("../../tests/fixtures/days_en.txt"),
    include_str!("../../tests/fixtures/days_zh.txt"),
];

fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Friday 27 November 2026.
fn friday() -> Calendar {
    Calendar {
        today: ymd(2026, 11, 27),
        order: Order::DayFirst,
    }
}

/// `[today: 2026-11-27, order: dmy]`
fn heading(line: &str) -> Option<Calendar> {
    let line = line.strip_prefix("[today: ")?.strip_suffix(']')?;
    let (today, order) = line.split_once(", order: ")?;
    Some(Calendar {
        today: today.parse().unwrap(),
        order: Order::from_code(order).unwrap(),
    })
}

/// A line of a table: its sense, what is typed, and what it means.
fn row(line: &str) -> Option<(&str, &str, &str)> {
    let (asked, meant) = line.rsplit_once(" = ")?;
    let (sense, typed) = asked.split_once(' ')?;
    Some((sense, typed, meant))
}

fn meaning(sense: &str, typed: &str, calendar: Calendar) -> String {
    let none = || "none".to_owned();
    match sense {
        "past" => past(typed, calendar).map_or_else(|_| none(), |day| day.to_string()),
        _ => match future(typed, calendar) {
            Ok(DueDay::On(day)) => day.to_string(),
            Ok(DueDay::Someday) => "someday".into(),
            Err(_) => none(),
        },
    }
}

#[test]
fn every_day_of_the_tables_is_the_date_it_says() {
    let mut wrong = String::new();
    for table in TABLES {
        let mut calendar = friday();
        for line in table.lines() {
            if let Some(seen) = heading(line) {
                calendar = seen;
            } else if let Some((sense, typed, meant)) = row(line)
                && !line.starts_with("//")
            {
                let found = meaning(sense, typed, calendar);
                if found != meant {
                    let _ = writeln!(wrong, "{line}, but found {found}");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_weekday_that_contradicts_its_date_is_told() {
    let said = future("Sat 4 Dec 2026", friday());
    let on = ymd(2026, 12, 4);
    let wrong = UnreadDay::WrongWeekday {
        on,
        said: chrono::Weekday::Sat,
    };
    assert_eq!(said, Err(wrong.clone()));
    assert_eq!(plain("12月4日 周六", friday()), Err(wrong));
}

#[test]
fn a_past_day_asked_for_ahead_is_over_and_a_day_to_come_asked_for_behind_is_ahead() {
    let day = ymd(2026, 11, 20);
    assert_eq!(future("last friday", friday()), Err(UnreadDay::Over(day)));
    assert_eq!(future("上周五", friday()), Err(UnreadDay::Over(day)));
    let day = ymd(2026, 12, 4);
    assert_eq!(past("next friday", friday()), Err(UnreadDay::Ahead(day)));
    assert_eq!(past("Fri 4 Dec", friday()), Err(UnreadDay::Ahead(day)));
}

#[test]
fn where_nothing_says_which_way_a_date_is_of_this_year_and_a_count_ahead() {
    for (text, day) in [
        ("11-20", ymd(2026, 11, 20)),
        ("4 Dec", ymd(2026, 12, 4)),
        ("3d", ymd(2026, 11, 30)),
        ("-3d", ymd(2026, 11, 24)),
        ("mon", ymd(2026, 11, 23)),
        ("月底", ymd(2026, 11, 30)),
    ] {
        assert_eq!(plain(text, friday()), Ok(day), "{text}");
    }
}

#[test]
fn dates_of_files_need_their_year() {
    for text in [
        "1980-05-21",
        "1980/5/21",
        "1980.05.21",
        "19800521",
        "1980年5月21日",
        "1980-05-21T00:00:00Z",
        "1980-05-21 00:00",
        "21.05.1980",
        "21/5/1980",
        "5/21/1980",
        "21 May 1980",
        "May 21, 1980",
    ] {
        assert_eq!(
            dated(text, Order::DayFirst),
            Some(ymd(1980, 5, 21)),
            "{text}"
        );
    }
    assert_eq!(dated("3/4/1980", Order::MonthFirst), Some(ymd(1980, 3, 4)));
    assert_eq!(dated("3/4/1980", Order::DayFirst), Some(ymd(1980, 4, 3)));
    for text in ["21 May", "05-21", "friday", "3d", "1980-02-30", "1980", ""] {
        assert_eq!(dated(text, Order::DayFirst), None, "{text}");
    }
}

#[test]
fn holidays_are_when_they_were_and_a_year_beyond_the_calendar_is_refused_by_name() {
    for (feast, year, month, day) in [
        (Feast::Spring, 2025, 1, 29),
        (Feast::Spring, 2026, 2, 17),
        (Feast::LunarEve, 2026, 2, 16),
        (Feast::Lantern, 2026, 3, 3),
        (Feast::Qingming, 2024, 4, 4),
        (Feast::DragonBoat, 2025, 5, 31),
        (Feast::MidAutumn, 2025, 10, 6),
        (Feast::DoubleNinth, 2025, 10, 29),
        (Feast::GoodFriday, 2025, 4, 18),
        (Feast::Easter, 2025, 4, 20),
        (Feast::Thanksgiving, 2025, 11, 27),
    ] {
        assert_eq!(
            feast.on(year, FeastSide::On),
            Some(ymd(year, month, day)),
            "{feast:?} {year}"
        );
    }
    // The long holiday of 2025 held both festivals; the weekend worked after it is no holiday.
    assert_eq!(
        Feast::National.on(2025, FeastSide::After),
        Some(ymd(2025, 10, 9))
    );
    let wanted = UnreadDay::NoFeast {
        feast: Feast::Spring,
        year: 2300,
    };
    assert_eq!(plain("2300年春节", friday()), Err(wanted));
}

#[test]
fn a_time_is_an_hour_somebody_says() {
    let at = |text| {
        let read = Text::new(text);
        (0..read.len())
            .find_map(|i| time(&read, i))
            .map(|(time, _)| time)
    };
    for (text, hour, minute) in [
        ("14:30", 14, 30),
        ("9:05：", 9, 5),
        ("１４：３０", 14, 30),
        ("9am", 9, 0),
        ("9 am", 9, 0),
        ("12pm", 12, 0),
        ("12am", 0, 0),
        ("3:15pm", 15, 15),
        ("at 3pm", 15, 0),
        ("noon", 12, 0),
        ("9点", 9, 0),
        ("下午3点半", 15, 30),
        ("晚上8点", 20, 0),
        ("今晚8点", 20, 0),
        ("昨晚 8点一刻", 20, 15),
        ("今早9点", 9, 0),
        ("中午12点", 12, 0),
        ("中午11点", 11, 0),
        ("下午14点05分", 14, 5),
    ] {
        assert_eq!(at(text), NaiveTime::from_hms_opt(hour, minute, 0), "{text}");
    }
    for none in [
        "24:00", "3:5", "14:300", "3:60", "1430", "14:30x", "13pm", "今早", "下午", "tonight",
    ] {
        let read = Text::new(none);
        assert_eq!(time(&read, 0), None, "{none}");
    }
}

#[test]
fn what_is_mistyped_is_offered_as_it_would_be_right() {
    let near = |text, sense| -> Vec<String> {
        let near = nearest(text, sense, friday()).into_iter();
        near.map(|near| match near.on {
            Some(on) => format!("{} {on}", near.words),
            None => near.words,
        })
        .collect()
    };
    for (text, offered) in [
        ("frday send it", "friday 2026-12-04"),
        ("nxt fri", "next fri 2026-12-04"),
        ("next firday", "next friday 2026-12-04"),
        ("2 wekes", "2 weeks 2026-12-11"),
        ("4 Decmber send", "4 december 2026-12-04"),
        ("tomorow", "tomorrow 2026-11-28"),
        ("around friday", "friday 2026-12-04"),
        ("friday or so", "friday 2026-12-04"),
        ("下礼拜左右 发报价", "下礼拜 2026-12-04"),
        ("下洲五 发报价", "下周五 2026-12-04"),
        ("soon", "asap"),
        ("近期发报价", "尽快"),
    ] {
        assert_eq!(
            near(text, Sense::Future).first().map(String::as_str),
            Some(offered),
            "{text}"
        );
    }
    assert_eq!(near("frday", Sense::Past), ["friday 2026-11-27"]);
    for text in [
        "send the quote",
        "300k",
        "30 %",
        "b",
        "cost",
        "成本",
        "Users",
    ] {
        assert_eq!(near(text, Sense::Future), [""; 0], "{text}");
    }
}

fn words() -> impl Strategy<Value = String> {
    let parts = &[
        "next",
        "last",
        "fri",
        "friday",
        " ",
        ",",
        "4",
        "12",
        "2026",
        "Dec",
        "of",
        "the",
        "th",
        "-",
        "/",
        ".",
        ":",
        "w",
        "d",
        "in",
        "ago",
        "end",
        "month",
        "week",
        "by",
        "before",
        "christmas",
        "上",
        "下",
        "个",
        "周",
        "五",
        "月",
        "日",
        "号",
        "年",
        "底",
        "初",
        "前",
        "后",
        "内",
        "三",
        "十",
        "明年",
        "春节",
        "季度",
        "点",
        "半",
        "下午",
        "今晚",
        "（",
        "）",
        "·",
        "9999",
        "pm",
        "左右",
        "~",
    ][..];
    prop::collection::vec(prop::sample::select(parts), 0..8).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_fall_and_what_is_read_lies_within_it(
        text in prop_oneof![words(), any::<String>()],
        days in -800_000_i32..800_000,
    ) {
        let today = NaiveDate::from_num_days_from_ce_opt(730_000 + days).unwrap();
        for order in Order::ALL {
            let calendar = Calendar { today, order };
            let _ = (past(&text, calendar), future(&text, calendar), plain(&text, calendar));
            let _ = (dated(&text, order), nearest_due(&text, calendar));
        }
        let read = Text::new(&text);
        for i in 0..=read.len() {
            let ends = [
                day(&read, i).map(|(_, end)| end),
                due(&read, i).map(|(_, end)| end),
                time(&read, i).map(|(_, end)| end),
            ];
            for end in ends.into_iter().flatten() {
                prop_assert!(i < end && end <= read.len(), "{i}..{end} of {text:?}");
            }
        }
    }

    #[test]
    fn what_is_offered_reads_as_the_day_it_says(text in words()) {
        for near in nearest(&text, Sense::Future, friday()) {
            let read = future(&near.words, friday());
            match near.on {
                Some(on) => prop_assert_eq!(read, Ok(DueDay::On(on)), "{}", near.words),
                None => prop_assert_eq!(read, Ok(DueDay::Someday), "{}", near.words),
            }
        }
    }
}
