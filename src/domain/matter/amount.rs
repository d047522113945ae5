//! How much a matter is about: exact to the hundredth, and in whatever currency it was told.

use std::fmt::Write;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::Name;

/// An amount in hundredths of whatever it is counted in: no sum of a book drifts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

/// An amount with its currency, where one was told: nobody guesses one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    pub amount: Amount,
    pub currency: Option<Name>,
}

/// Why something is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "an amount is a number from 0 to {} with at most two decimals",
    Amount::MOST
)]
pub struct AmountError;

impl Amount {
    /// The largest, in whole units: up to it every hundredth survives a journey through JSON.
    pub const MOST: i64 = 10_000_000_000_000;

    /// # Errors
    /// [`AmountError`] below nothing, or beyond [`Amount::MOST`].
    pub const fn of_hundredths(hundredths: i64) -> Result<Self, AmountError> {
        if 0 <= hundredths && hundredths <= Self::MOST * 100 {
            Ok(Self(hundredths))
        } else {
            Err(AmountError)
        }
    }

    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// In whole units, for comparing and weighing.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "no more than 2^53 hundredths, see MOST"
    )]
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// All digits, in groups of three: `1,200,000`, `1,234.50`.
    #[must_use]
    pub fn written(self) -> String {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        let digits = whole.to_string();
        let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 3);
        for (at, digit) in digits.chars().enumerate() {
            if 0 < at && (digits.len() - at).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        if rest != 0 {
            let _ = write!(out, ".{rest:02}");
        }
        out
    }
}

impl Money {
    /// Reads `1,200,000`, `1.2m USD`, `CNY 120万`, `1.5亿元`; what is no number beside it is the currency.
    ///
    /// # Errors
    /// [`AmountError`] where there is no number, or none that can be kept whole.
    pub fn read(text: &str) -> Result<Self, AmountError> {
        let text = text.trim();
        let start = text.find(is_digit).ok_or(AmountError)?;
        let (before, rest) = text.split_at(start);
        let end = rest
            .find(|c: char| !(is_digit(c) || matches!(c, '.' | ',' | '，' | '_' | '\'')))
            .unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        let (scale, after) = scale(after.trim_start());
        let amount = hundredths(number, scale)?;
        let currency = match (before.trim(), after.trim()) {
            ("", "") => None,
            ("", one) | (one, "") => Some(Name::new(one).map_err(|_| AmountError)?),
            _ => return Err(AmountError),
        };
        // A second number beside it would be lost.
        if currency.as_ref().is_some_and(|currency| {
            currency.raw().contains(is_digit) || currency.raw().contains('-')
        }) {
            return Err(AmountError);
        }
        Ok(Self { amount, currency })
    }

    /// As it is typed: all digits, then the currency.
    #[must_use]
    pub fn written(&self) -> String {
        match &self.currency {
            Some(currency) => format!("{} {}", self.amount.written(), currency.raw()),
            None => self.amount.written(),
        }
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// By how much a word behind a number multiplies it, and what is left of the text.
fn scale(text: &str) -> (i64, &str) {
    const HAN: [(&str, i64); 4] = [
        ("万亿", 1_000_000_000_000),
        ("亿", 100_000_000),
        ("万", 10_000),
        ("千", 1_000),
    ];
    for (word, scale) in HAN {
        if let Some(rest) = text.strip_prefix(word) {
            return (scale, rest);
        }
    }
    let end = text
        .find(|c: char| !c.is_ascii_alphabetic())
        .unwrap_or(text.len());
    let scale = match text[..end].to_ascii_lowercase().as_str() {
        "k" => 1_000,
        "m" | "mio" | "million" => 1_000_000,
        "b" | "bn" | "billion" => 1_000_000_000,
        _ => return (1, text),
    };
    (scale, &text[end..])
}

/// A written number times a scale, exactly.
fn hundredths(number: &str, scale: i64) -> Result<Amount, AmountError> {
    let plain: String = number
        .chars()
        .filter(|c| !matches!(c, ',' | '，' | '_' | '\''))
        .map(|c| match c {
            '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10).unwrap_or(c),
            c => c,
        })
        .collect();
    let plain = plain.strip_suffix('.').unwrap_or(&plain);
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    // Far more digits than can be kept would overflow below.
    if 15 < whole.len() || 12 < decimals.len() {
        return Err(AmountError);
    }
    let digits: i128 = format!("{whole}{decimals}")
        .parse()
        .map_err(|_| AmountError)?;
    let scaled = digits * i128::from(scale) * 100;
    let unit = 10_i128.pow(u32::try_from(decimals.len()).map_err(|_| AmountError)?);
    if scaled % unit != 0 {
        return Err(AmountError);
    }
    let hundredths = i64::try_from(scaled / unit).map_err(|_| AmountError)?;
    Amount::of_hundredths(hundredths)
}

/// A number in JSON: whole where it is, else with its decimals.
impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.0 % 100 == 0 {
            to.serialize_i64(self.0 / 100)
        } else {
            to.serialize_f64(self.as_f64())
        }
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        let number = serde_json::Number::deserialize(from)?;
        let text = number.to_string();
        hundredths(&text, 1).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        let cases = [
            ("1200000", "1,200,000"),
            ("1,200,000.5", "1,200,000.50"),
            ("120万", "1,200,000"),
            ("１２０万元", "1,200,000 元"),
            ("1.25亿", "125,000,000"),
            ("1.2m USD", "1,200,000 USD"),
            ("USD 1.2m", "1,200,000 USD"),
            ("¥3500", "3,500 ¥"),
            ("12k", "12,000"),
            ("35 MAD", "35 MAD"),
            ("0.01", "0.01"),
        ];
        for (text, written) in cases {
            assert_eq!(Money::read(text).unwrap().written(), written, "{text}");
        }
    }

    #[test]
    fn what_would_not_be_kept_whole_is_refused() {
        for text in [
            "",
            "much",
            "1.234",
            "-5",
            "5-7",
            "1.2.3",
            "99999999999999999",
            "EUR 5 USD",
            "0.0000001万",
        ] {
            assert_eq!(Money::read(text), Err(AmountError), "{text}");
        }
    }

    #[test]
    fn json_that_is_no_amount_is_refused() {
        for text in ["1.234", "-1", "1e30", "\"5\"", "null"] {
            assert!(serde_json::from_str::<Amount>(text).is_err(), "{text}");
        }
        assert_eq!(
            serde_json::from_str::<Amount>("1200.0").unwrap().written(),
            "1,200"
        );
    }

    proptest! {
        #[test]
        fn no_hundredth_is_lost_in_json_or_in_a_field(hundredths in 0..=Amount::MOST * 100) {
            let amount = Amount::of_hundredths(hundredths).unwrap();
            let json = serde_json::to_string(&amount).unwrap();
            prop_assert_eq!(serde_json::from_str::<Amount>(&json).unwrap(), amount, "{}", json);
            prop_assert_eq!(Money::read(&amount.written()).unwrap().amount, amount);
        }
    }
}
