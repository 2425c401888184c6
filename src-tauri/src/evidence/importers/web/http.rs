//! Answers of a server as archives keep them (RFC 9112): the head apart from the body, the body unpacked.

use std::io::Read;

/// A body is unpacked up to this size.
const BODY: u64 = 128 << 20;

/// An answer of a server.
pub struct Answer {
    pub status: u32,
    pub media_type: String,
    pub body: Vec<u8>,
    /// The body is packed in a way that is not undone here.
    pub packed: bool,
}

/// Where the body begins in a kept answer.
pub fn body_at(block: &[u8]) -> usize {
    block.windows(4).position(|w| w == b"\r\n\r\n").map_or(block.len(), |at| at + 4)
}

pub fn read(block: &[u8]) -> Answer {
    let (head, body) = block.split_at(body_at(block));
    let head = String::from_utf8_lossy(head);
    let status = head.lines().next().and_then(|line| line.split(' ').nth(1)).and_then(|s| s.parse().ok()).unwrap_or(0);
    let body = joined(block).unwrap_or_else(|| body.to_vec());
    let way = line_of(&head, "content-encoding");
    let unpacked = match way.as_str() {
        "gzip" | "x-gzip" => some(flate2::read::MultiGzDecoder::new(body.as_slice())),
        // Many servers leave away what should stand around it (RFC 9110, 8.4.1.2).
        "deflate" => some(flate2::read::ZlibDecoder::new(body.as_slice()))
            .or_else(|| some(flate2::read::DeflateDecoder::new(body.as_slice()))),
        _ => None,
    };
    let packed =
        unpacked.is_none() && !matches!(way.as_str(), "" | "identity") && !body.is_empty() && !begins_page(&body);
    Answer { status, media_type: line_of(&head, "content-type"), body: unpacked.unwrap_or(body), packed }
}

/// Whether a body begins like a page: some programs keep it unpacked below the head with which it was sent.
fn begins_page(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    body.trim_ascii_start().starts_with(b"<")
}

/// The body without the pieces in which it was sent, still packed: what ISO 28500 calls the payload. Nothing if it was sent whole.
pub fn joined(block: &[u8]) -> Option<Vec<u8>> {
    let (head, body) = block.split_at(body_at(block));
    let head = String::from_utf8_lossy(head);
    line_of(&head, "transfer-encoding").contains("chunked").then(|| unchunked(body)).flatten()
}

/// A line of the head in small letters; the last one where there are several.
fn line_of(head: &str, name: &str) -> String {
    let lines = head.lines().skip(1).filter_map(|line| line.split_once(':'));
    let line = lines.filter(|(key, _)| key.eq_ignore_ascii_case(name)).last();
    line.map(|(_, value)| value.trim().to_lowercase()).unwrap_or_default()
}

fn some(from: impl Read) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(BODY).read_to_end(&mut bytes).ok().map(|_| bytes)
}

/// A body that was sent in pieces. Nothing if it is not.
fn unchunked(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).take(40).position(|w| w == b"\r\n")?;
        let size = std::str::from_utf8(&rest[..end]).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        rest = rest.get(end + 2..)?;
        if size == 0 {
            return Some(body);
        }
        body.extend_from_slice(rest.get(..size)?);
        rest = rest.get(size + 2..)?;
    }
}

/// A name for a file by its address: the last part of the path.
pub fn name_of(url: &str, number: usize) -> String {
    let path = url.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let last = path.rsplit('/').next().unwrap_or_default();
    let name: String = last.chars().filter(|c| !c.is_control() && *c != '\\').take(150).collect();
    if name.is_empty() || url.starts_with("cid:") { format!("{number}") } else { name }
}
