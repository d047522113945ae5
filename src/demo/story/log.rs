//! What happened in a story.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::{
    Account, Colleague, Id, Interaction, Kind, Name, Participant, Privacy, Promise, PromiseState,
    Side, Signals, Stance, StanceSource,
};

use super::{
    super::{
        DemoError,
        calendar::{day, due_day, workday},
        cast::Member,
        crowd::department_names,
        history::{History, Scope},
        lists::Lists,
        notes::Language,
    },
    Line, Story, StoryAccount, StoryLanguage, StoryWriter, known,
};

/// Routine contacts end so many days ago: later than that, every contact is told by hand, because
/// the scores of the stories rest on it.
const ROUTINE_ENDS: i64 = 260;
const ROUTINE_BEGINS: i64 = 3 * 365;

/// One thing of an account's history.
enum Happened<'a> {
    Told(&'a [String]),
    Routine,
}

impl StoryWriter<'_> {
    /// Writes the log of an account and its routine contacts, in the order of days.
    pub(super) fn history(
        &mut self,
        story: &Story,
        told: &StoryAccount,
        mut cast: Vec<Member>,
        lists: &Lists,
        dice: &mut fastrand::Rng,
    ) -> Result<(), DemoError> {
        let account = known(&self.accounts, &told.key)?;
        let language = match story.language {
            StoryLanguage::English => Language::English,
            StoryLanguage::Chinese => Language::Chinese,
        };
        let words = lists.of(language);
        let departments = department_names(&story.industry, words)?;
        let history = History {
            account,
            language,
            words,
            things: words.list(&format!("{}.things", story.industry))?,
            departments: &departments,
            rivals: words.list("rivals")?,
            team: self.team,
            today: self.today,
            scope: Scope::Contacts,
        };
        let mut events = Vec::with_capacity(told.log.len() + told.routine);
        for entry in &told.log {
            let head = entry.first().map_or("", String::as_str);
            let on = workday(Line::new(head).day(self.today)?);
            events.push((on, Happened::Told(entry)));
        }
        for _ in 0..told.routine {
            let ago = dice.i64(ROUTINE_ENDS..ROUTINE_BEGINS);
            events.push((workday(day(self.today, -ago)), Happened::Routine));
        }
        events.sort_by_key(|(on, _)| *on);
        for (on, event) in events {
            match event {
                Happened::Told(entry) => self.entry(account, on, entry)?,
                Happened::Routine => history.happens(on, &mut cast, dice, self.writer)?,
            }
        }
        Ok(())
    }

    fn entry(
        &mut self,
        account: Id<Account>,
        on: NaiveDate,
        entry: &[String],
    ) -> Result<(), DemoError> {
        let [head, note, more @ ..] = entry else {
            return Err(Line::new("[]").expected("a head and a note"));
        };
        let interaction = Interaction {
            matters: self.about(more)?,
            ..self.interaction(account, on, head, note)?
        };
        let id = self.writer.write(interaction.clone());
        for extra in more {
            let (head, text) = extra
                .split_once(": ")
                .ok_or_else(|| Line::new(extra).expected("a colon"))?;
            let mut line = Line::new(head);
            match line.word("one of > < = ? !")? {
                ">" => self.promise(Side::Us, &interaction, id, line, text)?,
                "<" => self.promise(Side::Them, &interaction, id, line, text)?,
                "=" => self.stance(StanceSource::FirstHand, &interaction, id, line, text)?,
                "?" => self.stance(StanceSource::Hearsay, &interaction, id, line, text)?,
                // Told before: see `business`.
                "!" => {}
                _ => return Err(line.expected("one of > < = ? !")),
            }
        }
        Ok(())
    }

    /// `-15d 14:30 visit! zhang+ip wang &chen`; the user was there unless `&-me`.
    fn interaction(
        &self,
        account: Id<Account>,
        on: NaiveDate,
        head: &str,
        note: &str,
    ) -> Result<Interaction, DemoError> {
        let mut line = Line::new(head);
        line.day(self.today)?;
        let mut word = line.word("a kind")?;
        let at = NaiveTime::parse_from_str(word, "%H:%M").ok();
        if at.is_some() {
            word = line.word("a kind")?;
        }
        let (kind, privacy) = match word.strip_suffix('!') {
            Some(kind) => (kind, Privacy::Private),
            None => (word, Privacy::Shareable),
        };
        let kind = Kind::from_code(kind).ok_or_else(|| line.expected("a kind"))?;
        let mut people = Vec::new();
        let mut colleagues = vec![known(&self.team.ids, "me")?];
        while let Some(word) = line.next() {
            match word.strip_prefix('&') {
                Some("-me") => colleagues.clear(),
                Some(key) => colleagues.push(known(&self.team.ids, key)?),
                None => people.push(self.participant(word, &line)?),
            }
        }
        Ok(Interaction {
            account,
            on,
            at,
            kind,
            note: note.into(),
            privacy,
            people,
            colleagues,
            matters: Vec::new(),
        })
    }

    fn participant(&self, word: &str, line: &Line<'_>) -> Result<Participant, DemoError> {
        let (key, letters) = word.split_once('+').unwrap_or((word, ""));
        Ok(Participant {
            person: known(&self.people, key)?,
            signals: Signals::try_from(letters.to_owned())
                .map_err(|_| line.expected("signals among a i w p e"))?,
        })
    }

    /// `+11d zhang`, `-20d kept -22d`, `someday`; without a person, the first who was there.
    fn promise(
        &mut self,
        by: Side,
        at: &Interaction,
        interaction: Id<Interaction>,
        mut line: Line<'_>,
        text: &str,
    ) -> Result<(), DemoError> {
        let due = match line.word("a day or someday")? {
            "someday" => None,
            word => Some(due_day(Line::new(word).day(self.today)?)),
        };
        let mut person = at.people.first().map(|first| first.person);
        let mut colleague: Option<Id<Colleague>> = None;
        let (mut state, mut closed_on) = (PromiseState::Open, None);
        while let Some(word) = line.next() {
            if let Some(closed) = PromiseState::from_code(word) {
                state = closed;
                closed_on = Some(workday(line.day(self.today)?).max(at.on));
            } else if let Some(key) = word.strip_prefix('&') {
                colleague = Some(known(&self.team.ids, key)?);
            } else {
                person = Some(known(&self.people, word)?);
            }
        }
        self.writer.write(Promise {
            account: at.account,
            interaction: Some(interaction),
            by,
            person,
            colleague,
            made_on: at.on,
            due: due.map(|due| due.max(at.on)),
            text: Name::new(text)?,
            state,
            closed_on,
        });
        Ok(())
    }

    /// `wang -1`, `wang 2 @Norvane`
    fn stance(
        &mut self,
        source: StanceSource,
        at: &Interaction,
        interaction: Id<Interaction>,
        mut line: Line<'_>,
        note: &str,
    ) -> Result<(), DemoError> {
        let stance = Stance {
            person: known(&self.people, line.word("a person")?)?,
            account: at.account,
            value: line.stance()?,
            on: at.on,
            source,
            rival: line.rest().strip_prefix('@').map(Name::new).transpose()?,
            interaction: Some(interaction),
            note: note.into(),
        };
        self.writer.write(stance);
        Ok(())
    }
}
