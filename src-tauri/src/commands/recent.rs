//! What was asked for last, and so much of it: for something new the one that nobody asked for longest is let go.

use std::borrow::Borrow;
use std::collections::VecDeque;

/// So many values at most, each under its key. The one asked for last stands last.
pub(super) struct Recent<K, V> {
    kept: VecDeque<(K, V)>,
    most: usize,
}

impl<K: PartialEq, V: Clone> Recent<K, V> {
    /// Room for so many, at least one.
    pub fn of(most: usize) -> Self {
        Self { kept: VecDeque::new(), most: most.max(1) }
    }

    /// The value of a key, which is the one asked for last from here on.
    pub fn get<Q: PartialEq + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        // From the end: what was asked for last is asked for again.
        let at = self.kept.iter().rposition(|(kept, _)| <K as Borrow<Q>>::borrow(kept) == key)?;
        let (key, value) = self.kept.remove(at)?;
        let answer = value.clone();
        self.kept.push_back((key, value));
        Some(answer)
    }

    /// Keeps a value, and answers with what is kept: where two made the same at once, the first one's.
    pub fn keep(&mut self, key: K, value: V) -> V {
        if let Some(kept) = self.get(&key) {
            return kept;
        }
        if self.kept.len() >= self.most {
            self.kept.pop_front();
        }
        self.kept.push_back((key, value.clone()));
        value
    }

    /// Lets go of all that do not hold.
    pub fn retain(&mut self, holds: impl Fn(&V) -> bool) {
        self.kept.retain(|(_, value)| holds(value));
    }

    /// Lets go of everything.
    pub fn clear(&mut self) {
        self.kept.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_asked_for_longest_ago_goes_first() {
        let mut recent = Recent::of(2);
        recent.keep("scan", 1);
        recent.keep("letter", 2);
        assert_eq!(recent.get("scan"), Some(1), "it is looked at all the time");
        recent.keep("chat", 3);
        assert_eq!((recent.get("letter"), recent.get("scan"), recent.get("chat")), (None, Some(1), Some(3)));
    }

    #[test]
    fn what_two_made_at_once_is_kept_once() {
        let mut recent = Recent::of(2);
        recent.keep("letter", 1);
        assert_eq!(recent.keep("scan", 2), 2);
        assert_eq!(recent.keep("scan", 3), 2, "who came second gets the first one's");
        assert_eq!(recent.get("letter"), Some(1), "nothing was let go for it");
        recent.retain(|value| *value != 2);
        assert_eq!(recent.get("scan"), None);
        recent.clear();
        assert_eq!(recent.get("letter"), None);
    }
}
