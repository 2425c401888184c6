//! Boxes of mail in one file: letters parted by lines that begin with `From ` (RFC 4155), with `>` before such lines that
//! belong to a letter.

use std::borrow::Cow;
use std::ops::Range;

/// Letters of one box.
const LETTERS: usize = 500_000;

/// Where each letter stands, without the line that parts it from the one before.
pub fn spans(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut open: Option<usize> = None;
    let mut at = 0;
    let mut blank = true;
    while at < bytes.len() && spans.len() < LETTERS {
        let end = bytes[at..].iter().position(|b| *b == b'\n').map_or(bytes.len(), |n| at + n + 1);
        let line = &bytes[at..end];
        let parts = blank && line.starts_with(b"From ") && begins_letter(line, &bytes[end..]);
        if parts && let Some(start) = open.replace(end) {
            spans.push(start..at);
        }
        blank = matches!(line, b"\n" | b"\r\n");
        at = end;
    }
    if let Some(start) = open.filter(|start| *start < bytes.len()) {
        spans.push(start..bytes.len());
    }
    spans
}

/// A sentence may begin with "From " too; the line that parts letters ends with a year or is followed by a head.
fn begins_letter(line: &[u8], after: &[u8]) -> bool {
    let line = String::from_utf8_lossy(&line[..line.len().min(300)]).into_owned();
    let dated = line.split_whitespace().any(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))
        && line.contains(':');
    let next = after.iter().take(200).copied().take_while(|b| *b != b'\n').collect::<Vec<_>>();
    let headed = next
        .iter()
        .position(|b| *b == b':')
        .is_some_and(|colon| colon > 0 && next[..colon].iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-'));
    headed || dated && next.is_empty()
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
}
