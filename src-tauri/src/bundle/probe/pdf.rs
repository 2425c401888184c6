//! A PDF as an exhibit: how many pages, by two readers, and what of it is more than its pages.

use super::{Content, Found};
use crate::bundle::carry::Source;
use crate::bundle::error::{Damage, Trouble, guarded};
use hayro::hayro_syntax::{LoadPdfError, Pdf, PdfData};
use std::sync::Arc;

/// Counts the pages, and gives the document as it was opened for that. Two readers that share no code must agree: one of them
/// may pass over a broken page in silence. Both open it with the password, where there is one.
pub(super) fn look(bytes: Vec<u8>, password: Option<&str>) -> Result<(Found, Source), Trouble> {
    let bytes = Arc::new(bytes);
    let other = guarded(|| count(bytes.clone(), password))?;
    let source = guarded(|| Source::open_with(&bytes, password))?;
    let one = source.pages();
    if one != other {
        return Err(Damage::CountsDiffer { one, other }.into());
    }
    Ok((Found { content: Content::Pdf { pages: one }, remarks: source.remarks() }, source))
}

fn count(bytes: Arc<Vec<u8>>, password: Option<&str>) -> Result<u32, Trouble> {
    let pdf =
        Pdf::new_with_password(PdfData::from(bytes), password.unwrap_or_default()).map_err(|error| match error {
            LoadPdfError::Decryption(_) => Trouble::Encrypted,
            LoadPdfError::Invalid => Damage::Unparseable.into(),
        })?;
    match u32::try_from(pdf.pages().len()) {
        Ok(0) | Err(_) => Err(Damage::PagesMissing.into()),
        Ok(count) => Ok(count),
    }
}
