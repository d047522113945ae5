//! What is said to arguments that are a wish for help or cannot be taken: in which language, and which
//! command a word may have stood for. Made only then.

use std::ffi::{OsStr, OsString};

use clap::{
    CommandFactory, Error,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{
    Arguments, Common,
    session::{settings, words},
    usage::AskedCommand,
};
use crate::{
    find,
    say::{Lang, Words},
};

/// Commands offered for one that there is not.
const MOST: usize = 3;

/// What people call what a command does, and how it is asked for.
const ALSO_CALLED: &[(&str, &[&str])] = &[
    (
        "list people",
        &[
            "people",
            "persons",
            "contacts",
            "person",
            "contact",
            "人员",
            "联系人",
        ],
    ),
    (
        "list accounts",
        &[
            "accounts",
            "customers",
            "companies",
            "account",
            "ls",
            "客户",
            "列表",
        ],
    ),
    (
        "log",
        &[
            "add", "new", "note", "meeting", "call", "record", "write", "新增", "记录", "添加",
        ],
    ),
    ("open", &["show", "edit", "view", "打开", "编辑"]),
    (
        "search",
        &["find", "lookup", "grep", "查找", "搜索", "查询"],
    ),
    (
        "agenda",
        &[
            "todo",
            "todos",
            "tasks",
            "promises",
            "due",
            "today",
            "followup",
            "follow-up",
            "待办",
            "日程",
            "承诺",
        ],
    ),
    (
        "score",
        &["depth", "explain", "trend", "points", "深度", "评分"],
    ),
    ("next", &["actions", "suggest", "advice", "行动", "建议"]),
    (
        "report",
        &["print", "review", "stats", "pdf", "报告", "打印", "总结"],
    ),
    ("brief", &["prepare", "visit", "card", "简报", "拜访"]),
    (
        "map",
        &["chart", "tree", "org", "orgchart", "关系图", "地图"],
    ),
    (
        "export",
        &[
            "backup", "save", "dump", "ics", "json", "csv", "导出", "备份",
        ],
    ),
    ("import", &["load", "read", "vcf", "vcard", "xlsx", "导入"]),
    ("history", &["journal", "changes", "历史", "操作"]),
    ("undo", &["back", "revert", "撤销"]),
    ("warnings", &["check", "alerts", "risks", "提醒", "警告"]),
    (
        "matters",
        &[
            "projects",
            "opportunities",
            "deals",
            "pipeline",
            "needs",
            "项目",
            "商机",
            "需求",
            "回款",
        ],
    ),
    ("demo", &["example", "sample", "try", "示例", "演示"]),
    ("config", &["settings", "options", "设置", "配置"]),
    ("template", &["templates", "industry", "模板"]),
    (
        "manual",
        &["man", "docs", "guide", "tutorial", "readme", "手册", "说明"],
    ),
];

/// What is said instead of doing what the arguments ask for: a page of help, or what is wrong with them.
#[derive(Debug)]
pub enum HelpSaid {
    /// Help that was asked for.
    Page(String),
    Wrong(String),
}

/// The answer to arguments that clap did not take, in the language of the user.
pub fn answer(error: &Error, arguments: &[OsString]) -> HelpSaid {
    let words = spoken(arguments);
    let command = Arguments::command();
    let asked = AskedCommand::of(&command, arguments, &words);
    match error.kind() {
        ErrorKind::DisplayVersion => HelpSaid::Page(error.to_string()),
        ErrorKind::DisplayHelp => {
            let below = match asked.path() {
                "score" => Some(words.what_the_number_is_not()),
                "log" => Some(words.line_vocabulary()),
                _ => None,
            };
            HelpSaid::Page(asked.page(below.as_deref()))
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => HelpSaid::Wrong(asked.page(None)),
        ErrorKind::InvalidSubcommand if asked.path().is_empty() => {
            let typed = match error.get(ContextKind::InvalidSubcommand) {
                Some(ContextValue::String(typed)) => typed.as_str(),
                _ => "",
            };
            HelpSaid::Wrong(words.no_such_command(typed, &meant(typed)) + "\n")
        }
        _ => HelpSaid::Wrong(asked.wrong(error)),
    }
}

/// The commands that a word may have stood for: first those that do what people call so, then those
/// spelled like it.
fn meant(typed: &str) -> Vec<String> {
    let typed = typed.to_lowercase();
    let command = Arguments::command();
    let names = command.get_subcommands().filter(|it| !it.is_hide_set());
    let names: Vec<&str> = names.map(clap::Command::get_name).collect();
    let called: Vec<&str> = ALSO_CALLED
        .iter()
        .filter(|(_, also)| also.contains(&typed.as_str()))
        .map(|(asked, _)| *asked)
        .collect();
    let alike = find::nearest(&typed, names.iter().copied(), MOST);
    let alike = alike.into_iter().filter_map(|at| names.get(at).copied());
    let mut meant: Vec<&str> = Vec::new();
    for one in called
        .iter()
        .copied()
        .chain(alike.filter(|_| called.is_empty()))
    {
        if !meant.contains(&one) {
            meant.push(one);
        }
    }
    meant
        .into_iter()
        .map(|one| format!("guanxi {one}"))
        .collect()
}

/// The words of the language asked for, from arguments that stop at the wish for help. A config that
/// cannot be taken is no reason to keep the help back.
pub fn spoken(arguments: &[OsString]) -> Words {
    let common = Common {
        book: None,
        lang: value(arguments, "--lang").and_then(|code| Lang::from_code(code.to_str()?)),
        config: value(arguments, "--config").map(Into::into),
        today: None,
        passphrase_command: None,
    };
    match settings(&common) {
        Ok((_, words)) => words,
        Err(_) => words(&common, None).unwrap_or_else(|_| Words::new(Lang::En)),
    }
}

fn value<'a>(arguments: &'a [OsString], flag: &str) -> Option<&'a OsStr> {
    let at = arguments.iter().position(|argument| {
        argument.to_str().is_some_and(|text| {
            text.strip_prefix(flag)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
        })
    })?;
    match arguments[at].to_str()?.split_once('=') {
        Some((_, value)) => Some(OsStr::new(value)),
        None => arguments.get(at + 1).map(OsString::as_os_str),
    }
}
