//! What the rules of the book and the readers of files object to.

use super::{Words, import::file_name};
use crate::{
    app::{Action, KeyScope, Obstacle},
    domain::{
        AccountDraft, Name, PersonDraft,
        matter::MatterDraft,
        plan::{
            RuleError,
            import::{Doubt, MatterDetail},
        },
        text::shown,
    },
    exchange::{Ambiguous, Column, Columns, OrderReason, Profile, Reason},
};

impl Words {
    /// Which rule of the book forbids it.
    #[must_use]
    pub fn rule(&self, rule: &RuleError) -> String {
        match rule {
            RuleError::Gone(subject) => self.rule_gone(self.noun(subject.kind())),
            RuleError::Overtaken(overtaken) => self.overtaken(overtaken),
            RuleError::BossSince { theirs, ours, .. } => {
                self.boss_since(theirs.as_ref(), ours.as_ref())
            }
            RuleError::Mismatch { row, contents } => {
                self.rule_mismatch(self.noun(*row), self.noun(*contents))
            }
            RuleError::Endless(kind) => self.rule_endless(self.noun(*kind)),
            RuleError::Fixed(kind) => self.rule_fixed(self.noun(*kind)),
            RuleError::VoidPeriod { from, to } => {
                self.rule_void_period(to.to_string(), from.to_string())
            }
            RuleError::OutOfRange {
                what,
                value,
                min,
                max,
            } => self.rule_out_of_range(self.measure(*what), *value, *min, *max),
            RuleError::Future { what, on, .. } => {
                self.rule_future(self.noun(*what), on.to_string())
            }
            RuleError::AlreadyDone => self.rule_already_done(),
            RuleError::Nobody => self.rule_nobody(),
            RuleError::Twice(name) => self.rule_twice(name.shown()),
            RuleError::DepartmentElsewhere(name) => self.rule_department_elsewhere(name.shown()),
            RuleError::InteractionElsewhere => self.rule_interaction_elsewhere(),
            RuleError::TieToSelf(name) => self.rule_tie_to_self(name.shown()),
            RuleError::ReportingCircle(names) => self.rule_reporting_circle(circle(names)),
            RuleError::AccountCircle(names) => self.rule_account_circle(circle(names)),
            RuleError::SeatHeld { by, .. } => self.rule_seat_held(by.shown()),
            RuleError::LastDepartment(function) => {
                self.rule_last_department(self.function(*function))
            }
            RuleError::LastSeat(of) => self.rule_last_seat(self.role(*of)),
            RuleError::MeStays => self.rule_me_stays(),
            RuleError::SecondMe(name) => self.rule_second_me(name.shown()),
            RuleError::ClosingDay(state) => self.rule_closing_day(self.promise_state(*state)),
            RuleError::ClosedBeforeMade { made_on, closed_on } => {
                self.rule_closed_before_made(closed_on.to_string(), made_on.to_string())
            }
            RuleError::Undated(kind) => self.rule_undated(self.org_fact(*kind)),
            RuleError::StageOfAnother { kind, stage } => {
                self.rule_stage_of_another(self.matter_kind(*kind), self.matter_stage(*stage))
            }
            RuleError::StageBefore {
                stage,
                on,
                before,
                since,
            } => self.rule_stage_before(
                self.matter_stage(*stage),
                on.to_string(),
                self.matter_stage(*before),
                since.to_string(),
            ),
            RuleError::Stageless => self.rule_stageless(),
            RuleError::MatterElsewhere(name) => self.rule_matter_elsewhere(name.shown()),
            RuleError::SeatElsewhere(title) => {
                let title = title.as_ref().map(Name::told);
                self.rule_seat_elsewhere(
                    title.unwrap_or_else(|| self.noun(crate::domain::NounKind::Seat)),
                )
            }
            RuleError::NoSuchStance => self.rule_no_such_stance(),
            RuleError::AgreementWithoutScope => self.rule_agreement_without_scope(),
            RuleError::RivalKnown(name) => self.rule_rival_known(name.shown()),
            RuleError::UnknownId(id) => self.rule_unknown_id(shown(id.as_str())),
            RuleError::IdTwice(id) => self.rule_id_twice(shown(id.as_str())),
        }
    }

    /// Whose export a table is, what its rows are, and where they stand.
    #[must_use]
    pub fn table_read(&self, file: &str, table: &Columns) -> String {
        let mut parts = Vec::new();
        parts.extend(table.profile.map(|profile| self.profile(profile)));
        parts.push(self.rows_of(table.rows));
        if let Some(sheet) = &table.sheet {
            parts.push(self.preview_sheet(shown(sheet)));
        }
        if table.has_header && (1 < table.line || table.sheet.is_some()) {
            parts.push(self.preview_headings(table.line));
        }
        if !table.groups.is_empty() {
            let names = table.groups.iter().map(|(_, name)| shown(name));
            let names = names.collect::<Vec<_>>().join(&self.comma());
            parts.push(self.preview_groups(names));
        }
        if !table.others.is_empty() {
            let others = table.others.iter();
            let others = others.map(|(name, rows)| self.preview_other_sheet(shown(name), *rows));
            let others = others.collect::<Vec<_>>().join(&self.comma());
            parts.push(self.preview_other_sheets(others));
        }
        self.part_because(file_name(file), parts.join(" · "))
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
            Profile::Fxiaoke => self.profile_fxiaoke(),
            Profile::Xiaoshouyi => self.profile_xiaoshouyi(),
            Profile::WeCom => self.profile_wecom(),
            Profile::DingTalk => self.profile_dingtalk(),
            Profile::Feishu => self.profile_feishu(),
            Profile::Wps => self.profile_wps(),
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
                self.preview_unread_times(header, column.filled)
            })
            .collect();
        let rest = (!unread.is_empty()).then(|| self.preview_unread(unread.join(&self.comma())));
        read.chain(rest).collect()
    }

    /// Somebody as they will come in.
    #[must_use]
    pub fn arrival(&self, draft: &PersonDraft) -> String {
        let now = draft.more.posts.last();
        let department = now.and_then(|post| post.department.as_ref());
        let title = now.and_then(|post| post.title.as_ref());
        let mut parts = vec![draft.person.name.told()];
        parts.extend(draft.title.as_ref().or(title).map(Name::told));
        parts.extend(draft.department.as_ref().or(department).map(Name::told));
        let level = draft.level.or(now.and_then(|post| post.level));
        parts.extend(level.map(|level| self.level(level)));
        let proposed = draft.more.proposed;
        let proposed_level = proposed.level.filter(|_| level.is_none());
        let proposed = (proposed.function.into_iter())
            .map(|function| self.function(function))
            .chain(proposed_level.map(|level| self.level(level)));
        parts.extend(proposed.map(|what| self.preview_proposed(what)));
        parts.extend(draft.organization.as_ref().map(Name::told));
        if let Some(superior) = &draft.more.superior {
            parts.push(self.map_reports_to(shown(superior)));
        }
        if 1 < draft.more.posts.len() {
            parts.push(self.preview_posts(draft.more.posts.len()));
        } else if let Some(from) = now.and_then(|post| post.period.from) {
            parts.push(from.to_string());
        }
        parts.extend(draft.person.emails.first().map(Name::told));
        parts.join(" · ")
    }

    /// What a column holds, with an example.
    #[must_use]
    pub fn column_read(&self, column: &Column) -> String {
        let field = column
            .field
            .map_or_else(|| self.preview_not_read(), |field| self.field(field));
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
            OrderReason::Said => self.preview_day_said(),
            OrderReason::Other(other) => self.preview_day_other(shown(other)),
            OrderReason::Usual => {
                let key = self.key(KeyScope::Preview, Action::DaysOrder);
                self.preview_day_usual(key)
            }
        };
        let (sample, on) = (shown(&day.sample), self.date_in_full(day.means));
        self.preview_day(sample, on, why)
    }

    /// What is being done while it is.
    #[must_use]
    pub fn taking_in(&self, count: usize, percent: usize) -> String {
        let stop = self.key(KeyScope::Preview, Action::Cancel);
        self.preview_taking_in(count, percent, stop)
    }

    /// An account as it will come in.
    #[must_use]
    pub fn account_arrival(&self, draft: &AccountDraft) -> String {
        let account = &draft.account;
        let mut parts = vec![account.name.told()];
        parts.extend(account.tier.map(|tier| self.preview_tier(tier.code())));
        parts.extend(account.kind.map(|kind| self.account_kind(kind)));
        if let Some(parent) = &draft.parent {
            parts.push(self.preview_unit_of(shown(parent)));
        }
        parts.extend(account.tags.iter().map(Name::told));
        parts.extend(account.note.shown_lines().lines().map(str::to_owned));
        parts.join(" · ")
    }

    /// A matter as it will come in.
    #[must_use]
    pub fn matter_arrival(&self, draft: &MatterDraft) -> String {
        let mut parts = vec![draft.title.told(), self.matter_kind(draft.kind)];
        parts.push(self.matter_stage(draft.reached.stage));
        parts.extend(draft.account.as_ref().map(Name::told));
        parts.extend(draft.money.as_ref().map(|money| self.money(money)));
        parts.extend(draft.due.map(|due| self.date_in_full(due)));
        parts.join(" · ")
    }

    /// What the book or a file says of a matter.
    fn matter_detail(&self, says: &MatterDetail) -> String {
        match says {
            MatterDetail::Stage(stage) => self.matter_stage(*stage),
            MatterDetail::Due(due) => self.date_in_full(*due),
            MatterDetail::Money(money) => self.money(money),
        }
    }

    /// Why something of a file is not taken in.
    #[must_use]
    pub fn obstacle(&self, obstacle: &Obstacle) -> String {
        match obstacle {
            Obstacle::File(reason) => self.import_reason(reason),
            Obstacle::Doubt(doubt) => self.doubt(doubt),
            Obstacle::Happening { on, title, doubt } => {
                let what = format!("{} {}", self.date_in_full(*on), title.shown());
                self.part_because(what.trim_end().to_owned(), self.doubt(doubt))
            }
            Obstacle::Business(title, doubt) => self.part_because(title.shown(), self.doubt(doubt)),
            Obstacle::Needed(id) => self.import_needed(shown(id.as_str())),
            Obstacle::BookAlone => self.import_book_alone(),
            Obstacle::Missing => self.import_missing(),
            Obstacle::Pipe => self.import_pipe(),
            Obstacle::Folder => self.import_folder(),
            Obstacle::Forbidden => self.import_forbidden(),
            Obstacle::Unreadable(why) => self.import_unreadable(shown(why)),
        }
    }

    fn no_such_word(&self, at: &str, found: &str, allowed: &str) -> String {
        self.import_no_such_word(shown(at), shown(found), shown(allowed))
    }

    /// Why what may mean several, or nobody, is left out.
    fn doubt(&self, doubt: &Doubt) -> String {
        let list = |names: &[Name]| {
            let names: Vec<_> = names.iter().map(|name| name.shown()).collect();
            names.join(&self.comma())
        };
        match doubt {
            Doubt::People(names) => self.import_several_people(list(names)),
            Doubt::Accounts(name) => self.import_several_accounts(name.shown()),
            Doubt::NoSuperior(who) => self.import_no_superior(shown(who)),
            Doubt::Superiors(who) => self.import_several_superiors(shown(who)),
            Doubt::Circle(names) => self.import_circle(list(names)),
            Doubt::ToCome(on) => self.import_to_come(self.date_in_full(*on)),
            Doubt::Nobody => self.import_with_nobody(),
            Doubt::Strangers(names) => self.import_strangers(list(names)),
            Doubt::Without(names) => self.import_without(list(names)),
            Doubt::Elsewhere(names) => self.import_elsewhere(list(names)),
            Doubt::NoAccount => self.import_no_account(),
            Doubt::OtherTier(known, said) => self.import_other_tier(known.code(), said.code()),
            Doubt::OtherParent(known, said) => {
                self.import_other_parent(known.shown(), said.shown())
            }
            Doubt::OtherMatter(known, said) => {
                self.import_other_matter(self.matter_detail(known), self.matter_detail(said))
            }
            Doubt::Units(names) => self.import_units(list(names)),
        }
    }

    /// Why a card or row, or a part of one, was not taken.
    #[must_use]
    pub fn import_reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::Empty => self.import_empty(),
            Reason::UnknownFormat => self.import_unknown_format(),
            Reason::Spreadsheet => self.import_spreadsheet(),
            Reason::NoEvents => self.import_no_events(),
            Reason::NoEvent => self.import_no_event(),
            Reason::NoDay => self.import_no_day(),
            Reason::BadDay(day) => self.import_bad_day(shown(day)),
            Reason::Cancelled(title) => self.import_cancelled(shown(title)),
            Reason::Never(title) => self.import_never(shown(title)),
            Reason::Crowd(title, guests) => self.import_crowd(shown(title), *guests),
            Reason::Declined(title) => self.import_declined(shown(title)),
            Reason::ToCome(count) => self.import_events_to_come(*count),
            Reason::Alone(count) => self.import_events_alone(*count),
            Reason::BadRule => self.import_bad_rule(),
            Reason::UnknownZone(zone) => self.import_unknown_zone(shown(zone)),
            Reason::StayedAway(who) => self.import_stayed_away(shown(who)),
            Reason::Locked => self.import_locked(),
            Reason::TooLarge => self.import_too_large(),
            Reason::TooMany { most } => self.import_too_many(*most),
            Reason::Riddled { most } => self.import_riddled(*most),
            Reason::Scattered => self.import_scattered(),
            Reason::WebPage => self.import_web_page(),
            Reason::NoSheet { wanted, there } => self.import_no_sheet(shown(wanted), shown(there)),
            Reason::NoHeader => self.import_no_header(),
            Reason::NoNameColumn => self.import_no_name_column(),
            Reason::NoAccountColumn => self.import_no_account_column(),
            Reason::NoDateColumn => self.import_no_date_column(),
            Reason::NoMatterColumn => self.import_no_matter_column(),
            Reason::UnknownColumn(column) => self.import_unknown_column(shown(column)),
            Reason::NotABook => self.import_not_a_book(),
            Reason::TooNew { found, known } => {
                self.import_too_new(found.to_string(), known.to_string())
            }
            Reason::Syntax { column, detail } => self.import_syntax(*column, shown(detail)),
            Reason::NoName => self.import_no_name(),
            Reason::NoAccountName => self.import_no_account_name(),
            Reason::NoTitle => self.import_no_title(),
            Reason::CardOfCards => self.import_card_of_cards(),
            Reason::Sum(text) => self.import_sum(shown(text)),
            Reason::Malformed { encoding } => self.import_malformed(*encoding),
            Reason::UnknownCharset(name) => self.import_unknown_charset(shown(name)),
            Reason::TooManyCells { expected, found } => {
                self.import_too_many_cells(*found, *expected)
            }
            Reason::OpenQuote => self.import_open_quote(),
            Reason::BadValue { at, column, detail } => {
                self.import_bad_value(shown(at), *column, shown(detail))
            }
            Reason::NoSuchWord { at, found, allowed } => self.no_such_word(at, found, allowed),
            Reason::OutOfRange {
                key,
                found,
                min,
                max,
            } => self.import_out_of_range(*key, *found, *min, *max),
            Reason::NoEnd => self.import_no_end(),
            Reason::Stray => self.import_stray(),
            Reason::NotAProperty(line) => self.import_not_a_property(shown(line)),
            Reason::NamedAfter(field) => self.import_named_after(self.field(*field)),
            Reason::TooLong { field } => self.import_too_long(self.field(*field)),
            Reason::BadLevel(level) => self.import_bad_level(shown(level)),
            Reason::NobodyOfKey(key) => self.import_nobody_of_key(shown(key)),
            Reason::UnknownDepartment(key) => self.import_unknown_department(shown(key)),
            Reason::BadPath(path) => self.import_bad_path(shown(path)),
            Reason::BadInfluence(text) => self.import_bad_influence(shown(text)),
            Reason::BadDate(date) => self.import_bad_date(shown(date)),
            Reason::BadTier(tier) => self.import_bad_tier(shown(tier)),
            Reason::BadStage(text) => self.import_bad_stage(shown(text)),
            Reason::BadAmount(text) => self.import_bad_amount(shown(text)),
            Reason::RuinedNumber(text) => self.import_ruined_number(shown(text)),
            Reason::UnknownKey(key) => self.import_unknown_key(shown(key)),
        }
    }
}

fn circle(names: &[Name]) -> String {
    let names: Vec<_> = names.iter().map(Name::shown).collect();
    names.join(" → ")
}
