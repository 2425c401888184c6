//! Several hundred broken variants of every format: each ends as read, as refused with a reason, or with its worker killed; the
//! original is whole and the program's own memory does not grow with them.

use super::samples::{docx, letter, mhtml, odt, old_office, outlook, pdf, rtf, warc, xlsx, zip};
use crate::chats::support::ANDROID;
use crate::media::photographs::fixture;
use crate::support::{picture, reader};
use dalil::evidence::importers::{Format, format_of};
use dalil::evidence::reading::Error;
use dalil::evidence::{EvidenceKind, Reading};
use std::collections::BTreeMap;

/// Numbers that look like chance and are the same each time (Steele and others, SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) as usize % below.max(1)
    }
}

fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let wacz = zip(&[("archive/data.warc", warc().as_slice()), ("datapackage.json", b"{}".as_slice())]);
    let mailbox = [
        b"From a@b Sat Jan  3 01:05:34 2026\n".as_slice(),
        &letter(),
        b"\n\nFrom c@d Sat Jan  3 01:05:34 2026\n",
        &letter(),
    ]
    .concat();
    vec![
        ("a.pdf", pdf("Паспорт остаётся у хозяина.\nБишкек шаары")),
        ("a.eml", letter()),
        ("a.mbox", mailbox),
        ("a.docx", docx()),
        ("a.xlsx", xlsx()),
        ("a.odt", odt()),
        ("a.rtf", rtf()),
        ("a.mhtml", mhtml()),
        ("a.warc", warc()),
        ("a.wacz", wacz),
        ("a.zip", zip(&[("а.txt", "слова".as_bytes()), ("b.bin", &[7; 5000])])),
        ("a.html", b"<html><body><table><tr><td><p>x</td></table>".to_vec()),
        ("a.doc", old_office("contract.doc")),
        ("a.xls", old_office("pay.xls")),
        ("a.msg", outlook()),
        ("chat.txt", ANDROID.as_bytes().to_vec()),
        ("chat.zip", zip(&[("_chat.txt", ANDROID.as_bytes())])),
        ("a.png", picture(3)),
        ("a.heic", std::fs::read(fixture("photo.heic")).unwrap()),
        ("tiles.heic", std::fs::read(fixture("tiles.heic")).unwrap()),
    ]
}

/// Cut, flipped, doubled, filled, shuffled.
fn broken(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut out = bytes.to_vec();
    match chance.next(6) {
        0 => out.truncate(chance.next(out.len())),
        1 => {
            for _ in 0..=chance.next(20) {
                let at = chance.next(out.len());
                out[at] ^= 1 << chance.next(8);
            }
        }
        2 => {
            let (from, length) = (chance.next(out.len()), chance.next(64));
            let piece: Vec<u8> = out[from..(from + length).min(out.len())].to_vec();
            out.splice(from..from, piece.iter().copied().cycle().take(piece.len() * 50));
        }
        3 => {
            let (from, length) = (chance.next(out.len()), 1 + chance.next(16));
            let end = (from + length).min(out.len());
            out[from..end].fill([0, 0xFF, b'<', b'(', b'9'][chance.next(5)]);
        }
        4 => {
            let at = chance.next(out.len());
            out.rotate_left(at);
            let head: Vec<u8> = bytes[..bytes.len().min(64)].to_vec();
            out.splice(0..0, head);
        }
        _ => {
            let at = chance.next(out.len());
            out.drain(at..(at + chance.next(40)).min(bytes.len()));
        }
    }
    out
}

/// Bytes of memory this program holds now.
fn held() -> usize {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    text.split(' ').nth(1).and_then(|pages| pages.parse::<usize>().ok()).unwrap_or(0) * 4096
}

#[test]
fn every_broken_variant_is_read_refused_or_its_worker_ends() {
    let each: usize = std::env::var("DALIL_BROKEN").ok().and_then(|n| n.parse().ok()).unwrap_or(24);
    let program = reader();
    let mut chance = Chance(20_261_128);
    let mut ends: BTreeMap<String, usize> = BTreeMap::new();
    let before = held();
    for (name, sample) in samples() {
        for _ in 0..each {
            let bytes = broken(&sample, &mut chance);
            let head = &bytes[..bytes.len().min(8192)];
            let end = match Reading::of(&program, &bytes) {
                Ok(mut reading) => {
                    let read = if name.starts_with("chat") {
                        reading.chats(name, None).map(|_| ())
                    } else if name.ends_with(".png") || name.ends_with(".heic") {
                        reading.pages(EvidenceKind::Image).map(|_| ())
                    } else if let Some(format) = format_of(name, head) {
                        whole(&mut reading, format)
                    } else {
                        Ok(())
                    };
                    match read {
                        Ok(()) => "read".to_owned(),
                        Err(Error::Trouble(trouble)) => trouble.word().to_owned(),
                        Err(error) => panic!("{name}: {error:?}"),
                    }
                }
                Err(error) => panic!("{name}: {error:?}"),
            };
            *ends.entry(end).or_default() += 1;
        }
    }
    println!("{ends:?}");
    assert_eq!(ends.values().sum::<usize>(), each * samples().len());
    assert!(ends["read"] > 0 && ends["damaged"] > 0, "{ends:?}");
    let grown = held().saturating_sub(before);
    assert!(grown < 200 << 20, "the program itself took {grown} bytes more");
}

/// All that can be asked about it.
fn whole(reading: &mut Reading, format: Format) -> Result<(), Error> {
    let found = reading.document(format, 0, 40)?;
    for file in found.files.iter().take(5) {
        match reading.inner(format, &file.entry, &mut std::io::sink()) {
            Ok(_) | Err(Error::Trouble(dalil::evidence::Trouble::Damaged | dalil::evidence::Trouble::Bomb)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[test]
fn archives_made_to_grow_are_refused() {
    let program = reader();
    // Sixty megabytes of nothing in sixty kilobytes.
    let zeros = zip(&[("word/document.xml", vec![b' '; 60 << 20].as_slice())]);
    let read = Reading::of(&program, &zeros).and_then(|mut reading| reading.document(Format::Word, 0, 1));
    assert!(matches!(read, Err(Error::Trouble(dalil::evidence::Trouble::Bomb))), "{read:?}");
    // Entities that name one another (a billion laughs) are not followed.
    let laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w:document><w:p><w:r><w:t>&b;ok</w:t></w:r></w:p></w:document>";
    let bytes = zip(&[("word/document.xml", laughs.as_bytes())]);
    let found = Reading::of(&program, &bytes).and_then(|mut reading| reading.document(Format::Word, 0, 1)).unwrap();
    assert_eq!(found.pages[0].text(), "ok");
    // Elements a million deep.
    let deep = format!("<html>{}", "<div><table><tr><td>".repeat(100_000));
    let end = Reading::of(&program, deep.as_bytes()).and_then(|mut reading| reading.document(Format::Html, 0, 1));
    assert!(matches!(end, Ok(_) | Err(Error::Trouble(_))), "{end:?}");
}
