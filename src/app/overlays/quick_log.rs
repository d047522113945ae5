//! The log line while it is typed, with what was understood of it.

use super::Draft;
use crate::{
    app::{Effect, Refusal, Shift},
    domain::command::Command,
    log_line::{OpenChoice, Pick, Reading},
};

/// The overlay; the draft itself belongs to the app and survives it.
#[derive(Debug, Clone, Default)]
pub struct QuickLog {
    /// The newest answer, and the line it is about.
    pub reading: Option<(String, Box<Reading>)>,
    pub shift: Option<Box<Shift>>,
    /// Which of the choices offered the cursor is on.
    pub at: usize,
    /// Enter was pressed on a line that cannot be saved: say why, loudly.
    pub insists: bool,
    pub saving: bool,
    pub refusal: Option<Refusal>,
}

impl QuickLog {
    /// Has the draft read again.
    #[must_use]
    pub fn read(&self, draft: &Draft) -> Vec<Effect> {
        vec![Effect::ReadLine {
            line: draft.line.text().to_owned(),
            account: draft.account,
            picks: draft.picks.clone(),
        }]
    }

    /// The answer; dropped when typing has gone on since.
    pub fn answered(
        &mut self,
        draft: &Draft,
        line: String,
        reading: Box<Reading>,
        shift: Option<Box<Shift>>,
    ) {
        if line == draft.line.text() {
            self.reading = Some((line, reading));
            self.shift = shift;
            self.at = 0;
        }
    }

    /// The choice the cursor is in, if one is open.
    #[must_use]
    pub fn choice(&self) -> Option<&OpenChoice> {
        self.reading.as_ref()?.1.choices.first()
    }

    pub fn step(&mut self, by: isize) {
        let count = self.choice().map_or(0, |choice| choice.candidates.len());
        self.at = self
            .at
            .saturating_add_signed(by)
            .min(count.saturating_sub(1));
    }

    /// What the cursor is on, to be kept beside the line.
    #[must_use]
    pub fn pick(&self) -> Option<Pick> {
        let choice = self.choice()?;
        let candidate = choice.candidates.get(self.at)?;
        Some(Pick {
            mention: choice.mention.clone(),
            is: candidate.picked(),
        })
    }

    /// What Enter would save: only a reading of the line as it stands now.
    #[must_use]
    pub fn command(&self, draft: &Draft) -> Option<Command> {
        let (line, reading) = self.reading.as_ref()?;
        (line == draft.line.text())
            .then(|| reading.entry.clone())?
            .map(Command::Log)
    }
}
