//! How alike two names are, word by word and as a whole. The whole is more than its words: what agrees is weighed
//! against what contradicts and what one side does not say.

use super::declined::Case;
use super::sound::{self, Sound};
use super::{Gender, Name, Part, Word, distance, endings, short};
use std::sync::LazyLock;

/// Two words under this are two words.
const SAME_WORD: f32 = 0.74;
/// Two forms of one given name by the table: Настя, Анастасия.
const OTHER_FORM: f32 = 0.9;
/// A given name grown or shortened by an end: Бакыт, Бакытбек.
const GROWN_FORM: f32 = 0.84;

/// How a part of one name stands to the same part of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// One side, or both, do not say.
    Unsaid,
    /// The same letters.
    Same,
    /// The same by sound, in another alphabet or spelling.
    Sounds,
    /// A short or another form of one name.
    Form,
    /// An initial that fits.
    Initial,
    /// Another name.
    Differs,
}

/// How alike two names are, and why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// From 0 to 1. From [`Likeness::LIKELY`] on, likely the same name of the same person.
    pub score: f32,
    /// How the surnames stand.
    pub surname: Standing,
    /// How the given names stand; also words whose part is not known.
    pub given: Standing,
    /// How the fathers' names stand, whether -ович, -овна, уулу or кызы.
    pub patronymic: Standing,
    /// One name was found in an inflected form of the other.
    pub declined: bool,
    /// The same father, but a son and a daughter.
    pub siblings: bool,
}

impl Likeness {
    /// From here on the same name is likelier than not.
    pub const LIKELY: f32 = 0.7;

    const NONE: Self = Self {
        score: 0.0,
        surname: Standing::Unsaid,
        given: Standing::Unsaid,
        patronymic: Standing::Unsaid,
        declined: false,
        siblings: false,
    };
}

/// How alike two names written in one line are, 0 to 1, also when one is declined.
pub fn likeness(a: &str, b: &str) -> f32 {
    alike(&Name::read(a), &Name::read(b), true).score
}

/// Compares two names. `declined` also tries the names that inflected words may come from.
pub fn alike(a: &Name, b: &Name, declined: bool) -> Likeness {
    let (one, other): (Vec<&Word>, Vec<&Word>) = (a.words.iter().collect(), b.words.iter().collect());
    let straight = compare(&one, &other);
    if !declined || straight.score >= 0.9 {
        return straight;
    }
    let turned = [inflected(a, b), inflected(b, a)].into_iter().flatten();
    turned.fold(straight, |best, found| if found.score > best.score { found } else { best })
}

/// The likeness when `a` stands in some case of Russian or Kyrgyz, all of its words in the same.
fn inflected(a: &Name, b: &Name) -> Option<Likeness> {
    let forms: Vec<Vec<(Word, Case)>> = a.words.iter().map(Word::uninflected).collect();
    let mut cases: Vec<Case> = Vec::new();
    for (_, case) in forms.iter().flatten() {
        if !cases.contains(case) {
            cases.push(*case);
        }
    }
    let other: Vec<&Word> = b.words.iter().collect();
    let nearest = |word: &Word| other.iter().map(|o| words_alike(word, o)).fold(0.0, f32::max);
    let in_case = |case: Case| {
        let mut changed = false;
        let words: Vec<&Word> = a
            .words
            .iter()
            .zip(&forms)
            .map(|(plain, forms)| {
                let mut best = (plain, nearest(plain));
                for (form, _) in forms.iter().filter(|(_, of)| *of == case) {
                    let near = nearest(form);
                    if near > best.1 + 0.02 {
                        best = (form, near);
                        changed = true;
                    }
                }
                best.0
            })
            .collect();
        // A word that is a name as it stands is likelier that name than a case of another: Руслана.
        let named = a.words.iter().zip(&words).any(|(plain, now)| plain.text != now.text && plain.known.is_some());
        changed
            .then(|| compare(&words, &other))
            .map(|found| Likeness { score: found.score * if named { 0.72 } else { 1.0 }, ..found })
    };
    let best = cases.into_iter().filter_map(in_case).reduce(|x, y| if y.score > x.score { y } else { x })?;
    Some(Likeness { score: best.score * 0.95, declined: true, ..best })
}

/// How alike two words of names are, 0 to 1.
pub fn words_alike(a: &Word, b: &Word) -> f32 {
    if a.initial || b.initial {
        let first = |word: &Word| word.sounds.iter().filter_map(|s| s.first().copied()).collect::<Vec<_>>();
        let (one, other) = (first(a), first(b));
        let near = |x: u8, y: u8| x == y || distance::distance(&[x], &[y], 60).is_some_and(|cost| cost <= 20);
        return if one.iter().any(|&x| other.iter().any(|&y| near(x, y))) { 0.8 } else { 0.0 };
    }
    if a.text == b.text {
        return 1.0;
    }
    let best = nearest(&a.sounds, &b.sounds);
    if best >= OTHER_FORM || a.part == Part::Surname || b.part == Part::Surname {
        return best;
    }
    if short::share(&a.groups, &b.groups) {
        return OTHER_FORM;
    }
    if best < GROWN_FORM && (grown(a, b) || grown(b, a)) {
        return GROWN_FORM;
    }
    // Two names that are both known, and not each other's form, are two names, however near: Закир, Захир.
    let two = matches!((a.known, b.known), (Some(x), Some(y)) if x != y);
    if best < 0.86 && two { best.min(0.7) } else { best }
}

/// How alike the two likest readings are.
fn nearest(a: &[Sound], b: &[Sound]) -> f32 {
    let mut best: f32 = 0.0;
    for one in a {
        for other in b {
            best = best.max(if one == other { 1.0 } else { distance::likeness(one, other) });
        }
    }
    best
}

/// The ends of [`endings::GROWN`] as they sound.
static GROWN: LazyLock<Vec<Sound>> = LazyLock::new(|| {
    let mut ends: Vec<Sound> = endings::GROWN.iter().flat_map(|end| sound::readings(end)).collect();
    ends.sort();
    ends.dedup();
    ends
});

/// Whether `long` is `short` with one of the ends that grow on given names.
fn grown(long: &Word, short: &Word) -> bool {
    long.sounds.iter().any(|whole| {
        GROWN.iter().filter_map(|end| whole.strip_suffix(&**end)).any(|base| {
            base.len() >= 4 && short.sounds.iter().any(|s| s.len() >= 4 && distance::likeness(base, s) >= 0.93)
        })
    })
}

/// Words of a name beyond these are not compared.
const MOST: usize = 8;
/// How well each word of one name fits each of the other.
type Table = [[f32; MOST]; MOST];

/// A word of one name and the word of the other that it is.
struct Pair {
    one: usize,
    other: usize,
    near: f32,
}

/// Compares two names as they stand.
pub fn compare(a: &[&Word], b: &[&Word]) -> Likeness {
    if a.is_empty() || b.is_empty() {
        return Likeness::NONE;
    }
    let (a, b) = (&a[..a.len().min(MOST)], &b[..b.len().min(MOST)]);
    let mut table: Table = [[0.0; MOST]; MOST];
    for (row, one) in table.iter_mut().zip(a) {
        for (cell, other) in row.iter_mut().zip(b) {
            *cell = fitting(one, other, a, b);
        }
    }
    let mut pairs = paired(a, b, &table);
    let (mut left, mut right) = (unpaired(a.len(), &pairs, |p| p.one), unpaired(b.len(), &pairs, |p| p.other));
    let mut together = 0.0;
    if let Some((one, other, near)) = written_together(&left, &right, a, b) {
        pairs.push(Pair { one, other, near });
        left.retain(|&at| at != one && at != one + 1);
        right.retain(|&at| at != other);
        together = 1.0;
    } else if let Some((other, one, near)) = written_together(&right, &left, b, a) {
        pairs.push(Pair { one, other, near });
        right.retain(|&at| at != other && at != other + 1);
        left.retain(|&at| at != one);
        together = 1.0;
    }
    weigh(a, b, &table, &pairs, &left, &right, together)
}

/// How well a word fits a word, given their parts.
fn fitting(one: &Word, other: &Word, a: &[&Word], b: &[&Word]) -> f32 {
    let said = |words: &[&Word], part| words.iter().any(|w| w.part == part);
    // Where a name has three words, the third may be the father's without a sign of it.
    let third = |words: &[&Word]| words.iter().filter(|w| !w.initial).count() >= 3 && !said(words, Part::Patronymic);
    if one.initial || other.initial {
        let crossed = matches!((one.part, other.part), (Part::Patronymic, p) | (p, Part::Patronymic) if p != Part::Patronymic)
            || matches!((one.part, other.part), (Part::Surname, p) | (p, Part::Surname) if p != Part::Surname);
        return if crossed && one.part != Part::Unknown && other.part != Part::Unknown {
            0.0
        } else {
            words_alike(one, other)
        };
    }
    match (one.part, other.part) {
        (Part::Patronymic, Part::Patronymic) => words_alike(one, other),
        // Асанов and Асан уулу: surnames are given and taken off that way.
        (Part::Surname, Part::Patronymic) if !said(b, Part::Surname) => rooted(one, other) * 0.86,
        (Part::Patronymic, Part::Surname) if !said(a, Part::Surname) => rooted(other, one) * 0.86,
        // A father's name without its ending, as foreign papers have it.
        (Part::Patronymic, _) if other.part != Part::Surname && third(b) => words_alike(one, other) * 0.86,
        (_, Part::Patronymic) if one.part != Part::Surname && third(a) => words_alike(one, other) * 0.86,
        (Part::Patronymic, _) | (_, Part::Patronymic) => 0.0,
        (Part::Surname, Part::Surname) => words_alike(one, other).max(both_rooted(one, other) * 0.86),
        // An ending that is a surname's on one side and not known on the other.
        (Part::Surname, Part::Unknown) => nearest(&one.sounds, &other.as_surname).max(words_alike(one, other)),
        (Part::Unknown, Part::Surname) => nearest(&one.as_surname, &other.sounds).max(words_alike(one, other)),
        (Part::Surname, Part::Given) | (Part::Given, Part::Surname) => words_alike(one, other) * 0.97,
        _ => words_alike(one, other),
    }
}

/// A surname against the name it is made from.
fn rooted(surname: &Word, father: &Word) -> f32 {
    nearest(&surname.root, &father.sounds)
}

/// Two surnames made from one name in two ways: Раҳмонов, Раҳмонзода.
fn both_rooted(one: &Word, other: &Word) -> f32 {
    let persian = |word: &Word| ["зода", "заде", "zoda", "zade", "zadeh"].iter().any(|end| word.text.ends_with(end));
    if persian(one) == persian(other) {
        return 0.0;
    }
    nearest(&one.root, &other.root)
}

/// Pairs off words, the likest first; among equals those of the same part.
fn paired(a: &[&Word], b: &[&Word], table: &Table) -> Vec<Pair> {
    let mut all: Vec<(f32, Pair)> = Vec::new();
    for (one, row) in table.iter().enumerate().take(a.len()) {
        for (other, &near) in row.iter().enumerate().take(b.len()) {
            if near >= SAME_WORD {
                let rank = near
                    + if a[one].part == b[other].part { 0.004 } else { 0.0 }
                    + if one == other { 0.002 } else { 0.0 }
                    - if a[one].initial || b[other].initial { 0.3 } else { 0.0 };
                all.push((rank, Pair { one, other, near }));
            }
        }
    }
    all.sort_by(|x, y| y.0.total_cmp(&x.0));
    let mut taken: Vec<Pair> = Vec::new();
    for (_, pair) in all {
        if taken.iter().all(|t| t.one != pair.one && t.other != pair.other) {
            taken.push(pair);
        }
    }
    taken
}

fn unpaired(count: usize, pairs: &[Pair], side: impl Fn(&Pair) -> usize) -> Vec<usize> {
    (0..count).filter(|at| pairs.iter().all(|pair| side(pair) != *at)).collect()
}

/// Two neighbouring words that are one word on the other side: Нур Султан, Нурсултан.
fn written_together(long: &[usize], short: &[usize], words: &[&Word], others: &[&Word]) -> Option<(usize, usize, f32)> {
    for pair in long.windows(2).filter(|pair| pair[0] + 1 == pair[1]) {
        let (first, second) = (words[pair[0]], words[pair[1]]);
        if first.initial || second.initial || first.part == Part::Patronymic || second.part == Part::Patronymic {
            continue;
        }
        let whole = Word::new(&format!("{}{}", first.text, second.text), second.part);
        for &other in short.iter().filter(|&&other| !others[other].initial) {
            let near = words_alike(&whole, others[other]);
            if near >= 0.84 {
                return Some((pair[0], other, near));
            }
        }
    }
    None
}

/// How much a word tells about who it is.
fn telling(word: &Word) -> f32 {
    match (word.initial, word.part) {
        (true, _) => 0.35,
        (false, Part::Patronymic) => 0.6,
        _ => 1.0,
    }
}

/// Weighs what agrees against what contradicts and what is left unsaid.
fn weigh(
    a: &[&Word],
    b: &[&Word],
    table: &Table,
    pairs: &[Pair],
    left: &[usize],
    right: &[usize],
    together: f32,
) -> Likeness {
    if pairs.is_empty() {
        return Likeness { given: Standing::Differs, ..Likeness::NONE };
    }
    let weight = |pair: &Pair| telling(a[pair.one]).min(telling(b[pair.other]));
    let told: f32 = pairs.iter().map(weight).sum::<f32>() + together * 0.5;
    let agreed: f32 =
        pairs.iter().map(|p| p.near * weight(p)).sum::<f32>() / pairs.iter().map(weight).sum::<f32>().max(0.01);

    let core = |words: &[&Word], at: &usize| words[*at].part != Part::Patronymic && !words[*at].initial;
    let fathers = |words: &[&Word], at: &usize| words[*at].part == Part::Patronymic && !words[*at].initial;
    let count = |words: &[&Word], open: &[usize], is: &dyn Fn(&[&Word], &usize) -> bool| {
        open.iter().filter(|at| is(words, at)).count()
    };
    let (left_core, right_core) = (count(a, left, &core), count(b, right, &core));
    let (left_father, right_father) = (count(a, left, &fathers), count(b, right, &fathers));
    let nearest = |is: &dyn Fn(&[&Word], &usize) -> bool| {
        let mut best: f32 = 0.0;
        for one in left.iter().filter(|at| is(a, at)) {
            for other in right.iter().filter(|at| is(b, at)) {
                best = best.max(table[*one][*other]);
            }
        }
        best
    };

    let mut score = agreed;
    let contradicted = left_core > 0 && right_core > 0;
    if contradicted {
        score *= 0.3 + 0.35 * nearest(&core);
    }
    if left_father > 0 && right_father > 0 {
        score *= 0.45 + 0.35 * nearest(&fathers);
    } else if left_father + right_father > 0 {
        score -= 0.02;
    }
    // An initial that fits nothing while the other side has something open contradicts too.
    let open_initial = |words: &[&Word], open: &[usize]| open.iter().any(|at| words[*at].initial);
    if (open_initial(a, left) && !right.is_empty()) || (open_initial(b, right) && !left.is_empty()) {
        score *= 0.5;
    }
    if !contradicted {
        score = told_of(score, told, (left_core + right_core) as f32);
    }
    let opposed_in = |part: Part| {
        pairs.iter().any(|pair| {
            let (one, other) = (a[pair.one], b[pair.other]);
            one.part == part && other.part == part && opposed(one.gender, other.gender)
        })
    };
    let siblings = opposed_in(Part::Patronymic);
    if siblings {
        score *= 0.45;
    } else if opposed_in(Part::Surname) {
        score *= 0.95;
    }
    Likeness {
        score: score.clamp(0.0, 1.0),
        surname: standing(a, b, pairs, left, right, Part::Surname),
        given: standing(a, b, pairs, left, right, Part::Given),
        patronymic: standing(a, b, pairs, left, right, Part::Patronymic),
        declined: false,
        siblings,
    }
}

/// The score of what agrees, by how much is told in all and how many words are left unsaid on one side.
fn told_of(score: f32, told: f32, unsaid: f32) -> f32 {
    match told {
        told if told >= 1.9 => score - 0.05 * unsaid.min(3.0),
        told if told >= 1.5 => score * 0.94 - 0.06 * unsaid.min(3.0),
        told if told >= 1.2 => score * 0.9 - 0.05 * unsaid.min(3.0),
        _ if unsaid > 0.0 => score * 0.6,
        _ => score * 0.93,
    }
}

fn opposed(one: Option<Gender>, other: Option<Gender>) -> bool {
    matches!((one, other), (Some(x), Some(y)) if x != y)
}

/// How one part of the names stands, told from its pairs, or from what is left on both sides.
fn standing(a: &[&Word], b: &[&Word], pairs: &[Pair], left: &[usize], right: &[usize], part: Part) -> Standing {
    let is = |word: &Word| word.part == part || (part == Part::Given && word.part == Part::Unknown);
    let mut found = Standing::Unsaid;
    for pair in pairs.iter().filter(|pair| is(a[pair.one]) && (is(b[pair.other]) || part == Part::Surname)) {
        let (one, other) = (a[pair.one], b[pair.other]);
        let shared = short::share(&one.groups, &other.groups);
        let now = match pair.near {
            _ if one.initial || other.initial => Standing::Initial,
            _ if one.text == other.text => Standing::Same,
            near if near <= OTHER_FORM && (shared || near == GROWN_FORM) => Standing::Form,
            _ => Standing::Sounds,
        };
        found = match (found, now) {
            (Standing::Unsaid, now) => now,
            (Standing::Same, now) => now,
            (kept, _) => kept,
        };
    }
    let open = |words: &[&Word], side: &[usize]| side.iter().any(|at| is(words[*at]) && !words[*at].initial);
    if found == Standing::Unsaid && open(a, left) && open(b, right) { Standing::Differs } else { found }
}
