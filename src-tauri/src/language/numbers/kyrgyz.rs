//! Kyrgyz numbers: кырк беш миң; экинчи, үчүнчү.

use super::super::kyrgyz;

const ONES: [&str; 10] = ["нөл", "бир", "эки", "үч", "төрт", "беш", "алты", "жети", "сегиз", "тогуз"];
const TENS: [&str; 10] = ["", "он", "жыйырма", "отуз", "кырк", "элүү", "алтымыш", "жетимиш", "сексен", "токсон"];
const SCALES: [(u64, &str); 5] = [
    (1_000_000_000_000_000, "квадриллион"),
    (1_000_000_000_000, "триллион"),
    (1_000_000_000, "миллиард"),
    (1_000_000, "миллион"),
    (1_000, "миң"),
];

/// A number in words.
pub fn cardinal(number: u64) -> String {
    if number == 0 {
        return ONES[0].to_owned();
    }
    let mut words = Vec::new();
    let mut rest = number;
    for (scale, name) in SCALES {
        let count = rest / scale;
        if count > 0 {
            // миң stands alone for one thousand; миллион is counted: бир миллион.
            if count > 1 || scale > 1_000 {
                words.push(cardinal(count));
            }
            words.push(name.to_owned());
            rest %= scale;
        }
    }
    if rest >= 100 {
        if rest >= 200 {
            words.push(ONES[(rest / 100) as usize].to_owned());
        }
        words.push("жүз".to_owned());
        rest %= 100;
    }
    if rest >= 10 {
        words.push(TENS[(rest / 10) as usize].to_owned());
        rest %= 10;
    }
    if rest > 0 {
        words.push(ONES[rest as usize].to_owned());
    }
    words.join(" ")
}

/// An ordinal in words: the last word takes -нчы after a vowel and -ынчы after a consonant.
pub fn ordinal(number: u64) -> String {
    let words = cardinal(number);
    let (head, last) = words.rsplit_once(' ').map_or(("", words.as_str()), |(head, last)| (head, last));
    let last = kyrgyz::ordinal_of(last);
    if head.is_empty() { last } else { format!("{head} {last}") }
}
