//! Slides (ECMA-376 PresentationML): every slide is a page, in the order in which they are shown; the speaker's notes follow its words.

use super::super::bounds::Paper;
use super::super::found::Found;
use super::Parts;
use super::docx::body;
use super::xlsx::targets;
use super::xml::{Step, walk};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use std::collections::HashMap;

/// Slides that are kept.
const SLIDES: usize = 5_000;

pub fn read(parts: &mut Parts<'_>) -> Result<Found, Trouble> {
    let mut paper = Paper::default();
    for path in slides(parts)?.into_iter().take(SLIDES) {
        let Some(bytes) = parts.get(&path)? else { continue };
        paper.page();
        body(&bytes, &HashMap::new(), BlockKind::Paragraph, &mut paper)?;
        if let Some(notes) = notes_of(parts, &path)? {
            body(&notes, &HashMap::new(), BlockKind::Item, &mut paper)?;
        }
    }
    if paper.is_empty() { Err(Trouble::Damaged) } else { Ok(paper.found()) }
}

/// The files of the slides as they are shown; by their numbers where that is not said.
fn slides(parts: &mut Parts<'_>) -> Result<Vec<String>, Trouble> {
    let show = parts.must("ppt/presentation.xml")?;
    let targets = match parts.get("ppt/_rels/presentation.xml.rels")? {
        Some(bytes) => targets(&bytes)?,
        None => HashMap::new(),
    };
    let mut shown = Vec::new();
    walk(&show, |step| {
        let Step::Open(tag) = step else { return };
        // Its own number and the name of its file are both called `id`.
        if tag.name == "sldId"
            && let Some(target) = tag.all("id").find_map(|id| targets.get(id))
        {
            shown.push(path("ppt", target));
        }
    })?;
    if !shown.is_empty() {
        return Ok(shown);
    }
    Ok(parts.names("ppt/slides/").into_iter().filter(|name| name.ends_with(".xml")).collect())
}

/// The words of the speaker beside a slide.
fn notes_of(parts: &mut Parts<'_>, slide: &str) -> Result<Option<Vec<u8>>, Trouble> {
    let Some((folder, name)) = slide.rsplit_once('/') else { return Ok(None) };
    let Some(links) = parts.get(&format!("{folder}/_rels/{name}.rels"))? else { return Ok(None) };
    let mut found = None;
    walk(&links, |step| {
        let Step::Open(tag) = step else { return };
        if tag.get("Type").is_some_and(|kind| kind.ends_with("/notesSlide")) {
            found = tag.get("Target").map(|target| path(folder, target));
        }
    })?;
    found.map_or(Ok(None), |name| parts.get(&name))
}

/// The name of a file that another in a folder points to.
fn path(folder: &str, target: &str) -> String {
    if target.starts_with('/') {
        return target.to_owned();
    }
    let (mut folder, mut target) = (folder, target);
    while let Some(rest) = target.strip_prefix("../") {
        folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        target = rest;
    }
    if folder.is_empty() { target.to_owned() } else { format!("{folder}/{target}") }
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn a_file_is_found_from_where_it_is_named() {
        assert_eq!(path("ppt", "slides/slide2.xml"), "ppt/slides/slide2.xml");
        assert_eq!(path("ppt/slides", "../notesSlides/notesSlide1.xml"), "ppt/notesSlides/notesSlide1.xml");
        assert_eq!(path("ppt", "/ppt/slides/slide1.xml"), "/ppt/slides/slide1.xml");
        assert_eq!(path("ppt", "../../x.xml"), "x.xml");
    }
}
