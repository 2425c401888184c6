//! The chronology as a table for court: number, date, event, place, source.

use super::stretch::Stretch;
use super::{Beside, is_dated};
use crate::base::date::long_day;
use crate::base::text::bound;
use crate::base::{Language, Timestamp, id::EvidenceId};
use crate::evidence::certificate::plain;
use crate::facts::cited::{folded, reference};
use crate::facts::{Citation, Fact, FactStatus};
use crate::law::Words;
use crate::typeset::{self, About, Composed, Job, Template};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    Template::new(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/forms/chronology/template.typ")))
});

/// Longer events may run over the end of a page; shorter ones stay whole.
const LONG: usize = 1_200;

/// An item of evidence as a source names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its number in the case.
    pub number: u32,
    /// Its title, for the list of sources.
    pub title: String,
}

/// A chronology to be printed.
#[derive(Debug)]
pub struct Paper<'a> {
    /// The language of its headings; statements missing in it are printed in the one they have.
    pub language: Language,
    /// Number in the register of crimes; empty before registration.
    pub register_number: &'a str,
    /// The facts, in order.
    pub facts: &'a [&'a Fact],
    /// Words of time beside the dates.
    pub beside: &'a Beside,
    /// The evidence that is cited.
    pub items: &'a HashMap<EvidenceId, Item>,
    /// The day under it.
    pub date: NaiveDate,
    /// Who made it and signs.
    pub signer: &'a str,
}

impl Paper<'_> {
    /// The pages; `ident` tells this paper from every other, `at` is written into the PDF.
    pub fn compose(&self, ident: &str, at: Timestamp) -> typeset::Result<Composed> {
        let about = About::unsigned(words(self.language).title, self.language, at, ident).by(self.signer);
        typeset::compose(&Job { template: &TEMPLATE, data: self.data(), pictures: &[], about })
    }

    fn data(&self) -> Value {
        let words = words(self.language);
        let mut groups: Vec<(String, Vec<Value>)> = Vec::new();
        for (number, (stretch, fact)) in (1..).zip(self.arranged()) {
            let name = stretch.map_or_else(|| words.undated.to_owned(), |stretch| stretch.words(self.language));
            if groups.last().is_none_or(|(last, _)| *last != name) {
                groups.push((name, Vec::new()));
            }
            if let Some((_, rows)) = groups.last_mut() {
                rows.push(self.row(number, fact));
            }
        }
        let sub = match (self.language, self.register_number) {
            (_, "") => Value::Null,
            (Language::Ru, number) => {
                json!(format!("по делу, зарегистрированному в Едином реестре преступлений за №\u{A0}{number}"))
            }
            (Language::Ky, number) => {
                json!(format!("Кылмыштардын бирдиктүү реестринде №\u{A0}{number} менен катталган иш боюнча"))
            }
            (Language::En, number) => json!(format!("in the case registered under No.\u{A0}{number}")),
        };
        json!({
            "title": words.title,
            "sub": sub,
            "columns": words.columns,
            "groups": groups.iter().map(|(name, rows)| json!({ "name": name, "rows": rows })).collect::<Vec<_>>(),
            "empty": words.empty,
            "sources_title": words.sources,
            "sources": self.sources(),
            "date": long_day(self.date, self.language),
            "signer": plain(self.signer),
            "signature": words.signature,
        })
    }

    /// The facts as they are printed: of those that begin in one year, what is exact comes first, whatever else its order.
    fn arranged(&self) -> Vec<(Option<Stretch>, &Fact)> {
        let mut facts: Vec<_> = self.facts.iter().map(|fact| (Stretch::of(&fact.date), *fact)).collect();
        for year in facts.chunk_by_mut(|(a, _), (b, _)| a.map(Stretch::first) == b.map(Stretch::first)) {
            year.sort_by_key(|(stretch, _)| *stretch);
        }
        facts
    }

    fn row(&self, number: usize, fact: &Fact) -> Value {
        let statement = fact.statement(self.language);
        let said = self.beside.standings.get(&fact.id).map(|s| s.said.get(self.language)).unwrap_or_default();
        json!({
            "number": number,
            "date": if is_dated(&fact.date) { fact.date.words(self.language) } else { String::new() },
            "said": said,
            "statement": fast(statement),
            "status": status(self.language, fact.status),
            "place": Words::parted(&fact.place).get(self.language),
            "sources": cited(&fact.citations, self.items, self.language),
            "long": statement.chars().count() > LONG,
        })
    }

    /// Every item that is cited, by its number.
    fn sources(&self) -> Vec<Value> {
        let cited = self.facts.iter().flat_map(|fact| &fact.citations);
        let items: BTreeMap<u32, &Item> =
            cited.filter_map(|c| self.items.get(&c.place.evidence)).map(|item| (item.number, item)).collect();
        let line = |item: &&Item| json!({ "name": reference(self.language, item.number, None, None), "title": fast(&item.title) });
        items.values().map(line).collect()
    }
}

/// The places a row rests on, as [`folded`] names them; of what the case no longer has nothing is said.
pub(in crate::facts) fn cited(
    citations: &[Citation],
    items: &HashMap<EvidenceId, Item>,
    language: Language,
) -> Vec<String> {
    let there = citations.iter().filter_map(|citation| Some((items.get(&citation.place.evidence)?.number, citation)));
    folded(language, &there.collect::<Vec<_>>())
}

/// A text with spaces that may not end a line made fast: those of sums, days, initials, abbreviations.
pub(in crate::facts) fn fast(text: &str) -> String {
    bound(text.trim())
}

struct PaperWords {
    title: &'static str,
    columns: [&'static str; 5],
    undated: &'static str,
    empty: &'static str,
    sources: &'static str,
    signature: &'static str,
}

const fn words(language: Language) -> PaperWords {
    match language {
        Language::Ru => PaperWords {
            title: "Хронология событий",
            columns: ["№", "Дата", "Событие", "Место", "Источник"],
            undated: "Дата не установлена",
            empty: "Событий нет.",
            sources: "Источники",
            signature: "(подпись)",
        },
        Language::Ky => PaperWords {
            title: "Окуялардын хронологиясы",
            columns: ["№", "Датасы", "Окуя", "Жери", "Булагы"],
            undated: "Датасы аныкталган эмес",
            empty: "Окуялар жок.",
            sources: "Булактар",
            signature: "(колу)",
        },
        Language::En => PaperWords {
            title: "Chronology of events",
            columns: ["No.", "Date", "Event", "Place", "Source"],
            undated: "Date not established",
            empty: "No events.",
            sources: "Sources",
            signature: "(signature)",
        },
    }
}

/// What a reader must know of how an event stands; nothing for one that evidence supports.
const fn status(language: Language, status: FactStatus) -> &'static str {
    match (status, language) {
        (FactStatus::Supported, _) => "",
        (FactStatus::Alleged, Language::Ru) => "со слов",
        (FactStatus::Alleged, Language::Ky) => "айтуусу боюнча",
        (FactStatus::Alleged, Language::En) => "as told",
        (FactStatus::Disputed, Language::Ru) => "оспаривается",
        (FactStatus::Disputed, Language::Ky) => "талашта",
        (FactStatus::Disputed, Language::En) => "disputed",
        (FactStatus::Admitted, Language::Ru) => "признано другой стороной",
        (FactStatus::Admitted, Language::Ky) => "каршы тарап моюнга алган",
        (FactStatus::Admitted, Language::En) => "admitted by the other side",
    }
}
