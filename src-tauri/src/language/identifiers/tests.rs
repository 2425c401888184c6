//! Small tests of identifiers.

use super::*;

#[test]
fn a_phone_has_one_form_however_it_is_written() {
    for written in
        ["0555 12-34-56", "+996 555 123456", "996555123456", "00996 (555) 12 34 56", "555123456", "996-555-12-34-56"]
    {
        assert_eq!(phone(written).as_deref(), Some("+996555123456"), "{written}");
    }
    assert_eq!(phone("8 (916) 123-45-67").as_deref(), Some("+79161234567"));
    assert_eq!(phone("+998 90 123 45 67").as_deref(), Some("+998901234567"));
    assert_eq!(phone("998901234567").as_deref(), Some("+998901234567"));
    assert_eq!(phone("+996 400 417 117").as_deref(), phone("0400 417 117").as_deref(), "a code nobody was given");
    assert_eq!(phone("со слов сестры"), None);
    assert_eq!(phone("0532 123 45 67").as_deref(), Some("+905321234567"), "as it is dialled in Turkey");
    assert_eq!(phone("(916) 123-45-67").as_deref(), Some("+79161234567"), "a Russian mobile without its 8");
}

#[test]
fn numbers_have_one_form_in_both_alphabets() {
    assert_eq!(card("4242 4242 4242 4242").as_deref(), Some("4242424242424242"));
    assert_eq!(card("4242 4242 4242 4241"), None, "the last digit checks the rest");
    assert_eq!(iban("GB82 WEST 1234 5698 7654 32").as_deref(), Some("GB82WEST12345698765432"));
    assert_eq!(document("АN 123 4567"), document("AN1234567"), "a Cyrillic А");
    assert_eq!(document("ID№ 1234567").as_deref(), Some("ID1234567"));
    assert_eq!(document("серия 45 10 № 123456").as_deref(), Some("4510123456"));
    assert_eq!(plate("В 1234 АС"), plate("B1234AC"));
    assert_eq!(tax_number("ИНН 11403199900417").as_deref(), Some("11403199900417"));
}

#[test]
fn a_series_that_was_heard_is_the_one_that_is_printed() {
    for written in ["АН1234567", "АН 1234567", "АН 123 4567", "ан1234567"] {
        assert_eq!(document(written).as_deref(), Some("AN1234567"), "{written}");
    }
    only("паспорт АН1234567", Kind::Document, "AN1234567");
    only("паспорт АН 1234567", Kind::Document, "AN1234567");
    assert_eq!(document("AH1234567").as_deref(), Some("AH1234567"), "a Latin H is one");
    for typed in ["ан1234567", "ан 1234567", "an 1234567"] {
        assert_eq!(Identifier::typed(typed), Some(Identifier::new(Kind::Document, "AN1234567".into())), "{typed}");
    }
    assert_eq!(Identifier::typed("ас2345678").map(|found| found.value).as_deref(), Some("AC2345678"));
    assert_eq!(Identifier::typed("от 150000"), None, "a sum");
}

#[test]
fn a_word_may_stand_between_the_series_of_a_passport_and_its_number() {
    for written in [
        "паспорт гражданина КР серии AN номер 1234567, выдан",
        "серия АН, номер 1234567",
        "AN номер 1234567",
        "сериясы AN номери 1234567",
        "паспорт an 1234567",
        "её паспорт: ан 1234567.",
        "passport AN, no. 1234567",
    ] {
        only(written, Kind::Document, "AN1234567");
    }
    for written in [
        "серия ID, № 1234567",
        "ID карта 1234567",
        "ID-карта № 1234567",
        "id карта номери 1234567",
        "ID: 1234567",
        "мой паспорт id: 1234567",
        "удостоверение ID: 1234567",
        "паспорт id1234567",
    ] {
        only(written, Kind::Document, "ID1234567");
    }
    only("паспорт ас 2345678", Kind::Document, "AC2345678");
}

#[test]
fn two_letters_before_a_number_are_no_series_where_no_passport_is_spoken_of() {
    for text in [
        "отдала на 1234567 больше",
        "от 150000",
        "паспорт на 150000",
        "паспорт за 1234567",
        "an 1234567",
        "СУ, дело 1234567",
        "ОК, 1234567",
        "паспорт ID 1234567 сом",
        "zoom id: 1234567",
        "Заказ. id: 4567890",
        "Заказ № ID: 4567890",
        "Перевод ID: 7654321",
        "чек id 1234567",
        "ann 1234567",
        "паспорт  1234567",
        "id1234567_x",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_mobile_of_turkey_or_russia_may_lack_its_country() {
    for written in ["0532 123 45 67", "05321234567", "0532-123-4567"] {
        only(written, Kind::Phone, "+905321234567");
    }
    for written in ["(916) 123-45-67", "916 123 45 67", "тел. 9161234567", "WhatsApp: 9161234567", "9161234567 (моб.)"]
    {
        only(written, Kind::Phone, "+79161234567");
    }
    assert_eq!(Identifier::read("9161234567").map(|i| i.value).as_deref(), Some("+79161234567"), "asked for by itself");
    only("0555 12 34 56 2 раза", Kind::Phone, "+996555123456");
    for text in [
        "договор 9161234567",
        "9161 234567",
        "91 61 23 45 67",
        "Сумма 9161234567",
        "перевод 9161234567",
        "трек номер 9161234567",
        "9161234567;9161234568;9161234569",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_handle_is_the_same_with_sign_and_address() {
    for written in
        ["@Ermek_Ish", "https://t.me/ermek_ish", "instagram.com/ermek_ish/", "t.me/ermek_ish?start=1", "ermek_ish"]
    {
        assert_eq!(handle(written).as_deref(), Some("ermek_ish"), "{written}");
    }
    assert_eq!(handle("wa.me/996555123456"), None);
    assert_eq!(email("Aigul.O@Example.org.").as_deref(), Some("aigul.o@example.org"));
}

#[test]
fn free_text_gives_up_its_identifiers() {
    let text = "Пишите Эрмеку: +996 555 12-34-56, wa.me/996700123456 или @ermek_ish. Карта 4242 4242 4242 4242, паспорт AN1234567, \
                почта a.b@example.org, машина 02 KG 417 DLL. Встреча 12.03.2026 в 14:30, 45 000 сомов, дом 17.";
    let wanted = [
        (Kind::Phone, "+996555123456"),
        (Kind::Phone, "+996700123456"),
        (Kind::Handle, "ermek_ish"),
        (Kind::Account, "4242424242424242"),
        (Kind::Document, "AN1234567"),
        (Kind::Email, "a.b@example.org"),
        (Kind::Plate, "02KG417DLL"),
    ];
    assert_eq!(found(text), wanted.map(|(kind, value)| (kind, value.to_owned())));
}

fn found(text: &str) -> Vec<(Kind, String)> {
    find_in(text).into_iter().map(|f| (f.identifier.kind, f.identifier.value)).collect()
}

/// What a text says is exactly one identifier.
#[track_caller]
fn only(text: &str, kind: Kind, value: &str) {
    assert_eq!(found(text), [(kind, value.to_owned())], "{text}");
}

#[test]
fn every_dash_and_space_parts_a_number() {
    for sign in ["-", "‐", "‑", "–", "—", "−", " ", "\u{a0}", "\u{202f}", "\u{2009}", "\u{200b}", " — ", "\u{200b}-"]
    {
        only(&format!("Мой +7 916 123{sign}45{sign}67, пишите"), Kind::Phone, "+79161234567");
        only(&format!("тел. 0555{sign}12{sign}34{sign}56."), Kind::Phone, "+996555123456");
        only(&format!("карта 4242{sign}4242{sign}4242{sign}4242"), Kind::Account, "4242424242424242");
    }
    only("\u{202a}+996 555 123456\u{202c}", Kind::Phone, "+996555123456");
    assert_eq!(found("0555 12\n34 56"), [], "a line is an end");
}

#[test]
fn an_eight_and_ten_digits_are_russia_or_kazakhstan() {
    for (written, e164) in [
        ("8 495 123-45-67", "+74951234567"),
        ("8 (499) 123-45-67", "+74991234567"),
        ("84951234567", "+74951234567"),
        ("8 727 250 12 34", "+77272501234"),
        ("8 701 123 45 67", "+77011234567"),
        ("8 812 123 45 67", "+78121234567"),
        ("8 916 123-45-67", "+79161234567"),
        ("+84 95 123 4567", "+84951234567"),
        ("0084 95 123 4567", "+84951234567"),
    ] {
        assert_eq!(phone(written).as_deref(), Some(e164), "{written}");
        only(written, Kind::Phone, e164);
    }
}

#[test]
fn what_is_dialled_to_reach_a_country_is_taken_away() {
    for written in ["00996555123456", "00 996 555 12-34-56", "810996555123456", "8-10-996-555-12-34-56"] {
        assert_eq!(phone(written).as_deref(), Some("+996555123456"), "{written}");
        only(written, Kind::Phone, "+996555123456");
    }
}

#[test]
fn dates_sums_books_and_records_are_no_phones() {
    for text in [
        "2026-03-12 – 2026-03-13",
        "12.03.2026–13.03.2026, 12.03.26 – 13.03.26",
        "с 2026-03-12 по 2026-03-13",
        "ISBN 978-5-17-118366-0",
        "978-5-17-118366-0",
        "Дело 123-456789-23",
        "Дело № 700-200-300",
        "протокол номер 700200300",
        "Сумма 700 200 300 сомов",
        "Сумма 700 200 300",
        "Төлөндү: 700 200 300 сом.",
        "700 200 300,50",
        "$700 200 300",
        "+1 000 000 000 сом",
        "СНИЛС 700-200-300",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
    only("12.03.2026 0555 12 34 56", Kind::Phone, "+996555123456");
    only("0555 12 34 56 12.03.2026", Kind::Phone, "+996555123456");
    only("Сумма 500 000 сом, 0555123456 сом", Kind::Phone, "+996555123456");
    only("996 555 12 34 56 сом которуп кой", Kind::Phone, "+996555123456");
    only("По делу звоните 700 200 300", Kind::Phone, "+996700200300");
    assert_eq!(found("0555123456/0700123456").len(), 2);
    only("998901234567", Kind::Phone, "+998901234567");
    only("90 532 123 45 67", Kind::Phone, "+905321234567");
}

#[test]
fn an_account_belongs_to_a_country_that_has_such() {
    assert_eq!(found("Ст. 171 УК. Сумма 996 555 000 сом"), []);
    only("счёт GB82 WEST 1234 5698 7654 32", Kind::Account, "GB82WEST12345698765432");
    only("KZ86125KZT5004100100", Kind::Account, "KZ86125KZT5004100100");
    assert_eq!(iban("CT171YKCYMMA996555"), None, "no country");
    assert_eq!(iban("GB82 WEST 1234 5698 7654 3"), None, "not as long as that country's");
}

#[test]
fn a_plate_stands_alone_and_in_capitals() {
    for text in
        ["1.500.000 лир. 12,5 %", "500 000 СОМ 05.03", "500 сом 05", "12 kg 500 som", "в 200 км 12", "1 000 ABC 02"]
    {
        assert_eq!(found(text), [], "{text}");
    }
    for (text, plate) in [
        ("02 KG 417 DLL", "02KG417DLL"),
        ("машина 02 kg 417 dll, белая", "02KG417DLL"),
        ("А 123 ВС 77", "A123BC77"),
        ("а123вс77", "A123BC77"),
        ("123 ABC 02", "123ABC02"),
        ("01 A 123 BC", "01A123BC"),
    ] {
        only(text, Kind::Plate, plate);
    }
}

#[test]
fn a_tax_number_has_a_birth_in_it_or_is_called_so() {
    only("22203199012345", Kind::TaxNumber, "22203199012345");
    only("организация 01503201012345", Kind::TaxNumber, "01503201012345");
    for written in ["ИНН 2 22031990 12345", "2 22031990 12345", "ПИН № 222-031-990-12345", "ИНН номери 22203199012345"]
    {
        only(written, Kind::TaxNumber, "22203199012345");
    }
    only("ИНН 00417202410017", Kind::TaxNumber, "00417202410017");
    only("ИНН: 7707083893", Kind::TaxNumber, "7707083893");
    only("ИИН 900101300123", Kind::TaxNumber, "900101300123");
    for text in ["20260312101522", "41403199900417", "13103199800417x", "13203199800417", "222-031-990-12345"] {
        assert_eq!(found(text), [], "{text}");
    }
    let both = found("ИНН 22203199012345 0555 12 34 56");
    assert_eq!(both.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), [Kind::TaxNumber, Kind::Phone]);
}

#[test]
fn what_stands_far_before_a_number_says_nothing_of_it() {
    let called = |gap: usize| found(&format!("ИНН{}7707083893", " ".repeat(gap)));
    let tax = (Kind::TaxNumber, "7707083893".to_owned());
    assert_eq!(called(50), std::slice::from_ref(&tax));
    assert!(!called(500).contains(&tax));
    // Letters of two bytes: the reach ends between them.
    only(&format!("{} 0555 12 34 56", "ы".repeat(501)), Kind::Phone, "+996555123456");
    assert_eq!(found(&format!("{}b@example.org", "a-".repeat(1_500))).len(), 1, "the end of a long word is read");
}

#[test]
fn a_place_is_where_the_identifier_stands() {
    let text = "тел. 0555123456!";
    let found = find_in(text);
    assert_eq!(&text[found[0].start..found[0].end], "0555123456");
    assert_eq!(Identifier::read("0555 123456").map(|i| i.kind), Some(Kind::Phone));
    assert_eq!(Identifier::read("Асанова Айгүл"), None);
    assert_eq!(Identifier::read("12.03.2026 14"), None, "a date is no phone even when asked for");
}
