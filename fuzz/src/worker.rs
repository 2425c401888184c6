//! Of the worker: a file that comes by stretches, here all at once.

use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::sync::Arc;

pub struct Far {
    bytes: Arc<Vec<u8>>,
    at: Cursor<Bytes>,
}

#[derive(Clone)]
struct Bytes(Arc<Vec<u8>>);

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Far {
    pub fn of(bytes: Arc<Vec<u8>>) -> Self {
        Self { at: Cursor::new(Bytes(bytes.clone())), bytes }
    }

    pub fn again(&self) -> Self {
        Self::of(self.bytes.clone())
    }

    pub fn length(&self) -> u64 {
        self.bytes.len() as u64
    }
}

impl Read for Far {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.at.read(buffer)
    }
}

impl Seek for Far {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at.seek(to)
    }
}
