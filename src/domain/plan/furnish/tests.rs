//! What a template does to an account, one sentence each.

use super::super::trial::{Trial, name};
use crate::domain::{
    Chain, Command, Department, Function, Role,
    template::{Template, TemplateDepartment, TemplateSeat},
};

fn template() -> Template {
    let department = |called: &str, function| TemplateDepartment {
        name: name(called),
        function,
        importance: Some(3),
    };
    Template {
        id: "bank".into(),
        name: name("Bank"),
        departments: vec![
            department("Technology", Function::Technical),
            department("Risk", Function::Other),
        ],
        seats: vec![
            TemplateSeat {
                role: Role::Evaluator,
                chain: Chain::Technical,
                title: Some(name("Architecture review")),
                department: Some(0),
                order: Some(10),
            },
            TemplateSeat {
                role: Role::Evaluator,
                chain: Chain::Combined,
                title: Some(name("Risk review")),
                department: Some(1),
                order: Some(20),
            },
        ],
    }
}

fn furnish(book: &mut Trial) {
    let account = book.rows.accounts[0].id;
    let template = Box::new(template());
    book.commit(&Command::Furnish { account, template })
        .unwrap();
}

fn departments(book: &Trial, function: Function) -> Vec<&Department> {
    let all = book.rows.departments.iter();
    all.filter(|row| row.function == function)
        .map(|row| &row.is)
        .collect()
}

#[test]
fn what_an_account_starts_with_becomes_the_templates_own() {
    let mut book = Trial::new();
    book.account("Harbour Bank");
    furnish(&mut book);
    let technical = departments(&book, Function::Technical);
    assert_eq!(technical.len(), 1);
    assert_eq!(technical[0].name, name("Technology"));
    assert_eq!(technical[0].importance, Some(3));
    assert_eq!(departments(&book, Function::Other).len(), 1);
    let seats: Vec<_> = book
        .rows
        .seats
        .iter()
        .filter(|seat| seat.role == Role::Evaluator)
        .collect();
    assert_eq!(seats.len(), 2);
    assert_eq!(seats[0].title, Some(name("Architecture review")));
    // The last seat of each standard role and department of each function is still there.
    assert!(
        book.rows
            .seats
            .iter()
            .any(|seat| seat.role == Role::Approver)
    );
    assert_eq!(departments(&book, Function::Finance).len(), 1);
}

#[test]
fn a_template_taken_twice_changes_nothing() {
    let mut book = Trial::new();
    book.account("Harbour Bank");
    furnish(&mut book);
    let before = book.rows.clone();
    furnish(&mut book);
    assert_eq!(book.rows, before);
}

#[test]
fn what_the_user_has_named_stays() {
    let mut book = Trial::new();
    book.account("Harbour Bank");
    let mut row = book
        .rows
        .departments
        .iter()
        .find(|row| row.function == Function::Technical)
        .unwrap()
        .clone();
    row.is.name = name("Our engineers");
    book.edit(row.id, row.is.clone()).unwrap();
    furnish(&mut book);
    let names: Vec<_> = departments(&book, Function::Technical)
        .iter()
        .map(|row| row.name.clone())
        .collect();
    assert_eq!(names, [name("Our engineers"), name("Technology")]);
}
