//! The sheet about a trial restoration: what was restored, what was compared, and what that means.

use super::Drilled;
use super::words::{self, Words};
use crate::base::{Language, Timestamp};
use crate::commands::failure::Failure;
use crate::typeset::{self, About, Composed, Job, Template, unprintable};
use chrono::FixedOffset;
use serde_json::{Value, json};
use std::sync::LazyLock;

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    Template::new(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/forms/backup-drill/template.typ")))
});

/// A sheet, to be printed.
pub(super) struct Paper<'a> {
    pub(super) language: Language,
    pub(super) drilled: &'a Drilled,
    /// The first eight digits of the vault's id, as its backups are named.
    pub(super) vault: &'a str,
    /// How clocks stand where the office is.
    pub(super) offset: FixedOffset,
}

impl Paper<'_> {
    pub(super) fn compose(&self, at: Timestamp) -> Result<Composed, Failure> {
        let words = words::of(self.language);
        let about = About {
            title: words.title.to_owned(),
            author: String::new(), // metadata give nobody away
            language: self.language,
            date: at,
            ident: format!("drill-{}-{}", self.vault, self.drilled.at.millis()),
        };
        Ok(typeset::compose(&Job { template: &TEMPLATE, data: self.data(words), pictures: &[], about })?)
    }

    fn data(&self, words: &Words) -> Value {
        let Drilled { by, set, originals, compared, .. } = self.drilled;
        let whole = self.drilled.is_whole();
        let (meaning, next) = if whole { (&words.meaning, &words.next) } else { (&words.meaning_bad, &words.next_bad) };
        let day = self.drilled.at.utc().with_timezone(&self.offset).date_naive();
        json!({
            "title": words.title,
            "sub": words.sub,
            "lead": words.lead,
            "result_title": words.result_title,
            "result": if whole { (words.whole)(*compared, *originals) } else { words.not_whole.to_owned() },
            "trial_title": words.trial_title,
            "trial": [
                [words.vault, self.vault],
                [words.when, &self.time(self.drilled.at)],
                [words.who, &plain(by)],
                [words.set, &(words.set_of)(*set, &plain(&self.drilled.folder))],
                [words.set_at, &self.time(self.drilled.set_at)],
                [words.originals, &originals.to_string()],
            ],
            "found_title": words.found_title,
            "found": self.found(words),
            "meaning_title": words.meaning_title,
            "meaning": meaning,
            "next_title": words.next_title,
            "next": next,
            "date": crate::base::date::long_day(day, self.language),
            "signer": plain(by),
            "signature": words.signature,
        })
    }

    fn found(&self, words: &Words) -> Vec<[String; 2]> {
        let found = self.drilled;
        let row = |name: &str, value: String| [name.to_owned(), value];
        let log = match (found.opened, found.log_agrees) {
            (false, _) => words.not_opened.to_owned(),
            (true, true) => (words.log_agrees)(found.log_size),
            (true, false) => words.log_differs.to_owned(),
        };
        let parts = if found.parts.is_empty() { words.none.to_owned() } else { plain(&found.parts.join(", ")) };
        vec![
            row(words.compared, found.compared.to_string()),
            row(words.missing, found.missing.to_string()),
            row(words.damaged, found.damaged.to_string()),
            row(words.parts, parts),
            row(words.log, log),
            row(words.findings, if found.opened { found.findings.to_string() } else { words.not_opened.to_owned() }),
        ]
    }

    fn time(&self, at: Timestamp) -> String {
        let at = at.utc().with_timezone(&self.offset);
        let day = if self.language == Language::En { "%d/%m/%Y" } else { "%d.%m.%Y" };
        format!("{} (UTC{})", at.format(&format!("{day} %H:%M")), self.offset)
    }
}

/// What the fonts can print: a name must not keep the sheet from being made.
fn plain(text: &str) -> String {
    let strange = unprintable(text);
    text.trim().chars().map(|c| if strange.contains(&c) { '?' } else { c }).collect()
}
