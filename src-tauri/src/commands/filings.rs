//! Commands about filings: choose a template, answer, look at the pages, freeze.

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
use crate::base::Language;
use crate::base::id::{EditionId, EvidenceId, FilingId};
use crate::cases::events::State;
use crate::filings::{
    self, Answers, CaseData, Code, Draft, Edition, Field, Filing, Finding, Lapsed, Numbering, Severity, StoreError,
    Template,
};
use crate::law::{self, Ending, Words};
use crate::typeset::Composed;
use crate::vault::{Act, Action, Area, Manifest};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap};
use std::io::Cursor;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

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
    let mut found: Vec<_> = filings::all().values().filter(|t| t.id.starts_with(&prefix)).map(view).collect();
    found.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    Ok(found)
}

pub fn list(core: &Core, request: OfCase) -> Result<Vec<FilingRow>, Failure> {
    core.read(|db| {
        filings::in_case(db, request.case)?.into_iter().map(|f| row(db, f)).collect::<Result<_, StoreError>>()
    })
}

pub fn add(core: &Core, request: AddFiling) -> Result<Changed<FilingId>, Failure> {
    let template = template_of(&request.template)?;
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
    let (row, filing, case) = core.read(|db| {
        let filing = filings::one(db, request.filing)?;
        let case = filings::gather(db, filing.case)?;
        Ok::<_, StoreError>((row(db, filing.clone())?, filing, case))
    })?;
    let template = template_of(&filing.template)?;
    let filled = filings::prefill(&template.form, &case, today(core));
    let fields = template.form.fields.iter().map(|field| field_view(field, &filing.answers, &filled)).collect();
    Ok(FilingView {
        row,
        template: template_view(template),
        fields,
        answers: serde_json::Value::Object(filing.answers.0),
        confirmed: filing.confirmed,
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
    template: &'static Template,
    case: CaseData,
    numbering: Numbering,
    items: HashMap<EvidenceId, (u32, String)>,
    said: Vec<consents::Said>,
}

impl Work {
    fn read(core: &Core, id: FilingId, answers: Option<serde_json::Value>) -> Result<Self, Failure> {
        let answers: Option<Answers> =
            answers.map(serde_json::from_value).transpose().map_err(|_| Failure::new("bad-request"))?;
        let (mut filing, case, items) = core.read(|db| {
            let filing = filings::one(db, id)?;
            let case = filings::gather(db, filing.case)?;
            let items = super::evidence::numbers(db, filing.case)?;
            Ok::<_, StoreError>((filing, case, items))
        })?;
        if let Some(answers) = answers {
            filing.answers = answers;
        }
        let template = template_of(&filing.template)?;
        let numbering = Numbering::by_mention(&template.form, &filing.answers, &case);
        let mut work = Self { filing, template, case, numbering, items, said: Vec::new() };
        work.said = core.read(|db| {
            let leaving = consents::of_filing(db, &work.draft(), &work.filing)?;
            consents::said(db, &leaving, today(core))
        })?;
        Ok(work)
    }

    fn draft(&self) -> Draft<'_> {
        Draft {
            template: self.template,
            language: self.filing.language,
            answers: &self.filing.answers,
            case: &self.case,
            numbering: &self.numbering,
        }
    }

    fn findings(&self, on: NaiveDate) -> Vec<PreflightFinding> {
        let found = filings::preflight(&self.draft(), on).into_iter().map(|finding| self.finding_view(finding));
        found.chain(consents::findings(&self.said, &self.filing.confirmed)).collect()
    }

    fn finding_view(&self, finding: Finding) -> PreflightFinding {
        let code = word(&finding.code);
        let target = [finding.law.clone(), finding.evidence.map(|id| id.to_string()), finding.field.clone()];
        let target = target.into_iter().flatten().next().unwrap_or_default();
        let key = match finding.code {
            Code::LawToCheck => target,
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
        if let Some(party) = finding.party.and_then(|id| self.case.party(id)) {
            params.insert("party".to_owned(), party.name.get(self.filing.language).to_owned());
        }
        let severity = word(&finding.severity);
        PreflightFinding {
            code,
            confirm: (finding.severity == Severity::Confirm).then_some(key),
            confirmed,
            severity,
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

    fn compose(&self, at: crate::base::Timestamp) -> Result<Composed, Failure> {
        Ok(self.draft().compose(&self.filing.id.to_string(), at)?)
    }
}

pub fn preview(core: &Core, request: PreviewFiling) -> Result<PreviewView, Failure> {
    let work = Work::read(core, request.filing, request.answers)?;
    let composed = Arc::new(work.compose(core.clock.now())?);
    let pages = (0..composed.pages())
        .filter_map(|page| composed.size(page))
        .map(|(width, height)| PageSize { width, height })
        .collect();
    let path = core.pictures.of_draft(composed)?;
    Ok(PreviewView { path, pages, findings: work.findings(today(core)), exhibits: work.exhibits() })
}

/// The exhibits of a filing in the order of their numbers.
pub(super) fn exhibits_of(core: &Core, filing: FilingId) -> Result<(Filing, Vec<ExhibitView>), Failure> {
    let work = Work::read(core, filing, None)?;
    let exhibits = work.exhibits();
    Ok((work.filing, exhibits))
}

pub fn make_final(core: &Core, request: OfFiling) -> Result<Changed<EditionView>, Failure> {
    let work = Work::read(core, request.filing, None)?;
    let findings = work.findings(today(core));
    let blocking = findings.iter().filter(|f| f.severity == "blocking").count();
    if blocking > 0 {
        return Err(Failure::new("preflight").with("count", blocking));
    }
    let open = findings.iter().filter(|f| f.confirm.is_some() && !f.confirmed).count();
    if open > 0 {
        return Err(Failure::new("not-confirmed").with("count", open));
    }
    let at = core.clock.now();
    let composed = work.compose(at)?;
    let pdf = composed.pdf()?;
    let vault = core.vault()?;
    let about =
        Manifest { name: "filing.pdf".into(), media_type: Some("application/pdf".into()), ..Manifest::default() };
    let sealed =
        vault.seal(&mut Cursor::new(&pdf), Some(pdf.len() as u64), &about, &mut |_| ControlFlow::Continue(()))?;
    let frozen = serde_json::json!({ "at": at, "ident": work.filing.id, "data": work.draft().data() });
    let digests: Vec<_> = work
        .numbering
        .items()
        .iter()
        .filter_map(|id| work.case.exhibit(*id).map(|exhibit| (*id, exhibit.digest)))
        .collect();
    core.write(Act { label: "filing-final", undoable: false }, |tx| {
        tx.record_blob(&sealed)?;
        let number = filings::editions(tx, work.filing.id)?.first().map_or(1, |last| last.number + 1);
        let edition = Edition {
            id: EditionId::make(at),
            filing: work.filing.id,
            number,
            blob: sealed.blob,
            sha256: sealed.sha256,
            pages: composed.pages() as u32,
            data: frozen.to_string(),
            template_digest: work.template.source.digest(),
            made: at,
        };
        filings::freeze(tx, &edition)?;
        let details = serde_json::json!({
            "what": "filing", "filing": work.filing.id, "edition": number, "sha256": edition.sha256, "confirmed": work.filing.confirmed,
        });
        tx.custody(Action::Derive, &digests, &details)?;
        tx.changed(Area::Filings);
        Ok::<_, StoreError>(edition_view(&edition))
    })
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
    may_leave(core, &filing)?;
    let Some(path) = core.picker.save(&neutral_name(&filing, &edition)) else { return Ok(Exported { path: None }) };
    core.export_edition(request.edition, &path)?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

impl Core {
    /// Writes a frozen PDF outside the vault, as a new file.
    pub fn export_edition(&self, id: EditionId, path: &Path) -> Result<(), Failure> {
        let edition = self.read(|db| filings::edition(db, id))?;
        may_leave(self, &self.read(|db| filings::one(db, edition.filing))?)?;
        write_new(path, &mut self.vault()?.original(edition.blob)?)?;
        self.write(Act { label: "filing-export", undoable: false }, |tx| {
            let details = serde_json::json!({ "what": "filing", "edition": edition.id, "sha256": edition.sha256 });
            tx.custody(Action::Export, &[], &details)?;
            Ok::<_, StoreError>(true)
        })?;
        Ok(())
    }
}

/// Consents may have been taken back since the filing was made final.
fn may_leave(core: &Core, filing: &Filing) -> Result<(), Failure> {
    let work = Work::read(core, filing.id, None)?;
    core.read(|db| consents::pass(db, &consents::of_filing(db, &work.draft(), filing)?, today(core)))
}

/// `kg-crime-report-ru-1.pdf`: what it is, and nobody's name.
pub(super) fn neutral_name(filing: &Filing, edition: &Edition) -> String {
    format!("{}-{}-{}.pdf", filing.template.replace('/', "-"), filing.language.code(), edition.number)
}

fn today(core: &Core) -> NaiveDate {
    // The day where the lawyer sits: filings are dated by the calendar on the wall.
    core.clock.now().utc().with_timezone(&chrono::Local).date_naive()
}

fn template_of(id: &str) -> Result<&'static Template, Failure> {
    filings::find(id).ok_or_else(|| Failure::new("needs-template"))
}

fn row(db: &Connection, filing: Filing) -> Result<FilingRow, StoreError> {
    let editions = filings::editions(db, filing.id)?.iter().map(edition_view).collect();
    Ok(FilingRow {
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

fn three(words: &Words) -> Trilingual {
    let of = |language| words.get(language).to_owned();
    Trilingual { ru: of(Language::Ru), ky: of(Language::Ky), en: of(Language::En) }
}

/// The word of an enum on the wire.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}
