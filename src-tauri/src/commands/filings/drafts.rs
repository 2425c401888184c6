//! Commands about the body of a filing: open it, edit it, put in what the case knows, compare, remark.

use super::Work;
use crate::base::id::{CommentId, DraftVersionId, FactId, FilingId};
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{
    AddComment, BesideRow, BlockPlace, Changed, CommentView, CompareDrafts, ComparedDrafts, DraftVersionView,
    DraftView, KeepVersion, OfComment, OfFiling, OfVersion, ReadBeside, SaidChip, SaidChips, SaidFact, SaveDraft,
    SayChips, SettleComment,
};
use crate::filings::draft::{self, Block, Body, Change, Chip, Inline, Kept};
use crate::filings::{Draft, FilingStatus, StoreError};
use crate::typeset::{Block as Set, Composed};
use crate::vault::{Act, Area, Writing};
use std::collections::BTreeMap;

pub use super::find::find;

/// Opens the body of a filing for editing: what its template writes becomes blocks and chips.
pub fn open(core: &Core, request: OfFiling) -> Result<Changed<FilingId>, Failure> {
    let work = Work::read(core, request.filing, None)?;
    writable(&work)?;
    if work.body.is_some() {
        return Err(Failure::new("bad-request"));
    }
    let composed = work.compose(core, core.clock.now())?;
    let body = draft::begin(&work.draft(), &composed.flow()).ok_or_else(|| Failure::new("draft-none"))?;
    core.write(Act { label: "draft-open", undoable: true }, |tx| {
        save_in(tx, request.filing, &body)?;
        draft::keep(tx, request.filing, &body, Kept::Opened, "", tx.at())?;
        Ok::<_, StoreError>(request.filing)
    })
}

fn writable(work: &Work) -> Result<(), Failure> {
    if work.filing.status == FilingStatus::Draft { Ok(()) } else { Err(Failure::new("filing-final")) }
}

fn save_in(tx: &Writing<'_>, filing: FilingId, body: &Body) -> Result<(), StoreError> {
    tx.changed(Area::Filings);
    draft::save(tx, filing, body, tx.at())
}

/// The body of a work that has one.
fn body_of(work: &Work) -> Result<&Body, Failure> {
    work.body.as_ref().ok_or_else(|| Failure::new("not-found").with("what", "draft"))
}

pub fn show(core: &Core, request: OfFiling) -> Result<DraftView, Failure> {
    let work = Work::read(core, request.filing, None)?;
    let body = body_of(&work)?.clone();
    let (comments, versions) = core
        .read(|db| Ok::<_, StoreError>((draft::comments(db, request.filing)?, draft::versions(db, request.filing)?)))?;
    let SaidChips { said, facts } = say_all(&work.draft(), chips_of(&body), facts_of(&body));
    Ok(DraftView {
        filing: request.filing,
        language: work.filing.language,
        said,
        facts,
        comments: comments.into_iter().map(comment_view).collect(),
        versions: versions.into_iter().map(version_view).collect(),
        body,
    })
}

fn chips_of(body: &Body) -> Vec<Chip> {
    let mut chips: Vec<Chip> = Vec::new();
    for (_, chip) in body.chips() {
        if !chips.contains(chip) {
            chips.push(chip.clone());
        }
    }
    chips
}

fn facts_of(body: &Body) -> Vec<FactId> {
    let mut facts: Vec<FactId> = body.facts().into_iter().map(|(_, fact)| fact).collect();
    facts.sort_unstable();
    facts.dedup();
    facts
}

fn say_all(draft: &Draft<'_>, chips: Vec<Chip>, facts: Vec<FactId>) -> SaidChips {
    let said = chips.into_iter().map(|chip| SaidChip { text: draft::say(draft, &chip), chip });
    let facts = facts.into_iter().map(|fact| SaidFact { fact, text: draft::event_of(draft, fact) });
    SaidChips { said: said.collect(), facts: facts.collect() }
}

fn comment_view(comment: draft::Comment) -> CommentView {
    let draft::Comment { id, block, text, author, settled, made, .. } = comment;
    CommentView { id, block, text, author, settled, made }
}

fn version_view(version: draft::Version) -> DraftVersionView {
    let draft::Version { id, number, note, why, made, .. } = version;
    DraftVersionView { id, number, note, why, made }
}

pub fn save(core: &Core, request: SaveDraft) -> Result<Changed<FilingId>, Failure> {
    core.write(Act { label: "draft-change", undoable: true }, |tx| {
        if crate::filings::one(tx, request.filing)?.status != FilingStatus::Draft {
            return Err(Failure::new("filing-final"));
        }
        if !draft::is_open(tx, request.filing)? {
            return Err(Failure::new("not-found").with("what", "draft"));
        }
        save_in(tx, request.filing, &request.body)?;
        Ok(request.filing)
    })
}

/// Goes back to what the template writes. The body is kept as a version.
pub fn close(core: &Core, request: OfFiling) -> Result<Changed<FilingId>, Failure> {
    core.write(Act { label: "draft-close", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        if let Some(body) = draft::of(tx, request.filing)? {
            draft::keep(tx, request.filing, &body, Kept::Closed, "", tx.at())?;
        }
        draft::drop(tx, request.filing, tx.at())?;
        Ok::<_, StoreError>(request.filing)
    })
}

/// How chips and facts read in the filing.
pub fn say(core: &Core, request: SayChips) -> Result<SaidChips, Failure> {
    let work = Work::read_with(core, request.filing, None, request.body)?;
    if request.chips.len() + request.facts.len() > 5000 {
        return Err(Failure::new("bad-request"));
    }
    Ok(say_all(&work.draft(), request.chips, request.facts))
}

pub fn keep(core: &Core, request: KeepVersion) -> Result<Changed<DraftVersionId>, Failure> {
    core.write(Act { label: "draft-keep", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        let body = draft::of(tx, request.filing)?;
        let body = body.ok_or_else(|| Failure::new("not-found").with("what", "draft"))?;
        Ok::<_, Failure>(draft::keep(tx, request.filing, &body, Kept::ByHand, &request.note, tx.at())?)
    })
}

/// Takes a version back; what stands now is kept first.
pub fn restore(core: &Core, request: OfVersion) -> Result<Changed<FilingId>, Failure> {
    core.write(Act { label: "draft-restore", undoable: true }, |tx| {
        let (version, body) = draft::version(tx, request.version)?;
        if let Some(now) = draft::of(tx, version.filing)? {
            draft::keep(tx, version.filing, &now, Kept::Restored, "", tx.at())?;
        }
        save_in(tx, version.filing, &body)?;
        Ok::<_, Failure>(version.filing)
    })
}

/// Two versions word by word. The body as it is now is compared as it reads now.
pub fn compare(core: &Core, request: CompareDrafts) -> Result<ComparedDrafts, Failure> {
    let work = Work::read(core, request.filing, None)?;
    let read = |id: Option<DraftVersionId>| match id {
        Some(id) => {
            let (version, body) = core.read(|db| draft::version(db, id))?;
            if version.filing == request.filing { Ok(body) } else { Err(Failure::new("bad-request")) }
        }
        None => Ok(draft::accept(&work.draft(), body_of(&work)?.clone())),
    };
    let paragraphs = draft::compare(&read(request.before)?, &read(request.after)?);
    let differs = |pieces: &&Vec<draft::Piece>| pieces.iter().any(|piece| piece.change != Change::Same);
    let changed = paragraphs.iter().filter(differs).count() as u32;
    Ok(ComparedDrafts { paragraphs, changed })
}

/// Remarks on a block, in the name of the user.
pub fn comment(core: &Core, request: AddComment) -> Result<Changed<CommentId>, Failure> {
    let author = core.vault()?.user_name().to_owned();
    core.write(Act { label: "draft-comment", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        crate::filings::one(tx, request.filing)?;
        draft::comment(tx, request.filing, &request.block, &request.text, &author, tx.at())
    })
}

pub fn settle(core: &Core, request: SettleComment) -> Result<Changed<CommentId>, Failure> {
    core.write(Act { label: "draft-comment-settle", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        draft::settle(tx, request.comment, request.settled)?;
        Ok::<_, StoreError>(request.comment)
    })
}

pub fn remove_comment(core: &Core, request: OfComment) -> Result<Changed<CommentId>, Failure> {
    core.write(Act { label: "draft-comment-remove", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        draft::remove_comment(tx, request.comment)?;
        Ok::<_, StoreError>(request.comment)
    })
}

/// The body in two languages from the same facts.
pub fn beside(core: &Core, request: ReadBeside) -> Result<Vec<BesideRow>, Failure> {
    let work = Work::read(core, request.filing, None)?;
    let here = work.draft();
    let there = Draft { language: request.language, ..here };
    let row = |block: &Block| BesideRow {
        block: block.id().to_owned(),
        kind: super::word(&serde_json::to_value(block).unwrap_or_default()["kind"]),
        here: draft::read_block(&here, block),
        there: draft::read_block(&there, block),
        typed: is_typed(block),
    };
    Ok(body_of(&work)?.blocks.iter().map(row).collect())
}

fn is_typed(block: &Block) -> bool {
    let mut typed = false;
    block.each(&mut |inline, _| {
        typed |= matches!(inline, Inline::Text { text, .. } if text.chars().any(char::is_alphabetic));
    });
    typed
}

/// Where the blocks of a draft stand on its pages.
pub(super) fn places(composed: &Composed) -> Vec<BlockPlace> {
    let mut found: BTreeMap<(String, usize), (f64, f64)> = BTreeMap::new();
    collect(&composed.flow(), &mut found);
    let place = |((of, page), (top, bottom))| BlockPlace { of, page: page as u32 + 1, top, bottom };
    found.into_iter().map(place).collect()
}

fn collect(blocks: &[Set], found: &mut BTreeMap<(String, usize), (f64, f64)>) {
    for block in blocks {
        match block {
            Set::Table(table) => table.rows.iter().flatten().for_each(|cell| collect(&cell.blocks, found)),
            Set::Paragraph(paragraph) => {
                let id = paragraph.mark.as_deref().and_then(|mark| mark.strip_prefix("block:"));
                for (id, place) in id.into_iter().flat_map(|id| paragraph.places.iter().map(move |place| (id, place))) {
                    let entry = found.entry((id.to_owned(), place.page)).or_insert((place.top, place.bottom));
                    *entry = (entry.0.min(place.top), entry.1.max(place.bottom));
                }
            }
        }
    }
}
