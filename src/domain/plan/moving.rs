//! People who move: to another department, level, superior or seat, or away.

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

use chrono::NaiveDate;

use super::{RuleError, person, rule::Rule, seat, sheet::Sheet};
use crate::domain::{
    Account, Id, Leave, Move, Note, Period, Person, Post, Row, Rows, Tenure, Tie, TieKind, Told,
};

/// What is told of the person is so from `on`. Of several posts there the one recorded first moves.
pub(super) fn go(wish: &Move, sheet: &mut Sheet) -> Result<(), RuleError> {
    sheet.need(wish.person)?;
    sheet.need(wish.account)?;
    if wish.is_about_post() {
        post(wish, sheet)?;
    }
    match (wish.boss, wish.told) {
        (Some(boss), Told::Moved) => report(wish.person, boss, wish.on, sheet)?,
        (Some(boss), Told::Corrected) => set_boss_right(wish, boss, sheet)?,
        (None, _) => {}
    }
    match (wish.gives_up, wish.told) {
        (Some(seat), Told::Moved) => seat::appoint(seat, None, wish.on, sheet)?,
        (Some(seat), Told::Corrected) => seat::never_held(seat, wish.person, wish.on, sheet)?,
        (None, _) => {}
    }
    match (wish.seat, wish.told) {
        (Some(seat), Told::Moved) => seat::appoint(seat, Some(wish.person), wish.on, sheet),
        (Some(seat), Told::Corrected) => {
            let since = since(wish, sheet);
            seat::set_holder_right(seat, wish.person, (since, wish.on), sheet)
        }
        (None, _) => Ok(()),
    }
}

/// Since when the person has been at the account, as far as that is known.
fn since(wish: &Move, sheet: &Sheet) -> Option<NaiveDate> {
    let mut posts = tenures(wish.person, wish.account, sheet);
    let now = posts.find(|one| one.post.period.holds(wish.on));
    now.and_then(|one| one.post.period.from)
}

/// The post there on the day. What was not known is filled in where it stands, and so is what began
/// on that very day; what was known ends the day before, and a new post begins.
fn post(wish: &Move, sheet: &mut Sheet) -> Result<(), RuleError> {
    let (person, on) = (wish.person, wish.on);
    let now = tenures(person, wish.account, sheet).find(|one| one.post.period.holds(on));
    let Some(Row { id, is, .. }) = now.cloned() else {
        let period = Period::since(on);
        let post = told(
            wish,
            Post {
                period,
                ..Post::at(wish.account)
            },
        );
        return sheet.insert(Tenure { person, post }).map(drop);
    };
    let post = told(wish, is.post.clone());
    if post == is.post {
        return Ok(());
    }
    let was = &is.post;
    let only_fills = (was.title.is_none() || was.title == post.title)
        && (was.department.is_none() || was.department == post.department)
        && (was.level.is_none() || was.level == post.level)
        && (was.influence.is_none() || was.influence == post.influence);
    match was.period.until_before(on) {
        Some(before) if wish.told == Told::Moved && !only_fills && was.period.from != Some(on) => {
            let ended = Post {
                period: before,
                ..was.clone()
            };
            sheet.replace(
                id,
                Tenure {
                    person,
                    post: ended,
                },
            )?;
            let period = Period {
                from: Some(on),
                to: was.period.to,
            };
            let post = Post { period, ..post };
            sheet.insert(Tenure { person, post }).map(drop)
        }
        _ => sheet.replace(id, Tenure { person, post }),
    }
}

/// The post with what the wish says of it.
fn told(wish: &Move, post: Post) -> Post {
    Post {
        department: wish.department.unwrap_or(post.department),
        title: wish.title.clone().unwrap_or(post.title),
        level: wish.level.or(post.level),
        influence: wish.influence.or(post.influence),
        ..post
    }
}

/// To whom the person reports on a day.
pub(super) fn bosses(
    rows: &Rows,
    person: Id<Person>,
    on: NaiveDate,
) -> impl Iterator<Item = Id<Person>> {
    let lines = rows.ties.iter().filter(move |tie| {
        tie.kind == TieKind::ReportsTo && tie.from == person && tie.period.holds(on)
    });
    lines.map(|tie| tie.to)
}

/// From `on` the person reports to `boss`, or to nobody.
fn report(
    person: Id<Person>,
    boss: Option<Id<Person>>,
    on: NaiveDate,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    let lines = sheet.rows.ties.iter();
    let lines = lines.filter(|tie| tie.kind == TieKind::ReportsTo && tie.from == person);
    let lines: Vec<_> = lines.filter(|tie| tie.period.holds(on)).cloned().collect();
    let mut stays = false;
    for Row { id, is, .. } in lines {
        if boss == Some(is.to) {
            stays = true;
            continue;
        }
        match is.period.until_before(on) {
            Some(period) => sheet.replace_loose(id, Tie { period, ..is })?,
            None => sheet.remove(id)?,
        }
    }
    match boss {
        Some(to) if !stays => sheet
            .insert(Tie {
                from: person,
                to,
                kind: TieKind::ReportsTo,
                note: Note::empty(),
                period: Period::since(on),
            })
            .map(drop),
        _ => Ok(()),
    }
}

/// The person has reported to `boss` all along, or to nobody.
fn set_boss_right(
    wish: &Move,
    boss: Option<Id<Person>>,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    let (from, on) = (wish.person, wish.on);
    let lines = sheet.rows.ties.iter();
    let lines = lines.filter(|tie| tie.kind == TieKind::ReportsTo && tie.from == from);
    let lines: Vec<_> = lines.filter(|tie| tie.period.holds(on)).cloned().collect();
    let mut wrong = lines.iter().filter(|line| boss != Some(line.to));
    let Some(to) = boss else {
        return wrong.try_for_each(|line| sheet.remove(line.id));
    };
    if lines.iter().any(|line| line.to == to) {
        return wrong.try_for_each(|line| sheet.remove(line.id));
    }
    let first = wrong.next().cloned();
    wrong.try_for_each(|line| sheet.remove(line.id))?;
    match first {
        Some(Row { id, is, .. }) => sheet.replace(id, Tie { to, ..is }),
        None => {
            let period = Period {
                from: since(wish, sheet),
                to: None,
            };
            let tie = Tie {
                from,
                to,
                kind: TieKind::ReportsTo,
                note: Note::empty(),
                period,
            };
            sheet.insert(tie).map(drop)
        }
    }
}

/// `on` is the person's last day at the account: posts, seats and reporting lines there end, and what
/// comes after begins the next day. Their history goes along, it is theirs.
pub(super) fn leave(wish: &Leave, sheet: &mut Sheet) -> Result<(), RuleError> {
    let (person, on) = (wish.person, wish.on);
    sheet.need(person)?;
    sheet.need(wish.account)?;
    let posts: Vec<_> = tenures(person, wish.account, sheet)
        .filter(|one| one.post.period.holds(on))
        .map(|one| one.id)
        .collect();
    for post in posts {
        Tenure::end(post, on, sheet)?;
    }
    person::leave_seats(person, wish.account, on, sheet)?;
    let lines: Vec<_> = sheet
        .rows
        .ties
        .iter()
        .filter(|tie| tie.kind == TieKind::ReportsTo && tie.period.holds(on))
        .filter(|tie| tie.period.to != Some(on))
        .filter(|tie| {
            let other = if tie.from == person { tie.to } else { tie.from };
            let one_of_them = tie.from == person || tie.to == person;
            one_of_them && tenures(other, wish.account, sheet).next().is_some()
        })
        .cloned()
        .collect();
    for Row { id, is, .. } in lines {
        let period = Period {
            to: Some(on),
            ..is.period
        };
        sheet.replace_loose(id, Tie { period, ..is })?;
    }
    if let Some(next) = &wish.to {
        let period = Period {
            from: on.succ_opt(),
            to: None,
        };
        let post = Post {
            period,
            ..next.clone()
        };
        sheet.insert(Tenure { person, post })?;
    }
    Ok(())
}

fn tenures(
    person: Id<Person>,
    account: Id<Account>,
    sheet: &Sheet,
) -> impl Iterator<Item = &Row<Tenure>> {
    let tenures = sheet.rows.tenures.iter();
    tenures.filter(move |one| one.person == person && one.post.account == account)
}
