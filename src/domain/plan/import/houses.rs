//! Which house an address belongs to, by its domain.

use crate::domain::{Name, alike::email};

/// Where everybody may have a mailbox: such a domain is nobody's house.
const PUBLIC: &[&str] = &[
    "126",
    "139",
    "163",
    "188",
    "189",
    "21cn",
    "aliyun",
    "aol",
    "foxmail",
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "icloud",
    "live",
    "mac",
    "mail",
    "me",
    "msn",
    "outlook",
    "proton",
    "protonmail",
    "qq",
    "sina",
    "sohu",
    "t-online",
    "tom",
    "web",
    "yahoo",
    "yandex",
    "yeah",
];

/// The house an address stands for, called by its domain; none for a public mailbox.
pub(super) fn house(address: &Name) -> Option<Name> {
    let address = email(address)?;
    let (_, domain) = address.rsplit_once('@')?;
    let (rest, _) = domain.rsplit_once('.')?;
    // `vip.163.com` is 163's, `yahoo.co.jp` is Yahoo's.
    let rest = match rest.rsplit_once('.') {
        Some((before, "ac" | "co" | "com" | "edu" | "gov" | "net" | "org")) => before,
        _ => rest,
    };
    let own = rest.rsplit_once('.').map_or(rest, |(_, own)| own);
    if PUBLIC.contains(&own) {
        return None;
    }
    Name::new(domain).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(address: &str) -> Option<String> {
        let address = Name::new(address).ok()?;
        house(&address).map(|house| house.raw().to_owned())
    }

    #[test]
    fn a_domain_is_a_house_unless_everybody_may_have_a_mailbox_there() {
        assert_eq!(
            of("Ann@Quillon.example").as_deref(),
            Some("quillon.example")
        );
        assert_eq!(
            of("li@mail.huaxin.com.cn").as_deref(),
            Some("mail.huaxin.com.cn")
        );
        for public in [
            "a@qq.com",
            "a@vip.163.com",
            "a@yahoo.co.jp",
            "a@t-online.de",
            "a",
            "a@home",
        ] {
            assert_eq!(of(public), None, "{public}");
        }
    }
}
