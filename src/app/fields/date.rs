//! Days as they are typed into a form: always shown back in full, so that nothing is guessed.

use chrono::{Datelike, Days, NaiveDate};

/// How a day stands in a field.
#[must_use]
pub fn day(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// Reads `2026-11-20`, `11-20` (this year), `today`, `yesterday`, `tomorrow`, `3d` and `2w` (ahead),
/// `-3d` (ago), and 今天 昨天 前天 明天 后天. Full-width digits and signs count as plain ones.
#[must_use]
pub fn read_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text: String = text.trim().chars().map(plain).collect();
    let text = text.to_lowercase();
    match text.as_str() {
        "t" | "today" | "今天" => return Some(today),
        "y" | "yesterday" | "昨天" => return today.pred_opt(),
        "前天" => return today.checked_sub_days(Days::new(2)),
        "tomorrow" | "明天" => return today.succ_opt(),
        "后天" => return today.checked_add_days(Days::new(2)),
        _ => {}
    }
    offset(&text, today).or_else(|| calendar(&text, today))
}

fn offset(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (ago, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.trim_start_matches('+')),
    };
    let (count, unit) = [("d", 1), ("天", 1), ("w", 7), ("周", 7)]
        .into_iter()
        .find_map(|(unit, days)| Some((text.strip_suffix(unit)?, days)))?;
    let days = Days::new(count.parse::<u64>().ok()?.checked_mul(unit)?);
    if ago {
        today.checked_sub_days(days)
    } else {
        today.checked_add_days(days)
    }
}

fn calendar(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = text
        .split(['-', '/', '.', '年', '月', '日'])
        .filter(|part| !part.is_empty())
        .collect();
    match *parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        }
        [month, day] => {
            NaiveDate::from_ymd_opt(today.year(), month.parse().ok()?, day.parse().ok()?)
        }
        _ => None,
    }
}

const fn plain(c: char) -> char {
    match c {
        // The full-width signs stand in the order of the plain ones.
        '！'..='～' => match char::from_u32(c as u32 - ('！' as u32 - '!' as u32)) {
            Some(plain) => plain,
            None => c,
        },
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    #[test]
    fn a_day_is_read_in_every_way_it_is_typed() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for (text, iso) in [
            ("2026-12-04", "2026-12-04"),
            ("12-4", "2026-12-04"),
            ("12月4日", "2026-12-04"),
            ("today", "2026-11-23"),
            ("昨天", "2026-11-22"),
            ("3d", "2026-11-26"),
            ("-2w", "2026-11-09"),
            ("２０２６－１２－０４", "2026-12-04"),
        ] {
            assert_eq!(day(read_day(text, today).unwrap()), iso, "{text}");
        }
        assert_eq!(read_day("13-40", today), None);
        assert_eq!(read_day("soon", today), None);
    }
}
