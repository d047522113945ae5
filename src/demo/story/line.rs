//! Reading a line of a story, word by word.

use std::str::FromStr;

use chrono::NaiveDate;

use super::super::{DemoError, calendar};
use crate::domain::{Period, StanceValue};

/// What has not been read yet of a line.
pub(super) struct Line<'a> {
    whole: &'a str,
    rest: &'a str,
}

impl<'a> Line<'a> {
    pub(super) const fn new(line: &'a str) -> Self {
        Self {
            whole: line,
            rest: line,
        }
    }

    /// The line cannot go on like this.
    pub(super) fn expected(&self, expected: &'static str) -> DemoError {
        DemoError::Line {
            line: self.whole.to_owned(),
            expected,
        }
    }

    /// The next word, if there is one.
    pub(super) fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest.trim_start();
        if rest.is_empty() {
            return None;
        }
        let (word, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        self.rest = rest;
        Some(word)
    }

    pub(super) fn word(&mut self, expected: &'static str) -> Result<&'a str, DemoError> {
        self.next().ok_or_else(|| self.expected(expected))
    }

    pub(super) fn code<T>(
        &mut self,
        expected: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, DemoError> {
        let word = self.word(expected)?;
        read(word).ok_or_else(|| self.expected(expected))
    }

    pub(super) fn parsed<T: FromStr>(&mut self, expected: &'static str) -> Result<T, DemoError> {
        self.code(expected, |word| word.parse().ok())
    }

    /// `-1` to `3`.
    pub(super) fn stance(&mut self) -> Result<StanceValue, DemoError> {
        self.code("a stance", |word| {
            StanceValue::from_number(word.parse().ok()?)
        })
    }

    /// `-15d`: fifteen days before `today`.
    pub(super) fn day(&mut self, today: NaiveDate) -> Result<NaiveDate, DemoError> {
        self.code("a day like -15d or +3d", |word| day(word, today))
    }

    /// `-900d..-121d`, `-120d..`, or one day, `-40d`.
    pub(super) fn period(&mut self, today: NaiveDate) -> Result<Period, DemoError> {
        self.code("days like -90d..-3d", |word| period(word, today))
    }

    pub(super) fn rest(&mut self) -> &'a str {
        std::mem::take(&mut self.rest).trim()
    }
}

fn day(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    let days = word.strip_suffix('d')?.parse().ok()?;
    Some(calendar::day(today, days))
}

fn period(word: &str, today: NaiveDate) -> Option<Period> {
    let Some((from, to)) = word.split_once("..") else {
        let on = Some(day(word, today)?);
        return Some(Period { from: on, to: on });
    };
    let end = |word: &str| match word {
        "" => Some(None),
        word => day(word, today).map(Some),
    };
    Some(Period {
        from: end(from)?,
        to: end(to)?,
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    #[test]
    fn days_are_told_from_today() {
        let mut line = Line::new("-15d +3d");
        assert_eq!(line.day(today()).unwrap().to_string(), "2026-11-08");
        assert_eq!(line.day(today()).unwrap().to_string(), "2026-11-26");
    }

    #[test]
    fn a_line_that_makes_no_sense_is_told_whole() {
        let error = Line::new("soon visit").day(today()).unwrap_err();
        assert_eq!(
            error.to_string(),
            r#"story line "soon visit": a day like -15d or +3d expected"#
        );
    }
}
