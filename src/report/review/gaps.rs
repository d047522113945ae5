//! What is missing or not known, and what the warnings say.

use super::Saying;
use crate::{
    domain::{
        Empty, Subject,
        map::{Condition, Node},
        score::State,
    },
    picture,
    report::Section,
};

/// Names in one sentence; the others are counted.
const MOST_NAMES: usize = 12;
/// Warnings told, the worst first.
const MOST_WARNINGS: usize = 10;

impl Saying<'_> {
    pub(super) fn gaps(&self) -> Section {
        let (words, scene) = (self.words, self.scene);
        let chairs = scene.chairs.iter();
        let seats = |empty: Empty| {
            let empty = chairs
                .clone()
                .filter(move |chair| scene.condition(chair) == Condition::Empty(empty));
            let named = empty.map(|chair| {
                let title = picture::seat_title(chair, words);
                format!("{} {title}", chair.role.code())
            });
            self.listed(named)
        };
        let bare = scene.places.iter();
        let bare = bare.filter(|place| place.cover == Some(0.0));
        let people = |is: fn(&Node) -> bool| {
            let mut nodes: Vec<_> = scene.people.iter().filter(|node| is(node)).collect();
            // Key people first.
            nodes.sort_by_key(|node| !node.is_key());
            self.listed(nodes.into_iter().map(|node| node.name.told()))
        };
        let lines = [
            seats(Empty::NotKnown).map(|it| words.review_seats_not_known(&it)),
            seats(Empty::Vacant).map(|it| words.review_vacant(&it)),
            self.listed(bare.map(|place| place.name.told()))
                .map(|it| words.document_uncovered(&it)),
            people(Node::opposes).map(|it| words.review_opposed(&it)),
            people(|node| node.stance.is_none()).map(|it| words.review_unknown(&it)),
            people(|node| matches!(node.state, State::Cooling | State::Dormant))
                .map(|it| words.review_silent(&it)),
        ];
        let mut lines: Vec<_> = lines.into_iter().flatten().collect();
        if lines.is_empty() {
            lines.push(words.review_no_gaps());
        }
        Section::new(&words.review_gaps(), lines)
    }

    /// Names in a row; nothing where there are none.
    fn listed(&self, names: impl Iterator<Item = String>) -> Option<String> {
        let mut names: Vec<_> = names.collect();
        let more = names.len().saturating_sub(MOST_NAMES);
        names.truncate(MOST_NAMES);
        if 0 < more {
            names.push(self.words.review_more(more));
        }
        (!names.is_empty()).then(|| names.join(&self.words.comma()))
    }

    pub(super) fn warnings(&self) -> Section {
        let (words, all) = (self.words, &self.review.warnings);
        let on = self.review.depth().on;
        let names = |subject: Subject| self.name(subject);
        let told = all.iter().take(MOST_WARNINGS).map(|one| {
            let (rule, finding) = (words.warning_rule(one.rule), &one.finding);
            let (fact, helps) = (
                words.finding(finding, &names, on),
                words.helps(finding, &names, on),
            );
            let said = words.review_warning(&rule, &fact, &helps);
            format!("{} {said}", one.severity.glyph())
        });
        let mut lines: Vec<_> = told.collect();
        let more = all.len().saturating_sub(MOST_WARNINGS);
        if 0 < more {
            lines.push(words.review_more(more));
        }
        if lines.is_empty() {
            lines.push(words.warnings_none());
        }
        Section::new(&words.page_warnings(), lines)
    }
}
