//! Files written by hand, for the tests or for the users.

use std::{fs, path::PathBuf};

use guanxi::say::Lang;

use crate::corpora;

/// A message of one line without arguments, as the language's file has it.
pub fn message(lang: Lang, key: &str) -> String {
    let folder = lang.rules().folder;
    let root = env!("CARGO_MANIFEST_DIR");
    let text = fs::read_to_string(format!("{root}/assets/i18n/{folder}/guanxi.ftl")).unwrap();
    let start = format!("{key} = ");
    let mut lines = text.lines().filter_map(|line| line.strip_prefix(&start));
    lines.next().unwrap().to_owned()
}

/// The path of a file of people or books.
pub fn fixture(file: &str) -> String {
    format!(
        "{}/tests/fixtures/exchange/{file}",
        env!("CARGO_MANIFEST_DIR")
    )
}

/// Contact cards and a table of people somebody else wrote, or where those are not at hand our own.
pub fn address_books() -> (PathBuf, PathBuf) {
    let theirs = corpora::folder().map(|folder| {
        (
            folder.join("ez-vcard/io/text/John_Doe_IPHONE.vcf"),
            folder.join("northwind/Customers.csv"),
        )
    });
    theirs
        .filter(|(cards, table)| cards.exists() && table.exists())
        .unwrap_or_else(|| {
            (
                fixture("phones.vcf").into(),
                fixture("people.gbk.csv").into(),
            )
        })
}
