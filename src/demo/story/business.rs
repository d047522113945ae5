//! What business a story is about, and what is planned in it.

use chrono::NaiveTime;

use crate::domain::{
    Id, Kind, Matter, MatterKind, MatterStage, Money, Name, Note, Privacy, StageReached, Visit,
};

use super::{
    super::{
        DemoError,
        calendar::{due_day, workday},
    },
    Line, StoryAccount, StoryWriter, known,
};

/// What stands before what an entry of the log is about, `! p2: bid`.
const SIGN: &str = "! ";

impl StoryWriter<'_> {
    /// Writes the matters of an account, as far as its log tells their stages, the chains of projects, and the
    /// visits to come.
    pub(super) fn business(&mut self, told: &StoryAccount) -> Result<(), DemoError> {
        for matter in &told.matters {
            self.matter(told, matter)?;
        }
        let account = known(&self.accounts, &told.key)?;
        for (place, seat) in told.chains.iter().enumerate() {
            let (key, seat) = seat
                .split_once(' ')
                .ok_or_else(|| Line::new(seat).expected("a matter and a seat"))?;
            let matter = Some(known(&self.matters, key)?);
            self.seat(told, account, (place + 1, matter), seat)?;
        }
        told.visits
            .iter()
            .try_for_each(|visit| self.visit(told, visit))
    }

    fn matter(&mut self, told: &StoryAccount, matter: &str) -> Result<(), DemoError> {
        let mut parts = matter.split(" | ");
        let mut line = Line::new(parts.next().unwrap_or_default());
        let key = line.word("a key")?;
        let kind = line.code("a kind of matter", MatterKind::from_code)?;
        let title = Name::new(line.rest())?;
        let stages = self.stages(told, key)?;
        let Some((first, later)) = stages.split_first() else {
            return Err(line.expected("a stage in the log"));
        };
        let account = known(&self.accounts, &told.key)?;
        let mut matter = Matter::begun(account, kind, title, *first);
        matter.stages.extend(later);
        let said = |part: Option<&&str>| part.is_some_and(|part| !matches!(*part, "" | "-"));
        let parts: Vec<&str> = parts.collect();
        if said(parts.first()) {
            matter.due = Some(due_day(Line::new(parts[0]).day(self.today)?));
        }
        if said(parts.get(1)) {
            let money = Money::read(parts[1]);
            matter.money = Some(money.map_err(|_| line.expected("an amount"))?);
        }
        let mut whom = Line::new(parts.get(2).copied().unwrap_or_default());
        while let Some(word) = whom.next() {
            if let Some(colleague) = word.strip_prefix('&') {
                matter.owner = Some(known(&self.team.ids, colleague)?);
            } else if let Some(rival) = word.strip_prefix('@') {
                // Its name goes on to the end.
                let name = format!("{rival} {}", whom.rest());
                matter.rival = Some(Name::new(name.trim())?);
            } else {
                matter.people.push(known(&self.people, word)?);
            }
        }
        let id = self.writer.write(matter);
        self.matters.insert(key.to_owned(), id);
        Ok(())
    }

    /// The stages that the log tells of, in the order of days.
    fn stages(&self, told: &StoryAccount, key: &str) -> Result<Vec<StageReached>, DemoError> {
        let mut stages = Vec::new();
        for entry in &told.log {
            let head = entry.first().map_or("", String::as_str);
            for extra in entry.iter().skip(2) {
                let about = extra.strip_prefix(SIGN).and_then(|it| it.split_once(": "));
                let Some((_, stage)) = about.filter(|(of, stage)| *of == key && !stage.is_empty())
                else {
                    continue;
                };
                let on = workday(Line::new(head).day(self.today)?);
                let stage = Line::new(stage).code("a stage", MatterStage::from_code)?;
                stages.push(StageReached { stage, on });
            }
        }
        stages.sort_by_key(|reached| reached.on);
        Ok(stages)
    }

    /// What an entry of the log is about.
    pub(super) fn about(&self, more: &[String]) -> Result<Vec<Id<Matter>>, DemoError> {
        let about = more.iter().filter_map(|extra| extra.strip_prefix(SIGN));
        let keys = about.map(|about| about.split(':').next().unwrap_or_default());
        keys.map(|key| known(&self.matters, key)).collect()
    }

    fn visit(&mut self, told: &StoryAccount, visit: &str) -> Result<(), DemoError> {
        let mut parts = visit.split(" | ");
        let mut line = Line::new(parts.next().unwrap_or_default());
        let on = due_day(line.day(self.today)?);
        let mut word = line.word("a kind")?;
        let at = NaiveTime::parse_from_str(word, "%H:%M").ok();
        if at.is_some() {
            word = line.word("a kind")?;
        }
        let kind = Kind::from_code(word).ok_or_else(|| line.expected("a kind"))?;
        let (mut people, mut matters) = (Vec::new(), Vec::new());
        let mut colleagues = vec![known(&self.team.ids, "me")?];
        while let Some(word) = line.next() {
            if let Some(key) = word.strip_prefix('&') {
                colleagues.push(known(&self.team.ids, key)?);
            } else if let Some(key) = word.strip_prefix('!') {
                matters.push(known(&self.matters, key)?);
            } else {
                people.push(known(&self.people, word)?);
            }
        }
        let mut aim = || Note::from(parts.next().unwrap_or_default());
        self.writer.write(Visit {
            account: known(&self.accounts, &told.key)?,
            on,
            at,
            kind,
            privacy: Privacy::Shareable,
            people,
            colleagues,
            purpose: aim(),
            outcome: aim(),
            bring: aim(),
            matters,
            done: None,
        });
        Ok(())
    }
}
