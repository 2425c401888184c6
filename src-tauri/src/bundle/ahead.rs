//! Originals made ready ahead of the binder: while one is written, the next ones are read, compared with their digests, handed
//! to workers, looked at and examined. Each hand has one original, and of large ones only one of them has: beside the one that is
//! bound no other lies open. An original has one worker from its first byte to its last page.

use super::bind::About;
use super::door::Door;
use super::look::{self, Aim, LARGE};
use super::order::{Exhibit, Order, Originals};
use super::plan::Planned;
use super::probe::{Content, Found};
use super::walled::{Fault, Hand, Ready};
use super::{Error, Result};
use crate::base::Sha256Digest;
use crate::worker::Program;
use std::collections::{HashMap, HashSet};
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::Scope;

/// At least and at most so many originals are made ready at a time, by the computer's cores: much of the time of a picture goes
/// by in what is handed back and forth, and each has a worker of its own.
const HANDS: (usize, usize) = (2, 4);

/// An original as the binder takes it.
pub(super) struct Taken {
    pub planned: Planned,
    pub held: Held,
}

/// What a worker has of it.
pub(super) enum Held {
    /// Nothing that is to be written: it was typeset, is not printed, or is a picture that was written before.
    Nothing,
    /// A PDF, and what keeps its pages out of an archive file.
    Pdf { hand: Hand, obstacles: Vec<String> },
    /// A picture, or several in one file: the first is ready.
    Pictures { hand: Hand, first: Ready },
}

/// What the hands give, in turn. When it is dropped they put down what they have.
pub(super) struct Turns {
    hands: Vec<Receiver<Result<Taken>>>,
    next: usize,
    table: Arc<Table>,
}

impl Turns {
    /// The next original; [`Error::Stopped`] only after a panic, which goes on when the hand's thread is joined.
    pub fn next(&mut self) -> Result<Taken> {
        let hand = &self.hands[self.next % self.hands.len()];
        self.next += 1;
        hand.recv().unwrap_or(Err(Error::Stopped))
    }
}

impl Drop for Turns {
    fn drop(&mut self) {
        self.table.door.shut();
    }
}

/// What all hands share.
#[derive(Default)]
struct Table {
    door: Door,
    /// What pictures were found to be: one that stands in two exhibits need not be decoded again, if it was by then.
    met: Mutex<HashMap<Sha256Digest, Found>>,
}

/// One exhibit, as a hand has to know it.
#[derive(Clone, Copy)]
struct Turn<'a> {
    exhibit: &'a Exhibit,
    /// No exhibit before it has the same original.
    is_first: bool,
    /// Of a large original: how many such there are before it.
    large: Option<usize>,
}

fn turns<'a>(exhibits: &'a [Exhibit], originals: &dyn Originals) -> Vec<Turn<'a>> {
    let (mut met, mut before) = (HashSet::new(), 0);
    let turn = |exhibit: &'a Exhibit| {
        let is_large = originals.len(exhibit.evidence).is_ok_and(|length| length > LARGE);
        let large = is_large.then_some(before);
        before += usize::from(is_large);
        Turn { exhibit, is_first: met.insert(exhibit.digest), large }
    };
    exhibits.iter().map(turn).collect()
}

/// Whoever makes ready.
#[derive(Clone, Copy)]
pub(super) struct Ahead<'a> {
    /// What can be read by stretches does not lie in memory when it has more bytes than these.
    pub within: u64,
    pub order: &'a Order,
    pub originals: &'a dyn Originals,
    pub program: &'a Program,
    pub about: &'a About,
    /// The bundle can't be an archive file any more: PDFs need not be examined for it, which takes long.
    pub is_plain: &'a AtomicBool,
}

impl<'a> Ahead<'a> {
    /// Makes the originals ready, each by the hand whose turn it is. They are to be asked for in their order, one by one; when
    /// nobody asks any more, nobody makes more ready.
    pub fn begin<'s>(self, scope: &'s Scope<'s, '_>) -> Turns
    where
        'a: 's,
    {
        let turns = turns(&self.order.exhibits, self.originals);
        let table = Arc::new(Table::default());
        let count = std::thread::available_parallelism().map_or(HANDS.0, NonZero::get).clamp(HANDS.0, HANDS.1);
        let hands = (0..count).map(|hand| {
            // One waits to be written.
            let (give, taken) = sync_channel(0);
            let mine: Vec<Turn<'a>> = turns.iter().copied().skip(hand).step_by(count).collect();
            let table = Arc::clone(&table);
            scope.spawn(move || {
                for turn in mine {
                    if !table.door.wait(turn.large.unwrap_or(0)) {
                        break;
                    }
                    let made = self.take(turn, &table);
                    let failed = made.is_err();
                    if give.send(made).is_err() || failed {
                        break;
                    }
                    if turn.large.is_some() {
                        table.door.pass();
                    }
                }
            });
            taken
        });
        let hands = hands.collect();
        Turns { hands, next: 0, table }
    }

    /// Makes one original ready. A picture that stands in two exhibits is written for the first.
    fn take(&self, turn: Turn<'_>, table: &Table) -> Result<Taken> {
        let Turn { exhibit, is_first, .. } = turn;
        let met = || table.met.lock().unwrap_or_else(PoisonError::into_inner);
        let of = |fault: Fault| fault.of(exhibit.number, exhibit.evidence);
        let whence = (self.originals, self.program);
        // The first is written by its worker, also when a later one was ready before it.
        let known = if is_first { None } else { met().get(&exhibit.digest).cloned() };
        let aim = Aim::Bundle { known: known.as_ref() };
        let (planned, hand) = look::at(self.within, self.order, exhibit, whence, aim)?;
        if !table.door.is_open() {
            return Err(Error::Stopped);
        }
        if matches!(planned.content, Content::Pictures { .. }) {
            met().insert(exhibit.digest, planned.found());
        }
        let held = match (&planned.content, hand) {
            (Content::Pictures { format, .. }, Some(mut hand)) if is_first => {
                let first = hand.encode(*format, 0).map_err(of)?;
                Held::Pictures { hand, first }
            }
            (Content::Pdf { .. }, Some(mut hand)) => {
                let examined = !self.is_plain.load(Ordering::Relaxed);
                let obstacles = if examined { hand.obstacles(self.about).map_err(of)? } else { Vec::new() };
                Held::Pdf { hand, obstacles }
            }
            _ => Held::Nothing,
        };
        Ok(Taken { planned, held })
    }
}
