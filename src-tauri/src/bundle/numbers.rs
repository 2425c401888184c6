//! Pagination: how many sheets of what stand where. Plain arithmetic over counts.

use std::ops::Range;

/// Where one exhibit stands in the bundle. Pages are counted from 1, the cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The divider: one page, more if its words need them.
    pub divider: Range<u32>,
    /// The exhibit's own pages; empty when it cannot be printed.
    pub pages: Range<u32>,
}

impl Place {
    /// The page the index and the bookmark of the exhibit lead to.
    pub fn first(&self) -> u32 {
        self.divider.start
    }

    /// The last page of the exhibit, its divider included.
    pub fn last(&self) -> u32 {
        self.pages.end.max(self.divider.end).saturating_sub(1)
    }
}

/// Puts exhibits, each given as (pages of the divider, own pages), one after another behind `front` pages.
pub fn place(front: u32, exhibits: impl IntoIterator<Item = (u32, u32)>) -> Vec<Place> {
    let mut next = front + 1;
    let mut take = |count: u32| {
        let range = next..next + count;
        next += count;
        range
    };
    exhibits.into_iter().map(|(divider, own)| Place { divider: take(divider), pages: take(own) }).collect()
}

/// How many pages there are when `front` pages are followed by `places`.
pub fn total(front: u32, places: &[Place]) -> u32 {
    places.last().map_or(front, Place::last)
}
