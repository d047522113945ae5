//! Who competes where, over the whole book, as a page.

use chrono::NaiveDate;

use super::{Block, Document, Orientation, Section, Table};
use crate::{
    domain::{
        Audience, Id, Name, NounKind, Person,
        rival::{RivalEverywhere, RivalHere, RivalPlace},
    },
    say::Words,
};

/// A table for each rival, with a row for each account where it sits.
#[must_use]
pub fn rivals(
    all: &[RivalEverywhere],
    today: NaiveDate,
    audience: Audience,
    words: &Words,
) -> Document {
    let words = &words.on_paper(today);
    let [_, told @ ..] = words.review_rival_columns();
    let mut blocks: Vec<Block> = all
        .iter()
        .map(|rival| {
            let title = words.rival_everywhere(&rival.name, rival.places.len());
            let [sells, weak, backers, known] = told.clone();
            let columns = [words.noun(NounKind::Account), sells, weak, backers, known];
            let rows = rival.places.iter().map(|place| place_told(place, words));
            Block::Table(Table::new(&title, columns, rows))
        })
        .collect();
    let title = words.review_rivals();
    if blocks.is_empty() {
        let nothing = [words.rivals_none()];
        blocks.push(Block::Section(Section::new(&title, nothing)));
    }
    let private = [words.private_anywhere(audience)];
    blocks.push(Block::Section(Section::new(
        &words.review_reading(),
        private,
    )));
    let day = words.full_date(today);
    Document {
        lang: words.lang(),
        subtitle: day.clone(),
        orientation: Orientation::Portrait,
        footer: words.document_footer(&title, day),
        title,
        blocks,
    }
}

/// The account, marked where a coach of the rival decides, with what is known of the rival there.
fn place_told(place: &RivalPlace, words: &Words) -> [String; 5] {
    let names = |id| place.name_of(id).map_or_else(String::new, Name::told);
    let account = place.account.1.told();
    let account = if place.here.is_serious() {
        let (sign, _) = words.rival_mark(&place.here);
        format!("{sign} {account}")
    } else {
        account
    };
    let [sells, weak, backers, known] = rival_told(&place.here, &names, words);
    [account, sells, weak, backers, known]
}

/// What a rival sells, where it is weak, who backs it and from where that is known; `names` is asked for what
/// people are called.
pub(super) fn rival_told(
    rival: &RivalHere,
    names: &dyn Fn(Id<Person>) -> String,
    words: &Words,
) -> [String; 4] {
    let newest = rival.rows.first();
    let told = |name: Option<&Name>| name.map(Name::told).unwrap_or_default();
    let known = newest.map(|row| {
        let source = row.source.iter().map(Name::told);
        let parts: Vec<_> = source.chain([words.full_date(row.on)]).collect();
        parts.join(&words.comma())
    });
    [
        told(newest.and_then(|row| row.sells.as_ref())),
        told(newest.and_then(|row| row.weak_points.as_ref())),
        words
            .rival_backers(rival, names)
            .unwrap_or_else(|| words.rival_backed_by_nobody()),
        known.unwrap_or_else(|| words.rival_by_name()),
    ]
}
