//! The Merkle tree of RFC 6962 §2.1, kept as its left-hand peaks so that adding a leaf costs a few hashes.

use sha2::{Digest as _, Sha256};

/// A node or leaf of the tree.
pub type Hash = [u8; 32];

/// The hash of a leaf holding `parts`, one after the other.
pub fn leaf(parts: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new_with_prefix([0]);
    parts.iter().for_each(|part| hasher.update(part));
    hasher.finalize().into()
}

/// The hash of a node over its two children.
pub fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new_with_prefix([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The peaks of the full trees that a list of leaves falls into, the largest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Peaks {
    size: u64,
    peaks: Vec<Hash>,
}

impl Peaks {
    /// How many leaves there are.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf at the end.
    pub fn push(&mut self, leaf: Hash) {
        // Each one-bit at the bottom of the size is a full tree that the new leaf completes to a larger one.
        let mut hash = leaf;
        for _ in 0..self.size.trailing_ones() {
            let left = self.peaks.pop().expect("there is a peak for each one-bit of the size");
            hash = node(&left, &hash);
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// The root over all leaves; of no leaves, the digest of nothing.
    pub fn root(&self) -> Hash {
        let mut smaller_first = self.peaks.iter().rev();
        match smaller_first.next() {
            None => Sha256::digest([]).into(),
            Some(last) => smaller_first.fold(*last, |right, left| node(left, &right)),
        }
    }
}

/// The roots that a growing tree had at given sizes.
#[derive(Debug)]
pub struct RootsAt {
    /// Sizes that are still to come with their place in `roots`, the smallest last.
    to_come: Vec<(u64, usize)>,
    roots: Vec<Option<Hash>>,
}

impl RootsAt {
    /// For these sizes, in any order.
    pub fn of(sizes: &[u64]) -> Self {
        let mut to_come: Vec<_> = sizes.iter().copied().zip(0..).collect();
        to_come.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
        Self { to_come, roots: vec![None; sizes.len()] }
    }

    /// Looks at the tree, which is shown at every size from nothing on.
    pub fn look(&mut self, tree: &Peaks) {
        while let Some((_, place)) = self.to_come.pop_if(|(size, _)| *size == tree.size()) {
            self.roots[place] = Some(tree.root());
        }
    }

    /// The root at each size, in the order of the sizes; `None` where the tree did not come to it.
    pub fn end(self) -> Vec<Option<Hash>> {
        self.roots
    }
}

/// The hashes that lead from leaf `index` to the root (RFC 6962 §2.1.1); `None` if there is no such leaf.
pub fn inclusion_proof(leaves: &[Hash], index: usize) -> Option<Vec<Hash>> {
    if index >= leaves.len() {
        return None;
    }
    if leaves.len() == 1 {
        return Some(Vec::new());
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let (inside, beside, index) =
        if index < left.len() { (left, right, index) } else { (right, left, index - left.len()) };
    let mut proof = inclusion_proof(inside, index)?;
    proof.push(root_of(beside));
    Some(proof)
}

/// Whether `proof` leads from `leaf` at `index` to the `root` of a tree of `size` leaves.
pub fn proves_inclusion(leaf: &Hash, index: u64, size: u64, proof: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    // Walk up: `place` and `last` are the numbers of our node and of the last node of its level.
    let (mut place, mut last, mut hash) = (index, size - 1, *leaf);
    for beside in proof {
        if last == 0 {
            return false;
        }
        if place % 2 == 1 || place == last {
            hash = node(beside, &hash);
            while place % 2 == 0 && place != 0 {
                place /= 2; // a right-hand edge without a neighbour moves up alone
                last /= 2;
            }
        } else {
            hash = node(&hash, beside);
        }
        place /= 2;
        last /= 2;
    }
    last == 0 && hash == *root
}

/// The hashes that show that the tree over `leaves` goes on from the tree over the first `size` of them
/// (RFC 6962 §2.1.2); `None` if there are not that many. From nothing everything goes on, without a hash.
pub fn consistency_proof(leaves: &[Hash], size: usize) -> Option<Vec<Hash>> {
    if size > leaves.len() {
        return None;
    }
    Some(if size == 0 { Vec::new() } else { continued(leaves, size, true) })
}

/// `whole`: the first `size` leaves are the earlier tree itself, whose root the reader has.
fn continued(leaves: &[Hash], size: usize, whole: bool) -> Vec<Hash> {
    if size == leaves.len() {
        return if whole { Vec::new() } else { vec![root_of(leaves)] };
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let (mut proof, beside) = if size <= left.len() {
        (continued(left, size, whole), right)
    } else {
        (continued(right, size - left.len(), false), left)
    };
    proof.push(root_of(beside));
    proof
}

/// Whether `proof` shows that the tree of `size` leaves under `root` goes on from that of `earlier` leaves under
/// `earlier_root` (RFC 9162 §2.1.4.2).
pub fn proves_consistency(earlier: u64, earlier_root: &Hash, size: u64, root: &Hash, proof: &[Hash]) -> bool {
    if earlier == 0 || earlier >= size {
        let same = earlier == size && earlier_root == root;
        return proof.is_empty() && (same || (earlier == 0 && *earlier_root == Peaks::default().root()));
    }
    // A full tree is its own first node.
    let (first, rest) = if earlier.is_power_of_two() {
        (earlier_root, proof)
    } else {
        let Some((first, rest)) = proof.split_first() else { return false };
        (first, rest)
    };
    let (mut place, mut last) = (earlier - 1, size - 1);
    while place % 2 == 1 {
        place /= 2;
        last /= 2;
    }
    let (mut old, mut new) = (*first, *first);
    for beside in rest {
        if last == 0 {
            return false;
        }
        if place % 2 == 1 || place == last {
            old = node(beside, &old);
            new = node(beside, &new);
            while place % 2 == 0 && place != 0 {
                place /= 2;
                last /= 2;
            }
        } else {
            new = node(&new, beside);
        }
        place /= 2;
        last /= 2;
    }
    last == 0 && old == *earlier_root && new == *root
}

fn root_of(leaves: &[Hash]) -> Hash {
    let mut peaks = Peaks::default();
    leaves.iter().for_each(|leaf| peaks.push(*leaf));
    peaks.root()
}

/// The largest power of two below `n`.
const fn split(n: usize) -> usize {
    1 << (usize::BITS - 1 - (n - 1).leading_zeros())
}
