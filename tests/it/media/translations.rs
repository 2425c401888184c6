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

    for (headings, who) in [
        (Language::Ru, "Переводчик, подпись"),
        (Language::Ky, "Котормочу, колу"),
        (Language::En, "Translator, signature"),
    ] {
        let request = PrintTranslation { text: kept.as_str().unwrap().parse().unwrap(), headings };
        let out = desk.folder().join(format!("{}.pdf", headings.code()));
        desk.core.export_translation(&request, &out).unwrap();
        let text = crate::paper::support::text_of(&std::fs::read(&out).unwrap(), false);
        let text = text.replace(['\n', '\u{A0}'], " ");
        assert!(text.contains("Биринчи бөлүк") && text.contains(who), "{text}");
    }
    let empty = json!({ "source": source, "language": "en", "blocks": Vec::<Value>::new() });
    assert_eq!(desk.refused("translation.keep", empty).code, "required");
}

#[test]
fn a_translated_part_of_a_chat_says_which_messages_it_holds_and_when_each_was_written() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let chat: String =
        (0..700).map(|n| format!("14.03.2026, {:02}:{:02} - Эрмек: Строка {n}\n", n / 60, n % 60)).collect();
    let talk = crate::chats::support::take(&desk, &case, "WhatsApp Chat with Эрмек.txt", chat.as_bytes());
    let item = &talk["evidence"];
    let chat = crate::chats::support::show(&desk, item)["chats"][0]["id"].clone();
    for (from, last, first_time) in [(0, 500, "14.03.2026, 00:00"), (500, 700, "14.03.2026, 08:20")] {
        let messages = json!({ "chat": chat, "from": from, "count": 500 });
        let source = desk.ask("text.make", json!({ "evidence": item, "messages": messages }))["value"].clone();
        let shown = desk.ask("translation.show", json!({ "source": source, "language": "ky" }));
        assert_eq!(shown["messages"], json!({ "first": from + 1, "last": last, "of": 700 }));
        assert_eq!(shown["blocks"][0]["at"], first_time);
        let block = json!({ "of": 0, "text": "Биринчи сап", "maker": "person", "madeBy": "", "madeOn": "" });
        let body = json!({ "source": source, "language": "ky", "blocks": [block] });
        let kept = desk.ask("translation.keep", body)["value"].clone();
        let request = PrintTranslation { text: kept.as_str().unwrap().parse().unwrap(), headings: Language::Ru };
        let out = desk.folder().join(format!("{from}.pdf"));
        desk.core.export_translation(&request, &out).unwrap();
        let text = crate::paper::support::text_of(&std::fs::read(&out).unwrap(), false).replace(['\n', '\u{A0}'], " ");
        assert!(text.contains(&format!("сообщения {}–{last} из 700 (14.03.2026)", from + 1)), "which part it is");
        assert!(text.contains(first_time), "when it was written");
    }
}
