//! What a template asks, in the order in which the answers stand in the document.

use super::answers::{Answers, holds};
use super::keep::Keep;
use crate::base::Language;
use crate::base::words::words;
use crate::language::Case;
use crate::law::deadlines::EventKind;
use crate::law::{Applies, Pack, Words};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The questions of a template: its `form.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Its place in the sequence of a victim's lawyer.
    pub order: u32,
    pub title: Words,
    /// What it is for and when it is filed, in one sentence.
    pub purpose: Words,
    /// Part of the office's work; the catalogue is grouped by it.
    pub chapter: Chapter,
    /// Stages of the procedure, by the words of `cases::Stage`.
    pub stages: Vec<String>,
    /// When the catalogue proposes it as the next step.
    #[serde(rename = "next", default)]
    pub next: Vec<Next>,
    pub addressee: Addressee,
    /// Whom it is written to instead, by an answer: the judge, where the complaint is one to the judge.
    #[serde(rename = "addressed", default)]
    pub otherwise: Vec<Otherwise>,
    pub languages: Vec<Language>,
    #[serde(rename = "field")]
    pub fields: Vec<Field>,
    /// The citations of law the template prints.
    #[serde(rename = "basis", default)]
    pub bases: Vec<Basis>,
    /// The sums the template prints.
    #[serde(rename = "sum", default)]
    pub sums: Vec<Sum>,
}

words! {
    /// A part of the office's work, in the order in which a case passes through them.
    Chapter {
        /// With the client: agreement, order, power of attorney, consent.
        Client = "client",
        /// The report of the crime and its registration.
        Report = "report",
        Investigation = "investigation",
        Trial = "trial",
        Review = "review",
        /// Outside the criminal case: wages, agencies, a suit.
        Claims = "claims",
        /// To those who help: shelters, embassies.
        Partners = "partners",
        /// Lists and certificates.
        Lists = "lists",
    }
}

/// An occasion on which a filing is the next step.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Next {
    /// One of these events happened,
    pub on: Vec<EventKind>,
    /// and none of these since,
    #[serde(default)]
    pub until: Vec<EventKind>,
    /// and, where a rule is named, the term that it started has passed.
    #[serde(default)]
    pub overdue: Option<String>,
    /// Why it is the next step.
    pub why: Words,
}

/// Whom the document is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Addressee {
    Police,
    Investigator,
    Prosecutor,
    InvestigatingJudge,
    Court,
    Agency,
    Consulate,
    /// Who helps: a shelter, a doctor, an organisation.
    Service,
    /// Nobody: it is signed and kept, or shown to whoever asks.
    Nobody,
}

/// An addressee that an answer chooses.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Otherwise {
    pub to: Addressee,
    pub when: Condition,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line.
    Text,
    /// Whom the document goes to, written in the nominative: an officer prints in the dative («Прокурору …»), a body in
    /// the accusative («В … суд»).
    Addressee,
    /// A body or officer, written in the nominative; it prints in the case that its sentence asks for.
    Phrase,
    /// Paragraphs.
    Long,
    Date,
    Money,
    Choice,
    Check,
    Party,
    Parties,
    Facts,
    Exhibits,
    Rows,
}

impl FieldKind {
    /// The word on the wire.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Addressee => "addressee",
            Self::Phrase => "phrase",
            Self::Long => "long",
            Self::Date => "date",
            Self::Money => "money",
            Self::Choice => "choice",
            Self::Check => "check",
            Self::Party => "party",
            Self::Parties => "parties",
            Self::Facts => "facts",
            Self::Exhibits => "exhibits",
            Self::Rows => "rows",
        }
    }
}

/// Where a field is filled from when a filing begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Fill {
    #[serde(rename = "client")]
    Client,
    #[serde(rename = "clients")]
    Clients,
    #[serde(rename = "representative")]
    Representative,
    /// A child's legal representative.
    #[serde(rename = "guardian")]
    Guardian,
    /// The representative's entry in a register.
    #[serde(rename = "representative.registration")]
    Registration,
    #[serde(rename = "representative.licence")]
    Licence,
    #[serde(rename = "suspects")]
    Suspects,
    #[serde(rename = "witnesses")]
    Witnesses,
    #[serde(rename = "case.register_number")]
    RegisterNumber,
    /// All facts in order of time.
    #[serde(rename = "facts")]
    Facts,
    /// All evidence in use.
    #[serde(rename = "exhibits")]
    Exhibits,
    /// The day on which the filing is begun.
    #[serde(rename = "today")]
    Today,
    /// Whether the client is surely a child on that day,
    #[serde(rename = "client.child")]
    Child,
    /// is surely younger than 14,
    #[serde(rename = "client.young")]
    Young,
    /// or surely was a child on the day of an act.
    #[serde(rename = "client.child_then")]
    ChildThen,
}

impl Fill {
    /// The kinds of field it can fill.
    const fn suits(self, kind: FieldKind) -> bool {
        match self {
            Self::Client | Self::Representative | Self::Guardian => matches!(kind, FieldKind::Party),
            Self::Clients | Self::Suspects | Self::Witnesses => matches!(kind, FieldKind::Parties),
            Self::RegisterNumber | Self::Registration | Self::Licence => matches!(kind, FieldKind::Text),
            Self::Facts => matches!(kind, FieldKind::Facts),
            Self::Exhibits => matches!(kind, FieldKind::Exhibits),
            Self::Today => matches!(kind, FieldKind::Date),
            Self::Child | Self::Young | Self::ChildThen => matches!(kind, FieldKind::Check),
        }
    }
}

/// Where the lines of a field can be taken from when the lawyer asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Take {
    /// The calculation of the ledger: `what`, `how`, `amount`.
    Ledger,
}

impl Take {
    /// The word in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ledger => "ledger",
        }
    }

    /// Whether these columns hold its lines.
    fn suits(self, columns: &[Field]) -> bool {
        match self {
            Self::Ledger => [("what", FieldKind::Text), ("how", FieldKind::Text), ("amount", FieldKind::Money)]
                .iter()
                .all(|(key, kind)| columns.iter().any(|column| column.key == *key && column.kind == *kind)),
        }
    }
}

/// One question.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    pub key: String,
    pub kind: FieldKind,
    /// The filing cannot be final without it (while it is shown).
    #[serde(default)]
    pub required: bool,
    pub label: Words,
    #[serde(default)]
    pub help: Words,
    /// Heading of the group that begins here.
    #[serde(default)]
    pub group: Words,
    #[serde(default)]
    pub fill: Option<Fill>,
    /// The answer a new filing begins with, when nothing fills it.
    #[serde(default)]
    pub start: Option<serde_json::Value>,
    /// Shown only then.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What the case should know of it, when the lawyer agrees.
    #[serde(default)]
    pub keep: Option<Keep>,
    /// For a party or parties: the cases in which the template prints the name, so that preflight asks about forms the
    /// rules are unsure of.
    #[serde(default)]
    pub cases: Vec<Case>,
    /// For a date: the day may lie ahead of the document's own.
    #[serde(default)]
    pub ahead: bool,
    /// For a party: the document must tell it from every other, so that preflight asks for passport and birth date.
    #[serde(default)]
    pub identified: bool,
    /// For parties: something is claimed of them, so that preflight asks who they are and where they live.
    #[serde(default)]
    pub sued: bool,
    /// For a choice.
    #[serde(rename = "option", default)]
    pub options: Vec<Choice>,
    /// For rows: where the case may already hold them.
    #[serde(default)]
    pub take: Option<Take>,
    /// For rows: text, date, money or choice.
    #[serde(rename = "column", default)]
    pub columns: Vec<Field>,
}

/// One value of a choice.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub value: String,
    pub label: Words,
}

/// Another field has this answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    pub field: String,
    pub is: serde_json::Value,
}

/// Law that the template cites in one breath, under the name by which it asks for it. Entries with the same key are
/// cited together, so that each can have its own condition.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    pub key: String,
    /// Ids of records of the law pack.
    pub law: Vec<String>,
    /// Cited only then.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Which moment decides whether it is in force, where that is not what the act itself says: the warning about
    /// false reports belongs to the day of filing and not to the day of the crime.
    #[serde(default)]
    pub applies: Option<Applies>,
    /// The choice that says under which code the act falls: the id of an act, or anything else for the code in force on the
    /// day of the act.
    #[serde(default)]
    pub code: Option<String>,
}

/// Sums of money added up, currency by currency.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sum {
    pub key: String,
    /// Money fields, and money columns as `field.column`.
    pub of: Vec<String>,
}

/// The words of `cases::Stage`.
const STAGES: [&str; 7] = ["intake", "pretrial", "trial", "appeal", "cassation", "enforcement", "closed"];

impl Form {
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// Whom it is written to with these answers.
    pub fn addressed(&self, answers: &Answers) -> Addressee {
        let chosen = self.otherwise.iter().find(|otherwise| holds(self, answers, &otherwise.when));
        chosen.map_or(self.addressee, |otherwise| otherwise.to)
    }

    /// What is wrong with the form, each as a sentence for its author; empty when all is well.
    pub fn faults(&self, law: &Pack) -> Vec<String> {
        let mut faults = Vec::new();
        let mut need = |good: bool, fault: String| {
            if !good {
                faults.push(fault);
            }
        };
        need(whole(&self.title) && whole(&self.purpose), "title and purpose must be in ru, ky and en".into());
        need(!self.languages.is_empty(), "the form names no language".into());
        need(
            !self.stages.is_empty() && self.stages.iter().all(|stage| STAGES.contains(&stage.as_str())),
            "the form names no stage of the procedure, or one that is unknown".into(),
        );
        for next in &self.next {
            need(whole(&next.why), "why it is the next step must be said in ru, ky and en".into());
            need(!next.on.is_empty(), "a next step follows no event".into());
        }
        let mut seen = BTreeSet::new();
        for field in &self.fields {
            need(seen.insert(field.key.as_str()), format!("the field {} stands twice", field.key));
            for fault in field.faults() {
                need(false, format!("the field {}: {fault}", field.key));
            }
            if let Some(fault) = field.keep.as_ref().and_then(|keep| keep.fault(self, field)) {
                need(false, format!("the field {} {fault}", field.key));
            }
            let before = |condition: &Condition| {
                condition.field != field.key && seen.contains(condition.field.as_str()) && self.fits(condition)
            };
            need(
                field.when.as_ref().is_none_or(before),
                format!("the field {} depends on an answer that no field before it can have", field.key),
            );
        }
        for otherwise in &self.otherwise {
            need(self.fits(&otherwise.when), "another addressee depends on an answer that no field can have".into());
        }
        for sum in &self.sums {
            let money = sum.of.iter().all(|place| self.is_money(place));
            need(money && !sum.of.is_empty(), format!("the sum {} adds up what is no money", sum.key));
        }
        for basis in &self.bases {
            need(!basis.law.is_empty(), format!("the basis {} cites nothing", basis.key));
            for id in &basis.law {
                need(law.record(id).is_some(), format!("the basis {} cites {id}, which no law pack holds", basis.key));
            }
            need(
                basis.when.as_ref().is_none_or(|condition| self.fits(condition)),
                format!("the basis {} depends on an answer that no field can have", basis.key),
            );
            let choice = |key| self.field(key).is_some_and(|field| field.kind == FieldKind::Choice);
            need(
                basis.code.as_deref().is_none_or(choice),
                format!("the basis {} takes its code from a field that is no choice", basis.key),
            );
        }
        faults
    }

    fn is_money(&self, place: &str) -> bool {
        let (key, column) = place.split_once('.').map_or((place, None), |(key, column)| (key, Some(column)));
        let Some(field) = self.field(key) else { return false };
        match column {
            None => field.kind == FieldKind::Money,
            Some(column) => field.columns.iter().any(|c| c.key == column && c.kind == FieldKind::Money),
        }
    }

    /// Whether the field of a condition exists and can have that answer.
    fn fits(&self, condition: &Condition) -> bool {
        self.field(&condition.field).is_some_and(|field| match (field.kind, &condition.is) {
            (FieldKind::Check, serde_json::Value::Bool(_)) => true,
            (FieldKind::Choice, serde_json::Value::String(value)) => field.options.iter().any(|o| o.value == *value),
            _ => false,
        })
    }
}

impl Field {
    fn faults(&self) -> Vec<&'static str> {
        let simple = |kind| matches!(kind, FieldKind::Text | FieldKind::Date | FieldKind::Money | FieldKind::Choice);
        let rules = [
            (whole(&self.label), "its label must be in ru, ky and en"),
            (self.help.is_empty() || whole(&self.help), "its help must be in ru, ky and en"),
            (self.group.is_empty() || whole(&self.group), "its group must be in ru, ky and en"),
            (self.fill.is_none_or(|fill| fill.suits(self.kind)), "it is filled from something of another kind"),
            ((self.kind == FieldKind::Choice) != self.options.is_empty(), "a choice, and only a choice, has options"),
            (self.options.iter().all(|option| whole(&option.label)), "its options must be in ru, ky and en"),
            ((self.kind == FieldKind::Rows) != self.columns.is_empty(), "rows, and only rows, have columns"),
            (self.columns.iter().all(|column| simple(column.kind)), "a column is text, date, money or choice"),
            (
                self.take.is_none_or(|take| self.kind == FieldKind::Rows && take.suits(&self.columns)),
                "it has no columns for what it takes",
            ),
            (self.columns.iter().all(|column| column.faults().is_empty()), "one of its columns is wrong"),
            (
                self.cases.is_empty() || matches!(self.kind, FieldKind::Party | FieldKind::Parties),
                "only a party's name has cases",
            ),
            (!self.ahead || self.kind == FieldKind::Date, "only a date lies ahead"),
            (!self.identified || self.kind == FieldKind::Party, "only a party is identified"),
            (!self.sued || self.kind == FieldKind::Parties, "only parties are sued"),
            (!(self.fill.is_some() && self.start.is_some()), "it is filled from the case and also starts with a value"),
        ];
        rules.into_iter().filter(|(good, _)| !good).map(|(_, fault)| fault).collect()
    }
}

/// Whether a text is there in every language of the interface.
fn whole(words: &Words) -> bool {
    Language::ALL.iter().all(|language| words.exactly(*language).is_some())
}
