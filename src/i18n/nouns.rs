//! The closed vocabularies of the domain, in words of the glossary.

use super::{Words, word};
use crate::domain::{
    account::{AccountKind, Procurement},
    colleague::ColleagueRole,
    command::Deed,
    department::Function,
    interaction::{Kind, Privacy, Signal},
    org_fact::{OrgFactKind, Scope},
    promise::{PromiseState, Side},
    row::NounKind,
    score::{Band, Stage},
    seat::{Chain, Role},
    stance::{StanceSource, StanceValue},
    summary::BookOrder,
    tenure::Level,
    tie::TieKind,
};

impl Words {
    #[must_use]
    pub fn stance(&self, value: StanceValue) -> String {
        match value {
            StanceValue::NotAccepted => word!(self, "stance-not-accepted"),
            StanceValue::Neutral => word!(self, "stance-neutral"),
            StanceValue::Support => word!(self, "stance-support"),
            StanceValue::StrongSupport => word!(self, "stance-strong-support"),
            StanceValue::Coach => word!(self, "stance-coach"),
        }
    }

    #[must_use]
    pub fn stance_source(&self, value: StanceSource) -> String {
        match value {
            StanceSource::FirstHand => word!(self, "source-first-hand"),
            StanceSource::Hearsay => word!(self, "source-hearsay"),
        }
    }

    #[must_use]
    pub fn kind(&self, value: Kind) -> String {
        match value {
            Kind::Message => word!(self, "kind-message"),
            Kind::Mail => word!(self, "kind-mail"),
            Kind::Call => word!(self, "kind-call"),
            Kind::Video => word!(self, "kind-video"),
            Kind::Meeting => word!(self, "kind-meeting"),
            Kind::Visit => word!(self, "kind-visit"),
            Kind::Meal => word!(self, "kind-meal"),
            Kind::HqTour => word!(self, "kind-hq-tour"),
            Kind::SiteVisit => word!(self, "kind-site-visit"),
            Kind::TechnicalExchange => word!(self, "kind-technical-exchange"),
            Kind::Summit => word!(self, "kind-summit"),
            Kind::ExecutiveVisit => word!(self, "kind-executive-visit"),
            Kind::Trial => word!(self, "kind-trial"),
        }
    }

    #[must_use]
    pub fn signal(&self, value: Signal) -> String {
        match value {
            Signal::Joined => word!(self, "signal-joined"),
            Signal::Informed => word!(self, "signal-informed"),
            Signal::Helped => word!(self, "signal-helped"),
            Signal::Promoted => word!(self, "signal-promoted"),
            Signal::Warmth => word!(self, "signal-warmth"),
        }
    }

    #[must_use]
    pub fn privacy(&self, value: Privacy) -> String {
        match value {
            Privacy::Shareable => word!(self, "privacy-shareable"),
            Privacy::Private => word!(self, "privacy-private"),
        }
    }

    #[must_use]
    pub fn level(&self, value: Level) -> String {
        match value {
            Level::High => word!(self, "level-high"),
            Level::Middle => word!(self, "level-middle"),
            Level::Working => word!(self, "level-working"),
        }
    }

    #[must_use]
    pub fn role(&self, value: Role) -> String {
        match value {
            Role::Approver => word!(self, "role-approver"),
            Role::Decider => word!(self, "role-decider"),
            Role::Evaluator => word!(self, "role-evaluator"),
            Role::Influencer => word!(self, "role-influencer"),
            Role::User => word!(self, "role-user"),
        }
    }

    #[must_use]
    pub fn chain(&self, value: Chain) -> String {
        match value {
            Chain::Technical => word!(self, "chain-technical"),
            Chain::Commercial => word!(self, "chain-commercial"),
            Chain::Combined => word!(self, "chain-combined"),
        }
    }

    /// So many of a kind.
    #[must_use]
    pub fn counted(&self, kind: NounKind, count: usize) -> String {
        match kind {
            NounKind::Colleague => word!(self, "counted-colleague", count = count),
            NounKind::Account => word!(self, "counted-account", count = count),
            NounKind::Department => word!(self, "counted-department", count = count),
            NounKind::Seat => word!(self, "counted-seat", count = count),
            NounKind::Person => word!(self, "counted-person", count = count),
            NounKind::Holder => word!(self, "counted-holder", count = count),
            NounKind::Tenure => word!(self, "counted-tenure", count = count),
            NounKind::Interaction => word!(self, "counted-interaction", count = count),
            NounKind::Stance => word!(self, "counted-stance", count = count),
            NounKind::Target => word!(self, "counted-target", count = count),
            NounKind::Counterpart => word!(self, "counted-counterpart", count = count),
            NounKind::Tie => word!(self, "counted-tie", count = count),
            NounKind::OrgFact => word!(self, "counted-org-fact", count = count),
            NounKind::Promise => word!(self, "counted-promise", count = count),
            NounKind::Judgement => word!(self, "counted-judgement", count = count),
            NounKind::Snooze => word!(self, "counted-snooze", count = count),
        }
    }

    #[must_use]
    pub fn function(&self, value: Function) -> String {
        match value {
            Function::Executive => word!(self, "function-executive"),
            Function::Procurement => word!(self, "function-procurement"),
            Function::Technical => word!(self, "function-technical"),
            Function::Finance => word!(self, "function-finance"),
            Function::Engineering => word!(self, "function-engineering"),
            Function::Maintenance => word!(self, "function-maintenance"),
            Function::SupplyChain => word!(self, "function-supply-chain"),
            Function::Business => word!(self, "function-business"),
            Function::Market => word!(self, "function-market"),
            Function::Legal => word!(self, "function-legal"),
            Function::It => word!(self, "function-it"),
            Function::Other => word!(self, "function-other"),
        }
    }

    #[must_use]
    pub fn account_kind(&self, value: AccountKind) -> String {
        match value {
            AccountKind::Group => word!(self, "account-kind-group"),
            AccountKind::Province => word!(self, "account-kind-province"),
            AccountKind::City => word!(self, "account-kind-city"),
            AccountKind::Subsidiary => word!(self, "account-kind-subsidiary"),
            AccountKind::Company => word!(self, "account-kind-company"),
        }
    }

    #[must_use]
    pub fn procurement(&self, value: Procurement) -> String {
        match value {
            Procurement::Independent => word!(self, "procurement-independent"),
            Procurement::CentralNegotiation => word!(self, "procurement-central-negotiation"),
            Procurement::Group => word!(self, "procurement-group"),
        }
    }

    #[must_use]
    pub fn tie(&self, value: TieKind) -> String {
        match value {
            TieKind::ReportsTo => word!(self, "tie-reports-to"),
            TieKind::Influences => word!(self, "tie-influences"),
            TieKind::Backs => word!(self, "tie-backs"),
            TieKind::Opposes => word!(self, "tie-opposes"),
            TieKind::Assists => word!(self, "tie-assists"),
            TieKind::Private => word!(self, "tie-private"),
        }
    }

    #[must_use]
    pub fn side(&self, value: Side) -> String {
        match value {
            Side::Us => word!(self, "side-us"),
            Side::Them => word!(self, "side-them"),
        }
    }

    #[must_use]
    pub fn promise_state(&self, value: PromiseState) -> String {
        match value {
            PromiseState::Open => word!(self, "promise-open"),
            PromiseState::Kept => word!(self, "promise-kept"),
            PromiseState::Dropped => word!(self, "promise-dropped"),
        }
    }

    #[must_use]
    pub fn colleague_role(&self, value: ColleagueRole) -> String {
        match value {
            ColleagueRole::Account => word!(self, "colleague-role-account"),
            ColleagueRole::Solution => word!(self, "colleague-role-solution"),
            ColleagueRole::Fulfilment => word!(self, "colleague-role-fulfilment"),
            ColleagueRole::Executive => word!(self, "colleague-role-executive"),
            ColleagueRole::Other => word!(self, "colleague-role-other"),
        }
    }

    #[must_use]
    pub fn org_fact(&self, value: OrgFactKind) -> String {
        match value {
            OrgFactKind::ExecutiveMeeting => word!(self, "org-fact-executive-meeting"),
            OrgFactKind::Agreement => word!(self, "org-fact-agreement"),
            OrgFactKind::JointPlan => word!(self, "org-fact-joint-plan"),
            OrgFactKind::JointInnovation => word!(self, "org-fact-joint-innovation"),
            OrgFactKind::JointReview => word!(self, "org-fact-joint-review"),
        }
    }

    #[must_use]
    pub fn scope(&self, value: Scope) -> String {
        match value {
            Scope::Project => word!(self, "scope-project"),
            Scope::Region => word!(self, "scope-region"),
            Scope::Group => word!(self, "scope-group"),
        }
    }

    #[must_use]
    pub fn noun(&self, value: NounKind) -> String {
        match value {
            NounKind::Colleague => word!(self, "noun-colleague"),
            NounKind::Account => word!(self, "noun-account"),
            NounKind::Department => word!(self, "noun-department"),
            NounKind::Seat => word!(self, "noun-seat"),
            NounKind::Person => word!(self, "noun-person"),
            NounKind::Holder => word!(self, "noun-holder"),
            NounKind::Tenure => word!(self, "noun-tenure"),
            NounKind::Interaction => word!(self, "noun-interaction"),
            NounKind::Stance => word!(self, "noun-stance"),
            NounKind::Target => word!(self, "noun-target"),
            NounKind::Counterpart => word!(self, "noun-counterpart"),
            NounKind::Tie => word!(self, "noun-tie"),
            NounKind::OrgFact => word!(self, "noun-org-fact"),
            NounKind::Promise => word!(self, "noun-promise"),
            NounKind::Judgement => word!(self, "noun-judgement"),
            NounKind::Snooze => word!(self, "noun-snooze"),
        }
    }

    #[must_use]
    pub fn deed(&self, value: Deed) -> String {
        match value {
            Deed::Log => word!(self, "deed-log"),
            Deed::Add => word!(self, "deed-add"),
            Deed::Edit => word!(self, "deed-edit"),
            Deed::End => word!(self, "deed-end"),
            Deed::Delete => word!(self, "deed-delete"),
            Deed::Appoint => word!(self, "deed-appoint"),
            Deed::Vacate => word!(self, "deed-vacate"),
            Deed::Close => word!(self, "deed-close"),
            Deed::Furnish => word!(self, "deed-furnish"),
            Deed::Plan => word!(self, "deed-plan"),
            Deed::Move => word!(self, "deed-move"),
            Deed::Leave => word!(self, "deed-leave"),
            Deed::Merge => word!(self, "deed-merge"),
            Deed::Import => word!(self, "deed-import"),
            Deed::Adopt => word!(self, "deed-adopt"),
        }
    }

    #[must_use]
    pub fn stage(&self, value: Stage) -> String {
        match value {
            Stage::Point => word!(self, "stage-point"),
            Stage::Points => word!(self, "stage-points"),
            Stage::Line => word!(self, "stage-line"),
            Stage::Surface => word!(self, "stage-surface"),
            Stage::Solid => word!(self, "stage-solid"),
        }
    }

    #[must_use]
    pub fn band(&self, value: Band) -> String {
        match value {
            Band::Deep => word!(self, "band-deep"),
            Band::Firm => word!(self, "band-firm"),
            Band::Thin => word!(self, "band-thin"),
            Band::Shallow => word!(self, "band-shallow"),
        }
    }

    #[must_use]
    pub fn order(&self, value: BookOrder) -> String {
        match value {
            BookOrder::Tree => word!(self, "order-tree"),
            BookOrder::Name => word!(self, "order-name"),
            BookOrder::Depth => word!(self, "order-depth"),
            BookOrder::LastContact => word!(self, "order-last-contact"),
            BookOrder::NextPromise => word!(self, "order-next-promise"),
            BookOrder::Warnings => word!(self, "order-warnings"),
        }
    }
}
