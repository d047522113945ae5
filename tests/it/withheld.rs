//! The views that stand before the tables while a page for others is made, row by row on a connection of our
//! own: each leaves out what is private, and nothing else.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::{fs, path::Path};

use guanxi::say::Lang;
use rusqlite::Connection;

use crate::shell::Shell;

/// Whose it is to see: the account whose private entries may be read, NULL for none.
const NOBODY: &str = "NULL";

fn views(db: &Connection, account: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/withheld.sql");
    let sql = fs::read_to_string(file).unwrap();
    db.execute_batch(&sql.replace("$account", account)).unwrap();
}

fn count(db: &Connection, sql: &str, account: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {}", sql.replace("$account", account));
    db.query_row(&sql, [], |row| row.get(0))
        .unwrap_or_else(|error| panic!("{sql}: {error}"))
}

/// The demo, with what it lacks: a stance and a promise that an interaction with another account brought, and
/// somebody who takes part, or holds a seat, where they never worked.
fn demo() -> (Shell, Connection) {
    let shell = Shell::at_demo(Lang::En);
    shell.says(&["list", "accounts"]);
    let db = Connection::open(&shell.book).unwrap();
    for table in ["stance", "promise"] {
        db.execute_batch(&format!(
            "UPDATE {table} SET account = (SELECT max(id) FROM account) WHERE id = (
                SELECT max(one.id) FROM {table} AS one JOIN interaction AS met ON met.id = one.interaction
                WHERE met.privacy <> 'shareable'
            );"
        ))
        .unwrap();
    }
    db.execute_batch(
        "INSERT OR REPLACE INTO trend (account, revision, day, constants, depths)
            SELECT id, 1, 1, 1, x'00' FROM account LIMIT 1;
        UPDATE participation SET person = (
            SELECT max(person) FROM tenure WHERE tenure.account <> participation.account
        ) WHERE interaction IN (SELECT min(id) FROM interaction GROUP BY account) AND place = 0;
        UPDATE holder SET person = (
            SELECT min(person) FROM tenure WHERE account <> (SELECT account FROM seat WHERE seat.id = holder.seat)
        ) WHERE seat IN (SELECT min(id) FROM seat GROUP BY account);
        UPDATE tie SET note = 'between us' WHERE note = '';
        UPDATE person SET private_note = 'likes tea' WHERE private_note = '';",
    )
    .unwrap();
    (shell, db)
}

const KNOWN_HERE: &str = "(
    SELECT person FROM main.tenure WHERE account = $account
    UNION SELECT person FROM main.participation WHERE account = $account
    UNION SELECT person FROM main.holder WHERE seat IN (SELECT id FROM main.seat WHERE account = $account)
)";

/// What may not be seen, each as rows of a view; with the table in its place there are some.
fn leaks() -> Vec<String> {
    let hidden = "met.privacy <> 'shareable' AND met.account IS NOT $account";
    let brought = "met.privacy <> 'shareable' AND (met.account IS NOT $account OR one.account IS NOT $account)";
    let at = |table: &str, hidden: &str| {
        format!(
            "temp.{table} AS one JOIN main.interaction AS met ON met.id = one.interaction WHERE {hidden}"
        )
    };
    vec![
        format!("temp.interaction AS met WHERE {hidden}"),
        at("participation", hidden),
        at("attendance", hidden),
        at("stance", brought),
        at("promise", brought),
        "temp.stance WHERE note <> '' AND account IS NOT $account".into(),
        format!("temp.person WHERE private_note <> '' AND id NOT IN {KNOWN_HERE}"),
        format!(
            "temp.tie WHERE note <> '' AND origin NOT IN {KNOWN_HERE} AND goal NOT IN {KNOWN_HERE}"
        ),
        "temp.standing".into(),
        "temp.trend".into(),
    ]
}

/// What must still be seen, each as rows of a table that its view lacks.
fn losses() -> Vec<String> {
    let shown = "(met.privacy = 'shareable' OR met.account IS $account)";
    let part = |table: &str| {
        format!(
            "main.{table} AS one JOIN main.interaction AS met ON met.id = one.interaction WHERE {shown} AND NOT EXISTS (
                SELECT 1 FROM temp.{table} AS seen WHERE seen.interaction = one.interaction AND seen.place = one.place
            )"
        )
    };
    let brought = |table: &str| {
        format!(
            "main.{table} AS one LEFT JOIN main.interaction AS met ON met.id = one.interaction
            WHERE (met.id IS NULL OR met.privacy = 'shareable' OR (met.account IS $account AND one.account IS $account))
            AND one.id NOT IN (SELECT id FROM temp.{table})"
        )
    };
    vec![
        format!("main.interaction AS met WHERE {shown} AND id NOT IN (SELECT id FROM temp.interaction)"),
        part("participation"),
        part("attendance"),
        brought("stance"),
        brought("promise"),
        "main.stance AS one JOIN temp.stance AS seen USING (id) WHERE one.account IS $account AND one.note <> seen.note"
            .into(),
        format!(
            "main.person AS one JOIN temp.person AS seen USING (id)
            WHERE one.id IN {KNOWN_HERE} AND one.private_note <> seen.private_note"
        ),
        format!(
            "main.tie AS one JOIN temp.tie AS seen USING (id)
            WHERE (one.origin IN {KNOWN_HERE} OR one.goal IN {KNOWN_HERE}) AND one.note <> seen.note"
        ),
        "main.person WHERE id NOT IN (SELECT id FROM temp.person)".into(),
        "main.tie WHERE id NOT IN (SELECT id FROM temp.tie)".into(),
        "main.tenure WHERE title IS NOT NULL AND id NOT IN (SELECT id FROM temp.tenure)".into(),
    ]
}

#[test]
fn each_view_leaves_out_what_is_private_and_nothing_else() {
    let (_shell, db) = demo();
    let accounts = "SELECT DISTINCT account FROM interaction WHERE privacy <> 'shareable' LIMIT 3";
    let mut accounts: Vec<String> = db
        .prepare(accounts)
        .unwrap()
        .query_map([], |row| row.get::<_, i64>(0))
        .unwrap()
        .map(|account| account.unwrap().to_string())
        .collect();
    for (table, how) in [
        ("stance", "<>"),
        ("promise", "<>"),
        ("stance", "="),
        ("promise", "="),
    ] {
        // Where what was brought, to another account or its own, was brought from.
        let met = format!(
            "SELECT met.account FROM {table} AS one JOIN interaction AS met ON met.id = one.interaction
            WHERE met.privacy <> 'shareable' AND met.account {how} one.account"
        );
        let met: i64 = db.query_row(&met, [], |row| row.get(0)).unwrap();
        accounts.push(met.to_string());
    }
    accounts.push(NOBODY.into());
    for account in &accounts {
        db.execute_batch("BEGIN").unwrap();
        views(&db, account);
        for leak in leaks() {
            assert_eq!(count(&db, &leak, account), 0, "{account} sees {leak}");
            let control = leak.replace("temp.", "main.");
            assert_ne!(count(&db, &control, account), 0, "{account}: {control}");
        }
        for loss in losses() {
            assert_eq!(count(&db, &loss, account), 0, "{account} lacks {loss}");
        }
        db.execute_batch("ROLLBACK").unwrap();
    }
}

/// What makes somebody known besides a private interaction; `$who` is their row.
const KNOWN_BY: &[&str] = &[
    "UPDATE main.tenure SET title = 'Head' WHERE person = $who",
    "UPDATE main.tenure SET influence = 5 WHERE person = $who",
    "UPDATE main.tenure SET since = 737425 WHERE person = $who",
    "UPDATE main.tenure SET until = 741078 WHERE person = $who",
    "UPDATE main.interaction SET privacy = 'shareable' WHERE id IN (
        SELECT interaction FROM main.participation WHERE person = $who
    )",
    "DELETE FROM main.participation WHERE person = $who",
    "UPDATE main.stance SET person = $who WHERE id = (SELECT min(id) FROM main.stance WHERE interaction IS NULL)",
    "UPDATE main.promise SET person = $who WHERE id = (SELECT min(id) FROM main.promise WHERE interaction IS NULL)",
    "UPDATE main.target SET person = $who WHERE id = (SELECT min(id) FROM main.target)",
    "UPDATE main.counterpart SET person = $who WHERE id = (SELECT min(id) FROM main.counterpart)",
    "UPDATE main.holder SET person = $who WHERE id = (SELECT min(id) FROM main.holder)",
    "UPDATE main.tie SET origin = $who WHERE id = (SELECT min(id) FROM main.tie)",
    "UPDATE main.tie SET goal = $who WHERE id = (SELECT min(id) FROM main.tie)",
    "UPDATE main.person SET emails = '[\"a@b.example\"]' WHERE id = $who",
    "UPDATE main.person SET phones = '[\"1\"]' WHERE id = $who",
    "UPDATE main.person SET wechat = 'w' WHERE id = $who",
    "UPDATE main.person SET birthday = 101 WHERE id = $who",
    "UPDATE main.person SET note = 'n' WHERE id = $who",
    "UPDATE main.person SET source = 's' WHERE id = $who",
];

#[test]
fn whoever_is_known_by_private_interactions_alone_is_at_no_account() {
    let (_shell, db) = demo();
    db.execute_batch(
        "UPDATE main.stance SET interaction = NULL WHERE id = (SELECT min(id) FROM main.stance);
        UPDATE main.promise SET interaction = NULL WHERE id = (SELECT min(id) FROM main.promise);
        INSERT INTO person (id, uid, name, aliases, pinyin, emails, phones, note, private_note)
            VALUES (999999, 'a-stranger', 'A Stranger', '[]', '', '[]', '[]', '', 'secret');
        INSERT INTO tenure (id, uid, person, account, level)
            SELECT 999998, 'a-post', 999999, account, level FROM tenure WHERE level IS NOT NULL LIMIT 1;
        UPDATE participation SET person = 999999 WHERE (interaction, place) IN (
            SELECT met.id, min(part.place) FROM participation AS part JOIN interaction AS met ON met.id = part.interaction
            WHERE met.privacy <> 'shareable' LIMIT 1
        );",
    )
    .unwrap();
    let seen = "temp.tenure WHERE person = 999999";
    let with = |change: &str| {
        db.execute_batch("BEGIN").unwrap();
        db.execute_batch(&change.replace("$who", "999999"))
            .unwrap_or_else(|error| panic!("{change}: {error}"));
        views(&db, NOBODY);
        let seen = count(&db, seen, NOBODY);
        db.execute_batch("ROLLBACK").unwrap();
        seen
    };
    assert_eq!(with(""), 0);
    for change in KNOWN_BY {
        assert_eq!(with(change), 1, "{change}");
    }
}
