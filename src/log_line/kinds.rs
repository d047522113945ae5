//! The words for kinds of interaction, in both languages, and the user's own.
//!
//! Where a word may mean two kinds, it is the plainer one, and what is understood says which: 参观 is a site we show,
//! for who comes to headquarters says 总部参观; 交流 is a meeting, for who presents technology says 技术交流.

use crate::{domain::Kind, find::fold};

use super::line::{Line, is_break};

/// The user's own words for kinds, before the standard ones.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KindWords(Vec<(String, Kind)>);

/// A word that could never be read in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unsayable;

impl KindWords {
    /// No word is longer.
    const MOST_CHARS: usize = 24;

    /// # Errors
    /// When the word has a sign of the line in it, begins with a digit, or is empty or long.
    pub fn add(&mut self, word: &str, kind: Kind) -> Result<(), Unsayable> {
        let word = fold(word);
        let chars = word.chars().count();
        let sign = |c: char| is_break(c) && c != ' ' || matches!(c, '\\' | '!' | '?');
        let begins = word.starts_with(|c: char| c.is_alphabetic());
        if !begins || Self::MOST_CHARS < chars || word.contains(sign) {
            return Err(Unsayable);
        }
        self.0.push((word, kind));
        Ok(())
    }

    /// Each word with what it means, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Kind)> {
        self.0.iter().map(|(word, kind)| (word.as_str(), *kind))
    }
}

/// The kind named at `i`, and where its word ends; the longest word wins, the user's before ours.
pub(super) fn kind(line: &Line<'_>, i: usize, own: &KindWords) -> Option<(Kind, usize)> {
    let first = line.get(i)?.to_ascii_lowercase();
    let standard = WORDS
        .iter()
        .flat_map(|(kind, words)| words.iter().map(move |word| (*word, *kind)));
    standard
        .chain(own.iter())
        .filter(|(word, _)| word.starts_with(first))
        .filter_map(|(word, kind)| Some((kind, line.word(i, word)?)))
        .max_by_key(|(_, end)| *end)
        .map(|(kind, end)| (kind, whole(line, end)))
}

/// 评审会 and 评审会议 are the same word.
fn whole(line: &Line<'_>, end: usize) -> usize {
    if line.before(end) == Some('会') && line.is(end, '议') {
        end + 1
    } else {
        end
    }
}

/// The kind that `word` is a standard word for.
#[must_use]
pub fn kind_called(word: &str) -> Option<Kind> {
    let word = fold(word);
    let called = |(_, words): &&(Kind, &[&str])| words.contains(&word.as_str());
    WORDS.iter().find(called).map(|(kind, _)| *kind)
}

/// The standard words for a kind, the short one first.
pub fn kind_words(kind: Kind) -> impl Iterator<Item = &'static str> {
    let of = WORDS.iter().filter(move |(one, _)| *one == kind);
    of.flat_map(|(_, words)| words.iter().copied())
}

/// The short word for a kind; the table of words has it too.
#[must_use]
pub const fn short_word(kind: Kind) -> &'static str {
    SHORT_WORDS[kind as usize]
}

/// One for each kind, in their order.
pub const SHORT_WORDS: &[&str] = &[
    "msg", "mail", "call", "video", "meet", "visit", "meal", "tour", "site", "tech", "summit",
    "exec", "trial",
];

/// Lower case, simplified; a space stands for any number of them.
const WORDS: &[(Kind, &[&str])] = &[
    (
        Kind::Message,
        &[
            "msg",
            "message",
            "messages",
            "messaged",
            "text",
            "texted",
            "sms",
            "chat",
            "chatted",
            "wechat",
            "wecom",
            "whatsapp",
            "telegram",
            "slack",
            "dingtalk",
            "feishu",
            "lark",
            "dm",
            "微信",
            "企微",
            "企业微信",
            "钉钉",
            "飞书",
            "消息",
            "短信",
            "留言",
            "私信",
            "群聊",
            "微信群",
            "发消息",
            "发微信",
            "发短信",
            "微信聊天",
            "微信沟通",
            "微信联系",
        ],
    ),
    (
        Kind::Mail,
        &[
            "mail",
            "mails",
            "mailed",
            "email",
            "emails",
            "emailed",
            "e-mail",
            "letter",
            "邮件",
            "电邮",
            "邮箱",
            "发邮件",
            "发邮箱",
            "写邮件",
            "回邮件",
            "邮件沟通",
            "函件",
            "发函",
        ],
    ),
    (
        Kind::Call,
        &[
            "call",
            "calls",
            "called",
            "phone",
            "phoned",
            "phone call",
            "rang",
            "ring",
            "conference call",
            "conf call",
            "con call",
            "concall",
            "telephone",
            "voice call",
            "电话",
            "打电话",
            "打了电话",
            "打了个电话",
            "通话",
            "通电话",
            "去电",
            "来电",
            "致电",
            "回电",
            "回电话",
            "电话会",
            "电话会议",
            "电话沟通",
            "电话联系",
            "电话拜访",
            "语音",
            "语音通话",
            "语音会议",
            "微信语音",
            "微信电话",
            "企微语音",
            "企业微信语音",
            "钉钉语音",
            "钉钉电话",
            "飞书语音",
        ],
    ),
    (
        Kind::Video,
        &[
            "video",
            "video call",
            "video meeting",
            "video conference",
            "vc",
            "zoom",
            "zoom call",
            "teams",
            "teams call",
            "ms teams",
            "webex",
            "google meet",
            "skype",
            "facetime",
            "webinar",
            "remote",
            "online",
            "online meeting",
            "视频",
            "视频会",
            "视频会议",
            "视频通话",
            "视频电话",
            "微信视频",
            "腾讯会议",
            "腾讯会",
            "钉钉会议",
            "钉钉视频",
            "飞书会议",
            "飞书视频",
            "企微会议",
            "企微视频",
            "企业微信会议",
            "线上",
            "线上会",
            "线上会议",
            "线上交流",
            "线上沟通",
            "网络会议",
            "远程会议",
            "云会议",
        ],
    ),
    (
        Kind::Meeting,
        &[
            "meet",
            "meeting",
            "meetings",
            "met",
            "mtg",
            "saw",
            "talk",
            "talked",
            "talks",
            "spoke",
            "discussion",
            "discussed",
            "review",
            "qbr",
            "sync",
            "standup",
            "stand-up",
            "kickoff",
            "kick-off",
            "interview",
            "negotiation",
            "negotiated",
            "catch-up",
            "catchup",
            "catch up",
            "caught up",
            "one-on-one",
            "briefing",
            "会议",
            "开会",
            "开了会",
            "开了个会",
            "见",
            "见了",
            "见到",
            "见过",
            "见面",
            "见了面",
            "见了一面",
            "会面",
            "面谈",
            "约见",
            "约谈",
            "碰头",
            "碰头会",
            "碰面",
            "会谈",
            "座谈",
            "座谈会",
            "洽谈",
            "商谈",
            "恳谈",
            "谈",
            "谈了",
            "谈话",
            "谈判",
            "商务谈判",
            "聊",
            "聊了",
            "聊了聊",
            "聊聊",
            "聊天",
            "沟通",
            "沟通会",
            "讨论",
            "讨论会",
            "研讨",
            "研讨会",
            "交流",
            "交流会",
            "汇报",
            "汇报会",
            "述职",
            "例会",
            "周例会",
            "月例会",
            "周会",
            "月会",
            "项目会",
            "协调会",
            "启动会",
            "评审",
            "评审会",
            "复盘",
            "复盘会",
            "总结会",
            "推进会",
            "对接",
            "对接会",
            "述标",
            "讲标",
            "访谈",
            "调研",
        ],
    ),
    (
        Kind::Visit,
        &[
            "visit",
            "visits",
            "visited",
            "site call",
            "dropped by",
            "drop by",
            "dropped in",
            "on-site",
            "onsite",
            "拜访",
            "走访",
            "回访",
            "探访",
            "拜会",
            "拜见",
            "看望",
            "上门",
            "上门拜访",
            "登门",
            "登门拜访",
            "客户拜访",
            "日常拜访",
            "商务拜访",
            "到访",
            "来访",
            "造访",
            "现场",
            "现场拜访",
        ],
    ),
    (
        Kind::Meal,
        &[
            "meal",
            "lunch",
            "dinner",
            "breakfast",
            "brunch",
            "supper",
            "coffee",
            "tea",
            "drinks",
            "drink",
            "beer",
            "beers",
            "banquet",
            "business lunch",
            "business dinner",
            "宴请",
            "商务宴请",
            "用餐",
            "吃饭",
            "吃了饭",
            "吃了顿饭",
            "吃了个饭",
            "饭局",
            "聚餐",
            "聚会",
            "请客",
            "请吃饭",
            "午餐",
            "午饭",
            "中饭",
            "晚餐",
            "晚饭",
            "晚宴",
            "早餐",
            "早饭",
            "早茶",
            "工作餐",
            "便饭",
            "夜宵",
            "宵夜",
            "火锅",
            "咖啡",
            "喝咖啡",
            "茶叙",
            "喝茶",
            "下午茶",
            "喝酒",
            "酒局",
        ],
    ),
    (
        Kind::HqTour,
        &[
            "tour",
            "hq tour",
            "hq visit",
            "headquarters tour",
            "headquarters visit",
            "head office tour",
            "company tour",
            "showroom",
            "showroom tour",
            "总部参观",
            "参观总部",
            "总部考察",
            "考察总部",
            "总部接待",
            "公司参观",
            "参观公司",
            "展厅",
            "参观展厅",
            "展厅参观",
        ],
    ),
    (
        Kind::SiteVisit,
        &[
            "site",
            "site visit",
            "site tour",
            "reference visit",
            "reference site",
            "reference-site visit",
            "reference call",
            "plant tour",
            "样板点",
            "样板点参观",
            "参观样板点",
            "样板点考察",
            "考察样板点",
            "样板考察",
            "标杆参观",
            "标杆考察",
            "参观",
            "参观考察",
            "考察",
            "实地考察",
            "现场考察",
        ],
    ),
    (
        Kind::TechnicalExchange,
        &[
            "tech",
            "technical exchange",
            "tech exchange",
            "tech talk",
            "technical meeting",
            "technical workshop",
            "workshop",
            "demo",
            "demos",
            "demoed",
            "demonstration",
            "presentation",
            "training",
            "trained",
            "seminar",
            "技术交流",
            "技术交流会",
            "技术会",
            "技术研讨",
            "技术研讨会",
            "技术澄清",
            "技术答疑",
            "技术汇报",
            "方案交流",
            "方案汇报",
            "方案宣讲",
            "产品交流",
            "产品介绍",
            "产品演示",
            "方案演示",
            "演示",
            "宣讲",
            "宣讲会",
            "培训",
            "技术培训",
            "讲座",
        ],
    ),
    (
        Kind::Summit,
        &[
            "summit",
            "conference",
            "congress",
            "forum",
            "expo",
            "exhibition",
            "trade show",
            "trade fair",
            "event",
            "峰会",
            "高峰论坛",
            "论坛",
            "展会",
            "展览",
            "展览会",
            "博览会",
            "大会",
            "年会",
            "用户大会",
            "发布会",
            "开放日",
            "沙龙",
        ],
    ),
    (
        Kind::ExecutiveVisit,
        &[
            "exec",
            "executive",
            "executive visit",
            "executive meeting",
            "exec visit",
            "exec meeting",
            "c-level",
            "高层",
            "高层拜访",
            "高层会晤",
            "高层会谈",
            "高层会见",
            "高层互访",
            "高层交流",
            "高层沟通",
            "领导拜访",
            "会晤",
        ],
    ),
    (
        Kind::Trial,
        &[
            "trial",
            "trials",
            "pilot",
            "poc",
            "proof of concept",
            "test",
            "tests",
            "tested",
            "testing",
            "field test",
            "试点",
            "测试",
            "试用",
            "试验",
            "试运行",
            "试跑",
            "验证",
            "联调",
            "样机测试",
            "现场测试",
            "测试验证",
        ],
    ),
];

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use std::collections::HashSet;

    use super::*;

    fn found(text: &str) -> Option<Kind> {
        kind(&Line::new(text), 0, &KindWords::default()).map(|(kind, _)| kind)
    }

    #[test]
    fn every_kind_has_words_in_both_languages_and_no_word_has_two() {
        let mut seen = HashSet::new();
        for (kind, words) in WORDS {
            assert!(words.iter().any(|word| word.is_ascii()), "{kind:?}");
            assert!(words.iter().any(|word| !word.is_ascii()), "{kind:?}");
            assert_eq!(words.first(), Some(&short_word(*kind)));
            for word in *words {
                assert!(seen.insert(*word), "{word}");
                assert_eq!(fold(word), *word, "{word}");
                assert_eq!(found(word), Some(*kind), "{word}");
            }
        }
        assert_eq!(WORDS.len(), Kind::ALL.len());
        assert_eq!(SHORT_WORDS.len(), Kind::ALL.len());
    }

    #[test]
    fn the_longest_word_wins() {
        assert_eq!(found("高层拜访@张伟"), Some(Kind::ExecutiveVisit));
        assert_eq!(found("Site   Visit"), Some(Kind::SiteVisit));
        assert_eq!(found("视频会议"), Some(Kind::Video));
        assert_eq!(found("微信语音"), Some(Kind::Call));
        assert_eq!(found("腾讯会议"), Some(Kind::Video));
        assert_eq!(found("callback"), None);
        assert_eq!(found("拜訪"), Some(Kind::Visit));
        let whole = kind(&Line::new("评审会议@张伟"), 0, &KindWords::default());
        assert_eq!(whole, Some((Kind::Meeting, 4)));
    }

    #[test]
    fn the_users_own_words_come_first() {
        let mut own = KindWords::default();
        own.add("路演", Kind::Summit).unwrap();
        own.add("Road Show", Kind::Summit).unwrap();
        own.add("参观", Kind::HqTour).unwrap();
        let found = |text| kind(&Line::new(text), 0, &own).map(|(kind, _)| kind);
        assert_eq!(found("路演@张伟"), Some(Kind::Summit));
        assert_eq!(found("road show"), Some(Kind::Summit));
        assert_eq!(found("参观"), Some(Kind::HqTour));
        for bad in ["", "a:b", "@x", "3d", "a\"b", &"长".repeat(30)] {
            assert_eq!(own.add(bad, Kind::Call), Err(Unsayable), "{bad}");
        }
    }
}
