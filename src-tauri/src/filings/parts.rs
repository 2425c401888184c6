//! Parts that forms share: the questions every motion has stand in one file, and a form takes them in by name.
//!
//! ```toml
//! [[field]]
//! include = "from-victim"                 # the questions of parts/from-victim.toml, here
//! without = ["register_number"]           # but not this one
//! with = { victim = { cases = ["gen"] } } # and this one with that changed
//! ```
//! A part may bring citations too (`[[basis]]`), and take in other parts.

use include_dir::{Dir, include_dir};
use toml::{Table, Value};

static PARTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/filings/parts");

/// Where a part is read from, by its name.
pub type Find<'a> = &'a dyn Fn(&str) -> Option<String>;

/// How deep a part may take in others; a part that takes in itself ends here.
const DEPTH: u8 = 4;

/// A part that the program carries.
pub fn carried(name: &str) -> Option<String> {
    Some(PARTS.get_file(format!("{name}.toml"))?.contents_utf8()?.to_owned())
}

/// The form with what it includes in place of the includes. A form that includes nothing comes back as it was, so that
/// a mistake in it is told with its line.
pub(super) fn expand(form: &str, find: Find<'_>) -> Result<Option<Table>, String> {
    let mut table: Table = form.parse().map_err(|e: toml::de::Error| e.to_string())?;
    if !fields(&table).any(|field| field.contains_key("include")) {
        return Ok(None);
    }
    take_in(&mut table, find, DEPTH)?;
    Ok(Some(table))
}

fn fields(table: &Table) -> impl Iterator<Item = &Table> {
    table.get("field").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

fn take_in(table: &mut Table, find: Find<'_>, depth: u8) -> Result<(), String> {
    let Some(Value::Array(before)) = table.remove("field") else { return Ok(()) };
    let mut after = Vec::new();
    for field in before {
        let Some(name) = field.get("include").and_then(Value::as_str) else {
            after.push(field);
            continue;
        };
        let part = find(name).filter(|_| depth > 0).ok_or_else(|| format!("there is no part {name} to include"))?;
        let mut part: Table = part.parse().map_err(|e: toml::de::Error| format!("the part {name}: {e}"))?;
        take_in(&mut part, find, depth - 1)?;
        after.extend(adapted(part.remove("field"), &field, name)?);
        if let Some(Value::Array(bases)) = part.remove("basis")
            && let Value::Array(own) = table.entry("basis").or_insert_with(|| Value::Array(Vec::new()))
        {
            own.extend(bases);
        }
    }
    table.insert("field".to_owned(), Value::Array(after));
    Ok(())
}

/// The questions of a part as the include wants them.
fn adapted(part: Option<Value>, include: &Value, name: &str) -> Result<Vec<Value>, String> {
    let Some(Value::Array(mut fields)) = part else { return Ok(Vec::new()) };
    let known = include.as_table().into_iter().flat_map(Table::keys);
    if let Some(other) = known.into_iter().find(|key| !["include", "with", "without", "group"].contains(&key.as_str()))
    {
        return Err(format!("an include knows no {other}"));
    }
    let key_of = |field: &Value| field.get("key").and_then(Value::as_str).unwrap_or_default().to_owned();
    for key in include.get("without").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        let at = fields.iter().position(|field| key_of(field) == key);
        fields.remove(at.ok_or_else(|| format!("the part {name} has no question {key} to leave out"))?);
    }
    for (key, changes) in include.get("with").and_then(Value::as_table).into_iter().flatten() {
        let at = fields.iter().position(|field| key_of(field) == *key);
        let at = at.ok_or_else(|| format!("the part {name} has no question {key} to change"))?;
        if let (Some(field), Some(changes)) = (fields[at].as_table_mut(), changes.as_table()) {
            field.extend(changes.clone());
        }
    }
    if let (Some(group), Some(first)) = (include.get("group"), fields.first_mut().and_then(Value::as_table_mut)) {
        first.insert("group".to_owned(), group.clone());
    }
    Ok(fields)
}
