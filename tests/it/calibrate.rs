//! Whether past depths told won from lost, from a table of outcomes to the sentence about it.

use std::fmt::Write;

use guanxi::say::Lang;
use serde_json::{Value, json};

use crate::shell::Shell;

fn each(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

fn count(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// The account of each row, the deeper half won: a table as somebody might have kept it.
fn by_depth(shell: &Shell, day: &str, won_from: u64) -> String {
    let accounts = shell.json(&["list", "accounts"]);
    let mut table = String::from("Account;Date;Outcome;Amount\n");
    for account in each(&accounts) {
        let id = account["id"].as_str().unwrap();
        let depth = account["depth"].as_u64().unwrap();
        let outcome = if won_from <= depth { "renewed" } else { "Lost" };
        writeln!(table, "{id};{day};{outcome};1").unwrap();
    }
    table
}

#[test]
fn each_outcome_is_set_against_the_depth_of_the_day_before() {
    let shell = Shell::at_demo(Lang::En);
    let file = shell.file("deals.csv", by_depth(&shell, "2026-11-23", 30).as_bytes());
    let told = shell.json(&["score", "--calibrate", &file]);
    let cases = each(&told["cases"]);
    assert_eq!(told["rows"], each(&shell.json(&["list", "accounts"])).len());
    assert_eq!(
        cases.len() + each(&told["not_taken"]).len(),
        count(&told["rows"])
    );
    assert!(40 < cases.len(), "{}", cases.len());
    for case in cases.iter().step_by(9) {
        assert_eq!(case["as_of"], "2026-11-22");
        let account = case["account"].as_str().unwrap();
        let then = shell.json(&["score", account, "--as-of", "2026-11-22"]);
        assert_eq!(case["depth"], then["depth"], "{case}");
    }
    let depths = |outcome: &str| -> Vec<u64> {
        let of = cases.iter().filter(|case| case["outcome"] == outcome);
        of.map(|case| case["depth"].as_u64().unwrap()).collect()
    };
    let (won, lost) = (depths("won"), depths("lost"));
    assert_eq!(told["won"], won.len());
    let halves: usize = won
        .iter()
        .flat_map(|won| {
            lost.iter()
                .map(move |lost| usize::from(lost < won) + usize::from(lost <= won))
        })
        .sum();
    let number = |count: usize| f64::from(u32::try_from(count).unwrap());
    let auc = number(halves) / number(2 * won.len() * lost.len());
    assert!((told["auc"]["value"].as_f64().unwrap() - auc).abs() < 1e-12);
    assert_eq!(told["verdict"], "tells");
    let bands: usize = each(&told["bands"])
        .iter()
        .map(|row| count(&row["cases"]))
        .sum();
    assert_eq!(bands, cases.len());
}

#[test]
fn what_it_means_is_said_in_a_sentence_and_every_row_left_out_has_its_reason() {
    let shell = Shell::new();
    for (day, line) in [
        (
            "2026-01-10",
            "y visit #\"Harbour Bank\" @\"Maja Lind\"+ip/finance//H: wants a pilot",
        ),
        (
            "2026-01-10",
            "y call #\"Harbour Lights\" @\"Ida Moss\": hello",
        ),
        (
            "2026-11-10",
            "y call #\"Elmwick\" @\"Tom Reed\"/technical: about prices",
        ),
    ] {
        shell.says(&["--today", day, "log", line]);
    }
    let table = "account,date,outcome\nharbour bank,2026-02-01,won\nHarbour Lights,2026-02-01,lost\n\
        elmwick,2026-02-01,won\nElmwick,2026-11-20,lost\nharbour,2026-02-01,won\nNobody,2026-02-01,lost\n\
        Elmwick,2026-11-24,won\nElmwick,20 Nov,won\nElmwick,2026-11-20,perhaps\n";
    let file = shell.file("deals.csv", table.as_bytes());
    insta::assert_snapshot!(shell.says(&["score", "--calibrate", &file]), @"
    3 outcomes from 9 rows · 1 won · 2 lost
    depth on the day before each outcome, with today’s weights

    Not enough yet: 3 outcomes of 3 accounts (1 won at 1, 2 lost at 2). At least 20 outcomes of 10 accounts are needed, 5 accounts with something won and 5 with something lost.
    What the depth is not: it has not been calibrated against results, so it is not a win probability. It is one person’s view, from what they wrote down. It is not for employee appraisal, ours or the customer’s.

    6 rows were skipped:
    line 4: nothing dated is known of this account before the day of its depth
    line 6: several accounts match “harbour”; give the full name or id
    line 7: no account is called “Nobody”
    line 8: the day has not come yet
    line 9: “20 Nov” is not a date
    line 10: “perhaps” is neither won nor lost; write won, renewed or lost
    ");
    insta::assert_snapshot!(shell.says(&["--lang", "zh", "score", "--calibrate", &file]), @"
    9 行中有 3 个结果可用 · 赢 1 · 输 2
    取每个结果前一天的关系深度，按今天的权重计算

    数量还不够：3 个结果，来自 3 家客户（赢 1 个，1 家；输 2 个，2 家）。至少要 20 个结果、10 家客户，其中赢过的和输过的各不少于 5 家。
    请注意：关系深度没有用实际成败校准过，不等于赢单概率；它是一个人根据自己的记录作出的判断；不能用来考核员工，无论是我方的还是客户的。

    6 行没有计入：
    第 4 行：取关系深度的那天之前，还没有这家客户的任何记录
    第 6 行：“harbour”可能是好几家客户；请写全名或编号
    第 7 行：没有叫“Nobody”的客户
    第 8 行：这一天还没到
    第 9 行：“20 Nov”不是日期
    第 10 行：“perhaps”看不出是赢还是输；请写赢、续约、中标，或输、流失、丢标
    ");
}

#[test]
fn a_table_in_chinese_is_read_and_chance_is_not_taken_for_a_finding() {
    let shell = Shell::at_demo(Lang::En);
    let accounts = shell.json(&["list", "accounts"]);
    let mut table = String::from("客户名称\t日期\t结果\n");
    for (at, account) in each(&accounts).iter().enumerate() {
        let words = ["中标", "丢标", "续约", "流失", "赢", "输"];
        writeln!(
            table,
            "{}\t2026年6月1日\t{}",
            account["name"].as_str().unwrap(),
            words[at % 6]
        )
        .unwrap();
    }
    let file = shell.file("deals.csv", table.as_bytes());
    let told = shell.json(&["score", "--calibrate", &file]);
    assert!(40 < each(&told["cases"]).len(), "{told}");
    assert_eq!(told["verdict"], "unclear", "{}", told["auc"]);
}

#[test]
fn a_file_without_a_row_that_counts_is_a_failure_with_its_reasons() {
    let shell = Shell::at_demo(Lang::En);
    for (table, said) in [
        ("who,when,what\nA,B,C\n", "no account column found"),
        (
            "account,date,outcome\nNobody,2026-01-01,won\n",
            "no account is called “Nobody”",
        ),
        ("", "the file is empty"),
    ] {
        let file = shell.file("deals.csv", table.as_bytes());
        let run = shell.run(&["score", "--calibrate", &file]);
        assert_eq!(run.code, 1, "{run:?}");
        assert!(run.out.contains(said), "{run:?}");
        assert_eq!(run.err, "no row of this file can be used\n");
    }
    let run = shell.run(&["score", "--calibrate", "nowhere.csv"]);
    assert!(
        run.code == 1 && run.err.starts_with("nowhere.csv cannot be read: "),
        "{run:?}"
    );
    assert_eq!(
        shell.run(&["score", "--calibrate", "a.csv", "--all"]).code,
        2
    );
}

/// A book with a customer for each, deep or shallow by how often whoever decides was met before the bid, and
/// the stage to which a project came.
fn book_of(pairs: &[(&str, &str)]) -> String {
    let (mut accounts, mut people, mut interactions, mut matters) =
        (vec![], vec![], vec![], vec![]);
    for (at, (depth, stage)) in pairs.iter().enumerate() {
        let (account, person) = (format!("a{at}"), format!("p{at}"));
        let seat = json!({"id": format!("s{at}"), "role": "D", "chain": "combined",
            "holders": [{"person": person, "from": "2024-01-01"}]});
        accounts.push(
            json!({"id": account, "name": format!("Customer {at:02}"), "kind": "company",
            "departments": [], "seats": [seat], "org_facts": []}),
        );
        people.push(json!({"id": person, "name": format!("Buyer {at:02}"),
            "tenures": [{"account": account, "level": "H", "from": "2024-01-01"}]}));
        let days: &[&str] = match *depth {
            "deep" => &["2026-02-02", "2026-02-16", "2026-03-02", "2026-03-16"],
            _ => &["2026-02-02"],
        };
        for day in days {
            interactions.push(
                json!({"id": format!("i{at}{day}"), "account": account, "on": day,
                "kind": "meeting", "note": "", "people": [{"person": person}], "colleagues": []}),
            );
        }
        matters.push(
            json!({"id": format!("m{at}"), "account": account, "kind": "project",
            "title": "Secret phase", "stages": [
                {"stage": "lead", "on": "2026-01-05"}, {"stage": "bid", "on": "2026-04-01"},
                {"stage": stage, "on": "2026-06-10"}]}),
        );
    }
    json!({"format": "guanxi-book", "version": 2, "accounts": accounts, "people": people,
        "interactions": interactions, "matters": matters})
    .to_string()
}

fn at_book(book: &str) -> Shell {
    let shell = Shell::new();
    let file = shell.file("book.json", book.as_bytes());
    shell.says(&["import", &file]);
    shell
}

#[test]
fn without_a_file_the_projects_of_the_book_are_held_against_the_depth_before_their_bid() {
    let mut pairs = vec![("deep", "contract"); 12];
    pairs.extend(vec![("shallow", "lost"); 12]);
    let shell = at_book(&book_of(&pairs));
    let told = shell.json(&["score", "--calibrate"]);
    assert_eq!(told["from"], "book");
    assert_eq!(
        (&told["won"], &told["lost"], &told["accounts"]),
        (&12.into(), &12.into(), &24.into())
    );
    assert_eq!(told["verdict"], "tells");
    assert_eq!(told["auc"]["value"], 1.0);
    assert_eq!(told["layers"]["key"]["value"], 1.0);
    assert_eq!(told["layers"]["organizational"]["value"], 0.5);
    for case in each(&told["cases"]).iter().step_by(7) {
        // The day before the bid, which is more than a month before the end.
        assert_eq!(case["as_of"], "2026-03-31");
        assert_eq!(case["of"]["kind"], "project");
        assert_eq!(case["of"]["on"], "2026-06-10");
        let account = case["account"].as_str().unwrap();
        let then = shell.json(&["score", account, "--as-of", "2026-03-31"]);
        assert_eq!(
            (&case["depth"], &case["layers"]),
            (&then["depth"], &then["layers"])
        );
    }
    insta::assert_snapshot!(shell.says(&["score", "--calibrate"]), @"
    24 outcomes of 24 accounts in this book: 24 projects, 0 agreements · 12 won or renewed · 12 lost or not renewed
    depth 30 days before each was decided, and before its bid began, with today’s weights

    AUC 1.00, 95% interval 0.83 to 1.00
    Of 100 pairs of one won and one lost, the won one was deeper in 100 (ties count half).

    layer               AUC   95% interval
    decision makers     1.00  0.83 – 1.00
    departments         0.50  0.29 – 0.71
    company to company  0.50  0.29 – 0.71

    band     outcomes  won  share won  95% interval  mean depth
    deep     0         0
    firm     0         0
    thin     0         0
    shallow  24        12   50%        31% – 69%     3.0

    Here greater depth went with winning. That describes the past, not the future, and does not show what caused what.
    What the depth is not: it has not been calibrated against results, so it is not a win probability. It is one person’s view, from what they wrote down. It is not for employee appraisal, ours or the customer’s.
    ");
    insta::assert_snapshot!(shell.says(&["--lang", "zh", "score", "--calibrate"]), @"
    客户簿中有 24 个结果，来自 24 家客户：项目 24 个，协议 0 份 · 赢单或续签 12 · 丢单或未续签 12
    取每个结果揭晓前 30 天、且投标开始前的关系深度，按今天的权重计算

    AUC 1.00，95% 区间 0.83 到 1.00
    任取一赢一输两个结果，100 次里有 100 次是赢的那个关系更深（相同的算半次）。

    层面  AUC   95% 区间
    关键  1.00  0.83 – 1.00
    普遍  0.50  0.29 – 0.71
    组织  0.50  0.29 – 0.71

    档位  结果数  赢  赢的比例  95% 区间   平均深度
    深厚  0       0
    扎实  0       0
    单薄  0       0
    薄弱  24      12  50%       31% – 69%  3.0

    在这些结果里，关系更深的更常赢。这说的是过去，不是将来，也不说明谁是因、谁是果。
    请注意：关系深度没有用实际成败校准过，不等于赢单概率；它是一个人根据自己的记录作出的判断；不能用来考核员工，无论是我方的还是客户的。
    ");
}

#[test]
fn too_few_outcomes_of_the_book_are_counted_and_nothing_is_concluded() {
    let shell = at_book(&book_of(&[
        ("deep", "contract"),
        ("shallow", "lost"),
        ("deep", "paid"),
        ("deep", "dropped"),
    ]));
    let told = shell.json(&["score", "--calibrate"]);
    assert_eq!(
        (&told["verdict"], &told["auc"]),
        (&"too_few".into(), &Value::Null)
    );
    insta::assert_snapshot!(shell.says(&["score", "--calibrate"]), @"
    3 outcomes of 3 accounts in this book: 3 projects, 0 agreements · 2 won or renewed · 1 lost or not renewed
    depth 30 days before each was decided, and before its bid began, with today’s weights

    Not enough yet: 3 outcomes of 3 accounts (2 won at 2, 1 lost at 1). At least 20 outcomes of 10 accounts are needed, 5 accounts with something won and 5 with something lost.
    What the depth is not: it has not been calibrated against results, so it is not a win probability. It is one person’s view, from what they wrote down. It is not for employee appraisal, ours or the customer’s.

    1 is over but does not count:
    10 Jun  project, Customer 03: given up before it was won or lost
    ");
    insta::assert_snapshot!(shell.says(&["--lang", "zh", "score", "--calibrate"]), @"
    客户簿中有 3 个结果，来自 3 家客户：项目 3 个，协议 0 份 · 赢单或续签 2 · 丢单或未续签 1
    取每个结果揭晓前 30 天、且投标开始前的关系深度，按今天的权重计算

    数量还不够：3 个结果，来自 3 家客户（赢 2 个，2 家；输 1 个，1 家）。至少要 20 个结果、10 家客户，其中赢过的和输过的各不少于 5 家。
    请注意：关系深度没有用实际成败校准过，不等于赢单概率；它是一个人根据自己的记录作出的判断；不能用来考核员工，无论是我方的还是客户的。

    1 个已经结束，但不计入：
    6月10日  项目，Customer 03：未分输赢就已放弃
    ");
    let empty = Shell::new();
    empty.says(&["log", "y call #\"Acme\" @\"Ann Lee\": hello"]);
    insta::assert_snapshot!(empty.says(&["score", "--calibrate"]), @"This book tells of no outcome yet. A project counts once it has a contract or is lost, an agreement with an end once that is past, if it is not for one project (how exactly: guanxi manual depth). Or name a file with the outcomes.");
    insta::assert_snapshot!(empty.says(&["--lang", "zh", "score", "--calibrate"]), @"这本客户簿里还没有结果。项目签了合同或丢单才算；写有到期日、不是只为一个项目签的协议，到期以后才算（具体规则见 guanxi manual depth）。也可以另给一个写有结果的文件。");
}

#[test]
fn an_agreement_is_renewed_where_the_book_says_that_the_next_one_follows() {
    let fact = |id: &str, scope: &str, from: &str, to: Value| json!({"id": id, "kind": "agreement", "scope": scope, "from": from, "to": to});
    let account = |id: &str, name: &str, facts: Value| {
        json!({"id": id, "name": name, "kind": "company", "departments": [], "seats": [],
            "org_facts": facts})
    };
    let book = json!({"format": "guanxi-book", "version": 2, "accounts": [
        account("a1", "Harbour", json!([
            fact("f1", "region", "2023-01-01", "2024-12-31".into()),
            fact("f2", "region", "2025-01-01", "2027-12-31".into()),
        ])),
        account("a2", "Quay", json!([
            fact("f3", "region", "2023-01-01", "2024-12-31".into()),
            fact("f4", "project", "2023-01-01", "2024-12-31".into()),
            fact("f5", "group", "2023-01-01", "2026-11-01".into()),
        ])),
    ]});
    let shell = at_book(&book.to_string());
    let told = shell.json(&["score", "--calibrate"]);
    let cases: Vec<_> = each(&told["cases"])
        .iter()
        .map(|case| (&case["of"]["id"], &case["outcome"], &case["as_of"]))
        .collect();
    let as_of = Value::from("2024-12-01");
    assert_eq!(cases, [(&"f1".into(), &"won".into(), &as_of)]);
    let left: Vec<_> = each(&told["not_taken"])
        .iter()
        .map(|row| {
            (
                row["of"]["id"].as_str().unwrap(),
                row["reason"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        left,
        [
            (
                "f3",
                "a longer agreement that reaches as far was there all along"
            ),
            ("f4", "it was for one project and ended with it"),
            (
                "f5",
                "it ended less than 90 days ago: the next one may still come"
            ),
        ]
    );
}

/// Whatever a large book holds, the reasons stay on one screen.
#[test]
fn many_that_do_not_count_are_counted_by_their_reason() {
    let facts: Vec<_> = (0..25)
        .map(|at| {
            json!({"id": format!("f{at}"), "kind": "agreement", "scope": "project",
                "from": "2023-01-01", "to": "2024-12-31"})
        })
        .collect();
    let book = json!({"format": "guanxi-book", "version": 2, "accounts": [
        {"id": "a1", "name": "Harbour", "kind": "company", "departments": [], "seats": [],
            "org_facts": facts}]});
    let shell = at_book(&book.to_string());
    insta::assert_snapshot!(shell.says(&["score", "--calibrate"]), @"
    This book tells of no outcome yet. A project counts once it has a contract or is lost, an agreement with an end once that is past, if it is not for one project (how exactly: guanxi manual depth). Or name a file with the outcomes.

    25 are over but do not count:
    25 agreements: it was for one project and ended with it
    (--json lists each)
    ");
    let told = shell.json(&["score", "--calibrate"]);
    assert_eq!(each(&told["not_taken"]).len(), 25);
}

/// Sixty rows of ten accounts are no sixty witnesses, from a file as from the book.
#[test]
fn several_rows_of_one_account_count_as_one_in_the_interval() {
    let pairs: Vec<_> = [("deep", "contract"); 5]
        .into_iter()
        .chain([("shallow", "lost"); 5])
        .collect();
    let shell = at_book(&book_of(&pairs));
    let mut tables = [String::from("account,date,outcome\n"), String::new()];
    for at in 0..10 {
        let outcome = if at < 5 { "won" } else { "lost" };
        let row = format!("Customer {at:02},2026-04-01,{outcome}\n");
        tables[0].push_str(&row.repeat(2));
        tables[1].push_str(&row.repeat(6));
    }
    tables[1].insert_str(0, "account,date,outcome\n");
    let [twice, six] = tables.map(|table| {
        let file = shell.file("deals.csv", table.as_bytes());
        shell.json(&["score", "--calibrate", &file])
    });
    assert_eq!((count(&twice["rows"]), count(&six["rows"])), (20, 60));
    assert_eq!(twice["accounts"], 10);
    assert_eq!(twice["auc"], six["auc"]);
    assert_eq!(twice["verdict"], "tells");
    let low = twice["auc"]["low"].as_f64().unwrap();
    // As of five and five accounts.
    assert!((0.60..0.70).contains(&low), "{low}");
}
