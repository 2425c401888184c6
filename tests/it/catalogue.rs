//! The catalogues of the interface's words, as far as the program relies on them.

use dalil::base::Language;
use dalil::commands::failure::CODES;
use fluent_bundle::{FluentBundle, FluentResource};
use std::fs;
use std::path::PathBuf;

/// Failures that the page itself finds, without the program: it was not answered, or not as it expected.
const THE_PAGES_OWN: &[&str] = &["unexpected", "unreachable"];

/// The sentences about failures in one language.
fn sentences(language: Language) -> (FluentBundle<FluentResource>, String) {
    let code = language.code();
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("ui/locales/{code}/errors.ftl"));
    let text = fs::read_to_string(&path).expect("every language has a catalogue of errors");
    let resource = FluentResource::try_new(text.clone()).unwrap_or_else(|(_, faults)| panic!("{code}: {faults:?}"));
    let mut bundle = FluentBundle::new(vec![code.parse().expect("a language code is a language tag")]);
    bundle.add_resource(resource).unwrap_or_else(|faults| panic!("{code}: {faults:?}"));
    (bundle, text)
}

#[test]
fn every_failure_says_what_happened_and_what_to_do_in_every_language() {
    let mut missing = Vec::new();
    for language in Language::ALL {
        let (bundle, _) = sentences(language);
        for code in CODES {
            for id in [format!("error-{code}"), format!("error-{code}-next")] {
                if bundle.get_message(&id).and_then(|message| message.value()).is_none() {
                    missing.push(format!("{}: {id}", language.code()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "sentences are missing in ui/locales/*/errors.ftl:\n{}", missing.join("\n"));
}

#[test]
fn no_sentence_stands_for_a_failure_that_does_not_exist() {
    let mut idle = Vec::new();
    for language in Language::ALL {
        let (_, text) = sentences(language);
        for id in text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id) {
            let Some(code) = id.strip_prefix("error-").map(|id| id.strip_suffix("-next").unwrap_or(id)) else {
                continue;
            };
            if !CODES.contains(&code) && !THE_PAGES_OWN.contains(&code) {
                idle.push(format!("{}: {id}", language.code()));
            }
        }
    }
    assert!(idle.is_empty(), "no failure has these sentences:\n{}", idle.join("\n"));
}

#[test]
fn whatever_can_be_taken_back_is_named_in_every_language() {
    let source = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src-tauri/src");
    let mut labels = std::collections::BTreeSet::new();
    for file in walkdir::WalkDir::new(source).into_iter().map(|entry| entry.expect("the source can be read")) {
        if file.path().extension().is_some_and(|of| of == "rs") {
            let text = fs::read_to_string(file.path()).expect("a file just listed can be read");
            for (at, _) in text.match_indices("\", undoable: true") {
                labels.extend(text[..at].rsplit_once("label: \"").map(|(_, label)| label.to_owned()));
            }
            // Where the label depends on what is asked, the words of the file that are no code are labels.
            if text.contains("Act { label, undoable: true }") {
                let pieces: Vec<_> = text.split('"').collect();
                let words =
                    pieces.windows(2).step_by(2).filter(|pair| !pair[0].ends_with("label: ")).map(|pair| pair[1]);
                let named =
                    |word: &&str| word.contains('-') && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
                labels.extend(words.filter(named).filter(|word| !CODES.contains(word)).map(str::to_owned));
            }
        }
    }
    assert!(labels.contains("fact-add"), "the source is not read as it is written");
    let mut missing = Vec::new();
    for language in Language::ALL {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ui/locales").join(language.code());
        let files = fs::read_dir(folder).expect("every language has catalogues").map(|entry| entry.expect("listed"));
        let words: String = files.map(|file| fs::read_to_string(file.path()).expect("a catalogue is text")).collect();
        missing.extend(
            labels
                .iter()
                .filter(|label| !words.contains(&format!("\nundo-{label} =")))
                .map(|label| format!("{}: undo-{label}", language.code())),
        );
    }
    assert!(missing.is_empty(), "an undo would not say what it takes back:\n{}", missing.join("\n"));
}
