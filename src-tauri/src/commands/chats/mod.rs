//! Commands about conversations: reading exports, paging through them, who wrote, who of them was met before.

mod beside;
mod read;
mod seen;
mod show;
mod taking;

pub(super) use beside::bring_together;
pub(super) use read::{found_at_intake, read_quietly, without};
pub use seen::{enter, link, seen};
pub(super) use show::moment;
pub use show::{find, messages, search, show};
pub use taking::take_out;

use super::core::Core;
use super::failure::Failure;
use super::views::{AnswerChat, OfEvidence, Started, WorkView};
use crate::base::id::EvidenceId;
use crate::evidence::chats;
use crate::evidence::{self, Error};
use crate::vault::{Act, Area};

/// Begins to read an item as an export.
pub fn read(core: &Core, request: OfEvidence) -> Result<Started, Failure> {
    core.read(|db| evidence::one(db, request.evidence))?;
    start(core, request.evidence)
}

/// Keeps an answer about an export and reads it again.
pub fn answer(core: &Core, request: AnswerChat) -> Result<Started, Failure> {
    let AnswerChat { evidence: item, entry, order, apart } = request;
    core.read(|db| evidence::one(db, item))?;
    core.write(Act { label: "chat-answer", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        chats::set_apart(tx, item, apart)?;
        match entry {
            Some(entry) => chats::set_order(tx, item, &entry, order)?,
            None if order.is_some() => {
                for entry in chats::in_question(tx, item)? {
                    chats::set_order(tx, item, &entry, order)?;
                }
            }
            None => {}
        }
        Ok::<_, Error>(true)
    })?;
    start(core, item)
}

fn start(core: &Core, evidence: EvidenceId) -> Result<Started, Failure> {
    let work = WorkView::Chat { evidence, messages: 0 };
    let job = core.jobs.start(work, 0, move |core, job| {
        let mut progress = |done: u64, total: u64| {
            job.update(|view| (view.done, view.total) = (done, total));
            job.flow()
        };
        let stored = read::read_item(core, evidence, &mut progress)?;
        let all = stored.iter().map(|chat| chat.messages).sum();
        job.update(|view| {
            view.done = view.total;
            view.work = WorkView::Chat { evidence, messages: all };
        });
        Ok(())
    })?;
    Ok(Started { job })
}
