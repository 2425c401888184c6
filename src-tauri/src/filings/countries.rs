//! Countries by the names that filings print: `templates/names/countries.tsv`. A bare code says nothing to a court, and «KR»
//! reads as the Kyrgyz Republic and is South Korea.

use crate::base::Language;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../../../templates/names/countries.tsv");

/// The names in ru, ky and en by the code.
static COUNTRIES: LazyLock<BTreeMap<&str, [&str; 3]>> = LazyLock::new(|| {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    let row = |line: &'static str| {
        let mut columns = line.split('\t');
        let code = columns.next()?;
        Some((code, [columns.next()?, columns.next()?, columns.next()?]))
    };
    rows.filter_map(row).collect()
});

/// The name of a country (ISO 3166-1 alpha-2) in a language; what is no code is already a name.
pub(super) fn country(code: &str, language: Language) -> &str {
    let [ru, ky, en] = COUNTRIES.get(code.to_uppercase().as_str()).copied().unwrap_or([code; 3]);
    match language {
        Language::Ru => ru,
        Language::Ky => ky,
        Language::En => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_a_name_in_every_language() {
        assert_eq!(COUNTRIES.len(), 249, "ISO 3166-1");
        for (code, names) in COUNTRIES.iter() {
            assert!(code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()), "{code}");
            assert!(names.iter().all(|name| name.trim() == *name && name.chars().count() > 2), "{code} {names:?}");
        }
        assert_eq!(country("KR", Language::Ru), "Республика Корея");
        assert_eq!(country("KG", Language::Ru), "Кыргызская Республика");
        assert_eq!(country("ua", Language::Ru), "Украина");
        assert_eq!(country("VN", Language::Ky), "Вьетнам");
        assert_eq!(country("TR", Language::En), "Türkiye");
        assert_eq!(country("Пруссия", Language::Ru), "Пруссия");
    }
}
