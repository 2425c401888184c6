//! The job that takes files in. One thread prepares them, one after the other; the other enters what is prepared, in groups
//! (docs/adr/0048), so that sealing goes on while the disk is waited for. A file that fails is reported and the others go on.

use super::pages;
use super::room::Room;
use super::walk::bytes_of;
use super::{Offered, Origin};
use crate::base::{Timestamp, id::CaseId, id::EvidenceId};
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::jobs::Job;
use crate::commands::views::{Event, IntakeFile, IntakeState, WorkView};
use crate::evidence::importers::format_of;
use crate::evidence::intake::{Arrival, Lengths, Prepared, Received, Waiting, cross_off, enter_all, prepare};
use crate::evidence::{self, EvidenceDetails, EvidenceKind, contents, is_binary, probe};
use crate::vault::{self, Act, Area, Vault};
use std::fs::File;
use std::io::Cursor;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

/// A group is entered when it holds so many files: each of its few waits for the disk is then shared by 64, and more would
/// gain less than a tenth.
const MOST: usize = 64;
/// Or so many bytes: sealing them takes longer than the waits, so larger files gain nothing by company.
const LARGEST: u64 = 16 << 20;
/// Or when its first file has waited so long: whoever looks on sees files come in several times a second, and this is the
/// most that breaking off or a power cut takes back.
const LONGEST: Duration = Duration::from_millis(250);
/// So much may be prepared ahead of what is entered; after a cancelling it was for nothing.
const AHEAD: u64 = 4 * LARGEST;

/// What came of preparing a file, by its place in the list.
type Coming = (usize, Result<Prepared, evidence::Error>);

/// Takes the files in.
pub(super) fn take_in(
    core: &Core,
    job: &Job,
    case: CaseId,
    files: &[Offered],
    details: &EvidenceDetails,
) -> Result<(), Failure> {
    let taking = Taking { core, job, case, files, details, vault: core.vault()?, room: Room::new(AHEAD) };
    let mended = std::thread::scope(|scope| {
        let (give, come) = sync_channel(MOST);
        let ahead = &taking;
        let preparing = move || ahead.prepare_all(&give);
        let started = std::thread::Builder::new().name("intake".into()).spawn_scoped(scope, preparing);
        started.map_err(|_| Failure::new("busy"))?;
        Ok::<_, Failure>(taking.enter_groups(&come))
    })?;
    taking.bring_pages_together();
    taking.bring_chats_together();
    core.look_at_mended(mended);
    core.tell(Event::Changed { areas: vec![Area::Evidence, Area::Custody] });
    // A filing may be made before a bundle: it is to know the sheets of a long chat.
    if core.read(contents::has_uncounted_chat).unwrap_or(false) {
        core.read_unread_behind();
    }
    if taking.is_cut_short() { Err(Failure::new("cancelled")) } else { Ok(()) }
}

struct Taking<'a> {
    core: &'a Core,
    job: &'a Job,
    case: CaseId,
    files: &'a [Offered],
    details: &'a EvidenceDetails,
    vault: Arc<Vault>,
    room: Room,
}

impl Taking<'_> {
    fn prepare_all(&self, give: &SyncSender<Coming>) {
        // Without them every file is sealed before it is known whether the vault has it.
        let mut lengths = Lengths::of(&self.vault).unwrap_or_default();
        let mut before = 0;
        for (at, file) in self.files.iter().enumerate() {
            if self.job.stopped() {
                self.set(at, |line| line.state = IntakeState::Cancelled);
                continue;
            }
            self.room.take(file.length);
            self.set(at, |line| line.state = IntakeState::Working);
            let prepared = self.prepare(at, file, before, &mut lengths);
            before += file.length;
            self.job.update(|view| view.done = before);
            if give.send((at, prepared)).is_err() {
                return; // nobody enters any more
            }
        }
    }

    fn prepare(
        &self,
        at: usize,
        file: &Offered,
        before: u64,
        lengths: &mut Lengths,
    ) -> Result<Prepared, evidence::Error> {
        let arrival = Arrival {
            case: self.case,
            name: file.name.clone(),
            length: file.length,
            file_time: file_time(file),
            details: self.details.clone(),
            listed: file.path().map(bytes_of),
        };
        let mut progress = |done: u64| {
            self.job.update(|view| {
                view.done = before + done;
                if let WorkView::Intake { files, .. } = &mut view.work {
                    files[at].done = done;
                }
            });
            self.job.flow()
        };
        let (vault, program) = (&self.vault, self.core.readers.program());
        match &file.origin {
            Origin::Path(path) => {
                let mut source = File::open(path).map_err(evidence::Error::Unreadable)?;
                prepare(vault, program, lengths, &mut source, &arrival, &mut progress)
            }
            Origin::Memory(bytes) => {
                prepare(vault, program, lengths, &mut Cursor::new(bytes.as_slice()), &arrival, &mut progress)
            }
        }
    }

    /// Enters what comes; gives the items whose sealed file was broken and is whole again.
    fn enter_groups(&self, come: &Receiver<Coming>) -> Vec<EvidenceId> {
        let _open = self.room.open();
        let (mut group, mut mended) = (Group::default(), Vec::new());
        loop {
            let next = match group.until {
                None => come.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(until) => come.recv_timeout(until.saturating_duration_since(Instant::now())),
            };
            match next {
                Ok((at, Ok(Prepared::Waiting(one)))) => {
                    group.add(at, *one);
                    if group.is_full() {
                        self.enter(&mut group, &mut mended);
                    }
                }
                Ok((at, Ok(Prepared::Received(received)))) => self.finish(at, Ok(received), None),
                Ok((at, Err(error))) => self.finish(at, Err(error), None),
                Err(RecvTimeoutError::Timeout) => self.enter(&mut group, &mut mended),
                Err(RecvTimeoutError::Disconnected) => {
                    self.enter(&mut group, &mut mended);
                    return mended;
                }
            }
        }
    }

    fn enter(&self, group: &mut Group, mended: &mut Vec<EvidenceId>) {
        let Group { waiting, .. } = std::mem::take(group);
        let (places, waiting): (Vec<_>, Vec<_>) = waiting.into_iter().unzip();
        let wordless = |one: &Waiting, at: usize| holds_no_words(&self.files[at].name, one.head());
        let wordless: Vec<_> = waiting.iter().zip(&places).map(|(one, at)| wordless(one, *at)).collect();
        let answers = enter_all(&self.vault, waiting, &|| self.job.flow());
        mended.extend(answers.iter().flatten().filter(|received| received.mends()).map(|received| received.id()));
        for ((at, wordless), answer) in places.into_iter().zip(wordless).zip(answers) {
            self.finish(at, answer, Some(wordless));
        }
    }

    /// Reads what was received, as far as it can be read, and says what became of the file. `wordless`: its first bytes tell
    /// that there is nothing to read.
    fn finish(&self, at: usize, result: Result<Received, evidence::Error>, wordless: Option<bool>) {
        let (core, job) = (self.core, self.job);
        self.room.free(self.files[at].length);
        let added = result.as_ref().ok().filter(|received| received.is_new()).map(|received| received.id());
        if let (Some(id), false) = (added, wordless == Some(true)) {
            // The item is in whether its pages could be counted or not.
            let _ = crate::commands::evidence::count_text(core, id);
            let chat = crate::commands::chats::read_quietly(core, id, &mut |_, _| job.flow());
            let text = crate::commands::documents::read_quietly(core, id, chat);
            if text && !chat {
                // What can't be read into the index now is read before the next question.
                let met = core.catch_up().and_then(|_| crate::commands::search::met_in(core, id)).unwrap_or_default();
                self.set(at, |line| line.mentions = met);
            }
            if let Some(found) = chat.then(|| crate::commands::chats::found_at_intake(core, id).ok()).flatten() {
                self.set(at, |line| line.chat = Some(found));
            }
        }
        // What the disk had no room for was not even opened: it stays on the list of what is to be taken in.
        let refused =
            matches!(result, Err(evidence::Error::Vault(vault::Error::NoRoom { .. } | vault::Error::DiskFull)));
        self.finish_line(at, result);
        if let (None, false, Some(path)) = (added, refused || job.stopped(), self.files[at].path()) {
            let crossed = core.write(Act { label: "intake-progress", undoable: false }, |tx| {
                cross_off(tx, self.case, &bytes_of(path)).map(|()| true)
            });
            let _ = crossed; // it stays on the list, and is offered again
        }
    }

    /// Says of the files of a saved page that they are its own. What fails here loses no file, and is told at each of them.
    fn bring_pages_together(&self) {
        let paths: Vec<_> = self.files.iter().map(Offered::path).collect();
        let parts = pages::parts(&paths);
        if parts.is_empty() {
            return;
        }
        let items = self.items();
        let kin: Vec<_> = parts.iter().filter_map(|part| Some((part, items[part.file]?, items[part.page]?))).collect();
        let linked = self.core.write(Act { label: "intake-page", undoable: false }, |tx| {
            kin.iter().try_for_each(|(part, file, page)| contents::link(tx, *file, *page, &part.entry)).map(|()| true)
        });
        if linked.is_err() {
            kin.iter().for_each(|(part, ..)| self.set(part.file, |line| line.apart = true));
        }
    }

    /// Joins the pages of a chat, and says of what lies beside a chat and was attached in it that it is its own. What fails here loses
    /// no file, and is told at each of them.
    fn bring_chats_together(&self) {
        let items = self.items();
        let beside = self.files.iter().zip(&items).filter_map(|(file, item)| Some((file.path()?, (*item)?)));
        let apart = crate::commands::chats::bring_together(self.core, &beside.collect::<Vec<_>>());
        for (at, _) in items.iter().enumerate().filter(|(_, item)| item.is_some_and(|item| apart.contains(&item))) {
            self.set(at, |line| line.apart = true);
        }
    }

    /// What each file has become.
    fn items(&self) -> Vec<Option<EvidenceId>> {
        let mut items = Vec::new();
        self.job.update(|view| {
            if let WorkView::Intake { files, .. } = &view.work {
                items = files.iter().map(|line| line.evidence).collect();
            }
        });
        items
    }

    fn finish_line(&self, at: usize, result: Result<Received, evidence::Error>) {
        let number = |id| self.core.read(|db| Ok::<_, evidence::Error>(evidence::one(db, id)?.number)).ok();
        let mends = result.as_ref().is_ok_and(|received| received.mends());
        let (state, evidence, number, failure) = match result {
            Ok(Received::Added(id) | Received::AddedAndMended(id)) => (IntakeState::Added, Some(id), number(id), None),
            Ok(Received::Duplicate(id)) => (IntakeState::Duplicate, Some(id), number(id), None),
            Ok(Received::Mended(id)) => (IntakeState::Mended, Some(id), number(id), None),
            Err(evidence::Error::Vault(vault::Error::Cancelled)) => (IntakeState::Cancelled, None, None, None),
            Err(error) => (IntakeState::Failed, None, None, Some(Failure::from(error))),
        };
        self.job.update(|view| {
            if let WorkView::Intake { files, added, duplicates, mended, failed } = &mut view.work {
                let line = &mut files[at];
                line.done = line.length;
                line.state = state;
                line.mended = mends;
                line.evidence = evidence;
                line.number = number;
                line.failure = failure;
                *added += u32::from(state == IntakeState::Added);
                *duplicates += u32::from(state == IntakeState::Duplicate);
                *mended += u32::from(mends);
                *failed += u32::from(state == IntakeState::Failed);
            }
        });
    }

    /// Whether a file was not taken in because somebody stopped the work.
    fn is_cut_short(&self) -> bool {
        let mut is_cut_short = false;
        self.job.update(|view| {
            if let WorkView::Intake { files, .. } = &view.work {
                is_cut_short = files.iter().any(|line| line.state == IntakeState::Cancelled);
            }
        });
        is_cut_short
    }

    fn set(&self, at: usize, change: impl FnOnce(&mut IntakeFile)) {
        self.job.update(|view| {
            if let WorkView::Intake { files, .. } = &mut view.work {
                change(&mut files[at]);
            }
        });
    }
}

/// Files that are entered together, by their place in the list.
#[derive(Default)]
struct Group {
    waiting: Vec<(usize, Waiting)>,
    bytes: u64,
    /// When it is entered whatever it holds.
    until: Option<Instant>,
}

impl Group {
    fn add(&mut self, at: usize, one: Waiting) {
        self.bytes = self.bytes.saturating_add(one.length());
        self.until.get_or_insert_with(|| Instant::now() + LONGEST);
        self.waiting.push((at, one));
    }

    const fn is_full(&self) -> bool {
        self.waiting.len() >= MOST || self.bytes >= LARGEST
    }
}

/// Whether the first bytes say that no reader of texts, documents or conversations has anything to do with a file: then none
/// is started for it.
fn holds_no_words(name: &str, head: &[u8]) -> bool {
    let kind = probe(head).kind;
    kind != EvidenceKind::Text && (kind != EvidenceKind::Other || is_binary(head)) && format_of(name, head).is_none()
}

fn file_time(file: &Offered) -> Option<Timestamp> {
    let modified = std::fs::metadata(file.path()?).and_then(|m| m.modified()).ok()?;
    let since = modified.duration_since(std::time::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_millis()).ok().map(Timestamp::from_millis)
}
