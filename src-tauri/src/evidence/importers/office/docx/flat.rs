//! Papers that Word saved as one XML file: of 2003 (WordprocessingML 2003) the same elements in one part, with notes, heads and remarks
//! where they belong; of later ones all parts, one behind the other.

use super::super::super::bounds::Paper;
use super::super::super::found::Found;
use super::super::changes::said;
use super::super::xml::{Step, Tag, walk};
use super::{Body, Numbers, by_of, headings};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use std::collections::HashMap;

pub fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    let mut paper = Paper::default();
    paper.page();
    let (headings, ways) = (headings(bytes).unwrap_or_default(), HashMap::new());
    let numbers = Numbers::of(bytes, bytes);
    let mut body = Body { numbers, ..Body::new(&headings, &ways, BlockKind::Paragraph, &mut paper) };
    // How each remark or change that is open is called here.
    let mut open: Vec<&str> = Vec::new();
    let mut inside = 0usize;
    // What lies in a part that is none of the paper's own, with the elements of its name in it.
    let mut foreign = 0usize;
    walk(bytes, |step| {
        match &step {
            Step::Open(tag) if tag.name == "part" && (foreign > 0 || is_foreign(tag)) => foreign += 1,
            Step::Close(name) if name == "part" => foreign = foreign.saturating_sub(1),
            _ => {}
        }
        if foreign > 0 {
            return;
        }
        if let Step::Open(tag) = &step {
            inside += usize::from(WORDS.contains(&tag.name.as_str()));
        }
        if inside == 0 {
            return;
        }
        if let Step::Close(name) = &step {
            inside -= usize::from(WORDS.contains(&name.as_str()));
        }
        match step {
            Step::Open(tag) => match tag.name.as_str() {
                "footnote" | "endnote" | "hdr" | "ftr" => body.open(&tag.called(BESIDE)),
                "annotation" => {
                    let name = annotation(&tag);
                    open.push(name);
                    let by = by_of(&tag);
                    body.open(&tag.called(name));
                    if name == BESIDE {
                        body.write(&said(&by, ""));
                    }
                }
                // The number of a paragraph as Word showed it.
                "t" if tag.get("val").is_some() => body.write(&format!("{} ", tag.get("val").unwrap_or_default())),
                _ => body.open(&tag),
            },
            Step::Close(name) => match name.as_str() {
                "footnote" | "endnote" | "hdr" | "ftr" => body.close(BESIDE),
                "annotation" => body.close(open.pop().unwrap_or_default()),
                name => body.close(name),
            },
            Step::Text(text) => body.text(&text),
        }
    })?;
    // What hangs on no paragraph, as heads of pages do.
    body.end_paragraph();
    Ok(paper.found())
}

/// What holds words. All else says how they look, what might be filled in (a glossary has no body) or draws them once more.
const WORDS: [&str; 6] = ["body", "hdr", "ftr", "footnotes", "endnotes", "comments"];

/// What stands beside the running text and follows its paragraph.
const BESIDE: &str = "txbxContent";

/// Whether a part holds what programs keep with a paper (ECMA-376-1, 15.2.4); its elements may be called as those of the paper are.
fn is_foreign(part: &Tag) -> bool {
    part.get("name").is_some_and(|name| name.to_ascii_lowercase().trim_start_matches('/').starts_with("customxml/"))
}

/// What a remark or a change is called in later versions.
fn annotation(tag: &Tag) -> &'static str {
    match tag.get("type") {
        Some("Word.Comment") => BESIDE,
        Some("Word.Deletion") => "del",
        _ => "annotation",
    }
}
