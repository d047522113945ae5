//! Rows of contacts with customers: a day, an account, who took part, what was said.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveTime};

use super::{
    super::{ANSWERED, Foreign, ImportField, Reason, Unread},
    Reader, names,
    split::Row,
};
use crate::{
    days::{self, Calendar, Sense},
    domain::{ActivityDraft, Allegiance, Kind, Mention, Name, NewPromise, Side, text::is_han},
};

impl Reader<'_> {
    pub(super) fn activities(&mut self, rows: &[Row<'_>], into: &mut Foreign) {
        let others = self.has_several_colleagues(rows);
        for row in rows {
            if self.is_sound(row)
                && let Some(draft) = self.activity(row, others)
            {
                into.activities.push(draft);
            }
        }
        let records = answer_follow_ups(&mut into.activities);
        let name = ANSWERED.to_owned();
        let told = (0 < records).then_some(Unread { name, records });
        into.unread.extend(told);
    }

    /// Where every row names the same colleague, it is the user, who always took part.
    pub(super) fn has_several_colleagues(&self, rows: &[Row<'_>]) -> Colleagues {
        let named = rows.iter().map(|row| self.one(ImportField::Colleague, row));
        let named: HashSet<String> = named.filter(|name| !name.is_empty()).collect();
        if 1 < named.len() {
            Colleagues::Several
        } else {
            Colleagues::TheUser
        }
    }

    fn activity(&mut self, row: &Row<'_>, colleagues: Colleagues) -> Option<ActivityDraft> {
        let said = self.one(ImportField::Date, row);
        let latest = || {
            self.in_year(
                ImportField::Date,
                &said,
                self.options.here.now.date(),
                Sense::Past,
            )
        };
        let Some(on) = self.day(ImportField::Date, &said).or_else(latest) else {
            self.report(
                row,
                match said.as_str() {
                    "" => Reason::NoDay,
                    said => Reason::BadDay(Reason::quote(said)),
                },
            );
            return None;
        };
        let mut people = self.participants(row);
        if colleagues == Colleagues::Several {
            let ours = self.many(ImportField::Colleague, row, SEPARATORS);
            people.extend(
                ours.iter()
                    .filter_map(|name| mention(name, Allegiance::Ours)),
            );
        }
        let contact = self.one(ImportField::Contact, row);
        let kind = kind(&contact);
        let mut text: Vec<String> = self.placed_texts(ImportField::Text, row);
        text.extend(self.notes(row));
        if kind.is_none() && !contact.is_empty() {
            let at = self
                .mapped
                .placed(ImportField::Contact, row)
                .find(|(_, cell)| !cell.is_empty());
            text.extend(at.map(|(at, cell)| self.labelled(at, cell)));
        }
        let due_text = self.one(ImportField::Due, row);
        let next = self.in_year(ImportField::Due, &due_text, on, Sense::Future);
        let due = self.day(ImportField::Due, &due_text).or(next);
        let due = self.parsed(row, &due_text, |_| due, Reason::BadDate);
        let theirs = people.iter().enumerate();
        let theirs = theirs.filter(|(_, one)| one.side == Allegiance::Open);
        let theirs: Vec<(usize, &str)> = theirs.map(|(at, one)| (at, one.name.raw())).collect();
        // A promise is about one person: the first; its text names the others.
        let promise = due
            .zip(self.follow_up(&theirs))
            .map(|(due, text)| NewPromise {
                by: Side::Us,
                colleague: None,
                person: theirs.first().map(|(at, _)| *at),
                due: Some(due),
                text,
            });
        Some(ActivityDraft {
            on,
            at: time(&said),
            account: Name::new(&self.one(ImportField::Account, row)).ok(),
            people,
            kind: kind.unwrap_or(Kind::Meeting),
            text: text.join("\n").into(),
            promises: promise.into_iter().collect(),
            source: Name::new(&format!("{}:{}", self.written.file_name, row.line)).ok(),
            line: row.line,
        })
    }

    /// A day without a year, seen from another.
    fn in_year(
        &self,
        field: ImportField,
        text: &str,
        from: NaiveDate,
        sense: Sense,
    ) -> Option<NaiveDate> {
        let order = self.orders.of_field(field);
        let calendar = Calendar { today: from, order };
        days::yearless(text, calendar, sense)
    }

    fn placed_texts(&self, field: ImportField, row: &Row<'_>) -> Vec<String> {
        let cells = self
            .mapped
            .cells(field, row)
            .filter(|cell| !cell.is_empty());
        cells.map(str::to_owned).collect()
    }

    /// Those of the customer's, each with the address that stands beside one name.
    pub(super) fn participants(&self, row: &Row<'_>) -> Vec<Mention> {
        let mut people: Vec<Mention> = (self.mapped.cells(ImportField::Name, row))
            .flat_map(persons)
            .filter_map(|name| mention(&name, Allegiance::Open))
            .collect();
        if people.is_empty() {
            let parts = [
                ImportField::FirstName,
                ImportField::MiddleName,
                ImportField::LastName,
            ]
            .map(|field| self.one(field, row));
            let whole = names::whole(&parts[0], &parts[1], &parts[2]);
            people.extend(mention(&whole, Allegiance::Open));
        }
        let emails = self.many(ImportField::Email, row, SEPARATORS);
        match (&mut people[..], &emails[..]) {
            ([one], [email]) if one.email.is_none() => one.email = Name::new(email).ok(),
            (_, emails) => people.extend(
                emails
                    .iter()
                    .filter_map(|email| mention(email, Allegiance::Open)),
            ),
        }
        people
    }

    /// What the column of the next contact is called: that is what is promised, to these.
    fn follow_up(&self, to: &[(usize, &str)]) -> Option<Name> {
        let headings = self.headings.into_iter().flatten().enumerate();
        let mut due = headings.filter(|(at, _)| self.mapped.field(*at) == Some(ImportField::Due));
        let (_, heading) = due.next()?;
        let bare = heading.trim_end_matches("时间").trim_end_matches("日期");
        let bare = bare
            .strip_suffix(" date")
            .or_else(|| bare.strip_suffix(" Date"))
            .unwrap_or(bare);
        let names: Vec<_> = to.iter().map(|(_, name)| *name).collect();
        let han = bare.chars().any(is_han);
        Name::new(&match (&names[..], han) {
            ([] | [_], _) => bare.to_owned(),
            (names, true) => format!("{bare}：{}", names.join("、")),
            (names, false) => format!("{bare}: {}", names.join(", ")),
        })
        .ok()
    }
}

/// Whether the column of colleagues tells anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colleagues {
    TheUser,
    Several,
}

const SEPARATORS: &[char] = &[';', ',', '；', '，', '、', '\n', '/'];

/// A follow-up that a later contact with the account has answered is no promise any more. Returns how many
/// those are.
fn answer_follow_ups(activities: &mut [ActivityDraft]) -> usize {
    let mut answered = 0;
    let mut last: HashMap<Option<Name>, NaiveDate> = HashMap::new();
    for activity in activities.iter() {
        let day = last.entry(activity.account.clone()).or_insert(activity.on);
        *day = activity.on.max(*day);
    }
    for activity in activities {
        let last = last.get(&activity.account).copied();
        let before = activity.promises.len();
        activity.promises.retain(|promise| last < promise.due);
        answered += before - activity.promises.len();
    }
    answered
}

/// `范书宁和黎文珊`, `Ann Lund & Bo Berg`, `Miller, Anna`, one name each.
fn persons(cell: &str) -> Vec<String> {
    let words = |part: &str| part.split_whitespace().count();
    if let Some(turned) = names::turned(cell)
        && cell.split(',').any(|part| words(part) == 1)
    {
        return vec![turned];
    }
    let pieces = cell.split(SEPARATORS).flat_map(|piece| piece.split(" & "));
    let pieces = pieces
        .flat_map(|piece| piece.split(" and "))
        .flat_map(joined);
    let pieces = pieces.map(|piece| piece.trim().to_owned());
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// Two Chinese names with an *and* between them; 李和平 is one.
fn joined(piece: &str) -> Vec<&str> {
    let name = |part: &str| (2..=4).contains(&part.chars().count()) && part.chars().all(is_han);
    let split = piece.trim().split_once(['和', '与', '及', '跟']);
    match split.filter(|(one, other)| name(one) && name(other)) {
        Some((one, other)) => vec![one, other],
        None => vec![piece],
    }
}

/// `Ann Lund <ann@works.example>`, or either of both.
fn mention(text: &str, side: Allegiance) -> Option<Mention> {
    let address = |text: &str| text.contains('@').then(|| Name::new(text).ok()).flatten();
    if let Some((name, rest)) = text.split_once('<')
        && let Some(email) = address(rest.trim_end_matches('>').trim())
    {
        let name = Name::new(name.trim().trim_matches('"')).unwrap_or_else(|_| email.clone());
        return Some(Mention {
            name,
            email: Some(email),
            side,
        });
    }
    let name = Name::new(text).ok()?;
    let email = address(text);
    Some(Mention { name, email, side })
}

/// The hour and minute in a cell, if it has one.
fn time(text: &str) -> Option<NaiveTime> {
    let afternoon = |rest: &str| rest.trim_start().to_lowercase().starts_with("pm");
    let (before, after) = text.split_once(':')?;
    let hour_at = before.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| {
        at + before[at..].chars().next().map_or(1, char::len_utf8)
    });
    let hour: u32 = before[hour_at..].parse().ok()?;
    let minute_end = after
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(after.len());
    let minute = after[..minute_end].parse().ok()?;
    let rest = after[minute_end..].trim_start_matches(|c: char| c == ':' || c.is_ascii_digit());
    let hour = if afternoon(rest) && hour < 12 {
        hour + 12
    } else {
        hour
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// The kind a program or a person writes; the first of these words that is in the cell.
fn kind(text: &str) -> Option<Kind> {
    const WORDS: &[(&str, Kind)] = &[
        ("视频", Kind::Video),
        ("腾讯会议", Kind::Video),
        ("钉钉会议", Kind::Video),
        ("线上会议", Kind::Video),
        ("video", Kind::Video),
        ("zoom", Kind::Video),
        ("teams", Kind::Video),
        ("online", Kind::Video),
        ("电话", Kind::Call),
        ("call", Kind::Call),
        ("phone", Kind::Call),
        ("邮件", Kind::Mail),
        ("mail", Kind::Mail),
        ("微信", Kind::Message),
        ("企微", Kind::Message),
        ("短信", Kind::Message),
        ("qq", Kind::Message),
        ("消息", Kind::Message),
        ("钉钉", Kind::Message),
        ("wechat", Kind::Message),
        ("whatsapp", Kind::Message),
        ("sms", Kind::Message),
        ("message", Kind::Message),
        ("linkedin", Kind::Message),
        ("技术交流", Kind::TechnicalExchange),
        ("高层", Kind::ExecutiveVisit),
        ("参观", Kind::SiteVisit),
        ("考察", Kind::SiteVisit),
        ("拜访", Kind::Visit),
        ("上门", Kind::Visit),
        ("外勤", Kind::Visit),
        ("visit", Kind::Visit),
        ("on-site", Kind::Visit),
        ("宴请", Kind::Meal),
        ("吃饭", Kind::Meal),
        ("聚餐", Kind::Meal),
        ("lunch", Kind::Meal),
        ("dinner", Kind::Meal),
        ("meal", Kind::Meal),
        ("试点", Kind::Trial),
        ("测试", Kind::Trial),
        ("trial", Kind::Trial),
        ("峰会", Kind::Summit),
        ("展会", Kind::Summit),
        ("summit", Kind::Summit),
        ("会议", Kind::Meeting),
        ("面谈", Kind::Meeting),
        ("见面", Kind::Meeting),
        ("当面", Kind::Meeting),
        ("meeting", Kind::Meeting),
        ("event", Kind::Meeting),
    ];
    let folded = text.to_lowercase();
    let found = WORDS.iter().find(|(word, _)| folded.contains(word));
    found.map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_people_in_one_cell_are_told_apart() {
        for (cell, people) in [
            ("范书宁和黎文珊", &["范书宁", "黎文珊"][..]),
            ("李和平", &["李和平"]),
            ("Ann Lund & Bo Berg", &["Ann Lund", "Bo Berg"]),
            ("Ann Lund, Bo Berg", &["Ann Lund", "Bo Berg"]),
            ("Miller, Anna", &["Anna Miller"]),
            ("张伟、王芳；李娜", &["张伟", "王芳", "李娜"]),
            ("", &[]),
        ] {
            assert_eq!(persons(cell), people, "{cell}");
        }
    }

    #[test]
    fn an_hour_is_read_beside_the_day() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        assert_eq!(time("2026/11/3 14:30"), at(14, 30));
        assert_eq!(time("2026-11-03T09:05:00"), at(9, 5));
        assert_eq!(time("11/3/2026, 2:30 PM"), at(14, 30));
        assert_eq!(time("2026-11-03"), None);
        assert_eq!(time("11:99"), None);
    }

    #[test]
    fn kinds_are_known_by_the_words_of_programs() {
        for (text, is) in [
            ("上门拜访", Some(Kind::Visit)),
            ("电话", Some(Kind::Call)),
            ("Logged call", Some(Kind::Call)),
            ("视频会议", Some(Kind::Video)),
            ("Email", Some(Kind::Mail)),
            ("Task", None),
        ] {
            assert_eq!(kind(text), is, "{text}");
        }
    }
}
