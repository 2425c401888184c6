//! Anchors: checkpoints of the custody log that an authority has stamped. They lie beside the database, tell nothing but
//! how the log grew, and are copied anywhere: whoever has one notices a log that was cut or rewritten behind it, even by
//! somebody who holds every key.

use super::checkpoints::Place;
use super::error::{Error, Result, io};
use super::files;
use super::log::checkpoint::{self, Checkpoint, SignedNote};
use super::log::entry::Action;
use super::log::merkle::Hash;
use super::log::proof::{self, ItemProof};
use super::timestamp::{self, Certificate, Fault, Stamp, Token};
use super::{Act, Area, Vault};
use crate::base::Sha256Digest;
use crate::base::id::EvidenceId;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::VerifyingKey;
use rusqlite::{Connection, OptionalExtension as _, named_params};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub(super) const FOLDER: &str = "anchors";
/// Roots an office pins: two or three authorities, each with a successor.
const MOST_ROOTS: usize = 32;
const LARGEST_FILE: u64 = 1 << 20;

/// A checkpoint that was given out, with the answers that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    pub note: SignedNote,
    /// The request, as it was carried out.
    pub request: Option<Vec<u8>>,
    /// Answers of authorities, as they came.
    pub tokens: Vec<Vec<u8>>,
}

/// What is carried to the authority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requested {
    /// Entries of the log that the stamp will cover.
    pub size: u64,
    pub note: SignedNote,
    /// The bytes of the request, for a file `.tsq`.
    pub request: Vec<u8>,
}

/// How far the log is anchored, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchored {
    pub entries: u64,
    pub stamp: Stamp,
    /// The answer itself.
    pub token: Vec<u8>,
}

impl Anchor {
    /// Whether the vault made it by itself, and nobody asked an authority for a stamp on it.
    pub const fn is_own(&self) -> bool {
        self.request.is_none() && self.tokens.is_empty()
    }

    /// The earliest moment that a pinned root vouches for, with its answer, or why no answer counts; `None` while none
    /// has come. Which request an answer belongs to was asked when it was taken in.
    pub fn stamp(&self, roots: &[Certificate]) -> Option<Result<Anchored, Fault>> {
        let (entries, digest) = (self.note.checkpoint().size, self.note.digest());
        let checked = self.tokens.iter().map(|token| {
            let stamp = Token::read(token)?.check(&digest, None, roots)?;
            Ok(Anchored { entries, stamp, token: token.clone() })
        });
        checked.reduce(|best, next| match (best, next) {
            (Ok(best), Ok(next)) => Ok(if next.stamp.at < best.stamp.at { next } else { best }),
            (Ok(stamp), Err(_)) | (Err(_), Ok(stamp)) => Ok(stamp),
            (Err(fault), Err(_)) => Err(fault),
        })
    }

    /// Whether this root alone vouches for one of its answers.
    pub fn is_vouched_by(&self, root: &Certificate) -> bool {
        self.stamp(std::slice::from_ref(root)).is_some_and(|stamp| stamp.is_ok())
    }
}

impl Vault {
    /// The log as it stands now, signed.
    pub fn checkpoint(&self) -> Result<SignedNote> {
        let (size, root) =
            self.with_writer(|writer| Ok::<_, Error>((writer.log.peaks.size(), writer.log.peaks.root())))?;
        Ok(self.sign_checkpoint(size, root))
    }

    pub(super) fn sign_checkpoint(&self, size: u64, root: Hash) -> SignedNote {
        let checkpoint = Checkpoint { origin: checkpoint::origin(self.id()), size, root };
        self.bundle.ed25519_seed.signing(|user| checkpoint.sign(user, &self.device_key))
    }

    /// Makes a request to have the present log stamped, and keeps note and request.
    pub fn request_timestamp(&self) -> Result<Requested> {
        self.demand_unlocked()?;
        let note = self.checkpoint()?;
        let size = note.checkpoint().size;
        // Asked twice without a new entry between, it is the same question, whoever asks.
        let same = |anchor: &Anchor| anchor.note.checkpoint() == note.checkpoint();
        for anchor in self.anchors()?.into_iter().filter(same) {
            if let Some(request) = anchor.request {
                return Ok(Requested { size, note: anchor.note, request });
            }
        }
        let request = timestamp::request(&note.digest());
        let Place { stem, .. } = Place::of(&self.folder, &note);
        self.keep_anchor_file(&format!("{stem}.note"), note.text().as_bytes())?;
        self.keep_anchor_file(&format!("{stem}.tsq"), &request)?;
        Ok(Requested { size, note, request })
    }

    /// Takes in the answer of an authority. It must stamp a checkpoint of this vault, and a pinned root must vouch for it.
    pub fn import_timestamp(&self, bytes: &[u8]) -> Result<Anchored> {
        self.demand_unlocked()?;
        let token = Token::read(bytes).map_err(Error::Timestamp)?;
        let anchors = self.anchors()?;
        let anchor = anchors.iter().find(|anchor| anchor.note.digest() == token.imprint());
        let anchor = anchor.ok_or(Error::Timestamp(Fault::Other))?;
        let nonce = anchor.request.as_deref().and_then(timestamp::request_nonce);
        let stamp = token.check(&anchor.note.digest(), nonce.as_deref(), &self.roots()?).map_err(Error::Timestamp)?;
        let entries = anchor.note.checkpoint().size;
        let digest = Sha256Digest::of(bytes);
        if anchor.tokens.iter().any(|known| known == bytes) {
            return Ok(Anchored { entries, stamp, token: bytes.to_vec() });
        }
        self.keep_anchor_file(&name_of_answer(entries, &digest), bytes)?;
        let details = json!({
            "entries": entries, "at_ms": stamp.at.millis(), "authority": stamp.authority, "sha256": digest,
            "root": stamp.root_fingerprint,
        });
        self.write(Act { label: "custody-anchor", undoable: false }, |w| {
            w.custody(Action::ImportToken, &[], &details).map(|_| ())
        })?;
        Ok(Anchored { entries, stamp, token: bytes.to_vec() })
    }

    /// The anchors of this vault, by size.
    pub fn anchors(&self) -> Result<Vec<Anchor>> {
        let (anchors, _) = read_in(&self.folder.join(FOLDER))?;
        let origin = checkpoint::origin(self.id());
        Ok(anchors.into_iter().filter(|anchor| anchor.note.checkpoint().origin == origin).collect())
    }

    /// The roots that may vouch for authorities.
    pub fn roots(&self) -> Result<Vec<Certificate>> {
        self.read(roots)
    }

    /// Pins the certificates of a file as roots; gives those that were new.
    pub fn pin_roots(&self, file: &[u8]) -> Result<Vec<Certificate>> {
        let found = Certificate::read_file(file);
        if found.is_empty() {
            return Err(Error::NoCertificate);
        }
        let mut roots = self.roots()?;
        let new: Vec<_> = found.into_iter().filter(|root| !roots.contains(root)).collect();
        roots.extend(new.iter().cloned());
        if roots.len() > MOST_ROOTS {
            return Err(Error::NoCertificate);
        }
        if !new.is_empty() {
            self.keep_roots(&roots, &new, "root-pinned")?;
        }
        Ok(new)
    }

    /// Takes a pinned root away; what it vouched for no longer counts.
    pub fn unpin_root(&self, fingerprint: &Sha256Digest) -> Result<()> {
        let (gone, roots): (Vec<_>, Vec<_>) =
            self.roots()?.into_iter().partition(|root| root.fingerprint() == *fingerprint);
        if gone.is_empty() { Err(Error::NoCertificate) } else { self.keep_roots(&roots, &gone, "root-unpinned") }
    }

    /// Proves the custody of one item by itself.
    pub fn prove(&self, item: EvidenceId) -> Result<ItemProof> {
        let note = self.checkpoint()?;
        let anchors: Vec<_> = self.anchors()?.into_iter().filter(|anchor| !anchor.tokens.is_empty()).collect();
        self.read(|db| proof::of_item(db, self.id(), item, note, anchors))
    }

    fn keep_roots(&self, roots: &[Certificate], about: &[Certificate], what: &str) -> Result<()> {
        let list: Vec<_> = roots.iter().map(|root| BASE64.encode(root.der())).collect();
        self.write(Act { label: "custody-roots", undoable: false }, |w| {
            w.changed(Area::Settings);
            w.execute(
                "INSERT INTO setting (key, value) VALUES ('timestamp-roots', :value)
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                named_params! { ":value": json!(list).to_string() },
            )?;
            for root in about {
                let details = json!({ "what": what, "name": root.name(), "sha256": root.fingerprint() });
                w.custody(Action::Policy, &[], &details)?;
            }
            Ok::<_, Error>(())
        })
        .map(|_| ())
    }

    pub(super) fn keep_anchor_file(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let folder = self.folder.join(FOLDER);
        files::make_folder(&folder)?;
        files::replace(&self.folder.join("tmp"), &folder.join(name), bytes)
    }
}

fn roots(db: &Connection) -> Result<Vec<Certificate>> {
    let sql = "SELECT value FROM setting WHERE key = 'timestamp-roots'";
    let text: Option<String> = db.query_row(sql, [], |row| row.get(0)).optional()?;
    let list: Vec<String> = text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    Ok(list.iter().filter_map(|one| Certificate::read(&BASE64.decode(one).ok()?)).collect())
}

/// The keys that users and computers of the vault sign notes with.
pub(super) fn note_keys(db: &Connection) -> Result<(Vec<VerifyingKey>, Vec<VerifyingKey>)> {
    let of = |sql: &str| {
        let mut statement = db.prepare(sql)?;
        let keys = statement.query_map([], |row| row.get::<_, [u8; 32]>(0))?.collect::<Result<Vec<_>, _>>()?;
        Ok::<_, Error>(keys.iter().filter_map(|key| VerifyingKey::from_bytes(key).ok()).collect())
    };
    Ok((of("SELECT signing_key FROM user_account")?, of("SELECT signing_key FROM device")?))
}

/// The anchors in a folder, by size, and the names of files that are none though they should be.
pub(super) fn read_in(folder: &Path) -> Result<(Vec<Anchor>, Vec<String>)> {
    let mut anchors: BTreeMap<String, Anchor> = BTreeMap::new();
    let mut damaged = Vec::new();
    let mut answers = Vec::new();
    for name in names(folder)? {
        let Some((stem, ending)) = name.rsplit_once('.') else { continue };
        if !matches!(ending, "note" | "tsq" | "tsr") {
            continue;
        }
        let path = folder.join(&name);
        let small = fs::metadata(&path).is_ok_and(|meta| meta.len() <= LARGEST_FILE);
        let bytes = if small { fs::read(&path).map_err(io("reading an anchor"))? } else { Vec::new() };
        match (ending, SignedNote::read(&bytes)) {
            ("note", Some(note)) => {
                anchors.insert(stem.to_owned(), Anchor { note, request: None, tokens: Vec::new() });
            }
            ("note", None) => damaged.push(name),
            _ => answers.push((name, bytes)),
        }
    }
    for (name, bytes) in answers {
        let Some((stem, ending)) = name.rsplit_once('.') else { continue };
        let known = if ending == "tsq" {
            let anchor = anchors.get_mut(stem);
            let anchor = anchor.filter(|anchor| bytes == timestamp::request(&anchor.note.digest()));
            anchor.map(|anchor| anchor.request = Some(bytes))
        } else {
            // People rename what they carry: an answer belongs to the note it stamps.
            let imprint = Token::read(&bytes).ok().filter(|_| is_as_named(stem, &bytes)).map(|token| token.imprint());
            let anchor = anchors.values_mut().find(|anchor| Some(anchor.note.digest()) == imprint);
            anchor.map(|anchor| anchor.tokens.push(bytes))
        };
        if known.is_none() {
            damaged.push(name);
        }
    }
    let mut anchors: Vec<_> = anchors.into_values().collect();
    anchors.sort_by_key(|anchor| anchor.note.checkpoint().size);
    damaged.sort();
    Ok((anchors, damaged))
}

/// Under which name an answer about so many entries is kept.
pub(super) fn name_of_answer(entries: u64, digest: &Sha256Digest) -> String {
    format!("{entries:012}-{}.tsr", hex::encode(&digest.0[..4]))
}

/// Whether an answer in the vault's own folder is the one that was put there: its name holds a part of its digest.
fn is_as_named(stem: &str, bytes: &[u8]) -> bool {
    let named = stem.split_once('-').filter(|(size, _)| size.len() == 12);
    named.is_none_or(|(_, digest)| digest == hex::encode(&Sha256Digest::of(bytes).0[..4]))
}

/// The names of the files in a folder, in order; none when it is not there.
pub(super) fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(io("looking through the anchors")(error)),
    };
    let is_anchor = |name: &String| [".note", ".tsq", ".tsr"].iter().any(|ending| name.ends_with(ending));
    let found = entries.filter_map(Result::ok).filter_map(|entry| entry.file_name().into_string().ok());
    // What else somebody put there is no part of the vault, and goes into no backup.
    let mut names: Vec<_> = found.filter(is_anchor).collect();
    names.sort();
    Ok(names)
}
