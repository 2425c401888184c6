//! The script of an interview as its file tells it, and which questions are asked.

use super::Answers;
use crate::cases::consents::{Purpose, RecipientKind};
use crate::law::{Words, indicators};
use crate::parties::PartyRole;
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/interview");

static ALL: LazyLock<BTreeMap<String, Script>> = LazyLock::new(|| {
    let texts = FILES.files().filter(|f| f.path().extension().is_some_and(|e| e == "toml"));
    let texts = texts.filter_map(|file| file.contents_utf8());
    let read = |text| Script::read(text).expect("the scripts built into the program are read by a test");
    texts.map(read).map(|script| (script.id.clone(), script)).collect()
});

/// The scripts built into the program, by id.
pub fn scripts() -> &'static BTreeMap<String, Script> {
    &ALL
}

/// A script.
#[derive(Debug, Clone)]
pub struct Script {
    /// e.g. `intake`.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// What it is for.
    pub about: Words,
    /// In the order they are asked.
    pub sections: Vec<Section>,
    /// In the order they are asked.
    pub questions: Vec<Question>,
}

/// A group of questions on one screen.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub title: Words,
    /// What the interviewer keeps in mind.
    pub note: Words,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum AnswerKind {
    /// The client's name.
    Name,
    /// One line.
    Text,
    /// Told at length.
    Long,
    /// A date, EDTF level 1.
    Date,
    /// Yes, no, not known.
    YesNo,
    /// One option.
    One,
    /// Any number of options.
    Many,
    /// People, as the client names them.
    People,
    /// A consent: given, refused, not asked yet.
    Consent,
}

/// A question.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// Its section.
    pub section: String,
    /// What kind of answer it takes.
    pub kind: AnswerKind,
    /// As it is read to the client, by ISO 639-1 code.
    pub ask: BTreeMap<String, String>,
    /// For the interviewer.
    #[serde(default)]
    pub help: Words,
    /// Asked only when another was answered so.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What people named here are in the case.
    #[serde(default)]
    pub role: Option<PartyRole>,
    /// What consent is asked for.
    #[serde(default)]
    pub purpose: Option<Purpose>,
    /// To whom the consent reaches.
    #[serde(default)]
    pub recipient: Option<RecipientKind>,
    /// A field of the client: `birth_date`, `sex`, `citizenship`, `phone`, `address`, `note`.
    #[serde(default)]
    pub to: Option<String>,
    /// Whether the client tells what happened, which becomes a fact.
    #[serde(default)]
    pub tell: bool,
    /// Whether the question is hard to hear.
    #[serde(default)]
    pub gentle: bool,
    /// Questions whose people the fact is about.
    #[serde(default)]
    pub who: Vec<String>,
    /// Indicators and codes the answer marks.
    #[serde(default)]
    pub marks: Vec<String>,
    /// For `one` and `many`.
    #[serde(default)]
    pub options: Vec<Opt>,
}

/// When a question is asked.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The other question.
    pub question: String,
    /// Its answer.
    pub is: String,
}

/// One option of a question.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opt {
    /// In the answer.
    pub value: String,
    /// On screen and aloud, by ISO 639-1 code.
    pub label: BTreeMap<String, String>,
    /// What choosing it marks.
    #[serde(default)]
    pub marks: Vec<String>,
}

/// The fields of a client that a question may fill.
const FIELDS: [&str; 6] = ["birth_date", "sex", "citizenship", "phone", "address", "note"];

/// What is wrong with a script.
#[derive(Debug, thiserror::Error)]
pub enum ScriptError {
    /// It is not the TOML it should be.
    #[error("a script cannot be read: {0}")]
    Syntax(#[from] toml::de::Error),
    /// A question is wrong.
    #[error("question {question}: {what}")]
    Question {
        /// Which.
        question: String,
        /// What is wrong with it.
        what: &'static str,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    script: Head,
    section: Vec<Section>,
    question: Vec<Question>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    id: String,
    title: Words,
    about: Words,
}

impl Script {
    /// The script made of this text, checked.
    pub fn read(text: &str) -> Result<Self, ScriptError> {
        let File { script, section, question } = toml::from_str(text)?;
        let script =
            Self { id: script.id, title: script.title, about: script.about, sections: section, questions: question };
        script.check()?;
        Ok(script)
    }

    /// A question by its id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The languages in which every question and option can be read out.
    pub fn languages(&self) -> BTreeSet<&str> {
        let texts =
            || self.questions.iter().flat_map(|q| [&q.ask].into_iter().chain(q.options.iter().map(|o| &o.label)));
        let codes = texts().flat_map(BTreeMap::keys).map(String::as_str);
        codes.filter(|code| texts().all(|text| text.get(*code).is_some_and(|t| !t.trim().is_empty()))).collect()
    }

    fn check(&self) -> Result<(), ScriptError> {
        let mut seen: Vec<&str> = Vec::new();
        for question in &self.questions {
            let wrong = |what| Err(ScriptError::Question { question: question.id.clone(), what });
            let known = indicators::all();
            let marks = question.marks.iter().chain(question.options.iter().flat_map(|o| &o.marks));
            if seen.contains(&question.id.as_str()) {
                return wrong("its id stands twice");
            }
            if !self.sections.iter().any(|s| s.id == question.section) {
                return wrong("no such section");
            }
            if ["ru", "ky", "en"].iter().any(|code| question.ask.get(*code).is_none_or(|t| t.trim().is_empty())) {
                return wrong("not in every language of the program");
            }
            if question.when.as_ref().is_some_and(|when| !seen.contains(&when.question.as_str())) {
                return wrong("depends on a question that is not asked before it");
            }
            if question
                .who
                .iter()
                .any(|who| !self.questions.iter().any(|q| q.id == *who && q.kind == AnswerKind::People))
            {
                return wrong("its people come from no question about people");
            }
            if marks.into_iter().any(|id| !known.holds(id)) {
                return wrong("marks an indicator that no list holds");
            }
            if question.to.as_ref().is_some_and(|to| !FIELDS.contains(&to.as_str())) {
                return wrong("fills a field that a client does not have");
            }
            if (question.kind == AnswerKind::People) != question.role.is_some()
                || (question.kind == AnswerKind::Consent) != question.purpose.is_some()
            {
                return wrong("its kind wants a role or a purpose");
            }
            if matches!(question.kind, AnswerKind::One | AnswerKind::Many) == question.options.is_empty() {
                return wrong("options and kind do not fit");
            }
            seen.push(&question.id);
        }
        Ok(())
    }
}

/// Whether a question is asked, given the answers so far. What depends on a question that is itself not asked, is not.
pub fn shown(script: &Script, answers: &Answers, question: &Question) -> bool {
    question.when.as_ref().is_none_or(|when| {
        let asked = script.question(&when.question).is_some_and(|other| shown(script, answers, other));
        asked && answers.get(&when.question).is_some_and(|answer| answer.is(&when.is))
    })
}
