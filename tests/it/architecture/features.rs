//! What only a feature brings is named only where that feature is: so the program compiles without its window and
//! without the tests' host, and no release can hold the host. To compile it so takes all libraries anew
//! (`cargo check --no-default-features`, before a release); this reads the source.

use super::source::{Token, tokens};
use super::{SOURCE, rust_files};
use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

/// The features that bring libraries, each with the module that uses them.
const HOMES: [(&str, &str); 2] = [("desktop", "desktop"), ("dev-host", "host")];

#[test]
fn what_a_feature_brings_is_named_only_behind_it() {
    let brought = brought(&fs::read_to_string(Path::new(SOURCE).join("../../Cargo.toml")).expect("Cargo.toml"));
    assert!(brought.contains_key("tauri"), "Cargo.toml is not read as it is written");
    let wrong: Vec<String> = rust_files(Path::new(SOURCE))
        .iter()
        .flat_map(|file| {
            let text = fs::read_to_string(file).expect("a file just listed can be read");
            complaints(file.strip_prefix(SOURCE).expect("listed under the source"), &text, &brought)
        })
        .collect();
    assert!(wrong.is_empty(), "these need a feature that they do not ask for:\n{}", wrong.join("\n"));
}

#[test]
fn a_library_named_without_its_feature_is_found() {
    let brought = brought(
        "[features]\ndefault = [\"desktop\"]\ndesktop = [\"dep:tauri-plugin-dialog\", \"dep:tokio\", \"tauri/x\"]\n\
         dev-host = [\"dep:axum\", \"dep:tokio\"]\n",
    );
    let of = |file: &str, text: &str| complaints(Path::new(file), text, &brought);
    assert_eq!(of("desktop/mod.rs", "use tauri_plugin_dialog::Dialog; use tokio::sync;"), [""; 0]);
    assert_eq!(of("host/mod.rs", "use axum::Router; // tauri_plugin_dialog"), [""; 0]);
    assert_eq!(of("host/mod.rs", "use tauri_plugin_dialog::Dialog;"), ["host/mod.rs:1: tauri_plugin_dialog"]);
    assert_eq!(of("cli/mod.rs", "fn a() {}\nfn b() { crate::host::serve() }"), ["cli/mod.rs:2: host"]);
    assert_eq!(
        of(
            "cli/mod.rs",
            "match v {\n#[cfg(feature = \"dev-host\")]\nVerb::Host { port } => { crate::host::serve(port) }\n\
             Verb::Other => crate::host::serve(1),\n}"
        ),
        ["cli/mod.rs:4: host"],
        "behind the attribute, and no longer"
    );
    assert_eq!(
        of("lib.rs", "pub mod cli;\n#[cfg(feature = \"desktop\")]\npub mod desktop;\npub mod host;"),
        ["lib.rs:4: host"]
    );
}

/// The libraries that features bring, as the source names them, with the modules that may use them.
fn brought(manifest: &str) -> BTreeMap<String, Vec<&'static str>> {
    let manifest: toml::Table = manifest.parse().expect("Cargo.toml is TOML");
    let mut brought: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
    for (feature, home) in HOMES {
        let list = manifest["features"][feature].as_array().expect("a feature is a list");
        for library in list.iter().filter_map(|entry| entry.as_str()?.strip_prefix("dep:")) {
            brought.entry(library.replace('-', "_")).or_default().push(home);
        }
    }
    brought
}

/// Where a file names a feature's library outside its home, or a home outside its feature.
fn complaints(file: &Path, text: &str, brought: &BTreeMap<String, Vec<&'static str>>) -> Vec<String> {
    let own = file.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned()).unwrap_or_default();
    let tokens = tokens(text);
    let guarded = guarded(text, &tokens);
    let behind = |at: usize, feature: &str| guarded.iter().any(|(f, place)| *f == feature && place.contains(&at));
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let before = |back: usize| at.checked_sub(back).map_or("", |at| tokens[at].text.as_str());
        let library = brought.get(&token.text).filter(|_| before(1) != "::" && before(1) != ".");
        let stray = library.is_some_and(|homes| !homes.contains(&own.as_str()));
        let module = before(1) == "mod" || (before(1) == "::" && matches!(before(2), "crate" | "super" | "dalil"));
        let home = HOMES.iter().find(|(_, home)| token.text == *home && module && own != *home);
        if stray || home.is_some_and(|(feature, _)| !behind(at, feature)) {
            found.push(format!("{}:{}: {}", file.display(), token.line, token.text));
        }
    }
    found
}

/// The stretches of tokens that stand behind `#[cfg(feature = …)]`, each with its feature: an item, or an arm of a match.
fn guarded(text: &str, tokens: &[Token]) -> Vec<(&'static str, Range<usize>)> {
    // What stands in quotes is no token; the feature's name is looked up in its line.
    let attribute = ["#", "[", "cfg", "(", "feature", "=", ")", "]"];
    let lines: Vec<&str> = text.lines().collect();
    let begins = |at: usize| (at..).zip(attribute).all(|(at, word)| tokens.get(at).is_some_and(|t| t.text == word));
    let mut found = Vec::new();
    for at in (0..tokens.len()).filter(|at| begins(*at)) {
        let line = lines[tokens[at].line - 1];
        let named = HOMES.iter().find(|(feature, _)| line.contains(&format!("\"{feature}\"")));
        let from = at + attribute.len();
        found.extend(named.map(|(feature, _)| (*feature, from..end_of_item(tokens, from))));
    }
    found
}

fn end_of_item(tokens: &[Token], from: usize) -> usize {
    let mut depth = 0;
    for at in from..tokens.len() {
        match tokens[at].text.as_str() {
            "{" | "(" | "[" => depth += 1,
            ")" | "]" => depth -= 1,
            "}" => {
                depth -= 1;
                // After a pattern in braces comes the arm itself.
                let next = tokens.get(at + 1).map_or("", |token| token.text.as_str());
                if depth == 0 && next != "=" {
                    return at;
                }
            }
            ";" | "," if depth == 0 => return at,
            _ => {}
        }
    }
    tokens.len()
}
