//! Contacts of telephones (vCard 2.1), whose words are often packed into ASCII: `N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=91…`.

use super::charset;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;

/// The contacts with their words as people read them, line for line; nothing where the text is no such list.
pub fn readable(text: &str) -> Option<String> {
    let begins = text.trim_start().get(..11).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCARD"));
    if !begins {
        return None;
    }
    let mut shown = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some((head, value)) = line.split_once(':').filter(|(head, _)| is_packed(head)) else {
            shown.push(line.to_owned());
            continue;
        };
        let mut value = value.to_owned();
        // A sign of equality at the end says that the next line goes on.
        while value.ends_with('=') {
            value.pop();
            match lines.next() {
                Some(more) => value.push_str(more.trim_start()),
                None => break,
            }
        }
        let bytes = quoted_printable_decode(value.as_bytes()).unwrap_or_else(|| value.into_bytes());
        let words = charset::text_of(&bytes, charset_in(head)).replace("\r\n", " ").replace(['\r', '\n'], " ");
        let name = head.split(';').filter(|part| !is_packed(part) && charset_in(part).is_none()).collect::<Vec<_>>();
        shown.push(format!("{}:{words}", name.join(";")));
    }
    Some(shown.join("\n"))
}

fn is_packed(head: &str) -> bool {
    head.to_ascii_uppercase().split(';').any(|part| part == "QUOTED-PRINTABLE" || part == "ENCODING=QUOTED-PRINTABLE")
}

fn charset_in(head: &str) -> Option<&str> {
    head.split(';')
        .find_map(|part| part.split_once('=').filter(|(key, _)| key.eq_ignore_ascii_case("CHARSET")))
        .map(|of| of.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_of_a_telephone_is_readable() {
        let card = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=91=D0=BE=D1=\r\n=81=D1=81;;;;\r\n\
            NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=windows-1251:=E4=EE=EB=E3=0D=0A500\r\nTEL;CELL:+996555010203\r\nEND:VCARD\r\n";
        let expected = "BEGIN:VCARD\nVERSION:2.1\nN:Босс;;;;\nNOTE:долг 500\nTEL;CELL:+996555010203\nEND:VCARD";
        assert_eq!(readable(card).as_deref(), Some(expected));
        assert_eq!(readable("Расписка: взял паспорт"), None);
        assert_eq!(readable(""), None);
    }
}
