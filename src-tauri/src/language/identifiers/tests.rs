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
    let found: Vec<(Kind, String)> =
        find_in(text).into_iter().map(|f| (f.identifier.kind, f.identifier.value)).collect();
    let wanted = [
        (Kind::Phone, "+996555123456"),
        (Kind::Phone, "+996700123456"),
        (Kind::Handle, "ermek_ish"),
        (Kind::Account, "4242424242424242"),
        (Kind::Document, "AN1234567"),
        (Kind::Email, "a.b@example.org"),
        (Kind::Plate, "02KG417DLL"),
    ];
    assert_eq!(found, wanted.map(|(kind, value)| (kind, value.to_owned())));
}

#[test]
fn a_place_is_where_the_identifier_stands() {
    let text = "тел. 0555123456!";
    let found = find_in(text);
    assert_eq!(&text[found[0].start..found[0].end], "0555123456");
    assert_eq!(Identifier::read("0555 123456").map(|i| i.kind), Some(Kind::Phone));
    assert_eq!(Identifier::read("Асанова Айгүл"), None);
}
