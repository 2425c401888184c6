use super::export::read_export;
use super::join::contradict;
use super::{MessageKey, Named, digest_of, may_be, same_chat, seen_of};
use crate::evidence::importers::chat::DateOrders;
use std::io::Cursor;

/// An Android export of so many messages, one a minute from 10:00 on.
fn export(words: &[&str]) -> String {
    let line = |(at, said): (usize, &&str)| {
        format!("14.03.2026, {:02}:{:02} - {}: {said}\n", 10 + at / 60, at % 60, ["Эрмек", "Айгүл"][at % 2])
    };
    words.iter().enumerate().map(line).collect()
}

fn read(text: &str) -> Vec<super::join::Seen> {
    let export = read_export("chat.txt", &mut Cursor::new(text.as_bytes()), &DateOrders::NONE).unwrap();
    seen_of(&export.chats[0].participants, &export.chats[0].messages)
}

const TALK: [&str; 6] = [
    "Салам, иш бар Анкарада",
    "Канча төлөйт?",
    "Айына сегиз жүз доллар",
    "Качан учабыз эжем менен",
    "Паспортуңду алып кел эртең",
    "Макул, эртең барам",
];

#[test]
fn two_exports_of_one_chat_are_told_by_what_they_share_in_the_time_both_cover() {
    let (early, late) = (export(&TALK[..5]), export(&TALK));
    assert!(same_chat(&read(&early), &read(&late)));
    assert!(same_chat(&read(&late), &read(&early)));
}

#[test]
fn a_telephone_in_another_time_zone_shows_the_same_chat() {
    let here = export(&TALK);
    let there = here.replace("2026, 10:", "2026, 07:");
    assert!(same_chat(&read(&here), &read(&there)));
}

#[test]
fn an_advertisement_sent_to_two_people_makes_no_chat_one() {
    let other: Vec<&str> = vec![
        "Салам, иш бар Анкарада",
        "Мен кызыкпайм такыр",
        "Айына сегиз жүз доллар",
        "Жазба мага экинчи",
        "Ошондо да ойлон",
        "Жок дедим сага",
    ];
    let third: Vec<&str> = vec![
        "Салам, иш бар Анкарада",
        "Жок, рахмат сизге",
        "Эмне үчүн болбойт?",
        "Үйдө ишим көп",
        "Кийин өкүнөсүң го",
        "Өкүнбөйм эч качан",
    ];
    assert!(!same_chat(&read(&export(&TALK)), &read(&export(&other))));
    assert!(!same_chat(&read(&export(&TALK)), &read(&export(&third))));
    assert!(!same_chat(&read(&export(&TALK)), &[]));
}

#[test]
fn one_advertisement_that_two_victims_were_sent_puts_no_words_into_another_mouth() {
    let short = export(&["Официант кыздар керек Дубайга", "Жок, барбайм рахмат"]);
    let long = export(&[
        "Официант кыздар керек Дубайга",
        "Канча төлөйсүз айына?",
        "Миң доллар, турак жай бекер",
        "Качан чыгабыз анда?",
    ]);
    assert!(!same_chat(&read(&short), &read(&long)) && !same_chat(&read(&long), &read(&short)));
    let only = export(&["Официант кыздар керек Дубайга"]);
    assert!(!same_chat(&read(&only), &read(&long)), "one message tells nothing");
}

/// What a boss wrote to two women on one day, and what each of them answered: time, «!» for the boss, words.
fn day(answers: &[(&str, &str)]) -> String {
    let orders = [
        ("10:00", "!Бүгүн нөөмөт он экиден башталат"),
        ("10:05", "!Паспорттор азырынча менде турат"),
        ("11:00", "!Кечиккенге миң сом айып салам"),
        ("18:00", "!Баарыңарга рахмат, кыздар"),
    ];
    let mut all: Vec<_> = orders.iter().chain(answers).collect();
    all.sort();
    let line = |(time, said): &&(&str, &str)| match said.strip_prefix('!') {
        Some(order) => format!("21.06.2024, {time} - Кожоюн: {order}\n"),
        None => format!("21.06.2024, {time} - Нурзат: {said}\n"),
    };
    all.iter().map(line).collect()
}

#[test]
fn what_a_boss_writes_to_two_women_makes_their_chats_no_chat_of_one() {
    let one = day(&[("10:01", "ок"), ("11:01", "жарайт"), ("18:05", "рахмат")]);
    for other in [
        day(&[("10:02", "ооруп жатам"), ("11:02", "бара албайм"), ("18:06", "паспортумду бер")]),
        day(&[("10:01", "ок"), ("11:01", "жарайт")]),
        day(&[]),
        day(&[("10:01", "ок"), ("11:01", "жарайт"), ("18:05", "рахмат"), ("18:30", "паспортумду бериңиз")]),
    ] {
        let other = other.replace("Нурзат", "Гүлзат");
        assert!(!same_chat(&read(&one), &read(&other)), "{other}");
        assert!(!same_chat(&read(&other), &read(&one)), "{other}");
    }
}

#[test]
fn what_each_has_and_the_other_lacks_speaks_against_one_chat_and_too_little_in_common_does_not() {
    let one = read(&day(&[("10:01", "ок"), ("11:01", "жарайт"), ("18:00", "кетем")]));
    for other in [day(&[("10:01", "ок"), ("11:01", "жарайт"), ("17:30", "паспортумду бер")]), day(&[])]
    {
        let other = read(&other.replace("Нурзат", "Гүлзат"));
        assert!(contradict(&one, &other) && contradict(&other, &one));
    }
    let early = read(&day(&[("10:01", "ок")]));
    assert!(!contradict(&early, &early), "the same");
    let (first, last) =
        (read(&export(&TALK[..3])), read(&export(&TALK).lines().skip(2).collect::<Vec<_>>().join("\n")));
    assert!(!same_chat(&first, &last) && !contradict(&first, &last), "one message in common proves nothing");
    let later = read(&export(&["Кайсы күнү келесиң эми?", "Ишемби күнү барам"]).replace("2026", "2027"));
    assert!(!same_chat(&first, &later) && !contradict(&first, &later), "no time in common");
}

#[test]
fn a_telephone_exported_twice_shows_one_chat_though_one_side_only_says_yes() {
    let early = day(&[("10:01", "ок"), ("11:01", "жарайт")]);
    let late = day(&[("10:01", "ок"), ("11:01", "жарайт"), ("18:05", "рахмат")]);
    assert!(same_chat(&read(&early), &read(&late)) && same_chat(&read(&late), &read(&early)));
    let other = day(&[("10:01", "ок")]);
    assert!(!same_chat(&read(&early), &read(&other)), "what lacks may be another person's of one name");
}

#[test]
fn two_owners_whom_no_file_names_are_not_called_the_same() {
    let copy = |owner: &str| -> Vec<super::join::Seen> {
        let export = read_export(
            "chat.txt",
            &mut Cursor::new(day(&[("10:01", "ок"), ("11:01", "жарайт")]).as_bytes()),
            &DateOrders::NONE,
        );
        let mut chat = export.unwrap().chats.swap_remove(0);
        for writer in chat.participants.iter_mut().filter(|writer| writer.name == "Нурзат") {
            owner.clone_into(&mut writer.name);
        }
        seen_of(&chat.participants, &chat.messages)
    };
    assert!(same_chat(&copy("Нурзат"), &copy("Нурзат")), "one name on both is enough for short answers");
    assert!(!same_chat(&copy(""), &copy("")), "that both are called nothing is not");
}

#[test]
fn one_answer_in_the_same_words_is_no_proof_where_others_are_missing() {
    let one = day(&[("10:01", "макул, түшүндүм"), ("11:10", "жок")]);
    let other = day(&[("10:01", "макул, түшүндүм"), ("12:00", "кетем")]).replace("Нурзат", "Гүлзат");
    assert!(!same_chat(&read(&one), &read(&other)));
}

#[test]
fn a_telephone_from_which_answers_were_deleted_still_shows_the_same_chat() {
    let whole =
        day(&[("10:01", "макул, түшүндүм"), ("10:06", "эмне үчүн сизде?"), ("11:10", "жок"), ("11:30", "кетем")]);
    let left = day(&[("10:01", "макул, түшүндүм"), ("10:06", "эмне үчүн сизде?")]).replace("Нурзат", "Кызматкер");
    assert!(same_chat(&read(&whole), &read(&left)) && same_chat(&read(&left), &read(&whole)));
}

#[test]
fn the_name_of_a_message_is_read_as_it_is_written_and_nothing_else_is_a_name() {
    let chat =
        read_export("chat.txt", &mut Cursor::new(export(&TALK).as_bytes()), &DateOrders::NONE).unwrap().chats.remove(0);
    let key =
        MessageKey { of: Named::Message, part: 0, line: chat.messages[2].line, digest: digest_of(&chat.messages[2]) };
    assert_eq!(key.to_string().parse::<MessageKey>().unwrap(), key);
    assert!(key.to_string().starts_with("0-3-"));
    for (lines, name) in [((47, 47), "l47"), ((47, 49), "l47-49")] {
        let key = MessageKey::of_lines(lines.0, lines.1).unwrap();
        assert_eq!((key.to_string().as_str(), name.parse::<MessageKey>().unwrap()), (name, key));
    }
    let wrong = ["", "0-3", "0-3-xyz", "0-3-00112233445", "0-3-001122334455-1", "-1-3-001122334455"];
    for wrong in wrong.into_iter().chain(["l", "l0", "l5-4", "l5-", "l5-6-7", "l5x"]) {
        assert!(wrong.parse::<MessageKey>().is_err(), "{wrong}");
    }
}

#[test]
fn the_digest_knows_words_and_not_marks_of_direction() {
    let digest = |line: &str| {
        let export = read_export("chat.txt", &mut Cursor::new(line.as_bytes()), &DateOrders::NONE).unwrap();
        digest_of(&export.chats[0].messages[0])
    };
    let plain = digest("14.03.2026, 10:00 - Эрмек: Салам, иш бар\n");
    assert_eq!(plain, digest("3/14/26, 9:00 PM - Ermek: \u{200E}Салам, иш бар\n"));
    assert_ne!(plain, digest("14.03.2026, 10:00 - Эрмек: Салам, иш жок\n"));
}

#[test]
fn an_export_is_suspected_by_its_beginning_and_an_ordinary_text_is_not() {
    assert!(may_be("Чат с Эрмек.txt", export(&TALK).as_bytes()));
    assert!(!may_be("Беседа.txt", "Беседа с А. О., 10.08.2026.\n10.08.2026 она сказала: да.\n".as_bytes()));
    assert!(!may_be("photo.jpg", &[0xFF, 0xD8, 0xFF, 0xE0]));
    assert!(may_be("WhatsApp Chat.zip", b"PK\x03\x04"));
    assert!(may_be("result.json", b"{ \"name\": \"x\", \"messages\": ["));
}

#[test]
fn broken_exports_end_as_refused_or_as_no_chat() {
    let whole = export(&TALK).into_bytes();
    for length in 0..whole.len() {
        let read = read_export("x.txt", &mut Cursor::new(&whole[..length]), &DateOrders::NONE).unwrap();
        assert!(read.chats.len() <= 1);
    }
    assert!(read_export("x.zip", &mut Cursor::new(b"PK\x03\x04 and nothing else"), &DateOrders::NONE).is_err());
    assert!(
        read_export("x.json", &mut Cursor::new(b"{\"messages\": [{\"id\": 1"), &DateOrders::NONE)
            .unwrap()
            .chats
            .is_empty()
    );
}
