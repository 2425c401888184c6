//! The texts of an item: which there are, their pages, corrections.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{Changed, CorrectWord, MakeText, OfEvidence, ReadText, TextPage, TextRow};
use super::talk;
use crate::base::id::DerivativeId;
use crate::evidence::derivatives::{self, About, Block, DerivativeKind, Document, Maker, Page};
use crate::evidence::{self, Error, EvidenceKind, Reading, chats, recognition};
use crate::vault::Area;

/// Messages taken into one text, at most.
const MOST_MESSAGES: u32 = 500;

/// Every text of an item that counts, the newest first.
pub fn list(core: &Core, request: OfEvidence) -> Result<Vec<TextRow>, Failure> {
    let found = core.read(|db| derivatives::of(db, request.evidence))?;
    Ok(found.iter().map(TextRow::of).collect())
}

/// A page with its words and their places.
pub fn page(core: &Core, request: ReadText) -> Result<TextPage, Failure> {
    let text = core.read(|db| derivatives::one(db, request.text))?;
    let document = core.document(text.blob)?;
    let at = (request.page as usize).checked_sub(1);
    at.and_then(|at| document.pages.get(at))
        .map(TextPage::of)
        .ok_or_else(|| Failure::new("no-page").with("page", request.page))
}

/// A person's correction makes a new text that stands in place of the one before; that one stays in the vault.
pub fn correct(core: &Core, request: CorrectWord) -> Result<Changed<DerivativeId>, Failure> {
    let text = core.read(|db| derivatives::one(db, request.text))?;
    let nowhere = || Failure::new("not-found").with("what", "text");
    if text.replaced {
        return Err(nowhere());
    }
    let mut document = Document::clone(&*core.document(text.blob)?);
    let page = (request.page as usize).checked_sub(1).and_then(|at| document.pages.get_mut(at)).ok_or_else(nowhere)?;
    let block = page.blocks.get_mut(request.block as usize).ok_or_else(nowhere)?;
    *block = recognition::corrected(block, request.word as usize, &request.reads).ok_or_else(nowhere)?;
    let item = core.read(|db| evidence::one(db, text.about.evidence))?;
    let about = About {
        maker: Maker::Person,
        made_by: core.vault()?.user_name().to_owned(),
        replaces: Some(text.id),
        ..text.about
    };
    let kept = core.keep_text("text-correct", item.blob, about, document, |_, _| Ok(()))?;
    Ok(Changed { value: kept.id, areas: vec![Area::Evidence], undo: None })
}

/// The item's own text, or a range of a conversation, as a text that can be translated. The same one is made only once.
pub fn make(core: &Core, request: MakeText) -> Result<Changed<DerivativeId>, Failure> {
    let item = core.read(|db| evidence::one(db, request.evidence))?;
    if request.messages.is_none()
        && let Some(known) = core.read(|db| derivatives::current(db, item.id, DerivativeKind::Text))?
    {
        return Ok(Changed { value: known.id, areas: Vec::new(), undo: None });
    }
    let (entry, document) = match &request.messages {
        None if item.kind == EvidenceKind::Text => {
            let read = core.reading(&*core.vault()?, item.blob, Reading::text)?;
            (String::new(), Document::of_text(&read))
        }
        None => return Err(Failure::new("not-found").with("what", "text")),
        Some(range) => {
            let (first, document) = core.read(|db| {
                let chat = chats::by_id(db, range.chat)?;
                let writers = chats::participants(db, chat.number)?;
                let count = range.count.min(MOST_MESSAGES);
                let messages = chats::messages(db, &chat, item.id, range.from, count)?;
                let blocks = messages.iter().filter(|message| !message.text.trim().is_empty()).map(|message| Block {
                    text: message.text.clone(),
                    speaker: message
                        .author
                        .and_then(|at| writers.iter().find(|w| w.position == at))
                        .map(|w| w.name.clone())
                        .unwrap_or_default(),
                    ..Block::default()
                });
                let page = Page { blocks: blocks.collect(), ..Page::default() };
                let first = messages.first().map(|m| m.key.to_string()).unwrap_or_default();
                Ok::<_, Error>((first, Document { pages: vec![page], until: None }))
            })?;
            (talk::entry(&first, range.count.min(MOST_MESSAGES)), document)
        }
    };
    if document.is_empty() {
        return Err(Failure::new("not-found").with("what", "text"));
    }
    let known = core.read(|db| derivatives::of(db, item.id))?;
    for known in known.iter().filter(|d| d.about.kind == DerivativeKind::Text && d.about.entry == entry) {
        if *core.document(known.blob)? == document {
            return Ok(Changed { value: known.id, areas: Vec::new(), undo: None });
        }
    }
    let about = About {
        evidence: item.id,
        entry,
        kind: DerivativeKind::Text,
        language: item.details.language.clone(),
        maker: Maker::Program,
        made_by: format!("Dalil {}", env!("CARGO_PKG_VERSION")),
        source: None,
        replaces: None,
    };
    let kept = core.keep_text("text-make", item.blob, about, document, |_, _| Ok(()))?;
    Ok(Changed { value: kept.id, areas: vec![Area::Evidence], undo: None })
}
