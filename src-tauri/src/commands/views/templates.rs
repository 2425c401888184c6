//! Templates of the office's own on the wire.

use super::{Deserialize, PageSize, Serialize, TS, Trilingual};
use crate::base::id::OwnTemplateId;
use crate::base::{Language, Timestamp};
use crate::filings::own::Files;

/// An own template in the list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnTemplateView {
    pub id: OwnTemplateId,
    /// By which filings are begun with it.
    pub name: String,
    /// The template it was copied from.
    pub made_from: String,
    pub title: Trilingual,
    /// The number of its newest version.
    pub version: u32,
    pub changed: Timestamp,
}

/// Copies a template.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyTemplate {
    /// Carried or own, e.g. `kg/crime-report`.
    pub template: String,
}

/// Which template.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfTemplate {
    pub template: OwnTemplateId,
}

/// Which template, and which version of it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowTemplate {
    pub template: OwnTemplateId,
    /// None: the newest.
    pub version: Option<u32>,
}

/// A template with its files.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TemplateDraft {
    pub template: OwnTemplateId,
    pub files: Files,
    /// The newest first.
    pub versions: Vec<OwnVersionView>,
}

/// A kept version.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OwnVersionView {
    pub number: u32,
    pub note: String,
    pub made: Timestamp,
}

/// Tries files on their example.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TryTemplate {
    pub template: OwnTemplateId,
    pub files: Files,
    pub language: Language,
    /// The public edition of the example: its people under pseudonyms, searched for what still names them.
    pub public: Option<bool>,
}

/// How that went: pages, or what is wrong.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TryView {
    /// Path for `viewUrl`.
    pub path: Option<String>,
    pub pages: Vec<PageSize>,
    pub problems: Vec<ProblemView>,
}

/// Something wrong with a template.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProblemView {
    /// `form.toml`, `template.typ`, `sample.toml` or a file of the library; empty when no place is known.
    pub file: String,
    /// From 1; 0 when no place is known.
    pub line: u32,
    /// Message key `template-problem-<key>`.
    pub key: String,
    /// The name or sign it is about.
    pub what: String,
    /// In the words of what read the file, in English.
    pub said: String,
}

/// Saves a version.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveTemplate {
    pub template: OwnTemplateId,
    pub files: Files,
    /// What changed.
    pub note: String,
}
