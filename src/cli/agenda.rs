//! What is due, both ways; who is going quiet; what to do next.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::{
    Failure, Output, codes,
    days::Typed,
    next::{Moved, moves},
    paper::{self, pages},
    plan::{Aimed, aimed},
    resolve,
    session::Session,
};
use crate::{
    app::PaperKind,
    book::{FindOutreach, ReadAgenda, RoundOf, Unanswered, Wanted},
    domain::{
        Amount, Kind, MatterKind, MatterStage, Name, Note, NounKind, Role, Side, Subject, Tier,
        Uid,
        agenda::{AgendaItem, AgendaRow, AgendaSection, DuePlanItem, Group, arrange},
        format::Format,
        portable::PlanValue,
        score::{ReasonId, State},
    },
    picture::text,
    report,
};

/// Everybody who is going quiet; of the actions those worth a thought, `guanxi next` has them all.
const WANTED: Wanted = Wanted {
    silences: usize::MAX,
    actions: 20,
};

/// A row of the agenda. What a kind of row does not have is left out.
#[derive(Serialize)]
struct Line {
    section: AgendaSection,
    account: Uid,
    account_name: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<Uid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    person_name: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asleep_until: Option<NaiveDate>,
    #[serde(flatten)]
    what: What,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum What {
    Visit {
        id: Uid,
        on: NaiveDate,
        #[serde(skip_serializing_if = "Option::is_none")]
        at: Option<String>,
        /// What sort of contact it is to be.
        contact: Kind,
        people: Vec<Name>,
        colleagues: Vec<Name>,
        #[serde(skip_serializing_if = "Note::is_empty")]
        purpose: Note,
        #[serde(skip_serializing_if = "Note::is_empty")]
        outcome: Note,
        #[serde(skip_serializing_if = "Note::is_empty")]
        bring: Note,
        /// What it is about.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        matters: Vec<Name>,
    },
    Promise {
        id: Uid,
        side: Side,
        text: Name,
        made_on: NaiveDate,
        #[serde(skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
        /// Who of ours is to keep it, unless it is the user.
        #[serde(skip_serializing_if = "Option::is_none")]
        colleague: Option<Name>,
    },
    Matter {
        id: Uid,
        /// What sort of matter it is.
        matter: MatterKind,
        title: Name,
        stage: MatterStage,
        #[serde(skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
        #[serde(skip_serializing_if = "Option::is_none")]
        amount: Option<Amount>,
        #[serde(skip_serializing_if = "Option::is_none")]
        currency: Option<Name>,
        /// Which of the six reasons carries it, and how well: 0–1.
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<ReasonId>,
        #[serde(skip_serializing_if = "Option::is_none")]
        value: Option<f64>,
        /// All of it in a sentence.
        says: String,
    },
    PlanItem {
        id: Uid,
        #[serde(flatten)]
        aimed: Aimed,
        #[serde(skip_serializing_if = "Option::is_none")]
        now: Option<PlanValue>,
        #[serde(skip_serializing_if = "Option::is_none")]
        action: Option<Name>,
        /// Who of ours does it, unless it is the user.
        #[serde(skip_serializing_if = "Option::is_none")]
        colleague: Option<Name>,
        made_on: NaiveDate,
        due: NaiveDate,
        /// All of it in a sentence.
        says: String,
    },
    Silence {
        state: State,
        last_contact: NaiveDate,
        silent_days: i64,
        cadence_days: u16,
        /// The tier that the cadence follows from, where it is that.
        #[serde(skip_serializing_if = "Option::is_none")]
        cadence_tier: Option<Tier>,
        #[serde(skip_serializing_if = "Option::is_none")]
        seat_role: Option<Role>,
    },
    Action {
        /// What it is about: a person, seat, department or account.
        about: NounKind,
        id: Uid,
        gain: f64,
        /// Whose depth it moves: `account` is where it is done.
        moves: Vec<Moved>,
        because: String,
    },
}

/// Which agenda.
#[derive(Debug, Args)]
pub struct AgendaArguments {
    #[arg(long, value_name = "N|DATE")]
    days: Option<Typed>,
    #[arg(long = "for", value_name = "NAME")]
    whose: Option<String>,
    #[arg(long, value_parser = codes(&pages(PaperKind::Brief), Format::code), conflicts_with = "json")]
    format: Option<Format>,
    #[arg(short, long, value_name = "FILE", conflicts_with = "json")]
    output: Option<PathBuf>,
    #[arg(long)]
    private: bool,
    #[arg(long)]
    json: bool,
}

/// The agenda of today; with `days` without what is due later than that. What is due someday is due no
/// later than any day.
///
/// # Errors
/// When the book cannot be read, and when `days` says no day.
pub fn agenda(session: &Session, wish: &AgendaArguments) -> Result<(), Failure> {
    let (today, audience) = (session.today(), paper::audience(wish.private));
    let days = wish.days.as_ref();
    let last = days
        .map(|days| session.last_day("--days", days))
        .transpose()?;
    let whose = wish.whose.as_deref();
    let whose = whose
        .map(|word| resolve::colleague(session, word))
        .transpose()?;
    let (named, words) = (wish.output.as_deref(), &session.words);
    let page = (wish.format.is_some() || named.is_some())
        .then(|| paper::format_or_json(false, wish.format, named, PaperKind::Brief, words))
        .transpose()?;
    let (mut agenda, mut outreach) =
        session.book.read_for(audience, None, |book| match &whose {
            Some((colleague, _)) => book.ask(&RoundOf {
                colleague: *colleague,
                wanted: Wanted {
                    // Only then are those seen who are theirs alone.
                    actions: usize::MAX,
                    ..WANTED
                },
            }),
            None => {
                let agenda = book.ask(&ReadAgenda { most: usize::MAX })?;
                Ok::<_, Unanswered>((agenda, book.ask(&FindOutreach(WANTED))?))
            }
        })?;
    if let Some(last) = last {
        agenda
            .promises
            .retain(|promise| promise.row.due.is_none_or(|due| due <= last));
        agenda.visits.retain(|visit| visit.row.on <= last);
        agenda
            .matters
            .retain(|matter| matter.row.due.is_none_or(|due| due <= last));
        outreach.planned.retain(|planned| planned.due() <= last);
    }
    let groups = arrange(&agenda, &outreach, today);
    if let Some(format) = page {
        let name = whose.as_ref().map(|(_, name)| name);
        let page = report::agenda(&groups, name, today, audience, words);
        return paper::write(&page, format, named, session);
    }
    let mut out = Output::stdout();
    if wish.json {
        let entries = groups.iter().flat_map(|group| {
            let section = group.section;
            group.entries.iter().map(move |entry| (section, entry))
        });
        let lines: Result<Vec<Line>, Failure> = entries
            .map(|(section, entry)| line(session, section, entry))
            .collect();
        out.json(&lines?)?;
    } else {
        written(session, &groups, &mut out)?;
        out.line("")?;
        out.line(&session.words.private_anywhere(audience))?;
    }
    out.finish()
}

fn written(session: &Session, groups: &[Group], out: &mut Output) -> Result<(), Failure> {
    let words = &session.words;
    let mut rest = groups.iter().filter(|group| !group.entries.is_empty());
    let Some(first) = rest.next() else {
        return out.line(&words.agenda_empty());
    };
    // One table, so that its columns are the same in every section.
    let shown: Vec<&Group> = std::iter::once(first).chain(rest).collect();
    let rows: Vec<[String; 5]> = shown
        .iter()
        .flat_map(|group| &group.entries)
        .map(|entry| words.agenda_columns(entry, session.today()))
        .collect();
    let widths: [usize; 5] = std::array::from_fn(|at| {
        let cells = rows.iter().map(|row| text::width(&text::shown(&row[at])));
        cells.max().unwrap_or(0)
    });
    let mut rows = rows.iter();
    for group in shown {
        let count = group.entries.len();
        out.line(&format!("{}  {count}", words.section(group.section)))?;
        for row in rows.by_ref().take(count) {
            let cells = row.iter().zip(widths);
            let cells: Vec<String> = cells.map(|(cell, width)| text::fit(cell, width)).collect();
            out.line(format!("  {}", cells.join("  ")).trim_end())?;
        }
    }
    Ok(())
}

fn line(session: &Session, section: AgendaSection, entry: &AgendaRow) -> Result<Line, Failure> {
    let uid = |subject: Subject| session.uid(subject);
    let (account, account_name) = entry.item.account();
    let person = entry.item.person();
    let what = match &entry.item {
        AgendaItem::Visit(visit) => What::Visit {
            id: visit.row.uid.clone(),
            on: visit.row.on,
            at: visit.row.at.map(|at| at.format("%H:%M").to_string()),
            contact: visit.row.kind,
            people: visit.people().map(|row| row.name.clone()).collect(),
            colleagues: visit.colleagues().map(|row| row.name.clone()).collect(),
            purpose: visit.row.purpose.clone(),
            outcome: visit.row.outcome.clone(),
            bring: visit.row.bring.clone(),
            matters: {
                let about = visit.row.matters.iter();
                let about = about.filter_map(|id| visit.named.find(*id));
                about.map(|row| row.title.clone()).collect()
            },
        },
        AgendaItem::Promise(promise) => What::Promise {
            id: promise.row.uid.clone(),
            side: promise.row.by,
            text: promise.row.text.clone(),
            made_on: promise.row.made_on,
            due: promise.row.due,
            colleague: promise.keeper.clone(),
        },
        AgendaItem::Matter(matter) => {
            let (row, stand) = (&matter.row, matter.stand.as_ref());
            let money = row.money.as_ref();
            What::Matter {
                id: row.uid.clone(),
                matter: row.kind,
                title: row.title.clone(),
                stage: row.stage(),
                due: row.due,
                amount: money.map(|money| money.amount),
                currency: money.and_then(|money| money.currency.clone()),
                reason: stand.map(|stand| stand.reason),
                value: stand.and_then(|stand| stand.value),
                says: session.words.due_matter(matter, session.today()),
            }
        }
        AgendaItem::Planned(planned) => planned_item(session, planned)?,
        AgendaItem::Silence(silence) => What::Silence {
            state: silence.quiet.state,
            last_contact: silence.quiet.last,
            silent_days: silence.quiet.silent,
            cadence_days: silence.quiet.cadence,
            cadence_tier: silence.quiet.paced_by,
            seat_role: silence.quiet.role,
        },
        AgendaItem::Action(action) => What::Action {
            about: action.subject.kind(),
            id: action.uid.clone(),
            gain: action.gain(),
            moves: moves(session, action)?,
            because: session.words.next_action(action),
        },
    };
    Ok(Line {
        section,
        account: uid(account.into())?,
        account_name: account_name.clone(),
        person: person.map(|(id, _)| uid(id.into())).transpose()?,
        person_name: person.map(|(_, name)| name.clone()),
        asleep_until: entry.asleep.as_ref().map(|snooze| snooze.until),
        what,
    })
}

fn planned_item(session: &Session, planned: &DuePlanItem) -> Result<What, Failure> {
    let item = &planned.progress.item;
    Ok(What::PlanItem {
        id: item.uid.clone(),
        aimed: aimed(session, &planned.named, item)?,
        now: PlanValue::of(planned.progress.now),
        action: item.action.clone(),
        colleague: planned.owner.clone(),
        made_on: item.made_on,
        due: item.due,
        says: session.words.due_plan_said(planned, session.today()),
    })
}
