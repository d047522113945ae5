//! What may stand behind ` ! `: a matter of the account, and behind its name and a colon how far it is.

use crate::{
    domain::{Account, Id, MatterKind, MatterStage, matter::told::STAGE_WORDS},
    find::{is_han, same_name},
    log_line::{Known, KnownMatter, line::Line, matters::may_begin},
};

use super::{Completable, Offer, Sought, offers::answering};

/// What the cursor, in bytes of the line, stands behind: the sign of a matter, or the name of one with a colon.
/// Nothing where no matter of the account answers to what is typed: most such signs end a sentence.
#[must_use]
pub fn asked_matter(
    text: &str,
    cursor: usize,
    known: &Known,
    place: Option<Id<Account>>,
) -> Option<Completable> {
    let line = Line::new(text);
    let sign = (0..line.len())
        .rev()
        .find(|at| line.span(&(*at..at + 1)).end <= cursor && line.is(*at, '!'))?;
    if !may_begin(&line, sign)
        || line
            .line_break(sign)
            .is_some_and(|end| line.span(&(end..end + 1)).start < cursor)
    {
        return None;
    }
    let start = line.span(&(sign..sign + 1)).start;
    let behind = line.span(&(sign..sign + 1)).end;
    let typed = text.get(behind..cursor)?;
    // Of a word that the cursor is within, nothing is left standing.
    let rest = text.get(cursor..)?;
    let goes_on = |c: char| c.is_alphanumeric();
    let end = cursor + rest.find(|c| !goes_on(c)).unwrap_or(rest.len());
    match typed.split_once([':', '：']) {
        None => {
            let typed = typed.trim_start().trim_matches(['"', '“', '”']);
            let asked = Completable {
                sought: Sought::Matter,
                typed: typed.to_owned(),
                span: start..end,
            };
            (!matters(&asked.typed, known, place).is_empty()).then_some(asked)
        }
        Some((name, stage)) => {
            let name = name.trim().trim_matches(['"', '“', '”']);
            let mut named = here(known, place).iter();
            let kind = named
                .find(|matter| same_name(matter.title.raw(), name))
                .map(|matter| matter.kind);
            let stage = stage.trim_start();
            let begun = !name.is_empty() && !stage.contains(char::is_whitespace);
            begun.then(|| Completable {
                sought: Sought::Stage(kind),
                typed: stage.to_owned(),
                span: cursor - stage.len()..end,
            })
        }
    }
}

fn here(known: &Known, place: Option<Id<Account>>) -> &[KnownMatter] {
    let here = known.accounts.iter().find(|one| Some(one.id) == place);
    here.map_or(&[], |one| one.matters.as_slice())
}

/// Those of the account, what is open first.
pub(super) fn matters(typed: &str, known: &Known, place: Option<Id<Account>>) -> Vec<Offer> {
    let all = here(known, place);
    let found = answering(typed, all.iter().map(|one| one.title.raw()));
    let found = found.into_iter().filter_map(|at| all.get(at));
    found.map(|one| Offer::Matter(one.clone())).collect()
}

/// The stages of a kind whose word begins so, in either language; of something new those of every kind.
pub(super) fn stages(typed: &str, kind: Option<MatterKind>) -> Vec<Offer> {
    let typed = typed.to_lowercase();
    let all = kind.map_or(MatterStage::ALL, MatterKind::stages);
    let begins = |stage: &MatterStage| {
        let mut words = STAGE_WORDS.iter().filter(|(of, _)| of == stage);
        words.any(|(_, words)| {
            // Nothing is offered for what is said already.
            !words.contains(&typed.as_str()) && words.iter().any(|word| word.starts_with(&typed))
        })
    };
    let found = all.iter().filter(|stage| begins(stage));
    found.map(|stage| Offer::Stage(*stage)).collect()
}

/// The word for a stage in the language of a line.
pub(super) fn stage_word(line: &str, stage: MatterStage) -> &'static str {
    let chinese = line.contains(is_han);
    let mut all = STAGE_WORDS.iter().filter(|(of, _)| *of == stage);
    let words = all.next().map_or(&[][..], |(_, words)| words);
    let mut told = words.iter().filter(|word| word.contains(is_han) == chinese);
    told.next().copied().unwrap_or_else(|| stage.code())
}

/// A matter behind its sign, quoted where a colon in its name would end it.
pub(super) fn matter_text(matter: &KnownMatter) -> String {
    let title = matter.title.raw();
    let ends = [':', '：', '!', '！', '<', '>', '《', '》', '＜', '＞'];
    if title.contains(ends) && !title.contains('"') {
        format!("! \"{title}\"")
    } else {
        format!("! {title}")
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::{
        days::Order,
        domain::Name,
        log_line::{
            KindWords, KnownAccount, KnownColleague, Offered, Retold, Roster, offers, read, take,
        },
    };

    fn known() -> Known {
        let matter = |key, title: &str, kind| KnownMatter {
            id: Id::new(key),
            title: Name::new(title).unwrap(),
            kind,
        };
        Known {
            crowded: Vec::new(),
            today: "2026-11-23".parse().unwrap(),
            order: Order::default(),
            now: None,
            me: KnownColleague {
                id: Id::new(1),
                name: Name::new("Me").unwrap(),
            },
            kinds: KindWords::default(),
            open: Some(Id::new(2)),
            accounts: vec![KnownAccount {
                id: Id::new(2),
                name: Name::new("Acme").unwrap(),
                aliases: Vec::new(),
                departments: Vec::new(),
                matters: vec![
                    matter(3, "Phase II", MatterKind::Project),
                    matter(4, "二期合同", MatterKind::Project),
                    matter(5, "Reports: monthly", MatterKind::Need),
                ],
                rivals: Vec::new(),
            }],
            people: Vec::new(),
            colleagues: Vec::new(),
            told: Retold::default(),
        }
    }

    /// What is offered at the end of a line, and the line with the first of it.
    fn at_the_end(line: &str) -> (usize, String) {
        let known = known();
        let place = Some(Id::new(2));
        let Some(asked) = asked_matter(line, line.len(), &known, place) else {
            return (0, line.to_owned());
        };
        let roster = Roster::of(place, Vec::new(), Vec::new());
        let offers = offers(&asked, &known, &roster, place);
        let offered = Offered { asked, offers };
        let first = offered.offers.first();
        let taken = first.map(|first| take((line, line.len()), &[], &[], &offered.asked, first));
        (
            offered.offers.len(),
            taken.map_or_else(|| line.to_owned(), |taken| taken.line),
        )
    }

    #[test]
    fn behind_the_sign_the_matters_of_the_account_are_offered() {
        assert_eq!(
            at_the_end("met: wants it ! "),
            (3, "met: wants it ! Phase II".into())
        );
        assert_eq!(at_the_end("met: a ! pha"), (1, "met: a ! Phase II".into()));
        assert_eq!(
            at_the_end("拜访：投标 ！二期"),
            (1, "拜访：投标 ! 二期合同".into())
        );
        assert_eq!(at_the_end("met: a ! erqi"), (1, "met: a ! 二期合同".into()));
        assert_eq!(
            at_the_end("met: a ! rep"),
            (1, "met: a ! \"Reports: monthly\"".into())
        );
        // What is whole already, what ends a sentence, and what no matter answers to.
        for line in [
            "met: a ! Phase II",
            "met: great! pha",
            "met: great ! and then",
        ] {
            assert_eq!(at_the_end(line), (0, line.to_owned()), "{line}");
        }
    }

    #[test]
    fn behind_a_name_and_a_colon_the_stages_of_its_kind_are_offered() {
        assert_eq!(
            at_the_end("met: a ! Phase II: ").0,
            MatterKind::Project.stages().len()
        );
        assert_eq!(
            at_the_end("met: a ! Phase II: con").1,
            "met: a ! Phase II: contract"
        );
        assert_eq!(
            at_the_end("拜访：好 ！二期合同：验").1,
            "拜访：好 ！二期合同：验收"
        );
        assert_eq!(at_the_end("met: a ! New: so").1, "met: a ! New: solved");
        assert_eq!(at_the_end("met: a ! Phase II: bid").0, 0);
    }

    #[test]
    fn what_is_taken_names_the_matter_it_was_offered_for() {
        for line in ["met: a ! pha", "met: a ! erqi", "met: a ! rep"] {
            let taken = at_the_end(line).1;
            let reading = read(&taken, &known(), &[]);
            let meant = &reading.meaning.matters;
            assert!(
                meant.len() == 1 && meant[0].id.is_some(),
                "{taken}: {meant:?}"
            );
        }
    }
}
