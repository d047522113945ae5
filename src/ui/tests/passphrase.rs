//! The question for a passphrase.

use insta::assert_snapshot;
use ratatui::{Terminal, backend::TestBackend};

use super::{look, text};
use crate::{
    app::{AskPassphrase, Locked, PassphraseStep},
    say::Lang,
    ui::ask_passphrase,
};

fn shown(ask: &AskPassphrase, lang: Lang) -> String {
    let mut terminal = Terminal::new(TestBackend::new(60, 16)).unwrap();
    terminal
        .draw(|frame| ask_passphrase(frame, "book.db", ask, &look(lang)))
        .unwrap();
    text(terminal.backend().buffer())
}

#[test]
fn what_is_typed_shows_as_dots() {
    let mut ask = AskPassphrase::new(PassphraseStep::Unlock(Locked::AtFirst));
    ask.paste("correct");
    assert_snapshot!(shown(&ask, Lang::En), @"
    book.db is encrypted.

    Passphrase  •••••••▏

    Enter: open · Ctrl-U: clear · Esc: leave. The recovery
    key is taken, too.
    ");
    ask.step = PassphraseStep::Unlock(Locked::Idle(10));
    assert_snapshot!(shown(&ask, Lang::Zh), @"
    10 分钟没有按键，客户簿已锁定。

    密码  •••••••▏

    Enter 打开 · Ctrl-U 清空 · Esc 退出。也可输入恢复密钥。
    ");
}

#[test]
fn a_recovery_key_is_printed_to_be_written_down() {
    let mut ask = AskPassphrase::new(PassphraseStep::Again);
    ask.print(
        "J3A9X-B4GGC-A5KBQ-V46B3-BQ89Z-Z4ZQW-Y9APS-EA5XA-2WXY2-X1E9J-APWXG"
            .to_owned()
            .into(),
    );
    assert_snapshot!(shown(&ask, Lang::En), @"
    book.db is encrypted now. Write this down:

    The recovery key opens the book if the passphrase is
    forgotten. It is not shown again, and nobody can help if
    both are lost. Keep it away from this computer.

      J3A9X B4GGC A5KBQ V46B3 BQ89Z Z4ZQW
      Y9APS EA5XA 2WXY2 X1E9J APWXG

    Enter: I have written it down
    ");
    assert_snapshot!(shown(&ask, Lang::Zh), @"
    book.db 已加密。请抄下恢复密钥：

    忘记密码时，可用恢复密钥打开客户簿。它不会再次显示；密码
    和恢复密钥都丢了，谁也帮不上忙。请不要存在这台电脑上。

      J3A9X B4GGC A5KBQ V46B3 BQ89Z Z4ZQW
      Y9APS EA5XA 2WXY2 X1E9J APWXG

    Enter 我已抄下
    ");
}
