//! Filings made from samples, and eyes for PDFs.

use dalil::base::{Language, Timestamp};
use dalil::filings::draft::Body;
use dalil::filings::{Answers, CaseData, Draft, Numbering, Template};
use dalil::typeset::Composed;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf};
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

/// 23 November 2026, 04:00 UTC: the moment written into every test document.
pub const MOMENT: Timestamp = Timestamp::from_millis(1_795_406_400_000);

/// A filing under test: its answers and case can be changed before it is composed.
pub struct Filing {
    pub template: Template,
    pub language: Language,
    pub answers: Answers,
    pub case: CaseData,
    pub body: Option<Body>,
}

impl Filing {
    /// The sample of a template.
    pub fn sample(id: &str, language: Language) -> Self {
        Self::of(dalil::filings::find(id).expect("the template exists").clone(), language)
    }

    /// The sample of this template.
    pub fn of(template: Template, language: Language) -> Self {
        let (answers, case) = (template.sample.answers(language), template.sample.case.clone());
        Self { template, language, answers, case, body: None }
    }

    /// The sample as the files on disk have it now.
    pub fn from_disk(id: &str, language: Language) -> Self {
        let read = |path: &str| std::fs::read_to_string(format!("templates/{path}")).expect("a template file");
        let [form, source, sample] =
            ["form.toml", "template.typ", "sample.toml"].map(|file| read(&format!("filings/{id}/{file}")));
        let case = read("filings/sample-case.toml");
        let part = |name: &str| std::fs::read_to_string(format!("templates/filings/parts/{name}.toml")).ok();
        let template = Template::read_with(id, &form, &source, &sample, &case, dalil::law::pack(), &part);
        let mut template = template.unwrap_or_else(|e| panic!("{e}"));
        for file in std::fs::read_dir("templates/lib").expect("the library").flatten() {
            let name = format!("lib/{}", file.file_name().to_string_lossy());
            if name.ends_with(".typ") {
                template.source = template.source.with_file(&format!("/{name}"), read(&name));
            }
        }
        let (answers, case) = (template.sample.answers(language), template.sample.case.clone());
        Self { template, language, answers, case, body: None }
    }

    pub fn with_draft<T>(&self, look: impl FnOnce(&Draft<'_>) -> T) -> T {
        let numbering = Numbering::by_mention_in(&self.template.form, &self.answers, &self.case, self.body.as_ref());
        look(&Draft {
            template: &self.template,
            language: self.language,
            answers: &self.answers,
            case: &self.case,
            numbering: &numbering,
            body: self.body.as_ref(),
        })
    }

    pub fn compose(&self) -> Composed {
        let composed = self.with_draft(|draft| draft.compose("test", MOMENT));
        composed.unwrap_or_else(|e| panic!("{} {:?}: {e} {:#?}", self.template.id, self.language, e.problems()))
    }

    pub fn pdf(&self) -> Vec<u8> {
        self.compose()
            .pdf()
            .unwrap_or_else(|e| panic!("{} {:?}: {e} {:#?}", self.template.id, self.language, e.problems()))
    }
}

fn on_disk(pdf: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().expect("a place for the PDF");
    file.write_all(pdf).expect("the PDF is written");
    file
}

/// What `pdftotext` reads; pages are parted by a form feed.
pub fn text_of(pdf: &[u8], layout: bool) -> String {
    let file = on_disk(pdf);
    let mut command = Command::new("pdftotext");
    if layout {
        command.arg("-layout");
    }
    let out = command.arg(file.path()).arg("-").output().expect("pdftotext runs");
    String::from_utf8(out.stdout).expect("text is UTF-8")
}

/// Whom the file names as its author, as `pdfinfo` reads it; empty where it names nobody.
pub fn author_of(pdf: &[u8]) -> String {
    let file = on_disk(pdf);
    let out = Command::new("pdfinfo").arg(file.path()).output().expect("pdfinfo runs");
    let text = String::from_utf8(out.stdout).expect("text is UTF-8");
    let author = text.lines().find_map(|line| line.strip_prefix("Author:")).unwrap_or_default();
    author.trim().to_owned()
}

/// Every word with where it ends to the right, in points from the left edge of the sheet.
pub fn right_ends(pdf: &[u8]) -> Vec<(f64, String)> {
    let file = on_disk(pdf);
    let out = Command::new("pdftotext").args(["-bbox"]).arg(file.path()).arg("-").output().expect("pdftotext runs");
    let text = String::from_utf8(out.stdout).expect("text is UTF-8");
    let word = |line: &str| {
        let end = line.split("xMax=\"").nth(1)?.split('"').next()?.parse().ok()?;
        Some((end, line.split('>').nth(1)?.split('<').next()?.to_owned()))
    };
    text.lines().filter(|line| line.contains("<word ")).filter_map(word).collect()
}

/// What keeps the PDF from being what the profile (`pdfa-2a`, `pdfua-1`, `pdfa-2b`) asks.
pub fn failures(pdf: &[u8], profile: &str) -> Vec<String> {
    let file = on_disk(pdf);
    let profile: ValidationProfile = profile.parse().expect("the profile exists");
    let report = validate_pdf(file.path(), &ValidationOptions::default().profile(profile)).expect("the PDF is read");
    let found = report.failures.iter().map(|failure| format!("{:?}", failure.message));
    // The validator takes line breaks off the end of a stream before it counts, so one stream in a hundred, whose packed
    // bytes happen to end in one, seems too short. Then its length is counted here.
    found.filter(|said| !said.contains("/Length does not match") || !lengths_are_exact(pdf)).collect()
}

/// Whether every stream ends, after as many bytes as its /Length says, with `endstream` (ISO 32000-1, 7.3.8).
pub fn lengths_are_exact(pdf: &[u8]) -> bool {
    let find = |what: &[u8], from: usize| pdf[from..].windows(what.len()).position(|w| w == what).map(|at| from + at);
    let (mut from, mut streams) = (0, 0);
    while let Some(at) = find(b"stream\n", from) {
        let begun = at + b"stream\n".len();
        let head = String::from_utf8_lossy(&pdf[from..at]);
        let digits = head.rsplit("/Length ").next().unwrap_or_default();
        let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
        let Ok(length) = digits.parse::<usize>() else { return false };
        let Some(rest) = pdf.get(begun + length..) else { return false };
        let Some(end) = [&b"\nendstream"[..], b"\r\nendstream"].into_iter().find(|end| rest.starts_with(end)) else {
            return false;
        };
        from = begun + length + end.len();
        streams += 1;
    }
    streams > 0
}

#[test]
fn a_stream_that_is_not_as_long_as_it_says_is_noticed() {
    let whole = b"1 0 obj\n<< /Length 3 >>\nstream\nab\n\nendstream\nendobj\n";
    assert!(lengths_are_exact(whole), "its last byte is a line break");
    let short = b"1 0 obj\n<< /Length 2 >>\nstream\nabc\nendstream\nendobj\n";
    assert!(!lengths_are_exact(short));
    assert!(!lengths_are_exact(b"%PDF-1.7\n"), "a file without streams proves nothing");
}

/// Compares with a file of `tests/golden/filings`; `UPDATE_GOLDEN=1` renews it.
pub fn check_golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/filings").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
        std::fs::write(&path, text).expect("the golden file is written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(golden == text, "{name} differs; look, then UPDATE_GOLDEN=1 ./test\n{text}");
}
