//! The readers of chats, each story in a file of its own; here what holds for all of them.

mod tables;
mod telegram;
mod telegram_cards;
mod telegram_told;
mod whatsapp;
mod whatsapp_names;
mod whatsapp_said;

use super::*;

/// Reads a text that is one chat.
pub(super) fn one(text: &str) -> Chat {
    let mut chats = read("chat.txt", text, None);
    assert_eq!(chats.len(), 1, "one chat was expected");
    chats.remove(0)
}

/// `2025-12-31 22:01 Эрмек: words` for each message, as a reader would note them down.
fn told(chat: &Chat) -> Vec<String> {
    let line = |m: &Message| {
        let who = m.author.map_or(String::new(), |_| format!(" {}:", chat.author(m).unwrap_or_default()));
        let what = match m.kind {
            MessageKind::Text if !m.attachments.is_empty() => {
                let a = &m.attachments[0];
                format!(" [{:?} {}]{}{}", a.kind, a.name, if m.text.is_empty() { "" } else { " " }, m.text)
            }
            MessageKind::Text => format!(" {}", m.text),
            kind => format!(" ({kind:?}) {}", m.text),
        };
        format!("{}{who}{}", m.at.local.format("%Y-%m-%d %H:%M"), what.replace('\n', "⏎"))
    };
    chat.messages.iter().map(line).collect()
}

#[test]
fn what_is_no_chat_is_not_taken_for_one() {
    for (name, text) in [
        ("note.txt", "Купить хлеб\nпозвонить 12:30\n"),
        ("data.json", r#"{"rows": []}"#),
        ("data.json", "{\"messages\": [{"),
        ("page.html", "<html><body><p>привет</p></body></html>"),
        ("table.csv", "a,b,c\n1,2,3\n"),
        ("empty.txt", ""),
    ] {
        assert!(read(name, text, None).is_empty(), "{name}");
    }
}

/// Chats that others made, where they are at hand; the expected messages are theirs.
#[test]
fn public_examples_are_read_as_their_makers_say() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/testdata/chats");
    if !folder.is_dir() {
        println!("skipped: the public examples are not here");
        return;
    }
    let expected = |app: &str| -> Vec<(String, String, String)> {
        let text =
            std::fs::read_to_string(folder.join(app).join("target.json")).expect("the list of messages is there");
        let rows: Vec<serde_json::Value> = serde_json::from_str(&text).expect("the list is JSON");
        let field = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
        rows.iter().map(|row| (field(row, "timestamp"), field(row, "author"), field(row, "message"))).collect()
    };
    for (app, order) in [("whatsapp", None), ("telegram", None)] {
        for entry in std::fs::read_dir(folder.join(app)).expect("the folder can be listed") {
            let path = entry.expect("an entry can be read").path();
            let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
            if name == "target.json" {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("an example can be read");
            let chats = read(&name, &text, order);
            let found: Vec<(String, String, String)> = chats
                .iter()
                .flat_map(|chat| chat.messages.iter().map(move |m| (chat, m)))
                .filter(|(_, m)| m.kind == MessageKind::Text && m.author.is_some())
                .map(|(chat, m)| {
                    // The list joins lines and pieces by a space.
                    let words = m.text.replace('\n', " ");
                    (
                        m.at.local.format("%Y-%m-%dT%H:%M:%S").to_string(),
                        chat.author(m).unwrap_or_default().to_owned(),
                        words,
                    )
                })
                .collect();
            let mut wanted = expected(app);
            wanted.reverse();
            if app == "telegram" {
                wanted.reverse();
                for row in &mut wanted {
                    row.2 = row.2.replace("Link: https", "Link:https");
                }
            }
            assert_eq!(found, wanted, "{name}");
        }
    }
}

proptest::proptest! {
    /// What is written in the form of an export is read back word for word.
    #[test]
    fn whatever_people_write_comes_back(messages in proptest::collection::vec(("[а-яёңөүa-z .,!?:«»()]{1,40}", 0u32..60), 1..20)) {
        let mut text = String::new();
        let mut expected = Vec::new();
        for (i, (words, minute)) in messages.iter().enumerate() {
            let words = words.trim();
            if words.is_empty() { continue; }
            text.push_str(&format!("{:02}.03.2026, 10:{minute:02} - Эрмек: {words}\n", 13 + i % 15));
            expected.push(words.to_owned());
        }
        if !expected.is_empty() {
            let chat = one(&text);
            let found: Vec<String> = chat.messages.iter().map(|m| m.text.clone()).collect();
            proptest::prop_assert_eq!(found, expected);
        }
    }

    /// Nothing that can be in a file makes the reader fall over.
    #[test]
    fn no_text_breaks_the_reader(text in "\\PC*|[\\[\\]0-9/.:, AaPpMm\u{200E}<>\n-]*", name in "chat\\.(txt|json|html|xml|csv)") {
        let _ = read(&name, &text, None);
    }
}
