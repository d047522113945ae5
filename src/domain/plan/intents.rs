//! A plan for an account: what we mean to do by when, and where people should stand then.

use super::{RuleError, sheet::Sheet};
use crate::domain::{Intent, Plan, Promise, PromiseState, Side, Who};

/// Every intent becomes a promise of ours, made today; every target a row.
pub(super) fn keep(plan: &Plan, sheet: &mut Sheet) -> Result<(), RuleError> {
    sheet.need(plan.account)?;
    for intent in &plan.intents {
        let promise = promised(intent, sheet);
        sheet.insert(promise)?;
    }
    for target in &plan.targets {
        sheet.insert(target.clone())?;
    }
    Ok(())
}

fn promised(intent: &Intent, sheet: &Sheet) -> Promise {
    let mut colleagues = sheet.rows.colleagues.iter();
    Promise {
        account: intent.account,
        interaction: None,
        by: Side::Us,
        person: intent.person,
        colleague: colleagues.find(|one| one.who == Who::Me).map(|me| me.id),
        made_on: sheet.today,
        due: intent.due,
        text: intent.text.clone(),
        state: PromiseState::Open,
        closed_on: None,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::{
        super::trial::{day, name, seated, today},
        *,
    };
    use crate::domain::{Command, Id, Person, StanceValue, Target};

    #[test]
    fn a_plan_is_open_promises_of_ours_and_targets_in_one_step() {
        let (mut book, holder, _) = seated();
        let account = book.rows.accounts[0].id;
        let before = book.rows.clone();
        let target = Target {
            person: holder.person,
            account,
            value: StanceValue::Support,
            by: day("2027-01-31"),
        };
        let plan = Plan {
            account,
            intents: vec![Intent {
                account,
                person: Some(holder.person),
                due: Some(day("2026-12-04")),
                text: name("meet Zhang Wei"),
            }],
            targets: vec![target.clone()],
        };
        let changes = book.commit(&Command::Plan(plan)).unwrap();
        let promise = &book.rows.promises[0];
        assert_eq!((promise.by, promise.state), (Side::Us, PromiseState::Open));
        assert_eq!(promise.colleague, Some(book.me()));
        assert_eq!(promise.made_on, today());
        assert_eq!(promise.due, Some(day("2026-12-04")));
        assert_eq!(book.rows.targets[0].is, target);
        book.undo(&changes);
        assert_eq!(book.rows, before);
    }

    #[test]
    fn a_plan_with_somebody_who_is_gone_is_refused_whole() {
        let (mut book, ..) = seated();
        let account = book.rows.accounts[0].id;
        let intent = |person| Intent {
            account,
            person,
            due: None,
            text: name("meet them"),
        };
        let plan = Plan {
            account,
            intents: vec![intent(None), intent(Some(Id::new(777)))],
            targets: Vec::new(),
        };
        let refused = book.commit(&Command::Plan(plan)).unwrap_err();
        let gone = Id::<Person>::new(777).into();
        assert_eq!(refused, RuleError::Gone(gone));
        assert_eq!(book.rows.promises, []);
    }
}
