//! Fields → values. Every question may leave an error at its field; asking on collects them all.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::field::{Field, FieldError, Label, Need, Value};
use crate::{
    app::fields::{Code, Pickable},
    days::{self, Calendar, DueDay, Text, UnreadDay},
    domain::{
        Birthday, Id, Money, Name, NameError, NewDepartment, Note, Noun, Period, template::Template,
    },
};

/// `None`: the field carries an error now.
pub type Answer<T> = Option<T>;

/// Reads the fields of a form. Answers are `None` where the field now carries an error.
pub struct Read<'a> {
    fields: &'a mut [Field],
    calendar: Calendar,
}

impl<'a> Read<'a> {
    pub fn new(fields: &'a mut [Field], calendar: Calendar) -> Self {
        for field in &mut *fields {
            field.error = None;
        }
        Self { fields, calendar }
    }

    #[must_use]
    pub const fn today(&self) -> NaiveDate {
        self.calendar.today
    }

    fn field(&mut self, label: Label) -> Option<&mut Field> {
        self.fields.iter_mut().find(|field| field.label == label)
    }

    fn fail(&mut self, label: Label, error: FieldError) {
        if let Some(field) = self.field(label) {
            field.error = Some(error);
        }
    }

    /// Whether the form has such a field.
    #[must_use]
    pub fn asks(&self, label: Label) -> bool {
        self.fields.iter().any(|field| field.label == label)
    }

    /// The department that is to be made, where one is.
    #[must_use]
    pub fn new_department(&self) -> Option<NewDepartment> {
        self.fields.iter().find_map(|field| match &field.value {
            Value::Pick(pick) if field.label == Label::Department => match &pick.picked {
                Some(Pickable::New(department)) => Some(department.clone()),
                _ => None,
            },
            _ => None,
        })
    }

    /// What is typed there, to the letter: saving a form must not touch what nobody edited.
    pub fn note(&mut self, label: Label) -> Note {
        self.verbatim(label).into()
    }

    fn verbatim(&mut self, label: Label) -> String {
        match self.field(label).map(|field| &field.value) {
            Some(Value::Text(line) | Value::Day(line)) => line.text().to_owned(),
            _ => String::new(),
        }
    }

    /// Text in a field, through `parse`; an empty field is `Some(None)` unless it is needed.
    fn parsed<T>(
        &mut self,
        label: Label,
        parse: impl FnOnce(&str) -> Result<T, FieldError>,
    ) -> Answer<Option<T>> {
        let text = self.verbatim(label);
        let text = text.trim();
        let need = self.field(label)?.need;
        let result = match (text.is_empty(), need) {
            (true, Need::Needed) => Err(FieldError::Needed),
            (true, _) => Ok(None),
            (false, _) => parse(text).map(Some),
        };
        result.map_err(|error| self.fail(label, error)).ok()
    }

    pub fn name(&mut self, label: Label) -> Option<Name> {
        self.maybe_name(label)?
    }

    pub fn maybe_name(&mut self, label: Label) -> Answer<Option<Name>> {
        self.parsed(label, read_name)
    }

    /// Names separated by commas of either width.
    pub fn names(&mut self, label: Label) -> Option<Vec<Name>> {
        self.parsed(label, |text| {
            text.split([',', '，', '、', ';', '；'])
                .filter(|part| !part.trim().is_empty())
                .map(read_name)
                .collect()
        })
        .map(Option::unwrap_or_default)
    }

    pub fn day(&mut self, label: Label) -> Option<NaiveDate> {
        self.maybe_day(label)?
    }

    pub fn maybe_day(&mut self, label: Label) -> Answer<Option<NaiveDate>> {
        let calendar = self.calendar;
        self.parsed(label, |text| {
            read_day(label, text, calendar).map_err(|_| FieldError::NotADay)
        })
    }

    /// As it is shown, or as any day is written; where no year stands, none is meant.
    pub fn maybe_birthday(&mut self, label: Label) -> Answer<Option<Birthday>> {
        let calendar = self.calendar;
        self.parsed(label, |text| {
            if let Ok(birthday) = text.parse() {
                return Ok(birthday);
            }
            let day = read_day(label, text, calendar).map_err(|_| FieldError::NotADay)?;
            let digits = text.split(|c: char| !c.is_ascii_digit());
            if digits.map(str::len).any(|count| 4 <= count) {
                Ok(Birthday::born(day))
            } else {
                Birthday::yearly(day.month(), day.day()).ok_or(FieldError::NotADay)
            }
        })
    }

    pub fn maybe_time(&mut self, label: Label) -> Answer<Option<NaiveTime>> {
        self.parsed(label, |text| {
            let text = Text::new(text);
            match days::time(&text, 0) {
                Some((time, end)) if end == text.len() => Ok(time),
                _ => Err(FieldError::NotATime),
            }
        })
    }

    pub fn maybe_number(
        &mut self,
        label: Label,
        within: RangeInclusive<u16>,
    ) -> Answer<Option<u16>> {
        let (least, most) = (*within.start(), *within.end());
        self.parsed(label, |text| {
            text.parse()
                .ok()
                .filter(|number| within.contains(number))
                .ok_or(FieldError::NotANumber { least, most })
        })
    }

    /// As people write amounts, with or without a currency.
    pub fn maybe_money(&mut self, label: Label) -> Answer<Option<Money>> {
        self.parsed(label, |text| {
            Money::read(text).map_err(|_| FieldError::NotAnAmount)
        })
    }

    /// A small number: 0 to `most`.
    pub fn maybe_small(&mut self, label: Label, most: u8) -> Answer<Option<u8>> {
        let number = self.maybe_number(label, 0..=most.into())?;
        Some(number.and_then(|number| number.try_into().ok()))
    }

    /// What is chosen there; `None` where that is nothing.
    pub fn chosen<T: TryFrom<Code>>(&mut self, label: Label) -> Option<T> {
        match &self.field(label)?.value {
            Value::Choice(choice) => T::try_from(*choice.chosen()).ok(),
            _ => None,
        }
    }

    /// The template chosen there, where the form asks for one.
    pub fn template(&mut self, label: Label) -> Option<Template> {
        match &self.field(label)?.value {
            Value::Template(choice) => Some(choice.chosen().clone()),
            _ => None,
        }
    }

    pub fn row<T: Noun>(&mut self, label: Label) -> Option<Id<T>> {
        self.maybe_row(label)?
    }

    pub fn maybe_row<T: Noun>(&mut self, label: Label) -> Answer<Option<Id<T>>> {
        let field = self.field(label)?;
        let Value::Pick(pick) = &field.value else {
            return None;
        };
        field.error = match (pick.id::<T>(), field.need) {
            _ if !pick.typed.text().trim().is_empty() => Some(match pick.list.count() {
                0 => FieldError::Unknown(pick.source.kind()),
                _ => FieldError::NotPicked,
            }),
            (None, Need::Needed) => Some(FieldError::Needed),
            (id, _) => return Some(id),
        };
        None
    }

    /// Marks a field that was left empty as needed after all.
    pub fn need(&mut self, label: Label) {
        self.fail(label, FieldError::Needed);
    }

    /// From and to where the form asks for both; open where it only asks since when.
    pub fn period_or_open(&mut self) -> Option<Period> {
        if self.field(Label::To).is_some() {
            return self.period();
        }
        self.maybe_day(Label::From)
            .map(|from| Period { from, to: None })
    }

    /// From and to, in order.
    pub fn period(&mut self) -> Option<Period> {
        let (from, to) = (self.maybe_day(Label::From), self.maybe_day(Label::To));
        let period = Period {
            from: from?,
            to: to?,
        };
        if period.is_void() {
            self.fail(Label::To, FieldError::EndsBeforeStart);
            return None;
        }
        Some(period)
    }
}

/// Reads a day as the question has it: one that can only be over, one that can only be to come, or either.
/// An exact date is taken as it is, for it may be told of long ago; so is what a rule refuses later.
///
/// # Errors
/// Why it is no such day.
pub fn read_day(label: Label, text: &str, calendar: Calendar) -> Result<NaiveDate, UnreadDay> {
    match label {
        Label::Due | Label::Until | Label::By | Label::PlannedFor => {
            match days::future(text, calendar)? {
                DueDay::On(day) => Ok(day),
                DueDay::Someday => Err(UnreadDay::Unknown(Vec::new())),
            }
        }
        Label::On | Label::MadeOn | Label::Reached | Label::Birthday => {
            match days::past(text, calendar) {
                Err(UnreadDay::Ahead(day)) => Ok(day),
                read => read,
            }
        }
        _ => days::plain(text, calendar),
    }
}

fn read_name(text: &str) -> Result<Name, FieldError> {
    Name::new(text).map_err(|error| match error {
        NameError::Empty => FieldError::Needed,
        NameError::TooLong => FieldError::TooLong,
    })
}
