//! The same words in the languages of documents.

use crate::base::Language;
use serde::{Deserialize, Serialize};

/// A text in Russian, Kyrgyz and English; what has not been translated is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export_to = "bindings.ts")]
pub struct Words {
    pub ru: String,
    pub ky: String,
    pub en: String,
}

impl Words {
    /// The same text whatever the language: a number, a name nobody has written in another script.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { ru: text.clone(), ky: text.clone(), en: text }
    }

    /// A text that holds its wordings one after another, Russian, Kyrgyz, English, with a bar between: «город Ош | Ош
    /// шаары». Without a bar it is the same in every language; a wording that is not there is the first.
    pub fn parted(text: &str) -> Self {
        let mut wordings = text.split('|').map(str::trim);
        let first = wordings.next().unwrap_or_default();
        let mut or_first = || wordings.next().filter(|wording| !wording.is_empty()).unwrap_or(first).to_owned();
        Self { ky: or_first(), en: or_first(), ru: first.to_owned() }
    }

    /// The text in this language alone; `None` when it is missing.
    pub fn exactly(&self, language: Language) -> Option<&str> {
        let text = match language {
            Language::Ru => &self.ru,
            Language::Ky => &self.ky,
            Language::En => &self.en,
        };
        Some(text.as_str()).filter(|text| !text.trim().is_empty())
    }

    /// The text in this language, or in the first other one that has it; empty when none has.
    pub fn get(&self, language: Language) -> &str {
        let others = Language::ALL.into_iter().filter_map(|other| self.exactly(other));
        self.exactly(language).into_iter().chain(others).next().unwrap_or_default()
    }

    pub fn is_empty(&self) -> bool {
        Language::ALL.iter().all(|language| self.exactly(*language).is_none())
    }
}
