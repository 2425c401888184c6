//! Terms of procedure: which event starts each, how long it runs, what ends it, who is bound. The rules and the
//! holidays are data (`templates/law/<jurisdiction>/deadlines.toml`, `holidays.toml`); counting is a plain function.
//!
//! Sources that leave a question open are read so that the earlier day comes out: a lawyer who acts by it is never late.

mod count;
mod limitation;
mod read;
mod resolve;
#[cfg(test)]
mod tests;
mod words;

use super::{Label, Status, Words};
use crate::base::Language;
use crate::base::words::words;
use serde::Deserialize;

pub use count::{Due, Start, count};
pub use limitation::{Ends, Limitation, limitation};
pub use read::{BadPack, Terms, terms};
pub use resolve::{Close, Deadline, Doubt, Happened, Read, resolve};
pub use words::{due_words, from_ky, how, length_words, weekday};

words! {
    /// What happens in the procedure, as far as a term hangs on it.
    EventKind {
        CrimeReport = "crime_report", Registered = "registered", DecisionToOpen = "decision_to_open",
        DecisionToRefuse = "decision_to_refuse", MotionFiled = "motion_filed", MotionDecided = "motion_decided",
        /// A decision, an act or an inaction became known.
        ActLearned = "act_learned", ComplaintFiled = "complaint_filed",
        RequestSent = "request_sent", RequestAnswered = "request_answered",
        Detention = "detention", BroughtToCourt = "brought_to_court", CustodyDecided = "custody_decided", Freed = "freed",
        Charge = "charge", ChargePresented = "charge_presented", CaseClosed = "case_closed",
        IndictmentSent = "indictment_sent", IndictmentDecided = "indictment_decided",
        Hearing = "hearing",
        Verdict = "verdict", VerdictCopy = "verdict_copy", AppealFiled = "appeal_filed",
        AppealDecided = "appeal_decided", CassationFiled = "cassation_filed",
        ClaimFiled = "claim_filed", ClaimAccepted = "claim_accepted", ClaimReturned = "claim_returned",
        CivilDecision = "civil_decision", CivilRuling = "civil_ruling", CivilAppealFiled = "civil_appeal_filed",
        CivilAppealDecided = "civil_appeal_decided", PrivateComplaint = "private_complaint",
        CourtOrder = "court_order", DefaultJudgment = "default_judgment", ObjectionFiled = "objection_filed",
        Writ = "writ", WritPresented = "writ_presented", ViolationLearned = "violation_learned",
        WageDelay = "wage_delay", Dismissal = "dismissal",
        /// The act itself, and the end of a holding that lasted.
        Offence = "offence", Release = "release",
        ReturnCertificate = "return_certificate", Returned = "returned", PassportApplied = "passport_applied",
        ShelterEntered = "shelter_entered", ShelterExtended = "shelter_extended", ShelterLeft = "shelter_left",
        Other = "other",
    }
}

words! {
    /// Who is bound by a term.
    Bound {
        /// We must act.
        Us = "us",
        /// A court or an authority must; we watch.
        Authority = "authority",
        /// Somebody else must: a bank, an employer.
        Other = "other",
    }
}

words! {
    /// What a term is measured in.
    Measure {
        Hours = "hours",
        /// Calendar days, the day of the event not counted.
        Days = "days",
        /// Сутки: calendar days that run from the hour when it is known.
        FullDays = "full_days",
        WorkingDays = "working_days", Months = "months", Years = "years",
    }
}

words! {
    /// How grave an offence is (УК, ст. 19).
    Category {
        Minor = "minor", LessGrave = "less_grave", Grave = "grave", EspeciallyGrave = "especially_grave",
        /// Nobody has said yet; every category is reckoned with.
        Unknown = "unknown",
    }
}

/// How long a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Length {
    pub count: u32,
    pub unit: Measure,
}

/// One term of procedure.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Such as `kg.upk.153`.
    pub id: String,
    /// What starts it; each such event starts one of its own.
    pub on: Vec<EventKind>,
    /// What ends it.
    pub until: Vec<EventKind>,
    pub bound: Bound,
    /// What must be done by its end.
    pub what: Words,
    pub term: Length,
    /// The record or act by which a last day that is no working day goes over to the next one.
    #[serde(default)]
    pub moves: Option<String>,
    /// The record of law it stands in; without one the rule says its law and source itself.
    #[serde(default)]
    pub record: Option<String>,
    #[serde(default)]
    law: Words,
    #[serde(default)]
    source: String,
    #[serde(default)]
    label: Option<Label>,
    #[serde(default)]
    status: Option<Status>,
    /// Why its term is not the one the record holds.
    #[serde(default)]
    own_term: String,
    /// What the source leaves open and how it is read here.
    #[serde(default)]
    pub note: Words,
}

/// How well a rule is known, for the lawyer's eyes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    pub law: Words,
    pub source: String,
    pub label: Label,
    pub status: Status,
}

/// A record of law, or an act as a whole, as a reader sees it in each language.
pub fn cited(id: &str) -> Words {
    let pack = super::pack();
    match pack.act(id) {
        Some(act) => act.short.clone(),
        None => {
            let cite = |language| super::cite(pack, &[id], language, super::Ending::Plain);
            let ky = short_kyrgyz(id).unwrap_or_else(|| cite(Language::Ky));
            Words { ru: cite(Language::Ru), ky, en: cite(Language::En) }
        }
    }
}

/// «КР Жазык-процесстик кодекси, 124-берене»: a list has no room for the whole name that a filing prints.
fn short_kyrgyz(id: &str) -> Option<String> {
    let record = super::pack().record(id)?;
    let act = super::pack().act(&record.act)?.short.exactly(Language::Ky)?;
    let part = if record.part.is_empty() { String::new() } else { format!(", {}-бөлүк", record.part) };
    Some(format!("{act}, {}-берене{part}", record.article))
}

impl Rule {
    /// Where the rule stands and how well it is known.
    pub fn ground(&self) -> Ground {
        let record = self.record.as_deref().and_then(|id| super::pack().record(id));
        match record {
            Some(record) => Ground {
                law: cited(&record.id),
                source: record.source.clone(),
                label: record.label,
                status: record.status,
            },
            None => Ground {
                law: self.law.clone(),
                source: self.source.clone(),
                label: self.label.unwrap_or(Label::U),
                status: self.status.unwrap_or(Status::ToCheck),
            },
        }
    }

    /// Every length that sources give, with its source; the first is the one to count with. Where they agree, or only
    /// one speaks, there is one.
    pub fn lengths(&self) -> Vec<(Length, Words, String)> {
        let conflict = self.record.as_deref().and_then(|id| super::pack().conflict(id));
        let of = |reading: &super::Reading| {
            let count = reading.term?.count;
            Some((Length { count, unit: self.term.unit }, reading.text.clone(), reading.source.clone()))
        };
        let mut readings: Vec<_> = conflict.into_iter().flat_map(|c| c.readings.iter().filter_map(of)).collect();
        readings.sort_by_key(|(length, ..)| length.count);
        if readings.is_empty() {
            readings.push((self.term, Words::default(), String::new()));
        }
        readings
    }
}
