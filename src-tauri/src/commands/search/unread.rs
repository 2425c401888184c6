//! Items taken in before their texts were kept: they are read behind the window, one after the other, so that a search finds their
//! words before anybody opens them. An intake comes first; the lock ends it, the next opening goes on.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::Event;
use super::behind::Stopped;
use crate::base::id::EvidenceId;
use crate::evidence::{self, Error, EvidenceKind, PROBE_BYTES, contents, printed};
use crate::vault::{Act, Area};
use std::io::Read;
use std::ops::ControlFlow;
use std::time::Duration;

/// How often it is looked whether an intake or another job has ended.
const PATIENCE: Duration = Duration::from_millis(250);

impl Core {
    /// Begins to read them behind the window, where files are read at all and the user may take files in.
    pub(in crate::commands) fn read_unread_behind(&self) {
        if self.may_read_unread() {
            // What cannot be read now is read after the next opening.
            self.unread.begin(|core, stopped| drop(core.read_unread(stopped)));
        }
    }

    /// How many wait to be read; none where nobody would read them.
    pub(in crate::commands) fn unread_count(&self) -> Result<u32, Failure> {
        if !self.may_read_unread() {
            return Ok(0);
        }
        Ok(self.read(contents::unread)?.len() as u32)
    }

    /// Reads all of them now, for the command line. Answers how many were looked at.
    pub fn read_everything_unread(&self) -> Result<u32, Failure> {
        self.demand_role("intake.start")?;
        if self.readers.store_only().is_some() {
            return Ok(0);
        }
        self.read_unread(&|| false)
    }

    fn may_read_unread(&self) -> bool {
        self.demand_role("intake.start").is_ok() && self.readers.store_only().is_none()
    }

    /// Reads them one after the other until it is stopped. Answers how many were looked at.
    pub fn read_unread(&self, stopped: Stopped<'_>) -> Result<u32, Failure> {
        let mut looked = 0;
        for item in self.read(contents::unread)? {
            while self.jobs.is_busy() && !stopped() {
                std::thread::sleep(PATIENCE);
            }
            if stopped() {
                return Ok(looked);
            }
            // What it is decides how it is read; one that cannot be looked at is read as what it was.
            let learnt = self.look_at_kind(item).unwrap_or(false);
            if self.read(|db| printed::is_of_earlier(db, item, contents::READER))? {
                self.forget_sheets(item)?;
            }
            let changed = if self.read(|db| contents::reading(db, item))?.is_none() {
                self.read_one_unread(item, stopped)?;
                true
            } else if self.read(|db| contents::chats_inside(db, item))? > 0 {
                self.read_archive_again(item, stopped)?
            } else {
                // Its words are known, and not on which sheets they stand; or the intake that was waited for has read it.
                super::super::evidence::count_long(self, item, &|| !stopped()).unwrap_or(false)
            };
            // A worker that was ended by the lock has read nothing: the item waits on.
            if stopped() {
                return Ok(looked);
            }
            let act = Act { label: "evidence-read", undoable: false };
            self.vault()?.write(act, |tx| contents::looked(tx, item)).map_err(|e: Error| Failure::from(e))?;
            looked += 1;
            if learnt || changed {
                self.tell(Event::Changed { areas: vec![Area::Evidence] });
            }
        }
        if looked > 0 {
            self.index_behind();
        }
        Ok(looked)
    }

    /// Looks anew what an item is of which an earlier program knew no more than that it is a file. Its first bytes are compared with
    /// signatures, as at intake; its pages are counted by a worker. What was read of it as something else is taken back. Says whether it is
    /// something else.
    fn look_at_kind(&self, id: EvidenceId) -> Result<bool, Failure> {
        let item = self.read(|db| evidence::one(db, id))?;
        if !evidence::is_vague(item.kind, &item.media_type) {
            return Ok(false);
        }
        let mut head = Vec::with_capacity(PROBE_BYTES);
        let original = self.vault()?.original(item.blob)?;
        original.take(PROBE_BYTES as u64).read_to_end(&mut head).map_err(crate::vault::Error::of_reading)?;
        let Some(probe) = evidence::more_exact(item.kind, &item.media_type, &head) else { return Ok(false) };
        self.write(Act { label: "evidence-learn", undoable: false }, |tx| {
            tx.changed(Area::Evidence);
            evidence::know_kind(tx, id, probe)?;
            if matches!(probe.kind, EvidenceKind::Image | EvidenceKind::Audio | EvidenceKind::Video) {
                contents::has_no_text(tx, id)?;
            } else {
                contents::forget(tx, id)?;
            }
            Ok::<_, Error>(true)
        })?;
        // Its pages may not be counted; what it is was learnt all the same.
        let _ = super::super::evidence::count_pages(self, id);
        Ok(true)
    }

    /// Reads an archive of which an earlier program may have read one conversation of several. Where there are more, it is printed
    /// otherwise, and its sheets are counted anew. Says whether there are.
    fn read_archive_again(&self, item: EvidenceId, stopped: Stopped<'_>) -> Result<bool, Failure> {
        let inside = || self.read(|db| contents::chats_inside(db, item));
        let before = inside()?;
        let mut go_on = |_: u64, _: u64| if stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        // One that cannot be read now keeps what was read of it.
        super::super::chats::read_quietly(self, item, &mut go_on);
        let more = inside()? != before;
        if more {
            self.forget_sheets(item)?;
        }
        // What is counted already is not counted again.
        let counted = super::super::evidence::count_long(self, item, &|| !stopped()).unwrap_or(false);
        Ok(more || counted)
    }

    /// Its sheets are to be counted anew.
    fn forget_sheets(&self, item: EvidenceId) -> Result<(), Failure> {
        self.write(Act { label: "evidence-learn", undoable: false }, |tx| {
            tx.changed(Area::Evidence);
            printed::forget(tx, item)?;
            Ok::<_, Error>(true)
        })?;
        Ok(())
    }

    /// As at intake: its sheets are counted, a chat becomes messages, anything else a text.
    fn read_one_unread(&self, item: EvidenceId, stopped: Stopped<'_>) -> Result<(), Failure> {
        let known = self.read(|db| contents::is_chat(db, item))?;
        let mut go_on = |_: u64, _: u64| if stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        // An item whose pages cannot be counted is read all the same.
        let _ = super::super::evidence::count_text(self, item);
        let chat = known || super::super::chats::read_quietly(self, item, &mut go_on);
        if !stopped() {
            super::super::documents::read_quietly(self, item, chat);
        }
        if chat {
            let _ = super::super::evidence::count_long(self, item, &|| !stopped());
        }
        Ok(())
    }
}
