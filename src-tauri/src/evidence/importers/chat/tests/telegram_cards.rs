//! What Telegram shows beside the words: files that were left out, bills, games, reactions, and what is passed on in a row.

use super::*;

/// A page with these messages of Марат, each by what stands in it and further classes.
fn page(messages: &[(&str, &str)]) -> Chat {
    let sent = |(at, (classes, inside)): (usize, &(&str, &str))| {
        let name = if classes.is_empty() { r#"<div class="from_name">Марат</div>"# } else { "" };
        format!(
            r#"<div class="message default clearfix {classes}" id="message{at}"><div class="body"><div class="date details" title="10.03.2026 10:0{at}:00 UTC+06:00"></div>{name}{inside}</div></div>"#
        )
    };
    let messages: String = messages.iter().enumerate().map(sent).collect();
    let page =
        format!(r#"<html><body><div class="page_wrap"><div class="history">{messages}</div></div></body></html>"#);
    read("messages.html", &page, None).remove(0)
}

fn card(class: &str, parts: &[(&str, &str)]) -> String {
    let parts: String = parts.iter().map(|(class, words)| format!("<div class=\"{class}\">{words}</div>")).collect();
    format!(
        r#"<div class="media_wrap clearfix"><div class="media clearfix {class}"><div class="body">{parts}</div></div></div>"#
    )
}

#[test]
fn cards_without_a_file_say_what_they_were() {
    let left_out = "Not included, change data exporting settings to download.";
    let file = card("media_file", &[("title bold", "Договор.pdf"), ("description", left_out)]);
    let scan = card("media_file", &[("title bold", "паспорт.jpg"), ("description", left_out)]);
    let bill = card(
        "media_invoice",
        &[("title bold", "Жатакана"), ("description", "Бир айга"), ("status details", "$500.00")],
    );
    let game = r#"<div class="media_wrap"><a class="media block_link media_game" href="https://t.me/bot?game=x"><div class="body"><div class="title bold">Казино</div><div class="description">ойно</div><div class="status details">t.me/bot?game=x</div></div></a></div>"#;
    let gone = card("media_photo", &[("title bold", "Self-destructing photo"), ("description", "Please view it")]);
    let photo = card("media_photo", &[("title bold", "Photo"), ("description", left_out)]);
    let voice = card("media_voice_message", &[("title bold", "Voice message"), ("description", left_out)]);
    let poll = r#"<div class="media_wrap"><div class="media_poll"><div class="question bold">Ким барат?</div><div class="answer">- Мен</div><div class="total details">5 votes</div></div></div>"#;
    let chat =
        page(&[("", &file), ("", &bill), ("", game), ("", &gone), ("", &photo), ("", &voice), ("", poll), ("", &scan)]);
    assert_eq!(
        told(&chat),
        [
            "2026-03-10 10:00 Марат: [Document Договор.pdf]",
            "2026-03-10 10:01 Марат: Жатакана⏎Бир айга⏎$500.00",
            "2026-03-10 10:02 Марат: Казино⏎ойно⏎t.me/bot?game=x",
            "2026-03-10 10:03 Марат: [Picture ] Self-destructing photo",
            "2026-03-10 10:04 Марат: [Picture ]",
            "2026-03-10 10:05 Марат: [Voice ]",
            "2026-03-10 10:06 Марат: Ким барат?⏎– Мен⏎5 votes",
            "2026-03-10 10:07 Марат: [Picture паспорт.jpg]",
        ]
    );
    assert_eq!(chat.messages[6].lasting(), "Ким барат?\n– Мен", "a later export counts more of them");
}

#[test]
fn what_is_passed_on_in_a_row_is_nobodys_own_words() {
    let first = r#"<div class="forwarded body"><div class="from_name">Босс Дубай<span class="date details" title="01.02.2026 10:00:00 UTC+06:00"> 01.02.2026</span></div><div class="text">Паспорт берилбейт</div></div>"#;
    let next = r#"<div class="forwarded body"><div class="text">Качкан 5000 төлөйт</div></div>"#;
    let own = r#"<div class="text">Уктуңбу?</div>"#;
    let chat = page(&[("", first), ("joined", next), ("joined", next), ("joined", own), ("joined", next), ("", next)]);
    let from: Vec<Option<&str>> = chat.messages.iter().map(|message| message.forwarded_from.as_deref()).collect();
    assert_eq!(from, [Some("Босс Дубай"), Some("Босс Дубай"), Some("Босс Дубай"), None, Some(""), Some("")]);
    assert!(chat.messages.iter().all(|message| chat.author(message) == Some("Марат")));
}

#[test]
fn with_what_sign_somebody_answered_is_told_and_the_message_keeps_its_name() {
    let reacted = r#"<div class="text">Барасыңбы?</div><span class="reactions"><span class="reaction"><span class="emoji">👍</span><span class="userpics"><div class="userpic"><div class="initials" title="Айгүл, 10.03.2026 10:12:00 UTC+06:00">А</div></div></span></span><span class="reaction"><span class="emoji">🔥</span><span class="count">12</span></span></span>"#;
    let page = page(&[("", reacted)]);
    let file = r#"{ "name": "Топ", "messages": [ { "id": 1, "type": "message", "date": "2026-03-10T10:00:00", "from": "Марат", "text": "Барасыңбы?",
        "reactions": [ { "type": "emoji", "count": 1, "emoji": "👍", "recent": [ { "from": "Айгүл", "from_id": "user2" } ] },
            { "type": "emoji", "count": 12, "emoji": "🔥" } ] } ] }"#;
    for chat in [&page, &read("result.json", file, None)[0]] {
        assert_eq!(chat.messages[0].text, "Барасыңбы?\nreaction 👍 1 · Айгүл\nreaction 🔥 12");
        assert_eq!(chat.messages[0].lasting(), "Барасыңбы?");
    }
}

#[test]
fn what_an_old_program_dates_to_the_beginning_of_1970_was_not_edited() {
    let sent = |id: u32, edited: &str| {
        format!(
            r#"{{ "id": {id}, "type": "message", "date": "2019-03-12T09:00:00", "from": "Марат", {edited}"text": "Паспорт" }}"#
        )
    };
    let file = format!(
        r#"{{ "name": "Марат", "messages": [ {}, {}, {}, {} ] }}"#,
        sent(1, r#""edited": "1970-01-01T06:00:00", "#),
        sent(2, r#""edited": "2019-03-12T09:05:00", "#),
        sent(3, r#""edited_unixtime": "0", "#),
        sent(4, r#""edited_unixtime": "1552359900", "#),
    );
    let edited: Vec<bool> = read("result.json", &file, None)[0].messages.iter().map(|message| message.edited).collect();
    assert_eq!(edited, [false, true, false, true]);
}
