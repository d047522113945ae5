//! The config file: what it changes, what is refused and how, as the real program says it.

use std::fs;

use crate::shell::Shell;

const PLACE: &str = ".config/guanxi/config.toml";

impl Shell {
    /// A config where the program looks for it.
    fn configured(text: &str) -> Self {
        let shell = Self::new();
        let path = shell.folder().join(PLACE);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        shell
    }

    /// What is said on standard error, without the folder.
    fn refuses(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{run:?}");
        run.err
            .replace(&format!("{}/", self.folder().display()), "")
    }
}

#[test]
#[cfg(target_os = "linux")]
fn the_config_is_looked_for_in_the_config_folder_and_need_not_be_there() {
    let shell = Shell::new();
    let path = shell.folder().join(PLACE).display().to_string();
    assert_eq!(shell.says(&["config", "path"]), format!("{path}\n"));
    let absent = shell.says(&["config", "check"]);
    assert_eq!(
        absent,
        format!("{path} is not there; everything is as the program comes\n")
    );
    assert!(!shell.folder().join(".config").exists());
    let named = shell.says(&["--config", "other.toml", "config", "path"]);
    assert_eq!(named, "other.toml\n");
}

#[test]
#[cfg(target_os = "linux")]
fn everything_wrong_is_said_with_file_line_key_and_what_is_allowed() {
    let shell = Shell::configured(
        "langage = \"en\"\n\
        mouse = \"off\"\n\
        [keys.buch]\n\
        sort = \"x\"\n\
        [keys.book]\n\
        undo = \"x\"\n\
        sort = 3\n\
        filter = \"Hyper-f\"\n\
        import = [\"Ctrl-M\"]\n\
        [keys.form]\n\
        save = \"s\"\n\
        jump = \"F2\"\n",
    );
    let wrong = shell.refuses(&["config", "check"]);
    insta::assert_snapshot!(wrong, @"");
    // The same is said instead of doing anything else.
    assert_eq!(shell.refuses(&["list", "accounts"]), wrong);
    assert!(!shell.book.exists());
}

#[test]
#[cfg(target_os = "linux")]
fn keys_that_clash_are_refused_by_name() {
    for (config, said) in [
        ("[keys.book]\nsort = \"f\"", ""),
        ("[keys.form]\ncancel = []", ""),
        ("[keys.book]\nsort = \"?\"", ""),
        ("[keys.everywhere]\nquit = \"q\"", ""),
    ] {
        let shell = Shell::configured(config);
        assert_eq!(shell.refuses(&["config", "check"]), said);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_chinese_config_is_refused_in_chinese() {
    let shell = Shell::configured(
        "language = \"zh\"\nmouse = 1\n[keys.book]\nsort = \"f\"\nfilter = \"w\"\nzoom = \"z\"\n[keys.card]\nedit = \"?\"\n",
    );
    insta::assert_snapshot!(shell.refuses(&["config", "check"]), @"");
    let shell = Shell::configured(
        "language = \"zh\"\n[keys.book]\nsort = \"f\"\n[keys.form]\nsave = \"s\"\n",
    );
    insta::assert_snapshot!(shell.refuses(&["config", "check"]), @"");
    let shell = Shell::configured(
        "language = \"zh\"\n[keys.card]\nedit = \"?\"\n[keys.book]\nsort = \"f\"\n",
    );
    insta::assert_snapshot!(shell.refuses(&["config", "check"]), @"");
    let shell = Shell::configured("language = \"zh\"\nmouse = \n");
    insta::assert_snapshot!(shell.refuses(&["config", "check"]), @"");
}

#[test]
fn a_named_config_has_to_be_there_and_be_text() {
    let shell = Shell::new();
    let run = shell.run(&["--config", "nowhere.toml", "list", "accounts"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.starts_with("nowhere.toml cannot be read: "),
        "{run:?}"
    );
    shell.file("bytes.toml", b"mouse = true\n# \xff\n");
    let run = shell.run(&["config", "check", "bytes.toml"]);
    assert_eq!(run.err, "bytes.toml, line 2: not UTF-8 text\n");
    shell.file("escape.toml", b"\"\\u001b[2J\" = 1\n");
    assert_eq!(shell.run(&["config", "check", "escape.toml"]).code, 1);
}

#[test]
fn what_is_shown_can_be_pasted_back() {
    let shell = Shell::new();
    let config = shell.file(
        "mine.toml",
        "language = 'zh'\nmouse = false\n[keys.rows]\ndelete = []\nundo = ['\"', '\\', 'F9']\n"
            .as_bytes(),
    );
    let shown = shell.says(&["--config", &config, "config", "show"]);
    for line in [
        "language = \"zh\"\n",
        "mouse = false\n",
        "[keys.rows]  # 客户簿中\n",
        "delete = []  # 删除\n",
        "undo = [\"\\\"\", \"\\\\\", \"F9\"]  # 撤销\n",
        "help = \"?\"  # 帮助\n",
        "new-org-fact = \"o\"",
    ] {
        assert!(shown.contains(line), "no {line:?} in\n{shown}");
    }
    let pasted = shell.file("pasted.toml", shown.as_bytes());
    assert_eq!(shell.says(&["--config", &pasted, "config", "show"]), shown);
    let fine = shell.says(&["config", "check", &pasted]);
    assert!(fine.ends_with(": 没有问题\n"), "{fine}");
}

#[test]
fn the_arguments_win_over_the_environment_over_the_config_over_the_locale() {
    let shell = Shell::new();
    let config = shell.file("zh.toml", b"language = \"zh\"");
    let language = |arguments: &[&str], environment: &[(&str, &str)]| {
        let mut command = shell.command(&[arguments, &["config", "show"]].concat());
        let child = command.envs(environment.iter().copied()).spawn().unwrap();
        let run = crate::shell::Run::of(child);
        run.out.lines().next().map(str::to_owned)
    };
    let (en, zh) = (
        Some("language = \"en\"".into()),
        Some("language = \"zh\"".into()),
    );
    let named = ("GUANXI_CONFIG", config.as_str());
    assert_eq!(language(&[], &[]), en);
    assert_eq!(language(&[], &[("LANG", "zh_CN.UTF-8")]), zh);
    assert_eq!(language(&[], &[named]), zh);
    assert_eq!(language(&["--config", &config], &[]), zh);
    assert_eq!(language(&[], &[named, ("GUANXI_LANG", "en")]), en);
    assert_eq!(language(&["--lang", "zh"], &[("GUANXI_LANG", "en")]), zh);
    let run = shell
        .command(&["config", "show"])
        .env("GUANXI_LANG", "fr")
        .status()
        .unwrap();
    assert_eq!(run.code(), Some(2));
}
