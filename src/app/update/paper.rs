//! Documents: what can be written from here, and what came of it.

use super::{act, brief};
use crate::{
    app::{
        Action, App, Effect, MapPaper, Notice, PaperKind, Written,
        overlays::{Overlay, Within, Writing, WritingStage},
        screens::{AccountScreen, CardOf, Screen, Spread},
    },
    domain::{Account, Id, brief::About, map::Aspect},
};

/// Asks which document to write, beginning with what is on the screen.
pub fn ask(app: &mut App) -> Vec<Effect> {
    let Some(kind) = on_screen(&app.screen) else {
        return act::nothing(app);
    };
    let within = within(app);
    let (writing, effects) = Writing::new(kind, within, app.today, &app.phrases);
    app.overlay = Some(Overlay::Writing(Box::new(writing)));
    effects
}

/// The document that says what the screen does.
const fn on_screen(screen: &Screen) -> Option<PaperKind> {
    Some(match screen {
        Screen::Welcome(_) => return None,
        Screen::Rivals(_) => PaperKind::Rivals,
        Screen::Book(_) => PaperKind::Portfolio,
        Screen::Account(account) => match account.spread {
            Spread::Map => PaperKind::Map,
            Spread::Panes => PaperKind::Report,
        },
        Screen::Card(card) => match card.of {
            CardOf::Person(..) => PaperKind::Brief,
            CardOf::Account(..) => PaperKind::Report,
        },
        Screen::Agenda(agenda) if agenda.whose.is_some() => PaperKind::Round,
        Screen::Agenda(_) => PaperKind::Promises,
        Screen::Depth(_) => PaperKind::Report,
        Screen::Brief(_) => PaperKind::Brief,
    })
}

fn within(app: &App) -> Within {
    let brief = match &app.screen {
        Screen::Brief(brief) => Some(brief.about),
        _ => brief::about(app),
    };
    let account = account(app, brief);
    let round = match &app.screen {
        Screen::Agenda(agenda) => agenda.whose().map(|row| (row.id, row.name.clone())),
        _ => None,
    };
    Within {
        account,
        brief,
        round,
        map: account.map(|account| Box::new(map(app, account))),
    }
}

fn account(app: &App, brief: Option<About>) -> Option<Id<Account>> {
    let here = match &app.screen {
        Screen::Book(book) => book.selected(),
        Screen::Agenda(agenda) => agenda.item().map(|item| item.account().0),
        Screen::Rivals(rivals) => rivals.selected().map(|place| place.account.0),
        Screen::Brief(brief) => brief.account(),
        Screen::Card(card) => match card.of {
            CardOf::Account(id, _) => Some(id),
            CardOf::Person(..) => None,
        },
        Screen::Welcome(_) | Screen::Account(_) | Screen::Depth(_) => None,
    };
    let of_brief = match brief {
        Some(About::Account(id) | About::Person(_, Some(id))) => Some(id),
        Some(About::Person(_, None)) | None => None,
    };
    here.or_else(|| app.open_account()).or(of_brief)
}

/// As it was looked at last on the way here, else as it begins.
fn map(app: &App, account: Id<Account>) -> MapPaper {
    let mut screens = std::iter::once(&app.screen).chain(app.back.iter().rev());
    let shown = screens.find_map(|screen| match screen {
        Screen::Account(screen) if screen.id == account => Some(&**screen),
        _ => None,
    });
    shown.map_or_else(
        || MapPaper {
            account,
            aspect: Aspect::default(),
            on: None,
            since: None,
        },
        of_screen,
    )
}

fn of_screen(screen: &AccountScreen) -> MapPaper {
    let map = &screen.map;
    MapPaper {
        account: screen.id,
        aspect: map.aspect.clone(),
        on: map.then,
        since: map.since,
    }
}

/// A key of the questions.
pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(Overlay::Writing(writing)) = &mut app.overlay else {
        return Vec::new();
    };
    match action {
        Action::NextField => writing.fields.step(1),
        Action::PreviousField => writing.fields.step(-1),
        Action::Accept => return writing.write(),
        Action::Cancel => app.overlay = None,
        _ => {}
    }
    Vec::new()
}

/// What was refused stays on screen, with the reason beside it.
pub fn written(app: &mut App, written: Box<Written>) {
    match (&mut app.overlay, &written.outcome) {
        (Some(Overlay::Writing(writing)), Err(_)) if writing.stage == WritingStage::Writing => {
            return writing.unwritten(written);
        }
        (Some(Overlay::Writing(writing)), Ok(_)) if writing.stage == WritingStage::Writing => {
            app.overlay = None;
        }
        _ => {}
    }
    app.notice = Some(Notice::Written(written));
}
