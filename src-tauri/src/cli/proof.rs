//! `dalil matrix` and `dalil law`.

use super::DONE;
use super::arguments::{LawVerb, MatrixVerb};
use super::output::{Output, table, text};
use super::session::Session;
use crate::base::Language;
use crate::base::id::CaseId;
use crate::commands::Failure;
use crate::commands::views::PrintMatrix;
use serde_json::{Value, json};

pub fn run(session: &Session, output: &Output, verb: MatrixVerb, language: Language) -> Result<u8, Failure> {
    session.open()?;
    let page = Page { output, language };
    match verb {
        MatrixVerb::Choose { of, offence, off } => {
            let case = session.case(of.case.as_deref())?;
            let made = session.call("proof.choose", json!({ "case": case, "family": offence, "on": !off }))?;
            output.say(&made, if off { "proof-cli-dropped" } else { "proof-cli-chosen" }, &[("offence", offence)]);
        }
        MatrixVerb::Show { of, offence, victim } => {
            show(session, &page, session.case(of.case.as_deref())?, offence, victim)?;
        }
        MatrixVerb::Print { of, offence, victim, language, gaps, out } => {
            let case = session.case(of.case.as_deref())?;
            let victim = named(session, case, victim)?.and_then(|id| id.as_str()?.parse().ok());
            let family = one_chosen(session, case, offence)?;
            let request = PrintMatrix { case, family, victim, language, gaps };
            session.core().export_matrix(&request, &out)?;
            output.say(&json!({ "path": out }), "proof-cli-printed", &[("path", out.display().to_string())]);
        }
        MatrixVerb::Link { of, fact, element, to, against, kind, note } => {
            let case = session.case(of.case.as_deref())?;
            let details = json!({
                "fact": self::fact(session, case, fact)?, "element": element,
                "victim": named(session, case, to.victim)?, "suspect": named(session, case, to.suspect)?,
                "stance": if against { "against" } else { "for" }, "kind": kind, "note": note,
            });
            let made = session.call("proof.link", json!({ "details": details }))?;
            output.say(&made, "proof-cli-linked", &[("id", text(&made["value"]))]);
        }
        MatrixVerb::Links { of } => {
            let case = session.case(of.case.as_deref())?;
            let links = session.call("proof.links", json!({ "case": case }))?;
            let facts = session.call("fact.list", json!({ "case": case }))?;
            output.answer(&links, || {
                let rows = links.as_array().into_iter().flatten().map(|link| page.link(link, &facts));
                table(&rows.collect::<Vec<_>>())
            });
        }
        MatrixVerb::Unlink { link } => {
            let gone = session.call("proof.unlink", json!({ "link": link }))?;
            output.say(&gone, "proof-cli-unlinked", &[]);
        }
        MatrixVerb::Motion { of, element, to, filing, language } => {
            let case = session.case(of.case.as_deref())?;
            let jurisdiction = text(&session.call("case.show", json!({ "case": case }))?["details"]["jurisdiction"]);
            let made = session.call(
                "proof.motion",
                json!({
                    "case": case, "filing": format!("{jurisdiction}.{filing}"), "element": element, "block": null,
                    "victim": named(session, case, to.victim)?, "suspect": named(session, case, to.suspect)?,
                    "language": language,
                }),
            )?;
            output.say(&made, "proof-cli-begun", &[("id", text(&made["value"]))]);
        }
        MatrixVerb::Gaps { of } => {
            let case = session.case(of.case.as_deref())?;
            let gaps = session.call("proof.gaps", json!({ "case": case }))?;
            output.answer(&gaps, || {
                let told = gaps.as_array().into_iter().flatten().map(|gap| page.gap(gap));
                told.collect::<Vec<_>>().join("\n\n")
            });
        }
    }
    Ok(DONE)
}

/// Shows the matrix of an offence, or of every one that is chosen.
fn show(
    session: &Session,
    page: &Page<'_>,
    case: CaseId,
    offence: Option<String>,
    victim: Option<String>,
) -> Result<(), Failure> {
    let victim = named(session, case, victim)?;
    let families = match offence {
        Some(family) => vec![family],
        None => chosen(session, case)?,
    };
    let matrices = families
        .iter()
        .map(|family| {
            let request = json!({ "case": case, "family": family, "victim": victim });
            session.call("proof.matrix", request)
        })
        .collect::<Result<Vec<_>, _>>()?;
    page.output.answer(&json!(matrices), || match matrices.is_empty() {
        true => page.output.words.say("proof-cli-none-chosen", &[]),
        false => matrices.iter().map(|matrix| page.matrix(matrix)).collect::<Vec<_>>().join("\n\n"),
    });
    Ok(())
}

/// Reads no vault: the law is in the program.
pub fn law(session: &Session, output: &Output, verb: LawVerb, language: Language) -> Result<u8, Failure> {
    let LawVerb::Offences { jurisdiction } = verb;
    let page = Page { output, language };
    let offences = session.call("law.offences", json!({ "jurisdiction": jurisdiction }))?;
    output.answer(&offences, || {
        let told = offences.as_array().into_iter().flatten().map(|offence| page.offence(offence));
        told.collect::<Vec<_>>().join("\n\n")
    });
    Ok(DONE)
}

fn chosen(session: &Session, case: CaseId) -> Result<Vec<String>, Failure> {
    let view = session.call("proof.chosen", json!({ "case": case }))?;
    Ok(view["chosen"].as_array().into_iter().flatten().map(|one| text(&one["family"])).collect())
}

/// The offence that was named, else the first that the case is looked at under.
fn one_chosen(session: &Session, case: CaseId, offence: Option<String>) -> Result<String, Failure> {
    let family = match offence {
        Some(family) => Some(family),
        None => chosen(session, case)?.into_iter().next(),
    };
    family.ok_or_else(|| Failure::new("not-found").with("what", "offence"))
}

/// The party that was named, if one was.
fn named(session: &Session, case: CaseId, given: Option<String>) -> Result<Option<Value>, Failure> {
    given.map(|name| party(session, case, &name)).transpose()
}

/// A party by its id, or by the beginning of its name.
fn party(session: &Session, case: CaseId, given: &str) -> Result<Value, Failure> {
    let rows = session.call("party.list", json!({ "case": case }))?;
    let wanted = crate::base::text::fold(given);
    let fits = |row: &&Value| {
        row["id"] == given
            || row["name"].as_str().is_some_and(|name| crate::base::text::fold(name).starts_with(&wanted))
    };
    let found: Vec<&Value> = rows.as_array().into_iter().flatten().filter(fits).collect();
    match found.as_slice() {
        [only] => Ok(only["id"].clone()),
        [_, _, ..] => Err(Failure::new("required").with("field", "party")),
        [] => Err(Failure::new("not-found").with("what", "party")),
    }
}

/// A fact by its place in `fact list`.
fn fact(session: &Session, case: CaseId, place: usize) -> Result<Value, Failure> {
    let rows = session.call("fact.list", json!({ "case": case }))?;
    let found = place.checked_sub(1).and_then(|at| rows.get(at)).map(|row| row["id"].clone());
    found.ok_or_else(|| Failure::new("not-found").with("what", "fact"))
}

/// Answers as a person reads them.
struct Page<'a> {
    output: &'a Output,
    language: Language,
}

impl Page<'_> {
    fn word(&self, family: &str, value: &Value) -> String {
        self.output.words.say(&format!("{family}-{}", text(value)), &[])
    }

    /// A text of the packs in the language of this run.
    fn said(&self, words: &Value) -> String {
        text(&words[self.language.code()])
    }

    fn person(&self, person: &Value) -> String {
        if person.is_null() { self.output.words.say("proof-nobody", &[]) } else { text(&person["short"]) }
    }

    fn matrix(&self, matrix: &Value) -> String {
        let mut lines = vec![self.said(&matrix["offence"]["title"])];
        for version in list(&matrix["applicable"]) {
            let law = list(&matrix["offence"]["versions"]).find(|one| one["id"] == version["version"]);
            let article = law.map(|law| self.said(&law["article"]["citation"])).unwrap_or_default();
            lines.push(format!("  {article}: {}", self.word("proof-certainty", &version["certainty"])));
        }
        if list(&matrix["applicable"]).next().is_none() {
            lines.push(format!("  {}", self.output.words.say("proof-no-version", &[])));
        }
        if !matrix["victim"].is_null() {
            lines.push(format!("  {}", text(&matrix["victim"]["name"])));
        }
        for (at, column) in list(&matrix["columns"]).enumerate() {
            lines.push(format!("\n{}", self.person(&column["suspect"])));
            let both = [true, false].iter().all(|child| list(&column["readings"]).any(|one| one["child"] == *child));
            for reading in list(&column["readings"]) {
                lines.push(format!("  {}", self.reading(reading, both)));
            }
            let rows: Vec<Vec<String>> = list(&matrix["rows"])
                .filter(|row| row["cells"][at]["state"] != "empty")
                .map(|row| {
                    let cell = &row["cells"][at];
                    let block = self.word("proof-block", &row["element"]["block"]);
                    let name = self.said(&row["element"]["name"]);
                    vec![format!("  {block}"), name, self.cell(cell), self.kinds(cell), self.marks(cell)]
                })
                .collect();
            lines.push(table(&rows));
        }
        lines.join("\n").trim_end().to_owned()
    }

    /// What is wanting; `both` when the victim is read as a child and as an adult.
    fn reading(&self, reading: &Value, both: bool) -> String {
        let wanting: Vec<String> = list(&reading["wanting"])
            .map(|one| match one["element"].is_null() {
                true => self.word("proof-block", &one["block"]).to_lowercase(),
                false => self.said(&one["element"]).to_lowercase(),
            })
            .collect();
        let sentence = match wanting.is_empty() {
            true => self.output.words.say("proof-complete", &[]),
            false => self.output.words.say("proof-wanting", &[("what", wanting.join(", "))]),
        };
        match reading["child"].as_bool().filter(|_| both) {
            Some(true) => format!("{}: {sentence}", self.output.words.say("proof-if-child", &[])),
            Some(false) => format!("{}: {sentence}", self.output.words.say("proof-if-adult", &[])),
            None => sentence,
        }
    }

    fn cell(&self, cell: &Value) -> String {
        let kinds = list(&cell["kinds"]).count().to_string();
        let count = self.output.words.say("proof-supported-by", &[("items", text(&cell["items"])), ("kinds", kinds)]);
        match cell["state"].as_str() {
            Some("supported") => count,
            Some("one_source" | "disputed") if cell["items"] != 0 => {
                format!("{}; {count}", self.word("proof-state", &cell["state"]))
            }
            _ => self.word("proof-state", &cell["state"]),
        }
    }

    fn kinds(&self, cell: &Value) -> String {
        let each = list(&cell["kinds"])
            .map(|one| format!("{} {}", self.word("proof-kind", &one["kind"]), text(&one["count"])));
        each.collect::<Vec<_>>().join(", ")
    }

    /// What is to be kept in mind about a cell.
    fn marks(&self, cell: &Value) -> String {
        let counted = [("disputes", "disputes"), ("lost", "lost"), ("covert", "covert")]
            .into_iter()
            .filter(|(field, _)| cell[*field].as_u64().is_some_and(|count| count > 0))
            .map(|(field, mark)| {
                self.output.words.say(&format!("proof-mark-{mark}"), &[("count", text(&cell[field]))])
            });
        let plain = [("untied", "untied"), ("wordsOnly", "words")]
            .into_iter()
            .filter(|(field, _)| cell[*field] == true)
            .map(|(_, mark)| self.output.words.say(&format!("proof-mark-{mark}"), &[]));
        counted.chain(plain).collect::<Vec<_>>().join("; ")
    }

    fn link(&self, link: &Value, facts: &Value) -> Vec<String> {
        let details = &link["details"];
        let place = list(facts).position(|fact| fact["id"] == details["fact"]).map(|at| (at + 1).to_string());
        vec![
            place.unwrap_or_default(),
            text(&details["element"]),
            self.word("proof-stance", &details["stance"]),
            self.word("proof-kind", &details["kind"]),
            text(&link["id"]),
        ]
    }

    fn gap(&self, gap: &Value) -> String {
        let advice = &gap["advice"];
        let about = match (gap["element"].is_null(), gap["block"].is_null()) {
            (false, _) => self.said(&gap["element"]["name"]),
            (true, false) => self.word("proof-block", &gap["block"]),
            (true, true) => self.said(&gap["title"]),
        };
        let numbers: Vec<String> = list(&gap["items"]).map(|number| format!("№\u{a0}{}", text(number))).collect();
        let reason = self.output.words.say(
            &format!("proof-reason-{}", text(&gap["reason"])),
            &[("items", numbers.join(", ")), ("helps", self.said(&advice["helps"]))],
        );
        let mut lines = vec![format!(
            "{} {} — {}: {reason}",
            if gap["grave"] == true { "○" } else { "△" },
            self.person(&gap["suspect"]),
            about
        )];
        // Of a person nothing is tied to, there is nothing yet to ask about.
        if gap["reason"] == "untouched" {
            return lines.remove(0);
        }
        lines.push(format!("  {}: {}", self.word("proof-ask", &advice["ask"]), self.said(&advice["question"])));
        for request in list(&advice["requests"]) {
            lines.push(format!(
                "  {} ({}): {}",
                self.said(&request["name"]),
                self.said(&request["to"]),
                self.said(&request["what"])
            ));
        }
        lines.join("\n")
    }

    fn offence(&self, offence: &Value) -> String {
        let mut lines = vec![format!("{}  {}", text(&offence["family"]), self.said(&offence["title"]))];
        for version in list(&offence["versions"]) {
            let check = if version["elements"]["toCheck"] == true { "proof-to-check" } else { "proof-checked" };
            let days = [text(&version["from"]), text(&version["until"])].join("–");
            let days = if days == "–" { String::new() } else { format!(", {days}") };
            let article = self.said(&version["article"]["citation"]);
            lines.push(format!("  {article}{days}: {}", self.output.words.say(check, &[])));
        }
        for element in list(&offence["elements"]) {
            lines.push(format!("    {}  {}", text(&element["id"]), self.said(&element["name"])));
        }
        lines.join("\n")
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
