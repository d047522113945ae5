//! Places in a hierarchy: written as steps, `/1/4/`, or as SQL Server stores them.

use std::fmt::Write;

/// The path of a place, always with a `/` at both ends; the root is `/`. `None` if the text is none.
pub(super) fn path(text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() || text == "/" {
        return Some("/".into());
    }
    if text.contains('/') {
        let steps = text.split('/').filter(|step| !step.is_empty());
        let steps: Vec<&str> = steps.map(str::trim).collect();
        return (!steps.is_empty()).then(|| format!("/{}/", steps.join("/")));
    }
    let hex = text.strip_prefix("0x").unwrap_or(text);
    decoded(hex)
}

/// A `hierarchyid`: for each step a prefix that says how many bits its number has, the number, and a
/// bit that ends the step. What follows the last one is padding.
fn decoded(hex: &str) -> Option<String> {
    let mut bits: Vec<u8> = Vec::new();
    for digit in hex.chars() {
        let digit = digit.to_digit(16)?;
        bits.extend((0..4).rev().map(|at| u8::from(digit >> at & 1 == 1)));
    }
    let mut path = String::from("/");
    let mut rest = &bits[..];
    while rest.contains(&1) {
        let (step, after) = step(rest)?;
        let _ = write!(path, "{step}/");
        rest = after;
    }
    Some(path)
}

/// The first step with what follows it.
fn step(bits: &[u8]) -> Option<(u32, &[u8])> {
    // Prefix, first number of the group, and where its bits are: x stands for one, 0 and 1 for
    // themselves.
    const GROUPS: [(&[u8], u32, &[u8]); 4] = [
        (&[0, 1], 0, b"xx"),
        (&[1, 0, 0], 4, b"xx"),
        (&[1, 0, 1], 8, b"xxx"),
        (&[1, 1, 0], 16, b"xx0x1xxx"),
    ];
    let (prefix, first, form) = GROUPS
        .into_iter()
        .find(|(prefix, ..)| bits.starts_with(prefix))?;
    let body = bits.get(prefix.len()..prefix.len() + form.len())?;
    let mut number = 0;
    for (bit, kind) in body.iter().zip(form) {
        match kind {
            b'x' => number = number * 2 + u32::from(*bit),
            b'1' if *bit == 1 => {}
            b'0' if *bit == 0 => {}
            _ => return None,
        }
    }
    let end = prefix.len() + form.len();
    // A 0 here would mean a place between two others, which staff lists do not have.
    (bits.get(end) == Some(&1)).then(|| (first + number, &bits[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_they_are_written_and_as_they_are_stored() {
        for (text, path_is) in [
            ("", "/"),
            ("/", "/"),
            ("/1/4/", "/1/4/"),
            ("1/4", "/1/4/"),
            ("58", "/1/"),
            ("0x58", "/1/"),
            ("5AC0", "/1/1/"),
        ] {
            assert_eq!(path(text).as_deref(), Some(path_is), "{text}");
        }
        assert_eq!(path("boss"), None);
        assert_eq!(path("FF"), None);
    }
}
