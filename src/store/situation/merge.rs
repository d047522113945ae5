//! What refers to either of two that become one.

use super::{Id, Pair, Result, Seat, SituationBuilder, Snooze, Subject, Table, Tenure, Tie};
use crate::domain::agenda;

impl SituationBuilder<'_> {
    /// Both rows with everything that refers to them, and what their rules look at besides.
    pub(super) fn for_merge(&mut self, pair: Pair) -> Result<()> {
        match pair {
            Pair::People(stays, goes) => {
                for person in [stays, goes] {
                    self.for_delete(person.into())?;
                    let above = include_str!("../reporting_lines_above.sql");
                    self.choose::<Tie>(above, [person])?;
                    self.asleep_by(person)?;
                }
                self.ends_of_ties()?;
                for tenure in self.rows.tenures.clone() {
                    self.for_place(tenure.post.account, tenure.post.department)?;
                }
                for holder in self.rows.holders.clone() {
                    self.for_seat(holder.seat)?;
                }
                Ok(())
            }
            Pair::Accounts(stays, goes) => {
                for account in [stays, goes] {
                    self.for_delete(account.into())?;
                    if let Some(row) = self.rows.find(account).cloned() {
                        self.for_parents(&row.is)?;
                    }
                }
                self.holders_by_name()
            }
            Pair::Departments(stays, goes) => {
                for department in [stays, goes] {
                    self.for_delete(department.into())?;
                    self.choose::<Seat>("WHERE department = ?", [department])?;
                    self.choose::<Tenure>("WHERE department = ?", [department])?;
                    self.asleep_by(department)?;
                }
                Ok(())
            }
        }
    }

    /// Whoever holds a seat, to be named where two hold one.
    fn holders_by_name(&mut self) -> Result<()> {
        for holder in self.rows.holders.clone() {
            self.one(holder.person)?;
        }
        Ok(())
    }

    /// Whatever sleeps under the text id of a row, by itself or by a rule.
    fn asleep_by<T: Table>(&mut self, id: Id<T>) -> Result<()>
    where
        Subject: From<Id<T>>,
    {
        let Some(uid) = self.rows.find(id).map(|row| row.uid.clone()) else {
            return Ok(());
        };
        let topic = agenda::topic(Subject::from(id).kind(), &uid);
        self.choose::<Snooze>(
            "WHERE subject = ?1 OR substr(subject, 1, length(?1) + 1) = ?1 || ' '",
            [topic.raw()],
        )
    }
}
