//! Which account a line is about: the one it names, else the open one.

use crate::{
    domain::{Account, Id, Name},
    find::nearest,
};

use super::{
    KnownAccount, Picked,
    line::CharRange,
    names::{Found, NameIndex, unbeaten},
    place::Place,
    read::Reader,
    reading::{Asks, KnownAs, LinePart, MentionCandidate, OpenChoice, Trouble},
    syntax::{Item, Said, Spelled, What},
};

/// How many near misses are worth showing.
const NEAREST: usize = 3;

/// What decides the account before the people are asked.
pub(super) enum Decided<'k> {
    Is(Place<'k>),
    /// Named, but not understood; a problem or a choice says so already.
    Unclear,
    /// Neither named nor open.
    Unsaid,
}

impl<'a> Reader<'a> {
    /// The account the line names, else the open one.
    pub fn decided_account(&mut self, head: &[Item]) -> Decided<'a> {
        let mut decided = Decided::Unsaid;
        for item in head {
            let What::Account(said) = &item.what else {
                continue;
            };
            if matches!(decided, Decided::Unsaid) {
                decided = self
                    .account(said, &item.at)
                    .map_or(Decided::Unclear, Decided::Is);
            } else {
                self.mark(&item.at, LinePart::Account(KnownAs::Open));
                self.problem(&item.at, Trouble::Twice(LinePart::Account(KnownAs::Known)));
            }
        }
        match (decided, self.known.open) {
            (Decided::Unsaid, Some(open)) => Decided::Is(Place::known(self.known, open)),
            (decided, _) => decided,
        }
    }

    fn account(&mut self, said: &Said, at: &CharRange) -> Option<Place<'a>> {
        let known = self.known;
        let pick = self.pick(self.line.slice(at));
        if said.name.trim().is_empty() {
            self.mark(at, LinePart::Account(KnownAs::Open));
            self.problem(at, Trouble::Unfinished);
            return None;
        }
        let accounts = known.accounts.iter().enumerate();
        let names = accounts.flat_map(|(i, account)| {
            let names = std::iter::once(&account.name).chain(&account.aliases);
            names.map(move |name| (i, name.raw()))
        });
        let index = NameIndex::of(names);
        let found = Found::among(unbeaten(&index.fits(said)));
        let number = |i: usize| known.accounts.get(i);
        match (picked(&known.accounts, pick), found) {
            (Some(id), _) => Some(self.known_account(at, id)),
            (None, Found::One(i)) => number(i).map(|account| self.known_account(at, account.id)),
            (None, Found::Several(all)) => {
                let candidates = all.into_iter().filter_map(number).map(candidate).collect();
                self.open(at, candidates);
                self.mark(at, LinePart::Account(KnownAs::Open));
                None
            }
            (None, Found::Nobody) => self.unknown_account(said, at),
        }
    }

    fn known_account(&mut self, at: &CharRange, id: Id<Account>) -> Place<'a> {
        self.mark(at, LinePart::Account(KnownAs::Known));
        Place::known(self.known, id)
    }

    /// A quoted name is a new account; a bare one is more likely a slip.
    fn unknown_account(&mut self, said: &Said, at: &CharRange) -> Option<Place<'a>> {
        if said.spelled == Spelled::Quoted {
            self.mark(at, LinePart::Account(KnownAs::New));
            return Name::new(&said.name)
                .map_err(|_| self.problem(at, Trouble::BadName))
                .ok()
                .map(Place::new);
        }
        let accounts = &self.known.accounts;
        let names = accounts.iter().map(|account| account.name.raw());
        let nearest = nearest(&said.name, names, NEAREST)
            .into_iter()
            .filter_map(|i| Some(accounts.get(i)?.name.clone()))
            .collect();
        self.mark(at, LinePart::Unknown);
        self.problem(at, Trouble::UnknownAccount { nearest });
        None
    }

    /// The one of `accounts` the user picks for a line that names none.
    pub fn pick_account(&mut self, accounts: &[Id<Account>]) -> Option<Place<'a>> {
        let known = self.known;
        if let Some(Picked::Account(id)) = self.pick("#")
            && accounts.contains(id)
        {
            return Some(Place::known(known, *id));
        }
        let candidate = |id: &Id<Account>| {
            let name = Place::known(known, *id).name?;
            Some(MentionCandidate::Account { id: *id, name })
        };
        self.choices.push(OpenChoice {
            mention: "#".into(),
            span: 0..0,
            asks: Asks::Which,
            candidates: accounts
                .iter()
                .filter_map(candidate)
                .take(OpenChoice::MOST)
                .collect(),
        });
        None
    }

    /// Asks the user what the mention at `at` means.
    pub fn open(&mut self, at: &CharRange, candidates: Vec<MentionCandidate>) {
        self.choices.push(OpenChoice {
            mention: self.line.slice(at).into(),
            span: self.line.span(at),
            asks: Asks::Which,
            candidates,
        });
    }
}

fn picked(accounts: &[KnownAccount], pick: Option<&Picked>) -> Option<Id<Account>> {
    let Some(Picked::Account(id)) = pick else {
        return None;
    };
    accounts
        .iter()
        .any(|account| account.id == *id)
        .then_some(*id)
}

fn candidate(account: &KnownAccount) -> MentionCandidate {
    MentionCandidate::Account {
        id: account.id,
        name: account.name.clone(),
    }
}
