//! Several hundred broken variants of every format: each ends as read, as refused with a reason, or with its worker killed; the
//! original is whole and the program's own memory does not grow with them.

use super::samples::{docx, letter, mhtml, odp, odt, old_office, outlook, pdf, ppt, pptx, rtf, warc, xlsx, zip};
use crate::chats::support::{ANDROID, telegram, texts, viber};
use crate::media::photographs::fixture;
use crate::support::{picture, reader};
use dalil::evidence::importers::chat::DateOrders;
use dalil::evidence::importers::{Format, format_of};
use dalil::evidence::reading::Error;
use dalil::evidence::{EvidenceKind, Reading};
use image::ImageFormat;
use std::collections::BTreeMap;
use std::io::Cursor;

const PICTURES: [&str; 7] = [".png", ".heic", ".jpg", ".webp", ".tiff", ".gif", ".bmp"];

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
        ("a.pptx", pptx()),
        ("a.ppt", ppt()),
        ("a.odp", odp()),
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
        ("chat.json", telegram("Салам", 30).into_bytes()),
        ("chat.html", TELEGRAM_PAGE.as_bytes().to_vec()),
        ("chat.csv", viber("Салам", 30).into_bytes()),
        ("chat.xml", texts("Салам", 30).into_bytes()),
        ("a.ods", ods()),
        ("a.png", picture(3)),
        ("a.jpg", drawn(ImageFormat::Jpeg)),
        ("a.webp", drawn(ImageFormat::WebP)),
        ("a.tiff", drawn(ImageFormat::Tiff)),
        ("a.gif", drawn(ImageFormat::Gif)),
        ("a.bmp", drawn(ImageFormat::Bmp)),
        ("a.wav", sound()),
        ("a.heic", std::fs::read(fixture("photo.heic")).unwrap()),
        ("tiles.heic", std::fs::read(fixture("tiles.heic")).unwrap()),
    ]
}

const TELEGRAM_PAGE: &str = r##"<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="text bold">Эрмек</div></div>
<div class="history"><div class="message service" id="message-1"><div class="body details">14 March 2026</div></div>
<div class="message default clearfix" id="message2"><div class="body"><div class="pull_right date details" title="14.03.2026 10:00:05 UTC+06:00">10:00</div>
<div class="from_name">Эрмек</div><div class="text">Салам, иш бар<br>Анкарада</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body"><div class="pull_right date details" title="14.03.2026 10:01:05 UTC+06:00">10:01</div>
<div class="reply_to details">In reply to <a href="#go_to_message2">this message</a></div><div class="text">Качан?</div></div></div></div></div></body></html>"##;

/// A picture in another format.
fn drawn(format: ImageFormat) -> Vec<u8> {
    let picture = image::load_from_memory(&picture(3)).unwrap().to_rgb8();
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// Half a second of a tone, 8,000 samples of 16 bits a second (RIFF).
fn sound() -> Vec<u8> {
    let samples: Vec<u8> = (0..4000i32).flat_map(|n| ((n * 37 % 2000 - 1000) as i16).to_le_bytes()).collect();
    let head = [&b"WAVEfmt "[..], &16u32.to_le_bytes(), &1u16.to_le_bytes(), &1u16.to_le_bytes()].concat();
    let rates =
        [&8000u32.to_le_bytes()[..], &16000u32.to_le_bytes(), &2u16.to_le_bytes(), &16u16.to_le_bytes()].concat();
    let data = [&b"data"[..], &(samples.len() as u32).to_le_bytes(), &samples].concat();
    let body = [head, rates, data].concat();
    [&b"RIFF"[..], &(body.len() as u32).to_le_bytes(), &body].concat()
}

/// A sheet of OpenOffice.
fn ods() -> Vec<u8> {
    let content = "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\"><office:body><office:spreadsheet>\
        <table:table table:name=\"март\"><table:table-row><table:table-cell><text:p>Айгүл</text:p></table:table-cell>\
        <table:table-cell table:number-columns-repeated=\"3\"><text:p>500</text:p></table:table-cell></table:table-row></table:table>\
        </office:spreadsheet></office:body></office:document-content>";
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".as_slice()),
        ("content.xml", content.as_bytes()),
    ])
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
                        reading.chats(name, &DateOrders::NONE).map(|_| ())
                    } else if name.ends_with(".wav") {
                        reading
                            .heard()
                            .and_then(|_| reading.peaks(100))
                            .and_then(|_| reading.samples(0, 500))
                            .map(|_| ())
                    } else if PICTURES.iter().any(|ending| name.ends_with(ending)) {
                        reading
                            .pages(EvidenceKind::Image)
                            .and_then(|_| reading.page(EvidenceKind::Image, 0, 400))
                            .map(|_| ())
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
