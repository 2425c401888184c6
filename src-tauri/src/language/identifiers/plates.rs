//! Vehicle plates as they stand in a text: the Kyrgyz Republic (02KG417DLL), Russia (A123BC77), Kazakhstan (123ABC02) and
//! Uzbekistan (01A123BC).

use super::beside::{Place, goes_on};
use super::numbers;
use super::signs::{groups, is_between, is_plain};

/// What stands behind a sum, and on no plate.
const CURRENCIES: &[&str] = &["COM", "SOM", "KGS", "USD", "EUR", "RUB", "KZT", "UZS", "TRY", "AED"];

/// The plate a piece of a text is: glued, or in capitals with nothing but spaces and dashes in it, and no part of a longer number.
pub(super) fn plate_in(place: &Place<'_>) -> Option<String> {
    let plate = numbers::plate(place.piece).filter(|plate| is_plate(plate))?;
    let letters = || place.piece.chars().filter(|c| c.is_alphabetic());
    let after_digits = || place.before.trim_end_matches(is_between).ends_with(|c: char| c.is_ascii_digit());
    let glued = groups(place.piece).len() == 1;
    // The region of a Kyrgyz plate is enough: nobody writes a weight as 02 kg.
    let told = letters().all(char::is_uppercase) || plate[2..].starts_with("KG");
    let written = glued || told && is_plain(place.piece) && !after_digits();
    (written && !goes_on(place.after)).then_some(plate)
}

/// Whether it has the shape of a plate of these countries.
fn is_plate(plate: &str) -> bool {
    if !plate.is_ascii() {
        return false;
    }
    let shape: String = plate.chars().map(|c| if c.is_ascii_digit() { '9' } else { 'A' }).collect();
    let region =
        |from: usize, most: u32| plate[from..from + 2].parse().is_ok_and(|region| (1..=most).contains(&region));
    let money = |from: usize| CURRENCIES.contains(&&plate[from..from + 3]);
    match shape.as_str() {
        // Nine regions; two letters or three stand at the end.
        "99AA999AAA" => &plate[2..4] == "KG" && region(0, 9) && !money(7),
        "99AA999AA" => &plate[2..4] == "KG" && region(0, 9),
        // The twelve letters that look alike in both alphabets (ГОСТ Р 50577).
        "A999AA99" | "A999AA999" => plate.chars().filter(char::is_ascii_uppercase).all(|c| "ABEKMHOPCTYX".contains(c)),
        // Twenty regions.
        "999AAA99" => region(6, 20) && !money(3),
        "99A999AA" => region(0, 99),
        _ => false,
    }
}
