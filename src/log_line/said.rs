//! What a line says of one person, put together and marked.

use crate::domain::{Level, Signals, StanceValue};

use super::{
    Picked,
    line::CharRange,
    read::Reader,
    reading::{KnownAs, LinePart, Trouble},
    syntax::Said,
    traits::{Suffix, Toward, Trait},
};

/// What a line says of one person.
#[derive(Default)]
pub(super) struct Traits<'s> {
    pub signals: Signals,
    pub stance: Option<StanceValue>,
    /// Toward rivals, whose standing shows later.
    pub toward: Vec<&'s Toward>,
    pub level: Option<Level>,
    pub department: Option<DepartmentMention<'s>>,
    /// Where it is said that they are of another account.
    pub guest: Option<&'s CharRange>,
}

pub(super) struct DepartmentMention<'s> {
    pub said: &'s Said,
    pub at: &'s CharRange,
    pub pick: Option<&'s Picked>,
}

/// What is said of a person; marks all of it but the department and the rivals, whose standing shows later.
pub(super) fn take<'s, 'k: 's>(reader: &mut Reader<'k>, suffixes: &'s [Suffix]) -> Traits<'s> {
    let mut traits = Traits::default();
    for Suffix { at, what } in suffixes {
        let (part, trouble) = match what {
            Trait::Signals(signals) => {
                traits.signals = traits.signals.union(*signals);
                (LinePart::Signals, None)
            }
            Trait::Stance(stance) => (
                LinePart::Stance,
                twice(traits.stance.replace(*stance), LinePart::Stance),
            ),
            Trait::Toward(toward) => {
                reader.mark(&(at.start..toward.at.start), LinePart::Stance);
                traits.toward.push(toward);
                continue;
            }
            Trait::Level(level) => (
                LinePart::Level,
                twice(traits.level.replace(*level), LinePart::Level),
            ),
            Trait::Department(said) => {
                if traits.department.is_none() {
                    let pick = reader.pick(reader.line.slice(at));
                    traits.department = Some(DepartmentMention { said, at, pick });
                    continue;
                }
                let twice = Trouble::Twice(LinePart::Department(KnownAs::Known));
                (LinePart::Unknown, Some(twice))
            }
            Trait::Guest => (
                LinePart::Guest,
                twice(traits.guest.replace(at), LinePart::Guest),
            ),
            Trait::NoSignal(letter) => (LinePart::Unknown, Some(Trouble::NoSignal(*letter))),
            Trait::NoStance => (LinePart::Unknown, Some(Trouble::NoStance)),
            Trait::HeardStance => (LinePart::Unknown, Some(Trouble::HeardStance)),
            Trait::NoLevel => (LinePart::Unknown, Some(Trouble::NoLevel)),
            Trait::Unfinished => (LinePart::Unknown, Some(Trouble::Unfinished)),
        };
        reader.mark(at, part);
        if let Some(trouble) = trouble {
            reader.problem(at, trouble);
        }
    }
    traits
}

fn twice<T>(before: Option<T>, part: LinePart) -> Option<Trouble> {
    before.map(|_| Trouble::Twice(part))
}
