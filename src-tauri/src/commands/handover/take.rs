//! Taking exhibits out of what was received: each becomes an item with a digest and a custody of its own, and its custody says
//! where it came from: who signed for it, the item it was there, and the checkpoint in which the sender's log proves it.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::jobs::Job;
use super::super::views::{Event, HandoverOutcome, HandoverWork, Started, TakeHandover};
use super::super::{chats, documents};
use super::look::{expect_for_us, in_archive, seen};
use super::{correspondents, matched, view};
use crate::base::Sha256Digest;
use crate::base::id::EvidenceId;
use crate::evidence::handover::{Came, Comparison, Handover, Item, Seen};
use crate::evidence::importers::Format;
use crate::evidence::intake::{Arrival, Received, receive};
use crate::evidence::{self, Error, Evidence, EvidenceDetails, Form, contents};
use crate::vault::handover::words_of_signer;
use crate::vault::{Act, Action, Area};
use serde_json::{Value, json};
use std::io::Cursor;
use std::ops::ControlFlow;

pub fn take(core: &Core, request: TakeHandover) -> Result<Started, Failure> {
    let (parent, seen) = seen(core, request.evidence)?.ok_or_else(|| Failure::new("handover-refused"))?;
    expect_for_us(core, &seen)?;
    matched::expect_no_other(core, &seen)?;
    let chosen = chosen(&seen.about, &request.entries)?;
    let total = chosen.iter().map(|item| item.length).sum();
    let work = view(HandoverWork::Take, HandoverOutcome::default());
    let job = core.jobs.start(work, total, move |core, job| run(core, job, &parent, &seen, &chosen))?;
    Ok(Started { job })
}

/// The exhibits at these places; all where none is named.
fn chosen(about: &Handover, entries: &[u32]) -> Result<Vec<Item>, Failure> {
    if entries.is_empty() {
        return Ok(about.items.clone());
    }
    let of = |at: &u32| about.items.get(*at as usize).cloned();
    entries.iter().map(|at| of(at).ok_or_else(|| Failure::new("not-found").with("what", "file"))).collect()
}

fn run(core: &Core, job: &Job, parent: &Evidence, seen: &Seen, chosen: &[Item]) -> Result<(), Failure> {
    if let Some((sender, _)) = core.read(|db| matched::compared(db, seen))? {
        note_sender(core, parent, &sender);
    }
    let ended = take_all(core, job, parent, seen, chosen);
    core.tell(Event::Changed { areas: vec![Area::Evidence, Area::Custody] });
    ended
}

/// Writes down who sent the file once something is taken out of it and the words of the key that signed were compared. Before that anybody
/// may have signed with a key of his own and written a name beside it. What somebody has entered by hand stays.
fn note_sender(core: &Core, parent: &Evidence, sender: &str) {
    if !parent.details.received_from.is_empty() {
        return;
    }
    let details = EvidenceDetails { received_from: sender.to_owned(), ..parent.details.clone() };
    let _ = core.write(Act { label: "handover-sender", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        evidence::change(tx, parent.id, details)?;
        Ok::<_, Error>(true)
    });
}

/// Takes them one after another. One that is not what the sender signed for ends it; those before it are in.
fn take_all(core: &Core, job: &Job, parent: &Evidence, seen: &Seen, chosen: &[Item]) -> Result<(), Failure> {
    let mut outcome = HandoverOutcome::default();
    for item in chosen {
        if job.stopped() {
            return Err(Failure::new("cancelled"));
        }
        let received = take_one(core, parent, seen, item)?;
        let list = if received.is_new() { &mut outcome.added } else { &mut outcome.known };
        list.push(received.id());
        let shown = view(HandoverWork::Take, outcome.clone());
        job.update(|view| {
            view.done += item.length;
            view.work = shown;
        });
    }
    Ok(())
}

fn take_one(core: &Core, parent: &Evidence, seen: &Seen, item: &Item) -> Result<Received, Failure> {
    let differs = || Failure::new("handover-differs").with("file", item.path());
    if !seen.has(item) {
        return Err(differs());
    }
    let vault = core.vault()?;
    let read = core.reading(&vault, parent.blob, |reading| {
        let mut bytes = Vec::new();
        reading.inner(Format::Zip, &item.entry(), &mut bytes)?;
        Ok(bytes)
    });
    let bytes = read.map_err(|error| in_archive(parent.id, error))?;
    if Sha256Digest::of(&bytes) != item.sha256 {
        return Err(differs());
    }
    let compared = core.read(|db| matched::compared(db, seen))?;
    // From whom it is, papers say as a fact; a name that only the file gives, the log says as what it is.
    let received_from =
        compared.as_ref().map_or_else(|| parent.details.received_from.clone(), |(name, _)| name.clone());
    let details = EvidenceDetails {
        title: item.title.clone(),
        received_from,
        form: Form::Unknown, // what the sender has, he says himself, and not the file it came in
        ..parent.details.of_inner()
    };
    let name = item.came.as_ref().and_then(Came::file_name).unwrap_or(&item.file);
    let arrival = Arrival {
        case: parent.case,
        name: name.to_owned(),
        length: bytes.len() as u64,
        file_time: None,
        details: match &item.came {
            // A stranger's word of how it came is no more than his name; it stands in the paper beside the original.
            Some(came) if compared.is_some() => came.within(details),
            _ => details,
        },
        listed: None,
    };
    let program = core.readers.program();
    let received = receive(&vault, program, &mut Cursor::new(bytes), &arrival, &mut |_| ControlFlow::Continue(()))?;
    let id = received.id();
    core.look_at_mended(received.mends().then_some(id));
    let entry = item.entry();
    let linked = core.read(|db| contents::children(db, parent.id))?;
    if linked.iter().any(|kin| kin.evidence == id && kin.entry == entry) {
        return Ok(received); // the log says so already
    }
    core.write(Act { label: "handover-take", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        contents::link(tx, id, parent.id, &entry)?;
        tx.custody(Action::Link, &[(id, item.sha256)], &origin(seen, item, received.is_new(), compared.as_ref()))?;
        Ok::<_, Error>(true)
    })?;
    if received.is_new() {
        read_quietly(core, id);
    }
    Ok(received)
}

/// What the custody says of an exhibit that is taken out by the list of all files, and its digest. Nothing of what else lies in a handover,
/// nor where the log says so already.
pub(in crate::commands) fn origin_of(
    core: &Core,
    (parent, seen): (EvidenceId, &Seen),
    entry: &str,
    received: Received,
) -> Result<Option<(Sha256Digest, Value)>, Failure> {
    let Some(item) = seen.about.items.iter().find(|item| item.entry() == entry) else { return Ok(None) };
    let linked = core.read(|db| contents::children(db, parent))?;
    if linked.iter().any(|kin| kin.evidence == received.id() && kin.entry == entry) {
        return Ok(None);
    }
    let compared = core.read(|db| matched::compared(db, seen))?;
    Ok(Some((item.sha256, origin(seen, item, received.is_new(), compared.as_ref()))))
}

/// What the custody says of where it came from. An item that the case had before did not come from there: the same bytes did.
fn origin(seen: &Seen, item: &Item, is_new: bool, compared: Option<&(String, Comparison)>) -> Value {
    let words = seen.signer.map(|key| words_of_signer(&key).join(" "));
    let mut details = json!({
        "what": if is_new { "handover" } else { "handover-same" },
        "sender": seen.about.sender.name,
        "words": words,
        "key": seen.about.sender.key,
        "item": item.item,
        "number": item.number,
        "entries": item.entries,
        "root": item.root,
    });
    let sender = seen.about.sender.name.as_str();
    let of_key = compared.map_or((sender, None), |(name, compared)| (name.as_str(), Some(compared)));
    let told = correspondents::told(std::iter::once(of_key));
    for key in ["comparisons", "compared", "uncompared"] {
        details[key] = told[key].clone();
    }
    details
}

/// The item is in whether its pages could be counted or its words read, or not.
fn read_quietly(core: &Core, id: EvidenceId) {
    let _ = super::super::evidence::count_text(core, id);
    let chat = chats::read_quietly(core, id, &mut |_, _| ControlFlow::Continue(()));
    documents::read_quietly(core, id, chat);
}
