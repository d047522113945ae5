#![doc = include_str!("ARCHITECTURE.md")]

// In reading order.
pub mod app;
pub mod book;
pub mod cli;
pub mod days;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod find;
pub mod log_line;
pub mod manual;
pub mod picture;
pub mod report;
pub mod runtime;
pub mod say;
pub mod store;
pub mod ui;
