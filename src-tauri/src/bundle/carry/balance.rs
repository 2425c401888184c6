//! Whether the content of a page gives back the graphics state it took. Content that does not would move or hide the
//! stamp that is drawn after it.

/// How often the state is saved and restored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Balance {
    /// How often `Q` was used with nothing saved.
    pub below: u32,
    /// How many `q` were left open at the end.
    pub open: u32,
}

/// Reads content streams for `q` and `Q` alone, stepping over strings, comments and pictures within the content.
pub fn of(content: &[u8]) -> Balance {
    let mut balance = Balance::default();
    let mut at = 0;
    while at < content.len() {
        match content[at] {
            b'%' => at = past(content, at, |b| b == b'\n' || b == b'\r'),
            b'(' => at = past_string(content, at),
            b'<' if content.get(at + 1) != Some(&b'<') => at = past(content, at, |b| b == b'>'),
            b'/' => at = word_end(content, at + 1),
            b if is_regular(b) => {
                let end = word_end(content, at);
                match &content[at..end] {
                    b"q" => balance.open += 1,
                    b"Q" if balance.open > 0 => balance.open -= 1,
                    b"Q" => balance.below += 1,
                    b"ID" => {
                        at = past_picture(content, end);
                        continue;
                    }
                    _ => {}
                }
                at = end;
            }
            _ => at += 1,
        }
    }
    balance
}

fn is_space(b: u8) -> bool {
    matches!(b, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

fn is_regular(b: u8) -> bool {
    !is_space(b) && !matches!(b, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn word_end(content: &[u8], at: usize) -> usize {
    content[at..].iter().position(|&b| !is_regular(b)).map_or(content.len(), |n| at + n)
}

fn past(content: &[u8], at: usize, ends: impl Fn(u8) -> bool) -> usize {
    content[at..].iter().position(|&b| ends(b)).map_or(content.len(), |n| at + n + 1)
}

/// The place after a string in parentheses, which may hold others.
fn past_string(content: &[u8], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0);
    while at < content.len() {
        match content[at] {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    content.len()
}

/// The place after the bytes of a picture: an `EI` that stands alone and is followed by what can be content.
fn past_picture(content: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(n) = content[at..].windows(2).position(|w| w == b"EI") {
        let end = at + n + 2;
        let alone = content[at + n - 1..].first().is_some_and(|&b| is_space(b))
            && content.get(end).is_none_or(|&b| is_space(b))
            && content[end..].iter().take(12).all(|&b| (b' '..0x7F).contains(&b) || is_space(b));
        if alone {
            return end;
        }
        at = end;
    }
    content.len()
}

#[cfg(test)]
mod tests {
    use super::{Balance, of};

    #[test]
    fn saved_and_restored_states_are_counted_outside_strings_and_pictures() {
        let balanced = Balance::default();
        assert_eq!(of(b"q 1 0 0 1 0 0 cm (Q \\) Q) Tj <51> Tj /Q gs Q % Q\n"), balanced);
        assert_eq!(of(b"q BI /W 1 /H 1 ID \x01 Q\xFF EIQ \x02 EI Q"), balanced);
        assert_eq!(of(b"Q Q q"), Balance { below: 2, open: 1 });
        assert_eq!(of(b"q q (open"), Balance { below: 0, open: 2 });
        assert_eq!(of(b""), balanced);
    }
}
