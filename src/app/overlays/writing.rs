//! Writing a document: which, in which format, into which file.

use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use chrono::NaiveDate;

use crate::{
    app::{
        Consent, Effect, MapPaper, Paper, PaperKind, PaperOrder, Phrases, Refusal, Unwritten,
        Written,
        fields::Edit,
        forms::{Field, FieldError, Fields, Label, TURN},
        key::Key,
        promised,
    },
    domain::{Account, Audience, Colleague, Id, Name, brief::About, format::FileFormat},
};

/// Signs of a name that go into the name of a file; no system's limit is lower, even at four bytes each.
const MOST_OF_A_NAME: usize = 40;

/// What a document can be about from where the user is.
#[derive(Debug, Clone, Default)]
pub struct Within {
    pub account: Option<Id<Account>>,
    pub brief: Option<About>,
    /// As it is on the screen.
    pub map: Option<Box<MapPaper>>,
    /// Whose round the agenda shows.
    pub round: Option<(Id<Colleague>, Name)>,
}

/// The questions before a document is written.
#[derive(Debug, Clone)]
pub struct Writing {
    /// Which document, in which format, for which audience, into which file.
    pub fields: Fields,
    pub within: Within,
    /// What whoever it is about is called: the account, and whom the brief is for.
    pub account: Option<Name>,
    pub whom: Option<Name>,
    pub stage: WritingStage,
    /// Why it was not written.
    pub refused: Option<Box<Written>>,
    folder: PathBuf,
    today: NaiveDate,
    /// What documents are called in the name of a file.
    called: Vec<(PaperKind, String)>,
    /// Whether the name of the file is the user's: nothing of it changes by itself then but the ending.
    named_by_user: bool,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WritingStage {
    Asking,
    Writing,
    /// Something is in the way, and Enter again agrees to it.
    Insisting(Consent),
}

impl Writing {
    /// Begins with `kind`, and says what has to be read for a name to be proposed.
    #[must_use]
    pub fn new(
        kind: PaperKind,
        within: Within,
        today: NaiveDate,
        phrases: &Phrases,
    ) -> (Self, Vec<Effect>) {
        let kinds = PaperKind::ALL.iter().copied();
        let kinds: Vec<_> = kinds.filter(|kind| within.has(*kind)).collect();
        let ask = Effect::Letterhead {
            account: within.account,
            brief: within.brief,
        };
        let mut writing = Self {
            fields: Fields::new(vec![
                Field::one_of(Label::Document, &kinds, kind),
                Field::one_of(Label::Format, &kind.formats(), kind.formats()[0]),
                Field::one_of(Label::Audience, kind.audience(), kind.audience()[0]),
                Field::text(Label::File, "").needed(),
            ]),
            within,
            account: None,
            whom: None,
            stage: WritingStage::Asking,
            refused: None,
            folder: PathBuf::new(),
            today,
            called: phrases.papers.clone(),
            named_by_user: false,
        };
        writing.propose();
        (writing, vec![ask])
    }

    /// Takes in what the name of the file is made of.
    pub fn knows(&mut self, folder: PathBuf, account: Option<Name>, whom: Option<Name>) {
        (self.folder, self.account, self.whom) = (folder, account, whom);
        if !self.named_by_user {
            self.propose();
        }
    }

    #[must_use]
    pub fn kind(&self) -> PaperKind {
        self.fields
            .chosen(Label::Document)
            .unwrap_or(PaperKind::Book)
    }

    #[must_use]
    pub fn format(&self) -> FileFormat {
        self.fields
            .chosen(Label::Format)
            .unwrap_or_else(|| self.kind().formats()[0])
    }

    #[must_use]
    pub fn audience(&self) -> Audience {
        self.fields
            .chosen(Label::Audience)
            .unwrap_or_else(|| self.kind().audience()[0])
    }

    /// Whom it is about, where it is about somebody.
    #[must_use]
    pub fn about(&self) -> Option<&Name> {
        match self.kind() {
            PaperKind::Brief => self.whom.as_ref().or(self.account.as_ref()),
            PaperKind::Map
            | PaperKind::Report
            | PaperKind::PromisesHere
            | PaperKind::MattersHere => self.account.as_ref(),
            PaperKind::Round => self.within.round.as_ref().map(|(_, name)| name),
            PaperKind::Portfolio
            | PaperKind::Rivals
            | PaperKind::Promises
            | PaperKind::Matters
            | PaperKind::Book => None,
        }
    }

    pub fn press(&mut self, key: Key) {
        if self.stage == WritingStage::Writing {
            return;
        }
        let (before, format, audience) = (self.kind(), self.format(), self.audience());
        if self.fields.press(key) != Edit::Changed {
            return;
        }
        match self.fields.focused().map(|field| field.label) {
            Some(Label::Document) if self.kind() != before => {
                let kind = self.kind();
                // What was chosen stays chosen where there is such a choice; what was no choice was not chosen.
                let audience = match before.audience() {
                    [_] => kind.audience()[0],
                    _ => audience,
                };
                let fields = &mut self.fields;
                fields.put(Field::one_of(Label::Format, &kind.formats(), format));
                fields.put(Field::one_of(Label::Audience, kind.audience(), audience));
            }
            Some(Label::File) => self.named(),
            _ => {}
        }
        self.changed(format);
    }

    pub fn paste(&mut self, text: &str) {
        if self.stage != WritingStage::Writing && self.fields.paste(text) == Edit::Changed {
            let format = self.format();
            self.named();
            self.changed(format);
        }
    }

    /// The user writes the name of the file: what it promises is chosen.
    fn named(&mut self) {
        self.named_by_user = true;
        let formats = self.kind().formats();
        if let Some(format) = promised(Path::new(self.file().trim()), &formats) {
            let field = Field::one_of(Label::Format, &formats, format);
            self.fields.put(field);
        }
    }

    /// To a field by its place; a choice that has the cursor already turns to its next option.
    pub fn point(&mut self, at: usize) {
        if self.fields.point(at) {
            self.press(TURN);
        }
    }

    /// Writes it, or says at its field what is missing.
    pub fn write(&mut self) -> Vec<Effect> {
        let file = self.file().trim().to_owned();
        let leave = match self.stage {
            WritingStage::Writing => return Vec::new(),
            WritingStage::Asking => None,
            WritingStage::Insisting(leave) => Some(leave),
        };
        if file.is_empty() {
            self.fields.fail(Label::File, FieldError::Needed);
            return Vec::new();
        }
        let Some(paper) = self.paper() else {
            return Vec::new();
        };
        self.stage = WritingStage::Writing;
        self.refused = None;
        vec![Effect::Write(Box::new(PaperOrder {
            paper,
            format: self.format(),
            audience: self.audience(),
            file: file.into(),
            leave,
        }))]
    }

    /// It was not written: the questions stay, with the reason.
    pub fn unwritten(&mut self, written: Box<Written>) {
        let cure = written.outcome.as_ref().err().and_then(Unwritten::cure);
        self.stage = cure.map_or(WritingStage::Asking, WritingStage::Insisting);
        self.refused = Some(written);
    }

    /// Nobody could try to write it.
    pub fn refuse(&mut self, why: Refusal) {
        self.unwritten(Box::new(Written {
            file: self.file().into(),
            outcome: Err(Unwritten::Refused(why)),
        }));
    }

    fn paper(&self) -> Option<Paper> {
        let account = self.within.account;
        Some(match self.kind() {
            PaperKind::Map => Paper::Map(self.within.map.clone()?),
            PaperKind::Brief => Paper::Brief(self.within.brief?),
            PaperKind::Report => Paper::Report(account?),
            PaperKind::Portfolio => Paper::Portfolio,
            PaperKind::Round => Paper::Round(self.within.round.as_ref()?.0),
            PaperKind::Rivals => Paper::Rivals,
            PaperKind::PromisesHere => Paper::Promises(Some(account?)),
            PaperKind::Promises => Paper::Promises(None),
            PaperKind::MattersHere => Paper::Matters(Some(account?)),
            PaperKind::Matters => Paper::Matters(None),
            PaperKind::Book => Paper::Book,
        })
    }

    fn file(&self) -> &str {
        self.fields.text(Label::File)
    }

    /// Another answer is another question: what was said of the last one does not hold.
    fn changed(&mut self, before: FileFormat) {
        self.stage = WritingStage::Asking;
        self.refused = None;
        if let Some(file) = self.fields.of_mut(Label::File) {
            file.error = None;
        }
        if !self.named_by_user {
            return self.propose();
        }
        let ending = |format: FileFormat| format!(".{}", format.code());
        if let Some(stem) = self.file().strip_suffix(&ending(before))
            && self.format() != before
        {
            let file = format!("{stem}{}", ending(self.format()));
            self.fields.write(Label::File, &file);
        }
    }

    /// `~/Documents/Harbour-Bank-brief-2026-11-23.pdf`
    fn propose(&mut self) {
        let kind = self.kind();
        let about = self.about().map_or_else(|| "guanxi".into(), of_name);
        let mut called = self.called.iter();
        let called = called.find(|(of, _)| *of == kind);
        let called = called.map_or("", |(_, word)| word);
        let day = match (kind, &self.within.map) {
            (PaperKind::Map, Some(map)) => map.on.unwrap_or(self.today),
            _ => self.today,
        };
        let day = day.to_string();
        let parts = [about.as_str(), called, &day];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let parts: Vec<_> = parts.collect();
        let name = format!("{}.{}", parts.join("-"), self.format().code());
        // Not joined as a path: what is typed by hand is text, and `~` no folder of the system's.
        let mut file = self.folder.display().to_string();
        if !file.is_empty() && !file.ends_with(MAIN_SEPARATOR) {
            file.push(MAIN_SEPARATOR);
        }
        self.fields.write(Label::File, &(file + &name));
    }
}

impl Within {
    const fn has(&self, kind: PaperKind) -> bool {
        match kind {
            PaperKind::Map => self.map.is_some(),
            PaperKind::Brief => self.brief.is_some(),
            PaperKind::Report | PaperKind::PromisesHere | PaperKind::MattersHere => {
                self.account.is_some()
            }
            PaperKind::Round => self.round.is_some(),
            PaperKind::Portfolio
            | PaperKind::Rivals
            | PaperKind::Promises
            | PaperKind::Matters
            | PaperKind::Book => true,
        }
    }
}

/// A name as a file may have it on any system: a word, without signs that mean something there.
fn of_name(name: &Name) -> String {
    let name = name.shown();
    let plain = name.chars().map(|sign| match sign {
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' | '\'' | '.' | '~' | '$' | '&' => ' ',
        sign => sign,
    });
    let plain: String = plain.collect();
    let words: Vec<_> = plain.split_whitespace().collect();
    let name: String = words.join("-").chars().take(MOST_OF_A_NAME).collect();
    name.trim_matches('-').to_owned()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::{app::keys, domain::format::Format};

    fn at_an_account() -> Writing {
        let within = Within {
            account: Some(Id::new(1)),
            brief: Some(About::Account(Id::new(1))),
            map: None,
            round: None,
        };
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mut phrases = Phrases::default();
        phrases.papers = vec![(PaperKind::Brief, "brief".into())];
        let (mut writing, _) = Writing::new(PaperKind::Brief, within, today, &phrases);
        let bank = Name::new("Harbour/Bank Co.").unwrap();
        writing.knows("~/Documents".into(), Some(bank.clone()), Some(bank));
        writing
    }

    fn press(writing: &mut Writing, typed: &str) {
        for key in keys(typed).unwrap() {
            writing.press(key);
        }
    }

    #[test]
    fn a_proposed_name_follows_what_is_chosen() {
        let mut writing = at_an_account();
        let file = ["~", "Documents", "Harbour-Bank-Co-brief-2026-11-23.pdf"];
        assert_eq!(writing.file(), file.join("/"));
        writing.fields.step(1);
        press(&mut writing, "<Right>");
        assert!(writing.file().ends_with("-brief-2026-11-23.html"));
        writing.fields.step(-1);
        // Report, and on to all accounts.
        press(&mut writing, "<Right><Right>");
        assert_eq!(writing.file(), "~/Documents/guanxi-2026-11-23.html");
        assert_eq!(
            writing.format(),
            Format::Html.into(),
            "it has that format, too"
        );
        press(&mut writing, "<Right><Right><Right><Right><Right><Right>");
        assert_eq!(writing.file(), "~/Documents/guanxi-2026-11-23.json");
    }

    #[test]
    fn of_a_name_the_user_wrote_only_the_ending_changes() {
        let mut writing = at_an_account();
        writing.fields.step(-1);
        press(&mut writing, "<Ctrl-U>visit.pdf");
        writing.fields.step(-2);
        press(&mut writing, "<Right>");
        assert_eq!(writing.file(), "visit.html");
        writing.fields.step(2);
        press(&mut writing, "<Ctrl-U>visit");
        writing.fields.step(-2);
        press(&mut writing, "<Right>");
        assert_eq!(writing.file(), "visit");
    }

    #[test]
    fn a_change_takes_the_leave_to_replace_back() {
        let mut writing = at_an_account();
        writing.stage = WritingStage::Insisting(Consent::Replace);
        writing.fields.step(-1);
        press(&mut writing, "x");
        assert_eq!(writing.stage, WritingStage::Asking);
        let effects = writing.write();
        let [Effect::Write(order)] = effects.as_slice() else {
            unreachable!("{effects:?}");
        };
        assert_eq!(order.leave, None);
        assert!(writing.write().is_empty(), "it is being written already");
    }

    #[test]
    fn the_ending_the_user_writes_is_the_format_that_is_chosen() {
        let mut writing = at_an_account();
        writing.fields.step(-1);
        press(&mut writing, "<Ctrl-U>visit.HTM");
        assert_eq!(writing.format(), Format::Html.into());
        press(&mut writing, "<Ctrl-U>");
        writing.paste("~/visit.md");
        assert_eq!(writing.format(), Format::Markdown.into());
        press(&mut writing, "<Ctrl-U>visit.docx");
        assert_eq!(
            writing.format(),
            Format::Markdown.into(),
            "none of ours: said when it is written"
        );
    }

    #[test]
    fn private_notes_stay_out_until_the_user_says_otherwise() {
        let mut writing = at_an_account();
        assert_eq!(writing.audience(), Audience::Others);
        writing.fields.step(2);
        press(&mut writing, "<Right>");
        assert_eq!(writing.audience(), Audience::Own);
        writing.fields.step(-2);
        press(&mut writing, "<Right>");
        assert_eq!(
            (writing.kind(), writing.audience()),
            (PaperKind::Report, Audience::Own)
        );
        press(&mut writing, "<Right>");
        assert_eq!(
            (writing.kind(), writing.audience()),
            (PaperKind::Portfolio, Audience::Own)
        );
        press(&mut writing, "<End>");
        assert_eq!(
            (writing.kind(), writing.audience()),
            (PaperKind::Book, Audience::Own)
        );
        press(&mut writing, "<Left>");
        assert_eq!(
            (writing.kind(), writing.audience()),
            (PaperKind::Rivals, Audience::Others),
            "the book as a whole leaves no choice, so none was made"
        );
    }

    proptest::proptest! {
        #[test]
        fn whatever_somebody_is_called_every_system_takes_the_file(called in ".{1,80}") {
            let Ok(called) = Name::new(&called) else {
                return Ok(());
            };
            let file = of_name(&called);
            let bad = |sign: char| sign.is_control() || sign.is_whitespace() || r#"<>:"/\|?*"#.contains(sign);
            proptest::prop_assert!(!file.contains(bad), "{file:?}");
            proptest::prop_assert!(!file.starts_with(['-', '.', '~']) && !file.ends_with(['-', '.']), "{file:?}");
            // With what follows it a name has to stay under 255 bytes.
            proptest::prop_assert!(file.len() <= 160, "{file:?}");
        }
    }

    #[test]
    fn no_name_makes_a_file_that_a_system_refuses() {
        let of = |name: &str| of_name(&Name::new(name).unwrap());
        assert_eq!(of("A/S: <x> \"y\""), "A-S-x-y");
        assert_eq!(of("../../etc"), "etc");
        assert_eq!(of("翎川 集团"), "翎川-集团");
        assert_eq!(of(&"长".repeat(99)).chars().count(), MOST_OF_A_NAME);
    }
}
