//! What to do next and the bench: what each step gives, takes and keeps, and at the top the depth with
//! everything that is switched on.
//!
//! ```text
//!  32 → 41  +8.7 points, 2 on                 key 27 → 38% · …
//!  ─────────────────────────────────────────────────────────────
//!          gain in all  likely  effort   what          if nothing is done
//! ▌[x]     +7.4  +16.1  25%     heavy    win Wang Fang over    −1.0 by 13 Dec
//!  [ ]     +5.1         40%     medium   Zhang Wei: …          −3.0 by 12 Dec   >
//!  [x]     −3.2                 what if  Li Ming leaves
//!  ─────────────────────────────────────────────────────────────
//!  the selected row in full
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    app::{
        App, DepthView, Measured,
        screens::depth::{ActionRow, Actions},
    },
    domain::{
        Subject,
        score::{Candidate, LAYERS},
    },
    say::{percent, signed},
    ui::{
        Look,
        text::{cells, ellipsize, fit, width, wrap_parts},
        widgets::{self, spread},
    },
};

/// Lines of the selected row in full, with the rule above them.
const DETAIL: usize = 5;
/// A list shorter than this needs its lines more than the detail.
const LEAST_LIST: usize = 5;
/// Cells of `+16.1`, of the box before it and of the gaps.
const GAIN: usize = 7;
/// What to do is not cut shorter than this for the sake of what is lost.
const LEAST_WHAT: usize = 20;
/// In less room a promise is only a sign; the detail tells it.
const LEAST_PROMISE: usize = 12;

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    actions: &Actions,
    view: &DepthView,
    app: &App,
    look: &Look,
) -> Measured {
    let renderer = Renderer::new(actions, view, app, look, area.width.into());
    let rule = || Line::styled("─".repeat(renderer.cells), look.theme.border);
    let mut above = vec![renderer.sum(), rule()];
    let rows = actions.list.rows();
    if rows.is_empty() {
        let why = if actions.is_computed() {
            look.words.bench_empty()
        } else {
            look.words.screen_loading()
        };
        let nothing = format!(" {why}");
        above.push(Line::styled(nothing, look.theme.dim));
    } else {
        above.push(renderer.headings());
    }
    let height = usize::from(area.height);
    let list = height.saturating_sub(above.len());
    let detail = if LEAST_LIST + DETAIL <= list {
        DETAIL
    } else {
        0
    };
    let list = list - detail;
    let line = |y: usize| Rect {
        y: area.y + cells(y).min(area.height),
        height: area.height.saturating_sub(cells(y)).min(1),
        ..area
    };
    let top = above.len();
    for (y, text) in above.into_iter().enumerate() {
        frame.render_widget(text, line(y));
    }
    let place = Rect {
        height: cells(list),
        ..line(top)
    };
    widgets::list(frame, place.intersection(area), &actions.list, look, |at| {
        Some(renderer.row(rows.get(at)?))
    });
    if 0 < detail {
        let told = actions
            .row()
            .map_or_else(Vec::new, |row| renderer.detail(row));
        let told = std::iter::once(rule()).chain(told);
        for (text, y) in told.take(DETAIL).zip(top + list..) {
            frame.render_widget(text, line(y));
        }
    }
    Measured::list(list)
}

struct Renderer<'a> {
    actions: &'a Actions,
    view: &'a DepthView,
    app: &'a App,
    look: &'a Look,
    cells: usize,
    /// Cells of the column of what other accounts gain besides; 0 where none does.
    all: usize,
    /// Cells of the column of the chance, of effort, of what to do, and of what is lost.
    chance: usize,
    effort: usize,
    what: usize,
    neglect: usize,
}

impl<'a> Renderer<'a> {
    fn new(
        actions: &'a Actions,
        view: &'a DepthView,
        app: &'a App,
        look: &'a Look,
        cells: usize,
    ) -> Self {
        let words = &look.words;
        let mut renderer = Self {
            actions,
            view,
            app,
            look,
            cells,
            all: 0,
            chance: width(&words.bench_likely()).max(4),
            effort: width(&words.bench_what_if()),
            what: 0,
            neglect: width(&words.bench_if_nothing()),
        };
        for row in actions.list.rows() {
            renderer.effort = renderer.effort.max(width(&renderer.effort(row)));
            renderer.neglect = renderer.neglect.max(width(&renderer.lost(row)));
        }
        let rows = actions.list.rows();
        if rows.iter().any(|row| row.in_all().is_some()) {
            renderer.all = GAIN.max(width(&words.bench_in_all()));
        }
        let longest = rows.iter().map(|row| width(&renderer.what(row)));
        let longest = longest.max().unwrap_or(0);
        let fixed = 5 + GAIN + 2 + renderer.chance + 2 + renderer.effort + 2 + 3;
        let room = |all: usize| cells.saturating_sub(fixed + all);
        let beside = |all: usize| room(all).saturating_sub(renderer.neglect + 2).min(longest);
        let fits = |all: usize| longest.min(LEAST_WHAT) <= beside(all);
        // What to do says more than what is lost, and that more than what others gain; the detail tells both
        // again.
        let all = renderer.all;
        (renderer.all, renderer.what) = match (fits(all), fits(0)) {
            (true, _) => (all, beside(all)),
            (false, true) => (0, beside(0)),
            (false, false) => (all, room(all)),
        };
        if !fits(renderer.all) {
            renderer.neglect = 0;
        }
        renderer
    }

    fn name(&self, subject: Subject) -> String {
        self.look.words.call(&self.view.sheet.rows, subject)
    }

    /// The depth as it is, and with everything that is on.
    fn sum(&self) -> Line<'static> {
        let (words, theme, now) = (&self.look.words, &self.look.theme, &self.view.depth);
        let Some(then) = &self.actions.supposed else {
            let text = format!(" {}  {}", now.depth, words.bench_hint());
            let text = ellipsize(&text, self.cells).into_owned();
            return Line::styled(text, theme.dim);
        };
        let points = signed(then.raw - now.raw);
        let style = if now.raw <= then.raw {
            theme.good
        } else {
            theme.bad
        };
        let numbers = format!(" {} → {} ", now.depth, then.depth);
        let count = words.bench_points(&points, self.actions.count());
        let mut left = vec![
            Span::styled(numbers, theme.strong),
            Span::styled(format!(" {count}"), style),
        ];
        if let Some(cap) = then.limits().next() {
            let limited = format!(" · {}", words.limited(cap));
            left.push(Span::styled(limited, theme.warn));
            return spread(left, Vec::new(), self.cells);
        }
        let share = |layers: &crate::domain::score::Layers| {
            [layers.key, layers.universal, layers.organizational].map(percent)
        };
        let shares = share(&now.layers).into_iter().zip(share(&then.layers));
        let moved = LAYERS.into_iter().zip(shares);
        let moved = moved.filter(|(_, (before, after))| before != after);
        let moved = moved
            .map(|(layer, (before, after))| format!("{} {before} → {after}%", words.layer(layer)));
        let right = format!("{} ", moved.collect::<Vec<_>>().join(" · "));
        let used: usize = left.iter().map(|span| width(&span.content)).sum();
        // The depth itself is never cut for what it is made of.
        let fits = used + 1 + width(&right) <= self.cells;
        let right = fits.then(|| Span::styled(right, theme.dim));
        spread(left, right.into_iter().collect(), self.cells)
    }

    fn headings(&self) -> Line<'static> {
        let words = &self.look.words;
        let right = |text: &str, cells: usize| {
            let before = " ".repeat(cells.saturating_sub(width(text)));
            format!("{before}{text}")
        };
        let gain = right(&words.bench_gain(), GAIN);
        let all = match self.all {
            0 => String::new(),
            all => right(&words.bench_in_all(), all),
        };
        let mut text = format!(
            "     {gain}{all}  {}  {}  {}",
            fit(&words.bench_likely(), self.chance),
            fit(&words.bench_effort(), self.effort),
            fit("", self.what)
        );
        if 0 < self.neglect {
            text.push_str("  ");
            text.push_str(&words.bench_if_nothing());
        }
        Line::styled(text, self.look.theme.dim)
    }

    fn effort(&self, row: &ActionRow) -> String {
        let words = &self.look.words;
        let candidate = row.candidate.as_ref();
        candidate.map_or_else(
            || words.bench_what_if(),
            |candidate| words.effort(candidate.step.effort()),
        )
    }

    fn lost(&self, row: &ActionRow) -> String {
        let (words, today) = (&self.look.words, self.app.today);
        let neglect = row.neglect.as_ref();
        neglect.map_or_else(String::new, |neglect| words.neglect(neglect, today))
    }

    fn what(&self, row: &ActionRow) -> String {
        let names = |subject| self.name(subject);
        self.look.words.supposition(&row.what, &names)
    }

    fn row(&self, row: &ActionRow) -> Line<'static> {
        let theme = &self.look.theme;
        let on = self.actions.is_on(&row.what);
        let sign = if on { "[x] " } else { "[ ] " };
        let boxed = if on { theme.focus } else { theme.dim };
        let tone = if row.gain < 0.0 {
            theme.bad
        } else {
            theme.good
        };
        let chance = row.candidate.as_ref().and_then(Candidate::chance);
        let chance = chance.map_or_else(String::new, |chance| percent(chance) + "%");
        let all = row.in_all().filter(|_| 0 < self.all);
        let all = all.map_or_else(String::new, signed);
        let mut spans = vec![
            Span::raw(" "),
            Span::styled(sign, boxed),
            Span::styled(format!("{:>GAIN$}", signed(row.gain)), tone),
            Span::styled(format!("{:>1$}  ", all, self.all), tone),
            Span::styled(fit(&chance, self.chance), theme.dim),
            Span::raw("  "),
            Span::styled(fit(&self.effort(row), self.effort), theme.dim),
            Span::raw("  "),
            Span::styled(fit(&self.what(row), self.what), theme.strong),
        ];
        if 0 < self.neglect {
            spans.push(Span::raw("  "));
            spans.push(Span::styled(fit(&self.lost(row), self.neglect), theme.warn));
        }
        if let Some(promise) = &row.promise {
            let late = promise.due.is_some_and(|due| due < self.app.today);
            let style = if late { theme.bad } else { theme.text };
            let used: usize = spans.iter().map(|span| width(&span.content)).sum();
            let room = self.cells.saturating_sub(used);
            let text = if room < LEAST_PROMISE {
                "  >".to_owned()
            } else {
                let text = format!("  > {}", promise.text.shown());
                ellipsize(&text, room).into_owned()
            };
            spans.push(Span::styled(text, style));
        }
        Line::from(spans)
    }

    /// The row in full: what it rests on, by layer, what goes without it, what it keeps.
    fn detail(&self, row: &ActionRow) -> Vec<Line<'static>> {
        let (words, theme, today) = (&self.look.words, &self.look.theme, self.app.today);
        let mut parts = vec![self.what(row)];
        if let Some(all) = row.in_all() {
            parts.push(words.gain_in_all(row.gain, all, row.moves.len()));
        }
        if let Some(candidate) = &row.candidate {
            parts.push(words.stands(candidate, today));
            let layers = candidate.by_layer;
            let points = [layers.key, layers.universal, layers.organizational];
            let points = LAYERS.into_iter().zip(points);
            parts.extend(
                points
                    .filter(|(_, points)| 0.05 <= points.abs())
                    .map(|(layer, points)| format!("{} {}", words.layer(layer), signed(points))),
            );
            parts.extend(
                row.neglect
                    .as_ref()
                    .map(|neglect| words.if_nothing(Some(neglect), today)),
            );
        }
        let promise = row.promise.as_ref();
        let keeps = promise.map(|promise| words.keeps(promise, today));
        let late = promise.is_some_and(|row| row.due.is_some_and(|due| due < today));
        let most = DETAIL - 1 - usize::from(keeps.is_some());
        let room = self.cells.saturating_sub(2);
        let lines = wrap_parts(&parts, room, most).into_iter();
        let told = |line: &str, style: Style| Line::styled(format!(" {line}"), style);
        let style = if late { theme.bad } else { theme.text };
        let keeps = keeps.map(|text| told(&ellipsize(&text, room), style));
        lines
            .map(|line| told(&line, theme.text))
            .chain(keeps)
            .collect()
    }
}
