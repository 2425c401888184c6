//! Paragraphs of two readings that are one by the words they share. Words that stand in several paragraphs of a reading say nothing:
//! the rows of a table share them all.

use std::collections::{HashMap, HashSet};

/// Paragraphs between two that are sure, of which it is not known which is which: those of the earlier reading and those of the later.
pub(super) struct Gap {
    pub left: Vec<usize>,
    pub free: Vec<usize>,
}

/// In which paragraph of a reading a word stands.
#[derive(Clone, Copy, Default)]
enum Stands {
    #[default]
    Nowhere,
    In(usize),
    InSeveral,
}

impl Stands {
    fn also(self, at: usize) -> Self {
        match self {
            Self::Nowhere => Self::In(at),
            Self::In(there) if there == at => self,
            _ => Self::InSeveral,
        }
    }
}

/// An earlier paragraph, a later one, and how many words they share.
type Sharing = (usize, usize, usize);

/// Which paragraphs are one, in the gaps of two readings. Several that were joined lead to one; one that was parted leads to where it
/// begins.
pub(super) fn pairs(before: &[&str], now: &[&str], gaps: &[Gap]) -> Vec<(usize, usize)> {
    let counted = Counted::of(before, now, gaps);
    let mut led = counted.joined();
    led.extend(counted.parted());
    led.extend(counted.changed(&led));
    led
}

struct Counted {
    /// How many words that say something each paragraph has.
    old: HashMap<usize, usize>,
    new: HashMap<usize, usize>,
    shared: Vec<Sharing>,
}

impl Counted {
    fn of(before: &[&str], now: &[&str], gaps: &[Gap]) -> Self {
        let asked = gaps.iter().flat_map(|gap| {
            let left = gap.left.iter().map(move |at| before[*at]);
            left.chain(gap.free.iter().map(move |to| now[*to])).flat_map(words)
        });
        let mut places: HashMap<String, [Stands; 2]> = asked.map(|word| (word, Default::default())).collect();
        for (side, texts) in [before, now].into_iter().enumerate() {
            for (at, text) in texts.iter().enumerate() {
                for word in words(text) {
                    if let Some(place) = places.get_mut(&word) {
                        place[side] = place[side].also(at);
                    }
                }
            }
        }
        let mut gap_of: [HashMap<usize, usize>; 2] = Default::default();
        for (number, gap) in gaps.iter().enumerate() {
            gap_of[0].extend(gap.left.iter().map(|at| (*at, number)));
            gap_of[1].extend(gap.free.iter().map(|to| (*to, number)));
        }
        let (mut old, mut new): (HashMap<usize, usize>, HashMap<usize, usize>) = Default::default();
        let mut shared: HashMap<(usize, usize), usize> = HashMap::new();
        for place in places.into_values() {
            if let [Stands::InSeveral, _] | [_, Stands::InSeveral] = place {
                continue;
            }
            if let Stands::In(at) = place[0] {
                *old.entry(at).or_default() += 1;
            }
            if let Stands::In(to) = place[1] {
                *new.entry(to).or_default() += 1;
            }
            if let [Stands::In(at), Stands::In(to)] = place
                && let (Some(here), Some(there)) = (gap_of[0].get(&at), gap_of[1].get(&to))
                && here == there
            {
                *shared.entry((at, to)).or_default() += 1;
            }
        }
        let mut shared: Vec<Sharing> = shared.into_iter().map(|((at, to), count)| (at, to, count)).collect();
        shared.sort_unstable();
        Self { old, new, shared }
    }

    /// Two or more that stand in a later one nearly whole, and are nearly all of it.
    fn joined(&self) -> Vec<(usize, usize)> {
        let mut of: HashMap<usize, (Vec<usize>, usize)> = HashMap::new();
        for (at, to, count) in self.shared.iter().filter(|(at, _, count)| nearly(*count, self.old[at])) {
            let (members, all) = of.entry(*to).or_default();
            members.push(*at);
            *all += count;
        }
        let whole = of.into_iter().filter(|(to, (members, all))| members.len() > 1 && nearly(*all, self.new[to]));
        whole.flat_map(|(to, (members, _))| members.into_iter().map(move |at| (at, to))).collect()
    }

    /// One of which nearly all stands in two or more later ones that are nearly nothing else, with the first of them.
    fn parted(&self) -> Vec<(usize, usize)> {
        let mut of: HashMap<usize, (Vec<usize>, usize)> = HashMap::new();
        for (at, to, count) in self.shared.iter().filter(|(_, to, count)| nearly(*count, self.new[to])) {
            let (pieces, all) = of.entry(*at).or_default();
            pieces.push(*to);
            *all += count;
        }
        let whole = of.into_iter().filter(|(at, (pieces, all))| pieces.len() > 1 && nearly(*all, self.old[at]));
        whole.filter_map(|(at, (pieces, _))| Some((at, pieces.into_iter().min()?))).collect()
    }

    /// One and one of which each shares more with the other than with any else: half of the shorter and a third of the longer.
    fn changed(&self, led: &[(usize, usize)]) -> Vec<(usize, usize)> {
        let old: HashSet<usize> = led.iter().map(|(at, _)| *at).collect();
        let new: HashSet<usize> = led.iter().map(|(_, to)| *to).collect();
        let fits = |(at, to, count): &&Sharing| {
            let (here, there) = (self.old[at], self.new[to]);
            let is_free = !old.contains(at) && !new.contains(to);
            is_free && count * 2 >= here.min(there) && count * 3 >= here.max(there)
        };
        let fitting: Vec<&Sharing> = self.shared.iter().filter(fits).collect();
        let theirs = best(fitting.iter().map(|(at, to, count)| (*at, *to, *count)));
        let mine = best(fitting.iter().map(|(at, to, count)| (*to, *at, *count)));
        let is_best = |(at, to): &(usize, usize)| theirs.get(at) == Some(to) && mine.get(to) == Some(at);
        fitting.into_iter().map(|(at, to, _)| (*at, *to)).filter(is_best).collect()
    }
}

/// For each the other with which it shares most; none where two share as much.
fn best(shared: impl Iterator<Item = Sharing>) -> HashMap<usize, usize> {
    let mut most: HashMap<usize, (usize, Option<usize>)> = HashMap::new();
    for (one, other, count) in shared {
        let best = most.entry(one).or_default();
        if count > best.0 {
            *best = (count, Some(other));
        } else if count == best.0 {
            best.1 = None;
        }
    }
    most.into_iter().filter_map(|(one, (_, other))| Some((one, other?))).collect()
}

/// Four of five.
const fn nearly(count: usize, of: usize) -> bool {
    count * 5 >= of * 4
}

/// Its words of three letters and more; shorter ones stand in every paragraph. A sum or a year alone tells no row from another.
fn words(text: &str) -> impl Iterator<Item = String> {
    let says = |word: &&str| word.chars().count() >= 3 && word.chars().any(char::is_alphabetic);
    text.split(|c: char| !c.is_alphanumeric()).filter(says).map(str::to_lowercase)
}
