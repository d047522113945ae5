//! Documents and exports, made from the book: for the shell and for the screens alike, so that both write
//! the same.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::faces::SystemTypefaces;
use crate::{
    app::MapPaper,
    book::{
        AccountMatters, AllMatters, AllRivals, Book, BriefFor, MapOf, MapView, MattersOf,
        PortfolioSince, Question, ReviewOf, RoundOf, Unanswered, Wanted,
    },
    domain::{
        Account, Audience, Colleague, Id,
        agenda::arrange,
        brief::{About, Brief},
        portable::BookFile,
    },
    exchange::{
        MatterRow,
        ics::{self, DatedMatter, DatedPlanItem},
        json, write_matters,
    },
    report::{self, Document, Format, Printed, Width},
    say::Words,
    store::StoreError,
};

/// How wide the picture of a map is unless somebody says otherwise.
#[must_use]
pub const fn usual_width(format: Format) -> Width {
    match format {
        Format::Pdf => Width::Page,
        _ => Width::Cells(120),
    }
}

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Unanswered(#[from] Unanswered),
    #[error(transparent)]
    Written(#[from] io::Error),
}

/// Makes documents from a book, for somebody.
#[derive(Debug, Clone, Copy)]
pub struct DocumentMaker<'a> {
    book: &'a Book,
    words: &'a Words,
    audience: Audience,
}

impl<'a> DocumentMaker<'a> {
    #[must_use]
    pub const fn new(book: &'a Book, words: &'a Words, audience: Audience) -> Self {
        Self {
            book,
            words,
            audience,
        }
    }

    /// The answer as the audience may know it.
    fn ask<Q: Question>(
        self,
        about: Option<Id<Account>>,
        question: &Q,
    ) -> Result<Q::Answer, Unanswered> {
        let read = |book: &Book| book.ask(question);
        self.book.read_for(self.audience, about, read)
    }

    /// # Errors
    /// When the account is gone or the book cannot be read.
    pub fn map(self, map: &MapPaper, width: Width) -> Result<Document, Unanswered> {
        let asked = MapOf {
            account: map.account,
            view: map.aspect.view,
            on: map.on,
            since: map.since,
        };
        let MapView {
            sheet,
            depth,
            scene,
        } = self.ask(Some(map.account), &asked)?;
        let whole = (&*sheet, &depth);
        Ok(report::map(
            whole,
            &scene,
            &map.aspect,
            self.audience,
            self.words,
            width,
        ))
    }

    /// # Errors
    /// When whom it is about is gone or the book cannot be read.
    pub fn brief(self, about: About) -> Result<Document, Unanswered> {
        let page = self.brief_page(about)?;
        Ok(report::brief(&page, self.audience, self.words))
    }

    /// What stands in a brief.
    ///
    /// # Errors
    /// As [`DocumentMaker::brief`].
    pub fn brief_page(self, about: About) -> Result<Brief, Unanswered> {
        let about = match (about, self.audience) {
            // Whose private entries may be read has to be known first.
            (About::Person(person, None), Audience::Own) => {
                About::Person(person, self.place_of(about)?)
            }
            _ => about,
        };
        let account = match about {
            About::Account(account) => Some(account),
            About::Person(_, at) => at,
        };
        self.ask(account, &BriefFor(about))
    }

    /// The account at which a brief sees somebody, unless it is told.
    fn place_of(self, about: About) -> Result<Option<Id<Account>>, Unanswered> {
        let page = self.ask(None, &BriefFor(about))?;
        Ok(page.head.account.map(|account| account.id))
    }

    /// `since`: absent, since the last joint review, else for a quarter.
    ///
    /// # Errors
    /// When the account is gone or the book cannot be read.
    pub fn report(
        self,
        account: Id<Account>,
        since: Option<NaiveDate>,
    ) -> Result<Document, Unanswered> {
        let (sheet, review) = self.ask(Some(account), &ReviewOf { account, since })?;
        let constants = &self.book.settings.constants;
        Ok(report::review(
            (&sheet, &review),
            self.audience,
            constants,
            self.words,
        ))
    }

    /// `since`: absent, for a quarter.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn portfolio(self, since: Option<NaiveDate>) -> Result<Document, Unanswered> {
        let portfolio = self.ask(None, &PortfolioSince(since))?;
        Ok(report::portfolio(&portfolio, self.audience, self.words))
    }

    /// What one of ours is to do, as far as anybody can say.
    ///
    /// # Errors
    /// When they are gone or the book cannot be read.
    pub fn round(self, colleague: Id<Colleague>) -> Result<Document, Unanswered> {
        let wanted = Wanted {
            silences: usize::MAX,
            // Only then are those seen who are theirs alone.
            actions: usize::MAX,
        };
        let (agenda, outreach) = self.ask(None, &RoundOf { colleague, wanted })?;
        let ours = agenda.colleagues.iter().find(|row| row.id == colleague);
        let name = ours.map(|row| row.name.clone());
        let today = self.book.today();
        let groups = arrange(&agenda, &outreach, today);
        Ok(report::agenda(
            &groups,
            name.as_ref(),
            today,
            self.audience,
            self.words,
        ))
    }

    /// Who competes where, over all accounts.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn rivals(self) -> Result<Document, Unanswered> {
        let all = self.ask(None, &AllRivals)?;
        let today = self.book.today();
        Ok(report::rivals(&all, today, self.audience, self.words))
    }

    /// Writes the whole book as JSON, whoever it is for: what was left out could not be brought back. It is
    /// never in memory as a whole.
    ///
    /// # Errors
    /// When the book cannot be read, or `out` not be written.
    pub fn book(self, out: impl Write) -> Result<(), PaperError> {
        let me = self.book.store.me()?;
        let mut writer = json::Writer::new(out, me.as_ref().map(|row| &row.uid))?;
        self.book.store.in_parts(|rows, uids| {
            let mut part = BookFile::from_part(rows, uids);
            part.tell_plans(&self.book.progress_of(rows)?);
            Ok::<_, PaperError>(writer.add(part)?)
        })?;
        writer.finish()?;
        Ok(())
    }

    /// The open matters of an account or of all, as a table, the most at risk of each account first.
    ///
    /// # Errors
    /// When the account is gone or the book cannot be read.
    pub fn matters(self, account: Option<Id<Account>>) -> Result<Vec<u8>, PaperError> {
        let all = match account {
            Some(id) => vec![self.ask(account, &MattersOf(id))?],
            None => self.ask(None, &AllMatters)?,
        };
        let rows: Vec<_> = all
            .iter()
            .flat_map(|found| self.matter_rows(found))
            .collect();
        Ok(write_matters(&rows, |field| self.words.field(field))?)
    }

    fn matter_rows(self, found: &AccountMatters) -> impl Iterator<Item = MatterRow<'_>> {
        let AccountMatters { sheet, stands, .. } = found;
        stands.iter().map(move |stand| {
            let matter = &stand.matter.is;
            let people = matter.people.iter().filter_map(|id| sheet.rows.find(*id));
            let owner = matter.owner.and_then(|id| sheet.rows.find(id));
            MatterRow {
                account: &sheet.account.name,
                matter,
                kind: self.words.matter_kind(matter.kind),
                stage: self.words.matter_stage(matter.stage()),
                owner: owner.map(|row| &row.name),
                people: people.map(|row| &row.name).collect(),
            }
        })
    }

    /// The open promises, what closes, what is planned and the visits to come of an account or of all, as a calendar, and how many promises have no day and are not in it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn promises(self, account: Option<Id<Account>>) -> Result<(Vec<u8>, usize), StoreError> {
        let read = |book: &Book| {
            let store = &book.store;
            let left_out = store.someday_promises(account)?;
            let ahead = store.planned_visits(account)?;
            let matters = book.due_matters(account)?;
            let planned = book.open_plans(account)?;
            let promises = store.dated_promises(account)?;
            Ok::<_, StoreError>((promises, matters, planned, ahead, left_out))
        };
        let read = self.book.read_for(self.audience, account, read)?;
        let (promises, matters, planned, visits, left_out) = read;
        let today = self.book.today();
        let words = self.words.on_paper(today);
        let matters: Vec<_> = matters
            .into_iter()
            .map(|matter| DatedMatter {
                says: words.due_matter(&matter, today),
                matter,
            })
            .collect();
        let planned = planned.into_iter().map(|item| DatedPlanItem {
            says: words.due_plan_item(&item),
            item,
        });
        let planned: Vec<_> = planned.collect();
        let told = match account {
            Some(_) => self.words.private_here(self.audience),
            None => self.words.private_anywhere(self.audience),
        };
        Ok((
            ics::write(&promises, &matters, &planned, &visits, &told),
            left_out,
        ))
    }
}

/// Writes a document down, with this machine's typefaces where its own do not do.
#[must_use]
pub fn print(document: &Document, format: Format) -> Printed {
    report::write(document, format, &SystemTypefaces::new())
}
