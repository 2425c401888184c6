//! Arguments that are not understood: what is wrong with them clap finds, and it is told in the language of the messages.

use super::output::complain;
use super::usual_language;
use super::words::Words;
use crate::base::Language;
use crate::base::digest::BadDigest;
use crate::base::language::UnknownLanguage;
use crate::base::words::UnknownWord;
use crate::language::translit::{Table, UnknownTable};
use clap::error::{ContextKind, ErrorKind};
use std::error::Error as _;
use std::num::{ParseFloatError, ParseIntError};
use std::process::ExitCode;

/// The arguments were wrong.
const WRONG: u8 = 2;

/// Tells on standard error what is wrong. Help and the version, which clap takes for errors too, go out as they are.
pub fn told(error: &clap::Error) -> ExitCode {
    if let ErrorKind::DisplayHelp
    | ErrorKind::DisplayVersion
    | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    | ErrorKind::Io
    | ErrorKind::Format = error.kind()
    {
        error.exit();
    }
    let given = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    let given: Vec<String> = given.collect();
    let words = Words::of(language_of(given.iter().cloned()).unwrap_or_else(usual_language));
    let told = sentences(error, &words).join("\n");
    complain(&if wants_json(&given) { in_json(&told) } else { told });
    ExitCode::from(WRONG)
}

/// Whether an answer in JSON was asked for, where the rest was not understood.
fn wants_json(given: &[String]) -> bool {
    given.iter().take_while(|argument| *argument != "--").any(|argument| argument == "--json")
}

/// In the shape in which a script is told of everything else that was not done.
fn in_json(told: &str) -> String {
    serde_json::json!({ "code": "wrong-arguments", "params": { "said": told } }).to_string()
}

/// The language that `--lang` names, where the rest was not understood.
fn language_of(mut given: impl Iterator<Item = String>) -> Option<Language> {
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--" => return None,
            "--lang" => return given.next()?.parse().ok(),
            other => {
                if let Some(code) = other.strip_prefix("--lang=") {
                    return code.parse().ok();
                }
            }
        }
    }
    None
}

/// What is wrong, what may be written, what was perhaps meant, and how it is written.
fn sentences(error: &clap::Error, words: &Words) -> Vec<String> {
    let part = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = || ("argument", part(ContextKind::InvalidArg));
    let value = ("value", part(ContextKind::InvalidValue));
    let (verb, other) = (part(ContextKind::InvalidSubcommand), part(ContextKind::PriorArg));
    let mut told = vec![match error.kind() {
        ErrorKind::UnknownArgument => words.say("cli-wrong-argument", &[argument()]),
        ErrorKind::InvalidSubcommand => words.say("cli-wrong-verb", &[("verb", verb)]),
        ErrorKind::MissingSubcommand => words.say("cli-wrong-verb-missing", &[]),
        ErrorKind::MissingRequiredArgument => words.say("cli-wrong-missing", &[argument()]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues if !value.1.is_empty() => {
            words.say("cli-wrong-value", &[argument(), value])
        }
        ErrorKind::InvalidValue
        | ErrorKind::ValueValidation
        | ErrorKind::NoEquals
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues => words.say("cli-wrong-empty", &[argument()]),
        ErrorKind::ArgumentConflict if !verb.is_empty() => {
            words.say("cli-wrong-together", &[("argument", verb), ("other", other)])
        }
        ErrorKind::ArgumentConflict if other == argument().1 => words.say("cli-wrong-twice", &[argument()]),
        ErrorKind::ArgumentConflict => words.say("cli-wrong-together", &[argument(), ("other", other)]),
        _ => words.say("cli-wrong", &[]),
    }];
    told.extend(fitting(error, words));
    let like = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue].map(part);
    let like = like.into_iter().filter(|like| !like.is_empty()).collect::<Vec<_>>().join(", ");
    if !like.is_empty() {
        told.push(words.say("cli-wrong-like", &[("like", like)]));
    }
    let usage = part(ContextKind::Usage);
    if let Some(usage) = usage.trim().strip_prefix("Usage:") {
        told.push(words.say("cli-wrong-usage", &[("usage", usage.trim().to_owned())]));
    }
    told.push(words.say("cli-wrong-help", &[]));
    told
}

/// What would fit: one of a closed list, or a number. Of anything else, what its own reader says.
fn fitting(error: &clap::Error, words: &Words) -> Option<String> {
    let one_of = |values: String| words.say("cli-wrong-values", &[("values", values)]);
    if let Some(values) = error.get(ContextKind::ValidValue) {
        let values = values.to_string();
        return (!values.is_empty()).then(|| one_of(values));
    }
    let source = error.source()?;
    if let Some(unknown) = source.downcast_ref::<UnknownWord>() {
        return Some(one_of(unknown.words.join(", ")));
    }
    if source.is::<UnknownLanguage>() {
        return Some(one_of(Language::ALL.map(Language::code).join(", ")));
    }
    if source.is::<UnknownTable>() {
        return Some(one_of(Table::ALL.iter().map(|table| table.word()).collect::<Vec<_>>().join(", ")));
    }
    if source.is::<BadDigest>() {
        return Some(words.say("cli-wrong-digest", &[]));
    }
    if source.is::<ParseIntError>() || source.is::<ParseFloatError>() {
        return Some(words.say("cli-wrong-number", &[]));
    }
    Some(source.to_string())
}

#[cfg(test)]
mod tests {
    use super::super::arguments::command;
    use super::*;

    /// What is told of these arguments.
    fn told(language: Language, given: &[&str]) -> Vec<String> {
        let error = command().try_get_matches_from(std::iter::once(&"dalil").chain(given)).unwrap_err();
        sentences(&error, &Words::of(language))
    }

    #[test]
    fn wrong_arguments_are_told_in_the_language_of_the_messages() {
        use Language::{En, Ky, Ru};
        let option = ["case", "list", "--wrong"];
        assert_eq!(told(Ru, &option)[0], "Параметра --wrong здесь нет.");
        assert_eq!(told(Ky, &option)[0], "Мында --wrong деген параметр жок.");
        assert_eq!(told(En, &option)[0], "There is no option --wrong here.");
        assert_eq!(told(Ru, &["case", "lis"])[0], "Команды lis здесь нет.");
        assert!(told(Ru, &["case", "lis"]).contains(&"Возможно: list".to_owned()));
        assert!(told(Ru, &option).iter().any(|line| line.starts_with("Пишется так: dalil case list")));
        assert!(told(Ru, &["case", "new"])[0].contains("<NUMBER>"), "what is missing is named");
        assert!(told(Ru, &["case", "list", "--json", "--json"])[0].contains("дважды"));
        assert!(told(Ru, &["case", "list", "--vault"])[0].starts_with("Не указано значение: --vault"));
    }

    #[test]
    fn a_value_that_may_not_be_is_answered_with_those_that_may() {
        for (given, one) in [
            (&["party", "add", "--role", "guardian"][..], "victim"),
            (&["grammar", "decline", "а", "--kind", "x"][..], "surname"),
            (&["case", "list", "--lang", "xx"][..], "ru, ky, en"),
            (&["name", "latin", "а", "--table", "x"][..], "passport"),
            (&["user", "add", "Асанова Б.", "--role", "boss"][..], "reader, paralegal, lawyer"),
            (&["user", "role", "Асанова Б.", "boss"][..], "paralegal"),
            (&["user", "two-people", "maybe"][..], "on, off"),
        ] {
            let told = told(Language::Ru, given);
            assert!(told[0].starts_with("Значение «"), "{told:?}");
            assert!(told[1].starts_with("Можно: ") && told[1].contains(one), "{told:?}");
        }
    }

    #[test]
    fn where_a_number_is_wanted_it_says_so() {
        let told = told(Language::Ru, &["chat", "show", "два"]);
        assert_eq!(told[1], "Здесь нужно число.", "{told:?}");
    }

    #[test]
    fn where_a_checksum_is_wanted_it_says_so() {
        let told = told(Language::Ru, &["custody", "unpin-root", "00"]);
        assert!(told[0].starts_with("Значение «00»"), "{told:?}");
        assert_eq!(told[1], "Здесь нужно контрольное число SHA-256: 64 знака, цифры и буквы a–f.", "{told:?}");
    }

    #[test]
    fn a_script_that_asked_for_json_is_told_in_json() {
        let given = |given: &[&str]| given.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert!(wants_json(&given(&["case", "--json", "--wrong"])));
        assert!(!wants_json(&given(&["evidence", "add", "--", "--json"])), "a file of that name");
        let told = told(Language::En, &["case", "list", "--wrong"]).join("\n");
        let json: serde_json::Value = serde_json::from_str(&in_json(&told)).unwrap();
        assert_eq!((json["code"].as_str(), json["params"]["said"].as_str()), (Some("wrong-arguments"), Some(&*told)));
    }

    #[test]
    fn the_language_is_found_though_the_rest_is_wrong() {
        let of = |given: &[&str]| language_of(given.iter().map(ToString::to_string));
        assert_eq!(of(&["case", "--wrong", "--lang", "ky"]), Some(Language::Ky));
        assert_eq!(of(&["--lang=ru", "x"]), Some(Language::Ru));
        assert_eq!(of(&["case", "--", "--lang", "ky"]), None);
        assert_eq!(of(&["--lang"]), None);
    }
}
