//! Reading what changed into the index: a little before a question, the rest behind the window.

use super::super::core::Core;
use super::super::failure::Failure;
use super::behind::Stopped;
use crate::search::{self, Error};
use crate::vault::Act;
use std::time::{Duration, Instant};

/// Texts read before a question is answered: a fraction of a second at most.
const BEFORE_ANSWER: usize = 300;
/// How long a question waits for a few texts that are being read.
const PATIENCE: Duration = Duration::from_secs(2);
/// Texts read in one write: others wait no longer for the writer.
const AT_ONCE: usize = 1_500;
/// Between two writes others come first.
const BREATH: Duration = Duration::from_millis(5);
/// Pages of the index joined in one write.
const JOINED: i64 = 200;
/// Rows of the vocabulary looked through in one write, after something was destroyed.
const LOOKED_THROUGH: usize = 500;

impl Core {
    /// Begins to read what changed behind the window, unless it is being read.
    pub(in crate::commands) fn index_behind(&self) {
        // Whatever goes wrong here goes wrong again before the next question, and is told there.
        self.indexing.begin(|core, stopped| drop(core.read_all(stopped, BREATH)));
    }

    /// Has everything read again if the index was written by other rules of stems.
    pub(in crate::commands) fn renew_index(&self) -> Result<(), Failure> {
        if self.read(search::is_outdated)? {
            self.vault()?.write(Act { label: "search-rebuild", undoable: false }, |tx| search::rebuild(tx))?;
        }
        Ok(())
    }

    /// Reads what changed, as much as nobody waits for. Answers how many things are left.
    pub(in crate::commands) fn catch_up(&self) -> Result<u32, Failure> {
        self.renew_index()?;
        if self.read(search::pending)? == 0 {
            if self.read(search::is_forgetting)? {
                self.index_behind();
            }
            return Ok(0);
        }
        let asked = Instant::now();
        // What is being read behind the window this moment, and is little, is waited for: an answer without it would not be
        // asked for again.
        while self.indexing.is_at_work() {
            let left = self.read(search::pending)?;
            if left == 0 || left as usize > BEFORE_ANSWER || asked.elapsed() > PATIENCE {
                return Ok(left);
            }
            std::thread::sleep(BREATH);
        }
        if !self.read_some(BEFORE_ANSWER)? {
            self.index_behind();
        }
        self.read(search::pending)
    }

    /// Reads all of it.
    pub fn index_everything(&self) -> Result<(), Failure> {
        self.renew_index()?;
        self.read_all(&|| false, Duration::ZERO)
    }

    /// Reads all of it until it is to stop. When much was read, the index is joined into one piece.
    fn read_all(&self, stopped: Stopped<'_>, breath: Duration) -> Result<(), Failure> {
        let mut writes = 0;
        while !stopped() && !self.read_some(AT_ONCE)? {
            writes += 1;
            std::thread::sleep(breath);
        }
        let texts = self.read(search::standing)?.texts;
        let forgetting = self.read(search::is_forgetting)?;
        if !forgetting && (writes == 0 || writes * 4 * (AT_ONCE as i64) < texts) {
            return Ok(());
        }
        let mut begin = true;
        while !stopped() {
            let act = Act { label: "search-index", undoable: false };
            let whole = self.vault()?.write(act, |tx| search::settle(tx, begin, JOINED));
            if whole.map_err(|e: Error| Failure::from(e))?.value {
                break;
            }
            begin = false;
            std::thread::sleep(breath);
        }
        // A destroyed text is out of the index by now; its words are looked for in the vocabulary.
        while forgetting && !stopped() {
            let act = Act { label: "search-index", undoable: false };
            let nothing_left = self.vault()?.write(act, |tx| search::forget_some(tx, LOOKED_THROUGH));
            if nothing_left.map_err(|e: Error| Failure::from(e))?.value {
                break;
            }
            std::thread::sleep(breath);
        }
        Ok(())
    }

    fn read_some(&self, most: usize) -> Result<bool, Failure> {
        let act = Act { label: "search-index", undoable: false };
        Ok(self.vault()?.write(act, |tx| search::catch_up(tx, most)).map_err(|e: Error| Failure::from(e))?.value)
    }
}
