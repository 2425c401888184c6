//! Office papers that are a single XML file: Excel 2003 and Word 2003 XML, which banks and accounting programs give out under the old
//! endings too, what later Word saves as XML, and flat OpenDocument. They are known by their first element.

use super::super::Format;
use super::super::found::Found;
use super::xml::{Step, decoded, walk};
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
    let found = match format_of(bytes)? {
        Format::Sheet => sheetml::read(bytes),
        Format::Word => docx::read_flat(bytes),
        _ => odf::read_flat(bytes),
    };
    let broken = || breaks_off(bytes).then_some(Trouble::BrokenOff);
    Some(found.map(|found| Found { trouble: found.trouble.or_else(broken), ..found }))
}

/// Whether the first element never ends, as in a file of which the writing or the loading stopped. It has no digest that would tell,
/// as the parts of a packed one have.
fn breaks_off(bytes: &[u8]) -> bool {
    let (mut root, mut open) = (None, 0usize);
    let _ = walk(bytes, |step| match step {
        // Others of its name may lie in it, as papers do in a paper of OpenDocument.
        Step::Open(tag) => open += usize::from(*root.get_or_insert_with(|| tag.name.clone()) == tag.name),
        Step::Close(name) if root.as_ref() == Some(&name) => open = open.saturating_sub(1),
        _ => {}
    });
    open > 0
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

    #[test]
    fn a_paper_of_which_the_loading_stopped_is_read_up_to_there_and_said_to_break_off() {
        let sheet = r#"<Worksheet ss:Name="Выписка"><Table><Row><Cell><Data ss:Type="String">долг</Data></Cell></Row><Row><Cell><Data ss:Type="String">Марат</Data></Cell><Cell><Data ss:Type="Number">1850</Data></Cell><Cell><Data ss:Type="Number">45000</Data></Cell></Row></Table></Worksheet>"#;
        let book = format!(r#"<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">{sheet}</Workbook>"#);
        let rows = |written: &str| {
            let found = read(written.as_bytes()).unwrap().unwrap();
            let rows: Vec<String> = found.pages[0].blocks.iter().map(|block| block.text.clone()).collect();
            (rows, found.trouble)
        };
        let up_to = |words: &str| &book[..book.find(words).unwrap()];
        let [debt, whole] = ["долг", "Марат\t1850\t45000"].map(str::to_owned);
        assert_eq!(rows(&book), (vec![debt.clone(), whole.clone()], None));
        assert_eq!(rows(up_to("</Worksheet>")), (vec![debt.clone(), whole], Some(Trouble::BrokenOff)));
        // Half a number says another one.
        let broken = |row: &str| (vec![debt.clone(), row.to_owned()], Some(Trouble::BrokenOff));
        assert_eq!(rows(up_to("000</Data>")), broken("Марат\t1850"));
        assert_eq!(rows(up_to("ат</Data>")), broken("Мар"));
        let word = r#"<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>долг</w:t></w:r></w:p><w:p>"#;
        assert_eq!(rows(word), (vec![debt.clone()], Some(Trouble::BrokenOff)));
    }
}
