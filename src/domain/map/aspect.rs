//! How the same people are looked at.

use crate::domain::words::words;

words! {
    /// One of the ways to arrange everybody.
    View {
        /// Units, departments, in them the reporting lines.
        Tree = "tree",
        /// Department × level.
        Matrix = "matrix",
        /// Influence × stance.
        Power = "power",
        /// The seats in order.
        Chain = "chain",
        /// Who is tied to whom.
        Ties = "ties",
        /// Their people × ours.
        Ours = "ours",
        /// Who left, who came, what it cost.
        Moves = "moves",
        /// The accounts below, each with its depth.
        Units = "units",
        /// Where they stand toward us and toward each rival.
        Rivals = "rivals",
    }
}

/// What a view shows besides the people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewNeeds {
    Ours,
    Moves,
    Units,
}

impl View {
    /// What has to be read and computed for it, if anything has.
    #[must_use]
    pub const fn needs(self) -> Option<ViewNeeds> {
        match self {
            Self::Tree | Self::Matrix | Self::Power | Self::Chain | Self::Ties | Self::Rivals => {
                None
            }
            Self::Ours => Some(ViewNeeds::Ours),
            Self::Moves => Some(ViewNeeds::Moves),
            Self::Units => Some(ViewNeeds::Units),
        }
    }
}

words! {
    /// How much each part of a view says: the farther, the more of the whole is seen at once.
    Zoom { Far = "far", Middle = "middle", Near = "near" }
}

impl Zoom {
    #[must_use]
    pub const fn nearer(self) -> Self {
        match self {
            Self::Far => Self::Middle,
            Self::Middle | Self::Near => Self::Near,
        }
    }

    #[must_use]
    pub const fn farther(self) -> Self {
        match self {
            Self::Near => Self::Middle,
            Self::Middle | Self::Far => Self::Far,
        }
    }
}
