//! Making ordinary indexes of the database anew where they lack rows and nothing else is wrong ([`super::storage::indexes`]).

use super::error::{Error, Result};
use super::storage::indexes;
use super::{Act, Action, Finding, Vault};
use serde_json::json;
use std::sync::atomic::Ordering;

impl Vault {
    /// Makes indexes anew that the last look at the records found to lack rows, in one write with its entry of the log. `None` where it found
    /// none, or more than that.
    ///
    /// Errors: an index holds what its table does not, or something else is wrong beside it. Nothing was changed then.
    pub fn mend_indexes(&self) -> Result<Option<Finding>> {
        if !self.unindexed.load(Ordering::Acquire) {
            return Ok(None);
        }
        let mended = self.write(Act { label: "vault-mend", undoable: false }, |w| {
            let count = indexes::remake(w)?;
            let finding = Finding::IndexesRemade { count };
            let about = json!({ "what": "indexes", "indexes": count, "findings": [finding] });
            w.custody(Action::Restore, &[], &about)?;
            Ok::<_, Error>(finding)
        })?;
        self.unindexed.store(false, Ordering::Release);
        Ok(Some(mended.value))
    }
}
