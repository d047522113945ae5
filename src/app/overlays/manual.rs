//! A page of the manual that is being read, over whatever the user was at.

use super::Entries;
use crate::{
    app::{KeyScope, Scroll, Stride, fields::LineInput},
    manual::{ManualPlace, Topic},
};

/// A page that is open.
#[derive(Debug, Clone)]
pub struct OpenPage {
    pub topic: Topic,
    pub scroll: Scroll,
    /// What comes to the top when it is drawn next, if that is not the line that stands there.
    pub aim: Option<PageAim>,
    /// What is looked for on the page; nothing if it is empty.
    pub sought: String,
    /// The field it is typed into, and what stood on top before.
    pub field: Option<(LineInput, Scroll)>,
    /// The list it was chosen from, which comes back after it.
    pub from: Entries,
}

/// A line of a page that only drawing can find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageAim {
    /// That of the heading of this number.
    Section(usize),
    /// The first one from this one on with what is sought, else from the beginning.
    Found(usize),
}

impl OpenPage {
    /// The page, or its section; the name of that is marked, for near the end of a page it cannot come to
    /// the top.
    #[must_use]
    pub fn new(entry: &ManualPlace, from: Entries) -> Self {
        let sought = match entry.section {
            Some(_) => entry.name.clone(),
            None => String::new(),
        };
        Self {
            topic: entry.topic,
            scroll: Scroll::default(),
            aim: entry.section.map(PageAim::Section),
            sought,
            field: None,
            from,
        }
    }

    /// Moves in a window of `height` lines.
    pub fn step(&mut self, step: Stride, height: usize) {
        self.aim = None;
        self.scroll.step(step, height);
    }

    /// It was drawn from `top` on.
    pub fn drawn(&mut self, top: Option<usize>, furthest: usize) {
        self.aim = None;
        self.scroll.drawn(top, furthest);
    }

    /// Asks what to look for.
    pub fn ask(&mut self) {
        self.field = Some((LineInput::default(), self.scroll));
        self.sought.clear();
    }

    /// What is typed has changed: the page follows it from where it was.
    pub fn seek(&mut self) {
        if let Some((line, before)) = &self.field {
            line.text().trim().clone_into(&mut self.sought);
            self.scroll = *before;
            self.aim = Some(PageAim::Found(before.top()));
        }
    }

    /// Goes on to the next place that has it.
    pub const fn seek_on(&mut self) {
        self.aim = Some(PageAim::Found(self.scroll.top() + 1));
    }

    /// Gives the search up and goes back to where it began.
    pub fn give_up(&mut self) {
        if let Some((_, before)) = self.field.take() {
            self.sought.clear();
            (self.scroll, self.aim) = (before, None);
        }
    }
}

/// The page about what is done on a screen of this scope.
#[must_use]
pub const fn topic_of(scope: KeyScope) -> Topic {
    match scope {
        KeyScope::Welcome => Topic::Start,
        KeyScope::Map | KeyScope::Rivals => Topic::Map,
        KeyScope::Depth | KeyScope::Bench => Topic::Depth,
        KeyScope::Agenda => Topic::Agenda,
        KeyScope::Brief => Topic::Visits,
        _ => Topic::Screens,
    }
}
