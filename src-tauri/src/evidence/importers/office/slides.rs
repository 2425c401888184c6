//! Slides (ECMA-376 PresentationML): every slide is a page, in the order in which they are shown; the speaker's notes and what others
//! remarked follow its words.

use super::super::bounds::Paper;
use super::super::found::Found;
use super::changes::{by, said};
use super::docx::body;
use super::xml::{Step, root, walk};
use super::{Parts, Relation};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use std::collections::HashMap;

#[cfg(test)]
mod tests;

/// Slides that are kept.
const SLIDES: usize = 5_000;

pub fn read(parts: &mut Parts<'_>) -> Result<Found, Trouble> {
    let (name, show) = parts.main(&["ppt/presentation.xml"])?;
    let ways = parts.relations(&name)?;
    let authors = authors(parts, &ways);
    let (mut paper, mut trouble) = (Paper::default(), None);
    let slides = slides(parts, &show, &ways)?;
    let (is_cut, mut any) = (slides.len() > SLIDES, slides.is_empty());
    for path in slides.into_iter().take(SLIDES) {
        let bytes = match parts.must(&path) {
            Ok(bytes) => bytes,
            // What can't be read or is not there is said and costs none of the other slides.
            Err(why) => {
                trouble = trouble.or(Some(why));
                continue;
            }
        };
        paper.page();
        if is_hidden(&bytes) {
            paper.hide();
        }
        match body(parts, &path, &bytes, BlockKind::Paragraph, &mut paper) {
            Ok(()) => any = true,
            Err(why) => trouble = trouble.or(Some(why)),
        }
        let beside = parts.relations(&path)?;
        if let Some(notes) = beside.iter().find(|way| way.kind == "notesSlide") {
            let target = &notes.target;
            let read = parts.must(target).and_then(|bytes| body(parts, target, &bytes, BlockKind::Item, &mut paper));
            trouble = trouble.or(read.err());
        }
        for way in beside.iter().filter(|way| way.kind == "comments") {
            if let Ok(Some(bytes)) = parts.get(&way.target) {
                remarks(&bytes, &authors).iter().for_each(|remark| paper.add(BlockKind::Item, remark));
            }
        }
    }
    match trouble {
        Some(why) if !any => Err(why),
        trouble => {
            let found = paper.found();
            Ok(Found { cut: found.cut | is_cut, trouble, ..found })
        }
    }
}

/// Whether the show leaves a slide out (ECMA-376, 19.3.1.38).
fn is_hidden(bytes: &[u8]) -> bool {
    root(bytes).is_some_and(|slide| matches!(slide.get("show"), Some("0" | "false")))
}

/// The files of the slides as they are shown; by their numbers where that is not said.
fn slides(parts: &Parts<'_>, show: &[u8], ways: &[Relation]) -> Result<Vec<String>, Trouble> {
    let targets: HashMap<&str, &str> = ways.iter().map(|way| (way.id.as_str(), way.target.as_str())).collect();
    let mut shown = Vec::new();
    walk(show, |step| {
        let Step::Open(tag) = step else { return };
        // Its own number and the name of its file are both called `id`.
        if tag.name == "sldId"
            && let Some(target) = tag.all("id").find_map(|id| targets.get(id))
        {
            shown.push((*target).to_owned());
        }
    })?;
    if !shown.is_empty() {
        return Ok(shown);
    }
    Ok(parts.names("ppt/slides/").into_iter().filter(|name| name.ends_with(".xml")).collect())
}

/// Who remarks, by the numbers that remarks name them by. A list that can't be read names nobody.
fn authors(parts: &mut Parts<'_>, ways: &[Relation]) -> HashMap<String, String> {
    let mut found = HashMap::new();
    for way in ways.iter().filter(|way| matches!(way.kind.as_str(), "commentAuthors" | "authors")) {
        let Ok(Some(bytes)) = parts.get(&way.target) else { continue };
        let _ = walk(&bytes, |step| {
            if let Step::Open(tag) = step
                && matches!(tag.name.as_str(), "cmAuthor" | "author")
                && let (Some(id), Some(name)) = (tag.get("id"), tag.get("name"))
            {
                found.insert(id.to_owned(), name.to_owned());
            }
        });
    }
    found
}

/// What is remarked to a slide, answers behind the remark they answer to. A list that can't be read is left out.
fn remarks(bytes: &[u8], authors: &HashMap<String, String>) -> Vec<String> {
    let mut found = Vec::new();
    // Who says what, and what was answered to it; answers come before the words of the remark itself.
    let mut open: Vec<(String, String)> = Vec::new();
    let (mut answers, mut in_text) = (Vec::new(), false);
    let _ = walk(bytes, |step| match step {
        Step::Open(tag) => match tag.name.as_str() {
            "cm" | "reply" => {
                let author = tag.get("authorId").and_then(|id| authors.get(id)).map_or("", String::as_str);
                let date = tag.get("dt").or_else(|| tag.get("created")).unwrap_or_default();
                open.push((by(author, date), String::new()));
            }
            "text" | "t" => in_text = true,
            _ => {}
        },
        Step::Close(name) => match name.as_str() {
            "text" | "t" => in_text = false,
            "p" => {
                if let Some((_, words)) = open.last_mut() {
                    words.push('\n');
                }
            }
            "cm" | "reply" => {
                let Some((by, words)) = open.pop() else { return };
                let remark = (!words.trim().is_empty()).then(|| said(&by, words.trim()));
                if name == "reply" {
                    answers.extend(remark);
                } else {
                    found.extend(remark);
                    found.append(&mut answers);
                }
            }
            _ => {}
        },
        Step::Text(more) if in_text => {
            if let Some((_, words)) = open.last_mut() {
                words.push_str(&more);
            }
        }
        Step::Text(_) => {}
    });
    found
}
