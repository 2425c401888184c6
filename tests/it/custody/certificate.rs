//! The certificate of custody as a clerk reads it.

use super::authority::{Authority, Keys};
use super::*;
use crate::paper::support::{failures, text_of};

fn printed(desk: &Desk, evidence: &Value, language: &str) -> Vec<u8> {
    let folder = desk.folder().join(format!("certificate-{language}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    *desk.hands.save.lock().unwrap() = Some(folder);
    let made = desk.ask("certificate.export", json!({ "evidence": evidence, "language": language }));
    std::fs::read(made["path"].as_str().unwrap()).unwrap()
}

#[test]
fn it_tells_digest_events_checkpoint_and_how_to_check_in_three_languages() {
    let (desk, _, items) = desk_with_items();
    if let Some(authority) = Authority::new(Keys::P256) {
        anchor(&desk, &authority, "stick");
    }
    let digest = crate::vault::digest(&picture(2)).to_string();
    for (language, words) in [
        ("ru", ["Справка о хранении", "Принято на хранение и запечатано", "sha256sum dok-2.png"]),
        ("ky", ["Далилдин сакталышы", "Сактоого кабыл алынып, мөөрлөндү", "sha256sum dok-2.png"]),
        ("en", ["Certificate of custody", "Taken into custody and sealed", "sha256sum dok-2.png"]),
    ] {
        let pdf = printed(&desk, &items[1], language);
        assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new(), "{language}");
        assert_eq!(failures(&pdf, "pdfua-1"), Vec::<String>::new(), "{language}");
        let text = text_of(&pdf, false);
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        for word in words {
            assert!(flat.contains(&word.to_lowercase()), "{language}: {word} in {flat}");
        }
        let close: String = text.split_whitespace().collect();
        assert!(close.contains(&digest), "{language}");
        if let Some(folder) = std::env::var_os("DALIL_SHOW") {
            std::fs::write(Path::new(&folder).join(format!("certificate-{language}.pdf")), &pdf).unwrap();
        }
    }
    let other = crate::vault::digest(&picture(1)).to_string();
    let close: String = text_of(&printed(&desk, &items[1], "ru"), false).split_whitespace().collect();
    assert!(!close.contains(&other), "another exhibit is not in it");
}

#[test]
fn printing_one_is_an_event_of_the_item() {
    let (desk, case, items) = desk_with_items();
    printed(&desk, &items[0], "ru");
    let custody = desk.ask("custody.show", json!({ "case": case, "evidence": items[0] }));
    assert_eq!(
        (&custody["lines"][0]["action"], &custody["lines"][0]["params"]["what"]),
        (&json!("export"), &json!("certificate"))
    );
}

#[test]
fn hostile_names_stay_on_the_page() {
    let (desk, case, items) = desk_with_items();
    let mut details = desk.evidence(&case)[0]["details"].clone();
    details["title"] = json!(format!("#eval(1) *x* @y $z$ 😀 {}", "Ө".repeat(90)));
    details["receivedFrom"] = json!("\u{202e}тетя");
    desk.ask("evidence.change", json!({ "evidence": items[0], "details": details }));
    let pdf = printed(&desk, &items[0], "ky");
    assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new());
    assert!(text_of(&pdf, false).contains("#eval(1)"));
}
