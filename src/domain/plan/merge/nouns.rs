//! How each kind of row follows what it refers to, and when two rows say the same.

use super::{
    super::rule::Rule,
    became::Became,
    united::{both_notes, hull, same_or_absent},
};
use crate::domain::{
    Account, Colleague, Counterpart, Department, Holder, Id, Interaction, Judgement, Matter,
    OrgFact, Participant, Person, PlanAim, PlanItem, Post, Promise, Rival, Seat, Snooze, Stance,
    StanceOf, Target, Tenure, Tie, Visit,
};

/// A noun that has a part in merging; a kind without one does not compile.
pub(super) trait Merges: Rule {
    /// The row with what it refers to as it is now; `None` if it is nothing any more.
    fn following(self, id: Id<Self>, became: &Became) -> Option<Self>;

    /// Both as one, where they say the same.
    fn united(&self, other: &Self) -> Option<Self>;
}

/// Nothing that others refer to is ever one by itself.
macro_rules! apart {
    () => {
        fn united(&self, _: &Self) -> Option<Self> {
            None
        }
    };
}

/// What is the same to the letter is the same.
macro_rules! same {
    () => {
        fn united(&self, other: &Self) -> Option<Self> {
            (self == other).then(|| self.clone())
        }
    };
}

impl Merges for Colleague {
    fn following(self, _: Id<Self>, _: &Became) -> Option<Self> {
        Some(self)
    }

    apart!();
}

impl Merges for Account {
    /// A unit of the account that goes is one of the account that stays; that one itself takes its
    /// place.
    fn following(self, id: Id<Self>, became: &Became) -> Option<Self> {
        let parent = self.parent.map(|parent| became.of(parent));
        let parent = if parent == Some(id) {
            became.heir.map(|heir| became.of(heir))
        } else {
            parent
        };
        Some(Self {
            parent: parent.filter(|parent| *parent != id),
            ..self
        })
    }

    apart!();
}

impl Merges for Department {
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        Some(Self {
            account: became.of(self.account),
            ..self
        })
    }

    apart!();
}

impl Merges for Seat {
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        Some(Self {
            account: became.of(self.account),
            matter: self.matter.map(|id| became.of(id)),
            department: self.department.map(|id| became.of(id)),
            ..self
        })
    }

    apart!();
}

impl Merges for Person {
    fn following(self, _: Id<Self>, _: &Became) -> Option<Self> {
        Some(self)
    }

    apart!();
}

impl Merges for Holder {
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        Some(Self {
            seat: became.of(self.seat),
            person: became.of(self.person),
            ..self
        })
    }

    fn united(&self, other: &Self) -> Option<Self> {
        let same = (self.seat, self.person) == (other.seat, other.person);
        let period = hull(self.period, other.period).filter(|_| same)?;
        Some(Self {
            period,
            ..self.clone()
        })
    }
}

impl Merges for Tenure {
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        let post = Post {
            account: became.of(self.post.account),
            department: self.post.department.map(|id| became.of(id)),
            ..self.post
        };
        Some(Self {
            person: became.of(self.person),
            post,
        })
    }

    /// A post told twice, each time with what was known then.
    fn united(&self, other: &Self) -> Option<Self> {
        let (one, two) = (&self.post, &other.post);
        if (self.person, one.account) != (other.person, two.account) {
            return None;
        }
        let post = Post {
            account: one.account,
            department: same_or_absent(one.department, two.department)?,
            title: same_or_absent(one.title.clone(), two.title.clone())?,
            level: same_or_absent(one.level, two.level)?,
            influence: same_or_absent(one.influence, two.influence)?,
            period: hull(one.period, two.period)?,
        };
        Some(Self {
            person: self.person,
            post,
        })
    }
}

impl Merges for Interaction {
    fn following(mut self, _: Id<Self>, became: &Became) -> Option<Self> {
        self.account = became.of(self.account);
        let mut people: Vec<Participant> = Vec::with_capacity(self.people.len());
        for one in self.people {
            let person = became.of(one.person);
            match people.iter_mut().find(|known| known.person == person) {
                Some(known) => known.signals = known.signals.union(one.signals),
                None => people.push(Participant { person, ..one }),
            }
        }
        self.people = people;
        self.matters = each_once(self.matters, became);
        Some(self)
    }

    /// Two contacts of one day of which nothing is told may well be two.
    fn united(&self, other: &Self) -> Option<Self> {
        (self == other && !self.note.is_empty()).then(|| self.clone())
    }
}

impl Merges for Visit {
    fn following(mut self, _: Id<Self>, became: &Became) -> Option<Self> {
        self.account = became.of(self.account);
        self.people = each_once(self.people, became);
        self.matters = each_once(self.matters, became);
        self.done = self.done.map(|id| became.of(id));
        Some(self)
    }

    same!();
}

impl Merges for Matter {
    fn following(mut self, _: Id<Self>, became: &Became) -> Option<Self> {
        self.account = became.of(self.account);
        self.people = each_once(self.people, became);
        self.departments = each_once(self.departments, became);
        Some(self)
    }

    same!();
}

/// Rows that are named in a list, those that became one named once.
fn each_once<T>(named: Vec<Id<T>>, became: &Became) -> Vec<Id<T>> {
    let mut once = Vec::with_capacity(named.len());
    for id in named {
        let id = became.of(id);
        if !once.contains(&id) {
            once.push(id);
        }
    }
    once
}

impl Merges for Stance {
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        Some(Self {
            person: became.of(self.person),
            account: became.of(self.account),
            interaction: self.interaction.map(|id| became.of(id)),
            ..self
        })
    }

    fn united(&self, other: &Self) -> Option<Self> {
        let both = Self {
            interaction: same_or_absent(self.interaction, other.interaction)?,
            note: both_notes(&self.note, &other.note),
            ..self.clone()
        };
        let other = Self {
            interaction: both.interaction,
            note: both.note.clone(),
            ..other.clone()
        };
        (both == other).then_some(both)
    }
}

impl Merges for Target {
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        Some(Self {
            person: became.of(self.person),
            account: became.of(self.account),
            ..self
        })
    }

    same!();
}

impl Merges for Counterpart {
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        Some(Self {
            person: became.of(self.person),
            account: became.of(self.account),
            ..self
        })
    }

    fn united(&self, other: &Self) -> Option<Self> {
        let period = hull(self.period, other.period)?;
        let both = Self {
            period,
            ..self.clone()
        };
        let other = Self {
            period,
            ..other.clone()
        };
        (both == other).then_some(both)
    }
}

impl Merges for Tie {
    /// Nobody is tied to themselves.
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        let (from, to) = (became.of(self.from), became.of(self.to));
        (from != to).then_some(Self { from, to, ..self })
    }

    fn united(&self, other: &Self) -> Option<Self> {
        let both = Self {
            note: both_notes(&self.note, &other.note),
            period: hull(self.period, other.period)?,
            ..self.clone()
        };
        let other = Self {
            note: both.note.clone(),
            period: both.period,
            ..other.clone()
        };
        (both == other).then_some(both)
    }
}

impl Merges for OrgFact {
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        Some(Self {
            account: became.of(self.account),
            ..self
        })
    }

    same!();
}

impl Merges for Rival {
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        Some(Self {
            account: became.of(self.account),
            ..self
        })
    }

    /// What one of the two knows of the same rival, the other does not say otherwise.
    fn united(&self, other: &Self) -> Option<Self> {
        let same = self.account == other.account && self.is_called(&other.name);
        same.then_some(())?;
        Some(Self {
            account: self.account,
            name: self.name.clone(),
            sells: same_or_absent(self.sells.clone(), other.sells.clone())?,
            weak_points: same_or_absent(self.weak_points.clone(), other.weak_points.clone())?,
            note: both_notes(&self.note, &other.note),
            source: same_or_absent(self.source.clone(), other.source.clone())?,
            on: self.on.max(other.on),
        })
    }
}

impl Merges for PlanItem {
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        let aim = match self.aim {
            PlanAim::Stance { whose, target } => PlanAim::Stance {
                whose: match whose {
                    StanceOf::Person(person) => StanceOf::Person(became.of(person)),
                    StanceOf::Seat(seat) => StanceOf::Seat(became.of(seat)),
                },
                target,
            },
            PlanAim::Reach { department } => PlanAim::Reach {
                department: became.of(department),
            },
            PlanAim::Coverage { department, target } => PlanAim::Coverage {
                department: became.of(department),
                target,
            },
            companies @ PlanAim::Organization { .. } => companies,
        };
        Some(Self {
            account: became.of(self.account),
            aim,
            ..self
        })
    }

    same!();
}

impl Merges for Promise {
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        Some(Self {
            account: became.of(self.account),
            interaction: self.interaction.map(|id| became.of(id)),
            person: self.person.map(|id| became.of(id)),
            ..self
        })
    }

    fn united(&self, other: &Self) -> Option<Self> {
        let interaction = same_or_absent(self.interaction, other.interaction)?;
        let both = Self {
            interaction,
            ..self.clone()
        };
        let other = Self {
            interaction,
            ..other.clone()
        };
        (both == other).then_some(both)
    }
}

impl Merges for Judgement {
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        Some(Self {
            account: became.of(self.account),
            ..self
        })
    }

    same!();
}

impl Merges for Snooze {
    fn following(self, _: Id<Self>, became: &Became) -> Option<Self> {
        Some(Self {
            account: became.of(self.account),
            subject: became.topic(&self.subject),
            ..self
        })
    }

    /// What was put to sleep twice sleeps until the later day.
    fn united(&self, other: &Self) -> Option<Self> {
        let same = (self.account, &self.subject) == (other.account, &other.subject);
        same.then(|| Self {
            until: self.until.max(other.until),
            reason: self.reason.clone().or_else(|| other.reason.clone()),
            ..self.clone()
        })
    }
}
