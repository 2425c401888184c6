//! Documents that are looked at now, kept opened until others are or the vault locks: pages are asked for one by one.

use super::super::core::{Core, locked};
use super::super::failure::Failure;
use crate::base::id::{BlobId, EvidenceId};
use crate::evidence::derivatives::{self, DerivativeKind, Document};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard};

/// So many at once.
const MOST: usize = 3;

/// The documents, and a turn for whoever reads one: an item is not read twice at a time.
#[derive(Default)]
pub struct Documents {
    open: Mutex<VecDeque<(BlobId, Arc<Document>)>>,
    turn: Mutex<()>,
}

impl Documents {
    /// Forgets everything: the vault locks.
    pub fn clear(&self) {
        locked(&self.open).clear();
    }

    /// Waits until nobody else reads an item.
    pub(super) fn turn(&self) -> MutexGuard<'_, ()> {
        locked(&self.turn)
    }
}

impl Core {
    /// The text of an item as it was kept; nothing when it has none.
    pub(in crate::commands) fn text_of(&self, item: EvidenceId) -> Result<Option<Arc<Document>>, Failure> {
        let Some(kept) = self.read(|db| derivatives::current(db, item, DerivativeKind::Text))? else { return Ok(None) };
        if let Some((_, document)) = locked(&self.documents.open).iter().find(|(blob, _)| *blob == kept.blob) {
            return Ok(Some(document.clone()));
        }
        let vault = self.vault()?;
        let document = Arc::new(derivatives::document(&vault, kept.blob)?);
        let mut open = locked(&self.documents.open);
        open.push_back((kept.blob, document.clone()));
        if open.len() > MOST {
            open.pop_front();
        }
        Ok(Some(document))
    }
}
