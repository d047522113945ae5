//! What stands after HEAD: taken out to be written elsewhere, and put back. To the letter, so that
//! nothing of it needs to be escaped on the way.

use crate::find::is_han;

use super::{line::Line, syntax::end_of_head};

/// A line as HEAD and what follows.
pub(super) struct Split<'l> {
    pub head: &'l str,
    pub colon: Option<char>,
    pub tail: &'l str,
}

/// Note and promises of a line, as they were typed.
#[must_use]
pub fn tail(line: &str) -> &str {
    split(line).tail
}

/// The line with `text` for its note and promises; a HEAD without a colon gets one.
#[must_use]
pub fn with_tail(line: &str, text: &str) -> String {
    let Split { head, colon, .. } = split(line);
    let (head, colon) = match colon {
        Some(colon) => (head, colon),
        None if text.is_empty() => return head.trim_end().to_owned(),
        None if head.trim_end().ends_with(is_han) => (head.trim_end(), '：'),
        None => (head.trim_end(), ':'),
    };
    // A colon between digits would be one of a time of day.
    let room = match text.chars().next() {
        Some(first) if colon == ':' || first.is_numeric() => " ",
        _ => "",
    };
    format!("{head}{colon}{room}{text}")
}

pub(super) fn split(text: &str) -> Split<'_> {
    let line = Line::new(text);
    let at = end_of_head(&line);
    let (head, rest) = (line.slice(&(0..at)), line.slice(&(at..line.len())));
    if !line.is(at, ':') {
        return Split {
            head,
            colon: None,
            tail: rest,
        };
    }
    let mut rest = rest.chars();
    Split {
        head,
        colon: rest.next(),
        tail: rest.as_str().trim_start_matches(is_blank),
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() && c != '\n'
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_tail_is_what_stands_after_the_colon_of_head() {
        assert_eq!(tail("y 14:30 @zhang: a: b > fri c"), "a: b > fri c");
        assert_eq!(tail("昨天拜访@张伟：验收"), "验收");
        assert_eq!(tail("@zhang:\n  a\nb"), "\n  a\nb");
        assert_eq!(tail("@zhang > fri send"), "> fri send");
        assert_eq!(tail("@\"Zhang: Wei\": hello"), "hello");
        assert_eq!(tail("@zhang"), "");
        assert_eq!(tail(""), "");
    }

    #[test]
    fn a_tail_is_put_back_behind_the_colon() {
        assert_eq!(with_tail("@zhang:old", "new\nline"), "@zhang: new\nline");
        assert_eq!(with_tail("昨天@张伟：", "验收"), "昨天@张伟：验收");
        assert_eq!(with_tail("@zhang: old", ""), "@zhang:");
    }

    #[test]
    fn a_head_without_a_colon_gets_one() {
        assert_eq!(with_tail("y @zhang ", "hello"), "y @zhang: hello");
        assert_eq!(with_tail("昨天拜访@张伟", "验收"), "昨天拜访@张伟：验收");
        assert_eq!(
            with_tail("@zhang > fri send", "> sat send"),
            "@zhang: > sat send"
        );
        assert_eq!(with_tail("@zhang 14", "30 people"), "@zhang 14: 30 people");
        assert_eq!(with_tail("@zhang > fri send", ""), "@zhang");
        assert_eq!(with_tail("@zhang", ""), "@zhang");
    }

    proptest! {
        #[test]
        fn what_was_put_in_comes_out_again(
            // A quote left open in HEAD might close in the text; the line then says so.
            head in "[^\"＂“”]{0,20}",
            text in "(\\PC|\n){0,40}",
        ) {
            let line = with_tail(&head, &text);
            prop_assert_eq!(tail(&line), text.trim_start_matches(is_blank));
        }

        #[test]
        fn no_line_makes_it_fall(line in any::<String>(), text in any::<String>()) {
            let _ = tail(&with_tail(&line, &text));
        }
    }
}
