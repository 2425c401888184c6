//! An archive too large to be handed over is read a stretch at a time, and gives what it would give whole.

use super::samples::zip;
use crate::chats::support::ANDROID;
use crate::support::reader;
use dalil::evidence::importers::Format;
use dalil::evidence::importers::chat::DateOrders;
use dalil::evidence::reading::Error;
use dalil::evidence::{EvidenceKind, Reading, Trouble};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Counts what is read of it, and breaks where it is told to.
struct Watched {
    file: Cursor<Vec<u8>>,
    read: Arc<AtomicU64>,
    broken: Option<u64>,
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.broken.is_some_and(|at| self.file.position() < at) {
            return Err(io::Error::other("the disk"));
        }
        let n = self.file.read(buffer)?;
        self.read.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

impl Seek for Watched {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

fn unpacking(bytes: &[u8], broken: Option<u64>) -> (Reading, Arc<AtomicU64>) {
    let read = Arc::new(AtomicU64::new(0));
    let file = Watched { file: Cursor::new(bytes.to_vec()), read: read.clone(), broken };
    (Reading::unpacking(&reader(), bytes.len() as u64, Box::new(file)).unwrap(), read)
}

/// A chat, three films that cannot be packed further, and a picture.
fn export() -> (Vec<u8>, Vec<u8>) {
    let mut state = 1_u64;
    let mut film = || -> Vec<u8> {
        let byte = |_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 56) as u8
        };
        (0..5_000_000).map(byte).collect()
    };
    let films = [film(), film(), film()];
    let archive = zip(&[
        ("VID-20260306-WA0001.mp4", films[0].as_slice()),
        ("VID-20260306-WA0002.mp4", films[1].as_slice()),
        ("_chat.txt", ANDROID.as_bytes()),
        ("VID-20260306-WA0003.mp4", films[2].as_slice()),
    ]);
    let [_, second, _] = films;
    (archive, second)
}

#[test]
fn an_archive_gives_by_stretches_what_it_gives_whole() {
    let (archive, film) = export();
    let (mut far, read) = unpacking(&archive, None);
    let mut near = Reading::of(&reader(), &archive).unwrap();

    let (here, there) =
        (far.chats("_chat.txt", &DateOrders::NONE).unwrap(), near.chats("_chat.txt", &DateOrders::NONE).unwrap());
    assert_eq!(here.chats.len(), 1);
    assert!(!here.chats[0].messages.is_empty());
    assert_eq!(here.chats[0].messages, there.chats[0].messages);
    assert_eq!(here.files, there.files);
    let brought = read.load(Ordering::Relaxed);
    assert!(brought < archive.len() as u64 / 2, "the films stay where they are: {brought} of {}", archive.len());

    let list = |reading: &mut Reading| reading.document(Format::Zip, 0, 1).unwrap().files;
    assert_eq!(list(&mut far), list(&mut near));
    let mut out = Vec::new();
    far.inner(Format::Zip, "VID-20260306-WA0002.mp4", &mut out).unwrap();
    assert!(out == film, "a file inside comes out byte for byte");
}

#[test]
fn what_is_no_archive_and_too_large_says_so() {
    let (archive, _) = export();
    let (mut far, _) = unpacking(&archive, None);
    assert!(matches!(far.pages(EvidenceKind::Image), Err(Error::Trouble(Trouble::TooLarge))));
    assert!(matches!(far.text(), Err(Error::Trouble(Trouble::TooLarge))));
    // It still answers what it can.
    assert_eq!(far.document(Format::Zip, 0, 1).unwrap().files.len(), 4);

    let cut = &archive[..archive.len() - 30];
    let (mut far, _) = unpacking(cut, None);
    assert!(matches!(far.document(Format::Zip, 0, 1), Err(Error::Trouble(Trouble::Damaged))));
}

#[test]
fn a_disk_that_fails_is_not_taken_for_a_damaged_archive() {
    let (archive, _) = export();
    let (mut far, _) = unpacking(&archive, Some(6_000_000));
    assert_eq!(far.document(Format::Zip, 0, 1).unwrap().files.len(), 4, "its directory stands behind the bad place");
    let read = far.inner(Format::Zip, "VID-20260306-WA0001.mp4", &mut io::sink());
    assert!(matches!(read, Err(Error::Source(_))), "{read:?}");
}
