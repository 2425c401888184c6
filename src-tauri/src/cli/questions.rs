//! `dalil filing show` for a person: the questions of a filing, each with its key for `filing fill` and its answer so far.

use super::output::{Output, text};
use crate::base::{Language, Money};
use serde_json::Value;

/// What is not answered yet.
const NOTHING: &str = "—";

/// Title and standing, then the questions that are asked, group by group.
pub fn shown(output: &Output, view: &Value, language: Language) -> String {
    let row = &view["row"];
    let standing = output.word("filing-status", &row["standing"]);
    let mut lines = vec![text(&row["title"]), format!("{standing}  {}  {}", text(&row["language"]), text(&row["id"]))];
    let mut heading = None;
    for field in fields(view) {
        if !field["group"].is_null() {
            heading = Some(said(&field["group"], language));
        }
        if is_asked(view, field) {
            lines.extend(heading.take().into_iter().flat_map(|heading| [String::new(), heading]));
            lines.extend(question(output, view, field, language));
        }
    }
    lines.join("\n")
}

/// A question, its answer, and what may be chosen.
fn question(output: &Output, view: &Value, field: &Value, language: Language) -> Vec<String> {
    let answer = answer(output, field, &view["answers"][text(&field["key"])], language);
    let wanted = field["required"] == true && answer.is_none();
    let mark = if wanted { format!(" ({})", output.words.say("cli-filing-wanted", &[])) } else { String::new() };
    let mut lines = vec![format!("  {}: {}{mark}", text(&field["key"]), said(&field["label"], language))];
    let answer = answer.unwrap_or_else(|| NOTHING.to_owned());
    lines.extend(answer.lines().map(|line| format!("      {line}")));
    let options = field["options"].as_array().into_iter().flatten();
    lines.extend(options.map(|one| format!("      · {}: {}", text(&one["value"]), said(&one["label"], language))));
    lines
}

fn fields(view: &Value) -> impl Iterator<Item = &Value> {
    view["fields"].as_array().into_iter().flatten()
}

/// A text of the three languages in the one of the answer.
fn said(words: &Value, language: Language) -> String {
    text(&words[language.code()])
}

/// Whether the answers so far ask for it: some questions stand behind another one's answer, which must be asked itself.
fn is_asked(view: &Value, field: &Value) -> bool {
    let condition = &field["condition"];
    if condition.is_null() {
        return true;
    }
    let Some(other) = fields(view).find(|other| other["key"] == condition["key"]) else { return false };
    let given = &view["answers"][text(&condition["key"])];
    let same = match other["kind"] == "check" {
        true => condition["value"] == (*given == true), // a tick that was never touched says no
        false => *given == condition["value"],
    };
    same && is_asked(view, other)
}

/// An answer in words; none where there is none.
fn answer(output: &Output, field: &Value, given: &Value, language: Language) -> Option<String> {
    match given {
        Value::Null => None,
        Value::Bool(yes) => Some(output.words.say(if *yes { "interview-yes" } else { "interview-no" }, &[])),
        Value::Array(list) if list.is_empty() => None,
        Value::Array(list) => Some(output.words.say("cli-filing-chosen", &[("count", list.len().to_string())])),
        Value::Object(_) => {
            let sum = serde_json::from_value::<Money>(given.clone());
            Some(sum.map_or_else(|_| given.to_string(), |sum| sum.named(language)))
        }
        Value::String(words) if words.trim().is_empty() => None,
        Value::String(_) | Value::Number(_) => {
            let mut options = field["options"].as_array().into_iter().flatten();
            let chosen = options.find(|option| option["value"] == *given);
            Some(chosen.map_or_else(|| text(given), |option| said(&option["label"], language)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::Words;
    use super::*;
    use serde_json::json;

    fn view() -> Value {
        let words = |word: &str| json!({ "ru": word, "ky": word, "en": word });
        let field = |key: &str, kind: &str| {
            json!({
                "key": key, "kind": kind, "required": true, "label": words(&format!("вопрос {key}")), "group": null,
                "options": [], "condition": null,
            })
        };
        let mut fields = vec![
            field("essence", "long"),
            field("damage", "money"),
            field("moral", "check"),
            field("facts", "facts"),
            field("duty", "choice"),
            field("ground", "text"),
        ];
        fields[1]["group"] = words("Ущерб");
        fields[4]["options"] = json!([{ "value": "exempt", "label": words("освобождён") }]);
        fields[5]["condition"] = json!({ "key": "moral", "value": true });
        json!({
            "row": { "title": "Иск", "standing": "draft", "language": "ru", "id": "f1" },
            "fields": fields,
            "answers": {
                "essence": "Увезли.\nОтняли паспорт.", "damage": { "amount": 4_500_050, "currency": "KGS" },
                "moral": false, "facts": ["a", "b"], "duty": "exempt",
            },
        })
    }

    #[test]
    fn questions_stand_with_their_keys_and_their_answers_as_people_write_them() {
        let output = Output { json: false, words: Words::of(Language::Ru) };
        let shown = shown(&output, &view(), Language::Ru).replace('\u{A0}', " ");
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines[..2], ["Иск", "черновик  ru  f1"]);
        assert_eq!(lines[2..5], ["  essence: вопрос essence", "      Увезли.", "      Отняли паспорт."]);
        assert_eq!(lines[5..9], ["", "Ущерб", "  damage: вопрос damage", "      45 000,50 сома"]);
        assert!(shown.contains("      нет\n"), "{shown}");
        assert!(shown.contains("      освобождён\n      · exempt: освобождён"), "and what `--set` takes: {shown}");
        assert!(shown.contains(": 2\n") && !shown.contains("ground"), "it is asked only of who says yes: {shown}");
    }

    #[test]
    fn what_must_be_answered_and_is_not_is_said_to_be_wanted() {
        for language in Language::ALL {
            let output = Output { json: false, words: Words::of(language) };
            let mut view = view();
            view["answers"]["essence"] = json!("  ");
            let wanted = format!("вопрос essence ({})\n      —", output.words.say("cli-filing-wanted", &[]));
            let shown = shown(&output, &view, language);
            assert!(shown.contains(&wanted) && !shown.contains("cli-filing"), "{shown}");
        }
    }
}
