//! Two who change the same row without knowing of each other: what either of them changed is kept.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use super::{AnyNoun, Rows, Subject};

/// A wish would undo what somebody else has changed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overtaken {
    pub subject: Subject,
    /// The row as it was known.
    pub was: AnyNoun,
    /// The same, with what somebody else made of the fields in question: whoever wishes again and knows
    /// this much gets what they wish.
    pub seen: AnyNoun,
    pub to: AnyNoun,
    /// What these refer to, as far as it is at hand.
    pub rows: Rows,
    pub today: NaiveDate,
}

/// The `newest` row with what `to` changed of `was`, field by field; a list is one field.
///
/// # Errors
/// Where both have changed a field, and not alike: `was` with what the newest has of each such field.
pub fn union<T>(was: &T, to: &T, newest: &T) -> Result<T, T>
where
    T: Clone + PartialEq + Serialize + DeserializeOwned,
{
    if newest == was {
        return Ok(to.clone());
    }
    let united = || {
        let [was, to, newest] = [was, to, newest].map(|row| serde_json::to_value(row).ok());
        let (united, seen) = unite(was.as_ref(), to.as_ref(), newest.as_ref());
        let whole = |value: Option<Value>| serde_json::from_value(value?).ok();
        Some(if seen == was {
            Ok(whole(united)?)
        } else {
            Err(whole(seen)?)
        })
    };
    // What cannot be taken apart is one field.
    united().unwrap_or_else(|| Err(newest.clone()))
}

/// What becomes of a part of a row, and what has to be known of it for that; absent: it is not written down.
fn unite(
    was: Option<&Value>,
    to: Option<&Value>,
    newest: Option<&Value>,
) -> (Option<Value>, Option<Value>) {
    if let (Some(Value::Object(was)), Some(Value::Object(to)), Some(Value::Object(newest))) =
        (was, to, newest)
    {
        let keys: BTreeSet<_> = was.keys().chain(to.keys()).chain(newest.keys()).collect();
        let (mut united, mut seen) = (Map::new(), Map::new());
        for key in keys {
            let (field, known) = unite(was.get(key), to.get(key), newest.get(key));
            united.extend(field.map(|field| (key.clone(), field)));
            seen.extend(known.map(|known| (key.clone(), known)));
        }
        return (Some(Value::Object(united)), Some(Value::Object(seen)));
    }
    let seen = if to == was || to == newest || newest == was {
        was
    } else {
        newest
    };
    let united = if to == was { newest } else { to };
    (united.cloned(), seen.cloned())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Id, Level, Period, Post, Tenure, example::name};

    /// A post of which each field has one of few values, so that two often say the same of it.
    fn tenures() -> impl Strategy<Value = Tenure> {
        let day = prop::option::of(1..3_u32);
        let day = day.prop_map(|day| day.and_then(|day| NaiveDate::from_ymd_opt(2026, 11, day)));
        (0..3_i64, 0..3_usize, 0..3_u8, day.clone(), day).prop_map(
            |(department, title, influence, from, to)| Tenure {
                person: Id::new(1),
                post: Post {
                    department: (0 < department).then(|| Id::new(department)),
                    title: [None, Some("Head"), Some("科长")][title].map(name),
                    level: None,
                    influence: (0 < influence).then_some(influence),
                    period: Period { from, to },
                    ..Post::at(Id::new(2))
                },
            },
        )
    }

    /// The fields of a post, each as text.
    fn fields(Tenure { post, .. }: &Tenure) -> [String; 5] {
        [
            format!("{:?}", post.department),
            format!("{:?}", post.title),
            format!("{:?}", post.influence),
            format!("{:?}", post.period.from),
            format!("{:?}", post.period.to),
        ]
    }

    proptest! {
        /// One who wishes, and another who was there before.
        #[test]
        fn each_field_is_as_whoever_changed_it_left_it(was in tenures(), to in tenures(), newest in tenures()) {
            let parts = [fields(&was), fields(&to), fields(&newest)];
            let of = |at: usize| parts.each_ref().map(|part| &part[at]);
            let clashes = |at: usize| {
                let [was, to, newest] = of(at);
                to != was && newest != was && to != newest
            };
            match union(&was, &to, &newest) {
                Ok(united) => for (at, is) in fields(&united).iter().enumerate() {
                    let [was, to, newest] = of(at);
                    prop_assert!(!clashes(at));
                    prop_assert_eq!(is, if to == was { newest } else { to });
                },
                Err(seen) => {
                    prop_assert!((0..5).any(clashes));
                    for (at, is) in fields(&seen).iter().enumerate() {
                        let [was, _, newest] = of(at);
                        prop_assert_eq!(is, if clashes(at) { newest } else { was });
                    }
                    // Whoever knows this much gets what they wish, and takes nothing else away.
                    let insists = union(&seen, &to, &newest).unwrap();
                    for (at, is) in fields(&insists).iter().enumerate() {
                        let [was, to, newest] = of(at);
                        prop_assert_eq!(is, if to == was { newest } else { to });
                    }
                }
            }
        }

        #[test]
        fn who_comes_first_makes_no_difference(was in tenures(), one in tenures(), other in tenures()) {
            let (ours, theirs) = (union(&was, &one, &other), union(&was, &other, &one));
            prop_assert_eq!(ours.is_ok(), theirs.is_ok());
            if let (Ok(ours), Ok(theirs)) = (ours, theirs) {
                prop_assert_eq!(ours, theirs);
            }
        }
    }

    #[test]
    fn what_both_changed_alike_is_no_matter() {
        let was = Tenure {
            person: Id::new(1),
            post: Post::at(Id::new(2)),
        };
        let mut one = was.clone();
        one.post.level = Some(Level::High);
        let mut other = one.clone();
        other.post.influence = Some(7);
        assert_eq!(union(&was, &one, &other), Ok(other));
    }
}
