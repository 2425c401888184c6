//! Which paragraph of a new reading is which of the one before: by its words, by its place between paragraphs whose words are the
//! same, and where several were joined or one was parted, by the words that they share.

use super::super::chats::MessageKey;
use super::super::derivatives::Document;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// A stretch in which so many pairs would have to be compared is another text.
const PAIRS: usize = 250_000;

/// What two readings of one item say of the names of its paragraphs.
#[derive(Debug, Default)]
pub struct Renamed {
    /// Names of the earlier reading with those of the later one, where they differ.
    pub moved: Vec<(MessageKey, MessageKey)>,
    /// All names of the later one.
    pub stand: HashSet<MessageKey>,
}

/// Compares two readings of one item.
pub fn of_documents(before: &Document, now: &Document) -> Renamed {
    let (old, new) = (names(before), names(now));
    let same = pairs(&Reading::of(before, &old), &Reading::of(now, &new));
    let moved = old.iter().zip(same).filter_map(|(name, to)| Some((*name, new[to?])));
    Renamed { moved: moved.filter(|(name, to)| name != to).collect(), stand: new.iter().copied().collect() }
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
    let mut same = Same { before, now, of: vec![None; before.texts.len()], taken: vec![false; now.texts.len()] };
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
        let whole = left.len() == self.before.texts.len();
        if left.len() == free.len() && (left.len() == 1 || whole) {
            // One between its neighbours, or a text of which every word is read differently: its place tells.
            for (at, to) in left.into_iter().zip(free) {
                self.take(at, to);
            }
        } else if left.len().saturating_mul(free.len()) <= PAIRS {
            self.by_words(&left, &free);
        }
    }

    /// Each to the first that shares at least half of the words of the shorter one, in order. Two that were joined lead to one.
    fn by_words(&mut self, left: &[usize], free: &[usize]) {
        let there: Vec<HashSet<String>> = free.iter().map(|to| words(self.now.texts[*to])).collect();
        let mut from = 0;
        for at in left {
            let here = words(self.before.texts[*at]);
            let shares = |place: &usize| {
                let shared = here.intersection(&there[*place]).count();
                shared > 0 && shared * 2 >= here.len().min(there[*place].len())
            };
            if let Some(found) = (from..free.len()).find(shares) {
                self.take(*at, free[found]);
                from = found;
            }
        }
    }
}

/// Its words of three letters and more; shorter ones stand in every paragraph.
fn words(text: &str) -> HashSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 3);
    words.map(str::to_lowercase).collect()
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
    fn a_paragraph_is_the_same_when_its_neighbours_are_read_differently() {
        let now = "Договор займа\nОтпечаток печати\nДолг 1850 долларов\nИ ещё строка\nПодпись";
        assert_eq!(led(PAPER, now), [Some(0), Some(1), Some(2), Some(4)]);
        let joined = "Договор займа\nПаспорт отдаётся хозяину Долг 1850 долларов\nПодпись";
        assert_eq!(led(PAPER, joined), [Some(0), Some(1), Some(1), Some(2)]);
        assert_eq!(led(joined, PAPER), [Some(0), Some(1), Some(3)], "of a parted one, where it begins");
    }

    #[test]
    fn a_text_of_which_every_letter_was_wrong_keeps_its_paragraphs() {
        let wrong = "Äîãîâîð\nÏàñïîðò\nÄîëã\nÏîäïèñü";
        assert_eq!(led(wrong, PAPER), [Some(0), Some(1), Some(2), Some(3)]);
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
        assert_eq!(renamed.stand.len(), 5);
    }
}
