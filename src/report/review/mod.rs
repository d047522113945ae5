//! The review of one account: where the relationship stands, what became of it, what to do.

mod gaps;
mod matters;
mod parts;
mod plan;
mod rivals;
mod since;
mod standing;

use super::{Block, Document, Figure, Orientation, PAGE, Section, deciding, map::signs, remarks};
use crate::{
    domain::{
        Audience, Subject,
        map::{Aspect, Chart, Scene, View, Zoom},
        review::Review,
        score::Constants,
        summary::AccountSheet,
    },
    picture,
    say::Words,
};

/// Cells of a map: more than of other pictures, as it tells days beside names and titles.
const MAP: usize = 110;
/// Rows of the chart of a year.
const CHART: usize = 14;

/// The review of an account.
#[must_use]
pub fn review(
    (sheet, review): (&AccountSheet, &Review),
    audience: Audience,
    constants: &Constants,
    words: &Words,
) -> Document {
    let words = &words.on_paper(review.depth().on);
    let scene = Scene::of(sheet, review.depth());
    let says = Saying {
        sheet,
        review,
        scene: &scene,
        words,
    };
    let name = sheet.account.name.told();
    let on = review.depth().on;
    let reading = [words.what_the_number_is_not(), words.private_here(audience)];
    let reading = Section::new(&words.review_reading(), reading);
    let mut blocks = vec![
        Block::Figure(says.standing()),
        Block::Section(says.summary()),
        Block::Section(deciding::section(&scene, words)),
    ];
    blocks.extend(says.changes());
    blocks.push(Block::Figure(says.trend(constants)));
    blocks.extend(says.years(constants).map(Block::Figure));
    blocks.push(Block::Figure(says.reasons()));
    blocks.extend(says.matters());
    blocks.push(Block::Table(says.parts()));
    blocks.push(Block::Section(says.gaps()));
    blocks.push(Block::Section(says.warnings()));
    blocks.extend(says.rivals());
    blocks.extend(says.plan());
    blocks.extend([View::Tree, View::Matrix].map(|view| Block::Figure(says.map(view))));
    blocks.extend(remarks::section(sheet, words).map(Block::Section));
    blocks.push(Block::Section(signs::section(words)));
    blocks.push(Block::Section(reading));
    Document {
        lang: words.lang(),
        title: words.review_title(&name),
        subtitle: words.review_subtitle(on, review.since),
        orientation: Orientation::Portrait,
        blocks,
        footer: words.document_footer(&name, words.full_date(on)),
    }
}

struct Saying<'a> {
    sheet: &'a AccountSheet,
    review: &'a Review,
    scene: &'a Scene,
    words: &'a Words,
}

impl Saying<'_> {
    fn name(&self, subject: Subject) -> String {
        self.words.call(&self.sheet.rows, subject)
    }

    fn trend(&self, constants: &Constants) -> Figure {
        let names = |subject: Subject| self.name(subject);
        let said = (self.words, &names as &crate::say::Names<'_>);
        Figure {
            heading: Some(self.words.review_trend()),
            picture: picture::trend(&self.review.course, constants, said, PAGE, CHART),
            head: 0,
            caption: None,
        }
    }

    fn years(&self, constants: &Constants) -> Option<Figure> {
        let years = self.review.years.as_ref()?;
        Some(Figure {
            heading: Some(self.words.review_years()),
            picture: picture::years(years, constants, self.words, PAGE, CHART + 2),
            head: 0,
            caption: None,
        })
    }

    fn map(&self, view: View) -> Figure {
        let aspect = Aspect {
            view,
            zoom: Zoom::Middle,
            ..Aspect::default()
        };
        let chart = Chart::of(self.scene, &aspect);
        let layout = picture::lay_out(self.scene, &chart, aspect.zoom, self.words, MAP);
        Figure {
            heading: Some(self.words.view(view)),
            picture: layout.paint(layout.size().area()),
            head: layout.head(),
            caption: None,
        }
    }
}
