//! Where in a text that somebody made an answer stands: the second of a transcript and who speaks, the part of a translation.

use super::super::core::Core;
use super::super::views::{SearchHit, SearchSpot};
use crate::base::id::DerivativeId;
use crate::evidence::derivatives::{self, Derivative, DerivativeKind};
use crate::search::{Hit, Kind};

/// Leads answers to their spots. A text that does not open is an answer all the same, and leads to its item.
pub fn lead(core: &Core, found: &[Hit], hits: &mut [SearchHit]) {
    for (hit, view) in found.iter().zip(hits) {
        lead_one(core, hit, view);
    }
}

/// The same for one.
pub fn lead_one(core: &Core, hit: &Hit, view: &mut SearchHit) {
    if hit.kind != Kind::Page {
        return;
    }
    let Ok(id) = hit.id.parse::<DerivativeId>() else { return };
    let Ok(text) = core.read(|db| derivatives::one(db, id)) else { return };
    view.text = Some(text.about.kind);
    if matches!(text.about.kind, DerivativeKind::Transcript | DerivativeKind::Translation) {
        made(core, hit, &text, view);
    }
}

fn made(core: &Core, hit: &Hit, text: &Derivative, view: &mut SearchHit) {
    let Ok(document) = core.document(text.blob) else { return };
    let Some((_, block)) = document.block_at(hit.part, hit.at) else { return };
    view.author.clone_from(&block.speaker);
    view.place.second = block.span.map(|span| f64::from(span.from) / 1000.0);
    let (Some(source), Some(of)) = (text.about.source, block.of) else { return };
    view.place.spot = Some(SearchSpot::Translation { source, language: text.about.language.clone(), block: of });
    // A translation has one page, whatever its source has.
    if view.place.page.is_some() {
        let source = core.read(|db| derivatives::one(db, source)).and_then(|source| core.document(source.blob));
        view.place.page = source.ok().and_then(|source| source.page_of(of as usize));
    }
}
