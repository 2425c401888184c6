//! Several exports of one chat made one: from two telephones, or made twice. Nothing is counted double, and every
//! message keeps where it was seen.

use super::model::{Chat, Message, MessageKind};
use chrono::{Duration, NaiveDateTime, Timelike};
use std::collections::HashMap;

/// A message and where it stands in the exports it was found in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedMessage<'a> {
    /// As the first export that has it gives it.
    pub message: &'a Message,
    /// When, by the clock of the first export of the chat.
    pub at: NaiveDateTime,
    /// Export (as given) and position in it, both from 0.
    pub seen: Vec<(usize, usize)>,
}

/// One chat from several exports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged<'a> {
    pub messages: Vec<MergedMessage<'a>>,
    /// Minutes to add to an export's times to bring them to those of the first one: telephones in other time zones. Where one
    /// of them kept summer time, those of most of the chat.
    pub shifts: Vec<i64>,
    /// Who is who: for each export, its writers by index as writers of the first export, where messages show it.
    pub writers: Vec<HashMap<usize, usize>>,
}

/// Joins exports of one chat. The first one sets clock and names.
pub fn merge<'a>(exports: &[&'a Chat]) -> Merged<'a> {
    let mut merged = Merged { messages: Vec::new(), shifts: Vec::new(), writers: Vec::new() };
    for (number, chat) in exports.iter().copied().enumerate() {
        let clock = if number == 0 { Clock::default() } else { Clock::of(&merged.messages, chat) };
        merged.shifts.push(clock.usual);
        let writers = join(&mut merged.messages, number, chat, &clock);
        merged.writers.push(writers);
    }
    merged
}

/// Words of so many letters are nobody's «ok».
const TELLING: usize = 6;

/// What makes two messages the same: the minute, the words, what is attached. Seconds are not written by every telephone,
/// and the writer is called differently on each.
type Key = (NaiveDateTime, MessageKind, String, usize);

fn key(message: &Message, at: NaiveDateTime) -> Key {
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
fn join<'a>(
    merged: &mut Vec<MergedMessage<'a>>,
    export: usize,
    chat: &'a Chat,
    clock: &Clock,
) -> HashMap<usize, usize> {
    let mut places: HashMap<Key, std::collections::VecDeque<usize>> = HashMap::new();
    for (place, found) in merged.iter().enumerate() {
        places.entry(key(found.message, found.at)).or_default().push_back(place);
    }
    let mut votes: HashMap<(usize, usize), u32> = HashMap::new();
    for (position, message) in chat.messages.iter().enumerate() {
        let at = message.at.local + Duration::minutes(clock.at(position));
        let mut take =
            |by: Duration| places.get_mut(&key(message, at + by)).and_then(std::collections::VecDeque::pop_front);
        let mut found = take(Duration::zero());
        // What was sent as the minute ended stands a minute later on the other telephone; «ok» is too often said for that.
        if words(message).chars().count() >= TELLING {
            found = found.or_else(|| take(Duration::minutes(-1))).or_else(|| take(Duration::minutes(1)));
        }
        match found {
            Some(place) => {
                if let (Some(here), Some(there)) = (message.author, merged[place].message.author) {
                    *votes.entry((here, there)).or_default() += 1;
                }
                merged[place].seen.push((export, position));
            }
            None => merged.push(MergedMessage { message, at, seen: vec![(export, position)] }),
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
    merged.sort_by_key(|m| (m.at.with_second(0).unwrap_or(m.at), m.seen.first().copied()));
    writers.into_iter().map(|(here, (there, _))| (here, there)).collect()
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
    fn of(merged: &[MergedMessage<'_>], chat: &Chat) -> Self {
        let differences = differences(merged, chat);
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

/// For every message of a chat that both have, and whose words were said once only and are long enough to be nobody's «ok»: its
/// position, and by how many minutes the two clocks differed.
fn differences(merged: &[MergedMessage<'_>], chat: &Chat) -> Vec<(usize, i64)> {
    let mut once: HashMap<String, Option<NaiveDateTime>> = HashMap::new();
    for m in merged {
        let words = words(m.message);
        if words.chars().count() >= TELLING {
            once.entry(words).and_modify(|at| *at = None).or_insert(Some(m.at));
        }
    }
    let difference = |(position, message): (usize, &Message)| {
        let at = (*once.get(&words(message))?)?;
        let minutes = (at - message.at.local).num_minutes();
        let quarters = (minutes as f64 / 15.0).round() as i64;
        let is_zone = (minutes - quarters * 15).abs() <= 1 && quarters.abs() <= 26 * 4;
        is_zone.then_some((position, quarters * 15))
    };
    chat.messages.iter().enumerate().filter_map(difference).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::one;
    use super::*;

    #[test]
    fn the_same_chat_from_two_telephones_is_one_chat() {
        let hers = one(
            "05.03.2026, 17:12 - Эрмек: Салам, иш бар\n05.03.2026, 17:13 - Мен: Кайда?\n05.03.2026, 17:13 - Эрмек: Анкарада, ресторанда\n05.03.2026, 17:20 - Эрмек: ок\n05.03.2026, 17:20 - Эрмек: ок\n",
        );
        // His telephone stands in another zone, writes seconds, and calls people otherwise; it lacks the first message.
        let his = one(
            "[05.03.26, 14:13:10] Айсулуу кыз: Кайда?\n[05.03.26, 14:13:40] Ermek: Анкарада, ресторанда\n[05.03.26, 14:20:01] Ermek: ок\n[05.03.26, 14:20:02] Ermek: ок\n[05.03.26, 14:25:00] Айсулуу кыз: Макул, барам\n",
        );
        let merged = merge(&[&hers, &his]);
        assert_eq!(merged.shifts, [0, 180]);
        assert_eq!(merged.messages.len(), 6, "five of hers and one that only he has");
        assert_eq!(merged.messages[5].message.text, "Макул, барам");
        assert_eq!(merged.messages[5].at.format("%H:%M").to_string(), "17:25");
        assert_eq!(merged.messages[1].seen, [(0, 1), (1, 0)]);
        assert_eq!(merged.writers[1].get(&0), Some(&1), "«Айсулуу кыз» is «Мен»");
        let twice = merge(&[&hers, &hers]);
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
        assert_eq!(merge(&[&hers, &his]).messages.len(), 4);
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
        let merged = merge(&[&here, &there]);
        assert_eq!((merged.messages.len(), merged.shifts.as_slice()), (80, [0, 300].as_slice()), "not one is doubled");
        assert!(merged.messages.iter().all(|message| message.seen.len() == 2));
        let turned = merge(&[&there, &here]);
        assert_eq!((turned.messages.len(), turned.shifts[1]), (80, -300));
    }
}
