//! Which answers matter most. Every text that is weighed is read: how often it says what was asked for and how near each other, in
//! its title or in its body, and as it was typed. Nothing of this lies in the index. Of many, the newest of each sort are weighed.

use super::Error;
use super::filters::Object;
use super::marks::{Marked, Sought};
use super::sources::{self, Kind};
use rusqlite::Connection;
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
const BYTES: usize = 128 << 10;
const TEXTS: usize = 300;

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
pub(super) fn order(db: &Connection, candidates: &mut [Candidate], sought: &Sought<'_>) -> Result<(), Error> {
    let mut spent = [(0usize, 0usize); 3];
    for candidate in candidates.iter_mut() {
        let sort = match candidate.object.kind {
            Kind::Message => 0,
            Kind::Page => 1,
            _ => 2,
        };
        let (bytes, texts) = &mut spent[sort];
        if *bytes >= BYTES || *texts >= TEXTS {
            continue;
        }
        let object = &candidate.object;
        let Some(doc) = sources::one(db, object.kind, &object.id, candidate.part)? else { continue };
        *bytes += doc.title.len() + doc.body.len();
        *texts += 1;
        let weight = weight(&sought.marks(&doc.title), &sought.marks(&doc.body), sought.parts());
        candidate.weight = Some(weight * of_kind(object.kind));
    }
    candidates.sort_by(|a, b| {
        let weight = |c: &Candidate| c.weight.unwrap_or(0.0);
        let kind = |c: &Candidate| of_kind(c.object.kind);
        weight(b).total_cmp(&weight(a)).then(kind(b).total_cmp(&kind(a))).then(b.row.cmp(&a.row))
    });
    Ok(())
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
fn weight(title: &Marked, body: &Marked, parts: usize) -> f64 {
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
    use crate::search::expand::Meant;

    fn weigh(title: &str, body: &str, forms: &[&[&str]]) -> f64 {
        let wanted: Vec<Meant> = forms
            .iter()
            .map(|of| Meant { forms: of.iter().map(|f| (*f).to_owned()).collect(), exact: true, ..Meant::default() })
            .collect();
        let sought = Sought::of(&wanted);
        weight(&sought.marks(title), &sought.marks(body), sought.parts())
    }

    #[test]
    fn a_title_a_short_text_and_the_word_as_typed_weigh_more() {
        let asked: &[&[&str]] = &[&["долг", "долга"]];
        let plain = weigh("", "сказала про долга", asked);
        assert!(weigh("долга", "", asked) > plain, "a title");
        assert!(weigh("", "сказала про долг", asked) > plain, "as it was typed");
        assert!(weigh("", &format!("долга {}", "и ещё ".repeat(200)), asked) < plain, "a long text");
        assert!(weigh("", "долга долга", asked) > plain, "said twice");
    }

    #[test]
    fn parts_side_by_side_weigh_more_than_parts_far_from_each_other() {
        let asked: &[&[&str]] = &[&["паспорт"], &["хозяин"]];
        let near = weigh("", "паспорт хозяин и ещё много других слов здесь", asked);
        let far = weigh("", "паспорт и ещё много других слов здесь хозяин", asked);
        assert!(near > far, "{near} {far}");
        assert_eq!(weigh("", "ничего", asked), 0.0);
    }
}
