//! The pages of the bundle. Their number is known before the first is written, so every page has its place in the
//! tree from the beginning and may be written in any order.

use super::{Out, reference};
use lopdf::{Object, dictionary};
use serde::{Deserialize, Serialize};
use std::io;
use std::ops::Range;

/// Branches of the page tree carry at most this many pages or branches.
const WIDTH: u32 = 64;

/// Numbers reserved for all pages and, behind them, for the lowest branches of the tree.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pages {
    first: u32,
    total: u32,
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

    /// The object of the page with this printed number, counted from 1.
    pub fn id(&self, number: u32) -> u32 {
        self.first + number - 1
    }

    /// The branch that carries it.
    pub fn parent(&self, number: u32) -> u32 {
        self.first + self.total + (number - 1) / WIDTH
    }

    /// The objects of these pages.
    pub fn ids(&self, numbers: Range<u32>) -> Range<u32> {
        self.id(numbers.start)..self.id(numbers.end)
    }

    /// The first page that was not written, if any.
    pub fn missing(&self, out: &Out<'_>) -> Option<u32> {
        (1..=self.total).find(|number| !out.has(self.id(*number)))
    }

    /// Writes the tree, level by level, and gives its root.
    pub fn write(&self, out: &mut Out<'_>) -> io::Result<u32> {
        let mut level: Vec<(u32, usize)> = (1..=self.total).map(|number| (self.id(number), 1)).collect();
        let behind = self.first + self.total;
        let mut branches: Vec<u32> = (behind..behind + self.total.div_ceil(WIDTH)).collect();
        loop {
            let above: Vec<u32> = (0..branches.len().div_ceil(WIDTH as usize)).map(|_| out.reserve()).collect();
            let top = branches.len() == 1;
            let mut next = Vec::with_capacity(branches.len());
            for (index, (branch, kids)) in branches.iter().zip(level.chunks(WIDTH as usize)).enumerate() {
                let count: usize = kids.iter().map(|kid| kid.1).sum();
                let kids: Vec<Object> = kids.iter().map(|kid| reference(kid.0)).collect();
                let mut node = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count as i64 };
                if !top {
                    node.set("Parent", reference(above[index / WIDTH as usize]));
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
