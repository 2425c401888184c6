//! The window's walls, as its configuration has them: what the page may load, ask and keep.

use serde_json::{Value, json};
use std::path::Path;

fn read(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_policy_lets_the_page_load_only_what_came_with_it() {
    let policy = read("tauri.conf.json")["app"]["security"]["csp"].clone();
    let said =
        |part: &str| policy[part].as_str().unwrap_or_else(|| panic!("the policy says nothing of {part}")).to_owned();
    for part in ["default-src", "frame-src", "frame-ancestors", "object-src", "base-uri", "form-action"] {
        assert_eq!(said(part), "'none'", "{part}");
    }
    assert_eq!(said("script-src"), "'self'", "no script but ours, none made of text");
    let own =
        ["'self'", "ipc:", "http://ipc.localhost", "dalil:", "http://dalil.localhost", "blob:", "'unsafe-inline'"];
    for (part, words) in policy.as_object().unwrap() {
        for word in words.as_str().unwrap().split(' ').filter(|word| *word != "'none'") {
            assert!(own.contains(&word), "{part} allows {word}");
            assert!(word != "'unsafe-inline'" || part == "style-src-attr", "{part} allows {word}");
        }
    }
}

#[test]
fn the_browser_tests_are_held_to_the_same_policy() {
    let policy = read("tauri.conf.json")["app"]["security"]["csp"].clone();
    let host = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/src/host/mod.rs");
    let host = std::fs::read_to_string(host).unwrap().replace("\\\n    ", "");
    for (part, words) in policy.as_object().unwrap() {
        // The schemes of the window do not exist there.
        let left: Vec<&str> = words
            .as_str()
            .unwrap()
            .split(' ')
            .filter(|w| !w.starts_with("http:") && !w.starts_with("ipc:") && !w.starts_with("dalil:"))
            .collect();
        let said = format!("{part} {}", left.join(" "));
        assert!(host.contains(&said), "the host does not say: {said}");
    }
}

#[test]
fn the_page_may_call_the_table_and_hear_events_and_nothing_of_a_plugin() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/capabilities");
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(files, ["main.json"], "one capability");
    let capability = read("src-tauri/capabilities/main.json");
    assert_eq!(
        capability["permissions"],
        json!(["allow-call", "core:event:allow-listen", "core:event:allow-unlisten"])
    );
    assert_eq!(capability["windows"], json!(["main"]));
    assert!(capability.get("remote").is_none(), "no page from elsewhere");
}

#[test]
fn the_window_keeps_no_memory_and_lends_nothing_to_its_page() {
    let conf = read("tauri.conf.json");
    let window = &conf["app"]["windows"][0];
    assert_eq!((&window["incognito"], &window["generalAutofillEnabled"]), (&json!(true), &json!(false)));
    assert_eq!(conf["app"]["withGlobalTauri"], false);
    assert_eq!(conf["app"]["security"]["freezePrototype"], true);
    assert!(conf["app"]["security"].get("assetProtocol").is_none(), "no files by address");
    assert!(conf.get("plugins").is_none());
    let desktop = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/src/desktop/mod.rs");
    let desktop = std::fs::read_to_string(desktop).unwrap();
    assert!(desktop.contains(".on_navigation(is_ours)") && desktop.contains(".incognito(!driven())"));
}
