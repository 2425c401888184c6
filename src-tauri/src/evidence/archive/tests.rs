use super::*;
use std::io::{Cursor, Write};

/// An archive as telephones write it; `deflate` packs the files.
pub fn zip(files: &[(&str, &[u8])], deflate: bool) -> Vec<u8> {
    let named: Vec<(&[u8], &[u8])> = files.iter().map(|(name, bytes)| (name.as_bytes(), *bytes)).collect();
    raw(&named, deflate)
}

/// The same with names in any page of characters.
fn raw(files: &[(&[u8], &[u8])], deflate: bool) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let mut crc = flate2::Crc::new();
        crc.update(bytes);
        let packed = if deflate {
            let mut packer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
            packer.write_all(bytes).unwrap();
            packer.finish().unwrap()
        } else {
            bytes.to_vec()
        };
        let at = out.len() as u32;
        let mut middle = Vec::new();
        middle.extend(if deflate { 8u16 } else { 0 }.to_le_bytes());
        middle.extend([0; 4]);
        for value in [crc.sum(), packed.len() as u32, bytes.len() as u32] {
            middle.extend(value.to_le_bytes());
        }
        middle.extend((name.len() as u16).to_le_bytes());
        out.extend(*b"PK\x03\x04\x14\0\0\x08");
        out.extend(&middle);
        out.extend([0, 0]);
        out.extend(*name);
        out.extend(&packed);
        directory.extend(*b"PK\x01\x02\x14\0\x14\0\0\x08");
        directory.extend(&middle);
        directory.extend([0; 12]);
        directory.extend(at.to_le_bytes());
        directory.extend(*name);
    }
    let at = out.len() as u32;
    out.extend(&directory);
    out.extend(*b"PK\x05\x06\0\0\0\0");
    for _ in 0..2 {
        out.extend((files.len() as u16).to_le_bytes());
    }
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0, 0]);
    out
}

#[test]
fn the_time_of_a_file_is_the_one_whose_zone_is_told() {
    // 5 March 2026, 10:11:12 UTC.
    let utc = 1_772_705_472_i64;
    let unix = [b"UT\x05\0\x03".as_slice(), &(utc as i32).to_le_bytes()].concat();
    let ticks = (utc as u64 + 11_644_473_600) * 10_000_000;
    let windows = [b"\x0A\0\x20\0\0\0\0\0\x01\0\x18\0".as_slice(), &ticks.to_le_bytes(), &[0; 16]].concat();
    assert_eq!((changed(&unix), changed(&windows)), (Some(utc), Some(utc)));
    assert_eq!(changed(b"UT\x01\0\x00"), None, "a field that holds no time");
    assert_eq!(changed(b""), None, "a clock alone");
}

#[test]
fn files_are_listed_by_name_and_come_out_as_they_went_in() {
    for deflate in [false, true] {
        let words = "Айсулуу, иш бар ".repeat(40);
        let mut source =
            Cursor::new(zip(&[("_chat.txt", words.as_bytes()), ("00000012-ФОТО.jpg", b"\xFF\xD8")], deflate));
        let list = entries(&mut source).unwrap();
        assert_eq!(list.iter().map(|e| e.name.as_str()).collect::<Vec<_>>(), ["_chat.txt", "00000012-ФОТО.jpg"]);
        assert_eq!(unpack(&mut source, &list[0], 1 << 20).unwrap(), words.as_bytes());
        assert_eq!(unpack(&mut source, &list[1], 1 << 20).unwrap(), b"\xFF\xD8");
    }
}

#[test]
fn an_archive_cut_anywhere_is_refused_and_never_panics() {
    let whole = zip(&[("_chat.txt", &[b'a'; 300]), ("b.jpg", b"xyz")], true);
    for length in 0..whole.len() {
        let mut source = Cursor::new(whole[..length].to_vec());
        let read = entries(&mut source).and_then(|list| unpack(&mut source, &list[0], 1 << 20));
        assert!(read.is_err(), "cut at {length}");
    }
}

#[test]
fn a_byte_changed_anywhere_never_panics_and_never_gives_other_words() {
    let whole = zip(&[("_chat.txt", &[b'a'; 300])], true);
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 0x41;
        let mut source = Cursor::new(changed);
        if let Ok(list) = entries(&mut source)
            && let Some(first) = list.first()
            && let Ok(bytes) = unpack(&mut source, first, 1 << 20)
        {
            assert_eq!(bytes, [b'a'; 300], "byte {at}");
        }
    }
}

#[test]
fn bombs_are_refused_by_their_ratio_their_size_and_their_overlap() {
    let zeros = vec![0; 4 << 20];
    let mut bomb = Cursor::new(zip(&[("_chat.txt", &zeros)], true));
    let list = entries(&mut bomb).unwrap();
    assert_eq!(unpack(&mut bomb, &list[0], 64 << 20), Err(Trouble::Bomb), "a thousand to one");
    let mut long = Cursor::new(zip(&[("_chat.txt", b"four")], false));
    let list = entries(&mut long).unwrap();
    assert_eq!(unpack(&mut long, &list[0], 3), Err(Trouble::Bomb), "longer than asked for");
    // Both lines of the directory point to the first file.
    let mut twice = zip(&[("a", b"one file"), ("b", b"one file")], false);
    let second = twice.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
    twice[second + 42..second + 46].fill(0);
    assert_eq!(entries(&mut Cursor::new(twice)), Err(Trouble::Bomb), "one over the other");
}

#[test]
fn names_in_either_old_page_are_read() {
    let names = ["Договор №1.txt", "Паспорт Асановой.txt", "ФОТО/СНИМОК 12.jpg"];
    for page in [encoding_rs::IBM866, encoding_rs::WINDOWS_1251] {
        let bytes = names.map(|name| page.encode(name).0.into_owned());
        let files: Vec<(&[u8], &[u8])> = bytes.iter().map(|name| (name.as_slice(), b"x".as_slice())).collect();
        let list = entries(&mut Cursor::new(raw(&files, false))).unwrap();
        assert_eq!(list.iter().map(|e| e.name.as_str()).collect::<Vec<_>>(), names, "{}", page.name());
    }
}

#[test]
fn a_file_that_stays_closed_hides_no_other() {
    let whole = zip(&[("plain.txt", b"plain words"), ("closed.bin", &[7; 20])], false);
    let line = whole.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
    let head = whole.windows(4).rposition(|w| w == b"PK\x03\x04").unwrap();
    let mut locked = whole.clone();
    (locked[line + 8], locked[head + 6]) = (locked[line + 8] | 1, locked[head + 6] | 1);
    let mut other = whole;
    (other[line + 10], other[head + 8]) = (12, 12);
    for (archive, why) in [(locked, Trouble::Locked), (other, Trouble::Packing)] {
        let mut source = Cursor::new(archive);
        let list = entries(&mut source).unwrap();
        assert_eq!(list.iter().map(|e| e.name.as_str()).collect::<Vec<_>>(), ["plain.txt", "closed.bin"]);
        assert_eq!(unpack(&mut source, &list[0], 1 << 20).unwrap(), b"plain words");
        assert_eq!(unpack(&mut source, &list[1], 1 << 20), Err(why));
    }
}

#[test]
fn bytes_behind_an_archive_do_no_harm() {
    for behind in
        [vec![0; 16], vec![0; 40_000], b"PK\x05\x06 is what an end begins with, and no more than that".to_vec()]
    {
        let mut archive = zip(&[("a.txt", b"words"), ("in.zip", &zip(&[("b.txt", b"inside")], false))], false);
        archive.extend(&behind);
        let mut source = Cursor::new(archive);
        let list = entries(&mut source).unwrap();
        assert_eq!(list.iter().map(|e| e.name.as_str()).collect::<Vec<_>>(), ["a.txt", "in.zip"]);
        assert_eq!(unpack(&mut source, &list[0], 1 << 20).unwrap(), b"words");
    }
}

#[test]
fn a_name_in_utf_8_beside_the_stored_one_is_taken_if_it_was_made_for_that() {
    let stored = "Келишим ?з?м.txt".as_bytes();
    let mut crc = flate2::Crc::new();
    crc.update(stored);
    for (sum, shown) in [(crc.sum(), "Келишим өзүм.txt"), (crc.sum() ^ 1, "Келишим ?з?м.txt")] {
        let name = [&[1u8][..], &sum.to_le_bytes()[..], "Келишим өзүм.txt".as_bytes()].concat();
        let mut extra = vec![0x55, 0x54, 1, 0, 0];
        extra.extend(*b"up");
        extra.extend((name.len() as u16).to_le_bytes());
        extra.extend(name);
        let mut archive = raw(&[(stored, b"words")], false);
        // The field stands behind the name in the directory; the end record says how long that is.
        let line = archive.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
        let behind = line + 46 + stored.len();
        archive[line + 30..line + 32].copy_from_slice(&(extra.len() as u16).to_le_bytes());
        let end = archive.len() - 22;
        let size = (end - line + extra.len()) as u32;
        archive[end + 12..end + 16].copy_from_slice(&size.to_le_bytes());
        archive.splice(behind..behind, extra);
        let mut source = Cursor::new(archive);
        let list = entries(&mut source).unwrap();
        assert_eq!(list[0].name, shown);
        assert_eq!(unpack(&mut source, &list[0], 1 << 20).unwrap(), b"words");
    }
}
