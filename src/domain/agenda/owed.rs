//! What we owe to whom: the promise that seeing somebody would let us keep.

use crate::domain::{Promise, PromiseState, Row, Side, score::Candidate};

/// The open promise of ours to the person a step is about, at the account where it would be done: the
/// one due first, of someday the oldest.
#[must_use]
pub fn owed<'a>(
    candidate: &Candidate,
    promises: impl IntoIterator<Item = &'a Row<Promise>>,
) -> Option<&'a Row<Promise>> {
    let person = candidate.step.person()?;
    let to_them = promises.into_iter().filter(|row| {
        row.account == candidate.at
            && row.person == Some(person)
            && row.by == Side::Us
            && row.state == PromiseState::Open
    });
    to_them.min_by_key(|row| (row.due.is_none(), row.due, row.id))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::domain::{
        Id, Name, Uid,
        score::{Layers, Likely, NextStep, Urgency},
    };

    fn promise(key: i64, due: Option<&str>, change: impl FnOnce(&mut Promise)) -> Row<Promise> {
        let mut is = Promise {
            account: Id::new(1),
            interaction: None,
            by: Side::Us,
            person: Some(Id::new(7)),
            colleague: None,
            made_on: "2026-01-01".parse().unwrap(),
            due: due.map(|day| day.parse().unwrap()),
            text: Name::new("send it").unwrap(),
            state: PromiseState::Open,
            closed_on: None,
        };
        change(&mut is);
        let (id, uid) = (Id::new(key), Uid::try_from(format!("p{key}")).unwrap());
        Row { id, uid, is }
    }

    #[test]
    fn of_what_we_owe_somebody_the_first_due_is_named_and_nothing_else() {
        let meet = Candidate {
            step: NextStep::Meet {
                person: Id::new(7),
                last: None,
            },
            at: Id::new(1),
            gain: 1.0,
            depth_gain: 1,
            by_layer: Layers {
                key: 1.0,
                universal: 0.0,
                organizational: 0.0,
            },
            likely: Likely {
                worth: 1.0,
                chance: 0.0,
                urgency: Urgency::InOrder,
            },
        };
        let mut all = vec![
            promise(1, Some("2026-02-01"), |it| it.by = Side::Them),
            promise(2, Some("2026-02-01"), |it| it.state = PromiseState::Kept),
            promise(3, Some("2026-02-01"), |it| it.person = Some(Id::new(8))),
            promise(4, Some("2026-02-01"), |it| it.account = Id::new(2)),
        ];
        assert_eq!(owed(&meet, &all), None);
        all.push(promise(5, None, |_| {}));
        assert_eq!(owed(&meet, &all).map(|row| row.id.key()), Some(5));
        all.push(promise(6, Some("2026-03-09"), |_| {}));
        all.push(promise(7, Some("2026-03-02"), |_| {}));
        assert_eq!(owed(&meet, &all).map(|row| row.id.key()), Some(7));
        let review = Candidate {
            step: NextStep::Review { last: None },
            ..meet
        };
        assert_eq!(owed(&review, &all), None);
    }
}
