//! Files made to break what reads them. Each is kept whole and marked; what came with it is taken in as ever.

mod many;

use crate::support::{Desk, picture};
use serde_json::{Value, json};

/// CRC-32 as PNG has it (ISO 15948, annex D).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    })
}

fn png(width: u32, height: u32, depth: u8, colour: u8, data: &[u8]) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[depth, colour, 0, 0, 0]].concat();
    for (name, body) in [(b"IHDR", &header[..]), (b"IDAT", data), (b"IEND", &[])] {
        let part = [&name[..], body].concat();
        file.extend((body.len() as u32).to_be_bytes());
        file.extend(&part);
        file.extend(crc(&part).to_be_bytes());
    }
    file
}

/// A zlib stream (RFC 1950, 1951) that unpacks to `repeats` times 258 zeros: fixed codes, "the last byte 258 times more".
fn zeros(repeats: usize) -> Vec<u8> {
    let mut bits: Vec<bool> = vec![true, true, false]; // last block, fixed codes
    let code =
        |bits: &mut Vec<bool>, code: u32, length: u32| bits.extend((0..length).rev().map(|at| code >> at & 1 == 1));
    code(&mut bits, 0b0011_0000, 8); // a zero
    let mut out = vec![0x78, 0x9C];
    let mut held = (0u8, 0u32);
    let mut push = |out: &mut Vec<u8>, bit: bool| {
        held.0 |= u8::from(bit) << held.1;
        held.1 += 1;
        if held.1 == 8 {
            out.push(held.0);
            held = (0, 0);
        }
    };
    let mut again = Vec::new();
    code(&mut again, 0b1100_0101, 8); // 258 more
    code(&mut again, 0, 5); // of the byte before
    let end = [false; 7];
    let all = bits.into_iter().chain(again.iter().copied().cycle().take(again.len() * repeats)).chain(end);
    for bit in all {
        push(&mut out, bit);
    }
    for _ in 0..8 {
        push(&mut out, false);
    }
    out.extend([0; 4]); // no checksum of so much is known here; few readers ask for it
    out
}

/// A PDF from numbered objects; its table of places is left to the reader's repair.
fn pdf(objects: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    for (at, (dict, stream)) in objects.iter().enumerate() {
        file.extend(format!("{} 0 obj\n{dict}\n", at + 1).into_bytes());
        if !stream.is_empty() {
            file.extend(b"stream\n");
            file.extend(*stream);
            file.extend(b"\nendstream\n");
        }
        file.extend(b"endobj\n");
    }
    file.extend(b"trailer << /Root 1 0 R /Size 99 >>\n%%EOF\n");
    file
}

const CATALOG: (&str, &[u8]) = ("<< /Type /Catalog /Pages 2 0 R >>", b"");
const PAGE: (&str, &[u8]) = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>",
    b"",
);

fn bombs() -> Vec<(&'static str, Vec<u8>)> {
    let packed = zeros(4_200_000); // a gigabyte
    let stream = format!("<< /Filter /FlateDecode /Length {} >>", packed.len());
    let one = ("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", &b""[..]);
    let deep = "[".repeat(200_000);
    let form = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 5 /Resources << /XObject << /A 5 0 R >> >> >>";
    let bitmap = |width: i32, height: i32| {
        let mut file = b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0".to_vec();
        file.extend(width.to_le_bytes());
        file.extend(height.to_le_bytes());
        file.extend([1, 0, 24, 0]);
        file.resize(54 + 64, 0);
        file
    };
    vec![
        ("wide.png", png(100_000, 100_000, 8, 2, &zeros(1))),
        ("widest.png", png(u32::MAX >> 1, u32::MAX >> 1, 16, 6, &zeros(1))),
        ("full.png", png(60_000, 17_000, 8, 0, &packed)),
        ("cut.png", png(40, 40, 8, 2, &[])),
        ("wide.bmp", bitmap(i32::MAX, i32::MAX)),
        (
            "large.gif",
            [&b"GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\xff\xff\xff\xff\0\x02"[..], &[0xff; 300]]
                .concat(),
        ),
        ("long.pdf", pdf(&[CATALOG, one, PAGE, (&stream, &packed)])),
        ("loop.pdf", pdf(&[CATALOG, ("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000000 >>", b"")])),
        (
            "many.pdf",
            pdf(&[
                CATALOG,
                (&format!("<< /Type /Pages /Kids [{}] /Count 300000 >>", "3 0 R ".repeat(300_000)), b""),
                PAGE,
            ]),
        ),
        ("deep.pdf", pdf(&[CATALOG, (&deep, b"")])),
        ("self.pdf", pdf(&[CATALOG, one, PAGE, ("<< /Length 5 >>", b"/A Do"), (form, b"/A Do")])),
        ("huge.pdf", pdf(&[CATALOG, one, ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e38 1e38] >>", b"")])),
        ("none.pdf", pdf(&[CATALOG, ("<< /Type /Pages /Kids [] /Count 0 >>", b"")])),
    ]
}

/// Opens an item as the window does: its pages, then the picture of the first.
fn opened(desk: &Desk, item: &Value) -> Result<(), String> {
    let look =
        dalil::commands::call(&desk.core, "evidence.look", json!({ "evidence": item["id"] })).map_err(|f| f.code)?;
    let path = format!("/view/{}/page/1", look["path"].as_str().unwrap());
    desk.core.picture(&path, "width=1600").map(|_| ()).map_err(|failure| failure.code)
}

#[test]
fn a_bomb_is_kept_and_marked_and_nothing_else_suffers() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let bombs = bombs();
    let mut paths: Vec<_> = bombs.iter().map(|(name, bytes)| desk.file(name, bytes)).collect();
    paths.push(desk.file("good.png", picture(5)));
    let job = desk.take_in(&case, &paths);
    assert_eq!((&job["work"]["added"], &job["work"]["failed"]), (&json!(paths.len()), &json!(0)));
    let items = desk.evidence(&case);
    std::thread::scope(|scope| {
        for (item, (name, _)) in items.iter().zip(&bombs) {
            let desk = &desk;
            scope.spawn(move || {
                if let Err(code) = opened(desk, item) {
                    assert_eq!(code, "no-picture", "{name} is refused with a reason");
                }
            });
        }
    });
    for (item, (name, bytes)) in items.iter().zip(&bombs) {
        let copy = desk.folder().join(format!("copy of {name}"));
        desk.core.export_evidence(item["id"].as_str().unwrap().parse().unwrap(), &copy).unwrap();
        assert!(std::fs::read(copy).unwrap() == *bytes, "{name} is whole");
    }
    let by_name = |name: &str| desk.evidence(&case).into_iter().find(|item| item["originalName"] == name).unwrap();
    for name in ["cut.png", "loop.pdf", "none.pdf", "deep.pdf"] {
        assert_ne!(by_name(name)["trouble"], json!(null), "{name} has no page to show");
    }
    assert_eq!(opened(&desk, &by_name("good.png")), Ok(()), "what came with them is shown as ever");
}
