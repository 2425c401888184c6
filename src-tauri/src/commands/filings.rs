//! Commands about filings: choose a template, answer, look at the pages, freeze; what becomes of them.

mod around;
pub mod drafts;
mod editions;
mod find;
mod kept;
pub mod reception;
mod rows;
mod steps;
mod used;
mod work;

use super::consents;
use super::core::Core;
use super::deadlines::Sight;
use super::failure::Failure;
use super::leaving::Piece;
use super::views::{
    AddFiling, ChangeFiling, Changed, ConfirmLaw, ExhibitView, Exported, FilingRow, FilingView, LookView, OfCase,
    OfEdition, OfFiling, PageSize, PreviewFiling, PreviewView, TemplateView,
};
use super::way_out::{Matter, Parcel, Second, Spot};
use crate::base::id::{EditionId, EvidenceId, FilingId};
use crate::cases::consents::{Purpose, RecipientKind};
use crate::cases::events::State;
use crate::filings::draft;
use crate::filings::record;
use crate::filings::{self, Answers, Edition, EditionKind, Filing, FilingStatus, Lapsed, StoreError, Template, own};
use crate::vault::{Act, Area};
use serde_json::json;
use std::borrow::Cow;
use std::sync::Arc;

pub(super) use editions::{again, has_its_parts};
pub use editions::{make_final, release, verify, word as export_word};
pub use kept::{keep_in_case, keepables};
pub use steps::{add as add_step, amend, change as change_step, guard, guarded, overrule, remove as remove_step};
pub use used::uses;

pub(super) use rows::{three, untitled};

use rows::{edition_view, field_view, row, template_view, word};
use work::Work;

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
    if !template.form.languages.contains(&request.language) {
        return Err(Failure::new("template-language"));
    }
    let today = core.today();
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
    let filled = filings::prefill(&template.form, &case, core.today());
    let fields = template.form.fields.iter().map(|field| field_view(field, &filing.answers, &filled)).collect();
    Ok(FilingView {
        row,
        template: template_view(&template),
        fields,
        answers: serde_json::Value::Object(filing.answers.0),
        confirmed: filing.confirmed,
        drafted,
        reception: filing.reception,
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

pub fn preview(core: &Core, request: PreviewFiling) -> Result<PreviewView, Failure> {
    let work = Work::read_with(core, request.filing, request.answers, request.body)?;
    let mut findings = work.findings(core.today());
    let composed = if request.public.unwrap_or(false) {
        let public = editions::Public::of(core, &work)?;
        let composed = public.compose(core, &work.filing, core.clock.now())?;
        let name = neutral_name(&work.filing, 1, EditionKind::Public, "pdf");
        let leaks = public.leaks(&composed, &composed.pdf()?, &name)?;
        let mut found = around::findings(&work, &public, leaks);
        if work.filing.status == FilingStatus::Draft {
            found.extend(findings);
        }
        findings = found;
        Arc::new(composed)
    } else {
        let composed = work.compose(core, core.clock.now())?;
        findings.extend(reception::findings(core, &work, composed.pages(), || Ok(composed.pdf()?))?);
        Arc::new(composed)
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
    core.expect_way(&parcel(core, &filing, Some(&edition))?)?;
    let name = neutral_name(&filing, edition.number, edition.kind, "pdf");
    let Some(path) = core.picker.save(&name) else { return Ok(Exported { path: None }) };
    core.export_edition(request.edition, Spot::chosen(&path))?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

impl Core {
    /// Writes a frozen PDF outside the vault.
    pub fn export_edition<'a>(&self, id: EditionId, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        self.demand_role("filing.export")?;
        let edition = self.read(|db| filings::edition(db, id))?;
        let filing = self.read(|db| filings::one(db, edition.filing))?;
        let mut pages = self.vault()?.original(edition.blob)?;
        let parcel = parcel(self, &filing, Some(&edition))?;
        self.let_out(&parcel, to.into(), Some(&edition.sha256), &mut pages)
    }
}

/// A frozen PDF, or the document for Word when it is none. A public edition names nobody and has no exhibits; a key names no
/// exhibit.
fn parcel(core: &Core, filing: &Filing, edition: Option<&Edition>) -> Result<Parcel, Failure> {
    let kind = edition.map_or(EditionKind::Full, |edition| edition.kind);
    let items = match kind {
        EditionKind::Full => on_paper(core, filing, edition)?,
        _ => Vec::new(),
    };
    Ok(Parcel {
        command: if edition.is_some() { "filing.export" } else { "filing.word" },
        label: "filing-export",
        what: "filing",
        matter: Matter::Filing(filing.id, kind),
        second: match kind {
            EditionKind::Public => Second::Nothing,
            _ => Second::Piece(Piece::Filing(filing.id), filing.case),
        },
        items,
        about: match edition {
            Some(edition) => {
                json!({ "filing": filing.id, "case": filing.case, "edition": edition.id, "kind": edition.kind })
            }
            // The case is named: a draft that left can be removed, and its entry then says no more of whose it was.
            None => json!({ "filing": filing.id, "case": filing.case, "kind": "word" }),
        },
    })
}

/// The exhibits of a paper: of an edition those it was frozen with, of what goes to Word those of the newest edition, of a draft
/// those it has.
fn on_paper(core: &Core, filing: &Filing, edition: Option<&Edition>) -> Result<Vec<EvidenceId>, Failure> {
    let newest = || {
        let editions = core.read(|db| filings::editions(db, filing.id))?;
        Ok::<_, Failure>(editions.into_iter().find(|edition| edition.kind == EditionKind::Full))
    };
    match edition.map_or_else(newest, |edition| Ok(Some(edition.clone())))? {
        Some(edition) => Ok(core.read(|db| filings::told(db, &edition))?.items),
        None => Ok(exhibits_of(core, filing.id)?.1.into_iter().map(|exhibit| exhibit.evidence).collect()),
    }
}

/// Consents may have been taken back since the filing was made final. A public edition is published without names, and
/// without exhibits; a key goes where the full edition goes.
pub(super) fn may_leave(core: &Core, id: FilingId, kind: EditionKind) -> Result<(), Failure> {
    let work = Work::read(core, id, None)?;
    core.read(|db| {
        let mut leaving = consents::of_filing(db, &work.draft(), &work.filing)?;
        if kind != EditionKind::Public {
            return consents::pass(db, &leaving, core.today());
        }
        leaving.purpose = Purpose::Publish;
        leaving.recipient = RecipientKind::Any;
        leaving.items.clear();
        consents::pass(db, &leaving, core.today()).map_err(|failure| match failure.code.as_str() {
            "consent-withdrawn" => Failure::new("consent-publish"),
            _ => failure,
        })
    })
}

/// `kg-crime-report-ru-1.pdf`: what it is, and nobody's name.
pub(super) fn neutral_name(filing: &Filing, number: u32, kind: EditionKind, extension: &str) -> String {
    let kind = if kind == EditionKind::Full { String::new() } else { format!("-{}", kind.word()) };
    // Of an own template's name, what it was copied from says what it is.
    let template = own::origin(&filing.template).replace('/', "-");
    format!("{template}-{}-{number}{kind}.{extension}", filing.language.code())
}

fn template_of(core: &Core, id: &str) -> Result<Cow<'static, Template>, Failure> {
    core.read(|db| own::lookup(db, id))?.ok_or_else(|| Failure::new("needs-template"))
}
