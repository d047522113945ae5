//! Rivals in words: what is known of them, and who backs them.

use chrono::NaiveDate;

use super::{
    Said, Tone, Words,
    said::{APART, joined},
};
use crate::app::{Action, KeyScope};
use crate::domain::{
    Id, Name, NounKind, Person,
    rival::{Rival, RivalHere, RivalPlace, TowardRival},
};

impl Words {
    /// `Nuofan · core network · weak: slow repairs · trade press`
    #[must_use]
    pub fn rival_said(&self, rival: &Rival) -> String {
        let told = |name: &Option<Name>| name.as_ref().map(Name::told);
        let weak = rival.weak_points.as_ref();
        joined([
            Some(rival.name.told()),
            told(&rival.sells),
            weak.map(|weak| self.rival_weak(weak.shown())),
            told(&rival.source),
            (!rival.note.is_blank()).then(|| rival.note.told()),
        ])
    }

    /// `Nuofan · core network · weak: slow repairs · backed by Wang Fang (E, support)`; `names` is asked for
    /// what people are called.
    #[must_use]
    pub fn rival_stands(&self, rival: &RivalHere, names: &dyn Fn(Id<Person>) -> String) -> String {
        let backing = self.rival_backing(rival, names);
        joined([
            Some(rival.name.told()),
            self.rival_sells(rival),
            Some(backing),
        ])
    }

    /// `core network · weak: slow repairs`, or that it is known by name only; nothing where neither is said.
    #[must_use]
    pub fn rival_sells(&self, rival: &RivalHere) -> Option<String> {
        let Some(newest) = rival.rows.first() else {
            return Some(self.rival_by_name());
        };
        let weak = newest.weak_points.as_ref();
        let says = joined([
            newest.sells.as_ref().map(Name::told),
            weak.map(|weak| self.rival_weak(weak.shown())),
        ]);
        (!says.is_empty()).then_some(says)
    }

    /// `Donglin Telecom · core network · weak: slow repairs · backed by Wang Fang (E, support)`
    #[must_use]
    pub fn rival_sits(&self, place: &RivalPlace) -> String {
        joined([
            Some(place.account.1.told()),
            self.rival_sells(&place.here),
            Some(self.rival_backing_at(place)),
        ])
    }

    /// `backed by Wang Fang (E, support)`, or that nobody is known to.
    #[must_use]
    pub fn rival_backing_at(&self, place: &RivalPlace) -> String {
        let name = |id| place.name_of(id).map_or_else(String::new, Name::told);
        self.rival_backing(&place.here, &name)
    }

    /// `* Wang Fang (E) · coach · heard, 3 Nov · toward us: neutral`
    #[must_use]
    pub fn toward_rival(&self, one: &TowardRival, name: String, today: NaiveDate) -> Said {
        let (sign, tone) = self.stance_sign(Some(one.value));
        let roles: Vec<_> = one
            .roles
            .iter()
            .map(|role| role.code().to_owned())
            .collect();
        let who = if roles.is_empty() {
            name
        } else {
            self.set_beside(name, roles.join(&self.comma()))
        };
        let us = self.rival_toward_us(self.maybe_stance(one.toward_us));
        let known = self.rival_known_from(self.stance_source(one.source), self.date(one.on, today));
        let says = [who, self.stance(one.value), known, us];
        Said::new(tone, format!("{sign:<2} ")).and(Tone::Text, says.join(APART))
    }

    /// The mark of a rival whose coach decides, and of one whose coach does not.
    #[must_use]
    pub fn rival_mark(&self, rival: &RivalHere) -> (&'static str, Tone) {
        if rival.is_serious() {
            ("!!", Tone::Bad)
        } else {
            ("·", Tone::Dim)
        }
    }

    /// `3 rivals · at 1 account a rival’s coach decides`
    #[must_use]
    pub fn rivals_counted(&self, rivals: usize, serious: usize) -> String {
        joined([
            Some(self.counted(NounKind::Rival, rivals)),
            (0 < serious).then(|| self.rivals_serious(serious)),
        ])
    }

    /// No rival in the whole book, and the keys that record one.
    #[must_use]
    pub fn no_rivals(&self) -> String {
        let menu = self.key(KeyScope::Rows, Action::New);
        let new = |kind| format!("{menu} {}", self.key(KeyScope::New, Action::Add(kind)));
        self.rivals_empty(new(NounKind::Rival), new(NounKind::Stance))
    }

    /// `Nuofan · 3 accounts`
    #[must_use]
    pub fn rival_everywhere(&self, rival: &Name, accounts: usize) -> String {
        joined([
            Some(rival.told()),
            Some(self.counted(NounKind::Account, accounts)),
        ])
    }

    /// Where it is known from and of which day, with the note: `trade press · 5 Nov · present since 2020`.
    #[must_use]
    pub fn rival_known(&self, rival: &Rival, today: NaiveDate) -> String {
        joined([
            rival.source.as_ref().map(Name::told),
            Some(self.date(rival.on, today)),
            (!rival.note.is_blank()).then(|| rival.note.told()),
        ])
    }

    fn rival_backing(&self, rival: &RivalHere, names: &dyn Fn(Id<Person>) -> String) -> String {
        self.rival_backers(rival, names).map_or_else(
            || self.rival_backed_by_nobody(),
            |who| self.rival_backed_by(who),
        )
    }

    /// `Wang Fang (E, support)`, most first; nothing where nobody is known to.
    #[must_use]
    pub fn rival_backers(
        &self,
        rival: &RivalHere,
        names: &dyn Fn(Id<Person>) -> String,
    ) -> Option<String> {
        let backers = rival.backers();
        let backers = backers.map(|one| self.rival_backer(one, names(one.person)));
        let backers: Vec<_> = backers.collect();
        (!backers.is_empty()).then(|| backers.join(&self.comma()))
    }

    /// `Wang Fang (E, support)`
    fn rival_backer(&self, one: &TowardRival, name: String) -> String {
        let roles = one.roles.iter().map(|role| role.code().to_owned());
        let how: Vec<_> = roles.chain([self.stance(one.value)]).collect();
        self.set_beside(name, how.join(&self.comma()))
    }
}
