//! Files somebody gives us: read from disk, understood by `exchange`, weighed against the book.

mod placing;
mod returning;

use std::{
    ffi::OsStr,
    fs::{self, File},
    io::{self, ErrorKind, Read, stdin},
    path::{Path, PathBuf},
};

use directories::BaseDirs;

use crate::{
    app::{
        Arrival, ImportPreview, ImportProblem, ImportWish, Intake, Learnt, Obstacle, PlacedPeople,
        Unplaced,
    },
    book::{Book, chain},
    domain::{
        AccountDraft, ActivityDraft, Command, Import, ImportAccount, Name, PersonDraft, Strangers,
        ToldOf,
        forgetting::Returning,
        matter::MatterDraft,
        plan::{
            RuleError,
            import::{Fate, Happened, ImportOutcome, Listed, Pursued},
        },
        portable::BookFile,
    },
    exchange::{
        self, Columns, Cost, Directions, Here, Joined, Options, Pipes, Reason, StaffRow, Unread,
    },
    store::StoreError,
};

/// What the files say, all together.
#[derive(Default)]
struct Contents {
    read: usize,
    accounts: Vec<(String, AccountDraft)>,
    drafts: Vec<(String, PersonDraft)>,
    activities: Vec<(String, ActivityDraft)>,
    matters: Vec<(String, MatterDraft)>,
    /// Rows that speak of somebody by a key, over all the files.
    entries: Vec<StaffRow>,
    departments: Vec<(String, Name)>,
    books: Vec<BookFile>,
    unread: Vec<Unread>,
    tables: Vec<(String, Columns)>,
    placed: Vec<PlacedPeople>,
    unplaced: Unplaced,
    problems: Vec<ImportProblem>,
}

/// The path as somebody typed it, `~` being the home folder: on screen there is no shell to say so.
#[must_use]
pub fn typed(path: &Path) -> PathBuf {
    let folders = BaseDirs::new();
    from_home(path, folders.as_ref().map(BaseDirs::home_dir))
}

fn from_home(path: &Path, home: Option<&Path>) -> PathBuf {
    if path == Path::new(STANDARD_INPUT) {
        // The screens read keys from there: here it can only be the name of a file.
        return Path::new(".").join(path);
    }
    match (path.strip_prefix("~"), home) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}

/// The files that are meant: what a line parts at its spaces is one path after all, where the parts are not
/// there and the whole is.
fn whole(files: &[PathBuf], is_there: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    /// No path has more words.
    const MOST: usize = 16;
    let mut meant = Vec::new();
    let mut rest = files;
    while let Some(first) = rest.first() {
        let joined = |words: usize| {
            let words = rest.get(..words)?.iter().map(|word| word.as_os_str());
            Some(PathBuf::from(
                words.collect::<Vec<_>>().join(OsStr::new(" ")),
            ))
        };
        let found = (1..=MOST).find(|words| joined(*words).is_some_and(|path| is_there(&path)));
        let words = found.unwrap_or(1);
        meant.push(joined(words).unwrap_or_else(|| first.clone()));
        rest = &rest[words..];
    }
    meant
}

/// What taking in these files would do; the book stays as it is.
///
/// # Errors
/// When a rule of the book forbids it or the book cannot be read. What is wrong with a file is in
/// the preview's problems.
pub fn take_in(
    book: &Book,
    files: &[PathBuf],
    account: ImportAccount,
    options: &Options,
) -> Result<ImportPreview, StoreError> {
    let options = &Options {
        here: Here {
            order: book.settings.order,
            ..book.settings.clock.here()
        },
        ..options.clone()
    };
    let mut contents = Contents::of(files, options);
    contents.join();
    contents.place(&account, options.placing, &book.store)?;
    match contents.books.pop() {
        Some(other)
            if contents.books.is_empty()
                && contents.accounts.is_empty()
                && contents.drafts.is_empty()
                && contents.activities.is_empty()
                && contents.matters.is_empty() =>
        {
            adopt(book, other, options.returning, contents)
        }
        Some(_) => {
            contents.problem("", 1, Obstacle::BookAlone);
            Ok(contents.preview(Command::Import(Import {
                account,
                accounts: Vec::new(),
                people: Vec::new(),
                activities: Vec::new(),
                matters: Vec::new(),
                strangers: Strangers::default(),
                apart: Vec::new(),
            })))
        }
        None => import(book, account, options, contents),
    }
}

/// As [`take_in`], with what the user says of the columns, or said of a table with the same headings
/// before: that is remembered in the book.
///
/// # Errors
/// As [`take_in`].
pub fn preview(book: &mut Book, wish: &ImportWish) -> Result<ImportPreview, StoreError> {
    let ImportWish { files, account, .. } = wish;
    let files = whole(files, |file| typed(file).is_file());
    let files: Vec<_> = files.iter().map(|file| typed(file)).collect();
    let files = files.as_slice();
    let read = |book: &Book, directions: &Directions| {
        let options = Options {
            tables: directions.clone(),
            placing: wish.placing,
            apart: wish.apart.clone(),
            returning: wish.returning,
            ..Options::default()
        };
        let preview = take_in(book, files, account.clone(), &options)?;
        Ok::<_, StoreError>(ImportPreview {
            directions: options.tables,
            ..preview
        })
    };
    let Some(directions) = &wish.directions else {
        let plain = read(book, &Directions::default())?;
        let Some(key) = headings(&plain.tables) else {
            return Ok(plain);
        };
        return match book.store.recall::<Directions>(&key)? {
            Some(remembered) => Ok(ImportPreview {
                remembered: true,
                ..read(book, &remembered)?
            }),
            None => Ok(plain),
        };
    };
    // By what is read unasked a table is known again, whatever the user says of it then.
    let unasked = Contents::of(files, &Options::default());
    let learnt = headings(&unasked.tables).map(|table| Learnt {
        table,
        directions: directions.clone(),
    });
    Ok(ImportPreview {
        learnt,
        ..read(book, directions)?
    })
}

/// Under which key the meaning of a table's columns is remembered: its headings. In a table without
/// headings that is the first row, which no other table begins with.
fn headings(tables: &[(String, Columns)]) -> Option<String> {
    let first: Vec<&str> = (tables.iter())
        .flat_map(|(_, table)| &table.first)
        .map(String::as_str)
        .collect();
    (!first.is_empty()).then(|| {
        format!(
            "table\u{1f}{}",
            first.join("\u{1f}").trim_end_matches('\u{1f}')
        )
    })
}

/// What stands for standard input where a file is named in a shell.
const STANDARD_INPUT: &str = "-";

/// Bytes by which one sees what a file may be, and so how much of it is read.
const BEGINNING: u64 = 1 << 12;

fn bytes_of(path: &Path, pipes: Pipes) -> Result<Vec<u8>, Obstacle> {
    let read = if path == Path::new(STANDARD_INPUT) {
        limited(stdin())
    } else {
        match fs::metadata(path) {
            Ok(about) if about.is_dir() => return Err(Obstacle::Folder),
            Ok(about) if !about.is_file() && pipes == Pipes::Refuse => return Err(Obstacle::Pipe),
            _ => {}
        }
        File::open(path).and_then(limited)
    };
    let (is_too_large, bytes) = read.map_err(|error| match error.kind() {
        ErrorKind::NotFound => Obstacle::Missing,
        ErrorKind::PermissionDenied => Obstacle::Forbidden,
        _ => Obstacle::Unreadable(chain(&error)),
    })?;
    if is_too_large {
        return Err(Obstacle::File(Reason::TooLarge));
    }
    Ok(bytes)
}

/// Whether there is more than is read, and what is read.
fn limited(mut from: impl Read) -> io::Result<(bool, Vec<u8>)> {
    let mut bytes = Vec::new();
    from.by_ref().take(BEGINNING).read_to_end(&mut bytes)?;
    let most = exchange::most_bytes(&bytes);
    from.take(most + 1 - BEGINNING).read_to_end(&mut bytes)?;
    Ok((most < bytes.len() as u64, bytes))
}

impl Contents {
    fn of(files: &[PathBuf], options: &Options) -> Self {
        let mut contents = Self::default();
        for file in files {
            contents.read_file(file, options);
        }
        contents
    }

    fn read_file(&mut self, path: &Path, options: &Options) {
        let name = path.display().to_string();
        let bytes = match bytes_of(path, options.pipes) {
            Ok(bytes) => bytes,
            Err(obstacle) => return self.problem(&name, 1, obstacle),
        };
        let short = path
            .file_name()
            .map_or_else(|| name.clone(), |name| name.to_string_lossy().into_owned());
        let foreign = exchange::read(&short, &bytes, options);
        self.read += foreign.read;
        self.books.extend(foreign.book);
        let table = foreign.columns.map(|table| (name.clone(), table));
        self.tables.extend(table);
        let accounts = foreign.accounts.into_iter();
        self.accounts
            .extend(accounts.map(|draft| (name.clone(), draft)));
        for Unread { name, records } in foreign.unread {
            match self.unread.iter_mut().find(|known| known.name == name) {
                Some(known) => known.records += records,
                None => self.unread.push(Unread { name, records }),
            }
        }
        self.drafts.extend(
            foreign
                .drafts
                .into_iter()
                .map(|draft| (name.clone(), draft)),
        );
        self.activities.extend(
            foreign
                .activities
                .into_iter()
                .map(|draft| (name.clone(), draft)),
        );
        let matters = foreign.matters.into_iter();
        self.matters
            .extend(matters.map(|draft| (name.clone(), draft)));
        self.departments.extend(foreign.departments);
        self.entries
            .extend(foreign.entries.into_iter().map(|entry| StaffRow {
                file: name.clone(),
                ..entry
            }));
        for problem in foreign.problems {
            self.problem(&name, problem.line, Obstacle::File(problem.reason));
        }
    }

    /// Puts together what rows of one or several files say of one person.
    fn join(&mut self) {
        let rows = self.entries.len();
        let entries = std::mem::take(&mut self.entries);
        let Joined { drafts, problems } = exchange::join(entries, &self.departments);
        // Several rows of one person are one person read.
        self.read -= rows - drafts.len().min(rows);
        self.drafts.extend(drafts);
        for (file, problem) in problems {
            self.read += usize::from(matches!(problem.reason, Reason::NobodyOfKey(_)));
            self.problem(&file, problem.line, Obstacle::File(problem.reason));
        }
    }

    fn problem(&mut self, file: &str, line: usize, reason: Obstacle) {
        self.problems.push(ImportProblem {
            file: file.to_owned(),
            line,
            reason,
        });
    }

    /// All of it, to go where it is wished.
    fn import(&self, account: ImportAccount, options: &Options) -> Import {
        let accounts = self.accounts.iter();
        let people = self.drafts.iter();
        let activities = self.activities.iter();
        let matters = self.matters.iter();
        Import {
            account,
            accounts: accounts.map(|(_, draft)| draft.clone()).collect(),
            people: people.map(|(_, draft)| draft.clone()).collect(),
            activities: activities.map(|(_, draft)| draft.clone()).collect(),
            matters: matters.map(|(_, draft)| draft.clone()).collect(),
            strangers: options.tables.strangers,
            apart: options.apart.clone(),
        }
    }

    /// What happened, as it comes in; what of it does not is a problem.
    fn history(&mut self, outcome: &ImportOutcome) -> Vec<Arrival> {
        let mut arrivals = Vec::new();
        let activities = self.activities.clone();
        for ((file, draft), happened) in activities.iter().zip(&outcome.happened) {
            let title = draft.text.raw().lines().next().unwrap_or_default().into();
            match happened {
                Happened::Added { account, people } => arrivals.push(Arrival {
                    on: draft.on,
                    at: draft.at,
                    kind: draft.kind,
                    account: account.clone(),
                    people: people.clone(),
                    title,
                }),
                Happened::Known(_) => {}
                Happened::Skipped(doubt) => {
                    let (on, doubt) = (draft.on, doubt.clone());
                    self.problem(file, draft.line, Obstacle::Happening { on, title, doubt });
                }
            }
        }
        for (at, doubt) in &outcome.gaps {
            if let Some((file, draft)) = activities.get(*at) {
                self.problem(file, draft.line, Obstacle::Doubt(doubt.clone()));
            }
        }
        arrivals
    }

    /// What of the matters does not come in is a problem.
    fn business(&mut self, outcome: &ImportOutcome) {
        let fates = outcome.pursued.iter().enumerate();
        let skipped = fates.filter_map(|(at, fate)| match fate {
            Pursued::Skipped(doubt) => Some((at, doubt)),
            Pursued::Begun(_) | Pursued::Furthered(_) | Pursued::Known(_) => None,
        });
        let unsaid = outcome.unsaid.iter().map(|(at, doubt)| (*at, doubt));
        for (at, doubt) in skipped.chain(unsaid) {
            if let Some((file, draft)) = self.matters.get(at).cloned() {
                let what = draft.title.clone();
                self.problem(&file, draft.line, Obstacle::Business(what, doubt.clone()));
            }
        }
    }

    /// Whatever was read and did not become a draft.
    fn lost(&self) -> usize {
        let rows = self.accounts.iter();
        let accounts = rows
            .filter(|(_, draft)| draft.told == ToldOf::Itself)
            .count();
        let drafts = self.drafts.len() + self.activities.len() + self.matters.len() + accounts;
        self.read.saturating_sub(drafts)
    }

    fn preview(self, command: Command) -> ImportPreview {
        let skipped = self.lost();
        ImportPreview {
            command,
            read: self.read,
            added: 0,
            merged: 0,
            skipped,
            people: 0,
            accounts: 0,
            interactions: Intake::default(),
            matters: Intake::default(),
            furthered: 0,
            unread: self.unread,
            placed: self.placed,
            unplaced: self.unplaced,
            history: Vec::new(),
            completed: 0,
            tables: self.tables,
            directions: Directions::default(),
            remembered: false,
            learnt: None,
            duplicates: Vec::new(),
            recognised: Vec::new(),
            returnees: Vec::new(),
            returning: Returning::LeaveOut,
            problems: self.problems,
        }
    }
}

fn import(
    book: &Book,
    account: ImportAccount,
    options: &Options,
    mut contents: Contents,
) -> Result<ImportPreview, StoreError> {
    let mut import = contents.import(account, options);
    let mut outcome = book.foresee_import(&import)?;
    let returnees = returning::arriving(&book.store, &outcome.changes)?;
    if options.returning == Returning::LeaveOut && !returnees.is_empty() {
        contents.leave_out(&returnees);
        import = contents.import(import.account, options);
        outcome = book.foresee_import(&import)?;
    }
    let mut duplicates = Vec::new();
    for ((file, draft), fate) in contents.drafts.clone().into_iter().zip(&outcome.fates) {
        match fate {
            Fate::Added(_) => {}
            Fate::Merged { name, .. } => duplicates.push((draft.person.name, name.clone())),
            Fate::Skipped(doubt) => {
                contents.problem(&file, draft.line, Obstacle::Doubt(doubt.clone()));
            }
        }
    }
    for (at, doubt) in &outcome.doubts {
        if let Some((file, draft)) = contents.drafts.get(*at).cloned() {
            contents.problem(&file, draft.line, Obstacle::Doubt(doubt.clone()));
        }
    }
    for (at, listed) in outcome.listed.iter().enumerate() {
        if let (Listed::Skipped(doubt), Some((file, draft))) =
            (listed, contents.accounts.get(at).cloned())
        {
            contents.problem(&file, draft.line, Obstacle::Doubt(doubt.clone()));
        }
    }
    for (at, doubt) in &outcome.remains {
        if let Some((file, draft)) = contents.accounts.get(*at).cloned() {
            contents.problem(&file, draft.line, Obstacle::Doubt(doubt.clone()));
        }
    }
    let history = contents.history(&outcome);
    let [new, known, left_out] = outcome.happened();
    let interactions = Intake {
        added: new,
        known,
        skipped: left_out,
    };
    let rows = contents.accounts.iter().zip(&outcome.listed);
    let rows = rows.filter(|((_, draft), _)| draft.told == ToldOf::Itself);
    let [mut new_rows, mut known_rows, mut lost_rows] = [0; 3];
    for (_, listed) in rows {
        *match listed {
            Listed::Added(_) => &mut new_rows,
            Listed::Completed(_) | Listed::Known(_) => &mut known_rows,
            Listed::Skipped(_) => &mut lost_rows,
        } += 1;
    }
    contents.business(&outcome);
    let [begun, furthered, unchanged, passed_over] = outcome.pursued();
    let matters = Intake {
        added: begun,
        known: furthered + unchanged,
        skipped: passed_over,
    };
    let skipped = outcome.skipped() + left_out + passed_over + lost_rows + contents.lost();
    let people = outcome.people();
    let added = outcome.added() + new + begun + new_rows;
    let merged = outcome.merged() + known + matters.known + known_rows;
    let completed = outcome
        .listed
        .iter()
        .filter(|listed| matches!(listed, Listed::Completed(_)))
        .count();
    let accounts = outcome.accounts();
    let preview = contents.preview(Command::Import(import));
    Ok(ImportPreview {
        added,
        merged,
        skipped,
        people,
        accounts,
        completed,
        interactions,
        matters,
        furthered,
        history,
        duplicates,
        recognised: outcome.recognised,
        returnees: returnees.into_iter().map(|(_, one)| one).collect(),
        returning: options.returning,
        ..preview
    })
}

fn adopt(
    book: &Book,
    other: BookFile,
    returning: Returning,
    mut contents: Contents,
) -> Result<ImportPreview, StoreError> {
    let returnees = returning::adopted(&book.store, &other)?;
    let other = match returning {
        Returning::LeaveOut => {
            let uids = returnees.iter().map(|(uid, _)| uid.clone());
            other.without(&uids.collect::<Vec<_>>())
        }
        Returning::BringBack => other,
    };
    let mut lost = contents
        .problems
        .iter()
        .filter(|problem| problem.costs() == Some(Cost::Record));
    let first = lost.next().cloned();
    let refused = usize::from(first.is_some()) + lost.count();
    // A row of the file that was refused keeps nothing of the others from coming in, unless they need it:
    // then it is the cause to be told, with what follows from it.
    let tally = match (book.foresee_adoption(&other), first) {
        (Err(StoreError::Rule(RuleError::UnknownId(id))), Some(first)) => {
            contents.problem(&first.file, first.line, Obstacle::Needed(id));
            contents.read = other.rows() + refused;
            return Ok(contents.preview(Command::Adopt(Box::default())));
        }
        (foreseen, _) => foreseen?.tally,
    };
    let read = tally.added + tally.skipped + tally.conflicts + refused;
    let preview = contents.preview(Command::Adopt(Box::new(other)));
    Ok(ImportPreview {
        read,
        added: tally.added,
        merged: tally.conflicts,
        skipped: tally.skipped + refused,
        returnees: returnees.into_iter().map(|(_, one)| one).collect(),
        returning,
        ..preview
    })
}

impl ImportProblem {
    /// How much of the file it cost, where the file is at fault.
    fn costs(&self) -> Option<Cost> {
        match &self.reason {
            Obstacle::File(reason) => Some(Reason::costs(reason)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilde_alone_is_the_home_folder() {
        let home = Path::new("/home/lin");
        let typed = |path: &str| from_home(Path::new(path), Some(home));
        assert_eq!(typed("~/cards/a.vcf"), home.join("cards/a.vcf"));
        assert_eq!(typed("~"), home);
        assert_eq!(typed("~old/a.vcf"), Path::new("~old/a.vcf"));
        assert_eq!(typed("cards/~/a.vcf"), Path::new("cards/~/a.vcf"));
        assert_eq!(from_home(Path::new("~/a"), None), Path::new("~/a"));
        assert_eq!(typed("-"), Path::new("./-"));
    }

    #[test]
    fn a_path_with_spaces_that_nobody_quoted_is_one_file() {
        let there = ["a.vcf", "my new cards.vcf", "名片 1.vcf"].map(PathBuf::from);
        let meant = |files: &[&str]| {
            let files: Vec<_> = files.iter().map(PathBuf::from).collect();
            whole(&files, |file| there.iter().any(|known| known == file))
        };
        let typed = ["my", "new", "cards.vcf", "a.vcf", "名片", "1.vcf"];
        assert_eq!(
            meant(&typed),
            ["my new cards.vcf", "a.vcf", "名片 1.vcf"].map(PathBuf::from)
        );
        // What is nowhere stays as it was typed.
        assert_eq!(meant(&["b", "c.vcf"]), ["b", "c.vcf"].map(PathBuf::from));
        assert_eq!(meant(&[]), Vec::<PathBuf>::new());
    }
}
