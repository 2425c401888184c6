//! The tables. Sources: ICAO Doc 9303 part 3; ГОСТ Р 52535.1-2006; МВД order 310 of 26.05.1997; ГОСТ 7.79-2000 (ISO
//! 9:1995); ГОСТ 16876-71; BGN/PCGN systems of 1947 (Russian), 1979 (Kyrgyz, Kazakh), 1994 (Tajik), 2000 (Uzbek); the
//! law of Uzbekistan on the Latin alphabet of 1995 and the draft of 2021; the draft of the Kazakh alphabet of 2021.
//! The BGN/PCGN and ICAO tables were compared with the machine-readable ones of the Interscript project.

use super::Table;

/// The rules of one table.
pub(super) struct Rules {
    table: Table,
    /// Pairs that differ from [`BASE`].
    own: &'static [(char, &'static str)],
}

/// What most tables agree on.
const BASE: &[(char, &str)] = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ё', "yo"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('й', "y"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ъ', "”"),
    ('ы', "y"),
    ('ь', "’"),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
];

const PASSPORT: &[(char, &str)] = &[
    ('ё', "e"),
    ('й', "i"),
    ('ъ', "ie"),
    ('ь', ""),
    ('ю', "iu"),
    ('я', "ia"),
    ('ң', "n"),
    ('ө', "o"),
    ('ү', "u"),
    ('қ', "k"),
    ('ғ', "g"),
    ('ҳ', "kh"),
    ('һ', "h"),
    ('ә', "a"),
    ('ұ', "u"),
    ('і', "i"),
    ('ў', "u"),
    ('ҷ', "j"),
    ('ӣ', "i"),
    ('ӯ', "u"),
    ('ї', "i"),
    ('є', "ie"),
    ('ґ', "g"),
    ('ђ', "d"),
    ('ѕ', "dz"),
    ('ј', "j"),
    ('љ', "lj"),
    ('њ', "nj"),
    ('џ', "dz"),
    ('ѓ', "g"),
    ('ќ', "k"),
    ('ѫ', "u"),
];
const PASSPORT_2010: &[(char, &str)] = &[
    ('ё', "e"),
    ('й', "i"),
    ('ц', "tc"),
    ('ъ', ""),
    ('ь', ""),
    ('ю', "iu"),
    ('я', "ia"),
    ('ң', "n"),
    ('ө', "o"),
    ('ү', "u"),
    ('қ', "k"),
    ('ғ', "g"),
    ('ҳ', "kh"),
    ('ә', "a"),
    ('ұ', "u"),
    ('і', "i"),
    ('ў', "u"),
    ('ҷ', "j"),
];
const PASSPORT_1997: &[(char, &str)] = &[
    ('ё', "e"),
    ('ъ', ""),
    ('ь', ""),
    ('ң', "n"),
    ('ө', "o"),
    ('ү', "u"),
    ('қ', "k"),
    ('ғ', "g"),
    ('ҳ', "kh"),
    ('ә', "a"),
    ('ұ', "u"),
    ('і', "i"),
    ('ў', "u"),
    ('ҷ', "j"),
];
const GOST_B: &[(char, &str)] =
    &[('й', "j"), ('х', "x"), ('ц', "cz"), ('щ', "shh"), ('ъ', "``"), ('ы', "y`"), ('ь', "`"), ('э', "e`")];
const ISO9: &[(char, &str)] = &[
    ('ё', "ë"),
    ('ж', "ž"),
    ('й', "j"),
    ('х', "h"),
    ('ц', "c"),
    ('ч', "č"),
    ('ш', "š"),
    ('щ', "ŝ"),
    ('ъ', "ʺ"),
    ('ь', "ʹ"),
    ('э', "è"),
    ('ю', "û"),
    ('я', "â"),
    ('ң', "ņ"),
    ('ө', "ô"),
    ('ү', "ù"),
    ('ұ', "ú"),
    ('қ', "ķ"),
    ('ғ', "ġ"),
    ('ҳ', "ḩ"),
    ('ҷ', "ç"),
    ('ә', "a̋"),
    ('һ', "ḥ"),
    ('ў', "ŭ"),
    ('ӣ', "ī"),
    ('ӯ', "ū"),
    ('і', "ì"),
    ('ї', "ï"),
    ('є', "ê"),
    ('ґ', "g̀"),
    ('ј', "ǰ"),
    ('җ', "ž̦"),
];
const GOST_1971: &[(char, &str)] = &[
    ('ё', "ë"),
    ('ж', "ž"),
    ('й', "j"),
    ('х', "h"),
    ('ц', "c"),
    ('ч', "č"),
    ('ш', "š"),
    ('щ', "šč"),
    ('ъ', "ʺ"),
    ('ь', "ʹ"),
    ('э', "è"),
    ('ю', "ju"),
    ('я', "ja"),
];
const BGN_RUSSIAN: &[(char, &str)] = &[('ё', "ë")];
const BGN_KYRGYZ: &[(char, &str)] = &[('ж', "j"), ('ң', "ng"), ('ө', "ö"), ('ү', "ü")];
const BGN_KAZAKH: &[(char, &str)] = &[
    ('ә', "ä"),
    ('ғ', "gh"),
    ('и', "ī"),
    ('қ', "q"),
    ('ң', "ng"),
    ('ө', "ö"),
    ('у', "ū"),
    ('ұ', "u"),
    ('ү', "ü"),
    ('һ', "h"),
    ('і', "i"),
    ('э', "ė"),
];
const BGN_TAJIK: &[(char, &str)] = &[
    ('ғ', "gh"),
    ('ӣ', "í"),
    ('қ', "q"),
    ('ӯ', "ŭ"),
    ('ҳ', "h"),
    ('ҷ', "j"),
    ('щ', "sh"),
    ('ъ', "’"),
    ('ы', "i"),
    ('ь', ""),
    ('э', "ė"),
];
const BGN_UZBEK: &[(char, &str)] =
    &[('ж', "j"), ('х', "x"), ('қ', "q"), ('ғ', "g‘"), ('ҳ', "h"), ('ў', "o‘"), ('щ', "sh"), ('ъ', "’"), ('ы', "i")];
const UZBEK_1995: &[(char, &str)] = &[
    ('ж', "j"),
    ('х', "x"),
    ('қ', "q"),
    ('ғ', "gʻ"),
    ('ҳ', "h"),
    ('ў', "oʻ"),
    ('щ', "sh"),
    ('ъ', "ʼ"),
    ('ы', "i"),
    ('ь', ""),
];
const UZBEK_2021: &[(char, &str)] = &[
    ('ж', "j"),
    ('х', "x"),
    ('қ', "q"),
    ('ғ', "ḡ"),
    ('ҳ', "h"),
    ('ў', "ō"),
    ('ч', "ç"),
    ('ш', "ş"),
    ('щ', "ş"),
    ('ъ', "ʼ"),
    ('ы', "i"),
    ('ь', ""),
];
const KAZAKH_2021: &[(char, &str)] = &[
    ('ә', "ä"),
    ('ғ', "ğ"),
    ('ё', "io"),
    ('ж', "j"),
    ('й', "i"),
    ('қ', "q"),
    ('ң', "ñ"),
    ('ө', "ö"),
    ('ұ', "ū"),
    ('ү', "ü"),
    ('х', "h"),
    ('һ', "h"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "ş"),
    ('щ', "şş"),
    ('ъ', ""),
    ('ь', ""),
    ('і', "ı"),
    ('ю', "iu"),
    ('я', "ia"),
];
const TURKISH: &[(char, &str)] = &[
    ('ж', "c"),
    ('ң', "n"),
    ('ө', "ö"),
    ('ү', "ü"),
    ('х', "h"),
    ('ч', "ç"),
    ('ш', "ş"),
    ('щ', "ş"),
    ('ъ', ""),
    ('ы', "ı"),
    ('ь', ""),
    ('қ', "k"),
    ('ғ', "ğ"),
    ('ҳ', "h"),
    ('ә', "e"),
];

const VOWELS: &str = "аеёиоуыэюяіүөұәўӣӯїє";

impl Rules {
    pub(super) const fn of(table: Table) -> Self {
        let own = match table {
            Table::Passport => PASSPORT,
            Table::PassportRu2010 => PASSPORT_2010,
            Table::PassportRu1997 => PASSPORT_1997,
            Table::GostB => GOST_B,
            Table::Iso9 => ISO9,
            Table::Gost1971 => GOST_1971,
            Table::BgnRussian => BGN_RUSSIAN,
            Table::BgnKyrgyz => BGN_KYRGYZ,
            Table::BgnKazakh => BGN_KAZAKH,
            Table::BgnTajik => BGN_TAJIK,
            Table::BgnUzbek => BGN_UZBEK,
            Table::Uzbek1995 => UZBEK_1995,
            Table::Uzbek2021 => UZBEK_2021,
            Table::Kazakh2021 => KAZAKH_2021,
            Table::Turkish => TURKISH,
        };
        Self { table, own }
    }

    /// What a small letter becomes between its neighbours; none when the table does not know it.
    pub(super) fn latin(&self, letter: char, before: Option<char>, next: Option<char>) -> Option<&'static str> {
        use Table as T;
        let opens = before.is_none_or(|c| !(c.is_alphabetic() || c == '\'' || c == '’'));
        let after_vowel = before.is_some_and(|c| VOWELS.contains(c));
        let after_sign = before.is_some_and(|c| matches!(c, 'ъ' | 'ь' | 'й'));
        match (self.table, letter) {
            // ye where the ear hears it: first in a word, after a vowel, after й, ъ, ь.
            (T::BgnRussian, 'е') if opens || after_vowel || after_sign => return Some("ye"),
            (T::BgnRussian, 'ё') if opens || after_vowel || after_sign => return Some("yë"),
            (T::PassportRu1997, 'е') if before.is_some_and(|c| matches!(c, 'ъ' | 'ь')) => return Some("ye"),
            (T::PassportRu1997, 'ё') if before.is_some_and(|c| matches!(c, 'ъ' | 'ь')) => return Some("ye"),
            (T::BgnUzbek | T::Uzbek1995 | T::Uzbek2021, 'е') if opens || after_vowel || after_sign => {
                return Some("ye");
            }
            // ц is s at the beginning and after a consonant.
            (T::BgnUzbek | T::Uzbek1995 | T::Uzbek2021 | T::BgnTajik, 'ц') if !after_vowel => return Some("s"),
            // с before ҳ keeps its own sound.
            (T::BgnUzbek | T::Uzbek1995, 'ҳ') if before == Some('с') => return Some("ʼh"),
            (T::BgnTajik, 'ҳ') if before.is_some_and(|c| matches!(c, 'г' | 'з' | 'к' | 'с')) => return Some("·h"),
            // c stands before e, i, y and j; cz elsewhere.
            (T::GostB, 'ц') if next.is_some_and(|c| matches!(c, 'е' | 'ё' | 'и' | 'й' | 'ы' | 'э' | 'ю' | 'я')) =>
            {
                return Some("c");
            }
            _ => {}
        }
        let of = |list: &'static [(char, &'static str)]| list.iter().find(|(c, _)| *c == letter).map(|(_, l)| *l);
        of(self.own).or_else(|| of(BASE)).or_else(|| of(PASSPORT))
    }

    /// The letters this table writes for every small Cyrillic letter of its own.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (char, &'static str)> + '_ {
        let base = BASE.iter().filter(|(c, _)| !self.own.iter().any(|(own, _)| own == c));
        self.own.iter().chain(base).copied()
    }
}
