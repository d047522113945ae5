//! The customer's people in a line: who they are, what they did, where they belong.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use crate::{
    domain::{Account, Choice, Department, Id, Name, NewDepartment, Person},
    find::fold,
};

use super::{
    KnownPerson, Picked,
    elsewhere::{Belongs, belongs},
    line::CharRange,
    people::{Meant, People, Seen, Wanted, common_accounts, post_at},
    place::{DepartmentSaid, Place},
    read::Reader,
    reading::{
        Cue, KnownAs, LinePart, MentionCandidate, NamedPart, OpenChoice, PersonMeant, Trouble,
    },
    said::{self, DepartmentMention, Traits},
    syntax::{Item, Said, What},
    whose::spellings,
};

/// The people of a line before their account is clear.
pub(super) struct Attendees<'s, 'k> {
    people: People<'k>,
    seen: Seen,
    mentions: Vec<Mention<'s>>,
}

/// Somebody who took part.
#[derive(Debug, Clone)]
pub(super) struct Attending {
    pub meant: PersonMeant,
    /// For somebody new.
    pub department: Option<Choice<Department, NewDepartment>>,
    /// How a text may name them.
    pub spellings: Vec<String>,
}

struct Mention<'s> {
    at: &'s CharRange,
    said: &'s Said,
    pick: Option<&'s Picked>,
    traits: Traits<'s>,
}

impl<'s, 'k: 's> Attendees<'s, 'k> {
    pub fn gather(
        reader: &mut Reader<'k>,
        head: &'s [Item],
        (people, mut seen): (People<'k>, Seen),
    ) -> Self {
        let mut mentions = Vec::new();
        for item in head {
            let (said, suffixes) = match &item.what {
                What::Person(said, suffixes) => (said, suffixes),
                What::Beside(said) => {
                    beside(reader, &item.at, said, (&people, &mut seen));
                    continue;
                }
                _ => continue,
            };
            let traits = said::take(reader, suffixes);
            if said.name.trim().is_empty() {
                nameless(reader, &item.at, &traits, Trouble::Unfinished);
            } else {
                let pick = reader.pick(reader.line.slice(&item.at));
                let at = &item.at;
                mentions.push(Mention {
                    at,
                    said,
                    pick,
                    traits,
                });
            }
        }
        Self {
            people,
            seen,
            mentions,
        }
    }

    /// The account where all the known people of the line are.
    pub fn common_place(&mut self, reader: &mut Reader<'k>) -> Option<Place<'k>> {
        let Self {
            people,
            seen,
            mentions,
        } = self;
        let meant: Vec<_> = mentions
            .iter()
            .map(|mention| people.meant(mention.wanted(), None, seen))
            .collect();
        let known = |meant: &Meant| match meant {
            Meant::Known(i) => people.get(*i),
            Meant::New | Meant::Open(_) => None,
        };
        let known: Vec<&KnownPerson> = meant.iter().filter_map(known).collect();
        let undecided = meant.iter().any(|meant| matches!(meant, Meant::Open(_)));
        match common_accounts(&known).as_slice() {
            [only] => return Some(Place::known(reader.known, *only)),
            [] if known.len() > 1 => reader.missing(Trouble::NoCommonAccount),
            // Once the user has chosen who it is, the account may be clear.
            [] if undecided => {}
            [] => reader.missing(Trouble::NoAccount),
            several => return reader.pick_account(several),
        }
        None
    }

    /// The people known of the line, as far as they are clear, once its account is decided.
    fn clear(&mut self, place: Option<&Place<'k>>) -> Vec<&'k KnownPerson> {
        let Self {
            people,
            seen,
            mentions,
        } = self;
        let mentions = mentions.iter();
        let meant = mentions.map(|mention| people.meant(mention.wanted(), place, seen));
        let known = meant.filter_map(|meant| match meant {
            Meant::Known(i) => people.get(i),
            Meant::New | Meant::Open(_) => None,
        });
        known.collect()
    }

    /// Everybody, each once, at their place.
    pub fn seat(mut self, reader: &mut Reader<'k>, place: Option<&Place<'k>>) -> Vec<Attending> {
        let mut all: Vec<Attending> = Vec::new();
        let mut numbers: HashMap<Identity, usize> = HashMap::new();
        let chosen: HashSet<Id<Person>> =
            self.mentions.iter().filter_map(Mention::chosen).collect();
        let together = common_accounts(&self.clear(place));
        for mention in std::mem::take(&mut self.mentions) {
            let meant = self.people.meant(mention.wanted(), place, &mut self.seen);
            let Some((attending, identity)) =
                self.attending(reader, &mention, meant, place, (&chosen, &together))
            else {
                continue;
            };
            match identity.and_then(|identity| earlier(&mut numbers, identity, all.len())) {
                Some(first) => {
                    reader.hint(mention.at, Cue::NamedAgain);
                    if let Some(first) = all.get_mut(first) {
                        merge(reader, first, attending, mention.at);
                    }
                }
                None => all.push(attending),
            }
        }
        all
    }

    fn attending(
        &self,
        reader: &mut Reader<'k>,
        mention: &Mention<'s>,
        meant: Meant,
        place: Option<&Place<'k>>,
        (chosen, together): (&HashSet<Id<Person>>, &[Id<Account>]),
    ) -> Option<(Attending, Option<Identity>)> {
        let Ok(name) = Name::new(&mention.said.name) else {
            nameless(reader, mention.at, &mention.traits, Trouble::BadName);
            return None;
        };
        let found = match meant {
            Meant::Known(i) => self.people.get(i).map(|person| {
                let belongs = belongs(reader.known, person, place);
                if let (Belongs::Elsewhere, None, Some(place)) =
                    (belongs, mention.traits.guest, place)
                {
                    reader.ask_where(mention.at, name, person, place, together);
                }
                if belongs == Belongs::ComesAlong {
                    reader.hint(mention.at, Cue::ComesAlong);
                }
                known(mention, person, place, belongs)
            }),
            Meant::New => {
                if let Some(at) = mention.traits.guest {
                    reader.problem(at, Trouble::NewGuest);
                }
                Some(new(reader, mention, name, place))
            }
            Meant::Open(numbers) => {
                let people = numbers.into_iter().filter_map(|i| self.people.get(i));
                let others = people.filter(|person| !chosen.contains(&person.id));
                let mut others: Vec<_> = others.collect();
                // Who has left is hardly meant, and who was met last most likely.
                let elsewhere = |person: &KnownPerson| post_at(person, place).is_none();
                others.sort_by_key(|person| {
                    let left = person.posts.is_empty();
                    (elsewhere(person), left, Reverse(person.last))
                });
                let candidates = others.into_iter().take(OpenChoice::MOST).map(candidate);
                let candidates = candidates
                    .chain([MentionCandidate::NewPerson(name.clone())])
                    .collect();
                reader.open(mention.at, candidates);
                Some((mention.attending(name, KnownAs::Open), None))
            }
        };
        let (mut attending, identity) = found?;
        attending.meant.toward = reader.toward(&mention.traits.toward, place);
        reader.mark(mention.at, LinePart::Person(attending.meant.standing));
        if let Some(department) = &mention.traits.department {
            let standing = attending
                .meant
                .department
                .as_ref()
                .map_or(KnownAs::Open, |d| d.standing);
            reader.mark(department.at, LinePart::Department(standing));
        }
        Some((attending, identity))
    }
}

/// By what two mentions are the same person.
#[derive(PartialEq, Eq, Hash)]
enum Identity {
    Known(Id<Person>),
    New(String),
}

fn earlier(
    numbers: &mut HashMap<Identity, usize>,
    identity: Identity,
    next: usize,
) -> Option<usize> {
    let number = *numbers.entry(identity).or_insert(next);
    (number != next).then_some(number)
}

/// Somebody named twice did it all; two stances of one person are a slip.
fn merge(reader: &mut Reader<'_>, first: &mut Attending, again: Attending, at: &CharRange) {
    let (one, other) = (&mut first.meant, again.meant);
    if one.took_part() != other.took_part() {
        reader.problem(at, Trouble::ThereAndSpokenOf);
    }
    for toward in other.toward {
        match one.toward.iter().find(|known| known.is_of_same(&toward)) {
            Some(known) if *known == toward => {}
            Some(_) => {
                let twice = Trouble::Twice(LinePart::Rival(toward.rival.standing));
                reader.problem(at, twice);
            }
            None => one.toward.push(toward),
        }
    }
    one.signals = one.signals.union(other.signals);
    match (one.stance, other.stance) {
        (Some(stance), Some(differs)) if stance != differs => {
            reader.problem(at, Trouble::Twice(LinePart::Stance));
        }
        (stance, said) => one.stance = stance.or(said),
    }
    one.level = one.level.or(other.level);
    one.department = one.department.take().or(other.department);
    first.department = first.department.take().or(again.department);
    first.spellings.extend(again.spellings);
}

impl Mention<'_> {
    fn wanted(&self) -> Wanted<'_> {
        Wanted {
            said: self.said,
            department: self
                .traits
                .department
                .as_ref()
                .map(|department| department.said),
            level: self.traits.level,
            pick: self.pick,
        }
    }

    const fn chosen(&self) -> Option<Id<Person>> {
        match self.pick {
            Some(Picked::Person(id)) => Some(*id),
            _ => None,
        }
    }

    /// The mention as it stands, of somebody of whom the book knows nothing yet.
    fn attending(&self, name: Name, standing: KnownAs) -> Attending {
        Attending {
            spellings: spellings([name.raw()]),
            meant: PersonMeant {
                id: None,
                name,
                standing,
                department: None,
                title: None,
                level: self.traits.level,
                signals: self.traits.signals,
                stance: self.traits.stance,
                toward: Vec::new(),
            },
            department: None,
        }
    }
}

fn known(
    mention: &Mention<'_>,
    person: &KnownPerson,
    place: Option<&Place<'_>>,
    belongs: Belongs,
) -> (Attending, Option<Identity>) {
    let post = post_at(person, place);
    let standing = match belongs {
        Belongs::Here | Belongs::ComesAlong => KnownAs::Known,
        Belongs::Elsewhere | Belongs::GuestBefore => KnownAs::Guest,
    };
    let mut attending = mention.attending(person.name.clone(), standing);
    attending.meant.id = Some(person.id);
    attending.meant.title = post.and_then(|post| post.title.clone());
    attending.meant.level = post.and_then(|post| post.level);
    attending.meant.department = post
        .and_then(|post| post.department.as_ref())
        .map(|(_, name)| NamedPart {
            name: name.clone(),
            standing: KnownAs::Known,
        });
    let names = std::iter::once(&person.name)
        .chain(&person.aliases)
        .map(Name::raw);
    attending.spellings = spellings(names);
    (attending, Some(Identity::Known(person.id)))
}

fn new(
    reader: &mut Reader<'_>,
    mention: &Mention<'_>,
    name: Name,
    place: Option<&Place<'_>>,
) -> (Attending, Option<Identity>) {
    // Two picked as new are two people, even of one name.
    let identity = mention
        .pick
        .is_none()
        .then(|| Identity::New(fold(name.raw())));
    let mut attending = mention.attending(name, KnownAs::New);
    if let (Some(said), Some(place)) = (&mention.traits.department, place) {
        let (department, named) = department(reader, said, place);
        attending.department = department;
        attending.meant.department = named;
    }
    (attending, identity)
}

/// Somebody who cannot be saved under what is typed.
fn nameless(reader: &mut Reader<'_>, at: &CharRange, traits: &Traits<'_>, trouble: Trouble) {
    reader.mark(at, LinePart::Unknown);
    if let Some(department) = &traits.department {
        reader.mark(department.at, LinePart::Department(KnownAs::Open));
    }
    reader.toward_unknown(&traits.toward);
    reader.problem(at, trouble);
}

/// `@zhang/li`: a new department, or somebody known?
fn beside(
    reader: &mut Reader<'_>,
    at: &CharRange,
    said: &Said,
    (people, seen): (&People<'_>, &mut Seen),
) {
    let known = people.fitting(said, seen).into_iter();
    let known = known.filter_map(|i| people.get(i)).map(candidate);
    let new = Name::new(&said.name)
        .ok()
        .map(MentionCandidate::NewDepartment);
    reader.mark(at, LinePart::Department(KnownAs::Open));
    reader.open(at, known.take(OpenChoice::MOST).chain(new).collect());
}

type Chosen = Option<Choice<Department, NewDepartment>>;

fn department(
    reader: &mut Reader<'_>,
    mention: &DepartmentMention<'_>,
    place: &Place<'_>,
) -> (Chosen, Option<NamedPart>) {
    let number = |i: usize| place.departments.get(i);
    match place.department(mention.said, mention.pick) {
        DepartmentSaid::Is(Choice::Known(id)) => {
            let name = place
                .departments
                .iter()
                .find(|department| department.id == id)
                .map(|d| d.name.clone());
            let named = name.map(|name| NamedPart {
                name,
                standing: KnownAs::Known,
            });
            (Some(Choice::Known(id)), named)
        }
        DepartmentSaid::Is(Choice::New(new)) => {
            let named = NamedPart {
                name: new.name.clone(),
                standing: KnownAs::New,
            };
            (Some(Choice::New(new)), Some(named))
        }
        DepartmentSaid::Several(all) => {
            let candidate = |department: &super::KnownDepartment| MentionCandidate::Department {
                id: department.id,
                name: department.name.clone(),
                function: department.function,
            };
            let known = all.into_iter().filter_map(number).map(candidate);
            let new = Name::new(&mention.said.name)
                .ok()
                .map(MentionCandidate::NewDepartment);
            reader.open(
                mention.at,
                known.take(OpenChoice::MOST).chain(new).collect(),
            );
            (None, None)
        }
        DepartmentSaid::BadName => {
            reader.problem(mention.at, Trouble::BadName);
            (None, None)
        }
    }
}

fn candidate(person: &KnownPerson) -> MentionCandidate {
    MentionCandidate::Person {
        id: person.id,
        name: person.name.clone(),
        posts: person.posts.clone(),
    }
}
