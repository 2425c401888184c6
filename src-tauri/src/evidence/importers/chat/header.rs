//! The beginning of a message in a WhatsApp text export: `[31.12.25, 22:01:15] `, `31/12/2025, 10:01 PM - `, and what
//! other languages make of them. The day and month are only numbers here; which is which is decided for a whole chat.

/// Before or after noon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Before,
    After,
}

/// How a line sets date and time off from what follows. A chat has one style throughout, so a date that somebody
/// pasted into a message in another style begins no message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `[date, time] name: words` (iPhone).
    Brackets,
    /// `date, time - name: words` (Android).
    Dash,
    /// `date time, name : words` (Android in Korean).
    Comma,
}

/// Date and time at the head of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header<'a> {
    pub style: Style,
    /// The three numbers of the date as they stand.
    pub date: [u32; 3],
    /// How many digits each was written with.
    pub widths: [usize; 3],
    pub separator: char,
    pub hour: u32,
    pub minute: u32,
    pub second: Option<u32>,
    pub half: Option<Half>,
    /// Whether the half of the day stands as Americans write it, AM or PM in capitals.
    pub american: bool,
    /// What follows: name and words, or a notice.
    pub rest: &'a str,
}

/// Marks of direction and order that WhatsApp strews in; they are no part of what was written.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn is_space(c: char) -> bool {
    c == ' ' || c == '\u{A0}' || c == '\u{202F}' || c == '\u{2009}' || c == '\t'
}

/// Western, Arabic and Persian digits.
fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '\u{0660}'..='\u{0669}' => Some(c as u32 - 0x0660),
        '\u{06F0}'..='\u{06F9}' => Some(c as u32 - 0x06F0),
        _ => None,
    }
}

/// Words for before and after noon in the languages of those who come to the office, without dots and spaces, in lower
/// case and without the Arabic sign of -an. Source: Unicode CLDR, day periods of each locale, and older forms seen in exports.
const HALVES: &[(&str, Half)] = &[
    ("am", Half::Before),
    ("pm", Half::After),
    ("a", Half::Before),
    ("p", Half::After),
    ("дп", Half::Before),
    ("пп", Half::After),
    ("тң", Half::Before),
    ("тк", Half::After),
    ("таңкы", Half::Before),
    ("түштөнкийинки", Half::After),
    ("таңғы", Half::Before),
    ("түскі", Half::After),
    ("түстенкейін", Half::After),
    ("to", Half::Before),
    ("tk", Half::After),
    ("то", Half::Before),
    ("печо", Half::Before),
    ("пачо", Half::After),
    ("öö", Half::Before),
    ("ös", Half::After),
    ("ص", Half::Before),
    ("م", Half::After),
    ("صباحا", Half::Before),
    ("مساء", Half::After),
    ("قظ", Half::Before),
    ("بظ", Half::After),
    ("오전", Half::Before),
    ("오후", Half::After),
    ("上午", Half::Before),
    ("下午", Half::After),
    ("vorm", Half::Before),
    ("nachm", Half::After),
];

fn half(word: &str) -> Option<Half> {
    let plain: String =
        word.chars().filter(|c| !is_space(*c) && *c != '.' && *c != '\u{064B}' && !is_mark(*c)).collect();
    let plain = plain.to_lowercase();
    HALVES.iter().find(|(name, _)| *name == plain).map(|(_, half)| *half)
}

/// Reads a header, or says that the line begins no message.
pub(super) fn header(line: &str) -> Option<Header<'_>> {
    let mut at = Cursor { rest: line };
    at.skip_marks();
    let bracket = at.take('[');
    let (date, widths, separator) = date(&mut at)?;
    at.skip(|c| is_space(c) || is_mark(c) || matches!(c, ',' | '،' | ';'));
    skip_word_between(&mut at);
    let early = word_before_time(&mut at);
    let hour = at.number(1, 2)?.0;
    let colon = at.next_of(&[':', '.'])?;
    let minute = at.number(2, 2)?.0;
    let second = if at.rest.starts_with(colon) {
        let mut ahead = Cursor { rest: at.rest };
        ahead.take(colon);
        match ahead.number(2, 2) {
            Some((second, _)) => {
                at = ahead;
                Some(second)
            }
            None => None,
        }
    } else {
        None
    };
    if hour > 24 || minute > 59 || second.is_some_and(|s| s > 60) {
        return None;
    }
    let (style, late, rest) = ending(at.rest, bracket, separator)?;
    let half = early.or(late);
    if half.is_some() && !(0..=12).contains(&hour) {
        return None;
    }
    let head = &line[..line.len() - rest.len()];
    let american = head.contains("AM") || head.contains("PM");
    Some(Header { style, date, widths, separator, hour, minute, second, half, american, rest })
}

/// Three numbers with the same sign between them: `31.12.25`, `2025-12-31`, `2025. 12. 31.`, `2025년 12월 31일`.
fn date(at: &mut Cursor<'_>) -> Option<([u32; 3], [usize; 3], char)> {
    let mut date = [0; 3];
    let mut widths = [0; 3];
    let mut separator = '\0';
    for i in 0..3 {
        let (number, width) = at.number(1, 4)?;
        date[i] = number;
        widths[i] = width;
        at.skip(is_mark);
        if i == 2 {
            break;
        }
        let sign = at.next_of(&['.', '/', '-', '년', '월', '年', '月', '‐', '–'])?;
        let sign = if matches!(sign, '년' | '월' | '年' | '月') { '년' } else { sign };
        if i == 1 && sign != separator {
            return None;
        }
        separator = sign;
        at.skip(|c| is_space(c) || is_mark(c));
    }
    // A number of three digits is no day, month or year.
    if widths.contains(&3) || widths.iter().filter(|w| **w == 4).count() > 1 || widths[1] == 4 {
        return None;
    }
    // `31.12.2025 г.`, `2025-ж.`, `2025. 12. 31.`, `31일`.
    at.skip(|c| matches!(c, '.' | '일' | '日'));
    let mut ahead = Cursor { rest: at.rest };
    ahead.skip(is_space);
    ahead.skip(|c| c == '-');
    for word in ["г.", "ж.", "й.", "р."] {
        if let Some(rest) = ahead.rest.strip_prefix(word) {
            at.rest = rest;
        }
    }
    Some((date, widths, separator))
}

/// What some languages say between date and time: French, German, Finnish, Portuguese (Unicode CLDR).
const BETWEEN: [&str; 4] = ["à", "um", "klo", "às"];

fn skip_word_between(at: &mut Cursor<'_>) {
    let text = at.rest;
    let behind = BETWEEN.iter().find_map(|word| text.strip_prefix(word).filter(|rest| rest.starts_with(is_space)));
    if let Some(rest) = behind {
        at.rest = rest.trim_start_matches(is_space);
    }
}

/// `오후 10:01`: languages that say the half of the day first.
fn word_before_time(at: &mut Cursor<'_>) -> Option<Half> {
    let end = at.rest.find(|c: char| digit(c).is_some())?;
    let found = half(&at.rest[..end])?;
    at.rest = &at.rest[end..];
    Some(found)
}

/// What stands between the time and the name: the half of the day, then the sign that closes date and time.
fn ending(rest: &str, bracket: bool, separator: char) -> Option<(Style, Option<Half>, &str)> {
    let closes: &[(&str, Style)] = if bracket {
        &[("]", Style::Brackets)]
    } else if separator == '년' || rest.starts_with(", ") {
        &[(", ", Style::Comma), (" - ", Style::Dash)]
    } else {
        &[(" - ", Style::Dash), (" – ", Style::Dash), ("\u{A0}- ", Style::Dash), ("\u{202F}- ", Style::Dash)]
    };
    for (sign, style) in closes {
        let Some(end) = rest.find(sign) else { continue };
        let between = &rest[..end];
        // The half of the day is a short word; anything longer is no header.
        let half = match between.trim_matches(|c| is_space(c) || is_mark(c)) {
            "" => None,
            word if word.chars().count() <= 16 => Some(half(word)?),
            _ => continue,
        };
        let after = &rest[end + sign.len()..];
        return Some((*style, half, after.strip_prefix(' ').filter(|_| bracket).unwrap_or(after)));
    }
    None
}

struct Cursor<'a> {
    rest: &'a str,
}

impl Cursor<'_> {
    fn skip(&mut self, which: impl Fn(char) -> bool) {
        self.rest = self.rest.trim_start_matches(which);
    }

    fn skip_marks(&mut self) {
        self.skip(is_mark);
    }

    fn take(&mut self, wanted: char) -> bool {
        match self.rest.strip_prefix(wanted) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn next_of(&mut self, signs: &[char]) -> Option<char> {
        let found = self.rest.chars().next().filter(|c| signs.contains(c))?;
        self.take(found);
        Some(found)
    }

    /// A number of so many digits, and how many there were.
    fn number(&mut self, least: usize, most: usize) -> Option<(u32, usize)> {
        self.skip_marks();
        let mut value = 0;
        let mut width = 0;
        while let Some(d) = self.rest.chars().next().and_then(digit) {
            if width == most {
                return None;
            }
            value = value * 10 + d;
            width += 1;
            self.rest = &self.rest[self.rest.chars().next().map_or(0, char::len_utf8)..];
        }
        (width >= least).then_some((value, width))
    }
}
