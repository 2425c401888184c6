//! Names of places by themselves: в Бишкеке, из Джалал-Абада, в Чолпон-Ате.

use super::super::Gender;
use super::super::forms::{Forms, Six, Why};
use super::super::scripts::has_latin;
use super::endings::{adjective, adjective_plural, back, cut, first, is_vowel, lifeless, lower, masculine, six, third};
use super::{lexicon, phrase};

/// Towns and lands on a soft sign that are feminine; other names on it are masculine (Иссык-Куль).
const FEMININE: [&str; 10] =
    ["казань", "тверь", "тюмень", "сибирь", "пермь", "рязань", "керчь", "астрахань", "обь", "русь"];

/// Places whose name is a plural, without ё, and their genitive, which no rule gives: those in common use.
const PLURAL: [(&str, &str); 40] = [
    ("апатиты", "апатитов"),
    ("афины", "афин"),
    ("барановичи", "барановичей"),
    ("березники", "березников"),
    ("боровичи", "боровичей"),
    ("бровары", "броваров"),
    ("бронницы", "бронниц"),
    ("валуйки", "валуек"),
    ("воды", "вод"),
    ("гагры", "гагр"),
    ("горки", "горок"),
    ("ессентуки", "ессентуков"),
    ("канны", "канн"),
    ("клинцы", "клинцов"),
    ("котельники", "котельников"),
    ("кузьминки", "кузьминок"),
    ("лужники", "лужников"),
    ("луки", "лук"),
    ("луховицы", "луховиц"),
    ("люберцы", "люберец"),
    ("мальдивы", "мальдив"),
    ("мытищи", "мытищ"),
    ("нидерланды", "нидерландов"),
    ("озеры", "озёр"),
    ("петушки", "петушков"),
    ("салоники", "салоник"),
    ("сейшелы", "сейшел"),
    ("сланцы", "сланцев"),
    ("сокольники", "сокольников"),
    ("сумы", "сум"),
    ("филиппины", "филиппин"),
    ("химки", "химок"),
    ("холмогоры", "холмогор"),
    ("чебоксары", "чебоксар"),
    ("челны", "челнов"),
    ("черемушки", "черёмушек"),
    ("черкассы", "черкасс"),
    ("черновцы", "черновцов"),
    ("штаты", "штатов"),
    ("эмираты", "эмиратов"),
];

/// Ends that a Russian plural has: a name with one of them that stands in no list is asked about.
const SEEMS_PLURAL: [&str; 9] = ["ки", "ги", "хи", "чи", "щи", "жи", "цы", "ны", "ры"];
/// Names that have such an end and are no plural.
const INVARIABLE: [&str; 4] = ["сочи", "карачи", "хельсинки", "нагасаки"];

/// A place: its own name, or a word of the trade with its name behind it, which then stays (города Бишкек).
pub fn place(text: &str) -> Forms {
    let text = text.trim();
    if let Some(forms) = plural_of_words(text) {
        return forms;
    }
    let first_word = text.split(' ').next().unwrap_or_default();
    let worded = text.contains(' ') || super::lexicon::noun(first_word).is_some();
    if worded {
        return phrase::phrase(text);
    }
    if let Some(at) = text.rfind('-') {
        let (head, tail) = (&text[..=at], &text[at + 1..]);
        if head.contains("-на-") {
            let at = head.find('-').unwrap_or(0);
            return Forms::join([single(&head[..at]), Forms::fixed(&text[at..])]);
        }
        return Forms::join([Forms::fixed(head), single(tail)]);
    }
    single(text)
}

/// «Набережные Челны», «Объединённые Арабские Эмираты»: adjectives before a name of the list.
fn plural_of_words(text: &str) -> Option<Forms> {
    let (adjectives, name) = text.rsplit_once(' ')?;
    let mut parts = Vec::new();
    for word in adjectives.split(' ') {
        let low = lower(word);
        let singular = match (low.ends_with("ые"), low.ends_with("ие")) {
            (true, _) => format!("{}ый", cut(word, 2)),
            (_, true) => format!("{}ий", cut(word, 2)),
            _ => return None,
        };
        parts.extend([Forms::new(adjective_plural(&singular, false)?), Forms::fixed(" ")]);
    }
    parts.push(Forms::new(plural(name)?));
    Some(Forms::join(parts))
}

/// The forms of a plural of the list: Химки, Химок, Химкам.
fn plural(word: &str) -> Option<Six> {
    let low = lower(word).replace('ё', "е");
    let (_, genitive) = PLURAL.iter().find(|(name, _)| *name == low)?;
    let known = lower(word);
    let mut forms = six(&known, cut(&known, 1), ["", "ам", "", "ами", "ах"]);
    (*genitive).clone_into(&mut forms[1]);
    Some(lexicon::as_written(word, &lifeless(forms)))
}

fn single(word: &str) -> Forms {
    if let Some(forms) = plural(word) {
        return Forms::new(forms);
    }
    let low = lower(word);
    let last = back(&low, 1);
    if !last.is_alphabetic() || phrase::is_abbreviation(word) {
        return Forms::fixed(word);
    }
    if has_latin(word) {
        return Forms::fixed(word).doubt(Why::Latin, word);
    }
    let by_adjective = [Gender::Feminine, Gender::Neuter].into_iter().find_map(|gender| adjective(word, gender, false));
    match last {
        'я' | 'е'
            if by_adjective.is_some() && !low.ends_with("ия") && !low.ends_with("ие") && !is_vowel(back(&low, 3)) =>
        {
            Forms::new(by_adjective.expect("looked at a line above"))
        }
        'а' | 'я' if matches!(back(&low, 2), 'у' | 'о' | 'э' | 'ы') => Forms::fixed(word),
        'а' | 'я' => Forms::new(first(word)),
        'ь' if FEMININE.contains(&low.as_str()) => Forms::new(third(word)),
        'о' if low.ends_with("ово") || low.ends_with("ево") || low.ends_with("ино") || low.ends_with("ыно") => {
            Forms::fixed(word).or(super::endings::neuter(word)).doubt(Why::BothUsed, word)
        }
        'ы' | 'и' if ["сузы", "альпы", "сокулуки"].contains(&low.as_str()) => {
            Forms::fixed(word).doubt(Why::BothUsed, word)
        }
        'ы' | 'и' if SEEMS_PLURAL.iter().any(|tail| low.ends_with(tail)) && !INVARIABLE.contains(&low.as_str()) => {
            Forms::fixed(word).doubt(Why::UnknownWord, word)
        }
        last if is_vowel(last) => Forms::fixed(word),
        'й' if low.ends_with("ский") || low.ends_with("цкий") || low.ends_with("ный") => {
            adjective(word, Gender::Masculine, false).map_or_else(|| Forms::fixed(word), Forms::new)
        }
        _ => Forms::new(lifeless(masculine(word))),
    }
}
