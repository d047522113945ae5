//! Every noun is made, changed, ended and deleted by keys, and every such change can be undone.

use guanxi::domain::Rows;

use crate::user::User;

/// Whether the rows are as they should be.
type Holds = fn(&Rows) -> bool;

/// What is done to one kind of noun: keys each, on the screen where its rows are.
struct Life {
    noun: &'static str,
    count: fn(&Rows) -> usize,
    /// From Harbour Bank's screen to where it is done.
    way: &'static str,
    add: &'static str,
    edit: &'static str,
    /// For those that end, and how that shows in the book.
    end: Option<(&'static str, Holds)>,
    delete: &'static str,
}

/// The details of the account.
const CARD: &str = "i";
/// The card of Maja Lind.
const PERSON: &str = "/maja<Enter>";

const DELETE: &str = "D<Enter>";

const LIVES: &[Life] = &[
    Life {
        noun: "account",
        count: |rows| rows.accounts.len(),
        way: "<Esc>",
        add: "naNorth Clinic<Enter>",
        edit: "<Esc>e<End> Group<Tab><Enter>",
        end: None,
        delete: DELETE,
    },
    Life {
        noun: "plan item",
        count: |rows| rows.plan_items.len(),
        way: CARD,
        add: "nl<End><Enter>",
        edit: "e<Tab><Tab><Tab>agree on a day<Enter>",
        end: None,
        delete: DELETE,
    },
    Life {
        noun: "department",
        count: |rows| rows.departments.len(),
        way: CARD,
        add: "ndTreasury<Enter>",
        edit: "e<Tab><End> runner<Enter>",
        end: None,
        delete: DELETE,
    },
    Life {
        noun: "seat",
        count: |rows| rows.seats.len(),
        way: CARD,
        add: "ne<Tab><Right><Enter>",
        edit: "e<Tab><Tab><Tab>Sponsor<Enter>",
        end: None,
        delete: DELETE,
    },
    Life {
        noun: "holder, by appointing and vacating",
        count: |rows| rows.holders.len(),
        way: "i",
        add: "nh<Down><Tab>maja<Tab><Enter>",
        edit: "e<Tab><Tab><Ctrl-U>-9d<Enter>",
        end: Some(("x<Ctrl-U>-2d<Enter>", |rows| {
            rows.holders[0].period.to.is_some()
        })),
        delete: DELETE,
    },
    Life {
        noun: "person",
        count: |rows| rows.people.len(),
        way: "",
        add: "npIda Moss<Enter>",
        edit: "e<Tab><Tab><Tab><Tab><Tab><Tab>+31 555 0101<Enter>",
        end: Some(("x<Enter>", |rows| {
            rows.tenures
                .iter()
                .any(|tenure| tenure.post.period.to.is_some())
        })),
        delete: "/ida<Enter>D<Enter>",
    },
    Life {
        noun: "tenure",
        count: |rows| rows.tenures.len(),
        way: PERSON,
        add: "nt<Tab><Tab>adviser<Enter>",
        edit: "e<Tab><Tab><Tab><End> to the board<Enter>",
        end: Some(("x<Enter>", |rows| {
            rows.tenures
                .iter()
                .any(|tenure| tenure.post.period.to.is_some())
        })),
        delete: DELETE,
    },
    Life {
        noun: "stance",
        count: |rows| rows.stances.len(),
        way: PERSON,
        add: "s<Right><Enter>",
        edit: "e<Tab><Tab><Right><Enter>",
        end: None,
        delete: DELETE,
    },
    Life {
        noun: "target stance",
        count: |rows| rows.targets.len(),
        way: PERSON,
        add: "ng9w<Enter>",
        edit: "e<Tab><Tab><Right><Enter>",
        end: None,
        delete: DELETE,
    },
    Life {
        noun: "tie",
        count: |rows| rows.ties.len(),
        way: PERSON,
        add: "nrper<Tab><Enter>",
        edit: "e<Tab><Right><Enter>",
        end: Some(("x<Enter>", |rows| rows.ties[0].period.to.is_some())),
        delete: DELETE,
    },
    Life {
        noun: "counterpart",
        count: |rows| rows.counterparts.len(),
        way: PERSON,
        add: "nc<Down><Tab><Enter>",
        edit: "e<Tab><Tab><Tab><Ctrl-U>-9d<Enter>",
        end: Some(("x<Enter>", |rows| rows.counterparts[0].period.to.is_some())),
        delete: DELETE,
    },
    Life {
        noun: "colleague",
        count: |rows| rows.colleagues.len(),
        way: CARD,
        add: "nwChen Yu<Enter>",
        edit: "e<End> (north)<Enter>",
        end: None,
        delete: DELETE,
    },
    Life {
        noun: "organizational fact",
        count: |rows| rows.org_facts.len(),
        way: CARD,
        add: "no<Tab>Spring summit<Enter>",
        edit: "e<Tab><Right><Right><Enter>",
        end: Some(("x<Enter>", |rows| rows.org_facts[0].period.to.is_some())),
        delete: DELETE,
    },
    Life {
        noun: "rival",
        count: |rows| rows.rivals.len(),
        way: CARD,
        add: "nvNuofan<Tab>core network<Enter>",
        edit: "e<Tab><Tab><Tab>slow repairs<Enter>",
        end: None,
        delete: DELETE,
    },
    Life {
        noun: "promise",
        count: |rows| rows.promises.len(),
        way: CARD,
        add: "nmsend the offer<Enter>",
        edit: "e<Tab><End> twice<Enter>",
        end: Some(("ck", |rows| rows.promises[0].closed_on.is_some())),
        // Closed, it had left the list, and the cursor with it.
        delete: "<Up>D<Enter>",
    },
    Life {
        noun: "judgement",
        count: |rows| rows.judgements.len(),
        way: CARD,
        add: "nj40<Enter>",
        edit: "e<Tab><End><Backspace>5<Enter>",
        end: None,
        delete: DELETE,
    },
    Life {
        noun: "snooze",
        count: |rows| rows.snoozes.len(),
        way: CARD,
        add: "nzcooling<Tab>2w<Enter>",
        edit: "e<Tab><Tab><Ctrl-U>3w<Enter>",
        end: None,
        delete: DELETE,
    },
    Life {
        noun: "interaction",
        count: |rows| rows.interactions.len(),
        way: "g<Tab>",
        add: "lcall @maja: hello<Enter>",
        edit: "e<Tab><Tab><Tab><End> again<Enter>",
        end: None,
        delete: DELETE,
    },
];

fn bank() -> User {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>npMaja Lind<Enter>npPer Lind<Enter>");
    user
}

/// Presses `keys`, takes the change back and brings it back again.
#[track_caller]
fn change(user: &mut User, what: &str, keys: &str) -> (Rows, Rows) {
    let before = user.rows();
    user.press(keys);
    let after = user.rows();
    let screen = user.screen();
    assert_ne!(before, after, "{what}: {keys} did nothing\n{screen}");
    user.press("u");
    assert_eq!(before, user.rows(), "{what}: undo\n{}", user.screen());
    user.press("<Ctrl-R>");
    assert_eq!(after, user.rows(), "{what}: redo\n{}", user.screen());
    (before, after)
}

#[test]
fn every_noun_lives_from_its_first_key_to_its_last() {
    for life in LIVES {
        let (noun, count) = (life.noun, life.count);
        let mut user = bank();
        user.press(life.way);
        let (before, after) = change(&mut user, noun, life.add);
        assert!(
            count(&before) < count(&after),
            "{noun} added\n{}",
            user.screen()
        );
        // Undone and done again, the row is not selected any more where it was made: once more.
        user.press("u");
        user.press(life.add);
        let (before, after) = change(&mut user, noun, life.edit);
        assert_eq!(
            count(&before),
            count(&after),
            "{noun} edited\n{}",
            user.screen()
        );
        if let Some((keys, ended)) = life.end {
            let (before, after) = change(&mut user, noun, keys);
            assert!(
                !ended(&before) && ended(&after),
                "{noun} ended\n{}",
                user.screen()
            );
            user.press("u");
        }
        let (before, after) = change(&mut user, noun, life.delete);
        assert!(
            count(&after) < count(&before),
            "{noun} deleted\n{}",
            user.screen()
        );
    }
}
