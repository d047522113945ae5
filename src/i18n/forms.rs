//! Forms: labels, choices, what is wrong with a field.

use super::{Words, word};
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
            Label::Name => word!(self, "label-name"),
            Label::PersonName => word!(self, "label-person-name"),
            Label::Parent => word!(self, "label-parent"),
            Label::AccountKind => word!(self, "label-account-kind"),
            Label::Tier => word!(self, "label-tier"),
            Label::Procurement => word!(self, "label-procurement"),
            Label::Tags => word!(self, "label-tags"),
            Label::Note => word!(self, "label-note"),
            Label::PrivateNote => word!(self, "label-private-note"),
            Label::Function => word!(self, "label-function"),
            Label::Importance => word!(self, "label-importance"),
            Label::NotApplicable => word!(self, "label-not-applicable"),
            Label::VacantSince => word!(self, "label-vacant-since"),
            Label::Role => word!(self, "label-role"),
            Label::Chain => word!(self, "label-chain"),
            Label::Told => word!(self, "label-told"),
            Label::Called => word!(self, "label-called"),
            Label::Boss => word!(self, "label-boss"),
            Label::Title => word!(self, "label-title"),
            Label::Account => word!(self, "label-account"),
            Label::Department => word!(self, "label-department"),
            Label::Order => word!(self, "label-order"),
            Label::Seat => word!(self, "label-seat"),
            Label::Person => word!(self, "label-person"),
            Label::OtherPerson => word!(self, "label-other-person"),
            Label::Colleague => word!(self, "label-colleague"),
            Label::From => word!(self, "label-from"),
            Label::To => word!(self, "label-to"),
            Label::On => word!(self, "label-on"),
            Label::LastDay => word!(self, "label-last-day"),
            Label::Level => word!(self, "label-level"),
            Label::Influence => word!(self, "label-influence"),
            Label::Aliases => word!(self, "label-aliases"),
            Label::Pinyin => word!(self, "label-pinyin"),
            Label::Emails => word!(self, "label-emails"),
            Label::Phones => word!(self, "label-phones"),
            Label::Wechat => word!(self, "label-wechat"),
            Label::Birthday => word!(self, "label-birthday"),
            Label::Cadence => word!(self, "label-cadence"),
            Label::Origin => word!(self, "label-origin"),
            Label::Stance => word!(self, "label-stance"),
            Label::Source => word!(self, "label-source"),
            Label::Rival => word!(self, "label-rival"),
            Label::By => word!(self, "label-by"),
            Label::Tie => word!(self, "label-tie"),
            Label::OrgFact => word!(self, "label-org-fact"),
            Label::Scope => word!(self, "label-scope"),
            Label::Side => word!(self, "label-side"),
            Label::Due => word!(self, "label-due"),
            Label::Promise => word!(self, "label-promise"),
            Label::MadeOn => word!(self, "label-made-on"),
            Label::Depth => word!(self, "label-depth"),
            Label::Warning => word!(self, "label-warning"),
            Label::Until => word!(self, "label-until"),
            Label::Reason => word!(self, "label-reason"),
            Label::Time => word!(self, "label-time"),
            Label::Kind => word!(self, "label-kind"),
            Label::Privacy => word!(self, "label-privacy"),
            Label::File => word!(self, "label-file"),
            Label::Document => word!(self, "label-document"),
            Label::Format => word!(self, "label-format"),
            Label::Eyes => word!(self, "label-eyes"),
            Label::Columns => word!(self, "label-columns"),
            Label::Into => word!(self, "label-into"),
            Label::Template => word!(self, "label-template"),
        }
    }

    #[must_use]
    pub fn code(&self, code: Code) -> String {
        match code {
            Code::None => word!(self, "choice-none"),
            Code::ByOrganization => word!(self, "choice-by-organization"),
            Code::ThisAccount => word!(self, "choice-this-account"),
            Code::NamedAccount => word!(self, "choice-named-account"),
            Code::NoAccount => word!(self, "choice-no-account"),
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
            FieldError::Needed => word!(self, "field-needed"),
            FieldError::TooLong => word!(self, "field-too-long"),
            FieldError::NotADay => word!(self, "field-not-a-day"),
            FieldError::NotATime => word!(self, "field-not-a-time"),
            FieldError::NotANumber { least, most } => {
                word!(self, "field-not-a-number", least = least, most = most)
            }
            FieldError::NotColumns => word!(self, "field-not-columns"),
            FieldError::Unknown(kind) => self.unknown(kind, "…"),
            FieldError::NotPicked => word!(
                self,
                "field-not-picked",
                down = self.key(Scope::Form, Action::Down),
                next = self.key(Scope::Form, Action::NextField)
            ),
            FieldError::EndsBeforeStart => word!(self, "field-ends-before-start"),
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
            Purpose::Add(kind) => word!(self, "form-add", noun = self.noun(*kind)),
            Purpose::Edit(subject, _) => {
                word!(
                    self,
                    "form-edit",
                    noun = self.noun(subject.kind()),
                    about = about
                )
            }
            Purpose::End(subject) => {
                word!(
                    self,
                    "form-end",
                    noun = self.noun(subject.kind()),
                    about = about
                )
            }
            Purpose::Appoint(_) => word!(self, "form-appoint", about = about),
            Purpose::Vacate(_) => word!(self, "form-vacate", about = about),
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
        word!(
            self,
            "form-leaving",
            cancel = self.key(Scope::Form, Action::Cancel),
            save = self.key(Scope::Form, Action::Save)
        )
    }

    /// Nothing of this kind is called so.
    #[must_use]
    pub fn unknown(&self, kind: NounKind, typed: &str) -> String {
        let typed = shown(typed);
        let typed = typed.as_ref();
        match kind {
            NounKind::Person | NounKind::Colleague => word!(self, "field-nobody", typed = typed),
            kind => word!(self, "field-unknown", noun = self.noun(kind), typed = typed),
        }
    }

    /// What a picker offers or holds.
    #[must_use]
    pub fn pick(&self, pick: &Pick) -> String {
        let name = |name: &Name| shown(name.as_str()).into_owned();
        match pick {
            Pick::New(new) => word!(
                self,
                "pick-new-department",
                name = name(&new.name),
                function = self.function(new.function)
            ),
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
        word!(
            self,
            "form-corrects",
            key = self.key(Scope::Map, Action::Move)
        )
    }

    #[must_use]
    pub fn form_pick(&self) -> String {
        word!(self, "form-pick")
    }
}
