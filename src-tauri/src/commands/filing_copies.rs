//! The same filing to several recipients: one draft for each, alike but for one answer.

use super::core::Core;
use super::failure::Failure;
use super::views::{Changed, RepeatFiling};
use crate::base::id::FilingId;
use crate::filings::{self, FieldKind, StoreError, draft};
use crate::vault::{Act, Area};
use serde_json::json;

/// Begins a draft for each value of one question: of the one named, or of the addressee. A question about parties gets
/// one party in each draft. A body that the lawyer wrote stands in each of them.
pub fn repeat(core: &Core, request: RepeatFiling) -> Result<Changed<Vec<FilingId>>, Failure> {
    let (filing, body) =
        core.read(|db| Ok::<_, StoreError>((filings::one(db, request.filing)?, draft::of(db, request.filing)?)))?;
    let template = core
        .read(|db| filings::own::lookup(db, &filing.template))?
        .ok_or_else(|| Failure::new("not-found").with("what", "template").with("id", filing.template.as_str()))?;
    let field = match &request.field {
        Some(key) => template.form.field(key),
        None => template.form.fields.iter().find(|field| field.kind == FieldKind::Addressee),
    };
    let field = field.ok_or_else(|| Failure::new("bad-request"))?;
    let values: Vec<&str> = request.values.iter().map(|value| value.trim()).filter(|value| !value.is_empty()).collect();
    if values.is_empty() {
        return Err(Failure::new("bad-request"));
    }
    core.write(Act { label: "filing-repeat", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        let begun = values.iter().map(|value| {
            let mut answers = filing.answers.clone();
            let answer = if field.kind == FieldKind::Parties { json!([value]) } else { json!(value) };
            answers.set(&field.key, answer);
            let id =
                filings::add(tx, filing.case, &filing.template, filing.language, &filing.title, &answers, tx.at())?;
            if let Some(body) = &body {
                draft::save(tx, id, body, tx.at())?;
            }
            Ok::<_, StoreError>(id)
        });
        begun.collect::<Result<Vec<_>, StoreError>>()
    })
}
