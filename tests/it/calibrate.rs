//! Whether past depths told won from lost, from a table of outcomes to the sentence about it.

use std::fmt::Write;

use guanxi::say::Lang;
use serde_json::Value;

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

    AUC 1.00, 95% interval 0.28 to 1.00
    Of 100 pairs of one won and one lost, the won one was deeper in 100 (ties count half).

    band     outcomes  won  share won  95% interval  mean depth
    deep     0         0
    firm     0         0
    thin     0         0
    shallow  3         1    33%        6% – 79%      0.3

    Too few to tell: it takes at least 20 outcomes, 5 of each kind; there are 1 won and 2 lost.
    What the depth is not: it has not been calibrated against results, so it is not a win probability. It is one person’s view, from what they wrote down. It is not for employee appraisal, ours or the customer’s.

    6 rows were skipped:
    line 4: this account has nothing dated before that day
    line 6: several accounts match “harbour”; give the full name or id
    line 7: no account is called “Nobody”
    line 8: the day has not come yet
    line 9: “20 Nov” is not a date
    line 10: “perhaps” is neither won nor lost; write won, renewed or lost
    ");
    insta::assert_snapshot!(shell.says(&["--lang", "zh", "score", "--calibrate", &file]), @"
    9 行中有 3 个结果可用 · 赢 1 · 输 2
    取每个结果前一天的关系深度，按今天的权重计算

    AUC 1.00，95% 区间 0.28 到 1.00
    任取一赢一输两个结果，100 次里有 100 次是赢的那个关系更深（相同的算半次）。

    档位  结果数  赢  赢的比例  95% 区间  平均深度
    深厚  0       0
    扎实  0       0
    单薄  0       0
    薄弱  3       1   33%       6% – 79%  0.3

    数量太少，说明不了什么：至少要 20 个结果，输赢各不少于 5 个；这里赢 1 个、输 2 个。
    请注意：关系深度没有用实际成败校准过，不等于赢单概率；它是一个人根据自己的记录作出的判断；不能用来考核员工，无论是我方的还是客户的。

    6 行没有计入：
    第 4 行：那天之前还没有这家客户的任何记录
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
