//! What the database in a set says of itself. One that was copied with a page missing, as versions before this check did, has the digest
//! that its list names, and is no database that a rescue takes. The set is only looked at: nothing is written in it or beside it.

use super::check::{numbers, read};
use super::files::on_the_stick;
use super::parts::read_openers;
use super::{BackupSet, Copied, set_folder};
use crate::vault::Vault;
use crate::vault::error::{Error, Result};
use crate::vault::log::check;
use crate::vault::storage::connect::{Use, connect, has_its_salt};
use crate::vault::storage::database::beside;
use std::ops::ControlFlow;
use std::path::Path;

/// A set whose files are those of its list, and whose database does not pass its own checks: a rescue passes it over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hollow {
    /// A rescue takes this earlier set then.
    Before(BackupSet),
    /// The database of no earlier set was found whole.
    Alone,
    /// Not every earlier set was asked: somebody stopped it, or the place stopped answering.
    Unasked,
}

/// What a database said when it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Whole,
    Hollow,
    /// It is of before the master key was changed: whoever has that key can ask it, and this vault cannot.
    Nothing,
}

impl Vault {
    /// Whether the database in a set is less than its list says, and what a rescue would take then.
    pub(super) fn hollow(
        &self,
        home: &Path,
        number: u32,
        progress: &mut dyn FnMut(Copied) -> ControlFlow<()>,
    ) -> Result<Option<Hollow>> {
        // All that is counted was read back before.
        let said = self.ask(home, number, &mut || progress(Copied { done: 1, of: 1 }))?;
        // What is known of this set by now stays known, whatever keeps the earlier ones from being asked.
        Ok((said == Said::Hollow).then(|| self.instead(home, number, progress).unwrap_or(Hollow::Unasked)))
    }

    /// Looks for the earlier set that a rescue would take.
    fn instead(&self, home: &Path, number: u32, progress: &mut dyn FnMut(Copied) -> ControlFlow<()>) -> Result<Hollow> {
        let size = |number: u32| set_folder(home, number).join("main.db").metadata().map_or(0, |meta| meta.len());
        let earlier: Vec<u32> = numbers(home)?.into_iter().rev().filter(|earlier| *earlier < number).collect();
        let of: u64 = earlier.iter().map(|earlier| size(*earlier)).sum();
        let mut done = 0;
        for earlier in earlier {
            let Ok((manifest, _)) = read(home, earlier) else { continue };
            match self.ask(home, earlier, &mut || progress(Copied { done, of })) {
                Ok(Said::Whole) if read_openers(home, earlier).is_ok() => return Ok(Hollow::Before(manifest.set())),
                Err(error @ (Error::Cancelled | Error::Locked)) => return Err(error),
                Ok(_) | Err(_) => {} // nor does a rescue take one that is not given back
            }
            done += size(earlier);
        }
        Ok(Hollow::Alone)
    }

    /// Asks the database in a set, as far down as a rescue would, and its log.
    fn ask(&self, home: &Path, number: u32, go_on: &mut dyn FnMut() -> ControlFlow<()>) -> Result<Said> {
        self.demand_unlocked()?;
        if go_on().is_break() {
            return Err(Error::Cancelled);
        }
        let path = set_folder(home, number).join("main.db");
        match has_its_salt(&path, &self.keys) {
            Ok(true) => {}
            Ok(false) => return Ok(Said::Nothing),
            Err(Error::DatabaseDamaged) => return Ok(Said::Hollow),
            Err(error) => return Err(on_the_stick(error)),
        }
        let open = || connect(&path, &self.keys, Use::AtRest);
        let (db, log) = match open().and_then(|db| Ok((db, open()?))) {
            Ok(both) => both,
            Err(error) if error.is_busy() => return Err(error),
            Err(Error::DatabaseDamaged | Error::Database(_)) => return Ok(Said::Hollow),
            Err(error) => return Err(on_the_stick(error)),
        };
        let mut report = |_| match self.demand_unlocked() {
            Ok(()) => go_on(),
            Err(_) => ControlFlow::Break(()),
        };
        let asked = beside(db, &mut report, 0, |report| check::in_full(&log, self.id(), report));
        self.demand_unlocked()?;
        match asked.map_err(on_the_stick)? {
            (problems, _) if problems.records > 0 => Ok(Said::Hollow),
            (_, Ok(_)) => Ok(Said::Whole),
            (_, Err(error)) if error.is_of_the_disk() || error.is_busy() => Err(on_the_stick(error)),
            (_, Err(_)) => Ok(Said::Hollow),
        }
    }
}
