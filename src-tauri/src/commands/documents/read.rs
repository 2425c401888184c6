//! Reading an item: its worker brings out what stands in it, stretch by stretch; the text becomes a derivative, the rest rows.
//! An item that cannot be read is marked with the reason and kept.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{DocumentView, Event, OfEvidence};
use crate::base::id::EvidenceId;
use crate::evidence::derivatives::{self, About, DerivativeKind, Document, Maker};
use crate::evidence::importers::found::Found;
use crate::evidence::importers::{Format, format_of};
use crate::evidence::{self, Error, Evidence, PROBE_BYTES, contents, printed, reading, renamed};
use crate::vault::{Act, Area, Vault};
use std::io::Read;

/// Pages of a PDF, and mails of a box, that are asked for at once: what a worker answers within its time.
const STRETCH: u32 = 40;
/// Pages and mails of one item whose text is kept.
const PAGES: usize = 19_000;

/// Reads an item anew.
pub fn read(core: &Core, request: OfEvidence) -> Result<DocumentView, Failure> {
    let item = core.read(|db| evidence::one(db, request.evidence))?;
    read_item(core, &item)?;
    super::show(core, request)
}

/// Reads an item that just came in. What goes wrong is written down with it. The words of a chat are its messages, so a
/// text that is a chat is not kept twice. Says whether it has a text now.
pub(in crate::commands) fn read_quietly(core: &Core, id: EvidenceId, chat: bool) -> bool {
    let item = core.read(|db| evidence::one(db, id));
    let Ok(item) = item else { return false };
    let format = format(core, &item).ok().flatten();
    if chat && matches!(format, Some(Format::Plain | Format::Html)) || core.readers.store_only().is_some() {
        return false;
    }
    // The item is in whether it could be read or not.
    let read = read_item(core, &item);
    let has_text =
        || core.read(|db| derivatives::current(db, id, DerivativeKind::Text)).is_ok_and(|text| text.is_some());
    read.is_ok() && has_text()
}

/// As what an item is read, by its beginning.
pub(super) fn format(core: &Core, item: &Evidence) -> Result<Option<Format>, Failure> {
    let mut head = Vec::with_capacity(PROBE_BYTES);
    let original = core.vault()?.original(item.blob)?;
    original.take(PROBE_BYTES as u64).read_to_end(&mut head).map_err(crate::vault::Error::of_reading)?;
    Ok(format_of(&item.original_name, &head))
}

/// Reads an item, if it is of a kind that can be read.
pub(super) fn read_item(core: &Core, item: &Evidence) -> Result<(), Failure> {
    let Some(format) = format(core, item)? else { return Ok(()) };
    let turn = core.documents.turn();
    let vault = core.vault()?;
    // What is known to stay closed is not handed to a worker.
    let gathered = match format {
        Format::Packed => (Found::default(), Ok(())),
        _ => gather(core, &vault, item, format),
    };
    let (found, trouble) = match gathered {
        (found, Ok(())) => {
            let trouble = found.trouble.or(format.trouble());
            (found, trouble)
        }
        (found, Err(reading::Error::Trouble(trouble))) => (found, Some(trouble)),
        (_, Err(error)) => return Err(error.into()),
    };
    let mut found = found;
    let document = Document { pages: std::mem::take(&mut found.pages), until: None };
    let before = core.read(|db| derivatives::current(db, item.id, DerivativeKind::Text))?;
    // The paragraphs of the text before are led to those of this one. What cannot be opened any more leads nowhere.
    let former = before.as_ref().and_then(|before| derivatives::document(&vault, before.blob).ok());
    let names = match &former {
        Some(former) if !document.is_empty() && *former != document => Some(renamed::of_documents(former, &document)),
        _ => None,
    };
    let moves = names.as_ref().is_some_and(|names| !names.moved.is_empty());
    let sealed = if document.is_empty() { None } else { Some(derivatives::seal(&vault, &document, item.blob)?) };
    core.write(Act { label: "evidence-read", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        contents::keep(tx, item.id, format, trouble.map(|t| t.word()), &found, tx.at())?;
        if let Some(sealed) = &sealed {
            let about = About {
                evidence: item.id,
                entry: String::new(),
                kind: DerivativeKind::Text,
                language: item.details.language.clone(),
                maker: Maker::Program,
                made_by: format!("dalil {} {}", format.word(), contents::READER),
                source: None,
                replaces: before.as_ref().map(|b| b.id),
            };
            derivatives::keep(tx, about, sealed, &document).map_err(kept)?;
        }
        if let Some(names) = &names {
            renamed::note(tx, item.id, &names.moved, &names.stand)?;
        }
        if moves {
            printed::forget(tx, item.id)?;
        }
        Ok::<_, Error>(true)
    })?;
    drop(turn);
    if moves {
        // Which sheet a paragraph stands on is known by its number; an item that cannot be typeset is read all the same.
        let _ = super::super::evidence::count_text(core, item.id);
    }
    core.tell(Event::Changed { areas: vec![Area::Evidence] });
    Ok(())
}

fn kept(error: derivatives::Error) -> Error {
    match error {
        derivatives::Error::Vault(error) => Error::Vault(error),
        _ => Error::Vault(crate::vault::Error::DatabaseDamaged),
    }
}

/// All of it, and why it ends where it ends. What was read before a trouble is kept.
fn gather(core: &Core, vault: &Vault, item: &Evidence, format: Format) -> (Found, Result<(), reading::Error>) {
    let mut all = Found::default();
    let mut from = 0;
    loop {
        let count = if format.in_stretches() { STRETCH } else { 1 };
        let found = match core.reading(vault, item.blob, |reading| reading.document(format, from, count)) {
            Ok(found) => found,
            Err(error) => return (all, Err(error)),
        };
        let pages = found.pages.len() as u32;
        let of = found.of;
        all.cut |= found.cut;
        all.pages.extend(found.pages);
        all.mails.extend(found.mails);
        all.files.extend(found.files);
        all.web = all.web.or(found.web);
        all.trouble = all.trouble.or(found.trouble);
        if !format.in_stretches() {
            return (all, Ok(()));
        }
        from += pages;
        if pages == 0 || from >= of {
            return (all, Ok(()));
        }
        if all.pages.len() > PAGES {
            all.cut = true;
            return (all, Ok(()));
        }
    }
}
