//! A form, its answers and the case become the data of a page.
//!
//! The template reads: `lang`; `fields`, by key, in the document's language; `exhibits`, as attached; `law`, by basis;
//! `sums`; `case`; `long_dates`, from a day as it prints to the same day in words; `draft`, the body that the lawyer wrote, where there is one. What declines is given in all its cases
//! (`forms`), so that a frozen filing prints the same whatever the grammar learns later. What is hidden or unanswered is `none`, `false` or an empty list, so an unfinished draft prints too.

use super::answers::shown;
use super::case_data::{DateText, Exhibit, Fact, Handling, Party};
use super::countries::country;
use super::draft::{self, Body};
use super::form::{Field, FieldKind};
use super::print::{self, Money};
use super::{Answers, CaseData, Numbering, Template};
use crate::base::{Language, Timestamp};
use crate::evidence::certificate;
use crate::facts::moment_words;
use crate::language::{Case, Forms, numbers};
use crate::law::{self, Ending, Words};
use crate::typeset::{self, About, Composed, Job};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Questions whose party the document speaks for.
pub(super) const CLIENT: [&str; 2] = ["victim", "claimant"];

/// The question whether the client is reached through the representative alone.
pub(super) const THROUGH: &str = "through_representative";

/// A filing before it is frozen: everything a page of it is made from.
#[derive(Debug, Clone, Copy)]
pub struct Draft<'a> {
    pub template: &'a Template,
    pub language: Language,
    pub answers: &'a Answers,
    pub case: &'a CaseData,
    pub numbering: &'a Numbering,
    /// The body as the lawyer wrote it; `None`: what the template writes.
    pub body: Option<&'a Body>,
}

impl Draft<'_> {
    /// The pages. `ident` tells this document from every other (the filing's id); `at` is written into the PDF.
    pub fn compose(&self, ident: &str, at: Timestamp) -> typeset::Result<Composed> {
        self.compose_as(self.data(), ident, at)
    }

    /// The pages with other data: those of the public edition.
    pub fn compose_as(&self, data: Value, ident: &str, at: Timestamp) -> typeset::Result<Composed> {
        let title = self.template.form.title.get(self.language);
        let about = About::unsigned(title, self.language, at, ident);
        typeset::compose(&Job { template: &self.template.source, data, pictures: &[], about })
    }

    /// What the template is given.
    pub fn data(&self) -> Value {
        let form = &self.template.form;
        let fields: Map<_, _> = form.fields.iter().map(|field| (field.key.clone(), self.field(field))).collect();
        let sums: Map<_, _> = form.sums.iter().map(|sum| (sum.key.clone(), self.sum(&sum.of))).collect();
        let attached = self.numbering.items().iter().filter_map(|id| self.case.exhibit(*id));
        let mut data = json!({
            "lang": self.language.code(),
            "fields": fields,
            "exhibits": attached.map(|exhibit| self.exhibit(exhibit)).collect::<Vec<_>>(),
            "law": self.law(),
            "sums": sums,
            "long_dates": self.long_dates(),
            "case": {
                "number": self.case.number,
                "register_number": text(&self.case.register_number),
                "registered_on": self.date(self.case.registered_on.as_ref()),
            },
        });
        if let Some(body) = self.body {
            data["draft"] = draft::data(self, body);
        }
        data
    }

    /// The days of the answers in words, by the text that `fields` has for them.
    fn long_dates(&self) -> Map<String, Value> {
        let fields = self.template.form.fields.iter().filter(|field| field.kind == FieldKind::Date);
        let days = fields.filter_map(|field| self.answers.date(&field.key));
        let long = |day| (print::day(day, self.language), json!(numbers::date_in_words(day, self.language)));
        days.map(long).collect()
    }

    fn law(&self) -> Value {
        let ids = self.cited();
        let citation = |ids: &Vec<&str>| {
            if ids.is_empty() {
                return Value::Null;
            }
            let plain = Ending::ALL
                .iter()
                .map(|(ending, name)| ((*name).to_owned(), json!(law::cite(law::pack(), ids, self.language, *ending))));
            let titled = Ending::ALL.iter().map(|(ending, name)| {
                (format!("titled_{name}"), json!(law::cite_with_titles(law::pack(), ids, self.language, *ending)))
            });
            Value::Object(plain.chain(titled).chain([("count".to_owned(), json!(ids.len()))]).collect())
        };
        Value::Object(ids.iter().map(|(key, ids)| ((*key).to_owned(), citation(ids))).collect())
    }

    fn field(&self, field: &Field) -> Value {
        let empty = Answers::default();
        let answers = if shown(&self.template.form, self.answers, field) { self.answers } else { &empty };
        self.cell(field, answers)
    }

    fn cell(&self, field: &Field, answers: &Answers) -> Value {
        let key = field.key.as_str();
        match field.kind {
            FieldKind::Text => json!(answers.text(key).map(print::bound)),
            FieldKind::Addressee => answers.addressee(key).map_or(Value::Null, |whom| {
                let (written, forms) = print::addressed(&whom.text, self.language);
                let written = whom.written.unwrap_or(written);
                json!({
                    "text": print::bound(&whom.text),
                    "written": print::bound(&written),
                    "forms": self.forms(&forms),
                })
            }),
            FieldKind::Phrase => answers.text(key).map_or(Value::Null, |text| {
                let (_, forms) = print::addressed(text, self.language);
                json!({ "text": print::bound(text), "forms": self.forms(&forms) })
            }),
            FieldKind::Choice => json!(answers.text(key)),
            FieldKind::Long => json!(answers.paragraphs(key).into_iter().map(print::bound).collect::<Vec<_>>()),
            FieldKind::Date => json!(answers.date(key).map(|date| print::day(date, self.language))),
            FieldKind::Money => answers.money(key).map_or(Value::Null, |sum| self.money(&sum)),
            FieldKind::Check => json!(answers.check(key)),
            FieldKind::Party => {
                let party = answers.party(key).and_then(|id| self.case.party(id));
                party.map_or(Value::Null, |party| self.party(party, self.is_reached(field)))
            }
            FieldKind::Parties => {
                let ids = answers.parties(key);
                let parties = ids.iter().filter_map(|id| self.case.party(*id));
                json!(parties.map(|party| self.party(party, false)).collect::<Vec<_>>())
            }
            FieldKind::Facts => {
                let ids = answers.facts(key);
                let facts = ids.iter().filter_map(|id| self.case.fact(*id));
                json!(facts.map(|fact| self.fact(fact)).collect::<Vec<_>>())
            }
            FieldKind::Exhibits => {
                let items = answers.exhibits(key);
                let items = items.iter().filter_map(|item| {
                    let mut exhibit = self.exhibit(self.case.exhibit(item.evidence)?);
                    if !item.relevance.is_empty() {
                        exhibit["relevance"] = json!([print::bound(&item.relevance)]);
                    }
                    Some(exhibit)
                });
                json!(items.collect::<Vec<_>>())
            }
            FieldKind::Rows => {
                let rows = answers.rows(key);
                let row = |row: &Answers| -> Map<String, Value> {
                    field.columns.iter().map(|column| (column.key.clone(), self.cell(column, row))).collect()
                };
                json!(rows.iter().map(row).collect::<Vec<_>>())
            }
        }
    }

    fn money(&self, sum: &Money) -> Value {
        json!({
            "text": print::money(sum, self.language),
            "figures": print::figures(sum, self.language),
            "amount": sum.amount,
            "currency": sum.currency,
            "words": by_case(print::in_words(sum, self.language)),
        })
    }

    /// Everything at these places added up; currencies are never added to each other.
    fn sum(&self, places: &[String]) -> Value {
        let mut totals: BTreeMap<String, i64> = BTreeMap::new();
        let form = &self.template.form;
        for place in places {
            let (key, column) =
                place.split_once('.').map_or((place.as_str(), None), |(key, column)| (key, Some(column)));
            if !form.field(key).is_some_and(|field| shown(form, self.answers, field)) {
                continue;
            }
            let sums: Vec<Money> = match column {
                None => self.answers.money(key).into_iter().collect(),
                Some(column) => self.answers.rows(key).iter().filter_map(|row| row.money(column)).collect(),
            };
            for sum in sums {
                let total = totals.entry(sum.currency).or_default();
                *total = total.saturating_add(sum.amount);
            }
        }
        let totals = totals.into_iter().map(|(currency, amount)| self.money(&Money { amount, currency }));
        json!(totals.collect::<Vec<_>>())
    }

    /// Whether a question names the client, and the head says how to reach the client itself: nobody represents it, or the
    /// lawyer said that it need not be through the representative.
    pub(super) fn is_reached(&self, field: &Field) -> bool {
        let form = &self.template.form;
        let closed = |through: &Field| shown(form, self.answers, through) && self.answers.check(THROUGH);
        CLIENT.contains(&field.key.as_str()) && form.field(THROUGH).is_some_and(|through| !closed(through))
    }

    /// A protected party is printed without where it lives and how it is reached, unless it is to be `reached` itself.
    pub(super) fn party(&self, party: &Party, reached: bool) -> Value {
        let open = !party.measures && (!party.protected || reached);
        let documents = party.documents.iter().map(|document| {
            json!({
                "kind": document.kind,
                "number": document.number,
                "issued_by": self.words(&document.issued_by),
                "issued_on": self.date(document.issued_on.as_ref()),
            })
        });
        let declined = party.declined(self.language);
        json!({
            "forms": self.forms(&declined.forms),
            "short_forms": self.forms(&declined.short),
            "gender": declined.gender.map(|gender| gender.word()),
            "name": party.name.get(self.language),
            "short_name": self.words(&party.short_name).unwrap_or_else(|| party.name.get(self.language).to_owned()),
            "position": self.words(&party.position),
            "sex": party.sex,
            "born": self.date(party.born.as_ref()),
            "citizenship": party.citizenship.iter().map(|code| country(code, self.language)).collect::<Vec<_>>(),
            "personal_number": text(&party.personal_number),
            "documents": documents.collect::<Vec<_>>(),
            "phones": if open { party.phones.as_slice() } else { &[] },
            "emails": if open { party.emails.as_slice() } else { &[] },
            "addresses": if open { self.list(&party.addresses) } else { Vec::new() },
            "protected": party.protected || party.measures,
        })
    }

    /// A name or title in every case of the language, by the word of the case.
    fn forms(&self, forms: &Forms) -> Map<String, Value> {
        by_case(Case::of(self.language).iter().map(|case| (*case, forms.get(*case).to_owned())))
    }

    pub(super) fn fact(&self, fact: &Fact) -> Value {
        json!({
            "text": print::bound(fact.statement.get(self.language).trim()),
            "date": self.date(fact.date.as_ref()),
            "begins_with_day": fact.begins_with_day(self.language),
            "place": self.words(&fact.place),
            "cites": self.cites(fact),
        })
    }

    /// The places a fact stands on, exhibit by exhibit: `{number, pages, moments}`. A sheet or a moment that the exhibit does
    /// not have is not printed.
    pub(super) fn cites(&self, fact: &Fact) -> Vec<Value> {
        let mut cites: BTreeMap<usize, (Vec<u32>, Vec<String>)> = BTreeMap::new();
        for citation in &fact.citations {
            let Some(number) = self.numbering.number(citation.evidence) else { continue };
            let (pages, moments) = cites.entry(number).or_default();
            let exhibit = self.case.exhibit(citation.evidence);
            let has_sheet = |sheet: &u32| exhibit.is_none_or(|exhibit| exhibit.has_sheet(*sheet));
            let has_moment = |second: &u32| exhibit.is_none_or(|exhibit| exhibit.has_moment(*second));
            if !citation.astray {
                pages.extend(citation.page.filter(has_sheet));
                moments.extend(citation.second.filter(has_moment).map(moment_words));
            }
            moments.extend(citation.message.map(|at| print::message(at, self.language)));
            moments.extend(citation.paragraph.map(|number| crate::facts::paragraph_words(self.language, number)));
            let lines = citation.lines.filter(|_| !citation.astray);
            let lines = lines.map(|[first, last]| crate::facts::lines_words(self.language, first, last));
            moments.extend(lines);
        }
        let cites = cites.into_iter().map(|(number, (mut pages, mut moments))| {
            pages.sort_unstable();
            pages.dedup();
            let mut told = BTreeSet::new();
            moments.retain(|moment| told.insert(moment.clone()));
            json!({ "number": number, "pages": pages, "moments": moments })
        });
        cites.collect()
    }

    fn exhibit(&self, exhibit: &Exhibit) -> Value {
        let proves = self.case.facts.iter().filter(|f| f.citations.iter().any(|c| c.evidence == exhibit.evidence));
        json!({
            "number": self.numbering.number(exhibit.evidence),
            "title": print::bound(exhibit.title.get(self.language).trim()),
            "sheets": exhibit.sheets,
            "recording": exhibit.recording.map(|of| json!({ "film": of.film, "length": of.seconds.map(moment_words) })),
            "digest": exhibit.digest.to_string(),
            "source": self.words(&exhibit.source),
            "received": self.date(exhibit.received.as_ref()),
            "received_from": self.words(&exhibit.received_from),
            "received_where": self.words(&exhibit.received_where),
            "received_by": self.words(&exhibit.received_by),
            "carrier": self.words(&exhibit.carrier),
            "custody": self.custody(&exhibit.custody),
            "relevance": proves.map(|fact| print::bound(fact.statement.get(self.language).trim())).collect::<Vec<_>>(),
        })
    }

    /// What was done with an exhibit; the same thing done again on one day by one person stands in one line.
    fn custody(&self, events: &[Handling]) -> Vec<Value> {
        let done = |event: &Handling| certificate::event(&event.action, &event.details, self.language);
        let like = |one: &Handling, next: &Handling| {
            let day = |event: &Handling| event.at.utc().date_naive();
            one.actor == next.actor && day(one) == day(next) && done(one) == done(next)
        };
        let line = |run: &[Handling]| {
            let (first, last) = (run.first()?, run.last()?);
            let entries: Vec<u64> = run.iter().map(|event| event.entry).collect();
            let [from, to] = [first, last].map(|event| event.at.utc().format("%H:%M").to_string());
            let time = if from == to { from } else { format!("{from}–{to}") };
            Some(json!({
                "entry": certificate::numbers(&entries),
                "day": print::day(first.at.utc().date_naive(), self.language),
                "time": format!("{time} UTC"),
                "action": certificate::counted(done(first), run.len(), self.language),
                "actor": first.actor,
                "leaf": last.leaf.to_string(),
                "first_leaf": (run.len() > 1).then(|| first.leaf.to_string()),
            }))
        };
        events.chunk_by(like).filter_map(line).collect()
    }

    fn words(&self, words: &Words) -> Option<String> {
        text(words.get(self.language)).map(print::bound)
    }

    fn list(&self, texts: &[Words]) -> Vec<String> {
        texts.iter().filter_map(|words| self.words(words)).collect()
    }

    fn date(&self, date: Option<&DateText>) -> Option<String> {
        self.words(&date?.words)
    }
}

fn by_case(forms: impl IntoIterator<Item = (Case, String)>) -> Map<String, Value> {
    forms.into_iter().map(|(case, form)| (case.word().to_owned(), json!(form))).collect()
}

fn text(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

impl CaseData {
    /// Whether evidence is cited that the case no longer offers (set aside).
    pub(super) fn lost_citations<'a>(
        &'a self,
        fact: &'a Fact,
    ) -> impl Iterator<Item = crate::base::id::EvidenceId> + 'a {
        fact.citations.iter().map(|citation| citation.evidence).filter(|id| self.exhibit(*id).is_none())
    }
}
