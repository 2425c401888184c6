//! `dalil colleague`: whose keys were compared.

use super::DONE;
use super::arguments::ColleagueVerb;
use super::output::{Output, text};
use super::session::Session;
use crate::base::Timestamp;
use crate::commands::Failure;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: ColleagueVerb) -> Result<u8, Failure> {
    session.open()?;
    if let ColleagueVerb::List = verb {
        let all = session.call("correspondent.list", json!({}))?;
        let listed = all.as_array().into_iter().flatten();
        output.answer(&all, || listed.flat_map(|one| told(output, one)).collect::<Vec<_>>().join("\n"));
        return Ok(DONE);
    }
    let done = change(session, verb)?;
    output.say(&done, "cli-colleague-done", &[]);
    Ok(DONE)
}

fn change(session: &Session, verb: ColleagueVerb) -> Result<Value, Failure> {
    let (command, request) = match verb {
        // Listing changes nothing and was answered before.
        ColleagueVerb::List => ("correspondent.list", json!({})),
        ColleagueVerb::Add { name, key, organisation, compared } => (
            "correspondent.add",
            json!({ "name": name, "organisation": organisation, "key": key, "compared": compared }),
        ),
        ColleagueVerb::Rename { who, name, organisation } => {
            let one = find(session, &who)?;
            let organisation = organisation.unwrap_or_else(|| text(&one["organisation"]));
            let request = json!({ "correspondent": one["id"], "name": name, "organisation": organisation });
            ("correspondent.rename", request)
        }
        ColleagueVerb::Key { who, key, compared } => {
            let one = find(session, &who)?;
            ("correspondent.key", json!({ "correspondent": one["id"], "key": key, "compared": compared }))
        }
        ColleagueVerb::Compare { who, how, part } => {
            let one = find(session, &who)?;
            let key = text(&one[part.word()]["key"]);
            ("correspondent.compare", json!({ "correspondent": one["id"], "part": part, "key": key, "how": how }))
        }
        ColleagueVerb::Remove { who } => {
            let one = find(session, &who)?;
            ("correspondent.remove", json!({ "correspondent": one["id"] }))
        }
    };
    session.call(command, request)
}

/// Somebody of the list by name or id.
pub fn find(session: &Session, who: &str) -> Result<Value, Failure> {
    let all = session.call("correspondent.list", json!({}))?;
    let found = all.as_array().into_iter().flatten().find(|one| one["id"] == who || one["name"] == who);
    found.cloned().ok_or_else(|| Failure::new("not-found").with("what", "correspondent"))
}

/// The name, then a line for each key.
fn told(output: &Output, one: &Value) -> Vec<String> {
    let organisation = text(&one["organisation"]);
    let name = text(&one["name"]);
    let mut lines = vec![if organisation.is_empty() { name } else { format!("{name}, {organisation}") }];
    for (part, words) in [("recipient", "cli-handover-words"), ("signer", "cli-handover-sender-words")] {
        let kept = &one[part];
        let compared = &kept["compared"];
        if compared.is_object() {
            let at = Timestamp::from_millis(compared["at"].as_i64().unwrap_or_default());
            let with = [
                ("day", at.utc().format("%Y-%m-%d").to_string()),
                ("by", text(&compared["by"])),
                ("how", output.word("handover-how", &compared["how"])),
            ];
            lines.push(output.words.say(&format!("correspondent-compared-{part}"), &with));
        } else if kept.is_object() {
            let listed = kept["words"].as_array().into_iter().flatten().map(text).collect::<Vec<_>>();
            lines.push(output.words.say(words, &[("words", listed.join(" "))]));
        }
    }
    lines
}
