//! Originals made ready ahead of the binder: while one is written, the next ones are read, compared with their digests, handed
//! to workers, looked at and examined. Each hand has one original in memory, and of large ones only one of them has. An original
//! has one worker from its first byte to its last page.

use super::bind::About;
use super::look::{self, Aim, LARGE};
use super::order::{Exhibit, Order, Originals};
use super::plan::Planned;
use super::probe::Content;
use super::walled::{Fault, Hand, Ready};
use super::{Error, Result};
use crate::base::Sha256Digest;
use crate::worker::Program;
use std::collections::HashSet;
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

/// What the hands give, in turn.
pub(super) struct Turns {
    hands: Vec<Receiver<Result<Taken>>>,
    next: usize,
}

impl Turns {
    /// The next original; [`Error::Stopped`] only after a panic, which goes on when the hand's thread is joined.
    pub fn next(&mut self) -> Result<Taken> {
        let hand = &self.hands[self.next % self.hands.len()];
        self.next += 1;
        hand.recv().unwrap_or(Err(Error::Stopped))
    }
}

/// Which exhibits are the first with their original.
fn firsts(exhibits: &[Exhibit]) -> Vec<bool> {
    let mut met: HashSet<Sha256Digest> = HashSet::new();
    exhibits.iter().map(|exhibit| met.insert(exhibit.digest)).collect()
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
        let exhibits = &self.order.exhibits;
        let is_first = firsts(exhibits);
        let large = Arc::new(Mutex::new(()));
        let count = std::thread::available_parallelism().map_or(HANDS.0, NonZero::get).clamp(HANDS.0, HANDS.1);
        let hands = (0..count).map(|hand| {
            // One waits to be written.
            let (give, taken) = sync_channel(0);
            let turns: Vec<_> = exhibits.iter().zip(is_first.iter().copied()).skip(hand).step_by(count).collect();
            let large = Arc::clone(&large);
            scope.spawn(move || {
                for (exhibit, is_first) in turns {
                    let is_large = self.originals.len(exhibit.evidence).is_ok_and(|length| length > LARGE);
                    let alone = is_large.then(|| large.lock().unwrap_or_else(PoisonError::into_inner));
                    let made = self.take(exhibit, is_first);
                    drop(alone); // the worker has its own copy; nobody waits for the binder with it
                    let failed = made.is_err();
                    if give.send(made).is_err() || failed {
                        break;
                    }
                }
            });
            taken
        });
        Turns { hands: hands.collect(), next: 0 }
    }

    /// Makes one original ready. Of a picture that stands in two exhibits only the first is.
    fn take(&self, exhibit: &Exhibit, is_first: bool) -> Result<Taken> {
        let of = |fault: Fault| fault.of(exhibit.number, exhibit.evidence);
        let whence = (self.originals, self.program);
        let (planned, hand) = look::at(self.within, self.order, exhibit, whence, Aim::Bundle)?;
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
