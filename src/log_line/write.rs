//! What was understood, written as a line again: read with its picks, it means the same.

use std::fmt::{self, Write as _};

use chrono::NaiveDate;

use crate::{
    days,
    domain::{
        Account, Choice, Colleague, Id, Interaction, Matter, Name, Note, Participant, Person, Row,
        Rows, Side, Signals, StanceSource, Visit, Who,
    },
};

use super::{
    Aims, Pick, Picked,
    kinds::short_word,
    line::Line,
    matters::LONGEST,
    reading::{KnownAs, MatterMeant, Meaning, NamedPart, PersonMeant, PromiseMeant},
    traits::TOWARD,
};

/// A line, and who is meant where names alone do not tell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WrittenLine {
    pub line: String,
    pub picks: Vec<Pick>,
}

/// Writes a meaning out in full: with its date, and every name whole and quoted.
#[must_use]
pub fn write(meaning: &Meaning) -> WrittenLine {
    let mut line = String::new();
    // Writing into a string cannot fail.
    let _ = parts(meaning, &mut line);
    let keepers = meaning.promises.iter().filter_map(|promise| {
        let keeper = promise.colleague.as_ref()?;
        Some(Pick {
            mention: format!("&{}", quoted(&keeper.named.name)),
            is: match keeper.who {
                Choice::Known(id) => Picked::Colleague(id),
                Choice::New(_) => Picked::NewColleague,
            },
        })
    });
    let matters = meaning.matters.iter().filter_map(|about| {
        Some(Pick {
            mention: format!("!{}", titled(&about.title)),
            is: Picked::Matter(about.id?),
        })
    });
    let picks = meaning
        .people
        .iter()
        .filter_map(pick)
        .chain(keepers)
        .chain(matters)
        .collect();
    WrittenLine { line, picks }
}

/// How a line about an account begins, and about one of its people: with a person what is left to write
/// is the note, without one whoever was met.
#[must_use]
pub fn address(
    (account, account_name): (Id<Account>, &Name),
    person: Option<(Id<Person>, &Name)>,
) -> WrittenLine {
    let mention = format!("#{}", quoted(account_name));
    let mut line = format!("{mention} ");
    let is = Picked::Account(account);
    let mut picks = vec![Pick { mention, is }];
    if let Some((person, name)) = person {
        let mention = format!("@{}", quoted(name));
        line.push_str(&mention);
        line.push_str(": ");
        let is = Picked::Person(person);
        picks.push(Pick { mention, is });
    }
    WrittenLine { line, picks }
}

/// How a line begins about somebody of theirs and somebody of ours: when it is, and what for, is left to write.
#[must_use]
pub fn address_pair(
    (account, account_name): (Id<Account>, &Name),
    (person, person_name): (Id<Person>, &Name),
    (colleague, colleague_name): (Id<Colleague>, &Name),
) -> WrittenLine {
    let mentions = [
        (
            format!("#{}", quoted(account_name)),
            Picked::Account(account),
        ),
        (format!("@{}", quoted(person_name)), Picked::Person(person)),
        (
            format!("&{}", quoted(colleague_name)),
            Picked::Colleague(colleague),
        ),
    ];
    let mut line = String::new();
    let picks = mentions.into_iter().map(|(mention, is)| {
        line.push_str(&mention);
        line.push(' ');
        Pick { mention, is }
    });
    let picks = picks.collect();
    WrittenLine { line, picks }
}

/// An interaction as a line that tells it: read with its picks, it means the same people, day, kind and
/// note. Stances and promises that came of it are rows of their own and not told again.
///
/// Nothing where a row it names is not among `rows`: a line that left somebody out would take them out.
#[must_use]
pub fn retell(interaction: &Interaction, rows: &Rows) -> Option<WrittenLine> {
    let known = |name: &Name| NamedPart {
        name: name.clone(),
        standing: KnownAs::Known,
    };
    let someone = |participant: &Participant| {
        let row = rows.find(participant.person)?;
        Some(PersonMeant {
            id: Some(row.id),
            name: row.name.clone(),
            standing: KnownAs::Known,
            department: None,
            title: None,
            level: None,
            signals: participant.signals,
            stance: None,
            toward: Vec::new(),
        })
    };
    let people = interaction.people.iter().map(someone);
    let people = people.collect::<Option<Vec<_>>>()?;
    let ours = interaction.colleagues.iter().map(|id| rows.find(*id));
    let ours = ours.collect::<Option<Vec<_>>>()?;
    let (me, others): (Vec<_>, Vec<_>) = ours.into_iter().partition(|row| row.who == Who::Me);
    let matters = interaction.matters.iter().map(|id| rows.find(*id));
    let matters = matters.collect::<Option<Vec<_>>>()?;
    let account = rows.find(interaction.account)?;
    let meaning = Meaning {
        on: interaction.on,
        at: interaction.at,
        kind: interaction.kind,
        account: Some(known(&account.name)),
        people,
        with_me: !me.is_empty(),
        colleagues: others.iter().map(|row| known(&row.name)).collect(),
        note: interaction.note.raw().to_owned(),
        planned: None,
        promises: Vec::new(),
        matters: matters.into_iter().map(about).collect(),
    };
    let mut written = write(&meaning);
    let place = Pick {
        mention: format!("#{}", quoted(&account.name)),
        is: Picked::Account(account.id),
    };
    let ours = others.iter().map(|row| Pick {
        mention: format!("&{}", quoted(&row.name)),
        is: Picked::Colleague(row.id),
    });
    written.picks.extend(std::iter::once(place).chain(ours));
    Some(written)
}

/// A visit as a line: as it is planned, or on the day it has happened as the beginning of what is told of it,
/// with everybody in it and the note still to be written.
///
/// Nothing where a row it names is not among `rows`.
#[must_use]
pub fn write_visit(visit: &Visit, happened: Option<NaiveDate>, rows: &Rows) -> Option<WrittenLine> {
    let participant = |person: &Id<Person>| Participant {
        person: *person,
        signals: Signals::NONE,
    };
    let told = Interaction {
        account: visit.account,
        on: happened.unwrap_or(visit.on),
        at: visit.at,
        kind: visit.kind,
        note: match happened {
            Some(_) => Note::empty(),
            None => Aims::of_visit(visit).written().into(),
        },
        privacy: visit.privacy,
        people: visit.people.iter().map(participant).collect(),
        colleagues: visit.colleagues.clone(),
        // What it was planned to be about goes along with it anyway.
        matters: match happened {
            Some(_) => Vec::new(),
            None => visit.matters.clone(),
        },
    };
    let mut written = retell(&told, rows)?;
    if happened.is_some() {
        written.line.push_str(": ");
    }
    Some(written)
}

fn parts(meaning: &Meaning, line: &mut String) -> fmt::Result {
    write!(line, "{}", meaning.on.format("%Y-%m-%d"))?;
    if let Some(at) = meaning.at {
        write!(line, " {}", at.format("%H:%M"))?;
    }
    write!(line, " {}", short_word(meaning.kind))?;
    if let Some(account) = &meaning.account {
        write!(line, " #{}", quoted(&account.name))?;
    }
    for someone in &meaning.people {
        write!(line, " ")?;
        person(someone, line)?;
    }
    if !meaning.with_me {
        write!(line, " &-me")?;
    }
    for colleague in &meaning.colleagues {
        write!(line, " &{}", quoted(&colleague.name))?;
    }
    if !meaning.note.is_empty() {
        write!(line, ": {}", escaped(&meaning.note))?;
    }
    meaning
        .promises
        .iter()
        .try_for_each(|made| promise(made, line))?;
    meaning
        .matters
        .iter()
        .try_for_each(|about| matter(about, line))
}

/// What a line says of a matter that it is about and does not move.
fn about(row: &Row<Matter>) -> MatterMeant {
    MatterMeant {
        id: Some(row.id),
        title: row.title.clone(),
        kind: row.kind,
        stage: None,
    }
}

/// A title as a line may have it, without what would mean something there, no longer than is read; which one
/// it is its pick says.
fn titled(title: &Name) -> String {
    let plain = |sign| {
        let means = matches!(
            sign,
            '"' | '＂'
                | '“'
                | '”'
                | '\\'
                | '＼'
                | '!'
                | '！'
                | '<'
                | '>'
                | '＜'
                | '＞'
                | '《'
                | '》'
        );
        if means { '\'' } else { sign }
    };
    let plain: String = title.raw().chars().map(plain).take(LONGEST).collect();
    format!("\"{}\"", plain.trim())
}

/// ` ! "Phase II": project bid`
fn matter(matter: &MatterMeant, line: &mut String) -> fmt::Result {
    write!(line, " ! {}", titled(&matter.title))?;
    if let Some(stage) = matter.stage {
        write!(line, ": {} {}", matter.kind.code(), stage.code())?;
    }
    Ok(())
}

fn person(person: &PersonMeant, line: &mut String) -> fmt::Result {
    write!(line, "{}", mention(person))?;
    if !person.signals.is_empty() {
        write!(line, "+{}", person.signals)?;
    }
    if let Some(stance) = person.stance {
        write!(line, "={}", stance.number())?;
    }
    for toward in &person.toward {
        let rival = quoted(&toward.rival.name);
        write!(line, "={}{TOWARD}{rival}", toward.value.number())?;
        if toward.source == StanceSource::Hearsay {
            write!(line, "?")?;
        }
    }
    if person.standing == KnownAs::Guest {
        write!(line, "/guest")?;
    }
    // Of the others the book knows where they belong.
    if person.standing == KnownAs::New {
        if let Some(department) = &person.department {
            write!(line, "/{}", quoted(&department.name))?;
        }
        if let Some(level) = person.level {
            write!(line, "//{}", level.code())?;
        }
    }
    Ok(())
}

fn promise(promise: &PromiseMeant, line: &mut String) -> fmt::Result {
    let sign = match promise.by {
        Side::Us => '>',
        Side::Them => '<',
    };
    let due = promise.due.map_or_else(
        || "someday".into(),
        |due| due.format("%Y-%m-%d").to_string(),
    );
    let keeper = promise.colleague.as_ref();
    let keeper = keeper.map_or_else(String::new, |keeper| {
        format!(" &{}", quoted(&keeper.named.name))
    });
    // One such sign after the due date is taken for a separator, or for a name, and a day for a part of it.
    let text = promise.text.raw();
    let goes_on = text.starts_with([',', ':', '，', '：', '、', '&', '＆'])
        || days::due(&Line::new(text), 0).is_some();
    let separator = if goes_on { ":" } else { "" };
    write!(line, " {sign} {due}{keeper}{separator} {}", escaped(text))
}

fn pick(person: &PersonMeant) -> Option<Pick> {
    let is = match person.standing {
        KnownAs::New => Picked::NewPerson,
        KnownAs::Known | KnownAs::Guest => Picked::Person(person.id?),
        KnownAs::Open => return None,
    };
    let mention = mention(person);
    Some(Pick { mention, is })
}

fn mention(person: &PersonMeant) -> String {
    format!("@{}", quoted(&person.name))
}

pub(super) fn quoted(name: &Name) -> String {
    let escaped = escape(name.raw(), |c| {
        matches!(c, '"' | '＂' | '“' | '”' | '\\' | '＼')
    });
    format!("\"{escaped}\"")
}

fn escaped(text: &str) -> String {
    let signs = escape(text, |c| matches!(c, '<' | '>' | '＜' | '＞' | '《' | '》'));
    // What stands after a space might name a matter; after a backslash that would be lost.
    let mut out = String::with_capacity(signs.len());
    let mut before = ' ';
    for c in signs.chars() {
        if matches!(c, '!' | '！') && (before.is_whitespace() || before == '\\') {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}

fn escape(text: &str, wanted: impl Fn(char) -> bool) -> String {
    text.chars()
        .flat_map(|c| wanted(c).then_some('\\').into_iter().chain([c]))
        .collect()
}
