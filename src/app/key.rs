//! A key as the table and the help spell it. Terminals disagree about Shift and full-width signs;
//! that is settled here and nowhere else.

use std::{fmt, str::FromStr};

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key press, normalised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    pub code: KeyCode,
    pub modifiers: KeyModifiers,
}

impl Key {
    #[must_use]
    pub const fn plain(code: KeyCode) -> Self {
        Self {
            code,
            modifiers: KeyModifiers::NONE,
        }
    }

    #[must_use]
    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    #[must_use]
    pub const fn ctrl(c: char) -> Self {
        Self {
            code: KeyCode::Char(c),
            modifiers: KeyModifiers::CONTROL,
        }
    }

    /// The key pressed, or `None` for a release: Windows and kitty report those too.
    #[must_use]
    pub fn pressed(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let shift = event.modifiers.contains(KeyModifiers::SHIFT);
        let kept = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT);
        Some(match event.code {
            KeyCode::Char(c) if kept.contains(KeyModifiers::CONTROL) => Self {
                code: KeyCode::Char(c.to_ascii_lowercase()),
                modifiers: kept,
            },
            KeyCode::Char(c) => Self {
                code: KeyCode::Char(if shift { c.to_ascii_uppercase() } else { c }),
                modifiers: kept,
            },
            KeyCode::Tab if shift => Self::plain(KeyCode::BackTab),
            code => Self {
                code,
                modifiers: kept,
            },
        })
    }

    /// The same key where it commands: an input method left on types `？` for `?`.
    #[must_use]
    pub fn as_command(self) -> Self {
        match self.code {
            KeyCode::Char(c @ '！'..='～') => Self {
                code: KeyCode::Char(
                    char::from_u32(c as u32 - ('！' as u32 - '!' as u32)).unwrap_or(c),
                ),
                ..self
            },
            _ => self,
        }
    }

    /// The character this key types into a field, if any.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if self.modifiers.is_empty() => Some(c),
            _ => None,
        }
    }

    /// The event a terminal sends for this key.
    #[must_use]
    pub const fn event(self) -> KeyEvent {
        KeyEvent::new(self.code, self.modifiers)
    }
}

const NAMED: &[(KeyCode, &str)] = &[
    (KeyCode::Enter, "Enter"),
    (KeyCode::Esc, "Esc"),
    (KeyCode::Tab, "Tab"),
    (KeyCode::BackTab, "Shift-Tab"),
    (KeyCode::Backspace, "Backspace"),
    (KeyCode::Delete, "Del"),
    (KeyCode::Up, "Up"),
    (KeyCode::Down, "Down"),
    (KeyCode::Left, "Left"),
    (KeyCode::Right, "Right"),
    (KeyCode::Home, "Home"),
    (KeyCode::End, "End"),
    (KeyCode::PageUp, "PgUp"),
    (KeyCode::PageDown, "PgDn"),
    (KeyCode::Char(' '), "Space"),
];

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            f.write_str("Ctrl-")?;
        }
        if self.modifiers.contains(KeyModifiers::ALT) {
            f.write_str("Alt-")?;
        }
        if let Some((_, name)) = NAMED.iter().find(|(code, _)| *code == self.code) {
            return f.write_str(name);
        }
        match self.code {
            KeyCode::Char(c) if self.modifiers.contains(KeyModifiers::CONTROL) => {
                write!(f, "{}", c.to_ascii_uppercase())
            }
            KeyCode::Char(c) => write!(f, "{c}"),
            code => write!(f, "{code}"),
        }
    }
}

/// Keys written as the help spells them, names in angle brackets: `"lhello<Enter><Ctrl-R>"`.
///
/// `None` for a name that is no key; `<<>` is the sign `<` itself.
#[must_use]
pub fn keys(text: &str) -> Option<Vec<Key>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c == '<'
            && let Some(end) = rest[1..].find('>')
        {
            out.push(key_named(&rest[1..=end])?);
            rest = &rest[end + 2..];
        } else {
            out.push(Key::char(c));
            rest = &rest[c.len_utf8()..];
        }
    }
    Some(out)
}

fn key_named(name: &str) -> Option<Key> {
    name.parse().ok()
}

/// Why a text spells no key that a terminal sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyError {
    NoKey,
    /// A terminal sends the same for both, so the other name is the one to use.
    SameAs(Key),
}

impl FromStr for Key {
    type Err = KeyError;

    /// As `Display` writes it, the case of names aside: `l`, `?`, `Enter`, `Shift-Tab`, `Ctrl-R`,
    /// `Alt-b`, `F5`.
    fn from_str(text: &str) -> Result<Self, KeyError> {
        if let Some(rest) = prefixed(text, "Ctrl-") {
            return ctrl(rest);
        }
        if let Some(rest) = prefixed(text, "Alt-") {
            let key = bare(rest)?;
            return Ok(Self {
                modifiers: KeyModifiers::ALT,
                ..key
            });
        }
        bare(text)
    }
}

/// The text after a prefix in any case.
fn prefixed<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    (start.eq_ignore_ascii_case(prefix) && !rest.is_empty()).then_some(rest)
}

fn bare(text: &str) -> Result<Key, KeyError> {
    if let Some((code, _)) = NAMED
        .iter()
        .find(|(_, known)| known.eq_ignore_ascii_case(text))
    {
        return Ok(Key::plain(*code));
    }
    let mut signs = text.chars();
    match (signs.next(), signs.as_str()) {
        (Some(c), "") if !c.is_control() && !c.is_whitespace() => Ok(Key::char(c)),
        (Some('F' | 'f'), number) => match number.parse() {
            Ok(number @ 1..=24) if !text.contains('+') => Ok(Key::plain(KeyCode::F(number))),
            _ => Err(KeyError::NoKey),
        },
        _ => Err(KeyError::NoKey),
    }
}

/// With Ctrl a terminal sends letters and the keys that move; the rest it cannot tell from others.
fn ctrl(text: &str) -> Result<Key, KeyError> {
    let key = bare(text)?;
    match key.code {
        KeyCode::Char(c) if c.is_ascii_alphabetic() => match c.to_ascii_lowercase() {
            'i' => Err(KeyError::SameAs(Key::plain(KeyCode::Tab))),
            'm' => Err(KeyError::SameAs(Key::plain(KeyCode::Enter))),
            c => Ok(Key::ctrl(c)),
        },
        KeyCode::Char('[') => Err(KeyError::SameAs(Key::plain(KeyCode::Esc))),
        KeyCode::Char(' ')
        | KeyCode::Delete
        | KeyCode::Up
        | KeyCode::Down
        | KeyCode::Left
        | KeyCode::Right
        | KeyCode::Home
        | KeyCode::End
        | KeyCode::PageUp
        | KeyCode::PageDown
        | KeyCode::F(_) => Ok(Key {
            modifiers: KeyModifiers::CONTROL,
            ..key
        }),
        _ => Err(KeyError::NoKey),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    #[test]
    fn shift_means_the_same_whether_the_terminal_sends_it_or_not() {
        let bare = KeyEvent::new(KeyCode::Char('D'), KeyModifiers::NONE);
        let shifted = KeyEvent::new(KeyCode::Char('D'), KeyModifiers::SHIFT);
        let lower = KeyEvent::new(KeyCode::Char('d'), KeyModifiers::SHIFT);
        assert_eq!(Key::pressed(bare), Key::pressed(shifted));
        assert_eq!(Key::pressed(bare), Key::pressed(lower));
        let tab = KeyEvent::new(KeyCode::Tab, KeyModifiers::SHIFT);
        assert_eq!(Key::pressed(tab), Some(Key::plain(KeyCode::BackTab)));
    }

    #[test]
    fn a_release_is_no_press() {
        let mut event = KeyEvent::new(KeyCode::Char('q'), KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert_eq!(Key::pressed(event), None);
    }

    #[test]
    fn a_full_width_sign_commands_like_the_plain_one() {
        assert_eq!(Key::char('？').as_command(), Key::char('?'));
        assert_eq!(Key::char('：').as_command(), Key::char(':'));
        assert_eq!(Key::char('问').as_command(), Key::char('问'));
    }

    #[test]
    fn keys_are_read_as_they_are_spelled() {
        for key in [
            Key::char('l'),
            Key::ctrl('r'),
            Key::plain(KeyCode::Enter),
            Key::plain(KeyCode::BackTab),
            Key::plain(KeyCode::F(5)),
            Key::char('张'),
            Key {
                modifiers: KeyModifiers::ALT,
                ..Key::char('b')
            },
            Key {
                modifiers: KeyModifiers::CONTROL,
                ..Key::plain(KeyCode::Left)
            },
        ] {
            let spelled = key.to_string();
            assert_eq!(spelled.parse(), Ok(key));
            let text = if spelled.chars().count() == 1 {
                spelled
            } else {
                format!("<{spelled}>")
            };
            assert_eq!(keys(&text).unwrap(), [key]);
        }
        assert_eq!(keys("a<<>b").unwrap().len(), 3);
        assert!(keys("<Nonsense>").is_none());
    }

    #[test]
    fn a_key_that_no_terminal_sends_is_none() {
        let read = |text: &str| text.parse::<Key>();
        assert_eq!(read("ctrl-r"), Ok(Key::ctrl('r')));
        assert_eq!(read("-"), Ok(Key::char('-')));
        assert_eq!(
            read("Ctrl-I"),
            Err(KeyError::SameAs(Key::plain(KeyCode::Tab)))
        );
        for nonsense in [
            "",
            " ",
            "ab",
            "Ctrl-",
            "Ctrl-1",
            "Ctrl-Enter",
            "Ctrl-Ctrl-a",
            "F0",
            "F25",
            "F+5",
            "Hyper-x",
            "\u{1b}",
            "Ctrl-é",
            "Alt-",
        ] {
            assert_eq!(read(nonsense), Err(KeyError::NoKey), "{nonsense:?}");
        }
    }
}
