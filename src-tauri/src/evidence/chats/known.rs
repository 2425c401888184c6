//! Who the writers of a chat are said to be, while its exports are written anew, into it or into another. That goes along with what they
//! wrote: each telephone calls them otherwise, and «I» is somebody else on each.

use super::again::Told;
use super::links::links;
use super::model::{Link, Participant};
use super::store;
use crate::base::id::ChatId;
use crate::evidence::Error;
use rusqlite::Connection;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What was known of the writers of a chat before its exports were written.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub chat: ChatId,
    people: Vec<Participant>,
    links: Vec<Link>,
    /// Who of these wrote in an export that is written now.
    heard: HashSet<u32>,
    /// How many messages of a writer are those of a writer now, by the places of both.
    wrote: BTreeMap<(u32, u32), u32>,
}

/// What becomes of a link to somebody whom the chat that is written does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unmatched {
    /// Nothing else knows of it, and a later reading may find them again.
    Kept,
    /// It stays with the chat it comes from.
    Left,
}

impl Known {
    /// Of the chat that is to be written, and of those where its exports lie, as all of them stand.
    pub fn of(db: &Connection, chat: Option<ChatId>, before: &[Option<Told>]) -> Result<Vec<Self>, Error> {
        let mut known: Vec<Self> = Vec::new();
        for chat in chat.into_iter().chain(before.iter().flatten().map(|told| told.chat)) {
            if known.iter().any(|other| other.chat == chat) {
                continue;
            }
            let stored = match store::by_id(db, chat) {
                Err(Error::NoChat(_)) => continue, // it begins
                stored => stored?,
            };
            let (people, links) = (store::participants(db, stored.number)?, links(db, chat)?);
            let told = before.iter().flatten().filter(|told| told.chat == chat);
            known.push(Self {
                chat,
                people,
                links,
                heard: told.flat_map(Told::writers).collect(),
                wrote: BTreeMap::new(),
            });
        }
        Ok(known)
    }

    /// Hears of messages by whom of these each was written and by whom of those who write now.
    pub fn hear(&mut self, wrote: &[(u32, u32)]) {
        for pair in wrote {
            *self.wrote.entry(*pair).or_default() += 1;
        }
    }

    /// Whether everybody is called and known as before and has what they wrote.
    pub fn stands(&self, writers: &[Participant], links: &[Link]) -> bool {
        let called = |people: &[Participant]| -> HashMap<u32, String> {
            people.iter().map(|person| (person.position, person.who())).collect()
        };
        let (before, now) = (called(&self.people), called(writers));
        let marks: HashSet<&String> = now.values().collect();
        self.links == links
            && before.values().all(|who| marks.contains(who))
            && self.wrote.keys().all(|(then, who)| before.get(then) == now.get(who))
    }

    /// Who has most of what each wrote, or wrote most of their own as that one, with how many messages: by the places of those before.
    /// One message that a later reader gives to another makes no one person of two; nor does one «ok» of the same minute, where they are
    /// called as another is.
    fn heirs(&self, now: &HashMap<u32, String>) -> BTreeMap<u32, BTreeMap<u32, u32>> {
        let (mut before, mut after) = (HashMap::<u32, u32>::new(), HashMap::<u32, u32>::new());
        for ((then, now), count) in &self.wrote {
            *before.entry(*then).or_default() += count;
            *after.entry(*now).or_default() += count;
        }
        // Whose place before it is, where one alone was called so.
        let mut called: HashMap<String, Option<u32>> = HashMap::new();
        for person in &self.people {
            let only = called.entry(person.who()).or_insert(Some(person.position));
            *only = only.filter(|position| *position == person.position);
        }
        let is_another = |then: u32, who: &u32| {
            let known = now.get(who).and_then(|who| called.get(who));
            known.is_some_and(|position| *position != Some(then))
        };
        let mut heirs: BTreeMap<u32, BTreeMap<u32, u32>> = BTreeMap::new();
        for ((then, who), count) in &self.wrote {
            let is_most = count * 2 > before[then].min(after[who]);
            if is_most && (*count >= CHANCE || !is_another(*then, who)) {
                heirs.entry(*then).or_default().insert(*who, *count);
            }
        }
        heirs
    }
}

/// So many messages of the same words and minute are no chance.
const CHANCE: u32 = 2;

/// The links of all of these among those who write now, the surest first: of whoever has their messages; where none has, of the only
/// one called so whose messages are nobody else's.
pub(super) fn links_among(all: &[(Known, Unmatched)], writers: &[Participant]) -> Vec<Link> {
    if all.iter().all(|(known, _)| known.links.is_empty()) {
        return Vec::new();
    }
    let now: HashMap<u32, String> = writers.iter().map(|writer| (writer.position, writer.who())).collect();
    let marks: HashSet<&String> = now.values().collect();
    let heirs: Vec<BTreeMap<u32, BTreeMap<u32, u32>>> = all.iter().map(|(known, _)| known.heirs(&now)).collect();
    let taken: HashSet<u32> = heirs.iter().flat_map(|heirs| heirs.values().flat_map(|of| of.keys().copied())).collect();
    let free: Vec<&Participant> = writers.iter().filter(|writer| !taken.contains(&writer.position)).collect();
    let (mut sure, mut called) = (Vec::new(), Vec::new());
    for ((known, unmatched), heirs) in all.iter().zip(&heirs) {
        let mut by_words: Vec<(u32, Link)> = Vec::new();
        for link in &known.links {
            let before = known.people.iter().find(|person| person.who() == link.who);
            let found = before.and_then(|person| heirs.get(&person.position)).into_iter().flatten();
            let found: Vec<(u32, Link)> = found
                .filter_map(|(who, count)| Some((*count, Link { who: now.get(who)?.clone(), party: link.party })))
                .collect();
            if found.is_empty() {
                // Not of somebody whose words went away with another export, and not where it would mean another person now.
                let may_wait = *unmatched == Unmatched::Kept
                    && before.is_none_or(|person| known.heard.contains(&person.position))
                    && !marks.contains(&link.who);
                let who = only_called(&free, &link.who).map(Participant::who);
                let who = who.or_else(|| may_wait.then(|| link.who.clone()));
                called.extend(who.map(|who| Link { who, party: link.party }));
            }
            by_words.extend(found);
        }
        by_words.sort_by_key(|(count, _)| Reverse(*count));
        sure.extend(by_words.into_iter().map(|(_, link)| link));
    }
    sure.extend(called);
    sure
}

/// Who has a mark of a link, or else the only one with that name.
fn only_called<'a>(people: &[&'a Participant], mark: &str) -> Option<&'a Participant> {
    let by_mark = people.iter().copied().find(|person| person.who() == mark);
    if by_mark.is_some() {
        return by_mark;
    }
    let name = mark.strip_prefix("n:").filter(|name| !name.is_empty())?;
    let mut called = people.iter().filter(|person| person.name == name || person.also.iter().any(|also| also == name));
    called.next().filter(|_| called.next().is_none()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::id::PartyId;

    /// Writers with these names and no mark.
    fn people(names: &[&str]) -> Vec<Participant> {
        let person = |(position, name): (u32, &&str)| Participant {
            position,
            name: (*name).to_owned(),
            handle: String::new(),
            also: Vec::new(),
            messages: 1,
        };
        (0..).zip(names).map(person).collect()
    }

    fn link(name: &str, party: u8) -> Link {
        Link { who: format!("n:{name}"), party: PartyId::from_bytes([party; 16]) }
    }

    /// A chat of such people with such links, and how many messages of whom are now of whom.
    fn known(names: &[&str], links: &[Link], wrote: &[(u32, u32, usize)]) -> Known {
        let heard = wrote.iter().map(|(then, ..)| *then).collect();
        let chat = ChatId::from_bytes([0; 16]);
        let mut known = Known { chat, people: people(names), links: links.to_vec(), heard, wrote: BTreeMap::new() };
        for (then, now, count) in wrote {
            known.hear(&vec![(*then, *now); *count]);
        }
        known
    }

    /// The links of one chat alone.
    fn among(known: &Known, writers: &[Participant], unmatched: Unmatched) -> Vec<Link> {
        links_among(&[(known.clone(), unmatched)], writers)
    }

    #[test]
    fn she_is_known_by_what_she_wrote_and_not_by_a_name_that_is_another_persons_there() {
        let known = known(&["Мен", "Эрмек"], &[link("Мен", 1), link("Эрмек", 2)], &[(0, 1, 3), (1, 0, 2)]);
        let there = people(&["Мен", "Айгүл"]);
        for unmatched in [Unmatched::Kept, Unmatched::Left] {
            assert_eq!(among(&known, &there, unmatched), [link("Айгүл", 1), link("Мен", 2)]);
        }
    }

    #[test]
    fn one_message_that_is_read_as_another_persons_makes_no_one_person_of_two() {
        let known = known(&["Айгүл", "Эрмек"], &[link("Айгүл", 1)], &[(0, 0, 9), (0, 1, 1), (1, 1, 9)]);
        assert_eq!(among(&known, &people(&["Айгүл", "Эрмек"]), Unmatched::Kept), [link("Айгүл", 1)]);
    }

    #[test]
    fn one_short_word_of_the_same_minute_makes_nobody_another_person_of_the_chat() {
        let links = [link("Айгүл", 1), link("Эрмек", 2)];
        let gone = known(&["Айгүл", "Эрмек"], &links, &[(0, 0, 1)]);
        assert_eq!(among(&gone, &people(&["Эрмек"]), Unmatched::Left), [link("Эрмек", 2)]);
        let both = known(&["Айгүл", "Эрмек"], &links, &[(0, 1, 1)]);
        assert_eq!(among(&both, &people(&["Айгүл", "Эрмек"]), Unmatched::Left), links);
    }

    #[test]
    fn who_is_known_by_words_comes_before_who_is_called_so() {
        let waiting = known(&["Эрмек"], &[link("Айгүл", 1)], &[(0, 1, 3)]);
        let there = known(&["Айгүл"], &[link("Айгүл", 2)], &[(0, 0, 500)]);
        let all = [(waiting, Unmatched::Kept), (there, Unmatched::Kept)];
        assert_eq!(links_among(&all, &people(&["Айгүл", "Эрмек"])), [link("Айгүл", 2)]);
    }

    #[test]
    fn whoever_is_two_now_is_known_as_both_and_two_who_are_one_as_who_wrote_more() {
        let both = people(&["Айгүл О.", "Айгүл карындаш"]);
        let one = known(&["Айгүл"], &[link("Айгүл", 1)], &[(0, 0, 2), (0, 1, 7)]);
        assert_eq!(among(&one, &both, Unmatched::Left), [link("Айгүл карындаш", 1), link("Айгүл О.", 1)]);
        let two = known(&["А", "Б"], &[link("А", 1), link("Б", 2)], &[(0, 0, 2), (1, 0, 7)]);
        assert_eq!(among(&two, &people(&["Айгүл"]), Unmatched::Left), [link("Айгүл", 2), link("Айгүл", 1)]);
    }

    #[test]
    fn who_is_not_there_waits_where_nothing_else_knows_of_her() {
        let links = [link("Айгүл", 1)];
        let none: [Link; 0] = [];
        let writers = people(&["Эрмек"]);
        // Nobody of the chat was called so before either; and she was, but her words are not found again.
        let unheard = Known { heard: HashSet::from([1]), ..known(&["Эрмек", "Айгүл"], &links, &[(0, 0, 3)]) };
        for known in [known(&["Эрмек"], &links, &[(0, 0, 3)]), unheard] {
            assert_eq!(among(&known, &writers, Unmatched::Kept), links);
            assert_eq!(among(&known, &writers, Unmatched::Left), none);
        }
        let gone = known(&["Эрмек", "Айгүл"], &links, &[(0, 0, 3)]);
        assert_eq!(among(&gone, &writers, Unmatched::Kept), none, "her words went with another export");
    }

    #[test]
    fn what_says_who_they_are_stands_while_each_is_called_and_writes_as_before() {
        let links = [link("Айгүл", 1)];
        let known = |wrote: &[(u32, u32, usize)]| known(&["Айгүл", "Эрмек"], &links, wrote);
        let same = known(&[(0, 0, 3), (1, 1, 2)]);
        assert!(same.stands(&people(&["Айгүл", "Эрмек", "Бурул"]), &links), "one more may come");
        assert!(!same.stands(&people(&["Айгүл О.", "Эрмек"]), &links), "she is called otherwise");
        assert!(!same.stands(&people(&["Айгүл", "Эрмек"]), &[]), "nobody is said to be her any more");
        let exchanged = known(&[(0, 1, 3), (1, 0, 2)]);
        assert!(!exchanged.stands(&people(&["Айгүл", "Эрмек"]), &links), "another is called as she was");
    }

    #[test]
    fn a_link_that_waited_finds_the_only_one_called_so() {
        let known = known(&["Эрмек"], &[link("Айгүл", 1)], &[(0, 0, 3)]);
        let mut writers = people(&["Эрмек", "Айгүл О.", "Айка"]);
        writers[1].also.push("Айгүл".to_owned());
        assert_eq!(among(&known, &writers, Unmatched::Kept), [link("Айгүл О.", 1)]);
        writers[2].also.push("Айгүл".to_owned());
        assert_eq!(among(&known, &writers, Unmatched::Kept), [link("Айгүл", 1)], "of two it is neither");
    }
}
