//! Names by any fragment: folding, stored search keys, ranking. Pure.
//!
//! Knows: how a name is spelled so that it can be found: folded, traditional as simplified, from the start of every word, from
//! every Chinese character on, in pinyin and in pinyin initials.
//! Must not know: the book, a screen, what is done with what was found.
//!
//! Everything follows from one list, the forms of a name (`form`): a query fits a name if it
//! begins one of its forms. The store keeps the forms as [`ranked_keys`] and looks a query up with
//! [`query_key`] as a prefix, the best [`Class`] first. [`name_marks`] and [`text_marks`] say which
//! characters it was found by.

mod class;
mod contact;
mod fit;
mod fold;
mod form;
mod index;
mod marks;
mod near;
mod pinyin;
mod script;

pub use class::{Class, Rung, ranked_keys};
pub use contact::{email_key, phone_digits, phone_key, phone_words};
pub use fit::{Extent, Fit, SpelledBy, how_well};
pub use fold::{fold, is_han, same_name};
pub use form::{query_key, sort_key, sound_key};
pub use index::Index;
pub use marks::{name_marks, text_marks};
pub use near::{begins_with, is_slip, nearest, sounds};
pub use script::simplified;
