//! Invented answers to a template's questions, for its preview and its tests.

use super::{Answers, CaseData, Form, prefill};
use crate::base::Language;
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value};

/// An example of a filing, in every language of its template.
#[derive(Debug, Clone)]
pub struct Sample {
    pub case: CaseData,
    /// What the form takes from the case or begins with.
    begun: Answers,
    /// What the samples of most templates answer alike.
    shared: File,
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

impl File {
    const fn own(&self, language: Language) -> &Map<String, Value> {
        match language {
            Language::Ru => &self.ru,
            Language::Ky => &self.ky,
            Language::En => &self.en,
        }
    }

    fn keep(&mut self, form: &Form) {
        for map in [&mut self.answers, &mut self.ru, &mut self.ky, &mut self.en] {
            map.retain(|key, _| form.field(key).is_some());
        }
    }
}

impl Sample {
    pub(super) fn read(case: &str, sample: &str, shared: &str, form: &Form) -> Result<Self, toml::de::Error> {
        let case = toml::from_str(case)?;
        let mut shared: File = toml::from_str(shared)?;
        shared.keep(form);
        let begun = prefill(form, &case, NaiveDate::default());
        Ok(Self { case, begun, shared, file: toml::from_str(sample)? })
    }

    /// The answers of the example in a language.
    pub fn answers(&self, language: Language) -> Answers {
        let from = [
            &self.begun.0,
            &self.shared.answers,
            self.shared.own(language),
            &self.file.answers,
            self.file.own(language),
        ];
        Answers(from.into_iter().flatten().map(|(key, value)| (key.clone(), value.clone())).collect())
    }
}
