//! Exports of ours, for the stories in this folder.

use crate::support::Desk;
use serde_json::{Value, json};
use std::io::Write;

/// An archive as telephones write it, nothing packed.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let mut crc = flate2::Crc::new();
        crc.update(bytes);
        let mut packer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
        packer.write_all(bytes).unwrap();
        let packed = packer.finish().unwrap();
        let at = out.len() as u32;
        let mut middle = vec![8, 0, 0, 0, 0, 0];
        for value in [crc.sum(), packed.len() as u32, bytes.len() as u32] {
            middle.extend(value.to_le_bytes());
        }
        middle.extend((name.len() as u16).to_le_bytes());
        out.extend(*b"PK\x03\x04\x14\0\0\x08");
        out.extend(&middle);
        out.extend([0, 0]);
        out.extend(name.as_bytes());
        out.extend(&packed);
        directory.extend(*b"PK\x01\x02\x14\0\x14\0\0\x08");
        directory.extend(&middle);
        directory.extend([0; 12]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let at = out.len() as u32;
    out.extend(&directory);
    out.extend(*b"PK\x05\x06\0\0\0\0");
    for _ in 0..2 {
        out.extend((files.len() as u16).to_le_bytes());
    }
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// A picture that decodes: two pixels.
pub fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(2, 2, image::Rgb([120, 60, 20])).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// What Айгүл's telephone (Android, set to Russian) exports.
pub const ANDROID: &str = "\
14.03.2026, 06:31 - Сообщения и звонки защищены сквозным шифрованием.
14.03.2026, 06:31 - Эрмек байке: Аэропорттосуңбу? Кубан паспортту бердиби?
14.03.2026, 06:33 - Айгүл О.: Ооба, регистрациядан өттүк
14.03.2026, 06:34 - +996 555 12-34-56: Анкарада Мурат тосуп алат
15.03.2026, 21:10 - Айгүл О.: Хозяин паспортубузду чогултуп кетти. Эмне үчүн?
15.03.2026, 21:44 - Эрмек байке: IMG-20260315-WA0001.png (файл добавлен)
Уруксат кагаз үчүн
16.03.2026, 23:40 - Айгүл О.: Бизге түркчө кагазга кол койдурду. 1850 доллар карыз деп жазылыптыр!
";

/// Takes one file in and answers its line of the finished intake.
pub fn take(desk: &Desk, case: &Value, name: &str, bytes: &[u8]) -> Value {
    let path = desk.file(name, bytes);
    desk.take_in(case, &[path])["work"]["files"][0].clone()
}

/// What an item holds.
pub fn show(desk: &Desk, evidence: &Value) -> Value {
    desk.ask("chat.show", json!({ "evidence": evidence }))
}

/// All messages of the first chat of an item.
pub fn messages(desk: &Desk, evidence: &Value) -> Vec<Value> {
    let chat = show(desk, evidence)["chats"][0]["id"].clone();
    let request = json!({ "chat": chat, "evidence": evidence, "from": 0, "count": 500 });
    desk.ask("chat.messages", request).as_array().unwrap().clone()
}

/// A place that is a message.
pub fn place(message: &Value) -> Value {
    json!({
        "evidence": message["evidence"], "page": null, "rect": null, "second": null, "message": message["key"],
        "quote": message["text"],
    })
}

/// Telegram's machine-readable export of so many messages, each this word and its number; every tenth answers the one before it and has a picture.
pub fn telegram(word: &str, count: usize) -> String {
    let messages = (1..=count).map(|n| {
        let from = if n.is_multiple_of(2) { "Эрмек" } else { "Айгүл" };
        let mut message = json!({
            "id": 900 + n, "type": "message", "date": format!("2026-03-14T{:02}:{:02}:05", n / 60 % 24, n % 60),
            "date_unixtime": (1_773_424_805 + n * 60).to_string(), "from": from,
            "from_id": format!("user{}", 71 + n % 2), "text": format!("{word} {n}."),
        });
        if n.is_multiple_of(10) {
            message["reply_to_message_id"] = json!(900 + n - 1);
            message["photo"] = json!(format!("photos/photo_{n}.jpg"));
            message["photo_file_size"] = json!(20_480);
        }
        message
    });
    json!({ "name": "Эрмек байке", "type": "personal_chat", "id": 71, "messages": messages.collect::<Vec<_>>() })
        .to_string()
}

/// Viber's table of so many messages.
pub fn viber(word: &str, count: usize) -> String {
    let row = |n: usize| format!("25.03.2026,{:02}:{:02}:00,Мурат,+996555123456,{word} {n}.\n", n / 60 % 24, n % 60);
    (1..=count).map(row).collect()
}

/// A copy of so many SMS with one number, and of two with another.
pub fn texts(word: &str, count: usize) -> String {
    let sms = |n: usize, number: &str| {
        let (at, sent) = (1_773_424_800_000 + n as u64 * 60_000, n.is_multiple_of(5));
        let kind = if sent { 2 } else { 1 };
        format!(
            "<sms address=\"{number}\" date=\"{at}\" type=\"{kind}\" body=\"{word} {n}.\" contact_name=\"(Unknown)\" />\n"
        )
    };
    let first: String = (1..=count).map(|n| sms(n, "+996555000111")).collect();
    let second: String = (count + 1..=count + 2).map(|n| sms(n, "+996700000222")).collect();
    format!("<?xml version='1.0' encoding='UTF-8' ?>\n<smses count=\"{}\">\n{first}{second}</smses>\n", count + 2)
}
