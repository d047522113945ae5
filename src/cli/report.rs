//! Taking stock of an account or of all of them, as a document.

use std::path::PathBuf;

use clap::Args;

use super::{
    Failure, codes,
    days::Typed,
    paper::{self, pages},
    resolve,
    session::Session,
};
use crate::{app::PaperKind, domain::format::Format};

/// Which account, and where the report goes.
#[derive(Debug, Args)]
pub struct ReportArguments {
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    account: Option<String>,
    #[arg(long)]
    all: bool,
    #[arg(long, value_parser = codes(&pages(PaperKind::Report), Format::code))]
    format: Option<Format>,
    #[arg(long, value_name = "DATE")]
    since: Option<Typed>,
    #[arg(long)]
    private: bool,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Writes a report to a file or else to standard output.
///
/// # Errors
/// When the account is unclear, the book cannot be read or the file not be written, and for a PDF that
/// would go to a terminal.
pub fn report(session: &Session, wish: &ReportArguments) -> Result<(), Failure> {
    let named = wish.output.as_deref();
    let format = paper::format(
        wish.format,
        named,
        &pages(PaperKind::Report),
        &session.words,
    )?;
    paper::fits(format, named, &session.words)?;
    let since = session.day("--since", wish.since.as_ref())?;
    if since.is_some_and(|since| session.today() <= since) {
        return Err(Failure::Usage(session.words.shell_since_today()));
    }
    let maker = session.document_maker(paper::audience(wish.private));
    let document = match &wish.account {
        Some(word) => {
            let (id, _) = resolve::account(session, word)?;
            maker.report(id, since)?
        }
        None => maker.portfolio(since)?,
    };
    paper::write(&document, format, named, session)
}
