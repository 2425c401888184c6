//! The Latin spellings one Cyrillic name has in passports: Жумагулов is Zhumagulov, Jumagulov, Dzhumagulov…

use std::collections::{BTreeSet, BinaryHeap};

/// No name is given more spellings than this.
const MOST: usize = 96;

/// How a letter is written, the usual way first. One name writes one letter always the same way.
fn options(letter: char) -> &'static [&'static str] {
    match letter {
        'а' => &["a"],
        'ә' => &["a", "ae", "e"],
        'б' => &["b"],
        'в' => &["v", "w"],
        'г' => &["g"],
        'ғ' => &["g", "gh"],
        'д' => &["d"],
        'е' => &["e", "ye"],
        'ё' => &["e", "yo", "io"],
        'ж' => &["zh", "j", "dzh", "dj"],
        'ҷ' => &["j", "dzh"],
        'з' => &["z"],
        'и' | 'ӣ' => &["i", "y"],
        'і' => &["i", "y"],
        'й' => &["i", "y", "j"],
        'к' => &["k"],
        'қ' => &["k", "q"],
        'л' => &["l"],
        'м' => &["m"],
        'н' => &["n"],
        'ң' => &["n", "ng"],
        'о' => &["o"],
        'ө' => &["o", "oe", "u"],
        'п' => &["p"],
        'р' => &["r"],
        'с' => &["s"],
        'т' => &["t"],
        'у' | 'ұ' => &["u"],
        'ү' | 'ӯ' => &["u", "ue", "y"],
        'ў' => &["u", "o", "o'"],
        'ф' => &["f", "ph"],
        'х' => &["kh", "h", "x"],
        'ҳ' | 'һ' => &["h", "kh"],
        'ц' => &["ts", "tc", "c"],
        'ч' => &["ch"],
        'ш' => &["sh", "sch"],
        'щ' => &["shch", "sch", "sh"],
        'ъ' => &["", "ie"],
        'ы' => &["y", "i"],
        'ь' => &[""],
        'э' => &["e"],
        'ю' => &["iu", "yu", "ju", "u"],
        'я' => &["ia", "ya", "ja", "a"],
        _ => &[],
    }
}

/// The spellings of a name in Cyrillic that passports and tickets have, the likeliest first; capitals at the beginning
/// of words. A name in Latin letters comes back alone.
pub fn passport_variants(name: &str) -> Vec<String> {
    let small = name.to_lowercase();
    // дж is one sound, written as ж is.
    let units: Vec<String> = units(&small);
    let mut choices: Vec<String> = Vec::new();
    for unit in &units {
        if written(unit).len() > 1 && !choices.contains(unit) {
            choices.push(unit.clone());
        }
    }
    // Best first: the sum of how unusual each choice is. `BinaryHeap` gives the greatest, so sums are turned round.
    let mut open = BinaryHeap::from([(std::cmp::Reverse(0usize), vec![0usize; choices.len()])]);
    let mut seen = BTreeSet::from([vec![0usize; choices.len()]]);
    let mut found: Vec<String> = Vec::new();
    while let Some((std::cmp::Reverse(cost), chosen)) = open.pop() {
        let spelling = spell(&units, &choices, &chosen, name);
        if !found.contains(&spelling) {
            found.push(spelling);
        }
        if found.len() >= MOST {
            break;
        }
        for at in 0..chosen.len() {
            let mut next = chosen.clone();
            next[at] += 1;
            if next[at] < written(&choices[at]).len() && seen.insert(next.clone()) {
                open.push((std::cmp::Reverse(cost + 1), next));
            }
        }
    }
    found
}

fn units(small: &str) -> Vec<String> {
    let letters: Vec<char> = small.chars().collect();
    let mut units = Vec::with_capacity(letters.len());
    let mut at = 0;
    while at < letters.len() {
        let ends = letters.get(at + 2).is_none_or(|c| !c.is_alphabetic());
        let unit: String = match letters[at..] {
            ['д', 'ж', ..] => "дж".into(),
            ['и', 'й', ..] if ends => "ий".into(),
            ['ы', 'й', ..] if ends => "ый".into(),
            [letter, ..] => letter.into(),
            [] => break,
        };
        at += unit.chars().count();
        units.push(unit);
    }
    units
}

fn written(unit: &str) -> &'static [&'static str] {
    let mut letters = unit.chars();
    match (unit, letters.next(), letters.next()) {
        ("дж", ..) => &["dzh", "j", "dj", "zh"],
        ("ий", ..) => &["ii", "iy", "y", "i"],
        ("ый", ..) => &["yi", "yy", "y"],
        (_, Some(letter), None) => options(letter),
        _ => &[],
    }
}

fn spell(units: &[String], choices: &[String], chosen: &[usize], name: &str) -> String {
    let mut out = String::new();
    let mut opens = true;
    let vowel = |c: Option<char>| c.is_some_and(|c| "aeiouy".contains(c));
    for unit in units {
        let options = written(unit);
        let at = choices.iter().position(|c| c == unit).map_or(0, |at| chosen[at]);
        let mut latin = match options.get(at) {
            Some(latin) => (*latin).to_owned(),
            None if options.is_empty() => unit.clone(),
            None => String::new(),
        };
        // ye only where the ear hears it.
        if unit == "е" && latin == "ye" && !(opens || vowel(out.chars().last())) {
            latin = "e".into();
        }
        if opens && name.chars().any(char::is_uppercase) {
            let mut letters = latin.chars();
            latin = letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default();
        }
        if !latin.is_empty() {
            opens = !unit.chars().any(char::is_alphabetic);
        }
        out.push_str(&latin);
    }
    out
}
