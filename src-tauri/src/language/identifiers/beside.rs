//! What stands beside a number and says what it is: «сумма», «сом», «ISBN», «дело №». Words are compared in small letters.

use super::signs::{date, is_between, is_dash, is_hidden, is_space};

/// A piece of a text with what stands before and behind it, back to the identifier or date before.
pub(super) struct Place<'a> {
    pub before: &'a str,
    pub piece: &'a str,
    pub after: &'a str,
}

/// Between these words and the number stands nothing that says more.
const NUMBER: &[&str] = &["номер", "номера", "номером", "номери", "номеру", "ном", "no", "nr", "n", "number", "код"];
/// Tax and personal numbers: of the Kyrgyz Republic and Russia, Kazakhstan, Uzbekistan.
const TAX: &[&str] = &["инн", "пин", "иин", "бин", "стир", "пинфл", "жшшир", "inn", "pin", "iin", "bin", "tin", "stir"];
/// Numbers of books, papers of insurance, registers, banks and things.
const OTHER: &[&str] = &[
    "isbn",
    "issn",
    "снилс",
    "огрн",
    "огрнип",
    "кпп",
    "окпо",
    "бик",
    "мфо",
    "рнн",
    "vin",
    "imei",
    "bic",
    "swift",
    "штрихкод",
];
/// Beginnings of words for records that are numbered at somebody's will.
const RECORDS: &[&str] = &[
    "дел",
    "иш",
    "ерп",
    "кусп",
    "жкбр",
    "протокол",
    "постановлени",
    "токтом",
    "приказ",
    "буйрук",
    "договор",
    "келишим",
    "ордер",
    "справк",
    "квитанци",
    "чек",
    "заказ",
    "накладн",
    "счет",
    "счёт",
    "эсеп",
    "паспорт",
    "удостоверени",
    "күбөлүк",
    "лицензи",
    "полис",
    "реестр",
    "трек",
    "track",
    "исх",
    "вх",
    "case",
    "invoice",
    "order",
    "receipt",
    "passport",
    "account",
];
/// The longest ending such a word takes: «постановлениями», «эсебинин» and no other word that begins so.
const ENDING: usize = 4;
/// Words for a telephone, beginnings and whole ones.
const TELEPHONES: &[&str] = &[
    "телеф",
    "телегр",
    "моб",
    "сотов",
    "номер",
    "номур",
    "ватсап",
    "вотсап",
    "вацап",
    "вайбер",
    "звон",
    "позвон",
    "whatsapp",
    "telegram",
    "viber",
    "phone",
    "mob",
    "call",
];
const TELEPHONE: &[&str] = &["тел", "сот", "чал", "чалгыла", "чалыңыз", "tel", "cell"];
/// Words before a sum.
const SUMS: &[&str] =
    &["итого", "всего", "жалпы", "бардыгы", "баасы", "цена", "стоимость", "сумма", "sum", "total", "amount"];
/// Money, whole words.
const MONEY: &[&str] = &[
    "сом",
    "сома",
    "сомов",
    "сому",
    "сомам",
    "сомом",
    "сомами",
    "сомдун",
    "сомго",
    "сомду",
    "сомдо",
    "сомдон",
    "сомдук",
    "сомдой",
    "сомони",
    "сум",
    "сума",
    "сумов",
    "сумм",
    "руб",
    "р",
    "тг",
    "евро",
    "лир",
    "лира",
    "лиры",
    "лиру",
    "вон",
    "воны",
    "тыс",
    "млн",
    "млрд",
    "миң",
    "som",
    "soms",
    "usd",
    "kgs",
    "rub",
    "eur",
    "kzt",
    "uzs",
    "tjs",
    "try",
    "aed",
    "krw",
    "cny",
    "euro",
    "euros",
    "lira",
    "liras",
    "tenge",
    "won",
    "yuan",
];
/// Money, beginnings of words.
const MONEYS: &[&str] = &[
    "рубл",
    "копе",
    "доллар",
    "тенге",
    "теңге",
    "тыйын",
    "тысяч",
    "миллион",
    "миллиард",
    "дирхам",
    "юан",
    "dollar",
    "rouble",
    "ruble",
];

/// Whether the number is called a tax or personal number.
pub(super) fn is_tax_number(place: &Place<'_>) -> bool {
    TAX.contains(&word_before(place.before).as_str())
}

/// Whether the number is called by a name no telephone has, or is inside a longer number: no telephone begins here.
pub(super) fn is_something_else(place: &Place<'_>) -> bool {
    let word = word_before(place.before);
    let mut back = place.before.chars().rev().filter(|&c| !is_hidden(c));
    let inside = back.next().is_some_and(|c| is_dash(c) || c == '.') && back.next().is_some_and(|c| c.is_ascii_digit());
    inside || TAX.contains(&word.as_str()) || OTHER.contains(&word.as_str())
}

/// Whether a number that does not say itself that it is a telephone may be of a record, or goes on behind its end.
pub(super) fn is_doubtful(place: &Place<'_>) -> bool {
    let word = word_before(place.before);
    let of_record =
        RECORDS.iter().any(|begins| word.strip_prefix(begins).is_some_and(|ending| ending.chars().count() <= ENDING));
    of_record || goes_on(place.after)
}

/// Whether the word before the number or behind it says that it is a telephone.
pub(super) fn is_telephone(place: &Place<'_>) -> bool {
    let parts = |c: char| is_between(c) || matches!(c, ':' | '#' | '=' | ',');
    let before = place.before.trim_end_matches(|c: char| parts(c) || c == '\t');
    let word = &before[before.trim_end_matches(char::is_alphabetic).len()..];
    let after = place.after.trim_start_matches(parts);
    let next = &after[..after.len() - after.trim_start_matches(char::is_alphabetic).len()];
    [word, next]
        .into_iter()
        .map(str::to_lowercase)
        .any(|word| TELEPHONE.contains(&word.as_str()) || TELEPHONES.iter().any(|begins| word.starts_with(begins)))
}

/// Whether it is a sum of money.
pub(super) fn is_sum(place: &Place<'_>) -> bool {
    let is_sign = |c: char| matches!(c, '$' | '€' | '£' | '₽' | '₸' | '₺' | '₩' | '¥' | '⃀' | '%');
    let after = place.after.trim_start_matches(|c: char| is_space(c) || is_hidden(c) || c == ')');
    let next: String = after.chars().take_while(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let before = place.before.trim_end_matches(|c: char| is_space(c) || is_hidden(c));
    let word = word_before(before);
    after.starts_with(is_sign)
        || before.ends_with(is_sign)
        || MONEY.contains(&next.as_str())
        || MONEYS.iter().any(|begins| next.starts_with(begins))
        || SUMS.contains(&word.as_str())
        || word.starts_with("сумм")
}

/// Whether digits go on behind a sign: 700 200 300-5, 1 500,50. A date that follows is its own.
pub(super) fn goes_on(after: &str) -> bool {
    let after = after.trim_start_matches(is_hidden);
    let Some(sign) = after.chars().next() else { return false };
    let rest = &after[sign.len_utf8()..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let parts = is_dash(sign) || sign == '.' || sign == ',' && digits <= 2;
    parts && digits > 0 && date(rest).is_none()
}

/// Whether a word only says that a number follows.
pub(super) fn is_number(word: &str) -> bool {
    NUMBER.contains(&word)
}

/// The word before a number, past signs, «номер» and the digits of the same run.
pub(super) fn word_before(before: &str) -> String {
    let mut rest = before;
    loop {
        rest = rest.trim_end_matches(|c: char| is_between(c) || c.is_ascii_digit() || matches!(c, ':' | '#' | '='));
        let word = rest.trim_end_matches(char::is_alphabetic).len();
        let said = rest[word..].to_lowercase();
        if !is_number(&said) {
            return said;
        }
        rest = &rest[..word];
    }
}
