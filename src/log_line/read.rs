//! A line put together: parts, names and dates become a [`Reading`].

use std::collections::{HashMap, HashSet, VecDeque};

use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::{
    days::{self, Day, Due, Near, Sense, UnreadDay},
    domain::{
        Account, Attendee, Choice, Colleague, Department, Id, Kind, LogEntry, MatterTold, Name,
        NewDepartment, NewMatter, NewPerson, NewPromise, Privacy, TowardSaid, department::told,
    },
    find::is_han,
};

use super::{
    Aims, Known, Mentions, Pick, Picked,
    accounts::Decided,
    attendees::{Attendees, Attending},
    honorific::surname,
    line::{CharRange, Line},
    ours::Ours,
    people::{People, Seen},
    place::Place,
    pledge::{Means, Pledge, promises, said, unescape},
    reading::{
        Cue, Doubtful, Hint, Keeper, KnownAs, LineDoubt, LineMark, LinePart, LineProblem,
        MatterMeant, Meaning, NamedPart, OpenChoice, PromiseMeant, Reading, TowardMeant, Trouble,
    },
    syntax::{Item, Syntax, What, take_apart, take_apart_with},
    traits::Trait,
    untangle::untangle,
    whose::only_one_named,
};

/// The names a line asks for.
#[must_use]
pub fn mentions(line: &str) -> Mentions {
    let syntax = take_apart(&Line::new(line));
    let mut mentions = Mentions::default();
    for item in &syntax.head {
        let (said, list) = match &item.what {
            What::Person(said, suffixes) | What::Loose(said, suffixes, _) => {
                pieces(&said.name, &mut mentions.people);
                let beside = suffixes.iter().filter_map(|suffix| match &suffix.what {
                    Trait::Department(said) if told::function(&said.name).is_none() => {
                        Some(said.name.clone())
                    }
                    _ => None,
                });
                mentions.people.extend(beside);
                (said, &mut mentions.people)
            }
            What::Colleague(said) | What::Absent(said) => (said, &mut mentions.colleagues),
            What::Account(said) => (said, &mut mentions.accounts),
            _ => continue,
        };
        list.push(said.name.clone());
        list.extend(surname(&said.name).map(Into::into));
    }
    for pledge in &syntax.pledges {
        if let Some((said, _)) = &pledge.whose {
            let surname = surname(&said.name).map(Into::into);
            mentions.colleagues.push(said.name.clone());
            mentions.colleagues.extend(surname);
        }
    }
    for list in [
        &mut mentions.people,
        &mut mentions.colleagues,
        &mut mentions.accounts,
    ] {
        let mut seen = HashSet::new();
        list.retain(|name| !name.trim().is_empty() && seen.insert(name.clone()));
    }
    mentions
}

/// What may be a name of its own within one that runs into other words: before a word that joins names and
/// after it, letters before Chinese, how somebody is addressed.
fn pieces(name: &str, into: &mut Vec<String>) {
    const JOINING: [char; 6] = ['和', '跟', '与', '與', '同', '及'];
    let parts: Vec<&str> = name
        .split(JOINING)
        .filter(|part| !part.is_empty())
        .collect();
    if 1 < parts.len() {
        into.extend(parts.iter().map(|part| (*part).to_owned()));
    }
    for part in parts {
        let letters = part.split(is_han).next().unwrap_or_default();
        if !letters.is_empty() && letters.len() < part.len() {
            into.push(letters.to_owned());
        }
        let ends = part.char_indices().map(|(at, _)| at).skip(2).take(5);
        let begun = ends.filter_map(|end| surname(part.get(..end)?));
        into.extend(begun.map(ToOwned::to_owned));
    }
}

/// What a line means to those who are known. Never panics, whatever the line.
#[must_use]
pub fn read(line: &str, known: &Known, picks: &[Pick]) -> Reading {
    let line = Line::new(line);
    let mut reader = Reader::new(&line, known, picks);
    let (people, mut seen) = (People::of(known), Seen::default());
    let syntax = take_apart_with(&line, &known.kinds);
    let syntax = untangle(&reader, syntax, &people, &mut seen);
    let (on, at) = reader.when(&syntax.head);
    let kind = reader.kind(&syntax.head);
    reader.unknown_words(&syntax.head);
    let decided = reader.decided_account(&syntax.head);
    let mut attendees = Attendees::gather(&mut reader, &syntax.head, (people, seen));
    let place = match decided {
        Decided::Is(place) => Some(place),
        Decided::Unclear => None,
        Decided::Unsaid => attendees.common_place(&mut reader),
    };
    let people = attendees.seat(&mut reader, place.as_ref());
    let ours = Ours::gather(&mut reader, &syntax.head);
    let (matters, text) = reader.matters(&syntax.matters, place.as_ref());
    let note = reader.note(&syntax, text);
    let promises = reader.promises(&syntax.pledges, &people);
    reader.overtold(&syntax.overtold, place.as_ref());
    reader.strays(&syntax);
    let meaning = Meaning {
        on,
        at,
        kind,
        account: place
            .as_ref()
            .and_then(|place| NamedPart::of(&place.account, |_| place.name.clone())),
        people: people.iter().map(|person| person.meant.clone()).collect(),
        with_me: ours.with_me,
        colleagues: ours.named(known),
        planned: (known.today < on).then(|| Aims::of(&note)),
        note,
        promises,
        matters,
    };
    if meaning.planned.is_some() {
        reader.nothing_shown();
    }
    let there = place.as_ref().and_then(Place::id);
    if syntax.is_blank() {
        return Reading::blank(meaning, there);
    }
    if people.is_empty() && !syntax.names_somebody() {
        reader.missing(Trouble::NoPeople);
    }
    let took_part = |person: &Attending| person.meant.took_part();
    if !people.is_empty() && !people.iter().any(took_part) {
        reader.missing(Trouble::NobodyTold);
    }
    let entry = place.and_then(|place| reader.entry(&meaning, place, people, &ours));
    Reading {
        place: there,
        ..reader.finish(entry, meaning)
    }
}

/// Reads one line; what it finds out on the way is kept by subject.
pub(super) struct Reader<'a> {
    pub line: &'a Line<'a>,
    pub known: &'a Known,
    picks: HashMap<&'a str, VecDeque<&'a Picked>>,
    marks: Vec<LineMark>,
    problems: Vec<LineProblem>,
    pub choices: Vec<OpenChoice>,
    doubts: Vec<LineDoubt>,
    hints: Vec<Hint>,
}

impl<'a> Reader<'a> {
    fn new(line: &'a Line<'a>, known: &'a Known, picks: &'a [Pick]) -> Self {
        let mut by_mention: HashMap<&str, VecDeque<&Picked>> = HashMap::new();
        for pick in picks {
            by_mention
                .entry(&pick.mention)
                .or_default()
                .push_back(&pick.is);
        }
        Self {
            line,
            known,
            picks: by_mention,
            marks: Vec::new(),
            problems: Vec::new(),
            choices: Vec::new(),
            doubts: Vec::new(),
            hints: Vec::new(),
        }
    }

    /// The next pick for this mention: the first pick is for the first time it is said.
    pub fn pick(&mut self, mention: &str) -> Option<&'a Picked> {
        self.picks.get_mut(mention)?.pop_front()
    }

    /// What was picked for this mention, the first time it is said.
    pub fn picked(&self, mention: &str) -> Option<&'a Picked> {
        self.picks.get(mention)?.front().copied()
    }

    pub fn mark(&mut self, at: &CharRange, part: LinePart) {
        let span = self.line.span(at);
        if !span.is_empty() {
            self.marks.push(LineMark { span, part });
        }
    }

    pub fn problem(&mut self, at: &CharRange, what: Trouble) {
        let span = self.line.span(at);
        self.problems.push(LineProblem { span, what });
    }

    pub fn missing(&mut self, what: Trouble) {
        self.problem(&(0..0), what);
    }

    pub fn doubt(&mut self, at: &CharRange, what: Doubtful) {
        let span = self.line.span(at);
        self.doubts.push(LineDoubt { span, what });
    }

    pub fn hint(&mut self, at: &CharRange, what: Cue) {
        let span = self.line.span(at);
        self.hints.push(Hint { span, what });
    }

    /// The items of HEAD that `only` takes; a second one is a problem.
    fn once<T>(
        &mut self,
        head: &[Item],
        part: LinePart,
        only: impl Fn(&What) -> Option<T>,
    ) -> Option<(T, CharRange)> {
        let mut first = None;
        for item in head {
            let Some(value) = only(&item.what) else {
                continue;
            };
            if first.is_none() {
                first = Some((value, item.at.clone()));
            } else {
                self.problem(&item.at, Trouble::Twice(part));
            }
            self.mark(&item.at, part);
        }
        first
    }

    fn when(&mut self, head: &[Item]) -> (NaiveDate, Option<NaiveTime>) {
        let today = self.known.today;
        let day = self.once(head, LinePart::When, |what| match what {
            What::Day(day) => Some(*day),
            _ => None,
        });
        let time = self.once(head, LinePart::When, |what| match what {
            What::Time(time) => Some(*time),
            _ => None,
        });
        let now_said = day.as_ref().is_none_or(|(day, _)| day.is_now());
        let unsaid = now_said && time.is_none();
        let calendar = self.known.calendar();
        // What has happened cannot be told anew as still to come.
        let retold = self.known.told.account.is_some();
        let on = day.map_or(today, |(day, at)| {
            let unread = match day.on(calendar, Sense::Past) {
                Ok(date) if date <= today || !retold => return date,
                Ok(date) => UnreadDay::Ahead(date),
                Err(no_day) => no_day.into(),
            };
            self.problem(&at, Trouble::Day(unread));
            today
        });
        let now = self
            .known
            .now
            .and_then(|now| now.with_nanosecond(0)?.with_second(0));
        if unsaid {
            return (on, now);
        }
        if let (Some((time, at)), Some(now)) = (&time, now)
            && on == today
            && now < *time
        {
            self.hint(at, Cue::LaterToday);
        }
        (on, time.map(|(time, _)| time))
    }

    /// In a visit to come nobody has shown anything yet.
    fn nothing_shown(&mut self) {
        // What is known comes to a stage once it has happened; what begins begins today.
        let mut named = KnownAs::New;
        for mark in &self.marks {
            if let LinePart::Matter(standing) = mark.part {
                named = standing;
            }
            let reached = mark.part == LinePart::MatterStage && named == KnownAs::Known;
            if reached || matches!(mark.part, LinePart::Signals | LinePart::Stance) {
                self.problems.push(LineProblem {
                    span: mark.span.clone(),
                    what: Trouble::NotYet,
                });
            }
        }
    }

    fn kind(&mut self, head: &[Item]) -> Kind {
        let mut meant = Kind::Meeting;
        for item in head {
            let What::Kind(kind) = item.what else {
                continue;
            };
            self.mark(&item.at, LinePart::Kind);
            // Any of them may be called a meeting besides: 视频开会, lunch meeting.
            if meant == Kind::Meeting {
                meant = kind;
            } else if kind != Kind::Meeting && kind != meant {
                self.problem(&item.at, Trouble::Twice(LinePart::Kind));
            }
        }
        meant
    }

    fn unknown_words(&mut self, head: &[Item]) {
        for item in head {
            let trouble = match item.what {
                What::NoDue => Trouble::Day(UnreadDay::Unknown(
                    self.near_due(self.line.past_spaces(item.at.start + 1)),
                )),
                What::Unknown if matches!(self.line.get(item.at.start), Some('+' | '=')) => {
                    Trouble::Detached
                }
                What::Unknown => self.unknown_word(&item.at),
                What::Little => {
                    self.mark(&item.at, LinePart::Little);
                    continue;
                }
                What::UnclosedQuote => Trouble::UnclosedQuote,
                _ => continue,
            };
            self.mark(&item.at, LinePart::Unknown);
            self.problem(&item.at, trouble);
        }
    }

    /// A word of HEAD that means nothing; it may have been meant as a day.
    fn unknown_word(&self, at: &CharRange) -> Trouble {
        // Of a whole page in HEAD the first words tell enough.
        const MOST: usize = 8;
        if MOST <= self.problems.len() {
            return Trouble::UnknownWord;
        }
        let near = days::nearest(
            said(self.line, at.start),
            Sense::Past,
            self.known.calendar(),
        );
        if near.is_empty() {
            Trouble::UnknownWord
        } else {
            Trouble::Day(UnreadDay::Unknown(near))
        }
    }

    /// What may have been meant as the day of a promise by the words at `at`.
    fn near_due(&self, at: usize) -> Vec<Near> {
        let (said, calendar) = (said(self.line, at), self.known.calendar());
        let promising = |mut near: Vec<Near>| {
            near.retain(|near| promises(near, said, calendar));
            near
        };
        let near = promising(days::nearest_due(said, calendar));
        if near.is_empty() {
            promising(days::usual_dues(said, calendar))
        } else {
            near
        }
    }

    /// The note, with the clauses that name no matter back in their places.
    fn note(&mut self, syntax: &Syntax, text: Vec<CharRange>) -> String {
        if let Some(at) = &syntax.bare_note {
            self.hint(at, Cue::NoteBegins);
        }
        let mut lines = Vec::with_capacity(syntax.note.len());
        let mut parts = syntax.note.clone();
        for at in text {
            let at = self.line.trimmed(at);
            match parts
                .iter_mut()
                .find(|part| self.line.past_spaces(part.end) == at.start)
            {
                Some(before) => before.end = at.end,
                None => parts.push(at),
            }
        }
        parts.sort_by_key(|part| part.start);
        for at in &parts {
            self.mark(at, LinePart::Note);
            lines.push(unescape(self.line.slice(at)));
        }
        lines.join("\n")
    }

    fn promises(&mut self, pledges: &[Pledge], people: &[Attending]) -> Vec<PromiseMeant> {
        let spellings: Vec<_> = people
            .iter()
            .map(|person| person.spellings.clone())
            .collect();
        let there = people.iter().enumerate();
        let there = there.filter(|(_, person)| person.meant.took_part());
        let there: Vec<_> = there.map(|(at, _)| at).collect();
        let whose = |text: &Name| match there.as_slice() {
            [only] => Some(*only),
            _ => only_one_named(text.raw(), &spellings),
        };
        pledges
            .iter()
            .filter_map(|pledge| self.promise(pledge, whose))
            .collect()
    }

    fn promise(
        &mut self,
        pledge: &Pledge,
        whose: impl Fn(&Name) -> Option<usize>,
    ) -> Option<PromiseMeant> {
        self.mark(&pledge.sign, LinePart::PromiseSign(pledge.side));
        self.mark(&pledge.due_at, LinePart::Due);
        self.mark(&pledge.text, LinePart::PromiseText);
        let keeper = pledge.whose.as_ref();
        let keeper = keeper.and_then(|(said, at)| Ours::keeper(self, said, at));
        let colleague = keeper.and_then(|who| self.keeper(who));
        let due = match pledge.due {
            Due::Someday => None,
            Due::On(day) => self.due(day, &pledge.due_at),
        };
        let text = unescape(self.line.slice(&pledge.text));
        if text.trim().is_empty() {
            self.problem(&pledge.sign, Trouble::EmptyPromise);
            return None;
        }
        let Ok(text) = Name::new(&text) else {
            self.problem(&pledge.text, Trouble::LongPromise);
            return None;
        };
        Some(PromiseMeant {
            by: pledge.side,
            person: whose(&text),
            colleague,
            due,
            text,
        })
    }

    /// The user's own promises need no name.
    fn keeper(&self, who: Choice<Colleague, Name>) -> Option<Keeper> {
        let known = self.known;
        if who == Choice::Known(known.me.id) {
            return None;
        }
        let name = |id| {
            let mut colleagues = known.colleagues.iter();
            colleagues
                .find(|one| one.id == id)
                .map(|one| one.name.clone())
        };
        let named = NamedPart::of(&who, name)?;
        Some(Keeper { who, named })
    }

    fn due(&mut self, day: Day, at: &CharRange) -> Option<NaiveDate> {
        let calendar = self.known.calendar();
        match day.on(calendar, Sense::Future) {
            Ok(date) => {
                // A date in full may be told of something long due; this week's Friday may not.
                if date < calendar.today && !day.is_fixed() {
                    self.doubt(at, Doubtful::Over(date));
                }
                Some(date)
            }
            Err(no_day) => {
                self.problem(at, Trouble::Day(no_day.into()));
                None
            }
        }
    }

    fn strays(&mut self, syntax: &Syntax) {
        for stray in &syntax.strays {
            match stray.means {
                Means::Sign => self.hint(&(stray.sign..stray.sign + 1), Cue::NoPromise(stray.side)),
                Means::Promise => {
                    let near = self.near_due(stray.words.start);
                    self.doubt(&stray.words, Doubtful::NoDue(near));
                }
            }
        }
    }

    fn entry(
        &self,
        meaning: &Meaning,
        place: Place<'_>,
        people: Vec<Attending>,
        ours: &Ours,
    ) -> Option<LogEntry> {
        if !self.problems.is_empty() || !self.choices.is_empty() {
            return None;
        }
        let promise = |promise: &PromiseMeant| NewPromise {
            by: promise.by,
            person: promise.person,
            colleague: promise.colleague.as_ref().map(|keeper| keeper.who.clone()),
            due: promise.due,
            text: promise.text.clone(),
        };
        let me = ours.with_me.then_some(Choice::Known(self.known.me.id));
        Some(LogEntry {
            account: place.account,
            on: meaning.on,
            at: meaning.at,
            kind: meaning.kind,
            note: meaning.note.as_str().into(),
            privacy: Privacy::Shareable,
            people: people.into_iter().map(attendee).collect(),
            colleagues: me.into_iter().chain(ours.others.iter().cloned()).collect(),
            promises: meaning.promises.iter().map(promise).collect(),
            matters: meaning.matters.iter().map(matter).collect(),
        })
    }

    fn finish(mut self, entry: Option<LogEntry>, meaning: Meaning) -> Reading {
        self.marks.sort_by_key(|mark| mark.span.start);
        self.problems.sort_by_key(|problem| problem.span.start);
        self.choices.sort_by_key(|choice| choice.span.start);
        self.doubts.sort_by_key(|doubt| doubt.span.start);
        self.hints.sort_by_key(|hint| hint.span.start);
        Reading {
            entry,
            meaning,
            place: None,
            marks: self.marks,
            problems: self.problems,
            choices: self.choices,
            doubts: self.doubts,
            hints: self.hints,
            heard: None,
        }
    }
}

fn matter(meant: &MatterMeant) -> MatterTold {
    let new = || NewMatter {
        kind: meant.kind,
        title: meant.title.clone(),
    };
    MatterTold {
        matter: meant.id.map_or_else(|| Choice::New(new()), Choice::Known),
        stage: meant.stage,
    }
}

fn attendee(person: Attending) -> Attendee {
    let new = |department: Option<Choice<Department, NewDepartment>>| NewPerson {
        name: person.meant.name,
        department,
        level: person.meant.level,
    };
    Attendee {
        person: person
            .meant
            .id
            .map_or_else(|| Choice::New(new(person.department)), Choice::Known),
        signals: person.meant.signals,
        stance: person.meant.stance,
        toward: person.meant.toward.into_iter().map(toward).collect(),
    }
}

fn toward(meant: TowardMeant) -> TowardSaid {
    TowardSaid {
        rival: meant.rival.name,
        value: meant.value,
        source: meant.source,
    }
}

impl Syntax {
    fn is_blank(&self) -> bool {
        self.head.is_empty()
            && self.note.is_empty()
            && self.pledges.is_empty()
            && self.matters.is_empty()
    }

    /// Whether a person is mentioned, were it by half a name.
    fn names_somebody(&self) -> bool {
        self.head
            .iter()
            .any(|item| matches!(item.what, What::Person(..)))
    }
}

impl Reading {
    /// Nothing typed, nothing wrong.
    fn blank(meaning: Meaning, place: Option<Id<Account>>) -> Self {
        Self {
            entry: None,
            meaning,
            place,
            marks: Vec::new(),
            problems: Vec::new(),
            choices: Vec::new(),
            doubts: Vec::new(),
            hints: Vec::new(),
            heard: None,
        }
    }
}
