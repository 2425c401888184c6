//! The sample's consents, indicators and second interview, from a file of their own.

use super::read::{FILES, Keys, wrong};
use crate::base::Language;
use crate::base::id::{CaseId, FactId, PartyId};
use crate::cases::consents::{ConsentAnswer, ConsentDetails, Informed, Manner, Purpose, RecipientKind};
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{
    AddConsent, AnswerQuestion, BeginInterview, LeaveInterview, MarkIndicator, WithdrawConsent,
};
use crate::commands::{consents, indicators, interview};
use crate::facts::indicators::IndicatorMark;
use crate::facts::interview::InterviewAnswer;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    consent: Vec<Consent>,
    mark: Vec<Mark>,
    interview: Interview,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Consent {
    client: String,
    purpose: Purpose,
    #[serde(default = "given")]
    answer: ConsentAnswer,
    #[serde(default = "anybody")]
    recipient_kind: RecipientKind,
    #[serde(default)]
    recipient: String,
    answered_on: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    language: String,
    #[serde(default = "signed")]
    manner: Manner,
    #[serde(default)]
    witness: String,
    #[serde(default)]
    informed: Vec<Informed>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    withdrawn_on: String,
    #[serde(default)]
    withdrawn_reason: String,
}

const fn given() -> ConsentAnswer {
    ConsentAnswer::Given
}

const fn anybody() -> RecipientKind {
    RecipientKind::Any
}

const fn signed() -> Manner {
    Manner::Signed
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mark {
    client: String,
    indicator: String,
    mark: IndicatorMark,
    facts: Vec<String>,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Interview {
    script: String,
    spoken: String,
    written: Language,
    place: String,
    answer: Vec<toml::Table>,
}

/// Writes them into the sample's case.
pub fn write(core: &Core, case: CaseId, keys: &Keys) -> Result<(), Failure> {
    let text = FILES.get_file("consents.toml").and_then(|f| f.contents_utf8()).ok_or_else(wrong)?;
    let File { consent, mark, interview } = toml::from_str(text).map_err(|_| wrong())?;
    for one in consent {
        one.write(core, case, keys)?;
    }
    for one in mark {
        let facts = one.facts.iter().map(|key| keys.facts.get(key).copied().ok_or_else(wrong));
        let request = MarkIndicator {
            party: party(keys, &one.client)?,
            indicator: one.indicator,
            mark: Some(one.mark),
            facts: facts.collect::<Result<Vec<FactId>, _>>()?,
            note: one.note,
        };
        indicators::mark(core, request)?;
    }
    interview.write(core, case)
}

fn party(keys: &Keys, key: &str) -> Result<PartyId, Failure> {
    keys.parties.get(key).copied().ok_or_else(wrong)
}

impl Consent {
    fn write(self, core: &Core, case: CaseId, keys: &Keys) -> Result<(), Failure> {
        let details = ConsentDetails {
            client: party(keys, &self.client)?,
            purpose: self.purpose,
            answer: self.answer,
            recipient_kind: self.recipient_kind,
            recipient: self.recipient,
            items: Vec::new(),
            facts: Vec::new(),
            answered_on: self.answered_on,
            until: self.until,
            language: self.language,
            interpreter: String::new(),
            guardian: String::new(),
            manner: self.manner,
            witness: self.witness,
            informed: self.informed,
            evidence: None,
            note: self.note,
        };
        let consent = consents::add(core, AddConsent { case, details })?.value;
        if !self.withdrawn_on.is_empty() {
            let request = WithdrawConsent { consent, on: self.withdrawn_on, reason: self.withdrawn_reason };
            consents::withdraw(core, request)?;
        }
        Ok(())
    }
}

impl Interview {
    fn write(self, core: &Core, case: CaseId) -> Result<(), Failure> {
        let request = BeginInterview {
            case,
            client: None,
            script: self.script,
            spoken: self.spoken.clone(),
            written: self.written,
        };
        let id = interview::begin(core, request)?.value;
        for mut given in self.answer {
            let question = match given.remove("question") {
                Some(toml::Value::String(question)) => question,
                _ => return Err(wrong()),
            };
            let answer: InterviewAnswer = given.try_into().map_err(|_| wrong())?;
            interview::answer(core, AnswerQuestion { interview: id, question, answer })?;
        }
        interview::place(core, LeaveInterview { interview: id, section: self.place, spoken: self.spoken })?;
        Ok(())
    }
}
