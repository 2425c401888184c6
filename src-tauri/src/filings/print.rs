//! Dates and sums as documents print them. Sums in words come with the grammar.

use crate::base::Language;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// In the smallest unit: tyiyn, kopecks, cents.
    pub amount: i64,
    /// ISO 4217.
    pub currency: String,
}

const RU_MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const KY_MONTHS: [&str; 12] = [
    "январы",
    "февралы",
    "марты",
    "апрели",
    "майы",
    "июну",
    "июлу",
    "августу",
    "сентябры",
    "октябры",
    "ноябры",
    "декабры",
];
const EN_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day in words: `23 ноября 2026 года`, `2026-жылдын 23-ноябры`, `23 November 2026`.
pub fn day(date: NaiveDate, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month0() as usize, date.day());
    match language {
        Language::Ru => format!("{day}\u{A0}{} {year}\u{A0}года", RU_MONTHS[month]),
        Language::Ky => format!("{year}-жылдын {day}-{}", KY_MONTHS[month]),
        Language::En => format!("{day}\u{A0}{} {year}", EN_MONTHS[month]),
    }
}

/// A sum with its currency: `45 000 сомов`, `45 000,50 сома`, `45 000 сом`; groups do not part at the end of a line.
pub fn money(sum: &Money, language: Language) -> String {
    format!("{}\u{A0}{}", figures(sum.amount, language), unit(sum, language))
}

/// The figures of a sum alone, for the columns of a table: `45 000,50`.
pub(super) fn figures(amount: i64, language: Language) -> String {
    let (units, rest) = (amount.unsigned_abs() / 100, amount.unsigned_abs() % 100);
    let digits = units.to_string();
    let groups: Vec<&str> = {
        let head = digits.len() % 3;
        let (head, tail) = digits.split_at(head);
        let tail = (0..tail.len() / 3).map(|group| &tail[group * 3..group * 3 + 3]);
        std::iter::once(head).filter(|head| !head.is_empty()).chain(tail).collect()
    };
    let (gap, point) = if language == Language::En { (",", ".") } else { ("\u{A0}", ",") };
    let sign = if amount < 0 { "−" } else { "" };
    let rest = if rest == 0 { String::new() } else { format!("{point}{rest:02}") };
    format!("{sign}{}{rest}", groups.join(gap))
}

fn unit(sum: &Money, language: Language) -> String {
    let (whole, units) = (sum.amount % 100 == 0, sum.amount.unsigned_abs() / 100);
    // 1 сом, 2 сома, 5 сомов; after a fraction the genitive singular: 45 000,50 сома.
    let ru = |one: &str, few: &str, many: &str, part: &str| {
        let word = match (whole, units % 10, units % 100) {
            (false, ..) => part,
            (true, _, 11..=14) => many,
            (true, 1, _) => one,
            (true, 2..=4, _) => few,
            _ => many,
        };
        word.to_owned()
    };
    match (language, sum.currency.as_str()) {
        (Language::Ru, "KGS") => ru("сом", "сома", "сомов", "сома"),
        (Language::Ru, "RUB") => ru("российский рубль", "российских рубля", "российских рублей", "российского рубля"),
        (Language::Ru, "USD") => ru("доллар США", "доллара США", "долларов США", "доллара США"),
        (Language::Ru, "KZT") => "тенге".into(),
        (Language::Ru, "EUR") => "евро".into(),
        (Language::Ru, "TRY") => ru("турецкая лира", "турецкие лиры", "турецких лир", "турецкой лиры"),
        (Language::Ru, "AED") => ru("дирхам ОАЭ", "дирхама ОАЭ", "дирхамов ОАЭ", "дирхама ОАЭ"),
        (Language::Ky, "KGS") => "сом".into(),
        (Language::Ky, "RUB") => "Россия рубли".into(),
        (Language::Ky, "USD") => "АКШ доллары".into(),
        (Language::Ky, "KZT") => "теңге".into(),
        (Language::Ky, "EUR") => "евро".into(),
        (Language::Ky, "TRY") => "түрк лирасы".into(),
        (Language::Ky, "AED") => "БАЭ дирхамы".into(),
        (Language::En, "KGS") => if whole && units == 1 { "som" } else { "soms" }.into(),
        _ => sum.currency.clone(),
    }
}
