//! Dates, sums and addressees as documents print them.

use crate::base::date::months::{EN, KY_OF, RU_OF};
pub(super) use crate::base::text::bound;
use crate::base::{self, Language};
use crate::language::{Case, Forms, kyrgyz, numbers, russian};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
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

/// A day in words: `23 ноября 2026 года`, `2026-жылдын 23-ноябры`, `23 November 2026`.
pub fn day(date: NaiveDate, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month0() as usize, date.day());
    match language {
        Language::Ru => format!("{day}\u{A0}{} {year}\u{A0}года", RU_OF[month]),
        Language::Ky => format!("{year}-жылдын {day}-{}", KY_OF[month]),
        Language::En => format!("{day}\u{A0}{} {year}", EN[month]),
    }
}

/// A message as a document names it, with its day in words like every other day there: «сообщение от 14 марта 2026 года, 06:31».
/// Columns of the tables of facts have the day in figures.
pub(super) fn message(at: NaiveDateTime, language: Language) -> String {
    let (day, time) = (day(at.date(), language), at.format("%H:%M"));
    match language {
        Language::Ru => format!("сообщение от\u{A0}{day}, {time}"),
        // Of April alone the ending is a front one: «2026-жылдын 14-апрелиндеги билдирүү».
        Language::Ky if day.ends_with('и') => format!("{day}ндеги билдирүү, {time}"),
        Language::Ky => format!("{day}ндагы билдирүү, {time}"),
        Language::En => format!("message of\u{A0}{day}, {time}"),
    }
}

/// Whom a document goes to, as it stands at the head, with the forms it was taken from.
pub fn addressed(text: &str, language: Language) -> (String, Forms) {
    match language {
        Language::Ru => russian::addressed(text),
        Language::Ky => kyrgyz::addressed(text),
        Language::En => (text.to_owned(), Forms::fixed(text)),
    }
}

/// A sum in words in every case of the language: `сорок пять тысяч сомов`. Empty where no words are known.
pub(super) fn in_words(sum: &Money, language: Language) -> Vec<(Case, String)> {
    let said = |case: &Case| Some((*case, numbers::sum_in_words(sum.amount, &sum.currency, language, *case)?));
    Case::of(language).iter().filter_map(said).collect()
}

/// Abbreviations whose stop belongs to the word.
const STOPPED: [&str; 16] =
    ["г", "гг", "д", "п", "пр", "др", "ул", "стр", "руб", "тыс", "млн", "коп", "ж", "б", "л", "с"];

/// A text that goes on within a sentence: without its own full stop. The stop of an initial («Шевченко О. П.») or of an
/// abbreviation («в 2026 г.») belongs to the word and stays; `unstopped` of `lib/words.typ` is the same.
pub(super) fn unstopped(text: &str) -> &str {
    let Some(bare) = text.strip_suffix('.') else { return text.trim_end_matches([';', ',']) };
    let last = bare.rsplit(|c: char| c.is_whitespace() || matches!(c, '.' | '(' | '«')).next().unwrap_or_default();
    let mut letters = last.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    if initial || bare.ends_with('.') || STOPPED.contains(&last) { text } else { bare }
}

impl Money {
    /// The same with a currency that Dalil knows.
    pub(super) fn known(&self) -> Option<base::Money> {
        Some(base::Money { amount: self.amount, currency: self.currency.parse().ok()? })
    }
}

/// A sum with its currency: `45 000 сомов`, `45 000,50 сома`, `45 000 сом`; groups do not part at the end of a line.
pub fn money(sum: &Money, language: Language) -> String {
    sum.known().map_or_else(|| format!("{}\u{A0}{}", sum.amount, sum.currency), |sum| sum.named(language))
}

/// The figures of a sum alone, for the columns of a table: `45 000,50`.
pub(super) fn figures(sum: &Money, language: Language) -> String {
    sum.known().map_or_else(|| sum.amount.to_string(), |sum| sum.figures(language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stop_of_an_initial_or_of_an_abbreviation_stays_where_a_sentence_goes_on() {
        for (text, said) in [
            ("Паспорт забрал Сыдыков.", "Паспорт забрал Сыдыков"),
            ("Паспорт забрал Шевченко О. П.", "Паспорт забрал Шевченко О. П."),
            ("Паспорт забрал Шевченко О.\u{A0}П.", "Паспорт забрал Шевченко О.\u{A0}П."),
            ("Паспорт забрал Шевченко О.П.", "Паспорт забрал Шевченко О.П."),
            ("Это было в 2026 г.", "Это было в 2026 г."),
            ("Паспортторду алып койду, ж. б.", "Паспортторду алып койду, ж. б."),
            ("Она молчала...", "Она молчала..."),
            ("Забрал её.", "Забрал её"),
            ("Угрожал;", "Угрожал"),
        ] {
            assert_eq!(unstopped(text), said, "{text}");
        }
    }

    #[test]
    fn sums_agree_with_their_number() {
        let said = |amount, currency: &str, language| {
            money(&Money { amount, currency: currency.into() }, language).replace('\u{A0}', " ")
        };
        assert_eq!(said(100, "KGS", Language::Ru), "1 сом");
        assert_eq!(said(2200, "KGS", Language::Ru), "22 сома");
        assert_eq!(said(1100, "KGS", Language::Ru), "11 сомов");
        assert_eq!(said(4_500_000, "KGS", Language::Ru), "45 000 сомов");
        assert_eq!(said(4_500_050, "KGS", Language::Ru), "45 000,50 сома");
        assert_eq!(said(-10_000, "RUB", Language::Ru), "−100 российских рублей");
        assert_eq!(said(12_345_678_900, "KGS", Language::Ky), "123 456 789 сом");
        assert_eq!(said(10_000_000, "KGS", Language::En), "100,000 soms");
        assert_eq!(said(300_000, "UZS", Language::Ru), "3 000 узбекских сумов");
        assert_eq!(said(10_150, "TJS", Language::Ru), "101,50 сомони");
        assert_eq!(said(50_001, "KRW", Language::Ru), "50 001 южнокорейская вона", "a won has no smaller unit");
        assert_eq!(said(50_001, "KRW", Language::Ky), "50 001 түштүк корей вону");
        assert_eq!(said(i64::MIN, "USD", Language::Ru), "−92 233 720 368 547 758,08 доллара США");
    }

    #[test]
    fn days_are_written_out() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
        assert_eq!(day(date, Language::Ru).replace('\u{A0}', " "), "23 ноября 2026 года");
        assert_eq!(day(date, Language::Ky), "2026-жылдын 23-ноябры");
    }

    #[test]
    fn a_message_has_its_day_in_words_as_every_day_of_a_document() {
        let said = |day: &str, language| {
            let at = format!("{day}T06:31:00").parse().expect("a moment");
            message(at, language).replace('\u{A0}', " ")
        };
        assert_eq!(said("2026-03-14", Language::Ru), "сообщение от 14 марта 2026 года, 06:31");
        assert_eq!(said("2026-03-14", Language::Ky), "2026-жылдын 14-мартындагы билдирүү, 06:31");
        assert_eq!(said("2026-04-14", Language::Ky), "2026-жылдын 14-апрелиндеги билдирүү, 06:31");
        assert_eq!(said("2026-08-01", Language::Ky), "2026-жылдын 1-августундагы билдирүү, 06:31");
        assert_eq!(said("2026-03-14", Language::En), "message of 14 March 2026, 06:31");
    }
}
