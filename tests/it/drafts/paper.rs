//! Tables, lists and footnotes of a body on paper and in Word.

use crate::paper::support::{Filing, failures, text_of};
use dalil::base::Language::{Ky, Ru};
use dalil::filings::draft::{Block, Body, Cell, Chip, Inline, List, Point};
use dalil::language::Case;

const HOSTILE: &str = "#eval(1) *жирно* @y $z$ <b> \\ `q` //конец";

fn text(text: &str) -> Vec<Inline> {
    vec![Inline::plain(text)]
}

/// A body with everything a body can hold.
fn everything(filing: &Filing) -> Body {
    let party = filing.case.parties[0].id;
    let fact = filing.case.facts[0].id;
    let exhibit = filing.case.exhibits[0].evidence;
    let chip = |chip| Inline::Chip { chip, was: String::new(), bold: false, italic: false };
    let name = chip(Chip::Party { party, case: Case::Dative, short: false });
    let law = Chip::Law { records: vec!["kg.uk.166".into()], ending: "plain".into(), titled: false };
    let note = Inline::Note { text: vec![Inline::plain("Сноска про "), chip(law), Inline::plain(HOSTILE)] };
    let cell = |said: &str| Cell { span: 1, text: text(said) };
    let long = "Абзац, который занимает место. ".repeat(30);
    Body::of(vec![
        Block::Heading { id: "h".into(), text: text("Раздел") },
        Block::Paragraph {
            id: "p".into(),
            numbered: true,
            text: vec![
                Inline::plain("Разъяснить "),
                name,
                Inline::plain(" права"),
                note.clone(),
                Inline::plain("; "),
                Inline::Text { text: HOSTILE.into(), bold: true, italic: true },
                Inline::Break {},
                chip(Chip::Citation { evidence: exhibit, pages: vec![2] }),
                Inline::plain("."),
            ],
        },
        Block::Paragraph { id: "q".into(), numbered: true, text: text(&long) },
        Block::Fact { id: "f".into(), fact, was: String::new() },
        Block::List {
            id: "l".into(),
            list: List {
                ordered: true,
                points: vec![
                    Point { text: text("первое"), under: None },
                    Point {
                        text: vec![Inline::plain("второе"), note],
                        under: Some(List {
                            ordered: false, points: vec![Point { text: text("глубже"), under: None }]
                        }),
                    },
                ],
            },
        },
        Block::Table {
            id: "t".into(),
            widths: vec![20, 50, 30],
            rows: vec![
                vec![cell("№"), cell("Что"), cell("Сколько")],
                vec![cell("1"), cell(HOSTILE), cell("45 000 сомов")],
                vec![Cell { span: 2, text: text("Итого") }, cell("")],
            ],
        },
    ])
}

#[test]
fn a_body_with_tables_lists_and_footnotes_is_fit_for_archives_and_for_listeners() {
    for language in [Ru, Ky] {
        for id in ["kg/crime-report", "kg/motion-add-evidence"] {
            let mut filing = Filing::sample(id, language);
            filing.body = Some(everything(&filing));
            let pdf = filing.pdf();
            if let Some(folder) = std::env::var_os("DALIL_PAPERS") {
                let name = format!("draft-{}-{}.pdf", id.replace('/', "-"), language.code());
                std::fs::write(std::path::Path::new(&folder).join(name), &pdf).unwrap();
            }
            assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new(), "{id} {language:?}");
            assert_eq!(failures(&pdf, "pdfua-1"), Vec::<String>::new(), "{id} {language:?}");
            let said = text_of(&pdf, false);
            assert!(said.contains("#eval(1) *жирно* @y $z$ <b>"), "what was typed is never source: {said}");
            assert!(pdf == filing.pdf(), "the same body gives the same bytes");
        }
    }
}

#[test]
fn footnotes_go_to_word_with_their_text() {
    let mut filing = Filing::sample("kg/motion-add-evidence", Ru);
    filing.body = Some(everything(&filing));
    let word = filing.compose().word().unwrap();
    assert!(word == filing.compose().word().unwrap(), "the same bytes again");
    let file = tempfile::Builder::new().suffix(".docx").tempfile().unwrap();
    std::fs::write(file.path(), &word).unwrap();
    let out =
        std::process::Command::new("unzip").arg("-p").arg(file.path()).arg("word/footnotes.xml").output().unwrap();
    let notes = String::from_utf8(out.stdout).unwrap();
    assert_eq!(notes.matches("Сноска про").count(), 2, "{notes}");
    let out = std::process::Command::new("unzip").arg("-p").arg(file.path()).arg("word/document.xml").output().unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    assert_eq!(text.matches("<w:footnoteReference").count(), 2);
    assert!(!text.contains("Сноска про"), "the text of a footnote stands in the footnote alone");
}
