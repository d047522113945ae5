//! Posts that two people hold at one account and that are one: what they do not agree on is decided
//! first, so that the rest is the same post told twice.

use super::{
    super::{RuleError, sheet::Sheet},
    united::{Keeps, same_or_absent},
};
use crate::domain::{Id, Keep, MergeField, Person, Post, Row, Rows, Tenure};

/// Posts in force at one account that are likely one, of the one that stays and the one that goes.
/// Each post is in one pair at most; those of one department find each other first.
pub(super) fn pairs(
    rows: &Rows,
    stays: Id<Person>,
    goes: Id<Person>,
    today: chrono::NaiveDate,
) -> Vec<(Row<Tenure>, Row<Tenure>)> {
    let running = |person| {
        let all = rows.tenures.iter();
        all.filter(move |one| one.person == person && one.post.period.holds(today))
    };
    let mut pairs: Vec<(Row<Tenure>, Row<Tenure>)> = Vec::new();
    for ours_agree in [true, false] {
        for theirs in running(goes) {
            let mut ours = running(stays).filter(|ours| ours.post.account == theirs.post.account);
            let taken = |one: &Row<Tenure>| {
                let mut pairs = pairs.iter();
                pairs.any(|(ours, theirs)| ours.id == one.id || theirs.id == one.id)
            };
            let agree = |ours: &&Row<Tenure>| {
                let place = same_or_absent(ours.post.department, theirs.post.department);
                !taken(ours) && (place.is_some() || !ours_agree)
            };
            if let Some(ours) = ours.find(agree)
                && !taken(theirs)
            {
                pairs.push((ours.clone(), theirs.clone()));
            }
        }
    }
    pairs
}

/// Gives both posts of a pair what is decided of them, unless both are to stay as they are.
pub(super) fn agree(
    stays: Id<Person>,
    goes: Id<Person>,
    keeps: &Keeps,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    for (ours, theirs) in pairs(&sheet.rows, stays, goes, sheet.today) {
        if let Some((one, other)) = decided(&ours.post, &theirs.post, keeps) {
            sheet.replace_loose(
                ours.id,
                Tenure {
                    post: one,
                    ..ours.is
                },
            )?;
            sheet.replace_loose(
                theirs.id,
                Tenure {
                    post: other,
                    ..theirs.is
                },
            )?;
        }
    }
    Ok(())
}

/// Both posts, alike but for their days; `None` where they are to stay two.
fn decided(ours: &Post, theirs: &Post, keeps: &Keeps) -> Option<(Post, Post)> {
    let one = Post {
        department: one_of(
            MergeField::Department,
            ours.department,
            theirs.department,
            keeps,
        )?,
        title: one_of(
            MergeField::Title,
            ours.title.clone(),
            theirs.title.clone(),
            keeps,
        )?,
        level: one_of(MergeField::Level, ours.level, theirs.level, keeps)?,
        influence: one_of(
            MergeField::Influence,
            ours.influence,
            theirs.influence,
            keeps,
        )?,
        ..ours.clone()
    };
    let other = Post {
        period: theirs.period,
        ..one.clone()
    };
    Some((one, other))
}

#[expect(
    clippy::option_option,
    reason = "whether there is one to keep, and what it is: perhaps nothing"
)]
fn one_of<T: PartialEq>(
    aspect: MergeField,
    ours: Option<T>,
    theirs: Option<T>,
    keeps: &Keeps,
) -> Option<Option<T>> {
    if ours.is_none() || theirs.is_none() || ours == theirs {
        return Some(ours.or(theirs));
    }
    match keeps.of_aspect(aspect) {
        Keep::Stays => Some(ours),
        Keep::Goes => Some(theirs),
        Keep::Both => None,
    }
}
