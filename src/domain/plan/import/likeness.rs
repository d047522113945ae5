//! How much two descriptions look like one person.

use crate::domain::{
    Account, Id, Name, Person,
    alike::{email, folded, phone},
};

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

/// What somebody is looked up by: a name with something that bears it out, or an address alone.
///
/// A lookup by telephone number alone would find the whole office, and take as long.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Clue {
    Email(String, String),
    Phone(String, String),
    Place(String, Option<Id<Account>>),
    Mailbox(String),
}

/// How somebody can be reached: two of one file who both have an address of their own, and not the same,
/// are two, so that neither is looked at for the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Reach {
    emails: bool,
    phones: bool,
}

impl Reach {
    const ALL: [Self; 4] = {
        const fn reach(emails: bool, phones: bool) -> Reach {
            Reach { emails, phones }
        }
        [
            reach(false, false),
            reach(false, true),
            reach(true, false),
            reach(true, true),
        ]
    };

    pub(super) const fn of(person: &Person) -> Self {
        Self {
            emails: !person.emails.is_empty(),
            phones: !person.phones.is_empty(),
        }
    }

    /// Those that do not speak against this one.
    pub(super) fn compatible(self) -> impl Iterator<Item = Self> {
        let both =
            move |other: &Self| (self.emails && other.emails) || (self.phones && other.phones);
        Self::ALL.into_iter().filter(move |other| !both(other))
    }
}

/// The clues of a name with a contact.
pub(super) fn contact_clues<'a>(
    name: &'a Name,
    person: &'a Person,
) -> impl Iterator<Item = Clue> + 'a {
    let emails = person.emails.iter().filter_map(email);
    let phones = person.phones.iter().filter_map(phone);
    let emails = emails.map(|email| Clue::Email(folded(name), email));
    emails.chain(phones.map(|phone| Clue::Phone(folded(name), phone)))
}

pub(super) fn mailbox_clues(person: &Person) -> impl Iterator<Item = Clue> {
    let emails = person.emails.iter().filter_map(email);
    emails.map(Clue::Mailbox)
}

/// Every name a person goes by.
pub(super) fn names(person: &Person) -> impl Iterator<Item = &Name> {
    std::iter::once(&person.name).chain(&person.aliases)
}

/// Whether the draft's name is one the person goes by.
pub(super) fn same_name(known: &Person, draft: &Person) -> bool {
    let name = folded(&draft.name);
    names(known).any(|known| folded(known) == name)
}

fn share(ours: &[Name], theirs: &[Name], key: fn(&Name) -> Option<String>) -> bool {
    let theirs: Vec<_> = theirs.iter().filter_map(key).collect();
    let mut ours = ours.iter().filter_map(key);
    ours.any(|one| theirs.contains(&one))
}
