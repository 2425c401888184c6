//! Conversations of an export, asked of the worker: first who and what, then the messages stretch by stretch, so that no
//! answer is larger than an answer may be.

use super::{Answer, Ask, Error, Reading, garbage};
use crate::evidence::chats::{ALL, CHATS, Export, FILES, Files, Left, PEOPLE};
use crate::evidence::importers::chat::{App, Chat, DateOrders, Dates, Message, Messages, Participant};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Characters of the messages of one answer, about, and how many there are at most.
const CHARACTERS: usize = 4 << 20;
const MESSAGES: usize = 5_000;

/// An export without its messages.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Heads {
    entries: Vec<String>,
    files: Vec<String>,
    parts: BTreeSet<String>,
    alone: bool,
    chats: Vec<Head>,
    broken: bool,
    left: Vec<Left>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Head {
    app: App,
    title: String,
    participants: Vec<Participant>,
    dates: Option<Dates>,
    messages: u32,
}

impl Heads {
    pub fn of(export: &Export) -> Self {
        let head = |chat: &Chat| Head {
            app: chat.app,
            title: chat.title.clone(),
            participants: chat.participants.clone(),
            dates: chat.dates.clone(),
            messages: u32::try_from(chat.messages.len()).unwrap_or(u32::MAX),
        };
        Self {
            entries: export.entries.clone(),
            files: export.files.names().to_vec(),
            parts: export.files.parts().clone(),
            alone: export.files.alone(),
            chats: export.chats.iter().map(head).collect(),
            broken: export.broken,
            left: export.left.clone(),
        }
    }
}

/// As many messages from the beginning of these as one answer takes; one at least.
pub(super) fn stretch(messages: &[Message]) -> &[Message] {
    let mut characters = 0;
    let fits = messages.iter().take(MESSAGES).take_while(|message| {
        characters += message.text.len() + 200;
        characters <= CHARACTERS
    });
    let count = fits.count().max(1).min(messages.len());
    &messages[..count]
}

/// Whether each reason stands once, in the order of the words.
fn are_counted(left: &[Left]) -> bool {
    left.is_sorted_by(|one, next| one.why < next.why)
}

impl Reading {
    /// Whether a beginning (this worker was handed no more) looks like an export.
    pub fn may_be_chat(&mut self, name: &str) -> Result<bool, Error> {
        match self.ask(&Ask::MayBeChat { name: name.chars().take(500).collect() })? {
            (Answer::MayBeChat(may_be), _) => Ok(may_be),
            _ => Err(garbage()),
        }
    }

    /// The words of the conversation in an archive, as its file has them, and what was left out beside it; none when it holds no chat in
    /// a text of its own.
    pub fn words_of_chat(&mut self) -> Result<Option<(String, Vec<Left>)>, Error> {
        let (Answer::ChatWords(left), words) = self.ask(&Ask::ChatWords)? else { return Err(garbage()) };
        let words = String::from_utf8(words).map_err(|_| garbage())?;
        match left {
            Some(left) if are_counted(&left) => Ok(Some((words, left))),
            Some(_) => Err(garbage()),
            None => Ok(None),
        }
    }

    /// The conversations of an export, as [`read_export`](crate::evidence::chats::read_export) gives them.
    pub fn chats(&mut self, name: &str, orders: &DateOrders) -> Result<Export, Error> {
        self.chats_if(name, orders, |_| true)
    }

    /// The same where they are wanted, by the programs they come from; nothing otherwise.
    pub fn chats_if(
        &mut self,
        name: &str,
        orders: &DateOrders,
        wanted: impl Fn(&[App]) -> bool,
    ) -> Result<Export, Error> {
        let heads = self.heads(name, orders)?;
        if !wanted(&heads.chats.iter().map(|chat| chat.app).collect::<Vec<_>>()) {
            return Ok(Export::default());
        }
        self.gathered(heads, |all: &mut Vec<Message>, more| all.extend(more))
    }

    /// The same with the messages packed as they come: no more than one answer of them lies open.
    pub fn packed_chats(&mut self, name: &str, orders: &DateOrders) -> Result<Export<Messages>, Error> {
        let heads = self.heads(name, orders)?;
        self.gathered(heads, |all: &mut Messages, more| all.push(&more))
    }

    fn heads(&mut self, name: &str, orders: &DateOrders) -> Result<Heads, Error> {
        let ask = Ask::Chats { name: name.chars().take(500).collect(), orders: orders.clone() };
        let (Answer::Chats, bytes) = self.ask(&ask)? else { return Err(garbage()) };
        let heads: Heads = serde_json::from_slice(&bytes).map_err(|_| garbage())?;
        let all: u64 = heads.chats.iter().map(|chat| u64::from(chat.messages)).sum();
        let people: usize = heads.chats.iter().map(|chat| chat.participants.len()).sum();
        let named = heads.entries.is_empty() || heads.entries.len() == heads.chats.len();
        let held = heads.files.len() <= FILES && heads.parts.len() <= FILES;
        let fits = heads.chats.len() <= CHATS && all <= ALL && people <= PEOPLE && held && named;
        if fits && are_counted(&heads.left) { Ok(heads) } else { Err(garbage()) }
    }

    /// The messages that belong to the heads; `add` takes them answer by answer.
    fn gathered<M: Default>(&mut self, heads: Heads, add: impl Fn(&mut M, Vec<Message>)) -> Result<Export<M>, Error> {
        let mut chats = Vec::with_capacity(heads.chats.len());
        for (at, head) in (0u32..).zip(heads.chats) {
            let mut messages = M::default();
            self.messages(at, &head, |more| add(&mut messages, more))?;
            let Head { app, title, participants, dates, .. } = head;
            chats.push(Chat { app, title, participants, messages, dates });
        }
        let files = Files::of(heads.files, heads.alone).being(heads.alone, &heads.entries).holding(heads.parts);
        Ok(Export { entries: heads.entries, chats, files, broken: heads.broken, left: heads.left })
    }

    fn messages(&mut self, chat: u32, head: &Head, mut add: impl FnMut(Vec<Message>)) -> Result<(), Error> {
        let mut from = 0;
        while from < head.messages {
            let (Answer::Messages, bytes) = self.ask(&Ask::Messages { chat, from })? else { return Err(garbage()) };
            let more: Vec<Message> = serde_json::from_slice(&bytes).map_err(|_| garbage())?;
            let known = |message: &Message| message.author.is_none_or(|author| author < head.participants.len());
            let most = MESSAGES.min((head.messages - from) as usize);
            if more.is_empty() || more.len() > most || !more.iter().all(known) {
                return Err(garbage());
            }
            from += more.len() as u32;
            add(more);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::chats::read_export;
    use crate::evidence::importers::chat::DateOrder;
    use std::io::Cursor;

    #[test]
    fn as_many_answers_about_dates_as_there_are_conversations_fit_into_a_request_and_come_back_as_they_were() {
        let name = |at: usize| format!("{}/{at}/_chat.txt", "х".repeat(2_000));
        let order = |at: usize| if at.is_multiple_of(2) { DateOrder::MonthDayYear } else { DateOrder::DayMonthYear };
        let orders: DateOrders = (0..CHATS).map(|at| (name(at), order(at))).collect();
        let asked = serde_json::to_vec(&Ask::Chats { name: "чаты.zip".to_owned(), orders }).unwrap();
        assert!(asked.len() < 1 << 20, "{}", asked.len());
        let Ask::Chats { orders, .. } = serde_json::from_slice(&asked).unwrap() else { panic!("the same request") };
        assert!((0..CHATS).all(|at| orders.of(&name(at)) == Some(order(at))));
        assert_eq!((orders.of("_chat.txt"), orders.of("")), (None, None));
    }

    #[test]
    fn an_answer_takes_some_thousand_messages_or_one_however_long() {
        let text = "14.03.2026, 10:00 - Эрмек: Салам, иш бар\n";
        let export = read_export("chat.txt", &mut Cursor::new(text.as_bytes()), &DateOrders::NONE).unwrap();
        let mut messages = vec![export.chats[0].messages[0].clone(); 12_000];
        assert_eq!(stretch(&messages).len(), MESSAGES);
        assert_eq!(stretch(&messages[11_000..]).len(), 1_000);
        messages[0].text = "х".repeat(CHARACTERS);
        assert_eq!(stretch(&messages).len(), 1);
        assert!(stretch(&[]).is_empty());
    }
}
