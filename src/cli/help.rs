//! What the help says in the user's language: made only when it is asked for.

use std::ffi::{OsStr, OsString};

use clap::{CommandFactory, Error, error::ErrorKind};

use super::{
    Arguments, Common,
    session::{settings, words},
};
use crate::i18n::{Lang, Words};

/// The answer to arguments that were not taken; where it is the help, with what the depth is not below
/// the command that prints it.
pub fn completed(answer: Error, arguments: &[OsString]) -> Error {
    if answer.kind() != ErrorKind::DisplayHelp {
        return answer;
    }
    let Some(words) = spoken(arguments) else {
        return answer;
    };
    let command = Arguments::command().mut_subcommand("score", |score| {
        score.after_help(words.what_the_number_is_not())
    });
    command
        .try_get_matches_from(arguments)
        .err()
        .unwrap_or(answer)
}

/// The words of the language asked for, from arguments that stop at the wish for help. A config that
/// cannot be taken is no reason to keep the help back.
fn spoken(arguments: &[OsString]) -> Option<Words> {
    let common = Common {
        book: None,
        lang: value(arguments, "--lang").and_then(|code| Lang::from_code(code.to_str()?)),
        config: value(arguments, "--config").map(Into::into),
        today: None,
    };
    match settings(&common) {
        Ok((_, words)) => Some(words),
        Err(_) => words(&common, None).ok(),
    }
}

fn value<'a>(arguments: &'a [OsString], flag: &str) -> Option<&'a OsStr> {
    let at = arguments.iter().position(|argument| {
        argument.to_str().is_some_and(|text| {
            text.strip_prefix(flag)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
        })
    })?;
    match arguments[at].to_str()?.split_once('=') {
        Some((_, value)) => Some(OsStr::new(value)),
        None => arguments.get(at + 1).map(OsString::as_os_str),
    }
}
