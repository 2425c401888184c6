//! Texts that hold their wordings one after another, Russian, Kyrgyz, English, with bars between: places, addresses, issuers. Each
//! wording is searched; an answer shows one of them, as papers do.

use super::Kind;
use crate::base::Language;
use crate::law::Words;
use crate::search::Error;
use crate::search::marks::Sought;
use rusqlite::{Connection, params};

/// What a text of a thing says, each place of several wordings in the one that was found, or in a language.
pub(in crate::search) fn shown(
    db: &Connection,
    kind: Kind,
    id: &str,
    text: String,
    sought: &Sought<'_>,
    language: Language,
) -> Result<String, Error> {
    let mut texts = of(db, kind, id)?;
    // One may begin another: the longer goes first, so that no part of it is taken for the shorter.
    texts.sort_by_key(|several| std::cmp::Reverse(several.len()));
    Ok(texts.iter().fold(text, |text, several| text.replacen(several.as_str(), &chosen(several, sought, language), 1)))
}

/// The texts of a thing that have several wordings.
fn of(db: &Connection, kind: Kind, id: &str) -> Result<Vec<String>, Error> {
    let sql = match kind {
        Kind::Fact => "SELECT place FROM fact WHERE id = ?1 AND instr(place, '|') > 0",
        Kind::Account => "SELECT place FROM account WHERE id = ?1 AND instr(place, '|') > 0",
        Kind::Party => {
            "SELECT value FROM party_contact WHERE party_id = ?1 AND kind = 'address' AND instr(value, '|') > 0
             UNION SELECT issued_by FROM party_document WHERE party_id = ?1 AND instr(issued_by, '|') > 0"
        }
        Kind::Interview => {
            "SELECT place FROM (SELECT CASE WHEN json_valid(answer) THEN json_extract(answer, '$.place') END AS place
                 FROM interview_answer WHERE interview_id = ?1) WHERE instr(place, '|') > 0"
        }
        _ => return Ok(Vec::new()),
    };
    let mut query = db.prepare_cached(sql)?;
    Ok(query.query_map(params![id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The wording of a language; where only another holds what was asked for, that one.
fn chosen(several: &str, sought: &Sought<'_>, language: Language) -> String {
    let words = Words::parted(several);
    let own = words.get(language);
    let mut wordings = std::iter::once(own).chain(several.split('|').map(str::trim));
    wordings.find(|wording| !sought.marks(wording).marks.is_empty()).unwrap_or(own).to_owned()
}
