//! A map brought in: staff lists with reporting lines, departments and dated moves, from one file or
//! several.

use std::{
    collections::{HashMap, HashSet},
    fs,
    path::Path,
};

use guanxi::{
    domain::{Department, Id, Person, Rows, TieKind, department::told},
    store::{Location, Store},
};
use serde_json::Value;

use crate::{corpora, shell::Shell};

fn rows(shell: &Shell) -> Rows {
    let store = Store::open(&Location::File(shell.book.clone())).unwrap();
    store.everything().unwrap()
}

fn import(shell: &Shell, arguments: &[&str]) -> Value {
    let all = [&["import"], arguments, &["--json"]].concat();
    serde_json::from_str(&shell.says(&all)).unwrap()
}

/// Whether a department is called so, or is the one that has long stood for what is: Purchasing is
/// procurement.
fn stands_for(is: &Department, called: &str) -> bool {
    is.name.raw() == called || told::named(&called.to_lowercase()) == Some(is.function)
}

/// Who reports to whom, by name.
fn lines(rows: &Rows) -> HashSet<(String, String)> {
    let name = |id: Id<Person>| rows.find(id).unwrap().name.raw().to_owned();
    let ties = rows
        .ties
        .iter()
        .filter(|tie| tie.kind == TieKind::ReportsTo);
    ties.map(|tie| (name(tie.from), name(tie.to))).collect()
}

#[test]
fn reporting_lines_come_by_id_and_by_name_with_dated_posts() {
    let shell = Shell::new();
    let file = shell.file(
        "staff.csv",
        "Employee ID,Name,Title,Department,Manager,Start date,End date\n1,Ada Lind,Director,Finance,,2020-01-15,\n2,王小明,会计,Finance,1,2024-03-01,\n3,Per Berg,Buyer,Purchasing,Ada Lind,2025-06-30,\n3,,,Finance,,2023-01-01,2025-06-29\n".as_bytes(),
    );
    let said = import(&shell, &[&file, "--account", "Harbour Bank"]);
    assert_eq!(said["added"], 3, "{said}");
    assert_eq!(said["problems"].as_array().unwrap().len(), 0, "{said}");
    let rows = rows(&shell);
    let expected = [("王小明", "Ada Lind"), ("Per Berg", "Ada Lind")];
    let expected = expected.map(|(a, b)| (a.to_owned(), b.to_owned()));
    assert_eq!(lines(&rows), expected.into_iter().collect());
    let per = rows
        .people
        .iter()
        .find(|row| row.name.raw() == "Per Berg")
        .unwrap()
        .id;
    let posts: Vec<_> = rows
        .tenures
        .iter()
        .filter(|row| row.person == per)
        .collect();
    assert_eq!(posts.len(), 2);
    assert_eq!(posts[0].post.period.to.unwrap().to_string(), "2025-06-29");
    assert_eq!(posts[1].post.title.as_ref().unwrap().raw(), "Buyer");
    // One change, taken back with one step.
    shell.says(&["undo"]);
    assert_eq!(self::rows(&shell).people.len(), 0);
}

#[test]
fn a_superior_who_is_nobody_or_several_or_closes_a_circle_costs_that_line_alone() {
    let shell = Shell::new();
    let file = shell.file(
        "staff.csv",
        b"id,name,manager\n1,Ada,3\n2,Per,1\n3,Ole,2\n4,Kim,nobody\n5,Sam,\n6,Sam,\n7,Liv,Sam\n",
    );
    let said = import(&shell, &[&file, "--account", "Harbour Bank"]);
    let problems = said["problems"].as_array().unwrap();
    let at = |line: u64| {
        let mut all = problems.iter();
        all.find(|one| one["line"] == line)
            .map(|one| one["reason"].to_string())
    };
    assert!(at(4).unwrap().contains("circle"), "{said}");
    assert!(at(5).unwrap().contains("nobody"), "{said}");
    assert!(at(8).unwrap().contains("several"), "{said}");
    assert_eq!(rows(&shell).people.len(), 7);
    assert_eq!(lines(&rows(&shell)).len(), 2);
}

#[test]
fn a_workbook_comes_in_as_a_table_does() {
    let shell = Shell::new();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/staff/staff.xlsx");
    let file = fixture.display().to_string();
    let said = import(&shell, &[&file, "--account", "Harbour Bank"]);
    assert_eq!(said["added"], 3, "{said}");
    let rows = rows(&shell);
    assert_eq!(lines(&rows).len(), 2);
    let first = rows
        .tenures
        .iter()
        .min_by_key(|row| row.post.period.from)
        .unwrap();
    assert_eq!(first.post.period.from.unwrap().to_string(), "2020-01-15");
    assert_eq!(first.post.influence, Some(8));
    let broken = shell.file("broken.xlsx", b"PK\x03\x04 but nothing more");
    let run = shell.run(&["import", &broken]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("spreadsheet") || run.out.contains("spreadsheet"),
        "{run:?}"
    );
}

/// The cells of a file of the corpus without headings.
fn table(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).unwrap();
    let rows = text.trim_start_matches('\u{feff}').lines();
    rows.map(|row| row.split('\t').map(str::to_owned).collect())
        .collect()
}

#[test]
fn a_company_comes_in_from_three_files_with_hierarchy_departments_and_moves() {
    let Some(folder) = corpora::folder() else {
        return;
    };
    let folder = folder.join("adventureworks/oltp-install-script");
    let names = [
        "Employee.csv",
        "Department.csv",
        "EmployeeDepartmentHistory.csv",
    ];
    let [staff, departments, history] = names.map(|name| table(&folder.join(name)));
    let shell = Shell::new();
    let files = names.map(|name| folder.join(name).display().to_string());
    let maps = [
        "Employee.csv:1=id",
        "Employee.csv:3=name",
        "Employee.csv:4=path",
        "Employee.csv:6=title",
        "Department.csv:1=department_id",
        "Department.csv:2=department",
        "EmployeeDepartmentHistory.csv:1=id",
        "EmployeeDepartmentHistory.csv:2=department_id",
        "EmployeeDepartmentHistory.csv:4=from",
        "EmployeeDepartmentHistory.csv:5=to",
    ];
    let mut arguments: Vec<&str> = files.iter().map(String::as_str).collect();
    arguments.extend(["--account", "Adventure Works"]);
    for map in &maps {
        arguments.extend(["--map", map]);
    }
    let said = import(&shell, &arguments);
    assert_eq!(said["problems"].as_array().unwrap().len(), 0, "{said}");
    let rows = rows(&shell);

    // Everybody, and the places of the hierarchy as the column that counts its depth has them.
    assert_eq!(rows.people.len(), staff.len());
    let boss: HashMap<_, _> = rows.ties.iter().map(|tie| (tie.from, tie.to)).collect();
    assert_eq!(boss.len(), staff.len() - 1);
    let by_name: HashMap<_, _> = rows
        .people
        .iter()
        .map(|row| (row.name.raw().to_owned(), row.id))
        .collect();
    for row in &staff {
        let mut depth = 0;
        let mut at = by_name[&row[2]];
        while let Some(above) = boss.get(&at) {
            depth += 1;
            at = *above;
        }
        let wanted: usize = row[4].parse().unwrap_or(0);
        assert_eq!(depth, wanted, "{}", row[2]);
    }

    // Every post with its department and days.
    assert_eq!(rows.tenures.len(), history.len());
    let ids: HashMap<_, _> = staff
        .iter()
        .map(|row| (&row[0], by_name[&row[2]]))
        .collect();
    let called: HashMap<_, _> = departments.iter().map(|row| (&row[0], &row[1])).collect();
    for row in &history {
        let from = row[3].split(' ').next().unwrap();
        let to = row[4].split(' ').next().filter(|text| !text.is_empty());
        let found = rows.tenures.iter().any(|one| {
            let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
            let department = one.post.department.and_then(|id| rows.find(id));
            one.person == ids[&row[0]]
                && day(one.post.period.from).as_deref() == Some(from)
                && day(one.post.period.to).as_deref() == to
                && department.is_some_and(|is| stands_for(is, called[&row[1]]))
        });
        assert!(found, "{row:?} did not come in");
    }
    let ended = rows
        .tenures
        .iter()
        .filter(|row| row.post.period.to.is_some())
        .count();
    println!(
        "{} people, {} reporting lines, {} departments named, {} posts of which {ended} ended",
        rows.people.len(),
        boss.len(),
        departments.len(),
        rows.tenures.len()
    );
}

#[test]
fn sellers_come_in_with_whom_they_report_to_and_customers_with_their_contacts() {
    let Some(folder) = corpora::folder() else {
        return;
    };
    let folder = folder.join("northwind");
    let shell = Shell::new();
    let staff = folder.join("Employees.csv").display().to_string();
    let said = import(&shell, &[&staff, "--account", "Northwind"]);
    assert_eq!(said["added"], 9, "{said}");
    let lines = lines(&rows(&shell));
    assert_eq!(lines.len(), 8);
    let buchanan = ("Michael Suyama".to_owned(), "Steven Buchanan".to_owned());
    assert!(lines.contains(&buchanan), "{lines:?}");
    let customers = folder.join("Customers.csv").display().to_string();
    let said = import(&shell, &[&customers]);
    println!("customers: {said}");
    assert!(85 < said["added"].as_u64().unwrap());
}

#[test]
fn what_the_columns_hold_is_said_seen_and_remembered_on_screen() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("staff.csv");
    fs::write(&file, "Wer,Chef,Amt\nAda,,Leitung\nPer,Ada,Kasse\n").unwrap();
    let mut user = crate::user::User::new();
    user.press("naHarbour Bank<Enter>I");
    user.hear(guanxi::app::Msg::Paste(file.display().to_string()));
    user.press("<Tab>Wer=name, Chef=manager, Amt=rubbish<Enter>");
    user.sees("pairs such as");
    user.press("<Ctrl-U>Wer=name, Chef=manager, Amt=title<Enter>");
    user.sees("What the import would do");
    user.sees("manager");
    // Esc goes back to the questions with what was typed, Enter looks again and takes it in.
    user.press("<Esc>");
    user.sees("Chef=manager");
    user.press("<Enter><Enter>");
    let rows = user.runner.book.store.everything().unwrap();
    assert_eq!(lines(&rows).len(), 1);
    // The next table with these headings is understood without a word.
    fs::write(&file, "Wer,Chef,Amt\nOle,Ada,Bote\nAda,,\n").unwrap();
    user.press("I");
    user.hear(guanxi::app::Msg::Paste(file.display().to_string()));
    user.press("<Enter>");
    user.sees("as you set for such a table before");
    user.press("<Enter>");
    assert_eq!(
        lines(&user.runner.book.store.everything().unwrap()).len(),
        2
    );
}
