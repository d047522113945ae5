//! The map of an account as a document.

use std::{collections::HashSet, path::PathBuf};

use clap::{Args, ValueEnum};

use super::{Failure, days::Typed, paper, resolve, session::Session};
use crate::{
    domain::map::{Aspect, Scene, View, Zoom},
    report::{self, Format, Remarks},
};

/// What the map is looked at as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Shown {
    /// Departments, in them the reporting lines
    Tree,
    /// Department × level
    Matrix,
    /// Influence × stance
    Power,
    /// The seats in order
    Chain,
    /// Who is tied to whom
    Ties,
    /// Their people × ours: who met whom, who is matched
    Ours,
    /// Who left, who came, what it cost
    Moves,
    /// The accounts below, each with its depth
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
pub struct Wish {
    /// An id, a name or an unambiguous part of one
    account: String,
    #[arg(long, value_enum, default_value = "tree")]
    view: Shown,
    /// As what; otherwise as the name of the file says, else txt
    #[arg(long, value_enum)]
    format: Option<As>,
    #[arg(long, value_enum, default_value = "middle")]
    zoom: Distance,
    /// The map as it was at the end of this day
    #[arg(long, value_name = "DATE")]
    as_of: Option<Typed>,
    /// Mark what has changed since this day
    #[arg(long, value_name = "DATE")]
    since: Option<Typed>,
    /// With your private notes on people
    #[arg(long)]
    private: bool,
    /// How many letters wide the picture is
    #[arg(long, value_name = "N", default_value_t = 120)]
    width: usize,
    /// The file to write, private to you; otherwise, or by the name -, standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Writes the map of an account to a file or else to standard output.
///
/// # Errors
/// When the account is unclear, the book cannot be read or the file not be written, and for a PDF that
/// would go to a terminal.
pub fn map(session: &Session, wish: &Wish) -> Result<(), Failure> {
    let named = wish.output.as_deref();
    let format = paper::form(wish.format, named, As::Txt, &session.words)?.into();
    paper::fits(format, named, &session.words)?;
    let (id, name) = resolve::account(session, &wish.account)?;
    let as_of = session.day("--as-of", wish.as_of.as_ref())?;
    let since = session.day("--since", wish.since.as_ref())?;
    let on = as_of.unwrap_or_else(|| session.today());
    if since.is_some_and(|since| on <= since) {
        let said = "--since has to be before the day of the map";
        return Err(Failure::Usage(said.into()));
    }
    let gone = || Failure::NotFound(format!("{name} is not in the book any more"));
    let depth_on = |day| {
        let depth = session.store.depth(id, day, &session.bench.constants)?;
        depth.ok_or_else(gone)
    };
    let sheet = session.store.account_sheet(id)?.ok_or_else(gone)?;
    let depth = depth_on(on)?;
    let mut scene = Scene::of(&sheet, &depth);
    if let Some(since) = since {
        scene.mark(&Scene::of(&sheet, &depth_on(since)?));
    }
    let view = wish.view.into();
    let constants = &session.bench.constants;
    let setting = session.store.setting(id, view, on, constants)?;
    scene.setting = setting.ok_or_else(gone)?;
    let aspect = Aspect {
        view,
        zoom: wish.zoom.into(),
        folded: HashSet::new(),
        centre: None,
    };
    let remarks = if wish.private {
        Remarks::Included
    } else {
        Remarks::LeftOut
    };
    let whole = (&sheet, &depth);
    let document = report::map(whole, &scene, &aspect, remarks, &session.words, wish.width);
    paper::write(&document, format, named)
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
