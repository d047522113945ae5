//! Which keys a book has: what is not here is reported and kept out.

use serde_json::Value;

/// The keys of each object, in the order they are written. A path names the arrays on the way.
pub(super) const KEYS: &[(&str, &[&str])] = &[
    (
        "",
        &[
            "format",
            "version",
            "me",
            "colleagues",
            "accounts",
            "people",
            "ties",
            "interactions",
            "promises",
        ],
    ),
    ("colleagues", &["id", "name", "role", "level"]),
    (
        "accounts",
        &[
            "id",
            "name",
            "aliases",
            "parent",
            "kind",
            "tier",
            "procurement",
            "tags",
            "note",
            "judgement",
            "snoozes",
            "departments",
            "seats",
            "org_facts",
        ],
    ),
    ("accounts.judgement", &["on", "depth"]),
    ("accounts.snoozes", &["subject", "until", "reason"]),
    (
        "accounts.departments",
        &["id", "name", "function", "importance", "not_applicable"],
    ),
    (
        "accounts.seats",
        &[
            "id",
            "role",
            "chain",
            "title",
            "department",
            "order",
            "not_applicable",
            "vacant_since",
            "holders",
        ],
    ),
    ("accounts.seats.holders", &["person", "from", "to"]),
    (
        "accounts.org_facts",
        &["id", "kind", "scope", "title", "from", "to"],
    ),
    (
        "people",
        &[
            "id",
            "name",
            "aliases",
            "pinyin",
            "emails",
            "phones",
            "wechat",
            "birthday",
            "note",
            "private_note",
            "cadence_days",
            "source",
            "tenures",
            "stances",
            "targets",
            "counterparts",
        ],
    ),
    (
        "people.tenures",
        &[
            "account",
            "department",
            "title",
            "level",
            "influence",
            "from",
            "to",
        ],
    ),
    (
        "people.stances",
        &[
            "account",
            "value",
            "on",
            "source",
            "rival",
            "interaction",
            "note",
        ],
    ),
    ("people.targets", &["account", "value", "by"]),
    (
        "people.counterparts",
        &["colleague", "account", "from", "to"],
    ),
    (
        "ties",
        &["id", "from", "to", "kind", "note", "since", "until"],
    ),
    (
        "interactions",
        &[
            "id",
            "account",
            "on",
            "at",
            "kind",
            "note",
            "private",
            "people",
            "colleagues",
        ],
    ),
    ("interactions.people", &["person", "signals"]),
    (
        "promises",
        &[
            "id",
            "account",
            "interaction",
            "by",
            "person",
            "colleague",
            "made_on",
            "due",
            "text",
            "state",
            "closed_on",
        ],
    ),
];

/// The keys an object at `path` may have.
pub(super) fn keys(path: &str) -> &'static [&'static str] {
    KEYS.iter()
        .find(|(known, _)| *known == path)
        .map_or(&[], |(_, keys)| keys)
}

/// The paths of keys in `value`, and in the objects inside it, that a book does not have.
pub(super) fn unknown(path: &str, value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let inner = format!("{path}.{key}");
                if keys(path).contains(&key.as_str()) {
                    unknown(&inner, value, found);
                } else {
                    found.push(inner);
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| unknown(path, value, found)),
        _ => {}
    }
}
