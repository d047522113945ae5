//! The log line: what was understood, what stands in the way, what to choose.

use chrono::NaiveDate;

use super::{Lang, Words, word};
use crate::{
    app::{Action, Scope},
    domain::{
        account::Account,
        id::Id,
        interaction::{Kind, Signal},
        stance::StanceValue,
        text::{Name, shown},
    },
    log_line::{
        Asks, Candidate, Cue, Doubt, Doubtful, Heard, Hint, Offer, OpenChoice, Part, Problem,
        Sought, Standing, Trouble, kind_words, short_word, signal_words, stance_words,
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

impl Words {
    /// Why the line cannot be saved; `typed` is the part of it that is meant.
    #[must_use]
    pub fn problem(&self, problem: &Problem, typed: &str, today: NaiveDate) -> String {
        match &problem.what {
            Trouble::UnknownWord => word!(self, "line-unknown-word", typed = typed),
            Trouble::Detached => word!(self, "line-detached", typed = typed),
            Trouble::UnclosedQuote => word!(self, "line-unclosed-quote"),
            Trouble::Unfinished => word!(self, "line-unfinished", typed = typed),
            Trouble::BadName => word!(self, "line-bad-name", typed = typed),
            Trouble::Day(unread) => self.no_past_day(unread, typed, today),
            Trouble::NoSignal(letter) => {
                word!(self, "line-no-signal", letter = letter.to_string())
            }
            Trouble::NoStance => word!(self, "line-no-stance", typed = typed),
            Trouble::NoLevel => word!(self, "line-no-level", typed = typed),
            Trouble::Twice(part) => word!(self, "line-twice", part = self.line_part(*part)),
            Trouble::UnknownAccount { nearest } => match nearest.first() {
                None => word!(self, "line-unknown-account", typed = typed),
                Some(name) => {
                    let near = name.as_str();
                    word!(
                        self,
                        "line-unknown-account-near",
                        typed = typed,
                        near = near
                    )
                }
            },
            Trouble::NoAccount => word!(self, "line-no-account"),
            Trouble::NoCommonAccount => word!(self, "line-no-common-account"),
            Trouble::NoPeople => word!(self, "line-no-people"),
            Trouble::NotMe => word!(self, "line-not-me"),
            Trouble::NewGuest => word!(self, "line-new-guest"),
            Trouble::EmptyPromise => word!(self, "line-empty-promise"),
            Trouble::LongPromise => word!(self, "line-long-promise"),
        }
    }

    /// What would be saved, but hardly as it was meant; `typed` is the part of the line.
    #[must_use]
    pub fn line_doubt(&self, doubt: &Doubt, typed: &str, today: NaiveDate) -> String {
        match &doubt.what {
            Doubtful::NoDue(near) => {
                let near = self.near_days(near, today);
                word!(self, "line-no-due", typed = typed, near = near)
            }
            Doubtful::Over(on) => {
                let on = self.dated(*on, today);
                word!(self, "line-over", typed = typed, on = on)
            }
        }
    }

    /// The same while the nearest days stand below; `typed` is what was not understood.
    #[must_use]
    pub fn line_due_take(&self, typed: &str) -> String {
        let [down, up, take] = [Action::Down, Action::Up, Action::Take]
            .map(|action| self.key(Scope::QuickLog, action));
        word!(
            self,
            "line-due-take",
            typed = typed,
            down = down,
            up = up,
            take = take
        )
    }

    /// How the line is saved all the same.
    #[must_use]
    pub fn line_keep(&self) -> String {
        let key = self.key(Scope::QuickLog, Action::Save);
        word!(self, "line-keep", key = key)
    }

    /// The same on the shell.
    #[must_use]
    pub fn line_keep_shell(&self, doubt: &Doubt) -> String {
        match doubt.what {
            Doubtful::NoDue(_) => word!(self, "line-keep-shell"),
            Doubtful::Over(on) => word!(self, "line-over-shell", on = on.to_string()),
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
            Cue::NoPromise(_) => word!(self, "line-no-promise"),
            Cue::NamedAgain => word!(self, "line-named-again"),
            Cue::NoteBegins => word!(self, "line-note-begins"),
            Cue::LaterToday => word!(self, "line-later-today"),
            Cue::ComesAlong => word!(self, "line-comes-along"),
        }
    }

    #[must_use]
    pub fn line_part(&self, part: Part) -> String {
        match part {
            Part::When => word!(self, "part-when"),
            Part::Kind => word!(self, "part-kind"),
            Part::Person(_) => word!(self, "part-person"),
            Part::Signals => word!(self, "part-signals"),
            Part::Stance => word!(self, "part-stance"),
            Part::Department(_) => word!(self, "part-department"),
            Part::Level => word!(self, "part-level"),
            Part::Guest => word!(self, "part-guest"),
            Part::Colleague(_) => word!(self, "part-colleague"),
            Part::Account(_) => word!(self, "part-account"),
            Part::Note => word!(self, "part-note"),
            Part::PromiseSign(_) | Part::PromiseText => word!(self, "part-promise"),
            Part::Due => word!(self, "part-due"),
            Part::Little => word!(self, "part-little"),
            Part::Unknown => word!(self, "part-unknown"),
        }
    }

    /// What the book knows of a name, where that is worth saying.
    #[must_use]
    pub fn line_standing(&self, standing: Standing) -> Option<String> {
        match standing {
            Standing::Known => None,
            Standing::Guest => Some(word!(self, "line-guest")),
            Standing::New => Some(word!(self, "line-new")),
            Standing::Open => Some(word!(self, "line-open")),
        }
    }

    /// One of several things a mention may mean, with what tells it from the others.
    #[must_use]
    pub fn line_candidate(&self, candidate: &Candidate) -> String {
        let name = candidate.name().as_str();
        match candidate {
            Candidate::Person { posts, .. } => {
                let post = posts.first().map_or_else(String::new, |post| {
                    let department = post.department.as_ref().map(|(_, name)| name);
                    let parts = [Some(&post.account_name), department, post.title.as_ref()];
                    let parts = parts
                        .into_iter()
                        .flatten()
                        .map(crate::domain::text::Name::as_str);
                    parts.collect::<Vec<_>>().join(" · ")
                });
                if post.is_empty() {
                    word!(self, "line-candidate-left", name = name)
                } else {
                    word!(self, "line-candidate", name = name, beside = post)
                }
            }
            Candidate::Department { function, .. } => {
                let beside = self.function(*function);
                word!(self, "line-candidate", name = name, beside = beside)
            }
            Candidate::NewPerson(_) => word!(self, "line-new-person", name = name),
            Candidate::NewColleague(_) => word!(self, "line-new-colleague", name = name),
            Candidate::NewDepartment(_) => word!(self, "line-new-department", name = name),
            Candidate::There { .. } => word!(self, "line-there", name = name),
            Candidate::Guest(_) => word!(self, "line-guest-here", name = name),
            Candidate::Account { .. } | Candidate::Colleague { .. } => name.to_owned(),
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
        let shown = |name: &Name| shown(name.as_str()).into_owned();
        let words = |what: String, beside: String| OfferWords {
            what,
            beside,
            when: String::new(),
        };
        match offer {
            Offer::Row { is, last } => {
                let what = shown(is.name());
                match is {
                    Candidate::Person { posts, .. } => {
                        let here = posts.iter().find(|post| Some(post.account) == place);
                        let post = here.or_else(|| posts.first());
                        let beside = post.map_or_else(Vec::new, |post| {
                            // Where everybody is of one account, its name says nothing.
                            let account = here.is_none().then_some(&post.account_name);
                            let department = post.department.as_ref().map(|(_, name)| name);
                            let parts = account.into_iter().chain(department).chain(&post.title);
                            parts.map(shown).collect()
                        });
                        OfferWords {
                            when: last
                                .map_or_else(String::new, |on| self.ago((today - on).num_days())),
                            ..words(what, beside.join(" · "))
                        }
                    }
                    Candidate::NewPerson(_) => words(what, word!(self, "line-offer-new-person")),
                    Candidate::NewColleague(_) => {
                        words(what, word!(self, "line-offer-new-colleague"))
                    }
                    Candidate::NewDepartment(_) => {
                        words(what, word!(self, "line-offer-new-department"))
                    }
                    Candidate::Department { function, .. } => {
                        let function = self.function(*function);
                        let same = function.to_lowercase() == what.to_lowercase();
                        words(what, if same { String::new() } else { function })
                    }
                    // The last two are never offered for a name that is being typed.
                    Candidate::Account { .. }
                    | Candidate::Colleague { .. }
                    | Candidate::There { .. }
                    | Candidate::Guest(_) => words(what, String::new()),
                }
            }
            Offer::All(all) => {
                let names: Vec<String> = all.iter().map(|one| shown(one.name())).collect();
                words(word!(self, "line-offer-all"), self.list(&names))
            }
            Offer::Level(level) => words(level.code().to_owned(), self.level(*level)),
            Offer::Signal(signal) => words(signal.code().to_owned(), self.signal(*signal)),
            Offer::Due(near) => {
                let when = near.on.map(|on| self.dated(on, today));
                let when = when.unwrap_or_else(|| self.someday());
                words(near.words.clone(), when)
            }
            Offer::Stance(stance) => words(stance.number().to_string(), self.stance(*stance)),
        }
    }

    /// What a note of several lines holds.
    #[must_use]
    pub fn line_heard(&self, heard: &Heard) -> String {
        const MOST: usize = 5;
        let clean = |names: &[&str]| -> Vec<String> {
            let more = (MOST < names.len()).then(|| "…".to_owned());
            let names = names.iter().take(MOST);
            names
                .map(|name| shown(name).into_owned())
                .chain(more)
                .collect()
        };
        let people: Vec<&str> = heard.people.iter().map(|one| one.name().as_str()).collect();
        let names = self.list(&clean(&people));
        let told = word!(
            self,
            "line-heard",
            lines = heard.lines,
            count = people.len(),
            names = names
        );
        if heard.strangers.is_empty() {
            return told;
        }
        let strangers: Vec<&str> = heard.strangers.iter().map(String::as_str).collect();
        let strangers = self.list(&clean(&strangers));
        word!(
            self,
            "line-heard-strangers",
            heard = told,
            strangers = strangers
        )
    }

    /// Asks whether those heard of took part.
    #[must_use]
    pub fn line_heard_take(&self, heard: &Heard) -> String {
        let [down, up, take] = [Action::Down, Action::Up, Action::Take]
            .map(|action| self.key(Scope::QuickLog, action));
        word!(
            self,
            "line-heard-take",
            heard = self.line_heard(heard),
            down = down,
            up = up,
            take = take
        )
    }

    /// Asks for the one thing of somebody new that is being filled in.
    #[must_use]
    pub fn line_fill(&self, name: &Name, wanted: Sought) -> String {
        let name = shown(name.as_str()).into_owned();
        let [down, up, take, cancel] = [Action::Down, Action::Up, Action::Take, Action::Cancel]
            .map(|action| self.key(Scope::QuickLog, action));
        match wanted {
            Sought::Level => word!(
                self,
                "line-fill-level",
                name = name,
                down = down,
                up = up,
                take = take,
                cancel = cancel
            ),
            _ => word!(
                self,
                "line-fill-department",
                name = name,
                down = down,
                up = up,
                take = take,
                cancel = cancel
            ),
        }
    }

    /// Says what is not known of somebody new.
    #[must_use]
    pub fn line_blank(&self, name: &Name, wanted: &[Sought]) -> String {
        let wanted = match wanted {
            [Sought::Level] => word!(self, "line-blank-level"),
            [_] => word!(self, "line-blank-department"),
            _ => word!(self, "line-blank-both"),
        };
        let name = shown(name.as_str()).into_owned();
        let take = self.key(Scope::QuickLog, Action::Take);
        word!(
            self,
            "line-blank",
            name = name,
            wanted = wanted,
            take = take
        )
    }

    /// Asks for one of several.
    #[must_use]
    pub fn line_choose(&self, choice: &OpenChoice) -> String {
        let [down, up, take] = [Action::Down, Action::Up, Action::Take]
            .map(|action| self.key(Scope::QuickLog, action));
        let mention = shown(&choice.mention).into_owned();
        match self.line_elsewhere(choice) {
            None => word!(
                self,
                "line-choose",
                mention = mention,
                down = down,
                up = up,
                take = take
            ),
            Some(elsewhere) => word!(
                self,
                "line-choose-where",
                // Not a second full stop behind that of an abbreviation.
                elsewhere = elsewhere.strip_suffix('.').unwrap_or(&elsewhere),
                down = down,
                up = up,
                take = take
            ),
        }
    }

    /// The same where nothing can be chosen: the line has to say more.
    #[must_use]
    pub fn line_ambiguous(&self, choice: &OpenChoice) -> String {
        let mention = shown(&choice.mention).into_owned();
        if let Some(elsewhere) = self.line_elsewhere(choice) {
            return word!(self, "line-ambiguous-where", elsewhere = elsewhere);
        }
        let new = choice
            .candidates
            .iter()
            .find_map(|candidate| match candidate {
                Candidate::NewPerson(name) => Some(('@', name)),
                Candidate::NewColleague(name) => Some(('&', name)),
                Candidate::NewDepartment(name) => Some(('/', name)),
                _ => None,
            });
        match new {
            None => word!(self, "line-ambiguous", mention = mention),
            Some((sign, name)) => {
                let quoted = format!("{sign}\"{}\"", shown(name.as_str()));
                word!(
                    self,
                    "line-ambiguous-or-new",
                    mention = mention,
                    quoted = quoted
                )
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
        let clean = |name: &Name| shown(name.as_str()).into_owned();
        let name = clean(name);
        let here = here.as_ref().map(clean).unwrap_or_default();
        let there: Vec<String> = there.iter().map(clean).collect();
        Some(if there.is_empty() {
            word!(self, "line-nowhere", name = name, here = here)
        } else {
            let there = self.list(&there);
            word!(
                self,
                "line-elsewhere",
                name = name,
                there = there,
                here = here
            )
        })
    }

    /// A candidate where nothing can be chosen: what to write, and what that means.
    #[must_use]
    pub fn line_to_write(&self, write: &str, candidate: &Candidate) -> String {
        let means = self.line_candidate(candidate);
        word!(self, "line-to-write", write = write, means = means)
    }

    #[must_use]
    pub fn line_without_me(&self) -> String {
        word!(self, "line-without-me")
    }

    #[must_use]
    pub fn line_empty(&self) -> String {
        word!(self, "line-empty")
    }

    /// That the line saved last can be had again.
    #[must_use]
    pub fn line_recall(&self) -> String {
        let up = self.key(Scope::QuickLog, Action::Up);
        word!(self, "line-recall", up = up)
    }

    /// Every word that the line has for kinds, signals and stances, in the user's language.
    #[must_use]
    pub fn line_vocabulary(&self) -> String {
        let kinds = Kind::ALL.iter().map(|kind| {
            let words = kind_words(*kind).skip(1);
            self.line_words(&self.kind(*kind), short_word(*kind), words)
        });
        let signals = Signal::ALL.iter().map(|signal| {
            let letter = format!("+{}", signal.code());
            self.line_words(&self.signal(*signal), &letter, signal_words(*signal))
        });
        let stances = StanceValue::ALL.iter().map(|stance| {
            let number = format!("={}", stance.number());
            self.line_words(&self.stance(*stance), &number, stance_words(*stance))
        });
        let mut lines = vec![word!(self, "line-words-kinds")];
        lines.extend(kinds);
        lines.extend([String::new(), word!(self, "line-words-signals")]);
        lines.extend(signals);
        lines.extend([String::new(), word!(self, "line-words-stances")]);
        lines.extend(stances);
        lines.join("\n")
    }

    /// `  message  msg, wechat, …`, without the words of the other language.
    fn line_words(
        &self,
        called: &str,
        short: &str,
        words: impl Iterator<Item = &'static str>,
    ) -> String {
        let spoken = |word: &&str| match self.lang() {
            Lang::En => word.is_ascii(),
            Lang::Zh => !word.is_ascii(),
        };
        let mut all = vec![short.to_owned()];
        all.extend(words.filter(spoken).map(ToOwned::to_owned));
        let colon = match self.lang() {
            Lang::En => ": ",
            Lang::Zh => "：",
        };
        format!("  {called}{colon}{}", self.list(&all))
    }

    #[must_use]
    pub fn line_example(&self) -> String {
        word!(self, "line-example")
    }
}
