//! The user's own keys: which may be, and what the table is with them. Conflicts are refused by name.

use super::{
    fields::edits,
    key::{Key, KeyError},
    keymap::{Action, KeyScope, Keys},
};

/// What keys the user wants for an action, as they wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// [`KeyScope::code`]
    pub scope: String,
    /// [`Action::code`]
    pub action: String,
    /// In place of the action's keys in this scope; none takes them away.
    pub keys: Vec<String>,
}

/// Why an override cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyRefusal {
    UnknownScope {
        typed: String,
    },
    UnknownAction {
        scope: KeyScope,
        typed: String,
        /// Where there is an action of this name.
        elsewhere: Vec<KeyScope>,
    },
    UnknownKey {
        typed: String,
    },
    /// A terminal sends the same for both.
    SameKey {
        typed: String,
        as_key: Key,
    },
    /// In a field this key writes or moves the cursor.
    Edits {
        scope: KeyScope,
        key: Key,
    },
    /// Another action of the scope has the key.
    Taken {
        key: Key,
        by: Action,
    },
    /// Somebody would be stuck: what must always be possible would have no key in this scope.
    NoWay {
        scope: KeyScope,
        action: Action,
        /// Absent: the override took the keys away.
        hidden_by: Option<Action>,
    },
}

/// What must stay possible wherever the standard table has it.
const INDISPENSABLE: [Action; 6] = [
    Action::Quit,
    Action::Help,
    Action::Back,
    Action::Cancel,
    Action::Accept,
    Action::Save,
];

/// An override understood: its place in the list, and what it is about.
type Understood = (usize, KeyScope, Action);

impl Keys {
    /// The standard table with what the user has changed.
    ///
    /// # Errors
    /// Every [`KeyRefusal`] with the place of its override in the list. Whether keys clash is only
    /// asked once each of them is understood: the answer hangs on all of them.
    pub fn with(overrides: &[Override]) -> Result<Self, Vec<(usize, KeyRefusal)>> {
        let (mut keys, mut refused) = (Self::default(), Vec::new());
        let mut understood: Vec<Understood> = Vec::new();
        for (at, wish) in overrides.iter().enumerate() {
            match understand(wish) {
                Ok((scope, action, wanted)) => {
                    keys.replace(scope, action, &wanted);
                    understood.push((at, scope, action));
                }
                Err(refusals) => refused.extend(refusals.into_iter().map(|why| (at, why))),
            }
        }
        if refused.is_empty() {
            clashes(&keys, &understood, &mut refused);
        }
        if refused.is_empty() {
            dead_ends(&keys, &understood, &mut refused);
        }
        if refused.is_empty() {
            Ok(keys)
        } else {
            Err(refused)
        }
    }
}

fn understand(wish: &Override) -> Result<(KeyScope, Action, Vec<Key>), Vec<KeyRefusal>> {
    let Some(scope) = KeyScope::from_code(&wish.scope) else {
        let typed = wish.scope.clone();
        return Err(vec![KeyRefusal::UnknownScope { typed }]);
    };
    let standard = Keys::default();
    let named = |row: &&super::Binding| row.action.code() == wish.action;
    let here = standard.rows().iter().filter(|row| row.scope == scope);
    let Some(action) = here.clone().find(named).map(|row| row.action) else {
        let elsewhere = standard.rows().iter().filter(named).map(|row| row.scope);
        return Err(vec![KeyRefusal::UnknownAction {
            scope,
            typed: wish.action.clone(),
            elsewhere: elsewhere.collect(),
        }]);
    };
    // What the table itself has there is allowed there: it may be given to another action.
    let usual = |key: &Key| here.clone().any(|row| row.keys.contains(key));
    let (mut keys, mut refusals) = (Vec::new(), Vec::new());
    for typed in &wish.keys {
        match typed.parse::<Key>() {
            Ok(key) => {
                let key = if scope.types() { key } else { key.as_command() };
                if reaches_fields(scope) && edits(key) && !usual(&key) {
                    refusals.push(KeyRefusal::Edits { scope, key });
                } else if !keys.contains(&key) {
                    keys.push(key);
                }
            }
            Err(KeyError::NoKey) => refusals.push(KeyRefusal::UnknownKey {
                typed: typed.clone(),
            }),
            Err(KeyError::SameAs(as_key)) => refusals.push(KeyRefusal::SameKey {
                typed: typed.clone(),
                as_key,
            }),
        }
    }
    if refusals.is_empty() {
        Ok((scope, action, keys))
    } else {
        Err(refusals)
    }
}

/// Whether a key of this scope acts while a field has the cursor.
fn reaches_fields(scope: KeyScope) -> bool {
    let mut typing = KeyScope::ALL.iter().filter(|scope| scope.types());
    typing.any(|field| field.chain().any(|answering| answering == scope))
}

/// Two actions of one scope on one key: the override written later is to blame.
fn clashes(keys: &Keys, understood: &[Understood], refused: &mut Vec<(usize, KeyRefusal)>) {
    for (number, (at, scope, action)) in understood.iter().enumerate() {
        let is_later = |other: Action| {
            let later = understood[number + 1..].iter();
            later.clone().any(|(_, s, a)| (*s, *a) == (*scope, other))
        };
        let rows = || keys.rows().iter().filter(|row| row.scope == *scope);
        let own = rows().filter(|row| row.action == *action);
        for key in own.flat_map(|row| row.keys.iter()) {
            let others = rows().filter(|row| row.action != *action && row.keys.contains(key));
            refused.extend(others.filter(|other| !is_later(other.action)).map(|other| {
                let (key, by) = (*key, other.action);
                (*at, KeyRefusal::Taken { key, by })
            }));
        }
    }
}

fn dead_ends(keys: &Keys, understood: &[Understood], refused: &mut Vec<(usize, KeyRefusal)>) {
    let standard = Keys::default();
    for scope in KeyScope::ALL.iter().copied() {
        for action in INDISPENSABLE {
            if standard.key_for(scope, action).is_none() || keys.key_for(scope, action).is_some() {
                continue;
            }
            let Some((at, hidden_by)) = blame(keys, understood, scope, action) else {
                continue;
            };
            // The same override may block the way in many scopes; the first one says it.
            let said = |(other, why): &(usize, KeyRefusal)| {
                *other == at && matches!(why, KeyRefusal::NoWay { action: a, .. } if *a == action)
            };
            if !refused.iter().any(said) {
                let why = KeyRefusal::NoWay {
                    scope,
                    action,
                    hidden_by,
                };
                refused.push((at, why));
            }
        }
    }
}

/// Which override leaves an action without a key in a scope: the one that hides its last key, else
/// the one that took its keys away.
fn blame(
    keys: &Keys,
    understood: &[Understood],
    scope: KeyScope,
    action: Action,
) -> Option<(usize, Option<Action>)> {
    let in_chain = |other: KeyScope| scope.chain().any(|answering| answering == other);
    let of_action = keys
        .rows()
        .iter()
        .filter(|row| row.action == action && in_chain(row.scope));
    let hiding = of_action
        .flat_map(|row| row.keys.iter())
        .filter_map(|key| keys.lookup(scope, *key))
        .find_map(|by| {
            let mut nearer = understood.iter();
            let found = nearer.find(|(_, s, a)| *a == by && in_chain(*s))?;
            Some((found.0, Some(by)))
        });
    let taking = || {
        let mut own = understood.iter();
        let found = own.find(|(_, s, a)| *a == action && in_chain(*s))?;
        Some((found.0, None))
    };
    hiding.or_else(taking)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use crossterm::event::KeyCode;
    use proptest::prelude::*;

    use super::*;
    use crate::app::TABLE;

    fn wish(scope: &str, action: &str, keys: &[&str]) -> Override {
        Override {
            scope: scope.into(),
            action: action.into(),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
        }
    }

    fn refused(wishes: &[Override]) -> Vec<(usize, KeyRefusal)> {
        Keys::with(wishes).unwrap_err()
    }

    #[test]
    fn an_override_takes_the_place_of_the_keys_of_its_action_there() {
        let keys = Keys::with(&[wish("rows", "undo", &["Ctrl-Y", "U"])]).unwrap();
        assert_eq!(keys.lookup(KeyScope::Book, Key::char('u')), None);
        assert_eq!(
            keys.lookup(KeyScope::Book, Key::ctrl('y')),
            Some(Action::Undo)
        );
        assert_eq!(
            keys.lookup(KeyScope::Card, Key::char('U')),
            Some(Action::Undo)
        );
        let shown = keys.key_for(KeyScope::Book, Action::Undo);
        assert_eq!(shown, Some(Key::ctrl('y')));
    }

    #[test]
    fn two_actions_may_change_places() {
        let keys = Keys::with(&[wish("book", "sort", &["f"]), wish("book", "filter", &["o"])]);
        let keys = keys.unwrap();
        assert_eq!(
            keys.lookup(KeyScope::Book, Key::char('f')),
            Some(Action::Sort)
        );
        assert_eq!(
            keys.lookup(KeyScope::Book, Key::char('o')),
            Some(Action::Filter)
        );
    }

    #[test]
    fn a_key_that_a_nearer_scope_answers_is_not_listed_in_the_wider_one() {
        let keys = Keys::with(&[wish("book", "sort", &[":"])]).unwrap();
        assert_eq!(
            keys.lookup(KeyScope::Book, Key::char(':')),
            Some(Action::Sort)
        );
        let palette = |scope| keys.key_for(scope, Action::Palette);
        assert_eq!(palette(KeyScope::Book), Some(Key::ctrl('p')));
        assert_eq!(palette(KeyScope::Card), Some(Key::char(':')));
    }

    #[test]
    fn an_action_may_go_without_a_key() {
        let keys = Keys::with(&[wish("rows", "delete", &[])]).unwrap();
        assert_eq!(keys.key_for(KeyScope::Book, Action::Delete), None);
        assert!(
            keys.bindings(KeyScope::Book)
                .all(|b| b.action != Action::Delete)
        );
    }

    #[test]
    fn words_that_mean_nothing_are_refused_with_where_they_would() {
        let typed = String::from;
        assert_eq!(
            refused(&[
                wish("buch", "sort", &["x"]),
                wish("book", "undo", &["x"]),
                wish("book", "sort", &["Hyper-x", "Ctrl-M"]),
            ]),
            [
                (
                    0,
                    KeyRefusal::UnknownScope {
                        typed: typed("buch")
                    }
                ),
                (
                    1,
                    KeyRefusal::UnknownAction {
                        scope: KeyScope::Book,
                        typed: typed("undo"),
                        elsewhere: vec![KeyScope::Rows],
                    }
                ),
                (
                    2,
                    KeyRefusal::UnknownKey {
                        typed: typed("Hyper-x")
                    }
                ),
                (
                    2,
                    KeyRefusal::SameKey {
                        typed: typed("Ctrl-M"),
                        as_key: Key::plain(KeyCode::Enter),
                    }
                ),
            ]
        );
    }

    #[test]
    fn two_actions_on_one_key_are_refused_by_name() {
        let taken = |key: char, by| KeyRefusal::Taken {
            key: Key::char(key),
            by,
        };
        assert_eq!(
            refused(&[wish("book", "sort", &["f"])]),
            [(0, taken('f', Action::Filter))]
        );
        assert_eq!(
            refused(&[wish("book", "sort", &["z"]), wish("book", "filter", &["z"])]),
            [(1, taken('z', Action::Sort))]
        );
    }

    #[test]
    fn nothing_acts_inside_a_field_that_would_write_there() {
        for (scope, key) in [
            ("form", "s"),
            ("form", "Ctrl-W"),
            ("log-line", "Space"),
            ("log-line", "Left"),
            // It answers in every field too.
            ("everywhere", "q"),
        ] {
            let action = if scope == "everywhere" {
                "quit"
            } else {
                "cancel"
            };
            let refused = refused(&[wish(scope, action, &["F9", key])]);
            assert!(
                matches!(refused[..], [(0, KeyRefusal::Edits { .. })]),
                "{scope} {key}: {refused:?}"
            );
        }
        assert!(Keys::with(&[wish("form", "save", &["Ctrl-X"])]).is_ok());
    }

    #[test]
    fn nobody_can_be_locked_in() {
        let no_way = |scope, action, hidden_by| KeyRefusal::NoWay {
            scope,
            action,
            hidden_by,
        };
        assert_eq!(
            refused(&[wish("form", "cancel", &[])]),
            [(0, no_way(KeyScope::Form, Action::Cancel, None))]
        );
        // On the screens q is still there, in the fields nothing is.
        let quit = no_way(KeyScope::Everywhere, Action::Quit, None);
        assert_eq!(refused(&[wish("everywhere", "quit", &[])]), [(0, quit)]);
        assert_eq!(
            refused(&[wish("book", "sort", &["?"])]),
            [(0, no_way(KeyScope::Book, Action::Help, Some(Action::Sort)))]
        );
        // With another key for it, nothing is lost.
        let both = [
            wish("book", "sort", &["?"]),
            wish("screens", "help", &["?", "F1"]),
        ];
        assert!(Keys::with(&both).is_ok());
    }

    const KEYS: &[&str] = &[
        "a", "q", "?", ":", "j", "Z", "Enter", "Esc", "Tab", "Left", "Space", "F1", "Ctrl-C",
        "Ctrl-P", "Ctrl-W", "Alt-x", "？", "",
    ];

    fn any_override() -> impl Strategy<Value = Override> {
        let rows: Vec<(KeyScope, Action)> = TABLE.iter().map(|b| (b.scope, b.action)).collect();
        (
            prop::sample::select(rows),
            prop::collection::vec(prop::sample::select(KEYS), 0..3),
        )
            .prop_map(|((scope, action), keys)| wish(scope.code(), &action.code(), &keys))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_is_taken_leaves_a_table_that_keeps_the_rules(
            wishes in prop::collection::vec(any_override(), 0..5)
        ) {
            if let Ok(keys) = Keys::with(&wishes) {
                for scope in KeyScope::ALL.iter().copied() {
                    let own = keys.rows().iter().filter(|row| row.scope == scope);
                    let mut seen = std::collections::HashSet::new();
                    for key in own.flat_map(|row| row.keys.iter()) {
                        prop_assert!(seen.insert(*key), "{scope:?} binds {key} twice");
                    }
                    for binding in keys.bindings(scope) {
                        for key in binding.keys.iter() {
                            prop_assert_eq!(keys.lookup(scope, *key), Some(binding.action));
                            prop_assert!(!scope.types() || key.typed().is_none());
                        }
                    }
                    prop_assert!(keys.key_for(scope, Action::Quit).is_some());
                }
            }
        }
    }
}
