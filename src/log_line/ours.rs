//! Who of ours took part: the user unless said otherwise, and whom the line names.

use std::collections::HashSet;

use crate::{
    domain::{Choice, Colleague, Id, Name},
    find::fold,
};

use super::{
    Known, Picked,
    line::CharRange,
    names::{Found, NameIndex, unbeaten},
    read::Reader,
    reading::{Cue, KnownAs, LinePart, MentionCandidate, NamedPart, OpenChoice, Trouble},
    syntax::{Item, Said, Spelled, What},
};

pub(super) struct Ours {
    pub with_me: bool,
    /// Without the user, each once.
    pub others: Vec<Choice<Colleague, Name>>,
    /// The same: those the book has by id, the others by how they are called.
    named: HashSet<(Option<Id<Colleague>>, String)>,
}

impl Ours {
    pub fn gather(reader: &mut Reader<'_>, head: &[Item]) -> Self {
        let named = |item: &&Item| matches!(item.what, What::Colleague(_) | What::Absent(_));
        let mut ours = Self {
            with_me: true,
            others: Vec::new(),
            named: HashSet::new(),
        };
        if !head.iter().any(|item| named(&item)) {
            return ours;
        }
        let index = index(reader.known);
        for item in head {
            match &item.what {
                What::Colleague(said) => ours.join(reader, &index, said, &item.at),
                What::Absent(said) => ours.leave_out(reader, &index, said, &item.at),
                _ => {}
            }
        }
        ours
    }

    /// The others by name.
    pub fn named(&self, known: &Known) -> Vec<NamedPart> {
        let name = |id| {
            known
                .colleagues
                .iter()
                .find(|colleague| colleague.id == id)
                .map(|c| c.name.clone())
        };
        self.others
            .iter()
            .filter_map(|choice| NamedPart::of(choice, name))
            .collect()
    }

    fn join(&mut self, reader: &mut Reader<'_>, index: &NameIndex, said: &Said, at: &CharRange) {
        let pick = reader.pick(reader.line.slice(at));
        match meant(reader.known, index, said, pick) {
            Meant::Me => reader.mark(at, LinePart::Colleague(KnownAs::Known)),
            Meant::Is(colleague) => {
                reader.mark(at, LinePart::Colleague(standing(&colleague)));
                let called = match &colleague {
                    Choice::Known(id) => (Some(*id), String::new()),
                    Choice::New(name) => (None, fold(name.raw())),
                };
                if self.named.insert(called) {
                    self.others.push(colleague);
                } else {
                    reader.hint(at, Cue::NamedAgain);
                }
            }
            Meant::Open(candidates) => {
                reader.mark(at, LinePart::Colleague(KnownAs::Open));
                reader.open(at, candidates);
            }
            Meant::Trouble(trouble) => {
                reader.mark(at, LinePart::Unknown);
                reader.problem(at, trouble);
            }
        }
    }

    /// Who is to keep a promise; they need not have been there.
    pub fn keeper(
        reader: &mut Reader<'_>,
        said: &Said,
        at: &CharRange,
    ) -> Option<Choice<Colleague, Name>> {
        let pick = reader.pick(reader.line.slice(at));
        match meant(reader.known, &index(reader.known), said, pick) {
            Meant::Me => {
                reader.mark(at, LinePart::Colleague(KnownAs::Known));
                Some(Choice::Known(reader.known.me.id))
            }
            Meant::Is(colleague) => {
                reader.mark(at, LinePart::Colleague(standing(&colleague)));
                Some(colleague)
            }
            Meant::Open(candidates) => {
                reader.mark(at, LinePart::Colleague(KnownAs::Open));
                reader.open(at, candidates);
                None
            }
            Meant::Trouble(trouble) => {
                reader.mark(at, LinePart::Unknown);
                reader.problem(at, trouble);
                None
            }
        }
    }

    /// Only the user is there by default, so only the user can be left out.
    fn leave_out(
        &mut self,
        reader: &mut Reader<'_>,
        index: &NameIndex,
        said: &Said,
        at: &CharRange,
    ) {
        match meant(reader.known, index, said, None) {
            Meant::Me => {
                self.with_me = false;
                reader.mark(at, LinePart::Colleague(KnownAs::Known));
            }
            Meant::Trouble(trouble) => {
                reader.mark(at, LinePart::Unknown);
                reader.problem(at, trouble);
            }
            Meant::Is(_) | Meant::Open(_) => {
                reader.mark(at, LinePart::Unknown);
                reader.problem(at, Trouble::NotMe);
            }
        }
    }
}

fn index(known: &Known) -> NameIndex {
    let names = known.colleagues.iter();
    NameIndex::of(names.map(|colleague| colleague.name.raw()).enumerate())
}

enum Meant {
    Me,
    Is(Choice<Colleague, Name>),
    Open(Vec<MentionCandidate>),
    Trouble(Trouble),
}

fn meant(known: &Known, index: &NameIndex, said: &Said, pick: Option<&Picked>) -> Meant {
    if said.name.trim().is_empty() {
        return Meant::Trouble(Trouble::Unfinished);
    }
    let bare = said.spelled == Spelled::Bare;
    if bare && (said.name.eq_ignore_ascii_case("me") || said.name == "我") {
        return Meant::Me;
    }
    let colleague = |i: usize| known.colleagues.get(i);
    match pick {
        Some(Picked::Colleague(id)) if known.colleagues.iter().any(|c| c.id == *id) => {
            return is(known, Choice::Known(*id));
        }
        Some(Picked::NewColleague) => return new(said),
        _ => {}
    }
    let candidate = |i: usize| {
        colleague(i).map(|colleague| MentionCandidate::Colleague {
            id: colleague.id,
            name: colleague.name.clone(),
        })
    };
    match found(known, index, said) {
        Found::Nobody => new(said),
        Found::One(i) => colleague(i).map_or_else(|| new(said), |c| is(known, Choice::Known(c.id))),
        Found::Several(all) => {
            let known = all.into_iter().filter_map(candidate).take(OpenChoice::MOST);
            Meant::Open(
                known
                    .chain(
                        Name::new(&said.name)
                            .ok()
                            .map(MentionCandidate::NewColleague),
                    )
                    .collect(),
            )
        }
    }
}

fn found(known: &Known, index: &NameIndex, said: &Said) -> Found {
    let found = Found::among(unbeaten(&index.fits(said)));
    if found != Found::Nobody {
        return found;
    }
    // 陈工 may be any 陈, or somebody new: the user decides, were there but one.
    let name = |i: usize| Some(known.colleagues.get(i)?.name.raw());
    let addressed = index.addressed(said, name);
    if addressed.is_empty() {
        Found::Nobody
    } else {
        Found::Several(addressed.into_iter().map(|(i, _)| i).collect())
    }
}

fn is(known: &Known, colleague: Choice<Colleague, Name>) -> Meant {
    if matches!(colleague, Choice::Known(id) if id == known.me.id) {
        Meant::Me
    } else {
        Meant::Is(colleague)
    }
}

fn new(said: &Said) -> Meant {
    Name::new(&said.name).map_or(Meant::Trouble(Trouble::BadName), |name| {
        Meant::Is(Choice::New(name))
    })
}

fn standing(colleague: &Choice<Colleague, Name>) -> KnownAs {
    match colleague {
        Choice::Known(_) => KnownAs::Known,
        Choice::New(_) => KnownAs::New,
    }
}
