//! A text whose sealed file is missing, damaged or not given back by the disk. Where it comes out of its item as it was, byte for
//! byte, what is read takes the place of that file: the text keeps its id, so what cites it and was made from it stays with it.

use super::{Gathering, format};
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::evidence::derivatives::{self, Derivative};
use crate::evidence::importers::Format;
use crate::evidence::{self, Evidence};
use crate::vault::{Act, Area};
use std::ops::ControlFlow;

/// Reads a text again whose sealed file is broken. Whether it is whole now: not, where this program reads something else. `going_on`
/// may stop the work.
pub(in crate::commands) fn mend_text(
    core: &Core,
    text: &Derivative,
    going_on: &mut dyn FnMut() -> ControlFlow<()>,
) -> Result<bool, Failure> {
    let item = core.read(|db| evidence::one(db, text.about.evidence))?;
    let Some(format) = format(core, &item)? else { return Ok(false) };
    let _turn = core.documents.turn();
    take_its_place(core, &item, text, format, going_on)
}

/// The same while nobody else reads.
pub(super) fn take_its_place(
    core: &Core,
    item: &Evidence,
    text: &Derivative,
    format: Format,
    going_on: &mut dyn FnMut() -> ControlFlow<()>,
) -> Result<bool, Failure> {
    if !text.is_read() {
        return Ok(false);
    }
    let vault = core.vault()?;
    let Some(mend) = vault.broken(text.blob, &mut |_| going_on())? else { return Ok(false) };
    let mut gathering = Gathering::of(core, &vault, item, format);
    let mut begun = gathering.begin();
    if begun.is_none() {
        return Ok(false);
    }
    let mut more = || gathering.go_on(&mut begun);
    let fresh = match derivatives::seal_pages_for(&vault, &mut more, item.blob, text, &mend, going_on) {
        // Its pages do not come out of the item any more: that says nothing of the vault's disk.
        Err(_) if gathering.is_broken_off() => None,
        fresh => fresh?,
    };
    let Some(fresh) = fresh else { return Ok(false) };
    let mended = vault.write(Act { label: "evidence-read", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        derivatives::take_place(tx, &fresh, &mend, (item.id, item.sha256))
    })?;
    let _ = vault.set_replaced_aside(); // the next opening tries again
    Ok(mended.value)
}
