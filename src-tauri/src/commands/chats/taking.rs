//! Taking an attachment out of an archive: it becomes an item of its own, with a digest and a custody of its own, that
//! knows where it lay.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{Changed, TakeOut};
use crate::base::id::EvidenceId;
use crate::evidence::importers::Format;
use crate::evidence::intake::{Arrival, receive};
use crate::evidence::{self, Error, chats, contents, reading};
use crate::vault::{Act, Area};
use std::io::Cursor;
use std::ops::ControlFlow;

pub fn take_out(core: &Core, request: TakeOut) -> Result<Changed<EvidenceId>, Failure> {
    let (parent, entry, chat) = core.read(|db| {
        let chat = chats::by_id(db, request.chat)?;
        let nowhere = || Error::NoPlace(chat.id);
        let first = chats::sources(db, chat.number)?.first().map(|s| s.evidence).ok_or_else(nowhere)?;
        let page = chats::messages(db, &chat, first, request.position, 1)?;
        let message = page.into_iter().next().ok_or_else(nowhere)?;
        let attachment = message.attachments.into_iter().find(|a| a.number == request.attachment);
        let (holder, entry) = attachment.and_then(|a| a.inside).ok_or_else(nowhere)?;
        Ok::<_, Error>((evidence::one(db, holder)?, entry, chat))
    })?;
    let bytes = core.entry_of(parent.blob, &entry)?;
    super::super::handover::expect_signed(core, parent.id, &entry, &bytes)?;
    let arrival = Arrival {
        case: chat.case,
        name: entry.rsplit('/').next().unwrap_or(&entry).to_owned(),
        length: bytes.len() as u64,
        file_time: core.changed_in(parent.blob, &entry),
        details: parent.details.of_inner(),
        listed: None,
    };
    let (vault, program) = (core.vault()?, core.readers.program());
    let received = receive(&vault, program, &mut Cursor::new(bytes), &arrival, &mut |_| ControlFlow::Continue(()))?;
    let id = received.id();
    core.look_at_mended(received.mends().then_some(id));
    core.write(Act { label: "chat-take-out", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        tx.changed(Area::Custody);
        contents::link(tx, id, parent.id, &entry)?;
        Ok::<_, Error>(id)
    })
}

impl Core {
    /// A file of an archive that is an original.
    pub(in crate::commands) fn entry_of(&self, blob: crate::base::id::BlobId, entry: &str) -> Result<Vec<u8>, Failure> {
        let read = self.reading(&*self.vault()?, blob, |reading| {
            let mut fresh = Vec::new();
            reading.inner(Format::Zip, entry, &mut fresh)?;
            Ok(fresh)
        });
        read.map_err(|error| match error {
            reading::Error::Trouble(trouble) => Failure::new("archive-refused").with("trouble", trouble),
            error => error.into(),
        })
    }
}
