//! Small rules about text that several modules need.

use super::date::months::RU_OF;
use unicode_normalization::UnicodeNormalization;

/// Text as it is stored: Unicode NFC, without control characters (line breaks and tabs stay), trimmed.
pub fn tidy(text: &str) -> String {
    let kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    text.nfc().filter(kept).collect::<String>().trim().to_owned()
}

/// Text as one line of a paper or a terminal: where it breaks stands a space, and what is obeyed without being seen
/// (control characters, marks that turn the direction of letters) is left out.
pub fn one_line(text: &str) -> String {
    let breaks = |c: char| matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let shown = |part: &str| part.chars().filter(|c| !is_unseen(*c)).collect::<String>();
    let parts = text.split(breaks).map(shown);
    parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a character shows as nothing itself and changes what else is shown: a control character, a separator of lines, or a mark
/// that turns the direction of writing (Unicode's `Bidi_Control`).
pub fn is_unseen(c: char) -> bool {
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Text as a palette or filter compares it: lower case, `ё` as `е`, no diacritics that a keyboard may lack. The page compares in the
/// same way (`ui/src/lib/evidence/text.ts`); one table tests both.
pub fn fold(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|c| match c {
            'ё' => 'е',
            'ң' => 'н',
            'ө' => 'о',
            'ү' => 'у',
            other => other,
        })
        .collect()
}

/// Undoes percent-encoding (RFC 3986 §2.1); what is not encoded stays.
pub fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = bytes.get(at + 1..at + 3).and_then(|p| std::str::from_utf8(p).ok());
        match pair.and_then(|p| u8::from_str_radix(p, 16).ok()).filter(|_| bytes[at] == b'%') {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Whether the last word of a line goes on at the beginning of the next: it ends with a stroke behind a letter, or with a sign that is seen
/// only there (U+00AD).
pub fn is_parted(line: &str, next: &str) -> bool {
    let mut back = line.chars().rev();
    match back.next() {
        Some('\u{AD}') => next.starts_with(char::is_alphabetic),
        Some('-' | '\u{2010}' | '¬') => {
            next.starts_with(char::is_lowercase) && back.next().is_some_and(char::is_alphabetic)
        }
        _ => false,
    }
}

/// Abbreviations that do not part from the word after them.
const BOUND: [&str; 14] = ["№", "ст.", "ч.", "п.", "л.", "г.", "с.", "ул.", "пр.", "д.", "кв.", "им.", "см.", "т."];

/// The text with spaces that may not end a line made fast, as print has it: `45 000`, `М. Э. Сыдыков`, `12 мая`,
/// `№ 5`, and nothing begins a line with a dash.
pub fn bound(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = words.first().copied().unwrap_or_default().to_owned();
    for pair in words.windows(2) {
        out.push(if parts(pair[0], pair[1]) { ' ' } else { '\u{A0}' });
        out.push_str(pair[1]);
    }
    out
}

/// Whether a line may end between these two words.
fn parts(left: &str, right: &str) -> bool {
    let left = left.trim_start_matches(['(', '«', '"']);
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let group = digits(left) && left.len() <= 3 && {
        let run = right.bytes().take_while(u8::is_ascii_digit).count();
        run == 3
    };
    let starts_high = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let initial = |word: &str| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase)
            && chars.next() == Some('.')
            && chars.next().is_none_or(|c| !c.is_alphanumeric())
    };
    let surname = |word: &str| {
        starts_high(word) && word.chars().count() > 2 && word.chars().all(|c| c.is_alphabetic() || c == '-')
    };
    let days = !left.is_empty() && left.split('–').all(digits);
    let month = days && RU_OF.iter().any(|month| right.starts_with(month));
    let fast = right.starts_with(['—', '–'])
        || BOUND.contains(&left)
        || group
        || month
        || (initial(left) && left.ends_with('.') && starts_high(right))
        || (surname(left) && initial(right));
    !fast
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_that_may_not_end_a_line_are_made_fast() {
        let shown = |text: &str| bound(text).replace('\u{A0}', "_");
        assert_eq!(shown("долг 45 000 сомов, 1 250 000,50 сома"), "долг 45_000 сомов, 1_250_000,50 сома");
        assert_eq!(shown("Сыдыков М. Э. — вербовщик"), "Сыдыков_М._Э. — вербовщик".replace(" —", "_—"));
        assert_eq!(
            shown("(М. Э. Сыдыков, 12 мая 2026 года, г. Бишкек)"),
            "(М._Э._Сыдыков, 12_мая 2026 года, г._Бишкек)"
        );
        assert_eq!(shown("Сыдыков М. Э., Токтобекова Г. А."), "Сыдыков_М._Э., Токтобекова_Г._А.");
        assert_eq!(shown("14–15 апреля 2025 года"), "14–15_апреля 2025 года");
        assert_eq!(shown("дом 12 2026 года"), "дом 12 2026 года");
    }

    #[test]
    fn a_title_stays_on_its_line_and_reads_one_way() {
        assert_eq!(one_line("Чек\n\r\n  № 5\u{2028}\t копия\u{85}"), "Чек № 5 копия");
        assert_eq!(one_line("\u{1b}[2J\u{202e}тетя\u{202c}\u{7}"), "[2Jтетя");
        assert_eq!(one_line("12\u{A0}000 сом"), "12\u{A0}000 сом", "a space that does not break stays");
        assert_eq!(one_line("\n"), "");
    }

    #[test]
    fn text_is_compared_here_as_on_the_page() {
        let table = include_str!("../../../tests/fixtures/folding.tsv").lines().filter(|line| !line.starts_with('#'));
        let rows: Vec<(&str, &str)> = table.filter_map(|line| line.split_once('\t')).collect();
        assert!(rows.len() > 5);
        for (typed, folded) in rows {
            assert_eq!(fold(typed), folded, "{typed}");
        }
    }

    #[test]
    fn a_word_goes_on_in_the_next_line_where_a_stroke_says_so() {
        for (line, next) in
            [("загран-", "паспорт"), ("ЭКСПЛУА\u{AD}", "ТАЦИЯ"), ("кыз\u{2010}", "матташтар"), ("a¬", "b")]
        {
            assert!(is_parted(line, next), "{line} {next}");
        }
        for (line, next) in
            [("Кара-", "Суу"), ("5-", "й"), ("слово -", "нет"), ("-", "а"), ("слово", "слово"), ("", "")]
        {
            assert!(!is_parted(line, next), "{line} {next}");
        }
    }
}
