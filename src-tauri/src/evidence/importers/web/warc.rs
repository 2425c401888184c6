//! Web archives (WARC 1.0 and 1.1, ISO 28500), packed or not: records one after another, each with a head, a length and
//! often a digest of its own.

use super::super::bounds::Paper;
use super::super::found::{Found, InnerFile, Web};
use super::super::html;
use super::http;
use crate::evidence::reading::Trouble;
use sha2::Digest;
use std::io::Read;

/// What a packed archive may grow to, in all and by proportion.
const WHOLE: u64 = 384 << 20;
const RATIO: u64 = 200;
const RECORDS: usize = 50_000;
/// Pages of an archive whose words are kept.
const PAGES: usize = 500;

/// A record.
struct Record<'a> {
    kind: &'a str,
    head: &'a str,
    block: &'a [u8],
}

impl<'a> Record<'a> {
    fn get(&self, name: &str) -> Option<&'a str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim().trim_matches(['<', '>']))
        })
    }
}

pub fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    let mut gathered = Gathered::default();
    gathered.take(bytes, "record")?;
    gathered.found()
}

/// The file that a record keeps, by `record/<n>`.
pub fn record_of(bytes: &[u8], entry: &str) -> Result<Vec<u8>, Trouble> {
    let number: usize = entry.rsplit('/').next().and_then(|n| n.parse().ok()).ok_or(Trouble::Damaged)?;
    let bytes = unpacked(bytes)?;
    let mut found = None;
    each(&bytes, |at, record| {
        if at == number {
            found = Some(payload(record));
        }
    });
    found.ok_or(Trouble::Damaged)
}

fn payload(record: &Record<'_>) -> Vec<u8> {
    if record.kind == "response" { http::read(record.block).body } else { record.block.to_vec() }
}

/// What archives bring together: one, or the several of a package.
#[derive(Default)]
pub(super) struct Gathered {
    paper: Paper,
    pages: usize,
    pub web: Web,
    pub files: Vec<InnerFile>,
    any: bool,
    /// The address is that of a page that the server had.
    had: bool,
    /// A page is packed in a way that is not undone here.
    packed: bool,
}

impl Gathered {
    /// Reads an archive; its files are entered under `<under>/<n>`.
    pub fn take(&mut self, bytes: &[u8], under: &str) -> Result<(), Trouble> {
        let bytes = unpacked(bytes)?;
        each(&bytes, |at, record| self.record(at, record, under));
        if self.any { Ok(()) } else { Err(Trouble::Damaged) }
    }

    fn record(&mut self, at: usize, record: &Record<'_>, under: &str) {
        self.any = true;
        let own = record.get("WARC-Block-Digest").and_then(|named| holds(named, record.block));
        // A payload's digest is over the body without its pieces (ISO 28500, 5.9); some programs take it as it was sent.
        let payload = record.get("WARC-Payload-Digest").filter(|_| record.kind == "response").and_then(|named| {
            let as_sent = holds(named, &record.block[http::body_at(record.block)..])?;
            Some(as_sent || http::joined(record.block).is_some_and(|joined| holds(named, &joined) == Some(true)))
        });
        for holds in [own, payload].into_iter().flatten() {
            self.web.digests += 1;
            self.web.broken += u32::from(!holds);
        }
        let url = record.get("WARC-Target-URI").unwrap_or_default();
        match record.kind {
            "warcinfo" => {
                let words = String::from_utf8_lossy(&record.block[..record.block.len().min(4_000)]).into_owned();
                let software =
                    words.lines().find_map(|line| line.strip_prefix("software:").map(|s| s.trim().to_owned()));
                self.web.saver = software.unwrap_or_default().chars().take(200).collect();
            }
            "response" | "resource" => {
                let answer = if record.kind == "response" {
                    http::read(record.block)
                } else {
                    let media_type = record.get("Content-Type").unwrap_or_default().to_lowercase();
                    http::Answer { status: 200, media_type, body: record.block.to_vec(), packed: false }
                };
                if is_page(&answer) && answer.packed {
                    self.packed = true;
                } else if is_page(&answer) && self.pages < PAGES {
                    self.page(url, record.get("WARC-Date").unwrap_or_default(), &answer);
                }
                let http::Answer { media_type, body, .. } = answer;
                if body.is_empty() {
                    return;
                }
                let entry = format!("{under}/{at}");
                let screen = ["urn:fullpage:", "urn:view:", "urn:screenshot:"];
                if media_type.starts_with("image/") && screen.iter().any(|s| url.to_lowercase().starts_with(s)) {
                    self.web.picture.get_or_insert_with(|| entry.clone());
                }
                self.files.push(InnerFile {
                    entry,
                    name: http::name_of(url, at),
                    media_type: media_type.split(';').next().unwrap_or_default().trim().to_owned(),
                    length: body.len() as u64,
                    page: 0,
                    inline: true,
                });
            }
            _ => {}
        }
    }

    fn page(&mut self, url: &str, date: &str, answer: &http::Answer) {
        self.pages += 1;
        self.paper.named_page(url);
        let title = html::add(&mut self.paper, &html::text_sent(&answer.body, &answer.media_type));
        // What a server says of a page that it has not is a page too; the archive is that of the first that it has.
        let has = answer.status == 200;
        if self.web.url.is_empty() || has && !self.had {
            self.had = has;
            self.web.url = url.chars().take(2_000).collect();
            self.web.saved = date.to_owned();
            self.web.title = title;
        }
    }

    pub fn found(self) -> Result<Found, Trouble> {
        let of = self.pages as u32;
        let trouble = self.packed.then_some(Trouble::Packing);
        Ok(Found { web: Some(self.web), files: self.files, of, trouble, ..self.paper.found() })
    }
}

/// Whether an answer is a page that a reader saw: no redirection, which leads on to one.
fn is_page(answer: &http::Answer) -> bool {
    let kinds = ["text/html", "application/xhtml+xml"];
    kinds.iter().any(|kind| answer.media_type.starts_with(kind)) && !(300..400).contains(&answer.status)
}

/// Unpacked, if it was packed.
fn unpacked(bytes: &[u8]) -> Result<std::borrow::Cow<'_, [u8]>, Trouble> {
    if !bytes.starts_with(&[0x1F, 0x8B]) {
        return Ok(bytes.into());
    }
    let most = WHOLE.min((bytes.len() as u64).saturating_mul(RATIO).max(1 << 20));
    let mut out = Vec::new();
    let read = flate2::read::MultiGzDecoder::new(bytes).take(most + 1).read_to_end(&mut out);
    if out.len() as u64 > most {
        return Err(Trouble::Bomb);
    }
    // What came before the damage is read.
    if read.is_err() && out.is_empty() { Err(Trouble::Damaged) } else { Ok(out.into()) }
}

/// Each record with its number, as far as they go on properly.
fn each(bytes: &[u8], mut hear: impl FnMut(usize, &Record<'_>)) {
    let mut at = 0;
    for number in 0..RECORDS {
        while bytes.get(at).is_some_and(|b| matches!(b, b'\r' | b'\n')) {
            at += 1;
        }
        let Some(rest) = bytes.get(at..).filter(|rest| rest.starts_with(b"WARC/")) else { return };
        let Some(end) = rest.windows(4).take(64 << 10).position(|w| w == b"\r\n\r\n") else { return };
        let Ok(head) = std::str::from_utf8(&rest[..end]) else { return };
        let bare = Record { kind: "", head, block: &[] };
        let Some(length) = bare.get("Content-Length").and_then(|n| n.parse::<usize>().ok()) else { return };
        let from = end + 4;
        // A record cut off by the end of the file is not a record.
        let Some(block) = from.checked_add(length).and_then(|to| rest.get(from..to)) else { return };
        hear(number, &Record { kind: bare.get("WARC-Type").unwrap_or_default(), head, block });
        at += from + length;
    }
}

/// Whether a digest like `sha1:3I42H3S6…` is that of these bytes; nothing when it is of a kind that is not known here.
fn holds(named: &str, bytes: &[u8]) -> Option<bool> {
    let (kind, value) = named.split_once(':')?;
    let digest: Vec<u8> = match kind.to_lowercase().as_str() {
        "sha1" => sha1::Sha1::digest(bytes).to_vec(),
        "sha256" | "sha-256" => sha2::Sha256::digest(bytes).to_vec(),
        _ => return None,
    };
    Some(value.eq_ignore_ascii_case(&hex::encode(&digest)) || base32(value).is_some_and(|bytes| bytes == digest))
}

/// RFC 4648, without padding.
fn base32(text: &str) -> Option<Vec<u8>> {
    let (mut bits, mut held, mut out) = (0u32, 0u32, Vec::new());
    for c in text.trim_end_matches('=').bytes() {
        let five = match c.to_ascii_uppercase() {
            c @ b'A'..=b'Z' => c - b'A',
            c @ b'2'..=b'7' => c - b'2' + 26,
            _ => return None,
        };
        bits = bits << 5 | u32::from(five);
        held += 5;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held & 0xFF) as u8);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive of one answer to each of these heads, with its body.
    fn archive(answers: &[(&str, &[u8])]) -> Vec<u8> {
        let record = |(at, (head, body)): (usize, &(&str, &[u8]))| {
            let block = [format!("HTTP/1.1 {head}\r\n\r\n").as_bytes(), *body].concat();
            let url = format!("WARC-Target-URI: https://kadry.example/{at}");
            let head = format!("WARC/1.1\r\nWARC-Type: response\r\n{url}\r\nContent-Length: {}\r\n\r\n", block.len());
            [head.as_bytes(), &block, b"\r\n\r\n"].concat()
        };
        answers.iter().enumerate().flat_map(record).collect()
    }

    fn words(found: &Found) -> Vec<&str> {
        found.pages.iter().flat_map(|page| &page.blocks).map(|block| block.text.as_str()).collect()
    }

    #[test]
    fn a_page_is_unpacked_or_it_is_said_that_it_is_packed() {
        use std::io::Write;
        let page = "<html><meta charset=utf-8><p>Паспорт у нас</p></html>".as_bytes();
        let mut bare = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
        bare.write_all(page).unwrap();
        let bare = bare.finish().unwrap();
        let of = |way: &str, body: &[u8]| {
            let head = format!("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {way}");
            read(&archive(&[(head.as_str(), body)])).unwrap()
        };
        for (way, body) in [("deflate", &bare[..]), ("br", page), ("gzip", page), ("identity", page)] {
            let found = of(way, body);
            assert_eq!((words(&found), found.trouble), (vec!["Паспорт у нас"], None), "{way}");
        }
        for way in ["zstd", "br", "gzip"] {
            let found = of(way, b"(\xB5/\xFDyB\xBDr!\x06\xD0words");
            assert_eq!((words(&found), found.trouble), (vec![], Some(Trouble::Packing)), "{way}");
            assert_eq!(found.files.len(), 1, "it can be taken out");
        }
    }

    #[test]
    fn what_a_server_says_instead_of_a_page_is_read_too_and_a_redirection_is_not() {
        let page = |words: &str| format!("<html><title>{words}</title><meta charset=utf-8><p>{words}</p></html>");
        let (moved, gone, here) = (page("Moved"), page("Объявление удалено"), page("Вакансии"));
        let archive = archive(&[
            ("301 Moved\r\nContent-Type: text/html", moved.as_bytes()),
            ("404 Not Found\r\nContent-Type: text/html", gone.as_bytes()),
            ("200 OK\r\nContent-Type: application/xhtml+xml", here.as_bytes()),
            ("200 OK\r\nContent-Type: text/html", moved.as_bytes()),
        ]);
        let found = read(&archive).unwrap();
        assert_eq!(words(&found), ["Объявление удалено", "Вакансии", "Moved"]);
        let web = found.web.unwrap();
        assert_eq!((web.url.as_str(), web.title.as_str()), ("https://kadry.example/2", "Вакансии"));
    }

    #[test]
    fn a_page_that_names_no_character_set_is_read_in_that_of_its_server() {
        let (page, _, _) = encoding_rs::WINDOWS_1256.encode("<p>جواز السفر</p>");
        let found = read(&archive(&[("200 OK\r\nContent-Type: text/html; charset=windows-1256", &page[..])])).unwrap();
        assert_eq!(words(&found), ["جواز السفر"]);
        let (page, _, _) = encoding_rs::WINDOWS_1251.encode("<meta charset=windows-1251><p>Вакансии</p>");
        let found = read(&archive(&[("200 OK\r\nContent-Type: text/html; charset=ISO-8859-9", &page[..])])).unwrap();
        assert_eq!(words(&found), ["Вакансии"], "what the page says itself");
    }

    #[test]
    fn a_digest_of_the_body_holds_with_the_pieces_it_was_sent_in_and_without() {
        let body = "<html><body>Страница кусками</body></html>";
        let (one, two) = body.split_at(14);
        let sent = format!("{:x}\r\n{one}\r\n{:X}; a=b\r\n{two}\r\n0\r\n\r\n", one.len(), two.len());
        let broken = |of: &str| {
            let block = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n{sent}"
            );
            let record = format!(
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://kadry.example/\r\nWARC-Payload-Digest: sha1:{}\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n",
                hex::encode(sha1::Sha1::digest(of)),
                block.len()
            );
            let found = read(record.as_bytes()).unwrap();
            assert_eq!(found.pages[0].blocks[0].text, "Страница кусками");
            let web = found.web.unwrap();
            (web.digests, web.broken)
        };
        assert_eq!(broken(body), (1, 0));
        assert_eq!(broken(&sent), (1, 0));
        assert_eq!(broken("<html><body>Другая страница</body></html>"), (1, 1));
    }
}
