//! What came of writing a document.

use std::path::Path;

use super::{Words, word};
use crate::{app::Unwritten, domain::text::shown};

impl Words {
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
