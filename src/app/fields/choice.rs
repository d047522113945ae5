//! One of a few, stepped through with Left and Right.

use crossterm::event::KeyCode;
use serde::{Deserialize, Serialize};

use super::Edit;
use crate::{
    app::{PaperKind, key::Key},
    domain::{
        AccountKind, AimKind, Audience, Chain, ColleagueRole, Function, Kind, Level, MatterKind,
        MatterStage, OrgFactKind, PlanState, Privacy, Procurement, Role, Scope, Side, StanceSource,
        StanceValue, TieKind, Tier, Told, format::FileFormat,
    },
};

macro_rules! codes {
    ($($code:ident($of:ty),)+) => {
        /// A value out of one of the closed vocabularies, or none.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Code {
            None,
            /// Where imported people go: to the account the file names.
            ByOrganization,
            /// To the account on screen.
            ThisAccount,
            /// To an account that is named here.
            NamedAccount,
            /// To the account the file names, or to none.
            NoAccount,
            $($code($of)),+
        }

        $(
            impl From<$of> for Code {
                fn from(value: $of) -> Self {
                    Self::$code(value)
                }
            }

            impl TryFrom<Code> for $of {
                type Error = ();

                fn try_from(code: Code) -> Result<Self, ()> {
                    match code {
                        Code::$code(value) => Ok(value),
                        _ => Err(()),
                    }
                }
            }
        )+
    };
}
codes! {
    AccountKind(AccountKind),
    Tier(Tier),
    Procurement(Procurement),
    Function(Function),
    Role(Role),
    Chain(Chain),
    Level(Level),
    Stance(StanceValue),
    Source(StanceSource),
    Kind(Kind),
    Privacy(Privacy),
    Side(Side),
    Tie(TieKind),
    ColleagueRole(ColleagueRole),
    OrgFact(OrgFactKind),
    MatterKind(MatterKind),
    MatterStage(MatterStage),
    AimKind(AimKind),
    PlanState(PlanState),
    Scope(Scope),
    Told(Told),
    Paper(PaperKind),
    Format(FileFormat),
    Audience(Audience),
}

/// The options and which one is chosen. Never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceField<T = Code> {
    first: T,
    rest: Vec<T>,
    at: usize,
}

impl<T: PartialEq> ChoiceField<T> {
    /// `chosen`, or the first if it is none of the options.
    #[must_use]
    pub fn new(first: T, rest: impl IntoIterator<Item = T>, chosen: &T) -> Self {
        let rest: Vec<_> = rest.into_iter().collect();
        let at = rest
            .iter()
            .position(|option| option == chosen)
            .map_or(0, |at| at + 1);
        Self { first, rest, at }
    }

    #[must_use]
    pub fn chosen(&self) -> &T {
        match self.at.checked_sub(1) {
            None => &self.first,
            Some(at) => self.rest.get(at).unwrap_or(&self.first),
        }
    }

    /// Chooses an option, if it is one.
    pub fn choose(&mut self, wanted: &T) {
        let at = self.options().position(|option| option == wanted);
        self.at = at.unwrap_or(self.at);
    }

    pub fn options(&self) -> impl Iterator<Item = &T> {
        std::iter::once(&self.first).chain(&self.rest)
    }

    pub fn press(&mut self, key: Key) -> Edit {
        let count = self.rest.len() + 1;
        self.at = match key.code {
            KeyCode::Left => (self.at + count - 1) % count,
            KeyCode::Right | KeyCode::Char(' ') => (self.at + 1) % count,
            KeyCode::Home => 0,
            KeyCode::End => count - 1,
            _ => return Edit::Ignored,
        };
        Edit::Changed
    }
}
