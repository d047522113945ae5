//! The system's typefaces, for what a document's own have not. They are looked for when a document wants
//! the first of them, which many never do.

use std::{
    cell::{LazyCell, OnceCell},
    collections::BTreeSet,
    path::PathBuf,
};

use fontdb::{Database, FaceInfo, ID, Source, Style};

use crate::report::{Typeface, Typefaces, Weight, wide_characters};

/// Families with all of Chinese, without serifs as the own ones, as systems name them; the best first.
/// Others are taken for what these have not.
const PREFERRED: [&str; 13] = [
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "DengXian",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
    "SimHei",
    "Heiti SC",
];

/// The faces of this machine.
pub(super) struct SystemTypefaces {
    faces: LazyCell<Faces, fn() -> Faces>,
}

impl SystemTypefaces {
    pub(super) fn new() -> Self {
        Self {
            faces: LazyCell::new(|| {
                let mut database = Database::new();
                database.load_system_fonts();
                Faces::of(database)
            }),
        }
    }
}

impl Typefaces for SystemTypefaces {
    fn best(&self, c: char, weight: Weight) -> Option<usize> {
        self.faces.best(c, weight)
    }

    fn load(&self, face: usize) -> Option<Typeface> {
        self.faces.load(face)
    }
}

struct Faces {
    database: Database,
    faces: Vec<Face>,
}

struct Face {
    id: ID,
    family: usize,
    weight: u16,
    /// Read when it is first asked for one.
    characters: OnceCell<BTreeSet<char>>,
}

impl Faces {
    /// In an order that is that of the faces and not of their folders.
    fn of(database: Database) -> Self {
        let upright = database.faces().filter(|face| face.style == Style::Normal);
        let mut upright: Vec<_> = upright.collect();
        upright.sort_by_cached_key(|face| {
            let name = &face.post_script_name;
            (
                rank(face),
                family(face).to_owned(),
                name.clone(),
                file(face),
            )
        });
        let mut faces: Vec<Face> = Vec::new();
        let mut last = None;
        for face in upright {
            let same = last == Some(family(face));
            last = Some(family(face));
            let before = faces.last().map_or(0, |face| face.family);
            faces.push(Face {
                id: face.id,
                family: if same { before } else { faces.len() },
                weight: face.weight.0,
                characters: OnceCell::new(),
            });
        }
        Self { database, faces }
    }

    fn best(&self, c: char, weight: Weight) -> Option<usize> {
        let faces = self.faces.iter().enumerate();
        let first = faces.clone().find(|(_, face)| self.has(face, c));
        let family = first.map(|(_, face)| face.family)?;
        let kin = faces.filter(|(_, face)| face.family == family && self.has(face, c));
        let nearest = kin.min_by_key(|(_, face)| face.weight.abs_diff(weight.value()));
        nearest.map(|(at, _)| at)
    }

    fn has(&self, face: &Face, c: char) -> bool {
        let read = || self.database.with_face_data(face.id, wide_characters);
        let characters = face.characters.get_or_init(|| read().unwrap_or_default());
        characters.contains(&c)
    }

    fn load(&self, face: usize) -> Option<Typeface> {
        let id = self.faces.get(face)?.id;
        let read = |data: &[u8], index| Typeface::new(data.to_owned(), index);
        self.database.with_face_data(id, read)
    }
}

fn family(face: &FaceInfo) -> &str {
    face.families.first().map_or("", |(name, _)| name)
}

/// The preferred ones as they are preferred, then the others, those for terminals last.
fn rank(face: &FaceInfo) -> (usize, bool) {
    let named = |name: &str| face.families.iter().any(|(family, _)| family == name);
    let at = PREFERRED.iter().position(|name| named(name));
    (at.unwrap_or(PREFERRED.len()), face.monospaced)
}

fn file(face: &FaceInfo) -> Option<PathBuf> {
    match &face.source {
        Source::File(path) | Source::SharedFile(path, _) => Some(path.clone()),
        Source::Binary(_) => None,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn where_there_are_no_faces_none_is_best() {
        let faces = Faces::of(Database::new());
        assert_eq!(faces.best('张', Weight::Regular), None);
        assert!(faces.load(0).is_none());
    }

    #[test]
    fn the_same_face_is_best_every_time_and_has_the_character() {
        let best = |weight| {
            let faces = SystemTypefaces::new();
            let best = faces.best('张', weight)?;
            faces.load(best)
        };
        let Some(face) = best(Weight::Regular) else {
            println!("skipped: no Chinese face on this machine");
            return;
        };
        let text = format!("{face:?}");
        assert_eq!(text, format!("{:?}", best(Weight::Regular).unwrap()));
        assert!(best(Weight::Bold).is_some());
    }
}
