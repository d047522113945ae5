//! What a shell can ask: one file per subcommand, each a thin layer over the same reads and deeds
//! that the screens use.

mod agenda;
mod bench;
mod brief;
mod calibrate;
mod changes;
mod combine;
mod config;
mod days;
mod demo;
mod doubles;
mod export;
mod failure;
mod help;
mod import;
mod journal;
mod list;
mod log;
mod map;
mod next;
mod output;
mod paper;
mod report;
mod resolve;
mod score;
mod screens;
mod search;
mod session;
mod template;
mod warnings;

use std::{
    ffi::OsString,
    io::{IsTerminal, Write, stdin, stdout},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, Parser, Subcommand, ValueEnum};

pub use failure::Failure;
use output::Output;
use session::{Purpose, Session};

use crate::{exchange::Placing, i18n::Lang};

/// Stakeholder map, interaction history and relationship depth for one account manager, offline.
#[derive(Debug, Parser)]
#[command(name = "guanxi", version, about, max_term_width = 100)]
struct Arguments {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    task: Option<Task>,
}

/// What every command takes.
#[derive(Debug, Clone, Args)]
struct Common {
    /// The book to use instead of the one in your data folder; also `GUANXI_BOOK`
    #[arg(long, global = true, value_name = "FILE")]
    book: Option<PathBuf>,
    /// The language of the program; otherwise `GUANXI_LANG`, your config's or your system's
    #[arg(long, global = true, value_name = "en|zh", value_parser = lang)]
    lang: Option<Lang>,
    /// The config to use instead of the one in your config folder; also `GUANXI_CONFIG`
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Reckon as if this were today
    #[arg(long, global = true, value_name = "DATE")]
    today: Option<days::Typed>,
}

fn lang(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| "the languages are en and zh".to_owned())
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Open an account on the screens
    Open { account: String },
    /// Try a realistic bilingual book; never on top of a real one
    Demo(demo::DemoArguments),
    /// Log a line, such as: y @zhang+i: pricing review > fri send offer
    Log {
        /// The line; or - to read lines from standard input, of which those that begin with # and a
        /// space are passed over
        #[arg(allow_hyphen_values = true)]
        line: String,
        /// Say what was understood and what it would do to the score; save nothing
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        json: bool,
    },
    /// Take in vCards, tables of people, accounts or contacts (CSV, XLSX …), or another book's JSON
    Import {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The account everybody goes into; otherwise each person's organization
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
        /// Nobody goes into an account whose row names none, whatever the table is called
        #[arg(long, conflicts_with = "account")]
        no_account: bool,
        /// Which column is what, by its heading or number
        #[arg(long = "map", value_name = "COLUMN=FIELD")]
        columns: Vec<String>,
        /// The sheet of a workbook, by its name or number; otherwise the first with people
        #[arg(long, value_name = "NAME|N")]
        sheet: Option<String>,
        /// The line with the headings of a table; otherwise they are looked for
        #[arg(long, value_name = "LINE")]
        header: Option<usize>,
        /// What the rows of a table are; otherwise the headings tell
        #[arg(long, value_enum)]
        rows: Option<import::RowsOf>,
        /// Do not propose levels and functions from titles
        #[arg(long)]
        no_proposals: bool,
        /// Take rows with unreadable bytes too, with � in their place
        #[arg(long)]
        replace_malformed: bool,
        /// Take in people of calendar events whom the book does not know
        #[arg(long)]
        strangers: bool,
        /// An organization that is a new account, though one of nearly the same name is known
        #[arg(long, value_name = "NAME")]
        as_new: Vec<String>,
        /// Say what would be taken in; save nothing
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        json: bool,
    },
    /// Write the whole book as JSON, or open promises as calendar to-dos
    Export(export::Wish),
    /// The map of an account as a document: what is on the screen, and a summary
    Map(map::Wish),
    /// Take stock: the review of an account, or of all of them, as a document
    Report(report::Wish),
    /// One page before a visit: who they are, what was said and promised, what to ask
    Brief(brief::Wish),
    /// List accounts or people
    List {
        #[arg(value_enum)]
        what: Listed,
        #[arg(long)]
        json: bool,
    },
    /// Find people, accounts, departments, notes and promises
    Search {
        query: String,
        #[arg(long)]
        json: bool,
    },
    /// The depth of an account and every point it is made of
    Score(score::Wish),
    /// What is due, both ways; who is going quiet; what to do next
    Agenda {
        /// Promises due within so many days or until a day, late ones and those due someday; otherwise all
        #[arg(long, value_name = "N|DATE")]
        days: Option<days::Typed>,
        #[arg(long)]
        json: bool,
    },
    /// What is not right at an account, with the rule, the fact and what helps
    Warnings {
        /// One account; otherwise all that have any
        account: Option<String>,
        #[arg(long)]
        json: bool,
    },
    /// What would deepen a relationship most, with the exact gain
    Next {
        /// One account; otherwise all of them
        account: Option<String>,
        #[arg(long, default_value_t = 20)]
        limit: usize,
        #[arg(long)]
        json: bool,
    },
    /// Who and what is likely in the book twice
    Doubles(doubles::Wish),
    /// Make one of two people, accounts or departments: the first stays, the other goes into it
    Combine(combine::Wish),
    /// Take the newest deed back
    Undo,
    /// Do again what was undone
    Redo,
    /// The newest deeds
    History {
        #[arg(long, default_value_t = 20)]
        limit: usize,
    },
    /// What an account may start with, by industry; your own lie beside the config
    Template {
        #[command(subcommand)]
        what: TemplateTask,
    },
    /// Your config: where it is, what holds, what is wrong with it
    Config {
        #[command(subcommand)]
        what: ConfigTask,
    },
    /// Time the program's own paths on a copy of a book
    #[command(hide = true)]
    Bench {
        book: PathBuf,
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Subcommand)]
enum TemplateTask {
    /// Say which there are, and what is wrong with your own
    List {
        #[arg(long)]
        json: bool,
    },
    /// Print one as a file to begin your own with
    Show { id: String },
    /// Give an account what a template has and it lacks
    Use { id: String, account: String },
}

#[derive(Debug, Subcommand)]
enum ConfigTask {
    /// Say where it is looked for
    Path,
    /// Print what holds, every key included, as a config could have it
    Show,
    /// Say everything that is wrong with it, by line
    Check {
        /// Another file than the one in use
        file: Option<PathBuf>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Listed {
    Accounts,
    People,
}

/// Does what the arguments ask for and says how it went.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let arguments = match Arguments::try_parse_from(&arguments) {
        Ok(parsed) => parsed,
        Err(error) => {
            let error = help::completed(error, &arguments);
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    match perform(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let mut err = std::io::stderr().lock();
            for line in failure.lines() {
                let _ = writeln!(err, "{}", crate::domain::text::shown(&line));
            }
            failure.exit_code()
        }
    }
}

fn of_config(common: &Common, what: ConfigTask) -> Result<(), Failure> {
    match what {
        ConfigTask::Path => config::path(common),
        ConfigTask::Show => config::show(common),
        ConfigTask::Check { file } => config::check(common, file),
    }
}

fn of_template(common: &Common, what: TemplateTask) -> Result<(), Failure> {
    match what {
        TemplateTask::List { json } => template::list(common, json.then_some(Json)),
        TemplateTask::Show { id } => template::show(common, &id),
        TemplateTask::Use { id, account } => {
            template::take(&mut Session::open(common, Purpose::Change)?, &id, &account)
        }
    }
}

fn of_list(session: &Session, what: Listed, json: Option<Json>) -> Result<(), Failure> {
    match what {
        Listed::Accounts => list::accounts(session, None, json),
        Listed::People => list::people(session, json),
    }
}

fn perform(Arguments { common, task }: Arguments) -> Result<(), Failure> {
    let Some(task) = task else {
        return if stdout().is_terminal() && stdin().is_terminal() {
            let mut session = Session::open(&common, Purpose::Begin)?;
            session.make()?;
            screens::open(session, None)
        } else {
            list::summary(&Session::open(&common, Purpose::Read)?)
        };
    };
    let to_read = || Session::open(&common, Purpose::Read);
    let to_change = || Session::open(&common, Purpose::Change);
    let to_begin = || Session::open(&common, Purpose::Begin);
    match task {
        Task::Open { account } => screens::open(to_change()?, Some(&account)),
        Task::Demo(wanted) => demo::demo(&common, &wanted),
        Task::Config { what } => of_config(&common, what),
        Task::Bench { book, json } => bench::bench(&common, &book, json.then_some(Json)),
        Task::Export(wish) => export::export(&to_read()?, &wish),
        Task::Template { what } => of_template(&common, what),
        Task::Brief(wish) => brief::brief(&to_read()?, &wish),
        Task::Map(wish) => map::map(&to_read()?, &wish),
        Task::Report(wish) => report::report(&to_read()?, &wish),
        Task::Agenda { days, json } => {
            agenda::agenda(&to_read()?, days.as_ref(), json.then_some(Json))
        }
        Task::List { what, json } => of_list(&to_read()?, what, json.then_some(Json)),
        Task::Search { query, json } => search::search(&to_read()?, &query, json.then_some(Json)),
        Task::Warnings { account, json } => {
            warnings::warnings(&to_read()?, account.as_deref(), json.then_some(Json))
        }
        Task::Next {
            account,
            limit,
            json,
        } => next::next(&to_read()?, account.as_deref(), limit, json.then_some(Json)),
        Task::Score(wish) => score::score(&to_read()?, &wish),
        Task::Log {
            line,
            dry_run,
            json,
        } => log::log(
            &mut to_begin()?,
            &line,
            dry_run.then_some(DryRun),
            json.then_some(Json),
        ),
        Task::Import {
            files,
            account,
            no_account,
            columns,
            sheet,
            header,
            rows,
            no_proposals,
            replace_malformed,
            strangers,
            as_new,
            dry_run,
            json,
        } => {
            let wish = import::Wish {
                files,
                account,
                placing: if no_account {
                    Placing::Nowhere
                } else {
                    Placing::Propose
                },
                columns,
                sheet,
                header,
                rows,
                no_proposals,
                replace_malformed,
                strangers,
                as_new,
            };
            import::import(
                &mut to_begin()?,
                &wish,
                dry_run.then_some(DryRun),
                json.then_some(Json),
            )
        }
        Task::Doubles(wish) if wish.reads() => doubles::doubles(&mut to_read()?, &wish),
        Task::Doubles(wish) => doubles::doubles(&mut to_change()?, &wish),
        Task::Combine(wish) => combine::combine(&mut to_change()?, &wish),
        Task::Undo => journal::undo(&mut to_change()?),
        Task::Redo => journal::redo(&mut to_change()?),
        Task::History { limit } => journal::history(&to_read()?, limit),
    }
}

/// `--json` was given.
#[derive(Debug, Clone, Copy)]
struct Json;

/// `--dry-run` was given.
#[derive(Debug, Clone, Copy)]
struct DryRun;
