//! As much of DER (X.690) as timestamps and certificates need: definite lengths in their shortest form, small tags.

pub(super) const BOOLEAN: u8 = 0x01;
pub(super) const INTEGER: u8 = 0x02;
pub(super) const BITS: u8 = 0x03;
pub(super) const BYTES: u8 = 0x04;
pub(super) const NULL: u8 = 0x05;
pub(super) const OID: u8 = 0x06;
pub(super) const UTC_TIME: u8 = 0x17;
pub(super) const TIME: u8 = 0x18;
pub(super) const SEQUENCE: u8 = 0x30;
pub(super) const SET: u8 = 0x31;

/// `[number]`, constructed.
pub(super) const fn tagged(number: u8) -> u8 {
    0xa0 | number
}

/// One element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Element<'a> {
    pub(super) tag: u8,
    pub(super) content: &'a [u8],
    /// Tag, length and content.
    pub(super) whole: &'a [u8],
}

/// Reads elements one after another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(super) const fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    /// The next element; `None` at the end, or where the bytes are no DER.
    pub(super) fn next(&mut self) -> Option<Element<'a>> {
        let (&tag, rest) = self.0.split_first()?;
        (tag & 0x1f != 0x1f).then_some(())?;
        let (&first, rest) = rest.split_first()?;
        let (length, rest) = if first < 0x80 {
            (usize::from(first), rest)
        } else {
            let count = usize::from(first & 0x7f);
            (1..=4).contains(&count).then_some(())?;
            let (bytes, rest) = rest.split_at_checked(count)?;
            let length = bytes.iter().fold(0usize, |length, byte| length << 8 | usize::from(*byte));
            // The shortest form only: a second way of writing the same would be a second digest of it.
            (length >= 0x80 && bytes[0] != 0).then_some(())?;
            (length, rest)
        };
        let (content, after) = rest.split_at_checked(length)?;
        let whole = &self.0[..self.0.len() - after.len()];
        self.0 = after;
        Some(Element { tag, content, whole })
    }

    /// The next element, which must have this tag.
    pub(super) fn expect(&mut self, tag: u8) -> Option<&'a [u8]> {
        self.next().filter(|element| element.tag == tag).map(|element| element.content)
    }

    /// The elements of the next element, which must have this tag.
    pub(super) fn inside(&mut self, tag: u8) -> Option<Reader<'a>> {
        self.expect(tag).map(Reader)
    }

    /// The next element if it has this tag; nothing is taken otherwise.
    pub(super) fn optional(&mut self, tag: u8) -> Option<Element<'a>> {
        let mut ahead = *self;
        let element = ahead.next().filter(|element| element.tag == tag)?;
        *self = ahead;
        Some(element)
    }
}

/// The only element of `bytes`.
pub(super) fn only(bytes: &[u8]) -> Option<Element<'_>> {
    let mut reader = Reader::new(bytes);
    let element = reader.next()?;
    reader.is_at_end().then_some(element)
}

/// Writes an element.
pub(super) fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![tag];
    if content.len() < 0x80 {
        out.push(content.len() as u8);
    } else {
        let bytes = content.len().to_be_bytes();
        let from = bytes.iter().position(|byte| *byte != 0).unwrap_or(bytes.len() - 1);
        out.push(0x80 | (bytes.len() - from) as u8);
        out.extend(&bytes[from..]);
    }
    out.extend(content);
    out
}

/// Milliseconds since 1970 of a UTCTime or GeneralizedTime in the forms of RFC 5280 §4.1.2.5 and RFC 3161 §2.4.2.
pub(super) fn time(element: Element<'_>) -> Option<i64> {
    let text = std::str::from_utf8(element.content).ok()?.strip_suffix('Z')?;
    let (text, fraction) = text.split_once('.').map_or((text, ""), |(text, fraction)| (text, fraction));
    let text = match element.tag {
        UTC_TIME => format!("{}{text}", if text.get(..2)? < "50" { "20" } else { "19" }),
        TIME => text.to_owned(),
        _ => return None,
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    (text.len() == 14 && digits(&text) && digits(fraction)).then_some(())?;
    let at = chrono::NaiveDateTime::parse_from_str(&text, "%Y%m%d%H%M%S").ok()?;
    let millis: i64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    Some(at.and_utc().timestamp_millis() + millis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for length in [0, 1, 127, 128, 255, 256, 70_000] {
            let bytes = element(BYTES, &vec![7; length]);
            assert_eq!(only(&bytes).map(|e| (e.tag, e.content.len())), Some((BYTES, length)));
        }
    }

    #[test]
    fn longer_ways_of_writing_a_length_are_refused() {
        for bytes in [&[4, 0x81, 1, 0][..], &[4, 0x82, 0, 0x80], &[4, 0x80, 0, 0], &[4, 2, 0], &[0x1f, 1, 0]] {
            assert_eq!(Reader::new(bytes).next(), None, "{bytes:?}");
        }
    }

    #[test]
    fn times_are_read_in_both_forms() {
        let of = |tag, text: &str| time(only(&element(tag, text.as_bytes())).unwrap());
        assert_eq!(of(UTC_TIME, "261128090000Z"), Some(1_795_856_400_000));
        assert_eq!(of(TIME, "20261128090000Z"), Some(1_795_856_400_000));
        assert_eq!(of(TIME, "20261128090000.25Z"), Some(1_795_856_400_250));
        for bad in ["20261128090000", "20261328090000Z", "2026112809Z", "20261128090000.x1Z", "+0261128090000Z"] {
            assert_eq!(of(TIME, bad), None, "{bad}");
        }
    }
}
