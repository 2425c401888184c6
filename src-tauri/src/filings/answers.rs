//! The lawyer's answers: a JSON object, key to value by the kind of the field.
//!
//! text, phrase, long, date (`2026-11-23`), choice: a string; addressee: a string in the nominative, or `{"text": …, "written": …}`
//! with the words as the lawyer wants them at the head; money: `{"amount": minor units, "currency": "KGS"}`; check: a
//! boolean; party: an id; parties, facts, exhibits: ids in order (an exhibit may also be `{"evidence": id,
//! "relevance": text}`); rows: objects, column to value. What does not fit its field counts as not answered.

use super::form::{Condition, Field, FieldKind, Fill, Form};
use super::minors::{self, CHILD, YOUNG};
use super::print::Money;
use super::{CaseData, Party, Role};
use crate::base::id::{EvidenceId, FactId, PartyId};
use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Answers of one filing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub Map<String, Value>);

/// An exhibit as the lawyer chose it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenExhibit {
    pub evidence: EvidenceId,
    /// What it proves, in the lawyer's words; empty when the facts that cite it say so.
    pub relevance: String,
}

/// Whom a document goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    /// In the nominative.
    pub text: String,
    /// As it stands at the head, where the lawyer wrote it otherwise than the rules would.
    pub written: Option<String>,
}

impl Answers {
    fn read<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        T::deserialize(self.0.get(key)?).ok()
    }

    /// The text of a line or a choice; `None` when empty.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.0.get(key)?.as_str().map(str::trim).filter(|text| !text.is_empty())
    }

    /// Whom the document goes to; `None` when empty.
    pub fn addressee(&self, key: &str) -> Option<Whom> {
        let value = self.0.get(key)?;
        let part = |name: &str| {
            let text = value.get(name).and_then(Value::as_str)?.trim();
            (!text.is_empty()).then(|| text.to_owned())
        };
        match value.as_str() {
            Some(text) => (!text.trim().is_empty()).then(|| Whom { text: text.trim().to_owned(), written: None }),
            None => Some(Whom { text: part("text")?, written: part("written") }),
        }
    }

    /// The paragraphs of a long text, without empty ones.
    pub fn paragraphs(&self, key: &str) -> Vec<&str> {
        let text = self.text(key).unwrap_or_default();
        text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
    }

    pub fn date(&self, key: &str) -> Option<NaiveDate> {
        self.text(key)?.parse().ok()
    }

    pub fn money(&self, key: &str) -> Option<Money> {
        self.read(key)
    }

    pub fn check(&self, key: &str) -> bool {
        self.0.get(key).and_then(Value::as_bool).unwrap_or(false)
    }

    pub fn party(&self, key: &str) -> Option<PartyId> {
        self.text(key)?.parse().ok()
    }

    /// Each once: of two entries that became one the list may have named both.
    pub fn parties(&self, key: &str) -> Vec<PartyId> {
        let mut seen = BTreeSet::new();
        self.items(key, party_of).into_iter().filter(|id| seen.insert(*id)).collect()
    }

    pub fn facts(&self, key: &str) -> Vec<FactId> {
        self.items(key, |value| value.as_str()?.parse().ok())
    }

    pub fn exhibits(&self, key: &str) -> Vec<ChosenExhibit> {
        self.items(key, |value| {
            let id = value.as_str().or_else(|| value.get("evidence")?.as_str())?;
            let relevance = value.get("relevance").and_then(Value::as_str).unwrap_or_default().trim().to_owned();
            Some(ChosenExhibit { evidence: id.parse().ok()?, relevance })
        })
    }

    /// The rows of a table that hold anything.
    pub fn rows(&self, key: &str) -> Vec<Answers> {
        let rows = self.items(key, |value| value.as_object().map(|row| Self(row.clone())));
        rows.into_iter().filter(|row| !row.0.values().all(is_empty)).collect()
    }

    fn items<T>(&self, key: &str, read: impl Fn(&Value) -> Option<T>) -> Vec<T> {
        self.0
            .get(key)
            .and_then(Value::as_array)
            .map(|items| items.iter().filter_map(read).collect())
            .unwrap_or_default()
    }

    pub fn set(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }
}

fn party_of(value: &Value) -> Option<PartyId> {
    value.as_str()?.parse().ok()
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// Whether a field is asked, given the other answers. A field hidden behind a hidden field is hidden too.
pub fn shown(form: &Form, answers: &Answers, field: &Field) -> bool {
    field.when.as_ref().is_none_or(|condition| holds(form, answers, condition))
}

/// Whether a condition holds; the field it looks at must be shown itself.
pub(super) fn holds(form: &Form, answers: &Answers, condition: &Condition) -> bool {
    let Some(field) = form.field(&condition.field) else { return false };
    let value = answers.0.get(&condition.field).cloned();
    let value =
        if field.kind == FieldKind::Check { Some(Value::Bool(value == Some(Value::Bool(true)))) } else { value };
    value.as_ref() == Some(&condition.is) && shown(form, answers, field)
}

/// The answers a new filing begins with: what the case already knows.
pub fn prefill(form: &Form, case: &CaseData, today: NaiveDate) -> Answers {
    let first = |role| case.with_role(role).next().map(|party| json!(party.id));
    // A child's legal representative is no representative besides.
    let guardian = case.guardian().filter(|_| minors::client_is(case, CHILD, today));
    let represents = |party: &&Party| guardian.is_none_or(|guardian| guardian.id != party.id);
    let representative = case.representative().filter(represents);
    let document = |kind: &str| {
        let documents = representative.map(|party| &party.documents);
        documents?.iter().find(|document| document.kind == kind).map(|document| json!(document.number))
    };
    let marked = |so: bool| so.then_some(json!(true));
    let every = |role| Some(json!(case.with_role(role).map(|party| party.id).collect::<Vec<_>>()));
    let mut answers = Answers::default();
    for field in &form.fields {
        let value = match field.fill {
            None => field.start.clone(),
            Some(Fill::Client) => first(Role::Client),
            Some(Fill::Clients) => every(Role::Client),
            Some(Fill::Representative) => representative.map(|party| json!(party.id)),
            Some(Fill::Guardian) => guardian.map(|party| json!(party.id)),
            Some(Fill::Registration) => document("registration"),
            Some(Fill::Licence) => document("licence"),
            Some(Fill::Suspects) => every(Role::Suspect),
            Some(Fill::Witnesses) => every(Role::Witness),
            Some(Fill::RegisterNumber) => Some(json!(case.register_number)),
            Some(Fill::Facts) => Some(json!(case.facts.iter().map(|fact| fact.id).collect::<Vec<_>>())),
            Some(Fill::Exhibits) => Some(json!(case.exhibits.iter().map(|item| item.evidence).collect::<Vec<_>>())),
            Some(Fill::Today) => Some(json!(today)),
            Some(Fill::Child) => marked(minors::client_is(case, CHILD, today)),
            Some(Fill::Young) => marked(minors::client_is(case, YOUNG, today)),
            Some(Fill::ChildThen) => marked(minors::client_was_child(case)),
        };
        if let Some(value) = value.filter(|value| !is_empty(value)) {
            answers.0.insert(field.key.clone(), value);
        }
    }
    answers
}

/// The largest sum that is taken, in the smallest unit: a hundred milliards of soms. No case tells of more, and the tables and
/// words of documents are made for less.
const LARGEST: i64 = 10_000_000_000_000;

/// A question that still needs an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Key of the field.
    pub field: String,
    pub why: Why,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It must be answered and is not.
    Empty,
    /// What is there is of another kind, or a choice the form does not offer.
    Malformed,
    /// A sum below nothing, or above the largest that is taken.
    Beyond,
    /// It names a party, fact or item that is not in the case (any more).
    Gone,
}

/// What is still missing or wrong, field by field in the order of the form.
pub fn missing(form: &Form, answers: &Answers, case: &CaseData) -> Vec<Missing> {
    let asked = form.fields.iter().filter(|field| shown(form, answers, field));
    let wrong = asked.filter_map(|field| {
        let why = fault(field, answers, case)?;
        Some(Missing { field: field.key.clone(), why })
    });
    wrong.collect()
}

fn fault(field: &Field, answers: &Answers, case: &CaseData) -> Option<Why> {
    let key = field.key.as_str();
    let value = answers.0.get(key).filter(|value| !is_empty(value));
    let value = value
        .filter(|value| field.kind != FieldKind::Addressee || !value.is_object() || answers.addressee(key).is_some());
    let Some(value) = value else {
        return (field.required && field.kind != FieldKind::Check).then_some(Why::Empty);
    };
    if field.kind == FieldKind::Money && answers.money(key).is_some_and(|sum| !(0..=LARGEST).contains(&sum.amount)) {
        return Some(Why::Beyond);
    }
    let array = |held: usize| value.as_array().is_some_and(|items| items.len() == held);
    let (well_formed, known) = match field.kind {
        FieldKind::Text | FieldKind::Phrase | FieldKind::Long => (value.is_string(), true),
        FieldKind::Addressee => (answers.addressee(key).is_some(), true),
        FieldKind::Date => (answers.date(key).is_some(), true),
        FieldKind::Money => (answers.money(key).is_some_and(|sum| sum.known().is_some()), true),
        FieldKind::Choice => (field.options.iter().any(|option| Some(option.value.as_str()) == value.as_str()), true),
        FieldKind::Check => (value.is_boolean(), true),
        FieldKind::Party => {
            let id = answers.party(key);
            (id.is_some(), id.is_some_and(|id| case.party(id).is_some()))
        }
        FieldKind::Parties => {
            let ids = answers.items(key, party_of);
            (array(ids.len()), ids.iter().all(|id| case.party(*id).is_some()))
        }
        FieldKind::Facts => {
            let ids = answers.facts(key);
            (array(ids.len()), ids.iter().all(|id| case.fact(*id).is_some()))
        }
        FieldKind::Exhibits => {
            let items = answers.exhibits(key);
            (array(items.len()), items.iter().all(|item| case.exhibit(item.evidence).is_some()))
        }
        FieldKind::Rows => {
            let rows = answers.rows(key);
            let cells = || rows.iter().flat_map(|row| field.columns.iter().map(move |column| fault(column, row, case)));
            if field.required && rows.is_empty() || cells().any(|why| why == Some(Why::Empty)) {
                return Some(Why::Empty);
            }
            if cells().any(|why| why == Some(Why::Beyond)) {
                return Some(Why::Beyond);
            }
            (value.is_array() && cells().all(|why| why.is_none()), true)
        }
    };
    match (well_formed, known) {
        (false, _) => Some(Why::Malformed),
        (true, false) => Some(Why::Gone),
        (true, true) => None,
    }
}
