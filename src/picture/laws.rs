//! What must hold for a picture of anybody.

use proptest::prelude::*;

use super::{text::width, *};
use crate::{
    domain::map::{Aspect, Chart, Spot, Zoom, any_setting::any_look},
    say::{Lang, Words},
};

fn cells_of(item: &PictureItem) -> Option<Area> {
    match &item.shape {
        Shape::Text { at, text } => Some(Area::new(at.x, at.y, width(text), 1)),
        Shape::Bar { at, cells, .. } => Some(Area::new(at.x, at.y, *cells, 1)),
        _ => None,
    }
}

fn words() -> Words {
    Words::new(Lang::Zh)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_lies_over_anything_else_or_sticks_out(
        (scene, view) in any_look(24),
        zoom in proptest::sample::select(Zoom::ALL),
        cells in 36..160_usize,
    ) {
        let words = words();
        let aspect = Aspect { view, zoom, ..Aspect::default() };
        let chart = Chart::of(&scene, &aspect);
        let layout = lay_out(&scene, &chart, zoom, &words, cells);
        let whole = layout.size().area();
        let picture = layout.paint(whole);
        let written: Vec<_> = picture
            .items
            .iter()
            .filter_map(|item| Some((cells_of(item)?, item)))
            .collect();
        for (at, (area, item)) in written.iter().enumerate() {
            prop_assert!(whole.holds(*area), "{item:?} sticks out of {whole:?}");
            for (other, under) in &written[..at] {
                prop_assert!(!area.meets(*other), "{item:?} lies over {under:?}");
            }
        }
    }

    #[test]
    fn a_window_shows_what_the_whole_has_there(
        (scene, view) in any_look(24),
        zoom in proptest::sample::select(Zoom::ALL),
        top in 0..40_usize,
    ) {
        let words = words();
        let aspect = Aspect { view, zoom, ..Aspect::default() };
        let chart = Chart::of(&scene, &aspect);
        let layout = lay_out(&scene, &chart, zoom, &words, 100);
        let size = layout.size();
        let window = Area::new(0, top, size.width, 10);
        let seen = |picture: &Picture| -> Vec<String> {
            let items = picture.items.iter();
            let here = items.filter(|item| cells_of(item).is_some_and(|area| area.meets(window)));
            here.map(|item| format!("{item:?}")).collect()
        };
        let (part, whole) = (layout.paint(window), layout.paint(size.area()));
        prop_assert_eq!(seen(&part), seen(&whole));
        prop_assert_eq!(Raster::of(&part, window), Raster::of(&whole, window));
    }

    #[test]
    fn what_can_be_selected_is_where_its_view_says(
        (scene, view) in any_look(24),
        zoom in proptest::sample::select(Zoom::ALL),
    ) {
        let words = words();
        let aspect = Aspect { view, zoom, ..Aspect::default() };
        let chart = Chart::of(&scene, &aspect);
        let layout = lay_out(&scene, &chart, zoom, &words, 100);
        let picture = layout.paint(layout.size().area());
        let grid = chart.grid(&scene, zoom);
        for row in 0..grid.len() {
            for column in 0..8 {
                let at = crate::domain::map::At { row, column };
                let Some(spot) = grid.spot(at) else { continue };
                let area = layout.area_of(spot, at);
                prop_assert!(area.is_some(), "{spot:?} is nowhere");
                let here: Vec<(Area, Spot)> = picture
                    .spots
                    .iter()
                    .filter(|(there, is)| is.is(spot) && Some(*there) == area)
                    .copied()
                    .collect();
                prop_assert!(!here.is_empty(), "{spot:?} cannot be clicked at {area:?}");
            }
        }
    }
}
