//! What hangs on a page and is not drawn: notes that somebody stuck to it, addresses that its words lead to, and what was filled into
//! the fields of a form whose program left the drawing to the reader.

use super::super::{charset, links};
use super::attached::{dicts, said, text_of};
use super::lines::boxed;
use crate::evidence::derivatives::{Block, BlockKind};
use hayro::hayro_interpret::RectExt;
use hayro::hayro_interpret::kurbo::{Affine, Rect};
use hayro::hayro_syntax::object::{Array, Dict, Name, Rect as Corners, String as Words};
use hayro::hayro_syntax::page::Page;

/// What hangs on one page; more is no paper that people read.
const HELD: usize = 500;
/// How deep a field of a form lies below what it inherits from.
const DEEP: usize = 32;
/// Values of a list in which several may be chosen.
const CHOSEN: usize = 100;

/// The notes, addresses and undrawn fields of a page that says so much itself, each a block. What the page says already is left
/// out. An address lies where its link does, a value where its field does: `placed` leads from the page's own corners (ISO 32000-2,
/// 8.3.2.3) to `area`, the page as a reader sees it.
pub fn of(page: &Page<'_>, drawn: &str, placed: Affine, area: Rect) -> Vec<Block> {
    let Some(list) = page.raw().get::<Array<'_>>("Annots") else { return Vec::new() };
    let bare = one_line(drawn);
    let undrawn = leaves_drawing(page);
    let mut found: Vec<Block> = Vec::new();
    for held in dicts(&list, page.xref()).take(HELD) {
        let kind = held.get::<Name<'_>>("Subtype");
        let is_placed = matches!(kind.as_deref(), Some(b"Link" | b"Widget"));
        let text = match kind.as_deref() {
            Some(b"Link") => address(&held).and_then(|address| links::after(drawn, &address)),
            Some(b"Widget") => {
                // What has no drawing the page cannot say, though the same word may stand beside it.
                let is_news = |(_, text): &(String, String)| !held.contains_key("AP") || !says(&bare, text);
                field(&held, undrawn).filter(is_news).map(|(by, text)| by + &text)
            }
            // Windows of notes say nothing of their own.
            Some(b"Popup") => None,
            // What is stuck to the page is not drawn, so the page cannot say it already.
            Some(b"Text") => note(&held).map(|(by, text)| by + &text),
            _ => note(&held).filter(|(_, text)| !bare.contains(&one_line(text))).map(|(by, text)| by + &text),
        };
        let Some(text) = text else { continue };
        let place = if is_placed { place(&held, placed, area) } else { None };
        let words = place.map(|place| boxed(&text, place, area.width(), area.height())).into_iter().collect();
        let is_field = kind.as_deref() == Some(b"Widget");
        if found.iter().any(|block| block.text == text && (!is_field || block.words == words)) {
            continue;
        }
        found.push(Block { kind: BlockKind::Item, text, words, ..Block::default() });
    }
    found
}

/// What a link or a field covers of the page (ISO 32000-2, 12.5.2); nothing where that is no part of it.
fn place(link: &Dict<'_>, placed: Affine, area: Rect) -> Option<Rect> {
    let covered = placed.transform_rect_bbox(link.get::<Corners>("Rect")?.to_kurbo());
    let corners = [covered.x0, covered.y0, covered.x1, covered.y1];
    let seen = covered.intersect(area);
    (corners.iter().all(|n| n.is_finite()) && seen.width() > 0.0 && seen.height() > 0.0).then_some(seen)
}

fn address(link: &Dict<'_>) -> Option<String> {
    let action = link.get::<Dict<'_>>("A")?;
    let address = action.get::<Words<'_>>("URI")?;
    Some(charset::text_of(address.as_bytes(), None))
}

/// Who wrote a note, before a colon, and what it says.
fn note(held: &Dict<'_>) -> Option<(String, String)> {
    let text = said(held, "Contents");
    let by = said(held, "T");
    (!text.is_empty()).then(|| (if by.is_empty() { by } else { by + ": " }, text))
}

/// Whether the forms of a paper leave it to the reader to draw what was filled in (ISO 32000-2, 12.7.3).
fn leaves_drawing(page: &Page<'_>) -> bool {
    let xref = page.xref();
    let form = xref.get::<Dict<'_>>(xref.root_id()).and_then(|root| root.get::<Dict<'_>>("AcroForm"));
    form.and_then(|form| form.get::<bool>("NeedAppearances")).unwrap_or_default()
}

/// The name of a field with words in it, before a colon, and what was filled in. Nothing of one that is drawn.
fn field(held: &Dict<'_>, undrawn: bool) -> Option<(String, String)> {
    if held.contains_key("AP") && !undrawn {
        return None;
    }
    let kind = inherited(held, "FT")?.get::<Name<'_>>("FT")?;
    if !matches!(&*kind, b"Tx" | b"Ch") {
        return None;
    }
    let holder = inherited(held, "V")?;
    let text = match holder.get::<Array<'_>>("V") {
        Some(several) => {
            several.iter::<Words<'_>>().take(CHOSEN).map(|words| text_of(&words)).collect::<Vec<_>>().join(", ")
        }
        None => said(&holder, "V"),
    };
    let by = name_of(held);
    (!text.is_empty()).then(|| (if by.is_empty() { by } else { by + ": " }, text))
}

/// The field, or the one above it, that says something of it (ISO 32000-2, 12.7.4.1).
fn inherited<'a>(field: &Dict<'a>, key: &str) -> Option<Dict<'a>> {
    let mut holder = field.clone();
    for _ in 0..DEEP {
        if holder.contains_key(key) {
            return Some(holder);
        }
        holder = holder.get::<Dict<'a>>("Parent")?;
    }
    None
}

/// The name of a field with those that it lies under, `debt.sum` (ISO 32000-2, 12.7.4.2).
fn name_of(field: &Dict<'_>) -> String {
    let mut names = Vec::new();
    let mut holder = Some(field.clone());
    while let Some(one) = holder.filter(|_| names.len() < DEEP) {
        names.push(said(&one, "T"));
        holder = one.get::<Dict<'_>>("Parent");
    }
    names.retain(|name| !name.is_empty());
    names.reverse();
    names.join(".")
}

/// Whether a line holds these words, whole ones: a short number stands in many others.
fn says(line: &str, words: &str) -> bool {
    let words = one_line(words);
    line.match_indices(words.as_str()).any(|(at, found)| {
        let (before, after) = (&line[..at], &line[at + found.len()..]);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro::hayro_syntax::{Pdf, PdfData};
    use std::fmt::Write;
    use std::sync::Arc;

    /// A paper of one page whose form has these fields.
    fn paper(form: &str, fields: &[&str]) -> Vec<u8> {
        let numbers = (0..fields.len()).map(|at| format!("{} 0 R ", at + 4)).collect::<Vec<_>>().concat();
        let first = [
            format!("<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[{numbers}]{form}>>>>"),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
            format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Annots[{numbers}]>>"),
        ];
        let mut file = "%PDF-1.7\n".to_owned();
        let mut places = String::new();
        let bodies: Vec<&str> = first.iter().map(String::as_str).chain(fields.iter().copied()).collect();
        for (at, body) in bodies.iter().enumerate() {
            writeln!(places, "{:010} 00000 n ", file.len()).unwrap();
            write!(file, "{} 0 obj\n{body}\nendobj\n", at + 1).unwrap();
        }
        let (start, size) = (file.len(), bodies.len() + 1);
        write!(
            file,
            "xref\n0 {size}\n0000000000 65535 f \n{places}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
        )
        .unwrap();
        file.into_bytes()
    }

    fn said_on(bytes: Vec<u8>, drawn: &str) -> Vec<String> {
        let Ok(pdf) = Pdf::new(PdfData::from(Arc::new(bytes))) else { panic!("a paper") };
        let page = &pdf.pages()[0];
        of(page, drawn, Affine::IDENTITY, Rect::new(0.0, 0.0, 200.0, 100.0))
            .into_iter()
            .map(|block| block.text)
            .collect()
    }

    #[test]
    fn a_field_that_nobody_drew_says_what_was_filled_in() {
        let name = "<</Subtype/Widget/FT/Tx/T(name)/V<feff0410043904330435>/Rect[10 10 90 20]>>";
        let list = "<</Subtype/Widget/FT/Ch/T(land)/V[(OAE)(TR)]/Rect[10 30 90 40]>>";
        let sum = "<</Subtype/Widget/FT/Tx/T(sum)/V(50)/AP<<>>/Rect[10 50 90 60]>>";
        let button = "<</Subtype/Widget/FT/Btn/T(ok)/V(yes)/Rect[10 70 90 80]>>";
        let fields = [name, list, sum, button];
        assert_eq!(said_on(paper("", &fields), "Анкета"), ["name: Айге", "land: OAE, TR"]);
        let all = ["name: Айге", "land: OAE, TR", "sum: 50"];
        assert_eq!(said_on(paper("/NeedAppearances true", &fields), "Долг 500"), all);
        assert_eq!(said_on(paper("/NeedAppearances true", &[sum]), "Айге: 50 $ (OAE, TR)"), [""; 0]);
        assert_eq!(said_on(paper("", &[name]), "Айге (да / нет)"), ["name: Айге"], "it is not drawn");
        let child = "<</Subtype/Widget/Parent 5 0 R/Rect[10 10 90 20]>>";
        assert_eq!(said_on(paper("", &[child, "<</FT/Tx/T(name)/V(Aigul)>>"]), ""), ["name: Aigul"]);
    }
}
