//! Comparing the log with itself and with the head.

use super::append::{CLOCK_TOLERANCE_MS, LogEnd};
use super::entry::{self, Entry};
use super::head::Heads;
use super::merkle::{Hash, RootsAt};
use crate::base::id::{DeviceId, EvidenceId, UserId, VaultId};
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::error::{Error, Result};
use crate::vault::findings::{Finding, LogFault};
use crate::vault::side_by_side;
use ed25519_dalek::VerifyingKey;
use rusqlite::{Connection, OptionalExtension as _, Row, Rows, named_params};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// How many of the last entries every opening reads in full. The leaves of all others are compared with the head.
pub(in crate::vault) const TAIL: u64 = 1000;

/// What an opening learns about the log.
pub(in crate::vault) struct Checked {
    pub(in crate::vault) end: LogEnd,
    /// The number of the last journal row.
    pub(in crate::vault) journal: u64,
    pub(in crate::vault) findings: Vec<Finding>,
    /// Whether the newest head says exactly what the database says.
    pub(in crate::vault) head_is_current: bool,
    /// The root at each size that was asked for; `None` behind the end.
    pub(in crate::vault) roots: Vec<Option<Hash>>,
}

/// Reads every leaf and the last entries, and compares them with the head. On the way it notes the root at each of the `sizes`, so
/// that nobody reads the leaves again to compare anchors.
pub(in crate::vault) fn at_opening(
    db: &Connection,
    vault: VaultId,
    heads: &Heads,
    now: Timestamp,
    sizes: &[u64],
) -> Result<Checked> {
    let mut roots = RootsAt::of(sizes);
    let mut end = LogEnd::default();
    let mut findings = Vec::new();
    let mut root_at_head = None;
    let head = heads.newest.as_ref().map(|signed| &signed.head);
    let mut statement = db.prepare("SELECT seq, leaf FROM custody_entry INDEXED BY custody_entry_leaf ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let mut missing = None;
    loop {
        if head.is_some_and(|head| head.size == end.peaks.size()) {
            root_at_head = Some((end.peaks.root(), end.last_leaf));
        }
        roots.look(&end.peaks);
        let Some(row) = rows.next()? else { break };
        let seq: i64 = row.get(0)?;
        let seq = u64::try_from(seq).map_err(|_| Error::LogDamaged { seq: 0 })?;
        if seq != end.next_seq && missing.is_none() {
            missing = Some(end.next_seq);
        }
        end.last_leaf = row.get_ref(1)?.as_blob()?.try_into().map_err(|_| Error::LogDamaged { seq })?;
        end.peaks.push(end.last_leaf);
        end.next_seq = seq + 1;
    }
    findings.extend(missing.map(|seq| Finding::LogBroken { seq, reason: LogFault::Missing }));
    findings.extend(check_tail(db, vault, end.next_seq)?);
    end.last_at =
        db.query_row("SELECT at_ms FROM custody_entry ORDER BY seq DESC LIMIT 1", [], |row| row.get(0)).optional()?;
    let journal: i64 = db.query_row("SELECT coalesce(max(seq), 0) FROM journal", [], |row| row.get(0))?;
    let journal = u64::try_from(journal).unwrap_or(0);

    let mut head_is_current = false;
    if let (Some(signed), Some(head)) = (&heads.newest, head) {
        if head.size > end.peaks.size() {
            findings.push(Finding::LogShorterThanHead { head: head.size, log: end.peaks.size() });
        } else if root_at_head != Some((head.root, head.last_leaf)) {
            findings.push(Finding::LogDiffersFromHead { head: head.size });
        }
        if head.journal > journal {
            findings.push(Finding::WritesLost { head: head.journal, journal });
        }
        if device_key(db, head.device)?.is_some_and(|key| !signed.is_signed_by(&key)) {
            findings.push(Finding::HeadLost);
        }
        head_is_current = head.size == end.peaks.size() && head.journal == journal;
    }
    if let Some(last) = end.last_at.filter(|last| now.millis() < last.millis() - CLOCK_TOLERANCE_MS) {
        findings.push(Finding::ClockBehind { milliseconds: last.millis() - now.millis() });
    }
    Ok(Checked { end, journal, findings, head_is_current, roots: roots.end() })
}

fn device_key(db: &Connection, device: DeviceId) -> Result<Option<VerifyingKey>> {
    let key: Option<Vec<u8>> = db
        .query_row("SELECT signing_key FROM device WHERE id = :id", named_params! { ":id": device }, |row| row.get(0))
        .optional()?;
    Ok(key.and_then(|key| VerifyingKey::from_bytes(key.first_chunk()?).ok()))
}

const ENTRY_COLUMNS: &str = "seq, at_ms, actor, action, entry, signature, leaf, details_salt, details";

fn check_tail(db: &Connection, vault: VaultId, next_seq: u64) -> Result<Vec<Finding>> {
    let from = next_seq.saturating_sub(TAIL);
    let mut previous = match from.checked_sub(1) {
        None => Some([0; 32]),
        Some(before) => leaf_of(db, before)?,
    };
    let mut statement =
        db.prepare(&format!("SELECT {ENTRY_COLUMNS} FROM custody_entry WHERE seq >= :from ORDER BY seq"))?;
    let mut rows = statement.query(named_params! { ":from": i64::try_from(from).unwrap_or(i64::MAX) })?;
    let mut findings = Vec::new();
    while let Some(row) = rows.next()? {
        let seen = Seen::read(db, row)?;
        if let Err(reason) = seen.entry(vault, previous.as_ref()) {
            findings.push(Finding::LogBroken { seq: seen.seq, reason });
        }
        previous = Some(seen.leaf);
    }
    Ok(findings)
}

fn leaf_of(db: &Connection, seq: u64) -> Result<Option<Hash>> {
    let seq = i64::try_from(seq).unwrap_or(i64::MAX);
    let leaf: Option<Sha256Digest> = db
        .query_row("SELECT leaf FROM custody_entry WHERE seq = :seq", named_params! { ":seq": seq }, |row| row.get(0))
        .optional()?;
    Ok(leaf.map(|leaf| leaf.0))
}

/// Checks every entry: bytes, chain, signature, details, items, and that no number is missing. Signatures, which cost most,
/// are checked by all processors while the next entries are read; one by one, because a batch of them, quicker in itself,
/// forgives points of small order and does not say which one is wrong.
/// `progress` is told how many entries are done.
pub(in crate::vault) fn in_full(
    db: &Connection,
    vault: VaultId,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Vec<Finding>> {
    let users = user_keys(db)?;
    let mut statement = db.prepare(&format!("SELECT {ENTRY_COLUMNS} FROM custody_entry ORDER BY seq"))?;
    let mut rows = statement.query([])?;
    // Read beside the entries and not once for each of them.
    let mut items = db.prepare("SELECT seq, evidence_id, sha256 FROM custody_object ORDER BY seq, ordinal")?;
    let mut items = Items { rows: items.query([])?, ahead: None };
    let (mut expected, mut previous) = (0, [0; 32]);
    let mut next = || -> Result<Option<Link>> {
        let Some(row) = rows.next()? else { return Ok(None) };
        let seen = Seen::read(db, row)?;
        let missing = (seen.seq != expected).then_some(expected);
        let link = Link { missing, previous, items: items.of(row.get(0)?)?, seen };
        (expected, previous) = (link.seen.seq + 1, link.seen.leaf);
        Ok(Some(link))
    };
    let links = std::iter::from_fn(|| next().transpose());
    let (mut findings, mut done) = (Vec::new(), 0);
    side_by_side::in_order(
        links,
        |link| (link.missing, link.seen.seq, link.fault(vault, &users)),
        |(missing, seq, fault)| {
            findings.extend(missing.map(|seq| Finding::LogBroken { seq, reason: LogFault::Missing }));
            findings.extend(fault.map(|reason| Finding::LogBroken { seq, reason }));
            done += 1;
            if progress(done).is_break() { Err(Error::Cancelled) } else { Ok(()) }
        },
    )?;
    Ok(findings)
}

/// What entries are about, in their order.
struct Items<'a> {
    rows: Rows<'a>,
    /// What was read and belongs to a later entry.
    ahead: Option<(i64, Item)>,
}

type Item = (EvidenceId, Sha256Digest);

impl Items<'_> {
    /// What entry `seq` is about. The numbers asked for only grow.
    fn of(&mut self, seq: i64) -> Result<Vec<Item>> {
        let mut found = Vec::new();
        loop {
            let (of, item) = match self.ahead.take() {
                Some(ahead) => ahead,
                None => match self.rows.next()? {
                    Some(row) => (row.get(0)?, (row.get(1)?, row.get(2)?)),
                    None => return Ok(found),
                },
            };
            match of.cmp(&seq) {
                Ordering::Less => {} // of an entry that is not there, which is told
                Ordering::Equal => found.push(item),
                Ordering::Greater => {
                    self.ahead = Some((of, item));
                    return Ok(found);
                }
            }
        }
    }
}

/// An entry with what it is compared with.
struct Link {
    /// The number that should have come in its place.
    missing: Option<u64>,
    /// The leaf before.
    previous: Hash,
    items: Vec<Item>,
    seen: Seen,
}

impl Link {
    fn fault(&self, vault: VaultId, users: &BTreeMap<UserId, VerifyingKey>) -> Option<LogFault> {
        let entry = match self.seen.entry(vault, Some(&self.previous)) {
            Ok(entry) => entry,
            Err(fault) => return Some(fault),
        };
        let signed = users.get(&entry.actor).is_some_and(|key| {
            entry.key == entry::key_id(key) && entry::is_signed_by(key, &self.seen.bytes, &self.seen.signature)
        });
        if !signed {
            Some(LogFault::Unsigned)
        } else if entry.objects != self.items {
            Some(LogFault::Altered)
        } else {
            None
        }
    }
}

pub(in crate::vault) fn user_keys(db: &Connection) -> Result<BTreeMap<UserId, VerifyingKey>> {
    let mut statement = db.prepare("SELECT id, signing_key FROM user_account")?;
    let mut rows = statement.query([])?;
    let mut keys = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let key = row.get_ref(1)?.as_blob()?.first_chunk().and_then(|key| VerifyingKey::from_bytes(key).ok());
        if let Some(key) = key {
            keys.insert(row.get(0)?, key);
        }
    }
    Ok(keys)
}

/// A row of the log as it was found.
struct Seen {
    seq: u64,
    at: Timestamp,
    actor: String,
    action: String,
    /// The entry as it was signed.
    bytes: Vec<u8>,
    signature: [u8; 64],
    leaf: Hash,
    salt: [u8; 16],
    details: Vec<u8>,
    /// Salt and details were taken away, and a later entry says of every item of this one that it was destroyed.
    withheld: bool,
}

impl Seen {
    fn read(db: &Connection, row: &Row<'_>) -> Result<Self> {
        let seq = u64::try_from(row.get::<_, i64>(0)?).unwrap_or(0);
        let damaged = || Error::LogDamaged { seq };
        let leaf: Sha256Digest = row.get(6)?;
        let bytes: Vec<u8> = row.get(4)?;
        let salt = row.get_ref(7)?.as_blob()?.try_into().map_err(|_| damaged())?;
        let details = row.get_ref(8)?.as_blob()?.to_vec();
        let withheld = entry::is_withheld(&salt, &details)
            && Entry::from_bytes(&bytes).map_or(Ok(false), |entry| was_destroyed(db, &entry))?;
        Ok(Self {
            seq,
            at: row.get(1)?,
            actor: row.get(2)?,
            action: row.get(3)?,
            bytes,
            signature: row.get_ref(5)?.as_blob()?.try_into().map_err(|_| damaged())?,
            leaf: leaf.0,
            salt,
            details,
            withheld,
        })
    }

    /// The entry, or what is wrong with it, judged without keys. `previous` is the leaf before, if that entry is there.
    fn entry(&self, vault: VaultId, previous: Option<&Hash>) -> Result<Entry, LogFault> {
        let entry = Entry::from_bytes(&self.bytes).ok_or(LogFault::Altered)?;
        let columns_agree = entry.seq == self.seq
            && entry.at == self.at
            && entry.actor.to_string() == self.actor
            && entry.action.name() == self.action;
        if entry.vault != vault || entry::leaf(&self.bytes, &self.signature) != self.leaf || !columns_agree {
            Err(LogFault::Altered)
        } else if previous.is_some_and(|previous| entry.previous != *previous) {
            Err(LogFault::Unchained)
        } else if !self.withheld && entry.details_commit != entry::commit(&self.salt, &self.details) {
            Err(LogFault::Details)
        } else {
            Ok(entry)
        }
    }
}

/// Whether a later entry says of every item of this one that it was destroyed.
fn was_destroyed(db: &Connection, entry: &Entry) -> Result<bool> {
    let mut destroyed = db.prepare_cached(
        "SELECT 1 FROM custody_object o JOIN custody_entry e ON e.seq = o.seq
         WHERE o.evidence_id = :item AND e.action = 'delete' AND e.seq > :seq",
    )?;
    let seq = i64::try_from(entry.seq).unwrap_or(i64::MAX);
    let mut all = !entry.objects.is_empty();
    for (item, _) in &entry.objects {
        all &= destroyed.exists(named_params! { ":item": item, ":seq": seq })?;
    }
    Ok(all)
}
