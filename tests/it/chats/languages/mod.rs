//! Whole exports in the languages of those who come to the office, from Android as a text and from iPhone as an archive, read
//! message by message. Each sample stands as pairs: what the export writes, and what is read of it. The words are WhatsApp's own
//! as far as they are known (`phrases.rs` says which are not); the people and what they say are invented.

mod arabic;
mod english;
mod kazakh;
mod kyrgyz;
mod tajik;
mod turkish;
mod uzbek;

use super::support::{messages, picture, show, take, zip};
use crate::support::Desk;
use serde_json::Value;

/// What an export writes, and what is read of it.
type Pairs = [(&'static str, &'static str)];

/// An Android's text is read as noted, and nobody is asked about its dates.
fn android(pairs: &Pairs) {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    check(&desk, &take(&desk, &case, "chat.txt", written(pairs).as_bytes()), pairs);
}

/// The same of an iPhone's archive, in which `photo` lies beside the words.
fn iphone(pairs: &Pairs, photo: &str) {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let archive = zip(&[("_chat.txt", written(pairs).replace('\n', "\r\n").as_bytes()), (photo, &picture())]);
    let line = take(&desk, &case, "WhatsApp Chat - Иш.zip", &archive);
    check(&desk, &line, pairs);
    let read = messages(&desk, &line["evidence"]);
    let held =
        read.iter().flat_map(|message| message["attachments"].as_array().unwrap()).filter(|a| a["inside"] == true);
    assert_eq!(
        held.map(|a| a["name"].as_str().unwrap()).collect::<Vec<_>>(),
        [photo],
        "what lies in the archive is met"
    );
}

fn written(pairs: &Pairs) -> String {
    pairs.iter().map(|(written, _)| signs(written) + "\n").collect()
}

/// Signs that cannot be seen, named: `{L}` and `{R}` are marks of direction, `{N}` a narrow space, `{_}` one that does not break,
/// `{(}` and `{)}` what an iPhone sets around a number.
fn signs(text: &str) -> String {
    let signs = [
        ("{L}", "\u{200E}"),
        ("{R}", "\u{200F}"),
        ("{N}", "\u{202F}"),
        ("{_}", "\u{A0}"),
        ("{(}", "\u{202A}"),
        ("{)}", "\u{202C}"),
    ];
    signs.iter().fold(text.to_owned(), |text, (name, sign)| text.replace(name, sign))
}

fn check(desk: &Desk, line: &Value, pairs: &Pairs) {
    assert_eq!(line["chat"]["ask"], false, "a day past the twelfth tells day from month");
    let read = told(desk, &line["evidence"]);
    for (read, (_, noted)) in read.iter().zip(pairs) {
        assert_eq!(*read, signs(noted));
    }
    assert_eq!(read.len(), pairs.len());
}

/// `2026-03-14 06:31 Эрмек: words` for each message, `(kind)` where it is more than words, `[kind name]` for what is attached, and ⏎
/// between lines.
fn told(desk: &Desk, item: &Value) -> Vec<String> {
    let chat = &show(desk, item)["chats"][0];
    let people: Vec<&str> =
        chat["participants"].as_array().unwrap().iter().map(|person| person["name"].as_str().unwrap()).collect();
    messages(desk, item).iter().map(|message| noted(message, &people)).collect()
}

fn noted(message: &Value, people: &[&str]) -> String {
    let word = |field: &str| message[field].as_str().unwrap();
    let at = word("at").replace('T', " ");
    let at = if message["seconds"] == true { &at[..] } else { &at[..16] };
    let who = message["author"].as_u64().map_or(String::new(), |author| format!(" {}:", people[author as usize]));
    let kind = if word("kind") == "text" { String::new() } else { format!(" ({})", word("kind")) };
    let edited = if message["edited"] == true { " (edited)" } else { "" };
    let file = |file: &Value| {
        let (kind, name) = (file["kind"].as_str().unwrap(), file["name"].as_str().unwrap());
        let both = format!("{kind} {name}");
        format!(" [{}]", both.trim_end())
    };
    let files: String = message["attachments"].as_array().unwrap().iter().map(file).collect();
    format!("{at}{who}{kind}{edited}{files} {}", word("text").replace('\n', "⏎")).trim_end().to_owned()
}
