//! The file as it grows: objects one after another, and the table of their places at the end (ISO 32000-1, 7.5).

use lopdf::{Object, Writer};
use std::io::{self, Write};

/// Writes objects and remembers where each begins.
pub struct Out<'w> {
    sink: Counted<'w>,
    /// Place of each object by its number; 0 for one that was reserved and not written yet.
    places: Vec<u64>,
}

struct Counted<'w> {
    sink: &'w mut dyn Write,
    at: u64,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.sink.write(bytes)?;
        self.at += written as u64;
        Ok(written)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}

impl<'w> Out<'w> {
    /// Begins a file. The second line tells programs that copy files that it is not text.
    pub fn begin(sink: &'w mut dyn Write) -> io::Result<Self> {
        let mut sink = Counted { sink, at: 0 };
        sink.write_all(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(Self { sink, places: vec![0] })
    }

    /// A number for an object that is written later.
    pub fn reserve(&mut self) -> u32 {
        self.places.push(0);
        (self.places.len() - 1) as u32
    }

    /// Whether the object was written.
    pub fn has(&self, id: u32) -> bool {
        self.places.get(id as usize).is_some_and(|place| *place > 0)
    }

    /// Writes the object under a number reserved before.
    pub fn put(&mut self, id: u32, object: &Object) -> io::Result<()> {
        self.places[id as usize] = self.sink.at;
        writeln!(self.sink, "{id} 0 obj")?;
        Writer::write_object(&mut self.sink, object)?;
        self.sink.write_all(b"\nendobj\n")
    }

    /// Writes the object and gives its number.
    pub fn add(&mut self, object: impl Into<Object>) -> io::Result<u32> {
        let id = self.reserve();
        self.put(id, &object.into())?;
        Ok(id)
    }

    /// Ends the file. `ident` names it for ever: the same content has the same.
    pub fn end(mut self, root: u32, info: u32, ident: &str) -> io::Result<u64> {
        let table = self.sink.at;
        let count = self.places.len();
        writeln!(self.sink, "xref\n0 {count}\n0000000000 65535 f ")?;
        for place in &self.places[1..] {
            if *place == 0 {
                self.sink.write_all(b"0000000000 00000 f \n")?;
            } else {
                writeln!(self.sink, "{place:010} 00000 n ")?;
            }
        }
        writeln!(
            self.sink,
            "trailer\n<</Size {count}/Root {root} 0 R/Info {info} 0 R/ID[<{ident}><{ident}>]>>\nstartxref\n{table}\n%%EOF"
        )?;
        self.sink.flush()?;
        Ok(self.sink.at)
    }
}
