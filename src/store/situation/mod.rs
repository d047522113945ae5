//! The rows a rule may look at before it says what a command changes. Which rows each command's rule
//! asks for is written in `domain::plan`.

mod delete;
mod import;
mod merge;

use std::collections::HashSet;

use rusqlite::{Connection, params};

use super::{
    commit::Stamp,
    error::Result,
    sheets,
    table::{self, Table, select},
    told, whole,
};
use crate::domain::{
    Account, AnyNoun, Choice, Colleague, Command, Counterpart, Department, Fresh, Holder, Id,
    Interaction, Judgement, Leave, LogEntry, Matter, Move, OrgFact, Pair, Person, Plan, PlanItem,
    Promise, Rival, Row, Rows, Seat, Snooze, Stance, Subject, Target, Tenure, Tie, TieKind, Visit,
    plan::Situation,
};

/// Rows found so far; each is taken once.
struct SituationBuilder<'db> {
    db: &'db Connection,
    rows: Rows,
    /// Ids of the rows above; of every kind, since an id names one row of the book.
    taken: HashSet<i64>,
}

/// What the rule for `command` may look at.
pub(super) fn gather(db: &Connection, command: &Command, stamp: &Stamp) -> Result<Situation> {
    let next = db
        .prepare_cached("SELECT next FROM sequence")?
        .query_row([], |row| row.get(0))?;
    let mut gathering = SituationBuilder {
        db,
        rows: Rows::default(),
        taken: HashSet::new(),
    };
    let brought = gathering.for_command(command)?;
    Ok(Situation {
        today: stamp.now.date(),
        rows: gathering.rows,
        fresh: Fresh::new(next, stamp.uuid),
        names: stamp.names.clone(),
        brought,
        book_is_empty: whole::is_empty(db)?,
    })
}

/// Two rows with everything that a merge of them looks at.
pub(super) fn around_pair(db: &Connection, pair: Pair) -> Result<Rows> {
    let mut gathering = SituationBuilder {
        db,
        rows: Rows::default(),
        taken: HashSet::new(),
    };
    gathering.for_merge(pair)?;
    Ok(gathering.rows)
}

impl SituationBuilder<'_> {
    fn one<T: Table>(&mut self, id: Id<T>) -> Result<()> {
        if !self.taken.contains(&id.key()) {
            self.take(table::get(self.db, id)?);
        }
        Ok(())
    }

    fn maybe<T: Table>(&mut self, id: Option<Id<T>>) -> Result<()> {
        id.map_or(Ok(()), |id| self.one(id))
    }

    fn choose<T: Table>(&mut self, rest: &str, params: impl rusqlite::Params) -> Result<()> {
        self.take(select::<T>(self.db, rest, params)?);
        Ok(())
    }

    fn take<T: Table>(&mut self, rows: impl IntoIterator<Item = Row<T>>) {
        for row in rows {
            if self.taken.insert(row.id.key()) {
                T::among_mut(&mut self.rows).push(row);
            }
        }
    }

    /// What the rule for a command may look at; the answer is who came with an interaction that is told
    /// anew.
    fn for_command(&mut self, command: &Command) -> Result<Vec<Id<Person>>> {
        match command {
            Command::Log(entry) => self.for_log(entry)?,
            Command::Amend {
                interaction, entry, ..
            } => {
                self.as_if_new(*interaction)?;
                self.for_log(entry)?;
                self.resting_on(*interaction)?;
                return self.brought(*interaction, entry);
            }
            Command::Arrange(wish) => {
                if let Some((visit, _)) = wish.visit {
                    self.as_if_new(visit)?;
                }
                self.for_log(&wish.entry)?;
            }
            Command::Fulfil { visit, entry } => {
                self.as_if_new(*visit)?;
                self.for_log(entry)?;
            }
            Command::Add(noun) => self.for_noun(noun)?,
            Command::Found { account, .. } => self.for_parents(account)?,
            Command::AddPerson { post, .. } => {
                if let Some(post) = post {
                    self.for_place(post.account, post.department)?;
                }
            }
            Command::Enrol(wish) => {
                self.for_place(wish.post.account, wish.post.department)?;
                if let Some(boss) = wish.boss {
                    self.one(boss)?;
                }
                if let Some(seat) = wish.seat {
                    self.for_seat(seat)?;
                }
            }
            Command::Describe(wish) => {
                self.one(wish.person)?;
                if let Some((tenure, [_, post])) = &wish.post {
                    self.as_if_new(*tenure)?;
                    self.for_place(post.account, post.department)?;
                }
                self.for_move(&wish.place)?;
            }
            Command::InNew { account, wish, .. } => {
                self.for_place(*account, None)?;
                return self.for_command(wish);
            }
            Command::Edit { subject, to, .. } => {
                self.subject(*subject)?;
                // What somebody else has made of it since stays, so that has to fit too.
                if let Some(newest) = self.rows.noun(*subject) {
                    self.for_noun(&newest)?;
                }
                self.for_noun(to)?;
                if let Subject::Interaction(id) = subject {
                    self.resting_on(*id)?;
                }
            }
            Command::End { subject, .. } => {
                self.subject(*subject)?;
                self.held_with_tenures()?;
            }
            Command::Delete(subject) => self.for_delete(*subject)?,
            Command::Appoint { seat, person, .. } => {
                self.for_seat(*seat)?;
                if let Some(person) = person {
                    self.one(*person)?;
                }
            }
            Command::Furnish { account, .. } => {
                self.for_place(*account, None)?;
                self.choose::<Seat>("WHERE account = ?", [*account])?;
                let held = "WHERE seat IN (SELECT id FROM seat WHERE account = ?)";
                self.choose::<Holder>(held, [*account])?;
            }
            Command::Move(wish) => self.for_move(wish)?,
            Command::Leave(wish) => self.for_leave(wish)?,
            Command::Plan(plan) => self.for_plan(plan)?,
            Command::Close { promise, .. } => self.one(*promise)?,
            Command::Advance { matter, .. } => self.one(*matter)?,
            Command::Merge(merge) => self.for_merge(merge.pair)?,
            Command::Import(import) => self.for_import(import)?,
            Command::Adopt(_) => self.rows = whole::everything(self.db)?,
        }
        Ok(Vec::new())
    }

    fn for_log(&mut self, entry: &LogEntry) -> Result<()> {
        if let Choice::Known(account) = entry.account {
            self.one(account)?;
            self.choose::<Department>("WHERE account = ?", [account])?;
        }
        for attendee in &entry.people {
            if let Choice::Known(person) = attendee.person {
                self.one(person)?;
            }
        }
        for told in &entry.matters {
            if let Choice::Known(matter) = told.matter {
                self.one(matter)?;
            }
        }
        self.me()?;
        let keepers = entry
            .promises
            .iter()
            .filter_map(|one| one.colleague.as_ref());
        for colleague in entry.colleagues.iter().chain(keepers) {
            if let Choice::Known(colleague) = colleague {
                self.one(*colleague)?;
            }
        }
        Ok(())
    }

    fn me(&mut self) -> Result<()> {
        self.choose::<Colleague>("WHERE who = 'me'", [])
    }

    /// The row itself, and for one that can end what its rule compares it with.
    fn subject(&mut self, subject: Subject) -> Result<()> {
        match subject {
            Subject::Account(id) => self.one(id),
            Subject::Department(id) => self.one(id),
            Subject::Seat(id) => self.for_seat(id),
            Subject::Colleague(id) => self.one(id),
            Subject::Person(id) => self.one(id),
            Subject::Holder(id) => self.as_if_new(id),
            Subject::Tenure(id) => self.as_if_new(id),
            Subject::Interaction(id) => self.one(id),
            Subject::Visit(id) => self.one(id),
            Subject::Stance(id) => self.one(id),
            Subject::Target(id) => self.one(id),
            Subject::Counterpart(id) => self.as_if_new(id),
            Subject::Tie(id) => self.as_if_new(id),
            Subject::OrgFact(id) => self.as_if_new(id),
            Subject::Rival(id) => self.as_if_new(id),
            Subject::Promise(id) => self.one(id),
            Subject::PlanItem(id) => self.as_if_new(id),
            Subject::Matter(id) => self.one(id),
            Subject::Judgement(id) => self.one(id),
            Subject::Snooze(id) => self.one(id),
        }
    }

    /// A row with all that adding it again would need.
    fn as_if_new<T: Table>(&mut self, id: Id<T>) -> Result<()>
    where
        AnyNoun: From<T>,
    {
        self.one(id)?;
        match self.rows.find(id).map(|row| row.is.clone()) {
            Some(is) => self.for_noun(&is.into()),
            None => Ok(()),
        }
    }

    /// Everything a new noun refers to, and what its rule compares it with.
    fn for_noun(&mut self, noun: &AnyNoun) -> Result<()> {
        match noun {
            AnyNoun::Colleague(_) => self.choose::<Colleague>("", []),
            AnyNoun::Account(is) => self.for_parents(is),
            AnyNoun::Department(is) => {
                self.one(is.account)?;
                self.choose::<Department>("WHERE account = ?", [is.account])
            }
            AnyNoun::Seat(is) => {
                self.maybe(is.matter)?;
                self.for_place(is.account, is.department)?;
                self.choose::<Seat>("WHERE account = ?", [is.account])
            }
            AnyNoun::Person(_) => Ok(()),
            AnyNoun::Holder(is) => {
                self.one(is.person)?;
                self.for_seat(is.seat)
            }
            AnyNoun::Tenure(is) => {
                self.one(is.person)?;
                self.for_place(is.post.account, is.post.department)?;
                let here = params![is.person, is.post.account];
                self.choose::<Tenure>("WHERE person = ? AND account = ?", here)
            }
            AnyNoun::Interaction(is) => {
                self.one(is.account)?;
                is.people
                    .iter()
                    .try_for_each(|participant| self.one(participant.person))?;
                is.colleagues
                    .iter()
                    .try_for_each(|colleague| self.one(*colleague))?;
                is.matters.iter().try_for_each(|matter| self.one(*matter))
            }
            AnyNoun::Visit(is) => {
                self.one(is.account)?;
                is.people.iter().try_for_each(|one| self.one(*one))?;
                is.colleagues.iter().try_for_each(|one| self.one(*one))?;
                is.matters.iter().try_for_each(|one| self.one(*one))?;
                self.maybe(is.done)
            }
            AnyNoun::Stance(is) => {
                self.one(is.account)?;
                self.one(is.person)?;
                self.maybe(is.interaction)
            }
            AnyNoun::Target(is) => {
                self.one(is.account)?;
                self.one(is.person)
            }
            AnyNoun::Counterpart(is) => {
                self.one(is.account)?;
                self.one(is.person)?;
                self.one(is.colleague)
            }
            AnyNoun::Tie(is) => self.for_tie(is),
            AnyNoun::Matter(is) => {
                self.for_place(is.account, None)?;
                is.people.iter().try_for_each(|person| self.one(*person))?;
                let mut departments = is.departments.iter();
                departments.try_for_each(|department| self.one(*department))?;
                self.maybe(is.owner)
            }
            AnyNoun::PlanItem(is) => {
                self.one(is.account)?;
                match is.aim.subject() {
                    Some(Subject::Person(person)) => self.one(person)?,
                    Some(Subject::Seat(seat)) => self.one(seat)?,
                    Some(Subject::Department(department)) => self.one(department)?,
                    _ => {}
                }
                self.maybe(is.owner)
            }
            AnyNoun::OrgFact(is) => self.one(is.account),
            AnyNoun::Rival(is) => {
                self.one(is.account)?;
                self.choose::<Rival>("WHERE account = ?", [is.account])?;
                let named = "WHERE account = ? AND rival IS NOT NULL";
                self.choose::<Stance>(named, [is.account])?;
                self.choose::<Matter>(named, [is.account])
            }
            AnyNoun::Promise(is) => {
                self.one(is.account)?;
                self.maybe(is.interaction)?;
                self.maybe(is.person)?;
                self.maybe(is.colleague)
            }
            AnyNoun::Judgement(is) => self.one(is.account),
            AnyNoun::Snooze(is) => self.one(is.account),
        }
    }

    /// An account and its departments: where a seat or tenure can be.
    fn for_place(
        &mut self,
        account: Id<Account>,
        department: Option<Id<Department>>,
    ) -> Result<()> {
        self.one(account)?;
        self.choose::<Department>("WHERE account = ?", [account])?;
        self.maybe(department)
    }

    fn for_parents(&mut self, account: &Account) -> Result<()> {
        let above = sheets::ancestors(self.db, account)?;
        self.take(above);
        Ok(())
    }

    /// A seat with all it ever had of holders, the other seats and the departments of its account.
    fn for_seat(&mut self, id: Id<Seat>) -> Result<()> {
        self.one(id)?;
        let Some(account) = self.rows.find(id).map(|seat| seat.account) else {
            return Ok(());
        };
        self.for_place(account, None)?;
        self.choose::<Seat>("WHERE account = ?", [account])?;
        let matter = self.rows.find(id).and_then(|seat| seat.matter);
        self.maybe(matter)?;
        self.choose::<Holder>("WHERE seat = ?", [id])?;
        for holder in self.rows.holders.clone() {
            self.one(holder.person)?;
        }
        Ok(())
    }

    /// Both ends of a tie; for a reporting line every line above its upper end, where a cycle would
    /// close.
    fn for_tie(&mut self, tie: &Tie) -> Result<()> {
        self.one(tie.from)?;
        self.one(tie.to)?;
        if tie.kind != TieKind::ReportsTo {
            return Ok(());
        }
        self.choose::<Tie>(include_str!("../reporting_lines_above.sql"), [tie.to])?;
        self.ends_of_ties()
    }

    fn for_move(&mut self, wish: &Move) -> Result<()> {
        self.one(wish.person)?;
        self.for_place(wish.account, wish.department.flatten())?;
        let here = params![wish.person, wish.account];
        self.choose::<Tenure>("WHERE person = ? AND account = ?", here)?;
        if let Some(boss) = wish.boss {
            let lines = "WHERE origin = ? AND kind = 'reports_to'";
            self.choose::<Tie>(lines, [wish.person])?;
            if let Some(to) = boss {
                self.one(to)?;
                self.choose::<Tie>(include_str!("../reporting_lines_above.sql"), [to])?;
            }
            self.ends_of_ties()?;
        }
        for seat in [wish.seat, wish.gives_up].into_iter().flatten() {
            self.for_seat(seat)?;
        }
        Ok(())
    }

    fn for_plan(&mut self, plan: &Plan) -> Result<()> {
        self.me()?;
        self.one(plan.account)?;
        for intent in &plan.intents {
            self.one(intent.account)?;
            self.maybe(intent.person)?;
        }
        for target in &plan.targets {
            self.one(target.account)?;
            self.one(target.person)?;
        }
        Ok(())
    }

    fn for_leave(&mut self, wish: &Leave) -> Result<()> {
        self.one(wish.person)?;
        self.one(wish.account)?;
        let here = params![wish.person, wish.account];
        self.choose::<Tenure>("WHERE person = ? AND account = ?", here)?;
        self.choose::<Holder>(
            "WHERE person = ? AND seat IN (SELECT id FROM seat WHERE account = ?)",
            here,
        )?;
        for holder in self.rows.holders.clone() {
            self.one(holder.seat)?;
        }
        let lines = "WHERE kind = 'reports_to' AND (origin = ?1 OR goal = ?1)";
        self.choose::<Tie>(lines, [wish.person])?;
        for line in self.rows.ties.clone() {
            for end in [line.from, line.to] {
                let here = params![end, wish.account];
                self.choose::<Tenure>("WHERE person = ? AND account = ?", here)?;
            }
        }
        for tenure in self.rows.tenures.clone() {
            self.for_place(tenure.post.account, tenure.post.department)?;
            self.one(tenure.person)?;
        }
        match &wish.to {
            Some(post) => self.for_place(post.account, post.department),
            None => Ok(()),
        }
    }

    fn ends_of_ties(&mut self) -> Result<()> {
        for line in self.rows.ties.clone() {
            self.one(line.from)?;
            self.one(line.to)?;
        }
        Ok(())
    }

    /// Who goes along to the account that an interaction is now told of, with where they are.
    fn brought(&mut self, id: Id<Interaction>, entry: &LogEntry) -> Result<Vec<Id<Person>>> {
        let row = self.rows.find(id).cloned();
        let Some(row) = row.filter(|row| entry.account != Choice::Known(row.account)) else {
            return Ok(Vec::new());
        };
        let brought = told::brought_by(self.db, &row)?;
        for person in &brought {
            self.choose::<Tenure>("WHERE person = ?", [*person])?;
        }
        for tenure in self.rows.tenures.clone() {
            self.for_place(tenure.post.account, tenure.post.department)?;
        }
        Ok(brought)
    }

    /// The stances, promises and visits that point at an interaction.
    fn resting_on(&mut self, id: Id<Interaction>) -> Result<()> {
        self.choose::<Stance>("WHERE interaction = ?", [id])?;
        self.choose::<Promise>("WHERE interaction = ?", [id])?;
        self.choose::<Visit>("WHERE done = ?", [id])
    }

    /// For tenures that end: the same person's other tenures there, and the seats they hold there.
    fn held_with_tenures(&mut self) -> Result<()> {
        for tenure in self.rows.tenures.clone() {
            let here = params![tenure.person, tenure.post.account];
            self.choose::<Tenure>("WHERE person = ? AND account = ?", here)?;
            self.choose::<Holder>(
                "WHERE person = ? AND seat IN (SELECT id FROM seat WHERE account = ?)",
                here,
            )?;
        }
        for holder in self.rows.holders.clone() {
            self.one(holder.seat)?;
        }
        Ok(())
    }
}
