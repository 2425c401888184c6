//! The languages Dalil speaks and prints.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A language of the interface or of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
#[ts(export_to = "bindings.ts")]
pub enum Language {
    /// Russian, the formal language of Kyrgyz courts.
    Ru,
    /// Kyrgyz, the state language.
    Ky,
    /// English, for partners abroad.
    En,
}

impl Language {
    /// All of them, the most used in court first.
    pub const ALL: [Self; 3] = [Self::Ru, Self::Ky, Self::En];

    /// The ISO 639-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::Ky => "ky",
            Self::En => "en",
        }
    }
}

/// Dalil does not speak this language.
#[derive(Debug, thiserror::Error)]
#[error("not one of ru, ky, en")]
pub struct UnknownLanguage;

impl FromStr for Language {
    type Err = UnknownLanguage;
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL.into_iter().find(|l| l.code() == text).ok_or(UnknownLanguage)
    }
}
