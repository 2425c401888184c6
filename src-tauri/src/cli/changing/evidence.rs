//! `dalil evidence change`.

use super::super::arguments::EvidenceChanges;
use super::super::output::{Output, text};
use super::super::session::Session;
use super::Change;
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn change(session: &Session, output: &Output, asked: &EvidenceChanges) -> Result<u8, Failure> {
    let item = session.item_of(&asked.of, asked.number)?;
    let view = session.call("evidence.show", json!({ "evidence": item }))?;
    let change = changed(&view["row"]["details"], asked);
    change.save(
        session,
        output,
        ("evidence.change", json!({ "evidence": item })),
        &text(&view["row"]["details"]["title"]),
    )
}

pub(super) fn changed(details: &Value, asked: &EvidenceChanges) -> Change {
    let mut change = Change::of(details);
    change.text("title", asked.title.as_deref());
    change.text("source", asked.source.as_deref());
    change.text("receivedFrom", asked.received_from.as_deref());
    change.text("receivedBy", asked.received_by.as_deref());
    change.date("receivedOn", asked.received_on.as_deref());
    change.text("receivedWhere", asked.received_where.as_deref());
    change.value("form", asked.form);
    change.value("covert", asked.covert);
    change.text("carrier", asked.carrier.as_deref());
    change.text("language", asked.language.as_deref());
    change.value("sensitive", asked.sensitive);
    change.text("note", asked.note.as_deref());
    change
}
