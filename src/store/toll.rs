//! How much the book is asked, for whoever sees to it that it is not asked more than a screen shows.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use rusqlite::trace::{TraceEvent, TraceEventCodes};

use super::{Store, error::Result};

/// Counts what is asked of one connection from [`Store::count`] on.
#[derive(Debug, Clone, Default)]
pub struct Toll(Arc<Counters>);

#[derive(Debug, Default)]
struct Counters {
    statements: AtomicUsize,
    rows: AtomicUsize,
}

impl Toll {
    /// Statements begun, those of triggers and of the full text among them, and rows that came of them; from now
    /// on it counts anew.
    #[must_use]
    pub fn take(&self) -> (usize, usize) {
        let Counters { statements, rows } = &*self.0;
        (
            statements.swap(0, Ordering::Relaxed),
            rows.swap(0, Ordering::Relaxed),
        )
    }
}

impl Store {
    /// Begins to count what is asked of the book through this connection.
    ///
    /// # Errors
    /// When it cannot be watched.
    pub fn count(&mut self) -> Result<Toll> {
        let toll = Toll::default();
        let counters = toll.0.clone();
        let codes = TraceEventCodes::SQLITE_TRACE_STMT | TraceEventCodes::SQLITE_TRACE_ROW;
        let count = move |event: TraceEvent<'_>| {
            let counter = match event {
                TraceEvent::Stmt(..) => &counters.statements,
                TraceEvent::Row(_) => &counters.rows,
                _ => return,
            };
            counter.fetch_add(1, Ordering::Relaxed);
        };
        self.db.trace_v2(codes, Some(count))?;
        Ok(toll)
    }
}
