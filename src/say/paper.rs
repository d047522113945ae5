//! Documents before they are written, and what came of it.

use std::path::Path;

use super::Words;
use crate::{
    app::{Action, Consent, KeyScope, Lacking, PaperKind, Unwritten, Written},
    domain::{Audience, Name, text::shown},
};

impl Words {
    /// What it is called in the name of a file.
    #[must_use]
    pub fn paper_file(&self, kind: PaperKind) -> String {
        match kind {
            PaperKind::Map => self.paper_file_map(),
            PaperKind::Brief => self.paper_file_brief(),
            PaperKind::Report => self.paper_file_report(),
            PaperKind::Portfolio => self.paper_file_portfolio(),
            PaperKind::Round => self.paper_file_round(),
            PaperKind::Rivals => self.paper_file_rivals(),
            PaperKind::PromisesHere | PaperKind::Promises => self.paper_file_promises(),
            PaperKind::MattersHere | PaperKind::Matters => self.paper_file_matters(),
            PaperKind::Book => self.paper_file_book(),
        }
    }

    #[must_use]
    pub fn writing_title(&self, about: Option<&Name>) -> String {
        about.map_or_else(
            || self.writing_title_said(),
            |name| self.writing_title_about(name.shown()),
        )
    }

    /// What will be in it.
    #[must_use]
    pub fn writing_hint(&self, kind: PaperKind, audience: Audience) -> String {
        match (kind, audience) {
            (PaperKind::Book, _) => self.writing_hint_book(),
            (_, Audience::Own) => self.writing_hint_own(),
            (PaperKind::Map, _) => self.writing_hint_map(),
            (PaperKind::PromisesHere | PaperKind::Promises, _) => self.writing_hint_promises(),
            (PaperKind::MattersHere | PaperKind::Matters, _) => self.writing_hint_matters(),
            (
                PaperKind::Brief
                | PaperKind::Report
                | PaperKind::Portfolio
                | PaperKind::Round
                | PaperKind::Rivals,
                _,
            ) => self.writing_hint_said(),
        }
    }

    /// What a page about an account says of private entries. For others it is the same whether there are any.
    #[must_use]
    pub fn private_here(&self, audience: Audience) -> String {
        match audience {
            Audience::Own => self.private_of_account(),
            Audience::Others => self.private_left_out(),
        }
    }

    /// The same of a page about the whole book.
    #[must_use]
    pub fn private_anywhere(&self, audience: Audience) -> String {
        match audience {
            Audience::Own => self.private_of_all(),
            Audience::Others => self.private_left_out(),
        }
    }

    /// What came of it, with the whole path.
    #[must_use]
    pub fn written(&self, written: &Written) -> String {
        let file = written.file.display().to_string();
        match &written.outcome {
            Ok(lacking) => {
                let (file, without) = (shown(&file), self.lacking(lacking));
                if without.is_empty() {
                    self.written_file(file)
                } else {
                    self.written_without(file, without)
                }
            }
            Err(why) => self.unwritten(&file, why),
        }
    }

    fn lacking(&self, lacking: &Lacking) -> String {
        let Lacking { undated, undrawn } = lacking;
        let undated = (0 < *undated).then(|| self.shell_undated(*undated));
        let undrawn = (!undrawn.is_empty()).then(|| self.undrawn(undrawn));
        let all: Vec<_> = undated.into_iter().chain(undrawn).collect();
        all.join(" · ")
    }

    /// Which characters no typeface has, at most a line of them.
    #[must_use]
    pub fn undrawn(&self, characters: &str) -> String {
        const MOST: usize = 30;
        let named: Vec<_> = characters.chars().take(MOST).map(String::from).collect();
        let more = characters.chars().count() - named.len();
        self.undrawn_named(shown(&named.join(" ")), more)
    }

    /// What is in the way, and that the same key agrees to it.
    #[must_use]
    pub fn insisting(&self, written: &Written, leave: Consent) -> String {
        let file = written.file.display().to_string();
        let key = self.key(KeyScope::Writing, Action::Accept);
        match leave {
            Consent::Replace => self.insisting_replace(shown(&file), key),
            Consent::MakeFolder => self.insisting_make_folder(folder_of(&file), key),
        }
    }

    /// Why there is no such file, or why it is as it was.
    #[must_use]
    pub fn unwritten(&self, path: &str, why: &Unwritten) -> String {
        let file = shown(path);
        match why {
            Unwritten::There => self.unwritten_there(file),
            Unwritten::Contradicts { named, asked } => {
                self.unwritten_contradicts(file, shown(named), asked.code())
            }
            Unwritten::Foreign { named, ours } => {
                let ours: Vec<_> = ours.iter().map(|format| format.code()).collect();
                self.form_not_written(path, named, &ours)
            }
            Unwritten::Folder => self.unwritten_folder(file),
            Unwritten::NoFolder => self.unwritten_no_folder(file, folder_of(path)),
            Unwritten::NotAFolder => self.unwritten_not_a_folder(file),
            Unwritten::Book => self.unwritten_book(file),
            Unwritten::Forbidden => self.unwritten_forbidden(file),
            Unwritten::Full => self.unwritten_full(file),
            Unwritten::Gone => self.unwritten_gone(file),
            Unwritten::Refused(refusal) => self.unwritten_refused(file, self.refusal(refusal)),
            Unwritten::Failed(why) => self.unwritten_failed(file, shown(why)),
        }
    }
}

fn folder_of(file: &str) -> String {
    let folder = Path::new(file).parent();
    let folder = folder.map_or_else(String::new, |folder| folder.display().to_string());
    shown(&folder).into_owned()
}
