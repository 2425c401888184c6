//! What turns pages into a book: bookmarks, names for links, labels, layers, and the catalogue that holds them.

use super::{About, Claim, Out, Pages, destination, reference, text, write_tree};
use lopdf::{Object, dictionary};
use std::io;

/// A bookmark, and those below it.
#[derive(Debug, Clone)]
pub struct Mark {
    pub title: String,
    /// The bundle page it leads to.
    pub page: u32,
    pub below: Vec<Mark>,
}

/// The layers (optional content) of the documents that were carried, and which of them are switched off.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layers {
    pub all: Vec<u32>,
    pub off: Vec<u32>,
}

/// Everything that is written after the last page.
pub struct Book<'a> {
    pub about: &'a About,
    pub claim: Claim,
    pub marks: &'a [Mark],
    pub layers: &'a Layers,
    /// All pages, as they are read.
    pub runs: &'a [Pages],
}

/// How many names stand in one branch of the tree of names.
const NAMES: usize = 128;

impl Book<'_> {
    /// Closes the file and gives its length in bytes.
    pub fn close(&self, mut out: Out<'_>) -> io::Result<u64> {
        let tree = write_tree(&mut out, self.runs)?;
        let pages: Vec<u32> = self.runs.iter().flat_map(Pages::ids).collect();
        let names = names(&mut out, &pages)?;
        let mut catalogue = dictionary! {
            "Type" => "Catalog", "Pages" => reference(tree),
            "PageLabels" => dictionary! { "Nums" => vec![0.into(), dictionary! { "S" => "D" }.into()] },
            "Names" => dictionary! { "Dests" => reference(names) },
            "Lang" => Object::string_literal(self.about.language.code()),
            "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        };
        if let Some(outline) = outline(&mut out, &pages, self.marks)? {
            catalogue.set("Outlines", reference(outline));
            catalogue.set("PageMode", "UseOutlines");
        }
        if !self.layers.all.is_empty() {
            catalogue.set("OCProperties", layers(self.layers));
        }
        catalogue.set("OutputIntents", vec![self.about.output_intent(&mut out)?]);
        catalogue.set("Metadata", reference(self.about.metadata(&mut out, self.claim)?));
        let info = out.add(self.about.info())?;
        let root = out.add(catalogue)?;
        out.end(root, info, &self.about.ident)
    }
}

/// A name for every page, so that links can be written before their page is.
fn names(out: &mut Out<'_>, pages: &[u32]) -> io::Result<u32> {
    let numbered: Vec<(u32, u32)> = (1..).zip(pages.iter().copied()).collect();
    let mut branches = Vec::new();
    for some in numbered.chunks(NAMES) {
        let limits = [some[0].0, some[some.len() - 1].0].map(destination).to_vec();
        let pairs = some.iter().flat_map(|(number, page)| [destination(*number), show(*page)]).collect::<Vec<_>>();
        branches.push(reference(out.add(dictionary! { "Limits" => limits, "Names" => pairs })?));
    }
    out.add(dictionary! { "Kids" => branches })
}

/// The whole page in the window.
fn show(page: u32) -> Object {
    vec![reference(page), "Fit".into()].into()
}

fn outline(out: &mut Out<'_>, pages: &[u32], marks: &[Mark]) -> io::Result<Option<u32>> {
    if marks.is_empty() {
        return Ok(None);
    }
    let root = out.reserve();
    let (first, last) = siblings(out, pages, root, marks)?;
    let count = marks.len() as i64;
    let node = dictionary! {
        "Type" => "Outlines", "First" => reference(first), "Last" => reference(last), "Count" => count,
    };
    out.put(root, &node.into())?;
    Ok(Some(root))
}

/// Writes bookmarks of one level (`pages`: the object of each page, in order), those below them closed, and gives the first and the last.
fn siblings(out: &mut Out<'_>, pages: &[u32], parent: u32, marks: &[Mark]) -> io::Result<(u32, u32)> {
    let ids: Vec<u32> = marks.iter().map(|_| out.reserve()).collect();
    for (index, mark) in marks.iter().enumerate() {
        let mut node = dictionary! {
            "Title" => text(&mark.title), "Parent" => reference(parent), "Dest" => show(pages[mark.page as usize - 1]),
        };
        if index > 0 {
            node.set("Prev", reference(ids[index - 1]));
        }
        if let Some(next) = ids.get(index + 1) {
            node.set("Next", reference(*next));
        }
        if !mark.below.is_empty() {
            let (first, last) = siblings(out, pages, ids[index], &mark.below)?;
            node.set("First", reference(first));
            node.set("Last", reference(last));
            node.set("Count", -(mark.below.len() as i64));
        }
        out.put(ids[index], &node.into())?;
    }
    Ok((ids[0], ids[ids.len() - 1]))
}

fn layers(layers: &Layers) -> Object {
    let list = |ids: &[u32]| ids.iter().map(|id| reference(*id)).collect::<Vec<_>>();
    let shown = dictionary! {
        "Name" => text("Dalil"), "Order" => list(&layers.all), "OFF" => list(&layers.off),
    };
    dictionary! { "OCGs" => list(&layers.all), "D" => shown }.into()
}
