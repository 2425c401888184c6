//! `dalil bundle`.

use super::DONE;
use super::arguments::BundleVerb;
use super::output::{Output, text};
use super::progress;
use super::session::Session;
use crate::commands::Failure;
use serde_json::json;

pub fn run(session: &Session, output: &Output, verb: BundleVerb) -> Result<u8, Failure> {
    let BundleVerb::Build { of, filing, items, title, language, out } = verb;
    session.open()?;
    let case = session.case(of.case.as_deref())?;
    let request = json!({ "case": case, "filing": filing, "title": title, "language": language });
    let made = session.call("bundle.add", request)?;
    let bundle = &made["value"];
    if !items.is_empty() {
        let view = session.call("bundle.show", json!({ "bundle": bundle }))?;
        let exhibits = items
            .iter()
            .map(|number| Ok(json!({ "evidence": session.item(case, *number)?, "description": "" })))
            .collect::<Result<Vec<_>, Failure>>()?;
        let row = &view["row"];
        let request =
            json!({ "bundle": bundle, "title": row["title"], "language": row["language"], "exhibits": exhibits });
        session.call("bundle.change", request)?;
    }
    let job = session.call("bundle.build", json!({ "bundle": bundle }))?;
    progress::wait(session, &job, false)?;
    let id = bundle.as_str().and_then(|id| id.parse().ok()).ok_or_else(|| Failure::new("internal"))?;
    if session.call("user.rule", json!({}))?["on"] == true {
        super::users::second(session, "bundle-export", &text(bundle))?;
    }
    session.core().export_bundle(id, None, &out)?;
    let view = session.call("bundle.show", json!({ "bundle": bundle }))?;
    let build = &view["row"]["builds"][0];
    let with =
        [("pages", text(&build["pages"])), ("path", out.display().to_string()), ("sha256", text(&build["sha256"]))];
    output.say(&view, "cli-bundle-built", &with);
    Ok(DONE)
}
