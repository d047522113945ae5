use super::super::{Cost, Directions, Foreign, ImportField, Malformed, Options, Reason, read};
use super::Column;

mod found;

use crate::domain::{Level, Name};

fn table(text: impl AsRef<[u8]>) -> Foreign {
    read("people.csv", text.as_ref(), &Options::default())
}

fn mapped(text: &str, columns: &[(&str, Option<ImportField>)]) -> Foreign {
    let columns = columns
        .iter()
        .map(|(column, field)| ((*column).to_owned(), *field))
        .collect();
    read(
        "people.csv",
        text.as_bytes(),
        &Options {
            tables: Directions {
                columns,
                ..Directions::default()
            },
            ..Options::default()
        },
    )
}

fn text(name: Option<&Name>) -> &str {
    name.map_or("", Name::raw)
}

#[test]
fn a_chinese_table_becomes_people() {
    let foreign = table(
        "姓名,单位,部门,职务,层级,手机,邮箱,微信,生日,备注\n李娜,华信电信,采购部,总监,高层,138 0013 8000、010-1,li@huaxin.example,lina80,1980年5月21日,\"第一行\n第二行\"\n",
    );
    assert_eq!(foreign.problems, []);
    let draft = &foreign.drafts[0];
    assert_eq!(draft.person.name.raw(), "李娜");
    assert_eq!(text(draft.organization.as_ref()), "华信电信");
    assert_eq!(text(draft.department.as_ref()), "采购部");
    assert_eq!(text(draft.title.as_ref()), "总监");
    assert_eq!(draft.level, Some(Level::High));
    assert_eq!(draft.person.phones.len(), 2);
    assert_eq!(draft.person.emails[0].raw(), "li@huaxin.example");
    assert_eq!(text(draft.person.wechat.as_ref()), "lina80");
    assert_eq!(
        draft.person.birthday.map(|day| day.to_string()).as_deref(),
        Some("1980-05-21")
    );
    assert_eq!(draft.person.note, "第一行\n第二行");
    assert_eq!(text(draft.person.source.as_ref()), "people.csv:2");
}

#[test]
fn first_and_last_names_are_put_together_in_their_order() {
    let foreign = table("First Name;Last Name\nAnna;Weber\n伟;张\n;Okafor\n");
    let names: Vec<_> = foreign
        .drafts
        .iter()
        .map(|draft| draft.person.name.raw())
        .collect();
    assert_eq!(names, ["Anna Weber", "张伟", "Okafor"]);
}

#[test]
fn the_mapping_used_is_told_and_every_column_is_in_it() {
    let columns = table("Name,Fax,Title,Position\nA,1,CEO,boss\n").columns;
    let columns = columns.map(|columns| (columns.delimiter, columns.has_header, columns.columns));
    let column = |header: &str, field, sample: &str| Column {
        days: None,
        header: header.into(),
        field,
        sample: Some(sample.into()),
        filled: 1,
    };
    let expected = vec![
        column("Name", Some(ImportField::Name), "A"),
        column("Fax", None, "1"),
        column("Title", Some(ImportField::Title), "CEO"),
        column("Position", None, "boss"),
    ];
    assert_eq!(columns, Some((",".into(), true, expected)));
}

#[test]
fn a_mapping_can_be_overruled() {
    let text = "Kontakt,Title,Firma\nAnna,CTO,Nordwerk\n";
    let foreign = mapped(
        text,
        &[
            ("kontakt", Some(ImportField::Name)),
            ("Title", None),
            ("3", Some(ImportField::Account)),
        ],
    );
    assert_eq!(foreign.problems, []);
    assert_eq!(foreign.drafts[0].title, None);
    assert_eq!(
        foreign.drafts[0].organization.as_ref().map(Name::raw),
        Some("Nordwerk")
    );
    let unknown = mapped(
        text,
        &[
            ("Kontakt", Some(ImportField::Name)),
            ("Mail", Some(ImportField::Email)),
        ],
    );
    assert_eq!(
        unknown.problems[0].reason,
        Reason::UnknownColumn("Mail".into())
    );
}

#[test]
fn a_table_without_header_is_refused_until_its_columns_are_named() {
    let text = "1,Li Na,li@huaxin.example\n2,Bo,bo@huaxin.example\n";
    let refused = table(text);
    assert_eq!((refused.read, refused.drafts.len()), (2, 0));
    assert_eq!(refused.problems[0].reason, Reason::NoHeader);
    let named = mapped(
        text,
        &[
            ("2", Some(ImportField::Name)),
            ("3", Some(ImportField::Email)),
        ],
    );
    assert_eq!(
        (named.read, named.drafts.len(), named.problems.len()),
        (2, 2, 0)
    );
}

#[test]
fn a_table_of_companies_has_accounts_and_no_people() {
    let foreign = table("公司,行业,电话\n华信,电信,1\n");
    assert_eq!((foreign.problems, foreign.drafts), (vec![], vec![]));
    let account = &foreign.accounts[0].account;
    assert_eq!(account.name.raw(), "华信");
    assert_eq!(account.note, "行业: 电信\n电话: 1");
    let by_choice = mapped(
        "公司,行业,电话\n华信,电信,1\n",
        &[("公司", Some(ImportField::Name))],
    );
    assert_eq!(by_choice.drafts[0].person.name.raw(), "华信");
}

#[test]
fn each_row_not_taken_is_told_with_its_physical_line() {
    let foreign = table("name,note\n\"A\",\"two\nlines\"\n,nobody\n\"B,open\nC,1,2,3\nD,ok\n");
    let problems: Vec<_> = foreign
        .problems
        .iter()
        .map(|problem| (problem.line, &problem.reason))
        .collect();
    assert_eq!(
        problems,
        [
            (4, &Reason::NoName),
            (5, &Reason::OpenQuote),
            (
                6,
                &Reason::TooManyCells {
                    expected: 2,
                    found: 4
                }
            )
        ]
    );
    assert_eq!((foreign.read, foreign.drafts.len()), (5, 2));
}

#[test]
fn a_bad_value_costs_the_value_not_the_person() {
    let foreign = table("name,level,birthday\nA,chief,31.31.2020\n");
    assert_eq!(foreign.drafts.len(), 1);
    assert!(
        foreign
            .problems
            .iter()
            .all(|problem| problem.reason.costs() == Cost::Part)
    );
    assert_eq!(foreign.problems.len(), 2);
}

#[test]
fn a_row_with_lost_text_is_not_taken_unless_the_user_was_asked() {
    let bytes = [
        "姓名,公司\n李娜,华信电信\n张".as_bytes(),
        b"\xe4\xbc",
        "x,远景\n王\u{fffd}芳,山岳医院\n".as_bytes(),
    ]
    .concat();
    let refused = table(&bytes);
    assert_eq!(
        refused
            .problems
            .iter()
            .map(|problem| problem.line)
            .collect::<Vec<_>>(),
        [3]
    );
    assert_eq!(refused.drafts.len(), 2);
    let options = Options {
        malformed: Malformed::Replace,
        ..Options::default()
    };
    assert_eq!(read("people.csv", &bytes, &options).drafts.len(), 3);
}
