//! The plan of an account for a quarter, as a page: what is aimed at in each layer, and what came of it.

use super::{Block, Document, Orientation, Section};
use crate::{
    domain::{
        Audience, Name, Subject,
        plan_item::{PlanProgress, QuarterPlan},
        score::Layer,
    },
    picture::Table,
    say::Words,
};

/// The plan of a quarter with what came of it by its day.
#[must_use]
pub fn plan(view: &QuarterPlan, audience: Audience, words: &Words) -> Document {
    let on = view.on;
    let words = &words.on_paper(on);
    let name = view.sheet.account.name.told();
    let names = |subject: Subject| words.call(&view.sheet.rows, subject);
    let mut blocks = vec![Block::Section(Section::new(
        &words.quarter(view.quarter),
        [if view.items.is_empty() {
            words.plan_none()
        } else {
            words.plan_counted(&view.items)
        }],
    ))];
    let row = |one: &PlanProgress| {
        let item = &one.item;
        let owner = item.owner.map(|owner| names(owner.into()));
        [
            words.aim_subject(&item.aim, &names),
            words.planned_way(one, on),
            item.action.as_ref().map(Name::told).unwrap_or_default(),
            owner.unwrap_or_default(),
            words.date(item.due, on),
            words.planned_outcome(one, &names, on),
        ]
    };
    for layer in Layer::ALL {
        let items = view.items.iter();
        let items = items.filter(|one| one.item.aim.layer() == *layer);
        let table = Table::new(&words.layer(*layer), words.plan_columns(), items.map(row));
        if !table.rows.is_empty() {
            blocks.push(Block::Table(table));
        }
    }
    if !view.proposals.is_empty() {
        let proposals = view.proposals.iter();
        let lines = proposals.map(|item| words.aim_said(&item.aim, &names));
        let lines: Vec<String> = lines.collect();
        blocks.push(Block::Section(Section::new(&words.plan_missing(), lines)));
    }
    let private = [words.private_here(audience)];
    blocks.push(Block::Section(Section::new(
        &words.review_reading(),
        private,
    )));
    let day = words.full_date(on);
    let title = words.plan_title(name);
    Document {
        lang: words.lang(),
        subtitle: format!("{} · {day}", words.quarter(view.quarter)),
        orientation: Orientation::Portrait,
        footer: words.document_footer(&title, day),
        title,
        blocks,
    }
}
