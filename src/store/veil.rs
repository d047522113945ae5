//! What a connection does not see while somebody looks on.
//!
//! A table with something to hide has a temporary view of its own name in front of it: every statement of
//! this connection reads that instead, so nothing that is asked can bring to light what no view lets
//! through. The file is as it was, and so is every other connection.

use std::fmt::Write;

use rusqlite::Connection;

use super::{Store, error::Result};
use crate::domain::text::HIDDEN;

/// How a table looks from behind the veil.
struct Veiled {
    table: &'static str,
    /// Which of its rows are there.
    rows: Which,
    /// What is shown as it is. Everything else is nothing, an empty list, or the same for every row.
    shown: &'static [&'static str],
}

enum Which {
    All,
    None,
    Where(&'static str),
    /// Those of no private contact.
    Shareable,
}

/// Every table of facts. Names, titles, departments and days stay; what somebody thinks, guesses, notes or
/// may be called at does not.
const TABLES: &[Veiled] = &[
    Veiled {
        table: "account",
        rows: Which::All,
        shown: &[
            "id",
            "uid",
            "name",
            "parent",
            "kind",
            "procurement",
            "aliases",
        ],
    },
    Veiled {
        table: "department",
        rows: Which::All,
        shown: &["id", "uid", "account", "name", "function"],
    },
    // Who decides, as we see it.
    Veiled {
        table: "seat",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "holder",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "person",
        rows: Which::All,
        shown: &["id", "uid", "name", "aliases", "pinyin"],
    },
    Veiled {
        table: "tenure",
        rows: Which::All,
        shown: &[
            "id",
            "uid",
            "person",
            "account",
            "department",
            "title",
            "level",
            "since",
            "until",
        ],
    },
    Veiled {
        table: "interaction",
        rows: Which::Where("privacy = 'shareable'"),
        shown: &["id", "uid", "account", "day", "minute", "kind", "privacy"],
    },
    Veiled {
        table: "participation",
        rows: Which::Shareable,
        shown: &[
            "account",
            "day",
            "interaction",
            "place",
            "person",
            "kind",
            "crowd",
        ],
    },
    Veiled {
        table: "attendance",
        rows: Which::Shareable,
        shown: &["account", "day", "interaction", "place", "colleague"],
    },
    Veiled {
        table: "visit",
        rows: Which::Where("privacy = 'shareable'"),
        shown: &[
            "id", "uid", "account", "day", "minute", "kind", "privacy", "done",
        ],
    },
    Veiled {
        table: "visit_person",
        rows: Which::Where("visit IN (SELECT id FROM main.visit WHERE privacy = 'shareable')"),
        shown: &["visit", "place", "person"],
    },
    Veiled {
        table: "visit_colleague",
        rows: Which::Where("visit IN (SELECT id FROM main.visit WHERE privacy = 'shareable')"),
        shown: &["visit", "place", "colleague"],
    },
    Veiled {
        table: "visit_matter",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "stance",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "target",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "counterpart",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "tie",
        rows: Which::Where("kind = 'reports_to'"),
        shown: &["id", "uid", "origin", "goal", "kind", "since", "until"],
    },
    Veiled {
        table: "org_fact",
        rows: Which::All,
        shown: &["id", "uid", "account", "kind", "scope", "since", "until"],
    },
    // That there is one may be known where the contact may.
    Veiled {
        table: "promise",
        rows: Which::Shareable,
        shown: &[
            "id",
            "uid",
            "account",
            "interaction",
            "side",
            "person",
            "colleague",
            "made",
            "due",
            "state",
            "closed",
        ],
    },
    // What is at stake, and how it stands, is for nobody else to see.
    Veiled {
        table: "matter",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "matter_stage",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "matter_person",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "matter_department",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "interaction_matter",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "plan_item",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "rival",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "judgement",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "snooze",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "standing",
        rows: Which::None,
        shown: &[],
    },
    Veiled {
        table: "trend",
        rows: Which::None,
        shown: &[],
    },
];

/// What is searched by words that are hidden, of which nothing may be found.
const TEXTS: &[&str] = &["note_text", "promise_text"];

/// What names are found by: an address or a telephone number is not told by what it finds either.
const KEYS: &str = "CREATE TEMP VIEW search_key AS \
    SELECT * FROM main.search_key WHERE sort NOT IN ('email', 'phone')";

impl Store {
    /// Hides what is nobody's business from everything that is asked through this connection, until it is
    /// told to show it again. Nothing can be changed through it meanwhile but what is remembered.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn veil(&self) -> Result<()> {
        if self.is_veiled()? {
            return Ok(());
        }
        let mut sql = format!("BEGIN; {KEYS};");
        for veiled in TABLES {
            sql.push_str(&view(&self.db, veiled)?);
        }
        for text in TEXTS {
            sql += "CREATE VIRTUAL TABLE temp.";
            sql += text;
            sql += " USING fts5 (body, content = '', contentless_delete = 1);";
        }
        sql.push_str("COMMIT;");
        Ok(self.db.execute_batch(&sql)?)
    }

    /// Shows everything again.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn unveil(&self) -> Result<()> {
        if !self.is_veiled()? {
            return Ok(());
        }
        // A statement that is still prepared would hold the tables.
        self.db.flush_prepared_statement_cache();
        let mut sql = "BEGIN; DROP VIEW temp.search_key;".to_owned();
        for Veiled { table, .. } in TABLES {
            let _ = write!(sql, "DROP VIEW temp.{table};");
        }
        for text in TEXTS {
            let _ = write!(sql, "DROP TABLE temp.{text};");
        }
        sql.push_str("COMMIT;");
        Ok(self.db.execute_batch(&sql)?)
    }

    /// Whether something is hidden.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn is_veiled(&self) -> Result<bool> {
        Ok(behind(&self.db)? == Behind::Veil)
    }
}

/// What stands between a connection and the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    Nothing,
    /// The views of [`Store::withholding`], for pages for others.
    Withholding,
    /// Those of the veil, while somebody looks on.
    Veil,
}

/// Pages for others have views of their own, which let more through: only the veil stands before the names.
pub(super) fn behind(db: &Connection) -> Result<Behind> {
    let sql = "SELECT count(*), coalesce(sum(name = 'search_key'), 0) \
        FROM temp.sqlite_master WHERE type = 'view'";
    let views = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    Ok(match db.prepare_cached(sql)?.query_row([], views)? {
        (0, _) => Behind::Nothing,
        (_, 0) => Behind::Withholding,
        _ => Behind::Veil,
    })
}

fn view(db: &Connection, veiled: &Veiled) -> Result<String> {
    let Veiled { table, rows, shown } = veiled;
    let mut columns = Vec::new();
    let mut known =
        db.prepare("SELECT name, type, \"notnull\" FROM pragma_table_info(?, 'main')")?;
    let mut known = known.query([table])?;
    while let Some(column) = known.next()? {
        let (name, kind, needed): (String, String, bool) =
            (column.get(0)?, column.get(1)?, column.get(2)?);
        columns.push(if shown.contains(&name.as_str()) {
            name
        } else {
            let instead = match (name.as_str(), kind.as_str(), needed) {
                ("tags" | "aliases" | "emails" | "phones", ..) => "'[]'".to_owned(),
                ("private_note", ..) => "''".to_owned(),
                (_, "TEXT", true) => format!("'{HIDDEN}'"),
                (_, "INTEGER", true) => "0".to_owned(),
                _ => "NULL".to_owned(),
            };
            format!("{instead} AS {name}")
        });
    }
    let columns = columns.join(", ");
    let rows = match rows {
        Which::All => String::new(),
        Which::None => " WHERE 0".to_owned(),
        Which::Where(which) => format!(" WHERE {which}"),
        Which::Shareable => format!(
            " WHERE NOT EXISTS (SELECT 1 FROM main.interaction AS contact \
             WHERE contact.id = {table}.interaction AND contact.privacy <> 'shareable')"
        ),
    };
    Ok(format!(
        "CREATE TEMP VIEW {table} AS SELECT {columns} FROM main.{table}{rows};"
    ))
}
