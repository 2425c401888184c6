//! Telephone numbers in E.164, with the data of Google's libphonenumber. A number without a country is one of the Kyrgyz
//! Republic; one that begins with 8 and is valid only in Russia or Kazakhstan is theirs.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, Region};

/// A phone in E.164, from any usual writing: `0555 12-34-56`, `996555123456`, `8 (916) 123-45-67`. None when there are
/// too few or too many digits to be one. Invented numbers pass: a reserve of numbers changes, an old case does not.
pub fn phone(text: &str) -> Option<String> {
    let (digits, plus) = digits(text)?;
    if !(6..=15).contains(&digits.len()) {
        return None;
    }
    let candidates = [
        (plus || digits.len() > 9).then(|| format!("+{}", digits.trim_start_matches("00"))),
        (!plus).then(|| digits.clone()),
        (!plus && digits.len() == 11 && digits.starts_with('8')).then(|| format!("+7{}", &digits[1..])),
    ];
    let parsed: Vec<PhoneNumber> =
        candidates.iter().flatten().filter_map(|c| PHONE_NUMBER_UTIL.parse(c, Some(Region::KG)).ok()).collect();
    // What the plan of some country allows goes first; then what was written with its country.
    let valid = parsed.iter().find(|number| PHONE_NUMBER_UTIL.is_valid_number(number));
    let found = valid.or_else(|| parsed.first().filter(|_| plus)).or(parsed.last())?;
    Some(PHONE_NUMBER_UTIL.format(found, PhoneNumberFormat::E164).to_string())
}

/// A phone that fits the numbering plan of its country.
pub fn valid_phone(text: &str) -> Option<String> {
    phone(text).filter(|e164| is_valid(e164))
}

/// Whether a number in E.164 fits the numbering plan of its country.
pub(super) fn is_valid(e164: &str) -> bool {
    PHONE_NUMBER_UTIL.parse(e164, None).is_ok_and(|number| PHONE_NUMBER_UTIL.is_valid_number(&number))
}

/// The digits of a number and whether a plus stood before them; none when letters stand among them.
fn digits(text: &str) -> Option<(String, bool)> {
    let text = text.trim();
    let text = text.strip_prefix("tel:").unwrap_or(text);
    let mut digits = String::new();
    let mut plus = false;
    for c in text.chars() {
        match c {
            '0'..='9' => digits.push(c),
            '+' if digits.is_empty() => plus = true,
            c if c.is_alphabetic() => return None,
            _ => {}
        }
    }
    (!digits.is_empty()).then_some((digits, plus))
}
