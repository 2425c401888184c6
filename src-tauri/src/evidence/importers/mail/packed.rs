//! Words packed into ASCII (RFC 2047). Many programs part them inside a letter, against the rule; such are put together before
//! their character set is applied. Those in UTF-7 and PTCP154, which the reader
//! of mail does not know, are put into UTF-8.

use super::super::ptcp154;
use super::utf7;
use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Letters of the name of a character set, and of one packed word.
const LABEL: usize = 60;
const WORD: usize = 4_000;

/// As programs write it: with or without the signs that fill it up.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

struct Word<'a> {
    label: &'a [u8],
    bytes: Vec<u8>,
    /// Bytes that it takes.
    length: usize,
}

/// A head in which packed words of one character set that follow each other are one; nothing where none do and none is in
/// UTF-7 or PTCP154.
pub fn joined(head: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let (mut at, mut copied) = (0, 0);
    while let Some(step) = head[at..].windows(2).position(|two| two == b"=?") {
        let start = at + step;
        let Some(first) = word(&head[start..]) else {
            at = start + 2;
            continue;
        };
        at = start + first.length;
        let (mut whole, mut count) = (first.bytes, 1);
        while let Some((gap, next)) = following(&head[at..]).filter(|(_, next)| is_same(first.label, next.label)) {
            whole.extend(next.bytes);
            at += gap + next.length;
            count += 1;
        }
        let mut label = first.label;
        if utf7::is_named(label) {
            (whole, label) = (utf7::decoded(&whole).into_bytes(), &b"utf-8"[..]);
        } else if std::str::from_utf8(label).is_ok_and(ptcp154::is_named) && std::str::from_utf8(&whole).is_err() {
            (whole, label) = (ptcp154::decoded(&whole).into_bytes(), &b"utf-8"[..]);
        }
        if count > 1 || label != first.label {
            out.extend(&head[copied..start]);
            out.extend([&b"=?"[..], label, b"?B?"].concat());
            out.extend(BASE64.encode(whole).bytes());
            out.extend(b"?=");
            copied = at;
        }
    }
    if copied == 0 {
        return None;
    }
    out.extend(&head[copied..]);
    Some(out)
}

/// The word that only spaces part from what is before, and how many.
fn following(rest: &[u8]) -> Option<(usize, Word<'_>)> {
    let gap = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    // What begins a line is no word of the line before.
    let goes_on = gap == 0 || matches!(rest[gap - 1], b' ' | b'\t');
    word(&rest[gap..]).filter(|_| goes_on).map(|word| (gap, word))
}

/// Whether two labels name one character set; a language may follow behind `*` (RFC 2231).
fn is_same(one: &[u8], other: &[u8]) -> bool {
    let bare = |label: &[u8]| label.split(|byte| *byte == b'*').next().map(<[u8]>::to_ascii_lowercase);
    bare(one) == bare(other)
}

/// The packed word with which the bytes begin.
fn word(bytes: &[u8]) -> Option<Word<'_>> {
    let rest = bytes.strip_prefix(b"=?")?;
    let end = rest.iter().take(LABEL).position(|byte| *byte == b'?')?;
    let label = &rest[..end];
    if label.is_empty() || !label.iter().all(u8::is_ascii_graphic) {
        return None;
    }
    let [way, b'?', rest @ ..] = &rest[end + 1..] else { return None };
    let end = rest.iter().take(WORD).position(|byte| matches!(byte, b'?' | b'\n'))?;
    let packed = &rest[..end];
    rest[end..].starts_with(b"?=").then_some(())?;
    let bytes = match way {
        b'B' | b'b' => BASE64.decode(packed).ok()?,
        b'Q' | b'q' => quoted(packed),
        _ => return None,
    };
    Some(Word { label, bytes, length: label.len() + packed.len() + 7 })
}

fn quoted(packed: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(packed.len());
    let mut at = 0;
    while let Some(byte) = packed.get(at) {
        let hex = packed.get(at + 1..at + 3).filter(|_| *byte == b'=').and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(value) => {
                out.push(value);
                at += 3;
            }
            None => {
                out.push(if *byte == b'_' { b' ' } else { *byte });
                at += 1;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_were_parted_inside_a_letter_are_one() {
        let of = |head: &str| joined(head.as_bytes()).map(|head| String::from_utf8(head).unwrap());
        let parted =
            "Subject: Re: =?utf-8?B?0J/QsNE=?=\r\n =?UTF-8?Q?=81=D0=BF=D0=BE=D1=80=D1=82_1?= end\r\nTo: a@b.example";
        let whole = format!("Subject: Re: =?utf-8?B?{}?= end\r\nTo: a@b.example", BASE64.encode("Паспорт 1"));
        assert_eq!(of(parted), Some(whole));
        let old = "Subject: =?utf-7?Q?+BB8EMARBBD8EPgRABEI!?=";
        assert_eq!(of(old), Some(format!("Subject: =?utf-8?B?{}?=", BASE64.encode("Паспорт!"))));
        let kyrgyz = "Subject: =?PTCP154?Q?=C0=E9=E3=89=EB?=";
        assert_eq!(of(kyrgyz), Some(format!("Subject: =?utf-8?B?{}?=", BASE64.encode("Айгүл"))));
        for left in [
            "Subject: =?utf-8?B?0J/QsNE=?= and =?utf-8?B?0J/QsNE=?=",
            "Subject: =?utf-8?B?0J/QsNE=?=\r\n=?utf-8?B?0J/QsNE=?=",
            "Subject: =?utf-8?B?0J/QsNE=?= =?koi8-r?B?0J/QsNE=?=",
            "Subject: =?utf-8?B?0J/QsNE=",
            "=?=?=?=?",
            "",
        ] {
            assert_eq!(of(left), None, "{left}");
        }
    }
}
