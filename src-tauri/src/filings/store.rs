//! Filings and their frozen editions in the database.

use super::{Answers, Beside, draft};
use crate::base::id::{BlobId, CaseId, CommentId, DraftVersionId, EditionId, FilingId, ReceptionId, StepId};
use crate::base::words::words;
use crate::base::{Language, Sha256Digest, Timestamp};
use crate::cases::holders::{Asked, Holder};
use crate::parties::matching::text_of_today;
use crate::vault;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};

words! {
    /// Where a filing stands.
    FilingStatus {
        /// Being written.
        Draft = "draft",
        /// Frozen as PDF at least once.
        Final = "final",
    }
}

words! {
    /// What an edition is.
    EditionKind {
        /// As it goes to the court.
        Full = "full",
        /// People by pseudonyms.
        Public = "public",
        /// Who is who in the public edition, for the sealed envelope.
        Key = "key",
    }
}

/// A filing as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Filing {
    /// Its id.
    pub id: FilingId,
    /// Its case.
    pub case: CaseId,
    /// Its template, e.g. `kg/crime-report`.
    pub template: String,
    /// The language it prints in.
    pub language: Language,
    /// Its title in that language.
    pub title: String,
    /// Where it stands.
    pub status: FilingStatus,
    /// The answers so far.
    pub answers: Answers,
    /// Law records the lawyer confirmed for it.
    pub confirmed: Vec<String>,
    /// The filing it corrects or completes.
    pub amends: Option<FilingId>,
    /// Where it is to be handed in, and what is taken there.
    pub reception: Option<ReceptionId>,
    /// When it was begun.
    pub created: Timestamp,
    /// When it last changed.
    pub changed: Timestamp,
}

/// A frozen PDF as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// Its id.
    pub id: EditionId,
    /// Its filing.
    pub filing: FilingId,
    /// 1, 2, 3…
    pub number: u32,
    /// What it is.
    pub kind: EditionKind,
    /// The full edition that a public one or a key belongs to.
    pub source: Option<EditionId>,
    /// The sealed PDF.
    pub blob: BlobId,
    /// SHA-256 of the PDF.
    pub sha256: Sha256Digest,
    /// Pages.
    pub pages: u32,
    /// What the template was given, as JSON: it makes the same bytes again.
    pub data: String,
    /// SHA-256 over the template's files.
    pub template_digest: Sha256Digest,
    /// SHA-256 over the fonts; `None` in editions made before fonts were kept.
    pub fonts_digest: Option<Sha256Digest>,
    /// The typesetter.
    pub engine: String,
    /// When it was made.
    pub made: Timestamp,
}

/// Why an operation on a stored filing did not happen.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No such filing.
    #[error("there is no filing {0}")]
    NotFound(FilingId),
    /// No such edition.
    #[error("there is no edition {0}")]
    NoEdition(EditionId),
    /// The stored answers cannot be read; shown empty, they would soon be saved empty.
    #[error("the answers of filing {0} cannot be read")]
    Unreadable(FilingId),
    /// The same of another filing, which may say for all papers of the case who is protected.
    #[error("the answers of filing {}, on which the papers of its case wait, cannot be read", .0.id)]
    UnreadableBeside(Box<Beside>),
    /// No such step.
    #[error("there is no step {0}")]
    NoStep(StepId),
    /// No such version of a draft.
    #[error("there is no version {0} of a draft")]
    NoVersion(DraftVersionId),
    /// No such remark.
    #[error("there is no remark {0}")]
    NoComment(CommentId),
    /// No such description of what a body takes.
    #[error("there is no reception {0}")]
    NoReception(ReceptionId),
    /// No such template.
    #[error("there is no template {0}")]
    NoTemplate(String),
    /// The stored body cannot be read, or a later program wrote it. It stays as it is.
    #[error("the draft of filing {0} cannot be read")]
    DraftUnreadable(FilingId),
    /// What should be saved is no draft.
    #[error("a draft is not formed as drafts are")]
    DraftMalformed,
    /// A step without a day that can be read.
    #[error("the date of a step cannot be read")]
    BadDate,
    /// A field that must be filled.
    #[error("the field {0} must be filled")]
    Required(&'static str),
    /// A step names what is not in the case of its filing.
    #[error("a step names what is not in its case")]
    NotInCase,
    /// The events of the case could not be written for it.
    #[error("the record of a filing could not be kept")]
    Events(crate::cases::Error),
    /// A filing that was frozen is neither changed nor removed: it may be in court.
    #[error("filing {0} has a final edition")]
    Final(FilingId),
    /// The case could not be read for it.
    #[error("the case could not be read for a filing")]
    Facts(#[from] crate::facts::Error),
    /// The same, for parties.
    #[error("the parties could not be read for a filing")]
    Parties(#[from] crate::parties::Error),
    /// The same, for evidence.
    #[error("the evidence could not be read for a filing")]
    Evidence(#[from] crate::evidence::Error),
    /// The same, for the case itself.
    #[error("the case could not be read for a filing")]
    Case(#[from] crate::cases::Error),
    /// The vault could not do it.
    #[error(transparent)]
    Vault(#[from] crate::vault::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}

/// Begins a filing. Answers may be those of an earlier one: who was taken into somebody since is named as who stayed.
pub fn add(
    tx: &Transaction<'_>,
    case: CaseId,
    template: &str,
    language: Language,
    title: &str,
    answers: &Answers,
    at: Timestamp,
) -> Result<FilingId, StoreError> {
    let id = FilingId::make(at);
    let answers = text_of_today(tx, case, &json(answers))?;
    tx.execute(
        "INSERT INTO filing (id, case_id, template, language, title, status, answers, confirmed, created_ms, changed_ms)
         VALUES (:id, :case, :template, :language, :title, 'draft', :answers, '[]', :at, :at)",
        named_params! {
            ":id": id, ":case": case, ":template": template, ":language": language.code(), ":title": title,
            ":answers": answers, ":at": at,
        },
    )?;
    Ok(id)
}

/// Begins a filing that corrects or completes another, with its answers.
pub fn amend(tx: &Transaction<'_>, old: &Filing, at: Timestamp) -> Result<FilingId, StoreError> {
    let id = add(tx, old.case, &old.template, old.language, &old.title, &old.answers, at)?;
    let links = params![id, old.id, old.reception];
    tx.execute("UPDATE filing SET amends = ?2, reception_id = ?3 WHERE id = ?1", links)?;
    if let Some(body) = draft::of(tx, old.id)? {
        draft::save(tx, id, &body, at)?;
    }
    Ok(id)
}

/// Saves the answers of a draft.
pub fn change(tx: &Transaction<'_>, id: FilingId, answers: &Answers, at: Timestamp) -> Result<(), StoreError> {
    one(tx, id)?;
    expect_draft(tx, id)?;
    let changed =
        tx.execute("UPDATE filing SET answers = ?2, changed_ms = ?3 WHERE id = ?1", params![id, json(answers), at])?;
    if changed == 0 { Err(StoreError::NotFound(id)) } else { Ok(()) }
}

/// Notes which law records the lawyer confirmed for a filing.
pub fn confirm(tx: &Transaction<'_>, id: FilingId, records: &[String], at: Timestamp) -> Result<(), StoreError> {
    let changed =
        tx.execute("UPDATE filing SET confirmed = ?2, changed_ms = ?3 WHERE id = ?1", params![id, json(&records), at])?;
    if changed == 0 { Err(StoreError::NotFound(id)) } else { Ok(()) }
}

/// Says where a draft is to be handed in, or that nobody knows yet.
pub fn hand_in_at(
    tx: &Transaction<'_>,
    id: FilingId,
    reception: Option<ReceptionId>,
    at: Timestamp,
) -> Result<(), StoreError> {
    expect_draft(tx, id)?;
    let changed =
        tx.execute("UPDATE filing SET reception_id = ?2, changed_ms = ?3 WHERE id = ?1", params![id, reception, at])?;
    if changed == 0 { Err(StoreError::NotFound(id)) } else { Ok(()) }
}

/// Removes a draft; a filing with a frozen edition stays.
pub fn remove(tx: &Transaction<'_>, id: FilingId) -> Result<(), StoreError> {
    expect_draft(tx, id)?;
    tx.execute("UPDATE bundle SET filing_id = NULL WHERE filing_id = ?1", params![id])?;
    for table in ["filing_draft", "filing_draft_version", "filing_comment"] {
        tx.execute(&format!("DELETE FROM {table} WHERE filing_id = ?1"), params![id])?;
    }
    tx.execute("DELETE FROM filing WHERE id = ?1", params![id])?;
    Ok(())
}

/// Enters a frozen edition; the filing is final from then on.
pub fn freeze(tx: &Transaction<'_>, edition: &Edition) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO filing_edition (id, filing_id, number, kind, source_id, blob_id, sha256, pages, data,
             template_digest, fonts_digest, engine, made_ms)
         VALUES (:id, :filing, :number, :kind, :source, :blob, :sha256, :pages, :data, :template_digest, :fonts_digest,
             :engine, :made)",
        named_params! {
            ":id": edition.id, ":filing": edition.filing, ":number": edition.number, ":kind": edition.kind,
            ":source": edition.source, ":blob": edition.blob, ":sha256": edition.sha256, ":pages": edition.pages,
            ":data": edition.data, ":template_digest": edition.template_digest,
            ":fonts_digest": edition.fonts_digest, ":engine": edition.engine, ":made": edition.made,
        },
    )?;
    tx.execute(
        "UPDATE filing SET status = 'final', changed_ms = ?2 WHERE id = ?1",
        params![edition.filing, edition.made],
    )?;
    Ok(())
}

/// The filings of a case, the one changed last first.
pub fn in_case(db: &Connection, case: CaseId) -> Result<Vec<Filing>, StoreError> {
    let mut query = db.prepare_cached(&format!("{SELECT} WHERE case_id = ?1 ORDER BY changed_ms DESC, id DESC"))?;
    let rows = query.query_map(params![case], from_row)?;
    Ok(rows.map(|row| row.map(|stored| stored.filing)).collect::<Result<_, _>>()?)
}

/// One filing with its answers.
pub fn one(db: &Connection, id: FilingId) -> Result<Filing, StoreError> {
    let Stored { filing, readable } = stored(db, id)?;
    if readable { Ok(filing) } else { Err(StoreError::Unreadable(id)) }
}

/// A filing's row. One whose answers or language cannot be read still has a title in the list and can be removed.
pub(super) struct Stored {
    pub filing: Filing,
    pub readable: bool,
}

fn stored(db: &Connection, id: FilingId) -> Result<Stored, StoreError> {
    let row = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row(params![id], from_row).optional()?;
    row.ok_or(StoreError::NotFound(id))
}

/// Refuses to touch what was frozen: it would say something else than its PDF.
pub(super) fn expect_draft(db: &Connection, id: FilingId) -> Result<(), StoreError> {
    match stored(db, id)?.filing.status {
        FilingStatus::Draft => Ok(()),
        FilingStatus::Final => Err(StoreError::Final(id)),
    }
}

/// The editions of a filing, the newest first.
pub fn editions(db: &Connection, filing: FilingId) -> Result<Vec<Edition>, StoreError> {
    let mut query = db.prepare_cached(&format!("{SELECT_EDITION} WHERE filing_id = ?1 ORDER BY number DESC"))?;
    Ok(query.query_map(params![filing], edition_from_row)?.collect::<Result<_, _>>()?)
}

/// One edition.
pub fn edition(db: &Connection, id: EditionId) -> Result<Edition, StoreError> {
    let mut query = db.prepare_cached(&format!("{SELECT_EDITION} WHERE id = ?1"))?;
    query.query_row(params![id], edition_from_row).optional()?.ok_or(StoreError::NoEdition(id))
}

/// The edition whose PDF is in this sealed file.
pub fn edition_of_blob(db: &Connection, blob: BlobId) -> Result<Option<Edition>, StoreError> {
    let mut query = db.prepare_cached(&format!("{SELECT_EDITION} WHERE blob_id = ?1"))?;
    Ok(query.query_row(params![blob], edition_from_row).optional()?)
}

/// The drafts that name an item, in an answer or in their body. They would name nothing without it.
pub fn drafts_holding(db: &Connection, asked: Asked) -> vault::Result<Vec<Holder>> {
    asked.holders(
        db,
        "SELECT f.id, f.title FROM filing f WHERE f.status = 'draft' AND f.case_id = :case
             AND (instr(f.answers, :text) > 0
                 OR EXISTS (SELECT 1 FROM filing_draft d WHERE d.filing_id = f.id AND instr(d.body, :text) > 0))",
    )
}

/// The frozen filings that name an item, or into whose editions it was put. They stay: what was made of it is sealed apart.
pub fn finals_holding(db: &Connection, asked: Asked) -> vault::Result<Vec<Holder>> {
    asked.holders(
        db,
        "SELECT f.id, f.title FROM filing f WHERE f.status <> 'draft' AND (instr(f.answers, :text) > 0 OR f.id IN
             (SELECT json_extract(CAST(e.details AS TEXT), '$.filing') FROM custody_object o
              JOIN custody_entry e ON e.seq = o.seq WHERE o.evidence_id = :item AND e.action = 'derive'))",
    )
}

pub(super) const SELECT: &str = "SELECT id, case_id, template, language, title, status, answers, confirmed, amends,
    reception_id, created_ms, changed_ms FROM filing";
const SELECT_EDITION: &str = "SELECT id, filing_id, number, kind, source_id, blob_id, sha256, pages, data,
    template_digest, fonts_digest, engine, made_ms FROM filing_edition";

pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let (language, answers, confirmed): (String, String, String) =
        (row.get("language")?, row.get("answers")?, row.get("confirmed")?);
    let (language, answers) = (language.parse::<Language>(), serde_json::from_str(&answers));
    let readable = language.is_ok() && answers.is_ok();
    let filing = Filing {
        id: row.get("id")?,
        case: row.get("case_id")?,
        template: row.get("template")?,
        language: language.unwrap_or(Language::Ru),
        title: row.get("title")?,
        status: row.get("status")?,
        answers: answers.unwrap_or_default(),
        confirmed: serde_json::from_str(&confirmed).unwrap_or_default(),
        amends: row.get("amends")?,
        reception: row.get("reception_id")?,
        created: row.get("created_ms")?,
        changed: row.get("changed_ms")?,
    };
    Ok(Stored { filing, readable })
}

fn edition_from_row(row: &Row<'_>) -> rusqlite::Result<Edition> {
    Ok(Edition {
        id: row.get("id")?,
        filing: row.get("filing_id")?,
        number: row.get("number")?,
        kind: row.get("kind")?,
        source: row.get("source_id")?,
        blob: row.get("blob_id")?,
        sha256: row.get("sha256")?,
        pages: row.get("pages")?,
        data: row.get("data")?,
        template_digest: row.get("template_digest")?,
        fonts_digest: row.get("fonts_digest")?,
        engine: row.get("engine")?,
        made: row.get("made_ms")?,
    })
}

/// Maps of text and numbers always make JSON.
fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("answers are plain JSON")
}
