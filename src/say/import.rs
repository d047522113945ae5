//! What an import would do, and what it leaves out.

use std::collections::{HashMap, hash_map::Entry};

use super::Words;
use crate::{
    app::{Action, Arrival, ImportPreview, ImportProblem, Intake, KeyScope, Obstacle, PlacedBy},
    domain::{
        Name,
        forgetting::{Returnee, Returning},
        text::{Shown, shown},
    },
    exchange::{self, Stands, Unread},
};

/// Lines of one problem that are told; the others are counted.
const MOST_LINES: usize = 5;

impl Words {
    /// What an import would do.
    #[must_use]
    pub fn preview_counts(&self, preview: &ImportPreview) -> [String; 4] {
        [
            self.preview_read(preview.read),
            self.arriving(preview),
            self.preview_merged(preview.merged),
            self.preview_skipped(preview.skipped),
        ]
    }

    /// `new: 3 people, 1 account`; of a book its rows.
    fn arriving(&self, preview: &ImportPreview) -> String {
        let happened = preview.interactions.added + preview.matters.added;
        if preview.people + preview.accounts + happened == 0 {
            return self.preview_added(preview.added);
        }
        self.preview_new(self.arrived(preview))
    }

    fn arrived(&self, preview: &ImportPreview) -> String {
        let (people, accounts) = (preview.people, preview.accounts);
        let (contacts, matters) = (preview.interactions.added, preview.matters.added);
        let parts = [
            (0 < people).then(|| self.preview_new_people(people)),
            (0 < accounts).then(|| self.preview_new_accounts(accounts)),
            (0 < contacts).then(|| self.preview_new_contacts(contacts)),
            (0 < matters).then(|| self.preview_new_matters(matters)),
        ];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        if parts.is_empty() {
            return self.preview_added(preview.added);
        }
        parts.join(&self.comma())
    }

    /// What came in, and what to press next.
    pub(super) fn taken_in(&self, preview: &ImportPreview) -> String {
        let undo = self.undo_key();
        if preview.added == 0 {
            let merged = self.preview_merged(preview.merged);
            return self.notice_taken_in_nothing_new(merged, undo);
        }
        let what = self.arrived(preview);
        let find = self.key(KeyScope::Rows, Action::Find);
        self.notice_taken_in(what, undo, find)
    }

    /// What else comes along, and how much of it is history.
    #[must_use]
    pub fn preview_along(&self, preview: &ImportPreview) -> Vec<String> {
        let mut along = Vec::new();
        if 0 < preview.completed {
            along.push(self.preview_completed(preview.completed));
        }
        let Intake {
            added,
            known,
            skipped,
        } = preview.interactions;
        if 0 < known + skipped {
            along.push(self.preview_interactions(added, known, skipped));
        }
        let Intake {
            added,
            known,
            skipped,
        } = preview.matters;
        if 0 < known + skipped {
            let furthered = preview.furthered;
            along.push(self.preview_matters(added, furthered, known - furthered, skipped));
        }
        along
    }

    /// Where those go who do not say where they work, and why; and who goes nowhere.
    #[must_use]
    pub fn preview_places(&self, preview: &ImportPreview) -> Vec<String> {
        let told = preview.placed.iter().map(|placed| {
            let account = placed.account.shown();
            let why = match placed.by {
                PlacedBy::Said => self.preview_by_said(),
                PlacedBy::Called(Stands::Line(line)) => self.preview_by_line(line),
                PlacedBy::Called(Stands::Sheet) => self.preview_by_sheet(),
                PlacedBy::Called(Stands::File) => self.preview_by_file(),
            };
            let count = placed.people;
            let says = self.preview_placed(count, account, why);
            match &placed.file {
                // Of one table it is clear which is meant.
                Some(file) if 1 < preview.tables.len() => self.part_because(file_name(file), &says),
                _ => says,
            }
        });
        let unplaced = preview.unplaced.people;
        let nowhere = (0 < unplaced).then(|| self.preview_unplaced(unplaced));
        told.chain(nowhere).collect()
    }

    /// How much there is below what is shown, and the key that goes there.
    #[must_use]
    pub fn lines_below(&self, count: usize) -> String {
        let down = self.key(KeyScope::Preview, Action::Down);
        self.preview_below(down, count)
    }

    /// The key by which an organization becomes an account of its own.
    #[must_use]
    pub fn taking_as_new(&self) -> String {
        let key = self.key(KeyScope::Preview, Action::AsNew);
        self.preview_as_new(key)
    }

    /// Somebody in the files who was forgotten.
    #[must_use]
    pub fn returnee(&self, returnee: &Returnee) -> String {
        let name = returnee.name.shown();
        match returnee.since {
            Some(on) => self.preview_forgotten(name, self.date_in_full(on)),
            None => self.preview_forgotten_once(name),
        }
    }

    /// What becomes of those.
    #[must_use]
    pub fn returning(&self, returning: Returning) -> String {
        match returning {
            Returning::LeaveOut => self.preview_stay_out(),
            Returning::BringBack => self.preview_come_back(),
        }
    }

    /// The same for a shell, with the option that brings them back.
    #[must_use]
    pub fn returning_in_shell(&self, returning: Returning) -> String {
        let said = self.returning(returning);
        match returning {
            Returning::LeaveOut => format!("{said} · {}", self.preview_bring_back("--bring-back")),
            Returning::BringBack => said,
        }
    }

    /// The key that turns it.
    #[must_use]
    pub fn turning_returning(&self, returning: Returning) -> String {
        let key = self.key(KeyScope::Preview, Action::Returning);
        match returning {
            Returning::LeaveOut => self.preview_bring_back(key),
            Returning::BringBack => self.preview_leave_out(key),
        }
    }

    /// An organization that is said to be one.
    #[must_use]
    pub fn apart(&self, name: &Name) -> String {
        self.preview_apart(name.shown())
    }

    /// The question which account everybody goes to.
    #[must_use]
    pub fn which_account(&self, preview: &ImportPreview) -> String {
        if 0 < preview.unplaced.posts {
            self.preview_whose()
        } else {
            self.preview_which_account()
        }
    }

    /// Something that happened, as it will come in.
    #[must_use]
    pub fn history_arrival(&self, arrival: &Arrival) -> String {
        let mut when = self.date_in_full(arrival.on);
        if let Some(at) = arrival.at {
            when = format!("{when} {}", at.format("%H:%M"));
        }
        let people: Vec<_> = arrival.people.iter().map(Name::told).collect();
        let mut parts = vec![when, self.kind(arrival.kind)];
        parts.push(arrival.account.told());
        parts.push(people.join(&self.comma()));
        parts.extend((!arrival.title.is_empty()).then(|| arrival.title.told()));
        parts.join(" · ")
    }

    /// What stands in the files and is not read, with how often it does.
    #[must_use]
    pub fn unread(&self, unread: &[Unread]) -> Option<String> {
        let told = unread.iter().map(|one| {
            let name = self.unread_name(&one.name);
            self.preview_unread_times(name, one.records)
        });
        let told: Vec<_> = told.collect();
        (!told.is_empty()).then(|| self.preview_unread(told.join(&self.comma())))
    }

    /// What a file calls something, and where that is a code, what one calls it.
    fn unread_name(&self, name: &str) -> String {
        match name {
            "VTODO" => self.preview_unread_to_dos(),
            "VFREEBUSY" => self.preview_unread_busy_times(),
            "VJOURNAL" => self.preview_unread_journals(),
            exchange::ANSWERED => self.preview_unread_answered(),
            name => shown(name).into_owned(),
        }
    }

    /// What was not taken, with where it stands; what has one reason in many places is said once.
    #[must_use]
    pub fn problems_told(&self, problems: &[ImportProblem]) -> Vec<String> {
        let mut told: Vec<(&ImportProblem, String, Vec<usize>)> = Vec::new();
        // Thousands of rows may each have a reason of their own.
        let mut known: HashMap<(&str, String), usize> = HashMap::new();
        for problem in problems {
            let reason = self.obstacle(&problem.reason);
            match known.entry((&problem.file, reason)) {
                Entry::Occupied(at) => told[*at.get()].2.push(problem.line),
                Entry::Vacant(at) => {
                    told.push((problem, at.key().1.clone(), vec![problem.line]));
                    at.insert(told.len() - 1);
                }
            }
        }
        let told = told.into_iter().map(|(problem, reason, lines)| {
            self.part_because(self.place(problem, &lines), &reason)
        });
        told.collect()
    }

    /// Where a problem of an import is: lines, or the file as a whole.
    fn place(&self, problem: &ImportProblem, lines: &[usize]) -> String {
        let file = shown(&problem.file);
        match (&problem.reason, lines) {
            (
                Obstacle::File(_)
                | Obstacle::Doubt(_)
                | Obstacle::Happening { .. }
                | Obstacle::Business(..),
                [line],
            ) => self.preview_at_line(file, *line),
            (
                Obstacle::File(_)
                | Obstacle::Doubt(_)
                | Obstacle::Happening { .. }
                | Obstacle::Business(..),
                lines,
            ) => {
                let told: Vec<_> = lines
                    .iter()
                    .take(MOST_LINES)
                    .map(ToString::to_string)
                    .collect();
                let more = lines.len().saturating_sub(MOST_LINES);
                self.preview_at_lines(file, told.join(&self.comma()), more)
            }
            (
                Obstacle::Needed(_)
                | Obstacle::BookAlone
                | Obstacle::Missing
                | Obstacle::Folder
                | Obstacle::Pipe
                | Obstacle::Forbidden
                | Obstacle::Unreadable(_),
                _,
            ) => file.into_owned(),
        }
    }
}

/// A file without its folder, which is the user's own, and long.
pub(super) fn file_name(path: &str) -> Shown<'_> {
    shown(path.rsplit(['/', '\\']).next().unwrap_or(path))
}
