//! The files in an item: listed, and taken out as items of their own that know where they lay.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{Changed, InnerFileView, ListFiles, TakeOutFile, TakenView};
use crate::base::Timestamp;
use crate::base::id::{BlobId, EvidenceId};
use crate::evidence::contents::{self, Inner};
use crate::evidence::importers::{Format, is_safe_name};
use crate::evidence::intake::{Arrival, receive};
use crate::evidence::{self, Error, reading};
use crate::vault::{Act, Action, Area};
use std::io::Cursor;
use std::ops::ControlFlow;

/// An archive in an archive is opened, one in that is not.
const DEPTH: u32 = 2;

pub fn files(core: &Core, request: ListFiles) -> Result<Vec<InnerFileView>, Failure> {
    let files = core.read(|db| {
        evidence::one(db, request.evidence)?;
        contents::files(db, request.evidence, request.page)
    })?;
    Ok(files.into_iter().map(view).collect())
}

pub(super) fn view(inner: Inner) -> InnerFileView {
    let Inner { file, taken } = inner;
    InnerFileView {
        safe_name: is_safe_name(&file.name),
        entry: file.entry,
        name: file.name,
        media_type: file.media_type,
        length: file.length,
        page: file.page,
        inline: file.inline,
        taken: taken.map(|(evidence, number)| TakenView { evidence, number }),
    }
}

impl Core {
    /// When a file of an archive was changed last, as the archive says.
    pub(in crate::commands) fn changed_in(&self, archive: BlobId, entry: &str) -> Option<Timestamp> {
        let seconds = self.reading(&*self.vault().ok()?, archive, |reading| reading.changed(entry)).ok()??;
        Some(Timestamp::from_millis(seconds.checked_mul(1000)?))
    }
}

/// Takes a file out: an original of its own, with a digest and a custody of its own.
pub fn take_out(core: &Core, request: TakeOutFile) -> Result<Changed<EvidenceId>, Failure> {
    let (parent, file, format, depth) = core.read(|db| {
        let parent = evidence::one(db, request.evidence)?;
        let file = contents::file(db, parent.id, &request.entry)?;
        let read = contents::reading(db, parent.id)?.ok_or(Error::NoFile(parent.id))?;
        let format: Format = read.format.parse().map_err(|_| Error::NoFile(parent.id))?;
        Ok::<_, Error>((parent, file, format, contents::depth(db, request.evidence)?))
    })?;
    if depth >= DEPTH && matches!(format, Format::Zip | Format::Wacz) {
        return Err(Failure::new("archive-refused").with("trouble", evidence::Trouble::Bomb));
    }
    let vault = core.vault()?;
    let read = core.reading(&vault, parent.blob, |reading| {
        let mut bytes = Vec::new();
        reading.inner(format, &file.entry, &mut bytes)?;
        Ok(bytes)
    });
    let bytes = read.map_err(|error| match error {
        reading::Error::Trouble(trouble) => Error::Archive { id: parent.id, trouble }.into(),
        error => Failure::from(error),
    })?;
    let handed = super::super::handover::expect_signed(core, parent.id, &file.entry, &bytes)?;
    let file_time = if format == Format::Zip { core.changed_in(parent.blob, &file.entry) } else { None };
    let arrival = Arrival {
        case: parent.case,
        // The name alone: where it lay is kept beside it.
        name: file.name.rsplit('/').next().unwrap_or(&file.name).to_owned(),
        length: bytes.len() as u64,
        file_time,
        details: parent.details.of_inner(),
        listed: None,
    };
    let program = core.readers.program();
    let received = receive(&vault, program, &mut Cursor::new(bytes), &arrival, &mut |_| ControlFlow::Continue(()))?;
    let id = received.id();
    core.look_at_mended(received.mends().then_some(id));
    let origin = match &handed {
        Some(seen) => super::super::handover::origin_of(core, (parent.id, seen), &file.entry, received)?,
        None => None,
    };
    let answer = core.write(Act { label: "file-take-out", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        tx.changed(Area::Custody);
        contents::link(tx, id, parent.id, &file.entry)?;
        if let Some((digest, said)) = &origin {
            tx.custody(Action::Link, &[(id, *digest)], said)?;
        }
        Ok::<_, Error>(id)
    })?;
    if received.is_new() {
        // The item is in whether its pages could be counted or its words read, or not.
        let _ = super::super::evidence::count_text(core, id);
        let chat = super::super::chats::read_quietly(core, id, &mut |_, _| ControlFlow::Continue(()));
        super::read_quietly(core, id, chat);
    }
    Ok(answer)
}
