//! PTCP154, the page of one byte with the letters of Kazakh and Kyrgyz (IANA's registration of 2002). It is read where it is named,
//! and never guessed.

/// Its characters from 0x80 on; those from 0xC0 on are windows-1251's.
const HIGH: [char; 128] = [
    'Җ', 'Ғ', 'Ӯ', 'ғ', '„', '…', 'Ҷ', 'Ү', 'Ҳ', 'ү', 'Ҡ', 'Ӣ', 'Ң', 'Қ', 'Һ', 'Ҹ', 'җ', '‘', '’', '“', '”', '•', '–',
    '—', 'ҳ', 'ҷ', 'ҡ', 'ӣ', 'ң', 'қ', 'һ', 'ҹ', '\u{A0}', 'Ў', 'ў', 'Ј', 'Ө', 'Ҙ', 'Ұ', '§', 'Ё', '©', 'Ә', '«', '¬',
    'ӯ', '®', 'Ҝ', '°', 'ұ', 'І', 'і', 'ҙ', 'ө', '¶', '·', 'ё', '№', 'ә', '»', 'ј', 'Ҫ', 'ҫ', 'ҝ', 'А', 'Б', 'В', 'Г',
    'Д', 'Е', 'Ж', 'З', 'И', 'Й', 'К', 'Л', 'М', 'Н', 'О', 'П', 'Р', 'С', 'Т', 'У', 'Ф', 'Х', 'Ц', 'Ч', 'Ш', 'Щ', 'Ъ',
    'Ы', 'Ь', 'Э', 'Ю', 'Я', 'а', 'б', 'в', 'г', 'д', 'е', 'ж', 'з', 'и', 'й', 'к', 'л', 'м', 'н', 'о', 'п', 'р', 'с',
    'т', 'у', 'ф', 'х', 'ц', 'ч', 'ш', 'щ', 'ъ', 'ы', 'ь', 'э', 'ю', 'я',
];

/// Whether a label names it.
pub fn is_named(label: &str) -> bool {
    let label = label.trim();
    ["ptcp154", "csptcp154", "pt154", "cp154", "cyrillic-asian"].iter().any(|name| label.eq_ignore_ascii_case(name))
}

pub fn decoded(bytes: &[u8]) -> String {
    let character = |byte: &u8| byte.checked_sub(0x80).map_or(char::from(*byte), |high| HIGH[usize::from(high)]);
    bytes.iter().map(character).collect()
}

#[cfg(test)]
mod tests {
    use super::super::charset;

    #[test]
    fn a_page_that_is_named_is_read_and_a_wrong_name_harms_nothing() {
        // «Айгүл Өмүрова» and «қыз №1».
        let kyrgyz = b"\xC0\xE9\xE3\x89\xEB \xA4\xEC\x89\xF0\xEE\xE2\xE0";
        let kazakh = b"\x9D\xFB\xE7 \xB91";
        for label in ["ptcp154", "PT154", " cp154", "csPTCP154"] {
            assert_eq!(charset::text_of(kyrgyz, Some(label)), "Айгүл Өмүрова", "{label}");
            assert_eq!(charset::text_of(kazakh, Some(label)), "қыз №1", "{label}");
        }
        assert_eq!(charset::text_of("Айгүл".as_bytes(), Some("ptcp154")), "Айгүл");
        assert_eq!(charset::text_of(b"Aigul", Some("ptcp154")), "Aigul");
    }
}
