//! Forms about rows of which the screen has only a line: they open when the account has been read.

use super::{act::nothing, answer::around};
use crate::{
    app::{
        AccountView, App, Effect,
        forms::{Around, Form},
        overlays::Overlay,
        screens::{FormWish, Screen},
    },
    book::ReadAccount,
    domain::{Note, Rival, agenda::AgendaItem},
};

/// Remembers which form is wanted, and has the account of the selected row read for it. `None` where no row is
/// selected, or the screen has more than a line of each.
pub fn form(app: &mut App, wish: FormWish) -> Option<Vec<Effect>> {
    let account = match &mut app.screen {
        Screen::Agenda(agenda) => {
            let (account, _) = agenda.item()?.account();
            agenda.form = Some(wish);
            account
        }
        Screen::Rivals(rivals) => {
            let account = rivals.selected()?.account.0;
            rivals.form = Some(wish);
            account
        }
        _ => return None,
    };
    Some(vec![Effect::ask(ReadAccount(account))])
}

/// Opens the form that was waiting for this account, if one was.
pub fn open(app: &mut App, view: &AccountView) -> Vec<Effect> {
    let (wish, person) = match &mut app.screen {
        Screen::Agenda(agenda) => {
            let person = agenda.item().and_then(AgendaItem::person);
            let person = person.map(|(id, _)| id);
            (agenda.form.take(), person)
        }
        Screen::Rivals(rivals) => (rivals.form.take(), None),
        _ => return Vec::new(),
    };
    let account = view.sheet.account.id;
    let around = Around {
        person,
        ..around(&view.sheet.rows, Some(account), app.today, &app.phrases)
    };
    let form = match wish {
        None => return Vec::new(),
        Some(FormWish::Edit(subject)) => Form::edit(subject, &around),
        Some(FormWish::Add(kind)) => Some(Form::add(kind, &around)),
        Some(FormWish::WriteDown) => {
            known_by_name(app).map(|rival| Form::write_down(&rival, &around))
        }
        Some(FormWish::Advance(matter)) => Form::advance(matter, &around),
    };
    let Some(form) = form else {
        return nothing(app);
    };
    let wants = form.wants(Some(account));
    app.overlay = Some(Overlay::Form(Box::new(form)));
    wants
}

/// The rival under the cursor, of which nothing is written down yet: as it would be, with its name.
pub fn known_by_name(app: &App) -> Option<Rival> {
    let Screen::Rivals(rivals) = &app.screen else {
        return None;
    };
    let place = rivals.selected().filter(|_| rivals.subject().is_none())?;
    Some(Rival {
        account: place.account.0,
        name: place.here.name.clone(),
        sells: None,
        weak_points: None,
        note: Note::default(),
        source: None,
        on: app.today,
    })
}
