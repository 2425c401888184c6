//! Commands about anchors: what can be said of the custody log, requests that are carried to an authority, its answers,
//! and the roots that the office relies on.

use super::core::Core;
use super::failure::Failure;
use super::views::{
    AnchorView, AnchoredView, Done, ElsewhereView, Event, Exported, FailedView, JudgeCustody, Nothing, OfRoot,
    RootView, StampsView, VerdictView,
};
use super::way_out::Spot;
use crate::base::text::one_line;
use crate::vault::Area;
use crate::vault::anchors::Anchored;
use crate::vault::timestamp::Certificate;
use crate::vault::verdict::{AnchorState, Verdict};
use std::ops::ControlFlow;
use std::path::Path;

/// A timestamp or a certificate has some kilobytes; what is larger is something else.
const LARGEST: u64 = 1 << 20;

pub fn verdict(core: &Core, request: JudgeCustody) -> Result<VerdictView, Failure> {
    let vault = core.vault()?;
    let elsewhere = request.anchors.map(std::path::PathBuf::from);
    let found = vault.verdict(elsewhere.as_deref(), &mut |_| ControlFlow::Continue(()))?;
    Ok(view(&found, &vault.roots()?))
}

/// Asks where to, then writes the request and, beside it, the note that is to be stamped.
pub fn request(core: &Core, _: Nothing) -> Result<Exported, Failure> {
    let vault = core.vault()?;
    let size = vault.checkpoint()?.checkpoint().size;
    let Some(path) = core.picker.save(&format!("custody-{size}.tsq")) else { return Ok(Exported { path: None }) };
    core.export_request(Spot::chosen(&path))?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

/// Asks for the files that came back and takes them in.
pub fn stamp(core: &Core, _: Nothing) -> Result<StampsView, Failure> {
    let mut taken = Vec::new();
    for path in core.picker.files() {
        taken.push(core.import_stamp(&path)?);
    }
    Ok(StampsView { taken })
}

/// Asks for certificates of authorities and pins them.
pub fn pin(core: &Core, _: Nothing) -> Result<Vec<RootView>, Failure> {
    let mut new = Vec::new();
    for path in core.picker.files() {
        new.extend(core.pin_root(&path)?);
    }
    Ok(new)
}

pub fn unpin(core: &Core, request: OfRoot) -> Result<Done, Failure> {
    core.vault()?.unpin_root(&request.sha256)?;
    changed(core);
    Ok(Done {})
}

impl Core {
    /// Writes a request to have the log stamped, and the note beside it. They hold a digest of the log and nothing in it.
    pub fn export_request<'a>(&self, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        self.demand_role("custody.request")?;
        let made = self.vault()?.request_timestamp()?;
        let to = to.into();
        self.put_out(to, &made.request)?;
        let note = to.path().with_extension("note");
        self.put_out(to.beside(&note), made.note.text().as_bytes())?;
        changed(self);
        Ok(())
    }

    /// Takes in the answer of an authority.
    pub fn import_stamp(&self, path: &Path) -> Result<AnchoredView, Failure> {
        self.demand_role("custody.stamp")?;
        let anchored = self.vault()?.import_timestamp(&read(path)?)?;
        changed(self);
        Ok(anchored_view(&anchored))
    }

    /// Pins the certificates in a file; answers those that were new.
    pub fn pin_root(&self, path: &Path) -> Result<Vec<RootView>, Failure> {
        self.demand_role("custody.pin-root")?;
        let new = self.vault()?.pin_roots(&read(path)?)?;
        changed(self);
        Ok(new.iter().map(root_view).collect())
    }
}

fn changed(core: &Core) {
    core.tell(Event::Changed { areas: vec![Area::Custody] });
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let small = std::fs::metadata(path).is_ok_and(|meta| meta.is_file() && meta.len() <= LARGEST);
    let bytes = small.then(|| std::fs::read(path).ok()).flatten();
    bytes.ok_or_else(|| Failure::new("unreadable"))
}

fn view(found: &Verdict, roots: &[Certificate]) -> VerdictView {
    let covered = found.anchored.as_ref().map_or(0, |anchored| anchored.entries);
    VerdictView {
        size: found.size,
        failed: found.failed.as_ref().map(|failed| FailedView {
            entry: failed.seq + 1,
            reason: failed.reason.word().to_owned(),
            evidence: failed.items.clone(),
        }),
        anchored: found.anchored.as_ref().map(anchored_view),
        open_from: (found.failed.is_none() && covered < found.size).then_some(covered + 1),
        // What the vault notes by itself is told one by one only where the log differs.
        anchors: found.anchors.iter().rev().filter(|state| !(state.own && state.agrees)).map(anchor_view).collect(),
        noted: found.anchors.iter().filter(|state| state.own && state.agrees).map(|state| state.entries).max(),
        alarms: found.alarms.iter().map(|seq| seq + 1).collect(),
        compared: found.anchors.iter().filter(|state| state.counts()).count() as u64,
        elsewhere: found.elsewhere.map(|of| ElsewhereView { compared: of.compared, others: of.others }),
        damaged: found.damaged.iter().map(|name| one_line(name)).collect(),
        missing: found.missing.clone(),
        roots: roots.iter().map(root_view).collect(),
    }
}

fn anchored_view(anchored: &Anchored) -> AnchoredView {
    AnchoredView {
        entries: anchored.entries,
        at: anchored.stamp.at,
        authority: anchored.stamp.authority.clone(),
        root: anchored.stamp.root.clone(),
    }
}

fn anchor_view(state: &AnchorState) -> AnchorView {
    let (at, fault) = match &state.stamp {
        None => (None, Some("waiting")),
        Some(Ok(anchored)) => (Some(anchored.stamp.at), None),
        Some(Err(fault)) => (None, Some(fault.word())),
    };
    AnchorView { entries: state.entries, agrees: state.agrees, at, fault: fault.map(str::to_owned) }
}

fn root_view(root: &Certificate) -> RootView {
    RootView { name: root.name(), sha256: root.fingerprint(), until: root.until() }
}
