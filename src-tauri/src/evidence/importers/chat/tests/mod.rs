use super::header::header;
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
fn a_russian_android_export_is_read_to_the_message() {
    let chat = one("\
31.12.2025, 22:01 - Сообщения и звонки защищены сквозным шифрованием. Только участники этого чата могут их читать.
31.12.2025, 22:01 - Эрмек байке: Салам! Иш бар: Анкарада
ресторанда, 800 $
31.12.2025, 22:03 - Айсулуу: <Без медиафайлов>
31.12.2025, 22:04 - Эрмек байке: IMG-20251231-WA0001.jpg (файл добавлен)
Договор
31.12.2025, 22:05 - Айсулуу: Данное сообщение удалено
31.12.2025, 22:06 - Эрмек байке: Приходи в 9 <Сообщение изменено>
31.12.2025, 22:07 - Эрмек байке изменил(-а) тему с «Иш» на «Иш: Анкара»
");
    assert_eq!(
        told(&chat),
        [
            "2025-12-31 22:01 (Notice) Сообщения и звонки защищены сквозным шифрованием. Только участники этого чата могут их читать.",
            "2025-12-31 22:01 Эрмек байке: Салам! Иш бар: Анкарада⏎ресторанда, 800 $",
            "2025-12-31 22:03 Айсулуу: [Unknown ]",
            "2025-12-31 22:04 Эрмек байке: [Picture IMG-20251231-WA0001.jpg] Договор",
            "2025-12-31 22:05 Айсулуу: (Deleted) Данное сообщение удалено",
            "2025-12-31 22:06 Эрмек байке: Приходи в 9",
            "2025-12-31 22:07 (Notice) Эрмек байке изменил(-а) тему с «Иш» на «Иш: Анкара»",
        ]
    );
    assert!(chat.messages[5].edited);
    assert_eq!(chat.messages[3].line, 5);
}

#[test]
fn an_iphone_export_with_its_marks_of_direction_is_read_to_the_message() {
    let chat = one("\
[05.03.26, 17:11:40] Эрмек: \u{200E}Сообщения и звонки защищены сквозным шифрованием.
\u{200E}[05.03.26, 17:12:02] Эрмек: \u{200E}<вложено: 00000002-PHOTO-2026-03-05-17-12-02.jpg>
[05.03.26, 17:12:30] ~\u{202F}Айбек: билет \u{200E}<attached: 00000003-ticket.pdf>
\u{200E}[05.03.26, 17:13:01] \u{202A}+996\u{A0}555\u{A0}12\u{2011}34\u{2011}56\u{202C}: \u{200E}аудиофайл отсутствует
\u{200E}[05.03.26, 17:14:01] Эрмек: \u{200E}Пропущенный аудиозвонок, \u{200E}нажмите, чтобы перезвонить
[05.03.26, 17:15:09] Эрмек: ок
");
    assert_eq!(
        told(&chat),
        [
            "2026-03-05 17:11 (Notice) Сообщения и звонки защищены сквозным шифрованием.",
            "2026-03-05 17:12 Эрмек: [Picture 00000002-PHOTO-2026-03-05-17-12-02.jpg]",
            "2026-03-05 17:12 Айбек: [Document 00000003-ticket.pdf] билет",
            "2026-03-05 17:13 +996 555 12\u{2011}34\u{2011}56: [Audio ]",
            "2026-03-05 17:14 Эрмек: (Call) Пропущенный аудиозвонок, \u{200E}нажмите, чтобы перезвонить",
            "2026-03-05 17:15 Эрмек: ок",
        ]
    );
    assert_eq!(chat.participants[2].handle, "+996555123456");
    assert!(chat.messages.iter().all(|m| m.at.seconds));
}

#[test]
fn both_clocks_are_read_in_the_languages_of_the_region() {
    let times = [
        ("1/2/26, 9:05 PM - A: x", "21:05"),
        ("1/2/26, 9:05\u{202F}pm - A: x", "21:05"),
        ("01/02/2026, 12:05 a. m. - A: x", "00:05"),
        ("01.02.2026, 9:05 ПП - A: x", "21:05"),
        ("01.02.2026, 9:05 тк - A: x", "21:05"),
        ("01.02.2026, 09:05 тң - A: x", "09:05"),
        ("01/02/2026 9:05 ÖS - A: x", "21:05"),
        ("01/02/2026, 12:05 TO - A: x", "00:05"),
        ("01/02/2026, 9:05 TK - A: x", "21:05"),
        ("\u{200F}١‏/٢‏/٢٠٢٦، ٩:٠٥ م - A: x", "21:05"),
        ("[01/02/2026, 9:05:07 AM] A: x", "09:05"),
        ("2026. 2. 1. 오후 9:05, A : x", "21:05"),
        ("2026년 2월 1일 오후 9:05, A : x", "21:05"),
        ("01.02.2026 г., 21:05 - A: x", "21:05"),
        ("2026-02-01, 21:05 - A: x", "21:05"),
        ("01.02.26 21.05 - A: x", "21:05"),
    ];
    for (line, time) in times {
        let chats = read("chat.txt", line, None);
        let Some(chat) = chats.first() else { panic!("not read: {line}") };
        assert_eq!(chat.messages[0].at.local.format("%H:%M").to_string(), time, "{line}");
        assert_eq!(chat.author(&chat.messages[0]), Some("A"), "{line}");
        assert_eq!(chat.messages[0].text, "x", "{line}");
    }
}

#[test]
fn a_date_pasted_into_a_message_begins_no_message() {
    let chat = one(
        "01.02.2026, 10:00 - A: он написал:\n[01.02.2026, 09:00:00] Б: приезжай\n12:30 жду\n02.02.2026, 10:01 - A: всё\n",
    );
    assert_eq!(chat.messages.len(), 2);
    assert!(header("12:30 - жду").is_none());
    assert!(header("1.5.2 - версия").is_none());
    assert!(header("10.10.10.10, 22:01 - A: адрес").is_none());
}

#[test]
fn day_and_month_are_told_apart_by_a_day_past_the_twelfth() {
    let american = one("1/20/19, 11:23 - A: x\n1/30/19, 20:49 - A: y\n");
    assert_eq!(american.messages[0].at.local.format("%m-%d").to_string(), "01-20");
    assert!(american.dates.is_some_and(|d| d.certain && d.taken == DateOrder::MonthDayYear));
}

#[test]
fn day_and_month_are_told_apart_by_messages_that_run_forward() {
    // The first, fifth and ninth of three months: read the other way round, the chat would run back twice.
    let days = [(1, 3), (5, 3), (9, 3), (2, 4), (6, 4), (11, 4), (3, 5), (7, 5)];
    let european: String = days.iter().map(|(day, month)| format!("{day:02}/{month:02}/26, 10:00 - A: x\n")).collect();
    assert_eq!(one(&european).dates.expect("an export for people says how").taken, DateOrder::DayMonthYear);
    let american: String = days.iter().map(|(day, month)| format!("{month:02}/{day:02}/26, 10:00 - A: x\n")).collect();
    assert_eq!(one(&american).dates.expect("an export for people says how").taken, DateOrder::MonthDayYear);
}

#[test]
fn where_day_and_month_could_be_either_both_readings_are_shown_and_the_answer_is_followed() {
    let text = "03/04/2026, 10:00 - A: x\n03/04/2026, 10:05 - B: y\n";
    let dates = one(text).dates.expect("an export for people says how its dates were read");
    assert!(!dates.certain);
    assert_eq!(dates.readings.len(), 2);
    assert!(dates.readings.iter().all(|r| r.impossible == 0 && r.first.is_some()));
    let answered = read("chat.txt", text, Some(DateOrder::MonthDayYear));
    assert_eq!(answered[0].messages[0].at.local.format("%m-%d").to_string(), "03-04");
}

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
fn sms_calls_and_mms_come_by_number() {
    let file = r#"<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<smses count="3">
  <sms protocol="0" address="+996555123456" date="1772709100000" type="1" body="Кел&#10;тез &amp; сак" contact_name="Эрмек" />
  <sms protocol="0" address="+996555123456" date="1772709160000" type="2" body="Макул" contact_name="Эрмек" />
  <mms date="1772709200000" msg_box="1" address="+996700000001" contact_name="(Unknown)"><parts><part ct="text/plain" text="сүрөт" /><part ct="image/jpeg" cl="a.jpg" data="AAAA" /></parts><addrs><addr address="+996700000001" type="137" /></addrs></mms>
</smses>"#;
    let chats = read("sms-2026.xml", file, None);
    assert_eq!(chats.len(), 2);
    assert_eq!(told(&chats[0]), ["2026-03-05 11:11 Эрмек: Кел⏎тез & сак", "2026-03-05 11:12 : Макул"]);
    assert_eq!(told(&chats[1]), ["2026-03-05 11:13 +996700000001: [Picture a.jpg] сүрөт"]);
    assert_eq!(chats[1].messages[0].attachments[0].length, Some(3));
    let calls = read(
        "calls.xml",
        r#"<calls count="1"><call number="+996555123456" duration="31" date="1772709100000" type="1" contact_name="Эрмек" /></calls>"#,
        None,
    );
    assert_eq!(told(&calls[0]), ["2026-03-05 11:11 Эрмек: (Call) 31 s"]);
}

#[test]
fn a_number_written_with_its_country_and_without_is_one_talk() {
    let sms = |number: &str, kind: u8, at: u64, body: &str| {
        format!(r#"<sms address="{number}" type="{kind}" date="{at}" body="{body}" contact_name="(Unknown)" />"#)
    };
    let talks = read(
        "sms.xml",
        &format!(
            "<smses count=\"4\">{}{}{}{}</smses>",
            sms("0555123456", 2, 1_772_709_000_000, "Салам"),
            sms("+996555123456", 1, 1_772_709_060_000, "Салам, кел"),
            sms("4444", 1, 1_772_709_070_000, "Балансыңыз: 20 сом"),
            sms("+996 555 12 34 56", 1, 1_772_709_120_000, "Качан?"),
        ),
        None,
    );
    assert_eq!(talks.iter().map(|talk| talk.messages.len()).collect::<Vec<_>>(), [3, 1]);
    assert_eq!((talks[0].title.as_str(), talks[0].participants.len()), ("0555123456", 2), "as it was written first");
}

#[test]
fn vibers_table_is_read_with_its_commas() {
    let chats = read(
        "Эрмек.csv",
        "Date,Time,Name,Phone,Text\n05/03/2026,17:12:02,Эрмек,+996555123456,\"Салам, иш бар\"\n25/03/2026,17:13:00,Me,+996700000001,ооба, канча?\n",
        None,
    );
    assert_eq!(told(&chats[0]), ["2026-03-05 17:12 Эрмек: Салам, иш бар", "2026-03-25 17:13 Me: ооба, канча?"]);
    assert_eq!(chats[0].participants[0].handle, "+996555123456");
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

#[test]
fn an_sms_with_an_emoji_keeps_its_words_and_a_draft_is_not_shown_as_sent() {
    let sms = |kind: u8, body: &str| {
        format!(
            r#"<sms address="+996555123456" date="1772709100000" type="{kind}" body="{body}" contact_name="Эрмек" />"#
        )
    };
    let file = format!(
        "<smses count=\"4\">{}{}{}{}</smses>",
        sms(1, "Отдам после отработки &#55357;&#56832;"),
        sms(1, "сом&#xD83D;&#xDE00;&#128512; &#55357; да"),
        sms(3, "черновик"),
        sms(1, "a &nosuch; b"),
    );
    let chats = read("sms.xml", &file, None);
    assert_eq!(
        told(&chats[0]),
        [
            "2026-03-05 11:11 Эрмек: Отдам после отработки 😀",
            "2026-03-05 11:11 Эрмек: сом😀😀 \u{FFFD} да",
            "2026-03-05 11:11 : (Unsent) черновик",
            "2026-03-05 11:11 Эрмек: a &nosuch; b",
        ]
    );
}

#[test]
fn lines_with_dates_inside_a_message_stay_in_it() {
    let chat = one("\
02.03.2026, 10:00 - Агент: Салам
02.03.2026, 10:01 - Айгүл: Качан учабыз?
02.03.2026, 10:02 - Агент: Расписание:
15.04.2026, 09:00 - вылет в Дубай
16.04.2026, 12:00 - встреча: аэропорт
Не опаздывай
02.03.2026, 10:05 - Айгүл: Макул
");
    assert_eq!(chat.messages.len(), 4);
    assert_eq!(
        chat.messages[2].text,
        "Расписание:\n15.04.2026, 09:00 - вылет в Дубай\n16.04.2026, 12:00 - встреча: аэропорт\nНе опаздывай"
    );
    assert_eq!(chat.participants.len(), 2);
}

#[test]
fn a_ticket_pasted_into_a_chat_does_not_turn_its_days_and_months() {
    let day = |day: u32, who: &str, said: &str| format!("{day:02}/04/2026, 09:3{day} - {who}: {said}\n");
    let text = [
        day(3, "Агент", "Билет алдым"),
        "04/25/2026, 09:40 - TAS-DXB Flydubai\n".to_owned(),
        day(5, "Айгүл", "Рахмат"),
        day(7, "Агент", "Эртең чыгабыз"),
        day(9, "Айгүл", "Макул"),
    ]
    .concat();
    let chat = one(&text);
    let dates = chat.dates.as_ref().unwrap();
    assert!(dates.taken == DateOrder::DayMonthYear || !dates.certain, "{dates:?}");
    assert_eq!(told(&chat)[0], "2026-04-03 09:33 Агент: Билет алдым⏎04/25/2026, 09:40 - TAS-DXB Flydubai");
}

#[test]
fn a_writer_with_quotation_marks_is_a_writer() {
    let chat = one("\
02.03.2026, 10:00 - ОсОО «Мечта»: Паспорт останется у нас
02.03.2026, 10:01 - Айгуль \"Дубай\": Билет куплен
02.03.2026, 10:02 - Агент изменил(-а) название группы с «Работа: Дубай» на «Мечта»
");
    assert_eq!(
        told(&chat),
        [
            "2026-03-02 10:00 ОсОО «Мечта»: Паспорт останется у нас",
            "2026-03-02 10:01 Айгуль \"Дубай\": Билет куплен",
            "2026-03-02 10:02 (Notice) Агент изменил(-а) название группы с «Работа: Дубай» на «Мечта»",
        ]
    );
}

#[test]
fn words_that_sound_like_the_programs_stay_words_and_a_caption_stays() {
    let android = one("\
02.03.2026, 10:00 - Следователь: Документ отсутствует
02.03.2026, 10:01 - Айгүл: <нет денег совсем>
02.03.2026, 10:02 - Айгүл: <Без медиафайлов>
загранпаспорт Асановой
");
    assert_eq!(
        told(&android),
        [
            "2026-03-02 10:00 Следователь: Документ отсутствует",
            "2026-03-02 10:01 Айгүл: [Unknown ] <нет денег совсем>",
            "2026-03-02 10:02 Айгүл: [Unknown ] загранпаспорт Асановой",
        ]
    );
    let iphone = one(
        "[02.03.26, 10:00:01] Следователь: Фото отсутствует\n[02.03.26, 10:00:05] Айгүл: \u{200E}фото отсутствует\n",
    );
    assert_eq!(told(&iphone), ["2026-03-02 10:00 Следователь: Фото отсутствует", "2026-03-02 10:00 Айгүл: [Picture ]"]);
}

#[test]
fn a_table_of_sums_loses_no_column() {
    let chats = read("ledger.csv", "Дата,Время,Кто,Сумма,Заметка\n03.03.2026,10:00,Агент,500,долг\n", None);
    let words: Vec<_> = chats.iter().flat_map(|chat| &chat.messages).map(|message| message.text.as_str()).collect();
    assert!(chats.is_empty() || words.iter().all(|words| words.contains("500") && words.contains("долг")), "{words:?}");
}
