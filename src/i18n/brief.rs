//! The brief in words: a label and what stands beside it, line by line.

use chrono::NaiveDate;

use super::{Words, word};
use crate::domain::{
    account::Account,
    brief::{
        AccountHead, Age, Aim, Brief, Head, Heading, Item, Knows, Limit, Named, NoteSays, PostSays,
        PromiseSays, Reach, Reached, Recorded, RivalSays, Says, SeatSays, Stand, Strong, ThereSays,
        TieSays,
    },
    interaction::{Privacy, Signal, Signals},
    person::Person,
    promise::{PromiseState, Side},
    score::State,
    text::{Name, shown},
};

/// Between two things said of one row.
const APART: &str = " · ";

impl Words {
    /// What the page is called: `Brief · Zhang Wei`.
    #[must_use]
    pub fn brief_title(&self, head: &Head) -> String {
        let person = head.person.as_ref().map(|(_, name)| name);
        let account = head.account.as_ref().map(|account| &account.name);
        let who = person.or(account).map_or_else(String::new, clean);
        word!(self, "brief-title", who = who)
    }

    /// Whose, of which day, and how deep the relationship was then.
    #[must_use]
    pub fn brief_subtitle(&self, brief: &Brief) -> String {
        let day = self.full_date(brief.on);
        let Some(account) = &brief.head.account else {
            return day;
        };
        let mut parts = self.brief_account(account);
        if brief.head.person.is_none() {
            // The title has said it.
            parts.remove(0);
        }
        parts.push(day);
        parts.extend(self.brief_depth(account, brief.on));
        parts.join(APART)
    }

    #[must_use]
    pub fn brief_footer(&self, brief: &Brief) -> String {
        let (title, day) = (self.brief_title(&brief.head), self.full_date(brief.on));
        word!(self, "brief-footer", title = title, day = day)
    }

    /// The account and how deep the relationship with it is, one line each.
    #[must_use]
    pub fn brief_head(&self, brief: &Brief) -> Vec<String> {
        let Some(account) = &brief.head.account else {
            return Vec::new();
        };
        vec![
            self.brief_account(account).join(APART),
            self.brief_depth(account, brief.on).join(APART),
        ]
    }

    fn brief_account(&self, account: &AccountHead) -> Vec<String> {
        let mut parts = vec![clean(&account.name)];
        let parent = account
            .parent
            .as_ref()
            .map(|(_, name): &Named<Account>| clean(name));
        match (account.kind.map(|kind| self.account_kind(kind)), parent) {
            (Some(kind), Some(parent)) => parts.push(self.unit_of(&kind, &parent)),
            (Some(one), None) | (None, Some(one)) => parts.push(one),
            (None, None) => {}
        }
        parts.extend(
            account
                .tier
                .map(|tier| word!(self, "brief-tier", tier = tier.code())),
        );
        parts
    }

    fn brief_depth(&self, account: &AccountHead, on: NaiveDate) -> Vec<String> {
        let depth = &account.depth;
        let band = self.band(depth.band);
        let mut parts = vec![
            word!(self, "brief-depth", depth = depth.depth, band = band),
            self.stage(depth.stage),
            self.confidence(percent(depth.confidence)),
        ];
        parts.extend(account.doubtful.then(|| self.doubtful()));
        let (live, people) = (account.threads, account.people);
        parts.push(word!(self, "brief-threads", live = live, people = people));
        parts.push(match account.last {
            Some(last) => word!(self, "brief-last", when = self.distance(last, on)),
            None => word!(self, "brief-never"),
        });
        parts.extend(
            account
                .cap
                .map(|cap| self.limit(percent(cap.limit / 100.0), &self.cap(cap.reason))),
        );
        parts
    }

    #[must_use]
    pub fn brief_heading(&self, heading: Heading) -> String {
        match heading {
            Heading::Who => word!(self, "brief-heading-who"),
            Heading::Standing => word!(self, "brief-heading-standing"),
            Heading::Deciding => word!(self, "brief-heading-deciding"),
            Heading::Notes => word!(self, "brief-heading-notes"),
            Heading::Promises => word!(self, "brief-heading-promises"),
            Heading::Unknown => word!(self, "brief-heading-unknown"),
            Heading::Questions => word!(self, "brief-heading-questions"),
            Heading::Ours => word!(self, "brief-heading-ours"),
        }
    }

    /// A label and what it says, in a line of text.
    #[must_use]
    pub fn brief_line(&self, label: &str, says: &str) -> String {
        word!(self, "brief-line", label = label, says = says)
    }

    /// Rows that have no room on the page.
    #[must_use]
    pub fn brief_more(&self, count: usize) -> String {
        word!(self, "brief-more", count = count)
    }

    /// What stands before a line; short.
    #[must_use]
    pub fn brief_label(&self, item: &Item, on: NaiveDate) -> String {
        match &item.says {
            Says::Post(_) => word!(self, "brief-label-post"),
            Says::Holds(_) => word!(self, "brief-label-seat"),
            Says::Tie(_) => word!(self, "brief-label-tie"),
            Says::Reach(_) => word!(self, "brief-label-reach"),
            Says::Birthday(_) => word!(self, "brief-label-birthday"),
            Says::Ways(..) => word!(self, "brief-label-ways"),
            Says::Remark(_, Privacy::Shareable) => word!(self, "brief-label-note"),
            Says::Remark(_, Privacy::Private) => word!(self, "brief-label-private"),
            Says::Strength(_) => word!(self, "brief-label-strength"),
            Says::Stance(_) | Says::NoStance => word!(self, "brief-label-stance"),
            Says::Rival(_) => word!(self, "brief-label-rival"),
            Says::Aim(_) => word!(self, "brief-label-aim"),
            Says::Seen(day, ..) => {
                word!(self, "brief-label-seen", day = self.date(*day, on))
            }
            Says::Chair(seat, _) => format!("{} {}", seat.role.code(), self.role(seat.role)),
            Says::Weighty(stand, _) => clean(&stand.name),
            Says::There(there) => clean(&there.name),
            Says::Note(note) => format!("{} {}", self.date(note.on, on), self.kind(note.kind)),
            Says::Promise(promise) => self.brief_promise_label(promise, on),
            Says::Unknown(lack) | Says::Question(lack, _) if lack.points < 0.05 => {
                word!(self, "brief-label-nothing")
            }
            Says::Unknown(lack) | Says::Question(lack, _) => {
                let points = format!("{:.1}", lack.points);
                word!(self, "brief-label-points", points = points)
            }
            Says::Knows(knows) => clean(&knows.name),
            Says::OnlyYou => word!(self, "brief-label-nothing"),
        }
    }

    /// `us · 2d late`, `them · in 5d`
    fn brief_promise_label(&self, promise: &PromiseSays, on: NaiveDate) -> String {
        let side = match promise.by {
            Side::Us => self.we(),
            Side::Them => self.they(),
        };
        let when = match (promise.kept, promise.due) {
            (Some(_), _) => self.promise_state(PromiseState::Kept),
            (None, Some(due)) => self.due(due, on),
            (None, None) => self.someday(),
        };
        [side, when].join(APART)
    }

    /// What a line says, beside its label.
    #[must_use]
    pub fn brief_says(&self, item: &Item, on: NaiveDate) -> String {
        match &item.says {
            Says::Post(post) => self.brief_post(post, on),
            Says::Holds(seat) => self.brief_seat(seat),
            Says::Tie(tie) => self.brief_tie(tie),
            Says::Reach(reach) => self.brief_reach(reach),
            Says::Birthday(day) => [self.date(*day, on), self.distance(*day, on)].join(APART),
            Says::Ways(ways, cadence) => {
                let ways = ways.iter().map(|(kind, count)| {
                    let kind = self.kind(*kind);
                    word!(self, "brief-way", kind = kind, count = *count)
                });
                let days = self.ago(i64::from(*cadence));
                let every = word!(self, "brief-cadence", days = days);
                ways.chain([every]).collect::<Vec<_>>().join(APART)
            }
            Says::Remark(note, _) => one_line(note),
            Says::Strength(strong) => self.brief_strength(*strong, on),
            Says::Stance(recorded) => self.brief_stance(recorded, on),
            Says::NoStance => self.maybe_stance(None),
            Says::Rival(rival) => self.brief_rival(rival, on),
            Says::Aim(aim) => self.brief_aim(*aim, on),
            Says::Seen(_, kind, signals) => {
                [self.kind(*kind), self.brief_signals(*signals)].join(APART)
            }
            Says::Chair(seat, stand) => self.brief_chair(seat, stand.as_ref(), on),
            Says::There(there) => self.brief_there(there, on),
            Says::Weighty(stand, influence) => {
                let influence = i64::from(*influence);
                let only = word!(self, "brief-influence-only", influence = influence);
                let title = stand.title.as_ref().map(clean);
                let parts = title.into_iter().chain([only]);
                parts
                    .chain(self.brief_standing(stand, on))
                    .collect::<Vec<_>>()
                    .join(APART)
            }
            Says::Note(note) => self.brief_note(note),
            Says::Promise(promise) => {
                let kept = promise.kept.map(|day| self.date(day, on));
                let parts = [
                    Some(clean(&promise.text)),
                    promise.who.as_ref().map(clean),
                    kept,
                ];
                parts.into_iter().flatten().collect::<Vec<_>>().join(APART)
            }
            Says::Unknown(lack) => self.lack(&lack.what, on),
            Says::Question(lack, asked) => self.question_for(&lack.what, *asked, on),
            Says::Knows(knows) => self.brief_knows(knows, on),
            Says::OnlyYou => word!(self, "brief-only-you"),
        }
    }

    fn brief_post(&self, post: &PostSays, on: NaiveDate) -> String {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(post.title.as_ref().map(clean));
        parts.extend(post.department.as_ref().map(clean));
        parts.extend(post.level.map(|level| self.level(level)));
        parts.extend(post.influence.map(|influence| self.influence(influence)));
        let elsewhere = post.elsewhere.as_ref().map(clean);
        parts.extend(elsewhere.map(|account| word!(self, "brief-at", account = account)));
        parts.extend(post.since.map(|day| self.since(&self.date(day, on))));
        if parts.is_empty() {
            return word!(self, "brief-label-nothing");
        }
        parts.join(APART)
    }

    /// `Head of Purchasing · Purchasing · senior · birthday 9 Mar 1974`
    fn brief_there(&self, there: &ThereSays, on: NaiveDate) -> String {
        let named = [&there.title, &there.department].into_iter().flatten();
        let mut parts: Vec<String> = named.map(clean).collect();
        parts.extend(there.level.map(|level| self.level(level)));
        parts.extend(there.birthday.map(|day| {
            let label = word!(self, "brief-label-birthday");
            self.brief_line(&label, &self.birthday(day, on))
        }));
        if parts.is_empty() {
            return word!(self, "brief-label-nothing");
        }
        parts.join(APART)
    }

    /// `A approver · vice president`, with the account above.
    pub(super) fn brief_seat(&self, seat: &SeatSays) -> String {
        let role = format!("{} {}", seat.role.code(), self.role(seat.role));
        let title = seat.title.as_ref().map(clean);
        let above = seat.above.as_ref().map(clean);
        let above = above.map(|account| word!(self, "brief-at", account = account));
        let parts = [Some(role), title, above];
        parts.into_iter().flatten().collect::<Vec<_>>().join(APART)
    }

    fn brief_tie(&self, tie: &TieSays) -> String {
        let says = self.tie_says(tie.kind, &clean(&tie.from), &clean(&tie.to));
        let note = tie.note.as_deref().map(one_line);
        [Some(says), note]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(APART)
    }

    fn brief_reach(&self, reach: &Reach) -> String {
        let mut parts: Vec<String> = reach.phones.iter().map(clean).collect();
        let wechat = reach.wechat.as_ref().map(clean);
        parts.extend(wechat.map(|id| word!(self, "brief-wechat", id = id)));
        parts.extend(reach.emails.iter().map(clean));
        parts.join(APART)
    }

    fn brief_strength(&self, strong: Strong, on: NaiveDate) -> String {
        let share = percent(strong.strength);
        let silent = strong.last.map(|last| (on - last).num_days());
        let mut parts = vec![
            format!("{share}% {}", self.strength_of(strong.label)),
            self.contact(silent, strong.cadence),
        ];
        if strong.state != State::Never {
            parts.push(self.state(strong.state));
        }
        parts.join(APART)
    }

    fn brief_stance(&self, recorded: &Recorded, on: NaiveDate) -> String {
        let mut parts = vec![
            self.brief_counted(recorded),
            self.stance_source(recorded.source),
            self.date(recorded.on, on),
        ];
        parts.extend(recorded.limit.map(|(_, limit)| self.brief_limit(limit)));
        // The limit has said it.
        if recorded.age == Age::Stale && recorded.limit.is_none() {
            parts.push(word!(self, "brief-stale"));
        }
        parts.extend(recorded.note.as_deref().map(one_line));
        parts.join(APART)
    }

    /// `support, counts as neutral`
    fn brief_counted(&self, recorded: &Recorded) -> String {
        let stance = self.stance(recorded.value);
        match recorded.limit {
            None => stance,
            Some((counts, _)) => {
                let counts = self.maybe_stance(counts);
                word!(self, "brief-counts-as", stance = stance, counts = counts)
            }
        }
    }

    pub(super) fn brief_limit(&self, limit: Limit) -> String {
        match limit {
            Limit::NeverMet => word!(self, "brief-limit-never-met"),
            Limit::NoSignal => word!(self, "brief-limit-no-signal"),
            Limit::NoInformation => word!(self, "brief-limit-no-information"),
        }
    }

    fn brief_rival(&self, rival: &RivalSays, on: NaiveDate) -> String {
        let (name, day) = (clean(&rival.rival), self.date(rival.on, on));
        let stance = self.stance(rival.value);
        let says = word!(
            self,
            "brief-toward",
            rival = name,
            stance = stance,
            day = day
        );
        match &rival.who {
            Some(who) => [clean(who), says].join(APART),
            None => says,
        }
    }

    fn brief_aim(&self, aim: Aim, on: NaiveDate) -> String {
        let stance = self.stance(aim.value);
        match aim.reached {
            Reached::Yes => [stance, self.target_reached()].join(APART),
            Reached::Not if aim.by < on => [stance, self.missed_since(aim.by, on)].join(APART),
            Reached::Not => [stance, self.target_by(aim.by, on)].join(APART),
        }
    }

    /// Each signal of a contact, in words.
    fn brief_signals(&self, signals: Signals) -> String {
        let given = Signal::ALL.iter().filter(|signal| signals.has(**signal));
        let given: Vec<_> = given.map(|signal| self.signal(*signal)).collect();
        given.join(self.comma())
    }

    fn brief_chair(&self, seat: &SeatSays, stand: Option<&Stand>, on: NaiveDate) -> String {
        let mut parts = Vec::new();
        let above = seat.above.as_ref().map(clean);
        let at = above.map(|account| word!(self, "brief-at", account = account));
        match stand {
            None => {
                parts.extend(seat.title.as_ref().map(clean));
                parts.extend(at);
                parts.push(self.empty_seat(seat.empty));
            }
            Some(stand) => {
                let title = stand.title.as_ref().or(seat.title.as_ref());
                let name = [Some(&stand.name), title];
                let name: Vec<_> = name.into_iter().flatten().map(clean).collect();
                parts.push(name.join(self.comma()));
                parts.extend(at);
                parts.extend(self.brief_standing(stand, on));
            }
        }
        parts.join(APART)
    }

    fn brief_standing(&self, stand: &Stand, on: NaiveDate) -> Vec<String> {
        let mut parts = vec![match &stand.stance {
            Some(recorded) => self.brief_counted(recorded),
            None => self.maybe_stance(None),
        }];
        if 0 < stand.signals {
            parts.push(word!(self, "brief-signals", count = stand.signals));
        }
        parts.push(match (stand.last, stand.state) {
            (None, _) => word!(self, "brief-never"),
            (Some(last), State::Live | State::Never) => self.distance(last, on),
            (Some(last), state) => {
                let (when, state) = (self.distance(last, on), self.state(state));
                word!(self, "brief-silent", when = when, state = state)
            }
        });
        let aim = stand.aim.filter(|aim| aim.reached == Reached::Not);
        parts.extend(aim.map(|aim| {
            let (stance, day) = (self.stance(aim.value), self.date(aim.by, on));
            if aim.by < on {
                word!(self, "brief-aim-missed", stance = stance, day = day)
            } else {
                word!(self, "brief-aim", stance = stance, day = day)
            }
        }));
        parts
    }

    fn brief_note(&self, note: &NoteSays) -> String {
        let names = |names: &[Name]| {
            let names: Vec<_> = names.iter().map(clean).collect();
            self.brief_names(names)
        };
        let who = match (note.people.as_slice(), note.ours.as_slice()) {
            (people, []) => names(people),
            (people, ours) => {
                word!(
                    self,
                    "brief-with",
                    people = names(people),
                    ours = names(ours)
                )
            }
        };
        let text = one_line(&note.note);
        let text = match note.privacy {
            Privacy::Shareable => text,
            Privacy::Private => word!(self, "brief-private", note = text),
        };
        if who.trim().is_empty() {
            return text;
        }
        word!(self, "brief-said", who = who, note = text)
    }

    /// The first few names, and how many there are.
    pub(super) fn brief_names(&self, mut names: Vec<String>) -> String {
        const MOST: usize = 4;
        let all = names.len();
        if all <= MOST {
            return names.join(self.comma());
        }
        names.truncate(MOST - 1);
        let (listed, left) = (names.join(self.comma()), all - names.len());
        let count = match self.lang() {
            super::Lang::En => left,
            // 等 counts those it has named, too.
            super::Lang::Zh => all,
        };
        word!(self, "brief-names-more", names = listed, count = count)
    }

    fn brief_knows(&self, knows: &Knows, on: NaiveDate) -> String {
        let mut parts = vec![self.colleague_role(knows.role)];
        let of_one = 0 < knows.contacts;
        if let (true, Some((_, last))) = (of_one, knows.met.first()) {
            let day = self.date(*last, on);
            parts.push(word!(
                self,
                "brief-contacts",
                count = knows.contacts,
                day = day
            ));
        } else if !knows.met.is_empty() {
            let met = knows.met.iter().map(|((_, name), last)| {
                let (name, day) = (clean(name), self.date(*last, on));
                word!(self, "brief-met-on", name = name, day = day)
            });
            let mut names = met.collect::<Vec<_>>().join(self.comma());
            if 0 < knows.more {
                let count = match self.lang() {
                    super::Lang::En => knows.more,
                    super::Lang::Zh => knows.more + knows.met.len(),
                };
                names = word!(self, "brief-names-more", names = names, count = count);
            }
            parts.push(word!(self, "brief-met", names = names));
        }
        if of_one && !knows.matched.is_empty() {
            parts.push(word!(self, "brief-their-counterpart"));
        } else if !knows.matched.is_empty() {
            let names = knows.matched.iter();
            let names = names.map(|(_, name): &Named<Person>| clean(name));
            let names = names.collect::<Vec<_>>().join(self.comma());
            parts.push(word!(self, "brief-counterpart", names = names));
        }
        parts.join(APART)
    }
}

pub(super) fn clean(name: &Name) -> String {
    shown(name.as_str()).into_owned()
}

/// A note in one line, however many it was written in.
fn one_line(note: &str) -> String {
    let words: Vec<_> = note.split_whitespace().collect();
    shown(&words.join(" ")).into_owned()
}

/// A share as whole percent, half up.
fn percent(share: f64) -> u8 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0–100"
    )]
    let whole = (share * 100.0).round().clamp(0.0, 100.0) as u8;
    whole
}
