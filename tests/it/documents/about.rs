//! What a document says of itself is shown beside it: who wrote it, who saved it last, when, with which program.

use super::samples::{pdf_of_somebody, take, xlsx, zip};
use crate::support::{Desk, dalil_of};
use serde_json::{Value, json};

/// What is told of a file.
fn told(desk: &Desk, case: &Value, name: &str, bytes: &[u8]) -> Value {
    let item = take(desk, case, name, bytes);
    desk.ask("evidence.show", json!({ "evidence": item }))["metadata"].clone()
}

fn lines(all: &[(&str, &str)]) -> Value {
    all.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect()
}

#[test]
fn a_sham_contract_tells_who_wrote_it_and_when() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let body = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Договор</w:t></w:r></w:p></w:body></w:document>";
    let links = "<Relationships><Relationship Id=\"r1\" Target=\"about/core.xml\" Type=\"http://schemas.openxmlformats.org/\
        package/2006/relationships/metadata/core-properties\"/></Relationships>";
    let core = "<cp:coreProperties><dc:creator>Марат Кадры</dc:creator><cp:lastModifiedBy>Gulzat &amp; Co</cp:lastModifiedBy>\
        <dcterms:created>2026-03-05T10:11:00Z</dcterms:created><dcterms:modified>2026-04-01T09:00:00Z</dcterms:modified>\
        </cp:coreProperties>";
    let app = "<Properties><Application>Microsoft Office Word</Application><Company>Кадры ЖЧК</Company>\
        <AppVersion>16.0000</AppVersion></Properties>";
    let contract = zip(&[
        ("[Content_Types].xml", b"<Types/>".as_slice()),
        ("_rels/.rels", links.as_bytes()),
        ("word/document.xml", body.as_bytes()),
        ("about/core.xml", core.as_bytes()),
        ("docProps/app.xml", app.as_bytes()),
    ]);
    assert_eq!(
        told(&desk, &case, "договор.docx", &contract),
        lines(&[
            ("author", "Марат Кадры"),
            ("editor", "Gulzat & Co"),
            ("company", "Кадры ЖЧК"),
            ("created", "2026-03-05 10:11:00 UTC"),
            ("changed", "2026-04-01 09:00:00 UTC"),
            ("software", "Microsoft Office Word 16.0000"),
        ])
    );
    assert_eq!(told(&desk, &case, "ведомость.xlsx", &xlsx()), json!([]), "one that says nothing is shown all the same");
}

#[test]
fn an_open_document_names_first_who_began_it_and_then_who_saved_it() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let content = "<office:document-content><office:body><office:text><text:p>Расписка</text:p></office:text></office:body>\
        </office:document-content>";
    let meta = "<office:document-meta><office:meta><meta:initial-creator>Марат</meta:initial-creator>\
        <dc:creator>Gulzat</dc:creator><meta:creation-date>2026-03-05T10:11:00.123456789</meta:creation-date>\
        <dc:date>2026-03-06T11:00:00</dc:date><meta:generator>LibreOffice/7.4</meta:generator></office:meta>\
        </office:document-meta>";
    let paper = zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text".as_slice()),
        ("content.xml", content.as_bytes()),
        ("meta.xml", meta.as_bytes()),
    ]);
    assert_eq!(
        told(&desk, &case, "расписка.odt", &paper),
        lines(&[
            ("author", "Марат"),
            ("editor", "Gulzat"),
            ("created", "2026-03-05 10:11:00"),
            ("changed", "2026-03-06 11:00:00"),
            ("software", "LibreOffice/7.4"),
        ])
    );
}

#[test]
fn a_pdf_tells_what_its_list_says_and_what_its_packet_adds() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    assert_eq!(
        told(&desk, &case, "договор.pdf", &pdf_of_somebody()),
        lines(&[
            ("author", "Марат Кадры"),
            ("created", "2026-03-05 10:11:12 +06:00"),
            ("software", "Writer, LibreOffice 7.4"),
            ("changed", "2026-04-01 09:00:00 UTC"),
        ])
    );
    let shown = dalil_of(&desk, &["--lang", "ru", "evidence", "show", "1"]);
    let line = shown.lines().find(|line| line.starts_with("Автор")).unwrap_or_default();
    assert!(line.ends_with("Марат Кадры") && shown.contains("договор.pdf"), "{shown}");
}
