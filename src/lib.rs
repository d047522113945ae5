#![doc = include_str!("ARCHITECTURE.md")]

// In reading order.
pub mod domain;
pub mod log_line;
pub mod find;
pub mod store;
pub mod exchange;
pub mod demo;
pub mod i18n;
pub mod app;
pub mod ui;
pub mod cli;
pub mod runtime;
