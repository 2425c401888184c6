//! WhatsApp: heads, dates, and what is the program's and what people's.

use super::super::header::header;
use super::*;

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
fn what_an_iphone_sets_off_is_the_programs_in_any_language() {
    let chat = one("\
[05.03.26, 17:11:40] Иш: \u{200E}Сообщения и звонки защищены сквозным шифрованием.
[05.03.26, 17:12:00] Эрмек: \u{200E}Эрмек чыгып кетти
[05.03.26, 17:12:10] Айгүл: \u{200E}Эрмек Айгүл дегенди кошту: Айгүл
[05.03.26, 17:12:20] Эрмек: Тогузда кел \u{200E}<Поруката е изменета>
[05.03.26, 17:12:30] Эрмек: Эрмек келди деп айт <кечиресиң да>
[05.03.26, 17:12:40] Айгүл: \u{200E}2016-03-05-PHOTO-00000002.jpg <\u{200E}attached>
[05.03.26, 17:12:50] Айгүл: @\u{2068}Эрмек\u{2069} фото отсутствует
");
    assert_eq!(
        told(&chat),
        [
            "2026-03-05 17:11 (Notice) Сообщения и звонки защищены сквозным шифрованием.",
            "2026-03-05 17:12 (Notice) Эрмек чыгып кетти",
            "2026-03-05 17:12 (Notice) Эрмек Айгүл дегенди кошту: Айгүл",
            "2026-03-05 17:12 Эрмек: Тогузда кел",
            "2026-03-05 17:12 Эрмек: Эрмек келди деп айт <кечиресиң да>",
            "2026-03-05 17:12 Айгүл: [Picture 2016-03-05-PHOTO-00000002.jpg]",
            "2026-03-05 17:12 Айгүл: @\u{2068}Эрмек\u{2069} фото отсутствует",
        ]
    );
    assert_eq!(
        chat.messages.iter().map(|m| m.edited).collect::<Vec<_>>(),
        [false, false, false, true, false, false, false]
    );
}

#[test]
fn in_a_talk_of_two_on_an_iphone_a_place_stays_with_its_writer() {
    let chat = one("\
[05.03.26, 17:11:40] Эрмек: \u{200E}Сообщения и звонки защищены сквозным шифрованием.
[05.03.26, 17:12:00] Эрмек: \u{200E}Местоположение: https://maps.google.com/?q=39.92,32.85
[05.03.26, 17:12:10] Эрмек: \u{200E}Ваш код безопасности изменился
");
    assert_eq!(
        told(&chat),
        [
            "2026-03-05 17:11 (Notice) Сообщения и звонки защищены сквозным шифрованием.",
            "2026-03-05 17:12 Эрмек: Местоположение: https://maps.google.com/?q=39.92,32.85",
            "2026-03-05 17:12 (Notice) Ваш код безопасности изменился",
        ]
    );
}

#[test]
fn in_a_talk_of_two_on_an_iphone_what_the_program_says_of_a_writers_message_is_theirs_and_in_a_group_it_is_nobodys() {
    let two = "\
[12.03.26, 09:00:01] Босс: \u{200E}Сообщения и звонки защищены сквозным шифрованием.
[12.03.26, 09:00:05] Босс: \u{200E}Трансляция геоданных
[25.03.26, 09:00:06] Айгүл: \u{200E}Трансляция геоданных
[25.03.26, 09:01:06] Босс: \u{200E}Ожидание этого сообщения. Это может занять некоторое время.
";
    assert_eq!(
        told(&one(two)),
        [
            "2026-03-12 09:00 (Notice) Сообщения и звонки защищены сквозным шифрованием.",
            "2026-03-12 09:00 Босс: Трансляция геоданных",
            "2026-03-25 09:00 Айгүл: Трансляция геоданных",
            "2026-03-25 09:01 Босс: Ожидание этого сообщения. Это может занять некоторое время.",
        ]
    );
    let third = "[25.03.26, 09:02:06] Эрмек: Салам\n";
    let group = one(&format!("{two}{third}"));
    assert_eq!(group.messages[1].kind, MessageKind::Notice, "only the program speaks by the name of a group");
    let typed = one(&format!("{two}{third}[25.03.26, 09:03:06] Босс: Келиңиз\n"));
    assert_eq!(typed.author(&typed.messages[1]), Some("Босс"));
}

#[test]
fn a_word_between_date_and_time_belongs_to_the_head() {
    let chat = one("\
12/03/2026 à 09:01 - Patron: ton passeport
25/03/2026 à 21:02 - Айгүл: жок
");
    assert_eq!(told(&chat), ["2026-03-12 09:01 Patron: ton passeport", "2026-03-25 21:02 Айгүл: жок"]);
    for line in ["25.3.2026 klo 21.05 - Pomo: passi", "25.03.2026 um 21:05 - Chef: x", "25/03/2026 às 21:05 - Chefe: x"]
    {
        assert_eq!(one(line).messages[0].at.local.format("%d %H:%M").to_string(), "25 21:05", "{line}");
    }
    assert!(read("note.txt", "25.03.2026 umgezogen 21:05 - Chef: x\n", None).is_empty());
}

#[test]
fn whoever_joined_through_a_community_is_no_writer_of_that_name() {
    let chat = one("\
13.03.2026, 09:04 - You joined a group via invite in the community: Dubai: Girls
25.03.2026, 09:06 - Aigul: ok
");
    assert_eq!(
        told(&chat),
        [
            "2026-03-13 09:04 (Notice) You joined a group via invite in the community: Dubai: Girls",
            "2026-03-25 09:06 Aigul: ok",
        ]
    );
}

#[test]
fn phrases_that_no_export_has_shown_yet_are_read_when_one_does() {
    let chat = one("\
14.03.2026, 06:31 - Эрмек: Бул билдирүү өчүрүлдү
14.03.2026, 06:32 - Эрмек: <Медиафайлдар жок>
14.03.2026, 06:33 - Эрмек: a.pdf (файл тиркелди)
14.03.2026, 06:34 - Эрмек: Эртең <Бул билдирүү өзгөртүлдү>
14.03.2026, 06:35 - Эрмек: Шумо ин паёмро нест кардед
14.03.2026, 06:36 - Эрмек: <Бе медиафайлҳо>
14.03.2026, 06:37 - Эрмек: b.pdf (файл замима шуд)
14.03.2026, 06:38 - Эрмек: Занги овозии ҷавобнадода
");
    assert_eq!(
        told(&chat),
        [
            "2026-03-14 06:31 Эрмек: (Deleted) Бул билдирүү өчүрүлдү",
            "2026-03-14 06:32 Эрмек: [Unknown ]",
            "2026-03-14 06:33 Эрмек: [Document a.pdf]",
            "2026-03-14 06:34 Эрмек: Эртең",
            "2026-03-14 06:35 Эрмек: (Deleted) Шумо ин паёмро нест кардед",
            "2026-03-14 06:36 Эрмек: [Unknown ]",
            "2026-03-14 06:37 Эрмек: [Document b.pdf]",
            "2026-03-14 06:38 Эрмек: (Call) Занги овозии ҷавобнадода",
        ]
    );
    assert!(chat.messages[3].edited);
}

#[test]
fn a_clock_of_twelve_hours_is_american_in_capitals_only() {
    let taken = |line: &str| one(line).dates.map(|dates| (dates.taken, dates.certain));
    for line in [
        "5/3/2026, 9:05 pm - A: x",
        "\u{200F}٥\u{200F}/٣\u{200F}/٢٠٢٦، ٩:٠٥ م - A: x",
        "[5/3/2026, 9:05:01 p. m.] A: x",
    ] {
        assert_eq!(taken(line), Some((DateOrder::DayMonthYear, false)), "{line}");
    }
    assert_eq!(taken("5/3/26, 9:05\u{202F}PM - A: x"), Some((DateOrder::MonthDayYear, false)));
}

#[test]
fn two_digits_of_a_year_are_asked_about_only_where_they_could_be_a_day() {
    let certain = |days: &[&str]| {
        let text: String = days.iter().map(|day| format!("[{day}, 10:00:00] A: x\n")).collect();
        one(&text).dates.expect("an export for people says how its dates were read").certain
    };
    assert!(certain(&["14.03.26", "15.03.26", "20.03.26"]), "no message on the 26th of March of 2014, 2015 and 2020");
    assert!(!certain(&["14.03.24", "14.03.25", "14.03.26"]), "a birthday each year, or three days of March 2014");
}

#[test]
fn words_that_begin_like_a_call_are_words() {
    let chat = one("\
13.02.2026, 21:03 - Марат: Видеозвонок сделай вечером, паспорт покажешь
13.02.2026, 21:04 - Марат: Видеозвонок, вечером, паспорт покажешь
13.02.2026, 21:05 - Марат: Аудиозвонок, 5 минут, и всё
13.02.2026, 21:06 - Марат: Аудиозвонок завтра в 9, не пропустите
13.02.2026, 21:07 - Марат: Видеозвонок, 12 мин.
13.02.2026, 21:08 - Марат: Аудиозвонок, 1 ч 5 мин
13.02.2026, 21:09 - Марат: Видеозвонок, без ответа
13.02.2026, 21:10 - Марат: Пропущенный видеозвонок
13.02.2026, 21:11 - Марат: Пропущенный видеозвонок, почему?
13.02.2026, 21:12 - Марат: Видеозвонок
");
    let calls: Vec<bool> = chat.messages.iter().map(|message| message.kind == MessageKind::Call).collect();
    assert_eq!(calls, [false, false, false, false, true, true, true, true, false, true]);
    assert_eq!(chat.messages[1].text, "Видеозвонок, вечером, паспорт покажешь");
}

#[test]
fn what_is_quoted_out_of_an_export_on_an_iphone_stays_the_words_of_the_one_who_pasted_it() {
    let whole = "[05.03.26, 17:11:40] Эрмек: Салам\r\n[05.03.26, 17:12:00] Айгүл: мына ушинтип жазган:\n\
        [05.03.26, 17:11:40] Эрмек: Салам\n[05.03.26, 17:11:50] Эрмек: Паспортту эртең берем\r\n\
        [05.03.26, 17:13:00] Эрмек: Жазган эмесмин\r\n";
    let chat = one(whole);
    assert_eq!(chat.messages.len(), 3);
    assert_eq!(
        told(&chat)[1],
        "2026-03-05 17:12 Айгүл: мына ушинтип жазган:⏎[05.03.26, 17:11:40] Эрмек: Салам⏎[05.03.26, 17:11:50] Эрмек: Паспортту эртең берем"
    );
    assert_eq!((chat.messages[1].line, chat.messages[2].line), (2, 5));
    // With one kind of line ends, as a computer may have made them, nothing tells.
    for ends in ["\n", "\r\n"] {
        assert_eq!(one(&whole.replace("\r\n", "\n").replace('\n', ends)).messages.len(), 5);
    }
    // On Android a message ends with one sign, whatever somebody pasted.
    let android =
        "05.03.2026, 17:11 - Эрмек: көчүрмө:\r\n[05.03.26, 09:00:00] Бурул: Жок\r\n05.03.2026, 17:12 - Айгүл: Макул\n";
    assert_eq!(one(android).messages.len(), 2);
}

#[test]
fn a_last_line_that_ends_otherwise_than_all_before_it_swallows_no_message() {
    let lines: Vec<String> =
        (10..16).map(|minute| format!("[05.03.26, 17:{minute}:00] Эрмек: {minute} келдим")).collect();
    for text in [format!("{}\r\n", lines.join("\n")), format!("{}\r\n{}", lines[0], lines[1..].join("\n"))] {
        let chat = one(&text);
        assert_eq!(chat.messages.len(), 6, "{text:?}");
        assert_eq!(chat.messages[5].text, "15 келдим");
    }
}

#[test]
fn who_wrote_once_by_a_wrong_clock_wrote_a_message() {
    let chat = one("\
21.06.2026, 10:00 - Айгүл: Кайдасыңар?
21.06.2026, 10:01 - Эрмек: Жолдобуз
21.06.2026, 12:30 - Жаңы Конок: мен келдим
21.06.2026, 10:05 - Айгүл: Тез
21.06.2026, 10:06 - Эрмек: Макул
");
    assert_eq!(chat.messages.len(), 5);
    assert_eq!(told(&chat)[2], "2026-06-21 12:30 Жаңы Конок: мен келдим");
    assert_eq!(chat.messages[1].text, "Жолдобуз");
}

#[test]
fn what_somebody_types_on_an_iphone_is_neither_a_file_nor_taken_back() {
    let chat = one("\
[05.03.26, 17:11:40] Иш: \u{200E}Сообщения и звонки защищены сквозным шифрованием.
[05.03.26, 17:12:00] Эрмек: <кайда жүрөсүң>
[05.03.26, 17:12:10] Эрмек: Данное сообщение удалено
[05.03.26, 17:12:20] Эрмек: \u{200E}Данное сообщение удалено
");
    assert_eq!(
        told(&chat)[1..],
        [
            "2026-03-05 17:12 Эрмек: <кайда жүрөсүң>",
            "2026-03-05 17:12 Эрмек: Данное сообщение удалено",
            "2026-03-05 17:12 Эрмек: (Deleted) Данное сообщение удалено",
        ]
    );
    // Where no mark came through, the words are all that tells.
    let bare = one("[05.03.26, 17:12:00] Эрмек: Салам\n[05.03.26, 17:12:10] Эрмек: Данное сообщение удалено\n");
    assert_eq!(bare.messages[1].kind, MessageKind::Deleted);
}

#[test]
fn a_message_that_came_late_takes_neither_the_programs_sentence_nor_a_numbers_words_with_it() {
    let chat = one("\
12.03.2026, 10:00 - Марат: Паспорттор эртең
12.03.2026, 10:02 - Эрмек: Макул
12.03.2026, 14:00 - Марат удалил(-а) Айгүл
12.03.2026, 09:50 - Эрмек: Байланыш жок болчу
12.03.2026, 14:07 - Марат: Өзүнөн сура:
12.03.2026, 15:40 - +996 555 010 203: Мен Жылдызмын
12.03.2026, 14:10 - Эрмек: Дагы байланыш жок
13.03.2026, 15:41 - Марат: Унчукпа
");
    assert_eq!(
        told(&chat)[1..6],
        [
            "2026-03-12 10:02 Эрмек: Макул",
            "2026-03-12 14:00 (Notice) Марат удалил(-а) Айгүл",
            "2026-03-12 09:50 Эрмек: Байланыш жок болчу",
            "2026-03-12 14:07 Марат: Өзүнөн сура:",
            "2026-03-12 15:40 +996 555 010 203: Мен Жылдызмын",
        ]
    );
}

#[test]
fn a_file_without_an_ending_of_a_few_letters_is_a_file_behind_an_iphones_sign() {
    let chat = one("\
[12.03.26, 09:00:05] Марат: \u{200E}<прикреплено: 00000012-Учёт долгов.numbers>
[12.03.26, 09:00:06] Марат: паспорт \u{200E}<прикреплено: 00000013-Паспорт>
[13.03.26, 09:00:07] Марат: <мында: эч нерсе жок>
");
    assert_eq!(
        told(&chat),
        [
            "2026-03-12 09:00 Марат: [Document 00000012-Учёт долгов.numbers]",
            "2026-03-12 09:00 Марат: [Document 00000013-Паспорт] паспорт",
            "2026-03-13 09:00 Марат: <мында: эч нерсе жок>",
        ]
    );
}

#[test]
fn a_talk_that_somebody_pasted_stays_in_their_message_though_a_number_speaks_in_it() {
    let chat = one("\
12.03.2026, 10:00 - Айгүл: Саламатсызбы
12.03.2026, 10:01 - Юрист: Жазыңыз
12.03.2026, 10:05 - Айгүл: Мына кат алышуу:
01.02.2026, 09:00 - +996 555 010 203: Паспортту бербейм
01.02.2026, 09:01 - Кадр бөлүмү: 500 доллар төлө
12.03.2026, 10:06 - Юрист: Түшүндүм
");
    let names: Vec<&str> = chat.participants.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Айгүл", "Юрист"]);
    assert_eq!(chat.messages.len(), 4);
}
