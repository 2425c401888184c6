//! `dalil indicator`.

use super::DONE;
use super::arguments::IndicatorVerb;
use super::consents::client_of;
use super::output::{Output, table, text};
use super::session::Session;
use crate::base::Language;
use crate::commands::Failure;
use crate::law::indicators::all;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: IndicatorVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        IndicatorVerb::List { of, client } => {
            let case = session.case(of.case.as_deref())?;
            let party = client_of(session, case, &client)?;
            let shown = session.call("indicator.show", json!({ "party": party }))?;
            output.answer(&shown, || told(output, &shown, language));
        }
        IndicatorVerb::Mark { of, client, indicator, mark, facts } => {
            let case = session.case(of.case.as_deref())?;
            let party = client_of(session, case, &client)?;
            let rows = session.call("fact.list", json!({ "case": case }))?;
            let fact = |place: &usize| {
                let at = place.checked_sub(1).and_then(|at| rows.get(at));
                at.map(|row| row["id"].clone()).ok_or_else(|| Failure::new("not-found").with("what", "fact"))
            };
            let facts = facts.iter().map(fact).collect::<Result<Vec<_>, _>>()?;
            let request = json!({ "party": party, "indicator": indicator, "mark": mark, "facts": facts, "note": "" });
            let made = session.call("indicator.mark", request)?;
            output.say(&made, "cli-indicator-marked", &[("indicator", indicator)]);
        }
    }
    Ok(DONE)
}

/// The marks, then how each dimension stands by the ratings for the age there was.
fn told(output: &Output, shown: &Value, language: Language) -> String {
    let name = |id: &str| all().name(id).map(|words| words.get(language).to_owned()).unwrap_or_default();
    let marks = shown["marks"].as_array().into_iter().flatten().map(|mark| {
        let id = text(&mark["indicator"]);
        let facts = mark["facts"].as_array().map_or(0, Vec::len);
        vec![output.word("indicators-mark", &mark["mark"]), facts.to_string(), name(&id), id]
    });
    let age = if shown["age"] == "child" { "child" } else { "adult" };
    let dimensions = shown[age]["dimensions"].as_array().into_iter().flatten().map(|dimension| {
        let id = text(&dimension["id"]);
        let named = all().scale.dimensions.iter().find(|d| d.id == id).map(|d| d.name.get(language).to_owned());
        let present = &dimension["present"];
        let count = |strength: &str| text(&present[strength]);
        let counts = format!("{}/{}/{}", count("strong"), count("medium"), count("weak"));
        let sign = if dimension["positive"] == true { "+" } else { "-" };
        vec![sign.to_owned(), counts, named.unwrap_or_default(), id]
    });
    [table(&marks.collect::<Vec<_>>()), table(&dimensions.collect::<Vec<_>>())].join("\n\n")
}
