//! Whether two exports are of one chat: told from what they share, since names differ from telephone to telephone and one
//! name has many chats.

use super::key::digest_of;
use crate::evidence::importers::chat::Message;
use std::borrow::Borrow;
use std::collections::HashMap;

/// A message as it is compared: its time in milliseconds, its digest, and whether its words are telling (long enough to
/// be nobody's «ok»).
pub type Seen = (i64, [u8; 6], bool);

/// Words of so many letters are nobody's «ok».
pub(super) const TELLING: usize = 8;

/// Clocks of two telephones differ by quarters of an hour, as time zones do.
const QUARTER: i64 = 15 * 60_000;
/// Minutes may be cut, seconds too.
const MINUTE: i64 = 60_000;

/// Whether two exports (each in the order of time) are of one chat. In the time that both of them cover, at least half
/// of the telling messages of the shorter one must stand in the other, and at least two of them. Where each has telling
/// messages there that the other lacks, at least three and four in five: an advertisement sent to many people makes no
/// chat one. Two chats that stay apart are joined by hand; words put into another person's mouth are evidence spoilt.
pub fn same_chat(one: &[Seen], other: &[Seen]) -> bool {
    let Some(shift) = shift(one, other) else { return false };
    let moved: Vec<Seen> = other.iter().map(|(at, digest, telling)| (at + shift, *digest, *telling)).collect();
    let (Some(from), Some(to)) = (common(one, &moved, i64::max, true), common(one, &moved, i64::min, false)) else {
        return false;
    };
    let within = |list: &[Seen]| -> Vec<Seen> {
        list.iter().filter(|(at, _, telling)| *telling && (from - MINUTE..=to + MINUTE).contains(at)).copied().collect()
    };
    let (here, there) = (within(one), within(&moved));
    let mut places: HashMap<[u8; 6], Vec<i64>> = HashMap::new();
    for (at, digest, _) in &here {
        places.entry(*digest).or_default().push(*at);
    }
    let mut shared = 0;
    for (at, digest, _) in &there {
        if let Some(times) = places.get_mut(digest)
            && let Some(found) = times.iter().position(|time| (time - at).abs() < 2 * MINUTE)
        {
            times.swap_remove(found);
            shared += 1;
        }
    }
    let least = here.len().min(there.len());
    if here.len() > shared && there.len() > shared {
        shared >= 3 && shared * 5 >= least * 4
    } else {
        shared >= 2 && shared * 2 >= least
    }
}

/// The beginning (or end) of the time that both cover.
fn common(one: &[Seen], other: &[Seen], of: fn(i64, i64) -> i64, first: bool) -> Option<i64> {
    let edge = |list: &[Seen]| {
        let times = list.iter().map(|(at, ..)| *at);
        if first { times.min() } else { times.max() }
    };
    Some(of(edge(one)?, edge(other)?))
}

/// What most shared messages say about the clocks; none when nothing is shared.
fn shift(one: &[Seen], other: &[Seen]) -> Option<i64> {
    let mut once: HashMap<[u8; 6], Option<i64>> = HashMap::new();
    for (at, digest, telling) in one {
        if *telling {
            once.entry(*digest).and_modify(|at| *at = None).or_insert(Some(*at));
        }
    }
    let mut votes: HashMap<i64, u32> = HashMap::new();
    for (at, digest, _) in other {
        if let Some(Some(there)) = once.get(digest) {
            let quarters = (there - at + QUARTER / 2).div_euclid(QUARTER);
            if (there - at - quarters * QUARTER).abs() <= MINUTE && quarters.abs() <= 26 * 4 {
                *votes.entry(quarters * QUARTER).or_default() += 1;
            }
        }
    }
    votes.into_iter().max_by_key(|(shift, count)| (*count, -shift.abs())).map(|(shift, _)| shift)
}

/// The messages of an export as they are compared.
pub fn seen_of(messages: impl IntoIterator<Item = impl Borrow<Message>>) -> Vec<Seen> {
    let seen = |m: &Message| (m.at.local.and_utc().timestamp_millis(), digest_of(m), m.text.chars().count() >= TELLING);
    messages.into_iter().map(|message| seen(message.borrow())).collect()
}
