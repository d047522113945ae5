//! What a line says of one person, put together and marked.

use crate::domain::{interaction::Signals, stance::StanceValue, tenure::Level};

use super::{
    Picked,
    line::Stretch,
    read::Reader,
    reading::{Part, Standing, Trouble},
    syntax::Said,
    traits::{Suffix, Trait},
};

/// What a line says of one person.
#[derive(Default)]
pub(super) struct Traits<'s> {
    pub signals: Signals,
    pub stance: Option<StanceValue>,
    pub level: Option<Level>,
    pub department: Option<DepartmentMention<'s>>,
    /// Where it is said that they are of another account.
    pub guest: Option<&'s Stretch>,
}

pub(super) struct DepartmentMention<'s> {
    pub said: &'s Said,
    pub at: &'s Stretch,
    pub pick: Option<&'s Picked>,
}

/// What is said of a person; marks all of it but the department, whose standing shows later.
pub(super) fn take<'s, 'k: 's>(reader: &mut Reader<'k>, suffixes: &'s [Suffix]) -> Traits<'s> {
    let mut traits = Traits::default();
    for Suffix { at, what } in suffixes {
        let (part, trouble) = match what {
            Trait::Signals(signals) => {
                traits.signals = traits.signals.union(*signals);
                (Part::Signals, None)
            }
            Trait::Stance(stance) => (
                Part::Stance,
                twice(traits.stance.replace(*stance), Part::Stance),
            ),
            Trait::Level(level) => (
                Part::Level,
                twice(traits.level.replace(*level), Part::Level),
            ),
            Trait::Department(said) => {
                if traits.department.is_none() {
                    let pick = reader.pick(reader.line.slice(at));
                    traits.department = Some(DepartmentMention { said, at, pick });
                    continue;
                }
                let twice = Trouble::Twice(Part::Department(Standing::Known));
                (Part::Unknown, Some(twice))
            }
            Trait::Guest => (Part::Guest, twice(traits.guest.replace(at), Part::Guest)),
            Trait::NoSignal(letter) => (Part::Unknown, Some(Trouble::NoSignal(*letter))),
            Trait::NoStance => (Part::Unknown, Some(Trouble::NoStance)),
            Trait::NoLevel => (Part::Unknown, Some(Trouble::NoLevel)),
            Trait::Unfinished => (Part::Unknown, Some(Trouble::Unfinished)),
        };
        reader.mark(at, part);
        if let Some(trouble) = trouble {
            reader.problem(at, trouble);
        }
    }
    traits
}

fn twice<T>(before: Option<T>, part: Part) -> Option<Trouble> {
    before.map(|_| Trouble::Twice(part))
}
