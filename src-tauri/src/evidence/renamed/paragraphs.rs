//! Which paragraph of a new reading is which of the one before: by its words, by its letters where another code page was taken, and
//! where it was changed, joined or parted, by the words that only these share. Where nothing tells, it is none: a citation that leads
//! nowhere is seen to, one that leads to a stranger's words is not.

use super::super::chats::MessageKey;
use super::super::derivatives::Document;
use super::letters::are_of_two_pages;
use super::shared::{self, Gap};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// What two readings of one item say of the names of its paragraphs.
#[derive(Debug, Default)]
pub struct Renamed {
    /// Names of the earlier reading with those of the later one, where they differ.
    pub moved: Vec<(MessageKey, MessageKey)>,
    /// All names of the later one.
    pub stand: HashSet<MessageKey>,
    /// Whether paragraphs are counted otherwise, so that what is known by their numbers is of others now.
    pub renumbered: bool,
}

/// Compares two readings of one item.
pub fn of_documents(before: &Document, now: &Document) -> Renamed {
    let (old, new) = (names(before), names(now));
    let same = pairs(&Reading::of(before, &old), &Reading::of(now, &new));
    let led = old.iter().zip(same).filter_map(|(name, to)| Some((*name, new[to?])));
    let moved: Vec<(MessageKey, MessageKey)> = led.filter(|(name, to)| name != to).collect();
    let place = |name: &MessageKey| (name.part, name.line);
    let renumbered =
        !old.iter().map(place).eq(new.iter().map(place)) || moved.iter().any(|(name, to)| place(name) != place(to));
    Renamed { moved, stand: new.into_iter().collect(), renumbered }
}

/// Which block of the later reading each one of the earlier is, both counted over all pages; nothing where none of them is.
pub fn same_blocks(before: &Document, now: &Document) -> Vec<Option<usize>> {
    pairs(&Reading::of(before, &names(before)), &Reading::of(now, &names(now)))
}

fn names(document: &Document) -> Vec<MessageKey> {
    let mut names = Vec::new();
    for (page, of) in (0u32..).zip(&document.pages) {
        let blocks = (0u32..).zip(&of.blocks);
        names.extend(blocks.map(|(number, block)| MessageKey::of_paragraph(page, number, &block.text)));
    }
    names
}

/// A reading as it is compared.
struct Reading<'a> {
    texts: Vec<&'a str>,
    digests: Vec<[u8; 6]>,
}

impl<'a> Reading<'a> {
    fn of(document: &'a Document, names: &[MessageKey]) -> Self {
        Self {
            texts: document.blocks().map(|block| block.text.as_str()).collect(),
            digests: names.iter().map(|name| name.digest).collect(),
        }
    }

    /// Where words stand that stand there only.
    fn once(&self) -> HashMap<[u8; 6], usize> {
        let mut places: HashMap<[u8; 6], Option<usize>> = HashMap::new();
        for (at, digest) in self.digests.iter().enumerate() {
            places.entry(*digest).and_modify(|place| *place = None).or_insert(Some(at));
        }
        places.into_iter().filter_map(|(digest, place)| Some((digest, place?))).collect()
    }
}

fn pairs(before: &Reading<'_>, now: &Reading<'_>) -> Vec<Option<usize>> {
    let mut same =
        Same { before, now, of: vec![None; before.texts.len()], taken: vec![false; now.texts.len()], gaps: Vec::new() };
    let (mine, theirs) = (before.once(), now.once());
    let mut sure: Vec<(usize, usize)> =
        mine.iter().filter_map(|(digest, at)| Some((*at, *theirs.get(digest)?))).collect();
    sure.sort_unstable();
    for (at, to) in &sure {
        same.take(*at, *to);
    }
    let (mut from, mut to) = (0, 0);
    for (at, place) in rising(&sure) {
        same.between(from..at, to..place);
        (from, to) = (at + 1, place + 1);
    }
    same.between(from..before.texts.len(), to..now.texts.len());
    for (at, to) in shared::pairs(&before.texts, &now.texts, &same.gaps) {
        same.take(at, to);
    }
    same.of
}

/// The longest row of pairs that rises on both sides.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::with_capacity(pairs.len()));
    for (at, (_, to)) in pairs.iter().enumerate() {
        let place = ends.partition_point(|end| pairs[*end].1 < *to);
        before.push(place.checked_sub(1).map(|place| ends[place]));
        if place == ends.len() { ends.push(at) } else { ends[place] = at }
    }
    let mut row = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(at) = next {
        row.push(pairs[at]);
        next = before[at];
    }
    row.reverse();
    row
}

struct Same<'a> {
    before: &'a Reading<'a>,
    now: &'a Reading<'a>,
    of: Vec<Option<usize>>,
    taken: Vec<bool>,
    /// What is left to be known by the words that are shared.
    gaps: Vec<Gap>,
}

impl Same<'_> {
    fn take(&mut self, at: usize, to: usize) {
        self.of[at] = Some(to);
        self.taken[to] = true;
    }

    /// What is left between two paragraphs that are sure.
    fn between(&mut self, old: Range<usize>, new: Range<usize>) {
        let mut left: Vec<usize> = old.filter(|at| self.of[*at].is_none()).collect();
        let mut free: Vec<usize> = new.filter(|to| !self.taken[*to]).collect();
        // Words that are said again and again, from both ends.
        let alike = |at: &usize, to: &usize| self.before.digests[*at] == self.now.digests[*to];
        let head = left.iter().zip(&free).take_while(|(at, to)| alike(at, to)).count();
        let most = left.len().min(free.len()) - head;
        let tail = left.iter().rev().zip(free.iter().rev()).take(most).take_while(|(at, to)| alike(at, to)).count();
        let ends = left.iter().zip(&free).take(head).chain(left.iter().rev().zip(free.iter().rev()).take(tail));
        let ends: Vec<(usize, usize)> = ends.map(|(at, to)| (*at, *to)).collect();
        for (at, to) in ends {
            self.take(at, to);
        }
        left.retain(|at| self.of[*at].is_none());
        free.retain(|to| !self.taken[*to]);
        let texts = left.iter().zip(&free).map(|(at, to)| (self.before.texts[*at], self.now.texts[*to]));
        if left.len() == free.len() && are_of_two_pages(texts) {
            for (at, to) in left.into_iter().zip(free) {
                self.take(at, to);
            }
        } else if !left.is_empty() && !free.is_empty() {
            self.gaps.push(Gap { left, free });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// To which paragraph (from 0) each one leads.
    fn led(before: &str, now: &str) -> Vec<Option<usize>> {
        same_blocks(&Document::of_text(before), &Document::of_text(now))
    }

    const PAPER: &str = "Договор займа\nПаспорт отдаётся хозяину\nДолг 1850 долларов\nПодпись";

    #[test]
    fn a_paragraph_is_the_same_when_it_was_joined_or_parted() {
        let joined = "Договор займа\nПаспорт отдаётся хозяину Долг 1850 долларов\nПодпись";
        assert_eq!(led(PAPER, joined), [Some(0), Some(1), Some(1), Some(2)]);
        assert_eq!(led(joined, PAPER), [Some(0), Some(1), Some(3)], "of a parted one, where it begins");
    }

    #[test]
    fn other_words_at_its_place_are_another_paragraph() {
        let now = "Договор займа\nОтпечаток печати\nДолг 1850 долларов\nИ ещё строка\nПодпись";
        assert_eq!(led(PAPER, now), [Some(0), None, Some(2), Some(4)]);
        assert_eq!(led("Итог\nМарт 500\nПодпись", "Итог\nМай 500\nПодпись"), [Some(0), None, Some(2)]);
        assert_eq!(led("Ведомость\nИюнь", "Ведомость\nИюль"), [Some(0), None]);
    }

    #[test]
    fn a_row_is_not_led_to_the_row_beside_it_that_has_the_same_sum() {
        let table = "Договор\nЯнварь 500\nФевраль 500\nПодпись";
        assert_eq!(led(table, "Договор\nФевраль 500 сом\nПодпись"), [Some(0), None, Some(1), Some(2)]);
        let months = "Выплаты\nЯнварь 500 сом наличными\nФевраль 500 сом наличными\nМарт 500 сом наличными";
        let now = "Выплаты\nФевраль: 500 сом, наличными, Айгүл\nМарт: 500 сом, наличными, Айгүл";
        assert_eq!(led(months, now), [Some(0), None, Some(1), Some(2)], "what all rows say tells none of them");
        // The sum stands in a row that is sure as well.
        let sums = "Аванс 500\nЯнварь 500\nИтог";
        assert_eq!(led(sums, "Аванс 500\nАпрель 500\nИтог"), [Some(0), None, Some(2)]);
    }

    #[test]
    fn a_heading_is_not_led_into_a_paragraph_that_speaks_of_it() {
        let now = "Договор займа\nХозяин увозит паспорт Айгүл на ферму под Шымкентом\nПодпись";
        assert_eq!(led("Договор займа\nПаспорт\nПодпись", now), [Some(0), None, Some(2)]);
        // Half of it stands here and half of it there, among other words.
        let even = "Начало\nКарыз калды, деди агасы\nБеш жүз төлөйт агасы\nКонец";
        assert_eq!(led("Начало\nКарыз калды беш жүз\nКонец", even)[1], None, "it shares as much with both");
    }

    #[test]
    fn a_text_read_by_another_code_page_keeps_its_paragraphs() {
        let wrong = "Äîãîâîð çàéìà\nÏàñïîðò îòäà¸òñÿ õîçÿèíó\nÄîëã 1850 äîëëàðîâ\nÏîäïèñü";
        assert_eq!(led(wrong, PAPER), [Some(0), Some(1), Some(2), Some(3)]);
        let part = "дПМЗ ЧЕТОХФШ ДП НБТФБ\nрБУРПТФ ПФДБЈФУС ИПЪСЙОХ";
        let right = "Договор\nДолг вернуть до марта\nПаспорт отдаётся хозяину\nПодпись";
        assert_eq!(led(&format!("Договор\n{part}\nПодпись"), right), [0, 1, 2, 3].map(Some), "and a part of one");
        let other = wrong.replace("1850", "1950");
        assert_eq!(led(&other, PAPER), [None::<usize>; 4], "figures are figures in every code page");
    }

    #[test]
    fn what_is_said_again_and_again_stands_where_it_stood() {
        assert_eq!(led("Да\nНет\nДа\nДа\nКонец", "Шапка\nДа\nНет\nДа\nДа\nКонец"), [1, 2, 3, 4, 5].map(Some));
    }

    #[test]
    fn what_is_read_no_more_leads_nowhere() {
        assert_eq!(led("Договор займа\nX-Mailer: 7\nПодпись", "Договор займа\nПодпись"), [Some(0), None, Some(1)]);
        assert_eq!(led("", PAPER), [None::<usize>; 0]);
    }

    #[test]
    fn only_names_that_changed_are_noted() {
        let of = |before: &str, now: &str| of_documents(&Document::of_text(before), &Document::of_text(now));
        assert!(of(PAPER, PAPER).moved.is_empty());
        let renamed = of(PAPER, &format!("Шапка\n{PAPER}"));
        let lines: Vec<_> = renamed.moved.iter().map(|(name, now)| (name.line, now.line)).collect();
        assert_eq!(lines, [(1, 2), (2, 3), (3, 4), (4, 5)]);
        assert_eq!((renamed.stand.len(), renamed.renumbered), (5, true));
    }

    #[test]
    fn paragraphs_that_keep_their_numbers_keep_what_is_known_by_these() {
        let of = |now: &str| of_documents(&Document::of_text(PAPER), &Document::of_text(now));
        let reworded = of(&PAPER.replace("Паспорт отдаётся", "Паспорт отдается"));
        assert_eq!((reworded.moved.len(), reworded.renumbered), (1, false));
        let more = of(&format!("{PAPER}\nPS"));
        assert_eq!((more.moved.len(), more.renumbered), (0, true), "there is one that nothing was known of");
    }
}
