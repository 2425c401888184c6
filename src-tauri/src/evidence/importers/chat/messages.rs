//! The messages of an export on their way into the database: packed, with what is asked of all of them kept beside.

use super::model::Message;
use crate::evidence::packed::Packed;
use chrono::NaiveDateTime;

/// The messages of a chat, in their order.
#[derive(Debug, Clone, Default)]
pub struct Messages {
    packed: Packed<Message>,
    times: Vec<NaiveDateTime>,
    answering: bool,
}

impl Messages {
    /// Adds more of them behind the others.
    pub fn push(&mut self, more: &[Message]) {
        self.times.extend(more.iter().map(|message| message.at.local));
        self.answering |= more.iter().any(|message| message.answers.is_some());
        self.packed.push(more);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.packed.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.packed.is_empty()
    }

    /// When each was written, by its own clock.
    pub fn times(&self) -> &[NaiveDateTime] {
        &self.times
    }

    /// Whether one of them answers another.
    pub fn answering(&self) -> bool {
        self.answering
    }

    /// All of them, unpacked a stretch at a time.
    pub fn iter(&self) -> impl Iterator<Item = Message> {
        self.packed.iter()
    }
}

impl From<&[Message]> for Messages {
    fn from(all: &[Message]) -> Self {
        let mut messages = Self::default();
        messages.push(all);
        messages
    }
}
