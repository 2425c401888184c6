//! Readers: the workers of the files that are looked at now. A file that is open keeps its worker, so that turning a page costs
//! no new process; a file on which a worker broke down gets a fresh one for the next question. The lock ends them all.

use super::core::{Core, locked};
use super::failure::Failure;
use super::views::{LayerView, Nothing, ReaderCheck, ReaderStanding};
use crate::base::Secret;
use crate::base::id::BlobId;
use crate::evidence::reading::Error;
use crate::evidence::{Reading, Trouble, passwords};
use crate::worker::{self, Layer, Program, Standing};
use std::sync::{Condvar, Mutex, PoisonError};

/// So many workers at a time: the files of two viewers, each twice when its pages are drawn side by side.
const MOST: usize = 4;
/// So many of them for one file.
const MOST_OF_ONE: usize = 2;

/// The workers, and how they stand on this computer.
pub struct Readers {
    program: Program,
    desk: Mutex<Desk>,
    freed: Condvar,
    standing: Mutex<Option<Result<Standing, ()>>>,
}

/// Who is at work: the workers that rest, and the files of those that are being asked.
#[derive(Default)]
struct Desk {
    /// The one asked last stands last.
    resting: Vec<(BlobId, Reading)>,
    asked: Vec<BlobId>,
    /// Counts the locks: a worker from before a lock does not come back.
    life: u64,
}

/// A place among the workers, given back when dropped.
struct Place<'a> {
    readers: &'a Readers,
    blob: BlobId,
    life: u64,
}

impl Readers {
    /// None at work yet.
    pub fn new(program: Program) -> Self {
        Self { program, desk: Mutex::default(), freed: Condvar::new(), standing: Mutex::default() }
    }

    /// The program that is started as a worker.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// Ends every worker, those of intake too: the vault locks.
    pub fn clear(&self) {
        self.program.end_all();
        let mut desk = locked(&self.desk);
        desk.life += 1;
        let resting = std::mem::take(&mut desk.resting);
        drop(desk);
        drop(resting);
    }

    /// Whether files are only stored here, and for want of which layer (none: of a process). Found out once.
    pub fn store_only(&self) -> Option<Option<Layer>> {
        let mut known = locked(&self.standing);
        let standing = match known.take() {
            Some(standing) => standing,
            None => match self.program.standing() {
                // The lock ended the one that was to tell: nothing is known yet.
                Err(worker::Error::Stopped) => return Some(None),
                found => found.map_err(|_| ()),
            },
        };
        known.insert(standing).as_ref().map_or(Some(None), |standing| standing.missing().map(Some))
    }

    /// Asks anew where no process could be started before: that may have been for want of memory.
    fn look_again(&self) {
        let mut known = locked(&self.standing);
        if matches!(*known, Some(Err(()))) {
            *known = None;
        }
    }

    /// A place, and the worker of that file if one rests. Waits while all are busy.
    fn place(&self, blob: BlobId) -> (Place<'_>, Option<Reading>) {
        let mut desk = locked(&self.desk);
        let mut ended = None;
        let found = loop {
            if let Some(at) = desk.resting.iter().rposition(|(id, _)| *id == blob) {
                break Some(desk.resting.remove(at).1);
            }
            let same = desk.asked.iter().filter(|id| **id == blob).count();
            if same < MOST_OF_ONE && desk.asked.len() < MOST {
                if desk.asked.len() + desk.resting.len() >= MOST {
                    ended = Some(desk.resting.remove(0));
                }
                break None;
            }
            desk = self.freed.wait(desk).unwrap_or_else(PoisonError::into_inner);
        };
        desk.asked.push(blob);
        let life = desk.life;
        drop(desk);
        drop(ended);
        (Place { readers: self, blob, life }, found)
    }
}

impl Place<'_> {
    /// The worker rests until it is asked again; after a lock it ends.
    fn rest(&self, reading: Reading) {
        let mut desk = locked(&self.readers.desk);
        if desk.life == self.life {
            desk.resting.push((self.blob, reading));
        }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut desk = locked(&self.readers.desk);
        if let Some(at) = desk.asked.iter().position(|id| *id == self.blob) {
            desk.asked.remove(at);
        }
        drop(desk);
        self.readers.freed.notify_all();
    }
}

impl Core {
    /// Asks the worker of a sealed file, which opens it with the password that is kept with it, where one is. A worker that was ended
    /// for want of questions, or breaks down worn, is replaced by a fresh one once.
    pub(super) fn reading<T>(
        &self,
        vault: &crate::vault::Vault,
        blob: BlobId,
        ask: impl Fn(&mut Reading) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let password = vault.read(|db| passwords::of_blob(db, blob))?;
        self.reading_with(vault, blob, password, ask)
    }

    /// The same with a password that may not be kept yet.
    pub(super) fn reading_with<T>(
        &self,
        vault: &crate::vault::Vault,
        blob: BlobId,
        password: Option<Secret>,
        ask: impl Fn(&mut Reading) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let (place, found) = self.readers.place(blob);
        // One that was given another password, or none, has parsed what it can.
        let found = found.filter(|reading| reading.password() == password.as_deref());
        if let Some(mut reading) = found {
            match ask(&mut reading) {
                Err(Error::Trouble(Trouble::Crashed | Trouble::TooLong)) if reading.is_worn() => drop(reading),
                Err(error @ Error::Trouble(Trouble::Crashed | Trouble::TooLong)) => return Err(error),
                answer => {
                    place.rest(reading);
                    return answer;
                }
            }
        }
        let original = vault.original(blob)?;
        let reading = Reading::open(self.readers.program(), original.len(), Box::new(original))?;
        let mut reading = reading.opened_with(password)?;
        let answer = ask(&mut reading);
        if !matches!(answer, Err(Error::Trouble(Trouble::Crashed | Trouble::TooLong))) {
            place.rest(reading);
        }
        answer
    }
}

/// How files are read here, without trying anything.
pub fn standing(core: &Core, _: Nothing) -> Result<ReaderStanding, Failure> {
    core.readers.look_again();
    Ok(ReaderStanding { store_only: core.readers.store_only().map(word) })
}

/// Tries every forbidden act inside the walls and tells what came of it.
pub fn check(core: &Core, _: Nothing) -> Result<ReaderCheck, Failure> {
    let found = worker::check::run(core.readers.program()).map_err(Error::from)?;
    let standing = found.standing;
    let layers = standing.layers.iter().map(|(layer, state)| LayerView { layer: *layer, state: *state }).collect();
    Ok(ReaderCheck {
        store_only: core.readers.store_only().map(word),
        system: standing.system,
        tested: standing.tested,
        landlock: standing.landlock,
        layers,
        acts: found.acts.len() as u32,
        open: found.acts.into_iter().filter(|act| !act.denied).map(|act| act.name).collect(),
        start_ms: u32::try_from(found.start.as_millis()).unwrap_or(u32::MAX),
    })
}

/// The word for what is missing.
pub(super) fn word(missing: Option<Layer>) -> String {
    missing.map_or("process", Layer::word).to_owned()
}
