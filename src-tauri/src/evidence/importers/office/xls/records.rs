//! The records of which a book of Excel up to 2003 is made, and the words in them (MS-XLS 2.1.4, 2.5.294): those that do not fit into a
//! record go on in the next ones.

use encoding_rs::Encoding;

/// The type of a record that goes on with the one before.
pub const CONTINUE: u16 = 0x003C;

/// The records of a stream from a place on, each with its type. One that breaks off ends them.
pub struct Records<'a> {
    stream: &'a [u8],
    at: usize,
}

impl<'a> Records<'a> {
    pub fn of(stream: &'a [u8], at: usize) -> Self {
        Self { stream, at }
    }

    /// The place behind the record that came last.
    pub fn at(&self) -> usize {
        self.at
    }

    /// What goes on with the record that came last: the continuations behind it, which are not given again.
    pub fn continued(&mut self, first: &'a [u8]) -> Chain<'a> {
        let mut parts = vec![first];
        while let Some((CONTINUE, part)) = self.peek() {
            self.at += 4 + part.len();
            parts.push(part);
        }
        Chain { parts, part: 0, at: 0 }
    }

    fn peek(&self) -> Option<(u16, &'a [u8])> {
        let kind = short(self.stream, self.at)?;
        let length = usize::from(short(self.stream, self.at + 2)?);
        Some((kind, self.stream.get(self.at + 4..self.at + 4 + length)?))
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, record) = self.peek()?;
        self.at += 4 + record.len();
        Some((kind, record))
    }
}

/// A record with those that go on with it.
pub struct Chain<'a> {
    parts: Vec<&'a [u8]>,
    part: usize,
    at: usize,
}

impl<'a> Chain<'a> {
    /// A record alone.
    pub fn only(record: &'a [u8]) -> Self {
        Self { parts: vec![record], part: 0, at: 0 }
    }

    /// All of it, one behind the other.
    pub fn whole(&self) -> Vec<u8> {
        self.parts.concat()
    }

    pub fn byte(&mut self) -> Option<u8> {
        loop {
            let part = *self.parts.get(self.part)?;
            if let Some(byte) = part.get(self.at) {
                self.at += 1;
                return Some(*byte);
            }
            self.next_part();
        }
    }

    pub fn short(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    pub fn number(&mut self) -> Option<u32> {
        Some(u32::from(self.short()?) | (u32::from(self.short()?) << 16))
    }

    /// Leaves out so many bytes, wherever records begin among them.
    pub fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            let here = self.parts.get(self.part)?.len().saturating_sub(self.at);
            if here >= count {
                self.at += count;
                return Some(());
            }
            count -= here;
            self.next_part();
        }
        Some(())
    }

    /// Goes to the beginning of the next record.
    pub fn next_part(&mut self) {
        (self.part, self.at) = (self.part + 1, 0);
    }

    /// So many characters, of two bytes each if they are wide. Where they go on in a further record, that says anew how wide they are.
    pub fn letters(&mut self, count: usize, mut wide: bool) -> Option<String> {
        let (mut units, mut left): (Vec<u16>, usize) = (Vec::new(), count);
        while left > 0 {
            let rest = self.parts.get(self.part)?.get(self.at..).unwrap_or_default();
            let here = (rest.len() / if wide { 2 } else { 1 }).min(left);
            if here == 0 {
                self.next_part();
                wide = self.byte()? & 1 != 0;
                continue;
            }
            if wide {
                units.extend(rest[..here * 2].as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two)));
                self.at += here * 2;
            } else {
                units.extend(rest[..here].iter().map(|byte| u16::from(*byte)));
                self.at += here;
            }
            left -= here;
        }
        Some(String::from_utf16_lossy(&units))
    }

    /// Words behind their count, with what stands about them: how they look, and how they sound (MS-XLS 2.5.293).
    pub fn rich(&mut self) -> Option<String> {
        let (count, flags) = (self.short()?, self.byte()?);
        let runs = if flags & 8 != 0 { usize::from(self.short()?) } else { 0 };
        let sound = if flags & 4 != 0 { self.number()? as usize } else { 0 };
        let words = self.letters(usize::from(count), flags & 1 != 0)?;
        self.skip(4 * runs)?;
        self.skip(sound)?;
        Some(words)
    }
}

/// How words are written in a book: in Unicode, or, up to Excel 95, in a page of characters.
#[derive(Clone, Copy)]
pub enum Letters {
    Unicode,
    Page(&'static Encoding),
}

impl Letters {
    /// Words behind their count of two bytes.
    pub fn long(self, chain: &mut Chain<'_>) -> Option<String> {
        match self {
            Self::Unicode => chain.rich(),
            Self::Page(page) => {
                let count = chain.short()?;
                bytes(chain, usize::from(count), page)
            }
        }
    }

    /// Words behind their count of one byte.
    pub fn brief(self, chain: &mut Chain<'_>) -> Option<String> {
        let count = usize::from(chain.byte()?);
        match self {
            Self::Unicode => {
                let flags = chain.byte()?;
                chain.letters(count, flags & 1 != 0)
            }
            Self::Page(page) => bytes(chain, count, page),
        }
    }
}

fn bytes(chain: &mut Chain<'_>, count: usize, page: &'static Encoding) -> Option<String> {
    let bytes: Option<Vec<u8>> = (0..count).map(|_| chain.byte()).collect();
    Some(page.decode_without_bom_handling(&bytes?).0.into_owned())
}

pub fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

pub fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

pub fn real(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}
