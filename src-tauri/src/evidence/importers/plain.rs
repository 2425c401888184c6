//! Plain text: its lines, gathered into paragraphs where blank lines part them.

use super::bounds::Paper;
use super::charset;
use super::found::Found;
use crate::evidence::derivatives::BlockKind;

pub fn read(bytes: &[u8]) -> Found {
    let mut paper = Paper::default();
    paper.page();
    add(&mut paper, &charset::text_of(bytes, None));
    let mut found = paper.found();
    found.of = 1;
    found
}

/// Adds a text paragraph by paragraph. Lines quoted from an earlier mail are paragraphs of their own.
pub fn add(paper: &mut Paper, text: &str) {
    let mut lines: Vec<&str> = Vec::new();
    let mut quoted = false;
    let mut close = |lines: &mut Vec<&str>| {
        paper.add(BlockKind::Paragraph, &lines.join("\n"));
        lines.clear();
    };
    for line in text.lines().map(|line| line.trim_end()) {
        let quote = line.starts_with('>');
        if line.trim().is_empty() {
            close(&mut lines);
            continue;
        }
        if quote != quoted && !lines.is_empty() {
            close(&mut lines);
        }
        quoted = quote;
        lines.push(line);
    }
    close(&mut lines);
}
