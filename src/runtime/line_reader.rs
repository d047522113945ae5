//! What a log line means and would do, while it is typed: read anew on every key, but nothing is
//! asked of the book twice.
//!
//! Most keys go into the note, which names nobody and moves no score: they cost no look into the
//! book at all.

use crate::{
    app::{Completing, Shift},
    book::Book,
    domain::{Account, Command, Id, Interaction, LogEntry, Note},
    log_line::{self, Aims, Known, Mentions, Offered, Pick, Reading, Retold, Roster},
    store::{Store, StoreError},
};

/// The last answers of the book; to be forgotten when the book changes.
#[derive(Debug, Default)]
pub(super) struct LineReader {
    known: Option<(Mentions, Option<Id<Account>>, Known)>,
    rehearsed: Option<(Command, Option<Shift>)>,
    roster: Option<(Option<Id<Account>>, Roster)>,
    told: Option<(Id<Interaction>, Retold)>,
}

/// What is told of a line.
#[derive(Debug)]
pub(super) struct Answer {
    pub reading: Reading,
    pub shift: Option<Shift>,
    pub offered: Option<Offered>,
}

impl LineReader {
    /// What `line` means, what saving it would do to the score, and what may be completed.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub(super) fn read(
        &mut self,
        line: &str,
        open: Option<Id<Account>>,
        (picks, completing): (&[Pick], Completing),
        amends: Option<Id<Interaction>>,
        book: &mut Book,
    ) -> Result<Answer, StoreError> {
        let told = self.told(amends, &book.store)?;
        let known = self.known(line, open, book)?;
        known.told = told;
        let mut reading = log_line::read(line, known, picks);
        self.hear(&mut reading, book)?;
        let shift = reading.entry.as_ref().and_then(|entry| {
            let planned = reading.meaning.planned.is_some();
            self.rehearse(entry, amends, planned.then(Aims::default), book)
        });
        let offered = self.complete(line, &reading, (picks, completing), book)?;
        Ok(Answer {
            reading,
            shift,
            offered,
        })
    }

    fn complete(
        &mut self,
        line: &str,
        reading: &Reading,
        (picks, completing): (&[Pick], Completing),
        book: &Book,
    ) -> Result<Option<Offered>, StoreError> {
        let asked = match completing {
            Completing::Cursor(at) => log_line::asked(line, at, &reading.marks).or_else(|| {
                let (_, _, known) = self.known.as_ref()?;
                log_line::asked_matter(line, at, known, reading.place)
            }),
            Completing::Blank => log_line::blanks(line, reading)
                .into_iter()
                .next()
                .map(|(_, asked)| asked),
        };
        let Some(asked) = asked else {
            let heard = reading.heard.as_ref();
            let heard = || log_line::offer_heard(line, reading, heard?);
            return Ok(log_line::offer_dues(line, reading).or_else(heard));
        };
        let mention = line.get(asked.span.clone()).unwrap_or_default();
        let Some((_, _, known)) = &self.known else {
            return Ok(None);
        };
        if picks.iter().any(|pick| pick.mention == mention) {
            return Ok(None);
        }
        let place = reading.place;
        let roster = roster(&mut self.roster, place, book)?;
        let offers = log_line::offers(&asked, known, roster, place);
        Ok((!offers.is_empty()).then_some(Offered { asked, offers }))
    }

    /// Looks for people in a note of several lines. A line that is typed costs nothing here.
    fn hear(&mut self, reading: &mut Reading, book: &Book) -> Result<(), StoreError> {
        if let (true, Some((_, _, known))) = (reading.meaning.note.contains('\n'), &self.known) {
            let roster = roster(&mut self.roster, reading.place, book)?;
            reading.heard = log_line::heard(reading, known, roster);
        }
        Ok(())
    }

    fn known(
        &mut self,
        line: &str,
        open: Option<Id<Account>>,
        book: &Book,
    ) -> Result<&mut Known, StoreError> {
        let (mentions, now) = (log_line::mentions(line), book.settings.clock.now());
        let known = match self.known.take() {
            Some((same, there, known))
                if same == mentions && there == open && known.today == now.date() =>
            {
                known
            }
            _ => {
                let store = &book.store;
                store.of_one_moment(|| store.known(&mentions, open, now.date()))?
            }
        };
        let (_, _, known) = self.known.insert((mentions, open, known));
        known.now = Some(now.time());
        known.kinds.clone_from(&book.settings.kinds);
        known.order = book.settings.order;
        Ok(known)
    }

    /// What the book has of the interaction that is told anew.
    fn told(
        &mut self,
        amends: Option<Id<Interaction>>,
        store: &Store,
    ) -> Result<Retold, StoreError> {
        let Some(id) = amends else {
            return Ok(Retold::default());
        };
        let told = match self.told.take() {
            Some((same, told)) if same == id => told,
            _ => store.told(id)?,
        };
        self.told = Some((id, told.clone()));
        Ok(told)
    }

    fn rehearse(
        &mut self,
        entry: &LogEntry,
        amends: Option<Id<Interaction>>,
        planned: Option<Aims>,
        book: &mut Book,
    ) -> Option<Shift> {
        // What is said and promised does not count, only who met whom, and how.
        let counts = LogEntry {
            note: Note::empty(),
            promises: Vec::new(),
            matters: Vec::new(),
            ..entry.clone()
        };
        let counts = match (amends, planned) {
            (Some(interaction), _) => Command::Amend {
                interaction,
                was: None,
                entry: counts,
            },
            (None, Some(aims)) => aims.plan(counts, None),
            (None, None) => Command::Log(counts),
        };
        if let Some((same, shift)) = &self.rehearsed
            && *same == counts
        {
            return shift.clone();
        }
        // Without a preview the line can still be saved, and then says why it was not.
        let shift = book.rehearse(&counts, None).ok()?.shift;
        self.rehearsed = Some((counts, shift.clone()));
        shift
    }
}

/// Who is at a place, asked of the book once.
fn roster<'r>(
    kept: &'r mut Option<(Option<Id<Account>>, Roster)>,
    place: Option<Id<Account>>,
    book: &Book,
) -> Result<&'r Roster, StoreError> {
    let roster = match kept.take() {
        Some((there, roster)) if there == place => roster,
        _ => {
            let (store, today) = (&book.store, book.settings.clock.today());
            store.of_one_moment(|| store.roster(place, today))?
        }
    };
    Ok(&kept.insert((place, roster)).1)
}
