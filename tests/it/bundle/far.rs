//! Archives and texts that do not fit into memory: what is said in them is printed all the same.

use super::support::Desk;
use crate::chats::support::{ANDROID, telegram};
use dalil::base::Sha256Digest;
use dalil::base::id::EvidenceId;
use dalil::bundle::{self, Content, Error, Order, Originals, Plan, Planned, Remark, Unprintable};
use dalil::worker::Stretches;
use sha2::Digest;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// More than is looked into in memory.
const FILM: u32 = 257 << 20;

/// Files on a disk. Whoever wants one whole gets none.
struct Cellar(Vec<(EvidenceId, PathBuf)>);

impl Cellar {
    fn path(&self, id: EvidenceId) -> io::Result<&Path> {
        let found = self.0.iter().find(|(known, _)| *known == id);
        found.map(|(_, path)| path.as_path()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl Originals for Cellar {
    fn len(&self, id: EvidenceId) -> io::Result<u64> {
        Ok(std::fs::metadata(self.path(id)?)?.len())
    }
    fn bytes(&self, _: EvidenceId) -> io::Result<Vec<u8>> {
        panic!("nothing of this size is to lie in memory")
    }
    fn stretches(&self, id: EvidenceId) -> io::Result<Box<dyn Stretches>> {
        Ok(Box::new(File::open(self.path(id)?)?))
    }
    fn head(&self, id: EvidenceId, at_most: usize) -> io::Result<Vec<u8>> {
        let mut head = Vec::new();
        File::open(self.path(id)?)?.take(at_most as u64).read_to_end(&mut head)?;
        Ok(head)
    }
}

/// An archive of a film and a text, both as they are.
fn write(path: &Path, name: &str, words: &[u8]) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    let film = vec![0; 1 << 20];
    let (mut crc, mut at, mut directory) = (flate2::Crc::new(), 0u32, Vec::new());
    for _ in 0..FILM / (1 << 20) {
        crc.update(&film);
    }
    let mut of_words = flate2::Crc::new();
    of_words.update(words);
    for (name, crc, length) in [("VID-1.mp4", crc.sum(), FILM), (name, of_words.sum(), words.len() as u32)] {
        let mut middle = vec![0, 0, 0, 0, 0, 0];
        for number in [crc, length, length] {
            middle.extend(number.to_le_bytes());
        }
        middle.extend((name.len() as u16).to_le_bytes());
        out.write_all(&[b"PK\x03\x04\x14\0\0\x08".as_slice(), &middle, &[0, 0], name.as_bytes()].concat())?;
        if length == FILM {
            for _ in 0..FILM / (1 << 20) {
                out.write_all(&film)?;
            }
        } else {
            out.write_all(words)?;
        }
        directory.extend(*b"PK\x01\x02\x14\0\x14\0\0\x08");
        directory.extend(&middle);
        directory.extend([0; 12]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
        at += 30 + name.len() as u32 + length;
    }
    out.write_all(&directory)?;
    out.write_all(b"PK\x05\x06\0\0\0\0\x02\0\x02\0")?;
    out.write_all(&(directory.len() as u32).to_le_bytes())?;
    out.write_all(&at.to_le_bytes())?;
    out.write_all(&[0, 0])?;
    out.flush()
}

fn digest(path: &Path) -> Sha256Digest {
    let (mut hasher, mut file, mut part) = (sha2::Sha256::new(), File::open(path).unwrap(), vec![0; 1 << 20]);
    while let n @ 1.. = file.read(&mut part).unwrap() {
        hasher.update(&part[..n]);
    }
    Sha256Digest(hasher.finalize().into())
}

#[test]
fn the_conversation_in_a_large_archive_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new();
    let mut cellar = Cellar(Vec::new());
    let telegram = telegram("Слово", 40);
    for (file, name, words) in [
        ("ChatExport.zip", "ChatExport/result.json", telegram.as_bytes()),
        ("WhatsApp Chat.zip", "WhatsApp Chat with Эрмек байке.txt", ANDROID.as_bytes()),
        ("Films.zip", "readme.md", b"nothing said".as_slice()),
    ] {
        let path = folder.path().join(file);
        write(&path, name, words).unwrap();
        let id = desk.exhibit(file, b"".as_slice());
        let exhibit = desk.order.exhibits.last_mut().unwrap();
        (exhibit.named, exhibit.digest) = (file.to_owned(), digest(&path));
        cellar.0.push((id, path));
    }
    let reader = crate::support::reader();
    let plan = bundle::plan(desk.order.clone(), &cellar, &reader).expect("a plan");
    let [by_messages, as_text, films] = plan.exhibits() else { panic!("three exhibits") };
    assert!(by_messages.sheet_of_message(0, 40).is_some(), "each message has its sheet");
    for printed in [by_messages, as_text] {
        assert!(matches!(printed.content, Content::Text { pages: 1.. }), "{:?}", printed.content);
        assert_eq!(printed.remarks, [Remark::ChatOfArchive]);
    }
    assert_eq!(films.content, Content::Unprintable(Unprintable::Archive), "nobody talks in it");

    // One that is not what was sealed is refused, and not printed.
    desk.order.exhibits.truncate(1);
    desk.order.exhibits[0].digest = Sha256Digest::of(b"another");
    let refused = bundle::plan(desk.order, &cellar, &reader);
    assert!(matches!(refused, Err(Error::Altered { number: 1, .. })), "{refused:?}");
}

/// Files of the desk put on a disk.
fn onto_disk(desk: &Desk, folder: &Path) -> Cellar {
    let put = |exhibit: &bundle::Exhibit| {
        let path = folder.join(exhibit.number.to_string());
        std::fs::write(&path, desk.shelf.bytes(exhibit.evidence).unwrap()).unwrap();
        (exhibit.evidence, path)
    };
    Cellar(desk.order.exhibits.iter().map(put).collect())
}

/// The bundle where no file of more than so many bytes lies in memory.
fn built(within: u64, order: &Order, originals: &dyn Originals) -> bundle::Result<(Plan, Vec<u8>)> {
    let mut book = Vec::new();
    let reader = crate::support::reader();
    let go_on = &mut |_, _| std::ops::ControlFlow::Continue(());
    let (plan, _) = bundle::build_within(within, order, (originals, &reader), &mut book, go_on)?;
    Ok((plan, book))
}

/// A cellar whose only file is exchanged when it was opened so many times.
struct Exchanged {
    cellar: Cellar,
    other: PathBuf,
    after: usize,
    opened: AtomicUsize,
}

impl Originals for Exchanged {
    fn len(&self, id: EvidenceId) -> io::Result<u64> {
        self.cellar.len(id)
    }
    fn bytes(&self, id: EvidenceId) -> io::Result<Vec<u8>> {
        self.cellar.bytes(id)
    }
    fn stretches(&self, id: EvidenceId) -> io::Result<Box<dyn Stretches>> {
        let is_other = self.opened.fetch_add(1, Ordering::Relaxed) >= self.after;
        if is_other { Ok(Box::new(File::open(&self.other)?)) } else { self.cellar.stretches(id) }
    }
    fn head(&self, id: EvidenceId, at_most: usize) -> io::Result<Vec<u8>> {
        self.cellar.head(id, at_most)
    }
}

#[test]
fn a_text_that_is_not_to_lie_in_memory_is_printed_as_the_same_bundle() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new();
    let whatsapp: String = (0..900).map(|n| format!("14.03.2026, 06:{:02} - Эрмек: Сөз {n}\r\n", n % 60)).collect();
    let telegram = telegram("Слово", 60);
    let mut broken = ANDROID.as_bytes().repeat(60);
    broken.extend([1; 8_000]);
    broken.push(0xFF);
    for (name, bytes) in [
        ("WhatsApp Chat with Эрмек.txt", whatsapp.as_bytes()),
        ("result.json", telegram.as_bytes()),
        ("WhatsApp Chat with Мурат.txt", broken.as_slice()),
    ] {
        desk.exhibit(name, bytes);
        desk.order.exhibits.last_mut().unwrap().named = name.to_owned();
    }
    let (held, whole) = built(1 << 30, &desk.order, &desk.shelf).expect("a bundle in memory");
    let cellar = onto_disk(&desk, folder.path());
    let (far, book) = built(4 << 10, &desk.order, &cellar).expect("a bundle by stretches");
    let of = |planned: &Planned| (planned.content.clone(), planned.remarks.clone(), planned.starts.clone());
    for (one, other) in far.exhibits().iter().zip(held.exhibits()) {
        assert_eq!((of(one), one.place.clone()), (of(other), other.place.clone()), "{}", one.exhibit.named);
    }
    assert!(matches!(far.exhibits()[0].content, Content::Text { pages: 10.. }), "{:?}", far.exhibits()[0].content);
    assert!(far.exhibits()[1].sheet_of_message(0, 60).is_some(), "message by message");
    assert_eq!(far.exhibits()[2].content, Content::Unprintable(Unprintable::Other), "no text to its end");
    assert!(book == whole, "the same book to the last byte");

    // What is exchanged between counting and binding is not printed.
    desk.order.exhibits.truncate(1);
    let other = folder.path().join("another");
    std::fs::write(&other, whatsapp.replacen("Эрмек", "Мурат", 1)).unwrap();
    let mut exchanged = Exchanged { cellar, other, after: usize::MAX, opened: AtomicUsize::new(0) };
    let reader = crate::support::reader();
    bundle::plan_within(4 << 10, desk.order.clone(), &exchanged, &reader).expect("a plan");
    exchanged.after = exchanged.opened.swap(0, Ordering::Relaxed);
    let refused = built(4 << 10, &desk.order, &exchanged);
    assert!(matches!(refused, Err(Error::Altered { number: 1, .. })), "{:?}", refused.map(|(plan, _)| plan));
}

/// Kibibytes that this process holds.
fn held_now() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
#[ignore = "sets some thousands of sheets, which takes minutes"]
fn a_text_four_times_as_long_takes_no_more_memory() {
    let folder = tempfile::tempdir().unwrap();
    let reader = crate::support::reader();
    let mut grown = Vec::new();
    let most = std::env::var("DALIL_TEXT_MIB").ok().and_then(|most| most.parse().ok()).unwrap_or(4usize);
    // The first only warms up.
    for mebibytes in [1, 1, most] {
        let mut desk = Desk::new();
        let line = "14.03.2026, 06:31 - Эрмек байке: Аэропорттосуңбу? Кубан паспортту бердиби, жолго чыктыңбы?\n";
        desk.exhibit("WhatsApp Chat.txt", line.repeat((mebibytes << 20) / line.len()));
        desk.order.exhibits[0].named = "WhatsApp Chat.txt".to_owned();
        let cellar = onto_disk(&desk, folder.path());
        desk.shelf = Default::default();
        let before = held_now();
        let plan = bundle::plan_within(64 << 10, desk.order.clone(), &cellar, &reader).expect("a plan");
        let counted = held_now().saturating_sub(before);
        let mut sink = std::io::sink();
        let go_on = &mut |_, _| std::ops::ControlFlow::Continue(());
        drop(plan);
        let bound = bundle::build_within(64 << 10, &desk.order, (&cellar, &reader), &mut sink, go_on);
        let (_, report) = bound.expect("a bundle");
        let bound = held_now().saturating_sub(before);
        println!("{mebibytes} MiB, {} pages: {counted} KiB when counted, {bound} KiB when bound", report.pages);
        grown.push(counted.max(bound));
    }
    assert!(grown[2] < 48 << 10, "{grown:?} KiB");
}
