//! One text read by two code pages.

use std::collections::HashMap;

/// So many letters must say of another code page what letters before them said: of a word or two anything could be said.
const AGAIN: usize = 12;

/// Whether texts that stand in the same order differ only in the code page they were read by: each letter beyond ASCII is one other,
/// throughout, and everything else is what it was.
pub fn are_of_two_pages<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>) -> bool {
    let (mut there, mut back): (HashMap<char, char>, HashMap<char, char>) = Default::default();
    let mut letters = 0;
    for (old, new) in texts {
        let (mut old, mut new) = (old.chars(), new.chars());
        loop {
            match (old.next(), new.next()) {
                (None, None) => break,
                (Some(a), Some(b)) if a.is_ascii() || b.is_ascii() => {
                    if a != b {
                        return false;
                    }
                }
                (Some(a), Some(b)) => {
                    if *there.entry(a).or_insert(b) != b || *back.entry(b).or_insert(a) != a {
                        return false;
                    }
                    letters += 1;
                }
                _ => return false,
            }
        }
    }
    letters >= there.len() + AGAIN
}
