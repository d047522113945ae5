//! A made-up history: who was met when, what was said, promised and learnt.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::{
    Account, Id, Interaction, Kind, Name, Note, Participant, Privacy, Promise, PromiseState, Side,
    Signal, Signals, Stance, StanceSource, StanceValue,
};

use super::{
    DemoError, Team,
    calendar::{day, due_day},
    cast::Member,
    lists::Words,
    notes::{Language, Length, Slots},
    row_writer::RowWriter,
};

/// What the history of one account is made up from.
pub(super) struct History<'a> {
    pub(super) account: Id<Account>,
    pub(super) language: Language,
    pub(super) words: &'a Words,
    pub(super) things: &'a [&'static str],
    pub(super) departments: &'a [&'a str],
    pub(super) rivals: &'a [&'static str],
    pub(super) team: &'a Team,
    pub(super) today: NaiveDate,
    pub(super) scope: Scope,
}

/// What may follow from a made-up contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Contacts alone: the rest is told by hand.
    Contacts,
    /// Signals, stances and promises as well.
    Everything,
}

/// Kinds by how often they happen, out of 100.
const KINDS: [(u8, Kind); 13] = [
    (22, Kind::Message),
    (18, Kind::Mail),
    (16, Kind::Call),
    (8, Kind::Video),
    (16, Kind::Meeting),
    (8, Kind::Visit),
    (4, Kind::Meal),
    (1, Kind::HqTour),
    (1, Kind::SiteVisit),
    (3, Kind::TechnicalExchange),
    (1, Kind::Summit),
    (1, Kind::ExecutiveVisit),
    (1, Kind::Trial),
];

impl History<'_> {
    /// Writes an interaction on `on` with some of the cast; nothing if nobody was there then.
    pub(super) fn happens(
        &self,
        on: NaiveDate,
        cast: &mut [Member],
        dice: &mut fastrand::Rng,
        writer: &mut RowWriter,
    ) -> Result<(), DemoError> {
        let kind = kind(dice);
        let present = attendance(kind, on, cast, dice);
        let Some(&main) = present.first() else {
            return Ok(());
        };
        let people = present
            .iter()
            .map(|&at| Participant {
                person: cast[at].id,
                signals: self.signals(kind, dice),
            })
            .collect();
        let slots = self.slots(main, present.get(1).copied(), cast, dice);
        let length = match kind {
            Kind::Message | Kind::Mail | Kind::Call => Length::Line,
            _ => Length::Paragraph,
        };
        let interaction = writer.write(Interaction {
            account: self.account,
            on,
            at: (dice.f64() < 0.3).then(|| working_hour(dice)).flatten(),
            kind,
            note: self
                .words
                .phrases
                .note(self.language, length, &slots, dice)
                .into(),
            privacy: if dice.f64() < 0.03 {
                Privacy::Private
            } else {
                Privacy::Shareable
            },
            people,
            colleagues: self.ours(dice),
            matters: Vec::new(),
        });
        if self.scope == Scope::Everything {
            if dice.f64() < 0.12 {
                self.promise(on, interaction, &cast[main], &slots, dice, writer)?;
            }
            self.rate(on, interaction, &mut cast[main], dice, writer);
        }
        Ok(())
    }

    fn slots<'s>(
        &'s self,
        main: usize,
        second: Option<usize>,
        cast: &'s [Member],
        dice: &mut fastrand::Rng,
    ) -> Slots<'s> {
        let any = dice.usize(..cast.len());
        let other = second.unwrap_or(if any == main {
            (any + 1) % cast.len()
        } else {
            any
        });
        Slots {
            person: self.called(&cast[main], dice),
            other: self.called(&cast[other], dice),
            department: pick(self.departments, dice),
            thing: pick(self.things, dice),
            rival: pick(self.rivals, dice),
        }
    }

    /// By first name, now and then, where that is the custom.
    fn called<'s>(&self, member: &'s Member, dice: &mut fastrand::Rng) -> &'s str {
        match member.name.split_once(' ') {
            Some((given, _)) if self.language == Language::English && dice.bool() => given,
            _ => &member.name,
        }
    }

    fn signals(&self, kind: Kind, dice: &mut fastrand::Rng) -> Signals {
        let activity = matches!(
            kind,
            Kind::HqTour | Kind::SiteVisit | Kind::TechnicalExchange | Kind::Summit | Kind::Trial
        );
        let joined = if activity {
            Signals::NONE.with(Signal::Joined)
        } else {
            Signals::NONE
        };
        if self.scope == Scope::Contacts {
            return joined;
        }
        match dice.u8(..100) {
            0..10 => joined.with(Signal::Informed),
            10..17 => joined.with(Signal::Helped),
            17..20 => joined.with(Signal::Promoted),
            20..23 => joined.with(Signal::Warmth),
            _ => joined,
        }
    }

    /// The user, nearly always, and now and then somebody else.
    fn ours(&self, dice: &mut fastrand::Rng) -> Vec<Id<crate::domain::colleague::Colleague>> {
        let [me, others @ ..] = self.team.order.as_slice() else {
            return Vec::new();
        };
        let luck = dice.f64();
        let mut ours = Vec::with_capacity(2);
        if luck < 0.93 {
            ours.push(*me);
        }
        if !others.is_empty() && 0.7 < luck {
            ours.push(others[dice.usize(..others.len())]);
        }
        ours
    }

    fn promise(
        &self,
        on: NaiveDate,
        interaction: Id<Interaction>,
        with: &Member,
        slots: &Slots<'_>,
        dice: &mut fastrand::Rng,
        writer: &mut RowWriter,
    ) -> Result<(), DemoError> {
        let promises = &self.words.phrases.promises;
        let (by, texts) = if dice.f64() < 0.65 {
            (Side::Us, &promises.ours)
        } else {
            (Side::Them, &promises.theirs)
        };
        let mut text = String::new();
        texts[dice.usize(..texts.len())].fill(slots, dice, &mut text);
        let due = due_day(day(on, dice.i64(3..30)));
        let (state, closed_on) = self.outcome(due, on, dice);
        writer.write(Promise {
            account: self.account,
            interaction: Some(interaction),
            by,
            person: Some(with.id),
            colleague: None,
            made_on: on,
            due: (dice.f64() < 0.95).then_some(due),
            text: Name::new(&text)?,
            state,
            closed_on,
        });
        Ok(())
    }

    /// Old promises are closed, save a few forgotten ones; what is not due yet is mostly open.
    fn outcome(
        &self,
        due: NaiveDate,
        made: NaiveDate,
        dice: &mut fastrand::Rng,
    ) -> (PromiseState, Option<NaiveDate>) {
        let overdue = (self.today - due).num_days();
        let open_chance = match overdue {
            ..=0 => 0.85,
            1..=45 => 0.25,
            _ => 0.004,
        };
        if dice.f64() < open_chance {
            return (PromiseState::Open, None);
        }
        let state = if dice.f64() < 0.93 {
            PromiseState::Kept
        } else {
            PromiseState::Dropped
        };
        let closed = day(due, dice.i64(-3..4)).clamp(made, self.today.max(made));
        (state, Some(closed))
    }

    /// Early on, and now and then later, it shows where somebody stands.
    fn rate(
        &self,
        on: NaiveDate,
        interaction: Id<Interaction>,
        member: &mut Member,
        dice: &mut fastrand::Rng,
        writer: &mut RowWriter,
    ) {
        let value = match member.stance {
            None if dice.f64() < 0.3 => [0, 0, 0, 1, 1, -1][dice.usize(..6)],
            Some(before) if dice.f64() < 0.03 => {
                (before + if dice.f64() < 0.65 { 1 } else { -1 }).clamp(-1, 3)
            }
            _ => return,
        };
        let Some(rating) = StanceValue::from_number(value) else {
            return;
        };
        if member.stance == Some(value) {
            return;
        }
        member.stance = Some(value);
        writer.write(Stance {
            person: member.id,
            account: self.account,
            value: rating,
            on,
            source: if dice.f64() < 0.8 {
                StanceSource::FirstHand
            } else {
                StanceSource::Hearsay
            },
            rival: None,
            interaction: Some(interaction),
            note: Note::empty(),
        });
    }
}

fn pick<'s>(items: &[&'s str], dice: &mut fastrand::Rng) -> &'s str {
    if items.is_empty() {
        ""
    } else {
        items[dice.usize(..items.len())]
    }
}

fn kind(dice: &mut fastrand::Rng) -> Kind {
    let mut luck = dice.u8(..100);
    for (share, kind) in KINDS {
        if luck < share {
            return kind;
        }
        luck -= share;
    }
    Kind::Meeting
}

fn working_hour(dice: &mut fastrand::Rng) -> Option<NaiveTime> {
    let minute = if dice.bool() { 30 } else { 0 };
    NaiveTime::from_hms_opt(dice.u32(9..18), minute, 0)
}

/// Who of the cast was there, by place; people hired first are met most.
fn attendance(kind: Kind, on: NaiveDate, cast: &[Member], dice: &mut fastrand::Rng) -> Vec<usize> {
    let company = match (kind, dice.u8(..100)) {
        (Kind::Message | Kind::Call, _) | (_, 0..45) => 1,
        (_, 45..80) => 2,
        (_, 80..94) => 3,
        _ => 5,
    };
    let mut present = Vec::with_capacity(company.min(cast.len()));
    // Some draws miss: somebody twice, somebody who had not come yet or had left.
    for _ in 0..company * 2 {
        let at = skewed(cast.len(), dice);
        if present.len() < company && cast[at].period.holds(on) && !present.contains(&at) {
            present.push(at);
        }
    }
    if present.is_empty() {
        present.extend(cast.iter().position(|member| member.period.holds(on)));
    }
    present
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a fraction of a length is not negative and not longer"
)]
fn skewed(length: usize, dice: &mut fastrand::Rng) -> usize {
    let luck = dice.f64();
    ((luck * luck * length as f64) as usize).min(length.saturating_sub(1))
}
