//! The facts of an account, straight from the rows of a small book.

use crate::domain::{
    Account, Id, Row, Rows, Who,
    score::{
        AccountFacts, Attendance, Contact, CounterpartFact, DepartmentFact, Elsewhere, Facts,
        OrgFactFact, SeatFact, StanceFact, TenureFact,
    },
};

pub fn facts(rows: &Rows, account: Id<Account>) -> Facts {
    let own = &rows.find(account).unwrap().is;
    let mut ancestors = Vec::new();
    let mut parent = own.parent;
    while let Some(id) = parent {
        ancestors.push(of(rows, id));
        parent = rows.find(id).unwrap().parent;
    }
    let me = rows.colleagues.iter().find(|mate| mate.who == Who::Me);
    Facts {
        own: of(rows, account),
        ancestors,
        elsewhere: Elsewhere::default(),
        colleagues: Vec::new(),
        me: me.unwrap().id,
    }
}

#[expect(clippy::too_many_lines, reason = "one list of fields after another")]
fn of(rows: &Rows, account: Id<Account>) -> AccountFacts {
    let interactions = || {
        rows.interactions
            .iter()
            .filter(move |row| row.account == account)
    };
    AccountFacts {
        account,
        tier: rows.find(account).unwrap().tier,
        procurement: rows.find(account).unwrap().procurement.clone(),
        departments: mine(
            &rows.departments,
            |row| row.account == account,
            |row| DepartmentFact {
                id: row.id,
                function: row.function,
                importance: row.importance,
                applies: row.not_applicable.is_none(),
            },
        ),
        seats: mine(
            &rows.seats,
            |row| row.account == account,
            |row| SeatFact {
                id: row.id,
                role: row.role,
                department: row.department,
                applies: row.not_applicable.is_none(),
                holders: mine(
                    &rows.holders,
                    |holder| holder.seat == row.id,
                    |holder| (holder.person, holder.period),
                ),
                vacant_since: row.vacant_since,
            },
        ),
        tenures: mine(
            &rows.tenures,
            |row| row.post.account == account,
            |row| TenureFact {
                person: row.person,
                department: row.post.department,
                level: row.post.level,
                influence: row.post.influence,
                recorded: row.id.key(),
                period: row.post.period,
            },
        ),
        cadences: rows
            .people
            .iter()
            .filter_map(|row| Some((row.id, row.cadence_days?)))
            .collect(),
        stances: mine(
            &rows.stances,
            |row| row.account == account && row.rival.is_none(),
            |row| StanceFact {
                person: row.person,
                account,
                value: row.value,
                source: row.source,
                on: row.on,
                recorded: row.id.key(),
            },
        ),
        contacts: interactions()
            .flat_map(|row| {
                row.people.iter().map(|participant| Contact {
                    interaction: row.id,
                    person: participant.person,
                    on: row.on,
                    kind: row.kind,
                    signals: participant.signals,
                    crowd: u16::try_from(row.people.len()).unwrap(),
                })
            })
            .collect(),
        attendances: interactions()
            .flat_map(|row| {
                row.colleagues.iter().map(|colleague| Attendance {
                    interaction: row.id,
                    colleague: *colleague,
                })
            })
            .collect(),
        counterparts: mine(
            &rows.counterparts,
            |row| row.account == account,
            |row| CounterpartFact {
                person: row.person,
                colleague: row.colleague,
                period: row.period,
            },
        ),
        org_facts: mine(
            &rows.org_facts,
            |row| row.account == account,
            |row| OrgFactFact {
                kind: row.kind,
                scope: row.scope,
                period: row.period,
            },
        ),
    }
}

fn mine<T, F>(
    rows: &[Row<T>],
    belongs: impl Fn(&Row<T>) -> bool,
    fact: impl Fn(&Row<T>) -> F,
) -> Vec<F> {
    rows.iter().filter(|row| belongs(row)).map(fact).collect()
}
