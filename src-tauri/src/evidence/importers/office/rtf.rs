//! Rich Text Format (1.9.1): groups, words of control, characters in an old page or as numbers of Unicode.

use super::super::bounds::Paper;
use super::super::found::Found;
use crate::evidence::derivatives::BlockKind;
use encoding_rs::{Encoding, WINDOWS_1252};
use std::collections::HashMap;

/// What is remembered when a group begins.
#[derive(Clone)]
struct State {
    skipped: bool,
    /// Characters that stand after a number of Unicode for programs that cannot read it.
    instead: usize,
    font: i32,
}

impl State {
    const FIRST: Self = Self { skipped: false, instead: 1, font: -1 };
}

struct Reading<'a> {
    bytes: &'a [u8],
    at: usize,
    states: Vec<State>,
    page: &'static Encoding,
    /// The font of what names none.
    usual: i32,
    fonts: HashMap<i32, &'static Encoding>,
    /// The font that the table is describing.
    described: i32,
    in_fonts: usize,
    pending: Vec<u8>,
    left_out: usize,
    text: String,
    row: Vec<String>,
    in_row: bool,
    high: Option<u16>,
}

/// Groups that lie in one another deeper than this are read as if they lay there.
const DEPTH: usize = 512;

pub fn read(bytes: &[u8]) -> Found {
    let mut paper = Paper::default();
    paper.page();
    add(&mut paper, bytes);
    paper.found()
}

/// Adds a rich text paragraph by paragraph. A page that was packed into one (`\fromhtml`) gives its words: its tags are groups that
/// are passed over.
pub fn add(paper: &mut Paper, bytes: &[u8]) {
    let mut reading = Reading {
        bytes,
        at: 0,
        states: vec![State::FIRST],
        page: WINDOWS_1252,
        usual: -1,
        fonts: HashMap::new(),
        described: -1,
        in_fonts: 0,
        pending: Vec::new(),
        left_out: 0,
        text: String::new(),
        row: Vec::new(),
        in_row: false,
        high: None,
    };
    while reading.at < bytes.len() && !paper.is_full() {
        reading.step(paper);
    }
    reading.paragraph(paper);
}

impl Reading<'_> {
    fn state(&mut self) -> &mut State {
        if self.states.is_empty() {
            self.states.push(State::FIRST);
        }
        let last = self.states.len() - 1;
        &mut self.states[last]
    }

    fn step(&mut self, paper: &mut Paper) {
        let byte = self.bytes[self.at];
        self.at += 1;
        match byte {
            b'{' => {
                self.flush();
                let state = self.state().clone();
                if self.states.len() < DEPTH {
                    self.states.push(state);
                }
            }
            b'}' => {
                self.flush();
                if self.in_fonts > 0 && self.states.len() <= self.in_fonts {
                    self.in_fonts = 0;
                }
                self.states.pop();
            }
            b'\\' => self.control(paper),
            b'\r' | b'\n' => {}
            byte => self.byte(byte),
        }
    }

    fn control(&mut self, paper: &mut Paper) {
        let Some(&first) = self.bytes.get(self.at) else { return };
        if !first.is_ascii_alphabetic() {
            self.at += 1;
            match first {
                b'\'' => {
                    let hex = self.bytes.get(self.at..self.at + 2).and_then(|two| std::str::from_utf8(two).ok());
                    self.at = (self.at + 2).min(self.bytes.len());
                    if let Some(byte) = hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
                        self.byte(byte);
                    }
                }
                b'*' => self.state().skipped = true,
                b'~' => self.push('\u{A0}'),
                b'_' => self.push('\u{2011}'),
                b'\\' | b'{' | b'}' => self.byte(first),
                b'\r' | b'\n' => self.paragraph(paper),
                _ => {}
            }
            return;
        }
        let rest = &self.bytes[self.at..];
        let length = rest.iter().take(32).take_while(|b| b.is_ascii_alphabetic()).count();
        let word = String::from_utf8_lossy(&rest[..length]).into_owned();
        let signed = usize::from(rest.get(length) == Some(&b'-'));
        let digits = rest[length + signed..].iter().take(10).take_while(|b| b.is_ascii_digit()).count();
        let number =
            std::str::from_utf8(&rest[length..length + signed + digits]).ok().and_then(|n| n.parse::<i64>().ok());
        self.at += length + signed + digits;
        if self.bytes.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
        self.word(&word, number, paper);
    }

    fn word(&mut self, word: &str, number: Option<i64>, paper: &mut Paper) {
        match word {
            "par" | "sect" | "page" => self.paragraph(paper),
            "line" => self.push('\n'),
            "tab" => self.push('\t'),
            "emdash" => self.push('—'),
            "endash" => self.push('–'),
            "lquote" => self.push('‘'),
            "rquote" => self.push('’'),
            "ldblquote" => self.push('“'),
            "rdblquote" => self.push('”'),
            "bullet" => self.push('•'),
            "trowd" => self.in_row = true,
            "cell" => {
                self.flush();
                let cell = std::mem::take(&mut self.text);
                self.row.push(super::docx::one_line(&[cell]));
            }
            "row" => {
                super::docx::add_row(paper, &std::mem::take(&mut self.row));
                self.in_row = false;
            }
            "u" => {
                self.flush();
                let unit = number.unwrap_or(0).rem_euclid(65_536) as u16;
                self.unit(unit);
                self.left_out = self.state().instead;
            }
            "uc" => self.state().instead = number.unwrap_or(1).clamp(0, 8) as usize,
            "ansicpg" => {
                let label = format!("windows-{}", number.unwrap_or(1252));
                self.page = Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252);
            }
            "deff" => {
                self.flush();
                self.usual = number.unwrap_or(0) as i32;
                self.state().font = self.usual;
            }
            "plain" => {
                self.flush();
                self.state().font = self.usual;
            }
            "mac" => self.page = encoding_rs::MACINTOSH,
            "f" => {
                self.flush();
                let number = number.unwrap_or(0) as i32;
                if self.in_fonts > 0 { self.described = number } else { self.state().font = number }
            }
            "fcharset" => {
                // Numbers of the character sets of Windows (MS-RTFSP).
                let label: &[u8] = match number.unwrap_or(0) {
                    204 => b"windows-1251",
                    238 => b"windows-1250",
                    161 => b"windows-1253",
                    162 => b"windows-1254",
                    177 => b"windows-1255",
                    178 => b"windows-1256",
                    186 => b"windows-1257",
                    _ => b"windows-1252",
                };
                if let Some(encoding) = Encoding::for_label(label) {
                    self.fonts.insert(self.described, encoding);
                }
            }
            "fonttbl" => {
                self.in_fonts = self.states.len();
                self.state().skipped = true;
            }
            "colortbl" | "stylesheet" | "info" | "pict" | "object" | "listtable" | "listoverridetable" | "rsidtbl"
            | "themedata" | "datastore" | "latentstyles" | "generator" | "xmlnstbl" | "fldinst" | "bkmkstart"
            | "bkmkend" | "shppict" | "nonshppict" => self.state().skipped = true,
            "bin" => self.at = self.at.saturating_add(number.unwrap_or(0).max(0) as usize).min(self.bytes.len()),
            _ => {}
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.left_out > 0 {
            self.left_out -= 1;
        } else if !self.state().skipped {
            self.pending.push(byte);
        }
    }

    fn push(&mut self, c: char) {
        self.flush();
        if !self.state().skipped {
            self.text.push(c);
        }
    }

    /// A number of Unicode; large ones come in two.
    fn unit(&mut self, unit: u16) {
        let units: Vec<u16> = self.high.take().into_iter().chain([unit]).collect();
        if (0xD800..0xDC00).contains(&unit) {
            self.high = Some(unit);
            return;
        }
        for c in char::decode_utf16(units).flatten() {
            self.push(c);
        }
    }

    /// Old characters that were gathered become text in the page of their font.
    fn flush(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let font = self.state().font;
        let encoding = self.fonts.get(&font).copied().unwrap_or(self.page);
        // A font that says "western" in a Cyrillic document is of the document's page.
        let encoding = if encoding == WINDOWS_1252 { self.page } else { encoding };
        let (text, _) = encoding.decode_without_bom_handling(&self.pending);
        self.text.push_str(&text);
        self.pending.clear();
    }

    fn paragraph(&mut self, paper: &mut Paper) {
        self.flush();
        if self.in_row {
            self.text.push(' ');
            return;
        }
        let text = std::mem::take(&mut self.text);
        paper.add(BlockKind::Paragraph, &text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(bytes: &[u8]) -> String {
        read(bytes).pages[0].blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn the_usual_font_says_the_page_where_nothing_else_does() {
        // «Да» in windows-1251.
        let head = r"{\rtf1\ansi\deff0{\fonttbl{\f0\fnil\fcharset204 Times New Roman;}{\f1\fcharset238 Arial CE;}}";
        let file = format!(r"{head}\pard \'c4\'e0\par{{\f1 \'e1}}\f1\plain \'c4\'e0\par}}");
        assert_eq!(words(file.as_bytes()), "Да|áДа");
        assert_eq!(words(br"{\rtf1\ansi{\fonttbl{\f0 Times;}}\pard caf\'e9\par}"), "café");
    }
}
