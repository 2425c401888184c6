//! The map of modules (ARCHITECTURE.md) held against the source: a module uses only what stands below it.

mod features;
mod source;

use self::source::{Reach, reaches};
use std::fs;
use std::path::{Path, PathBuf};

const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src-tauri/src");

/// The modules from the ground up. A module may use those of every line above its own, never a neighbour in its line:
/// neighbours know each other by id (`base::id`).
const MAP: &[&[&str]] = &[
    &["base"],
    &["vault", "language", "typeset", "worker"],
    &["law"],
    &["cases"],
    &["parties"],
    &["evidence"],
    &["facts"],
    &["filings"],
    &["bundle"],
    &["search", "exchange"],
    &["commands"],
    &["desktop", "host"],
    &["cli"],
];

#[test]
fn modules_use_only_what_stands_below_them() {
    let wrong: Vec<String> = rust_files(Path::new(SOURCE))
        .iter()
        .flat_map(|file| {
            let text = fs::read_to_string(file).expect("a file just listed can be read");
            let inside = file.strip_prefix(SOURCE).expect("listed under the source");
            complaints(inside, &text)
        })
        .collect();
    assert!(wrong.is_empty(), "these reach the wrong way; ARCHITECTURE.md has the map:\n{}", wrong.join("\n"));
}

#[test]
fn lib_rs_lists_every_module_in_the_order_of_the_map() {
    let text = fs::read_to_string(Path::new(SOURCE).join("lib.rs")).expect("the library has a lib.rs");
    let listed: Vec<&str> = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub mod ").or_else(|| line.trim().strip_prefix("mod ")))
        .filter_map(|line| line.strip_suffix(';'))
        .collect();
    assert!(listed.contains(&"base"), "lib.rs is not read as it is written");
    let heights: Vec<usize> =
        listed.iter().map(|module| height(module).unwrap_or_else(|| panic!("{module} is not on the map"))).collect();
    assert!(heights.is_sorted(), "lib.rs is not in reading order: {listed:?}");
}

#[test]
fn a_module_that_reaches_the_wrong_way_is_named_with_its_line() {
    let source = "\
use std::{collections::BTreeMap, fmt};
use crate::base::{id::{CaseId, FactId}, Timestamp};
use crate::{base::Clock, vault::{self, Vault}, filings::Draft};
// use crate::bundle::Order; a comment reaches nowhere
const NOTE: &str = \"crate::bundle::Order\"; const QUOTE: char = '\"';
const RAW: &str = r#\"crate::bundle \"quoted\" \"#;
fn longest<'a>(of: &'a super::super::commands::Session) -> &'a str { crate::cli::run(of) }
use super::{store, super::{bundle::Order, parties}};
use crate as everything;
mod tests {
    use super::super::super::desktop::window;
    use super::*;
    use super::super::Fact;
}
fn last() { crate::facts::all(); crate::search::find(); self::super::super::host::serve(); crate::ledger::sum(); }
macro_rules! row { () => { $crate::exchange::row() } }
#[path = \"../bundle/order.rs\"]
mod order;
";
    let found = complaints(Path::new("facts/matrix.rs"), source);
    let expected = [
        "facts/matrix.rs:3: facts uses filings",
        "facts/matrix.rs:7: facts uses commands",
        "facts/matrix.rs:7: facts uses cli",
        "facts/matrix.rs:8: facts uses bundle",
        "facts/matrix.rs:9: facts takes the whole crate",
        "facts/matrix.rs:11: facts uses desktop",
        "facts/matrix.rs:15: facts uses search",
        "facts/matrix.rs:15: facts uses host",
        "facts/matrix.rs:15: facts uses ledger, which is not on the map",
        "facts/matrix.rs:16: facts uses exchange",
        "facts/matrix.rs:17: facts takes a file by its path",
    ];
    assert_eq!(found, expected);
}

#[test]
fn neighbours_in_one_line_of_the_map_do_not_use_each_other() {
    assert_eq!(
        complaints(Path::new("typeset/mod.rs"), "use super::vault::Vault;"),
        ["typeset/mod.rs:1: typeset uses vault"]
    );
    assert_eq!(complaints(Path::new("vault/mod.rs"), "use super::base::Clock;"), [""; 0]);
    assert_eq!(complaints(Path::new("vault/crypto/mod.rs"), "use super::storage; use super::super::base;"), [""; 0]);
}

/// What is wrong with a file's reaches, a sentence each. `file` is relative to the source.
fn complaints(file: &Path, text: &str) -> Vec<String> {
    let module = module_of(file);
    // lib.rs, main.rs and bin/ belong to no module: they list modules, or start one of the rims.
    let Some(own) = module.first().filter(|name| height(name).is_some() || file.components().count() > 1) else {
        return Vec::new();
    };
    if own == "bin" {
        return Vec::new();
    }
    let own_height = height(own);
    reaches(text, &module)
        .into_iter()
        .filter_map(|(line, reach)| {
            let fault = match reach {
                Reach::Module(name) if name == *own => return None,
                Reach::Module(name) => match height(&name) {
                    Some(used) if own_height.is_some_and(|own| used < own) => return None,
                    Some(_) => format!("uses {name}"),
                    None => format!("uses {name}, which is not on the map"),
                },
                Reach::WholeCrate => "takes the whole crate".into(),
                Reach::Path => "takes a file by its path".into(),
            };
            Some(format!("{}:{line}: {own} {fault}", file.display()))
        })
        .collect()
}

/// The line of the map a module stands in, counted from the ground.
fn height(module: &str) -> Option<usize> {
    MAP.iter().position(|line| line.contains(&module))
}

/// The module a file is: `facts/matrix.rs` is `[facts, matrix]`, `facts/mod.rs` is `[facts]`.
fn module_of(file: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        file.with_extension("").components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    if names.last().is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main")) {
        names.pop();
    }
    names
}

/// Every Rust file under `folder`, in an order that is the same on every machine.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the source can be listed") {
            let path = entry.expect("an entry of the source can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    assert!(files.len() > 10, "the source is not where it is looked for");
    files.sort();
    files
}
