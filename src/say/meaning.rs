//! What a log line was understood as, in words.

use chrono::NaiveDate;

use super::{Words, said::joined};
use crate::{
    app::forms::Label,
    domain::{Name, Side, text::shown},
    log_line::{Aims, KnownAs, Meaning, NamedPart, PersonMeant, PromiseMeant, TowardMeant},
};

impl Words {
    /// The line as understood, for a shell: what and where, who, each promise.
    #[must_use]
    pub fn meaning(&self, meaning: &Meaning, today: NaiveDate) -> Vec<String> {
        let mut first = vec![self.dated(meaning.on, today)];
        first.extend(meaning.at.map(|at| at.format("%H:%M").to_string()));
        first.push(self.kind(meaning.kind));
        first.extend(meaning.account.as_ref().map(|account| self.named(account)));
        let mut people: Vec<String> = meaning
            .people
            .iter()
            .map(|person| self.person_meant(person))
            .collect();
        if !meaning.with_me {
            people.push(self.line_without_me());
        }
        people.extend(
            meaning
                .colleagues
                .iter()
                .map(|colleague| format!("& {}", self.named(colleague))),
        );
        let promises = meaning.promises.iter().map(|promise| {
            let (whose, text) = self.promise_meant(promise);
            let due = promise
                .due
                .map_or_else(|| self.promise_someday(), |due| self.dated(due, today));
            format!("{whose}  {text}  {due}")
        });
        let matters = meaning
            .matters
            .iter()
            .map(|matter| self.matter_meant(matter));
        let planned = meaning.planned.iter().map(|_| self.line_planned());
        let aims = meaning.planned.iter().flat_map(|aims| self.aims(aims));
        planned
            .chain([first.join(" · "), people.join(" · ")])
            .chain(aims)
            .chain(promises)
            .chain(matters)
            .collect()
    }

    /// `> us`, `> Chen`, and what is promised; whoever of ours sees to a promise of theirs stands behind it.
    #[must_use]
    pub fn promise_meant(&self, promise: &PromiseMeant) -> (String, String) {
        let text = promise.text.told();
        let keeper = promise.colleague.as_ref();
        let keeper = keeper.map(|keeper| self.named(&keeper.named));
        match (promise.by, keeper) {
            (Side::Us, Some(keeper)) => (format!("> {keeper}"), text),
            (Side::Us, None) => (format!("> {}", self.history_we()), text),
            (Side::Them, keeper) => {
                let keeper = keeper.map(|keeper| format!("& {keeper}"));
                let text = joined([Some(text), keeper]);
                (format!("< {}", self.history_they()), text)
            }
        }
    }

    /// What a visit is for, what it should come to, what to bring: a line each where it is said.
    #[must_use]
    pub fn aims(&self, aims: &Aims) -> Vec<String> {
        let all = [
            (Label::Purpose, &aims.purpose),
            (Label::Outcome, &aims.outcome),
            (Label::Bring, &aims.bring),
        ];
        all.into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(label, text)| self.held_fact(self.label(label), shown(text)))
            .collect()
    }

    /// `Zhang Wei (technical, CTO) +ip = support`, `li (new)`
    #[must_use]
    pub fn person_meant(&self, person: &PersonMeant) -> String {
        let mut beside: Vec<String> = self.line_standing(person.standing).into_iter().collect();
        beside.extend((!person.took_part()).then(|| self.line_not_there()));
        beside.extend(
            person
                .department
                .as_ref()
                .map(|department| self.named(department)),
        );
        beside.extend(person.title.as_ref().map(Name::told));
        beside.extend(person.level.map(|level| self.level(level)));
        let mut text = person.name.told();
        if !beside.is_empty() {
            text = self.set_beside(text, beside.join(&self.comma()));
        }
        if !person.signals.is_empty() {
            text = format!("{text} +{}", person.signals);
        }
        if let Some(stance) = person.stance {
            text = format!("{text} = {}", self.stance(stance));
        }
        for toward in &person.toward {
            text = format!("{text} {}", self.toward_meant(toward));
        }
        text
    }

    /// `= strong support toward Nuofan (new rival), hearsay`
    fn toward_meant(&self, toward: &TowardMeant) -> String {
        let name = toward.rival.name.told();
        let rival = match toward.rival.standing {
            KnownAs::New => self.set_beside(name, self.line_new_rival()),
            _ => name,
        };
        let (stance, source) = (self.stance(toward.value), self.stance_source(toward.source));
        format!("= {}", self.line_toward(stance, rival, source))
    }

    /// `Acme`, `Acme (new)`
    #[must_use]
    pub fn named(&self, named: &NamedPart) -> String {
        let name = named.name.shown();
        match self.line_standing(named.standing) {
            Some(beside) => self.set_beside(name, beside),
            None => name.into_owned(),
        }
    }
}
