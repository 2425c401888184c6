//! `dalil vault readable`: what still opens of a damaged original.

use super::output::{Output, text};
use super::session::Session;
use super::users::with_second;
use super::{DONE, FOUND, progress};
use crate::base::Language;
use crate::commands::Failure;
use crate::commands::views::ExportReadable;
use serde_json::{Value, json};
use std::path::Path;

pub fn run(
    session: &Session,
    output: &Output,
    item: &str,
    out: Option<&Path>,
    language: Language,
) -> Result<u8, Failure> {
    let Some(out) = out else { return show(session, output, item) };
    let evidence = item.parse().map_err(|_| Failure::new("internal"))?;
    let request = ExportReadable { evidence, language };
    with_second(session, || session.core().export_readable(&request, out))?;
    let path = out.display().to_string();
    output.say(&json!({ "path": path }), "cli-written", &[("path", path.clone())]);
    Ok(DONE)
}

/// Each stretch by its first and its last byte, with its digest where it opens.
fn show(session: &Session, output: &Output, item: &str) -> Result<u8, Failure> {
    let job = session.call("evidence.readable", json!({ "evidence": item }))?;
    let view = progress::wait(session, &job, true)?["work"]["outcome"].clone();
    let is_whole = view["whole"] == true;
    output.answer(&view, || {
        let with = ["number", "opens", "length"].map(|key| (key, text(&view[key])));
        if is_whole {
            return output.words.say("cli-readable-whole", &with);
        }
        let mut lines = vec![output.words.say("cli-readable", &with)];
        lines.extend(view["stretches"].as_array().into_iter().flatten().map(|one| stretch(output, one)));
        if view["opens"] != 0 {
            lines.push(output.words.say("cli-readable-do", &[]));
        }
        lines.join("\n")
    });
    Ok(if is_whole { DONE } else { FOUND })
}

fn stretch(output: &Output, one: &Value) -> String {
    let last = one["to"].as_u64().unwrap_or_default().saturating_sub(1);
    let said = match one["sha256"].as_str() {
        Some(digest) => format!("SHA-256 {digest}"),
        None => output.words.say("cli-readable-lost", &[]),
    };
    format!("  {}–{last}  {said}", text(&one["from"]))
}
