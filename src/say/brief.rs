//! The brief in words: a label and what stands beside it, line by line.

use chrono::NaiveDate;

use super::{
    PostParts, Words,
    lang::CountedNames,
    said::{APART, Wording, joined},
};
use crate::{
    domain::{
        Account, Name, Note, Person, Privacy, PromiseState, Signal, Signals, Subject,
        brief::{
            AccountHead, Age, Aim, Brief, BriefItem, ContactWays, Head, Knows, Named, NoteSays,
            PostSays, PromiseSays, Reached, Recorded, RivalSays, Says, SeatSays, Stand, Strong,
            ThereSays, TieSays,
        },
        score::State,
    },
    say::percent,
};

impl Words {
    /// What the page is called: `Brief · Zhang Wei`.
    #[must_use]
    pub fn brief_title(&self, head: &Head) -> String {
        let person = head.person.as_ref().map(|(_, name)| name);
        let account = head.account.as_ref().map(|account| &account.name);
        let who = person.or(account).map_or_else(String::new, Name::told);
        self.brief_title_said(who)
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
        self.brief_footer_said(title, day)
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
        let mut parts = vec![account.name.told()];
        let parent = account
            .parent
            .as_ref()
            .map(|(_, name): &Named<Account>| name.told());
        match (account.kind.map(|kind| self.account_kind(kind)), parent) {
            (Some(kind), Some(parent)) => parts.push(self.screen_unit_of(&kind, &parent)),
            (Some(one), None) | (None, Some(one)) => parts.push(one),
            (None, None) => {}
        }
        parts.extend(account.tier.map(|tier| self.brief_tier(tier.code())));
        parts
    }

    fn brief_depth(&self, account: &AccountHead, on: NaiveDate) -> Vec<String> {
        let depth = &account.depth;
        let band = self.band(depth.band);
        let mut parts = vec![
            self.brief_depth_said(depth.depth, band),
            self.stage(depth.stage),
            self.depth_confidence(percent(depth.confidence)),
        ];
        parts.extend(account.doubtful.then(|| self.depth_doubtful()));
        let (live, people) = (account.threads, account.people);
        parts.push(self.brief_threads(live, people));
        parts.push(match account.last {
            Some(last) => self.brief_last(self.distance(last, on)),
            None => self.brief_never(),
        });
        parts.extend(account.cap.map(|cap| self.limited(&cap)));
        parts
    }

    /// What stands before a line; short.
    #[must_use]
    pub fn brief_label(&self, item: &BriefItem, on: NaiveDate) -> String {
        match &item.says {
            Says::Visit(visit) => {
                let at = visit.at.map(|at| at.format("%H:%M").to_string());
                let on = Some(self.date(visit.on, on));
                let when = on.into_iter().chain(at).collect::<Vec<_>>().join(" ");
                format!("{when} {}", self.kind(visit.visit.kind))
            }
            Says::Matter(says) => self.matter_kind(says.stand.matter.kind),
            Says::Post(_) => self.brief_label_post(),
            Says::Holds(_) => self.brief_label_seat(),
            Says::Tie(_) => self.brief_label_tie(),
            Says::Reach(_) => self.brief_label_reach(),
            Says::Birthday(_) => self.brief_label_birthday(),
            Says::Ways(..) => self.brief_label_ways(),
            Says::Remark(_, Privacy::Shareable) => self.brief_label_note(),
            Says::Remark(_, Privacy::Private) => self.brief_label_private(),
            Says::Strength(_) => self.brief_label_strength(),
            Says::Stance(_) | Says::NoStance => self.brief_label_stance(),
            Says::Rival(_) | Says::RivalHere(..) => self.brief_label_rival(),
            Says::Aim(_) => self.brief_label_aim(),
            Says::Seen(day, ..) => self.brief_label_seen(self.date(*day, on)),
            Says::Chair(seat, _) => self.seat_said(seat.role, None),
            Says::Weighty(stand, _) => stand.name.told(),
            Says::There(there) => there.name.told(),
            Says::Note(note) => format!("{} {}", self.date(note.on, on), self.kind(note.kind)),
            Says::Promise(promise) => self.brief_promise_label(promise, on),
            Says::Unknown(lack) | Says::Question(lack, _) if lack.points < 0.05 => {
                self.brief_label_nothing()
            }
            Says::Unknown(lack) | Says::Question(lack, _) => {
                let points = format!("{:.1}", lack.points);
                self.brief_label_points(points)
            }
            Says::Knows(knows) => knows.name.told(),
            Says::OnlyYou => self.brief_label_nothing(),
        }
    }

    /// `us · 2d late`, `them · in 5d`
    fn brief_promise_label(&self, promise: &PromiseSays, on: NaiveDate) -> String {
        let state = match promise.kept {
            Some(_) => PromiseState::Kept,
            None => PromiseState::Open,
        };
        let when = self.promise_now(state, promise.due, on).to_string();
        [self.side_short(promise.by), when].join(APART)
    }

    /// What a line says, beside its label.
    #[must_use]
    pub fn brief_says(&self, item: &BriefItem, on: NaiveDate) -> String {
        match &item.says {
            Says::Visit(visit) => {
                let names = |names: &[Name]| {
                    let names: Vec<_> = names.iter().map(Name::told).collect();
                    names.join(&self.comma())
                };
                let ours = Some(&visit.ours).filter(|ours| !ours.is_empty());
                let ours = ours.map(|ours| format!("& {}", names(ours)));
                let about = Some(&visit.about).filter(|about| !about.is_empty());
                let about = about.map(|about| format!("! {}", names(about)));
                let who = Some(names(&visit.people))
                    .into_iter()
                    .chain(ours)
                    .chain(about);
                let aims = self.visit_aims(&visit.visit);
                who.chain(aims).collect::<Vec<_>>().join(APART)
            }
            Says::Matter(says) => {
                let names = |subject: Subject| self.call(&says.named, subject);
                self.stand_said(&says.stand, &names, on)
            }
            Says::Post(post) => self.brief_post(post, on),
            Says::Holds(seat) => self.brief_seat(seat),
            Says::Tie(tie) => self.brief_tie(tie),
            Says::Reach(reach) => self.brief_reach(reach),
            Says::Birthday(day) if self.is_on_paper() => self.date(*day, on),
            Says::Birthday(day) => [self.date(*day, on), self.distance(*day, on)].join(APART),
            Says::Ways(ways, cadence) => {
                let ways = ways.iter().map(|(kind, count)| {
                    let kind = self.kind(*kind);
                    self.brief_way(kind, *count)
                });
                let days = self.span(i64::from(*cadence));
                let every = self.brief_cadence(days);
                ways.chain([every]).collect::<Vec<_>>().join(APART)
            }
            Says::Remark(note, _) => one_line(note),
            Says::Strength(strong) => self.brief_strength(*strong, on),
            Says::Stance(recorded) => self.brief_stance(recorded, on),
            Says::NoStance => self.maybe_stance(None),
            Says::Rival(rival) => self.brief_rival(rival, on),
            Says::RivalHere(rival, names) => {
                let called = |id| {
                    let mut known = names.iter().filter(|(known, _)| *known == id);
                    known
                        .next()
                        .map_or_else(String::new, |(_, name)| name.told())
                };
                self.rival_stands(rival, &called)
            }
            Says::Aim(aim) => self.brief_aim(*aim, on),
            Says::Seen(_, kind, signals) => {
                [self.kind(*kind), self.brief_signals(*signals)].join(APART)
            }
            Says::Chair(seat, stand) => self.brief_chair(seat, stand.as_ref(), on),
            Says::There(there) => self.brief_there(there, on),
            Says::Weighty(stand, influence) => {
                let influence = i64::from(*influence);
                let only = self.brief_influence_only(influence);
                let title = stand.title.as_ref().map(Name::told);
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
                    Some(promise.text.told()),
                    promise.who.as_ref().map(Name::told),
                    promise
                        .keeper
                        .as_ref()
                        .map(|name| format!("& {}", name.shown())),
                    kept,
                ];
                parts.into_iter().flatten().collect::<Vec<_>>().join(APART)
            }
            Says::Unknown(lack) => self.finding(&lack.finding, &|_| self.called(&lack.called), on),
            Says::Question(lack, asked) => self.question_for(lack, *asked, on),
            Says::Knows(knows) => self.brief_knows(knows, on),
            Says::OnlyYou => self.brief_only_you(),
        }
    }

    fn brief_post(&self, post: &PostSays, on: NaiveDate) -> String {
        let elsewhere = post.elsewhere.as_ref().map(Name::told);
        let said = self.post_said(PostParts {
            at: None,
            department: post.department.as_ref().map(Name::told),
            title: post.title.as_ref().map(Name::told),
            level: post.level,
            influence: post.influence,
        });
        let said = joined([
            Some(said).filter(|said| !said.is_empty()),
            elsewhere.map(|account| self.brief_at(account)),
            post.since.map(|day| self.card_since(self.date(day, on))),
        ]);
        if said.is_empty() {
            return self.brief_label_nothing();
        }
        said
    }

    /// `Head of Purchasing · Purchasing · senior · birthday 9 Mar 1974`
    fn brief_there(&self, there: &ThereSays, on: NaiveDate) -> String {
        let said = self.post_said(PostParts {
            department: there.department.as_ref().map(Name::told),
            title: there.title.as_ref().map(Name::told),
            level: there.level,
            ..PostParts::default()
        });
        let birthday = there.birthday.map(|day| {
            let label = self.brief_label_birthday();
            self.brief_line(&label, self.birthday(day, on))
        });
        let said = joined([Some(said).filter(|said| !said.is_empty()), birthday]);
        if said.is_empty() {
            return self.brief_label_nothing();
        }
        said
    }

    /// `A approver · vice president`, with the account above.
    pub(super) fn brief_seat(&self, seat: &SeatSays) -> String {
        let said = self.seat_said(seat.role, seat.title.as_ref());
        let above = seat.above.as_ref().map(Name::told);
        joined([Some(said), above.map(|account| self.brief_at(account))])
    }

    fn brief_tie(&self, tie: &TieSays) -> String {
        let says = self.tie_says(tie.kind, tie.from.shown(), tie.to.shown());
        joined([Some(says), tie.note.as_ref().map(one_line)])
    }

    fn brief_reach(&self, reach: &ContactWays) -> String {
        let mut parts: Vec<String> = reach.phones.iter().map(Name::told).collect();
        let wechat = reach.wechat.as_ref().map(Name::told);
        parts.extend(wechat.map(|id| self.brief_wechat(id)));
        parts.extend(reach.emails.iter().map(Name::told));
        parts.join(APART)
    }

    fn brief_strength(&self, strong: Strong, on: NaiveDate) -> String {
        let share = percent(strong.strength);
        let silent = strong.last.map(|last| (on - last).num_days());
        let contact = self.contact_said(silent, (strong.cadence, strong.paced_by), strong.state);
        let strength = format!("{share}% {}", self.strength_of(strong.label));
        joined([Some(strength), Some(contact.to_string())])
    }

    fn brief_stance(&self, recorded: &Recorded, on: NaiveDate) -> String {
        let mut parts = vec![
            self.brief_counted(recorded),
            self.stance_source(recorded.source),
            self.date(recorded.on, on),
        ];
        parts.extend(recorded.limit.map(|(_, limit)| self.limit(limit)));
        // The limit has said it.
        if recorded.age == Age::Stale && recorded.limit.is_none() {
            parts.push(self.brief_stale());
        }
        parts.extend(recorded.note.as_ref().map(one_line));
        parts.join(APART)
    }

    /// `support, counts as neutral`
    fn brief_counted(&self, recorded: &Recorded) -> String {
        let stance = self.stance(recorded.value);
        match recorded.limit {
            None => stance,
            Some((counts, _)) => {
                let counts = self.maybe_stance(counts);
                self.brief_counts_as(stance, counts)
            }
        }
    }

    fn brief_rival(&self, rival: &RivalSays, on: NaiveDate) -> String {
        let (name, day) = (rival.rival.told(), self.date(rival.on, on));
        let stance = self.stance(rival.value);
        let source = self.stance_source(rival.source);
        self.brief_toward(name, stance, source, day)
    }

    fn brief_aim(&self, aim: Aim, on: NaiveDate) -> String {
        let now = self.target_now(Wording::Full, aim.reached == Reached::Yes, aim.by, on);
        joined([Some(self.stance(aim.value)), Some(now.to_string())])
    }

    /// Each signal of a contact, in words.
    fn brief_signals(&self, signals: Signals) -> String {
        let given = Signal::ALL.iter().filter(|signal| signals.has(**signal));
        let given: Vec<_> = given.map(|signal| self.signal(*signal)).collect();
        given.join(&self.comma())
    }

    fn brief_chair(&self, seat: &SeatSays, stand: Option<&Stand>, on: NaiveDate) -> String {
        let mut parts = Vec::new();
        let above = seat.above.as_ref().map(Name::told);
        let at = above.map(|account| self.brief_at(account));
        match stand {
            None => {
                parts.extend(seat.title.as_ref().map(Name::told));
                parts.extend(at);
                parts.push(self.empty_seat(seat.empty));
            }
            Some(stand) => {
                let title = stand.title.as_ref().or(seat.title.as_ref());
                let name = stand.name.told();
                parts.push(match title {
                    Some(title) => self.named_title(name, title.shown()),
                    None => name,
                });
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
            parts.push(self.brief_signals_said(stand.signals));
        }
        let last = stand.last.map(|last| match self.distance(last, on) {
            // A day by itself would say nothing of what was on it.
            day if self.is_on_paper() => self.brief_last(day),
            when => when,
        });
        parts.push(match (last, stand.state) {
            (None, _) => self.brief_never(),
            (Some(last), State::Live | State::Never) => last,
            (Some(last), state) => self.brief_silent(last, self.state(state)),
        });
        let aim = stand.aim.filter(|aim| aim.reached == Reached::Not);
        parts.extend(aim.map(|aim| {
            let (stance, day) = (self.stance(aim.value), self.date(aim.by, on));
            if aim.by < on {
                self.brief_aim_missed(stance, day)
            } else {
                self.brief_aim_said(stance, day)
            }
        }));
        parts
    }

    fn brief_note(&self, note: &NoteSays) -> String {
        let names = |names: &[Name]| {
            let names: Vec<_> = names.iter().map(Name::told).collect();
            self.brief_names(names)
        };
        let who = match (note.people.as_slice(), note.ours.as_slice()) {
            (people, []) => names(people),
            (people, ours) => self.brief_with(names(people), names(ours)),
        };
        let text = one_line(&note.note);
        let text = match note.privacy {
            Privacy::Shareable => text,
            Privacy::Private => self.brief_private(text),
        };
        if who.trim().is_empty() {
            return text;
        }
        self.brief_said(who, text)
    }

    /// The first few names, and how many there are.
    pub(super) fn brief_names(&self, mut names: Vec<String>) -> String {
        const MOST: usize = 4;
        let all = names.len();
        if all <= MOST {
            return names.join(&self.comma());
        }
        names.truncate(MOST - 1);
        self.names_and_more(self.list(&names), names.len(), all - names.len())
    }

    /// So many names, and that there are more.
    fn names_and_more(&self, names: String, named: usize, more: usize) -> String {
        let count = match self.lang.rules().counts {
            CountedNames::Unnamed => more,
            CountedNames::Everybody => named + more,
        };
        self.brief_names_more(names, count)
    }

    fn brief_knows(&self, knows: &Knows, on: NaiveDate) -> String {
        let mut parts = vec![self.colleague_role(knows.role)];
        let of_one = 0 < knows.contacts;
        if let (true, Some((_, last))) = (of_one, knows.met.first()) {
            let day = self.date(*last, on);
            parts.push(self.brief_contacts(knows.contacts, day));
        } else if !knows.met.is_empty() {
            let met = knows.met.iter().map(|((_, name), last)| {
                let (name, day) = (name.told(), self.date(*last, on));
                self.brief_met_on(name, day)
            });
            let mut names = met.collect::<Vec<_>>().join(&self.comma());
            if 0 < knows.more {
                names = self.names_and_more(names, knows.met.len(), knows.more);
            }
            parts.push(self.brief_met(names));
        }
        if of_one && !knows.matched.is_empty() {
            parts.push(self.brief_their_counterpart());
        } else if !knows.matched.is_empty() {
            let names = knows.matched.iter();
            let names = names.map(|(_, name): &Named<Person>| name.told());
            let names = names.collect::<Vec<_>>().join(&self.comma());
            parts.push(self.brief_counterpart(names));
        }
        parts.join(APART)
    }
}

/// A note in one line, however many it was written in.
fn one_line(note: &Note) -> String {
    let note = note.shown();
    note.split_whitespace().collect::<Vec<_>>().join(" ")
}
