//! The sheet about a trial restoration: what was restored, what was compared, and what that means.

use super::Drilled;
use super::ended::{self, Ended};
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
        let early = self.drilled.ended.as_deref().map(|code| (code, ended::of(self.language)));
        let whole = self.drilled.is_whole();
        let [evidence, vault, figures] = words.meaning_bad;
        let first = match self.drilled {
            drilled if drilled.has_all_evidence() => words.meaning_beside,
            _ => evidence,
        };
        let meaning_bad = [first, vault, figures];
        let (lead, result, meaning, next) = match early {
            Some((code, early)) => {
                let [second, third] = early.next;
                (early.lead, early.result.to_owned(), &early.meaning, [(early.first)(code), second, third])
            }
            None if whole => (words.lead, (words.whole)(*compared, *originals), &words.meaning, words.next),
            None if self.drilled.is_whole_but_earlier() => {
                (words.lead, (words.whole_later)(*set, &self.unread_numbers()), &words.meaning_later, words.next_later)
            }
            None => (words.lead, words.not_whole.to_owned(), &meaning_bad, words.next_bad),
        };
        let (set, set_at, originals) = match self.drilled.set_at {
            Some(at) => ((words.set_of)(*set, &plain(&self.drilled.folder)), self.time(at), originals.to_string()),
            None => early.map_or_else(Default::default, |(_, early)| {
                (early.set.to_owned(), early.unknown.to_owned(), early.unknown.to_owned())
            }),
        };
        let day = self.drilled.at.utc().with_timezone(&self.offset).date_naive();
        json!({
            "title": words.title,
            "sub": words.sub,
            "lead": lead,
            "result_title": words.result_title,
            "result": result,
            "trial_title": words.trial_title,
            "trial": [
                [words.vault, self.vault],
                [words.when, &self.time(self.drilled.at)],
                [words.who, &plain(by)],
                [words.set, &set],
                [words.set_at, &set_at],
                [words.originals, &originals],
            ],
            "found_title": words.found_title,
            "found": self.found(words, early),
            "meaning_title": words.meaning_title,
            "meaning": meaning,
            "next_title": words.next_title,
            "next": next,
            "date": crate::base::date::long_day(day, self.language),
            "signer": plain(by),
            "signature": words.signature,
        })
    }

    fn found(&self, words: &Words, early: Option<(&str, &'static Ended)>) -> Vec<[String; 2]> {
        let found = self.drilled;
        let row = |name: &str, value: String| [name.to_owned(), value];
        if let Some((code, early)) = early {
            return self.found_until(words, code, early);
        }
        let log = match (found.opened, found.log_agrees) {
            (false, _) => words.not_opened.to_owned(),
            (true, true) => (words.log_agrees)(found.log_size),
            (true, false) => words.log_differs.to_owned(),
        };
        let parts = if found.parts.is_empty() { words.none.to_owned() } else { plain(&found.parts.join(", ")) };
        let mut rows = vec![
            row(words.compared, found.compared.to_string()),
            row(words.missing, found.missing.to_string()),
            row(words.damaged, found.damaged.to_string()),
        ];
        rows.extend((found.unreadable > 0).then(|| row(words.unreadable, found.unreadable.to_string())));
        rows.push(row(words.parts, parts));
        rows.extend(self.unread(words));
        rows.extend([
            row(words.log, log),
            row(words.findings, if found.opened { found.findings.to_string() } else { words.not_opened.to_owned() }),
        ]);
        rows
    }

    /// What a trial that ended early saw until then.
    fn found_until(&self, words: &Words, code: &str, early: &Ended) -> Vec<[String; 2]> {
        let found = self.drilled;
        let row = |name: &str, value: String| [name.to_owned(), value];
        let brought = match found.bytes {
            0 => early.unknown.to_owned(),
            of => (early.brought_of)(&self.megabytes(found.brought), &self.megabytes(of)),
        };
        let mut rows = vec![
            row(early.why_title, (early.why)(code).to_owned()),
            row(early.brought, brought),
            row(words.compared, found.compared.to_string()),
        ];
        let lacking =
            [(words.missing, found.missing), (words.damaged, found.damaged), (words.unreadable, found.unreadable)];
        rows.extend(
            lacking.into_iter().filter(|(_, count)| *count > 0).map(|(name, count)| row(name, count.to_string())),
        );
        rows.extend(self.unread(words));
        rows.push(row(words.log, early.log.to_owned()));
        rows
    }

    /// The row with the numbers of later sets that the disk did not give back.
    fn unread(&self, words: &Words) -> Option<[String; 2]> {
        (!self.drilled.unread.is_empty()).then(|| [words.unread.to_owned(), self.unread_numbers()])
    }

    fn unread_numbers(&self) -> String {
        self.drilled.unread.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
    }

    /// Megabytes with one figure after the mark.
    fn megabytes(&self, bytes: u64) -> String {
        let tenths = bytes.div_ceil(100_000);
        let mark = if self.language == Language::En { '.' } else { ',' };
        format!("{}{mark}{}", tenths / 10, tenths % 10)
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
