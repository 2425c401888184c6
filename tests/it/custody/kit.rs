//! The recovery kit at the desk: drawn, printed, tried, used.

use super::*;
use crate::paper::support::{failures, text_of};
use crate::support::PASSPHRASE;

/// The words as a person reads them off a printed sheet; pages of a split kit apart.
pub fn words_on(pdf: &[u8]) -> Vec<String> {
    let text = text_of(pdf, true);
    let pages = text.split('\u{c}').filter(|page| page.contains("24.") || page.contains("26."));
    pages
        .map(|page| {
            let mut numbered: Vec<(u32, &str)> = Vec::new();
            let parts: Vec<&str> = page.split_whitespace().collect();
            for pair in parts.windows(2) {
                let number = pair[0].strip_suffix('.').and_then(|n| n.parse().ok());
                let word = pair[1].chars().all(|c| c.is_ascii_lowercase());
                if let (Some(number), true) = (number, word) {
                    numbered.push((number, pair[1]));
                }
            }
            numbered.sort_unstable();
            numbered.into_iter().map(|(_, word)| word).collect::<Vec<_>>().join(" ")
        })
        .collect()
}

fn printed(desk: &Desk, language: &str, split: bool) -> Vec<u8> {
    desk.ask("kit.draw", json!({ "split": split }));
    let folder = desk.folder().join(format!("kit-{language}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    *desk.hands.save.lock().unwrap() = Some(folder);
    let made = desk.ask("kit.export", json!({ "language": language }));
    std::fs::read(made["path"].as_str().unwrap()).unwrap()
}

#[test]
fn a_kit_counts_once_its_words_were_typed_from_paper() {
    let desk = Desk::new();
    assert_eq!(desk.ask("kit.status", json!({}))["made"], Value::Null);
    let words = words_on(&printed(&desk, "ru", false)).remove(0);
    let open = json!({ "folder": null, "words": words, "passphrase": "тайган жорго сай түнөк 91 кыраан" });
    desk.ask("vault.lock", json!({}));
    assert_eq!(desk.refused("vault.recover", open.clone()).code, "kit-wrong", "not tried yet");
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert_eq!(desk.refused("kit.confirm", json!({ "words": words })).code, "kit-differs", "locking forgot it");

    let words = words_on(&printed(&desk, "ru", false)).remove(0);
    let refused = |typed: &str| desk.refused("kit.confirm", json!({ "words": typed })).code;
    assert_eq!(refused("abandon"), "kit-count");
    assert_eq!(refused(&words.replacen(words.split(' ').next().unwrap(), "dalil", 1)), "kit-word");
    assert_eq!(refused(&format!("{}art", "abandon ".repeat(23))), "kit-differs");
    desk.ask("kit.confirm", json!({ "words": words }));
    assert!(desk.ask("kit.status", json!({}))["made"].is_i64());

    desk.ask("vault.lock", json!({}));
    let weak = json!({ "folder": null, "words": words, "passphrase": "short" });
    assert_eq!(desk.refused("vault.recover", weak).code, "weak-passphrase");
    let status = desk.ask("vault.recover", json!({ "folder": null, "words": words, "passphrase": open["passphrase"] }));
    assert_eq!(status["state"], "open");
    desk.ask("vault.lock", json!({}));
    desk.ask("vault.open", json!({ "folder": null, "passphrase": open["passphrase"] }));
}

#[test]
fn a_split_kit_prints_three_sheets_and_is_tried_by_two() {
    let desk = Desk::new();
    let sheets = words_on(&printed(&desk, "ky", true));
    assert_eq!(sheets.len(), 3);
    assert_eq!(desk.refused("kit.confirm", json!({ "words": sheets[1] })).code, "kit-one-share");
    desk.ask("kit.confirm", json!({ "words": format!("{} {}", sheets[2], sheets[0]) }));
    assert_eq!(desk.ask("kit.status", json!({}))["split"], true);
    desk.ask("vault.lock", json!({}));
    let with =
        |words: &str| json!({ "folder": null, "words": words, "passphrase": "тайган жорго сай түнөк 91 кыраан" });
    assert_eq!(desk.refused("vault.recover", with(&sheets[0])).code, "kit-one-share");
    desk.ask("vault.recover", with(&format!("{} {}", sheets[0], sheets[1])));
}

#[test]
fn the_sheets_keep_their_standards_and_name_nobody() {
    for (language, split) in [("ru", false), ("ky", true), ("en", false)] {
        let desk = Desk::new();
        let pdf = printed(&desk, language, split);
        assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new(), "{language}");
        assert_eq!(failures(&pdf, "pdfua-1"), Vec::<String>::new(), "{language}");
        assert!(!text_of(&pdf, false).contains("Токтосунова"));
        if let Some(folder) = std::env::var_os("DALIL_SHOW") {
            std::fs::write(Path::new(&folder).join(format!("kit-{language}.pdf")), &pdf).unwrap();
        }
    }
}
