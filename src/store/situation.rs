//! The rows a rule may look at before it says what a command changes. Which rows each command's rule
//! asks for is written in `domain::plan`.

use std::collections::HashSet;

use rusqlite::{Connection, params};

use super::{
    commit::Stamp,
    error::Result,
    names::{KeySort, sharing},
    table::{self, Table, select},
};
use crate::{
    domain::{
        account::{Account, Judgement, Snooze},
        colleague::{Colleague, Counterpart},
        command::{Choice, Command, Entry, Import, ImportAccount, PersonDraft},
        department::Department,
        id::{Fresh, Id},
        interaction::Interaction,
        org_fact::OrgFact,
        person::Person,
        plan::{Situation, Stock},
        promise::Promise,
        row::{AnyNoun, Row, Rows, Subject},
        seat::{Holder, Seat},
        stance::{Stance, Target},
        tenure::Tenure,
        tie::{Tie, TieKind},
    },
    find,
};

/// Rows found so far; each is taken once.
struct Gathering<'db> {
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
    let mut gathering = Gathering {
        db,
        rows: Rows::default(),
        taken: HashSet::new(),
    };
    let mut matches = Vec::new();
    match command {
        Command::Log(entry) => gathering.for_log(entry)?,
        Command::Add(noun) => gathering.for_noun(noun)?,
        Command::AddPerson { post, .. } => {
            if let Some(post) = post {
                gathering.for_place(post.account, post.department)?;
            }
        }
        Command::Edit { subject, to } => {
            gathering.subject(*subject)?;
            gathering.for_noun(to)?;
            if let Subject::Interaction(id) = subject {
                gathering.resting_on(*id)?;
            }
        }
        Command::End { subject, .. } => {
            gathering.subject(*subject)?;
            gathering.held_with_tenures()?;
        }
        Command::Delete(subject) => gathering.for_delete(*subject)?,
        Command::Appoint { seat, person, .. } => {
            gathering.for_seat(*seat)?;
            if let Some(person) = person {
                gathering.one(*person)?;
            }
        }
        Command::Close { promise, .. } => gathering.one(*promise)?,
        Command::Import(import) => matches = gathering.for_import(import)?,
        Command::Adopt(_) => gathering.rows = super::whole::everything(db)?,
    }
    let (today, stock) = (
        stamp.now.date(),
        if super::whole::is_empty(db)? {
            Stock::Empty
        } else {
            Stock::Filled
        },
    );
    Ok(Situation {
        today,
        rows: gathering.rows,
        fresh: Fresh::new(next, stamp.uuid),
        names: stamp.names.clone(),
        matches,
        stock,
    })
}

impl Gathering<'_> {
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

    fn for_log(&mut self, entry: &Entry) -> Result<()> {
        if let Choice::Known(account) = entry.account {
            self.one(account)?;
            self.choose::<Department>("WHERE account = ?", [account])?;
        }
        for attendee in &entry.people {
            if let Choice::Known(person) = attendee.person {
                self.one(person)?;
            }
        }
        self.me()?;
        for colleague in &entry.colleagues {
            if let Choice::Known(colleague) = colleague {
                self.one(*colleague)?;
            }
        }
        Ok(())
    }

    fn me(&mut self) -> Result<()> {
        self.choose::<Colleague>("WHERE who = 'me'", [])
    }

    /// The row itself, and what its rule compares it with.
    fn subject(&mut self, subject: Subject) -> Result<()> {
        match subject {
            Subject::Account(id) => self.one(id)?,
            Subject::Department(id) => self.one(id)?,
            Subject::Seat(id) => self.for_seat(id)?,
            Subject::Colleague(id) => self.one(id)?,
            Subject::Person(id) => self.one(id)?,
            Subject::Holder(id) => self.one(id)?,
            Subject::Tenure(id) => self.one(id)?,
            Subject::Interaction(id) => self.one(id)?,
            Subject::Stance(id) => self.one(id)?,
            Subject::Target(id) => self.one(id)?,
            Subject::Counterpart(id) => self.one(id)?,
            Subject::Tie(id) => self.one(id)?,
            Subject::OrgFact(id) => self.one(id)?,
            Subject::Promise(id) => self.one(id)?,
            Subject::Judgement(id) => self.one(id)?,
            Subject::Snooze(id) => self.one(id)?,
        }
        // A row's rule may need what it refers to, which is what adding it again would need.
        for holder in self.rows.holders.clone() {
            self.for_seat(holder.seat)?;
        }
        for tenure in self.rows.tenures.clone() {
            self.for_place(tenure.post.account, tenure.post.department)?;
        }
        Ok(())
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
                    .try_for_each(|colleague| self.one(*colleague))
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
            AnyNoun::OrgFact(is) => self.one(is.account),
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
        let above = super::sheets::ancestors(self.db, account)?;
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
        self.choose::<Tie>(include_str!("reporting_lines_above.sql"), [tie.to])?;
        for line in self.rows.ties.clone() {
            self.one(line.from)?;
            self.one(line.to)?;
        }
        Ok(())
    }

    /// The row and every row that is nothing, or not the same, without it.
    fn for_delete(&mut self, subject: Subject) -> Result<()> {
        self.subject(subject)?;
        match subject {
            Subject::Account(id) => self.all_of_account(id),
            Subject::Person(id) => self.all_of_person(id),
            Subject::Department(id) => {
                self.beside_department(id)?;
                self.choose::<Seat>("WHERE department = ?", [id])?;
                self.choose::<Tenure>("WHERE department = ?", [id])
            }
            Subject::Colleague(id) => {
                self.choose::<Interaction>(include_str!("interactions_of_colleague.sql"), [id])?;
                self.choose::<Promise>("WHERE colleague = ?", [id])?;
                self.choose::<Counterpart>("WHERE colleague = ?", [id])
            }
            Subject::Seat(id) => self.choose::<Holder>("WHERE seat = ?", [id]),
            Subject::Interaction(id) => self.resting_on(id),
            _ => Ok(()),
        }
    }

    /// The stances and promises that point at an interaction.
    fn resting_on(&mut self, id: Id<Interaction>) -> Result<()> {
        self.choose::<Stance>("WHERE interaction = ?", [id])?;
        self.choose::<Promise>("WHERE interaction = ?", [id])
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
        self.choose::<Stance>("WHERE account = ?", [id])?;
        self.choose::<Target>("WHERE account = ?", [id])?;
        self.choose::<Counterpart>("WHERE account = ?", [id])?;
        self.choose::<OrgFact>("WHERE account = ?", [id])?;
        self.choose::<Promise>("WHERE account = ?", [id])?;
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
        self.choose::<Stance>("WHERE person = ?", [id])?;
        self.choose::<Target>("WHERE person = ?", [id])?;
        self.choose::<Counterpart>("WHERE person = ?", [id])?;
        self.choose::<Tie>("WHERE origin = ?1 OR goal = ?1", [id])?;
        self.choose::<Promise>("WHERE person = ?", [id])
    }

    /// The accounts the drafts name, with their departments, and whom each draft may be already.
    fn for_import(&mut self, import: &Import) -> Result<Vec<Vec<Id<Person>>>> {
        match &import.account {
            ImportAccount::One(Choice::Known(account)) => self.for_place(*account, None)?,
            ImportAccount::One(Choice::New(name)) => self.accounts_named(name.as_str())?,
            ImportAccount::ByOrganization => {
                for organization in import
                    .people
                    .iter()
                    .filter_map(|draft| draft.organization.as_ref())
                {
                    self.accounts_named(organization.as_str())?;
                }
            }
        }
        import
            .people
            .iter()
            .map(|draft| self.matches(draft))
            .collect()
    }

    fn accounts_named(&mut self, name: &str) -> Result<()> {
        for id in sharing::<Account>(self.db, KeySort::Account, &find::query_key(name))? {
            self.for_place(id, None)?;
        }
        Ok(())
    }

    fn matches(&mut self, draft: &PersonDraft) -> Result<Vec<Id<Person>>> {
        let (person, db) = (&draft.person, self.db);
        let mut found: Vec<Id<Person>> =
            sharing(db, KeySort::Person, &find::query_key(person.name.as_str()))?;
        for key in person
            .emails
            .iter()
            .filter_map(|email| find::email_key(email.as_str()))
        {
            found.extend(sharing::<Person>(db, KeySort::Email, &key)?);
        }
        for key in person
            .phones
            .iter()
            .filter_map(|phone| find::phone_key(phone.as_str()))
        {
            found.extend(sharing::<Person>(db, KeySort::Phone, &key)?);
        }
        found.sort_unstable();
        found.dedup();
        for id in &found {
            self.one(*id)?;
            self.choose::<Tenure>("WHERE person = ?", [*id])?;
        }
        Ok(found)
    }
}
