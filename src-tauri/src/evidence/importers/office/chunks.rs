//! Files that a Word document holds whole and shows at a place of its text (ECMA-376, 17.17.2): pages, texts and documents.

use super::super::bounds::Paper;
use super::super::mail::{in_its_page, opened};
use super::super::{charset, html, plain};
use super::{Parts, docx, rtf};
use crate::evidence::reading::Trouble;
use mail_parser::{Message, PartType};
use std::collections::HashMap;

/// Files that are read; programs that put documents together so have a few.
const CHUNKS: usize = 16;

/// The words of such files by the ids that the text names them by, and why one of them could not be read. A document in a document is
/// read, one in that is not.
pub fn of(
    parts: &mut Parts<'_>,
    part: &str,
    is_inner: bool,
) -> Result<(HashMap<String, Paper>, Option<Trouble>), Trouble> {
    let (mut found, mut trouble) = (HashMap::new(), None);
    let ways = parts.relations(part)?.into_iter().filter(|way| way.kind == "aFChunk");
    for (at, way) in ways.enumerate() {
        if at >= CHUNKS || is_inner {
            trouble = Some(Trouble::TooLarge);
            break;
        }
        let mut paper = Paper::default();
        let bytes = parts.get(&way.target).and_then(|bytes| bytes.ok_or(Trouble::Damaged));
        match bytes.and_then(|bytes| add(&mut paper, &way.target, &bytes, &mut parts.left)) {
            Ok(inner) => {
                trouble = trouble.or(inner);
                found.insert(way.id, paper);
            }
            Err(why) => trouble = Some(why),
        }
    }
    Ok((found, trouble))
}

/// Adds the words of one of them, by what it is and, where that does not show, by how it is called.
/// `left` is what may still be unpacked.
fn add(paper: &mut Paper, name: &str, bytes: &[u8], left: &mut u64) -> Result<Option<Trouble>, Trouble> {
    let kind = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    match kind.as_str() {
        _ if bytes.starts_with(b"PK\x03\x04") => {
            let mut inner = Parts { left: *left, ..Parts::of(bytes)? };
            let read = docx::add(&mut inner, paper, true);
            *left = inner.left;
            return read;
        }
        _ if bytes.starts_with(b"{\\rtf") => rtf::add(paper, bytes),
        "mht" | "mhtml" | "eml" => add_packed(paper, bytes)?,
        _ if bytes.trim_ascii_start().starts_with(b"MIME-Version") => add_packed(paper, bytes)?,
        "txt" => plain::add(paper, &charset::text_of(bytes, None)),
        _ => drop(html::add(paper, &html::text_of(bytes))),
    }
    Ok(None)
}

/// A page that is packed as a letter (RFC 2557): the page itself is the first of its pages.
fn add_packed(paper: &mut Paper, bytes: &[u8]) -> Result<(), Trouble> {
    opened(bytes, |letter, bytes| add_letter(paper, letter, bytes))
}

fn add_letter(paper: &mut Paper, letter: &Message<'_>, bytes: &[u8]) {
    let page = letter.parts.iter().find_map(|part| match &part.body {
        PartType::Html(page) => Some(in_its_page(part, page, bytes)),
        _ => None,
    });
    if let Some(page) = page {
        html::add(paper, &page);
        return;
    }
    for part in &letter.parts {
        if let PartType::Text(text) = &part.body {
            plain::add(paper, &in_its_page(part, text, bytes));
        }
    }
}
