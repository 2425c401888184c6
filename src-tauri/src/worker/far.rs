//! A file too large to be handed over whole: the worker wishes for its stretches while it answers.

use super::wire::{STRETCH, wish};
use std::cell::RefCell;
use std::io::{self, Read, Seek, SeekFrom, StdinLock, StdoutLock};
use std::rc::Rc;

/// The pipes of a worker, which answers and wishes through the same two.
pub(super) struct Pipes {
    pub from: StdinLock<'static>,
    pub to: StdoutLock<'static>,
}

/// The file, as the worker reads it: anywhere, and a stretch at a time.
pub struct Far {
    pipes: Rc<RefCell<Pipes>>,
    length: u64,
    at: u64,
    /// The stretch that was brought last, and where it begins.
    held: (u64, Vec<u8>),
}

impl Far {
    pub(super) fn new(pipes: Rc<RefCell<Pipes>>, length: u64) -> Self {
        Self { pipes, length, at: 0, held: (0, Vec::new()) }
    }
}

impl Read for Far {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.length.saturating_sub(self.at);
        if left == 0 || buffer.is_empty() {
            return Ok(0);
        }
        let (from, bytes) = &self.held;
        if self.at < *from || self.at >= from + bytes.len() as u64 {
            let length = left.min(u64::from(STRETCH)) as u32;
            let Pipes { from, to } = &mut *self.pipes.borrow_mut();
            self.held = (self.at, wish(to, from, self.at, length)?);
        }
        let (from, bytes) = &self.held;
        let rest = &bytes[(self.at - from) as usize..];
        let n = rest.len().min(buffer.len());
        buffer[..n].copy_from_slice(&rest[..n]);
        self.at += n as u64;
        Ok(n)
    }
}

impl Seek for Far {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
