//! What an event says: who took part, what it was, and whether it took place at all.

use std::collections::HashMap;

use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarParameterValue,
    ICalendarParticipationStatus, ICalendarProperty, ICalendarStatus, ICalendarUserTypes,
};

use super::{
    super::{Reason, limits::MOST_GUESTS},
    zone::text,
};
use crate::domain::{Allegiance, Kind, Mention, Name, text::is_han};

/// What every time of an event has in common.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub title: String,
    pub text: String,
    pub kind: Kind,
    /// Everybody but whose calendar it is, who did not decline.
    pub people: Vec<Mention>,
    /// Those who did.
    pub declined: Vec<String>,
    /// Why it did not take place.
    pub off: Option<Reason>,
}

/// Reads an event of the calendar of `owner`.
pub(super) fn told(event: &ICalendarComponent, owner: Option<&str>) -> Told {
    let title = plain(text(event, &ICalendarProperty::Summary));
    let mut told = Told {
        text: note(event, &title),
        kind: kind(event),
        people: Vec::new(),
        declined: Vec::new(),
        off: None,
        title,
    };
    if event.status() == Some(&ICalendarStatus::Cancelled) {
        told.off = Some(Reason::Cancelled(Reason::quote(&told.title)));
    }
    let mut places = HashMap::new();
    for entry in &event.entries {
        let takes_part = matches!(
            entry.name,
            ICalendarProperty::Attendee | ICalendarProperty::Organizer
        );
        if takes_part && let Some(guest) = guest(entry) {
            told.admit(guest, owner, &mut places);
        }
    }
    if MOST_GUESTS < told.people.len() {
        let crowd = Reason::Crowd(Reason::quote(&told.title), told.people.len());
        told.off.get_or_insert(crowd);
        told.people.clear();
    }
    told
}

/// The address of an ORGANIZER or ATTENDEE, without its scheme.
fn address(entry: &ICalendarEntry) -> Option<String> {
    let written = entry.values.first()?.as_text()?.trim();
    let bare = match written.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &written[7..],
        _ => written,
    };
    let parameter = entry.parameter(&ICalendarParameterName::Email);
    let parameter = parameter.and_then(ICalendarParameterValue::as_text);
    let address = if bare.contains('@') {
        Some(bare)
    } else {
        parameter
    };
    Some(address?.trim().to_lowercase())
}

struct Guest {
    name: Option<Name>,
    email: Option<Name>,
    declined: bool,
}

/// Whoever an entry names, unless it is a room or a projector.
fn guest(entry: &ICalendarEntry) -> Option<Guest> {
    let parameter = |name| entry.parameter(&name);
    if let Some(ICalendarParameterValue::Cutype(
        ICalendarUserTypes::Room | ICalendarUserTypes::Resource,
    )) = parameter(ICalendarParameterName::Cutype)
    {
        return None;
    }
    let address = address(entry);
    // Google gives rooms and calendars addresses of their own.
    let is_room = |address: &String| address.ends_with("calendar.google.com");
    if address.as_ref().is_some_and(is_room) {
        return None;
    }
    let called = parameter(ICalendarParameterName::Cn);
    let called = called.and_then(ICalendarParameterValue::as_text);
    let called = called.map(|called| forename_first(called.trim().trim_matches(['"', '\''])));
    let name = called.filter(|called| Some(called.to_lowercase()) != address);
    let status = parameter(ICalendarParameterName::Partstat);
    let guest = Guest {
        name: name.and_then(|name| Name::new(&name).ok()),
        email: address.and_then(|address| Name::new(&address).ok()),
        declined: matches!(
            status,
            Some(ICalendarParameterValue::Partstat(
                ICalendarParticipationStatus::Declined
            ))
        ),
    };
    (guest.name.is_some() || guest.email.is_some()).then_some(guest)
}

impl Told {
    /// What a draft of it takes.
    pub(super) fn bytes(&self) -> usize {
        let email = |one: &Mention| one.email.as_ref().map_or(0, |email| email.raw().len());
        let people = self.people.iter();
        let people = people.map(|one| size_of::<Mention>() + one.name.raw().len() + email(one));
        self.text.len() + people.sum::<usize>()
    }

    /// `places` says of each name and address whose it is.
    fn admit(&mut self, guest: Guest, owner: Option<&str>, places: &mut HashMap<Name, usize>) {
        let address = guest.email.as_ref().map(Name::raw);
        if address.is_some() && address == owner {
            if guest.declined && self.off.is_none() {
                self.off = Some(Reason::Declined(Reason::quote(&self.title)));
            }
            return;
        }
        let Some(name) = guest.name.clone().or_else(|| guest.email.clone()) else {
            return;
        };
        if guest.declined {
            self.declined.push(name.raw().to_owned());
            return;
        }
        let by_email = guest.email.as_ref().and_then(|email| places.get(email));
        let by_name = || {
            let at = places.get(&name)?;
            let known = self.people.get(*at)?;
            (known.email.is_none() || guest.email.is_none()).then_some(at)
        };
        let at = by_email.or_else(by_name).copied();
        if let Some((at, known)) = at.and_then(|at| Some((at, self.people.get_mut(at)?))) {
            // Whoever invites is often told of twice, once without a name.
            if let (Some(name), Some(email)) = (guest.name, &known.email)
                && known.name == *email
            {
                places.entry(name.clone()).or_insert(at);
                known.name = name;
            }
            return;
        }
        let side = match (house(owner), house(address)) {
            (Some(ours), Some(theirs)) if ours == theirs => Allegiance::Ours,
            _ => Allegiance::Open,
        };
        for called in guest.email.iter().chain([&name]) {
            places.entry(called.clone()).or_insert(self.people.len());
        }
        self.people.push(Mention {
            name,
            email: guest.email,
            side,
        });
    }
}

fn house(address: Option<&str>) -> Option<&str> {
    Some(address?.rsplit_once('@')?.1)
}

/// `Lund, Ann` is Ann Lund.
fn forename_first(called: &str) -> String {
    match called.split_once(',') {
        Some((family, given))
            if !family.trim().is_empty()
                && !given.trim().is_empty()
                && !given.contains(',')
                && !called.chars().any(is_han) =>
        {
            format!("{} {}", given.trim(), family.trim())
        }
        _ => called.to_owned(),
    }
}

/// The title, where it was, and what was written about it.
fn note(event: &ICalendarComponent, title: &str) -> String {
    let place = plain(text(event, &ICalendarProperty::Location));
    let place = if is_online(&place) {
        String::new()
    } else {
        place
    };
    let about = plain(text(event, &ICalendarProperty::Description));
    let about = without_dial_in(&about);
    let parts = [title, place.as_str(), about.as_str()];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("\n")
}

/// What a program writes under an invitation for dialling in: rules of signs, and all between them.
fn without_dial_in(about: &str) -> String {
    let is_rule = |line: &str| {
        let line = line.trim();
        20 <= line.len()
            && line
                .chars()
                .all(|c| matches!(c, '_' | '-' | ':' | '~' | '.' | '*' | '='))
    };
    let mut kept = Vec::new();
    let mut inside = false;
    for line in about.lines() {
        if is_rule(line) {
            inside = !inside;
        } else if !inside {
            kept.push(line);
        }
    }
    kept.join("\n").trim().to_owned()
}

fn kind(event: &ICalendarComponent) -> Kind {
    let conference = |entry: &ICalendarEntry| match &entry.name {
        ICalendarProperty::Conference => true,
        ICalendarProperty::Other(name) => {
            name == "X-GOOGLE-CONFERENCE" || name == "X-MICROSOFT-SKYPETEAMSMEETINGURL"
        }
        ICalendarProperty::Location | ICalendarProperty::Url => {
            let said = entry.values.first().and_then(|value| value.as_text());
            said.is_some_and(is_online)
        }
        _ => false,
    };
    if event.entries.iter().any(conference) {
        Kind::Video
    } else {
        Kind::Meeting
    }
}

/// Whether a place is one that people meet at on their screens.
fn is_online(place: &str) -> bool {
    const MARKS: &[&str] = &[
        "zoom.us",
        "teams.microsoft.com",
        "microsoft teams",
        "meet.google.com",
        "webex.com",
        "meeting.tencent.com",
        "腾讯会议",
        "meeting.feishu",
        "vc.feishu",
        "飞书会议",
        "dingtalk.com",
        "钉钉会议",
    ];
    let place = place.to_lowercase();
    MARKS.iter().any(|mark| place.contains(mark))
}

/// Text with plain line ends and nothing around it.
fn plain(text: Option<&str>) -> String {
    let text = text.unwrap_or_default();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.trim().to_owned()
}
