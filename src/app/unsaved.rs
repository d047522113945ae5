//! Everything typed that is not saved: as it is kept in the book, and taken up again at the next start.

use serde::{Deserialize, Deserializer, Serialize};

use super::{
    App, Effect, Notice,
    forms::KeptForm,
    overlays::{Draft, DraftLeft, KeptDraft, Overlay},
    screens::{BookScreen, Screen},
    update,
};
use crate::{domain::Subject, log_line};

/// What is kept of it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Unsaved {
    #[serde(rename = "draft", default)]
    pub line: Option<KeptDraft>,
    /// The one that was open last.
    #[serde(default, deserialize_with = "known")]
    pub forms: Vec<KeptForm>,
}

/// A form of an older or newer program is none of ours, but what is beside it is.
fn known<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<KeptForm>, D::Error> {
    let forms = Vec::<serde_json::Value>::deserialize(from)?;
    let forms = forms.into_iter();
    Ok(forms
        .filter_map(|form| serde_json::from_value(form).ok())
        .collect())
}

impl Unsaved {
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.line.is_none() && self.forms.is_empty()
    }

    /// Without what `is_there` does not know any more.
    pub fn retain(&mut self, is_there: impl Fn(Subject) -> bool) {
        if let Some(line) = &mut self.line {
            line.account = line.account.filter(|id| is_there((*id).into()));
            // Where the interaction it corrects is gone, it tells of a new one.
            line.amends = line.amends.filter(|id| is_there((*id).into()));
            let visit = line.visit.take();
            line.visit = visit.filter(|(id, _)| is_there((*id).into()));
        }
        for form in &mut self.forms {
            form.typed
                .retain(|(_, value)| value.row().is_none_or(&is_there));
        }
        self.forms
            .retain(|form| form.form.about.iter().copied().all(&is_there));
    }

    /// Puts the note that an editor was left with where it was taken from.
    pub fn write_note(&mut self, note: &str) {
        match (&mut self.line, self.forms.last_mut()) {
            (Some(line), _) if line.left == DraftLeft::Open => {
                line.line = log_line::with_tail(&line.line, note);
            }
            (_, Some(form)) if form.left == DraftLeft::Open => form.write_note(note),
            _ => {}
        }
    }
}

impl App {
    /// Everything typed that is not saved.
    #[must_use]
    pub fn unsaved(&self) -> Unsaved {
        let open = self
            .own_overlay()
            .and_then(|overlay| overlay.kept(self.note_lent));
        Unsaved {
            line: self.kept_line(),
            forms: self.waiting.iter().cloned().chain(open).collect(),
        }
    }

    /// What of it remains when the book takes what waits to be saved.
    #[must_use]
    pub fn unsaved_else(&self) -> Unsaved {
        let saving = self.overlay.as_ref().filter(|overlay| overlay.is_saving());
        match saving {
            Some(Overlay::QuickLog(_)) => Unsaved {
                line: self.kept_aside(),
                forms: self.waiting.clone(),
            },
            Some(_) => Unsaved {
                line: self.kept_line(),
                forms: self.waiting.clone(),
            },
            None => self.unsaved(),
        }
    }

    fn kept_line(&self) -> Option<KeptDraft> {
        let draft = self.own_draft();
        let Some(Overlay::QuickLog(log)) = self.own_overlay() else {
            return draft.kept(DraftLeft::Aside);
        };
        let aside = self.kept_aside();
        // What the program began is nothing of the user's until they change it.
        let touched = !log.is_as_begun(draft);
        let open = match draft.kept(DraftLeft::Open).filter(|_| touched) {
            None if self.note_lent => Some(draft.as_it_is(DraftLeft::Open)),
            open => open,
        };
        match open {
            Some(draft) => Some(KeptDraft {
                aside: aside.map(Box::new),
                ..draft
            }),
            None => aside,
        }
    }

    /// The draft that waits while another line is written, as it is to be kept in the book.
    fn kept_aside(&self) -> Option<KeptDraft> {
        match self.own_overlay() {
            Some(Overlay::QuickLog(log)) => log.aside.kept(DraftLeft::Aside),
            _ => None,
        }
    }

    /// Whether a draft waits out of sight.
    #[must_use]
    pub fn has_draft_aside(&self) -> bool {
        !self.draft.is_blank() && !matches!(self.overlay, Some(Overlay::QuickLog(_)))
    }

    /// Lists what became of each depth when the score was calculated anew.
    pub fn compare_editions(&mut self) -> Vec<Effect> {
        update::compare_editions(self)
    }

    /// Takes up what was kept when the program ended: what was under the cursor is so again, what had
    /// been put away is only told of.
    pub fn take_up(&mut self, kept: Unsaved) -> Vec<Effect> {
        if kept.is_nothing() {
            return Vec::new();
        }
        let mut effects = Vec::new();
        // Whoever has begun to write is past the welcome, and the key that goes on is not known there.
        if let Screen::Welcome(_) = self.screen {
            self.screen = Screen::Book(BookScreen::default());
            effects = self.screen.load();
        }
        self.waiting = kept.forms;
        if let Some(form) = self.waiting.last() {
            self.notice = Some(Notice::FormWaits(Box::new(form.clone())));
        }
        if let Some(line) = kept.line {
            effects.extend(self.take_up_line(line));
        }
        if let Some(form) = self.waiting.last()
            && form.left == DraftLeft::Open
            && self.overlay.is_none()
        {
            effects.extend(update::reopen(self));
        }
        for form in &mut self.waiting {
            form.left = DraftLeft::Aside;
        }
        effects
    }

    fn take_up_line(&mut self, kept: KeptDraft) -> Vec<Effect> {
        let left = kept.left;
        let aside = kept.aside.clone().map(|aside| Draft::from(*aside));
        self.draft = kept.into();
        match left {
            DraftLeft::Open => {
                let effects = update::quick_log(self);
                if let (Some(Overlay::QuickLog(log)), Some(aside)) = (&mut self.overlay, aside) {
                    log.aside = aside;
                }
                effects
            }
            DraftLeft::Aside => {
                self.notice = Some(Notice::DraftWaits);
                Vec::new()
            }
        }
    }
}
