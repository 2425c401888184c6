//! Office papers that are a single XML file: Excel 2003 and Word 2003 XML, which banks and accounting programs give out under the old
//! endings too, what later Word saves as XML, and flat OpenDocument. They are known by their first element.

use super::super::Format;
use super::super::found::Found;
use super::xml::decoded;
use super::{docx, odf, sheetml};
use crate::evidence::reading::Trouble;

/// The first element stands within so many bytes.
const HEAD: usize = 8192;

/// What such a file is read as; nothing for any other. `head`: its first bytes.
pub fn format_of(head: &[u8]) -> Option<Format> {
    let head = decoded(&head[..head.len().min(HEAD)]);
    let text = String::from_utf8_lossy(&head);
    let mut rest = text.trim_start_matches('\u{FEFF}').trim_start();
    // What stands before the first element: declarations and remarks.
    while let Some((start, end)) =
        [("<?", "?>"), ("<!--", "-->"), ("<!", ">")].into_iter().find(|it| rest.starts_with(it.0))
    {
        rest = rest[start.len()..].split_once(end)?.1.trim_start();
    }
    let root = rest.strip_prefix('<')?;
    let root = root.split_once('>').map_or(root, |(root, _)| root);
    let name = root.split(|c: char| c.is_whitespace() || c == '/').next()?;
    match name.rsplit(':').next()? {
        "Workbook" if root.contains("urn:schemas-microsoft-com:office:spreadsheet") => Some(Format::Sheet),
        // All parts of a document of Word 2007 and later in one file.
        "package" if root.contains("office/2006/xmlPackage") && text.contains("Word.Document") => Some(Format::Word),
        "wordDocument" if root.contains("schemas.microsoft.com/office/word/2003") => Some(Format::Word),
        "document" if root.contains("opendocument:xmlns:office") => {
            let known = [("text", Format::Odt), ("spreadsheet", Format::Ods), ("presentation", Format::Odp)];
            known.into_iter().find(|(kind, _)| root.contains(&format!("opendocument.{kind}"))).map(|(_, format)| format)
        }
        _ => None,
    }
}

/// Reads it as what it is; nothing where it is none.
pub fn read(bytes: &[u8]) -> Option<Result<Found, Trouble>> {
    Some(match format_of(bytes)? {
        Format::Sheet => sheetml::read(bytes),
        Format::Word => docx::read_flat(bytes),
        _ => odf::read_flat(bytes),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_that_is_one_file_of_xml_is_known_by_its_first_element() {
        let book = r#"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><!-- банк --><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">"#;
        let word = r#"<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">"#;
        let parts = r#"<?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">"#;
        let open = |kind: &str| {
            format!(
                r#"<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.{kind}">"#
            )
        };
        for (head, format) in [
            (book, Some(Format::Sheet)),
            (word, Some(Format::Word)),
            (parts, Some(Format::Word)),
            (open("text").as_str(), Some(Format::Odt)),
            (open("spreadsheet").as_str(), Some(Format::Ods)),
            (open("presentation").as_str(), Some(Format::Odp)),
            (open("graphics").as_str(), None),
            ("<Workbook>", None),
            ("<!-- Workbook", None),
            ("<", None),
            ("", None),
        ] {
            assert_eq!(format_of(head.as_bytes()), format, "{head}");
            let wide: Vec<u8> =
                [0xFF, 0xFE].into_iter().chain(head.encode_utf16().flat_map(u16::to_le_bytes)).collect();
            assert_eq!(format_of(&wide), format, "{head} in UTF-16");
        }
    }
}
