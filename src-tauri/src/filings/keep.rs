//! What of an answer the case should know: a line of `form.toml` beside the question.
//!
//! ```toml
//! keep = { as = "passport", party = "victim" }                     # with the person
//! keep = { as = "body", role = "court" }                           # a body as a party of the case
//! keep = { as = "event", event = "verdict", place = "first_court", number = "court_case" }
//! keep = { as = "fact", party = "victim", text = ["what", "who"], date = "when" }
//! keep = { as = "line", line = "fee" }                             # a line of the ledger
//! keep = { as = "consent", party = "victim", recipient = "who", answer = "answer", date = "date" }
//! keep = { as = "note" }                                           # a line in the note of the case
//! ```

use super::form::{Field, FieldKind, Form};
use crate::base::words::words;
use crate::facts::ledger::LineKind;
use crate::law::deadlines::EventKind;
use crate::parties::PartyRole;
use serde::Deserialize;

words! {
    /// What an answer is to the case.
    KeptAs {
        BirthDate = "birth_date",
        Address = "address",
        Phone = "phone",
        Email = "email",
        /// Series and number of a passport for travel abroad.
        Passport = "passport",
        /// Another way to be reached.
        Contact = "contact",
        /// The entry of a lawyer or a firm in a register.
        Registration = "registration",
        /// A licence or a permit.
        Licence = "licence",
        /// A lawyer's order or a power of attorney.
        Order = "order",
        /// A body, an officer or a firm that is no party of the case yet.
        Body = "body",
        /// A day of the procedure.
        Event = "event",
        /// What happened; of rows one fact each.
        Fact = "fact",
        /// A sum, as a line of the ledger.
        Line = "line",
        /// What the client allowed; of rows one consent each.
        Consent = "consent",
        /// A line in the note of the case, where it has no other place for it.
        Note = "note",
    }
}

impl KeptAs {
    /// Whether it is kept with a party that another question names.
    pub const fn of_party(self) -> bool {
        matches!(
            self,
            Self::BirthDate
                | Self::Address
                | Self::Phone
                | Self::Email
                | Self::Passport
                | Self::Contact
                | Self::Registration
                | Self::Licence
                | Self::Order
        )
    }
}

/// An answer that the case should know, as what, and which answers go with it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keep {
    #[serde(rename = "as")]
    pub what: KeptAs,
    /// The question that names whom it is about: a party, or the name of one. A fact or a consent without it is that of
    /// the only client of the case.
    #[serde(default)]
    pub party: Option<String>,
    /// Of an event: which.
    #[serde(default)]
    pub event: Option<EventKind>,
    /// Of a body: what it is to the case; of an addressee the form says it.
    #[serde(default)]
    pub role: Option<PartyRole>,
    /// Of a line of the ledger: which.
    #[serde(default)]
    pub line: Option<LineKind>,
    /// The question with the number that an event or a document bears, in front of this one.
    #[serde(default)]
    pub number: Option<String>,
    /// Of an event: the question that names the court or body.
    #[serde(default)]
    pub place: Option<String>,
    /// Of a fact or a consent: the question or column with its day.
    #[serde(default)]
    pub date: Option<String>,
    /// Of a fact that lasted: the question with its last day.
    #[serde(default)]
    pub until: Option<String>,
    /// Of a consent: the question or column that names who receives.
    #[serde(default)]
    pub recipient: Option<String>,
    /// Of a consent in rows: the column with `yes` or `no`.
    #[serde(default)]
    pub answer: Option<String>,
    /// Of rows: the columns that make the statement, the main one first.
    #[serde(default)]
    pub text: Vec<String>,
}

impl Keep {
    /// What is wrong with it, as a sentence for the form's author.
    pub(super) fn fault(&self, form: &Form, field: &Field) -> Option<&'static str> {
        let kind = |key: &Option<String>| key.as_ref().map(|key| form.field(key).map(|field| field.kind));
        let column = |key: &String| field.columns.iter().any(|column| column.key == *key);
        let known = |key: &Option<String>| key.as_ref().is_none_or(|key| form.field(key).is_some() || column(key));
        let names_party = match kind(&self.party) {
            None => !self.what.of_party(),
            Some(Some(FieldKind::Party)) => true,
            Some(Some(FieldKind::Text)) => self.what.of_party(),
            Some(_) => false,
        };
        let rows = field.kind == FieldKind::Rows;
        let suits = match self.what {
            KeptAs::BirthDate | KeptAs::Event => field.kind == FieldKind::Date,
            KeptAs::Line => field.kind == FieldKind::Money,
            KeptAs::Body => matches!(field.kind, FieldKind::Text | FieldKind::Phrase),
            KeptAs::Fact => matches!(field.kind, FieldKind::Text | FieldKind::Long) || rows,
            KeptAs::Consent => field.kind == FieldKind::Date || (rows && self.answer.is_some()),
            _ => field.kind == FieldKind::Text,
        };
        let whole = match self.what {
            KeptAs::Event => self.event.is_some(),
            KeptAs::Line => self.line.is_some(),
            KeptAs::Body => self.role.is_some(),
            KeptAs::Consent => self.recipient.is_some() && (!rows || self.date.is_some()),
            _ => true,
        };
        let columns = self.text.iter().all(column) && self.answer.iter().all(column);
        let spoken = !rows || self.what != KeptAs::Fact || !self.text.is_empty();
        let named = [&self.number, &self.place, &self.date, &self.until, &self.recipient].into_iter().all(known);
        match () {
            () if !suits => Some("is kept as what its kind cannot be"),
            () if !names_party => Some("belongs to a party that no field names"),
            () if !whole => Some("is kept as something that is only half said"),
            () if !(columns && spoken && named) => Some("is kept with answers that no field or column has"),
            () => None,
        }
    }
}
