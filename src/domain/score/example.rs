//! Facts for tests: a small builder, and the worked example of the specification.

use chrono::{Days, Months, NaiveDate};

use super::{
    AccountFacts, Attendance, Contact, DepartmentFact, Elsewhere, Facts, OrgFactFact, SeatFact,
    Stage, StanceFact, TenureFact, Turn, TurnTo, Years, YearsPoint,
};
use crate::domain::{
    Department, Function, Id, Kind, Level, OrgFactKind, Period, Person, Procurement, Procurements,
    Role, Scope, Seat, Signals, StanceSource, StanceValue,
};

/// The day every example is scored on: a Wednesday.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 4).unwrap_or_default()
}

/// So many days before [`today`].
pub(crate) fn ago(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

/// Builds the facts of one account, row by row; ages are days before [`today`].
pub(crate) struct Sketch {
    pub facts: AccountFacts,
    next: i64,
}

impl Sketch {
    /// An independent account; ids count up from `first`, so that two sketches need not meet.
    pub fn new(first: i64) -> Self {
        Self {
            facts: AccountFacts {
                account: Id::new(first),
                tier: None,
                procurement: Procurements::default(),
                departments: Vec::new(),
                seats: Vec::new(),
                tenures: Vec::new(),
                cadences: Vec::new(),
                stances: Vec::new(),
                contacts: Vec::new(),
                attendances: Vec::new(),
                counterparts: Vec::new(),
                org_facts: Vec::new(),
            },
            next: first + 1,
        }
    }

    /// Goes on with facts that are there; new rows count up from 9000.
    pub fn of(facts: AccountFacts) -> Self {
        Self { facts, next: 9000 }
    }

    fn id<T>(&mut self) -> Id<T> {
        self.next += 1;
        Id::new(self.next - 1)
    }

    pub fn department(&mut self, function: Function) -> Id<Department> {
        let id = self.id();
        self.facts.departments.push(DepartmentFact {
            id,
            function,
            importance: None,
            applies: true,
        });
        id
    }

    pub fn seat(&mut self, role: Role, holder: Option<Id<Person>>) -> Id<Seat> {
        let id = self.id();
        self.facts.seats.push(SeatFact {
            id,
            role,
            department: None,
            applies: true,
            holders: holder
                .into_iter()
                .map(|person| (person, Period::ALWAYS))
                .collect(),
            vacant_since: None,
        });
        id
    }

    pub fn person(
        &mut self,
        department: Option<Id<Department>>,
        level: Option<Level>,
    ) -> Id<Person> {
        let person = self.id();
        self.facts.tenures.push(TenureFact {
            person,
            department,
            level,
            influence: None,
            period: Period::ALWAYS,
            recorded: person.key(),
        });
        person
    }

    pub fn stance(&mut self, person: Id<Person>, age: u64, value: StanceValue) {
        let recorded = self.id::<()>().key();
        self.facts.stances.push(StanceFact {
            person,
            account: self.facts.account,
            value,
            source: StanceSource::FirstHand,
            on: ago(age),
            recorded,
        });
    }

    /// A contact by the user alone, `signals` in letters.
    pub fn contact(&mut self, person: Id<Person>, age: u64, kind: Kind, crowd: u16, signals: &str) {
        self.met_by(&[ME], person, age, kind, crowd, signals);
    }

    pub fn met_by(
        &mut self,
        ours: &[i64],
        person: Id<Person>,
        age: u64,
        kind: Kind,
        crowd: u16,
        signals: &str,
    ) {
        let interaction = self.id();
        self.facts.contacts.push(Contact {
            interaction,
            person,
            on: ago(age),
            kind,
            signals: Signals::try_from(signals.to_owned()).unwrap_or_default(),
            crowd,
        });
        self.facts
            .attendances
            .extend(ours.iter().map(|&colleague| Attendance {
                interaction,
                colleague: Id::new(colleague),
            }));
    }

    pub fn org_fact(&mut self, kind: OrgFactKind, scope: Option<Scope>, age: u64) {
        self.facts.org_facts.push(OrgFactFact {
            kind,
            scope,
            period: Period::since(ago(age)),
        });
    }

    pub fn alone(self) -> Facts {
        self.under(Vec::new())
    }

    pub fn under(self, ancestors: Vec<AccountFacts>) -> Facts {
        Facts {
            own: self.facts,
            ancestors,
            elsewhere: Elsewhere::default(),
            colleagues: Vec::new(),
            me: Id::new(ME),
        }
    }
}

/// The user, and somebody who comes along.
pub(crate) const ME: i64 = 1;
pub(crate) const PARTNER: i64 = 2;

/// The worked example, and who is who in it.
pub(crate) struct Worked {
    pub facts: Facts,
    pub zhang: Id<Person>,
    pub li: Id<Person>,
    pub wang: Id<Person>,
    pub chen: Id<Person>,
    pub zhao: Id<Person>,
    pub sun: Id<Person>,
    pub approver: Id<Seat>,
    pub executive: Id<Department>,
    pub finance: Id<Department>,
}

pub(crate) fn worked() -> Worked {
    let mut sketch = Sketch::new(1000);
    let [
        executive,
        procurement,
        technical,
        finance,
        engineering,
        business,
    ] = [
        Function::Executive,
        Function::Procurement,
        Function::Technical,
        Function::Finance,
        Function::Engineering,
        Function::Business,
    ]
    .map(|function| sketch.department(function));
    let zhang = sketch.person(Some(executive), Some(Level::High));
    let li = sketch.person(Some(technical), Some(Level::Middle));
    let wang = sketch.person(Some(procurement), Some(Level::Middle));
    let chen = sketch.person(Some(finance), Some(Level::Working));
    let zhao = sketch.person(Some(engineering), Some(Level::Working));
    let sun = sketch.person(Some(business), Some(Level::Middle));
    for (person, value) in [
        (zhang, StanceValue::Support),
        (li, StanceValue::Coach),
        (wang, StanceValue::NotAccepted),
        (chen, StanceValue::Neutral),
        (zhao, StanceValue::StrongSupport),
        (sun, StanceValue::Support),
    ] {
        sketch.stance(person, 170, value);
    }
    let approver = sketch.seat(Role::Approver, None);
    sketch.seat(Role::Decider, Some(zhang));
    sketch.seat(Role::Evaluator, Some(li));
    sketch.seat(Role::Evaluator, Some(wang));
    sketch.contact(zhang, 15, Kind::Meeting, 2, "");
    sketch.contact(zhang, 75, Kind::HqTour, 3, "a");
    sketch.contact(li, 5, Kind::Call, 1, "i");
    sketch.met_by(&[ME, PARTNER], li, 20, Kind::Meeting, 2, "w");
    sketch.contact(li, 50, Kind::TechnicalExchange, 3, "ip");
    sketch.contact(wang, 40, Kind::Meeting, 2, "");
    sketch.contact(chen, 30, Kind::Call, 1, "");
    sketch.contact(zhao, 10, Kind::Meeting, 1, "w");
    sketch.contact(zhao, 60, Kind::Meeting, 1, "i");
    sketch.contact(zhao, 120, Kind::Meeting, 2, "e");
    sketch.org_fact(OrgFactKind::ExecutiveMeeting, None, 100);
    sketch.org_fact(OrgFactKind::Agreement, Some(Scope::Project), 200);
    Worked {
        facts: sketch.alone(),
        zhang,
        li,
        wang,
        chen,
        zhao,
        sun,
        approver,
        executive,
        finance,
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// From a day on a stage.
pub(crate) fn turned(on: NaiveDate, stage: Stage, from: Option<Stage>) -> Turn {
    Turn {
        on,
        to: TurnTo::Stage { stage, from },
    }
}

/// Ten years, told by hand: from a single contact to embedded, and back when the group took over.
pub(crate) fn ten_years() -> Years {
    let since = day(2016, 4, 20);
    let mode = |on, mode, moved: Option<i16>| Turn {
        on,
        to: TurnTo::Mode {
            mode,
            since: moved.map(|_| on),
            moved,
        },
    };
    let turns = vec![
        mode(since, Procurement::Independent, None),
        turned(since, Stage::Point, None),
        turned(day(2018, 2, 12), Stage::Points, Some(Stage::Point)),
        turned(day(2019, 5, 6), Stage::Line, Some(Stage::Points)),
        turned(day(2021, 9, 1), Stage::Surface, Some(Stage::Line)),
        turned(day(2023, 1, 16), Stage::Solid, Some(Stage::Surface)),
        mode(day(2025, 1, 1), Procurement::Group, Some(-38)),
        turned(day(2025, 1, 1), Stage::Points, Some(Stage::Solid)),
        turned(day(2025, 11, 3), Stage::Line, Some(Stage::Points)),
    ];
    let depths = [
        12, 25, 25, 25, 40, 55, 58, 60, 66, 71, 78, 82, 84, 46, 45, 52,
    ];
    let ends = (0..39).map(|at| {
        let months = Months::new(3 * at);
        let next = day(2016, 7, 1).checked_add_months(months);
        next.and_then(|next| next.pred_opt()).unwrap_or_default()
    });
    let ends = ends.take_while(|end| *end < today()).chain([today()]);
    let all = ends.clone().count();
    let points = ends.enumerate().map(|(at, on)| YearsPoint {
        on,
        depth: depths[at * (depths.len() - 1) / (all - 1)],
        stage: Stage::Line,
        mode: Procurement::Independent,
    });
    Years {
        on: today(),
        first_contact: Some(since),
        since,
        points: points.collect(),
        turns,
    }
}
