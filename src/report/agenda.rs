//! The agenda as a page: that of everybody, or what one of ours is to do.

use chrono::NaiveDate;

use super::{Block, Document, Orientation, Section};
use crate::{
    domain::{
        Audience, Name,
        agenda::{AgendaItem, AgendaRow, Group},
    },
    say::Words,
};

/// What is due, section by section; `whose`: whose round it is.
#[must_use]
pub fn agenda(
    groups: &[Group],
    whose: Option<&Name>,
    today: NaiveDate,
    audience: Audience,
    words: &Words,
) -> Document {
    let words = &words.on_paper(today);
    let shown = groups.iter().filter(|group| !group.entries.is_empty());
    let mut blocks: Vec<Block> = shown
        .map(|group| {
            let rows = group.entries.iter();
            let lines = rows.map(|entry| line(entry, today, words));
            Block::Section(Section::new(
                &words.section(group.section),
                lines.collect::<Vec<_>>(),
            ))
        })
        .collect();
    if blocks.is_empty() {
        let nothing = [words.agenda_empty()];
        blocks.push(Block::Section(Section::new(
            &words.screen_agenda(),
            nothing,
        )));
    }
    let private = [words.private_anywhere(audience)];
    blocks.push(Block::Section(Section::new(
        &words.review_reading(),
        private,
    )));
    let title = match whose {
        Some(name) => words.agenda_of(name.shown()),
        None => words.screen_agenda(),
    };
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

fn line(entry: &AgendaRow, today: NaiveDate, words: &Words) -> String {
    let [when, whose, what, who, account] = words.agenda_columns(entry, today);
    let mut parts = vec![when, whose, what, who, account];
    if let AgendaItem::Visit(visit) = &entry.item {
        let ours = visit.colleagues().map(|one| one.name.told());
        let ours = ours.collect::<Vec<_>>().join(&words.comma());
        parts.push(format!("& {ours}"));
        let purpose = usize::from(!visit.row.purpose.is_blank());
        parts.extend(words.visit_aims(&visit.row).into_iter().skip(purpose));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
