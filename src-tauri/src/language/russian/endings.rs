//! Endings of Russian nouns and adjectives: from the nominative of one word to its six forms.

use super::super::Gender;
use super::super::forms::Six;

pub(super) fn lower(word: &str) -> String {
    word.to_lowercase()
}

/// A vowel of Russian or of its neighbours' alphabets: Әлі, Раҳимӣ, Юлія do not end in a consonant.
pub(super) fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'а' | 'е'
            | 'ё'
            | 'и'
            | 'о'
            | 'у'
            | 'ы'
            | 'э'
            | 'ю'
            | 'я'
            | 'ү'
            | 'ө'
            | 'ә'
            | 'і'
            | 'ұ'
            | 'ӣ'
            | 'ӯ'
            | 'є'
            | 'ї'
    )
}

pub(super) fn syllables(lower: &str) -> usize {
    lower.chars().filter(|c| is_vowel(*c)).count()
}

/// The word without its last letters.
pub(super) fn cut(word: &str, letters: usize) -> &str {
    word.char_indices().rev().nth(letters.wrapping_sub(1)).map_or(word, |(at, _)| &word[..at])
}

/// Letter from the end, counted from 1, in lower case.
pub(super) fn back(lower: &str, place: usize) -> char {
    lower.chars().nth_back(place - 1).unwrap_or(' ')
}

fn is_velar(c: char) -> bool {
    matches!(c, 'г' | 'к' | 'х')
}

pub(super) fn is_hushing(c: char) -> bool {
    matches!(c, 'ж' | 'ш' | 'ч' | 'щ')
}

/// The nominative and a stem with five endings. A name in capitals (АСАНОВА) keeps them to its end.
pub(super) fn six(word: &str, stem: &str, endings: [&str; 5]) -> Six {
    let capitals = word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase);
    let form = |ending: &str| {
        let form = format!("{stem}{ending}");
        if capitals { form.to_uppercase() } else { form }
    };
    let [gen_, dat, acc, ins, prep] = endings;
    [word.to_owned(), form(gen_), form(dat), form(acc), form(ins), form(prep)]
}

pub(super) fn fixed(word: &str) -> Six {
    std::array::from_fn(|_| word.to_owned())
}

/// The accusative of what is not alive is its nominative.
pub(super) fn lifeless(mut forms: Six) -> Six {
    forms[3] = forms[0].clone();
    forms
}

/// Second declension, masculine, alive: Марат, Игорь, Андрей, Юрий.
pub(super) fn masculine(word: &str) -> Six {
    masculine_of(word, cut(word, usize::from(matches!(back(&lower(word), 1), 'й' | 'ь'))), false)
}

/// The same with a stem of its own (Павл-, Льв-) and with a stressed ending (Ткачом) after a hushing sound or ц.
pub(super) fn masculine_of(word: &str, stem: &str, stressed: bool) -> Six {
    match back(&lower(word), 1) {
        'й' => {
            // Геннадии, but Пие and Вие: words of one syllable.
            let prep = if back(&lower(stem), 1) == 'и' && syllables(&lower(stem)) > 1 { "и" } else { "е" };
            six(word, stem, ["я", "ю", "я", "ем", prep])
        }
        'ь' => six(word, stem, ["я", "ю", "я", if stressed { "ём" } else { "ем" }, "е"]),
        last => {
            let instrumental = if (is_hushing(last) || last == 'ц') && !stressed { "ем" } else { "ом" };
            six(word, stem, ["а", "у", "а", instrumental, "е"])
        }
    }
}

/// First declension: Айша, Никита, Маша, Мария, Наталья, судья.
pub(super) fn first(word: &str) -> Six {
    let low = lower(word);
    let (stem, before) = (cut(word, 1), back(&low, 2));
    match back(&low, 1) {
        'а' => {
            let genitive = if is_velar(before) || is_hushing(before) { "и" } else { "ы" };
            let instrumental = if is_hushing(before) || before == 'ц' { "ей" } else { "ой" };
            six(word, stem, [genitive, "е", "у", instrumental, "е"])
        }
        _ if matches!(before, 'и' | 'і' | 'ї') => six(word, stem, ["и", "и", "ю", "ей", "и"]),
        _ => six(word, stem, ["и", "е", "ю", "ей", "е"]),
    }
}

/// Third declension: Любовь, область.
pub(super) fn third(word: &str) -> Six {
    six(word, cut(word, 1), ["и", "и", "ь", "ью", "и"])
}

/// Second declension, neuter: управление, министерство, дело.
pub(super) fn neuter(word: &str) -> Six {
    let stem = cut(word, 1);
    let low = lower(word);
    match back(&low, 1) {
        'о' => six(word, stem, ["а", "у", "о", "ом", "е"]),
        _ if back(&low, 2) == 'и' => six(word, stem, ["я", "ю", "е", "ем", "и"]),
        _ if matches!(back(&low, 2), 'щ' | 'ц' | 'ж' | 'ш' | 'ч') => six(word, stem, ["а", "у", "е", "ем", "е"]),
        _ => six(word, stem, ["я", "ю", "е", "ем", "е"]),
    }
}

/// A surname in -ов, -ев, -ин, -ын: forms of a possessive adjective.
pub(super) fn possessive(word: &str, gender: Gender) -> Six {
    match gender {
        Gender::Feminine => six(word, cut(word, 1), ["ой", "ой", "у", "ой", "ой"]),
        _ => six(word, word, ["а", "у", "а", "ым", "е"]),
    }
}

/// An adjective or participle by its nominative: Толстой, старший, районный, следственная, внутреннее, находящийся.
/// `None` when the word has no ending of an adjective of that gender.
pub(super) fn adjective(word: &str, gender: Gender, alive: bool) -> Option<Six> {
    let low = lower(word);
    if let Some(bare) = ["ся", "СЯ"].iter().find_map(|tail| word.strip_suffix(tail)) {
        return Some(adjective(bare, gender, alive)?.map(|form| form + "ся"));
    }
    let stem = cut(word, 2);
    let last = back(&lower(stem), 1);
    let forms = match gender {
        Gender::Feminine => match low.chars().rev().take(2).collect::<Vec<_>>().as_slice() {
            ['я', 'а'] if is_hushing(last) => six(word, stem, ["ей", "ей", "ую", "ей", "ей"]),
            ['я', 'а'] => six(word, stem, ["ой", "ой", "ую", "ой", "ой"]),
            ['я', 'я'] => six(word, stem, ["ей", "ей", "юю", "ей", "ей"]),
            _ => return None,
        },
        Gender::Masculine | Gender::Neuter => {
            let (tail, neuter) = (&low[cut(&low, 2).len()..], gender == Gender::Neuter);
            let forms = match (tail, neuter) {
                ("ый", false) | ("ое", true) if is_velar(last) => {
                    six(word, stem, ["ого", "ому", "ого", "им", "ом"])
                }
                ("ой", false) if is_velar(last) || is_hushing(last) => {
                    six(word, stem, ["ого", "ому", "ого", "им", "ом"])
                }
                ("ый" | "ой", false) | ("ое", true) => six(word, stem, ["ого", "ому", "ого", "ым", "ом"]),
                ("ий", false) if is_velar(last) => six(word, stem, ["ого", "ому", "ого", "им", "ом"]),
                ("ий", false) | ("ее", true) => six(word, stem, ["его", "ему", "его", "им", "ем"]),
                _ => return None,
            };
            if neuter || !alive { lifeless(forms) } else { forms }
        }
    };
    Some(forms)
}

/// The plural of an adjective or participle, from its masculine nominative.
pub(super) fn adjective_plural(word: &str, alive: bool) -> Option<Six> {
    let low = lower(word);
    if let Some(bare) = ["ся", "СЯ"].iter().find_map(|tail| word.strip_suffix(tail)) {
        return Some(adjective_plural(bare, alive)?.map(|form| form + "ся"));
    }
    let tail = &low[cut(&low, 2).len()..];
    let stem = cut(word, 2);
    let last = back(&lower(stem), 1);
    let soft = match tail {
        "ый" => is_velar(last),
        "ой" => is_velar(last) || is_hushing(last),
        "ий" => true,
        _ => return None,
    };
    let vowel = if soft { "и" } else { "ы" };
    let end = |tail: &str| format!("{vowel}{tail}");
    let nominative = format!("{stem}{}", end("е"));
    let forms = six(&nominative, stem, [&end("х"), &end("м"), &end("х"), &end("ми"), &end("х")]);
    Some(if alive { forms } else { lifeless(forms) })
}

/// Another gender of an adjective or participle, from its masculine nominative: проживающий → проживающая.
pub(super) fn regender(word: &str, gender: Gender) -> Option<String> {
    let low = lower(word);
    if let Some(bare) = ["ся", "СЯ"].iter().find_map(|tail| word.strip_suffix(tail)) {
        return Some(regender(bare, gender)? + "ся");
    }
    let tail = &low[cut(&low, 2).len()..];
    let stem = cut(word, 2);
    let last = back(&lower(stem), 1);
    let soft = tail == "ий" && !is_velar(last);
    Some(match (gender, tail) {
        (_, tail) if !matches!(tail, "ый" | "ий" | "ой") => return None,
        (Gender::Masculine, _) => word.to_owned(),
        (Gender::Feminine, _) if soft && !is_hushing(last) => format!("{stem}яя"),
        (Gender::Feminine, _) => format!("{stem}ая"),
        (Gender::Neuter, _) if soft => format!("{stem}ее"),
        (Gender::Neuter, _) => format!("{stem}ое"),
    })
}
