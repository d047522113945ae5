//! Our side, moves and units in words.

use super::{Words, sayable::Sayable};
use crate::domain::{
    Colleague, Department, Id, Name, Role, Seat,
    map::{Gap, Scene, Unit, WorstSeat, units::SeatTrouble},
    score::{PersonMove, PostMove},
};

use super::score::signed;

impl Words {
    /// Why somebody is not matched as they should be, and who should be theirs.
    #[must_use]
    pub fn gap(
        &self,
        gap: &Gap,
        wanted: Option<Id<Colleague>>,
        name: impl Fn(Id<Colleague>) -> String,
    ) -> String {
        let gap_says = match gap {
            Gap::MatchedBelow(id) => self.gap_matched_below(name(*id)),
            Gap::MetBelow(ids) => {
                let names: Vec<_> = ids.iter().map(|id| name(*id)).collect();
                self.gap_met_below(names.join(&self.comma()))
            }
            Gap::Unmatched => self.gap_unmatched(),
            Gap::OnPaper(id) => return self.gap_on_paper(name(*id)),
        };
        let wanted = match wanted {
            Some(id) => self.gap_wanted(name(id)),
            None => self.gap_nobody_fits(),
        };
        self.gap_and_wanted(gap_says, wanted)
    }

    /// `gain` with its sign.
    #[must_use]
    pub fn moves_sum(
        &self,
        since: impl Sayable,
        [came, left, moved]: [usize; 3],
        gain: impl Sayable,
    ) -> String {
        self.moves_sum_said(since, came, left, moved, gain)
    }

    #[must_use]
    pub fn works_now_at(&self, account: &Name) -> String {
        self.moves_now_at(account.shown())
    }

    /// What somebody did on a day.
    #[must_use]
    pub fn moved(&self, one: &PersonMove, scene: &Scene) -> String {
        let mut parts = Vec::new();
        match &one.post {
            PostMove::Came => parts.push(self.moves_came()),
            PostMove::Left => parts.push(self.moves_left()),
            PostMove::Between { from, to } => {
                let from = self.places(from, scene);
                let to = self.places(to, scene);
                parts.push(self.moves_between(from, to));
            }
            PostMove::Stayed => {}
        }
        let seats = |ids: &[Id<Seat>]| {
            let chairs = ids.iter().filter_map(|id| scene.chair(*id));
            let named = chairs.map(|chair| self.seat_named(chair.role, chair.title.as_ref()));
            named.collect::<Vec<_>>().join(&self.comma())
        };
        if !one.gave_up.is_empty() {
            parts.push(self.moves_gave_up(seats(&one.gave_up)));
        }
        if !one.took.is_empty() {
            parts.push(self.moves_took(seats(&one.took)));
        }
        parts.join(" · ")
    }

    fn places(&self, ids: &[Option<Id<Department>>], scene: &Scene) -> String {
        let named = ids.iter().map(|id| {
            let place = id.and_then(|id| scene.place(id));
            place.map_or_else(|| self.map_no_department(), |place| place.name.told())
        });
        named.collect::<Vec<_>>().join(&self.comma())
    }

    fn seat_named(&self, role: Role, title: Option<&Name>) -> String {
        let title = title.map_or_else(|| self.role(role), Name::told);
        format!("{} {title}", role.code())
    }

    /// From the shallowest to the deepest.
    #[must_use]
    pub fn units_spread(&self, count: usize, worst: &Unit, best: &Unit) -> String {
        self.units_spread_said(
            count,
            worst.depth.depth,
            worst.name.shown(),
            best.depth.depth,
            best.name.shown(),
        )
    }

    /// The seat, what is wrong with it, and what it could give.
    #[must_use]
    pub fn worst_seat(&self, worst: &WorstSeat) -> String {
        let seat = self.seat_named(worst.role, worst.title.as_ref());
        let loss = signed(-worst.loss);
        match &worst.why {
            SeatTrouble::Empty(empty) => self.units_seat_empty(seat, self.empty_seat(*empty), loss),
            SeatTrouble::Opposed(name) => self.units_seat_opposed(seat, name.shown(), loss),
            SeatTrouble::Weak(name) => self.units_seat_weak(seat, name.shown(), loss),
        }
    }

    #[must_use]
    pub fn worst_seat_at(&self, worst: &WorstSeat, unit: &Name) -> String {
        self.units_worst_seat(self.worst_seat(worst), unit.shown())
    }

    /// Which seats stand with an account above.
    #[must_use]
    pub fn roles_decided_at(&self, roles: &[Role], account: &Name) -> String {
        let letters: Vec<_> = roles.iter().map(|role| role.code()).collect();
        self.units_decided_at(self.list(&letters), account.shown())
    }
}
