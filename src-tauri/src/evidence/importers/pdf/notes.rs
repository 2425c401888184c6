//! What hangs on a page and is not drawn: notes that somebody stuck to it, addresses that its words lead to.

use super::super::{charset, links};
use super::attached::{dicts, said};
use crate::evidence::derivatives::{Block, BlockKind};
use hayro::hayro_syntax::object::{Array, Dict, Name};
use hayro::hayro_syntax::page::Page;

/// What hangs on one page; more is no paper that people read.
const HELD: usize = 500;

/// The notes and addresses of a page that says so much itself, each a block without places. What the page says already is left out.
pub fn of(page: &Page<'_>, drawn: &str) -> Vec<Block> {
    let Some(list) = page.raw().get::<Array<'_>>("Annots") else { return Vec::new() };
    let bare = one_line(drawn);
    let mut found: Vec<String> = Vec::new();
    for held in dicts(&list, page.xref()).take(HELD) {
        let text = match held.get::<Name<'_>>("Subtype").as_deref() {
            Some(b"Link") => address(&held).and_then(|address| links::after(drawn, &address)),
            // Fields of a form and windows of notes say nothing of their own.
            Some(b"Widget" | b"Popup") => None,
            // What is stuck to the page is not drawn, so the page cannot say it already.
            Some(b"Text") => note(&held).map(|(by, text)| by + &text),
            _ => note(&held).filter(|(_, text)| !bare.contains(&one_line(text))).map(|(by, text)| by + &text),
        };
        found.extend(text.filter(|text| !found.contains(text)));
    }
    found.into_iter().map(|text| Block { kind: BlockKind::Item, text, ..Block::default() }).collect()
}

fn address(link: &Dict<'_>) -> Option<String> {
    let action = link.get::<Dict<'_>>("A")?;
    let address = action.get::<hayro::hayro_syntax::object::String<'_>>("URI")?;
    Some(charset::text_of(address.as_bytes(), None))
}

/// Who wrote a note, before a colon, and what it says.
fn note(held: &Dict<'_>) -> Option<(String, String)> {
    let text = said(held, "Contents");
    let by = said(held, "T");
    (!text.is_empty()).then(|| (if by.is_empty() { by } else { by + ": " }, text))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
