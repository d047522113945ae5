//! Forms: a list of fields, the noun they make, and the command that saves it.
//!
//! The engine is here and in `read`; each file beside it maps one family of nouns to fields and
//! back.

mod account;
mod around;
mod contact;
mod field;
mod org;
mod person;
mod place;
mod read;
mod relation;

use chrono::NaiveDate;
use crossterm::event::KeyCode;

pub use around::{About, Around, name_of, noun_of};
pub use field::{Field, FieldError, Label, Need, Value};
pub use read::{Answer, Read};

use super::{
    Effect, Query, Refusal,
    fields::{Edit, Line, RowField, Source},
    key::Key,
};
use crate::domain::{
    account::{Account, Judgement, Snooze},
    colleague::{Colleague, Counterpart},
    command::Command,
    department::Department,
    id::Id,
    interaction::Interaction,
    org_fact::OrgFact,
    person::Person,
    promise::Promise,
    row::{AnyNoun, Noun, NounKind, Subject, for_each_noun},
    seat::{Holder, Seat},
    stance::{Stance, Target},
    tenure::Tenure,
    tie::Tie,
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
}

/// Where a form stands between the keys and the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
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
    pub about: Option<About>,
    pub fields: Vec<Field>,
    /// Index of the field under the cursor.
    pub focus: usize,
    pub stage: Stage,
    /// Why the book did not take it.
    pub refusal: Option<Refusal>,
    changed: Changed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Changed {
    No,
    Yes,
}

impl Form {
    fn of(purpose: Purpose, about: Option<About>, fields: Vec<Field>) -> Self {
        Self {
            purpose,
            about,
            fields,
            focus: 0,
            stage: Stage::Editing,
            refusal: None,
            changed: Changed::No,
        }
    }

    /// A form for a new row, with what is selected filled in and the cursor after it.
    #[must_use]
    pub fn add(kind: NounKind, around: &Around<'_>) -> Self {
        let mut fields = blank(kind, around);
        if kind == NounKind::Person {
            fields.extend(place::post_fields(None, around));
        }
        // What is needed and missing first; with nothing missing, what is selected goes without
        // saying and the cursor waits behind it.
        let missing = |field: &Field| field.need == Need::Needed && field.is_blank();
        let said = |field: &Field| matches!(&field.value, Value::Row(row) if row.picked.is_some());
        let focus = fields
            .iter()
            .position(missing)
            .or_else(|| fields.iter().position(|field| !said(field)))
            .unwrap_or(0);
        let mut form = Self::of(Purpose::Add(kind), None, fields);
        form.focus = focus;
        form
    }

    /// A form for a row that is there; `None` when it is not among the rows around.
    #[must_use]
    pub fn edit(subject: Subject, around: &Around<'_>) -> Option<Self> {
        let noun = noun_of(around.rows, subject)?;
        let fields = filled(&noun, around);
        let about = About::of(around.rows, subject);
        Some(Self::of(
            Purpose::Edit(subject, Box::new(noun)),
            about,
            fields,
        ))
    }

    /// Asks for the last day of something in force.
    #[must_use]
    pub fn end(subject: Subject, around: &Around<'_>) -> Self {
        let fields = vec![Field::day(Label::LastDay, Some(around.today)).needed()];
        Self::of(
            Purpose::End(subject),
            About::of(around.rows, subject),
            fields,
        )
    }

    /// Asks who holds a seat from when.
    #[must_use]
    pub fn appoint(seat: Id<Seat>, around: &Around<'_>) -> Self {
        let fields = vec![
            Field::row(Label::Person, around.people(None)).needed(),
            Field::day(Label::From, Some(around.today)).needed(),
        ];
        Self::of(
            Purpose::Appoint(seat),
            About::of(around.rows, seat.into()),
            fields,
        )
    }

    /// Asks from when a seat is vacant.
    #[must_use]
    pub fn vacate(seat: Id<Seat>, around: &Around<'_>) -> Self {
        let fields = vec![Field::day(Label::From, Some(around.today)).needed()];
        Self::of(
            Purpose::Vacate(seat),
            About::of(around.rows, seat.into()),
            fields,
        )
    }

    /// Puts the cursor on the field of this label, if there is one.
    pub fn begin_at(&mut self, label: Option<Label>) {
        let mut labels = self.fields.iter().map(|field| Some(field.label));
        if let Some(at) = label.and_then(|_| labels.position(|known| known == label)) {
            self.focus = at;
        }
    }

    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.changed == Changed::Yes
    }

    /// A key that is no command: text for the field under the cursor.
    pub fn press(&mut self, key: Key) -> Vec<Effect> {
        let Some(field) = self.fields.get_mut(self.focus) else {
            return Vec::new();
        };
        let edit = match &mut field.value {
            Value::Text(line) | Value::Day(line) => line.press(key),
            Value::Choice(choice) => choice.press(key),
            Value::Template(choice) => choice.press(key),
            Value::Row(row) => row.press(key),
        };
        self.edited(edit)
    }

    /// Pasted text goes where typed text goes.
    pub fn paste(&mut self, text: &str) -> Vec<Effect> {
        match self
            .fields
            .get_mut(self.focus)
            .map(|field| &mut field.value)
        {
            Some(Value::Text(line) | Value::Day(line)) => line.paste(text),
            Some(Value::Row(row)) => {
                row.typed.paste(text);
                row.open = true;
            }
            Some(Value::Choice(_) | Value::Template(_)) | None => return Vec::new(),
        }
        self.edited(Edit::Changed)
    }

    /// The note under the cursor, where the cursor is on one.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        let field = self.fields.get(self.focus)?;
        match (field.label, &field.value) {
            (Label::Note | Label::PrivateNote, Value::Text(line)) => Some(line.text()),
            _ => None,
        }
    }

    /// Puts a note that was written elsewhere into the field under the cursor.
    pub fn write_note(&mut self, text: &str) -> Vec<Effect> {
        if self.note().is_none() {
            return Vec::new();
        }
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.value = Value::Text(Line::new(text));
        }
        self.edited(Edit::Changed)
    }

    fn edited(&mut self, edit: Edit) -> Vec<Effect> {
        if edit != Edit::Changed {
            return Vec::new();
        }
        self.changed = Changed::Yes;
        self.stage = Stage::Editing;
        self.refusal = None;
        let Some(field) = self.fields.get_mut(self.focus) else {
            return Vec::new();
        };
        field.error = None;
        match &field.value {
            Value::Row(RowField {
                source: Source::Book(_),
                typed,
                ..
            }) if !typed.is_empty() => vec![Effect::Load(Query::Names(typed.text().to_owned()))],
            _ => Vec::new(),
        }
    }

    /// To the next (1) or previous (−1) field, around the ends. Leaves an open list closed.
    pub fn step(&mut self, by: isize) {
        if let Some(row) = self.open_row() {
            row.take();
        }
        self.stage = Stage::Editing;
        let count = self.fields.len().max(1);
        self.focus = (self.focus + count).saturating_add_signed(by) % count;
    }

    /// To a field by its place. What an open list offers is not taken: nobody chose it. A choice
    /// that has the cursor already turns to its next option.
    pub fn point(&mut self, at: usize) {
        if at >= self.fields.len() {
            return;
        }
        if at != self.focus {
            if let Some(row) = self.open_row() {
                row.open = false;
            }
            self.stage = Stage::Editing;
            self.focus = at;
            return;
        }
        let next = Key::plain(KeyCode::Right);
        let edit = match &mut self.fields[at].value {
            Value::Choice(choice) => choice.press(next),
            Value::Template(choice) => choice.press(next),
            Value::Text(_) | Value::Day(_) | Value::Row(_) => return,
        };
        self.edited(edit);
    }

    /// The row field under the cursor, if its list is open.
    pub fn open_row(&mut self) -> Option<&mut RowField> {
        match &mut self.fields.get_mut(self.focus)?.value {
            Value::Row(row) if row.open => Some(row),
            _ => None,
        }
    }

    /// The row field under the cursor.
    pub fn row(&mut self) -> Option<&mut RowField> {
        match &mut self.fields.get_mut(self.focus)?.value {
            Value::Row(row) => Some(row),
            _ => None,
        }
    }

    /// The command that saves the form, or `None` with the errors shown at their fields and the
    /// cursor on the first of them.
    pub fn command(&mut self, today: NaiveDate) -> Option<Command> {
        let mut read = Read::new(&mut self.fields, today);
        let command = match &self.purpose {
            Purpose::Add(NounKind::Person) => {
                let person = Person::read(&mut read, None);
                let post = place::read_post(&mut read);
                person
                    .zip(post)
                    .map(|(person, post)| Command::AddPerson { person, post })
            }
            Purpose::Add(NounKind::Holder) => {
                Holder::read(&mut read, None).map(|holder| Command::Appoint {
                    seat: holder.seat,
                    person: Some(holder.person),
                    on: holder.period.from.unwrap_or(today),
                })
            }
            Purpose::Add(NounKind::Account) => {
                let template = read.template(Label::Template);
                let account = Account::read(&mut read, None);
                account.map(|account| account::founded(account, template))
            }
            Purpose::Add(kind) => read_noun(*kind, None, &mut read).map(Command::Add),
            Purpose::Edit(subject, was) => {
                read_noun(subject.kind(), Some(was), &mut read).map(|to| Command::Edit {
                    subject: *subject,
                    to,
                })
            }
            Purpose::End(subject) => read.day(Label::LastDay).map(|on| Command::End {
                subject: *subject,
                on,
            }),
            Purpose::Appoint(seat) => {
                let (person, on) = (read.row(Label::Person), read.day(Label::From));
                person.zip(on).map(|(person, on)| Command::Appoint {
                    seat: *seat,
                    person: Some(person),
                    on,
                })
            }
            Purpose::Vacate(seat) => read.day(Label::From).map(|on| Command::Appoint {
                seat: *seat,
                person: None,
                on,
            }),
        };
        if let Some(wrong) = self.fields.iter().position(|field| field.error.is_some()) {
            self.focus = wrong;
            return None;
        }
        command
    }

    /// Hands what the book found to the field that asked.
    pub fn found(&mut self, query: &str, hits: &[super::Hit]) {
        if let Some(row) = self.row() {
            row.found(query, hits);
        }
    }
}
