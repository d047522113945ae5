//! Who reports to whom in a file: by key, by name, or by the place in a hierarchy.

use std::collections::HashMap;

use super::{Doubt, Doubts, Fate};
use crate::domain::{
    Id, Import, MoreDraft, Name, Note, Period, Person, Tie, TieKind,
    alike::folded,
    plan::{RuleError, sheet::Sheet, tie::Reporting},
};

/// Ties everybody who came in to their superior; returns which lines could not be drawn, and why.
pub(super) fn tie(import: &Import, fates: &[Fate], sheet: &mut Sheet) -> Result<Doubts, RuleError> {
    let says = |more: &MoreDraft| more.superior.is_some() || more.path.is_some();
    if !import.people.iter().any(|draft| says(&draft.more)) {
        return Ok(Vec::new());
    }
    let staff = Staff::of(import, fates);
    let mut reporting = Reporting::among(&sheet.rows.ties);
    let mut doubts = Vec::new();
    for (at, (draft, fate)) in import.people.iter().zip(fates).enumerate() {
        let Some(person) = whom(fate) else {
            continue;
        };
        let boss = match staff.superior(&draft.more) {
            Ok(Some(boss)) => boss,
            Ok(None) => continue,
            Err(doubt) => {
                doubts.push((at, doubt));
                continue;
            }
        };
        if reporting.has_superior(person) {
            continue;
        }
        let tie = Tie {
            from: person,
            to: boss,
            kind: TieKind::ReportsTo,
            note: Note::empty(),
            period: Period::ALWAYS,
        };
        let circle = if boss == person {
            Err(RuleError::ReportingCircle(vec![draft.person.name.clone()]))
        } else {
            reporting.no_circle(&tie, sheet)
        };
        match circle {
            Ok(()) => {
                reporting.add(&tie);
                sheet.insert_loose(tie)?;
            }
            Err(RuleError::ReportingCircle(names)) => doubts.push((at, Doubt::Circle(names))),
            Err(other) => return Err(other),
        }
    }
    Ok(doubts)
}

fn whom(fate: &Fate) -> Option<Id<Person>> {
    match fate {
        Fate::Added(id) | Fate::Merged { into: id, .. } => Some(*id),
        Fate::Skipped(_) => None,
    }
}

/// The people of the file by what they may be called.
struct Staff {
    keys: HashMap<String, Id<Person>>,
    paths: HashMap<String, Id<Person>>,
    names: HashMap<String, Vec<Id<Person>>>,
}

impl Staff {
    fn of(import: &Import, fates: &[Fate]) -> Self {
        let mut staff = Self {
            keys: HashMap::new(),
            paths: HashMap::new(),
            names: HashMap::new(),
        };
        for (draft, fate) in import.people.iter().zip(fates) {
            let Some(id) = whom(fate) else {
                continue;
            };
            let more = &draft.more;
            staff.keys.extend(more.key.clone().map(|key| (key, id)));
            staff.paths.extend(more.path.clone().map(|path| (path, id)));
            let same = staff.names.entry(folded(&draft.person.name)).or_default();
            if !same.contains(&id) {
                same.push(id);
            }
        }
        staff
    }

    fn superior(&self, more: &MoreDraft) -> Result<Option<Id<Person>>, Doubt> {
        if let Some(said) = &more.superior {
            if let Some(id) = self.keys.get(said) {
                return Ok(Some(*id));
            }
            let name = Name::new(said).ok();
            let called = name.and_then(|name| self.names.get(&folded(&name)));
            return match called.map(Vec::as_slice) {
                Some([one]) => Ok(Some(*one)),
                Some([_, _, ..]) => Err(Doubt::Superiors(said.clone())),
                _ => Err(Doubt::NoSuperior(said.clone())),
            };
        }
        let Some(above) = more.path.as_deref().and_then(above) else {
            return Ok(None);
        };
        match self.paths.get(&above) {
            Some(id) => Ok(Some(*id)),
            None => Err(Doubt::NoSuperior(above)),
        }
    }
}

/// `/1/4/` → `/1/`, `/1/` → `/`; nobody is above `/`.
fn above(path: &str) -> Option<String> {
    let inner = path.strip_suffix('/')?;
    let at = inner.rfind('/')?;
    Some(inner[..=at].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn above_a_place_is_the_place_without_its_last_step() {
        assert_eq!(above("/1/4/").as_deref(), Some("/1/"));
        assert_eq!(above("/1/").as_deref(), Some("/"));
        assert_eq!(above("/"), None);
    }
}
