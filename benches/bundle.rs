//! Bundles: 500 photographs, and 1,000 pages of PDFs beside `qpdf`, which only puts them one after another.
//! A folder given as argument is bound instead: `cargo measure bundle -- FOLDER`.

mod common;

use common::{folder, held, line, noise, outside, peak, processor, timed};
use dalil::base::id::EvidenceId;
use dalil::base::{Language, Sha256Digest};
use dalil::bundle::{self, Exhibit, Order, Originals};
use dalil::evidence::importers::chat::DateOrders;
use dalil::worker::Program;
use std::fs;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Originals in files.
struct Folder(Vec<PathBuf>);

impl Folder {
    fn path(&self, id: EvidenceId) -> &PathBuf {
        &self.0[u32::from_be_bytes(id.bytes()[12..].try_into().expect("four bytes")) as usize]
    }

    fn order(&self) -> Order {
        let exhibits = (0..self.0.len() as u32).map(|n| {
            let mut id = [0; 16];
            id[12..].copy_from_slice(&n.to_be_bytes());
            let evidence = EvidenceId::from_bytes(id);
            Exhibit {
                number: n + 1,
                evidence,
                description: format!("Доказательство № {n}"),
                date_text: None,
                source: None,
                file_name: None,
                kept_at: None,
                named: String::new(),
                dates: DateOrders::NONE,
                taken: Vec::new(),
                digest: Sha256Digest::of(&self.bytes(evidence).expect("bytes")),
            }
        });
        Order {
            title: "Приложения".into(),
            language: Language::Ru,
            case_line: String::new(),
            about: Vec::new(),
            date_text: String::new(),
            author: String::new(),
            exhibits: exhibits.collect(),
        }
    }
}

impl Originals for Folder {
    fn len(&self, id: EvidenceId) -> io::Result<u64> {
        Ok(fs::metadata(self.path(id))?.len())
    }
    fn bytes(&self, id: EvidenceId) -> io::Result<Vec<u8>> {
        fs::read(self.path(id))
    }
    fn head(&self, id: EvidenceId, at_most: usize) -> io::Result<Vec<u8>> {
        let mut head = Vec::new();
        fs::File::open(self.path(id))?.take(at_most as u64).read_to_end(&mut head)?;
        Ok(head)
    }
}

fn main() {
    let place = folder();
    if let Some(named) = std::env::args().skip(1).find(|argument| !argument.starts_with("--")) {
        let mut files: Vec<PathBuf> =
            fs::read_dir(named).expect("a folder").filter_map(|entry| Some(entry.ok()?.path())).collect();
        files.sort();
        bind(files, &place.path().join("bundle.pdf"));
        return;
    }

    let photos = photographs(place.path());
    let whole: u64 = photos.iter().map(|path| fs::metadata(path).expect("a photograph").len()).sum();
    println!("500 photographs, {} MB", whole >> 20);
    bind(photos, &place.path().join("photographs.pdf"));

    let pdfs = foreign(place.path());
    println!("PDFs, {} files", pdfs.len());
    let merged = place.path().join("merged.pdf");
    let before = processor();
    let qpdf = outside(Command::new("qpdf").arg("--empty").arg("--pages").args(&pdfs).arg("--").arg(&merged));
    if let Some(time) = qpdf {
        line("  qpdf --pages", format!("{time:.2?}, processor {:.2?}", processor() - before));
    }
    bind(pdfs, &place.path().join("foreign.pdf"));
}

/// Binds the files and prints what it took.
fn bind(files: Vec<PathBuf>, path: &Path) {
    let shelf = Folder(files);
    let order = shelf.order();
    let program = Program::at(env!("CARGO_BIN_EXE_dalil"));
    let (memory, before) = (held(), processor());
    let ((plan, report), building) = timed(|| {
        let mut out = fs::File::create(path).expect("a file");
        let go_on = &mut |_, _| ControlFlow::Continue(());
        bundle::build(&order, &shelf, &program, &mut out, go_on).unwrap_or_else(|error| panic!("{error}"))
    });
    let most = peak();
    let used = processor() - before;
    let (_, checking) = timed(|| bundle::check(path, &plan).expect("a sound bundle"));
    line(
        &format!("  Dalil, {} pages, {} MB: built", report.pages, report.bytes >> 20),
        format!("{building:.2?}, processor {used:.2?}"),
    );
    line("  memory before, at most", format!("{memory} MB, {most} MB"));
    line("  counted by another reader", format!("{checking:.2?}, then {} MB at most", peak()));
}

/// Five hundred pictures of a telephone's size. Ten are drawn, since that takes longer than binding; each file says its own number
/// in a comment, so that no two are one exhibit seen twice, and every one is opened, looked at and written.
fn photographs(place: &Path) -> Vec<PathBuf> {
    let drawn = (0..10).map(|n| {
        let (width, height) = (2000, 1500);
        let grain = noise(n, (width * height) as usize);
        let picture = image::RgbImage::from_fn(width, height, |x, y| {
            let grain = grain[(y * width + x) as usize] / 6;
            image::Rgb([(x * 200 / width) as u8 + grain, (y * 200 / height) as u8 + grain, 60 + grain])
        });
        let mut bytes = io::Cursor::new(Vec::new());
        picture.write_to(&mut bytes, image::ImageFormat::Jpeg).expect("a photograph");
        bytes.into_inner()
    });
    let drawn: Vec<_> = drawn.collect();
    let taken = drawn.iter().cycle().take(500).enumerate().map(|(n, jpeg)| {
        let comment = format!("{n:05}");
        let (start, rest) = jpeg.split_at(2);
        let length = (comment.len() as u16 + 2).to_be_bytes();
        let path = place.join(format!("IMG_{n:05}.jpg"));
        fs::write(&path, [start, &[0xFF, 0xFE], &length, comment.as_bytes(), rest].concat()).expect("a file");
        path
    });
    taken.collect()
}

/// The PDFs of the sample case again and again, until they have a thousand pages together.
fn foreign(place: &Path) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/sample/files");
    let mut pdfs: Vec<_> = fs::read_dir(folder)
        .expect("the sample's files")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "pdf"))
        .collect();
    pdfs.sort();
    let pages = |path: &PathBuf| {
        let bytes = fs::read(path).expect("a PDF of the sample");
        lopdf::Document::load_mem(&bytes).expect("it can be read").get_pages().len()
    };
    let mut left = 1000;
    let enough = pdfs.iter().cycle().take_while(|path| {
        let wanted = left > 0;
        left -= i64::try_from(pages(path)).expect("few pages");
        wanted
    });
    // Each in a file of its own: a program that knows a file again would read five of them.
    let copies = enough.enumerate().map(|(n, path)| {
        let copy = place.join(format!("other-{n:04}.pdf"));
        fs::copy(path, &copy).expect("a copy");
        copy
    });
    copies.collect()
}
