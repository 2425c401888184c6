//! Originals made ready ahead of the binder: while one is written, the next is read, compared with its digest, handed to a worker
//! and examined. One original lies in memory at a time.

use super::bind::About;
use super::order::Originals;
use super::plan::Planned;
use super::probe::Content;
use super::walled::{Fault, Hand, Ready};
use super::{Error, Result};
use crate::base::Sha256Digest;
use crate::worker::Program;
use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};

/// An original as the binder takes it.
pub(super) enum Taken {
    /// Nothing of it is written: it was typeset, is not printed, or is a picture that was written before.
    Nothing,
    /// A PDF, and what keeps its pages out of an archive file.
    Pdf { hand: Hand, obstacles: Vec<String> },
    /// A picture, or several in one file: the first is ready.
    Pictures { hand: Hand, first: Ready },
}

/// Whoever makes ready.
pub(super) struct Ahead<'a> {
    pub originals: &'a dyn Originals,
    pub program: &'a Program,
    pub about: &'a About,
    /// The bundle can't be an archive file any more: PDFs need not be examined for it, which takes long.
    pub is_plain: &'a AtomicBool,
    /// Files of pictures met so far: the same picture in two exhibits is stored once.
    pub met: HashSet<Sha256Digest>,
}

impl Ahead<'_> {
    /// Makes one original ready.
    pub fn take(&mut self, planned: &Planned) -> Result<Taken> {
        let (number, evidence) = (planned.exhibit.number, planned.exhibit.evidence);
        let of = |fault: Fault| fault.of(number, evidence);
        match &planned.content {
            Content::Unprintable(_) | Content::Text { .. } => Ok(Taken::Nothing),
            Content::Pictures { format, .. } => {
                let bytes = self.unaltered(planned)?;
                if !self.met.insert(planned.exhibit.digest) {
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
