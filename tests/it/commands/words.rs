//! What a person reads at a terminal is in the language that was asked for.

use crate::support::{Desk, dalil};
use serde_json::json;

#[test]
fn a_list_at_the_terminal_speaks_the_language_that_was_asked_for() {
    let desk = Desk::bare();
    desk.ask("sample.open", json!({}));
    desk.ask("vault.lock", json!({}));
    let vault = desk.folder().join("data/sample");
    let lists: [&[&str]; 9] = [
        &["case", "list"],
        &["party", "list", "--case", "27/2026"],
        &["evidence", "list", "--case", "27/2026"],
        &["fact", "list", "--case", "27/2026"],
        &["chronology", "show", "--case", "27/2026"],
        &["tie", "list", "--case", "27/2026"],
        &["ledger", "list", "--case", "27/2026"],
        &["event", "list", "--case", "27/2026"],
        &["filing", "list", "--case", "27/2026"],
    ];
    // Words of the wire that a reader of Russian or Kyrgyz must not meet.
    let wire = [
        "pretrial",
        "victim",
        "recruiter",
        "image",
        "audio",
        "alleged",
        "supported",
        "strong",
        "recruited",
        "fee",
        "wage_due",
        "material",
        "registered",
        "crime_report",
        "draft",
        "final",
    ];
    let mut met = 0;
    for list in lists {
        for language in ["ru", "ky"] {
            let said = dalil(&vault, &[&["--lang", language], list].concat());
            let bare = said.split([' ', '\n', ',']).find(|word| wire.contains(word));
            assert_eq!(bare, None, "{list:?} in {language}:\n{said}");
        }
        let said = dalil(&vault, &[&["--json"], list].concat());
        met += wire.iter().filter(|word| said.contains(&format!("\"{word}\""))).count();
    }
    assert!(met > 8, "the sample has such words, and a script still gets them: {met}");
}
