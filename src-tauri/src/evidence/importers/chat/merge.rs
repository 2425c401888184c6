//! Several exports of one chat made one: from two telephones, or made twice. Nothing is counted double, and every
//! message keeps where it was seen.

use super::model::{Chat, Message, MessageKind};
use chrono::{Duration, NaiveDateTime, Timelike};
use std::collections::HashMap;

/// A message and where it stands in the exports it was found in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedMessage {
    pub message: Message,
    /// Export (as given) and position in it, both from 0.
    pub seen: Vec<(usize, usize)>,
}

/// One chat from several exports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    pub messages: Vec<MergedMessage>,
    /// Minutes to add to an export's times to bring them to those of the first one: telephones in other time zones.
    pub shifts: Vec<i64>,
    /// Who is who: for each export, its writers by index as writers of the first export, where messages show it.
    pub writers: Vec<HashMap<usize, usize>>,
}

/// Joins exports of one chat. The first one sets clock and names.
pub fn merge(exports: &[Chat]) -> Merged {
    let mut merged = Merged { messages: Vec::new(), shifts: Vec::new(), writers: Vec::new() };
    for (number, chat) in exports.iter().enumerate() {
        let shift = if number == 0 { 0 } else { shift(&merged.messages, chat) };
        merged.shifts.push(shift);
        let writers = join(&mut merged.messages, number, chat, Duration::minutes(shift));
        merged.writers.push(writers);
    }
    merged
}

/// Words of so many letters are nobody's «ok».
const TELLING: usize = 6;

/// What makes two messages the same: the minute, the words, what is attached. Seconds are not written by every telephone,
/// and the writer is called differently on each.
type Key = (NaiveDateTime, MessageKind, String, usize);

fn key(message: &Message, shift: Duration) -> Key {
    let at = message.at.local + shift;
    let minute = at.with_second(0).and_then(|t| t.with_nanosecond(0)).unwrap_or(at);
    // «You deleted this message» and “This message was deleted” are one, each as its telephone says it.
    let words = if message.kind == MessageKind::Deleted { String::new() } else { words(message) };
    (minute, message.kind, words, message.attachments.len())
}

/// The words without what differs between telephones: spaces at the ends, direction marks.
fn words(message: &Message) -> String {
    message.text.chars().filter(|c| !super::header::is_mark(*c)).collect::<String>().trim().to_owned()
}

/// Lets the messages of one more export join, each kept in its place, and says which writers proved to be the same.
fn join(merged: &mut Vec<MergedMessage>, export: usize, chat: &Chat, shift: Duration) -> HashMap<usize, usize> {
    let mut places: HashMap<Key, std::collections::VecDeque<usize>> = HashMap::new();
    for (at, message) in merged.iter().enumerate() {
        places.entry(key(&message.message, Duration::zero())).or_default().push_back(at);
    }
    let mut votes: HashMap<(usize, usize), u32> = HashMap::new();
    for (position, message) in chat.messages.iter().enumerate() {
        let mut take =
            |by: Duration| places.get_mut(&key(message, shift + by)).and_then(std::collections::VecDeque::pop_front);
        let mut found = take(Duration::zero());
        // What was sent as the minute ended stands a minute later on the other telephone; «ok» is too often said for that.
        if words(message).chars().count() >= TELLING {
            found = found.or_else(|| take(Duration::minutes(-1))).or_else(|| take(Duration::minutes(1)));
        }
        match found {
            Some(at) => {
                if let (Some(here), Some(there)) = (message.author, merged[at].message.author) {
                    *votes.entry((here, there)).or_default() += 1;
                }
                merged[at].seen.push((export, position));
            }
            None => {
                let mut message = message.clone();
                message.at.local += shift;
                merged.push(MergedMessage { message, seen: vec![(export, position)] });
            }
        }
    }
    let mut writers: HashMap<usize, (usize, u32)> = HashMap::new();
    for ((here, there), count) in votes {
        let best = writers.entry(here).or_insert((there, count));
        if count > best.1 || (count == best.1 && there < best.0) {
            *best = (there, count);
        }
    }
    // What was said in one minute stays in the order of the export that has it.
    merged.sort_by_key(|m| {
        let at = m.message.at.local;
        (at.with_second(0).unwrap_or(at), m.seen.first().copied())
    });
    writers.into_iter().map(|(here, (there, _))| (here, there)).collect()
}

/// The difference of two telephones' clocks: the one that most of the telling messages agree on, in quarters of an hour as
/// time zones have it. Zero when too few agree.
fn shift(merged: &[MergedMessage], chat: &Chat) -> i64 {
    // Words that were said once only, and are long enough to be nobody's «ok».
    let mut once: HashMap<String, Option<NaiveDateTime>> = HashMap::new();
    for m in merged {
        let words = words(&m.message);
        if words.chars().count() >= TELLING {
            once.entry(words).and_modify(|at| *at = None).or_insert(Some(m.message.at.local));
        }
    }
    let mut votes: HashMap<i64, u32> = HashMap::new();
    for message in &chat.messages {
        if let Some(Some(at)) = once.get(&words(message)) {
            let minutes = (*at - message.at.local).num_minutes();
            let quarters = (minutes as f64 / 15.0).round() as i64;
            if (minutes - quarters * 15).abs() <= 1 && quarters.abs() <= 26 * 4 {
                *votes.entry(quarters * 15).or_default() += 1;
            }
        }
    }
    let best = votes.into_iter().max_by_key(|(minutes, count)| (*count, -minutes.abs()));
    best.filter(|(_, count)| *count >= 2).map_or(0, |(minutes, _)| minutes)
}
