//! Names of organisations: without quotes and legal forms, so that ОсОО «Жол», OcOO Zhol and Zhol LLC are one.

use crate::language::names::{Name, Part, Word};
use crate::language::scripts::plain;

/// Legal forms and their abbreviations in the languages here, in small letters, without dots.
const FORMS: &[&str] = &[
    "осоо",
    "ооо",
    "оао",
    "зао",
    "ао",
    "пао",
    "тоо",
    "чп",
    "ип",
    "жчк",
    "ачк",
    "жак",
    "ак",
    "оф",
    "ок",
    "нко",
    "гп",
    "мп",
    "кфх",
    "схк",
    "ооc",
    "мчж",
    "мчҷ",
    "қк",
    "хк",
    "ак",
    "жшс",
    "ққ",
    "чдмм",
    "ҷдмм",
    "кт",
    "кммк",
    "осо",
    "оcоо",
    "osoo",
    "ocoo",
    "ooo",
    "oao",
    "zao",
    "ao",
    "too",
    "llc",
    "ltd",
    "limited",
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "jsc",
    "cjsc",
    "ojsc",
    "pjsc",
    "plc",
    "gmbh",
    "ag",
    "sa",
    "srl",
    "llp",
    "lp",
    "mchj",
    "mchzh",
    "jchk",
    "zhchk",
    "as",
    "aş",
    "ş",
    "şti",
    "sti",
    "san",
    "tic",
    "ve",
    "pvt",
    "fze",
    "fzco",
    "ip",
    "chp",
];
/// Whole phrases of legal forms.
const PHRASES: &[&str] = &[
    "общество с ограниченной ответственностью",
    "общество ограниченной ответственности",
    "акционерное общество",
    "закрытое акционерное общество",
    "открытое акционерное общество",
    "индивидуальный предприниматель",
    "частный предприниматель",
    "товарищество с ограниченной ответственностью",
    "жоопкерчилиги чектелген коому",
    "жоопкерчилиги чектелген коом",
    "limited liability company",
    "joint stock company",
    "общественный фонд",
    "коомдук фонд",
    "общественное объединение",
    "коомдук бирикме",
    "жеке ишкер",
    "mas'uliyati cheklangan jamiyati",
    "масъулияти чекланган жамият",
    "жауапкершілігі шектеулі серіктестігі",
    "limited şirketi",
    "anonim şirketi",
];
/// What says the trade of a firm rather than its name; left out only when a name remains.
const TRADES: &[&str] = &[
    "компания",
    "компаниясы",
    "фирма",
    "фирмасы",
    "агентство",
    "агенттиги",
    "агенттик",
    "агентлиги",
    "группа",
    "холдинг",
    "company",
    "firm",
    "agency",
    "group",
    "holding",
    "бюро",
    "центр",
    "борбору",
    "center",
    "centre",
    "филиал",
    "филиалы",
];

/// The words by which organisations are compared.
pub fn organisation_name(written: &str) -> Name {
    let mut text = plain(written).to_lowercase();
    // A place in brackets is a remark.
    if let (Some(open), Some(close)) = (text.find('('), text.rfind(')'))
        && open > 0
        && close > open
    {
        text.replace_range(open..=close, " ");
    }
    for phrase in PHRASES {
        if let Some(at) = text.find(phrase) {
            text.replace_range(at..at + phrase.len(), " ");
        }
    }
    let breaks = |c: char| !(c.is_alphanumeric() || c == '\'' || c == '.');
    let words: Vec<String> =
        text.split(breaks).map(|word| word.replace('.', "")).filter(|word| !word.is_empty()).collect();
    let named = |word: &&String| !FORMS.contains(&word.as_str());
    let mut kept: Vec<&String> = words.iter().filter(named).collect();
    if kept.is_empty() {
        kept = words.iter().collect();
    }
    let own = |word: &&&String| !TRADES.contains(&word.as_str());
    if kept.iter().any(|word| own(&word)) {
        kept.retain(|word| own(&word));
    }
    Name {
        words: kept.into_iter().map(|word| Word::new(word, Part::Unknown)).filter(|w| !w.sounds.is_empty()).collect(),
    }
}
