//! What a draft adds to somebody known: what was absent, and more ways to reach them.

use crate::domain::{
    Name, Person,
    alike::{email, folded, phone},
};

/// The person, filled up from the draft. Nothing that was there changes.
pub(super) fn filled(mut known: Person, draft: &Person) -> Person {
    let by_name = |name: &Name| Some(folded(name));
    let names = draft.aliases.iter().chain([&draft.name]);
    let own = folded(&known.name);
    let other_names = names.filter(|name| folded(name) != own).cloned().collect();
    unite(&mut known.aliases, other_names, by_name);
    unite(&mut known.emails, draft.emails.clone(), email);
    unite(&mut known.phones, draft.phones.clone(), phone);
    known.pinyin = known.pinyin.or_else(|| draft.pinyin.clone());
    known.wechat = known.wechat.or_else(|| draft.wechat.clone());
    known.birthday = match (known.birthday, draft.birthday) {
        (Some(known), Some(said)) => Some(known.filled_from(said)),
        (known, said) => known.or(said),
    };
    known.cadence_days = known.cadence_days.or(draft.cadence_days);
    known.source = known.source.or_else(|| draft.source.clone());
    if known.note.is_empty() {
        known.note.clone_from(&draft.note);
    }
    if known.private_note.is_empty() {
        known.private_note.clone_from(&draft.private_note);
    }
    known
}

fn unite(there: &mut Vec<Name>, more: Vec<Name>, key: impl Fn(&Name) -> Option<String>) {
    for name in more {
        let known = |one: &Name| *one == name || (key(one).is_some() && key(one) == key(&name));
        if !there.iter().any(known) {
            there.push(name);
        }
    }
}
