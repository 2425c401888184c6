//! Two versions of a draft, word by word.

use super::model::{Block, Body, Inline, List};
use super::say::{event_of, say};
use crate::filings::Draft;
use serde::Serialize;
use similar::{Algorithm, DiffTag, capture_diff_slices};
use ts_rs::TS;

/// What became of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DraftChange")]
pub enum Change {
    Same,
    Added,
    Removed,
}

/// A piece of a compared paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "DraftPiece")]
pub struct Piece {
    pub change: Change,
    pub text: String,
}

/// What two bodies share and do not share: paragraph by paragraph in reading order, each in pieces. Texts are as they
/// read when they were kept.
pub fn compare(before: &Body, after: &Body) -> Vec<Vec<Piece>> {
    let (old, new) = (paragraphs(before), paragraphs(after));
    let mut out = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (tag, was, now) = op.as_tag_tuple();
        let whole = |text: &String, change| vec![Piece { change, text: text.clone() }];
        match tag {
            DiffTag::Equal => out.extend(new[now].iter().map(|text| whole(text, Change::Same))),
            DiffTag::Delete => out.extend(old[was].iter().map(|text| whole(text, Change::Removed))),
            DiffTag::Insert => out.extend(new[now].iter().map(|text| whole(text, Change::Added))),
            DiffTag::Replace => {
                let both = was.len().min(now.len());
                for at in 0..both {
                    out.push(words(&old[was.start + at], &new[now.start + at]));
                }
                out.extend(old[was.start + both..was.end].iter().map(|text| whole(text, Change::Removed)));
                out.extend(new[now.start + both..now.end].iter().map(|text| whole(text, Change::Added)));
            }
        }
    }
    out
}

/// Two paragraphs word by word.
fn words(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (tokens(old), tokens(new));
    let mut out: Vec<Piece> = Vec::new();
    let mut put = |change, words: &[&str]| {
        let text = words.concat();
        match out.last_mut() {
            Some(last) if last.change == change => last.text.push_str(&text),
            _ if text.is_empty() => {}
            _ => out.push(Piece { change, text }),
        }
    };
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (tag, was, now) = op.as_tag_tuple();
        if tag == DiffTag::Equal {
            put(Change::Same, &new[now]);
        } else {
            put(Change::Removed, &old[was]);
            put(Change::Added, &new[now]);
        }
    }
    out
}

/// Words, each with the spaces and signs after it.
fn tokens(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut begun = 0;
    let mut in_word = false;
    for (at, c) in text.char_indices() {
        let word = c.is_alphanumeric();
        if word && !in_word && at > begun {
            out.push(&text[begun..at]);
            begun = at;
        }
        in_word = word;
    }
    if begun < text.len() {
        out.push(&text[begun..]);
    }
    out
}

/// The paragraphs of a body as text: points, cells and footnotes are paragraphs too.
pub fn paragraphs(body: &Body) -> Vec<String> {
    let mut out = Vec::new();
    for block in &body.blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } => line(text, None, &mut out),
            Block::List { list, .. } => points(list, &mut out),
            Block::Table { rows, .. } => rows.iter().flatten().for_each(|cell| line(&cell.text, None, &mut out)),
            Block::Fact { was, .. } => out.push(was.clone()),
        }
    }
    out
}

fn points(list: &List, out: &mut Vec<String>) {
    for point in &list.points {
        line(&point.text, None, out);
        if let Some(under) = &point.under {
            points(under, out);
        }
    }
}

/// How a block reads in a filing: paragraph by paragraph, what was typed as typed, what the case says as it says it there.
pub fn read_block(draft: &Draft<'_>, block: &Block) -> Vec<String> {
    let mut out = Vec::new();
    match block {
        Block::Heading { text, .. } | Block::Paragraph { text, .. } => line(text, Some(draft), &mut out),
        Block::List { list, .. } => now(draft, list, &mut out),
        Block::Table { rows, .. } => {
            rows.iter().flatten().for_each(|cell| line(&cell.text, Some(draft), &mut out));
        }
        Block::Fact { fact, .. } => out.extend(event_of(draft, *fact)),
    }
    out
}

fn now(draft: &Draft<'_>, list: &List, out: &mut Vec<String>) {
    for point in &list.points {
        line(&point.text, Some(draft), out);
        if let Some(under) = &point.under {
            now(draft, under, out);
        }
    }
}

/// A line, then the footnotes in it. With a filing, chips are said as they stand now.
fn line(text: &[Inline], now: Option<&Draft<'_>>, out: &mut Vec<String>) {
    let mut said = String::new();
    let mut notes = Vec::new();
    for inline in text {
        match inline {
            Inline::Text { text, .. } => said.push_str(text),
            Inline::Chip { chip, was, .. } => {
                // What is gone from the case is printed as a place to fill in.
                let blank = || "____".to_owned();
                said.push_str(&now.map_or_else(|| was.clone(), |draft| say(draft, chip).unwrap_or_else(blank)));
            }
            Inline::Break {} => said.push('\n'),
            Inline::Note { text } => line(text, now, &mut notes),
        }
    }
    out.push(said);
    out.append(&mut notes);
}
