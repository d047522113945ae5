//! The languages of the program: each is one entry of one table, and every surface asks the table.
//!
//! What a language says stands in its files, punctuation and dates included; here is what follows from
//! the language itself. The build script reads this table before the program exists, so it names
//! nothing of the program.

/// What follows from a language.
pub struct LangRules {
    /// As the command line and the config take it, and as locales begin.
    pub code: &'static str,
    /// Where its words are in `assets/i18n`, and its pages in `assets/manual`.
    pub folder: &'static str,
    /// The plural categories it has besides `other`, each with the numbers that fall into it, as a
    /// pattern of Rust. Unicode's table of cardinals is the source.
    pub plurals: &'static [(&'static str, &'static str)],
    /// Whether a word of the log line is one of its own.
    pub writes: fn(&str) -> bool,
    /// What a sentence counts behind a few names of many.
    pub counts: CountedNames,
    /// How large amounts are told in few characters: the unit, and the sign for it, the largest first.
    pub scales: &'static [(i64, &'static str)],
    /// Whether people who speak it are reached by WeChat before phone and mail.
    pub wechat: bool,
}

/// What is counted behind a few names of many.
#[derive(Clone, Copy)]
pub enum CountedNames {
    /// Those who are not named: `Li, Wu and 3 more`.
    Unnamed,
    /// Everybody: 李、吴等5人.
    Everybody,
}

macro_rules! languages {
    ($($name:ident: $rules:expr,)+) => {
        /// A language of the program.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Lang { $($name),+ }

        impl Lang {
            /// The first is spoken where nothing says otherwise.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// As the command line and the config take them.
            pub const CODES: &'static [&'static str] = &[$(Self::$name.rules().code),+];

            #[must_use]
            pub const fn rules(self) -> &'static LangRules {
                const RULES: &[LangRules] = &[$($rules),+];
                &RULES[self as usize]
            }
        }
    };
}

languages! {
    En: LangRules {
        code: "en",
        folder: "en",
        plurals: &[("one", "1")],
        writes: |word| word.is_ascii(),
        counts: CountedNames::Unnamed,
        scales: &[(1_000_000_000, "bn"), (1_000_000, "M"), (1_000, "k")],
        wechat: false,
    },
    Zh: LangRules {
        code: "zh",
        folder: "zh-CN",
        plurals: &[],
        writes: |word| !word.is_ascii(),
        counts: CountedNames::Everybody,
        scales: &[(100_000_000, "亿"), (10_000, "万")],
        wechat: true,
    },
}
