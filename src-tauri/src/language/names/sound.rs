//! How a word of a name sounds, as a string of phones that is the same whatever alphabet and table it was written by.
//!
//! One byte a phone. Vowels: `a A(ә) e E(ё) i y(ы) o O(ө, ў) u U(ү)`; the semivowel `Y(й)`; consonants: `b v g G(ғ) d
//! J(ж, дж) z k q(қ) l m n N(ң) p r s t f x(х) h(ҳ) c(ц) C(ч) S(ш, щ)`. Double letters count once. Latin letters that
//! several tables use differently (`j`, `c`, `x`, `oo`) give several readings.

use crate::language::scripts::{Script, script};

/// One reading.
pub type Sound = Box<[u8]>;

/// No word has more readings than this.
const READINGS: usize = 8;
/// Longer words are cut: no name is that long, and comparing costs the square of the length.
const LONGEST: usize = 40;

/// All readings of a word in lower case, the likeliest first.
pub fn readings(word: &str) -> Vec<Sound> {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic() || *c == '\'').take(LONGEST).collect();
    let found = match script(word) {
        Some(Script::Latin) => latin(&letters),
        _ => vec![cyrillic(&letters)],
    };
    let mut readings: Vec<Sound> = Vec::with_capacity(found.len());
    for phones in found {
        let sound = settled(phones);
        if !readings.contains(&sound) {
            readings.push(sound);
        }
    }
    readings
}

/// Whether a phone is a vowel.
pub const fn is_vowel(phone: u8) -> bool {
    matches!(phone, b'a' | b'A' | b'e' | b'E' | b'i' | b'y' | b'o' | b'O' | b'u' | b'U')
}

/// Doubles count once, `нг` is `ң`, `тс` is `ц`, and the many ends of -ский are one.
fn settled(phones: Vec<u8>) -> Sound {
    let mut out: Vec<u8> = Vec::with_capacity(phones.len());
    for phone in phones {
        match (out.last().copied(), phone) {
            (Some(last), next) if last == next => {}
            (Some(b'n'), b'g') => replace_last(&mut out, b'N'),
            (Some(b'N'), b'g') => {}
            (Some(b't'), b's' | b'c') => replace_last(&mut out, b'c'),
            (Some(b't'), b'C') => replace_last(&mut out, b'C'),
            (Some(b'S'), b'C') | (Some(b's'), b'C' | b'S') => replace_last(&mut out, b'S'),
            (Some(b'd'), b'J') => replace_last(&mut out, b'J'),
            (Some(b'Y'), b'e') => replace_last(&mut out, b'e'),
            (Some(b'Y'), b'o') => replace_last(&mut out, b'E'),
            (_, next) => out.push(next),
        }
    }
    // -ий, -ый, -iy, -yi, -y at the end of a word.
    while out.len() > 3 && matches!(out[out.len() - 2..], [b'i' | b'y', b'Y' | b'i' | b'y']) {
        out.pop();
        replace_last(&mut out, b'i');
    }
    out.into()
}

fn replace_last(out: &mut [u8], phone: u8) {
    if let Some(last) = out.last_mut() {
        *last = phone;
    }
}

fn cyrillic(letters: &[char]) -> Vec<u8> {
    let mut out = Vec::with_capacity(letters.len() + 4);
    for &letter in letters {
        let phones: &[u8] = match letter {
            'а' => b"a",
            'ә' => b"A",
            'б' => b"b",
            'в' => b"v",
            'г' | 'ґ' => b"g",
            'ғ' => b"G",
            'д' => b"d",
            'е' | 'э' | 'є' => b"e",
            'ё' => b"E",
            'ж' | 'җ' | 'ҷ' | 'ӂ' => b"J",
            'з' => b"z",
            'и' | 'і' | 'ї' | 'ӣ' => b"i",
            'й' | 'ј' => b"Y",
            'к' | 'ќ' => b"k",
            'қ' | 'ҡ' => b"q",
            'л' => b"l",
            'м' => b"m",
            'н' => b"n",
            'ң' | 'ҥ' => b"N",
            'о' => b"o",
            'ө' | 'ў' => b"O",
            'п' => b"p",
            'р' => b"r",
            'с' | 'ѕ' | 'ҫ' => b"s",
            'т' => b"t",
            'у' | 'ұ' => b"u",
            'ү' | 'ӯ' => b"U",
            'ф' => b"f",
            'х' => b"x",
            'ҳ' | 'һ' => b"h",
            'ц' => b"c",
            'ч' | 'ћ' | 'ҹ' => b"C",
            'џ' | 'ђ' => b"J",
            'ш' | 'щ' => b"S",
            'ы' => b"y",
            'ю' => b"Yu",
            'я' => b"Ya",
            'љ' => b"l",
            'њ' => b"n",
            _ => b"",
        };
        out.extend_from_slice(phones);
    }
    out
}

/// Letters together, longest first, with the readings they may have.
const GROUPS: &[(&str, &[&[u8]])] = &[
    ("shch", &[b"S"]),
    ("tsch", &[b"C"]),
    ("dsch", &[b"J"]),
    ("sch", &[b"S"]),
    ("tzh", &[b"tJ"]),
    ("dzh", &[b"J"]),
    ("dsh", &[b"J"]),
    ("tch", &[b"C"]),
    ("s'h", &[b"sh"]),
    ("ch", &[b"C", b"x"]),
    ("sh", &[b"S", b"sh"]),
    ("zh", &[b"J"]),
    ("kh", &[b"x"]),
    ("gh", &[b"G"]),
    ("dh", &[b"d"]),
    ("th", &[b"t"]),
    ("ph", &[b"f"]),
    ("rh", &[b"rx", b"r"]),
    ("dj", &[b"J"]),
    ("dž", &[b"J"]),
    ("cz", &[b"C", b"c"]),
    ("sz", &[b"S"]),
    ("tz", &[b"c"]),
    ("tc", &[b"c", b"tJ"]),
    ("ck", &[b"k"]),
    ("qu", &[b"ku", b"kv"]),
    ("oo", &[b"o", b"u"]),
    ("ee", &[b"e", b"i"]),
    ("ou", &[b"u", b"ou"]),
    ("oe", &[b"O", b"oe"]),
    ("ue", &[b"U", b"ue"]),
    ("ae", &[b"A", b"ae"]),
    ("o'", &[b"O"]),
    ("g'", &[b"G"]),
];

fn latin(letters: &[char]) -> Vec<Vec<u8>> {
    let mut found: Vec<Vec<u8>> = vec![Vec::with_capacity(letters.len() + 4)];
    let mut at = 0;
    while at < letters.len() {
        let (taken, options) = grapheme(letters, at);
        at += taken;
        let room = found.len() * options.len() <= READINGS;
        let options = if room { options } else { &options[..1] };
        let mut next = Vec::with_capacity(found.len() * options.len());
        for option in options {
            for begun in &found {
                let mut reading = begun.clone();
                reading.extend_from_slice(option);
                next.push(reading);
            }
        }
        found = next;
    }
    found
}

/// The letters at a place that are read together: how many, and their readings.
fn grapheme(letters: &[char], at: usize) -> (usize, &'static [&'static [u8]]) {
    for (group, options) in GROUPS {
        let length = group.chars().count();
        if letters.len() >= at + length && group.chars().eq(letters[at..at + length].iter().copied()) {
            return (length, options);
        }
    }
    let next = letters.get(at + 1).copied();
    let before = at.checked_sub(1).map(|at| letters[at]);
    (1, letter(letters[at], before, next))
}

fn letter(letter: char, before: Option<char>, next: Option<char>) -> &'static [&'static [u8]] {
    let vowel = |c: Option<char>| c.is_some_and(|c| "aeiouyäöüəāēīōūáéíóúâêîôûàèëïı".contains(c));
    match letter {
        'a' | 'á' | 'à' | 'ã' | 'ā' | 'ă' | 'ą' => &[b"a"],
        // In ISO 9 the circumflex is a letter of its own: â is я, û is ю.
        'â' => &[b"Ya", b"a"],
        'û' => &[b"Yu", b"u"],
        'ä' | 'ə' | 'ǝ' => &[b"A"],
        'å' => &[b"o"],
        'b' => &[b"b"],
        'c' if next.is_some_and(|c| "eiyéèíäöü".contains(c)) => &[b"s", b"J", b"c"],
        'c' if next.is_none() => &[b"k", b"J"],
        'c' => &[b"k", b"J", b"c"],
        'ç' => &[b"C", b"J"],
        'č' | 'ć' => &[b"C"],
        'd' | 'ď' | 'đ' => &[b"d"],
        'e' | 'é' | 'è' | 'ê' | 'ē' | 'ė' | 'ě' | 'ę' => &[b"e"],
        'ë' => &[b"E"],
        'f' => &[b"f"],
        'g' | 'ģ' => &[b"g"],
        'ğ' | 'ġ' | 'ǵ' | 'ḡ' | 'ǧ' => &[b"G"],
        'h' | 'ḩ' | 'ḥ' => &[b"h"],
        'i' | 'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' => &[b"i"],
        'ı' | 'y' if !vowel(before) && !vowel(next) => &[b"y"],
        'ı' => &[b"y"],
        // A vowel on either side makes y the semivowel.
        'y' => &[b"Y"],
        'j' => &[b"J", b"Y"],
        'k' | 'ķ' => &[b"k"],
        'l' | 'ł' | 'ľ' => &[b"l"],
        'm' => &[b"m"],
        'n' | 'ń' | 'ň' => &[b"n"],
        'ñ' | 'ŋ' | 'ņ' => &[b"N"],
        'o' | 'ó' | 'ò' | 'õ' => &[b"o"],
        'ö' | 'ø' | 'ô' | 'ő' | 'ō' | 'ŏ' => &[b"O"],
        'p' => &[b"p"],
        'q' => &[b"q"],
        'r' | 'ř' => &[b"r"],
        's' | 'ś' => &[b"s"],
        'ş' | 'š' | 'ŝ' | 'ș' => &[b"S"],
        't' | 'ť' | 'ț' => &[b"t"],
        'u' | 'ú' | 'ů' => &[b"u"],
        'ü' | 'ù' | 'ű' | 'ŭ' | 'ū' => &[b"U"],
        'v' | 'w' => &[b"v"],
        'x' if next.is_none() => &[b"ks", b"x"],
        'x' => &[b"x", b"ks"],
        'ý' => &[b"y", b"Y"],
        'z' | 'ź' | 'ż' => &[b"z"],
        'ž' => &[b"J"],
        _ => &[b""],
    }
}
