//! How a command is used, and what is wrong with arguments, in the user's language: clap reads the arguments,
//! the words are ours.

use std::ffi::OsString;

use clap::{
    Arg, Command, Error,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::{
    domain::text::shown,
    find::nearest,
    picture::text::{self, wrap},
    runtime,
    say::Words,
};

/// How wide a page is at most, in cells: longer lines are hard to read.
const WIDEST: usize = 100;

/// How wide the texts beside the names are at least, in cells: narrower, they would run down the screen.
const NARROWEST: usize = 20;

/// Lines a text may take.
const LINES: usize = 50;

/// The command that the arguments name, and the words to speak of it in.
pub struct AskedCommand<'a> {
    command: &'a Command,
    /// The names on the way to it: `template-use`.
    path: String,
    /// Those as they are typed: `guanxi template use`.
    typed: String,
    /// The options that every command takes.
    everywhere: Vec<&'a Arg>,
    words: &'a Words,
    /// How wide its pages are.
    cells: usize,
}

impl<'a> AskedCommand<'a> {
    /// The innermost command that the arguments name.
    pub fn of(root: &'a Command, arguments: &[OsString], words: &'a Words) -> Self {
        let mut asked = Self {
            command: root,
            path: String::new(),
            typed: root.get_name().to_owned(),
            everywhere: root.get_arguments().collect(),
            words,
            cells: runtime::columns().map_or(WIDEST, |columns| WIDEST.min(columns.into())),
        };
        let mut arguments = arguments.iter().skip(1).filter_map(|it| it.to_str());
        while let Some(argument) = arguments.next() {
            if let Some(below) = asked.command.find_subcommand(argument) {
                let gap = if asked.path.is_empty() { "" } else { "-" };
                asked.path = format!("{}{gap}{}", asked.path, below.get_name());
                asked.typed = format!("{} {}", asked.typed, below.get_name());
                asked.command = below;
            } else if asked.takes_the_next(argument) {
                arguments.next();
            }
        }
        asked
    }

    /// What follows this argument is its value, whatever it looks like.
    fn takes_the_next(&self, argument: &str) -> bool {
        let long = argument.strip_prefix("--");
        let mut options = self.everywhere.iter();
        long.is_some()
            && options.any(|arg| arg.get_long() == long && arg.get_action().takes_values())
    }

    /// `template-use`; nothing for the program itself.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Everything about the command, and what may be said below.
    pub fn page(&self, below: Option<&str>) -> String {
        let words = self.words;
        let own: Vec<&Arg> = match self.path.as_str() {
            "" => Vec::new(),
            _ => self.command.get_arguments().collect(),
        };
        let commands: Vec<_> = (self.command.get_subcommands())
            .filter(|below| !below.is_hide_set())
            .map(|below| (below.get_name().to_owned(), self.about(below.get_name())))
            .collect();
        let mut fixed = vec![("-h, --help", "help")];
        if self.path.is_empty() {
            fixed.push(("-V, --version", "version"));
        }
        let fixed = fixed.into_iter().map(|(typed, name)| {
            let says = words.usage(name).unwrap_or_default();
            (typed.to_owned(), says.to_owned())
        });
        let row = |arg: &&Arg| (self.spec(arg), self.text(arg));
        let (positional, options): (Vec<&Arg>, Vec<&Arg>) =
            own.into_iter().partition(|arg| arg.is_positional());
        let everywhere = self.everywhere.iter();
        let parts = [
            (words.shell_heading_commands(), commands),
            (
                words.shell_heading_arguments(),
                positional.iter().map(row).collect(),
            ),
            (
                words.shell_heading_options(),
                options.iter().map(row).collect(),
            ),
            (
                words.shell_heading_everywhere(),
                everywhere.map(row).chain(fixed).collect(),
            ),
        ];
        let about = words.usage(&key("cmd", &self.path)).unwrap_or_default();
        let mut lines = wrap(about, self.cells, LINES);
        lines.extend([String::new(), self.usage()]);
        for (heading, rows) in parts.iter().filter(|(_, rows)| !rows.is_empty()) {
            lines.extend([String::new(), heading.clone()]);
            lines.extend(table(rows, self.cells));
        }
        if self.command.has_subcommands() {
            let any = format!(
                "{} {}",
                self.typed,
                placeholder(&self.value("command"), true)
            );
            lines.extend([String::new(), words.shell_see_help(any)]);
        }
        if let Some(below) = below {
            lines.push(String::new());
            lines.extend(below.lines().flat_map(|line| wrap(line, self.cells, LINES)));
        }
        lines.join("\n") + "\n"
    }

    fn about(&self, below: &str) -> String {
        let path = key(&key("cmd", &self.path), below);
        self.words.usage(&path).unwrap_or_default().to_owned()
    }

    /// `AskedCommand: guanxi search [OPTIONS] <QUERY>`
    fn usage(&self) -> String {
        let mut parts = vec![self.typed.clone(), format!("[{}]", self.value("options"))];
        parts.extend(self.command.get_positionals().map(|arg| self.spec(arg)));
        if self.command.has_subcommands() {
            let required = !self.path.is_empty();
            parts.push(placeholder(&self.value("command"), required));
        }
        self.words.shell_usage(parts.join(" "))
    }

    /// `-o, --output <FILE>`
    fn spec(&self, arg: &Arg) -> String {
        let named = arg.get_value_names().unwrap_or_default();
        let values: Vec<_> = named.iter().map(|name| self.value(name)).collect();
        let more = match arg.get_num_args() {
            Some(range) if named.len() < range.max_values() => "...",
            _ => "",
        };
        if arg.is_positional() {
            return placeholder(&values.join(" "), arg.is_required_set()) + more;
        }
        let short = match arg.get_short() {
            Some(short) => format!("-{short}, "),
            None => "    ".to_owned(),
        };
        let mut parts = vec![format!("{short}--{}", arg.get_long().unwrap_or_default())];
        if arg.get_action().takes_values() {
            parts.extend(values.iter().map(|value| placeholder(value, true)));
        }
        parts.join(" ")
    }

    /// What a value is called.
    fn value(&self, name: &str) -> String {
        let plain = name
            .to_lowercase()
            .replace(|c: char| !c.is_alphanumeric(), "-");
        let said = self.words.usage(&key("value", &plain));
        said.unwrap_or(name).to_owned()
    }

    fn text(&self, arg: &Arg) -> String {
        let id = arg.get_id().as_str().replace('_', "-");
        let own = key(&self.path, &id);
        let words = self.words;
        let said = words.usage(&own).or_else(|| words.usage(&id));
        let said = said.unwrap_or_default().to_owned();
        if !arg.get_action().takes_values() {
            return said;
        }
        let defaults = arg.get_default_values().iter();
        let defaults: Vec<_> = defaults
            .map(|value| value.to_string_lossy().into_owned())
            .collect();
        let values = arg.get_possible_values();
        let values = values.iter().map(clap::builder::PossibleValue::get_name);
        let values: Vec<_> = values.map(str::to_owned).collect();
        let widest = values
            .iter()
            .map(|value| text::width(value))
            .max()
            .unwrap_or(0);
        let told = values.iter().filter_map(|value| {
            let says = words.usage(&key(&own, value))?;
            Some(format!("\n{}  {says}", text::fit(value, widest)))
        });
        let told: String = told.collect();
        // What the placeholder says needs no list.
        let is_listed = told.is_empty() && !values.is_empty() && arg.get_id() != "lang";
        let (values, defaults) = (words.list(&values), words.list(&defaults));
        let more = match (is_listed, &defaults) {
            (true, none) if none.is_empty() => words.shell_one_of(values),
            (true, default) => words.shell_one_of_else(values, default),
            (false, none) if none.is_empty() => return said + &told,
            (false, default) => words.shell_default(default),
        };
        words.set_beside(said, more) + &told
    }

    /// What is wrong with the arguments, how the command is used, and where to read more.
    pub fn wrong(&self, error: &Error) -> String {
        let more = self.words.shell_see_help(&self.typed);
        format!("{}\n{}\n{more}\n", self.said(error), self.usage())
    }

    fn said(&self, error: &Error) -> String {
        let words = self.words;
        let get = |kind| error.get(kind).map(texts).unwrap_or_default();
        let first = |kind| get(kind).into_iter().next().unwrap_or_default();
        let option = || self.called(&first(ContextKind::InvalidArg));
        let value = || shown(&first(ContextKind::InvalidValue)).into_owned();
        match error.kind() {
            ErrorKind::UnknownArgument => {
                let (typed, command) = (option(), &self.typed);
                let said = if typed.starts_with('-') {
                    words.shell_wrong_option(command, typed)
                } else {
                    words.shell_superfluous(typed, command)
                };
                words.and_meant(said, &get(ContextKind::SuggestedArg))
            }
            ErrorKind::InvalidSubcommand => {
                let typed = shown(&first(ContextKind::InvalidSubcommand)).into_owned();
                let below = self.command.get_subcommands().map(Command::get_name);
                let below = below.filter(|name| *name != "help").map(str::to_owned);
                let below: Vec<String> = below.collect();
                let near = nearest(&typed, below.iter().map(String::as_str), 1).into_iter();
                let near: Vec<_> = near
                    .map(|at| format!("{} {}", self.typed, below[at]))
                    .collect();
                let said = words.shell_wrong_value(&self.typed, typed, words.list(&below));
                words.and_meant(said, &near)
            }
            ErrorKind::InvalidValue if first(ContextKind::InvalidValue).is_empty() => {
                words.shell_needs_value(option())
            }
            ErrorKind::InvalidValue => {
                let allowed = words.list(&get(ContextKind::ValidValue));
                words.shell_wrong_value(option(), value(), allowed)
            }
            // Whatever else is read from a single argument is a number.
            ErrorKind::ValueValidation => words.shell_not_a_number(option(), value()),
            ErrorKind::MissingRequiredArgument => {
                let missing = get(ContextKind::InvalidArg);
                let missing: Vec<_> = missing.iter().map(|it| self.called(it)).collect();
                words.shell_missing(words.list(&missing))
            }
            ErrorKind::ArgumentConflict => {
                let others = get(ContextKind::PriorArg);
                let others: Vec<_> = others.iter().map(|it| self.called(it)).collect();
                if others.contains(&option()) {
                    words.shell_option_twice(option())
                } else {
                    words.shell_conflict(option(), words.list(&others))
                }
            }
            ErrorKind::TooFewValues | ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
                let wanted = [ContextKind::ExpectedNumValues, ContextKind::MinValues];
                let wanted = wanted.into_iter().map(first).find(|it| !it.is_empty());
                let given = first(ContextKind::ActualNumValues);
                words.shell_values(option(), wanted.unwrap_or_default(), given)
            }
            ErrorKind::InvalidUtf8 => words.shell_no_text(),
            _ => shown(error.to_string().lines().next().unwrap_or_default()).into_owned(),
        }
    }

    /// An argument as clap names it, `--lang <en|zh>` or `<QUERY>`, as the page calls it.
    fn called(&self, argument: &str) -> String {
        let bare = argument.trim_end_matches('.');
        match bare.strip_prefix(['<', '[']) {
            Some(name) => format!("<{}>", self.value(name.trim_end_matches(['>', ']']))),
            None => {
                let option = argument.split(' ').next().unwrap_or_default();
                shown(option).into_owned()
            }
        }
    }
}

/// `cmd` and `map` make `cmd-map`.
fn key(before: &str, name: &str) -> String {
    match (before, name) {
        ("", name) => name.to_owned(),
        (before, "") => before.to_owned(),
        (before, name) => format!("{before}-{name}"),
    }
}

/// Names beside their texts, which may have several lines, on a page so many cells wide.
fn table(rows: &[(String, String)], cells: usize) -> Vec<String> {
    let widest = rows.iter().map(|(name, _)| text::width(name)).max();
    let widest = widest.unwrap_or(0);
    let mut out = Vec::new();
    for (name, says) in rows {
        let room = cells.saturating_sub(widest + 4).max(NARROWEST);
        let lines = says.lines().flat_map(|line| wrap(line, room, LINES));
        for (at, line) in lines.enumerate() {
            let name = if at == 0 { name.as_str() } else { "" };
            out.push(format!("  {}  {line}", text::fit(name, widest)));
        }
    }
    out
}

/// `<FILE>`, and `[FILE]` where it can be left out.
fn placeholder(name: &str, required: bool) -> String {
    if required {
        format!("<{name}>")
    } else {
        format!("[{name}]")
    }
}

/// The texts of what clap knows about an error.
fn texts(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::String(text) => vec![text.clone()],
        ContextValue::Strings(texts) => texts.clone(),
        ContextValue::StyledStr(text) => vec![text.to_string()],
        ContextValue::Number(number) => vec![number.to_string()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;
    use crate::{cli::Arguments, say::Lang};

    /// Every name that a page looks for, of all commands.
    fn names(command: &Command, path: &str, to: &mut BTreeSet<String>) {
        to.insert(key("cmd", path));
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str().replace('_', "-");
            let own = key(path, &id);
            for value in arg.get_possible_values() {
                to.insert(key(&own, value.get_name()));
            }
            to.extend([own, id]);
            for name in arg.get_value_names().unwrap_or_default() {
                let plain = name
                    .to_lowercase()
                    .replace(|c: char| !c.is_alphanumeric(), "-");
                to.insert(key("value", &plain));
            }
        }
        for below in command.get_subcommands() {
            names(below, &key(path, below.get_name()), to);
        }
    }

    #[test]
    fn every_text_of_the_help_belongs_to_a_command_an_option_or_a_value() {
        let mut wanted = BTreeSet::new();
        names(&Arguments::command(), "", &mut wanted);
        wanted.extend(["help", "version", "value-options", "value-command"].map(str::to_owned));
        let unused = Words::USAGE.iter().filter(|name| !wanted.contains(**name));
        assert_eq!(unused.collect::<Vec<_>>(), Vec::<&&str>::new());
    }

    #[test]
    fn every_command_and_every_option_is_explained_in_both_languages() {
        fn walk(asked: &AskedCommand<'_>) {
            let about = asked.words.usage(&key("cmd", &asked.path));
            assert!(about.is_some(), "guanxi {}", asked.path);
            for arg in asked.command.get_arguments() {
                let (text, spec) = (asked.text(arg), asked.spec(arg));
                assert!(!text.is_empty(), "guanxi {} {spec}", asked.path);
            }
            for below in asked.command.get_subcommands() {
                walk(&AskedCommand {
                    command: below,
                    path: key(&asked.path, below.get_name()),
                    typed: String::new(),
                    everywhere: Vec::new(),
                    words: asked.words,
                    cells: WIDEST,
                });
            }
        }
        let root = Arguments::command();
        for lang in Lang::ALL {
            let words = Words::new(*lang);
            walk(&AskedCommand::of(&root, &[], &words));
        }
    }

    #[test]
    fn a_value_that_is_called_like_a_command_is_no_command() {
        let root = Arguments::command();
        let words = Words::new(Lang::En);
        let of = |arguments: &[&str]| {
            let arguments: Vec<OsString> = arguments.iter().map(Into::into).collect();
            AskedCommand::of(&root, &arguments, &words).path
        };
        assert_eq!(
            of(&["guanxi", "--book", "list", "template", "use"]),
            "template-use"
        );
        assert_eq!(of(&["guanxi", "help", "score"]), "score");
        assert_eq!(of(&["guanxi", "--book=list"]), "");
    }
}
