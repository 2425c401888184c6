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

/// The initial that has two letters: Джамиля, Джумабек.
const OF_TWO: &str = "Дж";

fn same(c: char) -> Option<char> {
    canon(&c.to_string()).chars().next()
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
        let Some(first) = bare.chars().next().filter(|c| c.is_uppercase()) else { break };
        let letter = if bare.starts_with(OF_TWO) { OF_TWO.len() } else { first.len_utf8() };
        if !bare[letter..].starts_with('.') {
            break;
        }
        run.letters.extend(same(first));
        run.end += gap + letter + 1;
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
        let Some(first) = bare.chars().next().filter(|c| gap > 0 && c.is_uppercase()) else { break };
        if bare[first.len_utf8()..].starts_with(char::is_alphanumeric) {
            break;
        }
        run.letters.extend(same(first));
        run.end += gap + first.len_utf8();
    }
    (!run.letters.is_empty()).then_some(run)
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
        let letter =
            if more.ends_with(OF_TWO) { OF_TWO.len() } else { more.chars().next_back().map_or(0, char::len_utf8) };
        let from = more.len() - letter;
        let Some(last) = more[from..].chars().next().filter(|c| c.is_uppercase()) else { break };
        if more[..from].ends_with(char::is_alphanumeric) {
            break;
        }
        let Some(letter) = same(last) else { break };
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
