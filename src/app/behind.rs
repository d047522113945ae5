//! What is put away while somebody looks on, and comes back as it was.

use super::{
    App, Effect, Notice, Sight,
    overlays::{Draft, Earlier, Overlay},
    screens::{AccountScreen, BookScreen, CardOf, CardScreen, Screen, Welcome},
};

/// The screens with all that they have read, the form that was open, the line that was begun and those that
/// could be brought back.
#[derive(Debug, Clone)]
pub struct Behind {
    screen: Screen,
    back: Vec<Screen>,
    overlay: Option<Overlay>,
    draft: Draft,
    earlier: Earlier,
    notice: Option<Notice>,
}

impl App {
    /// Whether somebody looks on.
    #[must_use]
    pub const fn presents(&self) -> bool {
        self.behind.is_some()
    }

    /// Puts everything away, and opens the same place anew: nothing on these screens was read before it
    /// was hidden.
    #[must_use]
    pub fn present(&mut self) -> Vec<Effect> {
        if self.presents() {
            return Vec::new();
        }
        let screens = self.back.iter().chain([&self.screen]);
        let mut fresh: Vec<Screen> = screens.filter_map(anew).collect();
        let screen = fresh.pop();
        let screen = screen.unwrap_or_else(|| Screen::Book(BookScreen::default()));
        let behind = Behind {
            screen: std::mem::replace(&mut self.screen, screen),
            back: std::mem::replace(&mut self.back, fresh),
            overlay: self.overlay.take(),
            draft: std::mem::take(&mut self.draft),
            earlier: std::mem::take(&mut self.earlier),
            notice: self.notice.take(),
        };
        self.behind = Some(Box::new(behind));
        self.take_list_along();
        let mut effects = vec![Effect::Present(Sight::Presentable)];
        effects.extend(self.screen.load());
        effects
    }

    /// Everything is again as it was put away, and read again.
    #[must_use]
    pub fn show_again(&mut self) -> Vec<Effect> {
        let Some(behind) = self.behind.take() else {
            return Vec::new();
        };
        (self.screen, self.back) = (behind.screen, behind.back);
        (self.overlay, self.notice) = (behind.overlay, behind.notice);
        (self.draft, self.earlier) = (behind.draft, behind.earlier);
        let mut effects = vec![Effect::Present(Sight::All)];
        effects.extend(self.reread());
        effects
    }

    /// The overlay that is the user's, whether it is in sight or not.
    pub(super) fn own_overlay(&self) -> Option<&Overlay> {
        let behind = self.behind.as_ref();
        behind
            .map_or(&self.overlay, |behind| &behind.overlay)
            .as_ref()
    }

    /// The draft that is the user's, whether it is in sight or not.
    pub(super) fn own_draft(&self) -> &Draft {
        let behind = self.behind.as_ref();
        behind.map_or(&self.draft, |behind| &behind.draft)
    }

    /// The lines saved before it, whether they can be brought back just now or not.
    #[must_use]
    pub fn own_earlier(&self) -> &Earlier {
        let behind = self.behind.as_ref();
        behind.map_or(&self.earlier, |behind| &behind.earlier)
    }
}

/// The same screen with nothing read; none for those of which nothing is for other eyes.
fn anew(screen: &Screen) -> Option<Screen> {
    Some(match screen {
        Screen::Welcome(_) => Screen::Welcome(Welcome::default()),
        Screen::Book(_) => Screen::Book(BookScreen::default()),
        Screen::Account(account) => Screen::Account(Box::new(AccountScreen::new(account.id))),
        Screen::Card(card) => Screen::Card(Box::new(match card.of {
            CardOf::Person(person, _) => CardScreen::person(person),
            CardOf::Account(account, _) => CardScreen::account(account),
        })),
        Screen::Agenda(_) | Screen::Depth(_) | Screen::Brief(_) | Screen::Rivals(_) => return None,
    })
}
