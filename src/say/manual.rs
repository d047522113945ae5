//! The pages of the manual.

use super::Words;
use crate::manual::{Chapter, ManualPlace, Topic, read};

impl Words {
    /// What the manual says about a topic.
    #[must_use]
    pub fn manual(&self, topic: Topic) -> Chapter {
        read(self.manual_page(topic))
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
