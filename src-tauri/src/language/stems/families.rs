//! Russian words whose stem itself changes, by one key for all their forms: `families.tsv`. The key begins with `=`, so that it is
//! never a stem; it stands beside the stems that the rules give, and takes none away.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The letter that a key begins with.
pub(super) const MARK: char = '=';

/// Endings of a part of a verb, by the letter of its class.
const ENDINGS: [(&str, &[&str]); 7] = [
    // The infinitive and the past behind a vowel: писа-ть, писа-ла.
    ("П", &["ть", "л", "ла", "ло", "ли", "в", "вши", "вший", "вшая", "вшего", "вшей", "вшему", "вшим", "вшие", "вших"]),
    // The same behind a consonant: вез-ти, вез-ла.
    ("С", &["", "ти", "ла", "ло", "ли", "ший", "шая", "шего", "шей", "шему", "шим", "шие", "ших"]),
    // Present and future: пиш-у, бер-ешь.
    ("У", &["у", "ешь", "ет", "ем", "ете", "ут", "и", "ите"]),
    ("Ю", &["ю", "ешь", "ет", "ем", "ете", "ют"]),
    // Without the first person, whose consonant is another: плат-ишь, but плачу.
    ("И", &["ишь", "ит", "им", "ите", "ят", "ат", "и"]),
    // What was done: каза-н, би-т.
    ("Н", &["н", "на", "но", "ны", "нный", "нная", "нное", "нного", "нной", "нному", "нным", "нную", "нные", "нных"]),
    ("Т", &["т", "та", "то", "ты", "тый", "тая", "тое", "того", "той", "тому", "тым", "тую", "тые", "тых"]),
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

/// A word of the list: how its key ends, and whether its forms take prefixes.
type Family = (&'static str, bool);

static FAMILIES: LazyLock<HashMap<String, Vec<Family>>> = LazyLock::new(|| {
    let mut found: HashMap<String, Vec<Family>> = HashMap::new();
    let rows = include_str!("families.tsv").lines().filter(|line| !line.starts_with('#'));
    for line in rows {
        let mut columns = line.split('\t');
        let (Some(word), Some(prefixed), Some(parts)) = (columns.next(), columns.next(), columns.next()) else {
            continue;
        };
        let family = (word, prefixed == "+");
        for form in parts.split(' ').flat_map(forms) {
            let of = found.entry(form).or_default();
            if !of.contains(&family) {
                of.push(family);
            }
        }
    }
    found
});

/// The forms of a part: `пиш:У` is пишу, пишешь…; a part without a class is a form.
fn forms(part: &str) -> Vec<String> {
    let Some((stem, class)) = part.split_once(':') else { return vec![part.to_owned()] };
    let endings = ENDINGS.iter().find(|(letter, _)| *letter == class).map_or(&[][..], |(_, endings)| *endings);
    endings.iter().map(|ending| format!("{stem}{ending}")).collect()
}

/// Gives the key of every word of the list that this can be a form of; lower case, without ё.
pub(super) fn keys(word: &str, add: &mut dyn FnMut(String)) {
    let bare = word.strip_suffix("ся").or_else(|| word.strip_suffix("сь")).unwrap_or(word);
    for (written, prefix) in PREFIXES {
        let Some(form) = bare.strip_prefix(written) else { continue };
        // Without a prefix it is a given name more often: Дана.
        if written.is_empty() && form == "дана" {
            continue;
        }
        // Behind a consonant ъ stands before е: ведут is no form of въехать.
        if form.starts_with('е') && written.ends_with(|c: char| !"аеиоуы".contains(c)) {
            continue;
        }
        for (family, prefixed) in FAMILIES.get(form).into_iter().flatten() {
            if *prefixed || written.is_empty() {
                add(format!("{MARK}{prefix}{family}"));
            }
        }
    }
}
