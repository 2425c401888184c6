//! What a further export may find again of the messages that are in.

use super::{Key, Mark, Merged, mark_of};
use chrono::NaiveDateTime;
use std::collections::{HashMap, HashSet, VecDeque};

/// By whom a message is that is in, as far as it tells whether it may be one of a further export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Whose {
    /// It is not known by whom.
    Nobody,
    /// Somebody who proved to be no writer of that export.
    Stranger,
    /// A writer of both, as one of the first export.
    Of(usize),
    /// Any of these, for what says not who wrote it.
    Anyone,
}

/// The messages that are in, as those of a further export find them again: by what they are compared by and by whose they are, so that
/// of a thousand equal ones in a minute none is passed over one by one.
pub(super) struct Waiting {
    /// Places, each list in order. What an unsigned message may be stands in two of them.
    lists: HashMap<(Key, Whose), VecDeque<u32>>,
    /// By place.
    taken: Vec<bool>,
}

impl Waiting {
    /// All messages that are in. `shared` are the writers that proved to be some of the further export, of which `here` are the marks.
    pub fn of(merged: &Merged, marks: &[Vec<Mark>], here: &[Mark], shared: HashSet<usize>) -> Self {
        let words = |mark: &Mark| mark.key(NaiveDateTime::default());
        let unsigned: HashSet<Key> = here.iter().filter(|mark| mark.author.is_none()).map(words).collect();
        let mut lists: HashMap<(Key, Whose), VecDeque<u32>> = HashMap::new();
        for (place, found) in (0u32..).zip(&merged.messages) {
            let mark = mark_of(marks, found);
            let whose = match merged.writer(marks, found) {
                None => Whose::Nobody,
                Some(writer) if shared.contains(&writer) => Whose::Of(writer),
                Some(_) => Whose::Stranger,
            };
            let key = mark.key(found.at);
            lists.entry((key, whose)).or_default().push_back(place);
            if unsigned.contains(&words(mark)) {
                lists.entry((key, Whose::Anyone)).or_default().push_back(place);
            }
        }
        Self { lists, taken: vec![false; merged.messages.len()] }
    }

    /// Takes the first of so marked messages that is by one of these.
    pub fn take(&mut self, key: Key, whose: [Whose; 2]) -> Option<u32> {
        let mut first: Option<u32> = None;
        for whose in whose {
            let Some(list) = self.lists.get_mut(&(key, whose)) else { continue };
            while list.front().is_some_and(|place| self.taken[*place as usize]) {
                list.pop_front();
            }
            first = first.into_iter().chain(list.front().copied()).min();
        }
        self.taken[first? as usize] = true;
        first
    }
}
