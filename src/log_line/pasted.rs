//! A text of several lines, or a long one, on its way into the log line: one interaction, its breaks kept.

use crate::days::Calendar;

use super::{
    line::Line,
    pledge::{promise, side, stray},
    syntax::{What, take_apart},
    tail::{split, with_tail},
    talk::{kind_word, talk},
};

/// Bytes of one line above which it is no head: each of its words would be looked at with every key.
const LONGEST_HEAD: usize = 1000;

/// The line with `text` in it, and where the cursor is then, in bytes.
///
/// Where nothing is noted yet the text becomes the note, and of talk HEAD says how it was led and on which
/// day, as far as it says neither itself. A line that names somebody is a line of its own and goes in as it is.
#[must_use]
pub fn pasted((line, cursor): (&str, usize), text: &str, calendar: Calendar) -> (String, usize) {
    let text = text.trim_end_matches('\n');
    let (before, after) = line.split_at_checked(cursor).unwrap_or((line, ""));
    let inserted = |text: &str| (format!("{before}{text}{after}"), before.len() + text.len());
    if !text.contains('\n') && text.len() <= LONGEST_HEAD {
        return inserted(text);
    }
    let parts = split(line);
    let in_note = parts.colon.is_some() && parts.head.len() < cursor;
    if in_note {
        return inserted(&as_note(text));
    }
    if parts.colon.is_some() || !parts.tail.is_empty() {
        // The cursor is in HEAD, where several lines can mean nothing.
        let whole = format!("{line}\n{}", as_note(text));
        let end = whole.len();
        return (whole, end);
    }
    if line.trim().is_empty() && names_somebody(text) {
        return inserted(text);
    }
    let mut head = line.trim_end().to_owned();
    if let Some(talk) = talk(text, calendar) {
        let said = take_apart(&Line::new(line)).head;
        let says = |what: fn(&What) -> bool| said.iter().any(|item| what(&item.what));
        let day = talk.on.filter(|on| *on != calendar.today);
        let day = day.map(|on| on.format("%Y-%m-%d").to_string());
        let day = day.filter(|_| !says(|what| matches!(what, What::Day(_))));
        let kind =
            (!says(|what| matches!(what, What::Kind(_)))).then(|| kind_word(talk.kind, text));
        for word in day.as_deref().into_iter().chain(kind) {
            if !head.is_empty() {
                head.push(' ');
            }
            head.push_str(word);
        }
    }
    let whole = with_tail(&head, &as_note(text));
    let end = whole.len();
    (whole, end)
}

fn names_somebody(text: &str) -> bool {
    let line = Line::new(text);
    let head = take_apart(&line).head;
    let names = |what: &What| {
        matches!(
            what,
            What::Person(..) | What::Colleague(_) | What::Account(_)
        )
    };
    head.iter().any(|item| names(&item.what))
}

/// Nothing that somebody else wrote is a promise: quoted lines of a mail begin with `>`.
fn as_note(text: &str) -> String {
    let line = Line::new(text);
    let mut note = String::with_capacity(text.len());
    for (i, c) in text.chars().enumerate() {
        let begins = i.checked_sub(1).is_none_or(|before| line.is(before, ' '));
        let sign = side(&line, i).is_some()
            && !line.is(i.wrapping_sub(1), '\\')
            && (begins || stray(&line, i).is_some() || promise(&line, i).is_some());
        if sign {
            note.push('\\');
        }
        note.push(c);
    }
    note
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::log_line::tail;

    fn calendar() -> Calendar {
        Calendar {
            today: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
            order: crate::days::Order::default(),
        }
    }

    /// With the cursor at the bar.
    fn into(line: &str, text: &str) -> String {
        let cursor = line.find('|').unwrap_or(line.len());
        pasted((&line.replace('|', ""), cursor), text, calendar()).0
    }

    #[test]
    fn talk_becomes_the_note_and_says_how_and_when() {
        let talk = "张伟 11-20 14:30\n好的";
        assert_eq!(into("", talk), format!("2026-11-20 微信：{talk}"));
        assert_eq!(
            into("电话 @li ", talk),
            format!("电话 @li 2026-11-20: {talk}")
        );
        assert_eq!(into("y msg @li", talk), format!("y msg @li: {talk}"));
        assert_eq!(
            into("", "Li: fine\nMaja: good"),
            "msg: Li: fine\nMaja: good"
        );
    }

    #[test]
    fn minutes_become_the_note_alone_and_a_note_goes_on() {
        assert_eq!(into("", "one\ntwo"), ": one\ntwo");
        assert_eq!(into("@li: so|", "one\ntwo"), "@li: soone\ntwo");
        assert_eq!(into("@l|i: so", "one\ntwo"), "@li: so\none\ntwo");
        assert_eq!(
            into("@li > fri send it", "one\ntwo"),
            "@li > fri send it\none\ntwo"
        );
    }

    #[test]
    fn a_long_line_is_the_note_too_unless_it_names_somebody() {
        let long = "we spoke of prices ".repeat(60);
        let long = long.trim();
        assert_eq!(into("", long), format!(": {long}"));
        assert_eq!(into("@li: |", long), format!("@li: {long}"));
        let whole = format!("y @li: {long} > fri send it");
        assert_eq!(into("", &whole), whole);
    }

    #[test]
    fn a_line_with_its_own_head_goes_in_as_it_is() {
        let line = "y visit @li: prices\nterms\n> fri send it";
        assert_eq!(into("", line), line);
        assert_eq!(into("", "y @li: x"), "y @li: x");
    }

    #[test]
    fn nothing_that_is_quoted_is_a_promise() {
        let quoted = "fine\n> fri send it\n> > and more < 3d later";
        let note = into("@li: |", quoted);
        assert_eq!(
            note,
            "@li: fine\n\\> fri send it\n\\> \\> and more \\< 3d later"
        );
    }

    proptest! {
        // Half of what is made up names somebody or ends in a space.
        #![proptest_config(ProptestConfig { cases: 64, max_global_rejects: 65_536, ..ProptestConfig::default() })]

        #[test]
        fn what_is_pasted_is_the_note(text in "[a-z:：张伟周五fri0-9>< @《》\\\\]{1,20}(\n[a-z:：张伟周五fri0-9>< @《》\\\\]{1,20}){1,3}") {
            prop_assume!(!names_somebody(&text) && text.trim() == text && !text.contains('\\'));
            let (line, cursor) = pasted(("", 0), &text, calendar());
            prop_assert_eq!(cursor, line.len());
            let line = Line::new(&line);
            let syntax = take_apart(&line);
            prop_assert!(syntax.pledges.is_empty());
            prop_assert_eq!(crate::log_line::pledge::unescape(tail(line.text())), text);
        }
    }
}
