//! Derivatives in the vault: the document as a sealed file, the text of its pages as rows.

use super::pages::{More, Stream};
use super::{About, Derivative, DerivativeKind, Document, Error, Waiting, said};
use crate::base::{Sha256Digest, Timestamp, id::BlobId, id::DerivativeId, id::EvidenceId};
use crate::vault::{self, Action, Found, Manifest, Mend, Sealed, Staged, Vault, Writing};
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};
use std::io::{BufReader, Cursor, Read};
use std::ops::ControlFlow;

/// Seals a document that was made from an original, with what it is. It counts once [`keep`] has entered it.
pub fn seal(vault: &Vault, document: &Document, original: BlobId, about: About) -> Result<Waiting, Error> {
    let bytes = document.to_bytes();
    let length = Some(bytes.len() as u64);
    draft(vault, &mut Cursor::new(bytes), length, original, about)?.publish(vault)
}

/// The same for one whose pages are asked for as it is sealed. An error of `more` ends it, and nothing is sealed.
pub fn seal_pages(vault: &Vault, more: More<'_>, original: BlobId, about: About) -> Result<Waiting, Error> {
    draft(vault, &mut Stream::of(more), None, original, about)?.publish(vault)
}

/// The same where the vault holds a document that this may be anew, of which `known` is the digest: of one that is the same byte for
/// byte nothing is kept, and nothing is answered.
pub fn seal_pages_unless(
    vault: &Vault,
    more: More<'_>,
    original: BlobId,
    about: About,
    known: Sha256Digest,
) -> Result<Option<Waiting>, Error> {
    let draft = draft(vault, &mut Stream::of(more), None, original, about)?;
    if draft.staged.sha256() == known { Ok(None) } else { draft.publish(vault).map(Some) }
}

/// Seals pages that were read again, to take the place of the broken sealed file of the text they were read as before. Of those that
/// are not the same byte for byte nothing is kept, and nothing is answered. `going_on` may stop the work.
pub fn seal_pages_for(
    vault: &Vault,
    more: More<'_>,
    original: BlobId,
    text: &Derivative,
    mend: &Mend,
    going_on: &mut dyn FnMut() -> ControlFlow<()>,
) -> Result<Option<Sealed>, Error> {
    let sql = "SELECT sha256 FROM blob WHERE id = ?1";
    let known: Sha256Digest =
        vault.read(|db| db.query_row(sql, [text.blob], |row| row.get(0)).map_err(vault::Error::from))?;
    let said = said::to_seal(text.id, &text.about, text.made);
    let manifest = Manifest::derivative(original, "text.json", "application/json", &said);
    let document = &mut Stream::of(more);
    let staged = vault.seal_draft_for(mend, document, None, &manifest, &mut |_| going_on())?;
    if staged.sha256() != known {
        return Ok(None);
    }
    Ok(Some(vault.publish_one(staged, going_on)?))
}

/// A document that is sealed and has no name yet. Dropped, it is gone.
struct Draft {
    staged: Staged,
    id: DerivativeId,
    about: About,
    made: Timestamp,
}

fn draft(
    vault: &Vault,
    document: &mut dyn Read,
    length: Option<u64>,
    original: BlobId,
    about: About,
) -> Result<Draft, Error> {
    let made = vault.now();
    let id = DerivativeId::make(made);
    let manifest = Manifest::derivative(original, "text.json", "application/json", &said::to_seal(id, &about, made));
    let staged = vault.seal_draft(document, length, &manifest, &mut |_| ControlFlow::Continue(()))?;
    Ok(Draft { staged, id, about, made })
}

impl Draft {
    fn publish(self, vault: &Vault) -> Result<Waiting, Error> {
        let Self { staged, id, about, made } = self;
        let sealed = vault.publish_one(staged, &mut || ControlFlow::Continue(()))?;
        let derivative = Derivative { id, about, replaced: false, blob: sealed.blob, made };
        Ok(Waiting { derivative, sealed })
    }
}

/// Enters a sealed document, with the text of its pages in order. What it replaces stays, marked so.
pub fn keep(
    tx: &Writing<'_>,
    waiting: &Waiting,
    texts: impl Iterator<Item = String>,
) -> Result<Derivative, vault::Error> {
    tx.record_blob(&waiting.sealed)?;
    let derivative = waiting.derivative.clone();
    let about = &derivative.about;
    if let Some(before) = about.replaces {
        tx.execute("UPDATE derivative SET replaced = 1 WHERE id = ?1", [before])?;
    }
    tx.execute(
        "INSERT INTO derivative (id, evidence_id, entry, kind, language, maker, made_by, source_id, replaces, blob_id,
             made_ms)
         VALUES (:id, :evidence, :entry, :kind, :language, :maker, :made_by, :source, :replaces, :blob, :made)",
        named_params! {
            ":id": derivative.id, ":evidence": about.evidence, ":entry": about.entry, ":kind": about.kind,
            ":language": about.language, ":maker": about.maker, ":made_by": about.made_by, ":source": about.source,
            ":replaces": about.replaces, ":blob": derivative.blob, ":made": derivative.made,
        },
    )?;
    let mut insert =
        tx.prepare_cached("INSERT INTO derivative_page (derivative_id, page, text) VALUES (?1, ?2, ?3)")?;
    for (number, text) in (1u32..).zip(texts) {
        insert.execute(params![derivative.id, number, text])?;
    }
    Ok(derivative)
}

/// Lets what [`seal_pages_for`] sealed be the sealed file of a text from now on, and says so in the custody of its item, which is
/// named with the digest of its original. Whether it took the place: not, when another has meanwhile.
pub fn take_place(
    tx: &Writing<'_>,
    fresh: &Sealed,
    mend: &Mend,
    item: (EvidenceId, Sha256Digest),
) -> Result<bool, vault::Error> {
    if !tx.replace_blob(fresh, mend)? {
        return Ok(false);
    }
    tx.custody(Action::Restore, &[item], &serde_json::json!({ "what": "text", "was": mend.was.word() }))?;
    Ok(true)
}

/// The text of the pages of a document that is the same, where this program draws it another way.
pub fn renew_pages(
    tx: &Writing<'_>,
    id: DerivativeId,
    texts: impl Iterator<Item = String>,
) -> Result<(), vault::Error> {
    let sql = "UPDATE derivative_page SET text = ?3 WHERE derivative_id = ?1 AND page = ?2 AND text <> ?3";
    let mut update = tx.prepare_cached(sql)?;
    for (number, text) in (1u32..).zip(texts) {
        update.execute(params![id, number, text])?;
    }
    Ok(())
}

const SELECT: &str =
    "SELECT id, evidence_id, entry, kind, language, maker, made_by, source_id, replaces, replaced, blob_id,
    made_ms FROM derivative";

/// Every derivative of an item that no later one stands in place of, the newest first.
pub fn of(db: &Connection, evidence: EvidenceId) -> Result<Vec<Derivative>, Error> {
    let asked = format!("{SELECT} WHERE evidence_id = ?1 AND replaced = 0 ORDER BY made_ms DESC, id DESC");
    let mut query = db.prepare_cached(&asked)?;
    Ok(query.query_map([evidence], from_row)?.collect::<Result<_, _>>()?)
}

/// The one of a kind that counts now, of the item itself.
pub fn current(db: &Connection, evidence: EvidenceId, kind: DerivativeKind) -> Result<Option<Derivative>, Error> {
    let mut query = db.prepare_cached(&format!(
        "{SELECT} WHERE evidence_id = ?1 AND kind = ?2 AND entry = '' AND replaced = 0
         ORDER BY made_ms DESC, id DESC LIMIT 1",
    ))?;
    Ok(query.query_row(params![evidence, kind], from_row).optional()?)
}

/// One by its id, replaced or not.
pub fn one(db: &Connection, id: DerivativeId) -> Result<Derivative, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
    query.query_row([id], from_row).optional()?.ok_or(Error::NotFound(id))
}

/// The one whose document is in this sealed file, replaced or not.
pub fn of_blob(db: &Connection, blob: BlobId) -> Result<Option<Derivative>, Error> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE blob_id = ?1"))?;
    Ok(query.query_row([blob], from_row).optional()?)
}

/// Whether there is one with this id, replaced or not.
pub fn is_kept(db: &Connection, id: DerivativeId) -> Result<bool, vault::Error> {
    Ok(db.prepare_cached("SELECT 1 FROM derivative WHERE id = ?1")?.exists([id])?)
}

/// The plain text of its pages, in order.
pub fn page_texts(db: &Connection, id: DerivativeId) -> Result<Vec<String>, Error> {
    let mut query = db.prepare_cached("SELECT text FROM derivative_page WHERE derivative_id = ?1 ORDER BY page")?;
    Ok(query.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The whole document.
pub fn document(vault: &Vault, blob: BlobId) -> Result<Document, Error> {
    Document::read(BufReader::with_capacity(64 << 10, vault.original(blob)?))
}

/// The same of a sealed file that was found again and waits for its row.
pub fn found_document(vault: &Vault, found: &Found) -> Result<Document, Error> {
    Document::read(BufReader::with_capacity(64 << 10, vault.open_found(found)?))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Derivative> {
    Ok(Derivative {
        id: row.get("id")?,
        about: About {
            evidence: row.get("evidence_id")?,
            entry: row.get("entry")?,
            kind: row.get("kind")?,
            language: row.get("language")?,
            maker: row.get("maker")?,
            made_by: row.get("made_by")?,
            source: row.get("source_id")?,
            replaces: row.get("replaces")?,
        },
        replaced: row.get("replaced")?,
        blob: row.get("blob_id")?,
        made: row.get("made_ms")?,
    })
}
