//! Slides (ECMA-376 PresentationML): every slide is a page, in the order in which they are shown; the speaker's notes follow its words.

use super::super::bounds::Paper;
use super::super::found::Found;
use super::Parts;
use super::docx::body;
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
        body(parts, &path, &bytes, BlockKind::Paragraph, &mut paper)?;
        let notes = parts.relations(&path)?.into_iter().find(|way| way.kind == "notesSlide");
        let Some(notes) = notes.map(|way| way.target) else { continue };
        if let Ok(Some(bytes)) = parts.get(&notes) {
            body(parts, &notes, &bytes, BlockKind::Item, &mut paper)?;
        }
    }
    if paper.is_empty() { Err(Trouble::Damaged) } else { Ok(paper.found()) }
}

/// The files of the slides as they are shown; by their numbers where that is not said.
fn slides(parts: &mut Parts<'_>) -> Result<Vec<String>, Trouble> {
    let show = parts.must("ppt/presentation.xml")?;
    let ways = parts.relations("ppt/presentation.xml")?;
    let targets: HashMap<String, String> = ways.into_iter().map(|way| (way.id, way.target)).collect();
    let mut shown = Vec::new();
    walk(&show, |step| {
        let Step::Open(tag) = step else { return };
        // Its own number and the name of its file are both called `id`.
        if tag.name == "sldId"
            && let Some(target) = tag.all("id").find_map(|id| targets.get(id))
        {
            shown.push(target.clone());
        }
    })?;
    if !shown.is_empty() {
        return Ok(shown);
    }
    Ok(parts.names("ppt/slides/").into_iter().filter(|name| name.ends_with(".xml")).collect())
}
