//! Commands about filings: choose a template, answer, look at the pages, freeze; what becomes of them.

mod around;
pub mod drafts;
mod editions;
mod find;
mod steps;
mod used;

use super::consents;
use super::core::Core;
use super::deadlines::Sight;
use super::evidence::write_new;
use super::failure::Failure;
use super::views::{
    AddFiling, ChangeFiling, Changed, ConditionView, ConfirmLaw, EditionView, ExhibitView, Exported, FieldView,
    FilingRow, FilingView, LawView, LookView, OfCase, OfEdition, OfFiling, OptionView, PageSize, PreflightFinding,
    PreviewFiling, PreviewView, TemplateView, Trilingual,
};
use crate::base::id::{EditionId, EvidenceId, FilingId};
use crate::base::{Language, Sha256Digest};
use crate::cases::consents::{Purpose, RecipientKind};
use crate::cases::events::State;
use crate::filings::draft::{self, Body};
use crate::filings::record::{self, FilingStanding, StepKind};
use crate::filings::{
    self, Answers, Around, CaseData, Code, Draft, Edition, EditionKind, Field, Filing, FilingStatus, Finding, Lapsed,
    Numbering, Severity, StoreError, Template, guards, own,
};
use crate::law::{self, Ending, Words};
use crate::typeset::{About, Composed};
use crate::vault::{Act, Action, Area};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

pub use editions::{make_final, release, verify, word as export_word};
pub use steps::{add as add_step, amend, change as change_step, guard, guarded, overrule, remove as remove_step};
pub use used::{keep_in_case, keepables, uses};

pub fn templates(core: &Core, request: OfCase) -> Result<Vec<TemplateView>, Failure> {
    let at = core.clock.now();
    let sight = core.read(|db| Sight::of(db, request.case, at))?;
    let begun = core.read(|db| filings::in_case(db, request.case))?;
    let events = sight.happened();
    let missed = sight.deadlines(&events).into_iter().filter(|term| term.state == State::Missed);
    let passed: Vec<_> = missed.map(|term| Lapsed { rule: term.rule, event: term.event }).collect();
    let prefix = format!("{}/", sight.case.details.jurisdiction);
    let view = |template: &Template| {
        let made: Vec<_> = begun.iter().filter(|filing| filing.template == template.id).collect();
        // What was begun since its occasion is no next step any more.
        let next = filings::next(&template.form, &events, &passed)
            .filter(|(_, day)| !made.iter().any(|filing| Some(filing.created.utc().date_naive()) >= *day));
        TemplateView {
            next: next.map(|(next, _)| three(&next.why)),
            begun: u32::try_from(made.len()).unwrap_or(u32::MAX),
            ..template_view(template)
        }
    };
    let mine = core.read(|db| {
        let named = own::all(db)?.into_iter().map(|one| own::template(db, &one.name()));
        named.filter_map(Result::transpose).collect::<Result<Vec<_>, StoreError>>()
    })?;
    let all = filings::all().values().chain(&mine).filter(|template| template.id.starts_with(&prefix));
    let mut found: Vec<_> = all.map(view).collect();
    found.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    Ok(found)
}

pub fn list(core: &Core, request: OfCase) -> Result<Vec<FilingRow>, Failure> {
    core.read(|db| {
        filings::in_case(db, request.case)?.into_iter().map(|f| row(db, f)).collect::<Result<_, StoreError>>()
    })
}

pub fn add(core: &Core, request: AddFiling) -> Result<Changed<FilingId>, Failure> {
    let template = template_of(core, &request.template)?;
    let today = today(core);
    core.write(Act { label: "filing-add", undoable: true }, |tx| {
        let case = filings::gather(tx, request.case)?;
        let answers = filings::prefill(&template.form, &case, today);
        tx.changed(Area::Filings);
        let title = template.form.title.get(request.language);
        filings::add(tx, request.case, &template.id, request.language, title, &answers, tx.at())
    })
}

pub fn show(core: &Core, request: OfFiling) -> Result<FilingView, Failure> {
    let (row, filing, case, steps, drafted) = core.read(|db| {
        let filing = filings::one(db, request.filing)?;
        let case = filings::gather(db, filing.case)?;
        let steps = record::of_filing(db, filing.id)?;
        let drafted = draft::is_open(db, filing.id)?;
        Ok::<_, StoreError>((row(db, filing.clone())?, filing, case, steps, drafted))
    })?;
    let template = template_of(core, &filing.template)?;
    let filled = filings::prefill(&template.form, &case, today(core));
    let fields = template.form.fields.iter().map(|field| field_view(field, &filing.answers, &filled)).collect();
    Ok(FilingView {
        row,
        template: template_view(&template),
        fields,
        answers: serde_json::Value::Object(filing.answers.0),
        confirmed: filing.confirmed,
        drafted,
        filed_as: record::filed_as(&filing.template),
        answered_as: record::answered_as(record::filed_as(&filing.template)).to_vec(),
        steps: steps.into_iter().map(steps::step_view).collect(),
    })
}

pub fn change(core: &Core, request: ChangeFiling) -> Result<Changed<FilingId>, Failure> {
    let answers: Answers = serde_json::from_value(request.answers).map_err(|_| Failure::new("bad-request"))?;
    core.write(Act { label: "filing-change", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        filings::change(tx, request.filing, &answers, tx.at())?;
        Ok::<_, StoreError>(request.filing)
    })
}

pub fn remove(core: &Core, request: OfFiling) -> Result<Changed<FilingId>, Failure> {
    core.write(Act { label: "filing-remove", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        filings::remove(tx, request.filing)?;
        Ok::<_, StoreError>(request.filing)
    })
}

pub fn confirm(core: &Core, request: ConfirmLaw) -> Result<Changed<FilingId>, Failure> {
    core.write(Act { label: "filing-confirm", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        filings::confirm(tx, request.filing, &request.confirmed, tx.at())?;
        Ok::<_, StoreError>(request.filing)
    })
}

/// A filing with everything its pages are made from.
struct Work {
    filing: Filing,
    template: Cow<'static, Template>,
    case: CaseData,
    numbering: Numbering,
    items: HashMap<EvidenceId, (u32, String)>,
    said: Vec<consents::Said>,
    around: Around,
    /// Reasons for going on, by finding.
    overrides: BTreeMap<String, String>,
    /// The filing it corrects, as the paper says it.
    amends: Option<String>,
    /// The body that the lawyer wrote.
    body: Option<Body>,
}

impl Work {
    fn read(core: &Core, id: FilingId, answers: Option<serde_json::Value>) -> Result<Self, Failure> {
        Self::read_with(core, id, answers, None)
    }

    /// The same with a body that is not saved yet.
    fn read_with(
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
            let items = super::evidence::numbers(db, filing.case)?;
            let amends = filing.amends.map(|old| steps::amends(db, old, filing.language)).transpose()?;
            let body = if body.is_some() { body } else { draft::of(db, id)? };
            Ok::<_, StoreError>((filing, case, items, guards::overrides(db, id)?, amends.flatten(), body))
        })?;
        if let Some(answers) = answers {
            filing.answers = answers;
        }
        let template = template_of(core, &filing.template)?;
        let numbering = Numbering::by_mention_in(&template.form, &filing.answers, &case, body.as_ref());
        let around = around::around(core, filing.case, &template)?;
        let said = Vec::new();
        let mut work = Self { filing, template, case, numbering, items, said, around, overrides, amends, body };
        work.said = core.read(|db| {
            let leaving = consents::of_filing(db, &work.draft(), &work.filing)?;
            consents::said(db, &leaving, today(core))
        })?;
        Ok(work)
    }

    fn draft(&self) -> Draft<'_> {
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
    fn about(&self, date: crate::base::Timestamp) -> About {
        let title = self.template.form.title.get(self.filing.language).to_owned();
        let ident = self.filing.id.to_string();
        About { title, author: String::new(), language: self.filing.language, date, ident }
    }

    fn findings(&self, on: NaiveDate) -> Vec<PreflightFinding> {
        let found = filings::preflight_within(&self.draft(), &self.around, on).into_iter();
        let found = found.map(|finding| self.finding_view(finding));
        found.chain(consents::findings(&self.said, &self.filing.confirmed)).collect()
    }

    fn finding_view(&self, finding: Finding) -> PreflightFinding {
        let code = word(&finding.code);
        let term = finding.term.as_ref().map(|(event, rule)| format!("{event}:{rule}"));
        let target = [term, finding.law.clone(), finding.evidence.map(|id| id.to_string()), finding.field.clone()];
        let target = target.into_iter().flatten().next().unwrap_or_default();
        let key = match finding.code {
            Code::LawToCheck => target.clone(),
            // Another form, another question: what was confirmed of one says nothing about the next.
            Code::FormUnsure => format!("{code}:{}", finding.detail),
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

    fn law_view(&self, id: &str, confirmed: bool) -> Option<LawView> {
        let record = law::pack().record(id)?;
        let language = self.filing.language;
        Some(LawView {
            id: record.id.clone(),
            citation: law::cite(law::pack(), &[id], language, Ending::Plain),
            summary: record.text.get(language).to_owned(),
            source: record.source.clone(),
            status: if record.status == law::Status::Checked { "checked" } else { "to_check" }.to_owned(),
            note: record.note.clone(),
            confirmed,
        })
    }

    fn exhibits(&self) -> Vec<ExhibitView> {
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
    fn digests(&self) -> Vec<(EvidenceId, Sha256Digest)> {
        let attached = self.numbering.items().iter();
        attached.filter_map(|id| self.case.exhibit(*id).map(|exhibit| (*id, exhibit.digest))).collect()
    }

    /// What the template is given.
    fn data(&self) -> serde_json::Value {
        let mut data = self.draft().data();
        if let (Some(amends), Some(fields)) = (&self.amends, data.as_object_mut()) {
            fields.insert("amends".to_owned(), serde_json::json!(amends));
        }
        data
    }

    fn compose(&self, core: &Core, at: crate::base::Timestamp) -> Result<Composed, Failure> {
        core.bounded(&self.template, &self.data(), &self.about(at))?;
        Ok(self.draft().compose_as(self.data(), &self.filing.id.to_string(), at)?)
    }
}

pub fn preview(core: &Core, request: PreviewFiling) -> Result<PreviewView, Failure> {
    let work = Work::read_with(core, request.filing, request.answers, request.body)?;
    let mut findings = work.findings(today(core));
    let composed = if request.public.unwrap_or(false) {
        let public = editions::Public::of(core, &work)?;
        let composed = public.compose(&work.filing, core.clock.now())?;
        let name = neutral_name(&work.filing, 1, EditionKind::Public, "pdf");
        let leaks = public.leaks(&composed, &composed.pdf()?, &name)?;
        let mut found = around::findings(&work, &public, leaks);
        if work.filing.status == FilingStatus::Draft {
            found.extend(findings);
        }
        findings = found;
        Arc::new(composed)
    } else {
        Arc::new(work.compose(core, core.clock.now())?)
    };
    let pages = (0..composed.pages())
        .filter_map(|page| composed.size(page))
        .map(|(width, height)| PageSize { width, height })
        .collect();
    let places = drafts::places(&composed);
    let path = core.pictures.of_draft(composed)?;
    Ok(PreviewView { path, pages, findings, exhibits: work.exhibits(), places })
}

/// The exhibits of a filing in the order of their numbers.
pub(super) fn exhibits_of(core: &Core, filing: FilingId) -> Result<(Filing, Vec<ExhibitView>), Failure> {
    let work = Work::read(core, filing, None)?;
    let exhibits = work.exhibits();
    Ok((work.filing, exhibits))
}

/// The pages of a frozen edition, drawn from the sealed PDF: what was filed, whatever the answers say today.
pub fn look(core: &Core, request: OfEdition) -> Result<LookView, Failure> {
    let edition = core.read(|db| filings::edition(db, request.edition))?;
    core.look_at_pdf(edition.blob)
}

pub fn export(core: &Core, request: OfEdition) -> Result<Exported, Failure> {
    let (filing, edition) = core.read(|db| {
        let edition = filings::edition(db, request.edition)?;
        Ok::<_, StoreError>((filings::one(db, edition.filing)?, edition))
    })?;
    may_leave(core, &filing, edition.kind)?;
    let name = neutral_name(&filing, edition.number, edition.kind, "pdf");
    let Some(path) = core.picker.save(&name) else { return Ok(Exported { path: None }) };
    core.export_edition(request.edition, &path)?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

impl Core {
    /// Writes a frozen PDF outside the vault, as a new file.
    pub fn export_edition(&self, id: EditionId, path: &Path) -> Result<(), Failure> {
        self.demand_role("filing.export")?;
        let edition = self.read(|db| filings::edition(db, id))?;
        may_leave(self, &self.read(|db| filings::one(db, edition.filing))?, edition.kind)?;
        write_new(path, &mut self.vault()?.original(edition.blob)?)?;
        self.write(Act { label: "filing-export", undoable: false }, |tx| {
            let details = serde_json::json!({
                "what": "filing", "edition": edition.id, "kind": edition.kind, "sha256": edition.sha256,
            });
            tx.custody(Action::Export, &[], &details)?;
            Ok::<_, StoreError>(true)
        })?;
        Ok(())
    }
}

/// Consents may have been taken back since the filing was made final. A public edition is published without names, and
/// without exhibits; a key goes where the full edition goes.
fn may_leave(core: &Core, filing: &Filing, kind: EditionKind) -> Result<(), Failure> {
    let work = Work::read(core, filing.id, None)?;
    core.read(|db| {
        let mut leaving = consents::of_filing(db, &work.draft(), filing)?;
        if kind != EditionKind::Public {
            return consents::pass(db, &leaving, today(core));
        }
        leaving.purpose = Purpose::Publish;
        leaving.recipient = RecipientKind::Any;
        leaving.items.clear();
        consents::pass(db, &leaving, today(core)).map_err(|failure| match failure.code.as_str() {
            "consent-withdrawn" => Failure::new("consent-publish"),
            _ => failure,
        })
    })
}

/// `kg-crime-report-ru-1.pdf`: what it is, and nobody's name.
pub(super) fn neutral_name(filing: &Filing, number: u32, kind: EditionKind, extension: &str) -> String {
    let kind = if kind == EditionKind::Full { String::new() } else { format!("-{}", kind.word()) };
    // Of an own template's name, what it was copied from says what it is.
    let template = filing.template.split('~').next().unwrap_or_default().replace('/', "-");
    format!("{template}-{}-{number}{kind}.{extension}", filing.language.code())
}

fn today(core: &Core) -> NaiveDate {
    // The day where the lawyer sits: filings are dated by the calendar on the wall.
    core.clock.now().utc().with_timezone(&chrono::Local).date_naive()
}

fn template_of(core: &Core, id: &str) -> Result<Cow<'static, Template>, Failure> {
    core.read(|db| own::lookup(db, id))?.ok_or_else(|| Failure::new("needs-template"))
}

fn row(db: &Connection, filing: Filing) -> Result<FilingRow, StoreError> {
    let editions = filings::editions(db, filing.id)?.iter().map(edition_view).collect();
    let done = |kind| Ok::<_, StoreError>(record::last(db, filing.id, kind)?.is_some());
    let standing = match filing.status {
        FilingStatus::Draft => FilingStanding::Draft,
        FilingStatus::Final if done(StepKind::Answered)? => FilingStanding::Answered,
        FilingStatus::Final if done(StepKind::Filed)? => FilingStanding::Filed,
        FilingStatus::Final => FilingStanding::Final,
    };
    Ok(FilingRow {
        standing,
        amends: filing.amends,
        id: filing.id,
        case: filing.case,
        template: filing.template,
        title: filing.title,
        language: filing.language,
        status: filing.status.word().to_owned(),
        changed: filing.changed,
        editions,
    })
}

fn edition_view(edition: &Edition) -> EditionView {
    EditionView {
        id: edition.id,
        number: edition.number,
        kind: edition.kind,
        source: edition.source,
        sha256: edition.sha256,
        pages: edition.pages,
        made: edition.made,
    }
}

fn template_view(template: &Template) -> TemplateView {
    let form = &template.form;
    TemplateView {
        id: template.id.clone(),
        title: three(&form.title),
        purpose: three(&form.purpose),
        stages: form.stages.iter().filter_map(|stage| stage.parse().ok()).collect(),
        languages: form.languages.clone(),
        order: form.order,
        chapter: form.chapter,
        next: None,
        begun: 0,
        own: own::of_id(&template.id),
    }
}

fn field_view(field: &Field, answers: &Answers, filled: &Answers) -> FieldView {
    let given = answers.0.get(&field.key);
    FieldView {
        key: field.key.clone(),
        kind: field.kind.word().to_owned(),
        required: field.required,
        label: three(&field.label),
        help: (!field.help.is_empty()).then(|| three(&field.help)),
        group: (!field.group.is_empty()).then(|| three(&field.group)),
        options: field
            .options
            .iter()
            .map(|option| OptionView { value: option.value.clone(), label: three(&option.label) })
            .collect(),
        columns: field
            .columns
            .iter()
            .map(|column| field_view(column, &Answers::default(), &Answers::default()))
            .collect(),
        take: field.take.map(|take| take.word().to_owned()),
        condition: field.when.as_ref().map(|when| ConditionView { key: when.field.clone(), value: when.is.clone() }),
        filled: field.fill.is_some() && given.is_some() && given == filled.0.get(&field.key),
    }
}

pub(super) fn three(words: &Words) -> Trilingual {
    let of = |language| words.get(language).to_owned();
    Trilingual { ru: of(Language::Ru), ky: of(Language::Ky), en: of(Language::En) }
}

/// A template whose form cannot be read any more.
pub(super) fn untitled() -> Trilingual {
    three(&Words::same("?"))
}

/// The word of an enum on the wire.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}
