//! The messages of an export on their way into the database: packed, with what is asked of all of them kept beside.

use super::model::{Message, MessageKind, Moment, Zone};
use crate::evidence::packed::Packed;
use chrono::{Duration, NaiveDateTime};

/// The messages of a chat, in their order.
#[derive(Debug, Clone, Default)]
pub struct Messages {
    packed: Packed<Message>,
    times: Vec<NaiveDateTime>,
    answering: bool,
    stretch: Option<Stretch>,
}

/// What messages with numbers of the program's own reach over, by number and by time in UTC, as far as the zone is known. Notices
/// are left out: pages for people do not say when they happened.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    numbers: (i64, i64),
    times: (NaiveDateTime, NaiveDateTime),
}

impl Stretch {
    fn of(message: &Message) -> Option<Self> {
        let number = message.native.as_ref()?.parse().ok()?;
        let at = utc(&message.at);
        (message.kind != MessageKind::Notice).then_some(Self { numbers: (number, number), times: (at, at) })
    }

    fn with(self, other: Self) -> Self {
        let numbers = (self.numbers.0.min(other.numbers.0), self.numbers.1.max(other.numbers.1));
        Self { numbers, times: (self.times.0.min(other.times.0), self.times.1.max(other.times.1)) }
    }
}

fn utc(at: &Moment) -> NaiveDateTime {
    match at.zone {
        Zone::Offset(minutes) => at.local.checked_sub_signed(Duration::minutes(minutes.into())).unwrap_or(at.local),
        Zone::Utc | Zone::Device => at.local,
    }
}

impl Messages {
    /// Adds more of them behind the others.
    pub fn push(&mut self, more: &[Message]) {
        self.times.extend(more.iter().map(|message| message.at.local));
        self.answering |= more.iter().any(|message| message.answers.is_some());
        for one in more.iter().filter_map(Stretch::of) {
            self.stretch = Some(self.stretch.map_or(one, |whole| whole.with(one)));
        }
        self.packed.push(more);
    }

    /// The lowest of the program's own numbers; none where they have no numbers.
    pub fn first_number(&self) -> Option<i64> {
        self.stretch.map(|stretch| stretch.numbers.0)
    }

    /// Whether all of them come behind all of the others, by number and by time.
    pub fn follows(&self, others: &Self) -> bool {
        let behind = |here: Stretch, there: Stretch| here.numbers.0 > there.numbers.1 && here.times.0 >= there.times.1;
        self.stretch.zip(others.stretch).is_some_and(|(here, there)| behind(here, there))
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
