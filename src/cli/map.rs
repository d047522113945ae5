//! The map of an account as a document.

use std::{collections::HashSet, path::PathBuf};

use clap::{Args, ValueEnum};

use super::{Failure, days::Typed, paper, resolve, session::Session};
use crate::{
    app::{FileFormat, MapPaper},
    domain::map::{Aspect, View, Zoom},
    report::{Format, Width},
    runtime::usual_width,
};

/// What the map is looked at as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Shown {
    Tree,
    Matrix,
    Power,
    Chain,
    Ties,
    Ours,
    Moves,
    Units,
}

/// How it is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum As {
    Txt,
    Md,
    Svg,
    Html,
    Pdf,
}

/// How much each part says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Distance {
    Far,
    Middle,
    #[value(name = "near")]
    Close,
}

/// Which map, and where it goes.
#[derive(Debug, Args)]
pub struct MapArguments {
    account: String,
    #[arg(long, value_enum, default_value = "tree")]
    view: Shown,
    #[arg(long, value_enum)]
    format: Option<As>,
    #[arg(long, value_enum, default_value = "middle")]
    zoom: Distance,
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
    let format = paper::form(wish.format, named, As::Txt, &session.words)?.into();
    paper::fits(format, named, &session.words)?;
    let (id, _) = resolve::account(session, &wish.account)?;
    let as_of = session.day("--as-of", wish.as_of.as_ref())?;
    let since = session.day("--since", wish.since.as_ref())?;
    let on = as_of.unwrap_or_else(|| session.today());
    if since.is_some_and(|since| on <= since) {
        return Err(Failure::Usage(session.words.shell_since_map()));
    }
    let aspect = Aspect {
        view: wish.view.into(),
        zoom: wish.zoom.into(),
        folded: HashSet::new(),
        centre: None,
    };
    let map = MapPaper {
        account: id,
        aspect,
        on: Some(on),
        since,
    };
    let width = wish.width.map_or_else(|| usual_width(format), Width::Cells);
    let document = session
        .press()
        .map(&map, paper::eyes(wish.private), width)?;
    paper::write(&document, format, named, session)
}

impl From<Shown> for View {
    fn from(shown: Shown) -> Self {
        match shown {
            Shown::Tree => Self::Tree,
            Shown::Matrix => Self::Matrix,
            Shown::Power => Self::Power,
            Shown::Chain => Self::Chain,
            Shown::Ties => Self::Ties,
            Shown::Ours => Self::Ours,
            Shown::Moves => Self::Moves,
            Shown::Units => Self::Units,
        }
    }
}

impl From<Distance> for Zoom {
    fn from(near: Distance) -> Self {
        match near {
            Distance::Far => Self::Far,
            Distance::Middle => Self::Middle,
            Distance::Close => Self::Near,
        }
    }
}

impl From<As> for FileFormat {
    fn from(form: As) -> Self {
        match form {
            As::Txt => Self::Txt,
            As::Md => Self::Md,
            As::Svg => Self::Svg,
            As::Html => Self::Html,
            As::Pdf => Self::Pdf,
        }
    }
}

impl From<As> for Format {
    fn from(form: As) -> Self {
        match form {
            As::Txt => Self::Text,
            As::Md => Self::Markdown,
            As::Svg => Self::Svg,
            As::Html => Self::Html,
            As::Pdf => Self::Pdf,
        }
    }
}
