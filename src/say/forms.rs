//! Forms: labels, choices, what is wrong with a field.

use chrono::NaiveDate;

use super::{Words, sayable::Sayable};
use crate::{
    app::{
        Action, KeyScope,
        fields::{Code, Pickable, Sort},
        forms::{FieldError, Form, FormTask, FormTopic, KeptForm, Label, Value, clashes},
    },
    domain::{Name, NounKind, text::shown, union::Overtaken},
};

/// How many letters of what a field holds are told.
const FEW: usize = 40;

impl Words {
    #[must_use]
    pub fn code(&self, code: Code) -> String {
        match code {
            Code::None => self.choice_none(),
            Code::ByOrganization => self.choice_by_organization(),
            Code::ThisAccount => self.choice_this_account(),
            Code::NamedAccount => self.choice_named_account(),
            Code::NoAccount => self.choice_no_account(),
            Code::AccountKind(kind) => self.account_kind(kind),
            Code::Tier(tier) => tier.code().to_owned(),
            Code::Procurement(procurement) => self.procurement(procurement),
            Code::Function(function) => self.function(function),
            Code::Role(role) => format!("{} {}", role.code(), self.role(role)),
            Code::Chain(chain) => self.chain(chain),
            Code::Level(level) => format!("{} {}", level.code(), self.level(level)),
            Code::Stance(stance) => format!("{} {}", stance.number(), self.stance(stance)),
            Code::Source(source) => self.stance_source(source),
            Code::Kind(kind) => self.kind(kind),
            Code::Privacy(privacy) => self.privacy(privacy),
            Code::Side(side) => self.side(side),
            Code::Tie(tie) => self.tie(tie),
            Code::ColleagueRole(role) => self.colleague_role(role),
            Code::OrgFact(kind) => self.org_fact(kind),
            Code::MatterKind(kind) => self.matter_kind(kind),
            Code::MatterStage(stage) => self.matter_stage(stage),
            Code::AimKind(aim) => self.aim_kind(aim),
            Code::PlanState(state) => self.plan_state(state),
            Code::Scope(scope) => self.scope(scope),
            Code::Told(told) => self.told(told),
            Code::Paper(kind) => self.paper(kind),
            Code::Format(format) => format.code().to_owned(),
            Code::Audience(audience) => self.audience(audience),
        }
    }

    #[must_use]
    pub fn field_error(&self, error: FieldError) -> String {
        match error {
            FieldError::Needed => self.field_needed(),
            FieldError::TooLong => self.field_too_long(),
            FieldError::NotADay => self.field_not_a_day(),
            FieldError::NotATime => self.field_not_a_time(),
            FieldError::NotANumber { least, most } => self.field_not_a_number(least, most),
            FieldError::NotColumns => self.field_not_columns(),
            FieldError::Unknown(kind) => self.unknown(kind, "…"),
            FieldError::NotPicked => self.field_not_picked(
                self.key(KeyScope::Form, Action::Down),
                self.key(KeyScope::Form, Action::NextField),
            ),
            FieldError::NotAnAmount => self.field_not_an_amount(),
            FieldError::EndsBeforeStart => self.field_ends_before_start(),
        }
    }

    #[must_use]
    pub fn form_title(&self, form: &Form) -> String {
        let about = form
            .about
            .as_ref()
            .map_or_else(String::new, |about| self.about(about));
        self.task_title(form.id().task, &about)
    }

    /// A form that was left unsaved.
    #[must_use]
    pub fn kept_form(&self, kept: &KeptForm) -> String {
        let called = kept.called.as_ref();
        let about = called.map(Name::shown).unwrap_or_default();
        self.task_title(kept.form.task, about)
    }

    /// What a form is called, panels too.
    pub(super) fn task_title(&self, task: FormTask, about: impl Sayable) -> String {
        match task {
            FormTask::Add(kind) => self.form_add(self.noun(kind)),
            FormTask::Edit(kind) => self.form_edit(self.noun(kind), about),
            FormTask::End(kind) => self.form_end(self.noun(kind), about),
            FormTask::Appoint => self.form_appoint(about),
            FormTask::Vacate => self.form_vacate(about),
            FormTask::Advance => self.form_advance(about),
            FormTask::Move => self.panel_move(about),
            FormTask::Rate => self.panel_rate(about),
            FormTask::Aim => self.panel_aim(about),
            FormTask::Tie => self.panel_tie(about),
            FormTask::Leave => self.panel_leave(about),
            FormTask::RuleOut => self.panel_rule_out(about),
            FormTask::Placeholder => self.panel_placeholder(about),
            FormTask::Furnish => self.panel_furnish(about),
            FormTask::Suppose => self.panel_suppose(about),
            FormTask::Due => self.when_due_title(),
            FormTask::Sleep => self.when_sleep_title(),
            FormTask::Plan => self.when_plan_title(),
        }
    }

    /// What a form or a question is about.
    #[must_use]
    pub fn about(&self, about: &FormTopic) -> String {
        match about {
            FormTopic::Name(name) => name.told(),
            FormTopic::Role(role) => self.role(*role),
            FormTopic::Post(who, _) => who.told(),
        }
    }

    #[must_use]
    pub fn form_leaving(&self) -> String {
        self.form_leaving_said(
            self.key(KeyScope::Form, Action::Cancel),
            self.key(KeyScope::Form, Action::Save),
        )
    }

    /// Nothing that could be meant is called so, and no row of this kind.
    #[must_use]
    pub fn unknown(&self, kind: Option<NounKind>, typed: &str) -> String {
        let typed = shown(typed);
        match kind {
            Some(NounKind::Person | NounKind::Colleague) => self.field_nobody(typed),
            Some(kind) => self.field_unknown(self.noun(kind), typed),
            None => self.field_nothing(typed),
        }
    }

    /// What a field holds, in a few words.
    #[must_use]
    pub fn field_value(&self, value: &Value, today: NaiveDate) -> String {
        let text = match value {
            Value::Text(line) | Value::Day(line) => shown(line.text()).into_owned(),
            Value::Choice(choice) => self.code(*choice.chosen()),
            Value::Template(choice) => self.template(choice.chosen()),
            Value::Pick(field) => {
                let picked = field.picked.as_ref();
                picked.map_or_else(String::new, |pick| self.pick(pick, today))
            }
        };
        let mut letters = text.chars();
        let beginning: String = letters.by_ref().take(FEW).collect();
        match letters.next() {
            _ if text.trim().is_empty() => self.value_none(),
            Some(_) => format!("{beginning}…"),
            None => beginning,
        }
    }

    /// Somebody else has changed what was to be changed.
    pub(super) fn overtaken(&self, overtaken: &Overtaken) -> String {
        let clashes = clashes(overtaken, &self.phrases());
        let fields = clashes.iter().map(|clash| {
            let value = |value| self.field_value(value, overtaken.today);
            let (theirs, ours) = (value(&clash.theirs), value(&clash.ours));
            self.overtaken_field(self.label(clash.label), theirs, ours)
        });
        let fields: Vec<_> = fields.collect();
        let what = if fields.is_empty() {
            self.noun(overtaken.subject.kind())
        } else {
            fields.join(&self.comma())
        };
        self.rule_overtaken(what, self.key(KeyScope::Form, Action::Save))
    }

    /// Somebody else has told of another superior.
    pub(super) fn boss_since(&self, theirs: Option<&Name>, ours: Option<&Name>) -> String {
        let value = |name: Option<&Name>| name.map_or_else(|| self.value_none(), Name::told);
        let boss = self.label(Label::Boss);
        let field = self.overtaken_field(boss, value(theirs), value(ours));
        self.rule_overtaken(field, self.key(KeyScope::Form, Action::Save))
    }

    /// What a field offers or holds.
    #[must_use]
    pub fn pick(&self, pick: &Pickable, today: NaiveDate) -> String {
        match pick {
            Pickable::Nothing => self.value_none(),
            Pickable::New(new) => {
                self.pick_new_department(new.name.shown(), self.function(new.function))
            }
            Pickable::Row(option) => match option.sort {
                Sort::Seat(role, _) if option.name.shown() == role.code() => {
                    format!("{} {}", role.code(), self.role(role))
                }
                Sort::Seat(role, _) => format!("{} {}", role.code(), option.name.shown()),
                Sort::Plain | Sort::Department(_) => option.name.told(),
            },
            // A list with letters has no use for those of the code.
            Pickable::Code(Code::Role(role)) => self.role(*role),
            Pickable::Code(Code::Level(level)) => self.level(*level),
            Pickable::Code(Code::Stance(stance)) => self.stance(*stance),
            Pickable::Code(code) => self.code(*code),
            Pickable::Influence(influence) => influence.to_string(),
            Pickable::Interaction(_, on, kind, note) => {
                let (day, kind) = (self.date(*on, today), self.kind(*kind));
                format!("{day} {kind} · {}", note.shown())
            }
            Pickable::Tie(tie, from, to) => {
                self.history_untied(self.tie_says(tie.kind, from.shown(), to.shown()))
            }
            Pickable::Template(template) => self.template(template),
            Pickable::Suppose(what, role) => self.supposed(what, *role),
        }
    }

    /// That what is changed here was so all along.
    #[must_use]
    pub fn form_corrects(&self) -> String {
        self.form_corrects_said(self.key(KeyScope::Map, Action::Move))
    }
}
