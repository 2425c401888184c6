//! Recognition of letters in pictures of pages, by Tesseract where it is installed. It runs within walls, gets the pixels
//! that a worker made of the page, and answers with words, their places and how sure it is of each.

mod correct;
mod tsv;

#[cfg(test)]
mod tests;

use super::derivatives::Page;
use super::reading::{Error, Trouble};
use super::tools::{External, find};
use crate::worker::{Limits, Program, Tool};
use image::imageops::{FilterType, grayscale, resize};
use image::{GrayImage, RgbImage};
use std::path::PathBuf;
use std::time::Duration;

pub use correct::corrected;

/// Words of which the machine is less sure than this are marked for a person to look at.
pub const UNSURE: u8 = 70;
/// A page is drawn so many pixels to the inch before it is read: what Tesseract was taught on.
pub const DENSITY: f64 = 300.0;
/// Narrower pictures are enlarged first: their letters are smaller than those Tesseract was taught on. A screenshot of a
/// telephone is read as it is, in a quarter of the time and as well.
const NARROW: u32 = 700;

/// What reading one page may take.
const LIMITS: Limits = Limits {
    input: 128 << 20,
    memory: 3 << 30,
    processor: Duration::from_secs(240),
    answer: Duration::from_secs(300),
    bulk: 16 << 20,
    ..Limits::USUAL
};

/// Where the usual packages keep what Tesseract was taught.
const TAUGHT: [&str; 4] =
    ["/usr/share/tesseract-ocr", "/usr/share/tessdata", "/usr/share/tesseract", "/usr/local/share/tessdata"];

/// Tesseract as it is installed here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engine {
    path: PathBuf,
    /// `5.3.0`.
    pub version: String,
    /// What it was taught, in its own three letters: `rus`, `kir`, `eng`.
    pub languages: Vec<String>,
}

impl Engine {
    /// Looks for it; nothing when it is not installed or can't be run within walls.
    pub fn find(program: &Program) -> Option<Self> {
        let path = find(External::Tesseract)?;
        let say = |word: &str| {
            let answer = program.run_tool(&tool(&path, &[word]), 0, &mut &b""[..], &LIMITS, &|| false).ok()?;
            String::from_utf8(answer).ok()
        };
        let version = say("--version")?;
        let version = version.lines().next()?.strip_prefix("tesseract ")?.trim().chars().take(20).collect();
        let languages = say("--list-langs")?;
        let languages =
            languages.lines().skip(1).map(str::trim).filter(|l| is_language(l)).map(str::to_owned).collect();
        Some(Self { path, version, languages })
    }

    /// The languages to read an item in, the likeliest first, as Tesseract takes them; nothing when it knows none of them.
    /// Every document of this practice may be in any of three.
    pub fn reading_in(&self, language: &str) -> Option<String> {
        let order = match language {
            "ru" => ["rus", "kir", "eng"],
            "en" => ["eng", "rus", "kir"],
            // Kyrgyz first reads Russian as well; the other way round ң, ө and ү are lost.
            _ => ["kir", "rus", "eng"],
        };
        let known: Vec<_> = order.into_iter().filter(|l| self.languages.iter().any(|known| known == l)).collect();
        (!known.is_empty()).then(|| known.join("+"))
    }

    /// Reads one page from its picture. `points`: its width and height.
    pub fn page(
        &self,
        program: &Program,
        languages: &str,
        picture: &RgbImage,
        points: (f64, f64),
        stop: &dyn Fn() -> bool,
    ) -> Result<Page, Error> {
        let grey = grayscale(picture);
        let grey = if grey.width() < NARROW {
            resize(&grey, grey.width() * 2, grey.height() * 2, FilterType::CatmullRom)
        } else {
            grey
        };
        let file = pixmap(&grey);
        let words = ["stdin", "stdout", "-l", languages, "--psm", "3", "--dpi", "300", "tsv"];
        let answer =
            program.run_tool(&tool(&self.path, &words), file.len() as u64, &mut file.as_slice(), &LIMITS, stop)?;
        let text = String::from_utf8_lossy(&answer);
        let blocks = tsv::blocks(&text).ok_or(Error::Trouble(Trouble::Crashed))?;
        Ok(Page { width: points.0, height: points.1, blocks, ..Page::default() })
    }
}

fn tool(path: &std::path::Path, words: &[&str]) -> Tool {
    Tool {
        path: path.to_owned(),
        arguments: words.iter().map(|word| (*word).to_owned()).collect(),
        // One thread: on small pages several only wait for each other.
        environment: vec![("LC_ALL".into(), "C".into()), ("OMP_THREAD_LIMIT".into(), "1".into())],
        readable: TAUGHT.iter().map(PathBuf::from).collect(),
    }
}

fn is_language(word: &str) -> bool {
    (3..=12).contains(&word.len()) && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// A binary portable greymap (netpbm, P5).
fn pixmap(picture: &GrayImage) -> Vec<u8> {
    let mut file = format!("P5\n{} {}\n255\n", picture.width(), picture.height()).into_bytes();
    file.extend(picture.as_raw());
    file
}
