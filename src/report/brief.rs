//! The page before a visit as a document.

use super::{Block, Document, Orientation, Section};
use crate::{
    domain::{
        Audience,
        brief::{Brief, BriefItem, Part, Says},
    },
    picture::text,
    say::Words,
};

/// Cells of a line, label and text, that a row may take: about two lines of a page.
const MOST: usize = 190;

/// A brief to be printed or given on; what of it may be seen was decided when it was made.
#[must_use]
pub fn brief(brief: &Brief, audience: Audience, words: &Words) -> Document {
    let words = &words.on_paper(brief.on);
    let parts = brief.parts.iter().map(|part| section(part, brief, words));
    let private = [words.private_here(audience)];
    let reading = Block::Section(Section::new(&words.review_reading(), private));
    Document {
        lang: words.lang(),
        title: words.brief_title(&brief.head),
        subtitle: words.brief_subtitle(brief),
        orientation: Orientation::Portrait,
        blocks: parts.chain([reading]).collect(),
        footer: words.brief_footer(brief),
    }
}

fn section(part: &Part, brief: &Brief, words: &Words) -> Block {
    let rows = part.items.iter();
    let mut lines: Vec<_> = rows.map(|item| line(item, brief, words)).collect();
    if 0 < part.more {
        lines.push(words.brief_more(part.more));
    }
    Block::Section(Section::new(&words.brief_heading(part.heading), lines))
}

/// `CTO: …`; a question stands by itself, as it would be asked.
fn line(item: &BriefItem, brief: &Brief, words: &Words) -> String {
    let says = words.brief_says(item, brief.on);
    let line = match &item.says {
        Says::Question(..) | Says::OnlyYou => says,
        Says::Unknown(lack) if lack.points < 0.05 => says,
        Says::Unknown(_) => words.set_beside(says, words.brief_label(item, brief.on)),
        // It goes on with who said it, and a colon.
        Says::Note(_) => format!("{} · {says}", words.brief_label(item, brief.on)),
        _ => words.brief_line(words.brief_label(item, brief.on), &says),
    };
    text::ellipsize(&line, MOST).into_owned()
}
