//! Account templates, from the shell.

use serde::Serialize;

use super::{
    Common, Failure, Json, Output, config::wrong_templates, resolve, session::Session,
    session::settings,
};
use crate::{
    app::Templates,
    domain::{
        Command,
        template::Template,
        text::{Shown, shown},
    },
    runtime::{config_path, template_text, templates, templates_folder},
};

#[derive(Serialize)]
struct Listed<'a> {
    id: &'a str,
    name: &'a str,
    departments: usize,
    seats: usize,
}

/// Lists every template, and says what is wrong with the user's own.
///
/// # Errors
/// When the config cannot be taken, or one of the user's own templates.
pub fn list(common: &Common, json: Option<Json>) -> Result<(), Failure> {
    let (_, words) = settings(common)?;
    let place = config_path(common.config.clone());
    let Templates { all, wrong } = templates(place.as_ref(), words.lang());
    let listed = all.iter().map(|one| Listed {
        id: &one.id,
        name: one.name.raw(),
        departments: one.departments.len(),
        seats: one.seats.len(),
    });
    let listed: Vec<_> = listed.collect();
    let mut out = Output::stdout();
    if json.is_some() {
        out.json(&listed)?;
    } else {
        let rows = listed.iter().map(|one| {
            let counts = [one.departments, one.seats].map(|count| count.to_string());
            let [departments, seats] = counts;
            [one.id.to_owned(), one.name.to_owned(), departments, seats]
        });
        out.columns(&rows.collect::<Vec<_>>())?;
        if let Some(folder) = templates_folder(place.as_ref()) {
            out.line(&words.template_folder(&folder.display().to_string()))?;
        }
    }
    out.finish()?;
    match wrong_templates(&wrong, &words) {
        wrong if wrong.is_empty() => Ok(()),
        wrong => Err(Failure::Failed(wrong.join("\n"))),
    }
}

/// Prints a template as its file.
///
/// # Errors
/// When there is none of this id.
pub fn show(common: &Common, id: &str) -> Result<(), Failure> {
    let (_, words) = settings(common)?;
    let place = config_path(common.config.clone());
    let Some(text) = template_text(place.as_ref(), id) else {
        let all = templates(place.as_ref(), words.lang()).all;
        return Err(Failure::NotFound(words.template_unknown(id, &ids(&all))));
    };
    let mut out = Output::stdout();
    for line in text.lines() {
        out.line(line)?;
    }
    out.finish()
}

/// Gives an account what a template has and it lacks, in one step.
///
/// # Errors
/// When there is no such template or account, or the book cannot be written.
pub fn take(session: &mut Session, id: &str, account: &str) -> Result<(), Failure> {
    let Some(template) = session
        .templates
        .all
        .iter()
        .find(|one| one.id == id)
        .cloned()
    else {
        let said = session
            .words
            .template_unknown(id, &ids(&session.templates.all));
        return Err(Failure::NotFound(said));
    };
    let (account, name) = resolve::account(session, account)?;
    let said = session.words.template_done(&name, &template);
    let command = Command::Furnish {
        account,
        template: Box::new(template),
    };
    session.book.commit(&command, Some(account))?;
    let mut out = Output::stdout();
    out.line(&said)?;
    out.finish()
}

fn ids(templates: &[Template]) -> Vec<Shown<'_>> {
    templates.iter().map(|one| shown(&one.id)).collect()
}
