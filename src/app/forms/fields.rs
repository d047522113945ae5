//! Fields and which of them has the keys: what forms, panels and questions have in common.

use crossterm::event::KeyCode;

use super::{
    field::{Field, FieldError, Label, Value},
    kept::{KeptForm, KeptValue},
    matter, plan_item,
};
use crate::{
    app::{
        Effect,
        fields::{ChoiceField, Code, Edit, Left, LineInput, PickField, Pickable},
        key::Key,
    },
    book::FindNames,
    domain::{AimKind, MatterKind, Subject, summary::Hit},
};

/// What turns a choice to its next option.
pub const TURN: Key = Key::plain(KeyCode::Right);

/// How what can be picked is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldLayout {
    /// Under the field, where its list is open: what is typed narrows it.
    Form,
    /// Below all fields, with letters that take.
    Panel,
}

/// The fields of a form, and the one under the cursor.
#[derive(Debug, Clone)]
pub struct Fields {
    all: Vec<Field>,
    /// What they said at first.
    begun: Vec<KeptValue>,
    /// How many of them are asked, from the first on.
    asked: usize,
    focus: usize,
    layout: FieldLayout,
}

impl Fields {
    #[must_use]
    pub fn new(all: Vec<Field>) -> Self {
        Self::laid_out(all, FieldLayout::Form)
    }

    #[must_use]
    pub fn laid_out(all: Vec<Field>, layout: FieldLayout) -> Self {
        Self {
            begun: all.iter().map(|field| (&field.value).into()).collect(),
            asked: all.len(),
            all,
            focus: 0,
            layout,
        }
    }

    /// Asks only so many of them, from the first on; what the others say is kept.
    pub fn ask(&mut self, count: usize) {
        self.asked = count.min(self.all.len());
        self.focus = self.focus.min(self.asked.saturating_sub(1));
    }

    /// Asks what is called so, in this order, and nothing else; what the others say is kept. Labels that it
    /// does not have are passed over.
    pub fn ask_first(&mut self, labels: &[Label]) {
        let focused = self.focused().map(|field| field.label);
        let place = |label: Label| labels.iter().position(|one| *one == label);
        let all = std::mem::take(&mut self.all).into_iter();
        let mut all: Vec<_> = all.zip(std::mem::take(&mut self.begun)).collect();
        // A stable sort: what is not asked stays in its order, behind.
        all.sort_by_key(|(field, _)| place(field.label).unwrap_or(labels.len()));
        let asked = all.iter().filter(|(field, _)| place(field.label).is_some());
        let asked = asked.count();
        (self.all, self.begun) = all.into_iter().unzip();
        self.ask(asked);
        if let Some(at) = focused.and_then(|label| self.place(label)) {
            self.go(at);
        }
    }

    /// What says something else than at first.
    #[must_use]
    pub fn typed(&self) -> Vec<(Label, KeptValue)> {
        let said = self.all.iter().zip(&self.begun);
        let said = said.map(|(field, begun)| (field.label, KeptValue::from(&field.value), begun));
        said.filter(|(_, says, begun)| says != *begun)
            .map(|(label, says, _)| (label, says))
            .collect()
    }

    /// The rows that were picked at first.
    pub fn rows_at_first(&self) -> impl Iterator<Item = Subject> {
        self.begun.iter().filter_map(KeptValue::row)
    }

    /// Goes on with what was typed into the same form before, and where.
    pub fn take_up(&mut self, kept: &KeptForm) {
        for (label, says) in &kept.typed {
            if let Some(field) = self.of_mut(*label) {
                field.value.take_up(says);
                self.follow(*label);
            }
        }
        if let Some(at) = kept.at.and_then(|label| self.place(label)) {
            self.go(at);
        }
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
            Some(Value::Pick(pick)) => match &pick.picked {
                Some(Pickable::Code(code)) => T::try_from(*code).ok(),
                _ => None,
            },
            _ => None,
        }
    }

    #[must_use]
    pub fn picked(&self, label: Label) -> Option<&Pickable> {
        match &self.of(label)?.value {
            Value::Pick(pick) => pick.picked.as_ref(),
            _ => None,
        }
    }

    /// What can be picked in the field under the cursor, if that is what it asks.
    #[must_use]
    pub fn pick(&self) -> Option<&PickField> {
        match &self.focused()?.value {
            Value::Pick(pick) => Some(pick),
            _ => None,
        }
    }

    pub fn pick_mut(&mut self) -> Option<&mut PickField> {
        match &mut self.focused_mut()?.value {
            Value::Pick(pick) => Some(pick),
            _ => None,
        }
    }

    /// The same, if its list is open.
    pub fn open_pick(&mut self) -> Option<&mut PickField> {
        self.pick_mut().filter(|pick| pick.is_open())
    }

    /// Another field in place of the one that is called the same.
    pub fn put(&mut self, field: Field) {
        if let Some(known) = self.of_mut(field.label) {
            *known = field;
        }
    }

    /// What a field says may decide what another offers: each kind of matter has stages of its own.
    pub fn follow(&mut self, label: Label) {
        if let (Label::MatterKind, Some(kind)) = (label, self.chosen::<MatterKind>(label)) {
            self.put(matter::stage(kind, kind.first()));
        }
        if let (Label::Aim, Some(aim)) = (label, self.chosen::<AimKind>(label)) {
            self.ask_first(plan_item::asked(aim));
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

    /// Whether the field under the cursor is one that is written in.
    #[must_use]
    pub fn writes(&self) -> bool {
        let value = self.focused().map(|field| &field.value);
        matches!(value, Some(Value::Text(_) | Value::Day(_)))
    }

    /// Bytes of what is written in the field under the cursor.
    #[must_use]
    pub fn length(&self) -> usize {
        match self.focused().map(|field| &field.value) {
            Some(Value::Text(line) | Value::Day(line)) => line.text().len(),
            _ => 0,
        }
    }

    /// A key that is no command: for the field under the cursor, of which nothing is wrong any more once it
    /// has changed.
    pub fn press(&mut self, key: Key) -> Edit {
        let layout = self.layout;
        let Some(field) = self.focused_mut() else {
            return Edit::Ignored;
        };
        let edit = match &mut field.value {
            Value::Text(line) | Value::Day(line) => line.press(key),
            Value::Choice(choice) => choice.press(key),
            Value::Template(choice) => choice.press(key),
            Value::Pick(pick) => match layout {
                FieldLayout::Form => pick.press(key),
                FieldLayout::Panel => pick.press_letter(key),
            },
        };
        if matches!(edit, Edit::Changed | Edit::Chosen) {
            field.error = None;
        }
        edit
    }

    /// Pasted text goes where typed text goes.
    pub fn paste(&mut self, text: &str) -> Edit {
        let layout = self.layout;
        let Some(field) = self.focused_mut() else {
            return Edit::Ignored;
        };
        match &mut field.value {
            Value::Text(line) | Value::Day(line) => line.paste(text),
            Value::Pick(pick) if layout == FieldLayout::Form || pick.seeks() => pick.paste(text),
            Value::Pick(_) | Value::Choice(_) | Value::Template(_) => return Edit::Ignored,
        }
        field.error = None;
        Edit::Changed
    }

    /// Takes what is marked in the field under the cursor.
    pub fn take(&mut self) -> Left {
        self.leave_by(PickField::take)
    }

    /// Leaves the field under the cursor for one that was pointed at: nobody chose what is marked in it.
    pub fn leave(&mut self) -> Left {
        self.leave_by(PickField::leave)
    }

    /// Where what is typed does not say what is picked, the field says so.
    fn leave_by(&mut self, how: impl FnOnce(&mut PickField) -> Left) -> Left {
        let Some(Field {
            value: Value::Pick(pick),
            error,
            ..
        }) = self.focused_mut()
        else {
            return Left::AsItWas;
        };
        let left = how(pick);
        match left {
            Left::Unknown => *error = Some(FieldError::Unknown(pick.source.kind())),
            Left::Several => *error = Some(FieldError::NotPicked),
            Left::AsItWas | Left::Taken => {}
        }
        left
    }

    /// Leaves an open list as if nothing had been typed. Says whether there was one.
    pub fn close_list(&mut self) -> bool {
        let Some(pick) = self.open_pick() else {
            return false;
        };
        pick.close();
        if let Some(field) = self.focused_mut() {
            field.error = None;
        }
        true
    }

    /// Asks the book for what is typed, where it may know more than what is offered.
    #[must_use]
    pub fn ask_book(&self) -> Option<Effect> {
        let typed = self.pick()?.asks()?;
        Some(Effect::ask(FindNames(typed.to_owned())))
    }

    /// Hands what the book found to the field that asked.
    pub fn found(&mut self, query: &str, hits: &[Hit]) {
        if let Some(pick) = self.pick_mut() {
            pick.found(query, hits);
        }
    }
}
