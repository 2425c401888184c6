//! What the end of a word tells: a father's name in a patronymic, the two sexes of a surname, a maiden's or a son's marker.
//! Everything here takes words in lower case, in one script, with plain apostrophes.

use super::Gender;

/// Markers that follow a father's name: уулу, кызы and their sisters in every language and spelling.
const SON: &[&str] = &[
    "уулу",
    "уулуу",
    "улуу",
    "уул",
    "улы",
    "ұлы",
    "ули",
    "оглы",
    "оглу",
    "оглу",
    "огли",
    "угли",
    "углы",
    "ўғли",
    "ўгли",
    "уғли",
    "ули",
    "писари",
    "uulu",
    "uuluu",
    "ulu",
    "uluu",
    "uly",
    "uli",
    "ūly",
    "ogly",
    "oglu",
    "ogli",
    "oğlu",
    "ugli",
    "o'g'li",
    "o'gli",
    "og'li",
    "ug'li",
    "oghli",
    "ughli",
    "o'g'ly",
    "ogluu",
    "uulı",
];
const DAUGHTER: &[&str] = &[
    "кызы",
    "қызы",
    "кизи",
    "қизи",
    "гызы",
    "кизы",
    "духтари",
    "kyzy",
    "kizi",
    "kyzi",
    "kizy",
    "qizi",
    "qyzy",
    "qızı",
    "kızı",
    "gyzy",
    "gizi",
    "khyzy",
    "qyzi",
    "kysy",
];
/// Markers that stand before a father's name.
const SON_OF: &[&str] = &["ибн", "бин", "бен", "ibn", "bin", "ben"];
const DAUGHTER_OF: &[&str] = &["бинт", "бинти", "bint", "binti", "binte"];
/// Little words that belong to no one name.
const PARTICLES: &[&str] = &[
    "al",
    "el",
    "ul",
    "ad",
    "as",
    "ar",
    "az",
    "аль",
    "эль",
    "ал",
    "эл",
    "ад",
    "ас",
    "ар",
    "аз",
    "de",
    "da",
    "di",
    "du",
    "del",
    "della",
    "der",
    "van",
    "von",
    "den",
    "la",
    "le",
    "де",
    "да",
    "ди",
    "дер",
    "ван",
    "фон",
    "ла",
    "ле",
    "дю",
    "и",
    "e",
    "y",
    "abu",
    "абу",
    "umm",
    "умм",
    "mr",
    "mrs",
    "ms",
    "dr",
    "г",
    "гр",
    "гражданин",
    "гражданка",
    "гн",
    "гжа",
    "jr",
    "sr",
    "мл",
    "ст",
];
/// Words of respect that follow a given name and are no part of it.
const HONORIFICS: &[&str] = &[
    "байке",
    "эже",
    "эжеке",
    "аке",
    "агай",
    "ата",
    "апа",
    "ака",
    "опа",
    "опажон",
    "хола",
    "амаки",
    "тога",
    "baike",
    "eje",
    "ake",
    "agai",
    "agay",
    "ata",
    "apa",
    "aka",
    "opa",
    "bayke",
    "hon",
    "haji",
    "hadji",
    "ажы",
    "хаджи",
    "ходжи",
];

/// Whether a word marks the father's name beside it, and whose.
pub fn marker_after(word: &str) -> Option<Gender> {
    if SON.contains(&word) {
        Some(Gender::Masculine)
    } else if DAUGHTER.contains(&word) {
        Some(Gender::Feminine)
    } else {
        None
    }
}

/// Whether a word marks the father's name after it, and whose.
pub fn marker_before(word: &str) -> Option<Gender> {
    if SON_OF.contains(&word) {
        Some(Gender::Masculine)
    } else if DAUGHTER_OF.contains(&word) {
        Some(Gender::Feminine)
    } else {
        None
    }
}

/// Whether a word stands beside names and names nobody.
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Whether a word is one of respect, as in `Эрмек байке`.
pub fn is_honorific(word: &str) -> bool {
    HONORIFICS.contains(&word)
}

/// Ends of patronymics: the end, what the father's name has instead, whose it is.
const PATRONYMICS: &[(&str, &str, Gender)] = &[
    ("ьевич", "ий", Gender::Masculine),
    ("ьевна", "ий", Gender::Feminine),
    ("инична", "я", Gender::Feminine),
    ("евич", "й", Gender::Masculine),
    ("евна", "й", Gender::Feminine),
    ("ович", "", Gender::Masculine),
    ("овна", "", Gender::Feminine),
    ("ична", "а", Gender::Feminine),
    ("ьич", "я", Gender::Masculine),
    ("ұлы", "", Gender::Masculine),
    ("улы", "", Gender::Masculine),
    ("уулу", "", Gender::Masculine),
    ("қызы", "", Gender::Feminine),
    ("кызы", "", Gender::Feminine),
    ("кизи", "", Gender::Feminine),
    ("қизи", "", Gender::Feminine),
    ("ievich", "iy", Gender::Masculine),
    ("yevich", "iy", Gender::Masculine),
    ("ievna", "iy", Gender::Feminine),
    ("yevna", "iy", Gender::Feminine),
    ("jevich", "iy", Gender::Masculine),
    ("jevna", "iy", Gender::Feminine),
    ("inichna", "ya", Gender::Feminine),
    ("evich", "y", Gender::Masculine),
    ("evna", "y", Gender::Feminine),
    ("ovich", "", Gender::Masculine),
    ("ovych", "", Gender::Masculine),
    ("ovitch", "", Gender::Masculine),
    ("owitsch", "", Gender::Masculine),
    ("owicz", "", Gender::Masculine),
    ("ovič", "", Gender::Masculine),
    ("evič", "y", Gender::Masculine),
    ("ovna", "", Gender::Feminine),
    ("owna", "", Gender::Feminine),
    ("ichna", "a", Gender::Feminine),
    ("ična", "a", Gender::Feminine),
    ("uulu", "", Gender::Masculine),
    ("uly", "", Gender::Masculine),
    ("ūly", "", Gender::Masculine),
    ("qyzy", "", Gender::Feminine),
    ("kyzy", "", Gender::Feminine),
    ("qizi", "", Gender::Feminine),
    ("kizi", "", Gender::Feminine),
    ("kyzi", "", Gender::Feminine),
    ("kızı", "", Gender::Feminine),
    ("ķyzy", "", Gender::Feminine),
    ("ulı", "", Gender::Masculine),
    ("úly", "", Gender::Masculine),
];

/// The father's name in a patronymic, and whose it is: Маратовна → Марат, a woman's.
pub fn father(word: &str) -> Option<(String, Gender)> {
    PATRONYMICS.iter().find_map(|(end, instead, gender)| {
        let base = word.strip_suffix(end)?;
        (base.chars().count() >= 2).then(|| (format!("{base}{instead}"), *gender))
    })
}

/// Whether a word is a father's name grown together with its marker: Маратқызы, Serikuly.
pub fn is_child(word: &str) -> bool {
    let grown = |end: &&str| word.strip_suffix(*end).is_some_and(|base| base.chars().count() >= 3);
    [
        "ұлы", "улы", "уулу", "қызы", "кызы", "кизи", "қизи", "uulu", "uly", "ūly", "qyzy", "kyzy", "qizi", "kizi",
        "kyzi", "kızı", "ķyzy", "ulı", "úly",
    ]
    .iter()
    .any(grown)
}

/// Ends of a woman's surname, and the same in a man's.
const SURNAMES: &[(&str, &str)] = &[
    ("ова", "ов"),
    ("ева", "ев"),
    ("ёва", "ёв"),
    ("ына", "ын"),
    ("ина", "ин"),
    ("цкая", "цкий"),
    ("ская", "ский"),
    ("ova", "ov"),
    ("eva", "ev"),
    ("ëva", "ëv"),
    ("owa", "ow"),
    ("ewa", "ew"),
    ("yna", "yn"),
    ("ina", "in"),
    ("tskaya", "tskiy"),
    ("skaya", "skiy"),
    ("skaia", "skii"),
    ("skaja", "skij"),
    ("skaâ", "skij"),
    ("īna", "īn"),
];
/// Ends of a man's surname.
const MEN: &[&str] = &[
    "ов", "ев", "ёв", "ын", "ин", "ский", "цкий", "ской", "ov", "ev", "ow", "ew", "off", "eff", "yn", "in", "sky",
    "skiy", "skii", "skij", "ski", "skyi", "tskiy", "tskii",
];
/// Ends that belong to surnames of both sexes.
const BOTH: &[&str] = &[
    "ко",
    "ук",
    "юк",
    "ян",
    "янц",
    "швили",
    "дзе",
    "зода",
    "зода",
    "заде",
    "задэ",
    "оглу",
    "оглы",
    "пур",
    "ых",
    "их",
    "ko",
    "uk",
    "yan",
    "ian",
    "shvili",
    "dze",
    "zoda",
    "zade",
    "zadeh",
    "zoda",
    "oğlu",
    "oglu",
    "ykh",
    "pour",
    "manov",
];

/// A surname in its man's form, with the sex its end shows. Also what is no surname comes through, unchanged.
pub fn masculine(word: &str) -> (String, Option<Gender>) {
    for (hers, his) in SURNAMES {
        if let Some(base) = word.strip_suffix(hers).filter(|base| base.chars().count() >= 2) {
            return (format!("{base}{his}"), Some(Gender::Feminine));
        }
    }
    let man = MEN.iter().any(|end| word.strip_suffix(end).is_some_and(|base| base.chars().count() >= 2));
    (word.to_owned(), man.then_some(Gender::Masculine))
}

/// Whether a word ends as surnames do. Given names may too (Марина), so its neighbours decide.
pub fn is_surname_like(word: &str) -> bool {
    let long = |end: &&str| word.strip_suffix(*end).is_some_and(|base| base.chars().count() >= 2);
    SURNAMES.iter().map(|(hers, _)| hers).any(long) || MEN.iter().any(long) || BOTH.iter().any(long)
}

/// The name a surname is made from: Асанов, Асанова, Асанзода → Асан.
pub fn root(masculine: &str) -> Option<String> {
    const ENDS: &[&str] =
        &["ов", "ев", "ёв", "ov", "ev", "yev", "зода", "заде", "zoda", "zade", "zadeh", "ӣ", "пур", "ён"];
    let base = ENDS.iter().find_map(|end| masculine.strip_suffix(end))?;
    (base.chars().count() >= 3).then(|| base.to_owned())
}

/// Ends that a given name may have more or less of without becoming another person's: Бакыт and Бакытбек, Нурлан and
/// Нурланжан.
pub const GROWN: &[&str] = &[
    "бек",
    "бай",
    "кул",
    "али",
    "жан",
    "джан",
    "джон",
    "жон",
    "хан",
    "хон",
    "шах",
    "ай",
    "гүл",
    "гуль",
    "гул",
    "нур",
    "бүбү",
    "бубу",
    "бек",
    "бекова",
    "кан",
    "ака",
    "ша",
    "бу",
    "bek",
    "beck",
    "bai",
    "bay",
    "kul",
    "ali",
    "jan",
    "jon",
    "khan",
    "xon",
    "khon",
    "han",
    "gul",
    "nur",
    "shah",
    "oy",
    "oi",
];
