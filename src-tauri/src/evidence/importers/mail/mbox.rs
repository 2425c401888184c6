//! Boxes of mail in one file: letters parted by lines that begin with `From ` (RFC 4155), with `>` before such lines that
//! belong to a letter.

use std::borrow::Cow;
use std::ops::Range;

/// Letters of one box.
const LETTERS: usize = 500_000;
/// Bytes of the head of a letter that are looked through for its length; a head has a few thousand.
const HEAD: usize = 64 << 10;

/// Where each letter stands, without the line that parts it from the one before.
pub fn spans(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut open: Option<usize> = None;
    let mut at = 0;
    let mut blank = true;
    // Where the letter that is open says that the next begins.
    let mut until = 0;
    while at < bytes.len() && spans.len() < LETTERS {
        let end = bytes[at..].iter().position(|b| *b == b'\n').map_or(bytes.len(), |n| at + n + 1);
        let line = &bytes[at..end];
        let parts =
            (blank || at == until) && line.starts_with(b"From ") && begins_letter(line, &bytes[end..], at < until);
        if parts {
            if let Some(start) = open.replace(end) {
                spans.push(start..at);
            }
            until = said_end(bytes, end).unwrap_or_default();
        }
        blank = matches!(line, b"\n" | b"\r\n");
        at = end;
    }
    if let Some(start) = open.filter(|start| *start < bytes.len()) {
        spans.push(start..bytes.len());
    }
    spans
}

/// Where the next letter begins, or the box ends, by the length that the head of a letter at `start` says (mboxcl2). Nothing where
/// neither is there: many programs copy the length of another letter.
fn said_end(bytes: &[u8], start: usize) -> Option<usize> {
    const NAME: &[u8] = b"content-length:";
    let (mut at, mut length) = (start, None);
    for line in bytes[start..].split_inclusive(|b| *b == b'\n') {
        at += line.len();
        if matches!(line, b"\n" | b"\r\n") {
            break;
        }
        if at - start > HEAD {
            return None;
        }
        if line.get(..NAME.len()).is_some_and(|name| name.eq_ignore_ascii_case(NAME)) {
            length = std::str::from_utf8(&line[NAME.len()..]).ok().and_then(|said| said.trim().parse::<usize>().ok());
        }
    }
    let rest = bytes.get(at.checked_add(length?)?..)?;
    let blank = rest.iter().take(4).take_while(|b| matches!(b, b'\n' | b'\r')).count();
    let rest = &rest[blank..];
    let next = bytes.len() - rest.len();
    let begins = rest.starts_with(b"From ") && bytes[..next].ends_with(b"\n");
    (begins || rest.is_empty()).then_some(next)
}

/// A sentence may begin with "From " too; the line that parts letters ends with a year or is followed by a head. Inside what a
/// letter says is its own only one with both does, so that a false length hides no letter.
fn begins_letter(line: &[u8], after: &[u8], inside: bool) -> bool {
    let line = String::from_utf8_lossy(&line[..line.len().min(300)]).into_owned();
    let dated = line.split_whitespace().any(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))
        && line.contains(':');
    let next = after.iter().take(200).copied().take_while(|b| *b != b'\n').collect::<Vec<_>>();
    let headed = next
        .iter()
        .position(|b| *b == b':')
        .is_some_and(|colon| colon > 0 && next[..colon].iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-'));
    if inside { headed && dated } else { headed || dated && next.is_empty() }
}

/// A letter as it was before it was put into the box.
pub fn letter<'a>(bytes: &'a [u8], span: &Range<usize>) -> Cow<'a, [u8]> {
    let letter = &bytes[span.clone()];
    let quoted = |line: &[u8]| {
        let arrows = line.iter().take_while(|b| **b == b'>').count();
        arrows > 0 && line[arrows..].starts_with(b"From ")
    };
    if !letter.split(|b| *b == b'\n').any(quoted) {
        return Cow::Borrowed(letter);
    }
    let lines: Vec<&[u8]> =
        letter.split(|b| *b == b'\n').map(|line| if quoted(line) { &line[1..] } else { line }).collect();
    Cow::Owned(lines.join(&b'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_parted_and_a_sentence_is_not() {
        let bytes = b"From a@b Sat Jan  3 01:05:34 2026\nSubject: 1\n\nHello\n\nFrom now on we pay.\n>From him.\n\nFrom c@d Sun Jan  4 01:05:34 2026\nSubject: 2\n\nBye\n";
        let spans = spans(bytes);
        assert_eq!(spans.len(), 2);
        let first = letter(bytes, &spans[0]);
        let text = String::from_utf8_lossy(&first);
        assert!(text.contains("\nFrom now on we pay.\nFrom him.\n"), "{text}");
    }

    #[test]
    fn a_letter_is_as_long_as_it_says_where_another_follows() {
        let body = "Письмо\n\nFrom the agency:\nName: Marat\nконец\n";
        let second = "From c@d Sun Jan  4 01:05:34 2026\nSubject: 2\n\nBye\n";
        let box_of = |length: usize, blank: &str| {
            format!("From a@b Sat Jan  3 01:05:34 2026\nSubject: 1\nContent-Length: {length}\n\n{body}{blank}{second}")
        };
        for blank in ["\n", ""] {
            let whole = box_of(body.len(), blank);
            let spans = spans(whole.as_bytes());
            assert_eq!(spans.len(), 2, "{blank:?}");
            assert!(whole[spans[0].clone()].trim_end().ends_with("конец"));
        }
        assert_eq!(spans(box_of(body.len() - 3, "\n").as_bytes()).len(), 3, "a length that leads nowhere");
        let hiding = box_of(body.len() + 1 + second.len(), "\n");
        assert_eq!(spans(hiding.as_bytes()).len(), 2, "a length up to the end of the box hides no letter");
    }
}
