//! Commands about forms that were begun: kept while one types, so that a lock takes nothing away.

use super::core::Core;
use super::failure::Failure;
use super::views::{BegunView, Done, KeepBegun, Nothing};
use crate::cases::begun::{self, Begun};
use crate::vault::Act;

/// What whoever opened the vault has begun.
pub fn list(core: &Core, _: Nothing) -> Result<Vec<BegunView>, Failure> {
    let user = core.vault()?.user();
    let found = core.read(|db| begun::of(db, user))?;
    Ok(found.into_iter().map(|Begun { kind, about, words }| BegunView { kind, about, words }).collect())
}

/// Keeps what a form holds, or takes it away. Undo passes it by: it is no act in a case yet.
pub fn keep(core: &Core, request: KeepBegun) -> Result<Done, Failure> {
    core.write(Act { label: "begun-keep", undoable: false }, |tx| match request.words {
        Some(words) => {
            let begun = Begun { kind: request.kind, about: request.about, words };
            begun::keep(tx, tx.actor(), &begun, tx.at()).map(|()| true)
        }
        None => begun::clear(tx, tx.actor(), &request.kind, &request.about).map(|()| false),
    })
    .map(|_| Done {})
}
