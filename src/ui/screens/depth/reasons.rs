//! The six reasons with their links, and the checklists of those who must sign.
//!
//! ```text
//!  ▾ open matters     2
//!      Phase II · bid · 1.2M CNY     in 12d  ━━┄┄  59%  win · 王芳 opposes
//!      joint plan · Roadmap     until 31 Dec  ━┄┄┄  30%  last · senior: nobody yet
//!  ▾ get paid         ━━┄┄  35%  finance
//!      finance        ━┄┄┄  21%  陈洁, neutral            meet 陈洁
//!  ▾ before invoicing           2 of 4 ready
//!    ✗ finance                  陈洁 is not warm enough …
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    app::{
        DepthView,
        screens::depth::{ReasonLine, Reasons},
    },
    domain::{
        Subject,
        matter::{Cooperation, Footing, opposes},
        score::{Check, Fold, Link, Ready, ReasonId},
    },
    say::{Said, Tone},
    ui::{
        Look,
        text::{ellipsize, fit, width},
        widgets::{bar, list, spans as toned, spread},
    },
};

/// Cells of a name in front of the numbers.
const NAME: usize = 26;
/// From this width on a link says who carries it besides what to do.
const ROOM_FOR_BOTH: usize = 56;
/// Cells of a bar and the number beside it.
const SHARE: usize = STROKE + 5;
/// Cells of a bar.
const STROKE: usize = 8;

/// Draws the page; returns how many lines of its list are visible.
pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    reasons: &Reasons,
    view: &DepthView,
    look: &Look,
) -> usize {
    let renderer = Renderer {
        view,
        look,
        cells: usize::from(area.width),
    };
    let lines = reasons.list.rows();
    list(frame, area, &reasons.list, look, |at| {
        Some(renderer.line(lines.get(at)?))
    })
}

struct Renderer<'a> {
    view: &'a DepthView,
    look: &'a Look,
    cells: usize,
}

impl Renderer<'_> {
    fn name(&self, subject: Subject) -> String {
        self.look.words.call(&self.view.sheet.rows, subject)
    }

    fn line(&self, line: &ReasonLine) -> Line<'static> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let names = |subject| self.name(subject);
        match line {
            ReasonLine::Matters(count, fold) => {
                let name = fit(&words.matters_open(), NAME);
                let spans = vec![
                    Span::raw(format!(" {} ", sign(*fold))),
                    Span::styled(name, theme.strong),
                    Span::raw(count.to_string()),
                ];
                spread(spans, Vec::new(), self.cells)
            }
            ReasonLine::Matter(stand) => self.matter(stand),
            ReasonLine::Plan(plan) => self.plan(plan),
            ReasonLine::Chain(_, link) => self.chain(link),
            ReasonLine::Reason(reason, fold) => {
                let mut spans = vec![Span::raw(format!(" {} ", sign(*fold)))];
                let name = fit(&words.reason(reason.id), NAME);
                spans.push(Span::styled(name, theme.strong));
                spans.extend(self.share(reason.value));
                let weakest = reason.weakest.map(|link| words.weakest(link, &names));
                let weakest = weakest.unwrap_or_default();
                spans.push(Span::styled(format!("  {weakest}"), theme.dim));
                spread(spans, Vec::new(), self.cells)
            }
            ReasonLine::Link(_, link) => self.link(link),
            ReasonLine::Checklist {
                checklist,
                ready,
                of,
                fold,
            } => {
                let name = fit(&words.checklist(*checklist), NAME);
                let style = if ready == of { theme.good } else { theme.warn };
                let spans = vec![
                    Span::raw(format!(" {} ", sign(*fold))),
                    Span::styled(name, theme.strong),
                    Span::styled(words.checklist_ready(*ready, *of), style),
                ];
                spread(spans, Vec::new(), self.cells)
            }
            ReasonLine::Check(.., check) => self.check(check),
        }
    }

    /// A bar and the number beside it.
    fn share(&self, share: Option<f64>) -> Vec<Span<'static>> {
        let mut spans = bar(share.unwrap_or(0.0), STROKE, &self.look.theme).to_vec();
        let number = share.map_or_else(
            || "   –".to_owned(),
            |share| format!("{:>4}", format!("{:.0}%", share * 100.0).replace('-', "−")),
        );
        spans.push(Span::raw(format!(" {number}")));
        spans
    }

    /// What it is and when it is to be over, how well it stands, and on what.
    fn matter(&self, stand: &Footing) -> Line<'static> {
        let words = &self.look.words;
        let matter = &stand.matter;
        let said = words.matter_briefly(matter);
        let now = words.matter_now(matter, self.view.depth.on);
        self.carried(
            &said,
            &now,
            (stand.reason, stand.value, stand.weakest.as_ref()),
        )
    }

    fn plan(&self, plan: &Cooperation) -> Line<'static> {
        let words = &self.look.words;
        let said = words.org_fact_said(&plan.fact);
        let until = plan.until.map(|day| words.date(day, self.view.depth.on));
        let until = until.map_or_else(String::new, |day| words.matter_until(day));
        let now = Said::new(Tone::Dim, until);
        self.carried(
            &said,
            &now,
            (Cooperation::REASON, plan.value, plan.weakest.as_ref()),
        )
    }

    /// Something, when it is to be over, and what carries it how well.
    fn carried(
        &self,
        said: &str,
        now: &Said,
        (reason, value, weakest): (ReasonId, Option<f64>, Option<&Link>),
    ) -> Line<'static> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let names = |subject| self.name(subject);
        let due = now.to_string();
        let name = (self.cells / 2)
            .saturating_sub(SHARE + 6 + width(&due))
            .max(NAME - 2);
        let mut spans = vec![
            Span::raw("     "),
            Span::raw(fit(said, name)),
            Span::raw("  "),
        ];
        spans.extend(toned(now, theme));
        let used: usize = spans.iter().map(|span| width(&span.content)).sum();
        // The bars of several matters stand below each other, whatever is said of their days.
        let column = (self.cells / 2).saturating_sub(SHARE).max(used + 1);
        spans.push(Span::raw(" ".repeat(column.saturating_sub(used))));
        spans.extend(self.share(value));
        let rest = self.cells.saturating_sub(column + SHARE + 2);
        let carried = words.stand(reason, weakest, &names);
        let style = match weakest {
            Some(link) if opposes(link) => theme.bad,
            _ => theme.dim,
        };
        let carried = ellipsize(&carried, rest).into_owned();
        spans.push(Span::styled(format!("  {carried}"), style));
        Line::from(spans)
    }

    fn link(&self, link: &Link) -> Line<'static> {
        self.link_behind(link, "     ")
    }

    /// A seat of the chain that a project has of its own, below the project.
    fn chain(&self, link: &Link) -> Line<'static> {
        self.link_behind(link, "       ! ")
    }

    fn link_behind(&self, link: &Link, before: &'static str) -> Line<'static> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let names = |subject| self.name(subject);
        let mut spans = vec![Span::raw(before)];
        let name = fit(&words.weakest(link.of, &names), NAME - 2);
        spans.push(Span::raw(name));
        spans.extend(self.share(Some(link.share)));
        spans.push(Span::raw("  "));
        let used: usize = spans.iter().map(|span| width(&span.content)).sum();
        let room = self.cells.saturating_sub(used + 1);
        let (carried, cure) = (words.carried(link, &names), words.cure(link, &names));
        // Where there is no room for both, what to do names whom.
        let both = ROOM_FOR_BOTH <= room || cure.is_empty();
        let half = if carried.is_empty() || !both {
            0
        } else {
            room / 2
        };
        spans.push(Span::raw(fit(&carried, half)));
        spans.push(Span::raw(if half == 0 { "" } else { "  " }));
        let rest = room.saturating_sub(half + 2);
        let cure = ellipsize(&cure, rest).into_owned();
        spans.push(Span::styled(cure, theme.good));
        Line::from(spans)
    }

    fn check(&self, check: &Check) -> Line<'static> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let (sign, style): (&str, Style) = match check.ready {
            Ready::Yes => ("✓", theme.good),
            Ready::Cold => ("~", theme.warn),
            Ready::Opposed | Ready::Nobody => ("✗", theme.bad),
            Ready::Unknown => ("?", theme.dim),
        };
        let names = |subject| self.name(subject);
        let name = match check.department {
            Some(department) => self.name(department.into()),
            None => words.function(check.function),
        };
        let spans = vec![
            Span::raw("   "),
            Span::styled(format!("{sign} "), style),
            Span::raw(fit(&name, NAME - 2)),
            Span::styled(words.check(check, &names), style),
        ];
        spread(spans, Vec::new(), self.cells)
    }
}

const fn sign(fold: Fold) -> &'static str {
    match fold {
        Fold::Closed => "▸",
        Fold::Open => "▾",
        Fold::Leaf => " ",
    }
}
