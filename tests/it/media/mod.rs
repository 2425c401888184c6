//! Recognition, recordings, transcripts and translations from the outside: through the table of commands, on the sample's
//! own files and on broken ones.

mod kinds;
mod machine;
pub mod photographs;
mod recordings;
mod scans;
mod translations;

use crate::support::Desk;
use serde_json::{Value, json};
use std::path::PathBuf;

/// A file of the sample.
fn sample(name: &str) -> PathBuf {
    PathBuf::from("templates/sample/files").join(name)
}

/// Whether a program of another project is installed; without it the test that needs it says so and ends.
fn is_here(program: &str) -> bool {
    let here = ["/usr/bin", "/usr/local/bin"].iter().any(|folder| PathBuf::from(folder).join(program).is_file());
    if !here {
        eprintln!("{program} is not installed: nothing was tried");
    }
    here
}

/// Takes one file in and gives its row.
fn item(desk: &Desk, case: &Value, path: PathBuf) -> Value {
    desk.take_in(case, &[path]);
    desk.evidence(case).pop().unwrap()
}

fn texts(desk: &Desk, item: &Value) -> Vec<Value> {
    desk.ask("text.list", json!({ "evidence": item["id"] })).as_array().unwrap().clone()
}
