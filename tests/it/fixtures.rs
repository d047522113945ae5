//! Files written by hand for the tests.

use std::path::PathBuf;

use crate::corpora;

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
