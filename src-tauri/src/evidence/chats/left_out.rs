//! Files of an archive that were left out when its conversations were read: how many, and why. What was read beside them is whole; an
//! export that ends before its end is another thing.

use crate::base::words::words;
use crate::evidence::archive::Trouble;
use serde::{Deserialize, Serialize};

words! {
    /// Why files of an archive were left out.
    WhyLeft {
        /// They are longer than what is looked into.
        TooLong = "too-long",
        /// There are more files, or more conversations in them, than are taken.
        TooMany = "too-many",
        /// They do not come out as they went in.
        Damaged = "damaged",
        /// They open with a password.
        Encrypted = "encrypted",
        /// They are packed in a way that is not read here.
        Packing = "packing",
        /// They grow beyond measure when they are unpacked.
        Bomb = "bomb",
    }
}

impl From<Trouble> for WhyLeft {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Damaged => Self::Damaged,
            Trouble::Locked => Self::Encrypted,
            Trouble::Packing => Self::Packing,
            Trouble::Bomb => Self::Bomb,
        }
    }
}

/// So many files that were left out for one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    pub why: WhyLeft,
    pub files: u32,
}

/// Counts one more of them; each reason stands once, in the order of the words.
pub(super) fn count(left: &mut Vec<Left>, why: WhyLeft) {
    match left.binary_search_by_key(&why, |one| one.why) {
        Ok(at) => left[at].files += 1,
        Err(at) => left.insert(at, Left { why, files: 1 }),
    }
}
