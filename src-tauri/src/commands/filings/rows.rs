//! Filings, editions, templates and their questions as the window has them.

use super::super::views::{ConditionView, EditionView, FieldView, FilingRow, OptionView, TemplateView, Trilingual};
use crate::base::Language;
use crate::filings::record::{self, FilingStanding, StepKind};
use crate::filings::{self, Answers, Edition, Field, Filing, FilingStatus, StoreError, Template, own};
use crate::law::Words;
use rusqlite::Connection;

pub(super) fn row(db: &Connection, filing: Filing) -> Result<FilingRow, StoreError> {
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

pub(super) fn edition_view(edition: &Edition) -> EditionView {
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

pub(super) fn template_view(template: &Template) -> TemplateView {
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

pub(super) fn field_view(field: &Field, answers: &Answers, filled: &Answers) -> FieldView {
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

pub(in crate::commands) fn three(words: &Words) -> Trilingual {
    let of = |language| words.get(language).to_owned();
    Trilingual { ru: of(Language::Ru), ky: of(Language::Ky), en: of(Language::En) }
}

/// A template whose form cannot be read any more.
pub(in crate::commands) fn untitled() -> Trilingual {
    three(&Words::same("?"))
}

/// The word of an enum on the wire.
pub(super) fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}
