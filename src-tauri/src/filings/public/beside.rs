//! What stands right beside two initials: a surname whose they are, or a word that may be none. Behind a stop any word has a capital
//! letter, and «Документов», «Готова» end as surnames do; what can only be a surname there is told by what it is made from, its
//! case, or the words around it. Where nothing tells, it is asked about.

use super::canon::canon;
use super::context;
use super::find::Met;
use super::initials::{is_capital, word_behind};
use super::needles::{Part, is_tail};
use crate::language::names;

/// What stands beside two initials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    /// A surname, and they are its own.
    Surname,
    /// Another word with a capital letter: a surname that does not look like one, or the first word of a sentence.
    Capital,
    Nothing,
}

/// What stands right beside initials, before them or behind. What somebody is called in a paper is no name: «Потерпевшая А. М.»
pub(super) fn beside(text: &str, met: &[Met<'_>], start: usize, end: usize) -> Beside {
    let near = |one: &Met<'_>| {
        let gap = if one.end <= start { text.get(one.end..start) } else { text.get(end..one.start) };
        gap.is_some_and(|gap| gap.trim().is_empty()) && one.words.iter().any(|word| word.part == Part::Surname)
    };
    let letter = |c: char| c.is_alphabetic() || c == '-';
    let (before, after) = (text[..start].trim_end(), text[end..].trim_start());
    let next = &after[..after.find(|c: char| !letter(c)).unwrap_or(after.len())];
    let last = &before[before.trim_end_matches(letter).len()..];
    // A page as it was set runs lines together: «сказалСыдыков А. Т.»
    let run_on =
        last.char_indices().zip(last.chars().skip(1)).filter(|((_, a), b)| a.is_lowercase() && b.is_uppercase());
    let last = run_on.last().map_or(last, |((at, a), _)| &last[at + a.len_utf8()..]);
    let ahead = &before[..before.len() - last.len()];
    if met.iter().any(near) || is_surname_ahead(last, ahead, text, end) || is_surname_behind(next, last, text, end) {
        return Beside::Surname;
    }
    let capital = |word: &str| is_capital(word) && word.chars().nth(1).is_some();
    // A surname that a line end parts: «Сыды-\nков А. Т.»
    let broken = !last.is_empty() && ahead.trim_end().ends_with(['-', '\u{AD}', '\u{2010}']);
    let called = context::is_said(last);
    if capital(next) || (!called && (capital(last) || broken)) { Beside::Capital } else { Beside::Nothing }
}

/// Whether the word before initials can only be a surname: «Сыдыков |А. Т.»
fn is_surname_ahead(word: &str, ahead: &str, text: &str, end: usize) -> bool {
    let behind = &text[end..];
    let alone = match opening(ahead) {
        Opening::Nothing => return !readings(word).is_empty(),
        // «(Кузнецов А. Т.)», but «(Документов А. Т. не было)»
        Opening::Part => !behind.trim_start().starts_with(char::is_lowercase),
        Opening::Sentence => {
            behind.trim().is_empty() || behind.starts_with("\n\n") || behind.trim_start().starts_with([')', ';'])
        }
    };
    let verb = word_behind(text, end);
    let tells = |one: &Reading| {
        one.tells() || one.tells_ahead() || one.is_bare() && (one.does(verb) || (alone && !one.is_common()))
    };
    readings(word).iter().any(tells)
}

/// Whether the word behind initials can only be a surname: «судья А. Т. |Жапаров», but «избил А. Т. |Документов не было».
fn is_surname_behind(word: &str, last: &str, text: &str, end: usize) -> bool {
    let at = text.len() - text[end..].trim_start().len() + word.len();
    let verb = word_behind(text, at);
    let low = last.to_lowercase();
    let office = OFFICES.iter().any(|office| low.starts_with(office));
    // «вызвал следователь А. Т. |Документов не нашли»
    let denied = ["не", "нет", "ни"].contains(&verb.to_lowercase().as_str());
    let tells = |one: &Reading| {
        one.tells() || one.is_bare() && one.does(verb) || office && !one.is_common() && !(denied && one.is_bare())
    };
    readings(word).iter().any(tells)
}

/// Whether a word may have its capital letter from its place.
enum Opening {
    Nothing,
    /// Behind a bracket, a quote, a dash, a colon within a line.
    Part,
    Sentence,
}

/// Signs that stand before the first word of what they set off.
const SET_OFF: [char; 10] = ['«', '"', '“', '„', '(', '[', '–', '—', '-', '•'];

/// What may begin behind a text.
fn opening(ahead: &str) -> Opening {
    let bare = ahead.trim_end();
    let inner = bare.trim_end_matches(|c: char| c.is_whitespace() || SET_OFF.contains(&c));
    let (set_off, line) = (inner.len() < bare.len(), ahead[inner.len()..].contains('\n'));
    let stop = inner.ends_with(['.', '!', '?', '…']);
    let is_word = inner.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    // Direct speech, and an item of a list on a line of its own, open as sentences do.
    let speech = inner.ends_with(':') && (set_off || line);
    if stop && !set_off && is_short(inner) {
        Opening::Nothing
    } else if inner.is_empty() || stop || speech || ahead.ends_with("\n\n") || (line && (set_off || !is_word)) {
        Opening::Sentence
    } else if is_word && !set_off {
        Opening::Nothing
    } else {
        Opening::Part
    }
}

/// Whether a stop is that of a word cut short before a surname: «гр. |Попов».
fn is_short(ahead: &str) -> bool {
    const SHORT: [&str; 15] = [
        "гр",
        "гр-н",
        "гр-ка",
        "гр-на",
        "гр-ну",
        "гражд",
        "адв",
        "прок",
        "эксп",
        "инсп",
        "пом",
        "тов",
        "лейт",
        "обв",
        "ул",
    ];
    let word = ahead.trim_end_matches('.').rsplit(|c: char| !(c.is_alphabetic() || c == '-')).next();
    word.is_some_and(|word| SHORT.contains(&word.to_lowercase().as_str()))
}

/// Who has an office, by the beginning of the word, and is nobody's: «адвокат А. Т.», «начальник А. Т.» may be hers.
const OFFICES: [&str; 13] = [
    "судь",
    "следовател",
    "дознавател",
    "прокурор",
    "эксперт",
    "нотариус",
    "секретар",
    "инспектор",
    "оперуполномоченн",
    "майор",
    "лейтенант",
    "полковник",
    "тергөөчү",
];

/// Beginnings of other words that end as surnames with «ов», «ев» do in some case: «Голову», «Готова», «Участковым», «Молдову».
const COMMON: [&str; 55] = [
    "готов",
    "здоров",
    "нездоров",
    "суров",
    "таков",
    "каков",
    "лилов",
    "багров",
    "толков",
    "бестолков",
    "дешев",
    "дешёв",
    "голов",
    "коров",
    "основ",
    "подков",
    "обнов",
    "дубров",
    "остров",
    "остов",
    "улов",
    "кров",
    "покров",
    "посев",
    "хлев",
    "напев",
    "припев",
    "нагрев",
    "жернов",
    "дерев",
    "зарев",
    "марев",
    "варев",
    "курев",
    "чрев",
    "королев",
    "королёв",
    "участков",
    "рядов",
    "часов",
    "столов",
    "кладов",
    "мостов",
    "домов",
    "делов",
    "трудов",
    "правов",
    "полов",
    "группов",
    "миров",
    "торгов",
    "молдов",
    "ростов",
    "саратов",
    "женев",
];

/// What people do in papers, by the beginning of the verb; none of them has its object in the genitive,
/// as «боялась», «требовал» have, or says how long: «Месяцев А. Т. работал».
const DOES: [&str; 27] = [
    "поясн",
    "объясн",
    "показал",
    "показыва",
    "заяв",
    "сообщ",
    "рассказ",
    "указал",
    "указыва",
    "ответ",
    "отвеч",
    "подтверд",
    "отрица",
    "призна",
    "сказал",
    "уточн",
    "утвержд",
    "явля",
    "явил",
    "обвиня",
    "допрош",
    "задерж",
    "осужд",
    "арест",
    "назнач",
    "уволен",
    "приехал",
];

/// The same in Kyrgyz, whose verbs tell no gender.
const DOES_KYRGYZ: [&str; 5] = ["айтты", "айткан", "билдир", "түшүндүр", "көрсөт"];

/// A word read as a surname: what it is made from, its end, and the ending of a case.
struct Reading {
    base: String,
    end: &'static str,
    case: String,
}

/// The ways in which a word with a capital letter is a surname, in some case: «Сыдыкову», «Сыдыковго». Ends that other words have too
/// («Однако», «Внук», «Анын») prove nothing, nor does a heading in capitals.
fn readings(word: &str) -> Vec<Reading> {
    const SURNAMES: [&str; 10] = ["ов", "ев", "ёв", "ова", "ева", "ёва", "ский", "ская", "цкий", "цкая"];
    const RUSSIAN: [&str; 9] = ["а", "у", "е", "ы", "ой", "ым", "ом", "ую", "ому"];
    let mut found = Vec::new();
    let heading = !word.chars().any(char::is_lowercase);
    if heading || !is_capital(word) || context::is_said(word) {
        return found;
    }
    let low = crate::language::scripts::plain(word).to_lowercase();
    for at in low.char_indices().map(|(at, _)| at).skip(4).chain([low.len()]) {
        let (head, case) = low.split_at(at);
        if !(case.is_empty() || RUSSIAN.contains(&case) || is_tail(&canon(case))) {
            continue;
        }
        let of = |end: &'static str| {
            let base = head.strip_suffix(end).filter(|base| base.chars().count() >= 3)?;
            Some(Reading { base: base.to_owned(), end, case: case.to_owned() })
        };
        found.extend(SURNAMES.into_iter().filter_map(of));
    }
    found
}

impl Reading {
    fn is_bare(&self) -> bool {
        self.case.is_empty()
    }

    fn is_common(&self) -> bool {
        let word = format!("{}{}", self.base, self.end);
        COMMON.iter().any(|common| word.starts_with(common))
    }

    /// Whether it can be no other word wherever it stands: it is made from a given name, or is no genitive of many things and no
    /// adjective.
    fn tells(&self) -> bool {
        const MANS: [&str; 12] = ["а", "у", "дун", "тун", "дон", "тон", "го", "ду", "дин", "ден", "ге", "ди"];
        const WOMANS: [&str; 5] = ["", "нын", "нин", "га", "дан"];
        let cases: &[&str] = match self.end {
            "ов" | "ев" | "ёв" => &MANS,
            "ова" | "ева" | "ёва" => &WOMANS,
            _ => &[],
        };
        names::is_given(&self.base) || cases.contains(&self.case.as_str()) && !self.is_common()
    }

    /// The same before initials: no adjective is parted from its noun by them. «Жапаровым А. Т. совершено»
    fn tells_ahead(&self) -> bool {
        let mans = ["ов", "ев", "ёв"].contains(&self.end);
        mans && ["ым", "ой", "е"].contains(&self.case.as_str()) && !self.is_common()
    }

    /// Whether a verb is of what people do, and agrees: «Жапаров А. Т. |пояснил».
    fn does(&self, verb: &str) -> bool {
        const HERS: [&str; 7] = ["ла", "лась", "на", "ет", "ит", "ется", "ится"];
        const HIS: [&str; 7] = ["л", "лся", "н", "ет", "ит", "ется", "ится"];
        let verb = verb.to_lowercase();
        let endings = if self.end.ends_with(['а', 'я']) { HERS } else { HIS };
        let agrees = endings.iter().any(|ending| verb.ends_with(ending));
        agrees && DOES.iter().any(|does| verb.starts_with(does))
            || DOES_KYRGYZ.iter().any(|does| verb.starts_with(does))
    }
}
