//! Whether pages of others may stand in a file that calls itself PDF/A-2b. They are bound by themselves, with the
//! claim, and a validator reads that small book; what it finds wrong is told to the lawyer.

use super::bind::{About, Book, Claim, Layers, Out, Pages};
use super::carry::{Binding, Halt, Maker, Source};
use super::error::{Trouble, guarded};
use lopdf::{Object, Stream, dictionary};
use page_validation::{SafetyLimits, ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// A larger PDF is not examined: the validator holds it in memory several times over.
const LARGEST: usize = 48 << 20;

/// So many findings are told; a broken font gives one for each of its letters.
const FINDINGS: usize = 3;

/// What keeps the pages of a PDF of so many bytes out of an archive file, in the words of the validator; nothing if they may
/// stand in one.
pub fn obstacles(source: &Source, length: usize, about: &About) -> Vec<String> {
    if length > LARGEST {
        return vec!["the PDF is too large to be examined".to_owned()];
    }
    let found = guarded(|| {
        let book = alone(source.clone(), about).map_err(|halt| match halt {
            Halt::Trouble(trouble) => trouble,
            Halt::Write(_) => Trouble::Damaged(super::Damage::Unparseable),
        })?;
        let options = ValidationOptions::default().profile(ValidationProfile::PdfA2b).limits(SafetyLimits::unlimited());
        Ok(match validate_pdf_bytes(&book, &options) {
            Ok(report) if report.is_compliant => Vec::new(),
            Ok(report) => {
                report.failures.iter().take(FINDINGS).map(|f| format!("{}: {}", f.rule_id, f.message)).collect()
            }
            Err(error) => vec![error.to_string()],
        })
    });
    found.unwrap_or_else(|_| vec!["the validator cannot read it".to_owned()])
}

/// The pages as a book of their own.
fn alone(source: Source, about: &About) -> Result<Vec<u8>, Halt> {
    let mut book = Vec::new();
    let mut out = Out::begin(&mut book)?;
    let pages = Pages::reserve(&mut out, source.pages());
    let bounds = [0.0, 0.0, 1.0, 1.0].map(Object::Real).to_vec();
    let form =
        dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => bounds, "Resources" => dictionary! {} };
    let blank = out.add(Stream::new(form, Vec::new()))?;
    let save = out.add(Stream::new(dictionary! {}, b"q\n".to_vec()))?;
    let mut layers = Layers::default();
    let leaves = pages.leaves(|_| blank);
    let mut to = Binding { out: &mut out, leaves: &leaves, layers: &mut layers, save };
    source.carry(Maker::Others, &mut to)?;
    Book { about, claim: Claim::Archive, marks: &[], layers: &layers, runs: &[pages] }.close(out)?;
    Ok(book)
}
