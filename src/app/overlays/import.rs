//! Files to take people from: which, into which account, and what that would do.

use std::path::{Path, PathBuf};

use crate::{
    app::{
        Action, Effect, ImportPreview, ImportWish, Progress, Refusal, Scroll, Stride,
        fields::{ChoiceField, Code, Edit, LineInput},
        forms::{Field, FieldError, Fields, Label, TURN, Value},
        key::Key,
    },
    domain::{
        Account, Choice as Known, Command, Id, ImportAccount, Name, Strangers,
        forgetting::Returning,
    },
    exchange::{self, Column, Directions, Placing, Proposals, RowKind},
};

/// How many fields there are besides the name of a new account.
const UNNAMED: usize = 3;

/// The questions before an import.
#[derive(Debug, Clone)]
pub struct ImportOverlay {
    /// File, what its columns are, where to, and the account's name if it is a new one.
    pub fields: Fields,
    pub account: Option<Id<Account>>,
    /// What has been said of the tables since, if anything.
    pub directions: Option<Directions>,
    /// Organizations that are said to be accounts of their own.
    pub apart: Vec<Name>,
    /// What becomes of somebody who was forgotten.
    pub returning: Returning,
    pub reading: bool,
    pub refusal: Option<Refusal>,
}

/// What an import would do, before it does it.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The questions it answers: Esc goes back to them.
    pub asked: ImportOverlay,
    pub preview: ImportPreview,
    /// Over the duplicates and problems.
    pub scroll: Scroll,
    /// The marked column, in the order the columns are shown; the lines follow it.
    pub column: Option<usize>,
    /// What the user has said of the tables since.
    pub wanted: Directions,
    /// The name of the account everybody goes to, while it is typed.
    pub naming: Option<LineInput>,
    /// Whether the files are being read anew.
    pub reading: bool,
    /// How far taking them in has come, while it goes on.
    pub saving: Option<Progress>,
}

impl Preview {
    #[must_use]
    pub fn new(asked: ImportOverlay, preview: ImportPreview) -> Self {
        Self {
            asked,
            wanted: preview.directions.clone(),
            preview,
            scroll: Scroll::default(),
            column: None,
            naming: None,
            reading: false,
            saving: None,
        }
    }

    /// What the files say, read as was wanted; what has been wanted since is asked for.
    pub fn answered(&mut self, preview: ImportPreview) -> Vec<Effect> {
        let current = preview.directions == self.wanted;
        self.preview = preview;
        self.reading = false;
        if current {
            Vec::new()
        } else {
            self.read_anew()
        }
    }

    /// The columns that say something: in which table, and which there.
    pub fn columns(&self) -> impl Iterator<Item = (usize, &Column)> {
        let tables = self.preview.tables.iter().enumerate();
        tables.flat_map(|(at, (_, table))| {
            let said = table.columns.iter().filter(|column| 0 < column.filled);
            said.map(move |column| (at, column))
        })
    }

    /// Moves in a window of `height` lines, which follows the marked column no more.
    pub fn scroll(&mut self, step: Stride, height: usize) {
        self.scroll.step(step, height);
        self.column = None;
    }

    /// To another column.
    pub fn step(&mut self, by: isize) {
        let count = self.columns().count();
        self.column = match (count, self.column) {
            (0, _) => None,
            (_, None) if by < 0 => Some(count - 1),
            (_, None) => Some(0),
            (_, Some(at)) => Some((at + count).saturating_add_signed(by) % count),
        };
    }

    /// The marked column means the next of what rows can say.
    pub fn mean(&mut self, by: isize) -> Vec<Effect> {
        let marked = self.column.unwrap_or(0);
        let Some((table, column)) = self.columns().nth(marked) else {
            return Vec::new();
        };
        let (file, table) = &self.preview.tables[table];
        let fields: Vec<_> = [None]
            .into_iter()
            .chain(exchange::ImportField::of_rows(table.rows).map(Some))
            .collect();
        // Of several tables it is said of which.
        let name = match (self.preview.tables.len(), Path::new(file).file_name()) {
            (2.., Some(file)) => format!("{}:{}", file.to_string_lossy(), column.header),
            _ => column.header.clone(),
        };
        let said = self.wanted.columns.iter().find(|(other, _)| *other == name);
        let now = said.map_or(column.field, |(_, field)| *field);
        let at = fields.iter().position(|field| *field == now).unwrap_or(0);
        let next = fields[(at + fields.len()).saturating_add_signed(by) % fields.len()];
        self.column = Some(marked);
        self.wanted.mean(&name, next);
        self.read_anew()
    }

    /// Another sheet than the one that was read.
    pub fn turn_sheet(&mut self) -> Vec<Effect> {
        let mut others = self
            .preview
            .tables
            .iter()
            .flat_map(|(_, table)| &table.others);
        let Some((name, _)) = others.next() else {
            return Vec::new();
        };
        self.wanted = Directions {
            sheet: Some(name.clone()),
            rows: None,
            header: None,
            columns: Vec::new(),
            ..self.wanted.clone()
        };
        self.read_anew()
    }

    /// The headings are in another line.
    pub fn move_headings(&mut self, by: isize) -> Vec<Effect> {
        let Some((_, table)) = self.preview.tables.first() else {
            return Vec::new();
        };
        let line = self.wanted.header.unwrap_or(table.line);
        self.wanted.header = Some(line.saturating_add_signed(by).max(1));
        self.wanted.columns.clear();
        self.read_anew()
    }

    /// The rows are something else.
    pub fn turn_rows(&mut self) -> Vec<Effect> {
        let Some((_, table)) = self.preview.tables.first() else {
            return Vec::new();
        };
        let now = self.wanted.rows.unwrap_or(table.rows);
        let at = RowKind::ALL
            .iter()
            .position(|rows| *rows == now)
            .unwrap_or(0);
        self.wanted.rows = Some(RowKind::ALL[(at + 1) % RowKind::ALL.len()]);
        self.wanted.columns.clear();
        self.read_anew()
    }

    /// The days of the tables are the other way round.
    pub fn turn_days(&mut self) -> Vec<Effect> {
        let ambiguous = |(_, column): (usize, &Column)| Some(column.days.as_ref()?.order);
        let Some(now) = self.columns().find_map(ambiguous) else {
            return Vec::new();
        };
        self.wanted.order = Some(now.other());
        self.read_anew()
    }

    /// Levels are proposed, or no more.
    pub fn turn_proposals(&mut self) -> Vec<Effect> {
        self.wanted.proposals = match self.wanted.proposals {
            Proposals::Take => Proposals::Leave,
            Proposals::Leave => Proposals::Take,
        };
        self.read_anew()
    }

    /// Those whom nobody knows come in, or no more.
    pub fn turn_strangers(&mut self) -> Vec<Effect> {
        self.wanted.strangers = match self.wanted.strangers {
            Strangers::TakeIn => Strangers::LeaveOut,
            Strangers::LeaveOut => Strangers::TakeIn,
        };
        self.read_anew()
    }

    /// Whether nobody has said yet where people work who have a title or a department.
    #[must_use]
    pub fn asks_whose(&self) -> bool {
        0 < self.preview.unplaced.posts && self.asked.placing() == Placing::Propose
    }

    /// Whether a key goes back to the questions: Esc does, and Enter where there is nothing to take in.
    #[must_use]
    pub fn goes_back(&self, action: Action) -> bool {
        let Self {
            preview,
            reading,
            saving,
            ..
        } = self;
        match action {
            Action::Cancel => saving.is_none(),
            Action::Accept => saving.is_none() && !reading && preview.takes_nothing(),
            _ => false,
        }
    }

    /// Takes in what is shown; asks first where people work, if nothing tells.
    pub fn accept(&mut self) -> Vec<Effect> {
        if self.saving.is_some() || self.reading {
            return Vec::new();
        }
        if self.asks_whose() {
            self.name_account();
            return Vec::new();
        }
        self.saving = Some(Progress::default());
        vec![Effect::TakeIn(
            self.preview.command.clone(),
            self.preview.learnt.clone(),
        )]
    }

    /// The next organization that goes into an account of nearly the same name is one of its own; after the
    /// last none is.
    pub fn take_as_new(&mut self) -> Vec<Effect> {
        if self.reading || self.saving.is_some() {
            return Vec::new();
        }
        match self.preview.recognised.first() {
            Some(next) => self.asked.apart.push(next.organization.clone()),
            None if self.asked.apart.is_empty() => return Vec::new(),
            None => self.asked.apart.clear(),
        }
        self.reread()
    }

    /// Those who were forgotten come back, or stay out again.
    pub fn turn_returning(&mut self) -> Vec<Effect> {
        if self.reading || self.saving.is_some() || self.preview.returnees.is_empty() {
            return Vec::new();
        }
        self.asked.returning = match self.asked.returning {
            Returning::LeaveOut => Returning::BringBack,
            Returning::BringBack => Returning::LeaveOut,
        };
        self.reread()
    }

    /// Asks which account everybody goes to.
    pub fn name_account(&mut self) {
        if self.saving.is_some() || matches!(self.preview.command, Command::Adopt(_)) {
            return;
        }
        let placed = self.preview.placed.first().map(|placed| &placed.account);
        let name = placed.or(self.preview.unplaced.perhaps.as_ref());
        self.naming = Some(LineInput::new(name.map_or("", |name| name.raw())));
    }

    /// Everybody goes to the account that was named; without a name to the one of their own, or to none.
    pub fn account_named(&mut self) -> Vec<Effect> {
        let Some(line) = self.naming.take() else {
            return Vec::new();
        };
        self.asked.go_to(line.text());
        self.reread()
    }

    /// Asks for the preview again, read as is wanted, once at a time.
    fn read_anew(&mut self) -> Vec<Effect> {
        self.asked.directions = Some(self.wanted.clone());
        self.reread()
    }

    fn reread(&mut self) -> Vec<Effect> {
        if self.reading || self.saving.is_some() {
            return Vec::new();
        }
        self.reading = true;
        self.asked.ask()
    }
}

impl ImportOverlay {
    #[must_use]
    pub fn new(account: Option<Id<Account>>) -> Self {
        let (first, rest) = match account {
            Some(_) => (
                Code::ThisAccount,
                vec![Code::ByOrganization, Code::NamedAccount, Code::NoAccount],
            ),
            None => (
                Code::ByOrganization,
                vec![Code::NamedAccount, Code::NoAccount],
            ),
        };
        let into = Field {
            value: Value::Choice(ChoiceField::new(first, rest, &first)),
            ..Field::text(Label::Into, "")
        };
        let mut fields = Fields::new(vec![
            Field::text(Label::File, "").needed(),
            Field::text(Label::Columns, ""),
            into,
            Field::text(Label::Name, ""),
        ]);
        fields.ask(UNNAMED);
        Self {
            fields,
            account,
            directions: None,
            apart: Vec::new(),
            returning: Returning::LeaveOut,
            reading: false,
            refusal: None,
        }
    }

    pub fn press(&mut self, key: Key) {
        let edit = self.fields.press(key);
        self.edited(edit);
    }

    pub fn paste(&mut self, text: &str) {
        let edit = self.fields.paste(text);
        self.edited(edit);
    }

    fn edited(&mut self, edit: Edit) {
        if edit != Edit::Changed {
            return;
        }
        self.refusal = None;
        self.ask_name();
        // What was said of the tables of other files says nothing of these.
        if self
            .fields
            .focused()
            .is_some_and(|field| field.label == Label::File)
        {
            self.directions = None;
            self.apart.clear();
            self.returning = Returning::LeaveOut;
        }
    }

    /// The name is only asked for where people go to a new account.
    fn ask_name(&mut self) {
        let named = self.where_to() == Some(Code::NamedAccount);
        self.fields.ask(if named { UNNAMED + 1 } else { UNNAMED });
    }

    /// Where people go.
    fn where_to(&self) -> Option<Code> {
        match &self.fields.of(Label::Into)?.value {
            Value::Choice(choice) => Some(*choice.chosen()),
            _ => None,
        }
    }

    /// To a field by its place; a choice that has the cursor already turns to its next option.
    pub fn point(&mut self, at: usize) {
        if self.fields.point(at) {
            self.press(TURN);
        }
    }

    fn files(&self) -> Vec<PathBuf> {
        paths(self.fields.text(Label::File))
    }

    fn ask(&self) -> Vec<Effect> {
        let asked = self.target().map(|account| {
            Effect::PreviewImport(ImportWish {
                files: self.files(),
                account,
                placing: self.placing(),
                apart: self.apart.clone(),
                returning: self.returning,
                directions: self.directions.clone(),
            })
        });
        asked.into_iter().collect()
    }

    /// Everybody to the account of this name; without one, to none but those of their own.
    fn go_to(&mut self, name: &str) {
        let code = if name.trim().is_empty() {
            Code::NoAccount
        } else {
            Code::NamedAccount
        };
        if let Some(Field {
            value: Value::Choice(choice),
            ..
        }) = self.fields.of_mut(Label::Into)
        {
            choice.choose(&code);
        }
        self.fields.write(Label::Name, name);
        self.ask_name();
    }

    /// What becomes of those who do not say where they work.
    fn placing(&self) -> Placing {
        match self.where_to() {
            Some(Code::NoAccount) => Placing::Nowhere,
            _ => Placing::Propose,
        }
    }

    /// Asks for the preview, or shows at its field what is missing.
    pub fn preview(&mut self) -> Vec<Effect> {
        if self.files().is_empty() {
            self.fields.fail(Label::File, FieldError::Needed);
            return Vec::new();
        }
        let Some(columns) = self.columns() else {
            self.fields.fail(Label::Columns, FieldError::NotColumns);
            return Vec::new();
        };
        if self.target().is_none() {
            self.fields.fail(Label::Name, FieldError::Needed);
            return Vec::new();
        }
        self.reading = true;
        for (column, field) in columns {
            let directions = self.directions.get_or_insert_default();
            directions.mean(&column, field);
        }
        self.ask()
    }

    /// `3=title, Manager=manager`; a field may be called as a heading would be, `none` leaves a column
    /// out. `None` where something is no such pair.
    fn columns(&self) -> Option<Vec<exchange::Meant>> {
        let pairs = self
            .fields
            .text(Label::Columns)
            .split([',', '，', ';', '；'])
            .map(str::trim);
        let pairs = pairs.filter(|pair| !pair.is_empty());
        let read = pairs.map(|pair| {
            let (column, field) = pair.rsplit_once(['=', '＝'])?;
            let field = match field.trim() {
                "none" | "-" => None,
                field => Some(exchange::ImportField::of_header(field)?),
            };
            Some((column.trim().to_owned(), field))
        });
        read.collect()
    }

    fn target(&self) -> Option<ImportAccount> {
        match (self.where_to()?, self.account) {
            (Code::ThisAccount, Some(id)) => Some(ImportAccount::One(Known::Known(id))),
            (Code::NamedAccount, _) => {
                let name = Name::new(self.fields.text(Label::Name)).ok()?;
                Some(ImportAccount::One(Known::New(name)))
            }
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
