//! Who is who in the exports of one conversation.

use super::write::Part;
use crate::evidence::importers::chat::{Merged, OWNER, Participant};
use std::collections::HashMap;

/// Everybody of all exports, each once.
pub(super) struct Cast {
    /// Name, mark, names elsewhere.
    pub people: Vec<(String, String, Vec<String>)>,
    /// For each export, its writers as people.
    pub of: Vec<Vec<usize>>,
    /// The first of them with a mark, and with a name.
    by_handle: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
}

impl Cast {
    pub fn of(parts: &[Part], merged: &Merged) -> Self {
        let mut cast = Self { people: Vec::new(), of: Vec::new(), by_handle: HashMap::new(), by_name: HashMap::new() };
        for (export, part) in parts.iter().enumerate() {
            let (everybody, known) = (&part.chat.participants, cast.people.len());
            // Messages shown by both telephones say who is who; else the mark, else the name.
            let shown = |here: usize| {
                let there = *merged.writers.get(export).filter(|_| export > 0)?.get(&here)?;
                cast.of.first()?.get(there).copied()
            };
            let mut writers: Vec<Option<usize>> = (0..everybody.len()).map(shown).collect();
            // Two write by SMS, each the owner of one telephone: who one of them is says who the other is.
            if let ([one, other], 2, true) = (&mut writers[..], known, everybody.iter().any(Participant::is_owner)) {
                let left = |of: Option<usize>| of.map(|at| 1 - at);
                (*one, *other) = (one.or(left(*other)), other.or(left(*one)));
            }
            // In a further export whoever has a name or a number comes first: they say whose telephone it is.
            let (owners, named): (Vec<_>, Vec<_>) = (0..everybody.len()).partition(|at| everybody[*at].is_owner());
            let mut order = [&named[..], &owners[..]].concat();
            if export == 0 {
                order.sort_unstable();
            }
            for here in order {
                let person = &everybody[here];
                let found = || match person.is_owner() {
                    true => cast.owner(named.iter().filter_map(|at| writers[*at]).filter(|at| *at < known)),
                    false => cast.find(&person.name, &person.handle),
                };
                let at = writers[here].or_else(found).unwrap_or_else(|| cast.add(&person.name));
                writers[here] = Some(at);
                let (name, handle, also) = &mut cast.people[at];
                // The number by which the other telephone knows an owner says who it is.
                let is_told = person.handle.is_empty() || person.handle == OWNER;
                if (handle.is_empty() && !person.handle.is_empty()) || (handle.as_str() == OWNER && !is_told) {
                    handle.clone_from(&person.handle);
                    let first = cast.by_handle.entry(person.handle.clone()).or_insert(at);
                    *first = at.min(*first);
                }
                if *name != person.name && !also.contains(&person.name) && !person.name.is_empty() {
                    also.push(person.name.clone());
                }
            }
            cast.of.push(writers.into_iter().flatten().collect());
        }
        cast
    }

    fn add(&mut self, name: &str) -> usize {
        let at = self.people.len();
        self.people.push((name.to_owned(), String::new(), Vec::new()));
        self.by_name.entry(name.to_owned()).or_insert(at);
        at
    }

    /// The owner of a telephone that somebody known was `met` on: who writes with the same people is the same owner, and who
    /// writes with the owner is somebody else.
    fn owner(&self, mut met: impl Iterator<Item = usize>) -> Option<usize> {
        let owner = *self.by_handle.get(OWNER)?;
        let first = met.next()?;
        (first != owner && met.all(|at| at != owner)).then_some(owner)
    }

    /// By the mark, else by the name: where both have marks, these differ, and two people have one name.
    fn find(&self, name: &str, handle: &str) -> Option<usize> {
        let by_name = || self.by_name.get(name).filter(|at| handle.is_empty() || self.people[**at].1.is_empty());
        self.by_handle.get(handle).or_else(by_name).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::id::EvidenceId;
    use crate::evidence::importers::chat::{App, Chat, Messages, merge};
    use std::sync::Arc;

    /// An export with these writers, by name and mark, and no message.
    fn part(writers: &[(&str, &str)]) -> Part {
        let writer = |(name, handle): &(&str, &str)| Participant { name: (*name).into(), handle: (*handle).into() };
        let participants = writers.iter().map(writer).collect();
        let chat =
            Chat { app: App::Telegram, title: String::new(), participants, messages: Messages::default(), dates: None };
        let evidence = EvidenceId::from_bytes([0; 16]);
        Part { evidence, part: 0, entry: String::new(), files: Arc::default(), chat }
    }

    fn cast(parts: &[Part]) -> Cast {
        Cast::of(parts, &merge(&parts.iter().map(|part| &part.chat.messages).collect::<Vec<_>>()))
    }

    #[test]
    fn writers_are_one_by_their_mark_and_two_by_a_name_with_two_marks() {
        let first = part(&[("Азиз", "user1"), ("Азиз", "user2"), ("Мира", "")]);
        let second = part(&[("Мира", "user3"), ("Aziz", "user2"), ("Азиз", "")]);
        let cast = cast(&[first, second]);
        let of = |name: &str, handle: &str, also: &[&str]| {
            (name.to_owned(), handle.to_owned(), also.iter().map(|&name| name.to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(cast.people, [of("Азиз", "user1", &[]), of("Азиз", "user2", &["Aziz"]), of("Мира", "user3", &[])]);
        assert_eq!(cast.of, [[0, 1, 2], [2, 1, 0]]);
    }

    #[test]
    fn two_telephones_have_two_owners_and_one_telephone_exported_twice_has_one() {
        let (his, her) = ("+996555000111", "+996700000222");
        let hers = || part(&[("", OWNER), (his, his)]);
        let theirs = part(&[("", OWNER), (her, her)]);
        // What she wrote stands on both: her number there is the owner here, and its owner is whom she writes to.
        let shown = |pairs: &[(usize, usize)]| Merged {
            writers: vec![HashMap::new(), pairs.iter().copied().collect()],
            ..Merged::default()
        };
        for pairs in [[(1, 0)], [(0, 1)]] {
            let cast = Cast::of(&[hers(), theirs.clone()], &shown(&pairs));
            assert_eq!((cast.people.len(), &cast.of), (2, &vec![vec![0, 1], vec![1, 0]]), "{pairs:?}");
        }
        let cast = Cast::of(&[hers(), hers()], &shown(&[]));
        assert_eq!((cast.people.len(), cast.of), (2, vec![vec![0, 1], vec![0, 1]]));
        let cast = Cast::of(&[hers(), theirs], &shown(&[]));
        assert_eq!(cast.of[1], [3, 2], "of an owner who writes with nobody known nothing is known");
    }

    #[test]
    fn sixty_thousand_writers_are_not_searched_through_one_by_one() {
        let names: Vec<String> = (0..60_000).map(|n| format!("Человек {n}")).collect();
        let writers: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
        let (first, second) = (part(&writers), part(&writers));
        let begun = std::time::Instant::now();
        assert_eq!(cast(&[first, second]).people.len(), 60_000);
        assert!(begun.elapsed() < std::time::Duration::from_secs(2), "{:?}", begun.elapsed());
    }
}
