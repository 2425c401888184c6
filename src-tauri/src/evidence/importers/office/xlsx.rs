//! Sheets (ECMA-376 SpreadsheetML): every sheet is a page, every row a block. Dates are written as dates and stretches of time as
//! such, numbers with what their format says around them; a formula shows what it came to when the file was saved. What is noted to a
//! cell, and where it leads, stands in it; the words of boxes that lie over a sheet follow its rows.

use super::super::bounds::Paper;
use super::super::found::Found;
use super::cells::{Beside, Row};
use super::docx::body;
use super::formats::{self, Shown, figures, styles};
use super::xml::{Step, walk};
use super::{Parts, Relation, xlsb};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use std::collections::HashMap;

/// Sheets that are kept.
pub const SHEETS: usize = 1_000;

pub fn read(parts: &mut Parts<'_>) -> Result<Found, Trouble> {
    let (book_name, book) = parts.main(&["xl/workbook.xml", "xl/workbook.bin"])?;
    if xlsb::is_book(&book) {
        return xlsb::read(parts, &book_name, &book);
    }
    let (mut sheets, mut since_1904) = (Vec::new(), false);
    walk(&book, |step| {
        let Step::Open(tag) = step else { return };
        match tag.name.as_str() {
            "sheet" => {
                let [name, id] = ["name", "id"].map(|key| tag.get(key).unwrap_or_default().to_owned());
                sheets.push((name, id, matches!(tag.get("state"), Some("hidden" | "veryHidden"))));
            }
            "workbookPr" => since_1904 = matches!(tag.get("date1904"), Some("1" | "true")),
            _ => {}
        }
    })?;
    let ways = parts.relations(&book_name)?;
    let (shared, mut trouble) = match parts.of_kind(&ways, "sharedStrings", "xl/sharedStrings")? {
        Some(bytes) => (strings(&bytes)?, None),
        None => (Vec::new(), lost(&ways, "sharedStrings")),
    };
    let styles = match parts.of_kind(&ways, "styles", "xl/styles")? {
        Some(bytes) => styles(&bytes)?,
        None => Vec::new(),
    };
    let targets: HashMap<&str, &str> = ways.iter().map(|way| (way.id.as_str(), way.target.as_str())).collect();
    let mut paper = Paper::default();
    let (is_cut, mut any) = (sheets.len() > SHEETS, sheets.is_empty());
    for (at, (name, id, hidden)) in sheets.into_iter().enumerate().take(SHEETS) {
        let named = targets.get(id.as_str()).map(|target| (*target).to_owned());
        let path = named.unwrap_or_else(|| format!("xl/worksheets/sheet{}.xml", at + 1));
        let bytes = match parts.must(&path) {
            Ok(bytes) => bytes,
            // What can't be read or is not there is said and costs none of the other sheets.
            Err(why) => {
                trouble = trouble.or(Some(why));
                continue;
            }
        };
        let beside = beside(parts, &path, &bytes).unwrap_or_default();
        paper.named_page(&name);
        if hidden {
            paper.hide();
        }
        let sheet = Sheet { shared: &shared, styles: &styles, since_1904, beside, ..Sheet::empty() };
        match sheet.read(&bytes, &mut paper) {
            Ok(()) => any = true,
            Err(why) => trouble = trouble.or(Some(why)),
        }
        boxes(parts, &path, &mut paper)?;
    }
    match trouble {
        Some(why) if !any => Err(why),
        trouble => {
            let found = paper.found();
            Ok(Found { cut: found.cut | is_cut, trouble, ..found })
        }
    }
}

/// Why words are missing where a book leads to a part of this kind, and it is not there.
pub fn lost(ways: &[Relation], kind: &str) -> Option<Trouble> {
    ways.iter().any(|way| way.kind == kind).then_some(Trouble::Damaged)
}

/// The words of boxes that lie over a sheet. Those that can't be read hide no cell.
pub fn boxes(parts: &mut Parts<'_>, sheet: &str, paper: &mut Paper) -> Result<(), Trouble> {
    for way in parts.relations(sheet)?.into_iter().filter(|way| way.kind == "drawing") {
        if let Ok(Some(bytes)) = parts.get(&way.target) {
            let _ = body(parts, &way.target, &bytes, BlockKind::Paragraph, paper);
        }
    }
    Ok(())
}

/// The notes and addresses of a sheet.
fn beside(parts: &mut Parts<'_>, path: &str, sheet: &[u8]) -> Result<Beside, Trouble> {
    let mut found = Beside::default();
    let ways = parts.relations(path)?;
    for way in ways.iter().filter(|way| way.kind == "comments") {
        if let Ok(Some(bytes)) = parts.get(&way.target) {
            notes(&bytes, &mut found);
        }
    }
    let addresses: HashMap<&str, &str> =
        ways.iter().filter(|way| way.kind == "hyperlink").map(|way| (way.id.as_str(), way.target.as_str())).collect();
    if !addresses.is_empty() {
        walk(sheet, |step| {
            let Step::Open(tag) = step else { return };
            if tag.name == "hyperlink"
                && let Some(place) = tag.get("ref").and_then(place)
                && let Some(address) = tag.get("id").and_then(|id| addresses.get(id))
            {
                found.address(place, address);
            }
        })?;
    }
    Ok(found)
}

/// Notes to cells (ECMA-376, 18.7). A list that can't be read hides no cell.
fn notes(bytes: &[u8], found: &mut Beside) {
    let (mut authors, mut author, mut text, mut open) = (Vec::<String>::new(), 0, String::new(), false);
    let mut at = None;
    let _ = walk(bytes, |step| match step {
        Step::Open(tag) => match tag.name.as_str() {
            "comment" => {
                at = tag.get("ref").and_then(place);
                author = tag.number("authorId").unwrap_or(0) as usize;
                text.clear();
            }
            "author" | "t" => open = true,
            _ => {}
        },
        Step::Close(name) => match name.as_str() {
            "author" => {
                open = false;
                authors.push(std::mem::take(&mut text));
            }
            "t" => open = false,
            "comment" => {
                let said = plain(std::mem::take(&mut text));
                if let Some(place) = at.take() {
                    found.note(place, authors.get(author).map_or("", String::as_str), &said);
                }
            }
            _ => {}
        },
        Step::Text(more) if open => text.push_str(&more),
        Step::Text(_) => {}
    });
}

fn strings(bytes: &[u8]) -> Result<Vec<String>, Trouble> {
    let mut found = Vec::new();
    let (mut text, mut open, mut sound) = (String::new(), false, 0usize);
    walk(bytes, |step| match step {
        Step::Open(tag) => match tag.name.as_str() {
            "rPh" => sound += 1,
            "t" => open = sound == 0,
            _ => {}
        },
        Step::Close(name) => match name.as_str() {
            "rPh" => sound = sound.saturating_sub(1),
            "t" => open = false,
            "si" => found.push(plain(std::mem::take(&mut text))),
            _ => {}
        },
        Step::Text(more) if open => text.push_str(&more),
        Step::Text(_) => {}
    })?;
    Ok(found)
}

struct Sheet<'a> {
    shared: &'a [String],
    styles: &'a [Option<Shown>],
    since_1904: bool,
    beside: Beside,
    cells: Row,
    /// From 1, as cells are named.
    row: u32,
    column: usize,
    kind: String,
    style: usize,
    value: String,
    open: bool,
}

impl Sheet<'_> {
    fn empty() -> Self {
        Self {
            shared: &[],
            styles: &[],
            since_1904: false,
            beside: Beside::default(),
            cells: Row::default(),
            row: 0,
            column: 0,
            kind: String::new(),
            style: 0,
            value: String::new(),
            open: false,
        }
    }

    fn read(mut self, bytes: &[u8], paper: &mut Paper) -> Result<(), Trouble> {
        walk(bytes, |step| match step {
            Step::Open(tag) => match tag.name.as_str() {
                "row" => {
                    self.cells.clear();
                    self.row = tag.number("r").unwrap_or(self.row.saturating_add(1));
                    self.column = 0;
                }
                "c" => {
                    self.column = tag.get("r").and_then(column).unwrap_or(self.column);
                    self.kind = tag.get("t").unwrap_or("n").to_owned();
                    self.style = tag.number("s").unwrap_or(0) as usize;
                    self.value.clear();
                }
                "v" | "t" => self.open = true,
                _ => {}
            },
            Step::Close(name) => match name.as_str() {
                "v" | "t" => self.open = false,
                "c" => {
                    let shown = self.shown();
                    self.cells.set(self.column, shown);
                    self.column += 1;
                }
                "row" => {
                    self.beside.put(self.row, &mut self.cells);
                    self.cells.end(paper);
                }
                _ => {}
            },
            Step::Text(text) if self.open => self.value.push_str(&text),
            Step::Text(_) => {}
        })?;
        self.beside.rest(paper);
        Ok(())
    }

    fn shown(&self) -> String {
        match self.kind.as_str() {
            "s" => {
                let at: Option<usize> = self.value.trim().parse().ok();
                at.and_then(|at| self.shared.get(at)).cloned().unwrap_or_default()
            }
            "n" => {
                let style = self.styles.get(self.style).and_then(Option::as_ref);
                let number: Option<f64> = self.value.trim().parse().ok();
                match number.map(|number| (number, formats::shown(number, style, self.since_1904))) {
                    Some((_, Some(shown))) => shown,
                    Some((number, None))
                        if style.is_none() && (self.value.contains(['E', 'e']) || self.value.len() > 15) =>
                    {
                        figures(number)
                    }
                    _ => self.value.clone(),
                }
            }
            "b" => match self.value.trim() {
                "1" | "true" => "TRUE".to_owned(),
                "0" | "false" => "FALSE".to_owned(),
                _ => self.value.clone(),
            },
            _ => plain(self.value.clone()),
        }
    }
}

/// Words of a sheet with the characters that stand in them by number (ECMA-376, 22.9.2.19): `_x0009_` is a tab, `_x005F_` the line
/// that begins such a number. The end of a line stands there as two of them and is one.
fn plain(words: String) -> String {
    if !words.contains("_x") {
        return words;
    }
    let (mut text, mut rest) = (String::with_capacity(words.len()), words.as_str());
    while let Some(at) = rest.find("_x") {
        text.push_str(&rest[..at]);
        let number = rest.get(at + 2..at + 7).and_then(|number| number.strip_suffix('_'));
        let number = number.filter(|number| number.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let character = number.and_then(|number| u32::from_str_radix(number, 16).ok()).and_then(char::from_u32);
        let Some(character) = character else {
            text.push_str("_x");
            rest = &rest[at + 2..];
            continue;
        };
        rest = &rest[at + 7..];
        if !character.is_control() || matches!(character, '\t' | '\n') {
            text.push(character);
        } else if character == '\r'
            && !rest.starts_with('\n')
            && rest.get(..7).is_none_or(|next| !next.eq_ignore_ascii_case("_x000A_"))
        {
            text.push('\n');
        }
    }
    text.push_str(rest);
    text
}

/// The column of a cell's name, from 0: `AB12` is 27.
fn column(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let number = letters.fold(0usize, |sum, b| sum * 26 + usize::from(b.to_ascii_uppercase() - b'A') + 1);
    number.checked_sub(1)
}

/// Row (from 1) and column (from 0) of a cell's name, or of the first of a range.
fn place(name: &str) -> Option<(u32, usize)> {
    let row = name.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let row: String = row.chars().take_while(char::is_ascii_digit).collect();
    Some((row.parse().ok()?, column(name)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::archive::tests::zip;

    /// The rows of one sheet whose cells have the styles `own` from 1 on.
    fn rows(own: &[&str], sheet: &str, further: &[(&str, &str)]) -> Vec<String> {
        let formats: String = own
            .iter()
            .zip(164..)
            .map(|(code, id)| format!(r#"<numFmt numFmtId="{id}" formatCode="{code}"/>"#))
            .collect();
        let cells: String = (164..).take(own.len()).map(|id| format!(r#"<xf numFmtId="{id}"/>"#)).collect();
        let styles = format!(
            r#"<styleSheet><numFmts>{formats}</numFmts><cellXfs><xf numFmtId="0"/>{cells}</cellXfs></styleSheet>"#
        );
        let sheet = format!("<worksheet>{sheet}</worksheet>");
        let book = r#"<workbook><sheets><sheet name="Табель" r:id="rId1"/></sheets></workbook>"#;
        let mut files = vec![("xl/workbook.xml", book), ("xl/styles.xml", styles.as_str())];
        files.push(("xl/worksheets/sheet1.xml", sheet.as_str()));
        files.extend(further);
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        let file = zip(&files, true);
        let found = read(&mut Parts::of(&file).unwrap()).unwrap();
        found.pages[0].blocks.iter().map(|block| block.text.clone()).collect()
    }

    #[test]
    fn hours_that_were_worked_are_read_as_the_sheet_shows_them() {
        for (code, value, shown) in [
            ("[h]:mm", "8.8541666666666661", "212:30"),
            ("[h]:mm", "13", "312:00"),
            ("[h]:mm:ss", "1.5", "36:00:00"),
            ("[hh]:mm", "-0.5", "-12:00"),
            ("[mm]:ss", "0.0625", "90:00"),
            ("[ss]", "0.001", "86"),
            ("[h]", "1.5", "36"),
            ("[Red][h]:mm", "1.5", "36:00"),
            // A time of day, a day and a number stay what they are.
            ("h:mm", "0.5", "12:00:00"),
            ("[$-419]d\\ mmmm\\ yyyy&quot; г.&quot;;@", "46091", "10.03.2026"),
            ("MMMM", "46091", "10.03.2026"),
            ("0\\ \\d\\a\\y\\s", "5", "5 days"),
            ("dd.mm.yyyy hh:mm:ss", "45365.99998842592", "14.03.2024 23:59:59"),
            ("dd.mm.yyyy hh:mm", "45000.5", "15.03.2023 12:00"),
            ("dd.mm.yyyy", "1", "01.01.1900"),
            ("dd.mm.yyyy", "59", "28.02.1900"),
            ("dd.mm.yyyy", "60", "29.02.1900"),
            ("dd.mm.yyyy", "61", "01.03.1900"),
            // What a format says around a number belongs to it.
            ("#,##0.00\\ &quot;сом&quot;", "1850.5", "1850.5 сом"),
            ("#,##0\\ [$USD]", "1234", "1234 USD"),
            ("# ##0&quot; сом&quot;", "45000", "45 000 сом"),
            ("# ##0&quot; сом&quot;", "45", "45 сом"),
            ("# ##0&quot; сом&quot;", "-1234567", "-1234 567 сом"),
            ("&quot;№ &quot;0", "5", "№ 5"),
            ("0000000000", "555010203", "0555010203"),
            ("000-000", "123456", "123-456"),
            ("000-000", "12", "000-012"),
            ("#-000", "12", "012"),
            ("0;(0)", "-5", "(5)"),
            ("_-* #,##0.00\\ [$₽-419]_-;\\-* #,##0.00\\ [$₽-419]_-;_-* &quot;-&quot;??_-;_-@_-", "-7.5", "-7.5 ₽"),
            ("General&quot; шт&quot;", "3", "3 шт"),
            ("0%", "0.2", "20%"),
            ("0%", "-0.5", "-50%"),
            ("0.00%", "0.07", "7%"),
            // Of a large sum fifteen figures are what the cell holds, the rest is noise of how the file writes it.
            ("#,##0.00\\ &quot;сом&quot;", "2500000.2999999998", "2500000.3 сом"),
            ("0.00", "2500000.2999999998", "2500000.3"),
            ("0.00", "123456789.12000000", "123456789.12"),
            ("General", "1.2345678901234567E19", "12345678901234600000"),
            ("General", "1.8189894035458565E-12", "1.81898940354586E-12"),
            ("General", "-0E0", "0"),
            // What is not followed shows the number itself.
            ("0.0,,&quot; млн&quot;", "5000000", "5000000"),
            ("# ?/?", "1.5", "1.5"),
            ("[&gt;=100]0&quot; много&quot;;0", "200", "200"),
            (";;;", "7", "7"),
        ] {
            let sheet = format!(r#"<sheetData><row r="1"><c r="A1" s="1"><v>{value}</v></c></row></sheetData>"#);
            assert_eq!(rows(&[code], &sheet, &[]), [shown], "{code}");
        }
        let yes = r#"<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row></sheetData>"#;
        assert_eq!(rows(&[], yes, &[]), ["TRUE\tFALSE"]);
    }

    #[test]
    fn a_sheet_that_is_not_shown_is_read_and_said_to_be_hidden() {
        let book = r#"<workbook><sheets><sheet name="Выплаты"/><sheet name="Касса" state="hidden"/><sheet name="Долги" state="veryHidden"/></sheets></workbook>"#;
        let sheet = r#"<worksheet><sheetData><row><c t="str"><v>Асанова</v></c></row></sheetData></worksheet>"#;
        let paths = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"];
        let mut files = vec![("xl/workbook.xml", book.as_bytes())];
        files.extend(paths.map(|path| (path, sheet.as_bytes())));
        let file = zip(&files, true);
        let found = read(&mut Parts::of(&file).unwrap()).unwrap();
        let sheets: Vec<_> = found.pages.iter().map(|page| (page.name.as_str(), page.hidden)).collect();
        assert_eq!(sheets, [("Выплаты", false), ("Касса", true), ("Долги", true)]);
    }

    #[test]
    fn a_book_is_read_however_its_parts_are_called() {
        let kind = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        let way = |id: &str, last: &str, target: &str| {
            format!(r#"<Relationship Id="{id}" Type="{kind}/{last}" Target="{target}"/>"#)
        };
        let ways = |list: String| format!("<Relationships>{list}</Relationships>");
        let root = ways(way("a", "officeDocument", "/xl/book.xml"));
        let list =
            [way("w", "sharedStrings", "str.xml"), way("x", "styles", "looks.xml"), way("s", "worksheet", "one.xml")];
        let (lost, list) = (ways(list[..2].concat() + &way("s", "worksheet", "none.xml")), ways(list.concat()));
        let files = [
            ("_rels/.rels", root.as_str()),
            ("xl/book.xml", r#"<workbook><sheets><sheet name="Касса" r:id="s"/></sheets></workbook>"#),
            ("xl/_rels/book.xml.rels", list.as_str()),
            ("xl/str.xml", "<sst><si><t>Асанова</t></si></sst>"),
            ("xl/looks.xml", r#"<styleSheet><cellXfs><xf numFmtId="9"/></cellXfs></styleSheet>"#),
            (
                "xl/one.xml",
                r#"<worksheet><sheetData><row><c t="s"><v>0</v></c><c s="0"><v>0.2</v></c></row></sheetData></worksheet>"#,
            ),
        ];
        let packed = |files: &[(&str, &str)]| {
            let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
            let file = zip(&files, true);
            read(&mut Parts::of(&file).unwrap())
        };
        let found = packed(&files).unwrap();
        assert_eq!(found.pages[0].blocks[0].text, "Асанова\t20%");
        assert_eq!(found.trouble, None);
        let mut files = files;
        files[2].1 = &lost;
        assert_eq!(packed(&files), Err(Trouble::Damaged), "a sheet that is not there is no empty book");
    }

    #[test]
    fn a_sheet_that_can_not_be_read_costs_none_of_the_others_and_is_told() {
        let book = r#"<workbook><sheets><sheet name="Выплаты"/><sheet name="Касса"/><sheet name="Долги"/></sheets></workbook>"#;
        let sheet = |words: &str| {
            format!(r#"<worksheet><sheetData><row><c t="str"><v>{words}</v></c></row></sheetData></worksheet>"#)
        };
        let (one, two) = (sheet("ALTERED"), sheet("Асанова"));
        let files = [
            ("xl/workbook.xml", book),
            ("xl/worksheets/sheet1.xml", one.as_str()),
            ("xl/worksheets/sheet2.xml", "no sheet"),
            ("xl/worksheets/sheet3.xml", two.as_str()),
        ];
        let packed = |files: &[(&str, &str)]| {
            let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
            let mut file = zip(&files, false);
            // Of the first sheet the bytes are others than those of which the digest was taken.
            let at = file.windows(7).position(|bytes| bytes == b"ALTERED").unwrap();
            file[at] ^= 1;
            read(&mut Parts::of(&file).unwrap())
        };
        let found = packed(&files).unwrap();
        let pages: Vec<_> = found.pages.iter().map(|page| (page.name.as_str(), page.blocks.len())).collect();
        assert_eq!((pages, found.trouble), (vec![("Касса", 0), ("Долги", 1)], Some(Trouble::Damaged)));
        assert_eq!(packed(&files[..3]), Err(Trouble::Damaged), "a book of which no sheet can be read");
        // Words of all cells that are named and not there.
        let way = r#"<Relationships><Relationship Id="a" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
        let book = r#"<workbook><sheets><sheet name="Выплаты"/></sheets></workbook>"#;
        let lost = [
            ("xl/workbook.xml", book),
            ("xl/_rels/workbook.xml.rels", way),
            ("xl/worksheets/sheet1.xml", two.as_str()),
        ];
        let file = zip(&lost.map(|(name, text)| (name, text.as_bytes())), true);
        assert_eq!(read(&mut Parts::of(&file).unwrap()).unwrap().trouble, Some(Trouble::Damaged));
    }

    #[test]
    fn the_words_of_a_box_that_lies_over_a_sheet_follow_its_rows() {
        let sheet =
            r#"<sheetData><row r="1"><c r="A1" t="str"><v>касса</v></c></row></sheetData><drawing r:id="rId1"/>"#;
        let ways = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>"#;
        let boxes = r#"<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>долг </a:t></a:r><a:r><a:t>у Марата</a:t></a:r></a:p><a:p><a:r><a:t>не платить</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>"#;
        let further = [("xl/worksheets/_rels/sheet1.xml.rels", ways), ("xl/drawings/drawing1.xml", boxes)];
        assert_eq!(rows(&[], sheet, &further), ["касса", "долг у Марата", "не платить"]);
    }

    #[test]
    fn notes_and_addresses_stand_in_their_cells() {
        let sheet = r#"<sheetData><row r="1"><c r="A1" t="str"><v>Асанова</v></c></row><row r="3"><c r="A3" t="str"><v>касса</v></c></row></sheetData><hyperlinks><hyperlink ref="A3" r:id="rId2"/></hyperlinks>"#;
        let ways = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://kassa.example/x" TargetMode="External"/></Relationships>"#;
        let notes = r#"<comments><authors><author>Бухгалтер</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Паспорт у </t></r><r><t>Марата</t></r></text></comment><comment ref="B1" authorId="0"><text><t>Бухгалтер: долг</t></text></comment><comment ref="C2" authorId="0"><text><t>пусто</t></text></comment><comment ref="A9" authorId="0"><text><t>Бухгалтеру не платить</t></text></comment></commentList></comments>"#;
        let further = [("xl/worksheets/_rels/sheet1.xml.rels", ways), ("xl/comments1.xml", notes)];
        let expected = [
            "Асанова [Бухгалтер: Паспорт у Марата]\t[Бухгалтер: долг]",
            "касса (https://kassa.example/x)",
            "[Бухгалтер: пусто]",
            // Words that only begin as the name does say not who noted them.
            "[Бухгалтер: Бухгалтеру не платить]",
        ];
        assert_eq!(rows(&[], sheet, &further), expected);
    }

    #[test]
    fn characters_that_stand_in_words_by_number_are_read_as_such() {
        for (written, read) in [
            ("Адрес_x000D_\nул. Мира", "Адрес\nул. Мира"),
            ("Адрес_x000D__x000a_ул. Мира_x000D_дом", "Адрес\nул. Мира\nдом"),
            ("кроме_x0009_того", "кроме\tтого"),
            ("_x005F_x0009_", "_x0009_"),
            ("имя_x_x12_xабвг_ _x0001_", "имя_x_x12_xабвг_ "),
        ] {
            assert_eq!(plain(written.to_owned()), read);
        }
        let sheet =
            r#"<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>кроме_x0009_того</t></is></c></row></sheetData>"#;
        assert_eq!(rows(&[], sheet, &[]), ["кроме того"]);
    }
}
