//! Commands about custody: what happened to evidence, and whether the vault is whole.

use super::checked;
use super::core::{Core, locked};
use super::failure::Failure;
use super::proof::Checked;
use super::repair;
use super::views::{CheckVault, CustodyLine, CustodyView, Event, LastCheck, ShowCustody, Started, WorkView};
use crate::base::id::{CaseId, EvidenceId};
use crate::evidence;
use crate::facts;
use crate::search;
use crate::vault::log::history;
use crate::vault::{Act, Area, CustodyEvent, Finding, Level, RecordKind, Vault, Verified};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;

/// How many events a page holds.
const PAGE: usize = 500;

/// What concerns a case: what is about an item of it, and what names it, a filing or a bundle of it.
const OF_CASE: &str = "(e.seq IN (SELECT o.seq FROM custody_object o JOIN evidence i ON i.id = o.evidence_id
                  WHERE i.case_id = :of)
      OR e.action IN ('export', 'derive', 'policy') AND json_valid(CAST(e.details AS TEXT)) AND (
          json_extract(CAST(e.details AS TEXT), '$.case') = :of
          OR json_extract(CAST(e.details AS TEXT), '$.filing') IN (SELECT id FROM filing WHERE case_id = :of)
          OR json_extract(CAST(e.details AS TEXT), '$.bundle') IN (SELECT id FROM bundle WHERE case_id = :of)
          OR EXISTS (SELECT 1 FROM json_each(CAST(e.details AS TEXT), '$.cases') WHERE value = :of)))";

const OF_ITEM: &str = "e.seq IN (SELECT seq FROM custody_object WHERE evidence_id = :of)";

/// What is decided about the vault and its people.
const OF_VAULT: &str = "(e.action IN ('vault-create', 'user-add', 'user-remove', 'key-change', 'device-add', 'policy',
                                 'restore', 'backup', 'verify', 'clock-jump', 'alarm')
          OR e.action = 'delete' AND NOT EXISTS (SELECT 1 FROM custody_object o WHERE o.seq = e.seq)) AND :of IS NULL";

pub fn show(core: &Core, request: ShowCustody) -> Result<CustodyView, Failure> {
    let numbers = match request.case {
        Some(case) => core.read(|db| super::evidence::numbers(db, case))?,
        None => HashMap::new(),
    };
    let (which, of) = match (request.evidence, request.case) {
        (Some(item), _) => (OF_ITEM, Some(item.to_string())),
        (None, Some(case)) => (OF_CASE, Some(case.to_string())),
        (None, None) if request.vault == Some(true) => (OF_VAULT, None),
        (None, None) => (":of IS NULL", None),
    };
    let before = request.before.map(|number| number.saturating_sub(1));
    let (newest, mut events) = core.read(|db| {
        let newest = history::recent(db, None, 1)?;
        Ok::<_, Failure>((newest, history::chosen(db, which, of.as_deref(), before, PAGE as u32 + 1)?))
    })?;
    let more = events.len() > PAGE;
    events.truncate(PAGE);
    Ok(CustodyView {
        lines: events.into_iter().map(|event| line(event, &numbers)).collect(),
        more,
        size: newest.first().map_or(0, |event| event.seq + 1),
        newest: newest.first().map(|event| event.leaf.to_string()).unwrap_or_default(),
    })
}

/// The custody of one item, oldest first.
pub(super) fn of_item(core: &Core, case: CaseId, id: EvidenceId) -> Result<Vec<CustodyLine>, Failure> {
    let numbers = core.read(|db| super::evidence::numbers(db, case))?;
    let events = core.read(|db| history::history(db, id))?;
    Ok(events.into_iter().map(|event| line(event, &numbers)).collect())
}

pub fn check(core: &Core, request: CheckVault) -> Result<Started, Failure> {
    core.vault()?;
    let level = match request.level {
        0 => Level::Presence,
        1 => Level::Records,
        2 => Level::Files,
        _ => Level::Originals,
    };
    let work = WorkView::Check { findings: Vec::new() };
    let job = core.jobs.start(work, 1, move |core, job| {
        let vault = core.vault()?;
        let began = core.clock.now();
        let mut progress = |at: Verified| {
            job.update(|view| (view.done, view.total) = (at.done, at.of.max(1)));
            job.flow()
        };
        let findings = look_and_mend(core, &vault, level, &mut progress)?;
        // Every sealed file was read: the matrix says of each item whether it still is what was sealed.
        if level >= Level::Files {
            let mut checked = Checked::new(began, &findings);
            let differing = findings.iter().filter_map(|finding| match finding {
                Finding::RowDiffers { evidence } => vault.read(|db| evidence::any(db, *evidence)).ok(),
                _ => None,
            });
            checked.damaged.extend(differing.map(|item| item.blob));
            *locked(&core.checked) = Some(checked);
            core.tell(Event::Changed { areas: vec![Area::Custody] });
        }
        let views = vault.read(|db| Ok::<_, crate::vault::Error>(repair::views(db, &findings)))?;
        job.update(|view| view.work = WorkView::Check { findings: views });
        if level >= Level::Records {
            // A database that is damaged may not take the note; what was found is told all the same.
            let found = u32::try_from(findings.len()).unwrap_or(u32::MAX);
            let noted = checked::note(&vault, &LastCheck { at: began, level: request.level, found });
            core.replace_findings(&findings, |before| before.seen_at().is_some_and(|seen| seen <= level));
            core.tell(Event::Changed { areas: vec![Area::Settings] });
            if findings.is_empty() {
                noted?;
            }
        }
        Ok(())
    })?;
    Ok(Started { job })
}

/// A search that a check found broken is made anew from the records. What keeps that from being written keeps nothing else: the next
/// check finds it again.
fn mend_search(core: &Core, vault: &Vault) {
    let act = Act { label: "search-rebuild", undoable: false };
    if vault.is_search_broken() && vault.write(act, |w| search::rebuild(w)).is_ok() {
        core.index_behind();
    }
}

/// Looks for damage down to `level`; from [`Level::Records`] on also for items that are not what the log says came in.
fn look(
    vault: &Vault,
    level: Level,
    progress: &mut dyn FnMut(Verified) -> ControlFlow<()>,
) -> Result<Vec<Finding>, Failure> {
    let mut findings = vault.verify(level, progress)?;
    if level >= Level::Records {
        let damaged = findings.iter().any(|finding| matches!(finding, Finding::DatabaseDamaged { .. }));
        match vault.read(evidence::against_log) {
            Ok(differing) => {
                findings.extend(differing.into_iter().map(|evidence| Finding::RowDiffers { evidence }));
            }
            Err(_) if damaged => {} // it can't be asked, and that was said
            Err(error) => return Err(error.into()),
        }
    }
    Ok(findings)
}

/// Looks as [`look`] does, and makes anew what is made from the records. While an index of the database lacks rows nothing else is known for
/// certain: those come first, and then it is looked once more. Where they cannot be made anew the damage stays told.
pub(super) fn look_and_mend(
    core: &Core,
    vault: &Vault,
    level: Level,
    progress: &mut dyn FnMut(Verified) -> ControlFlow<()>,
) -> Result<Vec<Finding>, Failure> {
    let mut findings = look(vault, level, progress)?;
    if level >= Level::Records {
        if let Ok(Some(remade)) = vault.mend_indexes() {
            // Where the second look does not come to its end, that they were made anew is told by the vault all the same.
            let again = look(vault, level, progress);
            let mut again = again.inspect_err(|_| core.replace_findings(std::slice::from_ref(&remade), |_| false))?;
            // What was set aside is told by the look that did it, and by no other.
            findings.retain(|finding| finding.seen_at().is_none() && !again.contains(finding));
            findings.append(&mut again);
            findings.push(remade);
        }
        mend_search(core, vault);
    }
    Ok(findings)
}

/// Where a record stands, by numbers: no word of it. `place` is `gone` where it is not there.
pub(super) fn place_of_record(db: &Connection, what: RecordKind, id: &str) -> Vec<(String, String)> {
    let found = match what {
        RecordKind::Fact => number_of_fact(db, id),
        RecordKind::Account => {
            let sql = "SELECT fact_id FROM account WHERE id = ?1";
            let fact = db.query_row(sql, [id], |row| row.get::<_, String>(0)).ok();
            fact.and_then(|fact| number_of_fact(db, &fact))
        }
        RecordKind::Consent => {
            let sql = "SELECT c.case_id, (SELECT count(*) FROM consent o WHERE o.case_id = c.case_id
                    AND (o.created_ms, o.id) <= (c.created_ms, c.id)) FROM consent c WHERE c.id = ?1";
            db.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?))).ok()
        }
    };
    let place = found.and_then(|(case, number)| Some((number_of_case(db, case)?, number)));
    let say = |key: &str, value: String| (key.to_owned(), value);
    match place {
        Some((case, number)) => {
            vec![say("place", "there".to_owned()), say("case", case), say("number", number.to_string())]
        }
        None => vec![say("place", "gone".to_owned()), say("case", String::new()), say("number", String::new())],
    }
}

/// The number the office gave a case, as far as the database still says it.
pub(super) fn number_of_case(db: &Connection, case: CaseId) -> Option<String> {
    let sql = "SELECT number FROM case_file WHERE id = ?1";
    db.query_row(sql, [case], |row| row.get(0)).ok()
}

/// The case of a fact and its place in the chronology.
fn number_of_fact(db: &Connection, id: &str) -> Option<(CaseId, i64)> {
    let sql = "SELECT case_id FROM fact WHERE id = ?1";
    let case: CaseId = db.query_row(sql, [id], |row| row.get(0)).ok()?;
    let at = facts::in_case(db, case).ok()?.iter().position(|fact| fact.id.to_string() == id)?;
    Some((case, i64::try_from(at + 1).ok()?))
}

/// What the details of an entry say in texts and numbers. Of what was corrected, `was_…` and `is_…` are what was and what is.
fn params_of(details: &Value) -> BTreeMap<String, String> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let told = details.as_object().into_iter().flatten();
    let mut params: BTreeMap<_, _> = told.filter_map(|(key, value)| Some((key.clone(), text(value)?))).collect();
    for side in ["was", "is"] {
        let corrected = details[side].as_object().into_iter().flatten();
        params.extend(corrected.filter_map(|(key, value)| Some((format!("{side}_{key}"), text(value)?))));
    }
    params
}

fn line(entry: CustodyEvent, numbers: &HashMap<EvidenceId, (u32, String)>) -> CustodyLine {
    let params = params_of(&entry.details);
    CustodyLine {
        seq: entry.seq + 1,
        at: entry.at,
        action: entry.action.name().to_owned(),
        actor: entry.actor_name,
        evidence: entry.objects.iter().map(|(id, _)| *id).collect(),
        numbers: entry.objects.iter().filter_map(|(id, _)| numbers.get(id).map(|(n, _)| *n)).collect(),
        sha256: entry.objects.first().map(|(_, digest)| *digest),
        params,
    }
}
