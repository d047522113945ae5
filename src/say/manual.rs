//! The pages of the manual.

use super::{Lang, Words};
use crate::manual::{Chapter, ManualPlace, Topic, read};

/// The file of a page; that it is there in every language is seen when compiling.
macro_rules! page {
    ($lang:expr, $code:literal) => {
        match $lang {
            Lang::En => include_str!(concat!("../../assets/manual/en/", $code, ".md")),
            Lang::Zh => include_str!(concat!("../../assets/manual/zh-CN/", $code, ".md")),
        }
    };
}

impl Words {
    /// What the manual says about a topic.
    #[must_use]
    pub fn manual(&self, topic: Topic) -> Chapter {
        read(match topic {
            Topic::Start => page!(self.lang, "start"),
            Topic::Logging => page!(self.lang, "logging"),
            Topic::Screens => page!(self.lang, "screens"),
            Topic::Map => page!(self.lang, "map"),
            Topic::Depth => page!(self.lang, "depth"),
            Topic::Terms => page!(self.lang, "terms"),
            Topic::Agenda => page!(self.lang, "agenda"),
            Topic::Visits => page!(self.lang, "visits"),
            Topic::Warnings => page!(self.lang, "warnings"),
            Topic::Find => page!(self.lang, "find"),
            Topic::Import => page!(self.lang, "import"),
            Topic::Doubles => page!(self.lang, "doubles"),
            Topic::Documents => page!(self.lang, "documents"),
            Topic::Keys => page!(self.lang, "keys"),
            Topic::Config => page!(self.lang, "config"),
            Topic::Templates => page!(self.lang, "templates"),
            Topic::Shell => page!(self.lang, "shell"),
            Topic::Json => page!(self.lang, "json"),
            Topic::Privacy => page!(self.lang, "privacy"),
        })
    }

    /// Everything that can be looked up in the manual: its pages in their order, each before its sections.
    #[must_use]
    pub fn manual_entries(&self) -> Vec<ManualPlace> {
        let pages = Topic::ALL.iter();
        pages
            .flat_map(|topic| self.manual(*topic).entries(*topic))
            .collect()
    }
}
