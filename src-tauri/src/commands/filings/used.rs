//! Where answers are printed, and answers that go back to the case.
//!
//! An answer is used where the pages are others without it: that holds for every template, whatever it does with it.

use super::Work;
use crate::base::id::FilingId;
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{BlockPlace, Changed, FindUses, KeepAnswer, KeepableView, OfFiling, UseView};
use crate::filings::{Addressee, Answers, Field, FieldKind, Keepable, KeptAs, What, keepable, shown};
use crate::parties::{
    Contact, ContactKind, DocumentKind, IdentityDocument, NameKind, PartyDetails, PartyKind, PartyName, PartyRole,
};
use crate::typeset::Block;
use crate::vault::{Act, Area};
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

/// The answers that the case does not hold.
pub fn keepables(core: &Core, request: OfFiling) -> Result<Vec<KeepableView>, Failure> {
    let work = Work::read(core, request.filing, None)?;
    let found = keepable(&work.template.form, &work.filing.answers, &work.case).into_iter();
    let view = |one: Keepable| {
        let (what, of) = match one.what {
            What::RegisterNumber => ("register_number", None),
            What::Authority => ("authority", None),
            What::Of { party, what } => (what.word(), work.case.party(party)),
        };
        let name = of.map(|party| party.name.get(work.filing.language).to_owned()).unwrap_or_default();
        KeepableView { field: one.field, what: what.to_owned(), text: one.text, party: of.map(|p| p.id), name }
    };
    Ok(found.map(view).collect())
}

/// Writes an answer into the case.
pub fn keep_in_case(core: &Core, request: KeepAnswer) -> Result<Changed<FilingId>, Failure> {
    let work = Work::read(core, request.filing, None)?;
    let found = keepable(&work.template.form, &work.filing.answers, &work.case);
    let one = found.into_iter().find(|one| one.field == request.field).ok_or_else(|| Failure::new("bad-request"))?;
    let case = work.filing.case;
    core.write(Act { label: "filing-keep-answer", undoable: true }, |tx| {
        match one.what {
            What::RegisterNumber => {
                tx.changed(Area::Cases);
                let mut details = crate::cases::one(tx, case)?.details;
                details.register_number = one.text;
                crate::cases::change(tx, case, details, tx.at())?;
            }
            What::Authority => {
                tx.changed(Area::Parties);
                let details = authority(&one.text, work.template.form.addressee, work.filing.language.code());
                crate::parties::add(tx, case, details, tx.at())?;
            }
            What::Of { party, what } => {
                tx.changed(Area::Parties);
                let mut details = crate::parties::one(tx, party)?.details;
                put(&mut details, what, one.text);
                crate::parties::change(tx, party, details, tx.at())?;
            }
        }
        Ok::<_, Failure>(request.filing)
    })
}

/// A body or officer as a party: an officer has a name of his own, which the lawyer adds when it is known.
fn authority(name: &str, addressee: Addressee, language: &str) -> PartyDetails {
    let role = match addressee {
        Addressee::Investigator | Addressee::Police => PartyRole::Investigator,
        Addressee::Prosecutor => PartyRole::Prosecutor,
        Addressee::Court | Addressee::InvestigatingJudge => PartyRole::Court,
        _ => PartyRole::Authority,
    };
    let whole = PartyName {
        kind: NameKind::Main,
        language: language.to_owned(),
        surname: String::new(),
        given: String::new(),
        patronymic: String::new(),
        whole: name.to_owned(),
    };
    PartyDetails {
        kind: PartyKind::Organisation,
        roles: vec![role],
        names: vec![whole],
        sex: None,
        birth_date: String::new(),
        citizenship: Vec::new(),
        documents: Vec::new(),
        contacts: Vec::new(),
        note: String::new(),
    }
}

fn put(details: &mut PartyDetails, what: KeptAs, text: String) {
    let mut contact = |kind, value| details.contacts.push(Contact { kind, value, note: String::new() });
    match what {
        KeptAs::BirthDate => details.birth_date = text,
        KeptAs::Address => contact(ContactKind::Address, text),
        KeptAs::Phone => contact(ContactKind::Phone, text),
        KeptAs::Email => contact(ContactKind::Email, text),
        KeptAs::Contact => contact(ContactKind::Other, text),
        KeptAs::Passport => details.documents.push(IdentityDocument {
            kind: DocumentKind::ForeignPassport,
            number: text,
            issued_by: String::new(),
            issued_on: String::new(),
            country: String::new(),
        }),
    }
}
