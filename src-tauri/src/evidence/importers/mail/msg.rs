//! Letters as Outlook saves them (MS-OXMSG): properties in the streams of a compound file. What a letter says of itself on its way
//! is read like the head of any other letter; where it went nowhere, by its properties.

use super::super::bounds::Paper;
use super::super::found::{Found, InnerFile, Mail};
use super::super::ole::Ole;
use super::super::{charset, html, office};
use super::{head, lzfu};
use crate::base::text::tidy;
use crate::evidence::reading::Trouble;
use chrono::DateTime;
use std::io::{Cursor, Write};

/// Attachments and receivers of one letter.
const PARTS: usize = 2_000;
/// Characters of a line.
const LINE: usize = 4_000;
/// Between 1601, from which the times of Windows count, and 1970, in milliseconds.
const BEFORE_1970: i64 = 11_644_473_600_000;

/// Below what a letter holds as a letter or as an object: a folder.
const INNER: &str = "__substg1.0_3701000D";

pub fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    let mut ole = Ole::open(bytes)?;
    let mut letter = Folder::of(&mut ole, "", None)?;
    let mut paper = Paper::default();
    paper.page();
    letter.add_words(&mut paper)?;
    let mail = letter.head()?;
    let files = letter.files()?;
    letter.add_letters(&mut paper, 0);
    Ok(Found { mails: vec![mail], files, of: 1, ..paper.found() })
}

/// An attachment by its entry `0/<number>`.
pub fn part_of(bytes: &[u8], entry: &str) -> Result<Vec<u8>, Trouble> {
    let (_, path) = super::path(entry)?;
    let [number] = path[..] else { return Err(Trouble::Damaged) };
    let mut ole = Ole::open(bytes)?;
    let folders = Folder::of(&mut ole, "", None)?.folders("__attach_version1.0_#");
    let folder = folders.get(number).ok_or(Trouble::Damaged)?;
    let inner = format!("{folder}/{INNER}");
    if ole.has_folder(&inner) {
        return taken_out(&mut ole, &inner);
    }
    ole.get(&format!("{folder}/__substg1.0_37010102"))?.ok_or(Trouble::Damaged)
}

/// A letter inside a letter as a file of its own.
fn taken_out(ole: &mut Ole<'_>, folder: &str) -> Result<Vec<u8>, Trouble> {
    let made = |_| Trouble::Damaged;
    let mut out = cfb::CompoundFile::create(Cursor::new(Vec::new())).map_err(made)?;
    for (path, is_folder) in ole.below(folder) {
        let own = path.strip_prefix(folder).ok_or(Trouble::Damaged)?.to_owned();
        if is_folder {
            out.create_storage(&own).map_err(made)?;
            continue;
        }
        let mut bytes = ole.get(&path)?.unwrap_or_default();
        // The head of a letter's properties is eight bytes longer where it is no attachment (2.4.1.1).
        if own == "/__properties_version1.0" && bytes.len() >= 24 {
            bytes.splice(24..24, [0; 8]);
        }
        out.create_stream(&own).and_then(|mut stream| stream.write_all(&bytes)).map_err(made)?;
    }
    out.flush().map_err(made)?;
    Ok(out.into_inner().into_inner())
}

/// A letter, a receiver or an attachment: a folder with properties.
struct Folder<'o, 'a> {
    ole: &'o mut Ole<'a>,
    path: String,
    /// Properties of fixed length: number, and eight bytes.
    fixed: Vec<(u16, u64)>,
    /// The character set of properties that are not Unicode.
    page: Option<String>,
}

impl<'o, 'a> Folder<'o, 'a> {
    /// The letter at a path, which is empty for the file itself. `page`: the character set of the letter around it.
    fn of(ole: &'o mut Ole<'a>, path: &str, page: Option<String>) -> Result<Self, Trouble> {
        let mut letter = Self { ole, path: path.to_owned(), fixed: Vec::new(), page };
        letter.fixed = letter.properties(path, if path.is_empty() { 32 } else { 24 })?;
        if letter.fixed.is_empty() && letter.ole.get(&format!("{path}/__properties_version1.0"))?.is_none() {
            return Err(Trouble::Damaged);
        }
        let own = letter.number(0x3FDE).or_else(|| letter.number(0x3FFD));
        letter.page = own.and_then(charset::page_numbered).or(letter.page);
        Ok(letter)
    }

    /// The words of a letter.
    fn add_words(&mut self, paper: &mut Paper) -> Result<(), Trouble> {
        match (self.text(0x1000)?, self.html()?) {
            (Some(words), page) if !words.trim().is_empty() => {
                super::body::add_both(paper, &words, &page.unwrap_or_default());
            }
            (_, Some(page)) if !page.trim().is_empty() => drop(html::add(paper, &page)),
            _ => {
                let packed = self.ole.get(&format!("{}/__substg1.0_10090102", self.path))?;
                if let Some(rich) = packed.and_then(|packed| lzfu::unpacked(&packed)) {
                    office::add_rich(paper, &rich);
                }
            }
        }
        Ok(())
    }

    /// The letters that a letter holds whole, below its words. What can't be read of one stops no other: it can be taken out.
    fn add_letters(&mut self, paper: &mut Paper, deep: usize) {
        if deep == super::DEEPEST {
            return;
        }
        for folder in self.folders("__attach_version1.0_#") {
            if paper.is_full() {
                return;
            }
            // An object of another program lies in such a folder too, and is no letter.
            let path = format!("{folder}/{INNER}");
            let Ok(mut inner) = Folder::of(&mut *self.ole, &path, self.page.clone()) else { continue };
            if let Ok(mail) = inner.head() {
                super::add_head(paper, mail);
            }
            let _ = inner.add_words(paper);
            inner.add_letters(paper, deep + 1);
        }
    }

    /// Entries of sixteen bytes behind a head (2.4.2): type, number, flags, value.
    fn properties(&mut self, path: &str, head: usize) -> Result<Vec<(u16, u64)>, Trouble> {
        let bytes = self.ole.get(&format!("{path}/__properties_version1.0"))?.unwrap_or_default();
        let entries = bytes.get(head..).unwrap_or_default().as_chunks::<16>().0.iter();
        let entry = |e: &[u8; 16]| {
            let value = [e[8], e[9], e[10], e[11], e[12], e[13], e[14], e[15]];
            (u16::from_le_bytes([e[2], e[3]]), u64::from_le_bytes(value))
        };
        Ok(entries.map(entry).collect())
    }

    fn value(&self, number: u16) -> Option<u64> {
        self.fixed.iter().find(|(known, _)| *known == number).map(|(_, value)| *value)
    }

    fn number(&self, number: u16) -> Option<u32> {
        self.value(number).map(|value| value as u32)
    }

    /// A text: in Unicode, or in the letter's character set.
    fn text(&mut self, number: u16) -> Result<Option<String>, Trouble> {
        let path = format!("{}/__substg1.0_{number:04X}", self.path);
        if let Some(bytes) = self.ole.get(&format!("{path}001F"))? {
            let units = bytes.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two));
            let text: String = char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{FFFD}')).collect();
            return Ok(Some(text.trim_end_matches('\0').to_owned()));
        }
        let bytes = self.ole.get(&format!("{path}001E"))?;
        Ok(bytes.map(|bytes| charset::text_of(&bytes, self.page.as_deref()).trim_end_matches('\0').to_owned()))
    }

    /// One line for the screen.
    fn line(&mut self, number: u16) -> Result<String, Trouble> {
        Ok(line(&self.text(number)?.unwrap_or_default()))
    }

    fn html(&mut self) -> Result<Option<String>, Trouble> {
        let bytes = self.ole.get(&format!("{}/__substg1.0_10130102", self.path))?;
        match bytes {
            Some(bytes) => Ok(Some(charset::text_of(&bytes, self.page.as_deref()))),
            None => self.text(0x1013),
        }
    }

    /// Folders of the letter whose names begin so.
    fn folders(&self, start: &str) -> Vec<String> {
        let names = self.ole.names(if self.path.is_empty() { "/" } else { self.path.as_str() }).into_iter();
        let names = names.filter(|name| name.starts_with(start)).take(PARTS);
        names.map(|name| format!("{}/{name}", self.path)).collect()
    }

    fn head(&mut self) -> Result<Mail, Trouble> {
        // What the letter says of its way, when it went one.
        let mut mail = match self.text(0x007D)? {
            Some(lines) if !lines.trim().is_empty() => {
                let lines = format!("{}\r\n\r\n", lines.trim_end());
                super::parsed(lines.as_bytes()).map(|parsed| head::of(&parsed)).unwrap_or_default()
            }
            _ => Mail::default(),
        };
        if mail.subject.is_empty() {
            mail.subject = self.line(0x0037)?;
        }
        if mail.from.is_empty() {
            let address = self.address(&[0x5D01, 0x5D02, 0x0C1F, 0x0065])?;
            let name = Some(self.line(0x0C1A)?).filter(|name| !name.is_empty());
            let name = name.map_or_else(|| self.line(0x0042), Ok)?;
            mail.from = person(&name, &address);
        }
        if mail.to.is_empty() {
            let [to, copy] = self.receivers()?;
            mail.to = if to.is_empty() { self.line(0x0E04)? } else { to };
            if mail.copy.is_empty() {
                mail.copy = if copy.is_empty() { self.line(0x0E03)? } else { copy };
            }
        }
        if mail.message_id.is_empty() {
            mail.message_id = self.line(0x1035)?.trim_matches(['<', '>']).to_owned();
        }
        // When it was sent, else when it came.
        if mail.sent.is_none()
            && let Some(time) = self.value(0x0039).or_else(|| self.value(0x0E06))
        {
            date(&mut mail, time);
        }
        Ok(mail)
    }

    /// The first of these that is an address of the internet.
    fn address(&mut self, numbers: &[u16]) -> Result<String, Trouble> {
        for number in numbers {
            let address = self.line(*number)?;
            if address.contains('@') {
                return Ok(address);
            }
        }
        Ok(String::new())
    }

    /// To whom, and to whom a copy.
    fn receivers(&mut self) -> Result<[String; 2], Trouble> {
        let (mut to, mut copy) = (Vec::new(), Vec::new());
        for folder in self.folders("__recip_version1.0_#") {
            let fixed = self.properties(&folder, 8)?;
            let kind = fixed.iter().find(|(number, _)| *number == 0x0C15).map(|(_, value)| *value as u32);
            let (path, address) = (std::mem::replace(&mut self.path, folder), self.address(&[0x39FE, 0x3003]));
            let name = self.line(0x3001);
            self.path = path;
            let person = person(&name?, &address?);
            match kind {
                _ if person.is_empty() => {}
                Some(2) => copy.push(person),
                Some(3) => {}
                _ => to.push(person),
            }
        }
        let line = |people: Vec<String>| people.join(", ").chars().take(LINE).collect();
        Ok([line(to), line(copy)])
    }

    fn files(&mut self) -> Result<Vec<InnerFile>, Trouble> {
        let mut files = Vec::new();
        for (number, folder) in self.folders("__attach_version1.0_#").into_iter().enumerate() {
            let inner = format!("{folder}/{INNER}");
            let is_letter = self.ole.has_folder(&inner);
            let length = match self.ole.get(&format!("{folder}/__substg1.0_37010102"))? {
                Some(bytes) => bytes.len() as u64,
                None if is_letter => taken_out(self.ole, &inner)?.len() as u64,
                // A link to a file that was never inside.
                None => continue,
            };
            let path = std::mem::replace(&mut self.path, folder);
            let names = [0x3707, 0x3704, 0x3001].map(|number| self.line(number));
            let (media_type, content_id) = (self.line(0x370E), self.line(0x3712));
            self.path = path;
            let [long, short, shown] = names;
            let name = [long?, short?, shown?].into_iter().find(|name| !name.is_empty());
            let name = name.unwrap_or_else(|| number.to_string());
            let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
            files.push(InnerFile {
                entry: format!("0/{number}"),
                name: if is_letter && !name.to_lowercase().ends_with(".msg") {
                    format!("{name}.msg")
                } else {
                    name.to_owned()
                },
                media_type: if is_letter { "application/vnd.ms-outlook".into() } else { media_type?.to_lowercase() },
                length,
                page: 0,
                inline: !content_id?.is_empty(),
            });
        }
        Ok(files)
    }
}

/// Notes when a letter was sent, by a time of Windows: tenths of a microsecond since 1601.
pub fn date(mail: &mut Mail, time: u64) {
    let sent = i64::try_from(time / 10_000).unwrap_or(i64::MAX).saturating_sub(BEFORE_1970);
    if let Some(at) = DateTime::from_timestamp_millis(sent) {
        (mail.sent, mail.zone) = (Some(sent), Some(0));
        if mail.date.is_empty() {
            mail.date = at.format("%Y-%m-%d %H:%M:%S UTC").to_string();
        }
    }
}

/// One line for the screen.
pub fn line(text: &str) -> String {
    tidy(text).chars().filter(|c| !c.is_control()).take(LINE).collect()
}

pub fn person(name: &str, address: &str) -> String {
    match (name, address) {
        (name, "") => name.to_owned(),
        ("", address) => address.to_owned(),
        (name, address) if name == address => address.to_owned(),
        (name, address) => format!("{name} <{address}>"),
    }
}
