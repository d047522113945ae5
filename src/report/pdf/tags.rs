//! What each part of a page is — a heading, a list, a picture, a cell of a table — for whoever has the
//! document read to them.

use pdf_writer::{
    Content, Finish, Name, Pdf, Ref, TextStr,
    types::{StructRole, TableHeaderScope},
    writers::StructTreeRoot,
};

/// The parts of a document, in the order in which they are read.
pub(super) struct Tags {
    elements: Vec<Element>,
    /// Page by page, which part each of its marks belongs to.
    pages: Vec<Vec<Tag>>,
}

/// A part by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag(usize);

struct Element {
    role: StructRole,
    /// None for the document.
    parent: Option<Tag>,
    kids: Vec<Kid>,
    /// In place of what cannot be read out.
    says: Option<String>,
}

enum Kid {
    Part(Tag),
    Mark { page: usize, mark: i32 },
}

impl Tags {
    /// The document as a whole.
    pub(super) const ALL: Tag = Tag(0);

    pub(super) fn new() -> Self {
        let all = Element {
            role: StructRole::Document,
            parent: None,
            kids: Vec::new(),
            says: None,
        };
        Self {
            elements: vec![all],
            pages: Vec::new(),
        }
    }

    /// A part of another one, after what is in that already.
    pub(super) fn part(&mut self, parent: Tag, role: StructRole) -> Tag {
        let tag = Tag(self.elements.len());
        self.elements.push(Element {
            role,
            parent: Some(parent),
            kids: Vec::new(),
            says: None,
        });
        self.elements[parent.0].kids.push(Kid::Part(tag));
        tag
    }

    /// A picture, which says this.
    pub(super) fn figure(&mut self, says: &str) -> Tag {
        let tag = self.part(Self::ALL, StructRole::Figure);
        self.elements[tag.0].says = Some(says.to_owned());
        tag
    }

    /// What is drawn until the content is marked as ended is of this part; of none, it is there for the eye.
    pub(super) fn begin(&mut self, content: &mut Content, page: usize, of: Option<Tag>) {
        let Some(tag) = of else {
            content.begin_marked_content(Name(b"Artifact"));
            return;
        };
        if self.pages.len() <= page {
            self.pages.resize_with(page + 1, Vec::new);
        }
        let mark = i32::try_from(self.pages[page].len()).unwrap_or(i32::MAX);
        self.pages[page].push(tag);
        let element = &mut self.elements[tag.0];
        element.kids.push(Kid::Mark { page, mark });
        let mut marked = content.begin_marked_content_with_properties(element.role.to_name());
        marked.properties().identify(mark);
    }

    /// Writes the parts below their root; `pages` are the numbers of the pages.
    pub(super) fn write(
        self,
        pdf: &mut Pdf,
        root: Ref,
        pages: &[Ref],
        id: &mut impl FnMut() -> Ref,
    ) {
        let numbers: Vec<_> = self.elements.iter().map(|_| id()).collect();
        let of_pages: Vec<_> = self.pages.iter().map(|_| id()).collect();
        let mut tree = pdf.indirect(root).start::<StructTreeRoot<'_>>();
        tree.child(numbers[0]);
        let mut parents = tree.parent_tree();
        let mut each = parents.nums();
        for (page, number) in (0..).zip(&of_pages) {
            each.insert(page, *number);
        }
        each.finish();
        parents.finish();
        tree.finish();
        for (tags, number) in self.pages.iter().zip(of_pages) {
            let of = tags.iter().map(|tag| numbers[tag.0]);
            pdf.indirect(number).array().items(of);
        }
        for (element, number) in self.elements.iter().zip(&numbers) {
            let mut written = pdf.struct_element(*number);
            written.kind(element.role);
            written.parent(element.parent.map_or(root, |parent| numbers[parent.0]));
            if let Some(says) = &element.says {
                written.alt(TextStr(says));
            }
            if element.role == StructRole::TH {
                let mut attributes = written.attributes();
                attributes.push().table().scope(TableHeaderScope::Column);
            }
            let mut kids = written.children();
            for kid in &element.kids {
                match kid {
                    Kid::Part(tag) => {
                        kids.struct_element(numbers[tag.0]);
                    }
                    Kid::Mark { page, mark } => {
                        let mut marked = kids.marked_content_ref();
                        marked.page(pages[*page]).marked_content_id(*mark);
                    }
                }
            }
        }
    }
}
