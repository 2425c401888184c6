//! What a new bundle is called until the lawyer says otherwise. No name is declined here.

use crate::base::Language;

/// `Приложения: Заявление о преступлении`, for the cover; of nothing by name, `Приложения`.
pub fn title_for(what: &str, language: Language) -> String {
    let exhibits = match language {
        Language::Ru => "Приложения",
        Language::Ky => "Тиркемелер",
        Language::En => "Exhibits",
    };
    if what.is_empty() { exhibits.to_owned() } else { format!("{exhibits}: {what}") }
}

/// `ЕРП № 03-050-2026-000-547`: the case in one line, as filings name it. The office's own number says nothing outside the
/// office; the register has none before a crime report is registered, and then the line is empty.
pub fn case_line(register: &str, language: Language) -> String {
    let book = match language {
        Language::Ru => "ЕРП №",
        Language::Ky => "Кылмыштардын бирдиктүү реестри, №",
        Language::En => "Register of crimes No.",
    };
    if register.is_empty() { String::new() } else { format!("{book}\u{A0}{register}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cover_names_the_register_and_never_the_number_of_the_office() {
        let [ru, ky, en] =
            Language::ALL.map(|language| case_line("03-050-2026-000-547", language).replace('\u{A0}', " "));
        assert_eq!(ru, "ЕРП № 03-050-2026-000-547");
        assert_eq!(ky, "Кылмыштардын бирдиктүү реестри, № 03-050-2026-000-547");
        assert_eq!(en, "Register of crimes No. 03-050-2026-000-547");
        assert_eq!(case_line("", Language::Ru), "", "before registration there is nothing to say");
        assert_eq!(title_for("", Language::Ky), "Тиркемелер");
        assert_eq!(title_for("Заявление о преступлении", Language::Ru), "Приложения: Заявление о преступлении");
    }
}
