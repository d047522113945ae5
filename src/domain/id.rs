//! Identity: a small local key that never comes back, and a text id that is unique in the world.

use std::{fmt, hash, marker::PhantomData};

use serde::{Deserialize, Serialize};

/// The local key of a row of kind `T`: small, copyable, never used again in the same book.
///
/// All kinds draw from one sequence, so a key names one row in the whole book.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id<T>(i64, #[serde(skip)] PhantomData<fn() -> T>);

impl<T> Id<T> {
    #[must_use]
    pub const fn new(key: i64) -> Self {
        Self(key, PhantomData)
    }

    #[must_use]
    pub const fn key(self) -> i64 {
        self.0
    }
}

// Derives would ask the same of `T`, which is only a label here.
impl<T> Copy for Id<T> {}
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

/// The text id under which a row travels between books: a uuid v7 for rows made here, whatever
/// stable string the file had for rows that came from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Uid(Box<str>);

/// Why a text id was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an id is 1 to {} visible characters", Uid::MAX_CHARS)]
pub struct UidError;

impl Uid {
    /// The longest text id taken from a file.
    pub const MAX_CHARS: usize = 128;

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Uid {
    type Error = UidError;

    fn try_from(text: String) -> Result<Self, UidError> {
        let visible = text.chars().all(|c| !c.is_whitespace() && !c.is_control());
        if visible && (1..=Self::MAX_CHARS).contains(&text.chars().count()) {
            Ok(Self(text.into()))
        } else {
            Err(UidError)
        }
    }
}

impl From<Uid> for String {
    fn from(uid: Uid) -> Self {
        uid.0.into()
    }
}

impl From<uuid::Uuid> for Uid {
    fn from(uuid: uuid::Uuid) -> Self {
        Self(uuid.hyphenated().to_string().into())
    }
}

/// The identities a plan may give to new rows: the next local key, and the next text id.
///
/// `runtime` makes one uuid v7 for each command and the store knows the next key; every further row of
/// the same command counts both up, so that planning stays a pure function.
#[derive(Debug, Clone)]
pub struct Fresh {
    key: i64,
    uuid: u128,
}

impl Fresh {
    #[must_use]
    pub const fn new(first_key: i64, first_uuid: uuid::Uuid) -> Self {
        Self {
            key: first_key,
            uuid: first_uuid.as_u128(),
        }
    }

    /// The key the next row will get; every smaller one is taken.
    #[must_use]
    pub const fn next_key(&self) -> i64 {
        self.key
    }

    pub fn id<T>(&mut self) -> Id<T> {
        let id = Id::new(self.key);
        self.key += 1;
        id
    }

    pub fn uid(&mut self) -> Uid {
        let uid = uuid::Uuid::from_u128(self.uuid).into();
        // The low bits of a uuid v7 are random: counting there leaves time, version and variant alone.
        let low = (self.uuid + 1) & u128::from(u32::MAX);
        self.uuid = (self.uuid & !u128::from(u32::MAX)) | low;
        uid
    }
}
