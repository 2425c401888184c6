//! What the answers of an interview become: people, facts, consents and marks, as proposals. A plain function over
//! values: the lawyer sees the plan, corrects it and says what is written.

use super::script::{AnswerKind, Question, Script, shown};
use super::{Answers, InterviewAnswer, NamedPerson};
use crate::base::Language;
use crate::cases::consents::{ConsentAnswer, Purpose, RecipientKind};
use crate::facts::indicators::IndicatorMark;
use crate::parties::{PartyRole, Sex};
use serde::{Deserialize, Serialize};

/// A person, as a proposal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[ts(export_to = "bindings.ts")]
pub struct PersonEntry {
    /// What the person is in the case.
    pub role: Option<PartyRole>,
    /// Name, phone, handle, what else is known.
    pub named: NamedPerson,
    /// Sex.
    pub sex: Option<Sex>,
    /// Birth date, EDTF level 1.
    pub birth_date: String,
    /// ISO 3166-1 alpha-2 codes.
    pub citizenship: Vec<String>,
    /// Address.
    pub address: String,
}

/// A fact, as a proposal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[ts(export_to = "bindings.ts")]
pub struct FactEntry {
    /// The statement, in the language the interview is written in.
    pub text: String,
    /// When, EDTF level 1.
    pub date: String,
    /// Where.
    pub place: String,
    /// Items of people it is about.
    pub people: Vec<String>,
}

/// A consent, as a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[ts(export_to = "bindings.ts")]
pub struct ConsentEntry {
    /// For what.
    pub purpose: Purpose,
    /// What was said.
    pub answer: ConsentAnswer,
    /// To whom.
    pub recipient_kind: RecipientKind,
    /// Language it was explained in, ISO 639-1.
    pub language: String,
    /// Who interpreted.
    pub interpreter: String,
    /// Who answered for a child.
    pub guardian: String,
    /// Limits and conditions the client named.
    pub note: String,
}

/// A mark, as a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[ts(export_to = "bindings.ts")]
pub struct MarkEntry {
    /// Indicator or code.
    pub indicator: String,
    /// How it stands.
    pub mark: IndicatorMark,
    /// Items of facts it rests on.
    pub facts: Vec<String>,
}

/// One proposal with the key that stays the same however often the plan is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned<Entry> {
    /// e.g. `people:recruiters:0`, `fact:documents`.
    pub item: String,
    /// The question it comes from.
    pub question: String,
    /// What would be written.
    pub entry: Entry,
}

/// Everything the answers propose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The client first.
    pub people: Vec<Planned<PersonEntry>>,
    /// In the order of the questions.
    pub facts: Vec<Planned<FactEntry>>,
    /// In the order of the questions.
    pub consents: Vec<Planned<ConsentEntry>>,
    /// In the order of the questions.
    pub marks: Vec<Planned<MarkEntry>>,
}

/// The client's item.
pub const CLIENT: &str = "client";

/// The plan of these answers. `spoken` is the language of the questions, ISO 639-1; `written` that of the answers.
pub fn plan(script: &Script, answers: &Answers, spoken: &str, written: Language) -> Plan {
    let asked = script.questions.iter().filter(|question| shown(script, answers, question));
    let given = asked.filter_map(|question| Some((question, answers.get(&question.id)?.clone())));
    let given: Vec<(&Question, InterviewAnswer)> = given.filter(|(_, a)| !a.skipped && !a.is_empty()).collect();
    let mut plan = Plan { people: client(&given, written), ..Plan::default() };
    for (question, answer) in given.iter().filter(|(q, _)| q.kind == AnswerKind::People) {
        for (at, named) in answer.people.iter().enumerate().filter(|(_, named)| !named.is_empty()) {
            let entry = PersonEntry { role: question.role, named: named.clone(), ..PersonEntry::default() };
            plan.people.push(planned(format!("people:{}:{at}", question.id), question, entry));
        }
    }
    let text_of = |id: &str| given.iter().find(|(q, _)| q.id == id).map(|(_, a)| a.text.trim().to_owned());
    for (question, answer) in &given {
        if tells(question, answer) {
            let people = plan.people.iter().filter(|p| p.item == CLIENT || question.who.contains(&p.question));
            let entry = FactEntry {
                text: answer.text.trim().to_owned(),
                date: answer.date.trim().to_owned(),
                place: answer.place.trim().to_owned(),
                people: people.map(|p| p.item.clone()).collect(),
            };
            plan.facts.push(planned(format!("fact:{}", question.id), question, entry));
        }
        if let (Some(purpose), Some(said)) = (question.purpose, decision(answer)) {
            let entry = ConsentEntry {
                purpose,
                answer: said,
                recipient_kind: question.recipient.unwrap_or(RecipientKind::Any),
                language: spoken.to_owned(),
                interpreter: text_of("interpreter_name").unwrap_or_default(),
                guardian: text_of("guardian").unwrap_or_default(),
                note: answer.text.trim().to_owned(),
            };
            plan.consents.push(planned(format!("consent:{}", question.id), question, entry));
        }
        marks(question, answer, &mut plan);
    }
    plan
}

fn planned<Entry>(item: String, question: &Question, entry: Entry) -> Planned<Entry> {
    Planned { item, question: question.id.clone(), entry }
}

/// What the answers say of the client; nothing when they say nothing.
fn client(given: &[(&Question, InterviewAnswer)], written: Language) -> Vec<Planned<PersonEntry>> {
    let mut entry = PersonEntry { role: Some(PartyRole::Victim), ..PersonEntry::default() };
    let mut notes = Vec::new();
    for (question, answer) in given {
        let text = answer.text.trim().to_owned();
        match (question.kind, question.to.as_deref()) {
            (AnswerKind::Name, _) => {
                if let Some(named) = answer.people.first() {
                    entry.named = NamedPerson { phone: entry.named.phone.clone(), ..named.clone() };
                }
            }
            (_, Some("birth_date")) => entry.birth_date = answer.date.trim().to_owned(),
            (_, Some("sex")) => entry.sex = answer.choice.first().and_then(|word| word.parse().ok()),
            (_, Some("citizenship")) => {
                let codes = text.split([',', ' ', ';']).filter(|code| code.chars().count() == 2);
                entry.citizenship = codes.map(str::to_uppercase).collect();
            }
            (_, Some("phone")) => entry.named.phone = text,
            (_, Some("address")) => entry.address = text,
            (_, Some("note")) => notes.extend(noted(question, answer, written)),
            _ => {}
        }
    }
    entry.named.note = notes.join("\n");
    let said = PersonEntry { role: Some(PartyRole::Victim), ..PersonEntry::default() } != entry;
    let question =
        given.iter().find(|(q, _)| q.kind == AnswerKind::Name).map(|(q, _)| q.id.clone()).unwrap_or_default();
    if said { vec![Planned { item: CLIENT.to_owned(), question, entry }] } else { Vec::new() }
}

/// A line for the client's notes: the question, what was chosen, what was said.
fn noted(question: &Question, answer: &InterviewAnswer, written: Language) -> Option<String> {
    let chosen = question.options.iter().filter(|option| answer.is(&option.value));
    let chosen: Vec<_> = chosen.filter_map(|option| option.label.get(written.code())).map(String::as_str).collect();
    let said = [chosen.join(", "), answer.text.trim().to_owned()];
    let said: Vec<_> = said.into_iter().filter(|part| !part.is_empty()).collect();
    let asked = question.ask.get(written.code()).map(String::as_str).unwrap_or_default();
    (!said.is_empty()).then(|| format!("{asked} {}", said.join(". ")))
}

/// Whether the answer tells of something that happened.
fn tells(question: &Question, answer: &InterviewAnswer) -> bool {
    let says_so = question.kind != AnswerKind::YesNo || answer.is("yes");
    question.tell && says_so && !answer.text.trim().is_empty()
}

fn decision(answer: &InterviewAnswer) -> Option<ConsentAnswer> {
    answer.choice.first().and_then(|word| word.parse().ok())
}

fn marks(question: &Question, answer: &InterviewAnswer, plan: &mut Plan) {
    let fact = format!("fact:{}", question.id);
    let facts: Vec<_> = plan.facts.iter().filter(|f| f.item == fact).map(|f| f.item.clone()).collect();
    let said = match answer.choice.first().map(String::as_str) {
        Some("yes") => Some(IndicatorMark::Present),
        Some("no") => Some(IndicatorMark::Absent),
        Some("unknown") => Some(IndicatorMark::Unknown),
        _ => None,
    };
    // A code of HTCDS is chosen or not; nobody exports that a method was not used.
    let own = question.marks.iter().filter_map(|id| Some((id, said?)));
    let own = own.filter(|(id, mark)| *mark == IndicatorMark::Present || !id.starts_with("htcds."));
    let chosen = question.options.iter().filter(|option| answer.is(&option.value));
    let chosen = chosen.flat_map(|option| &option.marks).map(|id| (id, IndicatorMark::Present));
    for (id, mark) in own.chain(chosen) {
        // Two questions may speak of one indicator: present outweighs, and the facts are brought together.
        match plan.marks.iter_mut().find(|planned| planned.entry.indicator == *id) {
            Some(known) if mark == IndicatorMark::Present => {
                if known.entry.mark != IndicatorMark::Present {
                    known.entry.facts.clear();
                }
                known.entry.mark = mark;
                known.entry.facts.extend(facts.clone());
            }
            Some(_) => {}
            None => {
                let facts = if mark == IndicatorMark::Present { facts.clone() } else { Vec::new() };
                let entry = MarkEntry { indicator: id.clone(), mark, facts };
                plan.marks.push(planned(format!("mark:{id}"), question, entry));
            }
        }
    }
}

/// How far a section is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
#[ts(export_to = "bindings.ts")]
pub struct SectionProgress {
    /// The section.
    pub section: String,
    /// Questions that are asked.
    pub asked: u32,
    /// Of them, answered.
    pub answered: u32,
    /// Of them, passed over.
    pub skipped: u32,
}

/// How far each section is.
pub fn progress(script: &Script, answers: &Answers) -> Vec<SectionProgress> {
    let of = |section: &str| {
        let asked: Vec<_> =
            script.questions.iter().filter(|q| q.section == section && shown(script, answers, q)).collect();
        let with =
            |f: fn(&InterviewAnswer) -> bool| asked.iter().filter(|q| answers.get(&q.id).is_some_and(f)).count() as u32;
        SectionProgress {
            section: section.to_owned(),
            asked: asked.len() as u32,
            answered: with(|answer| !answer.skipped && !answer.is_empty()),
            skipped: with(|answer| answer.skipped),
        }
    };
    script.sections.iter().map(|section| of(&section.id)).collect()
}
