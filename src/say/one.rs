//! Two that are one: what differs, why they are likely one, what became of them.

use chrono::NaiveDate;

use super::Words;
use crate::{
    app::forms::Label,
    domain::{
        Keep, MergeField, Name, NounKind,
        plan::{
            import::Recognised,
            merge::{Difference, OneSays},
        },
        summary::Doubled,
        text::{Shown, shown},
    },
};

impl Words {
    /// Something of which one that was two can have only one.
    #[must_use]
    pub fn aspect(&self, aspect: MergeField) -> String {
        self.label(match aspect {
            MergeField::Name => Label::Name,
            MergeField::Pinyin => Label::Pinyin,
            MergeField::Wechat => Label::Wechat,
            MergeField::Birthday => Label::Birthday,
            MergeField::Cadence => Label::Cadence,
            MergeField::Source => Label::Origin,
            MergeField::Department => Label::Department,
            MergeField::Title => Label::Title,
            MergeField::Level => Label::Level,
            MergeField::Influence => Label::Influence,
            MergeField::Parent => Label::Parent,
            MergeField::Kind => Label::AccountKind,
            MergeField::Tier => Label::Tier,
            MergeField::Procurement => Label::Procurement,
            MergeField::Function => Label::Function,
            MergeField::Importance => Label::Importance,
            MergeField::NotApplicable => Label::NotApplicable,
            MergeField::Note => Label::Note,
            MergeField::PrivateNote => Label::PrivateNote,
        })
    }

    /// What one of two says.
    #[must_use]
    pub fn said_of_one(&self, said: &OneSays, today: NaiveDate) -> String {
        match said {
            OneSays::Text(text) => text.told(),
            OneSays::Birthday(day) => self.birthday(*day, today),
            OneSays::Number(number) => number.to_string(),
            OneSays::Level(level) => self.level(*level),
            OneSays::Tier(tier) => tier.code().to_owned(),
            OneSays::Kind(kind) => self.account_kind(*kind),
            OneSays::Procurement(modes) => self.procurement(modes.on(today)),
            OneSays::Function(function) => self.function(*function),
        }
    }

    /// What is kept of something the two do not agree on, in one line.
    #[must_use]
    pub fn decided(&self, difference: &Difference, keep: Keep, today: NaiveDate) -> String {
        let aspect = self.aspect(difference.aspect);
        let stays = self.said_of_one(&difference.stays, today);
        let goes = self.said_of_one(&difference.goes, today);
        match keep {
            Keep::Stays if difference.aspect == MergeField::Name => self.one_renamed(stays, goes),
            Keep::Goes if difference.aspect == MergeField::Name => self.one_renamed(goes, stays),
            Keep::Stays => self.one_kept(aspect, stays, goes),
            Keep::Goes => self.one_kept(aspect, goes, stays),
            Keep::Both => self.one_both(aspect, stays, goes),
        }
    }

    /// Two have become one.
    #[must_use]
    pub fn combined(&self, stays: &Name, goes: &Name) -> String {
        let (stays, goes) = names(stays, goes);
        self.one_combined(goes, stays)
    }

    /// Two would become one.
    #[must_use]
    pub fn would_combine(&self, stays: &Name, goes: &Name) -> String {
        let (stays, goes) = names(stays, goes);
        self.one_would_combine(goes, stays)
    }

    /// Above the search for the other one.
    #[must_use]
    pub fn other_title(&self, this: Option<&Name>) -> String {
        let this = this.map_or_else(|| "?".to_owned(), Name::told);
        self.one_other_title(this)
    }

    #[must_use]
    pub fn other_hint(&self, kind: NounKind) -> String {
        self.one_other_hint(self.noun(kind))
    }

    #[must_use]
    pub fn merge_hint(&self) -> String {
        self.one_merge_hint(self.undo_key())
    }

    /// Two are not one, and that is remembered.
    #[must_use]
    pub fn set_apart(&self, stays: &Name, goes: &Name) -> String {
        let (stays, goes) = names(stays, goes);
        self.one_apart(stays, goes)
    }

    /// No department of an account is called so; these are there.
    #[must_use]
    pub fn no_such_department(&self, word: &str, there: &[Name]) -> String {
        let there: Vec<_> = there.iter().map(|name| name.shown()).collect();
        self.one_no_department(shown(word), there.join(&self.comma()))
    }

    /// An organization of a file that goes into a known account.
    #[must_use]
    pub fn recognised(&self, one: &Recognised) -> String {
        let (account, organization) = names(&one.account, &one.organization);
        self.one_recognised(organization, account)
    }

    /// One of two, with what tells it from others.
    #[must_use]
    pub fn doubled(&self, one: &Doubled) -> String {
        let account = one.account.as_ref().map(|it| it.shown());
        let title = one.title.as_ref().map(|it| it.shown());
        let beside: Vec<_> = account.into_iter().chain(title).collect();
        let name = one.name.shown();
        if beside.is_empty() {
            name.into_owned()
        } else {
            self.set_beside(name, beside.join(&self.comma()))
        }
    }
}

fn names<'a>(stays: &'a Name, goes: &'a Name) -> (Shown<'a>, Shown<'a>) {
    (stays.shown(), goes.shown())
}
