use super::*;

fn words(bytes: &[u8]) -> Result<String, Trouble> {
    let mut words = String::new();
    walk(bytes, |step| {
        if let Step::Text(text) = step {
            words.push_str(&text);
        }
    })?;
    Ok(words)
}

#[test]
fn a_part_is_read_in_whatever_characters_it_is_written() {
    let part =
        |label: &str| format!(r#"<?xml version="1.0" encoding="{label}"?><t>Паспорт у хозяина, 500 долларов</t>"#);
    let expected = Ok("Паспорт у хозяина, 500 долларов".to_owned());
    assert_eq!(words(part("UTF-8").as_bytes()), expected);
    assert_eq!(words(part("windows-1251").as_bytes()), expected, "what is UTF-8 is that, whatever it says");
    for (label, page) in [("windows-1251", encoding_rs::WINDOWS_1251), ("koi8-r", encoding_rs::KOI8_R)] {
        assert_eq!(words(&page.encode(&part(label)).0), expected, "{label}");
        assert_eq!(words(&page.encode(&part(label).replace('"', "'")).0), expected, "{label}");
    }
    let wide = part("UTF-16");
    for (mark, bytes) in [
        ([0xFF, 0xFE], wide.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()),
        ([0xFE, 0xFF], wide.encode_utf16().flat_map(u16::to_be_bytes).collect()),
    ] {
        assert_eq!(words(&[&mark[..], &bytes].concat()), expected);
        assert_eq!(words(&bytes), expected, "without its mark");
    }
}

#[test]
fn a_part_of_which_nothing_can_be_read_is_damaged_and_one_that_breaks_off_is_read() {
    for nothing in [&b""[..], b"words", b"<?xml version=\"1.0\"?>", b"<!-- remark -->", b"<", &[0xFF, 0xFE, 0, 0xD8]] {
        assert_eq!(words(nothing), Err(Trouble::Damaged), "{nothing:?}");
    }
    assert_eq!(words("<p><t>долг</t><t".as_bytes()), Ok("долг".to_owned()));
}
