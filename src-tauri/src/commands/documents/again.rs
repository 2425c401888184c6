//! Items that could not be read, read again: one after the other, behind the window. A program that was missing may be here now, a
//! disk may answer again, and a later version reads more.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::jobs::Job;
use super::super::views::{Event, ReadAgain, Started, WorkView};
use super::super::{chats, evidence as items, readers, recordings};
use super::read::{read_item, read_quietly};
use crate::base::id::EvidenceId;
use crate::evidence::{self, Error, Evidence, EvidenceKind, contents};
use crate::vault::Area;

/// What ends the whole of it: the next item would come to the same.
const ENDS: [&str; 7] = ["cancelled", "locked", "disk-full", "no-room", "read-only", "vault-io", "store-only"];

pub fn read_again(core: &Core, request: ReadAgain) -> Result<Started, Failure> {
    if let Some(missing) = core.readers.store_only() {
        return Err(Failure::new("store-only").with("missing", readers::word(missing)));
    }
    let asked = core.read(|db| {
        let one = |id: &EvidenceId| evidence::one(db, *id);
        request.items.iter().map(one).collect::<Result<Vec<_>, Error>>()
    })?;
    let view = WorkView::Reading { items: asked.len() as u32, read: 0, failed: Vec::new() };
    let job = core.jobs.start(view, asked.len() as u64, move |core, job| {
        for item in &asked {
            if job.stopped() {
                return Err(Failure::new("cancelled"));
            }
            let is_read = match once_more(core, job, item) {
                Ok(()) => is_read(core, item.id)?,
                Err(failure) if ENDS.contains(&failure.code.as_str()) => return Err(failure),
                Err(_) => false,
            };
            job.update(|view| {
                view.done += 1;
                if let WorkView::Reading { read, failed, .. } = &mut view.work {
                    match is_read {
                        true => *read += 1,
                        false => failed.push(item.id),
                    }
                }
            });
            core.tell(Event::Changed { areas: vec![Area::Evidence] });
        }
        Ok(())
    })?;
    Ok(Started { job })
}

/// Reads an item as it was read when it came in.
fn once_more(core: &Core, job: &Job, item: &Evidence) -> Result<(), Failure> {
    match item.kind {
        EvidenceKind::Audio | EvidenceKind::Video => recordings::look_again(core, item, &|| job.stopped(), &mut |_| {}),
        EvidenceKind::Image | EvidenceKind::Pdf => {
            items::count_pages(core, item.id)?;
            read_item(core, item)
        }
        EvidenceKind::Text | EvidenceKind::Other => {
            // As at intake: a chat becomes messages, anything else a text.
            let known = core.read(|db| contents::is_chat(db, item.id))?;
            if known || chats::read_quietly(core, item.id, &mut |_, _| job.flow()) {
                read_quietly(core, item.id, true);
                return Ok(());
            }
            read_item(core, item)?;
            let _ = items::count_text(core, item.id); // one that cannot be typeset is read all the same
            Ok(())
        }
    }
}

/// Whether nothing is noted any more that kept it from being read.
fn is_read(core: &Core, id: EvidenceId) -> Result<bool, Failure> {
    core.read(|db| {
        let read = contents::reading(db, id)?;
        let (item, heard) = (evidence::one(db, id)?, evidence::recordings::of(db, id)?);
        let known = read.is_some() || item.sheets.is_some() || heard.is_some() || contents::is_chat(db, id)?;
        let trouble = item.trouble.or(read.and_then(|read| read.trouble)).or(heard.and_then(|heard| heard.trouble));
        Ok::<_, Error>(known && trouble.is_none())
    })
}
