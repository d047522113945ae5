//! Traditional and simplified characters that name the same: 張偉 is found as 张伟, and the other way round.
//!
//! A character at a time. Converting text has to know its words (乾 is 干 in 乾燥 and itself in 乾隆); for
//! finding it is enough that both spellings become the same one.

/// The character that `c` is found by: the simplified one, mostly itself.
#[must_use]
pub fn simplified(c: char) -> char {
    // Below the first Chinese character there is nothing to look up.
    if c < '\u{3400}' {
        return c;
    }
    let found = PAIRS.binary_search_by_key(&c, |(from, _)| *from);
    found
        .ok()
        .and_then(|at| PAIRS.get(at))
        .map_or(c, |(_, to)| *to)
}

/// Sorted by the first of each pair.
static PAIRS: [(char, char); COUNT] = pairs();
const COUNT: usize = 4107;
const TABLE: &[u8] = include_bytes!("../../assets/han/simplified.txt");

/// The table, read while compiling: a table that is none does not compile.
#[expect(
    clippy::large_stack_arrays,
    reason = "it is made while compiling, on no stack of the program"
)]
const fn pairs() -> [(char, char); COUNT] {
    let mut pairs = [('\0', '\0'); COUNT];
    let (mut at, mut number) = (0, 0);
    while at < TABLE.len() {
        if TABLE[at] == b'\n' {
            at += 1;
            continue;
        }
        let (from, next) = decode(at);
        let (to, next) = decode(next);
        pairs[number] = (from, to);
        (at, number) = (next, number + 1);
    }
    assert!(number == COUNT, "another number of pairs");
    pairs
}

/// The character of three or four bytes at `at`, and where the next one begins.
const fn decode(at: usize) -> (char, usize) {
    let first = TABLE[at] as u32;
    assert!(0xe0 <= first, "no Chinese character");
    let (mut code, end) = if first < 0xf0 {
        (first & 0x0f, at + 3)
    } else {
        (first & 0x07, at + 4)
    };
    let mut at = at + 1;
    while at < end {
        code = code << 6 | (TABLE[at] & 0x3f) as u32;
        at += 1;
    }
    match char::from_u32(code) {
        Some(c) => (c, end),
        None => ('\0', end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::is_han;

    #[test]
    fn every_character_leads_in_one_step_to_one_that_stays() {
        assert!(PAIRS.is_sorted_by(|(one, _), (other, _)| one < other));
        for (from, to) in &PAIRS {
            assert!(is_han(*from) && is_han(*to), "{from}{to}");
            assert_eq!(simplified(*to), *to, "{from}");
        }
    }

    #[test]
    fn what_is_written_in_one_way_only_stays() {
        for c in ['a', 'é', '伟', '曾', '々', '김'] {
            assert_eq!(simplified(c), c);
        }
        assert_eq!(simplified('偉'), '伟');
    }
}
