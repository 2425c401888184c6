//! Answers that the case should know too: they go back to it when the lawyer agrees.
//!
//! What a question can give stands in its form ([`Keep`]); what the case holds already is not asked about again.

use super::answers::shown;
use super::form::{Field, FieldKind, Fill, Form};
use super::keep::{Keep, KeptAs};
use super::print::Money;
use super::{Answers, CaseData, Party, Role};
use crate::base::date::UncertainDate;
use crate::base::id::PartyId;
use crate::base::{Currency, Language};
use crate::cases::consents::{ConsentAnswer, ConsentDetails, Manner, Purpose, RecipientKind};
use crate::cases::events::EventDetails;
use crate::facts::ledger::LineDetails;
use crate::facts::{FactDetails, FactStatus, Statement};
use crate::law::deadlines::{Category, EventKind};
use crate::parties::PartyRole;
use chrono::NaiveDate;

/// An answer that the case does not hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Keepable {
    /// The question.
    pub field: String,
    /// The answer as text; a day as `2026-11-23`.
    pub text: String,
    pub what: What,
}

/// What the answer is to the case.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// The number in the register of crimes.
    RegisterNumber,
    /// A body or officer that is no party of the case yet; without a role it is the one the filing goes to.
    Body(Option<PartyRole>),
    /// Something about a party.
    Of {
        party: PartyId,
        what: KeptAs,
    },
    /// A day of the procedure.
    Event(Box<EventDetails>),
    Facts(Vec<FactDetails>),
    /// A line of the ledger.
    Line(Box<LineDetails>),
    Consents(Vec<ConsentDetails>),
    /// A line for the note of the case.
    Note(String),
}

/// What the case holds beside parties: with it an answer is compared.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Held {
    pub events: Vec<EventDetails>,
    /// Statements of facts in every language.
    pub statements: Vec<String>,
    pub lines: Vec<LineDetails>,
    pub consents: Vec<ConsentDetails>,
    /// The note of the case.
    pub note: String,
}

/// The answers that the case does not hold, in the order of the form.
pub fn keepable(form: &Form, answers: &Answers, case: &CaseData, held: &Held, language: Language) -> Vec<Keepable> {
    let asked = Asked { answers, case, held, language };
    let fields = form.fields.iter().filter(|field| shown(form, answers, field));
    let found = fields.filter_map(|field| {
        let (text, what) = asked.of(field)?;
        Some(Keepable { field: field.key.clone(), text, what })
    });
    found.collect()
}

struct Asked<'a> {
    answers: &'a Answers,
    case: &'a CaseData,
    held: &'a Held,
    language: Language,
}

impl Asked<'_> {
    fn of(&self, field: &Field) -> Option<(String, What)> {
        if field.fill == Some(Fill::RegisterNumber) {
            let text = self.answers.text(&field.key)?;
            return (self.case.register_number.trim() != text).then(|| (text.to_owned(), What::RegisterNumber));
        }
        if field.kind == FieldKind::Addressee {
            return self.body(self.answers.addressee(&field.key)?.text, None);
        }
        let keep = field.keep.as_ref()?;
        match keep.what {
            KeptAs::Body => self.body(self.answers.text(&field.key)?.to_owned(), keep.role),
            KeptAs::Event => self.event(field, keep),
            KeptAs::Fact => self.facts(field, keep),
            KeptAs::Line => self.line(field, keep),
            KeptAs::Consent => self.consents(field, keep),
            KeptAs::Note => {
                let text = self.answers.text(&field.key)?;
                let line = format!("{}: {text}", self.label(field));
                (!bare(&self.held.note).contains(&bare(text))).then(|| (text.to_owned(), What::Note(line)))
            }
            _ => {
                let before = keep.number.as_ref().and_then(|key| self.answers.text(key)).unwrap_or_default();
                let text = format!("{before} {}", self.answers.text(&field.key)?).trim().to_owned();
                let party = self.party(keep)?;
                (!holds(party, keep.what, &text)).then_some((text, What::Of { party: party.id, what: keep.what }))
            }
        }
    }

    fn label(&self, field: &Field) -> String {
        field.label.get(self.language).to_owned()
    }

    /// Whom an answer is about: the party chosen, or the one that bears the name written.
    fn party(&self, keep: &Keep) -> Option<&Party> {
        let Some(key) = keep.party.as_ref() else {
            let mut clients = self.case.with_role(Role::Client);
            return clients.next().filter(|_| clients.next().is_none());
        };
        match self.answers.party(key) {
            Some(id) => self.case.party(id),
            None => {
                let name = self.answers.text(key)?;
                self.case.parties.iter().find(|party| is_named(party, name))
            }
        }
    }

    fn body(&self, text: String, role: Option<PartyRole>) -> Option<(String, What)> {
        let known = self.case.parties.iter().any(|party| is_named(party, &text));
        (!known).then_some((text, What::Body(role)))
    }

    /// The words of an answer, whatever its kind.
    fn said(&self, key: Option<&String>) -> String {
        let Some(key) = key else { return String::new() };
        let text = self.answers.text(key).map(str::to_owned);
        text.or_else(|| Some(self.answers.addressee(key)?.text)).unwrap_or_default()
    }

    fn event(&self, field: &Field, keep: &Keep) -> Option<(String, What)> {
        let day = self.answers.date(&field.key)?.to_string();
        let kind = keep.event?;
        let number = self.said(keep.number.as_ref());
        let known = |event: &EventDetails| {
            event.kind == kind && event.date == day && (number.is_empty() || event.number == number)
        };
        if self.held.events.iter().any(known) {
            return None;
        }
        let note = if kind == EventKind::Other { self.label(field) } else { String::new() };
        let details = EventDetails {
            kind,
            date: day.clone(),
            time: String::new(),
            number,
            officer: String::new(),
            place: self.said(keep.place.as_ref()),
            category: Category::Unknown,
            note,
            answers: None,
            filing: None,
            evidence: None,
        };
        Some((day, What::Event(Box::new(details))))
    }

    /// Of rows one fact each, of a long text one for each paragraph, of a line one that says what it is about.
    fn facts(&self, field: &Field, keep: &Keep) -> Option<(String, What)> {
        let stated: Vec<(String, String)> = match field.kind {
            FieldKind::Rows => {
                self.answers.rows(&field.key).iter().filter_map(|row| self.row(field, keep, row)).collect()
            }
            FieldKind::Long => {
                let texts = self.answers.paragraphs(&field.key).into_iter();
                texts.map(|text| (text.to_owned(), String::new())).collect()
            }
            _ => {
                let text = format!("{}: {}", self.label(field), self.answers.text(&field.key)?);
                vec![(text, self.span(keep))]
            }
        };
        let known: Vec<String> = self.held.statements.iter().map(|text| bare(text)).collect();
        let new = stated.into_iter().filter(|(text, _)| !known.contains(&bare(text)));
        let parties: Vec<PartyId> = self.party(keep).map(|party| party.id).into_iter().collect();
        let facts: Vec<FactDetails> = new
            .map(|(text, date)| FactDetails {
                statements: vec![Statement { language: self.language, text }],
                date,
                place: String::new(),
                parties: parties.clone(),
                status: FactStatus::Alleged,
                citations: Vec::new(),
                note: String::new(),
            })
            .collect();
        let texts = facts.iter().flat_map(|fact| &fact.statements).map(|statement| statement.text.as_str());
        let text = texts.collect::<Vec<_>>().join("; ");
        (!facts.is_empty()).then_some((text, What::Facts(facts)))
    }

    /// A row as a statement and its day: the main column bare, the others with their names.
    fn row(&self, field: &Field, keep: &Keep, row: &Answers) -> Option<(String, String)> {
        let column = |key: &String| field.columns.iter().find(|column| column.key == *key);
        let (main, others) = keep.text.split_first()?;
        let mut text = row.text(main)?.trim_end_matches(['.', ';']).to_owned();
        let mut add = |key: &String, value: &str| {
            let label = column(key).map(|column| small(column.label.get(self.language))).unwrap_or_default();
            text.push_str(&format!("; {label}: {}", value.trim_end_matches(['.', ';'])));
        };
        others.iter().filter_map(|key| Some((key, row.text(key)?))).for_each(|(key, value)| add(key, value));
        let mut day = String::new();
        if let Some((key, value)) = keep.date.as_ref().and_then(|key| Some((key, row.text(key)?))) {
            // A day that no calendar knows («в первых числах мая») stays in the words of the lawyer.
            match dated(value) {
                Some(read) => day = read,
                None => add(key, value),
            }
        }
        text.push('.');
        Some((text, day))
    }

    /// The days a fact lasted, EDTF.
    fn span(&self, keep: &Keep) -> String {
        let day = |key: &Option<String>| key.as_ref().and_then(|key| self.answers.date(key)).map(|day| day.to_string());
        match (day(&keep.date), day(&keep.until)) {
            (Some(from), Some(to)) if from < to => format!("{from}/{to}"),
            (Some(day), _) => day,
            _ => String::new(),
        }
    }

    fn line(&self, field: &Field, keep: &Keep) -> Option<(String, What)> {
        let Money { amount, currency } = self.answers.money(&field.key)?;
        let (kind, currency) = (keep.line?, currency.parse::<Currency>().ok()?);
        let known = |line: &LineDetails| line.kind == kind && line.amount == amount && line.currency == currency;
        if amount <= 0 || self.held.lines.iter().any(known) {
            return None;
        }
        let text = super::print::money(&Money { amount, currency: currency.to_string() }, self.language);
        let details = LineDetails {
            kind,
            date: String::new(),
            amount,
            currency,
            work: None,
            due: String::new(),
            rate: None,
            payer: None,
            payee: None,
            what: vec![Statement { language: self.language, text: self.label(field) }],
            claimed: kind.usually_claimed(),
            citations: Vec::new(),
            note: String::new(),
        };
        Some((text, What::Line(Box::new(details))))
    }

    /// Of rows each answer to a recipient, of a day the consent to this very recipient.
    fn consents(&self, field: &Field, keep: &Keep) -> Option<(String, What)> {
        let client = self.party(keep)?.id;
        let consent = |purpose, kind, answer, recipient: String, day: NaiveDate, note: String| ConsentDetails {
            client,
            purpose,
            answer,
            recipient_kind: kind,
            recipient,
            items: Vec::new(),
            facts: Vec::new(),
            answered_on: day.to_string(),
            until: String::new(),
            language: String::new(),
            interpreter: String::new(),
            guardian: String::new(),
            manner: Manner::Signed,
            witness: String::new(),
            informed: Vec::new(),
            evidence: None,
            note,
        };
        let all: Vec<ConsentDetails> = if field.kind == FieldKind::Rows {
            let day = self.answers.date(keep.date.as_ref()?)?;
            let of_row = |row: &Answers| {
                let answer = match row.text(keep.answer.as_ref()?)? {
                    "yes" => ConsentAnswer::Given,
                    _ => ConsentAnswer::Refused,
                };
                let who = row.text(keep.recipient.as_ref()?)?.to_owned();
                let note = keep.text.iter().filter_map(|key| row.text(key)).collect::<Vec<_>>().join("; ");
                Some(consent(Purpose::Share, RecipientKind::Other, answer, who, day, note))
            };
            self.answers.rows(&field.key).iter().filter_map(of_row).collect()
        } else {
            let day = self.answers.date(&field.key)?;
            let who = self.said(keep.recipient.as_ref());
            let given = ConsentAnswer::Given;
            vec![consent(Purpose::Refer, RecipientKind::Service, given, who, day, String::new())]
        };
        let known = |new: &ConsentDetails| {
            let same = |old: &ConsentDetails| {
                (old.client, old.answer, &old.answered_on) == (new.client, new.answer, &new.answered_on)
                    && bare(&old.recipient) == bare(&new.recipient)
            };
            self.held.consents.iter().any(same)
        };
        let new: Vec<ConsentDetails> = all.into_iter().filter(|consent| !known(consent)).collect();
        let text = new.iter().map(|consent| consent.recipient.as_str()).collect::<Vec<_>>().join("; ");
        (!new.is_empty()).then_some((text, What::Consents(new)))
    }
}

/// A day as typed in a row, EDTF: `2026-11-23`, `2026-11`, `23.11.2026`.
fn dated(text: &str) -> Option<String> {
    if let Ok(day) = NaiveDate::parse_from_str(text, "%d.%m.%Y") {
        return Some(day.to_string());
    }
    let date: UncertainDate = text.parse().ok()?;
    (date != UncertainDate::Unknown).then(|| date.to_string())
}

fn small(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Letters and digits alone, to compare by.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn is_named(party: &Party, text: &str) -> bool {
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    [&party.name.ru, &party.name.ky, &party.name.en].into_iter().any(|name| spaced(name) == spaced(text))
}

fn holds(party: &Party, what: KeptAs, text: &str) -> bool {
    let among = |mut values: Box<dyn Iterator<Item = &str> + '_>| values.any(|value| bare(value) == bare(text));
    match what {
        KeptAs::BirthDate => {
            let day = party.born.as_ref().and_then(|born| (born.earliest == born.latest).then_some(born.earliest)?);
            day.is_some_and(|day| day.to_string() == text)
        }
        KeptAs::Address => among(Box::new(party.addresses.iter().map(|words| words.ru.as_str()))),
        KeptAs::Phone => among(Box::new(party.phones.iter().map(String::as_str))),
        KeptAs::Email => among(Box::new(party.emails.iter().map(String::as_str))),
        KeptAs::Contact => {
            among(Box::new(party.phones.iter().chain(&party.emails).chain(&party.others).map(String::as_str)))
        }
        _ => among(Box::new(party.documents.iter().map(|document| document.number.as_str()))),
    }
}
