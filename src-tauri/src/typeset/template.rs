//! A template: its main file, and the library files it may import.

use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;

/// What every template may import as `/lib/….typ`.
static LIBRARY: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/lib");

/// Typst source by virtual path. The main file is always [`Template::MAIN`]: Typst never forgets a path it has
/// seen and has room for 65,535 of them, so paths must not be invented while the program runs.
#[derive(Debug, Clone)]
pub struct Template {
    files: BTreeMap<String, String>,
}

impl Template {
    /// Where the main file stands, and how problems in it are reported.
    pub const MAIN: &'static str = "/template.typ";

    /// A template with this main file and Dalil's own library.
    pub fn new(main: impl Into<String>) -> Self {
        let library = LIBRARY.files().filter_map(|file| {
            let name = file.path().to_str()?;
            Some((format!("/lib/{name}"), file.contents_utf8()?.to_owned()))
        });
        let mut files: BTreeMap<_, _> = library.collect();
        files.insert(Self::MAIN.to_owned(), main.into());
        Self { files }
    }

    /// A template of exactly these files, with nothing of this program's own library: one that was frozen.
    pub fn of_files(files: BTreeMap<String, String>) -> Self {
        Self { files }
    }

    /// Every file, by its path.
    pub fn files(&self) -> &BTreeMap<String, String> {
        &self.files
    }

    /// The same template with one more file, or another text for one of its files: a lawyer's own library.
    pub fn with_file(mut self, path: &str, text: impl Into<String>) -> Self {
        self.files.insert(path.to_owned(), text.into());
        self
    }

    /// SHA-256 over all files with their paths: which template a frozen document was made from.
    pub fn digest(&self) -> crate::base::Sha256Digest {
        let mut all = Vec::new();
        for (path, text) in &self.files {
            for part in [path, text] {
                all.extend_from_slice(&(part.len() as u64).to_be_bytes());
                all.extend_from_slice(part.as_bytes());
            }
        }
        crate::base::Sha256Digest::of(&all)
    }

    /// The text at a virtual path such as `/lib/filing.typ`.
    pub(super) fn file(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }
}
