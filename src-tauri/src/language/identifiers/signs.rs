//! Signs between the groups of a number, and dates, which are none. A chat or a word processor puts its own dashes and spaces
//! into what was typed: all of them stand for themselves.

/// A dash or minus of any width.
pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{207b}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// A space of any width within a line.
pub(super) fn is_space(c: char) -> bool {
    c == ' ' || c.is_whitespace() && !matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What nobody sees: soft hyphens, joiners, marks of direction, which telephones put around a number of their contacts.
pub(super) fn is_hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Whatever may stand between two groups of one number.
pub(super) fn is_between(c: char) -> bool {
    is_space(c) || is_dash(c) || is_hidden(c) || matches!(c, '(' | ')' | '№' | '.' | '/')
}

/// The signs a card, an account or a plate is parted with, and no others.
pub(super) fn is_plain(text: &str) -> bool {
    text.chars().all(|c| c.is_alphanumeric() || is_space(c) || is_dash(c) || is_hidden(c))
}

/// Groups of letters and digits.
pub(super) fn groups(text: &str) -> Vec<String> {
    let seen: String = text.chars().filter(|&c| !is_hidden(c)).collect();
    seen.split(|c: char| !c.is_alphanumeric()).filter(|group| !group.is_empty()).map(str::to_owned).collect()
}

/// Where a date that a text begins with ends, its year in four digits: 2026-03-12, 12.03.2026, 3/12/2026.
pub(super) fn date(text: &str) -> Option<usize> {
    let (parts, _, end) = three(text)?;
    let [first, middle, last] = parts;
    let year = |(number, length)| length == 4 && (1900..2100).contains(&number);
    let days = |one, other| within(one, 31) && within(other, 12) || within(one, 12) && within(other, 31);
    (year(first) && days(middle, last) || year(last) && days(first, middle)).then_some(end)
}

/// The same with two digits of the year, between points: 12.03.26.
pub(super) fn short_date(text: &str) -> Option<usize> {
    let ([day, month, year], sign, end) = three(text)?;
    let goes_on = text[end..].starts_with('.') && text[end + 1..].starts_with(|c: char| c.is_ascii_digit());
    (sign == '.' && within(day, 31) && within(month, 12) && year.1 == 2 && !goes_on).then_some(end)
}

/// A number and how many digits it was written with.
type Part = (u32, usize);

/// Whether a number of one or two digits is from one to the most.
fn within((number, length): Part, most: u32) -> bool {
    length <= 2 && (1..=most).contains(&number)
}

/// Three numbers that a text begins with, parted by one and the same point, stroke or dash, and where they end.
fn three(text: &str) -> Option<([Part; 3], char, usize)> {
    let mut parts = [(0, 0); 3];
    let mut sign = None;
    let mut end = 0;
    for (at, part) in parts.iter_mut().enumerate() {
        if at > 0 {
            let c = text[end..].chars().next().filter(|&c| is_dash(c) || matches!(c, '.' | '/'))?;
            if *sign.get_or_insert(c) != c {
                return None;
            }
            end += c.len_utf8();
        }
        let length = text[end..].bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=4).contains(&length) {
            return None;
        }
        *part = (text[end..end + length].parse().ok()?, length);
        end += length;
    }
    Some((parts, sign?, end))
}
