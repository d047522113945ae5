//! What a depth looks at of an account, packed tight: its contacts in a row for each year instead of one for each
//! contact, and everything else in one row more, its structure.
//!
//! Knows: what lies packed, and when. Whoever writes a contact changes what it is packed into; whoever writes another
//! row loosens that, and the transaction packs what is loose before it ends. What is loose is read from the rows
//! themselves. So what is packed is never of other rows than those that are there.

mod bytes;
pub(super) mod hidden;
pub(super) mod structure;

use std::mem;

use rusqlite::{Connection, Row as SqlRow, params};

use self::{
    bytes::{Reader, Writer, word},
    hidden::Hidden,
};
use super::{
    convert::{date, day},
    error::Result,
};
use crate::domain::{
    Account, Colleague, Id, Interaction, Kind, Person, Row, RowChange, Signals,
    score::{AccountFacts, Attendance, Contact},
};

/// What a depth looks at of contacts: theirs in the order of days, interactions and places, ours in that of
/// interactions and places.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Contacts {
    pub(super) theirs: Vec<Contact>,
    pub(super) ours: Vec<Attendance>,
}

/// As the migration has it.
const DAYS: i64 = 365;

/// Writes down the contacts of an interaction that comes.
pub(super) fn add(db: &Connection, row: &Row<Interaction>) -> rusqlite::Result<()> {
    change(db, row, |year| year.add(row))
}

/// Takes out the contacts of an interaction that goes.
pub(super) fn take_out(db: &Connection, row: &Row<Interaction>) -> rusqlite::Result<()> {
    change(db, row, |year| year.take_out(row.id))
}

/// Changes the year of an interaction where it is packed, and loosens it where it is not: what comes in masses is
/// packed once, and what comes alone is not read again row by row.
fn change(
    db: &Connection,
    row: &Row<Interaction>,
    how: impl FnOnce(&mut Contacts),
) -> rusqlite::Result<()> {
    let (account, year) = (row.account, day(row.on).div_euclid(DAYS));
    let mut packed = db.prepare_cached(
        "SELECT contacts, attendances FROM packed WHERE account = ? AND year = ?",
    )?;
    let mut packed = packed.query(params![account, year])?;
    let mut contacts = Contacts::default();
    if let Some(found) = packed.next()?
        && let (Some(theirs), Some(ours)) = (blob(found, 0)?, blob(found, 1)?)
    {
        contacts.unpack(theirs, ours)?;
        how(&mut contacts);
        contacts.keep(db, account, year)
    } else {
        db.prepare_cached(
            "INSERT INTO packed (account, year) VALUES (?, ?) ON CONFLICT (account, year) DO NOTHING",
        )?
        .execute(params![account, year])?;
        Ok(())
    }
}

/// Changes what was read of an account as the contacts of interactions come and go.
pub(super) fn follow(facts: &mut AccountFacts, changes: &[&RowChange<Interaction>]) {
    let mut contacts = Contacts {
        theirs: mem::take(&mut facts.contacts),
        ours: mem::take(&mut facts.attendances),
    };
    for change in changes {
        if change.before.is_some() {
            contacts.take_out(change.id);
        }
        if let Some(is) = &change.after {
            contacts.add(&Row {
                id: change.id,
                uid: change.uid.clone(),
                is: is.clone(),
            });
        }
    }
    (facts.contacts, facts.attendances) = (contacts.theirs, contacts.ours);
}

/// Packs whatever is loose.
pub(super) fn pack(db: &Connection) -> Result<()> {
    structure::pack(db)?;
    pack_years(db)
}

fn pack_years(db: &Connection) -> Result<()> {
    let mut loose = db.prepare_cached("SELECT account, year FROM packed WHERE contacts IS NULL")?;
    let loose = loose.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let loose: Vec<(Id<Account>, i64)> = loose.collect::<rusqlite::Result<_>>()?;
    for (account, year) in loose {
        let mut contacts = Contacts::default();
        contacts.read_year(db, account, year)?;
        contacts.keep(db, account, year)?;
    }
    Ok(())
}

impl Contacts {
    /// Those of an account, packed as far as they are.
    pub(super) fn of(db: &Connection, account: Id<Account>) -> Result<Self> {
        let mut statement = db.prepare_cached(
            "SELECT year, contacts, attendances FROM packed WHERE account = ? ORDER BY year",
        )?;
        let mut years = statement.query([account])?;
        let mut contacts = Self::default();
        while let Some(row) = years.next()? {
            match (blob(row, 1)?, blob(row, 2)?) {
                (Some(theirs), Some(ours)) => contacts.unpack(theirs, ours)?,
                _ => contacts.read_year(db, account, row.get(0)?)?,
            }
        }
        contacts.sort();
        Ok(contacts)
    }

    /// Theirs come sorted. Ours do but for those that were written down later than they happened.
    fn sort(&mut self) {
        self.ours.sort_by_key(|one| one.interaction);
    }

    /// Those of an account without what is hidden.
    pub(super) fn shareable(
        db: &Connection,
        account: Id<Account>,
        hidden: &Hidden,
    ) -> Result<Self> {
        let mut contacts = Self::of(db, account)?;
        let hidden = &hidden.interactions;
        if !hidden.is_empty() {
            contacts
                .theirs
                .retain(|one| !hidden.contains(&one.interaction));
            contacts
                .ours
                .retain(|one| !hidden.contains(&one.interaction));
        }
        Ok(contacts)
    }

    /// Those of an account, row by row: behind views, which may hold some of them back.
    pub(super) fn row_by_row(db: &Connection, account: Id<Account>) -> Result<Self> {
        let mut contacts = Self::default();
        contacts.read(db, account, (i64::MIN, i64::MAX))?;
        Ok(contacts)
    }

    fn read_year(&mut self, db: &Connection, account: Id<Account>, year: i64) -> Result<()> {
        let first = year * DAYS;
        self.read(db, account, (first, first + DAYS - 1))
    }

    fn read(
        &mut self,
        db: &Connection,
        account: Id<Account>,
        (first, last): (i64, i64),
    ) -> Result<()> {
        let days = params![account, first, last];
        let mut statement = db.prepare_cached(include_str!("contacts.sql"))?;
        for row in statement.query_map(days, contact)? {
            self.theirs.push(row?);
        }
        let mut statement = db.prepare_cached(
            "SELECT interaction, colleague FROM attendance WHERE account = ? AND day BETWEEN ? AND ?",
        )?;
        for row in statement.query_map(days, attendance)? {
            self.ours.push(row?);
        }
        self.sort();
        Ok(())
    }

    fn keep(&self, db: &Connection, account: Id<Account>, year: i64) -> rusqlite::Result<()> {
        if self.theirs.is_empty() && self.ours.is_empty() {
            db.prepare_cached("DELETE FROM packed WHERE account = ? AND year = ?")?
                .execute(params![account, year])?;
        } else {
            let (theirs, ours) = self.pack();
            db.prepare_cached(
                "UPDATE packed SET contacts = ?, attendances = ? WHERE account = ? AND year = ?",
            )?
            .execute(params![theirs, ours, account, year])?;
        }
        Ok(())
    }

    /// Puts the contacts of an interaction where reading the rows would find them.
    fn add(&mut self, row: &Row<Interaction>) {
        let crowd = u16::try_from(row.people.len()).unwrap_or(u16::MAX);
        let comes = row.people.iter().map(|one| Contact {
            interaction: row.id,
            person: one.person,
            on: row.on,
            kind: row.kind,
            signals: one.signals,
            crowd,
        });
        let before = |one: &Contact| (one.on, one.interaction) < (row.on, row.id);
        let at = self.theirs.partition_point(before);
        self.theirs.splice(at..at, comes);
        let at = self.ours.partition_point(|one| one.interaction < row.id);
        let comes = row.colleagues.iter().map(|colleague| Attendance {
            interaction: row.id,
            colleague: *colleague,
        });
        self.ours.splice(at..at, comes);
    }

    fn take_out(&mut self, interaction: Id<Interaction>) {
        self.theirs.retain(|one| one.interaction != interaction);
        self.ours.retain(|one| one.interaction != interaction);
    }

    /// Theirs, and ours. Ids and days are written as what they are more than those before: one or two bytes
    /// mostly.
    fn pack(&self) -> (Vec<u8>, Vec<u8>) {
        let (mut theirs, mut ours) = (Writer::default(), Writer::default());
        let mut before = (0, 0, 0);
        for one in &self.theirs {
            let (on, interaction, person) = (day(one.on), one.interaction.key(), one.person.key());
            theirs.write(on - before.0);
            theirs.write(interaction.wrapping_sub(before.1));
            theirs.write(person.wrapping_sub(before.2));
            before = (on, interaction, person);
            theirs.write(one.kind as i64);
            theirs.write(one.signals.bits().into());
            theirs.write(one.crowd.into());
        }
        let mut before = (0, 0);
        for one in &self.ours {
            let (interaction, colleague) = (one.interaction.key(), one.colleague.key());
            ours.write(interaction.wrapping_sub(before.0));
            ours.write(colleague.wrapping_sub(before.1));
            before = (interaction, colleague);
        }
        (theirs.0, ours.0)
    }

    fn unpack(&mut self, theirs: &[u8], ours: &[u8]) -> rusqlite::Result<()> {
        // A number takes a byte at least.
        self.theirs.reserve(theirs.len() / 6);
        self.ours.reserve(ours.len() / 2);
        let mut reader = Reader(theirs);
        let (mut before, mut on) = ((0, 0, 0), date(0)?);
        while !reader.0.is_empty() {
            let later = reader.after(before.0)?;
            if later != before.0 {
                (before.0, on) = (later, date(later)?);
            }
            before.1 = reader.after(before.1)?;
            before.2 = reader.after(before.2)?;
            self.theirs.push(Contact {
                on,
                interaction: Id::new(before.1),
                person: Id::new(before.2),
                kind: word(Kind::ALL, reader.read()?)?,
                signals: Signals::from_bits(reader.small()?),
                crowd: reader.small()?,
            });
        }
        let mut reader = Reader(ours);
        let mut before = (0, 0);
        while !reader.0.is_empty() {
            before.0 = reader.after(before.0)?;
            before.1 = reader.after(before.1)?;
            self.ours.push(Attendance {
                interaction: Id::<Interaction>::new(before.0),
                colleague: Id::<Colleague>::new(before.1),
            });
        }
        Ok(())
    }
}

fn blob<'row>(row: &'row SqlRow<'_>, column: usize) -> rusqlite::Result<Option<&'row [u8]>> {
    Ok(row.get_ref(column)?.as_blob_or_null()?)
}

/// By place, not by name: this runs for every contact that is packed.
pub(super) fn contact(row: &SqlRow<'_>) -> rusqlite::Result<Contact> {
    let signals: u8 = row.get(4)?;
    Ok(Contact {
        on: date(row.get(0)?)?,
        interaction: row.get(1)?,
        person: row.get::<_, Id<Person>>(2)?,
        kind: word(Kind::ALL, row.get(3)?)?,
        signals: Signals::from_bits(signals),
        crowd: row.get(5)?,
    })
}

pub(super) fn attendance(row: &SqlRow<'_>) -> rusqlite::Result<Attendance> {
    Ok(Attendance {
        interaction: row.get(0)?,
        colleague: row.get(1)?,
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use proptest::{collection::vec, prelude::*, sample::Index};

    use super::{bytes::Packs, structure::Structure, *};
    use crate::{
        domain::{Note, Participant, Privacy},
        store::{Location, Store, table},
    };

    /// A contact that comes, or goes as it came.
    fn interaction() -> impl Strategy<Value = Interaction> {
        let people = vec((1..9_i64, 0..32_u8), 0..4);
        let colleagues = vec(1..4_i64, 0..3);
        (1..3_i64, -1000..3000_i64, people, colleagues).prop_map(
            |(account, on, people, colleagues)| Interaction {
                account: Id::new(account),
                on: date(on).unwrap(),
                at: None,
                kind: Kind::ALL[people.len()],
                note: Note::default(),
                privacy: Privacy::Private,
                people: people
                    .into_iter()
                    .map(|(person, signals)| Participant {
                        person: Id::new(person),
                        signals: Signals::from_bits(signals),
                    })
                    .collect(),
                colleagues: colleagues.into_iter().map(Id::new).collect(),
                matters: Vec::new(),
            },
        )
    }

    fn holds(db: &Connection) -> std::result::Result<(), TestCaseError> {
        for account in [Id::new(1), Id::new(2)] {
            prop_assert_eq!(
                Contacts::of(db, account).unwrap(),
                Contacts::row_by_row(db, account).unwrap()
            );
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_packed_is_what_the_rows_say_at_any_time(
            deeds in vec((interaction(), any::<Option<Index>>()), 1..30),
        ) {
            let store = Store::open(&Location::Memory).unwrap();
            store.db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
            let mut there: Vec<Row<Interaction>> = Vec::new();
            for (id, (is, goes)) in (1..).zip(deeds) {
                let gone = goes.filter(|_| !there.is_empty()).map(|which| there.remove(which.index(there.len())));
                let row = Row { id: Id::new(id), uid: uuid::Uuid::from_u128(id.cast_unsigned().into()).into(), is };
                let during = store.write(|tx| {
                    if let Some(gone) = &gone {
                        table::delete(tx, gone)?;
                    }
                    table::insert(tx, &row)?;
                    Ok(holds(tx))
                });
                during.unwrap()?;
                there.push(row);
                holds(&store.db)?;
                let loose = "SELECT count(*) FROM packed WHERE contacts IS NULL";
                let loose: i64 = store.db.query_row(loose, [], |row| row.get(0)).unwrap();
                prop_assert_eq!(loose, 0);
            }
        }

        #[test]
        fn bytes_of_any_sort_are_refused_or_read_and_never_more(bytes in vec(any::<u8>(), 0..40)) {
            let mut contacts = Contacts::default();
            let _ = contacts.unpack(&bytes, &bytes);
            prop_assert!(contacts.theirs.len() <= bytes.len());
            let structure = Structure::read(&mut Reader(&bytes));
            prop_assert!(structure.map_or(0, |structure| structure.tenures.len()) <= bytes.len());
        }
    }
}
