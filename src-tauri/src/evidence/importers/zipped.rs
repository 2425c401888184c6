//! Archives in ZIP: listed in full, unpacked one file at a time when somebody asks for it.

use super::chat::INSIDE;
use super::found::{Found, InnerFile};
use super::read::{LONGEST_COPY, part_of};
use crate::evidence::archive::{self, Entry};
use crate::evidence::reading::Trouble;
use std::collections::{HashMap, HashSet};
use std::io::{Read, Seek};

/// Files of an archive that are listed: the pictures of a telephone of many years. Of more it is said that there are more.
const FILES: usize = 50_000;
/// Bytes of all of them together when unpacked.
const TOTAL: u64 = 4 << 30;
/// One file of them.
const LONGEST: u64 = 1 << 30;

impl From<archive::Trouble> for Trouble {
    fn from(trouble: archive::Trouble) -> Self {
        match trouble {
            archive::Trouble::Damaged => Self::Damaged,
            archive::Trouble::Locked => Self::Encrypted,
            archive::Trouble::Packing => Self::Packing,
            archive::Trouble::Bomb => Self::Bomb,
        }
    }
}

/// Whether a name stays in its folder when it is unpacked by a program less careful: no way up, no root, no drive, no
/// control character.
pub fn is_safe_name(name: &str) -> bool {
    let drive = name.as_bytes().get(1) == Some(&b':');
    !name.starts_with('/') && !drive && !name.chars().any(char::is_control) && !name.split('/').any(|part| part == "..")
}

/// The files of an archive, each by a name of its own.
pub fn entries(source: &mut (impl Read + Seek)) -> Result<Vec<Entry>, Trouble> {
    Ok(listed(source)?.0)
}

/// The same, and whether there are more than are listed.
fn listed(source: &mut (impl Read + Seek)) -> Result<(Vec<Entry>, bool), Trouble> {
    let mut list = archive::entries(source)?;
    if list.iter().map(|e| e.length).fold(0, u64::saturating_add) > TOTAL {
        return Err(Trouble::Bomb);
    }
    let is_cut = list.len() > FILES;
    list.truncate(FILES);
    number(&mut list);
    Ok((list, is_cut))
}

/// An archive may hold several files of one name. The first keeps it, the others get a number: `a (2).txt`.
fn number(list: &mut [Entry]) {
    let mut taken: HashSet<String> = list.iter().map(|entry| entry.name.clone()).collect();
    let mut seen: HashMap<String, u32> = HashMap::new();
    for entry in list {
        let count = seen.entry(entry.name.clone()).or_insert(0);
        *count += 1;
        if *count == 1 {
            continue;
        }
        let (stem, ending) = match entry.name.rfind('.') {
            Some(at) if at > 0 && !entry.name[..at].ends_with('/') && !entry.name[at..].contains('/') => {
                entry.name.split_at(at)
            }
            _ => (entry.name.as_str(), ""),
        };
        let mut name = format!("{stem} ({count}){ending}");
        while !taken.insert(name.clone()) {
            *count += 1;
            name = format!("{stem} ({count}){ending}");
        }
        entry.name = name;
    }
}

/// What an archive lists.
pub fn read(source: &mut (impl Read + Seek)) -> Result<Found, Trouble> {
    let mut files: Vec<InnerFile> = Vec::new();
    let (list, cut) = listed(source)?;
    for entry in list {
        // What an Apple computer adds beside every file.
        if entry.name.starts_with("__MACOSX/") {
            continue;
        }
        files.push(InnerFile {
            name: entry.name.clone(),
            entry: entry.name,
            length: entry.length,
            ..InnerFile::default()
        });
    }
    Ok(Found { files, cut, ..Found::default() })
}

/// When one of its files was changed last, in seconds since 1970 UTC, as it says.
pub fn changed(source: &mut (impl Read + Seek), name: &str) -> Option<i64> {
    entries(source).ok()?.into_iter().find(|entry| entry.name == name)?.changed
}

/// One of its files, or what stands in one of them that is an export of MMS: `sms.xml/mms/12/a.jpg`.
pub fn unpack(source: &mut (impl Read + Seek), name: &str) -> Result<Vec<u8>, Trouble> {
    let list = entries(source)?;
    if let Some(entry) = list.iter().find(|e| e.name == name) {
        return Ok(archive::unpack(source, entry, LONGEST)?);
    }
    let part =
        |e: &Entry| name.strip_prefix(e.name.as_str())?.strip_prefix('/').filter(|part| part.starts_with(INSIDE));
    let (copy, part) = list.iter().find_map(|e| Some((e, part(e)?))).ok_or(Trouble::Damaged)?;
    part_of(archive::unpack(source, copy, LONGEST_COPY)?, part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::archive::tests::zip;
    use std::io::Cursor;

    #[test]
    fn files_of_one_name_are_all_listed_and_taken_out() {
        let files: [(&str, &[u8]); 6] = [
            ("a.txt", b"first"),
            ("a.txt", b"second"),
            ("a (2).txt", b"named so"),
            ("a.txt", b"third"),
            ("x.y/.env", b"one"),
            ("x.y/.env", b"two"),
        ];
        let mut source = Cursor::new(zip(&files, true));
        let found = read(&mut source).unwrap();
        let names: Vec<&str> = found.files.iter().map(|file| file.entry.as_str()).collect();
        assert_eq!(names, ["a.txt", "a (3).txt", "a (2).txt", "a (4).txt", "x.y/.env", "x.y/.env (2)"]);
        for (name, (_, bytes)) in names.iter().zip(files) {
            assert_eq!(unpack(&mut source, name).unwrap(), bytes, "{name}");
        }
    }

    #[test]
    fn a_picture_of_an_mms_is_taken_out_of_the_copy_that_an_archive_holds() {
        let part = |name: &str, data: &str| format!(r#"<part ct="image/jpeg" cl="{name}" data="{data}" />"#);
        let copy = format!(
            r#"<smses count="1"><mms date="1772709200000" msg_box="1" address="4444"><parts>{}{}</parts></mms></smses>"#,
            part("a.jpg", "AAEC"),
            part("b.jpg", "BBBB")
        );
        let files: [(&str, &[u8]); 3] =
            [("S/sms.xml", copy.as_bytes()), ("mms/2/b.jpg", b"another"), ("S/sms.xml.txt", b"x")];
        let mut source = Cursor::new(zip(&files, true));
        assert_eq!(unpack(&mut source, "S/sms.xml/mms/2/b.jpg").unwrap(), [4, 16, 65]);
        assert_eq!(unpack(&mut source, "mms/2/b.jpg").unwrap(), b"another");
        for nowhere in ["S/sms.xml/mms/1/b.jpg", "S/sms.xml/b.jpg", "S/sms.xml.txt/mms/1/a.jpg", "sms.xml/mms/1/a.jpg"]
        {
            assert_eq!(unpack(&mut source, nowhere), Err(Trouble::Damaged), "{nowhere}");
        }
    }

    #[test]
    fn an_archive_of_very_many_files_is_listed_as_far_as_it_goes_and_says_so() {
        let names: Vec<String> = (0..=FILES).map(|n| format!("DCIM/{n}.jpg")).collect();
        let of = |count: usize| {
            let files: Vec<(&str, &[u8])> = names.iter().take(count).map(|name| (name.as_str(), &b"x"[..])).collect();
            let found = read(&mut Cursor::new(zip(&files, false))).unwrap();
            (found.files.len(), found.cut)
        };
        assert_eq!(of(10_001), (10_001, false));
        assert_eq!(of(FILES), (FILES, false));
        assert_eq!(of(FILES + 1), (FILES, true));
    }
}
