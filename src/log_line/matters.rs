//! ` ! name: stage`: what business the line is about, or begins.
//!
//! The sign stands after a space, and before a name that the account has a matter of, or before any name and a
//! colon with a kind or a stage behind it. Every other `!` stays text.

use crate::{
    domain::{Id, Matter, MatterKind, MatterStage, Name, matter::told},
    find::{fold, is_han},
};

use super::{
    KnownMatter, Picked,
    line::{CharRange, Line},
    place::Place,
    pledge::{promise, unescape},
    read::Reader,
    reading::{Doubtful, KnownAs, LinePart, MatterMeant, Trouble},
};

/// What stands where a matter may be named.
#[derive(Debug, Clone)]
pub(super) struct Clause {
    pub sign: CharRange,
    pub name: CharRange,
    /// Kind and stage after a colon, where both are words that are known.
    pub told: Option<Told>,
    pub end: usize,
}

#[derive(Debug, Clone)]
pub(super) struct Told {
    pub at: CharRange,
    pub kind: Option<MatterKind>,
    pub stage: Option<MatterStage>,
}

/// No name of a matter in a line is longer.
pub(super) const LONGEST: usize = 60;

/// Whether a clause may begin at `i`.
pub(super) fn is_sign(line: &Line<'_>, i: usize) -> bool {
    let open = i.checked_sub(1).is_some_and(|before| line.is(before, ' '));
    let next = line.past_spaces(i + 1);
    let apart = line.is_wide(i) || next > i + 1 || line.get(next).is_some_and(is_han);
    let begins = line
        .get(next)
        .is_some_and(|c| c == '"' || c.is_alphanumeric());
    line.is(i, '!') && open && apart && begins && line.line_break(i).is_none_or(|end| next < end)
}

/// Whether one could begin here, or does: nothing has to be behind the sign yet.
pub(super) fn may_begin(line: &Line<'_>, i: usize) -> bool {
    let open = i.checked_sub(1).is_some_and(|before| line.is(before, ' '));
    let bare = line.past_spaces(i + 1) == line.len();
    is_sign(line, i) || line.is(i, '!') && open && bare && (line.is_wide(i) || i + 1 < line.len())
}

/// Where the clause at `i` ends: before the next sign, with its line; none where it goes on and on.
fn end_of(line: &Line<'_>, i: usize) -> Option<usize> {
    const MOST: usize = 2 * LONGEST;
    let most = line.len().min(i + MOST);
    let stop = line.line_break(i).filter(|stop| *stop < most);
    let last = stop.unwrap_or(most);
    let ends = |at: &usize| is_sign(line, *at) || promise(line, *at).is_some();
    let sign = (i + 1..last).find(ends);
    sign.or(stop).or((most == line.len()).then_some(most))
}

/// The clause at `i`; none where what stands there is no name.
pub(super) fn clause(line: &Line<'_>, i: usize) -> Option<Clause> {
    let Spelled { name, behind, end } = spelled(line, i)?;
    let told = match behind {
        None => None,
        Some(at) => {
            let (kind, stage, rest) = told_by(line.slice(&at));
            let says = rest == 0 && (kind.is_some() || stage.is_some());
            Some(says.then_some(Told { at, kind, stage })?)
        }
    };
    Some(Clause {
        sign: i..i + 1,
        name,
        told,
        end,
    })
}

/// What looks like a clause and is none, because of the words behind its colon.
#[derive(Debug, Clone)]
pub(super) struct Overtold {
    pub name: CharRange,
    pub words: CharRange,
    /// Whether they say a kind or a stage first: then one was meant, whatever it is called.
    pub begins: bool,
}

/// What stands at `i`, if it is that.
pub(super) fn overtold(line: &Line<'_>, i: usize) -> Option<Overtold> {
    let Spelled { name, behind, .. } = spelled(line, i)?;
    let at = behind?;
    let all = words(line.slice(&at));
    let first = all.first()?;
    let begins = told::kind(first).is_some() || told::stage(first).is_some();
    let (.., rest) = told_by(line.slice(&at));
    (0 < rest).then_some(Overtold {
        name,
        words: at,
        begins,
    })
}

/// Where the parts of a clause stand.
struct Spelled {
    name: CharRange,
    /// What is behind the colon, if there is one.
    behind: Option<CharRange>,
    end: usize,
}

fn spelled(line: &Line<'_>, i: usize) -> Option<Spelled> {
    if !is_sign(line, i) {
        return None;
    }
    let end = end_of(line, i)?;
    let begin = line.past_spaces(i + 1);
    let (name, after) = if line.is(begin, '"') {
        let close = (begin + 1..end).find(|at| line.is(*at, '"'))?;
        (begin + 1..close, line.past_spaces(close + 1))
    } else {
        let stop = (begin..end).find(|at| line.is(*at, ':')).unwrap_or(end);
        (line.trimmed(begin..stop), stop)
    };
    if name.is_empty() || LONGEST < name.len() {
        return None;
    }
    let behind = (line.is(after, ':') && after < end).then(|| line.trimmed(after + 1..end));
    if behind.is_none() && line.past_spaces(after) < end {
        return None;
    }
    Some(Spelled { name, behind, end })
}

/// The kind and the stage that words say, and how many of them say neither.
fn told_by(text: &str) -> (Option<MatterKind>, Option<MatterStage>, usize) {
    let (mut kind, mut stage, mut rest) = (None, None, 0);
    for word in words(text) {
        match (told::kind(&word), told::stage(&word)) {
            (Some(said), _) if kind.is_none() => kind = Some(said),
            (_, Some(said)) if stage.is_none() => stage = Some(said),
            _ => rest += 1,
        }
    }
    (kind, stage, rest)
}

fn words(text: &str) -> Vec<String> {
    let between =
        |c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、' | '·' | '/' | '.' | '。');
    let words = text.split(between).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

impl<'a> Reader<'a> {
    /// Doubts what seems to tell of a matter and stays text.
    pub(super) fn overtold(&mut self, all: &[Overtold], place: Option<&Place<'_>>) {
        let here = self.matters_at(place);
        for Overtold {
            name,
            words,
            begins,
        } in all
        {
            let said = unescape(self.line.slice(name));
            let known = || !called(&said, here.iter().map(|one| (one.id, &one.title))).is_empty();
            if *begins || known() {
                self.doubt(words, Doubtful::NoStage);
            }
        }
    }

    fn matters_at(&self, place: Option<&Place<'_>>) -> &'a [KnownMatter] {
        let account = place.and_then(Place::id);
        let mut accounts = self.known.accounts.iter();
        let here = accounts.find(|one| Some(one.id) == account);
        here.map_or(&[], |one| one.matters.as_slice())
    }

    /// What the clauses name or begin; those that do neither are text.
    pub(super) fn matters(
        &mut self,
        clauses: &[Clause],
        place: Option<&Place<'_>>,
    ) -> (Vec<MatterMeant>, Vec<CharRange>) {
        let here = self.matters_at(place);
        let (mut meant, mut text) = (Vec::new(), Vec::new());
        for clause in clauses {
            let said = unescape(self.line.slice(&clause.name));
            let named = format!("!\"{}\"", self.line.slice(&clause.name));
            let picked = match self.pick(&named) {
                Some(Picked::Matter(id)) => here.iter().find(|one| one.id == *id),
                _ => None,
            };
            let fits = called(&said, here.iter().map(|one| (one.id, &one.title)));
            let known = match fits.as_slice() {
                _ if picked.is_some() => picked,
                [id] => here.iter().find(|one| one.id == *id),
                [] => None,
                _ => {
                    self.problem(&clause.name, Trouble::SeveralMatters);
                    continue;
                }
            };
            let told = clause.told.as_ref();
            let Ok(title) = Name::new(&said) else {
                text.push(clause.sign.start..clause.end);
                continue;
            };
            let matter = match (known, told) {
                (Some(known), told) => MatterMeant {
                    id: Some(known.id),
                    title: known.title.clone(),
                    kind: known.kind,
                    stage: told.and_then(|told| told.stage),
                },
                (None, Some(told)) => begun(title, told),
                (None, None) => {
                    text.push(clause.sign.start..clause.end);
                    continue;
                }
            };
            let wrong_kind = told
                .and_then(|told| told.kind)
                .is_some_and(|kind| kind != matter.kind);
            let wrong_stage = matter.stage.is_some_and(|stage| !matter.kind.has(stage));
            if let (Some(told), true) = (told, wrong_kind || wrong_stage) {
                self.problem(&told.at, Trouble::NoStage(matter.kind));
            }
            let standing = match matter.id {
                Some(_) => KnownAs::Known,
                None => KnownAs::New,
            };
            self.mark(&clause.sign, LinePart::MatterSign);
            self.mark(&clause.name, LinePart::Matter(standing));
            if let Some(told) = told {
                self.mark(&told.at, LinePart::MatterStage);
            }
            let again = meant
                .iter()
                .any(|one: &MatterMeant| one.id.is_some() && one.id == matter.id);
            if again {
                self.problem(&clause.name, Trouble::Twice(LinePart::Matter(standing)));
            }
            meant.push(matter);
        }
        (meant, text)
    }
}

/// One that is not there yet: of the kind that is told or that has the stage, else a project or a need.
fn begun(title: Name, told: &Told) -> MatterMeant {
    let of_stage = |stage: MatterStage| {
        let usual = [MatterKind::Project, MatterKind::Need];
        let usual = usual.into_iter().find(|kind| kind.has(stage));
        MatterKind::of(stage).or(usual)
    };
    let kind = told.kind.or_else(|| told.stage.and_then(of_stage));
    let kind = kind.unwrap_or(MatterKind::Project);
    MatterMeant {
        id: None,
        title,
        kind,
        stage: Some(told.stage.unwrap_or(kind.first())),
    }
}

/// The matters that are called so: to the letter, else those whose name begins so, else those that have it.
fn called<'a>(said: &str, all: impl Iterator<Item = (Id<Matter>, &'a Name)>) -> Vec<Id<Matter>> {
    let said = fold(said);
    let all: Vec<_> = all.map(|(id, title)| (id, fold(title.raw()))).collect();
    let fitting = |fits: &dyn Fn(&str) -> bool| {
        let fitting = all.iter().filter(|(_, title)| fits(title));
        fitting.map(|(id, _)| *id).collect::<Vec<_>>()
    };
    let steps: [&dyn Fn(&str) -> bool; 3] = [
        &|title| title == said,
        &|title| title.starts_with(said.as_str()),
        &|title| title.contains(said.as_str()),
    ];
    let mut found = steps.iter().map(|fits| fitting(fits));
    found.find(|found| !found.is_empty()).unwrap_or_default()
}
