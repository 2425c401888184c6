//! That no message of Telegram is empty: acts, bills, places that move, draws, and what the program itself does not know.

use super::*;

/// A file with these messages of Илим, each by what stands in it besides its number and its time.
fn file(list: &[&str]) -> Chat {
    let sent = |(at, more): (usize, &&str)| {
        format!(r#"{{ "id": {at}, "date": "2026-05-01T10:{at:02}:00", "from": "Илим", "text": "", {more} }}"#)
    };
    let list: Vec<String> = list.iter().enumerate().map(sent).collect();
    let file = format!(r#"{{ "name": "Илим", "id": 4, "messages": [ {} ] }}"#, list.join(", "));
    read("result.json", &file, None).remove(0)
}

fn texts(chat: &Chat) -> Vec<&str> {
    chat.messages.iter().map(|message| message.text.as_str()).collect()
}

#[test]
fn an_act_tells_how_much_how_long_and_to_whom() {
    let list = [
        r#""action": "score_in_game", "game_message_id": 3, "score": 12"#,
        r#""action": "proximity_reached", "to": "Айгүл", "to_id": "user7", "distance": 100"#,
        r#""action": "send_passport_values", "values": [ "passport", "phone_number" ]"#,
        r#""action": "allow_sending_messages", "reason_domain": "rabota.example""#,
        r#""action": "group_call_scheduled", "actor": "Илим", "schedule_date": 1772709100"#,
        r#""action": "group_call", "actor": "Илим", "duration": 65"#,
        r#""action": "edit_chat_theme", "emoticon": "🔥""#,
        r#""action": "gift_code_prize", "unclaimed": false, "months": 3, "gift_code": "a1b2""#,
        r#""actor_id": "user9""#,
    ];
    let list = list.map(|more| format!(r#""type": "service", {more}"#));
    let chat = file(&list.each_ref().map(String::as_str));
    assert_eq!(
        texts(&chat),
        [
            "score_in_game · score 12",
            "proximity_reached · distance 100 · to Айгүл",
            "send_passport_values · values passport, phone_number",
            "allow_sending_messages · reason_domain rabota.example",
            "group_call_scheduled · schedule_date 2026-03-05T11:11:40Z",
            "group_call · duration 65",
            "edit_chat_theme · emoticon 🔥",
            "gift_code_prize · 3 months · gift_code a1b2",
            "service",
        ]
    );
    assert_eq!(chat.author(&chat.messages[1]), Some("Илим"), "who came near is written as who sends");
    let call =
        &file(&[r#""type": "service", "actor": "Илим", "action": "conference_call", "is_missed": true"#]).messages[0];
    assert_eq!((call.kind, call.text.as_str()), (MessageKind::Call, "conference_call · is_missed"));
}

#[test]
fn whatever_is_sent_says_what_it_is() {
    let chat = file(&[
        r#""invoice_information": "{\n \"title\": \"Жол кире\",\n \"description\": \"Москвага чейин\",\n \"amount\": 50000,\n \"currency\": \"RUB\"\n}""#,
        r#""location_information": { "latitude": 25.2, "longitude": 55.3 }, "live_location_period_seconds": 900"#,
        r#""location_information": null"#,
        r#""contact_information": { "first_name": "Босс", "last_name": "", "phone_number": "+971501112233" }, "contact_vcard": "contacts/contact_1.vcard""#,
        r#""game_title": "Казино", "game_description": "ойно", "game_link": "https://t.me/bot?game=x""#,
        r#""giveaway_information": { "quantity": 5, "months": 3, "stars": 0, "until_date": "2026-06-01T00:00:00", "channels": [ 77 ] }"#,
        r#""giveaway_results": { "winners_count": 4, "unclaimed_count": 1, "winners": [ 5, 6 ] }"#,
        r#""paid_stars_amount": 250"#,
        r#""inline_bot_buttons": [ [ { "type": "buy", "text": "" }, { "type": "callback", "text": "Позже" } ] ]"#,
        r#""rich_message": { "blocks": [ { "type": "paragraph", "text": [ "Анкара", { "type": "bold", "text": "800 $" } ] } ] }"#,
        r#""reactions": [ { "type": "emoji", "count": 2, "emoji": "👍" } ]"#,
        r#""width": 5, "height": 7"#,
        r#""from_boosts_applied": 3"#,
        r#""views": 100, "forwards": 3"#,
        r#""dice": { "emoji": "🎲", "value": 6 }, "views": 2"#,
    ]);
    assert_eq!(
        told(&chat),
        [
            "2026-05-01 10:00 Илим: Жол кире⏎Москвага чейин⏎500 RUB",
            "2026-05-01 10:01 Илим: [Location ] 25.2, 55.3⏎live_location 900 s",
            "2026-05-01 10:02 Илим: [Location ]",
            "2026-05-01 10:03 Илим: [Contact contacts/contact_1.vcard] Босс +971501112233",
            "2026-05-01 10:04 Илим: Казино⏎ойно⏎https://t.me/bot?game=x",
            "2026-05-01 10:05 Илим: giveaway · quantity 5 · months 3 · until_date 2026-06-01T00:00:00",
            "2026-05-01 10:06 Илим: giveaway · winners_count 4 · unclaimed_count 1",
            "2026-05-01 10:07 Илим: paid_stars_amount 250",
            "2026-05-01 10:08 Илим: – buy⏎– Позже",
            "2026-05-01 10:09 Илим: [Unknown ] rich_message Анкара 800 $",
            "2026-05-01 10:10 Илим: [Unknown ] reaction 👍 2",
            "2026-05-01 10:11 Илим: [Unknown ]",
            "2026-05-01 10:12 Илим: [Unknown ]",
            "2026-05-01 10:13 Илим: [Unknown ]",
            "2026-05-01 10:14 Илим: [Unknown ] dice 🎲 6",
        ]
    );
    assert_eq!(chat.messages[10].lasting(), "", "a die with a reaction is the same die");
}

#[test]
fn what_has_no_time_is_given_none_that_the_file_does_not_hold() {
    let file = r#"{ "name": "Илим", "messages": [ { "id": 1, "type": "unsupported" },
        { "id": 2, "type": "message", "date": "2026-05-01T10:00:05", "from": "Илим", "text": "Салам" },
        { "id": 3, "type": "unsupported" }, { "id": 4, "type": "message", "from": "Илим", "text": "без даты" },
        { "id": 5, "type": "unsupported", "date": "2026-05-01T10:03:00" } ] }"#;
    let chat = &read("result.json", file, None)[0];
    assert_eq!(told(chat), ["2026-05-01 10:00 Илим: Салам", "2026-05-01 10:03 (Notice) unsupported"]);
    assert_eq!(chat.messages.iter().map(|message| message.line).collect::<Vec<_>>(), [2, 5]);
}

#[test]
fn a_sign_that_telegram_writes_as_no_json_may_costs_nothing() {
    let sent = |id: u32, text: &str| {
        format!(
            r#"{{ "id": {id}, "type": "message", "date": "2026-05-01T10:0{id}:00", "from": "Илим", "text": "{text}" }}"#
        )
    };
    let list = [sent(1, r"Кел\x1Bгин\x00"), sent(2, r"C:\\x1B\n\u0041"), sent(3, "болду")];
    let file = format!(r#"{{ "name": "Илим", "messages": [ {} ] }}"#, list.join(", "));
    assert_eq!(texts(&read("result.json", &file, None)[0]), ["Кел\u{1B}гин\u{FFFD}", "C:\\x1B\nA", "болду"]);
    assert!(!breaks_off(&file));
    assert!(breaks_off(&file[..file.len() - 4]));
    for odd in [r#"{ "messages": [ { "text": "\x"#, r#"{ "messages": [ { "text": "\"#, r#"{ "messages": [ "\xЖ"#] {
        assert!(breaks_off(odd) && read("result.json", odd, None).is_empty(), "{odd}");
    }
}

/// A page with these messages of Марат.
fn page(list: &[&str]) -> Chat {
    let sent = |(at, inside): (usize, &&str)| {
        format!(
            r#"<div class="message default clearfix" id="message{at}"><div class="pull_left userpic_wrap"><div class="initials">М</div></div><div class="body"><div class="date details" title="10.03.2026 10:0{at}:00 UTC+06:00"></div><div class="from_name">Марат</div>{inside}</div></div>"#
        )
    };
    let list: String = list.iter().enumerate().map(sent).collect();
    let page = format!(r#"<html><body><div class="page_wrap"><div class="history">{list}</div></div></body></html>"#);
    read("messages.html", &page, None).remove(0)
}

#[test]
fn the_page_tells_draws_stickers_and_what_is_of_no_known_kind() {
    let draw = r#"<div class="media_wrap clearfix"><div class="media_giveaway"><div class="section_title bold">Giveaway Prizes</div><div class="section_body"><b>5</b> Telegram Premium</div></div></div>"#;
    let sticker = r#"<div class="media_wrap clearfix"><div class="media clearfix media_photo"><div class="body"><div class="title bold">Sticker</div><div class="status details">🔥, 30 KB</div></div></div></div>"#;
    let later = r#"<div class="media_wrap clearfix"><div class="media_of_later"><p>Жаңы</p> <p>түр</p></div></div>"#;
    let reacted = r#"<span class="reactions"><span class="reaction"><span class="emoji">👍</span><span class="count">2</span></span></span>"#;
    let passed =
        r#"<div class="forwarded body"><div class="from_name">Канал</div><div class="later">Жумуш</div></div>"#;
    let chat = page(&[draw, sticker, later, "", reacted, passed]);
    assert_eq!(
        told(&chat),
        [
            "2026-03-10 10:00 Марат: Giveaway Prizes⏎5 Telegram Premium",
            "2026-03-10 10:01 Марат: [Sticker ]",
            "2026-03-10 10:02 Марат: Жаңы түр",
            "2026-03-10 10:03 Марат: [Unknown ]",
            "2026-03-10 10:04 Марат: [Unknown ] reaction 👍 2",
            "2026-03-10 10:05 Марат: Жумуш",
        ]
    );
    assert_eq!(chat.messages[5].forwarded_from.as_deref(), Some("Канал"));
}

#[test]
fn a_poll_of_a_page_is_one_message_whatever_each_answer_counted_meanwhile() {
    let poll = |yes: &str, all: &str| {
        format!(
            r#"<div class="media_wrap clearfix"><div class="media_poll"><div class="question bold">Едешь?</div><div class="details">Anonymous poll</div><div class="answer">- Да{yes}</div><div class="answer">- Жок</div><div class="total details">{all}</div></div></div>"#
        )
    };
    let later = poll(r#" <span class="details">2 votes, chosen vote</span>"#, "2 votes");
    let chat = page(&[&poll("", "No votes"), &later]);
    let [early, late] = &chat.messages[..] else { panic!("two messages were expected") };
    assert_eq!(late.text, "Едешь?\n– Да 2 votes, chosen vote\n– Жок\n2 votes");
    assert_eq!([early.lasting(), late.lasting()], ["Едешь?\n– Да\n– Жок"; 2]);
}
