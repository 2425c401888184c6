//! Telegram: the file for machines and the page for people.

use super::*;

#[test]
fn telegram_keeps_the_zone_of_the_computer_and_the_time_in_utc() {
    let chats = read(
        "result.json",
        r#"{ "name": "Иш Туркия", "type": "personal_chat", "id": 1, "messages": [
      { "id": 1, "type": "service", "date": "2026-03-05T17:11:40", "date_unixtime": "1772709100", "actor": "Эрмек", "actor_id": "user5",
        "action": "create_group", "title": "Иш Туркия", "members": ["Айсулуу", null], "text": "" },
      { "id": 2, "type": "message", "date": "2026-03-05T17:12:02", "date_unixtime": "1772709122", "from": "Эрмек", "from_id": "user5",
        "text": ["Маяна ", { "type": "bold", "text": "800 $" }, " айына"], "edited": "2026-03-05T17:13:00", "reply_to_message_id": 1 },
      { "id": 3, "type": "message", "date": "2026-03-05T17:14:02", "date_unixtime": "1772709242", "from": null, "from_id": "user9",
        "forwarded_from": "Канал", "photo": "photos/photo_1.jpg", "text": "" },
      { "id": 4, "type": "message", "date": "2026-03-05T17:15:02", "from": "Эрмек", "from_id": "user5",
        "file": "(File not included. Change data exporting settings to download.)", "media_type": "voice_message", "text": "" },
      { "id": 5, "type": "service", "date": "2026-03-05T17:16:02", "actor": "Эрмек", "actor_id": "user5", "action": "phone_call",
        "duration_seconds": 31, "discard_reason": "hangup", "text": "" } ] }"#,
        None,
    );
    let chat = &chats[0];
    assert_eq!(chat.title, "Иш Туркия");
    assert_eq!(
        told(chat),
        [
            "2026-03-05 17:11 Эрмек: (Notice) create_group · Иш Туркия · Айсулуу",
            "2026-03-05 17:12 Эрмек: Маяна 800 $ айына",
            "2026-03-05 17:14 : [Picture photos/photo_1.jpg]",
            "2026-03-05 17:15 Эрмек: [Voice ]",
            "2026-03-05 17:16 Эрмек: (Call) phone_call · 31 s · hangup",
        ]
    );
    assert_eq!(chat.messages[0].at.zone, Zone::Offset(6 * 60));
    assert_eq!(chat.messages[4].at.zone, Zone::Device);
    assert_eq!(chat.messages[1].answers.as_deref(), Some("1"));
    assert!(chat.messages[1].edited);
    assert_eq!(chat.messages[2].forwarded_from.as_deref(), Some("Канал"));
}

#[test]
fn telegrams_page_for_people_gives_the_same_messages() {
    let page = r##"<!DOCTYPE html><html><head><meta charset="utf-8"/></head><body><div class="page_wrap"><div class="page_header"><div class="content">
<div class="text bold">
Эрмек
</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">5 March 2026</div></div>
<div class="message default clearfix" id="message2"><div class="pull_left userpic_wrap"><div class="userpic userpic1"><div class="initials">Э</div></div></div>
<div class="body"><div class="pull_right date details" title="05.03.2026 17:12:02 UTC+06:00">17:12</div><div class="from_name">
Эрмек
</div><div class="text">
Маяна <strong>800 $</strong><br>айына &lt;тез&gt;
</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body"><div class="pull_right date details" title="05.03.2026 17:14:02 UTC+06:00">17:14</div>
<div class="reply_to details">In reply to <a href="#go_to_message2" onclick="return GoToMessage(2)">this message</a></div>
<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/photo_1@05-03-2026_17-14-02.jpg"><img class="photo" src="photos/photo_1_thumb.jpg" style="width: 100px"/></a></div></div></div>
<div class="message default clearfix" id="message4"><div class="body"><div class="pull_right date details" title="05.03.2026 17:15:02 UTC+06:00">17:15</div><div class="from_name">
Айсулуу
</div><div class="pull_left forwarded userpic_wrap"></div><div class="forwarded body"><div class="from_name">
Канал <span class="date details" title="01.03.2026 10:00:00 UTC+06:00"> 01.03.2026 10:00:00</span></div><div class="text">
Жумуш
</div></div></div></div>
<div class="message default clearfix" id="message5"><div class="body"><div class="pull_right date details" title="05.03.2026 17:16:02 UTC+06:00">17:16</div><div class="from_name">Эрмек</div>
<div class="media_wrap clearfix"><a class="media clearfix pull_left block_link media_voice_message" href="voice_messages/audio_1@05-03-2026.ogg"><div class="fill pull_left"></div><div class="body"><div class="title bold">Voice message</div><div class="status details">00:05, 20.1 KB</div></div></a></div></div></div>
</div></div></div></body></html>"##;
    let chats = read("messages.html", page, None);
    let chat = &chats[0];
    assert_eq!(chat.title, "Эрмек");
    assert_eq!(
        told(chat),
        [
            "2026-03-05 17:12 Эрмек: Маяна 800 $⏎айына <тез>",
            "2026-03-05 17:14 Эрмек: [Picture photos/photo_1@05-03-2026_17-14-02.jpg]",
            "2026-03-05 17:15 Айсулуу: Жумуш",
            "2026-03-05 17:16 Эрмек: [Voice voice_messages/audio_1@05-03-2026.ogg]",
        ]
    );
    assert_eq!(chat.messages[1].answers.as_deref(), Some("2"));
    assert_eq!(chat.messages[2].forwarded_from.as_deref(), Some("Канал"));
    assert_eq!(chat.messages[0].at.zone, Zone::Offset(360));
}

#[test]
fn telegrams_words_outside_the_text_and_texts_of_accounts_that_are_gone_are_kept() {
    let head = |id: u32| {
        format!(
            r#""id": {id}, "type": "message", "date": "2026-03-05T17:12:0{id}", "from": "Азиз", "from_id": "user5""#
        )
    };
    let file = format!(
        r#"{{ "name": "Азиз", "messages": [
        {{ {}, "forwarded_from": null, "text": "Паспортту алып кой" }},
        {{ {}, "text": "өзүмдүн сөзүм" }},
        {{ {}, "location_information": {{ "latitude": 25.2, "longitude": 55.3 }}, "place_name": "Отель Дейра", "address": "ул. Накхиль 5", "text": "" }},
        {{ {}, "todo_list": {{ "title": "Тизме", "answers": [ {{ "text": "Паспорт" }}, {{ "text": [ "Билет ", {{ "type": "bold", "text": "14.03" }} ] }} ] }}, "text": "" }} ] }}"#,
        head(1),
        head(2),
        head(3),
        head(4)
    );
    let chat = &read("result.json", &file, None)[0];
    assert_eq!(chat.messages[0].forwarded_from.as_deref(), Some(""));
    assert_eq!(chat.messages[1].forwarded_from, None);
    assert_eq!(chat.messages[2].text, "Отель Дейра\nул. Накхиль 5\n25.2, 55.3");
    assert_eq!(chat.messages[3].text, "Тизме\n– Паспорт\n– Билет 14.03");
}

#[test]
fn telegrams_page_keeps_notices_on_their_day_and_what_cards_places_and_polls_say() {
    let service = |id: i32, words: &str| {
        format!(
            r#"<div class="message service" id="message{id}"><div class="body details">
{words}
</div></div>"#
        )
    };
    let sent = |id: i32, time: &str, inside: &str| {
        format!(
            r#"<div class="message default clearfix" id="message{id}"><div class="body"><div class="pull_right date details" title="{time} UTC+06:00"></div><div class="from_name">Азиз</div>{inside}</div></div>"#
        )
    };
    let media = |class: &str, inside: &str| {
        format!(
            r#"<div class="media_wrap clearfix"><div class="media clearfix pull_left {class}"><div class="body">{inside}</div></div></div>"#
        )
    };
    let card =
        media("media_contact", r#"<div class="title bold">Босс</div><div class="status details">+971501112233</div>"#);
    let place = r#"<div class="media_wrap clearfix"><a class="media clearfix pull_left block_link media_venue" href="https://maps.google.com/maps?q=25.2,55.3"><div class="body"><div class="title bold">Отель Дейра</div><div class="description">ул. Накхиль</div><div class="status details">25.2, 55.3</div></div></a></div>"#;
    let poll = r#"<div class="media_wrap clearfix"><div class="media_poll"><div class="question bold">Едешь?</div><div class="details">Anonymous poll</div><div class="answer">
- Да 
</div><div class="answer">- Жок</div></div></div>"#;
    let lines = [
        service(-1, "31 December 2025"),
        service(1, "Азиз created group «Работа»"),
        service(2, "Азиз invited Асель"),
        sent(3, "31.12.2025 22:01:15", r#"<div class="text">Салам</div>"#),
        service(4, "Азиз pinned this message"),
        service(-2, "2 January 2026"),
        service(5, "Азиз invited Мира"),
        service(-3, "5 January 2026"),
        service(6, "Азиз removed Асель"),
        sent(7, "05.01.2026 09:00:20", &card),
        sent(8, "05.01.2026 09:01:00", place),
        sent(9, "05.01.2026 09:02:00", poll),
        service(-4, "6 January 2026"),
        service(10, "Асель left the group"),
    ];
    let page = format!(
        r#"<html><body><div class="page_wrap"><div class="page_body chat_page"><div class="history">{}</div></div></div></body></html>"#,
        lines.concat()
    );
    let chat = &read("messages.html", &page, None)[0];
    assert_eq!(
        told(chat),
        [
            "2025-12-31 22:01 (Notice) Азиз created group «Работа»",
            "2025-12-31 22:01 (Notice) Азиз invited Асель",
            "2025-12-31 22:01 Азиз: Салам",
            "2025-12-31 22:01 (Notice) Азиз pinned this message",
            "2026-01-02 00:00 (Notice) Азиз invited Мира",
            "2026-01-05 09:00 (Notice) Азиз removed Асель",
            "2026-01-05 09:00 Азиз: [Contact Босс] Босс +971501112233",
            "2026-01-05 09:01 Азиз: [Location https://maps.google.com/maps?q=25.2,55.3] Отель Дейра⏎ул. Накхиль⏎25.2, 55.3",
            "2026-01-05 09:02 Азиз: Едешь?⏎– Да⏎– Жок",
            "2026-01-06 00:00 (Notice) Асель left the group",
        ]
    );
    for message in &chat.messages {
        assert_eq!(message.at.seconds, message.kind == MessageKind::Text);
        assert_eq!(message.at.zone, Zone::Offset(360));
    }
}

#[test]
fn addresses_that_telegram_hides_behind_words_and_buttons_are_told() {
    let file = r#"{ "name": "Марат", "messages": [ { "id": 2, "type": "message", "date": "2026-03-10T10:01:00", "from": "Марат", "from_id": "user2",
        "text": [ "Анкета ", { "type": "text_link", "text": "здесь", "href": "https://rabota.example/anketa" }, ", ",
          { "type": "text_link", "text": "Rabota.example", "href": "https://rabota.example/" }, ", ", { "type": "mention", "text": "@marat" } ],
        "inline_bot_buttons": [ [ { "type": "url", "text": "Оплатить", "data": "https://pay.example/1850" }, { "type": "callback", "text": "Позже", "data": "k2" } ] ] } ] }"#;
    assert_eq!(
        read("result.json", file, None)[0].messages[0].text,
        "Анкета здесь (https://rabota.example/anketa), Rabota.example, @marat\n– Оплатить (https://pay.example/1850)\n– Позже"
    );

    let page = r##"<html><body><div class="page_wrap"><div class="page_body chat_page"><div class="history"><div class="message default clearfix" id="message2">
<div class="body"><div class="pull_right date details" title="10.03.2026 10:01:00 UTC+06:00"></div><div class="from_name">Марат</div><div class="text">
Анкета <a href="https://rabota.example/anketa">здесь</a>, <a href="https://rabota.example/">rabota.example</a>, <a href="https://t.me/marat">@marat</a>, <a href="" onclick="return ShowHashtag(&quot;иш&quot;)">#иш</a>
</div><table class="bot_buttons_table"><tr><td><div class="bot_button"><a href="https://pay.example/1850"><div>Оплатить</div></a></div><div class="bot_button"><div>Позже</div></div></td></tr></table></div></div>
</div></div></div></body></html>"##;
    assert_eq!(
        read("messages.html", page, None)[0].messages[0].text,
        "Анкета здесь (https://rabota.example/anketa), rabota.example, @marat, #иш\n– Оплатить (https://pay.example/1850)\n– Позже"
    );
}

#[test]
fn an_odd_field_or_a_break_in_telegrams_file_costs_no_message_before_it() {
    let sent = |id: u32, more: &str| {
        format!(
            r#"{{ "id": {id}, "type": "message", "date": "2026-02-10T10:0{id}:00", "from": "Азиз", "from_id": "user1", "text": "сөз {id}"{more} }}"#
        )
    };
    let list = [
        sent(1, ""),
        sent(2, r#", "duration_seconds": 5.5, "file_size": "12", "members": {}"#),
        "7".to_owned(),
        sent(3, r#", "title": { "x": 1 }, "photo": 5"#),
    ];
    let whole = format!(
        r#"{{ "chats": {{ "about": "", "list": [ {{ "name": "Азиз", "messages": [ {} ] }} ] }} }}"#,
        list.join(", ")
    );
    let said = |text: &str| {
        let chats = read("result.json", text, None);
        let messages = chats.iter().flat_map(|chat| &chat.messages);
        messages.map(|message| (message.line, message.text.clone())).collect::<Vec<_>>()
    };
    let all = [(1, "сөз 1".to_owned()), (2, "сөз 2".to_owned()), (4, "сөз 3".to_owned())];
    assert_eq!(said(&whole), all);
    let last = whole.find("\"сөз 3").expect("the last message is there");
    assert_eq!(said(&whole[..last]), all[..2], "it breaks off in the last message");
    assert_eq!(read("result.json", &whole[..last], None)[0].title, "Азиз");
    let alone = format!(r#"{{ "name": "Азиз", "messages": [ {} ] }}"#, sent(1, ""));
    assert_eq!(said(&alone), all[..1], "one conversation is the whole file");
    let odd = format!(r#"{{ "chats": [ null, {alone}, {{ "name": "Нурлан", "messages": {{ "id": 2 }} }} ] }}"#);
    assert_eq!(said(&odd), all[..1], "messages that are no list end what can be read");
}

#[test]
fn what_telegrams_notices_bills_and_polls_say_is_told() {
    let one_of = |id: u32, more: &str| {
        format!(
            r#"{{ "id": {id}, "date": "2026-05-01T10:0{id}:00", "from": "Илим", "actor": "Илим", "text": "", {more} }}"#
        )
    };
    let service = |id: u32, more: &str| one_of(id, &format!(r#""type": "service", {more}"#));
    let sent = |id: u32, more: &str| one_of(id, &format!(r#""type": "message", {more}"#));
    let list = [
        sent(
            1,
            r#""invoice_information": { "title": "Жол кире", "description": "Москвага чейин", "amount": 50000, "currency": "RUB" }"#,
        ),
        service(2, r#""action": "send_payment", "amount": 50050, "currency": "RUB", "invoice_message_id": 1"#),
        service(3, r#""action": "refunded_payment", "amount": 700, "currency": "JPY""#),
        service(4, r#""action": "set_messages_ttl", "period": 86400"#),
        service(5, r#""action": "join_group_by_link", "inviter": "Кожоюн""#),
        service(6, r#""action": "topic_edit", "new_title": "Паспорттор""#),
        sent(
            7,
            r#""poll": { "question": "Барабызбы?", "closed": true, "total_voters": 3, "answers": [
                { "text": "ооба", "voters": 2, "chosen": true }, { "text": "жок", "voters": 1, "chosen": false } ] }"#,
        ),
    ];
    let file = format!(r#"{{ "name": "Илим", "id": 4, "messages": [ {} ] }}"#, list.join(", "));
    let chats = read("result.json", &file, None);
    let said: Vec<&str> = chats[0].messages.iter().map(|message| message.text.as_str()).collect();
    assert_eq!(
        said,
        [
            "Жол кире\nМосквага чейин\n500 RUB",
            "send_payment · 500.50 RUB",
            "refunded_payment · 700 JPY",
            "set_messages_ttl · 86400 s",
            "join_group_by_link · Кожоюн",
            "topic_edit · Паспорттор",
            "Барабызбы?\n– ооба · voters 2 · chosen\n– жок · voters 1\ntotal_voters 3 · closed",
        ]
    );
}

#[test]
fn a_poll_that_was_exported_twice_is_one_message_whatever_it_counted_meanwhile() {
    let export = |votes: [u32; 2], mine: bool, closed: bool| {
        let [yes, no] = votes;
        let all = yes + no;
        let file = format!(
            r#"{{ "name": "Илим", "id": 4, "messages": [ {{ "id": 7, "type": "message", "date": "2026-05-01T10:00:00",
                "from": "Илим", "text": "", "poll": {{ "question": "Барабызбы?", "closed": {closed}, "total_voters": {all},
                "answers": [ {{ "text": "ооба", "voters": {yes}, "chosen": {mine} }}, {{ "text": "жок", "voters": {no}, "chosen": false }} ] }} }} ] }}"#
        );
        read("result.json", &file, None).remove(0)
    };
    let (early, late) = (export([1, 0], false, false), export([2, 1], true, true));
    assert_eq!(early.messages[0].text, "Барабызбы?\n– ооба · voters 1\n– жок · voters 0\ntotal_voters 1");
    assert_eq!(
        late.messages[0].text,
        "Барабызбы?\n– ооба · voters 2 · chosen\n– жок · voters 1\ntotal_voters 3 · closed"
    );
    assert_eq!(late.messages[0].lasting(), "Барабызбы?\n– ооба\n– жок");
    let packed = [&early, &late].map(|chat| Messages::from(chat.messages.as_slice()));
    let both = merge(&packed.iter().collect::<Vec<_>>());
    assert_eq!((both.messages.len(), both.places), (1, vec![vec![0], vec![0]]));
    let digest = |chat: &Chat| crate::evidence::chats::digest_of(&chat.messages[0]);
    assert_eq!(digest(&early), digest(&late));
    // Other answers are another poll.
    let mut other = late.clone();
    other.messages[0].lasting = Some("Барабызбы?\n– ооба\n– билбейм".to_owned());
    assert_ne!(digest(&late), digest(&other));
}

#[test]
fn an_answer_to_a_message_of_another_chat_answers_none_of_this_one() {
    let sent = |id: u32, more: &str| {
        format!(
            r#"{{ "id": {id}, "type": "message", "date": "2026-05-01T10:0{id}:00", "from": "Илим", "text": "сөз"{more} }}"#
        )
    };
    let list = [
        sent(1, ""),
        sent(2, r#", "reply_to_message_id": 1"#),
        sent(3, r#", "reply_to_message_id": 1, "reply_to_peer_id": "channel5""#),
        sent(4, r#", "reply_to_message_id": 1, "reply_to_peer_id": "channel4""#),
    ];
    let file = format!(r#"{{ "name": "Илим", "id": 4, "messages": [ {} ] }}"#, list.join(", "));
    let chats = read("result.json", &file, None);
    let answers: Vec<Option<&str>> = chats[0].messages.iter().map(|message| message.answers.as_deref()).collect();
    assert_eq!(answers, [None, Some("1"), Some(""), Some("1")], "that with its own number is this one");

    let page = r#"<html><body><div class="page_wrap"><div class="page_body chat_page"><div class="history"><div class="message default clearfix" id="message2">
<div class="body"><div class="pull_right date details" title="10.03.2026 10:01:00 UTC+06:00"></div><div class="from_name">Илим</div>
<div class="reply_to details">In reply to a message in another chat</div><div class="text">сөз</div></div></div></div></div></div></body></html>"#;
    let message = &read("messages.html", page, None)[0].messages[0];
    assert_eq!((message.answers.as_deref(), message.text.as_str()), (Some(""), "сөз"));
}

#[test]
fn telegrams_page_tells_a_writer_from_the_bot_that_helped_and_keeps_signatures_and_titles() {
    let sent = |id: u32, name: &str, inside: &str| {
        format!(
            r#"<div class="message default clearfix" id="message{id}"><div class="body"><div class="pull_right date details" title="10.03.2026 10:0{id}:00 UTC+06:00"></div><div class="from_name">
{name}
</div>{inside}</div></div>"#
        )
    };
    let words = r#"<div class="text">сөз</div>"#;
    let signed = r#"<div class="text">пост</div><div class="signature details">
Эрмек
</div>"#;
    let song = r#"<div class="media_wrap clearfix"><div class="media clearfix pull_left media_audio_file"><div class="body"><div class="title bold">Ансамбль – Ыр</div><div class="description">Not included, change data exporting settings to download.</div></div></div></div>"#;
    let lines = [
        sent(1, "Марат", words),
        sent(2, "Марат  via @jobbot", words),
        sent(3, "Марат <span> via @job_bot</span>", words),
        sent(4, "Марат via @ почта", words),
        sent(5, "Канал", signed),
        sent(6, "Марат", song),
    ];
    let page = format!(
        r#"<html><body><div class="page_wrap"><div class="page_body chat_page"><div class="history">{}</div></div></div></body></html>"#,
        lines.concat()
    );
    assert_eq!(
        told(&read("messages.html", &page, None)[0]),
        [
            "2026-03-10 10:01 Марат: сөз",
            "2026-03-10 10:02 Марат: сөз⏎via @jobbot",
            "2026-03-10 10:03 Марат: сөз⏎via @job_bot",
            "2026-03-10 10:04 Марат via @ почта: сөз",
            "2026-03-10 10:05 Канал: пост⏎author Эрмек",
            "2026-03-10 10:06 Марат: [Audio Ансамбль – Ыр] Ансамбль – Ыр",
        ]
    );
}

#[test]
fn telegrams_signatures_bots_songs_games_and_gifts_are_told() {
    let one_of = |id: u32, kind: &str, more: &str| {
        format!(
            r#"{{ "id": {id}, "type": "{kind}", "date": "2026-05-01T10:0{id}:00", "from": "Илим", "actor": "Илим", {more} }}"#
        )
    };
    let left_out = "(File not included. Change data exporting settings to download.)";
    let song = |file: &str| {
        format!(r#""media_type": "audio_file", "performer": "Ансамбль", "title": "Ыр", "file": "{file}", "text": """#)
    };
    let list = [
        one_of(1, "service", r#""action": "custom_action", "information_text": "Айгүл шартты кабыл алды", "text": """#),
        one_of(
            2,
            "service",
            r#""action": "send_star_gift", "gift_text": [ { "type": "plain", "text": "Унчукпай ал" } ], "text": """#,
        ),
        one_of(3, "message", r#""author": "Эрмек", "via_bot": "@jobbot", "text": "Пост""#),
        one_of(4, "message", r#""photo": "photos/a.jpg", "self_destruct_period_seconds": 5, "text": """#),
        one_of(5, "message", &song(left_out)),
        one_of(6, "message", &song("files/a.mp3")),
        one_of(7, "message", r#""game_title": "Оюн", "text": """#),
        one_of(8, "message", r#""author": "", "via_bot": 5, "title": "башка", "text": "сөз""#),
    ];
    let file = format!(r#"{{ "name": "Илим", "id": 4, "messages": [ {} ] }}"#, list.join(", "));
    assert_eq!(
        told(&read("result.json", &file, None)[0]),
        [
            "2026-05-01 10:01 Илим: (Notice) custom_action · Айгүл шартты кабыл алды",
            "2026-05-01 10:02 Илим: (Notice) send_star_gift · Унчукпай ал",
            "2026-05-01 10:03 Илим: Пост⏎via @jobbot⏎author Эрмек",
            "2026-05-01 10:04 Илим: [Picture photos/a.jpg] self_destruct 5 s",
            "2026-05-01 10:05 Илим: [Audio Ансамбль – Ыр] Ансамбль – Ыр",
            "2026-05-01 10:06 Илим: [Audio files/a.mp3] Ансамбль – Ыр",
            "2026-05-01 10:07 Илим: Оюн",
            "2026-05-01 10:08 Илим: сөз",
        ]
    );
}
