//! What can be put into a draft after `@`: people, facts, exhibits, articles of the law packs, answers, sums and days.

use super::Work;
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{ChipOffer, FindChips};
use crate::filings::draft::{self, Chip};
use crate::filings::{FieldKind, shown};
use crate::language::Case;
use crate::law::{self, Ending, Status};
use chrono::NaiveDate;

/// So many of one kind are offered.
const MOST: usize = 8;

pub fn find(core: &Core, request: FindChips) -> Result<Vec<ChipOffer>, Failure> {
    let work = Work::read(core, request.filing, None)?;
    let filing = work.draft();
    let language = work.filing.language;
    let wanted: Vec<String> = request.query.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let meets = |text: &str| {
        let text = text.to_lowercase();
        wanted.iter().all(|word| text.contains(word.as_str()))
    };
    let mut offers = Vec::new();
    let mut put = |found: &mut dyn Iterator<Item = (&'static str, Chip, String, String, bool)>| {
        for (group, chip, text, note, unchecked) in found.take(MOST) {
            offers.push(ChipOffer { group: group.to_owned(), chip, text, note, unchecked });
        }
    };
    let none = String::new;
    put(&mut typed(&request.query).into_iter().filter_map(|chip| {
        let group = if matches!(chip, Chip::Sum { .. }) { "sum" } else { "date" };
        Some((group, chip.clone(), draft::say(&filing, &chip)?, none(), false))
    }));
    put(&mut work.case.parties.iter().filter_map(|party| {
        let all = format!("{} {} {} {}", party.name.ru, party.name.ky, party.name.en, party.position.get(language));
        let chip = Chip::Party { party: party.id, case: Case::Nominative, short: false };
        let text = draft::say(&filing, &chip).filter(|_| meets(&all))?;
        Some(("party", chip, text, party.position.get(language).to_owned(), false))
    }));
    put(&mut work.case.facts.iter().filter_map(|fact| {
        let date = fact.date.as_ref().map(|date| date.words.get(language).to_owned()).unwrap_or_default();
        let all = format!("{} {} {} {date}", fact.statement.ru, fact.statement.ky, fact.statement.en);
        let chip = Chip::Fact { fact: fact.id };
        let text = draft::say(&filing, &chip).filter(|_| meets(&all))?;
        Some(("fact", chip, text, date, false))
    }));
    put(&mut work.case.exhibits.iter().filter_map(|exhibit| {
        let number = work.items.get(&exhibit.evidence).map(|(number, _)| number.to_string()).unwrap_or_default();
        let all = format!("{} {} {} {number}", exhibit.title.ru, exhibit.title.ky, exhibit.title.en);
        let chip = Chip::Citation { evidence: exhibit.evidence, pages: Vec::new() };
        // What is not attached yet is numbered when it is cited.
        let text = draft::say(&filing, &chip).unwrap_or_else(|| exhibit.title.get(language).to_owned());
        meets(&all).then(|| ("exhibit", chip, text, exhibit.title.get(language).to_owned(), false))
    }));
    let form = &work.template.form;
    put(&mut form.fields.iter().filter(|field| shown(form, filing.answers, field)).filter_map(|field| {
        let kinds = [FieldKind::Text, FieldKind::Phrase, FieldKind::Date, FieldKind::Money, FieldKind::Choice];
        let chip = Chip::Answer { field: field.key.clone() };
        let text = draft::say(&filing, &chip).filter(|_| kinds.contains(&field.kind))?;
        let label = field.label.get(language).to_owned();
        meets(&format!("{label} {text}")).then_some(("answer", chip, text, label, false))
    }));
    put(&mut articles(&work).filter(|_| !wanted.is_empty()).filter_map(|id| {
        let record = law::pack().record(&id)?;
        let chip = Chip::Law { records: vec![id.clone()], ending: Ending::ALL[0].1.to_owned(), titled: false };
        let text = draft::say(&filing, &chip)?;
        let said = record.text.get(language);
        let all = format!("{text} {said} {} {}", record.title.get(language), record.article);
        meets(&all).then(|| ("law", chip, text, said.to_owned(), record.status == Status::ToCheck))
    }));
    Ok(offers)
}

/// The records of the country of the case.
fn articles(work: &Work) -> impl Iterator<Item = String> {
    let country = work.filing.template.split('/').next().unwrap_or_default().to_owned();
    let pack = law::pack();
    let own = pack.records().filter(move |record| pack.act(&record.act).is_some_and(|act| act.jurisdiction == country));
    own.map(|record| record.id.clone())
}

/// A sum or a day that was typed: `45000`, `45 000,50 KGS`, `12.05.2026`, `2026-05-12`.
fn typed(query: &str) -> Option<Chip> {
    let query = query.trim();
    for format in ["%d.%m.%Y", "%Y-%m-%d"] {
        if let Ok(date) = NaiveDate::parse_from_str(query, format) {
            return Some(Chip::Date { date, words: false });
        }
    }
    let (digits, rest): (String, String) = {
        let end = query
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '\u{A0}' | ',' | '.')))
            .unwrap_or(query.len());
        (query[..end].chars().filter(|c| !c.is_whitespace()).collect(), query[end..].trim().to_uppercase())
    };
    let currency = match rest.as_str() {
        "" | "KGS" | "СОМ" | "СОМОВ" | "С" => "KGS",
        "RUB" | "РУБ" | "РУБЛЕЙ" => "RUB",
        "USD" | "$" => "USD",
        "EUR" | "€" => "EUR",
        "KZT" => "KZT",
        "TRY" => "TRY",
        "AED" => "AED",
        "UZS" => "UZS",
        "TJS" => "TJS",
        "CNY" => "CNY",
        _ => return None,
    };
    let digits = digits.replace(',', ".");
    let (whole, part) = digits.split_once('.').unwrap_or((digits.as_str(), ""));
    let part: i64 = match part.len() {
        0 => 0,
        1 => part.parse::<i64>().ok()? * 10,
        2 => part.parse().ok()?,
        _ => return None,
    };
    let amount = whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(part)?;
    (whole.len() > 2).then(|| Chip::Sum { amount, currency: currency.to_owned(), words: false })
}
