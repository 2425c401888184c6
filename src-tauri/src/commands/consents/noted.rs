//! What a client did not allow, in the custody log: a no that was written down, and one that is there no more.

use super::gate;
use crate::base::id::{CaseId, ConsentId};
use crate::cases::consents::{self, Error, No, nos};
use crate::vault::{Action, Note, Writing};
use rusqlite::Connection;
use serde_json::json;
use std::collections::BTreeMap;

type Nos = BTreeMap<ConsentId, (CaseId, No)>;

/// Does something that may change what clients said; every no that comes or goes with it gets an entry.
pub(in crate::commands) fn noting<T, E: From<Error> + From<crate::vault::Error>>(
    tx: &Writing<'_>,
    act: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    let before = nos(tx)?;
    let done = act()?;
    for note in between(tx, &before, &nos(tx)?) {
        tx.custody(note.action, &note.items, &note.details)?;
    }
    Ok(done)
}

/// The same for what is taken back or done again.
pub(in crate::commands) fn undoing(
    before: &Connection,
) -> crate::vault::Result<impl FnOnce(&Connection) -> crate::vault::Result<Vec<Note>> + use<>> {
    let read = |db: &Connection| {
        nos(db).map_err(|error| match error {
            Error::Vault(error) => error,
            _ => crate::vault::Error::DatabaseDamaged,
        })
    };
    let before = read(before)?;
    Ok(move |after: &Connection| Ok(between(after, &before, &read(after)?)))
}

fn between(db: &Connection, before: &Nos, after: &Nos) -> Vec<Note> {
    let note = |id: &ConsentId, case: CaseId, what: &str| {
        // Of a consent that is there, the items it is about; the log names what happened to each of them.
        let items = consents::one(db, *id).map(|consent| consent.details.items).unwrap_or_default();
        let details = json!({ "what": what, "consent": id, "case": case });
        Note { action: Action::Policy, items: gate::digests(db, &items), details }
    };
    let came = after.iter().filter(|(id, no)| before.get(*id) != Some(*no)).map(|(id, (case, no))| {
        note(id, *case, if *no == No::Withdrawn { "consent-withdrawn" } else { "consent-refused" })
    });
    let gone = before.iter().filter(|(id, _)| !after.contains_key(*id));
    let gone = gone.map(|(id, (case, no))| {
        note(id, *case, if *no == No::Withdrawn { "consent-not-withdrawn" } else { "consent-not-refused" })
    });
    came.chain(gone).collect()
}
