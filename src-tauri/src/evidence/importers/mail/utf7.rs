//! UTF-7 (RFC 2152): runs of Base64 among ASCII. The sign that ends a run stays, unless it is a stroke that was put there to end it.

/// Whether a label names it.
pub fn is_named(label: &[u8]) -> bool {
    [&b"utf-7"[..], b"utf7", b"unicode-1-1-utf-7", b"csunicode11utf7"]
        .iter()
        .any(|name| label.eq_ignore_ascii_case(name))
}

pub fn decoded(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        if byte != b'+' {
            text.push(char::from(byte));
            continue;
        }
        let (mut bits, mut count, mut units) = (0u32, 0, Vec::new());
        let begun = at;
        while let Some(value) = bytes.get(at).copied().and_then(value) {
            at += 1;
            bits = bits << 6 | value;
            count += 6;
            if count >= 16 {
                count -= 16;
                units.push((bits >> count) as u16);
                bits &= (1 << count) - 1;
            }
        }
        if at == begun {
            text.push('+');
        }
        text.extend(char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{FFFD}')));
        at += usize::from(bytes.get(at) == Some(&b'-'));
    }
    text
}

/// What a sign of Base64 stands for.
pub fn value(byte: u8) -> Option<u32> {
    Some(u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_that_ends_a_run_stays() {
        for (bytes, text) in [
            ("+BBcENARABDAEMgRBBEIEMgRDBDkEQgQ1, +BB8EMARBBD8EPgRABEI!", "Здравствуйте, Паспорт!"),
            ("+BB8EMARBBD8EPgRABEI-17", "Паспорт17"),
            ("Hi Mom -+Jjo--!", "Hi Mom -☺-!"),
            ("1 +- 1", "1 + 1"),
            ("+2D3c6Q-", "📩"),
            ("+2D0-", "\u{FFFD}"),
            ("+A", ""),
            ("a+", "a+"),
        ] {
            assert_eq!(decoded(bytes.as_bytes()), text, "{bytes}");
        }
    }
}
