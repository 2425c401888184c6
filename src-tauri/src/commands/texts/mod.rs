//! Commands about texts made of items: recognition of scans, corrections, transcripts, translations.

mod recognise;
mod show;
mod talk;
mod transcribe;
mod transcript;
mod translate;

pub use recognise::{standing, start, waiting};
pub use show::{correct, list, make, page};
pub use transcribe::start as start_transcription;
pub use transcript::{draft as draft_transcript, keep as keep_transcript, show as transcript};
pub use translate::{
    draft as draft_translation, export as export_translation, keep as keep_translation, show as translation,
};

use super::core::{Core, locked};
use super::failure::Failure;
use crate::base::id::BlobId;
use crate::evidence::derivatives::{self, About, Derivative, Document};
use crate::evidence::recognition::Engine;
use crate::vault::{Act, Area};
use std::sync::Mutex;

/// What is remembered of the program that recognises.
#[derive(Default)]
pub struct Memory {
    engine: Mutex<Option<Option<Engine>>>,
}

impl Core {
    /// Tesseract, looked for once and again when it was not there: somebody may just have installed it.
    pub(super) fn recognition(&self) -> Option<Engine> {
        let mut known = locked(&self.texts.engine);
        if let Some(Some(engine)) = &*known {
            return Some(engine.clone());
        }
        let found = Engine::find(self.readers.program());
        *known = Some(found.clone());
        found
    }

    /// Seals a document made of an item and enters it; `more` is written with it.
    pub(super) fn keep_text(
        &self,
        label: &'static str,
        original: BlobId,
        about: About,
        document: Document,
        more: impl FnOnce(&crate::vault::Writing<'_>, &Derivative) -> Result<(), crate::evidence::Error>,
    ) -> Result<Derivative, Failure> {
        let document = document.checked()?;
        let vault = self.vault()?;
        let sealed = derivatives::seal(&vault, &document, original, about)?;
        let mut kept = None;
        self.write(Act { label, undoable: false }, |tx| {
            tx.changed(Area::Evidence);
            let derivative = derivatives::keep(tx, &sealed, document.pages.iter().map(derivatives::Page::searched))?;
            more(tx, &derivative).map_err(|error| match error {
                crate::evidence::Error::Vault(error) => derivatives::Error::Vault(error),
                _ => derivatives::Error::Unreadable,
            })?;
            kept = Some(derivative);
            Ok::<_, derivatives::Error>(true)
        })?;
        kept.ok_or_else(|| Failure::new("internal"))
    }
}
