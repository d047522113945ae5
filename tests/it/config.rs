//! The config file: what it changes, what is refused and how, as the real program says it.

use std::fs;

use guanxi::app::KeyScope;

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
        format!("{path} does not exist; the defaults apply\n")
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
    let scopes: Vec<&str> = KeyScope::ALL.iter().map(|scope| scope.code()).collect();
    let told = wrong.replace(&scopes.join(", "), "EVERY SCOPE");
    insta::assert_snapshot!(told, @r#"
    .config/guanxi/config.toml, line 1: there is no key “langage”; allowed: language, date_order, mouse, lock_minutes, backup, journal, kinds, cadence, score, warnings, keys
    .config/guanxi/config.toml, line 2: mouse: expected true, false
    .config/guanxi/config.toml, line 3: keys.buch: there is no scope “buch”; allowed: EVERY SCOPE
    .config/guanxi/config.toml, line 6: keys.book.undo: book has no action “undo”, but rows has; allowed here: open, depth, as-of, import, sort, filter
    .config/guanxi/config.toml, line 7: keys.book.sort: expected a key in quotes, such as "Ctrl-R", or a list of them in brackets
    .config/guanxi/config.toml, line 8: keys.book.filter: “Hyper-f” is not a key; write it as the help shows it: a character as it is typed, Enter, Esc, Tab, Shift-Tab, Space, Backspace, Del, Up, Down, Left, Right, Home, End, PgUp, PgDn, F1 to F24, with Ctrl- or Alt- before it if needed, such as Ctrl-R or Alt-b
    .config/guanxi/config.toml, line 9: keys.book.import: the terminal sends the same for Ctrl-M as for Enter; write Enter
    .config/guanxi/config.toml, line 11: keys.form.save: in a text field s edits the text; use a key with Ctrl- or Alt- that edits nothing, or F1 to F24
    .config/guanxi/config.toml, line 12: keys.form.jump: form has no action “jump”; allowed: next-field, previous-field, down, up, page-down, page-up, save, edit-note, cancel
    "#);
    // The same is said instead of doing anything else.
    assert_eq!(shell.refuses(&["list", "accounts"]), wrong);
    assert!(!shell.book.exists());
}

#[test]
#[cfg(target_os = "linux")]
fn keys_that_clash_are_refused_by_name() {
    for (config, said) in [
        (
            "[keys.book]\nsort = \"f\"",
            "line 2: keys.book.sort: f is already the key for filter; give one of the two another key",
        ),
        (
            "[keys.form]\n\ncancel = []",
            "line 3: keys.form.cancel: cancel would have no key left in Form, and it needs one",
        ),
        (
            "[keys.book]\nsort = \"?\"",
            "line 2: keys.book.sort: this would hide the last key of help in Book; choose another key, or give help one more",
        ),
        (
            "[keys.everywhere]\nquit = \"q\"",
            "line 2: keys.everywhere.quit: in a text field q edits the text; use a key with Ctrl- or Alt- that edits nothing, or F1 to F24",
        ),
    ] {
        let shell = Shell::configured(config);
        let refused = shell.refuses(&["config", "check"]);
        assert_eq!(refused, format!("{PLACE}, {said}\n"));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_chinese_config_is_refused_in_chinese() {
    for (config, said) in [
        (
            "mouse = 1\n[keys.book]\nzoom = \"z\"",
            "第 2 行：mouse：可用的值是 true、false\n\
            第 4 行：keys.book.zoom：book 中没有“zoom”这个操作；可用的有 open、depth、as-of、import、sort、filter",
        ),
        (
            "[keys.book]\nsort = \"f\"",
            "第 3 行：keys.book.sort：f 已经是 filter（筛选）的按键；请给其中一个换个按键",
        ),
        (
            "[keys.card]\nstance = \"?\"",
            "第 3 行：keys.card.stance：这样会盖住 help（帮助）在 card（卡片）中的最后一个按键；请换一个，或者给 help（帮助）再加一个",
        ),
        (
            "[keys.form]\nsave = \"s\"",
            "第 3 行：keys.form.save：在输入框里 s 用来编辑文字；可用的是不用于编辑的 Ctrl-、Alt- 组合，以及 F1 到 F24",
        ),
    ] {
        let shell = Shell::configured(&format!("language = \"zh\"\n{config}"));
        let refused = shell.refuses(&["config", "check"]);
        assert_eq!(
            refused.replace(&format!("{PLACE} "), ""),
            format!("{said}\n")
        );
    }
    let shell = Shell::configured("language = \"zh\"\nmouse = \n");
    let broken = shell.refuses(&["config", "check"]);
    assert!(
        broken.starts_with(&format!("{PLACE} 第 2 行：不是有效的 TOML：")),
        "{broken}"
    );
}

/// Constants as nobody can have them.
const WRONG_CONSTANTS: &str = "[score]\nstage = \"half\"\n[score.layers]\nkey = 0.5\n\
    [score.caps]\none_thread = 130\none_tread = 1\n[score.cadence]\nhigh = 12.5\n\
    [score.bands]\nfirm = 30\n[score.evidence]\nfull = 0\n";

#[test]
#[cfg(target_os = "linux")]
fn constants_the_score_cannot_be_built_on_are_refused_with_key_value_and_range() {
    let shell = Shell::configured(WRONG_CONSTANTS);
    let wrong = shell.refuses(&["config", "check"]);
    insta::assert_snapshot!(wrong, @r#"
    .config/guanxi/config.toml, line 2: score.stage: must be a number from 0 to 1; "half" is not a number
    .config/guanxi/config.toml, line 4: score.layers.key + score.layers.universal + score.layers.organizational add up to 1.05; they must add up to 1
    .config/guanxi/config.toml, line 6: score.caps.one_thread: must be a number from 0 to 100, not 130
    .config/guanxi/config.toml, line 7: there is no key “score.caps.one_tread”; allowed: one_thread, one_department, opposed, no_supporter, few_threads, threads, strong_opponent, influence, out_of_reach
    .config/guanxi/config.toml, line 9: score.cadence.high: must be a whole number from 1 to 3660, not 12.5
    .config/guanxi/config.toml, line 11: score.bands.firm: must be 40 or more, since score.bands.thin is 40, not 30
    .config/guanxi/config.toml, line 13: score.evidence.full: must be more than 0, at most 1000, not 0
    "#);
    // No depth is computed with half of them.
    assert_eq!(shell.refuses(&["list", "accounts"]), wrong);
    let shell = Shell::configured(&format!("language = \"zh\"\n{WRONG_CONSTANTS}"));
    insta::assert_snapshot!(shell.refuses(&["config", "check"]), @r#"
    .config/guanxi/config.toml 第 3 行：score.stage："half" 不是数字，可用的值：0 到 1 的数
    .config/guanxi/config.toml 第 5 行：score.layers.key + score.layers.universal + score.layers.organizational 合计为 1.05；合计必须是 1
    .config/guanxi/config.toml 第 7 行：score.caps.one_thread：不能是 130，可用的值：0 到 100 的数
    .config/guanxi/config.toml 第 8 行：没有“score.caps.one_tread”这一项；可用的有 one_thread、one_department、opposed、no_supporter、few_threads、threads、strong_opponent、influence、out_of_reach
    .config/guanxi/config.toml 第 10 行：score.cadence.high：不能是 12.5，可用的值：1 到 3660 的整数
    .config/guanxi/config.toml 第 12 行：score.bands.firm：不能是 30，可用的值：不小于 40 的数，因为 score.bands.thin 是 40
    .config/guanxi/config.toml 第 14 行：score.evidence.full：不能是 0，可用的值：大于 0、不超过 1000 的数
    "#);
}

#[test]
fn the_constants_of_the_config_reach_the_depth_and_are_shown_as_they_hold() {
    let shell = Shell::new();
    shell.says(&[
        "log",
        "y visit #\"Harbour Bank\" @\"Maja Lind\"+ip/finance//H: a pilot",
    ]);
    let config = shell.file(
        "mine.toml",
        b"[score]\nstage = 0.25\n[score.layers]\nkey = 0.05\nuniversal = 0.75\n[score.caps]\none_thread = 12\n",
    );
    let score = |arguments: &[&str]| shell.json(&[arguments, &["score", "Harbour Bank"]].concat());
    let (usual, own) = (score(&[]), score(&["--config", &config]));
    assert_eq!(usual["caps"][0]["limit"], 25.0);
    assert_eq!(own["caps"][0]["limit"], 12.0);
    assert_eq!(usual["layers"], own["layers"]);
    let mixed = |weights: [f64; 3]| {
        let layers = ["key", "universal", "organizational"];
        let each = layers.iter().zip(weights);
        100.0
            * each
                .map(|(layer, weight)| weight * usual["layers"][layer].as_f64().unwrap())
                .sum::<f64>()
    };
    for (told, weights) in [(&usual, [0.45, 0.35, 0.2]), (&own, [0.05, 0.75, 0.2])] {
        let raw = told["raw"].as_f64().unwrap();
        assert!((raw - mixed(weights)).abs() < 1e-9, "{raw} of {told}");
    }
    let listed = |arguments: &[&str]| {
        shell.json(&[arguments, &["list", "accounts"]].concat())[0]["depth"].clone()
    };
    assert_eq!(listed(&[]), usual["depth"]);
    assert_eq!(listed(&["--config", &config]), own["depth"]);
    assert_ne!(usual["depth"], own["depth"]);
    let shown = shell.says(&["--config", &config, "config", "show"]);
    for line in [
        "\n[score]\nstage = 0.25  # share of a layer from which a relationship reaches the next stage\n",
        "\n[score.layers]  # weight of each layer; they add up to 1\nkey = 0.05\nuniversal = 0.75\norganizational = 0.2\n",
        "\none_thread = 12\n",
        "\nhalf_life = 2\n",
    ] {
        assert!(shown.contains(line), "no {line:?} in\n{shown}");
    }
    let pasted = shell.file("pasted.toml", shown.as_bytes());
    assert_eq!(shell.says(&["--config", &pasted, "config", "show"]), shown);
}

#[test]
fn a_tier_has_its_rhythm_from_the_config_and_it_is_said_where_it_shows() {
    let shell = Shell::new();
    shell.says(&[
        "log",
        "60d visit #\"Harbour Bank\" @\"Maja Lind\"/finance//H: a pilot",
    ]);
    let silent = |arguments: &[&str]| {
        let told = shell.json(&[arguments, &["agenda"]].concat());
        let rows = told.as_array().unwrap().iter();
        let mut silences = rows.filter(|row| row["kind"] == "silence");
        silences.next().cloned()
    };
    let config = shell.file("mine.toml", b"[cadence]\nS = 14\nC = 90\n");
    let named = ["--config", config.as_str()];
    // Nobody is overdue after twice thirty days, and without a tier the table changes nothing.
    assert_eq!((silent(&[]), silent(&named)), (None, None));
    let tier = shell.file("tier.csv", b"Account,Tier\nHarbour Bank,S\n");
    shell.says(&["import", &tier]);
    assert_eq!(silent(&[]), None);
    let row = silent(&named).unwrap();
    assert_eq!(
        (&row["cadence_days"], &row["cadence_tier"]),
        (&14.into(), &"S".into())
    );
    let told = |lang: &str| shell.says(&[&named, &["agenda", "--lang", lang][..]].concat());
    assert!(
        told("en").contains("every 14 days (tier S)"),
        "{}",
        told("en")
    );
    assert!(
        told("zh").contains("应每 14 天联系（S 级客户）"),
        "{}",
        told("zh")
    );
    let shown = shell.says(&[&named, &["config", "show"][..]].concat());
    assert!(shown.contains("\n[cadence]  # "), "{shown}");
    assert!(shown.contains("\nS = 14\nC = 90\n"), "{shown}");
    let pasted = shell.file("pasted.toml", shown.as_bytes());
    assert_eq!(shell.says(&["--config", &pasted, "config", "show"]), shown);
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
    assert!(fine.ends_with("pasted.toml：没有问题\n"), "{fine}");
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
