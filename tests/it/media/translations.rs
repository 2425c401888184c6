//! Translations stand beside their source, block by block, each with who made it; and print so.

use super::{item, sample};
use crate::support::Desk;
use dalil::base::Language;
use dalil::commands::views::PrintTranslation;
use serde_json::{Value, json};

#[test]
fn a_text_is_translated_block_by_block_and_printed_beside_its_source() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let talk = item(&desk, &case, sample("Беседа 10.08.2026.txt"));
    let source = desk.ask("text.make", json!({ "evidence": talk["id"], "messages": null }))["value"].clone();
    let again = desk.ask("text.make", json!({ "evidence": talk["id"], "messages": null }))["value"].clone();
    assert_eq!(source, again, "the same text is made once");
    let asked = json!({ "source": source, "language": "ky" });
    let shown = desk.ask("translation.show", asked.clone());
    let blocks = shown["blocks"].as_array().unwrap();
    assert!(blocks.len() > 2 && blocks.iter().all(|block| block["rendered"]["text"] == ""), "{shown}");

    let block = |of: usize, text: &str, maker: &str, by: &str| json!({ "of": of, "text": text, "maker": maker, "madeBy": by, "madeOn": "2026-11-28" });
    let rendered =
        json!([block(0, "Биринчи бөлүк", "certified", "Асанова Б."), block(1, "Экинчи бөлүк", "machine", "")]);
    let body = json!({ "source": source, "language": "ky", "blocks": rendered });
    desk.ask("translation.draft", body.clone());
    assert_eq!(desk.ask("translation.show", asked.clone())["draft"], true);
    let kept = desk.ask("translation.keep", body)["value"].clone();
    let shown = desk.ask("translation.show", asked);
    assert_eq!((&shown["draft"], &shown["kept"]["id"]), (&json!(false), &kept));
    assert_eq!(shown["kept"]["maker"], "machine", "one block of a machine makes the whole a machine's");
    assert_eq!(shown["blocks"][0]["rendered"], rendered[0]);
    assert_eq!(shown["blocks"][1]["rendered"]["maker"], "machine");
    assert_eq!(shown["blocks"][2]["rendered"]["text"], "");

    for headings in [Language::Ru, Language::Ky, Language::En] {
        let request = PrintTranslation { text: kept.as_str().unwrap().parse().unwrap(), headings };
        let out = desk.folder().join(format!("{}.pdf", headings.code()));
        desk.core.export_translation(&request, &out).unwrap();
        let text = crate::paper::support::text_of(&std::fs::read(&out).unwrap(), false);
        assert!(text.replace(['\n', '\u{A0}'], " ").contains("Биринчи бөлүк"), "{text}");
    }
    let empty = json!({ "source": source, "language": "en", "blocks": Vec::<Value>::new() });
    assert_eq!(desk.refused("translation.keep", empty).code, "required");
}
