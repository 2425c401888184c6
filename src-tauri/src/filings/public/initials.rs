//! Initials in a text, and the words that stand right beside a place.

use super::canon::{canon, is_unseen};

/// Initials that stand together: «А. М.», «А.М.»
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// As letters are compared, in the order in which they stand.
    pub letters: Vec<char>,
    /// First byte, and the byte after the last stop.
    pub start: usize,
    pub end: usize,
}

/// Signs between a name and its initials: a space, a line end with one.
const APART: usize = 2;

/// Initials that have more letters than one, the longest first, with the Cyrillic letter they are: Джамиля, Zhyldyz, Yulia.
const OF_MORE: [(&str, char); 13] = [
    ("shch", 'щ'),
    ("dzh", 'д'),
    ("дж", 'д'),
    ("dj", 'д'),
    ("zh", 'ж'),
    ("sh", 'ш'),
    ("ch", 'ч'),
    ("kh", 'х'),
    ("ts", 'ц'),
    ("yu", 'ю'),
    ("ya", 'я'),
    ("ye", 'е'),
    ("yo", 'ё'),
];

fn same(c: char) -> Option<char> {
    canon(&c.to_string()).chars().next()
}

/// The letters with which a text begins that are written as one initial: as they are compared, and how many bytes they take.
pub(super) fn of_more(text: &str) -> Option<(char, usize)> {
    let mut all = OF_MORE.into_iter();
    let (more, letter) =
        all.find(|(more, _)| text.get(..more.len()).is_some_and(|head| head.to_lowercase() == *more))?;
    Some((same(letter)?, more.len()))
}

/// The initial with which a text begins, in the same way.
fn initial(text: &str) -> Option<(char, usize)> {
    let first = text.chars().next().filter(|c| c.is_uppercase())?;
    of_more(text).or_else(|| Some((same(first)?, first.len_utf8())))
}

/// Whether a text is an initial without its stop, and nothing else.
pub(super) fn is_one(text: &str) -> bool {
    initial(text).is_some_and(|(_, length)| length == text.len())
}

/// The initials right behind a place, two at most: `Асанова| А. М.`, `Асанова|А.М.`
pub(super) fn behind(text: &str, at: usize) -> Option<Run> {
    let mut run = Run { letters: Vec::new(), start: at, end: at };
    while run.letters.len() < 2 {
        let rest = &text[run.end..];
        let bare = rest.trim_start_matches(|c: char| c.is_whitespace() || is_unseen(c));
        let gap = rest.len() - bare.len();
        let signs = rest[..gap].chars().filter(|c| !is_unseen(*c)).count();
        // Run on to a word in capital letters it may be the end of that word.
        let run_on = text[..at].ends_with(char::is_lowercase);
        if signs > APART || (run.letters.is_empty() && signs == 0 && !run_on) {
            break;
        }
        let Some((letter, length)) = initial(bare) else { break };
        if !bare[length..].starts_with('.') {
            break;
        }
        run.letters.push(letter);
        run.end += gap + length + 1;
    }
    (!run.letters.is_empty()).then_some(run)
}

/// Initials without their stops right behind a word in small letters, two at most: `Асанова| А М`.
pub(super) fn unstopped(text: &str, at: usize) -> Option<Run> {
    let mut run = Run { letters: Vec::new(), start: at, end: at };
    if !text[..at].ends_with(char::is_lowercase) {
        return None;
    }
    while run.letters.len() < 2 {
        let rest = &text[run.end..];
        let bare = rest.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
        let gap = rest.len() - bare.len();
        let Some((letter, length)) = initial(bare).filter(|_| gap > 0) else { break };
        if bare[length..].starts_with(char::is_alphanumeric) {
            break;
        }
        run.letters.push(letter);
        run.end += gap + length;
    }
    (!run.letters.is_empty()).then_some(run)
}

/// Initials that stand by themselves from a place on, two or more, and whether one of them has several letters: «|А. М. А.»,
/// “|Zh.A.Zh.”
pub(super) fn alone(text: &str, at: usize) -> Option<(Run, bool)> {
    // In capitals throughout, what looks like an initial of several letters is the end of a word.
    if text[..at].ends_with(char::is_uppercase) && of_more(&text[at..]).is_some() {
        return None;
    }
    let mut run = Run { letters: Vec::new(), start: at, end: at };
    let (mut next, mut several) = (at, false);
    loop {
        let rest = &text[next..];
        let Some((letter, length)) = initial(rest).filter(|(_, length)| rest[*length..].starts_with('.')) else {
            break;
        };
        several |= rest[..length].chars().nth(1).is_some();
        run.letters.push(letter);
        run.end = next + length + 1;
        let gap = text[run.end..].chars().next().filter(|c| c.is_whitespace());
        next = run.end + gap.map_or(0, char::len_utf8);
    }
    (run.letters.len() > 1).then_some((run, several))
}

/// The initials right before a place, two at most: `А. М. |Асанова`.
pub(super) fn ahead(text: &str, at: usize) -> Option<Run> {
    let mut run = Run { letters: Vec::new(), start: at, end: at };
    while run.letters.len() < 2 {
        let before = &text[..run.start];
        let bare = before.trim_end();
        if before[bare.len()..].chars().count() > APART {
            break;
        }
        let Some(more) = bare.strip_suffix('.') else { break };
        let from = more.trim_end_matches(char::is_alphanumeric).len();
        let Some((letter, _)) = initial(&more[from..]).filter(|_| is_one(&more[from..])) else { break };
        run.letters.insert(0, letter);
        run.start = from;
    }
    (!run.letters.is_empty()).then_some(run)
}

/// The word that ends right before a place, with no more than spaces between; empty when there is none.
pub(super) fn word_ahead(text: &str, at: usize) -> &str {
    let bare = text[..at].trim_end_matches([' ', '\u{A0}', '\n']);
    if bare.len() == at {
        return "";
    }
    let letters = bare.char_indices().rev().take_while(|(_, c)| c.is_alphabetic() || *c == '-');
    letters.last().map_or("", |(from, _)| &bare[from..])
}

/// The word that begins right behind a place, with no more than spaces between; empty when there is none.
pub(super) fn word_behind(text: &str, at: usize) -> &str {
    let bare = text[at..].trim_start_matches([' ', '\u{A0}', '\n']);
    if bare.len() == text.len() - at {
        return "";
    }
    let end = bare.find(|c: char| !(c.is_alphabetic() || c == '-')).unwrap_or(bare.len());
    &bare[..end]
}

pub(super) fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}
