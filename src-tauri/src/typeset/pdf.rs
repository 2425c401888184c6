//! Pages become a PDF.

use super::{About, Error, Result};
use chrono::{Datelike, Timelike};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// What the PDF is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Filed by itself: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
    Tagged,
    /// Copied into a bundle: PDF/A-2b, because copying pages would leave the tags behind.
    Plain,
}

pub(super) fn write(document: &PagedDocument, about: &About, kind: Kind) -> Result<Vec<u8>> {
    let standards: &[PdfStandard] = match kind {
        Kind::Tagged => &[PdfStandard::A_2a, PdfStandard::Ua_1],
        Kind::Plain => &[PdfStandard::A_2b],
    };
    let options = PdfOptions {
        ident: Smart::Custom(about.ident.clone()),
        creator: Smart::Custom(Some("Dalil".to_owned())),
        timestamp: moment(about).map(Timestamp::new_utc),
        page_ranges: None,
        standards: PdfStandards::new(standards).map_err(|_| Error::Standards)?,
        tagged: kind == Kind::Tagged,
        pretty: false,
    };
    typst_pdf::pdf(document, &options).map_err(|problems| Error::pdf(&problems))
}

/// The moment of the document in the typesetter's terms; its fields are in range because the calendar made them.
fn moment(about: &About) -> Option<Datetime> {
    let at = about.date.utc();
    let [month, day, hour, minute, second] =
        [at.month(), at.day(), at.hour(), at.minute(), at.second()].map(|n| u8::try_from(n).unwrap_or(0));
    Datetime::from_ymd_hms(at.year(), month, day, hour, minute, second)
}
