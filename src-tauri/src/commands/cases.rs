//! Commands about cases.

use super::core::Core;
use super::failure::Failure;
use super::views::{AddCase, CaseCounts, CaseRow, ChangeCase, Changed, Nothing, OfCase};
use crate::base::id::CaseId;
use crate::base::text::tidy;
use crate::cases::{self, Case, Error, Stage};
use crate::vault::{Act, Area};
use rusqlite::{Connection, named_params};

pub fn list(core: &Core, _: Nothing) -> Result<Vec<CaseRow>, Failure> {
    core.read(|db| cases::all(db)?.into_iter().map(|case| row(db, case)).collect::<Result<_, Error>>())
}

pub fn show(core: &Core, request: OfCase) -> Result<CaseRow, Failure> {
    core.read(|db| row(db, cases::one(db, request.case)?))
}

pub fn add(core: &Core, request: AddCase) -> Result<Changed<CaseId>, Failure> {
    core.write(Act { label: "case-add", undoable: true }, |tx| {
        tx.changed(Area::Cases);
        if request.again != Some(true) {
            cases::number_is_free(tx, &request.details.number, None)?;
        }
        cases::add(tx, request.details, tx.at())
    })
}

pub fn change(core: &Core, request: ChangeCase) -> Result<Changed<CaseId>, Failure> {
    core.write(Act { label: "case-change", undoable: true }, |tx| {
        tx.changed(Area::Cases);
        // Asked when it takes the number, or comes back with it: not at each change of a case that has it.
        let before = cases::one(tx, request.case)?.details;
        let open = request.details.stage != Stage::Closed;
        if request.again != Some(true)
            && open
            && (tidy(&request.details.number) != before.number || before.stage == Stage::Closed)
        {
            cases::number_is_free(tx, &request.details.number, Some(request.case))?;
        }
        cases::change(tx, request.case, request.details, tx.at())?;
        Ok::<_, Error>(request.case)
    })
}

fn row(db: &Connection, case: Case) -> Result<CaseRow, Error> {
    let counts = db.query_row(
        "SELECT (SELECT count(*) FROM party WHERE case_id = :case) AS parties,
                (SELECT count(*) FROM evidence WHERE case_id = :case AND set_aside = 0) AS evidence,
                (SELECT count(*) FROM fact WHERE case_id = :case) AS facts,
                (SELECT count(*) FROM fact f WHERE f.case_id = :case
                     AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.fact_id = f.id)) AS bare,
                (SELECT count(*) FROM filing WHERE case_id = :case) AS filings,
                (SELECT count(*) FROM bundle WHERE case_id = :case) AS bundles",
        named_params! { ":case": case.id },
        |row| {
            Ok(CaseCounts {
                parties: row.get("parties")?,
                evidence: row.get("evidence")?,
                facts: row.get("facts")?,
                facts_without_citation: row.get("bare")?,
                filings: row.get("filings")?,
                bundles: row.get("bundles")?,
            })
        },
    )?;
    Ok(CaseRow { id: case.id, details: case.details, changed: case.changed, counts })
}
