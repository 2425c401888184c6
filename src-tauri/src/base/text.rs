//! Small rules about text that several modules need.

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

#[cfg(test)]
mod tests {
    use super::*;

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
