//! Visits to come: told once they have happened, planned otherwise, put off.

use super::{
    act::{nothing, rows_at_cursor, subject},
    follow,
};
use crate::{
    app::{
        App, Effect,
        fields::LineInput,
        overlays::{DayPurpose, Draft, Overlay, QuickLog, WhenOverlay},
        screens::{AccountScreen, Pane, Screen},
    },
    domain::{
        Row, Rows, Subject, Visit,
        agenda::AgendaItem,
        map::{Chart, Spot},
        summary::Happening,
    },
    log_line::{WrittenLine, address_pair, write_visit},
};

/// What a line tells of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisitLine {
    /// That it has happened, on its day or today.
    Happened,
    /// How it is planned.
    Plan,
}

/// The visit that is selected, with the rows it names as far as they are known.
fn selected(app: &App) -> Option<(Row<Visit>, Rows)> {
    if let Screen::Agenda(agenda) = &app.screen {
        return match agenda.item()? {
            AgendaItem::Visit(visit) => Some((visit.row.clone(), visit.named.clone())),
            _ => None,
        };
    }
    let Some(Subject::Visit(id)) = subject(app) else {
        return None;
    };
    let rows = rows_at_cursor(app).into_owned();
    let told = follow::history(app).and_then(|history| match &history.selected()?.what {
        Happening::Visit(row) => Some(row.clone()),
        _ => None,
    });
    let row = told.or_else(|| rows.find(id).cloned())?;
    Some((row, rows))
}

/// The log line with everybody of the selected visit in it. `None` where none is selected, or not everybody it
/// names is known here.
pub fn tell(app: &mut App, tells: VisitLine) -> Option<Vec<Effect>> {
    let (visit, rows) = selected(app)?;
    tell_of(app, &visit, &rows, tells)
}

/// The same of this visit.
pub fn tell_of(
    app: &mut App,
    visit: &Row<Visit>,
    rows: &Rows,
    tells: VisitLine,
) -> Option<Vec<Effect>> {
    let happened = match tells {
        VisitLine::Happened => Some(visit.on.min(app.today)),
        VisitLine::Plan => None,
    };
    let WrittenLine { line, picks } = write_visit(visit, happened, rows)?;
    let draft = Draft {
        line: LineInput::new(&line),
        picks,
        account: Some(visit.account),
        visit: Some((visit.id, Box::new(visit.is.clone()))),
        privacy: visit.privacy,
        ..Draft::default()
    };
    let aside = std::mem::replace(&mut app.draft, draft);
    let log = QuickLog::begun(&app.draft, aside);
    let effects = log.read(&app.draft);
    app.overlay = Some(Overlay::QuickLog(Box::new(log)));
    Some(effects)
}

/// How the line begins for somebody of theirs and somebody of ours: the pair under the cursor of our side's map,
/// or the person and who should be matched to them. A day to come in it plans their visit.
pub fn of_pair(account: &AccountScreen) -> Option<WrittenLine> {
    if account.focus != Pane::Map {
        return None;
    }
    let (person, colleague) = match (account.map.selected(), &account.map.chart) {
        (Spot::Pair(person, colleague), _) => (person, colleague),
        (spot, Chart::Ours(ours)) => {
            let mut rows = ours.rows.iter();
            let row = rows.find(|row| Some(row.person) == spot.person())?;
            (row.person, row.wanted?)
        }
        _ => return None,
    };
    let rows = account.rows()?;
    let (theirs, ours) = (rows.find(person)?, rows.find(colleague)?);
    let here = rows.find(account.id)?;
    Some(address_pair(
        (here.id, &here.name),
        (theirs.id, &theirs.name),
        (ours.id, &ours.name),
    ))
}

/// Asks for another day of the selected visit.
pub fn put_off(app: &mut App) -> Vec<Effect> {
    let Some((visit, _)) = selected(app) else {
        return nothing(app);
    };
    let purpose = DayPurpose::Visit(visit.id, Box::new(visit.is));
    app.overlay = Some(Overlay::When(Box::new(WhenOverlay::new(purpose))));
    Vec::new()
}
