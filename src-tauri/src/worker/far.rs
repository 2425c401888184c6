//! A file too large to be handed over whole: the worker wishes for its stretches while it answers.

use super::wire::{STRETCH, wish};
use std::io::{self, Read, Seek, SeekFrom, Stdin, Stdout};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The pipes of a worker, which answers and wishes through the same two.
pub(super) struct Pipes {
    pub from: Stdin,
    pub to: Stdout,
}

/// The pipes, to be used now. A worker is one thread; libraries that take a file want one that could be of several.
pub(super) fn held(pipes: &Mutex<Pipes>) -> MutexGuard<'_, Pipes> {
    pipes.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The file, as the worker reads it: anywhere, and a stretch at a time.
pub struct Far {
    pipes: Arc<Mutex<Pipes>>,
    length: u64,
    at: u64,
    /// The stretch that was brought last, and where it begins.
    held: (u64, Vec<u8>),
}

impl Far {
    pub(super) fn new(pipes: Arc<Mutex<Pipes>>, length: u64) -> Self {
        Self { pipes, length, at: 0, held: (0, Vec::new()) }
    }

    /// The same file from its beginning, with a place of its own.
    pub fn again(&self) -> Self {
        Self::new(self.pipes.clone(), self.length)
    }

    /// How many bytes it has.
    pub fn length(&self) -> u64 {
        self.length
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
            let Pipes { from, to } = &mut *held(&self.pipes);
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
