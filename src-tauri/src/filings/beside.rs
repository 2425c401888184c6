//! What one filing of a case says for all of its papers: for whom it asks protection, and who represents a child. Answers that
//! cannot be read would protect nobody in silence, so the papers wait and that filing is named.

use super::Answers;
use super::store::{FilingStatus, SELECT, StoreError, Stored, from_row};
use crate::base::Timestamp;
use crate::base::id::{CaseId, FilingId};
use rusqlite::{Connection, params};

/// The filing on which the papers of its case wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    pub id: FilingId,
    /// As the list of filings shows it.
    pub title: String,
    pub status: FilingStatus,
    pub changed: Timestamp,
}

/// The answers of the filings of a case that have one of two questions. What is no object of answers may have had it.
pub(super) fn that_ask(db: &Connection, case: CaseId, questions: [&str; 2]) -> Result<Vec<Answers>, StoreError> {
    let [one, other] = questions.map(|question| format!("$.{question}"));
    let mut query = db.prepare_cached(&format!(
        "{SELECT} WHERE case_id = ?1 AND CASE WHEN json_valid(answers) THEN json_type(answers) <> 'object'
             OR json_type(answers, ?2) IS NOT NULL OR json_type(answers, ?3) IS NOT NULL ELSE 1 END"
    ))?;
    let rows = query.query_map(params![case, one, other], from_row)?;
    rows.map(|row| answers(row?)).collect()
}

/// The answers of the filings of a case that are made by a template whose id ends so, or by a copy of it.
pub(super) fn made_by(db: &Connection, case: CaseId, ending: &str) -> Result<Vec<Answers>, StoreError> {
    let mut query = db.prepare_cached(&format!(
        "{SELECT} WHERE case_id = ?1 AND (template LIKE '%' || ?2 OR template LIKE '%' || ?2 || '~%')"
    ))?;
    let rows = query.query_map(params![case, ending], from_row)?;
    rows.map(|row| answers(row?)).collect()
}

fn answers(Stored { filing, readable }: Stored) -> Result<Answers, StoreError> {
    if readable {
        return Ok(filing.answers);
    }
    let beside = Beside { id: filing.id, title: filing.title, status: filing.status, changed: filing.changed };
    Err(StoreError::UnreadableBeside(Box::new(beside)))
}
