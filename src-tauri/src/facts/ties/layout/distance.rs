//! The links as a graph, its connected parts, and how far apart its boxes want to be.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap, HashMap};

/// How long a link between two boxes without other links is.
const BASE: u32 = 130;
/// What is added for what the two ends do not share, so that those around a hub have room.
const SPREAD: f64 = 16.0;

/// Boxes by their places, and links.
pub struct Graph {
    /// Each pair once, the smaller place first.
    pub links: Vec<(usize, usize)>,
    near: Vec<Vec<usize>>,
}

impl Graph {
    /// A graph of so many boxes.
    pub fn new(count: usize, links: &[(usize, usize)]) -> Self {
        let once: BTreeSet<(usize, usize)> =
            links.iter().filter(|(a, b)| a != b).map(|&(a, b)| (a.min(b), a.max(b))).collect();
        let mut near = vec![Vec::new(); count];
        for &(a, b) in &once {
            near[a].push(b);
            near[b].push(a);
        }
        near.iter_mut().for_each(|list| list.sort_unstable());
        Self { links: once.into_iter().collect(), near }
    }

    /// The connected parts, the largest first; equal ones in the order of their first box.
    pub fn parts(&self) -> Vec<Vec<usize>> {
        let mut seen = vec![false; self.near.len()];
        let mut parts = Vec::new();
        for first in 0..self.near.len() {
            if seen[first] {
                continue;
            }
            seen[first] = true;
            let mut part = vec![first];
            let mut at = 0;
            while let Some(&here) = part.get(at) {
                at += 1;
                for &next in &self.near[here] {
                    if !seen[next] {
                        seen[next] = true;
                        part.push(next);
                    }
                }
            }
            part.sort_unstable();
            parts.push(part);
        }
        parts.sort_by_key(|part| Reverse(part.len()));
        parts
    }

    /// The graph of some of the boxes, which get new places in the order given.
    pub fn part(&self, members: &[usize]) -> Self {
        let place: HashMap<usize, usize> = members.iter().enumerate().map(|(new, &old)| (old, new)).collect();
        let links: Vec<_> = self.links.iter().filter_map(|(a, b)| Some((*place.get(a)?, *place.get(b)?))).collect();
        Self::new(members.len(), &links)
    }

    /// How long each link wants to be.
    pub fn lengths(&self) -> HashMap<(usize, usize), u32> {
        let wanted = |&(a, b): &(usize, usize)| {
            let shared = self.near[a].iter().filter(|other| self.near[b].binary_search(other).is_ok()).count();
            let apart = self.near[a].len() + self.near[b].len() - 2 * shared - 2;
            ((a, b), BASE + (SPREAD * (apart as f64).sqrt()) as u32)
        };
        self.links.iter().map(wanted).collect()
    }

    /// How far every box is from every other along the links (Dijkstra), row by row.
    pub fn distances(&self, lengths: &HashMap<(usize, usize), u32>) -> Vec<u32> {
        let count = self.near.len();
        let mut all = vec![u32::MAX; count * count];
        for from in 0..count {
            let row = &mut all[from * count..(from + 1) * count];
            row[from] = 0;
            let mut open = BinaryHeap::from([(Reverse(0), from)]);
            while let Some((Reverse(so_far), here)) = open.pop() {
                if so_far > row[here] {
                    continue;
                }
                for &next in &self.near[here] {
                    let length = lengths.get(&(here.min(next), here.max(next))).copied().unwrap_or(BASE);
                    if so_far + length < row[next] {
                        row[next] = so_far + length;
                        open.push((Reverse(so_far + length), next));
                    }
                }
            }
        }
        all
    }
}
