//! Nouns at the head of titles and bodies: `templates/grammar/ru-nouns.tsv`, with their forms.

use super::super::Gender;
use super::super::forms::Six;
use super::adjectives::Agreement;
use super::endings::{adjective, back, first, fixed, lifeless, lower, masculine, masculine_of, neuter, six, third};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// A noun of the list.
#[derive(Debug, Clone)]
pub(super) struct Noun {
    /// In lower case.
    pub forms: Six,
    pub agreement: Agreement,
    /// A person: its accusative is its genitive, and a letter goes to it in the dative.
    pub alive: bool,
}

static NOUNS: LazyLock<BTreeMap<String, Noun>> = LazyLock::new(|| {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/grammar/ru-nouns.tsv"));
    text.lines().filter(|line| !line.starts_with('#')).filter_map(read).collect()
});

/// Every dative of the list, to know a title that is already in it.
static DATIVES: LazyLock<BTreeMap<String, bool>> = LazyLock::new(|| {
    NOUNS
        .values()
        .filter(|noun| noun.forms[2] != noun.forms[0])
        .map(|noun| (noun.forms[2].clone(), noun.alive))
        .collect()
});

fn read(line: &str) -> Option<(String, Noun)> {
    let mut columns = line.split('\t');
    let (word, class) = (columns.next()?, columns.next()?);
    let stem = columns.next();
    let stressed = columns.next() == Some("!");
    let man = || stem.map_or_else(|| masculine(word), |stem| masculine_of(word, stem, stressed));
    let (forms, agreement, alive) = match class {
        "ma" => (man(), Agreement::Masculine, true),
        "m" => (lifeless(man()), Agreement::Masculine, false),
        "c" => (
            if word == "судья" { six(word, "судь", ["и", "е", "ю", "ёй", "е"]) } else { first(word) },
            Agreement::Masculine,
            true,
        ),
        "f" if matches!(word, "мать" | "дочь") => {
            let stem = format!("{}ер", super::endings::cut(word, 1));
            (six(word, &stem, ["и", "и", "", "ью", "и"]), Agreement::Feminine, true)
        }
        "f" if back(word, 1) == 'ь' => (third(word), Agreement::Feminine, false),
        "f" => (
            first(word),
            Agreement::Feminine,
            matches!(word, "жена" | "сестра" | "гражданка" | "женщина" | "девушка" | "девочка")
                || word.ends_with("ница")
                || word.ends_with("чица")
                || word.ends_with("тица"),
        ),
        "n" => (neuter(word), Agreement::Neuter, false),
        "adj" => (adjective(word, Gender::Masculine, true)?, Agreement::Masculine, true),
        "adjf" => (
            adjective(word, Gender::Feminine, true)?,
            Agreement::Feminine,
            !matches!(word, "нотариальная" | "приёмная" | "дежурная" | "мастерская"),
        ),
        "pl" => (plural(word, stem?), Agreement::Plural, false),
        "fix" => (fixed(word), Agreement::Neuter, matches!(word, "атташе" | "акыйкатчы")),
        _ => return None,
    };
    let forms = if matches!(word, "мать" | "дочь") { with_accusative(forms) } else { forms };
    Some((word.to_owned(), Noun { forms, agreement, alive }))
}

fn with_accusative(mut forms: Six) -> Six {
    forms[3] = forms[0].clone();
    forms
}

fn plural(word: &str, genitive: &str) -> Six {
    let stem = super::endings::cut(word, 1);
    let soft = genitive.ends_with("ей");
    let [dat, ins, prep] = if soft { ["ям", "ями", "ях"] } else { ["ам", "ами", "ах"] };
    let mut forms = six(word, stem, ["", dat, "", ins, prep]);
    forms[1] = genitive.to_owned();
    lifeless(forms)
}

/// The noun whose nominative this is.
pub(super) fn noun(word: &str) -> Option<&'static Noun> {
    NOUNS.get(&lower(word))
}

/// Every form of the list: «Республики» is no person's name.
static FORMS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| NOUNS.values().flat_map(|noun| noun.forms.iter().cloned()).collect());

/// Whether this is any form of a noun of the list.
pub(super) fn is_form(word: &str) -> bool {
    FORMS.contains(&lower(word))
}

/// Whether this is the dative of a noun of the list, and whether that is a person.
pub(super) fn dative(word: &str) -> Option<bool> {
    DATIVES.get(&lower(word)).copied()
}

/// The forms of a noun with the capitals of the word as written.
pub(super) fn as_written(word: &str, forms: &Six) -> Six {
    let letters: Vec<char> = word.chars().collect();
    let capitals = letters.len() > 1 && letters.iter().all(|c| !c.is_lowercase());
    let capital = letters.first().is_some_and(|c| c.is_uppercase());
    forms.each_ref().map(|form| match (capitals, capital) {
        (true, _) => form.to_uppercase(),
        (_, true) => {
            let mut chars = form.chars();
            chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
        }
        _ => form.clone(),
    })
}
