//! Articles as a filing cites them.
//!
//! Russian: «ст. 144, ч. 1 ст. 146 УПК Кыргызской Республики», the same in every case because «ст.» does not change.
//! Kyrgyz: «Кыргыз Республикасынын Жазык-процесстик кодексинин 144-беренеси жана 146-беренесинин 1-бөлүгү», where
//! the ending carries the case.

use super::{Act, Pack, Record};
use crate::base::Language;

/// What the citation is to the sentence around it; only Kyrgyz endings show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// …-беренеси
    Plain,
    /// …-беренесинин: of the article
    Of,
    /// …-беренесине: (according) to the article
    To,
    /// …-беренесинде: (provided) in the article
    In,
}

impl Ending {
    /// All of them, with the name by which templates ask.
    pub const ALL: [(Self, &'static str); 4] =
        [(Self::Plain, "plain"), (Self::Of, "of"), (Self::To, "to"), (Self::In, "in")];
}

/// These records as one citation, act by act in the order given. Ids the pack does not hold are left out: forms are
/// checked against the pack when they are read.
pub fn cite(pack: &Pack, ids: &[impl AsRef<str>], language: Language, ending: Ending) -> String {
    let mut acts: Vec<(&Act, Vec<&Record>)> = Vec::new();
    for record in ids.iter().filter_map(|id| pack.record(id.as_ref())) {
        match (acts.iter_mut().find(|(act, _)| act.id == record.act), pack.act(&record.act)) {
            (Some((_, records)), _) if !records.iter().any(|r| same_place(r, record)) => records.push(record),
            (None, Some(act)) => acts.push((act, vec![record])),
            _ => {}
        }
    }
    let phrases = acts.iter().map(|(act, records)| match language {
        Language::Ru => format!("{} {}", russian(records), act.short.ru),
        Language::Ky => format!("{} {}", act.name_of.ky, kyrgyz(records, ending)),
        Language::En => format!("{} of the {}", english(records), act.short.get(Language::En)),
    });
    join(phrases.collect(), and(language))
}

/// The citation with the headings of the articles, where they were read: «ст. 166 («Торговля людьми») УК …». Parts of
/// articles have no headings and are cited bare.
pub fn cite_with_titles(pack: &Pack, ids: &[impl AsRef<str>], language: Language, ending: Ending) -> String {
    let mut phrases: Vec<String> = Vec::new();
    let mut last_act = "";
    for record in ids.iter().filter_map(|id| pack.record(id.as_ref())) {
        let Some(act) = pack.act(&record.act) else { continue };
        let title = record.title.exactly(language).map(|title| format!(" («{title}»)")).unwrap_or_default();
        let place = match language {
            Language::Ru => russian(&[record]),
            Language::Ky => kyrgyz(&[record], ending),
            Language::En => english(&[record]),
        };
        // The name of the act stands once for its articles: after the last one in Russian, before the first in Kyrgyz.
        match (language, last_act == act.id) {
            (Language::Ky, false) => phrases.push(format!("{} {place}{title}", act.name_of.ky)),
            (Language::Ky, true) => phrases.push(format!("{place}{title}")),
            (_, same) => {
                let owner = format!(" {}", act.short.get(language));
                if same && let Some(last) = phrases.last_mut() {
                    *last = last.strip_suffix(&owner).unwrap_or(last).to_owned();
                }
                phrases.push(format!("{place}{title}{owner}"));
            }
        }
        last_act = &act.id;
    }
    join(phrases, and(language))
}

fn same_place(a: &Record, b: &Record) -> bool {
    (&a.article, &a.part, &a.point) == (&b.article, &b.part, &b.point)
}

const fn and(language: Language) -> &'static str {
    match language {
        Language::Ru => " и ",
        Language::Ky => " жана ",
        Language::En => " and ",
    }
}

/// `a, b and c`.
fn join(mut items: Vec<String>, and: &str) -> String {
    let last = items.pop().unwrap_or_default();
    if items.is_empty() { last } else { format!("{}{and}{last}", items.join(", ")) }
}

/// Whole articles share one word, so they are gathered before the parts.
fn whole_and_parts<'a>(records: &[&'a Record]) -> (Vec<&'a Record>, Vec<&'a Record>) {
    records.iter().partition(|record| record.part.is_empty() && record.point.is_empty())
}

/// «п. «b» ст. 3» of a treaty: what is named by a letter is a point and no part.
fn is_lettered(part: &str) -> bool {
    !part.is_empty() && part.chars().all(char::is_alphabetic)
}

fn russian(records: &[&Record]) -> String {
    // Abbreviations never stand at the end of a line without their number.
    let part = |record: &Record| {
        let point = if record.point.is_empty() { String::new() } else { format!("п.\u{A0}{} ", record.point) };
        let part = match &record.part {
            part if part.is_empty() => String::new(),
            part if is_lettered(part) => format!("п.\u{A0}«{part}» "),
            part => format!("ч.\u{A0}{part} "),
        };
        format!("{point}{part}ст.\u{A0}{}", record.article)
    };
    let (whole, parts) = whole_and_parts(records);
    let numbers =
        join(whole.iter().map(|record| record.article.clone()).collect(), if parts.is_empty() { " и " } else { ", " });
    let whole = if numbers.is_empty() { String::new() } else { format!("ст.\u{A0}{numbers}") };
    let items = std::iter::once(whole).filter(|text| !text.is_empty()).chain(parts.into_iter().map(part));
    join(items.collect(), ", ")
}

fn kyrgyz(records: &[&Record], ending: Ending) -> String {
    let (whole, parts) = whole_and_parts(records);
    let numbers = join(whole.iter().map(|record| record.article.clone()).collect(), ", ");
    let word = match (whole.len(), ending) {
        (0 | 1, Ending::Plain) => "беренеси",
        (0 | 1, Ending::Of) => "беренесинин",
        (0 | 1, Ending::To) => "беренесине",
        (0 | 1, Ending::In) => "беренесинде",
        (_, Ending::Plain) => "беренелери",
        (_, Ending::Of) => "беренелеринин",
        (_, Ending::To) => "беренелерине",
        (_, Ending::In) => "беренелеринде",
    };
    let whole = if numbers.is_empty() { String::new() } else { format!("{numbers}-{word}") };
    let part = |record: &Record| {
        let part = format!("{}-беренесинин {}-", record.article, record.part);
        match (record.part.is_empty(), record.point.is_empty()) {
            (_, true) if is_lettered(&record.part) => {
                format!("{part}{}", ending.on("пункту", "пунктунун", "пунктуна", "пунктунда"))
            }
            (_, true) => format!("{part}{}", ending.on("бөлүгү", "бөлүгүнүн", "бөлүгүнө", "бөлүгүндө")),
            (true, false) => {
                let point = ending.on("пункту", "пунктунун", "пунктуна", "пунктунда");
                format!("{}-беренесинин {}-{point}", record.article, record.point)
            }
            (false, false) => {
                let point = ending.on("пункту", "пунктунун", "пунктуна", "пунктунда");
                format!("{part}бөлүгүнүн {}-{point}", record.point)
            }
        }
    };
    let items = std::iter::once(whole).filter(|text| !text.is_empty()).chain(parts.into_iter().map(part));
    join(items.collect(), " жана ")
}

impl Ending {
    const fn on<'a>(self, plain: &'a str, of: &'a str, to: &'a str, inside: &'a str) -> &'a str {
        match self {
            Self::Plain => plain,
            Self::Of => of,
            Self::To => to,
            Self::In => inside,
        }
    }
}

fn english(records: &[&Record]) -> String {
    let place = |record: &&Record| {
        let brackets = |text: &str| if text.is_empty() { String::new() } else { format!("({text})") };
        format!("{}{}{}", record.article, brackets(&record.part), brackets(&record.point))
    };
    let word = if records.len() == 1 { "art." } else { "arts" };
    format!("{word}\u{A0}{}", join(records.iter().map(place).collect(), " and "))
}
