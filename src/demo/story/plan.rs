//! What is aimed at in a story.

use crate::domain::{AimKind, Name, OrgFactKind, PlanAim, PlanItem, PlanState, Quarter, StanceOf};

use super::{
    super::{
        DemoError,
        calendar::{due_day, workday},
    },
    Line, StoryAccount, StoryWriter, known, split_bar,
};

impl StoryWriter<'_> {
    /// Writes the plan of an account. It is of the quarter that is, whenever that is, so that it is never over.
    pub(super) fn plan(&mut self, told: &StoryAccount) -> Result<(), DemoError> {
        let quarter = Quarter::of(self.today);
        for item in &told.plan {
            let (item, action) = split_bar(item);
            let mut line = Line::new(item);
            let days = line.period(self.today)?;
            let (Some(made_on), Some(due)) = (days.from, days.to) else {
                return Err(line.expected("the day of planning and the day it is due"));
            };
            let aim = self.aim(told, &mut line)?;
            let owner = line.next().map(|word| word.trim_start_matches('&'));
            let item = PlanItem {
                account: known(&self.accounts, &told.key)?,
                quarter,
                made_on: workday(made_on),
                aim,
                action: action.map(Name::new).transpose()?,
                owner: owner.map(|key| known(&self.team.ids, key)).transpose()?,
                due: due_day(due).clamp(quarter.first_day(), quarter.last_day()),
                state: PlanState::Open,
            };
            self.writer.write(item);
        }
        Ok(())
    }

    fn aim(&self, told: &StoryAccount, line: &mut Line<'_>) -> Result<PlanAim, DemoError> {
        let kind = line.code("a kind of aim", AimKind::from_code)?;
        if kind == AimKind::Organization {
            return Ok(PlanAim::Organization {
                kind: line.code("a kind of fact", OrgFactKind::from_code)?,
                target: line.parsed("how many")?,
            });
        }
        let whom = line.word("somebody or a department")?;
        if kind == AimKind::Stance {
            return Ok(PlanAim::Stance {
                whose: StanceOf::Person(known(&self.people, whom)?),
                target: line.stance()?,
            });
        }
        let department = known(&self.departments, &format!("{}/{whom}", told.key))?;
        Ok(match kind {
            AimKind::Coverage => PlanAim::Coverage {
                department,
                target: line.parsed("a percentage")?,
            },
            _ => PlanAim::Reach { department },
        })
    }
}
