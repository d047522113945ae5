//! Where the relationship stands: the number with what it is made of, and the same in sentences.

use super::Saying;
use crate::{
    domain::{
        NounKind, Subject,
        score::{Layer, Tally, headline},
    },
    report::{
        Figure, PAGE, Section,
        bars::{self, Bar, Weight},
    },
    say::{percent, tenths},
};

impl Saying<'_> {
    /// The depth, its layers, how fresh what is known is, and the user's own estimate.
    pub(super) fn standing(&self) -> Figure {
        let (words, depth) = (self.words, self.review.depth());
        let [label, confidence] = words.review_bars();
        let says = format!("{} · {}", words.band(depth.band), words.stage(depth.stage));
        let tally = Tally::of(depth);
        let mut rows = vec![Bar {
            label,
            share: Some(f64::from(depth.depth) / 100.0),
            value: depth.depth.to_string(),
            says,
            weight: Weight::Main,
        }];
        let shares = depth.layers;
        let shares = [shares.key, shares.universal, shares.organizational];
        let layers = Layer::ALL.iter().zip(shares).zip(tally.layers);
        rows.extend(layers.map(|((layer, share), (points, most))| Bar {
            label: words.layer(*layer),
            share: Some(share),
            value: words.review_of(tenths(points), tenths(most)),
            says: String::new(),
            weight: Weight::Part,
        }));
        rows.push(Bar {
            label: confidence,
            share: Some(depth.confidence),
            value: format!("{}%", percent(depth.confidence)),
            says: if depth.doubtful {
                words.depth_doubtful()
            } else {
                String::new()
            },
            weight: Weight::Part,
        });
        rows.extend(self.review.judgement.as_ref().map(|own| Bar {
            label: words.noun(NounKind::Judgement),
            share: Some(f64::from(own.depth) / 100.0),
            value: own.depth.to_string(),
            says: words.full_date(own.on),
            weight: Weight::Part,
        }));
        Figure {
            heading: Some(words.document_standing()),
            picture: bars::picture(&rows, PAGE),
            head: 0,
            caption: None,
        }
    }

    pub(super) fn summary(&self) -> Section {
        let (words, review) = (self.words, self.review);
        let depth = review.depth();
        let names = |subject: Subject| self.name(subject);
        let (before, after) = (&review.changes.before, &review.changes.after);
        let why = headline(before, after).map(|told| words.why(&told.why, &names));
        let mut lines = vec![
            words.document_depth(depth.depth, words.band(depth.band)),
            words.document_stage(words.stage(depth.stage), percent(depth.confidence)),
        ];
        lines.extend(depth.limits().map(|cap| words.limited(cap)));
        lines.push(words.review_went(
            (before.depth, after.depth),
            review.changes.points(),
            why.as_ref(),
        ));
        lines.push(words.trend_ahead(&review.course.forecast));
        lines.push(words.document_threads(depth.threads, depth.people.len()));
        lines.extend(review.actions.first().map(|best| {
            let what = words.candidate(&best.candidate, &names);
            words.review_best(&what, best.candidate.gain)
        }));
        let judged = review.judgement.as_ref();
        lines.extend(judged.map(|own| words.review_judged(own, depth.depth)));
        Section::new(&words.review_summary(), lines)
    }

    /// What the relationship is for, each with its weakest link.
    pub(super) fn reasons(&self) -> Figure {
        let words = self.words;
        let names = |subject: Subject| self.name(subject);
        let reasons = self.review.depth().reasons.iter();
        let rows: Vec<_> = reasons
            .map(|reason| Bar {
                label: words.reason(reason.id),
                share: reason.value,
                value: (reason.value)
                    .map_or_else(|| "–".to_owned(), |value| format!("{}%", percent(value))),
                says: match (reason.value, reason.weakest) {
                    (None, _) => words.review_no_reason(),
                    (_, Some(link)) => words.review_weakest(words.weakest(link, &names)),
                    (_, None) => String::new(),
                },
                weight: Weight::Part,
            })
            .collect();
        Figure {
            heading: Some(words.depth_reasons()),
            picture: bars::picture(&rows, PAGE),
            head: 0,
            caption: None,
        }
    }
}
