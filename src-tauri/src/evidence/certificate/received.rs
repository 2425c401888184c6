//! How the item came, as the signed entries say it: first what was written at its intake, then each correction with who made it
//! and when. What the record says today is not asked.

use super::words::Words;
use super::{Certificate, plain};
use crate::base::date::UncertainDate;
use crate::base::{Language, Timestamp};
use crate::evidence::provenance::{self, FIELDS, Told};
use crate::evidence::{Evidence, EvidenceDetails};
use crate::law;
use crate::vault::log::{Action, ShownEntry};
use serde_json::{Value, json};

/// No value in the table of events is longer: a row must stand on one sheet.
const LONGEST: usize = 200;

/// The details as they were from an entry on.
struct Stage {
    details: EvidenceDetails,
    /// Who corrected them, and when; `None` at the intake.
    by: Option<(String, Timestamp)>,
}

fn stages(item: &Evidence, entries: &[&ShownEntry]) -> Vec<Stage> {
    let mut told = Told::new();
    let mut found = Vec::new();
    for entry in entries {
        let details = entry.details();
        if entry.action == Action::Intake {
            told = provenance::of_intake(&details);
            found.push(Stage { details: provenance::as_told(&item.details, &told), by: None });
        } else if let Some((_, is)) = provenance::correction(entry.action, &details) {
            told.extend(is.clone());
            let by = Some((entry.actor_name.clone(), entry.at));
            found.push(Stage { details: provenance::as_told(&item.details, &told), by });
        }
    }
    found
}

impl Certificate<'_> {
    /// The rows of the table about it.
    pub(super) fn received(&self, words: &Words, entries: &[&ShownEntry]) -> Vec<Value> {
        let stages = stages(self.item, entries);
        let known = |text: &str| (!text.trim().is_empty()).then(|| plain(text));
        let told = |text: &law::Words| known(text.get(self.language)).filter(|_| self.details);
        let from = |details: &EvidenceDetails| told(&details.said(self.of_case).received_from());
        let by = |details: &EvidenceDetails| told(&details.said(self.of_case).received_by());
        let on = |details: &EvidenceDetails| known(&day(&details.received_on, self.language));
        let place = |details: &EvidenceDetails| told(&details.said(self.of_case).received_where());
        let source = |details: &EvidenceDetails| told(&details.said(self.of_case).source());
        let carrier = |details: &EvidenceDetails| told(&details.said(self.of_case).carrier());
        let form =
            |details: &EvidenceDetails| (words.form_is)(details.form).map(str::to_owned).filter(|_| self.details);
        let mut rows = self.rows(words, &stages, words.source, &source);
        rows.extend(self.rows(words, &stages, words.received_from, &from));
        rows.extend(self.rows(words, &stages, words.received_by, &by));
        rows.extend(self.rows(words, &stages, words.received_on, &on));
        rows.extend(self.rows(words, &stages, words.received_where, &place));
        rows.extend(self.rows(words, &stages, words.form, &form));
        rows.extend(self.rows(words, &stages, words.carrier, &carrier));
        rows
    }

    /// One thing: what was said first, and each time it was corrected what it was corrected to.
    fn rows(
        &self,
        words: &Words,
        stages: &[Stage],
        name: &str,
        of: &dyn Fn(&EvidenceDetails) -> Option<String>,
    ) -> Vec<Value> {
        let mut rows = Vec::new();
        let mut last = None;
        for stage in stages {
            let value = of(&stage.details);
            match &stage.by {
                None => rows.extend(value.as_ref().map(|value| json!([name, value]))),
                Some((who, at)) if value != last => {
                    let value = value.as_deref().unwrap_or(words.not_stated);
                    rows.push(json!([
                        (words.corrected)(name),
                        (words.corrected_by)(value, &plain(who), &self.time(*at))
                    ]));
                }
                Some(_) => {}
            }
            last = value;
        }
        rows
    }
}

/// What a correction says, in words: what it changed and, where days are to be told in a language, what was and what is.
pub(super) fn correction(words: &Words, details: &Value, values_in: Option<Language>) -> String {
    let Some((was, is)) = provenance::correction(Action::Annotate, details) else {
        return (words.happened.event)(Action::Annotate).to_owned();
    };
    let value = |told: &Told, name: &str| {
        let (text, language) = (told.get(name).and_then(Value::as_str)?, values_in?);
        let text = if name == "received_on" { day(text, language) } else { plain(text) };
        Some(if text.is_empty() { words.not_stated.to_owned() } else { shortened(&text) })
    };
    let said = |(name, word): (&str, &str)| {
        is.get(name)?;
        // Of the closed lists and of further languages it is only said that they changed.
        let values = value(was, name).zip(value(is, name)).filter(|_| !matches!(name, "form" | "covert"));
        Some(values.map_or_else(|| word.to_owned(), |(was, is)| (words.was_and_is)(word, &was, &is)))
    };
    let changed: Vec<String> = FIELDS.into_iter().zip(words.fields).filter_map(said).collect();
    (words.provenance)(&changed.join("; "))
}

/// A day of EDTF in words; empty where it is not known.
fn day(text: &str, language: Language) -> String {
    text.parse::<UncertainDate>().map(|date| date.words(language)).unwrap_or_default()
}

pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
