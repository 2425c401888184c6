//! What is searched: every kind of thing, how its texts are read, and in which case and time they stand.

mod chats;
mod filings;
mod papers;
mod records;
mod worded;

use super::Error;
use crate::base::id::CaseId;
use crate::base::words::words;
use rusqlite::Connection;

words! {
    /// A kind of thing that is searched, in the order a filter lists them.
    SearchKind {
        Message = "message", Page = "page", Evidence = "evidence", Highlight = "highlight", Party = "party", Fact = "fact", Account = "account",
        Filing = "filing", Bundle = "bundle", Event = "event", Task = "task", Ledger = "ledger", Tie = "tie",
        Consent = "consent", Interview = "interview", Case = "case",
    }
}

pub use SearchKind as Kind;
pub use filings::{InFiling, in_filing, paragraph_at};
pub use records::note_of;
pub(super) use worded::shown;

/// The table of each kind, whose column `id` names the thing.
pub(super) const TABLES: &[(Kind, &str)] = &[
    (Kind::Case, "case_file"),
    (Kind::Party, "party"),
    (Kind::Evidence, "evidence"),
    (Kind::Highlight, "highlight"),
    (Kind::Message, "chat"),
    (Kind::Page, "derivative"),
    (Kind::Fact, "fact"),
    (Kind::Account, "account"),
    (Kind::Tie, "tie"),
    (Kind::Ledger, "ledger_line"),
    (Kind::Filing, "filing"),
    (Kind::Bundle, "bundle"),
    (Kind::Event, "case_event"),
    (Kind::Task, "task"),
    (Kind::Consent, "consent"),
    (Kind::Interview, "interview"),
];

/// One text: what it is called and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doc {
    /// Page from 1, position of a message, which text of a filing, which note beside a record; 0 where there is one text.
    pub part: u32,
    /// Names and titles; they weigh more.
    pub title: String,
    pub body: String,
}

/// Texts of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    pub case: CaseId,
    /// The earliest and the latest day it may speak of, `YYYY-MM-DD` or empty.
    pub first: String,
    pub last: String,
    pub docs: Vec<Doc>,
    /// The part to go on from, if these were not all.
    pub next: Option<u32>,
}

/// Bytes of the texts of one batch, about: what is longer comes in several.
const ROOM: usize = 8 << 20;

/// Texts of a thing from a part on, at most so many; none when it is gone.
pub(super) fn read(db: &Connection, kind: Kind, id: &str, from: u32, most: usize) -> Result<Option<Batch>, Error> {
    match kind {
        Kind::Message => chats::messages(db, id, from, most),
        Kind::Filing => filings::filing(db, id),
        Kind::Interview => papers::interview(db, id),
        Kind::Page => papers::pages(db, id, from, most),
        _ => records::record(db, kind, id),
    }
}

/// How many rows the texts of a long thing take; 0 where they come all at once.
pub(super) fn room(db: &Connection, kind: Kind, id: &str) -> Result<u32, Error> {
    let sql = match kind {
        Kind::Message => {
            "SELECT coalesce(max(m.position) + 1, 0) FROM chat_message m JOIN chat c ON c.number = m.chat WHERE c.id = ?1"
        }
        Kind::Page => "SELECT coalesce(max(page) + 1, 0) FROM derivative_page WHERE derivative_id = ?1",
        _ => return Ok(0),
    };
    Ok(db.prepare_cached(sql)?.query_row([id], |row| row.get(0))?)
}

/// One text of a thing.
pub(super) fn one(db: &Connection, kind: Kind, id: &str, part: u32) -> Result<Option<Doc>, Error> {
    let batch = read(db, kind, id, part, 1)?;
    Ok(batch.and_then(|batch| batch.docs.into_iter().find(|doc| doc.part == part)))
}
