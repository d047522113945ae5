//! What one that was two looks like, and what has to be decided for that.

use chrono::NaiveDate;

use super::{super::sheet::Sheet, posts};
use crate::domain::{
    Account, AccountKind, Birthday, Department, Function, Id, Keep, Level, Merge, MergeField, Name,
    Note, Pair, Period, Person, Procurements, Row, Rows, Tier,
    alike::{email, folded, phone},
};

/// What is decided where the two do not agree; the usual where nothing is.
#[derive(Debug, Default)]
pub(super) struct Keeps(Vec<(MergeField, Keep)>);

impl Keeps {
    pub(super) fn of(wish: &Merge) -> Self {
        Self(wish.keeps.clone())
    }

    pub(super) fn of_aspect(&self, aspect: MergeField) -> Keep {
        let decided = self.0.iter().find(|(of, _)| *of == aspect);
        decided.map_or(aspect.usual(), |(_, keep)| *keep)
    }

    /// The one that is kept, and the other.
    fn choose<T>(&self, aspect: MergeField, stays: T, goes: T) -> (T, T) {
        match self.of_aspect(aspect) {
            Keep::Goes => (goes, stays),
            Keep::Stays | Keep::Both => (stays, goes),
        }
    }

    fn maybe<T>(&self, aspect: MergeField, stays: Option<T>, goes: Option<T>) -> Option<T> {
        let (one, other) = self.choose(aspect, stays, goes);
        one.or(other)
    }

    fn note(&self, aspect: MergeField, stays: &Note, goes: &Note) -> Note {
        match self.of_aspect(aspect) {
            Keep::Both => both_notes(stays, goes),
            _ => {
                let (one, other) = self.choose(aspect, stays, goes);
                if one.is_empty() { other } else { one }.clone()
            }
        }
    }
}

/// Both notes, one below the other; once what stands in the other already.
pub(super) fn both_notes(one: &Note, other: &Note) -> Note {
    if one.raw().contains(other.raw()) {
        one.clone()
    } else if other.raw().contains(one.raw()) {
        other.clone()
    } else {
        format!("{}\n{}", one.raw(), other.raw()).into()
    }
}

/// What both say, if they do not contradict each other.
#[expect(
    clippy::option_option,
    reason = "whether they agree, and on what: perhaps on nothing"
)]
pub(super) fn same_or_absent<T: PartialEq>(one: Option<T>, other: Option<T>) -> Option<Option<T>> {
    match (one, other) {
        (Some(one), Some(other)) => (one == other).then_some(Some(one)),
        (one, other) => Some(one.or(other)),
    }
}

/// The days of both, where they meet or follow each other. A period that says nothing yields to one
/// that says when it began, and says nothing of one that has ended.
pub(super) fn hull(one: Period, other: Period) -> Option<Period> {
    match (one, other) {
        (Period::ALWAYS, known) | (known, Period::ALWAYS) => {
            return known.to.is_none().then_some(known);
        }
        _ => {}
    }
    let next = |period: Period| period.to.and_then(|to| to.succ_opt());
    let follows = |a: Period, b: Period| next(a).is_some() && next(a) == b.from;
    let touches = one.meets(&other) || follows(one, other) || follows(other, one);
    touches.then(|| Period {
        // `None`, the open start, is the smallest.
        from: one.from.min(other.from),
        to: one.to.zip(other.to).map(|(one, other)| one.max(other)),
    })
}

pub(super) fn person(stays: &Person, goes: &Person, keeps: &Keeps) -> Person {
    let (name, other) = keeps.choose(MergeField::Name, &stays.name, &goes.name);
    let aliases = stays.aliases.iter().chain([other]).chain(&goes.aliases);
    Person {
        name: name.clone(),
        aliases: other_names(name, aliases),
        pinyin: keeps.maybe(
            MergeField::Pinyin,
            stays.pinyin.clone(),
            goes.pinyin.clone(),
        ),
        emails: each_once(stays.emails.iter().chain(&goes.emails), email),
        phones: each_once(stays.phones.iter().chain(&goes.phones), phone),
        wechat: keeps.maybe(
            MergeField::Wechat,
            stays.wechat.clone(),
            goes.wechat.clone(),
        ),
        birthday: keeps.maybe(MergeField::Birthday, stays.birthday, goes.birthday),
        note: keeps.note(MergeField::Note, &stays.note, &goes.note),
        private_note: keeps.note(
            MergeField::PrivateNote,
            &stays.private_note,
            &goes.private_note,
        ),
        cadence_days: keeps.maybe(MergeField::Cadence, stays.cadence_days, goes.cadence_days),
        source: keeps.maybe(
            MergeField::Source,
            stays.source.clone(),
            goes.source.clone(),
        ),
    }
}

pub(super) fn account(
    stays: &Row<Account>,
    goes: &Row<Account>,
    keeps: &Keeps,
    sheet: &Sheet,
) -> Account {
    let (name, other) = keeps.choose(MergeField::Name, &stays.name, &goes.name);
    let aliases = stays.aliases.iter().chain([other]).chain(&goes.aliases);
    let above_itself = |parent: &Id<Account>| {
        [stays.id, goes.id].contains(parent) || is_above(stays.id, *parent, sheet)
    };
    // Below the one that goes, it takes that one's place.
    let ours = if is_above(goes.id, stays.id, sheet) {
        goes.parent
    } else {
        stays.parent
    };
    let theirs = goes.parent.filter(|parent| !above_itself(parent));
    Account {
        name: name.clone(),
        aliases: other_names(name, aliases),
        parent: keeps.maybe(MergeField::Parent, ours, theirs),
        kind: keeps.maybe(MergeField::Kind, stays.kind, goes.kind),
        tier: keeps.maybe(MergeField::Tier, stays.tier, goes.tier),
        procurement: keeps
            .maybe(MergeField::Procurement, said(stays), said(goes))
            .unwrap_or_default(),
        tags: each_once(stays.tags.iter().chain(&goes.tags), |tag| Some(folded(tag))),
        note: keeps.note(MergeField::Note, &stays.note, &goes.note),
    }
}

/// Whether `account` is, over others, a unit of `above`.
fn is_above(above: Id<Account>, account: Id<Account>, sheet: &Sheet) -> bool {
    let mut next = sheet.find(account).and_then(|row| row.parent);
    // A circle that is there already is not ours to walk for ever.
    for _ in 0..=sheet.rows.accounts.len() {
        match next {
            Some(id) if id == above => return true,
            Some(id) => next = sheet.find(id).and_then(|row| row.parent),
            None => return false,
        }
    }
    false
}

pub(super) fn department(stays: &Department, goes: &Department, keeps: &Keeps) -> Department {
    let (name, _) = keeps.choose(MergeField::Name, &stays.name, &goes.name);
    let (function, _) = keeps.choose(MergeField::Function, stays.function, goes.function);
    let ruled_out = match (&stays.not_applicable, &goes.not_applicable) {
        // What plays a part in one of them plays a part.
        (Some(_), Some(_)) => keeps.maybe(
            MergeField::NotApplicable,
            stays.not_applicable.clone(),
            goes.not_applicable.clone(),
        ),
        _ => None,
    };
    Department {
        account: stays.account,
        name: name.clone(),
        function,
        importance: keeps.maybe(MergeField::Importance, stays.importance, goes.importance),
        not_applicable: ruled_out,
    }
}

fn other_names<'a>(own: &Name, names: impl Iterator<Item = &'a Name>) -> Vec<Name> {
    let own = folded(own);
    let names = names.filter(|name| folded(name) != own);
    each_once(names, |name| Some(folded(name)))
}

fn each_once<'a>(
    names: impl Iterator<Item = &'a Name>,
    key: impl Fn(&Name) -> Option<String>,
) -> Vec<Name> {
    let mut each: Vec<Name> = Vec::new();
    for name in names {
        let known = |one: &Name| one == name || (key(one).is_some() && key(one) == key(name));
        if !each.iter().any(known) {
            each.push(name.clone());
        }
    }
    each
}

/// What two do not agree on, side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub aspect: MergeField,
    pub stays: OneSays,
    pub goes: OneSays,
}

/// What one of two says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OneSays {
    Text(Note),
    Birthday(Birthday),
    Number(u16),
    Level(Level),
    Tier(Tier),
    Kind(AccountKind),
    Procurement(Procurements),
    Function(Function),
}

/// What has to be decided before two become one; the names of other rows are looked up among `rows`.
/// Empty where a row is missing or nothing contradicts.
#[must_use]
pub fn differences(pair: Pair, rows: &Rows, today: NaiveDate) -> Vec<Difference> {
    let mut found = Found(Vec::new());
    match pair {
        Pair::People(stays, goes) => {
            if let (Some(one), Some(other)) = (rows.find(stays), rows.find(goes)) {
                found.people(one, other);
                found.posts(stays, goes, rows, today);
            }
        }
        Pair::Accounts(stays, goes) => {
            if let (Some(one), Some(other)) = (rows.find(stays), rows.find(goes)) {
                found.accounts(one, other, rows);
            }
        }
        Pair::Departments(stays, goes) => {
            if let (Some(one), Some(other)) = (rows.find(stays), rows.find(goes)) {
                found.name(&one.name, &other.name);
                found.add(
                    MergeField::Function,
                    Some(one.function),
                    Some(other.function),
                    OneSays::Function,
                );
                let number = |importance: u8| OneSays::Number(importance.into());
                found.add(
                    MergeField::Importance,
                    one.importance,
                    other.importance,
                    number,
                );
                found.add(
                    MergeField::NotApplicable,
                    one.not_applicable.as_ref(),
                    other.not_applicable.as_ref(),
                    text,
                );
            }
        }
    }
    found.0
}

struct Found(Vec<Difference>);

impl Found {
    fn add<T: PartialEq>(
        &mut self,
        aspect: MergeField,
        stays: Option<T>,
        goes: Option<T>,
        say: impl Fn(T) -> OneSays,
    ) {
        if let (Some(stays), Some(goes)) = (stays, goes)
            && stays != goes
        {
            let (stays, goes) = (say(stays), say(goes));
            self.0.push(Difference {
                aspect,
                stays,
                goes,
            });
        }
    }

    fn name(&mut self, stays: &Name, goes: &Name) {
        self.add(MergeField::Name, Some(stays), Some(goes), text);
    }

    fn note(&mut self, aspect: MergeField, stays: &Note, goes: &Note) {
        let said = |note: &Note| (!note.is_empty()).then(|| note.clone());
        self.add(aspect, said(stays), said(goes), OneSays::Text);
    }

    fn people(&mut self, one: &Person, other: &Person) {
        self.name(&one.name, &other.name);
        self.add(
            MergeField::Pinyin,
            one.pinyin.as_ref(),
            other.pinyin.as_ref(),
            text,
        );
        self.add(
            MergeField::Wechat,
            one.wechat.as_ref(),
            other.wechat.as_ref(),
            text,
        );
        self.add(
            MergeField::Birthday,
            one.birthday,
            other.birthday,
            OneSays::Birthday,
        );
        self.add(
            MergeField::Cadence,
            one.cadence_days,
            other.cadence_days,
            OneSays::Number,
        );
        self.add(
            MergeField::Source,
            one.source.as_ref(),
            other.source.as_ref(),
            text,
        );
        self.note(MergeField::Note, &one.note, &other.note);
        self.note(
            MergeField::PrivateNote,
            &one.private_note,
            &other.private_note,
        );
    }

    /// What the first posts that do not agree have each.
    fn posts(&mut self, stays: Id<Person>, goes: Id<Person>, rows: &Rows, today: NaiveDate) {
        let called = |id: Id<Department>| {
            let row = rows.find(id);
            OneSays::Text(row.map_or_else(Note::empty, |row| row.name.raw().into()))
        };
        for (ours, theirs) in posts::pairs(rows, stays, goes, today) {
            let (ours, theirs) = (ours.is.post, theirs.is.post);
            let before = self.0.len();
            self.add(
                MergeField::Department,
                ours.department,
                theirs.department,
                called,
            );
            self.add(
                MergeField::Title,
                ours.title.as_ref(),
                theirs.title.as_ref(),
                text,
            );
            self.add(MergeField::Level, ours.level, theirs.level, OneSays::Level);
            let number = |influence: u8| OneSays::Number(influence.into());
            self.add(
                MergeField::Influence,
                ours.influence,
                theirs.influence,
                number,
            );
            if before < self.0.len() {
                break;
            }
        }
    }

    fn accounts(&mut self, one: &Account, other: &Account, rows: &Rows) {
        let called = |id: Id<Account>| {
            let row = rows.find(id);
            OneSays::Text(row.map_or_else(Note::empty, |row| row.name.raw().into()))
        };
        self.name(&one.name, &other.name);
        self.add(MergeField::Parent, one.parent, other.parent, called);
        self.add(MergeField::Kind, one.kind, other.kind, OneSays::Kind);
        self.add(MergeField::Tier, one.tier, other.tier, OneSays::Tier);
        self.add(
            MergeField::Procurement,
            said(one),
            said(other),
            OneSays::Procurement,
        );
        self.note(MergeField::Note, &one.note, &other.note);
    }
}

/// How an account buys, if anything is said of it.
fn said(account: &Account) -> Option<Procurements> {
    let modes = &account.procurement;
    (!modes.is_empty()).then(|| modes.clone())
}

fn text(name: &Name) -> OneSays {
    OneSays::Text(name.raw().into())
}
