//! How an item came: from whom, to whom, when, where, in what form. Its intake entry says it, and whoever corrects it later makes an
//! entry that says what was and what is. The row says the same as the last of these, or it was rewritten past the log.

use super::{Error, EvidenceDetails, Wording, store};
use crate::base::date::UncertainDate;
use crate::base::id::{CaseId, EvidenceId};
use crate::base::text::tidy;
use crate::base::{Language, Sha256Digest};
use crate::vault::{self, Action, Note, Writing};
use rusqlite::Connection;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The word by which the details of a correction are known.
pub const WHAT: &str = "provenance";

/// What is told, by the names that the log has for it.
pub const FIELDS: [&str; 9] = [
    "source",
    "received_from",
    "received_by",
    "received_on",
    "received_where",
    "form",
    "covert",
    "carrier",
    "wordings",
];

/// The acts that may change it.
const ACTS: [&str; 2] = ["evidence-change", "evidence-mark"];

/// How an item came, or a part of that, by the names of [`FIELDS`].
pub type Told = Map<String, Value>;

/// Every item with its digest and how it came.
type All = BTreeMap<EvidenceId, (Sha256Digest, Told)>;

/// Replaces what the office knows about an item. Where that changes how it came, the log says what was and what is.
pub fn change(tx: &Writing<'_>, id: EvidenceId, details: EvidenceDetails) -> Result<(), Error> {
    let was = told(&store::one(tx, id)?.details);
    store::change(tx, id, details, tx.at())?;
    let item = store::one(tx, id)?;
    if let Some(about) = difference(&was, &told(&item.details)) {
        tx.custody(Action::Annotate, &[(id, item.sha256)], &about)?;
    }
    Ok(())
}

/// The same for an act that is taken back or done again: `label` says which.
pub fn undoing(
    before: &Connection,
    label: &str,
) -> vault::Result<impl FnOnce(&Connection) -> vault::Result<Vec<Note>> + use<>> {
    let before = if ACTS.contains(&label) { all(before).map_err(of_vault)? } else { All::new() };
    Ok(move |after: &Connection| corrections(after, &before))
}

fn corrections(db: &Connection, before: &All) -> vault::Result<Vec<Note>> {
    if before.is_empty() {
        return Ok(Vec::new());
    }
    let after = all(db).map_err(of_vault)?;
    let note = |(id, (sha256, is)): (EvidenceId, (Sha256Digest, Told))| {
        let (_, was) = before.get(&id)?;
        Some(Note { action: Action::Annotate, items: vec![(id, sha256)], details: difference(was, &is)? })
    };
    Ok(after.into_iter().filter_map(note).collect())
}

fn all(db: &Connection) -> Result<All, Error> {
    let mut query = db.prepare_cached("SELECT DISTINCT case_id FROM evidence")?;
    let cases = query.query_map([], |row| row.get(0))?.collect::<Result<Vec<CaseId>, _>>()?;
    let mut found = All::new();
    for case in cases {
        let items = store::in_case(db, case)?;
        found.extend(items.into_iter().map(|item| (item.id, (item.sha256, told(&item.details)))));
    }
    Ok(found)
}

fn of_vault(error: Error) -> vault::Error {
    match error {
        Error::Vault(error) => error,
        _ => vault::Error::DatabaseDamaged,
    }
}

/// What an entry about the intake of an item with these details says of how it came.
pub(super) fn at_intake(details: &EvidenceDetails) -> Told {
    let mut told = told(details);
    told.retain(|name, value| name != "wordings" || *value != json!({}));
    told
}

fn told(details: &EvidenceDetails) -> Told {
    let day = details.received_on.parse::<UncertainDate>().map(|day| day.to_string());
    let values: [Value; FIELDS.len()] = [
        tidy(&details.source).into(),
        tidy(&details.received_from).into(),
        tidy(&details.received_by).into(),
        day.unwrap_or_else(|_| details.received_on.clone()).into(),
        tidy(&details.received_where).into(),
        details.form.word().into(),
        details.covert.word().into(),
        tidy(&details.carrier).into(),
        further(&details.wordings),
    ];
    FIELDS.map(str::to_owned).into_iter().zip(values).collect()
}

/// The same in further languages: by the code of each what is said in it.
fn further(wordings: &[Wording]) -> Value {
    let of = |wording: &Wording| {
        let texts = [
            ("source", &wording.source),
            ("received_from", &wording.received_from),
            ("received_by", &wording.received_by),
            ("received_where", &wording.received_where),
            ("carrier", &wording.carrier),
        ];
        let texts = texts.map(|(name, text)| (name.to_owned(), tidy(text)));
        let said: Told =
            texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name, text.into())).collect();
        (!said.is_empty()).then(|| (wording.language.code().to_owned(), Value::Object(said)))
    };
    Value::Object(wordings.iter().filter_map(of).collect())
}

/// The details of an entry that tells of a change; `None` where there is none.
fn difference(was: &Told, is: &Told) -> Option<Value> {
    let changed: Vec<&str> = FIELDS.into_iter().filter(|name| was.get(*name) != is.get(*name)).collect();
    let only = |told: &Told| -> Told {
        changed.iter().filter_map(|name| Some(((*name).to_owned(), told.get(*name)?.clone()))).collect()
    };
    (!changed.is_empty()).then(|| json!({ "what": WHAT, "was": only(was), "is": only(is) }))
}

/// What the details of an intake entry tell: nothing where they are withheld.
pub fn of_intake(details: &Value) -> Told {
    let tidied = |name: &str, value: &Value| match value.as_str() {
        Some(text) if name == "received_on" => {
            Value::from(text.parse::<UncertainDate>().map_or_else(|_| text.to_owned(), |day| day.to_string()))
        }
        Some(text) => Value::from(tidy(text)),
        None => value.clone(),
    };
    let told = |name: &str| Some((name.to_owned(), tidied(name, details.get(name)?)));
    let mut found: Told = FIELDS.into_iter().filter_map(told).collect();
    if !found.is_empty() && !found.contains_key("wordings") {
        found.insert("wordings".to_owned(), json!({}));
    }
    found
}

/// What was and what is, if these are the details of a correction. Only what it changed stands in either.
pub fn correction(action: Action, details: &Value) -> Option<(&Told, &Told)> {
    if action != Action::Annotate || details["what"].as_str() != Some(WHAT) {
        return None;
    }
    Some((details["was"].as_object()?, details["is"].as_object()?))
}

/// What the log says now of how an item came.
fn by_log(db: &Connection, id: EvidenceId) -> Result<Told, Error> {
    let mut query = db.prepare_cached(
        "SELECT c.action, c.details FROM custody_object o JOIN custody_entry c ON c.seq = o.seq
         WHERE o.evidence_id = ?1 AND c.action IN ('intake', 'annotate') ORDER BY c.seq",
    )?;
    let mut rows = query.query([id])?;
    let mut found = Told::new();
    while let Some(row) = rows.next()? {
        let action: String = row.get(0)?;
        let bytes: Vec<u8> = row.get(1)?;
        let details: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        if action == Action::Intake.name() {
            found = of_intake(&details);
        } else if let Some((_, is)) = correction(Action::Annotate, &details) {
            found.extend(is.clone());
        }
    }
    Ok(found)
}

/// Whether the row of an item says of how it came what the log says. One that was destroyed says nothing.
pub(super) fn agrees(db: &Connection, id: EvidenceId) -> Result<bool, Error> {
    let item = store::any(db, id)?;
    let row = told(&item.details);
    Ok(item.destroyed.is_some() || by_log(db, id)?.iter().all(|(name, value)| row.get(name) == Some(value)))
}

/// Whether an item came in before the log of this vault had its first entry of a correction. It is told by the order of signed entries:
/// a clock proves nothing.
pub(super) fn was_there_before_corrections(db: &Connection, id: EvidenceId) -> Result<bool, Error> {
    let sql = "SELECT NOT EXISTS (
             SELECT 1 FROM custody_entry c WHERE c.action = 'annotate'
                 AND CASE WHEN json_valid(CAST(c.details AS TEXT)) THEN CAST(c.details AS TEXT) ->> '$.what' END = ?2
                 AND c.seq < (SELECT min(i.seq) FROM custody_object o JOIN custody_entry i ON i.seq = o.seq
                     WHERE o.evidence_id = ?1 AND i.action = 'intake'))";
    Ok(db.query_row(sql, rusqlite::params![id, WHAT], |row| row.get(0))?)
}

/// The details of an item as they were when the log told this of it, in what its certificate prints of how it came.
pub(super) fn as_told(details: &EvidenceDetails, told: &Told) -> EvidenceDetails {
    let mut then = details.clone();
    let set = |name: &str, to: &mut String| {
        if let Some(text) = told.get(name).and_then(Value::as_str) {
            text.clone_into(to);
        }
    };
    set("received_from", &mut then.received_from);
    set("received_by", &mut then.received_by);
    set("received_on", &mut then.received_on);
    set("received_where", &mut then.received_where);
    set("source", &mut then.source);
    set("carrier", &mut then.carrier);
    if let Some(form) = told.get("form").and_then(Value::as_str).and_then(|word| word.parse().ok()) {
        then.form = form;
    }
    let Some(further) = told.get("wordings").and_then(Value::as_object) else { return then };
    for language in further.keys().filter_map(|code| code.parse::<Language>().ok()) {
        if then.wordings.iter().all(|wording| wording.language != language) {
            then.wordings.push(silent(language));
        }
    }
    for wording in &mut then.wordings {
        let of = further.get(wording.language.code());
        let text = |name: &str| of.and_then(|of| of[name].as_str()).unwrap_or_default().to_owned();
        wording.received_from = text("received_from");
        wording.received_by = text("received_by");
        wording.received_where = text("received_where");
        wording.source = text("source");
        wording.carrier = text("carrier");
    }
    then
}

/// A wording that says nothing yet.
const fn silent(language: Language) -> Wording {
    Wording {
        language,
        title: String::new(),
        source: String::new(),
        received_from: String::new(),
        received_by: String::new(),
        received_where: String::new(),
        carrier: String::new(),
    }
}
