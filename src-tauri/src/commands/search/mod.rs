//! Commands about searching: questions, findings, lists, the index. The index is brought up to date before a question is answered;
//! what takes longer goes on by itself.

mod behind;
mod indexing;
mod list;
mod mentions;
mod places;
mod spots;
mod unread;

pub(super) use behind::Behind;
pub use list::{export_list, list};
pub use mentions::mentions;
pub(super) use mentions::met_in;

use super::core::Core;
use super::failure::Failure;
use super::views::{AskFindings, AskSearch, Done, FindingRow, FoundOfKind, IndexView, Nothing, SearchAnswer};
use crate::base::Language;
use crate::base::id::CaseId;
use crate::language::identifiers::Identifier;
use crate::search::{self, Answer, Error, Options, Page, Query};
use crate::vault::Act;
use rusqlite::{Connection, params};

/// No page of answers is longer.
const PAGE: u32 = 100;
/// No list of findings is longer.
const FINDINGS: usize = 500;

pub fn find(core: &Core, request: AskSearch) -> Result<SearchAnswer, Failure> {
    let query = Query::read(&request.question, request.options).map_err(Error::Malformed)?;
    let pending = core.catch_up()?;
    let language = shown_in(request.language);
    let page = Page { from: request.from as usize, count: request.count.min(PAGE) as usize, language };
    let (answer, mut hits, closed) = core.read(|db| {
        let answer = search::find(db, &query, request.options, &request.filters, page)?;
        let hits = places::hits(db, &answer.hits)?;
        let closed = if answer.total == 0 { closed_archives(db, request.filters.case)? } else { 0 };
        Ok::<_, Error>((answer, hits, closed))
    })?;
    spots::lead(core, &answer.hits, &mut hits);
    Ok(SearchAnswer {
        hits,
        total: answer.total as u32,
        more: answer.more,
        kinds: kinds(&answer),
        closed,
        nowhere: answer.nowhere,
        left_out: answer.left_out as u32,
        pending,
    })
}

/// The language in which places of several wordings are shown; Russian where none is asked for.
fn shown_in(asked: Option<Language>) -> Language {
    asked.unwrap_or(Language::Ru)
}

/// How many archives of a case, or of all, hold files that nobody took out. Those of chats are read as they lie.
fn closed_archives(db: &Connection, case: Option<CaseId>) -> Result<u32, Error> {
    let sql = "SELECT count(*) FROM reading r JOIN evidence e ON e.id = r.evidence_id
         WHERE r.format = 'zip' AND (?1 IS NULL OR e.case_id = ?1)
             AND NOT EXISTS (SELECT 1 FROM chat_source WHERE evidence_id = e.id)
             AND EXISTS (SELECT 1 FROM inner_file f WHERE f.evidence_id = e.id AND NOT EXISTS (
                 SELECT 1 FROM evidence_parent p WHERE p.parent_id = e.id AND p.entry = f.entry))";
    Ok(db.prepare_cached(sql)?.query_row(params![case], |row| row.get(0))?)
}

pub fn findings(core: &Core, request: AskFindings) -> Result<Vec<FindingRow>, Failure> {
    core.catch_up()?;
    let found = core.read(|db| search::findings(db, request.kind, &request.filters, FINDINGS))?;
    let mut rows = Vec::with_capacity(found.len());
    let sought: Vec<Identifier> = found
        .iter()
        .map(|finding| {
            let value = if matches!(finding.kind, search::FindingKind::Email | search::FindingKind::Handle) {
                finding.value.to_lowercase()
            } else {
                finding.value.clone()
            };
            Identifier::new(finding.kind.identifies(), value)
        })
        .collect();
    let owners = super::matching::owners(core, &sought, request.filters.case)?;
    for (finding, parties) in found.into_iter().zip(owners) {
        rows.push(FindingRow { kind: finding.kind, value: finding.value, texts: finding.texts as u32, parties });
    }
    Ok(rows)
}

pub fn standing(core: &Core, _: Nothing) -> Result<IndexView, Failure> {
    let standing = core.read(search::standing)?;
    let count = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(IndexView {
        pending: count(standing.pending),
        objects: count(standing.objects),
        texts: count(standing.texts),
        unread: core.unread_count()?,
        reading: core.unread.is_at_work(),
    })
}

/// Begins to read, in the background, what is not in the index yet and the items that nobody has read yet. The window asks it
/// when a vault was opened.
pub fn catch_up(core: &Core, request: Nothing) -> Result<IndexView, Failure> {
    core.renew_index()?;
    if core.read(search::pending)? > 0 || core.read(search::is_forgetting)? {
        core.index_behind();
    }
    if core.unread_count()? > 0 {
        core.read_unread_behind();
    }
    standing(core, request)
}

/// Builds the index anew, in the background.
pub fn rebuild(core: &Core, _: Nothing) -> Result<Done, Failure> {
    core.vault()?.write(Act { label: "search-rebuild", undoable: false }, |tx| search::rebuild(tx))?;
    core.index_behind();
    Ok(Done {})
}

/// How a list or a person's name is asked: in every form, not across alphabets unless wished.
fn kinds(answer: &Answer) -> Vec<FoundOfKind> {
    answer.kinds.iter().map(|of| FoundOfKind { kind: of.kind, count: of.count as u32 }).collect()
}

/// Options of a list: nothing is being typed.
fn settled(options: Options) -> Options {
    Options { typing: false, ..options }
}
