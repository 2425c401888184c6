//! What can be said of the custody log: anchored up to an entry at a moment, intact but not anchored from another, or
//! failed at one, with the reason. It never says just "valid".

use super::anchors::{Anchor, Anchored, note_keys, read_in};
use super::error::{Error, Result};
use super::findings::{Finding, LogFault};
use super::log::merkle::{Hash, Peaks, RootsAt};
use super::log::{check, checkpoint};
use super::timestamp::Fault;
use super::{Vault, anchors, stamps};
use crate::base::id::{EvidenceId, VaultId};
use ed25519_dalek::VerifyingKey;
use rusqlite::{Connection, named_params};
use serde::Serialize;
use std::ops::ControlFlow;
use std::path::Path;

/// What an anchor says of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnchorState {
    /// Entries it covers.
    pub entries: u64,
    /// Whether the log still holds what was anchored.
    pub agrees: bool,
    /// Whether users and computers of this vault signed it.
    pub signed: bool,
    /// The moment, or why no answer counts; `None` while none has come.
    pub stamp: Option<Result<Anchored, Fault>>,
    /// Whether the vault made it by itself.
    pub own: bool,
}

impl AnchorState {
    /// Whether it says anything of the log: users and computers of this vault signed it, or an authority stamped it.
    pub const fn counts(&self) -> bool {
        self.signed || matches!(self.stamp, Some(Ok(_)))
    }
}

/// What a folder with copies of anchors held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elsewhere {
    /// Notes of this vault, each of which was compared with its log.
    pub compared: u64,
    /// Notes of other vaults, and those that nobody of this one signed: they say nothing of its log.
    pub others: u64,
}

/// Why the log cannot be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Failing {
    /// An entry is not there.
    Missing,
    /// The bytes are not an entry of this vault, or its columns say something else.
    Altered,
    /// It does not carry the digest of the entry before it.
    Unchained,
    /// The signature is not that of the user it names.
    Unsigned,
    /// The details are not those that were committed to.
    Details,
    /// The log ends before an entry that was anchored.
    CutShort,
    /// The log holds something else than what was anchored.
    Rewritten,
}

impl From<LogFault> for Failing {
    fn from(fault: LogFault) -> Self {
        match fault {
            LogFault::Missing => Self::Missing,
            LogFault::Altered => Self::Altered,
            LogFault::Unchained => Self::Unchained,
            LogFault::Unsigned => Self::Unsigned,
            LogFault::Details => Self::Details,
        }
    }
}

impl Failing {
    /// The word for messages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Altered => "altered",
            Self::Unchained => "unchained",
            Self::Unsigned => "unsigned",
            Self::Details => "details",
            Self::CutShort => "cut-short",
            Self::Rewritten => "rewritten",
        }
    }
}

/// Where the log fails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed {
    /// The first entry that cannot be relied on, from 0.
    pub seq: u64,
    pub reason: Failing,
    /// The items the entry is about, as far as can be told.
    pub items: Vec<EvidenceId>,
}

/// What can be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Entries in the log.
    pub size: u64,
    pub failed: Option<Failed>,
    /// How far it is anchored, if it is.
    pub anchored: Option<Anchored>,
    /// Every anchor, by size.
    pub anchors: Vec<AnchorState>,
    /// What was in the folder that was given, if one was.
    pub elsewhere: Option<Elsewhere>,
    /// Entries in which an opening wrote down losses or changes.
    pub alarms: Vec<u64>,
    /// Files among the anchors that are none.
    pub damaged: Vec<String>,
    /// Files of timestamps that were taken in, as the log says, and lie in the vault's folder no more.
    pub missing: Vec<String>,
}

impl Vault {
    /// Checks every entry and every anchor. `elsewhere` is a folder with copies of anchors that were kept outside: they
    /// count as much as the vault's own. `progress` is told how many entries are done.
    ///
    /// Errors: besides those of the disk, that folder is not there or cannot be read ([`Error::AnchorsMissing`]).
    pub fn verdict(
        &self,
        elsewhere: Option<&Path>,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Verdict> {
        self.demand_unlocked()?;
        let (mut kept, mut damaged) = read_in(&self.folder.join(anchors::FOLDER))?;
        let mut brought = Vec::new();
        if let Some(folder) = elsewhere {
            let (more, broken) = read_elsewhere(folder)?;
            for anchor in more {
                if !brought.contains(&anchor.note) {
                    brought.push(anchor.note.clone());
                }
                add(&mut kept, anchor);
            }
            damaged.extend(broken);
        }
        let origin = checkpoint::origin(self.id());
        kept.retain(|anchor| anchor.note.checkpoint().origin == origin);
        kept.sort_by_key(|anchor| anchor.note.checkpoint().size);
        let roots = self.roots()?;
        let findings = self.read(|db| check::in_full(db, self.id(), progress))?;
        self.read(|db| {
            let sizes: Vec<_> = kept.iter().map(|anchor| anchor.note.checkpoint().size).collect();
            let (size, at) = roots_at(db, &sizes)?;
            let (users, devices) = note_keys(db)?;
            let mut states = Vec::new();
            for (anchor, root) in kept.iter().zip(at) {
                let point = anchor.note.checkpoint();
                states.push(AnchorState {
                    entries: point.size,
                    agrees: root == Some(point.root),
                    signed: is_signed(anchor, &origin, &users, &devices),
                    stamp: anchor.stamp(&roots),
                    own: anchor.is_own(),
                });
            }
            let failed = failure(db, size, &findings, &states)?;
            let anchored = states
                .iter()
                .filter(|state| state.agrees && failed.as_ref().is_none_or(|failed| state.entries <= failed.seq))
                .filter_map(|state| match &state.stamp {
                    Some(Ok(anchored)) => Some(anchored.clone()),
                    _ => None,
                })
                .next_back();
            let alarms = alarms(db)?;
            let is_compared =
                |(anchor, state): &(&Anchor, &AnchorState)| state.counts() && brought.contains(&anchor.note);
            let compared = kept.iter().zip(&states).filter(is_compared).count() as u64;
            let others = (brought.len() as u64).saturating_sub(compared);
            let elsewhere = elsewhere.map(|_| Elsewhere { compared, others });
            let missing = stamps::missing(db, &self.folder, 0)?.into_iter().filter_map(|finding| match finding {
                Finding::TimestampMissing { file, .. } => Some(file),
                _ => None,
            });
            let missing = missing.collect();
            Ok::<_, Error>(Verdict { size, failed, anchored, anchors: states, elsewhere, alarms, damaged, missing })
        })
    }
}

/// The anchors in a folder outside the vault, as [`read_in`] gives them. One that holds none is not the same as none there.
fn read_elsewhere(folder: &Path) -> Result<(Vec<Anchor>, Vec<String>)> {
    match read_in(folder) {
        Ok(found) if folder.is_dir() => Ok(found),
        _ => Err(Error::AnchorsMissing),
    }
}

/// Compares the log with the anchors that lie beside it. An anchor that was signed by nobody of this vault is no anchor. Of
/// the checkpoints that the vault made by itself the first that differs is told, unless what was `found` tells it already.
pub(super) fn against_anchors(
    db: &Connection,
    folder: &Path,
    vault: VaultId,
    found: &[Finding],
) -> Result<Vec<Finding>> {
    let beside = Beside::read(folder)?;
    let (log, roots) = roots_at(db, &beside.sizes())?;
    beside.compare(db, vault, log, &roots, found)
}

/// The anchors that lie beside a log, to be compared with it.
pub(super) struct Beside {
    kept: Vec<Anchor>,
    damaged: Vec<String>,
}

impl Beside {
    /// Those of the vault in `folder`.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let (kept, damaged) = read_in(&folder.join(anchors::FOLDER))?;
        Ok(Self { kept, damaged })
    }

    /// The sizes at which the root of the log is wanted.
    pub(super) fn sizes(&self) -> Vec<u64> {
        self.kept.iter().map(|anchor| anchor.note.checkpoint().size).collect()
    }

    /// Compares them with a log of `log` entries that has these roots at their sizes, as [`against_anchors`] does.
    pub(super) fn compare(
        self,
        db: &Connection,
        vault: VaultId,
        log: u64,
        roots: &[Option<Hash>],
        found: &[Finding],
    ) -> Result<Vec<Finding>> {
        let mut findings: Vec<_> = self.damaged.into_iter().map(|file| Finding::AnchorDamaged { file }).collect();
        if self.kept.is_empty() {
            return Ok(findings);
        }
        let origin = checkpoint::origin(vault);
        let (users, devices) = note_keys(db)?;
        let mut told = found.iter().any(tells_of_the_log);
        for (anchor, root) in self.kept.iter().zip(roots) {
            let point = anchor.note.checkpoint();
            let entries = point.size;
            let differs = entries > log || *root != Some(point.root);
            if point.origin != origin || !is_signed(anchor, &origin, &users, &devices) {
                findings.push(Finding::AnchorDamaged { file: format!("{entries:012}.note") });
            } else if anchor.is_own() && differs && std::mem::replace(&mut told, true) {
                // Said already, by an earlier one or by the head.
            } else if entries > log {
                findings.push(Finding::LogShorterThanAnchor { anchor: entries, log });
            } else if *root != Some(point.root) {
                findings.push(Finding::LogDiffersFromAnchor { anchor: entries });
            }
        }
        Ok(findings)
    }
}

const fn tells_of_the_log(finding: &Finding) -> bool {
    matches!(
        finding,
        Finding::LogShorterThanHead { .. } | Finding::LogDiffersFromHead { .. } | Finding::LogBroken { .. }
    )
}

/// Whether a user and a computer of the vault signed an anchor's note.
fn is_signed(anchor: &Anchor, origin: &str, users: &[VerifyingKey], devices: &[VerifyingKey]) -> bool {
    let by = |keys: &[VerifyingKey], name: &str| keys.iter().any(|key| anchor.note.is_signed_by(name, key));
    by(users, &checkpoint::user_name(origin)) && by(devices, &checkpoint::device_name(origin))
}

/// Puts an anchor from elsewhere beside those of the vault: answers to the same note belong together.
fn add(kept: &mut Vec<Anchor>, anchor: Anchor) {
    match kept.iter_mut().find(|known| known.note == anchor.note) {
        None => kept.push(anchor),
        Some(known) => {
            let new: Vec<_> = anchor.tokens.into_iter().filter(|token| !known.tokens.contains(token)).collect();
            known.tokens.extend(new);
        }
    }
}

/// How long the log is, and its root at each of the sizes; `None` behind its end.
fn roots_at(db: &Connection, sizes: &[u64]) -> Result<(u64, Vec<Option<Hash>>)> {
    let mut statement = db.prepare("SELECT leaf FROM custody_entry INDEXED BY custody_entry_leaf ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let mut peaks = Peaks::default();
    let mut roots = RootsAt::of(sizes);
    loop {
        roots.look(&peaks);
        let Some(row) = rows.next()? else { break };
        let seq = peaks.size();
        peaks.push(row.get_ref(0)?.as_blob()?.try_into().map_err(|_| Error::LogDamaged { seq })?);
    }
    Ok((peaks.size(), roots.end()))
}

/// The first thing that is wrong. An anchor that nobody of this vault signed says nothing of its log, unless an authority
/// stamped it: then it is the log's keys that were changed.
fn failure(db: &Connection, size: u64, findings: &[Finding], states: &[AnchorState]) -> Result<Option<Failed>> {
    let entry = findings.iter().find_map(|finding| match finding {
        Finding::LogBroken { seq, reason } => Some((*seq, Failing::from(*reason))),
        _ => None,
    });
    let broken = states.iter().filter(|state| state.counts()).find(|state| !state.agrees).map(|state| {
        let held = states.iter().filter(|s| s.agrees && s.entries < state.entries).map(|s| s.entries).max();
        if state.entries > size { (size, Failing::CutShort) } else { (held.unwrap_or(0), Failing::Rewritten) }
    });
    let first = match (entry, broken) {
        (Some(a), Some(b)) => Some(if b.0 < a.0 { b } else { a }),
        (a, b) => a.or(b),
    };
    let Some((seq, reason)) = first else { return Ok(None) };
    let items = if matches!(reason, Failing::CutShort | Failing::Rewritten) { Vec::new() } else { items(db, seq)? };
    Ok(Some(Failed { seq, reason, items }))
}

fn items(db: &Connection, seq: u64) -> Result<Vec<EvidenceId>> {
    let mut statement = db.prepare("SELECT evidence_id FROM custody_object WHERE seq = :seq ORDER BY ordinal")?;
    let seq = i64::try_from(seq).unwrap_or(i64::MAX);
    let items = statement.query_map(named_params! { ":seq": seq }, |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(items)
}

fn alarms(db: &Connection) -> Result<Vec<u64>> {
    let mut statement = db.prepare("SELECT seq FROM custody_entry WHERE action = 'alarm' ORDER BY seq")?;
    let found = statement.query_map([], |row| row.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()?;
    Ok(found.into_iter().filter_map(|seq| u64::try_from(seq).ok()).collect())
}
