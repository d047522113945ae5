//! A page of the manual that is being read, over whatever the user was at.

use super::Entries;
use crate::{
    app::{KeyScope, fields::LineInput},
    manual::{ManualPlace, Topic},
};

/// A page that is open.
#[derive(Debug, Clone)]
pub struct OpenPage {
    pub topic: Topic,
    pub place: PagePlace,
    /// What is looked for on the page; nothing if it is empty.
    pub sought: String,
    /// The field it is typed into, and the line that stood on top before.
    pub field: Option<(LineInput, usize)>,
    /// The list it was chosen from, which comes back after it.
    pub from: Entries,
}

/// The line that stands on top. How long a page is only drawing knows, which says it each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PagePlace {
    Line(usize),
    /// That of the heading of this number.
    Section(usize),
    /// The first one from `from` on with what is sought, else from the beginning; where there is none,
    /// `top`.
    Found {
        from: usize,
        top: usize,
    },
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
            place: entry.section.map_or(PagePlace::Line(0), PagePlace::Section),
            sought,
            field: None,
            from,
        }
    }

    /// The line on top, as it was drawn last.
    #[must_use]
    pub const fn top(&self) -> usize {
        match self.place {
            PagePlace::Line(top) | PagePlace::Found { top, .. } => top,
            PagePlace::Section(_) => 0,
        }
    }

    /// Asks what to look for.
    pub fn ask(&mut self) {
        self.field = Some((LineInput::default(), self.top()));
        self.sought.clear();
    }

    /// What is typed has changed: the page follows it from where it was.
    pub fn seek(&mut self) {
        if let Some((line, top)) = &self.field {
            line.text().trim().clone_into(&mut self.sought);
            self.place = PagePlace::Found {
                from: *top,
                top: *top,
            };
        }
    }

    /// Goes on to the next place that has it.
    pub const fn seek_on(&mut self) {
        let top = self.top();
        self.place = PagePlace::Found { from: top + 1, top };
    }

    /// Gives the search up and goes back to where it began.
    pub fn give_up(&mut self) {
        if let Some((_, top)) = self.field.take() {
            self.sought.clear();
            self.place = PagePlace::Line(top);
        }
    }
}

/// The page about what is done on a screen of this scope.
#[must_use]
pub const fn topic_of(scope: KeyScope) -> Topic {
    match scope {
        KeyScope::Welcome => Topic::Start,
        KeyScope::Map => Topic::Map,
        KeyScope::Depth | KeyScope::Bench => Topic::Depth,
        KeyScope::Agenda => Topic::Agenda,
        KeyScope::Brief => Topic::Visits,
        _ => Topic::Screens,
    }
}
