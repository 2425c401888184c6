//! WhatsApp: who wrote, where a name looks like words and words like a name.

use super::*;

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

/// Messages of one writer that all go on in one way, from 10:00 on.
fn alike(writer: &str, how_many: u32) -> String {
    (0..how_many).map(|minute| format!("21.06.2026, 10:{minute:02} - {writer}: {minute} салам\n")).collect()
}

#[test]
fn a_name_with_a_colon_is_a_whole_name_where_many_lines_and_all_of_them_begin_so() {
    let chat = one(&[
        alike("ОсОО: Бакыт", 7).as_str(),
        "21.06.2026, 10:31 - ОсОО: Бакыт: паспорт: алып кел\n",
        "21.06.2026, 10:32 - Айгүл: адрес: Манас 5\n",
        "21.06.2026, 10:33 - ОсОО: Бакыт: <Без медиафайлов>\n",
        "21.06.2026, 10:34 - Айгүл: келдим\n",
    ]
    .concat());
    assert_eq!(
        told(&chat)[6..],
        [
            "2026-06-21 10:06 ОсОО: Бакыт: 6 салам",
            "2026-06-21 10:31 ОсОО: Бакыт: паспорт: алып кел",
            "2026-06-21 10:32 Айгүл: адрес: Манас 5",
            "2026-06-21 10:33 ОсОО: Бакыт: [Unknown ]",
            "2026-06-21 10:34 Айгүл: келдим",
        ]
    );
    assert_eq!(chat.author(&chat.messages[0]), Some("ОсОО: Бакыт"));
    assert_eq!(chat.messages[7].text, "паспорт: алып кел");
    assert_eq!(chat.author(&chat.messages[8]), Some("Айгүл"));
}

#[test]
fn what_somebody_begins_messages_with_stays_in_them_and_out_of_the_name() {
    let few = alike("Эрмек: Адрес", 7);
    let lacking = alike("Эрмек: Адрес", 9) + "21.06.2026, 10:40 - Эрмек: келдим\n";
    let of_two = alike("Эрмек: Адрес", 9) + "21.06.2026, 10:40 - Айгүл: адрес: Манас 5\n";
    for text in [few, lacking, of_two] {
        let chat = one(&text);
        assert_eq!(chat.author(&chat.messages[0]), Some("Эрмек"), "{text}");
        assert_eq!(chat.messages[0].text, "Адрес: 0 салам");
    }
}

#[test]
fn bookkeeping_renames_nobody_however_long_it_goes_on() {
    for label in ["Долг", "Карыз", "Штраф за смену"] {
        let chat = one(&(alike(&format!("Марат: {label}"), 12) + "21.06.2026, 10:40 - Айгүл: кайтар\n"));
        assert_eq!(chat.author(&chat.messages[0]), Some("Марат"), "{label}");
        assert_eq!(chat.messages[0].text, format!("{label}: 0 салам"));
    }
}

#[test]
fn a_few_messages_are_enough_where_the_program_says_the_whole_name() {
    let android = alike("ОсОО: Бакыт", 2) + "21.06.2026, 10:40 - Айгүл добавил(-а) ОсОО: Бакыт\n";
    let chat = one(&android);
    assert_eq!(chat.author(&chat.messages[0]), Some("ОсОО: Бакыт"));
    assert_eq!(told(&chat)[2], "2026-06-21 10:40 (Notice) Айгүл добавил(-а) ОсОО: Бакыт");
    let other = alike("ОсОО: Бакыт", 2) + "21.06.2026, 10:40 - Айгүл добавил(-а) ОсОО: Бакытбек\n";
    let chat = one(&other);
    assert_eq!(chat.author(&chat.messages[0]), Some("ОсОО"));
}

#[test]
fn contacts_grouped_by_one_beginning_are_people_of_their_own() {
    let whole = "\
21.06.2026, 10:00 - ОАЭ: Марат: Паспорт менде
21.06.2026, 10:01 - ОАЭ: Эрмек: Карыз 500
21.06.2026, 10:02 - Айгүл: Кайтарып бергиле
21.06.2026, 10:03 - ОАЭ: Марат: Жок
21.06.2026, 10:04 - ОАЭ: Эрмек: Адрес: Дейра
21.06.2026, 10:05 - ОАЭ: Марат: Эртең келем
21.06.2026, 10:06 - Бермет: Мен да кетем
21.06.2026, 10:07 - ОАЭ: Эрмек: Күт
21.06.2026, 10:08 - ОАЭ: Марат: Акча алып кел
21.06.2026, 10:09 - ОАЭ: Эрмек: Болду
";
    let chat = one(whole);
    let names: Vec<&str> = chat.participants.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["ОАЭ: Марат", "ОАЭ: Эрмек", "Айгүл", "Бермет"]);
    assert_eq!(chat.messages[4].text, "Адрес: Дейра");
    // One message without such an end, one that Айгүл begins so, what is no name, a talk of two, fewer of them, sums: the writer
    // stays one.
    let lacking = whole.to_owned() + "21.06.2026, 10:15 - ОАЭ: келдим\n";
    let of_two = whole.to_owned() + "21.06.2026, 10:15 - Айгүл: Марат: паспорт кайда?\n";
    let labels = whole.replace("ОАЭ: Марат", "ОАЭ: Адрес").replace("ОАЭ: Эрмек", "ОАЭ: Тел");
    let alone = whole.replace("Бермет", "Айгүл");
    let few = whole.lines().take(7).collect::<Vec<_>>().join("\n");
    let sums = whole.replace("ОАЭ: Марат: ", "ОАЭ: Приход: 500 ").replace("ОАЭ: Эрмек: ", "ОАЭ: Расход: 200 ");
    for text in [lacking, of_two, labels, alone, few, sums] {
        let chat = one(&text);
        assert_eq!(chat.author(&chat.messages[0]), Some("ОАЭ"), "{text}");
    }
}
