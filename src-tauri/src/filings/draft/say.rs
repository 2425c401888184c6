//! What chips say now, and a body as the values that a template prints.

use super::model::{Block, Body, Chip, Inline, List};
use crate::base::Language;
use crate::base::id::FactId;
use crate::filings::answers::shown;
use crate::filings::{Draft, Fact, FieldKind, Money, print};
use crate::language::{Case, numbers};
use crate::law::{self, Ending};
use serde_json::{Value, json};

/// How a chip reads in the filing; `None` when what it stands for is not in the case (any more), or says nothing.
pub fn say(draft: &Draft<'_>, chip: &Chip) -> Option<String> {
    let language = draft.language;
    let said = match chip {
        Chip::Party { party, case, short } => {
            let party = draft.case.party(*party)?;
            let declined = party.declined(language);
            let forms = if *short { &declined.short } else { &declined.forms };
            match language {
                Language::En if !*short => party.name.get(language).to_owned(),
                _ => forms.get(fitting(*case, language)).to_owned(),
            }
        }
        Chip::Fact { fact } => statement(draft, draft.case.fact(*fact)?),
        Chip::Citation { evidence, pages } => {
            // A sheet that the exhibit does not have is not printed.
            let exhibit = draft.case.exhibit(*evidence);
            let there = |page: &&u32| exhibit.is_none_or(|exhibit| exhibit.has_sheet(**page));
            let pages: Vec<u32> = pages.iter().filter(there).copied().collect();
            cited(draft.numbering.number(*evidence)?, &pages, language)
        }
        Chip::Exhibits { evidence } => {
            let numbers: Option<Vec<u32>> =
                evidence.iter().map(|id| Some(draft.numbering.number(*id)? as u32)).collect();
            exhibits(&numbers?, language)
        }
        Chip::Law { records, ending, titled } => {
            let pack = law::pack();
            if !records.iter().all(|id| pack.record(id).is_some()) {
                return None;
            }
            let (ending, _) = Ending::ALL.into_iter().find(|(_, name)| name == ending)?;
            let cite = if *titled { law::cite_with_titles } else { law::cite };
            cite(pack, records, language, ending)
        }
        Chip::Sum { amount, currency, words } => {
            let sum = Money { amount: *amount, currency: currency.clone() };
            let figures = print::money(&sum, language);
            let in_words = numbers::sum_in_words(*amount, currency, language, Case::Nominative).filter(|_| *words);
            in_words.map_or_else(|| figures.clone(), |said| format!("{figures} ({said})"))
        }
        Chip::Date { date, words: true } => numbers::date_in_words(*date, language),
        Chip::Date { date, words: false } => print::day(*date, language),
        Chip::Answer { field } => answer(draft, field)?,
    };
    (!said.trim().is_empty()).then_some(said)
}

/// A case of the language: where it has none of that name, the nominative.
fn fitting(case: Case, language: Language) -> Case {
    if Case::of(language).contains(&case) { case } else { Case::Nominative }
}

fn answer(draft: &Draft<'_>, key: &str) -> Option<String> {
    let form = &draft.template.form;
    let field = form.field(key).filter(|field| shown(form, draft.answers, field))?;
    match field.kind {
        FieldKind::Text | FieldKind::Phrase => draft.answers.text(key).map(print::bound),
        FieldKind::Date => draft.answers.date(key).map(|date| print::day(date, draft.language)),
        FieldKind::Money => draft.answers.money(key).map(|sum| print::money(&sum, draft.language)),
        FieldKind::Choice => {
            let value = draft.answers.text(key)?;
            let chosen = field.options.iter().find(|option| option.value == value)?;
            Some(chosen.label.get(draft.language).to_owned())
        }
        _ => None,
    }
}

/// The statement of a fact as it goes on within a sentence.
fn statement(draft: &Draft<'_>, fact: &Fact) -> String {
    print::bound(print::unstopped(fact.statement.get(draft.language).trim()))
}

/// A fact as a paragraph, as the filing prints it; `None` when it is not in the case.
pub fn event_of(draft: &Draft<'_>, fact: FactId) -> Option<String> {
    draft.case.fact(fact).map(|fact| event(draft, fact))
}

/// A fact as a paragraph: date, place, statement, exhibits; as `event` of `lib/proof.typ` prints it.
pub(super) fn event(draft: &Draft<'_>, fact: &Fact) -> String {
    let dated = fact.date.as_ref().filter(|_| !fact.begins_with_day(draft.language));
    let when = dated.map(|date| date.words.get(draft.language)).unwrap_or_default();
    let when: Vec<&str> =
        [when, fact.place.get(draft.language)].into_iter().map(str::trim).filter(|part| !part.is_empty()).collect();
    let mut said = when.join(", ");
    if let Some(first) = said.chars().next() {
        said = first.to_uppercase().chain(said.chars().skip(1)).chain(". ".chars()).collect();
    }
    let cites = draft.cites(fact);
    if cites.is_empty() {
        return said + &print::bound(fact.statement.get(draft.language).trim());
    }
    let place = |cite: &Value| {
        let number = cite["number"].as_u64().unwrap_or(0) as usize;
        let pages: Vec<u32> =
            cite["pages"].as_array().into_iter().flatten().filter_map(|p| Some(p.as_u64()? as u32)).collect();
        let moments = cite["moments"].as_array().into_iter().flatten().filter_map(Value::as_str);
        std::iter::once(cited(number, &pages, draft.language))
            .chain(moments.map(str::to_owned))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let places: Vec<String> = cites.iter().map(place).collect();
    format!("{said}{} ({}).", statement(draft, fact), places.join("; "))
}

/// 1, 2, 3, 5 → «1–3, 5».
fn ranges(numbers: &[u32]) -> String {
    let mut numbers = numbers.to_vec();
    numbers.sort_unstable();
    numbers.dedup();
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for n in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == n => *last = n,
            _ => runs.push((n, n)),
        }
    }
    let said = runs.iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    });
    said.collect::<Vec<_>>().join(", ")
}

/// «приложение 1, л. 2»: as `cite` of `lib/words.typ` says it.
pub(super) fn cited(number: usize, pages: &[u32], language: Language) -> String {
    let (what, place) = match language {
        Language::Ru => (format!("приложение\u{A0}{number}"), format!("л.\u{A0}{}", ranges(pages))),
        Language::Ky if pages.len() == 1 => (format!("{number}-тиркеме"), format!("{}-барак", pages[0])),
        Language::Ky => (format!("{number}-тиркеме"), format!("{}-барактар", ranges(pages))),
        Language::En if pages.len() == 1 => (format!("exhibit\u{A0}{number}"), format!("sheet\u{A0}{}", pages[0])),
        Language::En => (format!("exhibit\u{A0}{number}"), format!("sheets\u{A0}{}", ranges(pages))),
    };
    if pages.is_empty() { what } else { format!("{what}, {place}") }
}

/// «приложения 1–3, 5»: as `exhibits` of `lib/words.typ` says it.
pub(super) fn exhibits(numbers: &[u32], language: Language) -> String {
    let one = numbers.len() == 1;
    let list = ranges(numbers);
    match language {
        Language::Ru => format!("{}\u{A0}{list}", if one { "приложение" } else { "приложения" }),
        Language::Ky => format!("{list}-{}", if one { "тиркеме" } else { "тиркемелер" }),
        Language::En => format!("{}\u{A0}{list}", if one { "exhibit" } else { "exhibits" }),
    }
}

/// The body as a template prints it: `[{id, kind, …}]`, chips said as they stand in the case now.
pub fn data(draft: &Draft<'_>, body: &Body) -> Value {
    let mut count = 0_u32;
    let blocks = body.blocks.iter().map(|block| match block {
        Block::Heading { id, text } => json!({ "id": id, "kind": "heading", "text": line(draft, text) }),
        Block::Paragraph { id, numbered, text } => {
            count += u32::from(*numbered);
            let number = numbered.then_some(count);
            json!({ "id": id, "kind": "paragraph", "number": number, "text": line(draft, text) })
        }
        Block::List { id, list } => json!({ "id": id, "kind": "list", "list": points(draft, list) }),
        Block::Table { id, widths, rows } => {
            let rows: Vec<Vec<Value>> = rows
                .iter()
                .map(|row| row.iter().map(|c| json!({ "span": c.span, "text": line(draft, &c.text) })).collect())
                .collect();
            let columns = rows.first().map_or(0, |row| row.iter().filter_map(|c| c["span"].as_u64()).sum());
            json!({ "id": id, "kind": "table", "widths": widths, "columns": columns, "rows": rows })
        }
        Block::Fact { id, fact, .. } => {
            let fact = draft.case.fact(*fact).map(|fact| draft.fact(fact));
            json!({ "id": id, "kind": "fact", "fact": fact })
        }
    });
    Value::Array(blocks.collect())
}

fn points(draft: &Draft<'_>, list: &List) -> Value {
    let points = list.points.iter().map(|point| {
        json!({ "text": line(draft, &point.text), "under": point.under.as_ref().map(|under| points(draft, under)) })
    });
    json!({ "ordered": list.ordered, "points": points.collect::<Vec<_>>() })
}

/// A footnote without a word would take a number and stand empty at the foot of the page.
fn is_blank_note(inline: &Inline) -> bool {
    let is_blank = |inline: &Inline| match inline {
        Inline::Text { text, .. } => text.trim().is_empty(),
        Inline::Break {} => true,
        Inline::Chip { .. } | Inline::Note { .. } => false,
    };
    matches!(inline, Inline::Note { text } if text.iter().all(is_blank))
}

fn line(draft: &Draft<'_>, text: &[Inline]) -> Vec<Value> {
    let piece = |inline: &Inline| match inline {
        Inline::Text { text, bold, italic } => json!({ "text": print::bound(text), "bold": bold, "italic": italic }),
        Inline::Break {} => json!({ "break": true }),
        Inline::Note { text } => json!({ "note": line(draft, text) }),
        Inline::Chip { chip, bold, italic, .. } => {
            let mut value = chip_value(draft, chip);
            value["bold"] = json!(bold);
            value["italic"] = json!(italic);
            value
        }
    };
    text.iter().filter(|inline| !is_blank_note(inline)).map(piece).collect()
}

/// A name goes to the template with all its cases, so that a public edition can put a pseudonym in its place.
fn chip_value(draft: &Draft<'_>, chip: &Chip) -> Value {
    let Some(said) = say(draft, chip) else { return json!({ "gone": true }) };
    match chip {
        Chip::Party { party, case, short } => match draft.case.party(*party) {
            Some(party) => {
                json!({ "of": draft.party(party, false), "case": fitting(*case, draft.language), "short": short })
            }
            None => json!({ "gone": true }),
        },
        Chip::Citation { evidence, .. } => json!({ "text": said, "exhibit": draft.numbering.number(*evidence) }),
        _ => json!({ "text": said }),
    }
}

/// The body with every chip and fact accepted as it reads now.
pub fn accept(draft: &Draft<'_>, mut body: Body) -> Body {
    for block in &mut body.blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } => accept_line(draft, text),
            Block::List { list, .. } => accept_points(draft, list),
            Block::Table { rows, .. } => {
                rows.iter_mut().flatten().for_each(|cell| accept_line(draft, &mut cell.text));
            }
            Block::Fact { fact, was, .. } => {
                if let Some(fact) = draft.case.fact(*fact) {
                    *was = event(draft, fact);
                }
            }
        }
    }
    body
}

fn accept_points(draft: &Draft<'_>, list: &mut List) {
    for point in &mut list.points {
        accept_line(draft, &mut point.text);
        if let Some(under) = &mut point.under {
            accept_points(draft, under);
        }
    }
}

fn accept_line(draft: &Draft<'_>, text: &mut [Inline]) {
    for inline in text {
        match inline {
            Inline::Chip { chip, was, .. } => {
                if let Some(said) = say(draft, chip) {
                    *was = said;
                }
            }
            Inline::Note { text } => accept_line(draft, text),
            Inline::Text { .. } | Inline::Break {} => {}
        }
    }
}
