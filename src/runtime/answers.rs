//! Answers that were given a moment ago: whoever goes back to a screen sees at once what was there.
//!
//! An answer holds until a deed of anybody, a new day, or a change of what may be seen; whoever notices one of
//! these begins anew. What the worker computes besides, beside the journal, is never kept.

use std::collections::VecDeque;

use crate::book::{AnyAnswer, AnyQuestion, Book};

/// More than one account is asked on its way through its screens, and a few people of it.
const MOST: usize = 24;

/// The newest last.
#[derive(Debug, Default)]
pub(super) struct Answers {
    kept: VecDeque<(AnyQuestion, AnyAnswer)>,
    /// What the worker was asked since the last deed. An answer to anything else may be of before.
    asked: Vec<AnyQuestion>,
}

impl Answers {
    /// Notes that the worker is asked.
    pub(super) fn ask(&mut self, question: &AnyQuestion) {
        if lasts(question) && !self.asked.contains(question) {
            self.asked.push(question.clone());
        }
    }

    pub(super) fn get(&self, question: &AnyQuestion) -> Option<AnyAnswer> {
        let mut kept = self.kept.iter().rev();
        let (_, answer) = kept.find(|(asked, _)| asked == question)?;
        Some(answer.clone())
    }

    pub(super) fn keep(&mut self, question: AnyQuestion, answer: &AnyAnswer) {
        if !lasts(&question) {
            return;
        }
        self.kept.retain(|(asked, _)| *asked != question);
        if self.kept.len() == MOST {
            self.kept.pop_front();
        }
        self.kept.push_back((question, answer.clone()));
    }

    /// What would be answered otherwise now.
    pub(super) fn stale(&self, book: &Book) -> Vec<AnyQuestion> {
        let holds = |(asked, answer): &&(AnyQuestion, AnyAnswer)| matches!(asked.clone().answer(book), Ok(now) if now == *answer);
        let stale = self.kept.iter().filter(|kept| !holds(kept));
        stale.map(|(asked, _)| asked.clone()).collect()
    }

    /// Keeps an answer of the worker, where it was asked since the last deed: the answers come in the order of the
    /// questions, so one of before that was asked again is replaced by the one that holds.
    pub(super) fn keep_told(&mut self, answer: &AnyAnswer) {
        let question = answer.question();
        if self.asked.contains(&question) {
            self.keep(question, answer);
        }
    }
}

/// Whether an answer hangs on nothing but the deeds in the journal and the day.
const fn lasts(question: &AnyQuestion) -> bool {
    use AnyQuestion as Q;
    match question {
        Q::ReadAccount(_)
        | Q::OutlookOf(_)
        | Q::ReadStructure(_)
        | Q::DepthOn(_)
        | Q::ExplainDepth(_)
        | Q::CourseOf(_)
        | Q::YearsOf(_)
        | Q::ActionsFor(_)
        | Q::SettingOf(_)
        | Q::ReadPerson(_)
        | Q::BriefFor(_)
        | Q::ReadAgenda(_)
        | Q::AllRivals(_)
        | Q::ReadHistory(_)
        | Q::ReadHistoryAround(_)
        | Q::ReadHistoryAbove(_)
        | Q::WhoTookPart(_)
        | Q::WhatGoesWith(_) => true,
        // Depths and trends are kept as the worker comes to them, and pairs are set apart without a deed;
        // searching keeps what it needs itself.
        Q::ListAccounts(_)
        | Q::GlanceAt(_)
        | Q::FindOutreach(_)
        | Q::FindNames(_)
        | Q::Find(_)
        | Q::FindDoubles(_)
        | Q::ComparePair(_)
        | Q::CompareEditions(_) => false,
    }
}
