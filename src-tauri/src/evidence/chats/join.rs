//! Whether two exports are of one chat: told from what they share, since names differ from telephone to telephone and one
//! name has many chats.

use super::key::digest_of;
use crate::evidence::importers::chat::{Message, MessageKind, Participant};
use std::borrow::Borrow;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};

/// A message as it is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Its time in milliseconds.
    at: i64,
    digest: [u8; 6],
    /// Whether its words are long enough to be nobody's «ok».
    telling: bool,
    /// Who wrote it, as its chat counts them.
    author: Who,
    /// By what name, hashed; the owner of a telephone whose file does not name them has none.
    called: Option<u64>,
    /// Whether every telephone that has it gives it the same words.
    steady: bool,
}

/// A writer of one chat.
type Who = Option<u32>;

/// Words of so many letters are nobody's «ok». Chats that may be strangers' are compared here, so greetings and thanks («рахмат»,
/// «спасибо») prove nothing yet; among exports of one chat, where `merge` lays them together, shorter words do.
const TELLING: usize = 8;

/// Clocks of two telephones differ by quarters of an hour, as time zones do.
const QUARTER: i64 = 15 * 60_000;
/// Minutes may be cut, seconds too.
const MINUTE: i64 = 60_000;
/// So far apart two times of one message do not stand any more.
const APART: i64 = 2 * MINUTE;

/// Whether two exports are of one chat. In the time that both of them cover, both sides of the talk must be heard in both: what one
/// person wrote to many, as an advertisement or a boss's orders are, makes no chat one. And what stands in one of them and not in the
/// other, short answers too, speaks against it. Where that leaves a doubt they stay two chats: words put into another person's mouth
/// are evidence spoilt.
pub fn same_chat(one: &[Seen], other: &[Seen]) -> bool {
    let shared = shift(one, other).and_then(|shift| shared(one, other, shift));
    shared.is_some_and(|shared| shared.is_of_one_chat())
}

/// Whether something speaks against it that two exports are of one chat. That nothing shows it speaks not against it: they may share
/// too little, or no time at all.
pub(super) fn contradict(one: &[Seen], other: &[Seen]) -> bool {
    let shared = shared(one, other, shift(one, other).unwrap_or(0));
    shared.is_some_and(|shared| shared.is_contradiction())
}

/// What both have where the clock of the other is put forward by so many milliseconds; none where one of them has nothing.
fn shared(one: &[Seen], other: &[Seen], shift: i64) -> Option<Shared> {
    let moved: Vec<Seen> = other.iter().map(|seen| Seen { at: seen.at + shift, ..*seen }).collect();
    let (from, to) = (common(one, &moved, i64::max, true)?, common(one, &moved, i64::min, false)?);
    let within = |list: &[Seen]| -> Vec<Seen> {
        let near = |seen: &&Seen| seen.steady && (from - MINUTE..=to + MINUTE).contains(&seen.at);
        let mut list: Vec<Seen> = list.iter().filter(near).copied().collect();
        list.sort_by_key(|seen| seen.at);
        list
    };
    Some(Shared::of(&within(one), &within(&moved), from, to))
}

/// What two exports have in the time that both of them cover.
#[derive(Debug, Default)]
struct Shared {
    /// What stands in both, by the writers it has in each.
    pairs: HashMap<(Who, Who), Pair>,
    /// What stands in one of them only, by its writer there.
    alone: [HashMap<Who, u32>; 2],
}

/// Messages that stand in both exports, each time by the same two writers.
#[derive(Debug, Default, Clone, Copy)]
struct Pair {
    all: u32,
    telling: u32,
    /// So many by one name in both.
    alike: u32,
}

impl Shared {
    /// Both lists in the order of time.
    fn of(here: &[Seen], there: &[Seen], from: i64, to: i64) -> Self {
        let mut shared = Self::default();
        let mut waiting: HashMap<[u8; 6], VecDeque<&Seen>> = HashMap::new();
        for seen in here {
            waiting.entry(seen.digest).or_default().push_back(seen);
        }
        let (mut left, mut lacking): (Vec<&Seen>, Vec<&Seen>) = (Vec::new(), Vec::new());
        for seen in there {
            let twin = waiting.get_mut(&seen.digest).and_then(|list| {
                while list.front().is_some_and(|early| early.at <= seen.at - APART) {
                    left.extend(list.pop_front());
                }
                let is_near = list.front().is_some_and(|twin| twin.at < seen.at + APART);
                if is_near { list.pop_front() } else { None }
            });
            match twin {
                Some(twin) => {
                    let pair = shared.pairs.entry((twin.author, seen.author)).or_default();
                    pair.all += 1;
                    pair.telling += u32::from(seen.telling);
                    pair.alike += u32::from(twin.called.is_some() && twin.called == seen.called);
                }
                None => lacking.push(seen),
            }
        }
        left.extend(waiting.into_values().flatten());
        for (alone, list) in shared.alone.iter_mut().zip([left, lacking]) {
            // At the edges one of them may have begun or ended within the minute.
            for seen in list.into_iter().filter(|seen| (from..=to).contains(&seen.at)) {
                *alone.entry(seen.author).or_default() += 1;
            }
        }
        shared
    }

    /// Four in five of what could stand in both must, of all messages and of at least two writers, each with something telling;
    /// where something lacks, one message is no proof of a writer. Where nothing lacks, as when a telephone is exported twice, short
    /// answers are enough if both call the writer by one name. Of people that only one of the two has, no more than one message in
    /// twenty: telephones lose some.
    fn is_of_one_chat(&self) -> bool {
        let pairs = self.partners();
        let of = |side: usize, who: Who| self.alone[side].get(&who).copied().unwrap_or(0);
        let is_whole = self.lacks(0) == 0 && self.lacks(1) == 0;
        let heard = pairs.iter().filter(|((one, other), pair)| {
            let lacking = of(0, *one).min(of(1, *other));
            let is_proof = pair.telling > 0 && agree(pair.all, lacking) && (pair.all > 1 || is_whole);
            is_proof || (is_whole && one.is_some() && other.is_some() && pair.alike == pair.all)
        });
        let telling: u32 = pairs.iter().map(|(_, pair)| pair.telling).sum();
        let least = if self.lacks(0) > 0 && self.lacks(1) > 0 { 3 } else { 2 };
        heard.count() >= 2 && telling >= least && self.agrees(&pairs)
    }

    /// Whether each has what the other lacks, or one of them lacks more than telephones lose.
    fn is_contradiction(&self) -> bool {
        (self.lacks(0) > 0 && self.lacks(1) > 0) || !self.agrees(&self.partners())
    }

    /// Whether what stands in one of them only is little beside what stands in both.
    fn agrees(&self, pairs: &[((Who, Who), Pair)]) -> bool {
        let all: u32 = pairs.iter().map(|(_, pair)| pair.all).sum();
        let known: [HashSet<Who>; 2] =
            [pairs.iter().map(|((one, _), _)| *one).collect(), pairs.iter().map(|((_, other), _)| *other).collect()];
        let sides = self.alone.iter().zip(&known);
        let strange = sides.flat_map(|(alone, known)| alone.iter().filter(move |(who, _)| !known.contains(*who)));
        let strangers: u32 = strange.map(|(_, count)| count).sum();
        agree(all, self.lacks(0).min(self.lacks(1))) && strangers * 20 <= all
    }

    /// What stands in both, by those who are one writer: a writer of one is one writer of the other, and what says otherwise fell
    /// together by chance.
    fn partners(&self) -> Vec<((Who, Who), Pair)> {
        let (mut here, mut there) = (HashSet::new(), HashSet::new());
        let mut pairs: Vec<((Who, Who), Pair)> = self.pairs.iter().map(|(who, pair)| (*who, *pair)).collect();
        pairs.sort_by_key(|(who, pair)| (Reverse(pair.all), *who));
        pairs.retain(|((one, other), _)| {
            let is_free = !here.contains(one) && !there.contains(other);
            is_free && here.insert(*one) && there.insert(*other)
        });
        pairs
    }

    /// How many of one of them lack in the other.
    fn lacks(&self, side: usize) -> u32 {
        self.alone[side].values().sum()
    }
}

/// Whether four in five of what is shared and of what lacks are shared.
fn agree(shared: u32, lacking: u32) -> bool {
    shared * 5 >= (shared + lacking) * 4
}

/// The beginning (or end) of the time that both cover.
fn common(one: &[Seen], other: &[Seen], of: fn(i64, i64) -> i64, first: bool) -> Option<i64> {
    let edge = |list: &[Seen]| {
        let times = list.iter().map(|seen| seen.at);
        if first { times.min() } else { times.max() }
    };
    Some(of(edge(one)?, edge(other)?))
}

/// What most shared messages say about the clocks; none when nothing is shared.
fn shift(one: &[Seen], other: &[Seen]) -> Option<i64> {
    let mut once: HashMap<[u8; 6], Option<i64>> = HashMap::new();
    for seen in one.iter().filter(|seen| seen.telling) {
        once.entry(seen.digest).and_modify(|at| *at = None).or_insert(Some(seen.at));
    }
    let mut votes: HashMap<i64, u32> = HashMap::new();
    for seen in other {
        if let Some(Some(there)) = once.get(&seen.digest) {
            let quarters = (there - seen.at + QUARTER / 2).div_euclid(QUARTER);
            if (there - seen.at - quarters * QUARTER).abs() <= MINUTE && quarters.abs() <= 26 * 4 {
                *votes.entry(quarters * QUARTER).or_default() += 1;
            }
        }
    }
    votes.into_iter().max_by_key(|(shift, count)| (*count, -shift.abs())).map(|(shift, _)| shift)
}

impl Seen {
    /// A message by its time in milliseconds and digest, its writer and the name of that, and what it is.
    pub(super) fn new(at: i64, digest: [u8; 6], writer: (Who, &str), kind: MessageKind, text: &str) -> Self {
        let called = Some(writer.1).filter(|name| !name.is_empty()).map(|name| {
            let mut called = DefaultHasher::new();
            name.hash(&mut called);
            called.finish()
        });
        // Telephones tell a call or a message taken back in their own language, and a person by their own address book; a place in
        // the words before its address.
        let is_told_otherwise = text.contains('\u{2068}') || text.contains("://maps.");
        let steady = kind == MessageKind::Text && !is_told_otherwise;
        let telling = text.chars().count() >= TELLING;
        Self { at, digest, telling, author: writer.0, called, steady }
    }
}

/// The messages of an export as they are compared, with those who wrote them.
pub fn seen_of(writers: &[Participant], messages: impl IntoIterator<Item = impl Borrow<Message>>) -> Vec<Seen> {
    let seen = |m: &Message| {
        let author = m.author.and_then(|author| u32::try_from(author).ok());
        let name = m.author.and_then(|author| writers.get(author)).map_or("", |writer| writer.name.as_str());
        Seen::new(m.at.local.and_utc().timestamp_millis(), digest_of(m), (author, name), m.kind, &m.text)
    };
    messages.into_iter().map(|message| seen(message.borrow())).collect()
}
