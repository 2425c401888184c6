//! The files of a document in which it speaks of itself.

use super::super::about::Said;
use super::super::ole::is_ole;
use super::xml::{Step, walk};
use super::{Parts, locked};

/// An honest one takes a few hundred bytes.
const LONGEST: usize = 1 << 20;
/// What XMP may write as attributes.
const ATTRIBUTES: [&str; 4] = ["CreateDate", "ModifyDate", "CreatorTool", "Producer"];

/// What a document of Office says of itself; none when it can't be opened.
pub fn about(bytes: &[u8]) -> Option<Said> {
    let opened = is_ole(bytes).then(|| locked::opened(bytes)).flatten();
    let mut parts = Parts::of(opened.as_deref().unwrap_or(bytes)).ok()?;
    let ways = parts.relations("").ok()?;
    let mut said = Said::new();
    for (kind, usual) in [("core-properties", "docProps/core.xml"), ("extended-properties", "docProps/app.xml")] {
        let way = ways.iter().find(|way| way.kind == kind).map_or(usual, |way| way.target.as_str());
        if let Ok(Some(part)) = parts.get(way) {
            said.extend(said_in(&part));
        }
    }
    Some(said)
}

/// What an OpenDocument says of itself; none when it can't be opened.
pub fn about_open(bytes: &[u8]) -> Option<Said> {
    let part = Parts::of(bytes).ok()?.get("meta.xml").ok()??;
    Some(said_in(&part))
}

/// The words of the elements of a file, by their names; those of a list are its element's, the first of a name counts.
pub fn said_in(bytes: &[u8]) -> Said {
    let mut said = Said::new();
    if bytes.len() > LONGEST {
        return said;
    }
    let mut open: Vec<(String, String)> = Vec::new();
    let _ = walk(bytes, |step| match step {
        Step::Open(tag) => {
            for name in ATTRIBUTES {
                if let Some(value) = tag.get(name) {
                    said.entry(name.to_owned()).or_insert_with(|| value.to_owned());
                }
            }
            open.push((tag.name, String::new()));
        }
        Step::Text(text) => {
            if let Some((_, words)) = open.last_mut() {
                words.push_str(&text);
            }
        }
        Step::Close(name) => {
            let Some((_, words)) = open.pop_if(|(opened, _)| *opened == name) else { return };
            let words = words.trim();
            if words.is_empty() {
                return;
            }
            if !is_of_list(&name) {
                said.entry(name).or_insert_with(|| words.to_owned());
            } else if let Some((of, _)) = open.iter().rev().find(|(of, _)| !is_of_list(of)) {
                let list = said.entry(of.clone()).or_default();
                list.push_str(if list.is_empty() { "" } else { ", " });
                list.push_str(words);
            }
        }
    });
    said
}

fn is_of_list(name: &str) -> bool {
    matches!(name, "li" | "Seq" | "Bag" | "Alt")
}
