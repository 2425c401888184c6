//! The same filing for Word: read back and held against the PDF.

use super::support::{made_final, prepared};
use crate::paper::support::{Filing, text_of};
use dalil::base::Language;
use serde_json::json;
use std::io::Read as _;

/// The text of a Word document as a reader shows it: numbers before the points of lists, a line for each paragraph.
fn read(docx: &[u8]) -> String {
    read_part(docx, false)
}

/// The same without its tables: how a PDF's reader walks through cells that stand side by side is his own affair.
fn read_outside_tables(docx: &[u8]) -> String {
    read_part(docx, true)
}

/// Stands where a table stood.
const TABLE: &str = "▦";

fn without_tables(document: &str) -> String {
    let mut depth = 0;
    let mut kept = String::new();
    for (at, piece) in document.split("<w:tbl>").enumerate() {
        depth += usize::from(at > 0);
        let mut pieces = piece.split("</w:tbl>");
        let inside = pieces.next().unwrap();
        if depth == 0 {
            kept.push_str(inside);
        }
        for after in pieces {
            depth -= 1;
            if depth == 0 {
                kept.push_str(&format!("<w:p ><w:t >{TABLE}</w:t></w:p>{after}"));
            }
        }
    }
    kept
}

fn read_part(docx: &[u8], outside_tables: bool) -> String {
    let part = |name: &str| {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let (document, numbering) = (part("word/document.xml"), part("word/numbering.xml"));
    let document = if outside_tables { without_tables(&document) } else { document };
    let value = |text: &str, element: &str| -> Option<String> {
        let at = text.find(&format!("<{element} w:val=\""))? + element.len() + 9;
        text[at..].split('"').next().map(str::to_owned)
    };
    let starts: std::collections::HashMap<String, usize> = numbering
        .split("<w:num ")
        .skip(1)
        .map(|num| {
            let id = num.split("w:numId=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
            (id, value(num, "w:startOverride").map_or(1, |start| start.parse().unwrap()))
        })
        .collect();
    let mut counters = std::collections::HashMap::new();
    let mut lines = Vec::new();
    for paragraph in document.split("<w:p ").skip(1) {
        let paragraph = paragraph.split("</w:p>").next().unwrap();
        let mut line = String::new();
        if let Some(id) = value(paragraph, "w:numId").filter(|id| id != "3") {
            let number = counters.entry(id.clone()).or_insert_with(|| starts[&id]);
            line = format!("{number}. ");
            *number += 1;
        }
        for piece in paragraph.split("<w:t ").skip(1) {
            let text = piece.split_once('>').unwrap().1.split("</w:t>").next().unwrap();
            line.push_str(
                &text
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&apos;", "'")
                    .replace("&amp;", "&"),
            );
            if piece.contains("<w:br") {
                line.push('\n');
            }
        }
        lines.push(line);
    }
    lines.join("\n")
}

/// Words in order, without what pages add: page numbers, parted words, marks of lists, lines to write on.
fn words(text: &str) -> Vec<String> {
    // At the end of a line a PDF has one hyphen for the written and the parting one.
    let whole = text.replace("\u{AD}\n", "").replace("-\n", "").replace(['\u{AD}', '-'], "");
    let pages: Vec<&str> = whole.split('\u{C}').collect();
    let body = pages.iter().enumerate().map(|(at, page)| {
        let page = page.trim_start();
        let number = format!("{}", at + 1);
        page.strip_prefix(&number).filter(|rest| at > 0 && rest.starts_with('\n')).unwrap_or(page).to_owned()
    });
    let body = body.collect::<Vec<_>>().join("\n");
    body.split_whitespace()
        .filter(|word| !matches!(*word, "–" | "•"))
        .filter(|w| !w.chars().all(|c| c == '_'))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_filing_has_the_same_words_in_word_and_in_pdf() {
    let mut wrong = Vec::new();
    for id in dalil::filings::all().keys() {
        for language in dalil::filings::find(id).unwrap().form.languages.clone() {
            let composed = Filing::sample(id, language).compose();
            let (docx, pdf) = (composed.word().unwrap(), composed.pdf().unwrap());
            if let Some(folder) = std::env::var_os("DALIL_LOOK") {
                let name = format!("{}-{}", id.replace('/', "-"), language.code());
                std::fs::write(std::path::Path::new(&folder).join(format!("{name}.docx")), &docx).unwrap();
                std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), &pdf).unwrap();
            }
            let (in_word, in_pdf) = (words(&read(&docx)), words(&text_of(&pdf, false)));
            // A head that a table repeats on a page stands in the PDF again; nothing else is there twice, or not at all.
            let count = |words: &[String], word: &String| words.iter().filter(|other| *other == word).count();
            let plain = words(&read_outside_tables(&docx));
            let told =
                |four: &[String]| four.contains(&TABLE.to_owned()) || in_pdf.windows(4).any(|other| other == four);
            let runs = plain.windows(4).filter(|four| !told(four)).count();
            // A digest or a long word that fills its line is parted without a mark: then its letters follow each other.
            let (all_word, all_pdf) = (in_word.concat(), in_pdf.concat());
            let lost: Vec<_> =
                in_pdf.iter().filter(|w| !in_word.contains(w) && !all_word.contains(w.as_str())).collect();
            let more = |w: &str| all_word.matches(w).count() > all_pdf.matches(w).count();
            let has = |piece: &str| in_pdf.iter().any(|word| word == piece);
            // The two halves of a digest stand in two lines of its cell, with its neighbours between.
            let parted = |w: &str| w.len() == 64 && w.is_ascii() && (1..64).any(|at| has(&w[..at]) && has(&w[at..]));
            let new: Vec<_> =
                in_word.iter().filter(|w| count(&in_word, w) > count(&in_pdf, w) && more(w) && !parted(w)).collect();
            if !lost.is_empty() || !new.is_empty() || runs * 20 > plain.len() {
                wrong.push(format!("{id} {language:?}: {runs} of {}; lost {lost:?}; new {new:?}", plain.len()));
            }
            assert_eq!(docx, composed.word().unwrap(), "the same bytes twice");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_word_document_has_styles_lists_and_tables() {
    let docx = Filing::sample("kg/motion-add-evidence", Language::Ru).compose().word().unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&docx)).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    for wanted in
        ["w:val=\"Heading1\"", "w:val=\"Heading2\"", "w:val=\"Body\"", "<w:numPr>", "<w:tbl>", "w:headerReference"]
    {
        assert!(xml.contains(wanted), "{wanted}");
    }
    // What stands in a cell begins at its edge: where it stands on the page is the table's affair.
    for (at, table) in xml.split("<w:tblLayout w:type=\"fixed\" />").skip(1).enumerate() {
        let cells = table.split("</w:tbl>").next().unwrap();
        assert!(!cells.contains("<w:ind w:left"), "table {at} has words pushed aside");
    }
}

#[test]
fn a_frozen_filing_goes_to_word_as_it_was_frozen() {
    let (desk, case) = prepared();
    let (filing, _) = made_final(&desk, &case, "ru");
    desk.person(&case, "witness", "Другая", "Особа");
    let out = desk.folder().join("paper.docx");
    desk.core.write_word(filing.as_str().unwrap().parse().unwrap(), &out).unwrap();
    let text = read(&std::fs::read(&out).unwrap());
    assert!(text.contains("Жумагулов обещал Асановой Айгүл работу официантки"), "{text}");
    let log = desk.ask("custody.show", json!({ "case": null, "evidence": null }));
    let entry = log["lines"].as_array().unwrap().iter().find(|line| line["action"] == "export").expect("it is logged");
    assert_eq!(entry["params"]["kind"], "word");
    assert_eq!(desk.core.write_word(filing.as_str().unwrap().parse().unwrap(), &out).unwrap_err().code, "exists");
}
