//! The words for kinds of interaction, in both languages.

use crate::domain::interaction::Kind;

use super::line::Line;

/// The kind named at `i`, and where its word ends; the longest word wins.
pub(super) fn kind(line: &Line<'_>, i: usize) -> Option<(Kind, usize)> {
    WORDS
        .iter()
        .filter_map(|(word, kind)| Some((*kind, line.word(i, word)?)))
        .max_by_key(|(_, end)| *end)
}

/// Spaced words match any number of spaces.
const WORDS: &[(&str, Kind)] = &[
    ("msg", Kind::Message),
    ("message", Kind::Message),
    ("wechat", Kind::Message),
    ("微信", Kind::Message),
    ("消息", Kind::Message),
    ("短信", Kind::Message),
    ("mail", Kind::Mail),
    ("email", Kind::Mail),
    ("邮件", Kind::Mail),
    ("call", Kind::Call),
    ("phone", Kind::Call),
    ("电话", Kind::Call),
    ("电话会议", Kind::Call),
    ("video", Kind::Video),
    ("视频", Kind::Video),
    ("视频会议", Kind::Video),
    ("meet", Kind::Meeting),
    ("meeting", Kind::Meeting),
    ("会议", Kind::Meeting),
    ("visit", Kind::Visit),
    ("拜访", Kind::Visit),
    ("meal", Kind::Meal),
    ("宴请", Kind::Meal),
    ("用餐", Kind::Meal),
    ("tour", Kind::HqTour),
    ("headquarters tour", Kind::HqTour),
    ("总部参观", Kind::HqTour),
    ("site", Kind::SiteVisit),
    ("site visit", Kind::SiteVisit),
    ("reference-site visit", Kind::SiteVisit),
    ("样板点", Kind::SiteVisit),
    ("样板点参观", Kind::SiteVisit),
    ("tech", Kind::TechnicalExchange),
    ("technical exchange", Kind::TechnicalExchange),
    ("技术交流", Kind::TechnicalExchange),
    ("summit", Kind::Summit),
    ("峰会", Kind::Summit),
    ("exec", Kind::ExecutiveVisit),
    ("executive visit", Kind::ExecutiveVisit),
    ("高层", Kind::ExecutiveVisit),
    ("高层拜访", Kind::ExecutiveVisit),
    ("trial", Kind::Trial),
    ("试点", Kind::Trial),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_word_in_both_languages() {
        for kind in Kind::ALL {
            let words = || {
                WORDS
                    .iter()
                    .filter(|(_, k)| k == kind)
                    .map(|(word, _)| word)
            };
            assert!(words().any(|w| w.is_ascii()), "{kind:?}");
            assert!(words().any(|w| !w.is_ascii()), "{kind:?}");
        }
    }

    #[test]
    fn the_longest_word_wins() {
        let found = |text| kind(&Line::new(text), 0).map(|(kind, _)| kind);
        assert_eq!(found("高层拜访@张伟"), Some(Kind::ExecutiveVisit));
        assert_eq!(found("Site   Visit"), Some(Kind::SiteVisit));
        assert_eq!(found("视频会议"), Some(Kind::Video));
        assert_eq!(found("callback"), None);
    }
}
