//! A shelf with originals, orders for bundles, and the tools of others that judge what was built.

use dalil::base::id::EvidenceId;
use dalil::base::{Language, Sha256Digest};
use dalil::bundle::{self, Census, Exhibit, Order, Originals, Plan, Report};
use dalil::evidence::importers::chat::DateOrders;
use std::collections::BTreeMap;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Originals in memory.
#[derive(Default)]
pub struct Shelf {
    files: BTreeMap<EvidenceId, Vec<u8>>,
}

impl Originals for Shelf {
    fn len(&self, id: EvidenceId) -> io::Result<u64> {
        Ok(self.get(id)?.len() as u64)
    }
    fn bytes(&self, id: EvidenceId) -> io::Result<Vec<u8>> {
        Ok(self.get(id)?.clone())
    }
}

impl Shelf {
    fn get(&self, id: EvidenceId) -> io::Result<&Vec<u8>> {
        self.files.get(&id).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// A bundle being prepared: exhibits are put on the desk one after another.
pub struct Desk {
    pub shelf: Shelf,
    pub order: Order,
}

impl Desk {
    pub fn new() -> Self {
        Self::speaking(Language::Ru)
    }

    pub fn speaking(language: Language) -> Self {
        let order = Order {
            title: "Приложения к исковому заявлению".into(),
            language,
            case_line: "Дело № ГД-214/26".into(),
            about: vec!["Истец: Асанова Айпери".into(), "Ответчик: ОсОО «Горизонт Трэвел»".into()],
            date_text: "23.11.2026".into(),
            author: "Мамбетова Н. Т.".into(),
            exhibits: Vec::new(),
            dividers: false,
        };
        Self { shelf: Shelf::default(), order }
    }

    /// Puts an original on the shelf and makes it the next exhibit.
    pub fn exhibit(&mut self, description: &str, bytes: impl Into<Vec<u8>>) -> EvidenceId {
        let bytes = bytes.into();
        let number = self.order.exhibits.len() as u32 + 1;
        let mut id = [0; 16];
        id[12..].copy_from_slice(&number.to_be_bytes());
        let evidence = EvidenceId::from_bytes(id);
        self.order.exhibits.push(Exhibit {
            number,
            evidence,
            description: description.into(),
            date_text: Some("12.03.2026".into()),
            source: Some("Получено от доверителя".into()),
            file_name: None,
            kept_at: Some("сейф № 2 бюро".into()),
            named: String::new(),
            dates: DateOrders::NONE,
            taken: Vec::new(),
            digest: Sha256Digest::of(&bytes),
        });
        self.shelf.files.insert(evidence, bytes);
        evidence
    }

    pub fn plan(&self) -> bundle::Result<Plan> {
        bundle::plan(self.order.clone(), &self.shelf, &crate::support::reader())
    }

    /// Builds and checks.
    pub fn bind(&self) -> bundle::Result<Bound> {
        let mut pdf = Vec::new();
        let reader = crate::support::reader();
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let (plan, report) = bundle::build(&self.order, &self.shelf, &reader, &mut pdf, go_on)?;
        let dir = tempfile::tempdir().expect("a temporary folder");
        let path = dir.path().join("bundle.pdf");
        std::fs::write(&path, &pdf)?;
        let census = bundle::check(&path, &plan)?;
        Ok(Bound { dir, path, pdf, plan, report, census })
    }
}

/// A finished bundle.
pub struct Bound {
    pub dir: tempfile::TempDir,
    pub path: PathBuf,
    pub pdf: Vec<u8>,
    pub plan: Plan,
    pub report: Report,
    pub census: Census,
}

impl Bound {
    /// What a person sees on a page, by Poppler; `None` if it is not installed.
    pub fn text(&self, page: u32) -> Option<String> {
        let page = page.to_string();
        run("pdftotext", &["-layout", "-f", &page, "-l", &page, self.path.to_str()?, "-"])
    }
}

/// The words a program prints; `None`, said aloud, if the program is not installed.
pub fn run(program: &str, arguments: &[&str]) -> Option<String> {
    let output = match Command::new(program).args(arguments).output() {
        Ok(output) => output,
        Err(_) => {
            eprintln!("skipped: {program} is not installed");
            return None;
        }
    };
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {said}{}", String::from_utf8_lossy(&output.stderr));
    Some(said)
}

/// A public file of other people's making; `None`, said aloud, if it is not there.
pub fn public_pdf(name: &str) -> Option<Vec<u8>> {
    let places = [PathBuf::from("../shared/testdata/pdfs"), PathBuf::from("../../shared/testdata/pdfs")];
    let found = places.iter().map(|place: &PathBuf| place.join(name)).find(|path: &PathBuf| Path::new(path).exists());
    if found.is_none() {
        eprintln!("skipped: the public file {name} is not here");
    }
    found.and_then(|path| std::fs::read(path).ok())
}

/// A photograph as a telephone makes it: a slope of colours, so that turning it shows.
pub fn photo(width: u32, height: u32) -> image::RgbImage {
    image::RgbImage::from_fn(width, height, |x, y| {
        let (right, down) = (x * 255 / width, y * 255 / height);
        image::Rgb([right as u8, down as u8, if x < width / 4 && y < height / 4 { 255 } else { 60 }])
    })
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = io::Cursor::new(Vec::new());
    photo(width, height).write_to(&mut bytes, image::ImageFormat::Jpeg).expect("a JPEG");
    bytes.into_inner()
}

pub fn png(picture: impl Into<image::DynamicImage>) -> Vec<u8> {
    let mut bytes = io::Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, image::ImageFormat::Png).expect("a PNG");
    bytes.into_inner()
}

/// The same JPEG with an EXIF record that asks for a turn.
pub fn turned(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]);
    let length = (exif.len() as u16 + 2).to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length[..], &exif, &jpeg[2..]].concat()
}

/// A small PDF: each page with its words at the top, turned as asked, and with this box.
pub fn pdf(pages: &[(&str, i64, [i64; 4])]) -> Vec<u8> {
    use lopdf::{Document, Object, Stream, dictionary};
    let mut doc = Document::with_version("1.4");
    let tree = doc.new_object_id();
    let font = doc.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let mut kids: Vec<Object> = Vec::new();
    for (words, turned, bounds) in pages {
        let (x, y) = (bounds[0] + 40, bounds[3] - 60);
        let content = format!("BT /F1 14 Tf {x} {y} Td ({words}) Tj ET");
        let content = doc.add_object(Stream::new(dictionary! {}, content.into_bytes()));
        let page = doc.add_object(dictionary! {
            "Type" => "Page", "Parent" => tree, "Contents" => content, "Rotate" => *turned,
            "MediaBox" => bounds.map(Object::Integer).to_vec(),
        });
        kids.push(page.into());
    }
    let count = kids.len() as i64;
    let resources = dictionary! { "Font" => dictionary! { "F1" => font } };
    let node = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count, "Resources" => resources };
    doc.objects.insert(tree, node.into());
    let root = doc.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    doc.trailer.set("Root", root);
    let mut bytes = Vec::new();
    doc.save_to(&mut bytes).expect("a PDF");
    bytes
}

/// A PDF of one page with a picture of at least so many bytes, which nothing makes smaller.
pub fn heavy_pdf(bytes: usize) -> Vec<u8> {
    use lopdf::{Document, Object, Stream, dictionary};
    let (width, height) = (4096_usize, bytes.div_ceil(4096));
    // Marsaglia's xorshift: the same grains every time.
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let grains = (0..width * height).map(|_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    });
    let picture = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => width as i64, "Height" => height as i64,
        "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8_i64,
    };
    let mut doc = Document::with_version("1.4");
    let tree = doc.new_object_id();
    let picture = doc.add_object(Stream::new(picture, grains.collect()).with_compression(false));
    let content = doc.add_object(Stream::new(dictionary! {}, b"q 500 0 0 500 40 200 cm /Scan Do Q".to_vec()));
    let page = doc.add_object(dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => content, "MediaBox" => A4.map(Object::Integer).to_vec(),
        "Resources" => dictionary! { "XObject" => dictionary! { "Scan" => picture } },
    });
    doc.objects
        .insert(tree, dictionary! { "Type" => "Pages", "Kids" => vec![Object::from(page)], "Count" => 1_i64 }.into());
    let root = doc.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    doc.trailer.set("Root", root);
    let mut file = Vec::new();
    doc.save_to(&mut file).expect("a PDF");
    file
}

/// A4 upright.
pub const A4: [i64; 4] = [0, 0, 595, 842];
