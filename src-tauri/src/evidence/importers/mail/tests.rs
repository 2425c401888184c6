//! Letters as programs write them.

use super::*;

#[test]
fn the_words_of_a_letter_in_a_letter_stand_below_those_around_it() {
    let inner = "From: Murat <m@agency.example>\r\nTo: a@b.example\r\nSubject: =?UTF-8?B?0JbRg9C80YPRiA==?=\r\nDate: Thu, 5 Mar 2026 10:00:00 +0600\r\n\r\nВиза даяр.\r\n";
    let wrap = |inner: &str, words: &str, part: &str| {
        format!(
            "From: a@b.example\r\nTo: c@d.example\r\nSubject: Fwd\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary={part}\r\n\r\n--{part}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n--{part}\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--{part}--\r\n"
        )
    };
    let found = read_one(wrap(&wrap(inner, "Ал жөнөткөн", "y"), "Караңыз", "x").as_bytes()).unwrap();
    let words: Vec<&str> = found.pages[0].blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(
        words,
        [
            "Караңыз",
            "Subject: Fwd\nFrom: a@b.example\nTo: c@d.example",
            "Ал жөнөткөн",
            "Subject: Жумуш\nFrom: Murat <m@agency.example>\nTo: a@b.example\nDate: Thu, 5 Mar 2026 10:00:00 +0600",
            "Виза даяр.",
        ]
    );
    assert_eq!((found.pages.len(), found.files.len()), (1, 1));
    let endless = (0..40).fold(inner.to_owned(), |letter, n| wrap(&letter, "дагы", &format!("b{n}")));
    assert!(read_one(endless.as_bytes()).unwrap().pages[0].blocks.len() < 12);
}

/// Found by `fuzz/`.
#[test]
fn a_letter_in_a_letter_that_breaks_off_at_once_is_one_without_words() {
    let found = b"r 1tachment; filename*=utfer-Encoding: base64\r\xFD\xF2\xF5\xBEAAA\r\n--b\r\nContent-Type: message/r\
        fc822\r\n\r\nFrom: c@d.exampl c@d.exam\0\0\0\0\0\0\0\0\0\0\0\0eceive]: \xE9\xEB\xE9\xE9\xE9\xE9\xE9\
        \xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE90-8''%D0; naname*1=a.tnt-\xEB\xEB\xEB\xEB\xEB\xEB\
        \xEB\xEB\xEB\xEB\xEB\xEB\xEB\xEBDMar 12u,";
    for bytes in [&found[..], b"Content-Type: message/rfc822\r\n\r\n"] {
        let found = read_one(bytes).unwrap();
        for file in &found.files {
            assert_eq!(part_of(bytes, &file.entry).unwrap().len() as u64, file.length);
        }
    }
}

const HEAD: &str = "From: a@b.example\r\nTo: c@d.example\r\nDate: Tue, 10 Mar 2026 16:00:00 +0600\r\n";

/// A letter of several parts, each with its head.
fn letter(kind: &str, parts: &[&str]) -> String {
    let parts: String = parts.iter().map(|part| format!("--b\r\n{part}\r\n")).collect();
    format!("{HEAD}Subject: s\r\nMIME-Version: 1.0\r\nContent-Type: {kind}; boundary=b\r\n\r\n{parts}--b--\r\n")
}

fn words(bytes: &[u8]) -> Vec<String> {
    read_one(bytes).unwrap().pages.remove(0).blocks.into_iter().map(|block| block.text).collect()
}

/// Name and content of what is attached.
fn attached(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let files = read_one(bytes).unwrap().files.into_iter();
    let one = |file: InnerFile| {
        let content = part_of(bytes, &file.entry).unwrap();
        assert_eq!(content.len() as u64, file.length, "{}", file.name);
        (file.name, content)
    };
    files.map(one).collect()
}

#[test]
fn what_html_says_and_plain_words_do_not_is_shown_below_them() {
    let both = |plain: &str, html: &str| {
        let plain = format!("Content-Type: text/plain; charset=utf-8\r\n\r\n{plain}");
        let html = format!("Content-Type: text/html; charset=utf-8\r\n\r\n{html}");
        words(letter("multipart/alternative", &[&plain, &html]).as_bytes())
    };
    let ticket = "<p>Бронирование: вылет 12.03.2026 Бишкек–Дубай</p><p>Пассажир <b>Асанова</b></p>";
    assert_eq!(
        both("Чтобы прочесть это письмо, включите HTML", ticket),
        [
            "Чтобы прочесть это письмо, включите HTML",
            "———",
            "Бронирование: вылет 12.03.2026 Бишкек–Дубай",
            "Пассажир Асанова"
        ]
    );
    assert_eq!(both("Приглашение", "<p>Приглашение в гостиницу</p>").len(), 3);
    let same = both("Вылет 12 марта.\r\nПаспорт у Мурата.", "<p>Вылет <i>12 марта</i>.</p><p>Паспорт у Мурата.</p>");
    assert_eq!(same, ["Вылет 12 марта.\nПаспорт у Мурата."], "the same is said once");
    assert_eq!(both(" ", "<p>Только здесь</p>"), ["Только здесь"]);
    let long: String = (0..200).map(|n| format!("слово{n} ")).collect();
    assert_eq!(
        both(&long, &format!("<p>{long}</p><p>Открыть в браузере</p>")).len(),
        1,
        "a footer is no second letter"
    );
    let more: String = (0..30).map(|n| format!("долг{n} ")).collect();
    assert_eq!(both(&long, &format!("<p>{long}</p><p>{more}</p>")).len(), 4);
}

#[test]
fn a_text_that_has_no_name_and_stands_not_among_the_words_is_attached() {
    let calendar = "Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\r\nSUMMARY:Смотрины\r\nLOCATION:Ош";
    let invited = letter(
        "multipart/alternative",
        &[
            "Content-Type: text/plain; charset=utf-8\r\n\r\nПриглашение",
            "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Приглашение</p>",
            calendar,
        ],
    );
    let files = attached(invited.as_bytes());
    assert_eq!((files.len(), files[0].0.as_str()), (1, "calendar.ics"));
    assert!(String::from_utf8_lossy(&files[0].1).contains("SUMMARY:Смотрины"));
    let mixed = letter(
        "multipart/mixed",
        &[
            "Content-Type: text/plain\r\n\r\nx",
            calendar,
            "Content-Type: text/x-vcard; charset=utf-8\r\n\r\nFN:Посредник",
            "Content-Type: text/csv\r\n\r\na,b",
            "Content-Type: text/csv\r\n\r\n ",
        ],
    );
    let names: Vec<String> = attached(mixed.as_bytes()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["calendar.ics", "contact.vcf", "4.csv"], "an empty one is nothing");
}

#[test]
fn an_invitation_that_is_the_whole_letter_is_read_and_can_still_be_taken_out() {
    let invited = format!(
        "{HEAD}Subject: s\r\nMIME-Version: 1.0\r\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\r\n\
        BEGIN:VEVENT\r\nSUMMARY:Собесе\r\n дование в Анкаре\r\nLOCATION:Ош\r\nEND:VEVENT\r\n"
    );
    let said = words(invited.as_bytes()).join("\n");
    assert!(said.contains("SUMMARY:Собеседование в Анкаре") && said.contains("LOCATION:Ош"), "{said}");
    assert_eq!(attached(invited.as_bytes())[0].0, "calendar.ics");
}

#[test]
fn words_parted_inside_a_letter_of_the_alphabet_are_whole_in_heads_and_names() {
    let parted = "=?utf-8?B?0JTQvtCz0L7Q?=\r\n =?utf-8?B?stC+0YAucGRm?=";
    let part = format!(
        "Content-Type: application/pdf;\r\n name=\"{parted}\"\r\nContent-Disposition: attachment;\r\n filename=\"{parted}\"\r\n\r\n%PDF"
    );
    let bytes = letter("multipart/mixed", &["Content-Type: text/plain\r\n\r\nx", &part]);
    let bytes = bytes.replace("Subject: s", "Subject: =?utf-8?B?0J/QsNE=?=\r\n =?utf-8?B?gdC/0L7RgNGC?=");
    let found = read_one(bytes.as_bytes()).unwrap();
    assert_eq!(found.mails[0].subject, "Паспорт");
    assert_eq!(found.files[0].name, "Договор.pdf");
    assert_eq!(attached(bytes.as_bytes())[0].1, b"%PDF");
}

#[test]
fn a_wrong_or_rare_label_does_not_spoil_the_words() {
    let of = |label: &str, text: &[u8]| {
        let head =
            format!("{HEAD}Content-Type: text/plain; charset={label}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n");
        words(&[head.as_bytes(), text].concat())
    };
    let text = "Паспорт у Айгүл останется";
    for label in ["windows-1251", "koi8-r", "iso-8859-1", "utf-8"] {
        assert_eq!(of(label, text.as_bytes()), [text], "{label}");
    }
    assert_eq!(of("x-mac-cyrillic", b"\x8F\xE8\xF1\xFC\xEC\xEE"), ["Письмо"]);
    let (old, _, _) = encoding_rs::WINDOWS_1251.encode("Паспорт у нас");
    for label in ["windows-1251", "us-ascii", "utf-8"] {
        assert_eq!(of(label, &old), ["Паспорт у нас"], "{label}");
    }
}

/// A letter whose only part is an envelope of S/MIME.
fn envelope(way: &str, held: &[u8]) -> String {
    let packed = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, held);
    format!(
        "{HEAD}Subject: s\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type={way}; name=smime.p7m\r\n\
        Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=smime.p7m\r\n\r\n{packed}\r\n"
    )
}

#[test]
fn a_signed_letter_is_read_out_of_its_envelope_and_an_encrypted_one_says_what_it_is() {
    let inner = letter(
        "multipart/mixed",
        &[
            "Content-Type: text/plain; charset=utf-8\r\n\r\nОтдайте паспорт девушкам",
            "Content-Type: application/octet-stream; name=list.bin\r\n\r\n1850",
        ],
    );
    let bytes = envelope("signed-data", &cms::tests::signed(inner.as_bytes()));
    let found = read_one(bytes.as_bytes()).unwrap();
    assert_eq!((words(bytes.as_bytes()), found.trouble), (vec!["Отдайте паспорт девушкам".to_owned()], None));
    let files = attached(bytes.as_bytes());
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["smime.p7m", "list.bin"]);
    assert_eq!(files[1].1, b"1850");

    let sealed = envelope("enveloped-data", &[0x30, 0x82, 1, 0, 0, 0]);
    let found = read_one(sealed.as_bytes()).unwrap();
    assert_eq!((found.trouble, found.files.len()), (Some(Trouble::Sealed), 1));
    let boxed = format!("From a@b.example Sat Jan  3 01:05:34 2026\n{sealed}");
    assert_eq!(read_box(boxed.as_bytes(), 0, 10).unwrap().trouble, Some(Trouble::Sealed));
    let packed = letter("multipart/encrypted", &["Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1"]);
    assert_eq!(read_one(packed.as_bytes()).unwrap().trouble, Some(Trouble::Sealed));
}

#[test]
fn what_outlook_packed_into_winmail_is_read_and_can_be_taken_out() {
    let of = |words: &str| {
        let packet = tnef::tests::packed(words, "Договор займа.txt", "Долг 1850".as_bytes());
        let packet = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, packet);
        let part = format!(
            "Content-Type: application/ms-tnef; name=\"winmail.dat\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{packet}"
        );
        letter("multipart/mixed", &["Content-Type: text/plain; charset=utf-8\r\n\r\nСм. вложение", &part])
    };
    let bytes = of("Паспорт у нас");
    assert_eq!(words(bytes.as_bytes()), ["См. вложение", "———", "Паспорт у нас"]);
    let files = attached(bytes.as_bytes());
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["winmail.dat", "Договор займа.txt"]);
    assert_eq!(files[1].1, "Долг 1850".as_bytes());
    assert_eq!(words(of("См. вложение").as_bytes()), ["См. вложение"]);
    for entry in ["0/2/1", "0/2/0/0", "0/1/0", "0", "0/x", "0/9/0"] {
        assert!(part_of(bytes.as_bytes(), entry).is_err(), "{entry}");
    }
}

#[test]
fn a_page_that_says_more_than_the_plain_words_is_read_too() {
    let letter = |words: &str, page: &str| {
        let letter = format!(
            "From: a@b.example\r\nTo: c@d.example\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}\r\n--b--\r\n"
        );
        let found = read_one(letter.as_bytes()).unwrap();
        found.pages[0].blocks.iter().map(|block| block.text.clone()).collect::<Vec<_>>()
    };
    let page = "<p>Выкуп составляет <b>3000</b> долларов</p><a href='https://pay.example/card'>карта</a>";
    assert_eq!(
        letter("Your mail client does not support HTML.", page),
        [
            "Your mail client does not support HTML.",
            "———",
            "Выкуп составляет 3000 долларов",
            "карта (https://pay.example/card)"
        ]
    );
    assert_eq!(
        letter("Выкуп составляет 3000 долларов. Карта.", page),
        ["Выкуп составляет 3000 долларов. Карта.", "карта (https://pay.example/card)"]
    );
    let told = "Выкуп составляет 3000 долларов. Карта: https://pay.example/card";
    assert_eq!(letter(told, page), [told], "the address is said");
}

/// Found by `fuzz/`.
#[test]
fn a_letter_in_a_letter_in_a_letter_that_ends_with_the_first_is_read_on() {
    let letter = "From: a@b.example\r\nContent-Type: multipart/d; boundary=\"b\"\r\n\r\n--b\nContent-Type: message/rfc822\r\n\nContent-Type: message/rfc822\r\n\r\n\0\r\n\n--b--\r\n";
    assert_eq!(read_one(letter.as_bytes()).unwrap().mails[0].from, "a@b.example");
}

#[test]
fn what_programs_do_to_lines_names_and_files_is_undone() {
    let text =
        |kind: &str, body: &str| format!("{HEAD}Content-Type: text/plain; {kind}\r\n\r\n{body}\r\n").into_bytes();
    let flowed = "Первая строка \r\nпродолжается.\r\n> цитата \r\n> раз";
    assert_eq!(words(&text("charset=utf-8; format=flowed", flowed)), ["Первая строка продолжается.", "> цитата раз"]);
    assert_eq!(words(&text("charset=utf-8; format=Flowed; DelSp=Yes", "паспо \r\nрт")), ["паспорт"]);
    assert_eq!(words(&text("charset=utf-7", "+BB8EMARBBD8EPgRABEI, 17")), ["Паспорт, 17"]);

    let packed = text("charset=utf-8", "Вот\r\n\r\nbegin 644 cat.txt\r\n#0V%T\r\n`\r\nend");
    assert_eq!(words(&packed), ["Вот", "[cat.txt]"]);
    assert_eq!(attached(&packed), [("cat.txt".to_owned(), b"Cat".to_vec())]);

    let part = "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"Расписка Мария.doc\"\r\n\r\n1";
    let named = letter("multipart/mixed", &["Content-Type: text/plain\r\n\r\nx", part]);
    let (named, _, _) = encoding_rs::KOI8_R.encode(&named);
    assert_eq!(attached(&named)[0].0, "Расписка Мария.doc");

    let letter = String::from_utf8(text("charset=utf-8", "Паспорт у нас")).unwrap();
    let kept = format!("{:<10}\n{letter}<?xml version=\"1.0\"?><plist/>", letter.len());
    assert_eq!(words(kept.as_bytes()), ["Паспорт у нас"]);
}

#[test]
fn a_latin_label_on_cyrillic_letters_is_not_believed() {
    let of = |kind: &str, subject: &str, body: &str| {
        let letter = format!(
            "{HEAD}Subject: {subject}\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}\r\n"
        );
        let (old, _, _) = encoding_rs::WINDOWS_1251.encode(&letter);
        (read_one(&old).unwrap().mails.remove(0).subject, words(&old))
    };
    let page = "<html><head><meta charset=windows-1251></head><body><p>Оплата после приезда</p></body></html>";
    assert_eq!(of("text/html; charset=iso-8859-1", "s", page).1, ["Оплата после приезда"]);
    let (subject, words) = of("text/plain; charset=us-ascii", "Тема без кода", "Паспорт останется у нас");
    assert_eq!((subject.as_str(), words), ("Тема без кода", vec!["Паспорт останется у нас".to_owned()]));
}

#[test]
fn a_packet_of_outlook_without_its_letter_is_a_letter() {
    let bytes = tnef::tests::packed("Паспорт у нас", "Договор займа.txt", b"1850");
    let found = read_outlook(&bytes).unwrap();
    assert_eq!((found.mails.len(), found.pages[0].blocks[0].text.as_str()), (1, "Паспорт у нас"));
    assert_eq!((found.files[0].entry.as_str(), found.files[0].name.as_str()), ("0/0", "Договор займа.txt"));
    assert_eq!(part_of_outlook(&bytes, "0/0").unwrap(), b"1850");
    for entry in ["0/1", "0/0/0", "0", "x"] {
        assert!(part_of_outlook(&bytes, entry).is_err(), "{entry}");
    }
}
