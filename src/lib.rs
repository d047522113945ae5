pub mod app;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod find;
pub mod log_line;
pub mod store;
