//! `=2~name`: toward which rival of the account somebody stands.

use crate::{
    domain::{Name, Rival, StanceSource},
    find::{begins_with, is_slip},
};

use super::{
    names::{Found, NameIndex, unbeaten},
    place::Place,
    read::Reader,
    reading::{KnownAs, LinePart, MentionCandidate, NamedPart, OpenChoice, TowardMeant, Trouble},
    syntax::{Said, Spelled},
    traits::Toward,
};

/// Which rival a mention means.
enum Meant {
    Is(NamedPart),
    /// One of these places among the rivals of the account, or a new one.
    Open(Vec<usize>),
}

impl Reader<'_> {
    /// Toward whom somebody stands, each rival once.
    pub(super) fn toward(
        &mut self,
        said: &[&Toward],
        place: Option<&Place<'_>>,
    ) -> Vec<TowardMeant> {
        let mut all: Vec<TowardMeant> = Vec::new();
        for toward in said {
            let Some(rival) = self.rival(toward, place) else {
                continue;
            };
            let meant = TowardMeant {
                rival,
                value: toward.value,
                source: toward.source,
            };
            if all.iter().any(|known| meant.is_of_same(known)) {
                let twice = Trouble::Twice(LinePart::Rival(meant.rival.standing));
                self.problem(&toward.at, twice);
                continue;
            }
            all.push(meant);
        }
        all
    }

    /// The rivals that are named, where whoever is said to stand so is nobody.
    pub(super) fn toward_unknown(&mut self, said: &[&Toward]) {
        for toward in said {
            self.mark_rival(toward, KnownAs::Open);
        }
    }

    fn rival(&mut self, toward: &Toward, place: Option<&Place<'_>>) -> Option<NamedPart> {
        let trouble = |name: &str| match name.trim() {
            "" => Trouble::Unfinished,
            _ => Trouble::BadName,
        };
        let Ok(name) = Name::new(&toward.said.name) else {
            self.mark_rival(toward, KnownAs::Open);
            self.problem(&toward.at, trouble(&toward.said.name));
            return None;
        };
        let here = place.map_or(&[][..], |place| place.rivals);
        match meant(&toward.said, &name, here) {
            Meant::Is(rival) => {
                self.mark_rival(toward, rival.standing);
                Some(rival)
            }
            Meant::Open(several) => {
                self.mark_rival(toward, KnownAs::Open);
                let known = several.into_iter().filter_map(|at| here.get(at));
                let known = known.cloned().map(MentionCandidate::Rival);
                let new = MentionCandidate::NewRival(name);
                let candidates = known.take(OpenChoice::MOST).chain([new]);
                self.open(&toward.at, candidates.collect());
                None
            }
        }
    }

    /// The name, and behind it the sign that it was only heard.
    fn mark_rival(&mut self, toward: &Toward, standing: KnownAs) {
        self.mark(&toward.at, LinePart::Rival(standing));
        if toward.source == StanceSource::Hearsay {
            let sign = toward.at.end..toward.at.end + 1;
            self.mark(&sign, LinePart::Rival(standing));
        }
    }
}

/// A whole name in whatever case, else any part of one; what is nearly a known name is asked about, unless it is
/// quoted and so meant as it stands.
fn meant(said: &Said, name: &Name, here: &[Name]) -> Meant {
    let known = |name: &Name| {
        Meant::Is(NamedPart {
            name: name.clone(),
            standing: KnownAs::Known,
        })
    };
    let new = || {
        Meant::Is(NamedPart {
            name: name.clone(),
            standing: KnownAs::New,
        })
    };
    let same = |other: &&Name| Rival::key(other) == Rival::key(name);
    if let Some(whole) = here.iter().find(same) {
        return known(whole);
    }
    if said.spelled == Spelled::Quoted {
        return new();
    }
    let index = NameIndex::of(here.iter().map(Name::raw).enumerate());
    match Found::among(unbeaten(&index.fits(said))) {
        Found::One(at) => here.get(at).map_or_else(new, known),
        Found::Several(all) => Meant::Open(all),
        Found::Nobody => {
            let like = |other: &Name| {
                begins_with(name.raw(), other.raw()) || is_slip(name.raw(), other.raw())
            };
            let near: Vec<_> = (0..here.len()).filter(|at| like(&here[*at])).collect();
            if near.is_empty() {
                new()
            } else {
                Meant::Open(near)
            }
        }
    }
}

impl TowardMeant {
    /// Whether both are toward the same rival.
    #[must_use]
    pub fn is_of_same(&self, other: &Self) -> bool {
        Rival::key(&self.rival.name) == Rival::key(&other.rival.name)
    }
}
