//! How steps are written down as promises, in the user's language: the app knows no words of its own, and
//! what is promised is kept in the book as text.

use super::PaperKind;
use crate::domain::{
    Empty, Id, Name, OrgFactKind, Role, Scope, Signal, StanceValue,
    score::{NextStep, Supposition},
};

/// Stands where the name goes; no text of a book has it.
pub const NAME: &str = "\u{fffc}";

/// A text for every sort of step, as `say::Words::phrases` fills it in, and what else of a language
/// decides what a form asks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrases {
    steps: Vec<(Supposition, String)>,
    roles: Vec<(Role, Name)>,
    /// Whether people are reached by WeChat where the language is spoken.
    pub wechat: bool,
    /// What stands in a text in the place of the name of somebody who was forgotten.
    pub somebody: String,
    /// What documents are called in the names of files.
    pub papers: Vec<(PaperKind, String)>,
}

impl Phrases {
    /// One text for each sort; `say` is to put [`NAME`] where a name goes.
    #[must_use]
    pub fn new(say: impl Fn(&Supposition) -> String, role: impl Fn(Role) -> String) -> Self {
        let steps = sorts().into_iter().map(|sort| (sort, say(&sort)));
        let roles = Role::ALL.iter();
        let roles = roles.filter_map(|is| Some((*is, Name::new(&role(*is)).ok()?)));
        Self {
            steps: steps.collect(),
            roles: roles.collect(),
            wechat: false,
            somebody: String::new(),
            papers: Vec::new(),
        }
    }

    /// What a role is called, for finding a seat by it.
    #[must_use]
    pub fn role(&self, role: Role) -> Option<Name> {
        let mut roles = self.roles.iter();
        Some(roles.find(|(is, _)| *is == role)?.1.clone())
    }

    /// What to promise; `None` for what nobody can do: that somebody leaves, or stands somewhere.
    #[must_use]
    pub fn promise(&self, what: &Supposition, name: Option<&Name>) -> Option<Name> {
        let (_, text) = self.steps.iter().find(|(sort, _)| is_like(sort, what))?;
        let name = name.map_or("…", Name::raw);
        Name::new(&text.replace(NAME, name)).ok()
    }
}

/// One of every sort of step that has a text of its own.
fn sorts() -> Vec<Supposition> {
    let (person, at) = (Id::new(1), Id::new(1));
    let (seat, department) = (Id::new(1), Id::new(1));
    let done = |step| Supposition::Done { step, at };
    let signals = StanceValue::ALL.iter().map(|&to| NextStep::Signal {
        person,
        from: None,
        to,
    });
    let fills = Role::ALL.iter().map(|&role| NextStep::FillSeat {
        seat,
        role,
        empty: Empty::NotKnown,
        department: None,
    });
    let steps = [
        NextStep::Meet { person, last: None },
        NextStep::Signal {
            person,
            from: Some(StanceValue::NotAccepted),
            to: StanceValue::Neutral,
        },
        NextStep::FirstContact { department },
        NextStep::SecondPerson {
            department,
            besides: person,
            level: None,
        },
        NextStep::Review { last: None },
        NextStep::SecondColleague { person },
    ];
    let shows = Signal::ALL
        .iter()
        .map(|&signal| Supposition::Shows { person, at, signal });
    let scopes = [None]
        .into_iter()
        .chain(Scope::ALL.iter().copied().map(Some));
    let between = OrgFactKind::ALL.iter().flat_map(|&kind| {
        let scopes = scopes.clone();
        scopes.map(move |scope| Supposition::Between { kind, scope })
    });
    let steps = steps.into_iter().chain(signals).chain(fills).map(done);
    steps.chain(shows).chain(between).collect()
}

fn is_like(sort: &Supposition, what: &Supposition) -> bool {
    use Supposition as S;
    match (sort, what) {
        (S::Done { step: a, .. }, S::Done { step: b, .. }) => is_step_like(a, b),
        (S::Shows { signal: a, .. }, S::Shows { signal: b, .. }) => a == b,
        (
            S::Between { kind, scope },
            S::Between {
                kind: other,
                scope: reach,
            },
        ) => kind == other && scope == reach,
        _ => false,
    }
}

fn is_step_like(sort: &NextStep, step: &NextStep) -> bool {
    let opposed = |from: &Option<StanceValue>| *from == Some(StanceValue::NotAccepted);
    match (sort, step) {
        (NextStep::Meet { .. }, NextStep::Meet { .. })
        | (NextStep::FirstContact { .. }, NextStep::FirstContact { .. })
        | (NextStep::SecondPerson { .. }, NextStep::SecondPerson { .. })
        | (NextStep::Review { .. }, NextStep::Review { .. })
        | (NextStep::SecondColleague { .. }, NextStep::SecondColleague { .. }) => true,
        (
            NextStep::Signal { from, to, .. },
            NextStep::Signal {
                from: before,
                to: after,
                ..
            },
        ) => to == after && opposed(from) == opposed(before),
        (NextStep::FillSeat { role, .. }, NextStep::FillSeat { role: other, .. }) => role == other,
        _ => false,
    }
}
