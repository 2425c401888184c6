//! Who is who in the exports of one conversation.

use super::write::Part;
use crate::evidence::importers::chat::{Merged, OWNER, Participant, is_owner_mark};
use crate::language::identifiers;
use std::collections::{HashMap, HashSet};

/// Everybody of all exports, each once.
#[derive(Default)]
pub(super) struct Cast {
    /// Name, mark, names elsewhere.
    pub people: Vec<(String, String, Vec<String>)>,
    /// For each export, its writers as people.
    pub of: Vec<Vec<usize>>,
    /// The first of them with a mark, and with a name.
    by_handle: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
    /// And with a telephone number, in E.164, where the file of one telephone shows its owner's; the number of each.
    by_number: HashMap<String, usize>,
    numbers: HashMap<usize, String>,
    /// Who is the owner of a telephone that does not name them.
    owners: Vec<usize>,
}

impl Cast {
    pub fn of(parts: &[Part], merged: &Merged) -> Self {
        let mut cast = Self::default();
        let shows_numbers = parts.iter().flat_map(|part| &part.chat.participants).any(|person| !person.own.is_empty());
        for (export, part) in parts.iter().enumerate() {
            let (everybody, known) = (&part.chat.participants, cast.people.len());
            // Messages shown by both telephones say who is who; else the mark, else the name.
            let shown = |here: usize| {
                let there = *merged.writers.get(export).filter(|_| export > 0)?.get(&here)?;
                cast.of.first()?.get(there).copied()
            };
            let mut writers: Vec<Option<usize>> = (0..everybody.len()).map(shown).collect();
            let numbers = if shows_numbers { numbers_of(everybody) } else { vec![None; everybody.len()] };
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
            // Two writers of one export are two, whatever their numbers say.
            let mut taken: HashSet<usize> = writers.iter().flatten().copied().collect();
            for here in order {
                let person = &everybody[here];
                let number = numbers[here].clone();
                let own = number.as_deref().filter(|_| person.is_owner()).unwrap_or_default();
                let known_by = |number: &String| cast.by_number.get(number).copied().filter(|at| !taken.contains(at));
                let found = || match person.is_owner() {
                    true => cast.owner(own, named.iter().filter_map(|at| writers[*at]).filter(|at| *at < known)),
                    false => cast.find(&person.name, &person.handle),
                };
                let at = writers[here].or_else(|| number.as_ref().and_then(known_by)).or_else(found);
                let at = at.unwrap_or_else(|| cast.add(&person.name));
                writers[here] = Some(at);
                taken.insert(at);
                let mark = if person.is_owner() { cast.owners_mark(at, own) } else { person.handle.clone() };
                if let Some(number) = number {
                    cast.by_number.entry(number.clone()).or_insert(at);
                    cast.numbers.entry(at).or_insert(number);
                }
                let (name, handle, also) = &mut cast.people[at];
                // The number by which the other telephone knows an owner says who it is.
                let is_told = person.handle.is_empty() || person.is_owner();
                if (handle.is_empty() && !mark.is_empty()) || (is_owner_mark(handle) && !is_told) {
                    let first = cast.by_handle.entry(mark.clone()).or_insert(at);
                    *first = at.min(*first);
                    *handle = mark;
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
    /// writes with the owner, or has another number, is somebody else.
    fn owner(&self, own: &str, met: impl Iterator<Item = usize>) -> Option<usize> {
        let met: HashSet<usize> = met.collect();
        let is_another = |at: &usize| !own.is_empty() && self.numbers.get(at).is_some_and(|number| number != own);
        let mut left = self.owners.iter().copied().filter(|at| !met.contains(at) && !is_another(at));
        let owner = left.next().filter(|_| !met.is_empty())?;
        left.next().is_none().then_some(owner)
    }

    /// The mark of the owner of a telephone: of a second one the number, or a mark of their own. Two with one mark would be taken for
    /// one person.
    fn owners_mark(&mut self, at: usize, own: &str) -> String {
        if !self.owners.contains(&at) {
            self.owners.push(at);
        }
        let further = (2..).map(|number| format!("{OWNER}-{number}"));
        let known = Some(own.to_owned()).filter(|own| !own.is_empty());
        let mut marks = std::iter::once(OWNER.to_owned()).chain(known).chain(further);
        marks.find(|mark| self.by_handle.get(mark).is_none_or(|first| *first == at)).unwrap_or_default()
    }

    /// By the mark, else by the name: where both have marks, these differ, and two people have one name.
    fn find(&self, name: &str, handle: &str) -> Option<usize> {
        let by_name = || self.by_name.get(name).filter(|at| handle.is_empty() || self.people[**at].1.is_empty());
        self.by_handle.get(handle).or_else(by_name).copied()
    }
}

/// The number of a writer, in E.164; none of whoever is known by something else.
fn number_of(person: &Participant) -> Option<String> {
    match person.is_owner() {
        true => Some(person.own.clone()).filter(|own| !own.is_empty()),
        false => identifiers::valid_phone(&person.handle),
    }
}

/// The numbers of the writers of an export; none of an owner for whom the number of another of them was taken.
fn numbers_of(everybody: &[Participant]) -> Vec<Option<String>> {
    let mut numbers: Vec<Option<String>> = everybody.iter().map(number_of).collect();
    let named = everybody.iter().zip(&numbers).filter(|(person, _)| !person.is_owner());
    let others: HashSet<String> = named.filter_map(|(_, number)| number.clone()).collect();
    for (person, number) in everybody.iter().zip(&mut numbers) {
        if person.is_owner() && number.as_ref().is_some_and(|number| others.contains(number)) {
            *number = None;
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::id::EvidenceId;
    use crate::evidence::importers::chat::{App, Chat, Messages, merge};
    use std::sync::Arc;

    /// An export with these writers, by name and mark, and no message.
    fn part(writers: &[(&str, &str)]) -> Part {
        let writer = |(name, handle): &(&str, &str)| Participant {
            name: (*name).into(),
            handle: (*handle).into(),
            own: String::new(),
        };
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
    fn of_two_owners_in_a_group_the_one_to_whose_number_all_came_is_found_by_it() {
        let (hers, his, third) = ("+996700000222", "+996555000111", "+996777000333");
        let owned = |number: &str, others: &[&str]| {
            let writers: Vec<(&str, &str)> =
                std::iter::once(("", OWNER)).chain(others.iter().map(|&other| (other, other))).collect();
            let mut part = part(&writers);
            part.chat.participants[0].own = number.to_owned();
            part
        };
        let marks = |cast: &Cast| cast.people.iter().map(|(_, handle, _)| handle.clone()).collect::<Vec<_>>();
        // She wrote nothing that his telephone has: without the numbers he would be she.
        let first = cast(&[owned(hers, &[his, third]), owned(his, &[third])]);
        assert_eq!(first.of, [vec![0, 1, 2], vec![1, 2]]);
        assert_eq!(marks(&first), [OWNER, his, third]);
        let first = cast(&[owned(hers, &[third]), owned(his, &[third]), owned(hers, &[third])]);
        assert_eq!(first.of, [[0, 1], [2, 1], [0, 1]]);
        assert_eq!(marks(&first), [OWNER, third, his]);
        // The number is written without its country there, and it is the owner of the first telephone.
        let first = cast(&[owned(hers, &[third]), owned("", &["0700000222", third])]);
        assert_eq!(first.of, [vec![0, 1], vec![2, 0, 1]]);
        assert_eq!(marks(&first), ["0700000222", third, "owner-2"]);
    }

    #[test]
    fn two_writers_of_one_export_never_become_one_by_a_number() {
        let third = "+996777000333";
        let mut wrong = part(&[("", OWNER), ("Третий", third)]);
        wrong.chat.participants[0].own = third.to_owned();
        let single = cast(&[wrong.clone()]);
        assert_eq!((single.people.len(), &single.of), (2, &vec![vec![0, 1]]));
        let twice = part(&[("", OWNER), ("Третий", third), ("3", "0777000333")]);
        let mut another = part(&[("", OWNER), ("Мира", "+996700000222")]);
        another.chat.participants[0].own = "+996555000111".to_owned();
        let joined = cast(&[wrong, twice, another]);
        assert_eq!(joined.of, [vec![0, 1], vec![0, 1, 2], vec![4, 3]]);
    }

    #[test]
    fn two_owners_of_whom_nothing_is_known_have_two_marks() {
        let first = cast(&[part(&[("", OWNER), ("Азиз", "+996777000333")]), part(&[("", OWNER), ("Мира", "4444")])]);
        let marks: Vec<&str> = first.people.iter().map(|(_, handle, _)| handle.as_str()).collect();
        assert_eq!(marks, [OWNER, "+996777000333", "4444", "owner-2"]);
        assert_eq!(marks.iter().filter(|mark| is_owner_mark(mark)).count(), 2);
        assert!(!["owner-", "owner-x", "owner2", "hers"].iter().any(|mark| is_owner_mark(mark)));
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
