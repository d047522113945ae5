//! One property: its name, its parameters, and its value as text.

use mail_parser::decoders::quoted_printable::quoted_printable_decode;

use super::super::{Reason, encoding};

pub(super) type Charset = &'static encoding_rs::Encoding;

/// What became of a line.
#[derive(Debug)]
pub(super) enum Read {
    /// The property without encoding and charset, on one line; `damaged` names the encoding in which
    /// some of its bytes were no text.
    Kept {
        text: String,
        damaged: Option<&'static str>,
    },
    /// Nothing anybody wrote about a person: a photo, a key, what a program keeps for itself.
    Skipped,
    /// Something that has no place in the book, by what the card calls it.
    Unread(String),
    Refused(Reason),
}

/// The properties a person is made of. Everything else is left out before it is parsed: a photo is
/// most of a card's bytes.
const WANTED: &[&str] = &[
    "VERSION",
    "FN",
    "N",
    "NICKNAME",
    "ORG",
    "TITLE",
    "ROLE",
    "EMAIL",
    "TEL",
    "NOTE",
    "BDAY",
    "IMPP",
    "X-WECHAT",
    "X-WEIXIN",
    "X-SOCIALPROFILE",
    "SOCIALPROFILE",
    "KIND",
    "X-ADDRESSBOOKSERVER-KIND",
    "X-ABSHOWAS",
    "X-MANAGER",
    "X-EVOLUTION-MANAGER",
    "X-KADDRESSBOOK-X-MANAGERSNAME",
    "X-MS-MANAGER",
];

/// What programs write into cards for themselves, and what is no text: nobody misses it.
const SILENT: &[&str] = &[
    "PRODID",
    "REV",
    "UID",
    "PHOTO",
    "LOGO",
    "SOUND",
    "KEY",
    "CLASS",
    "PROFILE",
    "SOURCE",
    "NAME",
    "MAILER",
    "LABEL",
    "SORT-STRING",
    "CLIENTPIDMAP",
    "XML",
    "MEMBER",
    "CREATED",
    "LANG",
    "X-ABLABEL",
    "X-ABUID",
    "X-ABADR",
    "X-ABORDER",
    "X-ABPHOTO",
    "X-ADDRESSBOOKSERVER-MEMBER",
    "X-ADDRESSBOOKSERVER-PHONEME-DATA",
    "X-APPLE-SUBLOCALITY",
    "X-IMAGEHASH",
    "X-IMAGETYPE",
    "X-SHARED-PHOTO-DISPLAY-PREF",
    "X-WALLPAPER",
    "X-EVOLUTION-FILE-AS",
    "X-MS-OL-DEFAULT-POSTAL-ADDRESS",
    "X-MS-OL-DESIGN",
    "X-MS-CARDPICTURE",
    "X-MOZILLA-HTML",
    "X-CLASS",
];

struct Head<'a> {
    group_and_name: &'a [u8],
    parameters: Vec<&'a [u8]>,
    value: &'a [u8],
}

/// Reads a content line; what names no charset is in `default`.
pub(super) fn read(line: &[u8], default: Charset) -> Read {
    let Some(head) = head(line) else {
        return not_a_property(line, default);
    };
    let name = head
        .group_and_name
        .rsplit(|b| *b == b'.')
        .next()
        .unwrap_or_default();
    if !WANTED
        .iter()
        .any(|wanted| name.eq_ignore_ascii_case(wanted.as_bytes()))
    {
        return left_out(&head, name);
    }
    let charset = match head.charset() {
        None => None,
        Some(label) => {
            let known = encoding_rs::Encoding::for_label(label);
            // Plain ASCII reads the same, whatever its encoding is called.
            let plain = head.value.is_ascii() && !head.is_quoted_printable();
            if known.is_none() && !plain {
                return Read::Refused(Reason::UnknownCharset(Reason::quote(
                    &String::from_utf8_lossy(label),
                )));
            }
            known
        }
    };
    let quoted = head
        .is_quoted_printable()
        .then(|| quoted_printable_decode(head.value))
        .flatten();
    let (value, damaged) = match &quoted {
        Some(bytes) => decode(bytes, charset, default),
        None => decode(head.value, charset, default),
    };
    let mut text = String::new();
    text.push_str(&String::from_utf8_lossy(name));
    // A birthday comes as it was written: old cards and new ones write days in each other's ways.
    let is_day = name.eq_ignore_ascii_case(b"BDAY");
    if is_day {
        text.push_str(";VALUE=TEXT");
    }
    for parameter in head.parameters.iter().filter(|parameter| {
        !is_about_encoding(parameter) && (!is_day || !is_called(parameter, b"VALUE"))
    }) {
        text.push(';');
        text.push_str(&decode(parameter, None, default).0);
    }
    if quoted.is_none() && head.is_base64() {
        text.push_str(";ENCODING=B");
    }
    text.push(':');
    text.push_str(&one_line(&value));
    Read::Kept { text, damaged }
}

/// A property that is not read: silently where nobody wrote it, or it says nothing.
fn left_out(head: &Head<'_>, name: &[u8]) -> Read {
    let silent = SILENT
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known.as_bytes()));
    let is_nothing = |b: &u8| b.is_ascii_whitespace() || *b == b';';
    if silent || head.value.iter().all(is_nothing) {
        return Read::Skipped;
    }
    // Apple numbers what belongs together; other programs make up names of several words.
    let group = head.group_and_name.split(|b| *b == b'.').next();
    let numbered = group.is_some_and(|group| group.to_ascii_lowercase().starts_with(b"item"));
    let called = if numbered { name } else { head.group_and_name };
    let called = String::from_utf8_lossy(called).to_ascii_uppercase();
    Read::Unread(Reason::quote(&called))
}

/// Whether the property has its value in quoted-printable.
pub(super) fn is_quoted_printable(line: &[u8]) -> bool {
    head(line).is_some_and(|head| head.is_quoted_printable())
}

/// Whether the property says which charset it is in.
pub(super) fn names_charset(line: &[u8]) -> bool {
    head(line).is_some_and(|head| head.charset().is_some())
}

/// Splits a line at its first colon outside of quotation marks, or at its first colon if a quotation
/// mark never closes.
fn head(line: &[u8]) -> Option<Head<'_>> {
    let mut quoted = false;
    let outside = line.iter().position(|b| {
        quoted ^= *b == b'"';
        !quoted && *b == b':'
    });
    let colon = outside.or_else(|| line.iter().position(|b| *b == b':'))?;
    let mut parts = line[..colon].split(|b| *b == b';');
    let group_and_name = parts.next()?.trim_ascii();
    // The space is not allowed, but programs write `X-GOOGLE TALK`.
    let is_word = |b: &u8| {
        b.is_ascii_alphanumeric()
            || matches!(b, b'-' | b'_' | b'.' | b'/')
            || *b == b' ' && group_and_name.starts_with(b"X-")
    };
    (!group_and_name.is_empty() && group_and_name.iter().all(is_word)).then(|| Head {
        group_and_name,
        parameters: parts.collect(),
        value: &line[colon + 1..],
    })
}

impl<'a> Head<'a> {
    fn is_quoted_printable(&self) -> bool {
        self.parameters.iter().any(|parameter| {
            value_of(parameter, b"ENCODING").eq_ignore_ascii_case(b"QUOTED-PRINTABLE")
        })
    }

    fn is_base64(&self) -> bool {
        self.parameters.iter().any(|parameter| {
            let value = value_of(parameter, b"ENCODING");
            value.eq_ignore_ascii_case(b"BASE64") || value.eq_ignore_ascii_case(b"B")
        })
    }

    fn charset(&self) -> Option<&'a [u8]> {
        self.parameters.iter().find_map(|parameter| {
            let at = parameter.iter().position(|b| *b == b'=')?;
            let (name, value) = (
                parameter[..at].trim_ascii(),
                parameter[at + 1..].trim_ascii(),
            );
            name.eq_ignore_ascii_case(b"CHARSET").then(|| {
                value
                    .strip_prefix(b"\"")
                    .and_then(|value| value.strip_suffix(b"\""))
                    .unwrap_or(value)
            })
        })
    }
}

/// The value of `NAME=value`; a parameter without name, as in 2.1, is its own value.
fn value_of<'a>(parameter: &'a [u8], name: &[u8]) -> &'a [u8] {
    match parameter.iter().position(|b| *b == b'=') {
        Some(at) if parameter[..at].trim_ascii().eq_ignore_ascii_case(name) => {
            parameter[at + 1..].trim_ascii()
        }
        Some(_) => b"",
        None => parameter.trim_ascii(),
    }
}

fn is_called(parameter: &[u8], name: &[u8]) -> bool {
    let called = parameter.split(|b| *b == b'=').next();
    called.is_some_and(|called| called.trim_ascii().eq_ignore_ascii_case(name))
}

fn is_about_encoding(parameter: &[u8]) -> bool {
    let name = parameter
        .split(|b| *b == b'=')
        .next()
        .unwrap_or_default()
        .trim_ascii();
    [
        &b"ENCODING"[..],
        b"CHARSET",
        b"QUOTED-PRINTABLE",
        b"BASE64",
        b"8BIT",
        b"7BIT",
    ]
    .iter()
    .any(|word| name.eq_ignore_ascii_case(word))
}

/// Text and, if some of it is lost, the encoding it was lost in. A charset that does not fit its bytes
/// is not believed if they are UTF-8, which is never so by chance.
fn decode(
    bytes: &[u8],
    named: Option<Charset>,
    default: Charset,
) -> (String, Option<&'static str>) {
    if bytes.is_ascii() {
        return (String::from_utf8_lossy(bytes).into_owned(), None);
    }
    let charset = named.unwrap_or(default);
    let (text, lost) = encoding::decode_with(bytes, charset);
    if lost.is_empty() {
        return (text, None);
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return (text.to_owned(), None);
    }
    // Quoted-printable without a charset may be in another encoding than the (ASCII) file around it.
    let guess = encoding::decide(bytes).0;
    let guessed = encoding::decode_with(bytes, guess);
    if named.is_none() && guess != charset && guessed.1.is_empty() && !is_mostly(&text, charset) {
        return (guessed.0, None);
    }
    (text, Some(charset.name()))
}

/// Whether so much of a text could be decoded that its encoding is right and the text damaged.
fn is_mostly(text: &str, charset: Charset) -> bool {
    let bad = text.matches(char::REPLACEMENT_CHARACTER).count();
    let good = text.chars().filter(|c| !c.is_ascii()).count() - bad;
    charset == encoding_rs::UTF_8 && bad < good
}

/// Line breaks as the escapes that cards use for them.
fn one_line(value: &str) -> String {
    value.replace("\r\n", "\\n").replace(['\r', '\n'], "\\n")
}

/// A line without a name and a colon: bytes of a photo that were not folded, or something lost.
fn not_a_property(line: &[u8], default: Charset) -> Read {
    let is_base64 = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=');
    if 40 < line.len() && line.iter().all(is_base64) {
        return Read::Skipped;
    }
    Read::Refused(Reason::NotAProperty(Reason::quote(
        &decode(line, None, default).0,
    )))
}
