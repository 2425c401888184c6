//! Russian words whose stem itself changes, by one key for all their forms: `families.tsv`. The key begins with `=`, so that it is
//! never a stem; it stands beside the stems that the rules give, and takes none away. A row of the other kind says what the rules
//! do not know: its forms have its stem and no other.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The letter that a key begins with, and a stem of its own may end with, so that neither is the stem of another word.
pub(super) const MARK: char = '=';

/// Endings of a part of a word, by the letter of its class.
const ENDINGS: [(&str, &[&str]); 12] = [
    // The infinitive and the past behind a vowel: писа-ть, писа-ла.
    ("П", &["ть", "л", "ла", "ло", "ли", "в", "вши", "вший", "вшая", "вшего", "вшей", "вшему", "вшим", "вшие", "вших"]),
    // The same behind a consonant: вез-ти, вез-ла.
    ("С", &["", "ти", "ла", "ло", "ли", "ший", "шая", "шего", "шей", "шему", "шим", "шие", "ших"]),
    // Present and future: пиш-у, бер-ешь.
    ("У", &["у", "ешь", "ет", "ем", "ете", "ут", "и", "ите"]),
    ("Ю", &["ю", "ешь", "ет", "ем", "ете", "ют"]),
    // Without the first person, whose consonant is another: плат-ишь, but плачу.
    ("И", &["ишь", "ит", "им", "ите", "ят", "ат", "и"]),
    // What was done: каза-н, увезе-н, би-т.
    ("Н", &["н", "на", "но", "ны", "нный", "нная", "нное", "нного", "нной", "нному", "нным", "нную", "нные", "нных"]),
    ("Т", &["т", "та", "то", "ты", "тый", "тая", "тое", "того", "той", "тому", "тым", "тую", "тые", "тых"]),
    // Adjectives: странн-ый.
    ("Ы", &["ый", "ая", "ое", "ые", "ого", "ой", "ому", "ую", "ым", "ом", "ых", "ыми", "о"]),
    // Nouns, hard and soft: угл-а, камн-я.
    ("М", &["а", "у", "ом", "е", "ы", "и", "ов", "ам", "ами", "ах"]),
    ("Я", &["я", "ю", "ем", "е", "и", "ей", "ям", "ями", "ях"]),
    // Women's names and nouns of three letters, hard and soft: ир-а, юл-я.
    ("А", &["а", "ы", "е", "у", "ой"]),
    ("Л", &["я", "и", "е", "ю", "ей"]),
];

/// Prefixes as they are written, and as a key has them: отобрать and отберут are of one word.
const PREFIXES: [(&str, &str); 35] = [
    ("", ""),
    ("в", "в"),
    ("во", "в"),
    ("вз", "вз"),
    ("вс", "вз"),
    ("взо", "вз"),
    ("вы", "вы"),
    ("до", "до"),
    ("за", "за"),
    ("из", "из"),
    ("изо", "из"),
    ("ис", "из"),
    ("на", "на"),
    ("над", "над"),
    ("надо", "над"),
    ("недо", "недо"),
    ("о", "о"),
    ("об", "об"),
    ("обо", "об"),
    ("от", "от"),
    ("ото", "от"),
    ("пере", "пере"),
    ("по", "по"),
    ("под", "под"),
    ("подо", "под"),
    ("пред", "пред"),
    ("пре", "пре"),
    ("при", "при"),
    ("про", "про"),
    ("раз", "раз"),
    ("разо", "раз"),
    ("рас", "раз"),
    ("с", "с"),
    ("со", "с"),
    ("у", "у"),
];

/// Whether the forms of a word stand with prefixes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Prefixed {
    Maybe,
    Never,
    Always,
}

/// A word of the list: how its key ends, and its prefixes.
type Family = (&'static str, Prefixed);

#[derive(Default)]
struct List {
    families: HashMap<String, Vec<Family>>,
    own: HashMap<String, &'static str>,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    let mut list = List::default();
    let rows = include_str!("families.tsv").lines().filter(|line| !line.starts_with('#'));
    for line in rows {
        let mut columns = line.split('\t');
        let (Some(word), Some(kind), Some(parts)) = (columns.next(), columns.next(), columns.next()) else { continue };
        let prefixed = match kind {
            "+" => Prefixed::Maybe,
            "*" => Prefixed::Always,
            _ => Prefixed::Never,
        };
        for form in parts.split(' ').flat_map(forms) {
            if kind == "!" {
                list.own.insert(form, word);
                continue;
            }
            let of = list.families.entry(form).or_default();
            if !of.contains(&(word, prefixed)) {
                of.push((word, prefixed));
            }
        }
    }
    list
});

/// The stem of a form that the rules would take for a form of another word.
pub(super) fn own(form: &str) -> Option<&'static str> {
    LIST.own.get(form).copied()
}

/// The forms of a part: `пиш:У` is пишу, пишешь…; a part without a class is a form.
fn forms(part: &str) -> Vec<String> {
    let Some((stem, class)) = part.split_once(':') else { return vec![part.to_owned()] };
    let endings = ENDINGS.iter().find(|(letter, _)| *letter == class).map_or(&[][..], |(_, endings)| *endings);
    endings.iter().map(|ending| format!("{stem}{ending}")).collect()
}

/// Gives the key of every word of the list that this can be a form of; lower case, without ё.
pub(super) fn keys(word: &str, add: &mut dyn FnMut(String)) {
    // With its -ся it may be a word of the list: боюсь, while бою is of бой.
    if keys_of(word, add) {
        return;
    }
    if let Some(bare) = word.strip_suffix("ся").or_else(|| word.strip_suffix("сь")) {
        keys_of(bare, add);
    }
}

/// Says whether there was any.
fn keys_of(word: &str, add: &mut dyn FnMut(String)) -> bool {
    let mut any = false;
    for (written, prefix) in PREFIXES {
        let Some(form) = word.strip_prefix(written) else { continue };
        // Without a prefix it is a given name more often: Дана.
        if written.is_empty() && form == "дана" {
            continue;
        }
        // Behind a consonant ъ stands before е: ведут is no form of въехать.
        if form.starts_with('е') && written.ends_with(|c: char| !"аеиоуы".contains(c)) {
            continue;
        }
        for (family, prefixed) in LIST.families.get(form).into_iter().flatten() {
            let stands = match prefixed {
                Prefixed::Maybe => true,
                Prefixed::Never => written.is_empty(),
                Prefixed::Always => !written.is_empty(),
            };
            if stands {
                add(format!("{MARK}{prefix}{family}"));
                any = true;
            }
        }
    }
    any
}
