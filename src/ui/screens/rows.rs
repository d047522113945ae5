//! A row of any kind in one line: what it says on the left, when on the right.

use chrono::NaiveDate;

use crate::{
    app::{
        forms::Label,
        screens::{CardScreen, FactSays},
    },
    domain::{
        AnyNoun, Colleague, Department, Id, Interaction, Name, Period, Post, Promise, Rows, Seat,
        Subject, Visit,
    },
    say::PostParts,
    ui::Look,
};

/// Writes rows of one sheet.
pub struct RowRenderer<'a> {
    pub rows: &'a Rows,
    pub today: NaiveDate,
    pub look: &'a Look,
    /// The row the whole card is about goes without saying.
    pub about: Subject,
}

/// What a row says, and when.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowText {
    pub what: String,
    pub when: String,
}

impl RowRenderer<'_> {
    #[must_use]
    pub fn write(&self, subject: Subject) -> RowText {
        let words = &self.look.words;
        let Some(noun) = self.rows.noun(subject) else {
            return RowText::default();
        };
        match noun {
            AnyNoun::Account(account) => written(&[account.name.told()], String::new()),
            AnyNoun::Person(person) => written(&[person.name.told()], String::new()),
            AnyNoun::Department(department) => {
                written(&self.department(&department), String::new())
            }
            AnyNoun::Seat(seat) => {
                let mut holders = self.rows.holders.iter();
                let is_held = holders.any(|holder| {
                    Subject::from(holder.seat) == subject && holder.period.holds(self.today)
                });
                let vacant = seat.vacant_since.filter(|_| !is_held);
                let vacant = vacant.map(|since| words.vacant_since(since, self.today));
                written(&self.seat(&seat), vacant.unwrap_or_default())
            }
            AnyNoun::Holder(holder) => written(
                &[self.call(holder.seat), self.call(holder.person)],
                self.period(holder.period),
            ),
            AnyNoun::Tenure(tenure) => {
                let mut what = vec![self.call(tenure.person)];
                what.push(self.post(&tenure.post));
                written(&what, self.period(tenure.post.period))
            }
            AnyNoun::Stance(stance) => {
                let mut what = vec![
                    words.stance(stance.value),
                    words.stance_source(stance.source),
                    self.call(stance.account),
                ];
                what.extend(
                    stance
                        .rival
                        .iter()
                        .map(|rival| format!("{} {}", words.stance_toward(), rival.shown())),
                );
                what.push(stance.note.told());
                written(&what, self.day(stance.on))
            }
            AnyNoun::Target(target) => written(
                &[self.call(target.person), words.stance(target.value)],
                words.due(target.by, self.today),
            ),
            AnyNoun::Counterpart(counterpart) => written(
                &[
                    self.call(counterpart.person),
                    self.call(counterpart.colleague),
                ],
                self.period(counterpart.period),
            ),
            AnyNoun::Tie(tie) => written(
                &[
                    format!("{} → {}", self.call(tie.from), self.call(tie.to)),
                    words.tie(tie.kind),
                    tie.note.told(),
                ],
                self.period(tie.period),
            ),
            AnyNoun::OrgFact(fact) => {
                written(&[words.org_fact_said(&fact)], self.period(fact.period))
            }
            AnyNoun::PlanItem(item) => {
                let names = |subject: Subject| words.call(self.rows, subject);
                written(
                    &[
                        item.quarter.to_string(),
                        words.plan_item_said(&item, &names),
                    ],
                    words.due(item.due, self.today),
                )
            }
            AnyNoun::Rival(rival) => written(&[words.rival_said(&rival)], self.day(rival.on)),
            AnyNoun::Promise(promise) => self.promise(&promise),
            AnyNoun::Matter(matter) => {
                let when = words.matter_now(&matter, self.today);
                written(&[words.matter_said(&matter)], when.to_string())
            }
            AnyNoun::Judgement(judgement) => {
                written(&[judgement.depth.to_string()], self.day(judgement.on))
            }
            AnyNoun::Snooze(snooze) => {
                let mut what = vec![words.topic(&snooze.subject, self.rows)];
                what.extend(snooze.reason.as_ref().map(Name::told));
                written(&what, words.due(snooze.until, self.today))
            }
            AnyNoun::Colleague(colleague) => written(&self.colleague(&colleague), String::new()),
            AnyNoun::Visit(visit) => self.visit(&visit),
            AnyNoun::Interaction(interaction) => self.interaction(&interaction),
        }
    }

    /// A field of the person or account a card is about; empty where it is not known.
    #[must_use]
    pub fn fact(&self, card: &CardScreen, label: Label) -> String {
        let words = &self.look.words;
        match card.fact(label) {
            None => String::new(),
            Some(FactSays::Account(account)) => self.call(account),
            Some(FactSays::Code(code)) => words.code(code),
            Some(FactSays::Since(code, since)) => {
                words.said_since(words.code(code), words.dated(since, self.today))
            }
            Some(FactSays::Names(names)) => {
                words.list(&names.iter().map(Name::told).collect::<Vec<_>>())
            }
            Some(FactSays::Birthday(day)) => words.birthday(day, self.today),
            Some(FactSays::Number(number)) => number.to_string(),
            Some(FactSays::Note(note)) => note.told(),
        }
    }

    fn department(&self, department: &Department) -> Vec<String> {
        let words = &self.look.words;
        let mut what = vec![department.name.told(), words.function(department.function)];
        what.extend(
            department
                .importance
                .map(|importance| importance.to_string()),
        );
        what.extend(
            department
                .not_applicable
                .as_ref()
                .map(|reason| format!("{}: {}", words.map_not_applicable(), reason.shown())),
        );
        what
    }

    fn seat(&self, seat: &Seat) -> Vec<String> {
        let words = &self.look.words;
        let mut what = vec![
            words.seat_said(seat.role, seat.title.as_ref()),
            words.chain(seat.chain),
        ];
        what.extend(seat.department.map(|department| self.call(department)));
        let project = words.matters_about(seat.matter.as_slice(), self.rows);
        what.extend(project);
        what.extend(
            seat.not_applicable
                .as_ref()
                .map(|reason| format!("{}: {}", words.map_not_applicable(), reason.shown())),
        );
        what
    }

    fn post(&self, post: &Post) -> String {
        self.look.words.post_said(PostParts {
            at: Some(self.call(post.account)),
            department: post.department.map(|department| self.call(department)),
            title: post.title.as_ref().map(Name::told),
            level: post.level,
            influence: post.influence,
        })
    }

    fn colleague(&self, colleague: &Colleague) -> Vec<String> {
        let words = &self.look.words;
        let mut what = vec![colleague.name.told(), words.colleague_role(colleague.role)];
        what.extend(colleague.level.map(|level| words.level(level)));
        what
    }

    fn promise(&self, promise: &Promise) -> RowText {
        let words = &self.look.words;
        let mut what = vec![words.side(promise.by), promise.text.told()];
        what.extend(promise.person.map(|person| self.call(person)));
        what.extend(words.seen_to(promise, self.rows));
        let when = words.promise_now(promise.state, promise.due, self.today);
        written(&what, when.to_string())
    }

    fn interaction(&self, interaction: &Interaction) -> RowText {
        let mut what = vec![self.look.words.kind(interaction.kind)];
        what.extend(interaction.people.iter().map(|who| self.call(who.person)));
        what.push(interaction.note.told());
        written(&what, self.day(interaction.on))
    }

    fn visit(&self, visit: &Visit) -> RowText {
        let words = &self.look.words;
        let mut what = vec![words.kind(visit.kind)];
        what.extend(visit.people.iter().map(|who| self.call(*who)));
        what.push(visit.purpose.told());
        written(&what, words.due(visit.on, self.today))
    }

    fn day(&self, day: NaiveDate) -> String {
        self.look.words.date(day, self.today)
    }

    /// `1 Mar 2024 – today`; empty where no day is known.
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        self.look.words.period(period, self.today)
    }

    /// What to call a row that another one mentions; nothing where it is what the card is about.
    pub fn call<T>(&self, id: Id<T>) -> String
    where
        Subject: From<Id<T>>,
    {
        let subject = Subject::from(id);
        if subject == self.about {
            return String::new();
        }
        self.look.words.call(self.rows, subject)
    }
}

fn written(parts: &[String], when: String) -> RowText {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    RowText {
        what: parts.join(" · "),
        when,
    }
}
