//! `dalil bundle`.

use super::arguments::BundleVerb;
use super::output::{Output, table, text};
use super::progress;
use super::session::Session;
use super::users::second_beforehand;
use super::{DONE, FAILED};
use crate::base::id::{BundleId, CaseId};
use crate::commands::Failure;
use serde_json::{Value, json};
use std::path::Path;

pub fn run(session: &Session, output: &Output, verb: BundleVerb) -> Result<u8, Failure> {
    session.open()?;
    let (of, title, build_to) = match verb {
        BundleVerb::Build { bundle, title, dividers, out } => (bundle, title, Some((dividers, out))),
        BundleVerb::Check { bundle } => (bundle, String::new(), None),
    };
    let case = session.case(of.of.case.as_deref())?;
    // Whatever would stop it in the end is asked first: nothing is built in vain.
    if let Some((_, out)) = &build_to {
        session.core().expect_place(out)?;
    }
    let exhibits = exhibits(session, case, &of.items)?;
    let request = json!({ "case": case, "filing": of.filing, "title": title, "language": of.language });
    let Some((dividers, out)) = build_to else { return check(session, output, &request, &exhibits) };
    let bundle = id_of(&session.call("bundle.add", request)?["value"])?;
    let built = filled(session, bundle, &exhibits).and_then(|()| {
        let twin = session.core().twin_of_bundle(bundle)?;
        if twin.is_some() {
            session.call("bundle.remove", json!({ "bundle": bundle }))?;
        }
        let built = twin.unwrap_or(bundle);
        build(session, built, dividers, &out).map(|()| built)
    });
    // A bundle of which nothing was built is none that somebody asked for; one that was there before stays.
    let built = built.inspect_err(|_| forget(session, bundle))?;
    let view = session.call("bundle.show", json!({ "bundle": built }))?;
    let build = &view["row"]["builds"][0];
    let with =
        [("pages", text(&build["pages"])), ("path", out.display().to_string()), ("sha256", text(&build["sha256"]))];
    output.answer(&view, || {
        let head = output.words.say("cli-bundle-built", &with);
        std::iter::once(head).chain(remarks(output, &view)).collect::<Vec<_>>().join("\n")
    });
    Ok(DONE)
}

/// The items with these numbers as exhibits.
fn exhibits(session: &Session, case: CaseId, items: &[u32]) -> Result<Vec<Value>, Failure> {
    let exhibit =
        |number: &u32| Ok::<_, Failure>(json!({ "evidence": session.item(case, *number)?, "description": "" }));
    items.iter().map(exhibit).collect()
}

/// Says of each exhibit how many sheets it takes, and what stands in the way or is to be known before. No bundle stays of it.
fn check(session: &Session, output: &Output, request: &Value, exhibits: &[Value]) -> Result<u8, Failure> {
    let bundle = id_of(&session.call("bundle.add", request.clone())?["value"])?;
    let view =
        filled(session, bundle, exhibits).and_then(|()| session.call("bundle.show", json!({ "bundle": bundle })));
    let _ = session.call("bundle.remove", json!({ "bundle": bundle })); // what it would be is told all the same
    let view = view?;
    let list = |key: &str| view[key].as_array().cloned().unwrap_or_default();
    output.answer(&view, || {
        let rows = list("exhibits").iter().map(|exhibit| row(output, exhibit)).collect::<Vec<_>>();
        let troubles = list("troubles").iter().map(|one| trouble(output, one)).collect::<Vec<_>>();
        std::iter::once(table(&rows)).chain(troubles).chain(remarks(output, &view)).collect::<Vec<_>>().join("\n")
    });
    // They stop a build too, until somebody says that their dividers may stand for them.
    let is_unread = |remark: &Value| remark["code"] == "locked" || remark["code"] == "broken";
    let stops = |exhibit: &Value| exhibit["remarks"].as_array().into_iter().flatten().any(is_unread);
    Ok(if list("troubles").is_empty() && !list("exhibits").iter().any(stops) { DONE } else { FAILED })
}

/// Number, title and sheets of an exhibit.
fn row(output: &Output, exhibit: &Value) -> Vec<String> {
    let printed = exhibit["sheets"].as_u64().is_some_and(|sheets| sheets > 0);
    let sheets = if printed { text(&exhibit["sheets"]) } else { output.words.say("bundles-unprintable", &[]) };
    vec![text(&exhibit["number"]), text(&exhibit["description"]), sheets]
}

/// What stands in the way of a bundle.
fn trouble(output: &Output, of: &Value) -> String {
    let with = [("number", text(&of["number"])), ("title", text(&of["title"]))];
    output.words.say(&format!("bundle-trouble-{}", text(&of["code"])), &with)
}

fn id_of(value: &Value) -> Result<BundleId, Failure> {
    value.as_str().and_then(|id| id.parse().ok()).ok_or_else(|| Failure::new("internal"))
}

/// Puts the items that were named into it.
fn filled(session: &Session, bundle: BundleId, exhibits: &[Value]) -> Result<(), Failure> {
    if exhibits.is_empty() {
        return Ok(());
    }
    let row = session.call("bundle.show", json!({ "bundle": bundle }))?["row"].clone();
    let request = json!({ "bundle": bundle, "title": row["title"], "language": row["language"], "exhibits": exhibits });
    session.call("bundle.change", request).map(|_| ())
}

fn build(session: &Session, bundle: BundleId, dividers: bool, out: &Path) -> Result<(), Failure> {
    let work = || {
        let job = session.call("bundle.build", json!({ "bundle": bundle, "dividers": dividers }))?;
        progress::wait(session, &job, false).map(|_| ())
    };
    let target = bundle.to_string();
    second_beforehand(session, ("bundle-export", &target), work, || session.core().export_bundle(bundle, None, out))
}

/// Removes a bundle from which nothing was built.
fn forget(session: &Session, bundle: BundleId) {
    let view = session.call("bundle.show", json!({ "bundle": bundle }));
    if view.is_ok_and(|view| view["row"]["builds"].as_array().is_some_and(Vec::is_empty)) {
        let _ = session.call("bundle.remove", json!({ "bundle": bundle })); // what stopped it is said, and not this
    }
}

/// What the lawyer should know of single exhibits before the bundle is handed in.
fn remarks(output: &Output, view: &Value) -> Vec<String> {
    let of = |exhibit: &Value| {
        let number = text(&exhibit["number"]);
        let said = exhibit["remarks"].as_array().into_iter().flatten().map(|remark| {
            let key = format!("bundle-remark-{}", text(&remark["code"]));
            format!("{number}: {}", output.words.say(&key, &[("count", text(&remark["count"]))]))
        });
        said.collect::<Vec<_>>()
    };
    view["exhibits"].as_array().into_iter().flatten().flat_map(of).collect()
}
