//! Rich Text Format (1.9.1): groups, words of control, characters in an old page or as numbers of Unicode. The words of a shape follow
//! the paragraph that it hangs on, and where words lead stands behind them.

use super::super::bounds::{DEPTH as LINKS, Paper};
use super::super::charset;
use super::super::found::Found;
use super::super::links;
use super::docx::address_of;
use crate::evidence::derivatives::BlockKind;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::collections::HashMap;

/// What is remembered when a group begins.
#[derive(Clone)]
struct State {
    skipped: bool,
    /// It is the instruction of a field.
    instruction: bool,
    /// It is a shape once more, for older programs.
    again: bool,
    /// Characters that stand after a number of Unicode for programs that cannot read it.
    instead: usize,
    font: i32,
}

impl State {
    const FIRST: Self = Self { skipped: false, instruction: false, again: false, instead: 1, font: -1 };
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
    /// The instruction of the field that came last.
    instruction: Vec<u8>,
    /// Words that lead to an address: in which group and from which byte on they stand.
    links: Vec<(usize, usize, String)>,
    /// What was being read when a shape began, and in which group that is.
    outside: Vec<(usize, String, Vec<String>, bool)>,
    /// The words of shapes, which follow the paragraph that they hang on.
    shapes: Vec<String>,
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
        instruction: Vec::new(),
        links: Vec::new(),
        outside: Vec::new(),
        shapes: Vec::new(),
    };
    while reading.at < bytes.len() && !paper.is_full() {
        reading.step(paper);
    }
    while !reading.outside.is_empty() {
        reading.end_shape();
    }
    reading.in_row = false;
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
                let deep = self.states.len();
                if let Some((_, from, address)) = self.links.pop_if(|(group, ..)| *group == deep) {
                    // The link may have begun in a paragraph before.
                    let from = if from > self.text.len() { 0 } else { from };
                    links::add(&mut self.text, from, &address);
                }
                if self.outside.last().is_some_and(|(group, ..)| *group == deep) {
                    self.end_shape();
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
            // What is not read breaks nothing that is.
            "par" | "sect" | "page" | "cell" | "row" | "trowd" if self.state().skipped => {}
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
                self.put_shapes(paper);
            }
            "field" => self.instruction.clear(),
            "fldinst" => {
                self.state().skipped = true;
                self.state().instruction = true;
            }
            "fldrslt" if self.links.len() < LINKS => {
                let instruction = std::mem::take(&mut self.instruction);
                if let Some(address) = address_of(&String::from_utf8_lossy(&instruction)) {
                    self.links.push((self.states.len(), self.text.len(), address));
                }
            }
            "shprslt" => {
                self.state().skipped = true;
                self.state().again = true;
            }
            "shptxt" | "dptxbxtext" if !self.state().again && self.outside.len() < LINKS => {
                self.flush();
                self.state().skipped = false;
                let (text, row) = (std::mem::take(&mut self.text), std::mem::take(&mut self.row));
                self.outside.push((self.states.len(), text, row, std::mem::take(&mut self.in_row)));
            }
            "u" => {
                self.flush();
                let unit = number.unwrap_or(0).rem_euclid(65_536) as u16;
                self.unit(unit);
                self.left_out = self.state().instead;
            }
            "uc" => self.state().instead = number.unwrap_or(1).clamp(0, 8) as usize,
            "ansicpg" => {
                // Numbers of code pages that are not called after Windows.
                let label = match number.unwrap_or(1252) {
                    866 => "ibm866".to_owned(),
                    10_007 => "x-mac-cyrillic".to_owned(),
                    20_866 => "koi8-r".to_owned(),
                    65_001 => "utf-8".to_owned(),
                    page => format!("windows-{page}"),
                };
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
            | "themedata" | "datastore" | "latentstyles" | "generator" | "xmlnstbl" | "bkmkstart" | "bkmkend"
            | "shppict" | "nonshppict" => self.state().skipped = true,
            "bin" => self.at = self.at.saturating_add(number.unwrap_or(0).max(0) as usize).min(self.bytes.len()),
            _ => {}
        }
    }

    fn byte(&mut self, byte: u8) {
        let State { skipped, instruction, .. } = *self.state();
        if self.left_out > 0 {
            self.left_out -= 1;
        } else if instruction {
            self.instruction.push(byte);
        } else if !skipped {
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
        let pending = std::mem::take(&mut self.pending);
        let font = self.state().font;
        let encoding = self.fonts.get(&font).copied().unwrap_or(self.page);
        // A font that says "western" in a Cyrillic document is of the document's page, unless its words are Latin.
        let is_latin = || charset::is_latin(&pending);
        // In UTF-8 a letter is several bytes, which come out whole in no other page by chance.
        let is_wide = self.page == UTF_8 && !pending.is_ascii() && std::str::from_utf8(&pending).is_ok();
        let is_of_page = is_wide || encoding == WINDOWS_1252 && !is_latin();
        let encoding = if is_of_page { self.page } else { encoding };
        let (text, _) = encoding.decode_without_bom_handling(&pending);
        self.text.push_str(&text);
    }

    fn paragraph(&mut self, paper: &mut Paper) {
        self.flush();
        if self.in_row {
            self.text.push(' ');
            return;
        }
        let text = std::mem::take(&mut self.text);
        if !self.outside.is_empty() {
            return self.shapes.push(text);
        }
        paper.add(BlockKind::Paragraph, &text);
        self.put_shapes(paper);
    }

    /// Goes on with what was being read when the last shape began.
    fn end_shape(&mut self) {
        let Some((_, text, row, in_row)) = self.outside.pop() else { return };
        self.flush();
        let cells = std::mem::replace(&mut self.row, row);
        let last = std::mem::replace(&mut self.text, text);
        self.shapes.extend(cells);
        self.shapes.push(last);
        self.in_row = in_row;
    }

    fn put_shapes(&mut self, paper: &mut Paper) {
        if self.outside.is_empty() {
            for text in std::mem::take(&mut self.shapes) {
                paper.add(BlockKind::Paragraph, &text);
            }
        }
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
        let head = r"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fcharset204 Times;}{\f1\fcharset0 Arial;}}";
        let file = format!(r"{head}\pard \'c4\'e0\par{{\f1 caf\'e9}}\par{{\f1 \'c4\'e0}}\par}}");
        assert_eq!(words(file.as_bytes()), "Да|café|Да", "a font that says nothing, and one that means it");
    }

    #[test]
    fn shapes_follow_their_paragraph_and_links_say_where_they_lead() {
        let link = r#"{\field{\*\fldinst{ HYPERLINK "https://x.example/a" }}{\fldrslt{site}}}"#;
        let shape =
            r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt One\par Two\par}}{\shprslt{\*\do{\dptxbxtext One\par}}}}";
        let file = format!(r"{{\rtf1\ansi Before {shape}behind, see {link}.\par Last\par}}");
        assert_eq!(words(file.as_bytes()), "Before behind, see site (https://x.example/a).|One|Two|Last");
        let row = format!(r"{{\rtf1\ansi\trowd a{shape}\cell b\cell\row Last}}");
        assert_eq!(words(row.as_bytes()), "a\tb|One|Two|Last");
        assert_eq!(words(br"{\rtf1\ansi a{\shp{\*\shpinst{\shptxt One"), "a|One", "it breaks off");
    }

    #[test]
    fn pages_that_are_not_called_after_windows_are_known_too() {
        // «Да» in each.
        for (page, written) in [
            (866, r"\'84\'a0"),
            (65_001, r"\'d0\'94\'d0\'b0"),
            (10_007, r"\'84\'e0"),
            (20_866, r"\'e4\'c1"),
            (1251, r"\'c4\'e0"),
        ] {
            let file = format!(r"{{\rtf1\ansi\ansicpg{page}\deff0{{\fonttbl{{\f0 Courier;}}}}\pard {written}\par}}");
            assert_eq!(words(file.as_bytes()), "Да", "{page}");
        }
        let head = r"{\rtf1\ansi\ansicpg65001\deff0{\fonttbl{\f0\fcharset204 Times;}}";
        let file = format!(r"{head}\pard \'d0\'94\'d0\'b0\par\'c4\'e0\par}}");
        assert_eq!(words(file.as_bytes()), "Да|Да", "a font that names another page, rightly and wrongly");
    }
}
