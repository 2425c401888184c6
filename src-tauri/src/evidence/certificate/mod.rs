//! The certificate of custody of one item: what the digest means, what happened to the item in order, which checkpoint of
//! the log covers it and who stamped that, and how a clerk checks all of it without Dalil.

mod fold;
mod found;
mod happened;
mod received;
mod words;

pub use fold::{counted, numbers};
pub use found::Begun;

use super::{Evidence, provenance};
use crate::base::date::long_day;
use crate::base::text::one_line;
use crate::base::{Language, Timestamp};
use crate::typeset::{self, About, Composed, Job, Template, unprintable};
use crate::vault::anchors::Anchored;
use crate::vault::log::{Action, ItemProof, ShownEntry};
use chrono::{FixedOffset, NaiveDate, Offset as _, Utc};
use serde_json::{Value, json};
use std::sync::LazyLock;
use words::Words;

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    Template::new(include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/templates/forms/custody-certificate/template.typ"
    )))
});

/// A certificate, to be printed.
#[derive(Debug)]
pub struct Certificate<'a> {
    /// Its language.
    pub language: Language,
    /// The item.
    pub item: &'a Evidence,
    /// The languages of its case: what is said of the item in several is said in that of the certificate.
    pub of_case: &'a [Language],
    /// Its custody, proved.
    pub proof: &'a ItemProof,
    /// The furthest anchor that a pinned root vouches for.
    pub anchored: Option<&'a Anchored>,
    /// The day the log began anew, if it did.
    pub begun: Option<Begun>,
    /// Whether the log was checked and holds.
    pub whole: bool,
    /// The name of the original in the folder that is handed over.
    pub file: &'a str,
    /// Whether it says from whom the item came and where.
    pub details: bool,
    /// Who signs.
    pub signer: &'a str,
    /// How clocks stand where the office is.
    pub offset: FixedOffset,
    /// The day under it.
    pub date: NaiveDate,
}

/// What an entry of the log says happened to an item, in words: the same in every paper that tells it. `action` is the
/// word of the log; one that this version does not know stands as it is. Times are UTC.
pub fn event(action: &str, details: &Value, language: Language) -> String {
    let time = |at: Timestamp| format!("{} UTC", clock(at, Utc.fix(), language));
    action.parse().map_or_else(|_| action.to_owned(), |action| event_of(words::of(language), action, details, &time))
}

fn event_of(words: &Words, action: Action, details: &Value, time: &dyn Fn(Timestamp) -> String) -> String {
    match (action, details["what"].as_str()) {
        (Action::Intake, Some("found")) => words.happened.found_entered.to_owned(),
        (Action::Restore, Some("found")) => {
            let sealed = found::sealed_in(details);
            let said = sealed.map_or_else(|| words.found.to_owned(), |at| (words.happened.found_sealed)(&time(at)));
            if found::opened_by_former(details) { said + words.happened.found_former } else { said }
        }
        (Action::Restore, Some("original")) => words.happened.fetched.to_owned(),
        (Action::View, Some("password")) => words.happened.opened_with_password.to_owned(),
        (Action::Export, _) if details["failed"].is_string() => words.happened.copy_failed.to_owned(),
        (Action::Export, Some("bundle")) => words.happened.left_in_bundle.to_owned(),
        (Action::Export, Some("filing")) => words.happened.left_in_document.to_owned(),
        (Action::Export, Some("translation")) => words.happened.translation_left.to_owned(),
        (Action::Export, Some("readable-part")) => {
            (words.happened.part_left)(&plain(details["zeros"].as_str().unwrap_or_default()))
        }
        (Action::Export, Some("certificate")) => words.happened.certificate_made.to_owned(),
        (Action::Export, Some("package")) => words.happened.package_made.to_owned(),
        (Action::Export, Some("handover")) => {
            let to = received::shortened(&plain(details["to"].as_str().unwrap_or_default()));
            if to.is_empty() {
                (words.happened.event)(Action::Share).to_owned()
            } else {
                (words.happened.handed_over)(&to)
            }
        }
        (Action::Link, Some("handover")) => words.happened.came_handed_over.to_owned(),
        (Action::Restore, Some("copy")) => words.happened.mended.to_owned(),
        (Action::Restore, Some("texts")) => words.happened.texts_back.to_owned(),
        (Action::Restore, Some("text")) => words.happened.text_read_again.to_owned(),
        (Action::Restore, Some("text-fetched")) => words.happened.text_fetched.to_owned(),
        (Action::Annotate, Some(provenance::WHAT)) => received::correction(words, details, None),
        (Action::Delete, _) => {
            let second = details["second"].as_str().map(|name| (words.happened.destroyed_second)(&plain(name)));
            (words.happened.destroyed_because)(&plain(details["reason"].as_str().unwrap_or_default()))
                + &second.unwrap_or_default()
        }
        _ => (words.happened.event)(action).to_owned(),
    }
}

impl Certificate<'_> {
    /// The pages; `ident` tells this paper from every other, `at` is written into the PDF.
    pub fn compose(&self, ident: &str, at: Timestamp) -> typeset::Result<Composed> {
        let words = words::of(self.language);
        let about = About {
            title: words.title.to_owned(),
            author: plain(self.signer),
            language: self.language,
            date: at,
            ident: ident.to_owned(),
        };
        typeset::compose(&Job { template: &TEMPLATE, data: self.data(words), pictures: &[], about })
    }

    fn data(&self, words: &Words) -> Value {
        let withheld_entries = self.proof.withheld.iter().map(|withheld| &withheld.entry);
        let mut entries: Vec<&ShownEntry> = self.proof.entries.iter().chain(withheld_entries).collect();
        entries.sort_by_key(|entry| entry.seq);
        let found = found::sealed_before(&entries);
        let events = self.events(words, &entries, found);
        let mut withheld: Vec<u64> = self.proof.withheld.iter().map(|entry| entry.seq + 1).collect();
        withheld.sort_unstable();
        json!({
            "title": words.title,
            "sub": words.sub,
            "lead": match found {
                _ if self.item.destroyed.is_some() => words.destroyed_lead,
                Some(_) => words.found_lead,
                None => words.lead,
            },
            "item_title": words.item,
            "item": self.item(words, &entries, found),
            "meaning_title": words.meaning_title,
            "meaning": words.meaning,
            "events_title": words.events_title,
            "events_note": (words.offset)(&offset_name(self.offset)),
            "columns": words.columns,
            "events": events,
            "withheld": if withheld.is_empty() { Value::Null } else { json!((words.withheld)(&numbers(&withheld))) },
            "checkpoint_title": words.checkpoint_title,
            "checkpoint_note": words.checkpoint_note,
            "checkpoint": self.checkpoint(words),
            "verdict": self.verdict(words),
            "steps_title": words.steps_title,
            "steps": self.steps(words),
            "limits_title": words.limits_title,
            "limits": if found.is_some() { &words.found_limits } else { &words.limits },
            "date": long_day(self.date, self.language),
            "signer": plain(self.signer),
            "signature": words.signature,
        })
    }

    /// What happened to the item, in order; the same that somebody did several times on a day is one row.
    fn events(&self, words: &Words, entries: &[&ShownEntry], found: Option<Timestamp>) -> Vec<Value> {
        let done = |entry: &ShownEntry| match (entry.action, found) {
            // What the entry said in words is withheld once the item was destroyed.
            (Action::Intake, Some(_)) => words.happened.found_entered.to_owned(),
            (Action::Annotate, _) if self.details => received::correction(words, &entry.details(), Some(self.language)),
            (action, _) => event_of(words, action, &entry.details(), &|at| self.clock(at)),
        };
        let like = |one: &&ShownEntry, next: &&ShownEntry| {
            let day = |entry: &ShownEntry| entry.at.utc().with_timezone(&self.offset).date_naive();
            one.actor_name == next.actor_name && day(one) == day(next) && done(one) == done(next)
        };
        let event = |run: &[&ShownEntry]| {
            let (first, last) = (run.first()?, run.last()?);
            let seqs: Vec<u64> = run.iter().map(|entry| entry.seq + 1).collect();
            let what = counted(done(first), run.len(), self.language);
            Some(json!([
                numbers(&seqs),
                times(self.clock(first.at), &self.clock(last.at)),
                plain(&first.actor_name),
                what
            ]))
        };
        entries.chunk_by(like).filter_map(event).collect()
    }

    /// The checkpoint that covers the item, and who stamped it.
    fn checkpoint(&self, words: &Words) -> Vec<Value> {
        let point = self.proof.note.checkpoint();
        let mut checkpoint = vec![
            json!([words.log, point.origin]),
            json!([words.entries, point.size.to_string()]),
            json!([words.root, hex::encode(point.root)]),
        ];
        checkpoint.extend(
            self.anchored
                .map(|anchored| {
                    let stamp = &anchored.stamp;
                    [
                        json!([words.stamped_at, self.time(stamp.at)]),
                        json!([words.stamped_by, plain(&stamp.authority)]),
                        json!([words.vouched_by, plain(&stamp.root)]),
                        json!([words.root_digest, stamp.root_fingerprint.to_string()]),
                    ]
                })
                .into_iter()
                .flatten(),
        );
        checkpoint
    }

    /// The rows of the table; `found` is when an item that was found without a record says it was sealed.
    fn item(&self, words: &Words, entries: &[&ShownEntry], found: Option<Timestamp>) -> Vec<Value> {
        let item = self.item;
        let said = item.details.said(self.of_case);
        let known = |text: &str| (!text.trim().is_empty()).then(|| plain(text));
        let there = self.item.destroyed.is_none();
        let sealed = found.map_or_else(|| self.time(item.added), |at| (words.sealed_by_itself)(&self.time(at)));
        let begun = self.begun.filter(|begun| found.is_some_and(|sealed| sealed <= begun.at));
        let of_file = [
            (words.number, Some(item.number.to_string())),
            (words.name, known(said.title().get(self.language))),
            (words.file, there.then(|| self.file.to_owned())),
            (words.size, there.then(|| (words.bytes)(item.length))),
        ];
        let of_keeping = [
            (words.sealed, Some(sealed)),
            (words.found, found.map(|_| self.time(item.added))),
            (words.begun, begun.map(|begun| (words.begun_anew)(&self.time(begun.at), begun.former))),
            (words.destroyed, item.destroyed.as_ref().map(|destroyed| self.time(destroyed.at))),
            ("SHA-256", Some(item.sha256.to_string())),
        ];
        let row = |(name, value): (&str, Option<String>)| Some(json!([name, value?]));
        let mut rows: Vec<Value> = of_file.into_iter().filter_map(row).collect();
        rows.extend(self.received(words, entries));
        rows.extend(of_keeping.into_iter().filter_map(row));
        rows
    }

    fn verdict(&self, words: &Words) -> Vec<String> {
        let last = self.proof.entries.last().map_or(0, |entry| entry.seq + 1);
        let size = self.proof.note.checkpoint().size;
        match (self.whole, self.anchored) {
            (false, _) => vec![words.failed.to_owned()],
            (true, None) => vec![words.unanchored.to_owned()],
            (true, Some(anchored)) => {
                let at = self.time(anchored.stamp.at);
                let mut told = vec![(words.anchored)(&anchored.entries.to_string(), &at)];
                if anchored.entries < size {
                    told.push((words.open_from)(&(anchored.entries + 1).to_string()));
                }
                if last > anchored.entries {
                    told.push(words.item_open.to_owned());
                }
                told
            }
        }
    }

    fn steps(&self, words: &Words) -> Vec<Value> {
        let mut steps = Vec::new();
        if self.item.destroyed.is_none() {
            steps.push(
            json!({ "text": words.step_digest, "code": [format!("sha256sum {}", self.file), format!("certutil -hashfile {} SHA256", self.file)] }),
            );
        }
        if let Some(anchored) = self.anchored {
            // Without the moment openssl asks whether the authority's certificate is in force today.
            let second = anchored.stamp.at.millis().div_euclid(1000);
            let command =
                format!("openssl ts -verify -attime {second} -data anchored.note -in anchored.tsr -CAfile root.pem");
            steps.push(json!({ "text": words.step_stamp, "code": [command] }));
        }
        steps.push(json!({ "text": words.step_proof, "code": ["python3 verify.py"] }));
        steps
    }

    /// With the day in words, as every day of the paper but those in the table of events.
    fn time(&self, at: Timestamp) -> String {
        let at = at.utc().with_timezone(&self.offset);
        format!("{}, {}", long_day(at.date_naive(), self.language), at.format("%H:%M:%S"))
    }

    /// With the day in figures, for the table of events.
    fn clock(&self, at: Timestamp) -> String {
        clock(at, self.offset, self.language)
    }
}

/// From when to when, within one day, which is said once.
fn times(from: String, to: &str) -> String {
    match to.split_once(' ') {
        Some((_, clock)) if from != to => format!("{from} – {clock}"),
        _ => from,
    }
}

/// Day and time as a table of events writes them.
fn clock(at: Timestamp, offset: FixedOffset, language: Language) -> String {
    let at = at.utc().with_timezone(&offset);
    at.format(if language == Language::En { "%d/%m/%Y %H:%M:%S" } else { "%d.%m.%Y %H:%M:%S" }).to_string()
}

/// UTC+06:00.
fn offset_name(offset: FixedOffset) -> String {
    format!("UTC{offset}")
}

/// 1 234 567, with spaces that do not break.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{A0}');
        }
        out.push(digit);
    }
    out
}

/// One line that reads one way, whatever was typed. A letter that no font of the paper draws must not stop it: it becomes
/// a question mark.
pub fn plain(text: &str) -> String {
    let text = one_line(text);
    let strange = unprintable(&text);
    text.chars().map(|c| if strange.contains(&c) { '?' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_grouped_by_three() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1\u{A0}000", "1\u{A0}234\u{A0}567"]);
    }

    #[test]
    fn bytes_stand_in_the_form_that_their_number_takes() {
        let said = [1, 25, 1_203_842].map(words::of(Language::Ru).bytes);
        assert_eq!(said, ["1\u{A0}байт", "25\u{A0}байт", "1\u{A0}203\u{A0}842\u{A0}байта"]);
    }

    #[test]
    fn letters_that_no_font_draws_become_question_marks() {
        assert_eq!(plain(" Чек 😀 № 5 "), "Чек ? № 5");
        assert_eq!(plain("Чек\n\u{202e}№ 5\u{1b}"), "Чек № 5", "and what breaks a line or turns it round is gone");
    }

    #[test]
    fn a_part_of_a_damaged_original_is_told_as_that_with_the_bytes_that_are_zeros() {
        let details = json!({ "what": "readable-part", "zeros": "65528–131063" });
        for language in Language::ALL {
            let said = event("export", &details, language);
            assert!(said.contains("65528–131063") && said != event("export", &json!({}), language), "{said}");
        }
    }

    #[test]
    fn a_handover_says_to_whom() {
        let said = |details: Value| Language::ALL.map(|language| event("export", &details, language));
        let told = ["Передано: Садыков Эрлан", "Берилди; кимге: Садыков Эрлан", "Handed over to: Садыков Эрлан"];
        assert_eq!(said(json!({ "what": "handover", "to": "Садыков Эрлан" })), told);
        assert_eq!(
            said(json!({ "what": "handover" })),
            ["Передано", "Берилди", "Handed over"],
            "it is not told to whom"
        );
        let failed = said(json!({ "what": "handover", "to": "Садыков Эрлан", "failed": "full" }));
        assert!(failed.iter().all(|said| !said.contains("Садыков")), "what failed went to nobody");
    }

    #[test]
    fn nothing_but_a_file_out_of_a_backup_came_back_from_one() {
        let said = |details: Value| Language::ALL.map(|language| event("restore", &details, language));
        let found = said(json!({ "what": "found", "sealed_ms": 1_772_000_000_000_i64, "key": "present" }));
        assert_eq!(found[0], "Запечатано раньше: 25.02.2026 06:13:20 UTC (время стоит в самом запечатанном файле)");
        assert_eq!(said(json!({ "what": "original" }))[0], "Запечатанный файл возвращён из резервной копии");
        for told in [found, said(json!({ "what": "something" })), said(json!({}))] {
            let of_backups = told.iter().any(|words| ["копи", "көчүрмө", "backup"].iter().any(|of| words.contains(of)));
            assert!(!of_backups, "{told:?}");
        }
        let entered = event("intake", &json!({ "what": "found" }), Language::En);
        assert_eq!(entered, "Entered in the log as found: the file lay in the vault sealed, and no record told of it");
    }

    #[test]
    fn that_a_file_was_opened_with_a_password_is_told_from_a_look_at_it() {
        let said = |details: Value| Language::ALL.map(|language| event("view", &details, language));
        assert_eq!(
            said(json!({ "what": "password" })),
            ["Открыто с паролем", "Сырсөз менен ачылды", "Opened with a password"]
        );
        assert_eq!(said(json!({}))[0], "Просмотрено");
    }

    #[test]
    fn what_opens_by_a_key_that_somebody_removed_may_know_is_told_so() {
        for language in Language::ALL {
            let said = |details: Value| event("restore", &details, language);
            let found = |key: &str| json!({ "what": "found", "sealed_ms": 1_772_000_000_000_i64, "key": key });
            let (present, former) = (said(found("present")), said(found("former")));
            assert_eq!(former.strip_prefix(&present), Some(words::of(language).happened.found_former));
            assert_eq!(
                said(json!({ "what": "found", "sealed_ms": 1_772_000_000_000_i64 })),
                present,
                "of an earlier build"
            );
        }
    }

    #[test]
    fn every_action_has_words_in_every_language() {
        for language in Language::ALL {
            for action in Action::ALL {
                assert!(!(words::of(language).happened.event)(action).is_empty());
            }
        }
    }
}
