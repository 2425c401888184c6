//! The case of a name that does not decline, by the words around it: «у Айпери», «паспорт Айпери», «Айпери рассказала».
//! Only what leaves no doubt is read; the rest is asked of the lawyer.

use super::Noun;
use super::initials::{self, is_capital, word_ahead, word_behind};
use crate::base::Language;
use crate::language::{Case, Gender, russian};
use std::collections::BTreeMap;
use std::sync::LazyLock;

use Case::{Accusative, Dative, Genitive, Instrumental, Nominative, Prepositional};

/// Prepositions and the cases they govern.
const GOVERNED: [(&str, &[Case]); 44] = [
    ("у", &[Genitive]),
    ("от", &[Genitive]),
    ("ото", &[Genitive]),
    ("из", &[Genitive]),
    ("из-за", &[Genitive]),
    ("из-под", &[Genitive]),
    ("для", &[Genitive]),
    ("без", &[Genitive]),
    ("до", &[Genitive]),
    ("после", &[Genitive]),
    ("около", &[Genitive]),
    ("возле", &[Genitive]),
    ("против", &[Genitive]),
    ("напротив", &[Genitive]),
    ("кроме", &[Genitive]),
    ("вместо", &[Genitive]),
    ("ради", &[Genitive]),
    ("среди", &[Genitive]),
    ("мимо", &[Genitive]),
    ("вокруг", &[Genitive]),
    ("насчёт", &[Genitive]),
    ("насчет", &[Genitive]),
    ("относительно", &[Genitive]),
    ("помимо", &[Genitive]),
    ("отношении", &[Genitive]),
    ("к", &[Dative]),
    ("ко", &[Dative]),
    ("благодаря", &[Dative]),
    ("согласно", &[Dative]),
    ("вопреки", &[Dative]),
    ("по", &[Dative]),
    ("про", &[Accusative]),
    ("через", &[Accusative]),
    ("над", &[Instrumental]),
    ("перед", &[Instrumental]),
    ("передо", &[Instrumental]),
    ("между", &[Instrumental]),
    ("с", &[Instrumental, Genitive]),
    ("со", &[Instrumental, Genitive]),
    ("о", &[Prepositional]),
    ("об", &[Prepositional]),
    ("при", &[Prepositional]),
    ("за", &[Accusative, Instrumental]),
    ("под", &[Accusative, Instrumental]),
];

/// Things that are somebody's, by the beginning of their names; whoever stands right behind owns them.
const OWNED: [&str; 27] = [
    "паспорт",
    "справк",
    "свидетельств",
    "показани",
    "объяснени",
    "заявлени",
    "рассказ",
    "слов",
    "фото",
    "снимк",
    "телефон",
    "переписк",
    "сообщени",
    "чат",
    "письм",
    "дневник",
    "допрос",
    "опрос",
    "адрес",
    "здоровь",
    "жизн",
    "прав",
    "интерес",
    "имя",
    "имен",
    "подпис",
    "документ",
];

/// Endings of verbs that begin as those things do.
const VERBAL: [&str; 12] = ["л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ть", "ет", "ют", "ит"];

/// What they did to her, by the beginning of the verb in the plural past.
const DONE_TO: [&str; 42] = [
    "принужд",
    "принуди",
    "заставл",
    "застави",
    "били",
    "избил",
    "избива",
    "увезли",
    "увози",
    "привез",
    "вывез",
    "вывози",
    "отвез",
    "перевез",
    "возили",
    "держали",
    "удерж",
    "заперли",
    "запира",
    "продали",
    "продава",
    "обману",
    "обманыв",
    "встрети",
    "видели",
    "увидели",
    "нашли",
    "отпусти",
    "освободи",
    "похити",
    "изнасил",
    "насилова",
    "эксплуат",
    "вербов",
    "завербов",
    "унижа",
    "оскорбл",
    "допроси",
    "задержа",
    "использов",
    "отправи",
    "доставили",
];

/// What they gave or said to her.
const GIVEN_TO: [&str; 22] = [
    "обеща",
    "пообеща",
    "предлож",
    "предлаг",
    "сказали",
    "говорили",
    "угрожа",
    "пригрози",
    "дали",
    "давали",
    "платили",
    "заплати",
    "выплат",
    "велели",
    "приказ",
    "запрети",
    "запреща",
    "разреши",
    "помогли",
    "помогали",
    "звонили",
    "объясни",
];

/// Those of them that need nobody where what was said or seen stands behind, as written there.
const TOLD: [&str; 8] = ["обеща", "пообеща", "сказали", "говорили", "объясни", "видели", "увидели", "нашли"];

/// The words with which that begins behind a comma.
const CLAUSES: [&str; 13] =
    ["что", "чтобы", "как", "будто", "якобы", "где", "куда", "откуда", "когда", "почему", "зачем", "сколько", "какой"];

/// What may be said of a person before the name, agreeing with it.
const SAID_OF: [&str; 21] = [
    "потерпевшая",
    "потерпевший",
    "пострадавшая",
    "пострадавший",
    "несовершеннолетняя",
    "несовершеннолетний",
    "малолетняя",
    "малолетний",
    "гражданка",
    "гражданин",
    "девушка",
    "девочка",
    "женщина",
    "мужчина",
    "дочь",
    "внучка",
    "свидетель",
    "заявительница",
    "заявитель",
    "представитель",
    "подруга",
];

/// Every form of those words, with its cases.
static SAID: LazyLock<BTreeMap<String, Vec<Case>>> = LazyLock::new(|| {
    let mut said: BTreeMap<String, Vec<Case>> = BTreeMap::new();
    for word in SAID_OF {
        let forms = russian::phrase(word);
        for case in Case::RUSSIAN {
            said.entry(forms.get(case).to_lowercase()).or_default().push(case);
        }
    }
    said
});

/// Whether a word says what somebody is, in any form: one of those, or one that a pseudonym is made of in any language.
pub(super) fn is_said(word: &str) -> bool {
    let low = word.to_lowercase();
    let stems_of = |noun: &Noun| Language::ALL.map(|language| noun.stems(language)).concat();
    let mut stems = Noun::ALL.iter().flat_map(stems_of);
    SAID.contains_key(&low) || stems.any(|stem| low.starts_with(stem))
}

/// Those of the cases that the words around a place leave; all of them when they say nothing.
pub(super) fn narrowed(text: &str, start: usize, end: usize, cases: &[Case], sex: Option<Gender>) -> Vec<Case> {
    let left = |fits: &[Case]| cases.iter().copied().filter(|case| fits.contains(case)).collect::<Vec<_>>();
    let told = [before(text, start), behind(text, start, end, sex)];
    let narrowed = told.into_iter().flatten().map(|fits| left(&fits)).find(|left| !left.is_empty());
    narrowed.unwrap_or_else(|| cases.to_vec())
}

/// What the word before a name asks of it.
fn before(text: &str, start: usize) -> Option<Vec<Case>> {
    let word = word_ahead(text, start).to_lowercase();
    if let Some((_, cases)) = GOVERNED.iter().find(|(preposition, _)| *preposition == word) {
        return Some(cases.to_vec());
    }
    if let Some(cases) = SAID.get(&word) {
        // «у потерпевшей Айпери»: the preposition tells more.
        let at = start - (text[..start].len() - text[..start].trim_end().len()) - word_ahead(text, start).len();
        let more = before(text, at).map(|more| cases.iter().copied().filter(|c| more.contains(c)).collect::<Vec<_>>());
        return Some(more.filter(|both| !both.is_empty()).unwrap_or_else(|| cases.clone()));
    }
    let verb = VERBAL.iter().any(|tail| word.ends_with(tail)); // «рассказала Айпери», «допросили Айпери»
    (!verb && OWNED.iter().any(|thing| word.starts_with(thing))).then(|| vec![Genitive])
}

/// Whether the verb right behind a place is of what is done or said to somebody, and nobody is named behind it: «|угрожала».
/// A word behind the verb ends it, so «|избила вчера» is not asked about. What was said or seen may stand for somebody:
/// «|сказала, что», «|видела, как», «|объяснила: …».
pub(super) fn lacks_somebody(text: &str, end: usize) -> bool {
    let word = word_behind(text, end);
    let behind = text[text.len() - text[end..].trim_start().len() + word.len()..].trim_start();
    let verb = word.to_lowercase();
    let Some(stem) = verb.strip_suffix("ла").or_else(|| verb.strip_suffix('л')) else { return false };
    let many = format!("{stem}ли");
    let is_of = |stems: &[&str]| stems.iter().any(|begins| many.starts_with(begins));
    let told = is_of(&TOLD) && is_content(behind);
    !behind.starts_with(char::is_alphanumeric) && !told && (is_of(&DONE_TO) || is_of(&GIVEN_TO))
}

/// Whether a text behind a verb goes on with what was said or seen.
fn is_content(behind: &str) -> bool {
    if behind.starts_with([':', '«', '"', '“', '„']) {
        return true;
    }
    let clause = behind.strip_prefix(',').map(|rest| word_behind(rest, 0).to_lowercase());
    clause.is_some_and(|word| CLAUSES.contains(&word.as_str()))
}

/// What the verb behind a name asks of it, where the name begins the sentence. A capital word behind the verb may be who did
/// it («Айпери била Гайдук»), so nothing is read then.
fn behind(text: &str, start: usize, end: usize, sex: Option<Gender>) -> Option<Vec<Case>> {
    let opens = text[..start].trim_end();
    // The stop of an initial ends no sentence: «Гайдук О. П. Айпери била».
    let begins =
        initials::ahead(text, start).is_none() && (opens.is_empty() || opens.ends_with(['.', '!', '?', ';', ':']));
    let word = word_behind(text, end);
    if !begins || word.is_empty() || is_capital(word) {
        return None;
    }
    let verb = word.to_lowercase();
    let at = text.len() - text[end..].trim_start().len() + word.len();
    if verb.ends_with("ли") {
        let starts = |stems: &[&str]| stems.iter().any(|stem| verb.starts_with(stem));
        return match (starts(&DONE_TO), starts(&GIVEN_TO)) {
            (true, false) => Some(vec![Accusative]),
            (false, true) => Some(vec![Dative]),
            _ => None,
        };
    }
    let hers = ["ла", "лась"].iter().any(|tail| verb.ends_with(tail));
    let his = ["л", "лся"].iter().any(|tail| verb.ends_with(tail));
    let agrees = match sex {
        Some(Gender::Feminine) => hers,
        Some(Gender::Masculine) => his,
        _ => false,
    };
    let done = ["ет", "ёт", "ит"].iter().any(|tail| verb.ends_with(tail)) && verb.chars().count() > 4;
    ((agrees || done) && !is_capital(word_behind(text, at))).then(|| vec![Nominative])
}
