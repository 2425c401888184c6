//! SMS and Viber.

use super::*;

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
    assert_eq!(told(&chats[1]), ["2026-03-05 11:13 +996700000001: [Picture mms/2/a.jpg] сүрөт"]);
    assert_eq!(chats[1].messages[0].attachments[0].length, Some(3));
    let calls = read(
        "calls.xml",
        r#"<calls count="1"><call number="+996555123456" duration="31" date="1772709100000" type="1" contact_name="Эрмек" /></calls>"#,
        None,
    );
    assert_eq!(told(&calls[0]), ["2026-03-05 11:11 Эрмек: (Call) 31 s"]);
}

#[test]
fn what_was_sent_in_an_mms_is_a_file_inside_the_export() {
    let part = |more: &str| format!(r#"<part seq="0" ct="image/jpeg" {more} />"#);
    let mms =
        |parts: &str| format!(r#"<mms date="1772709200000" msg_box="1" address="4444"><parts>{parts}</parts></mms>"#);
    let smile = "&#55357;&#56832;";
    let file = format!(
        "<smses count=\"2\">{}{}</smses>",
        mms(&(part(r#"cl="a.jpg" data="AAEC&#10;/w==""#) + &part(r#"cl="a.jpg" data="BBBB""#))),
        mms(&(part(r#"cl="null" data="////" "#)
            + &part(&format!(r#"cl="x/{smile}.jpg" data="CCCC""#))
            + &part(r#"cl="c.jpg""#))),
    );
    let chat = &read("sms.xml", &file, None)[0];
    let names: Vec<&str> = chat.messages.iter().flat_map(|m| &m.attachments).map(|a| a.name.as_str()).collect();
    assert_eq!(names, ["mms/1/a.jpg", "mms/2/a.jpg", "mms/3/part.jpeg", "mms/4/x_😀.jpg", "c.jpg"]);
    let bytes: Vec<_> = names.iter().map(|name| part_of_mms(&file, name)).collect();
    let expected: [&[u8]; 4] = [&[0, 1, 2, 255], &[4, 16, 65], &[255, 255, 255], &[8, 32, 130]];
    assert_eq!(bytes[..4], expected.map(|bytes| Some(bytes.to_vec())));
    for other in ["c.jpg", "mms/5/c.jpg", "mms/1/b.jpg", "mms/0/a.jpg", "mms/9/a.jpg", "mms/x/a.jpg"] {
        assert_eq!(part_of_mms(&file, other), None, "{other}");
    }
    let shown: Vec<&str> = names.iter().map(|name| plain_name(name)).collect();
    assert_eq!(shown, ["a.jpg", "a.jpg", "part.jpeg", "x_😀.jpg", "c.jpg"], "the place is no part of the name");
    for other in ["mms/a.jpg", "mms/x/a.jpg", "mms/1/"] {
        assert_eq!(plain_name(other), other);
    }
}

#[test]
fn parts_are_counted_as_they_are_read() {
    let file = r#"<smses count="2"><!-- <part ct="x" --><sms date="1772709100000" type="1" address="4444" body="<part x" />
        <mms date="1772709200000" msg_box="1" address="4444"><parts><part/><![CDATA[<part ct="x" />]]>
        <part
            ct="image/jpeg" cl="a>b.jpg" data="AAEC
            /w==" /></parts></mms></smses>"#;
    for file in [file.to_owned(), format!("\u{FEFF}{file}")] {
        let chat = &read("sms.xml", &file, None)[0];
        assert_eq!(chat.messages[1].attachments[0].name, "mms/2/a>b.jpg");
        assert_eq!(part_of_mms(&file, "mms/2/a>b.jpg"), Some(vec![0, 1, 2, 255]));
        assert_eq!(part_of_mms(&file, "mms/1/a>b.jpg"), None);
    }
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
fn the_owners_number_is_the_one_to_which_every_mms_came() {
    let (owner, his, third) = ("+996700000222", "+996555000111", "+996777000333");
    let mms = |of: u8, talk: &str, from: &str, to: &[&str]| {
        let to: String = to.iter().map(|to| format!(r#"<addr address="{to}" type="151" />"#)).collect();
        format!(
            r#"<mms date="1772709200000" msg_box="{of}" address="{talk}"><parts><part ct="text/plain" text="?" /></parts><addrs><addr address="{from}" type="137" />{to}</addrs></mms>"#
        )
    };
    let own = |list: &[String]| {
        // What is sent names its sender so.
        let sent = mms(2, his, "insert-address-token", &[his]);
        let chats = read("sms.xml", &format!("<smses>{sent}{}</smses>", list.concat()), None);
        let writers = chats.into_iter().flat_map(|chat| chat.participants);
        writers.filter(|writer| writer.is_owner()).map(|writer| writer.own).collect::<Vec<_>>()
    };
    let group = format!("{his}~{third}");
    assert_eq!(own(&[mms(1, his, his, &["0700000222"])]), [owner]);
    assert_eq!(own(&[mms(1, &group, his, &[third, owner])]), [owner], "the others are those of the talk");
    assert_eq!(own(&[mms(1, his, his, &[third, owner]), mms(1, third, third, &[his, owner])]), [owner]);
    assert_eq!(own(&[mms(1, his, his, &[third, owner])]), [""], "it may be either");
    assert_eq!(own(&[mms(1, his, his, &[third, "insert-address-token"])]), [""]);
    assert_eq!(own(&[mms(1, his, his, &[owner]), mms(1, his, his, &["+996550000444"])]), [""], "two cards");
    assert_eq!(own(&[]), [""]);
    assert_eq!(own(&[mms(2, third, owner, &[third])]), [owner, owner], "some write who sent it");
}

#[test]
fn whoever_the_telephone_talks_with_is_never_its_owner() {
    let (his, third) = ("+996555000111", "+996777000333");
    let mms = |to: &[&str]| {
        let to: String = to.iter().map(|to| format!(r#"<addr address="{to}" type="151" />"#)).collect();
        format!(
            r#"<mms date="1772709380000" msg_box="1" address="{his}"><parts><part ct="text/plain" text="Чогулабыз" /></parts><addrs><addr address="{his}" type="137" />{to}</addrs></mms>"#
        )
    };
    let sms = |kind: u8, body: &str| {
        format!(
            r#"<sms address="0777000333" date="1772709200000" type="{kind}" body="{body}" contact_name="Третий" />"#
        )
    };
    let call = format!(r#"<call number="{third}" duration="31" date="1772709100000" type="1" />"#);
    let talk = sms(1, "Паспортуңду бер") + &sms(2, "Бербейм, мен кетем");
    // Neither has the owner's row; or the telephone has two cards, and what went to one did not go to the other.
    let rowless = mms(&[third]);
    let cards = mms(&[third, "+996700000222"]) + &mms(&[third, "+996500123456"]);
    for list in [format!("{talk}{rowless}"), format!("{talk}{cards}"), format!("{cards}{call}"), cards] {
        let chats = read("sms.xml", &format!("<smses>{list}</smses>"), None);
        let writers = chats.iter().flat_map(|chat| &chat.participants);
        assert!(writers.map(|writer| writer.own.as_str()).all(str::is_empty), "{list}");
    }
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
fn a_table_of_sums_loses_no_column() {
    let chats = read("ledger.csv", "Дата,Время,Кто,Сумма,Заметка\n03.03.2026,10:00,Агент,500,долг\n", None);
    let words: Vec<_> = chats.iter().flat_map(|chat| &chat.messages).map(|message| message.text.as_str()).collect();
    assert!(chats.is_empty() || words.iter().all(|words| words.contains("500") && words.contains("долг")), "{words:?}");
}

#[test]
fn a_list_of_calls_payments_or_fines_is_no_talk_though_it_begins_with_date_and_time() {
    let calls = "Date,Time,Direction,Number,Duration\n12/03/2026,10:00:01,Incoming,+996555010203,00:01:05\n";
    let payments = "Дата;Время;Операция;Сумма;Получатель\n12.03.2026;10:00:01;Перевод;-5000,00;Маратов М.\n\
                    13.03.2026;11:00:01;Снятие;-300,00;\n";
    let doors = "Дата,Время,Событие,Сотрудник\n12.03.2026,08:59:01,Вход,Сыдыкова А.\n";
    let bare = "12.03.2026,10:00,Айгүл,500,опоздала\n13.03.2026,11:00,Жылдыз,300,курила\n";
    for table in [calls, payments, doors, bare] {
        assert!(read("table.csv", table, None).is_empty(), "{table}");
    }
}

#[test]
fn a_talk_is_known_by_its_columns_or_by_a_number_or_the_owner_in_a_row() {
    let named = "Дата;Время;Отправитель;Сообщение\n12.03.2026;10:00:01;Марат;Кел\n25.03.2026;10:00:02;Айгүл;Жок\n";
    let owner = "12.03.2026,10:00:01,Марат,,Кел\n25.03.2026,10:00:02,Я,,Жок\n";
    let number = "12.03.2026,10:00:01,Марат,+996555010203,Кел\n25.03.2026,10:00:02,Айгүл,,Жок\n";
    let unknown = format!("日期,時間,名,電,語\n{number}");
    for table in [named, owner, number, unknown.as_str()] {
        let chats = read("Марат.csv", table, None);
        assert_eq!(chats.iter().map(|chat| chat.messages.len()).collect::<Vec<_>>(), [2], "{table}");
    }
}

#[test]
fn a_row_of_vibers_table_keeps_what_looks_like_a_row_between_its_marks_and_a_mark_too_many() {
    let whole = "\
12/03/2026,10:00:00,Айгүл,+996700000111,\"Мына:
28/02/2026,09:00:00,Марат,+996555010203,Паспорт жок
болду\"
25/03/2026,10:01:00,Марат,+996555010203,Жазба
";
    let chat = &read("Марат.csv", whole, None)[0];
    let kept = "2026-03-12 10:00 Айгүл: Мына:⏎28/02/2026,09:00:00,Марат,+996555010203,Паспорт жок⏎болду";
    assert_eq!(told(chat), [kept, "2026-03-25 10:01 Марат: Жазба"]);
    let marks = "\
\"12/03/2026\",\"10:00:01\",\"Марат\",\"+996555010203\",\"он сказал \"да\" и ушёл\"
\"25/03/2026\",\"10:00:02\",\"Айгүл\",\"+996700000111\",\"болду\"
";
    let chat = &read("Марат.csv", marks, None)[0];
    assert_eq!(told(chat), ["2026-03-12 10:00 Марат: \"он сказал \"да\" и ушёл\"", "2026-03-25 10:00 Айгүл: болду"]);
    assert_eq!(chat.participants[0].handle, "+996555010203");
}

#[test]
fn no_line_of_vibers_table_vanishes_for_want_of_quotation_marks() {
    let whole = "Date,Time,Name,Phone,Message
12/03/2026,10:00:01,Эрмек,+996555010203,Биринчи сап
экинчи сап

үчүнчү, үтүр менен
25/03/2026,10:01:00,Эрмек,+996555010203,\"Дордой\" базарында
25/03/2026,10:02:00,Me,,\"жабылбаган
25/03/2026,10:03:00,Эрмек,+996555010203,андан кийин

25/03/2026,10:04:00,Me,,\"Тизме:
1. \"\"Айгүл\"\", Асель\"
";
    for text in [whole.to_owned(), whole.replace('\n', "\r\n")] {
        let chat = &read("Эрмек.csv", &text, None)[0];
        assert_eq!(
            told(chat),
            [
                "2026-03-12 10:00 Эрмек: Биринчи сап⏎экинчи сап⏎⏎үчүнчү, үтүр менен",
                "2026-03-25 10:01 Эрмек: \"Дордой\" базарында",
                "2026-03-25 10:02 Me: \"жабылбаган",
                "2026-03-25 10:03 Эрмек: андан кийин",
                "2026-03-25 10:04 Me: Тизме:⏎1. \"Айгүл\", Асель",
            ]
        );
        assert_eq!(chat.messages.iter().map(|message| message.line).collect::<Vec<_>>(), [2, 3, 4, 5, 6]);
    }
}
