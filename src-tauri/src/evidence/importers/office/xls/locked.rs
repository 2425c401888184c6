//! Books that are locked against changes alone. Excel encrypts them as it does those under a password, with one that it knows itself and
//! nobody is asked for (MS-OFFCRYPTO 2.3.6 and 2.3.5, RC4). A book under any other password stays sealed.

use super::records::{Records, number, short};
use super::{BEGIN, BOUND_SHEET, FILE_PASS};
use md5::Md5;
use sha1::{Digest, Sha1};

/// What Excel takes where nobody gave a password.
const KNOWN: &str = "VelvetSweatshop";
/// So many bytes of the stream are encrypted with one key.
const BLOCK: usize = 1024;
/// Records that are never encrypted (MS-XLS 2.2.10), besides those of a beginning and of the lock itself.
const OPEN: [u16; 5] = [0x00E1, 0x0138, 0x0194, 0x0195, 0x0196];

/// The records of a book that is locked with the known password, in the clear; nothing where it is another one.
pub fn opened(stream: &[u8]) -> Option<Vec<u8>> {
    let mut lock = None;
    // Which bytes are encrypted: what stands in records behind the lock, but not their heads.
    let mut sealed = vec![false; stream.len()];
    let mut records = Records::of(stream, 0);
    let mut place = 0;
    while let Some((kind, record)) = records.next() {
        let from = records.at() - record.len();
        match kind {
            FILE_PASS => {
                lock = Some(Lock::of(record)?);
                place = from - 4;
            }
            BEGIN => {}
            kind if OPEN.contains(&kind) || lock.is_none() => {}
            // Where a sheet stands is in the clear.
            BOUND_SHEET => sealed[(from + 4).min(records.at())..records.at()].fill(true),
            _ => sealed[from..records.at()].fill(true),
        }
    }
    let lock = lock?;
    let mut open = stream.to_vec();
    let blocks = open.chunks_mut(BLOCK).zip(sealed.chunks(BLOCK));
    for (number, (bytes, sealed)) in (0u32..).zip(blocks) {
        let key = Rc4::of(&lock.key(number));
        for ((byte, is_sealed), sign) in bytes.iter_mut().zip(sealed).zip(key) {
            *byte ^= if *is_sealed { sign } else { 0 };
        }
    }
    // The lock itself becomes a record that nobody knows.
    open[place..place + 2].copy_from_slice(&super::NOBODYS.to_le_bytes());
    Some(open)
}

/// What the keys of the blocks are made from.
enum Lock {
    /// Five bytes of a digest.
    Old([u8; 5]),
    /// A digest, and how many bytes of the next one are the key.
    Later([u8; 20], usize),
}

impl Lock {
    /// By the record that locks a book, if the known password opens it.
    fn of(record: &[u8]) -> Option<Self> {
        let password: Vec<u8> = KNOWN.encode_utf16().flat_map(u16::to_le_bytes).collect();
        match (short(record, 0)?, short(record, 2)?, short(record, 4)?) {
            (1, 1, 1) => {
                let (salt, check) = (record.get(6..22)?, record.get(22..54)?);
                let first = Md5::digest(&password);
                let second = Md5::digest([&first[..5], salt].concat().repeat(16));
                let lock = Self::Old(*second.first_chunk()?);
                let check = lock.read(check);
                (Md5::digest(&check[..16])[..] == check[16..]).then_some(lock)
            }
            (1, 2..=4, 2) => {
                // The head of its length, in which the length of the key stands; then the salt and what it is checked by.
                let bits = number(record, 14 + 16)?;
                let at = 18usize.checked_add(number(record, 10)? as usize)?;
                let salt = record.get(at..at.checked_add(16)?)?;
                let check = [record.get(at + 16..at + 32)?, record.get(at + 36..at + 56)?].concat();
                let bytes = if bits == 0 { 5 } else { bits as usize / 8 };
                if !(5..=16).contains(&bytes) {
                    return None;
                }
                let lock = Self::Later(Sha1::digest([salt, &password].concat()).into(), bytes);
                let check = lock.read(&check);
                (Sha1::digest(&check[..16])[..] == check[16..]).then_some(lock)
            }
            _ => None,
        }
    }

    fn key(&self, block: u32) -> Vec<u8> {
        match self {
            Self::Old(digest) => Md5::digest([&digest[..], &block.to_le_bytes()].concat()).to_vec(),
            Self::Later(digest, bytes) => {
                let mut key = Sha1::digest([&digest[..], &block.to_le_bytes()].concat())[..*bytes].to_vec();
                // The shortest one is filled up.
                if *bytes == 5 {
                    key.resize(16, 0);
                }
                key
            }
        }
    }

    /// Bytes from the beginning of the first block.
    fn read(&self, bytes: &[u8]) -> Vec<u8> {
        bytes.iter().zip(Rc4::of(&self.key(0))).map(|(byte, sign)| byte ^ sign).collect()
    }
}

/// The stream of RC4, which never ends.
struct Rc4 {
    state: [u8; 256],
    first: u8,
    second: u8,
}

impl Rc4 {
    fn of(key: &[u8]) -> Self {
        let mut state = [0; 256];
        for (at, place) in (0u8..=255).zip(&mut state) {
            *place = at;
        }
        let mut second = 0u8;
        for (at, sign) in (0..256).zip(key.iter().cycle()) {
            second = second.wrapping_add(state[at]).wrapping_add(*sign);
            state.swap(at, usize::from(second));
        }
        Self { state, first: 0, second: 0 }
    }
}

impl Iterator for Rc4 {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        self.first = self.first.wrapping_add(1);
        let first = usize::from(self.first);
        self.second = self.second.wrapping_add(self.state[first]);
        let second = usize::from(self.second);
        self.state.swap(first, second);
        Some(self.state[usize::from(self.state[first].wrapping_add(self.state[second]))])
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{book, cell, packed, record, wide};
    use super::*;
    use crate::evidence::reading::Trouble;

    /// The locks of two books that Excel locked (of the collection of oletools), and one that it put under a password.
    const LOCKED: [&str; 2] = [
        "010001000100b363d0c900fae2e1f2180112bfce9a5345ed8765d8a1e2731a7486894a87b971eb4b9b3431f5e682d3b3887c37600473",
        "010001000100f6aa0c139de2933c03128bb02fa457f85eb4991ec2c3de08740d402df6c857d955f2bf673f61ac4d8946b36ec0af2f90",
    ];
    const SEALED: &str =
        "0100010001006fc2f6be3c82f40114bbc41c5624ca4cb8e0b5485506e79c7dbcb18e7f6b0e367275a5a1c02e8e55b20c6d5e976eb621";

    /// The same with longer keys: a lock that this password opens, made here.
    fn later(bits: u32) -> Vec<u8> {
        let salt = [7u8; 16];
        let password: Vec<u8> = KNOWN.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let bytes = if bits == 0 { 5 } else { bits as usize / 8 };
        let lock = Lock::Later(Sha1::digest([&salt[..], &password].concat()).into(), bytes);
        let check = lock.read(&[&[3u8; 16][..], Sha1::digest([3u8; 16]).as_slice()].concat());
        let head: Vec<u8> = [0, 0, 0x6801, 0x8004, bits, 1, 0, 0].into_iter().flat_map(u32::to_le_bytes).collect();
        let length = (head.len() as u32).to_le_bytes();
        [
            &[1, 0, 2, 0, 2, 0, 4, 0, 0, 0][..],
            &length,
            &head,
            &16u32.to_le_bytes(),
            &salt,
            &check[..16],
            &20u32.to_le_bytes(),
            &check[16..],
        ]
        .concat()
    }

    /// The stream of a book as it is locked: what is encrypted twice with the same key is in the clear.
    fn locked(lock: &[u8]) -> Vec<u8> {
        let long = "долг ".repeat(300);
        let cells = [cell(0x0204, [0, 0, 0], &wide(&long)), cell(0x0204, [1, 0, 0], &wide("паспорт"))];
        let open = book(0x0600, &[record(FILE_PASS, lock)], &cells);
        let mut closed = opened(&open).unwrap();
        let at = open.windows(2).position(|two| two == FILE_PASS.to_le_bytes()).unwrap();
        closed[at..at + 2].copy_from_slice(&FILE_PASS.to_le_bytes());
        closed
    }

    #[test]
    fn a_book_that_is_locked_against_changes_alone_is_read_and_one_under_a_password_is_not() {
        let mut locks: Vec<Vec<u8>> = LOCKED.iter().map(|lock| hex::decode(lock).unwrap()).collect();
        locks.extend([later(0), later(40), later(128)]);
        for lock in &locks {
            let closed = locked(lock);
            let found = super::super::read(&packed("Workbook", &closed)).unwrap();
            let rows: Vec<&str> = found.pages[0].blocks.iter().map(|block| block.text.as_str()).collect();
            assert_eq!(rows, ["долг ".repeat(300).as_str(), "паспорт"]);
        }
        let mut wrong = later(128);
        *wrong.last_mut().unwrap() ^= 1;
        for lock in [hex::decode(SEALED).unwrap(), wrong, later(128)[..40].to_vec(), vec![0, 0, 1, 2, 3, 4]] {
            let book = book(0x0600, &[record(FILE_PASS, &lock)], &[]);
            assert_eq!(super::super::read(&packed("Workbook", &book)), Err(Trouble::Encrypted));
        }
    }
}
