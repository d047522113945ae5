//! Which format a file is in.

use super::{BookFormat, Reason, lines};

/// Whether these may be a workbook: a ZIP or an old compound file.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

/// Whether these may be a book of ours.
pub(super) fn is_book(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"{")
}

/// What `bytes` are, by their content; by the extension of `file_name` where that says nothing.
pub(super) fn format(file_name: &str, bytes: &[u8]) -> Result<BookFormat, Reason> {
    let text = bytes.trim_ascii_start();
    if text.is_empty() {
        return Err(Reason::Empty);
    }
    // One that could be read has been by now.
    if is_workbook(text) {
        return Err(Reason::Spreadsheet);
    }
    if begins(bytes, b"BEGIN:VCARD") {
        return Ok(BookFormat::Vcard);
    }
    if begins(bytes, b"BEGIN:VCALENDAR") {
        return Ok(BookFormat::Calendar);
    }
    if begins_markup(text) {
        return Err(match extension(file_name).as_deref() {
            Some("xls" | "xlsx" | "xlsm" | "csv" | "et") => Reason::WebPage,
            _ => Reason::UnknownFormat,
        });
    }
    if is_book(text) {
        return Ok(BookFormat::Book);
    }
    // No text has controls by the dozen, whatever its encoding.
    let controls = bytes
        .iter()
        .take(4096)
        .filter(|b| matches!(b, 0..=8 | 14..=26 | 28..=31))
        .count();
    if bytes.len().min(4096) < controls * 50 {
        return Err(Reason::UnknownFormat);
    }
    match extension(file_name).as_deref() {
        Some("vcf" | "vcard") if !has_separator(text) => Ok(BookFormat::Vcard),
        Some("ics") => Ok(BookFormat::Calendar),
        Some("json") => Ok(BookFormat::Book),
        Some("html" | "htm" | "xml" | "pdf" | "md") => Err(Reason::UnknownFormat),
        _ => Ok(BookFormat::Table),
    }
}

fn extension(file_name: &str) -> Option<String> {
    let (_, extension) = file_name.rsplit_once('.')?;
    Some(extension.to_ascii_lowercase())
}

/// What web servers send under the name of a spreadsheet.
fn begins_markup(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let text = text.trim_ascii_start();
    [
        &b"<html"[..],
        b"<!doctype",
        b"<table",
        b"<head",
        b"<body",
        b"<meta",
        b"<style",
        b"<?xml",
    ]
    .iter()
    .any(|tag| {
        text.get(..tag.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(tag))
    })
}

/// Whether a line starts with `word`, in any case.
fn begins(bytes: &[u8], word: &[u8]) -> bool {
    lines::physical(bytes).any(|(_, line)| {
        let line = line
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(line)
            .trim_ascii_start();
        line.get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word))
    })
}

fn has_separator(text: &[u8]) -> bool {
    lines::physical(text)
        .next()
        .is_some_and(|(_, line)| line.iter().any(|b| matches!(b, b',' | b';' | b'\t' | b'|')))
}
