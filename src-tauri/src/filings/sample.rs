//! Invented answers to a template's questions, for its preview and its tests.

use super::{Answers, CaseData};
use crate::base::Language;
use serde::Deserialize;
use serde_json::{Map, Value};

/// An example of a filing, in every language of its template.
#[derive(Debug, Clone)]
pub struct Sample {
    pub case: CaseData,
    file: File,
}

/// `sample.toml`: answers that hold in every language, and texts in each.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    answers: Map<String, Value>,
    ru: Map<String, Value>,
    ky: Map<String, Value>,
    en: Map<String, Value>,
}

impl Sample {
    pub(super) fn read(case: &str, sample: &str) -> Result<Self, toml::de::Error> {
        Ok(Self { case: toml::from_str(case)?, file: toml::from_str(sample)? })
    }

    /// The answers of the example in a language.
    pub fn answers(&self, language: Language) -> Answers {
        let own = match language {
            Language::Ru => &self.file.ru,
            Language::Ky => &self.file.ky,
            Language::En => &self.file.en,
        };
        Answers(self.file.answers.iter().chain(own).map(|(key, value)| (key.clone(), value.clone())).collect())
    }
}
