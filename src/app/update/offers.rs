//! Which keys would do something where the cursor is, for the footer.

use super::{act, agenda, follow};
use crate::{
    app::{
        Action, App,
        overlays::Overlay,
        screens::{Page, Screen, depth::TrendSpan},
    },
    domain::{Rows, Subject, agenda::AgendaItem, map::View},
};

impl App {
    /// Whether an action has something to be done to. A key that has not still answers: it says so.
    #[must_use]
    pub fn offers(&self, action: Action) -> bool {
        match (&self.overlay, action) {
            (Some(Overlay::QuickLog(log)), Action::Up) => {
                return log.may_recall(&self.draft) && self.earlier.get(log.recalled).is_some();
            }
            (Some(_), _) => return true,
            (None, _) => {}
        }
        let subject = act::subject(self);
        match (&self.screen, action) {
            (_, Action::Who) => follow::history(self)
                .and_then(|history| history.selected())
                .is_some_and(|entry| !follow::others(self, entry).is_empty()),
            (Screen::Depth(depth), Action::Fold) => {
                matches!(depth.page, Page::Points | Page::Reasons)
            }
            (Screen::Account(account), Action::NextRival) => {
                let map = &account.map;
                map.aspect.view == View::Rivals && 1 < map.scene.rivals.len()
            }
            (Screen::Depth(depth), Action::Years) => depth.page == Page::Trend,
            (Screen::Depth(depth), Action::EarlierQuarter | Action::LaterQuarter) => {
                depth.page == Page::Plan
            }
            (Screen::Depth(depth), Action::Snooze) => {
                depth.page == Page::Warnings && subject.is_some()
            }
            // A page is read; what it says is changed where it stands.
            (Screen::Brief(_), Action::New | Action::Edit | Action::Delete) => false,
            (Screen::Agenda(_) | Screen::Depth(_), Action::Delete) => {
                subject.is_some_and(|subject| agenda::may_go(self, subject))
            }
            // One of which only the name is known is written down.
            (
                Screen::Rivals(rivals),
                Action::Open | Action::Details | Action::Brief | Action::Edit,
            ) => rivals.selected().is_some(),
            (Screen::Depth(_), Action::Reschedule) => {
                matches!(subject, Some(Subject::Promise(_) | Subject::PlanItem(_)))
            }
            (Screen::Agenda(_), Action::Close | Action::Reschedule)
            | (Screen::Card(_), Action::Close) => {
                matches!(
                    subject,
                    Some(
                        Subject::Promise(_)
                            | Subject::Visit(_)
                            | Subject::Matter(_)
                            | Subject::PlanItem(_)
                    )
                )
            }
            (Screen::Card(_), Action::End) => subject.is_some_and(|row| act::ends(row.kind())),
            (Screen::Card(_), Action::Appoint | Action::Vacate) => {
                act::around(self, &Rows::default()).seat.is_some()
            }
            (Screen::Depth(depth), Action::KeepPlan) => 0 < depth.actions.count(),
            (Screen::Agenda(_), Action::Open | Action::Edit | Action::Snooze)
            | (Screen::Card(_), Action::Edit)
            | (Screen::Card(_) | Screen::Rivals(_), Action::Delete) => subject.is_some(),
            _ => true,
        }
    }

    /// Whether the key that opens a row would make a promise of the one under the cursor.
    #[must_use]
    pub fn promises(&self) -> bool {
        match &self.screen {
            Screen::Agenda(agenda) => matches!(agenda.item(), Some(AgendaItem::Action(_))),
            _ => false,
        }
    }

    /// Whether the key that goes on to the next rival would show all of them again.
    #[must_use]
    pub fn shows_last_rival(&self) -> bool {
        match &self.screen {
            Screen::Account(account) => account.map.shows_last_rival(),
            _ => false,
        }
    }

    /// Whether the key that looks back on all years would look back on one again.
    #[must_use]
    pub fn looks_back_on_years(&self) -> bool {
        match &self.screen {
            Screen::Depth(depth) => {
                depth.page == Page::Trend && depth.trend.span == TrendSpan::Years
            }
            _ => false,
        }
    }

    /// Whether the key that puts a row to sleep would wake the one under the cursor.
    #[must_use]
    pub fn wakes(&self) -> bool {
        let entry = match &self.screen {
            Screen::Agenda(agenda) => agenda.entry(),
            _ => None,
        };
        entry.is_some_and(|entry| entry.asleep.is_some())
    }
}
