//! The map of an account as a document: the picture of a view, and what it says in sentences.

pub(super) mod signs;
mod tables;

use super::{Block, Document, Figure, Remarks, Section, Sheet};
use crate::{
    domain::{
        map::{Aspect, Chair, Chart, Condition, Counts, Mark, Node, Scene},
        row::Subject,
        score::Depth,
        summary::AccountSheet,
        text::{Name, shown},
    },
    i18n::Words,
    picture,
};

/// Losses named; the others matter less than what is above them.
const MOST_GAPS: usize = 6;

/// The map of an account as `scene` has it; `cells`: how wide the picture is to be.
#[must_use]
pub fn map(
    (sheet, depth): (&AccountSheet, &Depth),
    scene: &Scene,
    aspect: &Aspect,
    remarks: Remarks,
    words: &Words,
    cells: usize,
) -> Document {
    let chart = Chart::of(scene, aspect);
    let layout = picture::lay_out(scene, &chart, aspect.zoom, words, cells);
    let name = plain(&sheet.account.name);
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
    let mut sections = vec![says.standing(), says.deciding(), says.gaps()];
    sections.extend(says.changes());
    sections.extend(remarks.section(sheet, words));
    sections.push(signs::section(words));
    let mut blocks = vec![Block::Figure(figure)];
    blocks.extend(sections.into_iter().map(Block::Section));
    blocks.extend(tables::of(scene, words).into_iter().map(Block::Listing));
    Document {
        lang: words.lang(),
        title: format!("{name} · {view}"),
        subtitle: words.document_subtitle(&day, scene.people.len()),
        sheet: Sheet::Across,
        blocks,
        footer: words.document_footer(&name, &day),
    }
}

fn plain(name: &Name) -> String {
    shown(name.as_str()).into_owned()
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
            Subject::Person(id) => rows.find(id).map(|row| plain(&row.name)),
            Subject::Department(id) => rows.find(id).map(|row| plain(&row.name)),
            Subject::Account(id) => rows.find(id).map(|row| plain(&row.name)),
            Subject::Colleague(id) => rows.find(id).map(|row| plain(&row.name)),
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
        let percent = |share: f64| format!("{:.0}", share * 100.0);
        let mut lines = vec![
            words.document_depth(depth.depth, words.band(depth.band)),
            words.document_stage(words.stage(depth.stage), percent(depth.confidence)),
        ];
        let live = self.scene.people.iter().filter(|node| node.thread).count();
        lines.push(words.document_threads(live, self.scene.people.len()));
        let bare = self.scene.places.iter();
        let bare = bare.filter(|place| place.cover == Some(0.0));
        let bare: Vec<_> = bare.map(|place| plain(&place.name)).collect();
        if !bare.is_empty() {
            lines.push(words.document_uncovered(bare.join(words.comma())));
        }
        Section {
            heading: words.document_standing(),
            lines,
        }
    }

    fn deciding(&self) -> Section {
        let counts = self.scene.chairs.iter();
        let counts = counts.filter(|chair| chair.counts == Counts::Yes);
        Section {
            heading: self.words.document_deciding(),
            lines: counts.map(|chair| self.seat(chair)).collect(),
        }
    }

    /// `decision maker Zhang Wei: support, fair, last contact 15d ago`
    fn seat(&self, chair: &Chair) -> String {
        let words = self.words;
        let title = picture::seat_title(chair, words);
        let mut who = format!("{} {}", chair.role.code(), shown(&title));
        if let Some(above) = &chair.above {
            who = format!("{who} ({})", words.map_decided_at(plain(above)));
        }
        let holder = chair.holder.and_then(|holder| self.scene.person(holder));
        let state = match (self.scene.condition(chair), holder) {
            (Condition::Opposed, Some(node)) => {
                format!("{} · {}", plain(&node.name), words.map_opposed())
            }
            (_, Some(node)) => {
                let parts = [
                    plain(&node.name),
                    words.maybe_stance(node.stance),
                    words.strength_of(node.label),
                    words.state(node.state),
                ];
                parts.join(" · ")
            }
            (_, None) => words.empty_seat(chair.empty),
        };
        format!("{who}: {state}")
    }

    fn gaps(&self) -> Section {
        let names = |subject: Subject| self.name(subject);
        let gaps = self.depth.gaps().into_iter().take(MOST_GAPS);
        let lines = gaps.map(|(part, lost)| {
            let what = self.words.contribution(part, &names);
            let why = self.words.because(&part.because, &names);
            let loss = crate::i18n::signed_tenths(-lost);
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
            format!("{}: {}", plain(&node.name), marks.join(" · "))
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
