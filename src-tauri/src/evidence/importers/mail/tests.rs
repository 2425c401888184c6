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

#[test]
fn a_packing_that_something_touched_on_its_way_is_undone() {
    let of = |kind: &str, packing: &str, body: &str| {
        format!(
            "{HEAD}MIME-Version: 1.0\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {packing}\r\n\r\n{body}\r\n"
        )
    };
    let text = "text/plain; charset=utf-8";
    let packed = "0J/QsNGB0L/QvtGA0YIg0LIg0YHQtdC50YTQtQ==";
    let footer = "____________\r\nlist mailing list\r\nlist@x.example";
    let letter = of(text, "base64", &format!("{packed}\r\n{footer}"));
    let shown = footer.replace("\r\n", "\n");
    assert_eq!(words(letter.as_bytes()), ["Паспорт в сейфе", shown.as_str()]);
    let boxed = format!("From a@b.example Sat Jan  3 01:05:34 2026\n{letter}");
    assert_eq!(read_box(boxed.as_bytes(), 0, 9).unwrap().pages[0].blocks[0].text, "Паспорт в сейфе");
    let (one, two) = packed.split_at(24);
    assert_eq!(words(of(text, "base64", &format!("{one}!\r\n{two}")).as_bytes()), ["Паспорт в сейфе"]);
    let (old, _, _) = encoding_rs::WINDOWS_1251.encode("Паспорт в сейфе у Марата");
    let old = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, old);
    let old = of("text/plain; charset=windows-1251", "base64", &format!("{old}\r\n-- \r\nclean"));
    assert_eq!(words(old.as_bytes()), ["Паспорт в сейфе у Марата", "--\nclean"]);

    let quoted = "=D0=9F=D0=B0=D1=81=D0=BF=D0=BE=D1=80=D1=82 a=b https://x.example/?id=1";
    assert_eq!(words(of(text, "quoted-printable", quoted).as_bytes()), ["Паспорт a=b https://x.example/?id=1"]);
    let page = "<p class=\"x\">=D0=9F=D0=B0=D1=81=D0=BF=D0=BE=D1=80=D1=82</p>";
    let html = of("text/html; charset=utf-8", "quoted-printable", page);
    assert_eq!((words(html.as_bytes()), attached(html.as_bytes()).len()), (vec!["Паспорт".to_owned()], 0));
    let plain = of(text, "base64", "Your passport is with us, come on Monday.");
    assert_eq!(words(plain.as_bytes()), ["Your passport is with us, come on Monday."], "it was never packed");
}

#[test]
fn a_file_whose_packing_something_touched_is_taken_out_whole() {
    let content: Vec<u8> = b"%PDF-1.4 ".iter().copied().chain(0..=255).collect();
    let packed = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, &content);
    let lines: Vec<&str> = packed.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    let whole = lines.join("\r\n");
    let stray = format!("{}!{}", &whole[..100], &whole[100..]);
    let quoted = lines.iter().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\r\n");
    let of = |packing: &str, body: &str| {
        let head = "Content-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment; filename=a.pdf";
        let file = format!("{head}\r\nContent-Transfer-Encoding: {packing}\r\n\r\n{body}");
        letter("multipart/mixed", &["Content-Type: text/plain; charset=utf-8\r\n\r\nтекст", &file])
    };
    for (body, how) in [(format!("{whole}\r\n\r\n--\r\nChecked."), "footer"), (stray, "stray"), (quoted, "quoted")] {
        let letter = of("base64", &body);
        assert_eq!(attached(letter.as_bytes()), [("a.pdf".to_owned(), content.clone())], "{how}");
        assert_eq!(words(letter.as_bytes()), ["текст"], "{how}");
    }
    let old = of("x-uuencode", "begin 644 a.pdf\r\n#0V%T\r\n`\r\nend");
    assert_eq!(attached(old.as_bytes()), [("a.pdf".to_owned(), b"Cat".to_vec())]);
}

#[test]
fn a_letter_whose_boundary_is_not_named_or_never_comes_is_read() {
    let part = "Content-Type: text/plain; charset=utf-8\r\n\r\nТекст письма";
    let named = letter("multipart/mixed", &[part, "Content-Type: application/pdf; name=a.pdf\r\n\r\n%PDF"]);
    let unnamed = named.replace("; boundary=b", "");
    assert_eq!(words(unnamed.as_bytes()), ["Текст письма"]);
    assert_eq!(attached(unnamed.as_bytes()), [("a.pdf".to_owned(), b"%PDF".to_vec())]);
    let page = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+0J/QsNGB0L/QvtGA0YI8L3A+";
    let broken = letter("multipart/mixed", &[page]).replace("--b--\r\n", "");
    assert_eq!(words(broken.as_bytes()), ["Паспорт"]);
}

#[test]
fn words_that_stand_elsewhere_than_in_the_body_are_the_letters() {
    let calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Вылет в Дубай\\, рейс 4\r\nEND:VCALENDAR";
    let of = |kind: &str, body: &str| format!("{HEAD}MIME-Version: 1.0\r\nContent-Type: {kind}\r\n\r\n{body}\r\n");
    let said = |letter: String| words(letter.as_bytes()).join("\n");
    assert!(
        said(of("text/calendar; charset=utf-8; method=REQUEST", calendar)).contains("SUMMARY:Вылет в Дубай, рейс 4")
    );
    assert_eq!(said(of("text/markdown; charset=utf-8", "**Паспорт** изъят")), "**Паспорт** изъят");
    assert_eq!(said(of("text/enriched; charset=utf-8", "<bold>Паспорт</bold> изъят")), "Паспорт изъят");
    let alone = "text/plain; charset=utf-8; name=m.txt\r\nContent-Disposition: attachment; filename=m.txt";
    assert_eq!(said(of(alone, "Само письмо")), "Само письмо");
    let picture = "Content-Type: image/png; name=a.png\r\nContent-ID: <i>\r\n\r\npng";
    let root = "Content-Type: text/html; charset=utf-8\r\nContent-ID: <r>\r\n\r\n<p>Корень вторым</p>";
    assert_eq!(said(letter("multipart/related", &[picture, root])), "Корень вторым");
    let list = "Content-Type: text/plain; name=l.txt\r\nContent-Disposition: attachment; filename=l.txt\r\n\r\nAsanova";
    let empty = letter("multipart/mixed", &["Content-Type: text/plain\r\n\r\n ", list]);
    assert_eq!(read_one(empty.as_bytes()).unwrap().pages[0].blocks.len(), 0, "a file that was attached is a file");
}

#[test]
fn of_two_lines_of_one_name_the_first_is_shown_and_the_other_stands_among_the_further_ones() {
    let letter = "From: a@b.example\r\nFrom: fake@y.example\r\nTo: c@d.example\r\nSubject: один\r\nSubject: два\r\n\
        Date: Tue, 10 Mar 2026 16:00:00 +0600\r\nDate: Wed, 11 Mar 2026 16:00:00 +0600\r\nX-Way: 1\r\n\r\nт\r\n";
    let mail = read_one(letter.as_bytes()).unwrap().mails.remove(0);
    assert_eq!((mail.from.as_str(), mail.subject.as_str()), ("a@b.example", "один"));
    assert_eq!((mail.date.as_str(), mail.sent), ("Tue, 10 Mar 2026 16:00:00 +0600", Some(1_773_136_800_000)));
    let further: Vec<(&str, &str)> = mail.further.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let others =
        [("From", "fake@y.example"), ("Subject", "два"), ("Date", "Wed, 11 Mar 2026 16:00:00 +0600"), ("X-Way", "1")];
    assert_eq!(further, others);
    let unread = read_one(b"From: a@b.example\r\nDate: yesterday\r\n\r\nt\r\n").unwrap().mails.remove(0);
    assert_eq!((unread.date.as_str(), unread.sent), ("yesterday", None));
}
