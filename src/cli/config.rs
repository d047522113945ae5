//! The config file, from the shell.

use std::path::PathBuf;

use super::{
    Common, Failure, Output,
    days::order,
    session::{settings, words},
};
use crate::{
    app::{KeyScope, Keys, Mouse, WrongFile},
    domain::{
        Tier,
        score::{
            Constants,
            constants::{SECTIONS, STAGE},
        },
        warnings::{Number, Rule, WarningRules},
    },
    log_line::{KindWords, short_word},
    runtime::{BackupPlan, Config, ConfigPath, config_path, read_config, templates},
    say::Words,
};

/// Says where the config is looked for.
///
/// # Errors
/// When it is nowhere: no home folder is set.
pub fn path(common: &Common) -> Result<(), Failure> {
    let words = words(common, None)?;
    let path = config_path(common.config.clone())
        .ok_or_else(|| Failure::Failed(words.config_nowhere()))?;
    say(&[path.path().display().to_string()])
}

/// Prints what holds as a file that would say the same.
///
/// # Errors
/// When the config cannot be taken.
pub fn show(common: &Common) -> Result<(), Failure> {
    let (config, words) = settings(common)?;
    let mut lines = vec![
        format!("language = {}", quoted(words.lang().code())),
        format!("date_order = {}", quoted(order(&config, &words).code())),
        format!("mouse = {}", config.mouse == Mouse::On),
        format!("lock_minutes = {}", config.lock_minutes),
    ];
    lines.extend(backup(&config.backup, &words));
    lines.extend(journal(config.keep_days, &words));
    lines.extend(kinds(&config.kinds, &words));
    lines.extend(cadence(&config.score, &words));
    lines.extend(score(&config.score, &words));
    lines.extend([
        String::new(),
        format!(
            "[warnings]{}",
            words.config_aside("warnings", &words.page_warnings())
        ),
    ]);
    lines.extend(rules(&config.warnings, &words));
    for scope in KeyScope::ALL {
        lines.push(String::new());
        let aside = words.config_aside(scope.code(), &words.scope_name(*scope));
        lines.push(format!("[keys.{}]{aside}", scope.code()));
        lines.extend(keys(&config.keys, *scope, &words));
    }
    say(&lines)
}

fn backup(plan: &BackupPlan, words: &Words) -> Vec<String> {
    let aside = words.config_aside("backup", &words.config_backup());
    let mut lines = vec![String::new(), format!("[backup]{aside}")];
    let folder = plan.folder.as_ref();
    lines.extend(folder.map(|it| format!("folder = {}", quoted(&it.display().to_string()))));
    lines.push(format!("days = {}", plan.days));
    lines.push(format!("megabytes = {}", plan.megabytes));
    lines
}

fn journal(keep_days: u16, words: &Words) -> Vec<String> {
    let aside = words.config_aside("journal", &words.config_journal());
    vec![
        String::new(),
        format!("[journal]{aside}"),
        format!("keep_days = {keep_days}"),
    ]
}

/// The user's own words for kinds; nothing where there are none.
fn kinds(own: &KindWords, words: &Words) -> Vec<String> {
    let said = own.iter().map(|(word, kind)| {
        let aside = words.config_aside(short_word(kind), &words.kind(kind));
        format!("{} = {}{aside}", quoted(word), quoted(short_word(kind)))
    });
    let mut lines: Vec<String> = said.collect();
    if !lines.is_empty() {
        lines.splice(..0, [String::new(), "[kinds]".to_owned()]);
    }
    lines
}

/// How often each tier is met; nothing where none has days of its own.
fn cadence(constants: &Constants, words: &Words) -> Vec<String> {
    let said = Tier::ALL.iter().filter_map(|tier| {
        let days = constants.tiers.of(*tier)?;
        Some(format!("{} = {days}", tier.code()))
    });
    let mut lines: Vec<String> = said.collect();
    if !lines.is_empty() {
        let aside = words.config_aside("cadence", &words.config_cadence());
        lines.splice(..0, [String::new(), format!("[cadence]{aside}")]);
    }
    lines
}

/// The constants of the score, each section with what it is for.
fn score(constants: &Constants, words: &Words) -> Vec<String> {
    let aside = |name| format!("  # {}", words.constants_of(name));
    let mut lines = vec![
        String::new(),
        "[score]".to_owned(),
        format!("stage = {}{}", STAGE.of(constants), aside(STAGE.key)),
    ];
    for section in SECTIONS {
        lines.push(String::new());
        lines.push(format!("[score.{}]{}", section.name, aside(section.name)));
        let rows = section.keys.iter().zip(section.constants);
        lines.extend(rows.map(|(key, constant)| format!("{key} = {}", constant.of(constants))));
    }
    lines
}

/// Each rule, and below it its number if it has one.
fn rules(rules: &WarningRules, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for rule in Rule::ALL {
        let aside = words.config_aside(rule.code(), &words.warning_rule(*rule));
        lines.push(format!("{} = {}{aside}", rule.code(), rules.is_on(*rule)));
        for number in Number::ALL.iter().filter(|one| one.rule() == *rule) {
            let values = rules.number(*number);
            let values: Vec<_> = values.iter().map(u16::to_string).collect();
            let value = match &values[..] {
                [one] => one.clone(),
                several => format!("[{}]", several.join(", ")),
            };
            lines.push(format!("{} = {value}", number.code()));
        }
    }
    lines
}

fn keys(keys: &Keys, scope: KeyScope, words: &Words) -> Vec<String> {
    let rows = keys.rows().iter().filter(|row| row.scope == scope);
    rows.map(|row| {
        let names: Vec<String> = row
            .keys
            .iter()
            .map(|key| quoted(&key.to_string()))
            .collect();
        let keys = match &names[..] {
            [one] => one.clone(),
            several => format!("[{}]", several.join(", ")),
        };
        let code = row.action.code();
        let aside = words.config_aside(&code, &words.action(row.action));
        format!("{code} = {keys}{aside}")
    })
    .collect()
}

/// A text as TOML has it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Says what is wrong with a config, or that nothing is.
///
/// # Errors
/// Everything that is wrong, a line each.
pub fn check(common: &Common, file: Option<PathBuf>) -> Result<(), Failure> {
    let named = file.or_else(|| common.config.clone());
    let path = config_path(named);
    let (language, complaints) = match read_config(path.as_ref()) {
        Ok(Config { language, .. }) => (language, None),
        Err(bad) => (bad.language, Some(bad)),
    };
    let words = words(common, language)?;
    let wrong = wrong_templates(&templates(path.as_ref(), words.lang()).wrong, &words);
    match (complaints, path) {
        (Some(bad), _) => {
            let said = words.wrong_file(&bad.file).into_iter().chain(wrong);
            Err(Failure::Failed(said.collect::<Vec<_>>().join("\n")))
        }
        _ if !wrong.is_empty() => Err(Failure::Failed(wrong.join("\n"))),
        (None, Some(ConfigPath::Standard(path))) if !path.exists() => {
            say(&[words.config_absent(&path.display().to_string())])
        }
        (None, Some(path)) => say(&[words.config_fine(&path.path().display().to_string())]),
        (None, None) => say(&[words.config_nowhere()]),
    }
}

/// What is wrong with the user's own templates, a line each.
pub fn wrong_templates(wrong: &[WrongFile], words: &Words) -> Vec<String> {
    wrong
        .iter()
        .flat_map(|file| words.wrong_file(file))
        .collect()
}

fn say(lines: &[String]) -> Result<(), Failure> {
    let mut out = Output::stdout();
    for line in lines {
        out.line(line)?;
    }
    out.finish()
}
