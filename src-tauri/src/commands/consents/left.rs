//! What was made of a case and what left of it, as far as the consents care: documents as they stand, and every copy that the
//! custody log knows of.

use super::Failure;
use super::gate::{
    CasePaper, Leaving, Whose, filing_leaving, leaving_build, leaving_bundle, leaving_item, leaving_paper,
};
use crate::base::Timestamp;
use crate::base::id::{CaseId, EvidenceId};
use crate::bundle::{self, Bundle};
use crate::cases::consents::{self, Consent, ConsentTarget, Document, PaperKind, Purpose, RecipientKind};
use crate::evidence;
use crate::filings::{self, FilingStatus};
use crate::vault::{CustodyEvent, log::history};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// What left of a case: copies of its items, of its documents, and papers made from it. A document that was removed since is found
/// by its exhibits, or by the case that the entry names.
const LEFT: &str = "e.action = 'export' AND (
    e.seq IN (SELECT o.seq FROM custody_object o JOIN evidence i ON i.id = o.evidence_id WHERE i.case_id = :of)
    OR json_extract(CAST(e.details AS TEXT), '$.case') = :of
    OR json_extract(CAST(e.details AS TEXT), '$.filing') IN (SELECT id FROM filing WHERE case_id = :of)
    OR json_extract(CAST(e.details AS TEXT), '$.bundle') IN (SELECT id FROM bundle WHERE case_id = :of)
    OR EXISTS (SELECT 1 FROM json_each(CAST(e.details AS TEXT), '$.cases') WHERE value = :of))";

/// A document of a case, and when a copy of it left.
pub(super) struct Paper {
    pub document: Document,
    pub target: ConsentTarget,
    pub at: Option<Timestamp>,
    /// Whether it was removed since.
    pub is_gone: bool,
    /// What it may be for as well.
    or_for: Vec<Purpose>,
}

impl Paper {
    /// Whether a consent speaks of it.
    pub fn is_touched_by(&self, consent: &Consent, on: NaiveDate) -> bool {
        let for_else = |purpose: &Purpose| {
            consents::touches(consent, &Document { purpose: *purpose, ..self.document.clone() }, on)
        };
        consents::touches(consent, &self.document, on) || self.or_for.iter().any(for_else)
    }
}

/// Everything of a case that was made or handed out.
pub(super) fn papers(db: &Connection, case: CaseId) -> Result<Vec<Paper>, Failure> {
    let whose = Whose::read(db, case)?;
    let mut papers = Vec::new();
    for filing in filings::in_case(db, case)? {
        let kind = if filing.status == FilingStatus::Final { PaperKind::Final } else { PaperKind::Draft };
        papers.push(paper(kind, filing.title.clone(), &filing_leaving(db, &whose, &filing)?));
    }
    let bundles = bundle::in_case(db, case)?;
    for found in &bundles {
        papers.push(paper(PaperKind::Bundle, found.title.clone(), &leaving_bundle(db, &whose, found)?));
    }
    let mut copies = Vec::new();
    for event in history::chosen(db, LEFT, Some(case.to_string().as_str()), None, u32::MAX)? {
        // One that failed is counted by the entry before, which says that it leaves.
        if event.details["failed"].is_null() {
            let made = copy(db, case, &whose, &papers, &bundles, &event)?;
            copies.extend(made.map(|made| Paper { at: Some(event.at), ..made }));
        }
    }
    papers.extend(copies);
    Ok(papers)
}

/// What left by an entry of the log; nothing where it tells of no client of the case.
fn copy(
    db: &Connection,
    case: CaseId,
    whose: &Whose,
    papers: &[Paper],
    bundles: &[Bundle],
    event: &CustodyEvent,
) -> Result<Option<Paper>, Failure> {
    let text = |key: &str| event.details[key].as_str().unwrap_or_default();
    let items: Vec<EvidenceId> = event.objects.iter().map(|(id, _)| *id).collect();
    let of = |title: String, leaving: &Leaving| Some(paper(PaperKind::Export, title, leaving));
    let (what, filing, bundle) = (text("what"), text("filing"), text("bundle"));
    Ok(match what {
        "filing" => match papers.iter().find(|paper| paper.document.id == filing) {
            Some(found) => {
                let document = Document { kind: PaperKind::Export, ..found.document.clone() };
                Some(Paper { document, target: found.target, at: None, is_gone: false, or_for: found.or_for.clone() })
            }
            None => Some(gone(whose, ConsentTarget::Filing, filing, items)),
        },
        "bundle" => match bundles.iter().find(|found| found.id.to_string() == bundle) {
            Some(found) => of(found.title.clone(), &leaving_build(db, whose, found.clone(), &items)?),
            None => Some(gone(whose, ConsentTarget::Bundle, bundle, items)),
        },
        _ => match (CasePaper::of_word(what), items.first()) {
            (Some(kind), _) => of(String::new(), &leaving_paper(whose, kind, case, Vec::new())),
            (None, None) => None,
            // Also of an item that was destroyed since: its copy is where it went.
            (None, Some(item)) => match evidence::any(db, *item) {
                Ok(item) if item.case == case => of(item.details.title, &leaving_item(whose, item.id)),
                Ok(_) | Err(evidence::Error::NotFound(_)) => None,
                Err(error) => return Err(error.into()),
            },
        },
    })
}

/// A document that left and was removed since. What it was for is known no more: it may be any of what documents are for.
fn gone(whose: &Whose, target: ConsentTarget, id: &str, items: Vec<EvidenceId>) -> Paper {
    let document = Document {
        kind: PaperKind::Export,
        id: id.to_owned(),
        title: String::new(),
        clients: whose.of(&BTreeSet::new(), &[], &items),
        purpose: Purpose::Authority,
        recipient: RecipientKind::Any,
        items,
        facts: Vec::new(),
    };
    Paper { document, target, at: None, is_gone: true, or_for: vec![Purpose::Share, Purpose::Refer] }
}

fn paper(kind: PaperKind, title: String, leaving: &Leaving) -> Paper {
    let document = Document {
        kind,
        id: leaving.id.clone(),
        title,
        clients: leaving.clients.clone(),
        purpose: leaving.purpose,
        recipient: leaving.recipient,
        items: leaving.items.clone(),
        facts: leaving.facts.clone(),
    };
    Paper { document, target: leaving.target, at: None, is_gone: false, or_for: leaving.or_for.into_iter().collect() }
}
