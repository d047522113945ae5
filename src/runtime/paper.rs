//! Writing a document from the screens: made as the shell makes it, into the file the user named, and where
//! the next one goes.

use std::{
    io::Write,
    path::{MAIN_SEPARATOR, Path, PathBuf},
};

use directories::{BaseDirs, UserDirs};

use super::{
    DocumentMaker, PaperError,
    document_maker::{print, usual_width},
    files::typed,
    output::{IfExists, NewFile, make_folder},
};
use crate::{
    app::{Consent, Lacking, Paper, PaperOrder, Refusal, Unwritten, Written, format_of},
    book::{Book, Unanswered},
    domain::format::FileFormat,
    report::{Printed, Width},
    say::{Lang, Words},
    store::{Store, StoreError},
};

/// Under which key the folder of the last document is remembered in the book.
const FOLDER: &str = "documents";

/// Writes the bytes of a document, and says what they lack.
fn make(
    maker: DocumentMaker<'_>,
    order: &PaperOrder,
    format: FileFormat,
    out: &mut impl Write,
) -> Result<Lacking, Unwritten> {
    let paper = &order.paper;
    let document = match paper {
        Paper::Map(map) => {
            let width = format.page().map_or(Width::Page, usual_width);
            maker.map(map, width)?
        }
        Paper::Brief(about) => maker.brief(*about)?,
        Paper::Report(account) => maker.report(*account, None)?,
        Paper::Portfolio => maker.portfolio(None)?,
        Paper::Round(colleague) => maker.round(*colleague)?,
        Paper::Rivals => maker.rivals()?,
        Paper::Promises(account) => {
            let (bytes, undated) = maker.promises(*account)?;
            out.write_all(&bytes)?;
            return Ok(Lacking {
                undated,
                ..Lacking::default()
            });
        }
        Paper::Matters(account) => {
            out.write_all(&maker.matters(*account)?)?;
            return Ok(Lacking::default());
        }
        Paper::Book => {
            maker.book(out)?;
            return Ok(Lacking::default());
        }
    };
    let format = format.page().ok_or_else(|| Unwritten::Foreign {
        named: format.code().to_owned(),
        ours: paper.kind().formats(),
    })?;
    let Printed { bytes, undrawn } = print(&document, format);
    out.write_all(&bytes)?;
    Ok(Lacking {
        undrawn,
        ..Lacking::default()
    })
}

impl From<StoreError> for Unwritten {
    fn from(error: StoreError) -> Self {
        Self::Refused(Refusal::from(&error))
    }
}

impl From<Unanswered> for Unwritten {
    fn from(error: Unanswered) -> Self {
        match error {
            Unanswered::Gone(_) => Self::Gone,
            Unanswered::Store(error) => error.into(),
        }
    }
}

impl From<PaperError> for Unwritten {
    fn from(error: PaperError) -> Self {
        match error {
            PaperError::Store(error) => error.into(),
            PaperError::Unanswered(why) => why.into(),
            PaperError::Written(error) => error.into(),
        }
    }
}

/// Writes a document from the screens, and remembers its folder.
pub(super) fn write(book: &mut Book, order: &PaperOrder, lang: Lang) -> Written {
    let file = typed(&order.file);
    let file = std::path::absolute(&file).unwrap_or(file);
    let outcome = written(book, order, &file, lang);
    if let (Ok(_), Some(folder)) = (&outcome, file.parent()) {
        // The document is there; that its folder is not proposed next time is no reason to say otherwise.
        let _ = book.store.remember(FOLDER, &folder);
    }
    Written { file, outcome }
}

fn written(book: &Book, order: &PaperOrder, file: &Path, lang: Lang) -> Result<Lacking, Unwritten> {
    // What is typed as a folder would otherwise become a file of that name.
    let as_folder = order
        .file
        .to_string_lossy()
        .ends_with(['/', MAIN_SEPARATOR]);
    if as_folder || file.is_dir() {
        return Err(Unwritten::Folder);
    }
    let ours = order.paper.kind().formats();
    let format = format_of(Some(order.format), Some(file), order.format, &ours)?;
    let words = Words::new(lang);
    let maker = DocumentMaker::new(book, &words, order.audience);
    if let (Some(Consent::MakeFolder), Some(folder)) = (order.leave, file.parent()) {
        make_folder(folder)?;
    }
    let standing = match order.leave {
        Some(Consent::Replace) => IfExists::Replace,
        Some(Consent::MakeFolder) | None => IfExists::Refuse,
    };
    let mut out = NewFile::at(file, standing, book.store.file())?;
    let lacking = make(maker, order, format, &mut out)?;
    out.keep()?;
    Ok(lacking)
}

/// Where the next document goes: where the last one went, else to the user's documents, else home. Below
/// home it begins with `~`, as [`typed`] reads it.
///
/// # Errors
/// When the book cannot be read.
pub(super) fn folder(store: &Store) -> Result<PathBuf, StoreError> {
    let last: Option<PathBuf> = store.recall(FOLDER)?;
    let home = BaseDirs::new().map(|folders| folders.home_dir().to_owned());
    let user = UserDirs::new();
    let documents = user.as_ref().and_then(UserDirs::document_dir);
    // Not every desktop says what it calls the folder.
    let usual = home.as_ref().map(|home| home.join("Documents"));
    let places = [last, documents.map(Path::to_owned), usual];
    let mut there = places.into_iter().flatten();
    let folder = there.find(|folder| folder.is_dir());
    let folder = folder.or_else(|| home.clone()).unwrap_or_default();
    Ok(below_home(&folder, home.as_deref()))
}

fn below_home(folder: &Path, home: Option<&Path>) -> PathBuf {
    match home.and_then(|home| folder.strip_prefix(home).ok()) {
        Some(rest) => Path::new("~").join(rest),
        None => folder.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_below_home_is_shown_as_it_may_be_typed() {
        let home = Some(Path::new("/home/lin"));
        let shown = |folder: &str| below_home(Path::new(folder), home);
        assert_eq!(shown("/home/lin/Documents"), Path::new("~/Documents"));
        assert_eq!(shown("/home/linda"), Path::new("/home/linda"));
        assert_eq!(below_home(Path::new("/srv"), None), Path::new("/srv"));
    }
}
