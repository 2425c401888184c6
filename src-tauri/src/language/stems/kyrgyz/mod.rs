//! Kyrgyz bases: endings are taken off one after another, and only where the laws that put them on agree: the vowel listens to
//! the last vowel of the base, the consonant to its last sound, and kinds of endings have their order. So паспортту loses its -ту,
//! and город keeps its -од. What leads to a root of the table is of that root; any other word loses what it can.
//!
//! A word typed without ң ө ү obeys the same laws with о and у in their place.

mod endings;
mod roots;
#[cfg(test)]
mod tests;

use super::{Asked, names};
use endings::{Fit, Kind, endings, is_vowel};
use roots::{Root, Sort, listed};

/// What a form is made of.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Stems of the roots it may be a form of, in their own letters.
    pub roots: Vec<String>,
    /// Whether the form is a root as it stands, and no Russian word.
    pub whole: bool,
    /// Of a form that leads to no root: what may be left of it. What has no ending comes back as it is. Of any form, the name
    /// that it may be.
    pub bases: Vec<String>,
}

/// Ends that only verbs as they are called have: -уу, -оо. No Russian word ends so.
pub(super) const DOING: [&str; 4] = ["уу", "оо", "үү", "өө"];

/// Words of nearly every text that are verbs as they are called too: he, and there is.
const OFTEN: [&str; 2] = ["ал", "бар"];

/// No word is longer with all its endings; what is, is no word.
const LONGEST: usize = 40;

/// Reads a form in lower case.
pub(super) fn read(form: &str, asked: Asked) -> Reading {
    let letters = spelled_out(form);
    if letters.len() > LONGEST {
        return Reading { bases: vec![form.to_owned()], ..Reading::default() };
    }
    let mut roots = Roots { asked, found: Reading::default(), sure: false };
    let way = Way { behind: Kind::Whole, rounded: false, weak: false };
    roots.of(&letters, way);
    if form.contains("ое") {
        // ё is an е here: коёт.
        roots.of(&spelled_out(&form.replace("ое", "ойо")), way);
    }
    let Roots { found: mut reading, sure, .. } = roots;
    if !sure {
        for base in guessed(&letters) {
            let base = together(&base);
            if !reading.bases.contains(&base) {
                reading.bases.push(base);
            }
        }
    }
    reading
}

/// й and the vowel behind it are one letter in writing, and belong to two parts of a word: кой-уу, коюу.
fn spelled_out(form: &str) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(form.len());
    for c in form.chars() {
        match (out.last().copied().filter(|&c| is_vowel(c)), c) {
            (Some('ү' | 'ө'), 'ю') => out.extend(['й', 'ү']),
            (Some(_), 'ю') => out.extend(['й', 'у']),
            (Some(_), 'я') => out.extend(['й', 'а']),
            _ => out.push(c),
        }
    }
    out
}

/// The same in writing again.
fn together(letters: &[char]) -> String {
    let mut out: Vec<char> = Vec::with_capacity(letters.len());
    for &c in letters {
        let after_vowel = out.last() == Some(&'й') && out.len() > 1 && is_vowel(out[out.len() - 2]);
        match c {
            'у' | 'ү' if after_vowel => *out.last_mut().expect("й stands last") = 'ю',
            'а' if after_vowel => *out.last_mut().expect("й stands last") = 'я',
            c => out.push(c),
        }
    }
    out.into_iter().collect()
}

/// The way from a form to listed roots.
struct Roots {
    asked: Asked,
    found: Reading,
    /// Whether a root was found without endings that an unlisted word may have of its own: эгин is of no эк.
    sure: bool,
}

/// What was taken off on the way.
#[derive(Debug, Clone, Copy)]
struct Way {
    /// The last ending.
    behind: Kind,
    /// Whether an ending showed ө or ү in the root.
    rounded: bool,
    /// Whether an ending may as well be none.
    weak: bool,
}

impl Roots {
    fn note(&mut self, root: &Root, weak: bool) {
        self.sure |= !weak;
        if !self.found.roots.contains(&root.stem) {
            self.found.roots.push(root.stem.clone());
        }
    }

    /// Takes off every ending that the laws and their order allow, and notes the roots this leads to.
    fn of(&mut self, letters: &[char], way: Way) {
        let Way { behind, rounded, weak } = way;
        let word = together(letters);
        let (verbal, whole) = (behind.is_verbal(), behind == Kind::Whole);
        let asking = self.asked == Asked::Question;
        let mut ends = false;
        let (mut noun, mut verbs) = (false, Vec::new());
        for root in listed(&word, asking, rounded, behind) {
            let exact = root.form == word;
            match root.sort {
                Sort::Verb | Sort::Made if verbal || whole => {
                    verbs.push(root);
                    // What is listed is not cut further; as a noun it may be another word: колдо, кол-до.
                    ends |= verbal && (root.sort == Sort::Verb || asking);
                }
                Sort::Noun | Sort::Shared => {
                    noun |= !verbal && exact;
                    self.found.whole |= whole && exact && root.sort == Sort::Noun;
                    ends |= exact || letters.len() >= 5;
                    if !verbal {
                        self.note(root, weak);
                    }
                }
                Sort::Word if whole => {
                    noun |= exact;
                    self.found.whole |= exact;
                    // Typed without its letters it is the word too: созсуз.
                    ends |= exact || letters.len() >= 5;
                    self.note(root, weak);
                }
                Sort::Short if matches!(behind, Kind::His | Kind::Owner) => self.note(root, weak),
                _ => {}
            }
        }
        // A question about жаз is about the spring, and a text with ал is about him. What is called as a verb may be a place:
        // Токмокто.
        if !(whole && (noun && asking || !asking && OFTEN.contains(&word.as_str()))) {
            verbs.iter().for_each(|root| self.note(root, weak || whole && letters.len() >= 5));
        }
        if ends || letters.len() < 3 {
            return;
        }
        if behind > Kind::Finite {
            for verb in contracted(letters) {
                if listed(&verb, asking, rounded, Kind::Tense).any(Root::is_verb) {
                    self.of(&spelled_out(&verb), Way { behind: Kind::Tense, ..way });
                }
            }
        }
        let fits = endings(letters, behind);
        let seems_verb = !verbal && letters.len() >= 4 && fits.iter().any(|fit| fit.kind.is_verbal());
        let given = (seems_verb || !verbal && letters.len() >= 5) && names::is_given(&word);
        if given {
            self.found.bases.push(word);
        }
        // Болот is a name as well as what will be, and Эрмектин is of a name only. A question about Болот is about him; Айгерим is
        // no form of ай.
        let done = matches!(letters, [.., 'г' | 'к', 'а' | 'о' | 'е' | 'ө', 'н']);
        let no_verb = given && !(whole && (done || !asking));
        let no_noun = given && letters.len() >= if asking || !whole { 5 } else { 6 };
        for fit in fits.into_iter().filter(|fit| !if fit.kind.is_verbal() { no_verb } else { no_noun }) {
            let weak = weak || matches!(fit.kind, Kind::Voice | Kind::Bare | Kind::Named);
            self.of(&without(letters, fit), Way { behind: fit.kind, rounded: rounded || fit.rounded, weak });
        }
    }
}

/// Verbs whose last sounds flow into their ending: иште and -үү are иштөө, тап and -ып are таап.
fn contracted(letters: &[char]) -> Vec<String> {
    let n = letters.len();
    if n < 4 {
        return Vec::new();
    }
    let of = |end: &[char]| together(&[&letters[..n - 2], end].concat());
    match letters[n - 2..] {
        ['о', 'о'] => vec![of(&['о']), of(&['а']), of(&['е'])],
        ['ө', 'ө'] => vec![of(&['ө']), of(&['е'])],
        ['у', 'у'] => vec![of(&['у']), of(&['ы']), of(&['и'])],
        ['ү', 'ү'] => vec![of(&['ү']), of(&['и'])],
        // э is written е behind a consonant.
        ['э', 'п'] if letters[n - 3] == 'э' => vec![together(&[&letters[..n - 3], &['е', 'п']].concat())],
        [vowel, 'п'] if letters[n - 3] == vowel => vec![of(&['п'])],
        _ => Vec::new(),
    }
}

/// A word without an ending. A sound that became voiced before a vowel is voiceless again: китеп, китеби; тарак, тарагы.
fn without(letters: &[char], fit: Fit) -> Vec<char> {
    let end = letters.len() - fit.length;
    let mut base = letters[..end].to_vec();
    if is_vowel(letters[end]) {
        match base.last_mut() {
            Some(last @ 'б') => *last = 'п',
            Some(last @ 'г') => *last = 'к',
            _ => {}
        }
    }
    base
}

/// What may be left of a word that is not listed: its longest endings are taken off, and where the first sound of one may belong to
/// the word (завод-у, заво-ду; курбу-м, курб-ум), both are meant.
fn guessed(letters: &[char]) -> Vec<Vec<char>> {
    let mut found = Vec::new();
    let mut open = vec![(letters.to_vec(), Kind::Whole)];
    while let Some((word, behind)) = open.pop() {
        let fits: Vec<Fit> = endings(&word, behind).into_iter().filter(|fit| may_lose(&word, *fit)).collect();
        if is_name(&word) {
            // A name is not cut, unless it is another's case: Русланга sounds as Руслана does.
            let of_name = |fit: &&Fit| fit.kind == Kind::Case && is_name(&word[..word.len() - fit.length]);
            open.extend(fits.iter().find(of_name).map(|fit| (without(&word, *fit), fit.kind)));
            found.push(word);
            continue;
        }
        let Some(longest) = fits.iter().copied().max_by_key(|fit| (fit.length, !fit.kind.is_verbal())) else {
            if behind.is_verbal() {
                found.extend(of_noun(&word));
                found.extend(of_one(&word));
            }
            found.push(word);
            continue;
        };
        // The past and the accusative are one: мушташ-ты is what they did, and what somebody saw.
        let verb =
            fits.iter().find(|fit| fit.length == longest.length && fit.kind.is_verbal() && !longest.kind.is_verbal());
        if let Some(verb) = verb {
            open.push((without(&word, *verb), verb.kind));
        }
        let rest = &word[..word.len() - longest.length];
        let also = |fit: &&Fit| match fit.kind {
            Kind::His => fit.length == 1 && longest.length > 1 && rest.last().is_some_and(|&c| is_vowel(c)),
            Kind::Owner => longest.kind == Kind::Owner && fit.length + 1 == longest.length,
            _ => false,
        };
        if let Some(also) = fits.iter().find(also) {
            open.push((without(&word, *also), also.kind));
        }
        // What ends as a verb or as mine may be a noun as it is called: мөөнөт, төлөм.
        let mine = longest.kind == Kind::Owner && word.ends_with(&['м']);
        if (longest.kind == Kind::Finite || mine) && longest.length <= 2 {
            found.push(word.clone());
        }
        let base = without(&word, longest);
        if base != rest {
            // A word from elsewhere keeps its voiced sound: прораб, прорабы.
            open.push((rest.to_vec(), longest.kind));
        }
        open.push((base, longest.kind));
    }
    found
}

/// Whether a word is a given name; shorter ones sound as too many words do.
fn is_name(word: &[char]) -> bool {
    word.len() >= 4 && names::is_given(&word.iter().collect::<String>())
}

/// Whether a word that is not listed may lose an ending: a verb less than a noun, since verbs that are short are listed.
fn may_lose(word: &[char], fit: Fit) -> bool {
    let left = word.len() - fit.length;
    match fit.kind {
        Kind::Bare | Kind::Named | Kind::Voice => false,
        Kind::Not | Kind::Tense | Kind::Finite | Kind::Made => left >= 4,
        Kind::HisCase => {
            let base = without(word, fit);
            left >= 4 && endings(&base, fit.kind).iter().any(|his| may_lose(&base, *his))
        }
        _ => left >= 3,
    }
}

/// What one does of what is done together, to somebody or by somebody: изде-ш, уурда-т, тоно-л.
fn of_one(verb: &[char]) -> Option<Vec<char>> {
    let (voice, one) = verb.split_last()?;
    (matches!(voice, 'ш' | 'т' | 'л' | 'н') && one.len() >= 4 && is_vowel(*one.last()?)).then(|| one.to_vec())
}

/// The noun a verb is made of: мажбур, мажбурла; жара, жараланган.
fn of_noun(verb: &[char]) -> Option<Vec<char>> {
    let bare = verb.strip_suffix(&['н']).or_else(|| verb.strip_suffix(&['т'])).unwrap_or(verb);
    let (vowel, rest) = bare.split_last()?;
    let (made, noun) = rest.split_last()?;
    let before = *noun.last()?;
    let agrees = match made {
        'л' => is_vowel(before) || matches!(before, 'р' | 'й'),
        'д' => matches!(before, 'л' | 'м' | 'н' | 'з' | 'ң' | 'д'),
        'т' => matches!(before, 'п' | 'с' | 'ш' | 'ч' | 'к' | 'т' | 'х'),
        _ => false,
    };
    (agrees && matches!(vowel, 'а' | 'е' | 'о' | 'ө') && noun.len() >= 4).then(|| noun.to_vec())
}
