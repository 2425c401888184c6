//! What a new bundle is called until the lawyer says otherwise. No name is declined here.

use crate::base::Language;

/// `Приложения: Заявление о преступлении`, for the cover.
pub fn title_for(what: &str, language: Language) -> String {
    match language {
        Language::Ru => format!("Приложения: {what}"),
        Language::Ky => format!("Тиркемелер: {what}"),
        Language::En => format!("Exhibits: {what}"),
    }
}

/// `Дело № 14/2026, ЕРП № 03-050-2026-000-547`: the case in one line. The register has no number before a crime
/// report is registered.
pub fn case_line(number: &str, register: &str, language: Language) -> String {
    let (case, book) = match language {
        Language::Ru => (format!("Дело №\u{A0}{number}"), "ЕРП №"),
        Language::Ky => (format!("№\u{A0}{number} иш"), "Кылмыштардын бирдиктүү реестри, №"),
        Language::En => (format!("Case No. {number}"), "register of crimes No."),
    };
    if register.is_empty() { case } else { format!("{case}, {book}\u{A0}{register}") }
}
