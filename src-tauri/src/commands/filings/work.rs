//! A filing with everything that its pages and its check are made from.

use super::super::views::{ExhibitView, LawView, PreflightFinding};
use super::{around, steps, template_of, word};
use crate::base::Sha256Digest;
use crate::base::id::{EvidenceId, FilingId};
use crate::commands::consents;
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::filings::draft::{self, Body};
use crate::filings::{
    self, Answers, Around, CaseData, Code, Draft, Filing, Finding, Numbering, Severity, StoreError, Template, guards,
};
use crate::law::{self, Ending};
use crate::typeset::{About, Composed};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

/// A filing with everything its pages are made from.
pub(super) struct Work {
    pub(super) filing: Filing,
    pub(super) template: Cow<'static, Template>,
    pub(super) case: CaseData,
    pub(super) numbering: Numbering,
    pub(super) items: HashMap<EvidenceId, (u32, String)>,
    pub(super) said: Vec<consents::Said>,
    pub(super) around: Around,
    /// Reasons for going on, by finding.
    pub(super) overrides: BTreeMap<String, String>,
    /// The filing it corrects, as the paper says it.
    pub(super) amends: Option<String>,
    /// The body that the lawyer wrote.
    pub(super) body: Option<Body>,
}

impl Work {
    pub(super) fn read(core: &Core, id: FilingId, answers: Option<serde_json::Value>) -> Result<Self, Failure> {
        Self::read_with(core, id, answers, None)
    }

    /// The same with a body that is not saved yet.
    pub(super) fn read_with(
        core: &Core,
        id: FilingId,
        answers: Option<serde_json::Value>,
        body: Option<Body>,
    ) -> Result<Self, Failure> {
        if let Some(body) = &body {
            body.check().map_err(|_| Failure::new("bad-request"))?;
        }
        let answers: Option<Answers> =
            answers.map(serde_json::from_value).transpose().map_err(|_| Failure::new("bad-request"))?;
        let (mut filing, case, items, overrides, amends, body) = core.read(|db| {
            let filing = filings::one(db, id)?;
            let case = filings::gather(db, filing.case)?;
            let items = crate::commands::evidence::numbers(db, filing.case)?;
            let amends = filing.amends.map(|old| steps::amends(db, old, filing.language)).transpose()?;
            let body = if body.is_some() { body } else { draft::of(db, id)? };
            Ok::<_, StoreError>((filing, case, items, guards::overrides(db, id)?, amends.flatten(), body))
        })?;
        if let Some(answers) = answers {
            filing.answers = answers;
        }
        let template = template_of(core, &filing.template)?;
        let numbering = Numbering::by_mention_in(&template.form, &filing.answers, &case, body.as_ref());
        let around = around::around(core, &filing, &template, &case)?;
        let said = Vec::new();
        let mut work = Self { filing, template, case, numbering, items, said, around, overrides, amends, body };
        work.said = core.read(|db| {
            let leaving = consents::of_filing(db, &work.draft(), &work.filing)?;
            consents::said(db, &leaving, core.today())
        })?;
        Ok(work)
    }

    /// Refuses to go on when the filing or its body is not as it was read any more.
    pub(super) fn expect_unchanged(&self, db: &Connection) -> Result<(), Failure> {
        let same = filings::one(db, self.filing.id)? == self.filing && draft::of(db, self.filing.id)? == self.body;
        if same { Ok(()) } else { Err(Failure::new("filing-changed")) }
    }

    pub(super) fn draft(&self) -> Draft<'_> {
        Draft {
            template: &self.template,
            language: self.filing.language,
            answers: &self.filing.answers,
            case: &self.case,
            numbering: &self.numbering,
            body: self.body.as_ref(),
        }
    }

    /// What the document says about itself.
    pub(super) fn about(&self, date: crate::base::Timestamp) -> About {
        let title = self.template.form.title.get(self.filing.language).to_owned();
        let ident = self.filing.id.to_string();
        About { title, author: String::new(), language: self.filing.language, date, ident }
    }

    pub(super) fn findings(&self, on: NaiveDate) -> Vec<PreflightFinding> {
        let found = filings::preflight_within(&self.draft(), &self.around, on).into_iter();
        let found = found.map(|finding| self.finding_view(finding));
        found.chain(consents::findings(&self.said, &self.filing.confirmed)).collect()
    }

    pub(super) fn finding_view(&self, finding: Finding) -> PreflightFinding {
        let code = word(&finding.code);
        let term = finding.term.as_ref().map(|(event, rule)| format!("{event}:{rule}"));
        let target = [term, finding.law.clone(), finding.evidence.map(|id| id.to_string()), finding.field.clone()];
        let target = target.into_iter().flatten().next().unwrap_or_default();
        let key = match finding.code {
            Code::LawToCheck => target.clone(),
            // Another form or sum, another question: what was confirmed of one says nothing about the next.
            Code::FormUnsure | Code::SheetNotThere | Code::ChipSheetNotThere | Code::WagesOverpaid => {
                format!("{code}:{}", finding.detail)
            }
            Code::DatedBeforeAnswer | Code::DatedBeforeFact | Code::DatedBeforeEntry | Code::DateFar => {
                format!("{code}:{}", finding.detail)
            }
            Code::IdentityMissing => {
                let whose = finding.party.map(|id| id.to_string()).unwrap_or_default();
                format!("{code}:{target}:{whose}:{}", finding.detail)
            }
            Code::DayBehind | Code::PassportEmpty => format!("{code}:{target}:{}", finding.detail),
            _ => format!("{code}:{target}"),
        };
        let confirmed = self.filing.confirmed.contains(&key);
        let mut params = BTreeMap::new();
        if !finding.detail.is_empty() {
            params.insert("detail".to_owned(), finding.detail.clone());
        }
        if let Some(doubt) = &finding.doubt {
            params.insert("why".to_owned(), doubt.why.word().to_owned());
            params.insert("word".to_owned(), doubt.word.clone());
        }
        if let Some((number, title)) = finding.evidence.and_then(|id| self.items.get(&id)) {
            params.insert("number".to_owned(), number.to_string());
            params.insert("title".to_owned(), title.clone());
        }
        if let Some(fact) = finding.fact.and_then(|id| self.case.fact(id)) {
            let statement: String = fact.statement.get(self.filing.language).chars().take(90).collect();
            params.insert("fact".to_owned(), statement);
        }
        if let Some((event, rule)) = &finding.term
            && let Some(term) = self.around.passed.iter().find(|term| term.event == *event && term.rule == *rule)
        {
            params.insert("term".to_owned(), term.what.get(self.filing.language).to_owned());
        }
        if let Some(party) = finding.party.and_then(|id| self.case.party(id)) {
            params.insert("party".to_owned(), party.name.get(self.filing.language).to_owned());
        }
        let severity = word(&finding.severity);
        let overrule = finding.code.may_be_overruled().then(|| format!("{code}:{target}"));
        PreflightFinding {
            code,
            confirm: (finding.severity == Severity::Confirm).then_some(key),
            confirmed,
            severity,
            reason: overrule.as_ref().and_then(|key| self.overrides.get(key)).cloned(),
            overrule,
            field: finding.field,
            law: finding.law.and_then(|id| self.law_view(&id, confirmed)),
            evidence: finding.evidence,
            party: finding.party,
            params,
        }
    }

    pub(super) fn law_view(&self, id: &str, confirmed: bool) -> Option<LawView> {
        let record = law::pack().record(id)?;
        let language = self.filing.language;
        Some(LawView {
            id: record.id.clone(),
            citation: law::cite(law::pack(), &[id], language, Ending::Plain),
            summary: record.text.get(language).to_owned(),
            source: record.source.clone(),
            status: if record.status == law::Status::Checked { "checked" } else { "to_check" }.to_owned(),
            note: record.note.get(language).to_owned(),
            confirmed,
        })
    }

    pub(super) fn exhibits(&self) -> Vec<ExhibitView> {
        let numbered = (1u32..).zip(self.numbering.items());
        let view = |(number, id): (u32, &EvidenceId)| {
            let exhibit = self.case.exhibit(*id)?;
            Some(ExhibitView {
                number,
                evidence: *id,
                item_number: self.items.get(id).map(|(n, _)| *n).unwrap_or(0),
                title: exhibit.title.get(self.filing.language).to_owned(),
                sheets: exhibit.sheets,
            })
        };
        numbered.filter_map(view).collect()
    }

    /// What is attached, with its digests, for the custody log.
    pub(super) fn digests(&self) -> Vec<(EvidenceId, Sha256Digest)> {
        let attached = self.numbering.items().iter();
        attached.filter_map(|id| self.case.exhibit(*id).map(|exhibit| (*id, exhibit.digest))).collect()
    }

    /// What the template is given.
    pub(super) fn data(&self) -> serde_json::Value {
        let mut data = self.draft().data();
        if let (Some(amends), Some(fields)) = (&self.amends, data.as_object_mut()) {
            fields.insert("amends".to_owned(), serde_json::json!(amends));
        }
        data
    }

    pub(super) fn compose(&self, core: &Core, at: crate::base::Timestamp) -> Result<Composed, Failure> {
        core.bounded(&self.template.id, &self.template.source, &self.data(), &self.about(at))?;
        Ok(self.draft().compose_as(self.data(), &self.filing.id.to_string(), at)?)
    }
}
