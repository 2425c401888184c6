//! Measurements over many files, made elsewhere: `DALIL_MEASURE` names a folder of originals. Each file is an exhibit.
//! With `DALIL_MEASURE_AS=1`, all files are read again and again until there are so many pages as it says.

use dalil::base::id::EvidenceId;
use dalil::base::{Language, Sha256Digest};
use dalil::bundle::{self, Exhibit, Order, Originals};
use std::fs;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

struct Folder(Vec<PathBuf>);

impl Folder {
    fn path(&self, id: EvidenceId) -> &PathBuf {
        &self.0[u32::from_be_bytes(id.bytes()[12..].try_into().expect("four bytes")) as usize]
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

/// The most memory this process has held, in megabytes; Linux only.
fn peak() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("unknown").to_owned()
}

#[test]
#[ignore = "needs a folder of many files"]
fn measure() {
    let Some(folder) = std::env::var_os("DALIL_MEASURE") else { return };
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder).expect("a folder").filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    let times: usize = std::env::var("DALIL_MEASURE_TIMES").ok().and_then(|t| t.parse().ok()).unwrap_or(1);
    let files: Vec<PathBuf> = std::iter::repeat_n(files, times).flatten().collect();
    let shelf = Folder(files);
    let exhibits = (0..shelf.0.len() as u32)
        .map(|n| {
            let mut id = [0; 16];
            id[12..].copy_from_slice(&n.to_be_bytes());
            let evidence = EvidenceId::from_bytes(id);
            Exhibit {
                number: n + 1,
                evidence,
                description: format!("Фотография № {n}"),
                date_text: None,
                source: None,
                file_name: None,
                kept_at: None,
                digest: Sha256Digest::of(&shelf.bytes(evidence).expect("bytes")),
            }
        })
        .collect();
    let order = Order {
        title: "Приложения".into(),
        language: Language::Ru,
        case_line: String::new(),
        about: Vec::new(),
        date_text: String::new(),
        author: String::new(),
        exhibits,
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("measure.pdf");
    let begin = Instant::now();
    let plan = match bundle::plan(order, &shelf) {
        Ok(plan) => plan,
        Err(error) => panic!("{error}"),
    };
    let planned = begin.elapsed();
    let mut out = fs::File::create(&path).expect("a file");
    let report = bundle::build(&plan, &shelf, &mut out, &mut |_, _| ControlFlow::Continue(())).expect("a bundle");
    let built = begin.elapsed();
    let memory = peak();
    bundle::check(&path, &plan).expect("a sound bundle");
    eprintln!(
        "pages {} bytes {} plan {planned:?} build {:?} check {:?} together {:?} {memory} (with check {}) obstacles {}",
        report.pages,
        report.bytes,
        built - planned,
        begin.elapsed() - built,
        begin.elapsed(),
        peak(),
        report.obstacles.len(),
    );
}
