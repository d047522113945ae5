//! What the rules of the book and the readers of files object to.

use std::borrow::Cow;

use super::{Words, import::file_name, word};
use crate::{
    app::{Action, Obstacle, Scope},
    domain::{
        command::{AccountDraft, PersonDraft},
        plan::{Measure, RuleError, import::Doubt},
        text::{Name, shown as cleaned},
    },
    exchange::{Ambiguous, Because, Column, Columns, Field, Header, Profile, Reason, Rows},
};

impl Words {
    /// Which rule of the book forbids it.
    #[must_use]
    pub fn rule(&self, rule: &RuleError) -> String {
        match rule {
            RuleError::Gone(subject) => word!(self, "rule-gone", noun = self.noun(subject.kind())),
            RuleError::Mismatch { row, contents } => word!(
                self,
                "rule-mismatch",
                row = self.noun(*row),
                contents = self.noun(*contents)
            ),
            RuleError::Endless(kind) => word!(self, "rule-endless", noun = self.noun(*kind)),
            RuleError::Fixed(kind) => word!(self, "rule-fixed", noun = self.noun(*kind)),
            RuleError::VoidPeriod { from, to } => word!(
                self,
                "rule-void-period",
                from = from.to_string(),
                to = to.to_string()
            ),
            RuleError::OutOfRange {
                what,
                value,
                min,
                max,
            } => word!(
                self,
                "rule-out-of-range",
                what = self.measure(*what),
                value = *value,
                min = *min,
                max = *max
            ),
            RuleError::Future { what, on, .. } => word!(
                self,
                "rule-future",
                what = self.noun(*what),
                on = on.to_string()
            ),
            RuleError::Nobody => word!(self, "rule-nobody"),
            RuleError::Twice(name) => word!(self, "rule-twice", name = shown(name.as_str())),
            RuleError::DepartmentElsewhere(name) => word!(
                self,
                "rule-department-elsewhere",
                name = shown(name.as_str())
            ),
            RuleError::InteractionElsewhere => word!(self, "rule-interaction-elsewhere"),
            RuleError::TieToSelf(name) => {
                word!(self, "rule-tie-to-self", name = shown(name.as_str()))
            }
            RuleError::ReportingCircle(names) => {
                word!(self, "rule-reporting-circle", names = circle(names))
            }
            RuleError::AccountCircle(names) => {
                word!(self, "rule-account-circle", names = circle(names))
            }
            RuleError::SeatHeld { by, .. } => {
                word!(self, "rule-seat-held", name = shown(by.as_str()))
            }
            RuleError::LastDepartment(function) => word!(
                self,
                "rule-last-department",
                function = self.function(*function)
            ),
            RuleError::LastSeat(of) => word!(self, "rule-last-seat", role = self.role(*of)),
            RuleError::MeStays => word!(self, "rule-me-stays"),
            RuleError::SecondMe(name) => word!(self, "rule-second-me", name = shown(name.as_str())),
            RuleError::ClosingDay(state) => {
                word!(self, "rule-closing-day", state = self.promise_state(*state))
            }
            RuleError::ClosedBeforeMade { made_on, closed_on } => word!(
                self,
                "rule-closed-before-made",
                closed = closed_on.to_string(),
                made = made_on.to_string()
            ),
            RuleError::Undated(kind) => word!(self, "rule-undated", kind = self.org_fact(*kind)),
            RuleError::AgreementWithoutScope => word!(self, "rule-agreement-without-scope"),
            RuleError::UnknownId(id) => word!(self, "rule-unknown-id", id = shown(id.as_str())),
            RuleError::IdTwice(id) => word!(self, "rule-id-twice", id = shown(id.as_str())),
        }
    }

    /// What a column holds.
    #[must_use]
    pub fn field(&self, field: Field) -> String {
        match field {
            Field::Name => word!(self, "column-name"),
            Field::FirstName => word!(self, "column-first-name"),
            Field::LastName => word!(self, "column-last-name"),
            Field::Alias => word!(self, "column-alias"),
            Field::Account => word!(self, "column-account"),
            Field::Department => word!(self, "column-department"),
            Field::Title => word!(self, "column-title"),
            Field::Level => word!(self, "column-level"),
            Field::Email => word!(self, "column-email"),
            Field::Phone => word!(self, "column-phone"),
            Field::Wechat => word!(self, "column-wechat"),
            Field::Birthday => word!(self, "column-birthday"),
            Field::Note => word!(self, "column-note"),
            Field::Id => word!(self, "column-id"),
            Field::Manager => word!(self, "column-manager"),
            Field::Path => word!(self, "column-path"),
            Field::DepartmentId => word!(self, "column-department-id"),
            Field::From => word!(self, "column-from"),
            Field::To => word!(self, "column-to"),
            Field::Influence => word!(self, "column-influence"),
            Field::MiddleName => word!(self, "column-middle-name"),
            Field::BirthYear => word!(self, "column-birth-year"),
            Field::BirthMonth => word!(self, "column-birth-month"),
            Field::BirthDay => word!(self, "column-birth-day"),
            Field::Parent => word!(self, "column-parent"),
            Field::Tier => word!(self, "column-tier"),
            Field::Kind => word!(self, "column-kind"),
            Field::Tags => word!(self, "column-tags"),
            Field::Date => word!(self, "column-date"),
            Field::Contact => word!(self, "column-contact"),
            Field::Text => word!(self, "column-text"),
            Field::Due => word!(self, "column-due"),
            Field::Colleague => word!(self, "column-colleague"),
        }
    }

    /// Whose export a table is, what its rows are, and where they stand.
    #[must_use]
    pub fn table_read(&self, file: &str, table: &Columns) -> String {
        let mut parts = Vec::new();
        parts.extend(table.profile.map(|profile| self.profile(profile)));
        parts.push(self.rows_of(table.rows));
        if let Some(sheet) = &table.sheet {
            parts.push(word!(self, "preview-sheet", sheet = shown(sheet)));
        }
        if table.header == Header::Present && (1 < table.line || table.sheet.is_some()) {
            parts.push(word!(self, "preview-headings", line = table.line));
        }
        if !table.groups.is_empty() {
            let names = table.groups.iter().map(|(_, name)| shown(name));
            let names = names.collect::<Vec<_>>().join(self.comma());
            parts.push(word!(self, "preview-groups", names = names));
        }
        if !table.others.is_empty() {
            let others = table.others.iter();
            let others = others.map(|(name, rows)| {
                word!(
                    self,
                    "preview-other-sheet",
                    sheet = shown(name),
                    count = *rows
                )
            });
            let others = others.collect::<Vec<_>>().join(self.comma());
            parts.push(word!(self, "preview-other-sheets", sheets = others));
        }
        self.part(&file_name(file), &parts.join(" · "))
    }

    /// What the rows of a table are.
    #[must_use]
    pub fn rows_of(&self, rows: Rows) -> String {
        match rows {
            Rows::People => word!(self, "rows-people"),
            Rows::Accounts => word!(self, "rows-accounts"),
            Rows::Activities => word!(self, "rows-activities"),
        }
    }

    fn profile(&self, profile: Profile) -> String {
        match profile {
            Profile::Outlook => "Outlook".to_owned(),
            Profile::Google => "Google".to_owned(),
            Profile::LinkedIn => "LinkedIn".to_owned(),
            Profile::Thunderbird => "Thunderbird".to_owned(),
            Profile::HubSpot => "HubSpot".to_owned(),
            Profile::Salesforce => "Salesforce".to_owned(),
            Profile::Pipedrive => "Pipedrive".to_owned(),
            Profile::Fxiaoke => word!(self, "profile-fxiaoke"),
            Profile::Xiaoshouyi => word!(self, "profile-xiaoshouyi"),
            Profile::WeCom => word!(self, "profile-wecom"),
            Profile::DingTalk => word!(self, "profile-dingtalk"),
            Profile::Feishu => word!(self, "profile-feishu"),
            Profile::Wps => word!(self, "profile-wps"),
        }
    }

    /// How the columns of a table were understood: what each holds, then those that are not read.
    #[must_use]
    pub fn columns_read(&self, table: &Columns) -> Vec<String> {
        let columns = &table.columns;
        let read = columns
            .iter()
            .filter(|column| column.field.is_some() && 0 < column.filled);
        let read = read.map(|column| self.column_read(column));
        let unread: Vec<_> = columns
            .iter()
            .filter(|column| column.field.is_none() && 0 < column.filled)
            .map(|column| {
                let header = shown(&column.header);
                word!(
                    self,
                    "preview-unread-times",
                    name = header,
                    count = column.filled
                )
            })
            .collect();
        let rest = (!unread.is_empty())
            .then(|| word!(self, "preview-unread", columns = unread.join(self.comma())));
        read.chain(rest).collect()
    }

    /// Somebody as they will come in.
    #[must_use]
    pub fn arrival(&self, draft: &PersonDraft) -> String {
        let name = |name: &Name| shown(name.as_str());
        let now = draft.more.posts.last();
        let department = now.and_then(|post| post.department.as_ref());
        let title = now.and_then(|post| post.title.as_ref());
        let mut parts = vec![name(&draft.person.name)];
        parts.extend(draft.title.as_ref().or(title).map(name));
        parts.extend(draft.department.as_ref().or(department).map(name));
        let level = draft.level.or(now.and_then(|post| post.level));
        parts.extend(level.map(|level| self.level(level)));
        let proposed = draft.more.proposed;
        let proposed_level = proposed.level.filter(|_| level.is_none());
        let proposed = (proposed.function.into_iter())
            .map(|function| self.function(function))
            .chain(proposed_level.map(|level| self.level(level)));
        parts.extend(proposed.map(|what| word!(self, "preview-proposed", what = what)));
        parts.extend(draft.organization.as_ref().map(name));
        if let Some(superior) = &draft.more.superior {
            parts.push(word!(self, "map-reports-to", name = shown(superior)));
        }
        if 1 < draft.more.posts.len() {
            parts.push(word!(self, "preview-posts", count = draft.more.posts.len()));
        } else if let Some(from) = now.and_then(|post| post.period.from) {
            parts.push(from.to_string());
        }
        parts.extend(draft.person.emails.first().map(name));
        parts.join(" · ")
    }

    /// What a column holds, with an example.
    #[must_use]
    pub fn column_read(&self, column: &Column) -> String {
        let field = column.field.map_or_else(
            || word!(self, "preview-not-read"),
            |field| self.field(field),
        );
        let sample = column.sample.as_deref();
        let sample = match (&column.days, sample) {
            (Some(day), _) => format!("  · {}", self.ambiguous_day(day)),
            (None, Some(text)) => format!("  · {}", shown(text)),
            (None, None) => String::new(),
        };
        format!("{} → {field}{sample}", shown(&column.header))
    }

    /// A day that may be read two ways, as it is read, and why.
    fn ambiguous_day(&self, day: &Ambiguous) -> String {
        let why = match &day.because {
            Because::Said => word!(self, "preview-day-said"),
            Because::Other(other) => word!(self, "preview-day-other", other = shown(other)),
            Because::Usual => {
                let key = self.key(Scope::Preview, Action::DaysOrder);
                word!(self, "preview-day-usual", key = key)
            }
        };
        let (sample, on) = (shown(&day.sample), self.date_in_full(day.means));
        word!(self, "preview-day", sample = sample, day = on, why = why)
    }

    /// What is being done while it is.
    #[must_use]
    pub fn taking_in(&self, count: usize, percent: usize) -> String {
        let stop = self.key(Scope::Preview, Action::Cancel);
        word!(
            self,
            "preview-taking-in",
            count = count,
            percent = percent,
            stop = stop
        )
    }

    /// An account as it will come in.
    #[must_use]
    pub fn account_arrival(&self, draft: &AccountDraft) -> String {
        let account = &draft.account;
        let mut parts = vec![shown(account.name.as_str())];
        parts.extend(
            account
                .tier
                .map(|tier| word!(self, "preview-tier", tier = tier.code())),
        );
        parts.extend(account.kind.map(|kind| self.account_kind(kind)));
        if let Some(parent) = &draft.parent {
            parts.push(word!(self, "preview-unit-of", parent = shown(parent)));
        }
        parts.extend(account.tags.iter().map(|tag| shown(tag.as_str())));
        parts.extend(account.note.lines().map(shown));
        parts.join(" · ")
    }

    /// Why something of a file is not taken in.
    #[must_use]
    pub fn obstacle(&self, obstacle: &Obstacle) -> String {
        match obstacle {
            Obstacle::File(reason) => self.import_reason(reason),
            Obstacle::Doubt(doubt) => self.doubt(doubt),
            Obstacle::Happening { on, title, doubt } => {
                let what = format!("{} {}", self.date_in_full(*on), shown(title));
                self.part(what.trim_end(), &self.doubt(doubt))
            }
            Obstacle::Needed(id) => word!(self, "import-needed", id = shown(id.as_str())),
            Obstacle::BookAlone => word!(self, "import-book-alone"),
            Obstacle::TooLarge => word!(self, "import-too-large"),
            Obstacle::Missing => word!(self, "import-missing"),
            Obstacle::Folder => word!(self, "import-folder"),
            Obstacle::Forbidden => word!(self, "import-forbidden"),
            Obstacle::Unreadable(why) => word!(self, "import-unreadable", why = shown(why)),
        }
    }

    fn no_such_word(&self, at: &str, found: &str, allowed: &str) -> String {
        word!(
            self,
            "import-no-such-word",
            at = shown(at),
            found = shown(found),
            allowed = shown(allowed)
        )
    }

    /// Why what may mean several, or nobody, is left out.
    fn doubt(&self, doubt: &Doubt) -> String {
        let list = |names: &[Name]| {
            let names: Vec<_> = names.iter().map(|name| shown(name.as_str())).collect();
            names.join(self.comma())
        };
        match doubt {
            Doubt::People(names) => {
                word!(self, "import-several-people", names = list(names))
            }
            Doubt::Accounts(name) => {
                word!(self, "import-several-accounts", name = shown(name.as_str()))
            }
            Doubt::NoSuperior(who) => {
                word!(self, "import-no-superior", who = shown(who))
            }
            Doubt::Superiors(who) => {
                word!(self, "import-several-superiors", who = shown(who))
            }
            Doubt::Circle(names) => {
                word!(self, "import-circle", names = list(names))
            }
            Doubt::ToCome(on) => {
                word!(self, "import-to-come", day = self.date_in_full(*on))
            }
            Doubt::Nobody => word!(self, "import-with-nobody"),
            Doubt::Strangers(names) => {
                word!(self, "import-strangers", names = list(names))
            }
            Doubt::Without(names) => {
                word!(self, "import-without", names = list(names))
            }
            Doubt::Elsewhere(names) => {
                word!(self, "import-elsewhere", names = list(names))
            }
            Doubt::NoAccount => word!(self, "import-no-account"),
            Doubt::OtherTier(known, said) => {
                word!(
                    self,
                    "import-other-tier",
                    known = known.code(),
                    said = said.code()
                )
            }
            Doubt::OtherParent(known, said) => word!(
                self,
                "import-other-parent",
                known = shown(known.as_str()),
                said = shown(said.as_str())
            ),
            Doubt::Units(names) => {
                word!(self, "import-units", names = list(names))
            }
        }
    }

    /// Why a card or row, or a part of one, was not taken.
    #[must_use]
    pub fn import_reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::Empty => word!(self, "import-empty"),
            Reason::UnknownFormat => word!(self, "import-unknown-format"),
            Reason::Spreadsheet => word!(self, "import-spreadsheet"),
            Reason::NoEvents => word!(self, "import-no-events"),
            Reason::NoEvent => word!(self, "import-no-event"),
            Reason::NoDay => word!(self, "import-no-day"),
            Reason::BadDay(day) => word!(self, "import-bad-day", day = shown(day)),
            Reason::Cancelled(title) => word!(self, "import-cancelled", title = shown(title)),
            Reason::Never(title) => word!(self, "import-never", title = shown(title)),
            Reason::Declined(title) => word!(self, "import-declined", title = shown(title)),
            Reason::ToCome(count) => word!(self, "import-events-to-come", count = *count),
            Reason::Alone(count) => word!(self, "import-events-alone", count = *count),
            Reason::BadRule => word!(self, "import-bad-rule"),
            Reason::UnknownZone(zone) => word!(self, "import-unknown-zone", zone = shown(zone)),
            Reason::StayedAway(who) => word!(self, "import-stayed-away", who = shown(who)),
            Reason::Locked => word!(self, "import-locked"),
            Reason::Scattered => word!(self, "import-scattered"),
            Reason::WebPage => word!(self, "import-web-page"),
            Reason::NoSheet { wanted, there } => word!(
                self,
                "import-no-sheet",
                wanted = shown(wanted),
                there = shown(there)
            ),
            Reason::NoHeader => word!(self, "import-no-header"),
            Reason::NoNameColumn => word!(self, "import-no-name-column"),
            Reason::NoAccountColumn => word!(self, "import-no-account-column"),
            Reason::NoDateColumn => word!(self, "import-no-date-column"),
            Reason::UnknownColumn(column) => {
                word!(self, "import-unknown-column", column = shown(column))
            }
            Reason::NotABook => word!(self, "import-not-a-book"),
            Reason::TooNew { found, known } => word!(
                self,
                "import-too-new",
                found = found.to_string(),
                known = known.to_string()
            ),
            Reason::Syntax { column, detail } => word!(
                self,
                "import-syntax",
                column = *column,
                detail = shown(detail)
            ),
            Reason::NoName => word!(self, "import-no-name"),
            Reason::NoAccountName => word!(self, "import-no-account-name"),
            Reason::CardOfCards => word!(self, "import-card-of-cards"),
            Reason::Sum(text) => word!(self, "import-sum", text = shown(text)),
            Reason::Malformed { encoding } => word!(self, "import-malformed", encoding = *encoding),
            Reason::UnknownCharset(name) => {
                word!(self, "import-unknown-charset", name = shown(name))
            }
            Reason::TooManyCells { expected, found } => word!(
                self,
                "import-too-many-cells",
                expected = *expected,
                found = *found
            ),
            Reason::OpenQuote => word!(self, "import-open-quote"),
            Reason::BadValue { at, column, detail } => word!(
                self,
                "import-bad-value",
                at = shown(at),
                column = *column,
                detail = shown(detail)
            ),
            Reason::NoSuchWord { at, found, allowed } => self.no_such_word(at, found, allowed),
            Reason::OutOfRange {
                key,
                found,
                min,
                max,
            } => word!(
                self,
                "import-out-of-range",
                key = *key,
                found = *found,
                min = *min,
                max = *max
            ),
            Reason::NoEnd => word!(self, "import-no-end"),
            Reason::Stray => word!(self, "import-stray"),
            Reason::NotAProperty(line) => word!(self, "import-not-a-property", line = shown(line)),
            Reason::NamedAfter(field) => {
                word!(self, "import-named-after", field = self.field(*field))
            }
            Reason::TooLong { field } => word!(self, "import-too-long", field = self.field(*field)),
            Reason::BadLevel(level) => word!(self, "import-bad-level", level = shown(level)),
            Reason::NobodyOfKey(key) => word!(self, "import-nobody-of-key", key = shown(key)),
            Reason::UnknownDepartment(key) => {
                word!(self, "import-unknown-department", key = shown(key))
            }
            Reason::BadPath(path) => word!(self, "import-bad-path", path = shown(path)),
            Reason::BadInfluence(text) => word!(self, "import-bad-influence", text = shown(text)),
            Reason::BadDate(date) => word!(self, "import-bad-date", date = shown(date)),
            Reason::BadTier(tier) => word!(self, "import-bad-tier", tier = shown(tier)),
            Reason::RuinedNumber(text) => word!(self, "import-ruined-number", text = shown(text)),
            Reason::UnknownKey(key) => word!(self, "import-unknown-key", key = shown(key)),
        }
    }

    fn measure(&self, measure: Measure) -> String {
        match measure {
            Measure::Importance => word!(self, "measure-importance"),
            Measure::Influence => word!(self, "measure-influence"),
            Measure::Judgement => word!(self, "measure-judgement"),
            Measure::Cadence => word!(self, "measure-cadence"),
        }
    }
}

/// Cleaned: it may come from a file.
fn shown(text: &str) -> String {
    cleaned(text).into_owned()
}

fn circle(names: &[Name]) -> String {
    let names: Vec<Cow<'_, str>> = names.iter().map(|name| cleaned(name.as_str())).collect();
    names.join(" → ")
}
