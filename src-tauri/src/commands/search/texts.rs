//! Plain text files become texts that are searched: their lines are kept as a derivative, beside the original.

use super::super::core::Core;
use super::super::failure::Failure;
use crate::base::id::EvidenceId;
use crate::evidence::derivatives::{self, About, DerivativeKind, Document, Maker};
use crate::evidence::{self, EvidenceKind, Reading};
use crate::vault::{Act, Area};

/// Longer texts are exported to be read; a search in them would show no place.
const LONGEST: u64 = 8 << 20;

/// Keeps the text of an item that is a text and has none yet. Says whether it did.
pub(in crate::commands) fn keep_text(core: &Core, id: EvidenceId) -> Result<bool, Failure> {
    let item = core.read(|db| evidence::one(db, id))?;
    if item.kind != EvidenceKind::Text || item.length > LONGEST || core.readers.store_only().is_some() {
        return Ok(false);
    }
    let known = core.read(|db| derivatives::current(db, id, DerivativeKind::Text))?.is_some();
    let chat = core.read(|db| evidence::chats::chats_of(db, id))?;
    // The messages of a chat are searched one by one.
    if known || !chat.is_empty() {
        return Ok(false);
    }
    let vault = core.vault()?;
    let document = Document::of_text(&core.reading(&vault, item.blob, Reading::text)?.text).checked()?;
    if document.is_empty() {
        return Ok(false);
    }
    let sealed = derivatives::seal(&vault, &document, item.blob)?;
    core.write(Act { label: "evidence-text", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        let about = About {
            evidence: id,
            entry: String::new(),
            kind: DerivativeKind::Text,
            language: String::new(),
            maker: Maker::Program,
            made_by: concat!("dalil ", env!("CARGO_PKG_VERSION")).into(),
            source: None,
            replaces: None,
        };
        derivatives::keep(tx, about, &sealed, &document)?;
        Ok::<_, derivatives::Error>(true)
    })?;
    Ok(true)
}
