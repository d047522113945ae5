//! Account templates: those that come with the program, and the user's own beside the config.

mod read;
#[cfg(test)]
mod tests;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

pub use read::understand;

use super::{document, paths::ConfigPath};
use crate::{
    app::{Templates, Unfit, WrongFile},
    domain::template::Template,
    say::Lang,
};

/// The templates that come with the program, the plain one first.
const STANDARD: [&str; 6] = [
    include_str!("../../../assets/templates/plain.toml"),
    include_str!("../../../assets/templates/telecom.toml"),
    include_str!("../../../assets/templates/manufacturer.toml"),
    include_str!("../../../assets/templates/bank.toml"),
    include_str!("../../../assets/templates/hospital.toml"),
    include_str!("../../../assets/templates/government.toml"),
];

/// Every template, and what of the user's own cannot be taken. One's own with the id of a standard one
/// takes its place.
#[must_use]
pub fn templates(config: Option<&ConfigPath>, lang: Lang) -> Templates {
    let mut all: Vec<Template> = standard(lang).map(|(template, _)| template).collect();
    let (own, wrong) = own(config, lang);
    for (template, _) in own {
        match all.iter_mut().find(|known| known.id == template.id) {
            Some(known) => *known = template,
            None => all.push(template),
        }
    }
    Templates { all, wrong }
}

/// The text of a template, to begin one's own with.
#[must_use]
pub fn template_text(config: Option<&ConfigPath>, id: &str) -> Option<String> {
    let own = own(config, Lang::En).0.into_iter();
    let standard = standard(Lang::En).map(|(template, text)| (template, text.to_owned()));
    let mut all = own.chain(standard);
    all.find_map(|(template, text)| (template.id == id).then_some(text))
}

/// The folder of the user's own templates.
#[must_use]
pub fn templates_folder(config: Option<&ConfigPath>) -> Option<PathBuf> {
    Some(config?.path().parent()?.join("templates"))
}

fn standard(lang: Lang) -> impl Iterator<Item = (Template, &'static str)> {
    STANDARD.iter().filter_map(move |text| {
        let template = understand(text.as_bytes(), lang, &[]).ok()?;
        Some((template, *text))
    })
}

/// The user's own with their texts, and the files that cannot be taken.
fn own(config: Option<&ConfigPath>, lang: Lang) -> (Vec<(Template, String)>, Vec<WrongFile>) {
    let (mut own, mut wrong) = (Vec::new(), Vec::new());
    let Some(folder) = templates_folder(config) else {
        return (own, wrong);
    };
    let unfit = |file: &Path, why| WrongFile {
        file: file.display().to_string(),
        why,
    };
    let files = match files(&folder) {
        Ok(files) => files,
        Err(error) => {
            wrong.push(unfit(&folder, Unfit::Unreadable(error.to_string())));
            return (own, wrong);
        }
    };
    let mut taken = Vec::new();
    for file in files {
        let bytes = match document::read(&file) {
            Ok(bytes) => bytes,
            Err(error) => {
                wrong.push(unfit(&file, Unfit::Unreadable(error.to_string())));
                continue;
            }
        };
        match understand(&bytes, lang, &taken) {
            Ok(template) => {
                taken.push(template.id.clone());
                own.push((template, String::from_utf8_lossy(&bytes).into_owned()));
            }
            Err(problems) => wrong.push(unfit(&file, Unfit::Problems(problems))),
        }
    }
    (own, wrong)
}

/// The files in the folder, which need not be there. What is no plain file is passed over: a pipe would
/// keep whoever reads it waiting.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
