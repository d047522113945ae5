//! A key as the table and the help spell it. Terminals disagree about Shift and full-width signs;
//! that is settled here and nowhere else.

use std::fmt;

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
    if let Some(letter) = name.strip_prefix("Ctrl-") {
        return letter
            .chars()
            .next()
            .map(|c| Key::ctrl(c.to_ascii_lowercase()));
    }
    if name == "<" {
        return Some(Key::char('<'));
    }
    NAMED
        .iter()
        .find(|(_, known)| known.eq_ignore_ascii_case(name))
        .map(|(code, _)| Key::plain(*code))
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
        ] {
            let spelled = key.to_string();
            let text = if spelled.len() == 1 {
                spelled
            } else {
                format!("<{spelled}>")
            };
            assert_eq!(keys(&text).unwrap(), [key]);
        }
        assert_eq!(keys("a<<>b").unwrap().len(), 3);
        assert!(keys("<Nonsense>").is_none());
    }
}
