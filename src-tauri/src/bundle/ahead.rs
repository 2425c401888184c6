//! Originals made ready ahead of the binder: while one is written, the next ones are read, compared with their digests, handed
//! to workers and examined. Each hand has one original in memory, and of large ones only one of them has.

use super::bind::About;
use super::order::Originals;
use super::plan::{LARGE, Planned};
use super::probe::Content;
use super::walled::{Fault, Hand, Ready};
use super::{Error, Result};
use crate::base::Sha256Digest;
use crate::worker::Program;
use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::Scope;

/// So many originals are made ready at a time. Most of the time of a picture goes by in its worker and in what is handed
/// back and forth; a third would wait for the binder.
const HANDS: usize = 2;

/// An original as the binder takes it.
pub(super) enum Taken {
    /// Nothing of it is written: it was typeset, is not printed, or is a picture that was written before.
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
    /// The next original; none only after a panic, which goes on when the hand's thread is joined.
    pub fn next(&mut self) -> Option<Result<Taken>> {
        let hand = &self.hands[self.next % self.hands.len()];
        self.next += 1;
        hand.recv().ok()
    }
}

/// Which exhibits are the first with their original.
fn firsts(exhibits: &[Planned]) -> Vec<bool> {
    let mut met: HashSet<Sha256Digest> = HashSet::new();
    exhibits.iter().map(|planned| met.insert(planned.exhibit.digest)).collect()
}

/// Whoever makes ready.
#[derive(Clone, Copy)]
pub(super) struct Ahead<'a> {
    pub originals: &'a dyn Originals,
    pub program: &'a Program,
    pub about: &'a About,
    /// The bundle can't be an archive file any more: PDFs need not be examined for it, which takes long.
    pub is_plain: &'a AtomicBool,
}

impl<'a> Ahead<'a> {
    /// Makes the originals ready, each by the hand whose turn it is. They are to be asked for in their order, one by one; when
    /// nobody asks any more, nobody makes more ready.
    pub fn begin<'s>(self, scope: &'s Scope<'s, '_>, exhibits: &'a [Planned]) -> Turns
    where
        'a: 's,
    {
        let is_first = firsts(exhibits);
        let large = Arc::new(Mutex::new(()));
        let hands = (0..HANDS).map(|hand| {
            // One waits to be written.
            let (give, taken) = sync_channel(0);
            let turns: Vec<_> = exhibits.iter().zip(is_first.iter().copied()).skip(hand).step_by(HANDS).collect();
            let large = Arc::clone(&large);
            scope.spawn(move || {
                for (planned, is_first) in turns {
                    let is_large = self.originals.len(planned.exhibit.evidence).is_ok_and(|length| length > LARGE);
                    let alone = is_large.then(|| large.lock().unwrap_or_else(PoisonError::into_inner));
                    let made = self.take(planned, is_first);
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
    fn take(&self, planned: &Planned, is_first: bool) -> Result<Taken> {
        let (number, evidence) = (planned.exhibit.number, planned.exhibit.evidence);
        let of = |fault: Fault| fault.of(number, evidence);
        match &planned.content {
            Content::Unprintable(_) | Content::Text { .. } => Ok(Taken::Nothing),
            Content::Pictures { format, .. } => {
                let bytes = self.unaltered(planned)?;
                if !is_first {
                    return Ok(Taken::Nothing);
                }
                let mut hand = Hand::take(self.program, &bytes).map_err(of)?;
                drop(bytes); // the worker has its own copy
                let first = hand.encode(*format, 0).map_err(of)?;
                Ok(Taken::Pictures { hand, first })
            }
            Content::Pdf { .. } => {
                let bytes = self.unaltered(planned)?;
                let mut hand = Hand::take(self.program, &bytes).map_err(of)?;
                drop(bytes);
                let examined = !self.is_plain.load(Ordering::Relaxed);
                let obstacles = if examined { hand.obstacles(self.about).map_err(of)? } else { Vec::new() };
                Ok(Taken::Pdf { hand, obstacles })
            }
        }
    }

    /// The bytes of the original, if they are still those that were sealed.
    fn unaltered(&self, planned: &Planned) -> Result<Vec<u8>> {
        let (number, evidence) = (planned.exhibit.number, planned.exhibit.evidence);
        let bytes = self.originals.bytes(evidence).map_err(|source| Error::Unreadable { number, evidence, source })?;
        if Sha256Digest::of(&bytes) == planned.exhibit.digest {
            Ok(bytes)
        } else {
            Err(Error::Altered { number, evidence })
        }
    }
}
