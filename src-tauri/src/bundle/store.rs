//! Bundles and their builds in the database.

use crate::base::text::tidy;
use crate::base::{
    Language, Sha256Digest, Timestamp, id::BlobId, id::BundleId, id::CaseId, id::EvidenceId, id::FilingId,
};
use crate::cases::holders::{Asked, Holder};
use crate::vault;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

/// A bundle as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// Its id.
    pub id: BundleId,
    /// Its case.
    pub case: CaseId,
    /// The filing whose exhibits these are.
    pub filing: Option<FilingId>,
    /// Title on the cover.
    pub title: String,
    /// Language of its sheets.
    pub language: Language,
    /// The exhibits in order: item and its own description, empty for the item's title.
    pub exhibits: Vec<(EvidenceId, String)>,
    /// When it was begun.
    pub created: Timestamp,
    /// When it last changed.
    pub changed: Timestamp,
}

/// A bundle as built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Build {
    /// Its bundle.
    pub bundle: BundleId,
    /// 1, 2, 3…
    pub number: u32,
    /// The sealed PDF.
    pub blob: BlobId,
    /// SHA-256 of the PDF.
    pub sha256: Sha256Digest,
    /// Pages.
    pub pages: u32,
    /// Bytes.
    pub length: u64,
    /// JSON: what the build said about itself.
    pub report: String,
    /// When it was built.
    pub made: Timestamp,
}

/// Why an operation on a stored bundle did not happen.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No such bundle.
    #[error("there is no bundle {0}")]
    NotFound(BundleId),
    /// No such build.
    #[error("bundle {0} has no such build")]
    NoBuild(BundleId),
    /// An exhibit is no item of the bundle's case.
    #[error("item {0} is not of the bundle's case")]
    NotInCase(EvidenceId),
    /// The vault could not do it.
    #[error(transparent)]
    Vault(#[from] crate::vault::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}

/// Begins a bundle.
pub fn add(
    tx: &Transaction<'_>,
    case: CaseId,
    filing: Option<FilingId>,
    title: &str,
    language: Language,
    exhibits: &[(EvidenceId, String)],
    at: Timestamp,
) -> Result<BundleId, StoreError> {
    let id = BundleId::make(at);
    tx.execute(
        "INSERT INTO bundle (id, case_id, filing_id, title, language, created_ms, changed_ms)
         VALUES (:id, :case, :filing, :title, :language, :at, :at)",
        named_params! {
            ":id": id, ":case": case, ":filing": filing, ":title": tidy(title), ":language": language.code(), ":at": at,
        },
    )?;
    write_exhibits(tx, id, case, exhibits)?;
    Ok(id)
}

/// Changes title, language and exhibits.
pub fn change(
    tx: &Transaction<'_>,
    id: BundleId,
    title: &str,
    language: Language,
    exhibits: &[(EvidenceId, String)],
    at: Timestamp,
) -> Result<(), StoreError> {
    let case = one(tx, id)?.case;
    tx.execute(
        "UPDATE bundle SET title = :title, language = :language, changed_ms = :at WHERE id = :id",
        named_params! { ":id": id, ":title": tidy(title), ":language": language.code(), ":at": at },
    )?;
    tx.execute("DELETE FROM bundle_exhibit WHERE bundle_id = ?1", params![id])?;
    write_exhibits(tx, id, case, exhibits)
}

/// Removes a bundle from the list. What was built from it stays sealed in the vault.
pub fn remove(tx: &Transaction<'_>, id: BundleId) -> Result<(), StoreError> {
    tx.execute("DELETE FROM bundle_exhibit WHERE bundle_id = ?1", params![id])?;
    tx.execute("DELETE FROM bundle_build WHERE bundle_id = ?1", params![id])?;
    match tx.execute("DELETE FROM bundle WHERE id = ?1", params![id])? {
        0 => Err(StoreError::NotFound(id)),
        _ => Ok(()),
    }
}

/// Enters a build under the next number.
pub fn built(tx: &Transaction<'_>, build: &Build) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO bundle_build (bundle_id, number, blob_id, sha256, pages, length, report, made_ms)
         VALUES (:bundle, :number, :blob, :sha256, :pages, :length, :report, :made)",
        named_params! {
            ":bundle": build.bundle, ":number": build.number, ":blob": build.blob, ":sha256": build.sha256,
            ":pages": build.pages, ":length": build.length as i64, ":report": build.report, ":made": build.made,
        },
    )?;
    Ok(())
}

/// The bundles of a case, the one changed last first.
pub fn in_case(db: &Connection, case: CaseId) -> Result<Vec<Bundle>, StoreError> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE case_id = ?1 ORDER BY changed_ms DESC, id DESC"))?;
    let rows = query.query_map(params![case], from_row)?.collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(|bundle| with_exhibits(db, bundle)).collect()
}

/// One bundle.
pub fn one(db: &Connection, id: BundleId) -> Result<Bundle, StoreError> {
    let bundle = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    with_exhibits(db, bundle.ok_or(StoreError::NotFound(id))?)
}

/// An older bundle that would print the same: of the same filing, with the same title, language and exhibits.
pub fn twin(db: &Connection, of: &Bundle) -> Result<Option<BundleId>, StoreError> {
    let about = |bundle: &Bundle| (bundle.filing, bundle.title.clone(), bundle.language, bundle.exhibits.clone());
    let same = |other: &Bundle| other.id != of.id && about(other) == about(of);
    Ok(in_case(db, of.case)?.into_iter().find(same).map(|bundle| bundle.id))
}

/// The builds of a bundle, the newest first.
pub fn builds(db: &Connection, id: BundleId) -> Result<Vec<Build>, StoreError> {
    let mut query = db.prepare_cached(&format!("{SELECT_BUILD} WHERE bundle_id = ?1 ORDER BY number DESC"))?;
    Ok(query.query_map(params![id], build_from_row)?.collect::<Result<_, _>>()?)
}

/// The build whose PDF is in this sealed file.
pub fn build_of_blob(db: &Connection, blob: BlobId) -> Result<Option<Build>, StoreError> {
    let mut query = db.prepare_cached(&format!("{SELECT_BUILD} WHERE blob_id = ?1 ORDER BY made_ms LIMIT 1"))?;
    Ok(query.query_row(params![blob], build_from_row).optional()?)
}

/// The bundles with an item that were not built yet. They could not be without it.
pub fn open_holding(db: &Connection, asked: Asked) -> vault::Result<Vec<Holder>> {
    asked.holders(
        db,
        "SELECT b.id, b.title FROM bundle_exhibit x JOIN bundle b ON b.id = x.bundle_id WHERE x.evidence_id = :item
             AND NOT EXISTS (SELECT 1 FROM bundle_build d WHERE d.bundle_id = b.id)",
    )
}

/// The bundles that were built with an item. They stay: what was made of it is sealed apart.
pub fn built_holding(db: &Connection, asked: Asked) -> vault::Result<Vec<Holder>> {
    asked.holders(
        db,
        "SELECT b.id, b.title FROM bundle b WHERE EXISTS (SELECT 1 FROM bundle_build d WHERE d.bundle_id = b.id)
             AND (b.id IN (SELECT bundle_id FROM bundle_exhibit WHERE evidence_id = :item) OR b.id IN
                 (SELECT json_extract(CAST(e.details AS TEXT), '$.bundle') FROM custody_object o
                  JOIN custody_entry e ON e.seq = o.seq WHERE o.evidence_id = :item AND e.action = 'derive'))",
    )
}

const SELECT: &str = "SELECT id, case_id, filing_id, title, language, created_ms, changed_ms FROM bundle";

const SELECT_BUILD: &str =
    "SELECT bundle_id, number, blob_id, sha256, pages, length, report, made_ms FROM bundle_build";

fn build_from_row(row: &Row<'_>) -> rusqlite::Result<Build> {
    Ok(Build {
        bundle: row.get("bundle_id")?,
        number: row.get("number")?,
        blob: row.get("blob_id")?,
        sha256: row.get("sha256")?,
        pages: row.get("pages")?,
        length: row.get::<_, i64>("length")?.unsigned_abs(),
        report: row.get("report")?,
        made: row.get("made_ms")?,
    })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Bundle> {
    let language: String = row.get("language")?;
    Ok(Bundle {
        id: row.get("id")?,
        case: row.get("case_id")?,
        filing: row.get("filing_id")?,
        title: row.get("title")?,
        language: language.parse().unwrap_or(Language::Ru),
        exhibits: Vec::new(),
        created: row.get("created_ms")?,
        changed: row.get("changed_ms")?,
    })
}

fn with_exhibits(db: &Connection, mut bundle: Bundle) -> Result<Bundle, StoreError> {
    let mut query = db
        .prepare_cached("SELECT evidence_id, description FROM bundle_exhibit WHERE bundle_id = ?1 ORDER BY position")?;
    bundle.exhibits =
        query.query_map(params![bundle.id], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    Ok(bundle)
}

fn write_exhibits(
    tx: &Transaction<'_>,
    id: BundleId,
    case: CaseId,
    exhibits: &[(EvidenceId, String)],
) -> Result<(), StoreError> {
    let mut in_case = tx.prepare_cached("SELECT 1 FROM evidence WHERE id = ?1 AND case_id = ?2")?;
    for (position, (evidence, description)) in (1i64..).zip(exhibits) {
        if !in_case.exists(params![evidence, case])? {
            return Err(StoreError::NotInCase(*evidence));
        }
        tx.execute(
            "INSERT INTO bundle_exhibit (bundle_id, position, evidence_id, description) VALUES (?1, ?2, ?3, ?4)",
            params![id, position, evidence, tidy(description)],
        )?;
    }
    Ok(())
}
