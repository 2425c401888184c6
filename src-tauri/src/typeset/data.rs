//! The data of a document as values of the typesetter.

use super::{Error, Result};
use typst::foundations::{Array, Dict, Value};

/// An object as a dictionary, its keys in the order of the object.
pub(super) fn dict(data: &serde_json::Value) -> Result<Dict> {
    match value(data) {
        Value::Dict(dict) => Ok(dict),
        _ => Err(Error::Data),
    }
}

fn value(data: &serde_json::Value) -> Value {
    match data {
        serde_json::Value::Null => Value::None,
        serde_json::Value::Bool(truth) => Value::Bool(*truth),
        serde_json::Value::Number(number) => match number.as_i64() {
            Some(whole) => Value::Int(whole),
            None => Value::Float(number.as_f64().unwrap_or(f64::NAN)),
        },
        serde_json::Value::String(text) => Value::Str(clean(text).as_str().into()),
        serde_json::Value::Array(items) => Value::Array(items.iter().map(value).collect::<Array>()),
        serde_json::Value::Object(fields) => {
            Value::Dict(fields.iter().map(|(key, field)| (key.as_str().into(), value(field))).collect())
        }
    }
}

/// Text as it can be printed: control characters, which no font draws and which stop a PDF/A, become spaces;
/// line ends stay. Marks that turn the direction of writing are dropped, so that a name cannot rearrange a line.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let chars = text.chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'));
    chars.map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}
