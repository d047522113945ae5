//! The plan for a relationship at the shell: the page, the answer for programs, and book JSON.

use crate::{fixtures::fixture, shell::Shell};

fn planned() -> Shell {
    let shell = Shell::new();
    shell.says(&["import", &fixture("whole.json")]);
    shell
}

const ACCOUNT: &str = "Jianglan Telecom";

#[test]
fn a_quarter_is_one_page_in_either_language() {
    let shell = planned();
    insta::assert_snapshot!(shell.says(&["plan", ACCOUNT, "--quarter", "2026-Q3"]), @"
    Plan for 江岚电信 Jianglan Telecom
    Q3 2026 · 23 November 2026

    Q3 2026
      1 of 2 reached · 1 late

    decision makers
     about    from → to                  what we do                     owner          due      what came of it
    ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
     沈若溪   unknown → strong support   invite to the trial 邀请参加   Dr. Ada Osei   30 Sep   reached 30 Sep · as 沈若溪
                                         试点                                                   was rated

    company to company
     about               from → to   what we do   owner   due      what came of it
    ──────────────────────────────────────────────────────────────────────────────────────────
     executive meeting   0 → 1                            15 Sep   69 days late · now: 0 of 1

    How to read this
      Private entries are left out and do not count, so the program may show other numbers.
    ");
    insta::assert_snapshot!(shell.says(&["plan", ACCOUNT, "--lang", "zh"]), @"
    江岚电信 Jianglan Telecom关系提升计划
    2026年4季度 · 2026年11月23日

    2026年4季度
      达成 0/2

    关键
     对象            原状 → 目标     行动   负责人   到期       结果
    ──────────────────────────────────────────────────────────────────────────────────
     方案 solution   待确认 → 中立          罗向东   12月31日   进行中 · 现在：待确认

    普遍
     对象     原状 → 目标                 行动       负责人   到期       结果
    ─────────────────────────────────────────────────────────────────────────────────────────────
     财务部   尚无接触 → 当面或电话交谈   财务拜访            11月30日   进行中 · 现在：尚无接触
     采购部   0% → 40%                                        12月31日   已取消

    尚未列入计划
      沈若溪：教练
      Per Müller：中立
      政企部：与其中一人当面或电话交谈
      网络部：与其中一人当面或电话交谈
      供应链：与其中一人当面或电话交谈
      联合例会 1 次

    阅读说明
      不含私密内容，数字也未计入，可能与程序中显示的不同。
    ");
    for format in ["md", "html", "txt"] {
        let page = shell.says(&["plan", ACCOUNT, "--quarter", "2026q3", "--format", format]);
        assert!(page.contains("reached 30 Sep"), "{format}: {page}");
    }
}

#[test]
fn what_came_true_is_told_to_programs_with_its_day() {
    let shell = planned();
    let told = shell.json(&["plan", ACCOUNT, "--quarter", "2026-Q3"]);
    assert_eq!(told["quarter"], "2026-Q3");
    let items = told["items"].as_array().unwrap();
    let item = |id: &str| items.iter().find(|item| item["id"] == id).unwrap();
    assert_eq!(item("l1")["stands"], "confirmed");
    assert_eq!(item("l1")["confirmed_on"], "2026-09-30");
    assert_eq!(item("l1")["target"], 2);
    assert_eq!(item("l2")["stands"], "late");
    assert_eq!(item("l2")["days_late"], 69);
}

#[test]
fn an_export_tells_what_came_true_and_comes_back_byte_by_byte() {
    let shell = planned();
    let told = shell.says(&["export"]);
    assert!(told.contains(r#""confirmed_on":"2026-09-30""#), "{told}");
    let other = Shell::new();
    let file = other.file("book.json", told.as_bytes());
    other.says(&["import", &file]);
    assert_eq!(other.says(&["export"]), told);
}

#[test]
fn what_no_plan_can_aim_at_is_refused_with_the_value_and_what_is_allowed() {
    let shell = Shell::new();
    let whole = std::fs::read_to_string(fixture("whole.json")).unwrap();
    for (right, wrong, said) in [
        (r#""target":40"#, r#""target":140"#, ["140", "100"]),
        (
            r#""subject":"executive_meeting""#,
            r#""subject":"picnic""#,
            ["picnic", "joint_review"],
        ),
        (
            r#""quarter":"2026-Q4""#,
            r#""quarter":"2026-Q5""#,
            ["2026-Q5", "2026-Q4"],
        ),
    ] {
        assert!(whole.contains(right));
        let file = shell.file("wrong.json", whole.replace(right, wrong).as_bytes());
        let run = shell.run(&["import", &file, "--dry-run"]);
        let told = format!("{}{}", run.out, run.err);
        for part in said {
            assert!(told.contains(part), "{wrong}: {told}");
        }
    }
    let run = planned().run(&["plan", ACCOUNT, "--quarter", "Q4"]);
    assert!(run.err.contains("2026-Q4"), "{}", run.err);
}

#[test]
fn what_is_late_of_a_plan_is_among_the_warnings_until_the_facts_make_it_true() {
    let shell = Shell::new();
    let book = r#"{"format":"guanxi-book","version":2,
      "accounts":[{"id":"a","name":"Acme","departments":[{"id":"f","name":"Finance","function":"finance"}],
        "plans":[{"id":"2026-Q4-a","quarter":"2026-Q4","items":[
          {"id":"i","layer":"universal","subject":"f","target":"contact","action":"lunch","made_on":"2026-10-01","due":"2026-11-05","state":"open"}]}]}]}"#;
    shell.says(&["import", &shell.file("book.json", book.as_bytes())]);
    let late = "Finance: planned a conversation by 5 Nov, so far no contact yet";
    let told = shell.says(&["warnings"]);
    assert!(told.contains("plan late") && told.contains(late), "{told}");
    shell.says(&["log", "y visit #acme @\"Ada Lind\"/finance: came at last"]);
    let told = shell.says(&["warnings"]);
    assert!(!told.contains("plan late"), "{told}");
    shell.says(&["undo"]);
    assert!(shell.says(&["warnings"]).contains(late));
}
