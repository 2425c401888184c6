use super::*;
use crate::base::Language::{En, Ky, Ru};
use crate::language::Case;
use chrono::NaiveDate;

fn sum(amount: i64, currency: &str, case: Case) -> String {
    sum_in_words(amount, currency, Ru, case).unwrap()
}

#[test]
fn sums_are_written_out_with_gender_and_case() {
    assert_eq!(sum(4_500_050, "KGS", Case::Nominative), "сорок пять тысяч сомов пятьдесят тыйынов");
    assert_eq!(sum(4_500_000, "KGS", Case::Genitive), "сорока пяти тысяч сомов");
    assert_eq!(sum(4_500_000, "KGS", Case::Dative), "сорока пяти тысячам сомов");
    assert_eq!(sum(100, "TRY", Case::Accusative), "одну турецкую лиру");
    assert_eq!(sum(202, "RUB", Case::Nominative), "два российских рубля две копейки");
    assert_eq!(sum(12_100, "USD", Case::Nominative), "сто двадцать один доллар США");
    assert_eq!(sum(0, "KGS", Case::Nominative), "ноль сомов");
    assert_eq!(sum(-500, "EUR", Case::Nominative), "минус пять евро");
    assert_eq!(sum(i64::MIN, "KZT", Case::Nominative).split(' ').next(), Some("минус"));
    assert_eq!(sum(2_100, "KRW", Case::Nominative), "две тысячи сто южнокорейских вон", "a won has no smaller unit");
    assert_eq!(sum(21, "KRW", Case::Accusative), "двадцать одну южнокорейскую вону");
    assert_eq!(sum(202, "CNY", Case::Genitive), "двух китайских юаней двух фэней");
    assert_eq!(sum_in_words(1, "XAU", Ru, Case::Nominative), None);
}

#[test]
fn kyrgyz_sums_take_the_case_at_their_end() {
    let sum = |amount, currency, case| sum_in_words(amount, currency, Ky, case).unwrap();
    assert_eq!(sum(4_500_050, "KGS", Case::Nominative), "кырк беш миң сом элүү тыйын");
    assert_eq!(sum(4_500_000, "KGS", Case::Accusative), "кырк беш миң сомду");
    assert_eq!(sum(500, "RUB", Case::Genitive), "беш Россия рублинин");
    assert_eq!(sum(2_100, "KRW", Case::Nominative), "эки миң жүз түштүк корей вону");
    assert_eq!(sum(2_100, "KRW", Case::Dative), "эки миң жүз түштүк корей вонуна");
    assert_eq!(sum(500, "CNY", Case::Nominative), "беш кытай юаны");
}

#[test]
fn every_currency_of_the_ledger_has_words() {
    for currency in crate::base::Currency::ALL {
        for language in [Ru, Ky] {
            assert!(sum_in_words(210_000, &currency.to_string(), language, Case::Nominative).is_some(), "{currency}");
        }
    }
}

#[test]
fn nouns_follow_their_number() {
    let sheets = |n| russian::counted(n, "лист", "листа", "листов");
    assert_eq!(
        [1, 2, 5, 11, 21, 22, 111, 0].map(sheets),
        ["лист", "листа", "листов", "листов", "лист", "листа", "листов", "листов"]
    );
}

#[test]
fn dates_are_written_out() {
    let date = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    assert_eq!(date_in_words(date, Ru), "двадцать третьего ноября две тысячи двадцать шестого года");
    assert_eq!(date_in_words(date, Ky), "эки миң жыйырма алтынчы жылдын жыйырма үчүнчү ноябры");
    assert_eq!(date_in_words(date, En), "23 November 2026");
}
