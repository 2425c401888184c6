//! Files of ours, made here byte by byte.

pub use crate::chats::support::zip;
use crate::support::{Desk, NOON};
use dalil::base::Language;
use dalil::typeset::{About, Job, Template, compose};
use serde_json::{Value, json};

/// Words as windows-1251 writes them.
pub fn cp1251(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1251.encode(text).0.into_owned()
}

/// Words as koi8-r writes them.
pub fn koi8(text: &str) -> Vec<u8> {
    encoding_rs::KOI8_R.encode(text).0.into_owned()
}

fn base64(bytes: &[u8]) -> String {
    base64::Engine::encode(&base64::engine::general_purpose::STANDARD, bytes)
}

/// A letter of the agency in windows-1251, with a contract and a note attached under names that are encoded in two ways.
pub fn letter() -> Vec<u8> {
    let mut out = Vec::new();
    let subject = base64(&cp1251("Договор и билеты"));
    let from = base64(&cp1251("Агентство «Восток»"));
    out.extend(
        format!(
            "Received: from mail.example (mail.example [192.0.2.7]) by mx.example; Thu, 12 Mar 2026 09:14:02 +0600\r\n\
             From: =?windows-1251?B?{from}?= <office@agency.example>\r\nTo: Aigul <aigul@mail.example>\r\n\
             Date: Thu, 12 Mar 2026 09:14:00 +0600\r\nSubject: =?windows-1251?B?{subject}?=\r\n\
             Message-ID: <77@agency.example>\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n\
             Content-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        )
        .into_bytes(),
    );
    out.extend(cp1251(
        "Здравствуйте, Айгуль!\r\n\r\nВылет 14 марта. Паспорт отдадите Мурату в аэропорту.\r\nДолг за билет вычтем из первой зарплаты.\r\n\r\n> Можно ли оставить паспорт себе?\r\n",
    ));
    let named = base64("Билет.txt".as_bytes());
    out.extend(
        format!(
            "\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment;\r\n \
             filename*0*=windows-1251''%C4%EE%E3%EE;\r\n filename*1*=%E2%EE%F0.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n\
             --b\r\nContent-Type: text/plain; name=\"=?UTF-8?B?{named}?=\"\r\n\
             Content-Disposition: attachment; filename=\"=?UTF-8?B?{named}?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--b--\r\n",
            base64(&pdf("Договор")),
            base64(&cp1251("Рейс Бишкек — Стамбул, место 14А")),
        )
        .into_bytes(),
    );
    out
}

/// A page of our own printing, a paragraph to each line.
pub fn pdf(words: &str) -> Vec<u8> {
    let template =
        Template::new("#set page(width: 400pt, height: 600pt)\n#for line in sys.inputs.data.lines [#par(line)]");
    let lines: Vec<&str> = words.lines().collect();
    let about = About {
        title: "Проба".into(),
        author: String::new(),
        language: Language::Ru,
        date: NOON,
        ident: "sample".into(),
    };
    let job = Job { template: &template, data: json!({ "lines": lines }), pictures: &[], about };
    compose(&job).and_then(|pages| pages.pdf()).unwrap()
}

/// A page with a sentence, a link to an address, a note stuck to it, and two files: one in the list of files, one on a pin.
pub fn pdf_with_notes() -> Vec<u8> {
    let stream = |dict: &str, bytes: &str| format!("<<{dict}/Length {}>>\nstream\n{bytes}\nendstream", bytes.len());
    let wide = |text: &str| {
        let units: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        format!("<FEFF{units}>")
    };
    let objects = [
        "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Kids[12 0 R]>>>>>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R/Annots[6 0 R 7 0 R 8 0 R 9 0 R]>>"
            .to_owned(),
        stream("", "BT /F 20 Tf 50 700 Td (Fill in the form) Tj ET"),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        "<</Type/Annot/Subtype/Link/Rect[50 690 200 720]/A<</S/URI/URI(https://kadry.example/anketa)>>>>".to_owned(),
        "<</Type/Annot/Subtype/Link/Rect[50 660 200 690]/A<</S/URI/URI(https://kadry.example/anketa)>>>>".to_owned(),
        format!(
            "<</Type/Annot/Subtype/Text/Rect[50 400 70 420]/Contents{}/T{}>>",
            wide("Паспорт забрать"),
            wide("Марат")
        ),
        "<</Type/Annot/Subtype/FileAttachment/Rect[50 300 70 320]/FS<</Type/Filespec/F(pin.txt)/EF<</F 11 0 R>>>>>>"
            .to_owned(),
        stream("/Type/EmbeddedFile/Subtype/text#2Fplain", "Долг 1850"),
        stream("/Type/EmbeddedFile", "on a pin"),
        "<</Names[(a) 13 0 R]>>".to_owned(),
        format!("<</Type/Filespec/F(d.txt)/UF{}/EF<</F 10 0 R>>>>", wide("договор.txt")),
    ];
    file_of(&objects)
}

/// A page of A4 with «Fill in the form» at 50, 700 and a link over it, and what else its dictionary says.
pub fn pdf_with_link(page: &str) -> Vec<u8> {
    let words = "BT /F 20 Tf 50 700 Td (Fill in the form) Tj ET";
    file_of(&[
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>".to_owned(),
        format!("<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R/Annots[6 0 R]{page}>>"),
        format!("<</Length {}>>\nstream\n{words}\nendstream", words.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        "<</Type/Annot/Subtype/Link/Rect[50 690 200 720]/A<</S/URI/URI(https://kadry.example/anketa)>>>>".to_owned(),
    ])
}

/// A page with words in a PDF that says of itself who made it, and in a packet when it was changed.
pub fn pdf_of_somebody() -> Vec<u8> {
    let stream = |dict: &str, bytes: &str| format!("<<{dict}/Length {}>>\nstream\n{bytes}\nendstream", bytes.len());
    let author: String = "Марат Кадры".encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    let packet = "<x:xmpmeta><rdf:RDF><rdf:Description><xmp:CreateDate>2020-01-01T00:00:00Z</xmp:CreateDate>\
        <xmp:ModifyDate>2026-04-01T09:00:00Z</xmp:ModifyDate></rdf:Description></rdf:RDF></x:xmpmeta>";
    let objects = [
        "<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>".to_owned(),
        stream("", "BT /F 20 Tf 50 700 Td (Fill in the form) Tj ET"),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        stream("/Type/Metadata/Subtype/XML", packet),
        format!(
            "<</Author<FEFF{author}>/Creator(Writer)/Producer(LibreOffice 7.4)/CreationDate(D:20260305101112+06'00')>>"
        ),
    ];
    file_with(&objects, "/Info 7 0 R")
}

/// A PDF file of these objects, the first of which is its catalogue.
fn file_of(objects: &[String]) -> Vec<u8> {
    file_with(objects, "")
}

/// The same with more in its trailer.
fn file_with(objects: &[String], trailer: &str) -> Vec<u8> {
    let (mut out, mut places) = ("%PDF-1.7\n".to_owned(), String::new());
    for (number, object) in (1..).zip(objects) {
        places.push_str(&format!("{:010} 00000 n \n", out.len()));
        out.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let (count, at) = (objects.len() + 1, out.len());
    out.push_str(&format!(
        "xref\n0 {count}\n0000000000 65535 f \n{places}trailer\n<</Size {count}/Root 1 0 R{trailer}>>\nstartxref\n{at}\n%%EOF\n"
    ));
    out.into_bytes()
}

/// A Word document with a heading, paragraphs and a table.
pub fn docx() -> Vec<u8> {
    let body = "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\
        <w:p><w:pPr><w:pStyle w:val=\"a1\"/></w:pPr><w:r><w:t>Трудовой договор</w:t></w:r></w:p>\
        <w:p><w:r><w:t xml:space=\"preserve\">Работник обязуется </w:t></w:r><w:r><w:t>выплатить 1850&#160;долларов &amp; проценты.</w:t></w:r><w:del><w:r><w:delText>вычеркнуто</w:delText></w:r></w:del></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Айгүл</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>500</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
        <w:p><w:r><w:t>Подпись</w:t></w:r></w:p></w:body></w:document>";
    let styles = "<w:styles xmlns:w=\"x\"><w:style w:styleId=\"a1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>";
    zip(&[
        ("[Content_Types].xml", b"<Types/>".as_slice()),
        ("word/document.xml", body.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
    ])
}

/// A sheet with a word, a number, a date and an empty column.
pub fn xlsx() -> Vec<u8> {
    let book =
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Выплаты\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    let links = "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    let strings = "<sst><si><t>Дата</t></si><si><r><t>Сум</t></r><r><t>ма</t></r></si></sst>";
    let styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>\
        <row r=\"2\"><c r=\"A2\" s=\"1\"><v>46095</v></c><c r=\"C2\"><v>500</v></c></row></sheetData></worksheet>";
    zip(&[
        ("[Content_Types].xml", b"<Types/>".as_slice()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

/// A text of OpenDocument.
pub fn odt() -> Vec<u8> {
    let content = "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\"><office:body><office:text>\
        <text:h>Расписка</text:h><text:p>Мен,<text:s text:c=\"2\"/>Айгүл, 1850 доллар <text:span>карызмын</text:span>.</text:p>\
        <table:table><table:table-row><table:table-cell><text:p>март</text:p></table:table-cell><table:table-cell><text:p>0</text:p></table:table-cell></table:table-row></table:table>\
        </office:text></office:body></office:document-content>";
    zip(&[("mimetype", b"application/vnd.oasis.opendocument.text".as_slice()), ("content.xml", content.as_bytes())])
}

/// Two slides that are shown in another order than their files are numbered, the first with the speaker's words.
pub fn pptx() -> Vec<u8> {
    let slide = |words: &str| {
        format!(
            "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><p:cSld><p:spTree><p:sp><p:txBody>{words}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>"
        )
    };
    let first = slide(
        "<a:p><a:r><a:t>Работа </a:t></a:r><a:r><a:t>в Дубае</a:t></a:r></a:p><a:p><a:r><a:t>1500 $</a:t></a:r></a:p>",
    );
    let second = slide("<a:p><a:r><a:t>Паспорта сдать Мурату</a:t></a:r></a:p>");
    let notes = slide("<a:p><a:r><a:t>про долг молчать</a:t></a:r></a:p>");
    let show = "<p:presentation xmlns:p=\"p\" xmlns:r=\"r\"><p:sldIdLst><p:sldId id=\"256\" r:id=\"rId7\"/><p:sldId id=\"257\" r:id=\"rId3\"/></p:sldIdLst></p:presentation>";
    let links = "<Relationships><Relationship Id=\"rId3\" Target=\"slides/slide1.xml\"/><Relationship Id=\"rId7\" Target=\"slides/slide2.xml\"/></Relationships>";
    let beside = "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/relationships/notesSlide\" Target=\"../notesSlides/notesSlide1.xml\"/></Relationships>";
    zip(&[
        ("[Content_Types].xml", b"<Types/>".as_slice()),
        ("ppt/presentation.xml", show.as_bytes()),
        ("ppt/_rels/presentation.xml.rels", links.as_bytes()),
        ("ppt/slides/slide1.xml", second.as_bytes()),
        ("ppt/slides/slide2.xml", first.as_bytes()),
        ("ppt/slides/_rels/slide2.xml.rels", beside.as_bytes()),
        ("ppt/notesSlides/notesSlide1.xml", notes.as_bytes()),
    ])
}

/// Two slides of OpenDocument.
pub fn odp() -> Vec<u8> {
    let content = "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:draw=\"d\"><office:body><office:presentation>\
        <draw:page draw:name=\"page1\"><draw:frame><draw:text-box><text:p>Жумуш Дубайда</text:p></draw:text-box></draw:frame></draw:page>\
        <draw:page draw:name=\"page2\"><draw:frame><draw:text-box><text:p>Паспортту бересиз</text:p></draw:text-box></draw:frame></draw:page>\
        </office:presentation></office:body></office:document-content>";
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.presentation".as_slice()),
        ("content.xml", content.as_bytes()),
    ])
}

/// Rich text of an old Cyrillic computer.
pub fn rtf() -> Vec<u8> {
    let mut out = b"{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 Times;}}{\\info{\\author x}}\\f0 ".to_vec();
    for byte in cp1251("Паспорт изъят") {
        out.extend(format!("\\'{byte:02x}").bytes());
    }
    out.extend(b"\\par \\u1179?\\u1201? 14.03\\par}");
    out
}

/// A page with its picture in one file, as Chromium saves it.
pub fn mhtml() -> Vec<u8> {
    format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://work.example/jobs?id=5\r\nSubject: Vacancy\r\n\
         Date: Tue, 3 Mar 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related; type=\"text/html\"; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\n\
         Content-Transfer-Encoding: 8bit\r\nContent-Location: https://work.example/jobs?id=5\r\n\r\n\
         <html><head><title>Работа в Стамбуле</title></head><body><h1>Швея</h1><p>Зарплата 900 $, визу делаем мы.</p></body></html>\r\n\
         --x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://work.example/a/photo.png\r\n\r\n{}\r\n--x--\r\n",
        base64(&crate::support::picture(9))
    )
    .into_bytes()
}

/// A web archive of one page, with the digest of its block.
pub fn warc() -> Vec<u8> {
    use sha1::Digest;
    let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><title>Объявление</title><body><p>Берём без опыта.</p></body></html>";
    let digest = hex::encode(sha1::Sha1::digest(block));
    format!(
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://work.example/ad\r\nWARC-Date: 2026-03-03T10:00:00Z\r\n\
         WARC-Block-Digest: sha1:{digest}\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n",
        block.len()
    )
    .into_bytes()
}

/// The same with a picture of the whole page, as browsers that archive keep it.
pub fn warc_with_picture() -> Vec<u8> {
    let picture = crate::support::picture(9);
    let head = format!(
        "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: urn:fullPage:https://work.example/ad\r\n\
         WARC-Date: 2026-03-03T10:00:02Z\r\nContent-Type: image/png\r\nContent-Length: {}\r\n\r\n",
        picture.len()
    );
    [warc(), head.into_bytes(), picture, b"\r\n\r\n".to_vec()].concat()
}

/// A paper and a table of the older Office, as LibreOffice writes them; what stands in them says their README.
pub fn old_office(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/office").join(name);
    std::fs::read(path).unwrap()
}

/// A slide of the older PowerPoint in the fewest records: its words, a hidden one behind it.
pub fn ppt() -> Vec<u8> {
    let record = |head: u16, kind: u16, body: &[u8]| {
        [&head.to_le_bytes()[..], &kind.to_le_bytes(), &(body.len() as u32).to_le_bytes(), body].concat()
    };
    let fours = |numbers: &[u32]| -> Vec<u8> { numbers.iter().flat_map(|number| number.to_le_bytes()).collect() };
    let slide = |words: &str, flags: u32| {
        let text = [record(0, 0x0F9F, &fours(&[0])), record(0, 0x0FA0, &wide(words))].concat();
        let drawing = [0xF00D, 0xF004, 0xF003, 0xF002, 0x040C].iter().fold(text, |body, kind| record(15, *kind, &body));
        record(15, 0x03EE, &[record(0, 0x03F9, &fours(&[0, 0, flags << 16, 0])), drawing].concat())
    };
    let named: Vec<u8> = (2..4).flat_map(|at| record(0, 0x03F3, &fours(&[at, 0, 0, 254 + at, 0]))).collect();
    let parts =
        [record(15, 0x03E8, &record(15, 0x0FF0, &named)), slide("Паспорта сдать", 0), slide("Про долг молчать", 4)];
    let starts = [0, parts[0].len(), parts[0].len() + parts[1].len()].map(|at| at as u32);
    let mut stream = parts.concat();
    let list = stream.len() as u32;
    stream.extend(record(0, 0x1772, &fours(&[1 | (3 << 20), starts[0], starts[1], starts[2]])));
    let user = record(0, 0x0FF6, &fours(&[20, 0xE391_C05F, stream.len() as u32, 0]));
    stream.extend(record(0, 0x0FF5, &fours(&[0, 0, 0, list, 1, 0, 0])));
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in [("/PowerPoint Document", stream), ("/Current User", user)] {
        std::io::Write::write_all(&mut file.create_stream(name).unwrap(), &bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A letter as Outlook saves it, never sent: properties only. To it are attached a text and another letter.
pub fn outlook() -> Vec<u8> {
    outlook_with("1000001F", wide("Здравствуйте, Айгуль!\r\n\r\nПаспорт отдадите Мурату.\0"))
}

/// The same whose words are rich text only, packed (MS-OXRTFCP): here of bytes as they are, eight to a run.
pub fn outlook_in_rich_text(rich: &[u8]) -> Vec<u8> {
    let runs: Vec<u8> = rich.chunks(8).flat_map(|run| [&[0][..], run].concat()).collect();
    let length = |of: usize| (of as u32).to_le_bytes();
    outlook_with("10090102", [&length(runs.len() + 12)[..], &length(rich.len()), b"LZFu", &[0; 4], &runs].concat())
}

fn outlook_with(body: &str, words: Vec<u8>) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
    // 12 March 2026, 03:14:00 UTC, in tenths of a microsecond since 1601.
    let sent: u64 = (1_773_285_240_000 + 11_644_473_600_000) * 10_000;
    let entry = |kind: u16, number: u16, value: u64| {
        let mut entry = [kind.to_le_bytes(), number.to_le_bytes(), [6, 0], [0, 0]].concat();
        entry.extend(value.to_le_bytes());
        entry
    };
    let koi = koi8("Ответ дайте до пятницы.");
    let folders = ["/__attach_version1.0_#00000000", "/__attach_version1.0_#00000001", "/__recip_version1.0_#00000000"];
    let inner = "/__attach_version1.0_#00000001/__substg1.0_3701000D";
    for folder in folders.into_iter().chain([inner]) {
        file.create_storage(folder).unwrap();
    }
    let [text, letter, receiver] = folders;
    let streams: Vec<(String, Vec<u8>)> = vec![
        ("/__properties_version1.0".into(), [vec![0; 32], entry(0x40, 0x0039, sent), entry(3, 0x3FDE, 20866)].concat()),
        ("/__substg1.0_0037001F".into(), wide("Договор и билеты")),
        ("/__substg1.0_0C1A001F".into(), wide("Агентство «Восток»")),
        ("/__substg1.0_5D01001F".into(), wide("office@agency.example")),
        ("/__substg1.0_1035001F".into(), wide("<77@agency.example>")),
        (format!("/__substg1.0_{body}"), words),
        (format!("{receiver}/__properties_version1.0"), [vec![0; 8], entry(3, 0x0C15, 1)].concat()),
        (format!("{receiver}/__substg1.0_3001001F"), wide("Айгул")),
        (format!("{receiver}/__substg1.0_39FE001F"), wide("aigul@mail.example")),
        (format!("{text}/__substg1.0_3707001F"), wide("C:\\тайна\\Билет.txt")),
        (format!("{text}/__substg1.0_370E001F"), wide("text/plain")),
        (format!("{text}/__substg1.0_37010102"), "Рейс TK349".into()),
        (format!("{letter}/__substg1.0_3001001F"), wide("Ранее")),
        (format!("{inner}/__properties_version1.0"), [vec![0; 24], entry(3, 0x3FDE, 20866)].concat()),
        (format!("{inner}/__substg1.0_0037001E"), koi8("Ранее")),
        (format!("{inner}/__substg1.0_1000001E"), koi),
    ];
    for (path, bytes) in streams {
        std::io::Write::write_all(&mut file.create_stream(path).unwrap(), &bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// Letters of Outlook so deep in one another, the outermost with number 0. To each an object of another program is attached, too.
pub fn outlook_within(deep: usize) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
    let mut at = String::new();
    for number in 0..=deep {
        let object = format!("{at}/__attach_version1.0_#00000000");
        let next = format!("{at}/__attach_version1.0_#00000001");
        let last = number == deep;
        for folder in [&object, &next].into_iter().take(if last { 1 } else { 2 }) {
            file.create_storage(folder).unwrap();
            file.create_storage(format!("{folder}/__substg1.0_3701000D")).unwrap();
        }
        let mut streams = vec![
            (format!("{at}/__properties_version1.0"), vec![0; if number == 0 { 32 } else { 24 }]),
            (format!("{at}/__substg1.0_0037001F"), wide(&format!("Тема {number}"))),
            (format!("{at}/__substg1.0_1000001F"), wide(&format!("Письмо {number}"))),
            (format!("{object}/__substg1.0_3001001F"), wide("Таблица")),
            (format!("{object}/__substg1.0_3701000D/Workbook"), b"1850".to_vec()),
        ];
        if !last {
            streams.push((format!("{next}/__substg1.0_3001001F"), wide("Переслано")));
        }
        for (path, bytes) in streams {
            std::io::Write::write_all(&mut file.create_stream(path).unwrap(), &bytes).unwrap();
        }
        at = format!("{next}/__substg1.0_3701000D");
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// Takes one file in and answers the item's id.
pub fn take(desk: &Desk, case: &Value, name: &str, bytes: &[u8]) -> Value {
    let path = desk.file(name, bytes);
    desk.take_in(case, &[path])["work"]["files"][0]["evidence"].clone()
}

/// What is known of an item's contents.
pub fn show(desk: &Desk, item: &Value) -> Value {
    desk.ask("document.show", json!({ "evidence": item }))
}

/// Kind and text of every paragraph of an item.
pub fn paragraphs(desk: &Desk, item: &Value) -> Vec<(String, String)> {
    let pages = desk.ask("document.pages", json!({ "evidence": item, "from": 0, "count": 40 }));
    let blocks = pages.as_array().unwrap().iter().flat_map(|page| page["blocks"].as_array().unwrap().clone());
    blocks.map(|b| (b["kind"].as_str().unwrap().to_owned(), b["text"].as_str().unwrap().to_owned())).collect()
}
