#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::{Cost, Foreign, Malformed, Options, Reason, read};
use crate::domain::{Name, PersonDraft};

fn cards(text: impl AsRef<[u8]>) -> Foreign {
    read("cards.vcf", text.as_ref(), &Options::default())
}

fn card(properties: &str) -> PersonDraft {
    let foreign = cards(format!(
        "BEGIN:VCARD\r\nVERSION:3.0\r\n{properties}\r\nEND:VCARD\r\n"
    ));
    assert_eq!(foreign.problems, []);
    foreign.drafts.into_iter().next().unwrap()
}

fn texts(names: &[Name]) -> Vec<&str> {
    names.iter().map(Name::raw).collect()
}

fn text(name: Option<&Name>) -> &str {
    name.map_or("", Name::raw)
}

#[test]
fn a_card_becomes_a_person_at_an_organization() {
    let draft = card(
        "FN:李娜\r\nN:李;娜;;;\r\nORG:华信电信;采购部\r\nTITLE:总监\r\nTEL;TYPE=CELL:+86 138 0013 8000\r\n\
         EMAIL:li.na@huaxin.example\r\nNICKNAME:小李,Nana\r\nNOTE:第一行\\n第二行\\, 完\r\nBDAY:1980-05-21\r\nX-WECHAT:lina80",
    );
    assert_eq!(draft.person.name.raw(), "李娜");
    assert_eq!(text(draft.organization.as_ref()), "华信电信");
    assert_eq!(text(draft.department.as_ref()), "采购部");
    assert_eq!(text(draft.title.as_ref()), "总监");
    assert_eq!(texts(&draft.person.phones), ["+86 138 0013 8000"]);
    assert_eq!(texts(&draft.person.emails), ["li.na@huaxin.example"]);
    assert_eq!(texts(&draft.person.aliases), ["小李", "Nana"]);
    assert_eq!(draft.person.note, "第一行\n第二行, 完");
    assert_eq!(draft.person.birthday.unwrap().to_string(), "1980-05-21");
    assert_eq!(text(draft.person.wechat.as_ref()), "lina80");
    assert_eq!(text(draft.person.source.as_ref()), "cards.vcf:1");
}

#[test]
fn chinese_names_are_written_family_first() {
    assert_eq!(card("N:张;伟;;;").person.name.raw(), "张伟");
    assert_eq!(card("FN:伟 张\r\nN:张;伟;;;").person.name.raw(), "张伟");
    assert_eq!(
        card("N:Weber;Anna;Maria;Dr.;").person.name.raw(),
        "Dr. Anna Maria Weber"
    );
}

#[test]
fn a_second_name_is_an_alias() {
    let draft = card("FN:J. Doe\r\nN:Stevenson;John;;;");
    assert_eq!(texts(&draft.person.aliases), ["John Stevenson"]);
    assert_eq!(
        texts(&card("FN:Dr. John Doe\r\nN:Doe;John;;;").person.aliases),
        [""; 0]
    );
}

#[test]
fn a_birthday_is_read_however_it_is_written_in_whatever_version() {
    for (bday, read) in [
        ("BDAY:1604-05-21", "--05-21"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-21", "--05-21"),
        ("BDAY;X-APPLE-OMIT-YEAR=1904:1904-05-21", "--05-21"),
        ("BDAY:--0521", "--05-21"),
        ("BDAY:--05-21", "--05-21"),
        ("BDAY:19800521", "1980-05-21"),
        ("BDAY:1980-05-21", "1980-05-21"),
        ("BDAY:1980-05-21T00:00:00Z", "1980-05-21"),
        ("BDAY;VALUE=date:1980-05-21", "1980-05-21"),
        ("BDAY;VALUE=text:21.05.1980", "1980-05-21"),
        ("BDAY:1980年5月21日", "1980-05-21"),
        ("BDAY:5月21日", "--05-21"),
    ] {
        for version in ["2.1", "3.0", "4.0"] {
            let text = format!("BEGIN:VCARD\n{bday}\nFN:Li Na\nVERSION:{version}\nEND:VCARD\n");
            let foreign = cards(text);
            let birthday = foreign.drafts[0].person.birthday.map(|day| day.to_string());
            assert_eq!(birthday.as_deref(), Some(read), "{bday} {version}");
            assert_eq!(foreign.problems, []);
        }
    }
    assert_eq!(card("FN:Li Na\nBDAY:").person.birthday, None);
}

#[test]
fn a_birthday_that_cannot_be_read_is_said() {
    for bday in ["4/9/1980", "circa 1800", "1980-05", "---21", "1980-02-30"] {
        let foreign = cards(format!("BEGIN:VCARD\nFN:Li Na\nBDAY:{bday}\nEND:VCARD\n"));
        assert_eq!(foreign.drafts[0].person.birthday, None);
        assert_eq!(foreign.problems[0].reason, Reason::BadDate(bday.into()));
    }
}

#[test]
fn a_list_of_cards_is_nobody() {
    for kind in ["KIND:group", "X-ADDRESSBOOKSERVER-KIND:group", "KIND:GROUP"] {
        let foreign = cards(format!(
            "BEGIN:VCARD\nFN:Key customers\n{kind}\nMEMBER:urn:uuid:1\nEND:VCARD\n"
        ));
        assert_eq!((foreign.drafts.len(), foreign.read), (0, 1), "{kind}");
        let problem = &foreign.problems[0];
        assert_eq!((problem.line, &problem.reason), (1, &Reason::CardOfCards));
    }
}

#[test]
fn a_card_of_a_company_is_an_account_and_nobody() {
    for company in [
        "N:;;;;\nFN:Quillon Rail\nORG:Quillon Rail;\nX-ABShowAs:COMPANY",
        "KIND:org\nFN:Quillon Rail",
        "ORG:Quillon Rail",
    ] {
        let foreign = cards(format!(
            "BEGIN:VCARD\n{company}\nTEL:+44 20 7946 0400\nEND:VCARD\n"
        ));
        assert_eq!(
            (foreign.drafts.len(), foreign.problems.len()),
            (0, 0),
            "{company}"
        );
        let account = &foreign.accounts[0].account;
        assert_eq!(account.name.raw(), "Quillon Rail");
        assert_eq!(account.note, "+44 20 7946 0400");
    }
}

#[test]
fn whom_the_card_of_a_company_names_is_kept_in_its_note() {
    let named = "N:Weiss;Karla;;;\nFN:Quillon Rail\nORG:Quillon Rail;\nX-ABShowAs:COMPANY";
    let foreign = cards(format!("BEGIN:VCARD\n{named}\nEND:VCARD\n"));
    assert_eq!(foreign.drafts.len(), 0);
    assert_eq!(foreign.accounts[0].account.note, "Karla Weiss");
}

#[test]
fn of_several_names_the_preferred_one_or_the_first_is_the_name() {
    let chinese_first = card("FN;ALTID=1;LANGUAGE=zh:张伟宏\nFN;ALTID=1;LANGUAGE=en:Weihong Zhang");
    assert_eq!(chinese_first.person.name.raw(), "张伟宏");
    assert_eq!(texts(&chinese_first.person.aliases), ["Weihong Zhang"]);
    let preferred = card("FN:Weihong Zhang\nFN;PREF=1:张伟宏");
    assert_eq!(preferred.person.name.raw(), "张伟宏");
}

#[test]
fn semicolons_a_program_escaped_by_mistake_part_a_name_all_the_same() {
    let draft = card(r"N:Back\;Fore\;\;\;;;;;");
    assert_eq!(draft.person.name.raw(), "Fore Back");
    let named = card("N:Back\\;Fore\\;\\;\\;;;;;\nFN:Fore Back");
    assert_eq!(
        (named.person.name.raw(), named.person.aliases.len()),
        ("Fore Back", 0)
    );
}

#[test]
fn what_has_no_place_in_the_book_is_said_with_how_many_cards_have_it() {
    let one = "BEGIN:VCARD\nVERSION:4.0\nFN:Oskar\nPHONE.WORK:0704189990\nADR;TYPE=WORK:;;Hafenweg 1;Kiel;;24103;\n\
         item1.URL:https://x.example\nIMPP:xmpp:o@x.example\nPHOTO:abc\nUID:1\nADR:;;;;;;\nROLE:Chief\nTITLE:Head\nEND:VCARD\n";
    let foreign = cards(format!("{one}{one}"));
    let unread = foreign.unread.iter();
    let unread: Vec<_> = unread.map(|one| (one.name.as_str(), one.records)).collect();
    assert_eq!(
        unread,
        [
            ("ADR", 2),
            ("IMPP", 2),
            ("PHONE.WORK", 2),
            ("ROLE", 2),
            ("URL", 2)
        ]
    );
}

#[test]
fn a_manager_on_a_card_is_whom_they_report_to() {
    let draft = card("FN:Oskar\nX-MANAGER:Rita Malm");
    assert_eq!(draft.more.superior.as_deref(), Some("Rita Malm"));
}

#[test]
fn phones_and_mails_lose_their_schemes_and_groups() {
    let draft = card(
        "FN:A\r\nitem1.TEL;VALUE=uri:tel:+1-555-0100;ext=7\r\nitem1.X-ABLabel:Desk\r\nitem2.EMAIL:mailto:a@b.example",
    );
    assert_eq!(texts(&draft.person.phones), ["+1-555-0100 ext. 7"]);
    assert_eq!(texts(&draft.person.emails), ["a@b.example"]);
}

#[test]
fn wechat_is_found_wherever_phones_put_it() {
    for property in [
        "X-WEIXIN:wei",
        "IMPP:weixin:wei",
        "IMPP;X-SERVICE-TYPE=WeChat:x-apple:wei",
        "X-SOCIALPROFILE;TYPE=wechat:wei",
    ] {
        assert_eq!(
            text(card(&format!("FN:A\r\n{property}")).person.wechat.as_ref()),
            "wei",
            "{property}"
        );
    }
}

#[test]
fn old_cards_are_decoded_property_by_property() {
    let mut old = b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D5=C5;=CE=B0;;;\r\n".to_vec();
    old.extend(b"ORG;CHARSET=UTF-8;QUOTED-PRINTABLE:=E5=8D=8E=E4=BF=A1=\r\n=E7=94=B5=E4=BF=A1\r\n");
    old.extend(b"TITLE;CHARSET=GBK:\xd7\xdc\xbc\xe0\r\nNOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab\r\nEND:VCARD\r\n");
    let foreign = cards(&old);
    assert_eq!(foreign.problems, []);
    let draft = &foreign.drafts[0];
    assert_eq!(draft.person.name.raw(), "张伟");
    assert_eq!(text(draft.organization.as_ref()), "华信电信");
    assert_eq!(text(draft.title.as_ref()), "总监");
    assert_eq!(draft.person.note, "a\nb");
}

#[test]
fn folding_may_cut_a_character_in_two() {
    let name = "张伟".as_bytes();
    let folded = [
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:",
        &name[..4],
        b"\r\n ",
        &name[4..],
        b"\r\nEND:VCARD\r\n",
    ]
    .concat();
    assert_eq!(cards(folded).drafts[0].person.name.raw(), "张伟");
}

#[test]
fn blank_lines_in_a_photo_and_odd_names_are_nobody_s_business() {
    let photo = format!(
        "PHOTO;ENCODING=b;TYPE=JPEG:\r\n\r\n {0}\r\n\r\n {0}\r\nX-GOOGLE TALK:li\r\nTITLE:Chief",
        "QUJD".repeat(18)
    );
    let draft = card(&format!("FN:Li Na\r\n{photo}"));
    assert_eq!(text(draft.title.as_ref()), "Chief");
}

#[test]
fn an_unknown_charset_matters_only_where_it_is_needed() {
    assert_eq!(card("FN;CHARSET=X-OWN:Li Na").person.name.raw(), "Li Na");
    let foreign = cards("BEGIN:VCARD\nFN;CHARSET=X-OWN:Zoë\nEND:VCARD\n");
    assert_eq!(
        (foreign.problems[0].line, &foreign.problems[0].reason),
        (2, &Reason::UnknownCharset("X-OWN".into()))
    );
    assert_eq!(foreign.drafts, []);
}

#[test]
fn every_line_end_will_do() {
    for end in ["\r", "\n", "\r\n", "\n\n", "\r\n\r\n"] {
        let text = [
            "BEGIN:VCARD",
            "VERSION:3.0",
            "FN:Li Na",
            "END:VCARD",
            "begin:vcard",
            "FN:Bo",
            "end:vcard",
            "",
        ]
        .join(end);
        assert_eq!(cards(text).drafts.len(), 2, "{end:?}");
    }
}

#[test]
fn a_card_without_end_costs_no_other_card() {
    let foreign = cards("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nBEGIN:VCARD\nFN:C\n");
    let names: Vec<_> = foreign
        .drafts
        .iter()
        .map(|draft| draft.person.name.raw())
        .collect();
    assert_eq!(names, ["A", "B", "C"]);
    let problems: Vec<_> = foreign
        .problems
        .iter()
        .map(|problem| (problem.line, &problem.reason))
        .collect();
    assert_eq!(problems, [(1, &Reason::NoEnd), (6, &Reason::NoEnd)]);
}

#[test]
fn a_card_inside_a_card_is_somebody_else() {
    for agent in [
        "AGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\n",
        "AGENT:BEGIN:VCARD\nFN:B\nEND:VCARD\n",
        "AGENT:BEGIN:VCARD\n FN:B\n END:VCARD\n",
    ] {
        let foreign = cards(format!(
            "BEGIN:VCARD\nFN:A\n{agent}TITLE:Chief\nEND:VCARD\n"
        ));
        assert_eq!(
            (foreign.read, foreign.drafts.len(), foreign.problems.len()),
            (1, 1, 0),
            "{agent}"
        );
        assert_eq!(text(foreign.drafts[0].title.as_ref()), "Chief");
    }
}

#[test]
fn a_card_that_names_nobody_is_reported_with_its_line() {
    let foreign = cards(
        "\nBEGIN:VCARD\nVERSION:3.0\nNOTE:x\nEND:VCARD\nBEGIN:VCARD\nEMAIL:a@b.example\nEND:VCARD\n",
    );
    assert_eq!((foreign.read, foreign.drafts.len()), (2, 1));
    assert_eq!(
        (foreign.problems[0].line, &foreign.problems[0].reason),
        (2, &Reason::NoName)
    );
    assert_eq!(foreign.problems[1].line, 6);
    assert_eq!(foreign.problems[1].reason.costs(), Cost::Part);
}

#[test]
fn text_that_is_lost_costs_the_card_unless_the_user_was_asked() {
    let bytes = [b"BEGIN:VCARD\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=FF=E4=BC=9F\nEND:VCARD\n".to_vec(), "BEGIN:VCARD\nFN:李娜\u{fffd}\nEND:VCARD\n".into()].concat();
    let refused = cards(&bytes);
    assert_eq!(
        refused.drafts.len(),
        1,
        "the card whose U+FFFD was there before stays"
    );
    assert_eq!(
        (refused.problems[0].line, &refused.problems[0].reason),
        (2, &Reason::Malformed { encoding: "UTF-8" })
    );
    let options = Options {
        malformed: Malformed::Replace,
        ..Options::default()
    };
    let taken = read("cards.vcf", &bytes, &options);
    assert_eq!(taken.drafts[0].person.name.raw(), "张\u{fffd}伟");
    assert_eq!(taken.problems, []);
}

#[test]
fn lines_that_say_nothing_are_reported() {
    let foreign = cards("hello\nBEGIN:VCARD\nFN:A\nlost in a note\nEND:VCARD\n");
    let problems: Vec<_> = foreign
        .problems
        .into_iter()
        .map(|problem| (problem.line, problem.reason))
        .collect();
    assert_eq!(
        problems,
        [
            (1, Reason::Stray),
            (4, Reason::NotAProperty("lost in a note".into()))
        ]
    );
}
