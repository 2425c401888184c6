//! Interviews on the wire.

use super::{Deserialize, Serialize, TS, Trilingual};
use crate::base::{Language, Timestamp, id::CaseId, id::InterviewId, id::PartyId};
use crate::cases::consents::Purpose;
use crate::facts::indicators::IndicatorMark;
use crate::facts::interview::{
    AnswerKind, ConsentEntry, FactEntry, InterviewAnswer, MarkEntry, PersonEntry, SectionProgress,
};
use crate::parties::PartyRole;
use std::collections::BTreeMap;

/// A script of questions.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ScriptView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Trilingual,
    /// What it is for.
    pub about: Trilingual,
    /// ISO 639-1 codes of the languages it can be read out in.
    pub languages: Vec<String>,
    /// In the order they are asked.
    pub sections: Vec<SectionView>,
    /// In the order they are asked.
    pub questions: Vec<QuestionView>,
}

/// A group of questions.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SectionView {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub title: Trilingual,
    /// What the interviewer keeps in mind.
    pub note: Trilingual,
}

/// A question.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuestionView {
    /// Its id.
    pub id: String,
    /// Its section.
    pub section: String,
    /// What kind of answer it takes.
    pub kind: AnswerKind,
    /// As it is read to the client, by ISO 639-1 code.
    pub ask: BTreeMap<String, String>,
    /// For the interviewer.
    pub help: Option<Trilingual>,
    /// Asked only when another was answered so.
    pub when: Option<WhenView>,
    /// What people named here are in the case.
    pub role: Option<PartyRole>,
    /// What consent is asked for.
    pub purpose: Option<Purpose>,
    /// Whether the client tells what happened.
    pub tell: bool,
    /// Whether it is hard to hear.
    pub gentle: bool,
    /// For `one` and `many`.
    pub options: Vec<ChoiceView>,
}

/// When a question is asked.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WhenView {
    /// The other question.
    pub question: String,
    /// Its answer.
    pub is: String,
}

/// One option.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChoiceView {
    /// In the answer.
    pub value: String,
    /// Its words, by ISO 639-1 code.
    pub label: BTreeMap<String, String>,
}

/// An interview in the list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InterviewRow {
    /// Its id.
    pub id: InterviewId,
    /// Its case.
    pub case: CaseId,
    /// The client, once written down.
    pub client: Option<PartyId>,
    /// Name of the client, or as given in the talk; may be empty.
    pub name: String,
    /// Its script.
    pub script: String,
    /// Language of the questions, ISO 639-1.
    pub spoken: String,
    /// Language the answers are written in.
    pub written: Language,
    /// Section where it was left.
    pub place: String,
    /// When it began.
    pub started: Timestamp,
    /// When something was last answered.
    pub changed: Timestamp,
    /// Questions answered.
    pub answered: u32,
    /// Questions asked so far.
    pub asked: u32,
    /// How much of it has been written into the case.
    pub kept: u32,
}

/// An interview with its answers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InterviewView {
    /// The interview.
    pub row: InterviewRow,
    /// Its script.
    pub script: ScriptView,
    /// Answers by question.
    pub answers: BTreeMap<String, InterviewAnswer>,
    /// How far each section is.
    pub progress: Vec<SectionProgress>,
}

/// Begins an interview.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BeginInterview {
    /// In this case.
    pub case: CaseId,
    /// With this client; none when nobody is written down yet.
    pub client: Option<PartyId>,
    /// Along this script.
    pub script: String,
    /// Language of the questions, ISO 639-1.
    pub spoken: String,
    /// Language the answers are written in.
    pub written: Language,
}

/// Which interview.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfInterview {
    /// The interview.
    pub interview: InterviewId,
}

/// Keeps an answer.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerQuestion {
    /// The interview.
    pub interview: InterviewId,
    /// The question.
    pub question: String,
    /// All of the answer anew.
    pub answer: InterviewAnswer,
}

/// Notes where the talk stands.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeaveInterview {
    /// The interview.
    pub interview: InterviewId,
    /// The section on screen.
    pub section: String,
    /// Language of the questions, ISO 639-1.
    pub spoken: String,
}

/// What the answers would become.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanView {
    /// People, the client first.
    pub people: Vec<PlannedView<PersonEntry>>,
    /// Facts.
    pub facts: Vec<PlannedView<FactEntry>>,
    /// Consents.
    pub consents: Vec<PlannedView<ConsentEntry>>,
    /// Indicators and codes.
    pub marks: Vec<PlannedView<MarkEntry>>,
}

/// One proposal.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlannedView<Entry: TS> {
    /// Its key, the same however often the plan is made.
    pub item: String,
    /// The question it comes from.
    pub question: String,
    /// What would be written.
    pub entry: Entry,
    /// Whether it was written already.
    pub state: PlannedState,
    /// What it became: an id.
    pub target: Option<String>,
    /// For a mark: how the indicator stands in the case now.
    pub now: Option<IndicatorMark>,
}

/// Whether a proposal was written already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlannedState {
    /// Not yet.
    New,
    /// Yes, and the answer is as it was.
    Same,
    /// Yes, and the answer has changed since.
    Changed,
}

/// Writes what was ticked, as corrected.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteInterview {
    /// The interview.
    pub interview: InterviewId,
    /// People.
    pub people: Vec<WritePerson>,
    /// Facts.
    pub facts: Vec<WriteFact>,
    /// Consents.
    pub consents: Vec<WriteConsent>,
    /// Indicators and codes.
    pub marks: Vec<WriteMark>,
}

/// A person to write.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WritePerson {
    /// The item of the plan.
    pub item: String,
    /// The party of the case that this is; none for a new one.
    pub party: Option<PartyId>,
    /// What is written.
    pub entry: PersonEntry,
}

/// A fact to write.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteFact {
    /// The item of the plan.
    pub item: String,
    /// What is written.
    pub entry: FactEntry,
}

/// A consent to write.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteConsent {
    /// The item of the plan.
    pub item: String,
    /// What is written.
    pub entry: ConsentEntry,
}

/// A mark to write.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteMark {
    /// The item of the plan.
    pub item: String,
    /// What is written.
    pub entry: MarkEntry,
}
