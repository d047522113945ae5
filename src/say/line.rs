//! The log line: what was understood, what stands in the way, what to choose.

use chrono::NaiveDate;

use super::Words;
use crate::{
    app::{Action, KeyScope, forms::Label},
    domain::{
        Account, Id, Kind, Name, NounKind, Signal, StanceValue,
        matter::told::{KIND_WORDS, STAGE_WORDS},
        text::{Shown, shown},
    },
    log_line::{
        Asks, Cue, Doubtful, Heard, Hint, KnownAs, LineDoubt, LinePart, LineProblem,
        MentionCandidate, Offer, OpenChoice, Sought, Trouble, aim_words, kind_words, short_word,
        signal_words, stance_words,
    },
};

/// An offer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferWords {
    pub what: String,
    /// What tells it from others of its name.
    pub beside: String,
    /// How long ago the last contact was; empty where there was none.
    pub when: String,
}

/// Bytes of words that mean nothing which are told of together: of a whole page in them nobody reads more.
const TOGETHER: usize = 60;

impl Words {
    /// Why the line cannot be saved, reason by reason. Words that mean nothing, one beside the other, are one.
    #[must_use]
    pub fn problems<'p>(
        &self,
        line: &str,
        problems: impl IntoIterator<Item = &'p LineProblem>,
        today: NaiveDate,
    ) -> Vec<String> {
        let mut told: Vec<LineProblem> = Vec::new();
        for problem in problems {
            let meaningless = |one: &LineProblem| one.what == Trouble::UnknownWord;
            match told.last_mut().filter(|last| meaningless(last)) {
                Some(last)
                    if meaningless(problem)
                        && problem.span.end <= last.span.start + TOGETHER
                        && (line.get(last.span.end..problem.span.start))
                            .is_some_and(|between| between.trim().is_empty()) =>
                {
                    last.span.end = problem.span.end;
                }
                _ => told.push(problem.clone()),
            }
        }
        let said = told.iter().map(|problem| {
            let typed = line.get(problem.span.clone()).unwrap_or_default();
            self.problem(&problem.what, typed, today)
        });
        said.collect()
    }

    /// Why the line cannot be saved; `typed` is the part of it that is meant.
    fn problem(&self, what: &Trouble, typed: &str, today: NaiveDate) -> String {
        let safe = shown(typed);
        match what {
            Trouble::UnknownWord if typed.starts_with(['!', '！']) => self.line_matter_early(safe),
            Trouble::UnknownWord => self.line_unknown_word(safe),
            Trouble::Detached => self.line_detached(safe),
            Trouble::UnclosedQuote => self.line_unclosed_quote(),
            Trouble::Unfinished => self.line_unfinished(safe),
            Trouble::BadName => self.line_bad_name(safe),
            Trouble::Day(unread) => self.no_past_day(unread, typed, today),
            Trouble::NoSignal(letter) => self.line_no_signal(letter.to_string()),
            Trouble::NoStance => self.line_no_stance(safe),
            Trouble::HeardStance => self.line_heard_stance(safe),
            Trouble::NoLevel => self.line_no_level(safe),
            Trouble::Twice(LinePart::Department(_)) => self.line_department_twice(safe),
            Trouble::Twice(part) => self.line_twice(self.line_part(*part)),
            Trouble::UnknownAccount { nearest } => match nearest.first() {
                None => self.line_unknown_account(safe),
                Some(name) => self.line_unknown_account_near(safe, name.shown()),
            },
            Trouble::NoAccount => self.line_no_account(),
            Trouble::NoCommonAccount => self.line_no_common_account(),
            Trouble::NoPeople => self.line_no_people(),
            Trouble::NotMe => self.line_not_me(),
            Trouble::NotYet => self.line_not_yet(safe),
            Trouble::NewGuest => self.line_new_guest(),
            Trouble::NobodyTold => self.line_nobody_told(),
            Trouble::ThereAndSpokenOf => self.line_there_and_spoken_of(safe),
            Trouble::SeveralMatters => self.line_several_matters(safe),
            Trouble::NoStage(kind) => self.line_no_stage(safe, self.matter_kind(*kind)),
            Trouble::EmptyPromise => self.line_empty_promise(),
            Trouble::LongPromise => self.line_long_promise(),
        }
    }

    /// What would be saved, but hardly as it was meant; `typed` is the part of the line.
    #[must_use]
    pub fn line_doubt(&self, doubt: &LineDoubt, typed: &str, today: NaiveDate) -> String {
        let typed = shown(typed);
        match &doubt.what {
            Doubtful::NoDue(near) => {
                let near = self.near_days(near, today);
                self.line_no_due(typed, near)
            }
            Doubtful::Over(on) => {
                let on = self.dated(*on, today);
                self.line_over(typed, on)
            }
            Doubtful::NoStage => self.line_no_matter(typed),
        }
    }

    /// The same while the nearest days stand below; `typed` is what was not understood.
    #[must_use]
    pub fn line_due_take(&self, typed: &str) -> String {
        let [down, up, take] = [Action::Down, Action::Up, Action::Take]
            .map(|action| self.key(KeyScope::QuickLog, action));
        self.line_due_take_said(shown(typed), down, up, take)
    }

    /// How the line is saved all the same.
    #[must_use]
    pub fn line_keep(&self) -> String {
        let key = self.key(KeyScope::QuickLog, Action::Save);
        self.line_keep_said(key)
    }

    /// The same on the shell.
    #[must_use]
    pub fn line_keep_shell(&self, doubt: &LineDoubt) -> String {
        match doubt.what {
            Doubtful::NoDue(_) => self.line_keep_shell_said(),
            Doubtful::Over(on) => self.line_over_shell(on.to_string()),
            Doubtful::NoStage => self.line_keep_matter_shell(),
        }
    }

    /// What is worth a second look, each once.
    #[must_use]
    pub fn hints(&self, hints: &[Hint]) -> Vec<String> {
        let mut told: Vec<String> = Vec::new();
        for hint in hints.iter().map(|hint| self.hint(hint)) {
            if !told.contains(&hint) {
                told.push(hint);
            }
        }
        told
    }

    fn hint(&self, hint: &Hint) -> String {
        match hint.what {
            Cue::NoPromise(_) => self.line_no_promise(),
            Cue::NamedAgain => self.line_named_again(),
            Cue::NoteBegins => self.line_note_begins(),
            Cue::LaterToday => self.line_later_today(),
            Cue::ComesAlong => self.line_comes_along(),
        }
    }

    #[must_use]
    pub fn line_part(&self, part: LinePart) -> String {
        match part {
            LinePart::When => self.part_when(),
            LinePart::Kind => self.part_kind(),
            LinePart::Person(_) => self.part_person(),
            LinePart::Signals => self.part_signals(),
            LinePart::Stance => self.part_stance(),
            LinePart::Rival(_) => self.noun(NounKind::Rival),
            LinePart::Department(_) => self.part_department(),
            LinePart::Level => self.part_level(),
            LinePart::Guest => self.part_guest(),
            LinePart::Colleague(_) => self.part_colleague(),
            LinePart::Account(_) => self.part_account(),
            LinePart::Note => self.part_note(),
            LinePart::PromiseSign(_) | LinePart::PromiseText => self.part_promise(),
            LinePart::Due => self.part_due(),
            LinePart::MatterSign | LinePart::Matter(_) | LinePart::MatterStage => {
                self.noun(NounKind::Matter)
            }
            LinePart::Little => self.part_little(),
            LinePart::Unknown => self.part_unknown(),
        }
    }

    /// What the book knows of a name, where that is worth saying.
    #[must_use]
    pub fn line_standing(&self, standing: KnownAs) -> Option<String> {
        match standing {
            KnownAs::Known => None,
            KnownAs::Guest => Some(self.line_guest()),
            KnownAs::New => Some(self.line_new()),
            KnownAs::Open => Some(self.line_open()),
        }
    }

    /// One of several things a mention may mean, with what tells it from the others.
    #[must_use]
    pub fn line_candidate(&self, candidate: &MentionCandidate) -> String {
        let name = candidate.name().shown();
        match candidate {
            MentionCandidate::Person { posts, .. } => {
                let post = posts.first().map_or_else(String::new, |post| {
                    let department = post.department.as_ref().map(|(_, name)| name);
                    let parts = [Some(&post.account_name), department, post.title.as_ref()];
                    let parts = parts.into_iter().flatten().map(Name::shown);
                    parts.collect::<Vec<_>>().join(" · ")
                });
                if post.is_empty() {
                    self.line_candidate_left(name)
                } else {
                    self.line_candidate_said(name, post)
                }
            }
            MentionCandidate::Department { function, .. } => {
                let beside = self.function(*function);
                self.line_candidate_said(name, beside)
            }
            MentionCandidate::NewPerson(_) => self.line_new_person(name),
            MentionCandidate::NewColleague(_) => self.line_new_colleague(name),
            MentionCandidate::NewDepartment(_) => self.line_new_department(name),
            MentionCandidate::NewRival(_) => self.line_new_rival_called(name),
            MentionCandidate::There { .. } => self.line_there(name),
            MentionCandidate::Guest(_) => self.line_guest_here(name),
            MentionCandidate::Account { .. }
            | MentionCandidate::Colleague { .. }
            | MentionCandidate::Rival(_) => name.into_owned(),
        }
    }

    /// Something a mention may become.
    #[must_use]
    pub fn line_offer(
        &self,
        offer: &Offer,
        place: Option<Id<Account>>,
        today: NaiveDate,
    ) -> OfferWords {
        let words = |what: String, beside: String| OfferWords {
            what,
            beside,
            when: String::new(),
        };
        match offer {
            Offer::Row { is, last } => {
                let what = is.name().told();
                match is {
                    MentionCandidate::Person { posts, .. } => {
                        let here = posts.iter().find(|post| Some(post.account) == place);
                        let post = here.or_else(|| posts.first());
                        let beside = post.map_or_else(Vec::new, |post| {
                            // Where everybody is of one account, its name says nothing.
                            let account = here.is_none().then_some(&post.account_name);
                            let department = post.department.as_ref().map(|(_, name)| name);
                            let parts = account.into_iter().chain(department).chain(&post.title);
                            parts.map(Name::told).collect()
                        });
                        OfferWords {
                            when: last
                                .map_or_else(String::new, |on| self.ago((today - on).num_days())),
                            ..words(what, beside.join(" · "))
                        }
                    }
                    MentionCandidate::NewPerson(_) => words(what, self.line_offer_new_person()),
                    MentionCandidate::NewColleague(_) => {
                        words(what, self.line_offer_new_colleague())
                    }
                    MentionCandidate::NewDepartment(_) => {
                        words(what, self.line_offer_new_department())
                    }
                    MentionCandidate::NewRival(_) => words(what, self.line_new_rival()),
                    MentionCandidate::Department { function, .. } => {
                        let function = self.function(*function);
                        let same = function.to_lowercase() == what.to_lowercase();
                        words(what, if same { String::new() } else { function })
                    }
                    // The last two are never offered for a name that is being typed.
                    MentionCandidate::Account { .. }
                    | MentionCandidate::Colleague { .. }
                    | MentionCandidate::Rival(_)
                    | MentionCandidate::There { .. }
                    | MentionCandidate::Guest(_) => words(what, String::new()),
                }
            }
            Offer::All(all) => {
                let names: Vec<String> = all.iter().map(|one| one.name().told()).collect();
                words(self.line_offer_all(), self.list(&names))
            }
            Offer::Level(level) => words(level.code().to_owned(), self.level(*level)),
            Offer::Signal(signal) => words(signal.code().to_owned(), self.signal(*signal)),
            Offer::Due(near) => {
                let when = near.on.map(|on| self.dated(on, today));
                let when = when.unwrap_or_else(|| self.promise_someday());
                words(near.words.clone(), when)
            }
            Offer::Matter(matter) => words(matter.title.told(), self.matter_kind(matter.kind)),
            Offer::Stage(stage) => words(self.matter_stage(*stage), String::new()),
            Offer::Stance(stance) => words(stance.number().to_string(), self.stance(*stance)),
        }
    }

    /// What a note of several lines holds.
    #[must_use]
    pub fn line_heard(&self, heard: &Heard) -> String {
        const MOST: usize = 5;
        let first = |mut names: Vec<Shown<'_>>| {
            if MOST < names.len() {
                names.truncate(MOST);
                names.push("…".into());
            }
            self.list(&names)
        };
        let people = heard.people.iter().map(|one| one.name().shown());
        let names = first(people.collect());
        let told = self.line_heard_said(heard.lines, heard.people.len(), names);
        if heard.strangers.is_empty() {
            return told;
        }
        let strangers = heard.strangers.iter().map(|name| shown(name));
        let strangers = first(strangers.collect());
        self.line_heard_strangers(told, strangers)
    }

    /// Asks whether those heard of took part.
    #[must_use]
    pub fn line_heard_take(&self, heard: &Heard) -> String {
        let [down, up, take] = [Action::Down, Action::Up, Action::Take]
            .map(|action| self.key(KeyScope::QuickLog, action));
        self.line_heard_take_said(self.line_heard(heard), down, up, take)
    }

    /// Asks for the one thing of somebody new that is being filled in.
    #[must_use]
    pub fn line_fill(&self, name: &Name, wanted: Sought) -> String {
        let name = name.shown();
        let [down, up, take, cancel] = [Action::Down, Action::Up, Action::Take, Action::Cancel]
            .map(|action| self.key(KeyScope::QuickLog, action));
        match wanted {
            Sought::Level => self.line_fill_level(name, down, up, take, cancel),
            _ => self.line_fill_department(name, down, up, take, cancel),
        }
    }

    /// Says what is not known of somebody new.
    #[must_use]
    pub fn line_blank(&self, name: &Name, wanted: &[Sought]) -> String {
        let wanted = match wanted {
            [Sought::Level] => self.line_blank_level(),
            [_] => self.line_blank_department(),
            _ => self.line_blank_both(),
        };
        let name = name.shown();
        let take = self.key(KeyScope::QuickLog, Action::Take);
        self.line_blank_said(name, wanted, take)
    }

    /// Asks for one of several.
    #[must_use]
    pub fn line_choose(&self, choice: &OpenChoice) -> String {
        let [down, up, take] = [Action::Down, Action::Up, Action::Take]
            .map(|action| self.key(KeyScope::QuickLog, action));
        let mention = shown(&choice.mention);
        match self.line_elsewhere(choice) {
            None => self.line_choose_said(mention, down, up, take),
            Some(elsewhere) => {
                self.line_choose_where(elsewhere.trim_end_matches('.').to_owned(), down, up, take)
            }
        }
    }

    /// The same where nothing can be chosen: the line has to say more.
    #[must_use]
    pub fn line_ambiguous(&self, choice: &OpenChoice) -> String {
        let mention = shown(&choice.mention);
        if let Some(elsewhere) = self.line_elsewhere(choice) {
            return self.line_ambiguous_where(elsewhere);
        }
        let new = choice
            .candidates
            .iter()
            .find_map(|candidate| match candidate {
                MentionCandidate::NewPerson(name) => Some(('@', name)),
                MentionCandidate::NewColleague(name) => Some(('&', name)),
                MentionCandidate::NewDepartment(name) => Some(('/', name)),
                MentionCandidate::NewRival(name) => Some(('~', name)),
                _ => None,
            });
        match new {
            None => self.line_ambiguous_said(mention),
            Some((sign, name)) => {
                let quoted = format!("{sign}\"{}\"", name.shown());
                self.line_ambiguous_or_new(mention, quoted)
            }
        }
    }

    /// That somebody is of another account, if that is what is asked about.
    fn line_elsewhere(&self, choice: &OpenChoice) -> Option<String> {
        let Asks::Where {
            name, there, here, ..
        } = &choice.asks
        else {
            return None;
        };
        let name = name.shown();
        let here = here.as_ref().map(Name::told).unwrap_or_default();
        let there: Vec<String> = there.iter().map(Name::told).collect();
        Some(if there.is_empty() {
            self.line_nowhere(name, here)
        } else {
            let there = self.list(&there);
            self.line_elsewhere_said(name, there, here)
        })
    }

    /// A candidate where nothing can be chosen: what to write, and what that means.
    #[must_use]
    pub fn line_to_write(&self, write: &str, candidate: &MentionCandidate) -> String {
        let means = self.line_candidate(candidate);
        self.line_to_write_said(shown(write), means)
    }

    /// That the line saved last can be had again.
    #[must_use]
    pub fn line_recall(&self) -> String {
        let up = self.key(KeyScope::QuickLog, Action::Up);
        self.line_recall_said(up)
    }

    /// Every word that the line has for kinds, signals and stances, in the user's language.
    #[must_use]
    pub fn line_vocabulary(&self) -> String {
        let kinds = Kind::ALL.iter().map(|kind| {
            let words = kind_words(*kind).skip(1);
            self.line_words(self.kind(*kind), short_word(*kind).to_owned(), words)
        });
        let signals = Signal::ALL.iter().map(|signal| {
            let letter = format!("+{}", signal.code());
            self.line_words(self.signal(*signal), letter, signal_words(*signal))
        });
        let stances = StanceValue::ALL.iter().map(|stance| {
            let number = format!("={}", stance.number());
            self.line_words(self.stance(*stance), number, stance_words(*stance))
        });
        let mut lines = vec![self.line_words_kinds()];
        lines.extend(kinds);
        lines.extend([String::new(), self.line_words_signals()]);
        lines.extend(signals);
        let [outcome, bring] = aim_words();
        let aims = [(Label::Outcome, outcome), (Label::Bring, bring)];
        lines.extend([String::new(), self.line_words_aims()]);
        lines.extend(aims.into_iter().map(|(label, words)| {
            let words = words.iter().filter(|word| (self.lang.rules().writes)(word));
            let all: Vec<String> = words.map(|word| (*word).to_owned()).collect();
            format!(
                "  {}",
                self.line_words_said(self.label(label), self.list(&all))
            )
        }));
        lines.extend([String::new(), self.line_words_stances()]);
        lines.extend(stances);
        lines.push(format!("  {}", self.line_words_toward()));
        let matters = KIND_WORDS
            .iter()
            .map(|(kind, words)| (self.matter_kind(*kind), *words));
        let stages = STAGE_WORDS.iter();
        let stages = stages.map(|(stage, words)| (self.matter_stage(*stage), *words));
        lines.extend([String::new(), self.line_words_matters()]);
        lines.extend(matters.chain(stages).map(|(called, words)| {
            let words = words.iter().filter(|word| (self.lang.rules().writes)(word));
            let all: Vec<String> = words.map(|word| (*word).to_owned()).collect();
            format!("  {}", self.line_words_said(called, self.list(&all)))
        }));
        lines.join("\n")
    }

    /// `  message  msg, wechat, …`, without the words of other languages.
    fn line_words(
        &self,
        called: String,
        short: String,
        words: impl Iterator<Item = &'static str>,
    ) -> String {
        let rules = self.lang.rules();
        let mut all = vec![short];
        all.extend(
            words
                .filter(|word| (rules.writes)(word))
                .map(ToOwned::to_owned),
        );
        format!("  {}", self.line_words_said(called, self.list(&all)))
    }
}
