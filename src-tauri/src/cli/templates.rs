//! `dalil template`: templates of the office's own.

use super::arguments::TemplateVerb;
use super::output::{Output, table, text};
use super::session::Session;
use super::{DONE, FOUND};
use crate::base::Language;
use crate::commands::Failure;
use serde_json::{Value, json};
use std::path::Path;

/// The files of a template in a folder.
const FILES: [(&str, &str); 3] = [("form", "form.toml"), ("source", "template.typ"), ("sample", "sample.toml")];

pub fn run(session: &Session, output: &Output, verb: TemplateVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        TemplateVerb::List => {
            let all = session.call("template.list", json!({}))?;
            let line = |one: &Value| {
                vec![text(&one["id"]), text(&one["name"]), text(&one["version"]), text(&one["title"][language.code()])]
            };
            output.answer(&all, || table(&all.as_array().into_iter().flatten().map(line).collect::<Vec<_>>()));
        }
        TemplateVerb::Copy { template } => {
            let made = session.call("template.copy", json!({ "template": template }))?;
            output.say(&made, "cli-template-copied", &[("id", text(&made["value"]))]);
        }
        TemplateVerb::Take { template, out } => {
            let shown = session.call("template.show", json!({ "template": template, "version": null }))?;
            for (key, name) in FILES {
                let path = out.join(name);
                let write = std::fs::write(&path, text(&shown["files"][key]));
                write.map_err(|_| Failure::new("export-failed"))?;
            }
            output.say(&shown, "cli-template-taken", &[("path", out.display().to_string())]);
        }
        TemplateVerb::Check { template, from, language: printed, public } => {
            let request =
                json!({ "template": template, "files": files(&from)?, "language": printed, "public": public });
            let tried = session.call("template.try", request)?;
            output.answer(&tried, || problems(output, &tried));
            let wrong = tried["problems"].as_array().is_some_and(|problems| !problems.is_empty());
            return Ok(if wrong { FOUND } else { DONE });
        }
        TemplateVerb::Save { template, from, note } => {
            let request = json!({ "template": template, "files": files(&from)?, "note": note });
            let saved = session.call("template.save", request)?;
            output.say(&saved, "cli-template-saved", &[("number", text(&saved["value"]))]);
        }
        TemplateVerb::Remove { template } => {
            let done = session.call("template.remove", json!({ "template": template }))?;
            output.say(&done, "cli-template-removed", &[]);
        }
        TemplateVerb::Export { template, out } => {
            let id = template.parse().map_err(|_| Failure::new("bad-request"))?;
            session.core().export_template(id, &out)?;
            let path = out.display().to_string();
            output.say(&json!({ "path": path }), "cli-template-taken", &[("path", path.clone())]);
        }
        TemplateVerb::Import { file } => {
            let made = session.core().import_template(&file)?;
            let id = made.value.to_string();
            output.say(&json!({ "value": id }), "cli-template-copied", &[("id", id.clone())]);
        }
    }
    Ok(DONE)
}

fn files(folder: &Path) -> Result<Value, Failure> {
    let mut files = serde_json::Map::new();
    for (key, name) in FILES {
        let text = std::fs::read_to_string(folder.join(name)).map_err(|_| Failure::new("unreadable"))?;
        files.insert(key.to_owned(), json!(text));
    }
    Ok(Value::Object(files))
}

/// What is wrong, line by line; or how many pages the example has.
fn problems(output: &Output, tried: &Value) -> String {
    let all = tried["problems"].as_array().cloned().unwrap_or_default();
    if all.is_empty() {
        let pages = tried["pages"].as_array().map_or(0, Vec::len);
        return output.words.say("cli-template-good", &[("pages", pages.to_string())]);
    }
    let line = |one: &Value| {
        let said =
            output.words.say(&format!("template-problem-{}", text(&one["key"])), &[("what", text(&one["what"]))]);
        let place =
            if one["line"] == 0 { text(&one["file"]) } else { format!("{}:{}", text(&one["file"]), one["line"]) };
        format!("{place}  {said}\n    {}", text(&one["said"]))
    };
    all.iter().map(line).collect::<Vec<_>>().join("\n")
}
