//! Editing the map in place: a few questions, each answered with a letter, and one command at the end.
//!
//! A panel lies over the map. The letter of a choice takes it and goes to the next question; anything
//! else that is typed, or `/`, looks for a name; Tab takes what is marked, if anything is, and goes on;
//! Enter saves what has been answered so far. What saving would do to the score is computed with the real function before it is done.

mod ask;
mod column;
mod suppose;
mod wish;

pub use ask::{furnishing, leaving, moves, not_applicable, placeholder, rating, target, tie};
pub use column::{AnswerKind, Ask, AskedValue, Choices, KeyedChoice, PanelColumn};
pub use suppose::{Supposable, supposing};
pub use wish::ruled_out;

use crate::{
    app::{
        Effect, Refusal, Shift,
        fields::{Edit, Left, LineInput},
        key::Key,
    },
    book::FindNames,
    days::Calendar,
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
    pub columns: Vec<PanelColumn>,
    /// The question that has the keys.
    pub at: usize,
    /// What saving would do to the score, once that is computed.
    pub shift: Option<Box<Shift>>,
    pub saving: bool,
    /// Enter was pressed on what cannot be saved: say why, loudly.
    pub insists: bool,
    pub refusal: Option<Refusal>,
    /// What was typed and fits no answer of a question.
    pub unknown: Option<(Ask, String)>,
    /// The account and those above it, where somebody's superior may be.
    pub family: Vec<Id<Account>>,
    /// The command that was computed last.
    rehearsed: Option<Command>,
}

impl Panel {
    fn new(task: Task, account: Id<Account>, about: Name, columns: Vec<PanelColumn>) -> Self {
        Self {
            task,
            account,
            about,
            columns,
            at: 0,
            shift: None,
            saving: false,
            insists: false,
            refusal: None,
            unknown: None,
            family: Vec::new(),
            rehearsed: None,
        }
    }

    /// Begins at the question about something.
    #[must_use]
    pub fn at(mut self, ask: Ask) -> Self {
        self.at = self.place(ask).unwrap_or(0);
        self
    }

    fn place(&self, ask: Ask) -> Option<usize> {
        self.columns.iter().position(|column| column.ask == ask)
    }

    #[must_use]
    pub fn column(&self, ask: Ask) -> Option<&PanelColumn> {
        self.columns.iter().find(|column| column.ask == ask)
    }

    fn picked(&self, ask: Ask) -> Option<&AskedValue> {
        self.column(ask)?.picked()
    }

    /// The question that has the keys.
    #[must_use]
    pub fn asked(&self) -> Option<&PanelColumn> {
        self.columns.get(self.at)
    }

    /// To the next (1) or previous (−1) question, with what is marked taken. Where nothing fits what is
    /// typed, it stays and says so.
    pub fn go_on(&mut self, by: isize, scene: &Scene) {
        match self.take(scene) {
            Left::Unknown | Left::Several => {}
            Left::Taken if by == 1 => self.step_on(),
            Left::Taken | Left::AsItWas => self.step(by),
        }
    }

    /// Takes what is marked at the question that has the keys.
    fn take(&mut self, scene: &Scene) -> Left {
        let Some(column) = self.columns.get_mut(self.at) else {
            return Left::AsItWas;
        };
        let ask = column.ask;
        let AnswerKind::Choice(choices) = &mut column.answer else {
            return Left::AsItWas;
        };
        let left = choices.take();
        match left {
            Left::Taken => self.answered(scene),
            Left::Unknown => self.unknown = Some((ask, choices.text().to_owned())),
            Left::AsItWas | Left::Several => {}
        }
        left
    }

    pub fn step(&mut self, by: isize) {
        let count = self.columns.len().cast_signed();
        let at = self.at.cast_signed() + by;
        self.at = at.rem_euclid(count.max(1)).unsigned_abs();
    }

    /// Moves in the choices of the question, or to the next question where there are none.
    pub fn go(&mut self, by: isize) {
        match self
            .columns
            .get_mut(self.at)
            .map(|column| &mut column.answer)
        {
            Some(AnswerKind::Choice(choices)) => choices.step(by),
            _ => self.step(by.signum()),
        }
    }

    /// A key that is no command: the letter of a choice, or text.
    pub fn press(&mut self, key: Key, scene: &Scene) -> Vec<Effect> {
        self.insists = false;
        self.refusal = None;
        self.unknown = None;
        let Some(column) = self.columns.get_mut(self.at) else {
            return Vec::new();
        };
        match &mut column.answer {
            AnswerKind::Text(line) | AnswerKind::Day(line) => {
                line.press(key);
            }
            AnswerKind::Choice(choices) => {
                if let Some(line) = &mut choices.typed {
                    return match line.press(key) {
                        Edit::Changed => narrowed(choices).into_iter().collect(),
                        _ => Vec::new(),
                    };
                }
                match key.typed() {
                    Some('/') => {
                        choices.typed = Some(LineInput::default());
                        return Vec::new();
                    }
                    Some(letter) if choices.press(letter) => {
                        self.answered(scene);
                        self.step_on();
                    }
                    Some(begins) if begins.is_alphanumeric() && choices.has_names() => {
                        let line = choices.typed.insert(LineInput::default());
                        line.press(key);
                        return narrowed(choices).into_iter().collect();
                    }
                    _ => {}
                }
            }
        }
        Vec::new()
    }

    /// Text that is pasted goes where it would be typed.
    pub fn paste(&mut self, text: &str) -> Option<Effect> {
        match &mut self.columns.get_mut(self.at)?.answer {
            AnswerKind::Text(line) | AnswerKind::Day(line) => {
                line.paste(text);
                None
            }
            AnswerKind::Choice(choices) => {
                choices.typed.as_mut()?.paste(text);
                narrowed(choices)
            }
        }
    }

    /// Stays at the last question: after it nothing is left to ask.
    fn step_on(&mut self) {
        // Of a tie that ends, only the day is left to ask.
        if let (Some(AskedValue::Tie(..)), Some(from)) = (
            self.asked().and_then(PanelColumn::picked),
            self.place(Ask::From),
        ) {
            self.at = from;
            return;
        }
        if self.at + 1 < self.columns.len() {
            self.at += 1;
        }
    }

    /// Whether something is marked or looked for that is not the answer yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let asked = self.asked().map(|column| &column.answer);
        matches!(asked, Some(AnswerKind::Choice(choices)) if choices.is_open())
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
        let asked = self.asked().map(|column| &column.answer);
        matches!(asked, Some(AnswerKind::Choice(choices)) if choices.typed.is_some())
    }

    /// Leaves a narrowed list as it was before.
    pub fn leave_narrowed(&mut self) {
        let column = self.columns.get_mut(self.at);
        if let Some(AnswerKind::Choice(choices)) = column.map(|column| &mut column.answer) {
            choices.typed = None;
            choices.narrow();
            self.unknown = None;
        }
    }

    /// What one answer means for the other questions.
    fn answered(&mut self, scene: &Scene) {
        self.whom_answered();
        self.told_answered();
        if let (Task::Move(person), Some(AskedValue::Department(department, _))) =
            (&self.task, self.picked(Ask::Department))
        {
            let bosses = ask::bosses(scene, *person, Some(*department));
            let boss = self.place(Ask::Boss);
            if let Some(AnswerKind::Choice(choices)) = boss
                .and_then(|at| self.columns.get_mut(at))
                .map(|column| &mut column.answer)
            {
                choices.fill(bosses);
            }
        }
    }

    /// What was so all along has no first day to be asked for.
    fn told_answered(&mut self) {
        let day = self.place(Ask::From);
        match (self.picked(Ask::Told), day) {
            (Some(AskedValue::Told(Told::Corrected)), Some(at)) => drop(self.columns.remove(at)),
            (Some(AskedValue::Told(Told::Moved)), None) => {
                self.columns.push(PanelColumn::day(Ask::From, ""));
            }
            _ => {}
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

/// Lists what fits what is typed now, which the book may have to be asked for.
fn narrowed(choices: &mut Choices) -> Option<Effect> {
    choices.narrow();
    let text = choices.typed.as_ref()?.text().to_owned();
    choices.asks_book.then_some(Effect::ask(FindNames(text)))
}
