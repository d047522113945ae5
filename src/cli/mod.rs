//! What a shell can ask: one file per subcommand, each a thin layer over the same questions and commands
//! that the screens use.

mod agenda;
mod backup;
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
mod forget;
mod help;
mod import;
mod journal;
mod list;
mod log;
mod manual;
mod map;
mod matters;
mod next;
mod output;
mod paper;
mod plan;
mod report;
mod resolve;
mod rivals;
mod salvage;
mod score;
mod screens;
mod seal;
mod search;
mod session;
mod subject;
mod template;
mod usage;
mod warnings;
mod years;

use std::{
    ffi::OsString,
    io::{IsTerminal, Write, stdin, stdout},
    path::PathBuf,
    process::ExitCode,
    sync::LazyLock,
};

use clap::{
    Args, Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};

pub use failure::Failure;
use output::Output;
use session::{Access, Session};

use crate::{domain::forgetting::Returning, exchange::Placing, say::Lang, store::Location};

/// Stakeholder map, interaction history and relationship depth for one account manager, offline.
#[derive(Debug, Parser)]
#[command(name = "guanxi", version)]
struct Arguments {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    task: Option<Task>,
}

/// What every command takes.
#[derive(Debug, Clone, Args)]
struct Common {
    #[arg(long, global = true, value_name = "FILE")]
    book: Option<PathBuf>,
    #[arg(long, global = true, value_name = LANGUAGES.as_str(), value_parser = codes(Lang::ALL, Lang::code))]
    lang: Option<Lang>,
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DATE")]
    today: Option<days::Typed>,
    #[arg(long, global = true, value_name = "CMD")]
    passphrase_command: Option<String>,
}

impl Common {
    /// The same, of the book at this place.
    fn at(&self, location: &Location) -> Self {
        match location {
            Location::File(path) | Location::AsItLies(path) => Self {
                book: Some(path.clone()),
                ..self.clone()
            },
            Location::Memory => self.clone(),
        }
    }
}

/// The languages, where a value is asked for.
static LANGUAGES: LazyLock<String> = LazyLock::new(|| Lang::CODES.join("|"));

/// Reads the code of one of `all`, of which there is one at least.
fn codes<T: Copy + Send + Sync + 'static>(
    all: &[T],
    code: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let all = all.to_vec();
    PossibleValuesParser::new(all.iter().map(|one| code(*one))).map(move |typed| {
        let meant = all.iter().find(|one| code(**one) == typed);
        *meant.unwrap_or(&all[0])
    })
}

#[derive(Debug, Subcommand)]
enum Task {
    Open {
        account: String,
    },
    Demo(demo::DemoArguments),
    Log {
        #[arg(allow_hyphen_values = true)]
        line: Option<String>,
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        json: bool,
    },
    Import {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
        #[arg(long, conflicts_with = "account")]
        no_account: bool,
        #[arg(long = "map", value_name = "COLUMN=FIELD")]
        columns: Vec<String>,
        #[arg(long, value_name = "NAME|N")]
        sheet: Option<String>,
        #[arg(long, value_name = "LINE")]
        header: Option<usize>,
        #[arg(long, value_enum)]
        rows: Option<import::RowsOf>,
        #[arg(long)]
        no_proposals: bool,
        #[arg(long)]
        replace_malformed: bool,
        #[arg(long)]
        strangers: bool,
        #[arg(long)]
        bring_back: bool,
        #[arg(long, value_name = "NAME")]
        as_new: Vec<String>,
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        json: bool,
    },
    Export(export::ExportArguments),
    Map(map::MapArguments),
    Report(report::ReportArguments),
    Brief(brief::BriefArguments),
    List {
        #[arg(value_enum)]
        what: Listed,
        #[arg(long)]
        json: bool,
    },
    Search {
        query: String,
        #[arg(long)]
        json: bool,
    },
    Score(score::ScoreArguments),
    Agenda(agenda::AgendaArguments),
    Warnings {
        account: Option<String>,
        #[arg(long)]
        json: bool,
    },
    Matters(matters::MattersArguments),
    Plan(plan::PlanArguments),
    Rivals {
        account: Option<String>,
        #[arg(long)]
        json: bool,
    },
    Next(next::NextArguments),
    Doubles(doubles::DoublesArguments),
    Combine(combine::CombineArguments),
    Subject(subject::SubjectArguments),
    Forget(forget::ForgetArguments),
    Undo,
    Redo,
    History {
        #[arg(long, default_value_t = 20)]
        limit: usize,
    },
    #[command(flatten)]
    OfFile(FileTask),
    Template {
        #[command(subcommand)]
        what: TemplateTask,
    },
    Config {
        #[command(subcommand)]
        what: ConfigTask,
    },
    Manual {
        page: Vec<String>,
    },
    #[command(hide = true)]
    Bench {
        book: PathBuf,
        #[arg(long)]
        json: bool,
    },
}

/// What is done with the book as a file.
#[derive(Debug, Subcommand)]
enum FileTask {
    Backup(backup::BackupArguments),
    Restore(backup::RestoreArguments),
    Check,
    Compact,
    Encrypt,
    Decrypt,
    Passphrase(seal::PassphraseArguments),
    Salvage(salvage::SalvageArguments),
}

#[derive(Debug, Subcommand)]
enum TemplateTask {
    List {
        #[arg(long)]
        json: bool,
    },
    Show {
        id: String,
    },
    Use {
        id: String,
        account: String,
    },
}

#[derive(Debug, Subcommand)]
enum ConfigTask {
    Path,
    Show,
    Check { file: Option<PathBuf> },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Listed {
    Accounts,
    People,
}

/// Does what the arguments ask for and says how it went.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let typed: Vec<OsString> = arguments.into_iter().collect();
    let arguments = match Arguments::try_parse_from(&typed) {
        Ok(parsed) => parsed,
        Err(error) => {
            return match help::answer(&error, &typed) {
                help::HelpSaid::Page(page) => {
                    let _ = write!(stdout().lock(), "{page}");
                    ExitCode::SUCCESS
                }
                help::HelpSaid::Wrong(why) => {
                    let _ = write!(std::io::stderr().lock(), "{why}");
                    ExitCode::from(2)
                }
            };
        }
    };
    match perform(arguments) {
        Ok(()) => crate::runtime::success(),
        Err(failure) => {
            failure.say(&help::spoken(&typed));
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

fn of_file(common: &Common, what: &FileTask) -> Result<(), Failure> {
    match what {
        FileTask::Backup(wish) => backup::backup(common, wish),
        FileTask::Restore(wish) => backup::restore(common, wish),
        FileTask::Check => backup::check(common),
        FileTask::Compact => backup::compact(common),
        FileTask::Encrypt => seal::encrypt(common),
        FileTask::Decrypt => seal::decrypt(common),
        FileTask::Passphrase(wish) => seal::passphrase(common, wish),
        FileTask::Salvage(wish) => salvage::salvage(common, wish),
    }
}

fn of_template(common: &Common, what: TemplateTask) -> Result<(), Failure> {
    match what {
        TemplateTask::List { json } => template::list(common, json.then_some(Json)),
        TemplateTask::Show { id } => template::show(common, &id),
        TemplateTask::Use { id, account } => {
            template::take(&mut Session::open(common, Access::Change)?, &id, &account)
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
            screens::open(&common, None)
        } else {
            list::summary(&Session::open(&common, Access::Read)?)
        };
    };
    let to_read = || Session::open(&common, Access::Read);
    let to_change = || Session::open(&common, Access::Change);
    let to_begin = || Session::open(&common, Access::Begin);
    match task {
        Task::Open { account } => screens::open(&common, Some(&account)),
        Task::Demo(wanted) => demo::demo(&common, &wanted),
        Task::Config { what } => of_config(&common, what),
        Task::Manual { page } => manual::manual(&common, &page.join(" ")),
        Task::Bench { book, json } => bench::bench(&common, &book, json.then_some(Json)),
        Task::Export(wish) => export::export(&to_read()?, &wish),
        Task::OfFile(what) => of_file(&common, &what),
        Task::Template { what } => of_template(&common, what),
        Task::Brief(wish) => brief::brief(&to_read()?, &wish),
        Task::Map(wish) => map::map(&to_read()?, &wish),
        Task::Report(wish) => report::report(&to_read()?, &wish),
        Task::Agenda(wish) => agenda::agenda(&to_read()?, &wish),
        Task::List { what, json } => of_list(&to_read()?, what, json.then_some(Json)),
        Task::Search { query, json } => search::search(&to_read()?, &query, json.then_some(Json)),
        Task::Rivals { account, json } => {
            let json = json.then_some(Json);
            rivals::rivals(&to_read()?, account.as_deref(), json)
        }
        Task::Warnings { account, json } => {
            warnings::warnings(&to_read()?, account.as_deref(), json.then_some(Json))
        }
        Task::Matters(wish) => matters::matters(&to_read()?, &wish),
        Task::Plan(wish) => plan::plan(&to_read()?, &wish),
        Task::Next(wish) => next::next(&to_read()?, &wish),
        Task::Score(wish) => score::score(&to_read()?, &wish),
        Task::Log {
            line,
            dry_run,
            json,
        } => log::log(
            &mut to_begin()?,
            line,
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
            bring_back,
            as_new,
            dry_run,
            json,
        } => {
            let wish = import::ImportArguments {
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
                returning: if bring_back {
                    Returning::BringBack
                } else {
                    Returning::LeaveOut
                },
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
        Task::Subject(wish) => subject::subject(&to_read()?, &wish),
        Task::Forget(wish) => forget::forget(&mut to_change()?, &wish),
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
