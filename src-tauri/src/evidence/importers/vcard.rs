//! Contacts of telephones (vCard) and pages of their calendars (iCalendar). Old ones pack their words into ASCII:
//! `N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=91…`; new ones fold long lines and write `\n`, `\,` and `\;` (RFC 6350, 3.2 and 3.4;
//! RFC 5545, 3.1 and 3.3.11).

use super::charset;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;

/// What such a list begins with.
const BEGINNINGS: [&str; 2] = ["BEGIN:VCARD", "BEGIN:VCALENDAR"];
/// The versions that write a stroke for itself, and whose folded lines keep their space.
const OLD: [&str; 2] = ["VERSION:2.1", "VERSION:1.0"];

/// The contacts with their words as people read them, line for line; nothing where the text is no such list.
pub fn readable(text: &str) -> Option<String> {
    let start = text.trim_start();
    if !BEGINNINGS.iter().any(|begins| is_begun(start, begins)) {
        return None;
    }
    let mut shown = Vec::new();
    let mut lines = text.lines().peekable();
    let mut old = false;
    while let Some(line) = lines.next() {
        if BEGINNINGS.iter().any(|begins| is_begun(line, begins)) {
            old = false;
        }
        old |= OLD.iter().any(|version| line.trim_end().eq_ignore_ascii_case(version));
        // A picture is no words: its lines stay as they stand, and what lies behind it keeps its place.
        if line.split_once(':').is_some_and(|(head, value)| is_binary(head, value)) {
            shown.push(line.to_owned());
            while let Some(more) = lines.next_if(|next| goes_on(next)) {
                shown.push(more.to_owned());
            }
            continue;
        }
        let packed = line.split_once(':').is_some_and(|(head, _)| is_packed(head));
        let mut line = line.to_owned();
        loop {
            // A sign of equality at the end says that the next line goes on.
            if packed && line.ends_with('=') {
                line.pop();
                match lines.next() {
                    Some(more) => line.push_str(more.trim_start()),
                    None => break,
                }
            } else if let Some(more) = lines.next_if(|next| goes_on(next)) {
                line.push_str(if old { more } else { &more[1..] });
            } else {
                break;
            }
        }
        let Some((head, value)) = line.split_once(':').filter(|_| packed) else {
            shown.push(if old { line } else { plain(&line) });
            continue;
        };
        let bytes = quoted_printable_decode(value.as_bytes()).unwrap_or_else(|| value.as_bytes().to_vec());
        let words = charset::text_of(&bytes, charset_in(head)).replace("\r\n", " ").replace(['\r', '\n'], " ");
        let name = head.split(';').filter(|part| !is_packed(part) && charset_in(part).is_none()).collect::<Vec<_>>();
        shown.push(format!("{}:{words}", name.join(";")));
    }
    Some(shown.join("\n"))
}

fn is_begun(text: &str, begins: &str) -> bool {
    text.get(..begins.len()).is_some_and(|start| start.eq_ignore_ascii_case(begins))
}

/// Whether a line belongs to the one before.
fn goes_on(line: &str) -> bool {
    line.starts_with([' ', '\t']) && !line.trim().is_empty()
}

/// A line without the strokes that guard its signs. A break is a space: the value stays on its line.
fn plain(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        let guarded =
            if sign == '\\' { signs.next_if(|next| matches!(next, 'n' | 'N' | ',' | ';' | ':' | '\\')) } else { None };
        text.push(match guarded {
            Some('n' | 'N') => ' ',
            Some(guarded) => guarded,
            None => sign,
        });
    }
    text
}

fn is_binary(head: &str, value: &str) -> bool {
    let names = ["ENCODING=B", "ENCODING=BASE64", "BASE64"];
    head.split(';').skip(1).any(|part| names.iter().any(|name| part.eq_ignore_ascii_case(name)))
        || value.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:"))
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

    #[test]
    fn a_folded_line_is_whole_and_its_guarded_signs_are_plain() {
        let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:Держит в сей\r\n фе\\, ключ\\; у Эрмека\\nдолг \\\\5\r\nTEL:+996 555\r\n\t 01\r\nEND:VCARD\r\n";
        let expected =
            "BEGIN:VCARD\nVERSION:3.0\nNOTE:Держит в сейфе, ключ; у Эрмека долг \\5\nTEL:+996 555 01\nEND:VCARD";
        assert_eq!(readable(card).as_deref(), Some(expected));
        let calendar = "BEGIN:VCALENDAR\nVERSION:2.0\nDESCRIPTION:Заберёт сопровож\n дающий Марат\nEND:VCALENDAR\n";
        let shown = readable(calendar).unwrap();
        assert!(shown.contains("DESCRIPTION:Заберёт сопровождающий Марат\nEND"), "{shown}");
        let old = "BEGIN:VCARD\nVERSION:2.1\nNOTE:C:\\new, у\n Эрмека\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:а\\,б\nEND:VCARD";
        let shown = readable(old).unwrap();
        assert!(shown.contains("NOTE:C:\\new, у Эрмека\n") && shown.contains("FN:а,б\n"), "{shown}");
    }
}
