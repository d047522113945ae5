//! Phones and mail addresses as duplicates are recognised by them.

use super::fold::fold;

/// The digits by which two spellings of one number agree; `None` if there are too few to tell
/// people apart.
///
/// Country and trunk prefixes are written or left out at will, so only the last nine digits
/// count. An extension (`ext. 12`, `x12`, `转12`, `;ext=12`) is no part of the key, but two people behind one
/// switchboard must not become one, so a number with an extension keeps it.
#[must_use]
pub fn phone_key(phone: &str) -> Option<String> {
    let folded = fold(phone);
    let (number, extension) = split_extension(folded.trim_start_matches("tel:"));
    let digits = digits(number);
    if digits.len() < PHONE_MIN {
        return None;
    }
    let tail = digits.get(digits.len().saturating_sub(PHONE_DIGITS)..)?;
    Some(match extension.map(self::digits) {
        Some(extension) if !extension.is_empty() => format!("{tail}x{extension}"),
        _ => tail.into(),
    })
}

/// The last digits of a number that tell it from others: an area code and a subscriber, whatever
/// stands before.
const PHONE_DIGITS: usize = 9;
/// Fewer digits are a service number or half a number.
const PHONE_MIN: usize = 7;

/// The ways in which the digits of a number may be begun to be typed: all of them, without what may
/// stand before an area code, and the last four, by which people tell numbers apart.
#[must_use]
pub fn phone_words(phone: &str) -> String {
    let digits = digits(&fold(phone));
    let tail = |count| digits.get(digits.len().saturating_sub(count)..);
    [Some(digits.as_str()), tail(11), tail(PHONE_DIGITS), tail(4)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The digits of what was typed, if it has nothing but a number in it.
#[must_use]
pub fn phone_digits(typed: &str) -> Option<String> {
    let folded = fold(typed);
    let plain = folded
        .chars()
        .all(|c| c.is_ascii_digit() || " +-()./".contains(c));
    Some(digits(&folded)).filter(|digits| plain && !digits.is_empty())
}

fn split_extension(phone: &str) -> (&str, Option<&str>) {
    [";ext=", "ext", "转", "x", "#"]
        .iter()
        .find_map(|mark| phone.split_once(mark))
        .map_or((phone, None), |(number, extension)| {
            (number, Some(extension))
        })
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The address in the spelling that two writings of it share; `None` if it is no address.
#[must_use]
pub fn email_key(email: &str) -> Option<String> {
    let folded = email.trim().to_lowercase();
    let address = folded.strip_prefix("mailto:").unwrap_or(&folded);
    let address = match (address.rfind('<'), address.rfind('>')) {
        (Some(open), Some(close)) if open < close => address.get(open + 1..close)?,
        _ => address,
    }
    .trim();
    let (user, host) = address.rsplit_once('@')?;
    let whole = !user.is_empty() && !host.is_empty() && !address.contains(char::is_whitespace);
    whole.then(|| address.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_in_many_spellings_is_one_key() {
        let key = phone_key("+86 138 0000 1234");
        for same in [
            "13800001234",
            "0086-138-0000-1234",
            "tel:+86-138-0000-1234",
            "（138）00001234",
            "１３８ ００００ １２３４",
        ] {
            assert_eq!(phone_key(same), key, "{same:?}");
        }
        assert_eq!(phone_key("+49 (0)30 123456"), phone_key("030 123456"));
    }

    #[test]
    fn people_behind_one_switchboard_stay_apart() {
        assert_ne!(
            phone_key("010-65550000 转 12"),
            phone_key("010-65550000 转 13")
        );
        assert_eq!(
            phone_key("010-65550000 ext. 12"),
            phone_key("010 6555 0000 x12")
        );
    }

    #[test]
    fn half_a_number_is_no_key() {
        for short in ["", "110", "12-34", "call me"] {
            assert_eq!(phone_key(short), None, "{short:?}");
        }
    }

    #[test]
    fn an_address_is_the_same_in_any_case_and_wrapping() {
        let key = Some("li.ming@example.cn".to_owned());
        for same in [
            "Li.Ming@Example.CN",
            " mailto:li.ming@example.cn ",
            "Li Ming <li.ming@example.cn>",
        ] {
            assert_eq!(email_key(same), key, "{same:?}");
        }
        for none in ["", "li", "@example.cn", "li@", "a b@c"] {
            assert_eq!(email_key(none), None, "{none:?}");
        }
    }
}
