//! Markdown into passages.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Chapter, ManualSpan, Passage, Voice, plain};

/// Reads a page. Pictures and comments are left out: they are for whoever reads it in a browser.
#[must_use]
pub fn read(markdown: &str) -> Chapter {
    let mut reader = PageReader::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        reader.take(event);
    }
    reader.chapter
}

#[derive(Default)]
struct PageReader {
    chapter: Chapter,
    /// What was read of the passage at hand.
    spans: Vec<ManualSpan>,
    strong: usize,
    /// The lists around it, each with the number of its next point if it counts them.
    lists: Vec<Option<u64>>,
    /// The mark of the point at hand, until it is used.
    mark: String,
    /// The table at hand: its first row has the names of the columns.
    rows: Vec<Vec<String>>,
    /// Whether a picture is being passed over.
    picture: bool,
}

impl PageReader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.begin(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.say(&text, Voice::Plain),
            Event::Code(text) => self.say(&text, Voice::Typed),
            Event::SoftBreak | Event::HardBreak => self.say(" ", Voice::Plain),
            _ => {}
        }
    }

    fn begin(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Image { .. } => self.picture = true,
            Tag::List(first) => {
                self.passage();
                self.lists.push(*first);
            }
            Tag::Item => {
                let next = self.lists.last_mut().and_then(Option::as_mut);
                self.mark = next.map_or_else(
                    || "•".to_owned(),
                    |number| {
                        let mark = format!("{number}.");
                        *number += 1;
                        mark
                    },
                );
            }
            Tag::TableHead | Tag::TableRow => self.rows.push(Vec::new()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Image => self.picture = false,
            TagEnd::Paragraph | TagEnd::Item => self.passage(),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Heading(_) => {
                let text = plain(&std::mem::take(&mut self.spans));
                if self.chapter.title.is_empty() {
                    self.chapter.title = text;
                } else {
                    self.chapter.passages.push(Passage::Heading(text));
                }
            }
            TagEnd::CodeBlock => {
                let text = plain(&std::mem::take(&mut self.spans));
                let lines = text.lines().map(str::to_owned).collect();
                self.chapter.passages.push(Passage::Sample(lines));
            }
            TagEnd::TableCell => {
                let cell = plain(&std::mem::take(&mut self.spans));
                if let Some(row) = self.rows.last_mut() {
                    row.push(cell);
                }
            }
            TagEnd::Table => {
                let mut rows = std::mem::take(&mut self.rows);
                let columns = if rows.is_empty() {
                    Vec::new()
                } else {
                    rows.remove(0)
                };
                self.chapter.passages.push(Passage::Table { columns, rows });
            }
            _ => {}
        }
    }

    fn say(&mut self, text: &str, voice: Voice) {
        if self.picture {
            return;
        }
        let voice = match voice {
            Voice::Plain if 0 < self.strong => Voice::Strong,
            voice => voice,
        };
        match self.spans.last_mut() {
            Some(last) if last.voice == voice => last.text.push_str(text),
            _ => self.spans.push(ManualSpan {
                text: text.to_owned(),
                voice,
            }),
        }
    }

    /// Ends the text at hand, if there is any: a picture alone leaves none.
    fn passage(&mut self) {
        let text = std::mem::take(&mut self.spans);
        if plain(&text).trim().is_empty() {
            return;
        }
        self.chapter.passages.push(match self.lists.len() {
            0 => Passage::Text(text),
            lists => Passage::Point {
                mark: std::mem::take(&mut self.mark),
                deep: lists - 1,
                text,
            },
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str, voice: Voice) -> ManualSpan {
        ManualSpan {
            text: text.into(),
            voice,
        }
    }

    #[test]
    fn nothing_of_the_markup_is_left() {
        let page = read(
            "# The *map*\n\nPress `m`, **then**\nsee [the depth](depth.md).\n\n![A tree](tree.svg)\n",
        );
        assert_eq!(page.title, "The map");
        let said = [
            span("Press ", Voice::Plain),
            span("m", Voice::Typed),
            span(", ", Voice::Plain),
            span("then", Voice::Strong),
            span(" see the depth.", Voice::Plain),
        ];
        assert_eq!(page.passages, [Passage::Text(said.into())]);
        assert_eq!(page.lead(), "Press m, then see the depth.");
    }

    #[test]
    fn a_list_keeps_its_marks_and_a_sample_its_lines() {
        let page =
            read("# A\n\n1. one\n2. two\n   * deeper\n\n```toml\n# no heading\nkey = 1\n```\n");
        let marks = page.passages.iter().filter_map(|passage| match passage {
            Passage::Point { mark, deep, text } => Some((mark.as_str(), *deep, plain(text))),
            _ => None,
        });
        let marks: Vec<_> = marks.collect();
        assert_eq!(
            marks,
            [
                ("1.", 0, "one".to_owned()),
                ("2.", 0, "two".to_owned()),
                ("•", 1, "deeper".to_owned())
            ]
        );
        let sample = ["# no heading", "key = 1"].map(String::from).into();
        assert_eq!(page.passages.last(), Some(&Passage::Sample(sample)));
        assert_eq!(page.headings().count(), 0);
    }

    #[test]
    fn a_table_is_read_with_bars_in_its_cells() {
        let page = read(
            "# A\n\n<!-- keys -->\n\n| key | does |\n|---|---|\n| `a\\|b` | either |\n\n## Then\n\nmore\n",
        );
        let columns = ["key", "does"].map(String::from).into();
        let rows = vec![["a|b", "either"].map(String::from).into()];
        assert_eq!(page.passages[0], Passage::Table { columns, rows });
        assert_eq!(page.section(0).title, "Then");
        assert_eq!(page.section(0).lead(), "more");
        assert_eq!(page.section(1), Chapter::default());
    }
}
