//! Word documents (ECMA-376 WordprocessingML).

use super::super::bounds::{DEPTH, Paper};
use super::super::found::Found;
use super::Parts;
use super::xml::{Step, walk};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use std::collections::HashMap;

pub fn read(parts: &mut Parts<'_>) -> Result<Found, Trouble> {
    let name = main_part(parts)?.unwrap_or_else(|| "word/document.xml".to_owned());
    let main = match parts.get(&name)? {
        Some(main) => main,
        None => parts.must("word/document.xml")?,
    };
    let styles = parts.names("word/styles").into_iter().next().unwrap_or_default();
    let headings = match parts.get(&styles)? {
        Some(styles) => headings(&styles).unwrap_or_default(),
        None => HashMap::new(),
    };
    let mut paper = Paper::default();
    paper.page();
    body(&main, &headings, BlockKind::Paragraph, &mut paper)?;
    // What stands outside the running text follows it.
    for start in ["word/header", "word/footer", "word/footnotes", "word/endnotes", "word/comments."] {
        for name in parts.names(start) {
            if let Some(bytes) = parts.get(&name)? {
                body(&bytes, &HashMap::new(), BlockKind::Item, &mut paper)?;
            }
        }
    }
    Ok(paper.found())
}

/// Where the running text stands: programs name its file as they like and say so (ECMA-376-2, 9.3).
fn main_part(parts: &mut Parts<'_>) -> Result<Option<String>, Trouble> {
    let Some(bytes) = parts.get("_rels/.rels")? else { return Ok(None) };
    let mut found = None;
    // What can't be read says nothing; the usual name is tried then.
    let _ = walk(&bytes, |step| {
        let Step::Open(tag) = step else { return };
        if found.is_none() && tag.get("Type").is_some_and(|kind| kind.ends_with("/officeDocument")) {
            found = tag.get("Target").map(str::to_owned);
        }
    });
    Ok(found)
}

/// Styles that are headings, whatever they are called in the document's language.
fn headings(bytes: &[u8]) -> Result<HashMap<String, ()>, Trouble> {
    let mut found = HashMap::new();
    let mut style = String::new();
    walk(bytes, |step| {
        let Step::Open(tag) = step else { return };
        match tag.name.as_str() {
            "style" => style = tag.get("styleId").unwrap_or_default().to_owned(),
            "name" => {
                let name = tag.get("val").unwrap_or_default().to_lowercase();
                if name.starts_with("heading") || name == "title" {
                    found.insert(std::mem::take(&mut style), ());
                }
            }
            _ => {}
        }
    })?;
    Ok(found)
}

/// A cell or the running text, with the paragraph that is being read in it.
#[derive(Default)]
struct Level {
    text: String,
    heading: bool,
    /// Paragraphs of a cell that are done.
    cell: Vec<String>,
}

/// Adds the words of a part; slides call what they are made of by the same names.
pub fn body(bytes: &[u8], headings: &HashMap<String, ()>, kind: BlockKind, paper: &mut Paper) -> Result<(), Trouble> {
    let mut levels = vec![Level::default()];
    let mut row: Vec<Vec<String>> = Vec::new();
    let (mut in_text, mut skipped) = (false, 0usize);
    walk(bytes, |step| {
        let Some(level) = levels.last_mut() else { return };
        match step {
            Step::Open(tag) => match tag.name.as_str() {
                // The same thing once more for older programs, and what is struck out.
                "Fallback" | "instrText" | "delText" => skipped += 1,
                _ if skipped > 0 => {}
                "t" => in_text = true,
                "tab" => level.text.push('\t'),
                "br" | "cr" => level.text.push('\n'),
                "noBreakHyphen" => level.text.push('\u{2011}'),
                "pStyle" => level.heading = tag.get("val").is_some_and(|id| headings.contains_key(id)),
                "tr" => row.push(Vec::new()),
                "tc" if levels.len() < DEPTH => levels.push(Level::default()),
                _ => {}
            },
            Step::Close(name) => match name.as_str() {
                "Fallback" | "instrText" | "delText" => skipped = skipped.saturating_sub(1),
                _ if skipped > 0 => {}
                "t" => in_text = false,
                "p" => {
                    let text = std::mem::take(&mut level.text);
                    let heading = std::mem::take(&mut level.heading);
                    if levels.len() == 1 {
                        paper.add(if heading { BlockKind::Heading } else { kind }, &text);
                    } else if let Some(level) = levels.last_mut() {
                        level.cell.push(text);
                    }
                }
                "tc" if levels.len() > 1 => {
                    let cell = levels.pop().unwrap_or_default();
                    if let Some(cells) = row.last_mut() {
                        cells.push(one_line(&cell.cell));
                    }
                }
                "tr" => {
                    let cells = row.pop().unwrap_or_default();
                    if levels.len() == 1 {
                        add_row(paper, &cells);
                    } else if let Some(level) = levels.last_mut() {
                        level.cell.push(cells.join(" | "));
                    }
                }
                _ => {}
            },
            Step::Text(text) if in_text && skipped == 0 => level.text.push_str(&text),
            Step::Text(_) => {}
        }
    })
}

/// The paragraphs of a cell as one line: a tab parts cells, so it cannot stand in one.
pub fn one_line(paragraphs: &[String]) -> String {
    let lines = paragraphs.iter().map(|p| p.trim()).filter(|p| !p.is_empty());
    lines.collect::<Vec<_>>().join(" ").replace(['\t', '\n'], " ")
}

/// A row of a table; one without a word is left out.
pub fn add_row(paper: &mut Paper, cells: &[String]) {
    if cells.iter().any(|cell| !cell.trim().is_empty()) {
        paper.add_row(cells);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::archive::tests::zip;

    fn words(files: &[(&str, &str)]) -> Result<Vec<String>, Trouble> {
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        let file = zip(&files, true);
        let found = read(&mut Parts::of(&file)?)?;
        Ok(found.pages[0].blocks.iter().map(|block| format!("{:?} {}", block.kind, block.text)).collect())
    }

    #[test]
    fn the_main_part_is_the_one_that_the_document_names() {
        let rels = r#"<Relationships><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>"#;
        let body = r#"<w:document><w:body><w:p><w:pPr><w:pStyle w:val="a1"/></w:pPr><w:r><w:t>Договор</w:t></w:r></w:p><w:p><w:r><w:t>Долг 1850</w:t></w:r></w:p></w:body></w:document>"#;
        let styles = r#"<w:styles><w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style></w:styles>"#;
        let expected = Ok(vec!["Heading Договор".to_owned(), "Paragraph Долг 1850".to_owned()]);
        assert_eq!(
            words(&[("_rels/.rels", rels), ("word/document2.xml", body), ("word/styles2.xml", styles)]),
            expected
        );
        assert_eq!(words(&[("word/document.xml", body), ("word/styles.xml", styles)]), expected);
        // What is named but not there does not hide the usual part.
        assert_eq!(words(&[("_rels/.rels", rels), ("word/document.xml", body), ("word/styles.xml", styles)]), expected);
        assert_eq!(words(&[("_rels/.rels", rels)]), Err(Trouble::Damaged));
    }
}
