//! Commands about custody: what happened to evidence, and whether the vault is whole.

use super::core::Core;
use super::failure::Failure;
use super::vault::finding_view;
use super::views::{CheckVault, CustodyLine, CustodyView, ShowCustody, Started, WorkView};
use crate::base::id::{CaseId, EvidenceId};
use crate::vault::{Level, LogEntry};
use std::collections::{BTreeMap, HashMap};

pub fn show(core: &Core, request: ShowCustody) -> Result<CustodyView, Failure> {
    let vault = core.vault()?;
    let mut entries = vault.log_entries(request.evidence)?;
    let numbers = match request.case {
        Some(case) => core.read(|db| super::evidence::numbers(db, case))?,
        None => HashMap::new(),
    };
    if request.case.is_some() {
        entries.retain(|entry| entry.objects.iter().any(|(id, _)| numbers.contains_key(id)));
    }
    let head = vault.log_head()?;
    let lines = entries.into_iter().rev().map(|entry| line(entry, &numbers)).collect();
    Ok(CustodyView { lines, size: head.size, root: hex::encode(head.root) })
}

/// The custody of one item, oldest first.
pub(super) fn of_item(core: &Core, case: CaseId, id: EvidenceId) -> Result<Vec<CustodyLine>, Failure> {
    let numbers = core.read(|db| super::evidence::numbers(db, case))?;
    let entries = core.vault()?.log_entries(Some(id))?;
    Ok(entries.into_iter().map(|entry| line(entry, &numbers)).collect())
}

pub fn check(core: &Core, request: CheckVault) -> Result<Started, Failure> {
    core.vault()?;
    let level = match request.level {
        0 => Level::L0,
        1 => Level::L1,
        2 => Level::L2,
        _ => Level::L3,
    };
    let work = WorkView::Check { findings: Vec::new() };
    let job = core.jobs.start(work, 1, move |core, job| {
        let vault = core.vault()?;
        let mut progress = |done: u64, total: u64| {
            job.update(|view| (view.done, view.total) = (done, total.max(1)));
            job.flow()
        };
        let findings = vault.verify(level, &mut progress)?;
        job.update(|view| view.work = WorkView::Check { findings: findings.iter().map(finding_view).collect() });
        Ok(())
    })?;
    Ok(Started { job })
}

fn line(entry: LogEntry, numbers: &HashMap<EvidenceId, (u32, String)>) -> CustodyLine {
    let params: BTreeMap<String, String> = entry
        .details
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(key, value)| {
            let text = match value {
                serde_json::Value::String(text) => text.clone(),
                serde_json::Value::Number(number) => number.to_string(),
                _ => return None,
            };
            Some((key.clone(), text))
        })
        .collect();
    CustodyLine {
        seq: entry.seq,
        at: entry.at,
        action: entry.action.word().to_owned(),
        actor: entry.actor_name,
        evidence: entry.objects.iter().map(|(id, _)| *id).collect(),
        numbers: entry.objects.iter().filter_map(|(id, _)| numbers.get(id).map(|(n, _)| *n)).collect(),
        sha256: entry.objects.first().map(|(_, digest)| *digest),
        params,
    }
}
