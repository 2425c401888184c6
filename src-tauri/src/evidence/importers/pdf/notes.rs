//! What hangs on a page and is not drawn: notes that somebody stuck to it, addresses that its words lead to.

use super::super::{charset, links};
use super::attached::{dicts, said};
use super::lines::boxed;
use crate::evidence::derivatives::{Block, BlockKind};
use hayro::hayro_interpret::RectExt;
use hayro::hayro_interpret::kurbo::{Affine, Rect};
use hayro::hayro_syntax::object::{Array, Dict, Name, Rect as Corners};
use hayro::hayro_syntax::page::Page;

/// What hangs on one page; more is no paper that people read.
const HELD: usize = 500;

/// The notes and addresses of a page that says so much itself, each a block. What the page says already is left out. An address lies
/// where its link does: `placed` leads from the page's own corners (ISO 32000-2, 8.3.2.3) to `area`, the page as a reader sees it.
pub fn of(page: &Page<'_>, drawn: &str, placed: Affine, area: Rect) -> Vec<Block> {
    let Some(list) = page.raw().get::<Array<'_>>("Annots") else { return Vec::new() };
    let bare = one_line(drawn);
    let mut found: Vec<Block> = Vec::new();
    for held in dicts(&list, page.xref()).take(HELD) {
        let kind = held.get::<Name<'_>>("Subtype");
        let is_link = kind.as_deref() == Some(b"Link".as_slice());
        let text = match kind.as_deref() {
            Some(b"Link") => address(&held).and_then(|address| links::after(drawn, &address)),
            // Fields of a form and windows of notes say nothing of their own.
            Some(b"Widget" | b"Popup") => None,
            // What is stuck to the page is not drawn, so the page cannot say it already.
            Some(b"Text") => note(&held).map(|(by, text)| by + &text),
            _ => note(&held).filter(|(_, text)| !bare.contains(&one_line(text))).map(|(by, text)| by + &text),
        };
        let Some(text) = text.filter(|text| found.iter().all(|block| block.text != *text)) else { continue };
        let place = if is_link { place(&held, placed, area) } else { None };
        let words = place.map(|place| boxed(&text, place, area.width(), area.height())).into_iter().collect();
        found.push(Block { kind: BlockKind::Item, text, words, ..Block::default() });
    }
    found
}

/// What a link covers of the page (ISO 32000-2, 12.5.2); nothing where that is no part of it.
fn place(link: &Dict<'_>, placed: Affine, area: Rect) -> Option<Rect> {
    let covered = placed.transform_rect_bbox(link.get::<Corners>("Rect")?.to_kurbo());
    let corners = [covered.x0, covered.y0, covered.x1, covered.y1];
    let seen = covered.intersect(area);
    (corners.iter().all(|n| n.is_finite()) && seen.width() > 0.0 && seen.height() > 0.0).then_some(seen)
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
