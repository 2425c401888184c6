//! WhatsApp: pictures to be seen once, polls, calls and what the program says of the chat.

use super::*;

#[test]
fn what_is_to_be_seen_once_is_told_to_have_been_there() {
    let chat = one("\
13.03.2026, 10:00 - Марат: Мына, көрүп өчүр
13.03.2026, 10:01 - Марат: \n\
13.03.2026, 10:02 - Марат: <View once voice message omitted>
13.03.2026, 10:03 - Марат: <Video note omitted>
13.03.2026, 10:04 - Айгүл: \nбул эмне?
");
    assert_eq!(
        told(&chat),
        [
            "2026-03-13 10:00 Марат: Мына, көрүп өчүр",
            "2026-03-13 10:01 Марат: [Unknown ]",
            "2026-03-13 10:02 Марат: [Voice ] <View once voice message omitted>",
            "2026-03-13 10:03 Марат: [Video ]",
            "2026-03-13 10:04 Айгүл: ⏎бул эмне?",
        ]
    );
}

#[test]
fn a_poll_that_was_exported_twice_is_one_message_whatever_it_counted_meanwhile() {
    let android = |yes: &str| {
        one(&format!(
            "13.03.2026, 10:00 - Марат: ОПРОС:\nБарабызбы?\nВАРИАНТ: ооба ({yes})\nВАРИАНТ: жок (0 голосов)\n"
        ))
    };
    let iphone = |yes: &str| {
        one(&format!(
            "[13.03.2026, 10:00:00] Марат: \u{200E}POLL:\nБарабызбы?\n\u{200E}OPTION: ооба (\u{200E}{yes})\n\u{200E}OPTION: жок (\u{200E}0 votes)\n\n"
        ))
    };
    let known = |chat: &Chat| chat.messages[0].lasting().to_owned();
    let (early, late) = (android("0 голосов"), android("2 голоса"));
    assert_eq!(late.messages[0].text, "ОПРОС:\nБарабызбы?\nВАРИАНТ: ооба (2 голоса)\nВАРИАНТ: жок (0 голосов)");
    assert_eq!([known(&early), known(&late)], ["ОПРОС:\nБарабызбы?\nВАРИАНТ: ооба\nВАРИАНТ: жок"; 2]);
    let of_it = iphone("1 vote");
    assert_eq!(chat_kinds(&of_it), [MessageKind::Text], "it is the writer's though the program sets it off");
    assert_eq!([known(&iphone("0 votes")), known(&of_it)], ["POLL:\nБарабызбы?\nOPTION: ооба\nOPTION: жок"; 2]);
    for typed in [
        "ТИЗМЕ:\nНАН: экөө (2 сом)\nСҮТ: бирөө (1 сом)",
        "Карыз:\nОПЛАТА: март (500 сом)\nОПЛАТА: апрель (700 сом)",
        "КАРЫЗ:\nОПЛАТА: март (500 сом)\nкелгенде бер",
        "КАРЫЗ:\nОПЛАТА: март (500 сом)",
        "ОПЛАТА: март (500 сом)\nОПЛАТА: апрель (700 сом)",
        "КАРЫЗ:\nБИЛЕТ: учак (500 сом)\nБИЛЕТ: батир (700 сом)",
        "ПАСПОРТ:\nБЕР: Айгүл (15 мартка чейин)\nБЕР: Асель (20 мартка чейин)",
        "الديون:\nدين: تذكرة الطائرة (500 درهم)\nدين: السكن (700 درهم)",
        "ОПРОС:\nВАРИАНТ: учак (500 сом)\nВАРИАНТ: батир (700 сом)",
        "POLL:\nВАРИАНТ: учак (5 голосов)\nВАРИАНТ: батир (7 голосов)",
    ] {
        let chat = one(&format!("13.03.2026, 10:00 - Марат: {typed}\n"));
        assert_eq!((chat.messages[0].text.as_str(), &chat.messages[0].lasting), (typed, &None));
    }
}

#[test]
fn a_list_of_debts_with_other_sums_on_the_other_telephone_is_another_message() {
    let list = |ticket: u32, flat: u32| {
        one(&format!(
            "13.03.2026, 10:00 - Марат: Салам, Анкарада иш бар, барасыңбы?\n13.03.2026, 10:02 - Марат: КАРЫЗ:\nБИЛЕТ: учак ({ticket} сом)\nБИЛЕТ: батир ({flat} сом)\n"
        ))
    };
    let [hers, his] = [list(500, 700), list(50_000, 70_000)].map(|chat| Messages::from(chat.messages.as_slice()));
    assert_eq!(merge(&[&hers, &his]).messages.len(), 3, "whoever changed the sums is seen");
}

#[test]
fn a_file_that_an_iphone_sets_off_is_a_file_whatever_it_is_called() {
    for (said, name) in [
        ("<attached: 00000012-disappearing messages.pdf>", "00000012-disappearing messages.pdf"),
        ("договор disappearing messages.pdf • \u{200E}2 pages document omitted", "договор disappearing messages.pdf"),
        ("Group call plan.pdf • \u{200E}2 pages document omitted", "Group call plan.pdf"),
        ("Call failed log.pdf • \u{200E}2 pages document omitted", "Call failed log.pdf"),
        ("security code.pdf <attached>", "security code.pdf"),
    ] {
        let chat = one(&format!("[13.03.2026, 10:00:00] Марат: \u{200E}{said}\n[13.03.2026, 10:01:00] Марат: ок\n"));
        assert_eq!(told(&chat)[0], format!("2026-03-13 10:00 Марат: [Document {name}]"));
    }
    let chat = one("13.03.2026, 10:00 - Марат: \u{200E}Voice call log.pdf (file attached)\n");
    assert_eq!(told(&chat), ["2026-03-13 10:00 Марат: [Document Voice call log.pdf]"]);
}

fn chat_kinds(chat: &Chat) -> Vec<MessageKind> {
    chat.messages.iter().map(|message| message.kind).collect()
}

#[test]
fn calls_that_rang_without_a_sound_or_were_taken_elsewhere_are_calls() {
    for said in ["Silenced voice call", "Missed voice call, Click to call back", "Video call, Answered on other device"]
    {
        let typed = one(&format!("13.03.2026, 10:00 - Марат: {said}\n"));
        let set_off = one(&format!("[13.03.2026, 10:00:00] Марат: \u{200E}{said}\n"));
        assert_eq!([chat_kinds(&typed), chat_kinds(&set_off)], [[MessageKind::Call]; 2], "{said}");
    }
    for said in ["Group call", "Call failed"] {
        let typed = one(&format!("13.03.2026, 10:00 - Марат: {said}\n"));
        let set_off = one(&format!("[13.03.2026, 10:00:00] Марат: \u{200E}{said}\n"));
        let kinds = [[MessageKind::Text], [MessageKind::Call]];
        assert_eq!([chat_kinds(&typed), chat_kinds(&set_off)], kinds, "people write «{said}» as well");
    }
}

#[test]
fn that_messages_go_after_a_while_is_the_programs_word_in_every_language() {
    for said in [
        "You turned on disappearing messages. New messages will disappear from this chat 24 hours after they're sent.",
        "Вы включили исчезающие сообщения.",
        "Süreli mesajları açtınız.",
        "قمت بتشغيل الرسائل ذاتية الاختفاء",
        "You blocked this contact.",
    ] {
        let chat = one(&format!("[13.03.2026, 10:00:00] Марат: \u{200E}{said}\n[13.03.2026, 10:01:00] Марат: ок\n"));
        assert_eq!(chat_kinds(&chat), [MessageKind::Notice, MessageKind::Text], "{said}");
    }
    let typed = one("[13.03.2026, 10:00:00] Марат: Вы включили исчезающие сообщения?\n");
    assert_eq!(chat_kinds(&typed), [MessageKind::Text]);
}
