//! The log line while it is typed, with what was understood of it.

use super::{Draft, Earlier};
use crate::{
    app::{Completing, Effect, List, Refusal, Sequence, Shift, Stride},
    domain::{Command, LogEntry, Name, Privacy},
    log_line::{self, Completable, MentionCandidate, Offer, Offered, OpenChoice, Reading, Sought},
};

/// Lines of its list that are in sight at once.
pub const LISTED: usize = 6;

/// The overlay; the draft itself belongs to the app and survives it.
#[derive(Debug, Clone, Default)]
pub struct QuickLog {
    /// The newest answer, and the line it is about.
    pub reading: Option<(String, Box<Reading>)>,
    pub shift: Option<Box<Shift>>,
    /// What Down, Up and Tab are about: at most one list at a time.
    pub list: List<Option<OpenList>>,
    /// What is not known of those who are new, and where it would stand.
    pub blanks: Vec<(Name, Completable)>,
    pub completing: TabAim,
    /// Whether the user has gone into the list: there Enter takes what the cursor is on, since whoever has
    /// chosen must not get somebody else; outside it saves the line, and only Tab takes something.
    pub in_list: bool,
    /// Enter was pressed on a line that cannot be saved: say why, loudly.
    pub insists: bool,
    /// Whether Enter has been pressed on a line that would lose a promise: its doubts are on screen, and
    /// Enter again saves the line as it stands.
    pub doubts: AskedOnce,
    pub saving: bool,
    pub refusal: Option<Refusal>,
    /// How the program began the line, if it did: no draft until something is typed.
    pub begun: Option<Begun>,
    /// Which of the earlier lines was brought back, the newest being 1; 0: none.
    pub recalled: usize,
    /// The draft that waits while an interaction is told anew.
    pub aside: Draft,
    /// Whether Esc has been pressed on an interaction half told anew: Esc again discards what was changed.
    pub leaving: AskedOnce,
}

/// Whether a key has been pressed that asks first and acts when it is pressed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AskedOnce {
    #[default]
    No,
    Yes,
}

/// Which of the earlier lines is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    Before,
    After,
}

/// A line as the program began it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    pub line: String,
    pub privacy: Privacy,
}

/// What Tab completes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TabAim {
    /// What is being typed.
    #[default]
    Typed,
    /// What is not known of somebody new; the line's cursor stays where it is.
    Blank,
}

/// The list under the line.
#[derive(Debug, Clone)]
pub enum OpenList {
    /// What the mention under the cursor, or the blank being filled, may become.
    Offers(Offered),
    Choice(OpenChoice),
}

impl Sequence for OpenList {
    /// Each reading of the line begins a list of its own, in which no row has to be found again.
    type Key = ();

    fn count(&self) -> usize {
        match self {
            Self::Offers(offered) => offered.offers.len(),
            Self::Choice(choice) => choice.candidates.len(),
        }
    }

    fn key(&self, _: usize) -> Option<()> {
        None
    }
}

impl QuickLog {
    /// On a line the program has begun, while `aside` waits.
    #[must_use]
    pub fn begun(draft: &Draft, aside: Draft) -> Self {
        Self {
            begun: Some(Begun {
                line: draft.line.text().to_owned(),
                privacy: draft.privacy,
            }),
            aside,
            ..Self::default()
        }
    }

    /// Whether the line still is what the program began it as.
    #[must_use]
    pub fn is_as_begun(&self, draft: &Draft) -> bool {
        let line = Some(draft.line.text());
        self.begun.as_ref().is_some_and(|begun| {
            Some(begun.line.as_str()) == line && begun.privacy == draft.privacy
        })
    }

    /// Whether the keys that move in a list move between the rows of the line: not while they choose what
    /// the line may become where the cursor is.
    #[must_use]
    pub fn has_the_rows(&self) -> bool {
        let elsewhere =
            |offered: &Offered| offered.asked.is_unsaid() || offered.asked.sought == Sought::Due;
        !self.in_list && self.offered().is_none_or(elsewhere)
    }

    /// Whether the keys that move in a list go through earlier lines: nothing is typed that would be lost.
    #[must_use]
    pub fn may_recall(&self, draft: &Draft) -> bool {
        let untouched = draft.is_blank() || 0 < self.recalled && self.is_as_begun(draft);
        untouched && !draft.is_of_a_row() && !self.in_list
    }

    /// Puts an earlier line into the field, or empties it again. `None` where the key is the list's.
    pub fn recall(
        &mut self,
        draft: &mut Draft,
        earlier: &Earlier,
        which: Which,
    ) -> Option<Vec<Effect>> {
        let asks = || {
            let reading = self.reading.as_ref();
            reading.is_some_and(|(_, reading)| !reading.choices.is_empty())
        };
        let back = match which {
            _ if !self.may_recall(draft) => return None,
            Which::Before => self.recalled + 1,
            Which::After if asks() => return None,
            Which::After => self.recalled.checked_sub(1)?,
        };
        *draft = match back.checked_sub(1) {
            Some(at) => earlier.get(at)?.clone(),
            None => Draft::default(),
        };
        *self = Self {
            recalled: back,
            ..Self::begun(draft, std::mem::take(&mut self.aside))
        };
        Some(self.read(draft))
    }

    /// Has the draft read again.
    #[must_use]
    pub fn read(&self, draft: &Draft) -> Vec<Effect> {
        vec![Effect::ReadLine {
            line: draft.line.text().to_owned(),
            account: draft.account,
            picks: draft.picks.clone(),
            completing: match self.completing {
                TabAim::Typed => Completing::Cursor(draft.line.cursor()),
                TabAim::Blank => Completing::Blank,
            },
            amends: draft.amends,
        }]
    }

    /// The answer; dropped when typing has gone on since.
    pub fn answered(
        &mut self,
        draft: &Draft,
        line: String,
        (reading, shift): (Box<Reading>, Option<Box<Shift>>),
        offered: Option<Offered>,
    ) {
        if line == draft.line.text() {
            self.blanks = log_line::blanks(&line, &reading);
            self.shift = shift;
            if offered.is_none() {
                self.completing = TabAim::Typed;
            }
            // A blank was asked for: whoever fills it in is in its list already.
            self.in_list = self.completing == TabAim::Blank;
            let choice = || reading.choices.first().cloned().map(OpenList::Choice);
            self.list
                .begin(offered.map(OpenList::Offers).or_else(choice));
            self.reading = Some((line, reading));
        }
    }

    /// What the mention under the cursor, or the blank being filled, may become.
    #[must_use]
    pub const fn offered(&self) -> Option<&Offered> {
        match self.list.rows() {
            Some(OpenList::Offers(offered)) => Some(offered),
            Some(OpenList::Choice(_)) | None => None,
        }
    }

    /// The days offered behind a promise sign.
    #[must_use]
    pub fn dues(&self) -> Option<&Offered> {
        let offered = self.offered();
        offered.filter(|offered| offered.asked.sought == Sought::Due)
    }

    /// Moves in the list.
    pub fn step(&mut self, step: Stride) {
        if self.list.count() == 0 {
            return;
        }
        // Where nothing has to be chosen, the first step is into the list, onto its first line.
        let enters = self.offered().is_some() && !self.in_list && step == Stride::Lines(1);
        if !enters {
            self.list.step(step, LISTED);
        }
        self.in_list = true;
    }

    /// Takes what the cursor is on, or turns to what is not known of somebody new.
    pub fn take(&mut self, draft: &mut Draft) -> Vec<Effect> {
        match self.list.rows() {
            Some(OpenList::Offers(offered)) => {
                let Some(offer) = offered.offers.get(self.list.at()) else {
                    return Vec::new();
                };
                let (asked, marks) = (&offered.asked, self.reading.as_ref().map(|(_, r)| &r.marks));
                let line = (draft.line.text(), draft.line.cursor());
                let marks = marks.map_or(&[][..], Vec::as_slice);
                let taken = log_line::take(line, &draft.picks, marks, asked, offer);
                // Of somebody new, where they belong is the next question.
                if let Offer::Row {
                    is: MentionCandidate::NewPerson(_),
                    ..
                } = offer
                {
                    self.completing = TabAim::Blank;
                }
                draft.line.set(taken.line, taken.cursor);
                draft.picks = taken.picks;
            }
            Some(OpenList::Choice(choice)) => {
                let Some(candidate) = choice.candidates.get(self.list.at()) else {
                    return Vec::new();
                };
                let marks = self.reading.as_ref().map(|(_, reading)| &*reading.marks);
                let line = (draft.line.text(), draft.line.cursor());
                let marks = marks.unwrap_or_default();
                let taken = log_line::settle(line, &draft.picks, marks, choice, candidate);
                draft.line.set(taken.line, taken.cursor);
                draft.picks = taken.picks;
            }
            None if self.blanks.is_empty() => return Vec::new(),
            None => self.completing = TabAim::Blank,
        }
        // What the line says now has not been asked about.
        self.doubts = AskedOnce::No;
        self.read(draft)
    }

    /// Leaves the blank alone and goes on with the line.
    pub fn leave_blank(&mut self, draft: &Draft) -> Vec<Effect> {
        self.completing = TabAim::Typed;
        self.read(draft)
    }

    /// Whether something has to be asked before Enter saves; it counts as asked from now on.
    pub fn asks(&mut self, draft: &Draft) -> bool {
        let doubtful = self
            .reading
            .as_ref()
            .is_some_and(|(line, reading)| line == draft.line.text() && !reading.doubts.is_empty());
        let unasked = self.doubts == AskedOnce::No;
        if doubtful {
            self.doubts = AskedOnce::Yes;
        }
        doubtful && unasked
    }

    /// What Enter would save: only a reading of the line as it stands now.
    #[must_use]
    pub fn command(&self, draft: &Draft) -> Option<Command> {
        let (line, reading) = self.reading.as_ref()?;
        let entry = reading.entry.clone();
        let entry = LogEntry {
            privacy: draft.privacy,
            ..entry.filter(|_| line == draft.line.text())?
        };
        Some(
            match (draft.amends, &reading.meaning.planned, &draft.visit) {
                (Some(interaction), ..) => Command::Amend {
                    interaction,
                    was: draft.was.clone(),
                    entry,
                },
                (None, Some(aims), visit) => aims.plan(entry, visit.clone()),
                (None, None, Some((visit, _))) => Command::Fulfil {
                    visit: *visit,
                    entry,
                },
                (None, None, None) => Command::Log(entry),
            },
        )
    }
}
