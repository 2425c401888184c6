//! Base64 and quoted-printable of letters that something touched on their way: what can be undone of them. Lists and virus scanners
//! write their lines below, and a sign that does not belong there is left away (RFC 2045, 6.7 and 6.8).

use mail_parser::decoders::quoted_printable::quoted_printable_decode_char;

/// Of so many signs of a line one may be foreign.
const FOREIGN: usize = 16;
/// A line of fewer signs than this, if it is the first, may as well be a word.
const LINE: usize = 20;

/// What base64 gives, and what stands below it.
pub fn base64(raw: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut bytes = Vec::with_capacity(raw.len() / 4 * 3);
    let (mut at, mut longest, mut ended) = (0, 0, false);
    let (mut bits, mut count) = (0u32, 0);
    for line in raw.split_inclusive(|byte| *byte == b'\n') {
        let signs = unquoted(line);
        if !signs.is_empty() {
            let own = signs.iter().filter(|sign| is_own(**sign)).count();
            if !is_base64(own, signs.len() - own, longest, ended) {
                return (bytes, &raw[at..]);
            }
            for sign in signs {
                if let Some(value) = super::utf7::value(*sign) {
                    bits = bits << 6 | value;
                    count += 6;
                    if count >= 8 {
                        count -= 8;
                        bytes.push((bits >> count) as u8);
                        bits &= (1 << count) - 1;
                    }
                } else if *sign == b'=' {
                    (bits, count) = (0, 0);
                }
            }
            // Only the last line is shorter than the others.
            ended = signs.ends_with(b"=") || own < longest;
            longest = longest.max(own);
        }
        at += line.len();
    }
    (bytes, &[])
}

/// A line without what a program that quotes puts before it.
fn unquoted(line: &[u8]) -> &[u8] {
    let mut signs = line.trim_ascii();
    while let [b'>' | b' ' | b'\t', rest @ ..] = signs {
        signs = rest;
    }
    signs
}

fn is_own(sign: u8) -> bool {
    sign == b'=' || super::utf7::value(sign).is_some()
}

/// Whether a line of so many signs of base64 and so many foreign ones goes on with what came before, whose longest line had so many and
/// which may have ended.
fn is_base64(own: usize, foreign: usize, longest: usize, ended: bool) -> bool {
    if ended {
        // Another stretch behind the first.
        return foreign == 0 && own.is_multiple_of(4) && own >= LINE;
    }
    foreign * FOREIGN <= own && (own >= LINE || longest > 0 || own.is_multiple_of(4))
}

/// What quoted-printable gives. A sign of equality before what is no number of a byte stands for itself.
pub fn quoted(raw: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(raw.len());
    for line in raw.split_inclusive(|byte| *byte == b'\n') {
        // Spaces at the end of a line came on the way.
        let words = line.trim_ascii_end();
        let goes_on = words.ends_with(b"=");
        let words = words.strip_suffix(b"=").unwrap_or(words);
        let mut at = 0;
        while let Some(byte) = words.get(at) {
            let two = words.get(at + 1).zip(words.get(at + 2)).filter(|_| *byte == b'=');
            match two.and_then(|(one, two)| quoted_printable_decode_char(*one, *two)) {
                Some(value) => {
                    bytes.push(value);
                    at += 3;
                }
                None => {
                    bytes.push(*byte);
                    at += 1;
                }
            }
        }
        if line.ends_with(b"\n") && !goes_on {
            bytes.extend_from_slice(if line.ends_with(b"\r\n") { b"\r\n" } else { b"\n" });
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_undone_up_to_what_was_written_below_it() {
        let told = |raw: &str| {
            let (bytes, below) = base64(raw.as_bytes());
            (String::from_utf8_lossy(&bytes).into_owned(), String::from_utf8_lossy(below).into_owned())
        };
        let told_of = |words: &str, below: &str| (words.to_owned(), below.to_owned());
        let packed = "0J/QsNGB0L/QvtGA0YIg0LIg0YHQtdC50YTQtQ==";
        let words = "Паспорт в сейфе";
        assert_eq!(told(packed), told_of(words, ""));
        let footer = "-- \r\nScanned, clean\r\n";
        assert_eq!(told(&format!("{packed}\r\n\r\n{footer}")), told_of(words, footer));
        assert_eq!(told(&format!("{packed}\n____\nlist mailing list\n")), told_of(words, "____\nlist mailing list\n"));
        let (one, two) = packed.split_at(24);
        assert_eq!(told(&format!("{one}!\r\n{two}\r\n")), told_of(words, ""), "a stray sign");
        let (first, second) = one.split_at(12);
        let narrow = format!("{one}\r\n{first}!{second}\r\n{two}\r\n");
        assert_eq!(told(&narrow), told_of(&format!("Паспорт в {words}"), ""), "and a short last line");
        assert_eq!(told(&format!("> {one}\r\n> {two}\r\n")), told_of(words, ""), "quoted");
        assert_eq!(told(&format!("{packed}\n{packed}")), told_of(&words.repeat(2), ""), "two in a row");
        for plain in ["Hello\r\n\r\nYour passport is here.", "Паспорт", ""] {
            assert_eq!(told(plain), told_of("", plain), "{plain}");
        }
    }

    #[test]
    fn a_bare_sign_of_equality_stands_for_itself() {
        for (raw, words) in [
            ("=D0=9F=d0=b0 a=b x=ZZ id=\r\n=3D1 = \r\n.", "Па a=b x=ZZ id=1 ."),
            ("a =\nb  \nc=\r\n\r\nd=4", "a b\nc\r\nd=4"),
            ("=", ""),
            ("==41", "=A"),
            ("=+1=", "=+1"),
        ] {
            assert_eq!(String::from_utf8(quoted(raw.as_bytes())).unwrap(), words, "{raw:?}");
        }
    }
}
