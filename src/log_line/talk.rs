//! Talk that was copied from elsewhere: how it was led, on which day, and who speaks in it.
//!
//! | written as | for example |
//! |---|---|
//! | a name with day or time, the words below | `张伟 11-20 14:30` ⏎ `好的` |
//! | day and time, then a name | `[20/11/2026, 14:30] Zhang Wei: fine` |
//! | a name, a colon, the words | `李明：收到` |
//! | the heads of a mail | `From: …` `Sent: …`, `发件人：…`, `On … wrote:`, `… 写道：` |

use chrono::NaiveDate;

use crate::{
    days::{Calendar, past_day},
    domain::Kind,
    find::is_han,
};

/// Nobody pastes more to be read at once; what follows is kept all the same.
const MOST_LINES: usize = 2_000;
/// A longer one is a sentence.
const LONGEST_NAME: usize = 24;

/// What can be told of a text without knowing anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Talk {
    pub kind: Kind,
    /// The last day it says.
    pub on: Option<NaiveDate>,
    /// Who speaks, as written, each once.
    pub voices: Vec<String>,
}

/// Reads talk; nothing where the lines are something else, such as minutes.
pub(super) fn talk(text: &str, calendar: Calendar) -> Option<Talk> {
    let lines = || {
        let lines = text.lines().map(str::trim);
        lines.filter(|line| !line.is_empty()).take(MOST_LINES)
    };
    lines().nth(1)?;
    mail(lines(), calendar).or_else(|| chat(lines(), calendar))
}

fn chat<'t>(lines: impl Iterator<Item = &'t str>, calendar: Calendar) -> Option<Talk> {
    let mut all = 0;
    let (mut stamped, mut spoken) = (Vec::new(), Vec::new());
    for line in lines {
        all += 1;
        match stamp(line, calendar) {
            Some(head) => stamped.push(head),
            None => spoken.extend(speaker(line).map(|name| (name, None))),
        }
    }
    // A time of day alone ends many a sentence; and what stands before a colon may be a heading.
    let sure = stamped.iter().any(|(_, on)| on.is_some()) || 1 < stamped.len();
    let headings = spoken.iter().any(|(name, _)| is_heading(name));
    let heads = match (sure, all <= 2 * spoken.len()) {
        (true, _) => stamped,
        (false, true) if 1 < spoken.len() && !headings => spoken,
        _ => return None,
    };
    Some(Talk {
        kind: Kind::Message,
        on: heads.iter().filter_map(|(_, on)| *on).max(),
        voices: each_once(heads.into_iter().map(|(name, _)| name)),
    })
}

type Head<'t> = (&'t str, Option<NaiveDate>);

/// A line that says who speaks and when.
fn stamp(line: &str, calendar: Calendar) -> Option<Head<'_>> {
    let (before, bracketed) = match line.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((inside, rest)) => (rest, Some(inside)),
        None => match line.split_once(" - ") {
            Some((inside, rest)) if ends_in_time(inside).is_some() => (rest, Some(inside)),
            _ => (line, None),
        },
    };
    if let Some(inside) = bracketed {
        let day = ends_in_time(inside).map(|day| day.trim_end_matches([',', ' ']))?;
        let name = speaker(before).or_else(|| name(before))?;
        return Some((name, day_in(day, calendar)));
    }
    if let Some(rest) = ends_in_time(line) {
        let (called, on) = ends_in_day(rest, calendar);
        return Some((name(called)?, on));
    }
    // 2026-11-20 14:30:25 张伟
    let (day, rest) = line.split_once(' ')?;
    let on = past_day(day, calendar)?;
    let (time, rest) = rest.trim_start().split_once(' ')?;
    is_time(time).then_some(())?;
    Some((speaker(rest).or_else(|| name(rest))?, Some(on)))
}

/// What stands before the time of day that ends a text.
fn ends_in_time(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let bare = ["AM", "PM", "am", "pm"]
        .iter()
        .find_map(|half| text.strip_suffix(half))
        .unwrap_or(text)
        .trim_end();
    let (rest, time) = match bare.rsplit_once([' ', ',']) {
        Some((rest, time)) => (rest, time),
        None => ("", bare),
    };
    is_time(time).then_some(rest.trim_end())
}

/// `14:30`, `9:05:59`, `下午2:30`
fn is_time(text: &str) -> bool {
    let text = ["上午", "下午", "晚上", "中午", "凌晨", "早上"]
        .iter()
        .find_map(|part| text.strip_prefix(part))
        .unwrap_or(text);
    let parts: Vec<&str> = text.split([':', '：']).collect();
    let number =
        |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    (2..=3).contains(&parts.len()) && parts.iter().all(number)
}

/// A text and the day that ends it, of one to three words.
fn ends_in_day(text: &str, calendar: Calendar) -> (&str, Option<NaiveDate>) {
    let starts: Vec<usize> = text.rmatch_indices(' ').map(|(at, _)| at).take(3).collect();
    for at in starts.iter().rev() {
        let (before, day) = text.split_at(*at);
        if let Some(on) = past_day(day.trim(), calendar) {
            return (before.trim_end().trim_end_matches(','), Some(on));
        }
    }
    (text, None)
}

/// The last day that stands in a text.
fn day_in(text: &str, calendar: Calendar) -> Option<NaiveDate> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '(' | ')' | '（' | '）'))
        .filter(|word| !word.is_empty())
        .collect();
    let day = |from: usize, count: usize| {
        let words = words.get(from..from + count)?.join(" ");
        // 2026年11月20日周五
        let whole = words
            .find('日')
            .map_or(&*words, |at| &words[..at + '日'.len_utf8()]);
        past_day(whole, calendar)
    };
    // A weekday or a month is part of a longer day, and a day of its own only where there is none.
    (1..=4).rev().find_map(|count| {
        let starts = 0..words.len();
        starts.filter_map(|from| day(from, count)).max()
    })
}

/// Whoever a line begins with, before its colon.
fn speaker(line: &str) -> Option<&str> {
    let (before, _) = line.trim_start().split_once([':', '：'])?;
    name(before)
}

/// What minutes have before a colon, where talk has a name.
fn is_heading(text: &str) -> bool {
    HEADINGS.contains(&text.to_lowercase().as_str())
}

const HEADINGS: &[&str] = &[
    "action",
    "actions",
    "agenda",
    "attendees",
    "budget",
    "date",
    "decision",
    "decisions",
    "delivery",
    "next",
    "next step",
    "next steps",
    "note",
    "notes",
    "participants",
    "place",
    "present",
    "price",
    "prices",
    "result",
    "results",
    "subject",
    "terms",
    "time",
    "to do",
    "todo",
    "topic",
    "topics",
    "主题",
    "交期",
    "付款",
    "价格",
    "会议主题",
    "会议时间",
    "会议地点",
    "决议",
    "出席",
    "参会",
    "参会人",
    "参会人员",
    "参加人员",
    "地点",
    "备注",
    "待办",
    "方案",
    "日期",
    "时间",
    "结论",
    "议题",
    "记录",
    "问题",
    "预算",
    "与会人员",
    "下一步",
];

/// A text that may be a name: a few words without digits or the signs of a sentence.
fn name(text: &str) -> Option<&str> {
    let text = text
        .trim()
        .trim_start_matches('@')
        .trim_end_matches([':', '：', ',']);
    let sign = |c: char| c.is_numeric() || "，。；！？,;!?/\\<>=#\"“”\t".contains(c);
    let long = LONGEST_NAME < text.chars().count() || 3 < text.split_whitespace().count();
    let lettered = text.chars().any(char::is_alphabetic);
    (lettered && !long && !text.contains(sign)).then_some(text)
}

fn mail<'t>(lines: impl Iterator<Item = &'t str>, calendar: Calendar) -> Option<Talk> {
    let (mut heads, mut people, mut quotes) = (0, 0, 0);
    let mut voices: Vec<&str> = Vec::new();
    let mut on = None;
    for line in lines {
        let line = line.trim_start_matches(['>', ' ']);
        if let Some((label, value)) = line.split_once([':', '：'])
            && let Some(head) = mail_head(label.trim())
        {
            heads += 1;
            match head {
                MailHead::People => {
                    people += 1;
                    voices.extend(value.split([';', '；', ',']).filter_map(addressee));
                }
                MailHead::Sent => on = day_in(value, calendar).max(on),
                MailHead::Other => {}
            }
        } else if let Some((who, day)) = wrote(line, calendar) {
            quotes += 1;
            voices.extend(who);
            on = day.max(on);
        }
    }
    // Minutes have a date and a subject, too.
    (1 < heads && 0 < people || 0 < quotes).then(|| Talk {
        kind: Kind::Mail,
        on,
        voices: each_once(voices.into_iter()),
    })
}

enum MailHead {
    People,
    Sent,
    Other,
}

fn mail_head(label: &str) -> Option<MailHead> {
    Some(match label.to_lowercase().as_str() {
        "from" | "to" | "cc" | "发件人" | "收件人" | "抄送" => MailHead::People,
        "sent" | "date" | "发送时间" | "日期" | "时间" => MailHead::Sent,
        "subject" | "主题" => MailHead::Other,
        _ => return None,
    })
}

/// `Zhang Wei <zw@acme.com>`
fn addressee(text: &str) -> Option<&str> {
    let called = text.split(['<', '(', '[']).next().unwrap_or_default();
    name(called.trim().trim_matches(['"', '\'']))
}

/// `On Fri, 20 Nov 2026 at 14:30, Zhang Wei <zw@acme.com> wrote:`, `张伟 于2026年11月20日写道：`
fn wrote(line: &str, calendar: Calendar) -> Option<(Option<&str>, Option<NaiveDate>)> {
    let said = line.trim_end_matches([':', '：', ' ']);
    if let Some(rest) = said
        .strip_suffix("wrote")
        .and_then(|rest| rest.strip_prefix("On "))
    {
        let (day, who) = rest.rsplit_once(", ").unwrap_or((rest, ""));
        let day = day.split(" at ").next().unwrap_or(day);
        return Some((addressee(who), day_in(day, calendar)));
    }
    let rest = said.strip_suffix("写道")?;
    let (who, day) = match rest.split_once('于') {
        Some((who, day)) => (who, day),
        None => rest
            .rsplit_once(['，', ','])
            .map_or((rest, ""), |(day, who)| (who, day)),
    };
    Some((
        addressee(who),
        day_in(day.trim_start_matches('在'), calendar),
    ))
}

fn each_once<'t>(names: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        if all.iter().all(|known| known != name) {
            all.push(name.to_owned());
        }
    }
    all
}

/// The word for how talk was led, in the language it was led in.
pub(super) fn kind_word(kind: Kind, text: &str) -> &'static str {
    let chinese = text.contains(is_han);
    match kind {
        Kind::Mail if chinese => "邮件",
        Kind::Mail => "mail",
        _ if chinese => "微信",
        _ => "msg",
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn calendar() -> Calendar {
        Calendar {
            today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
            order: crate::days::Order::default(),
        }
    }

    fn told(text: &str) -> String {
        let Some(talk) = talk(text, calendar()) else {
            return "no talk".to_owned();
        };
        let on = talk
            .on
            .map_or_else(|| "no day".to_owned(), |on| on.to_string());
        format!("{} · {on} · {}", talk.kind.code(), talk.voices.join(", "))
    }

    #[test]
    fn talk_is_known_by_its_heads() {
        for (text, meant) in [
            (
                "张伟 11-20 14:30\n好的\n李明 11-20 14:31\n收到，周三给您",
                "message · 2026-11-20 · 张伟, 李明",
            ),
            (
                "张伟 2026/11/20 14:30:25\n好的\n\n张伟 2026/11/21 9:02:11\n还有",
                "message · 2026-11-21 · 张伟",
            ),
            (
                "张伟 2026年11月20日 14:30\n好的",
                "message · 2026-11-20 · 张伟",
            ),
            (
                "张总 昨天 14:30\n好的\n我 昨天 14:31\n谢谢",
                "message · 2026-11-22 · 张总, 我",
            ),
            (
                "张伟 14:30\n好的\n李明 14:31\n收到",
                "message · no day · 张伟, 李明",
            ),
            (
                "2026-11-20 14:30:25 张伟\n好的\n2026-11-20 14:31:02 李明\n好",
                "message · 2026-11-20 · 张伟, 李明",
            ),
            ("张伟：好的\n李明：收到", "message · no day · 张伟, 李明"),
            (
                "Zhang Wei: fine\nMaja: see you\nZhang Wei: bye",
                "message · no day · Zhang Wei, Maja",
            ),
            (
                "[2026-11-20, 14:30:12] Maja Lind: prices?\n[2026-11-20, 14:31:00] Me: soon",
                "message · 2026-11-20 · Maja Lind, Me",
            ),
            (
                "2026-11-20, 14:30 - Maja Lind: prices?\n2026-11-20, 14:31 - Me: soon",
                "message · 2026-11-20 · Maja Lind, Me",
            ),
            (
                "Maja Lind  2:30 PM\nprices?\nPer  2:31 PM\nsoon",
                "message · no day · Maja Lind, Per",
            ),
            (
                "From: Maja Lind <maja@bank.example>\nSent: 2026-11-20 14:30\nTo: Me; Per Lind\nSubject: Prices\n\nHello",
                "mail · 2026-11-20 · Maja Lind, Me, Per Lind",
            ),
            (
                "发件人：张伟 <zw@example.cn>\n发送时间：2026年11月20日 14:30\n收件人：李明\n主题：报价\n\n您好",
                "mail · 2026-11-20 · 张伟, 李明",
            ),
            (
                "Fine.\n\nOn Fri, 2026-11-20 at 14:30, Maja Lind <maja@bank.example> wrote:\n> prices?",
                "mail · 2026-11-20 · Maja Lind",
            ),
            (
                "好的\n\n张伟 <zw@example.cn> 于2026年11月20日周五 14:30写道：\n> 报价？",
                "mail · 2026-11-20 · 张伟",
            ),
        ] {
            assert_eq!(told(text), meant, "{text}");
        }
    }

    #[test]
    fn minutes_and_a_single_line_are_no_talk() {
        for text in [
            "张伟 11-20 14:30",
            "1. 验收节点确认\n2. 张伟愿意推动付款\n3. 下次会议改到 14:30",
            "时间：11月20日\n主题：验收\n参会：张伟、李明\n结论：通过",
            "Price: 100\nDelivery: three weeks",
            "We met at the bank.\nThey want: a pilot\nPrices later\nTerms later",
            "",
        ] {
            assert_eq!(told(text), "no talk", "{text}");
        }
    }
}
