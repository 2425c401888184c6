//! The records of which slides are made (MS-PPT 2.3.1), one within the other.

use super::super::super::ole::number;

/// One of them, with what lies in it as far as it is there.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    pub kind: u16,
    /// Parts records of one kind.
    pub instance: u16,
    /// Records lie in it.
    pub is_container: bool,
    pub body: &'a [u8],
    /// It should be longer.
    pub breaks_off: bool,
}

impl<'a> Record<'a> {
    /// The one that begins at a place.
    pub fn at(bytes: &'a [u8], at: usize) -> Option<Self> {
        let (head, length) = (number(bytes, at)?, number(bytes, at + 4)? as usize);
        let rest = bytes.get(at + 8..)?;
        Some(Self {
            kind: (head >> 16) as u16,
            instance: (head & 0xFFFF) as u16 >> 4,
            is_container: head & 0xF == 0xF,
            body: rest.get(..length).unwrap_or(rest),
            breaks_off: length > rest.len(),
        })
    }

    /// Its words, of two bytes for each character.
    pub fn words(&self) -> String {
        String::from_utf16_lossy(&self.units())
    }

    /// The same as they are stored.
    pub fn units(&self) -> Vec<u16> {
        self.body.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two)).collect()
    }
}

/// The records that lie one behind the other.
pub fn records(bytes: &[u8]) -> impl Iterator<Item = Record<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let record = Record::at(bytes, at)?;
        at += 8 + record.body.len();
        Some(record)
    })
}
