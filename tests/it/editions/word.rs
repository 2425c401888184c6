//! The same filing for Word: read back and held against the PDF.

use super::support::{made_final, prepared};
use crate::paper::support::{Filing, text_of};
use dalil::base::Language;
use serde_json::json;
use std::io::Read as _;

/// The text of a Word document as a reader shows it: numbers before the points of lists, a line for each paragraph.
fn read(docx: &[u8]) -> String {
    let part = |name: &str| {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let (document, numbering) = (part("word/document.xml"), part("word/numbering.xml"));
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
            let runs = in_word.windows(4).filter(|four| !in_pdf.windows(4).any(|other| other == *four)).count();
            let lost: Vec<_> = in_pdf.iter().filter(|w| !in_word.contains(w)).collect();
            let new: Vec<_> = in_word.iter().filter(|w| count(&in_word, w) > count(&in_pdf, w)).collect();
            if !lost.is_empty() || !new.is_empty() || runs * 20 > in_word.len() {
                wrong.push(format!("{id} {language:?}: {runs} of {}; lost {lost:?}; new {new:?}", in_word.len()));
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
