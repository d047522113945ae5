//! What is found in tables as people have them: headings below titles, groups, companies, ruined cells.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use chrono::NaiveDate;

use super::*;
use crate::{
    days::Order,
    domain::{
        AccountDraft, AccountKind, ActivityDraft, Allegiance, Birthday, Kind, PersonDraft, Tier,
        ToldOf,
    },
    exchange::{ANSWERED, Here, OrderReason, Profile, Proposals, RowKind},
};

fn fixture(name: &str) -> Foreign {
    directed(name, Directions::default())
}

fn directed(name: &str, tables: Directions) -> Foreign {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name);
    let options = Options {
        tables,
        ..Options::default()
    };
    read(name, &std::fs::read(path).unwrap_or_default(), &options)
}

/// Name, account, department, title of everybody.
fn posts(people: &[PersonDraft]) -> Vec<String> {
    let says = |draft: &PersonDraft| {
        let parts = [
            Some(&draft.person.name),
            draft.organization.as_ref(),
            draft.department.as_ref(),
            draft.title.as_ref(),
        ];
        parts.map(text).join(" | ")
    };
    people.iter().map(says).collect()
}

fn reasons(foreign: &Foreign) -> Vec<(usize, Reason)> {
    let problems = foreign.problems.iter();
    problems
        .map(|problem| (problem.line, problem.reason.clone()))
        .collect()
}

#[test]
fn headings_are_found_below_a_title_a_note_and_a_preamble() {
    for (above, line) in [
        ("", 1),
        ("Customer list 2026,,\n,,\n", 3),
        (
            "Notes:\n\"Some addresses are missing,\nas you may notice.\"\n\n",
            5,
        ),
        ("说明：请勿排序\n2026年10月\n", 3),
    ] {
        let foreign = table(format!(
            "{above}Name,Company,Title\nAnn Lund,Example Works,Buyer\n"
        ));
        assert_eq!(
            posts(&foreign.drafts),
            ["Ann Lund | Example Works |  | Buyer"],
            "{above}"
        );
        assert_eq!(
            foreign.columns.map(|columns| columns.line),
            Some(line),
            "{above}"
        );
        assert_eq!((foreign.read, foreign.problems), (1, vec![]), "{above}");
    }
}

#[test]
fn a_word_that_may_be_a_heading_is_none_among_people() {
    let foreign = table("Kontakt,Rolle,Firma\nAnna,Manager,Nordwerk\n");
    assert_eq!(reasons(&foreign), [(1, Reason::NoHeader)]);
    let named = directed_text("Kontakt,Name,Firma\nAnna,Manager,Nordwerk\n", Some(1));
    assert_eq!(posts(&named.drafts), ["Manager |  |  | "]);
}

fn directed_text(text: &str, header: Option<usize>) -> Foreign {
    let tables = Directions {
        header,
        ..Directions::default()
    };
    read(
        "people.csv",
        text.as_bytes(),
        &Options {
            tables,
            ..Options::default()
        },
    )
}

#[test]
fn a_cell_that_is_a_column_number_makes_no_heading() {
    let text = "7,Ann,Works\n1,Bo,Works\n2,Cy,Works\n";
    let foreign = mapped(
        text,
        &[
            ("1", Some(ImportField::Id)),
            ("2", Some(ImportField::Name)),
            ("3", Some(ImportField::Account)),
        ],
    );
    assert_eq!(foreign.entries.len(), 3);
}

#[test]
fn the_line_of_the_headings_can_be_said() {
    let foreign = directed_text("Name,Company\nVorname,Firma\nAnn,Works\n", Some(2));
    let columns = foreign.columns.map(|columns| (columns.line, columns.first));
    assert_eq!(columns, Some((2, vec!["Vorname".into(), "Firma".into()])));
}

#[test]
fn headings_of_two_rows_are_one_and_those_of_a_second_page_are_nobody() {
    let foreign = table(
        "姓名,部门,联系方式,\n,,手机,邮箱\n李娜,采购部,138,li@a.example\n姓名,部门,手机,邮箱\n王芳,财务部,139,wf@a.example\n",
    );
    assert_eq!(
        posts(&foreign.drafts),
        ["李娜 |  | 采购部 | ", "王芳 |  | 财务部 | "]
    );
    assert_eq!(foreign.drafts[1].person.phones[0].raw(), "139");
    assert_eq!(foreign.read, 2);
}

#[test]
fn a_row_that_names_a_department_or_a_company_stands_for_those_below() {
    let foreign = table(
        "姓名,职务,手机\n江湾热力有限公司,,\n采购部,,\n黎文珊,部长,138\n财务部,,\n范书宁,财务经理,139\n",
    );
    assert_eq!(
        posts(&foreign.drafts),
        [
            "黎文珊 | 江湾热力有限公司 | 采购部 | 部长",
            "范书宁 | 江湾热力有限公司 | 财务部 | 财务经理"
        ]
    );
    let groups = foreign.columns.map(|columns| columns.groups.len());
    assert_eq!(
        (foreign.read, groups, foreign.problems),
        (2, Some(3), vec![])
    );
    let alone = table("Name,Company\nAnn Lund,\nBo Berg,\n");
    assert_eq!(alone.drafts.len(), 2, "a name alone is somebody");
}

#[test]
fn a_company_among_people_is_an_account() {
    let foreign = fixture("stories/outlook.csv");
    assert_eq!(
        foreign.columns.and_then(|columns| columns.profile),
        Some(Profile::Outlook)
    );
    let people: Vec<PersonDraft> = foreign
        .entries
        .into_iter()
        .filter_map(|entry| entry.draft)
        .collect();
    assert_eq!(
        posts(&people),
        [
            "Karla M. Weiss | Nordkai Logistik GmbH | Procurement | Procurement Director",
            "Holger Brandt | Nordkai Logistik GmbH | Management | Managing Director",
            "Selma Aydin | Nordkai Logistik | IT | Head of IT",
        ]
    );
    let managers: Vec<_> = people
        .iter()
        .map(|draft| draft.more.superior.as_deref())
        .collect();
    assert_eq!(
        managers,
        [Some("Holger Brandt"), None, Some("Holger Brandt")]
    );
    let [company] = &foreign.accounts[..] else {
        panic!("one account, not {:?}", foreign.accounts);
    };
    assert_eq!(company.account.name.raw(), "Nordkai Logistik GmbH");
    assert!(
        company
            .account
            .note
            .raw()
            .contains("Business Phone: +49 40 5550 0"),
        "{}",
        company.account.note.raw()
    );
    assert!(
        company
            .account
            .note
            .raw()
            .contains("Web Page: https://nordkai.example"),
        "{}",
        company.account.note.raw()
    );
}

#[test]
fn merged_cells_say_the_same_of_every_row_and_a_hidden_sheet_is_not_read() {
    let foreign = fixture("stories/my_spreadsheet.xlsx");
    assert_eq!(
        posts(&foreign.drafts),
        [
            "Iris Nolan |  | Purchasing | Head of Purchasing",
            "Otto Brand |  | Purchasing | Senior Buyer",
            "Mei Tan |  | Finance | Financial Controller",
            "Jonas Ekström |  | IT | IT Director",
            "Priya Raman |  | IT | Systems Engineer",
        ]
    );
    assert_eq!(
        foreign.drafts[0].person.aliases,
        [Name::new("Nolan, Iris").unwrap()]
    );
    assert_eq!(foreign.problems, []);
    let columns = foreign.columns.unwrap();
    assert_eq!(
        (columns.sheet.as_deref(), columns.line),
        (Some("Harbour Foods"), 4)
    );
    assert_eq!(columns.others, [("Old contacts".to_owned(), 2)]);
    let tables = Directions {
        sheet: Some("2".into()),
        ..Directions::default()
    };
    let other = directed("stories/my_spreadsheet.xlsx", tables);
    assert_eq!(posts(&other.drafts), ["Ruth Pym | Harbour Foods |  | "]);
    let tables = Directions {
        sheet: Some("Lists".into()),
        ..Directions::default()
    };
    let hidden = directed("stories/my_spreadsheet.xlsx", tables);
    assert!(
        matches!(hidden.problems[0].reason, Reason::NoSheet { .. }),
        "{:?}",
        hidden.problems
    );
}

#[test]
fn a_directory_of_wps_is_read_below_its_title() {
    let foreign = fixture("stories/wps_contacts.xlsx");
    assert_eq!(foreign.problems, []);
    assert_eq!(
        posts(&foreign.drafts),
        [
            "顾清源 |  | 公司领导 | 总经理",
            "沈亦舟 |  | 公司领导 | 副总经理",
            "黎文珊 |  | 采购部 | 部长",
            "尹小满 |  | 采购部 | 采购专员",
            "范书宁 |  | 财务部 | 财务经理",
            "祝云开 |  | 技术部 | 总工程师",
        ]
    );
    let levels: Vec<_> = foreign
        .drafts
        .iter()
        .map(|draft| (draft.level, draft.more.proposed.level))
        .collect();
    assert_eq!(levels[0], (None, Some(Level::High)), "proposed, not said");
    assert_eq!(levels[3], (None, Some(Level::Working)));
    assert_eq!(
        foreign.columns.and_then(|columns| columns.profile),
        Some(Profile::Wps)
    );
    let tables = Directions {
        proposals: Proposals::Leave,
        ..Directions::default()
    };
    let plain = directed("stories/wps_contacts.xlsx", tables);
    assert!(
        plain
            .drafts
            .iter()
            .all(|draft| draft.more.proposed.level.is_none())
    );
}

#[test]
fn a_cell_far_away_costs_no_memory_and_a_locked_book_says_so() {
    let far = fixture("exchange/far_cell.xlsx");
    assert_eq!(
        posts(&far.drafts),
        [
            "Ann Lund | Example Works |  | ",
            "Bo Berg | Example Works |  | "
        ]
    );
    assert_eq!(reasons(&far), [(1_048_576, Reason::NoName)]);
    assert_eq!(
        reasons(&fixture("exchange/locked.xlsx")),
        [(1, Reason::Locked)]
    );
    let page = read(
        "list.xls",
        b"<html><table><tr><td>Name</td></tr></table>",
        &Options::default(),
    );
    assert_eq!(reasons(&page), [(1, Reason::WebPage)]);
}

#[test]
fn an_open_document_is_read() {
    let foreign = fixture("exchange/people.ods");
    assert_eq!(
        posts(&foreign.drafts),
        ["Ann Lund | Example Works |  | Buyer"]
    );
}

#[test]
fn sixteen_thousand_columns_take_no_longer_than_they_are_wide() {
    let wide = ",".repeat(16_382);
    let rows = format!("P,X{wide}\n").repeat(20);
    let foreign = table(format!("Name,Company{wide}\n{rows}"));
    assert_eq!((foreign.drafts.len(), foreign.problems), (20, vec![]));
}

#[test]
fn columns_without_a_heading_are_columns_where_the_file_has_them() {
    let foreign = table("Name,Company,,,\nAnn,Works,beside,,\n");
    assert_eq!((foreign.drafts.len(), foreign.problems), (1, vec![]));
    let columns = foreign.columns.unwrap().columns;
    let last = columns
        .last()
        .map(|column| (column.header.as_str(), column.filled));
    assert_eq!((columns.len(), last), (3, Some(("3", 1))));
}

#[test]
fn of_one_heading_twice_the_first_cell_that_says_something_counts() {
    let foreign = table(
        "Name,Company,Title,Title\nAnn Lund,Example Works,,Buyer\nBo,Example Works,CFO,Buyer\n",
    );
    let titles: Vec<_> = foreign
        .drafts
        .iter()
        .map(|draft| text(draft.title.as_ref()))
        .collect();
    assert_eq!(titles, ["Buyer", "CFO"]);
}

#[test]
fn a_ruined_number_is_reported_and_an_empty_birthday_is_nothing() {
    let foreign = table(
        "Name,Company,Mobile,Birthday\nLi Na,Works,1.38E+10,0/0/00\nBo,Works,138,0000-00-00\n",
    );
    assert_eq!(foreign.drafts.len(), 2);
    assert_eq!(foreign.drafts[0].person.phones, []);
    assert_eq!(
        reasons(&foreign),
        [(2, Reason::RuinedNumber("1.38E+10".into()))]
    );
}

#[test]
fn a_birthday_in_three_columns_is_one() {
    let foreign = table(
        "First Name,Last Name,Display Name,Primary Email,Birth Year,Birth Month,Birth Day\nA,B,A B,a@b.example,1975,4,15\nC,D,C D,c@d.example,,,\n",
    );
    assert_eq!(foreign.problems, []);
    let days = foreign
        .drafts
        .iter()
        .map(|draft| draft.person.birthday.map(|day| day.to_string()));
    assert_eq!(
        days.collect::<Vec<_>>(),
        [Some("1975-04-15".to_owned()), None]
    );
}

#[test]
fn google_writes_several_values_into_one_cell() {
    let foreign = table(
        "First Name,Middle Name,Last Name,Organization Name,Organization Title,Organization Department,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value\nLena,Maria,Moser,Example Works ::: Club,CFO,Finance,Work,l@a.example ::: m@a.example,+49 30 1 ::: +49 30 2\n",
    );
    assert_eq!(
        posts(&foreign.drafts),
        ["Lena Maria Moser | Example Works | Finance | CFO"]
    );
    let person = &foreign.drafts[0].person;
    let phones: Vec<_> = person.phones.iter().map(Name::raw).collect();
    assert_eq!(
        (person.emails.len(), phones),
        (2, vec!["+49 30 1", "+49 30 2"])
    );
}

#[test]
fn a_list_of_accounts_has_tiers_units_and_what_else_is_said_in_the_note() {
    let foreign = table(
        "客户名称,客户级别,上级客户,客户类型,标签,负责人,网址\n华信集团,S,,集团,重点、央企,林涛,\n东林电信,A级,华信集团,省公司,,林涛,https://dl.example\n远景,金牌,,,,,\n",
    );
    assert_eq!((foreign.drafts.len(), foreign.read), (0, 3));
    assert_eq!(
        foreign.columns.as_ref().map(|columns| columns.rows),
        Some(RowKind::Accounts)
    );
    let [group, unit, other] = &foreign.accounts[..] else {
        panic!("three accounts, not {:?}", foreign.accounts);
    };
    assert_eq!(
        (group.account.tier, group.account.kind),
        (Some(Tier::S), Some(AccountKind::Group))
    );
    assert_eq!(group.account.tags.len(), 2);
    assert_eq!(
        (unit.account.tier, unit.parent.as_deref()),
        (Some(Tier::A), Some("华信集团"))
    );
    assert_eq!(unit.account.note, "负责人: 林涛\n网址: https://dl.example");
    assert_eq!(other.account.note, "客户级别: 金牌");
    assert_eq!(reasons(&foreign), [(4, Reason::BadTier("金牌".into()))]);
}

#[test]
fn what_the_rows_are_can_be_said() {
    let text = "Name,Type\nExample Works,Partner\n";
    assert_eq!(table(text).drafts.len(), 1);
    let tables = Directions {
        rows: Some(RowKind::Accounts),
        ..Directions::default()
    };
    let foreign = read(
        "people.csv",
        text.as_bytes(),
        &Options {
            tables,
            ..Options::default()
        },
    );
    assert_eq!((foreign.drafts.len(), foreign.accounts.len()), (0, 1));
}

#[test]
fn a_tier_beside_somebody_is_that_of_their_account() {
    let foreign = table("客户名称,客户等级,联系人,职务\n华信,A,李娜,总监\n华信,A,王芳,经理\n");
    assert_eq!(foreign.drafts.len(), 2);
    let accounts: Vec<&AccountDraft> = foreign.accounts.iter().collect();
    assert_eq!(
        (accounts.len(), accounts[0].account.tier, accounts[0].told),
        (1, Some(Tier::A), ToldOf::Beside)
    );
}

#[test]
fn columns_that_are_not_read_are_counted() {
    let foreign = table("Name,Fax,Empty\nA,1,\nB,2,\nC,,\n");
    let columns = foreign.columns.unwrap().columns;
    let unread: Vec<_> = columns
        .iter()
        .filter(|column| column.field.is_none())
        .collect();
    assert_eq!((unread[0].filled, unread[1].filled), (2, 0));
}

#[test]
fn a_list_of_contacts_becomes_history() {
    let text = "跟进时间,客户名称,联系人,跟进方式,跟进内容,下次跟进时间,跟进人\n2026/11/3 14:30,江湾热力,顾清源,上门拜访,汇报进展,2026/11/20,林\n2026年11月24日,江湾热力,范书宁和黎文珊,会议,付款节点,2026/12/4,林\n,江湾热力,祝云开,微信,资料,,林\n2026-11-25,云帆,祝云开,其他,资料,,林\n";
    let foreign = table(text);
    assert_eq!(reasons(&foreign), [(4, Reason::NoDay)]);
    let [first, second, third] = &foreign.activities[..] else {
        panic!("three contacts, not {:?}", foreign.activities);
    };
    assert_eq!(
        (first.on.to_string(), first.at.is_some(), first.kind),
        ("2026-11-03".into(), true, Kind::Visit)
    );
    assert_eq!((text_of(first), first.people.len()), ("汇报进展", 1));
    assert_eq!(
        first.promises,
        [],
        "the contact of 24 November has answered it"
    );
    let unread: Vec<_> = foreign
        .unread
        .iter()
        .map(|one| (&*one.name, one.records))
        .collect();
    assert!(unread.contains(&(ANSWERED, 1)), "{unread:?}");
    assert_eq!((second.people.len(), second.promises.len()), (2, 1));
    assert_eq!(second.promises[0].text.raw(), "下次跟进：范书宁、黎文珊");
    assert_eq!(text_of(third), "资料\n跟进方式: 其他");
    assert!(
        foreign
            .activities
            .iter()
            .all(|one| one.people.iter().all(|who| who.side == Allegiance::Open))
    );
}

fn text_of(activity: &ActivityDraft) -> &str {
    activity.text.raw()
}

/// What becomes of the days of these rows, month first where nothing else tells.
fn of_us(text: &str, order: Option<Order>) -> Foreign {
    let options = Options {
        tables: Directions {
            order,
            ..Directions::default()
        },
        here: Here {
            order: Order::MonthFirst,
            ..Here::default()
        },
        ..Options::default()
    };
    read("people.csv", text.as_bytes(), &options)
}

fn birthdays(foreign: &Foreign) -> Vec<String> {
    let days = foreign.drafts.iter().map(|draft| draft.person.birthday);
    let told = |day: Birthday| {
        day.date().map_or_else(
            || day.stored().format("%m-%d").to_string(),
            |it| it.to_string(),
        )
    };
    days.map(|day| day.map_or_else(String::new, told)).collect()
}

#[test]
fn the_order_of_a_day_is_told_by_its_column_else_it_is_the_usual_one() {
    let alone = of_us("Name,Birthday\nAnn,4/9/1972\nBo,3/4\nCy,21/5\n", None);
    assert_eq!(birthdays(&alone), ["1972-04-09", "03-04", "05-21"]);
    let why = |foreign: &Foreign, at: usize| {
        let column = foreign.columns.as_ref().unwrap().columns[at].clone();
        column.days.map(|days| (days.sample, days.because))
    };
    assert_eq!(
        why(&alone, 1),
        Some(("4/9/1972".into(), OrderReason::Usual))
    );
    let decided = "Name,Birthday\nAnn,4/9/1972\nBo,13/4/1980\n";
    let told = of_us(decided, None);
    assert_eq!(birthdays(&told), ["1972-09-04", "1980-04-13"]);
    assert_eq!(
        why(&told, 1),
        Some(("4/9/1972".into(), OrderReason::Other("13/4/1980".into())))
    );
    // What the user says goes before.
    let said = of_us(decided, Some(Order::MonthFirst));
    assert_eq!(birthdays(&said), ["1972-04-09", "1980-04-13"]);
    assert_eq!(why(&said, 1), Some(("4/9/1972".into(), OrderReason::Said)));
    // A table is written by one hand: one column tells of the others.
    let other = of_us("Name,Birthday,From\nAnn,4/9/1972,13/4/2020\n", None);
    let draft = other.entries[0].draft.as_ref().unwrap();
    let born = draft.person.birthday.and_then(Birthday::date);
    assert_eq!(born.map(|day| day.to_string()), Some("1972-09-04".into()));
    // Where both orders stand in one column, none of them decides.
    let mixed = of_us(
        "Name,Birthday\nAnn,4/9/1972\nBo,13/4/1980\nCy,4/13/1980\n",
        None,
    );
    assert_eq!(birthdays(&mixed)[0], "1972-04-09");
    assert_eq!(mixed.problems.len(), 0);
}

#[test]
fn a_next_contact_is_promised_to_those_who_were_there() {
    let text = "日期,客户名称,联系人,跟进内容,下次跟进时间\n2026-11-18,江湾热力,黎文珊、范书宁,谈付款,2026/12/4\n\
                11月24日,砺信银行,祝云开,发方案,12月4日\n12月3号,华屿,顾清源,拜年,\n";
    let options = Options {
        here: Here {
            now: NaiveDate::from_ymd_opt(2026, 11, 28).unwrap().into(),
            ..Here::default()
        },
        ..Options::default()
    };
    let foreign = read("跟进.csv", text.as_bytes(), &options);
    assert_eq!(foreign.problems.len(), 0, "{:?}", foreign.problems);
    let on: Vec<_> = foreign
        .activities
        .iter()
        .map(|it| it.on.to_string())
        .collect();
    assert_eq!(on, ["2026-11-18", "2026-11-24", "2025-12-03"]);
    let promises = foreign.activities.iter().flat_map(|it| &it.promises);
    let promises: Vec<_> = promises
        .map(|it| (it.text.raw(), it.person, it.due.unwrap().to_string()))
        .collect();
    assert_eq!(
        promises,
        [
            ("下次跟进：黎文珊、范书宁", Some(0), "2026-12-04".into()),
            ("下次跟进", Some(0), "2026-12-04".into()),
        ]
    );
}

#[test]
fn a_row_that_adds_up_is_nobody_and_a_company_called_total_is_one() {
    let foreign = table(
        "序号,姓名,单位,电话\n1,李娜,华信集团,138\n合计：,,1人,\n,总计,1人,\n2,王芳,Total,139\n",
    );
    assert_eq!(
        reasons(&foreign),
        [
            (3, Reason::Sum("合计：".into())),
            (4, Reason::Sum("总计".into()))
        ]
    );
    let names: Vec<_> = foreign
        .drafts
        .iter()
        .map(|draft| draft.person.name.raw())
        .collect();
    assert_eq!(names, ["李娜", "王芳"]);
    assert!(foreign.accounts.is_empty());
}
