//! Declined names found: from `Асановой`, `Асанову`, `Асанованын` to Асанова. Endings are taken off, never guessed from a
//! list of names, so the answer is every base a word may have; who knows the names chooses.

use super::Gender;

/// A base form that a declined word may come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// The word in the nominative, lower case.
    pub word: String,
    /// Whose name the ending shows, where it shows it.
    pub gender: Option<Gender>,
    /// Which case the word may stand in, so that words of one name can be held to the same.
    pub case: Case,
}

/// Cases of Russian and Kyrgyz, told apart as far as endings do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// Russian genitive.
    Genitive,
    /// Russian dative.
    Dative,
    /// Russian accusative.
    Accusative,
    /// Russian instrumental.
    Instrumental,
    /// Russian prepositional.
    Prepositional,
    /// Kyrgyz илик жөндөмө (-нын).
    KyrgyzGenitive,
    /// Kyrgyz барыш (-га).
    KyrgyzDative,
    /// Kyrgyz табыш (-ны).
    KyrgyzAccusative,
    /// Kyrgyz жатыш (-да).
    KyrgyzLocative,
    /// Kyrgyz чыгыш (-дан).
    KyrgyzAblative,
}

use Case::{
    Accusative as A, Dative as D, Genitive as G, Instrumental as I, KyrgyzAblative, KyrgyzAccusative, KyrgyzDative,
    KyrgyzGenitive, KyrgyzLocative, Prepositional as P,
};
use Gender::{Feminine as F, Masculine as M};

/// Ending, what the nominative has instead, whose, cases.
type Ending = (&'static str, &'static str, Option<Gender>, &'static [Case]);

/// Russian endings, the longer first. Surnames in -ов, -ев, -ин, -ский; given names; patronymics.
const RUSSIAN: &[Ending] = &[
    ("овой", "ова", Some(F), &[G, D, I, P]),
    ("евой", "ева", Some(F), &[G, D, I, P]),
    ("ёвой", "ёва", Some(F), &[G, D, I, P]),
    ("иной", "ина", Some(F), &[G, D, I, P]),
    ("ыной", "ына", Some(F), &[G, D, I, P]),
    ("овою", "ова", Some(F), &[I]),
    ("евою", "ева", Some(F), &[I]),
    ("ову", "ова", Some(F), &[A]),
    ("еву", "ева", Some(F), &[A]),
    ("ёву", "ёва", Some(F), &[A]),
    ("ину", "ина", Some(F), &[A]),
    ("ыну", "ына", Some(F), &[A]),
    ("ову", "ов", Some(M), &[D]),
    ("еву", "ев", Some(M), &[D]),
    ("ёву", "ёв", Some(M), &[D]),
    ("ину", "ин", Some(M), &[D]),
    ("ыну", "ын", Some(M), &[D]),
    ("овым", "ов", Some(M), &[I]),
    ("евым", "ев", Some(M), &[I]),
    ("ёвым", "ёв", Some(M), &[I]),
    ("иным", "ин", Some(M), &[I]),
    ("ыным", "ын", Some(M), &[I]),
    ("ове", "ов", Some(M), &[P]),
    ("еве", "ев", Some(M), &[P]),
    ("ёве", "ёв", Some(M), &[P]),
    ("ине", "ин", Some(M), &[P]),
    ("ыне", "ын", Some(M), &[P]),
    ("ова", "ов", Some(M), &[G, A]),
    ("ева", "ев", Some(M), &[G, A]),
    ("ёва", "ёв", Some(M), &[G, A]),
    ("ина", "ин", Some(M), &[G, A]),
    ("ской", "ская", Some(F), &[G, D, I, P]),
    ("цкой", "цкая", Some(F), &[G, D, I, P]),
    ("скую", "ская", Some(F), &[A]),
    ("цкую", "цкая", Some(F), &[A]),
    ("ского", "ский", Some(M), &[G, A]),
    ("цкого", "цкий", Some(M), &[G, A]),
    ("скому", "ский", Some(M), &[D]),
    ("цкому", "цкий", Some(M), &[D]),
    ("ским", "ский", Some(M), &[I]),
    ("цким", "цкий", Some(M), &[I]),
    ("ском", "ский", Some(M), &[P]),
    ("цком", "цкий", Some(M), &[P]),
    // patronymics
    ("овны", "овна", Some(F), &[G]),
    ("евны", "евна", Some(F), &[G]),
    ("ичны", "ична", Some(F), &[G]),
    ("овне", "овна", Some(F), &[D, P]),
    ("евне", "евна", Some(F), &[D, P]),
    ("ичне", "ична", Some(F), &[D, P]),
    ("овну", "овна", Some(F), &[A]),
    ("евну", "евна", Some(F), &[A]),
    ("ичну", "ична", Some(F), &[A]),
    ("овной", "овна", Some(F), &[I]),
    ("евной", "евна", Some(F), &[I]),
    ("ичной", "ична", Some(F), &[I]),
    ("овича", "ович", Some(M), &[G, A]),
    ("евича", "евич", Some(M), &[G, A]),
    ("овичу", "ович", Some(M), &[D]),
    ("евичу", "евич", Some(M), &[D]),
    ("овичем", "ович", Some(M), &[I]),
    ("евичем", "евич", Some(M), &[I]),
    ("овиче", "ович", Some(M), &[P]),
    ("евиче", "евич", Some(M), &[P]),
    // given names in -ия, -ья, -я, -а
    ("ии", "ия", Some(F), &[G, D, P]),
    ("ию", "ия", Some(F), &[A]),
    ("ией", "ия", Some(F), &[I]),
    ("ию", "ий", Some(M), &[D]),
    ("ия", "ий", Some(M), &[G, A]),
    ("ием", "ий", Some(M), &[I]),
    ("ии", "ий", Some(M), &[P]),
    ("ьи", "ья", None, &[G]),
    ("ье", "ья", None, &[D, P]),
    ("ью", "ья", None, &[A]),
    ("ьей", "ья", None, &[I]),
    ("ью", "ь", Some(F), &[I]),
    ("ем", "й", Some(M), &[I]),
    ("ем", "ь", Some(M), &[I]),
    ("ей", "я", None, &[I]),
    ("ей", "а", None, &[I]),
    ("ой", "а", None, &[I]),
    ("ом", "", Some(M), &[I]),
    ("ем", "", Some(M), &[I]),
    ("ы", "а", None, &[G]),
    ("и", "а", None, &[G]),
    ("и", "я", None, &[G, D, P]),
    ("и", "ь", Some(F), &[G, D, P]),
    ("е", "а", None, &[D, P]),
    ("е", "я", None, &[D, P]),
    ("у", "а", None, &[A]),
    ("ю", "я", None, &[A]),
    ("я", "й", Some(M), &[G, A]),
    ("ю", "й", Some(M), &[D]),
    ("я", "ь", Some(M), &[G, A]),
    ("ю", "ь", Some(M), &[D]),
    ("е", "й", Some(M), &[P]),
    ("е", "ь", Some(M), &[P]),
    ("а", "", Some(M), &[G, A]),
    ("у", "", Some(M), &[D]),
    ("е", "", Some(M), &[P]),
];

/// Kyrgyz case endings by what they are made of: the first consonant may be н, д or т, the vowel one of four that
/// agrees with the last vowel of the word.
const KYRGYZ: &[(&[&str], &str, Case)] = &[
    (&["н", "д", "т"], "ын", KyrgyzGenitive),
    (&["г", "к"], "а", KyrgyzDative),
    (&["н", "д", "т"], "ы", KyrgyzAccusative),
    (&["д", "т"], "а", KyrgyzLocative),
    (&["д", "т"], "ан", KyrgyzAblative),
    (&["н"], "ан", KyrgyzAblative),
];

/// Every base form a word in lower case may have, without the word itself.
pub fn bases(word: &str) -> Vec<Base> {
    let mut found: Vec<Base> = Vec::new();
    let mut add = |word: String, gender, case| {
        if word.chars().count() >= 3 && !found.iter().any(|b| b.word == word && b.case == case) {
            found.push(Base { word, gender, case });
        }
    };
    for (end, instead, gender, cases) in RUSSIAN {
        let Some(stem) = word.strip_suffix(end).filter(|stem| stem.chars().count() >= 2) else { continue };
        for case in *cases {
            add(format!("{stem}{instead}"), *gender, *case);
        }
    }
    for (consonants, vowel_end, case) in KYRGYZ {
        for consonant in *consonants {
            for vowel in harmonies(vowel_end) {
                let end = format!("{consonant}{vowel}");
                let Some(stem) = word.strip_suffix(&end) else { continue };
                if agrees(stem, &vowel) && starts_well(stem, consonant) {
                    add(stem.to_owned(), None, *case);
                }
            }
        }
    }
    // After a possessive (кызы, уулу, атасы) the dative is -на, and the accusative and ablative have a bare н.
    for (end, case) in [("на", KyrgyzDative), ("не", KyrgyzDative), ("но", KyrgyzDative), ("нө", KyrgyzDative)]
    {
        if let Some(stem) = word.strip_suffix(end).filter(|stem| stem.ends_with(['ы', 'и', 'у', 'ү'])) {
            add(stem.to_owned(), None, case);
        }
    }
    found
}

/// The endings a pattern in -ы- or -а- becomes by harmony.
fn harmonies(pattern: &str) -> Vec<String> {
    let vowels: &[&str] = if pattern.starts_with('ы') { &["ы", "и", "у", "ү"] } else { &["а", "е", "о", "ө"] };
    let rest: String = pattern.chars().skip(1).collect();
    vowels.iter().map(|vowel| format!("{vowel}{rest}")).collect()
}

/// Whether an ending's vowel goes with the last vowel of a stem: back with back, front with front, round after round.
/// Russian surnames take the ending by their last vowel too (Асанова: Асанованын).
fn agrees(stem: &str, ending: &str) -> bool {
    let Some(last) = stem.chars().rev().find(|c| "аоуыяёюеэиөү".contains(*c)) else { return false };
    let allowed: &[char] = match last {
        'а' | 'я' | 'ы' => &['ы', 'а'],
        'о' | 'ё' => &['у', 'о', 'ы', 'а'],
        'у' | 'ю' => &['у', 'а', 'о', 'ы'],
        'е' | 'э' | 'и' => &['и', 'е'],
        _ => &['ү', 'ө', 'и', 'е'],
    };
    ending.chars().next().is_some_and(|vowel| allowed.contains(&vowel))
}

/// Whether an ending's consonant goes after a stem: н or г after a vowel, д after a voiced one, т or к after a hard one.
fn starts_well(stem: &str, consonant: &str) -> bool {
    let Some(last) = stem.chars().last() else { return false };
    let vowel = "аоуыяёюеэиөү".contains(last);
    let hard = "бвгдкпстфхцчшщ".contains(last);
    match consonant {
        "н" => vowel,
        "т" | "к" => hard,
        // Names from Russian end in letters that speech hardens and writing does not.
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leads(word: &str, to: &str) -> bool {
        bases(word).iter().any(|base| base.word == to)
    }

    #[test]
    fn six_russian_cases_lead_back_to_the_name() {
        for (base, forms) in [
            ("асанова", "асановой асанову"),
            ("асанов", "асанова асанову асановым асанове"),
            ("айгуль", "айгули айгулью"),
            ("нурлан", "нурлана нурлану нурланом нурлане"),
            ("маратовна", "маратовны маратовне маратовну маратовной"),
            ("маратович", "маратовича маратовичу маратовичем маратовиче"),
            ("анастасия", "анастасии анастасию анастасией"),
            ("андрей", "андрея андрею андреем андрее"),
            ("гульнара", "гульнары гульнаре гульнару гульнарой"),
            ("дубровский", "дубровского дубровскому дубровским дубровском"),
            ("дубровская", "дубровской дубровскую"),
        ] {
            for form in forms.split(' ') {
                assert!(leads(form, base), "{form} → {base}: {:?}", bases(form));
            }
        }
    }

    #[test]
    fn six_kyrgyz_cases_lead_back_with_vowel_harmony() {
        for (base, forms) in [
            ("асанова", "асанованын асановага асанованы асановада асановадан"),
            ("бакыт", "бакыттын бакытка бакытты бакытта бакыттан"),
            ("айгүл", "айгүлдүн айгүлгө айгүлдү айгүлдө айгүлдөн"),
            ("нурбек", "нурбектин нурбекке нурбекти нурбекте нурбектен"),
            ("жолдош", "жолдоштун жолдошко жолдошту жолдошто жолдоштон"),
            ("асанов", "асановдун асановго асановду асановдо асановдон"),
            ("марат кызы", "марат кызынын марат кызына"),
        ] {
            for form in forms.split(' ').filter(|_| !base.contains(' ')) {
                assert!(leads(form, base), "{form} → {base}: {:?}", bases(form));
            }
        }
        assert!(leads("кызына", "кызы") && leads("уулунан", "уулу"));
        assert!(!leads("айгүлдын", "айгүл"), "ы does not go with ү");
    }
}
