//! The pages of the bundle. Where a page is written is settled before it is known which page of the bundle it becomes: pages
//! that follow each other get their numbers together, as a run, and the tree puts the runs in their order at the end.

use super::{Out, reference};
use lopdf::{Object, dictionary};
use serde::{Deserialize, Serialize};
use std::io;
use std::ops::Range;

/// Branches of the page tree carry at most this many pages or branches.
const WIDTH: u32 = 64;

/// Numbers reserved for pages that follow each other and, behind them, for the lowest branches of the tree, which carry them.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pages {
    first: u32,
    total: u32,
}

/// Where one page goes.
#[derive(Debug, Clone, Copy)]
pub struct Leaf {
    /// Its object.
    pub id: u32,
    /// The branch that carries it.
    pub parent: u32,
    /// The form that draws its stamp.
    pub stamp: u32,
}

/// A branch of the tree, and what it carries: each with the pages that it stands for.
struct Branch {
    id: u32,
    kids: Vec<(u32, usize)>,
}

impl Pages {
    /// Reserves `total` pages.
    pub fn reserve(out: &mut Out<'_>, total: u32) -> Self {
        let first = out.next();
        (0..total + total.div_ceil(WIDTH)).for_each(|_| {
            out.reserve();
        });
        Self { first, total }
    }

    /// How many there are.
    pub fn total(&self) -> u32 {
        self.total
    }

    /// Their objects, in order.
    pub fn ids(&self) -> Range<u32> {
        self.first..self.first + self.total
    }

    /// Where each of them goes. `stamp` gives the form of a page's stamp, by its place among these from 0.
    pub fn leaves(&self, stamp: impl Fn(u32) -> u32) -> Vec<Leaf> {
        let leaf =
            |at: u32| Leaf { id: self.first + at, parent: self.first + self.total + at / WIDTH, stamp: stamp(at) };
        (0..self.total).map(leaf).collect()
    }

    /// Whether every one of them was written.
    pub fn are_written(&self, out: &Out<'_>) -> bool {
        self.ids().all(|id| out.has(id))
    }

    fn branches(&self) -> Vec<Branch> {
        let ids: Vec<(u32, usize)> = self.ids().map(|id| (id, 1)).collect();
        let behind = self.first + self.total..;
        behind.zip(ids.chunks(WIDTH as usize)).map(|(id, kids)| Branch { id, kids: kids.to_vec() }).collect()
    }
}

/// Writes the tree of all runs, level by level, and gives its root.
pub fn write_tree(out: &mut Out<'_>, runs: &[Pages]) -> io::Result<u32> {
    let mut level: Vec<Branch> = runs.iter().flat_map(Pages::branches).collect();
    loop {
        let is_top = level.len() <= 1;
        let above: Vec<u32> =
            if is_top { Vec::new() } else { level.chunks(WIDTH as usize).map(|_| out.reserve()).collect() };
        let mut counted = Vec::with_capacity(level.len());
        for (index, Branch { id, kids }) in level.into_iter().enumerate() {
            let count: usize = kids.iter().map(|kid| kid.1).sum();
            let kids: Vec<Object> = kids.iter().map(|kid| reference(kid.0)).collect();
            let mut node = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count as i64 };
            if let Some(above) = above.get(index / WIDTH as usize) {
                node.set("Parent", reference(*above));
            }
            out.put(id, &node.into())?;
            counted.push((id, count));
        }
        if is_top {
            // A book without pages has no tree.
            return counted.first().map(|(root, _)| *root).ok_or_else(|| io::ErrorKind::InvalidInput.into());
        }
        let kids = counted.chunks(WIDTH as usize).map(<[_]>::to_vec);
        level = above.into_iter().zip(kids).map(|(id, kids)| Branch { id, kids }).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::{Document, Stream};

    /// A book of runs of so many pages, each page with its place in the book as its content.
    fn book(runs: &[u32]) -> Document {
        let mut file = Vec::new();
        let mut out = Out::begin(&mut file).unwrap();
        // Runs are written in the opposite order of that in which they are read.
        let mut pages: Vec<Pages> = runs.iter().rev().map(|total| Pages::reserve(&mut out, *total)).collect();
        pages.reverse();
        let leaves: Vec<Leaf> = pages.iter().flat_map(|run| run.leaves(|_| 0)).collect();
        for (at, leaf) in leaves.iter().enumerate() {
            let content = out.add(Stream::new(dictionary! {}, at.to_string().into_bytes())).unwrap();
            let bounds = [0.0, 0.0, 9.0, 9.0].map(Object::Real).to_vec();
            let page = dictionary! {
                "Type" => "Page", "Parent" => reference(leaf.parent), "MediaBox" => bounds,
                "Contents" => reference(content),
            };
            out.put(leaf.id, &page.into()).unwrap();
        }
        assert!(pages.iter().all(|run| run.are_written(&out)));
        let tree = write_tree(&mut out, &pages).unwrap();
        let root = out.add(dictionary! { "Type" => "Catalog", "Pages" => reference(tree) }).unwrap();
        out.end(root, root, "00").unwrap();
        Document::load_mem(&file).unwrap()
    }

    #[test]
    fn runs_are_read_in_their_order_whatever_their_lengths() {
        for runs in [vec![1], vec![64], vec![65, 1], vec![2, 0, 130, 1], vec![1; 70], vec![200; 30]] {
            let doc = book(&runs);
            let read: Vec<String> = doc
                .page_iter()
                .map(|id| String::from_utf8(doc.get_page_content(id)).unwrap().trim().to_owned())
                .collect();
            let meant: Vec<String> = (0..runs.iter().sum::<u32>()).map(|at| at.to_string()).collect();
            assert_eq!(read, meant, "{runs:?}");
            for id in doc.page_iter() {
                let parent = doc.get_dictionary(id).unwrap().get(b"Parent").unwrap().as_reference().unwrap();
                let kids = doc.get_dictionary(parent).unwrap().get(b"Kids").unwrap().as_array().unwrap();
                assert!(kids.contains(&Object::Reference(id)), "its parent carries it");
            }
        }
    }

    #[test]
    fn a_book_without_pages_is_none() {
        let mut file = Vec::new();
        let mut out = Out::begin(&mut file).unwrap();
        let run = Pages::reserve(&mut out, 0);
        assert!(write_tree(&mut out, &[run]).is_err());
    }
}
