//! Documents that are looked at now, kept opened until others are or the vault locks: pages are asked for one by one, and a
//! scan of a thousand pages is turned over without reading it anew for each.

use super::super::core::{Core, locked};
use super::super::failure::Failure;
use super::super::recent::Recent;
use crate::base::id::{BlobId, EvidenceId};
use crate::evidence::derivatives::{self, DerivativeKind, Document};
use std::sync::{Arc, Mutex, MutexGuard};

/// So many at once: three texts that are looked at, each beside its translation.
const MOST: usize = 6;

/// The documents, and a turn for whoever reads one: an item is not read twice at a time.
pub struct Documents {
    open: Mutex<Recent<BlobId, Arc<Document>>>,
    turn: Mutex<()>,
}

impl Default for Documents {
    fn default() -> Self {
        Self { open: Mutex::new(Recent::of(MOST)), turn: Mutex::default() }
    }
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
    /// A document, from memory or from the vault.
    pub(in crate::commands) fn document(&self, blob: BlobId) -> Result<Arc<Document>, Failure> {
        let known = locked(&self.documents.open).get(&blob);
        if let Some(document) = known {
            return Ok(document);
        }
        let document = Arc::new(derivatives::document(&*self.vault()?, blob)?);
        Ok(locked(&self.documents.open).keep(blob, document))
    }

    /// The text of an item as it was kept; nothing when it has none.
    pub(in crate::commands) fn text_of(&self, item: EvidenceId) -> Result<Option<Arc<Document>>, Failure> {
        let kept = self.read(|db| derivatives::current(db, item, DerivativeKind::Text))?;
        kept.map(|kept| self.document(kept.blob)).transpose()
    }
}
