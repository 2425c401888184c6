//! Originals that leave one by one. One exhibit is given out every day; most of a case within a day is the case leaving
//! whole, and the rule of two covers that as it covers a bundle.

use super::core::Core;
use super::failure::Failure;
use super::views::SecondAct;
use crate::base::id::EvidenceId;
use crate::evidence::Evidence;
use crate::vault::Error;
use rusqlite::{Connection, named_params};

/// Within which time pieces count together.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// So few exhibits are never called most of a case.
const FEW: u32 = 3;

impl Core {
    /// Refuses to let the exhibit out with which most of its case would have left within a day, until a second lawyer agreed.
    pub(super) fn expect_second_for(&self, item: &Evidence) -> Result<(), Failure> {
        if self.is_most(item)? {
            self.expect_second(SecondAct::CaseExport, &item.case.to_string())?;
        }
        Ok(())
    }

    /// The same, and makes use of the agreement; answers who agreed.
    pub(super) fn take_second_for(&self, item: &Evidence) -> Result<Option<String>, Failure> {
        if self.is_most(item)? {
            return self.take_second(SecondAct::CaseExport, &item.case.to_string());
        }
        Ok(None)
    }

    fn is_most(&self, item: &Evidence) -> Result<bool, Failure> {
        if !self.vault()?.two_person_rule()? {
            return Ok(false);
        }
        let since = self.clock.now().millis() - DAY_MS;
        self.read(|db| {
            let mut left = left_since(db, item, since)?;
            left.push(item.id);
            left.sort_unstable();
            left.dedup();
            let gone = u32::try_from(left.len()).unwrap_or(u32::MAX);
            let sql = "SELECT count(*) FROM evidence WHERE case_id = :case";
            let of: u32 = db.query_row(sql, named_params! { ":case": item.case }, |row| row.get(0))?;
            Ok::<_, Error>(gone >= FEW && u64::from(gone) * 2 > u64::from(of))
        })
    }
}

/// Exhibits of the same case whose originals left since then, as the custody log says.
fn left_since(db: &Connection, item: &Evidence, since: i64) -> Result<Vec<EvidenceId>, Error> {
    let mut query = db.prepare_cached(
        "SELECT DISTINCT o.evidence_id FROM custody_entry e JOIN custody_object o ON o.seq = e.seq
         JOIN evidence i ON i.id = o.evidence_id
         WHERE e.action = 'export' AND e.at_ms >= :since AND i.case_id = :case
           AND json_extract(CAST(e.details AS TEXT), '$.what') IN ('original', 'package')",
    )?;
    let rows = query.query_map(named_params! { ":since": since, ":case": item.case }, |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
