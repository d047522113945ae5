//! Files to take people from: which, into which account, and what that would do.

use std::path::PathBuf;

use crossterm::event::KeyCode;

use crate::{
    app::{
        Effect, ImportPreview, Refusal,
        fields::{Choice, Code},
        forms::{Field, FieldError, Label, Value},
        key::Key,
    },
    domain::{
        account::Account,
        command::{Choice as Known, ImportAccount},
        id::Id,
        text::Name,
    },
    exchange,
};

/// Places of the fields.
const COLUMNS: usize = 1;
const INTO: usize = 2;
const NAME: usize = 3;

/// The questions before an import.
#[derive(Debug, Clone)]
pub struct Import {
    /// File, what its columns are, where to, and the account's name if it is a new one.
    pub fields: [Field; 4],
    pub focus: usize,
    pub account: Option<Id<Account>>,
    pub reading: bool,
    pub refusal: Option<Refusal>,
}

/// What an import would do, before it does it.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The questions it answers: Esc goes back to them.
    pub asked: Import,
    pub preview: ImportPreview,
    /// First line shown of the duplicates and problems.
    pub top: usize,
    pub saving: bool,
}

impl Import {
    #[must_use]
    pub fn new(account: Option<Id<Account>>) -> Self {
        let (first, rest) = match account {
            Some(_) => (
                Code::ThisAccount,
                vec![Code::ByOrganization, Code::NamedAccount],
            ),
            None => (Code::ByOrganization, vec![Code::NamedAccount]),
        };
        let into = Field {
            value: Value::Choice(Choice::new(first, rest, &first)),
            ..Field::text(Label::Into, "")
        };
        Self {
            fields: [
                Field::text(Label::File, "").needed(),
                Field::text(Label::Columns, ""),
                into,
                Field::text(Label::Name, ""),
            ],
            focus: 0,
            account,
            reading: false,
            refusal: None,
        }
    }

    /// The name is only asked for where people go to a new account.
    #[must_use]
    pub fn fields_shown(&self) -> usize {
        match &self.fields[INTO].value {
            Value::Choice(choice) if *choice.chosen() == Code::NamedAccount => 4,
            _ => 3,
        }
    }

    pub fn press(&mut self, key: Key) {
        match &mut self.fields[self.focus].value {
            Value::Choice(choice) => choice.press(key),
            Value::Template(choice) => choice.press(key),
            Value::Text(line) | Value::Day(line) => line.press(key),
            Value::Row(row) => row.press(key),
        };
        self.fields[self.focus].error = None;
        self.refusal = None;
    }

    pub fn paste(&mut self, text: &str) {
        if let Value::Text(line) = &mut self.fields[self.focus].value {
            line.paste(text);
        }
    }

    pub fn step(&mut self, by: isize) {
        let count = self.fields_shown();
        self.focus = (self.focus + count).saturating_add_signed(by) % count;
    }

    /// To a field by its place; a choice that has the cursor already turns to its next option.
    pub fn point(&mut self, at: usize) {
        if at >= self.fields_shown() {
            return;
        }
        if at != self.focus {
            self.focus = at;
        } else if let Value::Choice(_) = &self.fields[at].value {
            self.press(Key::plain(KeyCode::Right));
        }
    }

    /// Asks for the preview, or shows at its field what is missing.
    pub fn preview(&mut self) -> Vec<Effect> {
        let files = match &self.fields[0].value {
            Value::Text(line) => paths(line.text()),
            _ => Vec::new(),
        };
        if files.is_empty() {
            self.fields[0].error = Some(FieldError::Needed);
            self.focus = 0;
            return Vec::new();
        }
        let Some(columns) = self.columns() else {
            self.fields[COLUMNS].error = Some(FieldError::NotColumns);
            self.focus = COLUMNS;
            return Vec::new();
        };
        let Some(account) = self.target() else {
            self.fields[NAME].error = Some(FieldError::Needed);
            self.focus = NAME;
            return Vec::new();
        };
        self.reading = true;
        vec![Effect::PreviewImport {
            files,
            account,
            columns,
        }]
    }

    /// `3=title, Manager=manager`; a field may be called as a heading would be, `none` leaves a column
    /// out. `None` where something is no such pair.
    fn columns(&self) -> Option<Vec<exchange::Meant>> {
        let Value::Text(line) = &self.fields[COLUMNS].value else {
            return Some(Vec::new());
        };
        let pairs = line.text().split([',', '，', ';', '；']).map(str::trim);
        let pairs = pairs.filter(|pair| !pair.is_empty());
        let read = pairs.map(|pair| {
            let (column, field) = pair.rsplit_once(['=', '＝'])?;
            let field = match field.trim() {
                "none" | "-" => None,
                field => Some(exchange::Field::of_header(field)?),
            };
            Some((column.trim().to_owned(), field))
        });
        read.collect()
    }

    fn target(&self) -> Option<ImportAccount> {
        let Value::Choice(choice) = &self.fields[INTO].value else {
            return None;
        };
        match (choice.chosen(), self.account, &self.fields[NAME].value) {
            (Code::ThisAccount, Some(id), _) => Some(ImportAccount::One(Known::Known(id))),
            (Code::NamedAccount, _, Value::Text(line)) => Name::new(line.text())
                .ok()
                .map(|name| ImportAccount::One(Known::New(name))),
            _ => Some(ImportAccount::ByOrganization),
        }
    }
}

/// Splits a line into paths as a shell would: at spaces outside quotes, `\` taking the next sign
/// literally. A terminal pastes a dragged file that way.
fn paths(line: &str) -> Vec<PathBuf> {
    let mut out = Vec::new();
    let mut path = String::new();
    let mut quote = None;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, quote) {
            // Windows paths keep their backslashes: only an escaped space or quote is one.
            ('\\', None) if chars.peek().is_some_and(|c| " '\"\\()&".contains(*c)) => {
                path.extend(chars.next());
            }
            ('"' | '\'', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            (' ', None) => {
                if !path.is_empty() {
                    out.push(PathBuf::from(std::mem::take(&mut path)));
                }
            }
            (c, _) => path.push(c),
        }
    }
    if !path.is_empty() {
        out.push(path.into());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_files_are_split_as_a_shell_would() {
        assert_eq!(
            paths(r#"a.vcf 'my cards.vcf' b\ c.csv  "名片 1.vcf""#),
            ["a.vcf", "my cards.vcf", "b c.csv", "名片 1.vcf"].map(PathBuf::from)
        );
        assert_eq!(paths("  "), Vec::<PathBuf>::new());
    }
}
