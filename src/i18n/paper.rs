//! Documents before they are written, and what came of it.

use std::path::Path;

use super::{Words, word};
use crate::{
    app::{Action, Leave, PaperKind, Scope, Unwritten, Written},
    domain::{brief::Eyes, text::shown},
};

impl Words {
    #[must_use]
    pub fn paper(&self, kind: PaperKind) -> String {
        match kind {
            PaperKind::Map => word!(self, "paper-map"),
            PaperKind::Brief => word!(self, "paper-brief"),
            PaperKind::Report => word!(self, "paper-report"),
            PaperKind::Portfolio => word!(self, "paper-portfolio"),
            PaperKind::PromisesHere => word!(self, "paper-promises-here"),
            PaperKind::Promises => word!(self, "paper-promises"),
            PaperKind::Book => word!(self, "paper-book"),
        }
    }

    /// What it is called in the name of a file.
    #[must_use]
    pub fn paper_file(&self, kind: PaperKind) -> String {
        match kind {
            PaperKind::Map => word!(self, "paper-file-map"),
            PaperKind::Brief => word!(self, "paper-file-brief"),
            PaperKind::Report => word!(self, "paper-file-report"),
            PaperKind::Portfolio => word!(self, "paper-file-portfolio"),
            PaperKind::PromisesHere | PaperKind::Promises => word!(self, "paper-file-promises"),
            PaperKind::Book => word!(self, "paper-file-book"),
        }
    }

    #[must_use]
    pub fn writing_title(&self, about: Option<&str>) -> String {
        about.map_or_else(
            || word!(self, "writing-title"),
            |name| word!(self, "writing-title-about", name = name),
        )
    }

    #[must_use]
    pub fn writing_now(&self) -> String {
        word!(self, "writing-now")
    }

    /// Whether what the user noted for themselves is in a document.
    #[must_use]
    pub fn eyes(&self, eyes: Eyes) -> String {
        match eyes {
            Eyes::Own => word!(self, "eyes-own"),
            Eyes::Others => word!(self, "eyes-others"),
        }
    }

    /// What will be in it.
    #[must_use]
    pub fn writing_hint(&self, kind: PaperKind, eyes: Eyes) -> String {
        match (kind, eyes) {
            (PaperKind::Book, _) => word!(self, "writing-hint-book"),
            (_, Eyes::Own) => word!(self, "writing-hint-own"),
            (PaperKind::Map, _) => word!(self, "writing-hint-map"),
            (PaperKind::PromisesHere | PaperKind::Promises, _) => {
                word!(self, "writing-hint-promises")
            }
            (PaperKind::Brief | PaperKind::Report | PaperKind::Portfolio, _) => {
                word!(self, "writing-hint")
            }
        }
    }

    /// What came of it, with the whole path.
    #[must_use]
    pub fn written(&self, written: &Written) -> String {
        let file = written.file.display().to_string();
        match &written.outcome {
            Ok(0) => word!(self, "written-file", file = shown(&file).into_owned()),
            Ok(left_out) => word!(
                self,
                "written-without",
                file = shown(&file).into_owned(),
                without = self.left_out_of_calendar(*left_out)
            ),
            Err(why) => self.unwritten(&file, why),
        }
    }

    /// What is in the way, and that the same key agrees to it.
    #[must_use]
    pub fn insisting(&self, written: &Written, leave: Leave) -> String {
        let file = written.file.display().to_string();
        let key = self.key(Scope::Writing, Action::Accept);
        match leave {
            Leave::Replace => word!(
                self,
                "insisting-replace",
                file = shown(&file).into_owned(),
                key = key
            ),
            Leave::MakeFolder => word!(
                self,
                "insisting-make-folder",
                folder = folder_of(&file),
                key = key
            ),
        }
    }

    /// Why there is no such file, or why it is as it was.
    #[must_use]
    pub fn unwritten(&self, path: &str, why: &Unwritten) -> String {
        let file = shown(path).into_owned();
        match why {
            Unwritten::There => word!(self, "unwritten-there", file = file),
            Unwritten::Contradicts { named, asked } => word!(
                self,
                "unwritten-contradicts",
                file = file,
                named = named.as_str(),
                asked = asked.code()
            ),
            Unwritten::Foreign { named, ours } => {
                let ours = ours.iter().map(|format| format.code().to_owned());
                let ours: Vec<_> = ours.collect();
                self.form_not_written(path, named, &ours)
            }
            Unwritten::Folder => word!(self, "unwritten-folder", file = file),
            Unwritten::NoFolder => word!(
                self,
                "unwritten-no-folder",
                file = file,
                folder = folder_of(path)
            ),
            Unwritten::NotAFolder => word!(self, "unwritten-not-a-folder", file = file),
            Unwritten::Book => word!(self, "unwritten-book", file = file),
            Unwritten::Forbidden => word!(self, "unwritten-forbidden", file = file),
            Unwritten::Full => word!(self, "unwritten-full", file = file),
            Unwritten::Gone => word!(self, "unwritten-gone", file = file),
            Unwritten::Refused(refusal) => word!(
                self,
                "unwritten-refused",
                file = file,
                why = self.refusal(refusal)
            ),
            Unwritten::Failed(why) => {
                let why = shown(why).into_owned();
                word!(self, "unwritten-failed", file = file, why = why)
            }
        }
    }
}

fn folder_of(file: &str) -> String {
    let folder = Path::new(file).parent();
    let folder = folder.map_or_else(String::new, |folder| folder.display().to_string());
    shown(&folder).into_owned()
}
