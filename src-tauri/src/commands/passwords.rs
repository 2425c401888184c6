//! PDF files that open with a password only, a statement of a bank or a ticket that came by mail: the client tells it, it is tried, kept
//! with the item, and what could not be read until then is read.

use super::core::Core;
use super::failure::Failure;
use super::views::{Changed, OfEvidence, UnlockEvidence};
use crate::base::id::{BlobId, EvidenceId};
use crate::evidence::{self, Error, EvidenceKind, Reading, Trouble, passwords, reading};
use crate::vault::{Act, Action, Area};
use serde_json::json;

/// Tries a password. One that opens the file is kept, and the item is read at once; with any other nothing has changed.
pub fn unlock(core: &Core, request: UnlockEvidence) -> Result<Changed<EvidenceId>, Failure> {
    let UnlockEvidence { evidence, password } = request;
    let item = core.read(|db| evidence::one(db, evidence))?;
    if password.is_empty() {
        return Err(Failure::new("required").with("field", "password"));
    }
    let vault = core.vault()?;
    let open = |reading: &mut Reading| reading.count(EvidenceKind::Pdf);
    if item.kind != EvidenceKind::Pdf || !is_locked(core.reading(&vault, item.blob, open))? {
        return Err(Failure::new("pdf-opens"));
    }
    if is_locked(core.reading_with(&vault, item.blob, Some(password.clone()), open))? {
        return Err(Failure::new("pdf-password-wrong"));
    }
    let changed = core.write(Act { label: "evidence-unlock", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        passwords::keep(tx, item.blob, &password)?;
        tx.custody(Action::View, &[(item.id, item.sha256)], &json!({ "what": "password" }))?;
        Ok::<_, Error>(item.id)
    })?;
    look_anew(core, item.blob, true)?;
    Ok(changed)
}

/// Forgets the password of an item: its pages are closed again. What was read of them stays, since facts rest on it.
pub fn forget(core: &Core, request: OfEvidence) -> Result<Changed<EvidenceId>, Failure> {
    let item = core.read(|db| evidence::one(db, request.evidence))?;
    if core.read(|db| passwords::of_blob(db, item.blob))?.is_none() {
        // Nothing happens, and the journal tells of nothing.
        return Ok(Changed { value: item.id, areas: Vec::new(), undo: None });
    }
    let changed = core.write(Act { label: "evidence-forget-password", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        passwords::forget(tx, item.blob)?;
        Ok::<_, Error>(item.id)
    })?;
    look_anew(core, item.blob, false)?;
    Ok(changed)
}

/// Whether the file was not opened for want of its password.
fn is_locked(counted: Result<u32, reading::Error>) -> Result<bool, Failure> {
    match counted {
        Ok(_) => Ok(false),
        Err(reading::Error::Trouble(Trouble::Encrypted)) => Ok(true),
        Err(error) => Err(error.into()),
    }
}

/// Looks once more at every item that has this original: one file opens, or is closed, for all of them.
fn look_anew(core: &Core, blob: BlobId, and_read: bool) -> Result<(), Failure> {
    for item in core.read(|db| evidence::of_blob(db, blob))? {
        core.pictures.forget(item.id, blob);
        // What goes wrong here is met again when the item is looked at.
        let _ = super::evidence::count_pages(core, item.id);
        if and_read {
            super::documents::read_quietly(core, item.id, false);
        }
    }
    Ok(())
}
