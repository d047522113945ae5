//! What two spellings of one name, firm, mailbox or number have in common.

mod firm;
mod person;

use unicode_normalization::UnicodeNormalization;

use super::Name;

pub use firm::firm;
pub use person::person;

/// A name as it is compared: case, width and the number of spaces do not matter.
#[must_use]
pub fn folded(name: &Name) -> String {
    plain(name.raw())
}

/// Any text as names are compared.
#[must_use]
pub fn plain(text: &str) -> String {
    let plain: String = text.nfkc().flat_map(char::to_lowercase).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The address as it is compared. What has no `@` is no address, and tells nobody apart.
#[must_use]
pub fn email(address: &Name) -> Option<String> {
    let address = folded(address);
    address.contains('@').then_some(address)
}

/// The last eight digits: country and area codes are written in many ways. Fewer than seven digits
/// are an extension that any office may have.
#[must_use]
pub fn phone(number: &Name) -> Option<String> {
    let digits: Vec<char> = folded(number)
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let last = digits.len().saturating_sub(8);
    (7 <= digits.len()).then(|| digits[last..].iter().collect())
}

/// The words of a text without case, width, accents and signs. What only shortens a word, like the
/// points of S.A., parts nothing.
fn words(text: &str) -> Vec<String> {
    let plain: String = text
        .nfkd()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36f}' | '.' | '\'' | '’' | '·' | '/'))
        .flat_map(char::to_lowercase)
        .nfc()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    plain.split_whitespace().map(str::to_owned).collect()
}
