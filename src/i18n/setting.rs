//! Our side, moves and units in words.

use super::{Words, word};
use crate::domain::{
    colleague::Colleague,
    department::Department,
    id::Id,
    map::{Gap, Scene, Unit, WorstSeat, units::Why},
    score::{Move, PostMove},
    seat::{Role, Seat},
    text::{Name, shown},
};

use super::score::signed;

impl Words {
    /// Where a view is not reckoned yet.
    #[must_use]
    pub fn reckoned_soon(&self) -> String {
        word!(self, "setting-pending")
    }

    /// Of what each of ours would take along.
    #[must_use]
    pub fn ours_if_left(&self) -> String {
        word!(self, "ours-if-left")
    }

    /// Of one of ours who had no contact here.
    #[must_use]
    pub fn ours_unmet(&self) -> String {
        word!(self, "ours-unmet")
    }

    /// Why somebody is not matched as they should be, and who should be theirs.
    #[must_use]
    pub fn gap(
        &self,
        gap: &Gap,
        wanted: Option<Id<Colleague>>,
        name: impl Fn(Id<Colleague>) -> String,
    ) -> String {
        let gap_says = match gap {
            Gap::MatchedBelow(id) => word!(self, "gap-matched-below", name = name(*id)),
            Gap::MetBelow(ids) => {
                let names: Vec<_> = ids.iter().map(|id| name(*id)).collect();
                word!(self, "gap-met-below", names = names.join(self.comma()))
            }
            Gap::Unmatched => word!(self, "gap-unmatched"),
            Gap::OnPaper(id) => return word!(self, "gap-on-paper", name = name(*id)),
        };
        let wanted = match wanted {
            Some(id) => word!(self, "gap-wanted", name = name(id)),
            None => word!(self, "gap-nobody-fits"),
        };
        word!(self, "gap-and-wanted", gap = gap_says, wanted = wanted)
    }

    /// `gain` with its sign.
    #[must_use]
    pub fn moves_sum(&self, since: &str, [came, left, moved]: [usize; 3], gain: &str) -> String {
        word!(
            self,
            "moves-sum",
            since = since,
            came = came,
            left = left,
            moved = moved,
            gain = gain
        )
    }

    #[must_use]
    pub fn no_moves(&self) -> String {
        word!(self, "moves-none")
    }

    #[must_use]
    pub fn works_now_at(&self, account: &Name) -> String {
        let name = shown(account.as_str());
        word!(self, "moves-now-at", name = name.as_ref())
    }

    /// What somebody did on a day.
    #[must_use]
    pub fn moved(&self, one: &Move, scene: &Scene) -> String {
        let mut parts = Vec::new();
        match &one.post {
            PostMove::Came => parts.push(word!(self, "moves-came")),
            PostMove::Left => parts.push(word!(self, "moves-left")),
            PostMove::Between { from, to } => {
                let from = self.places(from, scene);
                let to = self.places(to, scene);
                parts.push(word!(self, "moves-between", from = from, to = to));
            }
            PostMove::Stayed => {}
        }
        let seats = |ids: &[Id<Seat>]| {
            let chairs = ids.iter().filter_map(|id| scene.chair(*id));
            let named = chairs.map(|chair| self.seat_named(chair.role, chair.title.as_ref()));
            named.collect::<Vec<_>>().join(self.comma())
        };
        if !one.gave_up.is_empty() {
            parts.push(word!(self, "moves-gave-up", seats = seats(&one.gave_up)));
        }
        if !one.took.is_empty() {
            parts.push(word!(self, "moves-took", seats = seats(&one.took)));
        }
        parts.join(" · ")
    }

    fn places(&self, ids: &[Option<Id<Department>>], scene: &Scene) -> String {
        let named = ids.iter().map(|id| {
            let place = id.and_then(|id| scene.place(id));
            place.map_or_else(
                || self.no_department(),
                |place| shown(place.name.as_str()).into_owned(),
            )
        });
        named.collect::<Vec<_>>().join(self.comma())
    }

    fn seat_named(&self, role: Role, title: Option<&Name>) -> String {
        let title = title.map_or_else(
            || self.role(role),
            |title| shown(title.as_str()).into_owned(),
        );
        format!("{} {title}", role.code())
    }

    #[must_use]
    pub fn no_units(&self) -> String {
        word!(self, "units-none")
    }

    /// From the shallowest to the deepest.
    #[must_use]
    pub fn units_spread(&self, count: usize, worst: &Unit, best: &Unit) -> String {
        word!(
            self,
            "units-spread",
            count = count,
            low = worst.depth.depth,
            worst = shown(worst.name.as_str()).into_owned(),
            high = best.depth.depth,
            best = shown(best.name.as_str()).into_owned()
        )
    }

    /// The seat, what is wrong with it, and what it could give.
    #[must_use]
    pub fn worst_seat(&self, worst: &WorstSeat) -> String {
        let seat = self.seat_named(worst.role, worst.title.as_ref());
        let loss = signed(-worst.loss);
        match &worst.why {
            Why::Empty(empty) => word!(
                self,
                "units-seat-empty",
                seat = seat,
                empty = self.empty_seat(*empty),
                loss = loss
            ),
            Why::Opposed(name) => {
                let name = shown(name.as_str());
                let name = name.as_ref();
                word!(
                    self,
                    "units-seat-opposed",
                    seat = seat,
                    name = name,
                    loss = loss
                )
            }
            Why::Weak(name) => {
                let name = shown(name.as_str());
                let name = name.as_ref();
                word!(
                    self,
                    "units-seat-weak",
                    seat = seat,
                    name = name,
                    loss = loss
                )
            }
        }
    }

    #[must_use]
    pub fn worst_seat_at(&self, worst: &WorstSeat, unit: &Name) -> String {
        let unit = shown(unit.as_str());
        word!(
            self,
            "units-worst-seat",
            seat = self.worst_seat(worst),
            unit = unit.as_ref()
        )
    }

    /// Which seats stand with an account above.
    #[must_use]
    pub fn roles_decided_at(&self, roles: &[Role], account: &Name) -> String {
        let letters: Vec<_> = roles.iter().map(|role| role.code()).collect();
        let name = shown(account.as_str());
        word!(
            self,
            "units-decided-at",
            roles = letters.join(self.comma()),
            name = name.as_ref()
        )
    }
}
