//! Russian stems: the algorithm of Snowball (M. Porter, "Russian stemming algorithm"), then what a search needs besides: words
//! that lose a vowel (сестёр, сестра), verbs and their nouns (работать, работа), surnames in -ов, given names that only look alike.

#[cfg(test)]
mod tests;
mod verbs;

use super::families;
use crate::language::names;

const VOWELS: &str = "аеиоуыэюя";

fn is_vowel(c: char) -> bool {
    VOWELS.contains(c)
}

const GERUND_AFTER_A: &[&str] = &["вшись", "вши", "в"];
const GERUND: &[&str] = &["ившись", "ывшись", "ивши", "ывши", "ив", "ыв"];
const ADJECTIVE: &[&str] = &[
    "ими", "ыми", "его", "ого", "ему", "ому", "ее", "ие", "ые", "ое", "ей", "ий", "ый", "ой", "ем", "им", "ым", "ом",
    "их", "ых", "ую", "юю", "ая", "яя", "ою", "ею",
];
const PARTICIPLE_AFTER_A: &[&str] = &["ем", "нн", "вш", "ющ", "щ"];
const PARTICIPLE: &[&str] = &["ивш", "ывш", "ующ"];
const VERB_AFTER_A: &[&str] =
    &["ете", "йте", "ешь", "нно", "ла", "на", "ли", "ем", "ло", "но", "ет", "ют", "ны", "ть", "й", "л", "н"];
const VERB: &[&str] = &[
    "ейте", "уйте", "ила", "ыла", "ена", "ите", "или", "ыли", "ило", "ыло", "ено", "ует", "уют", "ены", "ить", "ыть",
    "ишь", "ей", "уй", "ил", "ыл", "им", "ым", "ен", "ят", "ит", "ыт", "ую", "ю",
];
const NOUN: &[&str] = &[
    "иями", "ями", "ами", "ией", "иям", "ием", "иях", "ев", "ов", "ие", "ье", "еи", "ии", "ей", "ой", "ий", "ям", "ем",
    "ам", "ом", "ах", "ях", "ию", "ью", "ия", "ья", "а", "е", "и", "й", "о", "у", "ы", "ь", "ю", "я",
];

/// Gives every stem of a word in lower case without ё and ъ.
pub(super) fn stems(word: &str, add: &mut dyn FnMut(String)) {
    if let Some(stem) = families::own(word) {
        add(stem.to_owned());
        return;
    }
    let plural = word.strip_suffix("ов").or_else(|| word.strip_suffix("ев")).filter(|base| base.chars().count() >= 3);
    if let Some(base) = plural {
        // As a surname it keeps its end; as a plural it loses it. A surname made of a given name is no plural.
        add(finished(word));
        if !is_of_given(base) {
            add(finished(base));
        }
        return;
    }
    if word.chars().count() <= 3 {
        add(finished(word));
        return;
    }
    if word.ends_with('м') && names::is_given(word) {
        // Its end is no ending: Мариям, Вадим.
        add(finished(word));
        return;
    }
    if let Some(stem) = of_name_in_ia(word).or_else(|| of_name_in_ila(word)).or_else(|| of_name_in_ay(word)) {
        add(stem);
        return;
    }
    let stem = snowball(word);
    if !verbs::stems(word, add) {
        add(finished(&stem));
    }
    // What ends as a verb or an adjective may be a noun as it is called: вокзал, кредит, состав, систем, страна.
    let verb = ["ает", "яет", "еет", "ают", "яют", "еют"].iter().any(|end| word.ends_with(end));
    let plain = word.ends_with(['л', 'т', 'н']) && !verb || word.ends_with('в') && word.chars().count() >= 5;
    let system = word.strip_suffix("ем").is_some_and(|base| !base.ends_with(['а', 'у', 'е', 'я', 'ю']));
    if plain || system || word.ends_with("ана") || word.ends_with("ена") {
        add(finished(word));
    }
    // The accusative of система, which ends as последнему does.
    if let Some(base) = word.strip_suffix('у').filter(|base| base.ends_with("ем")) {
        add(finished(base));
    }
    // Past tenses after a consonant: везли, помогла, заперло.
    let past = ["ла", "ли", "ло"].iter().find_map(|end| word.strip_suffix(end));
    if let Some(base) = past.filter(|base| base.chars().count() >= 3 && !base.ends_with(is_vowel)) {
        add(finished(base));
    }
    if let Some(short) = without_fleeting(word) {
        add(finished(&short));
    }
    if let Some(many) = of_people(word) {
        add(finished(many));
    }
}

/// Whether a surname in -ов or -ев without its end is a given name: Нурланов, Андреев, Павлов.
fn is_of_given(base: &str) -> bool {
    let with_vowel = || {
        let last = base.chars().next_back()?;
        Some(format!("{}е{last}", &base[..base.len() - last.len_utf8()]))
    };
    names::is_given(base)
        || names::is_given(&format!("{base}й"))
        || with_vowel().is_some_and(|name| names::is_given(&name))
}

/// Мария, Марией, Дмитрий keep their и, so that Виктория is not Виктор. Not ранний, which sounds as Рания does.
fn of_name_in_ia(word: &str) -> Option<String> {
    let ends = ["ия", "ии", "ию", "ией", "ие", "ий", "ием", "иям", "иями", "иях"];
    let base = ends.iter().find_map(|end| word.strip_suffix(end)).filter(|base| !base.ends_with("нн"))?;
    ["ия", "ий"].iter().any(|end| names::is_given(&format!("{base}{end}"))).then(|| format!("{base}и"))
}

/// Людмилы and Маргарите lose no end of a verb: Людмила, Маргарита.
fn of_name_in_ila(word: &str) -> Option<String> {
    let ends = ["ами", "ой", "ам", "ах", "а", "ы", "е", "у"];
    let base = ends.iter().find_map(|end| word.strip_suffix(end)).filter(|base| base.chars().count() >= 4)?;
    let named = (base.ends_with("ил") || base.ends_with("ит")) && names::is_given(&format!("{base}а"));
    named.then(|| finished(base))
}

/// Алтынай and Бакаю keep their а, so that Алтынай is no gold (алтын).
fn of_name_in_ay(word: &str) -> Option<String> {
    let ends = ["ем", "й", "я", "ю", "е", "и"];
    let base = ends.iter().find_map(|end| word.strip_suffix(end)).filter(|base| base.ends_with('а'))?;
    names::is_given(&format!("{base}й")).then(|| base.to_owned())
}

/// One of a people or a place without the end that several lack: гражданин, граждане. Not баранина, nor what is Степан's.
fn of_people(word: &str) -> Option<&str> {
    let base = ["ин", "ина", "ину", "ином", "ине"].iter().find_map(|end| word.strip_suffix(end))?;
    let people = (base.ends_with("ан") || base.ends_with("ян")) && base.chars().count() >= 5 && base != "баран";
    (people && !names::is_given(base) && !names::is_given(&format!("{base}а"))).then_some(base)
}

/// What all roads end in: no signs, one vowel at the end less (работа, работать), a doubled letter once.
pub(super) fn finished(stem: &str) -> String {
    let mut letters: Vec<char> = stem.chars().filter(|&c| c != 'ь').collect();
    if letters.len() > 3 && letters.last().is_some_and(|&c| is_vowel(c) || c == 'й') {
        letters.pop();
    }
    while letters.len() > 3 && letters[letters.len() - 1] == letters[letters.len() - 2] {
        letters.pop();
    }
    letters.into_iter().collect()
}

/// A word that ends in a consonant after е or о between consonants, without that vowel: девушек, отец, сестер, окон, угол; камень,
/// земель, церковь. Behind a vowel й comes back: хозяек, хозяйка; боец, бойцы.
fn without_fleeting(word: &str) -> Option<String> {
    let hard = word.strip_suffix('ь').unwrap_or(word);
    let soft = hard.len() < word.len();
    let letters: Vec<char> = hard.chars().collect();
    let n = letters.len();
    // Few soft words lose it, and no doer does: учитель, осень, Игорь, неделя.
    let kept = soft && (n < 5 || hard.ends_with('р') || hard.ends_with("тел") || hard.ends_with("дел"));
    if n < 4 || kept {
        return None;
    }
    let behind_vowel = is_vowel(letters[n - 3]);
    if behind_vowel && !soft && (n >= 5 && hard.ends_with("ек") || hard.ends_with("ец")) {
        return Some(letters[..n - 2].iter().chain(&['й', letters[n - 1]]).collect());
    }
    let consonant = match letters[n - 1] {
        'в' => soft,
        last => matches!(last, 'к' | 'ц' | 'р' | 'н' | 'л'),
    };
    let ends = consonant
        && matches!(letters[n - 2], 'е' | 'о')
        && !behind_vowel
        && letters[n - 3] != letters[n - 1]
        && letters[..n - 2].iter().any(|&c| is_vowel(c));
    let end_like_verb = n < 5 && hard.ends_with("ел");
    (ends && !end_like_verb).then(|| letters[..n - 2].iter().chain(&letters[n - 1..]).collect())
}

/// Where a word may lose its ends: after the first vowel (RV), and the second region (R2).
fn regions(letters: &[char]) -> (usize, usize) {
    let after = |from: usize, wanted: fn(char) -> bool| {
        letters.iter().skip(from).position(|&c| wanted(c)).map_or(letters.len(), |at| from + at + 1)
    };
    let rv = after(0, is_vowel);
    let r1 = after(rv, |c| !is_vowel(c));
    let r2 = after(after(r1, is_vowel), |c| !is_vowel(c));
    (rv, r2)
}

fn snowball(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let (rv, r2) = regions(&letters);
    let gerund = take(&mut letters, rv, GERUND, false) || take(&mut letters, rv, GERUND_AFTER_A, true);
    if !gerund {
        let _reflexive = take(&mut letters, rv, &["ся", "сь"], false);
        if take(&mut letters, rv, ADJECTIVE, false) {
            let _participle =
                take(&mut letters, rv, PARTICIPLE, false) || take(&mut letters, rv, PARTICIPLE_AFTER_A, true);
        } else {
            verb_or_noun(&mut letters, rv);
        }
    }
    take(&mut letters, rv, &["и"], false);
    take(&mut letters, r2, &["ость", "ост"], false);
    if take(&mut letters, rv, &["ейше", "ейш"], false) || letters.ends_with(&['н', 'н']) {
        if letters.ends_with(&['н', 'н']) {
            letters.pop();
        }
    } else {
        take(&mut letters, rv, &["ь"], false);
    }
    letters.into_iter().collect()
}

/// The longer of the two kinds of verb ends, else a noun's.
fn verb_or_noun(letters: &mut Vec<char>, rv: usize) {
    let plain = longest(letters, rv, VERB, false);
    let after_a = longest(letters, rv, VERB_AFTER_A, true);
    match plain.max(after_a) {
        0 => {
            take(letters, rv, NOUN, false);
        }
        length => letters.truncate(letters.len() - length),
    }
}

fn longest(letters: &[char], from: usize, ends: &[&str], after_a: bool) -> usize {
    let fits = |end: &&str| -> Option<usize> {
        let count = end.chars().count();
        // Less than three letters tell nothing.
        let at = letters.len().checked_sub(count).filter(|at| *at >= from && *at >= 3)?;
        let good = letters[at..].iter().copied().eq(end.chars())
            && (!after_a || at > from.saturating_sub(1) && at > 0 && matches!(letters[at - 1], 'а' | 'я'));
        good.then_some(count)
    };
    ends.iter().filter_map(fits).max().unwrap_or(0)
}

fn take(letters: &mut Vec<char>, from: usize, ends: &[&str], after_a: bool) -> bool {
    let length = longest(letters, from, ends, after_a);
    letters.truncate(letters.len() - length);
    length > 0
}
