//! Carrying the pages of a PDF into the bundle as they are: their content, fonts and pictures untouched, what is
//! drawn by annotations and forms made part of the page, layers kept, and the stamp laid over.
//!
//! What is not the page stays behind: scripts, attached files, the structure tree, signatures (which no copy of a
//! page can keep). Nothing on a page may be lost in silence: content that is not in the file stops the work.

mod annotations;
mod balance;
mod layers;
mod links;
mod moved;
mod objects;
mod page;

pub use moved::Moved;

use super::bind::{Layers, Leaf, Out};
use super::error::{Damage, Trouble};
use super::probe::Remark;
use lopdf::xref::XrefRecovery;
use lopdf::{Document, LoadOptions, Object, ObjectId};
use objects::{deref, dict};
use std::io;

/// A compressed part of a PDF may not grow beyond this: a few kilobytes can be made to fill any memory.
const LARGEST_PART: usize = 1 << 30;

/// A PDF whose pages are to be carried.
#[derive(Clone)]
pub struct Source {
    doc: Document,
    pages: Vec<ObjectId>,
}

/// Who made the PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maker {
    /// We did: its links `dalil:p54` lead to page 54 of the bundle.
    Us,
    /// Somebody else: it may hold anything.
    Others,
}

/// Where carried pages go.
pub struct Binding<'b, 'w> {
    pub out: &'b mut Out<'w>,
    /// One for each page of the source.
    pub leaves: &'b [Leaf],
    pub layers: &'b mut Layers,
    /// The content stream `q`, one for all pages.
    pub save: u32,
}

/// Why carrying stopped.
#[derive(Debug)]
pub enum Halt {
    Trouble(Trouble),
    Write(io::Error),
}

impl From<Trouble> for Halt {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl From<Damage> for Halt {
    fn from(damage: Damage) -> Self {
        Self::Trouble(damage.into())
    }
}

impl From<io::Error> for Halt {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

impl Source {
    /// Opens a PDF and finds its pages. One that is encrypted with an empty password opens like any other.
    pub fn open(bytes: &[u8]) -> Result<Self, Trouble> {
        Self::open_with(bytes, None)
    }

    /// The same of one that opens with this password.
    pub fn open_with(bytes: &[u8], password: Option<&str>) -> Result<Self, Trouble> {
        let options = LoadOptions {
            password: password.map(str::to_owned),
            max_decompressed_size: Some(LARGEST_PART),
            ..LoadOptions::default()
        };
        let mut doc = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
            lopdf::Error::InvalidPassword
            | lopdf::Error::Decryption(_)
            | lopdf::Error::UnsupportedSecurityHandler(_) => Trouble::Encrypted,
            _ => Damage::Unparseable.into(),
        })?;
        if doc.is_encrypted() {
            doc.decrypt(password.unwrap_or_default()).map_err(|_| Trouble::Encrypted)?;
        }
        if doc.xref_recovery == Some(XrefRecovery::Reconstructed) {
            return Err(Damage::Table.into());
        }
        let pages: Vec<ObjectId> = doc.page_iter().collect();
        if pages.is_empty() || pages.len() > u32::MAX as usize {
            return Err(Damage::PagesMissing.into());
        }
        let source = Self { doc, pages };
        source.whole()?;
        Ok(source)
    }

    /// How many pages it has.
    pub fn pages(&self) -> u32 {
        self.pages.len() as u32
    }

    /// Makes sure that what the pages show is in the file.
    fn whole(&self) -> Result<(), Damage> {
        (1..).zip(&self.pages).try_for_each(|(number, id)| {
            let there = page::content_is_there(&self.doc, *id);
            if there { Ok(()) } else { Err(Damage::ContentMissing { page: number }) }
        })
    }

    /// What of the document is more than its pages and stays behind.
    pub fn remarks(&self) -> Vec<Remark> {
        let mut remarks = Vec::new();
        let pages = self.pages.iter().filter_map(|id| self.doc.get_dictionary(*id).ok());
        let undrawn: u32 = pages.map(|page| annotations::undrawn(&self.doc, page)).sum();
        if undrawn > 0 {
            remarks.push(Remark::FieldsNotDrawn(undrawn));
        }
        let Ok(catalogue) = self.doc.catalog() else { return remarks };
        if let Some(form) = dict(&self.doc, catalogue, b"AcroForm") {
            let flags = form.get(b"SigFlags").ok().map_or(0, |f| deref(&self.doc, f).as_i64().unwrap_or(0));
            if flags & 1 == 1 {
                remarks.push(Remark::SignatureLost);
            }
            if form.has(b"XFA") {
                remarks.push(Remark::DynamicForm);
            }
        }
        if dict(&self.doc, catalogue, b"Names").is_some_and(|names| names.has(b"EmbeddedFiles")) {
            remarks.push(Remark::FilesInside);
        }
        remarks
    }

    /// Writes each page where its leaf says.
    pub fn carry(mut self, maker: Maker, to: &mut Binding<'_, '_>) -> Result<(), Halt> {
        let leaves = to.leaves;
        if leaves.len() != self.pages.len() {
            return Err(Damage::PagesMissing.into());
        }
        let mut moved = Moved::default();
        for (old, leaf) in self.pages.iter().zip(leaves) {
            moved.settle(*old, leaf.id);
        }
        layers::gather(&self.doc, &mut moved, to);
        let links = links::Links::of(&self.doc, &self.pages, maker);
        for (index, leaf) in leaves.iter().enumerate() {
            let page = page::make(&mut self.doc, self.pages[index], &links)
                .ok_or(Damage::ContentMissing { page: index as u32 + 1 })?;
            page.write(*leaf, &mut moved, to)?;
        }
        moved.write_rest(&mut self.doc, to.out)?;
        Ok(())
    }

    /// The document itself, to take parts of it that are not pages.
    pub fn into_document(self) -> (Document, Vec<ObjectId>) {
        (self.doc, self.pages)
    }
}

/// The value at the end of a chain of references.
pub fn resolve<'a>(doc: &'a Document, object: &'a Object) -> &'a Object {
    deref(doc, object)
}
