//! What may reach a terminal: the one gate between stored text and a screen or stdout.
//!
//! A stored text can carry bytes that clear the screen, read the clipboard, turn the line around or
//! hide half of a name. Stored text is not changed; what is *shown* goes through here.
//!
//! | what | becomes |
//! |---|---|
//! | C0 controls and DEL | their picture: ESC is `␛` |
//! | C1 controls, noncharacters | `�` |
//! | tab, line break, line or paragraph separator | one space (see [`shown_lines`]) |
//! | bidi controls, zero-width and filler characters, tags | nothing |
//! | joiners, variation selectors | kept where a script or an emoji needs them, else nothing |

use std::{
    borrow::{Borrow, Cow},
    fmt,
    ops::Deref,
};

use unicode_normalization::char::canonical_combining_class;

/// A text that is safe to print: what the gate let through, or words of the program's own.
#[derive(Debug, Clone, Default, Eq)]
pub struct Shown<'a>(Cow<'a, str>);

impl Shown<'_> {
    #[must_use]
    pub fn into_owned(self) -> String {
        self.0.into_owned()
    }
}

/// Only for what stands in the program: a text that lives as long as it does came from nobody else.
impl From<&'static str> for Shown<'_> {
    fn from(ours: &'static str) -> Self {
        Self(Cow::Borrowed(ours))
    }
}

impl<'a> From<Shown<'a>> for Cow<'a, str> {
    fn from(shown: Shown<'a>) -> Self {
        shown.0
    }
}

impl Deref for Shown<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Shown<'_> {
    fn borrow(&self) -> &str {
        self
    }
}

impl AsRef<str> for Shown<'_> {
    fn as_ref(&self) -> &str {
        self
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Pads where a width is asked for.
        fmt::Display::fmt(&self.0, f)
    }
}

impl<T: AsRef<str> + ?Sized> PartialEq<T> for Shown<'_> {
    fn eq(&self, other: &T) -> bool {
        **self == *other.as_ref()
    }
}

/// `text` as one line that is safe to print, whatever it came from. Borrowed when nothing is wrong.
///
/// Legitimate names survive unchanged: every script, combining marks, Persian and Indic joiners,
/// emoji families. Two names that are shown alike are possible duplicates.
#[must_use]
pub fn shown(text: &str) -> Shown<'_> {
    Shown(gate(text, |_| false))
}

/// Like [`shown`], for a note of several lines: line feeds stay, CR LF and CR become line feeds.
#[must_use]
pub fn shown_lines(text: &str) -> Shown<'_> {
    Shown(gate(text, |c| c == '\n'))
}

/// Whether `c` cannot be printed without looking at what stands around it.
///
/// A writer that can escape characters (JSON) escapes exactly these.
#[must_use]
pub const fn needs_care(c: char) -> bool {
    !matches!(class(c), Class::Plain)
}

enum Class {
    Plain,
    /// Tab, line breaks, blanks that only look like nothing.
    Space,
    /// Shown as a picture of itself.
    Control,
    /// Shown as `�`.
    Broken,
    Hidden,
    Joiner,
    Selector,
}

const fn class(c: char) -> Class {
    match c {
        // First what nearly every text is made of: a large export asks this of each of its characters.
        ' '..='~' | '\u{3400}'..='\u{9fff}' => Class::Plain,
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{2800}' => Class::Space,
        '\0'..='\u{1f}' | '\u{7f}' => Class::Control,
        '\u{80}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' => Class::Broken,
        c if c as u32 & 0xfffe == 0xfffe => Class::Broken,
        '\u{200c}' | '\u{200d}' => Class::Joiner,
        // The first are Mongolian spelling.
        '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => {
            Class::Selector
        }
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e00ff}'
        | '\u{e01f0}'..='\u{e0fff}' => Class::Hidden,
        _ => Class::Plain,
    }
}

fn gate(text: &str, keeps: impl Fn(char) -> bool) -> Cow<'_, str> {
    if text.chars().all(|c| !needs_care(c) || keeps(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let (before, after) = (out.chars().next_back(), rest.peek().copied());
        let kept = match class(c) {
            Class::Plain => Some(c),
            // CR LF is one break, not two.
            Class::Space if c == '\r' && after == Some('\n') => None,
            Class::Space if c == '\r' && keeps('\n') => Some('\n'),
            Class::Space if keeps(c) => Some(c),
            Class::Space => Some(' '),
            Class::Control => Some(picture(c)),
            Class::Broken => Some(char::REPLACEMENT_CHARACTER),
            Class::Hidden => None,
            Class::Joiner => joins(before, after).then_some(c),
            Class::Selector => selects(before, c).then_some(c),
        };
        out.extend(kept);
    }
    if out == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(out)
    }
}

/// U+2400 and following: `␀` to `␟`, and `␡`.
fn picture(control: char) -> char {
    let code = if control == '\u{7f}' {
        0x21
    } else {
        u32::from(control)
    };
    char::from_u32(0x2400 + code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Whether a joiner between these two does what it is for: an emoji family, or the shape of a letter.
fn joins(before: Option<char>, after: Option<char>) -> bool {
    let Some(before) = before else { return false };
    let emoji = |c| is_pictograph(c) || matches!(c, '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}');
    let virama = |c| canonical_combining_class(c) == 9;
    // What will not be shown itself has nothing to be joined to.
    match after.filter(|c| !needs_care(*c)) {
        Some(after) if emoji(before) && is_pictograph(after) => true,
        Some(after) if is_joining_script(before) && is_joining_script(after) => true,
        // Malayalam and Sinhala end words with a virama and a joiner.
        _ => virama(before),
    }
}

/// Whether a variation selector has something to vary. A second one has not, nor has one after a
/// letter of ours: such runs carry hidden messages.
fn selects(before: Option<char>, selector: char) -> bool {
    let Some(before) = before else { return false };
    match selector {
        '\u{180b}'..='\u{180f}' => matches!(before, '\u{1800}'..='\u{18af}'),
        '\u{fe0e}' | '\u{fe0f}' => is_pictograph(before) || matches!(before, '0'..='9' | '#' | '*'),
        '\u{fe00}'..='\u{fe0d}' => {
            is_han(before)
                || matches!(before, '\u{1000}'..='\u{109f}' | '\u{2200}'..='\u{22ff}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
        }
        _ => is_han(before),
    }
}

const fn is_pictograph(c: char) -> bool {
    matches!(
        c,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}'
            | '\u{2190}'..='\u{2bff}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}'
            | '\u{1f000}'..='\u{1faff}'
    )
}

/// Whether `c` is a Chinese character.
#[must_use]
pub const fn is_han(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Scripts whose letters change shape beside a joiner: Arabic, Syriac, N'Ko, the Indic family,
/// Myanmar, Khmer, Mongolian.
const fn is_joining_script(c: char) -> bool {
    matches!(
        c,
        '\u{600}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{1900}'..='\u{1cff}'
            | '\u{a8e0}'..='\u{a8ff}' | '\u{a980}'..='\u{aaff}' | '\u{fb50}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
            | '\u{10a00}'..='\u{10fff}' | '\u{11000}'..='\u{11fff}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_escape_sequence_is_seen_and_does_nothing() {
        assert_eq!(shown("Zhang\u{1b}[31mWei"), "Zhang␛[31mWei");
        assert_eq!(shown("A\u{9b}31mB\u{7f}"), "A�31mB␡");
    }

    #[test]
    fn a_carriage_return_cannot_write_over_a_name() {
        assert_eq!(shown("Real Name\rFake"), "Real Name Fake");
        assert_eq!(shown("a\r\nb\tc"), "a b c");
    }

    #[test]
    fn a_note_keeps_its_lines_and_nothing_else() {
        assert_eq!(shown_lines("a\r\nb\rc\nd\u{1b}"), "a\nb\nc\nd␛");
        assert_eq!(shown_lines("a\u{2028}b\u{85}c"), "a b c");
    }

    #[test]
    fn nothing_turns_the_line_around_or_hides_in_it() {
        assert_eq!(shown("invoice\u{202e}fdp.exe"), "invoicefdp.exe");
        assert_eq!(shown("abc\u{200f}123"), "abc123");
        assert_eq!(shown("pay\u{200b}p\u{feff}a\u{3164}l\u{e0041}"), "paypal");
    }

    #[test]
    fn a_joiner_or_selector_that_joins_nothing_goes() {
        assert_eq!(shown("a\u{200d}b\u{200c}"), "ab");
        assert_eq!(shown("a\u{fe0f}\u{e0101}b"), "ab");
        assert_eq!(shown("❤\u{fe0f}\u{fe0f}"), "❤\u{fe0f}");
        assert_eq!(shown("\u{fe0f}x"), "x");
    }

    #[test]
    fn legitimate_names_survive_unchanged() {
        for name in [
            "محمد بن سلمان",
            "علی\u{200c}رضا",
            "می\u{200c}خواهم",
            "שרה כהן",
            "สมชาย",
            "李娜",
            "𠮷野家",
            "葛\u{e0100}城",
            "क्\u{200d}ष",
            "श्री",
            "അവന്\u{200d}",
            "👨\u{200d}👩\u{200d}👧\u{200d}👦",
            "👩🏽\u{200d}💻",
            "❤\u{fe0f}",
            "1\u{fe0f}\u{20e3}",
            "Zoe\u{308}",
            "d’Étaing",
            "Groß",
            "İı",
            "ｼﾝｼﾞ",
            "Nguyễn Thị",
            "한국",
            "🇨🇳",
            "\u{fffd}",
            "中文\u{3000}名",
        ] {
            assert!(
                matches!(shown(name).0, Cow::Borrowed(same) if same == name),
                "{name:?}"
            );
        }
    }

    /// What no output may contain, written down a second time and without context.
    fn is_forbidden(c: char) -> bool {
        c.is_control()
            || matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
            || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{ad}' | '\u{3164}' | '\u{ffa0}' | '\u{e0000}'..='\u{e007f}')
    }

    fn hostile() -> impl Strategy<Value = String> {
        let nasty = prop::sample::select(vec![
            '\u{1b}',
            '\r',
            '\n',
            '\t',
            '\0',
            '\u{9b}',
            '\u{7f}',
            '\u{202e}',
            '\u{2066}',
            '\u{200d}',
            '\u{200c}',
            '\u{fe0f}',
            '\u{e0100}',
            '\u{e0041}',
            '\u{200b}',
            '\u{2028}',
            '❤',
            '👩',
            '👧',
            'ر',
            'क',
            '\u{94d}',
            '1',
            'a',
            '李',
            '\u{180b}',
            '\u{1820}',
            '\u{ffff}',
        ]);
        prop::collection::vec(prop_oneof![3 => nasty, 1 => any::<char>()], 0..40)
            .prop_map(|chars| chars.into_iter().collect())
    }

    proptest! {
        #[test]
        fn nothing_forbidden_gets_through(text in hostile()) {
            prop_assert!(!shown(&text).chars().any(is_forbidden));
            prop_assert!(!shown_lines(&text).chars().any(|c| c != '\n' && is_forbidden(c)));
        }

        #[test]
        fn what_is_shown_once_is_shown_so_again(text in hostile()) {
            let once = shown(&text).into_owned();
            prop_assert_eq!(shown(&once), once.as_str());
            let lines = shown_lines(&text).into_owned();
            prop_assert_eq!(shown_lines(&lines), lines.as_str());
        }

        #[test]
        fn text_without_care_is_lent_unchanged(text in any::<String>()) {
            if !text.chars().any(needs_care) {
                prop_assert!(matches!(shown(&text).0, Cow::Borrowed(_)));
            }
        }
    }
}
