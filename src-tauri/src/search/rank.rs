//! Which answers matter most. Every text that is weighed is read: how often it says what was asked for and how near each other, in
//! its title or in its body, and as it was typed. Nothing of this lies in the index. Of many, those of each sort are weighed of which the
//! index tells without reading that they are good (the words as typed side by side, in a title, a short text), then the newest.

use super::Error;
use super::expand::{Expanded, Meant};
use super::filters::Object;
use super::marks::{Marked, Sought};
use super::sources::{self, Kind};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashSet;
use std::rc::Rc;

/// A text that answers, newest first as the index gives them.
pub(super) struct Candidate {
    pub row: i64,
    pub part: u32,
    pub object: Rc<Object>,
    /// The greater, the better; none: not weighed.
    pub weight: Option<f64>,
}

/// So many bytes of texts of a sort are read to weigh them, and so many texts.
const BYTES: usize = 96 << 10;
const TEXTS: usize = 200;
/// The index is asked about no more texts of a sort: how long they are, and whether they have the words as they were typed.
const SIZED: usize = 600;
const TYPED_SO: usize = 2_000;
/// Of a word of two, so many forms are tried side by side with those of the other.
const BESIDE: usize = 2;

/// A name or a title says more than a word on a page.
const TITLE: f64 = 4.0;
/// A word as it was typed says more than another form of it.
const TYPED: f64 = 1.5;
/// How soon a word that is said once more stops to matter, how much long texts lose, and how long a text usually is, as in BM25.
const OFTEN: f64 = 1.2;
const LENGTH: f64 = 0.5;
const USUAL: f64 = 60.0;
/// What it adds that all parts of a question stand side by side.
const NEAR: f64 = 0.5;

/// Puts the candidates into their order: those that were weighed, then the rest as it came, what people wrote down first.
pub(super) fn order(
    db: &Connection,
    candidates: &mut [Candidate],
    expanded: &Expanded,
    sought: &Sought<'_>,
) -> Result<(), Error> {
    let mut sorts: [Vec<usize>; 3] = Default::default();
    for (at, candidate) in candidates.iter().enumerate() {
        let sort = match candidate.object.kind {
            Kind::Message => 0,
            Kind::Page => 1,
            _ => 2,
        };
        sorts[sort].push(at);
    }
    // The newest stand first: older ones than the last are not among them.
    let oldest = candidates.last().map_or(0, |last| last.row);
    let mut typed_so: Option<HashSet<i64>> = None;
    for (sort, newest) in sorts.iter().enumerate() {
        let mut spent = (0, 0);
        if read(db, candidates, newest, (BYTES / 2, TEXTS / 2), &mut spent, sought)? {
            continue;
        }
        let mut typed = match typed_so.take() {
            Some(typed) => typed,
            None => rows_of(db, &as_typed(&expanded.wanted), oldest)?,
        };
        // Messages have no titles.
        if sort > 0 {
            typed.extend(rows_of(db, &titled(&expanded.wanted), oldest)?);
        }
        let best = promising(db, candidates, newest, &typed)?;
        read(db, candidates, &best, (BYTES, TEXTS), &mut spent, sought)?;
        typed_so = Some(typed);
    }
    candidates.sort_by(|a, b| {
        let weight = |c: &Candidate| c.weight.unwrap_or(0.0);
        let kind = |c: &Candidate| of_kind(c.object.kind);
        weight(b).total_cmp(&weight(a)).then(kind(b).total_cmp(&kind(a))).then(b.row.cmp(&a.row))
    });
    Ok(())
}

/// Reads and weighs candidates in an order, until so many bytes and texts are read. True: all of them are weighed.
fn read(
    db: &Connection,
    candidates: &mut [Candidate],
    order: &[usize],
    (bytes, texts): (usize, usize),
    spent: &mut (usize, usize),
    sought: &Sought<'_>,
) -> Result<bool, Error> {
    for &at in order {
        let Candidate { object, part, weight, .. } = &mut candidates[at];
        if weight.is_some() {
            continue;
        }
        if spent.0 >= bytes || spent.1 >= texts {
            return Ok(false);
        }
        let Some(doc) = sources::one(db, object.kind, &object.id, *part)? else { continue };
        spent.0 += doc.title.len() + doc.body.len();
        spent.1 += 1;
        let said = weigh(&sought.marks(&doc.title), &sought.marks(&doc.body), sought.parts());
        *weight = Some(said * of_kind(object.kind));
    }
    Ok(true)
}

/// Forms or phrases of a part of a question as FTS5 takes them, the typed one first.
fn forms_of(meant: &Meant, most: usize) -> Vec<String> {
    let forms = meant.forms.iter().take(most).map(|form| format!("\"{form}\""));
    forms.chain(meant.phrases()).take(most).collect()
}

/// The words as they were typed, where they are several side by side; nothing where one was only begun.
fn as_typed(wanted: &[Meant]) -> Vec<String> {
    match wanted {
        [one] if one.exact || one.forms.is_empty() => forms_of(one, 1),
        [] | [_] => Vec::new(),
        [one, other] => {
            let others = forms_of(other, BESIDE);
            let pairs =
                |form: String| others.iter().map(|other| format!("NEAR({form} {other}, 1)")).collect::<Vec<_>>();
            forms_of(one, BESIDE).into_iter().flat_map(pairs).collect()
        }
        all => {
            let words: Vec<String> = all.iter().flat_map(|meant| forms_of(meant, 1)).collect();
            if words.len() < all.len() {
                return Vec::new();
            }
            vec![format!("NEAR({}, {})", words.join(" "), words.len())]
        }
    }
}

/// The words as they were typed, in a title.
fn titled(wanted: &[Meant]) -> Vec<String> {
    let words: Vec<String> = wanted.iter().flat_map(|meant| forms_of(meant, 1)).collect();
    if words.is_empty() { Vec::new() } else { vec![format!("title : ({})", words.join(" AND "))] }
}

/// The newest texts, none older than a row, that answer any of these questions to the index.
fn rows_of(db: &Connection, questions: &[String], oldest: i64) -> Result<HashSet<i64>, Error> {
    if questions.is_empty() {
        return Ok(HashSet::new());
    }
    let mut query = db.prepare_cached(
        "SELECT rowid FROM search_index WHERE search_index MATCH ?1 AND rowid >= ?2 ORDER BY rowid DESC LIMIT ?3",
    )?;
    let rows = query.query_map(params![questions.join(" OR "), oldest, TYPED_SO as i64], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Candidates of a sort that are likely the best by what the index tells of them, the likeliest first: those with the words as they were
/// typed before the others, the shorter before the longer.
fn promising(
    db: &Connection,
    candidates: &[Candidate],
    newest: &[usize],
    typed_so: &HashSet<i64>,
) -> Result<Vec<usize>, Error> {
    let typed = |at: &usize| typed_so.contains(&candidates[*at].row);
    let open = || newest.iter().copied().filter(move |at| candidates[*at].weight.is_none());
    let mut looked_at: Vec<usize> = open().filter(typed).take(SIZED).collect();
    let room = SIZED - looked_at.len();
    looked_at.extend(open().filter(|at| !typed(at)).take(room));
    let mut sizes = db.prepare_cached("SELECT sz FROM search_index_docsize WHERE id = ?1")?;
    let mut found = Vec::with_capacity(looked_at.len());
    for at in looked_at {
        let size: Option<Vec<u8>> = sizes.query_row(params![candidates[at].row], |row| row.get(0)).optional()?;
        found.push((!typed(&at), words_in(&size.unwrap_or_default()), at));
    }
    found.sort_by_key(|(typed, words, _)| (*typed, *words));
    Ok(found.into_iter().map(|(_, _, at)| at).collect())
}

/// How many words a text has, as FTS5 notes it: a number for each column, seven bits in a byte, the high ones first.
fn words_in(size: &[u8]) -> u64 {
    let (mut sum, mut number) = (0u64, 0u64);
    for byte in size {
        number = (number << 7) | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            sum += number;
            number = 0;
        }
    }
    sum
}

/// What people wrote down about the case says more than one message among thousands.
const fn of_kind(kind: Kind) -> f64 {
    match kind {
        Kind::Party | Kind::Case => 1.6,
        Kind::Fact | Kind::Evidence | Kind::Account => 1.3,
        Kind::Message | Kind::Page => 1.0,
        _ => 1.1,
    }
}

/// The weight of one text for a question of so many parts.
fn weigh(title: &Marked, body: &Marked, parts: usize) -> f64 {
    let mut said = vec![0.0; parts];
    for (marked, worth) in [(title, TITLE), (body, 1.0)] {
        for mark in &marked.marks {
            said[mark.part] += worth * if mark.exact { TYPED } else { 1.0 };
        }
    }
    let words = (title.words + body.words) as f64;
    let long = OFTEN * (1.0 - LENGTH + LENGTH * words / USUAL);
    let sum: f64 = said.iter().map(|said| said * (OFTEN + 1.0) / (said + long)).sum();
    let near = nearness(title, parts).max(nearness(body, parts));
    sum * (1.0 + NEAR * near)
}

/// 1: all parts of a question stand side by side; the farther, the less; 0 for one part, or where one is missing.
fn nearness(marked: &Marked, parts: usize) -> f64 {
    if parts < 2 {
        return 0.0;
    }
    // The shortest stretch with all parts in it: its end goes on until all are in, its beginning follows.
    let mut inside = vec![0usize; parts];
    let (mut have, mut from, mut best) = (0, 0, usize::MAX);
    for mark in &marked.marks {
        have += usize::from(inside[mark.part] == 0);
        inside[mark.part] += 1;
        while have == parts {
            let first = &marked.marks[from];
            best = best.min(mark.at.saturating_sub(first.at) + 1);
            inside[first.part] -= 1;
            have -= usize::from(inside[first.part] == 0);
            from += 1;
        }
    }
    if best == usize::MAX { 0.0 } else { parts as f64 / best.max(parts) as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight_of(title: &str, body: &str, forms: &[&[&str]]) -> f64 {
        let wanted: Vec<Meant> = forms
            .iter()
            .map(|of| Meant { forms: of.iter().map(|f| (*f).to_owned()).collect(), exact: true, ..Meant::default() })
            .collect();
        let sought = Sought::of(&wanted);
        weigh(&sought.marks(title), &sought.marks(body), sought.parts())
    }

    #[test]
    fn a_title_a_short_text_and_the_word_as_typed_weigh_more() {
        let asked: &[&[&str]] = &[&["долг", "долга"]];
        let plain = weight_of("", "сказала про долга", asked);
        assert!(weight_of("долга", "", asked) > plain, "a title");
        assert!(weight_of("", "сказала про долг", asked) > plain, "as it was typed");
        assert!(weight_of("", &format!("долга {}", "и ещё ".repeat(200)), asked) < plain, "a long text");
        assert!(weight_of("", "долга долга", asked) > plain, "said twice");
    }

    #[test]
    fn parts_side_by_side_weigh_more_than_parts_far_from_each_other() {
        let asked: &[&[&str]] = &[&["паспорт"], &["хозяин"]];
        let near = weight_of("", "паспорт хозяин и ещё много других слов здесь", asked);
        let far = weight_of("", "паспорт и ещё много других слов здесь хозяин", asked);
        assert!(near > far, "{near} {far}");
        assert_eq!(weight_of("", "ничего", asked), 0.0);
    }

    #[test]
    fn the_length_of_a_text_is_read_from_the_index() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(
            "CREATE VIRTUAL TABLE search_index USING fts5(body, title, content = '', contentless_delete = 1);",
        )
        .unwrap();
        let long = "слово ".repeat(300);
        db.execute("INSERT INTO search_index (rowid, body, title) VALUES (7, ?1, 'два слова')", params![long]).unwrap();
        let size: Vec<u8> =
            db.query_row("SELECT sz FROM search_index_docsize WHERE id = 7", [], |row| row.get(0)).unwrap();
        assert_eq!(words_in(&size), 302);
    }
}
