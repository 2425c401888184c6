//! What clients said, in the custody log: a yes or a no that was written down, one that is there no more, and a record of what a
//! client allowed that was changed.

use super::gate;
use crate::base::id::{ConsentId, EvidenceId};
use crate::cases::consents::{Error, No, Told, told};
use crate::vault::{Action, Note, Writing};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::collections::BTreeMap;

type Said = BTreeMap<ConsentId, Told>;

/// Does something that may change what clients said; every answer that comes or goes with it and every record that is changed
/// gets an entry.
pub(in crate::commands) fn noting<T, E: From<Error> + From<crate::vault::Error>>(
    tx: &Writing<'_>,
    act: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    let before = told(tx)?;
    let done = act()?;
    for note in between(tx, &before, &told(tx)?)? {
        tx.custody(note.action, &note.items, &note.details)?;
    }
    Ok(done)
}

/// The same for what is taken back or done again.
pub(in crate::commands) fn undoing(
    before: &Connection,
) -> crate::vault::Result<impl FnOnce(&Connection) -> crate::vault::Result<Vec<Note>> + use<>> {
    let read = |db: &Connection| {
        told(db).map_err(|error| match error {
            Error::Vault(error) => error,
            _ => crate::vault::Error::DatabaseDamaged,
        })
    };
    let before = read(before)?;
    Ok(move |after: &Connection| between(after, &before, &read(after)?))
}

fn between(db: &Connection, before: &Said, after: &Said) -> crate::vault::Result<Vec<Note>> {
    let note = |items: &[EvidenceId], details: Value| {
        let items = gate::digests(db, items)?;
        Ok::<_, crate::vault::Error>(Note { action: Action::Policy, items, details })
    };
    // Of a consent that is there, the items it is about; the log names what happened to each of them.
    let of_no = |id: &ConsentId, told: &Told, what: &str| {
        let items = after.get(id).map(|told| told.items.as_slice()).unwrap_or_default();
        note(items, json!({ "what": what, "consent": id, "case": told.case }))
    };
    let no = |said: &Said, id: &ConsentId| said.get(id).and_then(|told| told.no);
    let came = after.iter().filter_map(|(id, told)| {
        let now = told.no.filter(|now| no(before, id) != Some(*now))?;
        Some(of_no(id, told, if now == No::Withdrawn { "consent-withdrawn" } else { "consent-refused" }))
    });
    let gone = before.iter().filter_map(|(id, told)| {
        let was = told.no.filter(|_| no(after, id).is_none())?;
        Some(of_no(id, told, if was == No::Withdrawn { "consent-not-withdrawn" } else { "consent-not-refused" }))
    });
    // A yes is told by its record: one that becomes a no, or is no longer one, is told above or as changed.
    let yes = |(id, told): (&ConsentId, &Told), others: &Said, what: &str| {
        let is_new = told.no.is_none() && !others.contains_key(id);
        is_new.then(|| note(&told.items, json!({ "what": what, "consent": id, "case": told.case })))
    };
    let given = after.iter().filter_map(|told| yes(told, before, "consent-given"));
    let removed = before.iter().filter_map(|told| yes(told, after, "consent-removed"));
    let changed = after.iter().filter_map(|(id, is)| {
        let was = before.get(id)?;
        let mut fields = is.differing(was);
        // A no that came or went is said above.
        fields.retain(|field| *field != "answer" || is.no == was.no);
        if fields.is_empty() {
            return None;
        }
        let mut items = [was.items.as_slice(), is.items.as_slice()].concat();
        items.sort_unstable();
        items.dedup();
        let details = json!({
            "what": "consent-changed", "consent": id, "case": is.case, "fields": fields, "changed": fields.len(),
            "was": was.digest(), "is": is.digest(),
        });
        Some(note(&items, details))
    });
    came.chain(gone).chain(given).chain(removed).chain(changed).collect()
}
