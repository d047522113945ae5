//! Which editor, and how it is told to leave nothing behind: no swap file, no backup, no undo file, no
//! history. What an editor keeps in its own folders would outlive ours.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::app::Unedited;

/// A program with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Editor {
    program: String,
    arguments: Vec<String>,
    kind: Kind,
}

/// Editors that need telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Vim,
    /// Has a window of its own, and has to be told to wait.
    Gvim,
    Neovim,
    Nano,
    Emacs,
    Other,
}

/// Turned off before the user's own file is read and again after it.
const VIM: &str = "set nobackup nowritebackup noswapfile noundofile viminfo=";
const NEOVIM: &str = "set nobackup nowritebackup noswapfile noundofile shada=";
/// Comes after the user's own file, so it has the last word. Modes that write when Emacs ends have to
/// be told not to.
const EMACS: &str = "(progn \
    (setq make-backup-files nil auto-save-default nil create-lockfiles nil \
          auto-save-list-file-prefix nil undo-tree-auto-save-history nil) \
    (dolist (mode '(recentf-mode savehist-mode save-place-mode desktop-save-mode)) \
      (when (and (boundp mode) (symbol-value mode)) (set mode nil))) \
    (dolist (hook '((find-file-hook . recentf-track-opened-file) (kill-buffer-hook . recentf-track-closed-file) \
                    (kill-emacs-hook . recentf-save-list) (kill-emacs-hook . savehist-autosave) \
                    (minibuffer-setup-hook . savehist-minibuffer-hook) \
                    (find-file-hook . save-place-find-file-hook) (kill-buffer-hook . save-place-to-alist) \
                    (kill-emacs-hook . save-place-kill-emacs-hook) \
                    (kill-emacs-hook . desktop-kill) (kill-emacs-query-functions . desktop-kill))) \
      (remove-hook (car hook) (cdr hook))) \
    (when (and (boundp 'savehist-timer) savehist-timer) (cancel-timer savehist-timer)))";

impl Editor {
    /// The one that `VISUAL` names, else `EDITOR`, else `vi` or `nano`.
    ///
    /// # Errors
    /// When there is none, or its name cannot be read.
    pub fn of_the_user() -> Result<Self, Unedited> {
        let named = [env::var_os("VISUAL"), env::var_os("EDITOR")];
        Self::choose(named, on_path, is_vim)
    }

    fn choose(
        named: [Option<OsString>; 2],
        find: impl Fn(&str) -> Option<PathBuf>,
        is_vim: impl Fn(&Path) -> bool,
    ) -> Result<Self, Unedited> {
        let named = named.into_iter().flatten();
        let mut named = named.map(|it| it.to_string_lossy().trim().to_owned());
        let usual = || {
            let mut usual = ["vi", "nano"].into_iter();
            usual.find(|name| find(name).is_some()).map(str::to_owned)
        };
        let line = named
            .find(|line| !line.is_empty())
            .or_else(usual)
            .ok_or(Unedited::NoEditor)?;
        let (program, arguments) = in_words(&line, &find)?;
        let kind = find(&program).map_or(Kind::Other, |path| Kind::of(&path, is_vim));
        Ok(Self {
            program,
            arguments,
            kind,
        })
    }

    /// What to call it in a sentence.
    pub fn name(&self) -> String {
        let name = Path::new(&self.program).file_name();
        name.map_or_else(|| self.program.clone(), |it| it.to_string_lossy().into())
    }

    /// The editor on `file`. No shell is in between, so nothing in the path means anything.
    pub fn command(&self, file: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command
            .args(&self.arguments)
            .args(self.kind.arguments())
            .arg(file);
        command
    }
}

/// The program a line names and its arguments, as a shell would take them. Whoever has their editor in
/// a folder with a space in its name may have written that down as it is: where the first word is no
/// program, as much of the line as is one may be meant.
fn in_words(
    line: &str,
    find: impl Fn(&str) -> Option<PathBuf>,
) -> Result<(String, Vec<String>), Unedited> {
    let split = |text: &str| {
        shell_words::split(text).map_err(|error| Unedited::Failed {
            editor: line.to_owned(),
            reason: error.to_string(),
        })
    };
    if find(line).is_some() {
        return Ok((line.to_owned(), Vec::new()));
    }
    let mut words = split(line)?.into_iter();
    let program = words.next().ok_or(Unedited::NoEditor)?;
    if find(&program).is_none() {
        let ends = line.match_indices(' ').map(|(at, _)| at);
        for end in ends {
            let (program, rest) = line.split_at(end);
            if find(program).is_some() {
                return Ok((program.to_owned(), split(rest)?));
            }
        }
    }
    Ok((program, words.collect()))
}

impl Kind {
    /// By what the program is called once links are followed: `vi` is often another editor's name.
    fn of(path: &Path, is_vim: impl Fn(&Path) -> bool) -> Self {
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let name = real.file_name().unwrap_or_default().to_string_lossy();
        // vim.basic, emacs-nox, nvim0.10
        let end = name.find(|c: char| !c.is_ascii_alphabetic());
        match &name[..end.unwrap_or(name.len())] {
            "vim" | "vimx" | "rvim" | "view" | "rview" => Self::Vim,
            "gvim" | "rgvim" | "gview" | "mvim" => Self::Gvim,
            "nvim" => Self::Neovim,
            "nano" | "rnano" => Self::Nano,
            "emacs" => Self::Emacs,
            "vi" | "ex" if is_vim(path) => Self::Vim,
            _ => Self::Other,
        }
    }

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Vim => &["-n", "-i", "NONE", "--cmd", VIM, "-c", VIM],
            Self::Gvim => &["-f", "-n", "-i", "NONE", "--cmd", VIM, "-c", VIM],
            Self::Neovim => &["-n", "-i", "NONE", "--cmd", NEOVIM, "-c", NEOVIM],
            // What a settings file turns on nothing on the command line turns off.
            Self::Nano => &["--ignorercfiles"],
            Self::Emacs => &["--eval", EMACS],
            Self::Other => &[],
        }
    }
}

/// The program of this name that a shell would run.
fn on_path(name: &str) -> Option<PathBuf> {
    if name.contains(std::path::MAIN_SEPARATOR) {
        return Some(PathBuf::from(name)).filter(|path| path.is_file());
    }
    let folders = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|path| is_program(path))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// Some systems call a small Vim `vi` without a link; others have one that knows no such options.
fn is_vim(path: &Path) -> bool {
    let asked = Command::new(path)
        .arg("--version")
        .stdin(Stdio::null())
        .output();
    asked.is_ok_and(|said| String::from_utf8_lossy(&said.stdout).starts_with("VIM"))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    fn choose(
        visual: Option<&str>,
        editor: Option<&str>,
        there: &[&str],
    ) -> Result<Editor, Unedited> {
        let named = [visual.map(Into::into), editor.map(Into::into)];
        Editor::choose(
            named,
            |name| {
                let known = there.contains(&name.rsplit('/').next().unwrap());
                known.then(|| Path::new("/nowhere").join(name))
            },
            |_| false,
        )
    }

    #[test]
    fn visual_comes_before_editor_and_the_usual_ones_last() {
        let name = |editor: Result<Editor, Unedited>| editor.map(|it| it.name());
        let all = ["vi", "nano", "hx", "micro"];
        assert_eq!(name(choose(Some("hx"), Some("micro"), &all)).unwrap(), "hx");
        assert_eq!(
            name(choose(Some(" "), Some("micro"), &all)).unwrap(),
            "micro"
        );
        assert_eq!(name(choose(None, None, &all)).unwrap(), "vi");
        assert_eq!(name(choose(None, Some(""), &["nano"])).unwrap(), "nano");
        assert_eq!(name(choose(None, None, &[])), Err(Unedited::NoEditor));
    }

    #[test]
    fn an_editor_is_split_as_a_shell_would() {
        let editor = choose(None, Some("'/opt/my editor/code' --wait -n"), &[]).unwrap();
        assert_eq!(editor.program, "/opt/my editor/code");
        assert_eq!(editor.arguments, ["--wait", "-n"]);
        assert_eq!(editor.name(), "code");
        // Nothing is run that a shell would run.
        let editor = choose(None, Some("vi; rm -rf $HOME"), &[]).unwrap();
        assert_eq!(editor.program, "vi;");
        assert_eq!(editor.arguments, ["rm", "-rf", "$HOME"]);
        let unclosed = choose(None, Some("vi 'a"), &[]);
        assert!(matches!(unclosed, Err(Unedited::Failed { .. })));
    }

    #[test]
    fn a_path_with_a_space_needs_no_quotes_where_it_is_there() {
        let there = |line: &str| {
            let found = ["/opt/my editor/hx", "/opt/o'brien/hx", "hx"];
            let find = |name: &str| found.contains(&name).then(|| name.into());
            Editor::choose([None, Some(line.into())], find, |_| false).unwrap()
        };
        let editor = there("/opt/my editor/hx");
        assert_eq!(editor.program, "/opt/my editor/hx");
        assert!(editor.arguments.is_empty());
        let editor = there("/opt/my editor/hx --wait 'a b'");
        assert_eq!(editor.program, "/opt/my editor/hx");
        assert_eq!(editor.arguments, ["--wait", "a b"]);
        assert_eq!(there("/opt/o'brien/hx").program, "/opt/o'brien/hx");
        // A program that is there is meant, whatever else would be one.
        assert_eq!(there("hx /opt/my editor/hx").arguments.len(), 2);
    }

    #[test]
    fn the_users_arguments_come_first_and_the_file_last() {
        let editor = choose(Some("emacs -nw"), None, &["emacs"]).unwrap();
        let command = editor.command(Path::new("/dev/shm/x y/note.md"));
        let arguments: Vec<_> = command.get_args().collect();
        assert_eq!(arguments[0], "-nw");
        assert_eq!(arguments[1], "--eval");
        assert_eq!(arguments[3], "/dev/shm/x y/note.md");
        assert_eq!(arguments.len(), 4);
    }

    #[test]
    fn each_editor_is_told_in_its_own_way() {
        let kind = |name: &str| Kind::of(&Path::new("/nowhere").join(name), |_| false);
        for (name, is) in [
            ("vim", Kind::Vim),
            ("vim.basic", Kind::Vim),
            ("vim.tiny", Kind::Vim),
            ("gvim", Kind::Gvim),
            ("nvim", Kind::Neovim),
            ("nvim-0.10", Kind::Neovim),
            ("nano", Kind::Nano),
            ("emacs-nox", Kind::Emacs),
            ("emacs28.2", Kind::Emacs),
            ("emacsclient", Kind::Other),
            ("vi", Kind::Other),
            ("busybox", Kind::Other),
            ("hx", Kind::Other),
            ("code", Kind::Other),
        ] {
            assert_eq!(kind(name), is, "{name}");
        }
        assert_eq!(Kind::of(Path::new("/nowhere/vi"), |_| true), Kind::Vim);
        assert!(Kind::Gvim.arguments().contains(&"-f"));
        assert!(Kind::Other.arguments().is_empty());
    }

    #[test]
    fn a_link_is_followed_to_the_editor_it_stands_for() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("vim.basic"), folder.path().join("vi"));
        fs::write(&real, "").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(&real, &link).unwrap();
        #[cfg(unix)]
        assert_eq!(Kind::of(&link, |_| false), Kind::Vim);
    }
}
