pub mod app;
pub mod domain;
pub mod exchange;
pub mod find;
pub mod i18n;
pub mod log_line;
pub mod store;
pub mod ui;
