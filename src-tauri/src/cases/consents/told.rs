//! What consents say, as far as the custody log tells of it: every no, and that a record was changed. The log names the
//! fields and gives digests; the words stay in the records.

use super::{Consent, ConsentAnswer, Error, No, store};
use crate::base::Sha256Digest;
use crate::base::id::{CaseId, ConsentId, EvidenceId};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeMap;

/// What one consent says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its case.
    pub case: CaseId,
    /// How the client says no in it.
    pub no: Option<No>,
    /// The items it is about.
    pub items: Vec<EvidenceId>,
    id: ConsentId,
    /// What was written down, by the names of its fields.
    fields: BTreeMap<String, Value>,
}

impl Told {
    fn of(mut consent: Consent) -> Self {
        let no = match (&consent.withdrawn, consent.details.answer) {
            (Some(_), _) => Some(No::Withdrawn),
            (None, ConsentAnswer::Refused) => Some(No::Refused),
            (None, ConsentAnswer::Given) => None,
        };
        consent.details.items.sort_unstable();
        consent.details.facts.sort_unstable();
        let fields = serde_json::to_value(&consent.details).ok().and_then(|value| match value {
            Value::Object(fields) => Some(fields.into_iter().collect()),
            _ => None,
        });
        Self {
            case: consent.case,
            no,
            items: consent.details.items,
            id: consent.id,
            fields: fields.unwrap_or_default(),
        }
    }

    /// The fields in which `other` says something else.
    pub fn differing<'a>(&'a self, other: &Self) -> Vec<&'a str> {
        let differs = |(name, value): &(&String, &Value)| other.fields.get(*name) != Some(*value);
        self.fields.iter().filter(differs).map(|(name, _)| name.as_str()).collect()
    }

    /// A digest of all that was written down, which tells nothing of it: among it are ids that nobody guesses.
    pub fn digest(&self) -> Sha256Digest {
        let said = serde_json::json!({ "consent": self.id, "case": self.case, "said": self.fields });
        Sha256Digest::of(format!("dalil/consent/v1\0{said}").as_bytes())
    }
}

/// What every consent says.
pub fn told(db: &Connection) -> Result<BTreeMap<ConsentId, Told>, Error> {
    Ok(store::every(db)?.into_iter().map(|consent| (consent.id, Told::of(consent))).collect())
}
