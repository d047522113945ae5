//! `[backup]`: where backups lie, when one is made by itself, and how much room they may take.

use toml::de::{DeTable, DeValue};

use super::{super::backups::BackupPlan, Walk};
use crate::app::Allowed;

/// The keys of the section.
const KNOWN: &[&str] = &["folder", "days", "megabytes"];

pub(super) fn backup(walk: &mut Walk<'_>, table: &DeTable<'_>, plan: &mut BackupPlan) {
    for (key, value) in table {
        let (name, at) = (key.get_ref().as_ref(), value.span());
        let full = format!("backup.{name}");
        let number = match value.get_ref() {
            DeValue::Integer(number) => u16::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        match (name, value.get_ref(), number) {
            ("folder", DeValue::String(folder), _) if !folder.is_empty() => {
                plan.folder = Some(folder.as_ref().into());
            }
            ("folder", ..) => walk.wrong(&at, &full, Allowed::Path),
            ("days", _, Some(days)) => plan.days = days,
            ("megabytes", _, Some(megabytes)) => plan.megabytes = megabytes,
            ("days" | "megabytes", ..) => walk.wrong(&at, &full, Allowed::UpTo(u16::MAX)),
            _ => walk.unknown(&key.span(), &full, KNOWN),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::understand;

    #[test]
    fn a_plan_says_where_when_and_how_much() {
        let text = b"[backup]\nfolder = '/media/stick'\ndays = 7\nmegabytes = 200\n";
        let (config, problems) = understand(text);
        assert_eq!(problems, []);
        assert_eq!(config.backup.folder, Some("/media/stick".into()));
        assert_eq!((config.backup.days, config.backup.megabytes), (7, 200));
        let (_, problems) =
            understand(b"[backup]\nfolder = 3\ndays = 'x'\nmegabytes = -1\nwhen = 2\n");
        let lines: Vec<_> = problems.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [2, 3, 4, 5]);
    }
}
