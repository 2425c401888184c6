//! An export that is read again. The file is the one it was, so its messages are, and a message whose words a later reader reads
//! differently keeps its place: it is known by where it stands in the file, when it was written and by whom.

use super::key::MessageKey;
use crate::base::id::EvidenceId;
use crate::evidence::importers::chat::App;
use crate::evidence::{Error, renamed};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use std::collections::{HashMap, HashSet, VecDeque};
use std::hash::Hash;

/// What was read of a chat in an export.
#[derive(Debug)]
pub struct Told {
    evidence: EvidenceId,
    part: u32,
    /// The file inside an archive.
    entry: String,
    /// A line of the file, which nobody counts otherwise, begins each of its messages.
    by_line: bool,
    messages: Vec<Message>,
}

#[derive(Debug)]
struct Message {
    line: u32,
    digest: [u8; 6],
    /// As the chat has it, in milliseconds.
    at: i64,
    who: String,
}

/// What the tables hold of a chat in an export, in the order of the file; nothing when it was not read.
pub fn told(db: &Connection, evidence: EvidenceId, part: u32) -> Result<Option<Told>, Error> {
    let mut source = db.prepare_cached(
        "SELECT c.number, s.position, s.entry, c.app FROM chat_source s JOIN chat c ON c.number = s.chat
         WHERE s.evidence_id = ?1 AND s.part = ?2",
    )?;
    let row = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    let found: Option<(i64, u32, String, App)> = source.query_row(params![evidence, part], row).optional()?;
    let Some((number, position, entry, app)) = found else { return Ok(None) };
    let mut query = db.prepare_cached(
        "SELECT m.line, m.digest, m.local_ms, coalesce(p.handle || ' ' || p.name, '')
         FROM chat_message m LEFT JOIN chat_participant p ON p.chat = m.chat AND p.position = m.author
         WHERE m.chat = ?1 AND m.source = ?2
         UNION ALL SELECT s.line, m.digest, m.local_ms, coalesce(p.handle || ' ' || p.name, '')
         FROM chat_seen s JOIN chat_message m ON m.chat = s.chat AND m.position = s.position
         LEFT JOIN chat_participant p ON p.chat = m.chat AND p.position = m.author
         WHERE s.chat = ?1 AND s.source = ?2
         ORDER BY 1",
    )?;
    let row = |row: &Row<'_>| Ok(Message { line: row.get(0)?, digest: row.get(1)?, at: row.get(2)?, who: row.get(3)? });
    let messages = query.query_map(params![number, position], row)?.collect::<Result<_, _>>()?;
    Ok(Some(Told { evidence, part, entry, by_line: app == App::WhatsApp, messages }))
}

/// Leads what cites a message by the name it had before to the one it has now.
pub fn carry(tx: &Transaction<'_>, before: &Told) -> Result<(), Error> {
    let Some(now) = told(tx, before.evidence, before.part)? else { return Ok(()) };
    // Of another file in the archive nothing is known.
    if now.entry != before.entry {
        return Ok(());
    }
    let name = |message: &Message| before.name(message);
    if before.messages.iter().map(name).eq(now.messages.iter().map(name)) {
        return Ok(());
    }
    let same = same(&before.messages, &now.messages, before.by_line && now.by_line);
    let pairs = before.messages.iter().zip(same);
    let moved = pairs.filter_map(|(old, to)| Some((name(old), name(&now.messages[to?]))));
    let moved: Vec<(MessageKey, MessageKey)> = moved.filter(|(old, new)| old != new).collect();
    renamed::note(tx, before.evidence, &moved, &now.messages.iter().map(name).collect::<HashSet<_>>())
}

impl Told {
    fn name(&self, message: &Message) -> MessageKey {
        MessageKey { paragraph: false, part: self.part, line: message.line, digest: message.digest }
    }
}

/// Which message of the later reading each one of the earlier is; nothing where none of them is for sure.
fn same(before: &[Message], now: &[Message], by_line: bool) -> Vec<Option<usize>> {
    let mut same = Same { before, now, of: vec![None; before.len()], taken: vec![false; now.len()] };
    // Two of three must agree: the place in the file, the words, when and by whom.
    same.meet(|m| (m.line, m.digest), false);
    same.meet(|m| (m.digest, m.at, m.who.as_str()), false);
    same.meet(|m| (m.line, m.at, m.who.as_str()), false);
    same.meet(|m| (m.line, m.at), false);
    if by_line {
        same.meet(|m| m.line, false);
    }
    // What else has its words is found by them.
    let words: HashSet<[u8; 6]> = same.free().map(|(_, m)| m.digest).collect();
    same.leave(&words);
    same.meet(|m| (m.at, m.who.as_str()), true);
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

impl<'a> Same<'a> {
    /// Messages of the later reading that are none of the earlier so far.
    fn free(&self) -> impl Iterator<Item = (usize, &'a Message)> {
        let taken = &self.taken;
        self.now.iter().enumerate().filter(move |(to, _)| !taken[*to])
    }

    /// Leaves alone what has such words.
    fn leave(&mut self, words: &HashSet<[u8; 6]>) {
        for (of, message) in self.of.iter_mut().zip(self.before) {
            if of.is_none() && words.contains(&message.digest) {
                *of = Some(BY_WORDS);
            }
        }
    }

    /// Pairs those of one key in the order of the file; `evenly`: only where there are as many as there were.
    fn meet<K: Hash + Eq>(&mut self, key: impl Fn(&'a Message) -> K, evenly: bool) {
        let mut places: HashMap<K, VecDeque<usize>> = HashMap::new();
        for (to, message) in self.free() {
            places.entry(key(message)).or_default().push_back(to);
        }
        if evenly {
            let mut were: HashMap<K, usize> = HashMap::new();
            for (message, _) in self.before.iter().zip(&self.of).filter(|(_, of)| of.is_none()) {
                *were.entry(key(message)).or_default() += 1;
            }
            places.retain(|key, places| were.get(key) == Some(&places.len()));
        }
        for (at, message) in self.before.iter().enumerate() {
            if self.of[at].is_some() {
                continue;
            }
            if let Some(to) = places.get_mut(&key(message)).and_then(VecDeque::pop_front) {
                self.of[at] = Some(to);
                self.taken[to] = true;
            }
        }
    }

    /// A place is the same where those around it are.
    fn by_neighbours(&mut self) {
        let free: HashMap<u32, usize> = self.free().map(|(to, message)| (message.line, to)).collect();
        let stays = |same: &Self, at: Option<usize>| {
            let before = same.before.get(at?)?;
            let now = same.of[at?].and_then(|to| same.now.get(to));
            Some(now.is_some_and(|now| now.line == before.line))
        };
        for at in 0..self.before.len() {
            let around = [stays(self, at.checked_sub(1)), stays(self, Some(at + 1))];
            let is_same = around.contains(&Some(true)) && !around.contains(&Some(false)) && self.of[at].is_none();
            if let Some(to) = free.get(&self.before[at].line).filter(|_| is_same) {
                self.of[at] = Some(*to);
                self.taken[*to] = true;
            }
        }
    }
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
}
