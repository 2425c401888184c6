//! What became of a filing, amended filings, people kept out of public editions, reasons for going on.

use crate::base::Language;
use crate::base::date::UncertainDate;
use crate::base::id::{FilingId, PartyId, StepId};
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{
    AddStep, ChangeStep, Changed, GuardParty, GuardedView, OfCase, OfFiling, OfStep, OverruleFinding, StepView,
    Trilingual,
};
use crate::filings::record::{self, Step, StepKind};
use crate::filings::{self, EditionKind, FilingStatus, StoreError, guards};
use crate::parties;
use crate::vault::{Act, Action, Area};
use rusqlite::Connection;

/// Writes down that a filing was handed in, served or answered; the event it is starts and ends terms.
pub fn add(core: &Core, request: AddStep) -> Result<Changed<StepId>, Failure> {
    let label = match request.details.kind {
        StepKind::Filed => "filing-filed",
        StepKind::Served => "filing-served",
        StepKind::Answered => "filing-answered",
    };
    core.write(Act { label, undoable: true }, |tx| {
        let filing = filings::one(tx, request.filing)?;
        if filing.status != FilingStatus::Final {
            return Err(Failure::new("not-final"));
        }
        let full = filings::editions(tx, filing.id)?.into_iter().find(|e| e.kind == EditionKind::Full);
        let edition = request.edition.or(full.map(|edition| edition.id));
        if let Some(id) = edition
            && filings::edition(tx, id)?.filing != filing.id
        {
            return Err(Failure::new("bad-request"));
        }
        tx.changed(Area::Filings);
        tx.changed(Area::Deadlines);
        Ok::<_, Failure>(record::add(tx, filing.case, filing.id, edition, request.details, request.event, tx.at())?)
    })
}

pub fn change(core: &Core, request: ChangeStep) -> Result<Changed<StepId>, Failure> {
    core.write(Act { label: "filing-step-change", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        tx.changed(Area::Deadlines);
        let case = filings::one(tx, record::one(tx, request.step)?.filing)?.case;
        record::change(tx, case, request.step, request.details, tx.at())?;
        Ok::<_, StoreError>(request.step)
    })
}

pub fn remove(core: &Core, request: OfStep) -> Result<Changed<StepId>, Failure> {
    core.write(Act { label: "filing-step-remove", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        tx.changed(Area::Deadlines);
        record::remove(tx, request.step)?;
        Ok::<_, StoreError>(request.step)
    })
}

/// Begins a filing that corrects or completes a final one.
pub fn amend(core: &Core, request: OfFiling) -> Result<Changed<FilingId>, Failure> {
    core.write(Act { label: "filing-amend", undoable: true }, |tx| {
        let old = filings::one(tx, request.filing)?;
        if old.status != FilingStatus::Final {
            return Err(Failure::new("not-final"));
        }
        tx.changed(Area::Filings);
        Ok::<_, Failure>(filings::amend(tx, &old, tx.at())?)
    })
}

/// The people of a case: who is kept out of public editions, and under which pseudonym.
pub fn guarded(core: &Core, request: OfCase) -> Result<Vec<GuardedView>, Failure> {
    core.read(|db| {
        let people = guards::people(db, request.case)?;
        let view = |party: parties::Party| {
            let kept = people.guarded.iter().find(|person| person.party == party.id);
            GuardedView {
                party: party.id,
                name: party.name(),
                roles: party.details.roles.clone(),
                guarded: kept.is_some(),
                pseudonym: kept.map(|person| {
                    let of = |language| person.pseudonym.name(language).replace('\u{A0}', " ");
                    Trilingual { ru: of(Language::Ru), ky: of(Language::Ky), en: of(Language::En) }
                }),
            }
        };
        Ok::<_, StoreError>(parties::in_case(db, request.case)?.into_iter().map(view).collect())
    })
}

/// Keeps a name out of public editions, or lets it be printed.
pub fn guard(core: &Core, request: GuardParty) -> Result<Changed<PartyId>, Failure> {
    core.write(Act { label: "filing-guard", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        guards::guard(tx, request.party, request.guarded)?;
        Ok::<_, StoreError>(request.party)
    })
}

/// Goes on although something stands in the way, for a reason that the custody log keeps.
pub fn overrule(core: &Core, request: OverruleFinding) -> Result<Changed<FilingId>, Failure> {
    let work = super::Work::read(core, request.filing, None)?;
    let mut findings = work.findings(core.today());
    if request.public.unwrap_or(false) {
        findings.extend(super::around::leaks_of(core, &work)?);
    }
    let may = findings.iter().any(|finding| finding.overrule.as_deref() == Some(request.finding.as_str()));
    if !may {
        return Err(Failure::new("bad-request"));
    }
    core.write(Act { label: "filing-overrule", undoable: false }, |tx| {
        guards::overrule(tx, request.filing, &request.finding, &request.reason, tx.at())?;
        // What stands in the way may be told by somebody's words; the log names the finding and not them.
        let code = request.finding.split(':').next().unwrap_or_default();
        let details = serde_json::json!({
            "what": "filing", "filing": request.filing, "finding": code, "reason": request.reason.trim(),
        });
        tx.custody(Action::Policy, &work.digests(), &details)?;
        tx.changed(Area::Filings);
        Ok::<_, StoreError>(request.filing)
    })
}

/// What a paper says of the filing that it corrects: when it was handed in and under which number.
pub(super) fn amends(db: &Connection, old: FilingId, language: Language) -> Result<Option<String>, StoreError> {
    let filed = record::last(db, old, StepKind::Filed)?;
    Ok(filed.map(|step| {
        let date = step.details.date.parse().unwrap_or(UncertainDate::Unknown).words(language);
        let number = step.details.number;
        let which = [date, number].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        match language {
            Language::Ru => format!("(уточняет документ, поданный ранее: {which})"),
            Language::Ky => format!("(мурда берилген документти тактайт: {which})"),
            Language::En => format!("(amends the document filed earlier: {which})"),
        }
    }))
}

pub(super) fn step_view(step: Step) -> StepView {
    StepView { id: step.id, edition: step.edition, details: step.details, event: step.event }
}
