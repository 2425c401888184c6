//! Which message of a later reading of an export is which of the earlier one. Two of three must agree: its place, its words, and when
//! it was written and by whom. The words of a photograph, or of «ок», are those of many others, and a place is another where a reader sees
//! messages that the one before did not see. So each of the three counts only where it leaves no choice.

use std::collections::{HashMap, HashSet, VecDeque};
use std::hash::Hash;

/// By what a message is known.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub line: u32,
    pub digest: [u8; 6],
    /// As the chat has it, in milliseconds.
    pub at: i64,
    pub who: String,
    /// The place of that writer among those of the chat.
    pub author: Option<u32>,
}

/// Which message of the later reading each one of the earlier is; nothing where none of them is for sure. `by_line`: a line of a text
/// begins each of them.
pub(super) fn same(before: &[Message], now: &[Message], by_line: bool) -> Vec<Option<usize>> {
    let mut same = Same { before, now, of: vec![None; before.len()], taken: vec![false; now.len()] };
    same.as_many(|m| (m.digest, m.at, m.who.as_str()));
    // A line is the same line whatever is read of it, unless what is sure says that lines were counted otherwise.
    if by_line && same.sure().iter().all(|(at, to)| before[*at].line == now[*to].line) {
        same.alone(|m| m.line);
    }
    same.alone(|m| (m.digest, m.who.as_str()));
    same.by_place(|old, new| old.digest == new.digest || old.at == new.at);
    // What else has its words is found by them.
    let words: HashSet<[u8; 6]> = same.free().map(|(_, m)| m.digest).collect();
    same.leave(&words);
    same.alone(|m| (m.at, m.who.as_str()));
    same.by_neighbours();
    same.of.into_iter().map(|to| to.filter(|to| *to != BY_WORDS)).collect()
}

/// No place: what cites it finds it by its words.
const BY_WORDS: usize = usize::MAX;

struct Same<'a> {
    before: &'a [Message],
    now: &'a [Message],
    of: Vec<Option<usize>>,
    taken: Vec<bool>,
}

/// As many messages of both readings between two that are sure.
struct Stretch {
    pairs: Vec<(usize, usize)>,
    /// How much later all of them stand now, and so do those at its ends.
    shift: i64,
    /// It has both ends of both readings, and nothing is sure.
    whole: bool,
}

impl<'a> Same<'a> {
    fn take(&mut self, at: usize, to: usize) {
        self.of[at] = Some(to);
        self.taken[to] = true;
    }

    /// Messages of the later reading that are none of the earlier so far.
    fn free(&self) -> impl Iterator<Item = (usize, &'a Message)> {
        let taken = &self.taken;
        self.now.iter().enumerate().filter(move |(to, _)| !taken[*to])
    }

    /// Pairs so far.
    fn sure(&self) -> Vec<(usize, usize)> {
        let pairs = self.of.iter().enumerate().filter_map(|(at, to)| Some((at, (*to)?)));
        pairs.filter(|(_, to)| *to != BY_WORDS).collect()
    }

    /// Leaves alone what has such words.
    fn leave(&mut self, words: &HashSet<[u8; 6]>) {
        for (of, message) in self.of.iter_mut().zip(self.before) {
            if of.is_none() && words.contains(&message.digest) {
                *of = Some(BY_WORDS);
            }
        }
    }

    /// Pairs those of one key in the order of the file, where there are as many as there were.
    fn as_many<K: Hash + Eq>(&mut self, key: impl Fn(&'a Message) -> K) {
        let mut were: HashMap<K, usize> = HashMap::new();
        for message in self.before {
            *were.entry(key(message)).or_default() += 1;
        }
        let mut places: HashMap<K, VecDeque<usize>> = HashMap::new();
        for (to, message) in self.now.iter().enumerate() {
            places.entry(key(message)).or_default().push_back(to);
        }
        places.retain(|key, places| were.get(key) == Some(&places.len()));
        for (at, message) in self.before.iter().enumerate() {
            if let Some(to) = places.get_mut(&key(message)).and_then(VecDeque::pop_front) {
                self.take(at, to);
            }
        }
    }

    /// Pairs what alone has its key in each of the readings, and is not known yet.
    fn alone<K: Hash + Eq>(&mut self, key: impl Fn(&'a Message) -> K) {
        let (mine, theirs) = (once(self.before, &key), once(self.now, &key));
        let pairs = mine.into_iter().filter_map(|(key, at)| Some((at?, (*theirs.get(&key)?)?)));
        for (at, to) in pairs.collect::<Vec<_>>() {
            if self.of[at].is_none() && !self.taken[to] {
                self.take(at, to);
            }
        }
    }

    /// What is left between those that are sure, where it is as many as it was and stands as far from both.
    fn stretches(&self) -> Vec<Stretch> {
        let mut ends: Vec<(usize, usize)> = Vec::new();
        for (at, to) in self.sure() {
            if ends.last().is_none_or(|(_, last)| *last < to) {
                ends.push((at, to));
            }
        }
        let moved = |(at, to): &(usize, usize)| i64::from(self.now[*to].line) - i64::from(self.before[*at].line);
        let mut stretches = Vec::new();
        let mut begin: Option<(usize, usize)> = None;
        for end in ends.into_iter().map(Some).chain([None]) {
            let (from, first) = begin.map_or((0, 0), |(at, to)| (at + 1, to + 1));
            let (until, last) = end.unwrap_or((self.before.len(), self.now.len()));
            let left: Vec<usize> = (from..until).filter(|at| self.of[*at].is_none()).collect();
            let free: Vec<usize> = (first..last).filter(|to| !self.taken[*to]).collect();
            let as_many = left.len() == free.len();
            let pairs: Vec<(usize, usize)> = left.into_iter().zip(free).collect();
            if let Some(shift) = pairs.first().map(moved)
                && as_many
                && pairs.iter().chain(&begin).chain(&end).all(|pair| moved(pair) == shift)
            {
                stretches.push(Stretch { pairs, shift, whole: begin.is_none() && end.is_none() });
            }
            begin = end;
        }
        stretches
    }

    /// Pairs what stands at the same place of such a stretch and agrees in something else.
    fn by_place(&mut self, agree: impl Fn(&Message, &Message) -> bool) {
        for (at, to) in self.stretches().into_iter().flat_map(|stretch| stretch.pairs) {
            if agree(&self.before[at], &self.now[to]) {
                self.take(at, to);
            }
        }
    }

    /// One alone between those that stand where they stood is the one that stood there.
    fn by_neighbours(&mut self) {
        for stretch in self.stretches() {
            if let [(at, to)] = stretch.pairs[..]
                && stretch.shift == 0
                && !stretch.whole
            {
                self.take(at, to);
            }
        }
    }
}

/// Where each key stands; nothing where it stands twice.
fn once<'a, K: Hash + Eq>(messages: &'a [Message], key: impl Fn(&'a Message) -> K) -> HashMap<K, Option<usize>> {
    let mut places: HashMap<K, Option<usize>> = HashMap::new();
    for (at, message) in messages.iter().enumerate() {
        places.entry(key(message)).and_modify(|place| *place = None).or_insert(Some(at));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Messages of Айгүл and Эрмек by turns, one a minute: a letter each stands for the words.
    fn talk(words: &str) -> Vec<Message> {
        let message = |(at, word): (usize, char)| Message {
            line: at as u32 + 1,
            digest: [word as u8; 6],
            at: at as i64 * 60_000,
            who: ["Айгүл", "Эрмек"][at % 2].into(),
            author: None,
        };
        words.chars().enumerate().map(message).collect()
    }

    #[test]
    fn a_message_whose_words_are_read_differently_is_the_one_at_its_place() {
        assert_eq!(same(&talk("abcd"), &talk("aBcd"), false), [0, 1, 2, 3].map(Some));
        assert_eq!(same(&talk("abcd"), &talk("ABCD"), false), [0, 1, 2, 3].map(Some));
        let mut later = talk("aBcd");
        later[1].at += 30_000;
        later[1].who = "Эрмек байке".into();
        assert_eq!(
            same(&talk("abcd"), &later, false),
            [0, 1, 2, 3].map(Some),
            "those around it stand where they stood"
        );
    }

    #[test]
    fn a_reader_that_counts_otherwise_leads_by_words_or_by_time_and_writer() {
        let mut later = talk("xabCd");
        let mut earlier = talk("xabcd").split_off(1);
        for message in &mut earlier {
            message.line -= 1; // what it did not see it did not count
        }
        assert_eq!(same(&earlier, &later, false), [1, 2, 3, 4].map(Some));
        // Nothing tells the third any more.
        later[3].at = 7;
        later[3].who = String::new();
        assert_eq!(same(&earlier, &later, false), [Some(1), Some(2), None, Some(4)]);
    }

    #[test]
    fn a_line_of_a_text_begins_the_same_message_whatever_is_read_of_it() {
        let mut later = talk("ABCD");
        for message in &mut later {
            message.at += 86_400_000;
            message.who = "?".into();
        }
        assert_eq!(same(&talk("abcd"), &later, true), [0, 1, 2, 3].map(Some));
        assert_eq!(same(&talk("abcd"), &later, false), [None::<usize>; 4]);
    }

    #[test]
    fn a_message_that_is_no_more_does_not_become_its_neighbour() {
        let mut later = talk("abcd");
        later.remove(1);
        assert_eq!(same(&talk("abcd"), &later, true), [Some(0), None, Some(1), Some(2)]);
    }

    /// The same without the first, which a reader did not see and did not count.
    fn without_first(mut talk: Vec<Message>) -> Vec<Message> {
        talk.remove(0);
        for message in &mut talk {
            message.line -= 1;
        }
        talk
    }

    #[test]
    fn of_photographs_each_stays_itself_when_all_stand_one_later() {
        let later = talk("xpppp");
        assert_eq!(same(&without_first(later.clone()), &later, false), [1, 2, 3, 4].map(Some));
        // All of one writer in one minute, so that only their order tells.
        let mut later = later;
        for message in &mut later {
            (message.at, message.who) = (0, "Айгүл".into());
        }
        assert_eq!(same(&without_first(later.clone()), &later, false), [1, 2, 3, 4].map(Some));
        let mut fewer = without_first(later.clone());
        fewer.remove(2);
        assert_eq!(same(&fewer, &later, false), [None::<usize>; 3], "there is one more of them, anywhere");
    }

    #[test]
    fn a_place_among_others_that_moved_is_no_place() {
        // In one minute by one writer: the second and the third are read differently, and one more is seen before them.
        let mut later = talk("aXbCDe");
        for message in &mut later[1..5] {
            (message.at, message.who) = (60_000, "Эрмек".into());
        }
        let mut earlier = later.clone();
        earlier.remove(1);
        for (message, word) in earlier.iter_mut().zip("abcde".chars()) {
            message.digest = [word as u8; 6];
        }
        for (line, message) in (1..).zip(&mut earlier) {
            message.line = line;
        }
        assert_eq!(
            same(&earlier, &later, false),
            [0, 2, 3, 4, 5].map(Some),
            "at the line of the third stands the second"
        );
    }

    #[test]
    fn what_could_be_either_of_two_is_neither() {
        // Two of one minute by one writer; what lies beside them moved by one on one side only.
        let mut earlier = talk("abcd");
        let mut later = talk("aBCd");
        for talk in [&mut earlier, &mut later] {
            for message in &mut talk[1..3] {
                (message.at, message.who) = (60_000, "Эрмек".into());
            }
        }
        later[3].line += 1;
        assert_eq!(same(&earlier, &later, false), [Some(0), None, None, Some(3)]);
        // At the end of a chat, where two stand in place of one.
        let mut later = talk("aBC");
        for message in &mut later[1..] {
            message.at += 7;
        }
        assert_eq!(same(&talk("ab"), &later, false), [Some(0), None]);
    }

    #[test]
    fn times_that_are_read_otherwise_leave_words_and_places() {
        let mut later = talk("aopobo");
        for message in &mut later {
            message.at += 21_600_000;
        }
        assert_eq!(same(&talk("aopobo"), &later, false), [0, 1, 2, 3, 4, 5].map(Some));
    }

    #[test]
    fn lines_that_are_counted_otherwise_are_not_believed() {
        let mut later = talk("abCd");
        for message in &mut later {
            message.line += 1;
        }
        assert_eq!(same(&talk("abcd"), &later, true), [0, 1, 2, 3].map(Some));
    }
}
