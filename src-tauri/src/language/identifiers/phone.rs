//! Telephone numbers in E.164, with the data of Google's libphonenumber. A number without a country is one of the Kyrgyz
//! Republic; 8 before ten digits is Russia's and Kazakhstan's, and 00 or 8-10 is how one dials abroad. A mobile as it is dialled
//! in Turkey (0532 123 45 67) or named in Russia (916 123-45-67) has more digits than one of here.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, Region};

/// A phone in E.164, from any usual writing: `0555 12-34-56`, `996555123456`, `8 (916) 123-45-67`. None when there are
/// too few or too many digits to be one. Invented numbers pass: a reserve of numbers changes, an old case does not.
pub fn phone(text: &str) -> Option<String> {
    let (digits, plus) = digits(text)?;
    let abroad = if plus { Some(digits.strip_prefix("00").unwrap_or(&digits)) } else { behind_prefix(&digits) };
    if !(6..=15).contains(&abroad.unwrap_or(&digits).len()) {
        return None;
    }
    let candidates = match abroad {
        Some(number) => [Some(format!("+{number}")), None, None],
        None if digits.len() == 11 && digits.starts_with('8') => [Some(format!("+7{}", &digits[1..])), None, None],
        None => [mobile_abroad(&digits), (digits.len() > 9).then(|| format!("+{digits}")), Some(digits.clone())],
    };
    let parsed: Vec<PhoneNumber> =
        candidates.iter().flatten().filter_map(|c| PHONE_NUMBER_UTIL.parse(c, Some(Region::KG)).ok()).collect();
    // What the plan of some country allows goes first.
    let valid = parsed.iter().find(|number| PHONE_NUMBER_UTIL.is_valid_number(number));
    let found = valid.or(parsed.last())?;
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

/// The digits of the country in a number in E.164.
pub(super) fn country(e164: &str) -> Option<String> {
    PHONE_NUMBER_UTIL.parse(e164, None).ok().map(|number| number.country_code.to_string())
}

/// What stands behind the digits by which one dials abroad: 00, or 8-10 as in Russia and Kazakhstan.
pub(super) fn behind_prefix(digits: &str) -> Option<&str> {
    // A country and a number have ten digits together at least where these prefixes are written.
    let rest = digits.strip_prefix("00").or_else(|| digits.strip_prefix("810"))?;
    (rest.len() >= 10).then_some(rest)
}

/// A mobile of Turkey with its 0, or of Russia without its 8, in E.164; nothing for what no plan has.
pub(super) fn mobile_abroad(digits: &str) -> Option<String> {
    let e164 = match digits.len() {
        11 if digits.starts_with("05") => format!("+90{}", &digits[1..]),
        10 if digits.starts_with('9') => format!("+7{digits}"),
        _ => return None,
    };
    is_valid(&e164).then_some(e164)
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
