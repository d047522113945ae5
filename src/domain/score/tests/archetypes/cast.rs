//! The twelve accounts, as a user would tell of them.

use std::collections::BTreeMap;

use super::super::{ME, PARTNER, Sketch};
use crate::domain::{
    Department, Function, Id, Kind, Level, OrgFactKind, Person, Procurement, Role, Scope, Seat,
    StanceValue,
    score::{AccountFacts, CounterpartFact, Facts},
    stance::{
        StanceValue::Coach, StanceValue::Neutral, StanceValue::NotAccepted,
        StanceValue::StrongSupport, StanceValue::Support,
    },
    tenure::{Level::High, Level::Middle, Level::Working},
};

/// A colleague beside the user and the partner.
const THIRD: i64 = 3;

/// An account of a kind that every account manager knows.
pub struct Archetype {
    /// The file its numbers are in.
    pub file: &'static str,
    pub story: &'static str,
    pub facts: Facts,
    /// What its people, seats and departments are called, by id.
    pub names: BTreeMap<i64, String>,
}

/// An account while it is being told.
struct Draft {
    sketch: Sketch,
    names: BTreeMap<i64, String>,
}

/// The departments and seats every account starts with.
struct Standard {
    executive: Id<Department>,
    procurement: Id<Department>,
    technical: Id<Department>,
    finance: Id<Department>,
    engineering: Id<Department>,
    business: Id<Department>,
}

impl Draft {
    fn new(first: i64) -> Self {
        Self {
            sketch: Sketch::new(first),
            names: BTreeMap::from([(first, "the account itself".to_owned())]),
        }
    }

    fn department(&mut self, function: Function) -> Id<Department> {
        let id = self.sketch.department(function);
        self.names.insert(id.key(), function.code().to_owned());
        id
    }

    fn departments(&mut self) -> Standard {
        Standard {
            executive: self.department(Function::Executive),
            procurement: self.department(Function::Procurement),
            technical: self.department(Function::Technical),
            finance: self.department(Function::Finance),
            engineering: self.department(Function::Engineering),
            business: self.department(Function::Business),
        }
    }

    fn seat(&mut self, role: Role, holder: Option<Id<Person>>) -> Id<Seat> {
        let id = self.sketch.seat(role, holder);
        self.names.insert(id.key(), format!("seat {}", role.code()));
        id
    }

    fn chain(&mut self, [approver, decider, evaluator]: [Option<Id<Person>>; 3]) {
        self.seat(Role::Approver, approver);
        self.seat(Role::Decider, decider);
        self.seat(Role::Evaluator, evaluator);
    }

    fn person(&mut self, name: &str, department: Id<Department>, level: Level) -> Id<Person> {
        let id = self.sketch.person(Some(department), Some(level));
        self.names.insert(id.key(), name.to_owned());
        id
    }

    fn stance(&mut self, person: Id<Person>, age: u64, value: StanceValue) {
        self.sketch.stance(person, age, value);
    }

    /// Contacts by the user alone: how many days ago, with which signals.
    fn met(&mut self, person: Id<Person>, kind: Kind, contacts: &[(u64, &str)]) {
        for (age, signals) in contacts {
            self.sketch.contact(person, *age, kind, 1, signals);
        }
    }

    /// Everything the two companies can have together.
    fn allied(&mut self) {
        self.sketch
            .org_fact(OrgFactKind::ExecutiveMeeting, None, 40);
        self.sketch
            .org_fact(OrgFactKind::ExecutiveMeeting, None, 200);
        self.sketch
            .org_fact(OrgFactKind::Agreement, Some(Scope::Region), 300);
        self.sketch.org_fact(OrgFactKind::JointPlan, None, 100);
        self.sketch.org_fact(OrgFactKind::JointReview, None, 20);
    }

    fn counterpart(&mut self, person: Id<Person>, colleague: i64) {
        self.sketch.facts.counterparts.push(CounterpartFact {
            person,
            colleague: Id::new(colleague),
            period: crate::domain::date::Period::ALWAYS,
        });
    }

    fn alone(self, file: &'static str, story: &'static str) -> Archetype {
        self.under(Vec::new(), file, story)
    }

    fn under(self, above: Vec<Self>, file: &'static str, story: &'static str) -> Archetype {
        let mut names = self.names;
        let mut ancestors: Vec<AccountFacts> = Vec::new();
        for parent in above {
            names.extend(parent.names);
            ancestors.push(parent.sketch.facts);
        }
        Archetype {
            file,
            story,
            facts: self.sketch.under(ancestors),
            names,
        }
    }
}

pub fn all() -> Vec<Archetype> {
    vec![
        champion_only(),
        wide_and_shallow(),
        balanced(),
        opposed_approver(),
        gone_cold(),
        group_procurement(),
        negotiated_centrally(),
        vacant_chain(),
        coach_without_evidence(),
        only_messages(),
        nothing_applicable(),
        brand_new(),
    ]
}

fn champion_only() -> Archetype {
    let mut draft = Draft::new(1000);
    let at = draft.departments();
    let ann = draft.person("Ann", at.technical, Working);
    draft.chain([None, None, Some(ann)]);
    draft.stance(ann, 100, Coach);
    draft.met(ann, Kind::Meeting, &[(4, "iw"), (18, "i"), (32, "")]);
    draft.met(ann, Kind::Call, &[(11, ""), (25, "p")]);
    draft.allied();
    draft.alone(
        "champion_only",
        "The companies get on, and one engineer tells us everything. Nobody knows who decides.",
    )
}

fn wide_and_shallow() -> Archetype {
    let mut draft = Draft::new(1000);
    let at = draft.departments();
    let boss = draft.person("Boss", at.executive, High);
    draft.chain([None, Some(boss), None]);
    draft.stance(boss, 70, Neutral);
    draft.sketch.contact(boss, 70, Kind::Summit, 6, "");
    for (name, department, age) in [
        ("Buyer", at.procurement, 55),
        ("Tech", at.technical, 62),
        ("Controller", at.finance, 80),
        ("Builder", at.engineering, 48),
        ("Seller", at.business, 90),
    ] {
        let person = draft.person(name, department, Middle);
        draft.stance(person, age, Neutral);
        draft.met(person, Kind::Visit, &[(age, "")]);
    }
    draft.alone(
        "wide_and_shallow",
        "Everybody has been met once, two months ago, and nobody has taken a side.",
    )
}

/// Two people in every department that matters, all seats held by people who support us.
fn settled() -> (Draft, [Id<Person>; 3]) {
    let mut draft = Draft::new(1000);
    let at = draft.departments();
    let chief = draft.person("Chief", at.executive, High);
    let deputy = draft.person("Deputy", at.executive, Middle);
    let buyer = draft.person("Buyer", at.procurement, Middle);
    let clerk = draft.person("Clerk", at.procurement, Working);
    let architect = draft.person("Architect", at.technical, Middle);
    let developer = draft.person("Developer", at.technical, Working);
    let controller = draft.person("Controller", at.finance, Middle);
    let builder = draft.person("Builder", at.engineering, Working);
    let seller = draft.person("Seller", at.business, Middle);
    draft.chain([Some(chief), Some(deputy), Some(architect)]);
    for (person, value) in [
        (chief, Support),
        (deputy, StrongSupport),
        (buyer, Support),
        (clerk, Neutral),
        (architect, Coach),
        (developer, Support),
        (controller, Support),
        (builder, StrongSupport),
        (seller, Support),
    ] {
        draft.stance(person, 120, value);
    }
    for (person, signals) in [
        (chief, "a"),
        (deputy, "iw"),
        (buyer, "w"),
        (architect, "ip"),
        (controller, "i"),
        (builder, "we"),
    ] {
        draft.met(person, Kind::Meeting, &[(7, signals), (28, ""), (56, "w")]);
    }
    for person in [clerk, developer, seller] {
        draft.met(person, Kind::Call, &[(14, ""), (45, "")]);
    }
    draft.sketch.met_by(
        &[ME, PARTNER],
        architect,
        21,
        Kind::TechnicalExchange,
        2,
        "",
    );
    draft
        .sketch
        .met_by(&[THIRD], controller, 30, Kind::Meeting, 1, "");
    draft.allied();
    for (person, colleague) in [(chief, ME), (architect, PARTNER), (builder, ME)] {
        draft.counterpart(person, colleague);
    }
    (draft, [chief, deputy, architect])
}

fn balanced() -> Archetype {
    settled().0.alone(
        "balanced",
        "Every seat supports us, every department is known, the companies meet. Nothing is perfect.",
    )
}

fn opposed_approver() -> Archetype {
    let (mut draft, [chief, ..]) = settled();
    draft.stance(chief, 10, NotAccepted);
    draft.alone(
        "opposed_approver",
        "The balanced account, whose approver turned against us ten days ago.",
    )
}

fn gone_cold() -> Archetype {
    let mut draft = Draft::new(1000);
    let at = draft.departments();
    let chief = draft.person("Chief", at.executive, High);
    let buyer = draft.person("Buyer", at.procurement, Middle);
    let architect = draft.person("Architect", at.technical, Middle);
    let clerk = draft.person("Clerk", at.finance, Working);
    draft.chain([Some(chief), Some(buyer), Some(architect)]);
    for person in [chief, buyer, architect, clerk] {
        draft.stance(person, 420, StrongSupport);
    }
    // Dormant after 240 days of silence, cooling after 120; a clerk's cadence is three times as long.
    draft.met(chief, Kind::Meeting, &[(241, "w"), (300, "ip")]);
    draft.met(buyer, Kind::Meeting, &[(240, "w"), (270, "i")]);
    draft.met(architect, Kind::Meeting, &[(121, "w"), (130, "i")]);
    draft.met(clerk, Kind::Meeting, &[(361, "w")]);
    draft
        .sketch
        .org_fact(OrgFactKind::ExecutiveMeeting, None, 366);
    draft.sketch.org_fact(OrgFactKind::JointReview, None, 91);
    draft.alone(
        "gone_cold",
        "Once everybody backed us. Then nobody called: one is dormant, three are cooling.",
    )
}

/// A head office that knows us well.
fn head_office(first: i64) -> (Draft, [Id<Person>; 3]) {
    let mut draft = Draft::new(first);
    let executive = draft.department(Function::Executive);
    let procurement = draft.department(Function::Procurement);
    let president = draft.person("President", executive, High);
    let purchaser = draft.person("Purchaser", procurement, High);
    let examiner = draft.person("Examiner", procurement, Middle);
    draft.chain([Some(president), Some(purchaser), Some(examiner)]);
    draft.stance(president, 60, Support);
    draft.stance(purchaser, 60, StrongSupport);
    draft.stance(examiner, 60, Neutral);
    draft.met(president, Kind::ExecutiveVisit, &[(35, "a")]);
    draft.met(purchaser, Kind::Meeting, &[(6, "i"), (26, "iw")]);
    draft.met(examiner, Kind::Meeting, &[(90, "")]);
    (draft, [president, purchaser, examiner])
}

/// A branch with seats of its own, whose people we meet.
fn branch() -> (Draft, Standard) {
    let mut draft = Draft::new(1000);
    let at = draft.departments();
    let manager = draft.person("Manager", at.executive, Middle);
    let user = draft.person("User", at.engineering, Working);
    draft.chain([Some(manager), None, Some(user)]);
    draft.seat(Role::User, Some(user));
    draft.stance(manager, 50, Support);
    draft.stance(user, 50, Support);
    draft.met(manager, Kind::Visit, &[(12, "w"), (40, "")]);
    draft.met(user, Kind::Visit, &[(12, ""), (33, "i")]);
    (draft, at)
}

fn group_procurement() -> Archetype {
    let (mut draft, _) = branch();
    draft.sketch.facts.procurement = Procurement::Group.into();
    draft.under(
        vec![head_office(5000).0],
        "group_procurement",
        "A branch whose approver, decision maker and evaluator all sit in the head office; it uses what that buys.",
    )
}

fn negotiated_centrally() -> Archetype {
    let (mut draft, _) = branch();
    draft.sketch.facts.procurement = Procurement::CentralNegotiation.into();
    draft.under(
        vec![head_office(5000).0],
        "negotiated_centrally",
        "The same branch, but its own evaluator examines: only approver and decision maker are those of the head office.",
    )
}

fn vacant_chain() -> Archetype {
    let mut draft = Draft::new(1000);
    let at = draft.departments();
    draft.chain([None, None, None]);
    for (name, department, level) in [
        ("Architect", at.technical, Middle),
        ("Developer", at.technical, Working),
        ("Controller", at.finance, Middle),
        ("Builder", at.engineering, Working),
    ] {
        let person = draft.person(name, department, level);
        draft.stance(person, 30, StrongSupport);
        draft.met(person, Kind::Meeting, &[(5, "w"), (20, "i"), (40, "w")]);
    }
    draft.alone(
        "vacant_chain",
        "Good friends in three departments, and not one seat of the decision chain has a holder.",
    )
}

fn coach_without_evidence() -> Archetype {
    let mut draft = Draft::new(1000);
    let at = draft.departments();
    let ann = draft.person("Ann", at.executive, High);
    draft.chain([None, Some(ann), None]);
    draft.stance(ann, 5, Coach);
    draft.met(
        ann,
        Kind::Meeting,
        &[(0, ""), (30, ""), (60, ""), (181, "iwp")],
    );
    draft.alone(
        "coach_without_evidence",
        "The decision maker is our coach, we say; the last thing they did for us is 181 days ago.",
    )
}

fn only_messages() -> Archetype {
    let mut draft = Draft::new(1000);
    let at = draft.departments();
    let ann = draft.person("Ann", at.finance, Working);
    draft.chain([None, None, Some(ann)]);
    draft.stance(ann, 30, Neutral);
    let days: Vec<(u64, &str)> = (0..60).step_by(3).map(|age| (age, "")).collect();
    draft.met(ann, Kind::Message, &days);
    draft.met(ann, Kind::Mail, &[(3, ""), (6, "")]);
    draft.alone(
        "only_messages",
        "A message every third day for two months, and never a word face to face.",
    )
}

fn nothing_applicable() -> Archetype {
    let mut draft = Draft::new(1000);
    let at = draft.departments();
    let ann = draft.person("Ann", at.technical, Middle);
    draft.chain([None, None, Some(ann)]);
    draft.stance(ann, 20, Support);
    draft.met(ann, Kind::Meeting, &[(9, "i")]);
    for seat in &mut draft.sketch.facts.seats {
        seat.applies = false;
    }
    for department in &mut draft.sketch.facts.departments {
        department.applies = false;
    }
    draft.alone(
        "nothing_applicable",
        "Somebody took every seat and every department out; what is left is one person.",
    )
}

fn brand_new() -> Archetype {
    let mut draft = Draft::new(1000);
    draft.departments();
    draft.chain([None, None, None]);
    draft.alone(
        "brand_new",
        "Created a minute ago: the standard structure and nothing else.",
    )
}
