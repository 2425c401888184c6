//! A document page by page, a line to each: a book of thousands of pages is sealed while it is read, and opened without its
//! bytes lying in memory beside it. To whoever does not look at the lines it is the same JSON.

use super::{Document, Error, Page};
use std::io::{self, BufRead, Read};

/// The first line, and what follows the last page.
const BEGIN: &[u8] = b"[1,{\"pages\":[\n";
const END: &[u8] = b"]}]";

/// Gives the next pages; none at the end.
pub type More<'a> = &'a mut dyn FnMut() -> io::Result<Option<Vec<Page>>>;

/// The bytes of a document whose pages are asked for when those before them are written.
pub(super) struct Stream<'a> {
    more: More<'a>,
    waiting: std::vec::IntoIter<Page>,
    line: Vec<u8>,
    at: usize,
    first: bool,
    ended: bool,
}

impl<'a> Stream<'a> {
    pub fn of(more: More<'a>) -> Self {
        Self { more, waiting: Vec::new().into_iter(), line: BEGIN.to_vec(), at: 0, first: true, ended: false }
    }

    fn next_line(&mut self) -> io::Result<()> {
        self.line.clear();
        self.at = 0;
        if let Some(page) = self.waiting.next() {
            if !std::mem::take(&mut self.first) {
                self.line.push(b',');
            }
            serde_json::to_writer(&mut self.line, &page)?;
            self.line.push(b'\n');
        } else if let Some(pages) = (self.more)()? {
            self.waiting = pages.into_iter();
        } else {
            self.line.extend_from_slice(END);
            self.ended = true;
        }
        Ok(())
    }
}

impl Read for Stream<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.at == self.line.len() && !self.ended {
            self.next_line()?;
        }
        let count = (&self.line[self.at..]).read(into)?;
        self.at += count;
        Ok(count)
    }
}

impl Document {
    /// What a [`Stream`] or [`Document::to_bytes`] gave.
    pub(super) fn read(mut from: impl BufRead) -> Result<Self, Error> {
        let mut line = Vec::new();
        from.read_until(b'\n', &mut line).map_err(crate::vault::Error::of_reading)?;
        if line != BEGIN {
            from.read_to_end(&mut line).map_err(crate::vault::Error::of_reading)?;
            return Self::from_bytes(&line);
        }
        let mut pages = Vec::new();
        loop {
            line.clear();
            from.read_until(b'\n', &mut line).map_err(crate::vault::Error::of_reading)?;
            if line == END {
                return Ok(Self { pages, until: None });
            }
            let page = line.strip_prefix(b",").unwrap_or(&line);
            let mut page: Page = serde_json::from_slice(page).map_err(|_| Error::Unreadable)?;
            // Words came one by one, so there is room for up to as many again.
            page.blocks.iter_mut().for_each(|block| block.words.shrink_to_fit());
            pages.push(page);
        }
    }
}
