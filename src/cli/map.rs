//! The map of an account as a document.

use std::path::PathBuf;

use clap::{Args, builder::ArgPredicate};

use super::{
    Failure, codes,
    days::Typed,
    paper::{self, pages},
    resolve,
    session::Session,
};
use crate::{
    app::{MapPaper, PaperKind},
    domain::{
        format::Format,
        map::{Aspect, View, Zoom},
    },
    report::Width,
    runtime::usual_width,
};

/// Which map, and where it goes.
#[derive(Debug, Args)]
pub struct MapArguments {
    account: String,
    #[arg(
        long,
        value_parser = codes(View::ALL, View::code),
        default_value = "tree",
        default_value_if("rival", ArgPredicate::IsPresent, "rivals")
    )]
    view: View,
    #[arg(long, value_name = "NAME")]
    rival: Option<String>,
    #[arg(long, value_parser = codes(&pages(PaperKind::Map), Format::code))]
    format: Option<Format>,
    #[arg(long, value_parser = codes(Zoom::ALL, Zoom::code), default_value = "middle")]
    zoom: Zoom,
    #[arg(long, value_name = "DATE")]
    as_of: Option<Typed>,
    #[arg(long, value_name = "DATE")]
    since: Option<Typed>,
    #[arg(long)]
    private: bool,
    #[arg(long, value_name = "N")]
    width: Option<usize>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Writes the map of an account to a file or else to standard output.
///
/// # Errors
/// When the account is unclear, the book cannot be read or the file not be written, and for a PDF that
/// would go to a terminal.
pub fn map(session: &Session, wish: &MapArguments) -> Result<(), Failure> {
    let named = wish.output.as_deref();
    let format = paper::format(wish.format, named, &pages(PaperKind::Map), &session.words)?;
    paper::fits(format, named, &session.words)?;
    let (id, _) = resolve::account(session, &wish.account)?;
    let as_of = session.day("--as-of", wish.as_of.as_ref())?;
    let since = session.day("--since", wish.since.as_ref())?;
    let on = as_of.unwrap_or_else(|| session.today());
    if since.is_some_and(|since| on <= since) {
        return Err(Failure::Usage(session.words.shell_since_map()));
    }
    let rival = match &wish.rival {
        Some(_) if wish.view != View::Rivals => {
            return Err(Failure::Usage(session.words.shell_rival_view()));
        }
        Some(word) => Some(resolve::rival(session, word, id, on)?),
        None => None,
    };
    let aspect = Aspect {
        view: wish.view,
        zoom: wish.zoom,
        rival,
        ..Aspect::default()
    };
    let map = MapPaper {
        account: id,
        aspect,
        on: Some(on),
        since,
    };
    let width = wish.width.map_or_else(|| usual_width(format), Width::Cells);
    let document = session
        .document_maker(paper::audience(wish.private))
        .map(&map, width)?;
    paper::write(&document, format, named, session)
}
