//! A name in parts, and the forms lists and documents show.

use super::NameKind;
use serde::{Deserialize, Serialize};

/// One name of a party, in one script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PartyName {
    /// Which name it is.
    pub kind: NameKind,
    /// ISO 639-1 code of the language it is written in, or empty.
    pub language: String,
    /// Surname (Асанова).
    pub surname: String,
    /// Given name (Айгүл).
    pub given: String,
    /// Patronymic (Маратовна) or the уулу/кызы part (Марат кызы).
    pub patronymic: String,
    /// A name without parts: an organisation's, a nickname.
    pub whole: String,
}

impl PartyName {
    /// `Асанова Айгүл Маратовна`, or the whole name.
    pub fn full(&self) -> String {
        if self.whole.is_empty() { join([&self.surname, &self.given, &self.patronymic]) } else { self.whole.clone() }
    }

    /// `Асанова А. М.`: surname and initials, with no-break spaces as print wants them. A name in уулу/кызы keeps
    /// that part whole, because it is no patronymic to be cut to a letter.
    pub fn short(&self) -> String {
        if !self.whole.is_empty() {
            return self.whole.clone();
        }
        let initial = |part: &str| part.chars().next().map(|c| format!("{c}.")).unwrap_or_default();
        if self.surname.is_empty() {
            return join([&self.given, &self.patronymic]);
        }
        let parts = [self.surname.clone(), initial(&self.given), initial(&self.patronymic)];
        parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("\u{a0}")
    }

    /// `А. М. Асанова`: initials before the surname, as under a signature.
    pub fn signature(&self) -> String {
        if !self.whole.is_empty() || self.surname.is_empty() {
            return self.short();
        }
        let initial = |part: &str| part.chars().next().map(|c| format!("{c}.")).unwrap_or_default();
        let parts = [initial(&self.given), initial(&self.patronymic), self.surname.clone()];
        parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("\u{a0}")
    }

    /// Whether nothing is written in it.
    pub fn is_empty(&self) -> bool {
        self.full().is_empty()
    }
}

fn join<const N: usize>(parts: [&String; N]) -> String {
    parts.into_iter().filter(|p| !p.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(surname: &str, given: &str, patronymic: &str) -> PartyName {
        PartyName {
            kind: NameKind::Main,
            language: "ru".into(),
            surname: surname.into(),
            given: given.into(),
            patronymic: patronymic.into(),
            whole: String::new(),
        }
    }

    #[test]
    fn a_short_name_is_the_surname_with_initials() {
        assert_eq!(name("Асанова", "Айгүл", "Маратовна").short(), "Асанова\u{a0}А.\u{a0}М.");
        assert_eq!(name("", "Нурлан", "Бакыт уулу").short(), "Нурлан Бакыт уулу");
    }
}
