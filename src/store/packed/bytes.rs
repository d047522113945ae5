//! How facts lie in bytes: whole numbers one after the other, small ones in few bytes, and nothing between them.

use chrono::NaiveDate;

use crate::{
    domain::{
        Function, Id, Kind, Level, OrgFactKind, Period, Role, Scope, Signals, StanceSource,
        StanceValue,
    },
    store::convert::{date, day},
};

/// Something that is written as numbers, and read back from them.
pub(super) trait Packs: Sized {
    fn write(&self, to: &mut Writer);

    /// # Errors
    /// Where the bytes are none that [`Packs::write`] wrote.
    fn read(from: &mut Reader<'_>) -> rusqlite::Result<Self>;
}

/// Seven bits a byte, the lowest first, and a bit that says whether there are more. The sign is the lowest bit of
/// all.
#[derive(Default)]
pub(super) struct Writer(pub(super) Vec<u8>);

impl Writer {
    pub(super) fn write(&mut self, number: i64) {
        let mut rest = ((number << 1) ^ (number >> 63)).cast_unsigned();
        while 0x80 <= rest {
            self.0.push(rest.to_le_bytes()[0] | 0x80);
            rest >>= 7;
        }
        self.0.push(rest.to_le_bytes()[0]);
    }
}

pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl Reader<'_> {
    pub(super) fn read(&mut self) -> rusqlite::Result<i64> {
        let mut number = 0_u64;
        // A refusal is made only where there is one: this runs for every number that is packed.
        for (place, byte) in self.0.iter().take(10).enumerate() {
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                self.0 = &self.0[place + 1..];
                return Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed());
            }
        }
        Err(NOT_PACKED)
    }

    /// A number that is written as what it is more than the one before.
    pub(super) fn after(&mut self, before: i64) -> rusqlite::Result<i64> {
        Ok(before.wrapping_add(self.read()?))
    }

    pub(super) fn small<T: TryFrom<i64>>(&mut self) -> rusqlite::Result<T> {
        let number = self.read()?;
        T::try_from(number).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(1, number))
    }
}

/// What is there was not written by this program.
const NOT_PACKED: rusqlite::Error = rusqlite::Error::InvalidQuery;

/// The word at a place of its vocabulary.
pub(super) fn word<T: Copy>(all: &[T], place: i64) -> rusqlite::Result<T> {
    let word = usize::try_from(place).ok().and_then(|at| all.get(at));
    word.copied()
        .ok_or_else(|| rusqlite::Error::IntegralValueOutOfRange(1, place))
}

macro_rules! numbers {
    ($($number:ty),+) => { $(
        impl Packs for $number {
            fn write(&self, to: &mut Writer) {
                to.write(i64::from(*self));
            }
            fn read(from: &mut Reader<'_>) -> rusqlite::Result<Self> {
                from.small()
            }
        }
    )+ };
}
numbers!(u8, u16, i64);

/// Words lie as their place in the vocabulary: nobody reorders one without a migration.
macro_rules! words {
    ($($word:ty),+) => { $(
        impl Packs for $word {
            fn write(&self, to: &mut Writer) {
                to.write(*self as i64);
            }
            fn read(from: &mut Reader<'_>) -> rusqlite::Result<Self> {
                word(Self::ALL, from.read()?)
            }
        }
    )+ };
}
words!(
    Function,
    Kind,
    Level,
    OrgFactKind,
    Role,
    Scope,
    StanceSource
);

impl Packs for bool {
    fn write(&self, to: &mut Writer) {
        to.write(i64::from(*self));
    }
    fn read(from: &mut Reader<'_>) -> rusqlite::Result<Self> {
        word(&[false, true], from.read()?)
    }
}

impl Packs for StanceValue {
    fn write(&self, to: &mut Writer) {
        to.write(self.number().into());
    }
    fn read(from: &mut Reader<'_>) -> rusqlite::Result<Self> {
        Self::from_number(from.small()?).ok_or(NOT_PACKED)
    }
}

impl Packs for Signals {
    fn write(&self, to: &mut Writer) {
        self.bits().write(to);
    }
    fn read(from: &mut Reader<'_>) -> rusqlite::Result<Self> {
        Ok(Self::from_bits(from.small()?))
    }
}

impl<T> Packs for Id<T> {
    fn write(&self, to: &mut Writer) {
        to.write(self.key());
    }
    fn read(from: &mut Reader<'_>) -> rusqlite::Result<Self> {
        from.read().map(Self::new)
    }
}

impl Packs for NaiveDate {
    fn write(&self, to: &mut Writer) {
        to.write(day(*self));
    }
    fn read(from: &mut Reader<'_>) -> rusqlite::Result<Self> {
        Ok(date(from.read()?)?)
    }
}

impl<T: Packs> Packs for Option<T> {
    fn write(&self, to: &mut Writer) {
        self.is_some().write(to);
        if let Some(one) = self {
            one.write(to);
        }
    }
    fn read(from: &mut Reader<'_>) -> rusqlite::Result<Self> {
        bool::read(from)?.then(|| T::read(from)).transpose()
    }
}

impl<T: Packs> Packs for Vec<T> {
    fn write(&self, to: &mut Writer) {
        to.write(i64::try_from(self.len()).unwrap_or(i64::MAX));
        for one in self {
            one.write(to);
        }
    }
    fn read(from: &mut Reader<'_>) -> rusqlite::Result<Self> {
        let many: usize = from.small()?;
        // Each takes a byte at least: what claims more than there are was not written by this program.
        if from.0.len() < many {
            return Err(NOT_PACKED);
        }
        (0..many).map(|_| T::read(from)).collect()
    }
}

impl<A: Packs, B: Packs> Packs for (A, B) {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
    }
    fn read(from: &mut Reader<'_>) -> rusqlite::Result<Self> {
        Ok((A::read(from)?, B::read(from)?))
    }
}

/// Field by field, in this order.
macro_rules! fields {
    ($($packed:ident { $($field:ident),+ $(,)? })+) => { $(
        impl $crate::store::packed::bytes::Packs for $packed {
            fn write(&self, to: &mut $crate::store::packed::bytes::Writer) {
                $( $crate::store::packed::bytes::Packs::write(&self.$field, to); )+
            }
            fn read(from: &mut $crate::store::packed::bytes::Reader<'_>) -> rusqlite::Result<Self> {
                Ok(Self { $($field: $crate::store::packed::bytes::Packs::read(from)?),+ })
            }
        }
    )+ };
}
pub(super) use fields;

fields! { Period { from, to } }

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_number_comes_back_as_it_was(numbers in vec(any::<i64>(), 0..20)) {
            let mut writer = Writer::default();
            numbers.write(&mut writer);
            let mut reader = Reader(&writer.0);
            prop_assert_eq!(Vec::<i64>::read(&mut reader).unwrap(), numbers);
            prop_assert!(reader.0.is_empty());
        }
    }
}
