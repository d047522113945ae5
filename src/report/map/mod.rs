//! The map of an account as a document: the picture of a view, and what it says in sentences.

pub(super) mod signs;
mod tables;

use std::ops::Range;

use super::{Block, Document, Figure, Orientation, Section, deciding, pdf, remarks};
use crate::{
    domain::{
        Audience, Subject,
        map::{Aspect, Chart, Mark, Node, Scene},
        score::Depth,
        summary::AccountSheet,
    },
    picture::{self, Layout},
    say::{Words, percent},
};

/// Losses named; the others matter less than what is above them.
const MOST_GAPS: usize = 6;

/// How wide the picture of a map is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// In letters.
    Cells(usize),
    /// As shows it largest on a page of its own.
    Page,
}

/// Letters tried for a page: from where a tree says stances in words to where they are hard to read.
const TRIED: Range<usize> = 100..180;

/// The map of an account as `scene` has it.
#[must_use]
pub fn map(
    (sheet, depth): (&AccountSheet, &Depth),
    scene: &Scene,
    aspect: &Aspect,
    audience: Audience,
    words: &Words,
    width: Width,
) -> Document {
    let words = &words.on_paper(depth.on);
    let orientation = Orientation::Landscape;
    let chart = Chart::of(scene, aspect);
    let laid_out = |cells| picture::lay_out(scene, &chart, aspect.zoom, words, cells);
    let layout = match width {
        Width::Cells(cells) => laid_out(cells),
        Width::Page => {
            let size = |layout: &dyn Layout| pdf::scale(orientation, layout.size());
            let tried = TRIED.step_by(5).map(laid_out);
            let largest = tried.max_by(|one, other| size(&**one).total_cmp(&size(&**other)));
            largest.unwrap_or_else(|| laid_out(TRIED.start))
        }
    };
    let name = sheet.account.name.told();
    let view = words.view(aspect.view);
    let day = words.full_date(depth.on);
    let says = Saying {
        sheet,
        depth,
        scene,
        words,
    };
    let figure = Figure {
        heading: None,
        picture: layout.paint(layout.size().area()),
        head: layout.head(),
        caption: None,
    };
    let mut sections = vec![
        says.standing(),
        deciding::section(scene, words),
        says.gaps(),
    ];
    sections.extend(says.changes());
    sections.extend(remarks::section(sheet, words));
    sections.push(signs::section(words));
    let mut blocks = vec![Block::Figure(figure)];
    blocks.extend(sections.into_iter().map(Block::Section));
    blocks.extend(tables::of(scene, words).into_iter().map(Block::Listing));
    let private = [words.private_here(audience)];
    blocks.push(Block::Section(Section::new(
        &words.review_reading(),
        private,
    )));
    Document {
        lang: words.lang(),
        title: format!("{name} · {view}"),
        subtitle: words.document_subtitle(&day, scene.people.len()),
        orientation,
        blocks,
        footer: words.document_footer(&name, &day),
    }
}

struct Saying<'a> {
    sheet: &'a AccountSheet,
    depth: &'a Depth,
    scene: &'a Scene,
    words: &'a Words,
}

impl Saying<'_> {
    fn name(&self, subject: Subject) -> String {
        let rows = &self.sheet.rows;
        let name = match subject {
            Subject::Person(id) => rows.find(id).map(|row| row.name.told()),
            Subject::Department(id) => rows.find(id).map(|row| row.name.told()),
            Subject::Account(id) => rows.find(id).map(|row| row.name.told()),
            Subject::Colleague(id) => rows.find(id).map(|row| row.name.told()),
            Subject::Seat(id) => self
                .scene
                .chair(id)
                .map(|chair| picture::seat_title(chair, self.words)),
            _ => None,
        };
        name.unwrap_or_else(|| self.words.noun(subject.kind()))
    }

    fn standing(&self) -> Section {
        let (words, depth) = (self.words, self.depth);
        let mut lines = vec![
            words.document_depth(depth.depth, words.band(depth.band)),
            words.document_stage(words.stage(depth.stage), percent(depth.confidence)),
        ];
        let live = self.scene.people.iter().filter(|node| node.thread).count();
        lines.push(words.document_threads(live, self.scene.people.len()));
        let bare = self.scene.places.iter();
        let bare = bare.filter(|place| place.cover == Some(0.0));
        let bare: Vec<_> = bare.map(|place| place.name.told()).collect();
        if !bare.is_empty() {
            lines.push(words.document_uncovered(bare.join(&words.comma())));
        }
        Section {
            heading: words.document_standing(),
            lines,
        }
    }

    fn gaps(&self) -> Section {
        let names = |subject: Subject| self.name(subject);
        let gaps = self.depth.gaps().into_iter().take(MOST_GAPS);
        let lines = gaps.map(|(part, lost)| {
            let what = self.words.contribution(part, &names);
            let why = self.words.because(&part.because, &names);
            let loss = crate::say::signed_tenths(-lost);
            format!("{loss} {}", self.words.part_because(&what, &why))
        });
        Section {
            heading: self.words.depth_holds_back(),
            lines: lines.collect(),
        }
    }

    /// Who is not as they were, if a day to compare with was asked for.
    fn changes(&self) -> Option<Section> {
        let line = |node: &Node| {
            let marks = node.marks.iter();
            let marks = marks.map(|mark: &Mark| self.words.mark(*mark, self.scene));
            let marks: Vec<_> = marks.collect();
            format!("{}: {}", node.name.shown(), marks.join(" · "))
        };
        let changed = self.scene.people.iter().chain(&self.scene.gone);
        let changed = changed.filter(|node| !node.marks.is_empty());
        let lines: Vec<_> = changed.map(line).collect();
        (!lines.is_empty()).then(|| Section {
            heading: self.words.document_changes(),
            lines,
        })
    }
}
