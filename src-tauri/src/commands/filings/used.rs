//! Where answers are printed.
//!
//! An answer is used where the pages are others without it: that holds for every template, whatever it does with it.

use super::Work;
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{BlockPlace, FindUses, UseView};
use crate::filings::{Answers, Field, FieldKind, shown};
use crate::typeset::Block;
use serde_json::json;
use similar::{Algorithm, DiffTag, capture_diff_slices};

/// A paragraph says so much of itself.
const BEGINS: usize = 90;

/// A paragraph of the pages with its places.
struct Printed {
    text: String,
    places: Vec<(usize, f64, f64)>,
}

pub fn uses(core: &Core, request: FindUses) -> Result<Vec<UseView>, Failure> {
    let work = Work::read(core, request.filing, request.answers)?;
    let now = printed(&work, core)?;
    let form = &work.template.form;
    let asked = form.fields.iter().filter(|field| request.field.as_ref().is_none_or(|key| *key == field.key));
    let asked: Vec<&Field> = asked.filter(|field| shown(form, &work.filing.answers, field)).collect();
    let mut found = Vec::new();
    for field in asked {
        let without = without(field, &work.filing.answers);
        if without == work.filing.answers {
            continue;
        }
        let changed = Work::read_with(core, request.filing, Some(json!(without)), work.body.clone())?;
        let other = match printed(&changed, core) {
            Ok(other) => other,
            // Without it the template cannot be set: it is used, and where cannot be told.
            Err(failure) if failure.code == "typeset" => continue,
            Err(failure) => return Err(failure),
        };
        let (old, new): (Vec<&str>, Vec<&str>) =
            (now.iter().map(|p| p.text.as_str()).collect(), other.iter().map(|p| p.text.as_str()).collect());
        let mut view = UseView { field: field.key.clone(), places: Vec::new(), paragraphs: Vec::new() };
        for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
            let (tag, was, _) = op.as_tag_tuple();
            if tag != DiffTag::Equal {
                now[was].iter().for_each(|paragraph| used(&mut view, paragraph));
            }
        }
        found.push(view);
    }
    Ok(found)
}

fn used(view: &mut UseView, paragraph: &Printed) {
    for (page, top, bottom) in &paragraph.places {
        let of = view.field.clone();
        view.places.push(BlockPlace { of, page: *page as u32 + 1, top: *top, bottom: *bottom });
    }
    let mut begins: String = paragraph.text.chars().take(BEGINS).collect();
    if begins.len() < paragraph.text.len() {
        begins.push('…');
    }
    if !begins.trim().is_empty() && !view.paragraphs.contains(&begins) {
        view.paragraphs.push(begins);
    }
}

/// The answers without one; a tick the other way round, and another choice where one was made.
fn without(field: &Field, answers: &Answers) -> Answers {
    let mut answers = answers.clone();
    let chosen = answers.text(&field.key).unwrap_or_default().to_owned();
    match field.kind {
        FieldKind::Check => {
            let set = answers.check(&field.key);
            answers.set(&field.key, !set);
        }
        FieldKind::Choice => {
            if let Some(other) = field.options.iter().find(|option| option.value != chosen) {
                answers.set(&field.key, other.value.as_str());
            }
        }
        _ => {
            answers.0.remove(&field.key);
        }
    }
    answers
}

fn printed(work: &Work, core: &Core) -> Result<Vec<Printed>, Failure> {
    let mut out = Vec::new();
    read(&work.compose(core, core.clock.now())?.flow(), &mut out);
    Ok(out)
}

fn read(blocks: &[Block], out: &mut Vec<Printed>) {
    for block in blocks {
        match block {
            Block::Table(table) => table.rows.iter().flatten().for_each(|cell| read(&cell.blocks, out)),
            Block::Paragraph(paragraph) => out.push(Printed {
                text: paragraph.runs.iter().map(|run| run.text.as_str()).collect(),
                places: paragraph.places.iter().map(|place| (place.page, place.top, place.bottom)).collect(),
            }),
        }
    }
}
