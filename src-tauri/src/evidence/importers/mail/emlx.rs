//! A letter as Mail of an Apple computer keeps it (`.emlx`): in the first line the count of its bytes, then the letter, then what the
//! program notes of it.

/// Figures of the count, and what fills the line.
const LINE: usize = 24;

/// The letter in such a file, or as much of it as there is; nothing where it is none.
pub fn inside(bytes: &[u8]) -> Option<&[u8]> {
    let end = bytes.iter().take(LINE).position(|byte| *byte == b'\n')?;
    let count = std::str::from_utf8(&bytes[..end]).ok()?.trim_end();
    let count: usize = count.parse().ok().filter(|_| count.bytes().all(|byte| byte.is_ascii_digit()))?;
    let rest = &bytes[end + 1..];
    Some(&rest[..count.min(rest.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_stands_between_its_count_and_what_is_noted_of_it() {
        assert_eq!(inside(b"7         \nFrom: a<plist/>"), Some(&b"From: a"[..]));
        assert_eq!(inside(b"700\r\nFrom: a"), Some(&b"From: a"[..]), "it breaks off");
        for other in [&b"From: a\n7\n"[..], b"+7\nFrom: a", b"7", b"\n", b"", b"123456789012345678901234567890\n"] {
            assert_eq!(inside(other), None);
        }
    }
}
