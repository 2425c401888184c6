//! Where filings are handed in and what is taken there; and what of a filing would not be.

use super::Work;
use crate::base::id::{EvidenceId, FilingId, ReceptionId};
use crate::bundle;
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{
    AddReception, ChangeReception, Changed, HandInAt, Nothing, OfReception, PreflightFinding, ReceptionView,
};
use crate::evidence;
use crate::filings::reception::{self, Measured, Reception, Refused};
use crate::filings::{self, StoreError};
use crate::vault::{Act, Area};
use std::collections::BTreeMap;

pub fn list(core: &Core, _: Nothing) -> Result<Vec<ReceptionView>, Failure> {
    core.read(|db| {
        let view = |Reception { id, details }| ReceptionView { id, details };
        Ok::<_, StoreError>(reception::all(db)?.into_iter().map(view).collect())
    })
}

pub fn add(core: &Core, request: AddReception) -> Result<Changed<ReceptionId>, Failure> {
    core.write(Act { label: "reception-add", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        reception::add(tx, request.details, tx.at())
    })
}

pub fn change(core: &Core, request: ChangeReception) -> Result<Changed<ReceptionId>, Failure> {
    core.write(Act { label: "reception-change", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        reception::change(tx, request.reception, request.details, tx.at())?;
        Ok::<_, StoreError>(request.reception)
    })
}

pub fn remove(core: &Core, request: OfReception) -> Result<Changed<ReceptionId>, Failure> {
    core.write(Act { label: "reception-remove", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        reception::remove(tx, request.reception)?;
        Ok::<_, StoreError>(request.reception)
    })
}

/// Says where a filing is to be handed in.
pub fn hand_in_at(core: &Core, request: HandInAt) -> Result<Changed<FilingId>, Failure> {
    core.write(Act { label: "filing-hand-in-at", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        let reception = request.reception.map(|id| reception::one(tx, id)).transpose()?;
        filings::hand_in_at(tx, request.filing, reception.map(|one| one.id), tx.at())?;
        Ok::<_, StoreError>(request.filing)
    })
}

/// What of a filing would not be taken where it goes. `pdf` makes its PDF; it is asked for only when a bound is known.
pub(super) fn findings(
    core: &Core,
    work: &Work,
    pages: usize,
    pdf: impl FnOnce() -> Result<Vec<u8>, Failure>,
) -> Result<Vec<PreflightFinding>, Failure> {
    let Some(id) = work.filing.reception else { return Ok(Vec::new()) };
    let Reception { id, details } = core.read(|db| reception::one(db, id))?;
    let found = |what: &'static str, refused| finding(work, id, &details.name, what, refused);
    let mut findings: Vec<_> = details.refuses_pdf().into_iter().map(|refused| found("filing", refused)).collect();
    if details.largest_bytes.is_some() || details.most_pages.is_some() {
        let file = Measured { bytes: pdf()?.len() as u64, pages: u32::try_from(pages).ok() };
        findings.extend(details.refuses(file).into_iter().map(|refused| found("filing", refused)));
        let (what, exhibits) = core.read(|db| exhibits(db, work))?;
        findings.extend(details.refuses(exhibits).into_iter().map(|refused| found(what, refused)));
    }
    Ok(findings)
}

/// The exhibits as they would be handed in: the bundle of the filing when one was built, or the originals together.
fn exhibits(db: &rusqlite::Connection, work: &Work) -> Result<(&'static str, Measured), Failure> {
    let mut newest: Option<bundle::Build> = None;
    for one in bundle::in_case(db, work.filing.case)?.into_iter().filter(|one| one.filing == Some(work.filing.id)) {
        let build = bundle::builds(db, one.id)?.into_iter().next();
        newest = newest.into_iter().chain(build).max_by_key(|build| build.made);
    }
    if let Some(build) = newest {
        return Ok(("bundle", Measured { bytes: build.length, pages: Some(build.pages) }));
    }
    let lengths: BTreeMap<EvidenceId, u64> =
        evidence::in_case(db, work.filing.case)?.into_iter().map(|item| (item.id, item.length)).collect();
    let bytes = work.numbering.items().iter().filter_map(|id| lengths.get(id)).sum();
    Ok(("originals", Measured { bytes, pages: None }))
}

fn finding(work: &Work, reception: ReceptionId, name: &str, what: &'static str, refused: Refused) -> PreflightFinding {
    let (code, is, bound) = match refused {
        Refused::Size(bytes, bound) => ("reception-size", bytes, bound),
        Refused::Pages(pages, bound) => ("reception-pages", pages.into(), bound.into()),
        Refused::Form => ("reception-format", 0, 0),
    };
    // Another bound, another question: what was confirmed of one says nothing about the next.
    let key = format!("{code}:{reception}:{what}:{bound}");
    let confirmed = work.filing.confirmed.contains(&key);
    let params =
        [("court", name.to_owned()), ("what", what.to_owned()), ("is", is.to_string()), ("bound", bound.to_string())];
    PreflightFinding {
        code: code.to_owned(),
        severity: "confirm".to_owned(),
        field: None,
        law: None,
        evidence: None,
        party: None,
        confirm: Some(key),
        confirmed,
        overrule: None,
        reason: None,
        params: params.into_iter().map(|(key, value)| (key.to_owned(), value)).collect(),
    }
}
