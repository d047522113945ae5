//! Editing the map in place: a few questions, each answered with a letter, and one command at the end.
//!
//! A panel lies over the map. The letter of a choice takes it and goes to the next question; anything
//! else that is typed, or `/`, looks for a name; Tab takes what is marked, if anything is, and goes on;
//! Enter saves what has been answered so far. What saving would do to the score is computed with the real function before it is done.

mod ask;
mod suppose;
mod wish;

pub use ask::{furnishing, leaving, moves, not_applicable, placeholder, rating, target, tie};
pub use suppose::{Supposable, supposing};
pub use wish::ruled_out;

use chrono::NaiveDate;

use crate::{
    app::{
        Effect, Refusal, Shift, Stride,
        fields::{Edit, LETTERED, Left, PickField, Pickable},
        forms::{Field, FieldLayout, Fields, KeptForm, Label, Value},
        key::Key,
    },
    days::{self, Calendar, DueDay, UnreadDay},
    domain::{Account, AnyNoun, Command, Id, Name, Person, Subject, Told, map::Scene},
};

/// What a panel is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    Move(Id<Person>),
    Rate(Id<Person>),
    Aim(Id<Person>),
    Tie(Id<Person>),
    Leave(Id<Person>),
    /// A seat or a department plays no part here.
    RuleOut(Subject, Box<AnyNoun>),
    /// A seat nobody holds yet.
    Placeholder,
    /// What a template has and the account lacks.
    Furnish,
    /// What if: something of somebody or of the account, to be switched on on the bench.
    Suppose(Box<Supposable>),
}

/// The overlay.
#[derive(Debug, Clone)]
pub struct Panel {
    pub task: Task,
    pub account: Id<Account>,
    /// Whom or what it is about.
    pub about: Name,
    pub fields: Fields,
    /// What saving would do to the score, once that is computed.
    pub shift: Option<Box<Shift>>,
    pub saving: bool,
    /// Enter was pressed on what cannot be saved: say why, loudly.
    pub insists: bool,
    pub refusal: Option<Refusal>,
    /// The command that was computed last.
    rehearsed: Option<Command>,
}

impl Panel {
    fn new(task: Task, account: Id<Account>, about: Name, fields: Vec<Field>) -> Self {
        Self {
            task,
            account,
            about,
            fields: Fields::laid_out(fields, FieldLayout::Panel),
            shift: None,
            saving: false,
            insists: false,
            refusal: None,
            rehearsed: None,
        }
    }

    /// What was answered is not taken: it stays, and Enter means it in spite of what is told now.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.saving = false;
        if let (Task::RuleOut(_, noun), Some(overtaken)) = (&mut self.task, refusal.overtaken()) {
            **noun = overtaken.seen.clone();
        }
        self.refusal = Some(refusal);
    }

    /// Goes on with what was answered before.
    pub fn take_up(&mut self, kept: &KeptForm) {
        self.fields.take_up(kept);
        self.whom_answered();
        self.told_answered();
    }

    /// Begins at the question about something.
    #[must_use]
    pub fn at(mut self, label: Label) -> Self {
        self.fields.go(self.fields.place(label).unwrap_or(0));
        self
    }

    /// A day that it asks for; today where nothing is typed.
    ///
    /// # Errors
    /// Why it is no such day.
    pub fn day(&self, label: Label, calendar: Calendar) -> Result<NaiveDate, UnreadDay> {
        match (label, self.fields.text(label).trim()) {
            (_, "") => Ok(calendar.today),
            (Label::By, typed) => match days::future(typed, calendar)? {
                DueDay::On(day) => Ok(day),
                DueDay::Someday => Err(UnreadDay::Unknown(Vec::new())),
            },
            (_, typed) => days::past(typed, calendar),
        }
    }

    /// To the next (1) or previous (−1) question, with what is marked taken. Where nothing fits what is
    /// typed, it stays and says so.
    pub fn go_on(&mut self, by: isize, scene: &Scene) {
        match self.take(scene) {
            Left::Unknown | Left::Several => {}
            Left::Taken if by == 1 => self.step_on(),
            Left::Taken | Left::AsItWas => self.fields.step(by),
        }
    }

    /// Takes what is marked at the question that has the keys.
    fn take(&mut self, scene: &Scene) -> Left {
        let left = self.fields.take();
        if left == Left::Taken {
            self.answered(scene);
        }
        left
    }

    /// Moves in the choices of the question, or to the next question where there are none.
    pub fn go(&mut self, step: Stride) {
        match (self.fields.pick_mut(), step) {
            (Some(pick), step) => pick.step(step, LETTERED),
            (None, Stride::Lines(by) | Stride::Pages(by)) => self.fields.step(by.signum()),
            (None, Stride::First | Stride::Last | Stride::To(_)) => {}
        }
    }

    /// A key that is no command: the letter of a choice, or text.
    pub fn press(&mut self, key: Key, scene: &Scene) -> Option<Effect> {
        self.insists = false;
        self.refusal = None;
        match self.fields.press(key) {
            Edit::Chosen => {
                self.answered(scene);
                self.step_on();
                None
            }
            Edit::Changed => self.fields.ask_book(),
            Edit::Moved | Edit::Ignored => None,
        }
    }

    /// Text that is pasted goes where it would be typed.
    pub fn paste(&mut self, text: &str) -> Option<Effect> {
        let edit = self.fields.paste(text);
        let asked = self.fields.ask_book();
        asked.filter(|_| edit == Edit::Changed)
    }

    /// Stays at the last question: after it nothing is left to ask.
    fn step_on(&mut self) {
        let picked = self.fields.pick().and_then(|pick| pick.picked.as_ref());
        let on = match picked {
            // Of a tie that ends, only the day is left to ask.
            Some(Pickable::Tie(..)) => self.fields.place(Label::From),
            _ => None,
        };
        self.fields.go(on.unwrap_or(self.fields.focus() + 1));
    }

    /// Whether something is marked or looked for that is not the answer yet.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        self.fields.pick().is_some_and(PickField::is_pending)
    }

    /// Takes what is marked or looked for, and goes on.
    pub fn take_marked(&mut self, scene: &Scene) {
        if self.take(scene) != Left::Unknown {
            self.step_on();
        }
    }

    /// Whether a list is narrowed.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        self.fields.pick().is_some_and(PickField::seeks)
    }

    /// What one answer means for the other questions.
    fn answered(&mut self, scene: &Scene) {
        self.whom_answered();
        self.told_answered();
        let department = self.fields.picked(Label::Department);
        if let (Task::Move(person), Some(department)) =
            (&self.task, department.and_then(Pickable::id))
            && let Some(Value::Pick(boss)) = self.fields.of(Label::Boss).map(|field| &field.value)
        {
            let source = boss.source.clone();
            let bosses = ask::bosses(scene, *person, source, Some(department));
            if let Some(field) = self.fields.of_mut(Label::Boss) {
                field.give(bosses);
            }
        }
    }

    /// What was so all along has no first day to be asked for.
    fn told_answered(&mut self) {
        let Some(told) = self.fields.chosen::<Told>(Label::Told) else {
            return;
        };
        if let Some(from) = self.fields.place(Label::From) {
            self.fields.ask(match told {
                Told::Moved => from + 1,
                Told::Corrected => from,
            });
        }
    }

    /// What Enter would save; `None` where something is missing or nothing is told.
    #[must_use]
    pub fn command(&self, calendar: Calendar) -> Option<Command> {
        wish::command(self, calendar)
    }

    /// Asks what saving would do, if that is not known already.
    pub fn rehearse(&mut self, calendar: Calendar) -> Option<Effect> {
        let command = self.command(calendar);
        if command == self.rehearsed {
            return None;
        }
        self.shift = None;
        self.rehearsed.clone_from(&command);
        command.map(Effect::Rehearse)
    }

    /// Takes in what saving would do; another answer may have been given since.
    pub fn rehearsed(&mut self, command: &Command, outcome: Result<Option<Box<Shift>>, Refusal>) {
        if self.rehearsed.as_ref() != Some(command) {
            return;
        }
        match outcome {
            Ok(shift) => self.shift = shift,
            Err(refusal) => self.refusal = Some(refusal),
        }
    }
}
