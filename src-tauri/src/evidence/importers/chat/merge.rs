//! Several exports of one chat made one: from two telephones, or made twice. Nothing is counted double, and every
//! message keeps where it was seen.

mod waiting;

use super::messages::Messages;
use super::model::{Message, MessageKind};
use chrono::{Duration, NaiveDateTime, Timelike};
use sha2::Digest;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use waiting::{Waiting, Whose};

/// A message of a joined chat, as the first export that has it gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MergedMessage {
    /// When, by the clock of the first export of the chat.
    pub at: NaiveDateTime,
    /// That export (as given) and the position there, both from 0.
    pub export: u32,
    pub position: u32,
}

/// One chat from several exports.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// In the order of time.
    pub messages: Vec<MergedMessage>,
    /// For each export, where each of its messages stands among these.
    pub places: Vec<Vec<u32>>,
    /// Minutes to add to an export's times to bring them to those of the first one: telephones in other time zones. Where one
    /// of them kept summer time, those of most of the chat.
    pub shifts: Vec<i64>,
    /// Who is who: for each export, its writers by index as writers of the first export, where messages show it.
    pub writers: Vec<HashMap<usize, usize>>,
}

/// Joins exports of one chat. The first one sets clock and names. Of their messages no more is held than what they are
/// compared by, and of an export that is alone not even that.
pub fn merge(exports: &[&Messages]) -> Merged {
    let mut merged = Merged::default();
    let Some((first, others)) = exports.split_first() else { return merged };
    merged.append(0, first.times());
    let mut marks: Vec<Vec<Mark>> = Vec::new();
    for (number, export) in (1u32..).zip(others) {
        if marks.is_empty() {
            marks.push(marks_of(first));
        }
        marks.push(marks_of(export));
        // Pages of one export share no message, and what is said again on another is said again.
        if exports[..number as usize].iter().all(|other| export.follows(other) || other.follows(export)) {
            merged.append(number, export.times());
            continue;
        }
        let clock = Clock::of(&merged.messages, &marks, number);
        merged.shifts.push(clock.usual);
        let writers = merged.join(number, &marks, &clock);
        merged.writers.push(writers);
    }
    merged
}

/// Words of so many letters are nobody's «ok». The exports laid together are of one chat already; where that is still asked
/// (`evidence::chats::same_chat`) longer ones are wanted.
const TELLING: usize = 6;

/// What a message is compared by.
struct Mark {
    at: NaiveDateTime,
    author: Option<usize>,
    kind: MessageKind,
    files: usize,
    /// Whether its words are nobody's «ok».
    telling: bool,
    /// SHA-256 of its words, without what differs between telephones: spaces at the ends, direction marks.
    words: [u8; 32],
}

/// What makes two messages the same: the minute, the words, what is attached. Seconds are not written by every telephone,
/// and the writer is called differently on each.
type Key = (NaiveDateTime, MessageKind, [u8; 32], usize);

impl Mark {
    fn of(message: &Message) -> Self {
        let words: String = message.lasting().chars().filter(|c| !super::header::is_mark(*c)).collect();
        let words = words.trim();
        Self {
            at: message.at.local,
            author: message.author,
            kind: message.kind,
            files: message.attachments.len(),
            telling: words.chars().count() >= TELLING,
            words: sha2::Sha256::digest(words.as_bytes()).into(),
        }
    }

    fn key(&self, at: NaiveDateTime) -> Key {
        let minute = at.with_second(0).and_then(|t| t.with_nanosecond(0)).unwrap_or(at);
        // «You deleted this message» and “This message was deleted” are one, each as its telephone says it.
        let words = if self.kind == MessageKind::Deleted { [0; 32] } else { self.words };
        (minute, self.kind, words, self.files)
    }
}

fn marks_of(export: &Messages) -> Vec<Mark> {
    export.iter().map(|message| Mark::of(&message)).collect()
}

/// The mark of a message that is in already.
fn mark_of<'a>(marks: &'a [Vec<Mark>], found: &MergedMessage) -> &'a Mark {
    &marks[found.export as usize][found.position as usize]
}

impl Merged {
    /// Adds an export whose messages are all its own, by the same clock.
    fn append(&mut self, export: u32, times: &[NaiveDateTime]) {
        let from = self.messages.len() as u32;
        let message = |(position, at): (u32, &NaiveDateTime)| MergedMessage { at: *at, export, position };
        self.messages.extend((0u32..).zip(times).map(message));
        self.places.push((from..).take(times.len()).collect());
        self.shifts.push(0);
        self.writers.push(HashMap::new());
        self.sort();
    }

    /// Lets the messages of one more export join, each kept in its place, and says which writers proved to be the same.
    fn join(&mut self, export: u32, marks: &[Vec<Mark>], clock: &Clock) -> HashMap<usize, usize> {
        let here = &marks[export as usize];
        let writers = self.same_writers(here, marks, clock);
        let mut waiting = Waiting::of(self, marks, here, writers.values().copied().collect());
        let mut stand: Vec<u32> = Vec::with_capacity(here.len());
        for (position, mark) in (0u32..).zip(here) {
            let at = mark.at + Duration::minutes(clock.at(position as usize));
            // Two people say «ok» in one minute: what somebody else is known to have said is another message.
            let whose = match mark.author.map(|here| writers.get(&here)) {
                Some(Some(writer)) => [Whose::Nobody, Whose::Of(*writer)],
                Some(None) => [Whose::Nobody, Whose::Stranger],
                None => [Whose::Anyone; 2],
            };
            let mut take = |by: Duration| waiting.take(mark.key(at + by), whose);
            let mut found = take(Duration::zero());
            // What was sent as the minute ended stands a minute later on the other telephone; «ok» is too often said for that.
            if mark.telling {
                found = found.or_else(|| take(Duration::minutes(-1))).or_else(|| take(Duration::minutes(1)));
            }
            stand.push(found.unwrap_or(self.messages.len() as u32));
            if found.is_none() {
                self.messages.push(MergedMessage { at, export, position });
            }
        }
        self.places.push(stand);
        self.sort();
        writers
    }

    /// Who wrote a message that is in, as a writer of the first export; nothing where that is not known.
    fn writer(&self, marks: &[Vec<Mark>], found: &MergedMessage) -> Option<usize> {
        let author = mark_of(marks, found).author?;
        if found.export == 0 { Some(author) } else { self.writers.get(found.export as usize)?.get(&author).copied() }
    }

    /// Which writers of an export are which of the first one, each of one only: by telling words, which both have at one time.
    fn same_writers(&self, here: &[Mark], marks: &[Vec<Mark>], clock: &Clock) -> HashMap<usize, usize> {
        let mut said: HashMap<Key, Option<usize>> = HashMap::new();
        for found in &self.messages {
            let mark = mark_of(marks, found);
            if let Some(writer) = self.writer(marks, found).filter(|_| mark.telling) {
                // What two people said in one minute tells of neither.
                let one = said.entry(mark.key(found.at)).or_insert(Some(writer));
                *one = one.filter(|one| *one == writer);
            }
        }
        let mut votes: HashMap<(usize, usize), u32> = HashMap::new();
        for (position, mark) in here.iter().enumerate().filter(|(_, mark)| mark.telling) {
            let Some(author) = mark.author else { continue };
            let at = mark.at + Duration::minutes(clock.at(position));
            let there = |by: i64| said.get(&mark.key(at + Duration::minutes(by))).copied();
            if let Some(writer) = there(0).or_else(|| there(-1)).or_else(|| there(1)).flatten() {
                *votes.entry((author, writer)).or_default() += 1;
            }
        }
        let mut votes: Vec<_> = votes.into_iter().collect();
        votes.sort_unstable_by_key(|(pair, count)| (Reverse(*count), *pair));
        let (mut writers, mut taken) = (HashMap::new(), HashSet::new());
        for ((author, writer), _) in votes {
            if !writers.contains_key(&author) && taken.insert(writer) {
                writers.insert(author, writer);
            }
        }
        writers
    }

    /// Brings the messages into the order of time. What was said in one minute stays in the order of the export that has it.
    fn sort(&mut self) {
        let key = |m: &MergedMessage| (m.at.with_second(0).unwrap_or(m.at), m.export, m.position);
        if self.messages.is_sorted_by_key(key) {
            return;
        }
        let mut order: Vec<u32> = (0u32..).take(self.messages.len()).collect();
        order.sort_unstable_by_key(|place| key(&self.messages[*place as usize]));
        let mut ranks = vec![0u32; order.len()];
        for (rank, place) in (0u32..).zip(&order) {
            ranks[*place as usize] = rank;
        }
        self.messages = order.iter().map(|place| self.messages[*place as usize]).collect();
        for place in self.places.iter_mut().flatten() {
            *place = ranks[*place as usize];
        }
    }
}

/// By how much the clock of a telephone differs from that of the first one.
#[derive(Debug, Default, PartialEq, Eq)]
struct Clock {
    /// Minutes, as most of the telling messages have it.
    usual: i64,
    /// From which position on it differed by how many minutes, in order.
    turns: Vec<(usize, i64)>,
}

impl Clock {
    /// What the telling messages of both agree on, in quarters of an hour as time zones have it; zero when too few agree.
    /// Another difference of just an hour more or less is summer time, where at least two of them agree on it.
    fn of(merged: &[MergedMessage], marks: &[Vec<Mark>], export: u32) -> Self {
        let differences = differences(merged, marks, export);
        let mut votes: HashMap<i64, u32> = HashMap::new();
        for (_, minutes) in &differences {
            *votes.entry(*minutes).or_default() += 1;
        }
        votes.retain(|_, count| *count >= 2);
        let best = votes.iter().max_by_key(|(minutes, count)| (**count, -minutes.abs()));
        let Some((&usual, _)) = best else { return Self::default() };
        votes.retain(|minutes, _| *minutes == usual || (minutes - usual).abs() == 60);
        let mut turns: Vec<(usize, i64)> = Vec::new();
        for (position, minutes) in differences {
            if votes.contains_key(&minutes) && turns.last().is_none_or(|(_, last)| *last != minutes) {
                turns.push((position, minutes));
            }
        }
        Self { usual, turns }
    }

    /// The difference at a message: that of the telling one before it, or of the first.
    fn at(&self, position: usize) -> i64 {
        let before = self.turns.partition_point(|(from, _)| *from <= position);
        self.turns.get(before.saturating_sub(1)).map_or(self.usual, |(_, minutes)| *minutes)
    }
}

/// For every message of an export that both have, and whose words were said once only and are long enough to be nobody's «ok»:
/// its position, and by how many minutes the two clocks differed.
fn differences(merged: &[MergedMessage], marks: &[Vec<Mark>], export: u32) -> Vec<(usize, i64)> {
    let mut once: HashMap<&[u8; 32], Option<NaiveDateTime>> = HashMap::new();
    for found in merged {
        let mark = mark_of(marks, found);
        if mark.telling {
            once.entry(&mark.words).and_modify(|at| *at = None).or_insert(Some(found.at));
        }
    }
    let difference = |(position, mark): (usize, &Mark)| {
        let at = (*once.get(&mark.words)?)?;
        let minutes = (at - mark.at).num_minutes();
        let quarters = (minutes as f64 / 15.0).round() as i64;
        let is_zone = (minutes - quarters * 15).abs() <= 1 && quarters.abs() <= 26 * 4;
        is_zone.then_some((position, quarters * 15))
    };
    marks[export as usize].iter().enumerate().filter_map(difference).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::one;
    use super::*;
    use crate::evidence::importers::chat::Chat;

    fn merged(chats: &[&Chat]) -> Merged {
        let packed: Vec<Messages> = chats.iter().map(|chat| Messages::from(chat.messages.as_slice())).collect();
        merge(&packed.iter().collect::<Vec<_>>())
    }

    /// Where a message of the joined chat was seen: export and position there.
    fn seen(merged: &Merged, place: u32) -> Vec<(usize, usize)> {
        let exports = merged.places.iter().enumerate();
        let all =
            exports.flat_map(|(export, places)| places.iter().enumerate().map(move |(at, there)| (export, at, *there)));
        all.filter(|(.., there)| *there == place).map(|(export, at, _)| (export, at)).collect()
    }

    #[test]
    fn the_same_chat_from_two_telephones_is_one_chat() {
        let hers = one(
            "05.03.2026, 17:12 - Эрмек: Салам, иш бар\n05.03.2026, 17:13 - Мен: Кайда?\n05.03.2026, 17:13 - Эрмек: Анкарада, ресторанда\n05.03.2026, 17:20 - Эрмек: ок\n05.03.2026, 17:20 - Эрмек: ок\n",
        );
        // His telephone stands in another zone, writes seconds, and calls people otherwise; it lacks the first message.
        let his = one(
            "[05.03.26, 14:13:10] Айсулуу кыз: Кайда?\n[05.03.26, 14:13:40] Ermek: Анкарада, ресторанда\n[05.03.26, 14:20:01] Ermek: ок\n[05.03.26, 14:20:02] Ermek: ок\n[05.03.26, 14:25:00] Айсулуу кыз: Макул, барам\n",
        );
        let both = merged(&[&hers, &his]);
        assert_eq!(both.shifts, [0, 180]);
        assert_eq!(both.messages.len(), 6, "five of hers and one that only he has");
        let last = both.messages[5];
        assert_eq!((last.export, his.messages[last.position as usize].text.as_str()), (1, "Макул, барам"));
        assert_eq!(last.at.format("%H:%M").to_string(), "17:25");
        assert_eq!(seen(&both, 1), [(0, 1), (1, 0)]);
        assert_eq!(both.writers[1].get(&0), Some(&1), "«Айсулуу кыз» is «Мен»");
        let twice = merged(&[&hers, &hers]);
        assert_eq!(twice.messages.len(), 5, "the same export twice adds nothing");
    }

    #[test]
    fn messages_at_the_end_of_a_minute_and_deleted_ones_are_not_doubled() {
        let hers = one(
            "05.03.2026, 17:12 - Эрмек: Салам, иш бар\n05.03.2026, 17:13 - Мен: Кайда болот?\n05.03.2026, 17:14 - Мен: Вы удалили данное сообщение\n05.03.2026, 17:15 - Эрмек: Анкарада, ресторанда\n",
        );
        let his = one(
            "05.03.2026, 17:12 - Ermek: Салам, иш бар\n05.03.2026, 17:14 - Айсулуу: Кайда болот?\n05.03.2026, 17:14 - Айсулуу: Данное сообщение удалено\n05.03.2026, 17:15 - Ermek: Анкарада, ресторанда\n",
        );
        assert_eq!(merged(&[&hers, &his]).messages.len(), 4);
    }

    #[test]
    fn a_short_answer_in_one_minute_stays_with_the_one_who_gave_it() {
        let hers = one(
            "05.03.2026, 17:12 - Эрмек: Салам, иш бар\n05.03.2026, 17:13 - Мен: Кайда болот?\n05.03.2026, 17:14 - Эрмек: ок\n",
        );
        let his = one(
            "05.03.2026, 17:12 - Ermek: Салам, иш бар\n05.03.2026, 17:13 - Айсулуу: Кайда болот?\n05.03.2026, 17:14 - Айсулуу: ок\n",
        );
        let both = merged(&[&hers, &his]);
        assert_eq!(both.messages.len(), 4);
        assert_eq!((seen(&both, 2), seen(&both, 3)), (vec![(0, 2)], vec![(1, 2)]));
    }

    /// So many equal messages of each writer in one minute, after one message of each that tells who is who.
    fn crowd(writers: [&str; 2], order: [usize; 2], many: usize) -> Chat {
        let mut text = String::new();
        for (at, who) in writers.iter().enumerate() {
            text.push_str(&format!("05.03.2026, 17:1{at} - {who}: Мен {at}-кызматкермин\n"));
        }
        for at in order {
            text.push_str(&format!("05.03.2026, 17:20 - {}: ок\n", writers[at]).repeat(many));
        }
        one(&text)
    }

    #[test]
    fn of_a_thousand_equal_answers_in_one_minute_each_finds_the_first_that_is_by_the_same_writer() {
        let many = 1_000;
        let hers = crowd(["Эрмек", "Мен"], [0, 1], many);
        let his = crowd(["Ermek", "Айсулуу"], [1, 0], many);
        let both = merged(&[&hers, &his]);
        assert_eq!(both.messages.len(), 2 + 2 * many, "none is doubled");
        let (ermek, me) = (2..2 + many as u32, 2 + many as u32..2 + 2 * many as u32);
        assert_eq!(both.places[0], (0..2 + 2 * many as u32).collect::<Vec<_>>());
        assert_eq!(both.places[1], [0, 1].into_iter().chain(me).chain(ermek).collect::<Vec<_>>());
    }

    #[test]
    fn equal_answers_of_a_stranger_are_other_messages_and_unsigned_ones_are_anybodys() {
        let text = |lines: &[&str]| one(&lines.iter().map(|l| format!("05.03.2026, {l}\n")).collect::<String>());
        let hers = text(&[
            "17:12 - Эрмек: Салам, иш бар",
            "17:13 - Мен: Кайда болот?",
            "17:20 - Эрмек: ок",
            "17:20 - Мен: ок",
            "17:20 - Азиз: ок",
        ]);
        let his = [
            "17:12 - Ermek: Салам, иш бар",
            "17:13 - Айсулуу: Кайда болот?",
            "17:20 - Бакыт: ок",
            "17:20 - Бакыт: ок",
            "17:20 - Айсулуу: ок",
        ];
        let mut his = text(&his);
        assert_eq!(merged(&[&hers, &his]).places[1], [0, 1, 4, 5, 3], "«Бакыт» may be «Азиз» once");
        his.messages[2].author = None;
        his.messages[3].author = None;
        assert_eq!(merged(&[&hers, &his]).places[1], [0, 1, 2, 3, 5], "the first that is left, whoever wrote it");
    }

    /// Each message of an export stands at a place of its own, at which stand the same words, and no place is without a message.
    fn is_sound(both: &Merged, chats: &[&Chat]) {
        let words = |export: usize, at: usize| (chats[export].messages[at].kind, &chats[export].messages[at].text);
        let mut stood = vec![false; both.messages.len()];
        for (export, places) in both.places.iter().enumerate() {
            assert_eq!(places.iter().collect::<HashSet<_>>().len(), chats[export].messages.len());
            for (at, place) in places.iter().enumerate() {
                let found = both.messages[*place as usize];
                assert_eq!(words(export, at), words(found.export as usize, found.position as usize));
                stood[*place as usize] = true;
            }
        }
        assert!(stood.into_iter().all(|stood| stood));
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_said_again_and_again_no_message_is_lost_and_none_stands_for_two(
            first in proptest::collection::vec((0u32..3, 0usize..4, 0usize..3), 1..40),
            second in proptest::collection::vec((0u32..3, 0usize..4, 0usize..3), 1..40),
        ) {
            let say = |said: &[(u32, usize, usize)], names: [&str; 3]| {
                let mut said = said.to_vec();
                said.sort_by_key(|(minute, ..)| *minute);
                let words = ["ок", "жок", "Макул, эртең барам", "Паспортту алып кел"];
                let line = |(minute, what, who): (u32, usize, usize)| {
                    format!("05.03.2026, 17:1{minute} - {}: {}\n", names[who], words[what])
                };
                one(&said.into_iter().map(line).collect::<String>())
            };
            let (hers, his) = (say(&first, ["Эрмек", "Мен", "Азиз"]), say(&second, ["Ermek", "Айсулуу", "Азиз"]));
            is_sound(&merged(&[&hers, &his]), &[&hers, &his]);
            let twice = merged(&[&hers, &hers]);
            proptest::prop_assert_eq!(&twice.places[0], &twice.places[1], "the same export twice adds nothing");
        }
    }

    #[test]
    fn in_a_third_export_a_writer_is_who_the_second_one_says() {
        let first = one("05.03.2026, 17:12 - Эрмек: Салам, иш бар\n05.03.2026, 17:13 - Мен: Кайда болот?\n");
        let second =
            one("05.03.2026, 17:13 - Айсулуу: Кайда болот?\n05.03.2026, 17:20 - Айсулуу: Макул, эртең барам\n");
        let third = one("05.03.2026, 17:20 - Асель: Макул, эртең барам\n");
        let all = merged(&[&first, &second, &third]);
        assert_eq!((all.messages.len(), all.writers[1].get(&0)), (3, Some(&1)));
        assert_eq!(all.writers[2].get(&0), Some(&1), "«Асель» is «Мен», not «Эрмек»");
    }

    #[test]
    fn a_telephone_that_kept_summer_time_gives_the_same_chat_before_and_after() {
        let say = |hour: fn(u32) -> u32, note: &str| {
            let lines = (1..=40).map(|day| {
                let (month, day_of) = if day <= 31 { (3, day) } else { (4, day - 31) };
                let h = hour(day);
                format!("{day_of:02}.{month:02}.2026, {h:02}:05 - Эрмек: {day} күнү келдим го\n{day_of:02}.{month:02}.2026, {h:02}:06 - {note}: ок\n")
            });
            one(&lines.collect::<String>())
        };
        // Bishkek keeps one time; Warsaw turned its clocks forward on the 29th of March.
        let (here, there) = (say(|_| 20, "Айгүл"), say(|day| if day < 29 { 15 } else { 16 }, "Айсулуу"));
        let both = merged(&[&here, &there]);
        assert_eq!((both.messages.len(), both.shifts.as_slice()), (80, [0, 300].as_slice()), "not one is doubled");
        assert!((0..80).all(|place| seen(&both, place).len() == 2));
        let turned = merged(&[&there, &here]);
        assert_eq!((turned.messages.len(), turned.shifts[1]), (80, -300));
    }

    #[test]
    fn what_stands_out_of_the_order_of_time_is_brought_into_it_wherever_it_was_seen() {
        let first = one("05.03.2026, 17:20 - Эрмек: Айына сегиз жүз\n05.03.2026, 17:12 - Мен: Канча төлөйт?\n");
        let second = one(
            "05.03.2026, 17:10 - Эрмек: Салам, иш бар\n05.03.2026, 17:12 - Мен: Канча төлөйт?\n05.03.2026, 17:20 - Эрмек: Айына сегиз жүз\n",
        );
        assert_eq!(merged(&[&first]).places, [[1, 0]], "alone");
        let both = merged(&[&first, &second]);
        assert_eq!(both.places, [vec![2, 1], vec![0, 1, 2]]);
        let of = |m: &MergedMessage| (m.export, m.position);
        assert_eq!(both.messages.iter().map(of).collect::<Vec<_>>(), [(1, 0), (0, 1), (0, 0)]);
        assert_eq!(merged(&[]), Merged::default());
    }
}
