//! Journeys without a terminal: keys and answers in, state and effects out.

use super::{
    AccountView, Action, App, Completing, Detour, Done, Effect, How, Keys, LockHolder, Msg, Notice,
    Place, Refusal, Shift, Start, Unsaved, Whose,
    fixture::{self as f, press},
    forms::{FieldError, Label, Value},
    overlays::Overlay,
    screens::{Pane, Screen},
    update,
};
use crate::{
    book::{AnyQuestion, Find, FindNames, ListAccounts, ReadAccount, ReadHistory, ReadPerson},
    domain::{
        AnyNoun, Command, Id, Kind, LogEntry, NounKind, Op, PromiseState, Role, StanceValue,
        Subject, Verb,
        map::{Chart, Counts, Spot},
        plan::RuleError,
        score::ChangedFacts,
        summary::{AccountSheet, HistoryOf, HistoryPlace, Search, SharedSheet},
    },
    log_line::{Meaning, Reading},
};

fn account(app: &App) -> &super::screens::AccountScreen {
    let Screen::Account(account) = &app.screen else {
        panic!("the account is not on screen");
    };
    account
}

fn form(app: &App) -> &super::forms::Form {
    let Some(Overlay::Form(form)) = &app.overlay else {
        panic!("no form is open");
    };
    form
}

/// The sheet of an account that nobody else has seen.
fn sheet_of(view: &mut AccountView) -> &mut AccountSheet {
    SharedSheet::make_mut(&mut view.sheet)
}

/// What `runtime` says after a commit.
fn done(app: &mut App, verb: Verb, noun: NounKind, subject: Option<Subject>) -> Vec<Effect> {
    let done = Done {
        step: None,
        op: Op { verb, noun },
        how: How::Done,
        subject,
        name: None,
        shift: None,
        changes: 1,
    };
    update(app, Msg::Committed(Box::new(done)))
}

/// Opens the only commit among effects.
fn committed(effects: Vec<Effect>) -> Command {
    let mut commands = effects.into_iter().filter_map(|effect| match effect {
        Effect::Commit(command) => Some(command),
        _ => None,
    });
    let command = commands.next().expect("nothing was committed");
    assert_eq!(commands.next(), None);
    command
}

#[test]
fn an_empty_book_begins_with_three_offers() {
    let start = |book_is_empty| Start {
        today: f::day(),
        place: Place::default(),
        book_is_empty,
        keys: Keys::default(),
        action_names: Vec::new(),
    };
    let (mut app, effects) = App::new(start(true));
    assert_eq!(effects, []);
    assert_eq!(press(&mut app, "d"), [Effect::Detour(Detour::Demo)]);
}

#[test]
fn the_program_opens_where_it_was() {
    let (app, effects) = App::new(Start {
        today: f::day(),
        place: Place {
            account: Some(f::account()),
            person: None,
        },
        book_is_empty: false,
        keys: Keys::default(),
        action_names: Vec::new(),
    });
    assert_eq!(account(&app).id, f::account());
    assert!(effects.contains(&Effect::ask(ReadAccount(f::account()))));
}

#[test]
fn a_new_order_never_moves_the_cursor_to_another_account() {
    let mut app = f::in_book(Vec::new());
    press(&mut app, "jj");
    let mut page = f::book();
    page.rows.reverse();
    update(&mut app, Msg::answer(ListAccounts(page.view.clone()), page));
    let Screen::Book(book) = &app.screen else {
        panic!("left the book");
    };
    assert_eq!(book.selected(), Some(Id::new(9)));
    assert_eq!(book.selected_row().unwrap().id, Id::new(9));
}

#[test]
fn the_history_follows_the_person_selected_on_the_map() {
    let mut app = f::in_account(Vec::new());
    let effects = press(&mut app, "jjj");
    let of = HistoryOf::Person(f::account(), f::zhang());
    assert_eq!(effects.last(), Some(&top(of)));
    assert_eq!(account(&app).map.selected().person(), Some(f::zhang()));
    // The next one is a department: all its people.
    let effects = press(&mut app, "j");
    let Spot::Department(department) = account(&app).map.selected() else {
        panic!("no department");
    };
    let of = HistoryOf::Department(f::account(), department);
    assert_eq!(effects, [top(of)]);
    let effects = press(&mut app, "g");
    assert_eq!(effects, [top(HistoryOf::Account(f::account()))]);
}

#[test]
fn under_a_map_with_the_whole_screen_only_a_persons_history_is_read() {
    let mut app = f::in_account(Vec::new());
    let person = top(HistoryOf::Person(f::account(), f::zhang()));
    assert_eq!(press(&mut app, "1jjj").last(), Some(&person));
    assert_eq!(press(&mut app, "j"), []);
    let Spot::Department(department) = account(&app).map.selected() else {
        panic!("no department");
    };
    // Back in sight, it is that of what is selected.
    let of = HistoryOf::Department(f::account(), department);
    assert_eq!(press(&mut app, "<Esc>"), [top(of)]);
}

/// The first page of a history.
fn top(of: HistoryOf) -> Effect {
    let place = HistoryPlace::TOP;
    let count = 50;
    Effect::ask(ReadHistory { of, place, count })
}

#[test]
fn the_selection_survives_a_new_reading_of_the_account() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "jjj");
    let mut view = f::view();
    sheet_of(&mut view)
        .rows
        .departments
        .retain(|d| d.name.raw() != "财务部");
    update(&mut app, Msg::answer(ReadAccount(f::account()), view));
    assert_eq!(account(&app).map.selected().person(), Some(f::zhang()));
}

#[test]
fn panes_are_passed_around_and_escape_goes_back() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "<Tab>");
    assert_eq!(account(&app).focus, Pane::History);
    press(&mut app, "<Tab><Tab>");
    assert_eq!(account(&app).focus, Pane::Map);
    press(&mut app, "<Shift-Tab>");
    assert_eq!(account(&app).focus, Pane::Depth);
    let effects = press(&mut app, "<Esc>");
    assert!(matches!(app.screen, Screen::Book(_)));
    assert!(matches!(
        effects[..],
        [Effect::Ask(AnyQuestion::ListAccounts(_))]
    ));
    assert_eq!(app.place(), Place::default());
}

fn reading(entry: Option<LogEntry>) -> Box<Reading> {
    Box::new(Reading {
        entry,
        meaning: Meaning {
            on: f::day(),
            at: None,
            kind: Kind::Meeting,
            account: None,
            people: Vec::new(),
            with_me: true,
            colleagues: Vec::new(),
            note: String::new(),
            planned: None,
            promises: Vec::new(),
            matters: Vec::new(),
        },
        place: None,
        marks: Vec::new(),
        problems: Vec::new(),
        choices: Vec::new(),
        doubts: Vec::new(),
        hints: Vec::new(),
        heard: None,
    })
}

#[test]
fn a_file_pasted_by_mistake_is_told_and_changes_nothing() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "l");
    update(&mut app, Msg::Paste("we met".into()));
    let line = app.draft.line.text().to_owned();
    assert_eq!(update(&mut app, Msg::Paste("so ".repeat(1 << 20))), []);
    assert_eq!(app.notice, Some(Notice::TooMuchPasted));
    assert_eq!(app.draft.line.text(), line);
}

fn entry() -> LogEntry {
    LogEntry::of(f::account(), f::day(), Kind::Meeting)
}

fn answer(app: &mut App, line: &str, entry: Option<LogEntry>) {
    let read = Msg::Read {
        line: line.to_owned(),
        reading: reading(entry),
        shift: None,
        offered: None,
    };
    update(app, read);
}

#[test]
fn a_line_is_read_as_it_is_typed_and_saved_by_enter() {
    let mut app = f::in_account(Vec::new());
    let effects = press(&mut app, "l@z");
    let last = Effect::ReadLine {
        line: "@z".to_owned(),
        account: Some(f::account()),
        picks: Vec::new(),
        completing: Completing::Cursor(2),
        amends: None,
    };
    assert_eq!(effects.last(), Some(&last));
    answer(&mut app, "@z", Some(entry()));
    assert_eq!(committed(press(&mut app, "<Enter>")), Command::Log(entry()));
    // A second Enter before the answer does not save twice.
    assert_eq!(press(&mut app, "<Enter>"), []);
    done(&mut app, Verb::Log, NounKind::Interaction, None);
    assert!(app.overlay.is_none());
    assert!(app.draft.line.is_empty());
    assert!(matches!(app.notice, Some(Notice::Done(_))));
}

#[test]
fn enter_saves_only_a_reading_of_the_line_as_it_stands() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "l@z");
    answer(&mut app, "@z", Some(entry()));
    press(&mut app, "h");
    assert_eq!(press(&mut app, "<Enter>"), []);
    // A late answer to an older line changes nothing.
    answer(&mut app, "@z", Some(entry()));
    assert_eq!(press(&mut app, "<Enter>"), []);
}

#[test]
fn a_draft_survives_escape() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "l昨天 拜访<Esc>");
    assert_eq!(app.notice, Some(Notice::DraftKept));
    let effects = press(&mut app, "l");
    assert_eq!(app.draft.line.text(), "昨天 拜访");
    assert!(matches!(effects[..], [Effect::ReadLine { .. }]));
}

#[test]
fn a_refused_line_stays_with_the_reason() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "l@z");
    answer(&mut app, "@z", Some(entry()));
    press(&mut app, "<Enter>");
    update(&mut app, Msg::Refused(Refusal::Rule(RuleError::Nobody)));
    let Some(Overlay::QuickLog(log)) = &app.overlay else {
        panic!("the line is gone");
    };
    assert_eq!(log.refusal, Some(Refusal::Rule(RuleError::Nobody)));
    assert_eq!(app.draft.line.text(), "@z");
}

#[test]
fn a_form_shows_what_is_missing_and_saves_what_is_there() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "np");
    assert_eq!(press(&mut app, "<Enter>"), []);
    assert_eq!(form(&app).fields.asked()[0].error, Some(FieldError::Needed));
    let command = committed(press(&mut app, "何静<Enter>"));
    let Command::AddPerson { person, post } = command else {
        panic!("{command:?}");
    };
    assert_eq!(person.name, f::name("何静"));
    assert_eq!(post.unwrap().account, f::account());
    // Refused: nothing typed is lost.
    let busy = Refusal::Busy(LockHolder::Other(4711));
    update(&mut app, Msg::Refused(busy.clone()));
    assert_eq!(form(&app).refusal, Some(busy));
    press(&mut app, "<Enter>");
    done(&mut app, Verb::Add, NounKind::Person, None);
    assert!(app.overlay.is_none());
}

#[test]
fn an_interaction_is_corrected_as_a_line_and_a_draft_waits_meanwhile() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "lhalf a thought<Esc><Tab>e");
    let line = app.draft.line.text().to_owned();
    assert!(app.draft.amends.is_some());
    assert_eq!(line.matches('@').count(), 2, "{line}");
    assert!(line.ends_with("再约下周二。"), "{line}");
    // Left or saved as it was, it leaves nothing behind.
    assert_eq!(press(&mut app, "<Enter>"), []);
    assert!(app.overlay.is_none());
    press(&mut app, "e<Esc>");
    assert_eq!(app.draft.line.text(), "half a thought");
    assert_eq!(app.draft.amends, None);
    // Changed, it asks first.
    press(&mut app, "e!<Esc>");
    assert!(app.overlay.is_some());
    press(&mut app, "<Esc>");
    assert!(app.overlay.is_none());
    assert_eq!(app.draft.line.text(), "half a thought");
}

#[test]
fn every_form_saved_untouched_changes_nothing() {
    let rows = f::rows();
    let around = super::forms::Around {
        today: f::day(),
        rows: &rows,
        account: Some(f::account()),
        department: None,
        seat: None,
        person: None,
        templates: &[],
        phrases: &super::Phrases::default(),
    };
    let mut subjects: Vec<Subject> = Vec::new();
    subjects.extend(rows.accounts.iter().map(|row| Subject::from(row.id)));
    subjects.extend(rows.departments.iter().map(|row| Subject::from(row.id)));
    subjects.extend(rows.seats.iter().map(|row| Subject::from(row.id)));
    subjects.extend(rows.holders.iter().map(|row| Subject::from(row.id)));
    subjects.extend(rows.people.iter().map(|row| Subject::from(row.id)));
    subjects.extend(rows.tenures.iter().map(|row| Subject::from(row.id)));
    subjects.extend(rows.stances.iter().map(|row| Subject::from(row.id)));
    subjects.extend(rows.org_facts.iter().map(|row| Subject::from(row.id)));
    subjects.extend(rows.promises.iter().map(|row| Subject::from(row.id)));
    subjects.extend(rows.colleagues.iter().map(|row| Subject::from(row.id)));
    for subject in subjects {
        let mut form = super::forms::Form::edit(subject, &around).unwrap();
        let was = Box::new(rows.noun(subject).unwrap());
        let to = was.clone();
        let expected = Command::Edit { subject, was, to };
        assert_eq!(form.command(f::calendar()), Some(expected), "{subject:?}");
    }
}

#[test]
fn escape_does_not_drop_typed_work_at_once() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "npx<Esc>");
    assert_eq!(form(&app).stage, super::forms::FormStage::Leaving);
    press(&mut app, "<Esc>");
    assert!(app.overlay.is_none());
    // With nothing typed one Esc is enough.
    press(&mut app, "np<Esc>");
    assert!(app.overlay.is_none());
}

/// What another run of the program has of what was typed in this one.
fn of_another_run(app: &App) -> Unsaved {
    let kept = serde_json::to_string(&app.unsaved()).unwrap();
    serde_json::from_str(&kept).unwrap()
}

#[test]
fn a_form_left_open_opens_again_with_all_that_was_typed() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "np何静<Tab>");
    update(&mut app, Msg::Paste("new unit".into()));
    press(&mut app, "<Tab>director");
    let kept = of_another_run(&app);
    let mut app = f::in_book(Vec::new());
    let effects = app.take_up(kept);
    assert_eq!(effects, [Effect::ask(ReadAccount(f::account()))]);
    // Until it is open, it is kept as it was.
    assert_eq!(app.unsaved().forms.len(), 1);
    update(&mut app, Msg::answer(ReadAccount(f::account()), f::view()));
    assert_eq!(form(&app).fields.text(Label::PersonName), "何静");
    assert_eq!(form(&app).fields.text(Label::Title), "director");
    let Command::InNew { wish, .. } = committed(press(&mut app, "<Enter>")) else {
        panic!("the department that was to be made is lost");
    };
    assert!(matches!(*wish, Command::AddPerson { .. }), "{wish:?}");
    // Saving uses it up.
    assert!(app.unsaved_else().is_nothing());
    assert!(!app.unsaved().is_nothing());
    done(&mut app, Verb::Add, NounKind::Person, None);
    assert!(app.unsaved().is_nothing());
}

#[test]
fn a_form_that_says_what_it_said_at_first_leaves_no_draft() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "npx");
    assert!(!app.unsaved().is_nothing());
    press(&mut app, "<Backspace>");
    assert!(app.unsaved().is_nothing());
    press(&mut app, "x<Esc><Esc>");
    assert!(app.overlay.is_none() && app.unsaved().is_nothing());
}

#[test]
fn what_was_answered_in_a_panel_is_there_when_it_is_opened_again() {
    let mut app = f::in_account(Vec::new());
    let whom = rated(&mut app);
    press(&mut app, "3");
    let kept = of_another_run(&app);
    assert_eq!(kept.forms.len(), 1);
    let mut app = f::in_account(Vec::new());
    app.take_up(kept.clone());
    assert!(matches!(app.notice, Some(Notice::FormWaits(_))));
    // The screen has to be read before anything opens on it.
    assert_eq!(rated(&mut app), whom);
    let Some(Overlay::Panel(panel)) = &app.overlay else {
        panic!("no panel");
    };
    assert_eq!(panel.fields.chosen(Label::Stance), Some(StanceValue::Coach));
    // It is discarded as any other, and one about somebody else is another.
    press(&mut app, "<Esc>");
    assert!(app.unsaved().is_nothing());
    app.waiting = kept.forms;
    assert_ne!(rated(&mut app), whom);
    assert_eq!(app.unsaved().forms.len(), 1);
}

/// Goes down to the next person and asks where they stand.
fn rated(app: &mut App) -> super::overlays::panel::Task {
    for _ in 0..20 {
        press(app, "js");
        if let Some(Overlay::Panel(panel)) = &app.overlay {
            return panel.task.clone();
        }
        press(app, "<Esc>");
    }
    panic!("nobody is here");
}

#[test]
fn a_form_goes_on_where_another_program_has_changed_its_row() {
    let mut app = f::in_account(Vec::new());
    rated(&mut app);
    press(&mut app, "<Esc>e<Tab>");
    let subject = match &form(&app).purpose {
        super::forms::Purpose::Edit(subject, _) => *subject,
        other => panic!("{other:?}"),
    };
    let label = form(&app).fields.focused().unwrap().label;
    press(&mut app, "<End>x");
    let kept = of_another_run(&app);
    let was = kept.forms[0].was.clone();
    assert!(was.is_some() && kept.forms[0].typed.len() == 1, "{label:?}");
    let mut app = f::in_book(Vec::new());
    app.take_up(kept);
    let mut view = f::view();
    let people = &mut sheet_of(&mut view).rows.people;
    let row = people.iter_mut().find(|row| subject == row.id.into());
    row.unwrap().is.name = f::name("Somebody Else");
    update(&mut app, Msg::answer(ReadAccount(f::account()), view));
    // The name that was not touched is the one of today; the row it changes is the one of then.
    assert_eq!(form(&app).fields.text(Label::PersonName), "Somebody Else");
    let super::forms::Purpose::Edit(_, kept) = &form(&app).purpose else {
        panic!("another form");
    };
    assert_eq!(Some(kept.clone()), was);
}

/// Every form for something new, whatever is typed into its fields.
#[test]
fn what_is_typed_into_any_form_is_kept_word_for_word() {
    use super::forms::{Around, Form};
    let rows = f::rows();
    let around = Around {
        today: f::day(),
        rows: &rows,
        account: Some(f::account()),
        department: None,
        seat: rows.seats.first().map(|row| row.id),
        person: Some(f::zhang()),
        templates: &[],
        phrases: &super::Phrases::default(),
    };
    for kind in NounKind::ALL {
        let mut form = Form::add(*kind, &around);
        for at in 0..form.fields.asked().len() {
            form.point(at);
            if form.fields.pick().is_none() {
                form.press(super::Key::plain(crossterm::event::KeyCode::End));
                form.press(super::Key::char(' '));
                form.press(super::Key::char('七'));
            } else {
                form.fields.pick_mut().unwrap().step(super::Stride::Last, 6);
                form.fields.take();
            }
        }
        let typed = form.fields.typed();
        // A contact is told in a line, past or to come; it has no form of its own.
        let in_a_line = matches!(kind, NounKind::Interaction | NounKind::Visit);
        assert_eq!(typed.is_empty(), in_a_line, "{kind:?}");
        if typed.is_empty() {
            continue;
        }
        let overlay = Overlay::Form(Box::new(form));
        let kept = serde_json::to_string(&overlay.kept(false)).unwrap();
        let kept: Option<super::forms::KeptForm> = serde_json::from_str(&kept).unwrap();
        let kept = kept.unwrap();
        let mut again = Form::again(&kept.form, &around).unwrap_or_else(|| panic!("{kind:?}"));
        again.fields.take_up(&kept);
        assert_eq!(again.fields.typed(), typed, "{kind:?}");
    }
}

#[test]
fn a_row_is_picked_by_typing_a_part_of_its_name() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "jjp");
    let effects = press(&mut app, "lei");
    assert_eq!(
        effects.last(),
        Some(&Effect::ask(FindNames("lei".to_owned())))
    );
    let command = committed(press(&mut app, "<Enter><Enter>"));
    let zhao = f::rows().people[4].id;
    assert!(matches!(
        command,
        Command::Appoint { person: Some(person), on, .. } if person == zhao && on == f::day()
    ));
}

#[test]
fn a_stance_is_two_keys_away_from_a_person() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "jjjs2");
    let command = committed(press(&mut app, "<Enter>"));
    let Command::Add(AnyNoun::Stance(stance)) = command else {
        panic!("{command:?}");
    };
    assert_eq!(stance.person, f::zhang());
    assert_eq!(stance.value, StanceValue::StrongSupport);
    assert_eq!(stance.on, f::day());
}

#[test]
fn deleting_asks_first_and_carries_its_command() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "jjjD");
    assert_eq!(press(&mut app, "n"), []);
    assert!(app.overlay.is_none());
    press(&mut app, "D");
    let command = committed(press(&mut app, "y"));
    assert_eq!(command, Command::Delete(f::zhang().into()));
}

#[test]
fn ending_a_person_is_their_leaving_today_unless_something_else_is_said() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "jjjx");
    let command = committed(press(&mut app, "<Enter>"));
    let Command::Leave(leave) = command else {
        panic!("{command:?}");
    };
    assert_eq!(
        (leave.person, leave.on, leave.to),
        (f::zhang(), f::day(), None)
    );
}

#[test]
fn a_promise_is_kept_with_two_keys() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "<Tab>j");
    let command = committed(press(&mut app, "ck"));
    assert!(matches!(
        command,
        Command::Close {
            state: PromiseState::Kept,
            ..
        }
    ));
}

#[test]
fn what_is_gone_closes_its_screen() {
    let mut app = f::in_account(Vec::new());
    let gone = Msg::Gone(f::account().into());
    update(&mut app, gone);
    assert!(matches!(app.screen, Screen::Book(_)));
}

#[test]
fn the_palette_runs_actions_and_opens_what_the_book_finds() {
    let names = vec![(Action::Undo, "undo 撤销".to_owned())];
    let mut app = f::in_book(names);
    press(&mut app, ":撤");
    assert_eq!(press(&mut app, "<Enter>"), [Effect::Undo(Whose::Own)]);
    press(&mut app, "/zw");
    let asked = Find(Search {
        words: "zw".to_owned(),
        ..Search::default()
    });
    update(&mut app, Msg::answer(asked, f::found()));
    let effects = press(&mut app, "<Enter>");
    assert_eq!(effects[0], Effect::ask(ReadPerson(f::zhang())));
}

#[test]
fn an_import_is_shown_before_it_is_done() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "I");
    assert_eq!(press(&mut app, "<Enter>"), []);
    let effects = press(&mut app, "a.vcf<Enter>");
    assert!(matches!(effects[..], [Effect::PreviewImport { .. }]));
    update(
        &mut app,
        Msg::Refused(Refusal::Failed("no such file".into())),
    );
    assert!(matches!(&app.overlay, Some(Overlay::Import(import)) if import.refusal.is_some()));
}

#[test]
fn what_the_worker_goes_through_by_itself_does_not_answer_for_a_file_that_is_read() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "Ia.vcf<Enter>");
    let stopped = Refusal::Failed("disk error".into());
    update(&mut app, Msg::RefreshStopped(stopped.clone()));
    assert!(matches!(&app.overlay, Some(Overlay::Import(import)) if import.reading));
    assert_eq!(app.notice, Some(Notice::RefreshStopped(stopped)));
}

#[test]
fn keys_are_spelled_and_dates_read_with_a_chinese_input_method_on() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "？");
    assert!(matches!(app.overlay, Some(Overlay::Help(_))));
}

fn tree_spots(app: &App) -> Vec<Spot> {
    let Chart::Tree(tree) = &account(app).map.chart else {
        panic!("the map is no tree");
    };
    tree.lines.iter().map(|line| line.spot).collect()
}

#[test]
fn the_map_shows_seats_vacant_ones_too_before_the_others() {
    let app = f::in_account(Vec::new());
    let spots = tree_spots(&app);
    assert!(matches!(
        spots[..4],
        [
            Spot::Account,
            Spot::Department(Some(_)),
            Spot::Seat(_, None),
            Spot::Seat(_, Some(_))
        ]
    ));
}

#[test]
fn a_shift_is_told_in_the_notice() {
    let mut app = f::in_account(Vec::new());
    let depth = f::view().depth;
    let mut after = depth.clone();
    after.depth = 44;
    let shift = Shift {
        account: f::account(),
        name: f::name("Donglin"),
        before: Some(depth),
        after,
        about: ChangedFacts::default(),
        names: Vec::new(),
    };
    let done = Done {
        step: None,
        op: Op {
            verb: Verb::Log,
            noun: NounKind::Interaction,
        },
        how: How::Done,
        subject: None,
        name: None,
        shift: Some(shift),
        changes: 3,
    };
    let effects = update(&mut app, Msg::Committed(Box::new(done)));
    assert!(effects.contains(&Effect::ask(ReadAccount(f::account()))));
    assert!(matches!(app.notice, Some(Notice::Done(_))));
}

#[test]
fn seats_that_the_group_decides_with_stand_on_the_map_and_local_ones_as_replaced() {
    let (mut app, mut view) = (f::in_account(Vec::new()), f::view());
    let group = view.sheet.account.parent.unwrap();
    let local = view
        .sheet
        .rows
        .seats
        .iter()
        .find(|seat| seat.role == Role::Decider)
        .unwrap()
        .clone();
    let mut above = local.clone();
    above.id = Id::new(77_000);
    above.is.account = group;
    let counted = view.depth.seats.iter_mut();
    let counted = { counted }.find(|seat| seat.seat == local.id).unwrap();
    (counted.seat, counted.source) = (above.id, group);
    view.depth.seats.sort_by_key(|seat| seat.seat);
    sheet_of(&mut view).rows.seats.push(above);
    update(&mut app, Msg::answer(ReadAccount(f::account()), view));

    assert!(matches!(tree_spots(&app)[1], Spot::Above(account) if account == group));
    let counts = |wanted: i64| {
        let scene = &account(&app).map.scene;
        scene.chair(Id::new(wanted)).map(|chair| chair.counts)
    };
    assert_eq!(counts(77_000), Some(Counts::Yes));
    assert_eq!(counts(local.id.key()), Some(Counts::DecidedAbove));

    // Enter on their heading leads to where they sit.
    press(&mut app, "gj<Enter>");
    assert_eq!(account(&app).id, group);
}

#[test]
fn what_is_new_on_a_card_is_about_the_person_of_the_selected_row() {
    let mut app = f::in_account(Vec::new());
    press(&mut app, "i");
    update(&mut app, Msg::answer(ReadAccount(f::account()), f::view()));
    let Screen::Card(card) = &mut app.screen else {
        panic!("the card is not on screen");
    };
    let tenure = f::view().sheet.rows.tenures[0].clone();
    card.select(tenure.id.into());
    press(&mut app, "ng");
    let person = &form(&app).fields.asked()[0];
    assert_eq!(person.label, Label::Person);
    assert!(matches!(&person.value, Value::Pick(pick) if pick.id() == Some(tenure.person)));
}
