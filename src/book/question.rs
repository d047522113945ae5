//! What a question is, and the list of those the screens ask.

use std::fmt::Debug;

use super::Book;
use crate::{domain::Subject, store::StoreError};

/// Something that can be asked of a book.
pub trait Question {
    type Answer;
    /// Whether a key press may wait for the answer.
    const WHEN: AnsweredBy = AnsweredBy::AtOnce;

    /// # Errors
    /// When the row it is about is not in the book, or the book cannot be read.
    fn answer(&self, book: &Book) -> Result<Self::Answer, Unanswered>;
}

/// Who answers a question of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnsweredBy {
    /// Before the next frame.
    AtOnce,
    /// The worker, beside the screen: it may take longer than a key press may last.
    Beside,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Unanswered {
    #[error("the record is not in the book any more")]
    Gone(Subject),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Lists the questions of the screens. What holds a question or an answer of any kind is made from this: a
/// question missing here is one that no screen can ask, one present here has to be taken in by the app.
macro_rules! for_each_question {
    ($callback:ident) => {
        $callback! {
            ListAccounts, GlanceAt, ReadAccount, OutlookOf, ReadStructure, DepthOn, ExplainDepth, CourseOf,
            YearsOf, ActionsFor, SettingOf, ReadPerson, BriefFor, ReadAgenda, FindOutreach, AllRivals, ReadHistory,
            ReadHistoryAround, ReadHistoryAbove, WhoTookPart, WhatGoesWith, FindNames, Find, FindDoubles, ComparePair,
            CompareEditions,
        }
    };
}

macro_rules! questions {
    ($($question:ident,)+) => {
        use super::{$($question),+};

        /// A question of any kind.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum AnyQuestion { $($question($question)),+ }

        /// The answer to a question of any kind, with what was asked: another thing may be wanted by now.
        #[derive(Debug, Clone, PartialEq)]
        pub enum AnyAnswer {
            $($question($question, Box<<$question as Question>::Answer>)),+
        }

        impl AnyQuestion {
            #[must_use]
            pub const fn when(&self) -> AnsweredBy {
                match self { $(Self::$question(_) => $question::WHEN),+ }
            }

            /// # Errors
            /// As [`Question::answer`].
            pub fn answer(self, book: &Book) -> Result<AnyAnswer, Unanswered> {
                Ok(match self {
                    $(Self::$question(asked) => {
                        let answer = asked.answer(book)?;
                        AnyAnswer::$question(asked, Box::new(answer))
                    }),+
                })
            }
        }

        impl AnyAnswer {
            /// What was asked.
            #[must_use]
            pub fn question(&self) -> AnyQuestion {
                match self { $(Self::$question(asked, _) => AnyQuestion::$question(asked.clone())),+ }
            }
        }

        $(
            impl From<$question> for AnyQuestion {
                fn from(question: $question) -> Self {
                    Self::$question(question)
                }
            }

            impl From<($question, <$question as Question>::Answer)> for AnyAnswer {
                fn from((asked, answer): ($question, <$question as Question>::Answer)) -> Self {
                    Self::$question(asked, Box::new(answer))
                }
            }
        )+
    };
}
for_each_question!(questions);
