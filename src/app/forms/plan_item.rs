//! Items of a plan: what is aimed at decides which questions follow.

use super::{Around, Draft, Field, Label, Read};
use crate::domain::{
    AimKind, Department, Id, OrgFactKind, PlanAim, PlanItem, PlanState, Quarter, StanceOf,
    StanceValue,
};

impl Draft for PlanItem {
    fn fields(was: Option<&Self>, around: &Around<'_>) -> Vec<Field> {
        let mut fields = Vec::new();
        if was.is_none() {
            fields.push(Field::pick(Label::Account, around.accounts(None)).needed());
        }
        fields.extend(about(was, around));
        if let Some(was) = was {
            fields.push(Field::one_of(Label::PlanState, PlanState::ALL, was.state));
        }
        fields
    }

    /// The quarter is that of the day it is due on; when it was planned stays.
    fn read(read: &mut Read<'_>, was: Option<&Self>) -> Option<Self> {
        let account = match was {
            Some(item) => Some(item.account),
            None => read.row(Label::Account),
        };
        let aim = aim(read);
        let action = read.maybe_name(Label::Action);
        let owner = read.maybe_row(Label::Colleague);
        let due = read.day(Label::Due)?;
        let quarter = was.filter(|item| item.due == due).map(|item| item.quarter);
        let state = if read.asks(Label::PlanState) {
            read.chosen(Label::PlanState)?
        } else {
            PlanState::Open
        };
        Some(Self {
            account: account?,
            quarter: quarter.unwrap_or_else(|| Quarter::of(due)),
            made_on: was.map_or(read.today(), |item| item.made_on),
            aim: aim?,
            action: action?,
            owner: owner?,
            due,
            state,
        })
    }
}

/// The questions of a new item, answered as a proposal has them.
pub(super) fn drafted(item: &PlanItem, around: &Around<'_>) -> Vec<Field> {
    let accounts = around.accounts(Some(item.account));
    let mut fields = vec![Field::pick(Label::Account, accounts).needed()];
    fields.extend(about(Some(item), around));
    fields
}

fn about(was: Option<&PlanItem>, around: &Around<'_>) -> Vec<Field> {
    let aim = was.map(|item| item.aim);
    let of_department = around.person.is_none() && around.department.is_some();
    let kind = match &aim {
        Some(aim) => aim.kind(),
        None if of_department => AimKind::Reach,
        None => AimKind::Stance,
    };
    let (mut person, mut seat, mut department) = (around.person, None, around.department);
    let (mut stance, mut percent, mut many) = (StanceValue::Support, 50, 1);
    let mut fact = OrgFactKind::JointReview;
    match aim {
        None => {}
        Some(PlanAim::Stance { whose, target }) => {
            (person, seat) = match whose {
                StanceOf::Person(person) => (Some(person), None),
                StanceOf::Seat(seat) => (None, Some(seat)),
            };
            stance = target;
        }
        Some(PlanAim::Reach { department: one }) => department = Some(one),
        Some(PlanAim::Coverage {
            department: one,
            target,
        }) => (department, percent) = (Some(one), target),
        Some(PlanAim::Organization { kind, target }) => (fact, many) = (kind, target),
    }
    let end = Quarter::of(around.today).last_day();
    vec![
        Field::one_of(Label::Aim, AimKind::ALL, kind),
        Field::pick(Label::Person, around.people(person)),
        Field::pick(Label::OrSeat, around.seats(seat)),
        Field::one_of(Label::AimedStance, StanceValue::ALL, stance),
        Field::pick(Label::OfDepartment, around.departments_known(department)),
        Field::number(Label::AimedPercent, Some(percent.into())),
        Field::one_of(Label::OrgFact, OrgFactKind::ALL, fact),
        Field::number(Label::HowMany, Some(many.into())),
        Field::name(Label::Action, was.and_then(|item| item.action.as_ref())),
        Field::pick(
            Label::Colleague,
            around.colleagues(was.and_then(|item| item.owner)),
        ),
        Field::day(Label::Due, Some(was.map_or(end, |item| item.due))).needed(),
    ]
}

/// What is asked of an item with such an aim.
pub(super) const fn asked(aim: AimKind) -> &'static [Label] {
    use Label as L;
    match aim {
        AimKind::Stance => &[
            L::Account,
            L::Aim,
            L::Person,
            L::OrSeat,
            L::AimedStance,
            L::Action,
            L::Colleague,
            L::Due,
            L::PlanState,
        ],
        AimKind::Reach => &[
            L::Account,
            L::Aim,
            L::OfDepartment,
            L::Action,
            L::Colleague,
            L::Due,
            L::PlanState,
        ],
        AimKind::Coverage => &[
            L::Account,
            L::Aim,
            L::OfDepartment,
            L::AimedPercent,
            L::Action,
            L::Colleague,
            L::Due,
            L::PlanState,
        ],
        AimKind::Organization => &[
            L::Account,
            L::Aim,
            L::OrgFact,
            L::HowMany,
            L::Action,
            L::Colleague,
            L::Due,
            L::PlanState,
        ],
    }
}

fn aim(read: &mut Read<'_>) -> Option<PlanAim> {
    let department = |read: &mut Read<'_>| -> Option<Id<Department>> {
        let department = read.maybe_row(Label::OfDepartment)?;
        if department.is_none() {
            read.need(Label::OfDepartment);
        }
        department
    };
    Some(match read.chosen(Label::Aim)? {
        AimKind::Stance => {
            let (person, seat) = (read.maybe_row(Label::Person), read.maybe_row(Label::OrSeat));
            let whose = match (person?, seat?) {
                (Some(person), None) => StanceOf::Person(person),
                (None, Some(seat)) => StanceOf::Seat(seat),
                // Somebody and a seat are two aims; nobody and none is no aim.
                _ => {
                    read.need(Label::Person);
                    return None;
                }
            };
            PlanAim::Stance {
                whose,
                target: read.chosen(Label::AimedStance)?,
            }
        }
        AimKind::Reach => PlanAim::Reach {
            department: department(read)?,
        },
        AimKind::Coverage => {
            let (department, target) = (department(read), number(read, Label::AimedPercent, 100));
            PlanAim::Coverage {
                department: department?,
                target: target?,
            }
        }
        AimKind::Organization => PlanAim::Organization {
            kind: read.chosen(Label::OrgFact)?,
            target: number(read, Label::HowMany, 99)?,
        },
    })
}

fn number(read: &mut Read<'_>, label: Label, most: u16) -> Option<u8> {
    let Some(number) = read.maybe_number(label, 1..=most)? else {
        read.need(label);
        return None;
    };
    u8::try_from(number).ok()
}
