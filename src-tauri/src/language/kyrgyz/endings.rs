//! Endings of Kyrgyz: plural, possession, case, in that order: мектеп-тер-ибиз-ден.

use super::super::forms::Six;
use super::sounds::{End, Sound, plain};

/// Whose a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// менин: -ым
    Mine,
    /// сенин: -ың
    Yours,
    /// сиздин: -ыңыз
    YoursPolite,
    /// анын: -ы, -сы
    Theirs,
    /// биздин: -ыбыз
    Ours,
    /// силердин: -ыңар
    YoursAll,
}

/// Stems that lose a vowel before a vowel: орун, орду. The middle consonant may change with it.
const SHORTENED: [(&str, &str); 6] =
    [("орун", "орд"), ("мурун", "мурд"), ("карын", "кард"), ("эрин", "эрд"), ("моюн", "мойн"), ("коюн", "койн")];

/// Loan words in -кт that take a vowel before every ending: фактынын, актылар, объектиде. The bare stem (факттын) is
/// met too.
const WITH_VOWEL: [(&str, char); 4] = [("факт", 'ы'), ("акт", 'ы'), ("объект", 'и'), ("субъект", 'и')];

/// The stem that endings hang on, where it is longer than the word.
pub(super) fn lengthened(word: &str) -> Option<String> {
    let low = word.to_lowercase();
    let (_, vowel) = WITH_VOWEL.iter().find(|(short, _)| *short == low)?;
    Some(format!("{word}{vowel}"))
}

/// Puts an ending on a stem: ь falls, й before a vowel joins it (ой + у: ою), and no letter stands three times (§ 77).
pub(super) fn attach(stem: &str, ending: &str) -> String {
    let capitals = stem.chars().filter(|c| c.is_alphabetic()).count() > 1 && !stem.chars().any(char::is_lowercase);
    let mut stem = stem.to_owned();
    while stem.ends_with(['ь', 'Ь', 'ъ', 'Ъ']) {
        stem.pop();
    }
    let mut ending = ending.to_owned();
    let first = ending.chars().next().unwrap_or(' ');
    let mut back = stem.chars().rev().flat_map(char::to_lowercase);
    let (last, before) = (back.next().unwrap_or(' '), back.next().unwrap_or(' '));
    if last == first && before == first && plain(first).is_none() {
        stem.pop();
    }
    if last == 'й' {
        let joined = match first {
            'у' => Some("ю"),
            'а' => Some("я"),
            'о' => Some("ё"),
            _ => None,
        };
        if let Some(joined) = joined {
            stem.pop();
            ending.replace_range(..first.len_utf8(), joined);
        }
    }
    stem + &if capitals { ending.to_uppercase() } else { ending }
}

/// The six cases of a plain stem; `sound` is how it is heard, which for an abbreviation is not how it is written.
pub(super) fn plain_cases(stem: &str, sound: Sound) -> Six {
    let (i, a) = (sound.high(), sound.low());
    [
        stem.to_owned(),
        attach(stem, &format!("{}{i}н", sound.n())),
        attach(stem, &format!("{}{a}", sound.g())),
        attach(stem, &format!("{}{i}", sound.n())),
        attach(stem, &format!("{}{a}", sound.d())),
        attach(stem, &format!("{}{a}н", sound.d())),
    ]
}

/// The six cases of a word that already carries the possessive of the third person: прокуратурасы, району, уулу.
pub(super) fn possessed_cases(word: &str) -> Six {
    let sound = Sound::of(word);
    let (i, a) = (sound.high(), sound.low());
    let put = |ending: String| attach(word, &ending);
    [
        word.to_owned(),
        put(format!("н{i}н")),
        put(format!("н{a}")),
        put("н".to_owned()),
        put(format!("нд{a}")),
        put(format!("н{a}н")),
    ]
}

/// The same for the other owners: китебим, китебиме, китебимден.
fn owned_cases(word: &str, owner: Owner) -> Six {
    let sound = Sound::of(word);
    let mut forms = plain_cases(word, sound);
    if matches!(owner, Owner::Mine | Owner::Yours) {
        forms[2] = attach(word, &sound.low().to_string());
    }
    forms
}

/// The plural: балдар is irregular, аялдар is not.
pub fn plural(word: &str) -> String {
    if word.to_lowercase() == "бала" {
        return format!("{}дар", &word[..word.len() - 'а'.len_utf8()]);
    }
    let longer = lengthened(word);
    let word = longer.as_deref().unwrap_or(word);
    let sound = Sound::of(word);
    attach(word, &format!("{}{}р", sound.l(), sound.low()))
}

/// The word with its owner: китеби, баласы, орду, начальниги.
pub fn owned(word: &str, owner: Owner) -> String {
    let longer = lengthened(word);
    let word = longer.as_deref().unwrap_or(word);
    let low = word.to_lowercase();
    let sound = Sound::of(word);
    let i = sound.high();
    let vowel = sound.end == End::Vowel;
    let tail = |bare: &str| if vowel { bare.to_owned() } else { format!("{i}{bare}") };
    let ending = match owner {
        Owner::Mine => tail("м"),
        Owner::Yours => tail("ң"),
        Owner::YoursPolite => tail(&format!("ң{i}з")),
        Owner::Ours => tail(&format!("б{i}з")),
        Owner::YoursAll => tail(&format!("ң{}р", sound.low())),
        Owner::Theirs if vowel => format!("с{i}"),
        Owner::Theirs => i.to_string(),
    };
    if vowel {
        return attach(word, &ending);
    }
    if let Some((_, short)) = SHORTENED.iter().find(|(long, _)| *long == low) {
        let head: String = word.chars().take(1).collect();
        let rest: String = short.chars().skip(1).collect();
        return attach(&(head + &rest), &ending);
    }
    attach(&voiced(word), &ending)
}

/// Before a vowel к and п that stand behind a vowel become г and б: китеп, китеби; начальник, начальниги.
fn voiced(word: &str) -> String {
    let mut letters = word.chars().rev();
    let (last, before) = (letters.next().unwrap_or(' '), letters.next().unwrap_or(' '));
    let softened = match last {
        'к' => 'г',
        'К' => 'Г',
        'п' => 'б',
        'П' => 'Б',
        _ => return word.to_owned(),
    };
    if before.to_lowercase().next().and_then(plain).is_none() {
        return word.to_owned();
    }
    let mut word = word.to_owned();
    word.pop();
    word.push(softened);
    word
}

/// The word with its owner in six cases: китебинин, китебине.
pub fn owned_in_cases(word: &str, owner: Owner) -> Six {
    let word = owned(word, owner);
    if owner == Owner::Theirs { possessed_cases(&word) } else { owned_cases(&word, owner) }
}
