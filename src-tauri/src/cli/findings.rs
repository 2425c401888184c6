//! What preflight found, in the sentences that the window shows, with the keys that `filing final --confirm` and
//! `filing overrule` take.

use super::output::{Output, text};
use super::session::Session;
use crate::base::Language;
use crate::commands::Failure;
use serde_json::{Value, json};

/// `dalil filing check`.
pub fn check(
    session: &Session,
    output: &Output,
    filing: &str,
    public: bool,
    language: Language,
) -> Result<(), Failure> {
    let fields = session.call("filing.show", json!({ "filing": filing }))?["fields"].clone();
    let view = session.call("filing.preview", json!({ "filing": filing, "answers": null, "public": public }))?;
    let found = &view["findings"];
    output.answer(found, || match told(output, found, &fields, language) {
        none if none.is_empty() => output.words.say("filings-all-clear", &[]),
        told => told.join("\n"),
    });
    Ok(())
}

/// One finding after another, each with its key in the lines below it.
pub fn told(output: &Output, findings: &Value, fields: &Value, language: Language) -> Vec<String> {
    let each = findings.as_array().into_iter().flatten().map(|finding| {
        let mut lines = vec![format!(
            "{}: {}",
            output.word("cli-severity", &finding["severity"]),
            sentence(output, finding, fields, language)
        )];
        if !finding["law"].is_null() {
            lines.push(format!("    {}  {}", text(&finding["law"]["id"]), text(&finding["law"]["citation"])));
        }
        let reason = text(&finding["reason"]);
        if !reason.is_empty() {
            lines.push(format!("    {}", output.words.say("filings-overruled", &[("reason", reason)])));
        } else if !finding["overrule"].is_null() {
            lines.push(format!("    overrule: {}", text(&finding["overrule"])));
        }
        match finding["confirmed"] == true {
            true => lines.push(format!("    {}", output.words.say("cli-finding-confirmed", &[]))),
            false if !finding["confirm"].is_null() => {
                lines.push(format!("    --confirm {}", quoted(&finding["confirm"])))
            }
            false => {}
        }
        lines.join("\n")
    });
    each.collect()
}

/// A key as a shell takes it.
fn quoted(key: &Value) -> String {
    let key = text(key);
    let plain = key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | ':' | '-' | '_' | '@' | '/'));
    if plain { key } else { format!("'{}'", key.replace('\'', r"'\''")) }
}

/// The sentence of the window, with the values that the window gives it.
fn sentence(output: &Output, finding: &Value, fields: &Value, language: Language) -> String {
    let params = &finding["params"];
    let given = |name: &str| text(&params[name]);
    let code = text(&finding["code"]);
    let key = format!("preflight-{code}");
    if !output.words.has(&key) {
        return output.words.say("filings-finding-other", &[]);
    }
    let field = text(&finding["field"]);
    let asked = fields.as_array().into_iter().flatten().find(|one| one["key"] == field.as_str());
    let field = match asked {
        Some(asked) => text(&asked["label"][language.code()]),
        None if field.starts_with("@draft") => output.words.say("draft-tab", &[]),
        None => field,
    };
    let item = match given("number") {
        none if none.is_empty() => output.words.say("filings-some-item", &[]),
        number => {
            let named = output.words.say("exhibit-number", &[("number", number)]);
            let title = given("title");
            if title.is_empty() { named } else { format!("{named} «{title}»") }
        }
    };
    let why = match given("why") {
        none if none.is_empty() => none,
        why => output.words.say(&format!("grammar-why-{why}"), &[("word", given("word"))]),
    };
    let measured =
        |name: &str| if code == "reception-size" { size(output, &given(name), language) } else { given(name) };
    let at = if given("pages").is_empty() { given("place") } else { "page".to_owned() };
    let mut with = vec![
        ("at", at),
        ("field", field),
        ("is", measured("is")),
        ("bound", measured("bound")),
        ("why", why),
        ("item", item),
    ];
    with.extend(
        ["detail", "fact", "party", "pages", "place", "words", "near", "printed", "term", "court", "what"]
            .map(|name| (name, given(name))),
    );
    output.words.say(&key, &with)
}

/// A size as the window says it: a megabyte is a million bytes.
fn size(output: &Output, bytes: &str, language: Language) -> String {
    let bytes: u64 = bytes.parse().unwrap_or(0);
    if bytes < 1_000_000 {
        let kilo = (bytes + 500) / 1000;
        return output.words.say("bundles-kilobytes", &[("size", kilo.max(1).to_string())]);
    }
    let tenths = (bytes + 50_000) / 100_000;
    let point = if language == Language::En { '.' } else { ',' };
    output.words.say("bundles-megabytes", &[("size", format!("{}{point}{}", tenths / 10, tenths % 10))])
}
