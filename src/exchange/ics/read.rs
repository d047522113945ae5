//! From a calendar to what has happened.

use std::collections::{BTreeMap, HashMap};

use calcard::{
    Entry, Parser,
    icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty},
};
use chrono::{NaiveTime, Timelike};

use super::{
    super::{
        BookFormat, Cost, Foreign, Malformed, Options, Problem, Reason, Unread,
        encoding::Narrow,
        limits::{Extent, few},
        lines::any_within,
    },
    block::{self, Block, Sort},
    event::{Told, told},
    series::{Length, Occurrence, Series},
    zone::Zones,
};
use crate::domain::{ActivityDraft, Name};

/// Parts of time zones: some calendars tell each zone year by year.
const MOST_ZONES: usize = 2_000;
/// What a rule that never comes true costs, in times an event takes place: it is followed for long.
const NEVER: usize = 4_000;

/// Properties of an event that somebody wrote and that have no place in the book.
const UNREAD: &[(ICalendarProperty, &str)] = &[
    (ICalendarProperty::Categories, "CATEGORIES"),
    (ICalendarProperty::Attach, "ATTACH"),
    (ICalendarProperty::Comment, "COMMENT"),
    (ICalendarProperty::Contact, "CONTACT"),
    (ICalendarProperty::Resources, "RESOURCES"),
];

/// Reads every event of a calendar.
pub(in crate::exchange) fn read(
    file_name: &str,
    narrow: &Narrow<'_>,
    options: &Options,
) -> Foreign {
    let decoded = narrow.decode();
    let mut problems = Vec::new();
    let cut = block::blocks(&decoded.text, &mut problems);
    if let Err(reason) = few(cut.blocks.len()) {
        return Foreign::refused(BookFormat::Calendar, reason);
    }
    let zones = cut.blocks.iter().filter(|block| block.sort == Sort::Zone);
    let mut parts = 0;
    let zones = zones.filter_map(|block| parse(&block.text));
    let zones = zones.take_while(|zone| {
        parts += zone.components.len();
        parts <= MOST_ZONES
    });
    let zones: Vec<_> = zones.collect();
    let mut reader = Reader {
        file_name,
        options,
        zones: Zones::of(&zones, options.here),
        owner: owner(&cut.outside),
        drafts: Vec::new(),
        lost: 0,
        problems,
        unread: BTreeMap::new(),
        to_come: Several::default(),
        alone: Several::default(),
        extent: Extent::default(),
    };
    let mut events = Vec::new();
    for block in &cut.blocks {
        match &block.sort {
            Sort::Zone => {}
            Sort::Other(name) => reader.not_read(name),
            Sort::Event if reader.is_damaged(block, &decoded.malformed) => {
                let encoding = decoded.encoding.name;
                reader.lose(block.lines.0, Reason::Malformed { encoding });
            }
            Sort::Event => match event(&block.text) {
                Some(event) => events.push((block.lines.0, event)),
                None => reader.lose(block.lines.0, Reason::NoEvent),
            },
        }
    }
    for (lines, series) in series(&events) {
        if let Err(reason) = reader.take(&lines, &series) {
            return Foreign::refused(BookFormat::Calendar, reason);
        }
    }
    if events.is_empty() && reader.lost == 0 && reader.unread.is_empty() {
        reader.problems = vec![Problem {
            line: 1,
            reason: Reason::NoEvents,
        }];
    }
    reader.report_many();
    reader
        .drafts
        .sort_by_key(|draft| (draft.on, draft.at, draft.line));
    Foreign {
        format: Some(BookFormat::Calendar),
        encoding: Some(decoded.encoding),
        read: reader.drafts.len() + reader.lost,
        activities: reader.drafts,
        unread: Unread::all(reader.unread),
        problems: reader.problems,
        ..Foreign::default()
    }
}

/// Something that happens to many events and is told once.
#[derive(Default)]
struct Several {
    first_line: Option<usize>,
    count: usize,
}

struct Reader<'a> {
    file_name: &'a str,
    options: &'a Options,
    zones: Zones,
    owner: Option<String>,
    drafts: Vec<ActivityDraft>,
    /// Events that did not come in.
    lost: usize,
    problems: Vec<Problem>,
    unread: BTreeMap<String, usize>,
    to_come: Several,
    alone: Several,
    /// What the times are that events take place, and what is said of each.
    extent: Extent,
}

impl Reader<'_> {
    fn is_damaged(&self, block: &Block, malformed: &[usize]) -> bool {
        self.options.malformed == Malformed::Refuse
            && any_within(malformed, block.lines.0, block.lines.1)
    }

    fn take(&mut self, lines: &[usize], series: &Series<'_>) -> Result<(), Reason> {
        let line_of = |at: usize| lines.get(at).copied().unwrap_or(1);
        let (occurrences, problems) = series.occurrences(&self.zones, self.options.here);
        self.extent.places(occurrences.len())?;
        if occurrences.is_empty() && problems.is_empty() {
            self.never(line_of(0), series);
            let times = if series.recurs() { NEVER } else { 1 };
            return self.extent.places(times);
        }
        for (at, reason) in problems {
            if reason.costs() == Cost::Record {
                self.lost += 1;
            }
            let line = line_of(at);
            self.problems.push(Problem { line, reason });
        }
        let mut tellings = HashMap::new();
        for occurrence in occurrences {
            let Some(event) = series.events.get(occurrence.event) else {
                continue;
            };
            let line = line_of(occurrence.event);
            let first = !tellings.contains_key(&occurrence.event);
            let told = tellings
                .entry(occurrence.event)
                .or_insert_with(|| told(event, self.owner.as_deref()));
            if self.options.here.now < occurrence.start {
                if first {
                    count(&mut self.to_come, line);
                    self.lost += 1;
                }
                continue;
            }
            if first {
                self.first_time(event, line, told);
            }
            if told.off.is_none() && !told.people.is_empty() {
                few(self.drafts.len() + 1)?;
                self.extent.text(told.bytes())?;
                let draft = draft(self.file_name, line, &occurrence, told);
                self.drafts.push(draft);
            }
        }
        Ok(())
    }

    /// What is to be said once of an event, however often it takes place.
    fn first_time(&mut self, event: &ICalendarComponent, line: usize, told: &Told) {
        if let Some(reason) = &told.off {
            return self.lose(line, reason.clone());
        }
        if told.people.is_empty() {
            count(&mut self.alone, line);
            self.lost += 1;
            return;
        }
        if !told.declined.is_empty() {
            let who = Reason::quote(&told.declined.join(", "));
            let reason = Reason::StayedAway(who);
            self.problems.push(Problem { line, reason });
        }
        for (property, name) in UNREAD {
            if event.has_property(property) {
                self.not_read(name);
            }
        }
    }

    /// A series of whose days none has come: it begins later, or its rule and its exceptions leave none.
    fn never(&mut self, line: usize, series: &Series<'_>) {
        if series
            .begins()
            .is_some_and(|first| self.options.here.now < first)
        {
            count(&mut self.to_come, line);
            self.lost += 1;
            return;
        }
        let title = series
            .events
            .first()
            .map(|event| told(event, self.owner.as_deref()).title);
        self.lose(
            line,
            Reason::Never(Reason::quote(&title.unwrap_or_default())),
        );
    }

    fn lose(&mut self, line: usize, reason: Reason) {
        self.lost += 1;
        self.problems.push(Problem { line, reason });
    }

    fn not_read(&mut self, name: &str) {
        *self.unread.entry(name.to_owned()).or_default() += 1;
    }

    fn report_many(&mut self) {
        let many = [
            (&self.to_come, Reason::ToCome as fn(usize) -> Reason),
            (&self.alone, Reason::Alone),
        ];
        for (several, reason) in many {
            if let Some(line) = several.first_line {
                let reason = reason(several.count);
                self.problems.push(Problem { line, reason });
            }
        }
    }
}

fn count(several: &mut Several, line: usize) {
    let first = several.first_line.map_or(line, |first| first.min(line));
    several.first_line = Some(first);
    several.count += 1;
}

fn draft(file_name: &str, line: usize, occurrence: &Occurrence, told: &Told) -> ActivityDraft {
    ActivityDraft {
        on: occurrence.start.date(),
        at: match occurrence.length {
            Length::WholeDay => None,
            Length::Timed => to_the_minute(occurrence.start.time()),
        },
        account: None,
        people: told.people.clone(),
        kind: told.kind,
        text: told.text.as_str().into(),
        promises: Vec::new(),
        source: Name::new(&format!("{file_name}:{line}")).ok(),
        line,
    }
}

fn to_the_minute(time: NaiveTime) -> Option<NaiveTime> {
    time.with_second(0)?.with_nanosecond(0)
}

fn parse(block: &str) -> Option<ICalendar> {
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{block}END:VCALENDAR\r\n");
    match Parser::new(&text).entry() {
        Entry::ICalendar(calendar) => Some(calendar),
        _ => None,
    }
}

fn event(block: &str) -> Option<ICalendarComponent> {
    let components = parse(block)?.components.into_iter();
    let mut events =
        components.filter(|part| part.component_type == ICalendarComponentType::VEvent);
    events.next()
}

/// Events of one UID belong together: one of them recurs, the others tell single times anew.
fn series(events: &[(usize, ICalendarComponent)]) -> Vec<(Vec<usize>, Series<'_>)> {
    let mut all: Vec<(Vec<usize>, Series<'_>)> = Vec::new();
    let mut of_uid: HashMap<&str, usize> = HashMap::new();
    // Those that recur come first, wherever they stand in the file.
    let single = |event: &ICalendarComponent| event.has_property(&ICalendarProperty::RecurrenceId);
    let (singles, bases): (Vec<_>, Vec<_>) = events.iter().partition(|(_, event)| single(event));
    for (line, event) in bases {
        if let Some(uid) = event.uid() {
            of_uid.entry(uid).or_insert(all.len());
        }
        all.push((
            vec![*line],
            Series {
                events: vec![event],
            },
        ));
    }
    for (line, event) in singles {
        let known = event.uid().and_then(|uid| of_uid.get(uid)).copied();
        match known.and_then(|at| all.get_mut(at)) {
            Some((lines, series)) => {
                lines.push(*line);
                series.events.push(event);
            }
            None => all.push((
                vec![*line],
                Series {
                    events: vec![event],
                },
            )),
        }
    }
    all
}

/// Whose calendar it is, where it says so by an address.
fn owner(outside: &[String]) -> Option<String> {
    let named = outside.iter().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        let name = name.split(';').next().unwrap_or(name);
        let owns = ["X-WR-CALNAME", "X-OWNER", "X-WR-RELCALID"];
        let value = value.trim();
        let value = value.strip_prefix("mailto:").unwrap_or(value);
        let address = value.contains('@') && !value.contains(char::is_whitespace);
        (address && owns.iter().any(|known| name.eq_ignore_ascii_case(known))).then_some(value)
    });
    named.map(str::to_lowercase)
}
