//! Names that run into each other, or into the words around them: what only the names of the book can tell.
//!
//! ```text
//! @张伟和王芳讨论验收     → @张伟  和  王芳   note: 讨论验收
//! @Jane Fox and li        → "Jane Fox"  and  li
//! @zhang/li               → is li a department of zhang's, or somebody?
//! ```
//!
//! Nothing is taken for somebody new here: a word without a sign is somebody known, or is asked about.

use std::iter::Peekable;

use crate::{
    domain::{Kind, department::told},
    find::is_han,
};

use super::{
    Picked, honorific,
    joints::joins,
    line::CharRange,
    names::NameIndex,
    people::{People, Seen},
    read::Reader,
    syntax::{Item, Joint, Said, Spelled, Syntax, What, nameless, said_at, told_from},
    traits::{Suffix, Trait},
};

/// The line with its names apart from each other and from the words around them.
pub(super) fn untangle<'k>(
    reader: &Reader<'k>,
    syntax: Syntax,
    people: &People<'k>,
    seen: &mut Seen,
) -> Syntax {
    let mut untangler = Untangler {
        reader,
        people,
        seen,
        colleagues: None,
        departments: None,
        head: Vec::with_capacity(syntax.head.len()),
        note_at: None,
    };
    let mut items = syntax.head.into_iter().peekable();
    while let Some(item) = items.next() {
        match item.what {
            What::Person(said, suffixes) if said.spelled == Spelled::Bare => {
                let mut name = Name {
                    at: item.at.start + 1..item.at.end,
                    sign: item.at.start,
                    spelled: Spelled::Bare,
                    suffixes,
                };
                untangler.lengthen(&mut name, &mut items);
                let rest = Rest::of(items.peek());
                untangler.signed(name, rest);
            }
            What::Loose(_, suffixes, joint) => {
                let mut name = Name {
                    sign: item.at.start,
                    at: item.at,
                    spelled: Spelled::Joined,
                    suffixes,
                };
                if joint != Joint::Next {
                    untangler.lengthen(&mut name, &mut items);
                }
                let rest = Rest::of(items.peek());
                untangler.loose(name, joint, rest);
            }
            What::Colleague(said) if said.spelled == Spelled::Bare => {
                untangler.colleague(&item.at, &said);
            }
            _ => untangler.head.push(item),
        }
    }
    let Untangler { head, note_at, .. } = untangler;
    match note_at {
        None => Syntax { head, ..syntax },
        Some(at) => Syntax {
            head,
            ..told_from(reader.line, at)
        },
    }
}

struct Untangler<'l, 'k> {
    reader: &'l Reader<'k>,
    people: &'l People<'k>,
    seen: &'l mut Seen,
    /// Made when they are asked for: most lines have no use for them.
    colleagues: Option<NameIndex>,
    departments: Option<NameIndex>,
    head: Vec<Item>,
    /// Where the note begins, if it begins without a colon.
    note_at: Option<usize>,
}

/// A name as it stands in the line.
struct Name {
    /// Without its sign.
    at: CharRange,
    /// Where its sign stands, or the name if it has none.
    sign: usize,
    spelled: Spelled,
    suffixes: Vec<Suffix>,
}

/// Whether HEAD goes on after a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    Nothing,
    More,
}

impl Rest {
    const fn of(next: Option<&Item>) -> Self {
        match next {
            None => Self::Nothing,
            Some(_) => Self::More,
        }
    }
}

/// A name and a further word of it.
struct Longer {
    end: usize,
    spelled: Spelled,
}

impl Untangler<'_, '_> {
    /// Takes the words after a name that are part of it: Jane Fox.
    fn lengthen(&mut self, name: &mut Name, items: &mut Peekable<impl Iterator<Item = Item>>) {
        while let Some(longer) = items.peek().and_then(|next| self.longer(name, next)) {
            name.at.end = longer.end;
            name.spelled = longer.spelled;
            if let Some(What::Loose(_, suffixes, _)) = items.next().map(|item| item.what) {
                name.suffixes = suffixes;
            }
        }
    }

    /// The name with the word after it, where both are one.
    fn longer(&mut self, name: &Name, next: &Item) -> Option<Longer> {
        let What::Loose(word, _, Joint::Next) = &next.what else {
            return None;
        };
        let line = self.reader.line;
        if !name.suffixes.is_empty() || self.picked(name).is_some() {
            return None;
        }
        let (first, both) = (line.slice(&name.at), name.at.start..next.at.end);
        let end = next.at.end;
        if self.fits(line.slice(&both)) {
            let spelled = Spelled::Bare;
            return Some(Longer { end, spelled });
        }
        // Nobody yet; written like a name, it may become one, if the user says so.
        let proper = |text: &str| text.starts_with(char::is_uppercase);
        let spelled = Spelled::Joined;
        (proper(first) && proper(&word.name) && !self.people.bears(first))
            .then_some(Longer { end, spelled })
    }

    /// A name with its sign.
    fn signed(&mut self, name: Name, rest: Rest) {
        let known = self.picked(&name).is_some() || self.fits(self.reader.line.slice(&name.at));
        if known {
            self.person(name);
        } else if let Err(name) = self.split(name, rest) {
            self.person(name);
        }
    }

    /// A word without a sign after a name.
    fn loose(&mut self, mut name: Name, joint: Joint, rest: Rest) {
        let text = self.reader.line.slice(&name.at);
        let after_colleague = self.after_colleague();
        let somebody = match joint {
            Joint::Next => self.people.bears(text),
            Joint::Listed | Joint::And => self.fits(text),
        };
        let picked = self.picked(&name).is_some();
        if !after_colleague && (somebody || picked) {
            name.spelled = Spelled::Joined;
            return self.person(name);
        }
        let ours = joint != Joint::Next && self.is_colleague(text) && name.suffixes.is_empty();
        if ours {
            let name_said = said(text, Spelled::Bare);
            let at = name.at;
            return self.head.push(Item {
                at,
                what: What::Colleague(name_said),
            });
        }
        if after_colleague || joint == Joint::Next || self.is_all_words(&name.at) {
            return self.words(&name);
        }
        match self.split(name, rest) {
            Ok(()) => {}
            Err(name) if joint == Joint::And => self.person(name),
            Err(name) => self.words(&name),
        }
    }

    /// A colleague with a sign, and whom a joining word adds: &陈明和老周.
    fn colleague(&mut self, at: &CharRange, bare: &Said) {
        let line = self.reader.line;
        let mut start = at.start;
        if !self.is_colleague(&bare.name) && self.reader.picked(line.slice(at)).is_none() {
            for end in at.start + 2..at.end {
                let Some(to) = joins(line, end).filter(|to| *to < at.end) else {
                    continue;
                };
                let from = start + usize::from(start == at.start);
                let name = line.slice(&(from..end));
                if line.get(end).is_some_and(is_han) && self.is_colleague(name) {
                    let what = What::Colleague(said(name, Spelled::Bare));
                    self.head.push(Item {
                        at: start..end,
                        what,
                    });
                    self.head.push(Item {
                        at: end..to,
                        what: What::Little,
                    });
                    start = to;
                }
            }
        }
        let from = start + usize::from(start == at.start);
        let name = said(line.slice(&(from..at.end)), Spelled::Bare);
        self.head.push(Item {
            at: start..at.end,
            what: What::Colleague(name),
        });
    }

    /// A name that runs into something else; given back where nothing of it is known.
    fn split(&mut self, name: Name, rest: Rest) -> Result<(), Name> {
        /// No name and no sentence run into one is longer.
        const MOST: usize = 40;
        let line = self.reader.line;
        // 张伟总经理 is all of it how somebody is addressed.
        let addressed = honorific::surname(line.slice(&name.at)).is_some();
        if addressed || MOST < name.at.len() {
            return Err(name);
        }
        for end in (name.at.start + 1..name.at.end).rev() {
            if !self.is_name(name.at.start..end) {
                continue;
            }
            let tail = end..name.at.end;
            let joining =
                joins(line, end).filter(|to| *to <= tail.end && line.get(end).is_some_and(is_han));
            if let Some(to) = joining {
                self.head.push(person(
                    line.slice(&(name.at.start..end)),
                    name.sign..end,
                    name.spelled,
                    Vec::new(),
                ));
                self.head.push(Item {
                    at: end..to,
                    what: What::Little,
                });
                if to < tail.end {
                    let next = Name {
                        at: to..tail.end,
                        sign: to,
                        spelled: Spelled::Joined,
                        suffixes: name.suffixes,
                    };
                    self.loose(next, Joint::And, rest);
                }
                return Ok(());
            }
            let Some((words, note_at)) = self.followed(&tail, &name, rest) else {
                continue;
            };
            self.head.push(person(
                line.slice(&(name.at.start..end)),
                name.sign..end,
                name.spelled,
                name.suffixes,
            ));
            self.head.extend(words);
            self.note_at = note_at;
            return Ok(());
        }
        Err(name)
    }

    /// What follows a name without a space: words of the language, and what then begins the note.
    fn followed(
        &self,
        tail: &CharRange,
        name: &Name,
        rest: Rest,
    ) -> Option<(Vec<Item>, Option<usize>)> {
        let (line, own) = (self.reader.line, &self.reader.known.kinds);
        let mut words: Vec<Item> = Vec::new();
        let mut at = tail.start;
        while at < tail.end
            && let Some((what, end)) = said_at(line, at, own).filter(|(_, end)| *end <= tail.end)
        {
            words.push(Item { at: at..end, what });
            at = end;
        }
        if at == tail.end {
            return Some((words, None));
        }
        // 谈了 in 谈了价格 is no kind of contact but the beginning of what was said.
        let vague = |item: &Item| matches!(item.what, What::Little | What::Kind(Kind::Meeting));
        let mut begun = !words.is_empty();
        while let Some(last) = words.pop_if(|item| vague(item)) {
            at = last.at.start;
        }
        let foreign = line.before(tail.start).is_some_and(|c| !is_han(c)) && 2 < tail.len();
        begun = begun
            || foreign
            || VERBS
                .iter()
                .any(|verb| verb.len() < tail.len() * 3 && line.word(at, verb).is_some());
        let is_note = begun && rest == Rest::Nothing && name.suffixes.is_empty();
        is_note.then_some((words, Some(at)))
    }

    fn person(&mut self, name: Name) {
        let line = self.reader.line;
        let mut own = Vec::with_capacity(name.suffixes.len());
        let mut beside = Vec::new();
        for suffix in name.suffixes {
            match &suffix.what {
                Trait::Department(said) if self.may_be_somebody(said) => {
                    let said = said.clone();
                    let what = match self.reader.picked(line.slice(&suffix.at)) {
                        Some(Picked::Person(_)) => What::Person(said, Vec::new()),
                        Some(_) => {
                            own.push(suffix);
                            continue;
                        }
                        None => What::Beside(said),
                    };
                    beside.push(Item {
                        at: suffix.at,
                        what,
                    });
                }
                _ => own.push(suffix),
            }
        }
        let text = line.slice(&name.at);
        self.head
            .push(person(text, name.sign..name.at.end, name.spelled, own));
        self.head.extend(beside);
    }

    /// It names nobody: what it says without names.
    fn words(&mut self, name: &Name) {
        let end = name
            .suffixes
            .last()
            .map_or(name.at.end, |suffix| suffix.at.end);
        let own = &self.reader.known.kinds;
        self.head
            .extend(nameless(self.reader.line, &(name.at.start..end), own));
    }

    fn picked(&self, name: &Name) -> Option<&Picked> {
        let mention = self.reader.line.slice(&(name.sign..name.at.end));
        self.reader.picked(mention)
    }

    fn fits(&mut self, text: &str) -> bool {
        self.people.knows(&said(text, Spelled::Bare), self.seen)
    }

    /// Whether the stretch is a name that ends there: a whole one, how somebody known is addressed, or
    /// letters before Chinese.
    fn is_name(&mut self, at: CharRange) -> bool {
        let line = self.reader.line;
        let text = line.slice(&at);
        let foreign = || {
            line.before(at.end).is_some_and(|c| !is_han(c)) && line.get(at.end).is_some_and(is_han)
        };
        self.people.bears(text)
            || honorific::surname(text).is_some() && self.fits(text)
            || foreign() && self.fits(text)
    }

    /// Whether all of it is words that name nobody: 我 in @张伟和我.
    fn is_all_words(&self, at: &CharRange) -> bool {
        let (line, own) = (self.reader.line, &self.reader.known.kinds);
        let mut from = at.start;
        while let Some((_, end)) = said_at(line, from, own).filter(|(_, end)| *end <= at.end) {
            from = end;
        }
        from == at.end
    }

    fn after_colleague(&self) -> bool {
        let mut before = self.head.iter().rev();
        let named = before.find(|item| !matches!(item.what, What::Little));
        named.is_some_and(|item| matches!(item.what, What::Colleague(_)))
    }

    fn is_colleague(&mut self, text: &str) -> bool {
        let known = &self.reader.known.colleagues;
        let names = known.iter().map(|one| one.name.raw());
        let index = self
            .colleagues
            .get_or_insert_with(|| NameIndex::of(names.enumerate()));
        !index.fits(&said(text, Spelled::Bare)).is_empty()
    }

    /// Whether what stands after a slash is no department, as far as anybody knows, and somebody known.
    fn may_be_somebody(&mut self, department: &Said) -> bool {
        let name = &department.name;
        if department.spelled != Spelled::Bare
            || told::function(name).is_some()
            || told::begun(name).is_some()
        {
            return false;
        }
        let accounts = self.reader.known.accounts.iter();
        let names = accounts
            .flat_map(|account| &account.departments)
            .map(|one| one.name.raw());
        let index = self
            .departments
            .get_or_insert_with(|| NameIndex::of(names.enumerate()));
        index.fits(department).is_empty() && self.people.knows(department, self.seen)
    }
}

fn said(text: &str, spelled: Spelled) -> Said {
    Said {
        name: text.to_owned(),
        spelled,
    }
}

fn person(text: &str, at: CharRange, spelled: Spelled, suffixes: Vec<Suffix>) -> Item {
    let what = What::Person(said(text, spelled), suffixes);
    Item { at, what }
}

/// How what somebody said or did begins, right after their name.
const VERBS: &[&str] = &[
    "说", "讲", "问", "提", "谈", "聊", "答", "答应", "同意", "表示", "确认", "反馈", "介绍",
    "愿意", "希望", "要求", "认可", "支持", "反对", "推动", "负责", "已", "不", "没", "要", "会",
    "想", "请", "让", "给", "把", "将", "对", "在", "是", "有", "去", "来", "到", "做", "发", "看",
    "催", "定", "签", "批", "报", "商", "讨论", "告诉", "透露", "建议", "安排", "沟通", "汇报",
    "交流", "询问", "咨询", "拒绝", "承诺",
];
