//! Plain text: its lines, gathered into paragraphs where blank lines part them. A word that was parted at the end of a line is whole.

use super::bounds::{Paper, pieces, pieces_of};
use super::found::Found;
use super::vcard;
use crate::base::text::is_parted;
use crate::evidence::derivatives::BlockKind;

pub fn read(bytes: &[u8]) -> Found {
    let mut paper = Paper::default();
    paper.page();
    let text = crate::evidence::text_of(bytes);
    for (_, lines) in paragraphs(&vcard::readable(&text).unwrap_or(text)) {
        paper.add(BlockKind::Paragraph, &whole(&lines));
    }
    let mut found = paper.found();
    found.of = 1;
    found
}

/// The lines of a paragraph with the words that they part.
fn whole(lines: &[&str]) -> String {
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 && is_parted(&text, line) {
            text.pop();
        } else if at > 0 {
            text.push('\n');
        }
        text.push_str(line);
    }
    text
}

/// Adds a text paragraph by paragraph. Lines quoted from an earlier mail are paragraphs of their own.
pub fn add(paper: &mut Paper, text: &str) {
    for (_, lines) in paragraphs(text) {
        paper.add(BlockKind::Paragraph, &lines.join("\n"));
    }
}

/// The line (from 1, as a bundle numbers them: a new page is a new line) on which each paragraph of [`read`] begins.
pub fn first_lines(text: &str) -> Vec<u32> {
    let firsts = paragraphs(text).into_iter();
    firsts.flat_map(|(line, lines)| std::iter::repeat_n(line, pieces(&whole(&lines)))).collect()
}

/// The same of a text that is given line by line, as [`first_lines`] finds them in one that is all there.
#[derive(Default)]
pub struct Beginnings {
    open: bool,
    quoted: bool,
    /// Lines so far.
    lines: u32,
    /// Paragraphs before the one that is open, and characters of that.
    paragraphs: u32,
    characters: usize,
    /// The end of the line before.
    end: String,
}

impl Beginnings {
    /// Takes the next line, without its end. If a paragraph begins with it: the number of the paragraph and that of the line, from 1.
    pub fn line(&mut self, line: &str) -> Option<(u32, u32)> {
        let here = self.lines + 1;
        self.lines = here + line.matches('\u{C}').count() as u32;
        let line = line.trim_end();
        if line.trim().is_empty() {
            self.open = false;
            return None;
        }
        let quote = line.starts_with('>');
        let goes_on = self.open && quote == self.quoted;
        (self.open, self.quoted) = (true, quote);
        let count = |line: &str| line.chars().filter(|c| *c != '\0').count();
        let end = line.char_indices().rev().nth(1).map_or(line, |(at, _)| &line[at..]);
        let before = std::mem::replace(&mut self.end, end.to_owned());
        if goes_on {
            // A word that goes on loses its stroke, other lines are parted by a break.
            self.characters = self.characters + count(line) + 1 - 2 * usize::from(is_parted(&before, line));
            return None;
        }
        self.paragraphs += pieces_of(self.characters) as u32;
        self.characters = count(line.trim_start_matches(['\n', '\r', ' ']));
        Some((self.paragraphs + 1, here))
    }
}

/// The paragraphs of a text: the number of the first line, and the lines.
fn paragraphs(text: &str) -> Vec<(u32, Vec<&str>)> {
    let mut all: Vec<(u32, Vec<&str>)> = Vec::new();
    let (mut open, mut quoted, mut number) = (false, false, 1);
    for line in text.lines() {
        let here = number;
        number += 1 + line.matches('\u{C}').count() as u32;
        let line = line.trim_end();
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        let quote = line.starts_with('>');
        match all.last_mut().filter(|_| open && quote == quoted) {
            Some((_, lines)) => lines.push(line),
            None => all.push((here, vec![line])),
        }
        (open, quoted) = (true, quote);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_found_by_the_line_on_which_it_begins() {
        let long = "слово ".repeat(4_000);
        let text = format!("\n\nПервый\nещё строка\n\n> цитата\n> дальше\nответ\n\n{long}\n\nПосле\u{C}\n\nконец\n");
        let found = read(text.as_bytes());
        let starts: Vec<String> = found.pages[0].blocks.iter().map(|b| b.text.chars().take(6).collect()).collect();
        assert_eq!(starts, ["Первый", "> цита", "ответ", "слово ", "ово сл", "После", "конец"]);
        assert_eq!(first_lines(&text), [3, 6, 8, 10, 10, 12, 15]);

        let mut beginnings = Beginnings::default();
        let begun: Vec<(u32, u32)> = text.lines().filter_map(|line| beginnings.line(line)).collect();
        assert_eq!(begun, [(1, 3), (2, 6), (3, 8), (4, 10), (6, 12), (7, 15)], "the long one counts twice");
    }

    #[test]
    fn a_word_parted_at_the_end_of_a_line_is_whole_and_paragraphs_are_counted_with_it() {
        let found = read("Отобрали загран-\nпаспорт и удосто-\nверение.\nКара-\nСуу".as_bytes());
        assert_eq!(found.pages[0].blocks[0].text, "Отобрали загранпаспорт и удостоверение.\nКара-\nСуу");
        // So long that each parted word makes the difference of a piece.
        for letters in 19_990..20_010 {
            let text = format!("{}\nсло-\nво\n\nконец", "я".repeat(letters));
            let found = read(text.as_bytes());
            assert_eq!(first_lines(&text).len(), found.pages[0].blocks.len(), "{letters}");
            let mut beginnings = Beginnings::default();
            let begun: Vec<(u32, u32)> = text.lines().filter_map(|line| beginnings.line(line)).collect();
            assert_eq!(begun.last(), Some(&(found.pages[0].blocks.len() as u32, 5)), "{letters}");
        }
    }
}
