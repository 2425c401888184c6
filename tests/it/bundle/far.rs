//! An archive that does not fit into memory: its conversation is printed all the same.

use super::support::Desk;
use crate::chats::support::{ANDROID, telegram};
use dalil::base::Sha256Digest;
use dalil::base::id::EvidenceId;
use dalil::bundle::{self, Content, Error, Originals, Remark, Unprintable};
use dalil::worker::Stretches;
use sha2::Digest;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

/// More than is looked into in memory.
const FILM: u32 = 257 << 20;

/// Archives on a disk. Whoever wants one whole gets none.
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
        panic!("an archive of this size is not to lie in memory")
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
