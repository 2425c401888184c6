//! From bytes to characters: by what the file says of itself, by what cannot be otherwise, and last by which of the old
//! Cyrillic pages makes the likelier words.

use super::ptcp154;
use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, IBM866, ISO_8859_5, KOI8_R, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_874,
    WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257,
    WINDOWS_1258,
};
use std::borrow::Cow;

/// The text of a file. `label`: the character set it names.
pub fn text_of(bytes: &[u8], label: Option<&str>) -> String {
    let encoding = encoding_of(bytes, label);
    if encoding.is_single_byte() && label.is_some_and(ptcp154::is_named) {
        return ptcp154::decoded(bytes);
    }
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    match text {
        Cow::Borrowed(text) => text.to_owned(),
        Cow::Owned(text) => text,
    }
}

/// The label of the character set that Windows knows by a number.
pub fn page_numbered(number: u32) -> Option<String> {
    match number {
        866 => Some("ibm866".to_owned()),
        874 => Some("windows-874".to_owned()),
        932 => Some("shift_jis".to_owned()),
        936 => Some("gbk".to_owned()),
        949 => Some("euc-kr".to_owned()),
        950 => Some("big5".to_owned()),
        10_000 => Some("macintosh".to_owned()),
        10_007 => Some("x-mac-cyrillic".to_owned()),
        20_866 => Some("koi8-r".to_owned()),
        65_001 => Some("utf-8".to_owned()),
        1250..=1258 => Some(format!("windows-{number}")),
        _ => None,
    }
}

/// The page of characters that a font names by the number of its set (MS-WMF 2.1.1.5). Nothing where the set says nothing of letters, as the
/// western and the usual one.
pub fn of_set(set: u8) -> Option<&'static Encoding> {
    Some(match set {
        128 => SHIFT_JIS,
        129 => EUC_KR,
        134 => GBK,
        136 => BIG5,
        161 => WINDOWS_1253,
        162 => WINDOWS_1254,
        163 => WINDOWS_1258,
        177 => WINDOWS_1255,
        178 => WINDOWS_1256,
        186 => WINDOWS_1257,
        204 => WINDOWS_1251,
        222 => WINDOWS_874,
        238 => WINDOWS_1250,
        _ => return None,
    })
}

/// In which character set bytes are written.
pub fn encoding_of(bytes: &[u8], label: Option<&str>) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    // Where the bytes are proper UTF-8 and more than ASCII, they are that, whatever is said of them.
    if !bytes.is_ascii() && (is_utf8(bytes) || is_mostly_utf8(bytes)) {
        return UTF_8;
    }
    if let Some(wide) = without_mark(bytes) {
        return wide;
    }
    let named = label.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    match named {
        // What is named when nobody thought of it (`us-ascii`, `iso-8859-1`) is not believed of Cyrillic words.
        Some(encoding) if encoding != UTF_8 && !(encoding == WINDOWS_1252 && is_cyrillic(bytes)) => encoding,
        _ if bytes.is_ascii() => UTF_8,
        _ => guess(bytes),
    }
}

fn is_utf8(bytes: &[u8]) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(_) => true,
        // A character cut at the very end is forgiven.
        Err(error) => error.error_len().is_none(),
    }
}

/// A text of which some bytes were damaged on the way: characters of several bytes seldom come out whole by chance, so where
/// most do, it is UTF-8, and what is broken is shown as that.
pub fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes[..bytes.len().min(SAMPLE)].utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += chunk.invalid().len();
    }
    whole > broken * 8
}

/// What bytes are guessed from.
pub const SAMPLE: usize = 64 << 10;

/// UTF-16 that does not say so shows in its high bytes: 0 for Latin, 4 for Cyrillic. No other text has a zero.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if !sample.contains(&0) {
        return None;
    }
    let high = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|b| **b == 0 || **b == 4).count() * 2;
    let most = sample.len() * 7 / 10;
    [(1, UTF_16LE), (0, UTF_16BE)].into_iter().find(|(odd, _)| high(*odd) > most).map(|(_, encoding)| encoding)
}

/// Of the pages of one byte the one that makes the likelier words: windows-1251, unless another is clearly likelier.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if is_clearly_latin(sample) {
        // The pages of Windows for Turkish and for the west of Europe differ in six letters, which are rare in the west.
        let is_turkish = sample.iter().any(|byte| matches!(byte, 0xD0 | 0xDD | 0xDE | 0xF0 | 0xFD | 0xFE));
        return if is_turkish { WINDOWS_1254 } else { WINDOWS_1252 };
    }
    if is_arabic(sample) {
        return WINDOWS_1256;
    }
    likelier(sample, &[WINDOWS_1251, KOI8_R, IBM866, ISO_8859_5])
}

/// Whether a text of which nothing is said is Latin: letters beyond ASCII are few and stand in several words, mostly among others.
fn is_clearly_latin(bytes: &[u8]) -> bool {
    let (whole, mixed) = words_beyond_ascii(bytes);
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    mixed > 1 && mixed >= whole * 2 && bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count() > high * 3
}

/// Fewer letters than this tell nothing of a language by how often they stand.
const LETTERS: usize = 20;

/// Whether a text is in the Arabic page of Windows: alef, lam, waw and yeh are more than every fourth of its letters, and alef alone, which is
/// a rare letter in every Cyrillic page, every twelfth. Alef is a capital З of windows-1251 (Зина, Зоя), which begins words only: it must
/// stand behind a letter somewhere, or before a lam.
fn is_arabic(bytes: &[u8]) -> bool {
    let count = |letters: &[u8]| bytes.iter().filter(|byte| letters.contains(byte)).count();
    let high = bytes.iter().filter(|byte| **byte >= 0xC0).count();
    let is_joined = |pair: &[u8]| pair == [0xC7, 0xE1] || pair[0] >= 0xC0 && pair[1] == 0xC7;
    high >= LETTERS
        && count(&[0xC7]) * 12 >= high
        && count(&[0xC7, 0xE1, 0xE6, 0xED]) * 4 > high
        && bytes.windows(2).any(is_joined)
}

/// In which of some pages of one byte these bytes make the likelier Russian words. The first of `pages` (never empty) is
/// taken unless another is clearly likelier.
pub fn likelier(bytes: &[u8], pages: &[&'static Encoding]) -> &'static Encoding {
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count() as i64;
    let first = pages[0];
    let mut best = (first, likeness(first, bytes) + high);
    for page in &pages[1..] {
        let score = likeness(page, bytes);
        if score > best.1 {
            best = (page, score);
        }
    }
    best.0
}

/// How much more often than one in 33 each letter from а to я stands in Russian texts: ten times the natural logarithm
/// (frequencies of the Russian National Corpus).
const OFTEN: [i64; 32] = [
    10, -6, 4, -6, 0, 10, -11, -6, 9, -9, 1, 4, 0, 8, 13, -1, 4, 6, 7, -2, -23, -11, -19, -8, -15, -22, -42, -5, -6,
    -23, -16, -4,
];

/// How much a text looks like Russian: by which letters it has, whether large or small, and that capitals inside a word are
/// rare. ASCII says nothing.
fn likeness(encoding: &'static Encoding, bytes: &[u8]) -> i64 {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let mut score = 0;
    let (mut before, mut first) = (' ', ' ');
    for c in text.chars() {
        // A line that is drawn says nothing by its length; no word has a letter three times in a row.
        if c == before && c == first {
            continue;
        }
        score += match c {
            'а'..='я' => OFTEN[c as usize - 'а' as usize],
            'А'..='Я' => OFTEN[c as usize - 'А' as usize] - if before.is_lowercase() { 20 } else { 0 },
            'ё' | 'Ё' => -20,
            c if c.is_ascii() => 0,
            // What typists set, in any of the pages.
            '«' | '»' | '№' | '–' | '—' | '“' | '”' | '„' | '…' | '’' | '‘' | '\u{A0}' | '§' | '°' | '•' | '©' => {
                0
            }
            // Frames around tables, in the page of DOS.
            '\u{2500}'..='\u{259F}' => -8,
            _ => -25,
        };
        (first, before) = (before, c);
    }
    score
}

/// Whether bytes that are said to be in a Latin page are in a Cyrillic one: more words have letters beyond ASCII alone than such
/// letters among others, which in Latin languages are few.
pub fn is_cyrillic(bytes: &[u8]) -> bool {
    let (whole, mixed) = words_beyond_ascii(bytes);
    whole > mixed
}

/// Whether bytes that are said to be in a Latin page surely are.
pub fn is_latin(bytes: &[u8]) -> bool {
    let (whole, mixed) = words_beyond_ascii(bytes);
    mixed > whole
}

/// How many words have several letters beyond ASCII and no others, and how many have both.
fn words_beyond_ascii(bytes: &[u8]) -> (usize, usize) {
    // Letters in windows-1251 and in koi8-r.
    let is_high = |byte: u8| matches!(byte, 0xC0..|0xA3| 0xA8 | 0xB3 | 0xB8);
    let (mut whole, mut mixed) = (0, 0);
    for word in bytes[..bytes.len().min(SAMPLE)].split(|byte| !is_high(*byte) && !byte.is_ascii_alphabetic()) {
        let high = word.iter().filter(|byte| is_high(**byte)).count();
        if high > 1 && high == word.len() {
            whole += 1;
        } else if high > 0 && high < word.len() {
            mixed += 1;
        }
    }
    (whole, mixed)
}

/// Whether bytes of one of the old pages are mostly letters: ASCII that is no letter says nothing, nor do frames around tables.
pub fn is_written(bytes: &[u8]) -> bool {
    let page = guess(bytes);
    let (text, _) = page.decode_without_bom_handling(bytes);
    let is_silent = |c: &char| c.is_ascii() && !c.is_ascii_alphabetic() || matches!(c, '\u{2500}'..='\u{259F}');
    let silent = text.chars().filter(is_silent).count();
    let is_foreign = [WINDOWS_1252, WINDOWS_1254, WINDOWS_1256].contains(&page);
    let is_usual = |c: char| c.is_ascii_alphabetic() || matches!(c, 'А'..='я' | 'Ё' | 'ё');
    let is_letter = |c: &char| if is_foreign { c.is_alphabetic() } else { is_usual(*c) };
    let letters = text.chars().filter(is_letter).count();
    letters > 0 && letters * 10 >= (text.chars().count() - silent) * 6
}

/// Whether bytes are UTF-16 that says so by its first two, and hold writing.
pub fn is_marked_wide(bytes: &[u8]) -> bool {
    let Some((encoding, mark)) = Encoding::for_bom(bytes).filter(|(encoding, _)| *encoding != UTF_8) else {
        return false;
    };
    // Half a character at the end was cut off.
    let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..bytes.len() & !1]);
    text.chars().filter(is_strange).count() * 32 <= text.chars().count()
}

/// Fewer characters than this may be anything.
const SHORTEST: usize = 4;

/// Whether bytes are UTF-16 that does not say so: every character of them is writing, and most are letters. A sound or a table of
/// numbers of two bytes has others among them soon.
pub fn is_unmarked_wide(bytes: &[u8]) -> bool {
    let Some(encoding) = without_mark(bytes) else { return false };
    let (text, _) = encoding.decode_without_bom_handling(&bytes[..bytes.len() & !1]);
    let letters = text.chars().filter(|c| c.is_ascii_alphabetic() || matches!(c, '\u{400}'..='\u{4FF}')).count();
    let count = text.chars().count();
    count >= SHORTEST && !text.chars().any(|c| is_strange(&c)) && letters * 2 >= count
}

/// What stands in no writing: control characters but breaks and tabs, and what could not be decoded.
fn is_strange(c: &char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{C}')) || *c == '\u{FFFD}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_pages_are_told_apart_by_their_words() {
        let words = "Здравствуйте, Айгуль! Паспорт останется у нас до конца контракта.";
        for encoding in [WINDOWS_1251, KOI8_R, ISO_8859_5] {
            let (bytes, _, _) = encoding.encode(words);
            assert_eq!(text_of(&bytes, None), words, "{}", encoding.name());
            assert!(is_written(&bytes), "{}", encoding.name());
        }
        assert_eq!(text_of(words.as_bytes(), Some("windows-1251")), words, "a wrong label harms nothing");
        let utf16: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text_of(&utf16, None), words);
    }

    #[test]
    fn a_unicode_text_with_a_broken_place_stays_readable() {
        let words = "Здравствуйте, Айгүл! Паспорт калат.\n".repeat(20);
        let mut bytes = words.as_bytes().to_vec();
        bytes[61] = b'?'; // half of a letter
        bytes.splice(400..400, [0xFF, 0xC0]);
        let text = text_of(&bytes, None);
        assert_eq!(text.lines().filter(|line| *line == words.lines().next().unwrap()).count(), 18, "{text}");
        let (old, _, _) = WINDOWS_1251.encode("Расписка. Взял паспорт Айгуль до конца контракта.");
        assert!(!is_mostly_utf8(&old));
    }

    #[test]
    fn a_latin_label_is_not_believed_of_cyrillic_words() {
        let words = "Оплата после приезда домой, тел. WhatsApp";
        for page in [WINDOWS_1251, KOI8_R] {
            let (bytes, _, _) = page.encode(words);
            for label in ["iso-8859-1", "us-ascii", "windows-1252"] {
                assert_eq!(text_of(&bytes, Some(label)), words, "{} {label}", page.name());
            }
        }
        for words in ["L’été dernier, à la fête, déjà", "Müßig über Öl größer ÄÖ", "Şu çocuğu gördüm"]
        {
            let (bytes, _, _) = WINDOWS_1252.encode(words);
            assert!(!is_cyrillic(&bytes), "{words}");
        }
        let (bytes, _, _) = WINDOWS_1252.encode("déjà payé à Genève");
        assert_eq!(text_of(&bytes, Some("iso-8859-1")), "déjà payé à Genève");
    }

    #[test]
    fn texts_of_other_languages_are_read_in_their_page_where_nothing_is_said_of_it() {
        for (page, words) in [
            (WINDOWS_1252, "Der Reisepass bleibt beim Wirt, Gebühr 500 €, größer"),
            (WINDOWS_1252, "déjà payé à Genève, le reste après l’arrivée"),
            (WINDOWS_1254, "Pasaportunuz iş bitene kadar bizde kalır, borç çok. Şükrü ağabey üç gün önce söyledi"),
            (WINDOWS_1256, "جواز السفر عندي حتى تسددي الدين كله"),
        ] {
            let (bytes, _, _) = page.encode(words);
            assert_eq!(text_of(&bytes, None), words, "{}", page.name());
            assert!(is_written(&bytes), "{}", page.name());
        }
        for words in [
            "Wi-Fi дома: пароль qwerty",
            "Визa, код A4б, оплата 3% от суммы",
            "За визу заём, за заём залог. Знаю",
            "Зина Закирова, нужны бланки",
            "Заказ. Зина: 5 баннеров. Зоя: 3 банки",
        ] {
            for page in [WINDOWS_1251, KOI8_R] {
                let (bytes, _, _) = page.encode(words);
                assert_eq!(text_of(&bytes, None), words, "{}", page.name());
            }
        }
    }

    #[test]
    fn a_table_of_dos_is_read_by_its_words_and_not_by_its_frames() {
        let table = |[a, b, c, d, e, f]: [&str; 6]| {
            format!(
                "{a}{}{b}\r\n{c} Имя        {c}\r\n{c} Асанова Ж. {c}\r\n{d}{}{e}\r\nСдано",
                f.repeat(12),
                f.repeat(12)
            )
        };
        for table in [table(["┌", "┐", "│", "└", "┘", "─"]), table(["╔", "╗", "║", "╚", "╝", "═"])]
        {
            let (bytes, _, _) = IBM866.encode(&table);
            assert_eq!(text_of(&bytes, None), table);
            assert!(is_written(&bytes));
        }
    }

    #[test]
    fn wide_text_without_a_mark_is_told_from_numbers_of_two_bytes() {
        for words in ["Расписка: взял паспорт Айгүл.\r\nМурат", "Received from Murat\n"] {
            for bytes in [
                words.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
                words.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            ] {
                assert!(is_unmarked_wide(&bytes) && is_unmarked_wide(&bytes[..bytes.len() - 2]));
                assert_eq!(text_of(&bytes, None), words);
            }
        }
        let quiet: Vec<u8> = (0..4000).flat_map(|n: i16| (n % 90 - 20).to_le_bytes()).collect();
        assert!(!is_unmarked_wide(&quiet), "a quiet sound");
        let table: Vec<u8> = (1000..2000u16).flat_map(u16::to_le_bytes).collect();
        assert!(!is_unmarked_wide(&table));
        assert!(!is_unmarked_wide(b"text") && !is_unmarked_wide(b""));
    }

    #[test]
    fn capitals_are_read_like_small_letters() {
        let words = [
            "ПРОТОКОЛ ДОПРОСА ПОТЕРПЕВШЕЙ",
            "РАСПИСКА",
            "ПАСПОРТ ИЗЪЯТ. ДОЛГ 800 $",
            "г. Бишкек, 12 марта 2026 года",
            "«Договор» № 17 — копия",
            "Съешь ещё этих мягких французских булок, да выпей чаю",
        ];
        for words in words {
            let (bytes, _, _) = WINDOWS_1251.encode(words);
            assert_eq!(text_of(&bytes, None), words);
        }
        for words in ["ПРОТОКОЛ ДОПРОСА ПОТЕРПЕВШЕЙ", "протокол допроса потерпевшей", "Расписка: взял паспорт"]
        {
            for encoding in [KOI8_R, IBM866, ISO_8859_5] {
                let (bytes, _, _) = encoding.encode(words);
                assert_eq!(text_of(&bytes, None), words, "{}", encoding.name());
            }
        }
    }
}
