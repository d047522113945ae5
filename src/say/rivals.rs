//! Rivals in words: what is known of them, and who backs them.

use chrono::NaiveDate;

use super::{Words, said::joined};
use crate::domain::{
    Id, Name, Person,
    rival::{Rival, RivalHere, TowardRival},
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
        let newest = rival.rows.first();
        let sells = newest.and_then(|row| row.sells.as_ref());
        let weak = newest.and_then(|row| row.weak_points.as_ref());
        joined([
            Some(rival.name.told()),
            newest.is_none().then(|| self.rival_by_name()),
            sells.map(Name::told),
            weak.map(|weak| self.rival_weak(weak.shown())),
            Some(self.rival_backing(rival, names)),
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
