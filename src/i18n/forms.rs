//! Forms: labels, choices, what is wrong with a field.

use super::Words;
use crate::{
    app::{
        Action, Scope,
        fields::{Code, Pick, Sort},
        forms::{About, FieldError, Form, Label, Purpose},
    },
    domain::{
        row::NounKind,
        text::{Name, shown},
    },
};

impl Words {
    #[must_use]
    pub fn label(&self, label: Label) -> String {
        match label {
            Label::Name => self.label_name(),
            Label::AsOf => self.days_then(),
            Label::Since => self.days_since(),
            Label::PersonName => self.label_person_name(),
            Label::Parent => self.label_parent(),
            Label::AccountKind => self.label_account_kind(),
            Label::Tier => self.label_tier(),
            Label::Procurement => self.label_procurement(),
            Label::Tags => self.label_tags(),
            Label::Note => self.label_note(),
            Label::PrivateNote => self.label_private_note(),
            Label::Function => self.label_function(),
            Label::Importance => self.label_importance(),
            Label::NotApplicable => self.label_not_applicable(),
            Label::VacantSince => self.label_vacant_since(),
            Label::Role => self.label_role(),
            Label::Chain => self.label_chain(),
            Label::Told => self.label_told(),
            Label::Called => self.label_called(),
            Label::Boss => self.label_boss(),
            Label::Title => self.label_title(),
            Label::Account => self.label_account(),
            Label::Department => self.label_department(),
            Label::Order => self.label_order(),
            Label::Seat => self.label_seat(),
            Label::Person => self.label_person(),
            Label::OtherPerson => self.label_other_person(),
            Label::Colleague => self.label_colleague(),
            Label::From => self.label_from(),
            Label::To => self.label_to(),
            Label::On => self.label_on(),
            Label::LastDay => self.label_last_day(),
            Label::Level => self.label_level(),
            Label::Influence => self.label_influence(),
            Label::Aliases => self.label_aliases(),
            Label::Pinyin => self.label_pinyin(),
            Label::Emails => self.label_emails(),
            Label::Phones => self.label_phones(),
            Label::Wechat => self.label_wechat(),
            Label::Birthday => self.label_birthday(),
            Label::Cadence => self.label_cadence(),
            Label::Origin => self.label_origin(),
            Label::Stance => self.label_stance(),
            Label::Source => self.label_source(),
            Label::Rival => self.label_rival(),
            Label::By => self.label_by(),
            Label::Tie => self.label_tie(),
            Label::OrgFact => self.label_org_fact(),
            Label::Scope => self.label_scope(),
            Label::Side => self.label_side(),
            Label::Due => self.label_due(),
            Label::Promise => self.label_promise(),
            Label::MadeOn => self.label_made_on(),
            Label::Depth => self.label_depth(),
            Label::Warning => self.label_warning(),
            Label::Until => self.label_until(),
            Label::Reason => self.label_reason(),
            Label::Time => self.label_time(),
            Label::Kind => self.label_kind(),
            Label::Privacy => self.label_privacy(),
            Label::File => self.label_file(),
            Label::Document => self.label_document(),
            Label::Format => self.label_format(),
            Label::Eyes => self.label_eyes(),
            Label::Columns => self.label_columns(),
            Label::Into => self.label_into(),
            Label::Template => self.label_template(),
        }
    }

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
            Code::Scope(scope) => self.scope(scope),
            Code::Told(told) => self.told(told),
            Code::Paper(kind) => self.paper(kind),
            Code::Format(format) => format.code().to_owned(),
            Code::Eyes(eyes) => self.eyes(eyes),
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
                self.key(Scope::Form, Action::Down),
                self.key(Scope::Form, Action::NextField),
            ),
            FieldError::EndsBeforeStart => self.field_ends_before_start(),
        }
    }

    #[must_use]
    pub fn form_title(&self, form: &Form) -> String {
        let about = form
            .about
            .as_ref()
            .map_or_else(String::new, |about| self.about(about));
        let about = about.as_str();
        match &form.purpose {
            Purpose::Add(kind) => self.form_add(self.noun(*kind)),
            Purpose::Edit(subject, _) => self.form_edit(self.noun(subject.kind()), about),
            Purpose::End(subject) => self.form_end(self.noun(subject.kind()), about),
            Purpose::Appoint(_) => self.form_appoint(about),
            Purpose::Vacate(_) => self.form_vacate(about),
        }
    }

    /// What a form or a question is about.
    #[must_use]
    pub fn about(&self, about: &About) -> String {
        match about {
            About::Name(name) => shown(name.as_str()).into_owned(),
            About::Role(role) => self.role(*role),
            About::Post(who, _) => shown(who.as_str()).into_owned(),
        }
    }

    #[must_use]
    pub fn form_leaving(&self) -> String {
        self.form_leaving_said(
            self.key(Scope::Form, Action::Cancel),
            self.key(Scope::Form, Action::Save),
        )
    }

    /// Nothing of this kind is called so.
    #[must_use]
    pub fn unknown(&self, kind: NounKind, typed: &str) -> String {
        let typed = shown(typed);
        let typed = typed.as_ref();
        match kind {
            NounKind::Person | NounKind::Colleague => self.field_nobody(typed),
            kind => self.field_unknown(self.noun(kind), typed),
        }
    }

    /// What a picker offers or holds.
    #[must_use]
    pub fn pick(&self, pick: &Pick) -> String {
        let name = |name: &Name| shown(name.as_str()).into_owned();
        match pick {
            Pick::New(new) => {
                self.pick_new_department(name(&new.name), self.function(new.function))
            }
            Pick::Row(option) => match option.sort {
                Sort::Seat(role) if option.name.as_str() == role.code() => {
                    format!("{} {}", role.code(), self.role(role))
                }
                Sort::Seat(role) => format!("{} {}", role.code(), name(&option.name)),
                Sort::Plain | Sort::Department(_) => name(&option.name),
            },
        }
    }

    /// That what is changed here was so all along.
    #[must_use]
    pub fn form_corrects(&self) -> String {
        self.form_corrects_said(self.key(Scope::Map, Action::Move))
    }
}
