//! Forms: a list of fields, the noun they make, and the command that saves it.
//!
//! The engine is here and in `read`; each file beside it maps one family of nouns to fields and
//! back.

mod account;
mod around;
mod clash;
mod contact;
mod field;
mod fields;
mod kept;
mod matter;
mod org;
mod person;
mod pickers;
mod place;
mod placed;
mod plan_item;
mod read;
mod relation;

pub use around::{Around, FormTopic};
pub use clash::{Clash, clashes};
pub use field::{Field, FieldError, Label, Need, Value};
pub use fields::{FieldLayout, Fields, TURN};
pub use kept::{FormId, FormTask, KeptForm, KeptValue};
pub use pickers::and_above;
use placed::Placed;
pub use read::{Answer, Read, read_day};

use super::{
    Effect, Refusal,
    fields::{Edit, Left, PickField},
    key::Key,
};
use crate::{
    book::ReadStructure,
    days::Calendar,
    domain::{
        Account, AnyNoun, Colleague, Command, Counterpart, Department, Holder, Id, Interaction,
        Judgement, Matter, Move, Noun, NounKind, OrgFact, Person, PlanItem, Promise, Rival, Seat,
        Snooze, Stance, Subject, Target, Tenure, Tie, Told, Visit, plan::RuleError,
        row::for_each_noun, union::Overtaken,
    },
};

/// A noun that a form can fill in.
trait Draft: Noun {
    /// The fields, filled from `was`, or from what is selected around a new one.
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field>;

    /// The noun the fields describe; `None` when one of them has an error, which it then carries.
    /// What the fields do not show stays as it was.
    fn read(read: &mut Read<'_>, was: Option<&Self>) -> Option<Self>;
}

macro_rules! drafts {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        fn blank(kind: NounKind, around: &Around<'_>) -> Vec<Field> {
            match kind { $(NounKind::$noun => $noun::fields(None, around)),+ }
        }

        fn filled(noun: &AnyNoun, around: &Around<'_>) -> Vec<Field> {
            match noun { $(AnyNoun::$noun(is) => $noun::fields(Some(is), around)),+ }
        }

        fn read_noun(kind: NounKind, was: Option<&AnyNoun>, read: &mut Read<'_>) -> Option<AnyNoun> {
            match kind {
                $(NounKind::$noun => {
                    let was = match was {
                        Some(AnyNoun::$noun(is)) => Some(is),
                        _ => None,
                    };
                    $noun::read(read, was).map(AnyNoun::from)
                })+
            }
        }
    };
}
for_each_noun!(drafts);

/// What saving a form does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    Add(NounKind),
    Edit(Subject, Box<AnyNoun>),
    End(Subject),
    Appoint(Id<Seat>),
    Vacate(Id<Seat>),
    /// A matter comes to another stage.
    Advance(Id<Matter>),
}

/// Where a form stands between the keys and the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormStage {
    Editing,
    /// Waiting for the answer to its command.
    Saving,
    /// Esc was pressed once on unsaved work.
    Leaving,
}

/// A form on screen.
#[derive(Debug, Clone)]
pub struct Form {
    pub purpose: Purpose,
    /// What the form is about, for its title.
    pub about: Option<FormTopic>,
    pub fields: Fields,
    pub stage: FormStage,
    /// Why the book did not take it.
    pub refusal: Option<Refusal>,
    /// The account it is about, where no field says so.
    home: Option<Id<Account>>,
    /// The place of the person it is about, where it tells of that too.
    placed: Option<Placed>,
}

impl Form {
    fn of(purpose: Purpose, about: Option<FormTopic>, fields: Vec<Field>) -> Self {
        let mut fields = Fields::new(fields);
        // What is aimed at decides which of them are asked.
        fields.follow(Label::Aim);
        Self {
            purpose,
            about,
            fields,
            stage: FormStage::Editing,
            refusal: None,
            home: None,
            placed: None,
        }
    }

    /// A form for a new row, with what is selected filled in and the cursor after it.
    #[must_use]
    pub fn add(kind: NounKind, around: &Around<'_>) -> Self {
        let mut fields = blank(kind, around);
        if kind == NounKind::Person {
            let (first, then) = placed::of_somebody_new(around);
            fields.splice(1..1, first);
            fields.extend(then);
        }
        // What is needed and missing first; with nothing missing, what is selected goes without
        // saying and the cursor waits behind it.
        let missing = |field: &Field| field.need == Need::Needed && field.is_blank();
        let said =
            |field: &Field| matches!(&field.value, Value::Pick(pick) if pick.picked.is_some());
        let focus = fields
            .iter()
            .position(missing)
            .or_else(|| fields.iter().position(|field| !said(field)))
            .unwrap_or(0);
        let mut form = Self::of(Purpose::Add(kind), None, fields);
        form.fields.go(focus);
        form.home = placed::home(around);
        form
    }

    /// A form for a new item of a plan, filled in as it is proposed: it is the user who says it.
    #[must_use]
    pub fn draft(item: &PlanItem, around: &Around<'_>) -> Self {
        let fields = plan_item::drafted(item, around);
        let mut form = Self::of(Purpose::Add(NounKind::PlanItem), None, fields);
        form.begin_at(Some(Label::Action));
        form.home = Some(item.account);
        form
    }

    /// A form for a rival of which only the name is known so far, from stances toward it: what is known besides
    /// is written down.
    #[must_use]
    pub fn write_down(rival: &Rival, around: &Around<'_>) -> Self {
        let fields = Rival::fields(Some(rival), around);
        let mut form = Self::of(Purpose::Add(NounKind::Rival), None, fields);
        form.begin_at(Some(Label::Sells));
        form.home = Some(rival.account);
        form
    }

    /// A form for a row that is there; `None` when it is not among the rows around.
    #[must_use]
    pub fn edit(subject: Subject, around: &Around<'_>) -> Option<Self> {
        let noun = around.rows.noun(subject)?;
        let mut fields = filled(&noun, around);
        let about = FormTopic::of(around.rows, subject);
        let placed = match subject {
            Subject::Person(person) => Placed::of(person, around),
            _ => None,
        };
        if let Some(placed) = &placed {
            fields.splice(1..1, placed.fields(around));
        }
        let mut form = Self::of(Purpose::Edit(subject, Box::new(noun)), about, fields);
        form.home = match &placed {
            Some(placed) => Some(placed.post.account),
            None => placed::home(around),
        };
        form.placed = placed;
        Some(form)
    }

    /// Asks for the last day of something in force.
    #[must_use]
    pub fn end(subject: Subject, around: &Around<'_>) -> Self {
        let fields = vec![Field::day(Label::LastDay, Some(around.today)).needed()];
        Self::of(
            Purpose::End(subject),
            FormTopic::of(around.rows, subject),
            fields,
        )
    }

    /// Asks who holds a seat from when.
    #[must_use]
    pub fn appoint(seat: Id<Seat>, around: &Around<'_>) -> Self {
        let fields = vec![
            Field::pick(Label::Person, around.people(None)).needed(),
            Field::day(Label::From, Some(around.today)).needed(),
            Field::one_of(Label::Told, Told::ALL, Told::Moved),
        ];
        let about = FormTopic::of(around.rows, seat.into());
        let mut form = Self::of(Purpose::Appoint(seat), about, fields);
        let account = around.rows.find(seat).map(|seat| seat.account);
        form.home = account.or(around.account);
        form
    }

    /// Asks from when a seat is vacant.
    #[must_use]
    pub fn vacate(seat: Id<Seat>, around: &Around<'_>) -> Self {
        let fields = vec![Field::day(Label::From, Some(around.today)).needed()];
        Self::of(
            Purpose::Vacate(seat),
            FormTopic::of(around.rows, seat.into()),
            fields,
        )
    }

    /// Asks to which stage a matter has come; `None` when it is not among the rows around.
    #[must_use]
    pub fn advance(matter: Id<Matter>, around: &Around<'_>) -> Option<Self> {
        let fields = matter::advanced(around.rows.find(matter)?, around);
        let about = FormTopic::of(around.rows, matter.into());
        Some(Self::of(Purpose::Advance(matter), about, fields))
    }

    /// Puts the cursor on the field of this label, if there is one.
    pub fn begin_at(&mut self, label: Option<Label>) {
        if let Some(at) = label.and_then(|label| self.fields.place(label)) {
            self.fields.go(at);
        }
    }

    /// Whether the field under the cursor tells what was so all along, and not what has changed.
    #[must_use]
    pub fn corrects(&self) -> bool {
        let field = self.fields.focused();
        let of_place = field.is_some_and(|field| {
            placed::is_of_account(field.label) || matches!(field.label, Label::Title | Label::Level)
        });
        self.placed.is_some() && of_place
    }

    /// Whether what is typed here is about a rival, so that it has to be said what may be held of one.
    #[must_use]
    pub fn is_of_rival(&self) -> bool {
        let of_rival = |field: &Field| field.label == Label::Rival;
        let mut fields = self.fields.asked().iter();
        let named = fields.any(|field| of_rival(field) && !field.is_blank());
        match &self.purpose {
            Purpose::Add(NounKind::Rival) | Purpose::Edit(Subject::Rival(_), _) => true,
            _ => named || self.fields.focused().is_some_and(of_rival),
        }
    }

    /// A key that is no command: text for the field under the cursor.
    pub fn press(&mut self, key: Key) -> Vec<Effect> {
        let edit = self.fields.press(key);
        self.edited(edit)
    }

    /// Pasted text goes where typed text goes.
    pub fn paste(&mut self, text: &str) -> Vec<Effect> {
        let edit = self.fields.paste(text);
        self.edited(edit)
    }

    /// The note under the cursor, where the cursor is on one.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        let field = self.fields.focused()?;
        match (field.label, &field.value) {
            (Label::Note | Label::PrivateNote, Value::Text(line)) => Some(line.text()),
            _ => None,
        }
    }

    /// Puts a note that was written elsewhere into the field under the cursor.
    pub fn write_note(&mut self, text: &str) -> Vec<Effect> {
        match self.fields.focused().map(|field| field.label) {
            Some(label) if self.note().is_some() => self.fields.write(label, text),
            _ => return Vec::new(),
        }
        self.edited(Edit::Changed)
    }

    fn edited(&mut self, edit: Edit) -> Vec<Effect> {
        if edit != Edit::Changed {
            return Vec::new();
        }
        self.stage = FormStage::Editing;
        self.refusal = None;
        let Some(field) = self.fields.focused_mut() else {
            return Vec::new();
        };
        field.error = None;
        let label = field.label;
        self.fields.follow(label);
        let about_account = label == Label::Account;
        match self.fields.focused().map(|field| &field.value) {
            Some(Value::Pick(pick)) if about_account && pick.typed.is_empty() => self.elsewhere(),
            _ => self.fields.ask_book().into_iter().collect(),
        }
    }

    /// The account has changed: nothing of another one can be meant any more.
    fn elsewhere(&mut self) -> Vec<Effect> {
        for field in self.fields.all_mut() {
            if let (true, Value::Pick(pick)) =
                (placed::is_of_account(field.label), &mut field.value)
            {
                pick.picked = None;
                pick.give(PickField::rows(pick.source.clone(), Vec::new(), None));
            }
        }
        self.wants(None)
    }

    /// The account whose departments, seats and people the form offers.
    fn account(&self) -> Option<Id<Account>> {
        match self.fields.of(Label::Account) {
            Some(Field {
                value: Value::Pick(pick),
                ..
            }) => pick.id(),
            _ => self.home,
        }
    }

    /// What has yet to be read for the form, where only `whole` is known as a whole.
    #[must_use]
    pub fn wants(&self, whole: Option<Id<Account>>) -> Vec<Effect> {
        let mut fields = self.fields.asked().iter();
        let asks = fields.any(|field| placed::is_of_account(field.label));
        let account = self
            .account()
            .filter(|account| asks && whole != Some(*account));
        let asked = account.map(|account| Effect::ask(ReadStructure(account)));
        asked.into_iter().collect()
    }

    /// Offers what an account has, if it is still the one the form is about.
    pub fn knows(&mut self, around: &Around<'_>) {
        if around.account == self.account() {
            let who = self.placed.as_ref().map(Placed::person);
            placed::refill(self.fields.all_mut(), around, who);
        }
    }

    /// To the next (1) or previous (−1) field, around the ends, with what is marked in an open list
    /// taken. Where nothing fits what is typed, the cursor stays and the field says so.
    pub fn step(&mut self, by: isize) -> Vec<Effect> {
        let left = self.fields.take();
        self.left(left, |fields| fields.step(by))
    }

    /// Goes on from a field that was left so; where nothing is picked by what is typed, the cursor stays.
    fn left(&mut self, left: Left, go: impl FnOnce(&mut Fields)) -> Vec<Effect> {
        let effects = match left {
            Left::AsItWas => Vec::new(),
            Left::Taken => self.edited(Edit::Changed),
            Left::Unknown | Left::Several => return Vec::new(),
        };
        self.stage = FormStage::Editing;
        go(&mut self.fields);
        effects
    }

    /// To a field by its place. Of what an open list offers only that is taken which leaves no doubt:
    /// nobody chose it. A choice that has the cursor already turns to its next option.
    pub fn point(&mut self, at: usize) -> Vec<Effect> {
        if at != self.fields.focus() {
            let left = self.fields.leave();
            return self.left(left, |fields| fields.go(at));
        }
        if self.fields.point(at) {
            return self.press(TURN);
        }
        Vec::new()
    }

    /// The command that saves the form, or `None` with the errors shown at their fields and the
    /// cursor on the first of them.
    pub fn command(&mut self, calendar: Calendar) -> Option<Command> {
        let account = self.account();
        let mut read = Read::new(self.fields.all_mut(), calendar);
        let made = read.new_department();
        let command = match &self.purpose {
            Purpose::Add(NounKind::Person) => {
                let person = Person::read(&mut read, None);
                placed::somebody_new(person, &mut read)
            }
            Purpose::Add(NounKind::Holder) => {
                Holder::read(&mut read, None).map(|holder| Command::Appoint {
                    seat: holder.seat,
                    person: Some(holder.person),
                    on: holder.period.from.unwrap_or(calendar.today),
                })
            }
            Purpose::Add(NounKind::Account) => {
                let template = read.template(Label::Template);
                let account = Account::read(&mut read, None);
                account.map(|account| account::founded(account, template))
            }
            Purpose::Add(kind) => read_noun(*kind, None, &mut read).map(Command::Add),
            Purpose::Edit(subject, was) => match (&**was, &self.placed) {
                (AnyNoun::Person(was), Some(placed)) => {
                    let person = Person::read(&mut read, Some(was));
                    placed.command((was, person), &mut read, calendar.today)
                }
                _ => read_noun(subject.kind(), Some(was), &mut read).map(|to| Command::Edit {
                    subject: *subject,
                    was: was.clone(),
                    to: Box::new(to),
                }),
            },
            Purpose::End(subject) => read.day(Label::LastDay).map(|on| Command::End {
                subject: *subject,
                on,
            }),
            Purpose::Appoint(seat) => {
                let person = read.row(Label::Person);
                match (read.chosen(Label::Told), account) {
                    (Some(Told::Corrected), Some(account)) => person.map(|person| {
                        Command::Move(Move {
                            told: Told::Corrected,
                            seat: Some(*seat),
                            ..Move::of(person, account, calendar.today)
                        })
                    }),
                    _ => person
                        .zip(read.day(Label::From))
                        .map(|(person, on)| Command::Appoint {
                            seat: *seat,
                            person: Some(person),
                            on,
                        }),
                }
            }
            Purpose::Advance(matter) => {
                let stage = read.chosen(Label::MatterStage);
                let on = read.day(Label::Reached);
                let satisfaction = if read.asks(Label::Satisfaction) {
                    read.maybe_small(Label::Satisfaction, 10)
                } else {
                    Some(None)
                };
                stage
                    .zip(on)
                    .zip(satisfaction)
                    .map(|((stage, on), satisfaction)| Command::Advance {
                        matter: *matter,
                        stage,
                        on,
                        satisfaction,
                    })
            }
            Purpose::Vacate(seat) => read.day(Label::From).map(|on| Command::Appoint {
                seat: *seat,
                person: None,
                on,
            }),
        };
        let mut fields = self.fields.asked().iter();
        if let Some(wrong) = fields.position(|field| field.error.is_some()) {
            self.fields.go(wrong);
            return None;
        }
        match (made, account) {
            (Some(department), Some(account)) => Some(Command::InNew {
                account,
                department,
                wish: Box::new(command?),
            }),
            _ => command,
        }
    }

    /// What was wished is not done: everything typed stays, and wishing it again means it in spite of what
    /// is told now.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.stage = FormStage::Editing;
        if let Some(Overtaken { subject, seen, .. }) = refusal.overtaken() {
            match (&mut self.purpose, &mut self.placed, seen) {
                (_, Some(placed), AnyNoun::Tenure(tenure)) => placed.post = tenure.post.clone(),
                (Purpose::Edit(known, was), ..) if known == subject => **was = seen.clone(),
                _ => {}
            }
        }
        if let (Some(placed), Refusal::Rule(RuleError::BossSince { boss, .. })) =
            (&mut self.placed, &refusal)
        {
            placed.knows_boss(*boss);
        }
        self.refusal = Some(refusal);
    }
}
