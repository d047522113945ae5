//! Forgets somebody on a page that has the whole terminal, while no screen has the book open.

use std::{io, thread};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::{
    input::{Inbox, Wake},
    terminal::Terminal,
};
use crate::{
    app::{Cleaned, ForgettingPage, Mouse, Progress, Refusal},
    ui::{self, Look},
};

/// Does the `work` beside a page that shows how far it is, and what came of it until the user has read that;
/// whether the screens go on.
///
/// # Errors
/// When the terminal or a thread cannot be had.
pub fn forget_on_page(
    work: impl FnOnce(&mut dyn FnMut(Progress)) -> Result<Cleaned, Refusal> + Send + 'static,
    look: &Look,
    inbox: &mut Inbox,
) -> io::Result<bool> {
    let mut terminal = Terminal::take(Mouse::Off)?;
    let mut page = ForgettingPage::Under(Progress::default());
    inbox.listen_to_keys()?;
    let tells = inbox.answers.clone();
    // Where the program ends before its time, what is left to do is done at the next start.
    thread::Builder::new()
        .name("forgetting".into())
        .spawn(move || {
            let tell = |page| tells.send(Wake::Forgetting(page)).ok();
            let done = work(&mut |progress| {
                tell(ForgettingPage::Under(progress));
            });
            tell(done.map_or_else(ForgettingPage::Refused, ForgettingPage::Done));
        })?;
    loop {
        terminal.draw(|frame| ui::forgetting(frame, &page, look))?;
        match inbox.next(None) {
            Ok(Wake::End(_)) | Err(_) => return Ok(false),
            Ok(Wake::Forgetting(now)) => page = now,
            Ok(Wake::Terminal(Event::Key(key), _))
                if page.is_over()
                    && key.kind != KeyEventKind::Release
                    && matches!(key.code, KeyCode::Enter | KeyCode::Esc) =>
            {
                return Ok(true);
            }
            Ok(Wake::Terminal(Event::Key(key), _)) if page.is_over() && is_ctrl_c(key) => {
                return Ok(false);
            }
            Ok(Wake::Suspend) => terminal.suspend()?,
            Ok(Wake::Continued) => terminal.resume()?,
            Ok(_) => {}
        }
    }
}

fn is_ctrl_c(key: KeyEvent) -> bool {
    key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL)
}
