//! Commands about consents, and the gate that filings, bundles and copies pass before they leave.

mod gate;
mod left;
mod noted;

use super::core::Core;
use super::failure::Failure;
use super::views::{
    AddConsent, BlockView, ChangeConsent, Changed, ClientGateView, ConsentView, GateView, OfCase, OfConsent, OfTarget,
    OverruleConsent, OverruledView, PreflightFinding, TouchedView, WithdrawConsent,
};
use crate::base::id::ConsentId;
use crate::cases::consents::{self, Consent, ConsentTarget, Error, Standing, Verdict};
use crate::vault::{Act, Action, Area};
use chrono::NaiveDate;
use std::collections::BTreeMap;

pub(super) use noted::{noting, undoing};

pub(super) use gate::{
    CasePaper, Said, digests, of_build, of_bundle, of_filing, of_item, of_items, of_paper, pass, said, tells_of,
};

pub fn list(core: &Core, request: OfCase) -> Result<Vec<ConsentView>, Failure> {
    let on = core.today();
    let found = core.read(|db| consents::in_case(db, request.case))?;
    Ok(found.into_iter().map(|consent| view(consent, on)).collect())
}

pub fn add(core: &Core, request: AddConsent) -> Result<Changed<ConsentId>, Failure> {
    core.write(Act { label: "consent-add", undoable: true }, |tx| {
        tx.changed(Area::Consents);
        noting(tx, || consents::add(tx, request.case, request.details, tx.at()))
    })
}

pub fn change(core: &Core, request: ChangeConsent) -> Result<Changed<ConsentId>, Failure> {
    core.write(Act { label: "consent-change", undoable: true }, |tx| {
        tx.changed(Area::Consents);
        noting(tx, || consents::change(tx, request.consent, request.details, tx.at()))?;
        Ok::<_, Error>(request.consent)
    })
}

pub fn withdraw(core: &Core, request: WithdrawConsent) -> Result<Changed<ConsentId>, Failure> {
    core.write(Act { label: "consent-withdraw", undoable: true }, |tx| {
        tx.changed(Area::Consents);
        tx.changed(Area::Filings);
        tx.changed(Area::Bundles);
        noting(tx, || consents::withdraw(tx, request.consent, &request.on, &request.reason, tx.at()))?;
        Ok::<_, Error>(request.consent)
    })
}

/// Takes out a record made by mistake. What left under it would have no ground any more, so then it stays.
pub fn remove(core: &Core, request: OfConsent) -> Result<Changed<ConsentId>, Failure> {
    let on = core.today();
    core.write(Act { label: "consent-remove", undoable: true }, |tx| {
        tx.changed(Area::Consents);
        let consent = consents::one(tx, request.consent)?;
        let has_left = |paper: &left::Paper| paper.at.is_some_and(|at| at >= consent.created);
        if !consent.is_no()
            && left::papers(tx, consent.case)?.iter().any(|paper| has_left(paper) && paper.is_touched_by(&consent, on))
        {
            return Err(Error::Used(request.consent).into());
        }
        noting(tx, || consents::remove(tx, request.consent))?;
        Ok::<_, Failure>(request.consent)
    })
}

/// What a consent speaks of: what its withdrawal would touch, or has touched.
pub fn touched(core: &Core, request: OfConsent) -> Result<Vec<TouchedView>, Failure> {
    let on = core.today();
    core.read(|db| {
        let consent = consents::one(db, request.consent)?;
        let papers = left::papers(db, consent.case)?.into_iter();
        let touched = papers.filter(|paper| paper.is_touched_by(&consent, on));
        let view = |paper: left::Paper| TouchedView {
            kind: paper.document.kind,
            id: paper.document.id,
            target: paper.target,
            title: paper.document.title,
            at: paper.at,
            gone: paper.is_gone,
        };
        Ok::<_, Failure>(touched.map(view).collect())
    })
}

/// Whether a document may leave.
pub fn check(core: &Core, request: OfTarget) -> Result<GateView, Failure> {
    let on = core.today();
    core.read(|db| {
        let leaving = gate::of_target(db, request.kind, &request.id)?;
        let said = said(db, &leaving, on)?;
        Ok::<_, Failure>(GateView { clients: said.into_iter().map(|said| client_view(said, on)).collect() })
    })
}

/// Notes the reason for going on, in the records and in the custody log, for everything that blocks the document now.
pub fn overrule(core: &Core, request: OverruleConsent) -> Result<Changed<bool>, Failure> {
    let on = core.today();
    core.write(Act { label: "consent-overrule", undoable: false }, |tx| {
        let leaving = gate::of_target(tx, request.target.kind, &request.target.id)?;
        let blocking: Vec<ConsentId> = said(tx, &leaving, on)?.iter().flat_map(Said::in_the_way).collect();
        for consent in &blocking {
            consents::overrule(tx, leaving.target, &leaving.id, *consent, &request.reason, tx.at())?;
        }
        if !blocking.is_empty() {
            let digests = gate::digests(tx, &leaving.items)?;
            let details = serde_json::json!({
                "what": "consent", "target": leaving.target, "id": leaving.id, "consents": blocking,
                "reason": request.reason.trim(),
            });
            tx.custody(Action::Policy, &digests, &details)?;
        }
        for area in [Area::Consents, Area::Filings, Area::Bundles] {
            tx.changed(area);
        }
        Ok::<_, Failure>(!blocking.is_empty())
    })
}

/// Every reason given in a case for going on.
pub fn overruled(core: &Core, request: OfCase) -> Result<Vec<OverruledView>, Failure> {
    core.read(|db| {
        let given = consents::overridden_in(db, request.case)?;
        let view = |one: consents::Override| OverruledView {
            title: gate::title_of(db, one.target, &one.id),
            target: one.target,
            id: one.id,
            consent: one.consent,
            reason: one.reason,
            at: one.at,
        };
        Ok::<_, Failure>(given.into_iter().map(view).collect())
    })
}

pub(super) fn view(consent: Consent, on: NaiveDate) -> ConsentView {
    let standing = match consents::standing(&consent, on) {
        Standing::InForce => "in_force",
        Standing::NotYet => "not_yet",
        Standing::Expired => "expired",
        Standing::Withdrawn => "withdrawn",
        Standing::Refused => "refused",
    };
    ConsentView {
        id: consent.id,
        case: consent.case,
        details: consent.details,
        standing: standing.to_owned(),
        withdrawn_on: consent.withdrawn.as_ref().map(|w| w.on.to_string()),
        withdrawn_reason: consent.withdrawn.map(|w| w.reason).unwrap_or_default(),
        changed: consent.changed,
    }
}

fn client_view(said: Said, on: NaiveDate) -> ClientGateView {
    let verdict = match said.verdict {
        Verdict::Permitted { .. } => "permitted",
        Verdict::NothingOnFile => "nothing_on_file",
        Verdict::NotAsked { .. } => "not_asked",
        Verdict::Blocked { .. } => "blocked",
    };
    let open = said.in_the_way();
    let block = |consent: Consent| BlockView { overruled: !open.contains(&consent.id), consent: view(consent, on) };
    ClientGateView {
        client: said.client,
        name: said.name,
        verdict: verdict.to_owned(),
        blocked_by: said.blocking.into_iter().map(block).collect(),
    }
}

/// What preflight says about consents: one line for each client it matters for.
pub(super) fn findings(said: &[Said], confirmed: &[String]) -> Vec<PreflightFinding> {
    said.iter().filter_map(|said| finding(said, confirmed)).collect()
}

/// Nothing on file is a note while nobody keeps consents for the client; once they are kept, a missing one is asked
/// about. Only a refusal or withdrawal blocks, until the lawyer gives a reason.
fn finding(said: &Said, confirmed: &[String]) -> Option<PreflightFinding> {
    let (code, severity) = match &said.verdict {
        Verdict::Permitted { .. } => return None,
        Verdict::NothingOnFile => ("consent-none", "note"),
        Verdict::NotAsked { lapsed } if lapsed.is_empty() => ("consent-not-asked", "confirm"),
        Verdict::NotAsked { .. } => ("consent-lapsed", "confirm"),
        Verdict::Blocked { .. } if said.in_the_way().is_empty() => ("consent-overruled", "note"),
        Verdict::Blocked { .. } => ("consent-withdrawn", "blocking"),
    };
    let key = format!("{code}:{}", said.client);
    Some(PreflightFinding {
        code: code.to_owned(),
        severity: severity.to_owned(),
        field: None,
        law: None,
        evidence: None,
        party: Some(said.client),
        confirmed: confirmed.contains(&key),
        confirm: (severity == "confirm").then_some(key),
        overrule: None,
        reason: None,
        params: BTreeMap::from([("party".to_owned(), said.name.clone())]),
    })
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound(_) => Self::new("not-found").with("what", "consent"),
            Error::BadClient(_) => Self::new("not-found").with("what", "party"),
            Error::BadScope => Self::new("not-found").with("what", "evidence"),
            Error::Required(field) => Self::new("required").with("field", field),
            Error::BadDate(field) => Self::new("bad-date").with("field", field),
            Error::Withdrawn(_) => Self::new("consent-over"),
            Error::Used(_) => Self::new("consent-used"),
            Error::Vault(error) => error.into(),
        }
    }
}

/// What a command says when consents stand in the way of a document.
fn in_the_way(target: ConsentTarget, id: &str, count: usize) -> Failure {
    Failure::new("consent-withdrawn").with("count", count).with("target", target).with("id", id)
}
