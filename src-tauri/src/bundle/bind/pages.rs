//! The pages of the bundle. Their number is known before the first is written, so every page has its place in the
//! tree from the beginning and may be written in any order.

use super::{Out, reference};
use lopdf::{Object, dictionary};
use std::io;

/// Branches of the page tree carry at most this many pages or branches.
const WIDTH: usize = 64;

/// Numbers reserved for all pages and for the lowest branches of the tree.
pub struct Pages {
    ids: Vec<u32>,
    leaves: Vec<u32>,
}

impl Pages {
    /// Reserves `total` pages.
    pub fn reserve(out: &mut Out<'_>, total: u32) -> Self {
        let ids: Vec<u32> = (0..total).map(|_| out.reserve()).collect();
        let leaves = (0..ids.len().div_ceil(WIDTH)).map(|_| out.reserve()).collect();
        Self { ids, leaves }
    }

    /// How many there are.
    pub fn total(&self) -> u32 {
        self.ids.len() as u32
    }

    /// The object of the page with this printed number, counted from 1.
    pub fn id(&self, number: u32) -> u32 {
        self.ids[number as usize - 1]
    }

    /// The branch that carries it.
    pub fn parent(&self, number: u32) -> u32 {
        self.leaves[(number as usize - 1) / WIDTH]
    }

    /// The first page that was not written, if any.
    pub fn missing(&self, out: &Out<'_>) -> Option<u32> {
        self.ids.iter().position(|id| !out.has(*id)).map(|index| index as u32 + 1)
    }

    /// Writes the tree, level by level, and gives its root.
    pub fn write(&self, out: &mut Out<'_>) -> io::Result<u32> {
        let mut level: Vec<(u32, usize)> = self.ids.iter().map(|id| (*id, 1)).collect();
        let mut branches = self.leaves.clone();
        loop {
            let above: Vec<u32> = (0..branches.len().div_ceil(WIDTH)).map(|_| out.reserve()).collect();
            let top = branches.len() == 1;
            let mut next = Vec::with_capacity(branches.len());
            for (index, (branch, kids)) in branches.iter().zip(level.chunks(WIDTH)).enumerate() {
                let count: usize = kids.iter().map(|kid| kid.1).sum();
                let kids: Vec<Object> = kids.iter().map(|kid| reference(kid.0)).collect();
                let mut node = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count as i64 };
                if !top {
                    node.set("Parent", reference(above[index / WIDTH]));
                }
                out.put(*branch, &node.into())?;
                next.push((*branch, count));
            }
            if top {
                return Ok(branches[0]);
            }
            (level, branches) = (next, above);
        }
    }
}
