//! How much two descriptions look like one person.

use crate::domain::{account::Account, id::Id, person::Person, text::Name};

/// Why two may be one, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// An e-mail address, under another name.
    Email,
    NameAndPlace,
    /// The name, and an e-mail address or telephone number.
    NameAndContact,
    Everything,
}

/// Whether somebody works where the draft says, or both say nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Same,
    Other,
}

impl Likeness {
    /// To somebody the book has. A telephone number alone says nothing: offices share theirs.
    pub(super) fn to_known(known: &Person, draft: &Person, place: Place) -> Option<Self> {
        let same_contact = share(&known.emails, &draft.emails, email)
            || share(&known.phones, &draft.phones, phone);
        match (same_name(known, draft), same_contact, place) {
            (true, true, Place::Same) => Some(Self::Everything),
            (true, true, Place::Other) => Some(Self::NameAndContact),
            (true, false, Place::Same) => Some(Self::NameAndPlace),
            _ => share(&known.emails, &draft.emails, email).then_some(Self::Email),
        }
    }

    /// To somebody of the same file. A file lists different people: the same mailbox under another
    /// name is a shared one, and two of one name with addresses of their own are two.
    pub(super) fn within_file(earlier: &Person, draft: &Person, place: Place) -> Option<Self> {
        let apart = |ours: &[Name], theirs: &[Name]| !ours.is_empty() && !theirs.is_empty();
        let likeness = Self::to_known(earlier, draft, place)?;
        let contradicted =
            apart(&earlier.emails, &draft.emails) || apart(&earlier.phones, &draft.phones);
        match likeness {
            Self::Email => None,
            Self::NameAndPlace if contradicted => None,
            likeness => Some(likeness),
        }
    }
}

/// What people of one file are looked up by: always the name, with something that bears it out.
///
/// A lookup by telephone number alone would find the whole office, and take as long.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Clue {
    Email(String, String),
    Phone(String, String),
    Place(String, Option<Id<Account>>),
}

pub(super) fn clues(person: &Person, account: Option<Id<Account>>) -> Vec<Clue> {
    let name = || folded(&person.name);
    let emails = person.emails.iter().filter_map(email);
    let phones = person.phones.iter().filter_map(phone);
    let emails = emails.map(|email| Clue::Email(name(), email));
    let phones = phones.map(|phone| Clue::Phone(name(), phone));
    let place = Clue::Place(name(), account);
    emails.chain(phones).chain([place]).collect()
}

/// Whether the draft's name is one the person goes by.
pub(super) fn same_name(known: &Person, draft: &Person) -> bool {
    let name = folded(&draft.name);
    let mut names = known.aliases.iter().chain([&known.name]);
    names.any(|known| folded(known) == name)
}

fn share(ours: &[Name], theirs: &[Name], key: fn(&Name) -> Option<String>) -> bool {
    let theirs: Vec<_> = theirs.iter().filter_map(key).collect();
    let mut ours = ours.iter().filter_map(key);
    ours.any(|one| theirs.contains(&one))
}

/// A name as it is compared: case and the number of spaces do not matter.
pub(super) fn folded(name: &Name) -> String {
    let words: Vec<_> = name.as_str().split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// What has no `@` is no address, and tells nobody apart.
pub(super) fn email(address: &Name) -> Option<String> {
    let address = folded(address);
    address.contains('@').then_some(address)
}

/// The last eight digits: country and area codes are written in many ways. Fewer than seven digits
/// are an extension that any office may have.
pub(super) fn phone(number: &Name) -> Option<String> {
    let digits: Vec<char> = number.as_str().chars().filter_map(ascii_digit).collect();
    let last = digits.len().saturating_sub(8);
    (7 <= digits.len()).then(|| digits[last..].iter().collect())
}

/// The digit as ASCII, from its usual or full-width form.
fn ascii_digit(c: char) -> Option<char> {
    let digit = match c {
        '０'..='９' => u32::from(c) - u32::from('０'),
        _ => c.to_digit(10)?,
    };
    char::from_digit(digit, 10)
}
