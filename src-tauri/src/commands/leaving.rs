//! What leaves piece by piece. One exhibit or one document is given out every day; most of a case within a day is the case
//! leaving whole, and the rule of two covers that as it covers a bundle. So does it cover many pieces of whatever cases, and
//! a whole list of questions with what was found.

use super::core::Core;
use super::failure::Failure;
use super::views::SecondAct;
use crate::base::id::{CaseId, EvidenceId, FilingId};
use crate::base::{DAY_MS, Sha256Digest};
use crate::vault::Error;
use rusqlite::{Connection, named_params};
use std::collections::BTreeSet;

/// So many exhibits or documents of a case leave within a day whatever part of it they are: no more are ever called most of it.
const FEW: usize = 2;

/// So many questions within a day are no list.
const FEW_QUESTIONS: usize = 3;

/// So many pieces of whatever cases leave within a day without a second lawyer. A case made larger by files that nobody
/// needs has no smaller part leave.
const MANY: usize = 10;

/// What can leave by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Piece {
    /// An original, alone or with its proof, or its words in another language.
    Exhibit(EvidenceId),
    /// A document with everything in it, for print or for Word.
    Filing(FilingId),
}

/// Exhibits that are handed over, and for whom.
pub(super) struct Handed {
    pub items: Vec<EvidenceId>,
    pub case: CaseId,
    /// A line for each: the name, then the words of the key, as the second lawyer is shown them.
    pub to: Vec<String>,
    /// Names of those whose words were not compared.
    pub uncompared: String,
}

impl Handed {
    fn pieces(&self) -> Vec<Piece> {
        self.items.iter().map(|item| Piece::Exhibit(*item)).collect()
    }

    /// What a second lawyer agrees with: these items of this case for these names and keys, compared or not, and nothing else.
    fn target(&self) -> String {
        let items = self.items.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        target_of(&format!("{}\n{items}\n{}\n{}", self.case, self.to.join("\n"), self.uncompared))
    }
}

impl Core {
    /// Refuses to let the pieces out with which too much would have left within a day, until a second lawyer agreed.
    pub(super) fn expect_second_for(&self, pieces: &[Piece], case: CaseId) -> Result<(), Failure> {
        if self.is_too_much(pieces, case)? {
            self.expect_second(SecondAct::CaseExport, &case.to_string())?;
        }
        Ok(())
    }

    /// The same, and makes use of the agreement; answers who agreed.
    pub(super) fn take_second_for(&self, pieces: &[Piece], case: CaseId) -> Result<Option<String>, Failure> {
        if self.is_too_much(pieces, case)? {
            return self.take_second(SecondAct::CaseExport, &case.to_string());
        }
        Ok(None)
    }

    /// Whether it would be. Pieces that leave together are all of one kind.
    fn is_too_much(&self, pieces: &[Piece], case: CaseId) -> Result<bool, Failure> {
        let Some(since) = self.counted_since()? else { return Ok(false) };
        let Some(piece) = pieces.first().copied() else { return Ok(false) };
        self.read(|db| {
            let mut left = left_since(db, since)?;
            left.extend(pieces.iter().map(|piece| (*piece, case)));
            let same_kind = |other: &Piece| matches!(other, Piece::Exhibit(_)) == matches!(piece, Piece::Exhibit(_));
            let of_case = left.iter().filter(|(other, of)| *of == case && same_kind(other)).count();
            let is_most = of_case > FEW && of_case * 2 > size(db, piece, case)?;
            Ok::<_, Error>(is_most || left.len() > MANY)
        })
    }

    /// The same for what is handed over; the refusal says for whom it is and by which words.
    pub(super) fn expect_second_for_handover(&self, handed: &Handed) -> Result<(), Failure> {
        if !self.is_too_much(&handed.pieces(), handed.case)? {
            return Ok(());
        }
        let asked = self.expect_second(SecondAct::Handover, &handed.target());
        asked.map_err(|failure| failure.with("to", handed.to.join("\n")).with("uncompared", &handed.uncompared))
    }

    /// The same, and makes use of the agreement; answers who agreed.
    pub(super) fn take_second_for_handover(&self, handed: &Handed) -> Result<Option<String>, Failure> {
        if self.is_too_much(&handed.pieces(), handed.case)? {
            return self.take_second(SecondAct::Handover, &handed.target());
        }
        Ok(None)
    }

    /// The same for a list: more questions within a day than a few are a list, however they are divided.
    pub(super) fn take_second_for_list(&self, text: &str, questions: usize) -> Result<Option<String>, Failure> {
        if self.is_a_list(questions)? {
            return self.take_second(SecondAct::ListExport, &target_of(text));
        }
        Ok(None)
    }

    /// Refuses to let a list out until a second lawyer agreed with just this one.
    pub(super) fn expect_second_for_list(&self, text: &str, questions: usize) -> Result<(), Failure> {
        if self.is_a_list(questions)? {
            self.expect_second(SecondAct::ListExport, &target_of(text))?;
        }
        Ok(())
    }

    fn is_a_list(&self, questions: usize) -> Result<bool, Failure> {
        let Some(since) = self.counted_since()? else { return Ok(false) };
        let sql = "SELECT coalesce(sum(json_extract(CAST(details AS TEXT), '$.questions')), 0) FROM custody_entry
             WHERE action = 'export' AND at_ms >= :since
               AND json_extract(CAST(details AS TEXT), '$.what') = 'search-list'
               AND json_extract(CAST(details AS TEXT), '$.failed') IS NULL"; // says again what an entry before says
        let before: i64 = self
            .read(|db| db.query_row(sql, named_params! { ":since": since }, |row| row.get(0)).map_err(Error::from))?;
        Ok(questions + usize::try_from(before).unwrap_or(0) > FEW_QUESTIONS)
    }

    /// From when on pieces count together, for a day; never, where one lawyer decides alone.
    fn counted_since(&self) -> Result<Option<i64>, Failure> {
        let on = self.vault()?.two_person_rule()?;
        Ok(on.then(|| self.clock.now().millis() - DAY_MS))
    }
}

/// What a second lawyer agrees with: just this and nothing else.
fn target_of(text: &str) -> String {
    Sha256Digest::of(text.as_bytes()).to_string()
}

/// How many pieces of this kind a case has.
fn size(db: &Connection, piece: Piece, case: CaseId) -> Result<usize, Error> {
    let sql = match piece {
        Piece::Exhibit(_) => {
            "SELECT count(*) FROM evidence WHERE case_id = :case AND id NOT IN (SELECT evidence_id FROM destroyed)"
        }
        Piece::Filing(_) => "SELECT count(*) FROM filing WHERE case_id = :case",
    };
    let count: i64 = db.query_row(sql, named_params! { ":case": case }, |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// What left since then, each piece once, as the custody log says.
fn left_since(db: &Connection, since: i64) -> Result<BTreeSet<(Piece, CaseId)>, Error> {
    let mut left = BTreeSet::new();
    let mut exhibits = db.prepare_cached(
        "WITH export AS (SELECT seq, CAST(details AS TEXT) AS details FROM custody_entry
                         WHERE action = 'export' AND at_ms >= :since),
              gone (id) AS (
                  SELECT o.evidence_id FROM export e JOIN custody_object o ON o.seq = e.seq
                  WHERE json_extract(e.details, '$.what') IN ('original', 'readable-part', 'package', 'handover')
                  UNION SELECT json_extract(e.details, '$.evidence') FROM export e
                  WHERE json_extract(e.details, '$.what') = 'translation')
         SELECT i.id, i.case_id FROM gone JOIN evidence i ON i.id = gone.id",
    )?;
    let mut rows = exhibits.query(named_params! { ":since": since })?;
    while let Some(row) = rows.next()? {
        left.insert((Piece::Exhibit(row.get(0)?), row.get(1)?));
    }
    // A public edition names nobody.
    let mut filings = db.prepare_cached(
        "WITH export AS (SELECT CAST(details AS TEXT) AS details FROM custody_entry
                         WHERE action = 'export' AND at_ms >= :since)
         SELECT f.id, f.case_id FROM export e JOIN filing f ON f.id = json_extract(e.details, '$.filing')
         WHERE json_extract(e.details, '$.what') = 'filing' AND json_extract(e.details, '$.kind') <> 'public'",
    )?;
    let mut rows = filings.query(named_params! { ":since": since })?;
    while let Some(row) = rows.next()? {
        left.insert((Piece::Filing(row.get(0)?), row.get(1)?));
    }
    Ok(left)
}
