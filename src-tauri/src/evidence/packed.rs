//! What was read out of a long file while it waits to be written: packed as it comes and unpacked a stretch at a time, so that
//! neither a conversation nor a book lies open in memory.

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::{Read, Write};
use std::marker::PhantomData;

/// So many are unpacked at once, at most.
const STRETCH: usize = 1_000;

/// A list that is read from its beginning to its end, as often as need be.
#[derive(Debug, Clone)]
pub struct Packed<T> {
    stretches: Vec<Stretch>,
    count: usize,
    of: PhantomData<T>,
}

/// Some of them, as JSON, deflated.
#[derive(Debug, Clone)]
struct Stretch {
    bytes: Box<[u8]>,
    /// Bytes when unpacked.
    whole: usize,
}

impl<T> Default for Packed<T> {
    fn default() -> Self {
        Self { stretches: Vec::new(), count: 0, of: PhantomData }
    }
}

impl<T> Packed<T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }
}

impl<T: Serialize + DeserializeOwned> Packed<T> {
    /// Adds more of them behind the others.
    pub fn push(&mut self, more: &[T]) {
        self.stretches.extend(more.chunks(STRETCH).map(Stretch::of));
        self.count += more.len();
    }

    /// All of them in their order; each stretch is let go before the next one is unpacked.
    pub fn iter(&self) -> impl Iterator<Item = T> {
        self.stretches.iter().flat_map(|stretch| stretch.unpacked::<T>())
    }
}

impl Stretch {
    fn of<T: Serialize>(some: &[T]) -> Self {
        let whole = serde_json::to_vec(some).expect("what came as JSON goes as JSON");
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::fast());
        packer.write_all(&whole).expect("memory takes what is written into it");
        let bytes = packer.finish().expect("memory takes what is written into it");
        Self { bytes: bytes.into_boxed_slice(), whole: whole.len() }
    }

    fn unpacked<T: DeserializeOwned>(&self) -> Vec<T> {
        let mut whole = Vec::with_capacity(self.whole);
        DeflateDecoder::new(&self.bytes[..]).read_to_end(&mut whole).expect("it was packed here");
        serde_json::from_slice(&whole).expect("it was packed here")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::{Deserialize, Deserializer};
    use std::cell::Cell;

    thread_local! {
        /// How many numbers there are, and how many there were at most.
        static NUMBERS: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
    }

    /// A number that counts how many of its kind there are.
    #[derive(Serialize)]
    struct Number(usize);

    impl Number {
        fn new(number: usize) -> Self {
            let (there, most) = NUMBERS.get();
            NUMBERS.set((there + 1, most.max(there + 1)));
            Self(number)
        }
    }

    impl Drop for Number {
        fn drop(&mut self) {
            let (there, most) = NUMBERS.get();
            NUMBERS.set((there - 1, most));
        }
    }

    impl<'de> Deserialize<'de> for Number {
        fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            usize::deserialize(from).map(Self::new)
        }
    }

    #[test]
    fn however_many_there_are_no_more_than_a_stretch_is_unpacked() {
        let mut packed = Packed::<Number>::default();
        for batch in 0..20 {
            packed.push(&(0..1_700).map(|at| Number::new(batch * 1_700 + at)).collect::<Vec<_>>());
        }
        assert_eq!((packed.len(), NUMBERS.get()), (34_000, (0, 1_700)), "what was packed is not held beside that");
        NUMBERS.set((0, 0));
        for _ in 0..2 {
            assert!(packed.iter().enumerate().all(|(at, number)| number.0 == at), "in their order, as often as asked");
        }
        assert_eq!(NUMBERS.get(), (0, STRETCH));
    }

    #[test]
    fn texts_come_back_as_they_went() {
        let texts = ["Салам,\n\tкандайсың?", "", "«ок» \u{200E}\"\\ 👍", "\u{0}"].map(String::from);
        let mut packed = Packed::<String>::default();
        assert!(packed.is_empty() && packed.iter().next().is_none());
        packed.push(&texts);
        packed.push(&[]);
        assert_eq!(packed.iter().collect::<Vec<String>>(), texts);
    }
}
