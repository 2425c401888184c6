//! The file as it grows: objects one after another, and the table of their places at the end (ISO 32000-1, 7.5). A part of it
//! may be written elsewhere, by a worker, and is put in as it is.

use lopdf::{Object, Writer};
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use std::ops::Range;

/// Writes objects and remembers where each begins.
pub struct Out<'w> {
    sink: Counted<'w>,
    /// The number of the first object that is written here.
    first: u32,
    /// Place of each object from `first` on; none for one that was reserved and not written yet.
    places: Vec<Option<u64>>,
    /// Objects of a part whose numbers were given out before it began.
    before: Vec<(u32, u64)>,
}

/// What was written elsewhere: where its objects begin, counted from its own beginning.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    first: u32,
    places: Vec<Option<u64>>,
    before: Vec<(u32, u64)>,
    /// Bytes of it.
    pub length: u64,
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
        let mut out = Self::part(sink, 1);
        out.sink.write_all(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(out)
    }

    /// Begins a part whose objects are numbered from `first` on.
    pub fn part(sink: &'w mut dyn Write, first: u32) -> Self {
        Self { sink: Counted { sink, at: 0 }, first, places: Vec::new(), before: Vec::new() }
    }

    /// The number that the next object gets.
    pub fn next(&self) -> u32 {
        self.first + self.places.len() as u32
    }

    /// A number for an object that is written later.
    pub fn reserve(&mut self) -> u32 {
        let id = self.next();
        self.places.push(None);
        id
    }

    /// Whether the object was written.
    pub fn has(&self, id: u32) -> bool {
        id.checked_sub(self.first).is_some_and(|at| self.places.get(at as usize).is_some_and(Option::is_some))
    }

    /// Writes the object under a number reserved before.
    pub fn put(&mut self, id: u32, object: &Object) -> io::Result<()> {
        self.settle(id, self.sink.at);
        writeln!(self.sink, "{id} 0 obj")?;
        Writer::write_object(&mut self.sink, object)?;
        self.sink.write_all(b"\nendobj\n")
    }

    fn settle(&mut self, id: u32, place: u64) {
        match id.checked_sub(self.first) {
            Some(at) => self.places[at as usize] = Some(place),
            None => self.before.push((id, place)),
        }
    }

    /// Writes the object and gives its number.
    pub fn add(&mut self, object: impl Into<Object>) -> io::Result<u32> {
        let id = self.reserve();
        self.put(id, &object.into())?;
        Ok(id)
    }

    /// Ends a part.
    pub fn end_part(self) -> Part {
        Part { first: self.first, places: self.places, before: self.before, length: self.sink.at }
    }

    /// Puts a part in, whose bytes `write` writes. It may fill no numbers but its own and those of `pages`; one that would, or
    /// whose places lie outside it, is refused before a byte is written.
    pub fn take_in(
        &mut self,
        part: &Part,
        pages: Range<u32>,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let refused = || io::Error::from(io::ErrorKind::InvalidData);
        let inside = |place: &u64| *place < part.length;
        let is_sound = part.first == self.next()
            && part.places.iter().flatten().all(inside)
            && part.before.iter().all(|(id, place)| pages.contains(id) && inside(place));
        if !is_sound {
            return Err(refused());
        }
        let begin = self.sink.at;
        write(&mut self.sink)?;
        if self.sink.at - begin != part.length {
            return Err(refused());
        }
        self.places.extend(part.places.iter().map(|place| place.map(|place| place + begin)));
        part.before.iter().for_each(|(id, place)| self.settle(*id, place + begin));
        Ok(())
    }

    /// Ends the file. `ident` names it for ever: the same content has the same.
    pub fn end(mut self, root: u32, info: u32, ident: &str) -> io::Result<u64> {
        let table = self.sink.at;
        let count = self.next();
        writeln!(self.sink, "xref\n0 {count}\n0000000000 65535 f ")?;
        for place in &self.places {
            match place {
                None => self.sink.write_all(b"0000000000 00000 f \n")?,
                Some(place) => writeln!(self.sink, "{place:010} 00000 n ")?,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn written(part: &Part, bytes: &[u8], pages: Range<u32>) -> io::Result<Vec<u8>> {
        let mut file = Vec::new();
        let mut out = Out::begin(&mut file)?;
        let page = out.reserve();
        assert_eq!(page, 1);
        out.take_in(part, pages, |sink| sink.write_all(bytes))?;
        assert!(out.has(1) && out.has(2));
        out.end(1, 2, "00")?;
        Ok(file)
    }

    fn part() -> (Part, Vec<u8>) {
        let mut bytes = Vec::new();
        let mut out = Out::part(&mut bytes, 2);
        let named = out.add(Object::Null).unwrap();
        out.put(1, &Object::Reference((named, 0))).unwrap();
        let part = out.end_part();
        (part, bytes)
    }

    #[test]
    fn a_part_written_elsewhere_stands_where_the_table_says() {
        let (part, bytes) = part();
        let file = written(&part, &bytes, 1..2).unwrap();
        let text = String::from_utf8_lossy(&file);
        for (line, object) in [(1, "1 0 obj"), (2, "2 0 obj")] {
            let table = text.split("65535 f \n").nth(1).unwrap();
            let place: usize = table.lines().nth(line - 1).unwrap()[..10].parse().unwrap();
            assert!(file[place..].starts_with(object.as_bytes()), "{object} at {place}");
        }
    }

    #[test]
    fn a_part_that_would_fill_what_is_not_its_own_is_refused() {
        let (sound, bytes) = part();
        assert!(written(&sound, &bytes, 5..6).is_err(), "a page of another exhibit");
        let shifted = Part { first: 3, ..sound.clone() };
        assert!(written(&shifted, &bytes, 1..2).is_err(), "numbers that are not next");
        let beyond = Part { places: vec![Some(sound.length)], ..sound.clone() };
        assert!(written(&beyond, &bytes, 1..2).is_err(), "an object behind its end");
        assert!(written(&sound, &bytes[1..], 1..2).is_err(), "fewer bytes than it says");
    }
}
