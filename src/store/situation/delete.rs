//! What goes, or changes, when a row goes.

use super::{
    Account, Counterpart, Department, Holder, Id, Interaction, Judgement, Matter, OrgFact, Person,
    PlanItem, Promise, Result, Rival, Seat, SituationBuilder, Snooze, Stance, Subject, Target,
    Tenure, Tie, Visit,
};

impl SituationBuilder<'_> {
    /// The row and every row that is nothing, or not the same, without it.
    pub(super) fn for_delete(&mut self, subject: Subject) -> Result<()> {
        self.subject(subject)?;
        match subject {
            Subject::Account(id) => self.all_of_account(id),
            Subject::Person(id) => self.all_of_person(id),
            Subject::Department(id) => {
                self.beside_department(id)?;
                self.choose::<Seat>("WHERE department = ?", [id])?;
                self.choose::<Tenure>("WHERE department = ?", [id])?;
                self.choose::<Matter>(
                    "WHERE id IN (SELECT matter FROM matter_department WHERE department = ?)",
                    [id],
                )?;
                self.choose::<PlanItem>("WHERE department = ?", [id])
            }
            Subject::Colleague(id) => {
                self.choose::<Interaction>(include_str!("../interactions_of_colleague.sql"), [id])?;
                let going = "WHERE id IN (SELECT visit FROM visit_colleague WHERE colleague = ?)";
                self.choose::<Visit>(going, [id])?;
                self.choose::<Promise>("WHERE colleague = ?", [id])?;
                self.choose::<Counterpart>("WHERE colleague = ?", [id])?;
                self.choose::<Matter>("WHERE owner = ?", [id])?;
                self.choose::<PlanItem>("WHERE owner = ?", [id])
            }
            Subject::Seat(id) => {
                self.choose::<Holder>("WHERE seat = ?", [id])?;
                self.choose::<PlanItem>("WHERE seat = ?", [id])
            }
            Subject::Interaction(id) => self.resting_on(id),
            Subject::Matter(id) => {
                self.choose::<Seat>("WHERE matter = ?", [id])?;
                let held = "WHERE seat IN (SELECT id FROM seat WHERE matter = ?)";
                self.choose::<Holder>(held, [id])?;
                let about = "WHERE id IN (SELECT visit FROM visit_matter WHERE matter = ?)";
                self.choose::<Visit>(about, [id])?;
                self.choose::<Interaction>(
                    "WHERE id IN (SELECT interaction FROM interaction_matter WHERE matter = ?)",
                    [id],
                )
            }
            _ => Ok(()),
        }
    }

    fn beside_department(&mut self, id: Id<Department>) -> Result<()> {
        let Some(account) = self.rows.find(id).map(|department| department.account) else {
            return Ok(());
        };
        self.for_place(account, None)
    }

    fn all_of_account(&mut self, id: Id<Account>) -> Result<()> {
        self.choose::<Account>("WHERE parent = ?", [id])?;
        self.choose::<Department>("WHERE account = ?", [id])?;
        self.choose::<Seat>("WHERE account = ?", [id])?;
        self.choose::<Holder>(
            "WHERE seat IN (SELECT id FROM seat WHERE account = ?)",
            [id],
        )?;
        self.choose::<Tenure>("WHERE account = ?", [id])?;
        self.choose::<Interaction>("WHERE account = ?", [id])?;
        self.choose::<Visit>("WHERE account = ?", [id])?;
        self.choose::<Stance>("WHERE account = ?", [id])?;
        self.choose::<Target>("WHERE account = ?", [id])?;
        self.choose::<Counterpart>("WHERE account = ?", [id])?;
        self.choose::<OrgFact>("WHERE account = ?", [id])?;
        self.choose::<Rival>("WHERE account = ?", [id])?;
        self.choose::<PlanItem>("WHERE account = ?", [id])?;
        self.choose::<Promise>("WHERE account = ?", [id])?;
        self.choose::<Matter>("WHERE account = ?", [id])?;
        self.choose::<Judgement>("WHERE account = ?", [id])?;
        self.choose::<Snooze>("WHERE account = ?", [id])
    }

    fn all_of_person(&mut self, id: Id<Person>) -> Result<()> {
        self.choose::<Holder>("WHERE person = ?", [id])?;
        self.choose::<Tenure>("WHERE person = ?", [id])?;
        self.choose::<Interaction>(
            "WHERE id IN (SELECT interaction FROM participation WHERE person = ?)",
            [id],
        )?;
        // One that nobody else took part in goes, with what others said and promised there.
        for interaction in self.rows.interactions.clone() {
            self.resting_on(interaction.id)?;
        }
        let seeing = "WHERE id IN (SELECT visit FROM visit_person WHERE person = ?)";
        self.choose::<Visit>(seeing, [id])?;
        self.choose::<Stance>("WHERE person = ?", [id])?;
        self.choose::<Target>("WHERE person = ?", [id])?;
        self.choose::<Counterpart>("WHERE person = ?", [id])?;
        self.choose::<Tie>("WHERE origin = ?1 OR goal = ?1", [id])?;
        self.choose::<Promise>("WHERE person = ?", [id])?;
        self.choose::<PlanItem>("WHERE person = ?", [id])?;
        self.choose::<Matter>(
            "WHERE id IN (SELECT matter FROM matter_person WHERE person = ?)",
            [id],
        )
    }
}
