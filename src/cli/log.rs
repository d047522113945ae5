//! The quick-log line from the shell.

use std::{
    io::{self, BufRead, IsTerminal, Read, Write, stdin},
    str::Utf8Error,
};

use chrono::NaiveDate;
use serde::Serialize;
use serde_with::skip_serializing_none;

use super::{DryRun, Failure, Json, Output, session::Session};
use crate::{
    book::Shifted,
    domain::{
        Command, Kind, LogEntry, MatterKind, MatterStage, Name, NounKind, Side, Signals,
        StanceSource, StanceValue, Subject, Uid,
    },
    log_line::{self, Asks, KnownAs, Meaning, Reading, TowardMeant},
    say::Words,
    store::Committed,
};

#[skip_serializing_none]
#[derive(Serialize)]
struct Logged {
    interaction: Option<Uid>,
    /// In its place, where one is planned.
    visit: Option<Uid>,
    understood: Understood,
    before: Option<u8>,
    after: u8,
    because: Option<String>,
}

#[skip_serializing_none]
#[derive(Serialize)]
struct Understood {
    #[serialize_always]
    account: Option<Name>,
    on: NaiveDate,
    at: Option<String>,
    kind: Kind,
    people: Vec<PersonLine>,
    colleagues: Vec<Name>,
    promises: Vec<PromiseLine>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    matters: Vec<MatterLine>,
    purpose: Option<String>,
    outcome: Option<String>,
    bring: Option<String>,
}

#[skip_serializing_none]
#[derive(Serialize)]
struct PersonLine {
    id: Option<Uid>,
    name: Name,
    new: bool,
    signals: Option<Signals>,
    stance: Option<StanceValue>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    toward: Vec<TowardLine>,
    /// Told where they were only spoken of.
    took_part: Option<bool>,
}

/// Where somebody stands toward a rival.
#[derive(Serialize)]
struct TowardLine {
    rival: Name,
    new: bool,
    stance: StanceValue,
    source: StanceSource,
}

#[skip_serializing_none]
#[derive(Serialize)]
struct MatterLine {
    title: Name,
    kind: MatterKind,
    new: bool,
    stage: Option<MatterStage>,
}

#[skip_serializing_none]
#[derive(Serialize)]
struct PromiseLine {
    by: Side,
    due: Option<NaiveDate>,
    text: Name,
}

/// Logs `line`, or every line of standard input if it is `-`. Without one it asks for it, so that a note need not
/// stand among the arguments.
///
/// Of several lines each is a step of its own; a line that cannot be saved is reported with its
/// number, and the rest goes in.
///
/// # Errors
/// When a line was not understood or not saved, or there is none.
pub fn log(
    session: &mut Session,
    line: Option<String>,
    dry_run: Option<DryRun>,
    json: Option<Json>,
) -> Result<(), Failure> {
    let mut out = Output::stdout();
    let line = match line {
        Some(line) => line,
        None if stdin().is_terminal() => asked(&session.words)?,
        None => "-".to_owned(),
    };
    if line != "-" {
        if line.trim().is_empty() {
            return Err(Failure::Usage(session.words.shell_no_line()));
        }
        one(session, &line, dry_run, json, &mut out)?;
        return out.finish();
    }
    let mut refused = Vec::new();
    let mut heard = false;
    for (number, bytes) in (1..).zip(lines(&mut stdin().lock())) {
        let bytes = bytes?;
        if MOST_BYTES < bytes.len() as u64 {
            // Where the next line begins is not known, nor whether there is one.
            let why = session.words.shell_line_too_long();
            refused.push(format!("{number}: {why}"));
            heard = true;
            break;
        }
        let done = match written(&bytes, number) {
            Some(Ok(line)) => one(session, line, dry_run, json, &mut out),
            Some(Err(_)) => Err(Failure::Failed(session.words.shell_line_is_no_text())),
            None => continue,
        };
        heard = true;
        match done {
            Err(Failure::Unheard) => return Err(Failure::Unheard),
            Err(failure) => refused.extend(
                failure
                    .lines(&session.words)
                    .into_iter()
                    .map(|why| format!("{number}: {why}")),
            ),
            Ok(()) => out.flush()?,
        }
    }
    out.finish()?;
    if !heard {
        Err(Failure::Usage(session.words.shell_no_lines()))
    } else if refused.is_empty() {
        Ok(())
    } else {
        Err(Failure::Failed(refused.join("\n")))
    }
}

/// What somebody types when they are asked for it.
fn asked(words: &Words) -> Result<String, Failure> {
    let mut err = io::stderr().lock();
    write!(err, "{}", words.ask_line())?;
    err.flush()?;
    let mut line = String::new();
    stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// A line to log is a sentence or a page. A device may give one that never ends.
const MOST_BYTES: u64 = 1 << 20;

/// The lines, each no further than shows that it is too long.
fn lines(input: &mut impl BufRead) -> impl Iterator<Item = io::Result<Vec<u8>>> {
    std::iter::from_fn(move || {
        let mut bytes = Vec::new();
        let mut line = (&mut *input).take(MOST_BYTES + 1);
        let read = line.read_until(b'\n', &mut bytes);
        match read {
            Ok(0) => None,
            read => Some(read.map(|_| bytes)),
        }
    })
}

/// What somebody wrote on a line, without what a file from Windows has around it; none where the line is
/// blank or a comment. `#` with a name behind it is an account.
fn written(bytes: &[u8], number: usize) -> Option<Result<&str, Utf8Error>> {
    let line = match std::str::from_utf8(bytes) {
        Ok(line) => line,
        Err(error) => return Some(Err(error)),
    };
    let line = match number {
        1 => line.trim_start_matches('\u{feff}'),
        _ => line,
    };
    let line = line.trim_ascii();
    let comment = line
        .strip_prefix('#')
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '#']));
    (!line.is_empty() && !comment).then_some(Ok(line))
}

fn one(
    session: &mut Session,
    line: &str,
    dry_run: Option<DryRun>,
    json: Option<Json>,
    out: &mut Output,
) -> Result<(), Failure> {
    let known = session.book.known(line, None)?;
    let reading = log_line::read(line, &known, &[]);
    let Some(entry) = &reading.entry else {
        return Err(not_understood(session, line, &reading));
    };
    if !reading.doubts.is_empty() {
        return Err(doubtful(session, line, &reading));
    }
    let command = match &reading.meaning.planned {
        Some(aims) => aims.plan(entry.clone(), None),
        None => Command::Log(entry.clone()),
    };
    if dry_run.is_none() {
        session.make()?;
    }
    let shifted = match dry_run {
        Some(DryRun) => session.book.rehearse(&command, None)?,
        None => session.book.commit(&command, None)?,
    };
    match json {
        Some(Json) => out.json(&logged(
            session,
            &reading.meaning,
            entry,
            &shifted,
            dry_run,
        )?),
        None => {
            for line in session.words.meaning(&reading.meaning, session.today()) {
                out.line(&line)?;
            }
            for hint in session.words.hints(&reading.hints) {
                out.line(&hint)?;
            }
            let words = &session.words;
            let said = shifted.shift.as_ref().and_then(|shift| match command {
                Command::Log(_) => Some(words.shift_or_still(shift)),
                // What is still to come has moved nothing; whoever is new may have.
                _ => words.shift(shift),
            });
            if let Some(said) = said {
                out.line(&said)?;
            }
            Ok(())
        }
    }
}

/// There is no second Enter on a shell, so what would stop the first is refused with what to write.
fn doubtful(session: &Session, line: &str, reading: &Reading) -> Failure {
    let words = &session.words;
    let said = reading.doubts.iter().map(|doubt| {
        let typed = line.get(doubt.span.clone()).unwrap_or_default();
        let why = words.line_doubt(doubt, typed, session.today());
        format!("{why} {}", words.line_keep_shell(doubt))
    });
    Failure::Usage(said.collect::<Vec<_>>().join("\n"))
}

/// Several candidates are ambiguous; anything else that stands in the way is a failure.
fn not_understood(session: &Session, line: &str, reading: &Reading) -> Failure {
    let words = &session.words;
    if let Some(choice) = reading.choices.first() {
        let candidates = choice.candidates.iter().filter_map(|candidate| {
            match (&choice.asks, log_line::to_write(line, choice, candidate)) {
                (Asks::Which, _) => Some(words.line_candidate(candidate)),
                (Asks::Where { .. }, Some(text)) => Some(words.line_to_write(&text, candidate)),
                // A namesake cannot be told apart by what is written.
                (Asks::Where { .. }, None) => None,
            }
        });
        return Failure::Ambiguous(words.line_ambiguous(choice), candidates.collect());
    }
    let problems = words.problems(line, &reading.problems, session.today());
    Failure::Failed(problems.join("\n"))
}

fn toward(meant: &TowardMeant) -> TowardLine {
    TowardLine {
        rival: meant.rival.name.clone(),
        new: meant.rival.standing == KnownAs::New,
        stance: meant.value,
        source: meant.source,
    }
}

fn logged(
    session: &Session,
    meaning: &Meaning,
    entry: &LogEntry,
    shifted: &Shifted,
    dry_run: Option<DryRun>,
) -> Result<Logged, Failure> {
    let mut people = Vec::new();
    for person in &meaning.people {
        people.push(PersonLine {
            id: person
                .id
                .map(|id| session.book.store.uid(id.into()))
                .transpose()?
                .flatten(),
            name: person.name.clone(),
            new: person.standing == KnownAs::New,
            signals: Some(person.signals).filter(|signals| !signals.is_empty()),
            stance: person.stance,
            toward: person.toward.iter().map(toward).collect(),
            took_part: (!person.took_part()).then_some(false),
        });
    }
    let me = meaning
        .with_me
        .then(|| session.book.store.me())
        .transpose()?
        .flatten()
        .map(|row| row.is.name);
    let written = |kind| match dry_run {
        Some(DryRun) => Ok(None),
        None => row_of(kind, &shifted.committed)
            .map(|id| session.book.store.uid(id))
            .transpose()
            .map(Option::flatten),
    };
    let aims = meaning.planned.clone().unwrap_or_default();
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(Logged {
        interaction: written(NounKind::Interaction)?,
        visit: written(NounKind::Visit)?,
        understood: Understood {
            account: meaning.account.as_ref().map(|account| account.name.clone()),
            on: entry.on,
            at: entry.at.map(|at| at.format("%H:%M").to_string()),
            kind: entry.kind,
            people,
            colleagues: me
                .into_iter()
                .chain(
                    meaning
                        .colleagues
                        .iter()
                        .map(|colleague| colleague.name.clone()),
                )
                .collect(),
            promises: meaning
                .promises
                .iter()
                .map(|promise| PromiseLine {
                    by: promise.by,
                    due: promise.due,
                    text: promise.text.clone(),
                })
                .collect(),
            matters: meaning
                .matters
                .iter()
                .map(|matter| MatterLine {
                    title: matter.title.clone(),
                    kind: matter.kind,
                    new: matter.id.is_none(),
                    stage: matter.stage,
                })
                .collect(),
            purpose: said(aims.purpose),
            outcome: said(aims.outcome),
            bring: said(aims.bring),
        },
        before: shifted
            .shift
            .as_ref()
            .and_then(|shift| shift.before.as_ref())
            .map(|depth| depth.depth),
        after: shifted.shift.as_ref().map_or(0, |shift| shift.after.depth),
        because: shifted
            .shift
            .as_ref()
            .and_then(|shift| session.words.shift(shift)),
    })
}

/// The row of a kind among what a log entry wrote.
fn row_of(kind: NounKind, committed: &Committed) -> Option<Subject> {
    committed
        .changes
        .iter()
        .map(crate::domain::change::Change::subject)
        .find(|subject| subject.kind() == kind)
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn a_line_from_any_system_is_what_somebody_wrote_on_it() {
        let line = |bytes: &'static [u8], number| written(bytes, number).map(Result::ok);
        let begun_by_notepad = b"\xef\xbb\xbf@ann: one\r";
        assert_eq!(line(begun_by_notepad, 1), Some(Some("@ann: one")));
        assert_eq!(line(b"@ann: two", 2), Some(Some("@ann: two")));
        assert_eq!(line(b" \t\r", 3), None);
        assert_eq!(line(b"# what was said on Monday\r", 4), None);
        assert_eq!(line(b"#", 5), None);
        assert_eq!(line(b"## a heading", 6), None);
        assert_eq!(line(b"#acme @ann: x", 7), Some(Some("#acme @ann: x")));
        assert_eq!(line(b"\xd5\xc5\xce\xb0", 8), Some(None));
    }
}
