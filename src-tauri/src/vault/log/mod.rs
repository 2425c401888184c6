//! The custody log: who did what to which item, and when. Entries are added, never changed; each is signed and carries
//! the digest of the one before it, a Merkle tree spans them all, and a sealed head outside the database remembers how
//! many there were.

pub(super) mod append;
#[cfg(test)]
mod attacks;
pub(super) mod check;
pub mod checkpoint;
pub(super) mod entry;
pub(super) mod head;
pub mod history;
pub mod merkle;
pub mod proof;

pub use checkpoint::{Checkpoint, SignedNote};
pub use entry::Action;
pub use history::{CustodyEvent, history};
pub use proof::{ItemProof, ShownEntry};
