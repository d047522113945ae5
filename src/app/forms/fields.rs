//! Fields and which of them has the keys: what forms, panels and questions have in common.

use crossterm::event::KeyCode;

use super::field::{Field, FieldError, Label, Value};
use crate::app::{
    fields::{ChoiceField, Code, Edit, LineInput},
    key::Key,
};

/// What turns a choice to its next option.
pub const TURN: Key = Key::plain(KeyCode::Right);

/// The fields of a form, and the one under the cursor.
#[derive(Debug, Clone)]
pub struct Fields {
    all: Vec<Field>,
    /// How many of them are asked, from the first on.
    asked: usize,
    focus: usize,
}

impl Fields {
    #[must_use]
    pub const fn new(all: Vec<Field>) -> Self {
        Self {
            asked: all.len(),
            all,
            focus: 0,
        }
    }

    /// Asks only so many of them, from the first on; what the others say is kept.
    pub fn ask(&mut self, count: usize) {
        self.asked = count.min(self.all.len());
        self.focus = self.focus.min(self.asked.saturating_sub(1));
    }

    #[must_use]
    pub fn asked(&self) -> &[Field] {
        &self.all[..self.asked]
    }

    pub fn all_mut(&mut self) -> &mut [Field] {
        &mut self.all
    }

    /// The place of the field under the cursor.
    #[must_use]
    pub const fn focus(&self) -> usize {
        self.focus
    }

    #[must_use]
    pub fn focused(&self) -> Option<&Field> {
        self.asked().get(self.focus)
    }

    pub fn focused_mut(&mut self) -> Option<&mut Field> {
        self.all[..self.asked].get_mut(self.focus)
    }

    #[must_use]
    pub fn place(&self, label: Label) -> Option<usize> {
        self.all.iter().position(|field| field.label == label)
    }

    #[must_use]
    pub fn of(&self, label: Label) -> Option<&Field> {
        self.all.iter().find(|field| field.label == label)
    }

    pub fn of_mut(&mut self, label: Label) -> Option<&mut Field> {
        self.all.iter_mut().find(|field| field.label == label)
    }

    /// What is typed in a field; empty where none is so called.
    #[must_use]
    pub fn text(&self, label: Label) -> &str {
        match self.of(label).map(|field| &field.value) {
            Some(Value::Text(line) | Value::Day(line)) => line.text(),
            _ => "",
        }
    }

    #[must_use]
    pub fn chosen<T: TryFrom<Code>>(&self, label: Label) -> Option<T> {
        match self.of(label).map(|field| &field.value) {
            Some(Value::Choice(choice)) => T::try_from(*ChoiceField::chosen(choice)).ok(),
            _ => None,
        }
    }

    /// Another field in place of the one that is called the same.
    pub fn put(&mut self, field: Field) {
        if let Some(known) = self.of_mut(field.label) {
            *known = field;
        }
    }

    /// Other text in a field.
    pub fn write(&mut self, label: Label, text: &str) {
        if let Some(Field {
            value: Value::Text(line) | Value::Day(line),
            ..
        }) = self.of_mut(label)
        {
            *line = LineInput::new(text);
        }
    }

    /// Says at a field what is wrong with it, and goes there.
    pub fn fail(&mut self, label: Label, error: FieldError) {
        if let Some(field) = self.of_mut(label) {
            field.error = Some(error);
        }
        if let Some(at) = self.place(label) {
            self.go(at);
        }
    }

    pub fn go(&mut self, at: usize) {
        if at < self.asked {
            self.focus = at;
        }
    }

    /// To the next (1) or previous (−1) field, around the ends.
    pub fn step(&mut self, by: isize) {
        let count = self.asked.max(1);
        self.focus = (self.focus + count).saturating_add_signed(by) % count;
    }

    /// To a field by its place. Says whether that was a choice with the cursor on it already, which then
    /// turns to its next option.
    pub fn point(&mut self, at: usize) -> bool {
        let stays = at == self.focus;
        self.go(at);
        let value = self.focused().map(|field| &field.value);
        stays && matches!(value, Some(Value::Choice(_) | Value::Template(_)))
    }

    /// A key that is no command: for the field under the cursor, of which nothing is wrong any more once it
    /// has changed.
    pub fn press(&mut self, key: Key) -> Edit {
        let Some(field) = self.focused_mut() else {
            return Edit::Ignored;
        };
        let edit = match &mut field.value {
            Value::Text(line) | Value::Day(line) => line.press(key),
            Value::Choice(choice) => choice.press(key),
            Value::Template(choice) => choice.press(key),
            Value::Row(row) => row.press(key),
        };
        if edit == Edit::Changed {
            field.error = None;
        }
        edit
    }

    /// Pasted text goes where typed text goes.
    pub fn paste(&mut self, text: &str) -> Edit {
        let Some(field) = self.focused_mut() else {
            return Edit::Ignored;
        };
        match &mut field.value {
            Value::Text(line) | Value::Day(line) => line.paste(text),
            Value::Row(row) => row.paste(text),
            Value::Choice(_) | Value::Template(_) => return Edit::Ignored,
        }
        field.error = None;
        Edit::Changed
    }
}
