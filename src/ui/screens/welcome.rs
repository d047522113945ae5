//! The first start.
//!
//! ```text
//!        Who matters, what was promised, how deep it is.
//!      ▌ d  the demo book     four invented customers …
//!        i  your own people   from .vcf, .csv, .xlsx or .ics files
//!        e  an empty book     and your first account
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{ClickTarget, KeyScope, Keys, Protection, screens::Welcome},
    ui::{
        Look,
        text::{fit, width},
    },
};

/// Lines above the offers.
const ABOVE: u16 = 4;

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    welcome: &Welcome,
    protection: Protection,
    keys: &Keys,
    look: &Look,
) -> usize {
    let (words, theme) = (&look.words, &look.theme);
    let offers = welcome.list.rows().iter();
    let offers: Vec<_> = offers.map(|offer| (*offer, words.offer(*offer))).collect();
    let column = offers.iter().map(|(_, (name, _))| width(name)).max();
    let column = column.unwrap_or(0) + 3;
    let mut lines = vec![
        Line::styled(words.welcome_title(), theme.heading),
        Line::raw(""),
        Line::raw(words.welcome_text()),
        Line::raw(""),
    ];
    for (offer, (name, text)) in offers {
        let here = offer == welcome.offer();
        let key = keys.key_for(KeyScope::Welcome, offer.action());
        let key = key.map_or_else(String::new, |key| key.to_string());
        let style = if here { theme.selected } else { theme.text };
        lines.push(Line::from(vec![
            Span::raw(if here { "▌ " } else { "  " }),
            Span::styled(format!(" {key} "), theme.key),
            Span::styled(fit(&format!(" {name}"), column), style),
            Span::styled(format!(" {text}"), theme.dim),
        ]));
    }
    lines.push(Line::raw(""));
    lines.push(Line::styled(words.welcome_privacy(), theme.dim));
    lines.extend(
        words
            .protection(protection)
            .map(|it| Line::styled(it, theme.dim)),
    );
    let cells = lines.iter().map(Line::width).max().unwrap_or(0);
    let cells = u16::try_from(cells).unwrap_or(area.width).min(area.width);
    let height = u16::try_from(lines.len())
        .unwrap_or(area.height)
        .min(area.height);
    let middle = Rect {
        x: area.x + (area.width - cells) / 2,
        y: area.y + (area.height - height) / 3,
        width: cells,
        height,
    };
    frame.render_widget(ratatui::text::Text::from(lines), middle);
    for (at, y) in (0..welcome.list.rows().len()).zip(middle.y + ABOVE..middle.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..middle
        };
        look.clickable(row, ClickTarget::Row(at));
    }
    welcome.list.rows().len()
}
