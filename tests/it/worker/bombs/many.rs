//! Two hundred files made to break readers, of every format that is read: sizes that are claimed, parts that hold themselves, nesting
//! without end, gigabytes packed into kilobytes. Each is read, refused with a reason, or its reader ends within its bounds.

use super::{CATALOG, PAGE, pdf, png, zeros};
use crate::documents::samples::{old_office, outlook, zip};
use crate::support::reader;
use dalil::evidence::importers::chat::DateOrders;
use dalil::evidence::importers::{Format, format_of};
use dalil::evidence::reading::Error;
use dalil::evidence::{EvidenceKind, Reading};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

type Bombs = Vec<(String, Vec<u8>)>;

fn le(parts: &[u32]) -> Vec<u8> {
    parts.iter().flat_map(|part| part.to_le_bytes()).collect()
}

/// Pictures that claim more pixels than any memory holds.
fn pictures(all: &mut Bombs) {
    let little = zeros(1);
    for (n, (width, height)) in
        [(65_536, 65_536), (1, u32::MAX >> 1), (u32::MAX >> 1, 1), (30_000, 90_000)].into_iter().enumerate()
    {
        for (depth, colour) in [(1, 0), (8, 2), (16, 6), (8, 3)] {
            all.push((format!("claims-{n}-{depth}-{colour}.png"), png(width, height, depth, colour, &little)));
        }
        let (w, h) = (width as i32, height as i32);
        for bits in [1u16, 8, 24, 32] {
            let head =
                [&b"BM"[..], &le(&[0, 0, 54, 40]), &w.to_le_bytes(), &h.to_le_bytes(), &[1, 0], &bits.to_le_bytes()]
                    .concat();
            all.push((format!("claims-{n}-{bits}.bmp"), [head, vec![0; 64]].concat()));
        }
        // A strip of TIFF (6.0, section 2): width, height, bits, no packing, one strip whose length is a lie.
        let tag =
            |tag: u16, kind: u16, value: u32| [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &le(&[1, value])].concat();
        for (name, next) in [("once", 0u32), ("again", 8)] {
            let tags = [
                tag(256, 4, width),
                tag(257, 4, height),
                tag(258, 3, 8),
                tag(259, 3, 1),
                tag(273, 4, 8),
                tag(279, 4, u32::MAX),
            ]
            .concat();
            let file = [&b"II\x2a\0"[..], &le(&[8]), &6u16.to_le_bytes(), &tags, &le(&[next])].concat();
            all.push((format!("claims-{n}-{name}.tiff"), file));
        }
    }
    for side in [1u16, 4096, 65_535] {
        // A baseline and a progressive JPEG without a single coefficient (ITU T.81, B.2.2).
        for sof in [0xC0u8, 0xC2] {
            let frame =
                [&[0xFF, sof, 0, 17, 8][..], &side.to_be_bytes(), &[0xFF, 0xFF, 3, 1, 0x44, 0, 2, 0x11, 0, 3, 0x11, 0]]
                    .concat();
            all.push((format!("claims-{side}-{sof}.jpg"), [&[0xFF, 0xD8][..], &frame, &[0xFF, 0xDA, 0, 2]].concat()));
        }
        let gif = [
            &b"GIF89a"[..],
            &side.to_le_bytes(),
            &[0xFF, 0xFF, 0x80, 0, 0, 0, 0, 0, 9, 9, 9, 0x2C, 0, 0, 0, 0],
            &side.to_le_bytes(),
            &[0xFF, 0xFF, 0, 2, 0xFF],
        ]
        .concat();
        all.push((format!("claims-{side}.gif"), [gif, vec![0x55; 300]].concat()));
        let webp = [
            &b"RIFF"[..],
            &le(&[u32::MAX]),
            b"WEBPVP8L",
            &le(&[u32::MAX]),
            &[0x2F, 0xFF, 0xFF, 0xFF, 0x0F],
            &[0x11; 60],
        ]
        .concat();
        all.push((format!("claims-{side}.webp"), webp));
    }
    let boxed = |name: &[u8], body: &[u8]| [&(body.len() as u32 + 8).to_be_bytes()[..], name, body].concat();
    let brand = boxed(b"ftyp", b"heic\0\0\0\0heicmif1");
    for deep in [10, 1_000, 20_000] {
        let nested = (0..deep).fold(vec![0; 4], |body, _| boxed(b"meta", &[&[0; 4], &body[..]].concat()));
        all.push((format!("deep-{deep}.heic"), [brand.clone(), nested].concat()));
    }
    for length in [0u32, 1, 7, u32::MAX] {
        all.push((
            format!("length-{length}.heic"),
            [brand.clone(), length.to_be_bytes().to_vec(), b"meta\0\0\0\0iloc".to_vec()].concat(),
        ));
    }
}

fn pdfs(all: &mut Bombs) {
    let mut add = |name: String, objects: &[(&str, &[u8])]| all.push((format!("{name}.pdf"), pdf(objects)));
    let one = ("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", &b""[..]);
    for deep in [1_000, 30_000, 400_000] {
        for (name, open) in [("array", "["), ("dict", "<< /A ")] {
            add(format!("deep-{name}-{deep}"), &[CATALOG, (&open.repeat(deep), b"")]);
        }
        let content = "q ".repeat(deep);
        add(
            format!("saves-{deep}"),
            &[CATALOG, one, PAGE, (&format!("<< /Length {} >>", content.len()), content.as_bytes())],
        );
        let words = format!("BT {} ET", "/F1 1e9 Tf (x) Tj ".repeat(deep / 10));
        add(
            format!("letters-{deep}"),
            &[CATALOG, one, PAGE, (&format!("<< /Length {} >>", words.len()), words.as_bytes())],
        );
    }
    for sides in
        ["0 0 0 0", "-1e30 -1e30 1e30 1e30", "0 0 1e-30 1e-30", "0 0 99999999 99999999", "842 595 0 0", "0 0 1"]
    {
        add(
            format!("box {}", sides.len()),
            &[CATALOG, one, (&format!("<< /Type /Page /Parent 2 0 R /MediaBox [{sides}] >>"), b"")],
        );
    }
    for repeats in [40_000, 400_000, 4_200_000] {
        let packed = zeros(repeats);
        let stream = format!("<< /Filter /FlateDecode /Length {} >>", packed.len());
        add(format!("zeros-{repeats}"), &[CATALOG, one, PAGE, (&stream, &packed)]);
        let objects = format!("<< /Type /ObjStm /N 99999999 /First 9 /Filter /FlateDecode /Length {} >>", packed.len());
        add(format!("objects-{repeats}"), &[CATALOG, one, PAGE, (&objects, &packed)]);
        let picture = format!(
            "<< /Subtype /Image /Width 90000 /Height 90000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode /Length {} >>",
            packed.len()
        );
        add(format!("picture-{repeats}"), &[CATALOG, one, PAGE, ("<< /Length 5 >>", b"/A Do"), (&picture, &packed)]);
    }
    let filters = "/FlateDecode ".repeat(5_000);
    add("filters".into(), &[CATALOG, one, PAGE, (&format!("<< /Filter [{filters}] /Length 9 >>"), &zeros(1))]);
    for (name, kids) in [("self", "2 0 R"), ("twice", "2 0 R 2 0 R"), ("parent", "1 0 R"), ("nobody", "77 0 R")] {
        add(format!("kids-{name}"), &[CATALOG, (&format!("<< /Type /Pages /Kids [{kids}] /Count 2147483647 >>"), b"")]);
    }
    let form = |more: &str| {
        format!("<< /Subtype /Form /BBox [0 0 9 9] /Length 5 {more} /Resources << /XObject << /A 5 0 R >> >> >>")
    };
    for (name, more) in [
        ("form", String::new()),
        ("mask", "/Group << /S /Transparency >> /SMask 5 0 R".to_owned()),
        ("matrix", "/Matrix [1e30 0 0 1e30 0 0]".to_owned()),
    ] {
        add(format!("self-{name}"), &[CATALOG, one, PAGE, ("<< /Length 5 >>", b"/A Do"), (&form(&more), b"/A Do")]);
    }
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Pattern << /P 5 0 R >> /Shading << /S 5 0 R >> /Font << /F 5 0 R >> >> >>";
    let tiles = "<< /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 1e-9 /YStep 1e-9 /Resources << >> /Length 9 >>";
    let draw = &b"/Pattern cs /P scn 0 0 595 842 re f"[..];
    add("tiles".into(), &[CATALOG, one, (page, b""), ("<< /Length 35 >>", draw), (tiles, b"0 0 1 1 re")]);
    for (n, shading) in [
        "/ShadingType 1 /Domain [0 1e30 0 1e30] /ColorSpace /DeviceRGB /Function << /FunctionType 0 /Size [2147483647] /Domain [0 1] /Range [0 1] >>",
        "/ShadingType 2 /Coords [0 0 1e-30 0] /Extend [true true] /ColorSpace /DeviceRGB /Function 5 0 R",
        "/ShadingType 3 /Coords [0 0 0 0 0 1e30] /Extend [true true] /ColorSpace /DeviceRGB /Function 5 0 R",
    ].iter().enumerate() {
        add(format!("shading-{n}"), &[CATALOG, one, (page, b""), ("<< /Length 5 >>", b"/S sh"), (&format!("<< {shading} >>"), b"")]);
    }
    let font = "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 4 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /F 5 0 R >> >> >>";
    add("font".into(), &[CATALOG, one, (page, b""), ("<< /Length 23 >>", b"BT /F 9 Tf (aaaa) Tj ET"), (font, b"")]);
    for prev in ["0", "9", "99999999999"] {
        let mut file = pdf(&[CATALOG, one, PAGE]);
        file.extend(format!("xref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R /Size 9999999999 /Prev {prev} >>\nstartxref\n{prev}\n%%EOF\n").bytes());
        all.push((format!("table-{prev}.pdf"), file));
    }
}

/// Office papers and pages: XML that multiplies itself or nests without end.
fn papers(all: &mut Bombs) {
    let laughs = |levels: usize, root: &str| {
        let entities: String =
            (1..=levels).map(|n| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10))).collect();
        format!("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e0 \"ха\">{entities}]><{root}>&e{levels};</{root}>")
    };
    let nested = |tag: &str, deep: usize| {
        format!("{}слово{}", format!("<{tag}>").repeat(deep), format!("</{tag}>").repeat(deep))
    };
    let office = |name: &str, part: &str, content: &[u8]| {
        let types = b"<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
        (name.to_owned(), zip(&[("[Content_Types].xml", types.as_slice()), (part, content)]))
    };
    for levels in [6, 9, 30] {
        all.push(office(
            &format!("laughs-{levels}.docx"),
            "word/document.xml",
            laughs(levels, "w:document").as_bytes(),
        ));
        all.push(office(&format!("laughs-{levels}.xlsx"), "xl/sharedStrings.xml", laughs(levels, "sst").as_bytes()));
        all.push(office(&format!("laughs-{levels}.odt"), "content.xml", laughs(levels, "office:text").as_bytes()));
        all.push((format!("chat-laughs-{levels}.xml"), laughs(levels, "smses").into_bytes()));
    }
    for deep in [1_000, 20_000, 1_000_000] {
        all.push(office(
            &format!("deep-{deep}.docx"),
            "word/document.xml",
            format!("<w:document>{}</w:document>", nested("w:p", deep)).as_bytes(),
        ));
        all.push(office(
            &format!("deep-{deep}.odt"),
            "content.xml",
            format!("<office:text>{}</office:text>", nested("text:span", deep)).as_bytes(),
        ));
        // Before each block the whole nest is looked through: of a million, half an hour, and the reader ends after half a minute.
        for tag in
            ["div", "table", "b", "ul"].into_iter().filter(|tag| deep < 1_000_000 || ["table", "b"].contains(tag))
        {
            all.push((format!("deep-{tag}-{deep}.html"), format!("<!doctype html>{}", nested(tag, deep)).into_bytes()));
        }
        all.push((
            format!("deep-{deep}.rtf"),
            format!("{{\\rtf1 {}x{}", "{".repeat(deep), "}".repeat(deep)).into_bytes(),
        ));
        all.push((
            format!("chat-deep-{deep}.json"),
            format!("{{\"name\":\"x\",\"messages\":{}1{}}}", "[".repeat(deep), "]".repeat(deep)).into_bytes(),
        ));
        all.push((
            format!("chat-deep-{deep}.xml"),
            format!("<smses count=\"1\">{}</smses>", nested("mms", deep)).into_bytes(),
        ));
    }
    for repeated in ["2147483647", "99999999999999999999"] {
        let rows = format!(
            "<office:spreadsheet><table:table><table:table-row table:number-rows-repeated=\"{repeated}\"><table:table-cell table:number-columns-repeated=\"{repeated}\"><text:p>1</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>"
        );
        all.push(office(&format!("cells-{repeated}.ods"), "content.xml", rows.as_bytes()));
        let sheet = format!(
            "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"{repeated}\"><c r=\"XFD{repeated}\" t=\"s\"><v>{repeated}</v></c></row></sheetData></worksheet>"
        );
        all.push(office(&format!("cells-{repeated}.xlsx"), "xl/worksheets/sheet1.xml", sheet.as_bytes()));
    }
    for length in ["2147483647", "-1", "99999999999999999999"] {
        all.push((format!("bin{length}.rtf"), format!("{{\\rtf1 \\bin{length} x\\u{length} y}}").into_bytes()));
    }
    all.push(("attributes.html".into(), format!("<!doctype html><p {}>x</p>", "a=b ".repeat(300_000)).into_bytes()));
    all.push(("line.html".into(), format!("<!doctype html><p>{}</p>", "слово".repeat(2_000_000)).into_bytes()));
    for name in ["contract.doc", "pay.xls"] {
        let whole = old_office(name);
        // The table of sectors (MS-CFB 2.3) made to lead to itself, to nowhere, and the head to claim billions of them.
        for (what, at, value) in [
            ("self", 512usize, 0u32),
            ("nowhere", 512, 0xFFFF_FFF0),
            ("claims", 44, u32::MAX),
            ("folder", 48, 0),
            ("small", 60, 0),
        ] {
            let mut file = whole.clone();
            file[at..at + 4].copy_from_slice(&value.to_le_bytes());
            all.push((format!("{what}-{name}"), file));
        }
    }
    let mut letter = outlook();
    letter[44..48].copy_from_slice(&u32::MAX.to_le_bytes());
    all.push(("claims.msg".into(), letter));
}

/// A zip with entries as they are told: name, method, claimed sizes, bytes.
fn archive(entries: &[(&str, u16, u32, &[u8])], listed: u16) -> Vec<u8> {
    let (mut file, mut list) = (Vec::new(), Vec::new());
    for (name, method, size, bytes) in entries {
        let at = file.len() as u32;
        let about = [
            &[20, 0, 0, 8][..],
            &method.to_le_bytes(),
            &[0; 8],
            &le(&[bytes.len() as u32, *size]),
            &(name.len() as u16).to_le_bytes(),
        ]
        .concat();
        file.extend([&b"PK\x03\x04"[..], &about, &[0, 0], name.as_bytes(), bytes].concat());
        list.extend([&b"PK\x01\x02\x14\0"[..], &about, &[0; 12], &le(&[at]), name.as_bytes()].concat());
    }
    let (start, length) = (file.len() as u32, list.len() as u32);
    file.extend(list);
    file.extend(
        [&b"PK\x05\x06\0\0\0\0"[..], &listed.to_le_bytes(), &listed.to_le_bytes(), &le(&[length, start]), &[0, 0]]
            .concat(),
    );
    file
}

fn archives(all: &mut Bombs) {
    let packed = zeros(4_200_000);
    let packed = &packed[2..packed.len() - 4]; // without the head and the sum of zlib
    for (name, part) in [
        ("a.zip", "a.txt"),
        ("a.docx", "word/document.xml"),
        ("a.odt", "content.xml"),
        ("a.wacz", "archive/data.warc"),
        ("chat.zip", "_chat.txt"),
    ] {
        for claimed in [10, u32::MAX] {
            all.push((format!("zeros-{claimed}-{name}"), archive(&[(part, 8, claimed, packed)], 1)));
        }
    }
    for listed in [0, 1, 9, u16::MAX] {
        all.push((format!("lists-{listed}.zip"), archive(&[("a.txt", 0, 5, b"words")], listed)));
    }
    for (n, name) in ["../../etc/passwd", "/etc/passwd", "a\0b.txt", "C:\\a.txt", ""].into_iter().enumerate() {
        all.push((format!("name-{n}.zip"), archive(&[(name, 0, 5, b"words")], 1)));
    }
    let long = "я".repeat(30_000);
    all.push(("long-name.zip".into(), archive(&[(&long, 0, 5, b"words")], 1)));
    let many: Vec<(&str, u16, u32, &[u8])> = vec![("a.txt", 0, 0, b""); 60_000];
    all.push(("many.zip".into(), archive(&many, 60_000)));
    for deep in [3, 30, 300] {
        let nested = (0..deep).fold(archive(&[("a.txt", 0, 5, b"words")], 1), |inner, _| {
            archive(&[("a.zip", 0, inner.len() as u32, &inner)], 1)
        });
        all.push((format!("in-itself-{deep}.zip"), nested));
    }
}

fn letters(all: &mut Bombs) {
    let head = "From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n";
    for deep in [10, 1_000, 30_000] {
        let parts: String =
            (0..deep).map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n")).collect();
        all.push((format!("deep-parts-{deep}.eml"), format!("{head}{parts}").into_bytes()));
        let letters = format!("Content-Type: message/rfc822\r\n\r\n{head}").repeat(deep);
        all.push((format!("deep-letters-{deep}.eml"), format!("{head}{letters}\r\n\r\nx").into_bytes()));
        let many: String = (0..deep)
            .map(|n| format!("--b\r\nContent-Disposition: attachment; filename={n}.txt\r\n\r\n{n}\r\n"))
            .collect();
        all.push((
            format!("many-parts-{deep}.eml"),
            format!("{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n{many}--b--").into_bytes(),
        ));
        all.push((
            format!("many-letters-{deep}.mbox"),
            format!("From a@b Sat Jan  3 01:05:34 2026\n{}\n\nx\n\n", head.replace('\r', "")).repeat(deep).into_bytes(),
        ));
    }
    let words = "=?UTF-8?B?0JbRg9C80YPRiA==?= ".repeat(100_000);
    all.push(("words.eml".into(), format!("{head}X-A: {words}\r\n\r\nx").into_bytes()));
    all.push((
        "people.eml".into(),
        format!("From: a@b.example\r\nTo: {}x@y.example\r\n\r\nx", "\"a\" <a@b.example>, ".repeat(100_000))
            .into_bytes(),
    ));
    all.push(("folded.eml".into(), format!("{head}X-A:{}\r\n\r\nx", "\r\n a".repeat(500_000)).into_bytes()));
}

fn recordings(all: &mut Bombs) {
    for (n, (channels, rate, bits, length)) in
        [(0u16, 0u32, 0u16, u32::MAX), (u16::MAX, u32::MAX, 32, u32::MAX), (1, 1, 16, u32::MAX), (2, 48_000, 64, 8)]
            .into_iter()
            .enumerate()
    {
        let form = [
            &b"fmt "[..],
            &le(&[16]),
            &1u16.to_le_bytes(),
            &channels.to_le_bytes(),
            &le(&[rate, rate]),
            &channels.to_le_bytes(),
            &bits.to_le_bytes(),
        ]
        .concat();
        all.push((
            format!("claims-{n}.wav"),
            [&b"RIFF"[..], &le(&[u32::MAX]), b"WAVE", &form, b"data", &le(&[length]), &[0; 100]].concat(),
        ));
    }
    let boxed = |name: &[u8], body: &[u8]| [&(body.len() as u32 + 8).to_be_bytes()[..], name, body].concat();
    for deep in [10, 3_000, 30_000] {
        let nested = (0..deep).fold(vec![0; 4], |body, _| boxed(b"moov", &body));
        all.push((format!("deep-{deep}.m4a"), [boxed(b"ftyp", b"M4A \0\0\0\0"), nested].concat()));
    }
    for length in [0u32, 1, u32::MAX] {
        all.push((
            format!("length-{length}.m4a"),
            [boxed(b"ftyp", b"M4A \0\0\0\0"), length.to_be_bytes().to_vec(), b"moov".to_vec(), vec![0xFF; 40]].concat(),
        ));
        let page = [&b"OggS\0\x02"[..], &[0xFF; 20], &[255], &[255; 255], b"OpusHead", &le(&[length])].concat();
        all.push((format!("length-{length}.ogg"), page.repeat(20)));
        all.push((
            format!("length-{length}.flac"),
            [&b"fLaC\0\xFF\xFF\xFF"[..], &length.to_be_bytes(), &[0xFF; 60]].concat(),
        ));
    }
    all.push(("endless.mp3".into(), [b"ID3\x04\0\0\x7F\x7F\x7F\x7F".to_vec(), vec![0; 5_000]].concat()));
}

fn chats(all: &mut Bombs) {
    all.push(("chat-line.txt".into(), format!("14.03.2026, 06:31 - A: {}\n", "ха".repeat(5_000_000)).into_bytes()));
    let people: String = (0..60_000).map(|n| format!("14.03.2026, 06:31 - Человек {n}: да\n")).collect();
    all.push(("chat-people.txt".into(), people.into_bytes()));
    all.push((
        "chat-dates.txt".into(),
        "99.99.9999, 99:99 - A: да\n14.03.2026, 06:31 - A: да\n".repeat(50_000).into_bytes(),
    ));
    all.push(("chat-commas.csv".into(), format!("14.03.2026,06:31:00,A,1,{}\n", ",\"".repeat(1_000_000)).into_bytes()));
    all.push((
        "chat-halves.xml".into(),
        format!(
            "<smses count=\"1\"><sms address=\"1\" type=\"1\" date=\"1\" body=\"{}\"/></smses>",
            "&#55357;".repeat(300_000)
        )
        .into_bytes(),
    ));
}

fn all() -> Bombs {
    let mut all = Vec::new();
    for kind in [pictures, pdfs, papers, archives, letters, recordings, chats] {
        kind(&mut all);
    }
    all
}

/// All that is asked of such a file when it is taken in and opened.
fn read(reading: &mut Reading, name: &str, bytes: &[u8]) -> Result<(), Error> {
    const PICTURES: [&str; 7] = ["png", "heic", "jpg", "webp", "tiff", "gif", "bmp"];
    let ending = name.rsplit('.').next().unwrap_or_default();
    if name.starts_with("chat") || name.contains("chat.zip") {
        return reading.chats(name, &DateOrders::NONE).map(|_| ());
    }
    if PICTURES.contains(&ending) {
        reading.pages(EvidenceKind::Image)?;
        return reading.page(EvidenceKind::Image, 0, 800).map(|_| ());
    }
    if ["wav", "m4a", "ogg", "flac", "mp3"].contains(&ending) {
        reading.heard()?;
        return reading.peaks(100).map(|_| ());
    }
    let Some(format) = format_of(name, &bytes[..bytes.len().min(8192)]) else { return Ok(()) };
    let found = reading.document(format, 0, 40)?;
    if format == Format::Pdf {
        reading.pages(EvidenceKind::Pdf)?;
        reading.page(EvidenceKind::Pdf, 0, 800)?;
    }
    for file in found.files.iter().take(3) {
        match reading.inner(format, &file.entry, &mut std::io::sink()) {
            Ok(_) | Err(Error::Trouble(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[test]
fn two_hundred_bombs_are_read_refused_or_their_reader_ends() {
    let bombs = all();
    assert!(bombs.len() >= 200, "{}", bombs.len());
    let (next, ends) = (AtomicUsize::new(0), Mutex::new(BTreeMap::<String, usize>::new()));
    let work = || {
        let program = reader();
        while let Some((name, bytes)) = bombs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let begun = std::time::Instant::now();
            let end = match Reading::of(&program, bytes).and_then(|mut reading| read(&mut reading, name, bytes)) {
                Ok(()) => "read",
                Err(Error::Trouble(trouble)) => trouble.word(),
                Err(error) => panic!("{name}: {error:?}"),
            };
            if std::env::var_os("DALIL_SHOW").is_some() {
                eprintln!("{name}: {end}, {:?}", begun.elapsed());
            }
            *ends.lock().unwrap().entry(end.to_owned()).or_default() += 1;
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(work);
        }
    });
    let ends = ends.into_inner().unwrap();
    println!("{} bombs: {ends:?}", bombs.len());
    assert_eq!(ends.values().sum::<usize>(), bombs.len());
}
