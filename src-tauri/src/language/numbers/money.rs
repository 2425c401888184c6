//! Sums in words: «сорок пять тысяч сомов пятьдесят тыйынов», in the case that the sentence asks for.

use super::super::{Case, Gender, kyrgyz as kyrgyz_words};
use super::{kyrgyz, russian};
use crate::base::money::Unit;
use crate::base::{Currency, Language};

fn place(case: Case) -> usize {
    Case::RUSSIAN.iter().position(|c| *c == case).unwrap_or(0)
}

/// The Russian unit behind a number: «сомов», «сома», «сомам». `None` for a currency that has no words here.
pub fn unit(number: u64, currency: &str, case: Case) -> Option<&'static str> {
    Some(behind(currency.parse::<Currency>().ok()?.russian().0, number, case))
}

fn behind(unit: &Unit, number: u64, case: Case) -> &'static str {
    // тысяча and миллион govern the genitive in every case: «сорока пяти тысячам сомов».
    if number.is_multiple_of(1_000) {
        return unit.many[place(Case::Genitive)];
    }
    match russian::plural(number) {
        russian::Plural::One => unit.one[place(case)],
        russian::Plural::Few if matches!(case, Case::Nominative | Case::Accusative) => unit.few,
        _ => unit.many[place(case)],
    }
}

/// A sum in words, all of it: «сорок пять тысяч сомов пятьдесят тыйынов»; «кырк беш миң сом элүү тыйын». The amount is in
/// the smallest unit of the currency. `None` for English and for a currency that has no words here.
pub fn sum_in_words(amount: i64, currency: &str, language: Language, case: Case) -> Option<String> {
    let currency: Currency = currency.parse().ok()?;
    let scale = currency.scale().unsigned_abs();
    let (units, rest) = (amount.unsigned_abs() / scale, amount.unsigned_abs() % scale);
    let minus = if amount < 0 { "минус " } else { "" };
    match language {
        Language::Ru => {
            let (unit, part) = currency.russian();
            // The accusative of a feminine one is its own: «взыскать одну лиру».
            let said = |number: u64, unit: &Unit| {
                let gender = if unit.feminine { Gender::Feminine } else { Gender::Masculine };
                format!("{} {}", russian::cardinal(number, gender, case), behind(unit, number, case))
            };
            let parts = if rest == 0 { String::new() } else { format!(" {}", said(rest, part)) };
            Some(format!("{minus}{}{parts}", said(units, unit)))
        }
        Language::Ky => {
            let (unit, part) = currency.kyrgyz();
            let parts = if rest == 0 { String::new() } else { format!(" {} {part}", kyrgyz::cardinal(rest)) };
            let said = format!("{minus}{} {unit}{parts}", kyrgyz::cardinal(units));
            let possessed = rest == 0 && unit.contains(' ');
            Some(in_case(&said, case, possessed))
        }
        Language::En => None,
    }
}

/// «Россия рубли», «АКШ доллары» carry the possessive, «сом» does not.
fn in_case(text: &str, case: Case, possessed: bool) -> String {
    let forms = if possessed { kyrgyz_words::possessed(text) } else { kyrgyz_words::decline(text) };
    forms.get(case).to_owned()
}
