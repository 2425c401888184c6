//! Like entries of one day in one line: an item that went out with forty filings says so once, and keeps every number.

use crate::base::Language;

/// 5, 6, 7, 9 → «5–7, 9»: the numbers of entries, in order.
pub fn numbers(entries: &[u64]) -> String {
    let runs = entries.chunk_by(|before, after| before + 1 == *after);
    let said = runs.map(|run| match run {
        [first, .., last] if first + 1 == *last => format!("{first}, {last}"),
        [first, .., last] => format!("{first}–{last}"),
        _ => run.first().map(u64::to_string).unwrap_or_default(),
    });
    said.collect::<Vec<_>>().join(", ")
}

/// What was done, with how many times it was: «Напечатано (3 раза)».
pub fn counted(what: String, times: usize, language: Language) -> String {
    match language {
        _ if times < 2 => what,
        Language::Ru if matches!(times % 10, 2..=4) && !matches!(times % 100, 12..=14) => {
            format!("{what} ({times}\u{A0}раза)")
        }
        Language::Ru => format!("{what} ({times}\u{A0}раз)"),
        Language::Ky => format!("{what} ({times}\u{A0}жолу)"),
        Language::En => format!("{what} ({times}\u{A0}times)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_follow_one_another_are_a_range() {
        assert_eq!(numbers(&[]), "");
        assert_eq!(numbers(&[7]), "7");
        assert_eq!(numbers(&[7, 8]), "7, 8");
        assert_eq!(numbers(&[5, 6, 7, 9, 12, 13, 14]), "5–7, 9, 12–14");
    }

    #[test]
    fn how_often_is_said_only_of_what_was_done_again() {
        let said = |times| counted("Напечатано".to_owned(), times, Language::Ru).replace('\u{A0}', " ");
        assert_eq!(
            [1, 2, 5, 12, 22].map(said),
            ["Напечатано", "Напечатано (2 раза)", "Напечатано (5 раз)", "Напечатано (12 раз)", "Напечатано (22 раза)",]
        );
    }
}
