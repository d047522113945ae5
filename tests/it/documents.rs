//! The map as a document: well-formed and harmless whoever is in it; from a shell a private file, and
//! text that can be found in a PDF.

use std::{fs, os::unix::fs::PermissionsExt, process::Command};

use guanxi::{
    book::{MaterialFor, ReadAccount},
    domain::{
        Audience,
        brief::{About, Brief},
        map::{Aspect, Scene, View, Zoom},
        score::{Constants, Depth},
        summary::SharedSheet,
    },
    picture::{Cell, Picture, Shape, Tone},
    report::{self, Block, Document, Format, OwnTypefaces, Width, map, write},
    say::{Lang, Words},
};

use crate::{hostile_text::is_bidi, reports::call_all, shell::Shell, test_book::name, user::User};

/// What a stranger's card may be called.
const HOSTILE: &str =
    "<b>O'Hara & \"Söhne\"</b> `x` *y* [z](http://a.b) \u{1b}[31m</svg>]]>\u{202e}\u{9b}\u{200f}";

/// An account with three people and a seat held.
fn office() -> (SharedSheet, Depth) {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>");
    user.press(
        "l3w visit @Maja/procurement//H+i=2 @王芳/finance//M=-1 @Per/finance//W: a look<Enter>",
    );
    let book = &user.runner.book;
    let account = book.store.everything().unwrap().accounts[0].id;
    let view = book.ask(&ReadAccount(account)).unwrap();
    (view.sheet, view.depth)
}

fn document(view: View, called: Option<&str>, lang: Lang) -> Document {
    let (mut sheet, depth) = office();
    if let Some(called) = called {
        let sheet = SharedSheet::make_mut(&mut sheet);
        sheet.account.is.name = name(called);
        call_all(&mut sheet.rows, called);
    }
    let scene = Scene::of(&sheet, &depth);
    let aspect = Aspect {
        view,
        zoom: Zoom::Middle,
        ..Aspect::default()
    };
    let words = Words::new(lang);
    map(
        (&sheet, &depth),
        &scene,
        &aspect,
        Audience::Others,
        &words,
        Width::Cells(120),
    )
}

fn text(document: &Document, format: Format) -> String {
    String::from_utf8(write(document, format, &OwnTypefaces).bytes).unwrap()
}

#[test]
fn every_view_is_well_formed_whoever_is_in_it() {
    for view in View::ALL {
        for lang in [Lang::En, Lang::Zh] {
            for name in [None, Some(HOSTILE)] {
                let document = document(*view, name, lang);
                for format in [Format::Svg, Format::Html] {
                    let written = text(&document, format);
                    // The parser refuses document types; what follows it is XML.
                    let xml = written.trim_start_matches("<!DOCTYPE html>\n");
                    let parsed = roxmltree::Document::parse(xml).unwrap();
                    let scripts = parsed.descendants().filter(|node| {
                        let name = node.tag_name().name().to_owned();
                        matches!(
                            name.as_str(),
                            "script" | "img" | "link" | "a" | "b" | "image" | "use"
                        )
                    });
                    assert_eq!(scripts.count(), 0, "{view:?} {format:?}");
                    for node in parsed.descendants() {
                        for attribute in node.attributes() {
                            let value = attribute.value();
                            assert!(!value.contains("http"), "{value} is somewhere else");
                            assert!(!attribute.name().starts_with("on"), "{value} would run");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn no_document_hands_on_what_a_name_hides() {
    let harms = |c: char| is_bidi(c) || c.is_control() && c != '\n';
    for view in View::ALL {
        for lang in [Lang::En, Lang::Zh] {
            let document = document(*view, Some(HOSTILE), lang);
            for format in [Format::Text, Format::Markdown, Format::Svg, Format::Html] {
                let written = text(&document, format);
                assert_eq!(written.find(harms), None, "{view:?} {format:?}");
                assert!(written.contains("Söhne"), "{view:?} {format:?}");
            }
            let written = write(&document, Format::Pdf, &OwnTypefaces).bytes;
            let pdf = lopdf::Document::load_mem(&written).unwrap();
            let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
            let read = pdf.extract_text(&pages).unwrap();
            assert_eq!(read.find(harms), None, "{view:?}");
            assert!(read.contains("Söhne"), "{view:?}");
        }
    }
}

#[test]
fn a_hostile_name_stays_a_name_in_markdown() {
    let written = text(
        &document(View::Tree, Some(HOSTILE), Lang::En),
        Format::Markdown,
    );
    let outside: Vec<&str> = written.split("```").step_by(2).collect();
    for part in outside {
        let bare = part
            .replace("\\<", "")
            .replace("\\]", "")
            .replace("\\`", "");
        assert!(!bare.contains(['<', ']', '`']), "{part}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for format in [
        Format::Text,
        Format::Markdown,
        Format::Svg,
        Format::Html,
        Format::Pdf,
    ] {
        let document = document(View::Chain, None, Lang::Zh);
        let written = || write(&document.clone(), format, &OwnTypefaces);
        assert_eq!(written(), written());
    }
}

#[test]
fn whoever_is_on_the_picture_is_in_the_page() {
    let document = document(View::Matrix, None, Lang::En);
    let html = text(&document, Format::Html);
    for name in ["Maja", "王芳", "Per"] {
        assert!(html.contains(name), "{name}");
    }
    assert!(html.contains("Where the relationship stands"));
}

#[test]
fn a_drawing_of_its_own_has_the_text_below_and_a_page_has_it_once() {
    let document = document(View::Power, None, Lang::Zh);
    let said = |format, line: &str| {
        let written = text(&document, format);
        let xml = written.trim_start_matches("<!DOCTYPE html>\n").to_owned();
        let parsed = roxmltree::Document::parse(&xml).unwrap();
        let all = parsed.descendants();
        all.filter(|node| node.text() == Some(line) && !node.is_text())
            .count()
    };
    for heading in document.sections().map(|section| &section.heading) {
        assert_eq!(said(Format::Svg, heading), 1, "{heading}");
        assert_eq!(said(Format::Html, heading), 1, "{heading}");
    }
    for table in document.tables() {
        assert_eq!(said(Format::Html, &table.heading), 1);
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len());
            assert!(0 < said(Format::Html, &row[0]), "{row:?}");
        }
    }
}

#[test]
fn what_stands_on_a_border_has_paper_under_it() {
    let mut document = document(View::Chain, None, Lang::En);
    let papers = |document: &Document| {
        let written = text(document, Format::Svg);
        written.matches("class=\"paper\"").count()
    };
    let before = papers(&document);
    let frame = picture(&mut document)
        .items
        .iter()
        .find_map(|item| match item.shape {
            Shape::Frame { area, .. } => Some(area),
            _ => None,
        });
    let area = frame.unwrap();
    let at = Cell::new(area.x + 2, area.bottom() - 1);
    picture(&mut document).text(at, "since May", Tone::New);
    assert_eq!(papers(&document), before + 1);
    let at = Cell::new(area.x + 2, area.y + 1);
    picture(&mut document).text(at, "within", Tone::New);
    assert_eq!(papers(&document), before + 1);
}

/// The picture of a map.
fn picture(document: &mut Document) -> &mut Picture {
    match &mut document.blocks[0] {
        Block::Figure(figure) => &mut figure.picture,
        other => panic!("{other:?} stands before the picture"),
    }
}

#[test]
fn the_chain_as_markdown_in_english() {
    insta::assert_snapshot!(text(&document(View::Chain, None, Lang::En), Format::Markdown), @r"
    # Harbour Bank · Chain

    23 November 2026 · 3 people

    ```text
     Combined line · 3 seats
     ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┐    ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┐    ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┐
     ╎ A approver                 ╎    ╎ D decision maker           ╎    ╎ E evaluator                ╎
     ╎ ? not known yet            ╎───>╎ ? not known yet            ╎───>╎ ? not known yet            ╎
     ╎                            ╎    ╎                            ╎    ╎                            ╎
     ╎                            ╎    ╎                            ╎    ╎                            ╎
     └╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┘    └╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┘    └╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┘
    ```

    ## Where the relationship stands

    - Depth 5 of 100, shallow
    - Stage single contact, confidence 50%
    - 1 active relationships among 3 people
    - No real contact in: Executive, Technical, Engineering, Business

    ## Who decides

    - A approver: not known yet
    - D decision maker: not known yet
    - E evaluator: not known yet

    ## What holds it back

    - −16.9 approver: not known yet
    - −16.9 decision maker: not known yet
    - −11.2 evaluator: not known yet
    - −8.1 Executive: nobody known
    - −5.4 Technical: nobody known
    - −5.4 Engineering: nobody known

    ## Signs

    - A approver · D decision maker · E evaluator · I influencer · U user
    - \- not accepted · = neutral · + support · ++ strong support · \* coach · ? unknown
    - Bars: strength of a person, coverage of a department · dates: the last contact, \~ cooling, \! dormant

    ## Seats

    | Seat | Role | Department | Holder | Stance | Strength |
    | --- | --- | --- | --- | --- | --- |
    | approver | A approver | Executive | – |  | not known yet |
    | decision maker | D decision maker | Executive | – |  | not known yet |
    | evaluator | E evaluator | Executive | – |  | not known yet |

    ## People

    | Name | Title | Department | Level | Seats held | Stance | Strength | Last contact |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | Maja |  | Procurement | senior |  | \++ strong support | fair | 2 Nov |
    | 王芳 |  | Finance | middle |  | \- not accepted | opposed | 2 Nov |
    | Per |  | Finance | working |  | ? unknown | slight | 2 Nov |

    ## How to read this

    - Private entries are left out and do not count, so the program may show other numbers.
    ");
}

#[test]
fn the_tree_as_text_in_chinese() {
    insta::assert_snapshot!(text(&document(View::Tree, None, Lang::Zh), Format::Text), @"
    Harbour Bank · 组织树
    2026年11月23日 · 3 人

     全部人员
     Executive                                                                                          ┄┄┄┄             0%
      A ?  待识别 · 审批者
      D ?  待识别 · 决策者
      E ?  待识别 · 评估者
     Procurement                                                                                        ━━┄┄            59%
        ++ Maja                                                 强烈支持          中                  H ━━┄┄         11月2日
     Technical                                                                                          ┄┄┄┄             0%
     Finance                                                                                            ━┄┄┄            13%
        -  王芳                                                 不认可            反对                M ┄┄┄┄         11月2日
        ?  Per                                                  待确认            极弱                W ━┄┄┄         11月2日
     Engineering                                                                                        ┄┄┄┄             0%
     Business                                                                                           ┄┄┄┄             0%

    关系现状
      关系深度 5（满分 100），薄弱
      阶段：点，证据度 50%
      3 人中有 1 位有效联系人
      未覆盖：Executive、Technical、Engineering、Business

    谁来决策
      A 审批者：待识别
      D 决策者：待识别
      E 评估者：待识别

    主要失分项
      −16.9 审批者：待识别
      −16.9 决策者：待识别
      −11.2 评估者：待识别
      −8.1 Executive：无联系人
      −5.4 Technical：无联系人
      −5.4 Engineering：无联系人

    图例
      A 审批者 · D 决策者 · E 评估者 · I 影响者 · U 使用者
      - 不认可 · = 中立 · + 支持 · ++ 强烈支持 · * 教练 · ? 待确认
      条形：人员的关系强度、部门的覆盖度 · 日期：最近联系，~ 转冷，! 休眠

    阅读说明
      不含私密内容，数字也未计入，可能与程序中显示的不同。
    ");
}

fn bank() -> Shell {
    let shell = Shell::new();
    shell.says(&[
        "log",
        "3w visit #\"Harbour Bank\" @\"Maja Lind\"/procurement//H+i=2 @王芳/finance//M=-1 @\"Per Lind\"/finance//W: a first look",
    ]);
    shell
}

#[test]
fn the_map_is_text_on_standard_output_unless_something_else_is_wanted() {
    let shell = bank();
    let text = shell.says(&["map", "harbour"]);
    assert!(
        text.contains("Maja Lind") && text.contains("王芳"),
        "{text}"
    );
    let text = shell.says(&["map", "harbour", "--view", "matrix", "--zoom", "near"]);
    assert!(text.contains("nobody"), "{text}");
    let text = shell.says(&["map", "harbour", "--format", "md", "--lang", "zh"]);
    assert!(text.starts_with("# Harbour Bank · 组织树"), "{text}");
}

#[test]
fn a_document_is_a_file_private_to_the_user() {
    let shell = bank();
    for format in ["svg", "html", "pdf", "txt", "md"] {
        let file = shell.folder().join(format!("map.{format}"));
        let name = file.display().to_string();
        shell.says(&[
            "map", "harbour", "--view", "chain", "--format", format, "-o", &name,
        ]);
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{format}");
    }
}

#[test]
fn a_past_day_and_what_has_changed_since_are_told() {
    let shell = bank();
    let text = shell.says(&["map", "harbour", "--since", "2026-10-01"]);
    assert!(text.contains("What has changed"), "{text}");
    assert!(text.contains("was unknown"), "{text}");
    let before = shell.says(&["map", "harbour", "--as-of", "2026-10-01"]);
    assert!(before.contains("1 October 2026"), "{before}");
    let run = shell.run(&["map", "harbour", "--since", "2026-11-30"]);
    assert_eq!(run.code, 2, "{}", run.err);
    let run = shell.run(&["map", "nowhere"]);
    assert_eq!(run.code, 3, "{}", run.err);
}

#[test]
fn letters_that_no_face_has_are_named_before_the_file_is_there() {
    let shell = bank();
    shell.says(&["log", "1w mail #harbour @\"عمر Śląski\"/legal"]);
    let file = shell.folder().join("map.pdf").display().to_string();
    let written = ["map", "harbour", "-o", &file];
    let run = shell.run(&written);
    let said = "Cannot be drawn: ر ع م (a square stands for each)\n";
    assert_eq!((run.code, run.err.as_str()), (0, said));
    let run = shell.run(&[&written[..], &["--lang", "zh"]].concat());
    assert_eq!(run.err, "无法绘出：ر ع م（以方框代替）\n");
}

#[test]
fn the_text_of_a_pdf_is_what_the_map_says_in_both_languages() {
    let here = Command::new("pdftotext").arg("-v").output();
    if here.is_err() {
        println!("skipped: no pdftotext");
        return;
    }
    let shell = bank();
    // Letters that no font of a reader is sure to have are found all the same.
    shell.says(&[
        "log",
        "1w mail #harbour @\"Zofia Kamińska\"/legal @\"𠮷田\"/legal",
    ]);
    let rare = ["Zofia Kamińska", "𠮷田"];
    for (lang, says) in [
        (
            "en",
            ["Maja Lind", "王芳", "Who decides", "not known yet", "Depth"],
        ),
        (
            "zh",
            ["Maja Lind", "王芳", "谁来决策", "待识别", "关系深度"],
        ),
    ] {
        for view in ["tree", "matrix", "power", "chain", "ties"] {
            let file = shell.folder().join("map.pdf").display().to_string();
            let made = [
                "map", "harbour", "--view", view, "--format", "pdf", "--lang", lang, "-o", &file,
            ];
            shell.says(&made);
            let read = Command::new("pdftotext")
                .args([&file, "-"])
                .output()
                .unwrap();
            let text = String::from_utf8(read.stdout).unwrap();
            for wanted in rare.iter().filter(|_| view == "tree") {
                assert!(text.contains(wanted), "no {wanted} in {text}");
            }
            for wanted in says {
                // The chain and the ties name only whom they are about.
                let named = matches!(wanted, "Maja Lind" | "王芳");
                if named && matches!(view, "chain" | "ties") {
                    continue;
                }
                assert!(
                    text.contains(wanted),
                    "{view} {lang}: no {wanted} in {text}"
                );
            }
        }
    }
}

fn visit(called: Option<&str>, lang: Lang, audience: Audience) -> Document {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>");
    user.press(
        "l3w visit @Maja/procurement//H+i=2 @王芳/finance//M=-1: a look > fri the offer<Enter>",
    );
    user.press("ly call @Maja: only for me<Ctrl-T><Enter>");
    let book = &user.runner.book;
    let maja = book.store.everything().unwrap().people[0].id;
    let asked = MaterialFor(About::Person(maja, None));
    let material = book.read_for(audience, None, |book| book.ask(&asked));
    let mut material = material.unwrap();
    if let (Some(called), Some(sheet)) = (called, &mut material.person) {
        sheet.person.is.name = name(called);
        sheet.person.is.note = called.into();
        sheet.person.is.wechat = Some(name(called));
    }
    let brief = Brief::of(&material, &Constants::default());
    report::brief(&brief, audience, &Words::new(lang))
}

#[test]
fn a_brief_is_well_formed_whoever_it_is_about() {
    for lang in [Lang::En, Lang::Zh] {
        for called in [None, Some(HOSTILE)] {
            let document = visit(called, lang, Audience::Own);
            let html = text(&document, Format::Html);
            let xml = html.trim_start_matches("<!DOCTYPE html>\n");
            let parsed = roxmltree::Document::parse(xml).unwrap();
            let strange = parsed
                .descendants()
                .filter(|node| matches!(node.tag_name().name(), "script" | "a" | "b" | "img"));
            assert_eq!(strange.count(), 0, "{html}");
            assert!(!html.contains('\u{1b}'));
            let markdown = text(&document, Format::Markdown);
            let bare = markdown
                .replace("\\<", "")
                .replace("\\]", "")
                .replace("\\`", "");
            assert!(!bare.contains(['<', ']', '`']), "{markdown}");
        }
    }
}

#[test]
fn a_brief_as_markdown_in_both_languages() {
    insta::assert_snapshot!(text(&visit(None, Lang::En, Audience::Others), Format::Markdown), @"
    # Brief · Maja

    Harbour Bank · 23 November 2026 · depth 5, shallow · single contact · confidence 40% · not enough data yet · active relationships with 1 of 2 people · last contact 2 Nov

    ## Who they are

    - post: Procurement · senior
    - usual ways: visit 1× · every 30d expected

    ## Where they stand

    - strength: 50% fair · 2 Nov · every 30d expected · in touch
    - stance: strong support · first-hand · 2 Nov
    - seen 2 Nov: visit · kept us informed

    ## Last notes

    - 2 Nov visit · Maja, 王芳: a look

    ## Promises, both ways

    - us · 27 Nov: the offer

    ## What we do not know yet, and the points it costs

    - A approver: holder not known yet (−16.9)
    - D decision maker: holder not known yet (−16.9)
    - E evaluator: holder not known yet (−11.2)
    - Executive: nobody is known there (−8.1)
    - Technical: nobody is known there (−5.4)
    - Engineering: nobody is known there (−5.4)
    - Business: nobody is known there (−2.7)
    - Maja: no phone number, mail address or WeChat known
    - nobody’s stance toward a rival is known

    ## Questions worth asking

    - Who can release the money for something like this today?
    - Who has the last word on this, and what do they look at first?
    - Who examines the proposal, and what would make them say no?
    - Which of your leaders follows this, and could ours meet them?
    - Who in Technical checks the technical side?
    - Besides you, with whom should we be talking?
    - How do we reach you best?

    ## What our own people know

    - nobody but you has been in contact

    ## How to read this

    - Private entries are left out and do not count, so the program may show other numbers.
    ");
    insta::assert_snapshot!(text(&visit(None, Lang::Zh, Audience::Others), Format::Markdown), @"
    # 拜访简报 · Maja

    Harbour Bank · 2026年11月23日 · 关系深度 5，薄弱 · 点 · 证据度 40% · 数据尚不足 · 2 人中有 1 位有效联系人 · 最近联系：11月2日

    ## 基本情况

    - 任职：Procurement · 高层
    - 常用方式：拜访 1 次 · 应每30天联系

    ## 态度与关系

    - 关系强度：50% 中 · 11月2日 · 应每30天联系 · 活跃
    - 态度：强烈支持 · 亲历 · 11月2日
    - 11月2日表现：拜访 · 信息传递

    ## 最近三次记录

    - 11月2日 拜访 · Maja、王芳：a look

    ## 双方承诺

    - 我方 · 11月27日：the offer

    ## 尚不清楚（及所失分数）

    - A 审批者：人选待识别（−16.9）
    - D 决策者：人选待识别（−16.9）
    - E 评估者：人选待识别（−11.2）
    - Executive：没有认识的人（−8.1）
    - Technical：没有认识的人（−5.4）
    - Engineering：没有认识的人（−5.4）
    - Business：没有认识的人（−2.7）
    - Maja：没有联系方式
    - 还不清楚任何人对竞争对手的态度

    ## 值得一问

    - 像这样的项目，现在由哪位领导最终审批？
    - 这件事最后由谁拍板？最看重哪一点？
    - 方案由谁评审？什么情况下会通不过？
    - 贵司哪位领导在关注这件事？方便安排双方领导见个面吗？
    - Technical这边由谁把关？
    - 除了您，我们还应该多和哪几位沟通？
    - 平时怎么联系您最方便？

    ## 我方同事了解的情况

    - 我方目前只有您接触过

    ## 阅读说明

    - 不含私密内容，数字也未计入，可能与程序中显示的不同。
    ");
}

#[test]
fn a_brief_from_a_shell_is_one_page_with_everybody_on_it() {
    let shell = bank();
    let says = shell.says(&["brief", "harbour"]);
    assert!(says.starts_with("Brief · Harbour Bank\n"), "{says}");
    assert!(says.contains("a first look"), "{says}");
    let says = shell.says(&["brief", "maja", "--lang", "zh", "--format", "md"]);
    assert!(says.starts_with("# 拜访简报 · Maja Lind\n"), "{says}");
    let run = shell.run(&["brief", "nobody"]);
    assert_eq!(run.code, 3, "{}", run.err);
    let run = shell.run(&["brief", "harbour", "--at", "harbour"]);
    assert_eq!(run.code, 2, "{}", run.err);
    let told: serde_json::Value =
        serde_json::from_str(&shell.says(&["brief", "maja", "--json"])).unwrap();
    let parts = told["parts"].as_array().unwrap();
    let names: Vec<_> = parts.iter().map(|part| &part["part"]).collect();
    assert!(names.contains(&&"standing".into()), "{told}");
    assert!(names.contains(&&"questions".into()), "{told}");
    if Command::new("pdftotext").arg("-v").output().is_err() {
        println!("skipped: no pdftotext");
        return;
    }
    for (lang, wanted) in [("en", "Who decides"), ("zh", "决策链")] {
        let file = shell.folder().join("brief.pdf").display().to_string();
        shell.says(&[
            "brief", "harbour", "--format", "pdf", "--lang", lang, "-o", &file,
        ]);
        let read = Command::new("pdftotext")
            .args([&file, "-"])
            .output()
            .unwrap();
        let text = String::from_utf8(read.stdout).unwrap();
        for wanted in ["Harbour Bank", "Maja Lind", "王芳", wanted] {
            assert!(text.contains(wanted), "no {wanted} in {text}");
        }
        assert_eq!(text.matches('\u{c}').count(), 1, "more than a page: {text}");
    }
}
