//! What an import would do, and what it leaves out.

use std::collections::{HashMap, hash_map::Entry};

use super::{Words, word};
use crate::{
    app::{Action, Arrival, By, ImportPreview, ImportProblem, Intake, Obstacle, Scope},
    domain::text::{Name, shown as cleaned},
    exchange::{self, Stands, Unread},
};

/// Lines of one problem that are told; the others are counted.
const MOST_LINES: usize = 5;

impl Words {
    /// What an import would do.
    #[must_use]
    pub fn preview_counts(&self, preview: &ImportPreview) -> [String; 4] {
        [
            word!(self, "preview-read", count = preview.read),
            self.arriving(preview),
            word!(self, "preview-merged", count = preview.merged),
            word!(self, "preview-skipped", count = preview.skipped),
        ]
    }

    /// `new: 3 people, 1 account`; of a book its rows.
    fn arriving(&self, preview: &ImportPreview) -> String {
        if preview.people + preview.accounts + preview.interactions.added == 0 {
            return word!(self, "preview-added", count = preview.added);
        }
        word!(self, "preview-new", what = self.arrived(preview))
    }

    fn arrived(&self, preview: &ImportPreview) -> String {
        let (people, accounts) = (preview.people, preview.accounts);
        let contacts = preview.interactions.added;
        let parts = [
            (0 < people).then(|| word!(self, "preview-new-people", count = people)),
            (0 < accounts).then(|| word!(self, "preview-new-accounts", count = accounts)),
            (0 < contacts).then(|| word!(self, "preview-new-contacts", count = contacts)),
        ];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        if parts.is_empty() {
            return word!(self, "preview-added", count = preview.added);
        }
        parts.join(self.comma())
    }

    /// What came in, and what to press next.
    pub(super) fn taken_in(&self, preview: &ImportPreview) -> String {
        let undo = self.undo_key();
        if preview.added == 0 {
            let merged = word!(self, "preview-merged", count = preview.merged);
            return word!(
                self,
                "notice-taken-in-nothing-new",
                merged = merged,
                undo = undo
            );
        }
        let what = self.arrived(preview);
        let find = self.key(Scope::Rows, Action::Find);
        word!(
            self,
            "notice-taken-in",
            what = what,
            undo = undo,
            find = find
        )
    }

    /// What else comes along, and how much of it is history.
    #[must_use]
    pub fn preview_along(&self, preview: &ImportPreview) -> Vec<String> {
        let mut along = Vec::new();
        if 0 < preview.completed {
            along.push(word!(self, "preview-completed", count = preview.completed));
        }
        let Intake {
            added,
            known,
            skipped,
        } = preview.interactions;
        if 0 < known + skipped {
            along.push(word!(
                self,
                "preview-interactions",
                added = added,
                known = known,
                skipped = skipped
            ));
        }
        along
    }

    /// Where those go who do not say where they work, and why; and who goes nowhere.
    #[must_use]
    pub fn preview_places(&self, preview: &ImportPreview) -> Vec<String> {
        let told = preview.placed.iter().map(|placed| {
            let account = shown(placed.account.as_str());
            let why = match placed.by {
                By::Said => word!(self, "preview-by-said"),
                By::Called(Stands::Line(line)) => word!(self, "preview-by-line", line = line),
                By::Called(Stands::Sheet) => word!(self, "preview-by-sheet"),
                By::Called(Stands::File) => word!(self, "preview-by-file"),
            };
            let count = placed.people;
            let says = word!(
                self,
                "preview-placed",
                count = count,
                account = account,
                why = why
            );
            match &placed.file {
                // Of one table it is clear which is meant.
                Some(file) if 1 < preview.tables.len() => self.part(&file_name(file), &says),
                _ => says,
            }
        });
        let unplaced = preview.unplaced.people;
        let nowhere = (0 < unplaced).then(|| word!(self, "preview-unplaced", count = unplaced));
        told.chain(nowhere).collect()
    }

    /// How much there is below what is shown, and the key that goes there.
    #[must_use]
    pub fn lines_below(&self, count: usize) -> String {
        let down = self.key(Scope::Preview, Action::Down);
        word!(self, "preview-below", down = down, count = count)
    }

    /// The key by which an organization becomes an account of its own.
    #[must_use]
    pub fn taking_as_new(&self) -> String {
        let key = self.key(Scope::Preview, Action::AsNew);
        word!(self, "preview-as-new", key = key)
    }

    /// An organization that is said to be one.
    #[must_use]
    pub fn apart(&self, name: &Name) -> String {
        word!(self, "preview-apart", name = shown(name.as_str()))
    }

    /// The question which account everybody goes to.
    #[must_use]
    pub fn which_account(&self, preview: &ImportPreview) -> String {
        if 0 < preview.unplaced.posts {
            word!(self, "preview-whose")
        } else {
            word!(self, "preview-which-account")
        }
    }

    /// Something that happened, as it will come in.
    #[must_use]
    pub fn history_arrival(&self, arrival: &Arrival) -> String {
        let name = |name: &Name| shown(name.as_str());
        let mut when = self.date_in_full(arrival.on);
        if let Some(at) = arrival.at {
            when = format!("{when} {}", at.format("%H:%M"));
        }
        let people: Vec<_> = arrival.people.iter().map(name).collect();
        let mut parts = vec![when, self.kind(arrival.kind)];
        parts.push(name(&arrival.account));
        parts.push(people.join(self.comma()));
        parts.extend((!arrival.title.is_empty()).then(|| shown(&arrival.title)));
        parts.join(" · ")
    }

    /// What stands in the files and is not read, with how often it does.
    #[must_use]
    pub fn unread(&self, unread: &[Unread]) -> Option<String> {
        let told = unread.iter().map(|one| {
            let name = self.unread_name(&one.name);
            word!(
                self,
                "preview-unread-times",
                name = name,
                count = one.records
            )
        });
        let told: Vec<_> = told.collect();
        (!told.is_empty()).then(|| word!(self, "preview-unread", columns = told.join(self.comma())))
    }

    /// What a file calls something, and where that is a code, what one calls it.
    fn unread_name(&self, name: &str) -> String {
        match name {
            "VTODO" => word!(self, "preview-unread-to-dos"),
            "VFREEBUSY" => word!(self, "preview-unread-busy-times"),
            "VJOURNAL" => word!(self, "preview-unread-journals"),
            exchange::ANSWERED => word!(self, "preview-unread-answered"),
            name => shown(name),
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
        let told = told
            .into_iter()
            .map(|(problem, reason, lines)| self.part(&self.place(problem, &lines), &reason));
        told.collect()
    }

    /// Where a problem of an import is: lines, or the file as a whole.
    fn place(&self, problem: &ImportProblem, lines: &[usize]) -> String {
        let file = shown(&problem.file);
        match (&problem.reason, lines) {
            (Obstacle::File(_) | Obstacle::Doubt(_) | Obstacle::Happening { .. }, [line]) => {
                word!(self, "preview-at-line", file = file, line = *line)
            }
            (Obstacle::File(_) | Obstacle::Doubt(_) | Obstacle::Happening { .. }, lines) => {
                let told: Vec<_> = lines
                    .iter()
                    .take(MOST_LINES)
                    .map(ToString::to_string)
                    .collect();
                let more = lines.len().saturating_sub(MOST_LINES);
                word!(
                    self,
                    "preview-at-lines",
                    file = file,
                    lines = told.join(self.comma()),
                    more = more
                )
            }
            (
                Obstacle::Needed(_)
                | Obstacle::BookAlone
                | Obstacle::TooLarge
                | Obstacle::Missing
                | Obstacle::Folder
                | Obstacle::Forbidden
                | Obstacle::Unreadable(_),
                _,
            ) => file,
        }
    }
}

/// A file without its folder, which is the user's own, and long.
pub(super) fn file_name(path: &str) -> String {
    shown(path.rsplit(['/', '\\']).next().unwrap_or(path))
}

/// Cleaned: it comes from a file.
fn shown(text: &str) -> String {
    cleaned(text).into_owned()
}
