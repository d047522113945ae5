//! The map on screen: whom it shows, how it is looked at, and the cursor on it.

use chrono::NaiveDate;

use crate::{
    app::{AccountView, Stride},
    domain::{
        Department, Id, Person,
        map::{
            Aspect, At, Branches, Chart, ChartCursor, Grid, Node, Scene, Setting, Spot, View, Way,
            Zoom,
        },
        score::Depth,
    },
};

/// The people of an account, arranged.
#[derive(Debug, Clone, Default)]
pub struct Map {
    pub scene: Scene,
    pub chart: Chart,
    pub aspect: Aspect,
    /// Another day than today that it shows.
    pub then: Option<NaiveDate>,
    /// The day since when changes are marked.
    pub since: Option<NaiveDate>,
    /// Of these days, as far as they have been read.
    depths: Vec<Depth>,
    grid: Grid,
    cursor: ChartCursor,
    /// Whom the cursor was on last: a cell of the matrix has several people.
    kept: Spot,
    /// The first cell on screen, across and down, as it was drawn last.
    pub corner: (usize, usize),
}

impl Map {
    /// Takes in the account as it is; the cursor stays with what it is on, a seat keeping it when the
    /// holder changes.
    pub fn fill(&mut self, view: &AccountView) {
        let read = |day: NaiveDate| self.depths.iter().find(|depth| depth.on == day);
        let shown = match self.then {
            None => Some(&view.depth),
            // Until that day has been read, what is on screen stays.
            Some(day) => read(day),
        };
        let Some(shown) = shown else {
            return;
        };
        let mut scene = Scene::of(&view.sheet, shown);
        if let Some(before) = self.since.and_then(read) {
            scene.mark(&Scene::of(&view.sheet, before));
        }
        if scene.on == self.scene.on {
            // Better a moment old than gone: the worker is at it again.
            scene.setting = std::mem::take(&mut self.scene.setting);
        }
        self.scene = scene;
        self.arrange();
    }

    /// Takes in what a view needs besides the people, on the day that is shown.
    pub fn setting_read(&mut self, on: NaiveDate, setting: Setting) {
        if on == self.scene.on && setting.serves(self.aspect.view) {
            self.scene.setting = setting;
            self.rearrange();
        }
    }

    /// The days besides today that the map needs read.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> {
        self.then.into_iter().chain(self.since)
    }

    /// Takes in the depth of one of these days.
    pub fn day_read(&mut self, depth: Depth) {
        let wanted: Vec<_> = self.days().collect();
        self.depths
            .retain(|known| known.on != depth.on && wanted.contains(&known.on));
        if wanted.contains(&depth.on) {
            self.depths.push(depth);
        }
    }

    fn arrange(&mut self) {
        self.chart = Chart::of(&self.scene, &self.aspect);
        self.grid = self.chart.grid(&self.scene, self.aspect.zoom);
        self.cursor = self.cursor.again(&self.grid);
    }

    #[must_use]
    pub const fn selected(&self) -> Spot {
        self.cursor.spot
    }

    #[must_use]
    pub const fn cursor(&self) -> ChartCursor {
        self.cursor
    }

    /// Puts the cursor on something, which may come onto the map only when it is read again.
    pub fn select(&mut self, spot: Spot) {
        self.cursor.spot = spot;
        self.keep();
        if let Some(at) = self.grid.seek(spot, self.cursor.at) {
            self.cursor.at = at;
        }
    }

    /// To the first place that is this person's; none where they are not on the map.
    pub fn seek(&mut self, person: Id<Person>) -> Option<()> {
        let node = self.scene.person(person)?;
        let spot = node.spot();
        self.unfold(node.departments.clone());
        let at = self.grid.seek(spot, self.cursor.at)?;
        self.cursor.at = at;
        self.settle();
        Some(())
    }

    /// Somebody who is looked for must not stay under a fold.
    fn unfold(&mut self, departments: Vec<Option<Id<Department>>>) {
        if self.aspect.folded.is_empty() {
            return;
        }
        for department in departments {
            self.aspect.folded.remove(&Spot::Department(department));
        }
        self.aspect
            .folded
            .retain(|spot| matches!(spot, Spot::Department(_)));
        self.arrange();
    }

    /// `height`: lines of the map on screen.
    pub fn step(&mut self, step: Stride, height: usize) {
        let page = height / self.lines_of_a_row();
        let page = page.saturating_sub(1).max(1);
        let at = self.cursor.at;
        let go = |rows: isize| {
            let way = if rows < 0 { Way::Up } else { Way::Down };
            self.grid.step(at, way, rows.unsigned_abs())
        };
        self.cursor.at = match step {
            Stride::Lines(by) => go(by),
            Stride::Pages(by) => go(by.saturating_mul(page.cast_signed())),
            Stride::First => self.grid.first().unwrap_or_default(),
            Stride::Last => self.grid.last().unwrap_or_default(),
            Stride::To(_) => at,
        };
        self.settle();
    }

    /// Aside: in the tree to where the line hangs, or into what hangs on it.
    pub fn aside(&mut self, way: Way) {
        if let Chart::Tree(tree) = &self.chart {
            let at = self.cursor.at.row;
            let fold = tree.lines.get(at).map_or(Branches::Leaf, |line| line.fold);
            match (way, fold) {
                (Way::Left, Branches::Open) | (Way::Right, Branches::Closed) => return self.fold(),
                (Way::Left, _) => self.cursor.at.row = tree.above(at).unwrap_or(at),
                (_, Branches::Open) => self.cursor.at.row = at + 1,
                _ => return,
            }
        } else {
            self.cursor.at = self.grid.step(self.cursor.at, way, 1);
        }
        self.settle();
    }

    fn settle(&mut self) {
        self.cursor.spot = self.grid.spot(self.cursor.at).unwrap_or_default();
        self.keep();
    }

    const fn keep(&mut self) {
        if !matches!(self.cursor.spot, Spot::Cell(..)) {
            self.kept = self.cursor.spot;
        }
    }

    const fn lines_of_a_row(&self) -> usize {
        match (&self.chart, self.aspect.zoom) {
            (Chart::Tree(_), Zoom::Near) => 2,
            (Chart::Matrix(_), Zoom::Middle) => 3,
            (Chart::Chain(_) | Chart::Ties(_), Zoom::Middle | Zoom::Near) => 8,
            _ => 1,
        }
    }

    /// Folds what hangs on the line, or unfolds it.
    pub fn fold(&mut self) {
        if let Chart::Ties(_) = &self.chart {
            self.aspect.centre = self.cursor.spot.person();
            return self.rearrange();
        }
        let spot = match self.cursor.spot {
            spot @ Spot::Department(_) => spot,
            spot => match spot.person() {
                Some(person) => Spot::Person(person),
                None => return,
            },
        };
        if !self.aspect.folded.remove(&spot) {
            self.aspect.folded.insert(spot);
        }
        self.arrange();
    }

    /// Folds every department, or unfolds everything.
    pub fn fold_all(&mut self) {
        if self.aspect.folded.is_empty() {
            let places = self.scene.places.iter().map(|place| Some(place.id));
            let all = places.chain([None]).map(Spot::Department);
            self.aspect.folded = all.collect();
            // Whoever was selected is found under their department.
            let node = self.cursor.spot.person();
            let node = node.and_then(|person| self.scene.person(person));
            if let Some(node) = node {
                let department = node.departments.first().copied().flatten();
                self.cursor.spot = Spot::Department(department);
            }
        } else {
            self.aspect.folded.clear();
        }
        self.arrange();
    }

    pub fn look(&mut self, view: View) {
        self.aspect.view = view;
        self.aspect.centre = self.cursor.spot.person().or(self.kept.person());
        self.corner = (0, 0);
        self.rearrange();
    }

    /// Sets the next rival alone against us, after the last all of them. Says whether there are several to
    /// choose from.
    pub fn next_rival(&mut self) -> bool {
        let Chart::Contest(contest) = &self.chart else {
            return false;
        };
        let next = match contest.only(&self.scene) {
            Some((at, _)) => at + 1,
            None => 0,
        };
        let rivals = &self.scene.rivals;
        if rivals.len() < 2 {
            return false;
        }
        self.aspect.rival = rivals.get(next).map(|rival| rival.name.clone());
        self.rearrange();
        true
    }

    /// Whether that would show all of them again.
    #[must_use]
    pub fn shows_last_rival(&self) -> bool {
        match &self.chart {
            Chart::Contest(contest) => contest
                .only(&self.scene)
                .is_some_and(|(at, _)| at + 1 == self.scene.rivals.len()),
            _ => false,
        }
    }

    pub fn zoom(&mut self, zoom: Zoom) {
        self.aspect.zoom = zoom;
        self.rearrange();
    }

    /// Another order of the same people: where the cursor's spot is not among them, its place says
    /// nothing any more.
    fn rearrange(&mut self) {
        let spots = [self.cursor.spot, self.kept];
        self.cursor.at = At::default();
        self.arrange();
        let mut places = spots.into_iter().flat_map(|spot| self.stand_for(spot));
        if let Some(at) = places.find_map(|spot| self.grid.seek(spot, At::default())) {
            self.cursor.at = at;
            self.cursor.spot = self.grid.spot(at).unwrap_or_default();
        }
    }

    /// Where to look for something in another view, best first: a person is in a cell of the matrix,
    /// and a cell stands for whoever the cursor was on there, or for its best contact.
    fn stand_for(&self, spot: Spot) -> Vec<Spot> {
        match spot {
            Spot::Cell(department, level) => {
                let mut here: Vec<_> = self.scene.members(department).collect();
                here.retain(|node| node.level == level);
                here.sort_by(|a, b| {
                    let was = |node: &Node| self.kept.person() == Some(node.id);
                    let first = was(b).cmp(&was(a));
                    first.then(b.strength.total_cmp(&a.strength))
                });
                let people = here.iter().map(|node| node.spot());
                [spot]
                    .into_iter()
                    .chain(people.take(1))
                    .chain([Spot::Department(department)])
                    .collect()
            }
            spot => {
                let node = spot.person().and_then(|id| self.scene.person(id));
                let cells = node.into_iter().flat_map(|node| {
                    let departments = node.departments.iter();
                    departments.map(|department| Spot::Cell(*department, node.level))
                });
                [spot].into_iter().chain(cells).collect()
            }
        }
    }
}
