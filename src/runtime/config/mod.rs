//! The config file: read once at the start, if it is there.

mod backup;
mod cadence;
mod kinds;
mod score;
mod warnings;

use std::{io, ops::Range};

use toml::de::{DeInteger, DeTable, DeValue};

use super::{
    backups::BackupPlan,
    document::{self, Walk},
    paths::ConfigPath,
};
use crate::{
    app::{
        Allowed, ConfigProblem, ConfigRefusal, KeyRefusal, KeyScope, Keys, Mouse, Override, Unfit,
        WrongFile,
    },
    days::Order,
    domain::{score::Constants, warnings::WarningRules},
    log_line::KindWords,
    say::Lang,
};

/// The keys of the file.
const KNOWN: &[&str] = &[
    "language",
    "date_order",
    "mouse",
    "lock_minutes",
    "backup",
    "journal",
    "kinds",
    "cadence",
    "score",
    "warnings",
    "keys",
];
const SWITCH: &[&str] = &["true", "false"];

/// What the user has set; whatever they have not is as the program comes.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    pub language: Option<Lang>,
    /// What comes first in `12/4`; otherwise as the locale has it.
    pub date_order: Option<Order>,
    pub mouse: Mouse,
    /// A book under a passphrase is closed where nobody presses a key for so long; 0: never.
    pub lock_minutes: u16,
    /// For so many days changes can be undone; 0: for ever.
    pub keep_days: u16,
    /// Words of the log line for kinds of contact.
    pub kinds: KindWords,
    /// What the depth is computed with.
    pub score: Constants,
    pub warnings: WarningRules,
    pub keys: Keys,
    pub backup: BackupPlan,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            language: None,
            date_order: None,
            mouse: Mouse::default(),
            lock_minutes: 10,
            keep_days: 0,
            kinds: KindWords::default(),
            score: Constants::default(),
            warnings: WarningRules::default(),
            keys: Keys::default(),
            backup: BackupPlan::default(),
        }
    }
}

/// A config file that cannot be taken. What of it was understood is the language to say so in.
#[derive(Debug)]
pub struct BadConfig {
    pub file: WrongFile,
    pub language: Option<Lang>,
}

/// Reads the config at `path`. The standard place may be empty; a file that was named must be there.
///
/// # Errors
/// [`BadConfig`] with everything that is wrong in it.
pub fn read_config(path: Option<&ConfigPath>) -> Result<Config, BadConfig> {
    let Some(path) = path else {
        return Ok(Config::default());
    };
    let bad = |language, why| BadConfig {
        file: WrongFile {
            file: path.path().display().to_string(),
            why,
        },
        language,
    };
    let bytes = match (document::read(path.path()), path) {
        (Ok(bytes), _) => bytes,
        (Err(error), ConfigPath::Standard(_)) if error.kind() == io::ErrorKind::NotFound => {
            return Ok(Config::default());
        }
        (Err(error), _) => return Err(bad(None, Unfit::Unreadable(error.to_string()))),
    };
    let (config, problems) = understand(&bytes);
    if problems.is_empty() {
        Ok(config)
    } else {
        Err(bad(config.language, Unfit::Problems(problems)))
    }
}

/// What a config says as far as it can be understood, and what cannot.
#[must_use]
pub fn understand(bytes: &[u8]) -> (Config, Vec<ConfigProblem>) {
    document::understand(bytes, |walk, document| {
        let mut config = Config::default();
        settings(walk, document, &mut config);
        config
    })
}

fn settings(walk: &mut Walk<'_>, document: &DeTable<'_>, config: &mut Config) {
    for (key, value) in document {
        let (name, at) = (key.get_ref().as_ref(), value.span());
        match (name, value.get_ref()) {
            ("language", DeValue::String(code)) if Lang::from_code(code).is_some() => {
                config.language = Lang::from_code(code);
            }
            ("language", _) => walk.not_among(&at, name, Lang::CODES.iter().copied()),
            ("date_order", DeValue::String(code)) if Order::from_code(code).is_some() => {
                config.date_order = Order::from_code(code);
            }
            ("date_order", _) => {
                walk.not_among(&at, name, Order::ALL.iter().map(|order| order.code()));
            }
            ("mouse", DeValue::Boolean(true)) => config.mouse = Mouse::On,
            ("mouse", DeValue::Boolean(false)) => config.mouse = Mouse::Off,
            ("lock_minutes", DeValue::Integer(number)) if whole(number).is_some() => {
                config.lock_minutes = whole(number).unwrap_or_default();
            }
            ("lock_minutes", _) => walk.wrong(&at, name, Allowed::UpTo(u16::MAX)),
            ("mouse", _) => walk.wrong(&at, name, Allowed::OneOf(SWITCH)),
            ("backup", DeValue::Table(table)) => backup::backup(walk, table, &mut config.backup),
            ("journal", DeValue::Table(table)) => journal(walk, table, config),
            ("kinds", DeValue::Table(table)) => kinds::kinds(walk, table, &mut config.kinds),
            ("score", DeValue::Table(table)) => {
                config.score = score::constants(walk, table, config.score);
            }
            ("cadence", DeValue::Table(table)) => {
                cadence::cadence(walk, table, &mut config.score.tiers);
            }
            ("warnings", DeValue::Table(rules)) => {
                warnings::warnings(walk, rules, &mut config.warnings);
            }
            ("keys", DeValue::Table(scopes)) => keys(walk, scopes, config),
            ("backup" | "journal" | "kinds" | "cadence" | "score" | "warnings" | "keys", _) => {
                walk.wrong(&at, name, Allowed::Table);
            }
            _ => walk.unknown(&key.span(), name, KNOWN),
        }
    }
}

fn whole(number: &DeInteger<'_>) -> Option<u16> {
    u16::from_str_radix(number.as_str(), number.radix()).ok()
}

fn journal(walk: &mut Walk<'_>, table: &DeTable<'_>, config: &mut Config) {
    for (key, value) in table {
        let (name, at) = (key.get_ref().as_ref(), value.span());
        let full = format!("journal.{name}");
        let number = match value.get_ref() {
            DeValue::Integer(number) => whole(number),
            _ => None,
        };
        match (name, number) {
            ("keep_days", Some(days)) => config.keep_days = days,
            ("keep_days", None) => walk.wrong(&at, &full, Allowed::UpTo(u16::MAX)),
            _ => walk.unknown(&key.span(), &full, &["keep_days"]),
        }
    }
}

fn keys(walk: &mut Walk<'_>, scopes: &DeTable<'_>, config: &mut Config) {
    // The rule blames the override written later, so they have to come as they stand.
    let mut overrides: Vec<(Range<usize>, Override)> = Vec::new();
    for (scope, actions) in scopes {
        let name = scope.get_ref().as_ref();
        let key = format!("keys.{name}");
        if KeyScope::from_code(name).is_none() {
            let refusal = KeyRefusal::UnknownScope { typed: name.into() };
            walk.refuse(&scope.span(), ConfigRefusal::Keys { key, refusal });
            continue;
        }
        let DeValue::Table(actions) = actions.get_ref() else {
            let allowed = Allowed::Table;
            walk.refuse(&scope.span(), ConfigRefusal::WrongValue { key, allowed });
            continue;
        };
        for (action, presses) in actions {
            let action_name = action.get_ref().as_ref();
            match key_presses(presses.get_ref()) {
                Some(keys) => overrides.push((
                    action.span(),
                    Override {
                        scope: name.to_owned(),
                        action: action_name.to_owned(),
                        keys,
                    },
                )),
                None => {
                    let what = ConfigRefusal::WrongValue {
                        key: format!("{key}.{action_name}"),
                        allowed: Allowed::KeyPress,
                    };
                    walk.refuse(&presses.span(), what);
                }
            }
        }
    }
    overrides.sort_by_key(|(at, _)| at.start);
    let wishes: Vec<Override> = overrides.iter().map(|(_, wish)| wish.clone()).collect();
    match Keys::with(&wishes) {
        Ok(keys) => config.keys = keys,
        Err(refused) => {
            for (number, refusal) in refused {
                let Some((at, wish)) = overrides.get(number) else {
                    continue;
                };
                let key = format!("keys.{}.{}", wish.scope, wish.action);
                walk.refuse(at, ConfigRefusal::Keys { key, refusal });
            }
        }
    }
}

fn key_presses(value: &DeValue<'_>) -> Option<Vec<String>> {
    let text = |value: &DeValue<'_>| match value {
        DeValue::String(text) => Some(text.as_ref().to_owned()),
        _ => None,
    };
    match value {
        DeValue::Array(several) => several.iter().map(|each| text(each.get_ref())).collect(),
        one => text(one).map(|one| vec![one]),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use proptest::prelude::*;

    use super::*;
    use crate::app::{Action, Key};

    fn lines(text: &str) -> Vec<usize> {
        let (_, problems) = understand(text.as_bytes());
        problems.iter().map(|problem| problem.line).collect()
    }

    #[test]
    fn a_config_says_language_mouse_and_keys() {
        let (config, problems) = understand(
            b"\xef\xbb\xbflanguage = 'zh'\ndate_order = 'mdy'\nmouse = false\n[keys.book]\nsort = \"S\"\nfilter = ['f', 'F3']",
        );
        assert_eq!(problems, []);
        assert_eq!(config.language, Some(Lang::Zh));
        assert_eq!(config.date_order, Some(Order::MonthFirst));
        assert_eq!(config.mouse, Mouse::Off);
        let sort = config.keys.lookup(KeyScope::Book, Key::char('S'));
        assert_eq!(sort, Some(Action::Sort));
        assert_eq!(understand(b"").0, Config::default());
        assert_eq!(understand(b"[journal]\nkeep_days = 365\n").0.keep_days, 365);
    }

    #[test]
    fn everything_wrong_is_told_at_once_with_its_line() {
        let text = "langage = 'en'\nlanguage = 'fr'\nmouse = 'off'\n[keys.buch]\nsort = 'x'\n\
            [keys.book]\nsort = 3\nundo = 'x'\nfilter = 'Hyper-f'\n[keys.rows]\nnew = 'm'\n";
        assert_eq!(lines(text), [1, 2, 3, 4, 7, 8, 9]);
        assert_eq!(lines("[keys.book]\n\nsort = 'f'\n"), [3]);
        // The one written later is to blame, whatever the names sort like.
        assert_eq!(lines("[keys.book]\nsort = 'z'\nfilter = 'z'\n"), [3]);
        assert_eq!(lines("keys = 3\n"), [1]);
        assert_eq!(lines("date_order = 'ymd'\n"), [1]);
        assert_eq!(lines("keys.book = 3\n"), [1]);
        assert_eq!(lines("[journal]\nkeep_days = -1\nkeep = 3\n"), [2, 3]);
    }

    #[test]
    fn a_broken_document_is_told_as_such_in_the_language_it_names() {
        let (config, problems) = understand("language = \"zh\"\nmouse = \n".as_bytes());
        assert_eq!(config.language, Some(Lang::Zh));
        assert!(matches!(problems[0].what, ConfigRefusal::Syntax(_)));
        assert_eq!(problems[0].line, 2);
        assert_eq!(understand(b"mouse = true\n\xff").1[0].line, 2);
    }

    #[test]
    fn only_a_file_that_was_named_has_to_be_there() {
        let folder = tempfile::tempdir().unwrap();
        let nowhere = folder.path().join("config.toml");
        assert_eq!(read_config(None).unwrap(), Config::default());
        let standard = ConfigPath::Standard(nowhere.clone());
        assert_eq!(read_config(Some(&standard)).unwrap(), Config::default());
        assert!(read_config(Some(&ConfigPath::Named(nowhere))).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_bytes_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = understand(&bytes);
        }

        #[test]
        fn no_text_like_a_config_does_harm(parts in prop::collection::vec(
            prop::sample::select(&[
                "[keys", "[keys.book]\n", "[[keys.rows]]\n", ".", "]", "\n", "=", "\"", "'", "'''", "sort",
                "language", "mouse", "keys", "true", "3", "1979-05-27", "\"f\"", "[", "{", "}", ",", "#",
                "\u{feff}", "\u{1b}", "张", "\\u0000", "nan",
            ][..]), 0..30)
        ) {
            let text = parts.concat();
            let (_, problems) = understand(text.as_bytes());
            let lines = text.split('\n').count();
            for problem in problems {
                prop_assert!((1..=lines).contains(&problem.line), "{problem:?} in {text:?}");
            }
        }
    }
}
