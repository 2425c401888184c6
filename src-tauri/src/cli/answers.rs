//! Answers that `dalil filing fill` is given: read by what their questions ask, and refused before anything is written.

use super::output::text;
use crate::base::money::LARGEST;
use crate::base::{Currency, Money};
use crate::commands::Failure;
use serde_json::{Map, Value, json};

/// The answer that `--set KEY=VALUE` means: a sum (`45000,50 KGS`) and a mark as what they are, anything else as its words.
/// A sum without a currency keeps that of the answer before it, else it is in soms.
pub fn meant(view: &Value, key: &str, given: &str) -> Value {
    let as_words = || Value::String(given.to_owned());
    let Some(field) = field(view, key) else { return as_words() };
    match (field["kind"].as_str(), given.trim()) {
        (Some("money" | "choice" | "check"), "") => Value::Null,
        (Some("money"), given) => {
            let before = view["answers"][key]["currency"].as_str().and_then(|code| code.parse().ok());
            sum(given, before.unwrap_or(Currency::Kgs)).map_or_else(as_words, |sum| json!(sum))
        }
        (Some("choice"), given) => json!(given),
        (Some("check"), "true") => json!(true),
        (Some("check"), "false") => json!(false),
        _ => as_words(),
    }
}

/// Figures, and a currency behind them or the usual one.
fn sum(given: &str, usual: Currency) -> Option<Money> {
    let (figures, currency) = match given.rsplit_once(char::is_whitespace) {
        Some((figures, code)) if code.chars().all(|c| c.is_ascii_alphabetic()) => {
            (figures, code.to_ascii_uppercase().parse().ok()?)
        }
        _ => (given, usual),
    };
    Money::read(figures, currency).ok()
}

/// Refuses answers to questions that the form does not ask, days that are none, sums that are none and choices there are not.
/// An empty answer takes one back.
pub fn fit(view: &Value, answers: &Map<String, Value>) -> Result<(), Failure> {
    for (key, answer) in answers {
        let Some(field) = field(view, key) else {
            let keys: Vec<String> = fields(view).map(|field| text(&field["key"])).collect();
            return Err(Failure::new("fill-key").with("key", key).with("keys", keys.join(", ")));
        };
        if answer.is_null() || answer.as_str().is_some_and(|words| words.trim().is_empty()) {
            continue;
        }
        let no_choice =
            |allowed: &[String]| Failure::new("fill-choice").with("key", key).with("values", allowed.join(", "));
        match field["kind"].as_str().unwrap_or_default() {
            "date" if answer.as_str().is_none_or(|day| day.trim().parse::<chrono::NaiveDate>().is_err()) => {
                return Err(Failure::new("fill-date").with("key", key));
            }
            "money" if !is_sum(answer) => {
                let currencies: Vec<&str> = Currency::ALL.iter().map(|currency| currency.word()).collect();
                return Err(Failure::new("fill-money").with("key", key).with("currencies", currencies.join(", ")));
            }
            "choice" => {
                let options = field["options"].as_array().into_iter().flatten();
                let allowed: Vec<String> = options.map(|option| text(&option["value"])).collect();
                if !allowed.iter().any(|one| answer == one.as_str()) {
                    return Err(no_choice(&allowed));
                }
            }
            "check" if !answer.is_boolean() => return Err(no_choice(&["true", "false"].map(str::to_owned))),
            _ => {}
        }
    }
    Ok(())
}

/// A sum a filing may name: no less than nothing, and none beyond all measure.
fn is_sum(answer: &Value) -> bool {
    serde_json::from_value::<Money>(answer.clone()).is_ok_and(|sum| (0..=LARGEST).contains(&sum.amount))
}

fn fields(view: &Value) -> impl Iterator<Item = &Value> {
    view["fields"].as_array().into_iter().flatten()
}

fn field<'a>(view: &'a Value, key: &str) -> Option<&'a Value> {
    fields(view).find(|field| field["key"] == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view() -> Value {
        json!({
            "fields": [
                { "key": "sum", "kind": "money" },
                { "key": "paid", "kind": "money" },
                { "key": "duty", "kind": "choice", "options": [{ "value": "exempt" }, { "value": "paid" }] },
                { "key": "moral", "kind": "check" },
                { "key": "essence", "kind": "long" },
            ],
            "answers": { "paid": { "amount": 100, "currency": "TRY" } },
        })
    }

    /// What setting it answers: nothing, or the code and the words that are allowed.
    fn set(key: &str, given: Value) -> Result<(), (String, String)> {
        let given = given.as_str().map_or(given.clone(), |given| meant(&view(), key, given));
        fit(&view(), &Map::from_iter([(key.to_owned(), given)])).map_err(|refused| {
            let allowed = ["values", "currencies"].iter().find_map(|name| refused.params.get(*name));
            (refused.code.clone(), allowed.cloned().unwrap_or_default())
        })
    }

    #[test]
    fn a_sum_is_taken_as_people_type_it() {
        let said = |key, given| meant(&view(), key, given);
        assert_eq!(said("sum", "45 000,50"), json!({ "amount": 4_500_050, "currency": "KGS" }));
        assert_eq!(said("sum", "900 usd"), json!({ "amount": 90_000, "currency": "USD" }));
        assert_eq!(said("paid", "45.000"), json!({ "amount": 4_500_000, "currency": "TRY" }), "thousands");
        assert_eq!(said("paid", "900"), json!({ "amount": 90_000, "currency": "TRY" }), "the currency stays");
        assert_eq!((said("sum", " "), said("moral", "true")), (Value::Null, json!(true)));
        assert_eq!(said("essence", "900"), json!("900"), "words stay words");
    }

    #[test]
    fn what_is_no_sum_is_refused_with_the_currencies_there_are() {
        for given in ["много", "-5", "45 000 XYZ", "1,2345", "9999999999999999"] {
            let (code, allowed) = set("sum", json!(given)).unwrap_err();
            assert_eq!(code, "fill-money", "{given}");
            assert!(allowed.contains("KGS, USD") && allowed.contains("CNY"), "{allowed}");
        }
        for given in
            [json!(45_000), json!({ "amount": -1, "currency": "KGS" }), json!({ "amount": 1, "currency": "X" })]
        {
            assert_eq!(set("sum", given).unwrap_err().0, "fill-money");
        }
        assert_eq!(set("sum", json!({ "amount": 1, "currency": "KGS" })), Ok(()));
        assert_eq!(set("sum", json!("1 200")), Ok(()));
    }

    #[test]
    fn a_choice_that_is_none_is_refused_with_the_choices_there_are() {
        let refused = |allowed: &str| Err(("fill-choice".to_owned(), allowed.to_owned()));
        assert_eq!(set("duty", json!("maybe")), refused("exempt, paid"));
        assert_eq!(set("duty", json!(["paid"])), refused("exempt, paid"));
        assert_eq!(set("moral", json!("да")), refused("true, false"));
        assert_eq!(set("moral", json!(1)), refused("true, false"));
        for (key, given) in [("duty", "paid"), ("duty", ""), ("moral", "false")] {
            assert_eq!(set(key, json!(given)), Ok(()), "{key}");
        }
    }
}
