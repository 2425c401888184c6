//! A person's name as a whole: which word is what, whose it is, and its six forms.

use super::super::Gender;
use super::super::forms::{Forms, Why};
use super::described::described;
use super::endings::{lower, syllables};
use super::sex::{self, Sex};
use super::{Part, given, kin, patronymic, surname};

/// A name in parts; an empty part is not there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Person<'a> {
    pub surname: &'a str,
    pub given: &'a str,
    /// A patronymic or what stands in its place (Марат уулу).
    pub patronymic: &'a str,
}

/// The forms of a name given in parts, in the order surname, given name, patronymic. `sex` is what the office wrote;
/// `None` lets the name speak.
pub fn person(name: Person<'_>, sex: Option<Gender>) -> Forms {
    let named = [(Part::Surname, name.surname), (Part::Given, name.given), (Part::Patronymic, name.patronymic)];
    let parts: Vec<(Part, &str)> = named
        .into_iter()
        .map(|(part, text)| (kin_or(part, text), text.trim()))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    if let [(_, text)] = parts.as_slice()
        && let Some(forms) = described(text)
    {
        return forms;
    }
    let joined: Vec<(Part, &str, &str)> =
        parts.iter().enumerate().map(|(at, (part, text))| (*part, *text, if at == 0 { "" } else { " " })).collect();
    declined(&joined, sex)
}

/// A part that holds a word of kinship does not change whatever it stands for.
fn kin_or(part: Part, text: &str) -> Part {
    if text.split([' ', '-', '\u{A0}']).any(kin::is_kin) { Part::Kin } else { part }
}

/// The forms of a name written in one line, in the order in which it stands: `Асанова Айгүл Маратовна`,
/// `Нурлан Марат уулу`, `А. Б. Асанова`.
pub fn person_named(text: &str, sex: Option<Gender>) -> Forms {
    // «Мурат (фамилия не установлена)»: what stands in brackets is no part of the name.
    if let Some(at) = text.find(" (") {
        return Forms::join([person_named(&text[..at], sex), Forms::fixed(&text[at..])]);
    }
    if let Some(forms) = described(text) {
        return forms;
    }
    let pieces = pieces(text);
    let words: Vec<&str> = pieces.iter().map(|(word, _)| *word).collect();
    let parts = read(&words);
    let joined: Vec<_> = parts.iter().zip(&pieces).map(|(part, (word, gap))| (*part, *word, *gap)).collect();
    declined(&joined, sex)
}

/// What a name written in one line says about the sex of who bears it.
pub fn sex_of(text: &str) -> Sex {
    let name = text.split(" (").next().unwrap_or_default();
    let words: Vec<&str> = name.split_whitespace().collect();
    let parts: Vec<(Part, &str)> = read(&words).into_iter().zip(words.iter().copied()).collect();
    sex::of(&parts)
}

/// Words with the space before each.
fn pieces(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    let mut gap = "";
    while !rest.is_empty() {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        found.push((&rest[..end], gap));
        let after = &rest[end..];
        let next = after.find(|c: char| !c.is_whitespace()).unwrap_or(after.len());
        (gap, rest) = (&after[..next], &after[next..]);
    }
    found
}

/// What each word of a name is.
pub fn read(words: &[&str]) -> Vec<Part> {
    let unread = |word: &str| !word.chars().next().is_some_and(char::is_alphabetic);
    let fixed = |word: &&str| match word {
        word if is_initial(word) => Some(Part::Initial),
        word if unread(word) => Some(Part::Kin), // figures and marks: nothing to decline
        _ => None,
    };
    let mut parts: Vec<Option<Part>> = words.iter().map(fixed).collect();
    for at in 0..words.len() {
        if kin::is_kin(words[at]) {
            parts[at] = Some(Part::Kin);
            if let Some(before) = at.checked_sub(1).filter(|before| parts[*before].is_none()) {
                parts[before] = Some(Part::Kin);
            }
        }
    }
    let open = |parts: &[Option<Part>]| (0..words.len()).filter(|at| parts[*at].is_none()).collect::<Vec<_>>();
    let left = open(&parts);
    // A surname may look like a patronymic (Петрович): only a word that is not the first can be one.
    let patronymic = left.iter().skip(1).rev().find(|at| patronymic::sex(words[**at]).is_some()).copied();
    if let Some(at) = patronymic {
        parts[at] = Some(Part::Patronymic);
    }
    let left = open(&parts);
    let initials = parts.contains(&Some(Part::Initial));
    let surname = match left.as_slice() {
        [] => None,
        [only]
            if initials
                || (patronymic.is_none()
                    && sex::of_surname(words[*only]).is_some()
                    && !parts.contains(&Some(Part::Kin))) =>
        {
            Some(*only)
        }
        [_] => None,
        [first, .., last] => match patronymic {
            Some(at) if at < *last => Some(*last), // Айгүл Маратовна Асанова
            Some(_) => Some(*first),
            None if sex::of_surname(words[*first]).is_none() && sex::of_surname(words[*last]).is_some() => Some(*last),
            None => Some(*first),
        },
    };
    parts
        .into_iter()
        .enumerate()
        .map(|(at, part)| part.unwrap_or(if Some(at) == surname { Part::Surname } else { Part::Given }))
        .collect()
}

/// `А.`, `А.М.`, `Дж.`
pub(super) fn is_initial(word: &str) -> bool {
    word.ends_with('.')
        && word
            .split_terminator('.')
            .all(|part| (1..=2).contains(&part.chars().count()) && part.chars().next().is_some_and(char::is_uppercase))
}

fn declined(parts: &[(Part, &str, &str)], stated: Option<Gender>) -> Forms {
    let plain: Vec<(Part, &str)> =
        parts.iter().flat_map(|(part, text, _)| text.split([' ', '\u{A0}']).map(|word| (*part, word))).collect();
    let sex = stated.map_or_else(|| sex::of(&plain), Sex::Said);
    let gender = sex.gender();
    let eastern = is_eastern(parts.iter().map(|(part, text, _)| (*part, *text)));
    let last = parts.len().saturating_sub(1);
    let forms = parts.iter().enumerate().flat_map(|(at, (part, text, gap))| {
        let word = match part {
            _ if eastern && at < last => Forms::fixed(text),
            Part::Given if eastern => only_last(text, gender),
            Part::Surname => surname::surname(text, gender),
            Part::Given => spaced(text, gender),
            Part::Patronymic => patronymic::patronymic(text, gender),
            Part::Kin | Part::Initial => Forms::fixed(text),
        };
        [Forms::fixed(gap), word]
    });
    let whole = Forms::join(forms);
    let name: String = parts.iter().flat_map(|(_, text, gap)| [*gap, *text]).collect();
    match sex {
        // A guess matters only where the other sex would give other forms.
        Sex::Guessed(_) if differs(parts) => whole.doubt(Why::SexGuessed, &name),
        Sex::Unknown if differs(parts) => whole.doubt(Why::SexUnknown, &name),
        _ => whole,
    }
}

/// Three words of one syllable and nothing else, the surname first: Ким Чен Ын, Хо Ши Мин. By Rosenthal's handbook only the last of
/// them declines. A patronymic, initials or a longer word say that the name is borne in the Russian way (Ким Виктор).
fn is_eastern<'a>(parts: impl Iterator<Item = (Part, &'a str)> + Clone) -> bool {
    let mut words = parts.clone().flat_map(|(_, text)| text.split([' ', '\u{A0}']));
    parts.clone().all(|(part, _)| matches!(part, Part::Surname | Part::Given))
        && parts.clone().any(|(part, _)| part == Part::Given)
        && words.clone().count() == 3
        && words.all(|word| word.chars().all(char::is_alphabetic) && syllables(&lower(word)) == 1)
}

/// Words of which the last alone declines.
fn only_last(text: &str, gender: Gender) -> Forms {
    match text.rfind([' ', '\u{A0}']) {
        Some(at) => {
            let tail = &text[at..];
            let space = tail.chars().next().map_or(0, char::len_utf8);
            Forms::join([Forms::fixed(&text[..at + space]), given::given(&tail[space..], gender)])
        }
        None => given::given(text, gender),
    }
}

/// Whether a man and a woman of this name would be declined in different ways.
fn differs(parts: &[(Part, &str, &str)]) -> bool {
    let as_sex = |gender| -> Vec<_> {
        let word = |(part, text, _): &(Part, &str, &str)| match part {
            Part::Surname => surname::surname(text, gender),
            Part::Given => spaced(text, gender),
            Part::Patronymic => patronymic::patronymic(text, gender),
            Part::Kin | Part::Initial => Forms::fixed(text),
        };
        parts.iter().map(word).map(|forms| forms.six().clone()).collect()
    };
    as_sex(Gender::Masculine) != as_sex(Gender::Feminine)
}

/// Several given names apart: Мария Луиза.
fn spaced(text: &str, gender: Gender) -> Forms {
    let mut whole = Vec::new();
    for (at, word) in text.split([' ', '\u{A0}']).enumerate() {
        if at > 0 {
            whole.push(Forms::fixed(" "));
        }
        whole.push(given::given(word, gender));
    }
    Forms::join(whole)
}
