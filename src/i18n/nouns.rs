//! The closed vocabularies of the domain, in words of the glossary.

use super::Words;
use crate::domain::{
    account::{AccountKind, Procurement},
    colleague::ColleagueRole,
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
            StanceValue::NotAccepted => self.stance_not_accepted(),
            StanceValue::Neutral => self.stance_neutral(),
            StanceValue::Support => self.stance_support(),
            StanceValue::StrongSupport => self.stance_strong_support(),
            StanceValue::Coach => self.stance_coach(),
        }
    }

    #[must_use]
    pub fn stance_source(&self, value: StanceSource) -> String {
        match value {
            StanceSource::FirstHand => self.source_first_hand(),
            StanceSource::Hearsay => self.source_hearsay(),
        }
    }

    #[must_use]
    pub fn kind(&self, value: Kind) -> String {
        match value {
            Kind::Message => self.kind_message(),
            Kind::Mail => self.kind_mail(),
            Kind::Call => self.kind_call(),
            Kind::Video => self.kind_video(),
            Kind::Meeting => self.kind_meeting(),
            Kind::Visit => self.kind_visit(),
            Kind::Meal => self.kind_meal(),
            Kind::HqTour => self.kind_hq_tour(),
            Kind::SiteVisit => self.kind_site_visit(),
            Kind::TechnicalExchange => self.kind_technical_exchange(),
            Kind::Summit => self.kind_summit(),
            Kind::ExecutiveVisit => self.kind_executive_visit(),
            Kind::Trial => self.kind_trial(),
        }
    }

    #[must_use]
    pub fn signal(&self, value: Signal) -> String {
        match value {
            Signal::Joined => self.signal_joined(),
            Signal::Informed => self.signal_informed(),
            Signal::Helped => self.signal_helped(),
            Signal::Promoted => self.signal_promoted(),
            Signal::Warmth => self.signal_warmth(),
        }
    }

    #[must_use]
    pub fn privacy(&self, value: Privacy) -> String {
        match value {
            Privacy::Shareable => self.privacy_shareable(),
            Privacy::Private => self.privacy_private(),
        }
    }

    #[must_use]
    pub fn level(&self, value: Level) -> String {
        match value {
            Level::High => self.level_high(),
            Level::Middle => self.level_middle(),
            Level::Working => self.level_working(),
        }
    }

    #[must_use]
    pub fn role(&self, value: Role) -> String {
        match value {
            Role::Approver => self.role_approver(),
            Role::Decider => self.role_decider(),
            Role::Evaluator => self.role_evaluator(),
            Role::Influencer => self.role_influencer(),
            Role::User => self.role_user(),
        }
    }

    #[must_use]
    pub fn chain(&self, value: Chain) -> String {
        match value {
            Chain::Technical => self.chain_technical(),
            Chain::Commercial => self.chain_commercial(),
            Chain::Combined => self.chain_combined(),
        }
    }

    /// So many of a kind.
    #[must_use]
    pub fn counted(&self, kind: NounKind, count: usize) -> String {
        match kind {
            NounKind::Colleague => self.counted_colleague(count),
            NounKind::Account => self.counted_account(count),
            NounKind::Department => self.counted_department(count),
            NounKind::Seat => self.counted_seat(count),
            NounKind::Person => self.counted_person(count),
            NounKind::Holder => self.counted_holder(count),
            NounKind::Tenure => self.counted_tenure(count),
            NounKind::Interaction => self.counted_interaction(count),
            NounKind::Stance => self.counted_stance(count),
            NounKind::Target => self.counted_target(count),
            NounKind::Counterpart => self.counted_counterpart(count),
            NounKind::Tie => self.counted_tie(count),
            NounKind::OrgFact => self.counted_org_fact(count),
            NounKind::Promise => self.counted_promise(count),
            NounKind::Judgement => self.counted_judgement(count),
            NounKind::Snooze => self.counted_snooze(count),
        }
    }

    #[must_use]
    pub fn function(&self, value: Function) -> String {
        match value {
            Function::Executive => self.function_executive(),
            Function::Procurement => self.function_procurement(),
            Function::Technical => self.function_technical(),
            Function::Finance => self.function_finance(),
            Function::Engineering => self.function_engineering(),
            Function::Maintenance => self.function_maintenance(),
            Function::SupplyChain => self.function_supply_chain(),
            Function::Business => self.function_business(),
            Function::Market => self.function_market(),
            Function::Legal => self.function_legal(),
            Function::It => self.function_it(),
            Function::Other => self.function_other(),
        }
    }

    #[must_use]
    pub fn account_kind(&self, value: AccountKind) -> String {
        match value {
            AccountKind::Group => self.account_kind_group(),
            AccountKind::Province => self.account_kind_province(),
            AccountKind::City => self.account_kind_city(),
            AccountKind::Subsidiary => self.account_kind_subsidiary(),
            AccountKind::Company => self.account_kind_company(),
        }
    }

    #[must_use]
    pub fn procurement(&self, value: Procurement) -> String {
        match value {
            Procurement::Independent => self.procurement_independent(),
            Procurement::CentralNegotiation => self.procurement_central_negotiation(),
            Procurement::Group => self.procurement_group(),
        }
    }

    #[must_use]
    pub fn tie(&self, value: TieKind) -> String {
        match value {
            TieKind::ReportsTo => self.tie_reports_to(),
            TieKind::Influences => self.tie_influences(),
            TieKind::Backs => self.tie_backs(),
            TieKind::Opposes => self.tie_opposes(),
            TieKind::Assists => self.tie_assists(),
            TieKind::Private => self.tie_private(),
        }
    }

    #[must_use]
    pub fn side(&self, value: Side) -> String {
        match value {
            Side::Us => self.side_us(),
            Side::Them => self.side_them(),
        }
    }

    #[must_use]
    pub fn promise_state(&self, value: PromiseState) -> String {
        match value {
            PromiseState::Open => self.promise_open(),
            PromiseState::Kept => self.promise_kept(),
            PromiseState::Dropped => self.promise_dropped(),
        }
    }

    #[must_use]
    pub fn colleague_role(&self, value: ColleagueRole) -> String {
        match value {
            ColleagueRole::Account => self.colleague_role_account(),
            ColleagueRole::Solution => self.colleague_role_solution(),
            ColleagueRole::Fulfilment => self.colleague_role_fulfilment(),
            ColleagueRole::Executive => self.colleague_role_executive(),
            ColleagueRole::Other => self.colleague_role_other(),
        }
    }

    #[must_use]
    pub fn org_fact(&self, value: OrgFactKind) -> String {
        match value {
            OrgFactKind::ExecutiveMeeting => self.org_fact_executive_meeting(),
            OrgFactKind::Agreement => self.org_fact_agreement(),
            OrgFactKind::JointPlan => self.org_fact_joint_plan(),
            OrgFactKind::JointInnovation => self.org_fact_joint_innovation(),
            OrgFactKind::JointReview => self.org_fact_joint_review(),
        }
    }

    #[must_use]
    pub fn scope(&self, value: Scope) -> String {
        match value {
            Scope::Project => self.scope_project(),
            Scope::Region => self.scope_region(),
            Scope::Group => self.scope_group(),
        }
    }

    #[must_use]
    pub fn noun(&self, value: NounKind) -> String {
        match value {
            NounKind::Colleague => self.noun_colleague(),
            NounKind::Account => self.noun_account(),
            NounKind::Department => self.noun_department(),
            NounKind::Seat => self.noun_seat(),
            NounKind::Person => self.noun_person(),
            NounKind::Holder => self.noun_holder(),
            NounKind::Tenure => self.noun_tenure(),
            NounKind::Interaction => self.noun_interaction(),
            NounKind::Stance => self.noun_stance(),
            NounKind::Target => self.noun_target(),
            NounKind::Counterpart => self.noun_counterpart(),
            NounKind::Tie => self.noun_tie(),
            NounKind::OrgFact => self.noun_org_fact(),
            NounKind::Promise => self.noun_promise(),
            NounKind::Judgement => self.noun_judgement(),
            NounKind::Snooze => self.noun_snooze(),
        }
    }

    #[must_use]
    pub fn stage(&self, value: Stage) -> String {
        match value {
            Stage::Point => self.stage_point(),
            Stage::Points => self.stage_points(),
            Stage::Line => self.stage_line(),
            Stage::Surface => self.stage_surface(),
            Stage::Solid => self.stage_solid(),
        }
    }

    #[must_use]
    pub fn band(&self, value: Band) -> String {
        match value {
            Band::Deep => self.band_deep(),
            Band::Firm => self.band_firm(),
            Band::Thin => self.band_thin(),
            Band::Shallow => self.band_shallow(),
        }
    }

    #[must_use]
    pub fn order(&self, value: BookOrder) -> String {
        match value {
            BookOrder::Tree => self.order_tree(),
            BookOrder::Name => self.order_name(),
            BookOrder::Depth => self.order_depth(),
            BookOrder::LastContact => self.order_last_contact(),
            BookOrder::NextPromise => self.order_next_promise(),
            BookOrder::Warnings => self.order_warnings(),
        }
    }
}
